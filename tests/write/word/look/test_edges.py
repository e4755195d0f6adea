"""Headers and footers: what comes through of them, and what they may lead to."""

from __future__ import annotations

import pytest

from tests.pictures import picture as drawn
from tests.write.word.look.brand_files import HEADER, header_of, made, relation, with_header

OUTSIDE = "External"
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="{name}" descr="{alt}"/>'
    '<a:graphic><a:graphicData uri="x"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="C:\\Users\\a\\logo.png"/>'
    "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip {relation}/><a:stretch/></pic:blipFill>"
    "<pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
SHAPE = (
    '<w:drawing><wp:inline><wp:extent cx="9" cy="9"/><wp:docPr id="2" name="Line 2"/><a:graphic><a:graphicData uri="x">'
    "<wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p>"
    "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
)


def picture(attribute: str = 'r:embed="p"', alt: str = "Our logo", name: str = "Picture 1") -> str:
    return PICTURE.format(relation=attribute, alt=alt, name=name)


def link(target: str, words: str = "our site") -> tuple[str, str]:
    """A link in a header, and its relationship."""
    inside = f'<w:p><w:hyperlink r:id="l"><w:r><w:t>{words}</w:t></w:r></w:hyperlink></w:p>'
    return inside, relation("l", "hyperlink", target, OUTSIDE)


@pytest.mark.parametrize("target", ["https://www.exampleshire.example/a?b", "mailto:info@exampleshire.example"])
def test_a_link_to_the_web_or_to_mail_stays(target: str) -> None:
    file, problems = made(with_header(*link(target)))
    assert f'Target="{target}" TargetMode="External"' in file.parts["word/_rels/header-default.xml.rels"].decode()
    assert problems == ()


@pytest.mark.parametrize(
    "target",
    [
        "file:///C:/Users/jane/plan.docx",
        "\\\\server\\share\\plan.docx",
        "C:\\plan.docx",
        "https://reader:sesame@www.exampleshire.example/",
        "ftp://files.exampleshire.example/",
        "javascript:alert(1)",
        "plan.docx",
        "https:\\\\evil.example",
        "mailto:",
    ],
)
def test_any_other_link_leaves_its_words_and_a_finding(target: str) -> None:
    file, [problem] = made(with_header(*link(target)))
    header = file.parts[HEADER].decode()
    assert ("w:hyperlink" in header, ">our site<" in header, problem.rule) == (False, True, "brand-faulty")
    assert not any(target.encode() in content for content in file.parts.values())


def test_a_picture_in_the_package_stays_with_its_alternative_text() -> None:
    content = drawn("png", 4, 4)
    file, problems = made(
        with_header(picture(), relation("p", "image", "media/logo.png"), {"word/media/logo.png": content})
    )
    [media] = [name for name in file.parts if "/media/" in name]
    assert file.parts[media] == content
    assert 'descr="Our logo"' in file.parts[HEADER].decode()
    assert problems == ()


def test_the_names_of_files_are_left_out() -> None:
    whole = with_header(
        picture(name="logo-of-jane.png", alt="C:\\Users\\jane\\logo.png"),
        relation("p", "image", "media/logo.png"),
        {"word/media/logo.png": drawn("png", 4, 4)},
    )
    file, [problem] = made(whole)
    assert not any(word in file.parts[HEADER].decode() for word in ("Users", "jane", "logo"))
    assert problem.message == (
        "The header of reference.docx has a picture with no alternative text, which screen readers need."
    )


@pytest.mark.parametrize(
    ("attribute", "target", "mode"),
    [
        ('r:link="p"', "https://track.example/a.png", OUTSIDE),
        ('r:embed="p"', "https://track.example/a.png", OUTSIDE),
        ('r:embed="p"', "file:///C:/a.png", OUTSIDE),
        ('r:embed="p"', "\\\\server\\a.png", OUTSIDE),
    ],
)
def test_a_picture_from_elsewhere_is_left_out(attribute: str, target: str, mode: str) -> None:
    file, problems = made(with_header(picture(attribute), relation("p", "image", target, mode)))
    assert {problem.rule for problem in problems} == {"brand-unsafe"}
    assert ("drawing" in file.parts[HEADER].decode(), "word/_rels/header-default.xml.rels" in file.parts) == (
        False,
        False,
    )


