;;; Routes beside the courts: National Contact Points, the accountability bodies of the World Bank
;;; Group, protection against return.

;;; ---- OECD Guidelines: an enterprise from, or in, an adhering State ----

(defrule FORUM::enterprise-from-or-in-an-adhering-state
  "OECD-GUIDELINES | The Guidelines speak to enterprises that operate in or from an adhering State"
  (logical
    (clause (id ?clause) (route oecd/ncp) (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity company))
    (seat (conduct ?c) (state ?s))
    (member (organisation OECD-MNE) (state ?s) (is member) (membership ?m)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement nationality) (outcome met) (state ?s)
                   (reason "An enterprise that operates in or from {state}, which adheres to the Guidelines, takes part in the conduct.")
                   (authority ?auth) (because ?m))))

(defrule FORUM::enterprises-from-outside-the-guidelines
  "OECD-GUIDELINES | An enterprise that operates in and from States outside the Guidelines is not addressed"
  (logical
    (clause (id ?clause) (route oecd/ncp) (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity company))
    (exists (seat (conduct ?c)))
    (not (and (seat (conduct ?c) (state ?s)) (member (organisation OECD-MNE) (state ?s)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement nationality) (outcome failed)
                   (code outside-nationality)
                   (reason "None of the States named for the enterprises adheres to the Guidelines on the day of filing.")
                   (authority ?auth) (because ?clause))))

(defrule FORUM::no-enterprise-is-named
  "OECD-GUIDELINES | The Guidelines do not reach the acts of States or of private persons"
  (logical
    (clause (id ?clause) (route oecd/ncp) (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity state|private)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement nationality) (outcome failed)
                   (code outside-nationality)
                   (reason "The conduct is not said to be that of an enterprise, and the Guidelines speak to enterprises alone.")
                   (authority ?auth) (because ?clause))))

(defrule FORUM::home-of-the-enterprise-not-said
  "OECD-GUIDELINES | Without the enterprise and its home the Contact Point cannot be found"
  (logical
    (clause (id ?clause) (route oecd/ncp) (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity ?cap&company|nil))
    (or (test (eq ?cap nil)) (not (seat (conduct ?c)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement nationality) (outcome unknown)
                   (code fact-not-given)
                   (reason "The scenario does not say in or from which State an enterprise operates that takes part in the conduct.")
                   (authority ?auth) (because ?clause))))

(defrule FORUM::adherence-not-known
  "OECD-GUIDELINES | Where the record leaves adherence on that day open, it is not known"
  (logical
    (clause (id ?clause) (route oecd/ncp) (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity company))
    (seat (conduct ?c) (state ?s))
    (member (organisation OECD-MNE) (state ?s) (is unsure) (membership ?m))
    (not (and (seat (conduct ?c) (state ?x))
              (member (organisation OECD-MNE) (state ?x) (is member)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement nationality) (outcome unknown)
                   (code fact-not-given) (state ?s)
                   (reason "The record does not say whether {state} adhered to the Guidelines on that day.")
                   (authority ?auth) (because ?m))))

;;; ---- World Bank Group: a project it finances ----

(defrule ENGAGE::project-finance-is-special
  "IBRD resolution 93-10 | What engages the accountability bodies of the Bank is its money, not the kind of act"
  (logical
    (clause (id ?clause) (route worldbank/inspection-panel))
    (engages (clause ?clause) (conduct ?c)))
  =>
  (assert (override (clause ?clause) (conduct ?c) (requirement subject-matter))))

(defrule SUBJECT::project-financed-by-the-group
  "IBRD resolution 93-10; IDA resolution 93-6; CAO Policy 2021 | A project that the Bank, the Association, the Corporation or the Agency finances can be complained of"
  (logical
    (clause (id ?clause) (route worldbank/inspection-panel) (authority $?auth))
    (conduct-lender (conduct ?c) (lender ?who&"IBRD"|"IDA"|"IFC"|"MIGA")))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome met) (word ?who)
                   (reason "The conduct is part of a project that {word} finances.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::lender-outside-the-group
  "IBRD resolution 93-10; CAO Policy 2021 | Conduct that none of the Group finances is outside"
  (logical
    (clause (id ?clause) (route worldbank/inspection-panel) (authority $?auth))
    (conduct (id ?c) (lenders-given yes))
    (not (conduct-lender (conduct ?c) (lender "IBRD"|"IDA"|"IFC"|"MIGA"))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome failed)
                   (code outside-subject-matter)
                   (reason "None of the lenders named belongs to the World Bank Group.")
                   (authority ?auth) (because ?clause))))

(defrule SUBJECT::lender-not-said
  "IBRD resolution 93-10; CAO Policy 2021 | Without the lender it cannot be said whether the Group has a part in the conduct"
  (logical
    (clause (id ?clause) (route worldbank/inspection-panel) (authority $?auth))
    (conduct (id ?c) (lenders-given no)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome unknown)
                   (code fact-not-given)
                   (reason "The scenario does not say whether the World Bank Group finances a project of which the conduct is part (financed_by).")
                   (authority ?auth) (because ?clause))))

