;;; Prosecution in a national court: is the link there that the statute asks for, and the leave?

(defrule FORUM::no-link-is-asked-for
  "NATIONAL-LAW criminal | A universal statute asks for no link, and for no presence when it says so"
  (logical
    (statute (id ?law) (basis universal) (presence none))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence) (outcome met)
                   (state ?j)
                   (reason "The statute asks for no link with {state}, and proceedings can begin without the suspect.")
                   (authority ?cite) (because ?law))))

;;; ---- nationality ----

(defrule FORUM::nationality-of-a-suspect-or-his-home
  "NATIONAL-LAW criminal | A statute for the State's own people reaches its nationals, and its residents where it says so"
  (logical
    (tie (clause ?clause) (conduct ?c) (key ?key) (by suspect-national|suspect-resident))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (statute (id ?law) (basis active-personality)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome met) (state ?j)
                   (reason "A suspect is a national of {state}, or lives there as the statute asks.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::suspects-of-another-nationality
  "NATIONAL-LAW criminal | A statute for the State's own people does not reach foreigners, not even on a visit"
  (logical
    (statute (id ?law) (basis active-personality) (presence ?presence) (links $?links))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (presence-given ?here) (residence-given ?lives))
    (exists (conduct-perpetrator (conduct ?c)))
    (or (test (or (eq ?lives yes)
                  (and (neq ?presence residence) (not (member$ suspect-resident ?links)))))
        (and (test (eq ?here yes)) (not (conduct-presence (conduct ?c) (state ?j)))))
    (not (tie (clause ?clause) (conduct ?c) (key ?key)
              (by suspect-national|suspect-resident|territory))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome failed) (code outside-nationality) (state ?j)
                   (reason "None of the suspects is said to be a national of {state}, or to live there where that would do; the statute reaches no others.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::nationality-or-home-of-the-suspects-not-said
  "NATIONAL-LAW criminal | Without the nationality of the suspects, or their home where that would do, the link cannot be judged"
  (logical
    (statute (id ?law) (basis active-personality) (presence ?presence) (links $?links))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (presence-given ?here) (residence-given ?lives))
    (or (not (conduct-perpetrator (conduct ?c)))
        (and (test (and (eq ?lives no)
                        (or (eq ?presence residence) (member$ suspect-resident ?links))))
             (or (test (eq ?here no)) (conduct-presence (conduct ?c) (state ?j)))))
    (not (tie (clause ?clause) (conduct ?c) (key ?key)
              (by suspect-national|suspect-resident|territory))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (reason "The scenario does not say whether a suspect is a national of {state} or lives there.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::nationality-of-a-victim
  "NATIONAL-LAW criminal | A statute that protects nationals abroad is usable where one of them is a victim"
  (logical
    (tie (clause ?clause) (conduct ?c) (key ?key) (by victim-national))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (statute (id ?law) (basis passive-personality)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome met) (state ?j)
                   (reason "There are nationals of {state} among the victims, and the statute protects them abroad.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::victims-of-another-nationality
  "NATIONAL-LAW criminal | A statute that protects nationals abroad is of no use to others"
  (logical
    (statute (id ?law) (basis passive-personality))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (exists (conduct-victim (conduct ?c)))
    (not (tie (clause ?clause) (conduct ?c) (key ?key) (by victim-national|territory))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome failed) (code outside-nationality) (state ?j)
                   (reason "No victim is said to be a national of {state}, which this statute asks for.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::nationality-of-the-victims-not-said
  "NATIONAL-LAW criminal | Without the nationality of the victims the link cannot be judged"
  (logical
    (statute (id ?law) (basis passive-personality))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (not (conduct-victim (conduct ?c)))
    (not (tie (clause ?clause) (conduct ?c) (key ?key) (by territory))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (reason "The scenario does not say whether nationals of {state} are among the victims.")
                   (authority ?cite) (because ?law))))

;;; ---- presence ----

(defrule FORUM::suspect-is-there
  "NATIONAL-LAW criminal | A suspect who is in the State satisfies the presence a statute asks for"
  (logical
    (tie (clause ?clause) (conduct ?c) (key ?key) (by presence))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence) (outcome met)
                   (state ?j)
                   (reason "A suspect is in {state}, as the statute asks.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::another-link-instead-of-presence
  "NATIONAL-LAW criminal | Where a statute offers another link, it serves instead of presence"
  (logical
    (tie (clause ?clause) (conduct ?c) (key ?key) (by suspect-national|suspect-resident|victim-national))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (statute (id ?law) (basis presence)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence) (outcome met)
                   (state ?j)
                   (reason "The presence of a suspect is not needed: the statute is satisfied with another link to {state} that is there, by nationality or residence.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::done-on-the-soil-of-the-court
  "LOTUS-1927 | What was done, at least in part, on the State's own soil needs no other link"
  (logical
    (tie (clause ?clause) (conduct ?c) (key ?key) (by territory))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement territory) (outcome met)
                   (state ?j)
                   (reason "The conduct took place, at least in part, in {state}, whose criminal law applies there without any other link.")
                   (authority "LOTUS-1927" ?cite) (because ?law))))

(defrule FORUM::suspect-is-elsewhere
  "NATIONAL-LAW criminal | A suspect who is said to be elsewhere does not satisfy the presence a statute asks for"
  (logical
    (statute (id ?law) (basis presence) (presence opening))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (presence-given yes))
    (not (tie (clause ?clause) (conduct ?c) (key ?key))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence)
                   (outcome failed) (code presence-needed) (state ?j)
                   (reason "The statute asks for a suspect who is in {state}, and the scenario says that all are elsewhere.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::whereabouts-not-said
  "NATIONAL-LAW criminal | Without the whereabouts of the suspects, presence cannot be judged"
  (logical
    (statute (id ?law) (basis presence) (presence opening))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (presence-given no))
    (not (tie (clause ?clause) (conduct ?c) (key ?key))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (reason "The statute asks for a suspect who is in {state}, and the scenario does not say where they are.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::investigation-before-arrival
  "SALC-2014 | Where presence is needed for the trial alone, the investigation may begin before"
  (logical
    (statute (id ?law) (presence trial))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (not (tie (clause ?clause) (conduct ?c) (key ?key))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence)
                   (outcome pending) (code presence-needed) (state ?j)
                   (reason "An investigation can begin now, but a trial has to wait until a suspect is in {state}.")
                   (authority ?cite "SALC-2014") (because ?law))))

(defrule FORUM::suspect-does-not-live-there
  "NATIONAL-LAW criminal | Where residence is the link, a suspect who is said to live, or to be, elsewhere does not satisfy it"
  (logical
    (statute (id ?law) (basis presence) (presence residence))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (presence-given ?here) (residence-given ?lives))
    (or (test (eq ?lives yes))
        (and (test (eq ?here yes)) (not (conduct-presence (conduct ?c) (state ?j)))))
    (not (tie (clause ?clause) (conduct ?c) (key ?key))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence)
                   (outcome failed) (code presence-needed) (state ?j)
                   (reason "The statute asks for a suspect who lives in {state}; none is said to, and a visit is not enough.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::residence-not-said
  "NATIONAL-LAW criminal | Where nothing is said of the home of suspects who may be there, residence cannot be judged"
  (logical
    (statute (id ?law) (basis presence) (presence residence))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (presence-given ?here) (residence-given no))
    (or (test (eq ?here no)) (conduct-presence (conduct ?c) (state ?j)))
    (not (tie (clause ?clause) (conduct ?c) (key ?key))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (reason "The statute asks for a suspect who lives in {state}, where a visit is not enough, and the scenario does not say where they live.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::no-home-where-none-is-seen
  "NATIONAL-LAW criminal | Suspects said to be elsewhere, of whose home nothing is said, are taken not to live in the State"
  (logical
    (statute (id ?law) (presence ?presence) (links $?links))
    (test (or (eq ?presence residence) (member$ suspect-resident ?links)))
    (charge (clause ?clause) (conduct ?c) (jurisdiction ?j) (law ?law))
    (conduct (id ?c) (presence-given yes) (residence-given no))
    (not (conduct-presence (conduct ?c) (state ?j))))
  =>
  (assert (assumption (clause ?clause) (state ?j) (text "no suspect lives in the State whose courts would try them, where its law asks for that"))))

;; Victims of the State and a suspect found there: both are asked for.
(defrule FORUM::victim-and-presence-both-suspect-elsewhere
  "NATIONAL-LAW criminal | A statute may ask for a national victim and for the presence of the suspect as well"
  (logical
    (statute (id ?law) (basis passive-personality) (presence opening))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (presence-given ?here))
    (not (tie (clause ?clause) (conduct ?c) (key ?key) (by presence|territory))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement presence)
                   (outcome (if (eq ?here yes) then failed else unknown))
                   (code (if (eq ?here yes) then presence-needed else fact-not-given)) (state ?j)
                   (reason "Besides a victim of its own the statute asks for a suspect who is in {state}, and none is said to be.")
                   (authority ?cite) (because ?law))))

;;; ---- leave ----

(defrule CONSENT::no-leave-is-asked-for
  "NATIONAL-LAW criminal | Where no leave is asked for, the ordinary decision to prosecute is no condition of law"
  (logical
    (statute (id ?law) (leave none))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent) (outcome met)
                   (state ?j)
                   (reason "The law of {state} asks for no leave; what remains is the ordinary decision to prosecute.")
                   (authority ?cite) (because ?law))))

(defrule CONSENT::decision-reserved-to-a-prosecutor
  "NATIONAL-LAW criminal | A decision that a statute reserves to a named prosecutor is still to be had"
  (logical
    (statute (id ?law) (leave prosecutor))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome pending) (code leave-needed) (state ?j)
                   (reason "In {state} only a prosecutor named by the statute can set this in motion, and that decision is still to be had.")
                   (authority ?cite) (because ?law))))

(defrule CONSENT::consent-of-the-attorney-general
  "NATIONAL-LAW criminal | The consent of the Attorney General is still to be had"
  (logical
    (statute (id ?law) (leave attorney-general))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome pending) (code leave-needed) (state ?j)
                   (reason "A prosecution in {state} needs the consent of the Attorney General, which is still to be had.")
                   (authority ?cite) (because ?law))))

(defrule CONSENT::request-of-a-minister
  "NATIONAL-LAW criminal | The request or permission of a minister is still to be had"
  (logical
    (statute (id ?law) (leave minister))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome pending) (code leave-needed) (state ?j)
                   (reason "A prosecution in {state} needs the request or permission of a minister, which is still to be had.")
                   (authority ?cite) (because ?law))))

(defrule CONSENT::leave-of-the-government-or-prosecutor-general
  "NATIONAL-LAW criminal | Leave of the government or the Prosecutor General is still to be had"
  (logical
    (statute (id ?law) (leave leave))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome pending) (code leave-needed) (state ?j)
                   (reason "A prosecution in {state} needs an order or leave of the government or the Prosecutor General, which is still to be had.")
                   (authority ?cite) (because ?law))))
