/*
 * Weighing: from findings to the status of a route (contract, part 2).
 *
 * A combination is a clause, a course of conduct, an alternative (a State's territory, say) and,
 * where only States can start the route, an applicant. It is as good as the worst finding that
 * holds for it; the route is as good as its best combination.
 *
 * Ownership: the arena of the session.
 */
#ifndef RC_INFERENCE_WEIGH_H
#define RC_INFERENCE_WEIGH_H

#include "inference/findings.h"

typedef struct rc__clause {
    rc_record record;
    const char *id;
    size_t place;         /* among all clauses that are judged, by id */
    bool states_only;     /* only States can start it */
    bool states_too;      /* States can start it */
    rc__judged *findings; /* its slice of the findings */
    size_t count;
    bool sought;          /* States were looked at one by one */
} rc__clause;

typedef struct rc__route {
    const char *id;
    rc__clause *clauses;
    size_t count, capacity;
} rc__route;

/* The routes of the catalogue; those without clauses are not judged. */
struct rc__routes {
    rc__route *items;
    size_t count, capacity;
    const char **clauses; /* ids of all clauses, sorted */
    size_t clause_count;
};

/* The routes that are judged; or this one [only], and none if there is no such route. */
rc__routes rc__find_routes(rc__session *session, const char *only);
/* Gives each clause what the findings, which must be those of the routes, hold of it. */
void rc__hand_out(rc__routes *routes, const rc__findings *findings);

typedef struct rc__combination {
    const rc__clause *clause;
    const char *conduct, *alternative, *applicant; /* "" where there is none */
    rc_route_status status;
} rc__combination;

/* The best combination of the clauses of a route; ties go to the first in order. */
rc__combination rc__weigh(rc__session *session, const rc__findings *findings,
                          const rc__clause *clauses, size_t count);

/* Does the finding, one of its clause, hold for the combination? */
bool rc__holds(const rc__judged *finding, const rc__combination *combination);

/* Which candidates can bring the route by some clause, and which are barred by themselves. */
void rc__weigh_applicants(rc__session *session, const rc__findings *findings,
                          const rc__clause *clauses, size_t count, rc_route *route);

#endif
