"""The words of information returns, packs of files and corrections to draft reports, in Welsh."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfassess.document.coverage_words import Noun
from selfassess.document.return_words import ReturnWords


class WelshReturnWords(ReturnWords):
    """What these documents say."""

    __slots__ = ()

    title: str = "Ffurflen wybodaeth"
    id: str = "Ffurflen wybodaeth {}"
    due_on: str = "I'w chyflwyno erbyn {}"
    due: str = "I'w chyflwyno erbyn"
    overview: str = "Trosolwg"
    purpose: str = "Yr hyn y mae {} yn gofyn amdano, ein hatebion, a'r dogfennau yr ydym yn eu hanfon."
    summary_headings: tuple[str, ...] = ("Y ffurflen hon", "Ei chynnwys")
    items: str = "Eitemau"
    documents_sent: str = "Dogfennau a anfonir"
    item: Noun = ("eitem", "eitem")
    document: Noun = ("ddogfen", "dogfen")
    states: Mapping[str, str] = MappingProxyType(
        {
            "sent": "Gyda dogfennau",
            "answered": "Ateb mewn geiriau",
            "nothing": "Dim i'w anfon",
            "unanswered": "Heb ei ateb eto",
        }
    )
    index: str = "Mynegai'r eitemau"
    index_caption: str = "Yr hyn y gofynnir amdano, a'r hyn yr ydym yn ei anfon"
    index_headings: tuple[str, ...] = ("Eitem", "Yr hyn y gofynnir amdano", "Yr hyn yr ydym yn ei anfon")
    item_called: str = "Eitem {}"
    item_asks: str = "{}: {}"
    answers: str = "Ein hatebion"
    sent_caption: str = "Dogfennau ar gyfer eitem {}"
    sent_headings: tuple[str, ...] = ("Cyf", "Dogfen", "Ble i edrych", "Ffeil")
    whole: str = "Y ddogfen gyfan"
    on_the_web: str = "Ar y we"
    no_file: str = "Dim ffeil"
    why_nothing: str = "Pam nad ydym yn anfon dim:"
    not_answered: str = "Nid yw'r eitem hon wedi'i hateb eto."

    index_purpose: str = "Pob dogfen y mae'r ffurflen hon yn ei hanfon neu'n ei dyfynnu, a phob eitem sy'n ei henwi."

    pack_title: str = "Dogfennau a anfonwyd"
    pack_purpose: str = "Mae'r ffolder hwn yn cynnwys {}. Mae “{}” yn rhestru maint ac ôl bys SHA-256 pob un."
    nothing_for: str = "Nid oes dogfen gyda'r eitem hon."

    accuracy_title: str = "Cywirdeb ffeithiol: cywiriadau i adroddiad drafft"
    accuracy_purpose: str = (
        "Yr hyn y mae'r adroddiad drafft yn ei ddweud, yr hyn y dylai ei ddweud, a'r dystiolaeth fel y cyflwynwyd hi."
    )
    accuracy_index_purpose: str = (
        "Pob dogfen sy'n dangos yr hyn y dylai'r adroddiad drafft ei ddweud, fel y cyflwynwyd hi."
    )
    draft_report: str = "Adroddiad drafft: {}"
    no_corrections: str = "Nid oes cywiriadau."
    facts_headings: tuple[str, ...] = ("Yr adroddiad drafft hwn", "Ble'r ydym arni")
    received: str = "Derbyniwyd y drafft"
    send_by: str = "Y diwrnod olaf i anfon cywiriadau"
    counted: str = "{} ({}, heb benwythnosau a gwyliau banc yn {})"
    nations: Mapping[str, str] = MappingProxyType(
        {
            "england": "Lloegr",
            "wales": "Nghymru",
            "scotland": "yr Alban",
            "northern-ireland": "Ngogledd Iwerddon",
        }
    )
    working_day: Noun = ("diwrnod gwaith", "diwrnod gwaith")
    no_deadline: str = "Anhysbys: nid yw'r dyddiad y daeth yr adroddiad drafft wedi'i gofnodi eto"
    time_left: str = "Amser ar ôl ar {}"
    time_left_now: str = "Amser ar ôl"
    days_left: str = "{}, gan gynnwys y diwrnod olaf"
    today_is_last: str = "Dim: dyma'r diwrnod olaf"
    deadline_past: str = "Dim: mae'r diwrnod olaf wedi mynd heibio"
    corrections: str = "Cywiriadau"
    correction: Noun = ("cywiriad", "cywiriad")
    sent: str = "Anfonwyd"
    replies: str = "Atebion a ddaeth i law"
    accepted: str = "{} wedi'u derbyn"
    not_accepted: str = "{} heb eu derbyn"
    corrections_caption: str = "Cywiriadau, yn ôl mathau'r rheoleiddiwr"
    correction_headings: tuple[str, ...] = (
        *(
            "Rhif",
            "Math",
            "Lle",
            "Mae'r drafft yn dweud",
            "Dylai ddweud",
            "Tystiolaeth fel y cyflwynwyd hi",
            "Canlyniad",
        ),
    )
    outcomes: Mapping[str, str] = MappingProxyType({"accepted": "Derbyniwyd", "not-accepted": "Ni dderbyniwyd"})
    no_reply: str = "Dim ateb eto"
    not_sent: str = "Heb ei anfon eto"
    sent_on: str = "Anfonwyd ar {}"
    no_evidence: str = "Dim"
    no_place: str = "Heb ei nodi"
    kinds: Mapping[str, str] = MappingProxyType(
        {"error": "Gwall ffeithiol", "judgement": "Barn neu sgôr", "omitted": "Gwybodaeth a hepgorwyd"}
    )
