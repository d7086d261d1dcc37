/*
 * The words of the rules are the words of the contract, and the templates are those of the schema:
 * each is written in two places, and here they are compared.
 */
#include "base/text.h"
#include "engine/engine.h"
#include "engine/rules.h"
#include "knowledge/schema.h"
#include "vocabulary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static rc_arena *arena;
static rc_engine *engine;

static int read_rules(void **state)
{
    (void)state;
    arena = rc_arena_new(NULL);
    engine = rc_engine_new(arena, 0);
    rc_diags diags;
    rc_diags_init(&diags, arena);
    for (size_t i = 0; i < rc_builtin_rule_count; i++) {
        assert_int_equal(rc_engine_read(engine, arena, rc_builtin_rules[i].name,
                                        rc_builtin_rules[i].text, &diags),
                         RC_OK);
    }
    return 0;
}

static int forget_rules(void **state)
{
    (void)state;
    rc_engine_free(engine);
    rc_arena_free(arena);
    return 0;
}

/* The text of the rule file of that name. */
static const char *file_text(const char *name)
{
    for (size_t i = 0; i < rc_builtin_rule_count; i++) {
        if (strstr(rc_builtin_rules[i].name, name) != NULL) {
            return rc_builtin_rules[i].text;
        }
    }
    fail_msg("no rule file %s", name);
    return NULL;
}

/* The words of the (allowed-symbols …) that follows a slot's name in a template. */
static size_t allowed_words(const char *slot, char ***words)
{
    const char *text = strstr(file_text("conclusions.clp"), "(deftemplate MAIN::finding");
    assert_non_null(text);
    text = strstr(text, rc_format(arena, "(slot %s ", slot));
    assert_non_null(text);
    text = strstr(text, "(allowed-symbols");
    assert_non_null(text);
    text += strlen("(allowed-symbols");
    char *list = rc_strndup(arena, text, (size_t)(strchr(text, ')') - text));
    for (char *at = list; *at != '\0'; at++) {
        *at = *at == '\n' ? ' ' : *at;
    }
    return rc_split(arena, list, ' ', words);
}

static void check_words(const char *slot, const char *const *wanted, size_t count, bool nil)
{
    char **words;
    size_t found = allowed_words(slot, &words);
    assert_int_equal(found, count + (nil ? 1u : 0u));
    for (size_t i = 0; i < count; i++) {
        bool there = false;
        for (size_t j = 0; j < found; j++) {
            there = there || strcmp(words[j], wanted[i]) == 0;
        }
        if (!there) {
            fail_msg("the rules do not know the %s `%s`", slot, wanted[i]);
        }
    }
}

static void rules_know_exactly_the_requirements_of_the_contract(void **state)
{
    (void)state;
    const char *wanted[RC_REQUIREMENTS];
    for (int i = 0; i < RC_REQUIREMENTS; i++) {
        wanted[i] = rc_requirement_name((rc_requirement)i);
    }
    check_words("requirement", wanted, RC_REQUIREMENTS, false);
}

static void rules_know_exactly_the_outcomes_of_the_contract(void **state)
{
    (void)state;
    const char *wanted[RC_OUTCOMES];
    for (int i = 0; i < RC_OUTCOMES; i++) {
        wanted[i] = rc_outcome_name((rc_outcome)i);
    }
    check_words("outcome", wanted, RC_OUTCOMES, false);
}

static void rules_know_exactly_the_codes_of_the_contract(void **state)
{
    (void)state;
    const char *wanted[RC_CODES];
    for (int i = 1; i < RC_CODES; i++) {
        wanted[i - 1] = rc_code_name((rc_code)i);
    }
    check_words("code", wanted, RC_CODES - 1, true);
}

static const char *slot_of(const char *field)
{
    char *name = rc_strdup(arena, field);
    for (char *at = name; *at != '\0'; at++) {
        *at = *at == '_' ? '-' : *at;
    }
    return name;
}

static size_t given_slots(const rc_kind *kind)
{
    size_t count = 0;
    for (size_t i = 0; i < kind->field_count; i++) {
        if ((kind->fields[i].flags & RC_GIVEN) != 0) {
            count += kind->fields[i].type == RC_F_DATE ? 2 : 1;
        }
    }
    return count;
}

static void every_given_field_has_its_slot(void **state)
{
    (void)state;
    for (size_t k = 0; k < rc_kind_count; k++) {
        const rc_kind *kind = &rc_kinds[k];
        if (given_slots(kind) == 0) {
            continue;
        }
        rc_template *template = rc_engine_template(engine, kind->name);
        if (template == NULL) {
            fail_msg("no template %s", kind->name);
        }
        for (size_t i = 0; i < kind->field_count; i++) {
            const rc_field *field = &kind->fields[i];
            if ((field->flags & RC_GIVEN) == 0) {
                continue;
            }
            const char *slot = slot_of(field->name);
            if (rc_engine_slot(engine, template, slot) < 0) {
                fail_msg("%s has no slot %s", kind->name, slot);
            }
            if (field->type == RC_F_DATE) {
                assert_true(
                    rc_engine_slot(engine, template, rc_format(arena, "%s-latest", slot)) >= 0);
            }
        }
    }
}

static void no_template_of_a_record_has_other_slots(void **state)
{
    (void)state;
    for (size_t k = 0; k < rc_kind_count; k++) {
        const rc_kind *kind = &rc_kinds[k];
        if (given_slots(kind) == 0) {
            continue;
        }
        const char *text =
            strstr(file_text("given.clp"), rc_format(arena, "(deftemplate MAIN::%s\n", kind->name));
        assert_non_null(text);
        const char *end = strstr(text, "\n\n");
        size_t slots = 0;
        for (const char *at = text; (at = strstr(at, "slot ")) != NULL && (end == NULL || at < end);
             at++) {
            slots += at[-1] == '(' || strncmp(at - 6, "(multi", 6) == 0;
        }
        assert_int_equal(slots, given_slots(kind) + 1); /* and the id */
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rules_know_exactly_the_requirements_of_the_contract),
        cmocka_unit_test(rules_know_exactly_the_outcomes_of_the_contract),
        cmocka_unit_test(rules_know_exactly_the_codes_of_the_contract),
        cmocka_unit_test(every_given_field_has_its_slot),
        cmocka_unit_test(no_template_of_a_record_has_other_slots),
    };
    return cmocka_run_group_tests(tests, read_rules, forget_rules);
}
