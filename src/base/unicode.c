#include "base/unicode.h"

#include <stdbool.h>
#include <string.h>

size_t rc__utf8_decode(const char *text, size_t length, uint32_t *code)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (length == 0)
        return 0;
    unsigned char lead = (unsigned char)text[0];
    if (lead < 0x80) {
        *code = lead;
        return 1;
    }
    size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || size > length)
        return 0;
    uint32_t value = (uint32_t)lead & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++) {
        unsigned char byte = (unsigned char)text[i];
        if ((byte & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (byte & 0x3Fu);
    }
    if (value < smallest[size] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *code = value;
    return size;
}

/*
 * Latin-1, Latin Extended-A, and of the rest the letters of Romanian and Vietnamese names; the
 * apostrophes, hyphens and blanks that word processors put in.
 */
static const struct {
    uint32_t first, last;
    const char *plain;
} folded[] = {
    {0xA0, 0xA0, " "},       {0xB4, 0xB4, "'"},       {0xC0, 0xC5, "a"},
    {0xC6, 0xC6, "ae"},      {0xC7, 0xC7, "c"},       {0xC8, 0xCB, "e"},
    {0xCC, 0xCF, "i"},       {0xD0, 0xD0, "d"},       {0xD1, 0xD1, "n"},
    {0xD2, 0xD6, "o"},       {0xD8, 0xD8, "o"},       {0xD9, 0xDC, "u"},
    {0xDD, 0xDD, "y"},       {0xDE, 0xDE, "th"},      {0xDF, 0xDF, "ss"},
    {0xE0, 0xE5, "a"},       {0xE6, 0xE6, "ae"},      {0xE7, 0xE7, "c"},
    {0xE8, 0xEB, "e"},       {0xEC, 0xEF, "i"},       {0xF0, 0xF0, "d"},
    {0xF1, 0xF1, "n"},       {0xF2, 0xF6, "o"},       {0xF8, 0xF8, "o"},
    {0xF9, 0xFC, "u"},       {0xFD, 0xFD, "y"},       {0xFE, 0xFE, "th"},
    {0xFF, 0xFF, "y"},       {0x100, 0x105, "a"},     {0x106, 0x10D, "c"},
    {0x10E, 0x111, "d"},     {0x112, 0x11B, "e"},     {0x11C, 0x123, "g"},
    {0x124, 0x127, "h"},     {0x128, 0x131, "i"},     {0x132, 0x133, "ij"},
    {0x134, 0x135, "j"},     {0x136, 0x138, "k"},     {0x139, 0x142, "l"},
    {0x143, 0x14B, "n"},     {0x14C, 0x151, "o"},     {0x152, 0x153, "oe"},
    {0x154, 0x159, "r"},     {0x15A, 0x161, "s"},     {0x162, 0x167, "t"},
    {0x168, 0x173, "u"},     {0x174, 0x175, "w"},     {0x176, 0x178, "y"},
    {0x179, 0x17E, "z"},     {0x17F, 0x17F, "s"},     {0x1A0, 0x1A1, "o"},
    {0x1AF, 0x1B0, "u"},     {0x218, 0x219, "s"},     {0x21A, 0x21B, "t"},
    {0x2B9, 0x2BC, "'"},     {0x300, 0x36F, ""},      {0x1E9E, 0x1E9E, "ss"},
    {0x1EA0, 0x1EB7, "a"},   {0x1EB8, 0x1EC7, "e"},   {0x1EC8, 0x1ECB, "i"},
    {0x1ECC, 0x1EE3, "o"},   {0x1EE4, 0x1EF1, "u"},   {0x1EF2, 0x1EF9, "y"},
    {0x2002, 0x200A, " "},   {0x2010, 0x2015, "-"},   {0x2018, 0x201B, "'"},
    {0x202F, 0x202F, " "},   {0x2032, 0x2032, "'"},   {0x2212, 0x2212, "-"},
};

/* The plain form of [code], or NULL if it has none but itself. */
static const char *plain_form(uint32_t code)
{
    for (size_t i = 0; i < sizeof folded / sizeof *folded && folded[i].first <= code; i++)
        if (code <= folded[i].last)
            return folded[i].plain;
    return NULL;
}

uint32_t rc__fold_next(rc__folding *folding)
{
    for (;;) {
        if (folding->tail && *folding->tail)
            return (uint32_t)(unsigned char)*folding->tail++;
        unsigned char byte = (unsigned char)*folding->text;
        if (byte == 0)
            return 0;
        if (byte < 0x80) {
            folding->text++;
            return byte >= 'A' && byte <= 'Z' ? (uint32_t)byte + ('a' - 'A') : byte;
        }
        uint32_t code;
        size_t size = rc__utf8_decode(folding->text, strnlen(folding->text, 4), &code);
        if (size == 0) {
            folding->text++;
            return 0x110000u + byte;
        }
        folding->text += size;
        folding->tail = plain_form(code);
        if (!folding->tail)
            return code;
    }
}

typedef struct range {
    uint32_t first, last;
} range;

/* Combining marks, joiners and marks of direction. */
static const range narrow[] = {
    {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},   {0x610, 0x61A},     {0x64B, 0x65F},
    {0x6D6, 0x6DC},   {0xE31, 0xE31},   {0xE34, 0xE3A},   {0xE47, 0xE4E},     {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2069},   {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};

/* East Asian wide and full-width characters, and pictures. */
static const range wide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x4DBF},   {0x4E00, 0xA4CF},
    {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

static bool in_ranges(uint32_t code, const range *ranges, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return true;
    return false;
}

size_t rc__width(uint32_t code)
{
    if (code < 0x20 || (code >= 0x7F && code < 0xA0))
        return 0;
    if (code < 0x300)
        return 1;
    if (in_ranges(code, narrow, sizeof narrow / sizeof *narrow))
        return 0;
    return in_ranges(code, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}
