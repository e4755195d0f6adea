"""What an audit finds, and leaves alone, in PDFs that any program may have made."""

from __future__ import annotations

import pytest

from selfassess.audit.auditing import audit, read
from tests.audit.made_pdf import CATALOG, pdf, tagged

SHOWN = "/{} << /MCID {} >> BDC BT /F1 12 Tf ({}) Tj ET EMC"
PAGE = "/Pg 10 0 R"


def shown(*words: str) -> str:
    """The instructions of a page that shows these words, each in a marked piece, counted from 0."""
    return "\n".join(SHOWN.format("P", number, each) for number, each in enumerate(words))


def tag(kind: str, kids: object = "", more: str = "") -> str:
    return f"<< /S /{kind} {PAGE} {f'/K {kids}' if kids != '' else ''} {more} >>"


def found(tags: str, content: str = "", more: str = "") -> list[str]:
    return sorted(finding.rule for finding in audit("a.pdf", tagged(tags, content, more=more)).findings)


def listed(*items: str) -> str:
    return f"[{''.join(items)}]"


def rows(*kinds: str) -> str:
    """A row of cells."""
    return tag("TR", listed(*(tag(kind, number) for number, kind in enumerate(kinds))))


def tables(inside: str) -> str:
    return tag("Table", listed(inside))


