"""Documents on paper: briefing, guide, one-page."""
