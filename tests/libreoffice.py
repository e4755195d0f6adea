"""LibreOffice for tests: a Word file in, the PDF that it makes out, with the tags that a screen reader follows."""

from __future__ import annotations

import subprocess
from pathlib import Path

from PIL import Image

DOTS = 20  # to the inch: enough to see where a line is
INK = 235
TAGGED = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


def pdf_of(word: bytes, folder: Path) -> Path:
    """The tagged PDF of a Word file, in a folder of the test."""
    (folder / "document.docx").write_bytes(word)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", TAGGED, "--outdir", str(folder)]
    subprocess.run([*convert, str(folder / "document.docx")], check=True, capture_output=True, timeout=180)
    return folder / "document.pdf"


def fills(pdf: Path, top: float, bottom: float) -> list[float]:
    """How full each page of a PDF is: where its lowest mark is, in parts of the way from the top margin to the bottom.

    The margins are points.
    """
    draw = ["pdftoppm", "-r", str(DOTS), "-gray", str(pdf), str(pdf.with_suffix(""))]
    subprocess.run(draw, check=True, timeout=180)
    return [_fill(page, top, bottom) for page in sorted(pdf.parent.glob(f"{pdf.stem}-*.pgm"))]


def _fill(page: Path, top: float, bottom: float) -> float:
    with Image.open(page) as picture:
        above, height = int(top * DOTS / 72), picture.height - int(bottom * DOTS / 72)
        marks = picture.crop((0, above, picture.width, height)).point(lambda light: 255 if light < INK else 0)
    box = marks.getbbox()
    return 0.0 if box is None else box[3] / (height - above)
