/* One route of a result as part of a document. */
#include "report/assess_doc.h"

#include "base/tongue.h"
#include "report/map.h"

/* More names than this are folded away. */
enum { NAMES_MAX = 12 };

static bool given(const char *text) { return text != NULL && text[0] != 0; }
static const char *or_empty(const char *text) { return text == NULL ? "" : text; }

/* ---- Pieces ---- */

void rc__add_status(rc_phrase *phrase, rc_route_status status)
{
    rc_phrase_badge(phrase, rc__status_style(status),
                    rc_format(phrase->arena, "%s %s", rc__status_mark(status),
                              rc__status_words(status)));
}

static void add_outcome(rc_phrase *phrase, rc_outcome outcome)
{
    rc_phrase_badge(
        phrase, rc__status_style(rc_outcome_status(outcome)),
        rc_format(phrase->arena, "%s %s", rc__outcome_mark(outcome), rc_outcome_word(outcome)));
}

/* What another text than a citation or a case says stands nowhere else, so nothing leads there. */
void rc__add_citation(rc_phrase *phrase, const rc_result *result, const char *citation)
{
    rc_phrase_link(phrase, RC_PLAIN,
                   rc_words_citation(phrase->arena, result->knowledge, citation),
                   rc_format(phrase->arena, "#cite/%s", citation));
}

void rc__add_ground(rc_phrase *phrase, const rc_result *result, const char *id)
{
    const char *words = rc_words_ground(phrase->arena, result->scenario, id);
    bool is_record = rc_record_find(result->knowledge, id).kind >= 0;
    bool is_said = rc_starts_with(id, "step/") || rc_starts_with(id, "suppose/");
    if (is_record) {
        rc_phrase_link(phrase, RC_ID, id, rc_format(phrase->arena, "#fact/%s", id));
    } else {
        rc_phrase_link(phrase, RC_PLAIN, words == NULL ? id : words,
                       is_said ? rc_format(phrase->arena, "#%s", id) : NULL);
    }
}

static void add_citations(rc_phrase *phrase, const rc_result *result, const rc_texts *citations)
{
    for (size_t i = 0; i < citations->count; i++) {
        rc_phrase_add(phrase, RC_PLAIN, i == 0 ? "" : "; ");
        rc__add_citation(phrase, result, citations->items[i]);
    }
}

static bool is_doubtful(const rc_finding *finding, const char *id)
{
    for (size_t i = 0; i < finding->doubts.count; i++) {
        if (rc_equal(finding->doubts.items[i], id)) {
            return true;
        }
    }
    return false;
}

static void add_grounds(rc_phrase *phrase, const rc_result *result, const rc_finding *finding)
{
    for (size_t i = 0; i < finding->because.count; i++) {
        rc_phrase_add(phrase, RC_PLAIN, i == 0 ? "" : "; ");
        rc__add_ground(phrase, result, finding->because.items[i]);
        if (is_doubtful(finding, finding->because.items[i])) {
            rc_phrase_add(phrase, RC_YELLOW, rc_tr(" (low confidence)"));
        }
    }
}

/* "Authority: A; B" and "Facts: c; d", each a line of the list below what they carry. */
static void sources_items(rc_doc *doc, const rc_result *result, const rc_finding *finding)
{
    rc_phrase authority = {.arena = rc_doc_arena(doc)}, facts = {.arena = rc_doc_arena(doc)};
    if (finding->authority.count > 0) {
        rc_phrase_add(&authority, RC_DIM, rc_tr("Authority: "));
        add_citations(&authority, result, &finding->authority);
        rc_doc_item_of(doc, 1, &authority);
    }
    if (finding->because.count > 0) {
        rc_phrase_add(&facts, RC_DIM, rc_tr("Facts: "));
        add_grounds(&facts, result, finding);
        rc_doc_item_of(doc, 1, &facts);
    }
}

/* ---- Findings ---- */

static void readings(rc_doc *doc, const rc_result *result, const rc_route *route,
                     const rc_finding *finding)
{
    if (rc__readings_are_told(route, finding)) {
        rc_doc_item(doc, 1, RC_PLAIN, rc_tr("The two readings are those above."));
        return;
    }
    for (size_t i = 0; i < 2; i++) {
        const rc_reading *reading = &finding->readings[i];
        rc_phrase words = {.arena = rc_doc_arena(doc)};
        if (!given(reading->reason) && reading->authority.count == 0) {
            continue;
        }
        rc_phrase_add(&words, RC_BOLD,
                      reading->outcome == RC_OUTCOME_MET ? rc_tr("One reading, it is met: ")
                                                         : rc_tr("The other, it is not: "));
        rc_phrase_add(&words, RC_PLAIN, or_empty(reading->reason));
        if (reading->authority.count > 0) {
            rc_phrase_add(&words, RC_DIM, " Authority: ");
            add_citations(&words, result, &reading->authority);
        }
        rc_doc_item_of(doc, 1, &words);
    }
}

