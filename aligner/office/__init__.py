"""How office files are packed: what every writer of them shares."""
