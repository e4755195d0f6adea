"""The table of formats: each name, its writer, and the files that it gives."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.resources import Resources
from selfassess.write.brand import Brand
from selfassess.write.formats import FORMATS
from tests.write.word.word_files import REFERENCE, STYLES, document

BRAND = Brand(REFERENCE, "$main", "", STYLES)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "site"])
def test_a_writer_gives_one_file_named_after_the_document_and_its_format(name: str) -> None:
    written = FORMATS[name].write(document("<p>Words</p>"), BRAND, Resources())
    assert [*written.value] == [f"example.{name}"]
    assert all(written.value.values())


def test_a_site_is_a_folder_named_after_the_document() -> None:
    written = FORMATS["site"].write(document("<p>Words</p>"), BRAND, Resources())
    assert [*written.value] == ["example/index.html", "example/style.css"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_writer_leaves_the_tree_as_it_was(name: str) -> None:
    tree = document('<h2>One</h2><p><a href="#none">x</a><img src="none.png"/></p><table></table>')
    before = etree.tostring(tree.root)
    FORMATS[name].write(tree, BRAND, Resources())
    assert etree.tostring(tree.root) == before


@pytest.mark.parametrize("name", FORMATS)
def test_equal_documents_make_equal_bytes(name: str) -> None:
    once, again = (FORMATS[name].write(document("<h2>One</h2>"), BRAND, Resources()).value for _ in range(2))
    assert once == again


def test_formats_are_called_as_people_call_them() -> None:
    assert [form.called for form in FORMATS.values()] == ["Word", "web page", "web site", "plain text", "PDF"]
