;;; Has the respondent consented to this forum?
;;;
;;; VCLT 21(1): a reservation to a compromissory clause takes the forum away between the reserving
;;; State and every other. Objections do not repair it (VCLT 21(3)), nor does the peremptory
;;; character of the norm (DRC v. Rwanda 2006).

;;; ---- the mechanism itself ----

(defrule CONSENT::mechanism-not-in-force
  "VCLT 24 | A procedure that needs a number of declarations does not exist before they are made"
  (logical
    (scenario (as-of ?today))
    (clause (id ?clause) (declarations-needed ?n&:(> ?n 0)) (mechanism-from ?m&:(> ?m ?today))
            (authority ?auth $?))
    (live (clause ?clause)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed)
                   (code mechanism-not-in-force) (word ?n)
                   (reason "The procedure comes into being only with {word} declarations, and they have not been made.")
                   (authority ?auth) (because ?clause))))

;;; ---- consent that lies in the treaty ----

(defrule CONSENT::being-bound-is-consent
  "VCLT 26; VCLT 34 | Where the treaty gives the competence itself, being bound is the consent"
  (logical
    (clause (id ?clause) (treaty ?t&~nil) (consent automatic|not-reservable) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is in-force|left) (participation ?p))
    (not (bearing (clause ?clause) (state ?r) (effect excludes|conditions) (is standing|unsure)))
    (not (override (clause ?clause) (requirement consent))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent) (treaty ?t)
                   (reason "Being a party to {treaty} is consent enough: no declaration is needed.")
                   (authority ?auth) (because ?p))))

;; A reservation that shuts out a class of persons from a competence the treaty gives itself.
(defrule CONSENT::reservation-against-a-class-of-persons
  "KENNEDY-1999; HRC-GC-24 | A body that severs invalid reservations may disregard one that shuts out a class of persons"
  (logical
    (clause (id ?clause) (forum ?f) (consent automatic) (authority ?auth $?))
    (live (clause ?clause))
    (forum (forum ?f) (severs yes))
    (bearing (clause ?clause) (state ?r) (effect excludes|conditions) (is standing)
             (persons ?who&~"") (declaration ?d))
    (respondent (state ?r)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome contested) (code unsettled-law)
                   (state respondent) (word ?who)
                   (reason "{state} made a reservation that shuts out complaints of one class of persons ({word}); whether it stands is disputed.")
                   (authority ?auth) (because ?d)
                   (met-reason "The reservation singles out a class of persons for lesser protection, so it is invalid and falls away; the State stays bound.")
                   (met-authority "KENNEDY-1999" "HRC-GC-24")
                   (failed-reason "A State may limit its consent to a complaints procedure, and a body cannot go beyond it.")
                   (failed-authority "VCLT 20" "VCLT 21(1)"))))

;; Other declarations under such a clause (limits in time, other procedures) leave the consent.
(defrule CONSENT::consent-with-a-limit
  "VCLT 21(1) | A declaration that limits a competence leaves it standing within the limit"
  (logical
    (clause (id ?clause) (treaty ?t) (consent automatic|not-reservable) (authority ?auth $?))
    (live (clause ?clause))
    (bearing (clause ?clause) (state ?r) (effect excludes|conditions) (is standing|unsure)
             (persons "") (declaration ?d))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is in-force|left) (participation ?p))
    (not (override (clause ?clause) (requirement consent))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent) (treaty ?t)
                   (reason "Being a party to {treaty} is consent enough; a declaration of {state} narrows it but leaves it standing.")
                   (authority ?auth "VCLT 21(1)") (because ?p ?d))))

;;; ---- clauses that can be reserved or opted out of ----

(defrule CONSENT::no-reservation-stands
  "VCLT 26 | A compromissory clause binds every party that has not reserved it"
  (logical
    (clause (id ?clause) (treaty ?t) (consent reservable|opt-out) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is in-force|left) (participation ?p))
    (not (bearing (clause ?clause) (state ?r) (effect excludes|conditions) (is standing|unsure|ended))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent) (treaty ?t)
                   (article ?art)
                   (reason "{state} is bound by article {article} of {treaty}: the record holds no declaration against it.")
                   (authority ?auth) (because ?p))))

