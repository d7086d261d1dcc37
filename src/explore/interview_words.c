/* A line of plain words: cut into words, and matched against all that a question may be told. */
#include "explore/interview_parts.h"

#include "base/text.h"

#include <string.h>

/* ---- words ---- */

typedef enum letter { LETTER, BLANK, MARK, DASH, DROPPED } letter;

/* What the character at [c] is; *length is how many bytes it takes. */
static letter letter_at(const char *c, size_t *length)
{
    static const struct {
        const char *bytes;
        letter is;
    } others[] = {
        {"\xE2\x80\x93", DASH},    {"\xE2\x80\x94", DASH},  {"\xE2\x80\x9C", BLANK},
        {"\xE2\x80\x9D", BLANK},   {"\xE2\x80\x9E", BLANK}, {"\xC2\xA0", BLANK},
        {"\xE2\x80\xA6", DROPPED},
    };
    *length = 1;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (rc_starts_with(c, others[i].bytes)) {
            *length = strlen(others[i].bytes);
            return others[i].is;
        }
    }
    if (strchr(" \t()\":", *c) != NULL) {
        return BLANK;
    }
    return strchr(",;/&+", *c) != NULL ? MARK : strchr("!", *c) != NULL ? DROPPED : LETTER;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* The word without the mark of a genitive or a plural, so that both spellings meet. */
static const char *singular(rc_arena *arena, const char *word)
{
    static const char *const ends[] = {"'s", "\xE2\x80\x99s"};
    size_t length = strlen(word);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t end = strlen(ends[i]);
        if (length > end && rc_equal(word + length - end, ends[i])) {
            return rc_strndup(arena, word, length - end);
        }
    }
    bool plural = length > 3 && word[length - 1] == 's' && word[length - 2] != 's';
    return rc_strndup(arena, word, plural ? length - 1 : length);
}

static void add_token(rc_arena *arena, rc__tokens *tokens, const char *text, bool mark)
{
    tokens->items = rc_grow(arena, tokens->items, tokens->count, &tokens->capacity,
                            sizeof *tokens->items);
    tokens->items[tokens->count++] = (rc__token){text, singular(arena, text), mark};
}

/* A full stop at the end of a word, or between the letters of "U.S.", says nothing. */
static void end_word(rc_arena *arena, rc__tokens *tokens, rc_buffer *word)
{
    while (word->length > 0 && word->text[word->length - 1] == '.') {
        word->text[--word->length] = '\0';
    }
    if (word->length > 0) {
        add_token(arena, tokens, rc_strndup(arena, word->text, word->length), false);
    }
    word->length = 0;
}

/* A hyphen joins the parts of a date and parts two words. */
static bool parts_words(const rc_buffer *word)
{
    return word->length == 0 || !is_digit(*word->text);
}

rc__tokens rc__tokenise(rc_arena *arena, const char *text)
{
    rc__tokens tokens = {0};
    rc_buffer word;
    rc_buffer_init(&word, arena);
    size_t length;
    for (const char *c = text; *c != 0; c += length) {
        letter is = letter_at(c, &length);
        bool stop = *c == '.' && word.length > 0 && !is_digit(word.text[word.length - 1]);
        if (is == BLANK || is == MARK || is == DASH || (*c == '-' && parts_words(&word))) {
            end_word(arena, &tokens, &word);
        } else if (is == LETTER && !stop && !(*c == '?' && word.length > 0)) {
            rc_putn(&word, c, length);
        }
        if (is == MARK || is == DASH) {
            add_token(arena, &tokens, rc_strndup(arena, c, length), is == MARK);
        }
    }
    end_word(arena, &tokens, &word);
    return tokens;
}

/* ---- the lexicon ---- */

static rc__entry *add_entry(rc__lexicon *lexicon, rc__sense sense, const char *spelling,
                            const char *value)
{
    lexicon->items = rc_grow(lexicon->arena, lexicon->items, lexicon->count, &lexicon->capacity,
                             sizeof *lexicon->items);
    rc__entry *entry = &lexicon->items[lexicon->count++];
    *entry = (rc__entry){.sense = sense, .spelling = spelling, .value = value};
    rc__tokens all = rc__tokenise(lexicon->arena, spelling);
    for (size_t i = 0; i < all.count; i++) {
        if (!all.items[i].mark) {
            add_token(lexicon->arena, &entry->words, all.items[i].text, false);
        }
    }
    return entry;
}

void rc__lexicon_add(rc__lexicon *lexicon, rc__sense sense, const char *spelling, const char *value)
{
    if (*spelling != 0) {
        add_entry(lexicon, sense, spelling, value);
    }
}

