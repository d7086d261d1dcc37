/* A treaty on a day: its life, its parties, its clauses. */
#include "report/look_treaty.h"

#include "base/text.h"

#include <string.h>

/* ---- its life ---- */

static const char *cited(rc_arena *arena, const char *words, const char *article)
{
    return words[0] == 0 || article[0] == 0 ? words : rc_format(arena, "%s (%s)", words, article);
}

static const char *saved(rc_arena *arena, rc_record treaty)
{
    static const char *const left[][2] = {{"pending", "what was begun before goes on"},
                                          {"conduct", "conduct before that day stays covered"},
                                          {"none", "nothing stays covered"}};
    for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
        if (rc_equal(rc_text_of(treaty, "saves"), left[i][0])) {
            return cited(arena, left[i][1], rc_text_of(treaty, "saves_article"));
        }
    }
    return "";
}

/* How a State can leave, when that takes effect, and what is left then. */
static void denunciation(rc_look *look, rc_record treaty)
{
    rc_arena *arena = look->arena;
    const char *words = rc_text_of(treaty, "denunciation");
    bool numbered = words[0] >= '0' && words[0] <= '9';
    bool roman = words[0] != 0 && words[strspn(words, "IVXLC")] == 0;
    if (numbered || roman) {
        words = rc_format(arena, "article %s", words);
    } else if (rc_equal(words, "none")) {
        words = "no clause on it";
    }
    rc__look_row(look, "Denunciation", words);
    rc__look_row(look, "It takes effect", rc_words_rule(arena, rc_text_of(treaty, "notice")));
    const char *stays = rc_text_of(treaty, "stays");
    rc__look_row(look, "Not before",
                 stays[0] == 0 ? "" : rc_format(arena, "%s, counted from being a party",
                                                rc_words_rule(arena, stays)));
    rc__look_row(look, "After it", saved(arena, treaty));
}

/* What becomes of it when a party leaves the organisation it presupposes. */
static const char *tie(const rc_look *look, rc_record treaty)
{
    rc_arena *arena = look->arena;
    const char *after = rc_text_of(treaty, "ends_after");
    if (rc_list_of(treaty, "ends_with") == 0) {
        return "";
    }
    const char *organisation = rc_item_of(treaty, "ends_with", 0);
    return cited(arena, rc_format(arena, "a party that leaves %s leaves it, %s", organisation,
                                  after[0] == 0 ? "at once" : rc_words_rule(arena, after)),
                 rc_text_of(treaty, "ends_article"));
}

static void life(rc_look *look, rc_record treaty, rc_value *value)
{
    rc_arena *arena = look->arena;
    const char *entry = rc_text_of(treaty, "entry");
    rc_span adopted = rc_span_of(treaty, "adopted"), in_force = rc_span_of(treaty, "in_force");
    rc__look_row(look, "Short title", rc_text_of(treaty, "short"));
    rc__look_row(look, "Adopted", rc_words_span(arena, adopted));
    rc__look_row(look, "In force",
                 in_force.lo >= RC_DAY_MAX
                     ? "not yet"
                     : rc_format(arena, "since %s", rc_words_span(arena, in_force)));
    rc__look_row(look, "For a State that joins later",
                 entry[0] == 0 ? ""
                               : cited(arena,
                                       rc_format(arena, "from its deposit, %s",
                                                 rc_words_rule(arena, entry)),
                                       rc_text_of(treaty, "entry_article")));
    denunciation(look, treaty);
    const char *organisation = rc_text_of(treaty, "members_of");
    rc__look_row(look, "Members as parties",
                 organisation[0] == 0
                     ? "" : rc_format(arena, "every member (%s) is a party by its membership",
                                      organisation));
    rc__look_row(look, "Tied to a membership", tie(look, treaty));
    rc__look_row(look, "Reservations",
                 rc_text_of(treaty, "reservations")[0] == 0
                     ? "" : rc_format(arena, "none are allowed (%s)",
                                      rc_text_of(treaty, "reservations")));
    rc__look_row(look, "Depositary", rc_text_of(treaty, "depositary"));
    rc_value_set_text(value, "treaty", rc_text_of(treaty, "treaty"));
    rc_value_set_text(value, "title", rc_text_of(treaty, "title"));
    rc_value_set_text(value, "short", rc_text_of(treaty, "short"));
    rc__value_span(value, "adopted", adopted);
    rc__value_span(value, "in_force", in_force);
    rc_value_set_given(value, "entry", entry);
    rc_value_set_given(value, "denunciation", rc_text_of(treaty, "denunciation"));
    rc_value_set_given(value, "notice", rc_text_of(treaty, "notice"));
    rc_value_set_given(value, "depositary", rc_text_of(treaty, "depositary"));
}

