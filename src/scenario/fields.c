#include "scenario/fields.h"

#include "scenario/scenario.h"

/* Rows, and macros that are rows. */
/* clang-format off */
#define NONE RC_V_NOWHERE
#define TABLE(name, doc, fields) {name, doc, fields, sizeof fields / sizeof *fields}
#define SIZE(fields) (sizeof fields / sizeof *fields)

/* ---- conduct ---- */

#define C(member) offsetof(rc_conduct, member)

static const rc_scenario_field victims[] = {
    {"nationality", RC_V_STATES, 0, NULL, NULL, C(victims), NONE, NULL, "their nationalities"},
    {"group", RC_V_WORD, 0, "national|ethnic|racial|religious", NULL, C(group), NONE, NULL,
     "the kind of group they are attacked as"},
};
const rc_scenario_table rc_scenario_victims = TABLE("victims", "who suffers it", victims);

static const rc_scenario_field perpetrators[] = {
    {"nationality", RC_V_STATES, 0, NULL, NULL, C(perpetrators), NONE, NULL, "their nationalities"},
    {"capacity", RC_V_WORD, 0, "state|private|company", NULL, C(capacity), NONE, NULL,
     "whether they act for the State, for themselves or as a company"},
    {"present_in", RC_V_STATES, 0, NULL, NULL, C(present_in), C(present_given), NULL,
     "States where a suspect is now; an empty list: in no other State"},
    {"resident_in", RC_V_STATES, 0, NULL, NULL, C(resident_in), C(resident_given), NULL,
     "States where a suspect lives"},
    {"office", RC_V_WORD, 0, "head-of-state|head-of-government|foreign-minister|former|other", NULL,
     C(office), NONE, NULL, "the highest office held, for immunity"},
};
const rc_scenario_table rc_scenario_perpetrators = TABLE("perpetrators", "who does it",
                                                         perpetrators);

static const rc_scenario_field conduct[] = {
    {"id", RC_V_NAME, 0, NULL, NULL, C(id), NONE, NULL,
     "a word for it in reports; absent: c1, c2 and so on"},
    {"acts", RC_V_ACTS, RC_V_REQUIRED | RC_V_SOME, NULL, NULL, C(acts), NONE, NULL,
     "what is done, in words of the vocabulary"},
    {"from", RC_V_SPAN, 0, NULL, NULL, C(from), NONE, NULL, "when it began"},
    {"to", RC_V_END, 0, NULL, NULL, C(to), C(ongoing), NULL,
     "when it ended, or `ongoing`; absent: not known"},
    {"where", RC_V_STATES, 0, NULL, NULL, C(where), C(where_given), NULL,
     "States on whose territory it, or an element of the crime, took place"},
    {"control", RC_V_WORD, 0, "area|person|none", NULL, C(control), NONE, NULL,
     "what the respondent exercised there, if it is not its own territory; absent: not known"},
    {"victims", RC_V_MAPPING, 0, NULL, NULL, 0, NONE, &rc_scenario_victims, "who suffers it"},
    {"perpetrators", RC_V_MAPPING, 0, NULL, NULL, 0, NONE, &rc_scenario_perpetrators,
     "who does it"},
    {"financed_by", RC_V_TEXTS, 0, NULL, NULL, C(financed_by), C(financed_given), NULL,
     "lenders, for complaints to them"},
};
const rc_scenario_table rc_scenario_conduct = TABLE(
    "conduct", "one course of conduct; each is judged, a route takes the best", conduct);

/* ---- steps ---- */

#define S(member) offsetof(rc_step, member)
#define STEP                                                                                       \
    {"step", RC_V_WORD, RC_V_REQUIRED, NULL, NULL, S(step), NONE, NULL, "which step was taken"}
#define TREATY                                                                                     \
    {"treaty", RC_V_TREATY, RC_V_REQUIRED, NULL, NULL, S(treaty), NONE, NULL,                      \
     "the treaty under which it was taken"}
