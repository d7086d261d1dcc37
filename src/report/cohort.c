#include "report/cohort.h"

#include "base/text.h"
#include "report/standing.h"
#include "report/words.h"

#include <string.h>

/* How surely a State belongs. */
typedef enum belonging { NOT, PERHAPS, SURELY } belonging;

/* A group while it is put together: one entry for every row of the States' table. */
typedef struct group {
    belonging *of;
    uint32_t count;
} group;

static group new_group(rc_arena *arena, const rc_knowledge *knowledge)
{
    uint32_t count = rc_count(knowledge, rc_kind_index("state"));
    return (group){rc_alloc_array(arena, count, sizeof(belonging)), count};
}

static void put_in(group *g, rc_arena *arena, const rc_knowledge *knowledge, const char *state,
                   belonging how)
{
    rc_record record = rc_record_find(knowledge, rc_format(arena, "state/%s", state));
    if (record.kind >= 0 && g->of[record.row] < how) {
        g->of[record.row] = how;
    }
}

static belonging within(rc_span from, rc_span to, rc_day on)
{
    if (from.lo > on || to.hi < on) {
        return NOT;
    }
    return from.hi <= on && to.lo >= on ? SURELY : PERHAPS;
}

/* ---- organisations ---- */

/* Members by the day a field of the States holds. */
static void put_admitted(group *g, const rc_knowledge *knowledge, const char *field, rc_day on)
{
    int kind = rc_kind_index("state");
    for (uint32_t row = 0; row < g->count; row++) {
        rc_span from = rc_span_of(rc_record_at(knowledge, kind, row), field);
        belonging how = within(from, RC_SPAN_NEVER, on);
        g->of[row] = how > g->of[row] ? how : g->of[row];
    }
}

static void put_members(group *g, rc_arena *arena, rc_record organisation, rc_day on)
{
    const rc_knowledge *knowledge = organisation.knowledge;
    const char *id = rc_text_of(organisation, "organisation");
    const char *field = rc_text_of(organisation, "admissions");
    if (field[0] != 0) {
        put_admitted(g, knowledge, field, on);
        return;
    }
    int kind = rc_kind_index("membership");
    const char *head = rc_format(arena, "membership/%s/", id);
    for (uint32_t row = rc_first_with(knowledge, kind, head); row < rc_count(knowledge, kind);
         row++) {
        rc_record member = rc_record_at(knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(member), head)) {
            break;
        }
        put_in(g, arena, knowledge, rc_text_of(member, "state"),
               within(rc_span_of(member, "from"), rc_span_of(member, "to"), on));
    }
}

static rc_record find_by(const rc_knowledge *knowledge, const char *kind_name, const char *field,
                         const char *word)
{
    int kind = rc_kind_index(kind_name);
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record record = rc_record_at(knowledge, kind, row);
        if (rc_equal_fold(rc_text_of(record, field), word)) {
            return record;
        }
    }
    return (rc_record){knowledge, -1, 0};
}

static rc_record organisation_named(const rc_knowledge *knowledge, const char *word)
{
    rc_record found = find_by(knowledge, "organisation", "organisation", word);
    return found.kind >= 0 ? found : find_by(knowledge, "organisation", "name", word);
}

/* ---- organs ---- */

/* The rules of an organ on a day; .kind is -1 if there are none. */
static rc_record organ_on(const rc_knowledge *knowledge, const char *organ, rc_day on)
{
    int kind = rc_kind_index("organ");
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record record = rc_record_at(knowledge, kind, row);
        if (rc_equal_fold(rc_text_of(record, "organ"), organ) &&
            within(rc_span_of(record, "from"), rc_span_of(record, "to"), on) != NOT) {
            return record;
        }
    }
    return (rc_record){knowledge, -1, 0};
}

static bool is_organ(const rc_knowledge *knowledge, const char *word)
{
    return find_by(knowledge, "organ", "organ", word).kind >= 0;
}

/* Members of the organisations that [organ] lists; with [suffix], of those of that other id. */
static void put_seats(group *g, rc_arena *arena, rc_record organ, const char *suffix, rc_day on)
{
    for (size_t i = 0; i < rc_list_of(organ, "seats"); i++) {
        const char *id =
            rc_format(arena, "organisation/%s%s", rc_item_of(organ, "seats", i), suffix);
        rc_record organisation = rc_record_find(organ.knowledge, id);
        if (organisation.kind >= 0) {
            put_members(g, arena, organisation, on);
        }
    }
}

static rc_codes codes_of(rc_arena *arena, const rc_knowledge *knowledge, const group *g,
                         belonging least, belonging most)
{
    rc_codes codes = {rc_alloc_array(arena, g->count, sizeof *codes.items), 0};
    int kind = rc_kind_index("state");
    for (uint32_t row = 0; row < g->count; row++) {
        if (g->of[row] >= least && g->of[row] <= most) {
            codes.items[codes.count++] = rc_text_of(rc_record_at(knowledge, kind, row), "code");
        }
    }
    return codes;
}

