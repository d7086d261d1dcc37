;;; Have the steps been taken that must come before a claim?
;;;
;;; Negotiation, arbitration and its waiting time are requirements of their own, each with its date
;;; (DRC v. Rwanda 2006, Belgium v. Senegal 2012). What the claimant can still do leaves the route
;;; conditional. Steps later than the day of filing do not count.

;;; ---- dispute ----

(defrule STANDING::dispute-raised
  "MARSHALL-ISLANDS-2016 | A claim put to the other side before filing makes the dispute"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (dispute yes) (treaty ?t))
    (claimant (state ?s&~other))
    (step (id ?step) (step ?kind&dispute|negotiation|arbitration-request) (by ?s) (treaty ?st)
          (outcome ~not-raised&~not-attempted) (on ?on))
    (test (or (eq ?st nil) (eq ?st ?t)))
    (test (or (= ?on -9999999) (<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement dispute) (outcome met) (state ?s)
                   (reason "{state} put the claim to the other side before filing.")
                   (authority "MARSHALL-ISLANDS-2016") (because ?step))))

(defrule STANDING::dispute-not-raised
  "MARSHALL-ISLANDS-2016; BELGIUM-V-SENEGAL-2012 | Without a dispute at the time of filing the Court has nothing to decide; the applicant can raise it and file again"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (dispute yes))
    (scenario (as-of ?today))
    (claimant (state ?s&~other))
    (step (id ?step) (step dispute) (by ?s) (outcome not-raised))
    (not (step (step dispute) (by ?s) (outcome raised) (on ?on&:(<= ?on ?today)))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement dispute) (outcome pending)
                   (code no-dispute) (state ?s)
                   (reason "{state} has not yet put its claim to the other side, so there is no dispute to bring.")
                   (authority "MARSHALL-ISLANDS-2016") (because ?step))))

;; A claim raised only after the filing comes too late for it, though not for another.
(defrule STANDING::dispute-raised-only-later
  "MARSHALL-ISLANDS-2016 | The dispute must exist when the case is filed; what is said afterwards does not make it"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (dispute yes) (treaty ?t))
    (claimant (state ?s&~other))
    (step (id ?step) (step dispute) (by ?s) (outcome raised) (on ?on&:(> ?on ?today)))
    (not (step (step dispute) (by ?s) (outcome ~raised)))
    (not (step (step dispute|negotiation|arbitration-request) (by ?s) (treaty nil|?t)
               (outcome ~not-raised&~not-attempted)
               (on ?before&:(or (= ?before -9999999) (<= ?before ?today))))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement dispute) (outcome pending)
                   (code no-dispute) (state ?s) (day ?on)
                   (reason "{state} put its claim to the other side only on {day}, after the filing; it can file again.")
                   (authority "MARSHALL-ISLANDS-2016") (because ?step))))

(defrule STANDING::dispute-assumed
  "GAMBIA-V-MYANMAR-2022 | Where nothing is said of it, the claim is taken to have been put to the other side"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (dispute yes) (treaty ?t))
    (claimant (state ?s))
    (not (step (step dispute) (by ?s)))
    (not (step (step negotiation|arbitration-request) (by ?s) (treaty nil|?t) (outcome ~not-attempted))))
  =>
  (assert (assumption (clause ?clause)
                      (text "the claim was put to the other side before filing, so that a dispute exists"))))

;;; ---- negotiation ----

(defrule STANDING::negotiation-failed
  "GEORGIA-V-RUSSIA-2011; UKRAINE-V-RUSSIA-2019 | A genuine attempt to negotiate on the treaty that failed, or was refused, is enough"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (negotiation required|or-procedure) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s))
    (step (id ?step) (step negotiation) (treaty ?t) (by ?s) (outcome failed|refused) (on ?on))
    (test (or (= ?on -9999999) (<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement negotiation) (outcome met) (state ?s)
                   (treaty ?t)
                   (reason "{state} tried to negotiate on {treaty}, without success.")
                   (authority ?auth "GEORGIA-V-RUSSIA-2011") (because ?step))))

