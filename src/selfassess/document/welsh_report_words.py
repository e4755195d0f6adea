"""The words that the product itself says in reports to committees, in Welsh."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfassess.document.report_words import ReportWords


class WelshReportWords(ReportWords):
    """What reports to committees say in Welsh."""

    __slots__ = ()

    untitled: str = "{}: adroddiad i {}"
    box_headings: tuple[str, ...] = ("Am yr adroddiad hwn", "Manylion")
    committee: str = "Pwyllgor"
    meeting: str = "Dyddiad y cyfarfod"
    report_of: str = "Adroddiad gan"
    label: str = "{}:"

    recommendations: str = "Argymhellion"
    reason: str = "Rheswm"
    implications: str = "Goblygiadau"
    written_by: str = "Ysgrifennwyd gan"
    implications_caption: str = "Beth mae'r adroddiad hwn yn ei olygu i'r cyngor"
    implication_headings: tuple[str, ...] = ("Maes", "Goblygiadau", "Ysgrifennwyd gan")
    sign_off: str = "Cymeradwyo"
    sign_off_caption: str = "Pwy sydd wedi cymeradwyo'r adroddiad hwn"
    sign_off_headings: tuple[str, ...] = ("Rôl", "Enw", "Dyddiad")
    not_signed_off: str = "Heb ei gymeradwyo eto"
    contacts: str = "Cysylltiadau"
    contacts_caption: str = "Pwy i'w holi am yr adroddiad hwn"
    contact_headings: Mapping[str, str] = MappingProxyType(
        {
            "role": "Ar gyfer",
            "name": "Enw",
            "post": "Teitl swydd",
            "service": "Gwasanaeth",
            "email": "E-bost",
            "phone": "Ffôn",
        }
    )
    background: str = "Papurau cefndir"
    item: str = "eitem {}"

    appendices: str = "Atodiadau"
    separate_document: str = "Dogfen ar wahân"
    on_the_web: str = "Ar y we:"
    separate_paper: str = "Papur ar wahân."
    index_purpose: str = "Pob dogfen y mae'r adroddiad hwn yn dibynnu arni, a phob man sy'n ei dyfynnu."

    timeline_caption: str = "Llinell amser: {}"
    timeline_headings: tuple[str, ...] = ("Dyddiad", "Beth ddigwyddodd")
    from_to: str = "{} i {}"
    no_timeline: str = "Nid oes dyddiadau wedi'u cofnodi eto."
