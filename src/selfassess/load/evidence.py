"""What the evidence library may hold: a record, and how other files name one."""

from __future__ import annotations

from selfassess.model.assessment import RECORD_KINDS, RECORD_STATUSES, Record, Reviewed
from selfassess.model.citation import ITEM, REF, read_item
from selfassess.model.framework import Framework
from selfassess.model.loose_citation import items_meant
from selfassess.model.readers import AUDIENCES
from selfassess.model.support import Support
from selfassess.schema.containers import EntryReader, ListOf, mapping
from selfassess.schema.corrections import ref, unnamed
from selfassess.schema.dates_and_figures import DATE
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.scalars import TEXT, Choice, Map, NumberRange, Pattern, choice, listed
from selfassess.syntax.nodes import Node, Text

A_REFERENCE = "is not the number of a record, such as 96, 20a or IR10"
NINE_DIGITS = 10**9


def _support(node: Node, words: Text) -> Support:
    item = read_item(words)
    assert item is not None
    return Support(node=node, text=words, item=item)


def _cited(typed: str) -> str:
    items = items_meant(typed)
    if len(items) > 1:
        return f"Type each number as its own item of the list: {', '.join(item.ref for item in items)}."
    bare = f"{items[0].ref} {items[0].locator}".strip() if items else unnamed(typed)
    return bare if read_item(bare) else "Type a number, or a number and where to look, as in 97 section 3."


REF_NUMBERS = NumberRange(0, NINE_DIGITS, whole=True)
REFERENCE = Pattern(REF, A_REFERENCE, ref, REF_NUMBERS)
SUCCESSOR = Pattern(REF, A_REFERENCE, ref, REF_NUMBERS, names="evidence")
CITED = Pattern(
    rf"{ITEM.pattern}[\s\S]*",
    "does not begin with the number of a record",
    _cited,
    NumberRange(0, NINE_DIGITS),
    names="evidence",
)
SUPPORT = Map(CITED, _support)
FINGERPRINT = Pattern(
    "[0-9a-fA-F]{64}",
    "is not the fingerprint (SHA-256) of a file",
    lambda typed: "Copy all 64 characters of the fingerprint.",
)
REVIEWED = mapping(
    "A review",
    Reviewed(
        node=HERE,
        by=optional(TEXT, "Who read it: a job title"),
        on=optional(DATE, "The date"),
        sha256=optional(FINGERPRINT, "The fingerprint of the file on that date"),
    ),
)


AUDIENCE = optional(
    choice(*AUDIENCES),
    f"{listed(AUDIENCES)}: who may read it. Documents for other readers leave it out",
)


def theme_ids(framework: Framework) -> Choice:
    return Choice(framework.theme_names)


def statement_ids(framework: Framework) -> Choice:
    return Choice(framework.statement_names)


def record(framework: Framework) -> EntryReader[Record]:
    categories = {str(category.category): category.name for category in framework.categories}
    return mapping(
        "A record",
        Record(
            node=HERE,
            ref=needed(
                REFERENCE,
                "The number that the text cites, such as `96`, perhaps with a letter, such as `20a`, or capitals and a "
                "number, such as `IR10`. Never use it again for another document",
            ),
            title=needed(TEXT, "The title of the document"),
            kind=optional(choice(*RECORD_KINDS), listed(RECORD_KINDS)),
            category=optional(Choice(categories), f"The regulator's category of evidence: {listed(categories)}"),
            owner=optional(TEXT, "Who keeps the document up to date: a job title"),
            dated=optional(DATE, "The date on the document"),
            review_due=optional(DATE, "The date by which somebody must review it"),
            version=optional(TEXT, "Its version, as any text"),
            file=optional(
                TEXT, "The path of the file inside the evidence folder, such as `files/096-practice-framework.pdf`"
            ),
            url=optional(TEXT, "Its web address, beginning with `https://`"),
            sensitivity=optional(choice(*AUDIENCES), f"{listed(AUDIENCES)}: who may see it"),
            statements=optional(
                ListOf(statement_ids(framework)), "The ids of the quality statements that it belongs to", ()
            ),
            status=optional(choice(*RECORD_STATUSES), listed(RECORD_STATUSES)),
            superseded_by=optional(SUCCESSOR, "The number of the record that replaced it"),
            reviewed=optional(REVIEWED, "The last review"),
            unused=optional(TEXT, "The reason for keeping it although nothing cites it"),
            notes=optional(TEXT, "Notes for your own use. The document does not show them"),
        ),
    )
