"""Links whose address is elsewhere in the text, `[words][id]` and `[id]: https://…`, and addresses with spaces."""

from __future__ import annotations

import re

from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from selfassess.prose.link_label import link_label

DEFINITION = r"""(?x)
    \[(?P<id>[^\]\[^\n][^\]\[\n]{0,80})\]:[ \t]*
    <?(?P<address>(?:https?://|www\.|mailto:|tel:|\#)[^\s<>]+)>?     # “[Draft]: done” is words
    (?:[ \t]+(?:"(?P<title>[^"\n]*)"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*
"""
WITH_SPACES = r"""(?xi)
    \(\s*
    (?P<address>
        (?:[A-Za-z]:[\\/]|\\\\|//|file:) (?:[^()\n]|\([^()\n]*\))+?  # a drive, a server, a file of this computer
      | tel:(?:[\d\s+.-]|\(\d+\))+                                    # a telephone number as people write it
      | [^()\n<>"#?]+? \.(?:docx?|docm|xlsx?|xlsm|pptx?|pdf|csv|msg|txt|zip|rtf|odt|ods) # a file in a folder
    )
    \s*\)
"""
DEFINED = "link_definition"


def definition(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """The address of links, on a line of its own; of two with one id, the first counts."""
    start = state.bMarks[first] + state.tShift[first]
    if not state.src.startswith("[", start):
        return False
    match = re.compile(DEFINITION).fullmatch(state.src, start, state.eMarks[first])
    if match is None or silent:
        return match is not None
    token = state.push(DEFINED, "", 0)
    token.content, token.map = match[0], [first, first + 1]
    name, address = normalizeReference(match["id"]), match["address"]
    href = f"https://{address}" if address.startswith("www.") else address
    known = state.env.setdefault("references", {})
    token.meta = {"id": match["id"], "name": name, "href": href, "at": match.start("address") - start}
    known.setdefault(name, {"href": href, "title": match["title"] or "", "typed": token})
    state.line = first + 1
    return True


def link_with_spaces(state: StateInline, silent: bool) -> bool:
    """A link whose address has spaces, so that Markdown has no link; where it leads is judged as for any other."""
    if not state.src.startswith("[", state.pos):
        return False
    label_end = link_label(state, state.pos, True)
    match = re.compile(WITH_SPACES).match(state.src, label_end + 1, state.posMax) if label_end >= 0 else None
    if match is None:
        return False
    if not silent:
        start, last = state.pos, state.posMax
        token = state.push("link_open", "a", 1)
        token.attrs = {"href": _target(match["address"].strip())}
        token.meta |= {"at": start, "end": match.end(), "words_end": label_end}
        state.pos, state.posMax = start + 1, label_end
        state.linkLevel += 1
        state.md.inline.tokenize(state)
        state.linkLevel -= 1
        state.push("link_close", "a", -1)
        state.posMax = last
    state.pos = match.end()
    return True


def _target(typed: str) -> str:
    """Where a link leads; of a telephone number what a telephone dials, without the zero of +44 (0)."""
    if typed[:4].lower() != "tel:":
        return typed
    digits = "".join(typed.split())
    return digits.replace("(0)", "") if "+" in digits else digits
