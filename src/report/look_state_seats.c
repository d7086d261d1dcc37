/* Where a State sits, what is under way about it, and what its own law gives. */
#include "report/look_state.h"

#include "base/text.h"

/* ---- seats ---- */

static const char *organisation_name(rc_look *look, const char *id)
{
    rc_record body =
        rc_record_find(look->knowledge, rc_format(look->arena, "organisation/%s", id));
    return body.kind < 0 ? id : rc_text_of(body, "name");
}

/* "since 1 May 1990", "1 May 1990 to 3 June 1993"; [to] is the last day. */
static const char *term(rc_arena *arena, rc_span from, rc_span to)
{
    const char *first = rc__is_known(from) ? rc_words_span(arena, from) : "";
    if (to.lo >= RC_DAY_MAX) {
        return first[0] == 0 ? "since a day that is not on record"
                             : rc_format(arena, "since %s", first);
    }
    return rc_format(arena, "%s to %s", first[0] == 0 ? "a day that is not on record" : first,
                     rc_words_span(arena, to));
}

/* Seats held on the day, or those given up before. */
static size_t seats(rc_look *look, const char *code, bool held, rc_value *list)
{
    rc__rows rows = rc__rows_of(look->knowledge, "membership", "");
    size_t count = 0;
    while (rc__next_row(&rows)) {
        rc_span from = rc_span_of(rows.record, "from"), to = rc_span_of(rows.record, "to");
        bool begun = from.lo <= look->on, over = to.hi < look->on;
        if (!rc_equal(rc_text_of(rows.record, "state"), code) || !begun || over == held) {
            continue;
        }
        const char *id = rc_text_of(rows.record, "organisation");
        const char *name = organisation_name(look, id);
        rc_run runs[] = {{held ? RC_BOLD : RC_PLAIN, name},
                         {RC_PLAIN, rc_format(look->arena, ", %s", term(look->arena, from, to))}};
        rc_doc_item_runs(look->doc, 0, runs, 2);
        rc_value *seat = rc_value_add_object(list);
        rc_value_set_text(seat, "id", rc_record_id(rows.record));
        rc_value_set_text(seat, "organisation", id);
        rc_value_set_text(seat, "name", name);
        rc__value_span(seat, "from", from);
        rc__value_span(seat, "to", to);
        rc_value_set_flag(seat, "held", held);
        count++;
    }
    return count;
}

void rc__state_seats(rc_look *look, const char *code, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "memberships");
    rc__look_section(look, "Seats and memberships");
    if (seats(look, code, true, list) == 0) {
        rc_doc_item(look->doc, 0, RC_PLAIN, "None on record on that day.");
    }
    bool earlier = false;
    rc__rows rows = rc__rows_of(look->knowledge, "membership", "");
    while (rc__next_row(&rows) && !earlier) {
        earlier = rc_equal(rc_text_of(rows.record, "state"), code) &&
                  rc_span_of(rows.record, "to").hi < look->on;
    }
    if (earlier) {
        rc__look_part(look, "Earlier");
        seats(look, code, false, list);
    }
}

/* ---- what is under way ---- */

static void situations(rc_look *look, const char *code, rc_value *value)
{
    rc__rows rows = rc__rows_of(look->knowledge, "situation", "");
    rc_value *list = rc_value_set_list(value, "situations");
    while (rc__next_row(&rows)) {
        rc_record record = rows.record;
        rc_span considered = rc_span_of(record, "considered_from");
        if (!rc__list_has(record, "states", code) || considered.lo > look->on) {
            continue;
        }
        if (rc__is_empty(list)) {
            rc__look_section(look, "Situations before a criminal court");
        }
        rc_span opened = rc_span_of(record, "opened");
        const char *words =
            opened.lo <= look->on
                ? rc_format(look->arena, "investigation opened %s",
                            rc_words_span(look->arena, opened))
                : rc_format(look->arena, "under consideration since %s",
                            rc_words_span(look->arena, considered));
        rc_run runs[] = {{RC_BOLD, rc_text_of(record, "title")},
                         {RC_PLAIN, rc_format(look->arena, ", %s; %s",
                                              rc_text_of(record, "trigger"), words)},
                         {RC_DIM, rc_format(look->arena, " [%s]", rc_record_id(record))}};
        rc_doc_item_runs(look->doc, 0, runs, 3);
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "id", rc_record_id(record));
        rc_value_set_text(item, "title", rc_text_of(record, "title"));
        rc__value_span(item, "considered_from", considered);
        rc__value_span(item, "opened", opened);
    }
}

static void vetoes(rc_look *look, const char *code, rc_value *value)
{
    rc__rows rows = rc__rows_of(look->knowledge, "vetoed", "");
    rc_value *list = rc_value_set_list(value, "vetoes");
    rc_record last = {NULL, -1, 0};
    size_t count = 0;
    while (rc__next_row(&rows)) {
        rc_span day = rc_span_of(rows.record, "date");
        if (!rc__list_has(rows.record, "by", code) || day.lo > look->on) {
            continue;
        }
        last = last.kind < 0 || rc_span_of(last, "date").lo < day.lo ? rows.record : last;
        count++;
        rc_value_add_text(list, rc_record_id(rows.record));
    }
    if (count > 0) {
        rc__look_section(look, "Vetoes");
        rc_doc_item(look->doc, 0, RC_PLAIN,
                    rc_format(look->arena, "%s on record, the last on %s: %s (%s)",
                              rc_words_count(look->arena, count, "veto", "vetoes"),
                              rc_words_span(look->arena, rc_span_of(last, "date")),
                              rc_text_of(last, "subject"), rc_text_of(last, "draft")));
    }
}

