;;; Does the conduct fall within the time for which the clause binds? (VCLT 28)

(defrule TIME::conduct-within-the-time
  "VCLT 28 | Conduct of which a part falls into the time is covered for that part"
  (logical
    (lies (clause ?clause) (conduct ?c) (is within) (day ?day) (straddles ?st) (because $?why))
    (clause (id ?clause) (time covered) (treaty ?t) (disappearance ?dis))
    (test (or (eq ?st no) (neq ?dis contested)))
    (not (override (clause ?clause) (conduct ?c) (requirement time))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome met) (state respondent)
                   (treaty ?t) (day ?day)
                   (reason "The conduct, or a part of it, falls on or after {day}, from when this route covers the acts of {state}.")
                   (authority "VCLT 28") (because ?why))))

;; Bodies differ on a disappearance that began before the critical day and goes on.
(defrule TIME::conduct-within-the-time-other-acts
  "VCLT 28 | Conduct that is more than a disappearance is covered for the part after the critical day"
  (logical
    (lies (clause ?clause) (conduct ?c) (is within) (day ?day) (straddles yes) (because $?why))
    (clause (id ?clause) (time covered) (treaty ?t) (disappearance contested))
    (exists (conduct-act (conduct ?c) (act ~enforced-disappearance)))
    (not (override (clause ?clause) (conduct ?c) (requirement time))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome met) (state respondent)
                   (treaty ?t) (day ?day)
                   (reason "The conduct goes on after {day}, from when this route covers the acts of {state}.")
                   (authority "VCLT 28") (because ?why))))

(defrule TIME::disappearance-begun-before-is-contested
  "SE-V-ARGENTINA-1990; RADILLA-2009 | Whether a disappearance begun before the critical day is covered as continuing is answered differently"
  (logical
    (lies (clause ?clause) (conduct ?c) (is within) (day ?day) (straddles yes) (because $?why))
    (clause (id ?clause) (time covered) (treaty ?t) (disappearance contested))
    (conduct-act (conduct ?c) (act enforced-disappearance))
    (not (conduct-act (conduct ?c) (act ~enforced-disappearance)))
    (not (override (clause ?clause) (conduct ?c) (requirement time))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome contested)
                   (code unsettled-law) (state respondent) (treaty ?t) (day ?day)
                   (reason "The disappearance began before {day}, the first day covered for {state}; whether it is covered as continuing is unsettled.")
                   (authority "VCLT 28") (because ?why)
                   (met-reason "A disappearance goes on until the fate of the person is known, so it falls within the time.")
                   (met-authority "RADILLA-2009" "VARNAVA-2009")
                   (failed-reason "The taking of the person was complete before the critical day, and its effects give no separate breach.")
                   (failed-authority "SE-V-ARGENTINA-1990"))))

(defrule TIME::conduct-before-the-time
  "VCLT 28 | Acts that ended before the State was bound, or had accepted, are outside"
  (logical
    (lies (clause ?clause) (conduct ?c) (is before) (day ?day) (because $?why))
    (clause (id ?clause) (time covered|begun) (treaty ?t))
    (not (lies (clause ?clause) (conduct ?c) (is within|after|unsure)))
    (not (lies (clause ?clause) (conduct ?c) (is before) (day ?first&:(< ?first ?day))))
    (not (override (clause ?clause) (conduct ?c) (requirement time))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome failed)
                   (code before-entry-into-force) (state respondent) (treaty ?t) (day ?day)
                   (reason "The conduct was over before {day}, the first day from which {state} can be held to answer on this route.")
                   (authority "VCLT 28") (because ?why))))

(defrule TIME::conduct-after-the-time
  "VCLT 70(1)(b) | Acts that began after the State had left, or its acceptance had ended, are outside"
  (logical
    (lies (clause ?clause) (conduct ?c) (is after) (day ?day) (because $?why))
    (clause (id ?clause) (time covered|begun) (treaty ?t))
    (treaty (treaty ?t) (saves-article ?art))
    (not (lies (clause ?clause) (conduct ?c) (is within|unsure)))
    (not (lies (clause ?clause) (conduct ?c) (is after) (day ?last&:(> ?last ?day))))
    (not (override (clause ?clause) (conduct ?c) (requirement time))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome failed)
                   (code after-end) (state respondent) (treaty ?t) (day ?day)
                   (reason "The conduct began on or after {day}; from that day on this route no longer covers the acts of {state}.")
                   (authority ?art) (because ?why))))

(defrule TIME::conduct-in-doubt
  "VCLT 28 | Where the dates leave it open whether conduct and time meet, that is not known"
  (logical
    (lies (clause ?clause) (conduct ?c) (is unsure) (day ?day) (because $?why))
    (clause (id ?clause) (time covered|begun) (treaty ?t))
    (not (lies (clause ?clause) (conduct ?c) (is within)))
    (not (override (clause ?clause) (conduct ?c) (requirement time))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome unknown)
                   (code fact-not-given) (state respondent) (treaty ?t) (day ?day)
                   (reason "The dates given do not say whether the conduct falls within the time for which {state} can be held to answer; a full date would decide it.")
                   (authority "VCLT 28") (because ?why))))

