"""Structure that is lost before Markdown is read, because YAML joins the lines of a text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from textwrap import dedent

from selfassess.diagnostics import Edit
from selfassess.prose.list_marks import as_markdown
from selfassess.prose.parser import Token, markdown
from selfassess.prose.passage import LostStructure
from selfassess.syntax.abridged import Abridged
from selfassess.syntax.nodes import Scalar, Text
from selfassess.syntax.source import Style, indent_of

STRUCTURE = {
    "list_item_open": "list",
    "tr_open": "table",
    "heading_open": "heading",
    "blockquote_open": "quotation",
    "fence": "block of code",
    "hardbreak": "line break",
}
LIKELY = r"(?m)^\s*(?:[^\w\s\"'‘“(\[]|\w{1,4}[.)]\s|\(\w{1,4}\)|o\s)|\\$|^[^|\n]+\|"
ENDS_OPEN = r"(?<!\\)((?:\\\\)*)\\\n\\?"  # an escaped line break, and the space that begins the next line
QUOTED = (Style.SINGLE, Style.DOUBLE)
IN_QUOTES = "Type | after the colon, start the words on the next line, and delete the quotation marks."


def lost_structure(text: Text, tokens: Iterable[Token]) -> LostStructure | None:
    """What the lines of a text say that its tokens do not; None where nothing is lost."""
    node = text.node
    if isinstance(node, Abridged):  # the whole text was looked at
        return None
    if node.style is Style.LITERAL or node.line == node.end_line:
        return None
    rows = _typed_rows(node)
    if re.search(LIKELY, "\n".join(rows[1:] if node.style is not Style.FOLDED else rows)) is None:
        return None
    meant = _structure(markdown().parse(as_markdown("\n".join(rows))[0]))
    lost = meant - _structure(tokens)
    what = next((STRUCTURE[kind] for kind in STRUCTURE if lost[kind]), None)
    if what is None:
        return None
    if node.style is Style.FOLDED:
        edit = Edit.over(node.place, ">", "|")
        return LostStructure(what, "the text begins with >", node.place, "Type | in place of >.", (edit,))
    if node.style in QUOTED:
        return LostStructure(what, "the text is in quotation marks", node.place, IN_QUOTES)
    return _unmarked(what, node)


def _unmarked(what: str, node: Scalar) -> LostStructure:
    """Of a text without any mark: the mark goes behind the key, and the first words below it."""
    why, hint = "there is no | before the text", "Type | after the colon, and start the words on the next line."
    above = node.source.line(node.line - 1).rstrip()
    first = node.source.line(node.line)
    begins_line = not first[: node.column].strip()
    if begins_line:
        at = (node.line, len(above) + 1)
        edits = (Edit(at, at, " |"),) if above.endswith((":", "-")) else ()
        return LostStructure(what, why, node.place, hint, edits)
    further = [row for row in node.source.lines[node.line + 1 : node.end_line + 1] if row.strip()]
    margin = min(map(indent_of, further))
    here = (node.line + 1, node.column + 1)
    return LostStructure(what, why, node.place, hint, (Edit(here, here, f"|\n{' ' * margin}"),))


def _typed_rows(node: Scalar) -> Sequence[str]:
    """The lines of a text as they were typed, without what they are all set in by."""
    ends_above = node.style is Style.FOLDED and not node.end_column  # the row that it ends at is no part of it
    rows = [*node.source.lines[node.line : node.end_line + (not ends_above)]]
    if node.style is Style.FOLDED:
        return dedent("\n".join(rows[1:])).split("\n")
    rows[-1] = rows[-1][: node.end_column]
    if node.style is Style.DOUBLE:
        return _without_escapes(rows, node.column)
    first = rows[0][node.column :]
    typed = [first, *dedent("\n".join(rows[1:])).split("\n")]
    if node.style is Style.SINGLE:
        typed[0], typed[-1] = typed[0][1:], typed[-1][:-1]
    return typed


def _without_escapes(rows: Sequence[str], column: int) -> Sequence[str]:
    """The lines of a text in double quotation marks; one that ends in \\ goes on in the next, as YAML reads it."""
    inside = [rows[0][column:], *(row.strip() for row in rows[1:])]
    joined = re.sub(ENDS_OPEN, r"\1", "\n".join(inside)[1:-1])
    return joined.split("\n")


def _structure(tokens: Iterable[Token]) -> Counter[str]:
    """How much there is of each kind of structure."""
    every = [child for token in tokens for child in (token, *(token.children or ()))]
    return Counter(token.type for token in every if token.type in STRUCTURE)
