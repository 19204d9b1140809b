"""Pictures of pages and slides before they are made."""
