/*
 * Citations in full: twenty of each kind, from the knowledge built into the program, and the forms
 * of which it has no example from the small one.
 */
#include "report/citation.h"

#include "report_fixture.h"

typedef struct example {
    const char *id, *whole;
} example;

static void check_all(rc_arena *arena, const rc_knowledge *knowledge, rc_cited kind,
                      const example *examples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rc_citation citation = rc_cite(arena, knowledge, examples[i].id);
        assert_string_equal(rc_citation_text(arena, &citation), examples[i].whole);
        assert_int_equal(citation.kind, kind);
        assert_string_equal(citation.id, examples[i].id);
    }
}

#define CHECK(kind, list)                                                                          \
    check_all(*state, rc_knowledge_builtin(), kind, list, sizeof list / sizeof *list)

/* clang-format off */
/* lint: allow line-length: a citation on a line */
static const example treaties[] = {
    {"CAT 30(1)", "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (adopted 10 December 1984, entered into force 26 June 1987) 1465 UNTS 85 (CAT) art 30(1)"},
    {"CAT 31(2)", "Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (adopted 10 December 1984, entered into force 26 June 1987) 1465 UNTS 85 (CAT) art 31(2)"},
    {"GENOCIDE IX", "Convention on the Prevention and Punishment of the Crime of Genocide (adopted 9 December 1948, entered into force 12 January 1951) 78 UNTS 277 (GENOCIDE) art IX"},
    {"CERD 22", "International Convention on the Elimination of All Forms of Racial Discrimination (adopted 21 December 1965, entered into force 4 January 1969) 660 UNTS 195 (CERD) art 22"},
    {"ICJ-STATUTE 36(2)", "Statute of the International Court of Justice (adopted 26 June 1945, entered into force 24 October 1945) 33 UNTS 993 (ICJ-STATUTE) art 36(2)"},
    {"UN-CHARTER 27(3)", "Charter of the United Nations (adopted 26 June 1945, entered into force 24 October 1945) 1 UNTS XVI (UN-CHARTER) art 27(3)"},
    {"VCLT 21", "Vienna Convention on the Law of Treaties (adopted 23 May 1969, entered into force 27 January 1980) 1155 UNTS 331 (VCLT) art 21"},
    {"VCSST 34", "Vienna Convention on Succession of States in respect of Treaties (adopted 23 August 1978, entered into force 6 November 1996) 1946 UNTS 3 (VCSST) art 34"},
    {"ROME 12(2)(a)", "Rome Statute of the International Criminal Court (adopted 17 July 1998, entered into force 1 July 2002) 2187 UNTS 3 (ROME) art 12(2)(a)"},
    {"ROME 15 bis", "Rome Statute of the International Criminal Court (adopted 17 July 1998, entered into force 1 July 2002) 2187 UNTS 3 (ROME) art 15 bis"},
    {"GC-1949 3", "Geneva Conventions of 12 August 1949 (I to IV) (adopted 12 August 1949, entered into force 21 October 1950) 75 UNTS 31, 85, 135, 287 (GC-1949) common art 3"},
    {"GC-1949 I 62", "Geneva Conventions of 12 August 1949 (I to IV) (adopted 12 August 1949, entered into force 21 October 1950) 75 UNTS 31, 85, 135, 287 (GC-1949) art 62 of the First Convention"},
    {"ECHR 33", "Convention for the Protection of Human Rights and Fundamental Freedoms (adopted 4 November 1950, entered into force 3 September 1953) 213 UNTS 221 (ECHR) art 33"},
    {"ACHR 45", "American Convention on Human Rights \"Pact of San José, Costa Rica\" (adopted 22 November 1969, entered into force 18 July 1978) (ACHR) art 45"},
    {"ICCPR 41", "International Covenant on Civil and Political Rights (adopted 16 December 1966, entered into force 23 March 1976) 999 UNTS 171 (ICCPR) art 41"},
    {"ILO-CONSTITUTION 26", "Constitution of the International Labour Organisation (adopted 1 April 1919, entered into force 28 June 1919) (ILO-CONSTITUTION) art 26"},
    {"REFUGEE-1951 38", "Convention relating to the Status of Refugees (adopted 28 July 1951, entered into force 22 April 1954) 189 UNTS 137 (REFUGEE-1951) art 38"},
    {"ROME-ART124", "Amendment to article 124 of the Rome Statute of the International Criminal Court (deletion) (adopted 26 November 2015, not yet in force) (ROME-ART124)"},
    {"CEDAW-OP 8", "Optional Protocol to the Convention on the Elimination of All Forms of Discrimination against Women (adopted 6 October 1999, entered into force 22 December 2000) 2131 UNTS 83 (CEDAW-OP) art 8"},
    {"OPCAT 11", "Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment (adopted 18 December 2002, entered into force 22 June 2006) 2375 UNTS 237 (OPCAT) art 11"},
};

