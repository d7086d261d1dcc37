;;; Is the conduct within the subject-matter of the clause? (contract: not-engaged if not)

(defrule SUBJECT::subject-matter-engaged
  "ICJ-STATUTE 36(1) | An act that falls within the clause engages it"
  (logical
    (engages (clause ?clause) (conduct ?c) (how surely))
    (clause (id ?clause) (authority ?auth $?))
    (not (override (clause ?clause) (conduct ?c) (requirement subject-matter))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome met)
                   (reason "The conduct described falls within the subject-matter of this route.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::subject-matter-perhaps-engaged
  "ICJ-STATUTE 36(1) | An act that may amount to one within the clause does so only if more is shown"
  (logical
    (engages (clause ?clause) (conduct ?c) (how perhaps))
    (clause (id ?clause) (authority ?auth $?))
    (not (engages (clause ?clause) (conduct ?c) (how surely)))
    (not (override (clause ?clause) (conduct ?c) (requirement subject-matter))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome unknown)
                   (code fact-not-given)
                   (reason "The acts described may amount to conduct within this route, but only if more is shown; if the facts bear it out, add that act to the scenario.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::subject-matter-outside
  "ICJ-STATUTE 36(1) | Conduct none of whose acts falls within the clause does not engage it"
  (logical
    (clause (id ?clause) (authority ?auth $?))
    (not (live (clause ?clause))))
  =>
  (assert (finding (clause ?clause) (requirement subject-matter) (outcome failed)
                   (code outside-subject-matter)
                   (reason "None of the acts described falls within the subject-matter of this route.")
                   (authority ?auth) (because ?clause))))
