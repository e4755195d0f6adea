"""Tables on paper, as LibreOffice shows the Word file and Chromium prints the page: no word or figure is broken."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from selfassess.document.tree import parse
from selfassess.write.brand import Brand
from selfassess.write.html.document import write_html
from tests.chromium import opened, printed
from tests.document.test_column_widths import SEVEN, TWELVE, TWENTY
from tests.write.word.word_files import NOTHING, document, written

BRAND = Path(__file__).resolve().parents[2] / "templates" / "brand"
PAGE, STYLE = ((BRAND / name).read_text("utf-8") for name in ("page.html", "page.css"))
YEAR = [[*(f"{month} 2025" for month in TWELVE[0][1:]), "Total"], [f"£{123456 + 1000 * n:,}" for n in range(13)]]
TABLES = {"months": TWELVE, "regions": SEVEN, "a long cell": TWENTY, "a year of money": YEAR}


def markup(rows: list[list[str]]) -> str:
    head, *body = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    inside = "".join(f"<tr>{row}</tr>" for row in body)
    return f"<table class='plain'><thead><tr>{head.replace('td>', 'th>')}</tr></thead><tbody>{inside}</tbody></table>"


INSIDE = "".join(f"<h2>Chapter</h2><p>As {name} show:</p>{markup(rows)}<p>Words.</p>" for name, rows in TABLES.items())


def words_of(pdf: bytes) -> set[str]:
    shown = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, check=True, capture_output=True, timeout=60)
    return set(shown.stdout.decode().split())


def typed() -> set[str]:
    return {word for rows in TABLES.values() for row in rows for cell in row for word in cell.split()}


def pages_with(pdf: bytes, words: str) -> list[str]:
    shown = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, check=True, capture_output=True, timeout=60)
    return [page for page in shown.stdout.decode().split("\f") if re.search(words, page)]


@pytest.mark.libreoffice
def test_every_word_is_whole_in_word(tmp_path: Path) -> None:
    content, problems = written(document(INSIDE, before="<header class='cover'><h1>Title</h1></header>"))
    (tmp_path / "tables.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*convert, str(tmp_path / "tables.docx")], check=True, capture_output=True, timeout=180)
    pdf = (tmp_path / "tables.pdf").read_bytes()
    assert (problems, typed() - words_of(pdf)) == ((), set())
    assert all("Northumberland" in page for page in pages_with(pdf, "As regions show:"))


@pytest.mark.chromium
def test_every_word_is_whole_on_the_page_printed(tmp_path: Path) -> None:
    tree, misfits = parse(
        '<html lang="en-GB"><head><title>t</title></head><body class="draft"><header class="cover"><h1>t</h1></header>'
        f'<nav class="contents"><h2>Contents</h2><ol class="toc"></ol></nav><main>{INSIDE}</main></body></html>'
    )
    assert tree is not None, misfits
    files = write_html(tree, Brand(b"", PAGE, STYLE, {}), NOTHING).value
    (tmp_path / "page.html").write_bytes(next(iter(files.values())))
    with opened(tmp_path / "chromium") as chrome:
        chrome.get((tmp_path / "page.html").as_uri())
        pdf = printed(chrome)
    assert typed() - words_of(pdf) == set()
    assert all("Northumberland" in page for page in pages_with(pdf, "As regions show:"))
