/* The checks of the whole: what contradicts itself, and what looks like it but is right. */
#include "knowledge_help.h"

/* Loads the world with one file changed, checks it, and compares all messages. */
static void expect(world *w, const char *file, const char *text, const char *expected)
{
    put(w, file, text);
    assert_int_equal(load(w), RC_OK);
    assert_string_equal(messages(w), "");
    rc_knowledge_check(w->arena, w->knowledge, &w->diags);
    assert_string_equal(messages(w), expected);
}

static void the_small_world_is_right(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml", CERD_FILE, "");
}

static void dates_of_a_record_follow_each_other(void **state)
{
    world *w = *state;
    put(w, "domestic/usa.yaml",
        "state: USA\ncivil:\n  - {statute: A, from: 1990, to: 1989}\n"
        "criminal:\n  - {crime: apartheid, basis: universal, statute: S, presence: none, "
        "leave: none, from: 2000-02, to: 2000-01}\n");
    put(w, "organisations/hrc.yaml",
        "organisation: HRC\nname: x\nmembers:\n  - {state: CHN, from: 2010, to: 2009-12-31}\n");
    put(w, "registers/situations.yaml",
        "situations:\n  - {situation: s, title: S, scope_from: 2002, scope_to: 2001, "
        "considered_from: 2005, opened: 2004}\n");
    put(w, "registers/status-disputes.yaml",
        "disputes:\n  - {state: CHN, treaty: CERD, from: 1992, to: 1991, met_authority: [a], "
        "met_reason: a, failed_authority: [b], failed_reason: b}\n");
    put(w, "registers/optional-clause.yaml",
        "declarations:\n  - {state: CHN, made: 1999-04-26, terminated: 1999-04-25}\n");
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES
           "    exists_from: 1970\n    exists_to: 1969\n"
           "parties:\n"
           "  - {state: CHN, consent: accession, deposit: 1981-12-29, denounced: 1981-12-28, "
           "ended: 1980}\n"
           "declarations:\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 1981, withdrawn: 1980-12-31, "
           "window_from: 1990, window_to: 1989}\n",
           "facts/domestic/usa.yaml:3:0 error: civil-remedy/USA/A: `to` 1989 is before `from` "
           "1990\n"
           "facts/domestic/usa.yaml:5:0 error: statute/USA/apartheid/universal: `to` 2000-01 is "
           "before `from` 2000-02\n"
           "facts/organisations/hrc.yaml:4:0 error: membership/HRC/CHN/2010: `to` 2009-12-31 is "
           "before `from` 2010\n"
           "facts/registers/optional-clause.yaml:2:0 error: optional-clause/CHN/1999-04-26: "
           "`terminated` 1999-04-25 is before `made` 1999-04-26\n"
           "facts/registers/situations.yaml:2:0 error: situation/s: `scope_to` 2001 is before "
           "`scope_from` 2002\n"
           "facts/registers/situations.yaml:2:0 error: situation/s: `opened` 2004 is before "
           "`considered_from` 2005\n"
           "facts/registers/status-disputes.yaml:2:0 error: status-dispute/CHN/CERD/1992: `to` "
           "1991 is before `from` 1992\n"
           "facts/treaties/cerd.yaml:12:0 error: clause/icj/cerd/CERD: `exists_to` 1969 is before "
           "`exists_from` 1970\n"
           "facts/treaties/cerd.yaml:29:0 error: participation/CERD/CHN: `denounced` 1981-12-28 "
           "is before `deposit` 1981-12-29\n"
           "facts/treaties/cerd.yaml:29:0 error: participation/CERD/CHN: `ended` 1980 is before "
           "`deposit` 1981-12-29\n"
           "facts/treaties/cerd.yaml:29:0 error: participation/CERD/CHN: `ended` 1980 is before "
           "`denounced` 1981-12-28\n"
           "facts/treaties/cerd.yaml:31:0 error: declaration/CERD/CHN/22/1981: `withdrawn` "
           "1980-12-31 is before `made` 1981\n"
           "facts/treaties/cerd.yaml:31:0 error: declaration/CERD/CHN/22/1981: `window_to` 1989 "
           "is before `window_from` 1990\n");
}

