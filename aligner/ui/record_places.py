"""Where a record is shown."""

from aligner.model import kinds
from aligner.model.presenting import STORYLINE
from aligner.model.records import Records
from aligner.ui.links import (
    Link,
    ToDecisions,
    ToField,
    ToKit,
    ToPlacement,
    ToPriorities,
    ToPrograms,
    ToRoadmap,
    ToWorkshop,
)


def link_to(kind: str, record_id: int, records: Records) -> Link | None:
    """None when no page shows the kind (the table's name)."""
    match kind:
        case kinds.INITIATIVE.name | kinds.GOAL.name | kinds.STAGE.name | kinds.INDICATOR.name:
            return ToRoadmap(kind, record_id)
        case kinds.MEASUREMENT.name:
            found = next((one for one in records.measurements if one.id == record_id), None)
            return ToRoadmap(kinds.INDICATOR.name, found.indicator_id) if found is not None else None
        case kinds.GOAL_LINK.name:
            found = next((one for one in records.goal_links if one.id == record_id), None)
            return ToRoadmap(kinds.GOAL.name, found.goal_id) if found is not None else None
        case kinds.CHARGE.name:
            found = next((one for one in records.charges if one.id == record_id), None)
            return ToRoadmap(kinds.GOAL.name, found.goal_id) if found is not None else None
        case kinds.OWN_MEASURE.name:
            found = next((one for one in records.own_measures if one.id == record_id), None)
            return ToRoadmap(kinds.GOAL.name, found.goal_id) if found is not None else None
        case kinds.ROADMAP_VERSION.name:
            return ToRoadmap()
        case kinds.EXCHANGE_RATE.name:
            return ToPrograms()
        case kinds.PAYMENT.name:
            found = next((one for one in records.payments if one.id == record_id), None)
            return ToPrograms(found.program_id) if found is not None else None
        case kinds.PROGRAM.name:
            return ToPrograms(record_id)
        case kinds.DECISION.name:
            return ToDecisions(record_id)
        case kinds.PLACEMENT.name:
            return ToPlacement(placement_id=record_id)
        case kinds.ACTOR.name:
            return ToField(record_id)
        case kinds.ACTIVITY.name:
            found = next((one for one in records.activities if one.id == record_id), None)
            return ToField(found.actor_id) if found is not None else None
        case kinds.CONNECTION_ANSWER.name:
            found = next((one for one in records.connection_answers if one.id == record_id), None)
            return ToField(found.actor_id) if found is not None else None
        case kinds.NEED.name:
            found = next((one for one in records.needs if one.id == record_id), None)
            return ToField(goal_id=found.goal_id, stage_id=found.stage_id) if found is not None else None
        case kinds.PRIORITY.name | kinds.WEIGHTING.name:
            return ToPriorities()
        case kinds.WORKSHOP.name:
            return ToWorkshop(record_id, "prepare")
        case kinds.PARTICIPANT.name if record_id in records.participant_by_id:
            return ToWorkshop(records.participant_by_id[record_id].workshop_id, "people")
        case kinds.PARTICIPANT.name | kinds.BALLOT.name | kinds.JUDGEMENT.name:
            return ToWorkshop()
        case kinds.RESOLUTION.name:
            return ToDecisions(resolution_id=record_id)
        case kinds.RESOLUTION_OPTION.name:
            found = next((one for one in records.resolution_options if one.id == record_id), None)
            return ToDecisions(resolution_id=found.resolution_id) if found is not None else None
        case kinds.KIT_TEXT.name:
            text = next((one for one in records.kit_texts if one.id == record_id), None)
            return ToKit("storyline" if text is not None and text.section == STORYLINE else "content")
        case kinds.MEETING.name | kinds.AGENDA_ITEM.name:
            return ToKit("setup")
    return None