/* ---- its parties ---- */

static rc__rows participations(const rc_look *look, const char *treaty, const char *state)
{
    return rc__rows_of(look->knowledge, "participation",
                       rc_format(look->arena, "participation/%s/%s", treaty, state));
}

bool rc__has_left(const rc_look *look, const char *treaty, const char *state)
{
    rc__rows rows = participations(look, treaty, state);
    bool left = false;
    while (rc__next_row(&rows)) {
        if (rc_participation_on(rows.record, look->on).word != RC_LEFT) {
            return false; /* it came back, or is one of several rows */
        }
        left = true;
    }
    return left;
}

/* A State that left, came back and left again is told once, by its last exit. */
static bool is_last_exit(const rc_look *look, const char *treaty, rc_record exit)
{
    const char *state = rc_text_of(exit, "state");
    rc__rows rows = participations(look, treaty, state);
    bool last = rc__has_left(look, treaty, state);
    while (last && rc__next_row(&rows)) {
        last = rc_span_of(rows.record, "ended").lo <= rc_span_of(exit, "ended").lo;
    }
    return last;
}

/* "China 1988": name and year of a span, the name alone if the year is not known. */
static const char *with_year(rc_look *look, const char *state, rc_span since)
{
    const char *name = rc_words_state(look->arena, look->knowledge, state);
    int year, month, day;
    if (!rc__is_known(since)) {
        return name;
    }
    rc_day_to_civil(since.lo, &year, &month, &day);
    return rc_format(look->arena, "%s %d", name, year);
}

static void set_party(rc_value *list, rc_record record, rc_standing standing)
{
    rc_value *item = rc_value_add_object(list);
    rc_value_set_text(item, "id", rc_record_id(record));
    rc_value_set_text(item, "state", rc_text_of(record, "state"));
    rc_value_set_text(item, "standing", rc__standing_name(standing.word));
    rc__value_span(item, "since", standing.since);
    rc_value_set_given(item, "consent", rc_text_of(record, "consent"));
    rc__value_span(item, "signed", rc_span_of(record, "signed"));
    rc__value_span(item, "deposit", rc_span_of(record, "deposit"));
    rc__value_span(item, "denounced", rc_span_of(record, "denounced"));
    rc__value_span(item, "ended", rc_span_of(record, "ended"));
}

/* Parties by membership in an organisation: no instrument of theirs is on record. */
static void members(rc_look *look, const char *id, rc_names *names, rc_value *list)
{
    rc_record treaty = rc_record_find(look->knowledge, rc_format(look->arena, "treaty/%s", id));
    rc__rows states = rc__rows_of(look->knowledge, "state", "");
    while (rc_text_of(treaty, "members_of")[0] != 0 && rc__next_row(&states)) {
        const char *state = rc_text_of(states.record, "code");
        rc_span since = rc__party_as_member(look, treaty, state, look->on);
        if (since.hi <= look->on) {
            rc_names_add(names, with_year(look, state, since));
            rc_value *item = rc_value_add_object(list);
            rc_value_set_text(item, "state", state);
            rc_value_set_text(item, "standing", rc__standing_name(RC_BOUND));
            rc__value_span(item, "since", since);
            rc_value_set_text(item, "consent", "membership");
        }
    }
}

