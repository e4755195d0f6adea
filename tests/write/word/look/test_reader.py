"""A whole reference.docx: what Word saved with it stays behind, and what could act is an error."""

from __future__ import annotations

import pytest

from tests.write.word.look.brand_files import KINDS, added, brand, made, part, relation, relationships

TOP, LINKS, TYPES = "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml"
MICROSOFT = "http://schemas.microsoft.com/office"
KNOWN = {
    *("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels"),
    *("word/styles.xml", "word/numbering.xml", "word/settings.xml"),
    *(f"word/{kind}-{page}.xml" for kind in ("header", "footer") for page in ("first", "default")),
}
RESIDUE: list[tuple[str, str, str]] = [
    (TOP, f"{KINDS}/extended-properties", "docProps/app.xml"),
    (TOP, f"{KINDS}/custom-properties", "docProps/custom.xml"),
    (TOP, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg"),
    (LINKS, f"{KINDS}/customXml", "customXml/item1.xml"),
    (LINKS, f"{KINDS}/glossaryDocument", "word/glossary/document.xml"),
    (LINKS, f"{KINDS}/comments", "word/comments.xml"),
    (LINKS, f"{MICROSOFT}/2011/relationships/people", "word/people.xml"),
    (LINKS, f"{KINDS}/webSettings", "word/webSettings.xml"),
    (LINKS, f"{KINDS}/printerSettings", "word/printerSettings1.bin"),
    (LINKS, f"{KINDS}/image", "word/media/body.png"),
]
ACTIVE: list[tuple[str, str]] = [
    (TOP, f"{MICROSOFT}/2006/relationships/ui/extensibility"),
    (TOP, f"{MICROSOFT}/2007/relationships/ui/extensibility"),
    (TOP, f"{MICROSOFT}/2011/relationships/webextensiontaskpanes"),
    (LINKS, f"{MICROSOFT}/2006/relationships/vbaProject"),
    (LINKS, f"{KINDS}/control"),
    (LINKS, f"{KINDS}/aFChunk"),
    (LINKS, f"{KINDS}/subDocument"),
]


@pytest.mark.parametrize(("holder", "kind", "name"), RESIDUE, ids=[name for _, _, name in RESIDUE])
def test_what_word_saves_of_whoever_made_it_is_left_out_without_a_word(holder: str, kind: str, name: str) -> None:
    target = name if holder == TOP else f"/{name}"
    file, problems = made(brand({name: "secret", holder: added(holder, relation("x", kind, target))}))
    assert set(file.parts) == KNOWN
    assert not any(b"secret" in content for content in file.parts.values())
    assert problems == ()


@pytest.mark.parametrize(("holder", "kind"), ACTIVE, ids=[kind.rpartition("/")[2] for _, kind in ACTIVE])
def test_what_could_act_is_an_error_and_is_left_out(holder: str, kind: str) -> None:
    file, [problem] = made(brand({"x.bin": "secret", holder: added(holder, relation("x", kind, "/x.bin"))}))
    assert (set(file.parts), problem.rule) == (KNOWN, "brand-unsafe")


@pytest.mark.parametrize("kind", ["image", "oleObject", "hyperlink", "frame", "attachedTemplate"])
def test_the_document_itself_brings_nothing_from_elsewhere(kind: str) -> None:
    outside = relation("x", kind, "https://evil.example/a", "External")
    file, _ = made(brand({LINKS: added(LINKS, outside)}))
    assert not any(b"evil.example" in content for content in file.parts.values())


@pytest.mark.parametrize(
    ("target", "rules"),
    [
        ("https://evil.example/a.dotm", ["brand-unsafe"]),
        ("file:///C:/Users/jane/Normal.dotm", []),
        ("\\\\server\\Corporate.dotx", []),
    ],
)
def test_a_template_is_left_behind_and_one_of_the_web_is_an_error(target: str, rules: list[str]) -> None:
    settings = part("word/settings.xml").replace("<w:defaultTabStop", '<w:attachedTemplate r:id="t"/><w:defaultTabStop')
    links = relationships(relation("t", "attachedTemplate", target, "External"))
    file, problems = made(brand({"word/settings.xml": settings, "word/_rels/settings.xml.rels": links}))
    assert [problem.rule for problem in problems] == rules
    assert not any(b"attachedTemplate" in content for content in file.parts.values())


def test_a_mail_merge_is_an_error() -> None:
    settings = part("word/settings.xml").replace("<w:defaultTabStop", "<w:mailMerge/><w:defaultTabStop")
    file, [problem] = made(brand({"word/settings.xml": settings}))
    assert (problem.rule, b"mailMerge" in file.parts["word/settings.xml"]) == ("brand-unsafe", False)


def test_a_file_with_macros_is_an_error_and_its_macros_are_left_out() -> None:
    types = part(TYPES).replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    file, [problem] = made(brand({TYPES: types}))
    assert problem.rule == "brand-unsafe"
    assert b"macroEnabled" not in file.parts[TYPES]


def test_embedded_fonts_are_left_out_with_a_finding() -> None:
    fonts = (
        f'<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{KINDS}">'
        '<w:font w:name="Council Sans"><w:embedRegular r:id="f"/></w:font></w:fonts>'
    )
    changes = {
        "word/fontTable.xml": fonts,
        "word/fonts/font1.odttf": "secret",
        "word/_rels/fontTable.xml.rels": relationships(relation("f", "font", "fonts/font1.odttf")),
        LINKS: added(LINKS, relation("t", "fontTable", "fontTable.xml")),
    }
    file, [problem] = made(brand(changes))
    assert set(file.parts) == KNOWN | {"word/fontTable.xml"}
    assert ("Council Sans" in file.parts["word/fontTable.xml"].decode(), problem.rule) == (True, "brand-faulty")


def test_a_field_above_notes_is_looked_at_too() -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:fldChar w:fldCharType="begin"/>'
        '<w:instrText>DDEAUTO cmd</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p></w:footnote></w:footnotes>'
    )
    related = added(LINKS, relation("n", "footnotes", "footnotes.xml"))
    file, [problem] = made(brand({"word/footnotes.xml": notes, LINKS: related}))
    assert (b"DDEAUTO" in file.parts["word/footnotes.xml"], problem.rule) == (False, "brand-unsafe")


