;;; The International Court of Justice: who has access to it.
;;;
;;; Access, treaty and title are three tests (Legality of Use of Force 2004). Parties to the Statute
;;; have access (35(1)): Members of the United Nations (Charter 93(1)), other States that joined it
;;; (93(2)), and States that accepted the conditions of the Security Council (35(2)).

(defrule BOUND::access-of-members-of-the-united-nations
  "UN-CHARTER 93(1); ICJ-STATUTE 35(1) | Every Member of the United Nations is a party to the Statute by its membership"
  (logical
    (member (organisation UN) (state ?s) (is member) (membership ?m)))
  =>
  (assert (relation (treaty ICJ-ACCESS) (state ?s) (is in-force) (since -9999999) (until 9999999)
                    (participation ?m))))

(defrule BOUND::access-of-other-parties-to-the-statute
  "UN-CHARTER 93(2); ICJ-STATUTE 35(1) | A State outside the United Nations may be a party to the Statute"
  (logical
    (relation (treaty ICJ-STATUTE) (state ?s) (is in-force) (since ?f) (until ?to) (participation ?p)))
  =>
  (assert (relation (treaty ICJ-ACCESS) (state ?s) (is in-force) (since ?f) (until ?to)
                    (participation ?p))))

(defrule BOUND::access-by-declaration
  "ICJ-STATUTE 35(2) | A State that accepts the conditions of the Security Council has access without being a party to the Statute"
  (logical
    (scenario (as-of ?today))
    (declaration (id ?d) (treaty ICJ-STATUTE) (state ?s) (article "35(2)") (effect accepts)
                 (made-latest ?m&:(<= ?m ?today)) (withdrawn ?w&:(> ?w ?today))))
  =>
  (assert (relation (treaty ICJ-ACCESS) (state ?s) (is in-force) (since ?m) (until ?w)
                    (participation ?d))))

(defrule ENGAGE::want-the-records-on-access
  "ICJ-STATUTE 35(1) | To find applicants before the Court, the records of States outside the United Nations are needed"
  (logical
    (scenario (applicants-named no))
    (clause (id ?clause) (starts $? state $?) (access ICJ-STATUTE))
    (live (clause ?clause)))
  =>
  (assert (takes (clause ?clause) (kind participation) (key ICJ-STATUTE))
          (takes (clause ?clause) (kind declaration) (key ICJ-STATUTE))))

;;; ---- the respondent ----

(defrule SUBJECT::respondent-has-access
  "ICJ-STATUTE 35(1) | A State that is a party to the Statute can be brought before the Court"
  (logical
    (clause (id ?clause) (access ICJ-STATUTE))
    (live (clause ?clause))
    (respondent (state ?r))
    (relation (treaty ICJ-ACCESS) (state ?r) (is in-force) (participation ?p)))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome met) (state respondent)
                   (reason "{state} has access to the Court.")
                   (authority "ICJ-STATUTE 35(1)" "UN-CHARTER 93(1)") (because ?p))))

(defrule SUBJECT::respondent-has-no-access
  "LEGALITY-OF-USE-OF-FORCE-2004; ICJ-STATUTE 35(1) | A State without access cannot appear before the Court, even under a treaty that names it"
  (logical
    (clause (id ?clause) (access ICJ-STATUTE))
    (live (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (state (id ?because) (code ?r))
    (not (relation (treaty ICJ-ACCESS) (state ?r) (is in-force)))
    (not (status-dispute (state ?r) (treaty ICJ-STATUTE) (from ?f&:(<= ?f ?today))
                         (to ?to&:(>= ?to ?today))))
    (not (step (step consent) (state ?r) (forum icj) (outcome given))))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome failed) (code not-member)
                   (state respondent)
                   (reason "{state} was not a party to the Statute on the day of filing and had not accepted the conditions for other States.")
                   (authority "ICJ-STATUTE 35(1)" "LEGALITY-OF-USE-OF-FORCE-2004") (because ?because))))

;; Albania in 1947: a letter of acceptance served both as consent and as the declaration of 35(2).
(defrule SUBJECT::respondent-without-access-consents
  "CORFU-CHANNEL-1948; ICJ-STATUTE 35(2) | A State outside the Statute that accepts the case may thereby accept the conditions for other States"
  (logical
    (clause (id ?clause) (access ICJ-STATUTE))
    (live (clause ?clause))
    (respondent (state ?r))
    (not (relation (treaty ICJ-ACCESS) (state ?r) (is in-force)))
    (step (id ?step) (step consent) (state ?r) (forum icj) (outcome given)))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome contested) (code not-member)
                   (state respondent)
                   (reason "{state} was not a party to the Statute, but it accepted the case; whether that gives access is not settled.")
                   (authority "ICJ-STATUTE 35(2)") (because ?step)
                   (met-reason "The acceptance of the case serves also as acceptance of the conditions for States outside the Statute.")
                   (met-authority "CORFU-CHANNEL-1948")
                   (failed-reason "Access is a test of its own, which consent alone does not meet.")
                   (failed-authority "LEGALITY-OF-USE-OF-FORCE-2004"))))

