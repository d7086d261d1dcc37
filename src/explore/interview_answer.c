/* What was heard becomes values of the scenario: checked against what the question fills. */
#include "explore/interview_parts.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* ---- what a question fills ---- */

static const rc_scenario_field *field_in(const rc_scenario_table *table, const char *path)
{
    const rc_scenario_field *field = NULL;
    char key[64];
    while (table != NULL && *path != 0) {
        size_t length = strcspn(path, ".");
        if (length >= sizeof key) {
            return NULL;
        }
        memcpy(key, path, length);
        key[length] = '\0';
        field = rc_scenario_field_named(table, key);
        table = field == NULL ? NULL : field->table;
        path += length + (path[length] == '.' ? 1 : 0);
    }
    return *path == 0 ? field : NULL;
}

rc__fills rc__fills_of(rc_record question)
{
    static const char conduct[] = "conduct.", step[] = "step.";
    const rc_scenario_table *steps = rc_scenario_step_table(rc_text_of(question, "step"));
    rc__fills fills = {.count = 0};
    size_t count = rc_list_of(question, "fills");
    for (size_t i = 0; i < count && i < RC__FILLS; i++) {
        rc__fill *fill = &fills.items[fills.count++];
        *fill = (rc__fill){.path = rc_item_of(question, "fills", i), .in = RC__IN_SCENARIO};
        fill->key = fill->path;
        if (rc_starts_with(fill->path, conduct)) {
            fill->in = RC__IN_CONDUCT;
            fill->key = fill->path + sizeof conduct - 1;
            fill->field = field_in(&rc_scenario_conduct, fill->key);
        } else if (rc_starts_with(fill->path, step)) {
            fill->in = RC__IN_STEP;
            fill->key = fill->path + sizeof step - 1;
            fill->field = steps == NULL ? NULL : field_in(steps, fill->key);
        } else {
            fill->field = field_in(&rc_scenario_top, fill->key);
        }
    }
    return fills;
}

static int compare_places(const void *left, const void *right)
{
    const rc_record *a = left, *b = right;
    rc_place x = rc_record_place(*a), y = rc_record_place(*b);
    int file = strcmp(x.file, y.file);
    return file != 0 ? file : x.line < y.line ? -1 : x.line > y.line;
}

rc_record *rc__in_file_order(rc_arena *arena, const rc_knowledge *knowledge, const char *kind,
                             size_t *count)
{
    int index = rc_kind_index(kind);
    *count = rc_count(knowledge, index);
    rc_record *all = rc_alloc_array(arena, *count, sizeof *all);
    for (size_t i = 0; i < *count; i++) {
        all[i] = rc_record_at(knowledge, index, (uint32_t)i);
    }
    qsort(all, *count, sizeof *all, compare_places);
    return all;
}

rc_record *rc__answers_of(rc_arena *arena, const rc_knowledge *knowledge, const char *question,
                          size_t *count)
{
    size_t all, kept = 0;
    rc_record *answers = rc__in_file_order(arena, knowledge, "answer", &all);
    for (size_t i = 0; i < all; i++) {
        if (rc_equal(rc_text_of(answers[i], "question"), question)) {
            answers[kept++] = answers[i];
        }
    }
    *count = kept;
    return answers;
}

static const rc__fill *fill_of_type(const rc__fills *fills, rc_value_type a, rc_value_type b)
{
    for (size_t i = 0; i < fills->count; i++) {
        const rc_scenario_field *field = fills->items[i].field;
        if (field != NULL && (field->type == a || field->type == b)) {
            return &fills->items[i];
        }
    }
    return NULL;
}

/* ---- from what was heard to a piece ---- */

typedef struct understanding {
    const rc_interview *interview;
    const rc_question *asked;
    rc_arena *arena;
    rc__fills fills;
    rc_record *answers;
    size_t answer_count;
    rc__lexicon lexicon;
    bool asks_acts; /* acts by name; not "is it also this act?" */
    rc_unclear *unclear;
} understanding;

static bool refuse(understanding *u, const char *message, const char *advice)
{
    *u->unclear = (rc_unclear){message, NULL, advice};
    return false;
}

static void add_code(rc_arena *arena, rc_codes *codes, const char *code)
{
    for (size_t i = 0; i < codes->count; i++) {
        if (rc_equal(codes->items[i], code)) {
            return;
        }
    }
    const char **items = rc_alloc_array(arena, codes->count + 1, sizeof *items);
    for (size_t i = 0; i < codes->count; i++) {
        items[i] = codes->items[i];
    }
    items[codes->count++] = code;
    codes->items = items;
}

