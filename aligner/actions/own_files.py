"""The page of the guide about one's own files: which lists can be read, with a drawing of each, and what is asked."""

import base64
import re
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from aligner import paths
from aligner.lang.words import Words
from aligner.model.system_errors import environment_refusal
from aligner.model.vocabulary import RIGHT_TO_LEFT
from aligner.office.sheets import letters
from aligner.palette import colors_of

_SHAPES = ("programs", "goals", "logframe", "figures", "matrix", "partners")
_STEPS = 4
"""Of the import, with a picture each; `python -m tests.guide_pictures` takes them."""
_PARTS = (("asked", 6), ("next", 4), ("never", 4))
_LEFT_TO_RIGHT = re.compile(r"\.(?:csv|txt|xlsx)\b|\b\d[\d/]*/\d+\b")
"""Endings of files' names and figures with strokes, which stand alone in a line that runs from right to left."""
_STYLE = """
body {{ font: 17px/1.55 "Noto Sans", "Noto Sans Hebrew", "Noto Sans Arabic", "Segoe UI", Arial, sans-serif;
  color: {text}; background: {canvas}; max-width: 46em; margin: 2em auto; padding: 0 1.5em; }}
h1 {{ font-size: 1.9em; margin-bottom: .3em; }}
h2 {{ font-size: 1.35em; margin: 1.8em 0 .4em; color: {accent}; }}
h3 {{ font-size: 1.05em; margin: 1.4em 0 .4em; }}
nav a {{ color: {accent}; margin-inline-end: 1.2em; }}
table {{ border-collapse: collapse; background: {surface}; font-size: .85em; }}
td, th {{ border: 1px solid {line}; padding: .2em .7em; text-align: start; font-weight: normal; white-space: pre; }}
tr.letters th, th.number {{ background: {sunken}; color: {muted}; text-align: center; }}
tr.heads td {{ background: {accent_soft}; font-weight: bold; }}
.sheet {{ overflow-x: auto; }}
figure {{ margin: 1em 0 1.6em; }}
img {{ width: 100%; border: 1px solid {line}; border-radius: 6px; }}
figcaption {{ color: {muted}; }}
.note {{ color: {muted}; margin-top: .4em; }}
li {{ margin: .3em 0; }}
bdi {{ direction: ltr; unicode-bidi: isolate; }}
"""


def own_files_page(speech: Words) -> str:
    """The page as HTML that needs nothing beside it and leads nowhere else."""

    def text(key: str) -> str:
        return _LEFT_TO_RIGHT.sub(r"<bdi>\g<0></bdi>", escape(speech.sentence(f"own_files.{key}"), quote=False))

    direction = "rtl" if speech.language in RIGHT_TO_LEFT else "ltr"
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{speech.language}" dir="{direction}"><head><meta charset="utf-8">',
        f"<title>{text('title')}</title><style>{_STYLE.format(**colors_of('light'))}</style></head><body>",
        f"<h1>{text('title')}</h1><p>{text('lead')}</p><p>{text('ways')}</p>",
        "<nav>"
        + "".join(f'<a href="#{key}">{text(key)}</a>' for key in ("kinds", "pictures", *(key for key, _ in _PARTS))),
        f'</nav><h2 id="kinds">{text("kinds")}</h2><p>{text("kinds.lead")}</p>',
    ]
    for shape in _SHAPES:
        lines.append(f"<h3>{text(shape)}</h3>")
        lines += _drawn(speech.sentence(f"own_files.{shape}.rows"), has_heads=shape != "goals")
        lines.append(f'<p class="note">{text(f"{shape}.note")}</p>')
    lines.append(f'<h2 id="pictures">{text("pictures")}</h2><p>{text("pictures.lead")}</p>')
    for step in range(1, _STEPS + 1):
        picture = (paths.resources() / "guide" / f"own_files-{speech.language}-{step}.png").read_bytes()
        told = text(f"pictures.{step}")
        data = base64.b64encode(picture).decode("ascii")
        lines.append(
            f'<figure><img alt="{told}" src="data:image/png;base64,{data}"><figcaption>{told}</figcaption></figure>'
        )
    for key, count in _PARTS:
        lines.append(f'<h2 id="{key}">{text(key)}</h2>')
        lines += [f"<p>{text('asked.lead')}</p>"] if key == "asked" else []
        lines.append("<ul>" + "".join(f"<li>{text(f'{key}.{n}')}</li>" for n in range(1, count + 1)) + "</ul>")
    return "\n".join([*lines, f"<p>{text('wrong')}</p>", "</body></html>", ""])


def _drawn(rows: str, *, has_heads: bool) -> Iterator[str]:
    """A drawing of a sheet: letters above, numbers beside, as Excel shows them."""
    cells = [row.split("|") for row in rows.split("\n")]
    width = max(map(len, cells))
    yield '<div class="sheet"><table><tr class="letters"><th></th>'
    yield "".join(f"<th>{letters(index)}</th>" for index in range(width)) + "</tr>"
    for number, row in enumerate(cells, 1):
        kind = ' class="heads"' if has_heads and number == 1 else ""
        shown = "".join(f'<td dir="auto">{escape(cell)}</td>' for cell in (*row, *[""] * (width - len(row))))
        yield f'<tr{kind}><th class="number">{number}</th>{shown}</tr>'
    yield "</table></div>"


def write_own_files_page(speech: Words) -> Path:
    """Writes the page among the program's temporary files, for the desktop to open.

    Raises: EnvironmentRefused when it cannot be written.
    """
    path = Path(tempfile.gettempdir()) / f"own-files-{speech.language}.html"
    try:
        path.write_text(own_files_page(speech), "utf-8")
    except OSError as error:
        raise environment_refusal(error, path, writing=True) from error
    return path