static void a_doubtful_day_contradicts_nothing(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES
           "parties:\n"
           "  - {state: CHN, consent: accession, deposit: 1981-12-29, denounced: 1981, "
           "ended: 1981-12}\n"
           "  - {state: GMB, consent: accession, ended: 1980}\n"
           "  - {state: NOR, signed: 1981, consent: ratification, deposit: 1981-01-01}\n"
           "declarations:\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 1981-12-29, withdrawn: 1981}\n"
           "  - {state: GMB, article: 22, effect: excludes, withdrawn: 1981}\n",
           "");
}

static void a_treaty_is_joined_after_it_was_made(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES
           "parties:\n"
           "  - {state: CHN, consent: accession, deposit: 1965-12-20}\n"
           "  - {state: GMB, signed: 1966-03-08, consent: accession, deposit: 1966-03-07}\n"
           "  - {state: NOR, signed: 1966-03-08, consent: ratification, deposit: 1966-03-07}\n"
           "  - {state: RWA, deposit: 1975-04-16}\n"
           "  - {state: USA}\n",
           "facts/treaties/cerd.yaml:27:0 error: participation/CERD/CHN: `deposit` is before "
           "treaty/CERD was adopted\n"
           "facts/treaties/cerd.yaml:29:0 error: participation/CERD/NOR: `deposit` is before "
           "`signed`\n"
           "facts/treaties/cerd.yaml:30:0 error: participation/CERD/RWA: bound without `consent`\n"
           "facts/treaties/cerd.yaml:30:0 warning: participation/CERD/RWA: neither signed nor "
           "joined\n"
           "facts/treaties/cerd.yaml:31:0 warning: participation/CERD/USA: neither signed nor "
           "joined\n");
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES "parties:\n"
                                  "  - {state: CHN, signed: 1970, in_force: 1981}\n"
                                  "  - {state: GMB, signed: 1970, denounced: 1981}\n"
                                  "  - {state: NOR, signed: 1970, ended: 1981}\n",
           "facts/treaties/cerd.yaml:27:0 error: participation/CERD/CHN: bound without `consent`\n"
           "facts/treaties/cerd.yaml:28:0 error: participation/CERD/GMB: bound without `consent`\n"
           "facts/treaties/cerd.yaml:29:0 error: participation/CERD/NOR: bound without "
           "`consent`\n");
}

static void nobody_is_bound_twice_at_a_time(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES
           "parties:\n"
           /* no end, so the second joining is one too many */
           "  - {state: CHN, consent: accession, deposit: 1981-12-29}\n"
           "  - {state: CHN, consent: accession, deposit: 1990-01-01}\n"
           /* denounced and acceded again in one letter */
           "  - {state: GMB, consent: accession, deposit: 1970, denounced: 1999-01-05, "
           "ended: 1999-04-05}\n"
           "  - {state: GMB, consent: accession, deposit: 1999-01-05}\n"
           /* a signature is no bond */
           "  - {state: NOR, signed: 1970}\n"
           "  - {state: NOR, consent: accession, deposit: 1971}\n"
           /* perhaps */
           "  - {state: RWA, consent: accession}\n"
           "  - {state: RWA, consent: accession, deposit: 1971}\n",
           "facts/treaties/cerd.yaml:28:0 warning: participation/CERD/CHN/2 overlaps "
           "participation/CERD/CHN (facts/treaties/cerd.yaml:27): a State is bound once at a "
           "time\n");
}

static void memberships_do_not_overlap(void **state)
{
    world *w = *state;
    expect(w, "organisations/hrc.yaml",
           "organisation: HRC\nname: x\nmembers:\n"
           "  - {state: CHN, from: 2006-06-19, to: 2009-06-18}\n"
           "  - {state: CHN, from: 2009-06-19, to: 2012}\n"
           "  - {state: CHN, from: 2012, to: 2015}\n"
           "  - {state: NOR, from: 2010-01-01}\n"
           "  - {state: NOR, from: 2013-01-01, to: 2013-12-31}\n"
           "  - {state: NOR, from: 2014-01-01, to: 2014-12-31}\n",
           "facts/organisations/hrc.yaml:8:0 warning: membership/HRC/NOR/2013-01-01 overlaps "
           "membership/HRC/NOR/2010-01-01 (facts/organisations/hrc.yaml:7): a State is a member "
           "once at a time\n"
           "facts/organisations/hrc.yaml:9:0 warning: membership/HRC/NOR/2014-01-01 overlaps "
           "membership/HRC/NOR/2010-01-01 (facts/organisations/hrc.yaml:7): a State is a member "
           "once at a time\n");
}

