;;; Prosecution in a national court: statute, time of the acts, link, leave.
;;;
;;; Belgium v. Senegal 2012 (a duty reaches only later acts), each State's own statute. Immunity of
;;; the suspects follows in national-immunity.clp.

(defrule ENGAGE::want-the-statutes
  "NATIONAL-LAW criminal | The statutes of a State are needed once the conduct engages its courts"
  (logical (docket (clause ?clause) (jurisdiction ?j) (branch criminal)))
  =>
  (assert (wanted (clause ?clause) (kind statute) (key ?j))))

(defrule ENGAGE::statute-that-may-serve
  "NATIONAL-LAW criminal | Each statute in force on the day of filing is an alternative of its own"
  (logical
    (scenario (as-of ?today))
    (docket (clause ?clause) (jurisdiction ?j) (branch criminal))
    (statute (id ?law) (state ?j) (crime ?crime) (statute ?text) (from ?f&:(<= ?f ?today))
             (from-latest ?fl) (to ?to) (to-latest ?tol&:(> ?tol ?today)))
    (conduct-is (conduct ?c) (act ?crime)))
  =>
  (assert (charge (clause ?clause) (conduct ?c) (jurisdiction ?j) (act ?crime) (law ?law)
                  (key (sym-cat (sub-string 13 (str-length ?law) ?law)))
                  (citation (str-cat ?j " " ?text)) (name ?text)
                  (stands (if (= ?f -9999999) then undated
                           else (if (or (> ?fl ?today) (<= ?to ?today)) then unsure else yes))))))

;;; ---- no statute ----

(defrule SUBJECT::no-statute-for-the-crime
  "NATIONAL-LAW criminal | Without a statute that punishes the act abroad there is nothing to try"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch criminal))
    (loaded (kind statute) (key ?j))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?))
    (not (conduct-place (conduct ?c) (state ?j)))
    (not (and (statute (state ?j) (crime ?k)) (conduct-is (conduct ?c) (act ?k)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome failed)
                   (code no-statute) (state ?j)
                   (reason "The record holds no statute by which the courts of {state} could try such conduct when it took place abroad.")
                   (authority "NATIONAL-LAW criminal" ?auth) (because ?clause))))

(defrule SUBJECT::statute-outside-its-window
  "NATIONAL-LAW criminal | A statute that is usable only later, or was repealed or narrowed before, does not serve"
  (logical
    (scenario (as-of ?today))
    (statute (id ?law) (state ?j) (crime ?k) (statute ?text) (from ?f) (to-latest ?to))
    (test (or (> ?f ?today) (<= ?to ?today)))
    (docket (clause ?clause) (jurisdiction ?j) (branch criminal))
    (engages (clause ?clause) (conduct ?c))
    (conduct-is (conduct ?c) (act ?k))
    (not (conduct-place (conduct ?c) (state ?j)))
    (not (charge (clause ?clause) (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome failed)
                   (code no-statute) (state ?j) (article ?text)
                   (day (if (> ?f ?today) then ?f else ?to)) (word (if (> ?f ?today) then "from" else "until"))
                   (reason "On the day of filing no statute served: {article} is usable in {state} only {word} {day}.")
                   (authority (str-cat ?j " " ?text)) (because ?law))))

;; The records are made for crimes abroad: at home the ordinary law serves, and it is not on record.
(defrule SUBJECT::crimes-at-home-are-not-on-record
  "LOTUS-1927; NATIONAL-LAW criminal | What a State's ordinary law punishes on its own soil is not on record"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch criminal))
    (loaded (kind statute) (key ?j))
    (engages (clause ?clause) (conduct ?c))
    (clause (id ?clause) (authority ?auth $?))
    (conduct-place (conduct ?c) (state ?j))
    (not (charge (clause ?clause) (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome unknown)
                   (code fact-not-given) (state ?j)
                   (reason "The record holds statutes of {state} for crimes done abroad; none of them serves, and what its ordinary law punishes on its own soil is not on record.")
                   (authority "LOTUS-1927" ?auth) (because ?clause))))

;;; ---- time of the acts ----