#define BY {"by", RC_V_STATE, 0, NULL, NULL, S(by), NONE, NULL, "the State that took it"}
#define OF_STATE(doc) {"state", RC_V_STATE, RC_V_REQUIRED, NULL, NULL, S(state), NONE, NULL, doc}
#define AT_FORUM {"forum", RC_V_FORUM, RC_V_REQUIRED, NULL, NULL, S(forum), NONE, NULL, "the forum"}
#define OUTCOME(flags, words, absent)                                                              \
    {"outcome", RC_V_WORD, flags, words, absent, S(outcome), NONE, NULL, "how it ended"}
#define ON(doc) {"on", RC_V_SPAN, 0, NULL, NULL, S(on), S(dated), NULL, doc}

static const rc_scenario_field negotiation[] = {
    STEP,
    TREATY,
    BY,
    OUTCOME(RC_V_REQUIRED, "failed|refused|ongoing|not-attempted", NULL),
    ON("when it ended so"),
};
static const rc_scenario_field arbitration_request[] = {
    STEP,
    TREATY,
    BY,
    OUTCOME(0, "refused|ongoing|not-attempted", NULL),
    ON("when it was asked for; waiting times count from here"),
};
static const rc_scenario_field dispute[] = {
    STEP,
    BY,
    OUTCOME(RC_V_REQUIRED, "raised|not-raised", NULL),
    ON("when the claim was put to the other side"),
};
static const rc_scenario_field local_remedies[] = {
    STEP,
    OUTCOME(RC_V_REQUIRED, "exhausted|ineffective|unavailable|not-exhausted", NULL),
    ON("the final decision; time limits count from here"),
};
static const rc_scenario_field same_matter[] = {
    STEP,
    {"body", RC_V_BODY, RC_V_REQUIRED, NULL, NULL, S(body), NONE, NULL,
     "the body that has or had the matter"},
    OUTCOME(RC_V_REQUIRED, "pending|examined", NULL),
    ON("since when"),
};
static const rc_scenario_field consent[] = {
    STEP,
    OF_STATE("the State that was asked for its consent"),
    AT_FORUM,
    OUTCOME(0, "given|refused", "given"),
    ON("when it was given or refused"),
};
static const rc_scenario_field national_proceedings[] = {
    STEP,
    OF_STATE("the State whose courts they are in"),
    OUTCOME(RC_V_REQUIRED, "genuine|shielding|none", NULL),
    ON("since when"),
};
static const rc_scenario_field examination[] = {
    STEP,
    AT_FORUM,
    ON("since when a preliminary examination was open"),
};
static const rc_scenario_field vote[] = {
    STEP,
    {"organ", RC_V_ORGAN, RC_V_REQUIRED, NULL, NULL, S(organ), NONE, NULL, "the organ that voted"},
    OUTCOME(RC_V_REQUIRED, "adopted|rejected|vetoed", NULL),
    ON("the day of the vote"),
};

const rc_scenario_table rc_scenario_steps[] = {
    TABLE("negotiation", "negotiations under a treaty", negotiation),
    TABLE("arbitration-request", "a request for arbitration under a treaty", arbitration_request),
    TABLE("dispute", "was the claim put to the other side before filing?", dispute),
    TABLE("local-remedies", "remedies in the respondent's own courts", local_remedies),
    TABLE("same-matter", "the same matter before another procedure", same_matter),
    TABLE("consent", "consent given for this case alone", consent),
    TABLE("national-proceedings", "proceedings in a State's own courts", national_proceedings),
    TABLE("examination", "a preliminary examination", examination),
    TABLE("vote", "a vote of a political organ", vote),
};
const size_t rc_scenario_step_count = SIZE(rc_scenario_steps);

/* ---- expectations ---- */

#define E(member) offsetof(rc_expectation, member)

static const rc_scenario_field expect[] = {
    {"route", RC_V_ROUTE, RC_V_REQUIRED, NULL, NULL, E(route), NONE, NULL, "id of the route"},
    {"status", RC_V_STATUSES, RC_V_SOME, NULL, NULL, E(statuses), E(status_count), NULL,
     "its status, or a list: any of them"},
    {"requirement", RC_V_REQUIREMENT, 0, NULL, NULL, E(requirement), E(has_requirement), NULL,
     "a requirement that is not met"},
    {"code", RC_V_CODE, 0, NULL, NULL, E(code), E(has_code), NULL, "the reason why it is not met"},
    {"state", RC_V_STATE, 0, NULL, NULL, E(state), NONE, NULL, "the State on whose account"},
    {"applicant_open", RC_V_STATES, RC_V_SOME, NULL, NULL, E(applicant_open), NONE, NULL,
     "States that must be able to bring it"},
    {"applicant_barred", RC_V_STATES, RC_V_SOME, NULL, NULL, E(applicant_barred), NONE, NULL,
     "States that must not be able to bring it"},
};
const rc_scenario_table rc_scenario_expect = TABLE("expect", "what `recourse test` must find",
                                                   expect);

