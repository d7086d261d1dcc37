;;; Does it need a vote, has the vote been taken, and would it be vetoed?
;;;
;;; Charter 18, 27: each organ decides for itself. A vote not yet won, or lost once, is no bar but a
;;; condition; a veto is a bar, and that a State would veto is an assumption (27(3)).

;;; ---- votes ----
;;; The first organ a clause names is the one whose vote is usually sought; a vote lost in another
;;; says nothing about it. Of several votes of one organ the last counts: what was adopted can lapse
;;; when it is not renewed, what was lost can be called again. A vote that names a forum, such as one
;;; that refers a situation to a court, opens the routes to that forum alone.

(defrule STANDING::vote-won
  "UN-CHARTER 18 | A vote that was adopted opens what it decides, until the organ votes otherwise"
  (logical
    (clause (id ?clause) (votes ?first $?more) (forum ?f) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step vote) (organ ?o) (outcome adopted) (on ?on&:(<= ?on ?today))
          (forum ?for&:(or (eq ?for nil) (eq ?for ?f))))
    (test (or (eq ?o ?first) (member$ ?o ?more)))
    (not (step (step vote) (organ ?o&:(eq ?o ?first)) (outcome rejected|vetoed)
               (on ?lost&:(and (> ?on -9999999) (> ?lost ?on) (<= ?lost ?today)))))
    (not (override (clause ?clause) (requirement vote))))
  =>
  (assert (finding (clause ?clause) (requirement vote) (outcome met) (day ?on) (word ?o)
                   (reason "The organ has voted for it ({word}).")
                   (authority ?auth) (because ?step))))

