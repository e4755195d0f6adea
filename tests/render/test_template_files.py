"""Which files are templates: what is below the project's folder `templates`, and what ships; nothing else is read."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.diagnostics import Problem
from selfassess.render.template import render
from selfassess.render.template_files import LARGEST, LARGEST_TOGETHER
from tests.projects import project_of, project_with

SHIPPED = Path(__file__).parents[2] / "templates"
SECRET = "ghs_secret"
DOCUMENT = "self-assessment.html.j2"
GLOSSARY = "parts/glossary.html.j2"
PAGE = f'<html lang="en-GB"><head><title>{SECRET}</title></head><body class="draft"><main/></body></html>'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project beside secrets that a link could lead to."""
    made = project_with(tmp_path / "project")
    (made / "templates").mkdir()
    outside = tmp_path / "outside"
    (outside / "parts").mkdir(parents=True)
    for secret in (outside / "secret", outside / DOCUMENT, outside / GLOSSARY, made / "config"):
        secret.write_text(PAGE, "utf-8")
    return made


def including(name: str) -> Callable[[Path], None]:
    """A document that includes this name."""
    text = (SHIPPED / DOCUMENT).read_text("utf-8")

    def lay(project: Path) -> None:
        (project / "templates" / DOCUMENT).write_text(
            text.replace("<main>", f"<main>{{% include {name!r} %}}"), "utf-8"
        )

    return lay


def link(at: str, to: str) -> Callable[[Path], None]:
    """A link in the project, the shipped document included from it where it has another name."""

    def lay(project: Path) -> None:
        path = project / at
        if path == project / "templates":
            path.rmdir()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(to.replace("PROJECT", str(project)))

    return lay


def both(*steps: Callable[[Path], None]) -> Callable[[Path], None]:
    def lay(project: Path) -> None:
        for step in steps:
            step(project)

    return lay


def problems(project: Path) -> tuple[Problem, ...]:
    folders = [project / "templates", SHIPPED]
    return render(folders, "self-assessment", project_of(project)).problems


LINK = "This is a link that leads out of the folder “templates”."
LINKED_FOLDER = "This folder is a link, so nothing in it is used as a template."
OUTSIDE = "PROJECT/../outside"


@pytest.mark.parametrize(
    ("lay", "file", "message"),
    [
        pytest.param(link(f"templates/{DOCUMENT}", f"{OUTSIDE}/secret"), DOCUMENT, LINK, id="a document"),
        pytest.param(link(f"templates/{DOCUMENT}", "../../outside/secret"), DOCUMENT, LINK, id="a relative link"),
        pytest.param(link(f"templates/{GLOSSARY}", f"{OUTSIDE}/secret"), GLOSSARY, LINK, id="a part that ships"),
        pytest.param(
            both(link("templates/x", f"{OUTSIDE}/secret"), including("x")), "x", LINK, id="a name that is included"
        ),
        pytest.param(
            both(link("templates/x", "/proc/self/environ"), including("x")), "x", LINK, id="what the process was given"
        ),
        pytest.param(both(link("templates/x", "../config"), including("x")), "x", LINK, id="a file of the project"),
        pytest.param(link("templates/parts", f"{OUTSIDE}/parts"), "parts", LINK, id="the folder of parts"),
        pytest.param(link("templates/parts", str(Path("/nowhere"))), "parts", LINK, id="parts that lead nowhere"),
        pytest.param(
            both(link("templates/a", f"{OUTSIDE}"), link("templates/x", "a/secret"), including("x")),
            "x",
            LINK,
            id="a link through a link",
        ),
        pytest.param(
            both(link("templates/deep/a", OUTSIDE), including("deep/a/secret")),
            "deep/a",
            LINK,
            id="a folder on the way",
        ),
        pytest.param(link("templates", f"{OUTSIDE}"), "", LINKED_FOLDER, id="the whole folder"),
        pytest.param(
            both(lambda project: (project / "mine").mkdir(), link("templates", "mine")),
            "",
            LINKED_FOLDER,
            id="the whole folder, to another of the project",
        ),
    ],
)
def test_what_a_link_leads_out_to_is_never_read(
    lay: Callable[[Path], None], file: str, message: str, project: Path
) -> None:
    lay(project)
    [fault] = problems(project)
    assert (fault.rule, fault.place.file, fault.message) == (
        "file-unreadable",
        f"templates/{file}".rstrip("/"),
        message,
    )
    made = pipeline.build(project, ["html"])
    assert sorted({finding.rule for finding in made.findings}) == ["file-unreadable"]
    assert not made.files
    assert SECRET not in repr(made.findings)


def test_links_that_stay_below_the_folder_are_read(project: Path) -> None:
    shutil.copy(SHIPPED / DOCUMENT, project / "templates/ours.j2")
    (project / "templates" / DOCUMENT).symlink_to("ours.j2")
    (project / "templates/pieces").mkdir()
    shutil.copy(SHIPPED / GLOSSARY, project / "templates/pieces")
    (project / "templates/parts").symlink_to("pieces")
    assert problems(project) == ()


def test_a_project_behind_a_link_is_read(project: Path) -> None:
    shutil.copy(SHIPPED / DOCUMENT, project / "templates")
    (project.parent / "here").symlink_to(project)
    assert problems(project.parent / "here") == ()


