;;; Sanctions, trade measures and the diligence of companies: is a law in force that reaches this?
;;;
;;; Who is listed, which goods are stopped, remains the choice of the government: that is no
;;; condition of law. Due-diligence law reaches only companies that belong to the jurisdiction.

;;; ---- which records belong to the route ----

(defrule ENGAGE::want-the-measures
  "NATIONAL-LAW sanctions | The measures of a jurisdiction are needed once the conduct engages a route of its"
  (logical (docket (clause ?clause) (jurisdiction ?j) (branch sanctions|trade|diligence)))
  =>
  (assert (wanted (clause ?clause) (kind measure) (key ?j))))

(defrule ENGAGE::sanctions-law-belongs
  "NATIONAL-LAW sanctions | Every targeted-sanctions law of the jurisdiction may serve"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch sanctions))
    (measure (id ?law) (jurisdiction ?j) (kind targeted-sanctions)))
  =>
  (assert (belongs (clause ?clause) (law ?law))))

(defrule ENGAGE::diligence-law-belongs
  "NATIONAL-LAW diligence | Every due-diligence law of the jurisdiction may serve"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch diligence))
    (measure (id ?law) (jurisdiction ?j) (kind due-diligence)))
  =>
  (assert (belongs (clause ?clause) (law ?law))))

(defrule ENGAGE::trade-measure-belongs
  "NATIONAL-LAW trade | Each trade measure is a route of its own"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch trade))
    (clause (id ?clause) (route ?route))
    (measure (id ?law&:(eq ?law (str-cat "measure/" (sub-string 7 (str-length ?route) ?route))))
             (jurisdiction ?j) (kind ~none)))
  =>
  (assert (belongs (clause ?clause) (law ?law))))

;;; ---- which of them may serve ----
;;; Not against the State whose law it is, save where its companies are held to it; and some only
;;; against States that they name.

(defrule ENGAGE::measure-for-an-act
  "NATIONAL-LAW sanctions | A measure that names its grounds serves for them"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch ?branch))
    (not (respondent (state ?j&:(neq ?branch diligence))))
    (belongs (clause ?clause) (law ?law))
    (measure (id ?law) (jurisdiction ?j) (instrument ?what) (citation ?text)
             (from ?f&:(<= ?f ?today)) (from-latest ?fl)
             (to ?to) (to-latest ?tol&:(> ?tol ?today)) (acts $? ?a $?) (respondents $?of))
    (or (test (= (length$ ?of) 0)) (exists (respondent (state ?r&:(member$ ?r ?of)))))
    (engages (clause ?clause) (conduct ?c))
    (conduct-is (conduct ?c) (act ?a)))
  =>
  (assert (charge (clause ?clause) (conduct ?c) (jurisdiction ?j) (act ?a) (law ?law)
                  (key (sym-cat (sub-string 9 (str-length ?law) ?law)))
                  (citation (str-cat ?j " " ?text)) (name ?what)
                  (stands (if (= ?f -9999999) then undated
                           else (if (or (> ?fl ?today) (<= ?to ?today)) then unsure else yes))))))

(defrule ENGAGE::measure-for-every-act
  "NATIONAL-LAW sanctions | A measure that names no grounds of its own serves for all that the route is for"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch ?branch))
    (not (respondent (state ?j&:(neq ?branch diligence))))
    (belongs (clause ?clause) (law ?law))
    (measure (id ?law) (jurisdiction ?j) (instrument ?what) (citation ?text)
             (from ?f&:(<= ?f ?today)) (from-latest ?fl)
             (to ?to) (to-latest ?tol&:(> ?tol ?today)) (acts) (respondents $?of))
    (or (test (= (length$ ?of) 0)) (exists (respondent (state ?r&:(member$ ?r ?of)))))
    (engages (clause ?clause) (conduct ?c)))
  =>
  (assert (charge (clause ?clause) (conduct ?c) (jurisdiction ?j) (act nil) (law ?law)
                  (key (sym-cat (sub-string 9 (str-length ?law) ?law)))
                  (citation (str-cat ?j " " ?text)) (name ?what)
                  (stands (if (= ?f -9999999) then undated
                           else (if (or (> ?fl ?today) (<= ?to ?today)) then unsure else yes))))))

;;; ---- none does ----

