"""A template that fails says which template, which line, and what content it was rendering."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from selfassess.diagnostics import Problem
from selfassess.render.misfits import MOST
from selfassess.render.template import render
from tests.projects import assessment, project_of, project_with

TEMPLATES = Path(__file__).parents[2] / "templates"
SMALLEST = Path(__file__).parents[1] / "smallest"
ANSWERS = "parts/answers.html.j2"
DOCUMENT = "self-assessment.html.j2"
CHAPTER = "parts/chapter.html.j2"


def broken(folder: Path, file: str, old: str, new: str, project: Path = SMALLEST) -> tuple[Problem, ...]:
    """What is said when one piece of a shipped template is replaced by another."""
    shutil.copytree(TEMPLATES, folder / "templates", ignore=shutil.ignore_patterns("brand"))
    path = folder / "templates" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    rendered = render([folder / "templates"], "self-assessment", project_of(project))
    assert rendered.value is None
    return rendered.problems


def line_of(file: str, words: str) -> int:
    return (TEMPLATES / file).read_text("utf-8").split(words)[0].count("\n") + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (DOCUMENT, "assessment.title", "asessment.title", "“asessment” is not known here; did you mean “assessment”?"),
        (ANSWERS, "line(claim.text)", "lin(claim.text)", "“lin” is not known here; did you mean “line”?"),
        (ANSWERS, "line(claim.text)", "line(claim.txt)", "Claim has no “txt”; did you mean “text”?"),
        (
            DOCUMENT,
            '{% include "parts/statement.html.j2" %}',
            "{{ statement.nme }}",
            "Statement has no “nme”; did you mean “name”?",
        ),
        (ANSWERS, "line(claim.text)", "claim.id", "There is no value to print here"),
        (ANSWERS, '<ul class="claims">', '<ul class="clams">', "<ul> cannot have the class 'clams'."),
        (ANSWERS, '<ul class="claims">', '<ul style="color: red">', "<ul> cannot have the attribute 'style'."),
        (CHAPTER, "<h2{{", "<script>x</script><h2{{", "<script> is not an element that documents are made of."),
        (CHAPTER, "{{ chapter.title }}", "<p>x</p>", "<p> cannot be inside <h2>."),
        (CHAPTER, "<h2{{", "x<h2{{", "<section> cannot contain words directly."),
        (CHAPTER, "<h2{{", '<p><a href="javascript:x">x</a></p><h2{{', "A link cannot lead to javascript: addresses."),
        (CHAPTER, "</h2>", "", "<h2> is not closed before </section>."),
        (CHAPTER, "{{ chapter.title }}", "&nbsp;", "&nbsp; is not known here; type the character itself."),
        (CHAPTER, "{{ chapter.title }}", "Health & care", "There is a single &; write &amp; instead."),
        (DOCUMENT, "{{ front.cover(title) }}", "{{ ''.__class__ }}", "Access to attribute '__class__'"),
        (DOCUMENT, "{{ front.cover(title) }}", "{{ assessment.evidence.clear() }}", "Access to attribute 'clear'"),
        (DOCUMENT, "{{ front.cover(title) }}", "{{ 1 / 0 }}", "ZeroDivisionError: division by zero."),
        (DOCUMENT, "parts/glossary", "parts/glosary", "There is no template “parts/glosary.html.j2”."),
    ],
)
def test_a_fault_names_template_line_and_reason(tmp_path: Path, file: str, old: str, new: str, message: str) -> None:
    fault = broken(tmp_path, file, old, new)[0]
    assert message in fault.message
    near = line_of(file, '<section class="chapter"' if "words directly" in message else old)
    assert (fault.place.file, fault.place.line) == (f"templates/{file}", near)


@pytest.mark.parametrize(
    ("file", "old", "new", "content"),
    [
        (ANSWERS, "line(claim.text)", "line(claim.txt)", "statements/keeping-well.yaml, going_well[0]"),
        (DOCUMENT, '{% include "parts/statement.html.j2" %}', "{{ statement.nme }}", "statements/keeping-well.yaml"),
        (CHAPTER, "</h2>", "", "chapters/welcome.yaml"),
    ],
    ids=["a fault", "a fault inside two loops", "markup that does not fit"],
)
def test_the_content_that_was_being_rendered_is_named(
    file: str, old: str, new: str, content: str, tmp_path: Path
) -> None:
    assert broken(tmp_path, file, old, new)[0].message.endswith(f"The content was content/{content}.")


def test_markup_that_does_not_fit_names_no_content_that_was_printed_before(tmp_path: Path) -> None:
    second = "# content/chapters/second.yaml\nchapter: second\ntitle: Second\ntext: More.\n"
    project = project_with(tmp_path / "project", second + assessment("front: [welcome, second]"))
    new = '{% if chapter.chapter == "second" %}<b>x</b>{% endif %}<h2{{'
    fault = broken(tmp_path, CHAPTER, "<h2{{", new, project)[0]
    assert fault.message.endswith("The content was content/chapters/second.yaml.")


def test_markup_that_does_not_fit_after_a_loop_names_nothing_of_the_loop(tmp_path: Path) -> None:
    fault = broken(tmp_path, DOCUMENT, '{% include "parts/glossary.html.j2" %}', "<b>x</b>")[0]
    assert fault.message.startswith("<b> is not an element that documents are made of.")
    assert "glossary" not in fault.message


def test_words_between_raw_tags_may_look_like_markup(tmp_path: Path) -> None:
    new = "{% raw %}{{ <em>x</em> }}{% endraw %}<b>x</b>"
    [fault] = broken(tmp_path, CHAPTER, "{{ chapter.title }}", new)
    assert fault.message.startswith("<b> is not an element")


def test_a_fault_shows_the_line(tmp_path: Path) -> None:
    fault = broken(tmp_path, CHAPTER, "</h2>", "")[0]
    assert fault.hint == "The line is: <h2{{ at(chapter.title) }}>{{ chapter.title }}"


def test_a_tag_of_jinja_that_is_not_closed_is_named(tmp_path: Path) -> None:
    fault = broken(tmp_path, DOCUMENT, "{% endfor %}", "")[0]
    assert fault.place.file == f"templates/{DOCUMENT}"
    assert "Unexpected end of template" in fault.message


@pytest.mark.parametrize("file", [DOCUMENT, CHAPTER])
def test_a_template_of_another_encoding_is_told_in_plain_words(tmp_path: Path, file: str) -> None:
    shutil.copytree(TEMPLATES, tmp_path / "templates", ignore=shutil.ignore_patterns("brand"))
    (tmp_path / "templates" / file).write_bytes(b"<p>\n<p>Stra\xdfe</p>\n")
    [fault] = render([tmp_path / "templates"], "self-assessment", project_of(SMALLEST)).problems
    assert (fault.place.file, fault.place.line) == (f"templates/{file}", 2)
    assert fault.message == "This template is not UTF-8 text. Save it again as UTF-8."
    assert fault.hint == "The line is: <p>Stra\ufffde</p>"


def test_one_fault_in_a_loop_is_told_once(tmp_path: Path) -> None:
    assert len(broken(tmp_path, ANSWERS, '<ul class="claims">', '<ul class="clams">')) == 1


def test_content_is_never_a_template(tmp_path: Path) -> None:
    welcome = 'chapter: welcome\ntitle: "{{ 7*7 }}"\ntext: "{% import os %} {{ assessment }}"'
    project = project_with(tmp_path, f"# content/chapters/welcome.yaml\n{welcome}")
    tree = render([TEMPLATES], "self-assessment", project_of(project)).value
    assert tree is not None
    words = str(tree.root.xpath("string()"))
    assert "{{ 7*7 }}" in words
    assert "{% import os %} {{ assessment }}" in words


@pytest.mark.parametrize(
    ("function", "old", "new"),
    [
        ("selfassess.render.markup.blocks", "{{ prose(", "{{ prose("),
        ("selfassess.render.environment.measure", "<main>", "<main>{{ coverage().total.words }}"),
    ],
)
def test_a_bug_of_our_own_is_not_the_fault_of_a_template(
    function: str, old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def raises(*_: object) -> None:
        raise KeyError("a bug of our own")

    monkeypatch.setattr(function, raises)
    with pytest.raises(KeyError, match="a bug of our own"):
        broken(tmp_path, DOCUMENT if old == "<main>" else CHAPTER, old, new)


@pytest.mark.parametrize("error", [PermissionError, UnicodeDecodeError])
def test_what_our_own_code_cannot_open_is_not_the_fault_of_a_template(
    error: type[Exception], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def raises(*_: object) -> None:
        raise error(*(("utf-8", b"", 0, 1, "x") if error is UnicodeDecodeError else ()))

    monkeypatch.setattr("selfassess.render.markup.blocks", raises)
    with pytest.raises(error):
        broken(tmp_path, CHAPTER, "{{ prose(", "{{ prose(")


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("{{ long_date(chapter.title) }}", "“long_date” cannot take “Welcome”."),
        ("{{ words.contnts }}", "Language has no “contnts”; did you mean “contents”?"),
        ("{{ 5 | sort }}", "TypeError: 'int' object is not iterable."),
    ],
)
def test_what_a_template_gives_a_function_or_a_filter_is_its_mistake(new: str, message: str, tmp_path: Path) -> None:
    assert broken(tmp_path, CHAPTER, "{{ chapter.title }}", new)[0].message.startswith(message)


def test_many_faults_are_told_up_to_a_bound(tmp_path: Path) -> None:
    wrong = "\n".join(f'<p class="wrong{number}">x</p>' for number in range(MOST + 100))
    assert len(broken(tmp_path, DOCUMENT, "<main>", f"<main><section>{wrong}</section>")) == MOST


def test_a_document_without_a_template_is_named(tmp_path: Path) -> None:
    [fault] = render([tmp_path], "minutes", project_of(SMALLEST)).problems
    assert (fault.place.file, fault.hint) == ("templates/minutes.html.j2", "")
    assert "There is no template “minutes.html.j2”" in fault.message
