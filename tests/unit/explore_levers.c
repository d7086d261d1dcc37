/*
 * Levers: on small random worlds they are what trying every set of every sentence one after another
 * finds; on the real one they name what lawyers name.
 */
#include "explore/levers.h"
#include "inference/whatif.h"
#include "knowledge_help.h"
#include "report/levers.h"

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
enum { STATES = 4 };

static const char forms_file[] =
    "forms:\n"
#define FORM(id, form, rest)                                                                       \
    "  - id: " id "\n    form: " form "\n" rest                                                    \
    "    mechanism: m\n    delay: d\n    authority: [VCLT 1]\n"
    FORM("ratify", "STATE ratifies TREATY [on DATE]",
         "    action: join-treaty\n    actor: state\n")
    FORM("denounce", "STATE denounces TREATY [on DATE]",
         "    action: leave-treaty\n    actor: state\n")
    FORM("withdraw", "STATE withdraws its reservation to TREATY ARTICLE [on DATE]",
         "    action: withdraw-declaration\n    effect: excludes\n    actor: state\n")
    FORM("reserve", "STATE makes a reservation to TREATY ARTICLE [on DATE]",
         "    action: make-declaration\n    effect: excludes\n    actor: state\n")
    FORM("accept", "STATE accepts TREATY ARTICLE [on DATE]",
         "    action: make-declaration\n    effect: accepts\n    actor: state\n")
    FORM("join", "STATE joins ORGANISATION",
         "    action: join-organisation\n    actor: state\n")
    FORM("leave", "STATE leaves ORGANISATION",
         "    action: leave-organisation\n    actor: state\n")
    FORM("negotiate", "negotiation under TREATY fails",
         "    action: step\n    step: negotiation\n    outcome: failed\n    replaces: yes\n"
         "    actor: claimant\n")
    FORM("vote", "the Assembly votes for it",
         "    action: step\n    step: vote\n    outcome: adopted\n    organ: ASM\n"
         "    actor: organ\n");

static void write_parties(world *w, dice *d, rc_buffer *out)
{
    (void)w;
    rc_put(out, "parties:\n");
    for (int i = 0; i < STATES; i++) {
        if (chance(d, 55)) {
            rc_putf(out, "  - {state: %s, consent: ratification, deposit: %u-01-01}\n", states[i],
                    1990 + roll(d, 20));
        }
    }
}

/* What a State that is no party declares would be refused by the loader's checks: only parties. */
static void write_declarations(dice *d, rc_buffer *out, const char *consent)
{
    bool head = false;
    for (int i = 0; i < STATES; i++) {
        char party[16];
        snprintf(party, sizeof party, "state: %s,", states[i]);
        if (strstr(out->text, party) == NULL || !chance(d, 45)) {
            continue;
        }
        rc_putf(out, "%s  - {state: %s, article: 9, effect: %s, made: 2012-01-01}\n",
                head ? "" : "declarations:\n", states[i],
                strcmp(consent, "opt-in") == 0 ? "accepts" : "excludes");
        head = true;
    }
}

