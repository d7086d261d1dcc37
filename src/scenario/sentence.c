#include "scenario/sentence.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* What a change costs: enough that a long name in a hole is cheaper than a wrong word. */
enum { COST_LONGER = 1, COST_MISSPELT = 8, COST_TOO_MANY = 15, COST_MISSING = 16, COST_WRONG = 20 };
enum { UNREACHED = 1 << 20 };

static const char *const hole_names[RC_HOLES] = {"STATE", "TREATY", "ARTICLE", "ORGANISATION",
                                                 "DATE"};

/* ---- words ---- */

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

static size_t characters(const char *text, size_t length)
{
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

bool rc__words_of(rc_arena *arena, const char *sentence, rc__words *out)
{
    *out = (rc__words){.count = 0};
    for (const char *at = sentence; *at;) {
        const char *start = at;
        while (*at && !is_blank(*at))
            at++;
        if (at > start) {
            if (out->count == RC__SENTENCE_WORDS)
                return false;
            out->items[out->count++] =
                (rc__word){rc_strndup(arena, start, (size_t)(at - start)),
                           characters(sentence, (size_t)(start - sentence))};
            out->end = characters(sentence, (size_t)(at - sentence));
        }
        at += *at ? 1 : 0;
    }
    return true;
}

const char *rc__words_joined(rc_arena *arena, const rc__words *words, size_t first, size_t count)
{
    rc_buffer text;
    rc_buffer_init(&text, arena);
    rc_put(&text, "");
    for (size_t i = first; i < first + count; i++)
        rc_putf(&text, "%s%s", i > first ? " " : "", words->items[i].text);
    return text.text;
}

/* ---- forms ---- */

static int by_place(const void *left, const void *right)
{
    const rc_record *a = left, *b = right;
    return rc_record_place(*a).line - rc_record_place(*b).line;
}

rc_record *rc_supposition_forms(rc_arena *arena, const rc_knowledge *knowledge, size_t *count)
{
    int kind = rc_kind_index("supposition-form");
    uint32_t rows = rc_count(knowledge, kind);
    rc_record *forms = rc_alloc_array(arena, rows, sizeof *forms);
    for (uint32_t row = 0; row < rows; row++)
        forms[row] = rc_record_at(knowledge, kind, row);
    if (rows > 0)
        qsort(forms, rows, sizeof *forms, by_place);
    *count = rows;
    return forms;
}

static int hole_of(const char *word)
{
    for (int i = 0; i < RC_HOLES; i++) {
        if (rc_equal(word, hole_names[i]))
            return i;
    }
    return -1;
}

bool rc__read_form(rc_arena *arena, rc_record form, bool with_option, rc__form *out)
{
    bool inside = false, any = false;
    rc__words words;
    out->count = 0;
    if (!rc__words_of(arena, rc_text_of(form, "form"), &words))
        return true;
    for (size_t i = 0; i < words.count && out->count < RC__FORM_WORDS; i++) {
        const char *word = words.items[i].text;
        inside = inside || word[0] == '[';
        any = any || inside;
        size_t length = strlen(word), from = word[0] == '[' ? 1 : 0;
        bool closes = length > 0 && word[length - 1] == ']';
        const char *bare = rc_strndup(arena, word + from, length - from - (closes ? 1 : 0));
        if (!inside || with_option)
            out->items[out->count++] = (rc__piece){bare, hole_of(bare)};
        inside = inside && !closes;
    }
    return any;
}

/* ---- fitting ---- */

/*
 * cost[i][j]: the least for the form from its word i and the sentence from its word j; inside[i][j]
 * the same when hole i has a word already.
 */
typedef struct table {
    int cost[RC__FORM_WORDS + 1][RC__SENTENCE_WORDS + 1];
    int inside[RC__FORM_WORDS + 1][RC__SENTENCE_WORDS + 1];
} table;

static int least(int a, int b) { return a < b ? a : b; }

/*
 * What it costs to take the word for the literal; its spelling is judged by the common measure.
 * Words of very different length need no measuring.
 */
static int cost_of_word(const char *literal, const char *word)
{
    enum { APART = 3 };
    if (rc_equal_fold(literal, word))
        return 0;
    size_t wanted = strlen(literal), length = strlen(word);
    bool apart = length > wanted + APART || wanted > length + APART;
    return !apart && rc_nearest(word, &literal, 1) ? COST_MISSPELT : COST_WRONG;
}

static void fill(table *t, const rc__form *form, const rc__words *words)
{
    size_t m = form->count, n = words->count;
    for (size_t i = m + 1; i-- > 0;) {
        for (size_t j = n + 1; j-- > 0;) {
            int best = i == m && j == n ? 0 : UNREACHED;
            t->inside[i][j] = UNREACHED;
            if (j < n)
                best = least(best, COST_TOO_MANY + t->cost[i][j + 1]);
            if (i < m) {
                best = least(best, COST_MISSING + t->cost[i + 1][j]);
                if (form->items[i].hole >= 0) {
                    t->inside[i][j] = t->cost[i + 1][j];
                    if (j < n) {
                        t->inside[i][j] =
                            least(t->inside[i][j], COST_LONGER + t->inside[i][j + 1]);
                        best = least(best, t->inside[i][j + 1]);
                    }
                } else if (j < n) {
                    int word = cost_of_word(form->items[i].word, words->items[j].text);
                    best = least(best, word + t->cost[i + 1][j + 1]);
                }
            }
            t->cost[i][j] = best;
        }
    }
}

static void note(rc__fit *fit, rc__trouble trouble, size_t at, const char *wanted)
{
    if (fit->trouble != RC__FITS)
        return; /* the first counts */
    fit->trouble = trouble;
    fit->at = at;
    fit->wanted = wanted;
}

/* Hole [i] takes words from [j] on: the fewest that lead to the least cost. Returns the next. */
static size_t take_hole(const table *t, rc__fit *fit, const rc__form *form, size_t i, size_t j)
{
    size_t first = j++;
    while (t->inside[i][j] != t->cost[i + 1][j])
        j++;
    fit->holes[form->items[i].hole].first = first;
    fit->holes[form->items[i].hole].count = j - first;
    return j;
}

/* Follows the least cost from the front. */
static void trace(const table *t, const rc__form *form, const rc__words *words, rc__fit *fit)
{
    size_t i = 0, j = 0, m = form->count, n = words->count;
    while (i < m || j < n) {
        int cost = t->cost[i][j];
        const rc__piece *p = i < m ? &form->items[i] : NULL;
        int word = p && p->hole < 0 && j < n ? cost_of_word(p->word, words->items[j].text) : 0;
        if (p && p->hole < 0 && j < n && cost == word + t->cost[i + 1][j + 1]) {
            if (word > 0)
                note(fit, word == COST_WRONG ? RC__WRONG : RC__MISSPELT, j, p->word);
            fit->any_word = fit->any_word || word < COST_WRONG;
            i++, j++;
        } else if (p && p->hole >= 0 && j < n && cost == t->inside[i][j + 1]) {
            j = take_hole(t, fit, form, i, j);
            i++;
        } else if (p && cost == COST_MISSING + t->cost[i + 1][j]) {
            note(fit, RC__MISSING, j, p->word);
            i++;
        } else {
            note(fit, RC__TOO_MANY, j, "");
            j++;
        }
    }
}

rc__fit rc__fit_sentence(rc_arena *arena, const rc_record *forms, size_t count,
                         const rc__words *words)
{
    table *t = rc_alloc(arena, sizeof *t);
    rc_record *others = rc_alloc_array(arena, count, sizeof *others);
    rc__fit best = {.wanted = "", .others = others};
    int least_cost = UNREACHED;
    for (size_t i = 0; i < count; i++) {
        for (int option = 1; option >= 0; option--) {
            rc__form form;
            if (!rc__read_form(arena, forms[i], option == 1, &form) && option == 1)
                continue; /* nothing in brackets: the next turn reads it */
            fill(t, &form, words);
            int cost = t->cost[0][0];
            if (cost > least_cost)
                continue;
            if (cost < least_cost) {
                best = (rc__fit){.form = forms[i], .wanted = "", .others = others};
                trace(t, &form, words, &best);
                least_cost = cost;
            }
            if (best.other_count == 0 || others[best.other_count - 1].row != forms[i].row)
                others[best.other_count++] = forms[i];
        }
    }
    return best;
}
