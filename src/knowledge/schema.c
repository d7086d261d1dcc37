#include "knowledge/schema.h"

#include "base/text.h"

#include <string.h>

/* lint: allow line-length: tables read best with a field on a line */
/* lint: allow file-length: and best all in one place */
#define CONFIDENCE "high|medium|low"
#define KINDS_OF_ROUTE                                                                             \
    "judicial|criminal|quasi-judicial|investigative|supervisory|political|domestic|economic|"      \
    "protection|policy"

/* Every dated record is whole: it carries its own source, check date, confidence and note. */
#define PROVENANCE                                                                                 \
    {"confidence", RC_F_SYMBOL, 0, CONFIDENCE, "high, medium or low; absent: as the file's head"}, \
    {"source", RC_F_TEXT, 0, NULL, "where it is read; absent: as the file's head"},                \
    {"checked", RC_F_DATE, 0, NULL, "day on which it was last compared with the source"},               \
    {"note", RC_F_TEXT, 0, NULL, "free words"}

#define KIND(name, title, id, fields)                                                              \
    {name, title, id, fields, sizeof fields / sizeof *fields, false}
#define REPEATING(name, title, id, fields)                                                         \
    {name, title, id, fields, sizeof fields / sizeof *fields, true}

static const rc_field state[] = {
    {"code", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, NULL, "ISO 3166 alpha-3, or the user-assigned code in use"},
    {"iso2", RC_F_SYMBOL, 0, NULL, "ISO 3166 alpha-2"},
    {"name", RC_F_TEXT, RC_REQUIRED, NULL, "short name"},
    {"in_text", RC_F_TEXT, 0, NULL, "the name inside a sentence, with its article; absent: as the name"},
    {"adjective", RC_F_TEXT, 0, NULL, "of the State"},
    {"aliases", RC_F_TEXTS, 0, NULL, "other names a user may write"},
    {"un_member_from", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "admission to the United Nations"},
    {"un_status", RC_F_SYMBOL, RC_GIVEN, "member|observer|non-member|entity|none", "standing in the United Nations"},
    {"group", RC_F_SYMBOL, 0, NULL, "regional group"},
    {"source", RC_F_TEXT, 0, NULL, "where its standing in the United Nations was read"},
    {"checked", RC_F_DATE, 0, NULL, "day a human last compared it with the source"},
    {"note", RC_F_TEXT, 0, NULL, "free words"},
};

static const rc_field organisation[] = {
    {"organisation", RC_F_SYMBOL, RC_REQUIRED, NULL, "id"},
    {"name", RC_F_TEXT, RC_REQUIRED, NULL, "full name"},
    {"admissions", RC_F_SYMBOL, 0, "un_member_from", "field of a State that holds its admission; absent: members are listed"},
    PROVENANCE,
};

static const rc_field membership[] = {
    {"organisation", RC_F_SYMBOL, RC_INHERITED | RC_GIVEN, "@organisation", "organ or organisation"},
    {"state", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN | RC_STATE, "@state", "member"},
    {"from", RC_F_DATE, RC_GIVEN, NULL, "first day"},
    {"to", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "last day"},
    PROVENANCE,
};

static const rc_field treaty[] = {
    {"treaty", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, NULL, "id"},
    {"title", RC_F_TEXT, RC_REQUIRED, NULL, "full title"},
    {"short", RC_F_TEXT, RC_REQUIRED, NULL, "short title"},
    {"adopted", RC_F_DATE, RC_GIVEN, NULL, "adoption"},
    {"in_force", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "general entry into force"},
    {"entry", RC_F_SYMBOL, RC_GIVEN | RC_RULE, NULL, "waiting time from a State's deposit"},
    {"depositary", RC_F_TEXT, 0, NULL, "depositary reference"},
    {"denunciation", RC_F_TEXT, 0, NULL, "denunciation clause"},
    {"notice", RC_F_TEXT, RC_GIVEN, NULL, "delay of a denunciation"},
    {"window_from", RC_F_DATE, 0, NULL, "where it can be denounced only in one year of several: first day of the first of these years"},
    {"window_every", RC_F_INT, 0, NULL, "after so many years the next of them begins"},
    {"stays", RC_F_SYMBOL, RC_RULE, NULL, "least time as a party before it can be denounced"},
    {"saves", RC_F_SYMBOL, RC_GIVEN, "pending|conduct|none", "what an exit leaves: pending matters only, or conduct of the time as a party"},
    {"saves_article", RC_F_TEXT, RC_GIVEN, NULL, "citation of that rule"},
    {"entry_article", RC_F_TEXT, RC_GIVEN, NULL, "citation of the rule on entry into force"},
    {"reservations", RC_F_TEXT, 0, NULL, "citation of the rule that allows none; absent: allowed as the law of treaties says"},
    {"acceptances", RC_F_SYMBOL, 0, "optional-declaration", "kind of record that holds acceptances of its clause; absent: its declarations"},
    {"open_to", RC_F_SYMBOLS, 0, "@organisation", "organisations whose members alone may join it (any of them); absent: any State"},
    {"open_to_article", RC_F_TEXT, 0, NULL, "citation of that rule"},
    {"ends_with", RC_F_SYMBOLS, 0, "@organisation", "organisations to which a party must belong: leaving one ends the treaty for it"},
    {"ends_after", RC_F_SYMBOL, RC_RULE, NULL, "time from the leaving to that end; absent: at once"},
    {"ends_article", RC_F_TEXT, 0, NULL, "citation of that rule"},
    {"members_of", RC_F_SYMBOL, 0, "@organisation", "organisation whose members are parties by membership; participations name only the others"},
    {"outsiders", RC_F_TEXTS, 0, NULL, "provisions under which a State that is no party may declare"},
    {"untranslated", RC_F_TEXTS, 0, NULL, "what of its law is not modelled"},
    PROVENANCE,
};

