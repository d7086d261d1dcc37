;;; Which States can bring the route, and which not? (bars: findings about an applicant)
;;;
;;; An applicant must be bound itself, and what it reserved or never accepted stands against it too
;;; (VCLT 21(1); Norwegian Loans 1957). States without a bar can apply.

;;; ---- bound by the treaty ----

(defrule STANDING::applicant-is-no-party
  "VCLT 34 | A State that is not a party cannot invoke the treaty's clause"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (applicant party) (consent ~special) (authority ?auth $?))
    (treaty (id ?because) (treaty ?t))
    (candidate (state ?s))
    (not (relation (treaty ?t) (state ?s))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement treaty-relation) (outcome failed)
               (code not-party) (reason "{state} is not a party to {treaty}.")
               (authority ?auth "VCLT 34") (because ?because))))

(defrule STANDING::applicant-not-yet-bound
  "VCLT 24(3) | A State for which the treaty is not yet in force cannot invoke it"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (applicant party) (consent ~special) (authority ?auth $?))
    (relation (treaty ?t) (state ?s) (is not-yet) (since ?day) (participation ?p))
    (candidate (state ?s))
    (not (relation (treaty ?t) (state ?s) (is in-force|unsure|left))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement treaty-relation) (outcome failed)
               (code not-yet-in-force) (day ?day)
               (reason "{treaty} enters into force for {state} only on {day}.")
               (authority ?auth "VCLT 24(3)") (because ?p))))

(defrule STANDING::applicant-has-left
  "VCLT 70 | A State that has left the treaty can invoke it no longer"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (applicant party) (consent ~special) (authority ?auth $?))
    (relation (treaty ?t) (state ?s) (is left) (until ?day) (participation ?p))
    (candidate (state ?s))
    (not (relation (treaty ?t) (state ?s) (is in-force|unsure)))
    (not (relation (treaty ?t) (state ?s) (is left) (until ?later&:(> ?later ?day)))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement treaty-relation) (outcome failed)
               (code ended) (day ?day) (reason "{state} left {treaty} with effect from {day}.")
               (authority ?auth "VCLT 70") (because ?p))))

(defrule STANDING::applicant-unsure
  "VCLT 24 | Where the record leaves it open whether the applicant was bound, that is not known"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (applicant party) (consent ~special) (authority ?auth $?))
    (relation (treaty ?t) (state ?s) (is unsure) (participation ?p))
    (candidate (state ?s))
    (not (relation (treaty ?t) (state ?s) (is in-force))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement treaty-relation) (outcome unknown)
               (code fact-not-given)
               (reason "The record does not say on which day {state} became, or ceased to be, bound by {treaty}.")
               (authority ?auth) (because ?p))))

(defrule STANDING::named-applicant-is-bound
  "VCLT 26 | An applicant for which the treaty is in force may invoke it"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (treaty ?t) (applicant party) (consent ~special) (authority ?auth $?))
    (candidate (state ?s) (named yes))
    (relation (treaty ?t) (state ?s) (is in-force) (since ?day) (participation ?p)))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (state ?s) (treaty ?t) (requirement treaty-relation)
                   (outcome met) (day ?day)
                   (reason "{state}, the applicant, has been bound by {treaty} since {day}.")
                   (authority ?auth) (because ?p))))

;; Between two parties the treaty applies from the later of their days.
(defrule STANDING::applicant-bound-after-the-conduct
  "AZERBAIJAN-V-ARMENIA-2024; VCLT 28 | An applicant cannot complain of a time when it was not a party itself"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (applicant party) (consent ~special) (time covered|begun)
            (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (to-latest ?to))
    (bound (treaty ?t) (state ?s) (from ?day&:(> ?day ?to)) (participation ?p))
    (relation (treaty ?t) (state ?s) (is in-force) (participation ?p))
    (candidate (state ?s))
    (not (override (clause ?clause) (requirement standing))))
  =>
  (assert (bar (clause ?clause) (conduct ?c) (state ?s) (treaty ?t) (requirement time) (outcome failed)
               (code before-entry-into-force) (day ?day)
               (reason "{state} was bound by {treaty} only from {day}; the conduct was over before the treaty was in force between the two.")
               (authority ?auth "AZERBAIJAN-V-ARMENIA-2024") (because ?p))))

;;; ---- reservations and acceptances of the applicant ----

