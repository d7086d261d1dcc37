#include "cli/format.h"

#include "base/text.h"
#include "base/tongue.h"

#include <string.h>

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

/* The format that the ending of a file's name stands for; NULL if it stands for none. */
static const char *format_of_file(const char *path)
{
    static const char *const endings[][2] = {
        {".txt", "text"},      {".json", "json"}, {".md", "markdown"}, {".markdown", "markdown"},
        {".html", "html"},     {".htm", "html"},  {".csv", "csv"},     {".dot", "dot"},
        {".gv", "dot"}};
    size_t length = path == NULL ? 0 : strlen(path);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t own = strlen(endings[i][0]);
        if (length > own && rc_equal_fold(path + length - own, endings[i][0])) {
            return endings[i][1];
        }
    }
    return NULL;
}

rc_exit rc_cli_format(rc_cli *cli, const char *allowed, rc_format_name *out)
{
    char **pieces;
    size_t count = rc_split(cli->arena, allowed, '|', &pieces);
    const char *given = rc_args_value(&cli->args, "format");
    const char *file = rc_args_value(&cli->args, "output");
    const char *wanted = given == NULL ? format_of_file(file) : given;
    *out = format_named(pieces[0]);
    for (size_t i = 0; i < count && wanted != NULL; i++) {
        if (rc_equal(pieces[i], wanted)) {
            *out = format_named(wanted);
            return RC_EXIT_DONE;
        }
    }
    if (wanted == NULL) {
        return RC_EXIT_DONE;
    }
    const char *list = pieces[0];
    for (size_t i = 1; i < count; i++) {
        list = rc_format(cli->arena, "%s%s%s", list, i + 1 == count ? " or " : ", ", pieces[i]);
    }
    if (given == NULL) {
        return rc_cli_usage(cli, "say which with --format, or name the file otherwise",
                            "'%s' asks for %s, but this answer is written as %s", file, wanted,
                            list);
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
