;;; The kinds of record that the knowledge gives to the rules: one template for each kind of the
;;; schema, one slot for each field that rules may read (a test compares the two).

;;; One of the States.
(deftemplate MAIN::state
  (slot id (type STRING))
  (slot code (type SYMBOL))                 ; ISO 3166 alpha-3, or the user-assigned code in use
  (slot un-member-from (type INTEGER))      ; admission to the United Nations
  (slot un-member-from-latest (type INTEGER))
  (slot un-status (type SYMBOL)))           ; standing in the United Nations

;;; One of the memberships.
(deftemplate MAIN::membership
  (slot id (type STRING))
  (slot organisation (type SYMBOL))         ; organ or organisation
  (slot state (type SYMBOL))                ; member
  (slot from (type INTEGER))                ; first day
  (slot from-latest (type INTEGER))
  (slot to (type INTEGER))                  ; last day
  (slot to-latest (type INTEGER)))

;;; One of the treaties.
(deftemplate MAIN::treaty
  (slot id (type STRING))
  (slot treaty (type SYMBOL))               ; id
  (slot adopted (type INTEGER))             ; adoption
  (slot adopted-latest (type INTEGER))
  (slot in-force (type INTEGER))            ; general entry into force
  (slot in-force-latest (type INTEGER))
  (slot entry (type SYMBOL))                ; waiting time from a State's deposit
  (slot notice (type STRING))               ; delay of a denunciation
  (slot saves (type SYMBOL))                ; what an exit leaves: pending matters only, or conduct of the time as a party
  (slot saves-article (type STRING))        ; citation of that rule
  (slot entry-article (type STRING)))       ; citation of the rule on entry into force

;;; One of the clauses.
(deftemplate MAIN::clause
  (slot id (type STRING))
  (slot route (type SYMBOL))                ; id of the route it opens; several clauses of one route are alternatives
  (slot treaty (type SYMBOL))               ; treaty, or absent
  (slot forum (type SYMBOL))                ; forum it leads to
  (slot jurisdiction (type SYMBOL))         ; State or organisation whose own law opens the route
  (slot union (type SYMBOL))                ; organisation whose members' companies count as those of the jurisdiction
  (slot article (type STRING))              ; article
  (slot kind (type SYMBOL))                 ; kind of route
  (multislot authority (type STRING))       ; citations of the clause, the clause itself first
  (multislot engaged-by (type SYMBOL))      ; acts within its subject-matter
  (multislot starts (type SYMBOL))          ; who may start it; state: a State must be found that can
  (slot applicant (type SYMBOL))            ; what an applicant State must be: party to the treaty, any State, or none applies
  (slot consent (type SYMBOL))              ; how the respondent consents; special: the forum's own rules say
  (multislot consent-articles (type STRING)); provisions whose declarations give or take away consent; absent: the article
  (slot reciprocal (type SYMBOL))           ; must the applicant have consented as well?
  (multislot parents (type SYMBOL))         ; treaties the respondent must be bound by too
  (slot access (type SYMBOL))               ; statute of the court to which both sides must have access
  (multislot members (type SYMBOL))         ; organisation the respondent must belong to (any of them)
  (multislot seats (type SYMBOL))           ; organ in which an applicant must sit (any of them)
  (slot time (type SYMBOL))                 ; must the conduct fall within, or begin within, the time bound?
  (slot time-from (type SYMBOL))            ; time counts from being bound or from the acceptance; absent: acceptance for opt-in
  (slot disappearance (type SYMBOL))        ; a disappearance begun before: covered as continuing, or contested before this body
  (slot abroad (type SYMBOL))               ; conduct abroad: no limit, only under control, or read differently without control
  (slot saves (type SYMBOL))                ; what an exit leaves of this route, where the treaty says otherwise for it than for the rest
  (slot saves-article (type STRING))        ; citation of that rule
  (slot dispute (type SYMBOL))              ; must a dispute exist at filing?
  (slot negotiation (type SYMBOL))          ; negotiation first; or-procedure: the treaty's own procedure is an alternative
  (slot arbitration (type SYMBOL))          ; waiting time from a request for arbitration
  (slot local-remedies (type SYMBOL))       ; exhaustion of local remedies?
  (slot time-limit (type SYMBOL))           ; filing time from the final local decision
  (slot same-matter (type SYMBOL))          ; barred by another procedure: while pending, or also once examined
  (slot standing (type SYMBOL))             ; whose interest an applicant State must show
  (slot third-party (type SYMBOL))          ; is the necessary-third-party rule applied?
  (slot declarations-needed (type INTEGER)) ; number of acceptances before the mechanism exists
  (slot mechanism-from (type INTEGER))      ; day that number was reached
  (slot mechanism-from-latest (type INTEGER))
  (slot exists-from (type INTEGER))         ; the procedure exists since
  (slot exists-from-latest (type INTEGER))
  (slot exists-to (type INTEGER))           ; first day without the procedure
  (slot exists-to-latest (type INTEGER))
  (multislot votes (type SYMBOL))           ; organs whose vote opens it (any of them)
  (slot veto (type SYMBOL))                 ; can a permanent member veto it?
  (slot majority (type STRING)))            ; majority needed, in words

