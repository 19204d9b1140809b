from aligner import plain_imports as plain_imports
