"""HTML tags that are typed or pasted into prose: the few that we need are read, all others are tokens of their own."""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

from selfassess.prose.paired_marks import between

TAG = r"""(?x)
    <(?P<slash>/?)
    (?P<name>[A-Za-z][A-Za-z0-9]*(?::[A-Za-z][A-Za-z0-9]*)?)  # o:p is Word's
    (?P<attributes>(?:
        \s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+) # without a value it may be a word: a<b and c>d
    )*)
    \s*/?>
"""
NAMES = frozenset(
    (
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "big", "blockquote", "body", "br",
        "button", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl",
        "dt", "em", "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hr", "html", "i", "iframe", "input", "ins", "kbd", "li", "link", "main", "mark",
        "meta", "nav", "nobr", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "script", "section", "select",
        "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody",
        "td", "template", "textarea", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var", "video", "wbr",
    )
)  # fmt: skip
READ_AS = {
    **dict.fromkeys(("b", "strong"), "strong"),
    **dict.fromkeys(("i", "em"), "em"),
    **dict.fromkeys(("s", "strike", "del"), "s"),
    "sub": "sub",
    "sup": "sup",
}
FURTHEST = 2000  # characters between two tags that belong together
TABLE = r"(?is)<table\b[^>]*>.*?(?:</table\s*>|\Z)"
UNREAD = "html_tag"


def html_tag(state: StateInline, silent: bool) -> bool:
    """A line break, words between two tags that mean something, or else a token `html_tag` with what was typed."""
    if not state.src.startswith("<", state.pos):
        return False
    tag = re.compile(TAG).match(state.src, state.pos, state.posMax)
    if tag is None or (":" not in tag["name"] and tag["name"].lower() not in NAMES):
        return False
    name = tag["name"].lower()
    if name == "br":
        return _line_break(state, silent, tag.end())
    if name in READ_AS and not tag["attributes"] and not tag["slash"]:
        closing = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(
            state.src, tag.end(), min(state.posMax, tag.end() + FURTHEST)
        )
        if closing is not None and state.src[tag.end() : closing.start()].strip():
            return between(state, silent, READ_AS[name], (tag.end(), closing.start()), closing.end())
    if not silent:
        token = state.push(UNREAD, "", 0)
        token.content = tag[0]
        token.meta |= {"at": state.pos, "end": tag.end(), "mark": tag.span(), "name": name}
    state.pos = tag.end()
    return True


def _line_break(state: StateInline, silent: bool, end: int) -> bool:
    """White space beside a break is no words."""
    if not silent:
        state.push("hardbreak", "br", 0).meta |= {"at": state.pos, "mark": (state.pos, end)}
    while end < state.posMax and state.src[end] in " \t\n":
        end += 1
    state.pos = end
    return True