static void finding_items(rc_doc *doc, const rc_result *result, const rc_route *route,
                          const rc_finding *finding)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_phrase head = {.arena = arena};
    rc_phrase_add(&head, rc__status_style(rc_outcome_status(finding->outcome)),
                  rc__outcome_mark(finding->outcome));
    rc_phrase_add(&head, RC_PLAIN, " ");
    rc_phrase_add(&head, RC_BOLD,
                  rc_format(arena, "%s.", rc__finding_head(arena, result, finding)));
    rc_phrase_add(&head, RC_PLAIN, " ");
    rc_phrase_add(&head, RC_PLAIN, or_empty(finding->reason));
    rc_phrase_add(&head, RC_DIM, rc__finding_limits(arena, result, route, finding));
    rc_doc_item_of(doc, 0, &head);
    if (finding->outcome == RC_OUTCOME_CONTESTED) {
        readings(doc, result, route, finding);
    }
    sources_items(doc, result, finding);
}

/* First what decides, then the other bars, then what is met. False if nothing was in the way. */
static bool findings(rc_doc *doc, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = rc_doc_arena(doc);
    bool barred = false, told = false;
    for (int deciding = 1; deciding >= 0; deciding--) {
        for (size_t i = 0; i < route->finding_count; i++) {
            const rc_finding *finding = &route->findings[i];
            if (finding->deciding == (deciding == 1) && rc__is_told(result, route, i)) {
                finding_items(doc, result, route, finding);
                barred = barred || rc__is_in_the_way(finding);
                told = true;
            }
        }
    }
    rc_names met = rc__met_names(arena, result, route);
    rc_names ways = rc__other_ways(arena, result, route);
    if (met.count > 0) {
        rc_doc_say(doc, RC_PLAIN,
                   rc_format(arena, "%s %s.", told ? rc_tr("Also met:") : rc_tr("Met:"),
                             rc_words_joined(arena, ", ", met.items, met.count)));
    }
    if (ways.count > 0) {
        rc_doc_say(doc, RC_DIM,
                   rc_format(arena, rc_tr("Other ways or conduct: %s."),
                             rc_words_joined(arena, "; ", ways.items, ways.count)));
    }
    return barred;
}

/* Everything that was judged, also what does not decide. */
static void all_findings(rc_doc *doc, const rc_result *result, const rc_route *route)
{
    static const char *const heads[] = {RC_TR("Requirement"), RC_TR("Outcome"),
                                        RC_TR("What was found"), RC_TR("Authority"),
                                        RC_TR("Facts")};
    enum { COLUMNS = sizeof heads / sizeof *heads };
    rc_arena *arena = rc_doc_arena(doc);
    size_t count = 0;
    for (size_t i = 0; i < route->finding_count; i++) {
        count += rc__is_told_by_bars(result, route, &route->findings[i]) ? 0 : 1;
    }
    if (count == 0) {
        return;
    }
    rc_run summary = {RC_PLAIN, rc_format(arena, rc_tr("All that was examined (%s)"),
                                          rc_words_count(arena, count, "finding", "findings"))};
    rc_doc_fold(doc, &summary, 1);
    rc_doc_table(doc, "", heads, COLUMNS);
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        rc_phrase cells[COLUMNS];
        if (rc__is_told_by_bars(result, route, finding)) {
            continue;
        }
        for (size_t j = 0; j < COLUMNS; j++) {
            cells[j] = (rc_phrase){.arena = arena};
        }
        rc_phrase_add(&cells[0], RC_PLAIN, rc__finding_head(arena, result, finding));
        rc_phrase_add(&cells[0], RC_DIM, rc__finding_limits(arena, result, route, finding));
        add_outcome(&cells[1], finding->outcome);
        rc_phrase_add(&cells[2], RC_PLAIN, or_empty(finding->reason));
        add_citations(&cells[3], result, &finding->authority);
        add_grounds(&cells[4], result, finding);
        rc_doc_row_of(doc, cells);
    }
    rc_doc_unfold(doc);
}

/* ---- Applicants ---- */

