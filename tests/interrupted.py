"""What a command leaves that was cut off while it renamed its files."""

from __future__ import annotations

import json
from pathlib import Path

from selfassess.files.writing import JOURNAL


def leave_change(project: Path, file: str, content: str) -> Path:
    """A file that waits beside its place, in the journal of the command that was cut off; returns its path."""
    place = project / file
    part = place.with_name(f".{place.name}.0123abcd.part")
    part.write_text(content, "utf-8")
    status = part.lstat()
    journal = {part.relative_to(project).as_posix(): [place.name, status.st_ino, status.st_ctime_ns]}
    (project / JOURNAL).write_text(json.dumps(journal), "utf-8")
    return part
