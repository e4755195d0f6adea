"""LibreOffice at work on one Word file: without a window, with a profile and a folder that are gone afterwards."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from selfassess.files.reading import UnreadableError, read_file
from selfassess.files.writing import save

NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
DEADLINE = 180  # seconds
LARGEST = 500_000_000
WORD, PDF = "document.docx", "document.pdf"
FORM = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
QUIET = ("--headless", "--nologo", "--nodefault", "--norestore", "--nolockcheck")


class PagingError(Exception):
    """Why nobody has counted the pages, as a sentence, and what to do."""


def program(folders: Iterable[str] | None = None, places: Sequence[str] = USUAL_PLACES) -> Path | None:
    """Where LibreOffice is; None where it is not installed. A program in the folder at hand is none of ours."""
    folders = os.environ.get("PATH", "").split(os.pathsep) if folders is None else folders
    here = Path.cwd().resolve()
    searched = [folder for folder in folders if Path(folder).is_absolute() and Path(folder).resolve() != here]
    found = filter(None, (which(name, path=os.pathsep.join(searched)) for name in NAMES if searched))
    return next((Path(each) for each in (*found, *places) if Path(each).is_file()), None)


def pdf_of(word: bytes, office: Path | None = None, deadline: float = DEADLINE) -> bytes:
    """The PDF of a Word file, with its bookmarks as places. Raises PagingError."""
    office = program() if office is None else office
    if office is None:
        raise PagingError(
            "LibreOffice is not installed, so nobody has counted the pages for the contents. "
            "Install it, or open the document in Word and press Ctrl and A, then F9."
        )
    try:
        with TemporaryDirectory(ignore_cleanup_errors=True) as name:
            folder = Path(name)
            save({WORD: word}, folder)
            _convert(office, folder, deadline)
            return read_file(folder / PDF, LARGEST)
    except UnreadableError:
        raise _failed("it made no PDF") from None
    except OSError as error:
        raise _failed(error.strerror or "the computer refused") from None


def _convert(office: Path, folder: Path, deadline: float) -> None:
    """LibreOffice starts programs of its own, which all end with it."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [str(office), profile, *QUIET, "--convert-to", FORM, "--outdir", str(folder), str(folder / WORD)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        words, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    ) as running:
        try:
            running.wait(deadline)
        except subprocess.TimeoutExpired:
            raise _failed(f"it took longer than {deadline:.0f} seconds") from None
        finally:
            _end(running)


def _end(running: subprocess.Popen[bytes]) -> None:
    if os.name == "posix":
        try:
            os.killpg(running.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
    running.kill()


def _failed(reason: str) -> PagingError:
    return PagingError(
        f"LibreOffice could not count the pages for the contents: {reason}. "
        "Open the document in Word and press Ctrl and A, then F9."
    )
