"""How office files are written: sheets, packages and measured text, what every writer of them shares."""
