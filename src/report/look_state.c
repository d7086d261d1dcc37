/* A State on a day: what binds it, where it sits, what it declared. */
#include "report/look_state.h"

#include "base/text.h"

/* ---- the head ---- */

static void head(rc_look *look, rc_record state, rc_value *value)
{
    rc_arena *arena = look->arena;
    const char *status = rc_text_of(state, "un_status");
    const char *group = rc_text_of(state, "group");
    rc_span from = rc_span_of(state, "un_member_from");
    rc_names aliases = {.arena = arena};
    for (size_t i = 0; i < rc_list_of(state, "aliases"); i++) {
        rc_names_add(&aliases, rc_item_of(state, "aliases", i));
    }
    const char *since =
        from.lo >= RC_DAY_MAX ? "" : rc_format(arena, " since %s", rc_words_span(arena, from));
    rc__look_row(look, "Also called", rc_words_joined(arena, ", ", aliases.items, aliases.count));
    rc__look_row(look, "In the United Nations",
                 rc_format(arena, "%s%s%s%s", status[0] == 0 ? "not said" : status, since,
                           group[0] == 0 ? "" : "; regional group: ", group));
    rc__look_row(look, "Note", rc_text_of(state, "note"));
    rc_value_set_text(value, "state", rc_text_of(state, "code"));
    rc_value_set_text(value, "name", rc_text_of(state, "name"));
    rc__value_names(value, "aliases", &aliases);
    rc_value_set_given(value, "un_status", status);
    rc__value_span(value, "un_member_from", from);
    rc_value_set_given(value, "group", group);
    rc_value_set_given(value, "note", rc_text_of(state, "note"));
}

/* ---- treaties ---- */

/* Its declarations under one treaty that stand on the day. */
static void declarations_under(rc_look *look, const char *code, const char *treaty,
                               rc_value *value)
{
    rc__rows rows = rc__rows_of(look->knowledge, "declaration",
                                rc_format(look->arena, "declaration/%s/%s/", treaty, code));
    rc_value *list = NULL;
    while (rc__next_row(&rows)) {
        if (!rc_declaration_stands(rows.record, look->on)) {
            continue;
        }
        rc_run runs[] = {{RC_PLAIN, rc__declaration_words(look->arena, rows.record)},
                         {RC_DIM, rc_format(look->arena, " [%s]", rc_record_id(rows.record))}};
        rc_doc_item_runs(look->doc, 1, runs, 2);
        list = list == NULL ? rc_value_set_list(value, "declarations") : list;
        rc_value_add(list, rc__declaration_value(look->arena, rows.record));
    }
}

/* "12 May 2010", "a day between ... and ...". */
static const char *day_words(rc_arena *arena, rc_span span)
{
    if (!rc__is_known(span)) {
        return "a day that is not on record";
    }
    const char *words = rc_words_span(arena, span);
    return rc_starts_with(words, "between") ? rc_format(arena, "a day %s", words) : words;
}

static void participation(rc_look *look, rc_record record, rc_standing standing, rc_value *list)
{
    static const char *const words[RC_STANDINGS] = {"since", "perhaps since", "from",
                                                    "signed", "left on", ""};
    rc_arena *arena = look->arena;
    const char *id = rc_text_of(record, "treaty");
    rc_span end = rc_span_of(record, "ended");
    const char *title = rc__treaty_name(arena, look->knowledge, id);
    bool ends = standing.word == RC_BOUND && end.lo < RC_DAY_MAX;
    const char *ended = ends ? rc_format(arena, ", to end on %s", rc_words_span(arena, end)) : "";
    rc_run runs[] = {
        {RC_BOLD, title},
        {RC_DIM, rc_equal(id, title) ? "" : rc_format(arena, " (%s)", id)},
        {RC_PLAIN, rc_format(arena, ", %s %s%s", words[standing.word],
                             day_words(arena, standing.since), ended)}};
    rc_doc_item_runs(look->doc, 0, runs, 3);
    rc_value *value = rc_value_add_object(list);
    rc_value_set_text(value, "id", rc_record_id(record));
    rc_value_set_text(value, "treaty", id);
    rc_value_set_text(value, "title", title);
    rc_value_set_text(value, "standing", rc__standing_name(standing.word));
    rc__value_span(value, "since", standing.since);
    rc__value_span(value, "ends", ends ? end : RC_SPAN_NEVER);
    if (standing.word != RC_LEFT) {
        declarations_under(look, rc_text_of(record, "state"), id, value);
    }
}

