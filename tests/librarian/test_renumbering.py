"""A record under another ref: in the library, and in every citation of all content, in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.librarian.renumbering import renumber
from tests.librarian.small_library import apply, library, refusal_of, text
from tests.projects import chapter

EVERYWHERE = """
# content/statements/keeping-well.yaml
statement: keeping-well
indicators: [seen]
how_it_goes: |
  Seen (Ref 1), (Ref 1 table 1, 12) and again (Ref 12,
  1 section 1). See [the survey](ref:1) of 1 May.

  | a | b \\| (Ref 1) |
  | - | - |
  | (Ref 1) | 1 |

  ### A heading (Ref 1)

  - A list
    - in a list (Ref 1) ![A garden](images/garden.png "Caption (Ref 1)")
going_well:
  - "Visits: \\"on time\\" (Ref 1)."
  - {text: 'It''s better (Ref 1).', evidence: [1, 12, 1 page 1]}
  - text: >
      Folded words
      (Ref 12,
      1).
    actions: [A1]
people_say:
  - spotlight: Number 1
    consent: {needed: no, because: Invented}
    story: Told (Ref 1).

# content/themes/living-well.yaml
theme: living-well
covers: What this part covers (Ref 1).

# content/chapters/unlisted.yaml
chapter: unlisted
title: Not shown
text: Not shown (Ref 1).

# content/indicators.yaml
- {indicator: seen, name: Seen, sentence: people were seen, source: 1 table 1, unit: percent, values: {2025-26: 1}}

# content/actions.yaml
- action: A1
  what: Visit 1
  lead: Head of Visits
  due: 2027-01-01
  evidence:
    - 1
    - "12"

# content/glossary.yaml
NHS: National Health Service (Ref 1)

# content/accepted.yaml
- {rule: evidence-unused, where: "1", because: Kept for number 1}

# evidence/more.yaml
- ref: 12
  title: Survey 1
"""


def test_every_citation_follows_and_nothing_else_does(tmp_path: Path) -> None:
    project = library(tmp_path, EVERYWHERE)
    before = {path: path.read_text("utf-8") for path in project.rglob("*.yaml")}
    apply(project, lambda subject: renumber(subject, "1", "IR7"))
    for path, old in before.items():
        lines = zip(old.split("\n"), path.read_text("utf-8").split("\n"), strict=True)
        changed = {(one, other) for one, other in lines if one != other}
        assert all(other.replace("IR7", "1") == one for one, other in changed)
    shown = "".join(text(project, path.relative_to(project).as_posix()) for path in before)
    assert shown.count("IR7") == 23
    for kept in ("of 1 May", "| 1 |", "Number 1", "table 1, 12", "1 section 1)", "2025-26: 1", "Visit 1", "Survey 1"):
        assert kept.replace("1 section", "IR7 section") in shown, kept


def test_the_documents_say_the_same_under_the_new_ref(tmp_path: Path) -> None:
    project = library(tmp_path, EVERYWHERE)
    before = pipeline.check(project).findings
    apply(project, lambda subject: renumber(subject, "1", "77"))
    assert [(each.rule, each.place.file) for each in pipeline.check(project).findings] == [
        (each.rule, each.place.file) for each in before
    ]


def test_there_and_back_again_every_byte_is_as_it_was(tmp_path: Path) -> None:
    project = library(tmp_path, EVERYWHERE)
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    apply(project, lambda subject: renumber(subject, "1", "77"))
    apply(project, lambda subject: renumber(subject, "77", "1"))
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_what_only_looks_like_a_citation_is_told_and_left(tmp_path: Path) -> None:
    slip = "# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Welcome\ntext: Welcome (Ref1).\n"
    project = library(tmp_path, slip)
    told = apply(project, lambda subject: renumber(subject, "1", "7"))
    assert told[-1].startswith("  content/chapters/welcome.yaml:3:15: “(Ref1)” was not changed. ")
    assert "(Ref1)" in text(project, "content/chapters/welcome.yaml")


def test_a_file_that_nothing_reads_is_told_and_left(tmp_path: Path) -> None:
    project = library(tmp_path, "# content/drafts/notes.yaml\nnotes: We saw it (Ref 1).\n")
    told = apply(project, lambda subject: renumber(subject, "1", "7"))
    assert told[-1] == "  content/drafts/notes.yaml: this file is not part of any document, so it was not changed."
    assert "(Ref 1)" in text(project, "content/drafts/notes.yaml")


def test_the_files_and_their_places_are_counted(tmp_path: Path) -> None:
    assert apply(library(tmp_path), lambda subject: renumber(subject, "1", "7")) == (
        "Record 1, “Survey of visits”, becomes 7.",
        "  content/statements/keeping-well.yaml: 1 place",
        "  evidence/library.yaml: 2 places",
    )


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("9", "10", "There is no record 9."),
        ("1", "2", "The number is already used by record 2, “Plan: 2024”."),
        ("1", "1", "The number is already used by record 1, “Survey of visits”."),
        ("1", "seven", "“seven” is not the number of a record."),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert refusal_of(library(tmp_path), lambda subject: renumber(subject, old, new)).message == why


def test_a_ref_that_is_given_twice_is_mended_first(tmp_path: Path) -> None:
    project = library(tmp_path, "# evidence/more.yaml\nref: 1\ntitle: Another\n")
    assert refusal_of(project, lambda subject: renumber(subject, "1", "7")).place.file == "evidence/more.yaml"


def test_a_citation_in_a_caption_with_escapes_is_renumbered(tmp_path: Path) -> None:
    words = r'![The view (1)](images/garden.png "A \"view\" \* by \\ day (Ref 1) \[a\] (Ref 1 page 1)") (Ref 1)'
    project = library(tmp_path, chapter(words))
    apply(project, lambda each: renumber(each, "1", "77"))
    made = words.replace("(Ref 1", "(Ref 77")
    assert text(project, "content/chapters/welcome.yaml").endswith(f"text: |\n  {made}\n")


NAMED = {
    "in prose": "# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Welcome\ntext: See (Ref 99).\n",
    "by a record": "# evidence/more.yaml\n- {ref: 3, title: Plan, status: superseded, superseded_by: 99}\n",
    "by an acceptance": "# content/accepted.yaml\n- {rule: evidence-unused, where: 99, because: Held}\n",
}


@pytest.mark.parametrize("name", NAMED)
def test_a_ref_that_is_cited_already_is_not_given(name: str, tmp_path: Path) -> None:
    outcome = refusal_of(library(tmp_path, NAMED[name]), lambda each: renumber(each, "1", "99"))
    assert outcome.message == "99 is already cited, although no record has this number."
    assert "where-used 99" in outcome.hint


def test_a_citation_that_no_command_can_change_safely_is_left_to_its_author(tmp_path: Path) -> None:
    escaped = '# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Welcome\ntext: "See (Ref \\x31)."\n'
    refusal = refusal_of(library(tmp_path, escaped), lambda subject: renumber(subject, "1", "7"))
    assert (refusal.message, refusal.place.file) == (
        "This change cannot be made in content/chapters/welcome.yaml.",
        "content/chapters/welcome.yaml",
    )


def test_what_looks_like_a_citation_of_another_record_is_not_told(tmp_path: Path) -> None:
    notes = "# content/drafts/notes.yaml\nnotes: We saw it (Ref 12).\n"
    project = library(tmp_path, chapter("Welcome (Ref2)."), notes)
    told = apply(project, lambda subject: renumber(subject, "1", "7"))
    assert not any("was not changed" in line for line in told)
