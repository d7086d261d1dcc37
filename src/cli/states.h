/*
 * Options by which a user picks States: members of an organisation, parties to a treaty, names.
 *
 * Ownership: see cli.h.
 */
#ifndef RC_CLI_STATES_H
#define RC_CLI_STATES_H

#include "cli/cli.h"
#include "report/cohort.h"

/* The pieces of all comma lists given with an option. */
rc_codes rc_cli_list(const rc_cli *cli, const char *name);

/*
 * --group, --member, --party-to and [states_option] ("state"), as things stood on a day. *words
 * says what was asked for, "" if nothing was.
 */
rc_exit rc_cli_states(rc_cli *cli, const char *states_option, rc_day on, rc_cohort *out,
                      const char **words);

#endif
