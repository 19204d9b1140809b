"""Imports are Python's own again after PySide came in, which else reads the source text of every module that follows.

It looks there for its other spelling of names (`from __feature__ import snake_case`), which nothing here uses: half of
the time that modules take to load, and their texts stay in memory. Whatever imports PySide imports this first.
"""

import builtins

import PySide6.QtCore  # noqa: F401

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