@pytest.mark.parametrize(
    "name",
    [
        *(
            "../config",
            "../../outside/secret",
            "parts/../../config",
            "..",
            "../templates/../config",
            "a/./../../config",
        ),
        *("/etc/passwd", "//etc/passwd", "/proc/self/environ", "file:///etc/passwd", "C:\\secret", "..\\config"),
        *("", ".", "/", "x\0", "\0", "x\0/../config", "\ud800", "x" * 300, "x/" * 3000 + "x", "a\nb"),
    ],
)
def test_a_name_that_leads_elsewhere_is_that_of_no_template(name: str, project: Path) -> None:
    text = (SHIPPED / DOCUMENT).read_text("utf-8")
    quoted = name.encode("ascii", "backslashreplace").decode().replace("\n", "\\n").replace("\0", "\\x00")
    quoted = quoted.replace("C:\\s", "C:\\\\s").replace("..\\c", "..\\\\c")
    new = text.replace("<main>", f'<main>{{% include "{quoted}" %}}')
    (project / "templates" / DOCUMENT).write_text(new, "utf-8")
    [fault] = problems(project)
    line = new.split("<main>")[0].count("\n") + 1
    assert (fault.rule, fault.place.file, fault.place.line) == ("template-invalid", f"templates/{DOCUMENT}", line)
    assert fault.message.startswith("There is no template “")
    assert "\n" not in fault.message


def pipe(path: Path) -> None:
    os.mkfifo(path)


def plug(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(os.path.relpath(path))


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1024**3)


@pytest.mark.parametrize("name", [DOCUMENT, GLOSSARY])
@pytest.mark.parametrize(
    ("lay", "message"),
    [
        (pipe, "This is not an ordinary file, so it is not used as a template."),
        (plug, "This is not an ordinary file, so it is not used as a template."),
        (Path.mkdir, "This is a folder, so it is not used as a template."),
        (large, "This template is too large. The limit is 64 KB."),
        (
            lambda path: path.symlink_to(path.name),
            "This template cannot be opened: it is a link that leads back to itself.",
        ),
        (lambda path: path.symlink_to("gone"), "This template cannot be opened: No such file or directory."),
    ],
    ids=["a pipe", "a socket", "a folder", "a gigabyte", "a link to itself", "a link to nothing"],
)
def test_only_an_ordinary_file_is_read(
    lay: Callable[[Path], None], message: str, name: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)
    path = project / "templates" / name
    path.parent.mkdir(exist_ok=True)
    lay(path)
    [fault] = problems(project)
    assert (fault.rule, fault.place.file, fault.message) == ("file-unreadable", f"templates/{name}", message)


def test_a_template_may_have_many_times_what_ships_and_no_more(project: Path) -> None:
    text = (SHIPPED / DOCUMENT).read_text("utf-8")
    (project / "templates" / DOCUMENT).write_text(text + "\n" * (LARGEST - len(text)), "utf-8")
    assert problems(project) == ()
    (project / "templates" / DOCUMENT).write_text(text + "\n" * (LARGEST - len(text) + 1), "utf-8")
    assert [fault.message for fault in problems(project)] == ["This template is too large. The limit is 64 KB."]


def test_all_templates_of_a_document_together_are_bounded(project: Path) -> None:
    for name in "abc":
        (project / "templates" / name).write_text("\n" * (LARGEST_TOGETHER // 3), "utf-8")
    names = "".join(f"{{% include '{name}' %}}" for name in "abc")
    (project / "templates" / DOCUMENT).write_text(names, "utf-8")
    [fault] = problems(project)
    assert (fault.rule, fault.place.file) == ("file-unreadable", "templates/c")
    assert fault.message == "The templates of this document have more than 128 KB together."


def test_a_mark_of_byte_order_is_not_part_of_a_template(project: Path) -> None:
    text = (SHIPPED / GLOSSARY).read_bytes()
    (project / "templates/parts").mkdir()
    (project / "templates" / GLOSSARY).write_bytes(b"\xef\xbb\xbf" + text)
    assert problems(project) == ()


def test_a_long_line_is_shown_in_part(project: Path) -> None:
    (project / "templates" / DOCUMENT).write_text("<p>{{ nothing }}" + "\x07y" * 500, "utf-8")
    [fault] = problems(project)
    assert fault.hint == "The line is: <p>{{ nothing }}" + "\ufffdy" * 92 + "…"


@pytest.mark.parametrize(
    "name",
    [
        *(
            "",
            ".",
            "..",
            ".hidden",
            "-",
            "a\nb",
            "\x07",
            "\u202e",
            "\udcff",
            "a\\b",
            "a:b",
            "<b>",
            'a"b',
            "a*",
            "a ",
            "a.",
        ),
        *("x" * 101, "con", "NUL", "com1.x"),
    ],
)
def test_a_name_that_some_computer_refuses_is_that_of_no_document(name: str, project: Path) -> None:
    (project / "templates" / f"{name}.html.j2").write_text(PAGE, "utf-8")
    made = pipeline.build(project, ["html"])
    assert not made.files
    [finding] = made.findings
    assert (finding.rule, finding.message) == ("file-unreadable", "A document cannot have the name of this file.")
    assert str(finding.place).isprintable()


@pytest.mark.parametrize(
    "name", ["a", "letter", "Annual letter (2026)", "évidence", "a.b", "content", "console", "x" * 100]
)
def test_other_names_are_those_of_documents(name: str, project: Path) -> None:
    (project / "templates" / f"{name}.html.j2").write_text(PAGE, "utf-8")
    assert f"{name}.html" in pipeline.build(project, ["html"]).files
