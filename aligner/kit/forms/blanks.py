"""The forms as the page setter takes them: their texts with the blanks to fill in, each with its name and its tip."""

import math
from collections.abc import Mapping, Sequence
from functools import partial

from aligner.kit.content.documents.ballots import Ballot, BallotGoal, BallotQuestion
from aligner.kit.content.documents.forms import FollowUp, Forms, Resolution, Task
from aligner.lang.bidi import strip_isolates
from aligner.lang.shortening import short_title
from aligner.lang.words import Words, words
from aligner.model.ballot_form import CIRCLES, HIGHEST_RATING, field_name, parts_of
from aligner.model.vocabulary import WorkshopMethod

_FEWEST_TASKS = 15
_NAMES = 12
_ABSENT = 4
_GUESTS = 2
_PAIR_TITLE = 62
_VOTES = ("for", "against", "abstain")
_LABELS = (
    "code",
    "cards_how",
    "motion",
    "options",
    "rejected",
    "conflict",
    "conflict_how",
    "attendance",
    "absent",
    "guests",
    "minutes",
    "signatures",
)

Data = Mapping[str, object]
Blank = dict[str, str]
"""name, kind, tip, value."""


def forms_data(forms: Forms) -> Data:
    """Everything that resources/kit/forms.typ sets."""
    form = _Form(words(forms.kit.language))
    labels = {name: form.sentence(f"label_{name}") for name in _LABELS}
    return {
        "labels": {**labels, "page": forms.kit.labels["page"], "typing": form.sentence("typing_note")},
        "ballots": [form.ballot(ballot) for ballot in forms.ballots],
        "cards": forms.cards,
        "cards_rest": forms.cards_rest,
        "resolutions": [form.resolution(one, f"r{number}") for number, one in enumerate(forms.resolutions, 1)],
        "follow": [form.follow_up(one) for one in forms.follow],
    }


