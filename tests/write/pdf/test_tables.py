"""Tables in the PDF: headings of columns and rows, columns as wide as their words need, and pages that are turned."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pypdf import PdfReader

from selfassess.write.pdf.row_headings import HEAD, PLAIN, ROW, with_row_headings
from tests.pdf_tags import Tags
from tests.write.pdf.pdf_files import pdf_of, tags_of
from tests.write.word.word_files import document

HEADED = (
    "<table><thead><tr><th>Area</th><th>People</th></tr></thead><tbody>"
    '<tr><th scope="row">North</th><td class="right">1</td></tr><tr><th scope="row">South</th><td>2</td></tr>'
    "</tbody></table>"
)
WIDE = "".join(f"<{{0}}>{'incomprehensibility' if number % 2 else number}</{{0}}>" for number in range(12))
TURNED = f"<table><thead><tr>{WIDE.format('th')}</tr></thead><tbody><tr>{WIDE.format('td')}</tr></tbody></table>"


def scopes(tags: Tags) -> list[tuple[str, str]]:
    """Every cell with what it heads."""
    found = []
    for cell in tags.elements("TH", "TD"):
        said = [str(each.Scope)[1:] for each in cell.get("/A", []) if "/Scope" in each]
        found.append((str(cell.S)[1:], *said) if said else (str(cell.S)[1:], ""))
    return [(kind, scope) for kind, scope in found]


def test_headings_say_whether_they_head_a_column_or_a_row() -> None:
    column, row, plain = ("TH", "Column"), ("TH", "Row"), ("TD", "")
    assert scopes(tags_of(HEADED)) == [column, column, row, plain, row, plain]


def test_a_table_without_headings_of_columns_has_those_of_rows() -> None:
    assert scopes(tags_of("<table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>")) == [("TH", "Row"), ("TD", "")]


def test_a_cell_that_a_row_lacks_is_empty() -> None:
    tags = tags_of("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><th>c</th></tr></tbody></table>")
    assert tags.words("TH", "TD") == ["a", "b", "c", ""]


def test_a_table_has_its_caption() -> None:
    tags = tags_of(f"<p>x</p>{HEADED.replace('<thead>', '<caption>People</caption><thead>', 1)}")
    assert [each.strip() for each in tags.words("Caption")] == ["Table\xa01: People"]
    [table] = tags.elements("Table")
    assert next(str(each.S) for each in table.K) == "/Caption"


@pytest.mark.parametrize("cells", [[HEAD], [HEAD, HEAD, PLAIN, PLAIN, PLAIN, ROW, ROW]])
def test_a_file_with_other_cells_than_these_is_left_as_it_is(cells: list[str]) -> None:
    content = pdf_of(document(HEADED))
    assert with_row_headings(content, cells) == content


def test_the_header_is_repeated_on_every_page() -> None:
    rows = "<tr><th>North</th><td>1</td></tr>" * 120
    content = pdf_of(
        document(f"<table><thead><tr><th>Area</th><th>People</th></tr></thead><tbody>{rows}</tbody></table>")
    )
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    assert len(pages) > 3
    assert all("People" in page for page in pages)


@pytest.mark.parametrize("lines", [24, 26, 28])
def test_a_caption_is_on_the_page_of_its_first_row(lines: int) -> None:
    rows = f"<tr><td>{'First words of a row. ' * 9}</td></tr>" * 34
    table = f"<table><caption>People</caption><thead><tr><th>Area</th></tr></thead><tbody>{rows}</tbody></table>"
    content = pdf_of(document(f"{'<p>Line.</p>' * lines}<h2>Heading</h2>{table}"))
    pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
    first = [next(at for at, page in enumerate(pages) if words in page) for words in ("Heading", "People", "First")]
    assert len(set(first)) == 1


def sizes(inside: str) -> list[str]:
    """Of each page, whether it is turned, and what it holds."""
    pages = PdfReader(BytesIO(pdf_of(document(inside)))).pages
    shown = ("turned" if page.mediabox.width > page.mediabox.height else "upright" for page in pages)
    words = (set(page.extract_text().split()) & {"Before", "Leads", "in:", "After"} for page in pages)
    return [f"{way} {' '.join(sorted(each))}".strip() for way, each in zip(shown, words, strict=True)]


def test_a_wide_table_is_on_a_page_of_its_own_with_what_leads_to_it() -> None:
    inside = f"<p>Before</p><h2>Heading</h2><p>Leads in:</p>{TURNED}<p>After</p>"
    assert sizes(inside) == ["upright Before", "turned Leads in:", "upright After"]


def test_two_wide_tables_share_a_page() -> None:
    assert sizes(TURNED + TURNED) == ["turned"]


@pytest.mark.parametrize("inside", ["<p>Leads in:</p>", f"<p>Leads in:</p>{TURNED}<p>x</p>", HEADED + "<p>in:</p>"])
def test_a_wide_section_is_on_pages_of_its_own(inside: str) -> None:
    found = sizes(f'<p>Before</p><section class="wide">{inside}</section><p>After</p>')
    assert [each.partition(" ")[0] for each in found] == ["upright", "turned", "upright"]


@pytest.mark.parametrize(
    "inside",
    [
        f'<section class="chapter wide"><h2>Plan</h2>{HEADED}</section>',
        f'<section class="chapter"><h2>Plan</h2><section class="wide">{HEADED}</section></section>',
        f'<section class="chapter"><section class="wide"><h2>Plan</h2>{HEADED}</section></section>',
        f'<section class="part wide"><h2>Plan</h2><section class="statement"><h3>One</h3>{HEADED}</section></section>',
    ],
    ids=["a chapter", "inside a chapter", "all of a chapter", "a part"],
)
@pytest.mark.parametrize("after", ["", '<section class="chapter"><h2>x</h2><p>After</p></section>'])
def test_no_page_is_empty_where_a_document_begins_with_a_wide_section(inside: str, after: str) -> None:
    cover = '<header class="cover"><h1>Before</h1></header>'
    content = pdf_of(document(f"{inside}{after}", before=cover))
    pages = PdfReader(BytesIO(content)).pages
    assert [page.mediabox.width > page.mediabox.height for page in pages] == [False, True, *([False] if after else [])]


def test_what_leads_to_a_wide_section_is_on_its_page() -> None:
    inside = f'<p>Before</p><h2>Heading</h2><p>Leads in:</p><section class="wide">{HEADED}</section>'
    assert sizes(inside) == ["upright Before", "turned Leads in:"]


def test_wide_sections_that_follow_each_other_share_pages() -> None:
    lying = '<section class="wide"><p>Leads</p><section class="wide"><p>in:</p></section></section>'
    assert sizes(f"{lying}{lying}<p>After</p>") == ["turned Leads in:", "upright After"]


def test_a_wide_table_in_a_list_does_not_turn_the_page() -> None:
    assert sizes(f"<ul><li>x{TURNED}</li></ul>") == ["upright"]


def test_a_row_higher_than_a_page_is_parted() -> None:
    words = "word " * 900
    content = pdf_of(
        document(f"<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>{words}</td></tr></tbody></table>")
    )
    reader = PdfReader(BytesIO(content))
    assert len(reader.pages) == 2
    assert sum(page.extract_text().split().count("word") for page in reader.pages) == 900


def test_a_table_of_many_pages_loses_no_row() -> None:
    rows = "".join(f"<tr><td>W{number}X</td></tr>" for number in range(400))
    tags = tags_of(f"<table><thead><tr><th>a</th></tr></thead><tbody>{rows}</tbody></table>")
    assert tags.words("TD") == [f"W{number}X" for number in range(400)]
    assert isinstance(tags.pdf, pikepdf.Pdf)


OBJECTS = b"%PDF-1.7\n1 0 obj\n<</Type/StructElem/S/TD/P 2 0 R/K[0]>>\nendobj\n2 0 obj\n<<>>\nendobj\n\n"
ENTRIES = b"".join(b"%010d 00000 n\r\n" % OBJECTS.index(start) for start in (b"1 0 obj", b"2 0 obj"))
SMALL = OBJECTS + b"xref\n0 3\n0000000000 65535 f\r\n%strailer\n<<>>\nstartxref\n%d\n%%%%EOF" % (ENTRIES, len(OBJECTS))


def test_a_cell_that_says_nothing_of_its_table_does_so_and_everything_after_it_is_found() -> None:
    made = with_row_headings(SMALL, [ROW])
    assert b"/S/TH/P 2 0 R/A[<</O/Table/Scope/Row>>]/K[0]>>" in made
    second, table = made.index(b"2 0 obj"), made.index(b"xref")
    assert b"%010d 00000 n\r\n" % second in made
    assert made.endswith(b"startxref\n%d\n%%%%EOF" % table)
