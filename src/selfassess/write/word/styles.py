"""Which named style of reference.docx each element takes, as styles.yaml deals them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.diagnostics import Place, Problem, did_you_mean
from selfassess.document.vocabulary import INLINE
from selfassess.write.word.selectors import Selector, Within, selector
from selfassess.write.word.stylesheet import Sheet

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
DEFAULTS = {
    "character": "the letters of the text around",
    "numbering": "the list of the paragraphs, if any,",
    "table": "a plain table",
}


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

    def __init__(self, sheet: Sheet, given: Mapping[str, str]) -> None:
        self._sheet = sheet
        self.found = [_unknown(typed) for typed in given if selector(typed) is None]
        rules = [*_rules(given, 1), *_rules(BUILT_IN, 0)]
        held = [rule for rule in rules if self._holds(rule)]
        self._outer = {rule.selector.outer for rule in held} - {""}
        self._by_tag: dict[str, list[Rule]] = {}
        for rule in sorted(held, key=lambda rule: rule.weight, reverse=True):
            self._by_tag.setdefault(rule.selector.tag, []).append(rule)
        self._chosen: dict[tuple[str, str, Within], str] = {}
        self._entered: dict[tuple[str, str, Within], Within] = {}
        self.found += self._missing(rule for rule in rules if rule.weight[0] and not self._holds(rule))

    def of(self, tag: str, cls: str, within: Within) -> str:
        """The id of the style that an element takes; empty for the default of its kind."""
        key = (tag, cls, within)
        if key not in self._chosen:
            rule = self._best(tag, cls, within)
            self._chosen[key] = "" if rule is None else self._sheet.named(rule.kind, rule.name)
        return self._chosen[key]

    def enter(self, tag: str, cls: str, within: Within) -> Within:
        """What the insides of an element stand in, as far as any selector asks."""
        key = (tag, cls, within)
        if key not in self._entered:
            met = self._outer & {tag, *(f"{tag}.{each}" for each in cls.split())}
            self._entered[key] = within if met <= within else within | met
        return self._entered[key]

    def _holds(self, rule: Rule) -> bool:
        """A list style that stands for no list is as good as none."""
        style = self._sheet.named(rule.kind, rule.name)
        return bool(style) and (rule.kind != "numbering" or self._sheet.list_number(style) > 0)

    def _best(self, tag: str, cls: str, within: Within) -> Rule | None:
        classes = cls.split()
        return next((rule for rule in self._by_tag.get(tag, ()) if rule.selector.fits(classes, within)), None)

    def _missing(self, rules: Iterator[Rule]) -> Iterator[Problem]:
        """One finding for each style, however many selectors ask for it."""
        wanted: dict[tuple[str, str], list[Selector]] = {}
        for rule in rules:
            wanted.setdefault((rule.kind, rule.name), []).append(rule.selector)
        for (kind, name), asked in wanted.items():
            best = self._best(asked[0].tag, asked[0].cls, frozenset({asked[0].outer}))
            instead = best.name if best else DEFAULTS.get(kind, "Normal")
            near = did_you_mean(name, [each for each in self._sheet.names(kind) if each != name])
            yield _absent(kind, name, [each.typed for each in asked], instead, near)


def _rules(given: Mapping[str, str], rank: int) -> list[Rule]:
    read = [(place, selector(typed), name) for place, (typed, name) in enumerate(given.items())]
    return [Rule(each, name, (rank, *each.weight, place)) for place, each, name in read if each is not None]


def _unknown(typed: str) -> Problem:
    message = f"“{typed}” is no element that a document has, so the style that it names is never used."
    hint = "Name an element, with a class if need be, such as p.lead or aside.spotlight p."
    return Problem(Place(STYLES, path=typed), message, hint)


def _absent(kind: str, name: str, asked: list[str], instead: str, near: str) -> Problem:
    word = "list" if kind == "numbering" else kind
    message = f"There is no {word} style “{name}” for {', '.join(asked)}, so {instead} stands in for it."
    opening = f"{near} If not, open" if near else "Open"
    hint = f"{opening} {REFERENCE} in Word and add a {word} style called “{name}”, or name another in {STYLES}."
    return Problem(Place(REFERENCE, path=asked[0]), message, hint)
