/* SHA-256: the vectors of FIPS 180-4 and every way to cut a text in two. */
#include "base/sha256.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void expect_digest(const char *text, const char *digest)
{
    rc_sha256 hash;
    unsigned char bytes[RC_SHA256_BYTES];
    char hex[RC_SHA256_TEXT];
    size_t length = strlen(text);
    for (size_t cut = 0; cut <= length; cut++) {
        rc_sha256_start(&hash);
        rc_sha256_add(&hash, text, cut);
        rc_sha256_add(&hash, text + cut, length - cut);
        rc_sha256_finish(&hash, bytes);
        assert_string_equal(rc_sha256_text(bytes, hex), digest);
    }
}

static void the_published_vectors_come_out(void **state)
{
    (void)state;
    expect_digest("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect_digest("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect_digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    expect_digest("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
                  "klmnopqrlmnopqrsmnopqrstnopqrstu",
                  "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
}

static void a_million_letters_come_out(void **state)
{
    (void)state;
    rc_sha256 hash;
    unsigned char bytes[RC_SHA256_BYTES];
    char hex[RC_SHA256_TEXT], block[1000];
    memset(block, 'a', sizeof block);
    rc_sha256_start(&hash);
    for (int i = 0; i < 1000; i++) {
        rc_sha256_add(&hash, block, sizeof block);
    }
    rc_sha256_finish(&hash, bytes);
    assert_string_equal(rc_sha256_text(bytes, hex),
                        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

static void lengths_around_the_padding_differ(void **state)
{
    (void)state;
    static const char a55[] = "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318";
    static const char a56[] = "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a";
    static const char a64[] = "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb";
    char text[65];
    memset(text, 'a', 64);
    text[64] = '\0';
    expect_digest(text, a64);
    text[56] = '\0';
    expect_digest(text, a56);
    text[55] = '\0';
    expect_digest(text, a55);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_vectors_come_out),
        cmocka_unit_test(a_million_letters_come_out),
        cmocka_unit_test(lengths_around_the_padding_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
