;;; Which clauses does the conduct engage, and which records do they need?
;;;
;;; The words for acts stand in facts/acts.yaml: an act may imply another, or may amount to one if
;;; more were shown. A clause names the acts within its subject-matter.

(defrule ENGAGE::conduct-is-what-is-said
  "ARSIWA 2 | Conduct is what the scenario says it is"
  (logical (conduct-act (conduct ?c) (act ?a)))
  =>
  (assert (conduct-is (conduct ?c) (act ?a) (how surely))))

(defrule ENGAGE::conduct-is-what-its-acts-imply
  "ARSIWA 2 | An act is also everything that it implies"
  (logical
    (conduct-is (conduct ?c) (act ?a) (how ?how))
    (act (act ?a) (implies $? ?b $?)))
  =>
  (assert (conduct-is (conduct ?c) (act ?b) (how ?how))))

(defrule ENGAGE::conduct-may-amount-to-more
  "ARSIWA 2 | An act may amount to another if more is shown; that is not taken for granted"
  (logical
    (conduct-is (conduct ?c) (act ?a))
    (act (act ?a) (may-amount-to $? ?b $?)))
  =>
  (assert (conduct-is (conduct ?c) (act ?b) (how perhaps))))

(defrule ENGAGE::clause-open-to-every-conduct
  "UN-CHARTER 92 | Some clauses are limited to no subject-matter"
  (logical
    (clause (id ?clause) (engaged-by any))
    (conduct (id ?c)))
  =>
  (assert (engages (clause ?clause) (conduct ?c) (how surely))))

(defrule ENGAGE::clause-engaged-by-an-act
  "ICJ-STATUTE 36(1) | Conduct engages a clause if one of its acts falls within the clause's subject-matter"
  (logical
    (conduct-is (conduct ?c) (act ?a) (how ?how))
    (clause (id ?clause) (engaged-by $? ?a $?)))
  =>
  (assert (engages (clause ?clause) (conduct ?c) (how ?how))))

(defrule ENGAGE::clause-is-live
  "ICJ-STATUTE 36(1) | Only clauses that some conduct engages are examined"
  (logical
    (clause (id ?clause))
    (exists (engages (clause ?clause))))
  =>
  (assert (live (clause ?clause))))

;;; ---- treaties by which the respondent must be bound ----

(defrule ENGAGE::clause-needs-its-treaty
  "VCLT 26; VCLT 34 | A clause binds only the parties to its treaty"
  (logical
    (clause (id ?clause) (treaty ?t&~nil) (consent ~special))
    (live (clause ?clause)))
  =>
  (assert (needs (clause ?clause) (treaty ?t))))

(defrule ENGAGE::clause-needs-the-treaty-it-serves
  "VCLT 34 | A procedure for a treaty presupposes that the State is a party to that treaty"
  (logical
    (clause (id ?clause) (consent ~special) (parents $? ?t $?))
    (live (clause ?clause)))
  =>
  (assert (needs (clause ?clause) (treaty ?t))))

;;; ---- candidates ----

(defrule ENGAGE::named-applicants-are-candidates
  "ICJ-STATUTE 34(1) | Where the scenario names applicants, they are the ones examined"
  (logical (named-applicant (state ?s)))
  =>
  (assert (candidate (state ?s) (named yes))))

(defrule ENGAGE::every-other-state-is-a-candidate
  "ICJ-STATUTE 34(1) | Where the scenario names no applicant, every State but the respondent is examined"
  (logical
    (scenario (applicants-named no))
    (state (code ?s) (un-status member|observer|non-member))
    (not (respondent (state ?s))))
  =>
  (assert (candidate (state ?s) (named no))))

(defrule ENGAGE::a-named-applicant-is-a-claimant
  "ICJ-STATUTE 34(1) | The steps of a named applicant are looked at one by one"
  (logical (named-applicant (state ?s)))
  =>
  (assert (claimant (state ?s))))