rc_voters rc_voters_of(rc_arena *arena, const rc_knowledge *knowledge, const char *organ,
                       bool of_all, rc_day on)
{
    rc_voters voters = {.organ = organ_on(knowledge, organ, on)};
    if (voters.organ.kind < 0) {
        return voters;
    }
    group seats = new_group(arena, knowledge), suspended = new_group(arena, knowledge);
    put_seats(&seats, arena, voters.organ, "", on);
    put_seats(&suspended, arena, voters.organ, "-SUSPENDED", on);
    for (uint32_t row = 0; row < seats.count; row++) {
        suspended.of[row] = seats.of[row] == NOT ? NOT : suspended.of[row];
    }
    voters.seats = codes_of(arena, knowledge, &seats, PERHAPS, SURELY);
    voters.unsure = codes_of(arena, knowledge, &seats, PERHAPS, PERHAPS);
    voters.suspended = codes_of(arena, knowledge, &suspended, SURELY, SURELY);
    size_t size = (size_t)rc_number_of(voters.organ, "size");
    voters.size = size > 0 ? size : voters.seats.count;
    voters.needed = of_all ? voters.size / 2 + 1 : (size_t)rc_number_of(voters.organ, "needed");
    return voters;
}

/* ---- treaties ---- */

static void put_parties(group *g, rc_arena *arena, rc_record treaty, rc_day on)
{
    const rc_knowledge *knowledge = treaty.knowledge;
    int kind = rc_kind_index("participation");
    const char *head = rc_format(arena, "participation/%s/", rc_text_of(treaty, "treaty"));
    for (uint32_t row = rc_first_with(knowledge, kind, head); row < rc_count(knowledge, kind);
         row++) {
        rc_record party = rc_record_at(knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(party), head)) {
            break;
        }
        rc_standing_word word = rc_participation_on(party, on).word;
        put_in(g, arena, knowledge, rc_text_of(party, "state"),
               word == RC_BOUND ? SURELY : word == RC_PERHAPS ? PERHAPS : NOT);
    }
}

/* ---- what is wished ---- */

typedef struct search {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    const rc_cohort_wish *wish;
    rc_day on;
    rc_diags *diags;
    group result;
} search;

static const rc_place nowhere = {"recourse", 0, 0};

/* Who is in both. */
static void narrow(search *s, const group *other)
{
    for (uint32_t row = 0; row < other->count; row++) {
        belonging *of = &s->result.of[row];
        *of = *of < other->of[row] ? *of : other->of[row];
    }
}

static const char *nearest_group(search *s, const char *word)
{
    rc_names names = {.arena = s->arena};
    static const char *const kinds[] = {"organisation", "organ"};
    char *upper = rc_strdup(s->arena, word);
    for (char *c = upper; *c != 0; c++) {
        *c = (char)(*c >= 'a' && *c <= 'z' ? *c - 'a' + 'A' : *c);
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        int kind = rc_kind_index(kinds[i]);
        for (uint32_t row = 0; row < rc_count(s->knowledge, kind); row++) {
            rc_names_add(&names, rc_text_of(rc_record_at(s->knowledge, kind, row), kinds[i]));
        }
    }
    return rc_nearest(upper, names.items, names.count);
}

static void want_groups(search *s)
{
    for (size_t i = 0; i < s->wish->groups.count; i++) {
        const char *word = s->wish->groups.items[i];
        group members = new_group(s->arena, s->knowledge);
        rc_record organisation = organisation_named(s->knowledge, word);
        if (organisation.kind >= 0) {
            put_members(&members, s->arena, organisation, s->on);
        } else if (is_organ(s->knowledge, word)) {
            rc_record organ = organ_on(s->knowledge, word, s->on);
            if (organ.kind >= 0) {
                put_seats(&members, s->arena, organ, "", s->on);
            }
        } else {
            rc_error(s->diags, nowhere, nearest_group(s, word),
                     "%s: there is no organisation or organ '%s'", s->wish->group_option, word);
        }
        narrow(s, &members);
    }
}

static void want_parties(search *s)
{
    for (size_t i = 0; i < s->wish->parties.count; i++) {
        const char *word = s->wish->parties.items[i];
        group parties = new_group(s->arena, s->knowledge);
        rc_record treaty = rc_words_treaty(s->knowledge, word);
        if (treaty.kind >= 0) {
            put_parties(&parties, s->arena, treaty, s->on);
        } else {
            rc_error(s->diags, nowhere, rc_nearest_treaty(s->arena, s->knowledge, word),
                     "%s: there is no treaty '%s'", s->wish->party_option, word);
        }
        narrow(s, &parties);
    }
}

static void want_states(search *s)
{
    group named = new_group(s->arena, s->knowledge);
    for (size_t i = 0; i < s->wish->states.count; i++) {
        const char *suggestion = NULL, *word = s->wish->states.items[i];
        const char *code = rc_state_code(s->arena, s->knowledge, word, &suggestion);
        if (code == NULL) {
            rc_error(s->diags, nowhere, suggestion, "%s: there is no State '%s'",
                     s->wish->state_option, word);
        } else {
            put_in(&named, s->arena, s->knowledge, code, SURELY);
        }
    }
    if (s->wish->states.count > 0) {
        narrow(s, &named);
    }
}

rc_status rc_cohort_find(rc_arena *arena, const rc_knowledge *knowledge,
                         const rc_cohort_wish *wish, rc_day on, rc_diags *diags, rc_cohort *out)
{
    search s = {arena, knowledge, wish, on, diags, new_group(arena, knowledge)};
    size_t errors = diags->errors;
    for (uint32_t row = 0; row < s.result.count; row++) {
        s.result.of[row] = SURELY;
    }
    want_groups(&s);
    want_parties(&s);
    want_states(&s);
    out->states = codes_of(arena, knowledge, &s.result, PERHAPS, SURELY);
    out->unsure = codes_of(arena, knowledge, &s.result, PERHAPS, PERHAPS);
    out->everybody =
        wish->groups.count + wish->parties.count + wish->states.count == 0;
    return diags->errors > errors ? RC_INVALID : RC_OK;
}
