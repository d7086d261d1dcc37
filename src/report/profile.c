/* A State and its treaties, a treaty and its States, on a day. */
#include "report/page.h"
#include "report/standing.h"
#include "report/words.h"

enum { ROWS_WIDTH = 22 };

/* "excludes 30(1) since 4 October 1988": a declaration in a few words. */
static const char *declaration_words(rc_arena *arena, rc_record declaration)
{
    rc_span made = rc_span_of(declaration, "made");
    const char *disputed = rc_text_of(declaration, "disputed");
    const char *scope = rc_text_of(declaration, "scope");
    return rc_format(arena, "%s %s, made %s%s%s%s%s", rc_text_of(declaration, "effect"),
                     rc_text_of(declaration, "article"), rc_words_span(arena, made),
                     scope[0] == 0 ? "" : ": ", scope, disputed[0] == 0 ? "" : "; disputed: ",
                     disputed);
}

static void day_line(const rc_page *page, const rc_knowledge *knowledge, rc_day on)
{
    rc_arena *arena = page->out->arena;
    rc_page_words(page, 0, RC_PLAIN,
                  rc_format(arena, "On %s · facts as at %s", rc_words_day(arena, on),
                            rc_words_span(arena, rc_knowledge_as_at(knowledge))));
}

static void heading(const rc_page *page, const char *title, size_t count)
{
    rc_page_gap(page);
    rc_page_words(page, 0, RC_BOLD, rc_format(page->out->arena, "%s (%zu)", title, count));
}

/* ---- A State ---- */

typedef struct profile {
    const rc_page *page;
    const rc_knowledge *knowledge;
    const char *code;
    rc_day on;
} profile;

/* Declarations of the State under one treaty that stand on the day. */
static void declarations_under(const profile *p, const char *treaty)
{
    rc_arena *arena = p->page->out->arena;
    int kind = rc_kind_index("declaration");
    const char *head = rc_format(arena, "declaration/%s/%s/", treaty, p->code);
    for (uint32_t row = rc_first_with(p->knowledge, kind, head);
         row < rc_count(p->knowledge, kind); row++) {
        rc_record declaration = rc_record_at(p->knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(declaration), head)) {
            break;
        }
        if (rc_declaration_stands(declaration, p->on)) {
            rc_run runs[] = {{RC_PLAIN, "– "},
                             {RC_PLAIN, declaration_words(arena, declaration)},
                             {RC_DIM, rc_format(arena, " [%s]", rc_record_id(declaration))}};
            rc_page_runs(p->page, 4, 6, runs, 3);
        }
    }
}

static void participation_lines(const profile *p, rc_record participation, rc_standing standing)
{
    static const char *const words[RC_STANDINGS] = {"since", "perhaps, since", "from",
                                                    "signed", "until", ""};
    rc_arena *arena = p->page->out->arena;
    const char *id = rc_text_of(participation, "treaty");
    rc_record treaty = rc_words_treaty(p->knowledge, id);
    const char *title = treaty.kind < 0 ? id : rc_text_of(treaty, "short");
    const char *ended = "";
    rc_span end = rc_span_of(participation, "ended");
    if (standing.word == RC_BOUND && end.lo < RC_DAY_MAX) {
        ended = rc_format(arena, ", to end %s", rc_words_span(arena, end));
    }
    rc_run runs[] = {{RC_PLAIN, title},
                     {RC_DIM, rc_format(arena, " (%s)", id)},
                     {RC_PLAIN, rc_format(arena, ": %s %s%s", words[standing.word],
                                          rc_words_span(arena, standing.since), ended)},
                     {RC_DIM, rc_format(arena, " [%s]", rc_record_id(participation))}};
    rc_page_runs(p->page, 2, 4, runs, 4);
    if (standing.word != RC_LEFT) {
        declarations_under(p, id);
    }
}

/* Runs twice: first counts, then writes. */
static size_t participations(const profile *p, rc_standing_word word, bool write)
{
    int kind = rc_kind_index("participation");
    size_t count = 0;
    for (uint32_t row = 0; row < rc_count(p->knowledge, kind); row++) {
        rc_record participation = rc_record_at(p->knowledge, kind, row);
        if (!rc_equal(rc_text_of(participation, "state"), p->code)) {
            continue;
        }
        rc_standing standing = rc_participation_on(participation, p->on);
        if (standing.word == word) {
            count++;
            if (write) {
                participation_lines(p, participation, standing);
            }
        }
    }
    return count;
}

