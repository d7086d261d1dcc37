#include "cli/cli.h"

#include "base/text.h"
#include "report/words.h"

static rc_exit run(rc_cli *cli)
{
    char day[RC_DAY_TEXT];
    rc_buffer out;
    rc_buffer_init(&out, cli->arena);
    rc_exit code = rc_cli_open(cli);
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_putf(&out, "recourse %s\nfacts as at %s\nknowledge sha256:%s\n", RC_VERSION,
            rc_span_text(rc_knowledge_as_at(cli->knowledge), day),
            rc_knowledge_digest(cli->knowledge, cli->arena));
    return rc_cli_emit(cli, out.text, out.length);
}

const rc_command rc_command_version = {
    "version", "", "which version this is, and of what day its knowledge", "", {NULL, 0}, 0, 0,
    run};
