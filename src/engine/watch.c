/*
 * Watching days. Rules see days in three ways only: they compare them, take the larger or smaller
 * of two, and wait from one (day-after). While an engine watches, these functions are its own: a
 * day that moves with the day of the question carries a mark above its bits, and each comparison
 * says from which later day on it may come out otherwise. Until the first of these days the same
 * rules fire on the same facts, so the answer stays what it is.
 *
 * The mark of a day that waits from a moving one names the rule of waiting. Days only ever move
 * forward, and a later day never waits to an earlier one: so of two days the smaller must reach
 * what the larger is today before their order can change.
 */
#include "base/day.h"
#include "engine/internal.h"

#include <clips.h>

#include <string.h>

/* Days are small numbers: above bit 40 there is room for marks. */
enum { MARK_BIT = 40, STILL = 0, TODAY = 1 };
static const int64_t mark_unit = (int64_t)1 << MARK_BIT;

static int64_t mark_of(int64_t number)
{
    return (number + mark_unit / 2) / mark_unit;
}

int64_t rc__unmarked(int64_t number)
{
    return number - mark_of(number) * mark_unit;
}

/* ---- moving days ---- */

static size_t mover(rc_engine *engine, size_t from, const char *rule, int64_t shift)
{
    rc__watch *watch = &engine->watch;
    for (size_t i = 0; i < watch->count; i++) {
        const rc__mover *known = &watch->movers[i];
        if (known->from == from && known->shift == shift && strcmp(known->rule, rule) == 0) {
            return i + TODAY + 1;
        }
    }
    watch->movers = rc_grow(engine->arena, watch->movers, watch->count, &watch->capacity,
                            sizeof *watch->movers);
    watch->movers[watch->count] = (rc__mover){from, rc_strdup(engine->arena, rule), shift};
    return watch->count++ + TODAY + 1;
}

/* What a moving day would be if the question were asked on [today]. */
static int64_t value_on(const rc__watch *watch, size_t mark, int64_t today)
{
    if (mark == TODAY) {
        return today;
    }
    const rc__mover *found = &watch->movers[mark - TODAY - 1];
    int64_t from = value_on(watch, found->from, today) + found->shift;
    rc_day after = (rc_day)from;
    rc_day_after((rc_day)from, found->rule, &after);
    return after;
}

