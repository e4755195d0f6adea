"""Templates: the sandbox they run in, and what they may name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import FileSystemBytecodeCache, StrictUndefined, TemplateRuntimeError
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape
from msgspec import Struct

from selfassess.document.origin import Origin
from selfassess.model import number_format
from selfassess.model.assessment import Claim, Record, Spotlight, Statement, Support
from selfassess.model.citation import Item, sort_key
from selfassess.model.framework import Section
from selfassess.project.coverage.measure import Coverage, measure
from selfassess.project.project import Project
from selfassess.prose.block import Block
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.render import markup
from selfassess.render.state import RenderState, Value
from selfassess.render.template_files import TemplateLoader
from selfassess.syntax.nodes import Text, text_without_source


class Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept in the user's own temporary folder from one run to the next.

    Compiling takes as long as rendering. Where nothing can be kept, it is done each time.
    """

    @classmethod
    def kept(cls) -> Compiled | None:
        try:
            return cls(pattern="__selfassess_%s.cache")
        except (OSError, RuntimeError):
            return None

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


class Sandbox(ImmutableSandboxedEnvironment):
    """Whether an attribute of our values is safe depends on its name and their kind alone, so each is asked once."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._safe: set[tuple[type, str]] = set()

    def getattr(self, obj: Any, attribute: str) -> Any:
        if (type(obj), attribute) in self._safe:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        is_safe = super().is_safe_attribute(obj, attr, value)
        if is_safe and isinstance(obj, Struct):
            self._safe.add((type(obj), attr))
        return is_safe


def environment(folders: Sequence[Path]) -> Sandbox:
    """The sandbox: everything escaped, a misspelt name is an error, nothing can be changed."""
    return Sandbox(
        loader=TemplateLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=printable,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=Compiled.kept(),
    )


def printable(value: Any) -> Any:
    """What `{{ … }}` prints: nothing is ever printed as “None”."""
    if value is None:
        raise TemplateRuntimeError("there is no value to print here; test it with {% if … %} first")
    return value


def functions(state: RenderState, project: Project) -> dict[str, Any]:
    """What a template may name: the assessment, the product's own words, and functions."""
    assessment = state.assessment
    words = assessment.words

    def passage(text: object) -> Passage:
        if not isinstance(text, Text):
            return read(text_without_source(str(printable(text))))
        return project.passage_of(text) or read(text)

    def prose(text: object, under: int, numbered: bool = True) -> Markup:
        return Markup(markup.blocks(passage(text), state, under, numbered))

    def line(text: object) -> Markup:
        return Markup(markup.line(passage(text), state))

    def cite(supports: Iterable[Support], claim: object = None) -> Markup:
        """Links to the records of a list, but for those that the words of the claim have cited already."""
        cited = [item for citation in passage(claim).citations for item in citation.items] if claim else []
        links = [_link(support, state) for support in map(printable, supports) if not _is_said(support, cited)]
        return Markup(f" ({words.ref} {', '.join(links)})") if links else Markup("")

    def at(text: object, first_word: bool = False) -> Markup:
        """Where an element's words were typed: the value as a whole, or its first word."""
        if not isinstance(text, Text):
            return Markup("")
        return Markup(state.at(Origin(Block(text, text, 0) if first_word else Value(text))))

    def cited() -> list[Record]:
        return sorted(state.cited.values(), key=lambda record: sort_key(record.ref))

    def coverage() -> Coverage:
        return measure(project)

    takes_any: dict[str, Callable[..., Any]] = {
        "answered": answered,
        "grouped": grouped,
        "share": lambda percent: number_format.share(percent, words),
        "with_unit": lambda figure, indicator: number_format.with_unit(figure, indicator, words),
        "comparisons": lambda indicator: number_format.comparisons(indicator, words),
        "thousands": number_format.thousands,
        "counted": number_format.counted,
        "long_date": words.long_date,
        "sentence_case": sentence_case,
        "is_address": is_address,
        "host": host,
        "file_name": file_name,
    }
    return {
        "assessment": assessment,
        "framework": assessment.framework,
        "words": words,
        "prose": prose,
        "line": line,
        "cite": cite,
        "at": at,
        "cited": cited,
        "coverage": coverage,
        **{name: _guarded(name, function) for name, function in takes_any.items()},
    }


def _guarded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of values: what it cannot take is the template's mistake and not ours."""

    def call(*values: Any, **named: Any) -> Any:
        try:
            return function(*map(printable, values), **named)
        except (AttributeError, TypeError, ValueError) as error:
            shown = ", ".join(f"“{value}”" for value in (*values, *named.values()))
            raise TemplateRuntimeError(f"“{name}” cannot take {shown}") from error

    return call


def _is_said(support: Support, cited: Iterable[Item]) -> bool:
    """Whether words cite this record, and the same place in it where the list names one."""
    item = support.item
    return any(each.ref == item.ref and item.locator in ("", each.locator) for each in cited)


def _link(support: Support, state: RenderState) -> str:
    item = support.item
    return f"{state.cite(item.ref)}{escape(item.ref)}</a> {escape(item.locator)}".rstrip()


def answered(section: Section, statement: Statement) -> bool:
    """Whether a statement says anything in this section."""
    opens = section.opens_with_indicators and bool(statement.indicators)
    return opens or any(statement.answers.get(field.key) for field in section.fields)


def grouped(entries: Iterable[Claim | Spotlight]) -> list[tuple[bool, list[Claim | Spotlight]]]:
    """Runs of claims and of spotlights, in order, each with whether it holds spotlights."""
    return [(stories, list(run)) for stories, run in groupby(entries, lambda entry: isinstance(entry, Spotlight))]


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
