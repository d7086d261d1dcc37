/* What YAML files must not hold: each refusal with its sentence, its line and its column. */
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* One refused text and all that is said about it, in order of place. */
typedef struct refusal {
    const char *text;
    size_t length;   /* 0: up to the NUL */
    const char *says; /* "line:column sentence" each on a line of its own; the start is enough */
} refusal;

/* Whether the start of each line of [says] is what [diags] say, and no more is said. */
static void compare(const rc_diags *diags, const char *says, rc_arena *arena)
{
    size_t i = 0;
    for (const char *line = says; *line; i++) {
        size_t length = strcspn(line, "\n");
        if (i >= diags->count)
            fail_msg("not said: %.*s", (int)length, line);
        const rc_diag *diag = &diags->items[i];
        const char *said = rc_format(arena, "%d:%d %s", diag->place.line, diag->place.column,
                                     diag->message);
        if (strncmp(said, line, length) != 0)
            fail_msg("'%s' instead of '%.*s'", said, (int)length, line);
        if (!diag->suggestion)
            fail_msg("no advice with '%s'", said);
        assert_string_equal(diag->place.file, "s.yaml");
        line += length + (line[length] == '\n');
    }
    if (i < diags->count)
        fail_msg("also said: %s", rc_diag_text(arena, &diags->items[i]));
}

static rc_node *refuse(rc_arena *arena, const refusal *one)
{
    rc_diags diags;
    rc_document document;
    rc_diags_init(&diags, arena);
    size_t length = one->length ? one->length : strlen(one->text);
    char *exact = malloc(length ? length : 1); /* so that a read behind the end is noticed */
    memcpy(exact, one->text, length);
    rc_status status = rc_yaml_read(arena, "s.yaml", exact, length, &rc_yaml_scenario_limits,
                                    &diags, &document);
    free(exact);
    rc_diags_sort(&diags);
    compare(&diags, one->says, arena);
    assert_int_equal(status, RC_INVALID);
    return document.root;
}

/* [rooted]: the tree must still be there, or must not. */
static void refuse_all(const refusal *all, size_t count, bool rooted)
{
    for (size_t i = 0; i < count; i++) {
        rc_arena *arena = rc_arena_new(NULL);
        rc_node *root = refuse(arena, &all[i]);
        if ((root != NULL) != rooted)
            fail_msg("root of: %s", all[i].text);
        rc_arena_free(arena);
    }
}
#define REFUSE_ALL(all, rooted) refuse_all(all, sizeof(all) / sizeof *(all), rooted)

static void anchors_aliases_tags_and_merge_keys_are_refused_where_they_stand(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: &x 1\n", 0, "1:4 anchors (&name) are not supported"},
        {"a: &x\n  b: 1\n", 0, "1:4 anchors"},
        {"a: &x\n  - 1\n", 0, "1:4 anchors"},
        {"a: [&x 1, &y [2], &z {b: 3}]\n", 0, "1:5 anchors\n1:11 anchors\n1:19 anchors"},
        {"&x a: 1\n", 0, "1:1 anchors"},
        {"é: *x\n", 0, "1:4 aliases (*x) are not supported"},
        {"a: [*x, *y]\n", 0, "1:5 aliases (*x)\n1:9 aliases (*y)"},
        {"*x : 1\n", 0, "1:1 aliases (*x)"},
        {"a: !!str 1\n", 0, "1:4 tags (!name) are not supported"},
        {"a: !x 1\n", 0, "1:4 tags"},
        {"a: !<tag:yaml.org,2002:int> 1\n", 0, "1:4 tags"},
        {"a: ! 1\n", 0, "1:4 tags"},
        {"a: ! 'q'\n", 0, "1:4 tags"},
        {"a: !\n", 0, "1:4 tags"},
        {"a: !x\n  b: 1\n", 0, "1:4 tags"},
        {"a: !!seq [1]\n", 0, "1:4 tags"},
        {"!x a: 1\n", 0, "1:1 tags"},
        {"a: &x !y 1\n", 0, "1:4 anchors\n1:7 tags"},
        {"a: !y &x 1\n", 0, "1:4 tags\n1:7 anchors"},
        {"a: &x ! 'q'\n", 0, "1:4 anchors\n1:7 tags"},
        {"a: &x\n  !y b\n", 0, "1:4 anchors\n1:4 tags"},
        {"<<: {a: 1}\n", 0, "1:1 merge keys (<<) are not supported"},
        {"a: {<<: b, <<: c}\n", 0, "1:5 merge keys\n1:12 merge keys"},
    };
    REFUSE_ALL(all, true);
}

