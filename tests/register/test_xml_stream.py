"""XML from anywhere is read in pieces, and what could fill a computer's memory is damage."""

from __future__ import annotations

import tracemalloc
from collections.abc import Mapping, Sequence

import pytest

from selfassess.register.xml_stream import (
    DEEPEST,
    LONGEST_TAG,
    MOST_NAMES,
    MOST_TAGS,
    PIECE,
    DamagedXmlError,
    DeclarationError,
    read_xml,
)


class Notes:
    """What a reader is told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        self.told.append(("/".join(path), dict(attributes)))

    def end(self, path: Sequence[str], text: str) -> None:
        self.told.append(("/".join(path), text))


class Nothing:
    """A reader that keeps nothing."""

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        return

    def end(self, path: Sequence[str], text: str) -> None:
        return


def told(content: str, encoding: str = "utf-8") -> list[tuple[str, object]]:
    notes = Notes()
    read_xml(content.encode(encoding), notes)
    return notes.told


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_reader_is_told_of_each_element_by_its_name_without_a_prefix(encoding: str) -> None:
    content = f'<?xml version="1.0" encoding="{encoding}"?><x:a xmlns:x="y"><b r="é"/>é</x:a>'
    assert told(content, encoding) == [
        ("a", {"xmlns:x": "y"}),
        ("a/b", {"r": "é"}),
        ("a/b", ""),
        ("a", "é"),
    ]


def test_comments_instructions_and_marked_text_part_no_text() -> None:
    assert told("<?go on?><v>9<!-- not 7 --><?or 8?><![CDATA[<]]>6&lt;</v><!-- end -->")[-1] == ("v", "9<6<")


def test_text_longer_than_a_piece_is_whole() -> None:
    assert told(f"<v>{'x' * (3 * PIECE)}</v>")[-1] == ("v", "x" * (3 * PIECE))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<a>",
        b"<a></b>",
        b"<a/><a/>",
        b"<a b='1' b='2'/>",
        b"<a>\0</a>",
        b"<a>\xff</a>",
        b"<a>&unknown;</a>",
        b'<?xml version="1.0" encoding="klingon"?><a/>',
        b'<?xml version="1.0" encoding="utf-7"?><a/>',
        b"<a>" * (DEEPEST + 1),
        b"<a " + b" " * (LONGEST_TAG + 2 * PIECE) + b"/>",
        b"<a><!--" + b" " * (LONGEST_TAG + 2 * PIECE) + b"--></a>",
        b"<a>" + b"<a/>" * MOST_TAGS + b"</a>",
        b"<a>" + b"".join(b"<a%d/>" % number for number in range(2 * MOST_NAMES)) + b"</a>",
    ],
    ids=[
        *("empty", "open", "closed as another", "two roots", "an attribute twice", "NUL", "no UTF-8"),
        *("an unknown entity", "an unknown encoding", "an encoding of many bytes", "too deep", "a long tag"),
        *("a long comment", "too many tags", "too many names"),
    ],
)
def test_what_is_no_xml_or_has_no_bounds_is_damage(content: bytes) -> None:
    with pytest.raises(DamagedXmlError):
        read_xml(content, Nothing())


@pytest.mark.parametrize(
    "declared",
    ["<!DOCTYPE a>", '<!DOCTYPE a SYSTEM "file:///etc/passwd">', '<!DOCTYPE a [<!ENTITY b "c">]>'],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_refused(declared: str, encoding: str) -> None:
    with pytest.raises(DeclarationError):
        told(f"{declared}<a>&b;</a>", encoding)


def test_what_is_read_is_not_kept() -> None:
    content = b"<a>" + b"<b><c/></b>" * 300_000 + b"</a>"
    tracemalloc.start()
    read_xml(content, Nothing())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000
