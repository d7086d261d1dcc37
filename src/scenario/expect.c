#include "scenario/reader.h"

#include "base/text.h"

/* ---- the closed vocabularies ---- */

static void report_unknown(rc__sc_reader *reader, const rc_node *node, const char *what,
                           const char *word, const rc__sc_choices *choices)
{
    const char *near = rc__sc_nearest(reader, word, choices);
    rc_error(reader->diags, rc__sc_place(reader, node), near, "unknown %s '%s'", what,
             rc__sc_shown(reader, word));
}

static bool read_status(rc__sc_reader *reader, const rc_node *node, rc_route_status *out)
{
    const char *word = rc__sc_text(reader, node, "a status");
    if (!word)
        return false;
    if (rc_status_from_name(word, out))
        return true;
    rc__sc_choices choices = {0};
    for (int i = 0; i < RC_STATUSES; i++) {
        const char *name = rc_status_name((rc_route_status)i);
        rc__sc_choose(reader->arena, &choices, name, name);
    }
    report_unknown(reader, node, "status", word, &choices);
    return false;
}

static void add_status(rc__sc_reader *reader, const rc_node *node, rc_expectation *out)
{
    rc_route_status status;
    if (!read_status(reader, node, &status))
        return;
    for (size_t i = 0; i < out->status_count; i++) {
        if (out->statuses[i] == status) {
            rc_warning(reader->diags, rc__sc_place(reader, node), NULL, "'%s' is in the list twice",
                       rc_status_name(status));
            return;
        }
    }
    out->statuses[out->status_count++] = status; /* all different, so there is room */
}

bool rc__sc_statuses(rc__sc_reader *reader, const rc_node *node, rc_expectation *out)
{
    if (node->kind != RC_SEQUENCE) {
        add_status(reader, node, out);
        return out->status_count > 0;
    }
    if (node->count == 0)
        rc_error(reader->diags, rc__sc_place(reader, node),
                 "name at least one, or leave the key out", "'status' is empty");
    for (size_t i = 0; i < node->count; i++)
        add_status(reader, node->items[i], out);
    return out->status_count > 0;
}

bool rc__sc_requirement(rc__sc_reader *reader, const rc_node *node, rc_requirement *out)
{
    const char *word = rc__sc_text(reader, node, "a requirement");
    if (!word)
        return false;
    if (rc_requirement_from_name(word, out))
        return true;
    rc__sc_choices choices = {0};
    for (int i = 0; i < RC_REQUIREMENTS; i++) {
        const char *name = rc_requirement_name((rc_requirement)i);
        rc__sc_choose(reader->arena, &choices, name, name);
    }
    report_unknown(reader, node, "requirement", word, &choices);
    return false;
}

bool rc__sc_code(rc__sc_reader *reader, const rc_node *node, rc_code *out)
{
    const char *word = rc__sc_text(reader, node, "a reason code");
    if (!word)
        return false;
    if (rc_code_from_name(word, out) && *out != RC_CODE_NONE)
        return true;
    rc__sc_choices choices = {0};
    for (int i = RC_CODE_NONE + 1; i < RC_CODES; i++) {
        const char *name = rc_code_name((rc_code)i);
        rc__sc_choose(reader->arena, &choices, name, name);
    }
    report_unknown(reader, node, "code", word, &choices);
    return false;
}

/* ---- rows ---- */

/* Is any of the values written, even one in error? */
static bool has_any(const rc_node *node, const char *const *keys, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (rc__sc_find(node, keys[i], NULL))
            return true;
    }
    return false;
}

/* An expectation that nothing could meet, or that everything meets, is a slip of the pen. */
static void check_row(rc__sc_reader *reader, const rc_node *node, const rc_expectation *row)
{
    static const char *const findings[] = {"requirement", "code", "state"};
    static const char *const others[] = {"status", "applicant_open", "applicant_barred"};
    bool finding = has_any(node, findings, 3);
    if (!finding && !has_any(node, others, 3))
        rc_error(reader->diags, row->place, "add `status:` and what it must be",
                 "this row expects nothing");
    if (finding && row->status_count == 1 && row->statuses[0] == RC_STATUS_OPEN)
        rc_error(reader->diags, row->place, "leave out requirement, code and state",
                 "an open route has no requirement that is not met");
    for (size_t i = 0; i < row->applicant_open.count; i++) {
        for (size_t j = 0; j < row->applicant_barred.count; j++) {
            if (rc_equal(row->applicant_open.items[i], row->applicant_barred.items[j]))
                rc_error(reader->diags, row->place, NULL, "%s cannot be both open and barred",
                         row->applicant_open.items[i]);
        }
    }
}

void rc__sc_read_expectations(rc__sc_reader *reader, const rc_node *list, rc_scenario *scenario)
{
    scenario->expect = rc_alloc_array(reader->arena, list->count, sizeof *scenario->expect);
    for (size_t i = 0; i < list->count; i++) {
        const rc_node *node = list->items[i];
        rc_expectation *row = &scenario->expect[scenario->expect_count];
        row->place = rc__sc_place(reader, node);
        if (!rc__sc_read_fields(reader, node, &rc_scenario_expect, row))
            continue;
        check_row(reader, node, row);
        scenario->expect_count++;
    }
}
