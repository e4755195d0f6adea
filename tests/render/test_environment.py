"""The words that templates may use, and the sandbox they run in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import DictLoader, TemplateRuntimeError, UndefinedError
from jinja2.exceptions import SecurityError

from selfassess.project.project import Project
from selfassess.render.environment import file_name, functions, is_address, sentence_case
from selfassess.render.sandbox.effort import Effort
from selfassess.render.sandbox.environment import Sandbox
from selfassess.render.state import RenderState
from selfassess.render.template import EFFORT
from tests.projects import project_of, project_with, statement

EXAMPLE = """
# evidence/library.yaml
- {ref: 10, title: Ten}
- {ref: 9, title: <Nine>}
- {ref: IR2, title: Two}
- {ref: 1, title: One}
# content/statements/keeping-well.yaml
statement: keeping-well
how_it_goes: Words (Ref 1).
going_well:
  - text: One claim.
    evidence: [9, 10 section 3]
  - (Ref IR2) and (Ref 404)
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_of(project_with(tmp_path, EXAMPLE))


def sandbox_of(state: RenderState, project: Project) -> Sandbox:
    return Sandbox(DictLoader({}), functions(state, project), Effort(EFFORT))


def rendered(template: str, project: Project) -> str:
    sandbox = sandbox_of(RenderState(project.assessment), project)
    return sandbox.from_string("{% set s = assessment.themes[0].statements[0] %}" + template).render()


def test_values_are_escaped(project: Project) -> None:
    assert rendered("{{ assessment.evidence['9'].title }}", project) == "&lt;Nine&gt;"


def test_prose_becomes_blocks(project: Project) -> None:
    assert rendered("{{ prose(s.answers.how_it_goes, under=4) }}", project).startswith('<p data-at="0">Words (<a ')


def test_a_line_has_no_paragraph_of_its_own(project: Project) -> None:
    assert rendered("{{ line(s.answers.going_well[0].text) }}", project) == "One claim."


def test_cite_writes_a_group_with_where_to_look(project: Project) -> None:
    written = rendered("{{ cite(s.answers.going_well[0].evidence) }}", project)
    assert written == (
        ' (<a class="cite" href="#ref-9" title="Evidence 9: &lt;Nine&gt;">Ref\u00a09</a>, '
        '<a class="cite" href="#ref-10" title="Evidence 10: Ten">Ref\u00a010</a> section 3)'
    )


def test_cite_of_nothing_writes_nothing(project: Project) -> None:
    assert rendered("{{ cite([]) }}", project) == ""


@pytest.mark.parametrize(
    ("words", "evidence", "shown"),
    [
        ("One (Ref 9).", "[9]", "One (Ref 9)."),
        ("One (Ref 9).", "[9, 10]", "One (Ref 9). (Ref 10)"),
        ("One (Ref 9 page 4).", "[9]", "One (Ref 9 page 4)."),
        ("One (Ref 9 page 4).", "[9 page 4]", "One (Ref 9 page 4)."),
        ("One (Ref 9).", "[9 page 4]", "One (Ref 9). (Ref 9 page 4)"),
        ("One [of all](ref:9).", "[9]", "One of all."),
    ],
)
def test_a_record_that_a_claim_cites_and_lists_is_shown_once(
    words: str, evidence: str, shown: str, tmp_path: Path
) -> None:
    claim = f"going_well:\n  - {{text: '{words}', evidence: {evidence}}}\npeople_say: [Fine.]"
    library = "# evidence/more.yaml\n- {ref: 9, title: Nine}\n- {ref: 10, title: Ten}"
    project = project_of(project_with(tmp_path, f"{statement(claim)}\n{library}"))
    template = "{% set claim = s.answers.going_well[0] %}{{ line(claim.text) }}{{ cite(claim.evidence, claim.text) }}"
    assert re.sub("<[^>]*>", "", rendered(template, project)).replace("\u00a0", " ") == shown


def test_cited_are_the_records_cited_so_far_by_series_and_number(project: Project) -> None:
    template = "{{ prose(s.answers.how_it_goes, 4) }}{% for claim in s.answers.going_well %}{{ line(claim.text) }}"
    template += "{{ cite(claim.evidence) }}{% endfor %}|{% for record in cited() %}{{ record.ref }} {% endfor %}"
    assert rendered(template, project).split("|")[1] == "1 9 10 IR2 "


