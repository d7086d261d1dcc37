#include "report/route_text.h"

#include "report/words.h"

/* More names than this are counted instead. */
enum { NAMES_MAX = 12 };

static const char *const marks[RC_OUTCOMES] = {
    [RC_OUTCOME_FAILED] = "✗", [RC_OUTCOME_UNKNOWN] = "?", [RC_OUTCOME_CONTESTED] = "±",
    [RC_OUTCOME_PENDING] = "→", [RC_OUTCOME_MET] = "✓"};

rc_style rc__status_style(rc_route_status status)
{
    static const rc_style styles[RC_STATUSES] = {
        [RC_STATUS_NOT_ENGAGED] = RC_DIM,    [RC_STATUS_CLOSED] = RC_RED,
        [RC_STATUS_UNDETERMINED] = RC_BLUE,  [RC_STATUS_CONTESTED] = RC_MAGENTA,
        [RC_STATUS_CONDITIONAL] = RC_YELLOW, [RC_STATUS_OPEN] = RC_GREEN};
    return styles[status];
}

static const char *or_empty(const char *text) { return text == NULL ? "" : text; }
static bool given(const char *text) { return text != NULL && text[0] != 0; }

/* ---- Findings ---- */

/* Is the finding one applicant's, told better by the list of those barred? What holds for all
 * States not named ("other") is no one applicant's. */
static bool told_by_bars(const rc_result *result, const rc_route *route, const rc_finding *finding)
{
    return given(finding->applicant) && !rc_equal(finding->applicant, "other") &&
           !result->scenario->applicants_given && route->barred_count > 0;
}

/* Do the findings of the route come from more than one clause? */
static bool several_clauses(const rc_route *route)
{
    for (size_t i = 1; i < route->finding_count; i++) {
        if (!rc_equal(or_empty(route->findings[i].clause), or_empty(route->findings[0].clause))) {
            return true;
        }
    }
    return false;
}

/* Treaty and article of a clause record; its id if the knowledge does not have it. */
static const char *clause_name(rc_arena *arena, const rc_result *result, const char *id)
{
    rc_record clause = rc_record_find(result->knowledge, id);
    if (clause.kind < 0) {
        return id;
    }
    const char *treaty = rc_text_of(clause, "treaty");
    const char *article = rc_text_of(clause, "article");
    if (!given(treaty) && !given(article)) {
        return rc_text_of(clause, "title");
    }
    return rc_format(arena, "%s%s%s", treaty, given(treaty) && given(article) ? " " : "", article);
}

const char *rc__finding_head(rc_arena *arena, const rc_result *result, const rc_finding *finding)
{
    const char *title = rc_requirement_title(finding->requirement);
    const char *state = "";
    if (given(finding->state)) {
        state = rc_format(arena, " (%s)",
                          rc_words_state(arena, result->knowledge, finding->state));
    }
    const char *mark = finding->supposed ? " (supposed)" : "";
    if (finding->outcome == RC_OUTCOME_MET || finding->code == RC_CODE_NONE) {
        return rc_format(arena, "%s%s%s", title, state, mark);
    }
    return rc_format(arena, "%s: %s%s%s", title, rc_code_title(finding->code), state, mark);
}

/* The same bar for another course of conduct: told once, with both named. */
static bool same_bar(const rc_finding *a, const rc_finding *b)
{
    return a->requirement == b->requirement && a->outcome == b->outcome && a->code == b->code &&
           a->deciding == b->deciding && a->chosen == b->chosen && rc_equal(a->state, b->state) &&
           rc_equal(a->clause, b->clause) && rc_equal(a->alternative, b->alternative) &&
           rc_equal(a->applicant, b->applicant) && rc_equal(a->reason, b->reason);
}

static bool is_repeated(const rc_route *route, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (same_bar(&route->findings[i], &route->findings[index])) {
            return true;
        }
    }
    return false;
}

/* "“cells”, “border”": the conduct for which the bar stands; "" if for all or the only one. */
static const char *conduct_names(rc_arena *arena, const rc_result *result, const rc_route *route,
                                 const rc_finding *finding)
{
    rc_names names = {.arena = arena};
    if (!given(finding->conduct) || result->scenario->conduct_count < 2) {
        return "";
    }
    for (size_t i = 0; i < route->finding_count; i++) {
        if (same_bar(&route->findings[i], finding)) {
            rc_names_add(&names, rc_format(arena, "“%s”", route->findings[i].conduct));
        }
    }
    return rc_words_joined(arena, ", ", names.items, names.count);
}