static size_t seats(const profile *p, bool write)
{
    rc_arena *arena = p->page->out->arena;
    int kind = rc_kind_index("membership");
    size_t count = 0;
    for (uint32_t row = 0; row < rc_count(p->knowledge, kind); row++) {
        rc_record seat = rc_record_at(p->knowledge, kind, row);
        rc_span from = rc_span_of(seat, "from"), to = rc_span_of(seat, "to");
        if (!rc_equal(rc_text_of(seat, "state"), p->code) || from.lo > p->on || to.hi < p->on) {
            continue;
        }
        count++;
        if (!write) {
            continue;
        }
        const char *id = rc_text_of(seat, "organisation");
        rc_record body = rc_record_find(p->knowledge, rc_format(arena, "organisation/%s", id));
        const char *until =
            to.lo >= RC_DAY_MAX ? "" : rc_format(arena, " to %s", rc_words_span(arena, to));
        rc_run runs[] = {{RC_PLAIN, body.kind < 0 ? id : rc_text_of(body, "name")},
                         {RC_PLAIN, rc_format(arena, ": since %s%s", rc_words_span(arena, from),
                                              until)},
                         {RC_DIM, rc_format(arena, " [%s]", rc_record_id(seat))}};
        rc_page_runs(p->page, 2, 4, runs, 3);
    }
    return count;
}

static size_t acceptances(const profile *p, bool write)
{
    rc_arena *arena = p->page->out->arena;
    int kind = rc_kind_index("optional-declaration");
    size_t count = 0;
    for (uint32_t row = 0; row < rc_count(p->knowledge, kind); row++) {
        rc_record made = rc_record_at(p->knowledge, kind, row);
        if (!rc_equal(rc_text_of(made, "state"), p->code) || !rc_declaration_stands(made, p->on)) {
            continue;
        }
        count++;
        if (!write) {
            continue;
        }
        const char *exclusions = rc_text_of(made, "exclusions");
        rc_run runs[] = {{RC_PLAIN, rc_format(arena, "made %s",
                                              rc_words_span(arena, rc_span_of(made, "made")))},
                         {RC_PLAIN, exclusions[0] == 0 ? "" : "; excludes "},
                         {RC_PLAIN, exclusions},
                         {RC_DIM, rc_format(arena, " [%s]", rc_record_id(made))}};
        rc_page_runs(p->page, 2, 4, runs, 4);
    }
    return count;
}

static void united_nations(const rc_page *page, rc_record state)
{
    rc_arena *arena = page->out->arena;
    const char *status = rc_text_of(state, "un_status");
    const char *group = rc_text_of(state, "group");
    rc_span from = rc_span_of(state, "un_member_from");
    const char *since = from.lo >= RC_DAY_MAX
                            ? ""
                            : rc_format(arena, " since %s", rc_words_span(arena, from));
    rc_page_words(page, 0, RC_PLAIN,
                  rc_format(arena, "United Nations: %s%s%s%s", status[0] == 0 ? "not said" : status,
                            since, group[0] == 0 ? "" : " · group: ", group));
}

bool rc_report_state(rc_buffer *out, const rc_knowledge *knowledge, const char *code, rc_day on,
                     const rc_report_options *options)
{
    static const struct section {
        rc_standing_word word;
        const char *title;
    } sections[] = {{RC_BOUND, "Bound by"},
                    {RC_PERHAPS, "Perhaps bound by: a date is not known to the day"},
                    {RC_NOT_YET, "Deposited, not yet in force for it"},
                    {RC_SIGNED_ONLY, "Signed only"},
                    {RC_LEFT, "Left"}};
    rc_record state = rc_record_find(knowledge, rc_format(out->arena, "state/%s", code));
    if (state.kind < 0) {
        return false;
    }
    rc_page page = rc_page_on(out, options);
    profile p = {&page, knowledge, code, on};
    rc_page_words(&page, 0, RC_BOLD,
                  rc_format(out->arena, "%s (%s)", rc_text_of(state, "name"), code));
    day_line(&page, knowledge, on);
    united_nations(&page, state);
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
        size_t count = participations(&p, sections[i].word, false);
        if (count > 0 || sections[i].word == RC_BOUND) {
            heading(&page, sections[i].title, count);
            participations(&p, sections[i].word, true);
        }
    }
    if (acceptances(&p, false) > 0) {
        heading(&page, "Optional-clause declarations", acceptances(&p, false));
        acceptances(&p, true);
    }
    heading(&page, "Member of", seats(&p, false));
    seats(&p, true);
    return true;
}

/* ---- A treaty ---- */

