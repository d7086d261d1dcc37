#include "scenario/scenario.h"

#include "base/text.h"
#include "scenario/reader.h"

static void read_sentences(rc__sc_reader *reader, const rc_node *list, rc_scenario *scenario)
{
    scenario->suppose = rc_alloc_array(reader->arena, list->count, sizeof *scenario->suppose);
    scenario->suppositions = rc_alloc_array(reader->arena, list->count,
                                            sizeof *scenario->suppositions);
    for (size_t i = 0; i < list->count; i++) {
        const rc_node *node = list->items[i];
        const char *sentence = rc__sc_text(reader, node, "a sentence");
        rc_place place = rc__sc_place(reader, node);
        place.column += node->kind == RC_SCALAR && node->inset > 0 ? node->inset : 0;
        rc_supposition supposition;
        if (!sentence ||
            rc_supposition_read(reader->arena, reader->knowledge, sentence, place,
                                node->inset >= 0, reader->diags, &supposition) != RC_OK)
            continue;
        scenario->suppose[scenario->suppose_count] = sentence;
        scenario->suppositions[scenario->suppose_count++] = supposition;
    }
}

rc_status rc_scenario_suppose(rc_arena *arena, const rc_knowledge *knowledge, const char *file,
                              const char *const *sentences, size_t count, rc_diags *diags,
                              rc_scenario *scenario)
{
    size_t had = scenario->suppose_count;
    const char **texts = rc_alloc_array(arena, had + count, sizeof *texts);
    rc_supposition *read = rc_alloc_array(arena, had + count, sizeof *read);
    for (size_t i = 0; i < had; i++) {
        texts[i] = scenario->suppose[i];
        read[i] = scenario->suppositions[i];
    }
    rc_status status = RC_OK;
    for (size_t i = 0; i < count; i++) {
        rc_place place = {file, (int)i + 1, 1};
        texts[had + i] = sentences[i];
        if (rc_supposition_read(arena, knowledge, sentences[i], place, true, diags,
                                &read[had + i]) != RC_OK)
            status = RC_INVALID;
    }
    if (status == RC_OK) {
        scenario->suppose = texts;
        scenario->suppositions = read;
        scenario->suppose_count = had + count;
    }
    return status;
}

typedef void list_reader(rc__sc_reader *reader, const rc_node *list, rc_scenario *scenario);

/* The file that reads the list of [field]: sentences, or the records of a table. */
static list_reader *reader_of(const rc_scenario_field *field)
{
    if (field->type == RC_V_SENTENCES)
        return read_sentences;
    if (field->type != RC_V_RECORDS)
        return NULL;
    if (field->table == &rc_scenario_conduct)
        return rc__sc_read_conduct;
    return field->table == &rc_scenario_expect ? rc__sc_read_expectations : rc__sc_read_steps;
}

static void read_lists(rc__sc_reader *reader, const rc_node *root, rc_scenario *scenario)
{
    for (size_t i = 0; i < rc_scenario_top.count; i++) {
        const rc_scenario_field *field = &rc_scenario_top.fields[i];
        list_reader *read = reader_of(field);
        const rc_node *list = read ? rc__sc_find(root, field->key, NULL) : NULL;
        if (!rc__sc_is_nothing(list) && rc__sc_items(reader, field, list) > 0)
            read(reader, list, scenario);
    }
}

static void check_applicants(rc__sc_reader *reader, const rc_node *root,
                             const rc_scenario *scenario)
{
    for (size_t i = 0; i < scenario->applicants.count; i++) {
        if (rc_equal(scenario->applicants.items[i], scenario->respondent))
            rc_error(reader->diags, rc__sc_place(reader, rc__sc_find(root, "applicants", NULL)),
                     "take it out of the list", "%s is the respondent and cannot apply too",
                     scenario->respondent);
    }
}

static void read_root(rc__sc_reader *reader, rc_day today, rc_scenario *scenario)
{
    const rc_node *root = reader->document->root;
    if (!rc__sc_read_fields(reader, root, &rc_scenario_top, scenario))
        return;
    if (!scenario->as_of_given)
        scenario->as_of = today;
    reader->as_of = scenario->as_of;
    reader->as_of_known = scenario->as_of_given || !rc__sc_find(root, "as_of", NULL);
    check_applicants(reader, root, scenario);
    read_lists(reader, root, scenario);
}

static rc_status read_document(rc__sc_reader *reader, bool clean, rc_day today, rc_scenario *out)
{
    rc_diags *diags = reader->diags;
    size_t errors = diags->errors;
    reader->clean = clean;
    if (reader->document->root)
        read_root(reader, today, out);
    else if (clean)
        rc_error(diags, (rc_place){reader->document->file, 1, 1},
                 "begin the file with `recourse: 1`", "the file is empty");
    return diags->errors > errors ? RC_INVALID : RC_OK;
}

/* Sorts what came after the first [before] diagnostics; what other files left stays in front. */
static void sort_from(rc_diags *diags, size_t before)
{
    if (diags->count <= before)
        return;
    rc_diags ours = *diags;
    ours.items += before;
    ours.count -= before;
    rc_diags_sort(&ours);
}

static void start(rc__sc_reader *reader, rc_scenario *out)
{
    *out = (rc_scenario){
        .file = reader->document->file, .title = "", .respondent = "", .source = ""};
}

rc_status rc_scenario_from_document(rc_arena *arena, const rc_knowledge *knowledge,
                                    const rc_document *document, rc_day today, rc_diags *diags,
                                    rc_scenario *out)
{
    rc__sc_reader reader = {
        .arena = arena, .knowledge = knowledge, .document = document, .diags = diags};
    size_t before = diags->count;
    start(&reader, out);
    rc_status status = read_document(&reader, true, today, out);
    sort_from(diags, before);
    return status;
}

/* A document with errors is read as far as it goes, so that all errors are found in one go. */
rc_status rc_scenario_read(rc_arena *arena, const rc_knowledge *knowledge, const char *file,
                           const char *text, size_t length, rc_day today, rc_diags *diags,
                           rc_scenario *out)
{
    rc_document document = {.file = file};
    rc__sc_reader reader = {
        .arena = arena, .knowledge = knowledge, .document = &document, .diags = diags};
    size_t before = diags->count;
    start(&reader, out);
    rc_status yaml = rc_yaml_read(arena, file, text, length, &rc_yaml_scenario_limits, diags,
                                  &document);
    rc_status status = read_document(&reader, yaml == RC_OK, today, out);
    sort_from(diags, before);
    return yaml != RC_OK ? yaml : status;
}
