/*
 * Citations in full, in one legal style, for a table of sources: a treaty by its full title, its
 * dates and where it is published, then the provision; a decided case by its name, reports, court
 * and day; any other document by its title and symbol. What is not known is left out.
 *
 *   Convention on X (adopted 1 March 1950, entered into force 15 June 1952) 12 UNTS 34 (CX) art 9
 *   River (Alphaland v Betania) [1999] Reports 7 (The Court, 4 May 1999)
 *
 * Ownership: texts live in the arena passed in, or in the knowledge.
 */
#ifndef RC_REPORT_CITATION_H
#define RC_REPORT_CITATION_H

#include "knowledge/store.h"

/* In the order in which a table of sources gives them. */
typedef enum rc_cited {
    RC_CITED_TREATY,   /* a provision of a treaty, or of another instrument with articles */
    RC_CITED_CASE,
    RC_CITED_DOCUMENT, /* a resolution, a report, a national law */
    RC_CITED_UNKNOWN   /* nothing in the knowledge says what it is: as it is cited */
} rc_cited;

typedef struct rc_citation {
    rc_cited kind;
    const char *id;       /* as reports cite it */
    const char *title;    /* of the work: what is set in italics; never empty */
    const char *rest;     /* dates, series, court ...; "" if there is nothing to say */
    const char *pinpoint; /* "art 30(1)", "" for the whole */
    const char *says;     /* what it provides or decides, in own words; "" */
    const char *url;      /* "" */
} rc_citation;

rc_citation rc_cite(rc_arena *arena, const rc_knowledge *knowledge, const char *citation);
/* All of it in one line. */
const char *rc_citation_text(rc_arena *arena, const rc_citation *citation);
/* For sorting: by kind, work, and then as articles are numbered. */
int rc_citation_compare(const rc_citation *left, const rc_citation *right);

#endif