/* A clause is the unit of law. A route without a treaty is a clause of its forum's file. */
static const rc_field clause[] = {
    {"route", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, NULL, "id of the route it opens; several clauses of one route are alternatives"},
    {"treaty", RC_F_SYMBOL, RC_INHERITED | RC_GIVEN, "@treaty", "treaty, or absent"},
    {"forum", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "@forum", "forum it leads to"},
    {"jurisdiction", RC_F_SYMBOL, RC_GIVEN, NULL, "State or organisation whose own law opens the route"},
    {"union", RC_F_SYMBOL, RC_GIVEN, "@organisation", "organisation whose members' companies count as those of the jurisdiction"},
    {"article", RC_F_TEXT, RC_GIVEN, NULL, "article"},
    {"title", RC_F_TEXT, RC_REQUIRED, NULL, "title of the route"},
    {"kind", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, KINDS_OF_ROUTE, "kind of route"},
    {"binding", RC_F_FLAG, 0, NULL, "does its outcome bind?"},
    {"authority", RC_F_TEXTS, RC_REQUIRED | RC_GIVEN, NULL, "citations of the clause, the clause itself first"},
    {"engaged_by", RC_F_SYMBOLS, RC_REQUIRED | RC_GIVEN, "any|@act", "acts within its subject-matter"},
    {"starts", RC_F_SYMBOLS, RC_REQUIRED | RC_GIVEN, "state|individuals|organisations|anyone|committee|prosecutor|organ|delegate|government|assembly", "who may start it; state: a State must be found that can"},
    {"starters", RC_F_TEXT, 0, NULL, "the same in words"},
    {"applicant", RC_F_SYMBOL, RC_GIVEN, "party|any|none", "what an applicant State must be: party to the treaty, any State, or none applies"},
    {"consent", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "automatic|opt-in|opt-out|reservable|not-reservable|ad-hoc|special", "how the respondent consents; special: the forum's own rules say"},
    {"consent_articles", RC_F_TEXTS, RC_GIVEN, NULL, "provisions whose declarations give or take away consent; absent: the article"},
    {"late", RC_F_FLAG, 0, NULL, "may a State that is bound already still exclude it?"},
    {"late_article", RC_F_TEXT, 0, NULL, "citation of the rule on when it may be excluded"},
    {"reversal_article", RC_F_TEXT, 0, NULL, "citation of the treaty's own rule on withdrawing a reservation or opt-out; absent: the general law of treaties"},
    {"withdrawable", RC_F_FLAG, RC_MAYBE, NULL, "can an acceptance be withdrawn by itself? absent: yes"},
    {"withdrawal", RC_F_SYMBOL, RC_RULE, NULL, "waiting time from notice that an acceptance is withdrawn; absent: none"},
    {"withdrawal_article", RC_F_TEXT, 0, NULL, "citation of the rule on that"},
    {"reciprocal", RC_F_FLAG, RC_GIVEN, NULL, "must the applicant have consented as well?"},
    {"parents", RC_F_SYMBOLS, RC_GIVEN, "@treaty", "treaties the respondent must be bound by too"},
    {"access", RC_F_SYMBOL, RC_GIVEN, "@treaty", "statute of the court to which both sides must have access"},
    {"members", RC_F_SYMBOLS, RC_GIVEN, "@organisation", "organisation the respondent must belong to (any of them)"},
    {"seats", RC_F_SYMBOLS, RC_GIVEN, "@organisation", "organ in which an applicant must sit (any of them)"},
    {"time", RC_F_SYMBOL, RC_GIVEN, "none|covered|begun", "must the conduct fall within, or begin within, the time bound?"},
    {"time_from", RC_F_SYMBOL, RC_GIVEN, "treaty|acceptance", "time counts from being bound or from the acceptance; absent: acceptance for opt-in"},
    {"disappearance", RC_F_SYMBOL, RC_GIVEN, "continuing|contested", "a disappearance begun before: covered as continuing, or contested before this body"},
    {"abroad", RC_F_SYMBOL, RC_GIVEN, "free|control|contested", "conduct abroad: no limit, only under control, or read differently without control"},
    {"saves", RC_F_SYMBOL, RC_GIVEN, "pending|conduct|none", "what an exit leaves of this route, where the treaty says otherwise for it than for the rest"},
    {"saves_article", RC_F_TEXT, RC_GIVEN, NULL, "citation of that rule"},
    {"dispute", RC_F_FLAG, RC_GIVEN, NULL, "must a dispute exist at filing?"},
    {"negotiation", RC_F_SYMBOL, RC_GIVEN, "none|required|or-procedure", "negotiation first; or-procedure: the treaty's own procedure is an alternative"},
    {"arbitration", RC_F_SYMBOL, RC_GIVEN | RC_RULE, NULL, "waiting time from a request for arbitration"},
    {"local_remedies", RC_F_FLAG, RC_GIVEN, NULL, "exhaustion of local remedies?"},
    {"time_limit", RC_F_SYMBOL, RC_GIVEN | RC_RULE, NULL, "filing time from the final local decision"},
    {"same_matter", RC_F_SYMBOL, RC_GIVEN, "none|pending|examined", "barred by another procedure: while pending, or also once examined"},
    {"standing", RC_F_SYMBOL, RC_GIVEN, "any-party|injured|none", "whose interest an applicant State must show"},
    {"third_party", RC_F_FLAG, RC_GIVEN, NULL, "is the necessary-third-party rule applied?"},
    {"declarations_needed", RC_F_INT, RC_GIVEN, NULL, "number of acceptances before the mechanism exists"},
    {"mechanism_from", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "day that number was reached"},
    {"exists_from", RC_F_DATE, RC_GIVEN | RC_ALWAYS, NULL, "the procedure exists since"},
    {"exists_to", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "first day without the procedure"},
    {"votes", RC_F_SYMBOLS, RC_GIVEN, NULL, "organs whose vote opens it (any of them)"},
    {"veto", RC_F_FLAG, RC_GIVEN, NULL, "can a permanent member veto it?"},
    {"majority", RC_F_TEXT, RC_GIVEN, NULL, "majority needed, in words"},
    {"of_all", RC_F_FLAG, 0, NULL, "are more than half of all members needed, whether they vote or not?"},
    {"means", RC_F_TEXT, 0, NULL, "the clause in at most three lines of own words"},
    {"leads_to", RC_F_TEXT, 0, NULL, "what the claimant gets"},
    {"precedents", RC_F_TEXTS, 0, NULL, "leading cases and uses"},
    {"untranslated", RC_F_TEXTS, 0, NULL, "what of its law is not modelled"},
    PROVENANCE,
};

