/* The sources of a report: every authority cited and every fact relied on, each once. */
#include "report/assess_doc.h"

#include "base/tongue.h"
#include "report/citation.h"
#include "report/proof_part.h"

#include <stdlib.h>
#include <string.h>

/* ---- Gathering ---- */

static void add_texts(rc_names *names, const rc_texts *texts)
{
    for (size_t i = 0; i < texts->count; i++) {
        rc_names_add(names, texts->items[i]);
    }
}

/* What a proof rests on, each of its steps once. */
static void gather_node(const rc_proof_node *node, bool *seen, rc_names *cited, rc_names *facts)
{
    if (seen[node->number]) {
        return;
    }
    seen[node->number] = true;
    add_texts(cited, &node->authority);
    if (node->id[0] != 0) {
        rc_names_add(facts, node->id);
    }
    for (size_t i = 0; i < node->count; i++) {
        gather_node(node->parts[i], seen, cited, facts);
    }
}

static void gather_proof(const rc_result *result, const rc_proof *proof, rc_names *cited,
                         rc_names *facts)
{
    rc__proof_view view = rc__view_of(cited->arena, result, proof, NULL);
    bool *seen = rc_alloc_array(cited->arena, proof->numbers + 1, sizeof *seen);
    for (size_t i = 0; i < proof->route->finding_count; i++) {
        if (rc__proof_shows(&view, i)) {
            gather_node(proof->findings[i], seen, cited, facts);
        }
    }
}

static void gather(const rc_result *result, const rc_route *route, rc_names *cited, rc_names *facts)
{
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        add_texts(cited, &finding->authority);
        add_texts(cited, &finding->readings[0].authority);
        add_texts(cited, &finding->readings[1].authority);
        add_texts(facts, &finding->because);
    }
    for (size_t i = 0; i < route->barred_count; i++) {
        add_texts(facts, &route->barred[i].because);
    }
    for (size_t i = 0; i < route->precedents.count; i++) {
        const char *name = route->precedents.items[i];
        const char *id = rc_format(cited->arena, "case/%s", name);
        if (rc_record_find(result->knowledge, id).kind >= 0) {
            rc_names_add(cited, name);
        }
    }
}

/* ---- Authorities ---- */

static int compare(const void *left, const void *right)
{
    return rc_citation_compare(left, right);
}

/* "treaties.example" of an address. */
static const char *host_of(rc_arena *arena, const char *url)
{
    const char *host = strstr(url, "//");
    host = host == NULL ? url : host + 2;
    return rc_strndup(arena, host, strcspn(host, "/"));
}

static void add_work(rc_phrase *phrase, const rc_citation *citation)
{
    rc_phrase_add(phrase, citation->kind == RC_CITED_UNKNOWN ? RC_PLAIN : RC_ITALIC,
                  citation->title);
    if (citation->rest[0] != 0) {
        rc_phrase_add(phrase, RC_PLAIN, rc_format(phrase->arena, " %s", citation->rest));
    }
    if (citation->url[0] != 0) {
        rc_phrase_add(phrase, RC_PLAIN, ", ");
        rc_phrase_link(
            phrase, RC_PLAIN,
            rc_format(phrase->arena, rc_tr("at %s"), host_of(phrase->arena, citation->url)),
            citation->url);
    }
}

/* The work once, then the provisions of it that are cited. */
static void provision(rc_doc *doc, const rc_citation *citation, const rc_citation *before)
{
    rc_phrase words = {.arena = rc_doc_arena(doc)};
    bool same = before != NULL && before->kind == citation->kind &&
                rc_equal(before->title, citation->title) && rc_equal(before->rest, citation->rest);
    if (!same) {
        rc_phrase work = {.arena = words.arena};
        add_work(&work, citation);
        rc_doc_item_of(doc, 0, &work);
    }
    rc_phrase_add(&words, RC_BOLD,
                  citation->pinpoint[0] != 0 ? citation->pinpoint : rc_tr("the whole"));
    rc_phrase_add(&words, RC_DIM, rc_format(words.arena, rc_tr(" (cited as %s)"), citation->id));
    if (citation->says[0] != 0) {
        rc_phrase_add(&words, RC_PLAIN, rc_format(words.arena, ". %s", citation->says));
    }
    rc_doc_anchor(doc, rc_format(words.arena, "cite/%s", citation->id));
    rc_doc_item_of(doc, 1, &words);
}

static void document(rc_doc *doc, const rc_citation *citation)
{
    rc_phrase words = {.arena = rc_doc_arena(doc)};
    add_work(&words, citation);
    if (citation->kind == RC_CITED_DOCUMENT) {
        rc_phrase_add(&words, RC_DIM,
                      rc_format(words.arena, rc_tr(" (cited as %s)"), citation->id));
    }
    rc_doc_anchor(doc, rc_format(words.arena, "cite/%s", citation->id));
    rc_doc_item_of(doc, 0, &words);
    rc_doc_item(doc, 1, RC_PLAIN, citation->says);
}

