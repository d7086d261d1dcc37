/* Proofs: from what facts rest on to trees of sentences. */
#include "inference/prover.h"

#include "base/text.h"
#include "base/tongue.h"
#include "inference/findings.h"

#include <stdlib.h>
#include <string.h>

/* No chain of reasoning of ours is longer. */
enum { DEEPEST = 64 };

static rc_proof_node *new_node(rc__prover *p, rc_proof_kind kind, const char *text)
{
    rc_proof_node *node = rc_alloc(p->session->arena, sizeof *node);
    *node = (rc_proof_node){
        .kind = kind, .text = text, .brief = text, .rule = "", .proposition = "", .id = ""};
    return node;
}

/* "AUTHORITY; AUTHORITY | the proposition" */
static void set_rule(rc__prover *p, rc_proof_node *node, const char *rule)
{
    rc_arena *arena = p->session->arena;
    const char *comment = rc_rulebook_comment(p->book, rule);
    const char *bar = strchr(comment, '|');
    char **pieces;
    size_t length = bar == NULL ? strlen(comment) : (size_t)(bar - comment);
    size_t count = rc_split(arena, rc_strndup(arena, comment, length), ';', &pieces);
    node->rule = rule;
    node->authority.items = rc_alloc_array(arena, count, sizeof *node->authority.items);
    for (size_t i = 0; i < count; i++) {
        node->authority.items[node->authority.count++] = pieces[i];
    }
    node->proposition =
        bar == NULL ? "" : rc_tr_in("proposition", bar + 1 + strspn(bar + 1, " "));
}

/* ---- leaves ---- */

static bool is_doubtful(rc__prover *p, const char *id)
{
    rc_record record = rc_record_find(p->session->knowledge, id);
    return record.kind >= 0 && rc_field_index(&rc_kinds[record.kind], "confidence") >= 0 &&
           strcmp(rc_text_of(record, "confidence"), "low") == 0;
}

static bool is_supposed(rc__prover *p, const char *id)
{
    const rc__supposed *supposed = p->session->supposed;
    return id[0] != '\0' && supposed != NULL && rc__is_supposed(supposed, id);
}

static void set_id(rc__prover *p, rc_proof_node *node, const char *id)
{
    node->id = rc_strdup(p->session->arena, id);
    node->doubtful = is_doubtful(p, id);
    node->supposed = is_supposed(p, id);
    node->kind = rc_starts_with(id, "suppose/") ? RC_PROOF_SUPPOSED : node->kind;
}

/* A fact that was given: a record of the knowledge, or a piece of the scenario. */
static rc_proof_node *given_node(rc__prover *p, const rc__ground *ground)
{
    int slot = rc_fact_slot(ground->fact, "id");
    bool record = rc_kind_index(rc_fact_kind(ground->fact)) >= 0;
    bool step = strcmp(rc_fact_kind(ground->fact), "step") == 0;
    rc_proof_node *node =
        new_node(p, record ? RC_PROOF_RECORD : RC_PROOF_SAID, ground->told.sentence);
    node->brief = ground->told.brief;
    if (slot >= 0 && (record || step)) {
        set_id(p, node, rc_get_text(ground->fact, slot));
    }
    return node;
}

/* One leaf for each text of what no fact stands for. */
static rc_proof_node *shared_leaf(rc__prover *p, rc_proof_kind kind, const char *text)
{
    for (size_t i = 0; i < p->leaf_count; i++) {
        if (p->leaves[i]->kind == kind && strcmp(p->leaves[i]->text, text) == 0) {
            return p->leaves[i];
        }
    }
    p->leaves = rc_grow(p->session->arena, p->leaves, p->leaf_count, &p->leaf_capacity,
                        sizeof *p->leaves);
    return p->leaves[p->leaf_count++] = new_node(p, kind, text);
}

/* ---- inner nodes ---- */

static void add_part(rc__prover *p, rc__ground *to, const rc_proof_node *part)
{
    for (size_t i = 0; i < to->part_count; i++) {
        if (to->parts[i] == part) {
            return;
        }
    }
    to->parts = rc_grow(p->session->arena, to->parts, to->part_count, &to->part_capacity,
                        sizeof *to->parts);
    to->parts[to->part_count++] = part;
}

static void add_absences(rc__prover *p, rc__ground *to, const rc_support *support)
{
    for (size_t i = 0; i < support->sought_count; i++) {
        rc__subject subject = {.sought = &support->sought[i]};
        rc__told told = {0};
        if (!support->sought[i].is_there) {
            told = rc__tell(p->session, p->forms, subject);
        }
        if (told.sentence != NULL && told.sentence[0] != '\0') {
            add_part(p, to, shared_leaf(p, RC_PROOF_ABSENT, told.sentence));
        }
    }
}

