"""The project that cases damage: small and whole, with every kind of file, and what lies beside it on the machine."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from tests.pictures import picture
from tests.projects import SMALLEST

TEMPLATES = SMALLEST.parents[1] / "templates"
SECRET = "Only-for-the-owner-of-this-machine"
"""What stands in the files beside the project, and may never come into it or out of it."""
RICH = {
    "content/indicators.yaml": """\
- indicator: seen-in-a-week
  name: Seen within a week
  sentence: people were seen within a week
  source: 1
  unit: percent
  values: {2024-25: 76, 2025-26: 78}
  compare: {England: {2024-25: 77.2}}
""",
    "content/actions.yaml": """\
- action: A1
  statement: keeping-well
  what: Visit sooner
  lead: Head of Visits
  due: 2027-03-31
  progress:
    - {on: 2026-11-01, note: Team recruited}
  evidence: [1 page 2]
""",
    "content/glossary.yaml": "NHS: National Health Service\n",
    "content/accepted.yaml": """\
- rule: link-text-vague
  where: content/statements/keeping-well.yaml
  because: Everybody here calls it so.
  until: 2027-06-30
""",
    "content/statements/keeping-well.yaml": """\
statement: keeping-well
self_score: fine
indicators: [seen-in-a-week]
how_it_goes: |
  Most people are seen within a week (Ref 1 table 2).

  | a | b |
  | - | -: |
  | (Ref 1) | [x](#welcome) |

  ### A subsection

  1. One
     - two ![A garden](images/garden.png "Caption (Ref 1)")

  A note.[^1] More at [our site](https://www.smallshire.example/plan).

  [^1]: Words of the note.
going_well:
  - text: "Visits start: on time"
    id: on-time
    evidence: [1 section 3]
    actions: [A1]
people_say:
  - A neighbour calls it good.
  - spotlight: Home again
    consent: {given: 2026-05-01, until: 2028-05-01, name: changed}
    image: images/garden.png
    alt: A garden
    story: >
      Folded words of
      a story.
""",
    "evidence/more.yaml": """\
- ref: 2
  title: Plan for visits
  category: papers
  owner: Head of Visits
  dated: 2026-09-01
  url: https://www.smallshire.example/plan-for-visits
  unused: Held for the next edition.
""",
}


def lay_out(folder: Path) -> Path:
    """A whole project, and beside it documents for the library and files of the machine that are not its business."""
    project = folder / "project"
    shutil.copytree(SMALLEST, project)
    for file, text in RICH.items():
        (project / file).write_text(text, "utf-8")
    (folder / "documents").mkdir()
    (folder / "documents/017-report.txt").write_text("A report on visits.\n", "utf-8")
    (folder / "outside").mkdir()
    (folder / "outside/secret.txt").write_text(SECRET, "utf-8")
    (folder / "outside/secret.yaml").write_text(f"chapter: welcome\ntitle: {SECRET}\ntext: {SECRET}\n", "utf-8")
    (folder / "outside/secret.png").write_bytes(picture("png") + SECRET.encode())
    return project


def yaml_files(project: Path) -> list[Path]:
    return sorted(project.rglob("*.yaml"))


def own_templates(project: Path) -> Path:
    """Gives the project templates and a brand of its own, which are those that ship."""
    own = project / "templates"
    if not own.exists():
        shutil.copytree(TEMPLATES, own, ignore=shutil.ignore_patterns("*.py", "*.toml", "reports", "reference.docx"))
    return own


@cache
def reference() -> bytes:
    return (TEMPLATES / "brand/reference.docx").read_bytes()
