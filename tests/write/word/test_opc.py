"""A package: which parts are in its file, what they are called there, and what leads to them."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from lxml import etree

from selfassess.write.word.opc import PackagePart, zipped

KIND = "http://example.org/kind"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def file_of(package: PackagePart) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(zipped(package))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def leads(content: bytes) -> list[dict[str, str]]:
    return [
        {str(name): str(said) for name, said in each.items()} for each in etree.fromstring(content).iter(RELATIONSHIP)
    ]


def test_a_part_that_nothing_leads_to_is_not_in_the_file() -> None:
    package, text, other = (
        PackagePart(),
        PackagePart("word/document.xml", "text/xml", "<a/>"),
        PackagePart("word/b.xml"),
    )
    other.lead("back", KIND, text)
    package.lead("document", KIND, text)
    assert [*file_of(package)] == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]


def test_each_part_is_there_once_with_those_that_it_leads_to_behind_it() -> None:
    package = PackagePart()
    first, second, shared = (PackagePart(f"word/{name}.xml") for name in ("first", "second", "shared"))
    package.lead("1", KIND, first)
    package.lead("2", KIND, second)
    first.lead("1", KIND, shared)
    second.lead("1", KIND, shared)
    shared.lead("1", KIND, first)
    assert [*file_of(package)][2:] == [
        *("word/first.xml", "word/_rels/first.xml.rels"),
        *("word/shared.xml", "word/_rels/shared.xml.rels"),
        *("word/second.xml", "word/_rels/second.xml.rels"),
    ]


@pytest.mark.parametrize(
    ("content", "stored"),
    [
        pytest.param("<a>é</a>", "<a>é</a>".encode(), id="text"),
        pytest.param(b"\xff\xd8", b"\xff\xd8", id="bytes"),
        pytest.param(
            etree.fromstring("<a>é</a>"),
            "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<a>é</a>".encode(),
            id="an element",
        ),
    ],
)
def test_what_a_part_holds_is_stored(content: str | bytes | etree._Element, stored: bytes) -> None:
    package = PackagePart()
    package.lead("1", KIND, PackagePart("word/document.xml", "text/xml", content))
    assert file_of(package)["word/document.xml"] == stored


def test_an_element_is_stored_as_it_is_when_the_file_is_made() -> None:
    package, root = PackagePart(), etree.fromstring("<a/>")
    package.lead("1", KIND, PackagePart("word/document.xml", "text/xml", root))
    root.text = "later"
    assert file_of(package)["word/document.xml"].endswith(b"<a>later</a>")


def test_a_relationship_says_where_it_leads_from_the_folder_of_its_part() -> None:
    package, text = PackagePart(), PackagePart("word/document.xml")
    package.lead("document", KIND, text)
    text.lead("picture", KIND, PackagePart("word/media/picture1.png"))
    text.lead("link", KIND, "https://example.org/?a=1&b=<2>")
    file = file_of(package)
    assert leads(file["_rels/.rels"]) == [{"Id": "document", "Type": KIND, "Target": "word/document.xml"}]
    assert leads(file["word/_rels/document.xml.rels"]) == [
        {"Id": "picture", "Type": KIND, "Target": "media/picture1.png"},
        {"Id": "link", "Type": KIND, "Target": "https://example.org/?a=1&b=<2>", "TargetMode": "External"},
    ]


def test_the_type_of_each_part_is_listed() -> None:
    package = PackagePart()
    package.lead("1", KIND, PackagePart("word/document.xml", "text/xml"))
    types = etree.fromstring(file_of(package)["[Content_Types].xml"])
    assert [dict(each.items()) for each in types if "PartName" in each.attrib] == [
        {"PartName": "/word/document.xml", "ContentType": "text/xml"}
    ]


def test_pictures_are_not_packed_again() -> None:
    package = PackagePart()
    package.lead("1", KIND, PackagePart("word/media/picture1.png", "image/png", b"\0" * 5_000))
    package.lead("2", KIND, PackagePart("word/document.xml", "text/xml", b"\0" * 5_000))
    with zipfile.ZipFile(BytesIO(zipped(package))) as archive:
        sizes = {entry.filename: entry.compress_size for entry in archive.infolist()}
    assert sizes["word/media/picture1.png"] == 5_000
    assert sizes["word/document.xml"] < 100
