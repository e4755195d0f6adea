"""LibreOffice opens the register, saves it, and nothing is lost."""

from __future__ import annotations

import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from selfassess.model.assessment import Assessment
from tests.register.samples import NO_DIFFERENCE, csv_of, diff, example, library, record, sheet_of, workbook_of

pytestmark = pytest.mark.libreoffice

WORDS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", "'=1", "'tis", '"quoted"', "=cmd|' /C calc'!A0", "_x000D_", "_x005F_"),
    *("1.10", "007", "TRUE", "2026-03-01", "March 2026", "1-2", "50%", "one\ntwo", "عربية", "😀", "café", "&lt;b&gt;"),
)
HOSTILE = library(*(record(str(number), words, version=words, notes=words) for number, words in enumerate(WORDS, 1)))


def saved_again(content: bytes, name: str, folder: Path, form: str = "xlsx") -> bytes:
    """The file as LibreOffice saves it after opening it."""
    file = folder / name
    file.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "saved"
    convert = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(out), str(file)]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    return (out / name).with_suffix(f".{form}").read_bytes()


@pytest.mark.parametrize("assessment", [example(), HOSTILE], ids=["the example", "hostile words"])
def test_a_workbook_that_was_opened_and_saved_makes_no_difference(assessment: Assessment, tmp_path: Path) -> None:
    content = saved_again(workbook_of(assessment), "register.xlsx", tmp_path)
    assert diff(content, assessment) == NO_DIFFERENCE


def test_the_table_its_filter_the_links_and_the_offered_words_outlast_it(tmp_path: Path) -> None:
    sheet = sheet_of(saved_again(workbook_of(example()), "register.xlsx", tmp_path))
    (table,) = sheet.tables.values()
    assert table.ref == f"A1:S{len(example().evidence) + 1}"
    assert table.autoFilter is not None
    assert sheet.print_title_rows == "$1:$1"
    assert {validation.type for validation in sheet.data_validations.dataValidation} == {"list", "date"}
    assert sheet["I2"].hyperlink is not None


def sizes_on(page: PageObject) -> set[float]:
    """The sizes in points of the letters on a page."""
    sizes: set[float] = set()

    def measure(text: str, around: list[float], at: list[float], _font: object, size: float) -> None:
        if text.strip():
            sizes.add(size * abs(at[3]) * abs(around[3]))

    page.extract_text(visitor_text=measure)
    return sizes


def test_it_prints_on_a3_in_letters_that_can_be_read_with_its_headings_on_each_page(tmp_path: Path) -> None:
    printed = PdfReader(BytesIO(saved_again(workbook_of(example()), "register.xlsx", tmp_path, "pdf")))
    pages = [page for page in printed.pages if page.extract_text().startswith("Register")]
    assert len(pages) > 2
    for page in pages:
        words = page.extract_text()
        assert [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] == [420, 297]
        assert min(sizes_on(page)) > 7.9
        assert "Quality statements" in words
        assert "Fingerprint" not in words


@pytest.mark.parametrize("name", ["register.xlsx", "register.csv"])
def test_libreoffice_sees_no_formula(name: str, tmp_path: Path) -> None:
    content = workbook_of(HOSTILE) if name.endswith("xlsx") else csv_of(HOSTILE)
    saved_again(content, name, tmp_path)
    with zipfile.ZipFile(tmp_path / "saved/register.xlsx") as archive:
        sheets = [archive.read(part) for part in archive.namelist() if part.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)
