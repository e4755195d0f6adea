"""Findings as one page."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html
from msgspec.structs import replace

from selfassess import pipeline
from selfassess.check.rule_lists import every_rule
from selfassess.cli import reports
from selfassess.cli.reports.html import report
from selfassess.diagnostics import Finding, Severity
from tests.cli.reports.samples import (
    BARE,
    HOSTILE,
    PLACE,
    ROOT,
    UNKNOWN,
    UNUSED,
    damaged_council,
    fixable_project,
    journey_with,
    sample_finding,
)
from tests.words import nodes


def page(*findings: Finding) -> etree._Element:
    return html.document_fromstring(report(journey_with(*findings), ROOT))


def words(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def one(root: etree._Element, path: str) -> str:
    (only,) = nodes(root, path)
    return words(only)


# What is said


def test_nothing_found_is_said_plainly() -> None:
    assert one(page(), "//main") == "No problems found."


def test_the_page_says_whose_findings_it_shows() -> None:
    made = html.document_fromstring(report(pipeline.check(ROOT), ROOT))
    assert one(made, "//title").endswith("Exampleshire County Council")
    assert "Exampleshire County Council" in one(made, "//header")
    assert "2026" in one(made, "//header")


def test_without_an_assessment_the_page_is_called_findings() -> None:
    assert one(page(UNKNOWN), "//title") == "Findings"


def test_findings_are_counted_by_severity_and_by_rule() -> None:
    made = page(UNKNOWN, UNUSED, BARE, BARE)
    assert [words(each) for each in nodes(made, "//ul[@class='counts']/li")] == ["1 error", "1 warning", "2 notes"]
    assert [[words(cell) for cell in row][:3] for row in nodes(made, "//tbody/tr")] == [
        ["citation-unknown", "error", "1"],
        ["evidence-unused", "warning", "1"],
        ["claim-without-evidence", "note", "2"],
    ]


def test_the_worst_come_first_and_then_file_by_file() -> None:
    other = replace(UNKNOWN, place=replace(PLACE, file="evidence/a.yaml"))
    made = page(BARE, UNKNOWN, other, UNUSED)
    headings = [words(each) for each in nodes(made, "//main/section/h2")]
    assert headings == ["At a glance", "2 errors", "1 warning", "1 note", "What these rules check"]
    assert [words(each) for each in nodes(made, "//section[@class='error']/article/h3")] == [
        f"{PLACE.file} 1 error",
        "evidence/a.yaml 1 error",
    ]


def test_a_finding_says_severity_rule_place_value_message_and_hint() -> None:
    assert one(page(UNKNOWN), "//ul[@class='told']/li") == (
        "error citation-unknown line 14, column 5 proud_of[2].text There is no record 999. Did you mean 99?"
    )


def test_a_fix_shows_what_it_types(tmp_path: Path) -> None:
    project = fixable_project(tmp_path)
    made = html.document_fromstring(report(pipeline.check(project), project))
    assert one(made, "//code[@class='typed']") == "(Ref 1)"
    assert "“selfassess check --fix” fixes this" in one(made, "//ul[@class='told']/li")


def test_a_file_that_could_not_be_opened_is_told_first() -> None:
    made = page(replace(UNKNOWN, is_system=True))
    assert one(made, "//main/p[@class='alarm']").startswith("This report is not complete.")


# The rules


def test_the_name_of_every_rule_leads_to_its_page_further_down() -> None:
    made = page(UNKNOWN, UNUSED, BARE)
    links = nodes(made, "//ul[@class='told']//a | //tbody//a")
    assert len(links) == 6
    for link in links:
        assert one(made, f"//section[@class='rules']//h3[@id='{link.get('href')[1:]}']").startswith(words(link))


def test_the_page_of_a_rule_is_whole_with_its_code_as_code() -> None:
    rules = "//section[@class='rules']/article"
    made = page(sample_finding("Words.", rule="citation-unknown"))
    assert "An inspector who follows it finds nothing." in one(made, rules)
    assert "evidence/" in [words(each) for each in nodes(made, f"{rules}/p/code")]
    fails, passes = nodes(made, f"{rules}/pre/code")
    assert "(Ref 1, 999)." in fails.text
    assert passes.text.startswith("# content/chapters/welcome.yaml\n")


def test_every_rule_can_be_told() -> None:
    made = page(*(sample_finding("Words.", rule=rule.name) for rule in every_rule()))
    assert len(nodes(made, "//section[@class='rules']/article")) == len(every_rule())
    assert [words(each) for each in nodes(made, "//section[@class='rules']//p") if "`" in words(each)] == []


# Many of one kind


def test_more_than_three_of_one_rule_in_one_file_are_folded() -> None:
    assert nodes(page(*[BARE] * 3), "//details") == []
    made = page(*[BARE] * 4)
    assert one(made, "//summary") == "Show the 4 places of claim-without-evidence"
    assert len(nodes(made, "//details/ol/li")) == 4


def test_what_equal_findings_say_is_said_once() -> None:
    said = one(page(*[BARE] * 9), "//section[@class='note']")
    assert said.count(BARE.message) == 1
    assert said.count("line 14, column 5") == 9


def test_what_different_findings_say_is_said_of_each() -> None:
    said = one(page(UNKNOWN, replace(UNKNOWN, message="There is no record 998.")), "//section[@class='error']")
    assert [said.count(each) for each in ("record 999", "record 998", "Did you mean 99?")] == [1, 1, 2]


# Safe and whole


@pytest.mark.parametrize(
    "said", [HOSTILE, "</style><script>alert(1)</script>", '" onmouseover="alert(1)', "{{ 7*7 }}", "&lt;b&gt;", "`x`"]
)
def test_hostile_words_are_shown_as_words(said: str) -> None:
    place = replace(PLACE, file=f"content/{said}", path=said)
    made = page(sample_finding(said, said, place=place))
    shown = words(made).split()
    assert " ".join(shown).count(" ".join(said.split())) >= 4
    assert nodes(made, "//script | //*[@onmouseover] | //@src") == []


def test_nothing_is_fetched_and_no_script_is_needed() -> None:
    made = page(UNKNOWN, UNUSED, *[BARE] * 5)
    assert {link[:1] for link in nodes(made, "//a/@href")} == {"#"}
    assert nodes(made, "//script | //img | //link[@rel='stylesheet'] | //iframe | //form") == []
    assert "default-src 'none'" in nodes(made, "//meta[@http-equiv]/@content")[0]


def test_the_page_is_ascii_so_that_no_terminal_can_spoil_it(tmp_path: Path) -> None:
    made = reports.report("html", pipeline.check(damaged_council(tmp_path)), tmp_path)
    assert isinstance(made, bytes)
    assert made.isascii()
    style = nodes(html.document_fromstring(made), "//style")[0].text
    assert "&#" not in style


def test_no_id_is_given_twice_and_every_link_leads_somewhere(tmp_path: Path) -> None:
    made = html.document_fromstring(report(pipeline.check(damaged_council(tmp_path)), tmp_path))
    ids = nodes(made, "//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in nodes(made, "//a/@href")} <= set(ids)


def test_every_finding_of_a_damaged_council_is_on_the_page(tmp_path: Path) -> None:
    seen = pipeline.check(damaged_council(tmp_path))
    made = html.document_fromstring(report(seen, tmp_path))
    places = [words(each) for each in nodes(made, "//ul[@class='told']//span[@class='place']")]
    assert sum(each.startswith("line ") for each in places) == len(seen.findings)
    assert {each.severity for each in seen.findings} == set(Severity)


# Everybody can read it


def test_headings_step_down_one_level_at_a_time() -> None:
    made = page(UNKNOWN, UNUSED, *[BARE] * 5)
    levels = [int(each.tag[1]) for each in nodes(made, "//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert max(after - before for before, after in pairwise(levels)) == 1


def test_the_page_has_a_language_landmarks_and_a_way_past_the_header() -> None:
    made = page(UNKNOWN)
    assert nodes(made, "/html/@lang") == ["en-GB"]
    assert [each.tag for each in nodes(made, "/html/body/*")] == ["a", "header", "main"]
    assert nodes(made, "/html/body/a/@href") == ["#main"]


def test_the_table_names_its_columns_and_rows() -> None:
    made = page(UNKNOWN)
    assert len(nodes(made, "//thead//th[@scope='col']")) == 4
    assert one(made, "//tbody//th[@scope='row']") == "citation-unknown"
    assert one(made, "//caption")


def test_severity_is_always_a_word() -> None:
    made = page(UNKNOWN, UNUSED, BARE)
    assert [words(each) for each in nodes(made, "//ul[@class='told']//span[@class='severity']")] == [
        "error",
        "warning",
        "note",
    ]
