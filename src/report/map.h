/*
 * A map of the world on which every State is one square, so that the small are seen as well as the
 * large. Where a square stands is a fact (facts/tiles.yaml); what it says is the caller's.
 *
 * A square says its standing by a mark and, in words, to those who do not see it; its colour only
 * repeats that.
 *
 * Ownership: the arena of the document or the one passed in.
 */
#ifndef RC_REPORT_MAP_H
#define RC_REPORT_MAP_H

#include "report/doc.h"

/* One of the standings that the map tells apart. */
typedef struct rc_map_key {
    const char *mark; /* one character */
    const char *name; /* "could apply today" */
    rc_style style;   /* its colour */
} rc_map_key;

typedef struct rc_map_place {
    const char *state;
    size_t key;        /* index into the keys */
    const char *words; /* more about it, "" if there is no more to say */
} rc_map_place;

enum { RC_MAP_KEYS = 7 }; /* as many as the legend has room for */

typedef struct rc_map {
    const char *title;
    const char *id; /* of its element in the page; NULL: none */
    const rc_map_key *keys;
    size_t key_count;
    const rc_map_place *places; /* States that have none are drawn empty */
    size_t place_count;
} rc_map;

/* The mark of a status on maps and in narrow tables. */
const char *rc_status_mark(rc_route_status status);
/* The keys of the statuses, from open to not engaged: key i is that of status RC_OPEN - i. */
void rc_map_status_keys(rc_map_key keys[RC_STATUSES]);

/* The map as markup: <svg> in a frame that scrolls where the page is narrow. */
const char *rc_map_svg(rc_arena *arena, const rc_knowledge *knowledge, const rc_map *map);
/* Puts it into a document. Formats without pictures say [words] in its place. */
void rc_doc_map(rc_doc *doc, const rc_knowledge *knowledge, const rc_map *map, const char *words);

/* [text] as HTML shows it. */
void rc_put_escaped(rc_buffer *out, const char *text);

#endif
