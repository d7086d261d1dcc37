/* Who votes: the organs that a route asks for, as they sit on the day of filing. */
#include "report/applicants.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/words.h"

/* The clauses of the route that ask for a vote, one after another; .kind -1 at the end. */
static rc_record next_clause(const rc_applicants_report *report, uint32_t *row)
{
    const rc_knowledge *knowledge = report->found->result.knowledge;
    int kind = rc_kind_index("clause");
    for (; *row < rc_count(knowledge, kind); (*row)++) {
        rc_record clause = rc_record_at(knowledge, kind, *row);
        if (rc_equal(rc_text_of(clause, "route"), report->found->route->id) &&
            rc_list_of(clause, "votes") > 0) {
            (*row)++;
            return clause;
        }
    }
    return (rc_record){knowledge, -1, 0};
}

static rc_voters voters_of(rc_arena *arena, const rc_applicants_report *report, rc_record clause,
                           size_t index)
{
    return rc_voters_of(arena, clause.knowledge, rc_item_of(clause, "votes", index),
                        rc_equal(rc_text_of(clause, "of_all"), "yes"),
                        report->found->result.scenario->as_of);
}

/* Those of the States to tell of that vote there. */
static rc_names chosen_voters(rc_arena *arena, const rc_applicants_report *report,
                              const rc_voters *voters)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < voters->seats.count; i++) {
        if (rc__is_shown(report, voters->seats.items[i])) {
            rc_names_add(&names, voters->seats.items[i]);
        }
    }
    return names;
}

static const char *names_of(rc_arena *arena, const rc_applicants_report *report, rc_codes codes)
{
    return rc_words_states(arena, report->found->result.knowledge, codes.items, codes.count);
}

/* "Human Rights Council: 47 seats, of which 47 …; 16 votes are needed." */
static void head_of(rc_doc *doc, const rc_applicants_report *report, const rc_voters *voters)
{
    rc_arena *arena = rc_doc_arena(doc);
    const char *held =
        voters->size == voters->seats.count
            ? rc_format(arena, rc_tr("%zu members"), voters->size)
            : rc_format(arena,
                        rc_tr("%zu seats; the record names who holds %zu of them on that day"),
                        voters->size, voters->seats.count);
    const char *needed = voters->needed == 0
                             ? rc_tr("No fixed number of votes is needed")
                             : rc_format(arena, rc_tr("%zu are needed"), voters->needed);
    rc_run runs[] = {
        {RC_BOLD, rc_text_of(voters->organ, "name")},
        {RC_PLAIN, rc_format(arena, rc_tr(": %s on %s. %s."), held,
                             rc_words_day(arena, report->found->result.scenario->as_of), needed)},
        {RC_DIM, rc_format(arena, " (%s)", rc_text_of(voters->organ, "source"))}};
    rc_doc_runs(doc, runs, 3);
}

static void organ_text(rc_doc *doc, const rc_applicants_report *report, const rc_voters *voters)
{
    enum { NAMES_MAX = 60 }; /* an assembly of nearly all States is not listed */
    rc_arena *arena = rc_doc_arena(doc);
    head_of(doc, report, voters);
    if (voters->seats.count <= NAMES_MAX) {
        rc_doc_item(
            doc, 0, RC_PLAIN,
            rc_format(arena, rc_tr("Who sits there: %s"), names_of(arena, report, voters->seats)));
    }
    if (voters->suspended.count > 0) {
        rc_doc_item(
            doc, 0, RC_PLAIN,
            rc_format(arena, rc_tr("Suspended: %s"), names_of(arena, report, voters->suspended)));
    }
    if (voters->unsure.count > 0) {
        rc_doc_item(doc, 0, RC_PLAIN,
                    rc_format(arena, rc_tr("The dates on record leave the seat open of: %s"),
                              names_of(arena, report, voters->unsure)));
    }
    if (!report->shown->everybody) {
        rc_names chosen = chosen_voters(arena, report, voters);
        rc_doc_item(doc, 0, RC_PLAIN,
                    rc_format(arena, rc_tr("Of the States shown, %s there%s%s"),
                              rc_words_count(arena, chosen.count, "sits", "sit"),
                              chosen.count == 0 ? "" : ": ",
                              names_of(arena, report, (rc_codes){chosen.items, chosen.count})));
    }
}

void rc__applicants_votes(rc_doc *doc, const rc_applicants_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    uint32_t row = 0;
    for (rc_record clause = next_clause(report, &row); clause.kind >= 0;
         clause = next_clause(report, &row)) {
        rc_names unknown = {.arena = arena};
        rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("The vote it asks for"));
        rc_doc_say(doc, RC_PLAIN,
                   rc_format(arena, rc_tr("Majority: %s."), rc_text_of(clause, "majority")));
        for (size_t i = 0; i < rc_list_of(clause, "votes"); i++) {
            rc_voters voters = voters_of(arena, report, clause, i);
            if (voters.organ.kind < 0) {
                rc_names_add(&unknown, rc_item_of(clause, "votes", i));
            } else {
                organ_text(doc, report, &voters);
            }
        }
        if (unknown.count > 0) {
            rc_doc_say(doc, RC_PLAIN,
                       rc_format(arena,
                                 rc_tr("Who votes there on that day is not on record for: %s"),
                                 rc_words_joined(arena, ", ", unknown.items, unknown.count)));
        }
    }
}

static void set_codes(rc_value *value, const char *key, rc_codes codes)
{
    rc_value_set_texts(value, key, &(rc_texts){codes.items, codes.count});
}

void rc__applicants_votes_value(rc_value *whole, const rc_applicants_report *report)
{
    rc_arena *arena = rc_value_arena(whole);
    rc_value *list = rc_value_set_list(whole, "votes");
    uint32_t row = 0;
    for (rc_record clause = next_clause(report, &row); clause.kind >= 0;
         clause = next_clause(report, &row)) {
        for (size_t i = 0; i < rc_list_of(clause, "votes"); i++) {
            rc_voters voters = voters_of(arena, report, clause, i);
            rc_value *value = rc_value_add_object(list);
            rc_value_set_text(value, "organ", rc_item_of(clause, "votes", i));
            rc_value_set_text(value, "majority", rc_text_of(clause, "majority"));
            rc_value_set_flag(value, "recorded", voters.organ.kind >= 0);
            if (voters.organ.kind < 0) {
                continue;
            }
            rc_names chosen = chosen_voters(arena, report, &voters);
            rc_value_set_text(value, "name", rc_text_of(voters.organ, "name"));
            rc_value_set_number(value, "size", (int64_t)voters.size);
            rc_value_set_number(value, "needed", (int64_t)voters.needed);
            set_codes(value, "members", voters.seats);
            set_codes(value, "suspended", voters.suspended);
            set_codes(value, "unsure", voters.unsure);
            set_codes(value, "shown", (rc_codes){chosen.items, chosen.count});
        }
    }
}
