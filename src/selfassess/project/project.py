"""What a project says: the assessment, its prose in reading order, and its files."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from selfassess.model.assessment import Assessment, Record
from selfassess.project.fingerprints import Fingerprints
from selfassess.prose.passage import Passage


@dataclass(frozen=True, slots=True)
class Subject:
    """What the rules of content look at: the assessment, its prose in reading order, its folder and its files.

    `held` remembers the file of each record that was asked for, None where it is not there.
    """

    assessment: Assessment
    passages: tuple[Passage, ...]
    folder: Path
    fingerprints: Fingerprints
    held: dict[Record, Path | None] = field(default_factory=dict)
