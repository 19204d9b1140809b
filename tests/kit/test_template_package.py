"""A template's package is read as XML in whatever spelling: nothing in it leads to the outside."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches

from aligner.actions.examples import example_records
from aligner.kit.content.options import KitOptions
from aligner.kit.deck.template_check import WIDE, check_template
from aligner.kit.deck.template_package import external_relations
from aligner.kit.making import make_kit
from aligner.model.errors import Refused
from aligner.model.presenting import Brand

FAULT = "cases/faults/template-external-link-single-quotes.pptx"
"""In the folder of real inputs."""
SECRET = "secret.example"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    "_rels/.rels",
    "ppt/_rels/presentation.xml.rels",
    "ppt/slideMasters/_rels/slideMaster1.xml.rels",
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
    "ppt/slideLayouts/_rels/slideLayout7.xml.rels",
)


def template(change: Callable[[Any], None] = lambda deck: None) -> dict[str, bytes]:
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = (Emu(side) for side in WIDE)
    change(deck)
    out = io.BytesIO()
    deck.save(out)
    with zipfile.ZipFile(out) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


PLAIN = template()


def outside(data: bytes) -> list[str]:
    """Every relation of a package that leads outside, read with another reader than the one under test."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            part = package.read(name)
            assert SECRET.encode() not in part and SECRET.encode("utf-16-le") not in part, name
            if name.lower().endswith(".rels"):
                for relation in ElementTree.fromstring(part):
                    told = {key.rpartition("}")[2].lower(): value for key, value in relation.attrib.items()}
                    if told.get("targetmode", "Internal") != "Internal" or ":" in told["target"]:
                        found.append(f"{name}: {told}")
            if part.startswith(b"PK"):
                found += outside(part)
    return found


@st.composite
def spelled(draw: st.DrawFn) -> tuple[str, bytes]:
    """A part of relations with one that leads outside, in some spelling that XML allows."""
    name = draw(st.sampled_from(RELATIONS))
    text = PLAIN[name].decode()
    text = text[text.index("<Relationships") :]
    space = st.sampled_from(["", " ", "\n", "\t  "])
    mode = draw(
        st.sampled_from(["External", "external", "EXTERNAL", " External ", "&#69;xternal", "&#x45;xterna&#108;"])
    )
    address = draw(
        st.sampled_from(
            [
                f"https://{SECRET}/a.png",
                f"file:///{SECRET}/a",
                f"\\\\{SECRET}\\share",
                f"//{SECRET}/b",
                f"mailto:a@{SECRET}",
            ]
        )
    )
    kind = draw(
        st.sampled_from(["image", "hyperlink", "oleLink", "video", "audio", "slideMaster", "attachedTemplate", "x"])
    )
    attributes = [("Id", "rId99"), ("Type", f"{OFFICE}/{kind}"), ("Target", address), ("TargetMode", mode)]
    written = ""
    for key, value in draw(st.permutations(attributes)):
        quote = draw(st.sampled_from("'\""))
        written += f" {draw(space)}{key}{draw(space)}={draw(space)}{quote}{value}{quote}"
    closing = draw(st.sampled_from(["/>", f"{draw(space)}/>", "></{0}>", "><!-- > --></{0}>"]))
    prefix = draw(st.sampled_from(["", "r:", "a-b:"]))
    if prefix:
        declared = f' xmlns:{prefix[:-1]}="http://schemas.openxmlformats.org/package/2006/relationships"'
        written += declared
    element = f"{prefix}Relationship"
    added = f"<{element}{written}{closing.format(element)}"
    if draw(st.booleans()):
        added = "<!-- <x> -->" + added
    text = text.replace("</Relationships>", f"{added}</Relationships>")
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"]))
    told = {"utf-8-sig": "UTF-8"}.get(encoding, encoding)
    return name, f'<?xml version="1.0" encoding="{told}"?>{text}'.encode(encoding)


@settings(max_examples=60, deadline=None)
@given(spelled())
def test_no_relation_leads_outside_however_it_is_written(part: tuple[str, bytes]) -> None:
    made = check_template(packed(PLAIN | {part[0]: part[1]}))
    assert outside(made) == []
    assert external_relations(made) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "iso-8859-1"])
@pytest.mark.parametrize(
    "name", ["ppt/presentation.xml", "ppt/slideMasters/_rels/slideMaster1.xml.rels", "custom/a.txt"]
)
def test_a_document_type_is_refused_wherever_it_stands(name: str, encoding: str) -> None:
    part = PLAIN.get(name, b"<a/>").decode()
    body = part[part.index("?>") + 2 :] if part.startswith("<?xml") else part
    late = f"<!--{'x' * 9000}-->"
    text = f'<?xml version="1.0" encoding="{encoding[:6] if encoding.startswith("utf-16") else encoding}"?>{late}'
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    data = f"{mark}{text}<!DOCTYPE a [<!ENTITY b 'c'>]>{body}".encode(encoding)
    with pytest.raises(Refused) as refused:
        check_template(packed(PLAIN | {name: data}))
    assert refused.value.code == "template_not_a_deck"


