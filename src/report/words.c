#include "report/words.h"

#include "base/text.h"
#include "base/tongue.h"

#include <stdlib.h>
#include <string.h>

void rc_names_add(rc_names *names, const char *name)
{
    names->items = rc_grow(names->arena, names->items, names->count, &names->capacity,
                           sizeof *names->items);
    names->items[names->count++] = name;
}

void rc_names_sort(rc_names *names)
{
    if (names->count == 0) {
        return;
    }
    qsort(names->items, names->count, sizeof *names->items, rc_compare_texts);
    size_t kept = 1;
    for (size_t i = 1; i < names->count; i++) {
        if (strcmp(names->items[i], names->items[kept - 1]) != 0) {
            names->items[kept++] = names->items[i];
        }
    }
    names->count = kept;
}

/* ---- Names ---- */

const char *rc_words_state(rc_arena *arena, const rc_knowledge *knowledge, const char *code)
{
    rc_record state = rc_record_find(knowledge, rc_format(arena, "state/%s", code));
    return state.kind < 0 ? code : rc_tr_in("State", rc_text_of(state, "name"));
}

const char *rc_words_state_in_text(rc_arena *arena, const rc_knowledge *knowledge, const char *code)
{
    rc_record state = rc_record_find(knowledge, rc_format(arena, "state/%s", code));
    return state.kind < 0 ? code : rc_tr_in("state", rc_name_in_text(state));
}

const char *rc_words_states(rc_arena *arena, const rc_knowledge *knowledge,
                            const char *const *codes, size_t count)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        rc_names_add(&names, rc_words_state(arena, knowledge, codes[i]));
    }
    return rc_words_joined(arena, ", ", names.items, names.count);
}

const char *rc_words_joined(rc_arena *arena, const char *separator, const char *const *items,
                            size_t count)
{
    size_t length = 0, gap = strlen(separator);
    for (size_t i = 0; i < count; i++) {
        length += strlen(items[i]) + gap;
    }
    char *text = rc_alloc(arena, length + 1);
    char *to = text;
    for (size_t i = 0; i < count; i++) {
        if (i > 0) {
            memcpy(to, separator, gap);
            to += gap;
        }
        size_t size = strlen(items[i]);
        memcpy(to, items[i], size);
        to += size;
    }
    return text;
}

const char *rc_words_list(rc_arena *arena, const char *const *items, size_t count)
{
    if (count < 2) {
        return count == 0 ? "" : items[0];
    }
    return rc_format(arena, rc_tr("%s and %s"), rc_words_joined(arena, ", ", items, count - 1),
                     items[count - 1]);
}

const char *rc_words_field(rc_arena *arena, rc_record record, const char *field,
                           const char *separator)
{
    rc_names names = {.arena = arena};
    size_t count = rc_list_of(record, field);
    for (size_t i = 0; i < count; i++) {
        rc_names_add(&names, rc_item_of(record, field, i));
    }
    return rc_words_joined(arena, separator, names.items, names.count);
}

const char *rc_words_citation(rc_arena *arena, const rc_knowledge *knowledge, const char *citation)
{
    rc_record decided = rc_record_find(knowledge, rc_format(arena, "case/%s", citation));
    if (decided.kind < 0) {
        return citation;
    }
    int year, month, day;
    rc_span date = rc_span_of(decided, "date");
    if (date.lo <= RC_DAY_MIN || date.lo >= RC_DAY_MAX) {
        return rc_text_of(decided, "name");
    }
    rc_day_to_civil(date.lo, &year, &month, &day);
    return rc_format(arena, "%s, %d", rc_text_of(decided, "name"), year);
}

/* N of "head/N", 0 if [id] is none of these. */
static unsigned long ground_number(const char *id, const char *head)
{
    char *end;
    const char *digits = id + strlen(head);
    if (!rc_starts_with(id, head) || digits[0] < '1' || digits[0] > '9') {
        return 0;
    }
    unsigned long number = strtoul(digits, &end, 10);
    return *end == 0 ? number : 0;
}

