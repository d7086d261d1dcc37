/* What happened on the first day of a period, in words: from the kind of record and its date. */
#include "report/timeline.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/words.h"

#include <string.h>

typedef struct told {
    rc_arena *arena;
    const rc_timeline *timeline;
    const rc_event *event;
    rc_record record;
} told;

static const char *field_of(const told *t, const char *field)
{
    bool has = rc_field_index(&rc_kinds[t->record.kind], field) >= 0;
    return has ? rc_text_of(t->record, field) : "";
}

/* ---- the parts of a sentence ---- */

static const char *named(const told *t, const char *kind, const char *id, const char *field)
{
    rc_record record = rc_record_find(t->timeline->knowledge,
                                      rc_format(t->arena, "%s/%s", kind, id));
    return record.kind < 0 ? id : rc_text_of(record, field);
}

static const char *state_name(const told *t)
{
    return rc_words_state_in_text(t->arena, t->timeline->knowledge, field_of(t, "state"));
}

static const char *treaty_name(const told *t)
{
    return rc_format(t->arena, rc_tr("the %s"), named(t, "treaty", field_of(t, "treaty"), "short"));
}

/* "article IX"; what is no article stays what it is. */
static const char *article_name(const told *t)
{
    const char *article = field_of(t, "article");
    bool plain = article[0] != '\0' && strchr(article, ' ') == NULL;
    return plain ? rc_format(t->arena, rc_tr("article %s"), article) : article;
}

static const char *title_of(const told *t)
{
    static const char *const fields[] = {"title", "name", "short", "statute", "instrument"};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (field_of(t, fields[i])[0] != '\0') {
            return field_of(t, fields[i]);
        }
    }
    return t->event->id;
}

static const char *part(const told *t, const char *name)
{
    const char *consent = field_of(t, "consent");
    if (rc_equal(name, "state")) {
        return state_name(t);
    }
    if (rc_equal(name, "treaty")) {
        return treaty_name(t);
    }
    if (rc_equal(name, "article")) {
        return article_name(t);
    }
    if (rc_equal(name, "organisation")) {
        return named(t, "organisation", field_of(t, "organisation"), "name");
    }
    if (rc_equal(name, "instrument")) {
        return consent[0] == '\0' ? "instrument"
                                  : rc_format(t->arena, rc_tr("instrument of %s"), consent);
    }
    return title_of(t);
}

/* [form] with its {parts}. */
static const char *filled(const told *t, const char *form)
{
    rc_buffer out;
    rc_buffer_init(&out, t->arena);
    rc_put(&out, "");
    for (const char *open; (open = strchr(form, '{')) != NULL;) {
        const char *close = strchr(open, '}');
        rc_putn(&out, form, (size_t)(open - form));
        rc_put(&out, part(t, rc_strndup(t->arena, open + 1, (size_t)(close - open - 1))));
        form = close + 1;
    }
    rc_put(&out, form);
    return out.text;
}

/* ---- the sentences ---- */

