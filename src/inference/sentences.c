#include "inference/sentences.h"

#include "base/text.h"
#include "base/tongue.h"
#include "inference/findings.h"

#include <string.h>

/* A condition of a line on a slot. */
typedef struct condition {
    const char *slot;
    char **words;
    size_t count;
    bool differs; /* != */
} condition;

/* What a line is about: a fact, one that a finding names as its ground, or what is not there. */
typedef enum topic { FACT, NAMED, ABSENT } topic;

typedef struct form {
    const char *kind;
    topic about;
    condition *conditions;
    size_t count, capacity;
    const char *sentence;
    rc__telling telling;
} form;

struct rc__forms {
    const char *file;
    form *items;
    size_t count, capacity;
};

/* ---- reading ---- */

static bool read_condition(rc_arena *arena, const char *text, form *out)
{
    size_t length = strcspn(text, "!=");
    if (length == 0 || text[length] == '\0' || (text[length] == '!' && text[length + 1] != '=')) {
        return false;
    }
    out->conditions = rc_grow(arena, out->conditions, out->count, &out->capacity,
                              sizeof *out->conditions);
    condition *made = &out->conditions[out->count++];
    *made = (condition){.slot = rc_strndup(arena, text, length), .differs = text[length] == '!'};
    made->count = rc_split(arena, text + length + (made->differs ? 2 : 1), '|', &made->words);
    return true;
}

/* "KIND CONDITION…", perhaps with "no" or "because" before it. */
static bool read_head(rc_arena *arena, const char *text, form *out)
{
    char **words;
    size_t count = rc_split(arena, text, ' ', &words);
    out->about = count > 1 && strcmp(words[0], "no") == 0        ? ABSENT
                 : count > 1 && strcmp(words[0], "because") == 0 ? NAMED
                                                                 : FACT;
    size_t first = out->about == FACT ? 0 : 1;
    if (count == first) {
        return false;
    }
    out->kind = words[first];
    bool good = true;
    for (size_t i = first + 1; i < count; i++) {
        good = read_condition(arena, words[i], out) && good;
    }
    return good;
}

static bool read_form(rc_arena *arena, const char *line, form *out)
{
    const char *colon = line;
    do {
        colon = strchr(colon, ':');
        colon = colon == NULL ? NULL : colon + 1;
    } while (colon != NULL && *colon != ' ' && *colon != '\0');
    if (colon == NULL) {
        return false;
    }
    out->sentence = colon + strspn(colon, " ");
    static const char once[] = "(once) ";
    out->telling = strcmp(out->sentence, "(pass)") == 0      ? RC__PASSED
                   : strcmp(out->sentence, "(stop)") == 0    ? RC__STOPPED
                   : rc_starts_with(out->sentence, once)     ? RC__ONCE
                                                             : RC__TOLD;
    out->sentence += out->telling == RC__ONCE ? sizeof once - 1 : 0;
    return out->sentence[0] != '\0' &&
           read_head(arena, rc_strndup(arena, line, (size_t)(colon - 1 - line)), out);
}

/* The next line with those that go on with it; NULL at the end. *number is the line's own. */
static const char *next_line(rc_arena *arena, const char **at, int *lines, int *number)
{
    rc_buffer line;
    rc_buffer_init(&line, arena);
    while (**at != '\0') {
        size_t length = strcspn(*at, "\n");
        bool goes_on = **at == ' ' && line.length > 0;
        bool counts = length > 0 && **at != '#';
        if (counts && line.length > 0 && !goes_on) {
            break;
        }
        if (counts) {
            size_t blanks = strspn(*at, " ");
            size_t end = length;
            while (end > blanks && ((*at)[end - 1] == ' ' || (*at)[end - 1] == '\r')) {
                end--;
            }
            *number = line.length == 0 ? *lines + 1 : *number;
            rc_put(&line, line.length > 0 ? " " : "");
            rc_putn(&line, *at + blanks, end > blanks ? end - blanks : 0);
        }
        *at += length + ((*at)[length] == '\n' ? 1 : 0);
        *lines += 1;
    }
    return line.length == 0 ? NULL : line.text;
}

