/*
 * Timelines: on small random worlds, and for short stretches of the real one, they are what asking
 * on every single day finds with an engine that knows nothing of the other days.
 */
#include "explore/timeline.h"
#include "inference/whatif.h"
#include "knowledge_help.h"
#include "report/timeline.h"

/* ---- random worlds ---- */

typedef struct dice {
    uint32_t state;
} dice;

static uint32_t roll(dice *d, uint32_t sides)
{
    d->state = d->state * 1664525u + 1013904223u;
    return (d->state >> 8) % sides;
}

static bool chance(dice *d, uint32_t percent) { return roll(d, 100) < percent; }

static const char *const states[] = {"AAA", "BBB", "CCC", "DDD"};
enum { STATES = 4, FIRST_YEAR = 2000, WORLD_DAYS = 240 };

/* A date around the days that are asked about; now and then only a month. */
static const char *date(world *w, dice *d)
{
    char text[RC_DAY_TEXT];
    rc_day day = rc_day_from_civil(FIRST_YEAR, 1, 1) - 60 + (rc_day)roll(d, WORLD_DAYS + 60);
    rc_day_text(day, text);
    return rc_strndup(w->arena, text, chance(d, 15) ? 7 : 10);
}

static const char *either(dice *d, const char *const *words, uint32_t count)
{
    return words[roll(d, count)];
}

static void write_parties(world *w, dice *d, rc_buffer *out)
{
    rc_put(out, "parties:\n");
    for (int i = 0; i < STATES; i++) {
        if (!chance(d, 80)) {
            continue;
        }
        rc_putf(out, "  - {state: %s, consent: ratification, deposit: %s", states[i], date(w, d));
        if (chance(d, 20)) {
            rc_putf(out, ", in_force: %s", date(w, d));
        }
        if (chance(d, 30)) {
            rc_putf(out, ", denounced: %s", date(w, d));
        }
        if (chance(d, 40)) {
            rc_putf(out, ", ended: %s", date(w, d));
        }
        rc_put(out, "}\n");
    }
}

static void write_declarations(world *w, dice *d, rc_buffer *out)
{
    static const char *const effects[] = {"accepts", "excludes", "conditions"};
    rc_put(out, "declarations:\n");
    for (int i = 0; i < STATES; i++) {
        for (int j = 0; j < 2; j++) {
            rc_putf(out, "  - {state: %s, article: 9, effect: %s, made: %s", states[i],
                    either(d, effects, 3), date(w, d));
            if (chance(d, 25)) {
                rc_putf(out, ", effective: %s", date(w, d));
            }
            if (chance(d, 50)) {
                rc_putf(out, ", withdrawn: %s", date(w, d));
            }
            if (chance(d, 15)) {
                rc_putf(out, ", facts_after: %s", date(w, d));
            }
            rc_put(out, "}\n");
        }
    }
}

static void write_treaty(world *w, dice *d, int number)
{
    static const char *const consents[] = {"reservable", "opt-in", "opt-out", "automatic"};
    static const char *const waits[] = {"days:30", "months:1", "deposit",
                                        "month-start-after-days:20"};
    static const char *const times[] = {"none", "covered", "begun"};
    rc_buffer out;
    rc_buffer_init(&out, w->arena);
    rc_putf(&out,
            "treaty: TT%d\ntitle: Treaty %d\nshort: Treaty %d\nadopted: 1980-01-01\n"
            "in_force: %s\nentry: %s\nnotice: months:1\ndenunciation: \"art. 3\"\n"
            "saves: %s\nclauses:\n  - route: rr/case%d\n    forum: rr\n    article: 9\n"
            "    title: Case\n    kind: judicial\n    authority: [VCLT 1]\n"
            "    engaged_by: [torture]\n    starts: [%s]\n    applicant: party\n"
            "    consent: %s\n    consent_articles: [9]\n    reciprocal: %s\n    time: %s\n"
            "    abroad: free\n    dispute: %s\n    negotiation: %s\n    arbitration: %s\n"
            "    local_remedies: %s\n    time_limit: months:2\n"
            "    same_matter: none\n    standing: any-party\n    third_party: no\n",
            number, number, number, chance(d, 50) ? date(w, d) : "1985-01-01",
            either(d, waits, 4), chance(d, 50) ? "pending" : "conduct", number,
            chance(d, 70) ? "state" : "anyone", either(d, consents, 4),
            chance(d, 50) ? "yes" : "no", either(d, times, 3), chance(d, 30) ? "yes" : "no",
            chance(d, 30) ? "required" : "none", chance(d, 40) ? "months:1" : "none",
            chance(d, 40) ? "yes" : "no");
    if (chance(d, 35)) {
        rc_put(&out, "    members: [ORG]\n");
    }
    if (chance(d, 25)) {
        rc_putf(&out, "    votes: [ASM]\n    majority: half\n    exists_from: %s\n", date(w, d));
    }
    write_parties(w, d, &out);
    write_declarations(w, d, &out);
    put(w, rc_format(w->arena, "treaties/tt%d.yaml", number), out.text);
}

