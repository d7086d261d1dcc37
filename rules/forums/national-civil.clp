;;; Civil claim in a national court: remedy, State immunity, link.
;;;
;;; Jurisdictional Immunities 2012: a State is immune before foreign courts for its sovereign acts,
;;; however grave; some courts have gone the other way. What a State's own law and courts say stands
;;; in its civil-remedy records.

;;; ---- whom a claim could be brought against ----

(defrule ENGAGE::claim-against-the-state-itself
  "JURISDICTIONAL-IMMUNITIES-2012 | A claim over acts of State lies against the State, if at all"
  (logical (conduct (id ?c) (capacity state|nil)))
  =>
  (assert (target (conduct ?c) (against state))))

(defrule ENGAGE::claim-against-its-officials
  "JONES-2006 | A claim over acts of State may be brought against the officials who did them"
  (logical (conduct (id ?c) (capacity state|nil)))
  =>
  (assert (target (conduct ?c) (against official))))

(defrule ENGAGE::claim-against-a-company-or-private-person
  "NATIONAL-LAW civil | A claim over private acts lies against the company or person"
  (logical (conduct (id ?c) (capacity ?cap&company|private)))
  =>
  (assert (target (conduct ?c) (against ?cap))))

;;; ---- remedies ----

(defrule ENGAGE::want-the-remedies
  "NATIONAL-LAW civil | The remedies of a State are needed once the conduct engages its courts"
  (logical (docket (clause ?clause) (jurisdiction ?j) (branch civil)))
  =>
  (assert (wanted (clause ?clause) (kind civil-remedy) (key ?j))))

(defrule ENGAGE::remedy-for-an-act
  "NATIONAL-LAW civil | A remedy that names acts serves for them"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch civil))
    (not (respondent (state ?j)))
    (civil-remedy (id ?law) (state ?j) (statute ?text) (from ?f&:(<= ?f ?today)) (from-latest ?fl)
                  (to ?to) (to-latest ?tol&:(> ?tol ?today)) (against $? ?who $?) (acts $? ?a $?)
                  (respondents $?of))
    (or (test (= (length$ ?of) 0)) (exists (respondent (state ?r&:(member$ ?r ?of)))))
    (target (conduct ?c) (against ?who))
    (conduct-is (conduct ?c) (act ?a)))
  =>
  (assert (charge (clause ?clause) (conduct ?c) (jurisdiction ?j) (act ?a) (law ?law)
                  (key (sym-cat (sub-string 18 (str-length ?law) ?law)))
                  (citation (str-cat ?j " " ?text)) (name ?text)
                  (stands (if (or (> ?fl ?today) (<= ?to ?today)) then unsure else yes)))))

(defrule ENGAGE::remedy-for-every-act
  "NATIONAL-LAW civil | A remedy that names no acts serves for all that the route is for"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch civil))
    (not (respondent (state ?j)))
    (civil-remedy (id ?law) (state ?j) (statute ?text) (from ?f&:(<= ?f ?today)) (from-latest ?fl)
                  (to ?to) (to-latest ?tol&:(> ?tol ?today)) (against $? ?who $?) (acts)
                  (respondents $?of))
    (or (test (= (length$ ?of) 0)) (exists (respondent (state ?r&:(member$ ?r ?of)))))
    (engages (clause ?clause) (conduct ?c))
    (target (conduct ?c) (against ?who)))
  =>
  (assert (charge (clause ?clause) (conduct ?c) (jurisdiction ?j) (act nil) (law ?law)
                  (key (sym-cat (sub-string 18 (str-length ?law) ?law)))
                  (citation (str-cat ?j " " ?text)) (name ?text)
                  (stands (if (or (> ?fl ?today) (<= ?to ?today)) then unsure else yes)))))

;;; ---- no remedy ----

(defrule SUBJECT::claims-at-home-are-not-on-record
  "NATIONAL-LAW civil | What a State's own law gives against the State itself is not on record"
  (logical
    (respondent (state ?r))
    (docket (clause ?clause) (jurisdiction ?r) (branch civil))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome unknown)
                   (code fact-not-given) (state respondent)
                   (reason "The record holds the rules on claims against foreign States; what the law of {state} gives against {state} itself is not on record.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::remedies-against-such-a-defendant-not-on-record
  "NATIONAL-LAW civil | Where the record says nothing of claims against such a defendant, it is not known whether one lies"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch civil))
    (not (respondent (state ?j)))
    (loaded (kind civil-remedy) (key ?j))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?))
    (not (and (target (conduct ?c) (against ?who))
              (civil-remedy (state ?j) (against $? ?who $?)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome unknown)
                   (code fact-not-given) (state ?j)
                   (reason "The record says nothing of claims in {state} against a defendant of this kind.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::no-remedy-reaches-the-conduct
  "NATIONAL-LAW civil | Where the remedies on record serve for other acts or other States, or are gone, none lies"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch civil))
    (not (respondent (state ?j)))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?))
    (target (conduct ?c) (against ?who))
    (civil-remedy (state ?j) (against $? ?who $?) (from ?f&:(<= ?f ?today)))
    (not (charge (clause ?clause) (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome failed)
                   (code no-statute) (state ?j)
                   (reason "No remedy on record in {state} reaches, on the day of filing, conduct of this kind by this State or defendant.")
                   (authority ?auth) (because ?clause))))