(defrule SUBJECT::access-of-the-respondent-disputed
  "BOSNIA-1996; LEGALITY-OF-USE-OF-FORCE-2004 | Where decisions differ on a State's access, the point is contested"
  (logical
    (clause (id ?clause) (access ICJ-STATUTE))
    (live (clause ?clause))
    (scenario (as-of ?today)) (respondent (state ?r))
    (status-dispute (id ?d) (state ?r) (treaty ICJ-STATUTE) (from ?f&:(<= ?f ?today))
                    (to ?to&:(>= ?to ?today)) (met-authority $?ma) (met-reason ?mr)
                    (failed-authority $?fa) (failed-reason ?fr)))
  =>
  (assert (finding (clause ?clause) (requirement membership) (outcome contested) (code not-member)
                   (state respondent)
                   (reason "Whether {state} had access to the Court on the day of filing is answered differently in its decisions.")
                   (authority "ICJ-STATUTE 35(1)") (because ?d)
                   (met-reason ?mr) (met-authority ?ma) (failed-reason ?fr) (failed-authority ?fa))))

;;; ---- applicants ----

(defrule SUBJECT::candidate-lacks-access
  "ICJ-STATUTE 35(1) | A State that is no party to the Statute and has accepted no conditions has no access"
  (logical
    (scenario (as-of ?today) (applicants-named ?named))
    (or (test (eq ?named yes)) (loaded (kind declaration) (key ICJ-STATUTE)))
    (candidate (state ?s))
    (not (relation (treaty ICJ-ACCESS) (state ?s) (is in-force)))
    (not (status-dispute (state ?s) (treaty ICJ-STATUTE) (from ?f&:(<= ?f ?today))
                         (to ?to&:(>= ?to ?today))))
    (state (id ?because) (code ?s)))
  =>
  (assert (lacks-access (state ?s) (because ?because))))

(defrule STANDING::applicant-has-no-access
  "LEGALITY-OF-USE-OF-FORCE-2004; ICJ-STATUTE 35(1) | A State without access cannot apply to the Court"
  (logical
    (lacks-access (state ?s) (because ?because))
    (gathered (clause ?clause))
    (clause (id ?clause) (access ICJ-STATUTE)))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement membership) (outcome failed) (code not-member)
               (reason "{state} has no access to the Court on the day of filing.")
               (authority "ICJ-STATUTE 35(1)" "LEGALITY-OF-USE-OF-FORCE-2004") (because ?because))))

