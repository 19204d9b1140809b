"""Words that several parts of the window share."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from aligner.actions.neighbours import ChangeOrigin
from aligner.lang.bidi import isolate, ltr
from aligner.lang.problems import problem_sentence
from aligner.lang.record_words import goal_title
from aligner.lang.shortening import short_title
from aligner.lang.words import Words
from aligner.model import kinds
from aligner.model.errors import Problem
from aligner.model.initiative import Initiative
from aligner.model.records import Records

if TYPE_CHECKING:
    from aligner.actions.backups import Backup

MAX_LINES = 6


def moment(at: datetime, words: Words) -> str:
    """A day and a time for reading, e.g. "today, 08:42"."""
    local = at.astimezone()
    translate = QCoreApplication.translate
    day = translate("moments", "today") if local.date() == datetime.now().date() else words.date(local.date())
    text = translate("moments", "{day}, {time}")
    return text.replace("{day}", day).replace("{time}", ltr(f"{local:%H:%M}"))


def side_name(origin: ChangeOrigin | None, words: Words) -> str:
    """Whose a state is, and from when: "Yours, today, 08:42"; "Dana's, today, 08:36"."""
    translate = QCoreApplication.translate
    if origin is not None and origin.is_ours:
        text = translate("moments", "Yours")
    elif origin is not None and origin.name:
        text = translate("moments", "{name}'s").replace("{name}", isolate(origin.name))
    else:
        text = translate("moments", "Another computer's")
    if origin is None or origin.at is None:
        return text
    both = translate("moments", "{whose}, {moment}")
    return both.replace("{whose}", text).replace("{moment}", moment(origin.at, words))


def change_name(label: str) -> str:
    """The name of a change for the undo menu, by the label its verb gives."""
    translate = QCoreApplication.translate
    names = {
        "add_goal": translate("changes", "Add goal"),
        "bring_back": translate("changes", "Bring one record back"),
        "edit_goal": translate("changes", "Edit goal"),
        "move_goal": translate("changes", "Move goal"),
        "remove_goal": translate("changes", "Remove goal"),
        "link_goals": translate("changes", "Link goals"),
        "edit_goal_link": translate("changes", "Edit link of goals"),
        "remove_goal_link": translate("changes", "Remove link of goals"),
        "add_charge": translate("changes", "Say who is in charge"),
        "edit_charge": translate("changes", "Edit who is in charge"),
        "remove_charge": translate("changes", "Remove who is in charge"),
        "add_own_measure": translate("changes", "Add our measure"),
        "edit_own_measure": translate("changes", "Edit our measure"),
        "remove_own_measure": translate("changes", "Remove our measure"),
        "add_stage": translate("changes", "Add stage"),
        "edit_stage": translate("changes", "Edit stage"),
        "move_stage": translate("changes", "Move stage"),
        "remove_stage": translate("changes", "Remove stage"),
        "add_indicator": translate("changes", "Add indicator"),
        "edit_indicator": translate("changes", "Edit indicator"),
        "remove_indicator": translate("changes", "Remove indicator"),
        "add_measurement": translate("changes", "Add measurement"),
        "edit_measurement": translate("changes", "Edit measurement"),
        "remove_measurement": translate("changes", "Remove measurement"),
        "edit_initiative": translate("changes", "Edit initiative"),
        "start_draft": translate("changes", "Work on a draft of the roadmap"),
        "hand_over": translate("changes", "Hand the roadmap over to the initiative"),
        "close_initiative": translate("changes", "End the initiative"),
        "set_sharing": translate("changes", "Set who may see it"),
        "edit_organization": translate("changes", "Edit organization"),
        "accept_lost_place": translate("changes", "Leave off the roadmap"),
        "set_rate": translate("changes", "Set an exchange rate"),
        "remove_rate": translate("changes", "Remove an exchange rate"),
        "add_program": translate("changes", "Add program"),
        "add_programs": translate("changes", "Add programs"),
        "edit_program": translate("changes", "Edit program"),
        "edit_programs": translate("changes", "Edit programs"),
        "remove_program": translate("changes", "Remove program"),
        "remove_programs": translate("changes", "Remove programs"),
        "add_payment": translate("changes", "Add payment"),
        "edit_payment": translate("changes", "Edit payment"),
        "remove_payment": translate("changes", "Remove payment"),
        "add_actor": translate("changes", "Add actor"),
        "edit_actor": translate("changes", "Edit actor"),
        "remove_actor": translate("changes", "Remove actor"),
        "add_activity": translate("changes", "Add activity"),
        "edit_activity": translate("changes", "Edit activity"),
        "remove_activity": translate("changes", "Remove activity"),
        "keep_connection": translate("changes", "Keep a connection"),
        "dismiss_connection": translate("changes", "Dismiss a connection"),
        "accept_connection": translate("changes", "Make a connection an item to decide"),
        "reopen_connection": translate("changes", "Bring a connection back"),
        "set_need": translate("changes", "Set the need"),
        "remove_need": translate("changes", "Remove need"),
        "place_program": translate("changes", "Place program"),
        "place_programs": translate("changes", "Place programs"),
        "move_placement": translate("changes", "Move placement"),
        "edit_placement": translate("changes", "Edit placement"),
        "set_shares": translate("changes", "Set shares"),
        "share_evenly": translate("changes", "Share evenly"),
        "remove_placement": translate("changes", "Remove placement"),
        "set_own_weights": translate("changes", "Set our priorities"),
        "new_workshop": translate("changes", "New workshop"),
        "edit_workshop": translate("changes", "Edit workshop"),
        "remove_workshop": translate("changes", "Remove workshop"),
        "set_parking": translate("changes", "Edit the parking list"),
        "add_participants": translate("changes", "Add participants"),
        "edit_participant": translate("changes", "Edit participant"),
        "remove_participant": translate("changes", "Remove participant"),
        "remove_participants": translate("changes", "Remove participants"),
        "open_voting": translate("changes", "Open the voting"),
        "read_ballots": translate("changes", "Read ballots"),
        "enter_ballot": translate("changes", "Enter a ballot"),
        "enter_judgements": translate("changes", "Enter comparisons"),
        "show_result": translate("changes", "Show the result"),
        "next_round": translate("changes", "Open a further round"),
        "close_workshop": translate("changes", "Close the workshop"),
        "set_presence": translate("changes", "Say who is there"),
        "cut_names": translate("changes", "Cut the names"),
        "adopt_result": translate("changes", "Make the result our priorities"),
        "record_estimate": translate("changes", "Record an estimate"),
        "add_decision": translate("changes", "Add decision"),
        "edit_decision": translate("changes", "Edit decision"),
        "decide": translate("changes", "Decide"),
        "set_decision_state": translate("changes", "Set the state of decisions"),
        "move_decision": translate("changes", "Move decision"),
        "remove_decision": translate("changes", "Remove decision"),
        "remove_decisions": translate("changes", "Remove decisions"),
        "decision_from_finding": translate("changes", "Make a finding an item"),
        "add_resolution": translate("changes", "Add resolution"),
        "edit_resolution": translate("changes", "Edit resolution"),
        "move_resolution": translate("changes", "Move resolution"),
        "remove_resolution": translate("changes", "Remove resolution"),
        "attach_decisions": translate("changes", "Choose the decisions of a resolution"),
        "add_option": translate("changes", "Add option"),
        "edit_option": translate("changes", "Edit option"),
        # No page moves options any more; files of earlier versions remember that one did.
        "move_option": translate("changes", "Move option"),
        "remove_option": translate("changes", "Remove option"),
        "back_to_generated": translate("changes", "Back to the generated texts"),
        "add_meeting": translate("changes", "Add meeting"),
        "edit_meeting": translate("changes", "Edit meeting"),
        "remove_meeting": translate("changes", "Remove meeting"),
        "add_agenda_item": translate("changes", "Add an item to the agenda"),
        "edit_agenda_item": translate("changes", "Edit an item of the agenda"),
        "move_agenda_item": translate("changes", "Move an item of the agenda"),
        "remove_agenda_item": translate("changes", "Remove an item of the agenda"),
        "link_agenda_item": translate("changes", "Choose what an item is about"),
        "set_kit_plan": translate("changes", "Set up the kit"),
        "set_kit_outline": translate("changes", "Arrange the kit’s sections"),
        "set_kit_storyline": translate("changes", "Arrange the storyline"),
        "edit_kit_text": translate("changes", "Edit a text of the kit"),
        "restore_kit_text": translate("changes", "Back to the generated text"),
        "set_brand": translate("changes", "Change the kit’s looks"),
        "import": translate("changes", "Import"),
        "rename_import_mapping": translate("changes", "Name a list"),
        "remove_import_mapping": translate("changes", "Forget how a list was read"),
        "restore": translate("changes", "Bring an older state back"),
        "merge": translate("changes", "Merge two copies"),
    }
    return names[label]


def change_in_words(label: str, way: str) -> str:
    """The name of a change, and whether it was undone or made again; way: "" for neither, "undo" or "redo"."""
    translate = QCoreApplication.translate
    try:
        name = change_name(label)
    except KeyError:
        # A newer program may have made the change.
        name = translate("changes", "A change")
    forms = {"undo": translate("changes", "Undone: {change}"), "redo": translate("changes", "Made again: {change}")}
    return forms[way].replace("{change}", name) if way else name


def backup_reason(backup: "Backup", words: Words) -> str:
    """Why a copy was kept, or the name that the user gave it."""
    key = f"messages.backup_{backup.reason}"
    return isolate(backup.reason) if backup.is_named or not words.has(key) else words.sentence(key)


def kind_name(kind: str) -> str:
    """A kind of record in the plural, by its table's name."""
    translate = QCoreApplication.translate
    names = {
        kinds.ORGANIZATION.name: translate("kinds", "The organization"),
        kinds.INITIATIVE.name: translate("kinds", "The initiative"),
        kinds.GOAL.name: translate("kinds", "Goals"),
        kinds.STAGE.name: translate("kinds", "Stages"),
        kinds.INDICATOR.name: translate("kinds", "Indicators"),
        kinds.MEASUREMENT.name: translate("kinds", "Measurements"),
        kinds.PROGRAM.name: translate("kinds", "Programs"),
        kinds.PLACEMENT.name: translate("kinds", "Placements"),
        kinds.PLACEMENT_INDICATOR.name: translate("kinds", "Indicators that placements move"),
        kinds.ACTOR.name: translate("kinds", "Actors"),
        kinds.ACTIVITY.name: translate("kinds", "Activities"),
        kinds.NEED.name: translate("kinds", "Needs"),
        kinds.PRIORITY.name: translate("kinds", "Our weights"),
        kinds.WORKSHOP.name: translate("kinds", "Workshops"),
        kinds.PARTICIPANT.name: translate("kinds", "Participants"),
        kinds.BALLOT.name: translate("kinds", "Ballots"),
        kinds.JUDGEMENT.name: translate("kinds", "Comparisons of goals"),
        kinds.WEIGHTING.name: translate("kinds", "Earlier weights"),
        kinds.RESOLUTION.name: translate("kinds", "Resolutions"),
        kinds.RESOLUTION_OPTION.name: translate("kinds", "Options of a resolution"),
        kinds.DECISION.name: translate("kinds", "Decisions"),
        kinds.MEETING.name: translate("kinds", "Meetings"),
        kinds.AGENDA_ITEM.name: translate("kinds", "Items of the agenda"),
        kinds.AGENDA_SUBJECT.name: translate("kinds", "What items of the agenda are about"),
        kinds.KIT_PLAN.name: translate("kinds", "The kit’s plan"),
        kinds.KIT_TEXT.name: translate("kinds", "Edited texts of the kit"),
        kinds.BRAND.name: translate("kinds", "Logo and colours"),
        kinds.TRANSLATION.name: translate("kinds", "Texts in further languages"),
        kinds.IMPORT_MAPPING.name: translate("kinds", "How lists were read"),
        kinds.EXCHANGE_RATE.name: translate("kinds", "Exchange rates"),
        kinds.PAYMENT.name: translate("kinds", "Payments"),
        kinds.GOAL_LINK.name: translate("kinds", "Links between goals"),
        kinds.CHARGE.name: translate("kinds", "Who is in charge of goals"),
        kinds.OWN_MEASURE.name: translate("kinds", "Our own measures"),
        kinds.CONNECTION_ANSWER.name: translate("kinds", "What we said of suggested connections"),
        kinds.ROADMAP_VERSION.name: translate("kinds", "Earlier versions of the roadmap"),
    }
    return names[kind]


