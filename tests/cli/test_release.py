"""`selfassess release`: everything checked, written once and whole, and known again later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from selfassess.cli import selfassess
from selfassess.diagnostics import Result
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.brand import Brand
from selfassess.write.formats import FORMATS as WRITERS
from selfassess.write.formats import Format
from tests.commands import run
from tests.projects import example_council, project_with

FORMATS = ("--format", "html", "--format", "txt")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project")


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit(project: Path, file: str, old: str, new: str) -> None:
    path = project / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_each_edition_goes_into_a_folder_of_its_own_beside_the_manifest(project: Path) -> None:
    edit(project, "evidence/library.yaml", "category: voices", "category: voices\n  sensitivity: cqc")
    done = run("release", "--audience", "public", "--audience", "cqc", *FORMATS, "--project", project)
    assert done.returncode == 0, done.stderr
    written = files(project / "releases/1.0")
    names = [f"{audience}/self-assessment.{form}" for audience in ("cqc", "public") for form in ("html", "txt")]
    assert sorted(written) == sorted(["manifest.json", *names])
    assert b"evidence held by the council" in written["public/self-assessment.html"]
    assert b"evidence held by the council" not in written["cqc/self-assessment.html"]
    assert "A public document leaves out all the evidence" in done.stdout
    assert json.loads(written["manifest.json"])["audiences"] == ["public", "cqc"]


def test_without_an_audience_it_is_for_that_of_the_assessment_and_the_same_bytes_each_time(project: Path) -> None:
    assert run("release", *FORMATS, "--project", project).returncode == 0
    first = files(project / "releases/1.0")
    (project / "releases/1.0").rename(project / "kept")
    assert run("release", *FORMATS, "--project", project).returncode == 0
    assert files(project / "releases/1.0") == first
    assert "cqc/self-assessment.html" in first


def test_an_earlier_release_is_never_replaced(project: Path) -> None:
    (project / "releases/1.0").mkdir(parents=True)
    done = run("release", *FORMATS, "--project", project)
    assert done.returncode == 1
    assert "a release is never replaced. Change “edition” in content/assessment.yaml" in done.stderr
    assert files(project / "releases") == {}


def test_with_a_warning_nothing_is_released(project: Path) -> None:
    edit(project, "content/statements/keeping-well.yaml", "(Ref 1)", "(Ref 1, 1)")
    done = run("release", *FORMATS, "--project", project)
    assert done.returncode == 1
    assert "Nothing was released." in done.stdout
    assert not (project / "releases").exists()


def test_what_only_writing_finds_stops_it_too(project: Path) -> None:
    brand = project / "templates/brand"
    brand.mkdir(parents=True)
    (brand / "styles.yaml").write_text("p: No such style\n", "utf-8")
    done = run("release", "--format", "docx", "--project", project)
    assert (done.returncode, "style-missing" in done.stdout) == (1, True)
    assert not (project / "releases").exists()


def test_a_dry_run_does_everything_but_write(project: Path) -> None:
    done = run("release", "--dry-run", *FORMATS, "--project", project)
    assert done.returncode == 0
    assert "Would write" in done.stdout
    assert not (project / "releases").exists()


def test_an_internal_assessment_says_for_whom_it_is_released(project: Path) -> None:
    edit(project, "content/assessment.yaml", "audience: cqc", "audience: internal")
    done = run("release", *FORMATS, "--project", project)
    assert done.returncode == 2
    assert "--audience public or --audience cqc" in done.stderr
    assert run("release", "--audience", "internal", "--project", project).returncode == 2


def test_an_edition_that_can_be_no_folder_is_refused(project: Path) -> None:
    edit(project, "content/assessment.yaml", 'edition: "1.0"', 'edition: "/"')
    done = run("release", *FORMATS, "--project", project)
    assert done.returncode == 1
    assert "“/” cannot be the name of a folder." in done.stderr


def test_a_project_without_an_assessment_releases_nothing(project: Path) -> None:
    (project / "content/assessment.yaml").unlink()
    done = run("release", *FORMATS, "--project", project)
    assert done.returncode == 1
    assert "Nothing was released." in done.stdout


def test_files_that_somebody_changes_meanwhile_stop_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(tree: Tree, brand: Brand, resources: Resources) -> Result[Mapping[str, bytes]]:
        edit(project, "content/chapters/welcome.yaml", "Words of welcome.", "Words of welcome. And more.")
        return WRITERS["txt"].write(tree, brand, resources)

    monkeypatch.setattr("selfassess.pipeline.writing.FORMATS", {**WRITERS, "html": Format("slow", write)})
    done = CliRunner().invoke(selfassess, ["release", "--format", "html", "--project", str(project)])
    assert (done.exit_code, "Start again when nobody is typing. Nothing was released." in done.stderr) == (1, True)
    assert not (project / "releases").exists()


def test_the_manifest_says_whether_pages_are_counted(project: Path, tmp_path: Path) -> None:
    done = run("release", "--format", "docx", "--project", project, PATH=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "LibreOffice" in done.stdout
    assert json.loads((project / "releases/1.0/manifest.json").read_text("utf-8"))["has_page_numbers"] is False


@pytest.fixture
def released(project: Path) -> Path:
    assert run("release", *FORMATS, "--project", project).returncode == 0
    return project / "releases/1.0"


def test_a_release_is_known_again(released: Path) -> None:
    done = run("release", "--verify", released)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "All 2 files of edition 1.0 are as they were released.\n"


def test_what_is_not_as_it_was_is_named(released: Path) -> None:
    (released / "cqc/self-assessment.html").write_text("Other words.", "utf-8")
    (released / "cqc/self-assessment.txt").unlink()
    (released / "cqc/more.txt").write_text("Words.", "utf-8")
    done = run("release", "--verify", released)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "cqc/self-assessment.html has changed.",
        "cqc/self-assessment.txt is missing, or cannot be read.",
        "cqc/more.txt is not part of the release.",
    ]


def test_a_project_that_went_on_is_no_fault_of_the_release(released: Path) -> None:
    edit(released.parents[1], "content/chapters/welcome.yaml", "Words of welcome.", "Other words.")
    done = run("release", "--verify", released)
    assert done.returncode == 0
    assert "1 file of the project changed after this release." in done.stdout


def test_a_release_is_known_away_from_its_project(released: Path, tmp_path: Path) -> None:
    done = run("release", "--verify", released.rename(tmp_path / "copy"))
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)


@pytest.mark.parametrize("content", [None, "{", "[]", '{"version": 1}'])
def test_what_is_no_release_is_said_to_be_none(content: str | None, released: Path) -> None:
    manifest = released / "manifest.json"
    manifest.unlink()
    if content is not None:
        manifest.write_text(content, "utf-8")
    done = run("release", "--verify", released)
    assert done.returncode == 1
    assert "release" in done.stderr


def test_a_manifest_of_another_version_is_not_trusted(released: Path) -> None:
    edit(released, "manifest.json", '"version": 1', '"version": 2')
    assert "another version" in run("release", "--verify", released).stderr


def test_a_manifest_leads_out_of_no_release(released: Path) -> None:
    edit(released, "manifest.json", '"cqc/self-assessment.html"', '"../../content/assessment.yaml"')
    assert "../../content/assessment.yaml is missing, or cannot be read." in run("release", "--verify", released).stderr


def test_verifying_is_all_that_is_asked(released: Path) -> None:
    assert run("release", "--verify", released, "--dry-run").returncode == 2


@pytest.mark.slow
def test_the_example_council_is_released_to_everybody(tmp_path: Path) -> None:
    council = example_council(tmp_path / "council")
    done = run("release", "--audience", "public", "--audience", "cqc", *FORMATS, "--project", council)
    assert done.returncode == 0, done.stdout
    assert "This edition leaves out 4 corrections, 1 return and 36 records." in done.stdout
