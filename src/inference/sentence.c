/*
 * Sentences: the rules give a form with {parts}, the reader gets names, titles and dates.
 */
#include "inference/findings.h"

#include "base/text.h"
#include "base/tongue.h"

#include <string.h>

bool rc__is_respondent(const char *state)
{
    return strcmp(state, "respondent") == 0;
}

static const char *look_up_state(rc__session *s, const char *code)
{
    code = rc__is_respondent(code) ? s->scenario->respondent : code;
    if (strcmp(code, "other") == 0) { /* stands for every State that is not looked at singly */
        return rc_tr("the applicant");
    }
    rc_record record = rc_record_find(s->knowledge, rc_format(s->arena, "state/%s", code));
    return record.kind < 0 ? code : rc_tr_in("state", rc_name_in_text(record));
}

const char *rc__state_name(rc__session *s, const char *code)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (const char *at = code; *at != '\0'; at++) {
        hash = (hash ^ (unsigned char)*at) * 16777619u;
    }
    size_t slot = hash % RC__NAMES;
    if (s->names[slot].code == NULL || strcmp(s->names[slot].code, code) != 0) {
        s->names[slot].code = rc_strdup(s->arena, code);
        s->names[slot].name = look_up_state(s, code);
    }
    return s->names[slot].name;
}

const char *rc__treaty_title(rc__session *s, const char *id)
{
    rc_record record = rc_record_find(s->knowledge, rc_format(s->arena, "treaty/%s", id));
    return record.kind < 0
               ? id
               : rc_tr_in("treaty", rc_format(s->arena, "the %s", rc_text_of(record, "short")));
}

/* The rules call the courses of conduct c1, c2 and so on. */
const char *rc__conduct_name(rc__session *s, const char *id)
{
    size_t number = 0;
    const char *at = id[0] == 'c' ? id + 1 : "";
    while (*at >= '0' && *at <= '9' && number <= s->scenario->conduct_count) {
        number = number * 10 + (size_t)(*at++ - '0');
    }
    bool known = *at == '\0' && number >= 1 && number <= s->scenario->conduct_count;
    return known ? s->scenario->conduct[number - 1].id : id;
}

static const char *day_text(rc__session *s, rc_day day)
{
    if (day <= RC_DAY_MIN || day >= RC_DAY_MAX) {
        return rc_tr("a day that is not on record");
    }
    return rc_day_long_text(day, rc_alloc(s->arena, RC_DAY_TEXT));
}

static const char *part_text(rc__session *s, const char *name, const rc__parts *parts)
{
    const struct {
        const char *name, *state;
    } states[] = {
        {"state", parts->state},     {"respondent", parts->respondent},
        {"applicant", parts->applicant}, {"about", parts->about},
        {"other", parts->other},
    };
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        if (strcmp(name, states[i].name) == 0) {
            return rc__state_name(s, states[i].state);
        }
    }
    if (strcmp(name, "treaty") == 0) {
        return rc__treaty_title(s, parts->treaty);
    }
    if (strcmp(name, "article") == 0) {
        return parts->article;
    }
    if (strcmp(name, "word") == 0) {
        return parts->word;
    }
    if (strcmp(name, "day") == 0) {
        return day_text(s, parts->day);
    }
    return strcmp(name, "day2") == 0 ? day_text(s, parts->day2) : NULL;
}

static void capitalise(char *text)
{
    if (text[0] >= 'a' && text[0] <= 'z') {
        text[0] = (char)(text[0] - 'a' + 'A');
    }
}

const char *rc__sentence(rc__session *s, const char *form, const rc__parts *parts)
{
    rc_buffer out;
    rc_buffer_init(&out, s->arena);
    rc_put(&out, "");
    form = rc_tr(form);
    while (*form != '\0') {
        const char *open = strchr(form, '{');
        const char *close = open == NULL ? NULL : strchr(open, '}');
        if (close == NULL) {
            rc_put(&out, form);
            break;
        }
        rc_putn(&out, form, (size_t)(open - form));
        const char *name = rc_strndup(s->arena, open + 1, (size_t)(close - open - 1));
        const char *text = part_text(s, name, parts);
        if (text == NULL) {
            rc_error(s->diags, (rc_place){0}, NULL, "a rule's sentence has an unknown part {%s}",
                     name);
            text = name;
        }
        rc_put(&out, text);
        form = close + 1;
    }
    rc_tongue_contract(out.text);
    capitalise(out.text);
    return out.text;
}
