"""Registers that come back from other people: workbooks damaged at every level, CSV files in odd shapes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from contextlib import redirect_stdout, suppress
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from selfassess.cli import main
from tests.fuzz.commands import Command, command, import_
from tests.fuzz.mutation import damaged_bytes, damaged_package
from tests.fuzz.payloads import EVERY
from tests.fuzz.project import lay_out

TOKENS = (b'"', b",", b";", b"\t", b"\r\n", b"\r", b"\0", b'""', b"\xef\xbb\xbf", b"\xff", b"sep=;\n", b"," * 20_000)


def damage(random: Random, project: Path) -> Sequence[Command]:
    workbook, text = exported()
    if random.random() < 0.6:
        name, content = "register.xlsx", damaged_package(random, workbook)
    elif random.random() < 0.5:
        name, content = "register.csv", damaged_bytes(random, text, TOKENS)
    else:
        name, content = "register.csv", _with_payloads(random, text)
    if random.random() < 0.05:
        name = random.choice(("register.XLSX", "register.txt", "register.ods", "register"))
    (project.parent / "documents" / name).write_bytes(content)
    register = f"documents/{name}"
    return command("evidence", "import", register, "--dry-run"), import_(register)


@cache
def exported() -> tuple[bytes, bytes]:
    """The registers of the project as it was: a workbook, and a CSV file."""
    with TemporaryDirectory() as folder, redirect_stdout(io.StringIO()):
        project = lay_out(Path(folder))
        for name in ("register.xlsx", "register.csv"):
            with suppress(SystemExit):
                main(["evidence", "export", f"{folder}/{name}", "--project", str(project)])
        return Path(folder, "register.xlsx").read_bytes(), Path(folder, "register.csv").read_bytes()


def _with_payloads(random: Random, content: bytes) -> bytes:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    for _ in range(random.randint(1, 5)):
        row = random.choice(rows)
        row[random.randrange(len(row))] = random.choice(EVERY)
    if random.random() < 0.1:
        rows *= random.choice((2, 500))
    stream = io.StringIO()
    csv.writer(stream, delimiter=random.choice(",;\t|")).writerows(rows)
    return stream.getvalue().encode(random.choice(("utf-8-sig", "utf-8", "utf-16", "cp1252")), "replace")
