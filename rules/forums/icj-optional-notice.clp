;;; The optional clause: clauses against surprise, which time cures.
;;;
;;; A declaration may leave out a State whose own acceptance is young, or a claim of which its author
;;; was not told beforehand. Waiting, or a notice, opens what such a clause shuts.

;;; ---- twelve months ----

(defrule STANDING::acceptance-younger-than-twelve-months
  "LEGALITY-OF-USE-OF-FORCE-1999; ICJ-STATUTE 36(3) | A declaration may leave out disputes with a State whose own acceptance is younger than twelve months; time cures it"
  (logical
    (scenario (as-of ?today))
    (reads (clause ?clause) (declaration ?d) (author ?a) (against ?b) (applicant ?s) (since ?since))
    (optional-declaration (id ?d) (twelve-months yes))
    (test (> (day-after ?since months:12) ?today))
    (not (bearing (clause ?clause) (state ?b) (is ended) (until ?until&:(= ?until ?since)))))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (requirement consent) (outcome pending)
               (code period-running) (day (day-after ?since months:12))
               (reason "The declaration of {about} leaves out a State whose own acceptance is younger than twelve months; they end on {day}.")
               (authority "ICJ-STATUTE 36(3)" "LEGALITY-OF-USE-OF-FORCE-1999") (because ?d))))

;; The other side had accepted before and only changed its text, without a day between.
(defrule STANDING::acceptance-renewed-within-twelve-months
  "LEGALITY-OF-USE-OF-FORCE-1999; ICJ-STATUTE 36(3) | Whether a clause against young acceptances reaches a State that accepted before and only replaced its declaration is unsettled"
  (logical
    (scenario (as-of ?today))
    (reads (clause ?clause) (declaration ?d) (author ?a) (against ?b) (applicant ?s) (since ?since))
    (optional-declaration (id ?d) (twelve-months yes))
    (test (> (day-after ?since months:12) ?today))
    (bearing (clause ?clause) (state ?b) (is ended) (until ?until&:(= ?until ?since)) (declaration ?earlier)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (other ?b) (requirement consent) (outcome contested)
               (code period-running) (day ?since)
               (reason "The declaration of {about} leaves out a State whose acceptance is younger than twelve months; {other} replaced an earlier declaration on {day}.")
               (authority "ICJ-STATUTE 36(3)") (because ?d ?earlier)
               (met-reason "The State had accepted the Court all along; nobody is taken by surprise by a change of its text.")
               (met-authority "ICJ-STATUTE 36(3)")
               (failed-reason "The acceptance now in force was deposited within the twelve months, and that is what the clause says.")
               (failed-authority "LEGALITY-OF-USE-OF-FORCE-1999"))))

(defrule STANDING::twelve-month-terms-not-known
  "ICJ-STATUTE 36(3) | Where the terms are not on record, whether they ask for twelve months is not known"
  (logical
    (scenario (as-of ?today))
    (reads (clause ?clause) (declaration ?d) (author ?a) (against ?b) (applicant ?s) (since ?since))
    (optional-declaration (id ?d) (twelve-months nil))
    (test (> (day-after ?since months:12) ?today)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (requirement consent) (outcome unknown)
               (code fact-not-given)
               (reason "The record does not hold the terms of the declaration of {about}; it may leave out a State whose own acceptance is younger than twelve months.")
               (authority "ICJ-STATUTE 36(3)") (because ?d))))

;;; ---- notice of the claim ----

(defrule STANDING::claim-not-yet-notified
  "ICJ-STATUTE 36(3) | A declaration may ask that the claim be notified some time before it is filed; the applicant can do so"
  (logical
    (scenario (as-of ?today))
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (claim-notice ?rule&~nil))
    (not (step (step dispute) (by ?s) (outcome raised))))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (requirement consent) (outcome pending)
               (code not-attempted) (day (day-after ?today ?rule))
               (reason "The declaration of {about} asks that the claim be notified in writing beforehand; if that were done on the day of filing, the Court could be seised from {day}.")
               (authority "ICJ-STATUTE 36(3)") (because ?d))))

(defrule STANDING::claim-notified-too-late
  "ICJ-STATUTE 36(3) | Until the time from the notice of the claim has passed, such a declaration does not serve; waiting cures it"
  (logical
    (scenario (as-of ?today))
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (claim-notice ?rule&~nil))
    (step (id ?step) (step dispute) (by ?s) (outcome raised) (on-latest ?onl&:(< ?onl 9999999)))
    (test (> (day-after ?onl ?rule) ?today)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (requirement consent) (outcome pending)
               (code period-running) (day (day-after ?onl ?rule))
               (reason "The declaration of {about} asks that the claim be notified in writing beforehand; the time from the notice ends on {day}.")
               (authority "ICJ-STATUTE 36(3)") (because ?d ?step))))

(defrule STANDING::claim-notified-on-no-stated-day
  "ICJ-STATUTE 36(3) | Without the day of the notice the time from it cannot be counted"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (claim-notice ?rule&~nil))
    (step (id ?step) (step dispute) (by ?s) (outcome raised) (on-latest 9999999)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (requirement consent) (outcome unknown)
               (code fact-not-given)
               (reason "The declaration of {about} asks that the claim be notified in writing some time beforehand; the scenario does not say when it was raised.")
               (authority "ICJ-STATUTE 36(3)") (because ?d ?step))))
