"""Our own measures in papers, apart from the population's results, and the shared indicator of each."""

from aligner.analysis.own_measures import mapped_indicators, present_measures
from aligner.kit.content.content import Paragraph, Table
from aligner.kit.content.omitting import omitted_note
from aligner.kit.content.snapshot import Snapshot

MAX_ROWS = 30


def own_measures_blocks(state: Snapshot) -> tuple[Paragraph | Table, ...]:
    """What we measure of our own work, and which shared indicators nothing of ours is held against."""
    records, words, sentence = state.records, state.words, state.sentence
    measures = present_measures(records)
    missing = [one.indicator.title for one in mapped_indicators(records) if one.standing == "missing"]
    gap = (Paragraph(sentence("own_measures_missing", titles=missing)),) if missing and measures else ()
    if not measures:
        return ()
    rows = [
        (
            words.name(one.title),
            words.name(indicator.title) if indicator is not None else "",
            words.label(one.fit) if indicator is not None and one.fit is not None else "",
            words.number(one.value) if one.value is not None else "",
            words.month(one.day) if one.day is not None else "",
            words.join([words.name(text) for text in (one.how, one.source) if text]),
        )
        for one in measures[:MAX_ROWS]
        for indicator in [records.indicator_by_id.get(one.indicator_id or 0)]
    ]
    keys = ("own_measure", "indicator", "own_fit", "own_value", "own_day", "own_how")
    headers = tuple(sentence(f"head_{key}") for key in keys)
    table = Table(headers, tuple(rows), ("text", "text", "text", "number", "text", "source"))
    omitted = omitted_note(state, "own_measures", len(measures) - len(rows))
    return Paragraph(sentence("own_measures_apart")), table, *omitted, *gap
