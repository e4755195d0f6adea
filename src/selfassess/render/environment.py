"""What templates may name: the assessment, the product's own words, and functions of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit

from jinja2 import TemplateRuntimeError
from markupsafe import Markup, escape

from selfassess.document.origin import Origin
from selfassess.model import number_format
from selfassess.model.assessment import Claim, Record, Statement
from selfassess.model.citation import Item, sort_key
from selfassess.model.date_format import when
from selfassess.model.framework import Section
from selfassess.model.spotlight import Spotlight
from selfassess.model.standing import standing
from selfassess.model.support import Support
from selfassess.project import written
from selfassess.project.coverage.measure import Coverage, measure
from selfassess.project.plan.reporting import last_report
from selfassess.project.project import Project
from selfassess.prose.block import Block
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.render import markup
from selfassess.render.action_ids import of_action_ids
from selfassess.render.functions_on_demand import of_plan, of_reports, of_returns
from selfassess.render.overview import of_overview
from selfassess.render.sandbox.effort import PLAIN
from selfassess.render.sandbox.showing import named, printable
from selfassess.render.score_functions import of_scores
from selfassess.render.state import RenderState, Value
from selfassess.render.table_functions import of_tables
from selfassess.syntax.nodes import Text, text_without_source

LOWEST_HEADING = 6


def functions(state: RenderState, project: Project) -> dict[str, Any]:
    """What a template may name: the assessment, the product's own words, and functions."""
    assessment = state.assessment
    words = assessment.words

    def passage(text: object) -> Passage:
        if not isinstance(text, Text):
            return read(text_without_source(str(printable(text))))
        return project.passage_of(text) or read(text)

    def prose(text: object, under: object, numbered: object = True) -> Markup:
        if type(under) is not int or not 0 < under < LOWEST_HEADING:
            raise _cannot_take("prose", under)
        return Markup(markup.blocks(passage(text), state, under, bool(numbered)))

    def line(text: object) -> Markup:
        return Markup(markup.line(passage(text), state))

    def in_cell(text: object, label: object = "") -> Markup:
        """Words as paragraphs for the cell of a table, after a label."""
        return Markup(markup.in_cell(passage(text), state, str(printable(label))))

    def excerpt(text: object) -> Markup:
        """The words of a claim without its references, as far as there is room beside others."""
        return Markup(markup.excerpt(passage(text), state))

    def cite(supports: object, claim: object = None) -> Markup:
        """Links to the records of a list, but for those that the words of the claim have cited already."""
        typed = [*map(_support, supports)] if isinstance(supports, list | tuple) else [_support(supports)]
        listed = [support for support in typed if not support.is_held]
        cited = [item for citation in passage(claim).citations for item in citation.items] if claim else []
        links = [_link(support, state) for support in listed if not _is_said(support, cited)]
        if len(listed) < len(typed):
            links.append(escape(words.other_held if links else words.held))
        return Markup(f" ({', '.join(links)})") if links else Markup("")

    def at(text: object, first_word: object = False) -> Markup:
        """Where an element's words were typed: the value as a whole, or its first word."""
        if not isinstance(text, Text):
            return Markup("")
        return Markup(state.at(Origin(Block(text, text, 0) if first_word else Value(text))))

    def cited() -> tuple[Record, ...]:
        return tuple(sorted(state.cited.values(), key=lambda record: sort_key(record.ref)))

    @lru_cache
    def coverage() -> Coverage:
        return measure(project)

    of_entries: dict[str, Callable[..., Any]] = {
        "answered": answered,
        "so_far": lambda extent: written.so_far(extent, words),
        "waits": lambda entry, key: assessment.is_draft and written.waits(entry, _expect_text(key)),
        "waits_for": lambda section, statement: assessment.is_draft and waits_for(section, statement),
        "is_unwritten": lambda part: written.is_unwritten(part, assessment.framework),
        "some_written": lambda parts: not all(written.is_unwritten(part, assessment.framework) for part in parts),
        "every_statement": lambda theme: [*written.every_statement(theme, assessment.framework)],
        "grouped": grouped,
        "with_unit": lambda figure, indicator: number_format.with_unit(_expect_text(figure), indicator, words),
        **of_overview(project),
        **of_plan(project),
        **of_action_ids(state, project),
        **of_returns(state, project),
        **of_scores(project),
        **of_tables(state, project),
        **of_reports(project),
        "comparisons": lambda indicator: number_format.comparisons(indicator, words),
        "standing": lambda indicator: standing(indicator, words),
        "when": lambda day: when(day, words),
    }
    of_texts: dict[str, Callable[..., Any]] = {
        "share": lambda percent: number_format.share(percent, words),
        "thousands": number_format.thousands,
        "counted": number_format.counted,
        "long_date": words.long_date,
        "kind_shown": words.kind_shown,
        "sentence_case": sentence_case,
        "is_address": is_address,
        "host": host,
        "file_name": file_name,
    }
    return {
        "assessment": assessment,
        "framework": assessment.framework,
        "words": words,
        "subject": state.asked.subject,
        "since": state.asked.since or last_report(assessment.plan, assessment.as_at),
        "prose": prose,
        "line": line,
        "in_cell": in_cell,
        "excerpt": excerpt,
        "cite": cite,
        "at": at,
        "cited": cited,
        "front_chapters": lambda: tuple(written.listed_chapters(assessment, front=True)),
        "back_chapters": lambda: tuple(written.listed_chapters(assessment, front=False)),
        "coverage": lambda: coverage(),
        **{name: _guarded(name, function, _expect_value) for name, function in of_entries.items()},
        **{name: _guarded(name, function, _expect_text) for name, function in of_texts.items()},
    }