static void a_standing_is_disputed_in_one_thing(void **state)
{
    world *w = *state;
    put(w, "organisations/hrc.yaml",
        "organisation: HRC\nname: x\nmembers:\n  - {state: CHN, from: 2010}\n");
    expect(w, "registers/status-disputes.yaml",
           "disputes:\n"
           "  - {state: CHN, treaty: CERD, from: 1990, met_authority: [a], met_reason: a, "
           "failed_authority: [b], failed_reason: b}\n"
           "  - {state: CHN, organisation: HRC, from: 1990, met_authority: [a], met_reason: a, "
           "failed_authority: [b], failed_reason: b}\n"
           "  - {state: CHN, from: 1990, met_authority: [a], met_reason: a, "
           "failed_authority: [b], failed_reason: b}\n"
           "  - {state: CHN, treaty: CERD, organisation: HRC, from: 1990, met_authority: [a], "
           "met_reason: a, failed_authority: [b], failed_reason: b}\n",
           "facts/registers/status-disputes.yaml:4:0 error: status-dispute/CHN/1990: a standing is "
           "disputed in a `treaty` or in an `organisation`: name one of them\n"
           "facts/registers/status-disputes.yaml:5:0 error: status-dispute/CHN/CERD/HRC/1990: a "
           "standing is disputed in a `treaty` or in an `organisation`: name one of them\n");
}

static void an_optional_declaration_ends_before_the_next(void **state)
{
    world *w = *state;
    expect(w, "registers/optional-clause.yaml",
           "declarations:\n"
           "  - {state: GMB, made: 1966-06-22, effective: 1966-06-22}\n"
           "  - {state: GMB, made: 1990-06-22, effective: 1990-06-22}\n"
           "  - {state: NOR, made: 1946, effective: 1946, terminated: 1956-10-03}\n"
           "  - {state: NOR, made: 1956-12-19, effective: 1956-10-03}\n"
           "  - {state: RWA, made: 1999-04-26}\n"
           "  - {state: RWA, made: 2000-04-26, effective: 2000-04-26, note: x}\n"
           "  - {state: USA, made: 1946-08-26, effective: 1946-08-14, terminated: 1986-04-07, "
           "note: retroactive to 14 August}\n",
           "facts/registers/optional-clause.yaml:3:0 warning: optional-clause/GMB/1990-06-22 "
           "overlaps optional-clause/GMB/1966-06-22 (facts/registers/optional-clause.yaml:2): "
           "the earlier one is superseded and needs an end\n"
           "facts/registers/optional-clause.yaml:5:0 error: optional-clause/NOR/1956-12-19: "
           "`effective` is before `made`, and the note does not say retroactive\n");
}

static void only_a_signatory_or_party_declares(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD "outsiders: [12(3)]\n" CERD_CLAUSES
                     "    consent_articles: [22, 15]\n"
                     "  - {route: un/review, forum: un, title: x, kind: political, "
                     "article: 96, authority: [a], engaged_by: [any], starts: [organ], "
                     "consent: special, consent_articles: [96(3)]}\n"
                     "parties:\n"
                     "  - {state: NOR, signed: 1966}\n"
                     "declarations:\n"
                     "  - {state: CHN, article: 22, effect: excludes}\n"
                     "  - {state: CHN, article: 22, effect: objects}\n"
                     "  - {state: CHN, article: 12(3), effect: accepts}\n"
                     "  - {state: CHN, article: 96(3), effect: accepts}\n"
                     "  - {state: CHN, article: 96, effect: accepts}\n"
                     "  - {state: NOR, article: 15, effect: excludes}\n",
           "facts/treaties/cerd.yaml:32:0 error: declaration/CERD/CHN/22/undated: CHN neither "
           "signed nor joined treaty/CERD\n");
}

static void an_article_is_known_to_a_clause(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES CERD_PARTIES
           "declarations:\n"
           "  - {state: CHN, article: 14, effect: accepts}\n" /* untranslated: article 14 */
           "  - {state: CHN, article: 4, effect: accepts}\n"  /* 14 is not 4 */
           "  - {state: CHN, article: 5, effect: conditions}\n"
           "  - {state: CHN, article: 6, effect: objects}\n"
           "  - {state: NOR, article: 4, effect: excludes}\n", /* said once */
           "facts/treaties/cerd.yaml:34:0 warning: declaration/CERD/CHN/4/undated: no clause of "
           "treaty/CERD knows article 4, nor is it under `untranslated`\n");
}

