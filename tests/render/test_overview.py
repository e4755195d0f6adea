"""The page at a glance and the opening of each statement: what they say, and what they leave out."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from selfassess import pipeline
from selfassess.document.flow import classes, text
from tests.projects import EXAMPLE, project_with, statement
from tests.words import nodes

FRAMEWORK = (EXAMPLE / "tests/smallest/framework.yaml").read_text("utf-8").partition("scale:")[0]
SCALE = (
    "scale: [{score: '1', name: Poor}, {score: '2', name: Fine}]\n"
    "bands: [{name: Low, at_least: 0}, {name: High, at_least: 90}]\noverall: {rounded: up, of: highest}\n"
)
SCORED = f"# framework.yaml\n{FRAMEWORK}{SCALE}"
STATEMENT = "# content/statements/keeping-well.yaml\nstatement: keeping-well\n"
BARE = "# content/themes/living-well.yaml\ntheme: living-well\ncovers: Words.\n" + STATEMENT + "how_it_goes: Well.\n"
INDICATORS = "# content/indicators.yaml\n" + "".join(
    f"- {{indicator: {name}, name: {name.title()}, sentence: s, unit: percent, better: higher, "
    "values: {2024-25: 4, 2025-26: 5}, compare: {England: {2025-26: 6}}}\n"
    for name in ("warmth", "light", "quiet")
)
SHOWING = STATEMENT + "indicators: [warmth, light, quiet]\nhow_it_goes: Well (Ref 1).\n"
ACTIONS = "# content/actions.yaml\n- {action: A1, what: Do, statement: keeping-well, status: late}\n"


def root_of(folder: Path) -> etree._Element:
    return pipeline.check(folder).trees["self-assessment"].root


def document(folder: Path, example: str) -> etree._Element:
    return root_of(project_with(folder, example))


def rows(table: etree._Element) -> list[list[str]]:
    return [[text(cell) for cell in row] for row in table.iter("tr")]


ALL, ONE = ["All statements", "Where we are"], ["This statement", "Where we are"]


def glance(root: etree._Element) -> list[list[list[str]]]:
    """The rows of each table at a glance."""
    return [rows(table) for table in root.iterfind("body/section/table")]


def opening(root: etree._Element) -> list[list[str]]:
    """The rows of the table of facts of the first statement."""
    tables = nodes(root, "//main//section/table")
    return next((rows(table) for table in tables if "facts" in classes(table)), [])


def test_where_nothing_is_typed_nothing_is_said(tmp_path: Path) -> None:
    root = document(tmp_path, BARE)
    assert root.find("body/section") is None
    assert opening(root) == []


@pytest.mark.parametrize(
    ("score", "said"),
    [
        ("1", "1 out of 2, which is 50%: low. 1 more point would make it high. This is the council's own view."),
        ("2", "2 out of 2, which is 100%: high. This is the council's own view."),
    ],
)
def test_own_scores_are_added_up_and_said_to_be_the_councils_own_view(score: str, said: str, tmp_path: Path) -> None:
    sums, scores = glance(document(tmp_path, f"{SCORED}{BARE}self_score: '{score}'\n"))
    assert sums == [ALL, ["Our own scores", said.replace("'", "’")]]
    assert scores[1][0] == "A1 Keeping well, safe and sound"
    assert scores[1][1] == {"1": "1, poor", "2": "2, fine"}[score]


def test_a_framework_that_does_not_add_up_has_scores_without_a_sum(tmp_path: Path) -> None:
    sums, scores = glance(document(tmp_path, f"{BARE}self_score: fine\n"))
    assert sums == [ALL, ["Our own scores", "This is the council’s own view."]]
    assert scores[1] == ["A1 Keeping well, safe and sound", "fine, fine"]


def test_without_a_band_there_is_a_percentage_alone(tmp_path: Path) -> None:
    bare = f"# framework.yaml\n{FRAMEWORK}{SCALE.replace('at_least: 0', 'at_least: 60')}"
    [_, [_, said]] = glance(document(tmp_path, f"{bare}{BARE}self_score: '1'\n"))[0]
    assert said.startswith("1 out of 2, which is 50%. 1 more point would make it low.")


def test_a_missing_score_is_named_and_nothing_is_claimed(tmp_path: Path) -> None:
    example = (
        "# content/assessment.yaml\nframework: cqc-local-authority\ncouncil: C\ntitle: T\nas_at: 2026-11-30\n"
        "edition: '1'\n# content/statements/keeping-well.yaml\nstatement: safeguarding\nself_score: 3\nplans: Words.\n"
    )
    root = document(tmp_path, example)
    said, scores, *_ = glance(root)
    assert said[1][1].startswith("So far, 1 of 9 statements have a score.")
    assert "%" not in said[1][1]
    assert [row[1] for row in scores[1:]].count("No score yet") == 8


def test_figures_are_compared(tmp_path: Path) -> None:
    _, figures = glance(document(tmp_path, INDICATORS + SHOWING))
    assert figures == [
        ["Measure", "2025-26", "How it compares"],
        *([name, "5%", "Better than the year before; worse than England"] for name in ("Warmth", "Light", "Quiet")),
    ]


def test_a_council_may_choose_its_figures(tmp_path: Path) -> None:
    project = project_with(tmp_path, INDICATORS + SHOWING)
    path = project / "content/assessment.yaml"
    path.write_text(path.read_text("utf-8") + "glance: {indicators: [quiet, warmth]}\n", encoding="utf-8")
    _, figures = glance(root_of(project))
    assert [row[0] for row in figures] == ["Measure", "Quiet", "Warmth"]


def test_figures_of_several_years_say_of_which(tmp_path: Path) -> None:
    older = INDICATORS.replace(
        "light, name: Light, sentence: s, unit: percent, better: higher, values: {2024-25: 4, 2025-26: 5}",
        "light, name: Light, sentence: s, unit: percent, better: higher, values: {2024-25: 4}",
    )
    _, figures = glance(document(tmp_path, older + SHOWING))
    assert [row[1] for row in figures] == ["Latest figure", "5% in 2025-26", "4% in 2024-25", "5% in 2025-26"]


CLAIMS = """# content/themes/living-well.yaml
theme: living-well
covers: Words.
strengths:
  - Visits *start* on time (Ref 1), <script>mostly</script> {{ 7 * 7 }}.
  - Others.