def test_a_picture_that_is_embedded_and_linked_stays_without_its_link() -> None:
    whole = with_header(
        picture('r:embed="p" r:link="l"'),
        relation("p", "image", "media/logo.png") + relation("l", "image", "https://track.example/a.png", OUTSIDE),
        {"word/media/logo.png": drawn("png", 4, 4)},
    )
    file, [problem] = made(whole)
    assert problem.rule == "brand-unsafe"
    assert "r:embed" in file.parts[HEADER].decode()
    assert "r:link" not in file.parts[HEADER].decode()


def test_a_picture_that_is_damaged_is_left_out_and_named() -> None:
    content = drawn("png", 4, 4)[:-20]
    file, [problem] = made(
        with_header(picture(), relation("p", "image", "media/our.png"), {"word/media/our.png": content})
    )
    assert "drawing" not in file.parts[HEADER].decode()
    assert problem.message == (
        "The header of reference.docx has a picture (our.png) that is damaged or of a kind that documents cannot have, "
        "and was left out."
    )


def test_what_is_shown_as_a_picture_and_is_none_is_left_out() -> None:
    whole = with_header(picture(), relation("p", "oleObject", "media/sheet.bin"), {"word/media/sheet.bin": b"secret"})
    file, _ = made(whole)
    assert "drawing" not in file.parts[HEADER].decode()
    assert not any(b"secret" in content for content in file.parts.values())


@pytest.mark.parametrize(
    ("whole", "damaged"),
    [
        (picture(), picture().replace("<pic:spPr/>", "")),
        (picture(), picture().replace('<wp:docPr id="1"', "<wp:docPr")),
        (SHAPE, SHAPE.replace("<wps:bodyPr/>", "")),
        (SHAPE, SHAPE.replace('<wp:extent cx="9" cy="9"/>', "")),
    ],
    ids=["a picture without its look", "a picture without its number", "a shape without its words", "without a size"],
)
def test_a_drawing_that_lacks_what_it_must_have_is_left_out_whole(whole: str, damaged: str) -> None:
    logo = relation("p", "image", "media/logo.png"), {"word/media/logo.png": drawn("png", 4, 4)}
    kept, left = (header_of(with_header(f"<w:p><w:r>{run(each)}</w:r></w:p>", *logo)) for each in (whole, damaged))
    assert ("w:drawing" in kept, "w:drawing" in left, "AlternateContent" in left) == (True, False, False)


def run(inside: str) -> str:
    """What is in the run of a paragraph, or may be in one."""
    return inside.removeprefix("<w:p><w:r>").removesuffix("</w:r></w:p>")


def test_of_two_things_in_one_drawing_the_picture_stays_and_the_chart_does_not() -> None:
    inline = picture()[picture().index("<wp:inline>") : picture().index("</w:drawing>")]
    chart = '<a:graphicData uri="x"><w:chart/></a:graphicData>'
    graphic = inline[inline.index("<a:graphicData") : inline.index("</a:graphic>")]
    both = picture().replace(inline, inline + inline.replace(graphic, chart))
    header = header_of(
        with_header(both, relation("p", "image", "media/logo.png"), {"word/media/logo.png": drawn("png", 4, 4)})
    )
    assert (header.count("<wp:inline"), "pic:pic" in header, "chart" in header) == (1, True, False)


NEW_PICTURE = f'<mc:Choice Requires="wp14">{run(picture())}</mc:Choice>'
OLD_PICTURE = '<w:pict><v:shape style="width:9pt"><v:imagedata r:id="o" o:title="jane"/><v:other/></v:shape></w:pict>'


