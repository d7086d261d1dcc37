#include "base/text.h"
#include "knowledge/check.h"

#include <string.h>

/* What else the knowledge says of the treaty a declaration is made under. */
typedef struct rc_setting {
    rc_record treaty; /* .kind -1: none */
    bool signed_or_joined, goes_back; /* to before its instrument */
    bool known, special; /* a clause names the article; one whose consent is special */
} rc_setting;

static void look_at_participations(const rc_checks *checks, rc_record record, rc_setting *out)
{
    int kind = rc_kind_index("participation");
    const char *head = rc_format(checks->arena, "participation/%s/%s",
                                 rc_text_of(record, "treaty"), rc_text_of(record, "state"));
    for (uint32_t row = rc_first_with(checks->knowledge, kind, head);
         row < rc_count(checks->knowledge, kind); row++) {
        rc_record participation = rc_record_at(checks->knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(participation), head)) {
            break;
        }
        if (rc__is_repetition(rc_record_id(participation), head)) {
            const char *consent = rc_text_of(participation, "consent");
            out->signed_or_joined = out->signed_or_joined || consent[0] != '\0' ||
                                    rc__is_dated(rc_span_of(participation, "signed"));
            out->goes_back = out->goes_back || rc_equal(consent, "succession") ||
                             rc__certainly_before(rc_span_of(participation, "in_force"),
                                                  rc_span_of(participation, "deposit"));
        }
    }
}

static bool lists(rc_record record, const char *field, const char *text)
{
    for (size_t i = 0; i < rc_list_of(record, field); i++) {
        if (rc_equal(rc_item_of(record, field, i), text)) {
            return true;
        }
    }
    return false;
}

static bool mentioned(rc_record record, const char *field, const char *text)
{
    for (size_t i = 0; i < rc_list_of(record, field); i++) {
        if (rc__mention(rc_item_of(record, field, i), text) != NULL) {
            return true;
        }
    }
    return false;
}

static void look_at_clauses(const rc_checks *checks, rc_record record, rc_setting *out)
{
    int kind = rc_kind_index("clause");
    const char *article = rc_text_of(record, "article");
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record clause = rc_record_at(checks->knowledge, kind, row);
        if (rc_equal(rc_text_of(clause, "treaty"), rc_text_of(record, "treaty")) &&
            (rc_equal(rc_text_of(clause, "article"), article) ||
             lists(clause, "consent_articles", article))) {
            out->known = true;
            out->special = out->special || rc_equal(rc_text_of(clause, "consent"), "special");
        }
    }
}

/* "only ... after", "began after", "begun after", "begun since" within one part of the text. */
static bool limits_time_in_words(rc_arena *arena, const char *scope)
{
    char **parts;
    size_t count = rc_split(arena, scope, ';', &parts);
    for (size_t i = 0; i < count; i++) {
        const char *only = rc__mention(parts[i], "only");
        if ((only != NULL && rc__mention(only, "after") != NULL) ||
            rc__mention(parts[i], "began after") != NULL ||
            rc__mention(parts[i], "begun after") != NULL ||
            rc__mention(parts[i], "begun since") != NULL) {
            return true;
        }
    }
    return false;
}

static void check_terms(const rc_checks *checks, rc_record record)
{
    bool facts = rc__is_dated(rc_span_of(record, "facts_after"));
    bool begun = rc__is_dated(rc_span_of(record, "begun_after"));
    bool window = rc__is_dated(rc_span_of(record, "window_from"));
    if (facts && begun) {
        rc_error(checks->diags, rc_record_place(record), NULL,
                 "%s: `facts_after` and `begun_after` exclude each other", rc_record_id(record));
    }
    if (!facts && !begun && !window && rc_equal(rc_text_of(record, "effect"), "conditions") &&
        limits_time_in_words(checks->arena, rc_text_of(record, "scope"))) {
        rc_warning(checks->diags, rc_record_place(record), NULL,
                   "%s: `scope` limits the time in free words only", rc_record_id(record));
    }
}

/* Articles already reported: one mistake of a treaty's file is one message, not one a State. */
typedef struct reported {
    const char **articles; /* "treaty/article" */
    size_t count, capacity;
} reported;

static bool is_first(const rc_checks *checks, reported *done, const char *article)
{
    for (size_t i = 0; i < done->count; i++) {
        if (rc_equal(done->articles[i], article)) {
            return false;
        }
    }
    done->articles = rc_grow(checks->arena, done->articles, done->count, &done->capacity,
                             sizeof *done->articles);
    done->articles[done->count++] = article;
    return true;
}

static void check_article(const rc_checks *checks, rc_record record, const rc_setting *setting,
                          reported *done)
{
    const char *article = rc_text_of(record, "article"), *effect = rc_text_of(record, "effect");
    const char *treaty = rc_record_id(setting->treaty);
    if (setting->known || rc_equal(effect, "objects") || rc_equal(effect, "conditions") ||
        lists(setting->treaty, "outsiders", article) ||
        mentioned(setting->treaty, "untranslated", article)) {
        return;
    }
    if (is_first(checks, done, rc_format(checks->arena, "%s/%s", treaty, article))) {
        rc_warning(checks->diags, rc_record_place(record), NULL,
                   "%s: no clause of %s knows article %s, nor is it under `untranslated`",
                   rc_record_id(record), treaty, article);
    }
}

static void check_declarer(const rc_checks *checks, rc_record record, const rc_setting *setting)
{
    const char *id = rc_record_id(record), *state = rc_text_of(record, "state");
    if (!setting->signed_or_joined && !rc_equal(rc_text_of(record, "effect"), "objects") &&
        !setting->special && !lists(setting->treaty, "outsiders", rc_text_of(record, "article"))) {
        rc_error(checks->diags, rc_record_place(record), NULL,
                 "%s: %s neither signed nor joined %s", id, state,
                 rc_record_id(setting->treaty));
    }
    if (!setting->goes_back &&
        rc__certainly_before(rc_span_of(record, "effective"), rc_span_of(record, "made"))) {
        rc_error(checks->diags, rc_record_place(record), NULL,
                 "%s: `effective` is before `made`, and %s is no party by succession, nor from a "
                 "day before its deposit", id, state);
    }
}

void rc__check_declarations(const rc_checks *checks)
{
    int kind = rc_kind_index("declaration");
    reported done = {0};
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record record = rc_record_at(checks->knowledge, kind, row);
        rc_setting setting = {0};
        setting.treaty = rc_record_find(
            checks->knowledge,
            rc_format(checks->arena, "treaty/%s", rc_text_of(record, "treaty")));
        if (setting.treaty.kind < 0) {
            continue; /* reported as an unknown id when the file was read */
        }
        look_at_participations(checks, record, &setting);
        look_at_clauses(checks, record, &setting);
        check_declarer(checks, record, &setting);
        check_article(checks, record, &setting, &done);
        check_terms(checks, record);
    }
}
