"""What the style sheets in a page say of colours and sizes, as far as that is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree
from msgspec import Struct

Declared = Mapping[str, str]
LOOKS = ("color", "background", "background-color", "background-image", "font-size", "font-weight", "font", "opacity")
PLACED = ("position", "display", "visibility", "filter", "mix-blend-mode", "float", "clip", "clip-path")
SIMPLE = re.compile(r"(?:([a-zA-Z][\w-]*)|\*)?((?:[#.][\w-]+)*)")
STATES = r"""(?x)
    :(?: hover | focus | focus-visible | focus-within | active | visited | target | link | any-link )\b   # a state
  | ::[\w-]+ | :(?: before | after )\b                                                        # what is no element
"""
LONGEST_SHEET = 2 * 1024 * 1024
MOST_RULES = 5000
Compound = tuple[str, frozenset[str], frozenset[str]]


class StyleRule(Struct, frozen=True):
    """The elements that a rule is for, from the outermost, and what it says; `weight` is what it counts against others.

    `is_certain` is false where its selector says more than this, so that it may be for some of them only.
    """

    compounds: tuple[Compound, ...]
    declared: Declared
    weight: tuple[int, int, int, int]
    is_certain: bool = True

    @property
    def key(self) -> str:
        """The id, class or tag that each of its elements has; empty where any may be one."""
        tag, ids, classes = self.compounds[-1]
        if ids:
            return f"#{min(ids)}"
        return f".{min(classes)}" if classes else tag

    def fits(self, element: etree._Element) -> bool:
        """Whether an element is one that the rule may be for."""
        if not _is(element, self.compounds[-1]):
            return False
        around = element.getparent()
        for compound in reversed(self.compounds[:-1]):
            while around is not None and not _is(around, compound):
                around = around.getparent()
            if around is None:
                return False
            around = around.getparent()
        return True


def style_rules(sheets: Sequence[str]) -> list[StyleRule]:
    """The rules of style sheets that say anything of colours, sizes or places, in their order."""
    rules: list[StyleRule] = []
    for selectors, body in _blocks("\n".join(sheets)[:LONGEST_SHEET]):
        found = declarations(body)
        if not any(name in found for name in (*LOOKS, *PLACED)) and not any(name.startswith("--") for name in found):
            continue
        for selector in selectors.split(","):
            rule = _rule(selector.strip(), found, len(rules))
            if rule is not None and len(rules) < MOST_RULES:
                rules.append(rule)
    return rules


def declarations(body: str) -> dict[str, str]:
    """What a style says, by the names of properties in small letters."""
    found: dict[str, str] = {}
    for each in body.split(";"):
        name, colon, value = each.partition(":")
        if colon and value.strip():
            found[name.strip().lower()] = value.replace("!important", "").strip()
    return found


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and declarations of each rule that is for a screen whatever its size; of others, only selectors."""
    sheet = re.sub(r"/\*.*?(?:\*/|$)", " ", sheet, flags=re.DOTALL)
    around: list[str] = []
    at = 0
    for found in re.finditer(r"[{}]", sheet):
        words = sheet[at : found.start()].rpartition(";")[2] if found[0] == "{" else sheet[at : found.start()]
        at = found.end()
        if found[0] == "{":
            around.append(" ".join(words.split()))
        elif around:
            selectors = around.pop()
            if not selectors.startswith("@") and all(_is_plain(each) for each in around):
                yield selectors, words


def _is_plain(around: str) -> bool:
    """Whether what is in a block of a sheet counts for everybody who sees the page on a screen."""
    return bool(re.fullmatch(r"@media (?:only )?(?:screen|all)|@layer.*|@supports.*", around))


def _rule(selector: str, declared: Declared, number: int) -> StyleRule | None:
    """One selector as a rule; none for one that is for a state or for what is not an element."""
    if not selector or re.search(STATES, selector):
        return None
    plain = selector.replace(":root", "html")
    parts = [each for each in re.split(r"[\s>+~]+", re.sub(r"\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?", "", plain)) if each]
    compounds = [_compound(part) for part in parts]
    known = [compound for compound in compounds if compound is not None]
    if not known or len(known) < len(compounds):
        known = known[-1:] or [("", frozenset(), frozenset())]
    is_certain = not re.search(r"[\[:+~>]", plain) and len(known) == len(compounds)
    ids = sum(len(ids) for _, ids, _ in known)
    classes = sum(len(classes) for _, _, classes in known)
    return StyleRule(tuple(known), declared, (ids, classes, sum(bool(tag) for tag, _, _ in known), number), is_certain)


def _compound(words: str) -> Compound | None:
    found = SIMPLE.fullmatch(words)
    if found is None:
        return None
    names = re.findall(r"([#.])([\w-]+)", found[2])
    return (
        (found[1] or "").lower(),
        frozenset(name for kind, name in names if kind == "#"),
        frozenset(name for kind, name in names if kind == "."),
    )


def _is(element: etree._Element, compound: Compound) -> bool:
    tag, ids, classes = compound
    if tag and element.tag != tag:
        return False
    if ids and (element.get("id") or "") not in ids:
        return False
    return not classes or classes <= set((element.get("class") or "").split())
