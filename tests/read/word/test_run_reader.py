"""What is in a paragraph: looks, links, fields, signs, controls, and what reviewers left there."""

from __future__ import annotations

import pytest

from selfassess.read.word import Change, Comment, Note, read_word
from tests.read.word.reading import markup, misplaced, tree
from tests.read.word.samples import (
    FOOTNOTES,
    LONG,
    PNG,
    deleted,
    field,
    p,
    picture,
    root,
    run,
    text_box,
    tracked,
    word_file,
)

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            run("a ") + run("b ", "<w:b/>") + run("c"), "a <strong>b</strong> c", id="bold, but for its blank"
        ),
        pytest.param(
            run("a", "<w:b/>") + run(" ", "") + run("b", "<w:b/>"), "<strong>a b</strong>", id="a blank between"
        ),
        pytest.param(run("a", "<w:b/>") + run("b", "<w:b/>") + run("c"), "<strong>ab</strong>c", id="split runs"),
        pytest.param(run("a", "<w:b/><w:i/>") + run("b"), "<strong><em>a</em></strong>b", id="bold and italic"),
        pytest.param(run("a", '<w:b w:val="0"/>'), "a", id="bold that is off"),
        pytest.param(run("a") + run("b", "<w:strike/>"), "a<s>b</s>", id="struck out"),
        pytest.param(run("a") + run("2", '<w:vertAlign w:val="superscript"/>'), "a<sup>2</sup>", id="raised"),
        pytest.param(run("a") + run("2", '<w:vertAlign w:val="subscript"/>'), "a<sub>2</sub>", id="lowered"),
        pytest.param(run("a\nb"), "a<br/>b", id="soft break"),
        pytest.param(run("a\tb"), "a b", id="tab"),
        pytest.param("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a\u2011b", id="hyphen without a break"),
        pytest.param(
            "<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "ab<br/>c", id="soft hyphen"
        ),
        pytest.param('<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>', "°", id="sign"),
        pytest.param('<w:r><w:sym w:font="Arial" w:char="0041"/></w:r>', "A", id="sign of an ordinary font"),
        pytest.param('<w:r><w:sym w:font="Odd" w:char="F0FF"/></w:r>', "•", id="sign that nobody knows"),
        pytest.param('<w:r><w:sym w:font="Odd" w:char="zz"/></w:r>', "•", id="sign without a number"),
        pytest.param(run("\uf0fc yes", '<w:rFonts w:ascii="Wingdings"/>'), "✓ •••", id="letters of Wingdings"),
        pytest.param(
            "<w:smartTag><w:smartTag>" + run("Leeds") + "</w:smartTag></w:smartTag>", "Leeds", id="smart tags"
        ),
        pytest.param('<w:customXml w:element="x">' + run("a") + "</w:customXml>", "a", id="custom XML"),
        pytest.param("<w:r><w:r><w:t>a</w:t></w:r></w:r>", "a", id="a run in a run"),
        pytest.param("<w:r>" + f"<w:smartTag>{run('a')}</w:smartTag>" + "</w:r>", "a", id="a tag in a run"),
        pytest.param(
            "<w:r><w:ruby><w:rt>" + run("kan") + "</w:rt><w:rubyBase>" + run("漢") + "</w:rubyBase></w:ruby></w:r>",
            "漢 (kan)",
            id="ruby",
        ),
        pytest.param("<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=2</m:t></m:r></m:oMath>", "x=2", id="equation"),
        pytest.param(
            "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val='1'/></w14:checkbox></w:sdtPr><w:sdtContent>"
            + run("☒")
            + "</w:sdtContent></w:sdt>"
            + run(" Yes"),
            '<span class="box">☑</span> Yes',
            id="tick box",
        ),
        pytest.param(
            "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent/></w:sdt>",
            '<span class="box">☐</span>',
            id="empty box",
        ),
        pytest.param("<w:sdt><w:sdtContent>" + run("Named") + "</w:sdtContent></w:sdt>", "Named", id="content control"),
        pytest.param("<w:sdt><w:sdtPr/></w:sdt>" + run("a"), "a", id="a control without content"),
        pytest.param(
            '<w:hyperlink r:id="web">' + run("page") + "</w:hyperlink>",
            '<a href="https://example.org/">page</a>',
            id="link",
        ),
        pytest.param(
            '<w:hyperlink r:id="web" w:anchor="top">' + run("page") + "</w:hyperlink>",
            '<a href="https://example.org/#top">page</a>',
            id="link to a place",
        ),
        pytest.param(
            '<w:bookmarkStart w:name="our care"/><w:hyperlink w:anchor="our care">' + run("here") + "</w:hyperlink>",
            '<a href="#our-care">here</a>',
            id="link in the file",
        ),
        pytest.param('<w:hyperlink w:anchor="">' + run("Ref 7") + "</w:hyperlink>", "Ref 7", id="link to nowhere"),
        pytest.param('<w:hyperlink r:id="drive">' + run("Ref 7") + "</w:hyperlink>", "Ref 7", id="link to a drive"),
        pytest.param(
            field('HYPERLINK "https://example.org/a" \\l "b"', run("page")),
            '<a href="https://example.org/a#b">page</a>',
            id="link by a field",
        ),
        pytest.param(
            '<w:fldSimple w:instr=" HYPERLINK https://example.org/a ">' + run("page") + "</w:fldSimple>",
            '<a href="https://example.org/a">page</a>',
            id="link by a simple field",
        ),
        pytest.param('<w:fldSimple w:instr="PAGE">' + run("7") + "</w:fldSimple>", "7", id="simple field"),
        pytest.param(field("PAGE", run("7")), "7", id="field"),
        pytest.param(
            field("IF " + "</w:instrText></w:r>" + field("PAGE", run("1")) + "<w:r><w:instrText>", run("yes")),
            "yes",
            id="field in an instruction",
        ),
        pytest.param(field("QUOTE", run("a") + field("PAGE", run("1")) + run("b")), "a1b", id="field in a result"),
        pytest.param(
            BEGIN + "<w:r><w:instrText>MACROBUTTON None Click here</w:instrText></w:r>" + END, "Click here", id="button"
        ),
        pytest.param(
            BEGIN + '<w:r><w:instrText>QUOTE "a b"</w:instrText></w:r>' + END, "a b", id="quote without result"
        ),
        pytest.param(
            BEGIN + '<w:r><w:instrText>SYMBOL 183 \\f "Symbol" \\s 10</w:instrText></w:r>' + END,
            "•",
            id="symbol by a field",
        ),
        pytest.param(
            BEGIN + "<w:r><w:instrText>SYMBOL 0x41</w:instrText></w:r>" + END, "A", id="symbol without a font"
        ),
        pytest.param(
            run("a") + BEGIN + "<w:r><w:instrText>SYMBOL</w:instrText></w:r>" + END, "a", id="symbol of nothing"
        ),
        pytest.param("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("a"), "a", id="an instruction of no field"),
        pytest.param(BEGIN + SEPARATE + run("a") + SEPARATE + END, "a", id="a result that begins twice"),
        pytest.param(run("a") + tracked("del", BEGIN + SEPARATE + END), "a", id="a field that was deleted"),
        pytest.param(run("a") + "<m:oMath><m:r><m:t> </m:t></m:r></m:oMath>", "a", id="an empty equation"),
        pytest.param(run("a") + "<w:r><w:endnoteReference w:id='1'/></w:r>", "a", id="a note that is not there"),
        pytest.param(run("a ") + run("b", '<w:vertAlign w:val="baseline"/>'), "a b", id="neither raised nor lowered"),
        pytest.param(run("a") + '<w:commentRangeEnd w:id="7"/>', "a", id="the end of no comment"),
        pytest.param(run("a") + run(" ", "<w:vanish/>"), "a", id="a hidden blank"),
        pytest.param(BEGIN + "<w:r><w:instrText>XE x</w:instrText></w:r>" + END + run("a"), "a", id="index entry"),
        pytest.param(run("a") + BEGIN + run("b"), "ab", id="a field that never ends"),
        pytest.param(run("a") + SEPARATE + END + run("b"), "ab", id="a field that never begins"),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>'
            "</w:fldChar></w:r>" + END,
            '<span class="box">☑</span>',
            id="form box",
        ),
        pytest.param(
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="No"/>'
            '<w:listEntry w:val="Yes"/></w:ddList></w:ffData></w:fldChar></w:r>' + END,
            "Yes",
            id="form choice",
        ),
        pytest.param(run("a") + tracked("ins", run("b")) + deleted("c"), "ab", id="changes"),
        pytest.param(tracked("moveTo", run("a")) + tracked("moveFrom", run("b")), "a", id="moves"),
        pytest.param(tracked("del", tracked("ins", run("b"))) + run("a"), "a", id="an insertion that was deleted"),
        pytest.param(run("a") + run("b", "<w:vanish/>"), "a", id="hidden text"),
    ],
)
def test_what_a_paragraph_holds(content: str, expected: str) -> None:
    related = (("web", "hyperlink", "https://example.org/"), ("drive", "hyperlink", "file:///S:/ASC/Ref7.docx"))
    file = read_word(word_file(p(content), *related))
    assert tree(file).replace(' id="our-care"', "") == f"<p>{expected}</p>"
    assert misplaced(file) == []


