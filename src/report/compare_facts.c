/* The facts by which two answers differ, in words. */
#include "report/compare.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/look.h"

/* Several patterns, forums and statuses may be asked for; either side may fit. */
bool rc__compare_shows(const rc_route_change *change, const rc_compare_view *view)
{
    bool wanted = change->status || (view->all && change->reasons);
    return wanted &&
           ((change->before != NULL && rc_report_shows(change->before, view->options)) ||
            (change->after != NULL && rc_report_shows(change->after, view->options)));
}

const char *rc__ground_kind_words(rc_ground_kind kind)
{
    static const char *const words[] = {RC_TR("came in"), RC_TR("fell away"), RC_TR("differs")};
    return rc_tr(words[kind]);
}

/* "consent accession; deposit 12 August 2022": what the rules are told of it. */
static const char *record_words(rc_arena *arena, rc_record record)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    rc_names parts = {.arena = arena};
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        const char *words = rc__field_words(arena, record, field);
        bool told = (field->flags & RC_GIVEN) != 0 && (field->flags & RC_INHERITED) == 0 &&
                    (field->flags & RC_STATE) == 0 && words[0] != '\0';
        if (told && !(field->type == RC_F_FLAG && rc_equal(words, "no"))) {
            rc_names_add(&parts, rc_format(arena, "%s %s", field->name, words));
        }
    }
    return rc_words_joined(arena, "; ", parts.items, parts.count);
}

/* Of two records of one kind only what differs. */
static const char *difference(rc_arena *arena, rc_record before, rc_record after)
{
    const rc_kind *kind = &rc_kinds[before.kind];
    rc_names parts = {.arena = arena};
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        const char *old = rc__field_words(arena, before, field);
        const char *new = rc__field_words(arena, after, field);
        if ((field->flags & RC_GIVEN) != 0 && !rc_equal(old, new)) {
            rc_names_add(&parts, rc_format(arena, "%s %s → %s", field->name,
                                           old[0] == '\0' ? "(nothing)" : old,
                                           new[0] == '\0' ? "(nothing)" : new));
        }
    }
    return rc_words_joined(arena, "; ", parts.items, parts.count);
}

static const char *step_words(rc_arena *arena, const rc_knowledge *knowledge, const rc_step *step)
{
    rc_names parts = {.arena = arena};
    rc_names_add(&parts, step->step);
    const struct {
        const char *label, *text;
    } texts[] = {{"under ", step->treaty}, {"", step->organ},  {"", step->forum},
                 {"", step->body},         {"", step->outcome}};
    if (step->by[0] != '\0') {
        rc_names_add(&parts,
                     rc_format(arena, rc_tr("by %s"), rc_words_state(arena, knowledge, step->by)));
    }
    if (step->state[0] != '\0') {
        rc_names_add(&parts, rc_words_state(arena, knowledge, step->state));
    }
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (texts[i].text[0] != '\0') {
            rc_names_add(&parts, rc_format(arena, "%s%s", texts[i].label, texts[i].text));
        }
    }
    rc_names_add(&parts, step->dated ? rc_words_span(arena, step->on) : rc_tr("without a date"));
    return rc_words_joined(arena, ", ", parts.items, parts.count);
}

static const char *one_side(rc_arena *arena, const rc_result *result, rc_record record,
                            const rc_step *step, const char *id)
{
    if (record.kind >= 0) {
        return record_words(arena, record);
    }
    if (step != NULL) {
        return step_words(arena, result->knowledge, step);
    }
    const char *words = rc_words_ground(arena, result->scenario, id);
    return words == NULL ? "" : words;
}

const char *rc__ground_words(rc_arena *arena, const rc_comparison *comparison,
                             const rc_ground *ground)
{
    const rc_result *before = comparison->before, *after = comparison->after;
    if (ground->kind == RC_GROUND_COME) {
        return one_side(arena, after, ground->after, ground->step_after, ground->id);
    }
    if (ground->kind == RC_GROUND_GONE) {
        return one_side(arena, before, ground->before, ground->step_before, ground->id);
    }
    if (ground->before.kind >= 0) {
        return difference(arena, ground->before, ground->after);
    }
    return rc_format(arena, "%s → %s",
                     step_words(arena, before->knowledge, ground->step_before),
                     step_words(arena, after->knowledge, ground->step_after));
}
