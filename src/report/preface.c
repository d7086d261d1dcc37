#include "report/preface.h"

#include "base/tongue.h"

void rc__preface_scenario(rc_doc *doc, const rc_result *result)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_scenario *scenario = result->scenario;
    rc_doc_say(doc, RC_PLAIN,
               rc_format(arena, rc_tr("Respondent: %s · as of %s · facts as at %s"),
                         rc_words_state(arena, result->knowledge, scenario->respondent),
                         rc_words_day(arena, scenario->as_of),
                         rc_words_span(arena, rc_knowledge_as_at(result->knowledge))));
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        rc_doc_say(doc, RC_BOLD, rc_format(arena, rc_tr("Supposing: %s"), scenario->suppose[i]));
    }
}

void rc__preface_assumptions(rc_doc *doc, const rc_result *result)
{
    if (result->assumption_count > 0) {
        rc_doc_say(doc, RC_BOLD, rc_tr("Assumed, because the scenario does not say:"));
    }
    for (size_t i = 0; i < result->assumption_count; i++) {
        rc_doc_item(doc, 0, RC_PLAIN, result->assumptions[i].text);
    }
}

void rc__preface_doubts(rc_doc *doc, rc_names *ids)
{
    enum { LINES_MAX = 8 }; /* more than this become one paragraph */
    rc_names_sort(ids);
    if (ids->count == 0) {
        return;
    }
    rc_doc_say(doc, RC_BOLD, rc_tr("Facts of low confidence on which conclusions rest:"));
    if (ids->count > LINES_MAX) {
        rc_doc_say(doc, RC_PLAIN, rc_words_joined(ids->arena, "; ", ids->items, ids->count));
    }
    for (size_t i = 0; i < ids->count && ids->count <= LINES_MAX; i++) {
        rc_doc_item(doc, 0, RC_PLAIN, ids->items[i]);
    }
    rc_doc_say(doc, RC_DIM, rc_tr("“recourse fact ID” says where such a fact was read."));
}

void rc__colophon(rc_doc *doc, const rc_knowledge *knowledge)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_say(
        doc, RC_DIM,
        rc_format(arena,
                  rc_tr("Recourse %s, knowledge sha256:%.12s. This informs and does not replace "
                        "legal advice."),
                  RC_VERSION, rc_knowledge_digest(knowledge, arena)));
}
