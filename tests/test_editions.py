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
from pypdf import PdfReader

from selfassess import pipeline
from selfassess.diagnostics import Severity
from selfassess.write.formats import FORMATS, missing
from tests.pictures import picture
from tests.project.secrets import SECRET, SECRET_PICTURE, secret_project

INSTALLED = [name for name in FORMATS if not missing([name])]
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
    if content.startswith(b"%PDF"):
        yield from _in_pdf(content)


def _in_pdf(content: bytes) -> Iterator[bytes]:
    """The words of a PDF, which its fonts hide, and its streams, with what it says of itself and its outline."""
    words = [word for page in PdfReader(BytesIO(content)).pages for word in page.extract_text().split()]
    yield from (" ".join(words).encode(), "".join(words).encode())
    for stream in STREAM.findall(content):
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
    journey = pipeline.build(folder, INSTALLED, audience=audience)
    assert journey.files, journey.findings
    return journey.files


RAW = """
<html lang="en-GB"><head><title>{{ assessment.title }}</title></head>
<body><header class="cover"><h1>All</h1></header><main><section class="chapter"><h2>All</h2>
{% set a = assessment %}
{% macro say(words) %}<p>{{ words | select | join(" ") }}</p>{% endmacro %}
{% for c in a.chapters.values() %}{{ say([c.chapter, c.title, c.text]) }}{% endfor %}
{% macro part(of) %}{% for answer in of.answers.values() %}
{% if answer is string %}{{ say([answer]) }}{% else %}{% for told, entries in grouped(answer) %}{% for e in entries %}
{% if told %}{{ say([e.spotlight, e.story, e.about, e.alt, e.image, e.consent.because if e.consent]) }}
{% else %}{{ say([e.id, e.text]) }}{% for support in e.evidence %}{{ say([support.text]) }}{% endfor %}{% endif %}
{% endfor %}{% endfor %}{% endif %}{% endfor %}{% endmacro %}
{% for theme in a.themes %}{{ part(theme) }}{% for each in theme.statements %}{{ part(each) }}{% endfor %}{% endfor %}
{% for r in a.evidence.values() %}{{ say([r.title, r.owner, r.notes, r.unused, r.file, r.url, r.version]) }}{% endfor %}
{% for each in a.actions.values() %}{{ say([each.what, each.lead]) }}{% endfor %}
{% for each in a.indicators.values() if each.source %}{{ say([each.source.text]) }}{% endfor %}
{% macro shown(supports) %}{% for support in supports %}{{ say([support.text]) }}{% endfor %}{% endmacro %}
{% macro moved(list) %}{% for p in list %}{{ say([p.note, p.impact]) }}{{ shown(p.evidence) }}{% endfor %}{% endmacro %}
{{ say([a.plan.introduction]) }}{% for g in a.plan.groups %}{{ say([g.group, g.name, g.summary]) }}{% endfor %}
{% for f in a.findings.values() %}{{ say([f.finding, f.text, f.no_action]) }}{{ say(f.actions) }}
{{ moved(f.progress) }}{% endfor %}
{% for r in a.rounds.values() %}{{ shown([r.report]) }}{{ say(r.timeline | map(attribute="what")) }}{% endfor %}
{% for c in a.corrections.values() %}{{ say([c.correction, c.says, c.should_say]) }}{{ shown(c.evidence) }}{% endfor %}
{% for r in a.reports.values() %}{{ say([r.report, r.to]) }}{{ say(r.sections | map(attribute="text")) }}{% endfor %}
{% for r in a.returns.values() %}{% for i in r.items %}
{{ say([i.asks, i.answer]) }}{{ shown(i.evidence) }}{% endfor %}{% endfor %}
{% if a.position %}{{ say([a.position.position, a.position.introduction]) }}{% endif %}
{% for short, meaning in a.glossary.items() %}{{ say([short, meaning]) }}{% endfor %}
{% for each in a.accepted %}{{ say([each.because]) }}{% endfor %}
{{ say(a.front) }}{{ say(a.back) }}
</section></main></body></html>
"""
"""A council's own template that prints whatever the model has, as it was typed."""


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = secret_project(tmp_path_factory.mktemp("secret"))
    (project / "templates").mkdir()
    (project / "templates/all.html.j2").write_text(RAW, "utf-8")
    return project


def test_the_edition_for_the_council_holds_what_is_looked_for(secret: Path) -> None:
    found = secrets_in(built(secret, "internal"))
    places = ("chapter", "chaptertitle", "heading", "alt", "caption", "cell", "notewords", "part", "story", "storyalt")
    assert {f"intonly{place}" for place in (*places, "record", "owner", "host", "file", "claim", "locator")} <= found
    assert {"cqconlyterm", "cqconlymeaning", "cqconlyclaimid", "cqconlyversion", "the picture"} <= found
    assert {"intonlyaction", "intonlylead", "intonlyreason", "intonlynotes", "intonlyunused", "cqconlyurl"} <= found
    of_plan = {
        "intonlyfinding",
        "intonlyshelf",
        "intonlypage",
        "intonlyreport",
        "intonlyposition",
        "intonlyintroduction",
    }
    assert of_plan | {"cqconlysays", "cqconlyparagraph", "cqconlyasks", "cqconlysheet", "cqconlyplace"} <= found


@pytest.mark.parametrize("form", INSTALLED)
def test_each_format_has_what_is_looked_for_where_readers_may_have_it(form: str, secret: Path) -> None:
    found = secrets_in(pipeline.build(secret, [form], "self-assessment", "internal").files)
    assert {
        "intonlychaptertitle",
        "intonlypart",
        "intonlynotewords",
        "intonlyrecord",
        "intonlystory",
        "cqconlyterm",
    } <= found


@pytest.mark.parametrize("form", INSTALLED)
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
    missing = {
        "statement-missing",
        "theme-missing",
        "scores-missing",
        "correction-without-evidence",
    }  # in every edition
    assert rules <= {"citation-malformed", "edition-gap", "evidence-unreviewed", *missing}


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
    assert {"all.html", "self-assessment.html", "internal/coverage.html"} <= {*pipeline.build(secret, ["html"]).placed}
    internal = {*pipeline.build(secret, ["html"], audience="internal").placed}
    assert {"all.html", "self-assessment.html", "coverage.html"} <= internal
    for_council = {"coverage.html", "position-statement.html", "committee-report-intonlyreport.html"}
    assert internal - {*pipeline.build(secret, ["html"], audience="cqc").placed} == for_council
