"""The inline tokens of prose, as the semantic XHTML of the document tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from urllib.parse import quote

from msgspec import Struct, field

from selfassess.document.origin import Origin
from selfassess.model.citation import read_group
from selfassess.model.number_format import with_unit
from selfassess.prose.block import Block
from selfassess.prose.parser import Token
from selfassess.prose.passage import Note, Passage
from selfassess.prose.table_markers import SCHEME
from selfassess.render.state import RenderState, table_id

WEB = ("http://", "https://", "mailto:", "tel:")
SAFE = "%/:=&?~#+!$,;'@()*[]"
BREAKS = ("softbreak", "hardbreak")
NAME_BEFORE = r"Ref\s+\Z"


class Walk(Struct):
    """A passage on its way to markup; its headings are one level below `under`.

    Words of which all are bold are so only once: Word takes bold words of a bold style for plain ones.
    `said` are the languages of the divisions around, as the level of each in Markdown and its attributes.
    """

    state: RenderState
    passage: Passage
    under: int
    numbered: bool
    nested: int = 0
    in_cell: bool = False
    is_first_cell: bool = True
    seen: int = 0
    in_heading: bool = False
    is_bold: bool = False
    closers: list[str] = field(default_factory=list)
    said: list[tuple[int, str]] = field(default_factory=list)
    inside: Block | None = None
    in_note: bool = False
    notes: dict[Block, str] = field(default_factory=dict)
    after_link: list[str] = field(default_factory=list)

    @property
    def block(self) -> Block:
        return self.inside or self.passage.blocks[self.seen]

    def at(self, offset: int = 0, block: Block | None = None) -> str:
        """Says of an element where its words were typed: at an offset of a block, or else of the block at hand."""
        return self.state.at(Origin(block or self.block, offset))


def inline(tokens: Sequence[Token], walk: Walk) -> str:
    made: list[str] = []
    for number, token in enumerate(tokens):
        kind = token.type
        if kind == "text":
            made.append(escape(token.content))
        elif kind == "link_open":
            made.append(_link(token, tokens[number + 1].type == "link_close", walk))
        else:
            made.append(INLINES[kind](token, walk))
    return "".join(made)


def _link(token: Token, is_empty: bool, walk: Walk) -> str:
    """The opening tag, with words of the link's own where none were typed; inside a link there is none."""
    if walk.closers:
        walk.closers.append("")
        return ""
    target, at = str(token.attrs["href"]), walk.at(token.meta.get("at", 0))
    if "said" in token.meta:
        at = token.meta["said"].attributes + at
    if token.attrs.get("title") and not target.startswith("ref:"):
        at = f' title="{escape(str(token.attrs["title"]))}"{at}'
    kind = "web" if target.lower().startswith(WEB) else target.partition(":")[0]
    opening, words = LINKS.get(kind, _to_part)(target, at, walk)
    walk.closers.append("</a>" if opening else "")
    if is_empty and kind == "table":
        opening = opening.replace('class="table"', 'class="table titled"')
    return opening + (escape(words) if is_empty else "")


def _to_part(target: str, at: str, walk: Walk) -> tuple[str, str]:
    """To a place in the document, which the tree names; and whatever leads nowhere, which it marks."""
    return f'<a href="#{escape(target.removeprefix("#"))}"{at}>', "" if target.startswith("#") else target


def _to_page(target: str, at: str, walk: Walk) -> tuple[str, str]:
    return f'<a href="{escape(quote(target, safe=SAFE))}"{at}>', target


def _to_record(target: str, at: str, walk: Walk) -> tuple[str, str]:
    record = walk.state.assessment.evidence.get(target.removeprefix("ref:"))
    if record is None:
        return _to_part(target, at, walk)
    return walk.state.cite(record.ref, at), record.title


def _to_figure(target: str, at: str, walk: Walk) -> tuple[str, str]:
    """An indicator's newest figure: words, and no link."""
    indicator = walk.state.assessment.indicators.get(target.removeprefix("indicator:"))
    if indicator is None:
        return _to_part(target, at, walk)
    if not indicator.values:
        return "", "?"
    return "", with_unit(indicator.values[indicator.newest], indicator, walk.state.assessment.words)


def _to_table(target: str, at: str, walk: Walk) -> tuple[str, str]:
    """A published table: the tree adds its number where the document prints it."""
    name = target.removeprefix(SCHEME)
    table = walk.state.assessment.tables.get(name)
    if table is None:
        return _to_part(target, at, walk)
    return f'<a class="table" data-of="{escape(name)}" href="#{escape(table_id(name))}"{at}>', table.caption.rstrip(".")


LINKS: dict[str, Callable[[str, str, Walk], tuple[str, str]]] = {
    "web": _to_page,
    "ref": _to_record,
    "indicator": _to_figure,
    "table": _to_table,
}