static void write_treaty(world *w, dice *d, int number)
{
    static const char *const consents[] = {"reservable", "opt-in", "opt-out", "automatic"};
    const char *consent = consents[roll(d, 4)];
    rc_buffer out;
    rc_buffer_init(&out, w->arena);
    rc_putf(&out,
            "treaty: TT%d\ntitle: Treaty %d\nshort: Treaty %d\nadopted: 1980-01-01\n"
            "in_force: 1985-01-01\nentry: days:30\nnotice: months:6\ndenunciation: \"art. 3\"\n"
            "saves: pending\nclauses:\n  - route: rr/case%d\n    forum: rr\n    article: 9\n"
            "    title: Case\n    kind: judicial\n    authority: [VCLT 1]\n"
            "    engaged_by: [torture]\n    starts: [%s]\n    applicant: party\n"
            "    consent: %s\n    consent_articles: [9]\n    reciprocal: %s\n    time: none\n"
            "    abroad: free\n    dispute: no\n    negotiation: %s\n    local_remedies: no\n"
            "    same_matter: none\n    standing: any-party\n    third_party: no\n",
            number, number, number, number, chance(d, 70) ? "state" : "anyone", consent,
            chance(d, 50) ? "yes" : "no", chance(d, 40) ? "required" : "none");
    if (number == 2 && chance(d, 50)) {
        rc_put(&out, "    parents: [TT1]\n");
    }
    if (chance(d, 35)) {
        rc_put(&out, "    members: [ORG]\n");
    }
    if (chance(d, 30)) {
        rc_put(&out, "    votes: [ASM]\n    majority: half\n");
    }
    write_parties(w, d, &out);
    write_declarations(d, &out, consent);
    put(w, rc_format(w->arena, "treaties/tt%d.yaml", number), out.text);
}

static void write_random(world *w, uint32_t seed)
{
    dice d = {seed};
    rc_buffer members;
    rc_buffer_init(&members, w->arena);
    put(w, "treaties/cerd.yaml", NULL);
    put(w, "forums/un.yaml", NULL);
    put(w, "forums/icj.yaml", NULL);
    put(w, "organisations/hrc.yaml", NULL);
    put(w, "catalogue.yaml", "facts_as_at: 2026-11-22\norder: [rr/case1, rr/case2]\n");
    put(w, "states.yaml",
        "states:\n  - {code: AAA, name: Alpha}\n  - {code: BBB, name: Beta}\n"
        "  - {code: CCC, name: Gamma}\n  - {code: DDD, name: Delta}\n");
    put(w, "acts.yaml", "acts:\n  - {act: torture}\n");
    put(w, "forums/rr.yaml", "forum: rr\nname: Random Court\nsevers: no\n");
    put(w, "suppositions.yaml", forms_file);
    rc_put(&members, "organisation: ORG\nname: Organisation\nsource: s\nmembers:\n");
    for (int i = 0; i < STATES - 1; i++) {
        if (chance(&d, 40)) {
            rc_putf(&members, "  - {state: %s, from: 1990-01-01}\n", states[i]);
        }
    }
    rc_put(&members, "  - {state: DDD, from: 1990-01-01}\n");
    put(w, "organisations/org.yaml", members.text);
    write_treaty(w, &d, 1);
    write_treaty(w, &d, 2);
    load_good(w);
}

static const char scenario_text[] = "recourse: 1\n"
                                    "title: Random\n"
                                    "as_of: 2020-01-01\n"
                                    "respondent: AAA\n"
                                    "applicants: [BBB, CCC]\n"
                                    "conduct:\n"
                                    "  - id: it\n"
                                    "    acts: [torture]\n"
                                    "    from: 2015-01-01\n"
                                    "    to: ongoing\n"
                                    "    where: [AAA]\n";

static void read_scenario(world *w, const char *name, const char *text, rc_scenario *out)
{
    rc_status status = rc_scenario_read(w->arena, w->knowledge, name, text, strlen(text),
                                        rc_day_from_civil(2026, 11, 22), &w->diags, out);
    assert_string_equal(messages(w), "");
    assert_int_equal(status, RC_OK);
}

/* ---- every set of every sentence ---- */

typedef struct attempt {
    size_t members[3];
    size_t count;
    rc_route_status status;
} attempt;

typedef struct brute {
    world *w;
    rc_assessor *assessor;
    rc_scenario scenario;
    const char *route;
    rc_candidates all;
    attempt *attempts;
    size_t count, capacity;
} brute;

