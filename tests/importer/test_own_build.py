"""Our own Word file of the example council, imported again: the same project, but for what no Word file holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from selfassess import pipeline
from selfassess.diagnostics import Problems
from selfassess.document.flow import classes, text
from selfassess.importer.importing import Imported, import_word
from selfassess.read.word import read_word
from selfassess.syntax.draft import plain
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source
from tests.importer.made import file_of, framework
from tests.projects import EXAMPLE

DOCUMENT = "self-assessment.docx"
KINDS = ("chapters", "themes", "statements")
TOGETHER = ("ambition", "performance")
"""One heading asks for both, and figures part them in the document."""
ONE = "ambition and performance are one text"
LATER = "ambition and performance are parted at a later table of figures"
CONTENT = {
    # what a document shows in words, and what Word does to words
    "quotation marks are curly": 103,
    "a figure of an indicator is words": 11,
    "the figures above are a list": 4,
    "indicators is missing": 4,
    "a picture has another name": 9,
    "the names of rows are bold": 12,
    "the columns of a table have no sides": 6,
    # what no figures show
    ONE: 2,
    LATER: 3,
    # evidence is cited in the words of a claim
    "proud_of[].evidence is missing": 41,
    "areas_for_improvement[].evidence is missing": 17,
    "others_say[].evidence is missing": 38,
    # what a document does not show
    "areas_for_improvement[].id is missing": 57,
    "areas_for_improvement[].actions is missing": 57,
    "others_say[].consent is missing": 8,
    "audience is missing": 1,
    "compare is missing": 1,
}
CITED_ELSEWHERE = ("102", "103", "104")
"""The records that only the improvement plan and the reports cite."""
RECORDS = {
    # what the index of a document does not show
    "category is missing": 91,
    "review_due is missing": 91,
    "sensitivity is missing": 91,
    "statements is missing": 91,
    "status is missing": 91,
    "reviewed is missing": 25,
    "notes is missing": 36,
    # a Word file names the files of the library, and does not contain them
    "file is missing": 25,
    "notes is new: Held in the evidence library as …": 16,
    "title: quotation marks are curly": 8,
}
WORDS = {
    "-Told with consent. The name has been changed.": 7,
    "-A title Held in the evidence library as …": 25,
    "+A title": 25,
    "+Ambition: not yet written": 2,
}
"""The lines that only the first document has, and only the second."""


@pytest.fixture(scope="module")
def built() -> bytes:
    return pipeline.build(EXAMPLE, ["docx"]).files[DOCUMENT]


@pytest.fixture(scope="module")
def imported(built: bytes) -> Imported:
    return import_word(built, framework(), {})


@pytest.fixture(scope="module")
def project(imported: Imported, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("imported")
    for name, content in imported.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def theirs(name: str) -> Any:
    return plain(read(Source(name, (EXAMPLE / name).read_text("utf-8")), Problems()))


def straight(text: str) -> str:
    return text.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}).strip()


def without_list(text: str) -> str:
    """A text without the list of figures that a document shows above it."""
    return re.sub(r"\A(?:- .*\n)+\n?", "", text) if " in 2025-26." in text[:400] else text


def unwrapped(text: str) -> str:
    """A text with each paragraph and each item on one line."""
    return re.sub(r"(?<!\n)\n(?![\n#>|]|\s*(?:[-*]|\d+\.) )\s*", " ", text)


CHANGES: dict[str, Callable[[str], str]] = {
    "": unwrapped,
    "quotation marks are curly": straight,
    "a figure of an indicator is words": lambda text: re.sub(r"\[([^\]]+)\]\(indicator:[^)]*\)", r"\1", text),
    "a picture has another name": lambda text: re.sub(r"images/[\w-]+\.png", "images/", text),
    "the columns of a table have no sides": lambda text: re.sub(r"---:(?= \|)", "---", text),
    "the names of rows are bold": lambda text: re.sub(r"(?m)^\| \*\*(.*?)\*\* \|", r"| \1 |", text),
    "the figures above are a list": without_list,
}


def why(expected: str, found: str) -> Iterator[str]:
    """The changes that make two texts the same; the texts themselves where none do."""
    for change, apply in CHANGES.items():
        if expected == found:
            return
        before, expected, found = (expected, found), apply(expected), apply(found)
        if change and before != (expected, found):
            yield change
    pattern = ".{1,20}".join(map(re.escape, re.split(r"\[\]\(indicator:[^)]*\)", expected)))
    if expected != found:
        is_shown = re.fullmatch(pattern, found) is not None
        yield "a figure of an indicator is words" if is_shown else f"{expected!r} became {found!r}"


def claim(value: Any) -> Iterator[tuple[str, str]]:
    """A claim or story as its words under their keys, as documents show them, and what they do not show."""
    if isinstance(value, str):
        yield "text", value
    elif "spotlight" in value:
        yield from ((key, str(value[key])) for key in value)
    else:
        evidence = value.get("evidence", [])
        cited = f" (Ref {', '.join(evidence if isinstance(evidence, list) else [evidence])})" if evidence else ""
        yield "text", value["text"] + cited
        yield from ((key, str(value[key])) for key in ("id", "actions") if key in value)
        yield from [("evidence", "listed")] if evidence else []


def flat(values: Mapping[str, Any]) -> dict[str, str]:
    """Every value of a file as text, by where it is."""
    found: dict[str, str] = {}
    for key, value in values.items():
        if isinstance(value, list) and key not in ("front", "back", "indicators"):
            for at, each in enumerate(value):
                found.update({f"{key}[{at}].{part}": text for part, text in claim(each)})
        else:
            found[key] = ", ".join(value) if isinstance(value, list) else str(value or "")
    return {key: text for key, text in found.items() if text}


def together(values: dict[str, str]) -> dict[str, str]:
    """The values with the two answers under one heading as one."""
    both = "\n\n".join(values.pop(key).strip() for key in TOGETHER if key in values)
    return {**values, "performance": both} if both else values


def worked_out(root: etree._Element) -> set[str]:
    """What documents count and compare in tables of their own: no Word file says of which figures and actions."""
    tables = (table for table in root.iter("table") if {*classes(table)} & {"facts", "compact"})
    parts = [part for table in tables for part in table.iter("caption", "th", "td")]
    charts = (figure for figure in root.iter("figure") if "chart" in classes(figure))
    parts += [part for figure in charts for part in figure.iter("caption", "figcaption")]
    return {text(part).replace("\u2011", "-") for part in parts}


def is_other(expected: str, found: str) -> bool:
    return not {*why(expected, found)} <= CHANGES.keys()


def changes(imported: Imported) -> Counter[str]:
    """What is not the same in the files of chapters, themes, statements and the assessment."""
    counted: Counter[str] = Counter()
    names = [path.relative_to(EXAMPLE).as_posix() for kind in KINDS for path in (EXAMPLE / "content" / kind).iterdir()]
    for name in ["content/assessment.yaml", *sorted(names)]:
        expected, found = flat(theirs(name)), flat(file_of(imported, name))
        is_one = "ambition" in expected and not found.keys() >= {*TOGETHER}
        if is_one or ("ambition" in expected and is_other(expected["ambition"], found["ambition"])):
            counted[
                f"ambition and performance are {'one text' if is_one else 'parted at a later table of figures'}"
            ] += 1
            expected, found = together(expected), together(found)
        for key in sorted({*expected, *found}):
            place = re.sub(r"\[\d+\]", "[]", key)
            if key not in found:
                counted[f"{place} is missing"] += 1
            elif key not in expected:
                counted[f"{place} is new: {found[key]}"] += 1
            else:
                counted.update(why(expected[key], found[key]))
    return counted


def test_every_value_comes_back_but_for_what_a_word_file_does_not_hold(imported: Imported) -> None:
    assert changes(imported) == CONTENT


def test_every_cited_record_comes_back_with_what_the_index_says_of_it(imported: Imported) -> None:
    counted: Counter[str] = Counter()
    found = {str(record["ref"]): record for record in records(imported.files["evidence/library.yaml"].decode())}
    files = [path.read_text("utf-8") for path in (EXAMPLE / "evidence").glob("*.yaml")]
    for record in (each for file in files for each in records(file) if str(each["ref"]) not in CITED_ELSEWHERE):
        mine = found.pop(str(record["ref"]))
        both = [key for key in record if key in mine and key != "notes"]
        counted.update(f"{key} is missing" for key in record if key not in mine)
        counted.update(f"{key} is new: {re.sub(r'as .*', 'as …', mine[key])}" for key in mine if key not in record)
        counted.update(f"{key}: {change}" for key in both for change in why(str(record[key]), str(mine[key])))
    assert found == {}
    assert counted == RECORDS


def records(text: str) -> Any:
    return plain(read(Source("evidence/a.yaml", text), Problems()))


def test_the_glossary_and_the_pictures_come_back(imported: Imported) -> None:
    mine = file_of(imported, "content/glossary.yaml")

    assert {term: straight(meaning) for term, meaning in mine.items()} == theirs("content/glossary.yaml")
    shown = {path.read_bytes() for path in (EXAMPLE / "content/images").iterdir()}
    assert {content for name, content in imported.files.items() if name.endswith(".png")} <= shown


def test_nothing_is_lost_and_nothing_is_left_over(imported: Imported) -> None:
    assert imported.lost == ()
    assert "content/chapters/unplaced.yaml" not in imported.files


def test_building_it_gives_the_same_words(built: bytes, project: Path) -> None:
    again = pipeline.build(project, ["docx"])
    before, after = (
        [" ".join(paragraph.words.split()) for paragraph in read_word(data).paragraphs]
        for data in (built, again.files[DOCUMENT])
    )
    journeys = (pipeline.check(EXAMPLE), again)
    counted = {words for journey in journeys for words in worked_out(journey.trees["self-assessment"].root)}
    found = unified_diff(before, after, n=0, lineterm="")
    lines = [
        line
        for line in found
        if line[:3] not in ("---", "+++", "@@ ") and line[1:].replace("\u2011", "-") not in counted
    ]
    shown = (re.sub(r" as \S+$", " as …", re.sub(r"(?<=^[+-]).*, version \S+", "A title", line)) for line in lines)
    assert Counter(shown) == WORDS


def test_the_report_lists_what_a_word_file_does_not_hold(imported: Imported) -> None:
    first = Counter(re.split(r"[.:] ", note.message)[0] for note in imported.word.notes)

    assert first == {
        "This document was made with selfassess": 1,
        "A chart was left out": 7,
        "The list of evidence names files that are not in the Word file": 1,
        "People agreed to this story, but the Word file does not say when": 7,
    }
