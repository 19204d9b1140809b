"""A shown result in sentences, for the page: only what the figures that may be shown hold."""

from aligner.actions.adopting import Adoption
from aligner.analysis.attendance import Attendance
from aligner.analysis.group_results import ShownFigures
from aligner.analysis.thresholds import FRAGILE_POINTS
from aligner.lang.words import Words

MAX_SWAPS_SHOWN = 3


def result_sentences(shown: ShownFigures, words: Words, *, with_collective: bool) -> list[str]:
    """What the result says, the important first; one sentence when nothing may be shown yet."""
    sentence = words.sentence
    if shown.level == "nothing":
        return [sentence("projector.hidden.text")]
    lines = []
    if shown.goal_list_changed:
        lines.append(sentence("workshop_result.changed"))
    if shown.is_screening:
        lines.append(sentence("projector.order.note_rating"))
    if shown.level == "mean":
        lines.append(sentence("projector.spread.mean_only"))
    if shown.consensus is not None:
        lines.append(sentence("projector.spread.consensus", share=shown.consensus))
    if with_collective:
        lines += _comparison(shown, words)
    if shown.round_before is not None and not shown.answered_both:
        lines.append(sentence("workshop_result.other_people", then=shown.answered_before, now=shown.counted))
    if shown.waiting:
        lines.append(sentence("workshop_result.waiting", n=shown.waiting))
    return lines


def _comparison(shown: ShownFigures, words: Words) -> list[str]:
    comparison = shown.comparison
    if comparison is None or comparison.shared_weight is None:
        return []
    lines = [words.sentence("projector.headline.sentence", share=comparison.shared_weight)]
    if comparison.even_split is not None:
        lines.append(words.sentence("projector.headline.even", share=comparison.even_split))
    if comparison.shuffle is not None:
        lines.append(words.sentence("projector.headline.shuffle", share=comparison.shuffle))
    if shown.members_shared is not None:
        values = {"members": shown.members_shared, "group": comparison.shared_weight}
        lines.append(words.sentence("workshop_result.members", **values))
    return lines


def check_sentences(shown: ShownFigures, words: Words) -> list[str]:
    """How firm the result is: other rules, close goals, one ballot less, ballots drawn again."""
    sentence = words.sentence
    titles = {goal.code: goal.title for goal in shown.goals}
    lines = []
    if shown.order_check is not None:
        checks = (("median", shown.order_check.median), ("trimmed", shown.order_check.trimmed))
        for name, codes in checks:
            if codes:
                lines.append(sentence(f"workshop_result.{name}", goals=[titles[code] for code in codes]))
            elif codes is not None:
                lines.append(sentence(f"workshop_result.{name}_same"))
    for pair in shown.tightest[:1]:
        if pair.points <= FRAGILE_POINTS:
            values = {"above": titles[pair.above], "below": titles[pair.below], "points": pair.points}
            lines.append(sentence("workshop_result.tight", **values))
    if shown.without_one_low is not None and shown.without_one_high is not None:
        lines.append(sentence("projector.headline.without_one", low=shown.without_one_low, high=shown.without_one_high))
    if shown.stability is not None:
        stability = shown.stability
        values = {"draws": stability.draws, "held": stability.order_stable, "first": stability.first_stable}
        lines.append(sentence("workshop_result.stability", **values))
    if shown.kendall_w is not None:
        lines.append(sentence("workshop_result.kendall", w=words.number(shown.kendall_w, 2)))
    lines += [sentence("workshop_result.clash", goals=[titles[code] for code in one.goals]) for one in shown.clashes]
    if shown.groups_hidden:
        lines.append(sentence("workshop_result.groups_hidden", n=shown.groups_hidden))
    return lines


def adoption_sentences(adoption: Adoption, words: Words) -> list[str]:
    """Exactly what adopting changes, and whose result it is."""
    sentence = words.sentence
    by_whom = _answered(adoption, words)
    if not adoption.changes_anything:
        return [sentence("workshop_result.adopt_same"), by_whom]
    is_first = any(goal.before is None for goal in adoption.goals)
    changed = sum(goal.before is None or abs(goal.before - goal.after) > 1e-9 for goal in adoption.goals)
    lines = [
        sentence("workshop_result.adopt_first") if is_first else sentence("workshop_result.adopt_replaces", n=changed)
    ]
    for first, second in adoption.swapped[:MAX_SWAPS_SHOWN]:
        lines.append(sentence("workshop_result.adopt_swap", first=first, second=second))
    more = len(adoption.swapped) - MAX_SWAPS_SHOWN
    if more > 0:
        lines.append(sentence("workshop_result.adopt_swaps_more", n=more))
    if not adoption.swapped and not is_first:
        lines.append(sentence("workshop_result.adopt_no_swap"))
    lines.append(by_whom)
    if not is_first:
        lines.append(sentence("workshop_result.adopt_kept"))
    return lines


def quorum_sentences(attendance: Attendance, words: Words) -> list[str]:
    """How many people take part and whether that is a quorum; nothing where no quorum was set."""
    if attendance.quorum is None:
        return []
    how = "met" if attendance.is_quorate else "missed"
    return [words.sentence(f"workshop_result.adopt_quorum_{how}", quorum=attendance.quorum, people=attendance.present)]


def _answered(adoption: Adoption, words: Words) -> str:
    """Which round it is, how many answered in it and how many did not, and whether that is a quorum."""
    sentence = words.sentence
    parts = [sentence("workshop_result.adopt_ballots", n=adoption.ballots, round=adoption.round)]
    parts.extend(quorum_sentences(adoption.attendance, words))
    parts.append(sentence("workshop_result.adopt_missing", n=adoption.missing))
    return " ".join(parts)
