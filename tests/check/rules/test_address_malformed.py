"""address-malformed: what a browser could not open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, record, rules_in, text_at

COPY = "Copy it from the address bar of your browser."
FOLDER = "This is a folder on a computer. Copy the file to evidence/files/ and type its path after “file:”."


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("www.smallshire.example/a", "Write https://www.smallshire.example/a."),
        ("https://smallshire.example/a b", "Delete the spaces, or type %20 instead of each."),
        ("https:///a", COPY),
        ("https://smallshire..example", COPY),
        ("ftp://smallshire.example", COPY),
        ("mailto:a@smallshire.example", COPY),
        ("survey", COPY),
        ("https//www.smallshire.example/a", "Write https://www.smallshire.example/a."),
        ("http:/smallshire.example", "Write http://smallshire.example."),
        ("https://https://smallshire.example/a", "Write https://smallshire.example/a."),
        ("https;//smallshire.example", "Write https://smallshire.example."),
        ("\\\\server\\files\\a plan.docx", FOLDER),
        ("H:\\files\\plan.docx", FOLDER),
        ("file:///C:/plan.docx", FOLDER),
    ],
)
def test_an_address_that_is_none_is_found_with_its_mend(url: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, record(f"url: {url}"))
    assert (finding.rule, finding.hint, finding.about) == ("address-malformed", hint, "1")


def test_the_address_of_a_paper_of_a_report_is_looked_at_too(tmp_path: Path) -> None:
    report = "# content/reports/r.yaml\nreport: r\nto: Care Board\ndate: 2026-12-15\n"
    papers = "background: [{title: Plan, url: www.a.example}]\nappendices: [{name: Map, url: H:/map.docx}]\n"
    assert len(findings_in(tmp_path, report + papers, "address-malformed")) == 2


@pytest.mark.parametrize(
    "url",
    [
        "https://smallshire.example", "http://smallshire.example:8080/a?b=c#d", "https://intranet/a", "https://[::1]/a",
        "https://sir-y-fflint.example/cynllun/ŵ", "HTTPS://SMALLSHIRE.EXAMPLE",
    ],
)  # fmt: skip
def test_an_address_that_a_browser_opens_passes(url: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, record(f'url: "{url}"')) == []


def test_a_web_link_without_a_site_is_found_in_prose(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("See [our plan](https:///plan)."))
    assert (finding.rule, text_at(tmp_path, finding)) == ("address-malformed", "https:///plan).")


@pytest.mark.parametrize(
    ("words", "place", "hint"),
    [
        ("[Policy](https://council.example/Shared Documents/x.pdf)", "https://council.example/Shared Documents/x.pdf)",
         "Type %20 instead of each space in the address."),
        ("[a] (https://a.example/b)", "https://a.example/b)", "Delete the space between ] and (."),
        ("[a]\n(https://a.example/b)", "https://a.example/b)", "Delete the space between ] and (."),
        ("[b](https://a.example/b", "https://a.example/b", "Type a closing round bracket after the address."),
        ("[b](https://a.example/b and (so) on", "https://a.example/b",
         "Type a closing round bracket after the address."),
        ("[b](https://a.example/b(c)", "https://a.example/b(c)", "Type a closing round bracket after the address."),
        ("[b](https://a.example/a b (1).pdf)", "https://a.example/a b (1).pdf)",
         "Type %20 instead of each space in the address."),
        ('[b](https://a.example "title)', 'https://a.example "title)',
         "Write it as in [Prevention strategy](https://…)."),
        ("[figure] (indicator:a)", "indicator:a)", "Delete the space between ] and (."),
        ("[this part](#keeping well)", "#keeping well)",
         "Type a hyphen instead of each space, as in (#assessing-needs)."),
        ("[b](https://a b)", "https://a b)", "Type %20 instead of each space in the address."),
        ("[](indicator: a)", "indicator: a)", "Delete the space after “indicator:”."),
        ("[b](# keeping-well)", "# keeping-well)", "Delete the space after “#”."),
    ],
)  # fmt: skip
def test_a_link_that_stays_words_is_found_with_its_mend(words: str, place: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"See [the first](#welcome), then\n{words}"))
    assert (finding.rule, finding.hint) == ("address-malformed", hint)
    assert text_at(tmp_path, finding).startswith(place)


@pytest.mark.parametrize(
    "words",
    [
        "Some [words] (and more) and [1] (#2 of them).", "At the site (https://a.example/b).",
        "`[a] (https://a.example)` and `[a](https://a b)`", "\\[a\\] (https://a.example)",
        "[a](https://a.example/b_(c)) and [b](<https://a.example/c>) and [c]( https://a.example 'Title' )",
        "```\n[a](https://a b)\n```", "a] (https://a.example)", "Hurrah![1] (see p. 4) and `![a] (b.png)`",
    ],
)  # fmt: skip
def test_ordinary_brackets_are_no_broken_link(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(words), "address-malformed") == []


def test_a_link_that_is_never_closed_is_told_by_its_address_alone(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("See [the plan](https://a.example/b, and go on."))
    assert finding.message == "This does not become a link, so readers see “https://a.example/b” in the text."


def test_a_link_to_evidence_with_a_space_before_it_is_told_once(tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter("[our survey] (ref:1)")) == ["citation-malformed"]
