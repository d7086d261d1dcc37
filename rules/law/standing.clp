;;; Whose interest must an applicant State show?

(defrule STANDING::any-party-may-invoke
  "GAMBIA-V-MYANMAR-2022; BELGIUM-V-SENEGAL-2012 | Any party may invoke obligations owed to all parties, injured or not"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (standing any-party) (authority ?auth $?)))
  =>
  (assert (finding (clause ?clause) (requirement standing) (outcome met)
                   (reason "The obligations are owed to all parties: any of them may invoke them, whether injured or not.")
                   (authority ?auth "GAMBIA-V-MYANMAR-2022" "BELGIUM-V-SENEGAL-2012")
                   (because ?clause))))

(defrule STANDING::injured-state-may-invoke
  "ARSIWA 42 | An obligation owed to one State is invoked by that State"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (standing injured) (authority ?auth $?))
    (candidate (state ?s) (named yes))
    (engages (clause ?clause) (conduct ?c))
    (conduct-victim (conduct ?c) (state ?s)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (applicant ?s) (state ?s) (requirement standing)
                   (outcome met) (reason "{state} is the State whose rights or nationals were affected.")
                   (authority ?auth "ARSIWA 42") (because ?clause))))

(defrule STANDING::uninjured-state-cannot-invoke
  "ARSIWA 42 | A State whose rights and nationals were not affected cannot invoke an obligation owed to another"
  (logical
    (gathered (clause ?clause))
    (clause (id ?clause) (standing injured) (authority ?auth $?))
    (engages (clause ?clause) (conduct ?c))
    (exists (conduct-victim (conduct ?c)))
    (candidate (state ?s))
    (not (conduct-victim (conduct ?c) (state ?s))))
  =>
  (assert (bar (clause ?clause) (conduct ?c) (state ?s) (requirement standing) (outcome failed)
               (code wrong-claimant)
               (reason "Nothing says that rights or nationals of {state} were affected.")
               (authority ?auth "ARSIWA 42") (because ?clause))))

;; Nobody said who was affected: taken as the applicant's own, and shown.
(defrule STANDING::injury-assumed
  "ARSIWA 42 | Where the scenario does not say who was affected, the applicant is taken to be"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (standing injured))
    (engages (clause ?clause) (conduct ?c))
    (not (conduct-victim (conduct ?c))))
  =>
  (assert (assumption (clause ?clause)
                      (text "the applicant is the State whose rights or nationals were affected"))))

;;; ---- necessary third party ----

;; An applicant takes part in the case, so its own conduct never makes it an absent State.
(defrule STANDING::third-state-at-the-centre
  "MONETARY-GOLD-1954; EAST-TIMOR-1995; NAURU-1992 | The Court does not decide if an absent State's responsibility is the very subject-matter; shared responsibility is no bar"
  (logical
    (clause (id ?clause) (third-party yes))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity state))
    (conduct-perpetrator (conduct ?c) (state ?x))
    (not (respondent (state ?x)))
    (not (named-applicant (state ?x))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement necessary-third-party)
                   (outcome contested) (code unsettled-law) (state ?x)
                   (reason "The conduct is also that of {state}, which would be absent; the Court declines if the responsibility of an absent State is the very subject-matter of the decision.")
                   (authority "MONETARY-GOLD-1954") (because ?clause)
                   (met-reason "Responsibility that is shared, or merely simultaneous, does not keep the Court from judging the respondent alone.")
                   (met-authority "NAURU-1992" "DRC-V-UGANDA-2005")
                   (failed-reason "If the respondent's conduct cannot be judged without first judging that of the absent State, the Court may not go on.")
                   (failed-authority "MONETARY-GOLD-1954" "EAST-TIMOR-1995"))))

(defrule STANDING::no-third-state-at-the-centre
  "MONETARY-GOLD-1954 | Where no other State's conduct is the subject-matter, no State is missing"
  (logical
    (clause (id ?clause) (third-party yes))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (capacity ?cap))
    (or (test (neq ?cap state))
        (not (and (conduct-perpetrator (conduct ?c) (state ?x))
                  (not (respondent (state ?x)))
                  (not (named-applicant (state ?x)))))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement necessary-third-party) (outcome met)
                   (reason "No other State's conduct is the subject-matter of the claim.")
                   (authority "MONETARY-GOLD-1954") (because ?clause))))

;;; ---- conduct abroad ----

(defrule ENGAGE::on-the-respondents-territory
  "VCLT 29 | Conduct is at home where it took place on the respondent's own territory"
  (logical
    (respondent (state ?r))
    (conduct-place (conduct ?c) (state ?r)))
  =>
  (assert (at-home (conduct ?c))))

