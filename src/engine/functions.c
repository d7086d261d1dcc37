#include "base/day.h"
#include "engine/internal.h"

#include <clips.h>

/*
 * (day-after DAY RULE): the waiting rule of a treaty applied to a day. Bounds stay bounds: what is
 * unknown or never is not moved. A rule that is none of ours leaves the day as it is; the loader
 * has refused such rules already.
 */
int64_t rc__day_after(int64_t day, const char *rule)
{
    rc_day after = (rc_day)day;
    bool bound = day <= RC_DAY_MIN || day >= RC_DAY_MAX;
    return bound || !rc_day_after((rc_day)day, rule, &after) ? day : after;
}

static long long day_after(void *env)
{
    long long day = EnvRtnLong(env, 1);
    return rc__day_after(day, EnvRtnLexeme(env, 2));
}

void rc__define_functions(void *env)
{
    EnvDefineFunction2(env, "day-after", 'g', PTIEF day_after, "day_after", "22uik");
}

void rc__remove_functions(void *env)
{
    static const char *const removed[] = {
        "system",    "open",       "close",      "read",       "readline",      "read-number",
        "get-char",  "printout",   "format",     "rename",     "remove",        "load",
        "load*",     "save",       "bload",      "bsave",      "batch",         "batch*",
        "load-facts", "save-facts", "load-instances", "save-instances", "bload-instances",
        "bsave-instances", "restore-instances", "exit",  "build",     "eval",  "dribble-on",
        "dribble-off", "ppdefrule", "facts", "agenda", "matches", "set-strategy", "reset", "clear",
        "run", "halt", "random", "seed", "time", "constructs-to-c", "funcall", "release-mem",
        "load-facts-from-string", "assert-string", "str-assert",
    };
    for (size_t i = 0; i < sizeof removed / sizeof *removed; i++) {
        UndefineFunction(env, removed[i]);
    }
}
