/* The clauses of a treaty: what each gives, and which States declared what under it. */
#include "report/look_treaty.h"

#include "base/text.h"


/* Effects of declarations as a page heads them, in the order in which it shows them. */
static const struct {
    const char *effect, *title, *ended;
} effects[] = {
    {"accepts", "Accepted", "Accepted once, and no longer"},
    {"excludes", "Excluded by reservation or opt-out", "Excluded once, and no longer"},
    {"conditions", "Conditions, limits, interpretations", "Conditioned once, and no longer"},
    {"objects", "Objections", "Objected once, and no longer"},
};
enum { EFFECTS = sizeof effects / sizeof *effects };

typedef enum when { STANDING, ENDED } when;

static bool is_wanted(const rc_look *look, rc_record declaration, const char *article,
                      const char *effect, when wanted)
{
    if (!rc_equal(rc_text_of(declaration, "article"), article) ||
        !rc_equal(rc_text_of(declaration, "effect"), effect) ||
        rc_span_of(declaration, "made").lo > look->on) {
        return false;
    }
    bool stands = rc_declaration_stands(declaration, look->on) &&
                  !rc__has_left(look, rc_text_of(declaration, "treaty"),
                                rc_text_of(declaration, "state"));
    return stands == (wanted == STANDING);
}

/* "China 1988" or, of one that has ended, "China 1980 to 1995". */
static const char *state_and_years(rc_look *look, rc_record declaration, when wanted)
{
    int year, month, day;
    const char *name = rc_words_state(look->arena, look->knowledge,
                                      rc_text_of(declaration, "state"));
    rc_span made = rc_span_of(declaration, "made"), end = rc_span_of(declaration, "withdrawn");
    if (rc__is_known(made)) {
        rc_day_to_civil(made.lo, &year, &month, &day);
        name = rc_format(look->arena, "%s %d", name, year);
    }
    if (wanted == ENDED && rc__is_known(end) && end.lo <= look->on) {
        rc_day_to_civil(end.lo, &year, &month, &day);
        name = rc_format(look->arena, "%s to %d", name, year);
    }
    return name;
}

/* Terms and disputes of one declaration, told singly because they differ. */
static void told_singly(rc_look *look, rc_record declaration)
{
    const char *scope = rc_text_of(declaration, "scope");
    const char *disputed = rc_text_of(declaration, "disputed");
    rc_span made = rc_span_of(declaration, "made");
    rc_names others = {.arena = look->arena};
    for (size_t i = 0; i < rc_list_of(declaration, "towards"); i++) {
        rc_names_add(&others, rc_words_state_in_text(look->arena, look->knowledge,
                                                     rc_item_of(declaration, "towards", i)));
    }
    const char *towards = rc_words_list(look->arena, others.items, others.count);
    rc_run runs[] = {
        {RC_PLAIN, rc_words_state(look->arena, look->knowledge,
                                  rc_text_of(declaration, "state"))},
        {RC_PLAIN, rc__is_known(made)
                       ? rc_format(look->arena, ", %s", rc_words_span(look->arena, made)) : ""},
        {RC_PLAIN, towards[0] == 0 ? "" : rc_format(look->arena, ", towards %s", towards)},
        {RC_PLAIN, scope[0] == 0 ? "" : rc_format(look->arena, ": %s", scope)},
        {RC_PLAIN,
         disputed[0] == 0 ? "" : rc_format(look->arena, "; disputed: %s", disputed)},
        {RC_DIM, rc_format(look->arena, " [%s]", rc_record_id(declaration))}};
    rc_doc_item_runs(look->doc, 1, runs, sizeof runs / sizeof *runs);
}

/* An article, and whether a clause asks for an acceptance there: it may carry conditions. */
typedef struct under {
    const char *article;
    bool opt_in;
} under;

/* One effect under one article. Short lists that say more than a name are told one by one. */
static void effect_lines(rc_look *look, rc_record treaty, const under *at, size_t effect,
                         when wanted)
{
    const char *article = at->article;
    rc_names names = {.arena = look->arena};
    const char *head =
        rc_format(look->arena, "declaration/%s/", rc_text_of(treaty, "treaty"));
    rc__rows rows = rc__rows_of(look->knowledge, "declaration", head);
    while (rc__next_row(&rows)) {
        if (is_wanted(look, rows.record, article, effects[effect].effect, wanted)) {
            rc_names_add(&names, state_and_years(look, rows.record, wanted));
        }
    }
    if (names.count == 0) {
        return;
    }
    bool singly = wanted == STANDING && effect >= 2; /* conditions and objections differ */
    const char *name = wanted == ENDED ? effects[effect].ended : effects[effect].title;
    if (at->opt_in && rc_equal(effects[effect].effect, "conditions")) {
        name = wanted == ENDED ? "Accepted with conditions once, and no longer"
                               : "Accepted with conditions";
    }
    const char *title = rc_format(look->arena, "%s (%s): %zu%s", name, article, names.count,
                                  singly ? "" : ". ");
    rc__sort_names(&names);
    rc_run runs[] = {{RC_BOLD, title},
                     {RC_PLAIN, singly ? "" : rc_words_joined(look->arena, ", ", names.items,
                                                              names.count)}};
    rc_doc_item_runs(look->doc, 0, runs, 2);
    rows = rc__rows_of(look->knowledge, "declaration", head);
    while (singly && rc__next_row(&rows)) {
        if (is_wanted(look, rows.record, article, effects[effect].effect, wanted)) {
            told_singly(look, rows.record);
        }
    }
}