const char *rc_words_ground(rc_arena *arena, const rc_scenario *scenario, const char *id)
{
    static const char assumption[] = "assumption/";
    if (rc_starts_with(id, assumption)) {
        return rc_format(arena, "assumption: %s", id + sizeof assumption - 1);
    }
    unsigned long number = ground_number(id, "step/");
    if (number > 0) {
        const rc_step *step = scenario == NULL ? NULL : rc_scenario_step(scenario, id);
        const char *name = step == NULL ? "" : rc_format(arena, ", %s", step->step);
        return rc_format(arena, "step %lu of the scenario%s", number, name);
    }
    number = ground_number(id, "suppose/");
    if (number > 0) {
        const char *text = scenario != NULL && number <= scenario->suppose_count
                               ? rc_format(arena, ": %s", scenario->suppose[number - 1])
                               : "";
        return rc_format(arena, "supposition %lu of the scenario%s", number, text);
    }
    return NULL;
}

const char *rc_words_reading(rc_arena *arena, const rc_taken_reading *taken)
{
    return rc_format(arena, rc_tr("Taking one side of what is unsettled: on %s, %s is %s"),
                     taken->routes, rc_requirement_word(taken->requirement),
                     rc_outcome_word(taken->outcome));
}

const char *rc_words_count(rc_arena *arena, size_t count, const char *one, const char *many)
{
    return rc_format(arena, "%zu %s", count, rc_tr_count(one, many, count));
}

/* ---- Dates ---- */

const char *rc_words_day(rc_arena *arena, rc_day day)
{
    char text[RC_DAY_TEXT];
    return rc_strdup(arena, rc_day_long_text(day, text));
}

const char *rc_words_span(rc_arena *arena, rc_span span)
{
    if (span.lo >= RC_DAY_MAX) {
        return "never";
    }
    if (span.hi <= RC_DAY_MIN) {
        return "always";
    }
    if (span.lo <= RC_DAY_MIN && span.hi >= RC_DAY_MAX) {
        return "not known";
    }
    if (!rc_span_is_partial(span)) {
        return rc_words_day(arena, span.lo);
    }
    char text[RC_DAY_TEXT];
    return rc_strdup(arena, rc_span_long_text(span, text));
}

/* "first:1961-01-12;notice:months:6" with blanks for its marks. */
static const char *spelled_out(rc_arena *arena, const char *rule)
{
    rc_buffer words;
    rc_buffer_init(&words, arena);
    for (const char *c = rule; *c != 0; c++) {
        if (*c == ';') {
            rc_put(&words, "; ");
        } else {
            rc_putn(&words, *c == ':' ? " " : c, 1);
        }
    }
    return words.length == 0 ? "" : words.text;
}

const char *rc_words_rule(rc_arena *arena, const char *rule)
{
    static const struct form {
        const char *head, *one, *many;
    } forms[] = {
        {"days:", RC_TR("%ld day later"), RC_TR("%ld days later")},
        {"months:", RC_TR("%ld month later"), RC_TR("%ld months later")},
        {"years:", RC_TR("%ld year later"), RC_TR("%ld years later")},
        {"month-start-after-days:", RC_TR("the first day of the month after %ld day"),
         RC_TR("the first day of the month after %ld days")},
        {"month-start-after-months:", RC_TR("the first day of the month after %ld month"),
         RC_TR("the first day of the month after %ld months")},
    };
    if (rc_equal(rule, "deposit") || rc_equal(rule, "none")) {
        return rc_tr("at once");
    }
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (!rc_starts_with(rule, forms[i].head)) {
            continue;
        }
        const char *digits = rule + strlen(forms[i].head);
        char *end;
        long number = strtol(digits, &end, 10);
        if (end == digits || *end != 0) {
            break;
        }
        const char *words = rc_tr(number == 1 ? forms[i].one : forms[i].many);
        const char *mark = strstr(words, "%ld");
        return rc_format(arena, "%.*s%ld%s", (int)(mark - words), words, number, mark + 3);
    }
    return spelled_out(arena, rule);
}

