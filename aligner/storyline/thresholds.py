"""Every threshold of the storyline, named, in one place. Shares are 0 to 1; points are points of 100.

Those of goals' weights shrink in long lists: see `Figures.scale`.
"""

from fractions import Fraction

GOALS_AT_FULL_SCALE = 15
"""With more goals than this each threshold of weights is scaled by 15 / n, so that a long list can still speak."""
HEAVY = Fraction(10, 100)
"""From this weight a goal is heavy."""
GAP = Fraction(5, 100)
"""From this difference between the two lists it is reported."""
MONEY = Fraction(8, 100)
"""From this difference between a weight and the money's share it is reported."""
ASK = Fraction(1, 100)
"""A row must be this far past its threshold to become a question; nearer, it is marked narrow or close."""
MIN_AMOUNT = Fraction(1, 100)
"""A move of a smaller part of all known money is not offered."""
VISIBLE_CHANGE = Fraction(1, 200)
"""From half a point a change is worded as nearer or further."""
SETTLED_MONTHS = 12
WORDS_RECENT_MONTHS = 24
OLD_FIGURES_MONTHS = 12
"""A last measurement older than this at the meeting is reported before the kit is sent."""
LEARNED_MONTHS = 12
"""An active program of this age with evidence may be called a lesson."""
SCOPE = Fraction(20, 100)
"""From this part of the money outside the goals, the scope itself is the question."""
DEEP_CUT = Fraction(1, 2)
"""More of a source than this is never recommended to be moved."""
JOIN_SMALL = Fraction(2, 100)
UNKNOWN_MONEY = Fraction(8, 100)
ASSUMED = Fraction(1, 5)
"""From this part of the money at goals that rests on no evidence, testing it is a habit worth proposing."""
LATE_HABIT = 2
EFFORT = Fraction(2, 100)
WEIGHT_MOVED = Fraction(1, 100)
MIN_OPENINGS = 2
SHORT_LIST = 3
REASONS = 3
MIN_REASONS = 2
FIGURES = 3
"""Amounts are printed with so many significant digits, rounded down, so that they never overshoot."""
