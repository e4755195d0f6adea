"""Every command that writes, on a project where it has something to write."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from tests.fuzz.project import lay_out

LOOK = ("evidence", "list", "--project", "project")
REGISTER = "Ref,Title,Owner\n1,Survey of visits,Head of Surveys\n2,Plan for visits,Head of Plans\n"
FIXABLE = "chapter: welcome\ntitle: Welcome\ntext: |\n  Words of wel\u00adcome, and don't ''stop''.\n"


class Act(Struct, frozen=True):
    """A command that writes, and the one that comes after it; `is_whole`, if its files are written all or none."""

    words: tuple[str, ...]
    after: tuple[str, ...] = LOOK
    is_whole: bool = True


def _library(*words: str) -> Act:
    return Act(("evidence", *words, "--project", "project"))


NOTE = ("--status", "on-track", "--note", "Two in post", "--on", "2026-11-20")
EXPORT = ("evidence", "export", "registers/register.xlsx", "--yes", "--project", "project")
PACK = ("pack", "--output", "registers/pack", "--project", "project")
ZIP = ("pack", "--zip", "registers/pack.zip", "--project", "project")
ACTS = {
    "build": Act(("build", "--project", "project"), is_whole=False),
    "check --fix": Act(("check", "--fix", "--project", "project")),
    "schema": Act(("schema", "--with-evidence", "--project", "project"), is_whole=False),
    "new": Act(("new", "fresh"), after=("new", "fresh")),
    "new in an empty folder": Act(("new", "empty"), after=("new", "empty")),
    "add": _library("add", "documents/017-report.txt"),
    "add a folder": _library("add", "documents", "--yes"),
    "import": _library("import", "register.csv", "--yes"),
    "renumber": _library("renumber", "1", "70"),
    "review": _library("review", "1", "--by", "Librarian", "--on", "2026-11-20"),
    "supersede": _library("supersede", "1", "2"),
    "plan update": Act(("plan", "update", "A1", *NOTE, "--project", "project")),
    "export": Act(EXPORT, after=EXPORT),
    "pack": Act(PACK, after=PACK),
    "pack as a zip": Act(ZIP, after=ZIP),
}


def laid_out(folder: Path) -> Path:
    folder.mkdir()
    project = lay_out(folder)
    (project / "content/chapters/welcome.yaml").write_text(FIXABLE, "utf-8")
    (folder / "documents/018-plan.txt").write_text("A plan for visits.\n", "utf-8")
    (folder / "register.csv").write_text(REGISTER, "utf-8")
    (folder / "empty").mkdir()
    (folder / "registers").mkdir()
    return folder
