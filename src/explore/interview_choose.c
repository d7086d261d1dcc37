/* Which questions may be asked, and what is at stake in each: counting, not judging. */
#include "explore/interview_parts.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* ---- what has been asked, what is said ---- */

static bool was_asked(const rc_interview *interview, rc_record question, const char *about)
{
    for (size_t i = 0; i < interview->turn_count; i++) {
        const rc_question *asked = interview->turns[i].question;
        if (rc_equal(rc_record_id(asked->record), rc_record_id(question)) &&
            rc_equal(asked->about, about)) {
            return true;
        }
    }
    return false;
}

/* Was this key asked for by another question, and the answer that nobody knows? */
static bool is_known_unknown(const rc_interview *interview, const rc__fill *fill)
{
    for (size_t i = 0; i < interview->turn_count; i++) {
        const rc__turn *turn = &interview->turns[i];
        rc__fills fills = rc__fills_of(turn->question->record);
        bool unknown = turn->pieces.count == 1 && turn->pieces.items[0].unknown;
        for (size_t j = 0; unknown && j < fills.count; j++) {
            if (rc_equal(fills.items[j].path, fill->path)) {
                return true;
            }
        }
    }
    return false;
}

static bool lacks_any(const rc_interview *interview, const rc__fills *fills, const void *record)
{
    for (size_t i = 0; i < fills->count; i++) {
        const rc__fill *fill = &fills->items[i];
        if (fill->field != NULL && !rc_value_is_given(fill->field, record) &&
            !is_known_unknown(interview, fill)) {
            return true;
        }
    }
    return false;
}

/* Is such a step in the scenario already? */
static bool step_is_told(const rc_interview *interview, rc_record question, const char *about)
{
    const rc_scenario *scenario = &interview->scenario;
    const char *step = rc_text_of(question, "step"), *each = rc_text_of(question, "each");
    const rc_scenario_field *field = rc_scenario_field_named(rc_scenario_step_table(step), each);
    for (size_t i = 0; i < scenario->step_count; i++) {
        if (rc_equal(scenario->steps[i].step, step) &&
            (field == NULL ||
             rc_equal(*(const char *const *)rc_value_at(field, &scenario->steps[i]), about))) {
            return true;
        }
    }
    return false;
}

/* ---- a question in the making ---- */

typedef struct draft {
    const rc_interview *interview;
    rc_arena *arena;
    rc_question question;
    rc__fills fills;
    bool in_conduct;
    size_t *lacking; /* courses of conduct for which it has no answer yet */
    bool *concerned; /* those of them that a stake is about */
    size_t lacking_count;
    rc_stake *stakes;
    size_t stake_count, stake_capacity;
} draft;

static bool list_has(rc_record record, const char *field, const char *word)
{
    size_t count = rc_list_of(record, field);
    for (size_t i = 0; i < count; i++) {
        if (rc_equal(rc_item_of(record, field, i), word)) {
            return true;
        }
    }
    return false;
}

static rc_record act_named(const rc_interview *interview, const char *act)
{
    return rc_record_find(interview->knowledge, rc_format(interview->arena, "act/%s", act));
}

/* May the acts told amount to [act], which is not told? */
static bool may_amount_to(const rc_interview *interview, const rc_conduct *conduct, const char *act)
{
    bool may = false;
    for (size_t i = 0; i < conduct->acts.count; i++) {
        rc_record told = act_named(interview, conduct->acts.items[i]);
        if (rc_equal(conduct->acts.items[i], act) || list_has(told, "implies", act)) {
            return false;
        }
        may = may || list_has(told, "may_amount_to", act);
    }
    return may;
}

static bool conduct_lacks(const draft *d, const rc_conduct *conduct)
{
    if (rc_equal(rc_text_of(d->question.record, "each"), "act")) {
        return may_amount_to(d->interview, conduct, d->question.about);
    }
    return lacks_any(d->interview, &d->fills, conduct);
}

/* False if there is nothing left to ask. */
static bool find_lacking(draft *d)
{
    const rc_scenario *scenario = &d->interview->scenario;
    rc_record question = d->question.record;
    d->in_conduct = d->fills.count > 0 && d->fills.items[0].in == RC__IN_CONDUCT;
    if (was_asked(d->interview, question, d->question.about)) {
        return false;
    }
    if (d->fills.count > 0 && d->fills.items[0].in == RC__IN_STEP) {
        return !step_is_told(d->interview, question, d->question.about);
    }
    if (!d->in_conduct) {
        return lacks_any(d->interview, &d->fills, scenario);
    }
    d->lacking = rc_alloc_array(d->arena, scenario->conduct_count, sizeof *d->lacking);
    d->concerned = rc_alloc_array(d->arena, scenario->conduct_count, sizeof *d->concerned);
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        if (conduct_lacks(d, &scenario->conduct[i])) {
            d->lacking[d->lacking_count++] = i;
        }
    }
    return d->lacking_count > 0 || (d->question.first && scenario->conduct_count == 0);
}