/* All sentences about all States, treaties, articles and organisations there are. */
static rc_candidates all_sentences(world *w)
{
    rc_pool pool = rc_pool_new(w->arena, w->knowledge);
    for (int i = 0; i < STATES; i++) {
        rc_pool_add(&pool, &pool.states, states[i]);
    }
    rc_pool_add(&pool, &pool.treaties, "TT1");
    rc_pool_add(&pool, &pool.treaties, "TT2");
    rc_pool_add(&pool, &pool.articles, "TT1 9");
    rc_pool_add(&pool, &pool.articles, "TT2 9");
    rc_pool_add(&pool, &pool.organisations, "ORG");
    return rc_candidates_from(&pool);
}

/* A whole assessment of the scenario with these suppositions; false if the law refuses them. */
static bool assess(brute *b, const attempt *trial, rc_route_status *status)
{
    rc_arena *arena = rc_arena_new(NULL);
    rc_diags refused;
    rc_diags_init(&refused, arena);
    rc_supposition said[3];
    rc_scenario with = b->scenario;
    for (size_t i = 0; i < trial->count; i++) {
        said[i] = b->all.items[trial->members[i]];
    }
    with.suppositions = said;
    with.suppose_count = trial->count;
    rc_result result;
    bool good =
        rc_assessor_assess(b->assessor, arena, &with, &refused, NULL, &result) == RC_OK;
    for (size_t i = 0; good && i < result.route_count; i++) {
        if (rc_equal(result.routes[i].id, b->route)) {
            *status = result.routes[i].status;
        }
    }
    rc_arena_free(arena);
    return good;
}

static void attempt_all(brute *b, attempt *trial, size_t most)
{
    size_t next = trial->count == 0 ? 0 : trial->members[trial->count - 1] + 1;
    for (size_t i = next; i < b->all.count && trial->count < most; i++) {
        trial->members[trial->count++] = i;
        if (assess(b, trial, &trial->status)) {
            b->attempts = rc_grow(b->w->arena, b->attempts, b->count, &b->capacity,
                                  sizeof *b->attempts);
            b->attempts[b->count++] = *trial;
            attempt_all(b, trial, most);
        }
        trial->count--;
    }
}

static bool is_part(const attempt *part, const attempt *whole)
{
    size_t at = 0;
    for (size_t i = 0; i < whole->count && at < part->count; i++) {
        at += whole->members[i] == part->members[at] ? 1 : 0;
    }
    return at == part->count && part->count < whole->count;
}

/* The sentences of a set in the order of the alphabet. */
static const char *line_of(rc_arena *arena, const char **texts, size_t count)
{
    qsort(texts, count, sizeof *texts, rc_compare_texts);
    const char *line = "";
    for (size_t i = 0; i < count; i++) {
        line = rc_format(arena, "%s%s%s", line, i == 0 ? "" : " + ", texts[i]);
    }
    return line;
}

static const char *joined(rc_arena *arena, const char **lines, size_t count)
{
    qsort(lines, count, sizeof *lines, rc_compare_texts);
    const char *text = "";
    for (size_t i = 0; i < count; i++) {
        text = rc_format(arena, "%s%s\n", text, lines[i]);
    }
    return text;
}

/* The best status any set comes to, and the minimal sets that come to it. */
static const char *expected(brute *b, rc_route_status base, size_t most)
{
    attempt trial = {.count = 0};
    rc_route_status best = base;
    attempt_all(b, &trial, most);
    for (size_t i = 0; i < b->count; i++) {
        best = b->attempts[i].status > best ? b->attempts[i].status : best;
    }
    const char **lines = rc_alloc_array(b->w->arena, b->count + 1, sizeof *lines);
    size_t count = 0;
    for (size_t i = 0; i < b->count && best > base; i++) {
        const attempt *one = &b->attempts[i];
        bool minimal = one->status == best;
        for (size_t j = 0; j < b->count && minimal; j++) {
            minimal = b->attempts[j].status < best || !is_part(&b->attempts[j], one);
        }
        if (minimal) {
            const char *texts[3];
            for (size_t k = 0; k < one->count; k++) {
                texts[k] = b->all.items[one->members[k]].text;
            }
            lines[count++] = line_of(b->w->arena, texts, one->count);
        }
    }
    return rc_format(b->w->arena, "%s\n%s", rc_status_name(best),
                     joined(b->w->arena, lines, count));
}

