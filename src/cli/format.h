/*
 * The formats an answer may be written in, and writing it: every command that offers a choice
 * goes through here.
 *
 * Ownership: see cli.h.
 */
#ifndef RC_CLI_FORMAT_H
#define RC_CLI_FORMAT_H

#include "cli/cli.h"
#include "report/doc.h"
#include "report/value.h"

typedef enum rc_format_name {
    RC_FORMAT_TEXT,
    RC_FORMAT_JSON,
    RC_FORMAT_MARKDOWN,
    RC_FORMAT_HTML,
    RC_FORMAT_CSV,
    RC_FORMAT_DOT
} rc_format_name;

/*
 * --format, one of [allowed] ("text|json|markdown"). Without it the ending of --output says which
 * (.txt, .json, .md, .html, .csv, .dot); without that, the first is the default.
 */
rc_exit rc_cli_format(rc_cli *cli, const char *allowed, rc_format_name *out);

/*
 * Writes the answer: JSON from [value], everything else from [doc]; of the two only the one that
 * the format asks for is looked at. CSV and DOT are not written here.
 */
rc_exit rc_cli_emit_as(rc_cli *cli, rc_format_name format, const rc_doc *doc,
                       const rc_value *value, const rc_report_options *options);
/* Writes a buffer, unless it overflowed. */
rc_exit rc_cli_emit_buffer(rc_cli *cli, const rc_buffer *out);

#endif