def test_nothing_is_ever_printed_as_none(project: Project) -> None:
    with pytest.raises(TemplateRuntimeError, match="no value to print"):
        rendered("{{ s.lead }}", project)


def test_a_misspelt_name_is_an_error(project: Project) -> None:
    with pytest.raises(UndefinedError):
        rendered("{{ s.nonsense }}", project)


@pytest.mark.parametrize("template", ["{{ s.__class__ }}", "{{ s.answers.clear() }}", "{{ prose.__globals__ }}"])
def test_the_sandbox_holds(template: str, project: Project) -> None:
    with pytest.raises(SecurityError):
        rendered(template, project)


@pytest.mark.parametrize(
    "call",
    ["long_date(none)", "long_date('soon')", "share(none)", "with_unit(none, none)", "sentence_case(9)", "host(none)"],
)
def test_what_a_function_cannot_take_is_a_mistake_in_the_template(call: str, project: Project) -> None:
    with pytest.raises(TemplateRuntimeError):
        rendered(f"{{{{ {call} }}}}", project)


def test_a_cited_record_that_is_not_there_is_a_mistake_in_the_template(project: Project) -> None:
    with pytest.raises(TemplateRuntimeError, match="no value to print"):
        rendered("{{ cite([none]) }}", project)


def test_a_template_has_the_words_of_the_language(project: Project) -> None:
    assert rendered("{{ words.contents }}, {{ words.in_year.format(2026) }}", project) == "Contents, in 2026"


@pytest.mark.parametrize(
    ("call", "place"),
    [("at(s.answers.how_it_goes)", (2, 14)), ("at(s.answers.how_it_goes, first_word=true)", (3, 3))],
)
def test_an_element_knows_where_its_value_or_its_first_word_was_typed(
    call: str, place: tuple[int, int], project: Project
) -> None:
    file = project.folder / "content/statements/keeping-well.yaml"
    file.write_text("statement: keeping-well\nhow_it_goes: |\n  Words (Ref 1).\n", "utf-8")
    project = project_of(project.folder)
    state = RenderState(project.assessment)
    sandbox = sandbox_of(state, project)
    words = sandbox.from_string(f"{{% set s = assessment.themes[0].statements[0] %}}<p{{{{ {call} }}}}>").render()
    assert words == '<p data-at="0">'
    [origin] = state.origins
    assert (origin.place.line, origin.place.column) == place
    assert (origin.file, origin.path) == ("content/statements/keeping-well.yaml", "how_it_goes")


def test_words_that_no_file_has_have_no_origin(project: Project) -> None:
    assert rendered("<p{{ at('Words') }}>", project) == "<p>"


@pytest.mark.parametrize(
    ("text", "written"),
    [("case-study", "Case study"), ("policy", "Policy"), ("well-being of all", "Well-being of all"), ("", "")],
)
def test_a_word_or_sentence_begins_with_a_capital(text: str, written: str) -> None:
    assert sentence_case(text) == written


@pytest.mark.parametrize("url", ["https://www.example.gov.uk/a", "http://example.gov.uk"])
def test_an_address_has_a_host(url: str) -> None:
    assert is_address(url)


@pytest.mark.parametrize("url", ["ftp://example.gov.uk", "https://", "javascript:x", "https://[", "www.example.gov.uk"])
def test_anything_else_is_no_address(url: str) -> None:
    assert not is_address(url)


@pytest.mark.parametrize(
    "file", ["y.pdf", "files/y.pdf", "/etc/y.pdf", "C:\\x\\y.pdf", "files/x\\y.pdf", "files/y.pdf/"]
)
def test_a_file_is_shown_by_its_own_name(file: str) -> None:
    assert file_name(file) == "y.pdf"


def test_the_coverage_is_there_for_a_template_that_asks(project: Project) -> None:
    written = rendered("{{ coverage().statements[0].name }}: {{ counted(coverage().total.words, 'word') }}", project)
    assert written == "Keeping well, safe and sound: 8 words"


def test_numbers_are_parted_and_things_counted(project: Project) -> None:
    assert rendered("{{ thousands(2310) }}, {{ counted(1, 'leads', 'lead') }}", project) == "2,310, 1 leads"
