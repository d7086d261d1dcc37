/* A document as one self-contained HTML page. */
#include "report/doc_tree.h"

static void escaped(rc_buffer *out, const char *text)
{
    for (const char *at = rc_clean(out->arena, text); *at != 0; at++) {
        switch (*at) {
        case '&':
            rc_put(out, "&amp;");
            break;
        case '<':
            rc_put(out, "&lt;");
            break;
        case '>':
            rc_put(out, "&gt;");
            break;
        case '"':
            rc_put(out, "&quot;");
            break;
        default:
            rc_putn(out, at, 1);
        }
    }
}

static void run(rc_buffer *out, const rc_run *given)
{
    static const char *const classes[] = {"", "b", "d", "r", "g", "y", "u", "m", "c"};
    if (given->style == RC_PLAIN) {
        escaped(out, given->text);
        return;
    }
    rc_putf(out, "<span class=\"%s\">", classes[given->style]);
    escaped(out, given->text);
    rc_put(out, "</span>");
}

static void runs(rc_buffer *out, const char *tag, const rc__block *block)
{
    rc_putf(out, "<%s>", tag);
    for (size_t i = 0; i < block->count; i++) {
        run(out, &block->runs[i]);
    }
    rc_putf(out, "</%s>\n", tag);
}

static void cells(rc_buffer *out, bool head, const rc__block *block)
{
    rc_put(out, "<tr>");
    for (size_t i = 0; i < block->count; i++) {
        rc_put(out, head ? "<th scope=\"col\">" : "<td>");
        run(out, &block->runs[i]);
        rc_put(out, head ? "</th>" : "</td>");
    }
    rc_put(out, "</tr>\n");
}

static size_t table(rc_buffer *out, const rc_doc *doc, size_t at)
{
    size_t count = 1;
    rc_put(out, "<table>\n");
    if (doc->blocks[at].text[0] != 0) {
        rc_put(out, "<caption>");
        escaped(out, doc->blocks[at].text);
        rc_put(out, "</caption>\n");
    }
    rc_put(out, "<thead>");
    cells(out, true, &doc->blocks[at]);
    rc_put(out, "</thead>\n<tbody>\n");
    for (; at + count < doc->count && doc->blocks[at + count].kind == RC__ROW; count++) {
        cells(out, false, &doc->blocks[at + count]);
    }
    rc_put(out, "</tbody></table>\n");
    return count;
}

void rc_doc_html(rc_buffer *out, const rc_doc *doc, const char *language)
{
    rc_putf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<title>",
            language);
    escaped(out, doc->title);
    rc_put(out, "</title>\n</head>\n<body>\n<main>\n<h1>");
    escaped(out, doc->title);
    rc_put(out, "</h1>\n");
    for (size_t i = 0; i < doc->count; i++) {
        const rc__block *block = &doc->blocks[i];
        switch (block->kind) {
        case RC__HEADING:
            runs(out, block->level == 2 ? "h2" : block->level == 3 ? "h3" : "h4", block);
            break;
        case RC__PARAGRAPH:
            runs(out, "p", block);
            break;
        case RC__ITEM:
            runs(out, "p", block);
            break;
        case RC__TABLE:
            i += table(out, doc, i) - 1;
            break;
        case RC__FOLD:
            rc_put(out, "<details>");
            runs(out, "summary", block);
            break;
        case RC__UNFOLD:
            rc_put(out, "</details>\n");
            break;
        case RC__ANCHOR:
            rc_put(out, "<a id=\"");
            escaped(out, block->text);
            rc_put(out, "\"></a>\n");
            break;
        case RC__PICTURE:
            rc_put(out, block->text);
            rc_put(out, "\n");
            break;
        case RC__ROW:
            break;
        }
    }
    rc_put(out, "</main>\n</body>\n</html>\n");
}
