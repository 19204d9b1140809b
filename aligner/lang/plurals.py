"""Which plural form a number takes.

Source: CLDR's rules for Hebrew, English and Arabic; a test compares them with Babel's. Babel itself stays out of the
program: its data would take 50 ms of the window's start to load.
"""


def plural_form(language: str, number: float) -> str:
    """The CLDR name of the form: zero, one, two, few, many or other. Fractions are "other"."""
    if number != int(number):
        return "other"
    count = abs(int(number))
    if count == 1:
        return "one"
    if language == "en":
        return "other"
    if count == 2:
        return "two"
    if language == "he":
        return "other"
    if count == 0:
        return "zero"
    if 3 <= count % 100 <= 10:
        return "few"
    return "many" if count % 100 >= 11 else "other"
