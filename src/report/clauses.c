/* A route as the knowledge has it: what its clauses ask for, in words. `recourse route`. */
#include "report/page.h"
#include "report/words.h"

enum { ROWS_WIDTH = 18 };

/* A word a clause may hold, and what it then asks for. */
typedef struct asked {
    const char *field, *word, *sentence;
} asked;

/* In the order in which reports show requirements. */
static const asked sentences[] = {
    {"consent", "automatic", "no consent beyond being bound (or a member) is needed"},
    {"consent", "opt-in", "the respondent has accepted the procedure"},
    {"consent", "opt-out", "the respondent has not opted out of the procedure"},
    {"consent", "reservable", "the respondent has made no reservation to the clause"},
    {"consent", "not-reservable", "being bound is consent: no reservation is possible"},
    {"consent", "ad-hoc", "the respondent agrees to it for the case"},
    {"consent", "special", "consent as the forum's own rules say"},
    {"reciprocal", "yes", "the applicant has consented in the same way"},
    {"time", "covered", "the conduct falls within the time in which the respondent is bound"},
    {"time", "begun", "the conduct began within the time in which the respondent is bound"},
    {"disappearance", "continuing", "a disappearance begun earlier counts as continuing"},
    {"disappearance", "contested", "whether a disappearance begun earlier counts is disputed"},
    {"abroad", "control", "conduct abroad counts only under the respondent's control"},
    {"abroad", "contested", "whether conduct abroad counts without control is disputed"},
    {"standing", "any-party", "any party has standing, injured or not"},
    {"standing", "injured", "the applicant must be injured: by the place or the victims"},
    {"dispute", "yes", "a dispute exists on the day of filing"},
    {"negotiation", "required", "negotiation was tried and failed"},
    {"negotiation", "or-procedure", "negotiation, or the treaty's own procedure, was tried"},
    {"local_remedies", "yes", "local remedies are exhausted, or of no use"},
    {"same_matter", "pending", "the same matter is not pending before another procedure"},
    {"same_matter", "examined", "the same matter is not, and was not, before another procedure"},
    {"third_party", "yes", "no absent State's conduct is the very subject-matter"},
    {"veto", "yes", "no permanent member vetoes it"},
};

static void need(const rc_page *page, const char *words)
{
    rc_run runs[] = {{RC_PLAIN, "– "}, {RC_PLAIN, words}};
    rc_page_runs(page, 2, 4, runs, 2);
}

static void ask(const rc_page *page, rc_record clause, const char *field)
{
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        if (rc_equal(sentences[i].field, field) &&
            rc_equal(rc_text_of(clause, field), sentences[i].word)) {
            need(page, sentences[i].sentence);
        }
    }
}

/* The names behind a list of treaties or organisations. */
static const char *names_of(rc_arena *arena, rc_record clause, const char *field,
                            const char *kind, const char *name)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < rc_list_of(clause, field); i++) {
        const char *code = rc_item_of(clause, field, i);
        rc_record record =
            rc_record_find(clause.knowledge, rc_format(arena, "%s/%s", kind, code));
        rc_names_add(&names, record.kind < 0 ? code : rc_text_of(record, name));
    }
    return rc_words_joined(arena, ", ", names.items, names.count);
}

static const char *treaty_name(rc_arena *arena, const rc_knowledge *knowledge, const char *id)
{
    rc_record treaty = rc_record_find(knowledge, rc_format(arena, "treaty/%s", id));
    return treaty.kind < 0 ? id : rc_text_of(treaty, "short");
}

