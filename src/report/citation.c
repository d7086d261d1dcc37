#include "report/citation.h"

#include "base/text.h"
#include "report/words.h"

#include <string.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

static bool is_known(rc_span span) { return span.lo > RC_DAY_MIN && span.hi < RC_DAY_MAX; }

/* Length of a run of capitals with full stops, such as "I.C.J.": two at least, else 0. */
static size_t initials(const char *at)
{
    size_t length = 0;
    while (is_capital(at[length]) && at[length + 1] == '.') {
        length += 2;
    }
    return length >= 4 ? length : 0;
}

/* Initials, and the v. between parties, without their full stops. */
static const char *unstopped(rc_arena *arena, const char *text)
{
    char *plain = rc_strdup(arena, text);
    char *to = plain;
    for (const char *at = text; *at != 0;) {
        bool begins = at == text || !is_capital(at[-1]);
        size_t length = begins ? initials(at) : 0;
        if (length > 0) {
            for (size_t i = 0; i < length; i += 2) {
                *to++ = at[i];
            }
            at += length;
        } else if (rc_starts_with(at, " v. ")) {
            memcpy(to, " v ", 3);
            to += 3;
            at += 4;
        } else {
            *to++ = *at++;
        }
    }
    *to = 0;
    return plain;
}

/* ---- Provisions ---- */

/* "articles 5 to 10 of the Annex" in short: "arts 5 to 10 of the Annex". */
static const char *in_short(rc_arena *arena, const char *words)
{
    static const struct form {
        const char *whole, *brief;
    } forms[] = {{"articles ", "arts "},
                 {"article ", "art "},
                 {"paragraphs ", "paras "},
                 {"paragraph ", "para "},
                 {"common articles ", "common arts "},
                 {"common article ", "common art "}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (rc_starts_with(words, forms[i].whole)) {
            return rc_format(arena, "%s%s", forms[i].brief, words + strlen(forms[i].whole));
        }
    }
    return words;
}

/* The provision that [title], such as "Convention on X, article 9", names of the work [work];
 * NULL if the title is not about that work. */
static const char *pinpoint_in(rc_arena *arena, const char *title, const char *work)
{
    static const char *const marks[] = {"common article", "article", "paragraph"};
    if (!rc_starts_with(title, work)) {
        return NULL;
    }
    const char *tail = title + strlen(work);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const char *at = strstr(tail, marks[i]);
        if (at != NULL) {
            return in_short(arena, at);
        }
    }
    return tail[0] == ',' ? tail + 1 + strspn(tail + 1, " ") : "";
}

/* What stands behind the work's id in the citation: "30(1)" of "X 30(1)". */
static const char *pinpoint_of(rc_arena *arena, const char *citation)
{
    const char *rest = strchr(citation, ' ');
    return rest == NULL ? "" : rc_format(arena, "art %s", rest + 1);
}

/* ---- Treaties and other instruments ---- */

typedef struct work {
    const char *title, *published, *url;
    rc_span adopted, in_force;
} work;

static rc_record find(rc_arena *arena, const rc_knowledge *knowledge, const char *kind,
                      const char *id)
{
    return rc_record_find(knowledge, rc_format(arena, "%s/%s", kind, id));
}

/* The treaty or instrument of that id; what the one does not say, the other may. */
static bool find_work(rc_arena *arena, const rc_knowledge *knowledge, const char *id, work *out)
{
    rc_record treaty = find(arena, knowledge, "treaty", id);
    rc_record instrument = find(arena, knowledge, "instrument", id);
    *out = (work){"", "", "", RC_SPAN_UNKNOWN, RC_SPAN_UNKNOWN};
    if (treaty.kind >= 0) {
        out->title = rc_text_of(treaty, "title");
        out->adopted = rc_span_of(treaty, "adopted");
        out->in_force = rc_span_of(treaty, "in_force");
    }
    if (instrument.kind >= 0) {
        out->published = rc_text_of(instrument, "published");
        out->url = rc_text_of(instrument, "url");
        if (rc_text_of(instrument, "title")[0] != 0) {
            out->title = rc_text_of(instrument, "title");
            out->adopted = rc_span_of(instrument, "adopted");
            out->in_force = rc_span_of(instrument, "in_force");
        }
    }
    return out->title[0] != 0;
}

/* "(adopted …, entered into force …) 12 UNTS 34 (ID)". */
static const char *dates_and_series(rc_arena *arena, const work *found, const char *id)
{
    rc_names dates = {.arena = arena};
    rc_names parts = {.arena = arena};
    if (is_known(found->adopted)) {
        rc_names_add(&dates,
                     rc_format(arena, "adopted %s", rc_words_span(arena, found->adopted)));
    }
    if (is_known(found->in_force)) {
        rc_names_add(&dates, rc_format(arena, "entered into force %s",
                                       rc_words_span(arena, found->in_force)));
    } else if (found->in_force.lo >= RC_DAY_MAX) {
        rc_names_add(&dates, "not yet in force");
    }
    if (dates.count > 0) {
        rc_names_add(&parts, rc_format(arena, "(%s)", rc_words_joined(arena, ", ", dates.items,
                                                                      dates.count)));
    }
    if (found->published[0] != 0) {
        rc_names_add(&parts, found->published);
    }
    rc_names_add(&parts, rc_format(arena, "(%s)", id));
    return rc_words_joined(arena, " ", parts.items, parts.count);
}