/* Names by standing, each with the year since when it is so. */
static void parties(rc_look *look, const char *treaty, rc_names names[RC_STANDINGS],
                    rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "parties");
    rc__rows rows = participations(look, treaty, "");
    while (rc__next_row(&rows)) {
        rc_standing standing = rc_participation_on(rows.record, look->on);
        const char *state = rc_text_of(rows.record, "state");
        if (standing.word == RC_NOTHING ||
            (standing.word == RC_LEFT && !is_last_exit(look, treaty, rows.record))) {
            continue;
        }
        rc_names_add(&names[standing.word], with_year(look, state, standing.since));
        set_party(list, rows.record, standing);
    }
    members(look, treaty, &names[RC_BOUND], list);
    for (int word = 0; word < RC_STANDINGS; word++) {
        rc__sort_names(&names[word]);
    }
    rc_value_set_number(value, "party_count", (int64_t)names[RC_BOUND].count);
}

static void counted(rc_look *look, const rc_names names[RC_STANDINGS])
{
    static const char *const titles[] = {"Parties", "Perhaps parties (a date is not known)",
                                         "Deposited, not yet in force for", "Signed only",
                                         "Left again"};
    for (int word = RC_BOUND; word <= RC_LEFT; word++) {
        const char *list =
            rc_words_joined(look->arena, ", ", names[word].items, names[word].count);
        if (word == RC_BOUND) {
            rc__look_row(look, titles[word], rc_format(look->arena, "%zu, listed below",
                                                       names[word].count));
        } else if (names[word].count > 0) {
            rc__look_row(look, rc_format(look->arena, "%s (%zu)", titles[word], names[word].count),
                         list);
        }
    }
}

static void listed(rc_look *look, const rc_names *names)
{
    if (names->count == 0) {
        return;
    }
    rc_run summary = {RC_DIM, "Each with the year from which it is bound"};
    rc__look_section(look, rc_format(look->arena, "Parties (%zu)", names->count));
    rc_doc_fold(look->doc, &summary, 1);
    rc_doc_say(look->doc, RC_PLAIN,
               rc_words_joined(look->arena, ", ", names->items, names->count));
    rc_doc_unfold(look->doc);
}

/* ---- the page ---- */

static void limits(rc_look *look, rc_record treaty, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "untranslated");
    rc__look_section(look, "About this record");
    for (size_t i = 0; i < rc_list_of(treaty, "untranslated"); i++) {
        rc__look_row(look, "Not modelled", rc_item_of(treaty, "untranslated", i));
        rc_value_add_text(list, rc_item_of(treaty, "untranslated", i));
    }
    rc__look_row(look, "Source", rc_text_of(treaty, "source"));
    rc_span checked = rc_span_of(treaty, "checked");
    rc__look_row(look, "Checked against it",
                 rc__is_known(checked) ? rc_words_span(look->arena, checked) : "");
    rc_value_set_given(value, "source", rc_text_of(treaty, "source"));
    rc__value_span(value, "checked", checked);
    rc__look_more(look,
                  rc_format(look->arena,
                            "“recourse fact participation/%s/STATE” for one party, “recourse "
                            "state STATE” for all that binds one, “recourse route ROUTE” for what "
                            "a route needs.", rc_text_of(treaty, "treaty")));
}

bool rc_look_treaty(rc_look *look, const char *word)
{
    rc_record treaty = rc_words_treaty(look->knowledge, word);
    if (treaty.kind < 0) {
        return false;
    }
    rc_names names[RC_STANDINGS];
    const char *id = rc_text_of(treaty, "treaty");
    for (int i = 0; i < RC_STANDINGS; i++) {
        names[i] = (rc_names){.arena = look->arena};
    }
    rc_value *value = rc__look_subject(
        look, rc_format(look->arena, "%s (%s)", rc_text_of(treaty, "title"), id));
    rc__look_day(look);
    life(look, treaty, value);
    parties(look, id, names, value);
    counted(look, names);
    rc__treaty_chart(look, treaty, value);
    rc__treaty_clauses(look, treaty, value);
    listed(look, &names[RC_BOUND]);
    limits(look, treaty, value);
    return true;
}
