"""The commands that change files, run as a librarian runs them."""

from __future__ import annotations

import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from pypdf import PdfWriter

from selfassess.files.writing import JOURNAL
from tests.commands import COMMAND, answered, environment, run
from tests.interrupted import leave_change
from tests.librarian.small_library import library, text
from tests.terminal import at_terminal

FILE = "evidence/library.yaml"


def evidence(project: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return run("evidence", *words, "--project", project)


def state(project: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in project.rglob("*") if path.is_file()}


def test_an_act_says_what_it_did_and_which_files_it_changed(tmp_path: Path) -> None:
    done = evidence(library(tmp_path), "renumber", "1", "7")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Changed content/statements/keeping-well.yaml\nChanged evidence/library.yaml\n")


ACTS = {
    "add": ("add", "https://www.smallshire.example/plan"),
    "review": ("review", "1", "--by", "Head of Records", "--on", "2026-11-24"),
    "renumber": ("renumber", "1", "7"),
    "supersede": ("supersede", "2", "1"),
    "remove": ("remove", "2", "--yes"),
}


@pytest.mark.parametrize("name", ["add", "review", "renumber", "remove"])
def test_a_dry_run_shows_the_difference_and_writes_nothing(name: str, tmp_path: Path) -> None:
    project = library(tmp_path)
    before = state(project)
    dry = evidence(project, *ACTS[name], "--dry-run")
    assert (dry.returncode, dry.stderr, state(project)) == (0, "", before)
    subprocess.run(["git", "apply", "-p0"], input=dry.stdout, text=True, cwd=project, check=True)
    patched = {path: content for path, (content, _) in state(project).items()}
    other = library(tmp_path / "other")
    evidence(other, *ACTS[name])
    made = {path.replace("/other/", "/"): content for path, (content, _) in state(other).items()}
    assert {path: made[path] for path in before} == {path: patched[path] for path in before}


def test_a_new_file_that_is_no_text_is_named_in_a_dry_run(tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    (tmp_path / "plan.bin").write_bytes(b"\xff\x00\xfe")
    shown = evidence(project, "add", tmp_path / "plan.bin", "--dry-run").stdout
    assert "New file evidence/files/003-plan.bin, 3 bytes\n" in shown


def test_what_is_so_already_is_not_written_again(tmp_path: Path) -> None:
    project = library(tmp_path)
    evidence(project, *ACTS["review"])
    before = state(project)
    assert evidence(project, *ACTS["review"]).stdout.endswith(
        "Everything is up to date already. Nothing was written.\n"
    )
    assert {path: each for path, each in state(project).items() if not path.endswith(".lock")} == {
        path: each for path, each in before.items() if not path.endswith(".lock")
    }


def test_a_day_of_review_in_another_form_is_answered_with_the_form_that_is_read(tmp_path: Path) -> None:
    done = evidence(library(tmp_path), "review", "1", "--by", "Librarian", "--on", "24/11/2026")
    assert done.returncode == 2
    assert "“24/11/2026” is in the wrong format. Type 2026-11-24." in done.stderr


@pytest.mark.parametrize(
    "words", [("review", "9", "--by", "X"), ("renumber", "1", "2"), ("add", "nowhere.pdf"), ("remove", "1", "9")]
)
def test_what_cannot_be_is_a_mistyped_command(words: tuple[str, ...], tmp_path: Path) -> None:
    project = library(tmp_path)
    before = text(project)
    done = evidence(project, *words)
    assert (done.returncode, text(project)) == (2, before)
    assert re.search(r"There is no|is already used by", done.stderr)


def test_a_reference_may_be_typed_as_people_say_it(tmp_path: Path) -> None:
    project = library(tmp_path)
    assert evidence(project, "renumber", "Ref 1", "ir7").returncode == 0
    assert "- ref: IR7\n" in text(project)
    assert evidence(project, "review", "(ref IR7)", "--by", "Librarian").returncode == 0
    done = evidence(project, "renumber", "ir7", "seven")
    assert (done.returncode, "“seven” is not the number of a record" in done.stderr) == (2, True)


@pytest.mark.parametrize("name", ACTS)
def test_a_broken_library_is_shown_and_left_alone(name: str, tmp_path: Path) -> None:
    project = library(tmp_path)
    (project / FILE).write_text(f"{text(project)}- ref: [\n", "utf-8")
    before = text(project)
    done = evidence(project, *ACTS[name])
    assert (done.returncode, text(project)) == (1, before)
    assert "error: yaml-syntax:" in done.stdout
    assert done.stderr == "Fix this first. Nothing was written.\n"


def test_renumbering_wants_all_content_whole_for_a_citation_would_be_missed(tmp_path: Path) -> None:
    project = library(tmp_path, "# content/chapters/welcome.yaml\nchapter: welcome\ntitle: W\ntxt: Cited (Ref 1).\n")
    done = evidence(project, *ACTS["renumber"])
    assert done.returncode == 1
    assert "field-unknown" in done.stdout
    assert evidence(project, *ACTS["review"]).returncode == 0


def test_a_change_that_was_cut_off_is_finished_by_the_next_command_and_told(tmp_path: Path) -> None:
    project = library(tmp_path)
    part = leave_change(project, "evidence/more.yaml", "- ref: 3\n  title: Plan\n")
    told = run("check", "--project", project).stderr
    assert told == "An earlier change was interrupted. It is finished now.\n"
    assert text(project, "evidence/more.yaml") == "- ref: 3\n  title: Plan\n"
    assert not part.exists()
    assert not (project / JOURNAL).exists()


def test_a_change_that_came_with_a_project_is_not_made(tmp_path: Path) -> None:
    sent, project = library(tmp_path / "sent"), tmp_path / "received"
    leave_change(sent, "evidence/library.yaml", "- ref: 1\n  title: Another document\n")
    copytree(sent, project)
    told = run("evidence", "review", "1", "--by", "Librarian", "--project", project)
    assert told.returncode == 3
    assert "It cannot be finished: .selfassess.journal was not written by selfassess in this folder." in told.stderr
    assert "Another document" not in text(project, "evidence/library.yaml")


def test_what_a_killed_command_left_is_removed_and_told(tmp_path: Path) -> None:
    project = library(tmp_path)
    left = [project / "evidence/files/.003-plan.pdf.0123abcd.part", project / "output/.a.docx.89abcdef.part"]
    for part in left:
        part.parent.mkdir(exist_ok=True)
        part.write_bytes(b"half")
    told = run("evidence", "list", "--project", project).stderr
    assert told == "".join(
        f"Removed an unfinished file that an interrupted command had left: {part}\n" for part in left
    )
    assert not any(part.exists() for part in left)


def test_a_folder_that_may_not_be_written_is_the_machines_fault(tmp_path: Path) -> None:
    project = library(tmp_path)
    (project / ".selfassess.lock").mkdir()
    done = evidence(project, *ACTS["review"])
    assert (done.returncode, "Cannot open" in done.stderr) == (3, True)


@pytest.mark.slow
def test_two_librarians_at_once_lose_no_record_and_give_no_ref_twice(tmp_path: Path) -> None:
    project = library(tmp_path)
    addresses = [f"https://www.smallshire.example/page-{number}" for number in range(8)]
    acts: list[tuple[str, ...]] = [("add", each) for each in addresses]
    acts[4:4] = [("renumber", "1", "101"), ("renumber", "2", "IR2"), ("review", "101", "--by", "X")]
    acts.append(acts[0])
    with ThreadPoolExecutor(6) as several:
        done = list(several.map(lambda words: evidence(project, *words), acts))
    refs = re.findall(r"^- ref: (\w+)$", text(project), re.MULTILINE)
    assert sorted(refs[:2]) == ["101", "IR2"]
    assert len(refs) == len(set(refs)) == 10
    assert all(text(project).count(f"{address}\n") == 1 for address in addresses)
    assert "(Ref 101)" in text(project, "content/statements/keeping-well.yaml")
    assert "superseded_by: 101" in text(project)
    assert {each.returncode for each in done} <= {0, 2}
    assert run("check", "--project", project).returncode == 0


@pytest.mark.parametrize("words", [("add",), ("import",)])
def test_a_name_that_is_too_long_is_no_file(words: tuple[str, ...], tmp_path: Path) -> None:
    ended = evidence(library(tmp_path), *words, "x" * 5000)
    assert (ended.returncode, "Traceback" in ended.stderr) == (2, False)
    assert "There is no file" in ended.stderr


@pytest.mark.parametrize("words", [("review", "1", "--by"), ("add", "https://a.example/plan", "--title")])
@pytest.mark.parametrize("typed", ["a\x07", "a\u202eb", "a\udcff"])
def test_words_that_are_no_text_are_mistyped(words: tuple[str, ...], typed: str, tmp_path: Path) -> None:
    project = library(tmp_path)
    before = state(project)
    ended = evidence(project, *words, typed)
    assert (ended.returncode, state(project)) == (2, before)
    assert "It contains characters that are not text." in ended.stderr


def test_who_has_read_a_document_is_asked_for(tmp_path: Path) -> None:
    project = library(tmp_path)
    ended = evidence(project, "review", "1")
    assert (ended.returncode, 'Type your job title after --by, as in --by "Evidence librarian".' in ended.stderr) == (
        2,
        True,
    )
    assert "Your job title" in at_terminal("evidence", "review", "1", "--project", project, typed="Head of Records\n")
    assert "reviewed: {by: Head of Records, on: " in text(project)


def test_words_over_several_lines_are_put_on_one(tmp_path: Path) -> None:
    project = library(tmp_path)
    evidence(project, "review", "1", "--by", " Head of\n  Records\t")
    evidence(project, "add", "https://a.example/plan", "--title", " \n")
    assert "reviewed: {by: Head of Records, on: " in text(project)
    assert "- ref: 3\n  title: Plan\n" in text(project)


@pytest.mark.parametrize("ends", ["\r", "\u2028\n", "\u2029\n", "\r\n"])
def test_a_dry_run_shows_lines_as_they_end(ends: str, tmp_path: Path) -> None:
    project = library(tmp_path)
    path = project / FILE
    lines = "# one{0}# two{0}- ref: 1{1}  title: Survey{1}".format(ends, "\r" if ends == "\r" else "\n")
    path.write_bytes(lines.encode())
    words = ("review", "1", "--by", "Head of Records")
    dry = subprocess.run(
        [*COMMAND, "evidence", *words, "--dry-run", "--project", str(project)],
        env=environment(),
        capture_output=True,
        check=True,
    )
    evidence(project, *words)
    made = path.read_bytes()
    path.write_bytes(lines.encode())
    subprocess.run(["git", "apply", "-p0", "--whitespace=nowarn"], input=dry.stdout, cwd=project, check=True)
    assert path.read_bytes() == made


def test_a_dry_run_names_a_new_file_that_is_empty(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").touch()
    dry = evidence(library(tmp_path / "project"), "add", tmp_path / "plan.txt", "--dry-run")
    assert "New file evidence/files/003-plan.txt, 0 bytes\n" in dry.stdout


@pytest.mark.parametrize("hidden", ["a broken file", "a folder that may not be opened", "a file in two places"])
def test_no_number_is_chosen_that_a_text_could_cite_already(hidden: str, tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    chapters = project / "content/chapters"
    (chapters / "plans.yaml").write_text("title: Plans\ntext: As our plan says (Ref 3).\n", "utf-8")
    if hidden == "a broken file":
        (chapters / "plans.yaml").write_text("title: Plans\ntext: As our plan says (Ref 3).\nbad: [\n", "utf-8")
    elif hidden == "a folder that may not be opened":
        chapters.rename(project / "chapters")
        chapters.symlink_to(chapters)
    else:
        statement = (project / "content/statements/keeping-well.yaml").read_text("utf-8")
        (project / "content/statements/again.yaml").write_text(statement, "utf-8")
    before = text(project)
    added = evidence(project, "add", "https://www.smallshire.example/another-plan")
    assert (added.returncode, text(project)) == (3 if "folder" in hidden else 1, before)
    assert "ix this first, or add one document" in added.stderr
    chosen = evidence(project, "add", "https://www.smallshire.example/another-plan", "--ref", "7")
    assert (chosen.returncode, chosen.stderr) == (0, "")
    assert "ref: 7" in text(project)


def test_a_number_is_chosen_above_those_of_files_that_belong_to_no_document(tmp_path: Path) -> None:
    project = library(tmp_path)
    (project / "content/old.yaml").write_text("text: As our plan says (Ref 3, 17 page 4).\n", "utf-8")
    assert evidence(project, "add", "https://www.smallshire.example/plan").stdout.startswith("Record 18, ")


SAVED_MEANWHILE = """\
import sys
from selfassess.edit import project_drafts
from selfassess.cli import main

read = project_drafts.read_own
def saved(project, file):
    library = project / "evidence/library.yaml"
    if "saved by a colleague" not in library.read_text("utf-8"):
        library.write_text(library.read_text("utf-8") + "# saved by a colleague\\n", "utf-8")
    return read(project, file)

project_drafts.read_own = saved
main(sys.argv[1:])
"""
"""A command, while which somebody saves the library between the moments at which it is read and changed."""


@pytest.mark.parametrize("dry", [[], ["--dry-run"]], ids=["", "dry"])
@pytest.mark.parametrize("name", [*ACTS, "add a file", "add a folder", "import"])
def test_a_library_that_somebody_saves_meanwhile_is_left_alone(name: str, dry: list[str], tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/plan.txt").write_text("Our plan.", "utf-8")
    (tmp_path / "register.csv").write_text(
        "Ref,Title,Owner\n1,Survey of visits,Head of Surveys\n3,Plan for 2027,Head of Plans\n", "utf-8"
    )
    acts: dict[str, tuple[str | Path, ...]] = {
        **ACTS,
        "add a file": ("add", tmp_path / "papers/plan.txt"),
        "add a folder": ("add", tmp_path / "papers", "--yes"),
        "import": ("import", tmp_path / "register.csv", "--yes"),
    }
    words = ["evidence", *map(str, acts[name]), "--project", str(project), *dry]
    before = text(project)
    done = subprocess.run(
        [COMMAND[0], "-c", SAVED_MEANWHILE, *words], env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr == "Somebody else has just changed evidence/library.yaml. Try again.\n"
    assert text(project) == f"{before}# saved by a colleague\n"


def a_pdf(path: Path, **encryption: Any) -> Path:
    """A PDF with a title of its own, locked."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Title": "Carers' strategy"})
    writer.encrypt(**encryption)
    writer.write(path)
    return path


LOCKED = {
    "by its owner, with AES": {"user_password": "", "owner_password": "x", "algorithm": "AES-256"},
    "with a password": {"user_password": "x", "algorithm": "RC4-128"},
}


@pytest.mark.parametrize("lock", LOCKED)
def test_a_locked_pdf_is_added_under_the_name_of_its_file_and_this_is_said(lock: str, tmp_path: Path) -> None:
    """As without the package that pypdf would decrypt AES with, which is none of ours."""
    path = a_pdf(tmp_path / "017 Carers.pdf", **LOCKED[lock])
    project = library(tmp_path / "project")
    words = ["evidence", "add", str(path), "--project", str(project)]
    code = "import sys; sys.modules['cryptography'] = None; from selfassess.cli import main; main(sys.argv[1:])"
    done = subprocess.run(
        [COMMAND[0], "-c", code, *words], env=environment(), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Record 17, “Carers”, is added to evidence/library.yaml.\n"
        "017 Carers.pdf is protected, so its title was made from its file name. Check the title.\n"
        "Changed evidence/files/017-carers.pdf\n"
        "Changed evidence/library.yaml\n"
    )


REMOVES = """\
Record 2, “Plan: 2024”, is removed from evidence/library.yaml.
  The comment above it stays: # The older plan.
"""


@pytest.mark.parametrize(
    ("typed", "code", "says"),
    [
        ("y\n", 0, "Remove this record? [y/N]: Changed evidence/library.yaml\n"),
        ("n\n", 1, "Remove this record? [y/N]: Nothing was written.\n"),
        ("", 1, "Remove this record? [y/N]: \nNothing was written. To write without being asked, add --yes.\n"),
    ],
    ids=["yes", "no", "nobody answers"],
)
def test_a_record_is_removed_only_after_a_yes(typed: str, code: int, says: str, tmp_path: Path) -> None:
    project = library(tmp_path)
    before = text(project)
    done = answered(typed, "evidence", "remove", "2", "--project", str(project))
    assert (done.returncode, done.stdout) == (code, REMOVES + says)
    assert text(project) == (before if code else before.partition("- ref: 2\n")[0])


def test_a_record_that_is_cited_is_not_removed_and_every_place_is_shown(tmp_path: Path) -> None:
    project = library(tmp_path)
    before = text(project)
    done = evidence(project, "remove", "Ref 1", "--yes")
    assert (done.returncode, text(project)) == (1, before)
    assert done.stdout == (
        "Record 1, “Survey of visits”, is still needed here:\n"
        "  content/statements/keeping-well.yaml:3:43: Keeping well, safe and sound: How is it going?\n"
        "      Most people are seen within a week (Ref 1).\n"
        "  evidence/library.yaml:12:18: Evidence library\n"
        "      Record 2, “Plan: 2024”, says that 1 replaced it.\n"
    )
    assert done.stderr == "Remove these references first, or cite another record. Nothing was written.\n"