to_improve: [{text: "Waits: too long.", id: waits}]
"""


def test_the_first_claims_of_a_theme_are_shown_without_references_and_as_they_are_typed(tmp_path: Path) -> None:
    tables = glance(document(tmp_path, CLAIMS))
    assert tables[-1][1] == [
        "Part A Living well together",
        "Visits start on time, <script>mostly</script> {{ 7 * 7 }}.",
        "Waits: too long.",
    ]


def test_a_theme_without_claims_has_those_of_its_first_statement_with_its_name(tmp_path: Path) -> None:
    asking = f"# framework.yaml\n{FRAMEWORK}".replace(
        "heading: What is going well}", "heading: Well, asks_for: evidence}"
    )
    rest = (EXAMPLE / "tests/smallest/framework.yaml").read_text("utf-8").partition("scale:")[2]
    tables = glance(document(tmp_path, f"{asking}scale:{rest}{BARE}going_well: [Visits start on time (Ref 1).]\n"))
    assert tables[-1][1] == [
        "Part A Living well together",
        "Visits start on time. (A1 Keeping well, safe and sound)",
        "Not yet written",
    ]


def test_what_a_final_document_lacks_is_a_dash(tmp_path: Path) -> None:
    project = project_with(tmp_path, CLAIMS.partition("to_improve")[0])
    path = project / "content/assessment.yaml"
    path.write_text(path.read_text("utf-8").replace("draft", "final"), encoding="utf-8")
    assert glance(root_of(project))[-1][1][2] == "–"


def test_evidence_and_actions_are_counted(tmp_path: Path) -> None:
    [counts] = glance(document(tmp_path, ACTIONS + BARE + "people_say: [Good (Ref 1).]\n"))
    assert counts == [ALL, ["Evidence cited", "1 record (2 Evidence index)"], ["Actions", "1 in all: 1 late"]]


def test_a_statement_opens_with_its_facts(tmp_path: Path) -> None:
    more = "self_score: fine\nlead: 'Head <i> of Visits'\n"
    assert opening(document(tmp_path, ACTIONS + statement(more))) == [
        ONE,
        ["Our own score", "fine, fine. This is the council’s own view."],
        ["Lead", "Head <i> of Visits"],
        ["Evidence cited", "1 record (2 Evidence index)"],
        ["Actions on track", "0 of 1; 1 late"],
    ]


NEEDS = "# content/statements/needs.yaml\nstatement: assessing-needs\nambition: Words.\n"
OFFICIAL = (
    "# content/assessment.yaml\nframework: cqc-local-authority\ncouncil: C\ntitle: T\nas_at: 2026-11-30\nedition: '1'\n"
    "status: {}\n# content/statements/keeping-well.yaml\nstatement: safeguarding\nself_score: 3\nlead: Head\n"
    "plans: Words (Ref 1).\n# content/actions.yaml\n- {{action: A1, what: Do, statement: safeguarding}}\n" + NEEDS
)


@pytest.mark.parametrize(
    ("status", "lead"), [("draft", [["Lead", "Not yet named"]]), ("final", [])], ids=["draft", "final"]
)
def test_every_statement_has_the_rows_that_one_has(status: str, lead: list[list[str]], tmp_path: Path) -> None:
    root = document(tmp_path, OFFICIAL.replace("{}", status).replace("{{", "{").replace("}}", "}"))
    assert opening(root) == [
        ONE,
        ["Our own score", "No score yet"],
        *lead,
        ["Evidence cited", "None"],
        ["Actions on track", "None"],
    ]


def test_a_statement_that_is_not_begun_has_no_rows_without_facts(tmp_path: Path) -> None:
    root = document(
        tmp_path, OFFICIAL.replace("{}", "final").replace("{{", "{").replace("}}", "}").replace("ambition: Words.", "")
    )
    [unwritten] = nodes(root, "//section[@id='assessing-needs']")
    assert unwritten.find("table") is None


def test_two_charts_at_most_follow_the_figures_and_none_is_an_id_twice(tmp_path: Path) -> None:
    root = document(tmp_path, INDICATORS + SHOWING)
    [shown] = nodes(root, "//section[@id='keeping-well']")
    assert [child.tag for child in shown][:5] == ["h3", "table", "table", "figure", "figure"]
    assert [figure.get("id") for figure in shown.iterfind("figure")] == ["chart-warmth", "chart-light"]


def test_an_indicator_of_two_statements_has_two_charts_with_ids_of_their_own(tmp_path: Path) -> None:
    both = OFFICIAL.replace("{}", "draft").replace("{{", "{").replace("}}", "}")
    both = both.replace("plans:", "indicators: [warmth]\nplans:").replace(
        "ambition:", "indicators: [warmth]\nambition:"
    )
    root = document(tmp_path, both + INDICATORS)
    assert [figure.get("id") for figure in root.iter("figure")] == ["chart-warmth", "chart-safeguarding-warmth"]


def test_figures_with_too_little_to_compare_are_not_drawn(tmp_path: Path) -> None:
    few = INDICATORS.replace("2024-25: 4, ", "").replace(", compare: {England: {2025-26: 6}}", "")
    assert [*document(tmp_path, few + SHOWING).iter("figure")] == []


@pytest.mark.parametrize("id_", ["at-a-glance", "somewhere"])
def test_the_page_gives_its_id_up_to_a_claim_of_the_council(id_: str, tmp_path: Path) -> None:
    root = document(tmp_path, CLAIMS.replace("id: waits", f"id: {id_}"))
    [section] = root.iterfind("body/section")
    assert section.get("id") == (None if id_ == "at-a-glance" else "at-a-glance")


def test_the_records_that_are_counted_are_those_of_the_index() -> None:
    root = root_of(EXAMPLE)
    counted = next(row[1] for row in glance(root)[0] if row[0] == "Evidence cited")
    assert counted.split()[0] == str(len(nodes(root, "//table[@class='evidence']/tbody/tr")))
    assert len(glance(root)) == 4
