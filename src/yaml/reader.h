/*
 * Inside the YAML room: the reader that source.c (bytes), reader.c (events to nodes) and syntax.c
 * (what libyaml says, in plain sentences) share. Lines and columns count from 1 here; libyaml's
 * marks count from 0.
 *
 * Ownership: the parser and the event are libyaml's and freed by rc_yaml_read on every path; the
 * rest lives in the arena.
 */
#ifndef RC_YAML_READER_H
#define RC_YAML_READER_H

#include "yaml/document.h"

#include <stdint.h>
#include <yaml.h>

/* Stands where a byte or character was refused, so that columns hold. */
#define RC__REPLACEMENT '_'

/* A list or mapping whose end has not been read. */
typedef struct rc__frame {
    rc_node *node;
    size_t base; /* its children on the stack begin here; keys and values alternate */
    bool is_key; /* it stands where a key should */
} rc__frame;

typedef struct rc__reader {
    rc_arena *arena;
    const char *file;
    const rc_yaml_limits *limits;
    rc_diags *diags;

    const char *text; /* the input, or a copy with refused characters replaced */
    size_t length;
    bool replaced; /* it is such a copy: positions hold, meaning does not */
    bool has_tabs; /* tabs were taken for spaces, so what libyaml finds may be their fault */
    bool finished; /* all was done that could be: memory did not run out */
    bool stopped;  /* no use in reading on */

    yaml_parser_t parser;
    bool parser_live;
    yaml_event_t event;

    rc__frame *frames;
    size_t depth, frame_capacity;
    rc_node **stack; /* nodes whose parent is not complete */
    size_t stacked, stack_capacity;
    rc_node **sorted; /* for finding duplicate keys */
    size_t sorted_capacity;
    rc_node *no_key; /* stands for a key that was refused; its pair is dropped */
    rc_node *root;
    size_t nodes, documents;
    size_t seen_index, seen_byte; /* the last place looked up: character and byte */
} rc__reader;

rc_place rc__place(const rc__reader *reader, yaml_mark_t mark);
/* The offset in bytes of a place libyaml gives in characters. */
size_t rc__byte_at(rc__reader *reader, yaml_mark_t mark);
/* Characters a file may hold: printable ones, tab and line ends, no invisible ones. */
bool rc__yaml_allows(uint32_t code);

/* Takes off the byte order mark; refuses what is no readable text. False: nothing can be read. */
bool rc__yaml_clean(rc__reader *reader);
/* Turns libyaml's complaint into a diagnostic. */
void rc__yaml_explain(rc__reader *reader);
/* [context] is the reader: cleans, parses, builds. */
void rc__yaml_read_all(void *context);

#endif