static const rc_field participation[] = {
    {"treaty", RC_F_SYMBOL, RC_INHERITED | RC_GIVEN, "@treaty", "treaty"},
    {"state", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN | RC_STATE, "@state", "State"},
    {"signed", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "signature"},
    {"consent", RC_F_SYMBOL, RC_GIVEN, "ratification|accession|succession|acceptance|approval|confirmation", "how it consented to be bound; absent: signature only"},
    {"deposit", RC_F_DATE, RC_GIVEN, NULL, "deposit of the instrument; for a succession the day of its notice"},
    {"in_force", RC_F_DATE, RC_GIVEN, NULL, "entry into force for it, only where it differs from the treaty's rule"},
    {"denounced", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "notice of denunciation"},
    {"ended", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "first day without the treaty"},
    PROVENANCE,
};

static const rc_field declaration[] = {
    {"treaty", RC_F_SYMBOL, RC_INHERITED | RC_GIVEN, "@treaty", "treaty"},
    {"state", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN | RC_STATE, "@state", "State"},
    {"article", RC_F_TEXT, RC_REQUIRED | RC_GIVEN, NULL, "provision it is made under"},
    {"effect", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "accepts|excludes|conditions|objects", "what it does"},
    {"made", RC_F_DATE, RC_GIVEN, NULL, "notice to the depositary"},
    {"effective", RC_F_DATE, RC_GIVEN, NULL, "first day of its effect; absent: the day it was made, or entry into force"},
    {"withdrawn", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "first day without it"},
    {"facts_after", RC_F_DATE, RC_GIVEN | RC_ALWAYS, NULL, "only facts on or after this day"},
    {"begun_after", RC_F_DATE, RC_GIVEN | RC_ALWAYS, NULL, "only conduct begun on or after this day"},
    {"persons", RC_F_TEXT, RC_GIVEN, NULL, "class of persons it touches"},
    {"window_from", RC_F_DATE, RC_GIVEN | RC_ALWAYS, NULL, "conduct covered from"},
    {"window_to", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "conduct covered to, inclusive"},
    {"crimes", RC_F_TEXT, RC_GIVEN, NULL, "crimes it touches"},
    {"place", RC_F_TEXT, RC_GIVEN, NULL, "place it touches"},
    {"referral", RC_F_TEXT, 0, NULL, "kinds of referral it touches"},
    {"conflict", RC_F_TEXT, 0, NULL, "conflict it touches"},
    {"by", RC_F_TEXT, 0, NULL, "authority that made it"},
    {"towards", RC_F_SYMBOLS, RC_GIVEN, "@state", "States it is directed at; absent: all"},
    {"denies", RC_F_FLAG, RC_GIVEN, NULL, "does it deny treaty relations with the States it is directed at?"},
    {"severable", RC_F_FLAG, RC_GIVEN, NULL, "would a human-rights body sever it?"},
    {"disputed", RC_F_TEXT, RC_GIVEN, NULL, "why its validity is disputed; absent: it is not"},
    {"scope", RC_F_TEXT, 0, NULL, "its terms in free words"},
    PROVENANCE,
};

static const rc_field optional_declaration[] = {
    {"state", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN | RC_STATE, "@state", "State"},
    {"made", RC_F_DATE, RC_GIVEN, NULL, "deposit"},
    {"effective", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "first day; absent: never took effect"},
    {"terminated", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "first day without it"},
    {"facts_from", RC_F_DATE, RC_GIVEN | RC_ALWAYS, NULL, "only disputes or facts from this day"},
    {"reciprocity", RC_F_FLAG, RC_GIVEN | RC_MAYBE, NULL, "on condition of reciprocity"},
    {"twelve_months", RC_F_FLAG, RC_GIVEN | RC_MAYBE, NULL, "not towards an acceptance younger than twelve months"},
    {"commonwealth", RC_F_SYMBOL, RC_GIVEN, "yes|former|no", "excludes members (or former members) of the Commonwealth; absent: not known"},
    {"other_means", RC_F_FLAG, RC_GIVEN | RC_MAYBE, NULL, "excludes disputes with other agreed means"},
    {"domestic", RC_F_FLAG, RC_GIVEN | RC_MAYBE, NULL, "excludes domestic jurisdiction"},
    {"self_judging", RC_F_FLAG, RC_GIVEN | RC_MAYBE, NULL, "domestic jurisdiction as it determines itself"},
    {"multilateral", RC_F_FLAG, RC_GIVEN | RC_MAYBE, NULL, "multilateral-treaty reservation"},
    {"armed_conflict", RC_F_FLAG, RC_GIVEN | RC_MAYBE, NULL, "excludes hostilities or armed conflict"},
    {"only", RC_F_FLAG, RC_GIVEN, NULL, "accepts nothing but the subject named in `exclusions`"},
    {"exclusions", RC_F_TEXT, RC_GIVEN, NULL, "other exclusions in own words"},
    {"touches", RC_F_SYMBOLS, RC_GIVEN, "@act", "acts that the subjects named in `exclusions` may cover"},
    {"claim_notice", RC_F_SYMBOL, RC_GIVEN | RC_RULE, NULL, "time between written notice of the claim and the application"},
    {"immediate_change", RC_F_FLAG, RC_MAYBE, NULL, "may be changed with immediate effect"},
    PROVENANCE,
};

