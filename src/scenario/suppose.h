/*
 * Suppositions: plain sentences that say what shall be taken to have happened (contract, part 4).
 *
 * The sentences a user may write are data (facts/suppositions.yaml): forms with holes for a State,
 * a treaty, an article, an organisation, a date. Here a sentence becomes the form it fits and the
 * checked words in its holes; whether the law allows the act is for the inference room.
 *
 * Ownership: everything lives in the arena given to the reader, or in the knowledge.
 */
#ifndef RC_SCENARIO_SUPPOSE_H
#define RC_SCENARIO_SUPPOSE_H

#include "base/day.h"
#include "base/diag.h"
#include "knowledge/store.h"

typedef enum rc_hole {
    RC_HOLE_STATE,
    RC_HOLE_TREATY,
    RC_HOLE_ARTICLE,
    RC_HOLE_ORGANISATION,
    RC_HOLE_DATE,
    RC_HOLES
} rc_hole;

/* Words that the form does not have are "". */
typedef struct rc_supposition {
    rc_record form;           /* a supposition-form: its fields say what the sentence does */
    const char *text;         /* as written */
    const char *state;        /* alpha-3 */
    const char *treaty, *article, *organisation;
    bool dated;
    rc_span on;
    rc_place place;           /* of the sentence */
    rc_place places[RC_HOLES]; /* of each word; that of the sentence where there is none */
} rc_supposition;

/*
 * Reads [sentence], whose first character stands at [place]. With [exact], places inside it are
 * columns counted from there; without, every error is at [place]. RC_INVALID with diagnostics at
 * the word, the nearest spelling and the forms that fit.
 */
rc_status rc_supposition_read(rc_arena *arena, const rc_knowledge *knowledge, const char *sentence,
                              rc_place place, bool exact, rc_diags *diags, rc_supposition *out);

/* The forms a sentence may have, in the order in which they are written. */
rc_record *rc_supposition_forms(rc_arena *arena, const rc_knowledge *knowledge, size_t *count);
/*
 * A regular expression, of the kind that POSIX and ECMAScript share, for every sentence that has
 * one of the forms: for those who must tell other programs. What stands in the holes it does not
 * know, save that a date is one.
 */
const char *rc_supposition_pattern(rc_arena *arena, const rc_knowledge *knowledge);

#endif
