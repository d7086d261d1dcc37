;;; Which declarations bear on the consent that a clause asks for, and do they stand on the day?
;;;
;;; VCLT 2(1)(d), 19, 21-23: a reservation or opt-out counts from when it was made until its
;;; withdrawal took effect; an acceptance likewise. A declaration later than the day of filing does
;;; not count, unless it goes back with a succession.

(defrule BOUND::declaration-stands
  "VCLT 21; VCLT 23 | A declaration made by the day of filing and not withdrawn stands"
  (logical
    (scenario (as-of ?today))
    (clause (id ?c) (treaty ?t) (consent ~special) (consent-articles $? ?a $?))
    (declaration (id ?d) (treaty ?t) (state ?s) (article ?a) (effect ?e&accepts|excludes|conditions)
                 (made ?m) (made-latest ?ml&:(<= ?ml ?today)) (effective ?f) (effective-latest ?fl)
                 (withdrawn ?w&:(> ?w ?today)) (persons ?p) (disputed ?why) (severable ?sev))
    (test (or (= ?f -9999999) (<= ?fl ?today))))
  =>
  (assert (bearing (clause ?c) (state ?s) (effect ?e) (is standing) (declaration ?d)
                   (from (if (= ?f -9999999) then ?m else ?f))
                   (from-latest (if (= ?f -9999999) then ?ml else ?fl))
                   (until ?w) (persons ?p) (disputed ?why) (severable ?sev))))

(defrule BOUND::declaration-passed-on-with-a-succession
  "VCSST 20; VCLT 23 | What a successor declares counts from its succession on, even before its notice"
  (logical
    (scenario (as-of ?today))
    (clause (id ?c) (treaty ?t) (consent ~special) (consent-articles $? ?a $?))
    (declaration (id ?d) (treaty ?t) (state ?s) (article ?a) (effect ?e&accepts|excludes|conditions)
                 (made ?m) (made-latest ?ml&:(> ?ml ?today)) (effective ?f&~-9999999)
                 (effective-latest ?fl&:(and (<= ?fl ?today) (< ?fl ?m)))
                 (withdrawn ?w&:(> ?w ?today)) (persons ?p) (disputed ?why) (severable ?sev))
    (exists (participation (treaty ?t) (state ?s) (consent succession))))
  =>
  (assert (bearing (clause ?c) (state ?s) (effect ?e) (is standing) (declaration ?d)
                   (from ?f) (from-latest ?fl) (until ?w) (persons ?p) (disputed ?why)
                   (severable ?sev))))

;; The treaty is still waiting as well: the route is closed by that, and this is shown beside it.
(defrule BOUND::reservation-made-with-the-first-instrument
  "VCLT 21; VCLT 23(2) | A reservation made with a State's first instrument stands from that instrument on"
  (logical
    (scenario (as-of ?today))
    (clause (id ?c) (treaty ?t) (consent ~special&~opt-in) (consent-articles $? ?a $?))
    (declaration (id ?d) (treaty ?t) (state ?s) (article ?a) (effect ?e&excludes|conditions)
                 (made ?m) (made-latest ?ml&:(<= ?ml ?today))
                 (effective ?f&~-9999999) (effective-latest ?fl&:(> ?fl ?today))
                 (withdrawn ?w&:(> ?w ?today)) (persons ?p) (disputed ?why) (severable ?sev))
    (not (participation (treaty ?t) (state ?s) (consent ~nil) (deposit ?before&:(< ?before ?m)))))
  =>
  (assert (bearing (clause ?c) (state ?s) (effect ?e) (is standing) (declaration ?d)
                   (from ?f) (from-latest ?fl) (until ?w) (persons ?p) (disputed ?why)
                   (severable ?sev))))

(defrule BOUND::declaration-not-yet-effective
  "VCLT 24(1) | An acceptance whose own effect begins later does not count before"
  (logical
    (scenario (as-of ?today))
    (clause (id ?c) (treaty ?t) (consent opt-in) (consent-articles $? ?a $?))
    (declaration (id ?d) (treaty ?t) (state ?s) (article ?a) (effect ?e&accepts|conditions)
                 (made-latest ?ml&:(<= ?ml ?today)) (effective ?f&:(> ?f ?today))
                 (effective-latest ?fl)
                 (withdrawn ?w&:(> ?w ?today)) (persons ?p) (disputed ?why) (severable ?sev)))
  =>
  (assert (bearing (clause ?c) (state ?s) (effect ?e) (is not-yet) (declaration ?d)
                   (from ?f) (from-latest ?fl) (until ?w) (persons ?p) (disputed ?why)
                   (severable ?sev))))

