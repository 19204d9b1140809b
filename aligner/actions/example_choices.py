"""What the examples decided and know of the field: decisions, a resolution, other actors; and what they share."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from aligner.model.choices import Decision, Priority, Resolution
from aligner.model.field import Activity, Actor
from aligner.model.fields import Record, Values
from aligner.model.programs import Program
from aligner.model.vocabulary import Sharing

Example: TypeAlias = dict[str, Any]
"""An example as its file in resources/examples has it, in one language."""
KINDS: tuple[type[Record], ...] = (Actor, Activity, Resolution, Decision)
"""The kinds of records that are added, parents before children."""


def add_choices(
    example: Example,
    rows: Mapping[type[Record], list[Values]],
    goals: Mapping[str | None, int | None],
    stages: Mapping[str | None, int | None],
    add: Callable[[type[Record], str, Values], int],
) -> None:
    """Adds the rows. example: the example in one language.  goals, stages: ids by code."""
    for actor in example.get("actors", ()):
        fields = {key: value for key, value in actor.items() if key != "at"}
        actor_id = add(Actor, actor["code"], fields)
        for activity in actor["at"]:
            where = {"goal_id": goals[activity["goal"]], "stage_id": stages[activity.get("stage")]}
            fields = {key: value for key, value in activity.items() if key not in ("goal", "stage")}
            add(Activity, f"{actor['code']}.{activity['goal']}", {"actor_id": actor_id, **fields, **where})
    for resolution in example.get("resolutions", ()):
        fields = {key: value for key, value in resolution.items() if key != "code"}
        add(Resolution, resolution["code"], fields)
    for number, decision in enumerate(example.get("decisions", ()), 1):
        fields = {key: value for key, value in decision.items() if key != "goal"}
        add(Decision, str(number), {**fields, "goal_id": goals[decision.get("goal")]})
    public = example.get("public_programs", ())
    for row in rows[Program]:
        if row["code"] in public:
            row["sharing"] = Sharing.PUBLIC
    if example.get("public_weights"):
        for row in rows[Priority]:
            row["sharing"] = Sharing.PUBLIC
