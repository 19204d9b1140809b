"""The commands that read files of others: what a file holds, and bringing it into a workspace."""

import argparse
from collections.abc import Sequence
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from aligner.cli.commands import opened
from aligner.cli.output import Output, about
from aligner.model.errors import EnvironmentRefused, Refused

if TYPE_CHECKING:
    from aligner.actions.exchange import Request
    from aligner.model.importing import ImportMapping


def import_source(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions import ballot_files, exchange

    with about(options.source):
        holds_ballots = ballot_files.holds_ballots(options.source)
    request = _request(options)
    with opened(options, output_stream, read_only=options.dry_run) as workspace:
        speech = output_stream.words
        # A fault of the workspace or of its disk is reported about the workspace.
        with about(options.source, Refused):
            if holds_ballots:
                ballots = ballot_files.read_ballots(workspace, options.source, dry_run=options.dry_run)
                ballot_files.refuse_when_none_fits(ballots)
                wording = ballot_files.report_as_json(ballots, speech)
                lines = ballot_files.report_lines(ballots, speech)
            else:
                known = workspace.read().import_mappings
                answers = dict(options.answer) | ({"hidden": "take"} if options.with_hidden else {})
                if options.errors is not None:
                    with about(options.errors, EnvironmentRefused):
                        exchange.write_errors(
                            workspace, options.source, options.errors, speech, answers, options.encoding, request
                        )
                try:
                    report = exchange.import_file(
                        workspace,
                        options.source,
                        dry_run=options.dry_run,
                        skip_bad_rows=options.skip_bad_rows,
                        answers=answers,
                        encoding=options.encoding,
                        request=request,
                    )
                except Refused:
                    # What the user corrects is the mapping: a refused file has one, too.
                    with suppress(Refused):
                        _write_mapping(options, request, answers, known)
                    raise
                _write_mapping(options, request, answers, known)
                wording, lines = exchange.report_as_json(report, speech), exchange.report_lines(report, speech)
    output_stream.print_result(wording, "\n".join(lines))


def _request(options: argparse.Namespace) -> "Request":
    from aligner.actions.exchange import Request
    from aligner.actions.inspecting import read_mapping

    mapping = None
    if options.mapping is not None:
        with about(options.mapping):
            mapping = read_mapping(options.mapping)
    return Request(options.sheet or "", getattr(options, "as") or "", mapping)


def _write_mapping(
    options: argparse.Namespace, request: "Request", answers: dict[str, str], known: "Sequence[ImportMapping]"
) -> None:
    """Writes how the source was read, where that is requested."""
    from aligner.actions.inspecting import mapping_of_source, write_mapping

    if options.write_mapping is None:
        return
    found = request.mapping or mapping_of_source(options.source, options.encoding, request, known)
    with about(options.write_mapping, Refused, EnvironmentRefused):
        write_mapping(found.with_answers(answers), options.write_mapping)


def inspect(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.inspecting import inspect_source, inspection_as_json, inspection_lines
    from aligner.actions.opening import open_workspace

    known: Sequence[ImportMapping] = ()
    if options.workspace is not None:
        with about(options.workspace), closing(open_workspace(options.workspace, read_only=True)) as workspace:
            known = workspace.read().import_mappings
    with about(options.source):
        found = inspect_source(options.source, options.encoding, records=known)
    output_stream.print_result(inspection_as_json(found), "\n".join(inspection_lines(found, output_stream.words)))
