/*
 * What libyaml says is true but short, and often about a place far from the mistake. This table
 * turns it into a sentence for people who do not know YAML.
 *
 * Ownership: nothing is kept.
 */
#include "base/unicode.h"
#include "yaml/reader.h"

#include <string.h>

/*
 * Where to point: where libyaml stopped, where what it was reading begins, or where the innermost
 * list or mapping that is still open does.
 */
typedef enum where { AT_PROBLEM, AT_START, AT_OPEN } where;

typedef struct saying {
    const char *context, *problem; /* parts of libyaml's; NULL: any */
    where where;
    const char *sentence, *advice;
} saying;

#define QUOTE "put the text in quotes"
#define ALIGN "check the indentation, and quotation marks inside a text"

/* When the file ends inside something; the first that fits counts, here and below. */
static const saying at_the_end[] = {
    {"quoted scalar", NULL, AT_START, "this quoted text is not closed before the file ends",
     "close the quotation mark; the file may be truncated"},
    {"flow sequence", NULL, AT_START, "this list is not closed before the file ends",
     "write the missing ']'; the file may be truncated"},
    {"flow mapping", NULL, AT_START, "this mapping is not closed before the file ends",
     "write the missing '}'; the file may be truncated"},
    {"flow node", NULL, AT_OPEN, "this bracket is not closed before the file ends",
     "close the bracket; the file may be truncated"},
};

static const saying sayings[] = {
    {NULL, "found a tab character", AT_PROBLEM, "a tab is used as indentation", "use spaces"},
    {NULL, "mapping values are not allowed", AT_PROBLEM,
     "':' cannot stand here, since the text before it is already a value",
     "put a text with ': ' in it in quotes, or check the indentation"},
    {NULL, "found unexpected ':'", AT_PROBLEM, "':' cannot stand here inside a list", QUOTE},
    {NULL, "could not find expected ':'", AT_START, "this is neither 'key: value' nor a list item",
     "add the ':', or indent the line to continue the text above"},
    {NULL, "block sequence entries are not allowed", AT_PROBLEM, "a list item cannot begin here",
     "begin each '- ' on a line of its own"},
    {NULL, "mapping keys are not allowed", AT_PROBLEM, "'? ' cannot stand here", QUOTE},
    {"quoted scalar", "document indicator", AT_START,
     "this quoted text is not closed before a line of '---' or '...'", "close the quotation mark"},
    {NULL, "unknown escape character", AT_PROBLEM, "there is no such escape in a quoted text",
     "write a backslash as \\\\, or use single quotes"},
    {"quoted scalar", NULL, AT_PROBLEM, "this escape in a quoted text is no character",
     "write a backslash as \\\\, or use single quotes"},
    {"scanning an alias", NULL, AT_START, "a text cannot begin with '*'", QUOTE},
    {"scanning an anchor", NULL, AT_START, "a text cannot begin with '&'", QUOTE},
    {" tag", NULL, AT_START, "a text cannot begin with '!'", QUOTE},
    {NULL, "undefined tag handle", AT_PROBLEM, "tags (!name) are not supported",
     "remove the tag, or " QUOTE},
    {"block scalar", NULL, AT_PROBLEM, "nothing can follow '|' or '>' on its line",
     "begin the text on the next line"},
    {"scanning a directive", NULL, AT_START, "a line cannot begin with '%'", QUOTE},
    {NULL, "',' or ']'", AT_PROBLEM, "',' or ']' is missing before this", "close the list"},
    {NULL, "',' or '}'", AT_PROBLEM, "',' or '}' is missing before this", "close the mapping"},
    {NULL, "expected key", AT_PROBLEM, "this does not fit the mapping around it", ALIGN},
    {NULL, "'-' indicator", AT_PROBLEM, "this does not fit the list around it", ALIGN},
    {NULL, "expected node content", AT_PROBLEM, "a value was expected here",
     "write a value, or " QUOTE},
    {NULL, "expected <document start>", AT_PROBLEM, "this stands after the end of the document",
     ALIGN},
};

static const saying *find(const saying *table, size_t count, const yaml_parser_t *parser)
{
    const char *context = parser->context ? parser->context : "";
    const char *problem = parser->problem ? parser->problem : "";
    for (size_t i = 0; i < count; i++)
        if ((!table[i].context || strstr(context, table[i].context)) &&
            (!table[i].problem || strstr(problem, table[i].problem)))
            return &table[i];
    return NULL;
}

static void say(rc__reader *reader, const saying *said)
{
    const yaml_parser_t *parser = &reader->parser;
    int start = (int)parser->context_mark.line + 1;
    if (said->where == AT_OPEN && reader->depth > 0) {
        const rc_node *open = reader->frames[reader->depth - 1].node;
        rc_error(reader->diags, (rc_place){reader->file, open->line, open->column}, said->advice,
                 "%s", said->sentence);
        return;
    }
    if (said->where == AT_START)
        rc_error(reader->diags, rc__place(reader, parser->context_mark), said->advice, "%s",
                 said->sentence);
    else if (parser->context && start != (int)parser->problem_mark.line + 1)
        rc_error(reader->diags, rc__place(reader, parser->problem_mark), said->advice,
                 "%s (begun on line %d)", said->sentence, start);
    else
        rc_error(reader->diags, rc__place(reader, parser->problem_mark), said->advice, "%s",
                 said->sentence);
}

/* A character that can begin nothing: a tab, or one that YAML reserves. */
static void explain_start(rc__reader *reader, char c)
{
    rc_place place = rc__place(reader, reader->parser.problem_mark);
    if (c == '\t')
        rc_error(reader->diags, place, "use spaces", "a tab is used as indentation");
    else
        rc_error(reader->diags, place, QUOTE, "a text cannot begin with '%c'", c ? c : ' ');
}

static bool only_blanks_left(const rc__reader *reader, size_t at)
{
    while (at < reader->length && strchr(" \n\r", reader->text[at]))
        at++;
    return at >= reader->length;
}

static bool misses_key(const yaml_parser_t *parser)
{
    return parser->problem && (strstr(parser->problem, "expected node content") ||
                               strstr(parser->problem, "expected key"));
}

void rc__yaml_explain(rc__reader *reader)
{
    const yaml_parser_t *parser = &reader->parser;
    if (reader->has_tabs)
        return; /* the spaces put in their place need not be the right number */
    size_t at = rc__byte_at(reader, parser->problem_mark);
    const saying *said = NULL;
    if (only_blanks_left(reader, at))
        said = find(at_the_end, sizeof at_the_end / sizeof *at_the_end, parser);
    if (!said)
        said = find(sayings, sizeof sayings / sizeof *sayings, parser);
    char c = at < reader->length ? reader->text[at] : '\0';
    if (c == ':' && misses_key(parser))
        rc_error(reader->diags, rc__place(reader, parser->problem_mark),
                 "write a key before the ':'", "a key is missing here");
    else if (said)
        say(reader, said);
    else if (parser->problem && strstr(parser->problem, "cannot start any token"))
        explain_start(reader, c);
    else
        rc_error(reader->diags, rc__place(reader, parser->problem_mark),
                 "check the text around this place", "not YAML: %s",
                 parser->problem ? parser->problem : "unreadable");
}
