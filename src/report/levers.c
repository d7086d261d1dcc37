#include "report/levers.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/words.h"

static const char *const side_titles[RC_SIDES] = {RC_TR("Within the claimant's own reach"),
                                                  RC_TR("For third States and organs"),
                                                  RC_TR("For the respondent")};
const char *rc_side_word(rc_side side)
{
    static const char *const words[RC_SIDES] = {"claimant", "others", "respondent"};
    return words[side];
}

/* ---- the heading ---- */

static void say_scenario(rc_doc *doc, const rc_result *before)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_scenario *scenario = before->scenario;
    rc_doc_say(doc, RC_PLAIN, scenario->title);
    rc_doc_say(doc, RC_PLAIN,
               rc_format(arena, rc_tr("Respondent: %s · as of %s · facts as at %s"),
                         rc_words_state(arena, before->knowledge, scenario->respondent),
                         rc_words_day(arena, scenario->as_of),
                         rc_words_span(arena, rc_knowledge_as_at(before->knowledge))));
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        rc_doc_say(doc, RC_PLAIN, rc_format(arena, rc_tr("Supposing: %s"), scenario->suppose[i]));
    }
    for (size_t i = 0; i < scenario->reading_count; i++) {
        rc_doc_say(doc, RC_PLAIN, rc_words_reading(arena, &scenario->readings[i]));
    }
}

static const char *lower(const char *title, rc_arena *arena)
{
    char *text = rc_strdup(arena, title);
    if (text[0] >= 'A' && text[0] <= 'Z') {
        text[0] = (char)(text[0] - 'A' + 'a');
    }
    return text;
}

static const char *status_words(rc_arena *arena, rc_route_status status)
{
    return lower(rc_status_title(status), arena);
}

static void say_now(rc_doc *doc, const rc_route *route)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_runs(
        doc,
        (rc_run[]){{RC_PLAIN, rc_tr("Now it is ")},
                   {RC_BOLD, status_words(arena, route->status)},
                   {RC_PLAIN, route->status == RC_STATUS_OPEN ? rc_tr("; nothing has to change.")
                                                              : rc_tr(", for this reason:")}},
        3);
    for (size_t i = 0; i < route->finding_count; i++) {
        if (route->findings[i].deciding) {
            rc_doc_item(doc, 0, RC_PLAIN, route->findings[i].reason);
        }
    }
}

/* ---- the sets ---- */

static const char *set_words(rc_arena *arena, const rc_lever *lever)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < lever->count; i++) {
        rc_names_add(&names, lever->changes[i]->text);
    }
    return rc_words_joined(arena, " + ", names.items, names.count);
}

static void say_verdict(rc_doc *doc, const rc_levers *levers, size_t most)
{
    rc_arena *arena = rc_doc_arena(doc);
    const char *size = most == 1 ? ""
                                 : rc_format(arena, rc_tr(", nor any %zu of them together"), most);
    if (levers->route->status == RC_STATUS_OPEN) {
        return;
    }
    if (levers->levers.count == 0) {
        rc_doc_say(doc, RC_BOLD,
                   rc_format(arena,
                             rc_tr("No single change of law or vote that can be supposed opens "
                                   "it%s."),
                             size));
    } else if (levers->reached != RC_STATUS_OPEN) {
        rc_doc_say(doc, RC_BOLD,
                   rc_format(arena,
                             rc_tr("No change opens it by itself%s. The best that can be reached "
                                   "is “%s”:"),
                             size, status_words(arena, levers->reached)));
    }
    if (levers->route->status == RC_STATUS_UNDETERMINED) {
        rc_doc_say(doc, RC_PLAIN,
                   rc_tr("The scenario does not say enough: the facts asked for above "
                         "decide it, not an act of any State."));
    }
}

static void list_sets(rc_doc *doc, const rc_levers *levers)
{
    rc_arena *arena = rc_doc_arena(doc);
    int side = -1;
    for (size_t i = 0; i < levers->levers.count; i++) {
        const rc_lever *lever = &levers->levers.items[i];
        if ((int)lever->side != side) {
            side = (int)lever->side;
            rc_doc_heading(doc, 2, RC_PLAIN, rc_tr(side_titles[side]));
        }
        rc_doc_item(doc, 0, RC_BOLD, set_words(arena, lever));
        for (size_t j = 0; j < lever->remaining.count; j++) {
            rc_doc_item(doc, 1, RC_PLAIN,
                        rc_format(arena, rc_tr("Then still: %s"), lever->remaining.items[j]));
        }
    }
}

