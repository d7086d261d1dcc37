#include "report/route_text.h"

#include "base/tongue.h"

/* More names than this are counted instead. */
enum { NAMES_MAX = 12, STATUS_COLUMN = 14 };

static const char *or_empty(const char *text) { return text == NULL ? "" : text; }
static bool given(const char *text) { return text != NULL && text[0] != 0; }

static void texts_line(const rc_page *page, size_t indent, const char *label, const char *separator,
                       const rc_texts *texts)
{
    if (texts->count == 0) {
        return;
    }
    rc_arena *arena = page->out->arena;
    const char *line = rc_words_joined(arena, separator, texts->items, texts->count);
    rc_run run = {RC_DIM, rc_format(arena, "%s: %s", label, line)};
    rc_page_runs(page, indent, indent + 2, &run, 1);
}

/* The same for citations, with cases by name. */
static void citations_line(const rc_page *page, size_t indent, const char *label,
                           const rc_result *result, const rc_texts *citations)
{
    rc_names names = {.arena = page->out->arena};
    for (size_t i = 0; i < citations->count; i++) {
        rc_names_add(&names,
                     rc_words_citation(names.arena, result->knowledge, citations->items[i]));
    }
    texts_line(page, indent, label, "; ", &(rc_texts){names.items, names.count});
}

static void readings(const rc_page *page, const rc_result *result, const rc_finding *finding)
{
    static const char *const heads[] = {RC_TR("One reading, it is met: "),
                                        RC_TR("The other, it is not: ")};
    for (size_t i = 0; i < 2; i++) {
        const rc_reading *reading = &finding->readings[i];
        if (!given(reading->reason) && reading->authority.count == 0) {
            continue;
        }
        rc_run runs[] = {{RC_BOLD, rc_tr(heads[reading->outcome == RC_OUTCOME_MET ? 0 : 1])},
                         {RC_PLAIN, or_empty(reading->reason)}};
        rc_page_runs(page, 6, 8, runs, 2);
        citations_line(page, 8, rc_tr("Authority"), result, &reading->authority);
    }
}

static void finding_text(const rc_page *page, const rc_result *result, const rc_route *route,
                         const rc_finding *finding)
{
    rc_arena *arena = page->out->arena;
    rc_names facts = rc__grounds(arena, result, finding);
    rc_run head[] = {
        {rc__status_style(rc_outcome_status(finding->outcome)), rc__outcome_mark(finding->outcome)},
        {RC_PLAIN, " "},
        {RC_BOLD, rc__finding_head(arena, result, finding)},
        {RC_DIM, rc__finding_limits(arena, result, route, finding)}};
    rc_page_runs(page, 2, 4, head, 4);
    rc_page_words(page, 6, RC_PLAIN, or_empty(finding->reason));
    citations_line(page, 6, rc_tr("Authority"), result, &finding->authority);
    texts_line(page, 6, rc_tr("Facts"), ", ", &(rc_texts){facts.items, facts.count});
    if (finding->outcome != RC_OUTCOME_CONTESTED) {
        return;
    }
    if (rc__readings_are_told(route, finding)) {
        rc_page_words(page, 6, RC_PLAIN, rc_tr("The two readings are those above."));
    } else {
        readings(page, result, finding);
    }
}

/* A met requirement of an open route, in one paragraph: its sentence and its authority. */
static void met_text(const rc_page *page, const rc_result *result, const rc_finding *finding)
{
    rc_arena *arena = page->out->arena;
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < finding->authority.count; i++) {
        rc_names_add(&names,
                     rc_words_citation(arena, result->knowledge, finding->authority.items[i]));
    }
    rc_names grounds = rc__grounds(arena, result, finding);
    for (size_t i = 0; i < grounds.count; i++) {
        rc_names_add(&names, grounds.items[i]);
    }
    const char *why = rc_words_joined(arena, "; ", names.items, names.count);
    rc_run runs[] = {{RC_GREEN, rc__outcome_mark(RC_OUTCOME_MET)},
                     {RC_PLAIN, " "},
                     {RC_BOLD, rc__finding_head(arena, result, finding)},
                     {RC_PLAIN, ". "},
                     {RC_PLAIN, or_empty(finding->reason)},
                     {RC_DIM, given(why) ? rc_format(arena, " [%s]", why) : ""}};
    rc_page_runs(page, 2, 4, runs, sizeof runs / sizeof *runs);
}

static void names_line(const rc_page *page, const char *label, rc_names names)
{
    if (names.count > 0) {
        const char *list = rc_words_joined(names.arena, ", ", names.items, names.count);
        rc_run run = {RC_PLAIN, rc_format(names.arena, "%s %s.", label, list)};
        rc_page_runs(page, 2, 4, &run, 1);
    }
}

