;;; The International Criminal Court: who refers a situation to it.
;;;
;;; A party (13(a), 14), whichever the crime and wherever; the Security Council (13(b)), which needs
;;; no door of a State; or nobody, for the Prosecutor can begin alone (13(c), 15). A referral that
;;; the Council has made stands: no second vote is needed, and no later veto undoes it.

;;; ---- by a State ----

(defrule ENGAGE::seek-referring-states
  "ROME 13(a); ROME 14 | Any party may refer a situation, so the parties are looked for"
  (logical
    (clause (id ?clause) (forum icc) (consent special) (applicant party))
    (live (clause ?clause))
    (scenario (applicants-named no)))
  =>
  (assert (sought (clause ?clause)) (takes (clause ?clause) (kind participation) (key ROME))))

(defrule STANDING::referring-state-is-a-party
  "ROME 13(a); ROME 14 | A party may refer a situation, whether it is concerned or not"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (forum icc) (consent special) (applicant party))
    (candidate (state ?s) (named yes))
    (relation (treaty ROME) (state ?s) (is in-force) (since ?day) (participation ?p)))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (state ?s) (treaty ROME) (requirement treaty-relation)
                   (outcome met) (day ?day)
                   (reason "{state} has been a party to the Statute since {day} and may refer the situation.")
                   (authority "ROME 13(a)" "ROME 14") (because ?p))))

(defrule STANDING::referring-state-is-no-party
  "ROME 13(a); ROME 14 | A State outside the Statute cannot refer a situation"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (forum icc) (consent special) (applicant party))
    (candidate (state ?s))
    (not (relation (treaty ROME) (state ?s)))
    (state (id ?why) (code ?s)))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ROME) (requirement treaty-relation) (outcome failed)
               (code not-party)
               (reason "{state} is not a party to the Statute, and only a party can refer a situation.")
               (authority "ROME 13(a)" "ROME 14") (because ?why))))

(defrule STANDING::referring-state-not-yet-bound
  "ROME 14; ROME 126(2) | A State for which the Statute is not yet in force cannot refer a situation"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (forum icc) (consent special) (applicant party))
    (relation (treaty ROME) (state ?s) (is not-yet) (since ?day) (participation ?p))
    (candidate (state ?s))
    (not (relation (treaty ROME) (state ?s) (is in-force|unsure|left))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ROME) (requirement treaty-relation) (outcome failed)
               (code not-yet-in-force) (day ?day)
               (reason "The Statute enters into force for {state} only on {day}; before, it cannot refer a situation.")
               (authority "ROME 14" "ROME 126(2)") (because ?p))))

(defrule STANDING::referring-state-has-left
  "ROME 14; ROME 127(1) | A State that has left the Statute cannot refer a situation"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (forum icc) (consent special) (applicant party))
    (relation (treaty ROME) (state ?s) (is left) (until ?day) (participation ?p))
    (candidate (state ?s))
    (not (relation (treaty ROME) (state ?s) (is in-force|unsure))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ROME) (requirement treaty-relation) (outcome failed)
               (code ended) (day ?day)
               (reason "{state} left the Statute with effect from {day} and can refer no situation since.")
               (authority "ROME 14" "ROME 127(1)") (because ?p))))

;;; ---- by the Council: the crimes a referral reaches ----

(defrule FORUM::referral-reaches-the-crime
  "ROME 13(b); ROME 11(1); ICC-D-ABD-2021 | A referral needs no other link, but reaches no crime before 1 July 2002"
  (logical
    (clause (id ?clause) (route icc/security-council-referral) (treaty ?t))
    (engages (clause ?clause) (conduct ?c))
    (treaty (id ?why) (treaty ?t) (in-force ?start))
    (conduct (id ?c) (to ?to&:(>= ?to ?start))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome met) (day ?start)
                   (reason "The conduct, or a part of it, falls on or after {day}.")
                   (authority "ROME 11(1)" "ICC-D-ABD-2021") (because ?why))))

(defrule FORUM::referral-does-not-reach-the-crime
  "ROME 11(1) | Nothing before 1 July 2002, by whichever door"
  (logical
    (clause (id ?clause) (route icc/security-council-referral) (treaty ?t))
    (engages (clause ?clause) (conduct ?c))
    (treaty (id ?why) (treaty ?t) (in-force ?start))
    (conduct (id ?c) (to-latest ?to&:(< ?to ?start))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome failed)
                   (code before-entry-into-force) (day ?start)
                   (reason "The conduct was over before {day}, the first day of the Court's jurisdiction by whichever door.")
                   (authority "ROME 11(1)") (because ?why))))

(defrule FORUM::referral-about-the-first-day
  "ROME 11(1) | Where the dates leave it open whether the crime came before 1 July 2002, that is not known"
  (logical
    (clause (id ?clause) (route icc/security-council-referral) (treaty ?t))
    (engages (clause ?clause) (conduct ?c))
    (treaty (id ?why) (treaty ?t) (in-force ?start))
    (conduct (id ?c) (to ?to&:(< ?to ?start)) (to-latest ?tol&:(>= ?tol ?start))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome unknown)
                   (code fact-not-given) (day ?start)
                   (reason "The dates given do not say whether the conduct reaches {day}, the first day of the Court's jurisdiction by whichever door.")
                   (authority "ROME 11(1)") (because ?why))))

