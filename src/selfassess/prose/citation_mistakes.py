"""What was meant as a reference to the evidence library and is not written as one, so that it links to nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial

from selfassess.diagnostics import Problem, write_hint
from selfassess.model.citation import BARE, Item, write_group
from selfassess.model.loose_citation import LooseGroup, missing, read_loosely
from selfassess.near_words import nearest
from selfassess.prose.block import Block, Position, Span
from selfassess.prose.meant_citations import is_meant
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.prose.running_words import blanked

CITATION = "citation-malformed"
Refs = Collection[str] | None
NESTED = r"\([^()]{1,200}(?:\([^()]{0,200}\)[^()]{0,200}){1,5}\)"
DESTINATION = r"\]\([^()]*\)"
BRACKETS = re.compile(r"[(\[](?<!\\.)(?:(?<=\()([^()\[\]]{1,300}(?<!\\))\)|(?<=\[)([^()\[\]]{1,300}(?<!\\))\](?!\())")
NAMES = ("Evidence ", "EVIDENCE", "Evid", "Ev ", "Ev. ", "Doc", "Record ", "Records ", "Supporting ")
DIGIT = re.compile("[0-9]")
MAY_NAME = r"(?i)ref|ev|rec|doc|app|ann|exh|sou|att|enc|[a-z]\d|\b[er][ .#-]\d"  # a word for records, or a letter
NAME_AND_FIGURE = r"(?:E[vV]|Doc|Record|Supporting)\D{0,40}\d"  # few texts that speak of evidence go on with a number
OWN_NAME = r"""(?x)
    (?<![\w(/\[#-])
    (?: Evidence(?:\s(?i:refs?|items?|docs?|documents?|nos?)\.?)? | EVIDENCE | Evid\b\.? | Ev\b\.? | Docs?\b\.?
      | Documents? | Supporting\s(?:[Ee]vidence|[Dd]ocuments?) | Records? )
    (?:\s(?:[Nn]o\.?\s)?|[#])\s?
    [A-Z]{0,8}[0-9]{1,9}[a-z]?
    (?: (?:,\s?|\s(?:and|&)\s|\s?[-–]\s?) [A-Z]{0,8}[0-9]{1,9}[a-z]?(?![\w%]) )*
    (?![\w%/]|\s(?:of|out)\b|[.,]\d)
"""
GOES_ON = (
    r"\s*(?:$|[.,;:!?)\]”’\"'–—-]|(?:shows?|says?|sets?|describes?|gives?|confirms?|contains?|explains?|is|are|has|and|or"
    r"|in|on|for|to|which|that|with|also|demonstrates?|evidences?|provides?|includes?|covers?|reports?|below|above)\b)"
)
JOINED = r"\sand\s|&"
NOT_ONE = "“{}” is not how a reference is written, so it is not a link."
PERHAPS = "“{}” may be a reference to the evidence library, but it is not a link."


def mistyped(words: str, position: Position, refs: Refs) -> ProseMistake:
    """A group that is not one."""
    content, start = position.block.content, position.offset
    nested = None if words.endswith(")") else re.compile(NESTED).match(content, start)
    end = nested.end() if nested is not None else start + len(words)
    typed = " ".join(content[start:end].split())
    group = read_loosely(typed.replace("(", "").replace(")", ""), refs)
    before = content[:start]
    if group and group.items and (before.endswith("]") or (before.rstrip().endswith("]") and ":" in typed)):
        return _behind_brackets(typed, position, end, group)
    if nested is not None:
        message = f"The reference “{typed}” contains another pair of brackets."
    elif words.endswith(")"):
        message = NOT_ONE.format(typed)
    else:
        message = f"The bracket of the reference “{typed[:40].strip()}” is never closed."
    if group is not None:
        return _rewritten(position, end, message, group, refs)
    return _mistake(position, end, message, "Write the number of the record, as in “(Ref 96)”.")


def _behind_brackets(typed: str, position: Position, end: int, group: LooseGroup) -> ProseMistake:
    """A group behind words in brackets, which was meant as a link."""
    before, items = position.block.content[: position.offset], group.items
    message = f"“{typed}” after words in square brackets does not make a link."
    link, rest = f"(ref:{items[0].ref})", write_group(items[1:]) if items[1:] else ""
    words = re.search(r"(?<!!)\[([^][\n]+)\]$", before)
    if items[0].locator and words is not None and not group.lost:
        fix = f"{words[1]} {write_group(items)}"
        position = Position(position.block, words.start())
        return _mistake(position, end, message, write_hint(fix), items, fix)
    hint = f"Write “{link}” directly after them{f', then “{rest}”' if rest else ''}."
    is_sure = before.endswith("]") and not items[0].locator and not group.lost and group.is_whole
    return _mistake(position, end, message, hint, items, f"{link} {rest}".strip() if is_sure else None)


def within_link(words: str, items: Sequence[Item], position: Position, link: Span | None) -> ProseMistake:
    """A group among the words of a link; `link` is where the link is in the block, None where that is not known."""
    message = f"“{' '.join(words.split())}” is inside the words of another link, so it is not a link."
    return _moved_out(message, items, position, position.offset + len(words), link)


def _moved_out(message: str, items: Sequence[Item], position: Position, end: int, link: Span | None) -> ProseMistake:
    """A citation from the words of a link, written behind it."""
    content = position.block.content
    before = content[link[0] + 1 : position.offset].rstrip(" \n,;:–—-") if link is not None else ""
    if link is None or not before:
        return _mistake(position, end, message, "Move it after the link.", items)
    start = link[0] + 1 + len(before)
    fix = f"{content[end : link[1]]} {write_group(items)}"
    hint = write_hint(f"{content[link[0] : start]}{fix}")
    return _mistake(Position(position.block, start), link[1], message, hint, items, fix)


def leads_nowhere(position: Position, end: int) -> ProseMistake:
    """A link without a target."""
    hint = "Type where it leads, as in (ref:96) or (#safeguarding)."
    return _mistake(position, end, "This link does not lead anywhere.", hint)


def among_words(block: Block, tokens: Sequence[Token], words: str, refs: Refs) -> Iterator[ProseMistake]:
    """Refs that stand in no group: in brackets with other words, in brackets of another form, or in none."""
    if DIGIT.search(words) is None:
        return
    has_brackets = "(" in words or "[" in words
    found = [match for match in BRACKETS.finditer(words) if DIGIT.search(match.group())] if has_brackets else []
    has_ref, has_name = "ef" in words or "EF" in words, refs is not None and any(map(words.__contains__, NAMES))
    links = [_span(token) for token in tokens if token.type == "link_open"] if found or has_ref or has_name else []
    bracketed: list[Span] = []
    for match in found:
        mistake = _in_brackets(block, match, refs, _around(match, links))
        if mistake is not None:
            bracketed.append(match.span())
            yield mistake
    if has_ref or has_name:
        other = [match.span() for match in re.finditer(DESTINATION, words)]
        other += [_span(token) for token in tokens if _shows_no_words(token)]
        bare = blanked(words, [*bracketed, *other])
        yield from _bare(block, bare, refs, links) if has_ref else ()
        yield from _named(block, bare, refs, links) if has_name and DIGIT.search(bare) else ()


def _span(token: Token) -> Span:
    return token.meta["at"], token.meta["end"]


def _around(match: re.Match[str], links: Iterable[Span]) -> Span | None:
    return next((link for link in links if link[0] <= match.start() < link[1]), None)


def _shows_no_words(token: Token) -> bool:
    return token.type == "image" or (token.type == "link_open" and token.markup == "autolink")


def _bare(block: Block, words: str, refs: Refs, links: Sequence[Span]) -> Iterator[ProseMistake]:
    """Refs without brackets in running words."""
    for match in BARE.finditer(words):
        group, link = read_loosely(match.group(), refs), _around(match, links)
        if group is not None:
            message = f"“{' '.join(match.group().split())}” has no brackets, so it is not a link."
            is_sure = re.search(JOINED, match.group()) is None or _goes_on(words, match.end())
            if link is not None and is_sure and group.items and not group.lost:
                yield _moved_out(message, group.items, Position(block, match.start()), match.end(), link)
            else:
                yield _rewritten(Position(block, match.start()), match.end(), message, group, refs, is_sure=is_sure)


def _named(block: Block, words: str, refs: Refs, links: Sequence[Span]) -> Iterator[ProseMistake]:
    """Refs under a council's own name, without brackets in running words."""
    for match in re.finditer(OWN_NAME, words) if re.search(NAME_AND_FIGURE, words) else ():
        group = read_loosely(match.group(), refs)
        if group is not None and group.items and not group.lost and group.is_whole and not _around(match, links):
            yield _linked(block, match, words, group)


def _linked(block: Block, match: re.Match[str], words: str, group: LooseGroup) -> ProseMistake:
    """A ref under a council's own name for it, in a sentence, which goes on as before when it is a link."""
    typed = match.group()
    numbers = re.findall(r"[A-Z]{0,8}[0-9]+[a-z]?", typed)
    text = write_group(group.items)
    if len(numbers) == len(group.items) == 1:
        text = f"[{' '.join(typed.split())}](ref:{group.items[0].ref})"
    is_sure = _goes_on(words, match.end())
    message = f"“{' '.join(typed.split())}” has no brackets, so it is not a link."
    position = Position(block, match.start())
    return _mistake(position, match.end(), message, write_hint(text), group.items, text if is_sure else None)


def _goes_on(words: str, at: int) -> bool:
    return re.compile(GOES_ON).match(words, at) is not None


def _in_brackets(block: Block, match: re.Match[str], refs: Refs, link: Span | None) -> ProseMistake | None:
    """A reference in brackets of its own or with other words; None where ordinary words are in them."""
    is_round = match[1] is not None
    inside = match[1] if is_round else match[2]
    if is_round and re.search(MAY_NAME, inside) is None:  # a number alone, as in (17%)
        return None
    group = read_loosely(inside, refs)
    if group is None or not (refs or group.name[:1] in ("R", "r")):
        return None
    before, after = match.string[: match.start()], match.string[match.end() :]
    is_sure = is_meant(group, is_round, before, after)
    if is_sure is None:
        return None
    typed = " ".join(block.content[match.start() : match.end()].split())
    exact = block.content[match.start() + 1 : match.start() + 1 + group.begins]
    if group.before and exact != inside[: group.begins]:
        group.before = exact.strip(" ,;:–—-")
    message = (NOT_ONE if is_sure else PERHAPS).format(typed)
    if link is not None and is_sure and group.is_whole and not group.lost and not group.before:
        return _moved_out(message, group.items, Position(block, match.start()), match.end(), link)
    return _rewritten(Position(block, match.start()), match.end(), message, group, refs, is_sure=is_sure)


def _rewritten(
    position: Position, end: int, message: str, group: LooseGroup, refs: Refs, *, is_sure: bool = True
) -> ProseMistake:
    """A mistyped citation that can be written again as what it means."""
    text = write_group(group.items)
    if not group.items:
        near = nearest(group.lost[0], refs or ())
        hint = f"{missing(group.lost)} {write_hint(f'(Ref {near})') if near else 'Correct the number.'}"
        return _mistake(position, end, message, hint, [Item(ref) for ref in group.lost])
    if group.before and not group.is_whole:
        hint = f"Write “{text}” after these brackets, and remove it from inside them."
        return _mistake(position, end, message, hint, group.items)
    if group.before:
        text = f"({group.before}) {text}"
    hint = write_hint(text) if is_sure else f"If it is, write “{text}”."
    hint = f"{hint} {missing(group.lost)}" if group.lost else hint
    is_certain = is_sure and group.is_whole and not group.lost
    items = [*group.items, *(Item(ref) for ref in group.lost)]
    return _mistake(position, end, message, hint, items, text if is_certain else None)


def _mistake(
    position: Position, end: int, message: str, hint: str, items: Sequence[Item] = (), fix: str | None = None
) -> ProseMistake:
    refs = tuple(item.ref for item in items)
    return ProseMistake(CITATION, position, end, partial(Problem, message=message, hint=hint), fix, refs)
