#include "report/answers.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/words.h"

const char *rc__answer_words(rc_arena *arena, rc_route_status status)
{
    char *text = rc_strdup(arena, rc_status_title(status));
    text[0] = (char)(text[0] >= 'A' && text[0] <= 'Z' ? text[0] - 'A' + 'a' : text[0]);
    return text;
}

rc_style rc__answer_style(rc_route_status status)
{
    static const rc_style styles[RC_STATUSES] = {
        [RC_STATUS_NOT_ENGAGED] = RC_DIM,    [RC_STATUS_CLOSED] = RC_RED,
        [RC_STATUS_UNDETERMINED] = RC_BLUE,  [RC_STATUS_CONTESTED] = RC_MAGENTA,
        [RC_STATUS_CONDITIONAL] = RC_YELLOW, [RC_STATUS_OPEN] = RC_GREEN};
    return styles[status];
}

const char *rc__bar_words(rc_arena *arena, const rc_knowledge *knowledge,
                          const rc_finding *finding)
{
    const char *code = finding->code == RC_CODE_NONE
                           ? ""
                           : rc_format(arena, ": %s", rc_code_title(finding->code));
    const char *state = "";
    if (finding->state[0] != '\0' && finding->applicant[0] == '\0') {
        state = rc_format(arena, " (%s)", rc_words_state(arena, knowledge, finding->state));
    }
    return rc_format(arena, "%s%s%s%s%s", rc_requirement_title(finding->requirement), code, state,
                     finding->supposed ? rc_tr(" (supposed)") : "",
                     finding->by_reading ? rc_tr(" (by the reading taken)") : "");
}

const char *rc__bars_words(rc_arena *arena, const rc_knowledge *knowledge,
                           const rc_finding *findings, size_t count)
{
    rc_names bars = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        const char *words = rc__bar_words(arena, knowledge, &findings[i]);
        bool known = !findings[i].deciding;
        for (size_t j = 0; j < bars.count; j++) {
            known = known || rc_equal(bars.items[j], words);
        }
        if (!known) {
            rc_names_add(&bars, words);
        }
    }
    return rc_words_joined(arena, "; ", bars.items, bars.count);
}
