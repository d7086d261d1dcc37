#include "cli/format.h"

#include "base/text.h"
#include "base/tongue.h"

static const char *const names[] = {"text", "json", "markdown", "html", "csv", "dot"};
enum { FORMATS = sizeof names / sizeof *names };

static rc_format_name format_named(const char *name)
{
    int at = 0;
    while (at < FORMATS && !rc_equal(names[at], name)) {
        at++;
    }
    return (rc_format_name)at;
}

rc_exit rc_cli_format(rc_cli *cli, const char *allowed, rc_format_name *out)
{
    char **pieces;
    size_t count = rc_split(cli->arena, allowed, '|', &pieces);
    const char *given = rc_args_value(&cli->args, "format");
    *out = format_named(pieces[0]);
    for (size_t i = 0; i < count && given != NULL; i++) {
        if (rc_equal(pieces[i], given)) {
            *out = format_named(given);
            return RC_EXIT_DONE;
        }
    }
    if (given == NULL) {
        return RC_EXIT_DONE;
    }
    const char *list = pieces[0];
    for (size_t i = 1; i < count; i++) {
        list = rc_format(cli->arena, "%s%s%s", list, i + 1 == count ? " or " : ", ", pieces[i]);
    }
    return rc_cli_usage(cli, rc_nearest(given, (const char *const *)pieces, count),
                        "--format is %s, not '%s'", list, given);
}

rc_exit rc_cli_emit_buffer(rc_cli *cli, const rc_buffer *out)
{
    if (out->overflow) {
        rc_error(&cli->diags, (rc_place){"recourse", 0, 0}, "ask for less at once",
                 "the answer is longer than %d bytes", RC_BUFFER_CAP);
        rc_cli_complain(cli);
        return RC_EXIT_INTERNAL;
    }
    return rc_cli_emit(cli, out->text == NULL ? "" : out->text, out->length);
}

rc_exit rc_cli_emit_as(rc_cli *cli, rc_format_name format, const rc_doc *doc,
                       const rc_value *value, const rc_report_options *options)
{
    rc_buffer out;
    rc_status status = RC_OK;
    rc_buffer_init(&out, cli->arena);
    switch (format) {
    case RC_FORMAT_JSON:
        status = rc_value_json(&out, value);
        break;
    case RC_FORMAT_MARKDOWN:
        rc_doc_markdown(&out, doc);
        break;
    case RC_FORMAT_HTML:
        rc_doc_html(&out, doc, rc_tongue_name(rc_tongue_used()));
        break;
    case RC_FORMAT_TEXT:
    case RC_FORMAT_CSV:
    case RC_FORMAT_DOT:
        rc_doc_text(&out, doc, options);
        break;
    }
    return status == RC_OK ? rc_cli_emit_buffer(cli, &out) : rc_cli_exit_for(status);
}