(defrule CONSENT::reservation-withdrawn
  "VCLT 22(3); DRC-V-RWANDA-2006 | A withdrawn reservation bars no longer from the day its withdrawal took effect"
  (logical
    (clause (id ?clause) (treaty ?t) (consent reservable|opt-out) (article ?art) (authority ?auth $?))
    (live (clause ?clause)) (respondent (state ?r))
    (relation (treaty ?t) (state ?r) (is in-force|left))
    (bearing (clause ?clause) (state ?r) (effect excludes|conditions) (is ended) (until ?day)
             (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (effect excludes|conditions) (is standing|unsure)))
    (not (bearing (clause ?clause) (state ?r) (effect excludes|conditions) (is ended)
                  (until ?later&:(> ?later ?day)))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent) (treaty ?t)
                   (article ?art) (day ?day)
                   (reason "{state} withdrew its declaration against article {article} of {treaty} with effect from {day}.")
                   (authority ?auth "VCLT 22(3)") (because ?d))))

(defrule CONSENT::reservation-bars
  "VCLT 21(1); DRC-V-RWANDA-2006 | A reservation to the clause on disputes closes the forum; only the State itself can withdraw it"
  (logical
    (clause (id ?clause) (treaty ?t) (consent reservable) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r))
    (bearing (clause ?clause) (state ?r) (effect excludes) (is standing) (from ?day) (disputed "")
             (declaration ?d)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed) (code reservation)
                   (state respondent) (treaty ?t) (article ?art) (day ?day)
                   (reason "{state} does not accept article {article} of {treaty}: its reservation or declaration against that article has stood since {day}.")
                   (authority ?auth "VCLT 21(1)") (because ?d))))

(defrule CONSENT::opt-out-bars
  "VCLT 22 | A State that opted out of a procedure at the moment its treaty allows is not subject to it until it withdraws"
  (logical
    (clause (id ?clause) (treaty ?t) (consent opt-out) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (relation (treaty ?t) (state ?r))
    (bearing (clause ?clause) (state ?r) (effect excludes) (is standing) (from ?day) (declaration ?d)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed) (code opt-out)
                   (state respondent) (treaty ?t) (article ?art) (day ?day)
                   (reason "{state} has not recognised the competence under article {article} of {treaty}: its declaration has stood since {day}.")
                   (authority ?auth) (because ?d))))

(defrule CONSENT::disputed-reservation
  "CROATIA-V-SERBIA-2008; VCLT 19 | A reservation whose validity is disputed leaves the forum contested"
  (logical
    (clause (id ?clause) (treaty ?t) (consent reservable) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect excludes) (is standing) (from ?day)
             (disputed ?why&~"") (declaration ?d)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome contested) (code reservation)
                   (state respondent) (treaty ?t) (article ?art) (day ?day) (word ?why)
                   (reason "{state} made a reservation to article {article} of {treaty}, and its validity is disputed: {word}.")
                   (authority ?auth "VCLT 19") (because ?d)
                   (met-reason "A State that is already bound cannot attach a reservation later; it stays bound by the article.")
                   (met-authority "CROATIA-V-SERBIA-2008" "VCLT 19")
                   (failed-reason "The depositary records the reservation, and consent to jurisdiction must be certain.")
                   (failed-authority "VCLT 21(1)" "DRC-V-RWANDA-2006"))))

(defrule CONSENT::condition-attached
  "VCLT 21(1) | A condition attached to a clause on disputes narrows it, and how far is open"
  (logical
    (clause (id ?clause) (treaty ?t) (consent reservable) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect conditions) (is standing) (from ?day) (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (effect excludes) (is standing))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome contested) (code reservation)
                   (state respondent) (treaty ?t) (article ?art) (day ?day)
                   (reason "{state} attached a condition to article {article} of {treaty}; whether it reaches this claim is open.")
                   (authority ?auth "VCLT 21(1)") (because ?d)
                   (met-reason "The condition leaves the clause standing for claims it does not name.")
                   (met-authority ?auth)
                   (failed-reason "The condition is a reservation and takes away what it covers.")
                   (failed-authority "VCLT 21(1)"))))

;; Under a procedure that can only be opted out of, an understanding is not an opt-out.
(defrule CONSENT::understanding-is-no-opt-out
  "VCLT 2(1)(d) | An understanding on how a procedure is used does not opt out of it"
  (logical
    (clause (id ?clause) (treaty ?t) (consent opt-out) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect conditions) (is standing) (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (effect excludes) (is standing|unsure))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent) (treaty ?t)
                   (article ?art)
                   (reason "{state} made a statement on article {article} of {treaty}, but it is no opt-out from the procedure.")
                   (authority ?auth) (because ?d))))