/* What the finding is limited to: a conduct, an applicant, a clause, one of several ways. */
static const char *limits(rc_arena *arena, const rc_result *result, const rc_route *route,
                          const rc_finding *finding)
{
    rc_names parts = {.arena = arena};
    const char *conduct = conduct_names(arena, result, route, finding);
    if (given(conduct)) {
        rc_names_add(&parts, rc_format(arena, "conduct %s", conduct));
    }
    if (rc_equal(finding->applicant, "other")) {
        rc_names_add(&parts, "every applicant without steps of its own");
    } else if (given(finding->applicant) && !rc_equal(finding->applicant, finding->state)) {
        rc_names_add(&parts, rc_format(arena, "applicant %s",
                                       rc_words_state(arena, result->knowledge,
                                                      finding->applicant)));
    }
    if (given(finding->clause) && several_clauses(route)) {
        rc_names_add(&parts, rc_format(arena, "under %s",
                                       clause_name(arena, result, finding->clause)));
    }
    if (given(finding->alternative) && !rc_equal(finding->alternative, finding->state)) {
        rc_names_add(&parts, rc_format(arena, "by way of %s",
                                       rc_words_state_in_text(arena, result->knowledge,
                                                              finding->alternative)));
    }
    if (finding->doubts.count > 0) {
        rc_names_add(&parts, "rests on a doubtful fact");
    }
    if (parts.count == 0) {
        return "";
    }
    return rc_format(arena, " · %s", rc_words_joined(arena, " · ", parts.items, parts.count));
}

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

/* What a finding rests on: ids of records, and steps and assumptions in words. */
static void grounds(rc_names *out, const rc_result *result, const rc_finding *finding)
{
    for (size_t i = 0; i < finding->because.count; i++) {
        const char *id = finding->because.items[i];
        const char *words = rc_words_ground(out->arena, result->scenario, id);
        rc_names_add(out, words == NULL ? id : words);
    }
}

static void readings(const rc_page *page, const rc_result *result, const rc_finding *finding)
{
    static const char *const heads[] = {"One reading, it is met: ", "The other, it is not: "};
    for (size_t i = 0; i < 2; i++) {
        const rc_reading *reading = &finding->readings[i];
        if (!given(reading->reason) && reading->authority.count == 0) {
            continue;
        }
        rc_run runs[] = {{RC_BOLD, heads[reading->outcome == RC_OUTCOME_MET ? 0 : 1]},
                         {RC_PLAIN, or_empty(reading->reason)}};
        rc_page_runs(page, 6, 8, runs, 2);
        citations_line(page, 8, "Authority", result, &reading->authority);
    }
}

/* Did an earlier finding of the route, about another State, say, give the same two readings? */
static bool readings_are_told(const rc_route *route, const rc_finding *finding)
{
    for (const rc_finding *f = route->findings; f < finding; f++) {
        if (f->outcome == RC_OUTCOME_CONTESTED && f->deciding == finding->deciding &&
            f->chosen == finding->chosen &&
            rc_equal(f->readings[0].reason, finding->readings[0].reason) &&
            rc_equal(f->readings[1].reason, finding->readings[1].reason)) {
            return true;
        }
    }
    return false;
}

static void finding_text(const rc_page *page, const rc_result *result, const rc_route *route,
                         const rc_finding *finding)
{
    rc_arena *arena = page->out->arena;
    rc_names facts = {.arena = arena};
    grounds(&facts, result, finding);
    rc_run head[] = {
        {rc__status_style(rc_outcome_status(finding->outcome)), marks[finding->outcome]},
        {RC_PLAIN, " "},
        {RC_BOLD, rc__finding_head(arena, result, finding)},
        {RC_DIM, limits(arena, result, route, finding)}};
    rc_page_runs(page, 2, 4, head, 4);
    rc_page_words(page, 6, RC_PLAIN, or_empty(finding->reason));
    citations_line(page, 6, "Authority", result, &finding->authority);
    texts_line(page, 6, "Facts", ", ", &(rc_texts){facts.items, facts.count});
    if (finding->outcome != RC_OUTCOME_CONTESTED) {
        return;
    }
    if (readings_are_told(route, finding)) {
        rc_page_words(page, 6, RC_PLAIN, "The two readings are those above.");
    } else {
        readings(page, result, finding);
    }
}

