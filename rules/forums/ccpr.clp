;;; Committees: declarations that widen the rule on other procedures, keep to a territory, or ask for
;;; time.

(defrule ENGAGE::examined-matters-left-out-by-reservation
  "ICCPR-OP1 5(2)(a); VCLT 21(1) | Some States reserved that a matter once examined elsewhere may not be taken up either"
  (logical
    (scenario (as-of ?today)) (respondent (state ?r))
    (clause (id ?clause) (route ccpr/individual))
    (declaration (id ?d) (treaty ICCPR-OP1) (state ?r) (article "5(2)(a)") (made ?m&:(<= ?m ?today))
                 (withdrawn ?w&:(> ?w ?today))))
  =>
  (assert (override (clause ?clause) (conduct nil) (requirement same-matter))))

(defrule FORUM::examined-elsewhere-and-reserved
  "ICCPR-OP1 5(2)(a); VCLT 21(1) | A matter examined elsewhere is barred against a State that made that reservation"
  (logical
    (clause (id ?clause) (route ccpr/individual))
    (live (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (override (clause ?clause) (requirement same-matter))
    (declaration (id ?d) (treaty ICCPR-OP1) (state ?r) (article "5(2)(a)"))
    (step (id ?step) (step same-matter) (body ~ccpr) (outcome examined) (on ?on&:(<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome failed)
                   (code pending-elsewhere) (state respondent)
                   (reason "The same matter was examined elsewhere, and {state} reserved that it may then not be taken up here.")
                   (authority "ICCPR-OP1 5(2)(a)" "VCLT 21(1)") (because ?d ?step))))

;;; ---- declarations that limit the Protocol to a territory ----

(defrule FORUM::protocol-limited-to-the-national-territory
  "ICCPR-OP1 1; HRC-GC-24 | Whether a State can limit the Protocol to acts on its own territory is disputed"
  (logical
    (clause (id ?clause) (route ccpr/individual))
    (live (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (declaration (id ?d) (treaty ICCPR-OP1) (state ?r) (article "territory")
                 (made ?m&:(<= ?m ?today)) (withdrawn ?w&:(> ?w ?today)))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (control ?control))
    (exists (conduct-place (conduct ?c)))
    (or (not (conduct-place (conduct ?c) (state ?r)))
        (test (eq ?control none))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement territory) (outcome contested)
                   (code unsettled-law) (state respondent)
                   (reason "{state} declared that the Protocol covers only territory that it holds; whether such a limit stands is disputed.")
                   (authority "ICCPR-OP1 1") (because ?d)
                   (met-reason "A party answers to all within its power; a limit to its own territory goes against the object of the Protocol and falls away.")
                   (met-authority "HRC-GC-24" "HRC-GC-31")
                   (failed-reason "A State may limit its consent to a complaints procedure, and a body cannot go beyond it.")
                   (failed-authority "VCLT 21(1)"))))

;;; ---- CERD ----

;; CERD 14 has no rule on other procedures; some States wrote one into their declarations.
(defrule FORUM::other-procedure-excluded-by-the-acceptance
  "CERD 14(1); VCLT 21(1) | A State that accepted complaints only for matters not before another procedure is bound no further"
  (logical
    (clause (id ?clause) (route cerd/individual))
    (live (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (declaration (id ?d) (treaty CERD) (state ?r) (article "14 (other procedures)")
                 (made ?m&:(<= ?m ?today)) (withdrawn ?w&:(> ?w ?today)))
    (step (id ?step) (step same-matter) (body ?b&~cerd) (outcome pending|examined)
          (on ?on&:(<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome failed)
                   (code pending-elsewhere) (state respondent) (word ?b)
                   (reason "The same matter is, or was, before another procedure ({word}), and {state} accepted complaints only for matters that are not.")
                   (authority "CERD 14(1)" "VCLT 21(1)") (because ?d ?step))))

;;; ---- declarations under ICCPR 41 that ask for time ----

(defrule FORUM::acceptance-of-the-applicant-too-young
  "ICCPR 41(1); VCLT 21(1) | Some States answer only to those that have accepted the procedure for twelve months"
  (logical
    (gathered (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (clause (id ?clause) (route ccpr/inter-state) (authority ?auth $?))
    (declaration (id ?limit) (treaty ICCPR) (state ?r) (article "41 (twelve months)")
                 (made ?m&:(<= ?m ?today)) (withdrawn ?w&:(> ?w ?today)))
    (candidate (state ?s))
    (bearing (clause ?clause) (state ?s) (effect accepts|conditions) (is standing)
             (declaration ?d))
    (declaration (id ?d) (made-latest ?ml))
    (test (> (day-after ?ml months:12) ?today)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?r) (requirement consent) (outcome pending)
               (code period-running) (day (day-after ?ml months:12))
               (reason "{state} has accepted the procedure itself for less than the twelve months that the respondent asks for; they are over on {day}.")
               (authority ?auth "VCLT 21(1)") (because ?limit ?d))))