/* ---- stakes ---- */

static void add_stake(draft *d, const rc_route *route, const char *what, bool assumed, bool failed)
{
    for (size_t i = d->stake_count; i > 0 && d->stakes[i - 1].route == route->id; i--) {
        if (rc_equal(d->stakes[i - 1].what, what)) {
            d->stakes[i - 1].failed = d->stakes[i - 1].failed && failed;
            return;
        }
    }
    d->stakes = rc_grow(d->arena, d->stakes, d->stake_count, &d->stake_capacity, sizeof *d->stakes);
    d->stakes[d->stake_count++] = (rc_stake){.route = route->id,
                                             .title = route->title,
                                             .status = route->status,
                                             .what = what,
                                             .assumed = assumed,
                                             .failed = failed};
}

/* "requirement" or "requirement/code"; *coded tells which. */
static bool bears_on(const rc_finding *finding, const char *entry, bool *coded)
{
    const char *name = rc_requirement_name(finding->requirement);
    size_t length = strlen(name);
    *coded = false;
    if (strncmp(entry, name, length) != 0) {
        return false;
    }
    *coded = entry[length] == '/';
    return entry[length] == 0 ||
           (*coded && rc_equal(entry + length + 1, rc_code_name(finding->code)));
}

static bool is_open_still(const rc_route *route, const rc_finding *finding)
{
    return route->status != RC_STATUS_CLOSED && route->status != RC_STATUS_NOT_ENGAGED &&
           finding->outcome != RC_OUTCOME_MET && finding->outcome != RC_OUTCOME_FAILED;
}

static bool is_among_its_routes(const rc_route *route, rc_record question)
{
    size_t count = rc_list_of(question, "routes");
    bool among = count == 0;
    for (size_t i = 0; i < count && !among; i++) {
        among = rc_match(rc_item_of(question, "routes", i), route->id);
    }
    return among;
}

static bool is_touched(const rc_route *route, const rc_finding *finding, rc_record question)
{
    size_t count = is_among_its_routes(route, question) ? rc_list_of(question, "bears_on") : 0;
    for (size_t i = 0; i < count; i++) {
        bool coded;
        if (bears_on(finding, rc_item_of(question, "bears_on", i), &coded) &&
            (coded ? finding->outcome != RC_OUTCOME_MET : is_open_still(route, finding))) {
            return true;
        }
    }
    return false;
}

/* Is the clause of the finding one that names what the question is asked for? */
static bool is_about(const draft *d, const rc_finding *finding)
{
    const char *each = rc_text_of(d->question.record, "each");
    if (*each == 0 || rc_equal(each, "act")) {
        return true;
    }
    rc_record clause = rc_record_find(d->interview->knowledge, finding->clause);
    if (clause.kind < 0) {
        return false;
    }
    return rc_equal(each, "organ") ? list_has(clause, "votes", d->question.about)
                                   : rc_equal(rc_text_of(clause, each), d->question.about);
}

/* Marks the conduct the finding is about; false if none of it lacks an answer. */
static bool concerns(draft *d, const rc_finding *finding)
{
    bool any = !d->in_conduct;
    for (size_t i = 0; i < d->lacking_count; i++) {
        const rc_conduct *conduct = &d->interview->scenario.conduct[d->lacking[i]];
        if (*finding->conduct == 0 || rc_equal(finding->conduct, conduct->id)) {
            d->concerned[i] = any = true;
        }
    }
    return any;
}

static bool rests_on_assumption(const rc_route *route)
{
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        for (size_t j = 0; finding->outcome == RC_OUTCOME_FAILED && j < finding->because.count;
             j++) {
            if (rc_starts_with(finding->because.items[j], "assumption/")) {
                return true;
            }
        }
    }
    return false;
}

/* The rules' wording as a pattern for what the result says: parts are filled in, and a capital. */
static bool is_assumption(rc_arena *arena, const char *form, const char *text)
{
    char *pattern = rc_strdup(arena, form), *to = pattern;
    for (const char *from = form; *from != 0; from++) {
        const char *end = *from == '{' ? strchr(from, '}') : NULL;
        *to++ = end == NULL ? *from : '*';
        from = end == NULL ? from : end;
    }
    *to = 0;
    if (*pattern >= 'a' && *pattern <= 'z') {
        *pattern = (char)(*pattern - 'a' + 'A');
    }
    return rc_match(pattern, text);
}