def test_lines_above_notes_come_through_and_notes_do_not() -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
        '<w:footnote w:type="separator" w:id="-1"><w:p w14:paraId="1"><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>secret</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    file, problems = made(
        brand({"word/footnotes.xml": notes, LINKS: added(LINKS, relation("n", "footnotes", "footnotes.xml"))})
    )
    kept = file.parts["word/footnotes.xml"].decode()
    assert ("separator/" in kept, "secret" in kept, "paraId" in kept, problems) == (True, False, False, ())


def test_a_picture_above_notes_is_left_out() -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:drawing/><w:pict/><w:separator/></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    related = added(LINKS, relation("n", "footnotes", "footnotes.xml"))
    kept = made(brand({"word/footnotes.xml": notes, LINKS: related}))[0].parts["word/footnotes.xml"].decode()
    assert ("separator/" in kept, "drawing" in kept, "pict" in kept) == (True, False, False)


@pytest.mark.parametrize(
    "more",
    [
        '<w:headerReference w:type="default" r:id="header-first"/>',
        '<w:headerReference w:type="default" r:id="none"/>',
        '<w:headerReference w:type="odd" r:id="header-first"/>',
        '<w:headerReference w:type="even" r:id="outside"/>',
    ],
    ids=["of the same pages again", "of nothing", "of unknown pages", "of another place"],
)
def test_a_header_counts_once_for_each_kind_of_page(more: str) -> None:
    document = part("word/document.xml").replace("<w:pgSz", f"{more}<w:pgSz")
    outside = relation("outside", "header", "https://evil.example/header.xml", "External")
    file, problems = made(brand({"word/document.xml": document, LINKS: added(LINKS, outside)}))
    assert set(file.parts) == KNOWN
    assert problems == ()