def _citation(token: Token, walk: Walk) -> str:
    """The group as it was typed, each ref a link that is named as one; inside a link it stays words."""
    if walk.closers:
        return escape(token.content)
    made: list[str] = []
    done = 0
    for item in read_group(token.content):
        before = re.sub(NAME_BEFORE, "", token.content[done : item.offset])
        made += [escape(before), walk.state.reference(item.ref)]
        done = item.offset + len(item.ref)
    return "".join([*made, escape(token.content[done:])])


def _link_close(_: Token, walk: Walk) -> str:
    """What closes a link, and the notes of its words, which lead elsewhere."""
    closer = walk.closers.pop()
    if walk.closers:
        return closer
    notes, walk.after_link = walk.after_link, []
    return "".join([closer, *notes])


def _note(token: Token, walk: Walk) -> str:
    """A note where it is first referred to, and then references to it; as it was typed where there is none."""
    note: Note | None = token.meta.get("words")
    if note is None or walk.in_note:
        return escape(token.content) if note is None else f"^[{_words_of(note, walk)}]"
    first = note.blocks[0]
    if first in walk.notes:
        made = f'<a class="noteref" href="#{walk.notes[first]}"></a>'
    else:
        walk.notes[first] = walk.state.next_note()
        made = f'<span class="footnote" id="{walk.notes[first]}"{walk.at(0, first)}>{_words_of(note, walk)}</span>'
    if not walk.closers:
        return made
    walk.after_link.append(made)
    return ""


def _words_of(note: Note, walk: Walk) -> str:
    """The words of a note, a line for each of its paragraphs."""
    around = walk.inside, walk.closers, walk.in_note, walk.is_bold
    walk.closers, walk.in_note, walk.is_bold = [], True, False
    lines: list[str] = []
    for block, tokens in zip(note.blocks, note.tokens, strict=True):
        walk.inside = block
        lines.append(inline(tokens, walk))
    walk.inside, walk.closers, walk.in_note, walk.is_bold = around
    return "<br/>".join(lines)


def _image(token: Token, walk: Walk) -> str:
    """A picture among words: its caption follows it, and inside a link, heading or note its words stand for it."""
    words = caption(token, walk)
    if walk.closers or walk.in_heading or walk.in_note:
        return escape(_alternative(token)) + (f" ({words})" if words else "")
    return picture(token, walk) + (f" <em>{words}</em>" if words else "")


def _alternative(token: Token) -> str:
    """The words between a picture's brackets, without their signs."""
    made: list[str] = []
    for child in token.children or ():
        made.append(" " if child.type in BREAKS else _alternative(child) if child.type == "image" else child.content)
        title = str(child.attrs.get("title") or "")
        made.append(f" ({title})" if title else "")
    return "".join(made)


def picture(token: Token, walk: Walk) -> str:
    alt = _alternative(token)
    at = walk.at(token.meta.get("at", 0))
    width = f' data-width="{token.meta["width"]}"' if token.meta["width"] else ""
    return f'<img src="{escape(str(token.attrs["src"]))}" alt="{escape(alt)}"{width}{at}/>'


def caption(token: Token, walk: Walk) -> str:
    """The words of a picture's caption, empty where it has none."""
    typed = token.meta.get("caption")
    if typed is None:
        return ""
    around, walk.inside = walk.inside, typed.block
    words = inline(typed.tokens, walk)
    walk.inside = around
    return words


def _strong(token: Token, walk: Walk) -> str:
    return "" if walk.is_bold else plain(token, walk)


def plain(token: Token, walk: Walk) -> str:
    return f"<{token.tag}>" if token.nesting > 0 else f"</{token.tag}>"


INLINES: dict[str, Callable[[Token, Walk], str]] = {
    "mistyped_citation": lambda token, walk: escape(token.content),
    "comment": lambda token, walk: "",
    "text_special": lambda token, walk: escape(token.content),
    "citation": _citation,
    "image": _image,
    "link_close": _link_close,
    "note_reference": _note,
    "inline_note": _note,
    "html_tag": lambda token, walk: escape(token.content),
    "tick_box": lambda token, walk: f'<span class="box">{token.content}</span>',
    "language_open": lambda token, walk: f"<span{token.meta['said'].attributes}{walk.at(token.meta['at'])}>",
    "language_close": lambda token, walk: "</span>",
    "code_inline": lambda token, walk: f"<code>{escape(token.content)}</code>",
    "softbreak": lambda token, walk: "\n",
    "hardbreak": lambda token, walk: "<br/>",
    **{f"{tag}_{side}": plain for tag in ("em", "s", "sub", "sup") for side in ("open", "close")},
    **dict.fromkeys(("strong_open", "strong_close"), _strong),
}
