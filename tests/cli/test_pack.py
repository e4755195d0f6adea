"""`selfassess pack`: exactly the files that may go out, under numbered names, or nothing at all."""

from __future__ import annotations

import csv
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from selfassess import pipeline
from selfassess.files import together
from selfassess.files.writing import Copy
from selfassess.releases import packing
from tests.commands import run
from tests.projects import project_with

LIBRARY = """
- ref: 1
  title: Survey of visits
  version: "2"
  dated: 2026-10-01
  file: files/survey.txt
  reviewed: {by: Librarian, on: 2026-10-02, sha256: SHA}
- ref: 2
  title: Plan for visits
  file: files/plan.pdf
- ref: 3
  title: Our page on visits
  url: https://www.smallshire.example/visits
- ref: 4
  title: A paper in a cabinet
""".lstrip()
RETURN = """
return: cqc-2026
title: Information return 2026
due: 2026-12-18
items:
  - item: IR1
    asks: Surveys
    answer: The survey is ours (Ref 1 page 2), and the page (Ref 3) too.
    evidence: [2 section 3]
  - item: IR2
    asks: Plans
    evidence: [2 section 4, 2 section 5, 1]
  - item: IR3
    asks: Secrets
    none: We have none.
""".lstrip()
SURVEY, PLAN = "IR01-02-001-survey-of-visits.txt", "IR01-01-002-plan-for-visits.pdf"
NOTHING = "No record that goes out has a file or a web address."
FILES = {"index.html", "manifest.csv", SURVEY, PLAN}
IN_RETURN = "content/returns/cqc-2026.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = project_with(tmp_path / "project")
    content = (made / "evidence/files/survey.txt").read_bytes()
    (made / "evidence/files/plan.pdf").write_bytes(b"%PDF-1.7 plan")
    (made / "evidence/library.yaml").write_text(LIBRARY.replace("SHA", sha256(content).hexdigest()), "utf-8")
    (made / "content/returns").mkdir()
    (made / IN_RETURN).write_text(RETURN, "utf-8")
    return made


def edit(project: Path, file: str, old: str, new: str) -> None:
    text = (project / file).read_text("utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new, 1), "utf-8")


def rows(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO((folder / "manifest.csv").read_text("utf-8-sig"), newline="")))


def test_a_return_is_packed_under_numbered_names(project: Path) -> None:
    done = run("pack", "--project", project)
    assert done.returncode == 0, done.stderr
    packed = project / "packs/cqc-2026"
    assert {path.name for path in packed.iterdir()} == FILES
    assert (packed / PLAN).read_bytes() == b"%PDF-1.7 plan"
    assert "Packed 2 files" in done.stdout
    assert "1 record with only a web address, listed in the manifest and not copied: 3." in done.stdout
    assert "Nobody has reviewed “files/plan.pdf” of record 2" in done.stdout


def test_the_manifest_has_a_row_for_each_record_under_each_item(project: Path) -> None:
    assert run("pack", "--project", project).returncode == 0
    found = rows(project / "packs/cqc-2026")
    assert [(row["Item"], row["File"], row["Ref"], row["Where to look"]) for row in found] == [
        ("IR1", PLAN, "2", "section 3"),
        ("IR1", SURVEY, "1", "page 2"),
        ("IR1", "", "3", ""),
        ("IR2", PLAN, "2", "section 4; section 5"),
        ("IR2", SURVEY, "1", ""),
    ]
    survey = (project / "evidence/files/survey.txt").read_bytes()
    assert found[1]["SHA-256"] == sha256(survey).hexdigest()
    assert (found[1]["Size in bytes"], found[1]["Version"], found[1]["Dated"]) == (str(len(survey)), "2", "2026-10-01")
    assert found[2]["Web address"] == "https://www.smallshire.example/visits"


