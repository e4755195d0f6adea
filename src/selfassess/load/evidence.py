"""What the evidence library may hold: a record, and how other files name one."""

from __future__ import annotations

from selfassess.model.assessment import AUDIENCES, RECORD_KINDS, RECORD_STATUSES, Record, Reviewed, Support
from selfassess.model.citation import ITEM, REF, read_item
from selfassess.model.framework import Framework
from selfassess.model.loose_citation import items_meant
from selfassess.schema.containers import EntryReader, ListOf, mapping
from selfassess.schema.corrections import ref, unnamed
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.scalars import DATE, TEXT, Choice, Map, NumberRange, Pattern, choice, listed
from selfassess.syntax.nodes import Node, Text

A_REFERENCE = "is not a reference: a number, or a series in capitals and a number, as in IR10"
NINE_DIGITS = 10**9


def _support(node: Node, words: Text) -> Support:
    item = read_item(words)
    assert item is not None
    return Support(node=node, text=words, item=item)


def _cited(typed: str) -> str:
    items = items_meant(typed)
    if len(items) > 1:
        return f"Make each an entry of the list: {', '.join(item.ref for item in items)}."
    bare = f"{items[0].ref} {items[0].locator}".strip() if items else unnamed(typed)
    return bare if read_item(bare) else "Write “97” or “97 section 3”."


REF_NUMBERS = NumberRange(0, NINE_DIGITS, whole=True)
REFERENCE = Pattern(REF, A_REFERENCE, ref, REF_NUMBERS)
SUCCESSOR = Pattern(REF, A_REFERENCE, ref, REF_NUMBERS, names="evidence")
CITED = Pattern(
    rf"{ITEM.pattern}[\s\S]*",
    "does not begin with a reference",
    _cited,
    NumberRange(0, NINE_DIGITS),
    names="evidence",
)
SUPPORT = Map(CITED, _support)
FINGERPRINT = Pattern(
    "[0-9a-fA-F]{64}", "is not the fingerprint (SHA-256) of a file", lambda typed: "Copy all of its 64 signs."
)
REVIEWED = mapping(
    "A review",
    Reviewed(
        node=HERE,
        by=optional(TEXT, "Who read it: a role"),
        on=optional(DATE, "The day"),
        sha256=optional(FINGERPRINT, "The fingerprint of the file on that day"),
    ),
)


def statement_ids(framework: Framework) -> Choice:
    return Choice(
        {str(official.statement): official.name for theme in framework.themes for official in theme.statements}
    )


def record(framework: Framework) -> EntryReader[Record]:
    categories = {str(category.category): category.name for category in framework.categories}
    return mapping(
        "A record",
        Record(
            node=HERE,
            ref=needed(
                REFERENCE,
                "The number that the text cites, or capitals and a number: `96`, `IR10`. "
                "Give it once and never to another document",
            ),
            title=needed(TEXT, "The document's own title"),
            kind=optional(choice(*RECORD_KINDS), listed(RECORD_KINDS)),
            category=optional(Choice(categories), f"The regulator's kind of evidence: {listed(categories)}"),
            owner=optional(TEXT, "Who keeps the document right: a role"),
            dated=optional(DATE, "The date on the document"),
            review_due=optional(DATE, "The day by which somebody must look at it again"),
            version=optional(TEXT, "Its version, as any text"),
            file=optional(TEXT, "The file, named from `evidence`: `files/096-practice-framework.pdf`"),
            url=optional(TEXT, "Its address on the web, beginning with `https://`"),
            sensitivity=optional(choice(*AUDIENCES), f"{listed(AUDIENCES)}: the widest reader who may have it"),
            statements=optional(
                ListOf(statement_ids(framework)), "Ids of the quality statements that it belongs to", ()
            ),
            status=optional(choice(*RECORD_STATUSES), listed(RECORD_STATUSES)),
            superseded_by=optional(SUCCESSOR, "The reference of the record that replaced it"),
            reviewed=optional(REVIEWED, "The last review"),
            unused=optional(TEXT, "Why nothing cites it, where you mean that"),
            notes=optional(TEXT, "Anything for yourselves. The document does not show it"),
        ),
    )
