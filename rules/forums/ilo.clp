;;; The International Labour Organization: one procedure for all its conventions.

(defrule ENGAGE::seek-complainants-under-every-convention
  "ILO-CONSTITUTION 26(1) | One complaint may rest on several conventions, so possible complainants are looked for under each, once one binds the respondent"
  (logical
    (clause (id ?clause) (route ilo/complaint))
    (live (clause ?clause))
    (exists (clause (id ?other) (route ilo/complaint) (treaty ?t))
            (live (clause ?other))
            (respondent (state ?r))
            (relation (treaty ?t) (state ?r))))
  =>
  (assert (sought (clause ?clause))))