(defrule CONSENT::reservation-unsure
  "VCLT 23 | Where the record leaves it open whether a reservation stood on the day, consent is not known"
  (logical
    (clause (id ?clause) (treaty ?t) (consent reservable|opt-out) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect excludes) (is unsure) (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (effect excludes) (is standing))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome unknown) (code fact-not-given)
                   (state respondent) (treaty ?t) (article ?art)
                   (reason "The record does not say on which day the declaration of {state} against article {article} of {treaty} was made or withdrawn; the day of filing falls into the gap.")
                   (authority ?auth "VCLT 23") (because ?d))))

;;; ---- competences that must be accepted ----

(defrule CONSENT::acceptance-gives-consent
  "VCLT 26 | A declaration of acceptance in force on the day of filing gives consent"
  (logical
    (clause (id ?clause) (treaty ?t) (consent opt-in) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing) (from ?day)
             (declaration ?d)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent) (treaty ?t)
                   (article ?art) (day ?day)
                   (reason "{state} accepted the competence under article {article} of {treaty} with effect from {day}.")
                   (authority ?auth) (because ?d))))

(defrule CONSENT::never-accepted
  "VCLT 34 | Without a declaration of acceptance there is no consent to the procedure"
  (logical
    (clause (id ?clause) (treaty ?t) (consent opt-in) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (exists (relation (treaty ?t) (state ?r)))
    (not (bearing (clause ?clause) (state ?r) (effect accepts|conditions))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed) (code no-opt-in)
                   (state respondent) (treaty ?t) (article ?art)
                   (reason "{state} has never accepted the competence under article {article} of {treaty}.")
                   (authority ?auth) (because ?clause))))

(defrule CONSENT::acceptance-ended
  "VCLT 54; INGABIRE-2016 | An acceptance withdrawn or lapsed before the filing gives consent no longer"
  (logical
    (clause (id ?clause) (treaty ?t) (consent opt-in) (article ?art) (authority ?auth $?))
    (live (clause ?clause)) (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is ended) (until ?day)
             (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing|unsure|not-yet)))
    (not (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is ended)
                  (until ?later&:(> ?later ?day)))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed) (code ended)
                   (state respondent) (treaty ?t) (article ?art) (day ?day)
                   (reason "The acceptance by {state} of the competence under article {article} of {treaty} ended on {day}.")
                   (authority ?auth) (because ?d))))

(defrule CONSENT::acceptance-still-waiting
  "VCLT 24(1) | An acceptance whose effect begins later opens the procedure only from that day"
  (logical
    (clause (id ?clause) (treaty ?t) (consent opt-in) (article ?art) (authority ?auth $?))
    (live (clause ?clause)) (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is not-yet) (from ?day)
             (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing|unsure))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome pending) (code period-running)
                   (state respondent) (treaty ?t) (article ?art) (day ?day)
                   (reason "{state} has accepted the competence under article {article} of {treaty}, with effect from {day}.")
                   (authority ?auth) (because ?d))))

(defrule CONSENT::acceptance-unsure
  "VCLT 23 | Where the record leaves it open whether an acceptance stood on the day, consent is not known"
  (logical
    (clause (id ?clause) (treaty ?t) (consent opt-in) (article ?art) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is unsure) (declaration ?d))
    (not (bearing (clause ?clause) (state ?r) (effect accepts|conditions) (is standing))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome unknown) (code fact-not-given)
                   (state respondent) (treaty ?t) (article ?art)
                   (reason "The record does not say on which day the acceptance by {state} under article {article} of {treaty} was made or ended; the day of filing falls into the gap.")
                   (authority ?auth) (because ?d))))

;;; ---- consent for the case ----

(defrule CONSENT::consent-given-for-the-case
  "CORFU-CHANNEL-1948; ICJ-RULES 38(5) | Consent may be given for one case, before or after it is filed"
  (logical
    (clause (id ?clause) (consent ad-hoc) (forum ?f) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (step (id ?s) (step consent) (state ?r) (forum ?f) (outcome given)))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome met) (state respondent)
                   (reason "{state} has consented to this case.")
                   (authority ?auth "CORFU-CHANNEL-1948") (because ?s))))

(defrule CONSENT::no-consent-for-the-case
  "EAST-TIMOR-1995; ICJ-STATUTE 36(1) | No State can be brought before the Court without its consent, whatever the rule it is said to have broken"
  (logical
    (clause (id ?clause) (consent ad-hoc) (forum ?f) (authority ?auth $?))
    (live (clause ?clause))
    (respondent (state ?r))
    (not (step (step consent) (state ?r) (forum ?f) (outcome given))))
  =>
  (assert (finding (clause ?clause) (requirement consent) (outcome failed) (code no-consent)
                   (state respondent)
                   (reason "{state} has not consented to this case, and only it could.")
                   (authority ?auth "EAST-TIMOR-1995") (because ?clause))))
