/*
 * Writing a scenario as a file: YAML to be read aloud, in the order of the format's tables, that
 * the scenario reader takes for the same scenario. Comments may be put above any key.
 *
 * Ownership: the buffer's arena.
 */
#ifndef RC_EXPLORE_SCENARIO_YAML_H
#define RC_EXPLORE_SCENARIO_YAML_H

#include "base/text.h"
#include "scenario/scenario.h"

/*
 * Stands above the key at [path], also where the scenario says nothing for it: "respondent",
 * "conduct/ID/where", "conduct/ID/victims", "steps/N" for the step of that number from 0, "steps"
 * after the last of them. "" is the head of the file.
 */
typedef struct rc_comment {
    const char *path, *text;
} rc_comment;

typedef struct rc_comments {
    const rc_comment *items;
    size_t count;
} rc_comments;

/* What comes from the reader can be read back; [comments] may be NULL. */
void rc_scenario_yaml(rc_buffer *out, const rc_scenario *scenario, const rc_comments *comments);

#endif