def test_the_index_leads_to_every_file_and_says_why_there_is_none(project: Path) -> None:
    assert run("pack", "--project", project).returncode == 0
    index = (project / "packs/cqc-2026/index.html").read_text("utf-8")
    for name in (PLAN, SURVEY, "https://www.smallshire.example/visits"):
        assert f'href="{name}"' in index
    assert "We have none." in index
    assert "Due on 18 December 2026" in index


def test_the_index_shows_words_as_words_and_leads_to_addresses_alone(project: Path) -> None:
    edit(project, IN_RETURN, "asks: Plans", "asks: <script>alert(1)</script>")
    edit(project, "evidence/library.yaml", "https://www.smallshire.example/visits", '"javascript:alert(1)"')
    assert run("pack", "--project", project).returncode == 0
    index = (project / "packs/cqc-2026/index.html").read_text("utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in index
    assert 'href="javascript' not in index


def test_a_title_that_a_spreadsheet_would_run_is_text_in_the_manifest(project: Path) -> None:
    edit(project, "evidence/library.yaml", "title: Plan for visits", 'title: "=1+1"')
    assert run("pack", "--project", project).returncode == 0
    assert rows(project / "packs/cqc-2026")[0]["Title"] == "'=1+1"


def test_a_zip_has_the_same_files_and_the_same_bytes_each_time(project: Path, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        assert run("pack", "--zip", tmp_path / name, "--project", project).returncode == 0
        os.utime(project / "evidence/files/plan.pdf", (1, 1))
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    assert run("pack", "--project", project).returncode == 0
    with ZipFile(tmp_path / "one.zip") as archive:
        assert set(archive.namelist()) == FILES
        for name in FILES:
            assert archive.read(name) == (project / "packs/cqc-2026" / name).read_bytes()


def test_the_document_of_the_return_names_the_same_files(project: Path) -> None:
    built = pipeline.build(project, ["txt"], document="information-return", stop_at=None)
    text = built.files["information-return-cqc-2026.txt"].decode()
    assert PLAN in text
    assert SURVEY in text


def test_a_dry_run_writes_nothing(project: Path) -> None:
    done = run("pack", "--dry-run", "--project", project)
    assert (done.returncode, f"Would pack {PLAN}" in done.stdout) == (0, True)
    assert not (project / "packs").exists()


def link(project: Path) -> None:
    (project / "evidence/files/plan.pdf").rename(project / "evidence/files/real.pdf")
    (project / "evidence/files/plan.pdf").symlink_to("real.pdf")


def restricted(project: Path) -> None:
    edit(project, "evidence/library.yaml", "title: Plan for visits", "title: Plan for visits\n  sensitivity: internal")


def superseded(project: Path) -> None:
    edit(project, "evidence/library.yaml", "title: Plan for visits", "title: Plan for visits\n  superseded_by: 1")


REFUSALS: dict[str, tuple[Callable[[Path], object], str]] = {
    "there is no such record": (
        lambda project: edit(project, IN_RETURN, "[2 section 3]", "[20]"),
        f"{IN_RETURN}:8:16: There is no record 20 in the evidence library.",
    ),
    "two records have the number": (
        lambda project: edit(project, "evidence/library.yaml", "ref: 4", "ref: 2"),
        "Record 2, “Plan for visits”, is not the only one with this number.",
    ),
    "it is restricted": (restricted, "Record 2, “Plan for visits”, is marked internal, so a document for inspectors"),
    "nobody knows who may see it": (
        lambda project: edit(project, "evidence/library.yaml", "title: Plan", "sensitivity: secret\n  title: Plan"),
        "Fix this first. Nothing was packed.",
    ),
    "it is withdrawn": (
        lambda project: edit(project, "evidence/library.yaml", "title: Plan", "status: withdrawn\n  title: Plan"),
        "Record 2, “Plan for visits”, is withdrawn.",
    ),
    "it is superseded": (superseded, "is superseded. Record 1, “Survey of visits”, replaced it."),
    "it is superseded by nobody knows what": (
        lambda project: edit(project, "evidence/library.yaml", "title: Plan", "status: superseded\n  title: Plan"),
        "Record 2, “Plan for visits”, is superseded.",
    ),
    "it is nowhere": (
        lambda project: edit(project, IN_RETURN, "[2 section 3]", "[4]"),
        "Record 4, “A paper in a cabinet”, has no file and no web address.",
    ),
    "its file is missing": (
        lambda project: (project / "evidence/files/plan.pdf").unlink(),
        "The file “files/plan.pdf” of record 2, “Plan for visits”, cannot be packed: No such file or directory.",
    ),
    "its file is outside": (
        lambda project: edit(project, "evidence/library.yaml", "files/plan.pdf", "../content/assessment.yaml"),
        "The file “../content/assessment.yaml” of record 2, “Plan for visits”, is not in evidence/.",
    ),
    "its file is a link": (
        link,
        "The file “files/plan.pdf” of record 2, “Plan for visits”, is a link to another place.",
    ),
    "its file is empty": (
        lambda project: (project / "evidence/files/plan.pdf").write_bytes(b""),
        "The file “files/plan.pdf” of record 2, “Plan for visits”, is empty.",
    ),
    "its file changed since the review": (
        lambda project: (project / "evidence/files/survey.txt").write_text("Other words.\n"),
        "“Survey of visits”, has changed since Librarian reviewed it on 2026-10-02.",
    ),
    "a file could not be read": (
        lambda project: edit(project, IN_RETURN, "evidence: [2 section 3]", "evidnce: [2 section 3"),
        "Fix this first. Nothing was packed.",
    ),
}


@pytest.mark.parametrize("why", REFUSALS)
def test_what_may_not_go_out_is_named_and_nothing_is_written(why: str, project: Path) -> None:
    spoil, message = REFUSALS[why]
    spoil(project)
    done = run("pack", "--project", project)
    assert done.returncode == 1, done.stdout
    assert message in done.stdout + done.stderr
    assert not (project / "packs").exists()


def test_every_reason_is_named_in_one_run(project: Path) -> None:
    restricted(project)
    (project / "evidence/files/survey.txt").unlink()
    done = run("pack", "--project", project)
    assert "is marked internal" in done.stdout
    assert "files/survey.txt" in done.stdout
    assert "2 records cannot go out. Nothing was packed." in done.stderr


def test_without_a_return_the_records_go_that_the_documents_cite(project: Path) -> None:
    (project / IN_RETURN).unlink()
    done = run("pack", "--project", project)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (project / "packs/cited").iterdir()} == {
        *("index.html", "manifest.csv", "001-survey-of-visits.txt")
    }


def test_a_record_that_is_merely_cited_may_be_elsewhere(project: Path) -> None:
    edit(project, "content/statements/keeping-well.yaml", "(Ref 1)", "(Ref 1, 4)")
    done = run("pack", "--cited", "--project", project)
    assert done.returncode == 0, done.stderr
    assert "1 record with no file and no web address, listed in the manifest and not copied: 4." in done.stdout
    assert [row["Ref"] for row in rows(project / "packs/cited")] == ["1", "2", "3", "4"]


def test_an_edition_leaves_out_what_its_readers_may_not_have(project: Path) -> None:
    edit(project, "content/statements/keeping-well.yaml", "(Ref 1)", "(Ref 1, 2)")
    edit(project, "evidence/library.yaml", "title: Plan", "sensitivity: cqc\n  title: Plan")
    assert run("pack", "--cited", "--audience", "public", "--project", project).returncode == 0
    assert [row["Ref"] for row in rows(project / "packs/cited")] == ["1", "3"]


def test_a_return_for_the_regulator_is_packed_for_the_regulator(project: Path) -> None:
    edit(project, "content/assessment.yaml", "audience: cqc", "audience: public")
    edit(project, IN_RETURN, "due:", "audience: cqc\ndue:")
    edit(project, "evidence/library.yaml", "title: Plan", "sensitivity: cqc\n  title: Plan")
    assert run("pack", "--project", project).returncode == 0
    done = run("pack", "--audience", "public", "--project", project, "--output", project / "other")
    assert (done.returncode, "Type --audience cqc." in done.stderr) == (2, True)


def test_with_nothing_to_send_nothing_is_written(project: Path) -> None:
    (project / IN_RETURN).write_text("return: cqc-2026\nitems:\n  - {item: IR1, asks: Plans, none: No}\n", "utf-8")
    done = run("pack", "--project", project)
    assert (done.returncode, done.stderr) == (1, f"{NOTHING} Nothing was packed.\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--return", "cqc-2062"), "There is no return “cqc-2062”."),
        (("--return", "cqc-2026", "--cited"), "Use either --return or --cited."),
        (("--output", "a", "--zip", "b.zip"), "Use either --output or --zip."),
        (("--output", "PROJECT/evidence/pack"), "is among the files of your project."),
    ],
)
def test_what_cannot_be_meant_is_refused(words: tuple[str, ...], said: str, project: Path) -> None:
    done = run("pack", *(word.replace("PROJECT", str(project)) for word in words), "--project", project)
    assert (done.returncode, said in done.stderr) == (2, True)


