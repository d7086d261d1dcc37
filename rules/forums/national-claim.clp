;;; Civil claim in a national court: State immunity, place, defendant, claimant.

(defrule FORUM::claim-is-against-no-state
  "UNCSI 5 | Immunity of a State protects no company and no private person"
  (logical
    (conduct (id ?c) (capacity company|private))
    (charge (clause ?clause) (conduct ?c))
    (docket (clause ?clause) (branch civil)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (requirement immunity) (outcome met)
                   (reason "The defendant did not act for a State, so no immunity is in question.")
                   (authority "UNCSI 5") (because ?clause))))

(defrule FORUM::remedy-knows-no-immunity
  "NATIONAL-LAW civil | A remedy made against States that the law has named takes their immunity away"
  (logical
    (civil-remedy (id ?law) (immunity-rule none) (immunity-authority $?by))
    (charge (clause ?clause) (conduct ?c) (key ?key) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity state|nil)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity) (outcome met)
                   (state respondent)
                   (reason "For this claim the law of the court gives {state} no immunity.")
                   (authority ?cite ?by) (because ?law))))

(defrule FORUM::immunity-bars-the-claim
  "JURISDICTIONAL-IMMUNITIES-2012; UNCSI 5 | A State, and its officials where the law says so, are immune from claims over sovereign acts, however grave"
  (logical
    (civil-remedy (id ?law) (immunity-rule bars) (immunity-exception ?but) (immunity-authority $?by))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity state|nil) (place-given ?told))
    (test (or (eq ?but nil) (eq ?told yes)))
    (or (test (eq ?but nil)) (not (conduct-place (conduct ?c) (state ?j)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity)
                   (outcome failed) (code immunity) (state respondent)
                   (reason "Before this court {state} is immune for such acts, and no exception fits.")
                   (authority ?cite ?by "JURISDICTIONAL-IMMUNITIES-2012") (because ?law))))

(defrule FORUM::harm-on-the-soil-of-the-court
  "UNCSI 12 | Many laws except harm to persons or property done on the soil of the court's State"
  (logical
    (civil-remedy (id ?law) (immunity-rule bars) (immunity-exception territorial-tort))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity state|nil))
    (conduct-place (conduct ?c) (state ?j))
    (not (conduct-is (conduct ?c) (act ihl-violation|use-of-force) (how surely))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity) (outcome met)
                   (state respondent)
                   (reason "The harm was done, at least in part, on the soil of the court's State, for which its law excepts {state} from immunity.")
                   (authority ?cite "UNCSI 12") (because ?law))))

;; War crimes imply violations of humanitarian law, aggression implies the use of force.
(defrule FORUM::harm-by-armed-forces-on-the-soil-of-the-court
  "JURISDICTIONAL-IMMUNITIES-2012; UNCSI 12 | Whether the exception for harm on the soil of the court reaches the acts of armed forces at war is disputed"
  (logical
    (civil-remedy (id ?law) (immunity-rule bars) (immunity-exception territorial-tort))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity state|nil))
    (conduct-place (conduct ?c) (state ?j))
    (exists (conduct-is (conduct ?c) (act ihl-violation|use-of-force) (how surely))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity)
                   (outcome contested) (code unsettled-law) (state respondent)
                   (reason "The harm was done on the soil of the court's State, for which its law excepts {state} from immunity; whether that reaches the acts of armed forces at war is disputed.")
                   (authority ?cite) (because ?law)
                   (met-reason "The exception is worded without a limit, and the soil of the court is what it is for.")
                   (met-authority ?cite "DISTOMO-2000")
                   (failed-reason "Custom gives a State immunity for what its armed forces do abroad in the course of an armed conflict.")
                   (failed-authority "JURISDICTIONAL-IMMUNITIES-2012"))))

(defrule FORUM::place-of-the-harm-not-said
  "UNCSI 12 | Without the place of the harm the exception to immunity cannot be judged"
  (logical
    (civil-remedy (id ?law) (immunity-rule bars) (immunity-exception territorial-tort))
    (charge (clause ?clause) (conduct ?c) (key ?key) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity state|nil) (place-given no)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity)
                   (outcome unknown) (code fact-not-given) (state respondent)
                   (reason "{state} is immune unless the harm was done on the soil of the court's State, and the scenario does not say where it was done.")
                   (authority ?cite "UNCSI 12") (because ?law))))

(defrule FORUM::immunity-is-contested
  "JURISDICTIONAL-IMMUNITIES-2012; ITALY-238-2014 | Where the courts of a State deny immunity against the World Court's judgment, both answers stand"
  (logical
    (civil-remedy (id ?law) (immunity-rule contested) (immunity-authority $?by) (against $?whom))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity state|nil) (office ?office))
    (test (or (member$ state ?whom)
              (and (neq ?office head-of-state) (neq ?office head-of-government)
                   (neq ?office foreign-minister)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity)
                   (outcome contested) (code unsettled-law) (state respondent)
                   (reason "Whether {state}, or the official sued for its acts, is immune from such a claim is contested.")
                   (authority ?cite) (because ?law)
                   (met-reason "Courts or lawmakers of the forum have denied immunity for such acts.")
                   (met-authority ?by ?cite)
                   (failed-reason "Customary law gives immunity for sovereign acts, however grave, and in civil cases it covers the officials who did them.")
                   (failed-authority "JURISDICTIONAL-IMMUNITIES-2012" "JONES-2014"))))