def test_two_soft_breaks_make_two_paragraphs_of_one_number() -> None:
    file = read_word(word_file(p(run("One.\n\n") + run("Two.\nStill two."))))
    assert [(each.tag, each.get("data-at")) for each in file.main] == [("p", "1"), ("p", "1")]
    assert file.paragraphs[0].words == "One.\n\nTwo.\nStill two."


def test_a_footnote_is_where_it_is_referred_to_and_each_of_its_paragraphs_has_a_number() -> None:
    body = p(run("Care") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run(" is seen."))
    again = p(run("Again") + '<w:r><w:footnoteReference w:id="1"/><w:endnoteReference w:id="9"/></w:r>')
    notes = {"word/footnotes.xml": root("footnotes", FOOTNOTES)}
    file = read_word(word_file(body + again, ("n", "footnotes", "footnotes.xml"), parts=notes))
    assert tree(file) == (
        '<p>Care<span class="footnote"><span>Ref 7</span><br/><span>Seen in May</span></span> is seen.</p><p>Again</p>'
    )
    assert [(each.number, each.part) for each in file.paragraphs] == [
        (1, "body"),
        (2, "body"),
        (3, "footnote"),
        (4, "footnote"),
    ]
    assert file.notes == [Note(0, "A note that nothing in the text refers to was left out: “Never cited”.")]
    assert misplaced(file) == []


