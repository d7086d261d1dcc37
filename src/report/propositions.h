/*
 * What the rules say, as their comments put it: "AUTHORITY; AUTHORITY | the proposition". For
 * look-ups of a source and for searching; the engine itself does not read them.
 *
 * Ownership: the arena passed in.
 */
#ifndef RC_REPORT_PROPOSITIONS_H
#define RC_REPORT_PROPOSITIONS_H

#include "base/diag.h"

typedef struct rc_proposition {
    const char *rule; /* with its module */
    const char *file;
    int line;
    const char *const *authorities;
    size_t authority_count;
    const char *text;
} rc_proposition;

typedef struct rc_propositions {
    rc_proposition *items; /* in the order in which the rules are read */
    size_t count, capacity;
} rc_propositions;

/* Of the rules in [folder]; NULL: of those built in. */
rc_status rc_propositions_read(rc_arena *arena, const char *folder, rc_diags *diags,
                               rc_propositions *out);

#endif