static void article_lines(rc_look *look, rc_record treaty, under at)
{
    for (size_t i = 0; i < EFFECTS; i++) {
        effect_lines(look, treaty, &at, i, STANDING);
        effect_lines(look, treaty, &at, i, ENDED);
    }
}

/* ---- clauses ---- */

static bool is_told(const rc_names *told, const char *article)
{
    for (size_t i = 0; i < told->count; i++) {
        if (rc_equal(told->items[i], article)) {
            return true;
        }
    }
    return false;
}

static void clause_part(rc_look *look, rc_record treaty, rc_record clause, rc_names *told)
{
    rc_arena *arena = look->arena;
    const char *article = rc_text_of(clause, "article");
    rc__look_part(look, rc_format(arena, "%s%s%s · %s", article, article[0] == 0 ? "" : " · ",
                                  rc_text_of(clause, "title"), rc_text_of(clause, "route")));
    rc_doc_item(look->doc, 0, RC_PLAIN, rc_text_of(clause, "means"));
    rc__look_row(look, "Consent", rc__consent_words(rc_text_of(clause, "consent")));
    size_t count = rc_list_of(clause, "consent_articles");
    bool opt_in = rc_equal(rc_text_of(clause, "consent"), "opt-in");
    for (size_t i = 0; i < (count == 0 ? 1 : count); i++) {
        const char *provision = count == 0 ? article : rc_item_of(clause, "consent_articles", i);
        if (is_told(told, provision)) {
            rc__look_row(look, rc_format(arena, "Declarations (%s)", provision), "as told above");
            continue;
        }
        article_lines(look, treaty, (under){provision, opt_in});
        rc_names_add(told, provision);
    }
}

/* Declarations under articles that open no route. */
static void other_articles(rc_look *look, rc_record treaty, rc_names *told)
{
    rc__rows rows = rc__rows_of(
        look->knowledge, "declaration",
        rc_format(look->arena, "declaration/%s/", rc_text_of(treaty, "treaty")));
    bool headed = false;
    while (rc__next_row(&rows)) {
        const char *article = rc_text_of(rows.record, "article");
        if (is_told(told, article) || rc_span_of(rows.record, "made").lo > look->on) {
            continue;
        }
        if (!headed) {
            rc__look_section(look, "Declarations and objections on other articles");
            headed = true;
        }
        article_lines(look, treaty, (under){article, false});
        rc_names_add(told, article);
    }
}

static void set_clauses(rc_look *look, rc_record treaty, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "clauses");
    rc__rows rows = rc__rows_of(look->knowledge, "clause", "");
    while (rc__next_row(&rows)) {
        if (rc_equal(rc_text_of(rows.record, "treaty"), rc_text_of(treaty, "treaty"))) {
            rc_value *item = rc_value_add_object(list);
            rc_value_set_text(item, "id", rc_record_id(rows.record));
            rc_value_set_text(item, "route", rc_text_of(rows.record, "route"));
            rc_value_set_text(item, "article", rc_text_of(rows.record, "article"));
            rc_value_set_text(item, "title", rc_text_of(rows.record, "title"));
            rc_value_set_text(item, "consent", rc_text_of(rows.record, "consent"));
            rc_value_set_given(item, "means", rc_text_of(rows.record, "means"));
        }
    }
    rc_value *declarations = rc_value_set_list(value, "declarations");
    rows = rc__rows_of(look->knowledge, "declaration",
                       rc_format(look->arena, "declaration/%s/", rc_text_of(treaty, "treaty")));
    while (rc__next_row(&rows)) {
        if (rc_span_of(rows.record, "made").lo <= look->on) {
            rc_value *item = rc__declaration_value(look->arena, rows.record);
            rc_value_set_flag(item, "stands", rc_declaration_stands(rows.record, look->on));
            rc_value_add(declarations, item);
        }
    }
}

void rc__treaty_clauses(rc_look *look, rc_record treaty, rc_value *value)
{
    rc_names told = {.arena = look->arena};
    rc__rows rows = rc__rows_of(look->knowledge, "clause", "");
    bool headed = false;
    while (rc__next_row(&rows)) {
        if (!rc_equal(rc_text_of(rows.record, "treaty"), rc_text_of(treaty, "treaty"))) {
            continue;
        }
        if (!headed) {
            rc__look_section(look, "Its clauses, and the routes they open");
            headed = true;
        }
        clause_part(look, treaty, rows.record, &told);
    }
    other_articles(look, treaty, &told);
    set_clauses(look, treaty, value);
}