def test_of_several_returns_one_is_named(project: Path) -> None:
    shutil.copy(project / IN_RETURN, project / "content/returns/peer-2026.yaml")
    edit(project, "content/returns/peer-2026.yaml", "cqc-2026", "peer-2026")
    done = run("pack", "--project", project)
    assert (done.returncode, "There are 2 returns. Type --return and one of: cqc-2026, peer-2026." in done.stderr) == (
        2,
        True,
    )
    assert run("pack", "--return", "peer-2026", "--project", project).returncode == 0


def test_an_internal_assessment_says_for_whom_the_pack_is(project: Path) -> None:
    edit(project, "content/assessment.yaml", "audience: cqc", "audience: internal")
    done = run("pack", "--project", project)
    assert (done.returncode, "--audience public or --audience cqc" in done.stderr) == (2, True)


@pytest.mark.parametrize("words", [(), ("--zip", "PROJECT/packs/cqc-2026")])
def test_what_is_there_is_never_replaced(words: tuple[str, ...], project: Path) -> None:
    (project / "packs/cqc-2026").mkdir(parents=True)
    done = run("pack", *(word.replace("PROJECT", str(project)) for word in words), "--project", project)
    assert done.returncode != 0
    assert [*(project / "packs/cqc-2026").iterdir()] == []