(defrule STANDING::applicants-own-reservation
  "VCLT 21(1); NORWEGIAN-LOANS-1957 | The respondent may rely on the applicant's own reservation"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (consent reservable) (reciprocal yes) (authority ?auth $?))
    (bearing (clause ?clause) (state ?s) (effect excludes) (is standing) (from ?day) (disputed "")
             (declaration ?d))
    (candidate (state ?s)))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement consent) (outcome failed)
               (code reciprocity) (day ?day)
               (reason "{state} has itself not accepted this clause of {treaty} since {day}, and the respondent may rely on that.")
               (authority ?auth "VCLT 21(1)" "NORWEGIAN-LOANS-1957") (because ?d))))

(defrule STANDING::applicants-own-reservation-in-doubt
  "VCLT 21(1) | Where the applicant's own reservation is disputed, conditional or badly dated, so is its claim"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (consent reservable) (reciprocal yes) (authority ?auth $?))
    (bearing (clause ?clause) (state ?s) (effect ?e&excludes|conditions) (is ?is&standing|unsure)
             (from ?day) (disputed ?why) (declaration ?d))
    (test (or (neq ?why "") (eq ?e conditions) (eq ?is unsure)))
    (candidate (state ?s))
    (not (bearing (clause ?clause) (state ?s) (effect excludes) (is standing) (disputed ""))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement consent)
               (outcome (if (eq ?is unsure) then unknown else contested))
               (code (if (eq ?is unsure) then fact-not-given else reciprocity)) (day ?day)
               (reason "{state} made a declaration on this clause of {treaty} itself; whether it can be held against it is open.")
               (authority ?auth "VCLT 21(1)") (because ?d)
               (met-reason "The declaration does not reach this claim, or does not stand.")
               (met-authority "VCLT 19")
               (failed-reason "What a State has not accepted for itself it cannot ask of others.")
               (failed-authority "VCLT 21(1)" "NORWEGIAN-LOANS-1957"))))

(defrule STANDING::applicant-never-accepted
  "VCLT 21(1) | Where both sides must have accepted the procedure, an applicant that never did cannot use it"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (consent opt-in) (reciprocal yes) (authority ?auth $?))
    (candidate (state ?s))
    (exists (relation (treaty ?t) (state ?s)))
    (not (bearing (clause ?clause) (state ?s) (effect accepts|conditions))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement consent) (outcome failed)
               (code no-opt-in) (reason "{state} has never accepted this procedure itself.")
               (authority ?auth) (because ?clause))))

(defrule STANDING::applicants-acceptance-not-in-force
  "VCLT 54 | An applicant whose acceptance has ended, or is not yet effective, cannot use the procedure"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (consent opt-in) (reciprocal yes) (authority ?auth $?))
    (bearing (clause ?clause) (state ?s) (effect accepts|conditions) (is ?is&ended|not-yet)
             (from ?from) (until ?until) (declaration ?d))
    (candidate (state ?s))
    (not (bearing (clause ?clause) (state ?s) (effect accepts|conditions) (is standing|unsure))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement consent) (outcome failed)
               (code (if (eq ?is ended) then ended else no-opt-in))
               (day (if (eq ?is ended) then ?until else ?from))
               (reason "The acceptance of this procedure by {state} is not in force on the day of filing (its day: {day}).")
               (authority ?auth) (because ?d))))

(defrule STANDING::applicants-acceptance-unsure
  "VCLT 23 | Where the record leaves it open whether the applicant's acceptance stood, that is not known"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (consent opt-in) (reciprocal yes) (authority ?auth $?))
    (bearing (clause ?clause) (state ?s) (effect accepts|conditions) (is unsure) (declaration ?d))
    (candidate (state ?s))
    (not (bearing (clause ?clause) (state ?s) (effect accepts|conditions) (is standing))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement consent) (outcome unknown)
               (code fact-not-given)
               (reason "The record does not say on which day the acceptance by {state} was made or ended.")
               (authority ?auth) (because ?d))))

(defrule STANDING::named-applicant-has-accepted
  "VCLT 26 | Where both sides must have accepted, an acceptance of the applicant in force serves"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (treaty ?t) (consent opt-in) (reciprocal yes) (authority ?auth $?))
    (candidate (state ?s) (named yes))
    (bearing (clause ?clause) (state ?s) (effect accepts|conditions) (is standing) (from ?day)
             (declaration ?d)))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (state ?s) (treaty ?t) (requirement consent)
                   (outcome met) (day ?day)
                   (reason "{state}, the applicant, has accepted the procedure itself since {day}.")
                   (authority ?auth) (because ?d))))

;;; ---- objections to treaty relations as such ----

