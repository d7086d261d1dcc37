;;; Courts of Africa: which State may seise the African Court, what bars the ECOWAS Court.

;; 5(1)(d): the State whose citizen is a victim; 5(1)(b), (c): a State with a complaint before the
;; Commission. The Commission itself may always apply, so this touches a State applicant alone.
(defrule STANDING::state-without-a-victim-goes-to-the-commission-first
  "ACTHPR-PROTOCOL 5(1) | A State none of whose citizens is a victim must first bring the matter before the Commission"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (route acthpr/referral) (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (exists (conduct-victim (conduct ?c)))
    (candidate (state ?s))
    (not (conduct-victim (conduct ?c) (state ?s))))
  =>
  (assert (bar (clause ?clause) (conduct ?c) (state ?s) (requirement standing) (outcome pending)
               (code not-attempted)
               (reason "None of the victims is said to be a citizen of {state}: it can apply only after a complaint to the Commission.")
               (authority ?auth) (because ?clause))))

;;; ---- ECOWAS ----

(defrule FORUM::matter-before-another-international-court
  "ECOWAS-COURT 10(d) | A matter before another international court cannot be brought at the same time; a committee or commission is none"
  (logical
    (clause (id ?clause) (route ecowas/individual) (forum ?f) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step same-matter) (body ?b&~?f) (outcome pending) (on ?on&:(<= ?on ?today)))
    (exists (clause (forum ?b) (kind judicial)))
    (not (step (step same-matter) (body ?b) (outcome examined)
               (on ?end&:(and (>= ?end ?on) (<= ?end ?today))))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome failed)
                   (code pending-elsewhere) (word ?b)
                   (reason "The same matter is before another international court ({word}), and may not be brought here at the same time.")
                   (authority ?auth) (because ?step))))

(defrule FORUM::matter-before-a-committee-or-over
  "ECOWAS-COURT 10(d) | What a committee or commission has, or another court has already decided, is not pending before another court"
  (logical
    (clause (id ?clause) (route ecowas/individual) (forum ?f) (authority ?auth $?))
    (live (clause ?clause))
    (scenario (as-of ?today))
    (step (id ?step) (step same-matter) (body ?b&~?f) (outcome ?o&pending|examined)
          (on ?on&:(<= ?on ?today)))
    (or (test (eq ?o examined))
        (not (clause (forum ?b) (kind judicial)))))
  =>
  (assert (finding (clause ?clause) (requirement same-matter) (outcome met) (word ?b)
                   (reason "The other procedure ({word}) is none of an international court that now has the matter.")
                   (authority ?auth) (because ?step))))

(defrule FORUM::no-other-court-assumed
  "ECOWAS-COURT 10(d) | Where nothing is said of other courts, the matter is taken not to be before one"
  (logical
    (clause (id ?clause) (route ecowas/individual))
    (live (clause ?clause))
    (not (step (step same-matter))))
  =>
  (assert (assumption (clause ?clause)
                      (text "the same matter is not before another international court"))))
