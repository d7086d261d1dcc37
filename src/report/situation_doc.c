/* What the scenario says, so that a reader who has only the report knows on what it rests. */
#include "report/assess_doc.h"

#include "base/tongue.h"

static bool given(const char *text) { return text != NULL && text[0] != 0; }

/* "Alphaland and the Kingdom of Betania" */
static const char *states(const rc_doc *doc, const rc_result *result, const rc_codes *codes)
{
    rc_names names = {.arena = rc_doc_arena(doc)};
    for (size_t i = 0; i < codes->count; i++) {
        rc_names_add(&names,
                     rc_words_state_in_text(names.arena, result->knowledge, codes->items[i]));
    }
    return rc_words_list(names.arena, names.items, names.count);
}

static void detail(rc_doc *doc, const char *label, rc_names parts)
{
    if (parts.count > 0) {
        const char *list = rc_words_joined(parts.arena, "; ", parts.items, parts.count);
        rc_doc_item(doc, 1, RC_PLAIN, rc_format(parts.arena, "%s: %s", label, list));
    }
}

/* "present in A" of a list that was written; "present in no State named" of an empty one. */
static void add_list(rc_names *parts, const char *label, const char *list, bool written)
{
    if (written) {
        rc_names_add(
            parts, rc_format(parts->arena, "%s %s", label, given(list) ? list : rc_tr("no State")));
    }
}

static void conduct(rc_doc *doc, const rc_result *result, const rc_conduct *told)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_names victims = {.arena = arena}, suspects = {.arena = arena}, other = {.arena = arena};
    rc_run runs[] = {{RC_BOLD, rc_format(arena, rc_tr("Conduct “%s”: "), told->id)},
                     {RC_PLAIN, rc__conduct_words(arena, result, told)}};
    rc_doc_item_runs(doc, 0, runs, 2);
    add_list(&victims, rc_tr("nationals of"), states(doc, result, &told->victims),
             told->victims.count > 0);
    if (given(told->group)) {
        rc_names_add(&victims, rc_format(arena, rc_tr("a group: %s"), told->group));
    }
    add_list(&suspects, rc_tr("nationals of"), states(doc, result, &told->perpetrators),
             told->perpetrators.count > 0);
    if (given(told->capacity)) {
        rc_names_add(&suspects, rc_format(arena, rc_tr("capacity: %s"), told->capacity));
    }
    if (given(told->office)) {
        rc_names_add(&suspects, rc_format(arena, rc_tr("office: %s"), told->office));
    }
    add_list(&suspects, rc_tr("present in"), states(doc, result, &told->present_in),
             told->present_given);
    add_list(&suspects, rc_tr("resident in"), states(doc, result, &told->resident_in),
             told->resident_given);
    if (given(told->control)) {
        rc_names_add(&other, told->control);
    }
    detail(doc, rc_tr("Victims"), victims);
    detail(doc, rc_tr("Suspects"), suspects);
    detail(doc, rc_tr("Control by the respondent there"), other);
    if (told->financed_given) {
        rc_names lenders = {.arena = arena};
        rc_names_add(&lenders, told->financed_by.count > 0
                                   ? rc_words_joined(arena, ", ", told->financed_by.items,
                                                     told->financed_by.count)
                                   : rc_tr("nobody named"));
        detail(doc, rc_tr("Financed by"), lenders);
    }
}

static const char *step_words(const rc_doc *doc, const rc_result *result, const rc_step *step)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_knowledge *knowledge = result->knowledge;
    rc_names parts = {.arena = arena};
    rc_record organisation = rc_record_find(knowledge, rc_format(arena, "organisation/%s",
                                                                 step->organ));
    const char *organ =
        organisation.kind < 0 ? step->organ : rc_text_of(organisation, "name");
    const char *by = given(step->by) ? rc_words_state_in_text(arena, knowledge, step->by) : "";
    const char *state =
        given(step->state) ? rc_words_state_in_text(arena, knowledge, step->state) : "";
    const struct {
        const char *label, *text;
    } fields[] = {{"under", step->treaty},
                  {"by", by},
                  {"of", state},
                  {"forum", step->forum},
                  {"of", organ},
                  {"before", step->body}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (given(fields[i].text)) {
            rc_names_add(&parts, rc_format(arena, "%s %s", fields[i].label, fields[i].text));
        }
    }
    const char *where = rc_words_joined(arena, ", ", parts.items, parts.count);
    return rc_format(arena, "%s%s%s%s%s%s", given(where) ? " " : "", where,
                     given(step->outcome) ? ": " : "", given(step->outcome) ? step->outcome : "",
                     step->dated ? ", " : "", step->dated ? rc_words_span(arena, step->on) : "");
}

void rc__situation_doc(rc_doc *doc, const rc_result *result)
{
    const rc_scenario *scenario = result->scenario;
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_anchor(doc, "situation");
    rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("The situation as stated"));
    rc_doc_say(
        doc, RC_PLAIN,
        rc_tr("This is what the scenario says. It is taken as stated and was not verified."));
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        conduct(doc, result, &scenario->conduct[i]);
    }
    for (size_t i = 0; i < scenario->step_count; i++) {
        const rc_step *step = &scenario->steps[i];
        rc_run runs[] = {{RC_BOLD, rc_format(arena, rc_tr("Step %zu: %s"), i + 1, step->step)},
                         {RC_PLAIN, step_words(doc, result, step)}};
        rc_doc_anchor(doc, rc_format(arena, "step/%zu", i + 1));
        rc_doc_item_runs(doc, 0, runs, 2);
    }
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        rc_run runs[] = {{RC_BOLD, rc_tr("Supposed, although it is not so: ")},
                         {RC_PLAIN, scenario->suppose[i]}};
        rc_doc_anchor(doc, rc_format(arena, "suppose/%zu", i + 1));
        rc_doc_item_runs(doc, 0, runs, 2);
    }
}
