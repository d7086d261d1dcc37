;;; The crime of aggression before the International Criminal Court (8bis, 15bis, 15ter).
;;;
;;; Only acts since 17 July 2018. Without a referral by the Council: never nationals or territory of
;;; a State that was not a party (15bis(5)), nor a party that opted out (15bis(4)); a party that did
;;; not accept the amendments is left out by the activating resolution of 2017, which binds the
;;; judges or not. A referral (15ter) knows none of these limits. A State counts as it stood on the
;;; day of the act (11(2)).

;;; ---- time ----

(defrule FORUM::aggression-before-activation
  "ROME 15bis; ICC-D-ASP-2017 | The Court has jurisdiction over aggression only for acts since 17 July 2018"
  (logical
    (clause (id ?clause) (route icc/aggression) (exists-from ?start))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (to-latest ?to&:(< ?to ?start))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome failed)
                   (code before-entry-into-force) (day ?start)
                   (reason "The act was over before {day}, when the Court's jurisdiction over aggression was activated.")
                   (authority "ICC-D-ASP-2017" "ROME 15bis") (because ?clause))))

(defrule FORUM::aggression-since-activation
  "ICC-D-ASP-2017 | Acts since the activation are within the time"
  (logical
    (clause (id ?clause) (route icc/aggression) (exists-from ?start))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (to ?to&:(>= ?to ?start))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome met) (day ?start)
                   (reason "The act, or a part of it, falls on or after {day}, when the jurisdiction over aggression was activated.")
                   (authority "ICC-D-ASP-2017") (because ?clause))))

(defrule FORUM::aggression-about-the-activation
  "ICC-D-ASP-2017 | Where the dates leave it open whether the act came before the activation, that is not known"
  (logical
    (clause (id ?clause) (route icc/aggression) (exists-from ?start))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (to ?to&:(< ?to ?start)) (to-latest ?tol&:(>= ?tol ?start))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome unknown)
                   (code fact-not-given) (day ?start)
                   (reason "The dates given do not say whether the act reaches {day}, when the jurisdiction over aggression was activated.")
                   (authority "ICC-D-ASP-2017" "ROME 15bis") (because ?clause))))

;;; ---- the aggressor ----

(defrule FORUM::aggressor-outside-the-statute
  "ROME 15bis(5); ROME 11(2) | Nationals of a State that was not a party cannot be tried for aggression without a referral"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf) (to-latest ?ct))
    (respondent (state ?r))
    (state (id ?why) (code ?r))
    (not (bound (treaty ROME) (state ?r) (from ?f&:(<= ?f ?ct)) (to-latest ?to&:(> ?to ?cf)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral)
                   (requirement nationality) (outcome failed) (code outside-nationality) (state respondent)
                   (reason "{state} was not a party to the Statute, so its nationals cannot be tried for aggression without a referral by the Security Council.")
                   (authority "ROME 15bis(5)" "ROME 11(2)") (because ?why))))

;; 15bis(4): declared before the act.
(defrule FORUM::aggressor-opted-out
  "ROME 15bis(4) | A party may declare beforehand that it does not accept the jurisdiction over its aggression"
  (logical
    (respondent (state ?r))
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf))
    (declaration (id ?d) (treaty ROME-AGGRESSION) (state ?r) (article "15bis(4)") (effect excludes)
                 (made ?m&:(<= ?m ?cf)) (withdrawn ?w&:(> ?w ?cf))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral) (requirement consent)
                   (outcome failed) (code opt-out) (state respondent) (day ?m)
                   (reason "{state} declared on {day} that it does not accept the Court's jurisdiction over aggression.")
                   (authority "ROME 15bis(4)") (because ?d))))

(defrule FORUM::aggressor-did-not-accept-the-amendments
  "ICC-D-ASP-2017; ROME 15bis(4); ROME 121(5) | Whether a party that neither accepted the amendments nor opted out is subject to them is disputed"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf) (to-latest ?ct))
    (respondent (state ?r))
    (bound (treaty ROME) (state ?r) (from ?f&:(<= ?f ?ct)) (to-latest ?to&:(> ?to ?cf))
           (participation ?p))
    (not (bound (treaty ROME-AGGRESSION) (state ?r) (from ?af&:(<= ?af ?ct))
                (to-latest ?ato&:(> ?ato ?cf)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral) (requirement consent)
                   (outcome contested) (code unsettled-law) (state respondent)
                   (reason "{state} was a party to the Statute but not bound by the amendments on aggression; whether they apply to it is disputed.")
                   (authority "ROME 121(5)") (because ?p)
                   (met-reason "The amendment lets a party opt out, which would be pointless if it were not bound in the first place.")
                   (met-authority "ROME 15bis(4)")
                   (failed-reason "The parties decided in activating the jurisdiction that it does not reach a party that did not accept.")
                   (failed-authority "ICC-D-ASP-2017" "ROME 121(5)"))))

