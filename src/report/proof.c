/* A proof as a document. */
#include "report/preface.h"

#include "base/tongue.h"
#include "report/proof_part.h"
#include "report/words.h"

static bool given(const char *text) { return text != NULL && text[0] != 0; }

static rc_style outcome_style(rc_outcome outcome)
{
    static const rc_style styles[RC_OUTCOMES] = {
        [RC_OUTCOME_FAILED] = RC_RED,      [RC_OUTCOME_UNKNOWN] = RC_BLUE,
        [RC_OUTCOME_CONTESTED] = RC_MAGENTA, [RC_OUTCOME_PENDING] = RC_YELLOW,
        [RC_OUTCOME_MET] = RC_GREEN};
    return styles[outcome];
}

static const char *mark_of(rc_outcome outcome)
{
    static const char *const marks[RC_OUTCOMES] = {
        [RC_OUTCOME_FAILED] = "✗ ",
        [RC_OUTCOME_UNKNOWN] = "? ",
        [RC_OUTCOME_CONTESTED] = "± ",
        [RC_OUTCOME_PENDING] = "→ ",
        [RC_OUTCOME_MET] = "✓ "};
    return marks[outcome];
}

/* ---- the tree ---- */

/* "Because: what the rule says (its authority)." */
static const char *rule_words(const rc__proof_view *view, const rc_proof_node *node)
{
    if (!given(node->proposition)) {
        return "";
    }
    return rc_format(view->arena, rc_tr(" Because: %s (%s)."), node->proposition,
                     rc__citations(view, &node->authority));
}

static const char *note_of(const rc__proof_view *view, const rc_proof_node *node, bool again)
{
    if (again) {
        return rc_tr(" (as shown above)");
    }
    if (node->kind == RC_PROOF_CONCLUSION) {
        return rule_words(view, node);
    }
    const char *provenance = rc__provenance(view, node);
    return given(provenance) ? rc_format(view->arena, " [%s]", provenance) : "";
}

static void tell_node(rc_doc *doc, rc__proof_view *view, const rc_proof_node *node, size_t depth);

static void tell_parts(rc_doc *doc, rc__proof_view *view, const rc_proof_node *node, size_t depth)
{
    if (node->count > 0 && rc__is_too_deep(view, depth + 1)) {
        rc_doc_item(doc, depth, RC_DIM, rc_tr("What this rests on is deeper than was asked for."));
        return;
    }
    for (size_t i = 0; i < node->count; i++) {
        tell_node(doc, view, node->parts[i], depth);
    }
}

/* [depth] 0: what a finding rests on directly. */
static void tell_node(rc_doc *doc, rc__proof_view *view, const rc_proof_node *node, size_t depth)
{
    static const char *const heads[RC_PROOF_KINDS] = {
        [RC_PROOF_SUPPOSED] = RC_TR("Supposed: "), [RC_PROOF_ASSUMED] = RC_TR("Assumed: ")};
    rc__telling_again telling = rc__see(view, node);
    if (telling == RC__NOT_AGAIN) {
        return;
    }
    bool step = node->kind == RC_PROOF_SAID && given(node->id);
    const char *head = heads[node->kind] != NULL ? rc_tr(heads[node->kind])
                       : step                    ? rc_tr("The scenario says: ")
                                                 : "";
    const char *supposed = !node->supposed || node->kind == RC_PROOF_SUPPOSED ? ""
                           : node->count == 0 ? rc_tr(" (as supposed)")
                                              : rc_tr(" (rests on a supposition)");
    rc_run runs[] = {{RC_BOLD, head},
                     {node->doubtful ? RC_YELLOW : RC_PLAIN,
                      telling == RC__AGAIN ? node->brief : node->text},
                     {RC_YELLOW, supposed},
                     {RC_DIM, note_of(view, node, telling == RC__AGAIN)}};
    rc_doc_item_runs(doc, depth, runs, sizeof runs / sizeof *runs);
    if (telling == RC__NEW) {
        tell_parts(doc, view, node, depth + 1);
    }
}

/* ---- a requirement ---- */

static void tell_reading(rc_doc *doc, const rc__proof_view *view, const rc_reading *reading)
{
    const char *head = reading->outcome == RC_OUTCOME_MET
                           ? rc_tr("One reading, by which it is met: ")
                           : rc_tr("The other, by which it is not: ");
    if (!given(reading->reason) && reading->authority.count == 0) {
        return;
    }
    const char *authority = reading->authority.count == 0
                                ? ""
                                : rc_format(view->arena, " (%s)",
                                            rc__citations(view, &reading->authority));
    rc_run runs[] = {{RC_BOLD, head},
                     {RC_PLAIN, reading->reason == NULL ? "" : reading->reason},
                     {RC_DIM, authority}};
    rc_doc_item_runs(doc, 0, runs, sizeof runs / sizeof *runs);
}

