/* Sides of unsettled questions, as a user writes them: ROUTE/REQUIREMENT=met|failed. */
#include "scenario/scenario.h"

#include "base/text.h"

#include <string.h>

typedef struct reader {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    rc_diags *diags;
} reader;

static const char form[] = "write ROUTE/REQUIREMENT=met or ROUTE/REQUIREMENT=failed";

static bool read_outcome(const reader *r, const char *word, rc_taken_reading *out)
{
    const char *const words[] = {rc_outcome_name(RC_OUTCOME_MET),
                                 rc_outcome_name(RC_OUTCOME_FAILED)};
    bool known = rc_outcome_from_name(word, &out->outcome) &&
                 (out->outcome == RC_OUTCOME_MET || out->outcome == RC_OUTCOME_FAILED);
    if (!known) {
        const char *near = rc_nearest(word, words, 2);
        rc_error(r->diags, out->place, near == NULL ? form : near,
                 "a reading is met or failed, not '%s'", word);
    }
    return known;
}

static bool read_requirement(const reader *r, const char *word, rc_taken_reading *out)
{
    const char *names[RC_REQUIREMENTS];
    if (rc_requirement_from_name(word, &out->requirement)) {
        return true;
    }
    for (size_t i = 0; i < RC_REQUIREMENTS; i++) {
        names[i] = rc_requirement_name((rc_requirement)i);
    }
    rc_error(r->diags, out->place, rc_nearest(word, names, RC_REQUIREMENTS),
             "there is no requirement '%s'", word);
    return false;
}

static bool read_routes(const reader *r, const char *pattern, rc_taken_reading *out)
{
    int kind = rc_kind_index("clause");
    uint32_t count = rc_count(r->knowledge, kind);
    const char **names = rc_alloc_array(r->arena, count, sizeof *names);
    out->routes = pattern;
    for (uint32_t row = 0; row < count; row++) {
        names[row] = rc_text_of(rc_record_at(r->knowledge, kind, row), "route");
        if (rc_match(pattern, names[row])) {
            return true;
        }
    }
    rc_error(r->diags, out->place, rc_nearest(pattern, names, count), "there is no route '%s'",
             pattern);
    return false;
}

static bool read_one(const reader *r, const char *text, rc_taken_reading *out)
{
    const char *equals = strrchr(text, '=');
    const char *slash = NULL;
    for (const char *at = text; equals != NULL && at < equals; at++) {
        slash = *at == '/' ? at : slash;
    }
    out->text = text;
    if (slash == NULL || slash == text) {
        rc_error(r->diags, out->place, form, "'%s' is no reading", text);
        return false;
    }
    const char *routes = rc_strndup(r->arena, text, (size_t)(slash - text));
    const char *word = rc_strndup(r->arena, slash + 1, (size_t)(equals - slash - 1));
    bool good = read_routes(r, routes, out);
    good = read_requirement(r, word, out) && good;
    return read_outcome(r, equals + 1, out) && good;
}

rc_status rc_scenario_take_readings(rc_arena *arena, const rc_knowledge *knowledge,
                                    const char *file, const char *const *texts, size_t count,
                                    rc_diags *diags, rc_scenario *scenario)
{
    reader r = {arena, knowledge, diags};
    size_t had = scenario->reading_count;
    rc_taken_reading *all = rc_alloc_array(arena, had + count, sizeof *all);
    bool good = true;
    for (size_t i = 0; i < had; i++) {
        all[i] = scenario->readings[i];
    }
    for (size_t i = 0; i < count; i++) {
        all[had + i] = (rc_taken_reading){.place = {file, (int)i + 1, 1}};
        good = read_one(&r, texts[i], &all[had + i]) && good;
    }
    if (!good) {
        return RC_INVALID;
    }
    scenario->readings = all;
    scenario->reading_count = had + count;
    return RC_OK;
}
