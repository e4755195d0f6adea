"""What a council's files may hold, for a framework that is not the shipped one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfassess.model.assessment import Assessment, Claim
from selfassess.model.citation import Item
from selfassess.model.partial_date import PartialDate
from selfassess.model.spotlight import Spotlight
from selfassess.syntax.nodes import Text
from tests.projects import assessment_of, problems_of, project_with

STATEMENT = "# content/statements/keeping-well.yaml\nstatement: keeping-well\n"
RECORD = "# evidence/library.yaml\nref: 1\ntitle: Survey\n"
LIBRARY = "# evidence/library.yaml\n- ref: 1\n  title: Survey\n"
INDICATORS = """\
# content/indicators.yaml
- indicator: x
  name: X
  sentence: people were x
  unit: percent
  values: {2021-22: 76}
"""
ACTIONS = "# content/actions.yaml\n- action: A7\n  what: Set up a team\n"
COLON = "The text contains a colon and a space, so YAML treats the words before them as a key."
IS_TEXT, IS_LIST = "This must be a list, not text.", "This must be text, not a list of items."
HYPHENS = "Type each item on its own line, starting with “- ”."
PLAN = "# content/plan.yaml\nplan: Ours\n"
NO_LIST = "This must be a list, not {}."
NOT_PERMITTED = "“{}” is not one of the allowed words."
NO_YEAR = "“{}” is not a reporting year such as 2025-26."
KEPT = "The text begins with “{}”, which has a special meaning in YAML."


def loaded(folder: Path, example: str) -> Assessment:
    """The assessment of a project in which nothing is wrong."""
    assert problems_of(project_with(folder, example)) == {}
    return assessment_of(folder)


def told(folder: Path, example: str) -> list[tuple[str, str, int, int, str, str]]:
    """What is wrong, the first folder of each file left out."""
    return [
        (rule, each.place.path, each.place.line, each.place.column, each.message, each.hint)
        for rule, found in problems_of(project_with(folder, example)).items()
        for each in found
    ]


def answer(assessment: Assessment, key: str) -> tuple[Claim | Spotlight, ...]:
    """The claims and stories under a key of the one statement."""
    [statement] = assessment.statements
    found = statement.answers[key]
    assert isinstance(found, tuple)
    return found


def test_a_claim_is_a_text_or_a_mapping(tmp_path: Path) -> None:
    claims = """\
going_well:
  - One (Ref 1).
  - text: Two.
    id: two
    evidence: [1, 2 section 3, IR10]
    actions: [A7]
"""
    first, second = answer(loaded(tmp_path, STATEMENT + claims), "going_well")
    assert isinstance(first, Claim)
    assert isinstance(second, Claim)
    assert (first.text, first.evidence, first.id) == ("One (Ref 1).", (), None)
    assert (second.text, second.id, second.actions) == ("Two.", "two", ("A7",))
    assert [each.item for each in second.evidence] == [Item("1"), Item("2", "section 3"), Item("IR10")]


def test_stories_are_claims_and_spotlights_in_their_order(tmp_path: Path) -> None:
    stories = """\
people_say:
  - It is good.
  - spotlight: "Home again: a story"
    story: |
      Words.
    consent: {given: 2026-05-01, until: 2028-05-01, name: changed}
    image: images/garden.png
    alt: A garden
  - text: It is fine.
  - spotlight: Nobody in particular
    story: Words.
    consent: {needed: no, because: Nobody is named}
