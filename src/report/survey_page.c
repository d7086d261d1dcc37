/*
 * The map of a survey on a page: one route at a time, chosen from a list. Without a script the map
 * shows the first route, and the tables under it say everything.
 */
#include "report/map.h"
#include "report/survey.h"
#include "report/words.h"

#include <string.h>

/* What the script does: no network, nothing kept. Its data stand beside it as JSON. */
static const char *const script[] = {
    "(function () {\n",
    "  'use strict';\n",
    "  var find = function (id) { return document.getElementById(id); };\n",
    "  var data = JSON.parse(find('survey-data').textContent);\n",
    "  var map = find('survey-map'), route = find('survey-route'), said = find('survey-said');\n",
    "  var boxes = find('survey-choice').querySelectorAll('input');\n",
    "  var tiles = {}, squares = {};\n",
    "  map.querySelectorAll('.tile').forEach(function (tile) {\n",
    "    tiles[tile.dataset.state] = tile;\n",
    "    squares[tile.dataset.row + ' ' + tile.dataset.column] = tile;\n",
    "    tile.setAttribute('tabindex', '-1');\n",
    "  });\n",
    "  map.querySelector('.tile').setAttribute('tabindex', '0');\n",
    "  function say(tile) { said.textContent = tile ? tile.getAttribute('aria-label') : ''; }\n",
    "  function paint(state, key, why, shown) {\n",
    "    var tile = tiles[state];\n",
    "    if (!tile) { return; }\n",
    "    var words = tile.dataset.name + ': ' + data.keys[key].name + (why ? '. ' + why : '');\n",
    "    tile.setAttribute('class', 'tile k' + key + (shown ? '' : ' faded'));\n",
    "    tile.setAttribute('aria-label', words);\n",
    "    tile.querySelector('title').textContent = words;\n",
    "    tile.querySelector('.mark').textContent = data.keys[key].mark;\n",
    "  }\n",
    "  function show() {\n",
    "    var answers = data.answers[route.value], why = data.why[route.value];\n",
    "    var counts = data.keys.map(function () { return 0; });\n",
    "    data.states.forEach(function (state, i) {\n",
    "      var key = +answers.charAt(i), reason = parseInt(why.substr(2 * i, 2), 36);\n",
    "      counts[key] += 1;\n",
    "      paint(state, key, data.reasons[reason], boxes[key].checked);\n",
    "    });\n",
    "    map.querySelectorAll('.legend .count').forEach(function (text, key) {\n",
    "      text.textContent = data.keys[key].name + ' (' + counts[key] + ')';\n",
    "    });\n",
    "    map.setAttribute('aria-label', 'Map of the world: ' +\n",
    "      route.options[route.selectedIndex].textContent);\n",
    "  }\n",
    "  function go(tile) {\n",
    "    map.querySelectorAll('.tile[tabindex=\"0\"]').forEach(function (other) {\n",
    "      other.setAttribute('tabindex', '-1');\n",
    "    });\n",
    "    tile.setAttribute('tabindex', '0');\n",
    "    tile.focus();\n",
    "  }\n",
    "  map.addEventListener('keydown', function (event) {\n",
    "    var step = { ArrowUp: [-1, 0], ArrowDown: [1, 0],\n",
    "                 ArrowLeft: [0, -1], ArrowRight: [0, 1] };\n",
    "    var by = step[event.key], tile = event.target.closest('.tile');\n",
    "    if (!by || !tile) { return; }\n",
    "    event.preventDefault();\n",
    "    var row = +tile.dataset.row, column = +tile.dataset.column;\n",
    "    for (var far = 1; far < 40; far += 1) {\n",
    "      for (var aside = 0; aside <= far; aside += 1) {\n",
    "        for (var side = -1; side < 2; side += 2) {\n",
    "          var next = squares[(row + far * by[0] + side * aside * by[1]) + ' ' +\n",
    "            (column + far * by[1] + side * aside * by[0])];\n",
    "          if (next) { go(next); return; }\n",
    "        }\n",
    "      }\n",
    "    }\n",
    "  });\n",
    "  map.addEventListener('focusin', function (event) {\n",
    "    say(event.target.closest('.tile'));\n",
    "  });\n",
    "  map.addEventListener('click', function (event) {\n",
    "    var tile = event.target.closest('.tile');\n",
    "    if (tile) { go(tile); }\n",
    "  });\n",
    "  route.addEventListener('change', show);\n",
    "  boxes.forEach(function (box) { box.addEventListener('change', show); });\n",
    "  find('survey-choice').hidden = false;\n",
    "  show();\n",
    "}());\n",
};

/* ---- data ---- */

static size_t key_of(rc_route_status status) { return (size_t)(RC_STATUS_OPEN - status); }

/* Two digits to the base of 36. */
static void put_index(rc_buffer *out, size_t index)
{
    static const char digits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    rc_putn(out, &digits[index / 36 % 36], 1);
    rc_putn(out, &digits[index % 36], 1);
}

static size_t index_of(rc_names *reasons, const char *reason)
{
    size_t at = 0;
    while (at < reasons->count && !rc_equal(reasons->items[at], reason)) {
        at++;
    }
    if (at == reasons->count) {
        rc_names_add(reasons, reason);
    }
    return at;
}

