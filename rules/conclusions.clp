;;; Vocabulary, third part: what rules conclude about the case. See vocabulary.clp.

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

;;; A course of conduct that took place, at least in part, on the respondent's own territory.
(deftemplate MAIN::at-home (slot conduct (type SYMBOL)))

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

;;; The State as whose officials the suspects acted or serve.
(deftemplate MAIN::official (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
;;; The same as findings say it: `respondent` for the respondent, whoever that is.
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

;;; Records that looking at States one by one, as applicants of a clause, takes.
(deftemplate MAIN::takes
  (slot clause (type STRING)) (slot kind (type SYMBOL)) (slot key (type SYMBOL)))

;;; All of them have been given: what bars a State can be judged.
(deftemplate MAIN::gathered (slot clause (type STRING)))

;;; The possible applicants of a clause must be found among the States.
(deftemplate MAIN::sought (slot clause (type STRING)))

;;; The same, once all records that takes have been given: only then do bars count.
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

;;; A declaration under the optional clause names subjects of which a course of conduct may be one.
(deftemplate MAIN::names-subject (slot declaration (type STRING)) (slot conduct (type SYMBOL)))

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
