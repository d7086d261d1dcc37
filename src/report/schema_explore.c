/*
 * Schemas of what `why`, `levers` and `applicants` answer, as proof_data.c, levers.c, lifts.c,
 * applicants.c and applicants_votes.c write it.
 */
#include "explore/applicants.h"
#include "report/levers.h"
#include "report/schema_parts.h"

/* ---- why ---- */

/* What a node of the proof rests on, and by which rule. */
static void add_reasoning(rc__shape *shape)
{
    rc__add_text(shape, "rule", "the rule that concluded it", false);
    rc__add_text(shape, "proposition", "what the rule says", false);
    rc__add_texts(shape, "rule_authority", "citations for the rule", false);
    rc_value *parts = rc__shape_add(shape, "rests_on", "what it was concluded from", false);
    rc__schema_ref(rc__schema_items(parts, "array", 1, 0), "node");
}

static void write_node(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_count(&shape, "node", "its number in this proof", true);
    rc__add_words(&shape, "kind", "what it is",
                  "finding|conclusion|record|scenario|supposition|assumption|absence");
    rc__add_text(&shape, "text", "the same in words", true);
    rc__add_text(&shape, "id", "id of the record, step or assumption", false);
    rc__add_flag(&shape, "shown_above", "told before, under the same number", false);
    rc__add_text(&shape, "source", "where the record is read", false);
    rc__schema_words(rc__shape_add(&shape, "confidence", "how sure the record is", false),
                     rc__schema_words_of("treaty", "confidence"));
    rc__add_text(&shape, "checked", "when the record was last compared with its source", false);
    rc__add_flag(&shape, "supposed", "it rests on a supposition", false);
    rc__add_flag(&shape, "cut", "it rests on more, deeper than was asked for", false);
    add_reasoning(&shape);
    rc__shape_close(&shape);
}

static void write_proved(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_finding(&shape);
    rc__add_count(&shape, "node", "its number in this proof", true);
    add_reasoning(&shape);
    rc__finding_close(&shape);
}

static void write_route(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "id", "id of the route", true);
    rc__add_text(&shape, "title", "what it is called", true);
    rc__add_text(&shape, "forum", "name of the forum it leads to", true);
    rc__add_choice(&shape, "status", "the answer", true, RC_V_STATUSES);
    rc__add_texts(&shape, "conduct", "ids of the conduct that gives the best answer", true);
    rc__add_texts(&shape, "untranslated", "what of its law is not modelled", true);
    rc__shape_close(&shape);
}

void rc__schema_of_proof(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge;
    rc__shape shape = rc__result_open(schema);
    rc__add_texts(&shape, "assumptions", "what was taken for true that nobody said", true);
    rc__add_texts(&shape, "doubtful", "ids of the records of low confidence that it rests on",
                  true);
    rc__schema_words(rc__shape_add(&shape, "least_confidence",
                                   "that of the least sure record it rests on", false),
                     rc__schema_words_of("treaty", "confidence"));
    rc__add_scenario(&shape);
    write_route(rc__shape_add(&shape, "route", "the route that is proved", true));
    rc__add_text(&shape, "conclusion", "what its status means", true);
    rc__add_list(&shape, "requirements", "the requirements, each with its proof", "finding");
    rc__add_count(&shape, "left_out", "how many requirements are not shown", true);
    rc__shape_close(&shape);
    rc_value *definitions = rc_value_set_object(schema, "$defs");
    write_proved(rc_value_set_object(definitions, "finding"));
    write_node(rc_value_set_object(definitions, "node"));
}

/* ---- levers ---- */

static void add_side(rc__shape *shape, const char *doc)
{
    rc_value *words = rc_value_set_list(rc__shape_add(shape, "side", doc, true), "enum");
    for (int i = 0; i < RC_SIDES; i++) {
        rc_value_add_text(words, rc_side_word((rc_side)i));
    }
}

static void write_change(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "suppose", "the change as --suppose takes it", true);
    rc__add_text(&shape, "words", "the same in words", true);
    add_side(&shape, "who must act");
    rc__add_text(&shape, "state", "code of the State that must act", false);
    rc__add_text(&shape, "mechanism", "how it is done in law", true);
    rc__add_text(&shape, "delay", "when it takes effect", true);
    rc__add_texts(&shape, "authority", "citations for it", true);
    rc__add_texts(&shape, "precedents", "who has done it before", true);
    rc__shape_close(&shape);
}

static void write_lever(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    add_side(&shape, "who must act for the hardest of its changes");
    rc__add_choice(&shape, "status", "what the route then is", true, RC_V_STATUSES);
    rc__add_texts(&shape, "remaining", "what then still stands in the way", false);
    rc__add_list(&shape, "changes", "the changes, in the order in which they are made", "change");
    rc__shape_close(&shape);
}