;; Before the first decision on record the point was open, not excluded.
(defrule FORUM::immunity-not-yet-decided
  "JURISDICTIONAL-IMMUNITIES-2012 | Before the courts of a State had spoken, immunity for such acts was unsettled there"
  (logical
    (scenario (as-of ?today)) (respondent (state ?r))
    (docket (clause ?clause) (jurisdiction ?j&~?r) (branch civil))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity state|nil))
    (civil-remedy (id ?law) (state ?j) (against $? state $?) (from ?f&:(> ?f ?today))
                  (immunity-authority $?by))
    (not (charge (clause ?clause) (conduct ?c)))
    (not (civil-remedy (state ?j) (against $? state $?) (from ?g&:(<= ?g ?today)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement immunity) (outcome contested)
                   (code unsettled-law) (state respondent) (day ?f)
                   (reason "On the day of filing the courts of the forum had not decided whether {state} is immune for such acts; the first decision on record is of {day}.")
                   (authority ?by "JURISDICTIONAL-IMMUNITIES-2012") (because ?law)
                   (met-reason "Grave crimes, the more so on the soil of the court, are no acts for which a State can claim immunity.")
                   (met-authority ?by "FERRINI-2004")
                   (failed-reason "A State is immune for its sovereign acts, however grave.")
                   (failed-authority "JURISDICTIONAL-IMMUNITIES-2012"))))

(defrule SUBJECT::claim-before-the-first-decision
  "NATIONAL-LAW civil | A claim can be brought before any court has decided whether it lies"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch civil))
    (not (respondent (state ?j)))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity state|nil))
    (civil-remedy (id ?law) (state ?j) (statute ?text) (against $? state $?) (from ?f&:(> ?f ?today)))
    (not (charge (clause ?clause) (conduct ?c)))
    (not (civil-remedy (state ?j) (against $? state $?) (from ?g&:(<= ?g ?today)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome met) (state ?j)
                   (reason "Nothing in the law of {state} kept such a claim from being brought.")
                   (authority (str-cat ?j " " ?text)) (because ?law))))

(defrule SUBJECT::private-claim-before-the-first-decision
  "NATIONAL-LAW civil | Where the first decision on a claim against private defendants came later, the point was open"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch civil))
    (not (respondent (state ?j)))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity ?who&company|private))
    (civil-remedy (id ?law) (state ?j) (statute ?text) (against $? ?who $?) (from ?f&:(> ?f ?today)))
    (not (charge (clause ?clause) (conduct ?c)))
    (not (civil-remedy (state ?j) (against $? ?who $?) (from ?g&:(<= ?g ?today)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome contested)
                   (code unsettled-law) (state ?j) (day ?f) (article ?text)
                   (reason "The first decision or law on record for such a claim in {state} is of {day} ({article}); before, the point was open.")
                   (authority (str-cat ?j " " ?text)) (because ?law)
                   (met-reason "What a later court allowed could have been allowed before.")
                   (met-authority "NATIONAL-LAW civil")
                   (failed-reason "Without a rule or precedent no claim lies.")
                   (failed-authority "NATIONAL-LAW civil"))))

;;; ---- reach ----

(defrule FORUM::reach-of-the-remedy-is-unsettled
  "KIOBEL-2013 | Whether a remedy reaches harm done abroad may be unsettled"
  (logical
    (civil-remedy (id ?law) (reach contested) (reach-authority $?by))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)
            (name ?name)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement standing)
                   (outcome contested) (code unsettled-law) (state ?j)
                   (article ?name)
                   (reason "Whether {article} gives a claim over such harm done abroad, against such defendants, is unsettled in {state}.")
                   (authority ?cite) (because ?law)
                   (met-reason "Courts have let such claims proceed.")
                   (met-authority ?cite ?by)
                   (failed-reason "Courts have held that such a claim does not reach so far, or belongs elsewhere.")
                   (failed-authority ?cite ?by))))
