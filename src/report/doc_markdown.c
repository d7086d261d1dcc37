/* A document as Markdown that pandoc turns into a clean Word file. */
#include "report/doc_tree.h"

#include <string.h>

/* Words of ours and of users, with what Markdown would take for its own marks made harmless. */
static void escaped(rc_buffer *out, const char *text)
{
    const char *clean = rc_clean(out->arena, text);
    for (const char *at = clean; *at != 0; at++) {
        if (*at == '\n') {
            rc_put(out, " ");
            continue;
        }
        if (strchr("\\`*_[]<>|#", *at) != NULL) {
            rc_put(out, "\\");
        }
        rc_putn(out, at, 1);
    }
}

/* Marks of emphasis may not stand beside a blank, so blanks at the ends stay outside them. */
static void run(rc_buffer *out, const rc_run *given)
{
    size_t length = strlen(given->text);
    size_t lead = strspn(given->text, " ");
    size_t end = length;
    while (end > lead && given->text[end - 1] == ' ') {
        end--;
    }
    bool stressed = given->style != RC_PLAIN && given->style != RC_DIM && lead < end;
    const char *mark = stressed ? "**" : "";
    rc_put(out, lead > 0 ? " " : "");
    rc_put(out, mark);
    escaped(out, rc_strndup(out->arena, given->text + lead, end - lead));
    rc_put(out, mark);
    rc_put(out, end < length && lead < end ? " " : "");
}

static void runs(rc_buffer *out, const rc__block *block)
{
    for (size_t i = 0; i < block->count; i++) {
        run(out, &block->runs[i]);
    }
}

static void cells(rc_buffer *out, const rc__block *block)
{
    for (size_t i = 0; i < block->count; i++) {
        rc_put(out, "| ");
        escaped(out, block->runs[i].text);
        rc_put(out, " ");
    }
    rc_put(out, "|\n");
}

static void table_head(rc_buffer *out, const rc__block *block)
{
    rc_put(out, "\n");
    if (block->text[0] != 0) {
        rc_put(out, "**");
        escaped(out, block->text);
        rc_put(out, "**\n\n");
    }
    cells(out, block);
    for (size_t i = 0; i < block->count; i++) {
        rc_put(out, "|---");
    }
    rc_put(out, "|\n");
}

void rc_doc_markdown(rc_buffer *out, const rc_doc *doc)
{
    rc_put(out, "# ");
    escaped(out, doc->title);
    rc_put(out, "\n");
    for (size_t i = 0; i < doc->count; i++) {
        const rc__block *block = &doc->blocks[i];
        bool follows = i > 0 && doc->blocks[i - 1].kind == block->kind;
        switch (block->kind) {
        case RC__HEADING:
            rc_putf(out, "\n%.*s ", (int)(block->level < 6 ? block->level : 6), "######");
            escaped(out, block->runs[0].text);
            rc_put(out, "\n");
            break;
        case RC__PICTURE:
            if (block->runs[0].text[0] == 0) {
                break;
            }
            rc_put(out, "\n");
            runs(out, block);
            rc_put(out, "\n");
            break;
        case RC__FOLD:
        case RC__PARAGRAPH:
            rc_put(out, "\n");
            runs(out, block);
            rc_put(out, "\n");
            break;
        case RC__ITEM:
            rc_putf(out, "%s%*s- ", follows ? "" : "\n", (int)(2 * block->level), "");
            runs(out, block);
            rc_put(out, "\n");
            break;
        case RC__TABLE:
            table_head(out, block);
            break;
        case RC__ROW:
            cells(out, block);
            break;
        case RC__ANCHOR:
        case RC__UNFOLD:
            break;
        }
    }
}
