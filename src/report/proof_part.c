#include "report/proof_part.h"

#include "base/tongue.h"

#include "report/words.h"

static bool given(const char *text) { return text != NULL && text[0] != 0; }

/* ---- what is shown ---- */

static bool is_wanted(const rc__proof_view *view, const rc_finding *finding)
{
    return !view->options.one || finding->requirement == view->options.requirement;
}

static bool matters(const rc_finding *finding)
{
    return finding->chosen || finding->outcome != RC_OUTCOME_MET;
}

rc__proof_view rc__view_of(rc_arena *arena, const rc_result *result, const rc_proof *proof,
                           const rc_proof_options *options)
{
    rc__proof_view view = {.arena = arena, .result = result, .proof = proof};
    const rc_route *route = proof->route;
    bool any = false;
    if (options != NULL) {
        view.options = *options;
    }
    view.seen = rc_alloc_array(arena, proof->numbers + 1, sizeof *view.seen);
    for (size_t i = 0; i < route->finding_count; i++) {
        any = any || (is_wanted(&view, &route->findings[i]) && matters(&route->findings[i]));
    }
    view.options.all = view.options.all || !any; /* who asks for one gets an answer */
    for (size_t i = 0; i < route->finding_count; i++) {
        bool left = is_wanted(&view, &route->findings[i]) && !rc__proof_shows(&view, i);
        view.left_out += left ? 1 : 0;
    }
    return view;
}

bool rc__proof_shows(const rc__proof_view *view, size_t finding)
{
    const rc_finding *given_finding = &view->proof->route->findings[finding];
    return is_wanted(view, given_finding) && (view->options.all || matters(given_finding));
}

bool rc__is_too_deep(const rc__proof_view *view, size_t depth)
{
    return view->options.depth > 0 && depth > view->options.depth;
}

rc__telling_again rc__see(rc__proof_view *view, const rc_proof_node *node)
{
    bool before = view->seen[node->number];
    view->seen[node->number] = true;
    return !before ? RC__NEW : node->once ? RC__NOT_AGAIN : RC__AGAIN;
}

/* ---- in words ---- */

const char *rc__status_sentence(rc_route_status status)
{
    static const char *const sentences[RC_STATUSES] = {
        [RC_STATUS_OPEN] = RC_TR(
            "This route is open: every legal requirement is met on the facts given."),
        [RC_STATUS_CONDITIONAL] = RC_TR(
            "This route is conditional: no law bars it, but something must still be done or "
            "decided first."),
        [RC_STATUS_CONTESTED] = RC_TR(
            "This route is contested: it turns on a question of law that is not settled."),
        [RC_STATUS_UNDETERMINED] = RC_TR(
            "This route is undetermined: it turns on a fact that is not given."),
        [RC_STATUS_CLOSED] = RC_TR(
            "This route is closed: a requirement fails, and the claimant's side cannot cure it."),
        [RC_STATUS_NOT_ENGAGED] = RC_TR(
            "This route is not engaged: the conduct is outside its subject-matter."),
    };
    return rc_tr(sentences[status]);
}

const char *rc__proof_title(const rc__proof_view *view, const rc_finding *finding)
{
    rc_arena *arena = view->arena;
    rc_names parts = {.arena = arena};
    if (finding->outcome != RC_OUTCOME_MET && finding->code != RC_CODE_NONE) {
        rc_names_add(&parts, rc_code_title(finding->code));
    }
    if (given(finding->state) && !rc_equal(finding->state, "other")) {
        rc_names_add(&parts, rc_words_state(arena, view->result->knowledge, finding->state));
    }
    const char *what = parts.count == 0
                           ? ""
                           : rc_format(arena, " (%s)", rc_words_joined(arena, "; ", parts.items,
                                                                       parts.count));
    return rc_format(arena, "%s: %s%s", rc_requirement_title(finding->requirement),
                     rc_outcome_word(finding->outcome), what);
}

static bool several_clauses(const rc_route *route)
{
    for (size_t i = 1; i < route->finding_count; i++) {
        if (!rc_equal(route->findings[i].clause, route->findings[0].clause)) {
            return true;
        }
    }
    return false;
}

/* The treaty and article of a clause, or its title. */
static const char *clause_name(const rc__proof_view *view, const char *id)
{
    rc_record clause = rc_record_find(view->result->knowledge, id);
    if (clause.kind < 0) {
        return id;
    }
    const char *treaty = rc_text_of(clause, "treaty"), *article = rc_text_of(clause, "article");
    return given(treaty) && given(article) ? rc_format(view->arena, "%s %s", treaty, article)
                                           : rc_text_of(clause, "title");
}

/* A State, a record by its id, or the words of a key such as "murder/territory". */
static const char *alternative_name(const rc__proof_view *view, const char *key)
{
    const rc_knowledge *knowledge = view->result->knowledge;
    const char *state = rc_words_state_in_text(view->arena, knowledge, key);
    if (!rc_equal(state, key) || rc_record_find(knowledge, key).kind >= 0) {
        return state;
    }
    rc_buffer words;
    rc_buffer_init(&words, view->arena);
    for (const char *at = key; *at != 0; at++) {
        rc_putn(&words, *at == '-' ? " " : *at == '/' ? ", " : at, *at == '/' ? 2 : 1);
    }
    return words.text;
}

