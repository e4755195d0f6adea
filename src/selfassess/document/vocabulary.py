"""The closed vocabulary of the document tree: every element a template may emit, and what it may hold.

It is semantic HTML, so a template author writes what they know. A writer is a table with one
function for each element named here; nothing else ever reaches it.
"""

from __future__ import annotations

from msgspec import Struct


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


INLINE = frozenset({"a", "br", "code", "em", "img", "s", "span", "strong", "sub", "sup"})
BLOCK = _set("aside blockquote dl figure h2 h3 h4 h5 h6 hr ol p pre section table ul")
FLOW = INLINE | BLOCK
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
MARK = "progress"
STATUSES = ("not-started", "on-track", "at-risk", "late", "done", "embedded")
"""What the mark of a status, `p.progress`, may say: each has a shape of its own, in this order."""
TINTS = ("blue", "green", "amber", "red", "grey", "purple")
"""The colours of status marks."""
MARKS = (MARK, *STATUSES, *TINTS)
LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


class Element(Struct, frozen=True):
    """What an element may hold and carry, besides `EVERYWHERE`, which every element of the body may carry."""

    holds: frozenset[str] = frozenset()
    words: bool = False
    classes: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()


_HEADING = Element(
    INLINE - {"img"},
    words=True,
    classes=_set("unnumbered"),
    attributes=_set("data-number data-called data-short data-audience"),
)
_CELL = FLOW - {"section", "table", *HEADINGS}

VOCABULARY: dict[str, Element] = {
    "html": Element(_set("head body"), attributes=_set("lang"), needs=_set("lang")),
    "head": Element(_set("title meta")),
    "title": Element(words=True),
    "meta": Element(attributes=_set("name content"), needs=_set("name content")),
    "body": Element(_set("header section nav main"), classes=_set("draft final internal report")),
    # A cover is a page of its own, and contents follow. Below a masthead the text begins. Without a class, the length
    # of the document says which of the two it is: see `opening`.
    "header": Element(_set("h1 p"), classes=_set("cover masthead")),
    "nav": Element(_set("h2 ol"), classes=_set("contents brief")),
    "main": Element(BLOCK, classes=_set("by-sections by-paragraphs by-both unnumbered")),  # what has numbers
    "section": Element(
        BLOCK, classes=_set("part statement chapter appendix glossary evidence question unwritten glance wide brief")
    ),
    "h1": Element(INLINE - {"img"}, words=True),
    "h2": _HEADING,
    "h3": _HEADING,
    "h4": _HEADING,
    "h5": _HEADING,
    "h6": _HEADING,
    "p": Element(
        INLINE,
        words=True,
        classes=_set("council edition date status owner lead note quote about mentions").union(MARKS),
        attributes=_set("data-of data-number"),
    ),
    "ul": Element(_set("li"), classes=_set("claims indicators")),
    "ol": Element(_set("li"), classes=_set("toc bracket brackets"), attributes=_set("start type")),
    "li": Element(FLOW - {"section", *HEADINGS}, words=True, attributes=_set("value")),
    "dl": Element(_set("dt dd")),
    "dt": Element(INLINE, words=True),
    "dd": Element(FLOW - {"section", *HEADINGS}, words=True),
    "table": Element(
        _set("caption colgroup thead tbody"),
        classes=_set("plain evidence dense compact facts scores"),
        attributes=_set("data-of"),
    ),
    "caption": Element(INLINE, words=True),
    "colgroup": Element(_set("col")),
    "col": Element(classes=_set("slim narrow medium broad wide")),
    "thead": Element(_set("tr")),
    "tbody": Element(_set("tr")),
    # A row of a chart says what it draws: whose figure this is, of which year, and the number that is shown.
    "tr": Element(
        _set("th td"), classes=_set("own latest other target total"), attributes=_set("data-series data-year")
    ),
    "th": Element(_CELL, words=True, classes=_set("left centre right"), attributes=_set("scope")),
    "td": Element(_CELL, words=True, classes=_set("left centre right"), attributes=_set("data-value")),
    "figure": Element(_set("img table figcaption"), classes=_set("chart bars line")),
    "figcaption": Element(INLINE, words=True),
    "aside": Element(BLOCK - {"section", "aside"}, classes=_set("spotlight"), attributes=_set("aria-label")),
    "blockquote": Element(BLOCK - {"section", *HEADINGS}),
    "pre": Element(words=True),
    "hr": Element(),
    "a": Element(
        INLINE - {"a", "img"},
        words=True,
        classes=_set("cite mention noteref table titled unresolved"),
        attributes=_set("aria-label data-of href title"),
        needs=_set("href"),
    ),
    "strong": Element(INLINE, words=True),
    "em": Element(INLINE, words=True),
    **dict.fromkeys(("s", "sub", "sup"), Element(INLINE, words=True)),
    "code": Element(words=True),
    # A footnote has its words where it is first referred to; `a.noteref` refers to it again. A box is ☐ or ☑. A span
    # of words that are `together` is not divided between two lines. What is `elsewhere` would be a link to a table that
    # this document does not print; the words of a link that is `titled` are that table's title.
    "span": Element(
        INLINE,
        words=True,
        classes=_set("number unresolved status council title edition date place file footnote box together elsewhere"),
        attributes=_set("data-number data-of"),
    ),
    "br": Element(),
    "img": Element(attributes=_set("src alt title data-width"), needs=_set("src")),
}
EVERYWHERE = frozenset({"id", "class", "data-at", "lang", "dir"})
