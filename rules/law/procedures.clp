;;; Remedies at home, other procedures, votes and vetoes, the existence of a procedure.

;;; ---- local remedies ----

(defrule STANDING::remedies-exhausted
  "INTERHANDEL-1959 | Remedies that were exhausted, or that are ineffective or unavailable, bar no claim"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (local-remedies yes) (authority ?auth $?))
    (step (id ?step) (step local-remedies) (outcome ?how&exhausted|ineffective|unavailable)))
  =>
  (assert (finding (clause ?clause) (requirement local-remedies) (outcome met) (word ?how)
                   (reason "Local remedies: {word}.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::remedies-not-exhausted
  "INTERHANDEL-1959 | Remedies that still lie open must be tried first; the claimant can do so"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (local-remedies yes) (authority ?auth $?))
    (step (id ?step) (step local-remedies) (outcome not-exhausted)))
  =>
  (assert (finding (clause ?clause) (requirement local-remedies) (outcome pending)
                   (code not-exhausted)
                   (reason "Remedies at home have not been exhausted; they must be tried first.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::remedies-not-told
  "INTERHANDEL-1959 | Where nothing is said of remedies, they must still be tried or shown to be ineffective"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (local-remedies yes) (authority ?auth $?))
    (not (step (step local-remedies))))
  =>
  (assert (finding (clause ?clause) (requirement local-remedies) (outcome pending)
                   (code not-exhausted)
                   (reason "Remedies at home must be exhausted, or shown to be ineffective or unavailable; the scenario does not say.")
                   (authority ?auth) (because ?clause))))

(defrule STANDING::time-limit-passed
  "INTERHANDEL-1959 | A complaint must be filed within the time that runs from the last decision at home"
  (logical
    (live (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (time-limit ?rule&~nil) (authority ?auth $?))
    (step (id ?step) (step local-remedies) (outcome exhausted) (on ?on&~-9999999) (on-latest ?onl))
    (test (< (day-after ?onl ?rule) ?today)))
  =>
  (assert (finding (clause ?clause) (requirement time) (outcome failed) (code ended)
                   (day (day-after ?onl ?rule))
                   (reason "The time for filing ran from the last decision at home and ended on {day}.")
                   (authority ?auth) (because ?step))))

;;; ---- the same matter elsewhere ----

(defrule STANDING::same-matter-elsewhere
  "VCLT 26 | A body that may not take up a matter pending, or already examined, elsewhere must decline it"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (forum ?f) (same-matter ?bar&pending|examined) (authority ?auth $?))
    (step (id ?step) (step same-matter) (body ?b&~?f) (outcome ?o&pending|examined))
    (test (or (eq ?o pending) (eq ?bar examined))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome failed)
                   (code pending-elsewhere) (word ?b)
                   (reason "The same matter is, or was, before another procedure ({word}), and this body may not take it up.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::same-matter-free
  "VCLT 26 | A matter no longer pending elsewhere is free where only pendency bars"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (forum ?f) (same-matter pending) (authority ?auth $?))
    (step (id ?step) (step same-matter) (body ~?f) (outcome examined))
    (not (step (step same-matter) (body ~?f) (outcome pending)))
    (not (override (clause ?clause) (requirement same-matter))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome met)
                   (reason "The same matter was examined elsewhere, but it is no longer pending there, and only pendency bars here.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::same-matter-assumed
  "VCLT 26 | Where nothing is said of other procedures, the matter is taken not to be before one"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (same-matter pending|examined) (authority ?auth $?))
    (not (step (step same-matter))))
  =>
  (assert (assumption (clause ?clause)
                      (text "the same matter has not been submitted to another international procedure"))))

;;; ---- votes ----
;;; The first organ a clause names is the one whose vote is usually sought; a vote lost in another
;;; says nothing about it.