/* Treaties to which it is a party by membership in an organisation; only counts them if [list] is
 * NULL. */
static size_t as_member(rc_look *look, const char *code, rc_value *list)
{
    rc__rows rows = rc__rows_of(look->knowledge, "treaty", "");
    size_t count = 0;
    while (rc__next_row(&rows)) {
        rc_span since = rc__party_as_member(look, rows.record, code, look->on);
        if (since.hi > look->on) {
            continue;
        }
        count++;
        if (list != NULL) {
            rc_run runs[] = {
                {RC_BOLD, rc_text_of(rows.record, "short")},
                {RC_DIM, rc_format(look->arena, " (%s)", rc_text_of(rows.record, "treaty"))},
                {RC_PLAIN, rc_format(look->arena, ", since %s, by membership (%s)",
                                     rc_words_span(look->arena, since),
                                     rc_text_of(rows.record, "members_of"))}};
            rc_doc_item_runs(look->doc, 0, runs, 3);
            rc_value *value = rc_value_add_object(list);
            rc_value_set_text(value, "treaty", rc_text_of(rows.record, "treaty"));
            rc_value_set_text(value, "title", rc_text_of(rows.record, "short"));
            rc_value_set_text(value, "standing", rc__standing_name(RC_BOUND));
            rc__value_span(value, "since", since);
        }
    }
    return count;
}

static size_t count_of(rc_look *look, const char *code, rc_standing_word word)
{
    rc__rows rows = rc__rows_of(look->knowledge, "participation", "");
    size_t count = word == RC_BOUND ? as_member(look, code, NULL) : 0;
    while (rc__next_row(&rows)) {
        bool own = rc_equal(rc_text_of(rows.record, "state"), code);
        count += own && rc_participation_on(rows.record, look->on).word == word ? 1 : 0;
    }
    return count;
}

static void treaties(rc_look *look, const char *code, rc_value *value)
{
    static const char *const titles[] = {
        "Bound by", "Perhaps bound by, a date is not known to the day",
        "Deposited, not yet in force for it", "Signed only", "Left"};
    rc_value *list = rc_value_set_list(value, "treaties");
    for (int word = RC_BOUND; word <= RC_LEFT; word++) {
        size_t count = count_of(look, code, (rc_standing_word)word);
        if (count == 0 && word != RC_BOUND) {
            continue;
        }
        rc__look_section(look, rc_format(look->arena, "%s (%zu)", titles[word], count));
        rc__rows rows = rc__rows_of(look->knowledge, "participation", "");
        while (rc__next_row(&rows)) {
            rc_standing standing = rc_participation_on(rows.record, look->on);
            if (rc_equal(rc_text_of(rows.record, "state"), code) &&
                standing.word == (rc_standing_word)word) {
                participation(look, rows.record, standing, list);
            }
        }
        if (word == RC_BOUND) {
            as_member(look, code, list);
        }
    }
}

/* The treaty at its strongest, where there are several rows of it. */
rc_standing_word rc__standing_of(const rc_look *look, const char *code, const char *treaty)
{
    rc_standing_word best = RC_NOTHING;
    rc__rows rows = rc__rows_of(look->knowledge, "participation",
                                rc_format(look->arena, "participation/%s/%s", treaty, code));
    while (rc__next_row(&rows)) {
        rc_standing_word word = rc_participation_on(rows.record, look->on).word;
        best = word < best ? word : best;
    }
    rc_record record =
        rc_record_find(look->knowledge, rc_format(look->arena, "treaty/%s", treaty));
    rc_span since = record.kind < 0 ? RC_SPAN_NEVER
                                    : rc__party_as_member(look, record, code, look->on);
    return since.hi <= look->on ? RC_BOUND : best;
}

/* Could it join: is it a member of one of the organisations that alone are let in? */
static bool may_join(const rc_look *look, rc_record treaty, const char *code)
{
    size_t count = rc_list_of(treaty, "open_to");
    bool member = count == 0;
    for (size_t i = 0; i < count && !member; i++) {
        const char *organisation = rc_item_of(treaty, "open_to", i);
        member = rc__admission(look, organisation, code, look->on).hi <= look->on;
    }
    return member;
}

