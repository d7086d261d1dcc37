/*
 * What a scenario file may hold: one table of keys for each mapping of the format (contract,
 * part 1). The reader, the documents and the JSON schema come from these tables; a new key is a
 * new row here, a member of the record it is read into, and nothing else.
 *
 * Ownership: constant tables; choices live in the arena passed in or in the knowledge.
 */
#ifndef RC_SCENARIO_FIELDS_H
#define RC_SCENARIO_FIELDS_H

#include "knowledge/store.h"

typedef enum rc_value_type {
    RC_V_FORMAT,      /* the number of the format */
    RC_V_TEXT,        /* free text */
    RC_V_NAME,        /* a word the user chooses: letters, digits, - _ . */
    RC_V_WORD,        /* one of `words` */
    RC_V_STATE,       /* exactly one State */
    RC_V_TREATY,      /* id of a treaty */
    RC_V_FORUM,       /* id of a forum */
    RC_V_ORGAN,       /* an organ whose vote some clause asks for */
    RC_V_BODY,        /* a forum or the first part of a route; others are kept with a warning */
    RC_V_ROUTE,       /* id of a route; others are kept with a warning */
    RC_V_DAY,         /* YYYY-MM-DD */
    RC_V_SPAN,        /* YYYY, YYYY-MM or YYYY-MM-DD */
    RC_V_END,         /* the same, or `ongoing` */
    RC_V_STATUSES,    /* a status, or a list of them */
    RC_V_REQUIREMENT, /* a requirement of the vocabulary */
    RC_V_CODE,        /* a reason code of the vocabulary */
    RC_V_STATES,      /* list of States */
    RC_V_ACTS,        /* list of acts */
    RC_V_TEXTS,       /* list of free texts */
    RC_V_MAPPING,     /* a mapping with the keys of `table` */
    RC_V_RECORDS,     /* list of mappings with the keys of `table`; NULL: by their `step` */
    RC_V_SENTENCES,   /* list of suppositions (contract, part 4) */
    RC_V_TYPES
} rc_value_type;

enum {
    RC_V_REQUIRED = 1, /* an error if absent */
    RC_V_SOME = 2      /* a list that may not be empty */
};

/* No scenario a person writes has a longer list; longer ones are refused, not read slowly. */
enum { RC_V_LIST_MAX = 1000 };
/* RC_V_NAME as a regular expression, of the kind that POSIX and ECMAScript share. */
#define RC_V_NAME_PATTERN "^[A-Za-z0-9_.-]{1,80}$"

#define RC_V_NOWHERE ((size_t)-1)

typedef struct rc_scenario_table rc_scenario_table;

typedef struct rc_scenario_field {
    const char *key;
    rc_value_type type;
    unsigned flags;
    const char *words;  /* RC_V_WORD: "a|b|c" */
    const char *absent; /* text types: the value of an absent key; NULL: "" */
    size_t at;          /* offset of the member it is read into */
    size_t given; /* offset of the bool or count beside it (see scenario.h), or RC_V_NOWHERE */
    const rc_scenario_table *table;
    const char *doc; /* one line for the documents */
} rc_scenario_field;

struct rc_scenario_table {
    const char *name; /* of the mapping, or of the step */
    const char *doc;
    const rc_scenario_field *fields;
    size_t count;
};

extern const rc_scenario_table rc_scenario_top;
extern const rc_scenario_table rc_scenario_conduct;
extern const rc_scenario_table rc_scenario_victims;
extern const rc_scenario_table rc_scenario_perpetrators;
extern const rc_scenario_table rc_scenario_assume;
extern const rc_scenario_table rc_scenario_expect;
/* One table for each step, in the order of the contract. */
extern const rc_scenario_table rc_scenario_steps[];
extern const size_t rc_scenario_step_count;

/* What a value of the type looks like, in a few words: "a list of States". */
const char *rc_value_type_name(rc_value_type type);

/* A word that a value may be, and what it stands for: a name or a meaning, "" if it is plain. */
typedef struct rc_value_choice {
    const char *word, *title;
} rc_value_choice;

/*
 * The words that a value of [type], or an item of a list of that type, may be: codes of States,
 * ids of acts, treaties and forums, organs, what the vocabulary spells; 0 for other types. States
 * go by other names too, and routes and bodies that this version does not know are kept.
 */
size_t rc_value_choices(rc_arena *arena, const rc_knowledge *knowledge, rc_value_type type,
                        rc_value_choice **out);

#endif