static const char *found(rc_arena *arena, const rc_levers *levers)
{
    const char **lines = rc_alloc_array(arena, levers->levers.count + 1, sizeof *lines);
    for (size_t i = 0; i < levers->levers.count; i++) {
        const rc_lever *lever = &levers->levers.items[i];
        const char *texts[RC_LEVER_MOST];
        for (size_t k = 0; k < lever->count; k++) {
            texts[k] = lever->changes[k]->text;
        }
        lines[i] = line_of(arena, texts, lever->count);
    }
    return rc_format(arena, "%s\n%s", rc_status_name(levers->reached),
                     joined(arena, lines, levers->levers.count));
}

typedef struct count {
    size_t sets, with_levers, larger;
} count;

static void assert_exhaustive(world *w, uint32_t seed, const char *route, size_t most, count *sum)
{
    brute b = {.w = w, .route = route};
    rc_levers levers;
    rc_lever_options options = {.most = most};
    write_random(w, seed);
    read_scenario(w, "random.yaml", scenario_text, &b.scenario);
    assert_int_equal(rc_assessor_open(w->knowledge, NULL, w->arena, &w->diags, &b.assessor),
                     RC_OK);
    assert_int_equal(rc_levers_find(b.assessor, w->arena, &b.scenario, route, &options, &w->diags,
                                    &levers), RC_OK);
    b.all = all_sentences(w);
    const char *should = expected(&b, levers.route->status, most);
    const char *is = found(w->arena, &levers);
    if (strcmp(should, is) != 0) {
        print_error("seed %u, %s, now %s:\n%s", seed, route,
                    rc_status_name(levers.route->status), is);
    }
    assert_string_equal(is, should);
    sum->sets += b.count;
    sum->with_levers += levers.levers.count > 0 ? 1 : 0;
    for (size_t i = 0; i < levers.levers.count; i++) {
        sum->larger += levers.levers.items[i].count > 1 ? 1 : 0;
    }
    rc_assessor_close(b.assessor);
}

static void levers_are_what_trying_everything_finds(void **state)
{
    enum { WORLDS = 24 };
    count sum = {0};
    (void)state;
    for (uint32_t seed = 1; seed <= WORLDS; seed++) {
        world *w;
        assert_int_equal(setup_world((void **)&w), 0);
        assert_exhaustive(w, seed * 7919u, seed % 2 == 0 ? "rr/case1" : "rr/case2",
                          seed % 4 == 0 ? 3 : 2, &sum);
        void *kept = w;
        assert_int_equal(teardown_world(&kept), 0);
    }
    print_message("# %zu sets assessed, levers in %zu of %d worlds, %zu of more than one change\n",
                  sum.sets, sum.with_levers, WORLDS, sum.larger);
    assert_true(sum.with_levers > WORLDS / 3);
    assert_true(sum.larger > 0);
}

/* ---- the real world ---- */

static void find_real(world *w, const char *path, const char *route, rc_levers *levers)
{
    char *text;
    size_t length;
    rc_scenario *scenario = rc_alloc(w->arena, sizeof *scenario);
    rc_assessor *assessor;
    rc_lever_options options = {.most = 2};
    w->knowledge = rc_knowledge_builtin();
    assert_int_equal(rc_file_read(w->arena, path, 1 << 20, &w->diags, &text, &length), RC_OK);
    read_scenario(w, path, text, scenario);
    assert_int_equal(rc_assessor_open(w->knowledge, NULL, w->arena, &w->diags, &assessor), RC_OK);
    assert_int_equal(
        rc_levers_find(assessor, w->arena, scenario, route, &options, &w->diags, levers), RC_OK);
    rc_assessor_close(assessor);
}

