;;; The International Criminal Court: which States open a door to it.
;;;
;;; Four doors, alternatives of one another: territory of a party, nationality of a party (12(2)),
;;; acceptance by a State that is not one (12(3)), referral by the Security Council (13(b), see
;;; icc-referrals.clp). A door that a State opens has its own days: 1 July 2002, its own entry into
;;; force, the window of its declaration (11).

;;; ---- States that matter for the conduct ----

(defrule ENGAGE::door-by-territory
  "ROME 12(2)(a) | The Court may act if the conduct, or an element of the crime, took place on the territory of a party"
  (logical
    (clause (id ?clause) (route icc/territory))
    (engages (clause ?clause) (conduct ?c))
    (conduct-place (conduct ?c) (state ?x)))
  =>
  (assert (door (clause ?clause) (conduct ?c) (state ?x) (link territory))))

(defrule ENGAGE::door-by-nationality
  "ROME 12(2)(b) | The Court may act if the person accused is a national of a party"
  (logical
    (clause (id ?clause) (route icc/nationality))
    (engages (clause ?clause) (conduct ?c))
    (conduct-perpetrator (conduct ?c) (state ?x)))
  =>
  (assert (door (clause ?clause) (conduct ?c) (state ?x) (link nationality))))

(defrule ENGAGE::door-by-acceptance-of-the-respondent
  "ROME 12(3) | A State that is not a party may accept the Court for crimes on its territory or by its nationals"
  (logical
    (clause (id ?clause) (route icc/ad-hoc-acceptance))
    (engages (clause ?clause) (conduct ?c))
    (respondent (state ?x)))
  =>
  (assert (door (clause ?clause) (conduct ?c) (state ?x) (link acceptance))))

(defrule ENGAGE::door-by-acceptance-of-another-state
  "ROME 12(2); ROME 12(3) | The State of the territory, or of the suspects, may accept the Court as well"
  (logical
    (clause (id ?clause) (route icc/ad-hoc-acceptance))
    (engages (clause ?clause) (conduct ?c))
    (or (conduct-place (conduct ?c) (state ?x))
        (conduct-perpetrator (conduct ?c) (state ?x)))
    (or (exists (declaration (treaty ROME) (state ?x) (article "12(3)") (effect accepts)))
        (exists (step (step consent) (state ?x) (forum icc)))))
  =>
  (assert (door (clause ?clause) (conduct ?c) (state ?x) (link acceptance))))

;;; ---- how a State opens it: as a party, or by acceptance ----

;; An instrument taken back before it took effect ends before it begins.
(defrule ENGAGE::opened-by-a-party
  "ROME 12(1); ROME 126 | A State that becomes a party accepts the Court from the day the Statute is in force for it"
  (logical
    (door (clause ?clause) (conduct ?c) (state ?x) (link territory|nationality))
    (scenario (as-of ?today))
    (bound (treaty ROME) (state ?x) (from ?f&:(<= ?f ?today)) (from-latest ?fl)
           (to ?to&:(> ?to ?f)) (to-latest ?tol) (participation ?p)))
  =>
  (assert (opening (clause ?clause) (conduct ?c) (state ?x) (key ?x) (by party) (from ?f)
                   (from-latest ?fl) (to ?to) (to-latest ?tol) (because ?p))))

;; Each declaration is a way of its own. One that was given no effect is on record with its end on
;; the day it was made.
(defrule ENGAGE::opened-by-acceptance
  "ROME 12(3); ROME 11(2); ICC-D-CIV-2012 | An acceptance opens the Court for the crimes, the place and the window it names, and may reach back"
  (logical
    (scenario (as-of ?today))
    (door (clause ?clause) (conduct ?c) (state ?x) (link ?link))
    (declaration (id ?d) (treaty ROME) (state ?x) (article "12(3)") (effect accepts)
                 (made-latest ?ml&:(<= ?ml ?today)) (effective ?ef&:(<= ?ef ?today))
                 (withdrawn ?w&:(> ?w ?today)) (window-from ?f) (window-from-latest ?fl)
                 (window-to ?to) (window-to-latest ?tol) (place ?place))
    (treaty (treaty ROME) (in-force ?start))
    (or (conduct-place (conduct ?c) (state ?x))
        (and (test (str-index "nationals" ?place))
             (conduct-perpetrator (conduct ?c) (state ?x)))
        (and (test (eq ?link acceptance))
             (not (conduct-place (conduct ?c))))))
  =>
  (assert (opening (clause ?clause) (conduct ?c) (state ?x) (key (sym-cat ?d))
                   (by acceptance) (from (max ?f ?start)) (from-latest (max ?fl ?start))
                   (to (day-after ?to days:1)) (to-latest (day-after ?tol days:1)) (because ?d))))