"""
    first, told, third, last = answer(loaded(tmp_path, STATEMENT + stories), "people_say")
    assert isinstance(first, Claim)
    assert isinstance(told, Spotlight)
    assert isinstance(third, Claim)
    assert isinstance(last, Spotlight)
    assert (told.spotlight, told.story, told.alt) == ("Home again: a story", "Words.\n", "A garden")
    assert told.consent is not None
    assert last.consent is not None
    assert (told.consent.until, told.consent.needed, last.consent.needed) == (date(2028, 5, 1), True, False)


def test_stories_may_be_prose(tmp_path: Path) -> None:
    [statement] = loaded(tmp_path, STATEMENT + "people_say: |\n  Words.\n").statements
    assert isinstance(statement.answers["people_say"], Text)


STAND = "You can still use these keys here: lead, self_score, indicators, how_it_goes, going_well, people_say."


def test_the_keys_of_a_statement_are_those_of_the_framework(tmp_path: Path) -> None:
    assert told(tmp_path, STATEMENT + "ambition: x\nproud_of: [x]\ngoing_wel: [x]\n") == [
        ("field-unknown", "ambition", 2, 1, "There is no key “ambition” here.", STAND),
        ("field-unknown", "proud_of", 3, 1, "There is no key “proud_of” here.", STAND),
        ("field-unknown", "going_wel", 4, 1, "There is no key “going_wel” here.", "Did you mean “going_well”?"),
    ]


def test_the_scale_and_the_categories_are_those_of_the_framework(tmp_path: Path) -> None:
    assert [each[0::5] for each in told(tmp_path, f"{STATEMENT}self_score: 3\n{RECORD}category: processes\n")] == [
        ("value-choice", "Choose one of: poor, fine."),
        ("value-choice", "Choose one of: voices, papers."),
    ]


@pytest.mark.parametrize(
    ("example", "path", "line", "column"),
    [
        (f"{STATEMENT}going_well:\n  - Waiting went down.\n  - Satisfaction up: 94%\n", "going_well[1]", 4, 5),
        (f"{STATEMENT}people_say:\n  - Waiting went down.\n  - Satisfaction up: 94%\n", "people_say[1]", 4, 5),
        (f"{STATEMENT}people_say:\n  Satisfaction up: 94%\n", "people_say", 3, 3),
        (f"{LIBRARY}  notes:\n    Satisfaction up: 94%\n", "[0].notes", 4, 5),
    ],
    ids=["claim", "story", "where stories may stand", "any text"],
)
def test_a_colon_inside_a_text_gets_the_plain_hint(
    example: str, path: str, line: int, column: int, tmp_path: Path
) -> None:
    hint = 'Put the text in quotes: "Satisfaction up: 94%"'
    assert told(tmp_path, example) == [("value-type", path, line, column, COLON, hint)]


def test_keys_below_a_text_get_the_plain_hint(tmp_path: Path) -> None:
    assert [each[4:] for each in told(tmp_path, f"{LIBRARY}  owner:\n    name: Librarian\n")] == [
        ("This must be text, not a list of keys with values.", "Type plain text after the key “owner:”.")
    ]


@pytest.mark.parametrize("key", ["going_well", "people_say"])
def test_evidence_behind_a_hyphen_too_many_belongs_to_its_claim(tmp_path: Path, key: str) -> None:
    example = f"{STATEMENT}{key}:\n  - text: Waiting went down.\n  - evidence: [1]\n"
    assert [each[:4] for each in told(tmp_path, example)] == [("field-missing", f"{key}[1]", 4, 3)]
    assessment = assessment_of(tmp_path)
    [claim] = answer(assessment, key)
    assert isinstance(claim, Claim)
    assert [each.text for each in claim.evidence] == ["1"]


@pytest.mark.parametrize(
    ("example", "path", "message", "hint"),
    [
        (STATEMENT + "going_well: It is good.\n", "going_well", IS_TEXT, HYPHENS),
        (STATEMENT + "going_well:\n  – One\n  – Two\n", "going_well", IS_TEXT, HYPHENS),
        (STATEMENT + "how_it_goes:\n  - One\n", "how_it_goes", IS_LIST, "Delete the hyphens and type plain text."),
        (STATEMENT + "how_it_goes: [Draft]\n", "how_it_goes", IS_LIST,
         "Delete the brackets. If they are part of the text, put the whole text in quotes."),
        (STATEMENT + "going_well:\n  - [One](ref:1)\n", "", KEPT.format("["), 'Put the text in quotes: "[One](ref:1)"'),
        (STATEMENT + "going_well:\n  - text: x\n    evidence: [see 1]\n", "going_well[0].evidence[0]",
         "“see 1” does not begin with the number of a record.", "Write “1”."),
        (STATEMENT + "going_well:\n  - text: x\n    id: Two words\n", "going_well[0].id",
         "“Two words” is not a valid id. Use small letters, digits and hyphens.", "Write “two-words”."),
        (RECORD + "dated: March 2026\n", "dated",
         "“March 2026” is not a valid date.", "Include the day. Type year-month-day, as in 2026-11-30."),
        (RECORD + "kind: Policy\n", "kind", NOT_PERMITTED.format("Policy"), "Did you mean “policy”?"),
        (RECORD + "statements: [keping-well]\n", "statements[0]",
         NOT_PERMITTED.format("keping-well"), "Did you mean “keeping-well”?"),
        (RECORD + "reviewed: {sha256: abc}\n", "reviewed.sha256",
         "“abc” is not the fingerprint (SHA-256) of a file.", "Copy all 64 characters of the fingerprint."),
        (RECORD + "reveiw_due: 2026-01-01\n", "reveiw_due",
         "There is no key “reveiw_due” here.", "Did you mean “review_due”?"),
        ("# evidence/library.yaml\nref: No. 96 a\ntitle: x\n", "ref",
         "“No. 96 a” is not the number of a record, such as 96, 20a or IR10.", "Write “96a”."),
        (INDICATORS.replace("76", "76%"), "[0].values.2021-22",
         "“76%” is not a number.", "Type 76."),
        (INDICATORS.replace("2021-22", "2021/22"), "[0].values.2021/22", NO_YEAR.format("2021/22"), "Write “2021-22”."),
        (INDICATORS.replace("2021-22", "2052-26"), "[0].values.2052-26",
         NO_YEAR.format("2052-26"), "The second year must follow the first."),
        (INDICATORS.replace("percent", "%"), "", KEPT.format("%"), 'Put the text in quotes: "%"'),
        (f"{PLAN}months: 18 months\n", "months", "“18 months” is not a number of months.", "Write “18”."),
        (f"{PLAN}months: eighteen\n", "months",
         "“eighteen” is not a number of months.", "Type a whole number from 1 to 120, as in 18."),
        (f"{PLAN}milestones: Soon\n", "milestones", NO_LIST.format("text"),
         "Start each entry on its own line with “- by:”."),
        (f"{PLAN}milestones: {{by: 2026-03, what: A}}\n", "milestones", NO_LIST.format("a list of keys with values"),
         "Type “- ” before the first key of each entry."),
        (f"{PLAN}milestones: {{2026-03: Review}}\n", "milestones", NO_LIST.format("a list of keys with values"),
         "Start each entry on its own line with “- by:”."),
        ("# content/tables.yaml\ntables: []\n", "", NO_LIST.format("a list of keys with values"),
         "Delete “tables:”, and keep the list below it."),
        (ACTIONS + "  status: On track\n", "[0].status", NOT_PERMITTED.format("On track"), "Did you mean “on-track”?"),
        (ACTIONS + "  progress:\n    - {on: 2026-11-01 note: Team recruited}\n", "",
         "There is a comma missing or one colon too many.",
         "Separate the entries with commas, and put text that contains a colon in quotes."),
    ],
)  # fmt: skip
def test_a_slip_is_told_once_where_it_was_typed(
    tmp_path: Path, example: str, path: str, message: str, hint: str
) -> None:
    assert [(where, *words) for _, where, _, _, *words in told(tmp_path, example)] == [(path, message, hint)]


def test_an_indicator_and_an_action_are_read(tmp_path: Path) -> None:
    rest = """\
  source: 1 table 3
  better: higher
  compare: {England: {2022-23: 77.2}}
  target: 80