static void names_fold(rc_doc *doc, const rc_result *result, const char *label,
                       const char *const *codes, size_t count, const char *why)
{
    rc_arena *arena = rc_doc_arena(doc);
    const char *names = rc_words_states(arena, result->knowledge, codes, count);
    const char *number = rc_words_count(arena, count, "State", "States");
    const char *tail = given(why) ? rc_format(arena, " (%s)", why) : "";
    rc_run runs[] = {{RC_PLAIN, label},
                     {RC_BOLD, count <= NAMES_MAX ? names : number},
                     {RC_DIM, tail}};
    if (count <= NAMES_MAX) {
        rc_doc_runs(doc, runs, 3);
    } else {
        rc_doc_fold(doc, runs, 3);
        rc_doc_say(doc, RC_PLAIN, rc_format(arena, "%s.", names));
        rc_doc_unfold(doc);
    }
}

/* Each State that is barred, with its own reason. */
static void bars(rc_doc *doc, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = rc_doc_arena(doc);
    for (size_t i = 0; i < route->barred_count; i++) {
        rc_names codes = rc__barred_alike(arena, route, i);
        if (codes.count > 0) {
            names_fold(doc, result, rc_tr("Could not: "), codes.items, codes.count,
                       rc_code_title(route->barred[i].code));
        }
    }
    static const char *const heads[] = {RC_TR("State"), RC_TR("Why not"), RC_TR("Facts")};
    rc_run summary = {RC_PLAIN, rc_tr("Why each of them could not")};
    if (route->barred_count == 0) {
        return;
    }
    rc_doc_fold(doc, &summary, 1);
    rc_doc_table(doc, "", heads, 3);
    for (size_t i = 0; i < route->barred_count; i++) {
        const rc_bar *bar = &route->barred[i];
        rc_phrase cells[] = {{.arena = arena}, {.arena = arena}, {.arena = arena}};
        rc_phrase_add(&cells[0], RC_PLAIN, rc_words_state(arena, result->knowledge, bar->state));
        rc_phrase_add(&cells[1], RC_PLAIN,
                      given(bar->reason) ? bar->reason : rc_code_title(bar->code));
        for (size_t j = 0; j < bar->because.count; j++) {
            rc_phrase_add(&cells[2], RC_PLAIN, j == 0 ? "" : "; ");
            rc__add_ground(&cells[2], result, bar->because.items[j]);
        }
        rc_doc_row_of(doc, cells);
    }
    rc_doc_unfold(doc);
}

/* Where the States lie that could bring it, and those that could not, on a map under a fold. */
static void map(rc_doc *doc, const rc_result *result, const rc_route *route)
{
    enum { COULD, COULD_NOT, RESPONDENT, KEYS };
    rc_arena *arena = rc_doc_arena(doc);
    const rc_map_key keys[KEYS] = {[COULD] = {"✓",
                                              route->status == RC_STATUS_OPEN
                                                  ? rc_tr("could bring it")
                                                  : rc_tr("could, once that is settled"),
                                              RC_GREEN},
                                   [COULD_NOT] = {"✗", rc_tr("could not"), RC_RED},
                                   [RESPONDENT] = {"R", rc_tr("the respondent"), RC_BLUE}};
    size_t count = 0;
    rc_map_place *places =
        rc_alloc_array(arena, route->open.count + route->barred_count + 1, sizeof *places);
    for (size_t i = 0; i < route->open.count; i++) {
        places[count++] = (rc_map_place){route->open.items[i], COULD, ""};
    }
    for (size_t i = 0; i < route->barred_count; i++) {
        const rc_bar *bar = &route->barred[i];
        places[count++] = (rc_map_place){bar->state, COULD_NOT,
                                         given(bar->reason) ? bar->reason
                                                            : rc_code_title(bar->code)};
    }
    places[count++] = (rc_map_place){result->scenario->respondent, RESPONDENT, ""};
    rc_map drawn = {.title = rc_format(
                        arena, rc_tr("Map of the world: which States could bring %s"), route->id),
                    .keys = keys,
                    .key_count = KEYS,
                    .places = places,
                    .place_count = count};
    const rc_run summary = {RC_PLAIN, rc_tr("These States on a map")};
    rc_doc_fold(doc, &summary, 1);
    rc_doc_map(doc, result->knowledge, &drawn, "");
    rc_doc_unfold(doc);
}

