"""Pictures of pages and slides before they are made."""

from aligner import plain_imports as plain_imports
