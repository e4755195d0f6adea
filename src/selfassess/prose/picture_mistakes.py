"""What was meant as a picture, or as its width, and is not read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from selfassess.diagnostics import Problem, write_hint
from selfassess.document.pictures.width import is_width
from selfassess.prose.block import Block, Position
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.prose.pictures import width_in

PICTURE = "image-malformed"
ENDING = r"\.(?:png|jpe?g|jfif|gif|svg|webp|tiff?|bmp|hei[cf]|emf|wmf)"
IN_BRACKETS = r"(?:[^()\n]|\([^()\n]{0,200}\)){0,500}"
TYPED = rf"""(?xi)
    (?<!\\)!\[(?P<alt>[^][]{{0,300}})\]\s{{0,3}}\(\s{{0,3}}
    (?!https?:|www\.)                                  # an address: `address-malformed` finds it
    (?=<?images/|{IN_BRACKETS}{ENDING}\b)              # names a picture: “Hurrah![1] (see p. 4)” is not one
    (?P<inside>{IN_BRACKETS})
    (?P<close>\)?)                                     # missing where the bracket is never closed
"""
SWAPPED = rf"(?i)(?<!\\)!\((?P<alt>[^()\n]{{1,300}})\)\s?\[(?P<inside>[^][\n]{{1,200}}{ENDING})\]"
OTHER_BRACKETS = rf"(?i)(?<!\\)!\[(?P<alt>[^][\n]{{1,300}})\]\s?[\[{{<](?P<inside>[^][{{}}<>\n]{{1,200}}{ENDING})[]}}>]"
SIZE = r"(?:(?:width)?\s?=\s?[\"“”]?(?P<across{}>\d{{1,4}}(?:\.\d)?(?:%|px|cm|mm|in|pt)?)(?:x\d*)?[\"“”]?|=\s?x\d+)?"
INSIDE = rf"""(?xi)
    <?(?P<name>(?:[^<>"“”'‘’()\n]|\([^()\n]{{0,40}}\)){{1,200}}?{ENDING})>?  # spaces and all, to the end of the name
    \s*{SIZE.format("")}\s*                                                # a size as some programs write it
    (?:["“”„'‘’](?P<caption>.{{1,500}}?)["“”'‘’]?)?\s*{SIZE.format("_after")}  # a caption in marks of any kind
"""
PIPED = r"\s*\|\s*(?P<across>\d{1,4})(?:x\d{1,4})?\s*$"
AFTER = r"[ \t]{0,3}\n?[ \t]{0,3}\{[ \t]*(?P<inside>[^{}\n]{1,80}?)[ \t]*\}"
ATTRIBUTES = r"(?i)[.#:=]|\b(?:width|height|size|scale)\b|^\d+(?:\.\d+)?\s?(?:%|px|cm|mm|in|pt)?$"
NUMBER = r"(?P<number>\d{1,4}(?:\.\d{1,2})?)\s?(?P<unit>%|cm|mm|in|pt|px)"
TAG = r"(?i)<img\b(?P<inside>[^<>]{0,500})>"
ATTRIBUTE = r"""(?i)\b{}\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|[“”]([^“”<>]*)[“”]|([^\s"'“”<>]+))"""
LEFT_BY_MAIL = rf"""(?xi)
    [\[<]cid:[^][<>\s]{{1,200}}[\]>] | <(?:image|picture)\d+{ENDING}> | \[(?:image|picture):\s[^][\n]{{1,100}}\]
  | \[(?:image|picture)\sremoved[^][\n]{{0,40}}\] | !?\[\[[^][\n]{{1,100}}{ENDING}(?:\|[^][\n]*)?\]\]
"""
LONGEST = 100
SHOWN = "This does not become a picture, so readers see “{}” in the text."
EXAMPLE = "Type it as in ![Two people in a garden](images/garden.png)."
SAVE = "Save the picture in content/images/ and type a line for it, as in ![Two people in a garden](images/garden.png)."
WIDTHS = "Type {width=50%} for half of the available width, or a width such as {width=8cm}, or delete it."
BRACKETS, BRACES = ("![", "!("), ("{", "|")
LEFT = ("cid:", "[[", "[i", "[I", "[p", "[P", "<i", "<p")
MARKS = ("![", "!(", "{", "|", "<", "cid:", "[[", "[i", "[I", "[p", "[P")
"""What words hold in which any of this may be found."""


def pictures_mistyped(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """`words` are the block's, without notation and code. Sound prose needs none of the patterns."""
    if _holds(words, BRACKETS):
        for pattern in (TYPED, SWAPPED, OTHER_BRACKETS):
            for match in re.finditer(pattern, words):
                yield _typed(block, match)
    if _holds(words, BRACES):
        for token in tokens:
            if token.type == "image":
                yield from _sizes(block, token)
    for match in re.finditer(TAG, words) if "<" in words else ():
        name, alt, across = (_attribute(match["inside"], key) for key in ("src", "alt", "width"))
        if re.search(rf"(?i){ENDING}$", name):
            fix = written(alt, name, "", _width(across)) if alt and not name.startswith("http") else None
            yield _mistake(block, match.start(), match.end(), SHOWN.format(match.group()[:40]), fix, EXAMPLE)
    for match in re.finditer(LEFT_BY_MAIL, words) if _holds(words, LEFT) else ():
        message = f"“{match.group()[:60]}” is left from a picture that was not copied with the words."
        yield _mistake(block, match.start(), match.end(), message, None, SAVE)


def _holds(words: str, marks: tuple[str, ...]) -> bool:
    return any(map(words.__contains__, marks))


def _typed(block: Block, match: re.Match[str]) -> ProseMistake:
    """A picture in brackets that are not as they should be, and what was meant where that is certain."""
    start, end = match.span()
    typed = block.content[match.start("inside") : match.end("inside")].strip()
    inside = re.fullmatch(INSIDE, typed)
    is_closed = bool(match.groupdict().get("close", ")")) or block.content[end:].strip(" ")[:1] in ("", "\n")
    name = inside["name"].strip() if inside is not None else typed
    message = SHOWN.format(name[:60].strip())
    fix = None
    if inside is not None and is_closed:
        alt = block.content[match.start("alt") : match.end("alt")]
        fix = written(alt, name, inside["caption"] or "", _width(inside["across"] or inside["across_after"] or ""))
    return _mistake(block, start, end, message, fix, EXAMPLE)


def _sizes(block: Block, token: Token) -> Iterator[ProseMistake]:
    """What is typed behind a picture and sets no width, or among its words."""
    at, closed = token.meta["at"], token.meta["closed"]
    after = re.match(AFTER, block.content[closed : closed + LONGEST]) if token.meta["end"] == closed else None
    if after is not None and re.search(ATTRIBUTES, after["inside"]):
        typed, width = after["inside"], _meant(after["inside"])
        message = f"“{{{typed}}}” does not set the width of the picture, so readers see it in the text."
        if width_in(typed):
            message = f"“{{{typed}}}” must be on the same line as the picture, or readers see it in the text."
        elif "height" in typed.lower():
            message = f"“{{{typed}}}” sets the height of a picture, which follows from its width."
        yield _mistake(block, closed, closed + after.end(), message, f"{{width={width}}}" if width else None, WIDTHS)
    piped = re.search(PIPED, token.content)
    if piped is not None:
        end = at + 2 + len(token.content)
        message = f"“{piped.group().strip()}” is read as part of the alternative text, and not as a width."
        width = "" if token.meta["width"] else f"{{width={piped['across']}px}}"
        fix = f"{block.content[at : at + 2 + piped.start()]}{block.content[end:closed]}{width}"
        yield _mistake(block, at, closed, message, fix, WIDTHS)


def _meant(typed: str) -> str:
    """The width that is certainly meant between braces: one number with its unit, of the width or of nothing else."""
    if width_in(typed):  # on the line below
        return width_in(typed)
    match = re.fullmatch(rf"""(?i):?\s?(?:width\s?[:=]\s?)?["“”'‘’]?{NUMBER}["“”'‘’]?\s?;?""", typed)
    return width_in(f"width={match['number']}{match['unit']}") if match is not None else ""


def written(alt: str, name: str, caption: str, width: str = "") -> str:
    """A picture as it should be typed."""
    spelt = f"<{name}>" if re.search(r"[\s()]", name) else name
    below = ' "{}"'.format(caption.strip().replace('"', '\\"')) if caption else ""
    return f"![{alt}]({spelt}{below}){f'{{width={width}}}' if width else ''}"


def _attribute(tag: str, name: str) -> str:
    match = re.search(ATTRIBUTE.format(name), tag)
    return next(filter(None, match.groups()), "").strip() if match is not None else ""


def _width(typed: str) -> str:
    """A width as other programs write it: a number alone is pixels."""
    width = f"{typed}px" if typed.isdecimal() else typed
    return width if is_width(width) else ""


def _mistake(block: Block, start: int, end: int, message: str, fix: str | None, otherwise: str) -> ProseMistake:
    hint = otherwise if fix is None else write_hint(" ".join(fix.split()))
    return ProseMistake(PICTURE, Position(block, start), end, partial(Problem, message=message, hint=hint), fix)
