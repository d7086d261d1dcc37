/*
 * Days: calendar dates as day numbers (proleptic Gregorian, 1970-01-01 is day 0), and spans for
 * partial dates: "2025" is the span from 2025-01-01 to 2025-12-31. A span is never guessed down
 * to one of its days.
 *
 * Ownership: values only.
 */
#ifndef RC_BASE_DAY_H
#define RC_BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t rc_day;

/* Beyond every date a file can hold (years 0001 to 9999). */
#define RC_DAY_MIN ((rc_day)-9999999)
#define RC_DAY_MAX ((rc_day)9999999)

typedef struct rc_span {
    rc_day lo, hi; /* both inclusive */
} rc_span;

#define RC_SPAN_UNKNOWN ((rc_span){RC_DAY_MIN, RC_DAY_MAX}) /* some day, nobody knows which */
#define RC_SPAN_NEVER ((rc_span){RC_DAY_MAX, RC_DAY_MAX})
#define RC_SPAN_ALWAYS ((rc_span){RC_DAY_MIN, RC_DAY_MIN})

rc_day rc_day_from_civil(int year, int month, int day);
void rc_day_to_civil(rc_day day, int *year, int *month, int *dom);

/* "YYYY", "YYYY-MM" or "YYYY-MM-DD"; false if it is none of these or no such day exists. */
bool rc_span_parse(const char *text, rc_span *out);
/*
 * The same as regular expressions without anchors, of the kind that POSIX and ECMAScript share:
 * for those who must tell other programs. Beyond them are the year 0000 and 29 February.
 */
#define RC_SPAN_PATTERN                                                                            \
    "[0-9]{4}(-(02(-(0[1-9]|[12][0-9]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|"                    \
    "(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?))?"
#define RC_DAY_PATTERN                                                                             \
    "[0-9]{4}-(02-(0[1-9]|[12][0-9])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|"                           \
    "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))"
bool rc_span_is_partial(rc_span span); /* more than one day */

/* Room for the longest text, "between 2022-01-01 and 2022-12-31", with the NUL. */
enum { RC_DAY_TEXT = 96 };
/* ISO day; "never"/"always" for the bounds. [out] has RC_DAY_TEXT bytes. Returns [out]. */
char *rc_day_text(rc_day day, char *out);
/* The shortest ISO form of a span: 2025, 2025-07, 2025-07-01, else "between A and B"; "unknown". */
char *rc_span_text(rc_span span, char *out);
/* "12 August 2023". */
char *rc_day_long_text(rc_day day, char *out);
/* "12 August 2023", "August 2023", "2023", "on or after …", "between … and …"; "unknown". */
char *rc_span_long_text(rc_span span, char *out);

/*
 * A waiting rule of a treaty, applied to a day. Forms:
 *   deposit | none                        the same day
 *   days:N | months:N | years:N           N later; a month ends on its last day if shorter
 *   month-start-after-days:N              first day of the month after N days have passed
 *   month-start-after-months:N            first day of the month after N months have passed
 * False if [rule] has none of these forms (*out is then [day]).
 */
bool rc_day_after(rc_day day, const char *rule, rc_day *out);
/* These forms as a regular expression, see above. */
#define RC_RULE_PATTERN                                                                            \
    "(none|deposit|(days|months|years|month-start-after-days|month-start-after-months):"           \
    "[0-9]{1,5})"

/* The machine's date, UTC: the only function that asks the clock. */
rc_day rc_day_today(void);

#endif