static void add_all(rc__lexicon *lexicon, rc__sense sense, rc_record record, const char *field,
                    const char *value)
{
    size_t count = rc_list_of(record, field);
    for (size_t i = 0; i < count; i++) {
        rc__lexicon_add(lexicon, sense, rc_item_of(record, field, i), value);
    }
}

/* Codes count in capitals only: "in", "is" and "and" are codes of States too. */
void rc__lexicon_add_states(rc__lexicon *lexicon, const rc_knowledge *knowledge)
{
    static const char *const names[] = {"name", "adjective"}, *const codes[] = {"code", "iso2"};
    int kind = rc_kind_index("state");
    uint32_t count = rc_count(knowledge, kind);
    for (uint32_t row = 0; row < count; row++) {
        rc_record state = rc_record_at(knowledge, kind, row);
        const char *code = rc_text_of(state, "code");
        for (size_t i = 0; i < 2; i++) {
            rc__lexicon_add(lexicon, RC__SENSE_STATE, rc_text_of(state, names[i]), code);
        }
        add_all(lexicon, RC__SENSE_STATE, state, "aliases", code);
        for (size_t i = 0; i < 2; i++) {
            if (rc_text_of(state, codes[i])[0] != 0) {
                add_entry(lexicon, RC__SENSE_STATE, rc_text_of(state, codes[i]), code)->exact =
                    true;
            }
        }
    }
}

void rc__lexicon_add_acts(rc__lexicon *lexicon, const rc_knowledge *knowledge)
{
    int kind = rc_kind_index("act");
    uint32_t count = rc_count(knowledge, kind);
    for (uint32_t row = 0; row < count; row++) {
        rc_record act = rc_record_at(knowledge, kind, row);
        const char *id = rc_text_of(act, "act");
        rc__lexicon_add(lexicon, RC__SENSE_ACT, id, id);
        add_all(lexicon, RC__SENSE_ACT, act, "also", id);
    }
}

void rc__lexicon_add_forums(rc__lexicon *lexicon, const rc_knowledge *knowledge)
{
    int kind = rc_kind_index("forum");
    uint32_t count = rc_count(knowledge, kind);
    for (uint32_t row = 0; row < count; row++) {
        rc_record forum = rc_record_at(knowledge, kind, row);
        const char *id = rc_text_of(forum, "forum");
        rc__lexicon_add(lexicon, RC__SENSE_FORUM, rc_text_of(forum, "name"), id);
        rc__lexicon_add(lexicon, RC__SENSE_FORUM, id, id);
    }
}

void rc__lexicon_add_answers(rc__lexicon *lexicon, const rc_record *answers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t words = rc_list_of(answers[i], "say");
        for (size_t j = 0; j <= words; j++) {
            const char *spelling = j < words ? rc_item_of(answers[i], "say", j)
                                             : rc_text_of(answers[i], "title");
            add_entry(lexicon, RC__SENSE_ANSWER, spelling, rc_text_of(answers[i], "id"))->record =
                answers[i];
        }
    }
}

void rc__lexicon_add_spoken(rc__lexicon *lexicon, const rc_knowledge *knowledge)
{
    static const char *const ids[RC__MEANINGS] = {
        [RC__UNKNOWN] = "unknown", [RC__NONE] = "none",       [RC__YES] = "yes",
        [RC__ONGOING] = "ongoing", [RC__SINCE] = "since",     [RC__FROM] = "from",
        [RC__UNTIL] = "until",     [RC__BETWEEN] = "between", [RC__WITHIN] = "within",
        [RC__FILLER] = "filler"};
    for (int i = 0; i < RC__MEANINGS; i++) {
        rc_record words = rc_record_find(knowledge, rc_format(lexicon->arena, "spoken/%s", ids[i]));
        size_t count = words.kind < 0 ? 0 : rc_list_of(words, "say");
        for (size_t j = 0; j < count; j++) {
            add_entry(lexicon, RC__SENSE_SPOKEN, rc_item_of(words, "say", j), ids[i])->meaning =
                (rc__meaning)i;
        }
    }
}

/* ---- hearing ---- */

static bool same_word(const rc__token *a, const rc__token *b, bool exact)
{
    return exact ? rc_equal(a->text, b->text)
                 : rc_equal_fold(a->text, b->text) || rc_equal_fold(a->one, b->one);
}

static bool stands_at(const rc__entry *entry, const rc__tokens *said, size_t at)
{
    if (entry->words.count == 0 || at + entry->words.count > said->count) {
        return false;
    }
    for (size_t i = 0; i < entry->words.count; i++) {
        if (said->items[at + i].mark ||
            !same_word(&said->items[at + i], &entry->words.items[i], entry->exact)) {
            return false;
        }
    }
    return true;
}