(defrule ENGAGE::opened-by-consent-in-the-scenario
  "ROME 12(3) | The scenario may say that the State accepts the Court for this case"
  (logical
    (scenario (as-of ?today))
    (door (clause ?clause) (conduct ?c) (state ?x))
    (step (id ?step) (step consent) (state ?x) (forum icc) (outcome given)
          (on ?on&:(<= ?on ?today)))
    (treaty (treaty ROME) (in-force ?start)))
  =>
  (assert (opening (clause ?clause) (conduct ?c) (state ?x) (key (sym-cat ?x "-by-acceptance"))
                   (by acceptance) (from ?start) (from-latest ?start) (to 9999999) (to-latest 9999999)
                   (because ?step))))

;;; ---- the findings on the link ----

(defrule FORUM::territory-of-a-state-that-opens
  "ROME 12(2)(a); ICC-D-BGD-2018 | It is enough that one element of the crime falls on the territory of a party, or of a State that accepted"
  (logical
    (door (clause ?clause) (conduct ?c) (state ?x) (link territory))
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (because ?why)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement territory)
                   (outcome met) (state ?x)
                   (reason "The conduct, or an element of it, took place on the territory of {state}, which has opened the Court's door.")
                   (authority "ROME 12(2)(a)" "ICC-D-BGD-2018") (because ?why))))

(defrule FORUM::territory-of-a-state-outside
  "ROME 12(2)(a) | The territory of a State that is neither a party nor accepted gives no jurisdiction"
  (logical
    (door (clause ?clause) (conduct ?c) (state ?x) (link territory))
    (state (id ?why) (code ?x))
    (not (opening (clause ?clause) (conduct ?c) (state ?x))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?x) (requirement territory)
                   (outcome failed) (code outside-territory) (state ?x)
                   (reason "{state}, where the conduct took place, was neither a party to the Statute on the day of filing nor had it accepted the Court.")
                   (authority "ROME 12(2)(a)" "ROME 12(3)") (because ?why))))

(defrule FORUM::state-of-the-door-not-yet-bound
  "ROME 126(2) | Until the waiting time after its deposit is over, a State has not yet opened the door of a party"
  (logical
    (door (clause ?clause) (conduct ?c) (state ?x) (link territory|nationality))
    (relation (treaty ROME) (state ?x) (is not-yet) (since ?day)
              (until ?until&:(> ?until ?day)) (participation ?p))
    (not (opening (clause ?clause) (conduct ?c) (state ?x))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?x) (requirement treaty-relation)
                   (outcome failed) (code not-yet-in-force) (state ?x) (treaty ROME) (day ?day)
                   (reason "{state} has consented to the Statute, but it enters into force for it only on {day}.")
                   (authority "ROME 126(2)") (because ?p))))

(defrule FORUM::territory-not-said
  "ROME 12(2)(a) | Without the place of the conduct the link of territory cannot be judged"
  (logical
    (clause (id ?clause) (route icc/territory))
    (engages (clause ?clause) (conduct ?c))
    (not (conduct-place (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement territory) (outcome unknown)
                   (code fact-not-given)
                   (reason "The scenario does not say on whose territory the conduct, or an element of it, took place.")
                   (authority "ROME 12(2)(a)") (because ?clause))))

(defrule FORUM::national-of-a-state-that-opens
  "ROME 12(2)(b) | Nationals of a party, or of a State that accepted, can be tried wherever they acted"
  (logical
    (door (clause ?clause) (conduct ?c) (state ?x) (link nationality))
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (because ?why)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome met) (state ?x)
                   (reason "The suspects, or some of them, are nationals of {state}, which has opened the Court's door.")
                   (authority "ROME 12(2)(b)") (because ?why))))

(defrule FORUM::national-of-a-state-outside
  "ROME 12(2)(b) | The nationality of a State that is neither a party nor accepted gives no jurisdiction"
  (logical
    (door (clause ?clause) (conduct ?c) (state ?x) (link nationality))
    (state (id ?why) (code ?x))
    (not (opening (clause ?clause) (conduct ?c) (state ?x))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?x) (requirement nationality)
                   (outcome failed) (code outside-nationality) (state ?x)
                   (reason "{state}, the State of the suspects, was not a party to the Statute on the day of filing and had not accepted the Court for these crimes of its nationals.")
                   (authority "ROME 12(2)(b)" "ROME 12(3)") (because ?why))))

