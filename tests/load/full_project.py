"""A project whose files hold every key that there is, each file as a structure of texts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from selfassess.editor.json_schema import schema
from selfassess.load.file_types import FILE_TYPES
from tests.projects import SMALLEST, assessment_of

Value = None | str | list[Any] | dict[str, Any]

FIELD = {"key": "how_far", "holds": "prose", "heading": "How far", "prompt": "Say it.", "opens_with_indicators": "yes"}
CLAIM = {"text": "One.", "id": "one", "evidence": ["1", "1 section 3"], "actions": ["A1", "7"]}
SPOTLIGHT = {
    "spotlight": "Home: again",
    "story": "A story.\n",
    "about": "A service",
    "consent": {"given": "2026-05-01", "until": "2028-02-29", "name": "changed", "needed": "no", "because": "Nobody"},
    "image": "images/garden.png",
    "alt": "A garden",
}


class Quoted(str):
    """A text that stands in quotation marks."""

    __slots__ = ()


PROGRESS = {
    "on": "2026-11-01",
    "note": "Begun",
    "status": "late",
    "impact": "Sooner",
    "barrier": "Staff",
    "highlight": "yes",
    "indicator": "seen",
    "evidence": ["1"],
}
FULL_FILES: dict[str, tuple[str, Value]] = {
    "assessment": (
        "content/assessment.yaml",
        {
            "framework": "framework.yaml",
            "council": "Smallshire Council",
            "title": "Self-assessment",
            "as_at": "2026-11-30",
            "edition": "0.3",
            "status": "draft",
            "audience": "cqc",
            "owner": "A board",
            "language": "en-GB",
            "front": ["welcome"],
            "back": ["7"],
            "glance": {"indicators": ["seen"]},
            "compare": {"file": "scores.csv", "source": "1", "as_at": "2026-10"},
        },
    ),
    "chapter": ("content/chapters/welcome.yaml", {"chapter": "welcome", "title": "Welcome", "text": "Words.\n"}),
    "theme": (
        "content/themes/living-well.yaml",
        {"theme": "living-well", "covers": "All.\n", "strengths": ["One.", CLAIM], "to_improve": [CLAIM]},
    ),
    "statement": (
        "content/statements/keeping-well.yaml",
        {
            "statement": "keeping-well",
            "lead": "Head of Visits",
            "self_score": "2.5",
            "indicators": ["seen"],
            "how_it_goes": "Well.\n",
            "going_well": ["One.", CLAIM],
            "people_say": ["One.", SPOTLIGHT, CLAIM],
        },
    ),
    "indicators": (
        "content/indicators.yaml",
        [
            {
                "indicator": "seen",
                "name": "Seen",
                "sentence": "people were seen",
                "unit": "percent",
                "values": {"2024-25": "76", "2025": "77.2"},
                "source": "1 table 3",
                "out_of": "1,200",
                "better": "higher",
                "compare": {"England": {"2024-25": "77"}},
                "target": "80",
            }
        ],
    ),
    "actions": (
        "content/actions.yaml",
        [
            {
                "action": "A1",
                "what": "Visit sooner",
                "statement": "keeping-well",
                "lead": "Head of Visits",
                "theme": "living-well",
                "group": "visits",
                "phase": "One",
                "start": "2026-09",
                "due": "Q4 2026/27",
                "timescale": "By spring",
                "measure": "90%",
                "mitigation": "People are called",
                "cost": "cost",
                "status": "on-track",
                "progress": [PROGRESS, {"on": "2026-10", "note": "Begun"}],
                "evidence": ["1", "1 page 2"],
                "audience": "internal",
            },
            {"action": "7", "what": "Ask"},
        ],
    ),
    "plan": (
        "content/plan.yaml",
        {
            "plan": "Plan",
            "phase": "One",
            "from": "2026-01",
            "until": "2027-06-30",
            "months": "18",
            "aim": "Good",
            "introduction": "Words.\n",
            "sort_by": "theme",
            "columns": ["number", "action"],
            "statuses": {"done": {"name": "Complete", "colour": "blue"}},
            "groups": [{"group": "visits", "name": "Visits", "lead": "Head of Visits", "summary": "Sooner.\n"}],
            "governance": [
                {
                    "body": "A board",
                    "chair": "A director",
                    "members": ["Staff"],
                    "meets": "monthly",
                    "receives": "A report",
                    "works_with": ["Another board"],
                }
            ],
            "reports_to": [{"to": "A department", "every": "half-year", "note": "Soon"}],
            "milestones": [{"by": "2027-01", "what": "Begun", "done": "2027-01-10"}],
        },
    ),
    "findings": (
        "content/findings.yaml",
        [
            {
                "finding": "F1",
                "from": "first",
                "kind": "improve",
                "text": "People wait",
                "statement": "keeping-well",
                "theme": "living-well",
                "group": "visits",
                "at": "page 14",
                "actions": ["A1", "7"],
                "no_action": "Done already",
                "progress": [PROGRESS],
                "audience": "cqc",
            }
        ],
    ),
    "assessments": (
        "content/assessments.yaml",
        [
            {
                "assessment": "first",
                "by": "peer",
                "name": "First",
                "published": "2026-01",
                "draft_received": "2025-11-03",
                "report": "1 page 2",
                "scores": {"keeping-well": "2.5"},
                "percents": {"keeping-well": "38"},
                "overall": "39",
                "rating": "Low",
                "timeline": [{"on": "2025-06-17", "until": "2025-06", "what": "Visit"}],
            }
        ],
    ),
    "corrections": (
        "content/corrections.yaml",
        [
            {
                "correction": "C1",
                "assessment": "first",
                "kind": "omitted",
                "says": "None",
                "should_say": "One",
                "at": "page 1",
                "sent": "2025-11-10",
                "evidence": ["1"],
                "outcome": "not-accepted",
                "reply": "No",
                "audience": "cqc",
            }
        ],
    ),
    "tables": (
        "content/tables.yaml",
        [
            {
                "table": "cost",
                "caption": "Cost",
                "columns": ["For", "2026-27"],
                "rows": [["All", "1"], ["Staff", Quoted("")]],
                "unit": "£000",
                "as_at": "2026-03",
                "source": "1",
                "total": "first",
                "total_row": "All",
            }
        ],
    ),
    "report": (
        "content/reports/march.yaml",
        {
            "report": "march",
            "to": "A committee",
            "date": "2026-03-17",
            "title": "Report",
            "by": "A director",
            "numbered": "both",
            "box": {"Wards affected": "All", "Key decision": "No"},
            "sections": [{"heading": "Scores", "text": "Words.\n", "show": ["scores", "table:cost"]}],
            "recommendations": [{"that": "It is noted", "reason": "None"}],
            "implications": [{"heading": "Financial", "text": "None.\n", "by": "Finance"}],
            "sign-off": [{"role": "A director", "name": "One", "on": "2026-03-05"}],
            "contacts": [
                {"role": "Author", "name": "One", "post": "Officer", "email": "care@example.gov.uk", "phone": "0163"},
                {"role": "Other", "service": "Care"},
            ],
            "background": [
                {"title": "Paper", "on": "2024-02", "body": "Board", "item": "7", "url": "https://www.example.gov.uk/p"}
            ],
            "appendices": [
                {"name": "Plan", "document": "improvement-plan", "evidence": "1", "url": "https://www.example.gov.uk"}
            ],
            "first_appendix": "Annex A",
            "audience": "public",
        },
    ),
    "return": (
        "content/returns/first.yaml",
        {
            "return": "first",
            "title": "Return",
            "due": "2026-09-27",
            "items": [{"item": "IR10", "asks": "Policies", "answer": "Two.\n", "evidence": ["1"], "none": "No"}],
            "audience": "cqc",
        },
    ),
    "position": (
        "content/position.yaml",
        {
            "position": "Where we are",
            "introduction": "Words.\n",
            "strengths": ["one"],
            "risks": ["A1"],
            "indicators": ["seen"],
            "questions": [{"question": "Why?", "answer": "Because."}],
            "audience": "internal",
        },
    ),
    "glossary": ("content/glossary.yaml", {"NHS": "National Health Service", "1.10": "A number"}),
    "accepted": (
        "content/accepted.yaml",
        [{"rule": "evidence-unused", "where": "1", "because": "Kept", "until": "2027-01-31"}],
    ),
    "register": ("content/register.yaml", [{"about": "kind", "word": "Policy doc", "means": "policy"}]),
    "evidence": (
        "evidence/library.yaml",
        [
            {
                "ref": "1",
                "title": "Survey",
                "kind": "survey",
                "category": "voices",
                "owner": "Librarian",
                "dated": "2026-10-01",
                "review_due": "2027-10-01",
                "version": "2.1",
                "file": "files/survey.txt",
                "url": "https://www.example.gov.uk/x",
                "sensitivity": "public",
                "statements": ["keeping-well"],
                "status": "superseded",
                "superseded_by": "IR10",
                "reviewed": {"by": "Librarian", "on": "2026-10-20", "sha256": "a0" * 32},
                "unused": "Kept",
                "notes": "None",
            },
            {"ref": "IR10", "title": "Return"},
        ],
    ),
    "framework": (
        "framework.yaml",
        {
            "framework": "smallest",
            "name": "A framework",
            "regulator": "the Inspectorate",
            "source": "https://www.example.gov.uk",
            "own_view": "Ours.",
            "theme_fields": [
                {"key": "covers", "holds": "prose"},
                {"key": "strengths", "holds": "claims", "asks_for": "evidence"},
                {"key": "to_improve", "holds": "claims", "asks_for": "action"},
            ],
            "sections": [
                {
                    "heading": "How is it going?",
                    "prompt": "Say it.",
                    "fields": [{**FIELD, "key": "how_it_goes"}, {"key": "going_well", "holds": "claims"}],
                },
                {"heading": "What do people say?", "fields": [{"key": "people_say", "holds": "stories"}]},
            ],
            "themes": [
                {
                    "theme": "living-well",
                    "name": "Living well",
                    "statements": [{"statement": "keeping-well", "name": "Keeping well", "summary": "People do."}],
                }
            ],
            "scale": [
                {"score": "1", "name": "Poor"},
                {"score": "2.5", "name": "Fine"},
                {"score": "none", "name": "Not yet scored"},
            ],
            "bands": [{"name": "Low", "at_least": "0"}, {"name": "High", "at_least": "100"}],
            "overall": {"rounded": "up", "of": "highest"},
            "categories": [
                {"category": "voices", "name": "Voices", "asked_of_every_statement": "yes"},
                {"category": "papers", "name": "Papers"},
            ],
        },
    ),
    "styles": ("templates/brand/styles.yaml", {"p": "Body Text", "aside.spotlight p": "Spotlight Text"}),
}


def full_project_in(folder: Path) -> Path:
    """The smallest project with a whole file of every kind."""
    shutil.copytree(SMALLEST, folder, dirs_exist_ok=True)
    for file, value in FULL_FILES.values():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(as_yaml(value), encoding="utf-8")
    return folder


class _Dumper(yaml.SafeDumper):
    """Writes a text without quotation marks wherever YAML can do without them."""


_Dumper.yaml_implicit_resolvers = {}


def as_yaml(value: Value) -> str:
    text: str = yaml.serialize(_node(value), Dumper=_Dumper, allow_unicode=True, width=10_000)
    return text


def _node(value: Value) -> yaml.Node:
    if isinstance(value, dict):
        pairs = [(_node(key), _node(each)) for key, each in value.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)
    if isinstance(value, list):
        return yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(each) for each in value], flow_style=False)
    style = '"' if isinstance(value, Quoted) or value == "" else None
    return yaml.ScalarNode("tag:yaml.org,2002:str", value or "", style=style)


def keys_of(value: Value) -> Iterator[str]:
    """Every key inside a value."""
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys_of(each)
    if isinstance(value, dict):
        yield from value


def schemas_of(project: Path, with_evidence: bool = False) -> dict[str, dict[str, Any]]:
    """The schema of every kind of file of a project, which may offer its records."""
    assessment = assessment_of(project)
    records = assessment.evidence.values() if with_evidence else ()
    known = {"evidence": {str(each.ref): str(each.title) for each in records}}
    return {name: schema(file_type, assessment.framework, known) for name, file_type in FILE_TYPES.items()}


def kind_of(file: str) -> str:
    """The kind of a file, by its place in the project."""
    kinds = {name: file_type.kind for name, file_type in FILE_TYPES.items()}
    folders = {name: kind.folder for name, kind in kinds.items() if kind.folder}
    return next(
        name for name, kind in kinds.items() if file == kind.files or file.startswith(f"{folders.get(name, file)}/")
    )
