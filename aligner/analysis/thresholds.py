"""Every threshold of the figures and findings, named, in one place, so that a pilot can change them.

Points are points of 100; shares are 0 to 1.
"""

GAP_POINTS = 5
"""A gap between our weight and the collective one that a board should hear of."""
GAPS_TOLD = 3
FRAGILE_POINTS = 2
"""Two neighbouring goals in our list are close when this many points would change their order."""
HEAVY_SHARE = 0.10
"""A goal that weighs this much and where none of our programs stands is worth a sentence."""
OUTSIDE_SHARE = 0.05
UNKNOWN_SHARE = 0.05
MONEY_POINTS = 8
MONEY_TOLD = 2
MONEY_FOLLOWS = 0.80
CONCENTRATED_GOALS = 2.5
"""Our money acts as if it were spread over no more than this many goals."""
ON_TRACK = 0.95
SLOWER = 0.60
TOO_EARLY = 0.15
"""Bands of the way made divided by the way expected, after Eurostat's reports on the development goals."""
FORECAST_POINTS = 5
"""Fewer measurements give no forecast."""
