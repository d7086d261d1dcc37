;;; Remedies at home, other procedures, the existence of a procedure, membership.

;;; ---- local remedies ----

(defrule STANDING::remedies-exhausted
  "INTERHANDEL-1959 | Remedies that were exhausted, or that are ineffective or unavailable, bar no claim"
  (logical
    (clause (id ?clause) (local-remedies yes) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step local-remedies) (outcome ?how&exhausted|ineffective|unavailable)
          (on ?on&:(<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (requirement local-remedies) (outcome met) (word ?how)
                   (reason "Local remedies are {word}.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::remedies-not-exhausted
  "INTERHANDEL-1959 | Remedies that still lie open must be tried first; the claimant can do so"
  (logical
    (clause (id ?clause) (local-remedies yes) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step local-remedies) (outcome not-exhausted) (on ?on&:(<= ?on ?today)))
    (not (step (step local-remedies) (outcome exhausted|ineffective|unavailable)
               (on ?later&:(or (= ?later -9999999) (and (>= ?later ?on) (<= ?later ?today)))))))
  =>
  (assert (finding (clause ?clause) (requirement local-remedies) (outcome pending)
                   (code not-exhausted)
                   (reason "Remedies at home have not been exhausted; they must be tried first.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::remedies-not-told
  "INTERHANDEL-1959 | Where nothing is said of remedies, they must still be tried or shown to be ineffective"
  (logical
    (clause (id ?clause) (local-remedies yes) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (not (step (step local-remedies) (on ?on&:(<= ?on ?today)))))
  =>
  (assert (finding (clause ?clause) (requirement local-remedies) (outcome pending)
                   (code not-exhausted)
                   (reason "Remedies at home must be exhausted, or shown to be ineffective or unavailable; the scenario does not say.")
                   (authority ?auth) (because ?clause))))

;; For a State that never was a party no time runs.
(defrule STANDING::time-limit-passed
  "INTERHANDEL-1959 | A complaint must be filed within the time that runs from the last decision at home"
  (logical
    (clause (id ?clause) (treaty ?t) (time-limit ?rule&~nil) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (or (test (eq ?t nil)) (exists (relation (treaty ?t) (state ?r))))
    (step (id ?step) (step local-remedies) (outcome exhausted) (on ?on&~-9999999) (on-latest ?onl))
    (test (< (day-after ?onl ?rule) ?today))
    (not (step (step local-remedies) (outcome exhausted) (on ?last&:(and (> ?last ?on) (<= ?last ?today))))))
  =>
  (assert (finding (clause ?clause) (requirement time) (outcome failed) (code ended)
                   (day (day-after ?onl ?rule))
                   (reason "The time for filing ran from the last decision at home and ended on {day}.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::time-limit-in-doubt
  "INTERHANDEL-1959 | Where the day of the last decision is not told well enough, it is open whether the time has passed"
  (logical
    (clause (id ?clause) (treaty ?t) (time-limit ?rule&~nil) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (or (test (eq ?t nil)) (exists (relation (treaty ?t) (state ?r))))
    (step (id ?step) (step local-remedies) (outcome exhausted) (on ?on&~-9999999) (on-latest ?onl))
    (test (and (< (day-after ?on ?rule) ?today) (>= (day-after ?onl ?rule) ?today)))
    (not (step (step local-remedies) (outcome exhausted) (on ?last&:(and (> ?last ?on) (<= ?last ?today))))))
  =>
  (assert (finding (clause ?clause) (requirement time) (outcome unknown) (code fact-not-given)
                   (day (day-after ?on ?rule)) (day2 (day-after ?onl ?rule))
                   (reason "The time for filing ran out between {day} and {day2}; the day of the last decision at home would decide it.")
                   (authority ?auth) (because ?step))))

;;; ---- the same matter elsewhere ----

;; What was pending before a body and then examined by it is pending no longer.
;; Bodies of inquiry of the United Nations do not settle a person's case in the sense of these
;; clauses; before the European Court that is a question of its own (forums/ecthr.clp).
(defrule STANDING::same-matter-elsewhere
  "VCLT 26 | A body that may not take up a matter pending, or already examined, elsewhere must decline it"
  (logical
    (clause (id ?clause) (forum ?f) (same-matter ?bar&pending|examined) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step same-matter) (body ?b&~?f&~un) (outcome ?o&pending|examined)
          (on ?on&:(<= ?on ?today)))
    (test (or (eq ?o pending) (eq ?bar examined)))
    (or (test (eq ?o examined))
        (not (step (step same-matter) (body ?b) (outcome examined)
                   (on ?end&:(and (>= ?end ?on) (<= ?end ?today)))))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome failed)
                   (code pending-elsewhere) (word ?b)
                   (reason "The same matter is, or was, before another procedure ({word}), and this body may not take it up.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::same-matter-free
  "VCLT 26 | A matter no longer pending elsewhere is free where only pendency bars"
  (logical
    (clause (id ?clause) (forum ?f) (same-matter pending) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step same-matter) (body ~?f) (outcome examined) (on ?when&:(<= ?when ?today)))
    (not (and (step (step same-matter) (body ?b&~?f) (outcome pending) (on ?on&:(<= ?on ?today)))
              (not (step (step same-matter) (body ?b) (outcome examined)
                         (on ?end&:(and (>= ?end ?on) (<= ?end ?today)))))))
    (not (override (clause ?clause) (requirement same-matter))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome met)
                   (reason "The same matter was examined elsewhere, but it is no longer pending there, and only pendency bars here.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::same-matter-assumed
  "VCLT 26 | Where nothing is said of other procedures, the matter is taken not to be before one"
  (logical
    (clause (id ?clause) (same-matter pending|examined) (authority ?auth $?))
    (live (clause ?clause))
    (not (step (step same-matter))))
  =>
  (assert (assumption (clause ?clause)
                      (text "the same matter has not been submitted to another international procedure"))))

;;; ---- does the procedure exist? ----

(defrule SUBJECT::procedure-not-yet-there
  "VCLT 24 | A procedure that did not exist yet on the day of filing was not open"
  (logical
    (scenario (as-of ?today))
    (clause (id ?clause) (exists-from ?from&:(> ?from ?today)) (authority ?auth $?))
    (live (clause ?clause)))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed)
                   (code not-yet-in-force) (day ?from)
                   (reason "This procedure exists only since {day}.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::procedure-no-longer-there
  "VCLT 54 | A procedure that had ended by the day of filing was not open"
  (logical
    (scenario (as-of ?today))
    (clause (id ?clause) (exists-to ?to&:(<= ?to ?today)) (authority ?auth $?))
    (live (clause ?clause)))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed) (code ended)
                   (day ?to) (reason "This procedure ended on {day}.")
                   (authority ?auth) (because ?clause))))

;;; ---- membership of the respondent ----

(defrule SUBJECT::respondent-is-a-member
  "UN-CHARTER 4 | A member of the organisation is subject to what its membership brings"
  (logical
    (clause (id ?clause) (members $? ?o $?) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (member (organisation ?o) (state ?r) (is member) (membership ?m)))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome met) (state respondent) (word ?o)
                   (reason "{state} is a member of the organisation ({word}).")
                   (authority ?auth) (because ?m))))

(defrule SUBJECT::respondent-is-no-member
  "UN-CHARTER 4 | A State outside the organisation is not subject to a procedure that rests on membership"
  (logical
    (clause (id ?clause) (members $?orgs&:(> (length$ ?orgs) 0)) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (not (and (clause (id ?clause) (members $? ?o $?))
              (member (organisation ?o) (state ?r)))))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome failed) (code not-member)
                   (state respondent) (word (implode$ ?orgs))
                   (reason "{state} is not a member of the organisation ({word}) on the day of filing.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::membership-of-the-respondent-unsure
  "UN-CHARTER 4 | Where the record leaves membership on that day open, it is not known"
  (logical
    (clause (id ?clause) (members $? ?o $?) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (member (organisation ?o) (state ?r) (is unsure) (membership ?m))
    (not (member (organisation ?o) (state ?r) (is member))))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome unknown) (code fact-not-given)
                   (state respondent) (word ?o)
                   (reason "The record does not say whether {state} was a member of the organisation ({word}) on that day.")
                   (authority ?auth) (because ?m))))

(defrule SUBJECT::membership-of-the-respondent-disputed
  "UN-CHARTER 4; VCLT 56 | Where it is answered in two ways whether the respondent is a member, the procedure is contested"
  (logical
    (clause (id ?clause) (members $? ?o $?) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (member (organisation ?o) (state ?r) (is disputed) (membership ?d))
    (status-dispute (id ?d) (met-authority $?ma) (met-reason ?mr) (failed-authority $?fa)
                    (failed-reason ?fr))
    (not (and (clause (id ?clause) (members $? ?p $?))
              (member (organisation ?p) (state ?r) (is member)))))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome contested) (code unsettled-law)
                   (state respondent) (word ?o)
                   (reason "Whether {state} was a member of the organisation ({word}) on the day of filing is answered in two ways.")
                   (authority ?auth) (because ?d)
                   (met-reason ?mr) (met-authority ?ma) (failed-reason ?fr) (failed-authority ?fa))))