(defrule STANDING::conduct-at-home
  "VCLT 29 | A State answers for conduct on its own territory"
  (logical
    (clause (id ?clause) (abroad control|contested) (authority ?auth $?))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (at-home (conduct ?c)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement territory) (outcome met) (state respondent)
                   (reason "The conduct took place, at least in part, on the territory of {state}.")
                   (authority ?auth "VCLT 29") (because ?clause))))

(defrule STANDING::place-not-said
  "VCLT 29 | Where nothing is said of the place, the conduct is taken to be under the respondent's jurisdiction"
  (logical
    (clause (id ?clause) (abroad control|contested))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (not (conduct-place (conduct ?c))))
  =>
  (assert (assumption (clause ?clause) (state respondent)
                      (text "the conduct took place under the jurisdiction of {state}"))))

(defrule STANDING::conduct-abroad-under-control
  "LOIZIDOU-1995; AL-SKEINI-2011 | Conduct abroad counts where the State controls the area or the person"
  (logical
    (clause (id ?clause) (abroad control|contested) (authority ?auth $?))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (control area|person))
    (exists (conduct-place (conduct ?c)))
    (respondent (state ?r))
    (not (conduct-place (conduct ?c) (state ?r))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement territory) (outcome met) (state respondent)
                   (reason "The conduct took place abroad, but under the control of {state}.")
                   (authority ?auth "LOIZIDOU-1995" "AL-SKEINI-2011") (because ?clause))))

(defrule STANDING::conduct-abroad-without-control
  "BANKOVIC-2001 | Before a body that asks for control, conduct abroad without it is outside"
  (logical
    (clause (id ?clause) (abroad control) (authority ?auth $?))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (control none))
    (exists (conduct-place (conduct ?c)))
    (respondent (state ?r))
    (not (conduct-place (conduct ?c) (state ?r)))
    (not (conduct-act (conduct ?c) (act failure-to-prosecute))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement territory) (outcome failed)
                   (code outside-territory) (state respondent)
                   (reason "The conduct took place abroad, where {state} controlled neither the area nor the persons.")
                   (authority ?auth "BANKOVIC-2001") (because ?clause))))

;; A State that opens an inquiry at home into deaths abroad may bring them under its jurisdiction.
(defrule STANDING::inquiry-into-conduct-abroad
  "HANAN-2021; BANKOVIC-2001 | Whether the duty to inquire into conduct abroad without control creates jurisdiction depends on special features of the case"
  (logical
    (clause (id ?clause) (abroad control) (authority ?auth $?))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (control none))
    (conduct-act (conduct ?c) (act failure-to-prosecute))
    (exists (conduct-place (conduct ?c)))
    (respondent (state ?r))
    (not (conduct-place (conduct ?c) (state ?r))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement territory) (outcome contested)
                   (code unsettled-law) (state respondent)
                   (reason "The acts took place abroad without control by {state}; whether its duty to inquire into them brings them under its jurisdiction depends on the case.")
                   (authority ?auth) (because ?clause)
                   (met-reason "Special features, such as an inquiry begun at home under a duty of international law, can create the link for the duty to inquire.")
                   (met-authority "HANAN-2021")
                   (failed-reason "Acts abroad without control are outside, and an inquiry alone does not bring them within.")
                   (failed-authority "BANKOVIC-2001"))))

(defrule STANDING::conduct-abroad-read-differently
  "BANKOVIC-2001; LH-V-FRANCE-2020 | Whether conduct abroad counts without settled control is answered differently by the bodies"
  (logical
    (clause (id ?clause) (abroad ?abroad&control|contested) (authority ?auth $?))
    (live (clause ?clause))
    (engages (clause ?clause) (conduct ?c))
    (conduct (id ?c) (control ?ctl&none|nil))
    (exists (conduct-place (conduct ?c)))
    (respondent (state ?r))
    (not (conduct-place (conduct ?c) (state ?r)))
    (test (or (eq ?abroad contested) (eq ?ctl nil))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement territory) (outcome contested)
                   (code unsettled-law) (state respondent)
                   (reason "The conduct took place abroad, and it is not settled that it was under the jurisdiction of {state}.")
                   (authority ?auth) (because ?clause)
                   (met-reason "A State answers abroad where it controls an area or a person, and some bodies add whoever it can protect or foreseeably affects.")
                   (met-authority "AL-SKEINI-2011" "LH-V-FRANCE-2020")
                   (failed-reason "Jurisdiction is primarily territorial, and acts abroad without effective control fall outside.")
                   (failed-authority "BANKOVIC-2001" "HF-V-FRANCE-2022"))))
