"""Whether a release is still what its manifest says, and what of its project has changed since."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import MsgspecError, Struct
from msgspec.json import decode

from selfassess.files.reading import LARGEST_TEXT, UnreadableError, read_file
from selfassess.project.project import Project
from selfassess.releases.manifest import MANIFEST, VERSION, Manifest, inputs_of, sha256_of


class NoManifestError(Exception):
    """A folder that is no release, with the reason."""


class Verification(Struct, frozen=True):
    """What of a release is not as its manifest says, in words, and which files of the project have changed since."""

    faults: tuple[str, ...]
    checked: int
    changed_inputs: tuple[str, ...]


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a release. Raises NoManifestError."""
    try:
        content = read_file(folder / MANIFEST, LARGEST_TEXT, folder.resolve())
    except UnreadableError as error:
        raise NoManifestError(f"{folder} is not a release: it has no {MANIFEST} that can be read.") from error
    try:
        manifest = decode(content, type=Manifest)
    except MsgspecError as error:
        raise NoManifestError(f"{folder / MANIFEST} is not the manifest of a release.") from error
    if manifest.version != VERSION:
        raise NoManifestError(f"{folder / MANIFEST} was made by another version of selfassess.")
    return manifest


def verify(folder: Path, manifest: Manifest, project: Project | None) -> Verification:
    """Reads every file of a release again."""
    now = inputs_of(project) if project is not None else manifest.inputs
    changed = {name for name in {*now, *manifest.inputs} if now.get(name) != manifest.inputs.get(name)}
    return Verification(tuple(_faults(folder, manifest)), len(manifest.outputs), tuple(sorted(changed)))


def _faults(folder: Path, manifest: Manifest) -> Iterator[str]:
    for name, expected in manifest.outputs.items():
        try:
            found = sha256_of(folder / name, folder.resolve())
        except UnreadableError:
            yield f"{name} is missing, or cannot be read."
            continue
        if found != expected:
            yield f"{name} has changed."
    known = {MANIFEST, *manifest.outputs}
    for top, _, files in os.walk(folder):
        for name in sorted(files):
            file = (Path(top) / name).relative_to(folder).as_posix()
            if file not in known:
                yield f"{file} is not part of the release."
