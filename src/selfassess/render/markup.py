"""Tokens of prose to the semantic XHTML of the document tree.

Whatever Markdown is typed, what comes out fits the vocabulary: a heading inside a list becomes bold
words, a picture inside a link its alternative text, a citation inside a link plain words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape
from itertools import takewhile

from selfassess.prose.block import Block
from selfassess.prose.excerpt import excerpt as beginning
from selfassess.prose.link_addresses import DEFINED
from selfassess.prose.notes import CLOSE, OPEN
from selfassess.prose.parser import Token
from selfassess.prose.passage import Passage
from selfassess.prose.table_markers import MARKED
from selfassess.render.inline_markup import Walk, caption, inline, picture
from selfassess.render.state import RenderState, table_id

ALIGNED = {"text-align:left": "left", "text-align:center": "centre", "text-align:right": "right"}
BRACKETS = {")": "bracket", "()": "brackets"}
LOWEST_HEADING = 6
PROSE_HEADING = 3
MOST_OF_EXCERPT = 120
"""Letters: three lines of a column that takes two fifths of a page."""
ONE_PARAGRAPH = ("paragraph_open", "inline", "paragraph_close")
WORDS_FOLLOW = ("heading_open", "table_open", "caption_open", "th_open", "td_open")
WORDS_MAY_FOLLOW = ("list_item_open", "blockquote_open")


def blocks(passage: Passage, state: RenderState, under: int, numbered: bool = True) -> str:
    """The whole passage as blocks."""
    return _render(passage.tokens, Walk(state, passage, under, numbered))


def line(passage: Passage, state: RenderState) -> str:
    """A passage of one paragraph without its paragraph, for a list entry; anything longer as blocks."""
    walk = Walk(state, passage, LOWEST_HEADING, numbered=False, nested=1)
    words = _only_line(walk)
    return _render(passage.tokens, walk) if words is None else words


def in_cell(passage: Passage, state: RenderState, label: str = "") -> str:
    """A passage as paragraphs and lists for the cell of a table, the first after its label; a table in it is a list."""
    walk = Walk(state, passage, LOWEST_HEADING, numbered=False, nested=1, in_cell=True)
    named = f"<strong>{escape(label)}</strong>" if label else ""
    words = _only_line(walk)
    if words is not None:
        return f"<p{walk.at()}>{named}{' ' if named and words else ''}{words}</p>"
    return (f"<p>{named}</p>" if named else "") + _render(passage.tokens, walk)


def _only_line(walk: Walk) -> str | None:
    """The words of a passage that is one paragraph; None where it is anything else."""
    tokens = walk.passage.tokens
    shown = tokens if len(tokens) == len(ONE_PARAGRAPH) else [each for each in tokens if not _is_elsewhere(each)]
    if tuple(token.type for token in shown) != ONE_PARAGRAPH or _only_pictures(shown[1]):
        return None
    walk.seen = sum(token.type == "inline" for token in takewhile(lambda token: token is not shown[1], tokens))
    return inline(shown[1].children or [], walk)


def excerpt(passage: Passage, state: RenderState) -> str:
    """The words of a claim where it stands beside others, without references and not too many."""
    walk = Walk(state, passage, LOWEST_HEADING, numbered=False, nested=1)
    return inline(beginning(passage, MOST_OF_EXCERPT), walk)


def _render(tokens: Sequence[Token], walk: Walk) -> str:
    written: list[str] = []
    pictures = False
    for number, token in enumerate(tokens):
        kind = token.type
        if _is_elsewhere(token):
            walk.seen += kind == "inline"
        elif kind == "inline" and "note" in token.meta:
            words = inline(token.children or [], walk)
            written.append(f"<p{walk.at()}>[^{escape(token.meta['note'])}]: {words}</p>")
            walk.seen += 1
        elif kind == "inline":
            write = _figures if pictures else inline
            written.append(write(token.children or [], walk))
            walk.seen += 1
        elif kind == "paragraph_open":
            pictures = _only_pictures(tokens[number + 1])
            written.append("" if token.hidden or pictures else f"<p{walk.at()}>")
        elif kind == "paragraph_close":
            written.append("" if token.hidden or pictures else "</p>")
            pictures = False
        elif kind in WORDS_FOLLOW or (kind in WORDS_MAY_FOLLOW and tokens[number + 1].type == "paragraph_open"):
            written.append(BLOCKS[kind](token, walk.at(), walk))
        else:
            written.append(BLOCKS[kind](token, "", walk))
        if walk.said and (pictures or kind != "inline"):
            written[-1] = _in_language(written[-1], token.level - (kind == "inline"), walk)
    return "".join(written)


def _in_language(markup: str, level: int, walk: Walk) -> str:
    """The blocks of a division say its language each by itself; what is inside them need not say it again."""
    outermost, attributes = walk.said[-1]
    is_opening = level == outermost + 1 and not markup.startswith("</")
    return re.sub(r"^<\w+|<figure", rf"\g<0>{attributes}", markup) if is_opening else markup


def _division(token: Token, at: str, walk: Walk) -> str:
    if token.nesting > 0:
        walk.said.append((token.level, token.meta["said"].attributes))
    else:
        walk.said.pop()
    return ""


def _is_elsewhere(token: Token) -> bool:
    """Whether a document shows it where something refers to it: a note, or the address of links."""
    return token.type in (OPEN, CLOSE) or bool(token.meta.get("is_used"))


def _only_pictures(token: Token) -> bool:
    kinds = {child.type for child in token.children or ()}
    return "image" in kinds and kinds <= {"image", "softbreak"}


def _figures(tokens: Sequence[Token], walk: Walk) -> str:
    written: list[str] = []
    for token in tokens:
        if token.type == "image":
            words = caption(token, walk)
            below = f"<figcaption{walk.at(0, token.meta['caption'].block)}>{words}</figcaption>" if words else ""
            written.append(f"<figure>{picture(token, walk)}{below}</figure>")
    return "".join(written)


def _plain(token: Token, at: str, walk: Walk) -> str:
    return f"<{token.tag}{at}>" if token.nesting > 0 else f"</{token.tag}>"


def _heading(token: Token, at: str, walk: Walk) -> str:
    opens = token.nesting > 0
    walk.in_heading = walk.is_bold = opens
    if walk.nested:
        return f"<p{at}><strong>" if opens else "</strong></p>"
    level = min(walk.under + max(int(token.tag[1]) - PROSE_HEADING, 0) + 1, LOWEST_HEADING)
    if not opens:
        return f"</h{level}>"
    if "audience" in token.meta:
        at = f' data-audience="{token.meta["audience"].audience}"{at}'
    return f"<h{level}{at}>" if walk.numbered else f'<h{level} class="unnumbered"{at}>'


def _holder(token: Token, at: str, walk: Walk) -> str:
    walk.nested += token.nesting
    return f"<{token.tag}{_numbering(token)}{at}>" if token.nesting > 0 else f"</{token.tag}>"


def _numbering(token: Token) -> str:
    """How a list counts, where that is not 1., 2., 3."""
    start = f' start="{token.attrs["start"]}"' if token.attrs and "start" in token.attrs else ""
    kind, brackets = token.meta.get("kind", "1"), BRACKETS.get(token.meta.get("brackets", "."), "")
    style = f' type="{kind}"' if kind != "1" else ""
    look = f' class="{brackets}"' if brackets else ""
    return f"{style}{look}{start}"


def _item(token: Token, at: str, walk: Walk) -> str:
    """An entry says its number only where it does not follow from the entry before."""
    if token.nesting < 0:
        return "</li>"
    value = f' value="{token.meta["value"]}"' if "value" in token.meta else ""
    return f"<li{value}{at}>"


def _table(token: Token, at: str, walk: Walk) -> str:
    if walk.in_cell:
        return "<ul>" if token.nesting > 0 else "</ul>"
    return f'<table class="plain"{at}>' if token.nesting > 0 else "</table>"


def _rows(token: Token, at: str, walk: Walk) -> str:
    return "" if walk.in_cell else _plain(token, at, walk)


def _row(token: Token, at: str, walk: Walk) -> str:
    """A row; in a cell, where there are no tables, an entry of a list with a semicolon between its cells."""
    walk.is_first_cell = True
    return _plain(token, at, walk) if not walk.in_cell else f"<li{at}>" if token.nesting > 0 else "</li>"


def _caption(token: Token, at: str, walk: Walk) -> str:
    return _plain(token, at, walk) if not walk.in_cell else f"<li{at}>" if token.nesting > 0 else "</li>"


def _cell(token: Token, at: str, walk: Walk) -> str:
    if walk.in_cell:
        is_first, walk.is_first_cell = walk.is_first_cell, False
        return "; " if token.nesting > 0 and not is_first else ""
    walk.is_bold = token.nesting > 0 and token.tag == "th"
    if token.nesting < 0:
        return f"</{token.tag}>"
    side = ALIGNED.get(str(token.attrs.get("style")))
    scope = f' scope="{token.attrs.get("scope", "col")}"' if token.tag == "th" else ""
    return f'<{token.tag} class="{side}"{scope}{at}>' if side else f"<{token.tag}{scope}{at}>"


def _published(token: Token, at: str, walk: Walk) -> str:
    """A published table; its marker as it was typed where there is no such table."""
    table = walk.state.assessment.tables.get(token.meta["table"])
    if table is not None and walk.in_cell:
        link = f'<a class="table titled" data-of="{escape(table.table)}" href="#{escape(table_id(table.table))}">'
        return f"<p>{link}{escape(table.caption)}</a></p>"
    if table is None or walk.state.print_table is None:
        return f"<p>{escape(token.content)}</p>"
    row = Block(walk.passage.text, token.content, token.map[0] if token.map else 0)
    return re.sub("<table", rf"\g<0>{walk.at(0, row)}", walk.state.print_table(table), count=1)


def _fence(token: Token, at: str, walk: Walk) -> str:
    """Its words begin on the line below the one that opens it."""
    row = token.map[0] + 1 if token.map else 0
    typed = walk.at(0, Block(walk.passage.text, token.content, row))
    return f"<pre{typed}>{escape(token.content)}</pre>"


BLOCKS: dict[str, Callable[[Token, str, Walk], str]] = {
    **dict.fromkeys(("heading_open", "heading_close"), _heading),
    **dict.fromkeys(("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close"), _holder),
    **dict.fromkeys(("blockquote_open", "blockquote_close"), _holder),
    **dict.fromkeys(("table_open", "table_close"), _table),
    **dict.fromkeys(("th_open", "th_close", "td_open", "td_close"), _cell),
    **dict.fromkeys(("caption_open", "caption_close"), _caption),
    **dict.fromkeys(("thead_open", "thead_close", "tbody_open", "tbody_close"), _rows),
    **dict.fromkeys(("tr_open", "tr_close"), _row),
    **dict.fromkeys(("list_item_open", "list_item_close"), _item),
    "hr": lambda token, at, walk: "<hr/>",
    DEFINED: lambda token, at, walk: f"<p>{escape(token.content)}</p>",
    "fence": _fence,
    MARKED: _published,
    **dict.fromkeys(("division_open", "division_close"), _division),
}
