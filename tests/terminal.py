"""Commands run as a person runs them at a terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Iterator
from pathlib import Path

import click

from tests.commands import COMMAND, ROOT, environment


def at_terminal(*words: str | Path, columns: int = 80, cwd: Path = ROOT, typed: str | None = None) -> str:
    """What a command shows at a terminal of this width, both streams together; `typed` is what somebody types."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    plain = {key: value for key, value in environment(TERM="xterm").items() if key not in ("COLUMNS", "LINES")}
    process = subprocess.Popen(
        [*COMMAND, *map(str, words)], cwd=cwd, env=plain, stdin=theirs if typed else None, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    os.write(ours, (typed or "").encode())
    shown = b"".join(_read(ours))
    process.wait(timeout=120)
    os.close(ours)
    return click.unstyle(shown.decode("utf-8")).replace("\r\n", "\n")


def _read(terminal: int) -> Iterator[bytes]:
    """What comes until the other end is closed, which Linux tells as an error."""
    try:
        while found := os.read(terminal, 65536):
            yield found
    except OSError:
        return