static void names_folded(rc_look *look, const char *title, const rc_names *names)
{
    if (names->count > 0) {
        rc_run summary = {RC_BOLD, rc_format(look->arena, "%s (%zu)", title, names->count)};
        rc_doc_fold(look->doc, &summary, 1);
        rc_doc_say(look->doc, RC_PLAIN,
                   rc_words_joined(look->arena, ", ", names->items, names->count));
        rc_doc_unfold(look->doc);
    }
}

/* Treaties of the record in which it has no part, apart those that let in members only. */
static void others(rc_look *look, const char *code, rc_value *value)
{
    rc_names open = {.arena = look->arena}, shut = {.arena = look->arena};
    rc_value *list = rc_value_set_list(value, "no_part_in");
    rc__rows rows = rc__rows_of(look->knowledge, "treaty", "");
    while (rc__next_row(&rows)) {
        const char *id = rc_text_of(rows.record, "treaty");
        const char *name = rc_text_of(rows.record, "short");
        bool there = rc_span_of(rows.record, "adopted").lo <= look->on;
        bool joined = rc_text_of(rows.record, "acceptances")[0] == 0; /* others are declared to */
        if (!there || !joined || rc__standing_of(look, code, id) != RC_NOTHING) {
            continue;
        }
        bool may = may_join(look, rows.record, code);
        rc_names_add(may ? &open : &shut,
                     rc_equal(id, name) ? id : rc_format(look->arena, "%s (%s)", name, id));
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "treaty", id);
        rc_value_set_text(item, "title", name);
        rc_value_set_flag(item, "members_only", !may);
    }
    if (open.count + shut.count > 0) {
        rc__look_section(look, "Neither joined nor signed");
        names_folded(look, "Treaties on record", &open);
        names_folded(look, "Open only to members of an organisation to which it does not belong",
                     &shut);
    }
}

/* Was the declaration made by a State that had no part in the treaty, or no longer? */
static bool is_outsider(const rc_look *look, const char *code, const char *treaty, rc_span made)
{
    rc_standing_word word = rc__standing_of(look, code, treaty);
    rc__rows rows = rc__rows_of(look->knowledge, "participation",
                                rc_format(look->arena, "participation/%s/%s", treaty, code));
    bool after = true;
    while (rc__next_row(&rows) && after) {
        after = rc_span_of(rows.record, "ended").lo <= made.lo;
    }
    return word == RC_NOTHING || (word == RC_LEFT && after);
}

/* Declarations under treaties that do not bind it: such an acceptance can open a court. */
static void declared_outside(rc_look *look, const char *code, rc_value *value)
{
    rc__rows rows = rc__rows_of(look->knowledge, "declaration", "");
    rc_value *list = NULL;
    while (rc__next_row(&rows)) {
        const char *treaty = rc_text_of(rows.record, "treaty");
        if (!rc_equal(rc_text_of(rows.record, "state"), code) ||
            !rc_declaration_stands(rows.record, look->on) ||
            !is_outsider(look, code, treaty, rc_span_of(rows.record, "made"))) {
            continue;
        }
        if (list == NULL) {
            list = rc_value_set_list(value, "declared_outside");
            rc__look_section(look, "Declared under treaties that do not bind it");
        }
        rc_run runs[] = {{RC_BOLD, rc__treaty_name(look->arena, look->knowledge, treaty)},
                         {RC_PLAIN, rc_format(look->arena, ": %s",
                                              rc__declaration_words(look->arena, rows.record))},
                         {RC_DIM, rc_format(look->arena, " [%s]", rc_record_id(rows.record))}};
        rc_doc_item_runs(look->doc, 0, runs, 3);
        rc_value_add(list, rc__declaration_value(look->arena, rows.record));
    }
}

/* ---- the page ---- */

bool rc_look_state(rc_look *look, const char *code)
{
    rc_record state = rc_record_find(look->knowledge, rc_format(look->arena, "state/%s", code));
    if (state.kind < 0) {
        return false;
    }
    rc_value *value = rc__look_subject(
        look, rc_format(look->arena, "%s (%s)", rc_text_of(state, "name"), code));
    rc__look_day(look);
    head(look, state, value);
    rc__state_consents(look, code, value);
    treaties(look, code, value);
    declared_outside(look, code, value);
    others(look, code, value);
    rc__state_seats(look, code, value);
    rc__state_laws(look, code, value);
    rc__look_more(look, rc_format(look->arena,
                                  "consent is one need of several, “recourse route ROUTE” tells "
                                  "the others; “recourse treaty TREATY” shows who else; “recourse "
                                  "fact participation/TREATY/%s” where a date is read.", code));
    return true;
}
