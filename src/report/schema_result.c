/*
 * The schema of what `assess --format json` writes: contract part 3, as result_json.c writes it.
 * tests/schema.sh compares the two in both directions: every key that is written is described,
 * and every key described is written for some example.
 *
 * The parts that other results share (engine, scenario, finding, applicants) are functions of
 * their own.
 */
#include "report/schema_parts.h"

enum { FORMAT = 1 };

/* ---- pieces ---- */

static void add_text(rc__shape *shape, const char *key, const char *doc, bool required)
{
    rc__schema_type(rc__shape_add(shape, key, doc, required), "string");
}

static void add_flag(rc__shape *shape, const char *key, const char *doc, bool required)
{
    rc__schema_type(rc__shape_add(shape, key, doc, required), "boolean");
}

static void add_texts(rc__shape *shape, const char *key, const char *doc)
{
    rc__schema_type(rc__schema_items(rc__shape_add(shape, key, doc, true), "array", 0, 0),
                    "string");
}

static void add_choice(rc__shape *shape, const char *key, const char *doc, bool required,
                       rc_value_type type)
{
    rc_value_choice *choices;
    rc_arena *arena = rc_value_arena(shape->schema);
    size_t count = rc_value_choices(arena, NULL, type, &choices); /* the vocabulary's own */
    rc__schema_choices(rc__shape_add(shape, key, doc, required), choices, count);
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
    add_text(&shape, "version", "version of the program", true);
    add_text(&shape, "facts_as_at", "day of the latest knowledge", true);
    add_pattern(&shape, "knowledge", "digest of the facts in use", "^sha256:[0-9a-f]{64}$");
    rc__shape_close(&shape);
}

static void write_scenario(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    add_text(&shape, "title", "title of the scenario, perhaps empty", true);
    add_text(&shape, "respondent", "alpha-3 code of the State held to account", true);
    add_pattern(&shape, "as_of", "day of filing: the law as it stood then",
                "^(" RC_DAY_PATTERN ")$");
    add_texts(&shape, "suppose", "what was supposed, one sentence each");
    rc__shape_close(&shape);
}

/* One side of an unsettled question. */
static void write_reading(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__schema_words(rc__shape_add(&shape, "outcome", "how the requirement ends if it is right",
                                   true),
                     "met|failed");
    add_texts(&shape, "authority", "citations for it");
    add_text(&shape, "reason", "what it says", true);
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

static void write_finding(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    add_choice(&shape, "requirement", "what is required", true, RC_V_REQUIREMENT);
    rc_value *outcomes =
        rc_value_set_list(rc__shape_add(&shape, "outcome", "what came of it", true), "enum");
    for (int i = 0; i < RC_OUTCOMES; i++) {
        rc_value_add_text(outcomes, rc_outcome_name((rc_outcome)i));
    }
    add_choice(&shape, "code", "why it is not met", false, RC_V_CODE);
    add_text(&shape, "state", "code of the State whose act or fact decides", false);
    add_text(&shape, "reason", "the reason in a whole sentence", true);
    add_texts(&shape, "authority", "citations for it");
    add_texts(&shape, "because",
              "ids of the records, steps and assumptions it rests on; `recourse fact ID` shows a "
              "record");
    write_reading(rc__schema_items(
        rc__shape_add(&shape, "readings", "both sides of an unsettled question", false), "array",
        2, 2));
    add_text(&shape, "conduct", "for this conduct only; absent: for all", false);
    add_text(&shape, "alternative", "one of several ways to meet the requirement", false);
    add_text(&shape, "applicant",
             "for this applicant only, or for each `other` than those named; absent: for all",
             false);
    add_text(&shape, "clause", "id of the clause it is judged for", false);
    add_flag(&shape, "deciding", "it gives the route its status", false);
    add_flag(&shape, "doubtful", "it rests on a record of low confidence", false);
    add_flag(&shape, "supposed", "it rests on a supposition", false);
    rc__shape_close(&shape);
    rc_value *all = rc_value_set_list(schema, "allOf");
    tie(all, RC_OUTCOME_MET, "code", false);
    tie(all, RC_OUTCOME_CONTESTED, "readings", true);
}

static void write_bar(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    add_text(&shape, "state", "alpha-3 code", true);
    add_choice(&shape, "code", "why it cannot bring the route", true, RC_V_CODE);
    add_text(&shape, "reason", "the reason in a whole sentence", false);
    add_texts(&shape, "because", "ids of the records it rests on");
    rc__shape_close(&shape);
}

static void write_applicants(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    add_texts(&shape, "open", "States that could bring it, now or once steps are taken");
    rc_value *barred = rc__shape_add(&shape, "barred", "States that could not, and why", true);
    write_bar(rc__schema_items(barred, "array", 0, 0));
    rc__shape_close(&shape);
}

/* The words of the field [name] of clauses. */
static const char *words_of_clause(const char *name)
{
    const rc_kind *clause = &rc_kinds[rc_kind_index("clause")];
    return clause->fields[rc_field_index(clause, name)].words;
}

/* ---- assess ---- */

static void write_route(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    add_text(&shape, "id", "id of the route", true);
    add_text(&shape, "title", "what it is called", true);
    add_text(&shape, "forum", "name of the forum it leads to", true);
    rc__schema_words(rc__shape_add(&shape, "kind", "kind of route", true),
                     words_of_clause("kind"));
    add_flag(&shape, "binding", "does its outcome bind?", true);
    add_choice(&shape, "status", "the answer", true, RC_V_STATUSES);
    add_texts(&shape, "conduct", "ids of the conduct that gives the best answer");
    rc_value *findings =
        rc__shape_add(&shape, "requirements", "every requirement, judged; all are shown", true);
    rc__schema_ref(rc__schema_items(findings, "array", 0, 0), "finding");
    write_applicants(rc__shape_add(&shape, "applicants", "who could bring it", true));
    add_texts(&shape, "precedents", "leading cases and uses");
    add_texts(&shape, "untranslated", "what of its law is not modelled");
    rc__shape_close(&shape);
}

static void write_summary(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    for (int status = RC_STATUSES - 1; status >= 0; status--) { /* best first */
        const char *name = rc_status_name((rc_route_status)status);
        rc_value *number = rc__shape_add(&shape, name, NULL, true);
        rc__schema_type(number, "integer");
        rc_value_set_number(number, "minimum", 0);
    }
    rc__shape_close(&shape);
}

void rc__schema_of_result(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge; /* a result may rest on facts that were added */
    rc__shape shape = rc__shape_open(schema, "object");
    rc_value *format = rc__shape_add(&shape, "recourse", "the format of the result", true);
    rc_value_set_number(format, "const", FORMAT);
    write_engine(rc__shape_add(&shape, "engine", "what answered", true));
    add_texts(&shape, "assumptions", "what was taken for true that nobody said");
    write_scenario(rc__shape_add(&shape, "scenario", "what was asked", true));
    write_summary(rc__shape_add(&shape, "summary",
                                "how many routes have each status, before any filter", true));
    rc_value *routes = rc__shape_add(&shape, "routes", "the routes asked for, in the order of the "
                                                       "catalogue",
                                     true);
    rc__schema_ref(rc__schema_items(routes, "array", 0, 0), "route");
    rc__shape_close(&shape);
    rc_value *definitions = rc_value_set_object(schema, "$defs");
    write_route(rc_value_set_object(definitions, "route"));
    write_finding(rc_value_set_object(definitions, "finding"));
}
