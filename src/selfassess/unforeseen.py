"""What happens where nobody foresaw what went wrong: a report for whoever keeps selfassess running, and one sentence.

The report is a file on the computer itself. It has no words of a project: no messages of errors, which may quote
them, no paths, and of the command its own words alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence

EXIT = 70
"""The exit code that programs give a fault of their own, by the old custom of sysexits.h."""
OPTION = re.compile(r"--?[a-z][a-z-]*(?==|\Z)")
GROUP = "evidence"
SHOWN = 20
CAUSES = 5
DAMAGED = (ImportError, SyntaxError)
"""Errors that come from files of the installation alone, and say which; their messages are in the report."""
LIBRARIES = ("click", "jinja2", "lxml", "markdown-it-py", "msgspec", "pillow", "python-docx", "pyyaml")


def reported(error: BaseException, arguments: Sequence[str]) -> str:
    """Saves the report of an error, and returns what to say about it."""
    text = "\n".join(_lines(error, arguments)) + "\n"
    try:
        file = _saved(text.encode("utf-8", "backslashreplace"))
    except OSError as refused:
        return f"{_said(error)} A report could not be saved: {refused.strerror}."
    return f"{_said(error)} A report was saved as {file}. Nothing was sent anywhere. {_hint(error)}"


def _saved(report: bytes) -> str:
    """Writes a report to a new file that only its owner may read, whole or not at all, and returns its path."""
    import os
    from pathlib import Path
    from tempfile import mkstemp

    descriptor, file = mkstemp(".txt", "selfassess-report-")
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(report)
    except OSError:
        Path(file).unlink()
        raise
    return file


def _said(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "This computer does not have enough memory for the command, so it stopped."
    if isinstance(error, DAMAGED):
        return "A part of selfassess is damaged or missing, so the command stopped."
    return "Something went wrong inside selfassess, so the command stopped."


def _hint(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "Close other programs and try again, or split your largest files."
    if isinstance(error, DAMAGED):
        return "Install selfassess again. If that does not help, give the report to the person who installed it."
    return "Give the report to the person who installed selfassess for you."


def _lines(error: BaseException, arguments: Sequence[str]) -> Iterator[str]:
    import platform

    from selfassess.version import __version__

    yield "A report of something that went wrong inside selfassess. Nothing was sent anywhere."
    yield "It contains no words of your project and no names of your files. Read it before you pass it on."
    yield ""
    yield f"selfassess {__version__}, Python {platform.python_version()}, {platform.platform()}"
    yield ", ".join(_libraries())
    yield f"Command: selfassess {' '.join(_spared(arguments))}".rstrip()
    cause: BaseException | None = error
    for _ in range(CAUSES):
        if cause is None:
            return
        yield ""
        yield from _traced(cause)
        cause = cause.__cause__ or cause.__context__


def _libraries() -> Iterator[str]:
    from importlib.metadata import PackageNotFoundError, version

    for name in LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"{name} is missing"


def _spared(arguments: Sequence[str]) -> Iterator[str]:
    """The names of the command and of its options; everything else that was typed is replaced by “…”."""
    commands = 2 if arguments[:1] == [GROUP] else 1
    for number, word in enumerate(arguments):
        name = OPTION.match(word)
        is_command = number < commands and word.replace("-", "").isalpha() and word.isascii()
        yield word if is_command else name.group() if name is not None else "…"


def _traced(error: BaseException) -> Iterator[str]:
    """The kind of an error and where it came from, the innermost place last."""
    from linecache import getline
    from traceback import walk_tb

    frames = [(frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in walk_tb(error.__traceback__)]
    shown = frames if len(frames) <= 2 * SHOWN else [*frames[:SHOWN], *frames[-SHOWN:]]
    for number, (file, line, name) in enumerate(shown):
        if number == SHOWN and len(shown) < len(frames):
            yield f"  … {len(frames) - len(shown)} more"
        if not file.endswith(".py"):  # a template, which may be the project's own
            yield f"  a template, line {line}"
            continue
        yield f"  {_in_package(file)}, line {line}, in {name}"
        yield f"    {getline(file, line).strip()}"
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    yield f"{kind}: {_damage(error)}" if isinstance(error, DAMAGED) else kind


def _damage(error: BaseException) -> str:
    if isinstance(error, SyntaxError):
        return f"{error.msg} ({_in_package(error.filename or '')}, line {error.lineno})"
    return str(error).partition(" (")[0]


def _in_package(file: str) -> str:
    """A file of Python's without the folders that it is installed in, which may name a person."""
    folders = sorted((folder for folder in sys.path if folder and file.startswith(folder)), key=len, reverse=True)
    return file[len(folders[0]) :].lstrip("/\\") if folders else re.split(r"[/\\]", file)[-1]