@pytest.mark.parametrize(
    ("stored", "kept"),
    [
        (f"{NEW_PICTURE}<mc:Fallback>{OLD_PICTURE}</mc:Fallback>", "v:imagedata"),
        (f"{NEW_PICTURE}<mc:Fallback/>", "pic:pic"),
        (f"<mc:Fallback>{OLD_PICTURE}</mc:Fallback>", "v:imagedata"),
        ("", ""),
    ],
    ids=["both", "the new one", "the old one", "neither"],
)  # fmt: skip
def test_of_a_picture_that_is_stored_twice_the_one_that_every_program_knows_stays(stored: str, kept: str) -> None:
    logo = {"word/media/logo.png": drawn("png", 4, 4)}
    links = relation("p", "image", "media/logo.png") + relation("o", "image", "media/logo.png")
    file, problems = made(
        with_header(f"<w:p><w:r><mc:AlternateContent>{stored}</mc:AlternateContent></w:r></w:p>", links, logo)
    )
    header = file.parts[HEADER].decode()
    assert [name for name in ("v:imagedata", "pic:pic") if f"<{name}" in header] == [kept][: bool(kept)]
    assert "AlternateContent" not in header
    assert problems == ()


def test_an_old_picture_in_the_package_stays_without_what_is_not_drawn() -> None:
    inside = f"<w:p><w:r>{OLD_PICTURE.replace('</w:pict>', '<o:other/></w:pict>')}</w:r></w:p>"
    whole = with_header(inside, relation("o", "image", "media/a.png"), {"word/media/a.png": drawn("png", 4, 4)})
    file, problems = made(whole)
    header = file.parts[HEADER].decode()
    assert '<v:shape style="width:9pt"><v:imagedata r:id="' in header
    assert not any(gone in header for gone in ("jane", "other"))
    assert [name for name in file.parts if "/media/" in name] != []
    assert problems == ()


def test_a_size_in_relation_to_the_page_stays_and_programs_that_do_not_know_it_are_told_to_ignore_it() -> None:
    size = '<wp14:sizeRelH relativeFrom="page"><wp14:pctWidth>{}</wp14:pctWidth></wp14:sizeRelH>'
    anchor = (
        '<wp:anchor relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>1</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>1</wp:posOffset></wp:positionV>'
    )
    floating = picture().replace("<wp:inline>", anchor).replace("<wp:docPr", "<wp:wrapNone/><wp:docPr")
    logo = relation("p", "image", "media/logo.png"), {"word/media/logo.png": drawn("png", 4, 4)}
    both = [
        header_of(with_header(floating.replace("</wp:inline>", f"{size.format(said)}</wp:anchor>"), *logo))
        for said in ("40000", "much")
    ]
    assert ("<wp14:pctWidth>40000<" in both[0], 'mc:Ignorable="wp14"' in both[0]) == (True, True)
    assert ("wp:anchor" in both[1], "wp14:pctWidth" in both[1], "mc:Ignorable" in both[1]) == (True, False, False)


@pytest.mark.parametrize("attribute", ["r:href", "src", "o:href", "r:pict"])
def test_an_old_picture_from_elsewhere_is_left_out(attribute: str) -> None:
    inside = f'<w:p><w:r><w:pict><v:shape><v:imagedata {attribute}="p"/></v:shape></w:pict></w:r></w:p>'
    file, [problem] = made(with_header(inside, relation("p", "image", "https://track.example/a.png", OUTSIDE)))
    assert (problem.rule, "v:shape" in file.parts[HEADER].decode()) == ("brand-unsafe", False)


def test_a_watermark_stays() -> None:
    inside = (
        '<w:p><w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" path="m@7,l@8,e">'
        '<v:formulas><v:f eqn="sum #0 0 10800"/></v:formulas></v:shapetype><v:shape id="WaterMark" type="#_x0000_t136"'
        ' style="position:absolute;width:412pt" fillcolor="silver" stroked="f" o:gfxdata="UEsDBBQA" href="https://a.example">'
        '<v:textpath style="font-family:&quot;Calibri&quot;" string="DRAFT"/></v:shape></w:pict></w:r></w:p>'
    )
    header = header_of(with_header(inside))
    assert all(
        kept in header for kept in ('string="DRAFT"', 'eqn="sum #0 0 10800"', 'fillcolor="silver"', 'o:spt="136"')
    )
    assert not any(gone in header for gone in ("gfxdata", "href", "a.example"))