FAULTS = {
    "a picture without alternative text": (tag("Figure", 0), shown("x"), ["picture-without-alternative"]),
    "an equation without its words": (tag("Formula", 0), shown("x"), ["picture-without-alternative"]),
    "a level left out": (tag("H1", 0) + tag("H3", 1), shown("Plans", "Money"), ["heading-level-skipped"]),
    "an empty heading": (tag("H1", 0) + tag("H2"), shown("Plans"), ["heading-empty"]),
    "a table of data cells alone": (
        tables(rows("TD", "TD") + rows("TD", "TD")), shown("Year", "People"), ["table-header-missing"],
    ),
    "a table in a table": (
        tables(
            rows("TH", "TH")
            + tag("TR", listed(tag("TD", listed(tables(rows("TH", "TH") + rows("TD", "TD")))), tag("TD", 1)))
        ),
        shown("Year", "People"),
        ["table-nested"],
    ),
    "merged cells": (
        tables(rows("TH", "TH") + rows("TD", "TD") + tag("TR", listed(tag("TD", 0, "/A << /O /Table /ColSpan 2 >>")))),
        shown("Year", "People"),
        ["table-cells-merged"],
    ),
    "a typed list": (tag("P", 0) + tag("P", 1), shown("- visit", "- answer"), ["list-typed"]),
    "a link called here": (
        tag("P", listed("0 ", tag("Link", "[1 << /Type /OBJR /Obj 6 0 R >>]"))),
        shown("Read it", "here"),
        ["link-words-vague"],
    ),
    "contents that nobody brought up to date": (
        tag("TOC", listed(*(tag("TOCI", number) for number in range(3)))) + tag("H1", 3) + tag("H1", 4) + tag("H1", 5),
        shown("Plans .... 2", "Costs .... 3", "Safety .... 4", "Plans", "Money", "Safety"),
        ["contents-outdated"],
    ),
    "many words and no heading": (tag("P", 0), shown("word " * 450), ["headings-missing"]),
}  # fmt: skip
SOUND = {
    "a picture with alternative text": (tag("Figure", 0, "/Alt (The new bridge)"), shown("x")),
    "a picture that says its words": (tag("Figure", 0, "/ActualText (Exampleshire)"), shown("x")),
    "a kind of tag that the file makes up": (tag("Words", 0), shown("Words")),
    "headers with a scope": (
        tables(tag("THead", listed(rows("TH", "TH")))
            + tag("TBody", listed(tag("TR", listed(tag("TH", 0, "/A << /O /Table /Scope /Row >>"), tag("TD", 1)))))),
        shown("2024", "412"),
    ),
    "a header cell among values": (tables(rows("TH", "TH") + rows("TH", "TD")), shown("2024", "412")),
    "what is only decoration": (tag("Artifact", tag("Figure", 0)), shown("x")),
    "a list": (tag("L", tag("LI", listed(tag("Lbl", 0), tag("LBody", tag("P", 1))))), shown("-", "visit")),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found(name: str) -> None:
    tags, content, rules = FAULTS[name]
    assert found(tags, content) == rules


@pytest.mark.parametrize("name", SOUND)
def test_what_people_would_not_call_a_fault_is_left_alone(name: str) -> None:
    tags, content = SOUND[name]
    assert found(tags, content) == []


SAID = {
    "letters": ("(Plans) Tj", "Plans"),
    "numbers": ("<506C616E73> Tj", "Plans"),
    "an odd count of digits": ("<506C616E7> Tj", "Planp"),
    "pieces with a wide gap": ("[(Our) -300 (plans)] TJ", "Our plans"),
    "pieces with a narrow gap": ("[(Pl) -20 (ans)] TJ", "Plans"),
    "brackets": ("(Plans \\(new\\) and (old)) Tj", "Plans (new) and (old)"),
    "a number of eight": ("(Caf\\351) Tj", "Café"),
    "a letter that needs no mark": ("(a\\qb) Tj", "aqb"),
    "a line of its own": ("(Our) Tj 0 -14 Td (plans) Tj", "Our plans"),
    "a place on the same line": ("(Pl) Tj 9 0 Td (ans) Tj", "Plans"),
    "another height": ("1 0 0 1 9 700 Tm (Our) Tj 1 0 0 1 9 686 Tm (plans) Tj", "Our plans"),
    "a mark within": ("(Our) Tj /Span << /Lang (cy) >> BDC ( plans) Tj EMC", "Our plans"),
    "a picture within": ("(Our) Tj BI /W 1 ID \x01\x02 EI ( plans) Tj", "Our plans"),
    "a number that is none": ("[(Our) . ( plans)] TJ", "Our plans"),
    "a remark": ("% (Not this) Tj\n(Plans) Tj", "Plans"),
}


@pytest.mark.parametrize("name", SAID)
def test_the_words_of_a_tag_are_read_from_its_page(name: str) -> None:
    instructions, words = SAID[name]
    content = f"/P << /MCID 0 >> BDC BT /F1 12 Tf {instructions} ET EMC"
    assert [line.words for line in read("a.pdf", tagged(tag("P", 0), content)).lines] == [words]


def test_a_tag_may_say_its_words_itself() -> None:
    tags = tag("P", listed("0 ", tag("Span", 1, "/ActualText (plans)")))
    assert [line.words for line in read("a.pdf", tagged(tags, shown("Our ", "p1ans"))).lines] == ["Our plans"]


def test_a_place_is_a_page_and_the_heading_above() -> None:
    second = "<< /S /Figure /Pg 20 0 R /K << /Type /MCR /Pg 20 0 R /MCID 0 >> >>"
    data = tagged(tag("H1", 0) + second, shown("Plans"), shown("x"))
    [place] = [each.place for each in audit("a.pdf", data).findings]
    assert (place.line, place.column, place.path) == (2, 1, "page 2, under “Plans”")


def test_tags_that_come_back_to_themselves_are_read_once() -> None:
    loop = b"7 0 obj\n<< /S /P /Pg 10 0 R /K [0 7 0 R] >>\nendobj\n"
    data = pdf(CATALOG.replace("{}", "[7 0 R 7 0 R]"), [shown("Plans")]).replace(b"1 0 obj", loop + b"1 0 obj", 1)
    assert [line.words for line in read("a.pdf", data).lines] == ["Plans"]


def test_kinds_of_tags_that_lead_to_each_other_are_of_no_kind() -> None:
    catalog = CATALOG.replace("/K {}", "/RoleMap << /A /B /B /A /C /Figure >> /K [{}]")
    tags = tag("A", 0) + tag("C", 1)
    found = read("a.pdf", pdf(catalog.replace("{}", tags), [shown("Words", "x")]))
    assert (len(found.lines), len(found.pictures)) == (0, 1)


def test_words_in_a_form_that_a_page_draws_are_words() -> None:
    form = (
        b"7 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 30 >>\nstream\n"
        b"BT /F1 9 Tf (Plans and more) Tj ET\nendstream\nendobj\n"
    )
    data = pdf(CATALOG.replace("{}", "<< /S /P >>"), ["/Form Do /Lost Do"]).replace(b"/Scan 4 0 R", b"/Form 7 0 R")
    facts = read("a.pdf", data.replace(b"1 0 obj", form + b"1 0 obj", 1)).pdf
    assert facts is not None
    assert facts.wordless == ()


def test_a_title_may_be_in_the_newer_description() -> None:
    described = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>'
        b'<rdf:li xml:lang="x-default">Strategy</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>'
    )
    stream = b"7 0 obj\n<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n%b\nendstream\nendobj\n"
    data = pdf("<< /Type /Catalog /Metadata 7 0 R >>", title="")
    assert (
        read("a.pdf", data.replace(b"1 0 obj", stream % (len(described), described) + b"1 0 obj", 1)).title
        == "Strategy"
    )


@pytest.mark.parametrize(
    "catalog",
    ["<< /Type /Catalog >>", "<< /Type /Catalog /MarkInfo 3 /StructTreeRoot [1 2] /Lang 7 /ViewerPreferences (x) >>"],
    ids=["nothing", "other things in place of what belongs there"],
)
def test_a_catalog_that_says_nothing_is_one_without_tags(catalog: str) -> None:
    found = [finding.rule for finding in audit("a.pdf", pdf(catalog, title="")).findings]
    assert sorted(found) == ["document-language-missing", "document-title-missing", "pdf-untagged"]