rc_status rc__forms_read(rc_arena *arena, const char *file, const char *text, rc_diags *diags,
                         rc__forms **out)
{
    rc__forms *forms = rc_alloc(arena, sizeof *forms);
    forms->file = file;
    size_t errors = diags->errors;
    int lines = 0, number = 0;
    for (const char *line = next_line(arena, &text, &lines, &number); line != NULL;
         line = next_line(arena, &text, &lines, &number)) {
        form made = {0};
        if (!read_form(arena, line, &made)) {
            rc_error(diags, (rc_place){file, number, 1}, NULL,
                     "a sentence must have the form KIND SLOT=WORD…: SENTENCE");
            continue;
        }
        forms->items = rc_grow(arena, forms->items, forms->count, &forms->capacity,
                               sizeof *forms->items);
        forms->items[forms->count++] = made;
    }
    *out = forms;
    return diags->errors > errors ? RC_INVALID : RC_OK;
}

/* ---- what stands in a slot ---- */

typedef struct held {
    const char **items; /* words or texts */
    size_t count;
    bool is_day, is_text, is_there;
    rc_span span;
    int64_t number;
} held;

static held held_at(rc_arena *arena, rc_fact *fact, int slot)
{
    rc_slot_type type = rc_fact_slot_type(fact, slot);
    held value = {.is_there = true, .is_text = type == RC_SLOT_TEXT};
    if (type == RC_SLOT_NUMBER) {
        value.is_day = true;
        value.number = rc_get_integer(fact, slot);
        value.span = (rc_span){(rc_day)value.number, (rc_day)value.number};
        return value;
    }
    size_t count = type == RC_SLOT_LIST ? rc_get_count(fact, slot) : 1;
    value.items = rc_alloc_array(arena, count, sizeof *value.items);
    for (size_t i = 0; i < count; i++) {
        const char *text =
            type == RC_SLOT_LIST ? rc_get_item(fact, slot, i) : rc_get_text(fact, slot);
        if (text[0] != '\0' && strcmp(text, "nil") != 0) {
            value.items[value.count++] = rc_strdup(arena, text);
        }
    }
    return value;
}

/* A day with the slot of its latest, where there is one. */
static held held_by_fact(rc_arena *arena, rc_fact *fact, const char *slot_name)
{
    int slot = rc_fact_slot(fact, slot_name);
    if (slot < 0) {
        return (held){0};
    }
    held value = held_at(arena, fact, slot);
    int latest =
        value.is_day ? rc_fact_slot(fact, rc_format(arena, "%s-latest", slot_name)) : -1;
    value.span.hi = latest < 0 ? value.span.lo : (rc_day)rc_get_integer(fact, latest);
    return value;
}

static held held_by_sought(rc_arena *arena, const rc_sought *sought, const char *slot_name)
{
    held value = {.is_there = true}; /* a condition need not name every slot */
    for (size_t i = 0; i < sought->count; i++) {
        const rc_sought_slot *asked = &sought->slots[i];
        if (strcmp(asked->slot, slot_name) != 0 || asked->none_of_them) {
            continue;
        }
        if (asked->fact != NULL) {
            return held_at(arena, asked->fact, asked->at);
        }
        value.items = asked->words;
        value.count = asked->word_count;
        return value;
    }
    return value;
}

static held held_in(rc_arena *arena, rc__subject subject, const char *slot)
{
    return subject.fact != NULL ? held_by_fact(arena, subject.fact, slot)
                                : held_by_sought(arena, subject.sought, slot);
}

static const char *word_for_day(rc_span span)
{
    return span.lo >= RC_DAY_MAX                              ? "never"
           : span.hi <= RC_DAY_MIN                            ? "always"
           : span.lo <= RC_DAY_MIN && span.hi >= RC_DAY_MAX   ? "unknown"
           : span.lo == span.hi                               ? "known"
                                                              : "part";
}

static bool says(const held *value, const char *word)
{
    if (value->is_day) {
        const char *is = word_for_day(value->span);
        return strcmp(is, word) == 0 || (strcmp(word, "known") == 0 && strcmp(is, "part") == 0);
    }
    for (size_t i = 0; i < value->count; i++) {
        if (strcmp(value->items[i], word) == 0) {
            return true;
        }
    }
    return false;
}

/* "{slot}" as the word of a condition: the two slots hold the same days. */
static bool is_same_day(rc_arena *arena, const held *value, const char *word, rc__subject subject)
{
    if (word[0] != '{' || !value->is_day) {
        return false;
    }
    held other = held_in(arena, subject, rc_strndup(arena, word + 1, strcspn(word + 1, "}")));
    return other.is_day && other.span.lo == value->span.lo && other.span.hi == value->span.hi;
}

