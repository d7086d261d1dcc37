;;; The European Court of Human Rights: the system before Protocol 11, the time to apply, old deaths.

;;; ---- individual petitions before Protocol 11 ----
;;; Until 1 November 1998 an individual could complain only of a State that had accepted it (old
;;; article 25). Limits in time written into such a declaration stay valid (Protocol 11, article 6):
;;; the general rules on limits apply them.

(defrule ENGAGE::petition-needs-an-acceptance-before-protocol-11
  "ECHR 25 | Before Protocol 11 being a party was not enough for individual petitions"
  (logical
    (scenario (as-of ?today))
    (treaty (treaty ECHR-P11) (in-force ?new&:(< ?today ?new)))
    (clause (id ?clause) (route ecthr/individual) (treaty ECHR)))
  =>
  (assert (override (clause ?clause) (conduct nil) (requirement consent))))

(defrule FORUM::petitions-accepted
  "ECHR 25 | A declaration by which a State accepted individual petitions gives consent"
  (logical
    (clause (id ?clause) (route ecthr/individual) (treaty ?t))
    (live (clause ?clause))
    (respondent (state ?r))
    (override (clause ?clause) (requirement consent))
    (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing) (from ?day)
             (declaration ?d)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent) (treaty ?t)
                   (day ?day)
                   (reason "{state} accepted individual petitions under the old article 25 with effect from {day}.")
                   (authority "ECHR 25") (because ?d))))

(defrule FORUM::petitions-never-accepted
  "ECHR 25 | Without a declaration no individual petition lay against a State before Protocol 11"
  (logical
    (clause (id ?clause) (route ecthr/individual) (treaty ?t))
    (live (clause ?clause))
    (respondent (state ?r))
    (override (clause ?clause) (requirement consent))
    (treaty (id ?why) (treaty ECHR-P11) (in-force ?new))
    (exists (relation (treaty ?t) (state ?r)))
    (not (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing|unsure))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed) (code no-opt-in)
                   (state respondent) (treaty ?t) (day ?new)
                   (reason "{state} had not accepted individual petitions under the old article 25; until {day} they lay only against a State that had.")
                   (authority "ECHR 25") (because ?clause ?why))))

(defrule FORUM::petitions-accepted-unsure
  "ECHR 25 | Where the record leaves the day of the declaration open, it is not known whether petitions were accepted"
  (logical
    (clause (id ?clause) (route ecthr/individual) (treaty ?t))
    (live (clause ?clause))
    (respondent (state ?r))
    (override (clause ?clause) (requirement consent))
    (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is unsure) (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome unknown) (code fact-not-given)
                   (state respondent) (treaty ?t)
                   (reason "The record does not say on which day {state} accepted individual petitions under the old article 25; the day of filing falls into the gap.")
                   (authority "ECHR 25") (because ?d))))

;;; ---- the time to apply ----
;;; Six months; four for final decisions from six months after Protocol 15 entered into force on. From
;;; which day they run is one question, how long they are another; the answers meet in time-to-apply.
;;; For a State that never was a party no time runs.

