"""Where a record is shown."""

from aligner.model.records import Records
from aligner.ui.links import Link, ToDecisions, ToPlacement, ToPriorities, ToPrograms, ToRoadmap, ToWorkshop


def link_to(kind: str, record_id: int, records: Records) -> Link | None:
    """None when no page shows the kind (the table's name)."""
    match kind:
        case "goal" | "stage" | "indicator":
            return ToRoadmap(kind, record_id)
        case "measurement":
            found = next((one for one in records.measurements if one.id == record_id), None)
            return ToRoadmap("indicator", found.indicator_id) if found is not None else None
        case "program":
            return ToPrograms(record_id)
        case "decision":
            return ToDecisions(record_id)
        case "placement":
            return ToPlacement(placement_id=record_id)
        case "priority":
            return ToPriorities()
        case "workshop" | "participant" | "ballot" | "judgement":
            return ToWorkshop()
        case "resolution" | "resolutionoption":
            return ToDecisions(view="resolutions")
    return None