(defrule STANDING::negotiation-under-way
  "GEORGIA-V-RUSSIA-2011 | While talks go on the precondition is not met; it will be when they fail"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (negotiation required|or-procedure) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s))
    (step (id ?step) (step negotiation) (treaty ?t) (by ?s) (outcome ongoing)
          (on ?on&:(or (= ?on -9999999) (<= ?on ?today))))
    (not (step (step negotiation) (treaty ?t) (by ?s) (outcome failed|refused)
               (on ?end&:(or (= ?end -9999999) (<= ?end ?today))))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement negotiation) (outcome pending)
                   (code period-running) (state ?s) (treaty ?t)
                   (reason "{state} is negotiating on {treaty}; the talks have not yet failed.")
                   (authority ?auth "GEORGIA-V-RUSSIA-2011") (because ?step))))

(defrule STANDING::negotiation-not-attempted
  "GEORGIA-V-RUSSIA-2011; DRC-V-RWANDA-2006 | Without a genuine attempt to negotiate on the treaty the Court cannot be seised; the applicant can still make it"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (negotiation ?mode&required|or-procedure) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s))
    (not (step (step negotiation) (treaty ?t) (by ?s) (outcome failed|refused|ongoing)
               (on ?on&:(or (= ?on -9999999) (<= ?on ?today)))))
    (not (and (clause (id ?clause) (negotiation or-procedure))
              (clause (treaty ?t) (forum ?f&~icj))
              (step (step same-matter) (body ?f) (outcome examined) (on ?tried&:(<= ?tried ?today))))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement negotiation) (outcome pending)
                   (code not-attempted) (treaty ?t)
                   (reason (if (eq ?mode required)
                            then "A genuine attempt to settle the matter under {treaty} by negotiation must come first."
                            else "A genuine attempt to settle the matter under {treaty} by negotiation, or the procedures that {treaty} itself provides, must come first."))
                   (authority ?auth "GEORGIA-V-RUSSIA-2011") (because ?clause))))

;; The step does not say who brought the matter; that it was the claimant is taken for granted.
(defrule STANDING::the-treatys-own-procedure-was-tried
  "UKRAINE-V-RUSSIA-2019 | Where the treaty's own procedure is an alternative to negotiation, having been through it without settlement is enough"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (negotiation or-procedure) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s&~other))
    (clause (treaty ?t) (forum ?f&~icj))
    (scenario (as-of ?today))
    (step (id ?step) (step same-matter) (body ?f) (outcome examined) (on ?on&:(<= ?on ?today))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement negotiation) (outcome met) (state ?s)
                   (treaty ?t)
                   (reason "The matter has been through the procedure that {treaty} itself provides, without settlement.")
                   (authority ?auth "UKRAINE-V-RUSSIA-2019") (because ?step))
          (assumption (clause ?clause)
                      (text "it was the claimant that brought the matter to the treaty's own procedure"))))

;;; ---- arbitration ----

(defrule STANDING::arbitration-time-over
  "BELGIUM-V-SENEGAL-2012 | When the time from the request has passed without an arbitration, the Court may be seised"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (arbitration ?rule&~nil) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s))
    (step (id ?step) (step arbitration-request) (treaty ?t) (by ?s) (outcome ~not-attempted)
          (on ?on&~-9999999) (on-latest ?onl))
    (test (<= (day-after ?onl ?rule) ?today)))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement arbitration) (outcome met) (state ?s)
                   (treaty ?t) (day ?on) (day2 (day-after ?onl ?rule))
                   (reason "{state} asked for arbitration on {day}; the waiting time ended on {day2} without one.")
                   (authority ?auth "BELGIUM-V-SENEGAL-2012") (because ?step))))