def test_a_note_in_a_note_ends_there() -> None:
    inner = p(run("Round") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    notes = {"word/footnotes.xml": root("footnotes", f'<w:footnote w:id="1">{inner}</w:footnote>')}
    body = p(run("Care") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    file = read_word(word_file(body, ("n", "footnotes", "footnotes.xml"), parts=notes))
    assert tree(file) == '<p>Care<span class="footnote">Round</span></p>'


def test_changes_are_listed_with_place_person_and_day() -> None:
    row = f"<w:tr><w:trPr>{tracked('del', '')}</w:trPr><w:tc>{p('Old')}</w:tc></w:tr>"
    new = f"<w:tr><w:trPr>{tracked('ins', '')}</w:trPr><w:tc>{p('New')}</w:tc><w:tc>{p('too')}</w:tc></w:tr>"
    rows = f"<w:tbl>{row}{new}<w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    body = p(deleted("Gone")) + p(run("Care ") + tracked("ins", run("now"))) + p(tracked("moveTo", run("Here"))) + rows
    assert read_word(word_file(body)).changes == [
        Change(1, "deleted", "Reviewer A", "2026-11-02", "Gone"),
        Change(1, "inserted", "Reviewer A", "2026-11-02", "now"),
        Change(2, "moved", "Reviewer A", "2026-11-02", "Here"),
        Change(3, "deleted", "Reviewer A", "2026-11-02", "Old"),
        Change(3, "inserted", "Reviewer A", "2026-11-02", "New"),
        Change(4, "inserted", "Reviewer A", "2026-11-02", "too"),
    ]


def test_a_paragraph_whose_mark_was_deleted_joins_the_next() -> None:
    mark = '<w:rPr><w:del w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"/></w:rPr>'
    file = read_word(
        word_file(p(run("One ") + deleted("x"), mark) + p("two ", mark) + p("three") + p(run("four"), mark))
    )
    assert tree(file) == "<p>One two three</p><p>four</p>"
    assert [each.number for each in file.changes] == [1]


def test_comments_are_listed_with_the_words_they_are_about_and_are_not_in_the_tree() -> None:
    comments = "".join(
        f'<w:comment w:id="{name}" w:author="Reviewer B" w:date="2026-10-01T09:00:00Z">{p(words) + p("") + p(more)}'
        "</w:comment>"
        for name, words, more in (("0", "Is it so?", "Say how"), ("1", "No range", ""), ("2", "Lost", ""))
    )
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    refer = '<w:r><w:commentReference w:id="{}"/></w:r>'
    body = (
        p(LONG)
        + p(run("We ") + start + run("act"))
        + p(run("fast") + end + refer.format(0) + run("."))
        + p(run("x") + refer.format(1))
    )
    file = read_word(
        word_file(body, ("c", "comments", "comments.xml"), parts={"word/comments.xml": root("comments", comments)})
    )
    assert file.comments == [
        Comment(2, "Reviewer B", "2026-10-01", "Is it so?\nSay how", "actfast"),
        Comment(4, "Reviewer B", "2026-10-01", "No range", ""),
        Comment(0, "Reviewer B", "2026-10-01", "Lost", ""),
    ]
    assert [each.words for each in file.paragraphs if each.part == "comment"] == [
        "Is it so?",
        "Say how",
        "No range",
        "Lost",
    ]
    assert tree(file) == f"<p>{LONG}</p><p>We act</p><p>fast.</p><p>x</p>"


def test_the_words_of_a_box_that_was_deleted_or_is_hidden_are_told() -> None:
    hidden = text_box(p("Two")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    file = read_word(word_file(p(run("a") + tracked("del", text_box(p("One"))) + hidden)))
    assert tree(file) == "<p>a</p>"
    assert [each.words for each in file.changes] == ["One"]
    assert [each.message for each in file.notes] == ["Hidden text was left out: “Two”. Type it if readers need it."]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        pytest.param(
            p(run("a") + run("secret", "<w:vanish/>")),
            "Hidden text was left out: “secret”. Type it if readers need it.",
            id="hidden",
        ),
        pytest.param(
            p('<w:hyperlink r:id="drive">' + run("Ref 7") + "</w:hyperlink>"),
            "The link on “Ref 7” leads to file:///S:/a.docx, which readers cannot open, so it was left out. "
            "Give the document a web address or add it as evidence.",
            id="drive",
        ),
        pytest.param(
            p("<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"),
            "An equation was imported as plain words: “x=2”. Check that it still makes sense.",
            id="equation",
        ),
        pytest.param(
            p(run("a") + "<w:subDoc/>"),
            "Part of this document is in another file, which was not read. Import that file too.",
            id="another file",
        ),
        pytest.param(
            p(run("a") + picture('r:link="far"')),
            "A picture is linked from another place (https://example.org/p.png), not in this file. "
            "Add it to content/images/.",
            id="picture from elsewhere",
        ),
        pytest.param(
            p(run("a") + picture('r:embed="none"')),
            "A picture is missing from this file. Add it to content/images/.",
            id="missing picture",
        ),
        pytest.param(
            p(run("a") + picture('r:embed="emf"')),
            "A picture (chart.emf) is a Windows metafile (EMF or WMF), so it was left out. "
            "Save or export it as PNG from the program that made it, and use that file.",
            id="metafile",
        ),
    ],
)
def test_what_cannot_be_brought_over_is_told_at_its_paragraph(body: str, message: str) -> None:
    related = (
        ("drive", "hyperlink", "file:///S:/a.docx"),
        ("far", "image", "https://example.org/p.png"),
        ("emf", "image", "media/chart.emf"),
    )
    file = read_word(word_file(body, *related, parts={"word/media/chart.emf": b"\xd7\xcd\xc6\x9a" + b"0" * 40}))
    assert file.notes == [Note(1, message)]


def test_macros_and_parts_in_other_formats_are_told_of_the_file() -> None:
    file = read_word(word_file('<w:altChunk r:id="x"/>' + p("a"), parts={"word/vbaProject.bin": b"x"}))
    assert [each.message for each in file.notes] == [
        "Part of this file is a document in another format, which was not read. "
        "Open the file in Word, save it and try again.",
        "The macros of this file were left out. They were not run.",
    ]


def test_pictures_are_given_by_address_with_their_alternative_text() -> None:
    named = ("a", "image", "media/Our Map.png"), ("b", "image", "media/our-map.png")
    described = "A map Description automatically generated"
    body = p(picture('r:embed="a"', described)) + p(run("See ") + picture('r:embed="b"') + picture('r:embed="a"'))
    file = read_word(word_file(body, *named, parts={"word/media/Our Map.png": PNG, "word/media/our-map.png": PNG}))
    assert tree(file) == (
        '<figure><img src="images/our-map.png" alt="A map"/></figure>'
        '<p>See <img src="images/our-map-2.png"/><img src="images/our-map.png"/></p>'
    )
    assert file.pictures == {"images/our-map.png": PNG, "images/our-map-2.png": PNG}


def test_a_decorative_picture_has_empty_alternative_text() -> None:
    body = p(picture('r:embed="a"', "", '<adec:decorative val="1"/>'))
    file = read_word(word_file(body, ("a", "image", "media/a.png"), parts={"word/media/a.png": PNG}))
    assert tree(file) == '<figure><img src="images/a.png" alt=""/></figure>'


def test_the_words_of_a_link_stay_where_a_picture_is_in_it() -> None:
    link = '<w:hyperlink w:anchor="x">' + run("a") + picture('r:embed="p"') + run("b") + "</w:hyperlink>"
    file = read_word(word_file(p(link), ("p", "image", "media/a.png"), parts={"word/media/a.png": PNG}))
    assert tree(file) == '<p><a href="#x">a</a><img src="images/a.png"/><a href="#x">b</a></p>'


def test_what_is_between_paragraphs_is_read_with_the_next_one() -> None:
    assert markup(run("a") + p("b") + run("c")) == "<p>ab</p><p>c</p>"
