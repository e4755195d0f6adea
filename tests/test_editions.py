"""No byte of an edition holds what its readers may not have, in any format and any part of its files."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from selfassess import pipeline
from selfassess.diagnostics import Severity
from selfassess.write.formats import FORMATS
from tests.pictures import picture
from tests.project.secrets import SECRET, SECRET_PICTURE, secret_project

DATA = re.compile(rb"data:[\w/+.-]+;base64,([A-Za-z0-9+/=]+)")
STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def bytes_in(content: bytes) -> Iterator[bytes]:
    """A file, and everything that is packed in it: parts of packages, data of addresses, streams of PDFs."""
    yield content
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as package:
            for name in package.namelist():
                yield name.encode()
                yield from bytes_in(package.read(name))
    for data in DATA.findall(content):
        yield from bytes_in(base64.b64decode(data))
    for stream in STREAM.findall(content) if content.startswith(b"%PDF") else ():
        try:
            yield zlib.decompress(stream)
        except zlib.error:
            yield stream


def secrets_in(files: Mapping[str, bytes]) -> set[str]:
    """The marked words in the names and bytes of files, and the picture that is for the council alone."""
    found: set[str] = set()
    of_picture = re.findall(rb"IDAT(.{32})", picture("png", *SECRET_PICTURE), re.DOTALL)[0]
    for name, content in files.items():
        for held in (name.encode(), *bytes_in(content)):
            for text in (
                held.decode("utf-8", "ignore"),
                held.decode("utf-16-be", "ignore"),
                held[1:].decode("utf-16-be", "ignore"),
            ):
                found.update(match.lower() for match in SECRET.findall(text))
            if of_picture in held:
                found.add("the picture")
    return found


def built(folder: Path, audience: str) -> Mapping[str, bytes]:
    journey = pipeline.build(folder, [*FORMATS], audience=audience)
    assert journey.files, journey.findings
    return journey.files


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return secret_project(tmp_path_factory.mktemp("secret"))


def test_the_edition_for_the_council_holds_what_is_looked_for(secret: Path) -> None:
    found = secrets_in(built(secret, "internal"))
    places = ("chapter", "chaptertitle", "heading", "alt", "caption", "cell", "notewords", "part", "story", "storyalt")
    assert {f"intonly{place}" for place in (*places, "record", "owner", "host", "file", "claim", "locator")} <= found
    assert {"cqconlyterm", "cqconlymeaning", "cqconlyclaimid", "cqconlyversion", "the picture"} <= found


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(("audience", "hidden"), [("public", ("int", "cqc", "the")), ("cqc", ("int", "the"))])
def test_other_editions_hold_nothing_of_it(form: str, audience: str, hidden: tuple[str, ...], secret: Path) -> None:
    journey = pipeline.build(secret, [form], audience=audience)
    assert journey.files
    assert [word for word in secrets_in(journey.files) if word.startswith(hidden)] == []


def test_what_goes_by_the_readers_of_the_assessment_holds_nothing_of_it(tmp_path: Path) -> None:
    """Records for others are errors there, but chapters, parts, claims and stories go without a word."""
    project = secret_project(tmp_path)
    head = project / "content/assessment.yaml"
    head.write_text(head.read_text("utf-8").replace("audience: internal", "audience: public"), "utf-8")
    journey = pipeline.build(project, ["html"], stop_at=None)
    of_records = {f"cqconly{each}" for each in ("record", "owner", "host", "file", "locator", "version")}
    of_records |= {each.replace("cqconly", "intonly") for each in of_records}
    assert {finding.rule for finding in journey.findings if finding.severity is Severity.ERROR} == {
        "evidence-restricted"
    }
    assert secrets_in({"x": journey.files["self-assessment.html"]}) <= of_records


@pytest.mark.parametrize("audience", ["public", "cqc"])
def test_no_link_of_an_edition_is_dead_and_nothing_is_missing_for_what_it_leaves_out(
    audience: str, secret: Path
) -> None:
    rules = {finding.rule for finding in pipeline.check(secret, audience=audience).findings}
    assert rules <= {"citation-malformed", "edition-gap", "statement-missing", "theme-missing", "evidence-unreviewed"}


def test_findings_about_an_edition_say_nothing_of_what_it_leaves_out(secret: Path) -> None:
    findings = pipeline.check(secret, audience="public").findings
    told = {SECRET.search(f"{finding.message} {finding.hint}") for finding in findings}
    assert told == {None}


def test_while_nobody_knows_who_may_read_a_part_nothing_is_written(tmp_path: Path) -> None:
    project = secret_project(tmp_path)
    file = project / "content/chapters/open.yaml"
    file.write_text(file.read_text("utf-8").replace("Open words.", "Open words {audience=internal}."), "utf-8")
    journey = pipeline.build(project, ["html"], stop_at=None)
    assert [finding.rule for finding in journey.findings if finding.severity is Severity.ERROR] == [
        "audience-malformed"
    ]
    assert journey.files == {}


def test_internal_documents_say_everything_and_no_edition_for_others_has_them(secret: Path) -> None:
    assert set(pipeline.build(secret, ["html"]).placed) == {"self-assessment.html", "internal/coverage.html"}
    assert set(pipeline.build(secret, ["html"], audience="internal").placed) == {
        "self-assessment.html",
        "coverage.html",
    }
    assert set(pipeline.build(secret, ["html"], audience="cqc").placed) == {"self-assessment.html"}
