;;; Law of one State or organisation: which of its records may serve for the conduct on the day?
;;;
;;; These rules are common to the criminal and civil courts of States, to sanctions, trade and
;;; diligence. Each record that may serve is an alternative of its own (a `charge`); the best counts.
;;; The records of a jurisdiction are loaded when the conduct engages its route.

;;; ---- routes of a jurisdiction ----

(defrule ENGAGE::route-to-the-criminal-courts-of-a-state
  "NATIONAL-LAW criminal | Whether a foreign crime can be tried is said by the law of the court's own State"
  (logical
    (clause (id ?clause) (route ?route&:(eq (str-index "domestic/criminal/" ?route) 1))
            (jurisdiction ?j))
    (live (clause ?clause)))
  =>
  (assert (docket (clause ?clause) (jurisdiction ?j) (branch criminal))))

(defrule ENGAGE::route-to-the-civil-courts-of-a-state
  "NATIONAL-LAW civil | Whether a claim lies is said by the law of the court's own State"
  (logical
    (clause (id ?clause) (route ?route&:(eq (str-index "domestic/civil/" ?route) 1))
            (jurisdiction ?j))
    (live (clause ?clause)))
  =>
  (assert (docket (clause ?clause) (jurisdiction ?j) (branch civil))))

(defrule ENGAGE::route-to-sanctions
  "NATIONAL-LAW sanctions | Whether a person can be listed is said by the law of the jurisdiction that lists"
  (logical
    (clause (id ?clause) (route ?route&:(eq (str-index "sanctions/" ?route) 1)) (jurisdiction ?j))
    (live (clause ?clause)))
  =>
  (assert (docket (clause ?clause) (jurisdiction ?j) (branch sanctions))))

(defrule ENGAGE::route-to-a-trade-measure
  "NATIONAL-LAW trade | Whether goods can be stopped is said by the law of the market"
  (logical
    (clause (id ?clause) (route ?route&:(eq (str-index "trade/" ?route) 1)) (jurisdiction ?j))
    (live (clause ?clause)))
  =>
  (assert (docket (clause ?clause) (jurisdiction ?j) (branch trade))))

(defrule ENGAGE::route-to-the-diligence-of-companies
  "NATIONAL-LAW diligence | What a company must look for in its chain is said by the law of its home"
  (logical
    (clause (id ?clause) (route ?route&:(eq (str-index "diligence/" ?route) 1)) (jurisdiction ?j))
    (live (clause ?clause)))
  =>
  (assert (docket (clause ?clause) (jurisdiction ?j) (branch diligence))))

(defrule ENGAGE::subject-matter-of-a-docket-is-its-own
  "NATIONAL-LAW criminal | Which acts a national law covers is said record by record"
  (logical
    (docket (clause ?clause))
    (engages (clause ?clause) (conduct ?c)))
  =>
  (assert (override (clause ?clause) (conduct ?c) (requirement subject-matter))))

;;; ---- homes and seats ----

(defrule ENGAGE::a-jurisdiction-is-its-own-home
  "NATIONAL-LAW diligence | A State's law reaches its own companies"
  (logical (docket (jurisdiction ?j)))
  =>
  (assert (home (jurisdiction ?j) (state ?j))))

(defrule ENGAGE::members-of-a-union-are-its-homes
  "NATIONAL-LAW diligence | The law of a union reaches the companies of its members"
  (logical
    (docket (clause ?clause) (jurisdiction ?j))
    (clause (id ?clause) (union ?o&~nil))
    (member (organisation ?o) (state ?s) (is member)))
  =>
  (assert (home (jurisdiction ?j) (state ?s))))

(defrule ENGAGE::seat-by-nationality
  "BARCELONA-TRACTION-1970 | A company belongs to the State of its nationality"
  (logical
    (conduct (id ?c) (capacity company|private))
    (conduct-perpetrator (conduct ?c) (state ?s)))
  =>
  (assert (seat (conduct ?c) (state ?s))))

(defrule ENGAGE::seat-by-presence
  "NATIONAL-LAW civil | Whoever is present in a State can be sued or held to its law there"
  (logical (conduct-presence (conduct ?c) (state ?s)))
  =>
  (assert (seat (conduct ?c) (state ?s))))

