"""Filled ballots, read back from a folder in one go.

Reading judges each file and says what it found; taking brings in what was good as one change. Nothing is repaired:
a ballot that does not add up is shown with its values and their places.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from aligner.actions.backups import BEFORE_IMPORT, back_up_when_changed
from aligner.actions.ballots import check_answers, check_ratios, set_ballot, set_judgements
from aligner.analysis.ballots import questions_of
from aligner.exchange.ballots import SUFFIXES, FoundBallot, is_ballot_file, read_ballot_file
from aligner.exchange.table_files import holds_tables
from aligner.lang.problems import problem_sentence
from aligner.lang.words import Words
from aligner.model.ballot_form import goal_list_of, goal_list_version, latest_workshop, main_part, participants_of
from aligner.model.errors import EnvironmentRefused, Problem, Refused, refuse
from aligner.model.records import Records
from aligner.model.system_errors import environment_refusal
from aligner.model.vocabulary import Question, WorkshopMethod, WorkshopState
from aligner.model.workshop import Participant, Workshop
from aligner.store.workspace import Change, Workspace

MAX_FILES = 1000
ReportProgress = Callable[[str, float], None]


class Outcome(StrEnum):
    """What became of a ballot, or of a file that holds none."""

    TAKEN = "taken"
    REPLACES = "replaces"
    SAME_AGAIN = "same_again"
    BLANK = "blank"
    NEEDS_CORRECTION = "needs_correction"
    TWICE_DIFFERENT = "twice_different"
    WAS_SHOWN = "was_shown"
    UNKNOWN_CODE = "unknown_code"
    OTHER_WORKSPACE = "other_workspace"
    OTHER_WORKSHOP = "other_workshop"
    OTHER_ROUND = "other_round"
    OTHER_METHOD = "other_method"
    OTHER_GOAL_LIST = "other_goal_list"
    VOTING_NOT_OPEN = "voting_not_open"
    VOTING_CLOSED = "voting_closed"
    NOT_A_BALLOT = "not_a_ballot"
    UNREADABLE = "unreadable"


GOOD = (Outcome.TAKEN, Outcome.REPLACES)
HARMLESS = (*GOOD, Outcome.SAME_AGAIN, Outcome.BLANK)


@dataclass(frozen=True)
class BallotValue:
    """A value of a ballot as it is in the file. part: "order", "points", "rating" or "pair"; goal: its code, of
    a pair the two codes."""

    question: Question
    goal: str
    part: str
    text: str
    where: str


@dataclass(frozen=True)
class Answers:
    """What is brought in for a question. answers: by goal id; ratios: by pair of goal ids."""

    question: Question
    answers: Mapping[int, float] = field(default_factory=dict[int, float])
    ranks: Mapping[int, float] | None = None
    ratios: Mapping[tuple[int, int], float] = field(default_factory=dict[tuple[int, int], float])


@dataclass(frozen=True)
class FileReport:
    """A ballot of a file, or a file without one.

    file: its name, within the folder.  participant: the code on it, "" when none could be read.
    problems: what is to be corrected, with its place; notices: what was omitted of a good ballot.
    given: every value, for the correction.  participant_id, accepted: of a good one, what is brought in.
    """

    file: str
    outcome: Outcome
    participant: str = ""
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    given: tuple[BallotValue, ...] = ()
    participant_id: int = 0
    accepted: tuple[Answers, ...] = ()


@dataclass(frozen=True)
class BallotReport:
    """workshop_id: where the good ones go; files: in the order of their names."""

    workshop_id: int
    files: tuple[FileReport, ...]
    is_dry: bool = True

    @property
    def good(self) -> tuple[FileReport, ...]:
        return tuple(one for one in self.files if one.outcome in GOOD)


def holds_ballots(source: Path) -> bool:
    """Whether `source` is a folder without tables, a PDF, or a workbook that is a ballot."""
    if source.is_dir() and holds_tables(source):
        return False
    if source.is_dir() or source.suffix.casefold() == ".pdf":
        return True
    return source.suffix.casefold() == ".xlsx" and source.is_file() and is_ballot_file(source)


def judge_ballots(
    records: Records, source: Path, workshop_id: int | None = None, report: ReportProgress = lambda text, part: None
) -> BallotReport:
    """What is in a folder of ballots or in one file; nothing is changed. workshop_id: the latest unless given.

    Raises: Refused source_not_found, no_ballot_files, too_many_files, no_workshop.
    """
    chosen = (one for one in records.workshops if one.id == workshop_id)
    workshop = next(chosen, None) if workshop_id is not None else latest_workshop(records)
    if workshop is None:
        raise refuse("no_workshop")
    files = _files(source)
    judge = _Judge(records, workshop)
    found: list[FileReport] = []
    for number, path in enumerate(files):
        report(path.name, number / len(files))
        name = str(path.relative_to(source)) if source.is_dir() else path.name
        found += judge.file(path, name)
    report("", 1.0)
    return BallotReport(workshop.id, tuple(_without_rivals(found)))


def judge_work(report: ReportProgress, records: Records, source: Path, workshop_id: int | None = None) -> BallotReport:
    """Work for a `Worker`: `judge_ballots`."""
    return judge_ballots(records, source, workshop_id, report)


def store_ballots(workspace: Workspace, report: BallotReport) -> BallotReport:
    """Brings in the report's good ballots as one change; without any it changes nothing.

    Raises: Refused when the workshop changed since the report was made; nothing is then brought in.
    """
    if report.good:
        back_up_when_changed(workspace, BEFORE_IMPORT)
        workspace.run("read_ballots", lambda change: _store_ballots(change, report))
    return BallotReport(report.workshop_id, report.files, is_dry=False)


def read_ballots(
    workspace: Workspace,
    source: Path,
    workshop_id: int | None = None,
    *,
    dry_run: bool = False,
    report: ReportProgress = lambda text, part: None,
) -> BallotReport:
    """Reads a folder of ballots, or one file, and brings in the good ones. Raises: as `judge_ballots`."""
    found = judge_ballots(workspace.read(), source, workshop_id, report)
    return found if dry_run else store_ballots(workspace, found)


def refuse_when_none_fits(report: BallotReport) -> None:
    """Raises: Refused ballots_none_taken, once a file, when not one of the ballots could be used."""
    if report.files and not any(one.outcome in HARMLESS for one in report.files):
        raise Refused(
            *(
                Problem.of(
                    "ballots_none_taken", one.file, reason_key=f"ballots.{one.outcome.value}", ballot=one.participant
                )
                for one in report.files
            )
        )


def report_sentence(one: FileReport, words: Words) -> str:
    """What became of a ballot, in a sentence."""
    return words.sentence(f"ballots.{one.outcome.value}", code=one.participant)


def report_lines(report: BallotReport, words: Words) -> list[str]:
    """The report in sentences: a line for each ballot, its problems under it, and how many were taken."""
    lines: list[str] = []
    for one in report.files:
        lines.append(f"{one.file}: {report_sentence(one, words)}")
        lines += [f"  {p.where}: {problem_sentence(p, words)}" for p in (*one.problems, *one.notices)]
    lines.append(words.sentence("ballots.summary", n=len(report.good)))
    return [*lines, words.sentence("sheets.report.dry")] if report.is_dry else lines


def report_as_json(report: BallotReport, words: Words) -> dict[str, object]:
    """The report as plain data."""

    def problems_as_json(problems: Sequence[Problem]) -> list[dict[str, str]]:
        return [{"where": p.where, "code": p.code, "message": problem_sentence(p, words)} for p in problems]

    return {
        "dry_run": report.is_dry,
        "taken": len(report.good),
        "ballots": [
            {
                "file": one.file,
                "participant": one.participant,
                "outcome": one.outcome.value,
                "message": report_sentence(one, words),
                "problems": problems_as_json(one.problems),
                "notices": problems_as_json(one.notices),
            }
            for one in report.files
        ],
    }


def _files(source: Path) -> list[Path]:
    if not source.exists():
        raise refuse("source_not_found")
    if source.is_file():
        return [source]
    try:
        found = sorted(
            path
            for path in source.rglob("*")
            if path.suffix.casefold() in SUFFIXES and not path.name.startswith((".", "~$")) and path.is_file()
        )
    except OSError as error:
        raise environment_refusal(error, source) from error
    if not found:
        raise refuse("no_ballot_files")
    if len(found) > MAX_FILES:
        raise refuse("too_many_files", "", files=MAX_FILES)
    return found


class _Judge:
    def __init__(self, records: Records, workshop: Workshop) -> None:
        self.records, self.workshop = records, workshop
        self.people = {person.code: person for person in participants_of(records, workshop)}
        self.goals = {goal.code: goal.id for goal in records.goals}
        self.version = goal_list_version(goal_list_of(records, workshop))

    def file(self, path: Path, name: str) -> list[FileReport]:
        try:
            ballots = read_ballot_file(path)
        except (Refused, EnvironmentRefused) as error:
            outcome = Outcome.NOT_A_BALLOT if error.code in ("not_a_ballot", "not_a_workbook") else Outcome.UNREADABLE
            problems = () if outcome is Outcome.NOT_A_BALLOT else error.problems
            return [FileReport(name, outcome, problems=problems)]
        found = [self.ballot(ballot, name) for ballot in ballots]
        # Of a file with every participant's ballot, those that nobody filled in are not worth a line each.
        filled = [one for one in found if one.outcome is not Outcome.BLANK]
        return filled or found[:1]

    def ballot(self, ballot: FoundBallot, name: str) -> FileReport:
        mark = ballot.mark
        person = self.people.get(mark.participant)
        report = FileReport(name, Outcome.BLANK, mark.participant, given=self._given(ballot))
        wrong = self._misplaced(ballot, person)
        if ballot.is_blank and wrong not in (Outcome.OTHER_WORKSPACE, Outcome.OTHER_WORKSHOP):
            return FileReport(name, Outcome.BLANK, mark.participant)
        if wrong is not None or person is None:
            return replace(report, outcome=wrong or Outcome.UNKNOWN_CODE)
        if ballot.problems:
            return replace(report, outcome=Outcome.NEEDS_CORRECTION, problems=ballot.problems)
        taken: list[Answers] = []
        problems: list[Problem] = []
        notices: list[Problem] = []
        for number, question in enumerate(mark.questions, start=1):
            answers = self._answers(ballot, question)
            if answers is None:
                notices.append(Problem.of("question_left_blank", str(number)))
                continue
            try:
                self._check(answers, ballot, str(number), notices)
                taken.append(answers)
            except Refused as error:
                problems += [self._placed(problem, ballot, question, str(number)) for problem in error.problems]
        report = replace(report, notices=tuple(notices), participant_id=person.id)
        if problems:
            return replace(report, outcome=Outcome.NEEDS_CORRECTION, problems=tuple(problems))
        all_answers = tuple(self._with_order(answers, ballot) for answers in taken)
        return replace(report, outcome=self._against_stored(person, all_answers), accepted=all_answers)

    def _given(self, ballot: FoundBallot) -> tuple[BallotValue, ...]:
        mark = ballot.mark
        codes = mark.goals if mark.method is not WorkshopMethod.PAIRWISE else ()
        pairs = [f"{mark.goals[one]} {mark.goals[other]}" for one, other in mark.pairs]
        return tuple(
            BallotValue(
                slot[0], pairs[slot[2]] if slot[1] == "pair" else codes[slot[2]], slot[1], answer.text, answer.where
            )
            for slot, answer in ballot.answers.items()
        )

    def _misplaced(self, ballot: FoundBallot, person: Participant | None) -> Outcome | None:
        """Why a ballot does not belong here; None when it does."""
        mark, workshop = ballot.mark, self.workshop
        checks = (
            (mark.workspace != self.records.workspace_id, Outcome.OTHER_WORKSPACE),
            (mark.workshop not in (0, workshop.id), Outcome.OTHER_WORKSHOP),
            (person is None, Outcome.UNKNOWN_CODE),
            (mark.method is not workshop.method, Outcome.OTHER_METHOD),
            (mark.goal_list != self.version, Outcome.OTHER_GOAL_LIST),
            (any(code not in self.goals for code in mark.goals), Outcome.OTHER_GOAL_LIST),
            (mark.round != workshop.round, Outcome.OTHER_ROUND),
            (workshop.state is WorkshopState.PLANNED, Outcome.VOTING_NOT_OPEN),
            (workshop.state is WorkshopState.CLOSED, Outcome.VOTING_CLOSED),
            (any(question not in questions_of(workshop) for question in mark.questions), Outcome.OTHER_WORKSHOP),
        )
        return next((outcome for is_so, outcome in checks if is_so), None)

    def _answers(self, ballot: FoundBallot, question: Question) -> Answers | None:
        """What a question was answered with, without the order beside points; None when with nothing."""
        mark = ballot.mark
        if mark.method is WorkshopMethod.PAIRWISE:
            ratios = {
                (self.goals[mark.goals[one]], self.goals[mark.goals[other]]): value
                for index, (one, other) in enumerate(mark.pairs)
                if (value := _value(ballot, question, "pair", index)) is not None
            }
            return Answers(question, ratios=ratios) if ratios else None
        answers = self._column(ballot, question, main_part(mark.method))
        return Answers(question, answers) if answers or self._column(ballot, question, "order") else None

    def _column(self, ballot: FoundBallot, question: Question, part: str) -> dict[int, float]:
        return {
            self.goals[code]: value
            for index, code in enumerate(ballot.mark.goals)
            if (value := _value(ballot, question, part, index)) is not None
        }

    def _check(self, answers: Answers, ballot: FoundBallot, number: str, notices: list[Problem]) -> None:
        if ballot.mark.method is WorkshopMethod.PAIRWISE:
            check_ratios(self.records, answers.ratios)
            return
        ranks = self._ranks(answers, ballot)
        check_answers(self.records, self.workshop.method, answers.answers, ranks)
        if ranks is None and self._column(ballot, answers.question, "order"):
            notices.append(Problem.of("order_left_out", number))

    def _ranks(self, answers: Answers, ballot: FoundBallot) -> dict[int, float] | None:
        """The order beside points, where it is complete."""
        if self.workshop.method is not WorkshopMethod.POINTS:
            return None
        ranks = self._column(ballot, answers.question, "order")
        return ranks if set(ranks) >= set(answers.answers) and ranks else None

    def _with_order(self, answers: Answers, ballot: FoundBallot) -> Answers:
        return Answers(answers.question, answers.answers, self._ranks(answers, ballot), answers.ratios)

    def _placed(self, problem: Problem, ballot: FoundBallot, question: Question, number: str) -> Problem:
        """The problem at the place in the file; the verbs report it by the goal's code."""
        mark = ballot.mark
        pairs = [{mark.goals[one], mark.goals[other]} for one, other in mark.pairs]
        part = main_part(mark.method)
        if problem.code == "ranks_not_an_order":
            part = "order"
        index = -1
        if part == "pair":
            index = next((at for at, pair in enumerate(pairs) if pair == set(problem.where.split())), -1)
        elif problem.where in mark.goals:
            index = mark.goals.index(problem.where)
        answer = ballot.answers.get((question, part, index))
        where = answer.where if answer is not None else f"{number} › {problem.where}".rstrip(" ›")
        return Problem(problem.code, where, problem.values)

    def _against_stored(self, person: Participant, taken: tuple[Answers, ...]) -> Outcome:
        """Whether the file holds the same ballot already, another one, or one that was shown."""
        stored, shown = _stored(self.records, person.id, self.workshop.round)
        changed = [one for one in taken if stored.get(one.question) != _content(one)]
        if not changed:
            return Outcome.SAME_AGAIN
        if any(one.question in shown for one in changed):
            return Outcome.WAS_SHOWN
        return Outcome.REPLACES if any(one.question in stored for one in changed) else Outcome.TAKEN