(defrule TIME::time-runs-from-the-last-decision
  "ECHR 35(1) | The time to apply runs from the last decision at home, or from when no remedy was left to try"
  (logical
    (clause (id ?clause) (forum ecthr) (local-remedies yes) (treaty ?t))
    (live (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (exists (relation (treaty ?t) (state ?r) (is in-force|left|unsure)))
    (step (id ?step) (step local-remedies) (outcome exhausted|ineffective|unavailable)
          (on ?on&~-9999999) (on-latest ?onl))
    (not (step (step local-remedies) (outcome exhausted|ineffective|unavailable)
               (on ?last&:(and (> ?last ?on) (<= ?last ?today))))))
  =>
  (assert (clock (clause ?clause) (conduct nil) (runs-from decision) (day ?on) (day-latest ?onl)
                 (because ?step))))

;; Where nothing can be tried at home, the time runs from the end of the conduct, or from the day on
;; which the victims knew that nothing could be tried. The scenario can date that day; if it does not,
;; and the time from the conduct has passed, both sides are told.
(defrule TIME::time-runs-from-the-conduct
  "ECHR 35(1); DENNIS-2002 | Without a remedy to try, the time to apply runs from the conduct"
  (logical
    (clause (id ?clause) (forum ecthr) (local-remedies yes))
    (live (clause ?clause))
    (step (id ?step) (step local-remedies) (outcome ineffective|unavailable) (on -9999999))
    (lies (clause ?clause) (conduct ?c) (is within))
    (conduct (id ?c) (to-latest ?end) (ongoing no))
    (span (clause ?clause) (to-latest ?last&:(<= ?end ?last))))
  =>
  (assert (clock (clause ?clause) (conduct ?c) (runs-from conduct) (day ?end) (day-latest ?end)
                 (because ?step))))

(defrule TIME::time-runs-from-the-end-of-the-convention
  "ECHR 35(1); ECHR 58(2) | Conduct that goes on ends for the Convention on the last day covered"
  (logical
    (clause (id ?clause) (forum ecthr) (local-remedies yes))
    (live (clause ?clause))
    (step (id ?step) (step local-remedies) (outcome ineffective|unavailable) (on -9999999))
    (lies (clause ?clause) (conduct ?c) (is within) (because $?why))
    (span (clause ?clause) (to-latest ?last&:(< ?last 9999999)) (because $?why))
    (conduct (id ?c) (to-latest ?end&:(> ?end ?last))))
  =>
  (assert (clock (clause ?clause) (conduct ?c) (runs-from end) (day ?last) (day-latest ?last)
                 (because ?step))))

(defrule TIME::six-months-to-apply
  "ECHR 35(1); ECHR-P15 8(3) | Where the time began before the shorter time applied, it is six months"
  (logical
    (treaty (treaty ECHR-P15) (in-force ?new))
    (clock (clause ?clause) (conduct ?c) (runs-from ?how) (day ?day&:(< ?day (day-after ?new months:6)))
           (day-latest ?latest) (because ?step)))
  =>
  (assert (time-to-apply (clause ?clause) (conduct ?c) (runs-from ?how) (day ?day)
                         (last (day-after ?day months:6)) (last-latest (day-after ?latest months:6))
                         (months six) (authority "ECHR-P15 8(3)") (because ?step))))

(defrule TIME::four-months-to-apply
  "ECHR 35(1); ECHR-P15 4 | Since Protocol 15 the time to apply is four months"
  (logical
    (treaty (treaty ECHR-P15) (in-force ?new))
    (clock (clause ?clause) (conduct ?c) (runs-from ?how) (day ?day&:(>= ?day (day-after ?new months:6)))
           (day-latest ?latest) (because ?step)))
  =>
  (assert (time-to-apply (clause ?clause) (conduct ?c) (runs-from ?how) (day ?day)
                         (last (day-after ?day months:4)) (last-latest (day-after ?latest months:4))
                         (months four) (authority "ECHR-P15 4") (because ?step))))

(defrule FORUM::time-to-apply-over
  "ECHR 35(1) | An application that comes after the time to apply is inadmissible"
  (logical
    (scenario (as-of ?today))
    (time-to-apply (clause ?clause) (runs-from decision) (last-latest ?last&:(< ?last ?today))
                   (months ?months) (authority ?auth) (because ?step)))
  =>
  (assert (finding (clause ?clause) (requirement time) (outcome failed) (code ended) (day ?last)
                   (word ?months)
                   (reason "The {word} months to apply ran from the last decision at home, or from when no remedy was left to try, and ended on {day}.")
                   (authority "ECHR 35(1)" ?auth) (because ?step))))

(defrule FORUM::time-to-apply-in-doubt
  "ECHR 35(1) | Where the day of the final decision is not known well enough, it is open whether the application comes in time"
  (logical
    (scenario (as-of ?today))
    (time-to-apply (clause ?clause) (runs-from decision) (last ?last&:(< ?last ?today))
                   (last-latest ?latest&:(>= ?latest ?today)) (because ?step)))
  =>
  (assert (finding (clause ?clause) (requirement time) (outcome unknown) (code fact-not-given)
                   (reason "The scenario does not say on which day the last decision at home came; the time to apply may be over.")
                   (authority "ECHR 35(1)") (because ?step))))

(defrule FORUM::time-to-apply-without-a-remedy
  "ECHR 35(1); DENNIS-2002; UKRAINE-NETHERLANDS-V-RUSSIA-2022 | Without a remedy the time runs from the conduct, unless the applicant had good reason to wait"
  (logical
    (scenario (as-of ?today))
    (time-to-apply (clause ?clause) (conduct ?c) (runs-from conduct) (day ?end)
                   (last ?last&:(< ?last ?today)) (because ?step)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome contested)
                   (code unsettled-law) (day ?end)
                   (reason "The conduct ended on {day} and no remedy was there to try: counted from that day, the time to apply is over.")
                   (authority "ECHR 35(1)") (because ?step)
                   (met-reason "The time does not run while the applicant reasonably waits, for an investigation or another procedure that may settle the matter, and acts with diligence.")
                   (met-authority "UKRAINE-NETHERLANDS-V-RUSSIA-2022" "VARNAVA-2009")
                   (failed-reason "Where there is no remedy the time runs from the act, or from when its effect was known.")
                   (failed-authority "DENNIS-2002"))))

(defrule FORUM::time-to-apply-after-the-convention-ended
  "ECHR 35(1); ECHR 58(2); DENNIS-2002; VARNAVA-2009 | From when the time runs for conduct that goes on after the Convention ended is unsettled"
  (logical
    (scenario (as-of ?today))
    (time-to-apply (clause ?clause) (conduct ?c) (runs-from end) (day ?end)
                   (last ?last&:(< ?last ?today)) (because ?step)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome contested)
                   (code unsettled-law) (day ?end)
                   (reason "For the Convention the conduct ended on {day} and no remedy was there to try: counted from that day, the time to apply is over.")
                   (authority "ECHR 35(1)" "ECHR 58(2)") (because ?step)
                   (met-reason "While the situation itself goes on the time does not begin to run, as long as the applicant acts with diligence.")
                   (met-authority "VARNAVA-2009")
                   (failed-reason "Where there is no remedy the time runs from the end of what can be complained of.")
                   (failed-authority "DENNIS-2002"))))