(defrule STANDING::vote-won
  "UN-CHARTER 18 | A vote that was adopted opens what it decides"
  (logical
    (live (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (votes $? ?o $?) (authority ?auth $?))
    (step (id ?step) (step vote) (organ ?o) (outcome adopted) (on ?on))
    (test (or (= ?on -9999999) (<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (requirement vote) (outcome met) (day ?on) (word ?o)
                   (reason "The organ has voted for it ({word}).")
                   (authority ?auth) (because ?step))))

(defrule STANDING::vote-lost
  "UN-CHARTER 18 | A vote that was lost can be called again"
  (logical
    (live (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (votes ?o $?) (authority ?auth $?))
    (step (id ?step) (step vote) (organ ?o) (outcome rejected|vetoed)
          (on ?on&:(or (= ?on -9999999) (<= ?on ?today))))
    (not (and (clause (id ?clause) (votes $? ?p $?))
              (step (step vote) (organ ?p) (outcome adopted)
                    (on ?won&:(or (= ?won -9999999) (<= ?won ?today)))))))
  =>
  (assert (finding (clause ?clause) (requirement vote) (outcome pending) (code vote-lost)
                   (word ?o) (day ?on)
                   (reason "A vote was lost ({word}); another may be called.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::vote-needed
  "UN-CHARTER 18 | What an organ decides needs its vote"
  (logical
    (live (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (votes ?o $?) (majority ?how) (authority ?auth $?))
    (not (step (step vote) (organ ?o) (outcome rejected|vetoed)
               (on ?lost&:(or (= ?lost -9999999) (<= ?lost ?today)))))
    (not (and (clause (id ?clause) (votes $? ?p $?))
              (step (step vote) (organ ?p) (outcome adopted)
                    (on ?on&:(or (= ?on -9999999) (<= ?on ?today)))))))
  =>
  (assert (finding (clause ?clause) (requirement vote) (outcome pending) (code vote-needed)
                   (word ?how)
                   (reason "It needs a vote that is still to be won. Majority: {word}.")
                   (authority ?auth) (because ?clause))))

;;; ---- the veto ----

(defrule BOUND::veto-named
  "UN-CHARTER 27(3) | Where the scenario says which permanent members would veto, that is assumed"
  (logical
    (named-veto (state ?s))
    (member (organisation UNSC-PERMANENT) (state ?s) (is member)))
  =>
  (assert (veto (state ?s) (presumed no))))

(defrule BOUND::veto-presumed
  "UN-CHARTER 27(3) | A permanent member that is the respondent is taken to veto, unless the scenario says otherwise"
  (logical
    (scenario (respondent ?r) (veto-named no))
    (member (organisation UNSC-PERMANENT) (state ?r) (is member)))
  =>
  (assert (veto (state ?r) (presumed yes))))

(defrule STANDING::veto-defeats
  "UN-CHARTER 27(3) | The negative vote of one permanent member defeats a decision that is not procedural"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (veto yes) (authority ?auth $?))
    (veto (state ?s))
    (not (and (scenario (as-of ?today))
              (clause (id ?clause) (votes $? ?o $?))
              (step (step vote) (organ ?o) (outcome adopted)
                    (on ?on&:(or (= ?on -9999999) (<= ?on ?today)))))))
  =>
  (assert (finding (clause ?clause) (requirement veto) (outcome failed) (code veto) (state ?s)
                   (reason "{state}, a permanent member, would veto it.")
                   (authority ?auth "UN-CHARTER 27(3)") (because "assumption/veto"))))

(defrule STANDING::veto-is-an-assumption
  "UN-CHARTER 27(3) | That a State will veto is never known, only assumed"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (veto yes))
    (veto (state ?s)))
  =>
  (assert (assumption (clause ?clause) (state ?s) (text "{state}, a permanent member, would veto"))))

(defrule STANDING::no-veto
  "UN-CHARTER 27(3) | Where no permanent member is taken to veto, or the vote was adopted, no veto stands in the way"
  (logical
    (live (clause ?clause))
    (clause (id ?clause) (veto yes) (authority ?auth $?))
    (not (veto)))
  =>
  (assert (finding (clause ?clause) (requirement veto) (outcome met)
                   (reason "No permanent member is taken to veto.")
                   (authority ?auth "UN-CHARTER 27(3)") (because "assumption/veto"))))

;;; ---- does the procedure exist? ----

(defrule SUBJECT::procedure-not-yet-there
  "VCLT 24 | A procedure that did not exist yet on the day of filing was not open"
  (logical
    (live (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (exists-from ?from&:(> ?from ?today)) (authority ?auth $?)))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed)
                   (code not-yet-in-force) (day ?from)
                   (reason "This procedure exists only since {day}.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::procedure-no-longer-there
  "VCLT 54 | A procedure that had ended by the day of filing was not open"
  (logical
    (live (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (exists-to ?to&:(<= ?to ?today)) (authority ?auth $?)))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed) (code ended)
                   (day ?to) (reason "This procedure ended on {day}.")
                   (authority ?auth) (because ?clause))))

;;; ---- membership of the respondent ----

(defrule SUBJECT::respondent-is-a-member
  "UN-CHARTER 4 | A member of the organisation is subject to what its membership brings"
  (logical
    (live (clause ?clause))
    (scenario (respondent ?r))
    (clause (id ?clause) (members $? ?o $?) (authority ?auth $?))
    (member (organisation ?o) (state ?r) (is member) (membership ?m)))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome met) (state ?r) (word ?o)
                   (reason "{state} is a member of the organisation ({word}).")
                   (authority ?auth) (because ?m))))

(defrule SUBJECT::respondent-is-no-member
  "UN-CHARTER 4 | A State outside the organisation is not subject to a procedure that rests on membership"
  (logical
    (live (clause ?clause))
    (scenario (respondent ?r))
    (clause (id ?clause) (members $?orgs&:(> (length$ ?orgs) 0)) (authority ?auth $?))
    (not (and (clause (id ?clause) (members $? ?o $?))
              (member (organisation ?o) (state ?r) (is member|unsure)))))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome failed) (code not-member)
                   (state ?r) (word (implode$ ?orgs))
                   (reason "{state} is not a member of the organisation ({word}) on the day of filing.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::membership-of-the-respondent-unsure
  "UN-CHARTER 4 | Where the record leaves membership on that day open, it is not known"
  (logical
    (live (clause ?clause))
    (scenario (respondent ?r))
    (clause (id ?clause) (members $? ?o $?) (authority ?auth $?))
    (member (organisation ?o) (state ?r) (is unsure) (membership ?m))
    (not (member (organisation ?o) (state ?r) (is member))))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome unknown) (code fact-not-given)
                   (state ?r) (word ?o)
                   (reason "The record does not say whether {state} was a member of the organisation ({word}) on that day.")
                   (authority ?auth) (because ?m))))