const char *rc__proof_limits(const rc__proof_view *view, const rc_finding *finding)
{
    rc_arena *arena = view->arena;
    const rc_knowledge *knowledge = view->result->knowledge;
    rc_names parts = {.arena = arena};
    if (given(finding->conduct) && view->result->scenario->conduct_count > 1) {
        rc_names_add(&parts, rc_format(arena, rc_tr("for the conduct “%s”"), finding->conduct));
    }
    if (rc_equal(finding->applicant, "other")) {
        rc_names_add(&parts, rc_tr("for every applicant without steps of its own"));
    } else if (given(finding->applicant) && !rc_equal(finding->applicant, finding->state)) {
        rc_names_add(&parts,
                     rc_format(arena, rc_tr("for %s as applicant"),
                               rc_words_state_in_text(arena, knowledge, finding->applicant)));
    }
    if (given(finding->clause) && several_clauses(view->proof->route)) {
        rc_names_add(&parts,
                     rc_format(arena, rc_tr("under %s"), clause_name(view, finding->clause)));
    }
    if (given(finding->alternative) && !rc_equal(finding->alternative, finding->state)) {
        rc_names_add(&parts, rc_format(arena, rc_tr("by way of %s"),
                                       alternative_name(view, finding->alternative)));
    }
    return rc_words_joined(arena, ", ", parts.items, parts.count);
}

const char *rc__citations(const rc__proof_view *view, const rc_texts *citations)
{
    rc_names names = {.arena = view->arena};
    for (size_t i = 0; i < citations->count; i++) {
        rc_names_add(&names, rc_words_citation(view->arena, view->result->knowledge,
                                               citations->items[i]));
    }
    return rc_words_joined(view->arena, "; ", names.items, names.count);
}

/* A field of provenance; "" where the kind has none. */
static const char *said(rc_record record, const char *field)
{
    bool has = record.kind >= 0 && rc_field_index(&rc_kinds[record.kind], field) >= 0;
    return has ? rc_text_of(record, field) : "";
}

const char *rc__provenance(const rc__proof_view *view, const rc_proof_node *node)
{
    rc_record record = rc_record_find(view->result->knowledge, node->id);
    if (record.kind < 0) {
        return "";
    }
    rc_names parts = {.arena = view->arena};
    rc_names_add(&parts, node->id);
    if (node->supposed) { /* no source says what is only supposed */
        rc_names_add(&parts, rc_tr("not as recorded"));
        return rc_words_joined(view->arena, "; ", parts.items, parts.count);
    }
    if (given(said(record, "source"))) {
        rc_names_add(&parts, rc_format(view->arena, rc_tr("source: %s"), said(record, "source")));
    }
    if (given(said(record, "confidence"))) {
        rc_names_add(&parts,
                     rc_format(view->arena, rc_tr("%s confidence"), said(record, "confidence")));
    }
    return rc_words_joined(view->arena, "; ", parts.items, parts.count);
}

/* ---- what carries the conclusion ---- */

static void gather(const rc__proof_view *view, const rc_proof_node *node, rc__leaves *out,
                   bool *met)
{
    if (met[node->number]) {
        return;
    }
    met[node->number] = true;
    if (node->count == 0 && node->kind != RC_PROOF_FINDING) {
        out->items =
            rc_grow(view->arena, out->items, out->count, &out->capacity, sizeof *out->items);
        out->items[out->count++] = node;
    }
    for (size_t i = 0; i < node->count; i++) {
        gather(view, node->parts[i], out, met);
    }
}

rc__leaves rc__leaves_that_carry(const rc__proof_view *view)
{
    const rc_proof *proof = view->proof;
    rc__leaves leaves = {0};
    bool *met = rc_alloc_array(view->arena, proof->numbers + 1, sizeof *met);
    for (size_t i = 0; i < proof->route->finding_count; i++) {
        if (proof->route->findings[i].chosen) {
            gather(view, proof->findings[i], &leaves, met);
        }
    }
    return leaves;
}

const char *rc__weakest(const rc__proof_view *view, const rc__leaves *leaves)
{
    static const char *const levels[] = {"low", "medium", "high"};
    size_t weakest = sizeof levels / sizeof *levels;
    for (size_t i = 0; i < leaves->count; i++) {
        rc_record record = rc_record_find(view->result->knowledge, leaves->items[i]->id);
        for (size_t level = 0; level < weakest; level++) {
            if (rc_equal(said(record, "confidence"), levels[level])) {
                weakest = level;
            }
        }
    }
    return weakest < sizeof levels / sizeof *levels ? levels[weakest] : "";
}

rc_texts rc__assumptions_of(const rc__proof_view *view)
{
    const rc_result *result = view->result;
    rc_texts texts = {rc_alloc_array(view->arena, result->assumption_count, sizeof(char *)), 0};
    for (size_t i = 0; i < result->assumption_count; i++) {
        const rc_assumption *assumption = &result->assumptions[i];
        bool concerns = assumption->routes.count == 0;
        for (size_t j = 0; j < assumption->routes.count; j++) {
            concerns = concerns || rc_equal(assumption->routes.items[j], view->proof->route->id);
        }
        if (concerns) {
            texts.items[texts.count++] = assumption->text;
        }
    }
    return texts;
}
