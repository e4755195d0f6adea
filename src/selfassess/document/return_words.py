"""The words that the product itself says in information returns, packs of files and corrections to draft reports."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfassess.document.coverage_words import Noun


class ReturnWords:
    """What these documents say. A noun is a pair, for one and for many."""

    __slots__ = ()

    # The information return
    title: str = "Information return"
    id: str = "Information return {}"
    due_on: str = "Due on {}"
    due: str = "Due"
    overview: str = "Overview"
    purpose: str = "What {} asks for, what we answer, and the documents that we send."
    summary_headings: tuple[str, ...] = ("This return", "What it contains")
    items: str = "Items"
    documents_sent: str = "Documents sent"
    item: Noun = ("item", "items")
    document: Noun = ("document", "documents")
    states: Mapping[str, str] = MappingProxyType(
        {
            "sent": "With documents",
            "answered": "Answered in words",
            "nothing": "Nothing to send",
            "unanswered": "Not yet answered",
        }
    )
    index: str = "Index of items"
    index_caption: str = "What is asked, and what we send for it"
    index_headings: tuple[str, ...] = ("Item", "What is asked", "What we send")
    item_called: str = "Item {}"
    item_asks: str = "{}: {}"
    answers: str = "Our answers"
    sent_caption: str = "Documents for item {}"
    sent_headings: tuple[str, ...] = ("Ref", "Document", "Where to look", "File")
    whole: str = "The whole document"
    on_the_web: str = "On the web"
    no_file: str = "No file"
    why_nothing: str = "Why we send nothing:"
    not_answered: str = "This item is not yet answered."

    index_purpose: str = "Every document that this return sends or cites, and each item that does."

    # The index of a pack of files
    pack_title: str = "Documents sent"
    pack_purpose: str = "This folder contains {}. “{}” lists the size and SHA-256 fingerprint of each."
    nothing_for: str = "No document goes with this item."

    # Corrections to draft reports
    accuracy_title: str = "Factual accuracy: corrections to a draft report"
    accuracy_purpose: str = "What the draft report says, what it should say, and the evidence as we submitted it."
    accuracy_index_purpose: str = "Every document that shows what the draft report should say, as we submitted it."
    draft_report: str = "Draft report: {}"
    no_corrections: str = "There are no corrections."
    facts_headings: tuple[str, ...] = ("This draft report", "Where we are")
    received: str = "Draft received"
    send_by: str = "Last day to send corrections"
    counted: str = "{} ({}, without weekends and bank holidays in {})"
    nations: Mapping[str, str] = MappingProxyType(
        {
            "england": "England",
            "wales": "Wales",
            "scotland": "Scotland",
            "northern-ireland": "Northern Ireland",
        }
    )
    working_day: Noun = ("working day", "working days")
    no_deadline: str = "Not known: the date on which the draft report came is not yet recorded"
    time_left: str = "Time left on {}"
    time_left_now: str = "Time left"
    days_left: str = "{}, the last day included"
    today_is_last: str = "None: this is the last day"
    deadline_past: str = "None: the last day has passed"
    corrections: str = "Corrections"
    correction: Noun = ("correction", "corrections")
    sent: str = "Sent"
    replies: str = "Replies received"
    accepted: str = "{} accepted"
    not_accepted: str = "{} not accepted"
    corrections_caption: str = "Corrections, in the regulator's kinds"
    correction_headings: tuple[str, ...] = (
        *("No.", "Kind", "Place", "The draft says", "It should say", "Evidence as submitted", "Outcome"),
    )
    outcomes: Mapping[str, str] = MappingProxyType({"accepted": "Accepted", "not-accepted": "Not accepted"})
    no_reply: str = "No reply yet"
    not_sent: str = "Not yet sent"
    sent_on: str = "Sent on {}"
    no_evidence: str = "None"
    no_place: str = "Not stated"
    kinds: Mapping[str, str] = MappingProxyType(
        {"error": "Factual error", "judgement": "Judgement or rating", "omitted": "Information left out"}
    )
