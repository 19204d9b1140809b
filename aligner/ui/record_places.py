"""Where a record is shown: the page and what to ask it for."""

from aligner.model.records import Records


def place_of(kind: str, record_id: int, records: Records) -> tuple[str, object] | None:
    """The page's id and the detail for its `show_detail`; None when no page shows the kind (the table's name)."""
    match kind:
        case "goal" | "stage" | "indicator":
            return "roadmap", (kind, record_id)
        case "measurement":
            found = next((one for one in records.measurements if one.id == record_id), None)
            return ("roadmap", ("indicator", found.indicator_id)) if found is not None else None
        case "program" | "decision":
            return {"program": "programs", "decision": "decisions"}[kind], record_id
        case "placement":
            return "placement", (kind, record_id)
        case "priority":
            return "priorities", None
        case "workshop" | "participant" | "ballot" | "judgement":
            return "workshop", None
        case "resolution" | "resolutionoption":
            return "decisions", "resolutions"
    return None