static const rc_field forum[] = {
    {"forum", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, NULL, "id"},
    {"name", RC_F_TEXT, RC_REQUIRED, NULL, "full name"},
    {"severs", RC_F_FLAG, RC_GIVEN, NULL, "does it sever invalid reservations?"},
    PROVENANCE,
};

static const rc_field act[] = {
    {"act", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, NULL, "word of the vocabulary"},
    {"implies", RC_F_SYMBOLS, RC_GIVEN, "@act", "acts it always is as well"},
    {"may_amount_to", RC_F_SYMBOLS, RC_GIVEN, "@act", "acts it may be, if more is shown"},
    {"also", RC_F_TEXTS, 0, NULL, "what people call it in plain words, for the interview"},
    {"note", RC_F_TEXT, 0, NULL, "meaning"},
};

static const rc_field status_dispute[] = {
    {"state", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "@state", "State whose standing is disputed"},
    {"treaty", RC_F_SYMBOL, RC_GIVEN, "@treaty", "statute or treaty, or absent"},
    {"organisation", RC_F_SYMBOL, RC_GIVEN, "@organisation", "organisation, or absent"},
    {"from", RC_F_DATE, RC_REQUIRED | RC_GIVEN, NULL, "first day of the doubt"},
    {"to", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "last day of the doubt"},
    {"met_authority", RC_F_TEXTS, RC_REQUIRED | RC_GIVEN, NULL, "authorities for access, participation or membership"},
    {"met_reason", RC_F_TEXT, RC_REQUIRED | RC_GIVEN, NULL, "what they say"},
    {"failed_authority", RC_F_TEXTS, RC_REQUIRED | RC_GIVEN, NULL, "authorities against"},
    {"failed_reason", RC_F_TEXT, RC_REQUIRED | RC_GIVEN, NULL, "what they say"},
    PROVENANCE,
};

static const rc_field situation[] = {
    {"situation", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, NULL, "id"},
    {"title", RC_F_TEXT, RC_REQUIRED | RC_GIVEN, NULL, "name"},
    {"states", RC_F_SYMBOLS, RC_GIVEN, "@state", "States concerned"},
    {"trigger", RC_F_TEXT, 0, NULL, "how it came to the Court"},
    {"resolution", RC_F_TEXT, RC_GIVEN, NULL, "citation of the Security Council's resolution that referred it"},
    {"basis", RC_F_SYMBOL, RC_GIVEN, "party|12(3)|cross-border|SC-referral", "title of jurisdiction"},
    {"scope_from", RC_F_DATE, RC_GIVEN, NULL, "crimes from"},
    {"scope_to", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "crimes to"},
    {"considered_from", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "under consideration since: a preliminary examination or more"},
    {"opened", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "investigation opened"},
    {"status", RC_F_SYMBOL, RC_GIVEN, NULL, "where it stands"},
    PROVENANCE,
};

static const rc_field decided[] = {
    {"case", RC_F_SYMBOL, RC_REQUIRED, NULL, "id by which rules and reports cite it"},
    {"name", RC_F_TEXT, RC_REQUIRED, NULL, "name of the case or decision"},
    {"court", RC_F_TEXT, 0, NULL, "court or body"},
    {"date", RC_F_DATE, 0, NULL, "day of the decision"},
    {"reference", RC_F_TEXT, 0, NULL, "reports, document symbol"},
    {"holding", RC_F_TEXT, 0, NULL, "what it decides, in own words"},
    {"provisions", RC_F_TEXTS, 0, NULL, "provisions it reads"},
    PROVENANCE,
};

static const rc_field source[] = {
    {"id", RC_F_TEXT, RC_REQUIRED, NULL, "citation as rules and clauses write it, such as a treaty's article"},
    {"title", RC_F_TEXT, RC_REQUIRED, NULL, "what it is"},
    {"reference", RC_F_TEXT, 0, NULL, "where to read it"},
    {"url", RC_F_TEXT, 0, NULL, "its address on the network"},
    {"says", RC_F_TEXT, 0, NULL, "what it provides, in own words"},
};

/* Who votes in an organ that a clause's `votes` names, over a time. */
static const rc_field organ[] = {
    {"organ", RC_F_SYMBOL, RC_REQUIRED, NULL, "id, as `votes` of a clause writes it"},
    {"name", RC_F_TEXT, RC_REQUIRED, NULL, "name, or what it is asked for"},
    {"from", RC_F_DATE, RC_REQUIRED, NULL, "first day on which these rules hold"},
    {"to", RC_F_DATE, RC_NEVER, NULL, "last day"},
    {"seats", RC_F_SYMBOLS, RC_REQUIRED, "@organisation", "organisations whose members vote in it"},
    {"size", RC_F_INT, 0, NULL, "number of seats; absent: as many as there are members"},
    {"needed", RC_F_INT, 0, NULL, "votes needed, where that is a fixed number"},
    PROVENANCE,
};

/* What a table of sources says of a treaty beside its title and dates; an instrument that is no
 * treaty of the knowledge brings those too. */
