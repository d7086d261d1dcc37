;;; The optional clause: limits written into either declaration.
;;;
;;; Jurisdiction exists only where the two declarations meet (Anglo-Iranian 1952): a limit of the
;;; respondent's text bars as a reservation, a limit of the applicant's as reciprocity. A limit has
;;; its own scope: it is lent, not widened (Interhandel 1959). Conditions the record does not hold
;;; are unknown, and matter only where they could decide.

;;; One declaration in force read against the other side. The applicant's side stands in `applicant`.
(defrule ENGAGE::respondents-text-against-each-applicant
  "ICJ-STATUTE 36(3) | The respondent's conditions are read against each applicant"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (is standing) (declaration ?d))
    (candidate (state ?s))
    (bearing (clause ?clause) (state ?s) (is standing) (from ?since)))
  =>
  (assert (reads (clause ?clause) (declaration ?d) (author ?r) (against ?s) (applicant ?s)
                 (since ?since))))

(defrule ENGAGE::applicants-text-against-the-respondent
  "ICJ-STATUTE 36(3); NORWEGIAN-LOANS-1957 | The applicant's own conditions are read against the respondent"
  (logical
    (clause (id ?clause) (route icj/optional-clause))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (is standing) (from ?since))
    (candidate (state ?s))
    (bearing (clause ?clause) (state ?s) (is standing) (declaration ?d)))
  =>
  (assert (reads (clause ?clause) (declaration ?d) (author ?s) (against ?r) (applicant ?s)
                 (since ?since))))

;;; ---- the Commonwealth ----

(defrule STANDING::members-of-the-commonwealth-left-out
  "AERIAL-INCIDENT-2000; ICJ-STATUTE 36(3) | A declaration may leave out disputes between members of the Commonwealth"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (against ?b) (applicant ?s))
    (optional-declaration (id ?d) (commonwealth yes|former))
    (member (organisation COMMONWEALTH) (state ?b) (is member) (membership ?m)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (other ?b) (requirement consent) (outcome failed)
               (code (if (eq ?a ?s) then reciprocity else reservation))
               (reason "The declaration of {about} leaves out disputes with members of the Commonwealth, and {other} is one.")
               (authority "ICJ-STATUTE 36(3)" "AERIAL-INCIDENT-2000") (because ?d ?m))))

(defrule STANDING::former-members-of-the-commonwealth-left-out
  "AERIAL-INCIDENT-2000; ICJ-STATUTE 36(3) | Some declarations leave out States that have been members of the Commonwealth"
  (logical
    (scenario (as-of ?today))
    (reads (clause ?clause) (declaration ?d) (author ?a) (against ?b) (applicant ?s))
    (optional-declaration (id ?d) (commonwealth former))
    (membership (id ?m) (organisation COMMONWEALTH) (state ?b) (from ?f&:(<= ?f ?today))
                (to-latest ?to&:(< ?to ?today)))
    (not (member (organisation COMMONWEALTH) (state ?b) (is member))))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (other ?b) (requirement consent) (outcome failed)
               (code (if (eq ?a ?s) then reciprocity else reservation))
               (reason "The declaration of {about} leaves out disputes with States that are or have been members of the Commonwealth, and {other} has been one.")
               (authority "ICJ-STATUTE 36(3)" "AERIAL-INCIDENT-2000") (because ?d ?m))))

(defrule STANDING::commonwealth-terms-not-known
  "ICJ-STATUTE 36(3) | Where the terms are not on record, whether they leave out the Commonwealth is not known"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (against ?b) (applicant ?s))
    (optional-declaration (id ?d) (commonwealth nil))
    (member (organisation COMMONWEALTH) (state ?a) (is member))
    (member (organisation COMMONWEALTH) (state ?b) (is member)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (other ?b) (requirement consent) (outcome unknown)
               (code fact-not-given)
               (reason "The record does not hold the terms of the declaration of {about}; it may leave out disputes with members of the Commonwealth, and {other} is one.")
               (authority "ICJ-STATUTE 36(3)") (because ?d))))

