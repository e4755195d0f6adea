"""Words that run both ways are cut into runs of one direction each."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.write.word.directions import Speech, embolden, properties, runs
from selfassess.write.word.ooxml import OPENING, W
from selfassess.write.word.stylesheet import Stylesheet

AROUND = OPENING.partition("<w:document")[2].partition("><w:body>")[0]


def cut(words: str, backwards: bool) -> list[str]:
    """The runs; those that run from right to left begin with a sign."""
    return [f"{'←' if way else ''}{part}" for part, way in runs(words, Speech(backwards=backwards))]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("(مثال) مثال (المرحلة 2).", ["←(مثال) مثال (المرحلة ", "2", "←)."]),
        ("في 2025-26 ساعد", ["←في ", "2025-26", "← ساعد"]),
        ("فريق Closer to Home (جدا)!", ["←فريق ", "Closer to Home", "← (جدا)!"]),
        ("مثال (Ref 3, 12).", ["←مثال (", "Ref 3, 12", "←)."]),
        ("بلغ £1,340 و78%", ["←بلغ ", "£1,340", "← و", "78%"]),
        ("1 2", ["1", "← ", "2"]),
        (" – ", ["← – "]),
        ("English", ["English"]),
    ],
)
def test_a_line_from_right_to_left(words: str, expected: list[str]) -> None:
    assert cut(words, backwards=True) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Urdu: اردو میں پڑھیں.", ["Urdu: ", "←اردو میں پڑھیں", "."]),
        ("Urdu: اردو (میں) page", ["Urdu: ", "←اردو (میں)", " page"]),
        ("Urdu: اردو 2 میں and 3", ["Urdu: ", "←اردو 2 میں", " and 3"]),
        ("Urdu (اردو) and Arabic", ["Urdu (", "←اردو", ") and Arabic"]),
        ("اردو (Urdu) words", ["←اردو", " (Urdu) words"]),
        ("No such letter (2).", ["No such letter (2)."]),
    ],
)
def test_a_line_from_left_to_right(words: str, expected: list[str]) -> None:
    assert cut(words, backwards=False) == expected


@pytest.mark.parametrize("backwards", [True, False])
def test_nothing_is_lost(backwards: bool) -> None:
    words = "a مثال [b (2-3) مثال] {ج} ) ( 5% £6 مثال"
    assert "".join(part for part, _ in runs(words, Speech(backwards=backwards))) == words


@pytest.mark.parametrize(
    ("plain", "speech", "backwards", "expected"),
    [
        ("", Speech(), False, ""),
        ("", Speech(), True, "<w:rPr><w:rtl/></w:rPr>"),
        ("", Speech("cy"), False, '<w:rPr><w:lang w:val="cy-GB"/></w:rPr>'),
        ("<w:rPr><w:b/></w:rPr>", Speech("ur", backwards=True), True,
         '<w:rPr><w:b/><w:bCs/><w:rtl/><w:lang w:bidi="ur-PK"/></w:rPr>'),
        ("<w:rPr><w:i/></w:rPr>", Speech("ur", backwards=True), False, "<w:rPr><w:i/></w:rPr>"),
        ("<w:rPr><w:i/></w:rPr>", Speech("hi"), False,
         '<w:rPr><w:i/><w:iCs/><w:lang w:val="hi-IN" w:bidi="hi-IN"/></w:rPr>'),
        ("", Speech("zh-Hant"), False, '<w:rPr><w:lang w:val="zh-Hant" w:eastAsia="zh-Hant"/></w:rPr>'),
        ("", Speech("ar-EG"), True, '<w:rPr><w:rtl/><w:lang w:bidi="ar-EG"/></w:rPr>'),
    ],
)  # fmt: skip
def test_a_run_says_its_direction_and_language(plain: str, speech: Speech, backwards: bool, expected: str) -> None:
    assert properties(plain, speech, backwards) == expected


def test_bold_and_size_of_a_style_hold_for_complex_scripts() -> None:
    styles = etree.fromstring(f'<w:rPr{AROUND}><w:b/><w:i/><w:sz w:val="24"/><w:szCs w:val="20"/></w:rPr>')
    embolden(styles)
    assert [(part.tag.removeprefix(W), part.get(f"{W}val")) for part in styles] == [
        ("b", None), ("bCs", None), ("i", None), ("sz", "24"), ("szCs", "20"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("borders", "mirrored"),
    [
        ('<w:left w:val="single" w:sz="24"/>',
         '<w:pBdr><w:left w:val="nil"/><w:right w:val="single" w:sz="24"/></w:pBdr>'),
        ('<w:top w:val="single"/>', ""),
        ('<w:left w:val="single"/><w:right w:val="single"/>', ""),
    ],
    ids=["left", "top", "both"],
)  # fmt: skip
def test_a_border_at_the_left_moves_to_the_right(borders: str, mirrored: str) -> None:
    style = f'<w:style w:styleId="Quote"><w:pPr><w:pBdr>{borders}</w:pBdr></w:pPr></w:style>'
    stylesheet = Stylesheet(etree.fromstring(f"<w:styles{AROUND}>{style}</w:styles>"))
    assert stylesheet.mirrored_border("Quote") == mirrored
