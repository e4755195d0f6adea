"""placeholder: words left for later, wherever a document shows them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, record, rules_in, statement, text_at


@pytest.mark.parametrize(
    "words",
    [
        "TBC", "tbd", "TODO", "XXX", "XX%", "X%", "xx %", "XX per cent", "£XX", "XX/XX", "???", "(Ref XX)",
        "X %", "X per cent", "£ XX", "£ X", "(Ref X)", "(Ref. X)", "(RefX)", "(refs. xx)",
        "lorem ipsum", "Lorem Ipsum", "[insert figure]", "[Insert quote from a carer]", "<insert name>",
        "insert text here", "Insert the figures here", "here to enter text", "£Xm", "£XXm", "20XX",
        "Error! Reference source not found.", "Error! Bookmark not defined", "#REF!", "#N/A", "#DIV/0!",
    ],
)  # fmt: skip
def test_a_placeholder_is_found_where_it_stands(words: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"Some words, {words} and more."))
    assert finding.rule == "placeholder"
    assert text_at(tmp_path, finding).startswith(words)


@pytest.mark.parametrize(
    "words",
    [
        "Staff insert a note here. They insert the catheter, then insert names and dates.",
        "[insert for the leaflet](#keeping-well)",
        "Why??? Really?",
        "Use of 10 x 5% and of max% and size XXL, and football in Xerxes",
        "The date is to be confirmed in our to-do list",
        "Chapter XX of the XX plan",
        "“[Name] was kind”, she said, and “Error! Error!”, he cried",
        "The signs `TBC`, ``XX%`` and `[insert figure]` in code",
        "```\nTBC\n[insert figure]\n```\n\nWords",
        "Our [dates](#keeping-well) and our [board](https://a.example/TODO/[name])",
    ],
)
def test_ordinary_words_are_left_alone(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"{words}.")) == []


def test_a_short_form_of_the_glossary_is_no_placeholder(tmp_path: Path) -> None:
    example = chapter("TBC met in May.") + "# content/glossary.yaml\nTBC: Tiny Borough Council"
    assert findings_in(tmp_path, example) == []


def test_a_citation_with_question_marks_is_malformed_alone(tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter("Words (Ref ???).")) == ["citation-malformed"]


@pytest.mark.parametrize("target", ["tbc", "#tbc", "ref:TBC"])
def test_one_that_a_link_leads_to_is_a_dead_link_alone(target: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter(f"See [the plan]({target}).")) == ["link-to-nowhere"]


STORY = (
    "going_well: [Good.]\npeople_say:\n  - {spotlight: %s, about: %s, story: %s, image: images/garden.png, alt: %s,"
    " consent: {given: 2026-05-01}}"
)
INDICATOR = "# content/indicators.yaml\n- {indicator: a, name: %s, sentence: %s, unit: percent, values: {2025-26: 78}}"


@pytest.mark.parametrize(
    ("example", "paths"),
    [
        (
            statement(STORY.replace("%s", "TBC")),
            [f"people_say[0].{key}" for key in ("spotlight", "about", "story", "alt")],
        ),
        (statement("lead: TBC\ngoing_well: [TBC]\npeople_say: [Good.]"), ["lead", "going_well[0]"]),
        (INDICATOR.replace("%s", "TBC"), ["[0].name", "[0].sentence"]),
        (record().replace("Survey of visits", "TBC"), ["[0].title"]),
        ("# content/actions.yaml\n- {action: A1, what: TBC, lead: Head of Visits, due: 2027-03-31}", ["[0].what"]),
        ("# content/chapters/welcome.yaml\nchapter: welcome\ntitle: TBC\ntext: Words.", ["title"]),
    ],
    ids=["story", "statement", "indicator", "record", "action", "chapter"],
)
def test_every_value_that_a_document_shows_is_read(example: str, paths: list[str], tmp_path: Path) -> None:
    assert [each.place.path for each in findings_in(tmp_path, example)] == paths


@pytest.mark.parametrize("words", ['the app "TODO"', "our “tbc” folder", "the ‘TBC’ column", "a mark of '???'"])
def test_a_placeholder_alone_in_quotation_marks_is_a_mention(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"They keep {words} in use.")) == []


@pytest.mark.parametrize("words", ['"The date is TBC"', "“TBC in May”", '"TBC', "(TBC)"])
def test_a_placeholder_in_a_quotation_is_found(words: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter(f"They say {words} to us.")) == ["placeholder"]
