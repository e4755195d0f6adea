"""The commands of the guide's first hour, typed one after another in a folder that holds the two files."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from tests.commands import answered
from tests.docs import pages
from tests.docs.documents import write_document
from tests.docs.first_hour import spreadsheet, word_file

PAGE = "moving-in.md"
PROJECT = "our-self-assessment"
DOCUMENTS = "7. Add the documents themselves"
PLACING = "6. Check it"
REPORT = f"{PROJECT}/import-report.html"


class Step(Struct, frozen=True):
    """A command of the page, the words that the page shows of its answer, and what it answered."""

    typed: str
    shown: str
    said: str
    code: int


def taken(work: Path) -> Iterator[Step]:
    """Types each command of the page; between them, does to the files what the page says."""
    (work / word_file.NAME).write_bytes(word_file.word_file())
    (work / spreadsheet.NAME).write_bytes(spreadsheet.spreadsheet())
    inside = work
    blocks = pages.blocks(PAGE)
    for at, block in enumerate(blocks):
        if block.kind != "console":
            continue
        if block.heading == PLACING:
            _place_what_is_left(work / PROJECT / "content")
        if block.heading == DOCUMENTS:
            for name in blocks[at - 1].text.splitlines():
                write_document(work / "Evidence documents" / name)
        for line in block.text.splitlines():
            words = shlex.split(line)
            if words[0] == "cd":
                inside = Path(os.path.normpath(inside / words[1]))
                continue
            done = answered(
                "y\n" if "add" in words else "", *(word.replace("\\", "/") for word in words[1:]), cwd=inside
            )
            following = blocks[at + 1] if at + 1 < len(blocks) and blocks[at + 1].kind == "text" else None
            said = done.stdout.replace("[y/N]: ", "[y/N]: y\n")  # as a terminal shows it
            yield Step(line, following.text if following is not None else "", said, done.returncode)


def _place_what_is_left(content: Path) -> None:
    """Types what the page says into the assessment, and deletes the file that is empty then."""
    typed = [code for code in pages.codes(pages.prose(PAGE)) if code.startswith(("edition: ", "as_at: "))]
    path = content / "assessment.yaml"
    text = path.read_text("utf-8")
    for line in typed:
        text = re.sub(rf"^{line.partition(':')[0]}:.*$", line, text, flags=re.MULTILINE)
    path.write_text(text, "utf-8")
    (content / "chapters/unplaced.yaml").unlink()