@pytest.mark.parametrize("option", ["--output", "--zip"])
def test_a_place_that_cannot_be_written_to_is_named(option: str, project: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    done = run("pack", option, tmp_path / "file/pack", "--project", project)
    assert (done.returncode, f"Cannot write {tmp_path / 'file/pack'}: " in done.stderr) == (3, True)


@pytest.mark.parametrize("option", ["--output", "--zip"])
def test_a_folder_for_packs_is_created(option: str, project: Path, tmp_path: Path) -> None:
    assert run("pack", option, tmp_path / "new/pack", "--project", project).returncode == 0
    assert (tmp_path / "new/pack").exists()


def test_a_file_that_changes_meanwhile_stops_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def measure_and_change(path: Path, below: Path) -> Copy:
        copy = together.measured(path, below)
        path.write_bytes(b"%PDF-1.7 plun")
        os.utime(path, ns=(copy.stamp[1], copy.stamp[1]))
        return copy

    monkeypatch.setattr(packing, "measured", measure_and_change)
    from click.testing import CliRunner

    from selfassess.cli import selfassess

    edit(project, IN_RETURN, "[2 section 4, 2 section 5, 1]", "[2]")
    edit(project, IN_RETURN, "The survey is ours (Ref 1 page 2), and the page (Ref 3) too.", "Here it is.")
    done = CliRunner().invoke(selfassess, ["pack", "--project", str(project)])
    assert (done.exit_code, "changed while it was being packed" in done.stderr) == (1, True)
    assert [*(project / "packs").iterdir()] == []