static const example cases[] = {
    {"ICC-D-ABD-2021", "Abd-Al-Rahman: jurisdiction after a Security Council referral (Appeals Chamber) ICC-02/05-01/20-503 (International Criminal Court, 1 November 2021)"},
    {"ICC-D-ISR-2024B", "Netanyahu and Gallant: warrants (International Criminal Court, 21 November 2024)"},
    {"ICC-D-ITA-2026", "Italy: Njeem, referral to the Assembly (International Criminal Court, 2026)"},
    {"BELGIUM-V-SENEGAL-2012", "Questions relating to the Obligation to Prosecute or Extradite (Belgium v Senegal) [2012] ICJ Reports 422 (International Court of Justice, 20 July 2012)"},
    {"RESERVATIONS-1951", "Reservations to the Genocide Convention [1951] ICJ Reports 15 (International Court of Justice, 28 May 1951)"},
    {"RIGHT-OF-PASSAGE-1957", "Right of Passage over Indian Territory (Portugal v India), preliminary objections [1957] ICJ Reports 125 (International Court of Justice, 26 November 1957)"},
    {"NICARAGUA-1986", "Military and Paramilitary Activities (Nicaragua v United States), merits [1986] ICJ Reports 14 (International Court of Justice, 27 June 1986)"},
    {"LEGALITY-OF-USE-OF-FORCE-1999", "Legality of Use of Force (Yugoslavia v United States and others), provisional measures [1999] ICJ Reports 124, 761, 916 (International Court of Justice, 2 June 1999)"},
    {"NICARAGUA-V-COLOMBIA-2016", "Alleged Violations of Sovereign Rights and Maritime Spaces (Nicaragua v Colombia), preliminary objections [2016] ICJ Reports 3 (International Court of Justice, 17 March 2016)"},
    {"UKRAINE-V-RUSSIA-GENOCIDE-2024", "Allegations of Genocide (Ukraine v Russian Federation), preliminary objections (International Court of Justice, Judgment of 2 February 2024)"},
    {"ARMENIA-V-AZERBAIJAN-2024", "Application of CERD (Armenia v Azerbaijan), preliminary objections (International Court of Justice, Judgment of 12 November 2024)"},
    {"SE-V-ARGENTINA-1990", "SE v Argentina 275/1988 (Human Rights Committee, 26 March 1990)"},
    {"LH-V-FRANCE-2020", "LH and others v France 79/2019 and 109/2019, CRC/C/85/D/79/2019-CRC/C/85/D/109/2019 (Committee on the Rights of the Child, 30 September 2020)"},
    {"LOIZIDOU-1995", "Loizidou v Turkey, preliminary objections 15318/89, Series A No. 310 (European Court of Human Rights, 23 March 1995)"},
    {"AL-SKEINI-2011", "Al-Skeini and others v United Kingdom 55721/07 (European Court of Human Rights, 7 July 2011)"},
    {"HILAIRE-2001", "Hilaire v Trinidad and Tobago, preliminary objections Series C No. 80 (Inter-American Court, 1 September 2001)"},
    {"YOGOGOMBAYE-2009", "Yogogombaye v Senegal Application 001/2008 (African Court, 15 December 2009)"},
    {"JESNER-2018", "Jesner v Arab Bank, PLC 138 S. Ct. 1386 (Supreme Court of the United States, 24 April 2018)"},
    {"FANG-V-JIANG-2007", "Fang v Jiang [2007] NZAR 420 (High Court of New Zealand, 21 December 2006)"},
    {"SAMANTAR-2010", "Samantar v Yousuf 560 US 305 (Supreme Court of the United States, 1 June 2010)"},
};