static const char *party_names(const rc_page *page, const rc_knowledge *knowledge,
                               const char *treaty, rc_standing_word word, rc_day on, size_t *count)
{
    rc_arena *arena = page->out->arena;
    rc_names codes = {.arena = arena};
    int kind = rc_kind_index("participation");
    const char *head = rc_format(arena, "participation/%s/", treaty);
    for (uint32_t row = rc_first_with(knowledge, kind, head); row < rc_count(knowledge, kind);
         row++) {
        rc_record participation = rc_record_at(knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(participation), head)) {
            break;
        }
        if (rc_participation_on(participation, on).word == word) {
            rc_names_add(&codes, rc_text_of(participation, "state"));
        }
    }
    *count = codes.count;
    return rc_words_states(arena, knowledge, codes.items, codes.count);
}

static void parties(const rc_page *page, const rc_knowledge *knowledge, const char *treaty,
                    rc_day on)
{
    static const char *const titles[] = {"Parties", "Perhaps parties", "Not yet in force for",
                                         "Signed only", "Left"};
    for (int word = RC_BOUND; word <= RC_LEFT; word++) {
        size_t count;
        const char *names =
            party_names(page, knowledge, treaty, (rc_standing_word)word, on, &count);
        if (count > 0 || word == RC_BOUND) { /* the parties are counted only: they are many */
            rc_page_row(page, 0, ROWS_WIDTH, (rc_run){RC_DIM, titles[word]},
                        word == RC_BOUND ? rc_format(page->out->arena, "%zu", count)
                                         : rc_format(page->out->arena, "%zu: %s", count, names));
        }
    }
}

/* Had the State left the treaty by that day? What it declared is then of no more use. */
static bool has_left(rc_arena *arena, const rc_knowledge *knowledge, const char *treaty,
                     const char *state, rc_day on)
{
    int kind = rc_kind_index("participation");
    const char *head = rc_format(arena, "participation/%s/%s", treaty, state);
    bool left = false;
    for (uint32_t row = rc_first_with(knowledge, kind, head); row < rc_count(knowledge, kind);
         row++) {
        rc_record participation = rc_record_at(knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(participation), head)) {
            break;
        }
        if (rc_participation_on(participation, on).word != RC_LEFT) {
            return false; /* it came back, or is one of several rows */
        }
        left = true;
    }
    return left;
}

/* Names of the States whose declaration with [effect] under [article] stands on the day. */
static const char *declarers(rc_arena *arena, const rc_knowledge *knowledge, const char *treaty,
                             const char *article, const char *effect, rc_day on, size_t *count)
{
    rc_names codes = {.arena = arena};
    int kind = rc_kind_index("declaration");
    const char *head = rc_format(arena, "declaration/%s/", treaty);
    for (uint32_t row = rc_first_with(knowledge, kind, head); row < rc_count(knowledge, kind);
         row++) {
        rc_record declaration = rc_record_at(knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(declaration), head)) {
            break;
        }
        const char *state = rc_text_of(declaration, "state");
        bool again = codes.count > 0 && rc_equal(codes.items[codes.count - 1], state);
        if (rc_equal(rc_text_of(declaration, "article"), article) &&
            rc_equal(rc_text_of(declaration, "effect"), effect) &&
            rc_declaration_stands(declaration, on) && !again &&
            !has_left(arena, knowledge, treaty, state, on)) {
            rc_names_add(&codes, state);
        }
    }
    *count = codes.count;
    return rc_words_states(arena, knowledge, codes.items, codes.count);
}

/* Who declared what under an article, below a heading unless *headed says that one stands. */
static void article_lines(const rc_page *page, rc_record treaty, const char *article, rc_day on,
                          bool *headed)
{
    static const char *const effects[][2] = {{"accepts", "Accepted"},
                                             {"conditions", "Conditions or limits"},
                                             {"excludes", "Excluded by reservation or opt-out"},
                                             {"objects", "Objections"}};
    rc_arena *arena = page->out->arena;
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++) {
        size_t count;
        const char *names = declarers(arena, treaty.knowledge, rc_text_of(treaty, "treaty"),
                                      article, effects[i][0], on, &count);
        if (count == 0) {
            continue;
        }
        if (!*headed) {
            rc_page_gap(page);
            rc_page_words(page, 0, RC_BOLD, "Declarations under other articles");
            *headed = true;
        }
        rc_run runs[] = {
            {RC_PLAIN, rc_format(arena, "%s (%s): %zu – ", effects[i][1], article, count)},
            {RC_PLAIN, names}};
        rc_page_runs(page, 4, 6, runs, 2);
    }
}