(defrule FORUM::aggressor-accepted-the-amendments
  "ROME 15bis; ROME 121(5) | Nationals of a party that accepted the amendments are subject to the jurisdiction"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf) (to-latest ?ct))
    (respondent (state ?r))
    (bound (treaty ROME-AGGRESSION) (state ?r) (from ?f&:(<= ?f ?ct)) (to-latest ?to&:(> ?to ?cf))
           (participation ?p)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral) (requirement consent)
                   (outcome met) (state respondent)
                   (reason "{state} has accepted the amendments on aggression.")
                   (authority "ROME 15bis" "ROME 121(5)") (because ?p))))

;;; ---- the State attacked: one among several is enough ----

(defrule FORUM::victim-of-aggression-outside-the-statute
  "ROME 15bis(5) | Aggression on the territory of a State that was not a party is outside without a referral"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf) (to-latest ?ct))
    (respondent (state ?r))
    (conduct-place (conduct ?c) (state ?x&~?r))
    (state (id ?why) (code ?x))
    (not (and (conduct-place (conduct ?c) (state ?y&~?r))
              (bound (treaty ROME) (state ?y) (from ?f&:(<= ?f ?ct)) (to-latest ?to&:(> ?to ?cf))))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral)
                   (requirement territory) (outcome failed) (code outside-territory) (state ?x)
                   (reason "{state}, where the act took place, was not a party to the Statute, which shuts the Court without a referral by the Security Council.")
                   (authority "ROME 15bis(5)") (because ?why))))

(defrule FORUM::victim-of-aggression-did-not-accept
  "ICC-D-ASP-2017; ROME 121(5); ROME 15bis(4) | Whether aggression on the territory of a party that did not accept the amendments is within the jurisdiction is disputed"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf) (to-latest ?ct))
    (respondent (state ?r))
    (conduct-place (conduct ?c) (state ?x&~?r))
    (bound (treaty ROME) (state ?x) (from ?f&:(<= ?f ?ct)) (to-latest ?to&:(> ?to ?cf))
           (participation ?p))
    (not (and (conduct-place (conduct ?c) (state ?y&~?r))
              (bound (treaty ROME-AGGRESSION) (state ?y) (from ?af&:(<= ?af ?ct))
                     (to-latest ?ato&:(> ?ato ?cf))))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral) (requirement consent)
                   (outcome contested) (code unsettled-law) (state ?x)
                   (reason "{state}, where the act took place, was a party to the Statute but not bound by the amendments on aggression; whether the Court may act is disputed.")
                   (authority "ROME 121(5)") (because ?p)
                   (met-reason "What counts is the acceptance of the aggressor, which alone may opt out; a party attacked keeps the protection of the Statute.")
                   (met-authority "ROME 15bis(4)")
                   (failed-reason "No jurisdiction over a crime on the territory of a party that did not accept the amendments.")
                   (failed-authority "ICC-D-ASP-2017" "ROME 121(5)"))))

(defrule FORUM::victim-of-aggression-accepted
  "ROME 15bis; ROME 121(5) | Aggression on the territory of a party that accepted the amendments is within the jurisdiction"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf) (to-latest ?ct))
    (respondent (state ?r))
    (conduct-place (conduct ?c) (state ?x&~?r))
    (bound (treaty ROME-AGGRESSION) (state ?x) (from ?f&:(<= ?f ?ct)) (to-latest ?to&:(> ?to ?cf))
           (participation ?p)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral)
                   (requirement territory) (outcome met) (state ?x)
                   (reason "{state}, where the act took place, has accepted the amendments on aggression.")
                   (authority "ROME 15bis" "ROME 121(5)") (because ?p))))

(defrule FORUM::victim-of-aggression-not-said
  "ROME 15bis(5) | Without the State attacked it is not known whether the Court is shut"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (respondent (state ?r))
    (not (conduct-place (conduct ?c) (state ~?r))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral)
                   (requirement territory) (outcome unknown) (code fact-not-given)
                   (reason "The scenario does not say on the territory of which other State the act took place; in a State outside the Statute the Court would be shut.")
                   (authority "ROME 15bis(5)") (because ?clause))))

;;; ---- on a referral ----

(defrule FORUM::aggression-referred
  "ROME 15ter; ROME 13(b) | A referral by the Council opens the crime of aggression for every State"
  (logical
    (scenario (as-of ?today))
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (step (id ?step) (step vote) (organ UNSC) (outcome adopted) (on ?on&:(<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative by-referral) (requirement vote)
                   (outcome met) (day ?on)
                   (reason "The Security Council has referred the situation, which opens the crime of aggression without the limits for States that are not parties.")
                   (authority "ROME 15ter" "ROME 13(b)") (because ?step))))