static void list_nearer(rc_doc *doc, const rc_levers *levers)
{
    static const char *const heads[] = {RC_TR("Then it is"), RC_TR("Change")};
    rc_arena *arena = rc_doc_arena(doc);
    if (levers->nearer.count == 0) {
        return;
    }
    rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("What brings it nearer without opening it"));
    rc_doc_table(doc, "", heads, 2);
    for (size_t i = 0; i < levers->nearer.count; i++) {
        const rc_lever *lever = &levers->nearer.items[i];
        rc_doc_row(doc, (const char *const[]){status_words(arena, lever->status),
                                              set_words(arena, lever)});
    }
}

/* ---- each change ---- */

static void list_precedents(rc_doc *doc, const rc_levers *levers, const rc_supposition *change)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_texts before = rc_change_precedents(arena, change, levers->route);
    rc_doc_item(doc, 0, RC_PLAIN,
                before.count == 0
                    ? rc_tr("Done before: no other State, as far as the facts go")
                    : rc_format(arena, rc_tr("Done before: %s"),
                                rc_words_joined(arena, "; ", before.items, before.count)));
}

static const char *citations(rc_arena *arena, const rc_knowledge *knowledge, rc_texts texts)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < texts.count; i++) {
        rc_names_add(&names, rc_words_citation(arena, knowledge, texts.items[i]));
    }
    return rc_words_joined(arena, "; ", names.items, names.count);
}

static void tell_change(rc_doc *doc, const rc_levers *levers, const rc_supposition *change)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_knowledge *knowledge = levers->before->knowledge;
    rc_doc_heading(doc, 3, RC_PLAIN, rc_change_words(arena, knowledge, change));
    rc_doc_item(doc, 0, RC_PLAIN,
                rc_format(arena, rc_tr("How: %s"), rc_change_mechanism(arena, change)));
    rc_doc_item(doc, 0, RC_PLAIN,
                rc_format(arena, rc_tr("When: %s"), rc_change_delay(arena, change)));
    rc_doc_item(doc, 0, RC_PLAIN,
                rc_format(arena, rc_tr("Authority: %s"),
                          citations(arena, knowledge, rc_change_authority(arena, change))));
    list_precedents(doc, levers, change);
}

static bool is_told(const rc_lever_list *list, size_t lever, size_t change)
{
    for (size_t i = 0; i <= lever; i++) {
        for (size_t j = 0; j < (i == lever ? change : list->items[i].count); j++) {
            if (list->items[i].changes[j] == list->items[lever].changes[change]) {
                return true;
            }
        }
    }
    return false;
}

static void tell_changes(rc_doc *doc, const rc_levers *levers)
{
    const rc_lever_list *list = &levers->levers;
    if (list->count > 0) {
        rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("How each change is made"));
    }
    for (size_t i = 0; i < list->count; i++) {
        for (size_t j = 0; j < list->items[i].count; j++) {
            if (!is_told(list, i, j)) {
                tell_change(doc, levers, list->items[i].changes[j]);
            }
        }
    }
}

/* ---- other routes ---- */

static void list_doors(rc_doc *doc, const rc_levers *levers)
{
    static const char *const heads[] = {RC_TR("Route"), RC_TR("Now"), RC_TR("Opened by")};
    rc_arena *arena = rc_doc_arena(doc);
    if (levers->door_count == 0) {
        return;
    }
    rc_doc_heading(
        doc, 2, RC_PLAIN,
        rc_format(arena, rc_tr("Other routes to the same forum (%s)"), levers->route->forum));
    rc_doc_table(doc, "", heads, 3);
    for (size_t i = 0; i < levers->door_count; i++) {
        const rc_other_door *door = &levers->doors[i];
        rc_names names = {.arena = arena};
        for (size_t j = 0; j < door->levers.count; j++) {
            rc_names_add(&names, set_words(arena, &door->levers.items[j]));
        }
        const char *by = door->route->status == RC_STATUS_OPEN ? rc_tr("nothing has to change")
                         : names.count == 0
                             ? rc_tr("no single change")
                             : rc_words_joined(arena, rc_tr("; or "), names.items, names.count);
        rc_doc_row(doc, (const char *const[]){door->route->id,
                                              status_words(arena, door->route->status), by});
    }
}

