#include "report/compare.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/answers.h"
#include "report/preface.h"

/* ---- before the answer ---- */

static void say_side(rc_doc *doc, const char *name, const char *label, const rc_result *result)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_scenario *scenario = result->scenario;
    rc_run runs[] = {
        {RC_BOLD, rc_format(arena, "%s: ", name)},
        {RC_PLAIN, label},
        {RC_DIM,
         rc_format(arena, rc_tr(" · %s · respondent: %s · as of %s · facts as at %s"),
                   scenario->title, rc_words_state(arena, result->knowledge, scenario->respondent),
                   rc_words_day(arena, scenario->as_of),
                   rc_words_span(arena, rc_knowledge_as_at(result->knowledge)))}};
    rc_doc_item_runs(doc, 0, runs, 3);
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        rc_doc_item(doc, 1, RC_BOLD,
                    rc_format(arena, rc_tr("Supposing: %s"), scenario->suppose[i]));
    }
    for (size_t i = 0; i < scenario->reading_count; i++) {
        rc_doc_item(doc, 1, RC_BOLD,
                    rc_format(arena, rc_tr("Taking one side of what is unsettled: %s"),
                              scenario->readings[i].text));
    }
}

static bool assumes(const rc_result *result, const char *text)
{
    for (size_t i = 0; i < result->assumption_count; i++) {
        if (rc_equal(result->assumptions[i].text, text)) {
            return true;
        }
    }
    return false;
}

static void say_assumptions(rc_doc *doc, const rc_comparison *c)
{
    rc_arena *arena = rc_doc_arena(doc);
    if (c->before->assumption_count + c->after->assumption_count > 0) {
        rc_doc_say(doc, RC_BOLD, rc_tr("Assumed, because the scenario does not say:"));
    }
    for (size_t i = 0; i < c->before->assumption_count; i++) {
        const char *text = c->before->assumptions[i].text;
        const char *where = assumes(c->after, text) ? "" : rc_tr(" (on the first side only)");
        rc_doc_item(doc, 0, RC_PLAIN, rc_format(arena, "%s%s", text, where));
    }
    for (size_t i = 0; i < c->after->assumption_count; i++) {
        const char *text = c->after->assumptions[i].text;
        if (!assumes(c->before, text)) {
            rc_doc_item(doc, 0, RC_PLAIN,
                        rc_format(arena, rc_tr("%s (on the second side only)"), text));
        }
    }
}

static void add_doubts(rc_names *out, const rc_route *route)
{
    for (size_t i = 0; route != NULL && i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        for (size_t j = 0; (finding->chosen || finding->deciding) && j < finding->doubts.count;
             j++) {
            rc_names_add(out, finding->doubts.items[j]);
        }
    }
}

static void say_doubts(rc_doc *doc, const rc_comparison *c, const rc_compare_view *view)
{
    rc_names doubts = {.arena = rc_doc_arena(doc)};
    for (size_t i = 0; i < c->count; i++) {
        if (rc__compare_shows(&c->routes[i], view)) {
            add_doubts(&doubts, c->routes[i].before);
            add_doubts(&doubts, c->routes[i].after);
        }
    }
    rc__preface_doubts(doc, &doubts);
}

/* ---- the tables ---- */

static void tell_counts(rc_doc *doc, const rc_comparison *c)
{
    static const char *const heads[] = {RC_TR("Status"), RC_TR("First"), RC_TR("Second")};
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_table(doc, rc_tr("Routes by status"), heads, 3);
    for (int status = RC_STATUSES - 1; status >= 0; status--) {
        rc_doc_row(doc,
                   (const char *const[]){rc__answer_words(arena, (rc_route_status)status),
                                         rc_format(arena, "%zu", c->before->summary[status]),
                                         rc_format(arena, "%zu", c->after->summary[status])});
        rc_doc_style_cell(doc, 0, rc__answer_style((rc_route_status)status));
    }
}