rc_span rc_knowledge_as_at(const rc_knowledge *knowledge)
{
    int kind = rc_kind_index("catalogue");
    if (knowledge == NULL || rc_count(knowledge, kind) == 0) {
        return RC_SPAN_UNKNOWN;
    }
    return rc_span_of(rc_record_at(knowledge, kind, 0), "facts_as_at");
}

/* ---- What a word names ---- */

static const rc_record no_record = {NULL, -1, 0};

const char *rc_route_head(rc_arena *arena, const char *route)
{
    return rc_strndup(arena, route, strcspn(route, "/"));
}

rc_record rc_words_treaty(const rc_knowledge *knowledge, const char *word)
{
    int kind = rc_kind_index("treaty");
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record treaty = rc_record_at(knowledge, kind, row);
        if (rc_equal_fold(rc_text_of(treaty, "treaty"), word) ||
            rc_equal_fold(rc_text_of(treaty, "short"), word)) {
            return treaty;
        }
    }
    return no_record;
}

/* ---- The nearest spelling ---- */

/* The same in another case counts as near however long it is. */
static const char *nearest(const rc_names *names, const char *word)
{
    for (size_t i = 0; i < names->count; i++) {
        if (rc_equal_fold(names->items[i], word)) {
            return names->items[i];
        }
    }
    return rc_nearest(word, names->items, names->count);
}

/* What [field] says in every record of [kind]; NULL: the id. */
static void gather(rc_names *names, const rc_knowledge *knowledge, int kind, const char *field)
{
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record record = rc_record_at(knowledge, kind, row);
        rc_names_add(names, field == NULL ? rc_record_id(record) : rc_text_of(record, field));
    }
}

const char *rc_nearest_treaty(rc_arena *arena, const rc_knowledge *knowledge, const char *word)
{
    rc_names names = {.arena = arena};
    char *upper = rc_strdup(arena, word);
    for (char *c = upper; *c != 0; c++) {
        *c = (char)(*c >= 'a' && *c <= 'z' ? *c - 'a' + 'A' : *c);
    }
    gather(&names, knowledge, rc_kind_index("treaty"), "treaty");
    const char *found = nearest(&names, upper); /* ids are in capitals */
    if (found == NULL) {
        names.count = 0;
        gather(&names, knowledge, rc_kind_index("treaty"), "short");
        found = nearest(&names, word);
    }
    return found;
}

const char *rc_nearest_route(rc_arena *arena, const rc_knowledge *knowledge, const char *word)
{
    rc_names names = {.arena = arena};
    gather(&names, knowledge, rc_kind_index("clause"), "route");
    return nearest(&names, word);
}

const char *rc_nearest_record(rc_arena *arena, const rc_knowledge *knowledge, const char *id)
{
    rc_names names = {.arena = arena};
    size_t head = strcspn(id, "/");
    const char *word = rc_strndup(arena, id, head);
    for (size_t kind = 0; kind < rc_kind_count; kind++) {
        size_t prefix = strcspn(rc_kinds[kind].id, "/");
        if (rc_equal_fold(rc_strndup(arena, rc_kinds[kind].id, prefix), word)) {
            gather(&names, knowledge, (int)kind, NULL);
        }
    }
    if (names.count > 0) {
        return nearest(&names, id);
    }
    for (size_t kind = 0; kind < rc_kind_count; kind++) { /* the first word itself is wrong */
        size_t prefix = strcspn(rc_kinds[kind].id, "/");
        rc_names_add(&names, rc_strndup(arena, rc_kinds[kind].id, prefix));
    }
    const char *first = nearest(&names, word);
    return first == NULL ? NULL : rc_format(arena, "%s%s", first, id + head);
}