/* The entry of most words; *rival is another that fits as well and means something else. */
static const rc__entry *longest_at(const rc__lexicon *lexicon, const rc__tokens *said, size_t at,
                                   const rc__entry **rival)
{
    const rc__entry *best = NULL;
    *rival = NULL;
    for (size_t i = 0; i < lexicon->count; i++) {
        const rc__entry *entry = &lexicon->items[i];
        size_t length = best == NULL ? 0 : best->words.count;
        if (entry->words.count < length || !stands_at(entry, said, at)) {
            continue;
        }
        if (entry->words.count > length || entry->sense < best->sense) {
            best = entry;
            *rival = NULL;
        } else if (entry->sense == best->sense && !rc_equal(entry->value, best->value)) {
            *rival = entry;
        }
    }
    return best;
}

static void add_heard(const rc__lexicon *lexicon, rc__hearing *out, rc__heard heard)
{
    out->items = rc_grow(lexicon->arena, out->items, out->count, &out->capacity,
                         sizeof *out->items);
    out->items[out->count++] = heard;
}

/* Whole numbers of at most two digits choose from a list; longer ones are years. */
static bool number_of(const char *text, size_t *out)
{
    size_t length = strlen(text);
    if (length == 0 || length > 2 || strspn(text, "0123456789") != length) {
        return false;
    }
    *out = (size_t)(text[0] - '0');
    *out = length == 2 ? *out * 10 + (size_t)(text[1] - '0') : *out;
    return true;
}

static const char *nearest_spelling(const rc__lexicon *lexicon, const char *words)
{
    const char **all = rc_alloc_array(lexicon->arena, lexicon->count, sizeof *all);
    size_t count = 0;
    for (size_t i = 0; i < lexicon->count; i++) {
        if (!lexicon->items[i].exact && lexicon->items[i].sense != RC__SENSE_SPOKEN) {
            all[count++] = lexicon->items[i].spelling;
        }
    }
    return rc_nearest(words, all, count);
}

/* The words from [at] up to a mark, or to a thing that is known: they are taken for one. */
static void report_unknown(const rc__lexicon *lexicon, const rc__tokens *said, size_t at,
                           rc_unclear *unclear)
{
    const rc__entry *rival;
    const char *words = "", *first = said->items[at].text;
    for (size_t i = at; i < said->count && !said->items[i].mark; i++) {
        const rc__entry *known = longest_at(lexicon, said, i, &rival);
        if (known != NULL && known->sense != RC__SENSE_SPOKEN) {
            break;
        }
        words = rc_format(lexicon->arena, "%s%s%s", words, *words == 0 ? "" : " ",
                          said->items[i].text);
    }
    unclear->nearest = nearest_spelling(lexicon, words);
    if (unclear->nearest == NULL) {
        unclear->nearest = nearest_spelling(lexicon, first);
        words = unclear->nearest == NULL ? words : first;
    }
    unclear->message = rc_format(lexicon->arena, "I do not understand “%s”.", words);
}

static bool hear_word(const rc__lexicon *lexicon, const rc__tokens *said, size_t *at,
                      rc__hearing *out, rc_unclear *unclear)
{
    bool wrong = false;
    rc__heard heard = {.sense = RC__SENSE_DATE};
    const rc__entry *rival;
    size_t taken = rc__date_at(said, *at, &heard.date, &wrong);
    if (wrong) {
        unclear->message = "There is no such day in the calendar.";
        return false;
    }
    if (taken == 0 && (heard.entry = longest_at(lexicon, said, *at, &rival)) != NULL) {
        heard.sense = heard.entry->sense;
        taken = heard.entry->words.count;
        if (rival != NULL) {
            unclear->message = rc_format(lexicon->arena, "“%s” may be %s or %s; write which.",
                                         said->items[*at].text, heard.entry->value, rival->value);
            return false;
        }
    } else if (taken == 0 && number_of(said->items[*at].text, &heard.number)) {
        heard.sense = RC__SENSE_NUMBER;
        taken = 1;
    }
    if (taken == 0) {
        report_unknown(lexicon, said, *at, unclear);
        return false;
    }
    *at += taken;
    if (heard.sense != RC__SENSE_SPOKEN || heard.entry->meaning != RC__FILLER) {
        add_heard(lexicon, out, heard);
    }
    return true;
}

bool rc__hear(const rc__lexicon *lexicon, const char *text, rc__hearing *out, rc_unclear *unclear)
{
    rc__tokens said = rc__tokenise(lexicon->arena, text);
    *out = (rc__hearing){0};
    if (said.count > RC__SAID_WORDS) {
        unclear->message = rc_format(lexicon->arena, "That is more than %d words.", RC__SAID_WORDS);
        return false;
    }
    for (size_t at = 0; at < said.count;) {
        if (said.items[at].mark) {
            at++;
        } else if (!hear_word(lexicon, &said, &at, out, unclear)) {
            return false;
        }
    }
    return true;
}