static const char *side_words(rc_arena *arena, const rc_route *route)
{
    return route == NULL ? rc_tr("no such route") : rc__answer_words(arena, route->status);
}

static const rc_route *either(const rc_route_change *change)
{
    return change->before != NULL ? change->before : change->after;
}

static size_t count_shown(const rc_comparison *c, const rc_compare_view *view, bool status)
{
    size_t count = 0;
    for (size_t i = 0; i < c->count; i++) {
        count += c->routes[i].status == status && rc__compare_shows(&c->routes[i], view) ? 1 : 0;
    }
    return count;
}

static void tell_changes(rc_doc *doc, const rc_comparison *c, const rc_compare_view *view)
{
    static const char *const heads[] = {RC_TR("Route"), RC_TR("First"), RC_TR("Second"),
                                        RC_TR("Title")};
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_table(doc, rc_tr("Routes whose status changes"), heads, 4);
    for (size_t i = 0; i < c->count; i++) {
        const rc_route_change *change = &c->routes[i];
        if (!change->status || !rc__compare_shows(change, view)) {
            continue;
        }
        rc_doc_row(doc, (const char *const[]){either(change)->id,
                                              side_words(arena, change->before),
                                              side_words(arena, change->after),
                                              either(change)->title});
        if (change->before != NULL) {
            rc_doc_style_cell(doc, 1, rc__answer_style(change->before->status));
        }
        if (change->after != NULL) {
            rc_doc_style_cell(doc, 2, rc__answer_style(change->after->status));
        }
    }
}

static void say_verdict(rc_doc *doc, const rc_comparison *c, const rc_compare_view *view)
{
    rc_arena *arena = rc_doc_arena(doc);
    size_t shown = count_shown(c, view, true);
    if (c->status_changes + c->reason_changes == 0) {
        rc_doc_say(doc, RC_BOLD,
                   rc_tr("Nothing changes: every route has the same status, for the same "
                         "reasons."));
        return;
    }
    if (c->status_changes == 0) {
        rc_doc_say(doc, RC_BOLD, rc_tr("No route changes its status."));
    } else {
        const char *some = shown < c->status_changes ? rc_format(arena, rc_tr(", %zu shown"), shown)
                                                     : "";
        rc_doc_say(doc, RC_BOLD,
                   rc_format(arena, rc_tr("%s of %zu %s its status%s."),
                             rc_words_count(arena, c->status_changes, "route", "routes"), c->count,
                             c->status_changes == 1 ? rc_tr("changes") : rc_tr("change"), some));
    }
    if (shown > 0) {
        tell_changes(doc, c, view);
    }
    if (c->reason_changes > 0) {
        rc_doc_say(doc, RC_PLAIN,
                   rc_format(arena, rc_tr("%s the same status for other reasons%s."),
                             rc_words_count(arena, c->reason_changes, "route has", "routes have"),
                             view->all ? "" : rc_tr(" (--all tells them)")));
    }
}

/* ---- each route ---- */

static void tell_finding(rc_doc *doc, const rc_result *result, const rc_finding *finding,
                         const char *label)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_names authority = {.arena = arena};
    for (size_t i = 0; i < finding->authority.count; i++) {
        rc_names_add(&authority,
                     rc_words_citation(arena, result->knowledge, finding->authority.items[i]));
    }
    rc_names facts = {.arena = arena};
    for (size_t i = 0; i < finding->because.count; i++) {
        const char *words = rc_words_ground(arena, result->scenario, finding->because.items[i]);
        rc_names_add(&facts, words == NULL ? finding->because.items[i] : words);
    }
    const char *cited = rc_words_joined(arena, "; ", authority.items, authority.count);
    const char *rests = rc_words_joined(arena, ", ", facts.items, facts.count);
    rc_run runs[] = {
        {rc__answer_style(rc_outcome_status(finding->outcome)), label},
        {RC_BOLD, rc__bar_words(arena, result->knowledge, finding)},
        {RC_PLAIN,
         rc_format(arena, ", %s. %s", rc_outcome_word(finding->outcome), finding->reason)},
        {RC_DIM, cited[0] == '\0' ? "" : rc_format(arena, " [%s]", cited)},
        {RC_DIM, rests[0] == '\0' ? "" : rc_format(arena, rc_tr(" Facts: %s."), rests)}};
    rc_doc_item_runs(doc, 0, runs, 5);
}