(defrule STANDING::vote-lost
  "UN-CHARTER 18 | A vote that was lost can be called again"
  (logical
    (live (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (votes ?o $?) (forum ?f) (authority ?auth $?))
    (step (id ?step) (step vote) (organ ?o) (outcome rejected|vetoed) (on ?on&:(<= ?on ?today)))
    (not (and (clause (id ?clause) (votes $? ?p $?))
              (step (step vote) (organ ?p) (outcome adopted)
                    (forum ?for&:(or (eq ?for nil) (eq ?for ?f)))
                    (on ?won&:(or (= ?won -9999999)
                                  (and (<= ?won ?today) (or (neq ?p ?o) (>= ?won ?on))))))))
    (not (override (clause ?clause) (requirement vote))))
  =>
  (assert (finding (clause ?clause) (requirement vote) (outcome pending) (code vote-lost)
                   (word ?o) (day ?on)
                   (reason "A vote was lost ({word}); another may be called.")
                   (authority ?auth) (because ?step))))

(defrule STANDING::vote-needed
  "UN-CHARTER 18 | What an organ decides needs its vote"
  (logical
    (live (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (votes ?o $?) (forum ?f) (majority ?how) (authority ?auth $?))
    (not (step (step vote) (organ ?o) (outcome rejected|vetoed) (on ?lost&:(<= ?lost ?today))))
    (not (and (clause (id ?clause) (votes $? ?p $?))
              (step (step vote) (organ ?p) (outcome adopted) (on ?on&:(<= ?on ?today))
                    (forum ?for&:(or (eq ?for nil) (eq ?for ?f))))))
    (not (override (clause ?clause) (requirement vote))))
  =>
  (assert (finding (clause ?clause) (requirement vote) (outcome pending) (code vote-needed)
                   (word ?how)
                   (reason "It needs a vote that is still to be won. Majority: {word}.")
                   (authority ?auth) (because ?clause))))

;;; ---- the veto ----

(defrule BOUND::veto-named
  "UN-CHARTER 27(3) | Where the scenario says which permanent members would veto, that is assumed"
  (logical
    (named-veto (state ?s))
    (member (organisation UNSC-PERMANENT) (state ?s) (is member)))
  =>
  (assert (veto (state ?s) (presumed no))))

(defrule BOUND::veto-presumed
  "UN-CHARTER 27(3) | A permanent member that is the respondent is taken to veto, unless the scenario says otherwise"
  (logical
    (vetoes (named no))
    (respondent (state ?r))
    (member (organisation UNSC-PERMANENT) (state ?r) (is member)))
  =>
  (assert (veto (state ?r) (presumed yes))))

(defrule ENGAGE::adopted-vote-was-not-vetoed
  "UN-CHARTER 27(3) | A decision that was adopted was not vetoed, and stands until the organ votes otherwise"
  (logical
    (scenario (as-of ?today))
    (clause (id ?clause) (veto yes) (votes ?o $?) (forum ?f))
    (step (step vote) (organ ?o) (outcome adopted) (on ?on&:(<= ?on ?today))
          (forum ?for&:(or (eq ?for nil) (eq ?for ?f))))
    (not (step (step vote) (organ ?o) (outcome rejected|vetoed)
               (on ?lost&:(and (> ?on -9999999) (> ?lost ?on) (<= ?lost ?today))))))
  =>
  (assert (override (clause ?clause) (conduct nil) (requirement veto))))

(defrule STANDING::adopted-without-a-veto
  "UN-CHARTER 27(3) | Where the vote was adopted, no veto stands in the way"
  (logical
    (clause (id ?clause) (veto yes) (authority ?auth $?))
    (live (clause ?clause))
    (override (clause ?clause) (conduct nil) (requirement veto)))
  =>
  (assert (finding (clause ?clause) (requirement veto) (outcome met)
                   (reason "The vote was adopted, so no permanent member vetoed it.")
                   (authority ?auth "UN-CHARTER 27(3)") (because ?clause))))

(defrule STANDING::veto-defeats
  "UN-CHARTER 27(3) | The negative vote of one permanent member defeats a decision that is not procedural"
  (logical
    (clause (id ?clause) (veto yes) (authority ?auth $?))
    (live (clause ?clause))
    (veto (state ?s))
    (not (override (clause ?clause) (requirement veto))))
  =>
  (assert (finding (clause ?clause) (requirement veto) (outcome failed) (code veto) (state ?s)
                   (reason "{state}, a permanent member, would veto it.")
                   (authority ?auth "UN-CHARTER 27(3)") (because "assumption/veto"))))

(defrule STANDING::veto-is-an-assumption
  "UN-CHARTER 27(3) | That a State will veto is never known, only assumed"
  (logical
    (clause (id ?clause) (veto yes))
    (live (clause ?clause))
    (veto (state ?s))
    (not (override (clause ?clause) (requirement veto))))
  =>
  (assert (assumption (clause ?clause) (state ?s) (text "{state}, a permanent member, would veto"))))

(defrule STANDING::no-veto
  "UN-CHARTER 27(3) | Where no permanent member is taken to veto, no veto stands in the way"
  (logical
    (clause (id ?clause) (veto yes) (authority ?auth $?))
    (live (clause ?clause))
    (not (veto))
    (not (override (clause ?clause) (requirement veto))))
  =>
  (assert (finding (clause ?clause) (requirement veto) (outcome met)
                   (reason "No permanent member is taken to veto.")
                   (authority ?auth "UN-CHARTER 27(3)") (because "assumption/veto"))))

;;; ---- seats under suspension ----

(defrule ENGAGE::want-the-suspensions
  "A/RES/60/251 8 | To find members that may act, those whose rights are suspended must be known"
  (logical
    (scenario (applicants-named no))
    (clause (id ?clause) (starts $? state $?) (seats $? ?o $?))
    (live (clause ?clause)))
  =>
  (assert (takes (clause ?clause) (kind membership) (key (sym-cat ?o "-SUSPENDED")))))

(defrule STANDING::applicant-is-suspended
  "A/RES/60/251 8 | A member whose rights of membership are suspended cannot use them"
  (logical
    (member (organisation ?sus&:(str-index "-SUSPENDED" ?sus)) (state ?s) (is member)
            (membership ?m))
    (gathered (clause ?clause))
    (clause (id ?clause) (seats $? ?o&:(eq ?sus (sym-cat ?o "-SUSPENDED")) $?) (authority ?auth $?))
    (candidate (state ?s)))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement membership) (outcome failed) (code suspended)
               (reason "The rights of {state} as a member of the organ are suspended on the day of filing.")
               (authority ?auth "A/RES/60/251 8") (because ?m))))
