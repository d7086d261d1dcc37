#include "explore/scenario_yaml.h"

#include "scenario/values.h"

#include <string.h>

enum { WIDTH = 96 };

typedef struct writer {
    rc_buffer *out;
    rc_arena *arena;
    const rc_comments *comments;
} writer;

static void indent(writer *w, size_t depth)
{
    for (size_t i = 0; i < depth; i++) {
        rc_put(w->out, " ");
    }
}

/* ---- comments ---- */

/* [text] in lines of the width that [head] leaves. A word longer than that keeps its length. */
static void put_wrapped(writer *w, size_t depth, const char *head, const char *text)
{
    char **words;
    size_t count = rc_split(w->arena, text, ' ', &words), column = 0;
    for (size_t i = 0; i < count; i++) {
        size_t width = rc_columns(words[i]);
        if (i > 0 && column + 1 + width <= WIDTH) {
            rc_putf(w->out, " %s", words[i]);
            column += 1 + width;
        } else {
            rc_put(w->out, i > 0 ? "\n" : "");
            indent(w, depth);
            rc_putf(w->out, "%s%s", head, words[i]);
            column = depth + rc_columns(head) + width;
        }
    }
    rc_put(w->out, count > 0 ? "\n" : "");
}

/* A user's line end would end the comment and begin something else. */
static void put_comment(writer *w, size_t depth, const char *text)
{
    char **lines;
    size_t count = rc_split(w->arena, text, '\n', &lines);
    for (size_t i = 0; i < count; i++) {
        put_wrapped(w, depth, "# ", lines[i]);
    }
}

static bool has_comment(const writer *w, const char *path)
{
    for (size_t i = 0; w->comments != NULL && i < w->comments->count; i++) {
        if (rc_equal(w->comments->items[i].path, path)) {
            return true;
        }
    }
    return false;
}

static void put_comments(writer *w, size_t depth, const char *path)
{
    for (size_t i = 0; w->comments != NULL && i < w->comments->count; i++) {
        if (rc_equal(w->comments->items[i].path, path)) {
            put_comment(w, depth, w->comments->items[i].text);
        }
    }
}

/* ---- scalars ---- */

static bool is_breaking(const char *c)
{
    return strncmp(c, "\xC2\x85", 2) == 0 || strncmp(c, "\xE2\x80\xA8", 3) == 0 ||
           strncmp(c, "\xE2\x80\xA9", 3) == 0;
}

static bool is_null_word(const char *text)
{
    return rc_equal_fold(text, "null") || rc_equal(text, "~");
}

/* May [text] stand without quotes, also inside brackets? Rather once too seldom than too often. */
static bool is_plain(const char *text)
{
    size_t length = strlen(text);
    if (length == 0 || is_null_word(text) || text[length - 1] == ' ' ||
        strchr(" -?:,[]{}#&*!|>'\"%@`\t\n=~", text[0]) != NULL || strncmp(text, "...", 3) == 0) {
        return false;
    }
    for (const char *c = text; *c != 0; c++) {
        if ((unsigned char)*c < ' ' || *c == 0x7f || strchr(",:[]{}", *c) != NULL ||
            (*c == '#' && c[-1] == ' ') || is_breaking(c)) {
            return false;
        }
    }
    return true;
}

static void put_quoted(writer *w, const char *text)
{
    rc_put(w->out, "\"");
    for (const char *c = text; *c != 0; c++) {
        if (is_breaking(c)) {
            rc_put(w->out, *c == '\xC2' ? "\\N" : c[2] == '\xA8' ? "\\L" : "\\P");
            c += *c == '\xC2' ? 1 : 2;
        } else if (*c == '\n' || *c == '\t' || *c == '\r') {
            rc_put(w->out, *c == '\n' ? "\\n" : *c == '\t' ? "\\t" : "\\r");
        } else if (*c == '"' || *c == '\\') {
            rc_putf(w->out, "\\%c", *c);
        } else {
            rc_putn(w->out, c, 1);
        }
    }
    rc_put(w->out, "\"");
}

static void put_scalar(writer *w, const char *text)
{
    if (is_plain(text)) {
        rc_put(w->out, text);
    } else {
        put_quoted(w, text);
    }
}

/* Folded over several lines, where folding and unfolding give the same text. */
static bool can_fold(const char *text)
{
    return strstr(text, "  ") == NULL && strpbrk(text, "\n\t\r") == NULL && text[0] != ' ' &&
           text[strlen(text) - 1] != ' ';
}