/* What the ground rests on has been built: it is of less height. */
static void collect_parts(rc__prover *p, rc__ground *ground)
{
    const rc_support *support = ground->chosen;
    for (size_t i = 0; support != NULL && i < support->count; i++) {
        const rc__ground *below = rc__known_ground(p, support->facts[i]);
        if (below->node != NULL) {
            add_part(p, ground, below->node);
        }
        for (size_t j = 0; below->told.telling == RC__PASSED && j < below->part_count; j++) {
            add_part(p, ground, below->parts[j]);
        }
    }
    if (support != NULL) {
        add_absences(p, ground, support);
    }
}

static void finish(rc_proof_node *node, const rc__ground *ground)
{
    node->parts = ground->parts;
    node->count = ground->part_count;
    for (size_t i = 0; i < node->count; i++) {
        node->supposed = node->supposed || node->parts[i]->supposed;
    }
}

static rc_proof_node *leaf_named(rc__prover *p, const char *id);

/* Where nothing of what a conclusion rests on is told, the records in it are. */
static void add_untold(rc__prover *p, rc__ground *to, const rc__ground *from, int depth)
{
    for (size_t i = 0; from->chosen != NULL && i < from->chosen->count && depth < DEEPEST; i++) {
        const rc__ground *below = rc__known_ground(p, from->chosen->facts[i]);
        int slot = rc_fact_slot(below->fact, "id");
        bool record = rc_kind_index(rc_fact_kind(below->fact)) >= 0 && slot >= 0;
        if (record && below->told.telling == RC__PASSED) {
            add_part(p, to, leaf_named(p, rc_get_text(below->fact, slot)));
        }
        add_untold(p, to, below, depth + 1);
    }
}

static void build(rc__prover *p, rc__ground *ground)
{
    collect_parts(p, ground);
    if (ground->part_count == 0) {
        add_untold(p, ground, ground, 0);
    }
    if (ground->told.telling != RC__TOLD && ground->told.telling != RC__ONCE) {
        return;
    }
    if (ground->chosen == NULL) {
        ground->node = given_node(p, ground);
        return;
    }
    ground->node = new_node(p, RC_PROOF_CONCLUSION, ground->told.sentence);
    ground->node->once = ground->told.telling == RC__ONCE;
    set_rule(p, ground->node, ground->chosen->rule);
    finish(ground->node, ground);
}

static void build_all(rc__prover *p)
{
    size_t highest = 0;
    for (size_t i = 0; i < p->count; i++) {
        highest = p->grounds[i].height > highest ? p->grounds[i].height : highest;
    }
    for (size_t height = 0; height <= highest; height++) {
        for (size_t i = 0; i < p->count; i++) {
            if (p->grounds[i].height == height) {
                build(p, &p->grounds[i]);
            }
        }
    }
}

/* ---- grounds that a finding names ---- */

static bool is_in(const rc_proof_node *node, const char *id, int depth)
{
    if (strcmp(node->id, id) == 0) {
        return true;
    }
    for (size_t i = 0; i < node->count && depth < DEEPEST; i++) {
        if (is_in(node->parts[i], id, depth + 1)) {
            return true;
        }
    }
    return false;
}

/* The fact of a record, step or supposed record with that id; NULL if the rules have none. */
static rc_fact *fact_with_id(rc__prover *p, const char *id)
{
    rc_record record = rc_record_find(p->session->knowledge, id);
    rc_engine *engine = p->session->engine;
    for (size_t i = 0; i <= rc_kind_count; i++) {
        const char *name = i < rc_kind_count ? rc_kinds[i].name : "step";
        rc_template *kind = record.kind >= 0 && (int)i != record.kind
                                ? NULL
                                : rc_engine_template(engine, name);
        int slot = kind == NULL ? -1 : rc_engine_slot(engine, kind, "id");
        for (rc_fact *fact = slot < 0 ? NULL : rc_engine_next(engine, kind, NULL); fact != NULL;
             fact = rc_engine_next(engine, kind, fact)) {
            if (strcmp(rc_get_text(fact, slot), id) == 0) {
                return fact;
            }
        }
    }
    return NULL;
}

/* What the rules never saw: named by its id. */
static rc_proof_node *leaf_without_fact(rc__prover *p, const char *id)
{
    bool assumed = rc_starts_with(id, "assumption/");
    const char *told = rc__tell_ground(p->session, p->forms, id);
    const char *text = told != NULL ? told
                                    : rc_format(p->session->arena, "This rests on %s.", id);
    rc_proof_node *leaf =
        shared_leaf(p, assumed ? RC_PROOF_ASSUMED : RC_PROOF_RECORD, text);
    set_id(p, leaf, id);
    return leaf;
}

static rc_proof_node *leaf_named(rc__prover *p, const char *id)
{
    rc_fact *fact = fact_with_id(p, id);
    rc__ground *known = fact == NULL ? NULL : rc__known_ground(p, fact);
    if (fact == NULL) {
        return leaf_without_fact(p, id);
    }
    if (known != NULL && known->node != NULL) {
        return known->node;
    }
    rc__told told = rc__tell(p->session, p->forms, (rc__subject){.fact = fact, .named = true});
    if (told.sentence[0] == '\0') {
        return leaf_without_fact(p, id);
    }
    rc_proof_node *leaf = shared_leaf(p, RC_PROOF_RECORD, told.sentence);
    leaf->brief = told.brief;
    set_id(p, leaf, id);
    return leaf;
}