/* Not met in the combination that gives the best answer. */
static bool is_in_the_way(const rc_finding *finding)
{
    return finding->outcome != RC_OUTCOME_MET && (finding->deciding || finding->chosen);
}

/* An open route says of each requirement on which it stands why it is met. */
static bool is_told_as_met(const rc_result *result, const rc_route *route,
                           const rc_finding *finding)
{
    return route->status == RC_STATUS_OPEN && (finding->deciding || finding->chosen) &&
           finding->outcome == RC_OUTCOME_MET && !told_by_bars(result, route, finding);
}

/* The requirements that are met, each named once, in the order of requirements. */
static void met_line(const rc_page *page, const rc_result *result, const rc_route *route, bool also)
{
    rc_arena *arena = page->out->arena;
    bool met[RC_REQUIREMENTS] = {false}, supposed[RC_REQUIREMENTS] = {false};
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (finding->outcome == RC_OUTCOME_MET && !given(finding->applicant)) {
            met[finding->requirement] = true;
            supposed[finding->requirement] = supposed[finding->requirement] || finding->supposed;
        }
    }
    for (size_t i = 0; i < route->finding_count; i++) { /* told above */
        const rc_finding *finding = &route->findings[i];
        if (is_in_the_way(finding) || is_told_as_met(result, route, finding)) {
            met[finding->requirement] = false;
        }
    }
    for (size_t i = 0; i < RC_REQUIREMENTS; i++) {
        if (met[i]) {
            rc_names_add(&names, rc_format(arena, "%s%s", rc_requirement_name((rc_requirement)i),
                                           supposed[i] ? " (supposed)" : ""));
        }
    }
    if (names.count > 0) {
        rc_run run = {RC_PLAIN, rc_format(arena, "%s %s.", also ? "Also met:" : "Met:",
                                          rc_words_joined(arena, ", ", names.items, names.count))};
        rc_page_runs(page, 2, 4, &run, 1);
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
    grounds(&names, result, finding);
    const char *why = rc_words_joined(arena, "; ", names.items, names.count);
    rc_run runs[] = {{RC_GREEN, marks[RC_OUTCOME_MET]},
                     {RC_PLAIN, " "},
                     {RC_BOLD, rc__finding_head(arena, result, finding)},
                     {RC_PLAIN, ". "},
                     {RC_PLAIN, or_empty(finding->reason)},
                     {RC_DIM, given(why) ? rc_format(arena, " [%s]", why) : ""}};
    rc_page_runs(page, 2, 4, runs, sizeof runs / sizeof *runs);
}

/* Other clauses, conduct or ways, which do not lead there either, in a few words. */
static void other_ways(const rc_page *page, const rc_result *result, const rc_route *route)
{
    enum { WAYS_MAX = 6 };
    rc_arena *arena = page->out->arena;
    rc_names heads = {.arena = arena};
    size_t more = 0;
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (finding->outcome == RC_OUTCOME_MET || is_in_the_way(finding) ||
            told_by_bars(result, route, finding) || is_repeated(route, i)) {
            continue;
        }
        if (heads.count == WAYS_MAX) {
            more++;
            continue;
        }
        rc_names_add(&heads, rc_format(arena, "%s%s", rc__finding_head(arena, result, finding),
                                       limits(arena, result, route, finding)));
    }
    if (more > 0) {
        rc_names_add(&heads, rc_format(arena, "and %zu more", more));
    }
    texts_line(page, 2, "Other ways or conduct", "; ", &(rc_texts){heads.items, heads.count});
}

/* First what decides, then the other bars, then what is met. False if nothing was in the way. */
static bool findings_text(const rc_page *page, const rc_result *result, const rc_route *route)
{
    bool barred = false, told = false;
    for (int deciding = 1; deciding >= 0; deciding--) {
        for (size_t i = 0; i < route->finding_count; i++) {
            const rc_finding *finding = &route->findings[i];
            if (finding->deciding != (deciding == 1) || told_by_bars(result, route, finding) ||
                is_repeated(route, i)) {
                continue;
            }
            if (is_in_the_way(finding)) {
                finding_text(page, result, route, finding);
                barred = true;
            } else if (is_told_as_met(result, route, finding)) {
                met_text(page, result, finding);
                told = true;
            }
        }
    }
    met_line(page, result, route, barred || told);
    other_ways(page, result, route);
    return barred;
}