static void a_declaration_takes_effect_when_made_or_later(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES
           "parties:\n"
           "  - {state: CHN, consent: accession, deposit: 1981}\n"
           "  - {state: NOR, consent: succession, deposit: 1981}\n"
           "declarations:\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 1981, effective: 1980}\n"
           "  - {state: NOR, article: 22, effect: excludes, made: 1981, effective: 1980}\n",
           "facts/treaties/cerd.yaml:30:0 error: declaration/CERD/CHN/22/1981: `effective` is "
           "before `made`, and CHN is no party by succession, nor "
           "from a day before its deposit\n");
}

static void the_terms_of_a_declaration_are_in_machine_form(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES CERD_PARTIES
           "declarations:\n"
           "  - {state: CHN, article: 22, effect: conditions, made: 1981, facts_after: 1981, "
           "begun_after: 1981}\n"
           "  - {state: CHN, article: 22, effect: conditions, made: 1982, "
           "scope: x; only facts after 1981}\n"
           "  - {state: CHN, article: 22, effect: conditions, made: 1983, "
           "scope: conduct begun since 1981}\n"
           "  - {state: CHN, article: 22, effect: conditions, made: 1984, "
           "scope: conduct that began after 1981}\n"
           "  - {state: CHN, article: 22, effect: conditions, made: 1985, "
           "scope: conduct begun after 1981}\n"
           "  - {state: CHN, article: 22, effect: conditions, made: 1986, facts_after: 1981, "
           "scope: only facts after 1981}\n"
           "  - {state: CHN, article: 22, effect: conditions, made: 1987, "
           "scope: only with consent; afterwards free; commonly after talks}\n"
           "  - {state: CHN, article: 22, effect: conditions, made: 1988, window_from: 1981, "
           "scope: only facts after 1981}\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 1989, "
           "scope: only facts after 1981}\n",
           "facts/treaties/cerd.yaml:33:0 error: declaration/CERD/CHN/22/1981: `facts_after` and "
           "`begun_after` exclude each other\n"
           "facts/treaties/cerd.yaml:34:0 warning: declaration/CERD/CHN/22/1982: `scope` limits "
           "the time in free words only\n"
           "facts/treaties/cerd.yaml:35:0 warning: declaration/CERD/CHN/22/1983: `scope` limits "
           "the time in free words only\n"
           "facts/treaties/cerd.yaml:36:0 warning: declaration/CERD/CHN/22/1984: `scope` limits "
           "the time in free words only\n"
           "facts/treaties/cerd.yaml:37:0 warning: declaration/CERD/CHN/22/1985: `scope` limits "
           "the time in free words only\n");
}

static void what_has_not_happened_yet_is_not_known(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES
           "parties:\n"
           "  - {state: CHN, signed: 2026-11-23, consent: ratification, deposit: 2027}\n"
           "  - {state: NOR, consent: accession, deposit: 2026}\n"
           "declarations:\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 2026-12}\n",
           "facts/treaties/cerd.yaml:27:0 warning: participation/CERD/CHN: `signed` 2026-11-23 is "
           "after the day of the knowledge, 2026-11-22\n"
           "facts/treaties/cerd.yaml:27:0 warning: participation/CERD/CHN: `deposit` 2027 is "
           "after the day of the knowledge, 2026-11-22\n"
           "facts/treaties/cerd.yaml:30:0 warning: declaration/CERD/CHN/22/2026-12: `made` "
           "2026-12 is after the day of the knowledge, 2026-11-22\n");
}

static void routes_and_clauses_belong_together(void **state)
{
    world *w = *state;
    expect(w, "catalogue.yaml", "facts_as_at: 2026-11-22\norder: [icj/cer, icj/cerd, un/rev]\n",
           "facts/catalogue.yaml:1:0 warning: no clause opens the route icj/cer of the catalogue\n"
           "facts/catalogue.yaml:1:0 warning: no clause opens the route un/rev of the catalogue\n"
           "facts/forums/un.yaml:5:0 warning: clause/un/review: the route un/review has no place "
           "in the order of the catalogue\n");
    expect(w, "catalogue.yaml", "facts_as_at: 2026-11-22\norder: [icj/*, un/review, 'x/*']\n", "");
    expect(w, "catalogue.yaml", NULL,
           "-:0:0 error: the facts have no catalogue: its date and order of routes are not "
           "known\n");
}

