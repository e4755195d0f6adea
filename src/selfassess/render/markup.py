"""Tokens of prose to the semantic XHTML of the document tree.

Whatever Markdown is typed, what comes out fits the vocabulary: a heading inside a list becomes bold
words, a picture inside a link its alternative text, a citation inside a link plain words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from markdown_it.token import Token

from selfassess.citation import read_group
from selfassess.figures import with_unit
from selfassess.passage import Block, Spot

from .prose import Read
from .writing import Writing

WEB = ("http://", "https://", "mailto:")
ALIGNED = {"text-align:left": "left", "text-align:center": "centre", "text-align:right": "right"}
LOWEST_HEADING = 6
PROSE_HEADING = 3


@dataclass(slots=True)
class _Passage:
    """A passage on its way to markup; its headings stand one level below `under`."""

    writing: Writing
    read: Read
    under: int
    numbered: bool
    nested: int = 0
    seen: int = 0
    in_heading: bool = False
    closers: list[str] = field(default_factory=list)
    inside: Block | None = None

    @property
    def block(self) -> Block:
        return self.inside or self.read.passage.blocks[self.seen]

    def at(self, offset: int = 0) -> str:
        spot = Spot(self.block, offset)
        return self.writing.at(lambda: spot.place)


def blocks(read: Read, writing: Writing, under: int, numbered: bool = True) -> str:
    """The whole passage as blocks."""
    return _render(read.tokens, _Passage(writing, read, under, numbered))


def line(read: Read, writing: Writing) -> str:
    """A passage of one paragraph without its paragraph, for a list entry; anything longer as blocks."""
    passage = _Passage(writing, read, LOWEST_HEADING, numbered=False, nested=1)
    kinds = [token.type for token in read.tokens]
    if kinds == ["paragraph_open", "inline", "paragraph_close"] and not _only_pictures(read.tokens[1]):
        return _inline(read.tokens[1].children or [], passage)
    return _render(read.tokens, passage)


def _render(tokens: Sequence[Token], passage: _Passage) -> str:
    made: list[str] = []
    pictures = False
    for number, token in enumerate(tokens):
        kind = token.type
        if kind == "inline":
            write = _figures if pictures else _inline
            made.append(write(token.children or [], passage))
            passage.seen += 1
        elif kind == "paragraph_open":
            pictures = _only_pictures(tokens[number + 1])
            made.append("" if token.hidden or pictures else "<p>")
        elif kind == "paragraph_close":
            made.append("" if token.hidden or pictures else "</p>")
            pictures = False
        else:
            made.append(BLOCKS[kind](token, passage))
    return "".join(made)


def _only_pictures(token: Token) -> bool:
    kinds = {child.type for child in token.children or ()}
    return "image" in kinds and kinds <= {"image", "softbreak"}


def _figures(tokens: Sequence[Token], passage: _Passage) -> str:
    made: list[str] = []
    for token in tokens:
        if token.type == "image":
            words = _caption(token, passage)
            caption = f"<figcaption>{words}</figcaption>" if words else ""
            made.append(f"<figure>{_picture(token, passage)}{caption}</figure>")
    return "".join(made)


def _caption(token: Token, passage: _Passage) -> str:
    caption = passage.read.captions.get(id(token))
    if caption is None:
        return ""
    around, passage.inside = passage.inside, caption.block
    words = _inline(caption.tokens, passage)
    passage.inside = around
    return words


def _heading(token: Token, passage: _Passage) -> str:
    opens = token.nesting > 0
    passage.in_heading = opens
    if passage.nested:
        return "<p><strong>" if opens else "</strong></p>"
    level = min(passage.under + max(int(token.tag[1]) - PROSE_HEADING, 0) + 1, LOWEST_HEADING)
    if not opens:
        return f"</h{level}>"
    return f"<h{level}{passage.at()}>" if passage.numbered else f'<h{level} class="unnumbered"{passage.at()}>'


def _holder(token: Token, passage: _Passage) -> str:
    passage.nested += token.nesting
    start = f' start="{token.attrs["start"]}"' if token.attrs and "start" in token.attrs else ""
    return f"<{token.tag}{start}>" if token.nesting > 0 else f"</{token.tag}>"


def _table(token: Token, passage: _Passage) -> str:
    return f'<table class="plain"{passage.at()}>' if token.nesting > 0 else "</table>"


def _cell(token: Token, passage: _Passage) -> str:
    if token.nesting < 0:
        return f"</{token.tag}>"
    side = ALIGNED.get(str(token.attrs.get("style")))
    scope = ' scope="col"' if token.tag == "th" else ""
    return f'<{token.tag} class="{side}"{scope}>' if side else f"<{token.tag}{scope}>"


def _plain(token: Token, passage: _Passage) -> str:
    return f"<{token.tag}>" if token.nesting > 0 else f"</{token.tag}>"


BLOCKS: dict[str, Callable[[Token, _Passage], str]] = {
    **dict.fromkeys(("heading_open", "heading_close"), _heading),
    **dict.fromkeys(("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"), _holder),
    **dict.fromkeys(("blockquote_open", "blockquote_close"), _holder),
    **dict.fromkeys(("table_open", "table_close"), _table),
    **dict.fromkeys(("th_open", "th_close", "td_open", "td_close"), _cell),
    **dict.fromkeys(("thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close"), _plain),
    **dict.fromkeys(("list_item_open", "list_item_close"), _plain),
    "hr": lambda token, passage: "<hr/>",
    "fence": lambda token, passage: f"<pre>{escape(token.content)}</pre>",
}


def _inline(tokens: Sequence[Token], passage: _Passage) -> str:
    made: list[str] = []
    for number, token in enumerate(tokens):
        kind = token.type
        if kind == "text":
            made.append(escape(token.content))
        elif kind == "link_open":
            made.append(_link(token, tokens[number + 1].type == "link_close", passage))
        else:
            made.append(INLINES[kind](token, passage))
    return "".join(made)


def _link(token: Token, is_empty: bool, passage: _Passage) -> str:
    """The opening tag, with words of the link's own where none were typed."""
    if passage.closers:
        passage.closers.append("")
        return ""
    target = str(token.attrs["href"])
    kind, _, name = target.partition(":")
    at = passage.at(token.meta.get("at", 0))
    passage.closers.append("</a>")
    if kind == "ref":
        record = passage.writing.assessment.evidence.get(name)
        words = escape(record.title if record is not None else target) if is_empty else ""
        return (passage.writing.cite(name, at) if record is not None else f'<a href="#{escape(target)}"{at}>') + words
    if kind == "indicator" and name in passage.writing.assessment.indicators:
        passage.closers[-1] = ""
        return _figure(name, passage) if is_empty else ""
    if token.attrs.get("title"):
        at = f' title="{escape(str(token.attrs["title"]))}"{at}'
    if target.lower().startswith(WEB):
        return f'<a href="{escape(quote(target, safe=SAFE))}"{at}>' + (escape(target) if is_empty else "")
    words = escape(target) if is_empty and target[:1] != "#" else ""
    return f'<a href="#{escape(target.removeprefix("#"))}"{at}>{words}'