static void duplicate_keys_are_refused_with_both_lines(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: 1\nb: 2\na: 3\n", 0, "3:1 key 'a' is given twice, on line 1 and on line 3"},
        {"a: 1\na: 2\na: 3\n", 0, "2:1 key 'a' is given twice, on line 1 and on line 2\n"
                                   "3:1 key 'a' is given twice, on line 1 and on line 3"},
        {"x:\n  - {é: 1, 'é': 2}\n", 0, "2:12 key 'é' is given twice, on line 2 and on line 2"},
        {"b: 1\r\na: 1\r\nb: 1\r\na: 1\r\n", 0,
         "3:1 key 'b' is given twice, on line 1 and on line 3\n"
         "4:1 key 'a' is given twice, on line 2 and on line 4"},
        {"a: {b: 1, b: 2}\na: 1\n", 0, "1:11 key 'b'\n2:1 key 'a'"},
        {"'': 1\n\"\": 2\n", 0, "2:1 key '' is given twice"},
        {"\"a\\nb\": 1\n\"a\\nb\": 2\n", 0, "2:1 key 'a b' is given twice"},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaéé: 1\n"
         "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaéé: 2\n", 0,
         "2:1 key 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...' is given"},
    };
    REFUSE_ALL(all, true);
}

static void keys_that_are_no_plain_text_are_refused(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"[a]: b\n", 0, "1:1 a list or mapping cannot be a key"},
        {"? [a]\n: b\n", 0, "1:3 a list or mapping"},
        {"? a: 1\n: b\n", 0, "1:3 a list or mapping"},
        {"{{a: 1}: b, [c]: d}\n", 0, "1:2 a list or mapping\n1:13 a list or mapping"},
        {"?\n: b\n", 0, "1:2 a key is missing here"},
    };
    REFUSE_ALL(all, true);
}

static void invisible_characters_in_escapes_are_refused(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: \"x\\0y\"\n", 0, "1:4 this text contains a NUL character"},
        {"a: \"x\\x00\"\n", 0, "1:4 this text contains a NUL character"},
        {"a: \"\\e[31m\"\n", 0, "1:4 this text contains an invisible character"},
        {"a: \"\\x7f\"\nb: \"\\L\"\n", 0, "1:4 this text contains an\n2:4 this text"},
        {"\"\\a\": 1\n", 0, "1:1 this text contains an invisible character"},
    };
    REFUSE_ALL(all, true);
}

static void every_error_of_meaning_is_reported_in_one_go(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: &x !t b\nc: *x\n<<: *x\na: 1\n&k e: !!str 5\n? [z]\n: 1\ng: !u\n  h: 1\n  h: 2\n", 0,
         "1:4 anchors\n1:7 tags\n2:4 aliases\n3:1 merge\n3:5 aliases\n4:1 key 'a'\n5:1 anchors\n"
         "5:7 tags\n6:3 a list\n8:4 tags\n10:3 key 'h'"},
    };
    REFUSE_ALL(all, true);
}

static void only_one_document_is_read(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: 1\n---\nb: 2\n", 0, "2:1 a second document begins here; a file holds only one"},
        {"a: 1\n---\n---\nc: 1\nc: 2\n", 0, "2:1 a second document\n5:1 key 'c'"},
    };
    REFUSE_ALL(all, true);
}

static void tabs_as_indentation_are_refused_line_by_line(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a:\n\tb: 1\n", 0, "2:1 a tab is used as indentation"},
        {"a:\n  \tb: 1\n\t\tc: 2\nd: 3\n", 0, "2:3 a tab is used\n3:1 a tab is used"},
        {"a: |\n\tb\n", 0, "2:1 a tab is used as indentation"},
        {"a: 1\r\n\tb: 2\r\n", 0, "2:1 a tab is used as indentation"},
        {"-\tx: 1\n", 0, "1:2 a tab is used as indentation"},
        {"a:\n\tb: 1\na: 2\n", 0, "2:1 a tab is used\n3:1 key 'a' is given twice"},
    };
    REFUSE_ALL(all, false);
}

