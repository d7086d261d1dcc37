/*
 * The language of reports. Texts are written in English, and English is the key to their
 * translations: catalogues in the form of gettext (po/LANGUAGE.po), compiled into the program.
 *
 * A thread speaks one language at a time, as with uselocale(3): English until it is told otherwise.
 * The environment plays no part, so that the same question gets the same answer everywhere.
 *
 * Ownership: translations are constant; results live as long as the program or the text passed in.
 */
#ifndef RC_BASE_TONGUE_H
#define RC_BASE_TONGUE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct rc_tongue rc_tongue;

/* "fr"; "en" is there always. NULL if there is no such catalogue. */
const rc_tongue *rc_tongue_named(const char *language);
/* The languages there are; NULL after the last. */
const char *rc_tongue_at(size_t index);
const char *rc_tongue_name(const rc_tongue *tongue);

/* From now on this thread speaks it; NULL: English. */
void rc_tongue_use(const rc_tongue *tongue);
const rc_tongue *rc_tongue_used(void);

/* Marks a text in a table, where it cannot be translated yet: whoever takes it out does that. */
#define RC_TR(english) english

/* The text in the language of this thread; [english] itself if there is no translation. */
const char *rc_tr(const char *english) __attribute__((format_arg(1)));
/* The same for a text that means different things in different places, or is a name of a kind. */
const char *rc_tr_in(const char *context, const char *english) __attribute__((format_arg(2)));
/* Of a text in two forms, that for [count]. */
const char *rc_tr_count(const char *one, const char *many, size_t count)
    __attribute__((format_arg(1), format_arg(2)));
/* Is [text] written in English when this thread speaks another language? */
bool rc_tr_is_missing(const char *english);

/*
 * What a language does to words that meet when a sentence is put together ("de le" is "du"): rules
 * stand in its catalogue. [text] is changed in place; it never grows.
 */
void rc_tongue_contract(char *text);

#endif
