#include "cli/states.h"

#include "base/text.h"
#include "report/words.h"

static void add_pieces(rc_cli *cli, const char *name, rc_names *names)
{
    size_t count;
    const char **values = rc_args_values(&cli->args, name, &count);
    for (size_t i = 0; i < count; i++) {
        char **pieces;
        size_t piece_count = rc_split(cli->arena, values[i], ',', &pieces);
        for (size_t j = 0; j < piece_count; j++) {
            rc_names_add(names, pieces[j]);
        }
    }
}

rc_codes rc_cli_list(const rc_cli *cli, const char *name)
{
    rc_cli copy = *cli;
    rc_names names = {.arena = cli->arena};
    add_pieces(&copy, name, &names);
    return (rc_codes){names.items, names.count};
}

static void say(rc_names *said, const char *what, rc_codes words, bool all)
{
    if (words.count > 0) {
        rc_names_add(said, rc_format(said->arena, "%s %s", what,
                                     all ? rc_words_list(said->arena, words.items, words.count)
                                         : rc_words_joined(said->arena, ", ", words.items,
                                                           words.count)));
    }
}

rc_exit rc_cli_states(rc_cli *cli, const char *states_option, rc_day on, rc_cohort *out,
                      const char **words)
{
    rc_names groups = {.arena = cli->arena}, said = {.arena = cli->arena};
    add_pieces(cli, "group", &groups);
    add_pieces(cli, "member", &groups);
    rc_cohort_wish wish = {.groups = {groups.items, groups.count},
                           .parties = rc_cli_list(cli, "party-to"),
                           .states = rc_cli_list(cli, states_option),
                           .group_option = rc_args_has(&cli->args, "group") ? "--group"
                                                                            : "--member",
                           .party_option = "--party-to",
                           .state_option = rc_format(cli->arena, "--%s", states_option)};
    rc_status status =
        rc_cohort_find(cli->arena, cli->knowledge, &wish, on, &cli->diags, out);
    if (status != RC_OK) {
        rc_cli_complain(cli);
        return RC_EXIT_USAGE;
    }
    say(&said, "members of", wish.groups, true);
    say(&said, "parties to", wish.parties, true);
    say(&said, "only", wish.states, false);
    *words = rc_words_joined(cli->arena, "; ", said.items, said.count);
    return RC_EXIT_DONE;
}