static const rc_field instrument[] = {
    {"instrument", RC_F_SYMBOL, RC_REQUIRED, NULL, "id, that of its treaty if it has one"},
    {"title", RC_F_TEXT, 0, NULL, "full title; absent: as its treaty"},
    {"adopted", RC_F_DATE, 0, NULL, "adoption; absent: as its treaty"},
    {"in_force", RC_F_DATE, RC_NEVER, NULL, "general entry into force; absent: as its treaty"},
    {"published", RC_F_TEXT, 0, NULL, "where it is published, such as volume, series and page"},
    {"url", RC_F_TEXT, 0, NULL, "its address on the network"},
    PROVENANCE,
};

static const rc_field requester[] = {
    {"requester", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, NULL, "organ or agency"},
    {"type", RC_F_TEXT, 0, NULL, "what it is"},
    {"authorised_by", RC_F_TEXT, RC_GIVEN, NULL, "instrument; absent: not authorised"},
    {"authorised_on", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "since"},
    {"reach", RC_F_TEXT, 0, NULL, "questions it may ask"},
    {"majority", RC_F_TEXT, 0, NULL, "majority needed"},
    {"requests", RC_F_TEXT, 0, NULL, "requests made"},
    PROVENANCE,
};

static const rc_field vetoed[] = {
    {"date", RC_F_DATE, RC_REQUIRED, NULL, "day of the vote"},
    {"draft", RC_F_TEXT, RC_REQUIRED, NULL, "draft resolution"},
    {"by", RC_F_SYMBOLS, RC_REQUIRED, "@state", "permanent members that voted against"},
    {"subject", RC_F_TEXT, 0, NULL, "subject and vote"},
};

static const rc_field organ_route[] = {
    {"name", RC_F_TEXT, RC_REQUIRED, NULL, "procedure"},
    {"organ", RC_F_TEXT, 0, NULL, "organ"},
    {"legal_basis", RC_F_TEXT, 0, NULL, "legal basis"},
    {"starters", RC_F_TEXT, 0, NULL, "who can start it"},
    {"vote", RC_F_TEXT, 0, NULL, "vote needed"},
    {"veto", RC_F_TEXT, 0, NULL, "does the veto apply?"},
    {"blocked_by", RC_F_TEXT, 0, NULL, "what blocks it"},
    {"outcome", RC_F_TEXT, 0, NULL, "what comes of it"},
    {"precedents", RC_F_TEXT, 0, NULL, "uses"},
    PROVENANCE,
};

static const rc_field labour_procedure[] = {
    {"name", RC_F_TEXT, RC_REQUIRED, NULL, "procedure"},
    {"starters", RC_F_TEXT, 0, NULL, "who can start it"},
    {"needs", RC_F_TEXT, 0, NULL, "requirements"},
    {"binding", RC_F_TEXT, 0, NULL, "does it bind?"},
    PROVENANCE,
};

/* A sentence a user may suppose, and what it does: read by the scenario room, not by the rules. */
static const rc_field supposition_form[] = {
    {"id", RC_F_SYMBOL, RC_REQUIRED, NULL, "id"},
    {"form", RC_F_TEXT, RC_REQUIRED, NULL, "the sentence; holes are STATE, TREATY, ARTICLE, ORGANISATION, DATE, and what is in brackets may be left out"},
    {"action", RC_F_SYMBOL, RC_REQUIRED, "join-treaty|leave-treaty|make-declaration|withdraw-declaration|join-organisation|leave-organisation|step|veto", "what it changes"},
    {"effect", RC_F_SYMBOL, 0, "accepts|excludes", "effect of the declaration made or withdrawn"},
    {"step", RC_F_SYMBOL, 0, NULL, "step of a scenario that it adds or replaces"},
    {"outcome", RC_F_SYMBOL, 0, NULL, "how that step ended"},
    {"forum", RC_F_SYMBOL, 0, "@forum", "forum of that step"},
    {"organ", RC_F_SYMBOL, 0, NULL, "organ of that step"},
    {"replaces", RC_F_FLAG, 0, NULL, "does it take the place of such a step already taken?"},
    {"vetoes", RC_F_FLAG, 0, NULL, "does the State veto?"},
    {"among", RC_F_SYMBOL, 0, "@organisation", "only a member of it can do this"},
    {"actor", RC_F_SYMBOL, RC_REQUIRED, "state|claimant|organ", "whose act it is; state: that of the State named, whatever its part"},
    {"mechanism", RC_F_TEXT, RC_REQUIRED, NULL, "how it is done in law"},
    {"delay", RC_F_TEXT, RC_REQUIRED, NULL, "when it takes effect"},
    {"authority", RC_F_TEXTS, RC_REQUIRED, NULL, "citations for it"},
    {"refusal", RC_F_TEXT, 0, NULL, "why it may be refused, with citations"},
};

/* What `recourse interview` asks; read by the explore room, not by the rules. */
static const rc_field question[] = {
    {"id", RC_F_SYMBOL, RC_REQUIRED, NULL, "id"},
    {"text", RC_F_TEXT, RC_REQUIRED, NULL, "the question; {respondent} and {about} (what `each` names) are filled in"},
    {"help", RC_F_TEXT, RC_REQUIRED, NULL, "what is meant, for somebody who asks"},
    {"example", RC_F_TEXT, RC_REQUIRED, NULL, "an answer in plain words"},
    {"first", RC_F_FLAG, 0, NULL, "is it asked before anything is judged, in the order of the file?"},
    {"needed", RC_F_FLAG, 0, NULL, "is there no scenario without an answer?"},
    {"fills", RC_F_SYMBOLS, 0, NULL, "keys of the scenario file that an answer fills: a key, conduct.KEY, or step.KEY of the step below"},
    {"step", RC_F_SYMBOL, 0, NULL, "step of a scenario that an answer adds"},
    {"each", RC_F_SYMBOL, 0, "treaty|forum|organ|act", "it is asked once for each of these that a requirement at stake names; act: for each act that the acts told may amount to"},
    {"about", RC_F_SYMBOL, 0, NULL, "only this one of `each`"},
    {"tries", RC_F_TEXTS, 0, NULL, "free words to judge the scenario with, to find whether an answer matters"},
    {"bears_on", RC_F_TEXTS, 0, NULL, "requirements it may decide where they are unknown, pending or contested; with a code, wherever they are not met for that reason"},
    {"routes", RC_F_TEXTS, 0, NULL, "only for these routes does it count what it bears on; * stands for any letters; absent: all"},
    {"assumes", RC_F_TEXTS, 0, NULL, "assumptions it may replace, as the rules word them"},
};