class _Form:
    """Forms in one language."""

    def __init__(self, words: Words) -> None:
        self.words, self.name = words, words.name

    def sentence(self, key: str, **values: object) -> str:
        return self.words.sentence(f"forms.{key}", **values)

    def ballot(self, ballot: Ballot) -> Data:
        lines = sum(math.ceil(len(goal.title) / 70) for group in ballot.groups for goal in group.goals)
        return {
            **vars(ballot),
            "mark": _blank(f"{ballot.name}.mark", "mark", "", ballot.mark.text()),
            "groups": (),
            "questions": [
                {
                    **vars(question),
                    "breakable": lines + len(ballot.groups) * 3 > 24,
                    **self._question_data(ballot, question),
                }
                for question in ballot.questions
            ],
        }

    def _question_data(self, ballot: Ballot, question: BallotQuestion) -> Data:
        """The groups of rows, or the rows of circles, of one question."""
        goals = [goal for group in ballot.groups for goal in group.goals]
        method, label = ballot.mark.method, strip_isolates(f"{question.label}.")
        named = partial(field_name, ballot.name, question.question)
        if method is WorkshopMethod.RATING:
            values = [str(value) for value in range(1, HIGHEST_RATING + 1)]
            rows = [
                {
                    "first": self._coded(goal),
                    "second": "",
                    "fields": _circles(named("rating", index), values, self._tip("rating", label, goal)),
                }
                for index, goal in enumerate(goals)
            ]
            return {"groups": [], "marks": {"two": False, "marks": values, "rows": rows}}
        if method is WorkshopMethod.PAIRWISE:
            rows = [
                {
                    "first": self._coded(goals[first], _PAIR_TITLE),
                    "second": self._coded(goals[second], _PAIR_TITLE),
                    "fields": _circles(
                        named("pair", first, second),
                        CIRCLES,
                        self.sentence("tip_pair", question=label, first=goals[first].title, second=goals[second].title),
                    ),
                }
                for first, second in ballot.mark.pairs
            ]
            return {"groups": [], "marks": {"two": True, "marks": [value[1:] for value in CIRCLES], "rows": rows}}
        parts = parts_of(method)
        blanks: list[Data] = []
        index = 0
        for number, group in enumerate(ballot.groups):
            rows: list[dict[str, object]] = []
            for goal in group.goals:
                fields = [_blank(named(part, index), "number", self._tip(part, label, goal)) for part in parts]
                rows.append({"code": self.name(goal.code), "title": self.name(goal.title), "fields": fields})
                index += 1
            sum_field = _blank(named("sum", number), "number", self.sentence("tip_sum", question=label))
            blanks.append(
                {
                    "title": group.title,
                    "head_goal": self.sentence("head_goal"),
                    "heads": [self.sentence(f"head_{part}") for part in parts],
                    "rows": rows,
                    "sum_label": self.sentence("sum_label"),
                    "sum": sum_field if method is WorkshopMethod.POINTS else None,
                }
            )
        return {"groups": blanks, "marks": None}

    def _coded(self, goal: BallotGoal, most: int = 200) -> str:
        return f"{self.name(goal.code)}\u2002{self.name(short_title(goal.title, most))}"

    def _tip(self, part: str, question: str, goal: BallotGoal) -> str:
        return self.sentence(f"tip_{part}", question=question, goal=f"{goal.code} {goal.title}")

    def resolution(self, sheet: Resolution, name: str) -> Data:
        heads = [self.sentence(f"head_{word}") for word in _VOTES]
        return {
            **vars(sheet),
            "label": self.sentence("label_resolution"),
            "motion_field": _blank(f"{name}.motion", "long", self.sentence("tip_motion")),
            "heads": [self.sentence("head_option"), *heads],
            "options": [
                {
                    "title": title,
                    "text": text,
                    "fields": [
                        _blank(
                            f"{name}.vote.{index}.{word}", "number", self.sentence("tip_vote", option=title, vote=head)
                        )
                        for word, head in zip(_VOTES, heads, strict=True)
                    ],
                }
                for index, (title, text) in enumerate(sheet.options)
            ],
            "item_field": _labelled(f"{name}.item", "text", self.sentence("item")),
            "minutes": {
                part: {"label": self.sentence(f"minutes_{part}"), "field": self._of_minutes(name, part)}
                for part in ("day", "yes", "changes")
            },
            "absent": self._lines(name, "absent", _ABSENT),
            "guests": self._lines(name, "guest", _GUESTS),
            "rejected": _blank(f"{name}.rejected", "long", self.sentence("label_rejected")),
            "conflict": _blank(f"{name}.conflict", "long", self.sentence("label_conflict")),
            "presence": [
                _labelled(f"{name}.{word}", "number", self.sentence(f"attend_{word}"))
                for word in ("present", "invited", "quorum")
            ],
            "names": [
                {"label": number, "field": _blank(f"{name}.name.{number}", "text", self.sentence("tip_name", n=number))}
                for number in map(str, range(1, _NAMES + 1))
            ],
            "signatures": [
                _labelled(f"{name}.{word}", "text", self.sentence(f"sign_{word}"))
                for word in ("chair", "secretary", "date")
            ],
        }

    def _of_minutes(self, name: str, part: str) -> Blank:
        tip = self.sentence("tip_minutes", part=self.sentence(f"minutes_{part}"))
        return _blank(f"{name}.minutes.{part}", "text", tip)

    def _lines(self, name: str, word: str, count: int) -> list[Blank]:
        numbers = map(str, range(1, count + 1))
        return [_blank(f"{name}.{word}.{number}", "text", self.sentence(f"tip_{word}", n=number)) for number in numbers]

    def follow_up(self, sheet: FollowUp) -> Data:
        """The tasks, and lines for more."""
        empty = (Task("", "", ""),) * max(3, _FEWEST_TASKS - len(sheet.tasks))
        parts = {"task": "field", "owner": "owner_field", "due": "due_field"}
        return {
            **vars(sheet),
            "label": self.sentence("label_follow"),
            "title": self.sentence("follow_title"),
            "heads": [self.sentence(f"head_{part}") for part in parts],
            "rows": [
                {
                    **vars(task),
                    **{
                        field: _blank(f"f.{part}.{n}", "text", self.sentence(f"tip_{part}", n=str(n)))
                        for part, field in parts.items()
                    },
                }
                for n, task in enumerate((*sheet.tasks, *empty), start=1)
            ],
            "tasks": (),
            "review": _labelled("f.review", "text", self.sentence("next_review")),
        }


def _circles(name: str, values: Sequence[str], tip: str) -> list[Blank]:
    return [_blank(name, "circle", tip, value) for value in values]


def _blank(name: str, kind: str, tip: str, value: str = "") -> Blank:
    return {"name": name, "kind": kind, "tip": strip_isolates(tip), "value": value}


def _labelled(name: str, kind: str, label: str) -> Data:
    return {"label": label, "field": _blank(name, kind, label)}
