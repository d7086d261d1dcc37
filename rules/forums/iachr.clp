;;; The Inter-American system: acceptances of the Court whose validity is disputed.

;; Conduct that another, undisputed acceptance covers is not touched.
(defrule TIME::covered-by-a-disputed-acceptance-alone
  "ACHR 62(1); CHIRINOS-2025; VCLT 7 | Conduct that only an acceptance of disputed validity covers leaves the consent contested"
  (logical
    (clause (id ?clause) (forum iacthr) (treaty ?t) (consent opt-in) (article ?art)
            (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing) (from ?day)
             (disputed ?why&~"") (declaration ?d))
    (lies (clause ?clause) (conduct ?c) (is within) (because ? ?d))
    (not (lies (clause ?clause) (conduct ?c) (is within) (because ? ~?d))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement consent) (outcome contested)
                   (code unsettled-law) (state respondent) (treaty ?t) (article ?art) (day ?day) (word ?why)
                   (reason "The acceptance of article {article} of {treaty} for {state} is of disputed validity: {word}.")
                   (authority ?auth "VCLT 7") (because ?d)
                   (met-reason "The instrument came from those whom the Organization had accepted as representing the State, and the Court has given it effect.")
                   (met-authority "CHIRINOS-2025" "ACHR 74(2)" ?auth)
                   (failed-reason "Only those who represent a State can bind it, and its Government rejects the instrument; consent must be certain.")
                   (failed-authority "VCLT 7" "VCLT 34"))))
