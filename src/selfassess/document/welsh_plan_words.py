"""The words that the product itself says in the improvement plan and in the report on its progress, in Welsh."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from selfassess.document.coverage_words import Noun
from selfassess.document.plan_words import PlanWords


class WelshPlanWords(PlanWords):
    """What the improvement plan and the report on its progress say."""

    __slots__ = ()

    title: str = "Cynllun gwella"
    progress_title: str = "Adroddiad cynnydd"
    from_to: str = "{} hyd {}"
    from_on: str = "O {}"
    until: str = "Hyd {}"
    up_to: str = "Hyd at {}"
    months: Noun = ("mis", "o fisoedd")
    action_noun: Noun = ("cam gweithredu", "o gamau gweithredu")
    labelled: str = "{}: {}"
    label: str = "{}:"
    none: str = "Dim"
    total: str = "Cyfanswm"
    summary_headings: tuple[str, ...] = ("Y cynllun hwn", "Ble rydym ni")
    aim: str = "Nod"
    phase: str = "Cyfnod"
    runs: str = "Cyfnod y cynllun"
    answers_to: str = "Yn ymateb i"
    actions: str = "Camau gweithredu"
    findings: str = "Canfyddiadau"
    overdue: str = "Yn hwyr"
    next_milestone: str = "Y garreg filltir nesaf"
    answers: Mapping[str, str] = MappingProxyType(
        {
            "actions": "{} wedi'u hateb gan gamau gweithredu",
            "progress": "{} wedi'u hateb gan eu cynnydd eu hunain",
            "no-action": "{} gyda rheswm pam nad oes angen cam gweithredu",
            "group": "{} wedi'u hateb gan yr hyn y mae eu grŵp yn ei wneud",
            "": "{} heb eu hateb eto",
        }
    )
    by_part: Mapping[str, str] = MappingProxyType(
        {
            "group": "Camau gweithredu yn ôl grŵp a statws",
            "theme": "Camau gweithredu yn ôl thema a statws",
            "statement": "Camau gweithredu yn ôl datganiad ansawdd a statws",
            "finding": "Camau gweithredu yn ôl adroddiad a statws",
        }
    )
    part_heading: Mapping[str, str] = MappingProxyType(
        {"group": "Grŵp", "theme": "Thema", "statement": "Datganiad ansawdd", "finding": "Adroddiad"}
    )
    about: str = "Am y cynllun hwn"

    governance: str = "Llywodraethu"
    bodies: str = "Pwy sy'n gyfrifol am y cynllun"
    body_headings: Mapping[str, str] = MappingProxyType(
        {
            "body": "Corff",
            "chair": "Cadeirydd",
            "members": "Aelodau",
            "meets": "Yn cyfarfod",
            "receives": "Yn derbyn",
            "works_with": "Yn gweithio gyda",
        }
    )
    reports: str = "Pwy sy'n derbyn adroddiadau ar gynnydd"
    report_headings: tuple[str, ...] = ("Adrodd i", "Pa mor aml", "Sylwadau")
    intervals: Mapping[str, str] = MappingProxyType(
        {"month": "Bob mis", "quarter": "Bob chwarter", "half-year": "Bob chwe mis", "year": "Bob blwyddyn"}
    )
    milestones: str = "Cerrig milltir"
    milestone_caption: str = "Beth fydd yn cael ei gyrraedd, a phryd"
    milestone_headings: tuple[str, ...] = ("Erbyn", "Carreg filltir", "Cyrhaeddwyd")
    late_milestone: str = "Ddim eto: yn hwyr"
    not_yet: str = "Ddim i fod eto"

    plan: str = "Y cynllun"
    rest: str = "Camau gweithredu a chanfyddiadau eraill"
    everything: str = "Camau gweithredu a chanfyddiadau"
    part_caption: str = "{}: camau gweithredu a chynnydd"
    findings_caption: str = "{}: canfyddiadau a chynnydd"
    rest_caption: str = "{}, a'u cynnydd"
    group_caption: str = "Beth a ganfuwyd, a beth rydym yn ei wneud"
    group_headings: tuple[str, ...] = ("Blaenoriaeth", "Beth a ganfuwyd", "Beth rydym yn ei wneud")
    columns: Mapping[str, str] = MappingProxyType(
        {
            "number": "Rhif",
            "finding": "Beth a ganfuwyd",
            "action": "Beth y byddwn yn ei wneud",
            "measure": "Sut y byddwn yn gwybod",
            "lead": "Arweinydd",
            "start": "Dechrau",
            "due": "Erbyn",
            "status": "Statws",
            "progress": "Y cynnydd diweddaraf",
            "statement": "Datganiad ansawdd",
            "group": "Grŵp",
            "phase": "Cyfnod",
            "cost": "Cost",
            "evidence": "Tystiolaeth",
            "mitigation": "Nes ei fod wedi'i wneud",
        }
    )
    all_progress: str = "Cynnydd"
    missing: Mapping[str, str] = MappingProxyType(
        {
            "lead": "Heb ei enwi eto",
            "due": "Heb ei osod eto",
            "status": "Dim statws",
            "progress": "Dim wedi'i adrodd",
        }
    )
    strength: str = "Cryfder"
    above: str = "(uchod)"
    below: str = "(isod)"
    see: str = "Gweler"
    impact: str = "Effaith"
    barrier: str = "Beth sy'n rhwystro"
    no_rows: str = "Nid oes canfyddiadau na chamau gweithredu wedi'u cofnodi yma eto."
    nothing: str = "Nid oes camau gweithredu na chanfyddiadau wedi'u cofnodi eto."
    earlier: str = "Cynnydd cynharach"
    earlier_lead: str = "Beth a adroddwyd ar bob cam gweithredu a chanfyddiad cyn ei gynnydd diweddaraf."
    earlier_caption: str = "Cynnydd cynharach ar bob cam gweithredu a chanfyddiad"
    earlier_headings: tuple[str, ...] = ("Rhif", "Dyddiad a statws", "Beth a adroddwyd")
    costs: str = "Costau"
    strengths: str = "Cryfderau a ganfuwyd"
    strengths_lead: str = "Beth a ganmolwyd gan yr adroddiadau, ac y mae'r cynllun yn adeiladu arno."
    index_purpose: str = "Pob dogfen y mae'r cynllun hwn a'i gynnydd yn dibynnu arni, a phob lle sy'n ei dyfynnu."

    changes: str = "Newidiadau ers {}"
    change_headings: tuple[str, ...] = ("Beth a newidiodd", "Nifer")
    with_progress: str = "Camau gweithredu â chynnydd newydd"
    with_moves: str = "Camau gweithredu a newidiodd statws"
    finished: str = "Camau gweithredu a gwblhawyd"
    newly_late: str = "Camau gweithredu a aeth yn hwyr"
    findings_with_progress: str = "Canfyddiadau â chynnydd newydd eu hunain"
    reached: str = "Cerrig milltir a gyrhaeddwyd"
    no_changes: str = "Nid oes cynnydd newydd, newid statws na charreg filltir wedi'u cofnodi."
    untold: str = (
        "Nid oes statws ar {} wedi'i gofnodi ar gyfer {}, felly ni all yr adroddiad hwn ddangos a yw wedi newid: {}."
    )
    highlights: str = "Uchafbwyntiau"
    moved_caption: str = "Camau gweithredu a newidiodd statws"
    moved_headings: tuple[str, ...] = ("Cam gweithredu", "O", "I", "Dyddiad")
    not_recorded: str = "Heb ei gofnodi"
    was_due: str = "erbyn {}"

    what_changed: str = "Beth a newidiodd"
    told_since: str = "Mae'r adroddiad hwn yn ymdrin â'r hyn a ddigwyddodd ar ôl {} a hyd at {}."
    told_so_far: str = "Mae'r adroddiad hwn yn ymdrin â phopeth a gofnodwyd hyd at {}."
    by_status: str = "Camau gweithredu yn ôl statws"
    then_and_now: str = "Camau gweithredu yn ôl statws, adeg yr adroddiad diwethaf ac yn awr"
    status_heading: str = "Statws"
    done: str = "Beth rydym wedi'i wneud"
    done_headings: tuple[str, ...] = ("Rhif", "Cam gweithredu neu ganfyddiad", "Beth a wnaed")
    done_caption: str = "{}: cynnydd yn y cyfnod hwn"
    nothing_done: str = "Ni chofnodwyd cynnydd yn y cyfnod hwn."
    indicators: str = "Dangosyddion cyn ac ar ôl"
    indicators_caption: str = "Ffigurau sy'n dangos y gwahaniaeth"
    indicator_headings: tuple[str, ...] = ("Mesur", "Cynt", "Diweddaraf", "Targed", "Sut mae'n cymharu")
    overdue_heading: str = "Camau gweithredu a cherrig milltir hwyr"
    overdue_caption: str = "Camau gweithredu y tu hwnt i'w dyddiad"
    overdue_headings: tuple[str, ...] = ("Rhif", "Cam gweithredu", "Arweinydd", "Erbyn", "Statws")
    missed_caption: str = "Cerrig milltir na chyrhaeddwyd mewn pryd"
    nothing_overdue: str = "Nid oes cam gweithredu na charreg filltir yn hwyr."
    silent: str = "Dim cynnydd wedi'i adrodd yn y cyfnod hwn"
    silent_caption: str = "Camau gweithredu ar y gweill nad ydynt yn adrodd dim newydd"
    silent_headings: tuple[str, ...] = ("Rhif", "Cam gweithredu", "Arweinydd", "Adroddwyd ddiwethaf")
    silent_findings_caption: str = "Canfyddiadau nad ydynt yn adrodd dim newydd"
    silent_finding_headings: tuple[str, ...] = ("Rhif", "Canfyddiad", "Adroddwyd ddiwethaf")
    nothing_silent: str = "Nid oes cam gweithredu ar y gweill heb gynnydd newydd."
    never: str = "Erioed"
    ahead: str = "Beth sy'n dod nesaf"
    ahead_caption: str = "Y cerrig milltir nesaf"
    ahead_headings: tuple[str, ...] = ("Erbyn", "Carreg filltir")
    next_caption: str = "Yr adroddiadau nesaf"
    next_headings: tuple[str, ...] = ("Adrodd i", "Adroddiad nesaf")
    nothing_ahead: str = "Nid oes carreg filltir nac adroddiad pellach wedi'u cynllunio."
