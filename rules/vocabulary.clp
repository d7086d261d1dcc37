;;; Vocabulary: the modules, and every kind of fact.
;;;
;;; Modules are phases. A rule reads only what the knowledge and the scenario give, and what an
;;; earlier module concluded; `not` is used over nothing else, so the order of rules cannot matter.
;;;
;;; Given facts come from the program: the knowledge (given.clp, one template for each kind of
;;; record) and the scenario (first part below). Concluded facts come from rules alone.
;;; Days are day numbers. A date that is known only in part has two slots, X (the earliest day it
;;; can be) and X-latest. -9999999 stands for "before every day", 9999999 for "after every day": an
;;; unknown date runs from the one to the other, an end that never came is the second.
;;; `nil` is the absence of a word, "" the absence of a text.

(defmodule MAIN (export deftemplate ?ALL))
(defmodule BOUND (import MAIN deftemplate ?ALL))     ; who is bound, has accepted, has excluded what
(defmodule ENGAGE (import MAIN deftemplate ?ALL))    ; which clauses the conduct engages, and when
(defmodule SUBJECT (import MAIN deftemplate ?ALL))   ; subject-matter and treaty relations
(defmodule TIME (import MAIN deftemplate ?ALL))      ; the day of the conduct against the days of the law
(defmodule CONSENT (import MAIN deftemplate ?ALL))   ; consent, reservations, reciprocity
(defmodule STANDING (import MAIN deftemplate ?ALL))  ; claimants and the steps before a claim
(defmodule FORUM (import MAIN deftemplate ?ALL))     ; what is special to a forum

;;; ---- given: the scenario ----

;;; The question: as of which day and, in a fact that may change alone, against whom.
(deftemplate MAIN::scenario
  (slot as-of (type INTEGER))
  (slot applicants-named (type SYMBOL) (allowed-symbols yes no))) ; does the scenario name applicants?
(deftemplate MAIN::respondent (slot state (type SYMBOL)))

;;; A State the scenario names as applicant.
(deftemplate MAIN::named-applicant (slot state (type SYMBOL)))

;;; A course of conduct; `to` of one that goes on is the day of filing.
(deftemplate MAIN::conduct
  (slot id (type SYMBOL))
  (slot from (type INTEGER)) (slot from-latest (type INTEGER))
  (slot to (type INTEGER)) (slot to-latest (type INTEGER))
  (slot ongoing (type SYMBOL) (allowed-symbols yes no))
  (slot place-given (type SYMBOL) (allowed-symbols yes no))
  (slot presence-given (type SYMBOL) (allowed-symbols yes no))
  (slot residence-given (type SYMBOL) (allowed-symbols yes no))
  (slot lenders-given (type SYMBOL) (allowed-symbols yes no))
  (slot control (type SYMBOL) (allowed-symbols area person none nil))
  (slot group (type SYMBOL) (allowed-symbols national ethnic racial religious nil))
  (slot capacity (type SYMBOL) (allowed-symbols state private company nil)) (slot office (type SYMBOL)))