static bool cite_provision(rc_arena *arena, const rc_knowledge *knowledge, rc_record source,
                           rc_citation *out)
{
    const char *id = rc_strndup(arena, out->id, strcspn(out->id, " "));
    work found;
    if (!find_work(arena, knowledge, id, &found)) {
        return false;
    }
    const char *named =
        source.kind < 0 ? NULL : pinpoint_in(arena, rc_text_of(source, "title"), found.title);
    out->kind = RC_CITED_TREATY;
    out->title = found.title;
    out->rest = dates_and_series(arena, &found, id);
    out->pinpoint = named == NULL ? pinpoint_of(arena, out->id) : named;
    out->url = found.url;
    return true;
}

/* ---- Cases ---- */

/* "422, p. 761" as "422, 761". */
static const char *pages_of(rc_arena *arena, const char *pages)
{
    char **pieces;
    size_t count = rc_split(arena, pages, ',', &pieces);
    for (size_t i = 0; i < count; i++) {
        pieces[i] += rc_starts_with(pieces[i], "p. ") ? 3 : 0;
    }
    return rc_words_joined(arena, ", ", (const char *const *)pieces, count);
}

/* "Reports 2012 p. 422" as "[2012] Reports 422"; any other reference as it is. */
static const char *report_of(rc_arena *arena, const char *reference)
{
    const char *page = strstr(reference, " p. ");
    const char *plain = unstopped(arena, reference);
    if (page == NULL || page - reference < 6 || strchr(page, ';') != NULL) {
        return plain;
    }
    const char *year = page - 4;
    for (size_t i = 0; i < 4; i++) {
        if (!is_digit(year[i])) {
            return plain;
        }
    }
    if (year[-1] != ' ' || !is_digit(page[4])) {
        return plain;
    }
    const char *series = rc_strndup(arena, reference, (size_t)(year - 1 - reference));
    return rc_format(arena, "[%.4s] %s %s", year, unstopped(arena, series),
                     pages_of(arena, page + 4));
}

static void cite_case(rc_arena *arena, rc_record decided, rc_citation *out)
{
    const char *court = rc_text_of(decided, "court");
    const char *reference = report_of(arena, rc_text_of(decided, "reference"));
    rc_span date = rc_span_of(decided, "date");
    const char *day = is_known(date) ? rc_words_span(arena, date) : "";
    rc_names inner = {.arena = arena};
    bool dated = day[0] != 0 && strstr(reference, day) != NULL; /* "Order of 26 January 2024" */
    if (court[0] != 0) {
        rc_names_add(&inner, court);
    }
    if (dated) {
        rc_names_add(&inner, reference);
    } else if (day[0] != 0) {
        rc_names_add(&inner, day);
    }
    const char *list = rc_words_joined(arena, ", ", inner.items, inner.count);
    const char *before = dated ? "" : reference;
    out->kind = RC_CITED_CASE;
    out->title = unstopped(arena, rc_text_of(decided, "name"));
    out->rest = rc_format(arena, "%s%s%s%s%s", before, before[0] != 0 && list[0] != 0 ? " " : "",
                          list[0] != 0 ? "(" : "", list, list[0] != 0 ? ")" : "");
    out->says = rc_text_of(decided, "holding");
}

/* ---- All ---- */

rc_citation rc_cite(rc_arena *arena, const rc_knowledge *knowledge, const char *citation)
{
    rc_citation out = {RC_CITED_UNKNOWN, citation, citation, "", "", "", ""};
    const char *name = rc_starts_with(citation, "case/") ? citation + 5 : citation;
    rc_record decided = find(arena, knowledge, "case", name);
    rc_record source = find(arena, knowledge, "source", citation);
    if (decided.kind >= 0) {
        cite_case(arena, decided, &out);
        return out;
    }
    if (source.kind >= 0) {
        out.says = rc_text_of(source, "says");
    }
    if (cite_provision(arena, knowledge, source, &out)) {
        return out;
    }
    if (source.kind >= 0) {
        out.kind = RC_CITED_DOCUMENT;
        out.title = rc_text_of(source, "title");
        out.rest = rc_text_of(source, "reference");
        out.url = rc_text_of(source, "url");
    }
    return out;
}

const char *rc_citation_text(rc_arena *arena, const rc_citation *citation)
{
    const char *parts[] = {citation->title, citation->rest, citation->pinpoint};
    rc_names given = {.arena = arena};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i][0] != 0) {
            rc_names_add(&given, parts[i]);
        }
    }
    return rc_words_joined(arena, " ", given.items, given.count);
}

/* Numbers inside the texts as numbers: "art 9" before "art 10". */
static int compare_numbered(const char *left, const char *right)
{
    while (*left != 0 && *right != 0) {
        if (is_digit(*left) && is_digit(*right)) {
            size_t l = strspn(left, "0123456789"), r = strspn(right, "0123456789");
            if (l != r) {
                return l < r ? -1 : 1;
            }
        }
        if (*left != *right) {
            return (unsigned char)*left < (unsigned char)*right ? -1 : 1;
        }
        left++;
        right++;
    }
    return *left == *right ? 0 : *left == 0 ? -1 : 1;
}

int rc_citation_compare(const rc_citation *left, const rc_citation *right)
{
    if (left->kind != right->kind) {
        return left->kind < right->kind ? -1 : 1;
    }
    int order = strcmp(left->title, right->title);
    order = order != 0 ? order : strcmp(left->rest, right->rest);
    order = order != 0 ? order : compare_numbered(left->pinpoint, right->pinpoint);
    return order != 0 ? order : strcmp(left->id, right->id);
}