/* [told]: something else than the applicants is in the way, and was told. */
static void applicants(rc_doc *doc, const rc_result *result, const rc_route *route, bool told)
{
    if (!route->needs_applicant) {
        if (route->status != RC_STATUS_CLOSED && given(route->starters)) {
            rc_run runs[] = {{RC_DIM, rc_tr("Who starts it: ")}, {RC_PLAIN, route->starters}};
            rc_doc_runs(doc, runs, 2);
        }
        return;
    }
    if (route->open.count > 0) {
        names_fold(doc, result, rc__bringers_label(route), route->open.items, route->open.count,
                   "");
    } else if (route->status != RC_STATUS_CLOSED) {
        rc_doc_say(doc, RC_PLAIN, rc_tr("No State was found that could bring it."));
    }
    if (rc__bars_matter(result, route, told)) {
        bars(doc, result, route);
    }
    if (route->open.count > NAMES_MAX) { /* fewer are seen without */
        map(doc, result, route);
    }
}

/* ---- The route ---- */

static void around(rc_doc *doc, const rc_result *result, const rc_route *route)
{
    rc_phrase precedents = {.arena = rc_doc_arena(doc)};
    if (route->status != RC_STATUS_CLOSED && route->status != RC_STATUS_NOT_ENGAGED) {
        if (given(route->leads_to)) {
            rc_run runs[] = {{RC_DIM, rc_tr("Leads to: ")}, {RC_PLAIN, route->leads_to}};
            rc_doc_runs(doc, runs, 2);
        }
        for (size_t i = 0; i < route->precedents.count; i++) {
            const char *cited = route->precedents.items[i];
            bool is_case = rc_record_find(result->knowledge, rc_format(precedents.arena, "case/%s",
                                                                       cited)).kind >= 0;
            rc_phrase_add(&precedents, i == 0 ? RC_DIM : RC_PLAIN,
                          i == 0 ? rc_tr("Precedents: ") : "; ");
            if (is_case) {
                rc__add_citation(&precedents, result, cited);
            } else {
                rc_phrase_add(&precedents, RC_PLAIN, cited);
            }
        }
        rc_doc_say_of(doc, &precedents);
    }
    for (size_t i = 0; i < route->untranslated.count; i++) {
        if (i == 0) {
            rc_doc_say(doc, RC_DIM, rc_tr("Not modelled, and to be checked by hand:"));
        }
        rc_doc_item(doc, 0, RC_PLAIN, route->untranslated.items[i]);
    }
}

/* How each requirement was reached, down to the facts: the rules, and what they rest on. */
static void proof(rc_doc *doc, const rc__answer *answer, size_t index)
{
    static const rc_run summary = {RC_PLAIN,
                                   RC_TR("The whole proof: each requirement, its rule and what "
                                         "it rests on")};
    if (answer->proofs != NULL) {
        rc_doc_fold(doc, &summary, 1);
        rc_proof_into(doc, answer->result, &answer->proofs[index], NULL);
        rc_doc_unfold(doc);
    }
}

void rc__route_doc(rc_doc *doc, const rc__answer *answer, size_t index)
{
    const rc_result *result = answer->result;
    const rc_route *route = &result->routes[index];
    rc_arena *arena = rc_doc_arena(doc);
    rc_phrase title = {.arena = arena}, about = {.arena = arena};
    rc_doc_card(doc, rc__status_style(route->status));
    rc_doc_anchor(doc, rc_format(arena, "route/%s", route->id));
    rc_phrase_add(&title, RC_PLAIN, route->title);
    rc_phrase_add(&title, RC_PLAIN, " ");
    rc_phrase_add(&title, RC_ID, route->id);
    rc_phrase_add(&title, RC_PLAIN, " ");
    rc__add_status(&title, route->status);
    rc_doc_heading_of(doc, 3, &title);
    rc_phrase_add(&about, RC_DIM,
                  rc_format(arena, "%s · %s%s", route->forum, route->kind,
                            route->binding ? rc_tr(", its outcome binds") : ""));
    rc_doc_say_of(doc, &about);
    if (result->scenario->conduct_count > 1 && route->conduct.count > 0 &&
        route->status != RC_STATUS_NOT_ENGAGED) {
        rc_doc_say(
            doc, RC_DIM,
            rc_format(arena, rc_tr("For the conduct: %s"),
                      rc_words_joined(arena, ", ", route->conduct.items, route->conduct.count)));
    }
    bool told = findings(doc, result, route);
    if (route->status != RC_STATUS_NOT_ENGAGED) {
        applicants(doc, result, route, told);
    }
    around(doc, result, route);
    all_findings(doc, result, route);
    proof(doc, answer, index);
    rc_doc_uncard(doc);
}