(deftemplate MAIN::conduct-act (slot conduct (type SYMBOL)) (slot act (type SYMBOL)))
(deftemplate MAIN::conduct-place (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-victim (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-perpetrator (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-presence (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-residence (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-lender (slot conduct (type SYMBOL)) (slot lender (type STRING)))

;;; A step taken. What a step does not have is nil; an undated one has an unknown date.
(deftemplate MAIN::step
  (slot id (type STRING)) (slot step (type SYMBOL))
  (slot treaty (type SYMBOL)) (slot by (type SYMBOL)) (slot state (type SYMBOL))
  (slot forum (type SYMBOL)) (slot organ (type SYMBOL)) (slot body (type SYMBOL))
  (slot outcome (type SYMBOL))
  (slot on (type INTEGER)) (slot on-latest (type INTEGER)))

;;; A permanent member the scenario takes to veto. Is it said who would? A supposition may change it.
(deftemplate MAIN::named-veto (slot state (type SYMBOL)))
(deftemplate MAIN::vetoes (slot named (type SYMBOL) (allowed-symbols yes no)))

;;; All records of this kind and head have been given.
(deftemplate MAIN::loaded (slot kind (type SYMBOL)) (slot key (type SYMBOL)))

;;; ---- concluded: the books ----

;;; A time in which a State is bound by a treaty; `to` is the first day without.
(deftemplate MAIN::bound
  (slot treaty (type SYMBOL)) (slot state (type SYMBOL)) (slot how (type SYMBOL))
  (slot from (type INTEGER)) (slot from-latest (type INTEGER))
  (slot to (type INTEGER)) (slot to-latest (type INTEGER))
  (slot participation (type STRING)))

;;; How a State stands to a treaty on the day of filing.
(deftemplate MAIN::relation
  (slot treaty (type SYMBOL)) (slot state (type SYMBOL))
  (slot is (type SYMBOL) (allowed-symbols in-force not-yet left unsure))
  (slot since (type INTEGER)) (slot until (type INTEGER))
  (slot participation (type STRING)))

;;; A declaration that bears on the consent a clause asks for, as it stands on the day of filing.
(deftemplate MAIN::bearing
  (slot clause (type STRING)) (slot state (type SYMBOL))
  (slot effect (type SYMBOL) (allowed-symbols accepts excludes conditions))
  (slot is (type SYMBOL) (allowed-symbols standing ended not-yet unsure))
  (slot from (type INTEGER)) (slot from-latest (type INTEGER))
  (slot until (type INTEGER))
  (slot persons (type STRING)) (slot disputed (type STRING)) (slot severable (type SYMBOL))
  (slot declaration (type STRING)))

;;; A limit in time written into a declaration that bears on a clause.
(deftemplate MAIN::limit
  (slot clause (type STRING)) (slot state (type SYMBOL))
  (slot facts-after (type INTEGER)) (slot begun-after (type INTEGER))
  (slot declaration (type STRING)))

;;; Membership of an organisation, or a seat in an organ, on the day of filing.
(deftemplate MAIN::member
  (slot organisation (type SYMBOL)) (slot state (type SYMBOL))
  (slot is (type SYMBOL) (allowed-symbols member unsure disputed)) (slot membership (type STRING)))

;;; ---- concluded: what the conduct engages ----

;;; What the conduct is: surely, or perhaps if more were shown.
(deftemplate MAIN::conduct-is
  (slot conduct (type SYMBOL)) (slot act (type SYMBOL))
  (slot how (type SYMBOL) (allowed-symbols surely perhaps)))

;;; A clause within whose subject-matter a course of conduct falls.
(deftemplate MAIN::engages
  (slot clause (type STRING)) (slot conduct (type SYMBOL))
  (slot how (type SYMBOL) (allowed-symbols surely perhaps)))

;;; A clause that some conduct engages: only these are examined further.
(deftemplate MAIN::live (slot clause (type STRING)))

;;; A treaty by which the sides of a clause must be bound.
(deftemplate MAIN::needs (slot clause (type STRING)) (slot treaty (type SYMBOL)))

;;; The time for which a clause binds the respondent: conduct is measured against it.
(deftemplate MAIN::span
  (slot clause (type STRING))
  (slot from (type INTEGER)) (slot from-latest (type INTEGER))
  (slot to (type INTEGER)) (slot to-latest (type INTEGER))
  (multislot because (type STRING)))

;;; How a course of conduct lies to such a time.
(deftemplate MAIN::lies
  (slot clause (type STRING)) (slot conduct (type SYMBOL))
  (slot is (type SYMBOL) (allowed-symbols within before after unsure))
  (slot day (type INTEGER)) (slot straddles (type SYMBOL) (allowed-symbols yes no))
  (multislot because (type STRING)))

;;; From when the time to apply to a court runs, for one conduct or (nil) for all; how long it is.
(deftemplate MAIN::clock
  (slot clause (type STRING)) (slot conduct (type SYMBOL)) (slot because (type STRING))
  (slot runs-from (type SYMBOL) (allowed-symbols decision conduct end))
  (slot day (type INTEGER)) (slot day-latest (type INTEGER)))
(deftemplate MAIN::time-to-apply
  (slot clause (type STRING)) (slot conduct (type SYMBOL)) (slot because (type STRING))
  (slot runs-from (type SYMBOL) (allowed-symbols decision conduct end)) (slot day (type INTEGER))
  (slot last (type INTEGER)) (slot last-latest (type INTEGER)) (slot authority (type STRING))
  (slot months (type SYMBOL) (allowed-symbols six four)))

;;; Records a clause needs: every record of this kind whose head is the key.
(deftemplate MAIN::wanted
  (slot clause (type STRING)) (slot kind (type SYMBOL)) (slot key (type SYMBOL)))

;;; A special rule takes a requirement of a clause out of the general rules' hands.
(deftemplate MAIN::override
  (slot clause (type STRING)) (slot conduct (type SYMBOL)) (slot requirement (type SYMBOL)))

;;; ---- concluded: the doors of a criminal court ----

;;; A State whose territory, nationality or acceptance could open the route for the conduct.
(deftemplate MAIN::door
  (slot clause (type STRING)) (slot conduct (type SYMBOL)) (slot state (type SYMBOL))
  (slot link (type SYMBOL) (allowed-symbols territory nationality acceptance)))

;;; It does open it, for a time; `key` names the alternative.
(deftemplate MAIN::opening
  (slot clause (type STRING)) (slot conduct (type SYMBOL)) (slot state (type SYMBOL))
  (slot key (type SYMBOL)) (slot by (type SYMBOL) (allowed-symbols party acceptance))
  (slot from (type INTEGER)) (slot from-latest (type INTEGER))
  (slot to (type INTEGER)) (slot to-latest (type INTEGER))
  (slot because (type STRING)))

;;; A matter that concerns a State is under consideration since a day.
(deftemplate MAIN::considered
  (slot state (type SYMBOL)) (slot from (type INTEGER)) (slot because (type STRING)))

;;; ---- concluded: the law of States and organisations ----

;;; A route that the law of one jurisdiction opens, of one branch of that law.
(deftemplate MAIN::docket
  (slot clause (type STRING)) (slot jurisdiction (type SYMBOL))
  (slot branch (type SYMBOL) (allowed-symbols criminal civil sanctions trade diligence)))

;;; A State whose companies count as those of a jurisdiction: itself, or a member of the union.
(deftemplate MAIN::home (slot jurisdiction (type SYMBOL)) (slot state (type SYMBOL)))

;;; Whom a civil claim over the conduct could be brought against.
(deftemplate MAIN::target
  (slot conduct (type SYMBOL))
  (slot against (type SYMBOL) (allowed-symbols state official company private)))

;;; A law that may serve for the conduct on the day of filing; `key` names the alternative. It stands
;;; on that day, or its first day is not on record, or its dates leave the day open.
(deftemplate MAIN::charge
  (slot clause (type STRING)) (slot conduct (type SYMBOL)) (slot key (type SYMBOL))
  (slot jurisdiction (type SYMBOL)) (slot act (type SYMBOL)) (slot law (type STRING))
  (slot citation (type STRING)) (slot name (type STRING))
  (slot stands (type SYMBOL) (allowed-symbols yes undated unsure)))

;;; A law charged that covers an act which is surely there, not only perhaps.
(deftemplate MAIN::firm
  (slot clause (type STRING)) (slot conduct (type SYMBOL)) (slot key (type SYMBOL)))

;;; What ties the conduct to the State of a criminal court, as far as the law charged asks for it.
(deftemplate MAIN::tie
  (slot clause (type STRING)) (slot conduct (type SYMBOL)) (slot key (type SYMBOL))
  (slot by (type SYMBOL)
    (allowed-symbols territory presence suspect-national suspect-resident victim-national)))

;;; The State as whose officials the suspects acted or serve; and the same as findings say it.
(deftemplate MAIN::official (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::serves (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))

;;; A State of which a suspect, or a company, is a national, or where it is present or lives.
(deftemplate MAIN::seat (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))

;;; A record of law that belongs to a route.
(deftemplate MAIN::belongs (slot clause (type STRING)) (slot law (type STRING)))

;;; ---- concluded: claimants ----

;;; A State that may try: named by the scenario, or any other State if it names none.
(deftemplate MAIN::candidate
  (slot state (type SYMBOL)) (slot named (type SYMBOL) (allowed-symbols yes no)))

;;; A claimant whose steps are looked at one by one; `other` stands for all States not looked at so.
(deftemplate MAIN::claimant (slot state (type SYMBOL)))

;;; Records that finding applicants of a clause takes; all of them are there; States must be looked
;;; at one by one; and, once the records are there, can be.
(deftemplate MAIN::takes (slot clause (type STRING)) (slot kind (type SYMBOL)) (slot key (type SYMBOL)))
(deftemplate MAIN::gathered (slot clause (type STRING)))
(deftemplate MAIN::sought (slot clause (type STRING)))
(deftemplate MAIN::seeks (slot clause (type STRING)))

;;; A candidate without access to the World Court.
(deftemplate MAIN::lacks-access (slot state (type SYMBOL)) (slot because (type STRING)))

;;; A State cannot bring a route by this clause, or it is doubtful: a finding about an applicant.
(deftemplate MAIN::bar
  (slot clause (type STRING)) (slot state (type SYMBOL))
  (slot conduct (type SYMBOL) (default nil))
  (slot requirement (type SYMBOL)) (slot outcome (type SYMBOL)) (slot code (type SYMBOL))
  (slot reason (type STRING)) (slot day (type INTEGER) (default 9999999))
  (slot treaty (type SYMBOL) (default nil))
  (slot about (type SYMBOL) (default nil))   ; whose text or act bars, if not the applicant's
  (slot other (type SYMBOL) (default nil))
  (slot word (type LEXEME) (default ""))
  (multislot authority (type STRING)) (multislot because (type STRING))
  (slot met-reason (type STRING) (default "")) (multislot met-authority (type STRING))
  (slot failed-reason (type STRING) (default "")) (multislot failed-authority (type STRING)))

;;; A declaration under the optional clause read against the other side of one applicant's case.
(deftemplate MAIN::reads
  (slot clause (type STRING)) (slot declaration (type STRING))
  (slot author (type SYMBOL)) (slot against (type SYMBOL)) (slot applicant (type SYMBOL))
  (slot since (type INTEGER)))               ; since when the other side's own acceptance stands

;;; A permanent member that would vote against, named or presumed.
(deftemplate MAIN::veto (slot state (type SYMBOL)) (slot presumed (type SYMBOL) (allowed-symbols yes no)))

;;; ---- concluded: findings ----

;;; One requirement of one clause, judged, for one course of conduct, one applicant, one alternative
;;; where these are named, else for all. The reason is the sentence a reader sees, and its own key
;;; for translation; {parts} are filled from the slots, the state `respondent` is the respondent,
;;; whoever that is. A contested finding carries both readings.
(deftemplate MAIN::finding
  (slot clause (type STRING))
  (slot requirement (type SYMBOL)
    (allowed-symbols subject-matter membership treaty-relation consent time territory nationality
      presence standing dispute negotiation arbitration local-remedies same-matter interest
      complementarity immunity necessary-third-party vote veto))
  (slot outcome (type SYMBOL) (allowed-symbols met failed pending unknown contested))
  (slot code (type SYMBOL) (default nil)
    (allowed-symbols nil not-party not-yet-in-force ended reservation reciprocity opt-out no-opt-in
      mechanism-not-in-force no-consent before-entry-into-force after-end outside-territory
      outside-nationality wrong-claimant not-attempted no-dispute period-running not-exhausted
      pending-elsewhere vote-needed vote-lost veto not-member suspended leave-needed no-statute
      presence-needed immunity outside-subject-matter fact-not-given unsettled-law))
  (slot alternative (type SYMBOL) (default nil))
  (slot conduct (type SYMBOL) (default nil))
  (slot applicant (type SYMBOL) (default nil))
  (slot state (type SYMBOL) (default nil))
  (slot treaty (type SYMBOL) (default nil))
  (slot article (type STRING) (default ""))
  (slot day (type INTEGER) (default 9999999))
  (slot day2 (type INTEGER) (default 9999999))
  (slot word (type LEXEME) (default ""))
  (slot reason (type STRING))
  (multislot authority (type STRING))
  (multislot because (type STRING))
  (slot met-reason (type STRING) (default ""))
  (multislot met-authority (type STRING))
  (slot failed-reason (type STRING) (default ""))
  (multislot failed-authority (type STRING)))

;;; Something taken for true that the scenario does not say; the clause rests on it.
(deftemplate MAIN::assumption
  (slot clause (type STRING)) (slot state (type SYMBOL) (default nil)) (slot text (type STRING)))