@pytest.mark.parametrize(
    "name",
    ["../evil.xml", "/ppt/a.xml", "ppt/../../a.xml", "C:/a.xml", "ppt\\..\\a.xml", "ppt/%2e%2e%2fa.xml", "ppt//a"],
)
def test_a_part_whose_name_leads_out_of_the_package_is_refused(name: str) -> None:
    with pytest.raises(Refused) as refused:
        check_template(packed(PLAIN | {name: b"<a/>"}))
    assert refused.value.code == "template_not_a_deck"


def test_two_parts_of_one_name_are_refused() -> None:
    with pytest.raises(Refused) as refused:
        check_template(packed(PLAIN | {"PPT/Presentation.XML": PLAIN["ppt/presentation.xml"]}))
    assert refused.value.code == "template_not_a_deck"


def test_a_part_that_inflates_to_more_than_it_claims_is_not_unpacked() -> None:
    data = packed(PLAIN | {"ppt/media/z.bmp": bytes(90 * 2**20)})
    claimed = (90 * 2**20).to_bytes(4, "little")
    with pytest.raises(Refused) as refused:
        check_template(data)
    assert refused.value.code == "template_too_large"
    with pytest.raises(Refused) as refused:
        check_template(data.replace(claimed, (1000).to_bytes(4, "little")))
    assert refused.value.code in ("template_not_a_deck", "template_too_large")


def test_a_tree_of_too_much_xml_is_not_built() -> None:
    with pytest.raises(Refused) as refused:
        check_template(packed(PLAIN | {"ppt/x.xml": b"<a>" + b"<b/>" * (11 * 2**20) + b"</a>"}))
    assert refused.value.code == "template_too_large"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"ppt/embeddings/thing.bin": b"x"}, "template_macros"),
        ({"ppt/ActiveX/activeX1.xml": b"<a/>"}, "template_macros"),
        (
            {
                "[Content_Types].xml": PLAIN["[Content_Types].xml"].replace(
                    b"main+xml", b"m&#97;croEn&#x61;bled.main+xml", 1
                )
            },
            "template_macros",
        ),
        (
            {
                "ppt/slideMasters/_rels/slideMaster1.xml.rels": PLAIN[
                    "ppt/slideMasters/_rels/slideMaster1.xml.rels"
                ].replace(b"</Rel", f'<Relationship Id="r9" Type=\'{OFFICE}/control\' Target="a"/></Rel'.encode())
            },
            "template_macros",
        ),
    ],
    ids=["binary", "ActiveX", "content type in references", "control"],
)
def test_programs_are_refused_in_every_spelling(change: dict[str, bytes], code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_template(packed(PLAIN | change))
    assert refused.value.code == code


def rich(deck: Any) -> None:
    """A master with a picture that is linked, a link that runs a program, and a chart with its embedded workbook."""
    master = deck.slide_master
    link = master.part.relate_to(f"https://{SECRET}/", f"{OFFICE}/hyperlink", is_external=True)
    tree = master.shapes.element
    shape = tree.findall(qn("p:sp"))[0]
    inside = shape.find(qn("p:nvSpPr")).find(qn("p:cNvPr"))
    inside.append(inside.makeelement(qn("a:hlinkClick"), {qn("r:id"): link, "action": "ppaction://program"}))
    inside.append(inside.makeelement(qn("a:hlinkHover"), {qn("r:id"): "", "action": "ppaction://macro?name=x"}))
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    data = CategoryChartData()
    data.categories = ["a"]
    data.add_series("b", (1,))
    chart = slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, Inches(2), Inches(2), data)
    copied = chart.element
    copied.find(f".//{qn('c:chart')}").set(qn("r:id"), master.part.relate_to(chart.chart_part, f"{OFFICE}/chart"))
    tree.append(copied)


def test_links_and_embedded_workbooks_leave_no_trace_and_no_loose_end() -> None:
    made = check_template(packed(template(rich)))
    assert outside(made) == []
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        names = package.namelist()
        master = package.read("ppt/slideMasters/slideMaster1.xml")
        chart = next(package.read(name) for name in names if name.startswith("ppt/charts/chart"))
    assert b"hlinkClick" not in master and b"ppaction" not in master
    assert not [name for name in names if "embeddings" in name]
    assert b"externalData" not in chart


@pytest.mark.parametrize("is_checked", [True, False], ids=["as brought", "as an earlier version kept it"])
def test_a_finished_deck_has_no_relation_to_the_outside(is_checked: bool, tmp_path: Path) -> None:
    brought = packed(template(rich))
    kept = check_template(brought) if is_checked else packed(template(lambda deck: _unclean(deck)))
    brand = Brand(id=1, template=kept)
    records = replace(example_records("foundation", "en"), brands=(brand,))
    options = KitOptions(language="en", audience="donors", purpose="update", only=("deck",))
    make_kit(records, options, tmp_path)
    assert outside((tmp_path / "deck.pptx").read_bytes()) == []


def _unclean(deck: Any) -> None:
    deck.slide_master.part.relate_to(f"https://{SECRET}/", f"{OFFICE}/hyperlink", is_external=True)


def test_the_known_case_in_single_quotes_is_kept_without_its_link(shared_data: Path) -> None:
    made = check_template((shared_data / FAULT).read_bytes())
    assert external_relations(made) == []
    assert b"192.0.2.1" not in b"".join(
        zipfile.ZipFile(io.BytesIO(made)).read(n) for n in zipfile.ZipFile(io.BytesIO(made)).namelist()
    )