(defrule ENGAGE::a-state-that-took-a-step-is-a-claimant
  "ICJ-STATUTE 34(1) | The steps of a State that took any are looked at one by one"
  (logical
    (scenario (applicants-named no)) (respondent (state ?r))
    (step (step negotiation|arbitration-request|dispute) (by ?s&~nil&~?r)))
  =>
  (assert (claimant (state ?s))))

(defrule ENGAGE::all-other-states-stand-together
  "ICJ-STATUTE 34(1) | States of which no step is told stand together"
  (logical (scenario (applicants-named no)))
  =>
  (assert (claimant (state other))))

;;; ---- records to be loaded ----
;;; The records about the States that play a part are there already. Those of all other States are
;;; asked for only where they can decide: for clauses that States start, and that could be open.

(defrule ENGAGE::seek-applicants-under-a-treaty
  "VCLT 34 | Parties to the treaty are looked for once the respondent is, was or will be one"
  (logical
    (clause (id ?clause) (treaty ?t) (consent ~special) (starts $? state $?) (applicant party))
    (live (clause ?clause))
    (exists (respondent (state ?r)) (relation (treaty ?t) (state ?r))))
  =>
  (assert (sought (clause ?clause))))

(defrule ENGAGE::seek-applicants-everywhere
  "ICJ-STATUTE 34(1) | Where no treaty relation is asked for, every State may be an applicant"
  (logical
    (clause (id ?clause) (starts $? state $?) (applicant ~party))
    (live (clause ?clause)))
  =>
  (assert (sought (clause ?clause))))

(defrule ENGAGE::seek-named-applicants
  "ICJ-STATUTE 34(1) | A named applicant is examined under every clause"
  (logical
    (clause (id ?clause) (starts $? state $?))
    (live (clause ?clause))
    (scenario (applicants-named yes)))
  =>
  (assert (sought (clause ?clause))))

(defrule ENGAGE::want-the-parties
  "VCLT 34 | To find applicants, all participations in the treaty are needed"
  (logical
    (scenario (applicants-named no))
    (clause (id ?clause) (treaty ?t&~nil) (starts $? state $?) (applicant party))
    (live (clause ?clause)))
  =>
  (assert (takes (clause ?clause) (kind participation) (key ?t))
          (takes (clause ?clause) (kind declaration) (key ?t))))

(defrule ENGAGE::want-the-seats
  "A/RES/60/251 7 | To find members that may act, all memberships of the organ are needed"
  (logical
    (scenario (applicants-named no))
    (clause (id ?clause) (starts $? state $?) (seats $? ?o $?))
    (live (clause ?clause)))
  =>
  (assert (takes (clause ?clause) (kind membership) (key ?o))))

(defrule ENGAGE::want-the-members-that-may-apply
  "UN-CHARTER 4 | To find members that may complain, all memberships of the organisation are needed"
  (logical
    (scenario (applicants-named no))
    (clause (id ?clause) (starts $? state $?) (applicant party) (members $? ?o&~UN $?))
    (live (clause ?clause)))
  =>
  (assert (takes (clause ?clause) (kind membership) (key ?o))))

(defrule ENGAGE::want-what-the-search-takes
  "ICJ-STATUTE 34(1) | Once applicants must be found, the records that takes are needed"
  (logical
    (sought (clause ?clause))
    (takes (clause ?clause) (kind ?kind) (key ?key)))
  =>
  (assert (wanted (clause ?clause) (kind ?kind) (key ?key))))

(defrule SUBJECT::records-on-applicants-are-there
  "ICJ-STATUTE 34(1) | States are judged as applicants once every record about them has been given"
  (logical
    (clause (id ?clause) (starts $? state $?))
    (live (clause ?clause))
    (not (and (takes (clause ?clause) (kind ?k) (key ?key))
              (not (loaded (kind ?k) (key ?key))))))
  =>
  (assert (gathered (clause ?clause))))

(defrule SUBJECT::applicants-can-be-looked-for
  "ICJ-STATUTE 34(1) | Applicants that must be found can be, once every record about them is there"
  (logical
    (sought (clause ?clause))
    (gathered (clause ?clause)))
  =>
  (assert (seeks (clause ?clause))))
