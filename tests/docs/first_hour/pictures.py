"""The files and pictures of the guide's first hour, made again from the real commands.

Type `PYTHONPATH=src python3 -m tests.docs.first_hour.pictures` after a change to what they show. It needs LibreOffice
and Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops

from tests import chromium
from tests.docs.first_hour import journey, spreadsheet, word_file
from tests.docs.pages import GUIDE

FOLDER = GUIDE / "first-hour"
WIDTH, COLOURS = 760, 48
"""Of a picture, in pixels and in all: sharp enough to read, and small enough for a guide."""
MARGIN = 12
LARGEST = 60_000


def main() -> None:
    """Writes both files and every picture."""
    FOLDER.mkdir(exist_ok=True)
    for name, content in files().items():
        (FOLDER / name).write_bytes(content)
    with TemporaryDirectory() as name:
        work = Path(name)
        for _ in journey.taken(work):
            pass
        for picture, content in _pictures(work):
            (FOLDER / picture).write_bytes(content)


def files() -> dict[str, bytes]:
    """The files that the journey begins with."""
    return {word_file.NAME: word_file.word_file(), spreadsheet.NAME: spreadsheet.spreadsheet()}


def _pictures(work: Path) -> Iterator[tuple[str, bytes]]:
    project = work / journey.PROJECT
    yield "your-word-file.png", _page(work / word_file.NAME, 1, work)
    yield "your-spreadsheet.png", _page(work / spreadsheet.NAME, 1, work)
    yield "report.png", _screen(work / journey.REPORT, work / "a")
    yield "web-page.png", _screen(project / "output/self-assessment.html", work / "b")
    yield "word-document.png", _page(project / "output/self-assessment.docx", 1, work)


def _page(document: Path, number: int, work: Path) -> bytes:
    """A page of a document as LibreOffice prints it."""
    office = ["soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", str(work), str(document)], check=True, capture_output=True, timeout=120)
    paper = work / f"{document.stem}.pdf"
    to_png = ["pdftoppm", "-png", "-r", "80", "-f", str(number), "-l", str(number), "-singlefile"]
    subprocess.run([*to_png, str(paper), str(work / "page")], check=True, timeout=60)
    with Image.open(work / "page.png") as image:
        paper_shown = image.convert("RGB")
    left, top, right, bottom = ImageChops.invert(paper_shown).getbbox() or (0, 0, *paper_shown.size)
    framed = (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
    stream = BytesIO()
    paper_shown.crop(framed).save(stream, "png")
    return _small(stream.getvalue())


def _screen(page: Path, profile: Path) -> bytes:
    """The top of a page in a browser."""
    with chromium.opened(profile) as chrome:
        chromium.resize(chrome, 1000, 640)
        chrome.get(page.as_uri())
        shot: bytes = chrome.get_screenshot_as_png()
    shutil.rmtree(profile, ignore_errors=True)
    return _small(shot)


def _small(picture: bytes) -> bytes:
    """A picture that is no wider than WIDTH, with few colours."""
    with Image.open(BytesIO(picture)) as image:
        shown = image.convert("RGB")
    shown.thumbnail((WIDTH, WIDTH))
    stream = BytesIO()
    shown.quantize(COLOURS, dither=Image.Dither.NONE).save(stream, "png", optimize=True)
    return stream.getvalue()


if __name__ == "__main__":
    main()
