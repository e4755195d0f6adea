"""Backslashes before those characters of words that would otherwise be read as notation, and before no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html.entities import codepoint2name
from unicodedata import category

from selfassess.write.markdown.characters import SPACES
from selfassess.write.markdown.groups import GROUP
from selfassess.write.markdown.scope import Scope

NOTATION, WORDS, LABEL, LINKED = range(4)
Piece = tuple[str, int]
"""A text, and what it is: notation, words, words between square brackets, or those of a link, which has no other."""

FORMAL = r"b|strong|i|em|s|strike|del|sub|sup"
ADDRESS = re.compile(
    r"""
    (?<![\w@/.+-])
    (?:
        (?:https?://(?=\w)|www\.(?=[\w-]+\.\w)) [^\s<>"“”|`*\\^{}\[\]]+
      | (?:mailto:)? [\w+-](?:[\w.+'-]{0,62}[\w+-])? @ [\w-]+(?:\.[\w-]+)+
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
END_OF_SENTENCE = ".,;:!?'’…_~"
MEANT = re.compile(r"\(\s*+[Rr](?:ef|EF)[^()]{0,2000}\)?")
READ_ANYWHERE = re.compile(
    rf"""
    \\(?=[!-/:-@\[-`{{-~\n]|\Z)             # before a mark that it would take
  | &(?=\#?\w{{1,32}};)                     # a character by its name
  | <(?=!-- | (?:{FORMAL})\s*/?> | br\b[^<>]*>  # the tags that prose reads
      | [A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^<>\s]*> | [^\s<>@]+@[^\s<>]+>)  # and addresses in their place
  | !(?=\[) | \^(?=\[|(?:\S|(?<=\\)\ ){{0,90}}\^) | (?<=\[)\^ | ~(?=~|(?:\S|(?<=\\)\ ){{0,90}}~)
  | \](?=[({{]) | \[(?=\^)
  | \{{(?=\s*[Tt][Aa][Bb][Ll][Ee]\b)          # the mark that prints a table
    """,
    re.VERBOSE,
)
CLOSING_TAG = re.compile(rf"(?<=<)/(?=(?:{FORMAL})\s*>)")
BRACKET = re.compile(r"[\[\]]")
BEHIND_NOTE = re.compile(r"\](?=\()")
BEHIND_NOTATION = re.compile(r"(?<=[)\]])[ \t]{0,3}(\{)")
TICKS = re.compile(r"\[(?=[ \u00a0xX✓✔]?\](?:\s|\Z))")
MORE_THAN = re.compile(r"> ?[£€$]?\d[^\n]{0,50}")  # a row about a figure, which is no quotation
TICKED_CELL = re.compile(r"\[[ \u00a0xX✓✔]?\]")
BULLETS = "•●▪·∙⦁◦○■□▫◆◇❖❑➢➤►▶▸‣⁃\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf0e0\uf02d\uf06f\uf071\uf0b0\uf0de"
BEGINS_NOTE = re.compile(r"\[\^[^\]\n]+\](?=:)")
BEGINS_BLOCK = re.compile(
    r"""
    (?P<mark>
        \#(?=\#{0,5}(?:\s|\Z))                 # a heading,
      | >                                      # a quotation,
      | [-+*](?=[\s\u00a0]|\Z) | [-*](?=[A-Za-z]) | -(?=-\s)  # an entry of a list,
      | :(?=::|\ ) | `(?=``) | ~(?=~~)            # a division or caption, code,
      | \[(?=[^\]\n]{1,90}\]:)                 # an address or note,
      | [-*_=:|](?=[-*_=:|\ ]*\Z)              # or what is below a heading, or between blocks
    )
  | \d{1,9}(?P<dot>[.)])(?=[\s\u00a0A-Za-z]|\Z)
    """,
    re.VERBOSE,
)
WIDE = re.compile(r"[oØüvqnl§][^\S\n]{2}")  # such a letter is a bullet whose font is lost
PERHAPS = re.compile(
    r"[oØüvqnl§][^\S\n]|[–—](?=\s)|\(?(?:\d{1,9}|[ivx]{1,7}|[IVX]{1,7}|([A-Za-z])\1?)[.)](?=\s|[A-Za-z]|\Z)"
)
UNSURE = "\0"
"""Stands before words that may begin an entry of a list, which depends on the lines around; no tree can hold it."""


def escaped(pieces: Sequence[Piece], scope: Scope) -> str:
    """Words and notation as they are typed."""
    typed, kinds = _joined(pieces)
    kept = [*_kept(typed, kinds)]
    changes: dict[int, str] = {}
    for at in _read_as_notation(typed, kinds):
        if not _is_in(at, kept):
            changes[at] = f"\\{typed[at]}"
    for match in BEHIND_NOTE.finditer(typed):
        if kinds[match.end()] and not kinds[match.start()]:  # a reference to evidence needs its bracket
            changes[match.end()] = " (" if _is_kept(match.end(), typed, kinds) else "\\("
    for match in CLOSING_TAG.finditer(typed):
        if kinds[match.start()] and not _is_in(match.start(), kept):
            changes[match.start()] = "\\/"
    if scope.begins_lines:
        _begin_lines(typed, kinds, changes)
    elif scope.is_cell and TICKED_CELL.fullmatch(typed) and kinds[0]:
        changes[0] = "\\["
    return _changed(typed, changes)


def _is_in(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _changed(typed: str, changes: dict[int, str]) -> str:
    return "".join(changes.get(at, character) for at, character in enumerate(typed)) if changes else typed


def _joined(pieces: Iterable[Piece]) -> tuple[str, bytes]:
    return "".join(piece for piece, _ in pieces), b"".join(bytes([kind]) * len(piece) for piece, kind in pieces)


def _kept(typed: str, kinds: bytes) -> Iterator[tuple[int, int]]:
    """What is read as it stands: addresses, and references to evidence that are no part of one."""
    addresses = [
        (match.start(), match.start() + len(_without_punctuation(_up_to_notation(match, kinds))))
        for match in ADDRESS.finditer(typed)
        if kinds[match.start()] in (WORDS, LABEL) and not typed.endswith("\\", 0, match.start())
    ]
    yield from addresses
    for match in MEANT.finditer(typed):
        if _is_kept(match.start(), typed, kinds) and not _is_in(match.start(), addresses):
            yield match.span()


def _up_to_notation(address: re.Match[str], kinds: bytes) -> str:
    length = kinds.find(NOTATION, *address.span()) - address.start()
    return address[0][:length] if length > 0 else address[0]


def _without_punctuation(address: str) -> str:
    while address[-1] in END_OF_SENTENCE or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address


def _read_as_notation(typed: str, kinds: bytes) -> Iterator[int]:
    """The offset of each character of words that begins or ends a notation."""
    for match in READ_ANYWHERE.finditer(typed):
        if kinds[match.start()]:
            yield match.start()
    for match in BRACKET.finditer(typed):
        if kinds[match.start()] >= LABEL:
            yield match.start()
    for match in BEHIND_NOTATION.finditer(typed):
        if kinds[match.start(1)] and not kinds[match.start() - 1]:
            yield match.start(1)
    for match in MEANT.finditer(typed):
        if kinds[match.start()] and not _is_kept(match.start(), typed, kinds) and _has_notation(match, typed, kinds):
            yield match.start()
    ticks = [*re.finditer("`+", typed)]
    for match in ticks:
        if len(ticks) > 1 or kinds[match.start()] >= LABEL:
            yield from (at for at in range(*match.span()) if kinds[at])
    yield from _marks_of_emphasis(typed, kinds)


def _is_kept(at: int, typed: str, kinds: bytes) -> bool:
    """Whether it is a reference to evidence, and all of it words."""
    group = GROUP.match(typed, at)
    return group is not None and 0 not in kinds[group.start() : group.end()]


def _has_notation(match: re.Match[str], typed: str, kinds: bytes) -> bool:
    return 0 in kinds[match.start() : match.end()] or re.search(r"[*_\\`<&~^\[\]!]", match[0]) is not None


def _marks_of_emphasis(typed: str, kinds: bytes) -> Iterator[int]:
    """Stars and lines that could open or close emphasis, where there is more than one of them."""
    for mark in "*_":
        if mark not in typed:
            continue
        runs = [*re.finditer(rf"\{mark}+", typed)]
        active = [match for match in runs if _is_active(match, typed)]
        for match in runs:
            if (len(active) > 1 and match in active) or 0 in kinds[match.start() : match.end()]:
                yield from (at for at in range(*match.span()) if kinds[at])


def _is_active(run: re.Match[str], typed: str) -> bool:
    before, after = typed[run.start() - 1 : run.start()] or " ", typed[run.end() : run.end() + 1] or " "
    if before in SPACES and after in SPACES:
        return False
    is_inside = before not in SPACES and after not in SPACES and not _is_mark(before) and not _is_mark(after)
    return run[0][0] == "*" or not is_inside


def _is_mark(character: str) -> bool:
    return category(character)[0] in "PS"


def _begin_lines(typed: str, kinds: bytes, changes: dict[int, str]) -> None:
    """What begins a line is no mark of a block."""
    start = 0
    for row in typed.split("\n"):
        if row and kinds[start]:
            match = None if MORE_THAN.fullmatch(typed) else BEGINS_BLOCK.match(row) or TICKS.match(row)
            if match is not None and match.re is TICKS:
                changes[start] = "\\["
            elif match is not None:
                at = start + max(match.start("dot"), 0)
                changes |= {place: f"\\{typed[at]}" for place in range(at, _end_of_run(typed, at)) if kinds[place]}
            elif row[0] in BULLETS or WIDE.match(row):
                changes[start] = by_name(row[0])
            elif PERHAPS.match(row):
                changes[start] = f"{UNSURE}{changes.get(start, row[0])}"
        elif (note := BEGINS_NOTE.match(row)) is not None and kinds[start + note.end()]:
            changes[start + note.end()] = "\\:"
        start += len(row) + 1


def _end_of_run(typed: str, start: int) -> int:
    """Where stars and the like end that belong together; the rest of them could close what others open."""
    end = start + 1
    while typed[start] in "*_`~" and typed[end : end + 1] == typed[start]:
        end += 1
    is_alone = typed[start] not in typed[:start] + typed[end:]
    return start + 1 if is_alone else end


def by_name(character: str) -> str:
    """A character that no backslash can stand before."""
    name = codepoint2name.get(ord(character))
    return f"&{name};" if name else f"&#x{ord(character):X};"
