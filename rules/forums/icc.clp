;;; The International Criminal Court: time, exits, cross-border elements, national proceedings,
;;; office.

;;; ---- time (11, 126, 127) ----

(defrule FORUM::crime-within-the-time-of-the-door
  "ROME 11(2) | The Court may act on crimes committed while the door was open"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (from ?f) (from-latest ?fl) (to ?to)
             (because ?why))
    (conduct (id ?c) (from-latest ?cfl&:(< ?cfl ?to)) (to ?ct&:(>= ?ct ?fl))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement time) (outcome met)
                   (state ?x) (day ?fl)
                   (reason "The conduct, or a part of it, falls on or after {day}, from when the Court has jurisdiction through {state}.")
                   (authority "ROME 11(2)" "ROME 126(2)") (because ?why))))

(defrule FORUM::crime-before-the-time-of-the-door
  "ROME 11(1); ROME 11(2) | Nothing before 1 July 2002, nor before the Statute was in force for the State, nor before the window of its acceptance"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (from ?f) (because ?why))
    (conduct (id ?c) (to-latest ?ct&:(< ?ct ?f))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement time) (outcome failed)
                   (code before-entry-into-force) (state ?x) (day ?f)
                   (reason "The conduct was over before {day}, the first day on which the Court has jurisdiction through {state}.")
                   (authority "ROME 11(1)" "ROME 11(2)") (because ?why))))

(defrule FORUM::crime-before-the-statute
  "ROME 11(1) | Nothing before 1 July 2002, whether or not a State has opened a door"
  (logical
    (clause (id ?clause) (route icc/territory|icc/nationality|icc/ad-hoc-acceptance))
    (engages (clause ?clause) (conduct ?c))
    (treaty (id ?why) (treaty ROME) (in-force ?start))
    (conduct (id ?c) (to-latest ?ct&:(< ?ct ?start)))
    (not (opening (clause ?clause) (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome failed)
                   (code before-entry-into-force) (day ?start)
                   (reason "The conduct was over before {day}, the first day of the Court's jurisdiction.")
                   (authority "ROME 11(1)") (because ?why))))

(defrule FORUM::crime-after-the-time-of-the-door
  "ROME 127(1); ICC-D-BDI-2017 | Crimes begun after a withdrawal took effect, or after the window of an acceptance, are outside"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (to ?to) (to-latest ?tol&:(< ?tol 9999999))
             (because ?why))
    (conduct (id ?c) (from ?cf&:(>= ?cf ?tol))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement time) (outcome failed)
                   (code after-end) (state ?x) (day ?tol)
                   (reason "The conduct began on or after {day}, when the Court had lost the jurisdiction that {state} gave it.")
                   (authority "ROME 127(1)" "ROME 127(2)") (because ?why))))

(defrule FORUM::crime-in-doubt-of-time
  "ROME 11(2) | Where the dates leave it open whether the crime falls within the time, that is not known"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (from ?f) (from-latest ?fl) (to ?to)
             (to-latest ?tol) (because ?why))
    (conduct (id ?c) (from ?cf&:(< ?cf ?tol)) (from-latest ?cfl) (to ?ct) (to-latest ?ctl&:(>= ?ctl ?f)))
    (test (or (>= ?cfl ?to) (< ?ct ?fl))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement time) (outcome unknown)
                   (code fact-not-given) (state ?x) (day ?fl)
                   (reason "The dates given do not say whether the conduct falls within the time for which {state} opened the Court's door.")
                   (authority "ROME 11(2)") (because ?why))))

;; 127(2): must the matter have been under consideration before the exit?
(defrule FORUM::left-but-under-consideration
  "ROME 127(2); ICC-D-BDI-2017; ICC-D-PHL-2026 | After an exit the Court may go on with crimes of the time before, if the matter was under its consideration by then"
  (logical
    (scenario (as-of ?today))
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by party) (to ?to&:(<= ?to ?today)))
    (conduct (id ?c) (from-latest ?cfl&:(< ?cfl ?to)))
    (considered (state ?x) (from ?since&:(< ?since ?to)) (because ?why)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement treaty-relation)
                   (outcome met) (state ?x) (day ?to) (day2 ?since)
                   (reason "{state} left the Statute with effect from {day}, but the matter was under the Court's consideration since {day2}.")
                   (authority "ROME 127(2)" "ICC-D-BDI-2017" "ICC-D-PHL-2026") (because ?why))))

