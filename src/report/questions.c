/* The unsettled questions of a scenario, as a document. */
#include "report/compare.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/answers.h"
#include "report/preface.h"

static size_t count_shown(const rc_question *question, const rc_report_options *options,
                          bool turning)
{
    size_t count = 0;
    for (size_t i = 0; i < question->count; i++) {
        const rc_question_route *on = &question->routes[i];
        count += on->turns == turning && rc_report_shows(on->route, options) ? 1 : 0;
    }
    return count;
}

static void say_reading(rc_doc *doc, const rc_result *result, const char *label,
                        const rc_reading *reading)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_names authority = {.arena = arena};
    for (size_t i = 0; i < reading->authority.count; i++) {
        rc_names_add(&authority,
                     rc_words_citation(arena, result->knowledge, reading->authority.items[i]));
    }
    const char *cited = rc_words_joined(arena, "; ", authority.items, authority.count);
    rc_run runs[] = {{RC_BOLD, label},
                     {RC_PLAIN, reading->reason == NULL ? "" : reading->reason},
                     {RC_DIM, cited[0] == '\0' ? "" : rc_format(arena, " [%s]", cited)}};
    rc_doc_item_runs(doc, 0, runs, 3);
}

static void tell_turning(rc_doc *doc, const rc_question *question,
                         const rc_report_options *options)
{
    static const char *const heads[] = {RC_TR("Route"), RC_TR("Now"), RC_TR("If it is met"),
                                        RC_TR("If it is not")};
    rc_arena *arena = rc_doc_arena(doc);
    if (count_shown(question, options, true) == 0) {
        return;
    }
    rc_doc_table(doc, rc_tr("Routes that turn on it"), heads, 4);
    for (size_t i = 0; i < question->count; i++) {
        const rc_question_route *on = &question->routes[i];
        if (!on->turns || !rc_report_shows(on->route, options)) {
            continue;
        }
        rc_doc_row(doc, (const char *const[]){on->route->id,
                                              rc__answer_words(arena, on->route->status),
                                              rc__answer_words(arena, on->met),
                                              rc__answer_words(arena, on->failed)});
        rc_doc_style_cell(doc, 1, rc__answer_style(on->route->status));
        rc_doc_style_cell(doc, 2, rc__answer_style(on->met));
        rc_doc_style_cell(doc, 3, rc__answer_style(on->failed));
    }
}

/* "open: a, b; closed: c": the routes that something else decides, by their status. */
static const char *others(rc_arena *arena, const rc_question *question,
                          const rc_report_options *options)
{
    rc_names groups = {.arena = arena};
    for (int status = RC_STATUSES - 1; status >= 0; status--) {
        rc_names ids = {.arena = arena};
        for (size_t i = 0; i < question->count; i++) {
            const rc_question_route *on = &question->routes[i];
            if (!on->turns && (int)on->route->status == status &&
                rc_report_shows(on->route, options)) {
                rc_names_add(&ids, on->route->id);
            }
        }
        if (ids.count > 0) {
            rc_names_add(&groups,
                         rc_format(arena, "%s: %s",
                                   rc__answer_words(arena, (rc_route_status)status),
                                   rc_words_joined(arena, ", ", ids.items, ids.count)));
        }
    }
    return rc_words_joined(arena, "; ", groups.items, groups.count);
}

static void tell_question(rc_doc *doc, const rc_questions *all, const rc_question *question,
                          size_t number, const rc_report_options *options)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_finding *finding = question->finding;
    rc_doc_heading(doc, 2, RC_PLAIN,
                   rc_format(arena, "%zu. %s: %s", number,
                             rc_requirement_title(finding->requirement),
                             question->routes[0].route->id));
    rc_doc_say(doc, RC_PLAIN, finding->reason);
    say_reading(doc, all->result, rc_tr("It is met: "), &finding->readings[0]);
    say_reading(doc, all->result, rc_tr("It is not: "), &finding->readings[1]);
    tell_turning(doc, question, options);
    const char *rest = others(arena, question, options);
    if (rest[0] != '\0') {
        rc_doc_say(doc, RC_DIM,
                   rc_format(arena,
                             rc_tr("It arises on these too, but something else gives them their "
                                   "status: %s."),
                             rest));
    }
}

/* Questions that no route shown turns on, in a few words each. */
static void tell_idle(rc_doc *doc, const rc_questions *all, const rc_report_options *options)
{
    rc_arena *arena = rc_doc_arena(doc);
    bool any = false;
    for (size_t i = 0; i < all->count; i++) {
        const rc_question *question = &all->items[i];
        if (count_shown(question, options, true) > 0 ||
            count_shown(question, options, false) == 0) {
            continue;
        }
        if (!any) {
            rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("Unsettled too, but no route turns on it"));
            any = true;
        }
        rc_doc_item_runs(doc, 0,
                         (rc_run[]){{RC_BOLD, rc_format(arena, "%s: ",
                                                        rc_requirement_title(
                                                            question->finding->requirement))},
                                    {RC_PLAIN, question->finding->reason},
                                    {RC_DIM, rc_format(arena, " (%s)",
                                                       others(arena, question, options))}},
                         3);
    }
}

rc_doc *rc_questions_doc(rc_arena *arena, const rc_questions *questions,
                         const rc_report_options *options)
{
    rc_doc *doc = rc_doc_new(arena, rc_tr("What turns on unsettled law?"));
    size_t told = 0;
    rc_doc_say(doc, RC_PLAIN, questions->result->scenario->title);
    rc__preface_scenario(doc, questions->result);
    rc__preface_assumptions(doc, questions->result);
    for (size_t i = 0; i < questions->count; i++) {
        const rc_question *question = &questions->items[i];
        if (count_shown(question, options, true) > 0) {
            tell_question(doc, questions, question, ++told, options);
        }
    }
    tell_idle(doc, questions, options);
    rc_doc_say(doc, told == 0 ? RC_BOLD : RC_DIM,
               told == 0 ? rc_tr("No route turns on a question of unsettled law.")
                         : rc_tr("Each status is what the route comes to if this question alone is "
                                 "settled so, wherever it arises in the same words. “--reading "
                                 "ROUTE/REQUIREMENT=met” takes a side in an assessment."));
    rc__colophon(doc, questions->result->knowledge);
    return doc;
}