;; Of some declarations of the past the record holds the days and nothing else.
(defrule STANDING::no-terms-on-record
  "ICJ-STATUTE 36(3) | Where nothing of the terms of a declaration is on record, whether it covers the claim is not known"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (twelve-months nil) (commonwealth nil) (other-means nil) (domestic nil)
                          (self-judging nil) (multilateral nil) (armed-conflict nil) (exclusions "")))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (requirement consent) (outcome unknown)
               (code fact-not-given)
               (reason "The record holds the days of the declaration of {about}, not its terms; they may leave out the claim.")
               (authority "ICJ-STATUTE 36(3)") (because ?d))))

;;; ---- hostilities ----

(defrule STANDING::armed-conflict-left-out
  "ICJ-STATUTE 36(3) | A declaration may leave out hostilities and armed conflict"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (armed-conflict ?ac&yes|nil))
    (engages (clause ?clause) (conduct ?c))
    (exists (conduct-is (conduct ?c) (act use-of-force|aggression|war-crimes|ihl-violation)
                        (how surely))))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (conduct ?c) (requirement consent)
               (outcome (if (eq ?ac yes) then failed else unknown))
               (code (if (eq ?ac nil) then fact-not-given
                      else (if (eq ?a ?s) then reciprocity else reservation)))
               (reason (if (eq ?ac yes)
                        then "The declaration of {about} leaves out disputes arising from hostilities or armed conflict."
                        else "The record does not hold the terms of the declaration of {about}; it may leave out hostilities."))
               (authority "ICJ-STATUTE 36(3)") (because ?d))))

;;; ---- domestic jurisdiction, as the State itself sees it ----

(defrule STANDING::applicants-self-judging-reservation
  "NORWEGIAN-LOANS-1957 | A respondent may borrow the applicant's reservation of matters that the applicant itself regards as domestic"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?s) (applicant ?s))
    (optional-declaration (id ?d) (self-judging yes)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?s) (requirement consent) (outcome failed)
               (code reciprocity)
               (reason "{about} leaves out matters that it regards as domestic itself, and the respondent may borrow that limit.")
               (authority "NORWEGIAN-LOANS-1957" "ICJ-STATUTE 36(3)") (because ?d))))

(defrule STANDING::respondents-self-judging-reservation
  "INTERHANDEL-1959; ICJ-STATUTE 36(6) | Whether a reservation that its author judges itself is valid, and may be used here, is unsettled"
  (logical
    (respondent (state ?r))
    (reads (clause ?clause) (declaration ?d) (author ?r) (applicant ?s))
    (optional-declaration (id ?d) (self-judging yes)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?r) (requirement consent) (outcome contested)
               (code reservation)
               (reason "{about} leaves out matters that it regards as domestic itself; whether such a reservation is valid, and could be used here, is unsettled.")
               (authority "ICJ-STATUTE 36(6)") (because ?d)
               (met-reason "The Court itself decides on its jurisdiction, and a breach of international law is no domestic matter.")
               (met-authority "ICJ-STATUTE 36(6)" "INTERHANDEL-1959")
               (failed-reason "The State alone judges what it regards as domestic, and may say so in the case.")
               (failed-authority "NORWEGIAN-LOANS-1957"))))

;;; ---- multilateral treaties ----

(defrule STANDING::multilateral-treaty-reservation
  "NICARAGUA-1984 | A reservation on multilateral treaties bars claims under them unless all affected parties take part; custom survives it"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (multilateral yes)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (requirement consent) (outcome contested)
               (code (if (eq ?a ?s) then reciprocity else reservation))
               (reason "The declaration of {about} leaves out disputes under a multilateral treaty unless all parties it affects take part; claims under custom survive, and what remains of the case is open.")
               (authority "ICJ-STATUTE 36(3)") (because ?d)
               (met-reason "Claims under customary law are not touched by the reservation.")
               (met-authority "NICARAGUA-1984")
               (failed-reason "Claims under the treaty are outside unless every affected party takes part.")
               (failed-authority "ICJ-STATUTE 36(3)"))))

;;; ---- subjects named in free words ----
;;; `touches` holds the acts that such a subject may cover; whether it covers the claim is a matter of
;;; reading the declaration.