/* A closed answer: `fills` names the key it goes to, `value` what is written there. */
static const rc_field answer[] = {
    {"question", RC_F_SYMBOL, RC_REQUIRED, "@question", "question"},
    {"id", RC_F_SYMBOL, RC_REQUIRED, NULL, "id among the answers of the question"},
    {"title", RC_F_TEXT, RC_REQUIRED, NULL, "the answer as the list shows it"},
    {"fills", RC_F_SYMBOL, 0, NULL, "key it fills; absent: none"},
    {"value", RC_F_SYMBOL, 0, NULL, "word written there"},
    {"nothing", RC_F_FLAG, 0, NULL, "does it add nothing to the scenario?"},
    {"needs", RC_F_SYMBOLS, 0, NULL, "other keys that must be said with it"},
    {"say", RC_F_TEXTS, RC_REQUIRED, NULL, "words by which it is given"},
};

/* Words of plain speech that the interview understands in every answer. */
static const rc_field spoken[] = {
    {"id", RC_F_SYMBOL, RC_REQUIRED, "unknown|none|yes|ongoing|since|from|until|between|within|filler", "what they mean"},
    {"say", RC_F_TEXTS, RC_REQUIRED, NULL, "the words"},
};

static const rc_field statute[] = {
    {"state", RC_F_SYMBOL, RC_INHERITED | RC_GIVEN, "@state", "State of the court"},
    {"crime", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "@act", "crime"},
    {"basis", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "universal|presence|active-personality|passive-personality", "link"},
    {"statute", RC_F_TEXT, RC_REQUIRED | RC_GIVEN, NULL, "statute"},
    {"presence", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "none|opening|trial|residence", "when the suspect must be there"},
    {"link", RC_F_TEXT, RC_GIVEN, NULL, "nationality or residence link"},
    {"links", RC_F_SYMBOLS, RC_GIVEN, "suspect-national|suspect-resident|victim-national", "links that serve instead of presence, or of nationality"},
    {"leave", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "none|prosecutor|attorney-general|minister|leave", "whose leave is needed"},
    {"double_criminality", RC_F_TEXT, 0, NULL, "double criminality"},
    {"victims_start", RC_F_TEXT, 0, NULL, "can victims start it?"},
    {"from", RC_F_DATE, RC_GIVEN, NULL, "usable from"},
    {"to", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "first day without it"},
    {"acts_from", RC_F_DATE, RC_GIVEN | RC_ALWAYS, NULL, "first day of the acts it reaches"},
    {"immunity_removed", RC_F_SYMBOLS, RC_GIVEN, "functional|personal", "immunities that the law or a high court of the State has ruled out for this crime"},
    {"removed_from", RC_F_DATE, RC_GIVEN | RC_ALWAYS, NULL, "since when that is settled"},
    {"removed_by", RC_F_TEXTS, RC_GIVEN, NULL, "authorities for it"},
    PROVENANCE,
};

static const rc_field civil_remedy[] = {
    {"state", RC_F_SYMBOL, RC_INHERITED | RC_GIVEN, "@state", "State of the court"},
    {"statute", RC_F_TEXT, RC_REQUIRED | RC_GIVEN, NULL, "statute"},
    {"claim", RC_F_TEXT, 0, NULL, "claim"},
    {"needs", RC_F_TEXT, 0, NULL, "requirements"},
    {"immunity", RC_F_TEXT, RC_GIVEN, NULL, "immunity bars"},
    {"cases", RC_F_TEXT, 0, NULL, "leading cases"},
    {"from", RC_F_DATE, RC_GIVEN | RC_ALWAYS, NULL, "this reading holds from"},
    {"to", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "first day without it"},
    {"against", RC_F_SYMBOLS, RC_GIVEN, "state|official|company|private", "whom it lies against; absent: it gives no claim against the wrongdoer"},
    {"acts", RC_F_SYMBOLS, RC_GIVEN, "@act", "acts it serves for; absent: all that the route is for"},
    {"respondents", RC_F_SYMBOLS, RC_GIVEN, "@state", "States whose acts it serves for; absent: all"},
    {"immunity_rule", RC_F_SYMBOL, RC_GIVEN, "bars|contested|none", "does State immunity bar it where the State or its official is sued?"},
    {"immunity_exception", RC_F_SYMBOL, RC_GIVEN, "territorial-tort", "an exception: harm done on the soil of the court's State"},
    {"immunity_authority", RC_F_TEXTS, RC_GIVEN, NULL, "authorities for the rule; if contested: those against immunity"},
    {"territory", RC_F_SYMBOL, RC_GIVEN, "forum", "forum: the wrong, or a part of it, must have been done in the State"},
    {"defendant", RC_F_SYMBOL, RC_GIVEN, "home", "home: a company of, or in, the State must be sued"},
    {"claimants", RC_F_SYMBOL, RC_GIVEN, "national|alien", "who may sue; absent: anybody"},
    {"reach", RC_F_SYMBOL, RC_GIVEN, "contested", "contested: whether it reaches harm abroad is unsettled"},
    {"reach_authority", RC_F_TEXTS, RC_GIVEN, NULL, "authorities on that"},
    PROVENANCE,
};

