;;; Is the respondent bound by the treaty on the day of filing? (VCLT 14-16, 24, 34, 54, 70)

(defrule SUBJECT::respondent-is-bound
  "VCLT 24; VCLT 26 | A treaty in force for the respondent on the day of filing gives the relation"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is in-force) (since ?day) (participation ?p))
    (treaty (treaty ?t) (entry-article ?art)))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome met) (state respondent) (treaty ?t)
                   (day ?day)
                   (reason "{state} has been bound by {treaty} since {day}.")
                   (authority ?art) (because ?p))))

;; Two ways of not being a party: on the list with something short of it, or not there at all.
(defrule SUBJECT::respondent-has-signed-only
  "VCLT 14; VCLT 18 | Signature without ratification does not bind a State to the treaty"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (scenario (as-of ?today)) (respondent (state ?r))
    (participation (id ?p) (treaty ?t) (state ?r) (consent nil) (signed ?sig&:(<= ?sig ?today)))
    (treaty (treaty ?t) (entry-article ?art))
    (not (relation (treaty ?t) (state ?r))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed) (code not-party)
                   (state respondent) (treaty ?t) (day ?sig)
                   (reason "{state} signed {treaty} on {day} but has not ratified it: signature alone does not bind it.")
                   (authority ?art "VCLT 14") (because ?p))))

(defrule SUBJECT::respondent-joined-later
  "VCLT 24(3) | A State that joined only after the day of filing was not a party on that day"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (scenario (as-of ?today)) (respondent (state ?r))
    (participation (id ?p) (treaty ?t) (state ?r) (consent ~nil) (deposit ?d&:(> ?d ?today)))
    (treaty (treaty ?t) (entry-article ?art))
    (not (relation (treaty ?t) (state ?r))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed) (code not-party)
                   (state respondent) (treaty ?t) (day ?d)
                   (reason "{state} was not a party to {treaty} on the day of filing; it joined only on {day}.")
                   (authority ?art "VCLT 24(3)") (because ?p))))

(defrule SUBJECT::respondent-never-joined
  "VCLT 34 | A treaty creates no obligations for a State that is not a party"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (scenario (as-of ?today)) (respondent (state ?r))
    (treaty (id ?p) (treaty ?t) (entry-article ?art) (adopted ?ad&:(<= ?ad ?today)))
    (not (relation (treaty ?t) (state ?r)))
    (not (participation (treaty ?t) (state ?r) (consent nil) (signed ?sig&:(<= ?sig ?today))))
    (not (participation (treaty ?t) (state ?r) (consent ~nil))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed) (code not-party)
                   (state respondent) (treaty ?t)
                   (reason "{state} is not a party to {treaty}: the record holds no ratification, accession or succession.")
                   (authority ?art "VCLT 34") (because ?p))))

(defrule SUBJECT::treaty-does-not-exist-yet
  "VCLT 24 | Before its adoption a treaty binds nobody"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (scenario (as-of ?today))
    (treaty (id ?p) (treaty ?t) (entry-article ?art) (adopted ?ad&:(> ?ad ?today))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed)
                   (code not-yet-in-force) (state respondent) (treaty ?t) (day ?ad)
                   (reason "{treaty} did not exist yet on the day of filing; it was adopted on {day}.")
                   (authority ?art) (because ?p))))

(defrule SUBJECT::treaty-itself-not-in-force
  "VCLT 24 | Before its own entry into force a treaty binds nobody"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (scenario (as-of ?today)) (respondent (state ?r))
    (treaty (id ?p) (treaty ?t) (entry-article ?art) (adopted-latest ?ad&:(<= ?ad ?today))
            (in-force ?f&:(> ?f ?today)))
    (not (relation (treaty ?t) (state ?r) (is not-yet))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed)
                   (code not-yet-in-force) (state respondent) (treaty ?t) (day ?f)
                   (reason "{treaty} itself was not yet in force on the day of filing (entry into force: {day}).")
                   (authority ?art) (because ?p))))

(defrule SUBJECT::respondent-not-yet-bound
  "VCLT 24(3) | Until the waiting time after its deposit is over, a State is not bound"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is not-yet) (since ?day) (participation ?p))
    (treaty (treaty ?t) (entry-article ?art))
    (not (relation (treaty ?t) (state ?r) (is in-force|unsure|left))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed)
                   (code not-yet-in-force) (state respondent) (treaty ?t) (day ?day)
                   (reason "{state} has consented to {treaty}, but it enters into force for it only on {day}.")
                   (authority ?art "VCLT 24(3)") (because ?p))))