;;; ---- old deaths ----

(defrule TIME::duty-to-investigate-an-old-death
  "JANOWIEC-2013; SILIH-2009 | The duty to investigate stands apart from the death, but as a rule reaches none more than ten years older than the Convention for the State"
  (logical
    (clause (id ?clause) (forum ecthr) (treaty ?t))
    (span (clause ?clause) (from ?f) (because $?why))
    (engages (clause ?clause) (conduct ?c))
    (conduct-act (conduct ?c) (act failure-to-prosecute))
    (lies (clause ?clause) (conduct ?c) (is within) (because $?why))
    (conduct-act (conduct ?death&~?c)
                 (act murder|unlawful-killing|extermination|genocide|war-crimes|crimes-against-humanity))
    (conduct (id ?death) (to-latest ?end))
    (test (< (day-after ?end months:120) ?f)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome contested)
                   (code unsettled-law) (state respondent) (treaty ?t) (day ?end) (day2 ?f)
                   (reason "The deaths ended on {day}, more than ten years before {day2}, the first day covered for {state}; whether the duty to investigate them is within is unsettled.")
                   (authority "JANOWIEC-2013") (because ?why)
                   (met-reason "The duty to investigate is detached from the death and binds where later proceedings matter, or the values of the Convention call for it.")
                   (met-authority "SILIH-2009")
                   (failed-reason "Without a genuine connection, as a rule of no more than ten years, the duty to investigate does not reach back to an older death.")
                   (failed-authority "JANOWIEC-2013"))))

;;; ---- between States ----

(defrule ENGAGE::a-later-party-may-complain-of-earlier-facts
  "AUSTRIA-V-ITALY-1961 | Between States the Convention guards a common order, so an applicant may complain of facts from before it was bound itself"
  (logical
    (clause (id ?clause) (route ecthr/inter-state)))
  =>
  (assert (override (clause ?clause) (conduct nil) (requirement standing))))

;;; ---- bodies of inquiry ----

(defrule FORUM::before-a-body-of-inquiry-of-the-united-nations
  "PERALDI-2009; MIKOLENKO-2006 | Whether a body of inquiry of the United Nations is another international procedure depends on what it does"
  (logical
    (clause (id ?clause) (route ecthr/individual) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step same-matter) (body un) (outcome pending|examined)
          (on ?on&:(<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome contested)
                   (code pending-elsewhere)
                   (reason "The same matter is, or was, before a body of inquiry of the United Nations; whether that is another international procedure is read case by case.")
                   (authority ?auth) (because ?step)
                   (met-reason "A body that only reports on a situation, and gives the person no decision, is no such procedure.")
                   (met-authority "MIKOLENKO-2006")
                   (failed-reason "A working group that judges the person's own case in adversarial proceedings is one.")
                   (failed-authority "PERALDI-2009"))))
