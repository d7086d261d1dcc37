/* Enums of the contract's codes and their spellings. Made from vocabulary.def, which see. */
#ifndef RC_VOCABULARY_H
#define RC_VOCABULARY_H

#include <stdbool.h>

typedef enum rc_route_status {
#define RC_STATUS(id, name, title) RC_STATUS_##id,
#include "vocabulary.def"
    RC_STATUSES
} rc_route_status;

typedef enum rc_outcome {
#define RC_OUTCOME(id, name, status) RC_OUTCOME_##id,
#include "vocabulary.def"
    RC_OUTCOMES
} rc_outcome;

typedef enum rc_requirement {
#define RC_REQUIREMENT(id, name, title) RC_REQUIREMENT_##id,
#include "vocabulary.def"
    RC_REQUIREMENTS
} rc_requirement;

typedef enum rc_code {
    RC_CODE_NONE, /* a requirement that is met has no code */
#define RC_CODE(id, name, title) RC_CODE_##id,
#include "vocabulary.def"
    RC_CODES
} rc_code;

const char *rc_status_name(rc_route_status status);
const char *rc_status_title(rc_route_status status);
const char *rc_outcome_name(rc_outcome outcome);
rc_route_status rc_outcome_status(rc_outcome outcome);
const char *rc_requirement_name(rc_requirement requirement);
const char *rc_requirement_title(rc_requirement requirement);
const char *rc_code_name(rc_code code); /* "" for RC_CODE_NONE */
const char *rc_code_title(rc_code code);
/* The name as a word of a sentence, in the language of the thread. */
const char *rc_status_word(rc_route_status status);
const char *rc_outcome_word(rc_outcome outcome);
const char *rc_requirement_word(rc_requirement requirement);

/* False if [name] is none of the vocabulary. */
bool rc_status_from_name(const char *name, rc_route_status *out);
bool rc_outcome_from_name(const char *name, rc_outcome *out);
bool rc_requirement_from_name(const char *name, rc_requirement *out);
bool rc_code_from_name(const char *name, rc_code *out);

#endif
