;;; Article 124: war crimes that a party keeps out of the Court's jurisdiction for a time.
;;;
;;; The declaration is made on joining, for seven years at most, for crimes by nationals or on the
;;; territory. It is read as worded, and by the day of the crime: its lapse brings nothing back.

(defrule FORUM::war-crimes-left-out-for-a-time
  "ROME 124 | A party may keep war crimes by its nationals or on its territory out for seven years; the day of the crime counts, not that of filing"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by party) (from ?of))
    (door (clause ?clause) (conduct ?c) (state ?x) (link ?link))
    (declaration (id ?d) (treaty ROME) (state ?x) (article "124") (effect excludes) (effective ?f)
                 (withdrawn ?w) (persons ?who) (place ?where))
    (conduct (id ?c) (from ?cf&:(>= (max ?cf ?of) ?f)) (to-latest ?ct&:(< ?ct ?w)))
    (conduct-is (conduct ?c) (act war-crimes) (how surely))
    (not (conduct-is (conduct ?c) (act genocide|crimes-against-humanity) (how surely)))
    (test (or (and (eq ?link territory) (neq ?where ""))
              (and (eq ?link nationality) (neq ?who "")))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome failed) (code opt-out) (state ?x) (day ?f) (day2 ?w)
                   (reason "{state} kept war crimes out of the Court's jurisdiction from {day} until {day2}, and the day of the crime counts.")
                   (authority "ROME 124") (because ?d))))

(defrule FORUM::war-crimes-at-the-edge-of-the-time
  "ROME 124 | Where the dates leave it open whether a war crime fell into the years left out, that is not known"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by party))
    (door (clause ?clause) (conduct ?c) (state ?x) (link ?link))
    (declaration (id ?d) (treaty ROME) (state ?x) (article "124") (effect excludes)
                 (withdrawn ?w) (persons ?who) (place ?where))
    (conduct (id ?c) (to ?t&:(< ?t ?w)) (to-latest ?ct&:(>= ?ct ?w)))
    (conduct-is (conduct ?c) (act war-crimes) (how surely))
    (not (conduct-is (conduct ?c) (act genocide|crimes-against-humanity) (how surely)))
    (test (or (and (eq ?link territory) (neq ?where ""))
              (and (eq ?link nationality) (neq ?who "")))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome unknown) (code fact-not-given) (state ?x) (day ?w)
                   (reason "{state} kept war crimes out of the Court's jurisdiction until {day}; the dates given do not say whether the crime came before or after.")
                   (authority "ROME 124") (because ?d))))

;; A declaration worded for nationals alone leaves others on the same territory within reach.
(defrule FORUM::war-crimes-of-nationals-left-out-at-home
  "ROME 124 | Where only war crimes of its nationals are kept out, the territory still serves for other suspects"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by party) (from ?of))
    (door (clause ?clause) (conduct ?c) (state ?x) (link territory))
    (declaration (id ?d) (treaty ROME) (state ?x) (article "124") (effect excludes) (effective ?f)
                 (withdrawn ?w) (persons ?who&~"") (place ""))
    (conduct (id ?c) (from ?cf&:(>= (max ?cf ?of) ?f)) (to-latest ?ct&:(< ?ct ?w)))
    (conduct-is (conduct ?c) (act war-crimes) (how surely))
    (not (conduct-is (conduct ?c) (act genocide|crimes-against-humanity) (how surely)))
    (conduct-perpetrator (conduct ?c) (state ?x))
    (not (conduct-perpetrator (conduct ?c) (state ~?x))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome failed) (code opt-out) (state ?x) (day ?f) (day2 ?w)
                   (reason "{state} kept war crimes of its nationals out of the Court's jurisdiction from {day} until {day2}, and all suspects are its nationals.")
                   (authority "ROME 124") (because ?d))))

(defrule FORUM::war-crimes-of-persons-not-said-at-home
  "ROME 124 | Where only war crimes of nationals are kept out, the suspects' State must be known"
  (logical
    (opening (clause ?clause) (conduct ?c) (state ?x) (key ?key) (by party) (from ?of))
    (door (clause ?clause) (conduct ?c) (state ?x) (link territory))
    (declaration (id ?d) (treaty ROME) (state ?x) (article "124") (effect excludes) (effective ?f)
                 (withdrawn ?w) (persons ?who&~"") (place ""))
    (conduct (id ?c) (from ?cf&:(>= (max ?cf ?of) ?f)) (to-latest ?ct&:(< ?ct ?w)))
    (conduct-is (conduct ?c) (act war-crimes) (how surely))
    (not (conduct-is (conduct ?c) (act genocide|crimes-against-humanity) (how surely)))
    (not (conduct-perpetrator (conduct ?c))))
  =>
  (assert (finding (clause ?clause) (conduct ?c) (alternative ?key) (requirement consent)
                   (outcome unknown) (code fact-not-given) (state ?x) (day ?f) (day2 ?w)
                   (reason "{state} kept war crimes of its nationals out of the Court's jurisdiction from {day} until {day2}; the scenario does not say of which State the suspects are nationals.")
                   (authority "ROME 124") (because ?d))))
