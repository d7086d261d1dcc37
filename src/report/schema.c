#include "report/schema.h"

#include "report/schema_parts.h"

#include <string.h>

typedef void writer(rc_value *schema, const rc_knowledge *knowledge);

/* What the program reads and writes. The kinds of facts files follow, from their own table. */
static const struct {
    rc_schema about;
    writer *write;
} ours[] = {
    {{"scenario", "a scenario", "a scenario file"}, rc__schema_of_scenario},
    {{"result", "the result of an assessment", "the output of recourse assess --format json"},
     rc__schema_of_result},
    {{"why", "the proof of a route", "the output of recourse why --format json"},
     rc__schema_of_proof},
    {{"levers", "what would open a route",
      "the output of recourse levers FILE ROUTE --format json"},
     rc__schema_of_levers},
    {{"lifts", "what would open most routes", "the output of recourse levers FILE --format json"},
     rc__schema_of_lifts},
    {{"applicants", "who could bring a route", "the output of recourse applicants --format json"},
     rc__schema_of_applicants},
    {{"timeline", "when routes were open", "the output of recourse timeline --format json"},
     rc__schema_of_timeline},
    {{"comparison", "what changes between two answers",
      "the output of recourse compare --format json"},
     rc__schema_of_comparison},
    {{"unsettled", "what turns on unsettled law",
      "the output of recourse compare FILE --readings --format json"},
     rc__schema_of_questions},
    {{"survey", "how routes stand against many", "the output of recourse survey --format json"},
     rc__schema_of_survey},
};
enum { OURS = sizeof ours / sizeof *ours };

/* ---- facts files ---- */

/* Files of which there are many are called after their head, others as they are. */
static const char *name_of(rc_arena *arena, const rc_file_type *type)
{
    if (strchr(type->path, '*') != NULL && type->head != NULL) {
        return type->head;
    }
    const char *slash = strrchr(type->path, '/');
    const char *stem = slash == NULL ? type->path : slash + 1;
    return rc_strndup(arena, stem, strcspn(stem, "."));
}

static const char *title_of_kind(const char *kind) { return rc_kinds[rc_kind_index(kind)].title; }

static const char *title_of(rc_arena *arena, const rc_file_type *type)
{
    const char *list = type->head == NULL ? "" : title_of_kind(type->head);
    for (size_t i = 0; i < type->section_count && type->head == NULL; i++) {
        const char *title = title_of_kind(type->sections[i].kind);
        list = rc_format(arena, "%s%s%s", list, i == 0 ? "" : " and ", title);
    }
    return rc_format(arena, "facts: %s", list);
}

static rc_schema about_facts(rc_arena *arena, const rc_file_type *type)
{
    return (rc_schema){name_of(arena, type), title_of(arena, type),
                       rc_format(arena, "facts/%s", type->path)};
}

/* ---- all of them ---- */

size_t rc_schema_list(rc_arena *arena, rc_schema **out)
{
    *out = rc_alloc_array(arena, OURS + rc_file_type_count, sizeof **out);
    for (size_t i = 0; i < OURS; i++) {
        (*out)[i] = ours[i].about;
    }
    for (size_t i = 0; i < rc_file_type_count; i++) {
        (*out)[OURS + i] = about_facts(arena, &rc_file_types[i]);
    }
    return OURS + rc_file_type_count;
}

/* A name and not an address: the schema is where the program, or a copy of it, is. */
static rc_value *start(rc_arena *arena, const rc_schema *about)
{
    rc_value *schema = rc_value_object(arena);
    rc_value_set_text(schema, "$schema", "https://json-schema.org/draft/2020-12/schema");
    rc_value_set_text(schema, "$id", rc_format(arena, "urn:recourse:schema:%s", about->name));
    rc_value_set_text(schema, "$comment",
                      rc_format(arena, "Written by `recourse schema %s`.", about->name));
    rc_value_set_text(schema, "title", rc_format(arena, "Recourse – %s", about->title));
    rc_value_set_text(schema, "description", rc_format(arena, "What may stand in %s", about->use));
    return schema;
}

rc_value *rc_schema_make(rc_arena *arena, const rc_knowledge *knowledge, const char *name)
{
    rc_schema *all;
    size_t count = rc_schema_list(arena, &all);
    for (size_t i = 0; i < count; i++) {
        if (!rc_equal(all[i].name, name)) {
            continue;
        }
        rc_value *schema = start(arena, &all[i]);
        if (i < OURS) {
            ours[i].write(schema, knowledge);
        } else {
            rc__schema_of_facts(schema, &rc_file_types[i - OURS]);
        }
        return schema;
    }
    return NULL;
}

/* ---- the list ---- */

rc_doc *rc_schema_overview(rc_arena *arena)
{
    static const char *const heads[] = {"Schema", "Describes", "For"};
    rc_schema *all;
    size_t count = rc_schema_list(arena, &all);
    rc_doc *doc = rc_doc_new(arena, "JSON Schemas");
    rc_doc_table(doc, "What each schema describes, and for which texts", heads, 3);
    for (size_t i = 0; i < count; i++) {
        rc_doc_row(doc, (const char *[]){all[i].name, all[i].title, all[i].use});
    }
    rc_doc_say(doc, RC_PLAIN, "“recourse schema NAME” prints one of them.");
    return doc;
}

rc_value *rc_schema_overview_value(rc_arena *arena)
{
    rc_schema *all;
    size_t count = rc_schema_list(arena, &all);
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value *list = rc_value_set_list(whole, "schemas");
    for (size_t i = 0; i < count; i++) {
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "name", all[i].name);
        rc_value_set_text(item, "title", all[i].title);
        rc_value_set_text(item, "use", all[i].use);
    }
    return whole;
}
