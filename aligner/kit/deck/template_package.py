"""The package of a template that a user brings, rebuilt from what was read: nothing in it leads to the outside.

Every part is parsed, none is searched by a pattern: XML says the same thing in many spellings (quotes, prefixes,
encodings, character references). Relations are written again from the few attributes and types that a template's looks
need, so what is not known is not kept.
"""

import io
import posixpath
import zipfile
from xml.parsers import expat

import lxml.etree as etree

from aligner.model.errors import refuse
from aligner.model.presenting import TEMPLATE_LIMIT

MAX_INFLATED = 100 * 2**20
MAX_XML = 40 * 2**20
"""Of all XML parts together: as trees in memory they take ten times as much."""
MAX_PARTS = 2000
MAX_RATIO = 250
"""Inflated bytes for each packed one, in a package that inflates to more than a few megabytes."""
_SMALL = 16 * 2**20
_CHUNK = 2**20

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_REFERENCES = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
"""Namespaces of attributes that name a relation, in the transitional and in the strict form."""
_ALLOWED_PARTS = frozenset(
    [
        *("officeDocument", "core-properties", "extended-properties", "slideMaster", "slideLayout", "slide", "theme"),
        *("themeOverride", "notesMaster", "notesSlide", "handoutMaster", "image", "font", "presProps", "viewProps"),
        *("tableStyles", "chart", "chartStyle", "chartColorStyle", "diagramData", "diagramLayout", "diagramDrawing"),
        *("diagramQuickStyle", "diagramColors"),
    ]
)
"""Last words of the types of relations that a template's looks need; links, media, comments, tags, embedded files and
custom XML are none."""
_MACROS = ("vbaproject", "macroenabled", "activex", "oleobject", "/control", "ms-office.vba")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".wdp")
_LINKS = ("hlinkClick", "hlinkHover", "hlinkMouseOver")
_WITHIN_MOTION = ("timing", "transition")
_CONTENT_TYPES = "[Content_Types].xml"


def clean_package(data: bytes) -> bytes:
    """The package with only what a template's looks need, all relations inside it.

    Raises: Refused template_not_a_deck (no package, broken XML, a document type declaration, names that are double or
    lead out of it), template_too_large, template_macros.
    """
    parts = _read(data)
    trees = _trees(parts)
    _refuse_macros(parts, trees)
    for name in [name for name in parts if _is_relations(name)]:
        owner = _owner_of(name)
        relations, dropped = _sorted_relations(trees[name], owner, parts) if name in trees else ({}, set())
        parts[name] = _relations_part(relations)
        if owner in trees:
            _drop_references(trees[owner], dropped)
    for name, tree in trees.items():
        if not _is_relations(name):
            _drop_links(tree)
            parts[name] = _serialized(tree)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()


def external_relations(data: bytes) -> list[str]:
    """`part: target` of every relation of a package that leads out of it, packages within it too."""
    found: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            part = package.read(name)
            if _is_relations(name):
                for relation in _parsed(part):
                    if not _is_inside(relation):
                        found.append(f"{name}: {relation.get('Target')}")
            elif part[:4] == b"PK\x03\x04":
                found += [f"{name}: {inner}" for inner in external_relations(part)]
    return found