(defrule FORUM::left-and-not-under-consideration
  "ROME 127(2); ICC-D-BDI-2017; ICC-D-PHL-2026 | Whether the Court may still act on crimes of the time as a party when nothing was before it at the exit is unsettled"
  (logical
    (scenario (as-of ?today))
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by party) (to ?to&:(<= ?to ?today))
             (because ?why))
    (conduct (id ?c) (from-latest ?cfl&:(< ?cfl ?to)))
    (not (considered (state ?x) (from ?since&:(< ?since ?to))))
    (not (step (step examination) (forum icc|nil) (on ?on&:(< ?on ?to))
               (on-latest ?onl&:(>= ?onl ?to)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement treaty-relation)
                   (outcome contested) (code unsettled-law) (state ?x) (day ?to)
                   (reason "{state} left the Statute with effect from {day}, and no examination was open before; whether the Court may still act on earlier crimes is unsettled.")
                   (authority "ROME 127(2)") (because ?why)
                   (met-reason "Jurisdiction over crimes of the time as a party, once attached, does not lapse with the exit.")
                   (met-authority "ICC-D-BDI-2017")
                   (failed-reason "Only a matter already under consideration before the exit is saved.")
                   (failed-authority "ROME 127(2)" "ICC-D-PHL-2026"))))

(defrule FORUM::left-and-examination-undated
  "ROME 127(2) | Whether an examination was open before the exit is not known where its day is not told well enough"
  (logical
    (scenario (as-of ?today))
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by party) (to ?to&:(<= ?to ?today)))
    (conduct (id ?c) (from-latest ?cfl&:(< ?cfl ?to)))
    (step (id ?step) (step examination) (forum icc|nil) (on ?on&:(< ?on ?to))
          (on-latest ?onl&:(>= ?onl ?to)))
    (not (considered (state ?x) (from ?since&:(< ?since ?to)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement treaty-relation)
                   (outcome unknown) (code fact-not-given) (state ?x) (day ?to)
                   (reason "{state} left the Statute with effect from {day}; the scenario does not say whether the examination was open before.")
                   (authority "ROME 127(2)" "ICC-D-PHL-2026") (because ?step))))

(defrule ENGAGE::matter-under-consideration-on-record
  "ROME 127(2) | A situation examined or investigated is under consideration from that day"
  (logical
    (scenario (as-of ?today))
    (situation (id ?id) (states $? ?x $?) (considered-from-latest ?since&:(<= ?since ?today))))
  =>
  (assert (considered (state ?x) (from ?since) (because ?id))))

(defrule ENGAGE::matter-under-consideration-as-told
  "ROME 127(2) | The scenario may say since when an examination was open"
  (logical
    (scenario (as-of ?today))
    (door (state ?x))
    (step (id ?id) (step examination) (forum icc|nil) (on ?on&~-9999999)
          (on-latest ?since&:(<= ?since ?today))))
  =>
  (assert (considered (state ?x) (from ?since) (because ?id))))

;; An acceptance that stands beside later membership.
(defrule FORUM::acceptance-beside-membership
  "ROME 12(3); ROME 124 | Whether an open-ended acceptance outlives the State's joining the Statute is unsettled"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by acceptance) (to ?to)
             (because ?why))
    (bound (treaty ROME) (state ?x) (from ?f&:(< ?f ?to)))
    (conduct (id ?c) (from ?cf&:(>= ?cf ?f))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement treaty-relation)
                   (outcome contested) (code unsettled-law) (state ?x) (day ?f)
                   (reason "{state} has been a party since {day}; whether its earlier acceptance still serves for later crimes is undecided.")
                   (authority "ROME 12(3)") (because ?why)
                   (met-reason "An acceptance without an end covers later crimes until it is withdrawn.")
                   (met-authority "ICC-D-CIV-2012")
                   (failed-reason "Acceptance is for States that are not parties; membership and its own terms replace it.")
                   (failed-authority "ROME 12(3)" "ROME 124"))))

;;; ---- deportation and hand-over ----