/* The assumption that the question may replace and on which the route rests, or NULL. */
static const char *assumption_of(const draft *d, const rc_route *route)
{
    const rc_result *result = &d->interview->result;
    size_t count = rc_list_of(d->question.record, "assumes");
    for (size_t i = 0; i < result->assumption_count; i++) {
        const rc_assumption *assumption = &result->assumptions[i];
        bool meant = false, rests = false;
        for (size_t j = 0; j < count && !meant; j++) {
            meant = is_assumption(d->arena, rc_item_of(d->question.record, "assumes", j),
                                  assumption->text);
        }
        for (size_t j = 0; meant && j < assumption->routes.count && !rests; j++) {
            rests = rc_equal(assumption->routes.items[j], route->id);
        }
        if (rests) {
            return assumption->text;
        }
    }
    return NULL;
}

static void count_stakes(draft *d)
{
    const rc_result *result = &d->interview->result;
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        for (size_t j = 0; j < route->finding_count; j++) {
            const rc_finding *finding = &route->findings[j];
            if (is_touched(route, finding, d->question.record) && is_about(d, finding) &&
                concerns(d, finding)) {
                const char *title = rc_requirement_title(finding->requirement);
                add_stake(d, route, title, false, !is_open_still(route, finding));
            }
        }
        const char *assumed = assumption_of(d, route);
        if (assumed != NULL && (route->status != RC_STATUS_CLOSED || rests_on_assumption(route))) {
            add_stake(d, route, assumed, true, false);
        }
    }
}

/* ---- the question as it is asked ---- */

static const char *name_of(const rc_interview *interview, const char *each, const char *about)
{
    rc_record record = rc_record_find(interview->knowledge,
                                      rc_format(interview->arena, "%s/%s", each, about));
    if (record.kind < 0) {
        return about;
    }
    if (!rc_equal(each, "act")) {
        return rc_text_of(record, rc_equal(each, "treaty") ? "short" : "name");
    }
    char *name = rc_strdup(interview->arena, about);
    for (char *c = name; *c != 0; c++) {
        *c = *c == '-' ? ' ' : *c;
    }
    const char *note = rc_text_of(record, "note");
    return *note == 0 ? name : rc_format(interview->arena, "%s (%s)", name, note);
}

static const char *filled(const rc_interview *interview, const char *text, const char *about)
{
    static const char respondent[] = "{respondent}", hole[] = "{about}";
    rc_arena *arena = interview->arena;
    rc_record state = rc_record_find(interview->knowledge,
                                     rc_format(arena, "state/%s", interview->scenario.respondent));
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_put(&out, "");
    for (const char *c = text; *c != 0;) {
        if (rc_starts_with(c, respondent)) {
            rc_put(&out, state.kind < 0 ? "the respondent" : rc_name_in_text(state));
            c += sizeof respondent - 1;
        } else if (rc_starts_with(c, hole)) {
            rc_put(&out, about);
            c += sizeof hole - 1;
        } else {
            rc_putn(&out, c++, 1);
        }
    }
    return out.text;
}

/* Those a stake is about; all that lack an answer, if no stake says. */
static void name_conduct(draft *d)
{
    size_t *chosen = rc_alloc_array(d->arena, d->lacking_count, sizeof *chosen), count = 0;
    for (size_t i = 0; i < d->lacking_count; i++) {
        if (d->concerned[i]) {
            chosen[count++] = d->lacking[i];
        }
    }
    d->question.conduct = count > 0 ? chosen : d->lacking;
    d->question.conduct_count = count > 0 ? count : d->lacking_count;
}

/* NULL if there is nothing to ask. */
static rc_question *make_question(const rc_interview *interview, rc_record record,
                                  const char *about)
{
    rc_arena *arena = interview->arena;
    draft d = {.interview = interview, .arena = arena, .fills = rc__fills_of(record)};
    d.question.record = record;
    d.question.about = about;
    d.question.first = rc_equal(rc_text_of(record, "first"), "yes");
    d.question.needed = rc_equal(rc_text_of(record, "needed"), "yes");
    if (!find_lacking(&d)) {
        return NULL;
    }
    if (interview->judged != NULL && !d.question.first) {
        count_stakes(&d);
    }
    name_conduct(&d);
    const char *name = name_of(interview, rc_text_of(record, "each"), about);
    d.question.text = filled(interview, rc_text_of(record, "text"), name);
    d.question.help = filled(interview, rc_text_of(record, "help"), name);
    d.question.example = rc_text_of(record, "example");
    d.question.stakes = d.stakes;
    d.question.stake_count = d.stake_count;
    d.question.difference = (rc_difference){.said = "", .route = ""};
    rc_question *out = rc_alloc(arena, sizeof *out);
    *out = d.question;
    return out;
}