;;; One of the participations.
(deftemplate MAIN::participation
  (slot id (type STRING))
  (slot treaty (type SYMBOL))               ; treaty
  (slot state (type SYMBOL))                ; State
  (slot signed (type INTEGER))              ; signature
  (slot signed-latest (type INTEGER))
  (slot consent (type SYMBOL))              ; how it consented to be bound; absent: signature only
  (slot deposit (type INTEGER))             ; deposit of the instrument; for a succession the day of its notice
  (slot deposit-latest (type INTEGER))
  (slot in-force (type INTEGER))            ; entry into force for it, only where it differs from the treaty's rule
  (slot in-force-latest (type INTEGER))
  (slot denounced (type INTEGER))           ; notice of denunciation
  (slot denounced-latest (type INTEGER))
  (slot ended (type INTEGER))               ; first day without the treaty
  (slot ended-latest (type INTEGER)))

;;; One of the declarations.
(deftemplate MAIN::declaration
  (slot id (type STRING))
  (slot treaty (type SYMBOL))               ; treaty
  (slot state (type SYMBOL))                ; State
  (slot article (type STRING))              ; provision it is made under
  (slot effect (type SYMBOL))               ; what it does
  (slot made (type INTEGER))                ; notice to the depositary
  (slot made-latest (type INTEGER))
  (slot effective (type INTEGER))           ; first day of its effect; absent: the day it was made, or entry into force
  (slot effective-latest (type INTEGER))
  (slot withdrawn (type INTEGER))           ; first day without it
  (slot withdrawn-latest (type INTEGER))
  (slot facts-after (type INTEGER))         ; only facts on or after this day
  (slot facts-after-latest (type INTEGER))
  (slot begun-after (type INTEGER))         ; only conduct begun on or after this day
  (slot begun-after-latest (type INTEGER))
  (slot persons (type STRING))              ; class of persons it touches
  (slot window-from (type INTEGER))         ; conduct covered from
  (slot window-from-latest (type INTEGER))
  (slot window-to (type INTEGER))           ; conduct covered to, inclusive
  (slot window-to-latest (type INTEGER))
  (slot crimes (type STRING))               ; crimes it touches
  (slot place (type STRING))                ; place it touches
  (multislot towards (type SYMBOL))         ; States it is directed at; absent: all
  (slot denies (type SYMBOL))               ; does it deny treaty relations with the States it is directed at?
  (slot severable (type SYMBOL))            ; would a human-rights body sever it?
  (slot disputed (type STRING)))            ; why its validity is disputed; absent: it is not

;;; One of the optional-clause declarations.
(deftemplate MAIN::optional-declaration
  (slot id (type STRING))
  (slot state (type SYMBOL))                ; State
  (slot made (type INTEGER))                ; deposit
  (slot made-latest (type INTEGER))
  (slot effective (type INTEGER))           ; first day; absent: never took effect
  (slot effective-latest (type INTEGER))
  (slot terminated (type INTEGER))          ; first day without it
  (slot terminated-latest (type INTEGER))
  (slot facts-from (type INTEGER))          ; only disputes or facts from this day
  (slot facts-from-latest (type INTEGER))
  (slot reciprocity (type SYMBOL))          ; on condition of reciprocity
  (slot twelve-months (type SYMBOL))        ; not towards an acceptance younger than twelve months
  (slot commonwealth (type SYMBOL))         ; excludes members (or former members) of the Commonwealth; absent: not known
  (slot other-means (type SYMBOL))          ; excludes disputes with other agreed means
  (slot domestic (type SYMBOL))             ; excludes domestic jurisdiction
  (slot self-judging (type SYMBOL))         ; domestic jurisdiction as it determines itself
  (slot multilateral (type SYMBOL))         ; multilateral-treaty reservation
  (slot armed-conflict (type SYMBOL))       ; excludes hostilities or armed conflict
  (slot only (type SYMBOL))                 ; accepts nothing but the subject named in `exclusions`
  (slot exclusions (type STRING))           ; other exclusions in own words
  (multislot touches (type SYMBOL))         ; acts that the subjects named in `exclusions` may cover
  (slot claim-notice (type SYMBOL)))        ; time between written notice of the claim and the application

;;; One of the forums.
(deftemplate MAIN::forum
  (slot id (type STRING))
  (slot forum (type SYMBOL))                ; id
  (slot severs (type SYMBOL)))              ; does it sever invalid reservations?

;;; One of the acts.
(deftemplate MAIN::act
  (slot id (type STRING))
  (slot act (type SYMBOL))                  ; word of the vocabulary
  (multislot implies (type SYMBOL))         ; acts it always is as well
  (multislot may-amount-to (type SYMBOL)))  ; acts it may be, if more is shown