/* Who must be bound by what, and who must sit where. */
static void relations(const rc_page *page, rc_record clause)
{
    rc_arena *arena = page->out->arena;
    const char *treaty = rc_text_of(clause, "treaty");
    const char *access = rc_text_of(clause, "access");
    const char *acts = rc_words_field(arena, clause, "engaged_by", ", ");
    need(page, rc_equal(acts, "any") ? "any conduct"
                                     : rc_format(arena, "conduct of these kinds: %s", acts));
    if (treaty[0] != 0) {
        need(page, rc_format(arena, "the respondent is bound by: %s",
                             treaty_name(arena, clause.knowledge, treaty)));
    }
    if (rc_list_of(clause, "parents") > 0) {
        need(page, rc_format(arena, "and by: %s",
                             names_of(arena, clause, "parents", "treaty", "short")));
    }
    if (access[0] != 0) {
        need(page, rc_format(arena, "both sides have access to the court under: %s",
                             treaty_name(arena, clause.knowledge, access)));
    }
    if (rc_list_of(clause, "members") > 0) {
        need(page, rc_format(arena, "the respondent belongs to: %s",
                             names_of(arena, clause, "members", "organisation", "name")));
    }
    if (rc_list_of(clause, "seats") > 0) {
        need(page, rc_format(arena, "an applicant sits in: %s",
                             names_of(arena, clause, "seats", "organisation", "name")));
    }
    if (rc_equal(rc_text_of(clause, "applicant"), "party")) {
        need(page, "the applicant is bound by it too");
    }
}

/* Conditions with a number, a delay or a date in them. */
static void measured(const rc_page *page, rc_record clause)
{
    rc_arena *arena = page->out->arena;
    long long number = (long long)rc_number_of(clause, "declarations_needed");
    const char *arbitration = rc_text_of(clause, "arbitration");
    const char *limit = rc_text_of(clause, "time_limit");
    if (arbitration[0] != 0) {
        need(page, rc_format(arena, "arbitration was asked for; a case can follow %s",
                             rc_words_rule(arena, arbitration)));
    }
    if (limit[0] != 0) {
        need(page, rc_format(arena, "filed in time: the last day is %s, counted from the final "
                                    "local decision", rc_words_rule(arena, limit)));
    }
    if (number > 0) {
        rc_span reached = rc_span_of(clause, "mechanism_from");
        need(page, rc_format(arena, "%lld acceptances bring it into being; reached: %s", number,
                             rc_words_span(arena, reached)));
    }
    rc_span from = rc_span_of(clause, "exists_from"), to = rc_span_of(clause, "exists_to");
    if (from.hi > RC_DAY_MIN) {
        need(page, rc_format(arena, "the procedure exists since %s", rc_words_span(arena, from)));
    }
    if (to.lo < RC_DAY_MAX) {
        need(page, rc_format(arena, "the procedure ended on %s", rc_words_span(arena, to)));
    }
}

static void votes(const rc_page *page, rc_record clause)
{
    rc_arena *arena = page->out->arena;
    const char *majority = rc_text_of(clause, "majority");
    if (rc_list_of(clause, "votes") > 0) {
        need(page, rc_format(arena, "a vote of: %s%s%s",
                             rc_words_field(arena, clause, "votes", " or "),
                             majority[0] == 0 ? "" : "; majority: ", majority));
    }
    ask(page, clause, "veto");
}

static void needs(const rc_page *page, rc_record clause)
{
    static const char *const before[] = {"consent", "reciprocal", "time", "disappearance",
                                         "abroad",  "standing",   "dispute", "negotiation"};
    static const char *const after[] = {"local_remedies", "same_matter", "third_party"};
    rc_page_gap(page);
    rc_page_words(page, 0, RC_BOLD, "What it needs");
    relations(page, clause);
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        ask(page, clause, before[i]);
    }
    measured(page, clause);
    for (size_t i = 0; i < sizeof after / sizeof *after; i++) {
        ask(page, clause, after[i]);
    }
    votes(page, clause);
}

static void row(const rc_page *page, const char *label, const char *words)
{
    if (words[0] != 0) {
        rc_page_row(page, 0, ROWS_WIDTH, (rc_run){RC_DIM, label}, words);
    }
}

/* Each citation with what its source says, or what the case decided. */
static void authorities(const rc_page *page, rc_record clause)
{
    rc_arena *arena = page->out->arena;
    rc_page_gap(page);
    rc_page_words(page, 0, RC_BOLD, "Authorities");
    for (size_t i = 0; i < rc_list_of(clause, "authority"); i++) {
        const char *citation = rc_item_of(clause, "authority", i);
        const char *title = "", *says = "";
        rc_record source =
            rc_record_find(clause.knowledge, rc_format(arena, "source/%s", citation));
        rc_record decided =
            rc_record_find(clause.knowledge, rc_format(arena, "case/%s", citation));
        if (source.kind >= 0) {
            title = rc_text_of(source, "title");
            says = rc_text_of(source, "says");
        } else if (decided.kind >= 0) {
            title = rc_words_citation(arena, clause.knowledge, citation);
            says = rc_text_of(decided, "holding");
        }
        rc_run runs[] = {{RC_PLAIN, "– "},
                         {RC_BOLD, citation},
                         {RC_PLAIN, title[0] == 0 ? "" : ", "},
                         {RC_PLAIN, title},
                         {RC_PLAIN, says[0] == 0 ? "" : ": "},
                         {RC_PLAIN, says}};
        rc_page_runs(page, 2, 4, runs, sizeof runs / sizeof *runs);
    }
}

