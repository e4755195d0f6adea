"""What was typed amiss in prose: references, links and headings that would stay words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from selfassess.model.citation import BARE, items_meant, write_group
from selfassess.prose.passage import Block, Slip, Spot

NESTED = re.compile(r"\([^()]{1,200}(?:\([^()]{0,200}\)[^()]{0,200}){1,5}\)")
DESTINATION = re.compile(r"\]\([^()]*\)")
BROKEN_LINK = re.compile(
    r"(?<!\\)\](?P<gap>\s{0,3})\(\s{0,3}<?(?P<target>(?:https?://|www\.|mailto:|ref:|indicator:|(?<=\]\()#)[^\s()<>]*)"
    r"(?P<rest>(?:[^()\n]|\([^()\n]{0,200}\)){0,500})(?P<close>\)?)"
)
LONGEST_LINK = 300
BROKEN_PICTURE = re.compile(
    r"(?<!\\)!\[[^][]{0,300}\](?P<gap>\s{0,3})\(\s{0,3}(?!https?:|www\.)"
    r"(?=images/|[^()\n]{0,300}\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp)\b)(?P<name>[^()\n\"'<>]{1,200})"
)
BROKEN_HEADING = re.compile(r"^[ \t]*(#{2,})\s*(\S.*)", re.MULTILINE)
MOST_SIGNS = 6
CITATION, ADDRESS, HEADING = "citation-malformed", "address-malformed", "heading-malformed"


def mistyped(words: str, spot: Spot) -> Slip:
    """A group that is not one."""
    nested = None if words.endswith(")") else NESTED.match(spot.block.content, spot.offset)
    typed = " ".join((nested.group() if nested is not None else words).split())
    items = items_meant(typed.replace("(", "").replace(")", ""))
    refs = tuple(item.ref for item in items)
    before = spot.block.content[: spot.offset]
    if items and (before.endswith("]") or (before.rstrip().endswith("]") and ":" in typed)):
        message = f"“{typed}” behind words in square brackets makes no link."
        rest = f", and “{write_group(items[1:])}” after it" if items[1:] else ""
        return Slip(CITATION, typed, message, f"Write “(ref:{refs[0]})” right behind them{rest}.", spot, refs)
    if nested is not None:
        message = f"The reference “{typed}” holds brackets of its own."
    elif words.endswith(")"):
        message = f"“{typed}” is not how a reference is written, so it links to nothing."
    else:
        message = f"The bracket of the reference “{typed[:40].strip()}” is never closed."
    hint = f"Write “{write_group(items)}”." if items else "Write the number of the record, as in “(Ref 96)”."
    return Slip(CITATION, typed, message, hint, spot, refs)


def within_link(words: str, refs: tuple[str, ...], spot: Spot) -> Slip:
    """A group among the words of a link."""
    typed = " ".join(words.split())
    message = f"“{typed}” stands inside the words of a link, so it links to nothing."
    return Slip(CITATION, typed, message, "Move it behind the link.", spot, refs)


def leads_nowhere(target: str, spot: Spot) -> Slip:
    hint = "Write what it leads to, as in (ref:96) or (#safeguarding)."
    return Slip(CITATION, target, "This link leads nowhere.", hint, spot)


def without_words(signs: str, spot: Spot) -> Slip:
    """A heading that has only its signs."""
    hint = "Write its words on the same line, or take out the # signs."
    return Slip(HEADING, signs, "This heading has no words.", hint, spot)


def slips(tokens: Sequence[Token], block: Block) -> Iterator[Slip]:
    """What a block says beside its tokens: words that were meant as more than words."""
    for signs, look in LOOKS.items():
        if any(sign in block.content for sign in signs):
            yield from look(tokens, block)


def _bare(tokens: Sequence[Token], block: Block) -> Iterator[Slip]:
    """Refs that stand without brackets in running words."""
    if BARE.search(block.content) is None:
        return
    words = _blanked(block.content, map(_span, tokens))
    for match in BARE.finditer(DESTINATION.sub(lambda match: " " * len(match.group()), words)):
        items = items_meant(match.group())
        message = f"“{' '.join(match.group().split())}” stands without brackets, so it links to nothing."
        refs = tuple(item.ref for item in items)
        yield Slip(CITATION, match.group(), message, f"Write “{write_group(items)}”.", Spot(block, match.start()), refs)


def _broken_links(tokens: Sequence[Token], block: Block) -> Iterator[Slip]:
    """Links that the notation does not take for such, so that their address is shown."""
    if BROKEN_LINK.search(block.content) is None:
        return
    words = _blanked(block.content, map(_span_or_link, tokens))
    for match in BROKEN_LINK.finditer(words):
        if "[" in words[max(match.start() - LONGEST_LINK, 0) : match.start()]:
            end = match.end("rest" if match["close"] else "target")
            target = block.content[match.start("target") : end].strip().rstrip(",.;:")
            message = f"This is not read as a link, so readers see “{target[:60].strip()}” among the words."
            yield Slip(ADDRESS, target, message, _link_mended(match), Spot(block, match.start("target")))


def _link_mended(match: re.Match[str]) -> str:
    if match["gap"]:
        return "Take out the space between ] and (."
    if match["target"].endswith((":", "#")):
        return f"Take out the space behind “{match['target']}”."
    if not match["close"]:
        return "Close the round bracket behind the address."
    if match["rest"].strip() and not re.search("[\"'<>]", match["rest"]):
        if match["target"].startswith("#"):
            return "Write a hyphen for each space, as in (#keeping-well)."
        return "Write %20 for each space in the address."
    return "Write it as in [Prevention strategy](https://…)."


def _broken_pictures(tokens: Sequence[Token], block: Block) -> Iterator[Slip]:
    """Pictures that the notation does not take for such, so that the names of their files are shown."""
    if BROKEN_PICTURE.search(block.content) is None:
        return
    for match in BROKEN_PICTURE.finditer(_blanked(block.content, map(_span, tokens))):
        name = match["name"].strip()
        message = f"This is not read as a picture, so readers see “{name[:60].strip()}” among the words."
        yield Slip(ADDRESS, name, message, _picture_mended(match["gap"], name), Spot(block, match.start("name")))


def _picture_mended(gap: str, name: str) -> str:
    if gap:
        return "Take out the space between ] and (."
    if " " in name:
        return "Take the spaces out of the file's name, or put the name between < and >."
    return "Write it as in ![Two people in a garden](images/garden.png)."


def _broken_headings(tokens: Sequence[Token], block: Block) -> Iterator[Slip]:
    """Lines that begin as a heading does, and are none."""
    if block.level or block.cell is not None or block.holder is not None:
        return
    for match in BROKEN_HEADING.finditer(block.content):
        typed = match.group().strip()
        signs = match[1] if len(match[1]) <= MOST_SIGNS else "###"
        message = f"“{typed[:40].strip()}” is shown with its # signs and is no heading."
        hint = f"Write “{signs} {match[2][:40].strip()}”."
        yield Slip(HEADING, typed, message, hint, Spot(block, match.start(1)))


LOOKS: dict[tuple[str, ...], Callable[[Sequence[Token], Block], Iterator[Slip]]] = {
    ("ef", "EF"): _bare,
    ("]",): _broken_links,
    ("![",): _broken_pictures,
    ("#",): _broken_headings,
}


def _blanked(content: str, spans: Iterator[tuple[int, int]]) -> str:
    """The content with blanks in place of these spans."""
    made: list[str] = []
    done = 0
    for at, end in spans:
        if at >= done and end > at:
            made += [content[done:at], " " * (end - at)]
            done = end
    return "".join([*made, content[done:]])


def _span_or_link(token: Token) -> tuple[int, int]:
    """What is read as more than words, links among it."""
    return (token.meta["at"], token.meta["end"]) if "end" in token.meta else _span(token)


def _span(token: Token) -> tuple[int, int]:
    """What is no running word: citations, code, pictures and addresses."""
    if token.type in ("citation", "slip"):
        return token.meta["at"], token.meta["at"] + len(token.content)
    if token.type in ("code_inline", "image") or token.markup == "autolink":
        return token.meta.get("at", 0), token.meta.get("end", 0)
    return 0, 0
