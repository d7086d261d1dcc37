/*
 * What a facts file may hold: kinds of records, their fields, and the files they stand in.
 *
 * The tables here drive everything: the loader, the checks, the image built into the binary, the
 * facts given to the engine, the look-ups and the documents. A new kind of fact is a new table
 * here and a deftemplate of the same name in rules/given.clp; nothing else in C changes.
 *
 * Ownership: constant tables.
 */
#ifndef RC_KNOWLEDGE_SCHEMA_H
#define RC_KNOWLEDGE_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

typedef enum rc_field_type {
    RC_F_SYMBOL,  /* one word of a vocabulary or an id; "" if absent */
    RC_F_TEXT,    /* free text; "" if absent */
    RC_F_DATE,    /* YYYY[-MM[-DD]], kept as a span */
    RC_F_INT,     /* whole number; 0 if absent */
    RC_F_FLAG,    /* yes | no; "" if absent where the field may be unknown, else no */
    RC_F_SYMBOLS, /* list of words */
    RC_F_TEXTS    /* list of texts */
} rc_field_type;

enum {
    RC_REQUIRED = 1,      /* an error if absent or empty */
    RC_GIVEN = 2,         /* becomes a slot of the kind's template (date: two, x and x-latest) */
    RC_STATE = 4,         /* a State code; with RC_GIVEN the row is loaded when it plays a part */
    RC_NEVER = 8,         /* absent date: it never happened (default: it is not known when) */
    RC_ALWAYS = 16,       /* absent date: since ever */
    RC_MAYBE = 32,        /* absent flag stays "": not known (default: no) */
    RC_RULE = 64,         /* a waiting rule as in base/day.h */
    RC_INHERITED = 128    /* comes from the head of the file, not written in the record */
};

typedef struct rc_field {
    const char *name; /* YAML key; the slot has hyphens for underscores */
    rc_field_type type;
    unsigned flags;
    const char *words; /* symbols: "a|b|c", or "@kind" for an id of that kind, or NULL: any */
    const char *doc;   /* one line for the documents */
} rc_field;

typedef struct rc_kind {
    const char *name;  /* template and id prefix */
    const char *title; /* plural, for reports */
    const char *id;    /* "participation/{treaty}/{state}"; a partial date prints as written */
    const rc_field *fields;
    size_t field_count;
    bool repeats; /* two rows may share an id (re-accession, windows of one law): the later in the
                     file get "/2", "/3" after it; otherwise a second one is an error */
} rc_kind;

/* A list of records in a file: the YAML key and the kind of its items. */
typedef struct rc_section {
    const char *key;
    const char *kind;
} rc_section;

/*
 * A kind of file: where it lies (relative to facts/), the kind of its head record (NULL: none),
 * and its sections. The head's fields are the top-level keys of the file.
 */
typedef struct rc_file_type {
    const char *path; /* "treaties/X.yaml" with X = *; a single file has its name */
    const char *head;
    const rc_section *sections;
    size_t section_count;
} rc_file_type;

extern const rc_kind rc_kinds[];
extern const size_t rc_kind_count;
extern const rc_file_type rc_file_types[];
extern const size_t rc_file_type_count;

/* Index into rc_kinds, or -1. */
int rc_kind_index(const char *name);
/* Index into the kind's fields, or -1. */
int rc_field_index(const rc_kind *kind, const char *name);
/* The field of a head by which its file is known: the one in its id, else the first. */
size_t rc_head_field(const rc_kind *head);
/*
 * The field of [head] (may be NULL) whose value a record below it has where its own [field] is
 * absent; -1 if there is none.
 */
int rc_field_inherited(const rc_kind *head, const rc_field *field);
/* The file type for a path relative to the facts folder, or NULL. */
const rc_file_type *rc_file_type_for(const char *path);

#endif