/* [effect] "": any. A date that waits is told by the row marked so. */
static const struct form {
    const char *kind, *field, *effect;
    bool waits;
    const char *text;
} forms[] = {
    {"participation", "signed", "", false, RC_TR("{state} signs {treaty}")},
    {"participation", "deposit", "", false, RC_TR("{state} deposits its {instrument} of {treaty}")},
    {"participation", "deposit", "", true, RC_TR("{state} becomes party to {treaty}")},
    {"participation", "in_force", "", false, RC_TR("{treaty} enters into force for {state}")},
    {"participation", "denounced", "", false,
     RC_TR("{state} gives notice that it leaves {treaty}")},
    {"participation", "denounced", "", true, RC_TR("{state} leaves {treaty}")},
    {"participation", "ended", "", false, RC_TR("{treaty} is no longer in force for {state}")},
    {"declaration", "made", "accepts", false, RC_TR("{state} accepts {article} of {treaty}")},
    {"declaration", "made", "excludes", false, RC_TR("{state} excludes {article} of {treaty}")},
    {"declaration", "made", "", false, RC_TR("{state} declares on {article} of {treaty}")},
    {"declaration", "effective", "accepts", false,
     RC_TR("the acceptance of {article} of {treaty} by {state} takes effect")},
    {"declaration", "effective", "excludes", false,
     RC_TR("the exclusion of {article} of {treaty} by {state} takes effect")},
    {"declaration", "effective", "", false,
     RC_TR("the declaration of {state} on {article} of {treaty} takes effect")},
    {"declaration", "withdrawn", "accepts", false,
     RC_TR("the acceptance of {article} of {treaty} by {state} ends")},
    {"declaration", "withdrawn", "excludes", false,
     RC_TR("the exclusion of {article} of {treaty} by {state} ends")},
    {"declaration", "withdrawn", "", false,
     RC_TR("the declaration of {state} on {article} of {treaty} ends")},
    {"optional-declaration", "made", "", false,
     RC_TR("{state} deposits a declaration under the optional clause")},
    {"optional-declaration", "effective", "", false,
     RC_TR("the declaration of {state} under the optional clause takes effect")},
    {"optional-declaration", "terminated", "", false,
     RC_TR("the declaration of {state} under the optional clause ends")},
    {"membership", "from", "", false, RC_TR("{state} becomes a member of {organisation}")},
    {"membership", "to", "", false, RC_TR("the membership of {state} in {organisation} has ended")},
    {"treaty", "adopted", "", false, RC_TR("the {title} is adopted")},
    {"treaty", "in_force", "", false, RC_TR("the {title} enters into force")},
    {"clause", "exists_from", "", false, RC_TR("the procedure begins to exist")},
    {"clause", "exists_to", "", false, RC_TR("the procedure ceases to exist")},
    {"clause", "mechanism_from", "", false, RC_TR("enough States have accepted the procedure")},
    {"statute", "from", "", false, RC_TR("the {title} can be used ({state})")},
    {"statute", "to", "", false, RC_TR("the {title} can no longer be used ({state})")},
    {"statute", "removed_from", "", false,
     RC_TR("it is settled that immunity is no bar under the {title} ({state})")},
    {"civil-remedy", "from", "", false, RC_TR("the {title} is read as it is now ({state})")},
    {"civil-remedy", "to", "", false, RC_TR("the {title} is no longer read so ({state})")},
    {"measure", "from", "", false, RC_TR("the {title} applies")},
    {"measure", "to", "", false, RC_TR("the {title} no longer applies")},
    {"situation", "considered_from", "", false,
     RC_TR("the situation “{title}” comes under consideration")},
    {"situation", "opened", "", false,
     RC_TR("an investigation into the situation “{title}” is opened")},
    {"status-dispute", "from", "", false, RC_TR("the standing of {state} begins to be disputed")},
    {"status-dispute", "to", "", false, RC_TR("the standing of {state} is no longer disputed")},
};

static const char *form_for(const told *t)
{
    const char *kind = rc_kinds[t->record.kind].name;
    const char *effect = field_of(t, "effect");
    bool waits = t->event->kind == RC_EVENT_WAITING;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const struct form *form = &forms[i];
        if (rc_equal(form->kind, kind) && rc_equal(form->field, t->event->field) &&
            form->waits == waits && (form->effect[0] == '\0' || rc_equal(form->effect, effect))) {
            return rc_tr(form->text);
        }
    }
    return NULL;
}

/* A date that no form tells, by what the schema says of its field. */
static const char *plainly(const told *t)
{
    const rc_kind *kind = &rc_kinds[t->record.kind];
    int index = rc_field_index(kind, t->event->field);
    const char *what = index < 0 ? t->event->field : kind->fields[index].doc;
    return t->event->kind == RC_EVENT_WAITING
               ? rc_format(t->arena, rc_tr("a waiting time is over (%s: %s)"), t->event->id, what)
               : rc_format(t->arena, "%s (%s)", what, t->event->id);
}

/* What a reader must know of the date itself. */
static const char *date_note(const told *t)
{
    rc_span span = rc_span_of(t->record, t->event->field);
    const char *day = rc_words_span(t->arena, span);
    const char *note = "";
    if (t->event->kind == RC_EVENT_WAITING) {
        note = rc_format(t->arena, " (%s: %s)",
                         rc_equal(t->event->field, "deposit") ? "deposit" : t->event->field, day);
    } else if (rc_span_is_partial(span)) {
        note = rc_format(t->arena, rc_tr(" (the day is not known: %s)"), day);
    }
    bool low = rc_equal(field_of(t, "confidence"), "low");
    return low ? rc_format(t->arena, rc_tr("%s (a fact of low confidence)"), note) : note;
}

static const char *record_words(const told *t)
{
    const char *form = form_for(t);
    return rc_format(t->arena, "%s%s", form == NULL ? plainly(t) : filled(t, form), date_note(t));
}

