;;; The optional clause (ICJ Statute 36(2)): do both sides have a declaration in force?
;;;
;;; Each side's conditions are read against the other (36(3), Norwegian Loans 1957): the limits
;;; follow in icj-optional-limits.clp. Declarations bind on deposit (Right of Passage 1957).

(defrule BOUND::declaration-of-acceptance-in-force
  "ICJ-STATUTE 36(2); NOTTEBOHM-1953 | A declaration in force on the day of filing accepts the Court"
  (logical
    (scenario (as-of ?today))
    (optional-declaration (id ?d) (state ?s) (made ?m&:(<= ?m ?today)) (effective ?f)
                          (effective-latest ?fl&:(<= ?fl ?today)) (terminated ?t&:(> ?t ?today))))
  =>
  (assert (bearing (clause "clause/icj/optional-clause/ICJ-OPTIONAL-CLAUSE") (state ?s) (effect accepts)
                   (is standing) (from ?f) (from-latest ?fl) (until ?t) (persons "") (disputed "")
                   (severable no) (declaration ?d))))

(defrule BOUND::declaration-of-acceptance-ended
  "ICJ-STATUTE 36(2); VCLT 54 | A declaration terminated, lapsed or withdrawn before the filing accepts no longer"
  (logical
    (scenario (as-of ?today))
    (optional-declaration (id ?d) (state ?s) (made ?m) (effective ?f&~-9999999&~9999999) (effective-latest ?fl)
                          (terminated ?t&:(<= ?t ?today)) (terminated-latest ?tl&:(<= ?tl ?today)))
    (test (<> ?t ?m)))
  =>
  (assert (bearing (clause "clause/icj/optional-clause/ICJ-OPTIONAL-CLAUSE") (state ?s) (effect accepts)
                   (is ended) (from ?f) (from-latest ?fl) (until ?t) (persons "") (disputed "")
                   (severable no) (declaration ?d))))

(defrule BOUND::declaration-of-acceptance-unsure
  "ICJ-STATUTE 36(2) | Where the record leaves it open whether a declaration was in force, that is not known"
  (logical
    (scenario (as-of ?today))
    (optional-declaration (id ?d) (state ?s) (made ?m&:(<= ?m ?today)) (effective ?f&:(<= ?f ?today))
                          (effective-latest ?fl) (terminated ?t)
                          (terminated-latest ?tl&:(> ?tl ?today)))
    (test (<> ?t ?m))
    (test (or (> ?fl ?today) (<= ?t ?today))))
  =>
  (assert (bearing (clause "clause/icj/optional-clause/ICJ-OPTIONAL-CLAUSE") (state ?s) (effect accepts)
                   (is unsure) (from ?f) (from-latest ?fl) (until ?t) (persons "") (disputed "")
                   (severable no) (declaration ?d))))

;; Unnamed States are looked for only where the respondent has, or had, a declaration.
(defrule ENGAGE::want-the-declarations-of-acceptance
  "ICJ-STATUTE 36(2) | To find applicants, all declarations of acceptance are needed"
  (logical
    (scenario (applicants-named no))
    (clause (id ?clause) (route icj/optional-clause))
    (respondent (state ?r))
    (exists (bearing (clause ?clause) (state ?r))))
  =>
  (assert (wanted (clause ?clause) (kind optional-declaration) (key nil))
          (wanted (clause ?clause) (kind membership) (key COMMONWEALTH))))

;;; ---- the respondent ----

(defrule CONSENT::respondent-accepts-the-court
  "ICJ-STATUTE 36(2) | A declaration of the respondent in force on the day of filing gives consent within its terms"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (is standing) (from ?day) (declaration ?d)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent) (day ?day)
                   (reason "{state} has accepted the Court's jurisdiction by a declaration in effect since {day}.")
                   (authority "ICJ-STATUTE 36(2)") (because ?d))))

(defrule CONSENT::respondent-never-accepted-the-court
  "ICJ-STATUTE 36(2) | A State that never made a declaration has not accepted the Court as compulsory"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (live (clause ?clause))
    (respondent (state ?r))
    (not (bearing (clause ?clause) (state ?r))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed) (code no-opt-in) (state respondent)
                   (reason "{state} had no declaration accepting the Court's jurisdiction that took effect by the day of filing.")
                   (authority "ICJ-STATUTE 36(2)") (because ?clause))))

