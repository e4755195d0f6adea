"""The list of evidence of a Word file as the library, and beside a register."""

from __future__ import annotations

import pytest

from selfassess.importer.blocks import Block
from selfassess.importer.records import FoundRecord, Library, beside_register, found_records, library_of, table_headings
from tests.importer.made import block


def table(*rows: str, heads: str = "<th>Ref</th><th>Document</th><th>Where held</th>") -> list[Block]:
    return [block(f"<table><tr>{heads}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")]


def cells(*words: str) -> str:
    return "".join(f"<td>{each}</td>" for each in words)


def library_text(*rows: str) -> str:
    records, left = found_records(table(*rows))
    assert left == []
    return library_of(records).files["evidence/library.yaml"]


@pytest.mark.parametrize(
    ("row", "entry"),
    [
        pytest.param(cells("96", "Survey"), "- ref: 96\n  title: Survey\n", id="number and title"),
        pytest.param(cells("[IR10]", "Return"), "- ref: IR10\n  title: Return\n", id="in brackets"),
        pytest.param(cells("(Ref. 20a)", "Audit: files"), '- ref: 20a\n  title: "Audit: files"\n', id="called ref"),
        pytest.param(
            cells("96", "Survey", "Drive"),
            '- ref: 96\n  title: Survey\n  notes: "Where held: Drive"\n',
            id="with notes",
        ),
        pytest.param(
            cells("96", '<a href="https://example.org/a">Survey</a>'),
            "- ref: 96\n  title: Survey\n  url: https://example.org/a\n",
            id="with an address",
        ),
        pytest.param(cells("96", '<a href="file:///S:/a">Survey</a>'), "- ref: 96\n  title: Survey\n", id="a drive"),
    ],
)
def test_a_row_is_a_record(row: str, entry: str) -> None:
    assert library_text(row) == entry


def test_an_address_that_many_share_is_a_folder_and_goes_to_the_notes() -> None:
    link = '<a href="https://example.org/folder">Evidence folder</a>'
    assert library_text(cells("1", "One", link), cells("2", "Two", link)) == (
        '- ref: 1\n  title: One\n  notes: "Where held: Evidence folder https://example.org/folder"\n\n'
        '- ref: 2\n  title: Two\n  notes: "Where held: Evidence folder https://example.org/folder"\n'
    )


@pytest.mark.parametrize(
    ("row", "kept"),
    [
        pytest.param(cells("see above", "Survey"), ["see above", "Survey"], id="no number"),
        pytest.param(cells("97", ""), ["97"], id="no title"),
        pytest.param(cells("97"), ["97"], id="one cell"),
        pytest.param(cells("96", "Another"), ["96", "Another"], id="a number that is taken"),
        pytest.param(cells("", "<p>One</p><p>Two</p>"), ["One Two"], id="a cell of two paragraphs"),
        pytest.param("", [], id="no cells"),
    ],
)
def test_a_row_that_is_no_record_is_kept_for_what_is_placed_nowhere(row: str, kept: list[str]) -> None:
    records, left = found_records(table(cells("96", "Survey"), row))
    assert [record.ref for record in records] == ["96"]
    assert [piece.block.words for piece in left] == kept
    assert {piece.sure for piece in left} <= {0}


def test_a_column_without_a_heading_gives_its_words_alone() -> None:
    heads = "<th>Ref</th><th>Document</th><th/>"
    (record,), _ = found_records(table(cells("96", "Survey", "Drive"), heads=heads))
    assert record.notes == "Drive"


def test_no_list_of_evidence_gives_no_library() -> None:
    assert library_of([]) == Library({}, {}, {})


REGISTER = Library({"96": "Survey of carers 2026", "97": "Audit"}, {}, {})


def record(ref: str, title: str) -> FoundRecord:
    return FoundRecord(ref, title, "", "", (1, 2), (block(f"<p>{ref}</p>"), block(f"<p>{title}</p>")))


@pytest.mark.parametrize(
    ("found", "is_known"),
    [
        pytest.param(record("96", "Survey of Carers"), True, id="nearly the same title"),
        pytest.param(record("97", "Budget of the year"), False, id="another title"),
        pytest.param(record("98", "Audit"), False, id="another number"),
    ],
)
def test_a_row_that_the_register_has_is_its_record(found: FoundRecord, is_known: bool) -> None:
    replaced, left = beside_register([found], REGISTER)
    assert [each.numbers for each in replaced] == ([(1, 2)] if is_known else [])
    assert [piece.block.words for piece in left] == ([] if is_known else [found.ref, found.title])


def test_the_headings_of_the_columns_are_replaced() -> None:
    heads = '<th data-at="4">Ref</th><th data-at="5">Document</th>'
    assert [each.numbers for each in table_headings(table(cells("1", "One"), heads=heads))] == [(4,), (5,)]
