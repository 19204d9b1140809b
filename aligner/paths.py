"""Where the program finds its own files and keeps the user's."""

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

OWN_FOLDER = "ALIGNER_USER_FOLDER"
"""Names the environment's variable that puts settings and backups into a folder of its own, as on a memory stick."""
_DIRS = PlatformDirs("Aligner", appauthor=False, roaming=False)


def resources() -> Path:
    """The folder of fonts, icons, themes, words, templates and examples that come with the program."""
    inside_package = Path(__file__).parent / "_resources"
    return inside_package if inside_package.is_dir() else Path(__file__).parent.parent / "resources"


def user_config() -> Path:
    """The folder of this user's settings; made when first written."""
    own = os.environ.get(OWN_FOLDER)
    return Path(own) / "config" if own else Path(_DIRS.user_config_dir)


def user_data() -> Path:
    """The folder of this user's backups and logs; made when first written."""
    own = os.environ.get(OWN_FOLDER)
    if own:
        return Path(own) / "data"
    return Path.home() / ".aligner" if _is_store_python() else Path(_DIRS.user_data_dir)


def user_documents() -> Path:
    """The folder in which this user looks for documents; kits go there unless another one is chosen."""
    own = os.environ.get(OWN_FOLDER)
    return Path(own) / "documents" if own else Path(_DIRS.user_documents_dir)


def _is_store_python() -> bool:
    """Whether Windows keeps what this Python writes among its own data: removing it would take the backups along."""
    return os.name == "nt" and "windowsapps" in sys.base_prefix.casefold()
