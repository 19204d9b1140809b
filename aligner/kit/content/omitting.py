"""What a table on pages omits is counted under it."""

from aligner.kit.content.content import Paragraph
from aligner.kit.content.snapshot import Snapshot


def omitted_note(state: Snapshot, noun: str, omitted: int) -> tuple[Paragraph, ...]:
    """The line that counts what a table omits and leads to the workbook; none where it omits nothing.

    noun: "programs", "goals", "decisions", "indicators", "measurements", "needs", "actors", "own_measures" or
    "goal_links".
    """
    return (Paragraph(state.sentence(f"rest_of_{noun}", n=omitted), "muted"),) if omitted > 0 else ()