/* The first later day of the question on which the moving day has come to [target]. */
static int64_t reaches(const rc__watch *watch, size_t mark, int64_t target)
{
    if (mark == TODAY) {
        return target > watch->today ? target : watch->today + 1;
    }
    int64_t low = watch->today + 1, high = low;
    int64_t step = 1;
    while (value_on(watch, mark, high) < target) { /* so far it surely has to go */
        high += step;
        step *= 2;
    }
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (value_on(watch, mark, middle) < target) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/* The comparison may come out otherwise once the first of two days has come to [target]. */
static void note(rc_engine *engine, int64_t mark, int64_t target)
{
    if (mark == STILL || target >= RC_DAY_MAX) {
        return;
    }
    int64_t day = reaches(&engine->watch, (size_t)mark, target);
    engine->watch.next = day < engine->watch.next ? day : engine->watch.next;
}

typedef struct pair {
    int64_t left, right;           /* as days */
    int64_t left_mark, right_mark;
} pair;

static pair split(int64_t left, int64_t right)
{
    return (pair){rc__unmarked(left), rc__unmarked(right), mark_of(left), mark_of(right)};
}

/* Is the left one before the right one? */
static bool before(rc_engine *engine, int64_t left, int64_t right)
{
    pair p = split(left, right);
    bool is = p.left < p.right;
    if (p.left_mark == p.right_mark) {
        return is;
    }
    if (is) {
        note(engine, p.left_mark, p.right);
    } else {
        note(engine, p.right_mark, p.left + 1);
    }
    return is;
}

static bool equal(rc_engine *engine, int64_t left, int64_t right)
{
    pair p = split(left, right);
    if (p.left_mark == p.right_mark) {
        return p.left == p.right;
    }
    if (p.left <= p.right) {
        note(engine, p.left_mark, p.left == p.right ? p.right + 1 : p.right);
    }
    if (p.right <= p.left) {
        note(engine, p.right_mark, p.left == p.right ? p.left + 1 : p.left);
    }
    return p.left == p.right;
}

/* ---- what rules call ---- */

static rc_engine *engine_of(void *env)
{
    return GetEnvironmentContext(env);
}

/* Do all neighbours among the arguments stand in the order that [test] asks for? */
static int in_order(void *env, bool swapped, bool wanted)
{
    int count = EnvRtnArgCount(env);
    long long last = EnvRtnLong(env, 1);
    for (int i = 2; i <= count; i++) {
        long long next = EnvRtnLong(env, i);
        bool is = swapped ? before(engine_of(env), next, last)
                          : before(engine_of(env), last, next);
        if (is != wanted) {
            return 0;
        }
        last = next;
    }
    return 1;
}

static int less(void *env)
{
    return in_order(env, false, true);
}

static int greater(void *env)
{
    return in_order(env, true, true);
}

static int at_most(void *env)
{
    return in_order(env, true, false);
}

static int at_least(void *env)
{
    return in_order(env, false, false);
}

/* Is the first equal to all others, or to none of them? */
static int like_first(void *env, bool wanted)
{
    int count = EnvRtnArgCount(env);
    long long first = EnvRtnLong(env, 1);
    for (int i = 2; i <= count; i++) {
        if (equal(engine_of(env), first, EnvRtnLong(env, i)) != wanted) {
            return 0;
        }
    }
    return 1;
}

static int same(void *env)
{
    return like_first(env, true);
}

static int different(void *env)
{
    return like_first(env, false);
}

/* When both come to the same day the one that moves on is the larger, for it will be. */
static long long extreme(void *env, bool largest)
{
    int count = EnvRtnArgCount(env);
    long long best = EnvRtnLong(env, 1);
    for (int i = 2; i <= count; i++) {
        long long next = EnvRtnLong(env, i);
        bool smaller = before(engine_of(env), next, best);
        bool larger = before(engine_of(env), best, next);
        bool moves_on = !smaller && !larger && (mark_of(next) > mark_of(best)) == largest;
        best = (largest ? larger : smaller) || moves_on ? next : best;
    }
    return best;
}

static long long largest(void *env)
{
    return extreme(env, true);
}

static long long smallest(void *env)
{
    return extreme(env, false);
}

static long long wait(void *env)
{
    long long day = EnvRtnLong(env, 1);
    const char *rule = EnvRtnLexeme(env, 2);
    int64_t mark = mark_of(day), plain = rc__unmarked(day);
    int64_t after = rc__day_after(plain, rule);
    bool never_moves = strcmp(rule, "none") == 0 || strcmp(rule, "deposit") == 0;
    if (mark != STILL && !never_moves) {
        mark = (int64_t)mover(engine_of(env), (size_t)mark, rule, 0);
    }
    return after + mark * mark_unit;
}

/* ---- the engine's side ---- */

typedef struct watched {
    const char *name;
    char returns;
    int (*call)(void *env);
    const char *real, *takes;
} watched;

void rc_engine_watch(rc_engine *engine)
{
    static const watched functions[] = {
        {"<", 'b', PTIEF less, "less", "2*i"},
        {">", 'b', PTIEF greater, "greater", "2*i"},
        {"<=", 'b', PTIEF at_most, "at_most", "2*i"},
        {">=", 'b', PTIEF at_least, "at_least", "2*i"},
        {"=", 'b', PTIEF same, "same", "2*i"},
        {"<>", 'b', PTIEF different, "different", "2*i"},
        {"max", 'g', PTIEF largest, "largest", "1*i"},
        {"min", 'g', PTIEF smallest, "smallest", "1*i"},
        {"day-after", 'g', PTIEF wait, "wait", "22uik"},
    };
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        const watched *f = &functions[i];
        UndefineFunction(engine->env, f->name);
        EnvDefineFunction2(engine->env, f->name, f->returns, f->call, f->real, f->takes);
    }
    engine->watch = (rc__watch){.on = true, .next = RC_DAY_MAX};
}

void rc_engine_ask_on(rc_engine *engine, int64_t day)
{
    engine->watch = (rc__watch){.on = engine->watch.on, .today = day, .next = RC_DAY_MAX};
}

void rc_put_moving(rc_engine *engine, int slot, int64_t day)
{
    rc__watch *watch = &engine->watch;
    if (!watch->on) {
        rc_put_integer(engine, slot, day);
        return;
    }
    size_t mark = day == watch->today ? TODAY : mover(engine, TODAY, "none", day - watch->today);
    rc_put_integer(engine, slot, day + (int64_t)mark * mark_unit);
}

int64_t rc_engine_next_change(const rc_engine *engine)
{
    return engine->watch.next;
}