static void write_door(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "route", "id of the route", true);
    rc__add_choice(&shape, "status", "as it stands now", true, RC_V_STATUSES);
    rc__add_list(&shape, "levers", "sets of changes that would open it", "lever");
    rc__shape_close(&shape);
}

void rc__schema_of_levers(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge;
    rc__shape shape = rc__result_open(schema);
    rc__add_scenario(&shape);
    rc__add_text(&shape, "route", "id of the route", true);
    rc__add_choice(&shape, "status", "as it stands now", true, RC_V_STATUSES);
    rc__add_choice(&shape, "reached", "the best that the sets of `levers` reach", true,
                   RC_V_STATUSES);
    rc__add_count(&shape, "max", "most changes in a set", true);
    rc__add_count(&shape, "candidates", "possible changes", true);
    rc__add_count(&shape, "tried", "sets of changes that were judged", true);
    rc__add_list(&shape, "levers", "sets of changes that open it", "lever");
    rc__add_list(&shape, "nearer", "sets of changes that bring it nearer", "lever");
    write_door(rc__add_list(&shape, "same_forum", "other routes of the forum", NULL));
    rc__shape_close(&shape);
    rc_value *definitions = rc_value_set_object(schema, "$defs");
    write_lever(rc_value_set_object(definitions, "lever"));
    write_change(rc_value_set_object(definitions, "change"));
}

static void write_lift(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "suppose", "the change as --suppose takes it", true);
    add_side(&shape, "who must act");
    rc__add_texts(&shape, "opens", "ids of the routes that it opens", true);
    rc__add_texts(&shape, "nearer", "ids of the routes that it brings nearer", true);
    rc__shape_close(&shape);
}

void rc__schema_of_lifts(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge;
    rc__shape shape = rc__result_open(schema);
    rc__add_scenario(&shape);
    write_lift(rc__add_list(&shape, "changes", "single changes, the most useful first", NULL));
    rc__shape_close(&shape);
}

/* ---- applicants ---- */

static void write_started_route(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_route(&shape);
    rc__add_choice(&shape, "status", "the answer", true, RC_V_STATUSES);
    rc__add_flag(&shape, "states_start", "can States start it?", true);
    rc__add_flag(&shape, "only_states_start", "can nobody but States start it?", true);
    rc__add_flag(&shape, "states_looked_at", "was each State judged as applicant?", true);
    rc__add_text(&shape, "starters", "who can start it, in words", false);
    rc__add_list(&shape, "deciding", "the requirements that give it its status", "finding");
    rc__shape_close(&shape);
}

static void write_vote(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "organ", "id of the organ", true);
    rc__add_text(&shape, "majority", "majority needed, in words", true);
    rc__add_flag(&shape, "recorded", "is it on record who votes there? if not, nothing follows",
                 true);
    rc__add_text(&shape, "name", "name of the organ", false);
    rc__add_count(&shape, "size", "seats", false);
    rc__add_count(&shape, "needed", "votes needed", false);
    rc__add_texts(&shape, "members", "codes of the States that sit in it", false);
    rc__add_texts(&shape, "suspended", "codes of those suspended", false);
    rc__add_texts(&shape, "unsure", "codes of those of whom the record is not sure", false);
    rc__add_texts(&shape, "shown", "codes of members among the States asked for", false);
    rc__shape_close(&shape);
}

static void write_candidate(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "state", "alpha-3 code", true);
    rc__add_text(&shape, "name", "name of the State", true);
    rc_value *words = rc_value_set_list(
        rc__shape_add(&shape, "standing", "could it bring the route?", true), "enum");
    for (int i = 0; i < RC_COULDS; i++) {
        rc_value_add_text(words, rc_could_name((rc_could)i));
    }
    rc__add_list(&shape, "findings", "what bars it, or what remains to be done", "finding");
    rc__shape_close(&shape);
}

void rc__schema_of_applicants(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge;
    rc__shape shape = rc__result_open(schema);
    rc__add_texts(&shape, "assumptions", "what was taken for true that nobody said", true);
    rc__add_scenario(&shape);
    write_started_route(rc__shape_add(&shape, "route", "the route asked for", true));
    rc__add_text(&shape, "filter", "which States were asked for; absent: all", false);
    rc__add_texts(&shape, "unsure",
                  "codes of States of which the record does not say whether they are asked for",
                  true);
    write_vote(rc__add_list(&shape, "votes", "the votes it needs, organ by organ", NULL));
    rc__shape summary = rc__shape_open(
        rc__shape_add(&shape, "summary", "how many States have each standing", true), "object");
    for (int i = 0; i < RC_COULDS; i++) {
        rc__add_count(&summary, rc_could_name((rc_could)i), NULL, true);
    }
    rc__shape_close(&summary);
    write_candidate(rc__add_list(&shape, "states", "the States asked for", NULL));
    rc__shape_close(&shape);
    rc__define_finding(rc_value_set_object(schema, "$defs"));
}
