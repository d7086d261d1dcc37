;;; Prosecution in a national court: immunity of officials of another State.
;;;
;;; Arrest Warrant 2002: heads of State and of government and foreign ministers in office are immune
;;; before foreign courts, whatever the crime. What protects other and former officials for their
;;; official acts, and whether it falls for core crimes, is disputed; some States have settled it.

(defrule ENGAGE::official-of-the-respondent
  "ILC-IMMUNITY 7 | Suspects who act for a State, or hold its offices, are its officials"
  (logical
    (respondent (state ?r))
    (conduct (id ?c) (capacity ?cap) (office ?office))
    (test (or (eq ?cap state) (and (eq ?cap nil) (neq ?office nil))
              (eq ?office head-of-state) (eq ?office head-of-government)
              (eq ?office foreign-minister)))
    (or (conduct-perpetrator (conduct ?c) (state ?r))
        (not (conduct-perpetrator (conduct ?c)))))
  =>
  (assert (official (conduct ?c) (state ?r))))

(defrule ENGAGE::official-of-another-state
  "ILC-IMMUNITY 7 | Where the respondent is not the State of the suspects, their own State is"
  (logical
    (respondent (state ?r))
    (conduct (id ?c) (capacity ?cap) (office ?office))
    (test (or (eq ?cap state) (and (eq ?cap nil) (neq ?office nil))
              (eq ?office head-of-state) (eq ?office head-of-government)
              (eq ?office foreign-minister)))
    (conduct-perpetrator (conduct ?c) (state ?x&~?r))
    (not (conduct-perpetrator (conduct ?c) (state ?r))))
  =>
  (assert (official (conduct ?c) (state ?x))))

(defrule ENGAGE::who-serves-the-respondent
  "ILC-IMMUNITY 7 | An official of the respondent acts for the respondent"
  (logical
    (respondent (state ?r))
    (official (conduct ?c) (state ?r)))
  =>
  (assert (serves (conduct ?c) (state respondent))))

(defrule ENGAGE::who-serves-another-state
  "ILC-IMMUNITY 7 | An official of another State acts for that State"
  (logical
    (official (conduct ?c) (state ?x))
    (not (respondent (state ?x))))
  =>
  (assert (serves (conduct ?c) (state ?x))))

(defrule FORUM::immune-while-in-office
  "ARREST-WARRANT-2002 | A head of State or government or foreign minister in office is immune before foreign courts, whatever the crime"
  (logical
    (scenario (as-of ?today))
    (conduct (id ?c) (office ?office&head-of-state|head-of-government|foreign-minister))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (docket (clause ?clause) (branch criminal))
    (official (conduct ?c) (state ?x&~?j))
    (statute (id ?law) (immunity-removed $?gone) (removed-from ?day))
    (test (not (and (member$ personal ?gone) (<= ?day ?today)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity)
                   (outcome failed) (code immunity) (state ?x) (word ?office)
                   (reason "While in office, a {word} of {state} is immune before the courts of other States, whatever the crime.")
                   (authority "ARREST-WARRANT-2002") (because ?law))))

(defrule FORUM::law-of-the-court-removes-immunity-in-office
  "AL-BASHIR-ZAF-2016 | Where the law of the court has removed even that immunity, it goes by its own law"
  (logical
    (scenario (as-of ?today))
    (conduct (id ?c) (office head-of-state|head-of-government|foreign-minister))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law))
    (official (conduct ?c) (state ?x&~?j))
    (statute (id ?law) (immunity-removed $? personal $?) (removed-from ?day&:(<= ?day ?today))
             (removed-by $?by)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity) (outcome met)
                   (state ?x) (day ?day)
                   (reason "By the law of the court, as its own courts read it since {day}, even the immunity of those in office in {state} gives way for this crime.")
                   (authority ?by) (because ?law))))

(defrule FORUM::law-of-the-court-denies-functional-immunity
  "BGH-2021; PINOCHET-1999 | Where the law or a high court of the State has decided that official acts give no immunity for the crime, that is settled there"
  (logical
    (scenario (as-of ?today))
    (statute (id ?law) (immunity-removed $? functional $?) (removed-from ?day&:(<= ?day ?today))
             (removed-by $?by))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law))
    (conduct (id ?c) (capacity state|nil)
             (office ~head-of-state&~head-of-government&~foreign-minister))
    (serves (conduct ?c) (state ?x&~?j))
    (not (respondent (state ?j&:(eq ?x respondent)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity) (outcome met)
                   (state ?x) (day ?day)
                   (reason "The suspects acted for {state} but hold none of the three protected offices; that official acts give them no immunity for this crime is settled in the State of the court since {day}.")
                   (authority ?by) (because ?law))))

;; Soldiers who fall into the hands of the State on whose soil they fought: its courts may and, for
;; grave breaches, must try them whatever their nationality. Both States have agreed to that by the
;; Conventions, which would have no object if the official act gave immunity; nor has an official
;; immunity for crimes on the soil of a State that never consented to his acts there.
(defrule ENGAGE::want-the-parties-to-the-geneva-conventions
  "GC-1949 III 129 | To know whether soldiers can be tried where they fought, the parties to the Geneva Conventions are needed"
  (logical
    (docket (clause ?clause) (jurisdiction ?j) (branch criminal))
    (engages (clause ?clause) (conduct ?c))
    (conduct-place (conduct ?c) (state ?j))
    (conduct-is (conduct ?c) (act war-crimes))
    (official (conduct ?c) (state ~?j)))
  =>
  (assert (wanted (clause ?clause) (kind participation) (key GC-1949))))