/* Two closed answers for one key contradict each other, as does one that adds nothing. */
static bool add_answer(understanding *u, rc__piece *piece, rc_record answer)
{
    for (size_t i = 0; i < piece->answer_count; i++) {
        rc_record other = piece->answers[i];
        if (rc_equal(rc_record_id(other), rc_record_id(answer))) {
            return true;
        }
        if (rc_equal(rc_text_of(other, "fills"), rc_text_of(answer, "fills")) ||
            rc_equal(rc_text_of(other, "nothing"), "yes") ||
            rc_equal(rc_text_of(answer, "nothing"), "yes")) {
            return refuse(u,
                          rc_format(u->arena, "“%s” and “%s” cannot both be the answer.",
                                    rc_text_of(other, "title"), rc_text_of(answer, "title")),
                          NULL);
        }
    }
    if (piece->answer_count == RC__SAID_ANSWERS) {
        return refuse(u, "That is too much for one answer.", NULL);
    }
    piece->answers[piece->answer_count++] = answer;
    return true;
}

static bool take_number(understanding *u, rc__piece *piece, size_t number)
{
    size_t count = u->answer_count;
    rc_record *list = u->answers;
    if (u->asks_acts) {
        list = rc__in_file_order(u->arena, u->interview->knowledge, "act", &count);
    }
    if (number < 1 || number > count) {
        return refuse(u, rc_format(u->arena, "%zu is no number of the list.", number), NULL);
    }
    if (u->asks_acts) {
        add_code(u->arena, &piece->acts, rc_text_of(list[number - 1], "act"));
        return true;
    }
    return add_answer(u, piece, list[number - 1]);
}

static bool take_date(understanding *u, rc__piece *piece, rc_span date)
{
    if (fill_of_type(&u->fills, RC_V_SPAN, RC_V_SPAN) == NULL) {
        return refuse(u, "No date is asked for here.", NULL);
    }
    if (piece->dated) {
        return refuse(u, "That is more than one date.", NULL);
    }
    piece->dated = true;
    piece->on = date;
    return true;
}

static bool take_spoken(understanding *u, rc__piece *piece, const rc__entry *entry)
{
    bool dates = fill_of_type(&u->fills, RC_V_SPAN, RC_V_SPAN) != NULL;
    switch (entry->meaning) {
    case RC__UNKNOWN:
        piece->unknown = true;
        return true;
    case RC__NONE:
        piece->none = true;
        return true;
    case RC__YES:
    case RC__FROM:
    case RC__WITHIN:
        return true;
    case RC__SINCE:
        if (dates) {
            return true;
        }
        break;
    default:
        break;
    }
    return refuse(u, rc_format(u->arena, "I do not understand “%s” here.", entry->spelling), NULL);
}

static bool take(understanding *u, rc__piece *piece, const rc__heard *heard)
{
    switch (heard->sense) {
    case RC__SENSE_ANSWER:
        return add_answer(u, piece, heard->entry->record);
    case RC__SENSE_ACT:
        add_code(u->arena, &piece->acts, heard->entry->value);
        return true;
    case RC__SENSE_STATE:
        add_code(u->arena, &piece->states, heard->entry->value);
        return true;
    case RC__SENSE_FORUM:
        if (piece->forum != NULL && !rc_equal(piece->forum, heard->entry->value)) {
            return refuse(u, "Name one body.", NULL);
        }
        piece->forum = heard->entry->value;
        return true;
    case RC__SENSE_SPOKEN:
        return take_spoken(u, piece, heard->entry);
    case RC__SENSE_DATE:
        return take_date(u, piece, heard->date);
    case RC__SENSE_NUMBER:
        return take_number(u, piece, heard->number);
    }
    return false;
}

static bool says_something(const rc__piece *piece)
{
    return piece->answer_count > 0 || piece->states.count > 0 || piece->acts.count > 0 ||
           piece->texts.count > 0 || piece->forum != NULL || piece->dated || piece->period.begun ||
           piece->period.ended || piece->period.ongoing;
}

/* "None" is an answer where an empty list is one. */
static bool check_none(understanding *u, const rc__piece *piece)
{
    const rc__fill *list = fill_of_type(&u->fills, RC_V_STATES, RC_V_TEXTS);
    if (list == NULL || list->field->given == RC_V_NOWHERE ||
        (list->field->flags & RC_V_SOME) != 0) {
        return refuse(u, "“None” is no answer to this question.",
                      "Leave it empty if it is not known.");
    }
    return says_something(piece)
               ? refuse(u, "“None” and something else contradict each other.", NULL)
               : true;
}

static bool check(understanding *u, const rc__piece *piece)
{
    if (piece->unknown) {
        return says_something(piece) || piece->none
                   ? refuse(u, "That is said and not known at once.", NULL)
                   : true;
    }
    if (piece->none) {
        return check_none(u, piece);
    }
    if (!says_something(piece)) {
        return refuse(u, "That does not answer the question.",
                      "Say what is asked for, or unknown.");
    }
    if (piece->states.count > 1 && fill_of_type(&u->fills, RC_V_STATE, RC_V_STATE) != NULL) {
        return refuse(u, "Exactly one State is asked for.", NULL);
    }
    return true;
}

