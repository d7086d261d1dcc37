/* The same scenario, asked on another day. */
#include "scenario/scenario.h"

#include "base/text.h"

#include <stdlib.h>

/*
 * Conduct that has ended by then stays what it is, within its dates. What ends later goes on; what
 * surely begins later is taken to go on on that one day, or there would be no question to ask.
 */
static rc_conduct conduct_on(const rc_conduct *conduct, rc_day day)
{
    rc_conduct then = *conduct;
    if (conduct->from.lo > day) {
        then.from = (rc_span){day, day};
        then.ongoing = true;
    }
    if (conduct->to.lo > day) {
        then.ongoing = true;
    }
    if (then.ongoing) {
        then.to = (rc_span){day, day};
    }
    return then;
}

bool rc_conduct_is_assumed_on(const rc_conduct *conduct, rc_day day)
{
    bool known = conduct->from.lo > RC_DAY_MIN && conduct->from.hi < RC_DAY_MAX;
    return known && conduct->from.hi > day;
}

static size_t number_of(const rc_scenario *scenario, size_t index)
{
    size_t number = scenario->steps[index].number;
    return number == 0 ? index + 1 : number;
}

const rc_step *rc_scenario_step(const rc_scenario *scenario, const char *id)
{
    static const char head[] = "step/";
    const char *digits = id + sizeof head - 1;
    char *end;
    if (!rc_starts_with(id, head) || digits[0] < '1' || digits[0] > '9') {
        return NULL;
    }
    unsigned long number = strtoul(digits, &end, 10);
    for (size_t i = 0; i < scenario->step_count && *end == '\0'; i++) {
        if (number_of(scenario, i) == number) {
            return &scenario->steps[i];
        }
    }
    return NULL;
}

void rc_scenario_on(rc_arena *arena, const rc_scenario *scenario, rc_day day, rc_scenario *out)
{
    rc_conduct *conduct = rc_alloc_array(arena, scenario->conduct_count, sizeof *conduct);
    rc_step *steps = rc_alloc_array(arena, scenario->step_count, sizeof *steps);
    size_t taken = 0;
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        conduct[i] = conduct_on(&scenario->conduct[i], day);
    }
    for (size_t i = 0; i < scenario->step_count; i++) {
        const rc_step *step = &scenario->steps[i];
        if (step->dated && step->on.lo > day) {
            continue;
        }
        steps[taken] = *step;
        steps[taken++].number = number_of(scenario, i);
    }
    *out = *scenario;
    out->as_of = day;
    out->as_of_given = true;
    out->conduct = conduct;
    out->steps = steps;
    out->step_count = taken;
}