/* The articles whose declarations give or take away consent under the clause. */
static void clause_lines(const rc_page *page, rc_record treaty, rc_record clause, rc_day on,
                         rc_names *told)
{
    rc_arena *arena = page->out->arena;
    rc_run runs[] = {{RC_BOLD, rc_text_of(clause, "article")},
                     {RC_PLAIN, rc_text_of(clause, "article")[0] == 0 ? "" : " · "},
                     {RC_PLAIN, rc_text_of(clause, "title")},
                     {RC_DIM, rc_format(arena, " · %s · consent: %s", rc_text_of(clause, "route"),
                                        rc_text_of(clause, "consent"))}};
    rc_page_runs(page, 2, 4, runs, 4);
    rc_page_words(page, 4, RC_PLAIN, rc_text_of(clause, "means"));
    size_t count = rc_list_of(clause, "consent_articles");
    for (size_t i = 0; i < (count == 0 ? 1 : count); i++) {
        const char *article = count == 0 ? rc_text_of(clause, "article")
                                         : rc_item_of(clause, "consent_articles", i);
        bool headed = true;
        article_lines(page, treaty, article, on, &headed);
        rc_names_add(told, article);
    }
}

static bool is_told(const rc_names *told, const char *article)
{
    for (size_t i = 0; i < told->count; i++) {
        if (rc_equal(told->items[i], article)) {
            return true;
        }
    }
    return false;
}

/* Declarations under articles that open no route. */
static void other_articles(const rc_page *page, rc_record treaty, rc_day on, rc_names *told)
{
    const rc_knowledge *knowledge = treaty.knowledge;
    int kind = rc_kind_index("declaration");
    const char *head =
        rc_format(page->out->arena, "declaration/%s/", rc_text_of(treaty, "treaty"));
    bool headed = false;
    for (uint32_t row = rc_first_with(knowledge, kind, head); row < rc_count(knowledge, kind);
         row++) {
        rc_record declaration = rc_record_at(knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(declaration), head)) {
            break;
        }
        const char *article = rc_text_of(declaration, "article");
        if (!is_told(told, article)) {
            article_lines(page, treaty, article, on, &headed);
            rc_names_add(told, article);
        }
    }
}

static void row(const rc_page *page, const char *label, const char *words)
{
    if (words[0] != 0) {
        rc_page_row(page, 0, ROWS_WIDTH, (rc_run){RC_DIM, label}, words);
    }
}

static void treaty_head(const rc_page *page, rc_record treaty, rc_day on)
{
    rc_arena *arena = page->out->arena;
    rc_page_words(page, 0, RC_BOLD,
                  rc_format(arena, "%s (%s)", rc_text_of(treaty, "title"),
                            rc_text_of(treaty, "treaty")));
    day_line(page, treaty.knowledge, on);
    rc_page_gap(page);
    row(page, "Adopted", rc_words_span(arena, rc_span_of(treaty, "adopted")));
    row(page, "In force", rc_words_span(arena, rc_span_of(treaty, "in_force")));
    const char *entry = rc_text_of(treaty, "entry");
    row(page, "For a later State",
        entry[0] == 0 ? "" : rc_format(arena, "from the deposit, %s", rc_words_rule(arena, entry)));
    row(page, "Depositary", rc_text_of(treaty, "depositary"));
    row(page, "Denunciation", rc_text_of(treaty, "denunciation"));
    const char *notice = rc_text_of(treaty, "notice");
    row(page, "It takes effect", notice[0] == 0 ? "" : rc_words_rule(arena, notice));
    parties(page, treaty.knowledge, rc_text_of(treaty, "treaty"), on);
}

bool rc_report_treaty(rc_buffer *out, const rc_knowledge *knowledge, const char *treaty, rc_day on,
                      const rc_report_options *options)
{
    rc_record record = rc_words_treaty(knowledge, treaty);
    if (record.kind < 0) {
        return false;
    }
    rc_page page = rc_page_on(out, options);
    rc_names told = {.arena = out->arena};
    treaty_head(&page, record, on);
    int kind = rc_kind_index("clause");
    bool any = false;
    for (uint32_t r = 0; r < rc_count(knowledge, kind); r++) {
        rc_record clause = rc_record_at(knowledge, kind, r);
        if (!rc_equal(rc_text_of(clause, "treaty"), rc_text_of(record, "treaty"))) {
            continue;
        }
        if (!any) {
            rc_page_gap(&page);
            rc_page_words(&page, 0, RC_BOLD, "Clauses and the routes they open");
            any = true;
        }
        clause_lines(&page, record, clause, on, &told);
    }
    other_articles(&page, record, on, &told);
    if (rc_list_of(record, "untranslated") > 0) {
        rc_page_gap(&page);
        row(&page, "Not modelled", rc_words_field(out->arena, record, "untranslated", "; "));
    }
    row(&page, "Source", rc_text_of(record, "source"));
    return true;
}