/* Free words between commas, or joined by "and". */
static void take_texts(understanding *u, const char *said, rc__piece *piece)
{
    char **pieces;
    size_t count = rc_split(u->arena, said, ',', &pieces);
    for (size_t i = 0; i < count; i++) {
        const char *rest = pieces[i], *cut;
        while ((cut = strstr(rest, " and ")) != NULL) {
            add_code(u->arena, &piece->texts, rc_strndup(u->arena, rest, (size_t)(cut - rest)));
            rest = cut + 5;
        }
        add_code(u->arena, &piece->texts, rest);
    }
}

static bool is_word_for(understanding *u, const char *said, rc__meaning meaning)
{
    rc__tokens tokens = rc__tokenise(u->arena, said);
    for (size_t i = 0; i < u->lexicon.count; i++) {
        const rc__entry *entry = &u->lexicon.items[i];
        bool same = entry->sense == RC__SENSE_SPOKEN && entry->meaning == meaning &&
                    entry->words.count == tokens.count && tokens.count > 0;
        for (size_t j = 0; same && j < tokens.count; j++) {
            same = rc_equal_fold(entry->words.items[j].text, tokens.items[j].text);
        }
        if (same) {
            return true;
        }
    }
    return false;
}

static bool understand_heard(understanding *u, const char *said, rc__piece *piece)
{
    rc__hearing heard;
    const char *code = fill_of_type(&u->fills, RC_V_STATE, RC_V_STATES) == NULL
                           ? NULL
                           : rc_state_code(u->arena, u->interview->knowledge, said, NULL);
    if (code != NULL && !is_word_for(u, said, RC__NONE)) {
        add_code(u->arena, &piece->states, code); /* a code in small letters, too */
        heard = (rc__hearing){0};
    } else if (!rc__hear(&u->lexicon, said, &heard, u->unclear)) {
        return false;
    }
    if (fill_of_type(&u->fills, RC_V_END, RC_V_END) != NULL) {
        return rc__period_of(u->arena, &heard, &piece->period, u->unclear) && check(u, piece);
    }
    for (size_t i = 0; i < heard.count; i++) {
        if (!take(u, piece, &heard.items[i])) {
            return false;
        }
    }
    return check(u, piece) && rc__check_needs(u->interview, u->asked, piece, u->unclear);
}

static bool understand_piece(understanding *u, const char *said, rc__piece *piece)
{
    *piece = (rc__piece){.words = said, .on = RC_SPAN_UNKNOWN};
    piece->period = (rc__period){.from = RC_SPAN_UNKNOWN, .to = RC_SPAN_UNKNOWN};
    if (*said == 0 || is_word_for(u, said, RC__UNKNOWN)) {
        piece->unknown = true;
        return true;
    }
    if (fill_of_type(&u->fills, RC_V_TEXTS, RC_V_TEXTS) != NULL) {
        piece->none = is_word_for(u, said, RC__NONE);
        if (!piece->none) {
            take_texts(u, said, piece);
        }
        return true;
    }
    return understand_heard(u, said, piece);
}

static understanding begin(const rc_interview *interview, const rc_question *question,
                           rc_unclear *unclear)
{
    rc_arena *arena = interview->arena;
    const rc_knowledge *knowledge = interview->knowledge;
    understanding u = {.interview = interview,
                       .arena = arena,
                       .asked = question,
                       .fills = rc__fills_of(question->record),
                       .lexicon = {.arena = arena},
                       .unclear = unclear};
    u.answers = rc__answers_of(arena, knowledge, rc_text_of(question->record, "id"),
                               &u.answer_count);
    u.asks_acts = fill_of_type(&u.fills, RC_V_ACTS, RC_V_ACTS) != NULL && u.answer_count == 0;
    rc__lexicon_add_answers(&u.lexicon, u.answers, u.answer_count);
    if (u.asks_acts) {
        rc__lexicon_add_acts(&u.lexicon, knowledge);
    }
    if (fill_of_type(&u.fills, RC_V_STATE, RC_V_STATES) != NULL) {
        rc__lexicon_add_states(&u.lexicon, knowledge);
    }
    if (fill_of_type(&u.fills, RC_V_BODY, RC_V_BODY) != NULL) {
        rc__lexicon_add_forums(&u.lexicon, knowledge);
    }
    rc__lexicon_add_spoken(&u.lexicon, knowledge);
    return u;
}

/* ---- one answer for all, or one for each ---- */

