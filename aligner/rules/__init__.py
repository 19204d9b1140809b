"""What is allowed: pure checks of the records, one module a subject, asked by every way in which data come in."""
