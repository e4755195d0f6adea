"""Nothing opens a file but the two doors, apart from what comes with the installation or is made at the moment."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.commands import ROOT

SOURCES = ROOT / "src/selfassess"
OPENING = {"open", "read_bytes", "read_text", "write_bytes", "write_text", "fdopen", "ZipFile", "NamedTemporaryFile"}
DOORS = {
    "files/reading.py": "the door in",
    "files/writing.py": "the door out",
    "files/together.py": "the door out for many files at once",
    "files/archive.py": "members of a zip, bounded",
}
OTHERS = {
    "docstrings.py": "its own source, where Python left the docstrings out",
    "load/brand_files.py": "what ships",
    "load/framework_file.py": "what ships",
    "write/formats.py": "a writer of its own that is called so, and gives bytes",
    "write/word/chart_workbook.py": "bytes in memory",
    "write/pdf/document.py": "what ships",
    "write/word/look/markup.py": "what ships",
    "starter/__init__.py": "what ships, and the draft of a new project",
    "document/pictures/reader.py": "bytes in memory",
    "register/xlsx_writer.py": "bytes in memory",
    "write/word/package.py": "bytes in memory",
    "outgoing/office.py": "bytes in memory, which this tool has just written",
    "edit/transaction.py": "whether a file may be written, which only opening it shows",
    "edit/holder.py": "the lock, which is already held and is no link",
    "cli/ending.py": "the null device",
    "unforeseen.py": "a new report in the temporary folder",
}


def calls(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name


def test_every_module_that_opens_a_file_is_a_door_or_has_a_reason() -> None:
    opening = {
        file.relative_to(SOURCES).as_posix() for file in SOURCES.rglob("*.py") if OPENING.intersection(calls(file))
    }
    assert opening == {*DOORS, *OTHERS}
