"""Addresses that are typed without any mark: of websites, and of mailboxes. They are links under themselves."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from markdown_it.rules_inline import StateInline, text

MAY_HAVE = ("://", "www.", "@")
ADDRESS = r"""(?xi)
    (?<![\w@/.+-])                                   # not within another word or address
    (?:
        (?:https?://(?=\w)|www\.(?=[\w-]+\.\w)) [^\s<>"“”|`*\\^{}\[\]]+
      | (?:mailto:)? [\w+-](?:[\w.+'-]{0,62}[\w+-])? @ [\w-]+(?:\.[\w-]+)+
    )
"""
AFTER_WORDS = re.compile(r"\]\s{0,3}\(\s{0,3}<?\Z")  # meant as a link under words, which another rule reports
END_OF_SENTENCE = ".,;:!?'’…_~"
BARE = "bare"


def words(state: StateInline, silent: bool) -> bool:
    """Words up to the next mark, as Markdown has them, or to the next address."""
    starts = () if state.linkLevel else _addresses(state.src)[0]
    number = bisect_right(starts, state.pos)
    at = starts[number] if number < len(starts) else state.posMax
    if at >= state.posMax or state.md.inline.terminator_re.search(state.src, state.pos, at) is not None:
        return text(state, silent)
    if not silent:
        state.append_pending(state.src[state.pos : at])
    state.pos = at
    return True


def bare_address(state: StateInline, silent: bool) -> bool:
    """An address, without the punctuation that follows it, as a link; inside the words of a link there is none."""
    starts, addresses = _addresses(state.src)
    number = bisect_left(starts, state.pos)
    if state.linkLevel or number == len(starts) or starts[number] != state.pos:
        return False
    shown = addresses[number][: state.posMax - state.pos]
    if not silent:
        token = state.push("link_open", "a", 1)
        token.attrs = {"href": target_of(shown)}
        token.markup = BARE
        token.meta |= {"at": state.pos, "end": state.pos + len(shown)}
        state.push("text", "", 0).content = shown
        state.push("link_close", "a", -1)
    state.pos += len(shown)
    return True


def target_of(shown: str) -> str:
    """Where an address leads that is typed as people say it."""
    if shown[:4].lower() == "www.":
        return f"https://{shown}"
    return shown if "://" in shown or shown.startswith("mailto:") else f"mailto:{shown}"


@lru_cache(maxsize=8)
def _addresses(source: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where each address begins, and the addresses."""
    if not any(map(source.__contains__, MAY_HAVE)):
        return (), ()
    matches = [
        match
        for match in re.compile(ADDRESS).finditer(source)
        if AFTER_WORDS.search(source, max(match.start() - 8, 0), match.start()) is None
    ]
    return tuple(match.start() for match in matches), tuple(_without_punctuation(match[0]) for match in matches)


def _without_punctuation(address: str) -> str:
    """The address without the marks at its end that belong to the sentence, and brackets that it does not open."""
    while address[-1] in END_OF_SENTENCE or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address
