"""Where templates and the look come from: the project's own files first, each by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.load import brand, documents, template_folders

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
    assert documents([own, SHIPPED]) == ["letter", "self-assessment"]


def test_each_file_of_the_look_is_the_projects_own_where_it_has_one(own: Path) -> None:
    (own / "brand/page.css").write_text("", "utf-8")
    found = brand([own, SHIPPED])
    assert found.page_style == own / "brand/page.css"
    assert found.reference == SHIPPED / "brand/reference.docx"


def test_styles_are_read(own: Path) -> None:
    (own / "brand/styles.yaml").write_text("p: Body Text\np.note: Note\n", "utf-8")
    assert brand([own, SHIPPED]).styles == {"p": "Body Text", "p.note": "Note"}


def test_a_fault_in_the_styles_is_placed_in_the_project(own: Path) -> None:
    (own / "brand/styles.yaml").write_text("p: [Body\n", "utf-8")
    found = brand([own, SHIPPED])
    assert found.styles == {}
    assert [each.place.file for each in found.faults["yaml-syntax"]] == ["templates/brand/styles.yaml"]