(defrule STANDING::objection-to-relations-between-the-two
  "VCLT 20(4); CERD-PALESTINE-V-ISRAEL-2019 | An objection by which one side denies treaty relations with the other is answered differently"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (treaty ?t) (applicant party) (consent ~special) (authority ?auth $?))
    (scenario (as-of ?today)) (respondent (state ?r))
    (declaration (id ?d) (treaty ?t) (state ?x) (effect objects|conditions) (made ?m&:(<= ?m ?today))
                 (withdrawn ?w&:(> ?w ?today)) (denies yes) (towards $? ?y $?))
    (test (or (eq ?x ?r) (eq ?y ?r)))
    (candidate (state ?s&:(or (and (eq ?x ?r) (eq ?y ?s)) (and (eq ?x ?s) (eq ?y ?r))))))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement treaty-relation)
               (outcome contested) (code unsettled-law) (day ?m)
               (reason "One of the two has declared that it has no relations under {treaty} with the other; whether that shuts this route between them is unsettled.")
               (authority ?auth "VCLT 20(4)") (because ?d)
               (met-reason "The objection concerns relations between the two alone and cannot take away a procedure that serves all parties.")
               (met-authority "CERD-PALESTINE-V-ISRAEL-2019")
               (failed-reason "A State need not accept treaty relations with one that it does not recognise as a party.")
               (failed-authority "VCLT 20(4)"))))

;; Access to a court under its statute is a test of its own, which the rules of that court judge.
(defrule STANDING::standing-of-the-applicant-disputed
  "VCLT 7; VCLT 56 | Where it is answered in two ways whether the applicant is a party, so is whether it may invoke the treaty"
  (logical
    (gathered (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (treaty ?t) (applicant party) (consent ~special) (authority ?auth $?))
    (status-dispute (id ?d) (state ?s) (treaty ?t) (from ?f&:(<= ?f ?today)) (to ?to&:(>= ?to ?today))
                    (met-authority $?ma) (met-reason ?mr) (failed-authority $?fa)
                    (failed-reason ?fr))
    (candidate (state ?s)))
  =>
  (assert (bar (clause ?clause) (state ?s) (treaty ?t) (requirement treaty-relation) (outcome contested)
               (code unsettled-law)
               (reason "Whether {state} was a party to {treaty} on the day of filing is answered in two ways.")
               (authority ?auth) (because ?d)
               (met-reason ?mr) (met-authority ?ma) (failed-reason ?fr) (failed-authority ?fa))))

;;; ---- seats and membership ----

(defrule STANDING::applicant-holds-no-seat
  "A/RES/60/251 10 | What only members of an organ can do, a State without a seat cannot"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (seats $?seats&:(> (length$ ?seats) 0)) (authority ?auth $?))
    (candidate (state ?s))
    (not (and (clause (id ?clause) (seats $? ?o $?))
              (member (organisation ?o) (state ?s)))))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement membership) (outcome failed) (code not-member)
               (reason "{state} does not sit in the organ on the day of filing.")
               (authority ?auth) (because ?clause))))

(defrule STANDING::applicant-is-no-member
  "UN-CHARTER 4 | A procedure among the members of an organisation is not open to others"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (applicant party) (members $?orgs&:(> (length$ ?orgs) 0)) (authority ?auth $?))
    (candidate (state ?s))
    (not (and (clause (id ?clause) (members $? ?o $?))
              (member (organisation ?o) (state ?s)))))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement membership) (outcome failed) (code not-member)
               (reason "{state} is not a member of the organisation on the day of filing.")
               (authority ?auth) (because ?clause))))

(defrule STANDING::membership-of-the-applicant-disputed
  "UN-CHARTER 4; VCLT 56 | Where it is answered in two ways whether a State is a member, so is what only members may bring"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (applicant ?must) (members $?members) (seats $?seats) (authority ?auth $?))
    (member (organisation ?o) (state ?s) (is disputed) (membership ?d))
    (test (or (member$ ?o ?seats) (and (eq ?must party) (member$ ?o ?members))))
    (candidate (state ?s))
    (status-dispute (id ?d) (met-authority $?ma) (met-reason ?mr) (failed-authority $?fa)
                    (failed-reason ?fr))
    (not (member (organisation ?p&:(or (member$ ?p ?seats)
                                       (and (eq ?must party) (member$ ?p ?members))))
                 (state ?s) (is member))))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement membership) (outcome contested)
               (code unsettled-law)
               (reason "Whether {state} was a member of the organisation on the day of filing is answered in two ways.")
               (authority ?auth) (because ?d)
               (met-reason ?mr) (met-authority ?ma) (failed-reason ?fr) (failed-authority ?fa))))
