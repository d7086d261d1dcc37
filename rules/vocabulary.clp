;;; Vocabulary: the modules, and every kind of fact.
;;;
;;; Modules are phases. A rule reads only what the knowledge and the scenario give, and what an
;;; earlier module concluded; `not` is used over nothing else, so the order of rules cannot matter.
;;;
;;; Given facts come from the program: the knowledge (given.clp, one template for each kind of
;;; record) and the scenario (first part below). Concluded facts come from rules alone: the books
;;; (second part), and what follows for the case (conclusions.clp).
;;;
;;; Days are day numbers. A date that is known only in part has two slots, X (the earliest day it
;;; can be) and X-latest. -9999999 stands for "before every day", 9999999 for "after every day": an
;;; unknown date runs from the one to the other, an end that never came is the second.
;;; `nil` is the absence of a word, "" the absence of a text.

(defmodule MAIN (export deftemplate ?ALL))
(defmodule BOUND (import MAIN deftemplate ?ALL))     ; who is bound, has accepted, has excluded what
(defmodule ENGAGE (import MAIN deftemplate ?ALL))    ; which clauses the conduct engages, and when
(defmodule SUBJECT (import MAIN deftemplate ?ALL))   ; subject-matter and treaty relations
(defmodule TIME (import MAIN deftemplate ?ALL))      ; the day of the conduct against the days of the law
(defmodule CONSENT (import MAIN deftemplate ?ALL))   ; consent, reservations, reciprocity
(defmodule STANDING (import MAIN deftemplate ?ALL))  ; claimants and the steps before a claim
(defmodule FORUM (import MAIN deftemplate ?ALL))     ; what is special to a forum

;;; ---- given: the scenario ----

;;; The question: as of which day and, in a fact that may change alone, against whom.
(deftemplate MAIN::scenario
  (slot as-of (type INTEGER))
  (slot applicants-named (type SYMBOL) (allowed-symbols yes no))) ; does the scenario name applicants?
(deftemplate MAIN::respondent (slot state (type SYMBOL)))

;;; A State the scenario names as applicant.
(deftemplate MAIN::named-applicant (slot state (type SYMBOL)))

;;; A course of conduct; `to` of one that goes on is the day of filing.
(deftemplate MAIN::conduct
  (slot id (type SYMBOL))
  (slot from (type INTEGER)) (slot from-latest (type INTEGER))
  (slot to (type INTEGER)) (slot to-latest (type INTEGER))
  (slot ongoing (type SYMBOL) (allowed-symbols yes no))
  (slot place-given (type SYMBOL) (allowed-symbols yes no))
  (slot presence-given (type SYMBOL) (allowed-symbols yes no))
  (slot residence-given (type SYMBOL) (allowed-symbols yes no))
  (slot lenders-given (type SYMBOL) (allowed-symbols yes no))
  (slot control (type SYMBOL) (allowed-symbols area person none nil))
  (slot group (type SYMBOL) (allowed-symbols national ethnic racial religious nil))
  (slot capacity (type SYMBOL) (allowed-symbols state private company nil)) (slot office (type SYMBOL)))

(deftemplate MAIN::conduct-act (slot conduct (type SYMBOL)) (slot act (type SYMBOL)))
(deftemplate MAIN::conduct-place (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-victim (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-perpetrator (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-presence (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-residence (slot conduct (type SYMBOL)) (slot state (type SYMBOL)))
(deftemplate MAIN::conduct-lender (slot conduct (type SYMBOL)) (slot lender (type STRING)))

;;; A step taken. What a step does not have is nil; an undated one has an unknown date.
(deftemplate MAIN::step
  (slot id (type STRING)) (slot step (type SYMBOL))
  (slot treaty (type SYMBOL)) (slot by (type SYMBOL)) (slot state (type SYMBOL))
  (slot forum (type SYMBOL)) (slot organ (type SYMBOL)) (slot body (type SYMBOL))
  (slot outcome (type SYMBOL))
  (slot on (type INTEGER)) (slot on-latest (type INTEGER)))

;;; A permanent member the scenario takes to veto. Is it said who would? A supposition may change it.
(deftemplate MAIN::named-veto (slot state (type SYMBOL)))
(deftemplate MAIN::vetoes (slot named (type SYMBOL) (allowed-symbols yes no)))

;;; All records of this kind and head have been given.
(deftemplate MAIN::loaded (slot kind (type SYMBOL)) (slot key (type SYMBOL)))

;;; ---- concluded: the books ----

;;; A time in which a State is bound by a treaty; `to` is the first day without.
(deftemplate MAIN::bound
  (slot treaty (type SYMBOL)) (slot state (type SYMBOL)) (slot how (type SYMBOL))
  (slot from (type INTEGER)) (slot from-latest (type INTEGER))
  (slot to (type INTEGER)) (slot to-latest (type INTEGER))
  (slot participation (type STRING)))

;;; How a State stands to a treaty on the day of filing.
(deftemplate MAIN::relation
  (slot treaty (type SYMBOL)) (slot state (type SYMBOL))
  (slot is (type SYMBOL) (allowed-symbols in-force not-yet left unsure))
  (slot since (type INTEGER)) (slot until (type INTEGER))
  (slot participation (type STRING)))

;;; A declaration that bears on the consent a clause asks for, as it stands on the day of filing.
(deftemplate MAIN::bearing
  (slot clause (type STRING)) (slot state (type SYMBOL))
  (slot effect (type SYMBOL) (allowed-symbols accepts excludes conditions))
  (slot is (type SYMBOL) (allowed-symbols standing ended not-yet unsure))
  (slot from (type INTEGER)) (slot from-latest (type INTEGER))
  (slot until (type INTEGER))
  (slot persons (type STRING)) (slot disputed (type STRING)) (slot severable (type SYMBOL))
  (slot declaration (type STRING)))

;;; A limit in time written into a declaration that bears on a clause.
(deftemplate MAIN::limit
  (slot clause (type STRING)) (slot state (type SYMBOL))
  (slot facts-after (type INTEGER)) (slot begun-after (type INTEGER))
  (slot declaration (type STRING)))

;;; Membership of an organisation, or a seat in an organ, on the day of filing.
(deftemplate MAIN::member
  (slot organisation (type SYMBOL)) (slot state (type SYMBOL))
  (slot is (type SYMBOL) (allowed-symbols member unsure disputed)) (slot membership (type STRING)))
