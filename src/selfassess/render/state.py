"""One document while a template renders it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape

from msgspec import Struct, field

from selfassess.diagnostics import Place
from selfassess.document.kept_words import NO_BREAK
from selfassess.document.origin import Origin
from selfassess.model.assessment import Assessment, Record
from selfassess.model.entry import Entry
from selfassess.model.reports import PublishedTable
from selfassess.syntax.nodes import Text


class Value(Struct, frozen=True):
    """A value as a whole, with the notation that it is typed in, such as quotes or `|`."""

    text: Text

    def at(self, offset: int) -> Place:
        return self.text.place

    def within(self, offset: int) -> int:
        return 0


class Asked(Struct, frozen=True):
    """What is asked of a template: the document's name if it has another, what it is about, since when it reports."""

    name: str = ""
    subject: Entry | None = None
    since: date | None = None


NOTHING_MORE = Asked()


def table_id(name: str) -> str:
    """The id that a published table has in a document."""
    return f"table-{name}"


class RenderState(Struct):
    """What a document may speak of, where its words were typed, and what it has cited and printed so far.

    `print_table` makes the markup of a published table by the template for that.
    """

    assessment: Assessment
    asked: Asked = NOTHING_MORE
    origins: list[Origin] = field(default_factory=list)
    cited: dict[str, Record] = field(default_factory=dict)
    notes: int = 0
    tables: dict[str, int] = field(default_factory=dict)
    rows: set[str] = field(default_factory=set)
    print_table: Callable[[PublishedTable], str] | None = None

    def at(self, origin: Origin) -> str:
        """The attribute of an element whose words have this origin."""
        self.origins.append(origin)
        return f' data-at="{len(self.origins) - 1}"'

    def next_note(self) -> str:
        """The id of a footnote that has not been shown yet."""
        self.notes += 1
        return f"footnote-{self.notes}"

    def table_id(self, name: str) -> str:
        """The id of a published table here: the one that links lead to where it is printed for the first time."""
        self.tables[name] = self.tables.get(name, 0) + 1
        times = self.tables[name]
        return table_id(name) if times == 1 else f"{table_id(name)}-{times}"

    def first_row(self, name: str) -> str:
        """The id of a row where it is printed for the first time; empty where it is printed again."""
        is_new = name not in self.rows
        self.rows.add(name)
        return name if is_new else ""

    def cite(self, ref: str, at: str = "") -> str:
        """The opening tag of a link to a record's entry; the tree marks it where there is no such entry."""
        record = self.assessment.evidence.get(ref)
        if record is None:
            return f'<a class="cite" href="#ref-{escape(ref)}"{at}>'
        self.cited[ref] = record
        title = f"{self.assessment.words.evidence} {ref}: {escape(record.title)}"
        return f'<a class="cite" href="#ref-{escape(ref)}" title="{title}"{at}>'

    def reference(self, ref: str) -> str:
        """A link to a record's entry whose words say by themselves where it leads."""
        return f"{self.cite(ref)}{escape(self.assessment.words.ref)}{NO_BREAK}{escape(ref)}</a>"