/* First what decides, then the other bars, then what is met. False if nothing was in the way. */
static bool findings_text(const rc_page *page, const rc_result *result, const rc_route *route)
{
    bool barred = false, told = false;
    for (int deciding = 1; deciding >= 0; deciding--) {
        for (size_t i = 0; i < route->finding_count; i++) {
            const rc_finding *finding = &route->findings[i];
            if (finding->deciding != (deciding == 1) || !rc__is_told(result, route, i)) {
                continue;
            }
            if (rc__is_in_the_way(finding)) {
                finding_text(page, result, route, finding);
                barred = true;
            } else {
                met_text(page, result, finding);
                told = true;
            }
        }
    }
    names_line(page, barred || told ? rc_tr("Also met:") : rc_tr("Met:"),
               rc__met_names(page->out->arena, result, route));
    rc_names ways = rc__other_ways(page->out->arena, result, route);
    texts_line(page, 2, rc_tr("Other ways or conduct"), "; ", &(rc_texts){ways.items, ways.count});
    return barred;
}

/* ---- Applicants ---- */

static void bars_text(const rc_page *page, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = page->out->arena;
    for (size_t i = 0; i < route->barred_count; i++) {
        rc_names codes = rc__barred_alike(arena, route, i);
        if (codes.count == 0) {
            continue;
        }
        const char *who = codes.count <= NAMES_MAX
                              ? rc_words_states(arena, result->knowledge, codes.items, codes.count)
                              : rc_words_count(arena, codes.count, "State", "States");
        rc_run runs[] = {{RC_PLAIN, rc_tr("Could not: ")},
                         {RC_PLAIN, who},
                         {RC_DIM, rc_format(arena, " (%s)", rc_code_title(route->barred[i].code))}};
        rc_page_runs(page, 2, 4, runs, 3);
    }
}

/* [barred]: something else than the applicants is in the way, and was told. */
static void applicants_text(const rc_page *page, const rc_result *result, const rc_route *route,
                            bool barred)
{
    rc_arena *arena = page->out->arena;
    if (!route->needs_applicant) {
        if (route->status != RC_STATUS_CLOSED && given(route->starters)) {
            rc_run run = {RC_PLAIN, rc_format(arena, rc_tr("Who starts it: %s"), route->starters)};
            rc_page_runs(page, 2, 4, &run, 1);
        }
        return;
    }
    if (route->open.count > 0) {
        const char *who =
            route->open.count <= NAMES_MAX
                ? rc_words_states(arena, result->knowledge, route->open.items, route->open.count)
                : rc_words_count(arena, route->open.count, "State", "States");
        rc_run runs[] = {{RC_PLAIN, rc__bringers_label(route)}, {RC_BOLD, who}};
        rc_page_runs(page, 2, 4, runs, 2);
    } else if (route->status != RC_STATUS_CLOSED) {
        rc_page_words(page, 2, RC_PLAIN, rc_tr("No State was found that could bring it."));
    }
    if (rc__bars_matter(result, route, barred)) {
        bars_text(page, result, route);
    }
}

/* ---- The route ---- */

static void around(const rc_page *page, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = page->out->arena;
    if (route->status != RC_STATUS_CLOSED && route->status != RC_STATUS_NOT_ENGAGED) {
        if (given(route->leads_to)) {
            rc_run run = {RC_PLAIN, rc_format(arena, rc_tr("Leads to: %s"), route->leads_to)};
            rc_page_runs(page, 2, 4, &run, 1);
        }
        citations_line(page, 2, rc_tr("Precedents"), result, &route->precedents);
    }
    texts_line(page, 2, rc_tr("Not modelled"), "; ", &route->untranslated);
}

void rc__route_text(const rc_page *page, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = page->out->arena;
    rc_run title[] = {{RC_BOLD, route->title},
                      {RC_DIM, rc_format(arena, " · %s · %s", route->id, route->forum)}};
    rc_page_runs(page, 0, 2, title, 2);
    if (result->scenario->conduct_count > 1 && route->conduct.count > 0 &&
        route->status != RC_STATUS_NOT_ENGAGED) {
        rc_run run = {RC_DIM, rc_format(arena, rc_tr("For the conduct: %s"),
                                        rc_words_joined(arena, ", ", route->conduct.items,
                                                        route->conduct.count))};
        rc_page_runs(page, 2, 4, &run, 1);
    }
    bool barred = findings_text(page, result, route);
    if (route->status != RC_STATUS_NOT_ENGAGED) {
        applicants_text(page, result, route, barred);
    }
    around(page, result, route);
}

void rc__route_brief(const rc_page *page, const rc_result *result, const rc_route *route,
                     size_t column)
{
    rc_arena *arena = page->out->arena;
    rc_names why = rc__deciding_heads(arena, result, route);
    const char *word = rc_status_word(route->status);
    int gap = STATUS_COLUMN - (int)rc_columns(word);
    rc_run label = {rc__status_style(route->status),
                    rc_format(arena, "%s%*s%s", word, gap > 1 ? gap : 1, "", route->id)};
    rc_page_row(page, 0, STATUS_COLUMN + column, label,
                rc_words_joined(arena, "; ", why.items, why.count));
}