static bool holds(rc_arena *arena, const condition *asked, rc__subject subject)
{
    held value = held_in(arena, subject, asked->slot);
    bool found = asked->count == 0 && value.count == 0 && !value.is_day;
    for (size_t i = 0; i < asked->count && !found; i++) {
        found = says(&value, asked->words[i]) ||
                is_same_day(arena, &value, asked->words[i], subject);
    }
    return found != asked->differs;
}

static const form *form_for(rc_arena *arena, const rc__forms *forms, rc__subject subject)
{
    const char *kind = subject.fact != NULL ? rc_fact_kind(subject.fact) : subject.sought->kind;
    topic wanted = subject.fact == NULL ? ABSENT : subject.named ? NAMED : FACT;
    for (size_t i = 0; i < forms->count; i++) {
        const form *each = &forms->items[i];
        bool fits = each->about == wanted && strcmp(each->kind, kind) == 0;
        for (size_t j = 0; j < each->count && fits; j++) {
            fits = holds(arena, &each->conditions[j], subject);
        }
        if (fits) {
            return each;
        }
    }
    return NULL;
}

/* ---- names ---- */

/* [field] of the record [head]/[id]; [otherwise] if there is none. */
static const char *name_of(rc__session *s, const char *head, const char *id, const char *field,
                           const char *otherwise)
{
    rc_record record = rc_record_find(s->knowledge, rc_format(s->arena, "%s/%s", head, id));
    return record.kind < 0 ? otherwise : rc_text_of(record, field);
}

/* A word of a vocabulary as words. */
static const char *spaced(rc_arena *arena, const char *word)
{
    char *text = rc_strdup(arena, word);
    for (char *at = text; *at != '\0'; at++) {
        *at = *at == '-' ? ' ' : *at;
    }
    return text;
}

static const char *clause_name(rc__session *s, const char *id)
{
    rc_record clause = rc_record_find(s->knowledge, id);
    if (clause.kind < 0) {
        return id;
    }
    const char *treaty = rc_text_of(clause, "treaty"), *article = rc_text_of(clause, "article");
    if (treaty[0] == '\0' || article[0] == '\0') {
        return rc_format(s->arena, rc_tr("the route “%s”"),
                         rc_tr_in("route", rc_text_of(clause, "title")));
    }
    return rc_format(s->arena, rc_tr("article %s of %s"), article, rc__treaty_title(s, treaty));
}

static const char *in_the_article(rc__session *s, const char *name)
{
    bool has_one = rc_starts_with(name, "the ") || rc_starts_with(name, "The ");
    return rc_tr_in("organ", rc_format(s->arena, "the %s", has_one ? name + 4 : name));
}

/* A treaty's waiting rule: "30 days after its deposit". */
static const char *wait_words(rc_arena *arena, const char *rule)
{
    static const char *const forms[][3] = {
        {"days:", RC_TR("%s day after its deposit"), RC_TR("%s days after its deposit")},
        {"months:", RC_TR("%s month after its deposit"), RC_TR("%s months after its deposit")},
        {"years:", RC_TR("%s year after its deposit"), RC_TR("%s years after its deposit")},
        {"month-start-after-days:",
         RC_TR("on the first of the month after %s day from its deposit"),
         RC_TR("on the first of the month after %s days from its deposit")},
        {"month-start-after-months:",
         RC_TR("on the first of the month after %s month from its deposit"),
         RC_TR("on the first of the month after %s months from its deposit")},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (rc_starts_with(rule, forms[i][0])) {
            const char *number = rule + strlen(forms[i][0]);
            const char *words = rc_tr(forms[i][strcmp(number, "1") == 0 ? 1 : 2]);
            const char *mark = strstr(words, "%s");
            return rc_format(arena, "%.*s%s%s", (int)(mark - words), words, number, mark + 2);
        }
    }
    return rc_tr("on the day of its deposit");
}

