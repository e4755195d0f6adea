"""The words that the product itself says in documents, in Welsh.

After a number Welsh has one thing (“1 gair”), or “o” and several, softened (“2,310 o eiriau”), which is right for every
number. A word that follows “o” is therefore in the table as it is written there.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfassess.document.coverage_words import CoverageWords, Noun
from selfassess.document.language import Language
from selfassess.document.plan_words import PlanWords
from selfassess.document.report_words import ReportWords
from selfassess.document.return_words import ReturnWords
from selfassess.document.score_words import ScoreWords
from selfassess.document.table_words import TableWords
from selfassess.document.welsh_coverage_words import WelshCoverageWords
from selfassess.document.welsh_plan_words import WelshPlanWords
from selfassess.document.welsh_report_words import WelshReportWords
from selfassess.document.welsh_return_words import WelshReturnWords
from selfassess.document.welsh_score_words import WelshScoreWords
from selfassess.document.welsh_table_words import WelshTableWords


class Welsh(Language):
    """What documents say in Welsh."""

    __slots__ = ()

    months: tuple[str, ...] = (
        *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf"),
        *("Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
    )
    day_form: str = "{day} {month} {year}"
    quarter_form: str = "Ch{}"
    part: str = "Rhan {}"
    appendix: str = "Atodiad {}"
    paragraph_number: str = "paragraff {}"
    picture_missing: str = "[Llun ar goll: {}]"
    note: str = "Nodyn {}"
    notes: str = "Nodiadau"
    back_from_note: str = "Yn ôl at nodyn {} yn y testun"
    boxes: Mapping[str, str] = MappingProxyType(
        {"☐": "Heb ei dicio", **dict.fromkeys("☑✓✔✅", "Wedi'i dicio"), **dict.fromkeys("☒✗✘❌", "Wedi'i groesi")}
    )
    skip_link: str = "Neidio i'r prif gynnwys"
    link_to_section: str = "Dolen i'r adran hon:"
    turn_page: str = "Y dudalen flaenorol a'r dudalen nesaf"
    previous_page: str = "Blaenorol: {}"
    next_page: str = "Nesaf: {}"
    picture_in_words: str = "[Llun: {}]"
    end_of_spotlight: str = "Diwedd y sbotolau"
    status_label: str = "Statws y ddogfen hon"
    page_of: str = "Tudalen {} o {}"
    statuses: Mapping[str, str] = MappingProxyType({"draft": "Drafft", "final": "Terfynol", "internal": "Mewnol"})

    # Figures
    share: str = "{} o bob {}"
    none: str = "Neb"
    all: str = "Pawb"
    rarest: str = "Llai nag 1 o bob 100"
    commonest: str = "Mwy na 99 o bob 100"
    units: Mapping[str, str] = MappingProxyType(
        {"percent": "{}%", "days": "{} diwrnod", "pounds": "£{}", "score": "{} allan o {}", "number": "{}"}
    )
    one_day: str = "{} diwrnod"
    in_year: str = "yn {}"
    target: str = "Targed"
    compared_in: str = "{}, {}"
    someone_in: str = "{} yn {}"
    figure_for: str = "{}"
    year_before: str = "y flwyddyn flaenorol"
    judgements: Mapping[str, str] = MappingProxyType(  # “nag” only before a vowel: ffigur follows it
        {
            "better": "gwell na ffigur {}",
            "worse": "gwaeth na ffigur {}",
            "same": "yr un fath â ffigur {}",
            "near": "tua'r un fath â ffigur {}",
            "higher": "uwch na ffigur {}",
            "lower": "is na ffigur {}",
        }
    )
    targets: Mapping[str, str] = MappingProxyType(
        {
            "better": "cyrhaeddwyd y targed o {}",
            "worse": "ni chyrhaeddwyd y targed o {} eto",
            "same": "cyrhaeddwyd y targed o {}",
            "near": "yn agos at y targed o {}",
            "higher": "uwch na'r targed o {}",
            "lower": "is na'r targed o {}",
        }
    )
    and_then: str = "{}, {}"
    bar_chart: str = "Siart bar o “{}”."
    line_chart: str = "Siart llinell o “{}”."
    own_figures: str = "Ein ffigurau ein hunain: {} yn {}, {} yn {}"
    chart_headings: tuple[str, ...] = ("Blwyddyn neu ardal", "Ffigur")
    chart_table: str = "Y ffigurau hyn mewn tabl"
    no_figure: str = "–"
    with_aside: str = "{} ({})"
    figures: str = "Ffigurau ar gyfer “{}”"
    measure: str = "Mesur"
    how_it_compares: str = "Sut mae'n cymharu"

    # Records of the evidence library
    kinds: Mapping[str, str] = MappingProxyType(
        {
            "policy": "Polisi",
            "strategy": "Strategaeth",
            "plan": "Cynllun",
            "procedure": "Gweithdrefn",
            "data": "Data",
            "report": "Adroddiad",
            "minutes": "Cofnodion cyfarfod",
            "survey": "Arolwg",
            "case-study": "Astudiaeth achos",
            "web-page": "Tudalen we",
            "video": "Fideo",
            "other": "Arall",
        }
    )

    # The self-assessment
    not_written: str = "Heb ei ysgrifennu eto"
    not_written_of: str = "{}: heb ei ysgrifennu eto"
    not_written_title: str = "{} (heb ei ysgrifennu eto)"
    blanks: Mapping[str, str] = MappingProxyType(
        {
            "council": "Enw'r cyngor: heb ei ysgrifennu eto",
            "title": "Teitl: heb ei ysgrifennu eto",
            "as_at": "Dyddiad: heb ei ysgrifennu eto",
        }
    )
    edition: str = "Argraffiad"
    draft: str = "Drafft: heb ei gymeradwyo eto"
    final: str = "Terfynol"
    owner: str = "Perchennog"
    contents: str = "Cynnwys"
    lead: str = "Arweinydd"
    facts_headings: tuple[str, ...] = ("Y datganiad hwn", "Ble'r ydym")
    glance_headings: tuple[str, ...] = ("Yr holl ddatganiadau", "Ble'r ydym")
    own_score: str = "Ein sgôr ein hunain"
    own_view: str = "Barn y cyngor ei hun yw'r sgôr hwn."
    no_score: str = "Dim sgôr eto"
    not_named: str = "Heb ei enwi eto"
    evidence_cited: str = "Tystiolaeth a ddyfynnir"
    records: Noun = ("cofnod", "o gofnodion")
    actions_on_track: str = "Camau gweithredu ar y trywydd iawn"
    number_of: str = "{} o {}"
    number_that_are: str = "{} {}"
    progress: Mapping[str, str] = MappingProxyType(
        {
            "on-track": "ar y trywydd iawn",
            "done": "wedi'u cwblhau",
            "embedded": "wedi'u hymwreiddio",
            "at-risk": "mewn perygl",
            "late": "yn hwyr",
            "not-started": "heb ddechrau",
            "": "heb statws",
        }
    )
    status_names: Mapping[str, str] = MappingProxyType(
        {
            "not-started": "Heb ddechrau",
            "on-track": "Ar y trywydd iawn",
            "at-risk": "Mewn perygl",
            "late": "Yn hwyr",
            "done": "Wedi'i gwblhau",
            "embedded": "Wedi'i ymwreiddio",
            "": "Dim statws",
        }
    )
    spotlight: str = "Sylw i"
    consent: str = "Adroddwyd gyda chaniatâd"
    name_changed: str = "Newidiwyd yr enw"
    glossary: str = "Geirfa"
    ref: str = "Ref"
    cited_in: str = "{} yn {}"
    table_number: str = "Tabl {}"
    figure_number: str = "Ffigur {}"
    evidence: str = "Tystiolaeth"
    evidence_index: str = "Mynegai tystiolaeth"
    evidence_purpose: str = "Pob dogfen y mae'r hunanasesiad hwn yn dibynnu arni, a phob man sy'n ei dyfynnu."
    evidence_headings: tuple[str, ...] = ("Ref", "Dogfen", "Math, dyddiad a pherchennog", "Dyfynnwyd yn")
    show_evidence: str = "Dangos y dystiolaeth a ddyfynnir yn"
    all_evidence: str = "Pob adran ({})"
    held: str = "tystiolaeth a gedwir gan y cyngor"
    other_held: str = "gyda thystiolaeth arall a gedwir gan y cyngor"
    part_left_out: str = "rhan nad yw yn yr argraffiad hwn"
    version: str = "fersiwn"
    held_as: str = "Cedwir yn y llyfrgell dystiolaeth fel"

    # At a glance
    glance: str = "Cipolwg"
    own_scores: str = "Ein sgoriau ein hunain"
    sum_of_scores: str = "{} allan o {}, sef {}%."
    sum_in_band: str = "{} allan o {}, sef {}%: {}."
    next_band: str = "Byddai {} yn ei wneud yn {}."
    more_points: Noun = ("pwynt arall", "o bwyntiau eraill")
    scores_given: str = "Hyd yma, mae gan {} o {} datganiad sgôr."
    score_caption: str = "Ein sgôr ein hunain ar gyfer pob datganiad"
    statement_heading: str = "Datganiad"
    figures_caption: str = "Ffigurau, a sut maent yn cymharu"
    newest_figure: str = "Ffigur diweddaraf"
    highlights_caption: str = "Prif gryfder a phrif faes i'w wella pob thema"
    highlight_headings: tuple[str, ...] = ("Thema", "Prif gryfder", "Prif faes i'w wella")
    actions: str = "Camau gweithredu"
    in_all: str = "Cyfanswm o {}: {}"

    coverage: CoverageWords = WelshCoverageWords()
    plan: PlanWords = WelshPlanWords()
    scores: ScoreWords = WelshScoreWords()
    tables: TableWords = WelshTableWords()
    returns: ReturnWords = WelshReturnWords()
    reports: ReportWords = WelshReportWords()


WELSH = Welsh()