static void write_courts(world *w, dice *d)
{
    rc_buffer out;
    rc_buffer_init(&out, w->arena);
    rc_put(&out, "organisation: ORG\nname: Organisation\nsource: s\nmembers:\n");
    for (int i = 0; i < STATES; i++) {
        rc_putf(&out, "  - {state: %s, from: %s, to: %s}\n", states[i], date(w, d), date(w, d));
    }
    put(w, "organisations/org.yaml", out.text);
    rc_buffer_init(&out, w->arena);
    rc_putf(&out,
            "state: BBB\nclauses:\n  - route: domestic/criminal/BBB\n    forum: national\n"
            "    jurisdiction: BBB\n    title: Trial\n    kind: domestic\n    authority: [L 1]\n"
            "    engaged_by: [torture]\n    starts: [prosecutor]\n    applicant: none\n"
            "    consent: special\n    time: none\n    abroad: free\n"
            "criminal:\n  - {crime: torture, basis: universal, statute: Law 1, presence: none,\n"
            "     link: none, leave: none, from: %s, to: %s, acts_from: %s}\n",
            date(w, d), date(w, d), date(w, d));
    put(w, "domestic/bbb.yaml", out.text);
    put(w, "forums/national.yaml", "forum: national\nname: National courts\nsevers: no\n");
}

static const char forms_file[] =
    "forms:\n"
#define FORM(id, form, rest)                                                                       \
    "  - id: " id "\n    form: " form "\n" rest                                                    \
    "    mechanism: m\n    delay: d\n    authority: [VCLT 1]\n    actor: state\n"
    FORM("ratify", "STATE ratifies TREATY [on DATE]", "    action: join-treaty\n")
    FORM("denounce", "STATE denounces TREATY [on DATE]", "    action: leave-treaty\n")
    FORM("withdraw", "STATE withdraws its reservation to TREATY ARTICLE [on DATE]",
         "    action: withdraw-declaration\n    effect: excludes\n")
    FORM("join", "STATE joins ORGANISATION", "    action: join-organisation\n")
    FORM("leave", "STATE leaves ORGANISATION", "    action: leave-organisation\n")
    FORM("negotiate", "negotiation under TREATY fails",
         "    action: step\n    step: negotiation\n    outcome: failed\n    replaces: yes\n");

static void write_random(world *w, uint32_t seed)
{
    dice d = {seed};
    static bool written;
    if (!written) {
        put(w, "treaties/cerd.yaml", NULL);
        put(w, "forums/un.yaml", NULL);
        put(w, "forums/icj.yaml", NULL);
        put(w, "organisations/hrc.yaml", NULL);
        written = true;
    }
    put(w, "catalogue.yaml",
        "facts_as_at: 2026-11-22\n"
        "order: [rr/case1, rr/case2, rr/resolution, domestic/criminal/BBB]\n");
    put(w, "states.yaml",
        "states:\n  - {code: AAA, name: Alpha}\n  - {code: BBB, name: Beta}\n"
        "  - {code: CCC, name: Gamma}\n  - {code: DDD, name: Delta}\n");
    put(w, "acts.yaml", "acts:\n  - {act: torture}\n  - {act: murder, may_amount_to: [torture]}\n");
    put(w, "forums/rr.yaml",
        "forum: rr\nname: Random Court\nsevers: no\nclauses:\n  - route: rr/resolution\n"
        "    forum: rr\n    title: Vote\n    kind: political\n    authority: [VCLT 1]\n"
        "    engaged_by: [any]\n    starts: [organ]\n    applicant: none\n"
        "    consent: automatic\n    time: none\n    abroad: free\n    votes: [ASM]\n");
    put(w, "suppositions.yaml", forms_file);
    write_courts(w, &d);
    write_treaty(w, &d, 1);
    write_treaty(w, &d, 2);
    load_good(w);
}

