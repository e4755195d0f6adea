"""The words that the product itself says of scores, findings, and in the position statement, in Welsh."""

from __future__ import annotations

from selfassess.document.coverage_words import Noun
from selfassess.document.score_words import ScoreWords


class WelshScoreWords(ScoreWords):
    """What documents say of scores and findings."""

    __slots__ = ()

    # Whose scores
    our_view: str = "Ein barn ein hunain"
    peers: str = "Adolygiad cymheiriaid"
    of_year: str = "{} {}"
    whose_own: str = "ein barn ein hunain"
    whose_regulator: str = "barn y rheoleiddiwr"
    whose_others: str = "barn eraill"
    labelled: str = "{} ({})"

    # Scores side by side
    caption: str = "Sgôr pob datganiad, y diweddaraf yn gyntaf"
    statement: str = "Datganiad"
    overall: str = "Cyfanswm"
    overall_of: str = "{} allan o {}, {}%"
    percent: str = "{}%"
    rating: str = "Gradd"
    next_rating: str = "Hyd at y radd nesaf"
    points_make: str = "Byddai {} yn ei wneud yn {}"
    difference: str = "Ein sgôr ni yw"
    same: str = "yr un fath"
    ahead: str = "{} yn uwch"
    behind: str = "{} yn is"
    points: Noun = ("pwynt", "o bwyntiau")
    nothing: str = "–"
    told: str = "{}: sgôr o {} ar gyfer {}. {}"
    told_own: str = "Pe bai'r rheoleiddiwr hefyd yn rhoi sgôr o {} ar gyfer {}, byddai hyn yn dilyn: {}"

    # Rounds of assessment
    rounds_caption: str = "Asesiadau a'u graddau, y diweddaraf yn gyntaf"
    rounds_headings: tuple[str, ...] = ("Asesiad", "Cyhoeddwyd", "Sgôr gyffredinol", "Gradd")
    no_rounds: str = "Nid oes asesiad wedi'i gyhoeddi eto."

    # Other councils
    others_caption: str = "Sut y mae ein sgoriau'n cymharu â rhai cynghorau eraill"
    others_headings: tuple[str, ...] = ("Datganiad", "Sgôr", "Uwch", "Yr un fath", "Is", "Ein safle")
    others_counted: str = "Faint o {} sydd â sgôr uwch, yr un sgôr a sgôr is na ni. Daw ein sgoriau yma o {}."
    councils: Noun = ("cyngor arall", "o gynghorau eraill")
    place_of: str = "{} o {}"
    joint_place_of: str = "cydradd, {} o {}"
    others_source: str = "Ffynhonnell:"
    others_as_at: str = "Sgoriau ar {}."
    others_no_source: str = "Ni chofnodwyd ffynhonnell y sgoriau hyn."
    others_no_date: str = "Ni chofnodwyd dyddiad y sgoriau hyn."

    # Findings
    strengths_caption: str = "Cryfderau: {}"
    findings_caption: str = "Meysydd i'w gwella: {}"
    area: str = "Maes"
    found_heading: str = "Beth a ganfuwyd"
    whole: str = "Y gwasanaeth cyfan"
    no_strengths: str = "Nid oes cryfderau wedi'u cofnodi eto."
    no_findings: str = "Nid oes meysydd i'w gwella wedi'u cofnodi eto."

    # What the regulator found, and us
    us_title: str = "Beth a ganfu'r rheoleiddiwr, a ninnau"
    us_purpose: str = (
        "Ar gyfer pob datganiad, mae'r ddogfen hon yn dangos yr hyn a ganfuwyd ochr yn ochr â'r hyn a ddywedwn ein "
        "hunain, y ddwy sgôr, a'r hyn a wnawn am y peth."
    )
    us_index_purpose: str = "Pob dogfen a ddyfynnir yma, a phob man sy'n ei dyfynnu."
    us_overview: str = "Y sgoriau ochr yn ochr"
    us_elsewhere: str = "Canfyddiadau nad ydynt am un thema neu ddatganiad"
    scores_headings: tuple[str, ...] = ("Ein sgôr ein hunain", "Sgôr y rheoleiddiwr", "Gwahaniaeth")
    we_agree: str = "Mae ein sgôr ein hunain yr un fath ag un y rheoleiddiwr."
    we_are_above: str = "Mae ein sgôr ein hunain {} yn uwch nag un y rheoleiddiwr."
    we_are_below: str = "Mae ein sgôr ein hunain {} yn is nag un y rheoleiddiwr."
    differ: str = "Mae ein sgôr ni a sgôr y rheoleiddiwr yn wahanol o bwynt neu fwy ar gyfer {}."
    agree: str = "Mae ein sgoriau ni a sgoriau'r rheoleiddiwr yr un fath lle bynnag y rhoddwyd y ddau."
    strengths_of: str = "Cryfderau yn “{}”"
    improvements_of: str = "Meysydd i'w gwella yn “{}”"
    beside_headings: tuple[str, ...] = ("Beth a ganfuwyd", "Yr hyn a ddywedwn ein hunain")
    no_finding_here: str = "Nid oes canfyddiad wedi'i gofnodi yma."
    no_claim_here: str = "Nid ydym yn dweud dim am hyn."
    actions_caption: str = "Camau ar gyfer “{}”"
    actions_headings: tuple[str, ...] = ("Cam", "Beth a wnawn", "Arweinydd", "Erbyn", "Statws")
    answered_by: str = "Atebir gan {}."
    no_action: str = "Dim cam:"
    done_by: str = "Wedi'i wneud erbyn {}:"
    answered_by_group: str = "Atebir o dan “{}” yn y cynllun."
    unanswered: str = "Heb ei ateb eto."
    some_unanswered: str = "{} heb eu hateb eto: {}."
    findings: Noun = ("maes i'w wella", "o feysydd i'w gwella")
    says_of_score: str = "Y rheoleiddiwr am sgôr o {}"
    says_we: str = "Yr hyn a ddywed y rheoleiddiwr am y cyngor"
    says_i: str = "Yr hyn y dylai pobl allu ei ddweud"
    nothing_yet: str = "Nid oes canfyddiad na honiad wedi'i gofnodi yma eto."

    # The position statement
    position_title: str = "Datganiad sefyllfa"
    position_view: str = "Ble yr ydym"
    view_headings: tuple[str, ...] = ("Barn pwy", "Beth y mae'n ei ddweud")
    view: str = "{}: {}."
    given: str = "Mae gan {} o {} datganiad sgôr hyd yma."
    no_view: str = "Nid ydym ni na'r rheoleiddiwr wedi cyhoeddi sgoriau eto."
    position_strengths: str = "Beth sy'n mynd yn dda"
    position_risks: str = "Risgiau, a'r hyn a wnawn amdanynt"
    risks_headings: tuple[str, ...] = ("Risg", "Beth a wnawn", "Arweinydd", "Erbyn", "Statws")
    position_figures: str = "Ffigurau"
    position_questions: str = "Cwestiynau y gellid eu gofyn i chi"
    more_points: Noun = ("pwynt arall", "o bwyntiau eraill")
    no_lead: str = "Dim arweinydd wedi'i enwi"
    no_due: str = "Dim dyddiad wedi'i bennu"
    no_status: str = "Dim statws"
    nothing_done: str = "Dim cam eto"

    def ordinal(self, number: int) -> str:
        return f"safle {number}"
