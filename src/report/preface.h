/*
 * What a report says before it concludes: what was assumed, and the doubtful facts it rests on.
 *
 * Ownership: the document's arena.
 */
#ifndef RC_REPORT_PREFACE_H
#define RC_REPORT_PREFACE_H

#include "report/doc.h"
#include "report/words.h"

/* Respondent, day of filing, day of the facts; the suppositions. */
void rc__preface_scenario(rc_doc *doc, const rc_result *result);
void rc__preface_assumptions(rc_doc *doc, const rc_result *result);
/* Ids of records of low confidence, each once in order; nothing if there are none. */
void rc__preface_doubts(rc_doc *doc, rc_names *ids);
/* The last line: version, knowledge, what this is not. */
void rc__colophon(rc_doc *doc, const rc_knowledge *knowledge);

#endif
