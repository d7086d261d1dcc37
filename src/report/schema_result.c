/*
 * Schemas of what commands answer as JSON. First what several answers have alike, then that of
 * `assess`, contract part 3, as result_json.c writes it.
 *
 * tests/schema.sh compares schemas and answers in both directions: every key that is written is
 * described, and every key described is written for some example.
 */
#include "report/schema_parts.h"

/* ---- pieces ---- */

void rc__add_text(rc__shape *shape, const char *key, const char *doc, bool required)
{
    rc__schema_type(rc__shape_add(shape, key, doc, required), "string");
}

void rc__add_flag(rc__shape *shape, const char *key, const char *doc, bool required)
{
    rc__schema_type(rc__shape_add(shape, key, doc, required), "boolean");
}

void rc__add_count(rc__shape *shape, const char *key, const char *doc, bool required)
{
    rc_value *schema = rc__shape_add(shape, key, doc, required);
    rc__schema_type(schema, "integer");
    rc_value_set_number(schema, "minimum", 0);
}

void rc__add_texts(rc__shape *shape, const char *key, const char *doc, bool required)
{
    rc__schema_type(rc__schema_items(rc__shape_add(shape, key, doc, required), "array", 0, 0),
                    "string");
}

void rc__add_words(rc__shape *shape, const char *key, const char *doc, const char *words)
{
    rc__schema_words(rc__shape_add(shape, key, doc, true), words);
}

void rc__add_choice(rc__shape *shape, const char *key, const char *doc, bool required,
                    rc_value_type type)
{
    rc_value_choice *choices;
    rc_arena *arena = rc_value_arena(shape->schema);
    size_t count = rc_value_choices(arena, NULL, type, &choices); /* the vocabulary's own */
    rc__schema_choices(rc__shape_add(shape, key, doc, required), choices, count);
}

const char *rc__schema_words_of(const char *kind, const char *field)
{
    const rc_kind *found = &rc_kinds[rc_kind_index(kind)];
    return found->fields[rc_field_index(found, field)].words;
}

rc_value *rc__add_list(rc__shape *shape, const char *key, const char *doc, const char *definition)
{
    rc_value *items = rc__schema_items(rc__shape_add(shape, key, doc, true), "array", 0, 0);
    if (definition != NULL) {
        rc__schema_ref(items, definition);
    }
    return items;
}

static void add_pattern(rc__shape *shape, const char *key, const char *doc, const char *pattern)
{
    rc_value *schema = rc__shape_add(shape, key, doc, true);
    rc__schema_type(schema, "string");
    rc__schema_pattern(schema, pattern, NULL);
}

/* ---- what several results have ---- */

static void write_engine(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "version", "version of the program", true);
    rc__add_text(&shape, "facts_as_at", "day of the latest knowledge", true);
    add_pattern(&shape, "knowledge", "digest of the facts in use", "^sha256:[0-9a-f]{64}$");
    rc__shape_close(&shape);
}

void rc__add_engine(rc__shape *shape)
{
    write_engine(rc__shape_add(shape, "engine", "what answered", true));
}

rc__shape rc__result_open(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc_value *format = rc__shape_add(&shape, "recourse", "the format of the result", true);
    rc_value_set_number(format, "const", 1);
    rc__add_engine(&shape);
    return shape;
}

void rc__add_route(rc__shape *shape)
{
    rc__add_text(shape, "id", "id of the route", true);
    rc__add_text(shape, "title", "what it is called", true);
    rc__add_text(shape, "forum", "name of the forum it leads to", true);
    rc__add_words(shape, "kind", "kind of route", rc__schema_words_of("clause", "kind"));
    rc__add_flag(shape, "binding", "does its outcome bind?", true);
}

void rc__add_scenario(rc__shape *shape)
{
    rc__shape inner = rc__shape_open(rc__shape_add(shape, "scenario", "what was asked", true),
                                     "object");
    rc__add_text(&inner, "title", "title of the scenario, perhaps empty", true);
    rc__add_text(&inner, "respondent", "alpha-3 code of the State held to account", true);
    add_pattern(&inner, "as_of", "day of filing: the law as it stood then",
                "^(" RC_DAY_PATTERN ")$");
    rc__add_texts(&inner, "suppose", "what was supposed, one sentence each", true);
    rc__add_texts(&inner, "readings", "sides of unsettled questions that were taken", false);
    rc__shape_close(&inner);
}

/* One side of an unsettled question. */
static void write_reading(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_words(&shape, "outcome", "how the requirement ends if it is right", "met|failed");
    rc__add_texts(&shape, "authority", "citations for it", true);
    rc__add_text(&shape, "reason", "what it says", true);
    rc__shape_close(&shape);
}