static void two_states_share_no_name(void **state)
{
    world *w = *state;
    expect(w, "states.yaml",
           "states:\n"
           "  - {code: CHN, iso2: CN, name: China, aliases: [china, Middle Kingdom]}\n"
           "  - {code: GMB, iso2: CN, name: The Gambia}\n"
           "  - {code: NOR, name: CHINA, aliases: [middle kingdom]}\n"
           "  - {code: RWA, name: Rwanda, aliases: [nor]}\n"
           "  - {code: USA, name: United States}\n",
           "facts/states.yaml:3:0 error: `CN` names two States: state/GMB and state/CHN "
           "(facts/states.yaml:2)\n"
           "facts/states.yaml:4:0 error: `CHINA` names two States: state/NOR and state/CHN "
           "(facts/states.yaml:2)\n"
           "facts/states.yaml:4:0 error: `middle kingdom` names two States: state/NOR and "
           "state/CHN (facts/states.yaml:2)\n"
           "facts/states.yaml:5:0 error: `nor` names two States: state/RWA and state/NOR "
           "(facts/states.yaml:4)\n");
}

static void no_act_implies_itself(void **state)
{
    world *w = *state;
    expect(w, "acts.yaml",
           "acts:\n"
           "  - {act: racial-discrimination}\n"
           "  - {act: apartheid, implies: [racial-discrimination]}\n"
           "  - {act: a, implies: [b, racial-discrimination]}\n"
           "  - {act: b, implies: [c]}\n"
           "  - {act: c, implies: [a]}\n"
           "  - {act: d, implies: [a]}\n"
           "  - {act: e, implies: [e]}\n"
           "  - {act: f, may_amount_to: [f]}\n",
           "facts/acts.yaml:4:0 error: act/a: implies itself, directly or by others\n"
           "facts/acts.yaml:5:0 error: act/b: implies itself, directly or by others\n"
           "facts/acts.yaml:6:0 error: act/c: implies itself, directly or by others\n"
           "facts/acts.yaml:8:0 error: act/e: implies itself, directly or by others\n");
}

static void a_measure_is_named_after_its_jurisdiction(void **state)
{
    world *w = *state;
    expect(w, "economic/usa.yaml",
           "jurisdiction: USA\nmeasures:\n"
           "  - {id: USA-uflpa, instrument: U, kind: import-ban}\n"
           "  - {id: US-tariff, instrument: T, kind: import-ban}\n",
           "facts/economic/usa.yaml:4:0 error: measure/US-tariff: the id of a measure of this "
           "file must begin with USA-\n");
}

static void two_states_share_no_square_of_the_map(void **state)
{
    world *w = *state;
    expect(w, "tiles.yaml",
           "tiles:\n"
           "  - {state: CHN, row: 1, column: 2}\n"
           "  - {state: USA, row: 2, column: 1}\n"
           "  - {state: RWA, row: 1, column: 2}\n",
           "facts/tiles.yaml:4:0 error: tile/RWA: tile/CHN stands on the same square\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_world, teardown_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_small_world_is_right),
        TEST(dates_of_a_record_follow_each_other),
        TEST(a_doubtful_day_contradicts_nothing),
        TEST(a_treaty_is_joined_after_it_was_made),
        TEST(nobody_is_bound_twice_at_a_time),
        TEST(memberships_do_not_overlap),
        TEST(a_standing_is_disputed_in_one_thing),
        TEST(an_optional_declaration_ends_before_the_next),
        TEST(only_a_signatory_or_party_declares),
        TEST(an_article_is_known_to_a_clause),
        TEST(a_declaration_takes_effect_when_made_or_later),
        TEST(the_terms_of_a_declaration_are_in_machine_form),
        TEST(what_has_not_happened_yet_is_not_known),
        TEST(routes_and_clauses_belong_together),
        TEST(two_states_share_no_name),
        TEST(no_act_implies_itself),
        TEST(a_measure_is_named_after_its_jurisdiction),
        TEST(two_states_share_no_square_of_the_map),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