(defrule BOUND::declaration-ended
  "VCLT 22(3); DRC-V-RWANDA-2006 | A withdrawal ends a declaration from the day it takes effect, on notice to the depositary and not by an act at home"
  (logical
    (scenario (as-of ?today))
    (clause (id ?c) (treaty ?t) (consent ~special) (consent-articles $? ?a $?))
    (declaration (id ?d) (treaty ?t) (state ?s) (article ?a) (effect ?e&accepts|excludes|conditions)
                 (made ?m) (made-latest ?ml) (effective ?f) (effective-latest ?fl)
                 (withdrawn ?w&:(<= ?w ?today)) (withdrawn-latest ?wl&:(<= ?wl ?today))
                 (persons ?p) (disputed ?why) (severable ?sev))
    (test (<> ?w ?m))
    (not (and (treaty (treaty ?t) (saves conduct))
              (participation (treaty ?t) (state ?s) (ended ?end&:(= ?end ?w))))))
  =>
  (assert (bearing (clause ?c) (state ?s) (effect ?e) (is ended) (declaration ?d)
                   (from (if (= ?f -9999999) then ?m else ?f))
                   (from-latest (if (= ?f -9999999) then ?ml else ?fl))
                   (until ?w) (persons ?p) (disputed ?why) (severable ?sev))))

;; It was never withdrawn by itself: it serves, like the treaty, for the conduct of the time before.
(defrule BOUND::declaration-ended-with-the-treaty
  "VCLT 70(1)(b); HILAIRE-2001 | Where an exit saves the conduct of the time as a party, what the State had accepted or reserved then still counts for that conduct"
  (logical
    (scenario (as-of ?today))
    (clause (id ?c) (treaty ?t) (consent ~special) (consent-articles $? ?a $?))
    (treaty (treaty ?t) (saves conduct))
    (declaration (id ?d) (treaty ?t) (state ?s) (article ?a) (effect ?e&accepts|excludes|conditions)
                 (made ?m) (made-latest ?ml) (effective ?f) (effective-latest ?fl)
                 (withdrawn ?w&:(<= ?w ?today)) (persons ?p) (disputed ?why) (severable ?sev))
    (participation (treaty ?t) (state ?s) (ended ?end&:(= ?end ?w)))
    (test (<> ?w ?m)))
  =>
  (assert (bearing (clause ?c) (state ?s) (effect ?e) (is standing) (declaration ?d)
                   (from (if (= ?f -9999999) then ?m else ?f))
                   (from-latest (if (= ?f -9999999) then ?ml else ?fl))
                   (until ?w) (persons ?p) (disputed ?why) (severable ?sev))))

;; The record leaves open whether it was made, or withdrawn, by the day of filing.
(defrule BOUND::declaration-unsure
  "VCLT 23 | Where the dates on record leave it open, nobody can say that the declaration stood on that day"
  (logical
    (scenario (as-of ?today))
    (clause (id ?c) (treaty ?t) (consent ~special) (consent-articles $? ?a $?))
    (declaration (id ?d) (treaty ?t) (state ?s) (article ?a) (effect ?e&accepts|excludes|conditions)
                 (made ?m&:(<= ?m ?today)) (made-latest ?ml) (effective ?f) (effective-latest ?fl)
                 (withdrawn ?w) (withdrawn-latest ?wl&:(> ?wl ?today))
                 (persons ?p) (disputed ?why) (severable ?sev))
    (test (or (> ?ml ?today) (<= ?w ?today)
              (and (<> ?f -9999999) (<= ?f ?today) (> ?fl ?today))))
    (test (not (and (<= ?fl ?today) (< ?fl ?m)))))
  =>
  (assert (bearing (clause ?c) (state ?s) (effect ?e) (is unsure) (declaration ?d)
                   (from ?m) (from-latest ?ml)
                   (until ?w) (persons ?p) (disputed ?why) (severable ?sev))))

(defrule BOUND::limit-written-into-a-declaration
  "VCLT 21(1) | A limit in time that a declaration carries binds the body as the declaration says"
  (logical
    (declaration (id ?d) (facts-after ?fa)
                 (begun-after ?ba&:(or (<> ?fa -9999999) (<> ?ba -9999999))))
    (bearing (clause ?c) (state ?s) (is standing|unsure) (declaration ?d)))
  =>
  (assert (limit (clause ?c) (state ?s) (facts-after ?fa) (begun-after ?ba) (declaration ?d))))