static void authorities(rc_doc *doc, const rc_result *result, const rc_names *cited)
{
    static const char *const heads[] = {
        [RC_CITED_TREATY] = RC_TR("Treaties and other instruments"),
        [RC_CITED_CASE] = RC_TR("Decided cases"),
        [RC_CITED_DOCUMENT] = RC_TR("Resolutions, national laws and other documents"),
        [RC_CITED_UNKNOWN] = RC_TR("Other authorities, as cited")};
    rc_arena *arena = rc_doc_arena(doc);
    rc_citation *items = rc_alloc_array(arena, cited->count, sizeof *items);
    for (size_t i = 0; i < cited->count; i++) {
        items[i] = rc_cite(arena, result->knowledge, cited->items[i]);
    }
    if (cited->count > 0) {
        qsort(items, cited->count, sizeof *items, compare);
    }
    for (size_t i = 0; i < cited->count; i++) {
        bool first = i == 0 || items[i - 1].kind != items[i].kind;
        if (first) {
            rc_doc_anchor(doc, rc_format(arena, "authorities/%d", (int)items[i].kind));
            rc_doc_heading(doc, 3, RC_PLAIN, rc_tr(heads[items[i].kind]));
        }
        if (items[i].kind == RC_CITED_TREATY) {
            provision(doc, &items[i], first ? NULL : &items[i - 1]);
        } else {
            document(doc, &items[i]);
        }
    }
}

/* ---- Facts ---- */

static const char *said(rc_record record, const char *field)
{
    return rc_field_index(&rc_kinds[record.kind], field) < 0 ? "" : rc_text_of(record, field);
}

/* "Read in X, checked on 1 May 2026." */
static const char *provenance(rc_arena *arena, rc_record record)
{
    const char *source = said(record, "source");
    const char *checked = "";
    if (rc_field_index(&rc_kinds[record.kind], "checked") >= 0) {
        rc_span day = rc_span_of(record, "checked");
        bool known = day.lo > RC_DAY_MIN && day.hi < RC_DAY_MAX;
        checked = known ? rc_format(arena, rc_tr(", checked %s"), rc_words_span(arena, day)) : "";
    }
    return rc_format(arena, rc_tr(" Read in: %s%s."),
                     source[0] != 0 ? source : rc_tr("no source given"), checked);
}

static void fact(rc_doc *doc, rc_record record)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_phrase cells[] = {{.arena = arena}, {.arena = arena}, {.arena = arena}};
    const char *confidence = said(record, "confidence");
    rc_phrase_add(&cells[0], RC_ID, rc_record_id(record));
    rc_phrase_add(&cells[1], RC_PLAIN, rc_words_record(arena, record));
    if (rc_field_index(&rc_kinds[record.kind], "source") >= 0) {
        rc_phrase_add(&cells[1], RC_DIM, provenance(arena, record));
    }
    if (rc_equal(confidence, "low")) {
        rc_phrase_badge(&cells[2], RC_YELLOW, rc_tr("! low"));
    } else {
        rc_phrase_add(&cells[2], RC_PLAIN, confidence[0] != 0 ? confidence : rc_tr("not said"));
    }
    rc_doc_anchor(doc, rc_format(arena, "fact/%s", rc_record_id(record)));
    rc_doc_row_of(doc, cells);
}

static void facts_table(rc_doc *doc, const rc_result *result, const rc_names *facts)
{
    static const char *const heads[] = {RC_TR("Fact"), RC_TR("What it says, and where it was read"),
                                        RC_TR("Confidence")};
    bool any = false;
    for (size_t i = 0; i < facts->count; i++) {
        rc_record record = rc_record_find(result->knowledge, facts->items[i]);
        if (record.kind < 0) {
            continue; /* the scenario's own, told above */
        }
        if (!any) {
            rc_doc_anchor(doc, "facts");
            rc_doc_heading(doc, 3, RC_PLAIN, rc_tr("Facts relied on"));
            rc_doc_table(doc, rc_tr("Each fact, as the knowledge records it"), heads, 3);
            any = true;
        }
        fact(doc, record);
    }
}

void rc__sources_doc(rc_doc *doc, const rc__answer *answer)
{
    const rc_result *result = answer->result;
    const rc_report_options *options = answer->options;
    rc_names cited = {.arena = rc_doc_arena(doc)};
    rc_names facts = rc__doubts(cited.arena, result, options); /* they are named at the beginning */
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        bool told = route->status != RC_STATUS_NOT_ENGAGED || rc__wants_reasons(options);
        if (rc_report_shows(route, options) && told && !rc__is_only_named(route, options)) {
            gather(result, route, &cited, &facts);
            if (answer->proofs != NULL) {
                gather_proof(result, &answer->proofs[i], &cited, &facts);
            }
        }
    }
    rc_names_sort(&cited);
    rc_names_sort(&facts);
    if (cited.count + facts.count == 0) {
        return;
    }
    rc_doc_anchor(doc, "sources");
    rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("Sources"));
    rc_doc_say(
        doc, RC_PLAIN,
        rc_tr("Every authority cited and every fact relied on above, each once. What a provision "
              "or a decision says is told in our own words: read the text itself before relying "
              "on it."));
    authorities(doc, result, &cited);
    facts_table(doc, result, &facts);
}
