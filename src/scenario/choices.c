/*
 * The words that values of a scenario may be, from the facts and the vocabulary: one list for the
 * reader, its suggestions and the documents.
 */
#include "base/text.h"
#include "scenario/fields.h"
#include "vocabulary.h"

#include <string.h>

typedef struct list {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    rc_value_choice *items;
    size_t count, capacity;
} list;

static void put(list *words, const char *word, const char *title)
{
    words->items = rc_grow(words->arena, words->items, words->count, &words->capacity,
                           sizeof *words->items);
    words->items[words->count++] = (rc_value_choice){word, title};
}

/* A word of the facts, once: equal words of the facts are one text. */
static void add(list *words, const char *word, const char *title)
{
    for (size_t i = 0; i < words->count; i++) {
        if (words->items[i].word == word)
            return;
    }
    if (*word)
        put(words, word, title);
}

/* The same for words that were made. */
static void add_made(list *words, const char *word, const char *title)
{
    for (size_t i = 0; i < words->count; i++) {
        if (rc_equal(words->items[i].word, word))
            return;
    }
    put(words, word, title);
}

/* The records of [kind], by their field [word]; [title] says what they are called. */
static void add_records(list *words, const char *kind, const char *word, const char *title)
{
    int index = rc_kind_index(kind);
    uint32_t rows = rc_count(words->knowledge, index);
    for (uint32_t row = 0; row < rows; row++) {
        rc_record record = rc_record_at(words->knowledge, index, row);
        add(words, rc_text_of(record, word), rc_text_of(record, title));
    }
}

static void add_organs(list *words)
{
    int kind = rc_kind_index("clause");
    uint32_t rows = rc_count(words->knowledge, kind);
    for (uint32_t row = 0; row < rows; row++) {
        rc_record clause = rc_record_at(words->knowledge, kind, row);
        size_t count = rc_list_of(clause, "votes");
        for (size_t i = 0; i < count; i++)
            add(words, rc_item_of(clause, "votes", i), "");
    }
}

/* The title of the first clause that opens the route. */
static const char *route_title(const list *words, const char *route)
{
    int kind = rc_kind_index("clause");
    const char *head = rc_format(words->arena, "clause/%s/", route);
    uint32_t row = rc_first_with(words->knowledge, kind, head);
    if (row >= rc_count(words->knowledge, kind))
        return "";
    rc_record clause = rc_record_at(words->knowledge, kind, row);
    return rc_starts_with(rc_record_id(clause), head) ? rc_text_of(clause, "title") : "";
}

/* Routes of the catalogue, without its families, and of every clause. */
static void add_routes(list *words)
{
    int kind = rc_kind_index("catalogue");
    uint32_t rows = rc_count(words->knowledge, kind);
    for (uint32_t row = 0; row < rows; row++) {
        rc_record catalogue = rc_record_at(words->knowledge, kind, row);
        size_t count = rc_list_of(catalogue, "order");
        for (size_t i = 0; i < count; i++) {
            const char *route = rc_item_of(catalogue, "order", i);
            if (strchr(route, '*') == NULL)
                add(words, route, route_title(words, route));
        }
    }
    add_records(words, "clause", "route", "title");
}

/* First parts of routes, then the forums that none of them is called after. */
static void add_bodies(list *words)
{
    list routes = {words->arena, words->knowledge, NULL, 0, 0};
    add_routes(&routes);
    for (size_t i = 0; i < routes.count; i++) {
        size_t length = strcspn(routes.items[i].word, "/");
        const char *body = rc_strndup(words->arena, routes.items[i].word, length);
        rc_record forum = rc_record_find(words->knowledge,
                                         rc_format(words->arena, "forum/%s", body));
        add_made(words, body, forum.kind < 0 ? "" : rc_text_of(forum, "name"));
    }
    list forums = {words->arena, words->knowledge, NULL, 0, 0};
    add_records(&forums, "forum", "forum", "name");
    for (size_t i = 0; i < forums.count; i++)
        add_made(words, forums.items[i].word, forums.items[i].title);
}

static void add_vocabulary(list *words, rc_value_type type)
{
    for (int i = RC_STATUSES - 1; i >= 0 && type == RC_V_STATUSES; i--) /* best first */
        put(words, rc_status_name((rc_route_status)i), rc_status_title((rc_route_status)i));
    for (int i = 0; i < RC_REQUIREMENTS && type == RC_V_REQUIREMENT; i++)
        put(words, rc_requirement_name((rc_requirement)i),
            rc_requirement_title((rc_requirement)i));
    for (int i = RC_CODE_NONE + 1; i < RC_CODES && type == RC_V_CODE; i++)
        put(words, rc_code_name((rc_code)i), rc_code_title((rc_code)i));
}

size_t rc_value_choices(rc_arena *arena, const rc_knowledge *knowledge, rc_value_type type,
                        rc_value_choice **out)
{
    static const struct {
        const char *kind, *word, *title;
    } kinds[RC_V_TYPES] = {
        [RC_V_STATE] = {"state", "code", "name"},      [RC_V_STATES] = {"state", "code", "name"},
        [RC_V_TREATY] = {"treaty", "treaty", "title"}, [RC_V_FORUM] = {"forum", "forum", "name"},
        [RC_V_ACTS] = {"act", "act", "note"},
    };
    list words = {arena, knowledge, NULL, 0, 0};
    if (kinds[type].kind)
        add_records(&words, kinds[type].kind, kinds[type].word, kinds[type].title);
    else if (type == RC_V_ORGAN)
        add_organs(&words);
    else if (type == RC_V_ROUTE)
        add_routes(&words);
    else if (type == RC_V_BODY)
        add_bodies(&words);
    else
        add_vocabulary(&words, type);
    *out = words.items;
    return words.count;
}