;;; One of the disputes about a State's standing.
(deftemplate MAIN::status-dispute
  (slot id (type STRING))
  (slot state (type SYMBOL))                ; State whose standing is disputed
  (slot treaty (type SYMBOL))               ; statute or treaty, or absent
  (slot organisation (type SYMBOL))         ; organisation, or absent
  (slot from (type INTEGER))                ; first day of the doubt
  (slot from-latest (type INTEGER))
  (slot to (type INTEGER))                  ; last day of the doubt
  (slot to-latest (type INTEGER))
  (multislot met-authority (type STRING))   ; authorities for access, participation or membership
  (slot met-reason (type STRING))           ; what they say
  (multislot failed-authority (type STRING)); authorities against
  (slot failed-reason (type STRING)))       ; what they say

;;; One of the situations.
(deftemplate MAIN::situation
  (slot id (type STRING))
  (slot situation (type SYMBOL))            ; id
  (slot title (type STRING))                ; name
  (multislot states (type SYMBOL))          ; States concerned
  (slot resolution (type STRING))           ; citation of the Security Council's resolution that referred it
  (slot basis (type SYMBOL))                ; title of jurisdiction
  (slot scope-from (type INTEGER))          ; crimes from
  (slot scope-from-latest (type INTEGER))
  (slot scope-to (type INTEGER))            ; crimes to
  (slot scope-to-latest (type INTEGER))
  (slot considered-from (type INTEGER))     ; under consideration since: a preliminary examination or more
  (slot considered-from-latest (type INTEGER))
  (slot opened (type INTEGER))              ; investigation opened
  (slot opened-latest (type INTEGER))
  (slot status (type SYMBOL)))              ; where it stands

;;; One of the requesters of advisory opinions.
(deftemplate MAIN::requester
  (slot id (type STRING))
  (slot requester (type SYMBOL))            ; organ or agency
  (slot authorised-by (type STRING))        ; instrument; absent: not authorised
  (slot authorised-on (type INTEGER))       ; since
  (slot authorised-on-latest (type INTEGER)))

;;; One of the national criminal statutes.
(deftemplate MAIN::statute
  (slot id (type STRING))
  (slot state (type SYMBOL))                ; State of the court
  (slot crime (type SYMBOL))                ; crime
  (slot basis (type SYMBOL))                ; link
  (slot statute (type STRING))              ; statute
  (slot presence (type SYMBOL))             ; when the suspect must be there
  (slot link (type STRING))                 ; nationality or residence link
  (multislot links (type SYMBOL))           ; links that serve instead of presence, or of nationality
  (slot leave (type SYMBOL))                ; whose leave is needed
  (slot from (type INTEGER))                ; usable from
  (slot from-latest (type INTEGER))
  (slot to (type INTEGER))                  ; first day without it
  (slot to-latest (type INTEGER))
  (slot acts-from (type INTEGER))           ; first day of the acts it reaches
  (slot acts-from-latest (type INTEGER))
  (multislot immunity-removed (type SYMBOL)); immunities that the law or a high court of the State has ruled out for this crime
  (slot removed-from (type INTEGER))        ; since when that is settled
  (slot removed-from-latest (type INTEGER))
  (multislot removed-by (type STRING)))     ; authorities for it

;;; One of the civil remedies.
(deftemplate MAIN::civil-remedy
  (slot id (type STRING))
  (slot state (type SYMBOL))                ; State of the court
  (slot statute (type STRING))              ; statute
  (slot immunity (type STRING))             ; immunity bars
  (slot from (type INTEGER))                ; this reading holds from
  (slot from-latest (type INTEGER))
  (slot to (type INTEGER))                  ; first day without it
  (slot to-latest (type INTEGER))
  (multislot against (type SYMBOL))         ; whom it lies against; absent: it gives no claim against the wrongdoer
  (multislot acts (type SYMBOL))            ; acts it serves for; absent: all that the route is for
  (multislot respondents (type SYMBOL))     ; States whose acts it serves for; absent: all
  (slot immunity-rule (type SYMBOL))        ; does State immunity bar it where the State or its official is sued?
  (slot immunity-exception (type SYMBOL))   ; an exception: harm done on the soil of the court's State
  (multislot immunity-authority (type STRING)); authorities for the rule; if contested: those against immunity
  (slot territory (type SYMBOL))            ; forum: the wrong, or a part of it, must have been done in the State
  (slot defendant (type SYMBOL))            ; home: a company of, or in, the State must be sued
  (slot claimants (type SYMBOL))            ; who may sue; absent: anybody
  (slot reach (type SYMBOL))                ; contested: whether it reaches harm abroad is unsettled
  (multislot reach-authority (type STRING))); authorities on that

;;; One of the sanctions and trade measures.
(deftemplate MAIN::measure
  (slot id (type STRING))
  (slot jurisdiction (type SYMBOL))         ; State or organisation
  (slot instrument (type STRING))           ; instrument
  (slot citation (type STRING))             ; citation
  (slot kind (type SYMBOL))                 ; kind; none: no usable law
  (slot from (type INTEGER))                ; applies from
  (slot from-latest (type INTEGER))
  (slot to (type INTEGER))                  ; first day without it
  (slot to-latest (type INTEGER))
  (multislot acts (type SYMBOL))            ; acts that are its grounds; absent: all that the route is for
  (multislot respondents (type SYMBOL))     ; States at whose conduct it is aimed; absent: all
  (slot voluntary (type SYMBOL)))           ; does it bind nobody?

