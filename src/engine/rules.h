/* The rule files built into the program, in the order in which they must be read. */
#ifndef RC_ENGINE_RULES_H
#define RC_ENGINE_RULES_H

#include <stddef.h>
#include <stdint.h>

typedef struct rc_rule_file {
    const char *name; /* "rules/law/time.clp" */
    const char *text;
} rc_rule_file;

extern const rc_rule_file rc_builtin_rules[];
extern const size_t rc_builtin_rule_count;

/* The sentences in which proofs speak: rules/sentences. */
extern const rc_rule_file rc_builtin_sentences;

/* The rules as the engine saves them. */
extern const unsigned char rc_builtin_rules_image;
extern const uint64_t rc_builtin_rules_image_size;

#endif
