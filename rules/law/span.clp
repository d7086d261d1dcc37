;;; For which time does a clause bind the respondent, and how does the conduct lie to it?
;;;
;;; VCLT 28 (no retroactivity): conduct that ended before is outside; of conduct that goes on, the
;;; part after is covered. An acceptance counts from its own day unless the treaty says otherwise.

(defrule ENGAGE::span-from-being-bound
  "VCLT 28 | Where being bound is enough, conduct is measured against the time for which the treaty binds"
  (logical
    (clause (id ?clause) (treaty ?t&~nil) (time covered|begun) (consent ?how&~special) (time-from ?tf))
    (live (clause ?clause))
    (respondent (state ?r))
    (test (or (neq ?how opt-in) (eq ?tf treaty)))
    (bound (treaty ?t) (state ?r) (from ?f) (from-latest ?fl) (to ?to) (to-latest ?tol)
           (participation ?p)))
  =>
  (assert (span (clause ?clause) (from ?f) (from-latest ?fl) (to ?to) (to-latest ?tol) (because ?p))))

(defrule ENGAGE::span-from-the-acceptance
  "VCLT 28; BELGIUM-V-SENEGAL-2012 | Where an acceptance is needed, conduct is measured against the time of the acceptance"
  (logical
    (clause (id ?clause) (treaty ?t) (time covered|begun) (consent opt-in) (time-from ~treaty))
    (live (clause ?clause))
    (respondent (state ?r))
    (bound (treaty ?t) (state ?r) (from ?f) (from-latest ?fl) (to ?to) (to-latest ?tol)
           (participation ?p))
    (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing|ended|not-yet|unsure)
             (from ?a) (from-latest ?al) (until ?until) (declaration ?d))
    (test (< (max ?f ?a) (min ?to ?until))))
  =>
  (assert (span (clause ?clause) (from (max ?f ?a)) (from-latest (max ?fl ?al))
                (to (min ?to ?until)) (to-latest (min ?tol ?until)) (because ?p ?d))))

;;; ---- how the conduct lies to it ----

(defrule ENGAGE::conduct-lies-within
  "VCLT 28 | Conduct of which a part falls into the time is within it"
  (logical
    (span (clause ?clause) (from ?f) (from-latest ?fl) (to ?to) (because $?why))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf) (from-latest ?cfl&:(< ?cfl ?to)) (to ?ct&:(>= ?ct ?fl))))
  =>
  (assert (lies (clause ?clause) (conduct ?c) (is within) (day ?fl) (because ?why)
                (straddles (if (< ?cf ?fl) then yes else no)))))

(defrule ENGAGE::conduct-lies-before
  "VCLT 28 | Conduct that ended before the first day of the time is outside"
  (logical
    (span (clause ?clause) (from ?f) (because $?why))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (to-latest ?ctl&:(< ?ctl ?f))))
  =>
  (assert (lies (clause ?clause) (conduct ?c) (is before) (day ?f) (straddles no) (because ?why))))

(defrule ENGAGE::conduct-lies-after
  "VCLT 70 | Conduct that began when the time was over is outside"
  (logical
    (span (clause ?clause) (from ?f) (to ?to) (to-latest ?tol&:(< ?tol 9999999)) (because $?why))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf&:(>= ?cf ?tol))))
  =>
  (assert (lies (clause ?clause) (conduct ?c) (is after) (day ?tol) (straddles no) (because ?why))))

(defrule ENGAGE::conduct-lies-in-doubt
  "VCLT 28 | Where the dates leave it open whether conduct and time meet, that is not known"
  (logical
    (span (clause ?clause) (from ?f) (from-latest ?fl) (to ?to) (to-latest ?tol) (because $?why))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?cf&:(< ?cf ?tol)) (from-latest ?cfl)
             (to ?ct) (to-latest ?ctl&:(>= ?ctl ?f)))
    (test (or (< ?ct ?fl) (>= ?cfl ?to))))
  =>
  (assert (lies (clause ?clause) (conduct ?c) (is unsure) (day ?fl) (straddles no) (because ?why))))
