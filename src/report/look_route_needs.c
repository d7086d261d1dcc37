/* What a clause asks for, in words, under the names of the requirements that answers use. */
#include "report/look_route.h"

#include "base/text.h"

/* A word a clause may hold, and what it then asks for. */
typedef struct asked {
    const char *field, *word;
    rc_requirement requirement;
    const char *sentence;
} asked;

/* In the order in which reports show requirements. */
static const asked sentences[] = {
    {"reciprocal", "yes", RC_REQUIREMENT_CONSENT, "The applicant has consented in the same way."},
    {"time", "covered", RC_REQUIREMENT_TIME,
     "The conduct falls within the time that is covered: since the treaty, or the acceptance, "
     "binds."},
    {"time", "begun", RC_REQUIREMENT_TIME,
     "The conduct began within the time that is covered: since the treaty, or the acceptance, "
     "binds."},
    {"time_from", "acceptance", RC_REQUIREMENT_TIME,
     "That time counts from the acceptance of the procedure."},
    {"disappearance", "continuing", RC_REQUIREMENT_TIME,
     "A disappearance begun earlier counts as continuing."},
    {"disappearance", "contested", RC_REQUIREMENT_TIME,
     "Whether a disappearance begun earlier counts is disputed."},
    {"abroad", "control", RC_REQUIREMENT_TERRITORY,
     "Conduct abroad counts only under the respondent's control."},
    {"abroad", "contested", RC_REQUIREMENT_TERRITORY,
     "Whether conduct abroad counts without the respondent's control is disputed."},
    {"standing", "any-party", RC_REQUIREMENT_STANDING, "Any party has standing, injured or not."},
    {"standing", "injured", RC_REQUIREMENT_STANDING,
     "The applicant is injured itself, by the place of the conduct or by the victims."},
    {"dispute", "yes", RC_REQUIREMENT_DISPUTE, "A dispute exists on the day of filing."},
    {"negotiation", "required", RC_REQUIREMENT_NEGOTIATION,
     "Negotiation was tried in earnest, and failed."},
    {"negotiation", "or-procedure", RC_REQUIREMENT_NEGOTIATION,
     "Negotiation, or the treaty's own procedure, was tried and failed."},
    {"local_remedies", "yes", RC_REQUIREMENT_LOCAL_REMEDIES,
     "Local remedies are exhausted, or of no use."},
    {"same_matter", "pending", RC_REQUIREMENT_SAME_MATTER,
     "The same matter is not pending before another procedure."},
    {"same_matter", "examined", RC_REQUIREMENT_SAME_MATTER,
     "The same matter is not, and was not, before another procedure."},
    {"third_party", "yes", RC_REQUIREMENT_NECESSARY_THIRD_PARTY,
     "No absent State's conduct is the very subject-matter."},
    {"veto", "yes", RC_REQUIREMENT_VETO, "No permanent member vetoes it."},
};

static const char *const consents[][2] = {
    {"automatic", "being bound, or a member, is consent: no further act is needed"},
    {"opt-in", "only a State that has accepted the procedure by a declaration"},
    {"opt-out", "every party, unless it has declared that it opts out"},
    {"reservable", "every party, unless it has made a reservation to the clause"},
    {"not-reservable", "being bound is consent, and no reservation is possible"},
    {"ad-hoc", "only by agreement for the case"},
    {"special", "as the forum's own rules say"},
};

const char *rc__consent_words(const char *consent)
{
    for (size_t i = 0; i < sizeof consents / sizeof *consents; i++) {
        if (rc_equal(consents[i][0], consent)) {
            return consents[i][1];
        }
    }
    return consent;
}

/* One page's list of needs. */
typedef struct list {
    rc_look *look;
    rc_record clause;
    rc_value *value;
} list;

static void need(const list *l, rc_requirement requirement, const char *words)
{
    rc__look_row(l->look, rc_requirement_title(requirement), words);
    rc_value *item = rc_value_add_object(l->value);
    rc_value_set_text(item, "requirement", rc_requirement_name(requirement));
    rc_value_set_text(item, "text", words);
}

static void ask(const list *l, const char *field)
{
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        if (rc_equal(sentences[i].field, field) &&
            rc_equal(rc_text_of(l->clause, field), sentences[i].word)) {
            need(l, sentences[i].requirement, sentences[i].sentence);
        }
    }
}

/* The names behind a list of treaties or organisations. */
static const char *names_of(const list *l, const char *field, const char *kind, const char *name)
{
    rc_names names = {.arena = l->look->arena};
    for (size_t i = 0; i < rc_list_of(l->clause, field); i++) {
        const char *code = rc_item_of(l->clause, field, i);
        rc_record record =
            rc_record_find(l->look->knowledge, rc_format(l->look->arena, "%s/%s", kind, code));
        rc_names_add(&names, record.kind < 0 ? code : rc_text_of(record, name));
    }
    return rc_words_joined(l->look->arena, " or ", names.items, names.count);
}

static void subject(const list *l)
{
    const char *acts = rc_words_field(l->look->arena, l->clause, "engaged_by", ", ");
    need(l, RC_REQUIREMENT_SUBJECT_MATTER,
         rc_equal(acts, "any") ? "Any conduct."
                               : rc_format(l->look->arena, "Conduct that is %s%s.",
                                           rc_list_of(l->clause, "engaged_by") == 1
                                               ? "" : "one of these: ", acts));
}

