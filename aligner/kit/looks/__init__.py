"""The organization's own colours, logo and template."""