def _value(ballot: FoundBallot, question: Question, part: str, index: int) -> float | None:
    answer = ballot.answers.get((question, part, index))
    return None if answer is None else answer.value


Content = dict[int | tuple[int, int], tuple[float | None, float | None]]


def _content(one: Answers) -> Content:
    """By goal, or by pair: what was given, and the order beside it."""
    content: Content = {goal: (value, (one.ranks or {}).get(goal)) for goal, value in one.answers.items()}
    return content | {pair: (ratio, None) for pair, ratio in one.ratios.items()}


def _stored(records: Records, participant_id: int, number: int) -> tuple[dict[Question, Content], set[Question]]:
    """What the file holds of a participant's round, and the questions that were shown already."""
    found: dict[Question, Content] = {}
    shown: set[Question] = set()
    for row in records.ballots:
        if row.participant_id == participant_id and row.round == number:
            is_rank_only = row.points is None and row.rating is None
            value = row.rank if is_rank_only else row.points if row.points is not None else row.rating
            found.setdefault(row.question, {})[row.goal_id] = (value, None if is_rank_only else row.rank)
            shown |= {row.question} if row.showing else set()
    for pair in records.judgements:
        if pair.participant_id == participant_id and pair.round == number:
            found.setdefault(pair.question, {})[pair.goal_id, pair.other_goal_id] = (pair.ratio, None)
            shown |= {pair.question} if pair.showing else set()
    return found, shown