"""
    plan = """\
  statement: keeping-well
  due: 2027-03-31
  status: at-risk
  progress:
    - {on: 2026-11-01, note: Begun}
  evidence: [1]
"""
    assessment = loaded(tmp_path, INDICATORS + rest + ACTIONS + plan)
    indicator, action = assessment.indicators["x"], assessment.actions["A7"]
    assert indicator.source is not None
    assert (indicator.source.item, dict(indicator.values), indicator.target) == (
        Item("1", "table 3"),
        {"2021-22": "76"},
        "80",
    )
    assert (action.due, action.status, action.progress[0].note) == (
        PartialDate.of_day(date(2027, 3, 31)),
        "at-risk",
        "Begun",
    )


@pytest.mark.parametrize("ref", ["7", "007", "IR10", "123456789"])
def test_a_ref_stays_as_it_was_typed(tmp_path: Path, ref: str) -> None:
    assert list(loaded(tmp_path, f"# evidence/library.yaml\nref: {ref}\ntitle: x\n").evidence) == [ref]


@pytest.mark.parametrize("typed", ["no", "1.10", "007", "2024-13-01", "~", "null", "yes", "0x1F"])
def test_words_of_a_document_are_never_guessed_at(tmp_path: Path, typed: str) -> None:
    record = loaded(
        tmp_path, f"# evidence/library.yaml\nref: 1\ntitle: {typed}\nowner: {typed}\nversion: {typed}\n"
    ).evidence["1"]
    assert (record.title, record.owner, record.version) == (typed, typed, typed)


def test_the_short_forms_of_a_glossary_are_the_councils_own(tmp_path: Path) -> None:
    glossary = loaded(
        tmp_path, "# content/glossary.yaml\nNO: Not otherwise\n1.10: A number\nCQC: Care Quality Commission\n"
    ).glossary
    assert list(glossary.items()) == [("NO", "Not otherwise"), ("1.10", "A number"), ("CQC", "Care Quality Commission")]
