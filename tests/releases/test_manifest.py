"""A manifest says what was made, of what, and nothing of the clock."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from selfassess.diagnostics import Finding, Place, Severity
from selfassess.releases.manifest import folder_name, inputs_of, manifest
from tests.projects import project_of, project_with, typed_into

FILES = {"public/a.html": b"Words.", "cqc/a.html": b"Other words."}


@pytest.mark.parametrize(
    ("edition", "name"),
    [
        ("0.3", "0.3"),
        ("November 2026 (final)", "November-2026-(final)"),
        ("1/2", "1-2"),
        ("../../etc", "etc"),
        ("Arddangosfa ŵ", "Arddangosfa-ŵ"),
        ("CON", "edition-CON"),
        ("1.", "1"),
        ("…", ""),
        ("x" * 300, "x" * 80),
    ],
)
def test_the_folder_of_a_release_is_called_as_its_edition_where_every_computer_can(edition: str, name: str) -> None:
    assert folder_name(edition) == name


def test_it_has_the_fingerprint_of_each_file_that_documents_are_made_of(tmp_path: Path) -> None:
    project_with(tmp_path)
    typed_into(tmp_path, "# templates/letter.html.j2\nWords.\n\n# notes/mine.txt\nWords.\n")
    inputs = inputs_of(project_of(tmp_path))
    assert {"content/assessment.yaml", "evidence/files/survey.txt", "templates/letter.html.j2", "framework.yaml"} <= {
        *inputs
    }
    assert "notes/mine.txt" not in inputs
    assert inputs["framework.yaml"] == sha256((tmp_path / "framework.yaml").read_bytes()).hexdigest()
    assert [*inputs] == sorted(inputs)


def test_the_same_release_has_the_same_manifest_which_says_what_was_accepted(tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path))
    finding = Finding("evidence-unused", Severity.WARNING, Place("evidence/library.yaml", 3, 2), "Nothing cites it.")
    counts = {"public": {"record": 2}, "cqc": {}}
    made = [
        manifest(
            project.assessment, ["html"], counts, [(finding, "Kept for the visit")], files, {"content/a.yaml": "1"}
        )
        for files in (FILES, dict(reversed(FILES.items())))
    ]
    assert made[0].content() == made[1].content()
    said = json.loads(made[0].content())
    assert said["outputs"] == {name: sha256(content).hexdigest() for name, content in FILES.items()}
    assert said["accepted"] == [
        {
            "rule": "evidence-unused",
            "file": "evidence/library.yaml",
            "line": 3,
            "message": "Nothing cites it.",
            "because": "Kept for the visit",
        }
    ]
    assert (said["audiences"], said["left_out"]) == (["public", "cqc"], counts)