(defrule ENGAGE::seat-by-residence
  "NATIONAL-LAW civil | Whoever lives in a State can be sued or held to its law there"
  (logical (conduct-residence (conduct ?c) (state ?s)))
  =>
  (assert (seat (conduct ?c) (state ?s))))

;;; ---- what a record covers ----

;;; Conduct is judged as the scenario names it: a law for what the acts may amount to counts only if
;;; no law of the jurisdiction covers what is surely there.

(defrule ENGAGE::law-for-an-act-that-is-there
  "NATIONAL-LAW criminal | A law that names an act which is surely there is firm ground"
  (logical
    (conduct-is (conduct ?c) (act ?a) (how surely))
    (charge (clause ?clause) (conduct ?c) (key ?key) (act ?a&~nil)))
  =>
  (assert (firm (clause ?clause) (conduct ?c) (key ?key))))

(defrule ENGAGE::law-for-every-act-of-the-route
  "NATIONAL-LAW civil | A law that names no acts is firm ground for conduct that surely engages the route"
  (logical
    (charge (clause ?clause) (conduct ?c) (key ?key) (act nil))
    (engages (clause ?clause) (conduct ?c) (how surely)))
  =>
  (assert (firm (clause ?clause) (conduct ?c) (key ?key))))

(defrule SUBJECT::law-covers-the-act
  "NATIONAL-LAW criminal | A law in force on the day of filing covers the acts for which it is made"
  (logical
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law)
            (citation ?cite) (name ?name) (stands yes))
    (firm (clause ?clause) (conduct ?c) (key ?key)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement subject-matter)
                   (outcome met) (state ?j) (article ?name)
                   (reason "Such conduct is covered by {article}.")
                   (authority ?cite) (because ?law))))

;; The table of national law does not know every first day; the law is taken to stand.
(defrule SUBJECT::law-without-a-first-day-covers-the-act
  "NATIONAL-LAW criminal | A law whose first day is not on record is taken to be in force, and that is said"
  (logical
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law)
            (citation ?cite) (name ?name) (stands undated))
    (firm (clause ?clause) (conduct ?c) (key ?key)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement subject-matter)
                   (outcome met) (state ?j) (article ?name)
                   (reason "Such conduct is covered by {article}; the first day of that law is not on record, so it is taken to have been in force.")
                   (authority ?cite) (because ?law))))

(defrule SUBJECT::law-perhaps-covers-the-act
  "NATIONAL-LAW criminal | Where no law covers what is surely there, one that covers what the acts may amount to needs more to be shown"
  (logical
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (act ?a&~nil) (law ?law)
            (citation ?cite) (name ?name))
    (not (firm (clause ?clause) (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement subject-matter)
                   (outcome unknown) (code fact-not-given) (state ?j) (word ?a) (article ?name)
                   (reason "The acts described may amount to what {article} covers ({word}), but only if more is shown.")
                   (authority ?cite) (because ?law))))

(defrule SUBJECT::law-for-more-than-was-said
  "NATIONAL-LAW criminal | A law for more than the scenario says is left aside where another covers what it does say"
  (logical
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (act ?a&~nil) (law ?law)
            (citation ?cite) (name ?name))
    (not (firm (clause ?clause) (conduct ?c) (key ?key)))
    (exists (firm (clause ?clause) (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement subject-matter)
                   (outcome failed) (code outside-subject-matter) (state ?j) (word ?a) (article ?name)
                   (reason "{article} would come in only if the acts are shown to be more than is said ({word}); if the facts bear it out, add that act to the scenario.")
                   (authority ?cite) (because ?law))))

(defrule SUBJECT::route-perhaps-engaged
  "NATIONAL-LAW civil | Where the acts only may amount to what the route is for, more must be shown"
  (logical
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (act nil) (law ?law)
            (citation ?cite) (name ?name))
    (not (engages (clause ?clause) (conduct ?c) (how surely))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement subject-matter)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (article ?name)
                   (reason "The acts described may amount to what {article} covers, but only if more is shown.")
                   (authority ?cite) (because ?law))))

(defrule SUBJECT::law-perhaps-in-force
  "NATIONAL-LAW criminal | Where the dates on record leave it open whether a law stood on that day, it is not known"
  (logical
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite) (name ?name)
            (stands unsure)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement subject-matter)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (article ?name)
                   (reason "The dates on record do not say whether {article} was in force on that day.")
                   (authority ?cite) (because ?law))))