def _read(data: bytes) -> dict[str, bytes]:
    """The parts by name, each inflated no further than the limits."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            if len(entries) > MAX_PARTS:
                raise _too_large()
            names = [entry.filename for entry in entries]
            if len({name.casefold() for name in names}) < len(names) or any(not _is_part_name(n) for n in names):
                raise refuse("template_not_a_deck", "template")
            parts: dict[str, bytes] = {}
            remaining_bytes = MAX_INFLATED
            for entry in entries:
                parts[entry.filename] = part = _inflated(package, entry, remaining_bytes)
                remaining_bytes -= len(part)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise refuse("template_not_a_deck", "template") from error
    except Exception as error:
        if type(error).__module__ not in ("zlib", "_lzma", "lzma"):
            raise
        raise refuse("template_not_a_deck", "template") from error
    inflated = MAX_INFLATED - remaining_bytes
    if inflated > _SMALL and inflated > MAX_RATIO * len(data):
        raise _too_large()
    return parts


def _inflated(package: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """One part, read by pieces: the size that its entry claims may be a are."""
    read = bytearray()
    with package.open(entry) as stream:
        while piece := stream.read(_CHUNK):
            read += piece
            if len(read) > most:
                raise _too_large()
    return bytes(read)


def _too_large() -> Exception:
    return refuse("template_too_large", "template", megabytes=TEMPLATE_LIMIT // 2**20)


def _is_part_name(name: str) -> bool:
    """Whether a part may be called so: a path within the package, in no spelling that leads out of it."""
    steps = name.split("/")
    is_plain = not any(sign in name for sign in "\\:\0") and "%2f" not in name.lower() and "%5c" not in name.lower()
    return is_plain and all(step and step.strip(". ") for step in steps)


def _is_relations(name: str) -> bool:
    return name.lower().endswith(".rels")


def _owner_of(name: str) -> str:
    """The part that a part of relations belongs to; "" for the package itself."""
    folder, file = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), file[: -len(".rels")])


def _trees(parts: dict[str, bytes]) -> dict[str, etree._Element]:
    """The XML parts, whatever they are called, as trees without comments and processing instructions."""
    found = [name for name, part in parts.items() if name.lower().endswith((".xml", ".rels", ".vml")) or _is_xml(part)]
    if sum(len(parts[name]) for name in found) > MAX_XML:
        raise _too_large()
    trees = {}
    for name in found:
        _refuse_document_type(parts[name])
        trees[name] = _parsed(parts[name])
    return trees


def _is_xml(part: bytes) -> bool:
    return part[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<")


def _refuse_document_type(part: bytes) -> None:
    """Reads the part to its end in any of its encodings; no entity is ever replaced.

    Raises: Refused template_not_a_deck.
    """

    def on_document_type(*_: object) -> None:
        raise refuse("template_not_a_deck", "template")

    reader = expat.ParserCreate()
    reader.StartDoctypeDeclHandler = on_document_type
    reader.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        reader.Parse(part, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise refuse("template_not_a_deck", "template") from error


def _parsed(part: bytes) -> etree._Element:
    reader = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(part, reader)
    except (etree.LxmlError, ValueError) as error:
        raise refuse("template_not_a_deck", "template") from error


def _serialized(tree: etree._Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _refuse_macros(parts: dict[str, bytes], trees: dict[str, etree._Element]) -> None:
    suspicious = [name for name in parts if "printersettings" not in name.lower()]
    is_program = any(name.lower().endswith(".bin") for name in suspicious)
    types = trees.get(_CONTENT_TYPES)
    if types is not None:
        suspicious += [value for entry in types for value in entry.attrib.values()]
    for name, tree in trees.items():
        if _is_relations(name):
            suspicious += [str(relation.get("Type", "")) for relation in tree]
    if is_program or any(word in one.lower() for one in suspicious for word in _MACROS):
        raise refuse("template_macros", "template")


def _sorted_relations(
    tree: etree._Element, owner: str, parts: dict[str, bytes]
) -> tuple[dict[str, tuple[str, str]], set[str]]:
    """The relations that stay, (type, target) by id, and the ids of those that go."""
    relations: dict[str, tuple[str, str]] = {}
    dropped: set[str] = set()
    for relation in tree:
        key, kind, target = (str(relation.get(name, "")) for name in ("Id", "Type", "Target"))
        word = kind.rstrip("/").rpartition("/")[2]
        is_needed = relation.tag == f"{{{_RELATIONS}}}Relationship" and word in _ALLOWED_PARTS
        part = _part_at(target, owner)
        is_shown = word != "image" or part.lower().endswith(_PICTURES)
        if key and key not in relations and is_needed and is_shown and _is_inside(relation) and part in parts:
            relations[key] = (kind, target)
        else:
            dropped.add(key)
    return relations, dropped - set(relations)


def _is_inside(relation: etree._Element) -> bool:
    """Whether a relation stays in the package, however its mode is written."""
    modes = [
        str(value).strip().lower()
        for name, value in relation.attrib.items()
        if str(name).rpartition("}")[2].strip().lower() == "targetmode"
    ]
    target = str(relation.get("Target", "")).strip()
    is_address = ":" in target or target.startswith(("//", "\\")) or "\\" in target
    return all(mode in ("", "internal") for mode in modes) and not is_address


def _part_at(target: str, owner: str) -> str:
    """The name of the part that a target means, as seen from its owner."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")


def _relations_part(relations: dict[str, tuple[str, str]]) -> bytes:
    root = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap={None: _RELATIONS})
    for key, (kind, target) in relations.items():
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=key, Type=kind, Target=target)
    return _serialized(root)


def _drop_references(tree: etree._Element, dropped: set[str]) -> None:
    """Takes out what names a relation that is gone, so that the part stays whole for PowerPoint."""
    if not dropped:
        return
    for element in list(tree.iter("*")):
        named = [
            name
            for name, value in element.attrib.items()
            if str(name).startswith(tuple(f"{{{space}}}" for space in _REFERENCES)) and value in dropped
        ]
        for name in named:
            del element.attrib[name]
        is_still_shown = any(str(name).startswith("{") for name in element.attrib)
        if named and not is_still_shown:
            _remove(element)


def _drop_links(tree: etree._Element) -> None:
    """Takes out every link of shapes and texts: one may run a program with no relation at all."""
    for element in list(tree.iter("*")):
        if _local(element) in _LINKS:
            _remove(element)


def _remove(element: etree._Element) -> None:
    """Removes an element; with it the motion that it is part of, and the extension that it alone filled."""
    for ancestor in element.iterancestors():
        if _local(ancestor) in _WITHIN_MOTION:
            element = ancestor
    parent = element.getparent()
    while parent is not None:
        parent.remove(element)
        if _local(parent) not in ("ext", "extLst", "custDataLst") or len(parent):
            return
        element, parent = parent, parent.getparent()


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