static void precedents(const rc_page *page, rc_record clause)
{
    rc_arena *arena = page->out->arena;
    if (rc_list_of(clause, "precedents") == 0) {
        return;
    }
    rc_page_gap(page);
    rc_page_words(page, 0, RC_BOLD, "Precedents");
    for (size_t i = 0; i < rc_list_of(clause, "precedents"); i++) {
        const char *words = rc_item_of(clause, "precedents", i);
        rc_record decided = rc_record_find(clause.knowledge, rc_format(arena, "case/%s", words));
        if (decided.kind < 0) {
            need(page, words);
            continue;
        }
        need(page, rc_format(arena, "%s, %s: %s [%s]", rc_text_of(decided, "name"),
                             rc_words_span(arena, rc_span_of(decided, "date")),
                             rc_text_of(decided, "holding"), rc_record_id(decided)));
    }
}

static void clause_page(const rc_page *page, rc_record clause)
{
    rc_arena *arena = page->out->arena;
    const char *treaty = rc_text_of(clause, "treaty"), *article = rc_text_of(clause, "article");
    const char *forum_id = rc_text_of(clause, "forum");
    rc_record forum = rc_record_find(clause.knowledge, rc_format(arena, "forum/%s", forum_id));
    rc_page_words(page, 0, RC_BOLD, rc_text_of(clause, "title"));
    rc_page_words(page, 0, RC_PLAIN,
                  rc_format(arena, "%s · %s · %s, %s", rc_text_of(clause, "route"),
                            forum.kind < 0 ? forum_id : rc_text_of(forum, "name"),
                            rc_text_of(clause, "kind"),
                            rc_equal(rc_text_of(clause, "binding"), "yes") ? "binding"
                                                                           : "not binding"));
    if (treaty[0] != 0) {
        rc_page_words(page, 0, RC_PLAIN,
                      rc_format(arena, "Under: %s%s%s",
                                treaty_name(arena, clause.knowledge, treaty),
                                article[0] == 0 ? "" : ", article ", article));
    }
    rc_page_gap(page);
    rc_page_words(page, 0, RC_PLAIN, rc_text_of(clause, "means"));
    rc_page_gap(page);
    const char *starters = rc_text_of(clause, "starters");
    row(page, "Who can start it",
        starters[0] != 0 ? starters : rc_words_field(arena, clause, "starts", ", "));
    row(page, "It leads to", rc_text_of(clause, "leads_to"));
    needs(page, clause);
    authorities(page, clause);
    precedents(page, clause);
    rc_page_gap(page);
    row(page, "Not modelled", rc_words_field(arena, clause, "untranslated", "; "));
    row(page, "Source", rc_text_of(clause, "source"));
    rc_place place = rc_record_place(clause);
    row(page, "Record",
        rc_format(arena, "%s (%s:%d)", rc_record_id(clause), place.file == NULL ? "" : place.file,
                  place.line));
}

bool rc_report_route(rc_buffer *out, const rc_knowledge *knowledge, const char *route,
                     const rc_report_options *options)
{
    rc_page page = rc_page_on(out, options);
    int kind = rc_kind_index("clause");
    bool any = false;
    for (uint32_t r = 0; r < rc_count(knowledge, kind); r++) {
        rc_record clause = rc_record_at(knowledge, kind, r);
        if (!rc_equal(rc_text_of(clause, "route"), route)) {
            continue;
        }
        if (any) {
            rc_page_gap(&page);
            rc_page_words(&page, 0, RC_BOLD, "Or, by another clause:");
            rc_page_gap(&page);
        }
        clause_page(&page, clause);
        any = true;
    }
    return any;
}
