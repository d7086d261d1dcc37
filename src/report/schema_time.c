/*
 * Schemas of what `timeline` and `compare` answer, as timeline.c and compare_data.c write it.
 */
#include "report/schema_parts.h"

#define DAY "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

static void add_day(rc__shape *shape, const char *key, const char *doc)
{
    rc__schema_pattern(rc__shape_add(shape, key, doc, true), DAY, "YYYY-MM-DD");
}

static void add_route(rc__shape *shape)
{
    rc__add_text(shape, "id", "id of the route", true);
    rc__add_text(shape, "title", "what it is called", true);
    rc__add_text(shape, "forum", "name of the forum it leads to", true);
}

/* ---- timeline ---- */

static void write_event(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_words(&shape, "kind",
                  "a date of a record, step or conduct; the end of a waiting time from it; or what "
                  "is found from that day on, where nothing is dated so",
                  "date|waiting|finding");
    rc__add_text(&shape, "text", "the same in words", true);
    rc__add_text(&shape, "id", "id of the record, step or conduct", false);
    rc__add_text(&shape, "date", "the field whose date it is", false);
    rc__add_text(&shape, "rule", "the waiting rule", false);
    rc__add_flag(&shape, "ended", "what rests on it was found up to the day before", true);
    rc__add_text(&shape, "reason", "what is found, or was, in a whole sentence", true);
    rc__shape_close(&shape);
}

static void write_period(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    add_day(&shape, "from", "first day");
    add_day(&shape, "to", "last day");
    rc__add_text(&shape, "refused", "why what is supposed was not possible; then there is no more",
                 false);
    rc__add_choice(&shape, "status", "the answer on these days", false, RC_V_STATUSES);
    rc__schema_ref(rc__schema_items(rc__shape_add(&shape, "deciding",
                                                  "what gives the status, as on the first day",
                                                  false),
                                    "array", 0, 0),
                   "finding");
    rc__add_text(&shape, "event", "what happened on the first day, in words", false);
    write_event(rc__schema_items(
        rc__shape_add(&shape, "events", "what happened on the first day", false), "array", 0, 0));
    rc__shape_close(&shape);
}

void rc__schema_of_timeline(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge;
    rc__shape shape = rc__result_open(schema);
    rc__add_texts(&shape, "assumptions", "how each day is asked, and what was taken for true",
                  true);
    rc__add_texts(&shape, "doubtful", "ids of the records of low confidence that answers rest on",
                  true);
    rc__add_scenario(&shape);
    add_day(&shape, "from", "first day asked about");
    add_day(&shape, "to", "last day asked about");
    rc__shape route =
        rc__shape_open(rc__add_list(&shape, "routes", "in the order of the catalogue", NULL),
                       "object");
    add_route(&route);
    write_period(rc__add_list(&route, "periods", "in order of time, without gaps", NULL));
    rc__shape_close(&route);
    rc__shape_close(&shape);
    rc__define_finding(rc_value_set_object(schema, "$defs"));
}

/* ---- compare ---- */

static void write_side(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "label", "what it is called", true);
    rc__add_engine(&shape);
    rc__add_scenario(&shape);
    rc__add_texts(&shape, "assumptions", "what was taken for true that nobody said", true);
    rc__add_summary(&shape, "how many routes have each status, before any filter");
    rc__shape_close(&shape);
}

static void write_change(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    add_route(&shape);
    rc__add_choice(&shape, "before", "its status on the first side; absent: no such route", false,
                   RC_V_STATUSES);
    rc__add_choice(&shape, "after", "its status on the second side; absent: no such route", false,
                   RC_V_STATUSES);
    rc__add_list(&shape, "gone", "findings of the first side only, deciding ones first",
                 "finding");
    rc__add_list(&shape, "come", "findings of the second side only, deciding ones first",
                 "finding");
    rc__shape fact = rc__shape_open(
        rc__add_list(&shape, "facts", "what the findings rest on, as far as it differs", NULL),
        "object");
    rc__add_text(&fact, "id", "id of the record, step or assumption", true);
    rc__add_words(&fact, "change", "on the second side only, on the first only, or different",
                  "come|gone|changed");
    rc__add_text(&fact, "text", "what it says", false);
    rc__shape_close(&fact);
    rc__shape_close(&shape);
}

void rc__schema_of_comparison(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge;
    rc__shape shape = rc__shape_open(schema, "object");
    rc_value_set_number(rc__shape_add(&shape, "recourse", "the format of the result", true),
                        "const", 1);
    rc__schema_ref(rc__shape_add(&shape, "before", "the first side", true), "side");
    rc__schema_ref(rc__shape_add(&shape, "after", "the second side", true), "side");
    rc__add_count(&shape, "status_changes", "routes whose status differs", true);
    rc__add_count(&shape, "reason_changes", "routes of the same status for other reasons", true);
    rc__add_list(&shape, "changes", "the routes whose status differs", "change");
    rc__schema_ref(rc__schema_items(rc__shape_add(&shape, "other_reasons",
                                                  "with --all: the same status, other reasons",
                                                  false),
                                    "array", 0, 0),
                   "change");
    rc__shape_close(&shape);
    rc_value *definitions = rc_value_set_object(schema, "$defs");
    write_side(rc_value_set_object(definitions, "side"));
    write_change(rc_value_set_object(definitions, "change"));
    rc__define_finding(definitions);
}

/* ---- compare --readings ---- */

static void write_question(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_count(&shape, "turning", "how many routes turn on it", true);
    rc__schema_ref(rc__shape_add(&shape, "question", "as it arises first, with both readings",
                                 true), "finding");
    rc__shape route =
        rc__shape_open(rc__add_list(&shape, "routes", "where it arises", NULL), "object");
    rc__add_text(&route, "id", "id of the route", true);
    rc__add_text(&route, "reading", "what --reading takes, but for the outcome", true);
    rc__add_choice(&route, "status", "as it stands now", true, RC_V_STATUSES);
    rc__add_choice(&route, "met", "if the question is settled so that it is met", true,
                   RC_V_STATUSES);
    rc__add_choice(&route, "failed", "if it is settled so that it is not met", true,
                   RC_V_STATUSES);
    rc__add_flag(&route, "turns", "the two differ", true);
    rc__shape_close(&route);
    rc__shape_close(&shape);
}

void rc__schema_of_questions(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge;
    rc__shape shape = rc__result_open(schema);
    rc__add_texts(&shape, "assumptions", "what was taken for true that nobody said", true);
    rc__add_scenario(&shape);
    write_question(rc__add_list(&shape, "questions",
                                "those on which most routes turn first", NULL));
    rc__shape_close(&shape);
    rc__define_finding(rc_value_set_object(schema, "$defs"));
}