static const char *random_scenario(world *w, uint32_t seed)
{
    static const char *const sentences[] = {
        "AAA ratifies TT1",
        "AAA denounces TT2",
        "AAA withdraws its reservation to TT1 9",
        "AAA leaves ORG",
        "BBB joins ORG",
        "AAA ratifies TT2 on 2000-03-10",
        "AAA denounces TT1 on 2000-02-20",
        "negotiation under TT1 fails",
    };
    dice d = {seed * 7919u};
    rc_buffer out;
    rc_buffer_init(&out, w->arena);
    rc_putf(&out,
            "recourse: 1\ntitle: Random\nas_of: 2026-01-01\nrespondent: AAA\n"
            "conduct:\n  - {id: it, acts: [torture], from: %s, to: ongoing, where: [AAA]}\n"
            "  - {id: old, acts: [murder], from: 1999-06-01, to: %s, where: [AAA, BBB]}\n",
            date(w, &d), date(w, &d));
    rc_putf(&out,
            "steps:\n  - {step: negotiation, treaty: TT1, by: BBB, outcome: failed, on: %s}\n"
            "  - {step: arbitration-request, treaty: TT1, by: BBB, on: %s}\n"
            "  - {step: local-remedies, outcome: exhausted, on: %s}\n"
            "  - {step: dispute, by: BBB, outcome: raised%s}\n"
            "  - {step: vote, organ: ASM, outcome: adopted, on: %s}\n",
            date(w, &d), date(w, &d), date(w, &d),
            chance(&d, 50) ? rc_format(w->arena, ", on: %s", date(w, &d)) : "", date(w, &d));
    const char *text = out.text;
    if (chance(&d, 60)) {
        text = rc_format(w->arena, "%sapplicants: [BBB, CCC]\n", text);
    }
    if (seed % 2 == 0) {
        text = rc_format(w->arena, "%ssuppose: [%s]\n", text, either(&d, sentences, 8));
    }
    return text;
}

static void read_scenario(world *w, const char *name, const char *text, rc_scenario *out)
{
    rc_status status = rc_scenario_read(w->arena, w->knowledge, name, text, strlen(text),
                                        rc_day_from_civil(2026, 11, 22), &w->diags, out);
    for (size_t i = 0; i < w->diags.count && status != RC_OK; i++) {
        print_error("%s\n", rc_diag_text(w->arena, &w->diags.items[i]));
    }
    assert_int_equal(status, RC_OK);
}

/* ---- day by day ---- */

/* What a period says, as if it were an answer. */
static rc_route as_route(const rc_period *period)
{
    return (rc_route){.status = period->status,
                      .findings = period->deciding,
                      .finding_count = period->deciding_count};
}

static const rc_period *period_on(const rc_history *history, rc_day day)
{
    for (size_t i = 0; i < history->count; i++) {
        if (history->periods[i].from <= day && day <= history->periods[i].to) {
            return &history->periods[i];
        }
    }
    return NULL;
}

static const rc_history *history_of(const rc_timeline *timeline, const char *route)
{
    for (size_t i = 0; i < timeline->route_count; i++) {
        if (rc_equal(timeline->routes[i].route, route)) {
            return &timeline->routes[i];
        }
    }
    fail_msg("no history of %s", route);
    return NULL;
}

static void assert_day(const rc_timeline *timeline, const rc_result *result, rc_day day)
{
    assert_int_equal(result->route_count, timeline->route_count);
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *found = &result->routes[i];
        const rc_period *period = period_on(history_of(timeline, found->id), day);
        assert_non_null(period);
        rc_route told = as_route(period);
        if (period->refused || !rc_same_answer(&told, found)) {
            char text[RC_DAY_TEXT];
            print_error("%s: %s is %s, not %s\n", rc_day_text(day, text), found->id,
                        rc_status_name(found->status),
                        period->refused ? "refused" : rc_status_name(period->status));
        }
        assert_false(period->refused);
        assert_true(rc_same_answer(&told, found));
    }
}

static void assert_refused(const rc_timeline *timeline, rc_day day)
{
    for (size_t i = 0; i < timeline->route_count; i++) {
        const rc_period *period = period_on(&timeline->routes[i], day);
        assert_non_null(period);
        assert_true(period->refused);
    }
}

