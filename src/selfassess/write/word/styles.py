"""Which named style of reference.docx each element takes, as styles.yaml assigns them.

A selector there names an element, with a class if need be, inside another if need be: `p`, `p.lead`,
`aside.spotlight p`. Of several that fit an element, the most specific one counts: first the one with more classes,
then the one with more elements, then the later one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.document.vocabulary import INLINE, VOCABULARY
from selfassess.near_words import did_you_mean
from selfassess.write.brand import REFERENCE, STYLES, StylePlaces
from selfassess.write.word.stylesheet import Stylesheet

Within = frozenset[str]

ELEMENT = r"([a-z1-6]+)(?:\.([\w-]+))?"
SELECTOR = re.compile(rf"(?:({ELEMENT}) )?{ELEMENT}")

# What Word itself has for an element, where styles.yaml gives nothing that reference.docx holds. What has a class is
# newer than many a styles.yaml, and counts as if it were typed there.
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
    "span.footnote": "Footnote Reference",
    "span.footnote p": "Footnote Text",
}
KINDS = {**dict.fromkeys(INLINE, "character"), **dict.fromkeys(("ol", "section", "ul"), "numbering"), "table": "table"}
DEFAULTS = {
    "character": "the letters of the text around",
    "numbering": "the list of the paragraphs, if any,",
    "table": "a plain table",
}


class StyleRule(Struct, frozen=True):
    """A selector as it is typed, the style that it gives, and how much it weighs against others.

    `outer` is the enclosing element, empty where any will do.
    """

    typed: str
    outer: str
    tag: str
    cls: str
    name: str
    weight: tuple[int, ...]

    @property
    def kind(self) -> str:
        return KINDS.get(self.tag, "paragraph")

    def fits(self, classes: list[str], within: Within) -> bool:
        return (not self.cls or self.cls in classes) and (not self.outer or self.outer in within)


class Styles:
    """The styles of one reference.docx, assigned by one styles.yaml; `problems` is what does not agree.

    `places` says where the project typed a selector and its style; files of the brand that ships have none.
    """

    def __init__(self, stylesheet: Stylesheet, assigned: Mapping[str, str], places: Mapping[str, StylePlaces]) -> None:
        self._stylesheet = stylesheet
        self._places = places
        own = {typed: _rule(typed, name, 1, number) for number, (typed, name) in enumerate(assigned.items())}
        built_in = [
            _rule(typed, name, int("." in typed), number) for number, (typed, name) in enumerate(BUILT_IN.items())
        ]
        rules = [rule for rule in (*own.values(), *built_in) if rule is not None]
        usable = [rule for rule in rules if self._has_style(rule)]
        self._outer = {rule.outer for rule in usable} - {""}
        self._by_tag: dict[str, list[StyleRule]] = {}
        for rule in sorted(usable, key=lambda rule: rule.weight, reverse=True):
            self._by_tag.setdefault(rule.tag, []).append(rule)
        self._chosen: dict[tuple[str, str, Within], str] = {}
        self._entered: dict[tuple[str, str, Within], Within] = {}
        unknown = [self._unknown(typed) for typed, rule in own.items() if rule is None]
        missing = self._missing(rule for rule in own.values() if rule is not None and not self._has_style(rule))
        self.problems = (*unknown, *missing)

    def of(self, tag: str, cls: str, within: Within) -> str:
        """The id of the style that an element takes; empty for the default of its kind."""
        key = (tag, cls, within)
        if key not in self._chosen:
            rule = self._best(tag, cls, within)
            self._chosen[key] = "" if rule is None else self._stylesheet.named(rule.kind, rule.name)
        return self._chosen[key]

    def enter(self, tag: str, cls: str, within: Within) -> Within:
        """What the insides of an element are within, as far as any selector asks."""
        key = (tag, cls, within)
        if key not in self._entered:
            met = self._outer & {tag, *(f"{tag}.{name}" for name in cls.split())}
            self._entered[key] = within if met <= within else within | met
        return self._entered[key]

    def _has_style(self, rule: StyleRule) -> bool:
        """A list style without a list is as good as none."""
        style = self._stylesheet.named(rule.kind, rule.name)
        return bool(style) and (rule.kind != "numbering" or self._stylesheet.list_number(style) > 0)

    def _best(self, tag: str, cls: str, within: Within) -> StyleRule | None:
        classes = cls.split()
        return next((rule for rule in self._by_tag.get(tag, ()) if rule.fits(classes, within)), None)

    def _unknown(self, typed: str) -> Problem:
        place = self._places[typed].element if typed in self._places else Place(STYLES, path=typed)
        message = f"“{typed}” is not an element of a document, so its style is never used."
        hint = "Type the name of an element, such as p.lead or aside.spotlight p."
        return Problem(place, message, hint, rule="style-missing")

    def _missing(self, rules: Iterator[StyleRule]) -> Iterator[Problem]:
        """One problem for each style, however many selectors ask for it."""
        wanted: dict[tuple[str, str], list[StyleRule]] = {}
        for rule in rules:
            wanted.setdefault((rule.kind, rule.name), []).append(rule)
        for (kind, name), asking in wanted.items():
            first = asking[0]
            typed = self._places.get(first.typed)
            place = typed.style if typed is not None else Place(REFERENCE, path=first.typed)
            best = self._best(first.tag, first.cls, frozenset({first.outer}))
            instead = best.name if best else DEFAULTS.get(kind, "Normal")
            near = did_you_mean(name, [known for known in self._stylesheet.names(kind) if known != name])
            word = "list" if kind == "numbering" else kind
            elements = ", ".join(rule.typed for rule in asking)
            message = f"There is no {word} style “{name}” for {elements}, so {instead} is used instead."
            opening = f"{near} If not, open" if near else "Open"
            hint = f"{opening} {REFERENCE} in Word and add a {word} style called “{name}”, or name another in {STYLES}."
            yield Problem(place, message, hint, rule="style-missing")


def _rule(typed: str, name: str, rank: int, number: int) -> StyleRule | None:
    """The rule for a selector as it is typed; None where it could never fit an element of a document."""
    match = SELECTOR.fullmatch(typed)
    if match is None:
        return None
    outer, outer_tag, outer_class, tag, cls = (group or "" for group in match.groups())
    if (outer and not _is_known(outer_tag, outer_class)) or not _is_known(tag, cls):
        return None
    return StyleRule(typed, outer, tag, cls, name, (rank, bool(outer_class) + bool(cls), 1 + bool(outer), number))


def _is_known(tag: str, cls: str) -> bool:
    element = VOCABULARY.get(tag)
    return element is not None and (not cls or cls in element.classes)