def _without_rivals(found: Sequence[FileReport]) -> list[FileReport]:
    """The same ballot twice counts once; two different ones with one code are both omitted, for a person to say."""
    by_person: dict[int, list[FileReport]] = {}
    for one in found:
        if one.outcome in GOOD:
            by_person.setdefault(one.participant_id, []).append(one)
    judged: list[FileReport] = []
    read_rows: set[int] = set()
    for one in found:
        rivals = by_person.get(one.participant_id, []) if one.outcome in GOOD else []
        if any(_content_of(other) != _content_of(one) for other in rivals):
            judged.append(replace(one, outcome=Outcome.TWICE_DIFFERENT))
        elif rivals and one.participant_id in read_rows:
            judged.append(replace(one, outcome=Outcome.SAME_AGAIN))
        else:
            judged.append(one)
            read_rows |= {one.participant_id} if rivals else set()
    return judged


def _content_of(one: FileReport) -> dict[Question, Content]:
    return {answers.question: _content(answers) for answers in one.accepted}


def _store_ballots(change: Change, report: BallotReport) -> None:
    for one in report.good:
        for answers in one.accepted:
            if answers.ratios:
                set_judgements(change, report.workshop_id, one.participant_id, answers.question, answers.ratios)
            else:
                set_ballot(
                    change,
                    report.workshop_id,
                    one.participant_id,
                    answers.question,
                    answers.answers,
                    ranks=answers.ranks,
                )
