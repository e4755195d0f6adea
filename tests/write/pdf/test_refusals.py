"""What Typst refuses is a finding where somebody typed it; it reads nothing of the computer, and never the network."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from selfassess.write.pdf.apart import filled_apart
from selfassess.write.pdf.document import write_pdf
from selfassess.write.pdf.engine import Order, RefusedError, filled
from tests.write.pdf.pdf_files import NOTHING, PRINTED, brand, tags_of, written
from tests.write.word.word_files import document

AT = "templates/brand/document.typ"


def said(printed: str, inside: str = "<p>x</p>", status: str = "final") -> list[tuple[int, int, str]]:
    """Where and how a brand is refused."""
    content, problems = written(document(inside, status=status), printed)
    assert not content
    assert {(problem.rule, problem.place.file) for problem in problems} == {("template-invalid", AT)}
    return [(problem.place.line, problem.place.column, problem.message) for problem in problems]


def test_a_mistake_in_the_look_is_reported_at_its_line() -> None:
    [(line, column, message)] = said("#let ink = black\n#let rule = blakc\n")
    assert (line, column) == (2, 13)
    assert message == "Typst cannot use this: unknown variable: blakc."


@pytest.mark.parametrize(
    "printed",
    [
        '#let document(facts, body) = [#read("/etc/hostname")#body]',
        '#let document(facts, body) = [#read("../../../../../etc/hostname")#body]',
        '#let document(facts, body) = [#image("/../../etc/hostname")#body]',
    ],
)
def test_a_look_reads_no_file_of_the_computer(printed: str) -> None:
    [(line, _, _)] = said(printed)
    assert line == 1


@pytest.mark.parametrize("name", ["ALL_PROXY", "HTTPS_PROXY", "https_proxy", "NO_PROXY"])
def test_a_look_that_asks_for_a_package_never_reaches_the_network(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        monkeypatch.setenv(name, "*" if name == "NO_PROXY" else f"http://127.0.0.1:{server.getsockname()[1]}")
        before = dict(os.environ)
        assert said('#import ("@preview" + "/logo:1.0.0")\n')
        with pytest.raises(TimeoutError):
            server.accept()
        assert dict(os.environ) == before


def test_a_page_that_does_not_say_that_it_is_a_draft_is_reported() -> None:
    [(_, _, message)] = said("#let ink = black", status="draft")
    assert message == "Page 1 of the PDF does not say that this is not the final document."


def test_a_look_that_says_nothing_is_plain(tmp_path: Path) -> None:
    content, problems = written(document("<h2>One</h2><p class='lead'>x</p><hr/>"), "")
    assert (content[:5], problems) == (b"%PDF-", ())


def test_a_look_with_measures_that_are_none_is_reported() -> None:
    [(_, _, message)] = said('#let measures = (width: "wide")')
    assert "wide" in message or "pt" in message


def test_characters_that_no_font_has_are_named_and_marked() -> None:
    content, [problem] = written(document("<p>We 😀😀 <em>ગુ</em> meet</p>"))
    assert problem.rule == "character-unshown"
    assert problem.message == (
        "The fonts of the PDF do not have “😀” (Grinning face), “ગ” (Gujarati letter ga), “ુ” (Gujarati vowel sign u)."
    )
    from tests.pdf_tags import Tags

    assert Tags(content).words("P") == ["We [?] [?] meet"]


def test_many_characters_are_counted() -> None:
    _, [problem] = written(document("<p>😀😁😂😃😄</p>"))
    assert problem.message.endswith(" and 2 more.")


@pytest.mark.parametrize("words", ["Ŵŵŷ Ŷ", "Łódź", "Ελλάδα", "Україна", "שלום", "مرحبا", "☐ ☑ ✓ ✗", "≤ £ € ½ … – —"])
def test_these_are_in_the_fonts(words: str) -> None:
    assert tags_of(f"<p>{words}</p>").elements("P")


def test_a_font_of_the_project_brings_more() -> None:
    fonts = {"Own.ttf": (Path(__file__).parents[3] / "templates/brand/fonts/LiberationSans-Bold.ttf").read_bytes()}
    own = brand("", fonts)
    made = write_pdf(document("<p>x</p>"), own, NOTHING)
    assert made.problems == ()
    assert brand(PRINTED).font_folder


# A look of the project is set in a process of its own

FOREVER = "#let ink = { let sum = 0; for number in range(1000000) { for other in range(1000000) { sum += 1 } }; black }"
GREEDY = "#let many = range(100000000000)"


def order(folder: Path, printed: str) -> Order:
    (folder / "main.typ").write_text(f'#set document(title: "x")\n{printed}\nx', encoding="utf-8")
    return Order(str(folder), (), "main.typ")


def test_it_is_the_same_file_as_in_our_own_process(tmp_path: Path) -> None:
    assert filled_apart(order(tmp_path, "")) == filled(order(tmp_path, ""))


def test_a_refusal_comes_back_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        filled_apart(order(tmp_path, "#blakc"))
    assert [(each.message, each.file, each.line) for each in refused.value.refusals] == [
        ("unknown variable: blakc", "main.typ", 2)
    ]


@pytest.mark.parametrize(
    ("printed", "deadline", "why"),
    [(FOREVER, 1, "still not done after 1 seconds"), (GREEDY, 60, "too much memory")],
    ids=["never ends", "fills the memory"],
)
def test_a_look_that_would_go_on_is_ended(printed: str, deadline: int, why: str, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=why):
        filled_apart(order(tmp_path, printed), deadline)


def test_no_module_of_a_project_runs_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "typst.py").write_text("raise SystemExit('planted')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert filled_apart(order(tmp_path, "")).startswith(b"%PDF")
