/* One route of a result as text: why it stands as it does, and who could bring it. */
#ifndef RC_REPORT_ROUTE_TEXT_H
#define RC_REPORT_ROUTE_TEXT_H

#include "report/told.h"

void rc__route_text(const rc_page *page, const rc_result *result, const rc_route *route);
/* One line: status, id, and what decides. [column] is the width of the ids. */
void rc__route_brief(const rc_page *page, const rc_result *result, const rc_route *route,
                     size_t column);

#endif
