"""The fields of a framework, asked as an import asks: which of them takes what stands below a heading."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.model.framework import Field, Framework


class FrameworkFields:
    """The fields of themes and statements, by kind of part and key."""

    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self.order = tuple(framework.statement_names)
        self.stories = next((str(each.key) for each in framework.statement_fields if each.holds == "stories"), "")

    def of(self, kind: str) -> Sequence[Field]:
        return self._framework.theme_fields if kind == "theme" else self._framework.statement_fields

    def field(self, kind: str, key: str) -> Field:
        return next(field for field in self.of(kind) if field.key == key)

    def first(self, kind: str) -> str:
        """The field for words directly below the heading of a part."""
        return next((str(field.key) for field in self.of(kind) if field.holds == "prose"), "")

    def first_of_section(self, section: int) -> str:
        return str(self._framework.sections[section].fields[0].key)

    def for_figures(self, section: int) -> str:
        """The field of a section that figures open; empty where none does. Section -1 is what comes before any."""
        fields = self._framework.sections[max(section, 0)].fields
        return next((str(field.key) for field in fields if field.opens_with_indicators), "")

    def for_prose(self, kind: str, key: str) -> str:
        """The field for text among claims: the nearest of prose above them, or else below; empty if there is none."""
        fields = self.of(kind)
        at = next(number for number, field in enumerate(fields) if field.key == key)
        nearest = sorted(enumerate(fields), key=lambda item: (item[0] > at, abs(item[0] - at)))
        return next((str(field.key) for _, field in nearest if field.holds == "prose"), "")

    def section_of(self, key: str) -> int:
        """The section that a field of statements belongs to; -1 for a field of themes."""
        sections = enumerate(self._framework.sections)
        return next((number for number, each in sections if any(field.key == key for field in each.fields)), -1)

    def statements_of(self, theme: str) -> Sequence[str]:
        return [
            str(each.statement) for found in self._framework.themes if found.theme == theme for each in found.statements
        ]

    def split_by_figures(self) -> Sequence[tuple[str, str]]:
        """Each field of prose that shares its heading with a field that figures open, and that field."""
        pairs: list[tuple[str, str]] = []
        for section in self._framework.sections:
            opens = next((str(field.key) for field in section.fields if field.opens_with_indicators), "")
            prose = [str(field.key) for field in section.fields if field.holds == "prose" and field.key != opens]
            pairs += [(key, opens) for key in prose if opens]
        return pairs