(defrule TIME::statute-reaches-the-acts
  "ICCPR 15; NATIONAL-LAW criminal | A statute reaches the acts from the day it names"
  (logical
    (statute (id ?law) (acts-from ?a&~-9999999) (acts-from-latest ?al))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (to ?to&:(>= ?to ?al))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement time) (outcome met)
                   (state ?j) (day ?al)
                   (reason "The conduct, or a part of it, falls on or after {day}, from when the statute reaches acts.")
                   (authority ?cite) (because ?law))))

(defrule TIME::statute-does-not-reach-back
  "ICCPR 15; NATIONAL-LAW criminal | A statute does not reach acts that were over before the day it names"
  (logical
    (statute (id ?law) (acts-from ?a&~-9999999))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (to-latest ?to&:(< ?to ?a))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement time) (outcome failed)
                   (code before-entry-into-force) (state ?j) (day ?a)
                   (reason "The conduct was over before {day}, and the statute does not reach older acts.")
                   (authority ?cite "ICCPR 15") (because ?law))))

(defrule TIME::reach-of-the-statute-in-doubt
  "ICCPR 15; NATIONAL-LAW criminal | Where the dates leave it open whether the acts are old enough to be outside, it is not known"
  (logical
    (statute (id ?law) (acts-from ?a&~-9999999) (acts-from-latest ?al))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (to ?to&:(< ?to ?al)) (to-latest ?tol&:(>= ?tol ?a))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement time) (outcome unknown)
                   (code fact-not-given) (state ?j) (day ?al)
                   (reason "The dates given do not say whether the conduct reached {day}, from when the statute reaches acts.")
                   (authority ?cite) (because ?law))))

;;; ---- what ties the conduct to the State of the court ----

;; Territory needs no special statute: the criminal law applies at home.
(defrule ENGAGE::tied-by-territory
  "LOTUS-1927 | A State may try what was done on its own soil"
  (logical
    (conduct-place (conduct ?c) (state ?j))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j))
    (docket (clause ?clause) (branch criminal)))
  =>
  (assert (tie (clause ?clause) (conduct ?c) (key ?key) (by territory))))

(defrule ENGAGE::tied-by-presence
  "NATIONAL-LAW criminal | Where presence is the link, a suspect who is there ties the case to the State"
  (logical
    (or (conduct-presence (conduct ?c) (state ?j))
        (and (conduct (id ?c) (presence-given no)) (conduct-residence (conduct ?c) (state ?j))))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law))
    (statute (id ?law) (presence opening|trial)))
  =>
  (assert (tie (clause ?clause) (conduct ?c) (key ?key) (by presence))))

(defrule ENGAGE::tied-by-the-nationality-of-a-suspect
  "NATIONAL-LAW criminal | A State may punish its own nationals wherever they act"
  (logical
    (conduct-perpetrator (conduct ?c) (state ?j))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law))
    (statute (id ?law) (basis ?basis) (links $?links))
    (test (or (eq ?basis active-personality) (member$ suspect-national ?links))))
  =>
  (assert (tie (clause ?clause) (conduct ?c) (key ?key) (by suspect-national))))

(defrule ENGAGE::tied-by-the-residence-of-a-suspect
  "NATIONAL-LAW criminal | Some statutes treat residents like nationals"
  (logical
    (conduct-residence (conduct ?c) (state ?j))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law))
    (statute (id ?law) (presence ?presence) (links $?links))
    (test (or (eq ?presence residence) (member$ suspect-resident ?links))))
  =>
  (assert (tie (clause ?clause) (conduct ?c) (key ?key) (by suspect-resident))))

(defrule ENGAGE::tied-by-the-nationality-of-a-victim
  "NATIONAL-LAW criminal | Some statutes protect nationals of the State wherever they are harmed"
  (logical
    (conduct-victim (conduct ?c) (state ?j))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law))
    (statute (id ?law) (basis ?basis) (links $?links))
    (test (or (eq ?basis passive-personality) (member$ victim-national ?links))))
  =>
  (assert (tie (clause ?clause) (conduct ?c) (key ?key) (by victim-national))))