(defrule STANDING::access-of-the-applicant-disputed
  "BOSNIA-1996; LEGALITY-OF-USE-OF-FORCE-2004 | Where decisions differ on the applicant's access, the point is contested"
  (logical
    (gathered (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (access ICJ-STATUTE))
    (status-dispute (id ?d) (state ?s) (treaty ICJ-STATUTE) (from ?f&:(<= ?f ?today))
                    (to ?to&:(>= ?to ?today)) (met-authority $?ma) (met-reason ?mr)
                    (failed-authority $?fa) (failed-reason ?fr))
    (candidate (state ?s)))
  =>
  (assert (bar (clause ?clause) (state ?s) (requirement membership) (outcome contested)
               (code not-member)
               (reason "Whether {state} had access to the Court on the day of filing is answered differently in its decisions.")
               (authority "ICJ-STATUTE 35(1)") (because ?d)
               (met-reason ?mr) (met-authority ?ma) (failed-reason ?fr) (failed-authority ?fa))))

;;; ---- clauses that name the Permanent Court ----

(defrule CONSENT::clause-names-the-permanent-court
  "ICJ-STATUTE 37 | A clause that names the Permanent Court refers to the present Court as between parties to the Statute"
  (logical
    (clause (id ?clause) (access ICJ-STATUTE) (authority $? "ICJ-STATUTE 37" $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (relation (treaty ICJ-ACCESS) (state ?r) (is in-force) (participation ?p)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (alternative nil) (outcome met) (state respondent)
                   (reason "The clause names the Permanent Court; between parties to the Statute that means the present Court.")
                   (authority "ICJ-STATUTE 37") (because ?p))))

;;; ---- diplomatic protection ----

(defrule STANDING::claim-for-a-national-waits-for-remedies
  "INTERHANDEL-1959 | A claim made for an injured national waits until remedies at home are exhausted"
  (logical
    (clause (id ?clause) (route icj/optional-clause|icj/peaceful-settlement-1957|icj/pact-of-bogota))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (conduct-victim (conduct ?c) (state ?s))
    (named-applicant (state ?s))
    (step (id ?step) (step local-remedies) (outcome not-exhausted) (on ?on))
    (not (step (step local-remedies) (outcome exhausted|ineffective|unavailable)
               (on ?later&:(or (= ?later -9999999) (>= ?later ?on))))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (applicant ?s) (requirement local-remedies)
                   (outcome pending) (code not-exhausted) (state ?s)
                   (reason "{state} claims for its nationals, whose remedies at home are not exhausted; they must be tried first.")
                   (authority "INTERHANDEL-1959") (because ?step))))

;;; ---- the European Convention of 1957: facts before it bound both sides ----

(defrule TIME::facts-across-the-day-of-the-respondent
  "CERTAIN-PROPERTY-2005; ECPSD-1957 27 | Where a treaty leaves out disputes about earlier facts, conduct that began before and went on is covered only if the dispute has its source after"
  (logical
    (clause (id ?clause) (route icj/peaceful-settlement-1957) (treaty ?t))
    (lies (clause ?clause) (conduct ?c) (is within) (straddles yes) (day ?day) (because $?why)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement time) (outcome contested)
                   (code before-entry-into-force) (state respondent) (treaty ?t) (day ?day)
                   (reason "The conduct began before {day}, from when {treaty} binds {state}, and went on; disputes about earlier facts or situations are left out, and where this one has its source is open.")
                   (authority "ECPSD-1957 27") (because ?why)
                   (met-reason "The dispute has its source in what happened after that day.")
                   (met-authority "RIGHT-OF-PASSAGE-1957")
                   (failed-reason "The dispute has its real cause in what happened before that day.")
                   (failed-authority "CERTAIN-PROPERTY-2005"))))

(defrule STANDING::facts-across-the-day-of-the-applicant
  "CERTAIN-PROPERTY-2005; ECPSD-1957 27 | Facts are earlier if they lie before the treaty bound both sides, so the later of their days counts"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (route icj/peaceful-settlement-1957) (treaty ?t))
    (engages (clause ?clause) (conduct ?c))
    (candidate (state ?s))
    (bound (treaty ?t) (state ?s) (from ?day) (participation ?p))
    (relation (treaty ?t) (state ?s) (is in-force) (participation ?p))
    (conduct (id ?c) (from ?from&:(< ?from ?day)) (to-latest ?to&:(>= ?to ?day))))
  =>
  (assert (bar (clause ?clause) (conduct ?c) (state ?s) (treaty ?t) (requirement time) (outcome contested)
               (code before-entry-into-force) (day ?day)
               (reason "The conduct began before {day}, from when {treaty} binds {state}, and went on; disputes about earlier facts or situations are left out, and where this one has its source is open.")
               (authority "ECPSD-1957 27") (because ?p)
               (met-reason "The dispute has its source in what happened after that day.")
               (met-authority "RIGHT-OF-PASSAGE-1957")
               (failed-reason "The dispute has its real cause in what happened before that day.")
               (failed-authority "CERTAIN-PROPERTY-2005"))))

;;; ---- advisory opinions asked by agencies ----

;; That the agency has a procedure of its own for such conduct shows that it is within its activities.
(defrule STANDING::question-perhaps-outside-an-agencys-activities
  "WHO-NUCLEAR-1996; RIGHT-TO-STRIKE-2026 | An agency may ask only within the scope of its activities; where nothing shows that the question lies there, the Court may refuse"
  (logical
    (scenario (as-of ?today))
    (clause (id ?clause) (route icj/advisory-opinion) (votes $? ?o $?))
    (live (clause ?clause))
    (step (id ?step) (step vote) (outcome adopted) (on ?on)
          (organ ?o&~UNGA&~UNSC&~ECOSOC&~TRUSTEESHIP-COUNCIL&~GA-INTERIM-COMMITTEE))
    (test (or (= ?on -9999999) (<= ?on ?today)))
    (not (step (step vote) (outcome adopted) (organ UNGA|UNSC|ECOSOC) (forum nil|icj)
               (on ?won&:(or (= ?won -9999999) (<= ?won ?today)))))
    (not (and (clause (id ?own) (forum ?f&:(eq ?f (lowcase ?o))))
              (engages (clause ?own)))))
  =>
  (assert (finding (clause ?clause) (requirement subject-matter) (outcome contested)
                   (code unsettled-law) (word ?o)
                   (reason "Only an agency ({word}) has asked, and an agency may ask only about its own activities; nothing shows that the question lies within them.")
                   (authority "UN-CHARTER 96(2)") (because ?step)
                   (met-reason "The question is about an instrument or a task of the agency.")
                   (met-authority "RIGHT-TO-STRIKE-2026")
                   (failed-reason "The question is about the general law and not about the tasks of the agency, so the Court may not answer it.")
                   (failed-authority "WHO-NUCLEAR-1996"))))