rc_doc *rc_levers_doc(rc_arena *arena, const rc_levers *levers, size_t most)
{
    const rc_route *route = levers->route;
    rc_doc *doc = rc_doc_new(arena, rc_format(arena, rc_tr("What would open %s (%s, %s)?"),
                                              route->id, route->title, route->forum));
    say_scenario(doc, levers->before);
    say_now(doc, route);
    say_verdict(doc, levers, most);
    list_sets(doc, levers);
    list_nearer(doc, levers);
    tell_changes(doc, levers);
    list_doors(doc, levers);
    if (route->status != RC_STATUS_OPEN) {
        rc_doc_say(doc, RC_DIM,
                   rc_format(arena,
                             rc_tr("%zu possible changes were tried, up to %zu together, %zu sets "
                                   "in all; each set was judged by the rules anew, and no part of "
                                   "a set told here does as much. A change is taken to have "
                                   "happened by the day of filing."),
                             levers->candidates, most, levers->tried));
    }
    return doc;
}

/* ---- as values ---- */

static rc_value *change_value(rc_arena *arena, const rc_result *before, const rc_route *route,
                              const rc_supposition *change)
{
    rc_value *value = rc_value_object(arena);
    rc_texts authority = rc_change_authority(arena, change);
    rc_texts precedents = rc_change_precedents(arena, change, route);
    rc_value_set_text(value, "suppose", change->text);
    rc_value_set_text(value, "words", rc_change_words(arena, before->knowledge, change));
    rc_value_set_text(value, "side", rc_side_word(rc_side_of(before->scenario, change)));
    rc_value_set_given(value, "state", change->state);
    rc_value_set_text(value, "mechanism", rc_change_mechanism(arena, change));
    rc_value_set_text(value, "delay", rc_change_delay(arena, change));
    rc_value_set_texts(value, "authority", &authority);
    rc_value_set_texts(value, "precedents", &precedents);
    return value;
}

static void set_levers(rc_value *whole, const char *key, const rc_result *before,
                       const rc_route *route, const rc_lever_list *levers)
{
    rc_arena *arena = rc_value_arena(whole);
    rc_value *list = rc_value_set_list(whole, key);
    for (size_t i = 0; i < levers->count; i++) {
        const rc_lever *lever = &levers->items[i];
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "side", rc_side_word(lever->side));
        rc_value_set_text(item, "status", rc_status_name(lever->status));
        if (lever->remaining.count > 0) {
            rc_value_set_texts(item, "remaining", &lever->remaining);
        }
        rc_value *changes = rc_value_set_list(item, "changes");
        for (size_t j = 0; j < lever->count; j++) {
            rc_value_add(changes, change_value(arena, before, route, lever->changes[j]));
        }
    }
}

static rc_value *start_value(rc_arena *arena, const rc_result *before)
{
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, before->knowledge);
    rc_value_set_scenario(whole, before->scenario);
    return whole;
}

rc_value *rc_levers_value(rc_arena *arena, const rc_levers *levers, size_t most)
{
    rc_value *whole = start_value(arena, levers->before);
    rc_value_set_text(whole, "route", levers->route->id);
    rc_value_set_text(whole, "status", rc_status_name(levers->route->status));
    rc_value_set_text(whole, "reached", rc_status_name(levers->reached));
    rc_value_set_number(whole, "max", (int64_t)most);
    rc_value_set_number(whole, "candidates", (int64_t)levers->candidates);
    rc_value_set_number(whole, "tried", (int64_t)levers->tried);
    set_levers(whole, "levers", levers->before, levers->route, &levers->levers);
    set_levers(whole, "nearer", levers->before, levers->route, &levers->nearer);
    rc_value *doors = rc_value_set_list(whole, "same_forum");
    for (size_t i = 0; i < levers->door_count; i++) {
        const rc_other_door *door = &levers->doors[i];
        rc_value *item = rc_value_add_object(doors);
        rc_value_set_text(item, "route", door->route->id);
        rc_value_set_text(item, "status", rc_status_name(door->route->status));
        set_levers(item, "levers", levers->before, door->route, &door->levers);
    }
    return whole;
}