(defrule FORUM::nationality-not-said
  "ROME 12(2)(b) | Without the nationality of the suspects the link of nationality cannot be judged"
  (logical
    (clause (id ?clause) (route icc/nationality))
    (engages (clause ?clause) (conduct ?c))
    (not (conduct-perpetrator (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement nationality) (outcome unknown)
                   (code fact-not-given)
                   (reason "The scenario does not say of which State the suspects are nationals.")
                   (authority "ROME 12(2)(b)") (because ?clause))))

;;; ---- the findings on acceptance ----

(defrule FORUM::state-has-accepted
  "ROME 12(3); ICC-D-CIV-2012 | A declaration of acceptance gives the consent of a State that is not a party"
  (logical
    (door (clause ?clause) (conduct ?c) (state ?x) (link acceptance))
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by acceptance) (because ?why)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome met) (state ?x)
                   (reason "{state} has accepted the jurisdiction of the Court by declaration.")
                   (authority "ROME 12(3)" "ICC-D-CIV-2012") (because ?why))))

(defrule FORUM::state-has-not-accepted
  "ROME 12(3) | Without a declaration of the State itself there is no acceptance, and only it could make one"
  (logical
    (scenario (as-of ?today))
    (door (clause ?clause) (conduct ?c) (state ?x) (link acceptance))
    (state (id ?why) (code ?x))
    (not (opening (clause ?clause) (conduct ?c) (state ?x) (by acceptance)))
    (not (declaration (treaty ROME) (state ?x) (article "12(3)") (effect accepts)
                      (made ?m&:(<= ?m ?today)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?x) (requirement consent)
                   (outcome failed) (code no-consent) (state ?x)
                   (reason "{state} had made no declaration accepting the jurisdiction of the Court by the day of filing, and only it could.")
                   (authority "ROME 12(3)") (because ?why))))

(defrule FORUM::acceptance-without-effect
  "ROME 12(3); ICC-D-EGY-2014 | A declaration that does not come from the effective government of a State accepts nothing"
  (logical
    (scenario (as-of ?today))
    (door (clause ?clause) (conduct ?c) (state ?x) (link acceptance))
    (declaration (id ?d) (treaty ROME) (state ?x) (article "12(3)") (effect accepts)
                 (made ?m&:(<= ?m ?today)) (withdrawn ?w&:(= ?w ?m)))
    (not (opening (clause ?clause) (conduct ?c) (state ?x) (by acceptance))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?x) (requirement consent)
                   (outcome failed) (code no-consent) (state ?x) (day ?m)
                   (reason "A declaration made in the name of {state} on {day} was given no effect: only the effective government of a State can accept the jurisdiction of the Court.")
                   (authority "ROME 12(3)" "ICC-D-EGY-2014") (because ?d))))

(defrule FORUM::acceptance-does-not-cover-the-place
  "ROME 12(3) | A State that accepted for its own territory has not accepted for conduct elsewhere"
  (logical
    (scenario (as-of ?today))
    (door (clause ?clause) (conduct ?c) (state ?x) (link acceptance))
    (declaration (id ?d) (treaty ROME) (state ?x) (article "12(3)") (effect accepts)
                 (made ?m&:(<= ?m ?today)) (withdrawn ?w&:(> ?w ?today)))
    (not (opening (clause ?clause) (conduct ?c) (state ?x) (by acceptance))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?x) (requirement consent)
                   (outcome failed) (code no-consent) (state ?x) (day ?m)
                   (reason "{state} accepted the Court on {day} for crimes on its own territory; the conduct took place elsewhere, or before the acceptance took effect.")
                   (authority "ROME 12(3)") (because ?d))))

(defrule FORUM::acceptance-for-a-place-not-said
  "ROME 12(3) | Whether an acceptance for a territory covers conduct whose place is not told is not known"
  (logical
    (door (clause ?clause) (conduct ?c) (state ?x) (link acceptance))
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by acceptance) (because ?why))
    (declaration (id ?why) (place ?place))
    (test (not (str-index "nationals" ?place)))
    (not (conduct-place (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement territory)
                   (outcome unknown) (code fact-not-given) (state ?x)
                   (reason "{state} accepted the Court for crimes on its territory; the scenario does not say where the conduct took place.")
                   (authority "ROME 12(3)") (because ?why))))