def initiative_ended(initiative: Initiative, words: Words) -> str:
    """That the initiative has ended, with the day where it is known."""
    translate = QCoreApplication.translate
    if initiative.closed_on is None:
        return translate("roadmap", "The initiative has ended. Its roadmap and all that is ours stay as they were.")
    text = translate("roadmap", "The initiative ended on {day}. Its roadmap and all that is ours stay as they were.")
    return text.replace("{day}", words.date(initiative.closed_on))


def goal_choices(records: Records, words: Words) -> tuple[tuple[int, str], ...]:
    """The goals to choose from, as (id, title): the initiative's, then the former ones, which say so."""
    return tuple(
        (goal.id, isolate(short_title(goal_title(goal, words))))
        for goal in (*records.roadmap_goals, *records.former_goals)
    )


def sentences(problems: tuple[Problem, ...], words: Words) -> str:
    """The problems as sentences, one a line."""
    return "\n".join(problem_sentence(problem, words) for problem in problems)


def first_lines(lines: Sequence[str], words: Words) -> str:
    """The first few of the lines, and how many more there are."""
    shown = list(lines[:MAX_LINES])
    if len(lines) > MAX_LINES:
        shown.append(words.sentence("window.and_more", n=len(lines) - MAX_LINES))
    return "\n".join(shown)