def _guarded(name: str, function: Callable[..., Any], expect: Callable[[Any], Any]) -> Callable[..., Any]:
    """A function of such values: what it cannot take is the template's mistake and not ours."""

    def call(*values: Any, **named_values: Any) -> Any:
        try:
            made = function(*map(expect, values), **{key: expect(value) for key, value in named_values.items()})
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise _cannot_take(name, *values, *named_values.values()) from error
        return tuple(made) if isinstance(made, list) else made

    return call


def _expect_value(value: Any) -> Any:
    return printable(value) if value is None else value


def _expect_text(value: Any) -> Any:
    if type(_expect_value(value)) not in PLAIN:
        raise TypeError("only what can be printed")
    return value


def _cannot_take(name: str, *values: object) -> TemplateRuntimeError:
    return TemplateRuntimeError(f"“{name}” cannot take {', '.join(f'“{named(value)}”' for value in values)}")


def _support(value: object) -> Support:
    if not isinstance(value, Support):
        raise _cannot_take("cite", _expect_value(value))
    return value


def _is_said(support: Support, cited: Iterable[Item]) -> bool:
    """Whether words cite this record, and the same place in it where the list names one."""
    item = support.item
    return any(each.ref == item.ref and item.locator in ("", each.locator) for each in cited)


def _link(support: Support, state: RenderState) -> str:
    item = support.item
    return f"{state.reference(item.ref)} {escape(item.locator)}".rstrip()


def answered(section: Section, statement: Statement) -> bool:
    """Whether a statement says anything in this section."""
    opens = section.opens_with_indicators and bool(statement.indicators)
    return opens or any(statement.answers.get(field.key) for field in section.fields)


def waits_for(section: Section, statement: Statement) -> bool:
    """Whether a key of this section was typed with nothing after it, and so is still to be written."""
    return any(written.waits(statement, field.key) for field in section.fields)


def grouped(entries: Iterable[Claim | Spotlight]) -> tuple[tuple[bool, tuple[Claim | Spotlight, ...]], ...]:
    """Runs of claims and of spotlights, in order, each with whether it holds spotlights."""
    runs = groupby(entries, lambda entry: isinstance(entry, Spotlight))
    return tuple((stories, tuple(run)) for stories, run in runs)


def sentence_case(text: str) -> str:
    """A word or sentence with a capital first letter; `case-study` is “Case study”."""
    plain = text.replace("-", " ") if " " not in text else str(text)
    return plain[:1].upper() + plain[1:]


def is_address(url: str) -> bool:
    """Whether a link may lead there: an http(s) address with a host."""
    return url.lower().startswith(("http://", "https://")) and bool(host(url))


def host(url: str) -> str:
    """The name of the website of an address, empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def file_name(file: str) -> str:
    """A file's own name: the last step of its path, whichever way the slashes lean."""
    return file.replace("\\", "/").rstrip("/").rpartition("/")[2]
