"""The notation of prose: Markdown, and citations as a rule of their own.

Each token of notation keeps in its `meta` where it is in the content of its block: it begins `at` an offset and has its
`end` just behind its last character. Of a link, `words_end` is the offset of the bracket that closes its words; a
`mark` is a span that is all notation. The two tokens of emphasis know only where they begin.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_block.table import escapedSplit, getLine
from markdown_it.rules_inline import StateInline, autolink, backtick, emphasis, entity, link
from markdown_it.token import Token as Token

from selfassess.model.citation import GROUP, MISTYPED, joins_refs, read_group
from selfassess.prose import bare_address, inline_html, link_addresses, notes, paired_marks
from selfassess.prose.audience_marks import take_marks
from selfassess.prose.comments import comment, comment_block
from selfassess.prose.headings import underlined
from selfassess.prose.invisible import has_invisible, hidden_group, seen_target
from selfassess.prose.language_marks import division, language_span, said_behind
from selfassess.prose.link_label import HELPERS, link_label
from selfassess.prose.lists import list_rule
from selfassess.prose.own_lines import own_lines
from selfassess.prose.pictures import picture_rule
from selfassess.prose.quotations import quotation
from selfassess.prose.table_markers import table_marker
from selfassess.prose.tables import settle_tables
from selfassess.prose.tick_boxes import tick_boxes
from selfassess.syntax.source import printable

ENABLED = (
    "table", "fence", "blockquote", "hr", "list", "heading", "lheading", "newline", "escape", "backticks", "emphasis",
    "link", "image", "autolink", "entity", "balance_pairs", "fragments_join", "text_join",
)  # fmt: skip
DEEPEST = 60
INTERRUPTS: Any = {"alt": ["paragraph", "reference"]}
PLACED = ("link_open", "code_inline")
INTERRUPTED = ("paragraph", "reference", "blockquote", "list")


@cache
def markdown() -> MarkdownIt:
    """The parser of prose: of HTML it reads the few tags that we need, and addresses are judged by rules, not here."""
    parser = _Prose("zero", {"maxNesting": DEEPEST, "store_labels": True}).enable(list(ENABLED))
    parser.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.at("list", list_rule, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.core.ruler.after("block", "tables", settle_tables)
    parser.core.ruler.after("block", "audience", take_marks)
    parser.block.ruler.before("table", "comment", comment_block, {"alt": list(INTERRUPTED)})
    parser.block.ruler.at("lheading", underlined)
    parser.block.ruler.at("blockquote", quotation, {"alt": list(INTERRUPTED)})
    parser.inline.ruler.at("link", _link)
    parser.inline.ruler.at("image", picture_rule)
    parser.inline.ruler.at("autolink", lambda state, silent: _placed(autolink, state, silent))
    parser.inline.ruler.at("backticks", lambda state, silent: _placed(backtick, state, silent))
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.at("entity", _entity)
    parser.block.ruler.before("paragraph", "note", notes.definition, INTERRUPTS)
    parser.block.ruler.before("paragraph", "link_address", link_addresses.definition, INTERRUPTS)
    parser.inline.ruler.before("text", "bare_address", bare_address.bare_address)
    parser.inline.ruler.at("text", bare_address.words)
    parser.inline.ruler.before("link", "citation", _citation)
    parser.inline.ruler.before("autolink", "comment", comment)
    parser.core.ruler.push("own_lines", own_lines)
    parser.core.ruler.push("tick_boxes", tick_boxes)
    parser.block.ruler.before("fence", "division", division, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    parser.block.ruler.before("fence", "table_marker", table_marker, {"alt": list(INTERRUPTED)})
    parser.inline.ruler.before("link", "note_reference", notes.reference)
    parser.inline.ruler.before("link", "inline_note", notes.inline_note)
    parser.inline.ruler.before("link", "paired_marks", paired_marks.paired_marks)
    parser.inline.ruler.after("link", "link_with_spaces", link_addresses.link_with_spaces)
    parser.inline.ruler.before("autolink", "html_tag", inline_html.html_tag)
    parser.inline.add_terminator_char("(")
    parser.helpers = HELPERS
    return parser


class _Prose(MarkdownIt):
    """Keeps every address as it was typed, and shows it so."""

    def validateLink(self, url: str) -> bool:
        return url is not None

    def normalizeLink(self, url: str) -> str:
        return url if url.isascii() else seen_target(url)

    def normalizeLinkText(self, link: str) -> str:
        return link


def _table(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """A table as Markdown has it, whose rows keep the words of surplus cells; a line without a bar ends it.

    One straight below a list, and not set in as its items are, ends the list.
    """
    if silent:
        around, state.blkIndent = state.blkIndent, min(state.blkIndent, max(state.sCount[first], 0))
        is_table = table(state, first, end, silent)
        state.blkIndent = around
        return is_table
    count = len(state.tokens)
    last = next((row for row in range(first + 2, end) if "|" not in getLine(state, row)), end)
    if not table(state, first, last, silent):
        return False
    row: list[Token] = []
    for token in state.tokens[count:]:
        if token.type == "tr_open":
            row = []
        elif token.type == "inline":
            row.append(token)
        elif token.type == "tr_close" and row[0].map:
            _keep_surplus(row, getLine(state, row[0].map[0]).strip())
    return True


def _keep_surplus(row: list[Token], typed: str) -> None:
    """The last cell takes the words of cells that have no heading above them, so that none are lost."""
    cells = [cell.strip() for cell in escapedSplit(typed.removeprefix("|"))]
    surplus = [cell for cell in cells[len(row) :] if cell]
    if surplus:
        row[-1].content = " | ".join([row[-1].content, *surplus])


def _citation(state: StateInline, silent: bool) -> bool:
    """A group of refs as a token `citation`; one that was mistyped as a token `mistyped_citation`."""
    if not state.src.startswith("(", state.pos):
        return False
    if has_invisible(state.src) and _hidden_citation(state, silent):
        return True
    group = GROUP.match(state.src, state.pos)
    is_link = state.pos > 0 and state.src[state.pos - 1] == "]"
    is_sound = group is not None and not is_link and not joins_refs(read_group(group.group()))
    typed = group or _mistyped(state)
    if typed is None:
        return False
    if not silent:
        token = state.push("citation" if is_sound else "mistyped_citation", "", 0)
        token.content = typed.group()
        token.meta |= {"at": state.pos, "end": typed.end()}
    state.pos = typed.end()
    return True


def _mistyped(state: StateInline) -> re.Match[str] | None:
    """What was meant as a group here; behind most brackets begins another word, and nothing need be compiled."""
    begins = state.src[state.pos + 1 : state.pos + 12].lstrip()[:3]
    is_likely = begins[1:] in ("ef", "EF") or len(begins) < 3
    return re.compile(MISTYPED).match(state.src, state.pos) if is_likely else None


def _hidden_citation(state: StateInline, silent: bool) -> bool:
    """A group of refs with characters in it that nobody sees; of each of its characters `offsets` says where it is."""
    group = hidden_group(state.src, state.pos, state.posMax)
    is_link = state.pos > 0 and state.src[state.pos - 1] == "]"
    if group is None or is_link or joins_refs(read_group(group[0])):
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = group[0]
        token.meta |= {"at": state.pos, "end": group[1], "offsets": group[2]}
    state.pos = group[1]
    return True


def _link(state: StateInline, silent: bool) -> bool:
    start, count = state.pos, len(state.tokens)
    if state.src[start] != "[":
        return False
    if language_span(state, silent):
        return True
    if not _placed(link, state, silent):
        return False
    behind = said_behind(state) if state.src.startswith("{", state.pos) else None
    if not silent:
        opening = next(token for token in state.tokens[count:] if token.type == "link_open")
        opening.meta["words_end"] = link_label(state, start, True)
        if behind is not None:
            opening.meta["said"], opening.meta["said_end"] = behind
            opening.meta["said_from"] = opening.meta["end"]
    if behind is not None:
        state.pos = behind[1]
    return True


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Emphasis as Markdown has it: each of its marks is a token, until it is known which of them belong together."""
    start = state.pos
    if not emphasis.tokenize(state, silent):
        return False
    for offset, token in enumerate(state.tokens[start - state.pos :]):
        token.meta["at"] = start + offset
    return True


def _entity(state: StateInline, silent: bool) -> bool:
    """A character by its name or number, as in `&eacute;`; a control character becomes visible."""
    count = len(state.tokens)
    is_entity = entity(state, silent)
    for token in state.tokens[count:]:
        token.content = printable(token.content)
    return is_entity


def _placed(rule: Any, state: StateInline, silent: bool) -> bool:
    start, count = state.pos, len(state.tokens)
    if not rule(state, silent):
        return False
    for token in state.tokens[count:]:
        if token.type in PLACED:
            token.meta.setdefault("at", start)
            token.meta.setdefault("end", state.pos)
    return True
