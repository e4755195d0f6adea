"""Who is writing to a project: said in its lock file by whoever holds the lock, for those who wait.

It is words for people and nothing else. Where they are missing, or are not what is written here, nobody is named.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from selfassess.files.reading import read_file
from selfassess.visible_text import visible

LONGEST = 80
"""Characters of each line: the command, the person's user name, the computer."""
UNKNOWN = "Somebody else is changing this project. Try again when they have finished."
FLAGS = os.O_WRONLY | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def name_holder(lock: Path, command: str) -> None:
    """Says in the lock file who holds it; says nothing where the machine refuses."""
    import getpass
    import platform

    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # by version and machine, where there is no such user
        user = ""
    _write(lock, "\n".join(map(_line, (command, user, platform.node()))))


def forget_holder(lock: Path) -> None:
    _write(lock, "")


def busy(lock: Path) -> str:
    """What to say to those who have waited in vain."""
    from datetime import datetime

    try:
        since = datetime.fromtimestamp(lock.stat().st_mtime)
        lines = read_file(lock, 4 * 3 * LONGEST + 3).decode("utf-8").split("\n")
    except (OSError, ValueError, OverflowError):
        return UNKNOWN
    if len(lines) != 3 or not lines[0].startswith("selfassess"):
        return UNKNOWN
    command, user, computer = map(_line, lines)
    who = f"{user or 'Somebody'} on {computer or 'another computer'}"
    return f"{who} has been running “{command}” on this project since {since:%H:%M on %Y-%m-%d}. Try again later."


def _line(words: str) -> str:
    return visible(words)[:LONGEST].strip()


def _write(lock: Path, words: str) -> None:
    with suppress(OSError), os.fdopen(os.open(lock, FLAGS), "wb") as file:
        file.write(words.encode("utf-8", "replace"))
