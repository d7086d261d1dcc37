;;; Racial discrimination: grounds that the Convention knows and grounds that it does not.

;; In their own State the victims are no foreigners: there a national group is one by origin.
(defrule ENGAGE::nationality-is-a-special-ground-before-the-court
  "QATAR-V-UAE-2021 | Measures against foreigners by their nationality are a special question before the Court"
  (logical
    (clause (id ?clause) (route icj/cerd))
    (respondent (state ?r))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (group national))
    (conduct-victim (conduct ?c) (state ~?r))
    (not (and (conduct-place (conduct ?c) (state ?home&~?r))
              (conduct-victim (conduct ?c) (state ?home)))))
  =>
  (assert (override (clause ?clause) (conduct ?c) (requirement subject-matter))))

(defrule SUBJECT::nationality-as-national-origin
  "QATAR-V-UAE-2021; CERD 1(1) | Current nationality is not national origin, says the Court; the Committee read the word otherwise"
  (logical
    (clause (id ?clause) (route icj/cerd))
    (override (clause ?clause) (conduct ?c) (requirement subject-matter))
    (conduct (id ?c) (group national)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome contested)
                   (code unsettled-law)
                   (reason "The victims are singled out by their present nationality; whether that is discrimination by national origin is read differently by the Court and the Committee.")
                   (authority "CERD 1(1)") (because ?clause)
                   (met-reason "The Committee took up measures against the nationals of one State as discrimination by national origin.")
                   (met-authority "CERD-QATAR-V-UAE-2019")
                   (failed-reason "National origin is something a person is born with; nationality can change, and the Convention does not cover it as such.")
                   (failed-authority "QATAR-V-UAE-2021"))))

(defrule ENGAGE::religion-alone-is-a-special-ground
  "CERD-PSN-V-DENMARK-2007 | Measures against a religion are a special question under the Convention"
  (logical
    (clause (id ?clause) (treaty CERD))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (group religious))
    (not (conduct-act (conduct ?c) (act racial-discrimination|apartheid))))
  =>
  (assert (override (clause ?clause) (conduct ?c) (requirement subject-matter))))

(defrule SUBJECT::religion-alone-is-no-ground
  "CERD-PSN-V-DENMARK-2007; CERD 1(1) | Religion alone is no ground of the Convention; where it goes with ethnic origin the matter is open"
  (logical
    (clause (id ?clause) (treaty CERD))
    (override (clause ?clause) (conduct ?c) (requirement subject-matter))
    (conduct (id ?c) (group religious)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome contested)
                   (code unsettled-law)
                   (reason "The victims are a religious group; religion alone is no ground of the Convention, and only a link with race or ethnic origin would bring the matter within it.")
                   (authority "CERD 1(1)") (because ?clause)
                   (met-reason "Where religion and ethnic origin go together, the Convention covers the double discrimination.")
                   (met-authority "CERD 1(1)")
                   (failed-reason "Religion alone is outside the Convention.")
                   (failed-authority "CERD-PSN-V-DENMARK-2007"))))