static void tell_labelled(rc_doc *doc, const char *label, const char *text)
{
    if (given(text)) {
        rc_run runs[] = {{RC_BOLD, label}, {RC_PLAIN, text}};
        rc_doc_item_runs(doc, 0, runs, 2);
    }
}

static void tell_rule(rc_doc *doc, const rc__proof_view *view, const rc_proof_node *node)
{
    if (given(node->proposition)) {
        rc_run runs[] = {{RC_BOLD, rc_tr("Rule: ")},
                         {RC_PLAIN, node->proposition},
                         {RC_DIM, rc_format(view->arena, " (%s) [%s]",
                                            rc__citations(view, &node->authority), node->rule)}};
        rc_doc_item_runs(doc, 0, runs, 3);
    }
}

static void tell_finding(rc_doc *doc, rc__proof_view *view, size_t index)
{
    const rc_finding *finding = &view->proof->route->findings[index];
    const rc_proof_node *node = view->proof->findings[index];
    rc_arena *arena = view->arena;
    const char *limits = rc__proof_limits(view, finding);
    rc_run summary[] = {{outcome_style(finding->outcome), mark_of(finding->outcome)},
                        {RC_BOLD, rc__proof_title(view, finding)},
                        {RC_DIM, given(limits) ? rc_format(arena, ", %s", limits) : ""},
                        {RC_YELLOW, node->supposed ? rc_tr(", on a supposition") : ""},
                        {RC_DIM, finding->deciding && finding->outcome != RC_OUTCOME_MET
                                     ? rc_tr(" · decides")
                                     : ""},
                        {RC_PLAIN, ". "},
                        {RC_PLAIN, finding->reason}};
    rc_doc_fold(doc, summary, sizeof summary / sizeof *summary);
    tell_labelled(doc, rc_tr("Authority: "), rc__citations(view, &finding->authority));
    tell_rule(doc, view, node);
    if (finding->outcome == RC_OUTCOME_CONTESTED) {
        tell_reading(doc, view, &finding->readings[0]);
        tell_reading(doc, view, &finding->readings[1]);
    }
    rc__see(view, node);
    if (node->count > 0) {
        rc_doc_item(doc, 0, RC_BOLD, rc_tr("It rests on:"));
        tell_parts(doc, view, node, 1);
    }
    rc_doc_unfold(doc);
}

/* ---- the route ---- */

static void tell_left_out(rc_doc *doc, const rc__proof_view *view)
{
    if (view->left_out > 0) {
        const char *what = rc_words_count(view->arena, view->left_out,
                                          "finding, which is met for other conduct or by another "
                                          "way and does not bear on the status",
                                          "findings, which are met for other conduct or by other "
                                          "ways and do not bear on the status");
        rc_doc_say(doc, RC_DIM, rc_format(view->arena, rc_tr("Not shown: %s."), what));
    }
}

static void tell_findings(rc_doc *doc, rc__proof_view *view)
{
    const rc_route *route = view->proof->route;
    bool chosen = false;
    for (size_t i = 0; i < route->finding_count; i++) { /* those that carry the status come first */
        if (!rc__proof_shows(view, i)) {
            continue;
        }
        if (chosen && !route->findings[i].chosen) {
            rc_doc_say(doc, RC_BOLD, rc_tr("For other conduct, or by other ways:"));
        }
        chosen = route->findings[i].chosen;
        tell_finding(doc, view, i);
    }
    tell_left_out(doc, view);
}

void rc_proof_into(rc_doc *doc, const rc_result *result, const rc_proof *proof,
                   const rc_proof_options *options)
{
    rc__proof_view view = rc__view_of(rc_doc_arena(doc), result, proof, options);
    tell_findings(doc, &view);
}

/* ---- a report of its own ---- */

