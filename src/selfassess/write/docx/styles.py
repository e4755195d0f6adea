"""Which named style of reference.docx each element takes, as styles.yaml deals them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from selfassess.diagnostics import Diagnostic, Place
from selfassess.vocabulary import INLINE
from selfassess.write.docx.ooxml import W, value, whole
from selfassess.write.docx.selectors import Selector, Within, selector

REFERENCE = "templates/brand/reference.docx"
STYLES = "templates/brand/styles.yaml"

# What Word itself has for an element, where styles.yaml gives nothing that reference.docx holds.
BUILT_IN = {
    "h1": "Title",
    **{f"h{level + 1}": f"Heading {level}" for level in range(1, 6)},
    "p": "Normal",
    "ul li": "List Bullet",
    "ol li": "List Number",
    "table": "Table Grid",
    "a": "Hyperlink",
    "strong": "Strong",
    "em": "Emphasis",
}
KINDS = {**dict.fromkeys(INLINE, "character"), **dict.fromkeys(("ol", "section", "ul"), "numbering"), "table": "table"}
DEFAULTS = {"character": "the letters of the text around", "numbering": "no list of its own", "table": "a plain table"}


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector, the style that it gives, and how much it weighs against others."""

    selector: Selector
    name: str
    weight: tuple[int, ...]

    @property
    def kind(self) -> str:
        return KINDS.get(self.selector.tag, "paragraph")


class Styles:
    """The styles of one reference.docx, dealt out by one styles.yaml; `found` is what does not agree."""

    def __init__(self, sheet: etree._Element, given: Mapping[str, str]) -> None:
        self._defined = {value(each, "styleId"): each for each in sheet.iter(f"{W}style")}
        self._ids = {
            (value(each, "type"), value(each.find(f"{W}name")).casefold()): style_id
            for style_id, each in self._defined.items()
        }
        self.found = [_unknown(typed) for typed in given if selector(typed) is None]
        rules = [*_rules(given, 1), *_rules(BUILT_IN, 0)]
        held = [rule for rule in rules if self._holds(rule)]
        self._outer = {rule.selector.outer for rule in held} - {""}
        self._by_tag: dict[str, list[Rule]] = {}
        for rule in sorted(held, key=lambda rule: rule.weight, reverse=True):
            self._by_tag.setdefault(rule.selector.tag, []).append(rule)
        self._chosen: dict[tuple[str, str, Within], str] = {}
        self._entered: dict[tuple[str, str, Within], Within] = {}
        self._lists: dict[str, int] = {}
        self._insets: dict[str, int] = {}
        self.found += self._missing(rule for rule in rules if rule.weight[0] and not self._holds(rule))

    def of(self, tag: str, cls: str, within: Within) -> str:
        """The id of the style that an element takes; empty for the default of its kind."""
        key = (tag, cls, within)
        if key not in self._chosen:
            rule = self._best(tag, cls, within)
            self._chosen[key] = "" if rule is None else self.named(rule.kind, rule.name)
        return self._chosen[key]

    def enter(self, tag: str, cls: str, within: Within) -> Within:
        """What the insides of an element stand in, as far as any selector asks."""
        key = (tag, cls, within)
        if key not in self._entered:
            met = self._outer & {tag, *(f"{tag}.{each}" for each in cls.split())}
            self._entered[key] = within if met <= within else within | met
        return self._entered[key]

    def named(self, kind: str, name: str) -> str:
        """The id of the style that Word shows under a name; empty where there is none of that kind."""
        return self._ids.get((kind, name.casefold()), "")

    def list_number(self, style: str) -> int:
        """The number of the list that a list style stands for; 0 where it stands for none."""
        if style not in self._lists:
            self._lists[style] = whole(next(self._lineage(style, f"{W}pPr/{W}numPr/{W}numId"), None))
        return self._lists[style]

    def outlined(self, style: str) -> bool:
        """Whether Word takes a paragraph for a heading, which may count in a list of its own accord."""
        return next(self._lineage(style, f"{W}pPr/{W}outlineLvl"), None) is not None

    def inset(self, style: str) -> int:
        """How much narrower than its page a paragraph is."""
        if style not in self._insets:
            indent = next(self._lineage(style, f"{W}pPr/{W}ind"), None)
            self._insets[style] = whole(indent, "left") + whole(indent, "right")
        return self._insets[style]

    def padding(self, style: str) -> int:
        """How much of the width of its cells a table keeps free."""
        sides = next(self._lineage(style, f"{W}tblPr/{W}tblCellMar"), None)
        return 0 if sides is None else sum(whole(sides.find(f"{W}{side}"), "w") for side in ("left", "right"))

    def _lineage(self, style: str, path: str) -> Iterator[etree._Element]:
        """What a style, and then each style that it builds on, says at a path."""
        seen: set[str] = set()
        while style in self._defined and style not in seen:
            seen.add(style)
            yield from self._defined[style].iterfind(path)
            style = value(self._defined[style].find(f"{W}basedOn"))

    def _holds(self, rule: Rule) -> bool:
        return bool(self.named(rule.kind, rule.name))

    def _best(self, tag: str, cls: str, within: Within) -> Rule | None:
        classes = cls.split()
        return next((rule for rule in self._by_tag.get(tag, ()) if rule.selector.fits(classes, within)), None)

    def _missing(self, rules: Iterator[Rule]) -> Iterator[Diagnostic]:
        """One finding for each style, however many selectors ask for it."""
        wanted: dict[tuple[str, str], list[Selector]] = {}
        for rule in rules:
            wanted.setdefault((rule.kind, rule.name), []).append(rule.selector)
        for (kind, name), asked in wanted.items():
            best = self._best(asked[0].tag, asked[0].cls, frozenset({asked[0].outer}))
            instead = best.name if best else DEFAULTS.get(kind, "Normal")
            yield _absent(kind, name, [each.typed for each in asked], instead)


def _rules(given: Mapping[str, str], rank: int) -> list[Rule]:
    read = [(place, selector(typed), name) for place, (typed, name) in enumerate(given.items())]
    return [Rule(each, name, (rank, *each.weight, place)) for place, each, name in read if each is not None]


def _unknown(typed: str) -> Diagnostic:
    message = f'"{typed}" is no element that a document has, so the style it names is never used'
    return Diagnostic(
        Place(STYLES), message, "Name an element, with a class if need be, such as p.lead or aside.spotlight p"
    )


def _absent(kind: str, name: str, asked: list[str], instead: str) -> Diagnostic:
    word = "list" if kind == "numbering" else kind
    message = f'there is no {word} style "{name}" for {", ".join(asked)}, so {instead} stands in for it'
    hint = f'Open {REFERENCE} in Word and add a {word} style called "{name}", or name another in {STYLES}'
    return Diagnostic(Place(REFERENCE), message, hint)