/* All that decides, then as much of the rest as a reader takes in. */
static void tell_findings(rc_doc *doc, const rc_result *result, const rc_finding *const *findings,
                          size_t count, const char *label)
{
    enum { REST_MAX = 4 };
    rc_arena *arena = rc_doc_arena(doc);
    size_t rest = 0, more = 0;
    for (size_t i = 0; i < count; i++) {
        const rc_finding *finding = findings[i];
        bool told = finding->deciding || (finding->chosen && rest < REST_MAX);
        rest += told && !finding->deciding ? 1 : 0;
        more += told ? 0 : 1;
        if (told) {
            tell_finding(doc, result, finding, label);
        }
    }
    if (more > 0) {
        rc_doc_item(doc, 0, RC_DIM,
                    rc_format(arena, rc_tr("%s%s not decide"), label,
                              rc_words_count(arena, more, "other finding that does",
                                             "other findings that do")));
    }
}

static void tell_grounds(rc_doc *doc, const rc_comparison *c, const rc_route_change *change)
{
    rc_arena *arena = rc_doc_arena(doc);
    for (size_t i = 0; i < change->ground_count; i++) {
        const rc_ground *ground = &change->grounds[i];
        const char *words = rc__ground_words(arena, c, ground);
        rc_run runs[] = {{RC_DIM, rc_format(arena, rc_tr("Fact that %s: "),
                                            rc__ground_kind_words(ground->kind))},
                         {RC_PLAIN, ground->id},
                         {RC_DIM, words[0] == '\0' ? "" : rc_format(arena, " (%s)", words)}};
        rc_doc_item_runs(doc, 0, runs, 3);
    }
}

static void tell_route(rc_doc *doc, const rc_comparison *c, const rc_route_change *change)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_heading(doc, 3, RC_PLAIN,
                   change->status
                       ? rc_format(arena, "%s · %s: %s → %s", either(change)->title,
                                   either(change)->id, side_words(arena, change->before),
                                   side_words(arena, change->after))
                       : rc_format(arena, rc_tr("%s · %s: %s on both sides"), either(change)->title,
                                   either(change)->id, side_words(arena, change->before)));
    tell_findings(doc, c->before, change->gone, change->gone_count, rc_tr("No longer: "));
    tell_findings(doc, c->after, change->come, change->come_count, rc_tr("Now: "));
    tell_grounds(doc, c, change);
}

static void tell_routes(rc_doc *doc, const rc_comparison *c, const rc_compare_view *view,
                        bool status)
{
    if (count_shown(c, view, status) == 0) {
        return;
    }
    rc_doc_heading(doc, 2, RC_PLAIN,
                   status ? rc_tr("Why the status changes")
                          : rc_tr("The same status for other reasons"));
    for (size_t i = 0; i < c->count; i++) {
        if (c->routes[i].status == status && rc__compare_shows(&c->routes[i], view)) {
            tell_route(doc, c, &c->routes[i]);
        }
    }
}

rc_doc *rc_compare_doc(rc_arena *arena, const rc_comparison *c, const rc_compare_view *view)
{
    rc_doc *doc = rc_doc_new(arena, rc_tr("What changes?"));
    say_side(doc, rc_tr("First"), view->before, c->before);
    say_side(doc, rc_tr("Second"), view->after, c->after);
    say_assumptions(doc, c);
    say_doubts(doc, c, view);
    tell_counts(doc, c);
    say_verdict(doc, c, view);
    if (!view->brief) {
        tell_routes(doc, c, view, true);
        tell_routes(doc, c, view, false);
    }
    rc__colophon(doc, c->after->knowledge);
    return doc;
}