(defrule STANDING::arbitration-time-running
  "BELGIUM-V-SENEGAL-2012 | Before the time from the request has passed the Court cannot be seised"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (arbitration ?rule&~nil) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s))
    (step (id ?step) (step arbitration-request) (treaty ?t) (by ?s) (outcome ~not-attempted&~refused)
          (on ?on&~-9999999) (on-latest ?onl&:(<= ?onl ?today)))
    (test (> (day-after ?onl ?rule) ?today))
    (not (step (step arbitration-request) (treaty ?t) (by ?s) (outcome ~not-attempted)
               (on-latest ?first&:(and (< ?first 9999999)
                                       (<= (day-after ?first ?rule) ?today))))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement arbitration) (outcome pending)
                   (code period-running) (state ?s) (treaty ?t) (day ?on) (day2 (day-after ?onl ?rule))
                   (reason "{state} asked for arbitration on {day}; the Court can be seised from {day2}.")
                   (authority ?auth "BELGIUM-V-SENEGAL-2012") (because ?step))))

;; A second request takes nothing away from the first, whose time is over.
;; A refusal to talk about arbitration makes waiting pointless, says one reading.
(defrule STANDING::arbitration-refused-early
  "LOCKERBIE-1998; BELGIUM-V-SENEGAL-2012 | Whether the waiting time must run although arbitration was refused is read differently"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (arbitration ?rule&~nil) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s))
    (step (id ?step) (step arbitration-request) (treaty ?t) (by ?s) (outcome refused)
          (on ?on) (on-latest ?onl))
    (test (or (= ?on -9999999) (> (day-after ?onl ?rule) ?today)))
    (not (step (step arbitration-request) (treaty ?t) (by ?s) (outcome ~not-attempted)
               (on-latest ?first&:(and (< ?first 9999999)
                                       (<= (day-after ?first ?rule) ?today))))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement arbitration) (outcome contested)
                   (code unsettled-law) (state ?s) (treaty ?t) (day ?on) (day2 (day-after ?onl ?rule))
                   (reason "{state} asked for arbitration and was refused; whether the waiting time must run all the same is unsettled.")
                   (authority ?auth) (because ?step)
                   (met-reason "Once the other side refuses to discuss arbitration, waiting has no purpose.")
                   (met-authority "LOCKERBIE-1998")
                   (failed-reason "The waiting time is a condition of its own and must have run on the day of filing.")
                   (failed-authority "BELGIUM-V-SENEGAL-2012" "DRC-V-RWANDA-2006"))))

(defrule STANDING::arbitration-not-requested
  "DRC-V-RWANDA-2006 | Without a request for arbitration the Court cannot be seised; the applicant can still make it"
  (logical
    (seeks (clause ?clause))
    (scenario (as-of ?today))
    (clause (id ?clause) (arbitration ?rule&~nil) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s))
    (not (step (step arbitration-request) (treaty ?t) (by ?s) (outcome ~not-attempted)
               (on ?on&:(or (= ?on -9999999) (<= ?on ?today))))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement arbitration) (outcome pending)
                   (code not-attempted) (treaty ?t) (day2 (day-after ?today ?rule))
                   (reason "Arbitration must be asked for first; if it were asked for on the day of filing, the Court could be seised from {day2}.")
                   (authority ?auth "DRC-V-RWANDA-2006") (because ?clause))))

(defrule STANDING::arbitration-request-undated
  "BELGIUM-V-SENEGAL-2012 | Without the day of the request the waiting time cannot be counted"
  (logical
    (seeks (clause ?clause))
    (clause (id ?clause) (arbitration ?rule&~nil) (treaty ?t) (authority ?auth $?))
    (claimant (state ?s))
    (scenario (as-of ?today))
    (step (id ?step) (step arbitration-request) (treaty ?t) (by ?s) (outcome ~not-attempted&~refused)
          (on -9999999))
    (not (step (step arbitration-request) (treaty ?t) (by ?s) (outcome ~not-attempted)
               (on-latest ?first&:(and (< ?first 9999999)
                                       (<= (day-after ?first ?rule) ?today))))))
  =>
  (assert (finding (clause ?clause) (applicant ?s) (requirement arbitration) (outcome unknown)
                   (code fact-not-given) (state ?s) (treaty ?t)
                   (reason "{state} asked for arbitration, but the scenario does not say when; the waiting time cannot be counted.")
                   (authority ?auth) (because ?step))))
