/*
 * Inside the room: a sentence laid against the forms it might have. The form that costs the fewest
 * changes fits best; if it costs any, the first of them is what is wrong with the sentence.
 *
 * Ownership: the arena.
 */
#ifndef RC_SCENARIO_SENTENCE_H
#define RC_SCENARIO_SENTENCE_H

#include "scenario/suppose.h"

/* No form has more words, and no sentence of sense either. */
enum { RC__FORM_WORDS = 16, RC__SENTENCE_WORDS = 64 };

typedef struct rc__word {
    const char *text;
    size_t column; /* characters before it */
} rc__word;

typedef struct rc__words {
    rc__word items[RC__SENTENCE_WORDS];
    size_t count;
    size_t end; /* characters up to the end of the last word */
} rc__words;

/* A word of a form: itself, or a hole. */
typedef struct rc__piece {
    const char *word;
    int hole; /* an rc_hole; -1: none */
} rc__piece;

typedef struct rc__form {
    rc__piece items[RC__FORM_WORDS];
    size_t count;
} rc__form;

/* What the first change would be. */
typedef enum rc__trouble {
    RC__FITS,
    RC__MISSPELT,
    RC__WRONG,
    RC__MISSING,
    RC__TOO_MANY
} rc__trouble;

typedef struct rc__fit {
    rc_record form;
    rc__trouble trouble;
    size_t at;          /* the word of the sentence; the count of words at its end */
    const char *wanted; /* the word or hole of the form; "" for one too many */
    bool any_word;      /* some word of the form is in the sentence */
    struct {
        size_t first, count; /* words of the sentence; none: count 0 */
    } holes[RC_HOLES];
    const rc_record *others; /* all forms that fit as well as this one, it first */
    size_t other_count;
} rc__fit;

/* False if there are too many words. */
bool rc__words_of(rc_arena *arena, const char *sentence, rc__words *out);
/* The words [first] to [first] + [count] - 1 with single blanks. */
const char *rc__words_joined(rc_arena *arena, const rc__words *words, size_t first, size_t count);
/* The words of a form, with or without what stands in brackets. False: it has no brackets. */
bool rc__read_form(rc_arena *arena, rc_record form, bool with_option, rc__form *out);
/* The best fit among [forms], at least one. */
rc__fit rc__fit_sentence(rc_arena *arena, const rc_record *forms, size_t count,
                         const rc__words *words);

#endif
