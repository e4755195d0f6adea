"""Where templates and the look come from: the project's own files first, each by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.diagnostics import Problems
from selfassess.load import brand, documents, template_folders
from tests.projects import DOCUMENTS

SHIPPED = Path(__file__).parents[2] / "templates"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "templates/brand").mkdir(parents=True)
    return tmp_path / "templates"


def test_a_project_without_templates_uses_those_that_ship(tmp_path: Path) -> None:
    assert template_folders(tmp_path) == [SHIPPED]


def test_the_projects_own_templates_come_first(own: Path) -> None:
    assert template_folders(own.parent) == [own, SHIPPED]


def test_the_checkout_itself_has_one_folder() -> None:
    assert len(template_folders(SHIPPED.parent)) == 1


def test_documents_are_the_templates_of_both_folders_and_not_their_parts(own: Path) -> None:
    (own / "letter.html.j2").write_text("", "utf-8")
    assert documents([own, SHIPPED]) == sorted([*DOCUMENTS, "letter"])


def test_each_file_of_the_look_is_the_projects_own_where_it_has_one(own: Path) -> None:
    (own / "brand/page.css").write_text("p {}", "utf-8")
    (own / "brand/reference.docx").write_bytes(b"PK")
    found = brand([own, SHIPPED])
    assert found.value.page_style == "p {}"
    assert found.value.page == (SHIPPED / "brand/page.html").read_text("utf-8")
    assert found.value.reference == b"PK"
    assert found.problems == ()


def test_a_project_without_a_look_of_its_own_has_the_one_that_ships() -> None:
    found = brand([SHIPPED])
    assert found.value.reference == (SHIPPED / "brand/reference.docx").read_bytes()
    assert found.problems == ()


@pytest.mark.parametrize("name", ["page.html", "page.css", "styles.yaml"])
def test_a_file_of_another_encoding_is_told_and_the_one_that_ships_stands_in(own: Path, name: str) -> None:
    (own / "brand" / name).write_bytes(b"p: Stra\xdfe\n")
    found = brand([own, SHIPPED])
    shipped = brand([SHIPPED]).value
    [fault] = Problems(found.problems).by_rule["text-encoding"]
    assert (fault.place.file, fault.place.column) == (f"templates/brand/{name}", 8)
    own_look = found.value
    assert (own_look.page, own_look.page_style, own_look.styles) == (shipped.page, shipped.page_style, shipped.styles)
    assert not any(each.is_system for each in found.problems)


def test_a_folder_in_the_place_of_the_word_file_is_told(own: Path) -> None:
    (own / "brand/reference.docx").mkdir()
    found = brand([own, SHIPPED])
    told = Problems(found.problems).by_rule["file-unreadable"]
    assert [each.place.file for each in told] == ["templates/brand/reference.docx"]
    assert found.value.reference == (SHIPPED / "brand/reference.docx").read_bytes()


def test_styles_are_read(own: Path) -> None:
    (own / "brand/styles.yaml").write_text("p: Body Text\np.note: Note\n", "utf-8")
    assert brand([own, SHIPPED]).value.styles == {"p": "Body Text", "p.note": "Note"}


def test_a_fault_in_the_styles_is_placed_in_the_project(own: Path) -> None:
    (own / "brand/styles.yaml").write_text("p: [Body\n", "utf-8")
    found = brand([own, SHIPPED])
    assert found.value.styles == {}
    told = Problems(found.problems).by_rule["yaml-syntax"]
    assert [each.place.file for each in told] == ["templates/brand/styles.yaml"]


def test_fonts_of_the_project_are_read_and_set_its_pdf_apart(own: Path) -> None:
    fonts = own / "templates/brand/fonts"
    fonts.mkdir(parents=True)
    (fonts / "Own.TTF").write_bytes(b"font")
    (fonts / "notes.txt").write_text("no font", encoding="utf-8")
    loaded = brand(template_folders(own))
    assert (loaded.problems, loaded.value.fonts, loaded.value.is_printed_apart) == ((), {"Own.TTF": b"font"}, True)


def test_a_font_behind_a_link_out_of_the_project_is_not_read(own: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.ttf").write_bytes(b"secret")
    (own / "templates/brand/fonts").mkdir(parents=True)
    (own / "templates/brand/fonts/own.ttf").symlink_to(tmp_path / "secret.ttf")
    loaded = brand(template_folders(own))
    assert loaded.value.fonts == {}
    assert [problem.rule for problem in loaded.problems] == ["file-unreadable"]