def test_a_style_of_a_shape_that_fetches_is_left_out() -> None:
    inside = '<w:p><w:r><w:pict><v:rect style="background:url(https://a.example)"/></w:pict></w:r></w:p>'
    assert "a.example" not in header_of(with_header(inside))


@pytest.mark.parametrize(
    "shape",
    [SHAPE, f'<mc:AlternateContent><mc:Choice Requires="wps">{SHAPE}</mc:Choice><mc:Fallback/></mc:AlternateContent>'],
    ids=["alone", "with a fallback"],
)
def test_a_shape_stays_as_it_is_drawn_and_says_that_it_is_decoration(shape: str) -> None:
    file, problems = made(with_header(f"<w:p><w:r>{shape}</w:r></w:p>"))
    header = file.parts[HEADER].decode()
    assert (
        header.count('<mc:Choice Requires="wps">') == header.count("<mc:Fallback/>") == header.count("decorative ") == 1
    )
    assert "In a box" in header
    assert problems == ()


def test_a_chart_is_left_out_with_a_finding() -> None:
    inside = SHAPE.replace("<wps:wsp>", "<w:chart/><wps:wsp>")
    file, [problem] = made(with_header(f"<w:p><w:r>{inside}</w:r></w:p>"))
    assert ("drawing" in file.parts[HEADER].decode(), problem.rule) == (False, "brand-faulty")


def test_a_control_of_somebody_else_leaves_its_words() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="theirs"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr>'
        "<w:sdtContent><w:p><w:r><w:t>Page</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    header = header_of(with_header(control))
    assert (">Page<" in header, "theirs" in header, "dataBinding" in header) == (True, False, False)


def test_a_control_of_ours_loses_its_binding() -> None:
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="selfassess-title"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:text/>'
        "<w15:color w:val='FF0000'/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    )
    header = header_of(with_header(control))
    assert ("selfassess-title" in header, "dataBinding" in header, "w15" in header) == (True, False, False)


def test_tracked_changes_are_read_as_if_they_were_accepted() -> None:
    change = (
        '<w:p w:rsidR="00A1"><w:ins w:id="1" w:author="Jane"><w:r><w:t>new</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="Jane"><w:r><w:delText>old</w:delText></w:r></w:del>'
        '<w:moveFrom w:id="3" w:author="Jane"><w:r><w:t>from</w:t></w:r></w:moveFrom>'
        '<w:moveTo w:id="4" w:author="Jane"><w:r><w:t>to</w:t></w:r></w:moveTo>'
        '<w:commentRangeStart w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>'
        '<w:bookmarkStart w:id="6" w:name="jane"/>'
        "</w:p>"
    )
    file, problems = made(with_header(change))
    header = file.parts[HEADER].decode()
    assert (">new<" in header, ">to<" in header, problems) == (True, True, ())
    assert not any(word in header for word in ("old", "from", "Jane", "jane", "comment", "rsid"))


@pytest.mark.parametrize("inside", ["<w:object/>", '<w:control r:id="x"/>', '<w:contentPart r:id="x"/>'])
def test_an_object_of_another_program_is_left_out(inside: str) -> None:
    file, [problem] = made(with_header(f"<w:p><w:r>{inside}</w:r></w:p>"))
    assert (problem.rule, "object" in file.parts[HEADER].decode()) == ("brand-unsafe", False)


@pytest.mark.parametrize("inside", ['<w:altChunk r:id="x"/>', '<w:p><w:subDoc r:id="x"/></w:p>'])
def test_a_part_of_another_document_is_left_out(inside: str) -> None:
    assert [problem.rule for problem in made(with_header(inside))[1]] == ["brand-unsafe"]


def test_a_cell_and_a_header_end_in_a_paragraph() -> None:
    table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc></w:tr></w:tbl>"
    header = header_of(with_header(table))
    assert header.count("</w:tbl><w:p/>") == 2
