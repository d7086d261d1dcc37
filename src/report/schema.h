/*
 * JSON Schemas (draft 2020-12) of what the program reads and writes, for editors and for other
 * programs. They are made from the tables that the readers themselves follow, and are checked
 * against every scenario, facts file and example by tests/schema.sh.
 *
 * A schema knows keys, types and words. What takes knowledge of two places at once (an end before
 * its beginning, an id used twice) or of spelling (the name of a State in any case) is left to the
 * program. Values may be read by YAML 1.2, as editors do, or as texts alone, as we do: 2020 and
 * "2020" are both a date.
 *
 * The JSON of another command: a row in the table of schema.c, and a function that describes it
 * beside those in schema_explore.c, with the parts of schema_result.c that answers share; and
 * in tests/schema.py how it is asked for.
 *
 * Ownership: the arena passed in.
 */
#ifndef RC_REPORT_SCHEMA_H
#define RC_REPORT_SCHEMA_H

#include "report/doc.h"
#include "report/value.h"

typedef struct rc_schema {
    const char *name;  /* "scenario" */
    const char *title; /* what it describes, in a few words */
    const char *use;   /* the files, or the command, whose text that is */
} rc_schema;

/* All there are: scenario, results, then one for each kind of facts file. */
size_t rc_schema_list(rc_arena *arena, rc_schema **out);
/* The schema of that name, by what [knowledge] knows; NULL if there is none. */
rc_value *rc_schema_make(rc_arena *arena, const rc_knowledge *knowledge, const char *name);
/* The list as a document and as a value. */
rc_doc *rc_schema_overview(rc_arena *arena);
rc_value *rc_schema_overview_value(rc_arena *arena);

#endif
