"""Which way time runs in pictures."""

from aligner.lang.words import Words
from aligner.model.records import Records
from aligner.model.vocabulary import TimeAxis


def time_runs_leftward(records: Records, words: Words) -> bool:
    """Whether time runs from right to left: only in a language that is read so, and where the kit's looks ask for it.

    Without that it runs from left to right in every language, because a rise that is drawn the other way is easily
    read as a fall.
    """
    return words.is_rtl and any(brand.time_axis is TimeAxis.READING for brand in records.brands)
