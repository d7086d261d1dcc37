#include "base/tongue.h"

#include <stdint.h>
#include <string.h>

/* ---- a compiled catalogue, as msgfmt writes it ---- */

typedef struct string_entry {
    uint32_t length, offset;
} string_entry;

struct rc_tongue {
    const char *name;
    const unsigned char *start; /* NULL: no catalogue, all is English */
    const unsigned char *end;
};

/* One a file of po/, made when the program is built; the last has no name. */
extern const rc_tongue rc_tongues[];

static _Thread_local const rc_tongue *spoken;

static uint32_t word_at(const rc_tongue *tongue, size_t offset)
{
    uint32_t word;
    memcpy(&word, tongue->start + offset, sizeof word);
    return word;
}

/* Header: magic, revision, count, table of originals, table of translations. */
enum { MAGIC = 0, COUNT = 8, ORIGINALS = 12, TRANSLATIONS = 16 };

static bool is_catalogue(const rc_tongue *tongue)
{
    return tongue->start != NULL && tongue->end - tongue->start > 28 &&
           word_at(tongue, MAGIC) == 0x950412deu;
}

static string_entry entry_at(const rc_tongue *tongue, size_t table, uint32_t index)
{
    size_t at = word_at(tongue, table) + (size_t)index * 8;
    return (string_entry){word_at(tongue, at), word_at(tongue, at + 4)};
}

/* Originals are sorted bytewise; one with a plural has it behind a NUL, out of the comparison. */
static const char *find(const rc_tongue *tongue, const char *key)
{
    uint32_t low = 0, high = is_catalogue(tongue) ? word_at(tongue, COUNT) : 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        string_entry original = entry_at(tongue, ORIGINALS, middle);
        int order = strcmp(key, (const char *)tongue->start + original.offset);
        if (order == 0) {
            string_entry translation = entry_at(tongue, TRANSLATIONS, middle);
            const char *text = (const char *)tongue->start + translation.offset;
            return text[0] == '\0' ? NULL : text;
        }
        if (order < 0) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return NULL;
}

/* ---- languages ---- */

const rc_tongue *rc_tongue_named(const char *language)
{
    for (const rc_tongue *tongue = rc_tongues; tongue->name != NULL; tongue++) {
        if (strcmp(tongue->name, language) == 0) {
            return tongue;
        }
    }
    return NULL;
}

const char *rc_tongue_at(size_t index)
{
    size_t at = 0;
    while (at < index && rc_tongues[at].name != NULL) {
        at++;
    }
    return rc_tongues[at].name;
}

const char *rc_tongue_name(const rc_tongue *tongue)
{
    return tongue == NULL ? "en" : tongue->name;
}

void rc_tongue_use(const rc_tongue *tongue)
{
    spoken = tongue != NULL && is_catalogue(tongue) ? tongue : NULL;
}

const rc_tongue *rc_tongue_used(void) { return spoken; }

/* ---- texts ---- */

const char *rc_tr(const char *english)
{
    const char *found = spoken == NULL || english[0] == '\0' ? NULL : find(spoken, english);
    return found == NULL ? english : found;
}

bool rc_tr_is_missing(const char *english)
{
    return spoken != NULL && english[0] != '\0' && find(spoken, english) == NULL;
}

/* gettext joins a context to its text with an EOT. */
const char *rc_tr_in(const char *context, const char *english)
{
    char key[1024];
    size_t head = strlen(context), length = strlen(english);
    if (spoken == NULL || length == 0 || head + length + 2 > sizeof key) {
        return english;
    }
    memcpy(key, context, head);
    key[head] = '\004';
    memcpy(key + head + 1, english, length + 1);
    const char *found = find(spoken, key);
    return found == NULL ? english : found;
}

/* Where the translation says for which counts its first form is: "n > 1" in French. */
static bool takes_first(size_t count)
{
    const char *header = find(spoken, "");
    const char *rule = header == NULL ? NULL : strstr(header, "plural=");
    bool none_too = rule != NULL && strstr(rule, "n > 1") != NULL;
    return count == 1 || (count == 0 && none_too);
}

const char *rc_tr_count(const char *one, const char *many, size_t count)
{
    const char *found = spoken == NULL ? NULL : find(spoken, one);
    if (found == NULL) {
        return count == 1 ? one : many;
    }
    return takes_first(count) ? found : found + strlen(found) + 1;
}

/* ---- words that meet ---- */

/* Rules are lines "from=to", with the blanks that belong to them; `to` is never longer. */
static void contract_all(char *text, const char *rule, size_t from, size_t to)
{
    char *at = text, *put = text;
    while (*at != '\0') {
        if (strncmp(at, rule, from) == 0) {
            memcpy(put, rule + from + 1, to);
            put += to;
            at += from;
        } else {
            *put++ = *at++;
        }
    }
    *put = '\0';
}

void rc_tongue_contract(char *text)
{
    const char *rule = spoken == NULL ? NULL : find(spoken, "contractions");
    while (rule != NULL && *rule != '\0') {
        size_t length = strcspn(rule, "\n");
        size_t from = strcspn(rule, "=");
        if (from < length && length - from - 1 <= from) {
            contract_all(text, rule, from, length - from - 1);
        }
        rule += length + (rule[length] == '\n' ? 1 : 0);
    }
}
