"""What a user can do with the field: other actors, their activities, and what is needed where."""

from collections.abc import Sequence

from aligner.actions.ordering import next_code, next_position
from aligner.analysis.field import Place, need_at
from aligner.analysis.field_slices import FieldSlice, populations_and_regions
from aligner.analysis.network import network
from aligner.charts.network import NetworkChart, network_chart
from aligner.lang.words import Words
from aligner.model.errors import refuse
from aligner.model.field import Activity, Actor, Need
from aligner.model.records import Records
from aligner.model.text import fold_key
from aligner.model.vocabulary import Sector
from aligner.store.workspace import Change, Workspace


def part_of_field(records: Records, population: str = "", region: str = "", sector: str = "") -> FieldSlice:
    """The part of the field that is named, in the file's own spelling; "" means all.

    Raises: Refused not_in_field, not_in_field_none: nothing of the field is said to be for that population or region.
    """
    named = populations_and_regions(records)
    found = [_named_in_field(text, known) for text, known in zip((population, region), named, strict=True)]
    return FieldSlice(found[0], found[1], Sector(sector) if sector else None)


def _named_in_field(text: str, known: Sequence[str]) -> str:
    if not text:
        return ""
    found = next((name for name in known if fold_key(name) == fold_key(text)), None)
    if found is None and not known:
        raise refuse("not_in_field_none", "", text=text)
    if found is None:
        raise refuse("not_in_field", "", text=text, known=list(known))
    return found


def beside_whom(records: Records, part: FieldSlice, words: Words) -> NetworkChart:
    """Who works beside whom in a part of the field. records: without programs that are over."""
    return network_chart(records, network(records, part), words)


def add_actor(workspace: Workspace, name: str, **fields: object) -> Actor:
    """The added actor, last in order; its code is the next free one unless given."""

    def change_it(change: Change) -> Actor:
        actors = change.list(Actor)
        fields.setdefault("code", next_code("N", (actor.code for actor in actors)))
        return change.add(Actor, name=name, position=next_position(actors), **fields)

    return workspace.run("add_actor", change_it)


def edit_actor(workspace: Workspace, actor_id: int, **fields: object) -> None:
    """Raises: Refused "duplicate_code", "invalid_value"."""
    workspace.run("edit_actor", lambda change: change.edit(Actor, actor_id, **fields))


def remove_actor(workspace: Workspace, actor_id: int) -> None:
    """Removes the actor with its activities."""
    workspace.run("remove_actor", lambda change: change.remove(Actor, actor_id))


def add_activity(workspace: Workspace, actor_id: int, goal_id: int, **fields: object) -> Activity:
    """The added activity of an actor at a goal, last in order."""

    def change_it(change: Change) -> Activity:
        position = next_position(change.list(Activity))
        return change.add(Activity, actor_id=actor_id, goal_id=goal_id, position=position, **fields)

    return workspace.run("add_activity", change_it)


def edit_activity(workspace: Workspace, activity_id: int, **fields: object) -> None:
    workspace.run("edit_activity", lambda change: change.edit(Activity, activity_id, **fields))


def remove_activity(workspace: Workspace, activity_id: int) -> None:
    workspace.run("remove_activity", lambda change: change.remove(Activity, activity_id))


def set_need(workspace: Workspace, place: Place, **fields: object) -> Need:
    """What is known of a cell's need, changed where something is, else added."""

    def change_it(change: Change) -> Need:
        needs = change.list(Need)
        known = need_at(needs, place)
        if known is not None:
            return change.edit(Need, known.id, **fields)
        where = {
            "goal_id": place.goal_id,
            "stage_id": place.stage_id,
            "population": place.population,
            "region": place.region,
        }
        return change.add(Need, position=next_position(needs), **where, **fields)

    return workspace.run("set_need", change_it)


def remove_need(workspace: Workspace, need_id: int) -> None:
    workspace.run("remove_need", lambda change: change.remove(Need, need_id))