(defrule STANDING::claim-outside-the-one-subject
  "ANGLO-IRANIAN-1952; ICJ-STATUTE 36(3) | A declaration that accepts the Court for one subject alone accepts it for nothing else"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (only yes) (exclusions ?words))
    (engages (clause ?clause) (conduct ?c))
    (not (and (optional-declaration (id ?d) (touches $? ?act $?))
              (conduct-act (conduct ?c) (act ?act)))))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (conduct ?c) (requirement consent) (outcome failed)
               (code (if (eq ?a ?s) then reciprocity else reservation)) (word ?words)
               (reason "The declaration of {about} reaches one subject only ({word}), and the claim is about another.")
               (authority "ICJ-STATUTE 36(3)" "ANGLO-IRANIAN-1952") (because ?d))))

(defrule ENGAGE::declaration-names-the-subject
  "FISHERIES-JURISDICTION-1998 | A declaration may name subjects of which the conduct could be one"
  (logical
    (optional-declaration (id ?d) (touches $? ?act $?))
    (conduct-act (conduct ?c) (act ?act)))
  =>
  (assert (names-subject (declaration ?d) (conduct ?c))))

(defrule STANDING::claim-perhaps-within-a-named-subject
  "FISHERIES-JURISDICTION-1998; ANGLO-IRANIAN-1952 | Where a declaration names subjects that it leaves out, or alone accepts, whether the claim is one of them is decided by reading it as a whole with the intention of its author"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (exclusions ?words))
    (names-subject (declaration ?d) (conduct ?c))
    (engages (clause ?clause) (conduct ?c)))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (conduct ?c) (requirement consent) (outcome contested)
               (code (if (eq ?a ?s) then reciprocity else reservation)) (word ?words)
               (reason "The declaration of {about} leaves out subjects in words of its own ({word}); whether the claim is one of them depends on how they are read.")
               (authority "ICJ-STATUTE 36(3)") (because ?d)
               (met-reason "The subject named is another one, and the acceptance stands for this claim.")
               (met-authority "ICJ-STATUTE 36(2)")
               (failed-reason "The words, read with the intention of the State that chose them, cover the claim, and the Court gives effect to them.")
               (failed-authority "FISHERIES-JURISDICTION-1998" "ANGLO-IRANIAN-1952"))))

;;; ---- time ----

(defrule STANDING::facts-before-the-day-of-the-declaration
  "PHOSPHATES-MOROCCO-1938; ICJ-STATUTE 36(3) | A declaration limited to later disputes or facts leaves out what was over before its day"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (facts-from ?day&~-9999999))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (to-latest ?to&:(< ?to ?day))))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (conduct ?c)
               (requirement (if (eq ?a ?s) then consent else time)) (outcome failed)
               (code (if (eq ?a ?s) then reciprocity else reservation)) (day ?day)
               (reason "The declaration of {about} reaches only disputes or facts from {day}; the conduct was over before.")
               (authority "ICJ-STATUTE 36(3)" "PHOSPHATES-MOROCCO-1938") (because ?d))))

(defrule STANDING::facts-across-the-day-of-the-declaration
  "PHOSPHATES-MOROCCO-1938; CERTAIN-PROPERTY-2005 | Where conduct began before the day of the declaration and went on, the source of the dispute decides, and that is open"
  (logical
    (reads (clause ?clause) (declaration ?d) (author ?a) (applicant ?s))
    (optional-declaration (id ?d) (facts-from ?day&~-9999999))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (from ?from&:(< ?from ?day)) (to-latest ?to&:(>= ?to ?day))))
  =>
  (assert (bar (clause ?clause) (state ?s) (about ?a) (conduct ?c) (requirement time) (outcome contested)
               (code (if (eq ?a ?s) then reciprocity else reservation)) (day ?day)
               (reason "The declaration of {about} reaches only disputes or facts from {day}; the conduct began before and went on, and where the dispute has its source is open.")
               (authority "ICJ-STATUTE 36(3)") (because ?d)
               (met-reason "The dispute has its source in what happened after that day.")
               (met-authority "RIGHT-OF-PASSAGE-1957")
               (failed-reason "The dispute has its real cause in what happened before that day.")
               (failed-authority "PHOSPHATES-MOROCCO-1938" "CERTAIN-PROPERTY-2005"))))