/* Asks on one day, in an engine of its own, among no other days. */
static void check_day(const rc_timeline_question *q, const rc_timeline *timeline, rc_day day)
{
    rc_arena *arena = rc_arena_new(NULL);
    rc_scenario then;
    rc_result result;
    rc_assessor *assessor;
    rc_diags diags;
    rc_diags_init(&diags, arena);
    rc_scenario_on(arena, q->scenario, day, &then);
    assert_int_equal(rc_assessor_open(q->knowledge, NULL, arena, &diags, &assessor), RC_OK);
    rc_assessor_focus(assessor, q->routes);
    if (rc_assessor_assess(assessor, arena, &then, &diags, NULL, &result) == RC_OK) {
        assert_day(timeline, &result, day);
    } else {
        assert_true(rc_diags_failed(&diags));
        assert_refused(timeline, day);
    }
    rc_assessor_close(assessor);
    rc_arena_free(arena);
}

/* Periods follow one another, and each differs from the one before it. */
static void assert_whole(const rc_timeline *timeline)
{
    for (size_t i = 0; i < timeline->route_count; i++) {
        const rc_history *history = &timeline->routes[i];
        assert_int_equal(history->periods[0].from, timeline->from);
        assert_int_equal(history->periods[history->count - 1].to, timeline->to);
        for (size_t j = 1; j < history->count; j++) {
            const rc_period *before = &history->periods[j - 1], *now = &history->periods[j];
            rc_route a = as_route(before), b = as_route(now);
            assert_int_equal(now->from, before->to + 1);
            assert_true(before->refused != now->refused || !rc_same_answer(&a, &b));
        }
    }
}

static size_t edges_of(const rc_timeline *timeline)
{
    size_t count = 0;
    for (size_t i = 0; i < timeline->route_count; i++) {
        count += timeline->routes[i].count - 1;
    }
    return count;
}

static void check_question(world *w, const rc_timeline_question *q, rc_timeline *timeline)
{
    assert_int_equal(rc_timeline_make(w->arena, q, &w->diags, timeline), RC_OK);
    assert_whole(timeline);
    for (rc_day day = q->from; day <= q->to; day++) {
        check_day(q, timeline, day);
    }
}

static void a_random_world_is_what_asking_on_every_day_finds(void **state)
{
    enum { WORLDS = 12 };
    world *w = *state;
    size_t questions = 0, days = 0, edges = 0, refused = 0;
    for (uint32_t seed = 1; seed <= WORLDS; seed++) {
        rc_scenario scenario;
        rc_timeline timeline;
        rc_timeline_question q = {.routes = "*"};
        write_random(w, seed);
        read_scenario(w, "random.yaml", random_scenario(w, seed), &scenario);
        q.knowledge = w->knowledge;
        q.scenario = &scenario;
        q.from = rc_day_from_civil(FIRST_YEAR, 1, 1);
        q.to = q.from + WORLD_DAYS - 1;
        check_question(w, &q, &timeline);
        questions += timeline.questions;
        days += WORLD_DAYS;
        edges += edges_of(&timeline);
        for (size_t i = 0; i < timeline.routes[0].count; i++) {
            refused += timeline.routes[0].periods[i].refused ? 1 : 0;
        }
    }
    print_message("%zu questions, %zu days, %zu edges, %zu refusals\n", questions, days, edges,
                  refused);
    assert_true(edges > 50 && refused > 0); /* the worlds are not dull */
}

/* ---- the real world ---- */

static void ask_real(world *w, const char *file, const char *add, const char *routes,
                     const char *from, const char *to, rc_scenario *scenario,
                     rc_timeline_question *q)
{
    char *text;
    size_t length;
    rc_span first, last;
    w->knowledge = rc_knowledge_builtin();
    assert_int_equal(rc_file_read(w->arena, file, 1 << 20, &w->diags, &text, &length), RC_OK);
    read_scenario(w, file, rc_format(w->arena, "%s%s", text, add), scenario);
    assert_true(rc_span_parse(from, &first) && rc_span_parse(to, &last));
    *q = (rc_timeline_question){.knowledge = w->knowledge, .scenario = scenario, .routes = routes,
                                .from = first.lo, .to = last.lo};
}

