"""What stands among words: one function for each kind of notation.

The marks of Markdown open and close only beside certain characters. Where they would not, the tags of HTML that prose
reads stand in their place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import classes, text
from selfassess.document.table_links import TABLE, TITLED
from selfassess.write.markdown.addresses import address
from selfassess.write.markdown.characters import typeable
from selfassess.write.markdown.destinations import destination, title
from selfassess.write.markdown.escapes import NOTATION, escaped
from selfassess.write.markdown.flanking import closes, first, opens
from selfassess.write.markdown.groups import without_marks_in_groups
from selfassess.write.markdown.line_of_words import Line
from selfassess.write.markdown.scope import Scope
from selfassess.write.markdown.tidy import Inline, Part, Raw, parts_of, tidied, words_of

TICKED, EMPTY = "☑", "☐"
BOXES = {TICKED: "[x]", EMPTY: "[ ]"}
FURTHEST = 1900  # characters between two marks that belong together
SHORT = 40
OPEN_GROUP = re.compile(r"\((?:Ref\s[^()]*)?\Z")
REST_OF_GROUP = re.compile(r"[^()]*\)")


def line_of(element: etree._Element, scope: Scope) -> str:
    return line(parts_of(element), scope)


def run_of(raw: Iterable[Raw], scope: Scope) -> str:
    return line(tidied(raw), scope)


def line(parts: Sequence[Part], scope: Scope) -> str:
    """Words and what stands among them, as Markdown."""
    made = Line(scope)
    _write(without_marks_in_groups(parts), made, " ")
    return escaped(made.pieces, scope)


def _write(parts: Sequence[Part], made: Line, after: str) -> None:
    """Writes parts, behind which a character follows."""
    for number, part in enumerate(parts):
        if isinstance(part, str):
            made.say(part)
        else:
            rest = parts[number + 1 :]
            INLINES[part.kind](part, made, first(rest, after), rest)


def _inside(inline: Inline, made: Line, after: str, **changes: bool) -> None:
    around = made.scope
    made.scope = replace(around, breaks_lines=False, **changes)
    _write(inline.parts, made, after)
    made.scope = around


def _between(opening: str, inline: Inline, made: Line, closing: str) -> None:
    made.put(opening)
    _inside(inline, made, closing[0])
    made.put(closing)


def _tagged(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    """Between tags, but for words that are too many for that, or have such a tag themselves: they lose their look."""
    start, closing = len(made.pieces), f"</{inline.kind}>"
    _between(f"<{inline.kind}>", inline, made, closing)
    inner = made.pieces[start + 1 : -1]
    is_closed_before = any(closing in piece.lower() for piece, kind in inner if kind == NOTATION)
    if is_closed_before or sum(len(piece) for piece, _ in inner) > FURTHEST:
        del made.pieces[start], made.pieces[-1]


def _emphasised(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    """Bold words between stars; words in italics between lines where they meet stars."""
    inner = () if inline.kind == "strong" else (first(inline.parts, ""), first(inline.parts[-1:], ""))
    sign = "_" if "*" in (made.last, after, *inner) else "*"
    mark = sign * 2 if inline.kind == "strong" else sign
    is_in_address = mark[0] == "_" and "@" in words_of(rest).split(" ")[0]
    if opens(made, mark, first(inline.parts, "")) and closes(inline, mark, after) and not is_in_address:
        _between(mark, inline, made, mark)
    else:
        _tagged(inline, made, after, rest)


def _raised(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    """Above or below the line: between short marks where only one plain word is."""
    mark = "^" if inline.kind == "sup" else "~"
    words = inline.parts[0]
    is_plain = isinstance(words, str) and len(inline.parts) == 1 and len(words) <= SHORT and words.isalnum()
    is_free = mark not in (made.last, after) and not after.isdigit() and not made.is_in_address
    if is_plain and is_free:
        _between(mark, inline, made, mark)
    else:
        _tagged(inline, made, after, rest)


def _struck(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    words = inline.parts[0]
    is_plain = isinstance(words, str) and len(inline.parts) == 1 and len(words) <= FURTHEST // 2 and "~" not in words
    if is_plain and "~" not in (made.last, after) and not made.is_in_address:
        _between("~~", inline, made, "~~")
    else:
        _tagged(inline, made, after, rest)


def _link(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    """Under its own words; a reference in a group is words, and so is an address that shows itself."""
    element, words = inline.element, words_of(inline.parts)
    href, of = element.get("href", ""), classes(element)
    if TABLE in of:
        href = f"table:{element.get('data-of', '')}"
    if TITLED in of:
        made.put(f"[]({href})")
        return
    ref = href.removeprefix("#ref-")
    is_cited = element.get("class") == "cite" and ref != href
    group = OPEN_GROUP.search(made.typed()) if is_cited and words.split()[-1:] == [ref] else None
    if group is not None and REST_OF_GROUP.match(words_of(rest)):
        made.say(ref if group.group() != "(" else f"Ref {ref}")
        return
    said = _said(element)
    if words in (href, href.removeprefix("mailto:")) and not said and not element.get("title"):
        address(words, href, made, after, rest)
        return
    made.put("[")
    _inside(inline, made, "]", in_brackets=True, in_link=True, has_pictures=False)
    shown = "" if is_cited else title(typeable(element.get("title", "")).strip())
    made.put(f"]({destination(f'ref:{ref}' if is_cited else href)}{shown}){said}")


def _in_language(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    made.put("[")
    _inside(inline, made, "]", in_brackets=True)
    made.put(f"]{_said(inline.element)}")


def _said(element: etree._Element) -> str:
    said = language(element)
    return f"{{{said}}}" if said else ""


def language(element: etree._Element) -> str:
    """What an element says of the language of its words."""
    named = (("lang", element.get("lang")), ("dir", element.get("dir")))
    return " ".join(f"{name}={value}" for name, value in named if value)


def _note(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    """A note by its name, or with its words on the spot; in another note its words are in brackets."""
    scope = made.scope
    if scope.in_note:
        made.say(" (")
        _write(parts_of(inline.element), made, ")")
        made.say(")")
        return
    inner = replace(
        scope.on_one_line, in_note=True, has_pictures=False, is_cell=False, in_brackets=False, in_link=False
    )
    if scope.notes is None:
        made.put("^[")
        _write_note(inline.element, made, replace(inner, in_brackets=True))
        made.put("]")
        return
    name = scope.notes.name(inline.element)
    made.put(f"[^{name}]")
    scope.notes.lines[int(name) - 1] = f"[^{name}]: {line_of(inline.element, inner)}"


def _write_note(note: etree._Element, made: Line, scope: Scope) -> None:
    around, made.scope = made.scope, scope
    _write(parts_of(note), made, "]")
    made.scope = around


def _note_again(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    notes = made.scope.notes
    name = notes.names.get(inline.element.get("href", "").removeprefix("#")) if notes is not None else None
    if name is None:
        made.say(text(inline.element))
    else:
        made.put(f"[^{name}]")


def _break(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    made.put("\\\n" if made.scope.breaks_lines else "<br>")


def _code(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    words = words_of(inline.parts)
    runs = {len(run) for run in re.findall("`+", words)}
    fence = "`" * next(count for count in range(1, len(runs) + 2) if count not in runs)
    gap = " " if words[:1] == "`" or words[-1:] == "`" or (words.strip() and words[0] == words[-1] == " ") else ""
    made.put(f"{fence}{gap}{words}{gap}{fence}")


def _box(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    """A box at the beginning as authors type it; elsewhere a reader sees what was typed."""
    shown = text(inline.element)
    begins = not made.pieces and (made.scope.begins_lines or (made.scope.is_cell and not rest))
    made.put(BOXES.get(shown, shown) if begins else shown)


def _picture(inline: Inline, made: Line, after: str, rest: Sequence[Part]) -> None:
    element = inline.element
    if made.scope.has_pictures:
        made.put(picture(element, element.get("title", ""), made.scope))
    else:
        made.say(typeable(element.get("alt", "")))


def picture(element: etree._Element, caption: str, scope: Scope) -> str:
    """A picture, with a caption that is Markdown."""
    alt = line([typeable(element.get("alt", "")).strip()], replace(scope.on_one_line, in_brackets=True))
    width = element.get("data-width", "")
    source = destination(element.get("src", ""))
    return f"![{alt}]({source}{title(caption)}){f'{{width={width}}}' if width else ''}"


Writer = Callable[[Inline, Line, str, Sequence[Part]], None]

INLINES: Mapping[str, Writer] = {
    "a": _link,
    "language": _in_language,
    "note": _note,
    "note_again": _note_again,
    "box": _box,
    "br": _break,
    "code": _code,
    "img": _picture,
    **dict.fromkeys(("strong", "em"), _emphasised),
    **dict.fromkeys(("sup", "sub"), _raised),
    "s": _struck,
}
