"""What each document of a kit says beyond its common content: plain, ready to be set."""
