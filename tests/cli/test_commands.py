"""The commands, run as a person runs them."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from selfassess.cli.reports import FORMS
from tests.commands import ROOT, environment, every_command, run
from tests.projects import project_with


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project")


def cite_999(project: Path) -> Path:
    """The project with a reference that the library does not have."""
    statement = project / "content/statements/keeping-well.yaml"
    statement.write_text(statement.read_text("utf-8").replace("(Ref 1)", "(Ref 999)"), "utf-8")
    return project


def warn(project: Path) -> Path:
    """The project with a record that nothing cites."""
    with (project / "evidence/library.yaml").open("a", encoding="utf-8") as library:
        library.write("- {ref: 2, title: Never cited, owner: Librarian, dated: 2026-10-01}\n")
    return project


def test_check_of_a_whole_project_says_so_and_exits_0(project: Path) -> None:
    done = run("check", "--project", project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "No problems found.\n", "")


def test_a_finding_is_one_line_with_place_severity_and_rule(project: Path) -> None:
    done = run("check", "--project", cite_999(project))
    assert done.returncode == 1
    assert done.stdout.startswith(
        "content/statements/keeping-well.yaml:3:43: error: citation-unknown: There is no record 999"
    )


def test_the_last_line_sums_up(project: Path) -> None:
    assert run("check", "--project", warn(project)).stdout.endswith("\n0 errors, 1 warning, 0 notes.\n")


def test_json_has_the_promised_shape(project: Path) -> None:
    report = json.loads(run("check", "--format", "json", "--project", cite_999(project)).stdout)
    first = report["findings"][0]
    assert report["version"] == 1
    assert list(first) == ["rule", "severity", "file", "line", "column", "path", "message", "hint", "fix"]
    assert (first["line"], first["column"], first["path"]) == (3, 43, "how_it_goes")
    assert report["summary"]["errors"] == 1


@pytest.mark.parametrize("form", FORMS)
def test_every_form_ends_as_the_findings_deserve(project: Path, form: str) -> None:
    assert run("check", "--format", form, "--project", project).returncode == 0
    assert run("check", "--format", form, "--project", cite_999(project)).returncode == 1


@pytest.mark.parametrize("form", FORMS)
def test_a_file_whose_name_is_no_text_is_told_in_every_form(project: Path, form: str) -> None:
    Path(os.fsdecode(os.fsencode(project / "evidence/files") + b"/\xff\n.pdf")).write_bytes(b"")
    done = run("check", "--format", form, "--project", project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "evidence-file-unlisted" in done.stdout


@pytest.mark.parametrize("form", [form for form, encoding in FORMS.items() if encoding])
def test_what_machines_read_is_the_same_on_a_terminal_of_another_alphabet(project: Path, form: str) -> None:
    command = [sys.executable, "-m", "selfassess", "check", "--format", form, "--project", str(cite_999(project))]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    western, unicode = (
        subprocess.run(command, env={**environment, "PYTHONIOENCODING": encoding}, capture_output=True, check=False)
        for encoding in ("cp1252", "utf-8")
    )
    assert western.stdout == unicode.stdout
    assert "“" in html.unescape(western.stdout.decode("utf-8"))


def test_warnings_pass_unless_strict(project: Path) -> None:
    assert run("check", "--project", warn(project)).returncode == 0
    assert run("check", "--strict", "--project", project).returncode == 1


def test_check_changes_nothing(project: Path) -> None:
    cite_999(project)
    before = {path: (path.stat().st_mtime_ns, path.is_file() and path.read_bytes()) for path in project.rglob("*")}
    run("check", "--project", project)
    after = {path: (path.stat().st_mtime_ns, path.is_file() and path.read_bytes()) for path in project.rglob("*")}
    assert after == before


def test_build_writes_every_document_that_there_are_data_for_as_word_and_page(project: Path) -> None:
    done = run("build", "--project", project)
    assert done.returncode == 0
    written = {path.relative_to(project / "output").as_posix() for path in project.rglob("output/**/*.*")}
    assert written == {
        f"{name}.{form}" for name in ("internal/coverage", "self-assessment") for form in ("docx", "html")
    }


def test_build_writes_one_kind_where_it_is_told(project: Path, tmp_path: Path) -> None:
    done = run("build", "--project", project, "--format", "docx", "--output", tmp_path / "out")
    assert done.returncode == 0
    assert {path.suffix for path in (tmp_path / "out").rglob("*.*")} == {".docx"}


def test_build_writes_each_kind_that_it_is_told_and_no_kind_twice(project: Path, tmp_path: Path) -> None:
    forms = ["--format", "pdf", "--format", "all", "--format", "html"]
    done = run("build", *forms, "--document", "self-assessment", "--output", tmp_path / "out", cwd=project)
    assert done.returncode == 0
    names = ["self-assessment.docx", "self-assessment.html", "self-assessment.pdf"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == names


def test_a_pdf_without_its_package_is_exit_2_and_writes_nothing(project: Path) -> None:
    missing = "import sys; sys.modules['typst'] = None; from selfassess.__main__ import run; run()"
    words = ["build", "--format", "docx", "--format", "pdf"]
    done = subprocess.run(
        [sys.executable, "-c", missing, *words],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert "The PDF needs the package typst, which is not installed." in done.stderr
    assert f"{sys.executable} -m pip install typst" in " ".join(done.stderr.split())
    assert not (project / "output").exists()


def test_build_writes_one_document_where_it_is_told(project: Path, tmp_path: Path) -> None:
    done = run("build", "--project", project, "--document", "coverage", "--output", tmp_path / "out")
    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["coverage.docx", "coverage.html"]


def test_build_with_an_error_leaves_what_was_there_untouched(project: Path) -> None:
    (project / "output").mkdir()
    (project / "output/self-assessment.html").write_text("yesterday's")
    done = run("build", "--project", cite_999(project))
    assert done.returncode == 1
    assert (project / "output/self-assessment.html").read_text() == "yesterday's"
    assert not (project / "output/self-assessment.docx").exists()


def test_build_with_a_warning_writes_nothing_when_strict(project: Path) -> None:
    done = run("build", "--strict", "--project", warn(project))
    assert done.returncode == 1
    assert not (project / "output").exists() or not list((project / "output").iterdir())


def test_keep_going_writes_marks_what_is_unresolved_and_still_exits_1(project: Path) -> None:
    done = run("build", "--keep-going", "--project", cite_999(project))
    assert done.returncode == 1
    page = (project / "output/self-assessment.html").read_text("utf-8")
    assert '<span class="unresolved"' in page
    assert (project / "output/self-assessment.docx").exists()


def test_keep_going_reports_a_template_that_makes_no_document(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/progress.html.j2").write_text('<html lang="en">{{ nobody_knows }}</html>', "utf-8")
    done = run("build", "--keep-going", "--document", "progress", "--project", project)
    assert done.returncode == 1
    assert "“nobody_knows” is not known here" in done.stdout
    assert "internal document" not in done.stderr


def test_a_reader_who_may_not_have_a_record_stops_the_build(project: Path) -> None:
    library = project / "evidence/library.yaml"
    library.write_text(library.read_text("utf-8") + "  sensitivity: internal\n", "utf-8")
    done = run("build", "--project", project)
    assert done.returncode == 1
    assert "evidence-restricted" in done.stdout


def test_an_edition_for_readers_leaves_out_what_they_may_not_have_and_says_how_much(project: Path) -> None:
    library = project / "evidence/library.yaml"
    library.write_text(library.read_text("utf-8") + "  sensitivity: cqc\n", "utf-8")
    done = run("build", "--audience", "public", "--format", "html", "--project", project)
    assert done.returncode == 0
    assert "This edition leaves out 1 record." in done.stdout
    assert [path.name for path in (project / "output").rglob("*.*")] == ["self-assessment.html"]
    assert "evidence held by the council" in (project / "output/public/self-assessment.html").read_text("utf-8")


def test_an_internal_document_has_no_edition_for_others(project: Path) -> None:
    done = run("build", "--audience", "public", "--document", "coverage", "--project", project)
    assert done.returncode == 2
    assert "Build it without --audience, or with --audience internal." in done.stderr


def test_what_is_wrong_with_an_edition_can_be_seen_before_it_is_made(project: Path) -> None:
    library = project / "evidence/library.yaml"
    library.write_text(library.read_text("utf-8") + "  sensitivity: cqc\n", "utf-8")
    assert "edition-gap" in run("check", "--audience", "public", "--project", project).stdout
    assert run("check", "--audience", "public", "--fix", "--project", project).returncode == 2


def test_a_project_is_found_from_any_folder_below(project: Path) -> None:
    assert run("check", cwd=project / "content/statements").returncode == 0


def test_no_project_is_exit_2(tmp_path: Path) -> None:
    done = run("check", cwd=tmp_path)
    assert done.returncode == 2
    assert "There is no project here" in done.stderr


@pytest.mark.parametrize(
    "words", [["chek"], ["build", "--fromat", "docx"], ["build", "--format", "odt"], ["rules", "nonsense"]]
)
def test_a_mistyped_command_is_exit_2(project: Path, words: list[str]) -> None:
    assert run(*words, cwd=project).returncode == 2


def test_an_unknown_document_is_exit_2_and_names_those_there_are(project: Path) -> None:
    done = run("build", "--document", "nonsense", cwd=project)
    assert done.returncode == 2
    assert "self-assessment" in done.stderr


def test_progress_since_a_day_that_is_not_before_the_document_is_refused(project: Path) -> None:
    done = run("build", "--format", "html", "--since", "2099-12-31", cwd=project)
    assert (done.returncode, (project / "output").exists()) == (2, False)
    assert "--since must be a date before 2026-11-30, the date of the document" in done.stderr


def test_a_machine_that_refuses_to_read_is_exit_3(project: Path) -> None:
    (project / "content/glossary.yaml").symlink_to("glossary.yaml")
    done = run("check", "--project", project)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_a_machine_that_refuses_to_write_is_exit_3(project: Path) -> None:
    (project / "output").write_text("in the way")
    done = run("build", "--project", project)
    assert done.returncode == 3
    assert "Cannot write" in done.stderr


def test_build_py_is_the_same_as_build(project: Path) -> None:
    shutil.copy(ROOT / "build.py", project / "build.py")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "build.py", "--format", "docx"], cwd=project, env=environment, check=False)
    assert done.returncode == 0
    assert (project / "output/self-assessment.docx").exists()


def test_rules_lists_every_rule_and_prints_a_page() -> None:
    assert "citation-unknown" in run("rules").stdout
    assert "Fails:" in run("rules", "citation-unknown").stdout


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["build", "--help"], ["check", "--help"]])
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    assert loaded(words, "jinja2", "markdown_it", "docx", "yaml", "lxml") == []


@pytest.mark.parametrize("words", [[], ["evidence"]])
def test_the_list_of_commands_says_of_each_in_full_what_it_does(words: list[str]) -> None:
    listed = run(*words, "--help").stdout.partition("Commands:\n")[2].splitlines()
    assert [line for line in listed if not line.endswith(".") or line.endswith("...")] == []


@pytest.mark.parametrize("name", every_command())
def test_the_project_is_the_first_option_of_every_command_that_takes_one(name: str) -> None:
    names = [each.opts[0] for each in every_command()[name].params if isinstance(each, click.Option)]
    assert "--project" not in names[1:]


def test_check_for_people_loads_nothing_that_other_forms_need(project: Path) -> None:
    forms = [f"selfassess.cli.reports.{form}" for form in FORMS]
    assert loaded(["check", "--project", str(project)], *forms) == ["selfassess.cli.reports.text"]


def test_check_never_loads_python_docx(project: Path) -> None:
    assert loaded(["check", "--project", str(project)], "docx", "jinja2") == ["jinja2"]


def loaded(words: list[str], *modules: str) -> list[str]:
    """Which of these modules a command has loaded when it ends."""
    look = f"""
import sys
from selfassess.cli import main
try:
    main({words!r})
except SystemExit:
    print(*(name for name in {modules!r} if name in sys.modules))
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", look], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1].split()