/* Who must be bound. Where consent is special, the rules on the forum name the State that must. */
static const char *binding_words(const list *l, const char *treaty)
{
    rc_arena *arena = l->look->arena;
    rc_record record = rc_record_find(l->look->knowledge, rc_format(arena, "treaty/%s", treaty));
    const char *name = rc__treaty_name(arena, l->look->knowledge, treaty);
    if (record.kind >= 0 && rc_text_of(record, "acceptances")[0] != 0) {
        return rc_format(arena, "A declaration under the %s stands.", name);
    }
    if (rc_equal(rc_text_of(l->clause, "consent"), "special")) {
        return rc_format(arena, "The %s gives jurisdiction; the rules on the forum say which State "
                                "it must bind.", name);
    }
    bool both = rc_equal(rc_text_of(l->clause, "applicant"), "party");
    return rc_format(arena, "The respondent%s bound by the %s.",
                     both ? " and the applicant are" : " is", name);
}

/* Who must be bound by what, and who must sit where. */
static void relations(const list *l)
{
    rc_arena *arena = l->look->arena;
    const char *treaty = rc_text_of(l->clause, "treaty");
    const char *access = rc_text_of(l->clause, "access");
    if (treaty[0] != 0) {
        need(l, RC_REQUIREMENT_TREATY_RELATION, binding_words(l, treaty));
    }
    if (rc_list_of(l->clause, "parents") > 0) {
        need(l, RC_REQUIREMENT_TREATY_RELATION,
             rc_format(arena, "The respondent is bound by the %s too.",
                       names_of(l, "parents", "treaty", "short")));
    }
    if (access[0] != 0) {
        need(l, RC_REQUIREMENT_MEMBERSHIP,
             rc_format(arena, "Both sides have access to the court under the %s.",
                       rc__treaty_name(arena, l->look->knowledge, access)));
    }
    if (rc_list_of(l->clause, "members") > 0) {
        need(l, RC_REQUIREMENT_MEMBERSHIP,
             rc_format(arena, "The respondent is a member: %s.",
                       names_of(l, "members", "organisation", "name")));
    }
    if (rc_list_of(l->clause, "seats") > 0) {
        need(l, RC_REQUIREMENT_MEMBERSHIP,
             rc_format(arena, "The applicant sits in the organ: %s.",
                       names_of(l, "seats", "organisation", "name")));
    }
}

static void consent(const list *l)
{
    rc_arena *arena = l->look->arena;
    long long number = (long long)rc_number_of(l->clause, "declarations_needed");
    char *words = rc_strdup(arena, rc__consent_words(rc_text_of(l->clause, "consent")));
    words[0] = (char)(words[0] >= 'a' && words[0] <= 'z' ? words[0] - 'a' + 'A' : words[0]);
    const char *articles = rc_words_field(arena, l->clause, "consent_articles", ", ");
    need(l, RC_REQUIREMENT_CONSENT,
         rc_format(arena, "%s%s.", words,
                   articles[0] == 0 ? "" : rc_format(arena, " (article %s)", articles)));
    if (number > 0) {
        rc_span reached = rc_span_of(l->clause, "mechanism_from");
        need(l, RC_REQUIREMENT_CONSENT,
             rc_format(arena, "%lld acceptances bring the procedure into being; they were %s.",
                       number,
                       reached.lo >= RC_DAY_MAX
                           ? "not yet reached"
                           : rc_format(arena, "reached on %s", rc_words_span(arena, reached))));
    }
}

/* When the procedure itself exists. */
static void existence(const list *l)
{
    rc_arena *arena = l->look->arena;
    rc_span from = rc_span_of(l->clause, "exists_from"), to = rc_span_of(l->clause, "exists_to");
    if (from.hi > RC_DAY_MIN) {
        need(l, RC_REQUIREMENT_TIME,
             rc_format(arena, "The procedure exists since %s.", rc_words_span(arena, from)));
    }
    if (to.lo < RC_DAY_MAX) {
        need(l, RC_REQUIREMENT_TIME,
             rc_format(arena, "The procedure no longer exists since %s.",
                       rc_words_span(arena, to)));
    }
}

static void steps(const list *l)
{
    rc_arena *arena = l->look->arena;
    const char *arbitration = rc_text_of(l->clause, "arbitration");
    const char *limit = rc_text_of(l->clause, "time_limit");
    ask(l, "negotiation");
    if (arbitration[0] != 0) {
        need(l, RC_REQUIREMENT_ARBITRATION,
             rc_format(arena, "Arbitration was asked for; a case can follow %s.",
                       rc_words_rule(arena, arbitration)));
    }
    ask(l, "local_remedies");
    if (limit[0] != 0) {
        need(l, RC_REQUIREMENT_LOCAL_REMEDIES,
             rc_format(arena, "Filed in time: counted from the final local decision, the last "
                              "day is %s.", rc_words_rule(arena, limit)));
    }
    ask(l, "same_matter");
    ask(l, "third_party");
}

static void votes(const list *l)
{
    rc_arena *arena = l->look->arena;
    const char *majority = rc_text_of(l->clause, "majority");
    if (rc_list_of(l->clause, "votes") > 0) {
        need(l, RC_REQUIREMENT_VOTE,
             rc_format(arena, "A vote of the %s carries it%s%s.",
                       rc_words_field(arena, l->clause, "votes", " or the "),
                       majority[0] == 0 ? "" : "; majority: ", majority));
    }
    ask(l, "veto");
}

void rc__route_needs(rc_look *look, rc_record clause, rc_value *value)
{
    list l = {look, clause, rc_value_set_list(value, "needs")};
    rc__look_section(look, "What it needs");
    subject(&l);
    relations(&l);
    consent(&l);
    ask(&l, "reciprocal");
    existence(&l);
    ask(&l, "time");
    ask(&l, "time_from");
    ask(&l, "disappearance");
    ask(&l, "abroad");
    ask(&l, "standing");
    ask(&l, "dispute");
    steps(&l);
    votes(&l);
}