static void the_real_world_is_what_asking_on_every_day_finds(void **state)
{
    static const struct {
        const char *file, *add, *routes, *from, *to;
    } asked[] = {
        {"examples/xinjiang.yaml", "", "ilo/*", "2022-07-25", "2022-08-25"},
        {"examples/xinjiang.yaml", "", "ilo/*", "2023-08-01", "2023-08-20"},
        {"examples/xinjiang.yaml", "", "icj/genocide", "1983-04-01", "1983-07-31"},
        {"examples/ukraine.yaml", "", "icc/*", "2014-04-01", "2014-04-30"},
        {"examples/ukraine.yaml", "", "icj/*", "2016-10-01", "2016-12-10"},
        {"examples/ukraine.yaml", "", "ecthr/*", "2022-03-01", "2022-09-30"},
        {"examples/belarus.yaml", "", "ccpr/*", "2022-11-01", "2023-02-20"},
        {"examples/returning-state.yaml", "", "cat/*", "2016-01-01",
         "2016-03-01"},
    };
    world *w = *state;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        rc_scenario scenario;
        rc_timeline timeline;
        rc_timeline_question q;
        ask_real(w, asked[i].file, asked[i].add, asked[i].routes, asked[i].from, asked[i].to,
                 &scenario, &q);
        check_question(w, &q, &timeline);
        print_message("%s %s: %zu questions, %d days, %zu edges\n", asked[i].file,
                      asked[i].routes, timeline.questions, (int)(q.to - q.from + 1),
                      edges_of(&timeline));
    }
}

/* ---- edges ---- */

static const rc_period *period_from(const rc_history *history, int year, int month, int day)
{
    for (size_t i = 0; i < history->count; i++) {
        if (history->periods[i].from == rc_day_from_civil(year, month, day)) {
            return &history->periods[i];
        }
    }
    fail_msg("no period of %s begins on %d-%d-%d", history->route, year, month, day);
    return NULL;
}

static void an_edge_names_what_happened_on_its_day(void **state)
{
    world *w = *state;
    rc_scenario scenario;
    rc_timeline timeline;
    rc_timeline_question q;
    ask_real(w, "examples/xinjiang.yaml", "", "icj/genocide", "1980-01-01", "1984-01-01",
             &scenario, &q);
    assert_int_equal(rc_timeline_make(w->arena, &q, &w->diags, &timeline), RC_OK);
    assert_string_equal(
        rc_events_words(w->arena, &timeline, period_from(&timeline.routes[0], 1983, 7, 17)),
        "China becomes party to the Genocide Convention (deposit: 18 April 1983), reserving "
        "article IX.");
    ask_real(w, "examples/xinjiang.yaml", "", "ilo/representation", "2023-01-01", "2023-12-31",
             &scenario, &q);
    assert_int_equal(rc_timeline_make(w->arena, &q, &w->diags, &timeline), RC_OK);
    const rc_period *open = period_from(&timeline.routes[0], 2023, 8, 12);
    assert_int_equal(open->status, RC_STATUS_OPEN);
    assert_non_null(strstr(rc_events_words(w->arena, &timeline, open),
                           "China becomes party to the Forced Labour Convention"));
}

static void what_was_not_possible_yet_is_told_for_its_days(void **state)
{
    world *w = *state;
    rc_scenario scenario;
    rc_timeline timeline;
    rc_timeline_question q;
    ask_real(w, "examples/xinjiang.yaml", "", "icj/genocide", "1983-04-01", "1983-08-01",
             &scenario, &q);
    const char *sentence = "CHN withdraws its reservation to GENOCIDE IX";
    assert_int_equal(rc_scenario_suppose(w->arena, w->knowledge, "s", &sentence, 1, &w->diags,
                                         &scenario),
                     RC_OK);
    check_question(w, &q, &timeline);
    const rc_history *history = &timeline.routes[0];
    assert_true(history->periods[0].refused);
    assert_non_null(strstr(history->periods[0].refusal, "stands on 1983-04-01"));
    assert_int_equal(history->periods[1].from, rc_day_from_civil(1983, 4, 18));
    assert_int_equal(period_from(history, 1983, 7, 17)->status, RC_STATUS_OPEN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_random_world_is_what_asking_on_every_day_finds),
        cmocka_unit_test(the_real_world_is_what_asking_on_every_day_finds),
        cmocka_unit_test(an_edge_names_what_happened_on_its_day),
        cmocka_unit_test(what_was_not_possible_yet_is_told_for_its_days),
    };
    return cmocka_run_group_tests(tests, setup_world, teardown_world);
}