(defrule ENGAGE::hand-over-by-a-party-is-special
  "ROME 7(1)(d); ICC-D-BGD-2018 | Where people are handed over by a party rather than driven into it, the crime itself is in question"
  (logical
    (clause (id ?clause) (route icc/territory))
    (respondent (state ?r))
    (engages (clause ?clause) (conduct ?c))
    (conduct-act (conduct ?c) (act deportation))
    (conduct-place (conduct ?c) (state ?x&~?r))
    (not (bound (treaty ROME) (state ?r)))
    (or (conduct-act (conduct ?c) (act refoulement))
        (conduct-perpetrator (conduct ?c) (state ?x))))
  =>
  (assert (override (clause ?clause) (conduct ?c) (requirement subject-matter))))

(defrule SUBJECT::hand-over-as-deportation-is-contested
  "ROME 7(1)(d); ICC-D-BGD-2018; ICC-D-LTU-2026 | Whether handing people over to the persecuting State is deportation is unsettled"
  (logical
    (clause (id ?clause) (route icc/territory))
    (override (clause ?clause) (conduct ?c) (requirement subject-matter)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome contested)
                   (code unsettled-law) (state respondent)
                   (reason "The only part of the conduct on the territory of a party is a hand-over to {state}; whether that is deportation in the sense of the Statute is unsettled.")
                   (authority "ROME 7(1)(d)") (because ?clause)
                   (met-reason "Deportation may begin in one State and end in another, and an element on the territory of a party is enough.")
                   (met-authority "ICC-D-BGD-2018" "ICC-D-LTU-2026")
                   (failed-reason "Officials of the party who expel or return people at another's request were found, on the material before the Prosecutor in 2020, not to commit deportation.")
                   (failed-authority "ICC-OTP-2020"))))

;;; ---- national proceedings, office ----

(defrule FORUM::genuine-proceedings-at-home
  "ROME 17(1)(a) | A case that a State genuinely investigates or prosecutes is inadmissible"
  (logical
    (clause (id ?clause) (forum icc))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step national-proceedings) (outcome genuine) (state ?x)
          (on ?on&:(<= ?on ?today)))
    (not (step (step national-proceedings) (outcome none|shielding) (state ?x)
               (on ?later&:(and (> ?later ?on) (<= ?later ?today))))))
  =>
  (assert (finding (clause ?clause) (requirement complementarity) (outcome failed)
                   (code pending-elsewhere) (state ?x)
                   (reason "{state} conducts genuine proceedings; for the suspects they cover the Court must hold back.")
                   (authority "ROME 17(1)(a)") (because ?step))))

(defrule FORUM::no-genuine-proceedings-at-home
  "ROME 17; ICC-D-COMPL-2009 | Inaction, or proceedings that shield, leave a case admissible"
  (logical
    (clause (id ?clause) (forum icc))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step national-proceedings) (outcome none|shielding) (state ?x)
          (on ?on&:(<= ?on ?today)))
    (not (and (step (step national-proceedings) (outcome genuine) (state ?y)
                    (on ?since&:(<= ?since ?today)))
              (not (step (step national-proceedings) (outcome none|shielding) (state ?y)
                         (on ?later&:(and (> ?later ?since) (<= ?later ?today))))))))
  =>
  (assert (finding (clause ?clause) (requirement complementarity) (outcome met) (state ?x)
                   (reason "{state} conducts no genuine proceedings.")
                   (authority "ROME 17" "ICC-D-COMPL-2009") (because ?step))))

(defrule FORUM::proceedings-at-home-not-told
  "ROME 17; ICC-D-COMPL-2009 | Where nothing is said of national proceedings, there are taken to be none"
  (logical
    (clause (id ?clause) (forum icc))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (not (step (step national-proceedings) (on ?on&:(<= ?on ?today)))))
  =>
  (assert (assumption (clause ?clause)
                      (text "no State conducts genuine criminal proceedings over the same conduct"))))

(defrule FORUM::office-is-no-bar
  "ROME 27; ICC-D-BASHIR-2019 | Office, even that of a head of State, is no bar before the Court"
  (logical
    (clause (id ?clause) (forum icc))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (office ~nil)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement immunity) (outcome met)
                   (reason "Office is no bar before the Court; whether other States must arrest a serving head of a State outside the Statute is disputed among them.")
                   (authority "ROME 27" "ICC-D-BASHIR-2019") (because ?clause))))
