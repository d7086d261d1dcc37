#include "vocabulary.h"

#include "base/tongue.h"

#include <stddef.h>
#include <string.h>

typedef struct word {
    const char *name, *title;
} word;

static const word statuses[] = {
#define RC_STATUS(id, name, title) {name, title},
#include "vocabulary.def"
};
static const word outcomes[] = {
#define RC_OUTCOME(id, name, status) {name, name},
#include "vocabulary.def"
};
static const rc_route_status outcome_statuses[] = {
#define RC_OUTCOME(id, name, status) RC_STATUS_##status,
#include "vocabulary.def"
};
static const word requirements[] = {
#define RC_REQUIREMENT(id, name, title) {name, title},
#include "vocabulary.def"
};
static const word codes[] = {
    {"", ""},
#define RC_CODE(id, name, title) {name, title},
#include "vocabulary.def"
};

const char *rc_status_name(rc_route_status status) { return statuses[status].name; }
const char *rc_status_title(rc_route_status status)
{
    return rc_tr_in("status", statuses[status].title);
}
const char *rc_outcome_name(rc_outcome outcome) { return outcomes[outcome].name; }
rc_route_status rc_outcome_status(rc_outcome outcome) { return outcome_statuses[outcome]; }
const char *rc_requirement_name(rc_requirement requirement)
{
    return requirements[requirement].name;
}

const char *rc_requirement_title(rc_requirement requirement)
{
    return rc_tr_in("requirement", requirements[requirement].title);
}

const char *rc_code_name(rc_code code) { return codes[code].name; }
const char *rc_code_title(rc_code code) { return rc_tr_in("code", codes[code].title); }

const char *rc_status_word(rc_route_status status)
{
    return rc_tr_in("status word", statuses[status].name);
}

const char *rc_outcome_word(rc_outcome outcome)
{
    return rc_tr_in("outcome word", outcomes[outcome].name);
}

const char *rc_requirement_word(rc_requirement requirement)
{
    return rc_tr_in("requirement word", requirements[requirement].name);
}

static bool find(const word *words, size_t count, const char *name, int *out)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i].name, name) == 0) {
            *out = (int)i;
            return true;
        }
    }
    return false;
}

#define FROM_NAME(function, type, words)                                    \
    bool function(const char *name, type *out)                              \
    {                                                                       \
        int index;                                                          \
        if (!find(words, sizeof words / sizeof *words, name, &index)) {     \
            return false;                                                   \
        }                                                                   \
        *out = (type)index;                                                 \
        return true;                                                        \
    }

FROM_NAME(rc_status_from_name, rc_route_status, statuses)
FROM_NAME(rc_outcome_from_name, rc_outcome, outcomes)
FROM_NAME(rc_requirement_from_name, rc_requirement, requirements)
FROM_NAME(rc_code_from_name, rc_code, codes)
