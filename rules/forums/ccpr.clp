;;; The Human Rights Committee: reservations that widen the rule on other procedures.

(defrule ENGAGE::examined-matters-left-out-by-reservation
  "ICCPR-OP1 5(2)(a); VCLT 21(1) | Some States reserved that a matter once examined elsewhere may not be taken up either"
  (logical
    (scenario (as-of ?today) (respondent ?r))
    (clause (id ?clause) (route ccpr/individual))
    (declaration (id ?d) (treaty ICCPR-OP1) (state ?r) (article "5(2)(a)") (made ?m&:(<= ?m ?today))
                 (withdrawn ?w&:(> ?w ?today))))
  =>
  (assert (override (clause ?clause) (conduct nil) (requirement same-matter))))

(defrule FORUM::examined-elsewhere-and-reserved
  "ICCPR-OP1 5(2)(a); VCLT 21(1) | A matter examined elsewhere is barred against a State that made that reservation"
  (logical
    (live (clause ?clause))
    (scenario (respondent ?r))
    (clause (id ?clause) (route ccpr/individual))
    (override (clause ?clause) (requirement same-matter))
    (declaration (id ?d) (treaty ICCPR-OP1) (state ?r) (article "5(2)(a)"))
    (step (id ?step) (step same-matter) (body ~ccpr) (outcome examined)))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome failed)
                   (code pending-elsewhere) (state ?r)
                   (reason "The same matter was examined elsewhere, and {state} reserved that it may then not be taken up here.")
                   (authority "ICCPR-OP1 5(2)(a)" "VCLT 21(1)") (because ?d ?step))))