static void put_text(writer *w, size_t depth, const char *text)
{
    if (depth + 10 + rc_columns(text) <= WIDTH || !can_fold(text)) {
        put_scalar(w, text);
        rc_put(w->out, "\n");
        return;
    }
    rc_put(w->out, ">-\n");
    put_wrapped(w, depth + 2, "", text);
}

/* ---- values on one line ---- */

static void put_list(writer *w, const char *const *items, size_t count)
{
    rc_put(w->out, "[");
    for (size_t i = 0; i < count; i++) {
        rc_put(w->out, i == 0 ? "" : ", ");
        put_scalar(w, items[i]);
    }
    rc_put(w->out, "]");
}

static void put_statuses(writer *w, const rc_expectation *row)
{
    const char *names[RC_STATUSES];
    for (size_t i = 0; i < row->status_count; i++) {
        names[i] = rc_status_name(row->statuses[i]);
    }
    if (row->status_count == 1) {
        rc_put(w->out, names[0]);
    } else {
        put_list(w, names, row->status_count);
    }
}

static void put_line(writer *w, const rc_scenario_table *table, const void *record);

static void put_value(writer *w, const rc_scenario_field *field, const void *record)
{
    const void *at = rc_value_at(field, record);
    char date[RC_DAY_TEXT];
    switch (field->type) {
    case RC_V_FORMAT:
        rc_put(w->out, "1");
        break;
    case RC_V_DAY:
        rc_put(w->out, rc_day_text(*(const rc_day *)at, date));
        break;
    case RC_V_SPAN:
        rc_put(w->out, rc_span_text(*(const rc_span *)at, date));
        break;
    case RC_V_END:
        rc_put(w->out, *(const bool *)((const char *)record + field->given)
                           ? "ongoing"
                           : rc_span_text(*(const rc_span *)at, date));
        break;
    case RC_V_STATUSES:
        put_statuses(w, record);
        break;
    case RC_V_REQUIREMENT:
        rc_put(w->out, rc_requirement_name(*(const rc_requirement *)at));
        break;
    case RC_V_CODE:
        rc_put(w->out, rc_code_name(*(const rc_code *)at));
        break;
    case RC_V_STATES:
    case RC_V_ACTS:
    case RC_V_TEXTS:
        put_list(w, ((const rc_codes *)at)->items, ((const rc_codes *)at)->count);
        break;
    case RC_V_MAPPING:
        put_line(w, field->table, record);
        break;
    default:
        put_scalar(w, *(const char *const *)at);
        break;
    }
}

/* A mapping in braces. */
static void put_line(writer *w, const rc_scenario_table *table, const void *record)
{
    bool first = true;
    rc_put(w->out, "{");
    for (size_t i = 0; i < table->count; i++) {
        const rc_scenario_field *field = &table->fields[i];
        if (rc_value_is_given(field, record)) {
            rc_putf(w->out, "%s%s: ", first ? "" : ", ", field->key);
            put_value(w, field, record);
            first = false;
        }
    }
    rc_put(w->out, "}");
}

/* ---- values over several lines ---- */

static void put_mapping(writer *w, const rc_scenario_table *table, const void *record,
                        const char *path, size_t depth);

static bool is_list(rc_value_type type)
{
    return type == RC_V_STATES || type == RC_V_ACTS || type == RC_V_TEXTS;
}

static void put_items(writer *w, size_t depth, const char *const *items, size_t count)
{
    rc_put(w->out, "\n");
    for (size_t i = 0; i < count; i++) {
        indent(w, depth);
        rc_put(w->out, "- ");
        put_text(w, depth + 2, items[i]);
    }
}

/* A value after its key: on the same line if it fits there. */
static void put_member(writer *w, const rc_scenario_field *field, const void *record,
                       const char *path, size_t depth)
{
    indent(w, depth);
    rc_putf(w->out, "%s:", field->key);
    size_t start = w->out->length;
    if (field->type == RC_V_TEXT) {
        rc_put(w->out, " ");
        put_text(w, depth, *(const char *const *)rc_value_at(field, record));
        return;
    }
    rc_put(w->out, " ");
    put_value(w, field, record);
    bool fits = depth + rc_columns(field->key) + 1 + rc_columns(w->out->text + start) <= WIDTH;
    if (fits || (!is_list(field->type) && field->type != RC_V_MAPPING)) {
        rc_put(w->out, "\n");
        return;
    }
    w->out->length = start; /* written again, over several lines */
    w->out->text[start] = '\0';
    if (field->type == RC_V_MAPPING) {
        rc_put(w->out, "\n");
        put_mapping(w, field->table, record, path, depth + 2);
    } else {
        const rc_codes *codes = rc_value_at(field, record);
        put_items(w, depth + 2, codes->items, codes->count);
    }
}

