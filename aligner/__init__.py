"""Aligner: one organization's own view of a collective impact initiative."""

__version__ = "0.1.0"
