/* What a survey keeps of an assessment: a small part, and the memory of the rest can go. */
#include "explore/survey_parts.h"

#include "base/text.h"

/* The first finding that gives the route its status, which findings are in order of. */
static void keep_reason(const rc_route *route, rc_survey_cell *cell)
{
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (finding->deciding && !cell->decided) {
            cell->decided = true;
            cell->requirement = finding->requirement;
            cell->code = finding->code;
        }
        bool bears = finding->chosen || finding->outcome != RC_OUTCOME_MET;
        cell->doubtful = cell->doubtful || (bears && finding->doubts.count > 0);
    }
}

/* Does every clause of the route ask for a vote? */
static bool needs_vote(const rc_knowledge *knowledge, const char *route)
{
    int kind = rc_kind_index("clause");
    bool without = false, with = false;
    for (uint32_t i = 0; i < rc_count(knowledge, kind); i++) {
        rc_record clause = rc_record_at(knowledge, kind, i);
        if (rc_equal(rc_text_of(clause, "route"), route)) {
            bool votes = rc_list_of(clause, "votes") > 0;
            with = with || votes;
            without = without || !votes;
        }
    }
    return with && !without;
}

static void keep_reach(rc_arena *arena, rc_arena *scratch, const rc_knowledge *knowledge,
                       const rc_route *route, rc_survey_cell *cell)
{
    unsigned char *reach = rc_alloc(arena, rc_count(knowledge, rc_kind_index("state")));
    for (size_t i = 0; i < route->candidate_count; i++) {
        const rc_candidate *candidate = &route->candidates[i];
        rc_record state =
            rc_record_find(knowledge, rc_format(scratch, "state/%s", candidate->state));
        if (state.kind >= 0 && candidate->reach >= RC_STATUS_CONTESTED) {
            reach[state.row] = (unsigned char)candidate->reach;
        }
    }
    cell->reach = reach;
}

/* Their words are the knowledge's, which outlives everything here. */
rc_survey_route *rc__survey_routes(rc_arena *arena, const rc_result *result)
{
    rc_survey_route *routes = rc_alloc_array(arena, result->route_count, sizeof *routes);
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        routes[i] = (rc_survey_route){
            .id = route->id,
            .title = route->title,
            .forum = route->forum,
            .kind = route->kind,
            .binding = route->binding,
            .linkable = route->states_start && !needs_vote(result->knowledge, route->id)};
    }
    return routes;
}

void rc__survey_keep(rc_arena *arena, rc_arena *scratch, const rc_survey_question *question,
                     const rc_result *result, rc__survey_row *out)
{
    out->count = result->route_count;
    out->cells = rc_alloc_array(arena, result->route_count, sizeof *out->cells);
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        out->cells[i] = (rc_survey_cell){.status = route->status, .code = RC_CODE_NONE};
        keep_reason(route, &out->cells[i]);
        if (question->links && route->states_start && !needs_vote(result->knowledge, route->id)) {
            keep_reach(arena, scratch, result->knowledge, route, &out->cells[i]);
        }
    }
    out->assumption_count = result->assumption_count;
    out->assumptions = rc_alloc_array(arena, result->assumption_count, sizeof *out->assumptions);
    for (size_t i = 0; i < result->assumption_count; i++) {
        out->assumptions[i] = rc_strdup(arena, result->assumptions[i].text);
    }
}
