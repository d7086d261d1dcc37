/*
 * In which order the respondents are asked about. Any order gives the same answers; but what two
 * respondents have in common need not be concluded again when one follows the other, so each is
 * followed by the one that has joined most nearly the same treaties.
 */
#include "explore/survey_parts.h"

#include "base/text.h"

#include <string.h>

/* Who has joined what: a row for each respondent, a column for each treaty. */
typedef struct joined {
    const rc_survey_question *question;
    unsigned char *cells;
    size_t treaties;
    size_t *without; /* per treaty: respondents that have not joined it */
} joined;

static size_t row_of(const rc_survey_question *question, const char *state)
{
    size_t row = 0;
    while (row < question->respondents.count &&
           !rc_equal(question->respondents.items[row], state)) {
        row++;
    }
    return row;
}

static joined find_joined(rc_arena *arena, const rc_survey_question *question)
{
    const rc_knowledge *knowledge = question->knowledge;
    int kind = rc_kind_index("participation");
    uint32_t count = rc_count(knowledge, kind);
    joined found = {.question = question, .treaties = rc_count(knowledge, rc_kind_index("treaty"))};
    size_t rows = question->respondents.count;
    found.cells = rc_alloc_array(arena, rows * found.treaties + 1, sizeof *found.cells);
    found.without = rc_alloc_array(arena, found.treaties + 1, sizeof *found.without);
    for (size_t i = 0; i < found.treaties; i++) {
        found.without[i] = rows;
    }
    for (uint32_t i = 0; i < count; i++) {
        rc_record record = rc_record_at(knowledge, kind, i);
        rc_record treaty =
            rc_record_find(knowledge, rc_format(arena, "treaty/%s", rc_text_of(record, "treaty")));
        size_t row = row_of(question, rc_text_of(record, "state"));
        if (row == rows || treaty.kind < 0 || rc_equal(rc_text_of(record, "consent"), "")) {
            continue;
        }
        unsigned char *cell = &found.cells[row * found.treaties + treaty.row];
        found.without[treaty.row] -= *cell == 0 ? 1 : 0;
        *cell = 1;
    }
    return found;
}

/* What follows for the States without a treaty comes and goes with a respondent's joining it. */
static size_t distance(const joined *found, size_t a, size_t b)
{
    const unsigned char *left = &found->cells[a * found->treaties];
    const unsigned char *right = &found->cells[b * found->treaties];
    size_t sum = 0;
    for (size_t i = 0; i < found->treaties; i++) {
        sum += left[i] != right[i] ? found->without[i] : 0;
    }
    return sum;
}

size_t *rc__survey_order(rc_arena *arena, const rc_survey_question *question)
{
    size_t count = question->respondents.count;
    joined found = find_joined(arena, question);
    size_t *order = rc_alloc_array(arena, count + 1, sizeof *order);
    for (size_t i = 0; i < count; i++) {
        order[i] = i;
    }
    for (size_t i = 1; i < count; i++) {
        size_t best = i, nearest = distance(&found, order[i - 1], order[i]);
        for (size_t j = i + 1; j < count; j++) {
            size_t away = distance(&found, order[i - 1], order[j]);
            best = away < nearest ? j : best;
            nearest = away < nearest ? away : nearest;
        }
        size_t next = order[best];
        order[best] = order[i];
        order[i] = next;
    }
    return order;
}
