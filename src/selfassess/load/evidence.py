"""What the evidence library may hold: a record, and how other files name one."""

from __future__ import annotations

from selfassess.model.assessment import AUDIENCES, RECORD_KINDS, RECORD_STATUSES, Record, Reviewed, Support
from selfassess.model.citation import ITEM, REF, read_item
from selfassess.model.framework import Framework
from selfassess.schema.containers import Entry, Many
from selfassess.schema.corrections import ref, unnamed
from selfassess.schema.fields import Key, needed
from selfassess.schema.scalars import DATE, TEXT, Choice, Made, Matching, Numbers, choice
from selfassess.syntax.messages import listed
from selfassess.syntax.source import Node, Text

A_REFERENCE = "is not a reference: a number, or a series in capitals and a number, as in IR10"
NINE_DIGITS = 10**9


def _support(node: Node, words: Text) -> Support:
    item = read_item(words)
    assert item is not None
    return Support(node=node, text=words, item=item)


def _cited(typed: str) -> str:
    bare = unnamed(typed)
    return bare if read_item(bare) else "Write “97” or “97 section 3”."


REFERENCE = Matching(REF, A_REFERENCE, ref, numbers=Numbers(0, NINE_DIGITS, whole=True))
SUCCESSOR = Matching(REF, A_REFERENCE, ref, numbers=Numbers(0, NINE_DIGITS, whole=True), names="evidence")
CITED = Matching(
    rf"{ITEM.pattern}[\s\S]*",
    "does not begin with a reference",
    _cited,
    Numbers(0, NINE_DIGITS),
    names="evidence",
)
SUPPORT = Made(CITED, _support)
FINGERPRINT = Matching(
    "[0-9a-fA-F]{64}", "is not the fingerprint (SHA-256) of a file", lambda typed: "Copy all of its 64 signs."
)
REVIEWED = Entry(
    "A review",
    Reviewed,
    {
        "by": Key(TEXT, "Who read it: a role"),
        "on": Key(DATE, "The day"),
        "sha256": Key(FINGERPRINT, "The fingerprint of the file on that day"),
    },
)


def statement_ids(framework: Framework) -> Choice:
    return Choice({str(each.statement): each.name for part in framework.themes for each in part.statements})


def record(framework: Framework) -> Entry:
    categories = {str(each.category): each.name for each in framework.categories}
    return Entry(
        "A record",
        Record,
        {
            "ref": needed(
                REFERENCE,
                "The number that the text cites, or capitals and a number: `96`, `IR10`. "
                "Give it once and never to another document",
            ),
            "title": needed(TEXT, "The document's own title"),
            "kind": Key(choice(*RECORD_KINDS), listed(RECORD_KINDS)),
            "category": Key(Choice(categories), f"The regulator's kind of evidence: {listed(categories)}"),
            "owner": Key(TEXT, "Who keeps the document right: a role"),
            "dated": Key(DATE, "The date on the document"),
            "review_due": Key(DATE, "The day by which somebody must look at it again"),
            "version": Key(TEXT, "Its version, as any text"),
            "file": Key(TEXT, "The file, named from `evidence`: `files/096-practice-framework.pdf`"),
            "url": Key(TEXT, "Its address on the web, beginning with `https://`"),
            "sensitivity": Key(choice(*AUDIENCES), f"{listed(AUDIENCES)}: the widest reader who may have it"),
            "statements": Key(Many(statement_ids(framework)), "Ids of the quality statements that it belongs to"),
            "status": Key(choice(*RECORD_STATUSES), listed(RECORD_STATUSES)),
            "superseded_by": Key(SUCCESSOR, "The reference of the record that replaced it"),
            "reviewed": Key(REVIEWED, "The last review"),
            "unused": Key(TEXT, "Why nothing cites it, where you mean that"),
            "notes": Key(TEXT, "Anything for yourselves. The document does not show it"),
        },
    )