static const rc_field measure[] = {
    {"jurisdiction", RC_F_SYMBOL, RC_INHERITED | RC_GIVEN, NULL, "State or organisation"},
    {"id", RC_F_SYMBOL, RC_REQUIRED, NULL, "id"},
    {"instrument", RC_F_TEXT, RC_REQUIRED | RC_GIVEN, NULL, "instrument"},
    {"citation", RC_F_TEXT, RC_GIVEN, NULL, "citation"},
    {"kind", RC_F_SYMBOL, RC_REQUIRED | RC_GIVEN, "targeted-sanctions|import-ban|export-control|due-diligence|procurement|none", "kind; none: no usable law"},
    {"from", RC_F_DATE, RC_GIVEN, NULL, "applies from"},
    {"to", RC_F_DATE, RC_GIVEN | RC_NEVER, NULL, "first day without it"},
    {"acts", RC_F_SYMBOLS, RC_GIVEN, "@act", "acts that are its grounds; absent: all that the route is for"},
    {"respondents", RC_F_SYMBOLS, RC_GIVEN, "@state", "States at whose conduct it is aimed; absent: all"},
    {"voluntary", RC_F_FLAG, RC_GIVEN, NULL, "does it bind nobody?"},
    {"grounds", RC_F_TEXT, 0, NULL, "grounds"},
    {"decides", RC_F_TEXT, 0, NULL, "who decides"},
    {"petition", RC_F_TEXT, 0, NULL, "can anybody petition, and how?"},
    PROVENANCE,
};

static const rc_field mechanism[] = {
    {"id", RC_F_SYMBOL, RC_REQUIRED, NULL, "id"},
    {"name", RC_F_TEXT, RC_REQUIRED, NULL, "mechanism"},
    {"claim", RC_F_TEXT, 0, NULL, "what is said of it"},
    {"kind", RC_F_TEXT, 0, NULL, "kind"},
    {"legal_basis", RC_F_TEXT, 0, NULL, "legal basis"},
    {"starters", RC_F_TEXT, 0, NULL, "who can start it"},
    {"blocked_by", RC_F_TEXT, 0, NULL, "what blocks it"},
    {"today", RC_F_TEXT, 0, NULL, "does it still hold?"},
};

/* The square of a State on the map of the world. */
static const rc_field tile[] = {
    {"state", RC_F_SYMBOL, RC_REQUIRED, "@state", "State"},
    {"row", RC_F_INT, RC_REQUIRED, NULL, "from 1, the north"},
    {"column", RC_F_INT, RC_REQUIRED, NULL, "from 1, the west"},
};

/* Heads of the files of national law: only the id their records inherit. */
static const rc_field jurisdiction[] = {
    {"state", RC_F_SYMBOL, RC_REQUIRED, "@state", "State"},
    {"note", RC_F_TEXT, 0, NULL, "free words"},
};
static const rc_field economy[] = {
    {"jurisdiction", RC_F_SYMBOL, RC_REQUIRED, NULL, "State or organisation"},
    {"note", RC_F_TEXT, 0, NULL, "free words"},
};
/* One record: what the knowledge as a whole says of itself. */
static const rc_field catalogue[] = {
    {"facts_as_at", RC_F_DATE, RC_REQUIRED, NULL, "day of the latest knowledge"},
    {"order", RC_F_SYMBOLS, RC_REQUIRED, NULL, "routes in the order in which reports show them"},
};

const rc_kind rc_kinds[] = {
    KIND("catalogue", "catalogues", "catalogue", catalogue),
    KIND("state", "States", "state/{code}", state),
    KIND("organisation", "organisations", "organisation/{organisation}", organisation),
    REPEATING("membership", "memberships", "membership/{organisation}/{state}/{from}", membership),
    KIND("treaty", "treaties", "treaty/{treaty}", treaty),
    KIND("clause", "clauses", "clause/{route}/{treaty}", clause),
    REPEATING("participation", "participations", "participation/{treaty}/{state}", participation),
    REPEATING("declaration", "declarations", "declaration/{treaty}/{state}/{article}/{made}", declaration),
    KIND("optional-declaration", "optional-clause declarations", "optional-clause/{state}/{made}", optional_declaration),
    KIND("forum", "forums", "forum/{forum}", forum),
    KIND("act", "acts", "act/{act}", act),
    KIND("status-dispute", "disputes about a State's standing", "status-dispute/{state}/{treaty}/{organisation}/{from}", status_dispute),
    KIND("situation", "situations", "situation/{situation}", situation),
    KIND("decided", "decided cases", "case/{case}", decided),
    KIND("source", "sources", "source/{id}", source),
    KIND("organ", "organs that vote", "organ/{organ}/{from}", organ),
    KIND("instrument", "publications of instruments", "instrument/{instrument}", instrument),
    KIND("requester", "requesters of advisory opinions", "requester/{requester}", requester),
    KIND("vetoed", "vetoed drafts", "veto/{draft}", vetoed),
    KIND("organ-route", "procedures of political organs", "organ-route/{name}", organ_route),
    KIND("labour-procedure", "labour procedures", "labour-procedure/{name}", labour_procedure),
    KIND("supposition-form", "forms of suppositions", "supposition-form/{id}", supposition_form),
    KIND("question", "questions of the interview", "question/{id}", question),
    KIND("answer", "answers to questions of the interview", "answer/{question}/{id}", answer),
    KIND("spoken", "words of plain speech", "spoken/{id}", spoken),
    REPEATING("statute", "national criminal statutes", "statute/{state}/{crime}/{basis}", statute),
    REPEATING("civil-remedy", "civil remedies", "civil-remedy/{state}/{statute}", civil_remedy),
    KIND("measure", "sanctions and trade measures", "measure/{id}", measure),
    KIND("mechanism", "mechanisms", "mechanism/{id}", mechanism),
    KIND("tile", "squares of the map", "tile/{state}", tile),
    KIND("jurisdiction", "national jurisdictions", "jurisdiction/{state}", jurisdiction),
    KIND("economy", "economic jurisdictions", "economy/{jurisdiction}", economy),
};
const size_t rc_kind_count = sizeof rc_kinds / sizeof *rc_kinds;