static const example documents[] = {
    {"ARSIWA 48(1)(b)", "Articles on Responsibility of States for Internationally Wrongful Acts (2001), article 48(1)(b) UN Doc A/RES/56/83, annex"},
    {"S/RES/1593 (2005)", "Security Council resolution 1593 (2005), 31 March 2005 UN Doc S/RES/1593 (2005)"},
    {"A/RES/377(V)", "General Assembly resolution 377 (V), Uniting for Peace, 3 November 1950 UN Doc A/RES/377(V)"},
    {"A/RES/60/251 5(e)", "General Assembly resolution 60/251, paragraph 5(e) UN Doc A/RES/60/251"},
    {"A/RES/76/262", "General Assembly resolution 76/262, 26 April 2022 UN Doc A/RES/76/262"},
    {"HRC resolution 5/1", "Human Rights Council resolution 5/1, 18 June 2007"},
    {"CHR resolution 1991/42", "Commission on Human Rights resolution 1991/42, 5 March 1991"},
    {"ECOSOC resolution 1985/17", "Economic and Social Council resolution 1985/17, 28 May 1985"},
    {"S/2004/567", "Letter of the Secretary-General to the Security Council, 12 July 2004 UN Doc S/2004/567"},
    {"A/48/18 annex III", "Report of the Committee on the Elimination of Racial Discrimination, 1993, annex III UN Doc A/48/18"},
    {"IDA resolution 93-6", "International Development Association, resolution 93-6, 22 September 1993"},
    {"ILC-IMMUNITY 7", "International Law Commission, draft articles on immunity of State officials from foreign criminal jurisdiction, article 7 UN Doc A/72/10; UN Doc A/77/10"},
    {"ICJ-RULES 38(5)", "Rules of the International Court of Justice, 14 April 1978, article 38(5) ICJ, Acts and Documents"},
    {"104 EX/Decision 3.3", "Executive Board of UNESCO, decision 104 EX/3.3, 26 April 1978"},
    {"DEU VStGB s.1 and s.7", "VStGB s.1 and s.7, law of Germany"},
    {"GBR Criminal Justice Act 1988 s.134", "Criminal Justice Act 1988 s.134, law of the United Kingdom"},
    {"USA 18 USC 1091(e)", "18 USC 1091(e), law of the United States"},
    {"USA Pub. L. 115-44, 22 USC 9241a", "CAATSA section 321(b): North Korean labour, Pub. L. 115-44, 22 USC 9241a"},
    {"GBR 60 & 61 Vict. c.63", "Foreign Prison-Made Goods Act 1897, 60 & 61 Vict. c.63"},
    {"A/RES/60/1 138-139", "World Summit Outcome, 16 September 2005, paragraphs 138 and 139 UN Doc A/RES/60/1"},
};
/* clang-format on */

static void treaties_have_title_dates_series_and_article(void **state)
{
    CHECK(RC_CITED_TREATY, treaties);
}

static void cases_have_name_report_court_and_day(void **state) { CHECK(RC_CITED_CASE, cases); }

static void documents_have_title_and_symbol(void **state)
{
    CHECK(RC_CITED_DOCUMENT, documents);
}