static const char *item_name(rc__session *s, const char *item, const char *kind, bool is_text)
{
    if (strcmp(kind, "wait") == 0) {
        return wait_words(s->arena, item);
    }
    if (strcmp(kind, "state") == 0) {
        return rc__state_name(s, item);
    }
    if (strcmp(kind, "treaty") == 0) {
        return rc__treaty_title(s, item);
    }
    if (strcmp(kind, "clause") == 0) {
        return clause_name(s, item);
    }
    if (strcmp(kind, "conduct") == 0) {
        return s->scenario->conduct_count > 1
                   ? rc_format(s->arena, rc_tr("the conduct “%s”"), rc__conduct_name(s, item))
                   : rc_tr("the conduct");
    }
    if (strcmp(kind, "organisation") == 0) {
        return in_the_article(s, name_of(s, "organisation", item, "name", item));
    }
    if (strcmp(kind, "forum") == 0) {
        const char *name = name_of(s, "forum", item, "name", "");
        return name[0] == '\0' ? item : in_the_article(s, name);
    }
    if (strcmp(kind, "jurisdiction") == 0) {
        const char *name = name_of(s, "state", item, "name", "");
        return name[0] != '\0' ? rc__state_name(s, item)
                               : item_name(s, item, "organisation", false);
    }
    return is_text ? item : spaced(s->arena, item);
}

/* What kind of name stands in a slot of that name. */
static const char *kind_of_slot(const char *slot)
{
    static const char *const kinds[][2] = {
        {"state", "state"},     {"author", "state"},    {"by", "state"},
        {"treaty", "treaty"},   {"clause", "clause"},   {"conduct", "conduct"},
        {"forum", "forum"},     {"organ", "organisation"}, {"organisation", "organisation"},
        {"jurisdiction", "jurisdiction"},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i][0], slot) == 0) {
            return kinds[i][1];
        }
    }
    return "";
}

/* ---- filling a sentence ---- */

static const char *day_words(rc__session *s, rc_span span)
{
    const char *word = word_for_day(span);
    char text[RC_DAY_TEXT];
    if (strcmp(word, "known") == 0) {
        return rc_strdup(s->arena, rc_day_long_text(span.lo, text));
    }
    if (strcmp(word, "part") != 0) {
        return rc_tr("a day that is not on record");
    }
    return rc_strdup(s->arena, rc_span_long_text(span, text));
}

static const char *listed(rc__session *s, const held *value, const char *kind)
{
    rc_buffer out;
    rc_buffer_init(&out, s->arena);
    for (size_t i = 0; i < value->count; i++) {
        rc_put(&out, i == 0 ? "" : i + 1 == value->count ? rc_tr(" and ") : ", ");
        rc_put(&out, item_name(s, value->items[i], kind, value->is_text));
    }
    return out.text;
}

/* The text of a hole, "slot:kind|otherwise"; NULL if there is nothing to put there. */
static const char *hole_text(rc__session *s, rc__subject subject, const char *hole, bool *wrong)
{
    size_t bar = strcspn(hole, "|");
    const char *otherwise = hole[bar] == '|' ? hole + bar + 1 : NULL;
    size_t colon = strcspn(hole, ":|");
    const char *slot = rc_strndup(s->arena, hole, colon);
    const char *kind = hole[colon] == ':'
                           ? rc_strndup(s->arena, hole + colon + 1, bar - colon - 1)
                           : kind_of_slot(slot);
    if (slot[0] == '.') {
        held id = held_in(s->arena, subject, "id");
        rc_record record = {NULL, -1, 0};
        if (id.count == 1) {
            record = rc_record_find(s->knowledge, id.items[0]);
        }
        const char *text = record.kind < 0 || rc_field_index(&rc_kinds[record.kind], slot + 1) < 0
                               ? ""
                               : rc_text_of(record, slot + 1);
        return text[0] != '\0' ? text : otherwise;
    }
    held value = held_in(s->arena, subject, slot);
    *wrong = *wrong || !value.is_there;
    if (value.is_day) {
        return strcmp(kind, "number") == 0
                   ? rc_format(s->arena, "%lld", (long long)value.number)
                   : day_words(s, value.span);
    }
    return value.count > 0 ? listed(s, &value, kind) : otherwise;
}

static bool is_missing(rc__session *s, rc__subject subject, const char *hole)
{
    size_t end = strcspn(hole, ":|");
    const char *slot = rc_strndup(s->arena, hole, end);
    held value = held_in(s->arena, subject, slot);
    if (value.is_day) {
        const char *word = word_for_day(value.span);
        return strcmp(word, "known") != 0 && strcmp(word, "part") != 0;
    }
    return false;
}