static void bytes_that_are_no_utf8_are_refused_once_a_line(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: x\xE9\n", 0, "1:5 byte 0xE9 is not UTF-8"},
        {"é: \xE9\xE9\nb: 1\nü: 中\xFF\n", 0, "1:4 byte 0xE9 is not\n3:5 byte 0xFF is not UTF-8"},
        {"a: \xC0\xAF\n", 0, "1:4 byte 0xC0 is not UTF-8"},
        {"a: \xED\xA0\x80\n", 0, "1:4 byte 0xED is not UTF-8"},
        {"a: caf\xC3", 0, "1:7 the file ends in the middle of a character"},
        {"a: \xF0\x9F\x98", 0, "1:4 the file ends in the middle of a character"},
        {"a: \xF0(\x98", 0, "1:4 byte 0xF0 is not UTF-8"},
        {"a: \xE9\na: 2\n", 0, "1:4 byte 0xE9 is not UTF-8\n2:1 key 'a' is given twice"},
        {"\xE9: 1\n\xE8: 2\n", 0, "1:1 byte 0xE9 is not UTF-8\n2:1 byte 0xE8 is not UTF-8"},
        {"\xEF\xBB\xBF" "a: \xE9\n", 0, "1:4 byte 0xE9 is not UTF-8"},
        {"\xEF\xBB", 0, "1:1 the file ends in the middle of a character"},
    };
    REFUSE_ALL(all, false);
}

static void files_in_utf16_and_utf32_are_refused(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"\xFF\xFE" "a\0", 4, "1:1 the file is in UTF-16 or UTF-32, not in UTF-8"},
        {"\xFE\xFF\0a", 4, "1:1 the file is in UTF-16"},
        {"\xFF\xFE\0\0", 4, "1:1 the file is in UTF-16"},
        {"\0\0\xFE\xFF", 4, "1:1 the file is in UTF-16"},
        {"\xFF\xFE", 2, "1:1 the file is in UTF-16"},
    };
    REFUSE_ALL(all, false);
}

static void nul_and_invisible_characters_are_refused_where_they_stand(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: 1\0\n", 6, "1:5 the file contains a NUL byte"},
        {"a: 1\nb: \0\0\nc: \0\n", 16, "2:4 the file contains a NUL\n3:4 the file contains a NUL"},
        {"\0", 1, "1:1 the file contains a NUL byte"},
        {"a: \x1B[31m\n", 0, "1:4 the invisible character U+001B is not allowed"},
        {"a: \x7F\n", 0, "1:4 the invisible character U+007F"},
        {"a: \xC2\x85 b\n", 0, "1:4 the invisible character U+0085"},
        {"a: x\xE2\x80\xA8y\n", 0, "1:5 the invisible character U+2028"},
        {"a: \xEF\xBB\xBF\n", 0, "1:4 the invisible character U+FEFF"},
        {"a: \xEF\xBF\xBE\n", 0, "1:4 the invisible character U+FFFE"},
    };
    REFUSE_ALL(all, false);
}

static void directives_are_refused(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"%TAG ! tag:x,2000:\n---\na: 1\n", 0, "1:1 directives (%YAML, %TAG) are not supported"},
        {"%YAML 1.2\n---\na: 1\na: 2\n", 0, "1:1 directives\n4:1 key 'a'"},
        {"%foo\n---\na: 1\n", 0, "1:1 a line cannot begin with '%'"},
    };
    REFUSE_ALL(all, false);
}

static void a_truncated_file_is_refused_where_the_open_part_begins(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: \"abc", 0, "1:4 this quoted text is not closed before the file ends"},
        {"a: 1\nb: 'abc\nc: d\n", 0, "2:4 this quoted text is not closed before the file ends"},
        {"a: [1, 2", 0, "1:4 this list is not closed before the file ends"},
        {"a: [1, 2\n\n", 0, "1:4 this list is not closed before the file ends"},
        {"a: [", 0, "1:4 this bracket is not closed before the file ends"},
        {"a: {b: 1, c", 0, "1:4 this mapping is not closed before the file ends"},
        {"a: [{b: [1", 0, "1:9 this list is not closed before the file ends"},
        {"a: 1\nrespond", 0, "2:1 this is neither 'key: value' nor a list item"},
        {"a: 1\na: 2\nb: [", 0, "2:1 key 'a'\n3:4 this bracket is not closed"},
    };
    REFUSE_ALL(all, false);
}