/* A condition on the outcome: if it is [outcome], then [key] is there, and otherwise it is not. */
static void tie(rc_value *all, rc_outcome outcome, const char *key, bool there)
{
    rc_value *one = rc_value_add_object(all);
    rc_value *condition = rc_value_set_object(rc_value_set_object(one, "if"), "properties");
    rc_value_set_text(rc_value_set_object(condition, "outcome"), "const",
                      rc_outcome_name(outcome));
    const char *with = there ? "then" : "else", *without = there ? "else" : "then";
    rc_value_add_text(rc_value_set_list(rc_value_set_object(one, with), "required"), key);
    rc_value *absent = rc_value_set_object(rc_value_set_object(one, without), "properties");
    rc_value_set_flag(absent, key, false);
}

void rc__add_finding(rc__shape *shape)
{
    rc__add_choice(shape, "requirement", "what is required", true, RC_V_REQUIREMENT);
    rc_value *outcomes =
        rc_value_set_list(rc__shape_add(shape, "outcome", "what came of it", true), "enum");
    for (int i = 0; i < RC_OUTCOMES; i++) {
        rc_value_add_text(outcomes, rc_outcome_name((rc_outcome)i));
    }
    rc__add_choice(shape, "code", "why it is not met", false, RC_V_CODE);
    rc__add_text(shape, "state", "code of the State whose act or fact decides", false);
    rc__add_text(shape, "reason", "the reason in a whole sentence", true);
    rc__add_texts(shape, "authority", "citations for it", true);
    rc__add_texts(shape, "because",
              "ids of the records, steps and assumptions it rests on; `recourse fact ID` shows a "
              "record", true);
    write_reading(rc__schema_items(
        rc__shape_add(shape, "readings", "both sides of an unsettled question", false), "array",
        2, 2));
    rc__add_text(shape, "conduct", "for this conduct only; absent: for all", false);
    rc__add_text(shape, "alternative", "one of several ways to meet the requirement", false);
    rc__add_text(shape, "applicant",
             "for this applicant only, or for each `other` than those named; absent: for all",
             false);
    rc__add_text(shape, "clause", "id of the clause it is judged for", false);
    rc__add_flag(shape, "deciding", "it gives the route its status", false);
    rc__add_flag(shape, "doubtful", "it rests on a record of low confidence", false);
    rc__add_flag(shape, "supposed", "it rests on a supposition", false);
    rc__add_flag(shape, "by_reading", "contested, and settled by the reading asked for", false);
}

void rc__finding_close(rc__shape *shape)
{
    rc__shape_close(shape);
    rc_value *all = rc_value_set_list(shape->schema, "allOf");
    tie(all, RC_OUTCOME_MET, "code", false);
    tie(all, RC_OUTCOME_CONTESTED, "readings", true);
}

void rc__define_finding(rc_value *definitions)
{
    rc__shape shape = rc__shape_open(rc_value_set_object(definitions, "finding"), "object");
    rc__add_finding(&shape);
    rc__finding_close(&shape);
}

static void write_bar(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "state", "alpha-3 code", true);
    rc__add_choice(&shape, "code", "why it cannot bring the route", true, RC_V_CODE);
    rc__add_text(&shape, "reason", "the reason in a whole sentence", false);
    rc__add_texts(&shape, "because", "ids of the records it rests on", true);
    rc__shape_close(&shape);
}

static void write_applicants(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_texts(&shape, "open", "States that could bring it, now or once steps are taken", true);
    write_bar(rc__add_list(&shape, "barred", "States that could not, and why", NULL));
    rc__shape_close(&shape);
}

/* ---- assess ---- */

static void write_route(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_route(&shape);
    rc__add_choice(&shape, "status", "the answer", true, RC_V_STATUSES);
    rc__add_texts(&shape, "conduct", "ids of the conduct that gives the best answer", true);
    rc__add_list(&shape, "requirements", "every requirement, judged; all are shown", "finding");
    write_applicants(rc__shape_add(&shape, "applicants", "who could bring it", true));
    rc__add_texts(&shape, "precedents", "leading cases and uses", true);
    rc__add_texts(&shape, "untranslated", "what of its law is not modelled", true);
    rc__shape_close(&shape);
}

void rc__add_summary(rc__shape *shape, const char *doc)
{
    rc__shape inner = rc__shape_open(rc__shape_add(shape, "summary", doc, true), "object");
    for (int status = RC_STATUSES - 1; status >= 0; status--) { /* best first */
        rc__add_count(&inner, rc_status_name((rc_route_status)status), NULL, true);
    }
    rc__shape_close(&inner);
}

void rc__schema_of_result(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge; /* a result may rest on facts that were added */
    rc__shape shape = rc__result_open(schema);
    rc__add_texts(&shape, "assumptions", "what was taken for true that nobody said", true);
    rc__add_scenario(&shape);
    rc__add_summary(&shape, "how many routes have each status, before any filter");
    rc__add_list(&shape, "routes", "the routes asked for, in the order of the catalogue", "route");
    rc__shape_close(&shape);
    rc_value *definitions = rc_value_set_object(schema, "$defs");
    write_route(rc_value_set_object(definitions, "route"));
    rc__define_finding(definitions);
}