/* "slot=word? words": what stands behind the question mark; NULL if the slot says otherwise. */
static const char *after_question(rc__session *s, rc__subject subject, const char *at,
                                  const char *end)
{
    const char *start = at + strspn(at, " ");
    size_t length = strcspn(start, " {?[]");
    form asked = {0};
    if (start + length >= end || start[length] != '?' ||
        !read_condition(s->arena, rc_strndup(s->arena, start, length), &asked)) {
        return at;
    }
    return holds(s->arena, &asked.conditions[0], subject) ? start + length + 1 : NULL;
}

/* Fills the holes from [at] to [end]; false if one has nothing in it. */
static bool fill(rc__session *s, rc__subject subject, const char *at, const char *end,
                 rc_buffer *out, bool *wrong)
{
    bool whole = true;
    while (at < end) {
        size_t length = strcspn(at, "{[");
        length = length < (size_t)(end - at) ? length : (size_t)(end - at);
        rc_putn(out, at, length);
        at += length;
        const char *close = at < end ? strchr(at, *at == '{' ? '}' : ']') : NULL;
        if (close == NULL) {
            continue;
        }
        if (*at == '{') {
            const char *hole = rc_strndup(s->arena, at + 1, (size_t)(close - at - 1));
            const char *text = hole_text(s, subject, hole, wrong);
            whole = whole && text != NULL && !is_missing(s, subject, hole);
            rc_put(out, text == NULL ? "…" : text);
        } else {
            rc_buffer part;
            rc_buffer_init(&part, s->arena);
            rc_put(&part, "");
            const char *from = after_question(s, subject, at + 1, close);
            if (from != NULL && fill(s, subject, from, close, &part, wrong)) {
                rc_put(out, part.text);
            }
        }
        at = close + 1;
    }
    return whole;
}

static void capitalise(char *text)
{
    if (text[0] >= 'a' && text[0] <= 'z') {
        text[0] = (char)(text[0] - 'a' + 'A');
    }
}

static const char *filled(rc__session *s, const rc__forms *forms, const form *chosen,
                          rc__subject subject)
{
    rc_buffer out;
    bool wrong = false;
    rc_buffer_init(&out, s->arena);
    rc_put(&out, "");
    const char *sentence = rc_tr(chosen->sentence);
    fill(s, subject, sentence, sentence + strlen(sentence), &out, &wrong);
    if (wrong) {
        rc_error(s->diags, (rc_place){forms->file, 0, 0}, NULL,
                 "the sentence of `%s` names a slot that it does not have: %s", chosen->kind,
                 sentence);
    }
    rc_tongue_contract(out.text);
    capitalise(out.text);
    return out.text;
}

/* Takes the mark out of [sentence], which ends there when it is told again. */
static rc__told split(rc__session *s, rc__telling telling, const char *sentence)
{
    static const char mark[] = " //";
    const char *at = strstr(sentence, mark);
    if (at == NULL) {
        return (rc__told){telling, sentence, sentence};
    }
    const char *brief = rc_strndup(s->arena, sentence, (size_t)(at - sentence));
    return (rc__told){telling, rc_format(s->arena, "%s%s", brief, at + sizeof mark - 1), brief};
}

rc__told rc__tell(rc__session *s, const rc__forms *forms, rc__subject subject)
{
    const form *chosen = form_for(s->arena, forms, subject);
    if (chosen == NULL && subject.named) {
        return rc__tell(s, forms, (rc__subject){.fact = subject.fact});
    }
    if (chosen == NULL) {
        rc_error(s->diags, (rc_place){forms->file, 0, 0}, NULL, "no sentence fits a `%s`",
                 subject.fact != NULL ? rc_fact_kind(subject.fact) : subject.sought->kind);
        return (rc__told){RC__STOPPED, "", ""};
    }
    bool told = chosen->telling == RC__TOLD || chosen->telling == RC__ONCE;
    return split(s, chosen->telling, told ? filled(s, forms, chosen, subject) : "");
}

const char *rc__tell_ground(rc__session *s, const rc__forms *forms, const char *id)
{
    (void)s;
    for (size_t i = 0; i < forms->count; i++) {
        if (strcmp(forms->items[i].kind, id) == 0 && forms->items[i].telling == RC__TOLD) {
            return forms->items[i].sentence;
        }
    }
    return NULL;
}
