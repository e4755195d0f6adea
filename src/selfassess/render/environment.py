"""Templates: the sandbox they run in, and the words they may use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, TemplateRuntimeError
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from selfassess.model import number_format as figures
from selfassess.model.assessment import Claim, Record, Spotlight, Statement, Support
from selfassess.model.citation import sort_key
from selfassess.model.framework import Section
from selfassess.project.coverage import Coverage, measure
from selfassess.project.project import Project
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.render import markup
from selfassess.render.state import Writing
from selfassess.syntax.source import Text, typed


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


def environment(folders: Sequence[Path], finalize: Callable[[Any], Any] | None = None) -> ImmutableSandboxedEnvironment:
    """The sandbox: everything escaped, a misspelt name is an error, nothing can be changed."""
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in folders]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize or printable,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=Compiled.kept() if finalize is None else None,
    )


def printable(value: Any) -> Any:
    """What `{{ … }}` prints: nothing is ever printed as “None”."""
    if value is None:
        raise TemplateRuntimeError("there is nothing to print here; test it with {% if … %} first")
    return value


def words(writing: Writing, project: Project) -> dict[str, Any]:
    """The functions that a template may call."""

    def find(text: object) -> Passage:
        if not isinstance(text, Text):
            return read(typed(str(printable(text))))
        return project.passage_of(text) or read(text)

    def prose(text: object, under: int, numbered: bool = True) -> Markup:
        return Markup(markup.blocks(find(text), writing, under, numbered))

    def line(text: object) -> Markup:
        return Markup(markup.line(find(text), writing))

    def cite(supports: Iterable[Support]) -> Markup:
        links = [_link(support, writing) for support in supports]
        return Markup(f" (Ref {', '.join(links)})") if links else Markup("")

    def at(text: Text) -> Markup:
        return Markup(writing.at(lambda: text.place))

    def cited() -> list[Record]:
        return sorted(writing.cited.values(), key=lambda record: sort_key(record.ref))

    def coverage() -> Coverage:
        return measure(project)

    return {
        "assessment": writing.assessment,
        "framework": writing.assessment.framework,
        "prose": prose,
        "line": line,
        "cite": cite,
        "at": at,
        "cited": cited,
        "coverage": coverage,
        "answered": answered,
        "grouped": grouped,
        "share": figures.share,
        "with_unit": figures.with_unit,
        "comparisons": figures.comparisons,
        "thousands": figures.thousands,
        "counted": figures.counted,
        "long_date": long_date,
        "sentence_case": sentence_case,
        "is_address": is_address,
        "host": host,
        "file_name": file_name,
    }


def _link(support: Support, writing: Writing) -> str:
    item = support.item
    return f"{writing.cite(item.ref)}{escape(item.ref)}</a> {escape(item.locator)}".rstrip()


def answered(section: Section, statement: Statement) -> bool:
    """Whether a statement says anything in this section."""
    opens = section.opens_with_indicators and bool(statement.indicators)
    return opens or any(statement.answers.get(field.key) for field in section.fields)


def grouped(entries: Iterable[Claim | Spotlight]) -> list[tuple[bool, list[Claim | Spotlight]]]:
    """Runs of claims and of spotlights, in order, each with whether it holds spotlights."""
    return [(told, list(group)) for told, group in groupby(entries, lambda each: isinstance(each, Spotlight))]


def long_date(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


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
