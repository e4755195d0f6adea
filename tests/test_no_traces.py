"""What a council passes on says nothing of the computer that made it: no folder, no name of a person, no variable."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.cli.reports import FORMS
from tests.commands import run
from tests.projects import project_with

SECRET = "Zaphod-7c1e"
"""In the name of every folder, and in every variable that names a person or computer."""
VARIABLES = ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME", "EMAIL", "API_TOKEN")
FOLDERS = ("HOME", "USERPROFILE", "TMPDIR", "XDG_CACHE_HOME")
BROKEN = """
# content/glossary.yaml
NHS: [
# content/chapters/welcome.yaml
chapter: welcome
title: Welcome
text: To be confirmed (Ref 999).
"""
PASSED_ON = [
    *((BROKEN, f"check --format {form} --output ../made/report") for form in FORMS),
    (BROKEN, "build --keep-going --output ../made"),
    ("", "build --output ../made"),
    *(("", f"coverage --format {form} --output ../made/report") for form in ("table", "json")),
    *(("", f"evidence list --format {form} --output ../made/report") for form in ("table", "csv", "json")),
    ("", "evidence export ../made/register.xlsx"),
    ("", "evidence export ../made/register.csv"),
    ("", "schema"),
]


def folders(at: Path) -> dict[str, str]:
    made = {name: at / SECRET / name for name in FOLDERS}
    for folder in made.values():
        folder.mkdir(parents=True)
    return {name: str(folder) for name, folder in made.items()}


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file below a folder, and every part of those that are packed."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        yield path.name, content
        if zipfile.is_zipfile(io.BytesIO(content)):
            with zipfile.ZipFile(io.BytesIO(content)) as package:
                yield from ((f"{path.name}/{name}", package.read(name)) for name in package.namelist())


@pytest.mark.parametrize(("example", "words"), PASSED_ON, ids=[words for _, words in PASSED_ON])
def test_what_is_passed_on_says_nothing_of_the_computer(example: str, words: str, tmp_path: Path) -> None:
    project = project_with(tmp_path / SECRET / "project", example)
    (tmp_path / SECRET / "made").mkdir()
    done = run(*words.split(), cwd=project, **dict.fromkeys(VARIABLES, SECRET), **folders(tmp_path))
    assert done.returncode in (0, 1), done.stderr
    made = [*contents(tmp_path / SECRET / "made"), *contents(project / ".vscode")]
    assert made
    for name, content in made:
        assert SECRET.encode() not in content, name
        assert str(Path.home()).encode() not in content, name


def test_the_search_looks_into_what_is_packed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "made.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/settings.xml", f"<attached>{SECRET}</attached>")
    assert [name for name, content in contents(tmp_path) if SECRET.encode() in content] == [
        "made.docx/word/settings.xml"
    ]