/* What the standing is in: a treaty or an organisation. */
static const char *disputed_in(const rc_look *look, rc_record record)
{
    const char *organisation = rc_text_of(record, "organisation");
    if (organisation[0] == '\0') {
        return rc__treaty_name(look->arena, look->knowledge, rc_text_of(record, "treaty"));
    }
    rc_record known = rc_record_find(look->knowledge,
                                     rc_format(look->arena, "organisation/%s", organisation));
    return known.kind < 0 ? organisation : rc_text_of(known, "name");
}

static const char *disputed_when(const rc_look *look, rc_record record)
{
    rc_span from = rc_span_of(record, "from"), to = rc_span_of(record, "to");
    const char *first = rc_words_span(look->arena, from);
    return rc__is_known(to) ? rc_format(look->arena, "%s to %s", first,
                                        rc_words_span(look->arena, to))
                            : rc_format(look->arena, "since %s", first);
}

static void disputes(rc_look *look, const char *code, rc_value *value)
{
    rc__rows rows = rc__rows_of(look->knowledge, "status-dispute",
                                rc_format(look->arena, "status-dispute/%s/", code));
    rc_value *list = rc_value_set_list(value, "disputes");
    while (rc__next_row(&rows)) {
        if (rc__is_empty(list)) {
            rc__look_section(look, "Its standing is disputed");
        }
        rc_record record = rows.record;
        rc__look_row(look, disputed_in(look, record),
                     rc_format(look->arena, "%s. For: %s Against: %s",
                               disputed_when(look, record), rc_text_of(record, "met_reason"),
                               rc_text_of(record, "failed_reason")));
        rc_value_add_text(list, rc_record_id(record));
    }
}

/* ---- its own law ---- */

static void law(rc_look *look, rc_record record, const char *title, const char *what,
                rc_value *list)
{
    rc_span from = rc_span_of(record, "from");
    const char *since = rc__is_known(from)
                            ? rc_format(look->arena, "; since %s", rc_words_span(look->arena, from))
                            : "";
    enum { ID_MOST = 60 }; /* a longer one is found by its title, which is in it */
    const char *id = rc_record_id(record);
    rc_run runs[] = {
        {RC_BOLD, title},
        {RC_PLAIN, rc_format(look->arena, ": %s%s", what, since)},
        {RC_DIM, rc_columns(id) > ID_MOST ? "" : rc_format(look->arena, " [%s]", id)}};
    rc_doc_item_runs(look->doc, 0, runs, 3);
    rc_value *item = rc_value_add_object(list);
    rc_value_set_text(item, "id", rc_record_id(record));
    rc_value_set_text(item, "title", title);
    rc__value_span(item, "from", from);
}

/* Records of a kind that are its law on the day. [titles]: fields of title and of what it gives. */
static void laws_of(rc_look *look, const char *kind, const char *owner, const char *code,
                    const char *const titles[2], rc_value *list)
{
    rc__rows rows = rc__rows_of(look->knowledge, kind, "");
    while (rc__next_row(&rows)) {
        rc_span from = rc_span_of(rows.record, "from"), to = rc_span_of(rows.record, "to");
        if (!rc_equal(rc_text_of(rows.record, owner), code) || !rc__runs_on(from, to, look->on) ||
            rc_equal(rc_text_of(rows.record, titles[1]), "none")) {
            continue;
        }
        if (rc__is_empty(list)) {
            rc__look_section(look, "Its own law against wrongs elsewhere");
        }
        law(look, rows.record, rc_text_of(rows.record, titles[0]),
            rc_text_of(rows.record, titles[1]), list);
    }
}

/* One line a statute and link, with the crimes it reaches. */
static void crimes(rc_look *look, const char *code, rc_value *list)
{
    const char *head = rc_format(look->arena, "statute/%s/", code);
    rc_names told = {.arena = look->arena};
    rc__rows rows = rc__rows_of(look->knowledge, "statute", head);
    while (rc__next_row(&rows)) {
        const char *statute = rc_text_of(rows.record, "statute");
        const char *basis = rc_text_of(rows.record, "basis");
        const char *key = rc_format(look->arena, "%s\n%s", statute, basis);
        rc_names reached = {.arena = look->arena};
        rc__rows same = rc__rows_of(look->knowledge, "statute", head);
        while (rc__next_row(&same)) {
            if (rc_equal(rc_text_of(same.record, "statute"), statute) &&
                rc_equal(rc_text_of(same.record, "basis"), basis) &&
                rc__runs_on(rc_span_of(same.record, "from"), rc_span_of(same.record, "to"),
                            look->on)) {
                rc_names_add(&reached, rc_text_of(same.record, "crime"));
            }
        }
        bool known = reached.count == 0;
        for (size_t i = 0; i < told.count && !known; i++) {
            known = rc_equal(told.items[i], key);
        }
        if (known) {
            continue;
        }
        rc_names_add(&told, key);
        if (rc__is_empty(list)) {
            rc__look_section(look, "Its own law against wrongs elsewhere");
        }
        rc_names_sort(&reached);
        law(look, rows.record, statute,
            rc_format(look->arena, "%s (%s)",
                      rc_words_joined(look->arena, ", ", reached.items, reached.count), basis),
            list);
    }
}

void rc__state_laws(rc_look *look, const char *code, rc_value *value)
{
    static const char *const civil[] = {"statute", "claim"};
    static const char *const measure[] = {"instrument", "kind"};
    situations(look, code, value);
    vetoes(look, code, value);
    disputes(look, code, value);
    rc_value *list = rc_value_set_list(value, "laws");
    crimes(look, code, list);
    laws_of(look, "civil-remedy", "state", code, civil, list);
    laws_of(look, "measure", "jurisdiction", code, measure, list);
}
