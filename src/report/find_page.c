/* What a search found, for readers and for programs. */
#include "report/find.h"

#include "base/text.h"
#include "report/words.h"

static const char *const ranks[] = {"id", "name", "title", "phrase", "text"};

static const char *asked(rc_arena *arena, const rc_query *query)
{
    return rc_words_joined(arena, " ", query->words, query->count);
}

static const char *capitalised(rc_arena *arena, const char *text)
{
    char *copy = rc_strdup(arena, text);
    copy[0] = (char)(copy[0] >= 'a' && copy[0] <= 'z' ? copy[0] - 'a' + 'A' : copy[0]);
    return copy;
}

static void item(rc_doc *doc, const rc_hit *hit)
{
    rc_arena *arena = rc_doc_arena(doc);
    const char *where =
        hit->rule == NULL
            ? "" : rc_format(arena, " [%s:%d]", hit->rule->file, hit->rule->line);
    rc_run runs[] = {{RC_BOLD, hit->title},
                     {RC_PLAIN, hit->excerpt[0] == 0 ? "" : ": "},
                     {RC_PLAIN, hit->excerpt},
                     {RC_DIM, where},
                     {RC_PLAIN, hit->command[0] == 0 ? "" : " → "},
                     {RC_CYAN, hit->command}};
    rc_doc_item_runs(doc, 0, runs, sizeof runs / sizeof *runs);
}

/* The hits of one kind; returns how many were shown. */
static size_t group_part(rc_doc *doc, const rc_found *found, size_t group, size_t limit)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_group *kind = &found->groups[group];
    size_t shown = 0;
    rc_doc_heading(doc, 3, RC_BOLD,
                   rc_format(arena, "%s (%zu)", capitalised(arena, kind->title), kind->count));
    for (size_t i = 0; i < found->count; i++) {
        if (found->hits[i].group == group && (limit == 0 || shown < limit)) {
            item(doc, &found->hits[i]);
            shown++;
        }
    }
    if (shown < kind->count) {
        rc_doc_item(doc, 0, RC_DIM,
                    rc_format(arena, "… and %zu more: --kind %s --limit 0", kind->count - shown,
                              kind->kind));
    }
    return shown;
}

rc_doc *rc_find_doc(rc_arena *arena, const rc_query *query, const rc_found *found, size_t limit)
{
    rc_doc *doc = rc_doc_new(arena, rc_format(arena, "Found for “%s”: %zu", asked(arena, query),
                                              found->count));
    size_t shown = 0;
    for (size_t i = 0; i < found->group_count; i++) {
        if (found->groups[i].count > 0) {
            shown += group_part(doc, found, i, limit);
        }
    }
    if (shown < found->count) {
        rc_doc_say(doc, RC_PLAIN,
                   rc_format(arena, "%zu of %zu shown, at most %zu of a kind, the best first.",
                             shown, found->count, limit));
    }
    return doc;
}

static rc_value *hit_value(rc_arena *arena, const rc_hit *hit, const char *kind)
{
    rc_value *value = rc_value_object(arena);
    rc_value_set_text(value, "kind", kind);
    rc_value_set_text(value, "id", hit->id);
    rc_value_set_text(value, "title", hit->title);
    rc_value_set_text(value, "rank", ranks[hit->rank]);
    rc_value_set_given(value, "excerpt", hit->excerpt);
    rc_value_set_given(value, "command", hit->command);
    rc_place place = {0};
    if (hit->record.kind >= 0) {
        place = rc_record_place(hit->record);
    } else if (hit->rule != NULL) {
        place = (rc_place){hit->rule->file, hit->rule->line, 1};
    }
    if (place.file != NULL) {
        rc_value_set_text(value, "file", place.file);
        rc_value_set_number(value, "line", place.line);
    }
    return value;
}

rc_value *rc_find_value(rc_arena *arena, const rc_knowledge *knowledge, const rc_query *query,
                        const rc_found *found, size_t limit)
{
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, knowledge);
    rc_value_set_text(whole, "query", asked(arena, query));
    rc_value_set_number(whole, "count", (int64_t)found->count);
    rc_value *groups = rc_value_set_list(whole, "groups");
    rc_value *hits = rc_value_set_list(whole, "hits");
    for (size_t i = 0; i < found->group_count; i++) {
        const rc_group *group = &found->groups[i];
        size_t shown = 0;
        for (size_t j = 0; j < found->count; j++) {
            if (found->hits[j].group == i && (limit == 0 || shown < limit)) {
                rc_value_add(hits, hit_value(arena, &found->hits[j], group->kind));
                shown++;
            }
        }
        if (group->count > 0) {
            rc_value *item = rc_value_add_object(groups);
            rc_value_set_text(item, "kind", group->kind);
            rc_value_set_number(item, "count", (int64_t)group->count);
            rc_value_set_number(item, "shown", (int64_t)shown);
        }
    }
    return whole;
}
