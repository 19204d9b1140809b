"""The commands of the joint map: it is made of what partners told, and shown beside our own field."""

import argparse
from datetime import date

from aligner.cli.commands import noted, opened
from aligner.cli.output import Output, about
from aligner.lang.bidi import strip_isolates


def make_map(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.joint_maps import joint_map_lines, prepare_joint_map, write_joint_map
    from aligner.actions.sent import Sent
    from aligner.model.vocabulary import Sharing

    with opened(options, output_stream, read_only=True) as workspace:
        records = workspace.read()
    day = options.day or date.today()
    found = prepare_joint_map(records, getattr(options, "with"), Sharing(options.to), day)
    lines = [strip_isolates(line) for line in joint_map_lines(found, output_stream.words)]
    if not options.preview:
        with about(options.out):
            write_joint_map(found, options.out)
        lines.insert(0, str(options.out))
        sent = Sent("joint_map", found.works, level=options.to, whom=options.whom or "", withheld=found.withheld)
        lines += noted(options, sent, output_stream)
    path = None if options.preview else str(options.out)
    told: dict[str, object] = {"path": path, "package": dict(found.package), "withheld": dict(found.withheld)}
    output_stream.print_result(told, "\n".join(lines))


def beside(options: argparse.Namespace, output_stream: Output) -> None:
    from aligner.actions.joint_maps import beside_our_field, read_joint_map

    with opened(options, output_stream, read_only=True) as workspace:
        records = workspace.read()
    with about(options.source):
        found = beside_our_field(records, read_joint_map(options.source), output_stream.words)
    plain = [[strip_isolates(text) for text in row] for row in (found.table.headers, *found.table.rows)]
    lines = [found.head, *found.notes, "", *(" | ".join(row) for row in plain)]
    if found.new_places:
        lines.append(output_stream.words.sentence("joint_map.new_places", n=found.new_places))
    told: dict[str, object] = {
        "head": strip_isolates(found.head),
        "notes": [strip_isolates(note) for note in found.notes],
        "headers": plain[0],
        "rows": plain[1:],
        "places_with_others_there": found.new_places,
    }
    output_stream.print_result(told, "\n".join(strip_isolates(line) for line in lines))
