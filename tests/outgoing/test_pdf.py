"""A finished PDF in which something is planted that must never go out."""

from __future__ import annotations

from functools import cache

import pytest

from selfassess.outgoing.inspection import inspect
from tests.outgoing.planting import TEXT
from tests.write.pdf.pdf_files import pdf_of
from tests.write.word.word_files import document

TAGGED = b"/DisplayDocTitle true"
ACTING = [
    b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>",
    b"/AA<</O<</S/GoTo>>>>",
    b"/Open#41ction 1 0 R",
    b"/AcroForm<</XFA 1 0 R>>",
    b"/Names<</EmbeddedFiles 1 0 R>>",
    b"/A<</S/Launch/F(calc.exe)>>",
    b"/A<</S/GoToR/F(other.pdf)>>",
    b"/A<</S/SubmitForm>>",
    b"/A<</S /#4AavaScript>>",
    b"/A<</S/Rendition>>",
]
ADDRESSES = [
    b"/URI(javascript:alert\\(1\\))",
    b"/URI(file:///etc/passwd)",
    b"/URI<66696c653a2f2f2f782e706466>",
    b"/URI(https://reader:sesame@www.exampleshire.example/)",
    b"/URI(\\146ile:///x)",
]
HARMLESS = [b"/Alt(a /JavaScript and /Launch, in words)", b"/URI(https://www.exampleshire.example/a\\(b\\))", b"/T(x)"]


@cache
def pdf() -> bytes:
    return pdf_of(document(TEXT))


def with_this(planted: bytes) -> list[str]:
    """What is wrong with a file in which this is planted."""
    assert pdf().count(TAGGED) == 1
    return [leak.what for leak in inspect("a.pdf", pdf().replace(TAGGED, TAGGED + planted))]


def test_nothing_is_wrong_with_ours() -> None:
    assert inspect("a.pdf", pdf()) == ()


@pytest.mark.parametrize("planted", ACTING)
def test_what_acts_is_found(planted: bytes) -> None:
    assert set(with_this(planted)) == {"something that acts, or another file"}


@pytest.mark.parametrize("planted", ADDRESSES)
def test_an_address_that_nobody_may_follow_is_found(planted: bytes) -> None:
    [what] = with_this(planted)
    assert what.startswith(("a link that is not a web, email", "an address with a user name"))


@pytest.mark.parametrize("planted", HARMLESS)
def test_words_that_look_like_something_are_words(planted: bytes) -> None:
    assert with_this(planted) == []


@pytest.mark.parametrize("planted", [b"/Type/ObjStm", b"/Type/XRef", b"/Encrypt 1 0 R"])
def test_what_is_packed_away_is_refused_unread(planted: bytes) -> None:
    assert with_this(planted) == ["parts that are packed away, which nobody looks at"]


def test_a_password_in_the_properties_is_found() -> None:
    planted = pdf().replace(b"<dc:title>", b"<dc:source>https://reader:sesame@a.example</dc:source><dc:title>")
    assert [leak.what for leak in inspect("a.pdf", planted)] == ["an address with a user name or password"]


@pytest.mark.parametrize("content", [b"", b"<html>", b"PK\x03\x04"])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    assert [leak.what for leak in inspect("a.pdf", content)] == ["damage (it is no PDF)"]
