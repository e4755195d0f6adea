"""The words that the product itself says in reports to committees, and of timelines in any document."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class ReportWords:
    """What reports to committees say."""

    __slots__ = ()

    untitled: str = "{}: report to {}"
    box_headings: tuple[str, ...] = ("About this report", "Details")
    committee: str = "Committee"
    meeting: str = "Date of the meeting"
    report_of: str = "Report of"
    label: str = "{}:"

    recommendations: str = "Recommendations"
    reason: str = "Reason"
    implications: str = "Implications"
    written_by: str = "Written by"
    implications_caption: str = "What this report means for the council"
    implication_headings: tuple[str, ...] = ("Area", "Implications", "Written by")
    sign_off: str = "Sign-off"
    sign_off_caption: str = "Who has signed off this report"
    sign_off_headings: tuple[str, ...] = ("Role", "Name", "Date")
    not_signed_off: str = "Not yet signed off"
    contacts: str = "Contacts"
    contacts_caption: str = "Who to ask about this report"
    contact_headings: Mapping[str, str] = MappingProxyType(
        {
            "role": "For",
            "name": "Name",
            "post": "Job title",
            "service": "Service",
            "email": "Email",
            "phone": "Telephone",
        }
    )
    background: str = "Background papers"
    item: str = "item {}"

    appendices: str = "Appendices"
    separate_document: str = "A separate document"
    on_the_web: str = "On the web:"
    separate_paper: str = "A separate paper."
    index_purpose: str = "Every document that this report relies on, and each place that cites it."

    timeline_caption: str = "Timeline: {}"
    timeline_headings: tuple[str, ...] = ("Date", "What happened")
    from_to: str = "{} to {}"
    no_timeline: str = "No dates are recorded yet."