/* ---- Applicants ---- */

static void bars_text(const rc_page *page, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = page->out->arena;
    bool done[RC_CODES] = {false};
    for (size_t i = 0; i < route->barred_count; i++) {
        rc_code code = route->barred[i].code;
        if (done[code]) {
            continue;
        }
        done[code] = true;
        rc_names codes = {.arena = arena};
        for (size_t j = i; j < route->barred_count; j++) {
            if (route->barred[j].code == code) {
                rc_names_add(&codes, route->barred[j].state);
            }
        }
        const char *who = codes.count <= NAMES_MAX
                              ? rc_words_states(arena, result->knowledge, codes.items, codes.count)
                              : rc_words_count(arena, codes.count, "State", "States");
        rc_run runs[] = {{RC_PLAIN, "Could not: "},
                         {RC_PLAIN, who},
                         {RC_DIM, rc_format(arena, " (%s)", rc_code_title(code))}};
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
            rc_run run = {RC_PLAIN, rc_format(arena, "Who starts it: %s", route->starters)};
            rc_page_runs(page, 2, 4, &run, 1);
        }
        return;
    }
    if (route->open.count > 0) {
        const char *who =
            route->open.count <= NAMES_MAX
                ? rc_words_states(arena, result->knowledge, route->open.items, route->open.count)
                : rc_words_count(arena, route->open.count, "State", "States");
        const char *label = route->status == RC_STATUS_OPEN
                                ? "Could bring it: "
                                : "Could bring it, once that is settled: ";
        rc_run runs[] = {{RC_PLAIN, label}, {RC_BOLD, who}};
        rc_page_runs(page, 2, 4, runs, 2);
    } else if (route->status != RC_STATUS_CLOSED) {
        rc_page_words(page, 2, RC_PLAIN, "No State was found that could bring it.");
    }
    if (route->status != RC_STATUS_CLOSED || result->scenario->applicants_given || !barred) {
        bars_text(page, result, route);
    }
}

/* ---- The route ---- */

static void around(const rc_page *page, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = page->out->arena;
    if (route->status != RC_STATUS_CLOSED && route->status != RC_STATUS_NOT_ENGAGED) {
        if (given(route->leads_to)) {
            rc_run run = {RC_PLAIN, rc_format(arena, "Leads to: %s", route->leads_to)};
            rc_page_runs(page, 2, 4, &run, 1);
        }
        citations_line(page, 2, "Precedents", result, &route->precedents);
    }
    texts_line(page, 2, "Not modelled", "; ", &route->untranslated);
}

void rc__route_text(const rc_page *page, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = page->out->arena;
    rc_run title[] = {{RC_BOLD, route->title},
                      {RC_DIM, rc_format(arena, " · %s · %s", route->id, route->forum)}};
    rc_page_runs(page, 0, 2, title, 2);
    if (result->scenario->conduct_count > 1 && route->conduct.count > 0 &&
        route->status != RC_STATUS_NOT_ENGAGED) {
        rc_run run = {RC_DIM, rc_format(arena, "For the conduct: %s",
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
    rc_names why = {.arena = arena};
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (!finding->deciding || finding->outcome == RC_OUTCOME_MET ||
            told_by_bars(result, route, finding)) {
            continue;
        }
        const char *head = rc__finding_head(arena, result, finding);
        bool known = false;
        for (size_t j = 0; j < why.count; j++) {
            known = known || rc_equal(why.items[j], head);
        }
        if (!known) {
            rc_names_add(&why, head);
        }
    }
    for (size_t i = 0; i < route->barred_count && why.count == 0; i++) {
        if (route->needs_applicant && route->status == RC_STATUS_CLOSED) {
            rc_names_add(&why, rc_format(arena, "No applicant: %s",
                                         rc_code_title(route->barred[i].code)));
        }
    }
    rc_run label = {rc__status_style(route->status),
                    rc_format(arena, "%-14s%s", rc_status_name(route->status), route->id)};
    rc_page_row(page, 0, 14 + column, label,
                rc_words_joined(arena, "; ", why.items, why.count));
}
