"""Projects of many sizes: the example council said over and over, no sentence twice, each ref a new one."""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

EXAMPLE = Path(__file__).resolve().parents[1]
CITED = re.compile(r"\(Ref [^()]*\)|\]\(ref:\d+\)")
SENTENCE = re.compile(r"(?:(?<=[a-z)”%*])|(?<=\d\d\d))[.?!](?=[\s\"”*]|$)")
LAST_WORD = re.compile(r"(?<=[a-z0-9%)]{2})$", re.MULTILINE)
APART = 100


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else '"')


_Dumper.add_representer(str, _text)


def grow(times: int, folder: Path) -> Path:
    """The example with every passage, list and record `times` over, in a folder of its own."""
    project = folder / f"x{times}"
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(EXAMPLE / "content", project / "content")
    shutil.copytree(EXAMPLE / "evidence/files", project / "evidence/files")
    for path in sorted((project / "content").rglob("*/*.yaml")):
        _write(path, _grown(_read(path), times))
    for path in sorted((EXAMPLE / "evidence").glob("*.yaml")):
        copies = [_record(record, copy) for copy in range(times) for record in _read(path)]
        _write(project / "evidence" / path.name, copies)
    return project


def stock(records: int, megabytes: int, folder: Path) -> Path:
    """The example with so many more records, each cited twice, whose reviewed files hold so much together."""
    project = folder / f"library-{records}"
    shutil.rmtree(project, ignore_errors=True)
    for part in ("content", "evidence"):
        shutil.copytree(EXAMPLE / part, project / part)
    size = megabytes * 1024 * 1024 // records
    numbers = range(1000, 1000 + records)
    _write(project / "evidence/stock.yaml", [_stocked(number, size, project / "evidence/files") for number in numbers])
    words = [
        f"Claim {number} rests on one document (Ref {number}), and {number} again (Ref {number})." for number in numbers
    ]
    chapter = {"chapter": "stock", "title": "Stock", "text": "\n\n".join(words) + "\n"}
    _write(project / "content/chapters/stock.yaml", chapter)
    assessment = _read(project / "content/assessment.yaml")
    _write(project / "content/assessment.yaml", {**assessment, "back": [*assessment["back"], "stock"]})
    return project


def _stocked(number: int, size: int, files: Path) -> dict[str, Any]:
    """A record, and its file: a pattern of its own of about this size, no two of one length."""
    content = f"{number} {'evidence ' * 100}".encode() * (size // 900) + b"." * (number % 1000)
    path = files / f"{number}-stock.bin"
    path.write_bytes(content)
    reviewed = {"by": "Librarian", "on": "2026-11-01", "sha256": sha256(content).hexdigest()}
    record = {"ref": str(number), "title": f"Document {number}", "owner": "Librarian", "dated": "2026-10-01"}
    return {**record, "category": "processes", "file": f"files/{path.name}", "reviewed": reviewed}


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def _write(path: Path, content: Any) -> None:
    path.write_text(yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**6), "utf-8")


def _grown(part: dict[str, Any], times: int) -> dict[str, Any]:
    return {key: _over(value, times) for key, value in part.items()}


def _over(value: Any, times: int) -> Any:
    if isinstance(value, list):
        if all(isinstance(each, str) and " " not in each for each in value):
            return value
        return [_copy(each, copy) for copy in range(times) for each in value]
    return "\n".join(_copy(value, copy) for copy in range(times)) if "\n" in value else value


def _copy(value: Any, copy: int) -> Any:
    if copy == 0:
        return value
    if isinstance(value, dict):
        return {key: _copied(key, each, copy) for key, each in value.items()}
    words = CITED.sub(
        lambda group: re.sub(r"\b\d+(?=[,)]| )", lambda ref: _ref(ref[0], copy), group[0], count=0), value
    )
    return LAST_WORD.sub(f" ({copy})", SENTENCE.sub(f" in round {copy}.", words))


def _copied(key: str, value: Any, copy: int) -> Any:
    if key in ("text", "story"):
        return _copy(value, copy)
    if key == "evidence":
        return [re.sub(r"^\d+", lambda ref: _ref(ref[0], copy), each) for each in value]
    return f"{value}-{copy}" if key == "id" else value


def _ref(ref: str, copy: int) -> str:
    return str(int(ref) + APART * copy) if int(ref) <= 90 else ref


def _record(record: dict[str, Any], copy: int) -> dict[str, Any]:
    if copy == 0:
        return record
    kept = {key: value for key, value in record.items() if key not in ("file", "url")}
    return {**kept, "ref": _ref(record["ref"], copy), "title": f"{record['title']}, round {copy}"}
