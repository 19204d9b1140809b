"""Every threshold of the figures and findings, named, in one place, so that a pilot can change them.

Points are points of 100; shares are 0 to 1.
"""

from fractions import Fraction

GAP_POINTS = 5
"""A gap between our weight and the collective one that a board should hear of."""
MAX_GAPS_SHOWN = 3
FRAGILE_POINTS = 2
"""Two neighbouring goals in our list are close when this many points would change their order."""
HEAVY_SHARE = 0.10
"""A goal that weighs this much and where none of our programs stands is worth a sentence."""
UNPLACED = Fraction(1, 3)
"""With more of the live programs unplaced no goal is called empty."""
OUTSIDE_SHARE = 0.05
UNKNOWN_SHARE = 0.05
MONEY_POINTS = 8
MAX_MONEY_SHOWN = 2
MONEY_FOLLOWS = 0.80
CONCENTRATED_GOALS = 2.5
"""Our money acts as if it were spread over no more than this many goals."""
ON_TRACK = 0.95
SLOWER = 0.60
TOO_EARLY = 0.15
"""Bands of the way made divided by the way expected, after Eurostat's reports on the development goals."""
MEASUREMENT_RECENT_MONTHS = 24
"""An older measurement is reported in the past: it no longer says where things stand."""
FORECAST_POINTS = 5
"""Fewer measurements give no forecast."""
SHOW_MEAN = 3
"""Fewer ballots show nothing; from here the mean."""
SHOW_SPREAD = 5
"""From here dots, quartiles and agreement. Source: the usual thresholds of statistical offices and staff surveys."""
SHOW_BOX = 8
"""From here a box in the chart, the trimmed mean and re-draws."""
CAMP_POINTS = 15
CAMP_PEOPLE = 2
CAMP_SHARE = 0.25
"""Two camps: an empty gap so wide, with so many people, and such a part of all, on each side."""
REDRAWS = 100
REDRAW_SEED = 20_260_101
CROWDED_FROM = 4
"""Where the need is unknown, so many programs and activities in a cell of the field make it saturated."""
QUORUM_MIN = 5
"""The quorum unless set otherwise: half of the invited, and at least so many."""
STRONG_CONSENSUS = 0.75
WEAK_CONSENSUS = 0.50
"""What two members picked at random share, where agreement is worth reporting."""
EFFORT_POINTS = 8
"""A difference between importance and our effort that is worth reporting."""
FRAGILE_RUNS = 60
"""An order that held in fewer of 100 re-draws is reported as fragile."""
ROUND_POINTS = 3
"""A move between rounds that is worth reporting."""