(defrule SUBJECT::jurisdiction-has-no-such-law
  "NATIONAL-LAW sanctions | Where the record holds no usable law, nothing can be done by this route"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch sanctions|trade|diligence))
    (loaded (kind measure) (key ?j))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?))
    (not (belongs (clause ?clause))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome failed)
                   (code no-statute) (state ?j)
                   (reason "No usable law of {state} is on record: what there is was never enacted, never entered into force, or gives no such power.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::measure-not-yet-applying
  "NATIONAL-LAW sanctions | A law that applies only later does not serve"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch ?branch))
    (not (respondent (state ?j&:(neq ?branch diligence))))
    (belongs (clause ?clause) (law ?law))
    (measure (id ?law) (jurisdiction ?j) (instrument ?what) (citation ?text) (from ?f&:(> ?f ?today))
             (respondents $?of))
    (or (test (= (length$ ?of) 0)) (exists (respondent (state ?r&:(member$ ?r ?of)))))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?))
    (not (charge (clause ?clause) (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome failed)
                   (code no-statute) (state ?j) (day ?f) (article ?what)
                   (reason "On the day of filing no law served: {article} applies only from {day}.")
                   (authority ?auth) (because ?law))))

(defrule SUBJECT::measure-no-longer-applying
  "NATIONAL-LAW sanctions | A law that had ended by the day of filing does not serve"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch ?branch))
    (not (respondent (state ?j&:(neq ?branch diligence))))
    (belongs (clause ?clause) (law ?law))
    (measure (id ?law) (jurisdiction ?j) (instrument ?what) (to-latest ?to&:(<= ?to ?today))
             (respondents $?of))
    (or (test (= (length$ ?of) 0)) (exists (respondent (state ?r&:(member$ ?r ?of)))))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?))
    (not (charge (clause ?clause) (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome failed)
                   (code no-statute) (state ?j) (day ?to) (article ?what)
                   (reason "On the day of filing no law served: {article} applied only until {day}.")
                   (authority ?auth) (because ?law))))

;; All that belongs to the route is in force, but for other grounds or against other States.
(defrule SUBJECT::measures-do-not-reach-this
  "NATIONAL-LAW sanctions | Measures made for other grounds or against other States are not engaged"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j))
    (exists (belongs (clause ?clause)))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?))
    (not (charge (clause ?clause) (conduct ?c)))
    (or (exists (respondent (state ?j)))
        (not (and (belongs (clause ?clause) (law ?law))
                  (measure (id ?law) (respondents $?of) (from ?f) (to-latest ?to))
                  (test (or (> ?f ?today) (<= ?to ?today)))
                  (respondent (state ?r))
                  (test (or (= (length$ ?of) 0) (member$ ?r ?of)))))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome failed)
                   (code outside-subject-matter) (state ?j)
                   (reason "The measures on record for this route are made for other grounds, or against other States.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::measure-binds-nobody
  "NATIONAL-LAW diligence | Guidance that binds nobody opens no claim"
  (logical
    (measure (id ?law) (instrument ?what) (voluntary yes))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement subject-matter)
                   (outcome failed) (code no-statute) (state ?j) (article ?what)
                   (reason "{article} binds nobody, so no company can be held to it.")
                   (authority ?cite) (because ?law))))

;;; ---- diligence: whose companies ----

(defrule FORUM::company-of-the-jurisdiction
  "NATIONAL-LAW diligence | A company that belongs to the jurisdiction, or does business there, is held to its law"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch diligence))
    (charge (clause ?clause) (conduct ?c) (key ?key) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity company))
    (home (jurisdiction ?j) (state ?s))
    (seat (conduct ?c) (state ?s)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome met) (state ?s)
                   (reason "A company of {state}, or one that is there, takes part in the conduct; whether it is large enough must be looked up.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::company-of-another-jurisdiction
  "NATIONAL-LAW diligence | A company that neither belongs to the jurisdiction nor is there is not held to its law"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch diligence))
    (charge (clause ?clause) (conduct ?c) (key ?key) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity company))
    (exists (seat (conduct ?c)))
    (not (and (home (jurisdiction ?j) (state ?s)) (seat (conduct ?c) (state ?s)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome failed) (code outside-nationality) (state ?j)
                   (reason "No company named belongs to {state} or is there, so its law on diligence reaches none of them.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::no-company-takes-part
  "NATIONAL-LAW diligence | Duties of companies do not reach the acts of a State or of private persons"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch diligence))
    (charge (clause ?clause) (conduct ?c) (key ?key) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity state|private)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome failed) (code outside-nationality) (state ?j)
                   (reason "The conduct is not said to be that of a company; the law of {state} on diligence reaches companies alone.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::company-not-said
  "NATIONAL-LAW diligence | Without a company and its home the duty cannot be judged"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch diligence))
    (charge (clause ?clause) (conduct ?c) (key ?key) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity ?cap&company|nil))
    (or (test (eq ?cap nil)) (not (seat (conduct ?c)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (reason "The scenario does not say whether a company of {state} takes part in the conduct.")
                   (authority ?cite) (because ?law))))