static bool has_door(const rc_levers *levers, const char *route, const char *by)
{
    for (size_t i = 0; i < levers->door_count; i++) {
        for (size_t j = 0; j < levers->doors[i].levers.count; j++) {
            if (rc_equal(levers->doors[i].route->id, route) &&
                rc_equal(levers->doors[i].levers.items[j].changes[0]->text, by)) {
                return true;
            }
        }
    }
    return false;
}

static void a_reservation_is_the_lever_and_consent_opens_other_routes(void **state)
{
    world *w = *state;
    rc_levers levers;
    find_real(w, "examples/xinjiang.yaml", "icj/genocide", &levers);
    assert_string_equal(found(w->arena, &levers),
                        "open\nCHN withdraws its reservation to GENOCIDE IX\n");
    assert_int_equal(levers.levers.items[0].side, RC_SIDE_RESPONDENT);
    assert_true(has_door(&levers, "icj/special-agreement", "CHN consents to the ICJ"));
    assert_true(has_door(&levers, "icj/forum-prorogatum", "CHN consents to the ICJ"));
}

static void a_veto_given_up_brings_a_referral_nearer(void **state)
{
    world *w = *state;
    rc_levers levers;
    find_real(w, "examples/xinjiang.yaml", "icc/security-council-referral", &levers);
    assert_string_equal(found(w->arena, &levers),
                        "open\nthe Security Council refers the situation\n");
    assert_int_equal(levers.nearer.count, 1);
    assert_string_equal(levers.nearer.items[0].changes[0]->text, "CHN does not veto");
    assert_int_equal(levers.nearer.items[0].status, RC_STATUS_CONDITIONAL);
}

static void an_opt_out_withdrawn_has_its_own_rule_and_precedents(void **state)
{
    world *w = *state;
    rc_levers levers;
    find_real(w, "examples/xinjiang.yaml", "cat/inquiry", &levers);
    assert_string_equal(found(w->arena, &levers),
                        "open\nCHN withdraws its reservation to CAT 20\n");
    const rc_supposition *change = levers.levers.items[0].changes[0];
    rc_texts authority = rc_change_authority(w->arena, change);
    rc_texts before =
        rc_change_precedents(w->arena, change, levers.route);
    assert_string_equal(authority.items[0], "CAT 28(2)");
    assert_true(before.count >= 3);
    assert_string_equal(before.items[0], "Afghanistan (17 April 2018)");
}

static void a_vote_needs_no_act_of_the_respondent(void **state)
{
    world *w = *state;
    rc_levers levers;
    find_real(w, "examples/xinjiang.yaml", "icj/advisory-opinion", &levers);
    assert_true(levers.levers.count >= 1);
    assert_string_equal(levers.levers.items[0].changes[0]->text,
                        "the General Assembly votes for it");
    for (size_t i = 0; i < levers.levers.count; i++) {
        assert_int_not_equal(levers.levers.items[i].side, RC_SIDE_RESPONDENT);
    }
}

static void a_closed_treaty_is_joined_through_its_organisation(void **state)
{
    world *w = *state;
    rc_levers levers;
    find_real(w, "examples/xinjiang.yaml", "ecthr/individual", &levers);
    assert_string_equal(found(w->arena, &levers), "open\nCHN joins COE + CHN ratifies ECHR\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levers_are_what_trying_everything_finds),
#define REAL(name) cmocka_unit_test_setup_teardown(name, setup_world, teardown_world)
        REAL(a_reservation_is_the_lever_and_consent_opens_other_routes),
        REAL(a_veto_given_up_brings_a_referral_nearer),
        REAL(an_opt_out_withdrawn_has_its_own_rule_and_precedents),
        REAL(a_vote_needs_no_act_of_the_respondent),
        REAL(a_closed_treaty_is_joined_through_its_organisation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
