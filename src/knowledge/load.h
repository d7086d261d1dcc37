/*
 * From facts files to knowledge: reads YAML against the schema tables and builds an image.
 *
 * Ownership: the knowledge and all messages live in the arena.
 */
#ifndef RC_KNOWLEDGE_LOAD_H
#define RC_KNOWLEDGE_LOAD_H

#include "knowledge/store.h"

/*
 * Reads every *.yaml below [dir] whose place in the folder the schema knows (others are errors;
 * names ending in .cases.yaml are tests and skipped). RC_INVALID if anything was wrong.
 * File names in messages and records are "facts/" followed by the path below [dir].
 */
rc_status rc_knowledge_load(rc_arena *arena, const char *dir, rc_diags *diags,
                            const rc_knowledge **out);
/*
 * [base] with the files in [paths] added. Which file type a file is of is told by its head key
 * (treaty:, organisation:, forum: ...) or its section key. A record whose id exists already
 * replaces it (of ids that repeat, the first replaces the first, the second "/2"). The head of a
 * treaty, organisation, forum ... that is there already need only give its id; what else it says
 * must be what is known, anything else is an error.
 */
rc_status rc_knowledge_add(rc_arena *arena, const rc_knowledge *base, char *const *paths,
                           size_t count, rc_diags *diags, const rc_knowledge **out);

/*
 * Checks that need the whole; unknown ids and duplicate rows are found by the loader. Errors: dates
 * that contradict each other (signature after deposit, end before start ...), a declaration by a
 * State that never signed nor joined, names that two States share, acts that imply themselves.
 * Warnings: periods that overlap, an article no clause knows, a route of the catalogue without a
 * clause or a clause without its route. All go to [diags].
 */
void rc_knowledge_check(rc_arena *arena, const rc_knowledge *knowledge, rc_diags *diags);

#endif
