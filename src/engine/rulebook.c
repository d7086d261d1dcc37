/*
 * Reading the left sides of rules. The texts have been accepted by the engine, so only what it
 * accepts need be understood; what is not understood is left out.
 */
#include "engine/rulebook.h"

#include <stdlib.h>
#include <string.h>

/* No rule of ours nests deeper, nor branches more. */
enum { DEEPEST = 40, MOST_WAYS = 64 };

/* ---- pieces ---- */

static const char *skip_blank(const char *at)
{
    for (;;) {
        at += strspn(at, " \t\r\n");
        if (*at != ';') {
            return at;
        }
        at += strcspn(at, "\n");
    }
}

static const char *skip_string(const char *at)
{
    at++;
    while (*at != '\0' && *at != '"') {
        at += *at == '\\' && at[1] != '\0' ? 2 : 1;
    }
    return *at == '"' ? at + 1 : at;
}

/* An atom ends at a blank or bracket, but (…) inside it, as in ?x&:(> ?x ?y), is part of it. */
static const char *skip_atom(const char *at)
{
    int depth = 0;
    while (*at != '\0') {
        if (*at == '"') {
            at = skip_string(at);
            continue;
        }
        if (depth == 0 && strchr(" \t\r\n);", *at) != NULL) {
            break;
        }
        depth += *at == '(' ? 1 : *at == ')' ? -1 : 0;
        at++;
    }
    return at;
}

static rc__piece *add_piece(rc_arena *arena, rc__piece *list)
{
    list->items = rc_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count] = (rc__piece){0};
    return &list->items[list->count++];
}

/* [at] stands behind the opening bracket; returns what stands behind the closing one. */
static const char *read_list(rc_arena *arena, rc__piece *list, const char *at, int depth)
{
    for (at = skip_blank(at); *at != '\0' && *at != ')'; at = skip_blank(at)) {
        rc__piece *piece = add_piece(arena, list);
        if (*at == '(' && depth < DEEPEST) {
            at = read_list(arena, piece, at + 1, depth + 1);
        } else {
            const char *end = skip_atom(at);
            piece->text = rc_strndup(arena, at, (size_t)(end - at));
            at = end;
        }
    }
    return *at == ')' ? at + 1 : at;
}

static bool is_atom(const rc__piece *piece, const char *text)
{
    return piece->text != NULL && strcmp(piece->text, text) == 0;
}

static bool is_list_of(const rc__piece *piece, const char *head)
{
    return piece->text == NULL && piece->count > 0 && is_atom(&piece->items[0], head);
}

static bool is_pattern(const rc__piece *piece)
{
    return piece->text == NULL && piece->count > 0 && piece->items[0].text != NULL;
}

/* ---- conditions ---- */

typedef struct ways {
    rc__way items[MOST_WAYS];
    size_t count;
} ways;

static void add_condition(rc_arena *arena, ways *all, rc__ce condition)
{
    for (size_t i = 0; i < all->count; i++) {
        rc__way *way = &all->items[i];
        way->items = rc_grow(arena, way->items, way->count, &way->capacity, sizeof *way->items);
        way->items[way->count++] = condition;
    }
}

static void add_piece_of_left_side(rc_arena *arena, ways *all, const rc__piece *piece, int depth);

static void add_pieces(rc_arena *arena, ways *all, const rc__piece *list, size_t first, int depth)
{
    for (size_t i = first; i < list->count && depth < DEEPEST; i++) {
        add_piece_of_left_side(arena, all, &list->items[i], depth + 1);
    }
}

static rc__way copy_of(rc_arena *arena, const rc__way *way)
{
    rc__way copy = {0};
    for (size_t i = 0; i < way->count; i++) {
        copy.items = rc_grow(arena, copy.items, copy.count, &copy.capacity, sizeof *copy.items);
        copy.items[copy.count++] = way->items[i];
    }
    return copy;
}

/* Each way so far goes on by each branch. */
static void add_branches(rc_arena *arena, ways *all, const rc__piece *list, int depth)
{
    ways *before = rc_alloc(arena, sizeof *before);
    *before = *all;
    all->count = 0;
    for (size_t b = 1; b < list->count; b++) {
        ways *branch = rc_alloc(arena, sizeof *branch);
        for (size_t i = 0; i < before->count; i++) {
            branch->items[branch->count++] = copy_of(arena, &before->items[i]);
        }
        add_piece_of_left_side(arena, branch, &list->items[b], depth + 1);
        for (size_t i = 0; i < branch->count && all->count < MOST_WAYS; i++) {
            all->items[all->count++] = branch->items[i];
        }
    }
}