static rc_value *data_of(rc_arena *arena, const rc_survey *survey)
{
    rc_value *whole = rc_value_object(arena);
    rc_map_key keys[RC_STATUSES];
    rc_codes respondents = survey->question->respondents;
    rc_names reasons = {.arena = arena};
    rc_map_status_keys(keys);
    rc_value *list = rc_value_set_list(whole, "keys");
    for (size_t i = 0; i < RC_STATUSES; i++) {
        rc_value *key = rc_value_add_object(list);
        rc_value_set_text(key, "mark", keys[i].mark);
        rc_value_set_text(key, "name", keys[i].name);
    }
    rc_value_set_texts(whole, "states", &(rc_texts){respondents.items, respondents.count});
    rc_value *answers = rc_value_set_list(whole, "answers");
    rc_value *why = rc_value_set_list(whole, "why");
    for (size_t route = 0; route < survey->route_count; route++) {
        rc_buffer status, reason;
        rc_buffer_init(&status, arena);
        rc_buffer_init(&reason, arena);
        for (size_t i = 0; i < respondents.count; i++) {
            const rc_survey_cell *cell = rc_survey_at(survey, i, route);
            rc_putf(&status, "%zu", key_of(cell->status));
            put_index(&reason, index_of(&reasons, rc__survey_reason(arena, cell)));
        }
        rc_value_add_text(answers, status.text);
        rc_value_add_text(why, reason.text);
    }
    rc_value_set_texts(whole, "reasons", &(rc_texts){reasons.items, reasons.count});
    return whole;
}

/* JSON in which no "</script>" can end the element it stands in. */
static void put_data(rc_buffer *out, const rc_survey *survey)
{
    rc_buffer json;
    rc_buffer_init(&json, out->arena);
    if (rc_value_json(&json, data_of(out->arena, survey)) != RC_OK) {
        rc_arena_exhausted(out->arena);
    }
    for (const char *at = json.text; *at != 0;) {
        size_t plain = strcspn(at, "<");
        rc_putn(out, at, plain);
        at += plain;
        if (*at == '<') {
            rc_put(out, "\\u003c");
            at++;
        }
    }
}

/* ---- markup ---- */

static void put_routes(rc_buffer *out, const rc_survey *survey)
{
    rc_put(out, "<p><label for=\"survey-route\">Route</label>\n<select id=\"survey-route\" "
                "style=\"max-width:100%\">\n");
    for (size_t i = 0; i < survey->route_count; i++) {
        const rc_survey_route *route = &survey->routes[i];
        if (i == 0 || !rc_equal(route->forum, survey->routes[i - 1].forum)) {
            rc_put(out, i == 0 ? "<optgroup label=\"" : "</optgroup>\n<optgroup label=\"");
            rc_put_escaped(out, route->forum);
            rc_put(out, "\">\n");
        }
        rc_putf(out, "<option value=\"%zu\">", i);
        rc_put_escaped(out, rc_format(out->arena, "%s · %s", route->id, route->title));
        rc_put(out, "</option>\n");
    }
    rc_put(out, "</optgroup>\n</select></p>\n");
}

static void put_statuses(rc_buffer *out, const rc_survey_report *report)
{
    rc_map_key keys[RC_STATUSES];
    rc_map_status_keys(keys);
    rc_put(out, "<fieldset><legend>Statuses shown</legend>\n");
    for (size_t i = 0; i < RC_STATUSES; i++) {
        bool told = rc__survey_tells(report, (rc_route_status)(RC_STATUS_OPEN - i));
        rc_putf(out, "<label style=\"white-space:nowrap;margin-right:1em\"><input "
                     "type=\"checkbox\"%s> %s %s</label>\n",
                told ? " checked" : "", keys[i].mark, keys[i].name);
    }
    rc_put(out, "</fieldset>\n");
}

static const char *first_map(rc_arena *arena, const rc_survey *survey)
{
    rc_map_key keys[RC_STATUSES];
    rc_codes respondents = survey->question->respondents;
    rc_map_place *places = rc_alloc_array(arena, respondents.count, sizeof *places);
    rc_map_status_keys(keys);
    for (size_t i = 0; i < respondents.count; i++) {
        const rc_survey_cell *cell = rc_survey_at(survey, i, 0);
        places[i] = (rc_map_place){respondents.items[i], key_of(cell->status),
                                   rc__survey_reason(arena, cell)};
    }
    rc_map map = {.title = rc_format(arena, "Map of the world: %s · %s", survey->routes[0].id,
                                     survey->routes[0].title),
                  .id = "survey-map",
                  .keys = keys,
                  .key_count = RC_STATUSES,
                  .places = places,
                  .place_count = respondents.count};
    return rc_map_svg(arena, survey->question->knowledge, &map);
}

void rc__survey_map(rc_doc *doc, const rc_survey_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_survey *survey = report->survey;
    rc_buffer out;
    rc_buffer_init(&out, arena);
    if (survey->route_count == 0) {
        return;
    }
    rc_put(&out, "<form id=\"survey-choice\" hidden onsubmit=\"return false\">\n");
    put_routes(&out, survey);
    put_statuses(&out, report);
    rc_put(&out, "</form>\n"
                 "<p id=\"survey-said\" role=\"status\" style=\"min-height:1.5em\"></p>\n");
    rc_put(&out, first_map(arena, survey));
    rc_put(&out, "\n<noscript><p>The map shows ");
    rc_put_escaped(&out, survey->routes[0].id);
    rc_put(&out, ". To choose another route it needs a script; the tables below say the same "
                 "without one.</p></noscript>\n"
                 "<script type=\"application/json\" id=\"survey-data\">");
    put_data(&out, survey);
    rc_put(&out, "</script>\n<script>\n");
    for (size_t i = 0; i < sizeof script / sizeof *script; i++) {
        rc_put(&out, script[i]);
    }
    rc_put(&out, "</script>");
    rc_doc_heading(doc, 2, RC_PLAIN, "Map");
    rc_doc_picture(doc, out.text, "");
}