BREAKS = ("softbreak", "hardbreak")
SAFE = "%/:=&?~#+!$,;'@()*[]"


def _figure(name: str, passage: _Passage) -> str:
    indicator = passage.writing.assessment.indicators[name]
    return escape(with_unit(indicator.values[indicator.newest], indicator)) if indicator.values else "?"


def _citation(token: Token, passage: _Passage) -> str:
    """The group as it was typed, each ref a link of its own; inside a link or heading it stays words."""
    made: list[str] = []
    done = 0
    items = read_group(token.content)
    for item in items:
        passage.writing.cite(item.ref)
        if not passage.closers:
            made += [escape(token.content[done : item.offset]), passage.writing.cite(item.ref), item.ref, "</a>"]
            done = item.offset + len(item.ref)
    return "".join([*made, escape(token.content[done:])])


def _image(token: Token, passage: _Passage) -> str:
    """A picture among words: its caption follows it, and inside a link or heading its words stand for it."""
    words = _caption(token, passage)
    if passage.closers or passage.in_heading:
        return escape(_alternative(token)) + (f" ({words})" if words else "")
    return _picture(token, passage) + (f" <em>{words}</em>" if words else "")


def _alternative(token: Token) -> str:
    """The words between a picture's brackets, without their signs."""
    made: list[str] = []
    for child in token.children or ():
        made.append(" " if child.type in BREAKS else _alternative(child) if child.type == "image" else child.content)
        title = str(child.attrs.get("title") or "")
        made.append(f" ({title})" if title else "")
    return "".join(made)


def _picture(token: Token, passage: _Passage) -> str:
    alt = _alternative(token)
    at = passage.at(token.meta.get("at", 0))
    return f'<img src="{escape(str(token.attrs["src"]))}" alt="{escape(alt)}"{at}/>'


INLINES: dict[str, Callable[[Token, _Passage], str]] = {
    "slip": lambda token, passage: escape(token.content),
    "text_special": lambda token, passage: escape(token.content),
    "citation": _citation,
    "image": _image,
    "link_close": lambda token, passage: passage.closers.pop(),
    "code_inline": lambda token, passage: f"<code>{escape(token.content)}</code>",
    "softbreak": lambda token, passage: "\n",
    "hardbreak": lambda token, passage: "<br/>",
    **dict.fromkeys(("em_open", "em_close", "strong_open", "strong_close"), _plain),
}
