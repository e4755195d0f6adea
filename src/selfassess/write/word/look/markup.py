"""The markup that may come through from reference.docx, as `markup.txt` lists it.

That table is the transitional schema of Word (ECMA-376), without everything that is not look. A line says of one type:
its name, then `=` and the kind of its words if it has any; its attributes, `name=kind`, with `!` where it must be
there; and its children, `name:type`, in their order. `?`, `*` and `+` say how often, `*9` that there are nine at most,
and brackets hold those of which any comes next. Names without a prefix are in the namespace of their type, which is
Word's where the type has no prefix itself; an attribute of no namespace begins with a full stop there. A value may be
of any of the kinds that `/` separates. The lines with a `=` alone list the words of a kind: `residue` are the names
that are left out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
MICROSOFT = "http://schemas.microsoft.com/office/word"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": f"{OFFICE}/relationships",
    "a": f"{DRAWING}/main",
    "wp": f"{DRAWING}/wordprocessingDrawing",
    "pic": f"{DRAWING}/picture",
    "wp14": f"{MICROSOFT}/2010/wordprocessingDrawing",
    "wps": f"{MICROSOFT}/2010/wordprocessingShape",
    "wpg": f"{MICROSOFT}/2010/wordprocessingGroup",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
WORD = "w"
PREFIXES = {space: prefix for prefix, space in NAMESPACES.items()}
CHILDREN = r"\(([^)]*)\)([?*+]?)(\d*)|([^\s,?*+]+)([?*+]?)(\d*)"
KINDS = {
    "str": r"(?s).*",
    "int": r"-?\d{1,14}",
    "uint": r"\d{1,14}",
    "num": r"-?\d+(?:\.\d+)?",
    "len": r"-?\d+(?:\.\d+)?(?:mm|cm|in|pt|pc|pi)",
    "ulen": r"\d+(?:\.\d+)?(?:mm|cm|in|pt|pc|pi)",
    "percent": r"-?\d+(?:\.\d+)?%",
    "upercent": r"\d+(?:\.\d+)?%",
    "onoff": "true|false|0|1|on|off",
    "bool": "true|false|0|1",
}
WHOLE = {"int", "uint"}


class Shape(Struct, frozen=True):
    """What an element of a type may be: the kind of each attribute, and its children by rank, each with its own type.

    `needs` are the attributes that must be there. `required` are the ranks of which there must be one, `most` says of
    how many there may be no more. `words` is the kind of its text, empty where it has none.
    """

    words: str
    attributes: Mapping[str, str]
    needs: tuple[str, ...]
    children: Mapping[str, tuple[int, str]]
    required: frozenset[int]
    most: Mapping[int, int]


def tag(name: str) -> str:
    """A name such as `w:p` as lxml has it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def short(clark: str) -> str:
    """The name that people know, such as `w:p`; without a prefix where the namespace is not on the list."""
    space, _, local = clark.rpartition("}")
    prefix = PREFIXES.get(space.removeprefix("{"), "")
    return f"{prefix}:{local}" if prefix else local


@cache
def _lines() -> tuple[Mapping[str, tuple[str, str, str]], Mapping[str, str]]:
    types: dict[str, tuple[str, str, str]] = {}
    words: dict[str, str] = {}
    for line in Path(__file__).with_name("markup.txt").read_text("utf-8").splitlines():
        name, bar, rest = line.partition(" |")
        if bar:
            kind, _, text = name.partition(" =")
            attributes, _, children = rest.partition("|")
            types[kind] = (text, attributes, children)
        elif " = " in line:
            kind, _, said = line.partition(" = ")
            words[kind] = said
    return types, words


@cache
def shape(kind: str) -> Shape:
    """The shape of a type; KeyError for one that is not listed."""
    words, attributes, children = _lines()[0][kind]
    prefix = kind.partition(".")[0] if "." in kind else WORD
    ranked: dict[str, tuple[int, str]] = {}
    required: set[int] = set()
    most: dict[int, int] = {}
    for rank, match in enumerate(re.finditer(CHILDREN, children)):
        names, often, count = match.groups()[:3] if match[1] is not None else match.groups()[3:]
        for name in names.split():
            child, typed = _child(name, prefix)
            ranked[child] = (rank, typed)
        if often in ("", "+"):
            required.add(rank)
        if count or often in ("", "?"):
            most[rank] = int(count or 1)
    named = dict(_attribute(each, prefix) for each in attributes.split())
    needs = tuple(name for name, kind in named.items() if kind.endswith("!"))
    kinds = {name: kind.removesuffix("!") for name, kind in named.items()}
    return Shape(words, kinds, needs, ranked, frozenset(required), most)


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind."""
    return frozenset(_lines()[1][kind].split())


def _child(name: str, prefix: str) -> tuple[str, str]:
    """The tag of a child and its type; `name` may be `jc`, `jc:JcTable`, `a:xfrm` or `a:xfrm:a.Transform2D`."""
    steps = name.split(":")
    if steps[0] in NAMESPACES and len(steps) > 1:
        prefix, *steps = steps
    first = steps[0]
    usual = first[0].upper() + first[1:]
    typed = steps[1] if len(steps) > 1 else (usual if prefix == WORD else f"{prefix}.{usual}")
    return tag(f"{prefix}:{first}"), typed


def _attribute(text: str, prefix: str) -> tuple[str, str]:
    name, _, kind = text.partition("=")
    if name.startswith(".") or (prefix != WORD and ":" not in name):
        clark = name.removeprefix(".")
    else:
        clark = tag(name if ":" in name else f"w:{name}")
    return clark, kind


@lru_cache(maxsize=4096)
def fit(kinds: str, said: str) -> str | None:
    """What may be written for a value; None where it is not valid. Word itself writes some numbers with a fraction."""
    for kind in kinds.split("/"):
        if _matches(kind, said):
            return said
    stripped = said.strip()
    if WHOLE & set(kinds.split("/")) and re.fullmatch(r"-?\d{1,14}\.\d*", stripped):
        return fit(kinds, str(round(float(stripped))))
    return fit(kinds, stripped) if stripped != said else None


def _matches(kind: str, said: str) -> bool:
    if kind in KINDS:
        return re.fullmatch(KINDS[kind], said) is not None
    if kind.startswith("hex"):
        return re.fullmatch(f"[0-9A-Fa-f]{{{2 * int(kind[3:])}}}", said) is not None
    least, dots, most = kind.partition("..")
    if dots:
        number = int(said) if re.fullmatch(r"-?\d{1,14}", said) else None
        return number is not None and int(least) <= number and (not most or number <= int(most))
    return said in listed(kind)
