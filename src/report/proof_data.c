/* A proof for programs: as JSON, and as a graph in the DOT language. */
#include "report/dot.h"
#include "report/proof_part.h"
#include "report/words.h"

#include <string.h>

enum { LABEL_COLUMNS = 36 };

static const char *const kind_names[RC_PROOF_KINDS] = {
    [RC_PROOF_FINDING] = "finding", [RC_PROOF_CONCLUSION] = "conclusion",
    [RC_PROOF_RECORD] = "record",   [RC_PROOF_SAID] = "scenario",
    [RC_PROOF_SUPPOSED] = "supposition", [RC_PROOF_ASSUMED] = "assumption",
    [RC_PROOF_ABSENT] = "absence"};

/* ---- JSON ---- */

static void set_record(const rc__proof_view *view, rc_value *value, const char *id)
{
    static const char *const fields[] = {"source", "confidence"};
    rc_record record = rc_record_find(view->result->knowledge, id);
    for (size_t i = 0; record.kind >= 0 && i < sizeof fields / sizeof *fields; i++) {
        if (rc_field_index(&rc_kinds[record.kind], fields[i]) >= 0) {
            rc_value_set_given(value, fields[i], rc_text_of(record, fields[i]));
        }
    }
    if (record.kind >= 0 && rc_field_index(&rc_kinds[record.kind], "checked") >= 0) {
        rc_span checked = rc_span_of(record, "checked");
        if (checked.lo > RC_DAY_MIN && checked.hi < RC_DAY_MAX) {
            char *text = rc_alloc(view->arena, RC_DAY_TEXT);
            rc_value_set_text(value, "checked", rc_span_text(checked, text));
        }
    }
}

static void set_rule(rc_value *value, const rc_proof_node *node)
{
    if (node->rule[0] != 0) {
        rc_value_set_text(value, "rule", node->rule);
        rc_value_set_text(value, "proposition", node->proposition);
        rc_value_set_texts(value, "rule_authority", &node->authority);
    }
}

static rc_value *node_value(rc__proof_view *view, const rc_proof_node *node, size_t depth);

static void set_parts(rc__proof_view *view, rc_value *value, const rc_proof_node *node,
                      size_t depth)
{
    if (node->count == 0) {
        return;
    }
    if (rc__is_too_deep(view, depth)) {
        rc_value_set_flag(value, "cut", true);
        return;
    }
    rc_value *list = rc_value_set_list(value, "rests_on");
    for (size_t i = 0; i < node->count; i++) {
        rc_value_add(list, node_value(view, node->parts[i], depth));
    }
}

static rc_value *node_value(rc__proof_view *view, const rc_proof_node *node, size_t depth)
{
    rc_value *value = rc_value_object(view->arena);
    bool again = rc__see(view, node) != RC__NEW;
    rc_value_set_number(value, "node", (int64_t)node->number);
    rc_value_set_text(value, "kind", kind_names[node->kind]);
    rc_value_set_text(value, "text", again ? node->brief : node->text);
    rc_value_set_given(value, "id", node->id);
    if (again) {
        rc_value_set_flag(value, "shown_above", true);
        return value;
    }
    if (!node->supposed) { /* no source says what is only supposed */
        set_record(view, value, node->id);
    }
    set_rule(value, node);
    if (node->supposed) {
        rc_value_set_flag(value, "supposed", true);
    }
    set_parts(view, value, node, depth + 1);
    return value;
}

static rc_value *finding_value(rc__proof_view *view, size_t index)
{
    const rc_proof_node *node = view->proof->findings[index];
    rc_value *value = rc_value_of_finding(view->arena, &view->proof->route->findings[index]);
    rc_value_set_number(value, "node", (int64_t)node->number);
    rc__see(view, node);
    set_rule(value, node);
    set_parts(view, value, node, 1);
    return value;
}

static void set_route(rc_value *whole, const rc_route *route)
{
    rc_value *value = rc_value_set_object(whole, "route");
    rc_value_set_text(value, "id", route->id);
    rc_value_set_text(value, "title", route->title);
    rc_value_set_text(value, "forum", route->forum);
    rc_value_set_text(value, "status", rc_status_name(route->status));
    rc_value_set_texts(value, "conduct", &route->conduct);
    rc_value_set_texts(value, "untranslated", &route->untranslated);
}