rc_question *rc__first_question(const rc_interview *interview)
{
    size_t count;
    rc_record *all = rc__in_file_order(interview->arena, interview->knowledge, "question", &count);
    for (size_t i = 0; i < count; i++) {
        rc_question *question = rc_equal(rc_text_of(all[i], "first"), "yes")
                                    ? make_question(interview, all[i], "")
                                    : NULL;
        if (question != NULL) {
            return question;
        }
    }
    return NULL;
}

/* ---- all of them ---- */

typedef struct list {
    rc_question *items;
    size_t count, capacity;
    const char **abouts; /* of the record in hand */
    size_t about_count, about_capacity;
} list;

static void add_about(const rc_interview *interview, list *all, const char *about)
{
    for (size_t i = 0; i < all->about_count; i++) {
        if (rc_equal(all->abouts[i], about)) {
            return;
        }
    }
    if (*about != 0) {
        all->abouts = rc_grow(interview->arena, all->abouts, all->about_count, &all->about_capacity,
                              sizeof *all->abouts);
        all->abouts[all->about_count++] = about;
    }
}

/* What the clauses at stake name: their treaty or forum. */
static void find_abouts(const rc_interview *interview, rc_record question, list *all)
{
    const char *each = rc_text_of(question, "each");
    for (size_t i = 0; i < interview->result.route_count; i++) {
        const rc_route *route = &interview->result.routes[i];
        for (size_t j = 0; j < route->finding_count; j++) {
            rc_record clause = {NULL, -1, 0};
            if (is_touched(route, &route->findings[j], question)) {
                clause = rc_record_find(interview->knowledge, route->findings[j].clause);
            }
            if (clause.kind >= 0) {
                add_about(interview, all, rc_text_of(clause, each));
            }
        }
    }
}

static void find_acts(const rc_interview *interview, list *all)
{
    for (size_t i = 0; i < interview->scenario.conduct_count; i++) {
        const rc_conduct *conduct = &interview->scenario.conduct[i];
        for (size_t j = 0; j < conduct->acts.count; j++) {
            rc_record act = act_named(interview, conduct->acts.items[j]);
            size_t count = rc_list_of(act, "may_amount_to");
            for (size_t k = 0; k < count; k++) {
                add_about(interview, all, rc_item_of(act, "may_amount_to", k));
            }
        }
    }
}

static void add_questions(const rc_interview *interview, rc_record record, list *all)
{
    const char *each = rc_text_of(record, "each"), *about = rc_text_of(record, "about");
    all->about_count = 0;
    if (*about != 0) {
        add_about(interview, all, about);
    } else if (rc_equal(each, "act")) {
        find_acts(interview, all);
    } else if (*each != 0) {
        find_abouts(interview, record, all);
    }
    for (size_t i = 0; i < all->about_count || (i == 0 && *each == 0); i++) {
        rc_question *made = make_question(interview, record, *each == 0 ? "" : all->abouts[i]);
        if (made != NULL) {
            all->items = rc_grow(interview->arena, all->items, all->count, &all->capacity,
                                 sizeof *all->items);
            all->items[all->count++] = *made;
        }
    }
}

/* What is still open or assumed counts before what might be cured. */
static size_t rank_of(const rc_question *question)
{
    enum { OPEN = 100000 }; /* more than there are stakes */
    size_t rank = 0;
    for (size_t i = 0; i < question->stake_count; i++) {
        rank += question->stakes[i].failed ? 1 : OPEN;
    }
    return rank;
}

/* The highest rank first; where they are equal, the order of the file: insertion keeps it. */
static void sort_by_rank(rc_arena *arena, rc_question *items, size_t count)
{
    size_t *ranks = rc_alloc_array(arena, count, sizeof *ranks);
    for (size_t i = 0; i < count; i++) {
        rc_question moved = items[i];
        size_t rank = rank_of(&moved), to = i;
        for (; to > 0 && ranks[to - 1] < rank; to--) {
            items[to] = items[to - 1];
            ranks[to] = ranks[to - 1];
        }
        items[to] = moved;
        ranks[to] = rank;
    }
}

rc_question *rc__candidates(const rc_interview *interview, size_t *count)
{
    size_t records;
    list all = {0};
    rc_record *in_order = rc__in_file_order(interview->arena, interview->knowledge, "question",
                                            &records);
    for (size_t i = 0; i < records; i++) {
        if (!rc_equal(rc_text_of(in_order[i], "first"), "yes")) {
            add_questions(interview, in_order[i], &all);
        }
    }
    sort_by_rank(interview->arena, all.items, all.count);
    *count = all.count;
    return all.items;
}
