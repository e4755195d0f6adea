"""The words that the product itself says in the document on coverage, in Welsh."""

from __future__ import annotations

from selfassess.document.coverage_words import CoverageWords, Noun


class WelshCoverageWords(CoverageWords):
    """What the document on coverage says."""

    __slots__ = ()

    title: str = "Cwmpas y dystiolaeth"
    edition: str = "{}, argraffiad {}"
    draft: str = " (drafft)"
    status: str = "Mewnol: nid i'w gyhoeddi"
    overview: str = "Trosolwg"
    purpose: str = (
        "Mae'r adroddiad hwn yn dangos faint y mae pob datganiad o'r hunanasesiad yn ei ddweud, pa dystiolaeth y mae'n "
        "ei dyfynnu, a beth sydd ar goll. Deunydd gwaith mewnol i'r bwrdd ydyw. Nid yw'n rhan o'r hunanasesiad ac ni "
        "ddylid ei gyhoeddi."
    )
    whole: str = "Mae'r hunanasesiad yn cynnwys {}, mewn {} ac yn agoriadau {}."
    so_far: str = (
        "Hyd yma, mae {} o {} ateb wedi'u hysgrifennu, mewn {} o {} datganiad, ac agoriadau {} o {} thema wedi'u "
        "hysgrifennu."
    )
    written: str = "Yr atebion sydd gan bob datganiad, a'r rhai sydd heb eu hysgrifennu eto"
    written_headings: tuple[str, ...] = ("Datganiad", "Wedi'u hysgrifennu", "Heb eu hysgrifennu eto")
    of: str = "{} o {}"
    everything: str = "Popeth"
    without_record: str = "O'i gyfeiriadau, nid oes cofnod yn y llyfrgell dystiolaeth ar gyfer {}."
    some_gaps: str = "Mae ynddo {}: gweler"
    no_gaps: str = "Nid oes bylchau ynddo."
    no_categories: str = (
        "Nid oes categori gan unrhyw gofnod yn y llyfrgell dystiolaeth eto, felly ni all yr adroddiad hwn ddangos pa "
        "fathau o dystiolaeth y mae'r datganiadau'n eu dyfynnu. Ychwanegwch “category” at y cofnodion."
    )
    asked_category: str = "Mae {} yn gofyn i bob datganiad am dystiolaeth o'r categori “{}”."
    method: str = "Sut y caiff hyn ei gyfrif"
    methods: tuple[str, ...] = (
        "Caiff geiriau eu cyfrif yn y datganiadau ac yn agoriadau'r themâu. Nid yw cyfeiriadau, cyfeiriadau gwe na "
        "ffigurau o ddangosyddion yn cael eu cyfrif fel geiriau.",
        "Un eitem mewn rhestr o honiadau yw honiad. Mae ganddo dystiolaeth os yw'n dyfynnu cofnod neu'n dangos ffigur.",
        "Cyfeiriadau yw'r cofnodion gwahanol y mae rhan yn eu dyfynnu. Caiff cofnod y mae dau ddatganiad yn ei "
        "ddyfynnu ei gyfrif yn y ddwy res, ac unwaith yn y rhes olaf.",
        "Mae ffigur yn cyfrif cofnod ei ffynhonnell.",
    )
    gaps: str = "Bylchau"
    gaps_caption: str = "Beth sydd ar goll, a ble"
    missing: str = "Beth sydd ar goll"
    theme_holds: str = "Mae'r thema hon yn cynnwys {}, yn ei hagoriad a {}."
    openings: str = "Agoriadau'r themâu"
    total: str = "Cyfanswm"
    all_sections: str = "Pob adran"
    no_category: str = "Dim categori"
    continued: str = "{}, parhad"
    by_statement: str = "Geiriau, honiadau a chyfeiriadau pob datganiad"
    by_category: str = "Cyfeiriadau pob datganiad yn ôl categori tystiolaeth"
    by_section: str = "Geiriau, honiadau a chyfeiriadau pob adran, yr holl ddatganiadau gyda'i gilydd"
    counts_of: str = "{}: geiriau, honiadau a chyfeiriadau"
    categories_of: str = "{}: cyfeiriadau yn ôl categori tystiolaeth"
    tally: str = "{}, {} ({} â thystiolaeth) a {}"
    part_heading: str = "Rhan"
    statement_heading: str = "Datganiad"
    section_heading: str = "Adran"
    count_headings: tuple[str, ...] = ("Geiriau", "Honiadau", "Honiadau â thystiolaeth", "Cyfeiriadau")
    word: Noun = ("gair", "o eiriau")
    claim: Noun = ("honiad", "o honiadau")
    reference: Noun = ("cyfeiriad gwahanol", "o gyfeiriadau gwahanol")
    statement: Noun = ("datganiad", "o ddatganiadau")
    theme: Noun = ("thema", "o themâu")
    gap: Noun = ("bwlch", "o fylchau")
    leads: Noun = ("ohonynt", "ohonynt")
