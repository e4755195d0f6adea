"""What the documents on returns and corrections say, as somebody reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from tests.projects import project_with

ROUNDS = "- assessment: first\n  by: CQC\n  published: 2026-12\n  {}\n"
CORRECTIONS = """
- correction: C1
  assessment: first
  kind: omitted
  says: One.
  should_say: Two (Ref 1).
  evidence: [1 page 2]
- correction: C2
  assessment: first
  kind: error
  at: page 3
  says: Three.
  should_say: Four.
  sent: 2026-11-20
  outcome: accepted
  reply: We agree.
- correction: C3
  assessment: first
  kind: error
  says: Five.
  should_say: Six.
  sent: 2026-11-20
  outcome: not-accepted
""".lstrip()
RETURN = """
return: cqc-2026
items:
  - item: IR1
    asks: Surveys
    evidence: [1 table 2]
  - item: IR2
    asks: All that you hold on **visits** (see [our site](https://www.smallshire.example/visits))
    answer: We hold nothing else.
  - item: IR3
    asks: Plans
    none: Others hold them.
  - item: IR4
    asks: Policies
""".lstrip()
FRAMEWORK = (Path(__file__).parents[1] / "smallest/framework.yaml").read_text("utf-8")
TEN = "corrections: {working_days: 10, kinds: {error: A slip of fact}}\n"


def text(folder: Path, document: str, **files: str) -> str:
    """A document as text on one line, of the smallest project with some more files."""
    project = project_with(folder)
    for name, content in files.items():
        path = project / name.replace("__", "/")
        path.parent.mkdir(exist_ok=True)
        path.with_name(f"{path.name}.yaml").write_text(content, "utf-8")
    built = pipeline.build(project, ["txt"], document=document, stop_at=None)
    [made] = built.files.values()
    return " ".join(made.decode().split())


def accuracy(folder: Path, drafted: str, rules: str = TEN) -> str:
    files = {"content__assessments": ROUNDS.format(drafted), "content__corrections": CORRECTIONS}
    return text(folder, "factual-accuracy", **files, framework=FRAMEWORK + rules)


@pytest.mark.parametrize(
    ("drafted", "rules", "said"),
    [
        pytest.param(
            "draft_received: 2026-11-18",
            TEN,
            "2 December 2026 (10 working days, without weekends and bank holidays in England)",
            id="the last day, and how it was counted",
        ),
        pytest.param("draft_received: 2026-11-18", TEN, "2 working days, the last day included", id="days left"),
        pytest.param("draft_received: 2026-11-17", TEN, "1 working day, the last day included", id="one day left"),
        pytest.param("draft_received: 2026-11-16", TEN, "None: this is the last day", id="today is the last day"),
        pytest.param("draft_received: 2026-11-12", TEN, "None: the last day has passed", id="too late"),
        pytest.param("corrections_due: 2026-12-04", TEN, "4 December 2026", id="a day that the regulator named"),
        pytest.param("name: First round", TEN, "the draft report came is not yet recorded", id="no draft"),
        pytest.param("name: First round", TEN, "Draft report: First round", id="its own name"),
        pytest.param("rating: Good", TEN, "Draft report: CQC 2026", id="who and when"),
        pytest.param("rating: Good", TEN, "3 (2 a slip of fact, 1 information left out)", id="the framework's kinds"),
        pytest.param("rating: Good", "", "3 (2 factual error, 1 information left out)", id="our own kinds"),
        pytest.param("rating: Good", TEN, "2 of 3 (1 accepted, 1 not accepted)", id="replies"),
        pytest.param("rating: Good", TEN, "Not yet sent", id="not sent"),
        pytest.param("rating: Good", TEN, "We agree.", id="the regulator's reply"),
    ],
)
def test_the_document_on_factual_accuracy_says(drafted: str, rules: str, said: str, tmp_path: Path) -> None:
    assert said in accuracy(tmp_path, drafted, rules)


def test_the_evidence_is_shown_as_it_was_submitted(tmp_path: Path) -> None:
    library = "- ref: 1\n  title: Survey\n  version: '2'\n  dated: 2026-10-01\n"
    files = {"content__assessments": ROUNDS.format("rating: Good"), "content__corrections": CORRECTIONS}
    said = text(tmp_path, "factual-accuracy", **files, evidence__library=library)
    assert "page 2 version 2, 1 October 2026" in said.replace("\u00a0", " ")


def test_without_corrections_it_says_so(tmp_path: Path) -> None:
    assert "There are no corrections." in text(tmp_path, "factual-accuracy")


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("IR1: Surveys", id="what is asked is the heading where it is short"),
        pytest.param("Item IR2", id="and not where it has links"),
        pytest.param("IR01-01-001-survey-of-visits.txt", id="the name of the file in the pack"),
        pytest.param("table 2", id="where to look"),
        pytest.param("1 document", id="how many documents go with it"),
        pytest.param("Answered in words", id="an answer without documents"),
        pytest.param("Why we send nothing: Others hold them.", id="why there is none"),
        pytest.param("This item is not yet answered.", id="an item that is still to be answered"),
    ],
)
def test_an_information_return_says(said: str, tmp_path: Path) -> None:
    assert said in returned(tmp_path)


def returned(folder: Path) -> str:
    (folder / "content/returns").mkdir(parents=True)
    (folder / "content/returns/cqc-2026.yaml").write_text(RETURN, "utf-8")
    return text(folder, "information-return")