static void put_mapping(writer *w, const rc_scenario_table *table, const void *record,
                        const char *path, size_t depth)
{
    for (size_t i = 0; i < table->count; i++) {
        const rc_scenario_field *field = &table->fields[i];
        const char *here = rc_format(w->arena, "%s/%s", path, field->key);
        put_comments(w, depth, here);
        if (rc_value_is_given(field, record)) {
            put_member(w, field, record, here, depth);
        }
    }
}

/* ---- lists of mappings ---- */

/* The first key of a block stands behind the hyphen: the blanks before it are replaced. */
static void put_block(writer *w, const rc_scenario_table *table, const void *record,
                      const char *path)
{
    size_t start = w->out->length;
    put_mapping(w, table, record, path, 4);
    w->out->text[start + 2] = '-';
}

static void put_row(writer *w, const rc_scenario_table *table, const void *record, const char *path)
{
    size_t start = w->out->length;
    put_comments(w, 2, path);
    rc_put(w->out, "  - ");
    size_t begun = w->out->length;
    put_line(w, table, record);
    if (rc_columns(w->out->text + begun) + 4 <= WIDTH) {
        rc_put(w->out, "\n");
        return;
    }
    w->out->length = start;
    w->out->text[start] = '\0';
    put_comments(w, 2, path);
    put_block(w, table, record, path);
}

static void put_conduct(writer *w, const rc_scenario *scenario)
{
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        const rc_conduct *conduct = &scenario->conduct[i];
        const char *path = rc_format(w->arena, "conduct/%s", conduct->id);
        rc_put(w->out, i == 0 ? "" : "\n");
        put_comments(w, 2, path);
        put_block(w, &rc_scenario_conduct, conduct, path);
    }
}

static void put_steps(writer *w, const rc_scenario *scenario)
{
    for (size_t i = 0; i < scenario->step_count; i++) {
        const rc_step *step = &scenario->steps[i];
        put_row(w, rc_scenario_step_table(step->step), step, rc_format(w->arena, "steps/%zu", i));
    }
}

static void put_records(writer *w, const rc_scenario_field *field, const rc_scenario *scenario)
{
    if (field->type == RC_V_SENTENCES) {
        for (size_t i = 0; i < scenario->suppose_count; i++) {
            rc_put(w->out, "  - ");
            put_scalar(w, scenario->suppose[i]);
            rc_put(w->out, "\n");
        }
    } else if (field->table == &rc_scenario_conduct) {
        put_conduct(w, scenario);
    } else if (field->table == &rc_scenario_expect) {
        for (size_t i = 0; i < scenario->expect_count; i++) {
            put_row(w, field->table, &scenario->expect[i], "expect");
        }
    } else {
        put_steps(w, scenario);
    }
}

/* ---- the file ---- */

static bool is_records(rc_value_type type)
{
    return type == RC_V_RECORDS || type == RC_V_SENTENCES;
}

/* A list stands apart, and so does whatever has a comment. */
static void put_part(writer *w, const rc_scenario_field *field, const rc_scenario *scenario)
{
    bool given = rc_value_is_given(field, scenario), list = is_records(field->type);
    if (!given && !has_comment(w, field->key)) {
        return;
    }
    if (w->out->length > 0 && (list || field->type == RC_V_TEXT || has_comment(w, field->key)) &&
        !rc_equal(field->key, "title")) {
        rc_put(w->out, "\n");
    }
    if (!list) {
        put_comments(w, 0, field->key);
    }
    if (given && list) {
        rc_putf(w->out, "%s:\n", field->key);
        put_records(w, field, scenario);
    } else if (given) {
        put_member(w, field, scenario, field->key, 0);
    }
    if (list) {
        put_comments(w, given ? 2 : 0, field->key);
    }
}

void rc_scenario_yaml(rc_buffer *out, const rc_scenario *scenario, const rc_comments *comments)
{
    writer w = {out, out->arena, comments};
    if (has_comment(&w, "")) {
        put_comments(&w, 0, "");
        rc_put(out, "\n");
    }
    for (size_t i = 0; i < rc_scenario_top.count; i++) {
        put_part(&w, &rc_scenario_top.fields[i], scenario);
    }
}