/* (not P), (exists P), (not (and P Q ...)): one place, told by its first pattern if it is alone. */
static void add_sought(rc_arena *arena, ways *all, const rc__piece *list, rc__ce_kind kind)
{
    const rc__piece *inner = list->count > 1 ? &list->items[1] : NULL;
    bool alone = inner != NULL && list->count == 2 && is_pattern(inner) &&
                 !is_list_of(inner, "and") && !is_list_of(inner, "not") &&
                 !is_list_of(inner, "or") && !is_list_of(inner, "test");
    add_condition(arena, all, (rc__ce){kind, inner, alone});
}

static void add_piece_of_left_side(rc_arena *arena, ways *all, const rc__piece *piece, int depth)
{
    if (depth >= DEEPEST || !is_pattern(piece) || is_list_of(piece, "test")) {
        return;
    }
    if (is_list_of(piece, "logical") || is_list_of(piece, "and")) {
        add_pieces(arena, all, piece, 1, depth);
    } else if (is_list_of(piece, "or")) {
        add_branches(arena, all, piece, depth);
    } else if (is_list_of(piece, "not")) {
        add_sought(arena, all, piece, RC__NOT);
    } else if (is_list_of(piece, "exists")) {
        add_sought(arena, all, piece, RC__EXISTS);
    } else {
        add_condition(arena, all, (rc__ce){RC__MATCH, piece, true});
    }
}

/* ---- rules ---- */

static const char *without_quotes(rc_arena *arena, const char *text)
{
    size_t length = strlen(text);
    bool quoted = length >= 2 && text[0] == '"';
    return quoted ? rc_strndup(arena, text + 1, length - 2) : text;
}

/* [rule]: name, comment, left side, =>, right side. */
static void add_rule(rc_rulebook *book, const rc__piece *rule)
{
    if (rule->count < 2 || rule->items[1].text == NULL) {
        return;
    }
    const rc__piece *second = rule->count > 2 ? &rule->items[2] : &rule->items[1];
    bool commented = second->text != NULL && second->text[0] == '"';
    ways *all = rc_alloc(book->arena, sizeof *all);
    all->count = 1;
    bool logical = false; /* only what stands inside supports what is concluded */
    for (size_t i = commented ? 3 : 2; i < rule->count && !is_atom(&rule->items[i], "=>"); i++) {
        logical = logical || is_list_of(&rule->items[i], "logical");
        if (!logical || is_list_of(&rule->items[i], "logical")) {
            add_piece_of_left_side(book->arena, all, &rule->items[i], 0);
        }
    }
    book->rules =
        rc_grow(book->arena, book->rules, book->count, &book->capacity, sizeof *book->rules);
    book->rules[book->count++] =
        (rc__rule){.name = rule->items[1].text,
                   .comment = commented ? without_quotes(book->arena, second->text) : "",
                   .ways = all->items,
                   .count = all->count};
}

static int compare_rules(const void *left, const void *right)
{
    return strcmp(((const rc__rule *)left)->name, ((const rc__rule *)right)->name);
}

rc_rulebook *rc_rulebook_read(rc_arena *arena, const rc_rule_file *files, size_t count)
{
    rc_rulebook *book = rc_alloc(arena, sizeof *book);
    book->arena = arena;
    for (size_t i = 0; i < count; i++) {
        rc__piece whole = {0};
        const char *at = files[i].text;
        while (*at != '\0') { /* a bracket too many ends a list, not the file */
            at = read_list(arena, &whole, at, 0);
        }
        for (size_t j = 0; j < whole.count; j++) {
            if (is_list_of(&whole.items[j], "defrule")) {
                add_rule(book, &whole.items[j]);
            }
        }
    }
    if (book->count > 0) {
        qsort(book->rules, book->count, sizeof *book->rules, compare_rules);
    }
    return book;
}

const rc__rule *rc__rule_named(const rc_rulebook *book, const char *name)
{
    rc__rule wanted = {.name = name};
    return book->count == 0 ? NULL
                            : bsearch(&wanted, book->rules, book->count, sizeof *book->rules,
                                      compare_rules);
}

const char *rc_rulebook_comment(const rc_rulebook *book, const char *rule)
{
    const rc__rule *found = rc__rule_named(book, rule);
    return found == NULL ? "" : found->comment;
}