(defrule FORUM::no-immunity-for-war-crimes-where-they-were-done
  "GC-1949 III 85; GC-1949 III 129; GC-1949 IV 146; KHURTS-BAT-2011 | Between parties to the Geneva Conventions, official acts give no immunity for war crimes before the courts of the State on whose soil they were done"
  (logical
    (scenario (as-of ?today))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (act war-crimes) (law ?law))
    (docket (clause ?clause) (branch criminal))
    (conduct-place (conduct ?c) (state ?j))
    (statute (id ?law) (immunity-removed $?gone) (removed-from ?day))
    (test (not (and (member$ functional ?gone) (<= ?day ?today))))
    (conduct (id ?c) (capacity state|nil)
             (office ~head-of-state&~head-of-government&~foreign-minister))
    (official (conduct ?c) (state ?x&~?j))
    (relation (treaty GC-1949) (state ?j) (is in-force) (participation ?p))
    (relation (treaty GC-1949) (state ?x) (is in-force) (participation ?q)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity) (outcome met)
                   (state ?x)
                   (reason "The war crimes were done, at least in part, on the soil of the court's State, bound like {state} by the Geneva Conventions: it may try enemy soldiers for such acts, and must for grave breaches, so acting for {state} gives no immunity there.")
                   (authority "GC-1949 III 85" "GC-1949 III 129" "GC-1949 IV 146" "KHURTS-BAT-2011"
                              "SHISHIMARIN-2022")
                   (because ?law ?p ?q))))

(defrule FORUM::functional-immunity-is-unsettled
  "ARREST-WARRANT-2002; ILC-IMMUNITY 7; BGH-2021 | Whether official acts give immunity for core crimes is unsettled where the law of the court has not settled it"
  (logical
    (scenario (as-of ?today))
    (statute (id ?law) (immunity-removed $?gone) (removed-from ?day))
    (test (not (and (member$ functional ?gone) (<= ?day ?today))))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (act ?a) (law ?law))
    (docket (clause ?clause) (branch criminal))
    (conduct (id ?c) (capacity state|nil)
             (office ~head-of-state&~head-of-government&~foreign-minister))
    (serves (conduct ?c) (state ?x&~?j))
    (not (respondent (state ?j&:(eq ?x respondent))))
    (not (and (test (eq ?a war-crimes))
              (conduct-place (conduct ?c) (state ?j))
              (official (conduct ?c) (state ?y&:(or (eq ?y ?x) (eq ?x respondent))))
              (relation (treaty GC-1949) (state ?j) (is in-force))
              (relation (treaty GC-1949) (state ?y) (is in-force)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity)
                   (outcome contested) (code unsettled-law) (state ?x)
                   (reason "The suspects acted for {state}; whether official acts are immune before foreign courts even for such crimes is unsettled.")
                   (authority "ILC-IMMUNITY 7") (because ?law)
                   (met-reason "Immunity for official acts does not cover core crimes.")
                   (met-authority "ILC-IMMUNITY 7" "PINOCHET-1999" "BGH-2021")
                   (failed-reason "What an official did for a State is the State's act, and no exception for core crimes before foreign courts is established in custom.")
                   (failed-authority "ARREST-WARRANT-2002" "JONES-2006"))))

(defrule FORUM::no-immunity-at-home
  "ARREST-WARRANT-2002 | International law gives officials no immunity before the courts of their own State"
  (logical
    (official (conduct ?c) (state ?j))
    (charge (clause ?clause) (conduct ?c) (jurisdiction ?j))
    (docket (clause ?clause) (branch criminal)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement immunity) (outcome met) (state ?j)
                   (reason "Before the courts of {state} its own officials have no immunity under international law.")
                   (authority "ARREST-WARRANT-2002") (because ?clause))))

(defrule FORUM::private-persons-have-no-immunity
  "ILC-IMMUNITY 7 | Private persons and companies have no immunity of a State"
  (logical
    (conduct (id ?c) (capacity private|company)
             (office ~head-of-state&~head-of-government&~foreign-minister))
    (charge (clause ?clause) (conduct ?c))
    (docket (clause ?clause) (branch criminal)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement immunity) (outcome met)
                   (reason "The suspects did not act for a State, so no immunity is in question.")
                   (authority "ILC-IMMUNITY 7") (because ?clause))))

(defrule FORUM::capacity-not-said
  "ILC-IMMUNITY 7 | Where nothing is said of office or capacity, no immunity is taken to be in question"
  (logical
    (conduct (id ?c) (capacity nil) (office nil))
    (charge (clause ?clause) (conduct ?c))
    (docket (clause ?clause) (branch criminal)))
  =>
  (assert (assumption (clause ?clause) (text "the suspects did not act for a State, so that no immunity is in question"))))
