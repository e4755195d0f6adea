"""The markup of Word: the only place that writes it and escapes words for it.

Markup is built as text and read by nobody until Word reads it; building 20,000 words of it as
elements takes five times as long. Lengths are twentieths of a point unless a name says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

TabStop = tuple[str, int, str]  # its side, its place, and what leads to it
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>'
)
CLOSING = "</w:body></w:document>"
KEPT = "<w:keepNext/>"
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
SOFT_HYPHEN = "\u00ad"
NO_BREAK_HYPHEN = "\u2011"
WIDE_SPACE = "\u2003"
FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
NO_NUMBER = (0, 0)  # list 0 is none: the paragraph leaves the list of its style
LONGEST = 255  # characters that Word takes in a tip or a property
LINK_END = "</w:hyperlink>"
TURNED_END = "</w:dir>"


def escaped(words: str) -> str:
    """Words between tags. A tree holds no character that XML 1.0 cannot, so none arrives here."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(words: str) -> str:
    """Words between double quotes; white space folded, as XML folds it."""
    return escaped(" ".join(words.split())).replace('"', "&quot;")


def run_properties(style: str, bold: bool = False, italic: bool = False, struck: bool = False, raised: str = "") -> str:
    """How the characters of a run look; `raised` is `superscript` or `subscript` where they leave the line."""
    if not (style or bold or italic or struck or raised):
        return ""
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    drawn = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "") + ("<w:strike/>" if struck else "")
    off_line = f'<w:vertAlign w:val="{raised}"/>' if raised else ""
    return f"<w:rPr>{named}{drawn}{off_line}</w:rPr>"


def run(words: str, properties: str = "") -> str:
    """A run of words; hyphens that a line may or may not end at are elements of Word's, which every font shows."""
    text = escaped(words)
    if SOFT_HYPHEN in text:
        text = text.replace(SOFT_HYPHEN, '</w:t><w:softHyphen/><w:t xml:space="preserve">')
    if NO_BREAK_HYPHEN in text:
        text = text.replace(NO_BREAK_HYPHEN, '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(
    style: str,
    content: str,
    number: tuple[int, int] | None,
    left: int,
    justify: str,
    starts_page: bool | None,
    way: str = "",
    keep: bool = False,
    whole: bool = False,
    above: int = 0,
    outline: int = 0,
) -> str:
    """A paragraph; `number` is the list it counts in and its level there, from 0. One to `keep` stays with the next.

    One that is `whole` is on one page. With None for `starts_page`, its style says whether it begins one. The space
    `above` it is not its style's.

    One with an `outline` is a heading of that level, from 1, whatever its style says.

    `way` are its own tab stops, and the borders and direction of one that runs from right to left.
    """
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    kept = (KEPT if keep else "") + ("<w:keepLines/>" if whole else "")
    page = {None: "", True: "<w:pageBreakBefore/>", False: '<w:pageBreakBefore w:val="0"/>'}[starts_page]
    listed = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    gap = f'<w:spacing w:before="{above}"/>' if above else ""
    edge = f'<w:ind w:left="{left}"/>' if left else ""
    side = f'<w:jc w:val="{justify}"/>' if justify else ""
    level = f'<w:outlineLvl w:val="{outline - 1}"/>' if outline else ""
    return f"<w:p><w:pPr>{named}{kept}{page}{listed}{way}{gap}{edge}{side}{level}</w:pPr>{content}</w:p>"


def let_go(paragraph: str) -> str:
    """A paragraph that need not stay with the next, whatever its style says."""
    return paragraph.replace("/>", '/><w:keepNext w:val="0"/>', 1)


def bookmark(number: int, name: str, content: str = "") -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def tab_stops(stops: Iterable[TabStop]) -> str:
    """Tab stops of a paragraph, which take the places of those of its style."""
    rows = (f'<w:tab w:val="{side}" w:leader="{leader or "none"}" w:pos="{place}"/>' for side, place, leader in stops)
    inside = "".join(rows)
    return f"<w:tabs>{inside}</w:tabs>" if inside else ""


def footnote_reference(number: int, properties: str) -> str:
    return f'<w:r>{properties}<w:footnoteReference w:id="{number}"/></w:r>'


def link(target: str, tip: str) -> str:
    """The start of a link; `target` is an attribute, `w:anchor="…"` or `r:id="…"`."""
    shown = f' w:tooltip="{quoted(tip[:LONGEST])}"' if tip else ""
    return f'<w:hyperlink {target} w:history="1"{shown}>'


def turned(backwards: bool) -> str:
    """The start of words that run another way than their paragraph."""
    return f'<w:dir w:val="{"rtl" if backwards else "ltr"}">'


def field(instruction: str, result: str, properties: str) -> str:
    """A field with its result; all of it looks alike, since some programs take the look from its first mark."""
    plain = field_start(instruction) + run(result) + FIELD_END
    return plain.replace("<w:r>", f"<w:r>{properties}") if properties else plain


def field_start(instruction: str) -> str:
    """All of a field but its result and its end."""
    code = f'<w:r><w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'


def value(element: etree._Element | None, name: str = "val") -> str:
    """The value of an attribute in Word's namespace; empty where there is none."""
    return "" if element is None else element.get(f"{W}{name}", "")


def whole(element: etree._Element | None, name: str = "val") -> int:
    """That value as a whole number; 0 where there is none. Word itself writes some with a fraction."""
    try:
        return int(float(value(element, name)))
    except ValueError:
        return 0