;;; ---- protection against return ----
;;; It lies against the State that would return a person: the clauses of the treaties say so for a
;;; respondent that does. If the respondent is the danger itself, protection is asked of others; if
;;; it returns people and no treaty binds it, only custom is left. Those two cases are judged here.

(defrule ENGAGE::protection-beside-the-treaties-is-special
  "REFUGEE-1951 33 | Beside its treaties the prohibition of return is judged by what the respondent does"
  (logical
    (clause (id ?clause) (route protection/non-refoulement) (treaty nil))
    (engages (clause ?clause) (conduct ?c)))
  =>
  (assert (override (clause ?clause) (conduct ?c) (requirement subject-matter))))

;; Nobody is returned by the State of which he is a national.
(defrule SUBJECT::protection-must-be-asked-of-others
  "REFUGEE-1951 33; CAT 3; ICCPR 7 | People in danger from a State can rely on the prohibition in every other State that is bound"
  (logical
    (clause (id ?clause) (route protection/non-refoulement) (treaty nil))
    (respondent (state ?r))
    (engages (clause ?clause) (conduct ?c) (how surely))
    (or (conduct-victim (conduct ?c) (state ?r))
        (not (conduct-is (conduct ?c) (act refoulement) (how surely)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome met) (state respondent)
                   (reason "The claim does not lie against {state}, from which the danger comes: whoever fears to be sent there can rely on the prohibition in any other State that is bound by one of its treaties.")
                   (authority "REFUGEE-1951 33" "CAT 3" "ICCPR 7" "CED 16") (because ?clause))))

(defrule SUBJECT::respondent-returns-people
  "REFUGEE-1951 33 | A State that returns foreigners to danger is asked by which rule it is bound"
  (logical
    (clause (id ?clause) (route protection/non-refoulement) (treaty nil))
    (respondent (state ?r))
    (engages (clause ?clause) (conduct ?c))
    (conduct-is (conduct ?c) (act refoulement) (how surely))
    (not (conduct-victim (conduct ?c) (state ?r)))
    (not (and (clause (id ?clause) (parents $? ?t $?))
              (relation (treaty ?t) (state ?r) (is in-force)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement subject-matter) (outcome met) (state respondent)
                   (reason "{state} is itself the State that returns people.")
                   (authority "REFUGEE-1951 33") (because ?clause))))

(defrule SUBJECT::returning-state-is-bound-by-no-treaty
  "REFUGEE-1951 33; VCLT 34 | Whether a State that joined none of the treaties may return people to danger is a question of custom"
  (logical
    (clause (id ?clause) (route protection/non-refoulement) (treaty nil))
    (respondent (state ?r))
    (engages (clause ?clause) (conduct ?c))
    (conduct-is (conduct ?c) (act refoulement) (how surely))
    (not (conduct-victim (conduct ?c) (state ?r)))
    (not (and (clause (id ?clause) (parents $? ?t $?))
              (relation (treaty ?t) (state ?r) (is in-force)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement treaty-relation) (outcome contested)
                   (code unsettled-law) (state respondent)
                   (reason "None of the treaties against return binds {state} on the day of filing; whether custom does is answered differently.")
                   (authority "REFUGEE-1951 33") (because ?clause)
                   (met-reason "The prohibition of return to persecution or torture has become custom.")
                   (met-authority "REFUGEE-1951 33" "CAT 3")
                   (failed-reason "States outside the treaties have not accepted such a duty.")
                   (failed-authority "VCLT 34"))))