#define SECTIONS(list) list, sizeof list / sizeof *list

static const rc_section states_sections[] = {{"states", "state"}};
static const rc_section acts_sections[] = {{"acts", "act"}};
static const rc_section organisation_sections[] = {{"members", "membership"}};
static const rc_section treaty_sections[] = {{"clauses", "clause"}, {"parties", "participation"}, {"declarations", "declaration"}};
static const rc_section optional_sections[] = {{"declarations", "optional-declaration"}};
static const rc_section forum_sections[] = {{"clauses", "clause"}};
static const rc_section cases_sections[] = {{"cases", "decided"}};
static const rc_section sources_sections[] = {{"sources", "source"}};
static const rc_section instruments_sections[] = {{"instruments", "instrument"}};
static const rc_section dispute_sections[] = {{"disputes", "status-dispute"}};
static const rc_section situation_sections[] = {{"situations", "situation"}};
static const rc_section register_of_organs[] = {{"organs", "organ"}};
static const rc_section tile_sections[] = {{"tiles", "tile"}};
static const rc_section requester_sections[] = {{"requesters", "requester"}};
static const rc_section veto_sections[] = {{"vetoes", "vetoed"}};
static const rc_section organ_sections[] = {{"procedures", "organ-route"}};
static const rc_section labour_sections[] = {{"procedures", "labour-procedure"}};
static const rc_section domestic_sections[] = {{"clauses", "clause"}, {"criminal", "statute"}, {"civil", "civil-remedy"}};
static const rc_section economic_sections[] = {{"clauses", "clause"}, {"measures", "measure"}};
static const rc_section mechanism_sections[] = {{"mechanisms", "mechanism"}};
static const rc_section question_sections[] = {
    {"questions", "question"}, {"answers", "answer"}, {"words", "spoken"}};
static const rc_section supposition_sections[] = {{"forms", "supposition-form"}};

const rc_file_type rc_file_types[] = {
    {"catalogue.yaml", "catalogue", NULL, 0},
    {"states.yaml", NULL, SECTIONS(states_sections)},
    {"acts.yaml", NULL, SECTIONS(acts_sections)},
    {"cases.yaml", NULL, SECTIONS(cases_sections)},
    {"sources.yaml", NULL, SECTIONS(sources_sections)},
    {"instruments.yaml", NULL, SECTIONS(instruments_sections)},
    {"suppositions.yaml", NULL, SECTIONS(supposition_sections)},
    {"tiles.yaml", NULL, SECTIONS(tile_sections)},
    {"questions.yaml", NULL, SECTIONS(question_sections)},
    {"organisations/*.yaml", "organisation", SECTIONS(organisation_sections)},
    {"treaties/*.yaml", "treaty", SECTIONS(treaty_sections)},
    {"forums/*.yaml", "forum", SECTIONS(forum_sections)},
    {"registers/optional-clause.yaml", NULL, SECTIONS(optional_sections)},
    {"registers/status-disputes.yaml", NULL, SECTIONS(dispute_sections)},
    {"registers/situations.yaml", NULL, SECTIONS(situation_sections)},
    {"registers/organs.yaml", NULL, SECTIONS(register_of_organs)},
    {"registers/requesters.yaml", NULL, SECTIONS(requester_sections)},
    {"registers/vetoes.yaml", NULL, SECTIONS(veto_sections)},
    {"registers/organ-routes.yaml", NULL, SECTIONS(organ_sections)},
    {"registers/labour-procedures.yaml", NULL, SECTIONS(labour_sections)},
    {"registers/mechanisms.yaml", NULL, SECTIONS(mechanism_sections)},
    {"domestic/*.yaml", "jurisdiction", SECTIONS(domestic_sections)},
    {"economic/*.yaml", "economy", SECTIONS(economic_sections)},
};
const size_t rc_file_type_count = sizeof rc_file_types / sizeof *rc_file_types;

int rc_kind_index(const char *name)
{
    for (size_t i = 0; i < rc_kind_count; i++) {
        if (strcmp(rc_kinds[i].name, name) == 0) {
            return (int)i;
        }
    }
    return -1;
}

int rc_field_index(const rc_kind *kind, const char *name)
{
    for (size_t i = 0; i < kind->field_count; i++) {
        const char *known = kind->fields[i].name;
        if (known[0] == name[0] && strcmp(known, name) == 0) {
            return (int)i;
        }
    }
    return -1;
}

size_t rc_head_field(const rc_kind *head)
{
    const char *open = strchr(head->id, '{');
    for (size_t i = 0; open != NULL && i < head->field_count; i++) {
        size_t length = strlen(head->fields[i].name);
        if (strncmp(open + 1, head->fields[i].name, length) == 0 && open[length + 1] == '}') {
            return i;
        }
    }
    return 0;
}

int rc_field_inherited(const rc_kind *head, const rc_field *field)
{
    int index = head != NULL ? rc_field_index(head, field->name) : -1;
    if (index < 0) {
        return -1;
    }
    bool passed_on = (field->flags & RC_INHERITED) || (size_t)index == rc_head_field(head) ||
                     rc_equal(field->name, "confidence") || rc_equal(field->name, "source") ||
                     rc_equal(field->name, "checked");
    return passed_on ? index : -1;
}

const rc_file_type *rc_file_type_for(const char *path)
{
    for (size_t i = 0; i < rc_file_type_count; i++) {
        if (rc_match(rc_file_types[i].path, path)) {
            return &rc_file_types[i];
        }
    }
    return NULL;
}