/* ---- the file ---- */

#define T(member) offsetof(rc_scenario, member)

static const rc_scenario_field assume[] = {
    {"veto", RC_V_STATES, 0, NULL, NULL, T(veto), T(veto_given), NULL,
     "permanent members taken to veto; absent: the respondent, if it is one"},
};
const rc_scenario_table rc_scenario_assume = TABLE("assume", "what is taken for granted", assume);

/* The day of filing comes before what is compared with it. */
static const rc_scenario_field top[] = {
    {"recourse", RC_V_FORMAT, RC_V_REQUIRED, NULL, NULL, 0, NONE, NULL,
     "the format of the file: 1"},
    {"title", RC_V_TEXT, 0, NULL, NULL, T(title), NONE, NULL, "what it is about, in one line"},
    {"as_of", RC_V_DAY, 0, NULL, NULL, T(as_of), T(as_of_given), NULL,
     "the day of filing: the law as it stood then; absent: today"},
    {"respondent", RC_V_STATE, RC_V_REQUIRED, NULL, NULL, T(respondent), NONE, NULL,
     "the State held to account: code, name or alias"},
    {"applicants", RC_V_STATES, RC_V_SOME, NULL, NULL, T(applicants), T(applicants_given), NULL,
     "States that might bring it; absent: every State is tried"},
    {"conduct", RC_V_RECORDS, RC_V_REQUIRED | RC_V_SOME, NULL, NULL, T(conduct), T(conduct_count),
     &rc_scenario_conduct, "one or more courses of conduct"},
    {"steps", RC_V_RECORDS, 0, NULL, NULL, T(steps), T(step_count), NULL,
     "what has been done; anything absent is not known"},
    {"assume", RC_V_MAPPING, 0, NULL, NULL, 0, NONE, &rc_scenario_assume,
     "what is taken for granted"},
    {"suppose", RC_V_SENTENCES, 0, NULL, NULL, T(suppose), T(suppose_count), NULL,
     "hypotheticals, one plain sentence each"},
    {"expect", RC_V_RECORDS, 0, NULL, NULL, T(expect), T(expect_count), &rc_scenario_expect,
     "what `recourse test` must find; `recourse assess` ignores it"},
    {"source", RC_V_TEXT, 0, NULL, NULL, T(source), NONE, NULL,
     "own words: who decided what, where to read it"},
};
const rc_scenario_table rc_scenario_top = TABLE("scenario", "the file", top);

const char *rc_value_type_name(rc_value_type type)
{
    static const char *const names[RC_V_TYPES] = {
        [RC_V_FORMAT] = "the number of the format",
        [RC_V_TEXT] = "a text",
        [RC_V_NAME] = "a word",
        [RC_V_WORD] = "a word",
        [RC_V_STATE] = "exactly one State",
        [RC_V_TREATY] = "a treaty",
        [RC_V_FORUM] = "a forum",
        [RC_V_ORGAN] = "an organ",
        [RC_V_BODY] = "a body",
        [RC_V_ROUTE] = "a route",
        [RC_V_DAY] = "a day",
        [RC_V_SPAN] = "a date",
        [RC_V_END] = "a date, or `ongoing`",
        [RC_V_STATUSES] = "a status or a list of them",
        [RC_V_REQUIREMENT] = "a requirement",
        [RC_V_CODE] = "a reason code",
        [RC_V_STATES] = "a list of States",
        [RC_V_ACTS] = "a list of acts",
        [RC_V_TEXTS] = "a list of words",
        [RC_V_MAPPING] = "a mapping",
        [RC_V_RECORDS] = "a list of mappings",
        [RC_V_SENTENCES] = "a list of sentences",
    };
    return names[type];
}