static void what_the_knowledge_does_not_know_stays_as_it_is_cited(void **state)
{
    const rc_knowledge *knowledge = fixture_knowledge(*state);
    rc_citation citation = rc_cite(*state, knowledge, "BETA 7");
    assert_int_equal(citation.kind, RC_CITED_UNKNOWN);
    assert_string_equal(rc_citation_text(*state, &citation), "BETA 7");
    assert_string_equal(citation.url, "");
    assert_string_equal(citation.says, "");
}

static void a_treaty_without_series_or_source_says_what_is_known(void **state)
{
    const rc_knowledge *knowledge = fixture_knowledge(*state);
    rc_citation known = rc_cite(*state, knowledge, "ALPHA 9");
    rc_citation bare = rc_cite(*state, knowledge, "ALPHA 13(2)");
    rc_citation whole = rc_cite(*state, knowledge, "ALPHA");
    assert_string_equal(rc_citation_text(*state, &known),
                        "Convention on the First Letter (adopted 1 January 1950, entered into "
                        "force 15 June 1952) (ALPHA) art 9");
    assert_string_equal(known.says, "Disputes go to the court at the request of one side.");
    assert_string_equal(bare.pinpoint, "art 13(2)");
    assert_string_equal(bare.says, "");
    assert_string_equal(whole.pinpoint, "");
}

static void a_case_without_reference_has_court_and_day(void **state)
{
    rc_citation citation = rc_cite(*state, fixture_knowledge(*state), "RIVER");
    assert_string_equal(rc_citation_text(*state, &citation),
                        "River (Alphaland v Betania) (The Court, 4 May 1999)");
    assert_string_equal(citation.says, "A reservation works both ways.");
}

static int sign(int number) { return number < 0 ? -1 : number > 0 ? 1 : 0; }

static void provisions_are_sorted_as_they_are_numbered(void **state)
{
    const rc_knowledge *knowledge = fixture_knowledge(*state);
    rc_citation nine = rc_cite(*state, knowledge, "ALPHA 9");
    rc_citation ten = rc_cite(*state, knowledge, "ALPHA 10");
    rc_citation decided = rc_cite(*state, knowledge, "RIVER");
    assert_int_equal(sign(rc_citation_compare(&nine, &ten)), -1);
    assert_int_equal(sign(rc_citation_compare(&ten, &nine)), 1);
    assert_int_equal(rc_citation_compare(&nine, &nine), 0);
    assert_int_equal(sign(rc_citation_compare(&decided, &ten)), 1); /* treaties come first */
}

/* Every authority that the knowledge explains can be cited: none comes out empty or with a hole. */
static void every_source_and_case_of_the_knowledge_has_a_citation(void **state)
{
    const rc_knowledge *knowledge = rc_knowledge_builtin();
    static const char *const kinds[] = {"source", "decided"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        int kind = rc_kind_index(kinds[i]);
        for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
            const char *id = strchr(rc_record_id(rc_record_at(knowledge, kind, row)), '/') + 1;
            rc_citation citation = rc_cite(*state, knowledge, id);
            const char *text = rc_citation_text(*state, &citation);
            assert_int_not_equal(citation.kind, RC_CITED_UNKNOWN);
            assert_true(citation.title[0] != 0);
            if (strstr(text, "  ") != NULL || strstr(text, "()") != NULL ||
                strstr(text, " ,") != NULL) {
                fail_msg("%s: %s", id, text);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(treaties_have_title_dates_series_and_article),
        cmocka_unit_test(cases_have_name_report_court_and_day),
        cmocka_unit_test(documents_have_title_and_symbol),
        cmocka_unit_test(what_the_knowledge_does_not_know_stays_as_it_is_cited),
        cmocka_unit_test(a_treaty_without_series_or_source_says_what_is_known),
        cmocka_unit_test(a_case_without_reference_has_court_and_day),
        cmocka_unit_test(provisions_are_sorted_as_they_are_numbered),
        cmocka_unit_test(every_source_and_case_of_the_knowledge_has_a_citation),
    };
    return RUN(tests);
}