static void add_named(rc__prover *p, rc__ground *to, rc_proof_node *node, const rc_texts *because)
{
    for (size_t i = 0; i < because->count; i++) {
        finish(node, to);
        if (!is_in(node, because->items[i], 0)) {
            add_part(p, to, leaf_named(p, because->items[i]));
        }
    }
    finish(node, to);
}

/* ---- findings ---- */

/* A copy of the ground: another finding may show the same fact in other words. */
static rc_proof_node *judged_node(rc__prover *p, const void *origin, const char *reason,
                                  const rc_texts *because)
{
    rc__ground shown = {0};
    rc_proof_node *node = new_node(p, RC_PROOF_FINDING, reason);
    if (origin != NULL) {
        rc_fact *fact = (rc_fact *)origin; /* const only for those who may not look into it */
        const rc__ground *ground = rc__known_ground(p, fact);
        for (size_t i = 0; i < ground->part_count; i++) {
            add_part(p, &shown, ground->parts[i]);
        }
        if (ground->chosen != NULL) {
            set_rule(p, node, ground->chosen->rule);
        }
    }
    add_named(p, &shown, node, because);
    return node;
}

/* States barred for one reason: how many, and one of them in full. */
static rc_proof_node *bars_node(rc__prover *p, const rc_route *route, size_t first, size_t count)
{
    rc_arena *arena = p->session->arena;
    const rc_bar *bar = &route->barred[first];
    const char *name = rc__state_name(p->session, bar->state);
    const char *code = rc_code_title(bar->code);
    rc_proof_node *node =
        new_node(p, RC_PROOF_CONCLUSION,
                 count == 1 ? rc_format(arena, "%s is barred: %s.", name, code)
                            : rc_format(arena, "%zu States are barred alike (%s); %s is shown as "
                                               "one of them.", count, code, name));
    const rc_proof_node **parts = rc_alloc(arena, sizeof *parts);
    parts[0] = judged_node(p, bar->origin, bar->reason, &bar->because);
    node->parts = parts;
    node->count = 1;
    node->supposed = parts[0]->supposed;
    return node;
}

/* That nobody can bring the route is no rule's conclusion: it is the sum of the bars. */
static void add_bars(rc__prover *p, const rc_route *route, rc__ground *to)
{
    bool done[RC_CODES] = {false};
    for (size_t i = 0; i < route->barred_count; i++) {
        rc_code code = route->barred[i].code;
        size_t count = 0;
        for (size_t j = i; j < route->barred_count; j++) {
            count += route->barred[j].code == code ? 1 : 0;
        }
        if (!done[code]) {
            done[code] = true;
            add_part(p, to, bars_node(p, route, i, count));
        }
    }
}

static const rc_proof_node *finding_node(rc__prover *p, const rc_route *route,
                                         const rc_finding *finding)
{
    rc_proof_node *node = judged_node(p, finding->origin, finding->reason, &finding->because);
    if (finding->origin == NULL) {
        rc__ground sum = {0};
        node->authority = finding->authority;
        add_bars(p, route, &sum);
        add_named(p, &sum, node, &finding->because);
    }
    node->supposed = node->supposed || finding->supposed;
    return node;
}

/* ---- the whole ---- */

static void number(rc_proof_node *node, size_t *last, int depth)
{
    if (node->number != 0 || depth > DEEPEST) {
        return;
    }
    node->number = ++*last;
    for (size_t i = 0; i < node->count; i++) {
        number((rc_proof_node *)node->parts[i], last, depth + 1); /* made here */
    }
}

static void look_into_all(rc__prover *p, const rc_route *route)
{
    bool summed = false; /* a sum of bars is shown */
    for (size_t i = 0; i < route->finding_count; i++) {
        if (route->findings[i].origin != NULL) {
            rc__ground_of(p, (rc_fact *)route->findings[i].origin);
        }
        summed = summed || route->findings[i].origin == NULL;
    }
    for (size_t i = 0; i < route->barred_count && summed; i++) {
        if (route->barred[i].origin != NULL) {
            rc__ground_of(p, (rc_fact *)route->barred[i].origin);
        }
    }
}

rc_status rc__prove(rc__session *session, const rc_rulebook *book, const rc__forms *forms,
                    const rc_route *route, rc_proof *out)
{
    rc__prover p = {.session = session, .book = book, .forms = forms};
    size_t errors = session->diags->errors;
    look_into_all(&p, route);
    rc__choose_supports(&p);
    build_all(&p);
    *out = (rc_proof){.route = route};
    out->findings =
        rc_alloc_array(session->arena, route->finding_count, sizeof *out->findings);
    for (size_t i = 0; i < route->finding_count; i++) {
        out->findings[i] = finding_node(&p, route, &route->findings[i]);
        number((rc_proof_node *)out->findings[i], &out->numbers, 0);
    }
    return session->diags->errors > errors ? RC_INVALID : RC_OK;
}
