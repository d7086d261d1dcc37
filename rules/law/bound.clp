;;; Who is bound by what, and how each State stands to each treaty on the day of filing?
;;;
;;; VCLT 14-16 (consent by ratification, acceptance, approval, accession), VCLT 24 (entry into
;;; force), VCLT 54 and 70 (the end), VCSST (succession). Signature alone binds nobody to the treaty.

;; VCLT 24(3): for a State that joins later, the treaty enters into force on the day its own rule
;; gives; VCLT 24(1)-(2): never before the treaty is itself in force.
(defrule BOUND::bound-after-the-treatys-own-delay
  "VCLT 16; VCLT 24(3) | A State is bound once the treaty's own waiting time after its deposit is over, and not before the treaty is itself in force"
  (logical
    (scenario (as-of ?today))
    (participation (id ?id) (treaty ?t) (state ?s) (consent ?how&~nil)
                   (deposit ?d&:(<= ?d ?today)) (deposit-latest ?dl)
                   (in-force -9999999) (in-force-latest 9999999)
                   (ended ?e) (ended-latest ?el))
    (treaty (treaty ?t) (entry ?rule) (in-force ?f) (in-force-latest ?fl)))
  =>
  (assert (bound (treaty ?t) (state ?s) (how ?how) (participation ?id)
                 (from (max (day-after ?d ?rule) ?f)) (from-latest (max (day-after ?dl ?rule) ?fl))
                 (to ?e) (to-latest ?el))))

(defrule BOUND::bound-on-the-recorded-day
  "VCLT 24(1) | Where the depositary's day differs from the treaty's rule, the recorded day governs"
  (logical
    (scenario (as-of ?today))
    (participation (id ?id) (treaty ?t) (state ?s) (consent ?how&~nil)
                   (deposit ?d&:(<= ?d ?today))
                   (in-force ?f&~-9999999) (in-force-latest ?fl)
                   (ended ?e) (ended-latest ?el)))
  =>
  (assert (bound (treaty ?t) (state ?s) (how ?how) (participation ?id)
                 (from ?f) (from-latest ?fl) (to ?e) (to-latest ?el))))

;; A successor is bound from the day of succession, even if its notice came later.
(defrule BOUND::bound-back-to-the-succession
  "VCSST 22; CROATIA-V-SERBIA-2008 | A succession notified later binds from its retroactive day, so also before the notice"
  (logical
    (scenario (as-of ?today))
    (participation (id ?id) (treaty ?t) (state ?s) (consent ?how&succession)
                   (deposit ?d&:(> ?d ?today))
                   (in-force ?f&~-9999999) (in-force-latest ?fl&:(< ?fl ?d))
                   (ended ?e) (ended-latest ?el)))
  =>
  (assert (bound (treaty ?t) (state ?s) (how ?how) (participation ?id)
                 (from ?f) (from-latest ?fl) (to ?e) (to-latest ?el))))

;;; ---- on the day of filing ----

(defrule BOUND::relation-in-force
  "VCLT 26; NOTTEBOHM-1953 | A treaty in force for a State on the day of filing binds it, whatever happens later"
  (logical
    (scenario (as-of ?today))
    (bound (treaty ?t) (state ?s) (from-latest ?fl&:(<= ?fl ?today)) (to ?to&:(> ?to ?today))
           (participation ?id)))
  =>
  (assert (relation (treaty ?t) (state ?s) (is in-force) (since ?fl) (until ?to) (participation ?id))))

(defrule BOUND::relation-not-yet-in-force
  "VCLT 24(3) | Between the deposit and the end of the waiting time the treaty does not yet bind the State"
  (logical
    (scenario (as-of ?today))
    (bound (treaty ?t) (state ?s) (from ?f&:(> ?f ?today)) (to ?to) (participation ?id)))
  =>
  (assert (relation (treaty ?t) (state ?s) (is not-yet) (since ?f) (until ?to) (participation ?id))))

(defrule BOUND::relation-left
  "VCLT 54; VCLT 70 | A State that has left is no longer bound from the day its exit took effect"
  (logical
    (scenario (as-of ?today))
    (bound (treaty ?t) (state ?s) (from ?f) (to-latest ?tl&:(<= ?tl ?today)) (participation ?id)))
  =>
  (assert (relation (treaty ?t) (state ?s) (is left) (since ?f) (until ?tl) (participation ?id))))

;; The dates are known only in part, and the day of filing lies in the part that is not.
(defrule BOUND::relation-unsure
  "VCLT 24 | Where the dates on record leave it open, nobody can say that the State was bound on that day"
  (logical
    (scenario (as-of ?today))
    (bound (treaty ?t) (state ?s) (from ?f&:(<= ?f ?today)) (from-latest ?fl)
           (to ?to) (to-latest ?tl&:(> ?tl ?today)) (participation ?id))
    (test (or (> ?fl ?today) (<= ?to ?today))))
  =>
  (assert (relation (treaty ?t) (state ?s) (is unsure) (since ?f) (until ?to) (participation ?id))))

;;; ---- membership ----

(defrule BOUND::member-on-the-day
  "UN-CHARTER 4 | Membership and seats are those of the day of filing"
  (logical
    (scenario (as-of ?today))
    (membership (id ?id) (organisation ?o) (state ?s) (from-latest ?f&:(<= ?f ?today))
                (to ?to&:(>= ?to ?today)))
    (not (status-dispute (organisation ?o) (state ?s) (from ?df&:(<= ?df ?today))
                         (to ?dt&:(>= ?dt ?today)))))
  =>
  (assert (member (organisation ?o) (state ?s) (is member) (membership ?id))))

(defrule BOUND::member-unsure
  "UN-CHARTER 4 | Where the dates on record leave it open, membership on that day is not known"
  (logical
    (scenario (as-of ?today))
    (membership (id ?id) (organisation ?o) (state ?s) (from ?f&:(<= ?f ?today)) (from-latest ?fl)
                (to ?to) (to-latest ?tl&:(>= ?tl ?today)))
    (test (or (> ?fl ?today) (< ?to ?today)))
    (not (status-dispute (organisation ?o) (state ?s) (from ?df&:(<= ?df ?today))
                         (to ?dt&:(>= ?dt ?today)))))
  =>
  (assert (member (organisation ?o) (state ?s) (is unsure) (membership ?id))))

(defrule BOUND::member-of-the-united-nations
  "UN-CHARTER 4 | A State admitted to the United Nations is a member from that day"
  (logical
    (scenario (as-of ?today))
    (state (id ?id) (code ?s) (un-member-from-latest ?f&:(<= ?f ?today)))
    (not (status-dispute (organisation UN) (state ?s) (from ?df&:(<= ?df ?today))
                         (to ?dt&:(>= ?dt ?today)))))
  =>
  (assert (member (organisation UN) (state ?s) (is member) (membership ?id))))

(defrule BOUND::membership-disputed
  "UN-CHARTER 4; VCLT 56 | Where it is answered in two ways whether a State is a member, neither answer is taken for granted"
  (logical
    (scenario (as-of ?today))
    (status-dispute (id ?d) (organisation ?o&~nil) (state ?s) (from ?f&:(<= ?f ?today))
                    (to ?to&:(>= ?to ?today))))
  =>
  (assert (member (organisation ?o) (state ?s) (is disputed) (membership ?d))))
