/*
 * YAML documents as located trees. The only room that includes yaml.h.
 *
 * House subset, everything else refused with its place: one document; no anchors, aliases, tags,
 * merge keys, tabs or duplicate keys; UTF-8 without NUL; scalars stay text (dates, NO and 007 are
 * what they look like). The reader goes on after an error as far as libyaml allows.
 *
 * Ownership: nodes live in the arena.
 */
#ifndef RC_YAML_DOCUMENT_H
#define RC_YAML_DOCUMENT_H

#include "base/diag.h"

#include <stdbool.h>

typedef enum rc_node_kind { RC_SCALAR, RC_SEQUENCE, RC_MAPPING } rc_node_kind;

typedef struct rc_node rc_node;
struct rc_node {
    rc_node_kind kind;
    int line, column;
    const char *text; /* scalar: its text, NUL-terminated, "" for an empty one */
    bool quoted;      /* scalar: was in quotes or a block */
    int inset;        /* scalar on one line, written as it reads: its text begins that many columns
                         after the node, so that a place inside it can be named; -1: otherwise */
    rc_node **items;  /* sequence: items; mapping: values */
    rc_node **keys;   /* mapping: the key of items[i], a scalar */
    size_t count;
};

typedef struct rc_document {
    const char *file;
    rc_node *root; /* NULL for an empty file */
} rc_document;

/*
 * What a file may hold; a hostile file is refused long before memory suffers. [nodes] counts
 * keys too; [depth] counts lists and mappings around a value, the root being the first; [scalar]
 * is in bytes.
 */
typedef struct rc_yaml_limits {
    size_t bytes, nodes, depth, scalar;
} rc_yaml_limits;
extern const rc_yaml_limits rc_yaml_scenario_limits; /* 1 MiB, 50,000 nodes, depth 16, 64 KiB */
extern const rc_yaml_limits rc_yaml_facts_limits;    /* 16 MiB, 1,000,000 nodes, depth 16, 64 KiB */

/*
 * [file] names the text in diagnostics; columns count characters, not bytes. RC_INVALID if any
 * error was found: [out]->root is then NULL, unless all were against the house subset (duplicate
 * keys, anchors, tags ...), so that a schema can go on and find its own. When memory runs out,
 * the parser is freed before the arena's guard is jumped to (RC_NOMEM if there is none).
 */
rc_status rc_yaml_read(rc_arena *arena, const char *file, const char *text, size_t length,
                       const rc_yaml_limits *limits, rc_diags *diags, rc_document *out);
/* Value of [key], or NULL. */
rc_node *rc_node_get(const rc_node *mapping, const char *key);
rc_place rc_node_place(const rc_document *document, const rc_node *node);

#endif