rc_value *rc_proof_value(rc_arena *arena, const rc_result *result, const rc_proof *proof,
                         const rc_proof_options *options)
{
    rc__proof_view view = rc__view_of(arena, result, proof, options);
    rc__leaves leaves = rc__leaves_that_carry(&view);
    rc_texts assumptions = rc__assumptions_of(&view);
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, result->knowledge);
    rc_value_set_texts(whole, "assumptions", &assumptions);
    rc_value *doubts = rc_value_set_list(whole, "doubtful");
    for (size_t i = 0; i < leaves.count; i++) {
        if (leaves.items[i]->doubtful) {
            rc_value_add_text(doubts, leaves.items[i]->id);
        }
    }
    rc_value_set_given(whole, "least_confidence", rc__weakest(&view, &leaves));
    rc_value_set_scenario(whole, result->scenario);
    set_route(whole, proof->route);
    rc_value_set_text(whole, "conclusion", rc__status_sentence(proof->route->status));
    rc_value *list = rc_value_set_list(whole, "requirements");
    for (size_t i = 0; i < proof->route->finding_count; i++) {
        if (rc__proof_shows(&view, i)) {
            rc_value_add(list, finding_value(&view, i));
        }
    }
    rc_value_set_number(whole, "left_out", (int64_t)view.left_out);
    return whole;
}

/* ---- DOT ---- */

static void put_node(rc_buffer *out, const char *name, const char *look, const char *head,
                     const char *text)
{
    rc_putf(out, "  %s [%s, label=\"", name, look);
    if (head[0] != 0) {
        rc_dot_label(out, head, LABEL_COLUMNS);
        rc_put(out, "\\n");
    }
    rc_dot_label(out, text, LABEL_COLUMNS);
    rc_put(out, "\"];\n");
}

static const char *look_of(const rc_proof_node *node)
{
    static const char *const looks[RC_PROOF_KINDS] = {
        [RC_PROOF_FINDING] = "shape=box, style=\"rounded,bold\"",
        [RC_PROOF_CONCLUSION] = "shape=box, style=rounded",
        [RC_PROOF_RECORD] = "shape=note",
        [RC_PROOF_SAID] = "shape=box",
        [RC_PROOF_SUPPOSED] = "shape=box, style=dashed, color=\"#8a6d00\"",
        [RC_PROOF_ASSUMED] = "shape=box, style=dashed",
        [RC_PROOF_ABSENT] = "shape=box, style=dotted"};
    return node->doubtful ? "shape=note, color=\"#8a6d00\"" : looks[node->kind];
}

static void put_tree(rc_buffer *out, rc__proof_view *view, const rc_proof_node *node, size_t depth)
{
    const char *name = rc_format(out->arena, "n%zu", node->number);
    const char *head = node->kind == RC_PROOF_RECORD ? node->id : "";
    if (rc__see(view, node) != RC__NEW) {
        return;
    }
    if (node->kind != RC_PROOF_FINDING || depth > 0) {
        put_node(out, name, look_of(node), head, node->text);
    }
    for (size_t i = 0; i < node->count && !rc__is_too_deep(view, depth + 1); i++) {
        rc_putf(out, "  %s -> n%zu;\n", name, node->parts[i]->number);
        put_tree(out, view, node->parts[i], depth + 1);
    }
}

static const char *finding_look(const rc_finding *finding)
{
    static const char *const colours[RC_OUTCOMES] = {
        [RC_OUTCOME_FAILED] = "shape=box, style=\"rounded,bold\", color=\"#b00020\"",
        [RC_OUTCOME_UNKNOWN] = "shape=box, style=\"rounded,bold\", color=\"#1d4ed8\"",
        [RC_OUTCOME_CONTESTED] = "shape=box, style=\"rounded,bold\", color=\"#8b2fa0\"",
        [RC_OUTCOME_PENDING] = "shape=box, style=\"rounded,bold\", color=\"#8a6d00\"",
        [RC_OUTCOME_MET] = "shape=box, style=\"rounded,bold\", color=\"#1b7f3a\""};
    return colours[finding->outcome];
}

void rc_proof_dot(rc_buffer *out, const rc_result *result, const rc_proof *proof,
                  const rc_proof_options *options)
{
    rc__proof_view view = rc__view_of(out->arena, result, proof, options);
    const rc_route *route = proof->route;
    rc_put(out, "digraph proof {\n  rankdir=LR;\n  node [fontname=\"sans-serif\", fontsize=10];\n");
    put_node(out, "route", "shape=box, style=bold", route->title,
             rc__status_sentence(route->status));
    for (size_t i = 0; i < route->finding_count; i++) {
        if (!rc__proof_shows(&view, i)) {
            continue;
        }
        const rc_proof_node *node = proof->findings[i];
        const char *limits = rc__proof_limits(&view, &route->findings[i]);
        const char *title = rc__proof_title(&view, &route->findings[i]);
        put_node(out, rc_format(out->arena, "n%zu", node->number),
                 finding_look(&route->findings[i]),
                 limits[0] == 0 ? title : rc_format(out->arena, "%s, %s", title, limits),
                 node->text);
        rc_putf(out, "  route -> n%zu;\n", node->number);
        put_tree(out, &view, node, 0);
    }
    rc_put(out, "}\n");
}