/* "2: …" may stand before the second answer. False if it is another number. */
static bool skip_number(understanding *u, const char **said, size_t number)
{
    size_t digits = strspn(*said, "0123456789");
    if (digits == 0 || digits > 3 || ((*said)[digits] != ':' && (*said)[digits] != ')')) {
        return true;
    }
    if (strtoul(*said, NULL, 10) != number) {
        return refuse(u, rc_format(u->arena, "Answer number %zu is expected here.", number), NULL);
    }
    *said += digits + 1;
    *said += strspn(*said, " ");
    return true;
}

/* The parts of a line between semicolons, trimmed, empty ones too. */
static size_t cut(rc_arena *arena, const char *line, const char **parts, size_t most)
{
    size_t count = 0;
    for (const char *at = line; count < most; at++) {
        at += strspn(at, " \t");
        size_t length = strcspn(at, ";"), kept = length;
        while (kept > 0 && strchr(" \t", at[kept - 1]) != NULL) {
            kept--;
        }
        parts[count++] = rc_strndup(arena, at, kept);
        at += length;
        if (*at == 0) {
            break;
        }
    }
    return count;
}

bool rc__understand(const rc_interview *interview, const rc_question *question, const char *line,
                    rc__pieces *out, rc_unclear *unclear)
{
    *unclear = (rc_unclear){"", NULL, NULL};
    understanding u = begin(interview, question, unclear);
    const char *parts[RC__PIECES];
    out->count = cut(u.arena, line, parts, RC__PIECES);
    bool makes_conduct = question->first && u.asks_acts;
    if (out->count > 1 && !makes_conduct && out->count != question->conduct_count) {
        const char *wanted = question->conduct_count < 2
                                 ? "One answer is asked for here, without semicolons."
                                 : rc_format(u.arena,
                                             "These are %zu answers; give one for all, or %zu.",
                                             out->count, question->conduct_count);
        return refuse(&u, wanted, NULL);
    }
    for (size_t i = 0; i < out->count; i++) {
        if ((out->count > 1 && !skip_number(&u, &parts[i], i + 1)) ||
            !understand_piece(&u, parts[i], &out->items[i])) {
            return false;
        }
        if (out->items[i].unknown && question->needed) {
            return refuse(&u, "There is no scenario without an answer to this.",
                          "“quit” leaves without writing anything.");
        }
    }
    return true;
}

/* ---- what must be said together ---- */

bool rc__adds_nothing(const rc__piece *piece)
{
    for (size_t i = 0; i < piece->answer_count; i++) {
        if (rc_equal(rc_text_of(piece->answers[i], "nothing"), "yes")) {
            return true;
        }
    }
    return piece->unknown;
}

static bool is_said(const rc__piece *piece, const rc__fill *fill)
{
    for (size_t i = 0; i < piece->answer_count; i++) {
        if (rc_equal(rc_text_of(piece->answers[i], "fills"), fill->path)) {
            return true;
        }
    }
    switch (fill->field->type) {
    case RC_V_STATE:
        return piece->states.count > 0;
    case RC_V_BODY:
        return piece->forum != NULL;
    case RC_V_SPAN:
        return piece->dated;
    default:
        return false;
    }
}

static bool is_needed(const rc__piece *piece, const rc__fill *fill)
{
    bool needed = (fill->field->flags & RC_V_REQUIRED) != 0;
    for (size_t i = 0; i < piece->answer_count; i++) {
        size_t count = rc_list_of(piece->answers[i], "needs");
        for (size_t j = 0; j < count; j++) {
            needed = needed || rc_equal(rc_item_of(piece->answers[i], "needs", j), fill->path);
        }
    }
    return needed;
}

/* The State that would apply, where there is no other, need not be named again. */
static bool is_the_applicant(const rc_interview *interview, const rc__fill *fill)
{
    return rc_equal(fill->path, "step.by") && interview->scenario.applicants.count == 1;
}

bool rc__check_needs(const rc_interview *interview, const rc_question *question, rc__piece *piece,
                     rc_unclear *unclear)
{
    rc__fills fills = rc__fills_of(question->record);
    for (size_t i = 0; i < fills.count && !rc__adds_nothing(piece); i++) {
        const rc__fill *fill = &fills.items[i];
        if (fill->in != RC__IN_STEP || is_said(piece, fill) || !is_needed(piece, fill)) {
            continue;
        }
        if (is_the_applicant(interview, fill)) {
            add_code(interview->arena, &piece->states, interview->scenario.applicants.items[0]);
            continue;
        }
        unclear->message = rc_format(interview->arena, "Something is missing: %s.",
                                     fill->field->doc);
        unclear->advice = rc_format(interview->arena, "Say it in the same answer, as in “%s”.",
                                    question->example);
        return false;
    }
    return true;
}