static void broken_syntax_is_explained_in_plain_words(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"title: What: a day\n", 0, "1:12 ':' cannot stand here"},
        {"a: 1\n  b: 2\n", 0, "2:4 ':' cannot stand here"},
        {"a: 1\nfoo\nb: 2\n", 0, "2:1 this is neither 'key: value' nor a list item"},
        {"a: - b\n", 0, "1:4 a list item cannot begin here"},
        {"a: ? b\n", 0, "1:4 '? ' cannot stand here"},
        {"a: @x\n", 0, "1:4 a text cannot begin with '@'"},
        {"a: `x`\n", 0, "1:4 a text cannot begin with '`'"},
        {"a: %x\n", 0, "1:4 a text cannot begin with '%'"},
        {"a: *important* x\n", 0, "1:4 a text cannot begin with '*'"},
        {"a: & b\n", 0, "1:4 a text cannot begin with '&'"},
        {"a: !<x\n", 0, "1:4 a text cannot begin with '!'"},
        {"a: !x!y z\n", 0, "1:4 tags (!name) are not supported"},
        {"a: \"C:\\Users\"\n", 0, "1:9 this escape in a quoted text is no character"},
        {"a: \"C:\\path\"\n", 0, "1:7 there is no such escape in a quoted text"},
        {"a: \"\\ud800\"\n", 0, "1:7 this escape in a quoted text is no character"},
        {"a: \"b\n---\n", 0, "1:4 this quoted text is not closed before a line of '---'"},
        {"a: |x\n  y\n", 0, "1:5 nothing can follow '|' or '>' on its line"},
        {"a: [1, 2\nb: 3\n", 0, "2:2 ',' or ']' is missing before this (begun on line 1)"},
        {"a: {x: 1\nb: 2\n", 0, "2:2 ',' or '}' is missing before this (begun on line 1)"},
        {"a: [1 2: 3, {b c]\n", 0, "1:17 ',' or '}' is missing before this"},
        {"a: 'it's'\n", 0, "1:8 this does not fit the mapping around it"},
        {"a:\n  b: 1\n c: 2\n", 0, "3:2 this does not fit the mapping around it (begun on line 1)"},
        {"- a\nb: c\n", 0, "2:1 this does not fit the list around it (begun on line 1)"},
        {"a: [ , ]\n", 0, "1:6 a value was expected here"},
        {"a: ]\n", 0, "1:4 a value was expected here"},
        {"a: 1\n...\nb: 2\n", 0, "3:1 this stands after the end of the document"},
        {"a: [b:[c]]\n", 0, "1:6 ':' cannot stand here inside a list"},
        {"{: b}\n", 0, "1:2 a key is missing here"},
        {": b\n", 0, "1:1 a key is missing here"},
        {"{a: 1}\nb: 2\n", 0, "2:1 this stands after the end of the document"},
    };
    REFUSE_ALL(all, false);
}

static void errors_before_broken_syntax_are_reported_too(void **state)
{
    (void)state;
    static const refusal all[] = {
        {"a: {b: 1, b: 2}\nc: *x\nd: @\n", 0, "1:11 key 'b'\n2:4 aliases\n3:4 a text cannot begin"},
    };
    REFUSE_ALL(all, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(anchors_aliases_tags_and_merge_keys_are_refused_where_they_stand),
        cmocka_unit_test(duplicate_keys_are_refused_with_both_lines),
        cmocka_unit_test(keys_that_are_no_plain_text_are_refused),
        cmocka_unit_test(invisible_characters_in_escapes_are_refused),
        cmocka_unit_test(every_error_of_meaning_is_reported_in_one_go),
        cmocka_unit_test(only_one_document_is_read),
        cmocka_unit_test(tabs_as_indentation_are_refused_line_by_line),
        cmocka_unit_test(bytes_that_are_no_utf8_are_refused_once_a_line),
        cmocka_unit_test(files_in_utf16_and_utf32_are_refused),
        cmocka_unit_test(nul_and_invisible_characters_are_refused_where_they_stand),
        cmocka_unit_test(directives_are_refused),
        cmocka_unit_test(a_truncated_file_is_refused_where_the_open_part_begins),
        cmocka_unit_test(broken_syntax_is_explained_in_plain_words),
        cmocka_unit_test(errors_before_broken_syntax_are_reported_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
