/* The single changes that open most routes. */
#include "report/levers.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/words.h"

static const char *side_name(rc_side side)
{
    static const char *const names[RC_SIDES] = {RC_TR("claimant's side"),
                                                RC_TR("third States, organs"), RC_TR("respondent")};
    return rc_tr(names[side]);
}

rc_doc *rc_lifts_doc(rc_arena *arena, const rc_lifts *lifts, size_t limit)
{
    static const char *const heads[] = {RC_TR("Opens"), RC_TR("Nearer"), RC_TR("Who"),
                                        RC_TR("Change")};
    const rc_result *before = lifts->before;
    rc_doc *doc = rc_doc_new(arena, rc_tr("Which single changes open most routes?"));
    rc_doc_say(doc, RC_PLAIN, before->scenario->title);
    rc_doc_say(
        doc, RC_PLAIN,
        rc_format(arena,
                  rc_tr("Respondent: %s · as of %s · now %zu open, %zu conditional, %zu "
                        "contested, %zu undetermined, %zu closed"),
                  rc_words_state(arena, before->knowledge, before->scenario->respondent),
                  rc_words_day(arena, before->scenario->as_of), before->summary[RC_STATUS_OPEN],
                  before->summary[RC_STATUS_CONDITIONAL], before->summary[RC_STATUS_CONTESTED],
                  before->summary[RC_STATUS_UNDETERMINED], before->summary[RC_STATUS_CLOSED]));
    rc_doc_table(doc, "", heads, 4);
    size_t shown = lifts->count < limit ? lifts->count : limit;
    for (size_t i = 0; i < shown; i++) {
        const rc_lift *lift = &lifts->items[i];
        rc_names names = {.arena = arena};
        for (size_t j = 0; j < lift->opened_count; j++) {
            rc_names_add(&names, lift->opened[j]);
        }
        const char *opened =
            names.count == 0
                ? ""
                : rc_format(arena, ": %s",
                            rc_words_joined(arena, ", ", names.items, names.count));
        rc_doc_row(doc, (const char *const[]){
                            rc_format(arena, "%zu", lift->opened_count),
                            rc_format(arena, "%zu", lift->improved_count), side_name(lift->side),
                            rc_format(arena, "%s%s", lift->change->text, opened)});
    }
    rc_doc_say(doc, RC_DIM,
               rc_format(arena,
                         rc_tr("%zu of the %zu changes that bring any route nearer; %zu were "
                               "tried, one at a time, and judged by the rules anew. “Nearer”: "
                               "the route is not open then, but less than before stands in its "
                               "way."),
                         shown, lifts->count, lifts->tried));
    return doc;
}

static void set_routes(rc_value *value, const char *key, const char *const *routes, size_t count)
{
    rc_value *list = rc_value_set_list(value, key);
    for (size_t i = 0; i < count; i++) {
        rc_value_add_text(list, routes[i]);
    }
}

rc_value *rc_lifts_value(rc_arena *arena, const rc_lifts *lifts)
{
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, lifts->before->knowledge);
    rc_value_set_scenario(whole, lifts->before->scenario);
    rc_value *list = rc_value_set_list(whole, "changes");
    for (size_t i = 0; i < lifts->count; i++) {
        const rc_lift *lift = &lifts->items[i];
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "suppose", lift->change->text);
        rc_value_set_text(item, "side", rc_side_word(lift->side));
        set_routes(item, "opens", lift->opened, lift->opened_count);
        set_routes(item, "nearer", lift->improved, lift->improved_count);
    }
    return whole;
}