;;; ---- after an exit ----
;;; Of a State that left, came back and left again the last exit is told.

(defrule SUBJECT::respondent-left-pending-matters-only
  "VCLT 54; VCLT 70 | Where an exit saves only matters already pending, a later filing comes too late"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is left) (until ?day) (participation ?p))
    (treaty (treaty ?t) (saves ~conduct) (saves-article ?art))
    (not (relation (treaty ?t) (state ?r) (is in-force|unsure)))
    (not (relation (treaty ?t) (state ?r) (is left) (until ?later&:(> ?later ?day))))
    (not (override (clause ?clause) (requirement treaty-relation))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed) (code ended)
                   (state respondent) (treaty ?t) (day ?day)
                   (reason "{state} left {treaty} with effect from {day}; only matters already pending on that day go on.")
                   (authority ?art "VCLT 70(1)(b)") (because ?p))))

(defrule SUBJECT::respondent-left-conduct-still-covered
  "VCLT 70(1)(b) | Where an exit saves the conduct of the time as a party, the relation still serves for that conduct"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is left) (until ?day) (participation ?p))
    (treaty (treaty ?t) (saves conduct) (saves-article ?art))
    (not (clause (id ?clause) (treaty ?t) (saves pending)))
    (not (relation (treaty ?t) (state ?r) (is in-force|unsure)))
    (not (relation (treaty ?t) (state ?r) (is left) (until ?later&:(> ?later ?day))))
    (not (override (clause ?clause) (requirement treaty-relation))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome met)
                   (state respondent) (treaty ?t) (day ?day)
                   (reason "{state} left {treaty} with effect from {day}, but its conduct of the time before stays covered.")
                   (authority ?art) (because ?p))))

(defrule SUBJECT::respondent-left-and-nothing-new-begins
  "CAT 31(3); CMW 89(4); OPCAT 33(3) | Where a treaty lets its body begin nothing new about a State that has left, a later filing comes too late, although its earlier conduct stays unlawful"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is left) (until ?day) (participation ?p))
    (treaty (treaty ?t) (saves conduct))
    (clause (id ?clause) (treaty ?t) (saves pending) (saves-article ?art))
    (not (relation (treaty ?t) (state ?r) (is in-force|unsure)))
    (not (relation (treaty ?t) (state ?r) (is left) (until ?later&:(> ?later ?day))))
    (not (override (clause ?clause) (requirement treaty-relation))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome failed) (code ended)
                   (state respondent) (treaty ?t) (day ?day)
                   (reason "{state} left {treaty} with effect from {day}; from then on this body begins no new matter about it, although the duties for its earlier conduct remain.")
                   (authority ?art) (because ?p))))

(defrule SUBJECT::respondent-relation-unsure
  "VCLT 24 | Where the dates on record leave it open, it is not known whether the State was bound"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is unsure) (participation ?p))
    (treaty (treaty ?t) (entry-article ?art))
    (not (relation (treaty ?t) (state ?r) (is in-force))))
  =>
  (assert (finding (clause ?clause) (requirement treaty-relation) (outcome unknown)
                   (code fact-not-given) (state respondent) (treaty ?t)
                   (reason "The record does not say on which day {state} became, or ceased to be, bound by {treaty}; the day of filing falls into the gap.")
                   (authority ?art) (because ?p))))

;;; ---- a standing that is answered in two ways ----

;; What fell into an earlier time as a party that saves its conduct is covered by either answer.
(defrule SUBJECT::standing-of-the-respondent-disputed
  "VCLT 7; VCLT 56 | Where it is answered in two ways whether the respondent is a party, so is what rests on it alone"
  (logical
    (needs (clause ?clause) (treaty ?t))
    (scenario (as-of ?today)) (respondent (state ?r))
    (status-dispute (id ?d) (state ?r) (treaty ?t) (from ?f&:(<= ?f ?today)) (to ?to&:(>= ?to ?today))
                    (met-authority $?ma) (met-reason ?mr) (failed-authority $?fa)
                    (failed-reason ?fr))
    (clause (id ?clause) (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (not (and (bound (treaty ?t) (state ?r) (to-latest ?end&:(<= ?end ?today)) (participation ?p))
              (lies (clause ?clause) (conduct ?c) (is within) (because $? ?p $?)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement treaty-relation) (outcome contested)
                   (code unsettled-law) (state respondent) (treaty ?t)
                   (reason "Whether {state} was a party to {treaty} on the day of filing is answered in two ways.")
                   (authority ?auth) (because ?d)
                   (met-reason ?mr) (met-authority ?ma) (failed-reason ?fr) (failed-authority ?fa))))
