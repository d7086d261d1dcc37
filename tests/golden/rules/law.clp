;;; Two rules, for a test of reading what rules say.

(defrule LAW::first
  "ALPHA 9; RIVER | What is said
   on two lines is one sentence"
  (logical (scenario))
  =>
  (assert (nothing)))

; (defrule LAW::left-out "ALPHA 9 | A rule in a comment is none")
(defrule LAW::second
  "No authority is named"
  (logical (scenario))
  =>
  (assert (nothing)))