static void tell_head(rc_doc *doc, const rc__proof_view *view)
{
    rc_arena *arena = view->arena;
    const rc_scenario *scenario = view->result->scenario;
    const rc_knowledge *knowledge = view->result->knowledge;
    const rc_route *route = view->proof->route;
    rc_run line[] = {{RC_BOLD, route->title},
                     {RC_DIM, rc_format(arena, " · %s · %s", route->id, route->forum)}};
    rc_doc_runs(doc, line, 2);
    rc_doc_say(doc, RC_PLAIN,
               rc_format(arena, rc_tr("%s. Respondent: %s · as of %s · facts as at %s"),
                         scenario->title, rc_words_state(arena, knowledge, scenario->respondent),
                         rc_words_day(arena, scenario->as_of),
                         rc_words_span(arena, rc_knowledge_as_at(knowledge))));
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        rc_doc_item(doc, 0, RC_BOLD,
                    rc_format(arena, rc_tr("Supposing: %s"), scenario->suppose[i]));
    }
    for (size_t i = 0; i < scenario->reading_count; i++) {
        rc_doc_item(doc, 0, RC_BOLD, rc_words_reading(arena, &scenario->readings[i]));
    }
}

static void tell_assumptions(rc_doc *doc, const rc__proof_view *view)
{
    rc_texts texts = rc__assumptions_of(view);
    if (texts.count == 0) {
        return;
    }
    rc_doc_say(doc, RC_BOLD, rc_tr("Assumed, because the scenario does not say:"));
    for (size_t i = 0; i < texts.count; i++) {
        rc_doc_item(doc, 0, RC_PLAIN, texts.items[i]);
    }
}

static void tell_doubts(rc_doc *doc, const rc__proof_view *view)
{
    rc__leaves leaves = rc__leaves_that_carry(view);
    const char *weakest = rc__weakest(view, &leaves);
    bool any = false;
    for (size_t i = 0; i < leaves.count; i++) {
        const rc_proof_node *leaf = leaves.items[i];
        if (!leaf->doubtful) {
            continue;
        }
        if (!any) {
            rc_doc_say(doc, RC_BOLD,
                       rc_tr("Facts of low confidence on which the conclusion rests:"));
        }
        any = true;
        rc_run runs[] = {{RC_PLAIN, leaf->text},
                         {RC_DIM, rc_format(view->arena, " [%s]", rc__provenance(view, leaf))}};
        rc_doc_item_runs(doc, 0, runs, 2);
    }
    if (!any && rc_equal(weakest, "high")) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_tr("Every record on which the conclusion rests, and that says how sure it is, is "
                  "of high confidence."));
    } else if (!any && given(weakest)) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_format(view->arena,
                      rc_tr("No fact of low confidence carries the conclusion; the least certain "
                            "that does is of %s confidence."),
                      weakest));
    }
}

static rc_style status_style(rc_route_status status)
{
    static const rc_style styles[RC_STATUSES] = {
        [RC_STATUS_NOT_ENGAGED] = RC_DIM,    [RC_STATUS_CLOSED] = RC_RED,
        [RC_STATUS_UNDETERMINED] = RC_BLUE,  [RC_STATUS_CONTESTED] = RC_MAGENTA,
        [RC_STATUS_CONDITIONAL] = RC_YELLOW, [RC_STATUS_OPEN] = RC_GREEN};
    return styles[status];
}

static void tell_conclusion(rc_doc *doc, const rc__proof_view *view)
{
    const rc_route *route = view->proof->route;
    rc_doc_heading(doc, 2, RC_BOLD, rc_tr("Conclusion"));
    rc_doc_say(doc, status_style(route->status), rc__status_sentence(route->status));
    bool any = false;
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (!finding->deciding || finding->outcome == RC_OUTCOME_MET) {
            continue;
        }
        if (!any) {
            rc_doc_say(doc, RC_PLAIN, rc_tr("What decides:"));
        }
        any = true;
        rc_doc_item(doc, 0, RC_PLAIN, finding->reason);
    }
}

rc_doc *rc_proof_doc(rc_arena *arena, const rc_result *result, const rc_proof *proof,
                     const rc_proof_options *options)
{
    rc__proof_view view = rc__view_of(arena, result, proof, options);
    const rc_route *route = proof->route;
    rc_doc *doc = rc_doc_new(
        arena, rc_format(arena, rc_tr("Why %s is %s"), route->id, rc_status_word(route->status)));
    tell_head(doc, &view);
    tell_assumptions(doc, &view);
    tell_doubts(doc, &view);
    tell_conclusion(doc, &view);
    rc_doc_heading(doc, 2, RC_BOLD, rc_tr("Requirements"));
    tell_findings(doc, &view);
    if (route->untranslated.count > 0) {
        rc_doc_heading(doc, 2, RC_BOLD, rc_tr("Not modelled"));
        for (size_t i = 0; i < route->untranslated.count; i++) {
            rc_doc_item(doc, 0, RC_PLAIN, route->untranslated.items[i]);
        }
    }
    rc__colophon(doc, result->knowledge);
    return doc;
}
