"""An OpenDocument spreadsheet says what its cells show, and harms nobody."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from selfassess.register.ods_reader import MIME_TYPE, read_ods
from selfassess.register.worksheet import SheetContent, UnreadableFileError
from tests.register.samples import parsed

NAMES = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("fo", "fo"))
)
NAMES += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
NAMES += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'


def ods(rows: str, styles: str = "", before: str = "", manifest: bytes = b"") -> bytes:
    """A spreadsheet with one sheet."""
    body = f'<table:table table:name="Register" table:style-name="ta">{rows}</table:table>'
    xml = (
        f"{before}<office:document-content{NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", MIME_TYPE)
        archive.writestr("content.xml", xml)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def text(words: str, attributes: str = "") -> str:
    return f"<table:table-cell{attributes}><text:p>{words}</text:p></table:table-cell>"


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{''.join(cells)}</table:table-row>"


def sheet(content: bytes) -> SheetContent:
    (only,) = read_ods(content)
    return only


def test_cells_and_rows_that_repeat_are_as_many() -> None:
    rows = row(text("a", ' table:number-columns-repeated="3"'), attributes=' table:number-rows-repeated="2"')
    found = sheet(ods(rows + row("<table:table-cell/>", text("b")))).rows
    assert {number: [*cells] for number, cells in found.items()} == {1: [1, 2, 3], 2: [1, 2, 3], 3: [2]}


def test_words_are_read_whole_with_their_spaces_links_and_lines_and_without_the_notes_on_them() -> None:
    words = (
        'one <text:span>two</text:span><text:s text:c="2"/><text:a xlink:href="https://a.example">three</text:a> four'
    )
    note = "<office:annotation><text:p>Ask</text:p></office:annotation>"
    cell = f"<table:table-cell>{note}<text:p>{words}</text:p><text:p>five</text:p></table:table-cell>"
    found = sheet(ods(row(cell)))
    assert (found.rows[1][1].value, found.rows[1][1].link) == ("one two  three four\nfive", "https://a.example")
    assert found.noted == ("A1",)


def test_hidden_rows_and_columns_are_named_and_a_hidden_sheet_is_empty_unless_it_is_named() -> None:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = columns + row(text("a"), text("b"), attributes=' table:visibility="filter"')
    found = sheet(ods(rows))
    assert (found.hidden, found.hidden_columns) == ((1,), (2,))
    styles = '<style:style style:name="ta"><style:table-properties table:display="false"/></style:style>'
    assert (sheet(ods(rows, styles)).is_hidden, sheet(ods(rows, styles)).rows) == (True, {})
    assert len(read_ods(ods(rows, styles), ["Register"])[0].rows) == 1


@pytest.mark.parametrize(
    "content",
    [
        ods("", before='<!DOCTYPE x [<!ENTITY a "b">]>'),
        ods(
            row(text("a", ' table:number-columns-repeated="16384"'), attributes=' table:number-rows-repeated="1048576"')
        ),
        ods("<table:table-row/>" * 2_000_001),
        ods("", manifest=b"<manifest:encryption-data/>"),
        ods("<unclosed>"),
        b"PK" + b"\0" * 40 + MIME_TYPE,
    ],
    ids=["a declaration", "cells that repeat without end", "tags without end", "a password", "broken XML", "no zip"],
)
def test_a_spreadsheet_that_could_do_harm_is_a_fault(content: bytes) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_ods(content)
    assert len(error.value.args) == 2
    assert len(parsed(content, "register.ods").faults) == 1


def test_a_million_coloured_rows_without_words_are_no_rows() -> None:
    styles = '<style:style style:name="ce"><style:table-cell-properties fo:background-color="#ffff00"/></style:style>'
    coloured = '<table:table-cell table:style-name="ce" table:number-columns-repeated="900"/>'
    found = sheet(ods(row(coloured, attributes=' table:number-rows-repeated="1048000"') + row(text("a")), styles))
    assert ([*found.rows], found.looks) == ([1_048_001], {})


def test_an_error_in_a_cell_is_a_fault_of_it() -> None:
    spoiled = text("#REF!", ' calcext:value-type="error"')
    (fault,) = parsed(ods(row(text("Ref"), text("Title")) + row(text("1"), spoiled)), "register.ods").faults
    assert fault.message == "Register!B2: This cell contains the error #REF!."