(defrule FORUM::person-sued-is-in-high-office
  "ARREST-WARRANT-2002 | A head of State or government or foreign minister in office cannot be sued abroad either"
  (logical
    (conduct (id ?c) (office ?office&head-of-state|head-of-government|foreign-minister))
    (charge (clause ?clause) (conduct ?c) (key ?key) (law ?law))
    (official (conduct ?c) (state ?x))
    (civil-remedy (id ?law) (immunity-rule contested) (against $?whom))
    (test (not (member$ state ?whom))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement immunity)
                   (outcome failed) (code immunity) (state ?x) (word ?office)
                   (reason "While in office, a {word} of {state} cannot be sued before the courts of other States.")
                   (authority "ARREST-WARRANT-2002") (because ?law))))

;;; ---- the place the remedy asks for ----

(defrule FORUM::wrong-done-in-the-state-of-the-court
  "KIOBEL-2013 | A remedy for wrongs in the State serves where a part of the wrong was done there"
  (logical
    (civil-remedy (id ?law) (territory forum))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct-place (conduct ?c) (state ?j)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement territory) (outcome met)
                   (state ?j) (reason "The wrong, or a part of it, was done in {state}.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::wrong-done-elsewhere
  "KIOBEL-2013 | A remedy for wrongs in the State does not serve for what was done elsewhere"
  (logical
    (civil-remedy (id ?law) (territory forum))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (place-given yes))
    (not (conduct-place (conduct ?c) (state ?j))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement territory)
                   (outcome failed) (code outside-territory) (state ?j)
                   (reason "The remedy asks that the wrong, or a relevant part of it, was done in {state}; all of it is said to be elsewhere.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::place-of-the-wrong-not-said
  "KIOBEL-2013 | Without the place of the wrong a remedy for wrongs in the State cannot be judged"
  (logical
    (civil-remedy (id ?law) (territory forum))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (place-given no)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement territory)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (reason "The remedy asks that the wrong, or a relevant part of it, was done in {state}; the scenario does not say where it was done.")
                   (authority ?cite) (because ?law))))

;;; ---- defendant and claimant ----

(defrule FORUM::defendant-is-at-home
  "NATIONAL-LAW civil | A court has power over a defendant that belongs to its State or is there"
  (logical
    (civil-remedy (id ?law) (defendant home))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (home (jurisdiction ?j) (state ?s))
    (seat (conduct ?c) (state ?s)))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome met) (state ?s)
                   (reason "A defendant belongs to {state} or is there, so it can be sued.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::defendant-is-elsewhere
  "NATIONAL-LAW civil | A court has no power over a defendant that neither belongs to its State nor is there"
  (logical
    (civil-remedy (id ?law) (defendant home))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity ?cap) (presence-given ?here))
    (or (test (eq ?here yes))
        (and (test (eq ?cap company)) (exists (conduct-perpetrator (conduct ?c)))))
    (not (and (home (jurisdiction ?j) (state ?s)) (seat (conduct ?c) (state ?s)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome failed) (code outside-nationality) (state ?j)
                   (reason "No defendant is said to belong to {state} or to be there, and its courts have no power over others.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::home-of-the-defendant-not-said
  "NATIONAL-LAW civil | Without the home or whereabouts of the defendant the power of the court cannot be judged"
  (logical
    (civil-remedy (id ?law) (defendant home))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct (id ?c) (capacity ?cap) (presence-given no))
    (or (test (neq ?cap company)) (not (conduct-perpetrator (conduct ?c))))
    (not (and (home (jurisdiction ?j) (state ?s)) (seat (conduct ?c) (state ?s)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement nationality)
                   (outcome unknown) (code fact-not-given) (state ?j)
                   (reason "The scenario does not say whether a defendant belongs to {state} or is there.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::claimants-of-the-right-nationality
  "NATIONAL-LAW civil | A remedy for nationals alone, or for aliens alone, is open to them"
  (logical
    (civil-remedy (id ?law) (claimants ?kind&national|alien))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (conduct-victim (conduct ?c) (state ?v))
    (test (or (and (eq ?kind national) (eq ?v ?j)) (and (eq ?kind alien) (neq ?v ?j)))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement standing) (outcome met)
                   (state ?v) (reason "Victims who are nationals of {state} may sue under this remedy.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::claimants-of-another-nationality
  "NATIONAL-LAW civil | A remedy for nationals alone is closed to others, and one for aliens alone to nationals"
  (logical
    (civil-remedy (id ?law) (claimants ?kind&national|alien))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (exists (conduct-victim (conduct ?c)))
    (or (and (test (eq ?kind national)) (not (conduct-victim (conduct ?c) (state ?j))))
        (and (test (eq ?kind alien)) (not (conduct-victim (conduct ?c) (state ~?j))))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement standing)
                   (outcome failed) (code wrong-claimant) (state ?j) (word ?kind)
                   (reason "The remedy is open only to victims of one kind ({word}, seen from {state}), and none is said to be among them.")
                   (authority ?cite) (because ?law))))

(defrule FORUM::nationality-of-the-claimants-not-said
  "NATIONAL-LAW civil | Without the nationality of the victims such a remedy cannot be judged"
  (logical
    (civil-remedy (id ?law) (claimants ?kind&national|alien))
    (charge (clause ?clause) (conduct ?c) (key ?key) (jurisdiction ?j) (law ?law) (citation ?cite))
    (not (conduct-victim (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement standing)
                   (outcome unknown) (code fact-not-given) (state ?j) (word ?kind)
                   (reason "The remedy is open only to victims of one kind ({word}, seen from {state}), and the scenario does not say who they are.")
                   (authority ?cite) (because ?law))))
