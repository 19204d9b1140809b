"""The field as the plain data of `aligner analyse --json`, its records by their codes."""

from dataclasses import asdict
from typing import Any

from aligner.analysis.charges import in_charge_as_json
from aligner.analysis.connection_answers import standing, state_of
from aligner.analysis.field import FieldCell, FieldFigures
from aligner.analysis.field_slices import populations_and_regions, sectors_of
from aligner.model.field import ConnectionAnswer
from aligner.model.records import Records


def field_as_json(records: Records, figures: FieldFigures) -> dict[str, Any]:
    """Every cell, who is in charge of each goal, every overlap, and every connection with what we said of it.

    own, others, actors: how many; need, supply: people, null when unknown.

    part: of which part of the field, null where all is meant.  parts: those that can be asked for.  not_said: how many
    programs at a place and activities do not say where they belong, and may be in any part.

    state of a connection: "open" where nothing is said.  past_answers: to connections that are suggested no longer.
    """
    goals = {goal.id: goal.code for goal in records.goals}
    stages: dict[int | None, str | None] = {stage.id: stage.code for stage in records.stages}
    actors = {actor.id: actor.code for actor in records.actors}
    programs: dict[int | None, str | None] = {program.id: program.code for program in records.programs}
    activities = {activity.id: activity for activity in records.activities}

    def cell(one: FieldCell) -> dict[str, Any]:
        place = one.place
        return {
            "goal": goals[place.goal_id],
            "stage": stages.get(place.stage_id),
            "population": place.population or None,
            "region": place.region or None,
            "need": one.need,
            "supply": one.supply,
            "own": len(one.own),
            "others": len(one.others),
            "actors": len(one.actors),
            "maybe": one.maybe,
            "state": one.state,
        }

    answers = {(one.actor_id, one.goal_id, one.deed): one for one in records.connection_answers}
    decisions: dict[int | None, str] = {decision.id: decision.title for decision in records.decisions}

    def answer_as_json(answer: ConnectionAnswer | None) -> dict[str, Any]:
        state = state_of(answer)
        if answer is None or state is None:
            return {"state": "open", "why": None, "day": None, "decision": None}
        day = answer.day.isoformat() if answer.day is not None else None
        return {
            "state": state,
            "why": answer.reason or None,
            "day": day,
            "decision": decisions.get(answer.decision_id),
        }

    hole, part = figures.black_hole, figures.part
    populations, regions = populations_and_regions(records)
    return {
        "part": {"population": part.population or None, "region": part.region or None, "sector": part.sector},
        "parts": {"populations": list(populations), "regions": list(regions), "sectors": list(sectors_of(records))},
        "not_said": asdict(figures.unstated),
        "cells": [cell(one) for one in figures.cells],
        "in_charge": in_charge_as_json(records),
        "black_hole": {"low": hole.low, "high": hole.high} if hole is not None else None,
        "overlaps": [
            {
                "program": programs[one.program_id],
                "actor": actors[one.actor_id],
                "activity": activities[one.activity_id].title,
                "goal": goals[one.goal_id],
                "reasons": list(one.reasons),
            }
            for one in figures.overlaps
        ],
        "connections": [
            {
                "actor": actors[one.actor_id],
                "goal": goals[one.goal_id],
                "program": programs.get(one.program_id),
                "deed": one.deed,
                "reasons": list(one.reasons),
                **answer_as_json(answers.get(one.key)),
            }
            for one in figures.connections
        ],
        "past_answers": [
            {"actor": actors[one.actor_id], "goal": goals[one.goal_id], "deed": one.deed, **answer_as_json(one)}
            for one in standing(records, figures).past
        ],
    }
