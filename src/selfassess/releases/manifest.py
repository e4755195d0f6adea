"""The manifest of a release: what was made, of which files, and what the board accepted. Nothing in it is of the clock.

It is for the council's own records: it names files that no reader of the documents need know of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from selfassess.diagnostics import Finding
from selfassess.files.reading import home, open_file, walk
from selfassess.model.assessment import Assessment
from selfassess.model.file_names import windows_refuses
from selfassess.project.project import Project
from selfassess.version import __version__

MANIFEST = "manifest.json"
FOLDER = "releases"
TEMPLATES = "templates"
VERSION = 1
LONGEST_NAME = 80


class Accepted(Struct, frozen=True):
    """A finding that the board accepts, with its reason."""

    rule: str
    file: str
    line: int
    message: str
    because: str


class Manifest(Struct, frozen=True):
    """What a release is: its files and those that it was made of, each with its SHA-256, by name."""

    version: int
    selfassess: str
    council: str
    title: str
    edition: str
    status: str
    as_at: str
    framework: str
    audiences: tuple[str, ...]
    formats: tuple[str, ...]
    has_page_numbers: bool
    left_out: Mapping[str, Mapping[str, int]]
    accepted: tuple[Accepted, ...]
    outputs: Mapping[str, str]
    inputs: Mapping[str, str]

    def content(self) -> bytes:
        """As a file has it: the same for the same release."""
        from msgspec.json import encode, format

        return format(encode(self, order="deterministic"), indent=1) + b"\n"


def manifest(
    assessment: Assessment,
    formats: Iterable[str],
    left_out: Mapping[str, Mapping[str, int]],
    accepted: Iterable[tuple[Finding, str]],
    files: Mapping[str, bytes],
    inputs: Mapping[str, str],
    has_page_numbers: bool = False,
) -> Manifest:
    """The manifest of these files, made for the audiences of which `left_out` says how much each lacks."""
    return Manifest(
        version=VERSION,
        selfassess=__version__,
        council=str(assessment.council),
        title=str(assessment.title),
        edition=str(assessment.edition),
        status=str(assessment.status),
        as_at=assessment.as_at.isoformat(),
        framework=str(assessment.framework.framework),
        audiences=tuple(left_out),
        formats=tuple(formats),
        has_page_numbers=has_page_numbers,
        left_out={audience: dict(counts) for audience, counts in left_out.items()},
        accepted=tuple(
            Accepted(finding.rule, finding.place.file, finding.place.line, finding.message, because)
            for finding, because in accepted
        ),
        outputs={name: sha256(content).hexdigest() for name, content in sorted(files.items())},
        inputs=inputs,
    )


def inputs_of(project: Project) -> dict[str, str]:
    """The SHA-256 of every file that documents are made of, and of the evidence, by name within the project.

    Raises OSError where one cannot be read.
    """
    names = [*project.files.names]
    for top, _, files in walk(project.folder, TEMPLATES):
        names += [(Path(top) / name).relative_to(project.folder).as_posix() for name in files]
    own = project.assessment.framework.node.source.file
    names += [own] if (project.folder / own).is_file() else []
    return {name: sha256_of(project.folder / name, home(project.folder.resolve(), name)) for name in sorted(names)}


def sha256_of(path: Path, below: Path) -> str:
    """The SHA-256 of a file that is really below a folder. Raises UnreadableError."""
    from hashlib import file_digest

    with open_file(path, below) as opened:
        return file_digest(opened, "sha256").hexdigest()


def folder_name(edition: str) -> str:
    """The name of an edition as every computer accepts it for a folder; empty where nothing of it is left."""
    name = re.sub(r"[^\w.()+-]+", "-", edition)[:LONGEST_NAME].strip("-. ")
    return f"edition-{name}" if name and windows_refuses(name) else name
