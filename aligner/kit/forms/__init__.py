"""Sheets to fill in, on screen or with a pen."""