static const char *conduct_words(rc_arena *arena, const rc_event *event)
{
    const char *id = event->id + strlen("conduct/");
    return rc_equal(event->field, "from")
               ? rc_format(arena, rc_tr("the conduct “%s” begins"), id)
               : rc_format(arena, rc_tr("the conduct “%s” has ended"), id);
}

static const char *step_words(rc_arena *arena, const rc_timeline *timeline, const rc_event *event)
{
    const char *ground = rc_words_ground(arena, timeline->scenario, event->id);
    const rc_step *step = rc_scenario_step(timeline->scenario, event->id);
    const char *day = step == NULL ? "" : rc_words_span(arena, step->on);
    return event->kind == RC_EVENT_WAITING
               ? rc_format(arena, rc_tr("the waiting time that runs from %s (%s) is over"), ground,
                           day)
               : rc_format(arena, rc_tr("%s, is taken"), ground);
}

const char *rc_event_words(rc_arena *arena, const rc_timeline *timeline, const rc_event *event)
{
    told t = {arena, timeline, event, rc_record_find(timeline->knowledge, event->id)};
    const char *reason = event->finding == NULL ? "" : event->finding->reason;
    if (event->kind == RC_EVENT_FINDING) {
        size_t length = strlen(reason);
        length -= length > 0 && reason[length - 1] == '.' ? 1 : 0;
        return rc_format(arena, "%s: %.*s",
                         event->ended ? rc_tr("no longer") : rc_tr("from this day"), (int)length,
                         reason);
    }
    if (t.record.kind >= 0) {
        return record_words(&t);
    }
    if (rc_starts_with(event->id, "conduct/")) {
        return conduct_words(arena, event);
    }
    return rc_starts_with(event->id, "step/") ? step_words(arena, timeline, event) : "";
}

/* ---- several events ---- */

static const char *of_record(const rc_timeline *timeline, const char *id, const char *field)
{
    rc_record record = rc_record_find(timeline->knowledge, id);
    bool has = record.kind >= 0 && rc_field_index(&rc_kinds[record.kind], field) >= 0;
    return has ? rc_text_of(record, field) : "";
}

/* What the State that joins has excluded, as far as it decides from that day on. */
static const char *reserving(rc_arena *arena, const rc_timeline *timeline, const rc_period *period,
                             const rc_event *joining)
{
    rc_names articles = {.arena = arena};
    for (size_t i = 0; i < period->deciding_count; i++) {
        const rc_texts *because = &period->deciding[i].because;
        for (size_t j = 0; j < because->count; j++) {
            const char *id = because->items[j];
            if (rc_equal(of_record(timeline, id, "effect"), "excludes") &&
                rc_equal(of_record(timeline, id, "state"),
                         of_record(timeline, joining->id, "state")) &&
                rc_equal(of_record(timeline, id, "treaty"),
                         of_record(timeline, joining->id, "treaty"))) {
                rc_names_add(&articles, of_record(timeline, id, "article"));
            }
        }
    }
    rc_names_sort(&articles);
    return articles.count == 0 ? ""
                               : rc_format(arena, rc_tr(", reserving article %s"),
                                           rc_words_list(arena, articles.items, articles.count));
}

/* Does the State become bound by it on that day? */
static bool joins(const rc_event *event)
{
    return rc_starts_with(event->id, "participation/") &&
           (event->kind == RC_EVENT_WAITING ? rc_equal(event->field, "deposit")
                                            : rc_equal(event->field, "in_force"));
}

const char *rc_events_words(rc_arena *arena, const rc_timeline *timeline, const rc_period *period)
{
    rc_names sentences = {.arena = arena};
    for (size_t i = 0; i < period->event_count; i++) {
        const rc_event *event = &period->events[i];
        const char *words = rc_event_words(arena, timeline, event);
        if (words[0] == '\0') {
            continue;
        }
        const char *tail = joins(event) ? reserving(arena, timeline, period, event) : "";
        rc_names_add(&sentences, rc_format(arena, "%s%s", words, tail));
    }
    if (sentences.count == 0) {
        return "";
    }
    char *text = rc_strdup(arena, rc_words_joined(arena, "; ", sentences.items, sentences.count));
    if (text[0] >= 'a' && text[0] <= 'z') {
        text[0] = (char)(text[0] - 'a' + 'A');
    }
    return rc_format(arena, "%s.", text);
}
