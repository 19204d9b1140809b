"""Office packages that come out the same for the same content: no clock, no foreign parts."""

import io
import re
import zipfile

_DAY = (1980, 1, 1, 0, 0, 0)
_STAMP = "1980-01-01T00:00:00Z"
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)")
_FIRST = "[Content_Types].xml"


def same_bytes(package: bytes) -> bytes:
    """The package with fixed times: entries sorted, dates of its properties constant, packages within it too."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            data = source.read(name)
            if name.endswith(".xlsx"):
                data = same_bytes(data)
            elif name == "docProps/core.xml":
                data = _TIMES.sub(rb"\g<1>" + _STAMP.encode() + rb"\g<3>", data)
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, data, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()