;;; ---- by the Council: a referral on record ----
;;; It covers what happened in the States it names since the day it names. Whether the conduct is
;;; part of the situation the Council had in mind, the scenario cannot say: that is assumed.

(defrule ENGAGE::referral-on-record-needs-no-vote
  "ROME 13(b); UN-CHARTER 25 | A situation that the Council has referred needs no second vote and fears no later veto"
  (logical
    (scenario (as-of ?today)) (respondent (state ?r))
    (clause (id ?clause) (route icc/security-council-referral))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from-latest ?cfl) (to ?to))
    (situation (basis SC-referral) (states $? ?x $?) (considered-from-latest ?on&:(<= ?on ?today))
               (scope-from-latest ?sf&:(>= ?to ?sf)) (scope-to ?st&:(<= ?cfl ?st)))
    (or (conduct-place (conduct ?c) (state ?x))
        (and (test (eq ?x ?r)) (not (conduct-place (conduct ?c))))))
  =>
  (assert (override (clause ?clause) (conduct ?c) (requirement vote))
          (override (clause ?clause) (conduct ?c) (requirement veto))))

(defrule FORUM::referral-on-record
  "ROME 13(b) | The Council has referred the situation"
  (logical
    (scenario (as-of ?today)) (respondent (state ?r))
    (override (clause ?clause) (conduct ?c) (requirement vote))
    (clause (id ?clause) (route icc/security-council-referral))
    (situation (id ?why) (basis SC-referral) (title ?title) (resolution ?res) (states $? ?x $?)
               (considered-from-latest ?on&:(<= ?on ?today)))
    (or (conduct-place (conduct ?c) (state ?x))
        (and (test (eq ?x ?r)) (not (conduct-place (conduct ?c))))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement vote) (outcome met) (state ?x)
                   (day ?on) (word ?title)
                   (reason "The Security Council referred this situation to the Court on {day} ({word}); no second vote is needed.")
                   (authority "ROME 13(b)" ?res) (because ?why))))

(defrule FORUM::referral-on-record-cannot-be-vetoed
  "ROME 13(b); UN-CHARTER 27(3) | A veto stops a decision that is still to be taken, not one that was adopted"
  (logical
    (clause (id ?clause) (route icc/security-council-referral))
    (override (clause ?clause) (conduct ?c&~nil) (requirement veto)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement veto) (outcome met)
                   (reason "The referral was adopted, and a later negative vote cannot undo it.")
                   (authority "ROME 13(b)" "UN-CHARTER 27(3)") (because "assumption/veto"))))

(defrule FORUM::conduct-assumed-within-the-referral
  "ROME 13(b) | That the conduct is part of the situation referred, and outside its exemptions, is assumed"
  (logical
    (scenario (as-of ?today)) (respondent (state ?r))
    (override (clause ?clause) (conduct ?c) (requirement vote))
    (clause (id ?clause) (route icc/security-council-referral))
    (situation (basis SC-referral) (states $? ?x $?) (considered-from-latest ?on&:(<= ?on ?today)))
    (or (conduct-place (conduct ?c) (state ?x))
        (and (test (eq ?x ?r)) (not (conduct-place (conduct ?c))))))
  =>
  (assert (assumption (clause ?clause) (state ?x)
                      (text "the conduct falls within the situation in {state} that the Security Council referred, and outside the exemption it made for personnel of other States"))))

;; One course of conduct is covered, another is not: for that one the Council would have to vote.
(defrule FORUM::referral-on-record-does-not-cover
  "ROME 13(b) | For conduct that no referral covers a new vote is needed"
  (logical
    (clause (id ?clause) (route icc/security-council-referral) (majority ?how))
    (exists (override (clause ?clause) (conduct ~nil) (requirement vote)))
    (engages (clause ?clause) (conduct ?c))
    (not (override (clause ?clause) (conduct ?c) (requirement vote))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement vote) (outcome pending)
                   (code vote-needed) (word ?how)
                   (reason "The referral on record does not cover this conduct; it needs a vote that is still to be won. Majority: {word}.")
                   (authority "ROME 13(b)") (because ?clause))))

(defrule FORUM::referral-on-record-does-not-cover-and-veto
  "ROME 13(b); UN-CHARTER 27(3) | A new referral could be vetoed as the first could"
  (logical
    (clause (id ?clause) (route icc/security-council-referral))
    (exists (override (clause ?clause) (conduct ~nil) (requirement veto)))
    (engages (clause ?clause) (conduct ?c))
    (not (override (clause ?clause) (conduct ?c|nil) (requirement veto)))
    (veto (state ?s)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement veto) (outcome failed) (code veto)
                   (state ?s)
                   (reason "{state}, a permanent member, would veto it.")
                   (authority "ROME 13(b)" "UN-CHARTER 27(3)") (because "assumption/veto"))))