;;; ---- clauses that look at the beginning ----

(defrule TIME::conduct-begun-within-the-time
  "CED 35 | Where only conduct begun after entry into force counts, its first day decides"
  (logical
    (lies (clause ?clause) (conduct ?c) (is within) (day ?day) (straddles no) (because $?why))
    (clause (id ?clause) (time begun) (authority ?auth $?))
   )
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome met) (state respondent)
                   (day ?day)
                   (reason "The conduct began on or after {day}, when {state} was bound.")
                   (authority ?auth "CED 35") (because ?why))))

(defrule TIME::conduct-begun-before-the-time
  "CED 35 | Conduct that began before entry into force is outside, even if it goes on"
  (logical
    (lies (clause ?clause) (conduct ?c) (is within) (day ?day) (straddles yes) (because $?why))
    (clause (id ?clause) (time begun) (authority ?auth $?))
    (conduct (id ?c) (from-latest ?cfl&:(< ?cfl ?day)))
   )
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome failed)
                   (code before-entry-into-force) (state respondent) (day ?day)
                   (reason "The conduct began before {day}, when {state} was bound; here even conduct that goes on is outside if it began before.")
                   (authority ?auth "CED 35") (because ?why))))

(defrule TIME::conduct-begun-in-doubt
  "CED 35 | Where the first day is not known well enough, it is open whether the conduct began in time"
  (logical
    (lies (clause ?clause) (conduct ?c) (is within) (day ?day) (straddles yes) (because $?why))
    (clause (id ?clause) (time begun) (authority ?auth $?))
    (conduct (id ?c) (from-latest ?cfl&:(>= ?cfl ?day)))
   )
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome unknown)
                   (code fact-not-given) (state respondent) (day ?day)
                   (reason "The scenario does not say whether the conduct began before or after {day}; the day it began would decide it.")
                   (authority ?auth "CED 35") (because ?why))))

;;; ---- limits written into declarations ----

(defrule TIME::limit-on-facts
  "VCLT 21(1) | A declaration limited to later facts leaves out conduct that ended before its day"
  (logical
    (respondent (state ?r))
    (limit (clause ?clause) (state ?r) (facts-after ?day&~-9999999) (declaration ?d))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (to-latest ?ctl&:(< ?ctl ?day)))
    (clause (id ?clause) (article ?art) (authority ?auth $?)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome failed)
                   (code reservation) (state respondent) (article ?art) (day ?day)
                   (reason "{state} limited its declaration to facts on or after {day}; the conduct was over before.")
                   (authority ?auth "VCLT 21(1)") (because ?d))))

(defrule TIME::limit-on-facts-in-doubt
  "VCLT 21(1) | Where the dates given leave it open whether conduct ended before the limit, that is not known"
  (logical
    (respondent (state ?r))
    (limit (clause ?clause) (state ?r) (facts-after ?day&~-9999999) (declaration ?d))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (to ?ct&:(< ?ct ?day)) (to-latest ?ctl&:(>= ?ctl ?day)))
    (clause (id ?clause) (article ?art) (authority ?auth $?)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome unknown)
                   (code fact-not-given) (state respondent) (article ?art) (day ?day)
                   (reason "{state} limited its declaration to facts on or after {day}; the scenario does not say on which side of that day the conduct ended.")
                   (authority ?auth "VCLT 21(1)") (because ?d))))

(defrule TIME::limit-on-the-beginning
  "ALMONACID-2006; VCLT 21(1) | A declaration limited to conduct begun later leaves out even conduct that goes on"
  (logical
    (respondent (state ?r))
    (limit (clause ?clause) (state ?r) (begun-after ?day&~-9999999) (declaration ?d))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from-latest ?cfl&:(< ?cfl ?day)))
    (clause (id ?clause) (article ?art) (authority ?auth $?)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome failed)
                   (code reservation) (state respondent) (article ?art) (day ?day)
                   (reason "{state} limited its declaration to conduct begun on or after {day}; this conduct began before.")
                   (authority ?auth "VCLT 21(1)") (because ?d))))

(defrule TIME::limit-on-the-beginning-in-doubt
  "VCLT 21(1) | Where the dates given leave it open whether conduct began before the limit, that is not known"
  (logical
    (respondent (state ?r))
    (limit (clause ?clause) (state ?r) (begun-after ?day&~-9999999) (declaration ?d))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf&:(< ?cf ?day)) (from-latest ?cfl&:(>= ?cfl ?day)))
    (clause (id ?clause) (article ?art) (authority ?auth $?)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome unknown)
                   (code fact-not-given) (state respondent) (article ?art) (day ?day)
                   (reason "{state} limited its declaration to conduct begun on or after {day}; the scenario does not say on which side of that day the conduct began.")
                   (authority ?auth "VCLT 21(1)") (because ?d))))
