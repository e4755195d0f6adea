"""Small PDFs, written from their objects alone, so that each test shows what its file says."""

from __future__ import annotations

import re
from collections.abc import Sequence

CATALOG = (
    "<< /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> /MarkInfo << /Marked true >> "
    "/StructTreeRoot << /Type /StructTreeRoot /K {} >> >>"
)
LETTERS = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
SCAN = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
LINK = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.exampleshire.example/plan) >> >>"
FIRST_PAGE = 10


def tagged(tags: str, *contents: str, title: str = "Strategy", more: str = "") -> bytes:
    """A tagged PDF with these tags, and a page for each of the contents. A page is the object 10, 20 and so on."""
    return pdf(CATALOG.replace("{}", f"[{tags}]"), contents or ("",), title=title, more=more)


def pdf(
    catalog: str, contents: Sequence[str] = ("",), *, title: str = "Strategy", more: str = "", encrypt: str = ""
) -> bytes:
    """A PDF with this catalog. `more` is put into each page, `encrypt` into the trailer."""
    numbers = [FIRST_PAGE * (at + 1) for at in range(len(contents))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects: dict[int, bytes] = {
        1: re.sub(r"^<<", "<< /Pages 2 0 R", catalog.strip()).encode("latin-1"),
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(numbers)} >>".encode(),
        3: LETTERS.encode(),
        4: SCAN + b"\nstream\n0\nendstream",
        5: f"<< /Title ({title}) >>".encode("latin-1"),
        6: LINK.encode(),
    }
    resources = "<< /Font << /F1 3 0 R >> /XObject << /Scan 4 0 R >> >>"
    for number, content in zip(numbers, contents, strict=True):
        written = content.encode("latin-1")
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources {resources} "
            f"/Contents {number + 1} 0 R {more} >>"
        ).encode()
        objects[number + 1] = b"<< /Length %d >>\nstream\n%b\nendstream" % (len(written), written)
    return _file(objects, encrypt)


def _file(objects: dict[int, bytes], encrypt: str) -> bytes:
    written = b"%PDF-1.7\n"
    places: dict[int, int] = {}
    for number, content in objects.items():
        places[number] = len(written)
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = "".join(f"{number} 1\n{place:010} 00000 n \n" for number, place in sorted(places.items()))
    start = len(written)
    trailer = f"trailer\n<< /Size {max(objects) + 1} /Root 1 0 R /Info 5 0 R {encrypt} >>"
    return written + f"xref\n0 1\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{start}\n%%EOF\n".encode()
