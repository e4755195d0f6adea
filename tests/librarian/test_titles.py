"""A document's title is what it says of itself, unless that is none; else its name in words."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from pypdf import PdfWriter

from selfassess.librarian import titles
from selfassess.librarian.name_reading import read_name
from selfassess.librarian.titles import Title


def word(path: Path, title: str) -> None:
    document = Document()
    document.core_properties.title = title
    document.save(str(path))


def excel(path: Path, title: str) -> None:
    book = Workbook()
    book.properties.title = title
    book.save(path)


def pdf(path: Path, title: str) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Title": title})
    writer.write(path)


def page(path: Path, title: str) -> None:
    path.write_text(f"<html><head><title>\n {title} </title><body>Words", "utf-8")


def open_document(path: Path, title: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("meta.xml", f'<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></m>')


def title_of(path: Path) -> Title:
    """The title of a document by its contents and its name."""
    return titles.title_of(path, read_name(path.stem).words, "Smallshire Council")


WRITERS = {"docx": word, "xlsx": excel, "pdf": pdf, "html": page, "odt": open_document}


def test_signs_that_are_no_text_are_left_out_of_a_title(tmp_path: Path) -> None:
    pdf(tmp_path / "plan.pdf", "Carers’\x07 strategy\x02")
    assert title_of(tmp_path / "plan.pdf").text == "Carers’ strategy"
    (tmp_path / "a\x07b.txt").touch()
    assert title_of(tmp_path / "a\x07b.txt").text == "A b"


@pytest.mark.parametrize("kind", WRITERS)
def test_a_file_says_its_title(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"096-draft-final.{kind.upper()}"
    WRITERS[kind](path, "Carers’ strategy 2026 to 2030")
    assert title_of(path).text == "Carers’ strategy 2026 to 2030"


@pytest.mark.parametrize(
    "title",
    ["", "  ", "Microsoft Word - carers.doc", "Document1", "Word Document", "untitled", "carers_v2.docx", "2026",
     "SMALLSHIRE  COUNCIL"],
)  # fmt: skip
def test_a_title_that_says_nothing_is_passed_over(title: str, tmp_path: Path) -> None:
    path = tmp_path / "096-carers_strategy.docx"
    word(path, title)
    assert title_of(path).text == "Carers strategy"


@pytest.mark.parametrize("kind", [*WRITERS, "txt", ""])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"%PDF-1.7 cut", b"<html>", b"\xff\xfe\x00"])
def test_a_damaged_file_is_called_by_its_name(kind: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"12 Carers strategy.{kind}".rstrip(".")
    path.write_bytes(content)
    assert title_of(path).text == "Carers strategy"


def test_entities_are_not_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "carers.odt"
    with zipfile.ZipFile(path, "w") as archive:
        bomb = '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        archive.writestr(
            "meta.xml", f'{bomb}<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&b;</dc:title></m>'
        )
    assert title_of(path).text == "Carers"


def zipped(path: Path, **members: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)


def core(path: Path, words: str) -> None:
    zipped(path, docProps__core=f'<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{words}</dc:title></m>')


def locked(path: Path) -> None:
    zipped(path, **{"META-INF__manifest": "<manifest:encryption-data/>", "meta": "\ufffd"})


def old_office(path: Path) -> None:
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512))


def rights(path: Path) -> None:
    """A PDF that only those may read whom a server lets in, and that no password opens."""
    pdf(path, "Carers’ strategy")
    content = path.read_bytes().replace(b"trailer\n<<", b"trailer\n<< /Encrypt << /Filter /Rights.Server /V 0 >>")
    path.write_bytes(content)


PROTECTED = [("docx", old_office), ("pptx", old_office), ("xlsx", old_office), ("odt", locked), ("pdf", rights)]


@pytest.mark.parametrize(("kind", "write"), PROTECTED, ids=[kind for kind, _ in PROTECTED])
def test_of_a_protected_document_it_is_said(kind: str, write: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / f"017-carers.{kind}"
    write(path)
    assert title_of(path) == Title(
        "Carers", f"017-carers.{kind} is protected, so its title was made from its file name. Check the title."
    )


def cut(path: Path) -> None:
    core(path, "Strategy")
    path.write_bytes(path.read_bytes()[:-40])


def spoilt(path: Path) -> None:
    core(path, "Strategy" * 40)
    content = bytearray(path.read_bytes())
    content[60:70] = b"\xff" * 10
    path.write_bytes(content)


def not_xml(path: Path) -> None:
    zipped(path, docProps__core="<m><dc:title>Strategy")


def huge(path: Path) -> None:
    core(path, "Strategy" * 1_000_000)


def not_a_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 " + b"1 0 obj << /Length 99999999999999999999 >> stream xref 0 0 " * 50)


def loop(path: Path) -> None:
    """A PDF whose table of objects says that an earlier one is the table itself."""
    pdf(path, "Strategy")
    content = path.read_bytes()
    start = content.index(b"xref\n")
    path.write_bytes(content.replace(b"trailer\n<<", b"trailer\n<< /Prev %d" % start).replace(b"/Info", b"/Inf0"))


DAMAGED = [("docx", cut), ("xlsx", spoilt), ("pptx", not_xml), ("docx", huge), ("odt", not_a_pdf), ("pdf", not_a_pdf)]


@pytest.mark.parametrize(("kind", "write"), DAMAGED, ids=[f"{kind}, {write.__name__}" for kind, write in DAMAGED])
def test_of_a_damaged_document_it_is_said(kind: str, write: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / f"017-carers.{kind}"
    write(path)
    assert title_of(path) == Title(
        "Carers",
        f"017-carers.{kind} seems to be damaged, so its title was made from its file name. "
        "Check that the file opens, and check the title.",
    )


def test_a_pdf_that_leads_back_to_itself_comes_to_an_end(tmp_path: Path) -> None:
    loop(tmp_path / "017-carers.pdf")
    assert title_of(tmp_path / "017-carers.pdf").text == "Carers"


def test_a_very_long_title_is_cut_off_between_two_words(tmp_path: Path) -> None:
    core(tmp_path / "017-carers.docx", "Strategy of the council " * 20_000)
    title = title_of(tmp_path / "017-carers.docx")
    assert title.text.endswith(("Strategy…", "of…", "the…", "council…"))
    assert len(title.text) <= 301
    assert title.warning == "The title of 017-carers.docx is very long, so its end was cut off. Check the title."


def test_a_title_is_one_line_of_characters_that_people_see(tmp_path: Path) -> None:
    core(tmp_path / "a.docx", "Car\u00aders’\n\u202estrategy\u2069 \u200b2026\u2028\ufeffto 2030")
    assert title_of(tmp_path / "a.docx") == Title("Carers’ strategy 2026 to 2030", is_given=True)


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_document_without_properties_is_called_by_its_name(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"12 Carers strategy.{kind}"
    zipped(path, other="<m/>")
    assert title_of(path) == Title("Carers strategy", "")