(defrule CONSENT::respondents-acceptance-ended
  "ICJ-STATUTE 36(2); VCLT 54 | A State whose declaration has ended accepts the Court no longer"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (is ended) (until ?day) (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (is standing|unsure)))
    (not (and (bearing (clause ?clause) (state ?r) (is ended) (until ?later))
              (test (> ?later ?day)))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed) (code ended) (state respondent)
                   (day ?day)
                   (reason "The declaration by which {state} accepted the Court ended on {day}.")
                   (authority "ICJ-STATUTE 36(2)") (because ?d))))

(defrule CONSENT::respondents-acceptance-unsure
  "ICJ-STATUTE 36(2) | Where the record leaves it open whether the declaration was in force, consent is not known"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (is unsure) (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (is standing))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome unknown) (code fact-not-given)
                   (state respondent)
                   (reason "The record does not say on which day the declaration of {state} took effect or ended.")
                   (authority "ICJ-STATUTE 36(2)") (because ?d))))

;;; ---- the applicant ----

(defrule STANDING::applicant-accepts-the-court
  "ICJ-STATUTE 36(2); RIGHT-OF-PASSAGE-1957 | A named applicant whose own declaration is in force may apply, from the day of its deposit"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (seeks (clause ?clause))
    (candidate (state ?s) (named yes))
    (bearing (clause ?clause) (state ?s) (is standing) (from ?day) (declaration ?d)))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement consent) (outcome met) (state ?s)
                   (day ?day)
                   (reason "{state}, the applicant, has itself accepted the Court's jurisdiction since {day}.")
                   (authority "ICJ-STATUTE 36(2)" "RIGHT-OF-PASSAGE-1957") (because ?d))))

(defrule STANDING::applicant-never-accepted-the-court
  "ICJ-STATUTE 36(2) | Only a State that accepts the same obligation may apply"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (gathered (clause ?clause))
    (or (scenario (applicants-named yes))
        (exists (respondent (state ?r)) (bearing (clause ?clause) (state ?r) (is standing))))
    (candidate (state ?s))
    (not (bearing (clause ?clause) (state ?s))))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement consent) (outcome failed) (code no-opt-in)
               (reason "{state} has itself no declaration accepting the Court's jurisdiction.")
               (authority "ICJ-STATUTE 36(2)") (because ?clause))))

(defrule STANDING::applicants-acceptance-of-the-court-ended
  "ICJ-STATUTE 36(2); VCLT 54 | A State whose own declaration has ended cannot apply under it"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (gathered (clause ?clause))
    (or (scenario (applicants-named yes))
        (exists (wanted (clause ?clause) (kind optional-declaration))))
    (bearing (clause ?clause) (state ?s) (is ended) (until ?day) (declaration ?d))
    (candidate (state ?s))
    (not (bearing (clause ?clause) (state ?s) (is standing|unsure)))
    (not (and (bearing (clause ?clause) (state ?s) (is ended) (until ?later))
              (test (> ?later ?day)))))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement consent) (outcome failed) (code ended) (day ?day)
               (reason "The declaration by which {state} itself accepted the Court ended on {day}.")
               (authority "ICJ-STATUTE 36(2)") (because ?d))))

(defrule STANDING::applicants-acceptance-of-the-court-unsure
  "ICJ-STATUTE 36(2) | Where the record leaves it open whether the applicant's declaration was in force, that is not known"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (gathered (clause ?clause))
    (or (scenario (applicants-named yes))
        (exists (wanted (clause ?clause) (kind optional-declaration))))
    (bearing (clause ?clause) (state ?s) (is unsure) (declaration ?d))
    (candidate (state ?s))
    (not (bearing (clause ?clause) (state ?s) (is standing))))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement consent) (outcome unknown) (code fact-not-given)
               (reason "The record does not say on which day the declaration of {state} took effect or ended.")
               (authority "ICJ-STATUTE 36(2)") (because ?d))))
