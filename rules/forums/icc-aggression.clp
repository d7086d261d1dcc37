;;; The crime of aggression before the International Criminal Court (8bis, 15bis, 15ter).
;;;
;;; Only acts since 17 July 2018. Without a referral by the Council: never nationals or territory of
;;; a State that is not a party (15bis(5)), nor a party that opted out (15bis(4)); a party that did
;;; not accept the amendments is left out by the activating resolution of 2017, which binds the
;;; judges or not. A referral (15ter) knows none of these limits.

(defrule ENGAGE::aggression-by-the-respondent
  "ROME 15bis | The acts of the aggressor State are judged against its own acceptance"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (scenario (respondent ?r)))
  =>
  (assert (door (clause ?clause) (conduct ?c) (state ?r) (link nationality))))

(defrule ENGAGE::aggression-on-a-territory
  "ROME 15bis(5) | The State on whose territory the aggression takes place must be a party as well"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (scenario (respondent ?r))
    (conduct-place (conduct ?c) (state ?x&~?r)))
  =>
  (assert (door (clause ?clause) (conduct ?c) (state ?x) (link territory))))

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

(defrule FORUM::aggressor-outside-the-statute
  "ROME 15bis(5) | Nationals of a State that is not a party cannot be tried for aggression without a referral"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (door (clause ?clause) (conduct ?c) (state ?r) (link nationality))
    (state (id ?why) (code ?r))
    (not (relation (treaty ROME) (state ?r) (is in-force))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral)
                   (requirement nationality) (outcome failed) (code outside-nationality) (state ?r)
                   (reason "{state} is not a party to the Statute, so its nationals cannot be tried for aggression without a referral by the Security Council.")
                   (authority "ROME 15bis(5)") (because ?why))))

(defrule FORUM::victim-of-aggression-outside-the-statute
  "ROME 15bis(5) | Aggression on the territory of a State that is not a party is outside without a referral"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (door (clause ?clause) (conduct ?c) (state ?x) (link territory))
    (state (id ?why) (code ?x))
    (not (relation (treaty ROME) (state ?x) (is in-force))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral)
                   (requirement territory) (outcome failed) (code outside-territory) (state ?x)
                   (reason "{state}, where the act took place, is not a party to the Statute, which shuts the Court without a referral by the Security Council.")
                   (authority "ROME 15bis(5)") (because ?why))))

(defrule FORUM::aggressor-opted-out
  "ROME 15bis(4) | A party may declare that it does not accept the jurisdiction over its aggression"
  (logical
    (scenario (as-of ?today))
    (clause (id ?clause) (route icc/aggression))
    (door (clause ?clause) (conduct ?c) (state ?r) (link nationality))
    (declaration (id ?d) (treaty ROME-AGGRESSION) (state ?r) (article "15bis(4)") (effect excludes)
                 (made ?m&:(<= ?m ?today)) (withdrawn ?w&:(> ?w ?today))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral) (requirement consent)
                   (outcome failed) (code opt-out) (state ?r) (day ?m)
                   (reason "{state} declared on {day} that it does not accept the Court's jurisdiction over aggression.")
                   (authority "ROME 15bis(4)") (because ?d))))

(defrule FORUM::party-did-not-accept-the-amendments
  "ICC-D-ASP-2017; ROME 15bis(4); ROME 121(5) | Whether a party that neither accepted the amendments nor opted out is subject to them is disputed"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (door (clause ?clause) (conduct ?c) (state ?x))
    (relation (treaty ROME) (state ?x) (is in-force) (participation ?p))
    (not (relation (treaty ROME-AGGRESSION) (state ?x) (is in-force))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral) (requirement consent)
                   (outcome contested) (code unsettled-law) (state ?x)
                   (reason "{state} is a party to the Statute but has not accepted the amendments on aggression; whether they apply to it is disputed.")
                   (authority "ROME 121(5)") (because ?p)
                   (met-reason "The amendment lets a party opt out, which would be pointless if it were not bound in the first place.")
                   (met-authority "ROME 15bis(4)")
                   (failed-reason "The parties decided in activating the jurisdiction that it does not reach a party that did not accept.")
                   (failed-authority "ICC-D-ASP-2017" "ROME 121(5)"))))

(defrule FORUM::both-sides-accepted-the-amendments
  "ROME 15bis | Parties that accepted the amendments and did not opt out are subject to the jurisdiction"
  (logical
    (clause (id ?clause) (route icc/aggression))
    (door (clause ?clause) (conduct ?c) (state ?x))
    (relation (treaty ROME-AGGRESSION) (state ?x) (is in-force) (participation ?p)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative without-referral) (requirement consent)
                   (outcome met) (state ?x)
                   (reason "{state} has accepted the amendments on aggression.")
                   (authority "ROME 15bis" "ROME 121(5)") (because ?p))))

(defrule FORUM::aggression-referred
  "ROME 15ter | A referral by the Council opens the crime of aggression for every State"
  (logical
    (scenario (as-of ?today))
    (clause (id ?clause) (route icc/aggression))
    (engages (clause ?clause) (conduct ?c))
    (step (id ?step) (step vote) (organ UNSC) (outcome adopted) (on ?on))
    (test (or (= ?on -9999999) (<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative by-referral) (requirement vote)
                   (outcome met) (day ?on)
                   (reason "The Security Council has referred the situation, which opens the crime of aggression without the limits for States that are not parties.")
                   (authority "ROME 15ter" "ROME 13(b)") (because ?step))))
