"""Tables, layouts, boxes, drawings and contents as they stand in the tree."""

from __future__ import annotations

import pytest

from selfassess.read.word import Note, read_word
from tests.read.word.reading import markup, misplaced, tree
from tests.read.word.samples import (
    LONG,
    PNG,
    SPACES,
    STYLES,
    bold,
    field,
    p,
    picture,
    root,
    run,
    styled,
    table,
    text_box,
    word_file,
)

CELL = "<w:tc>{}</w:tc>"


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else p(content)}</w:tc>"


def rows(*cells: str, table_properties: str = "", row_properties: str = "") -> str:
    """A table whose rows are markup of cells; the properties are those of the table and of its first row."""
    first, *others = cells
    made = f"<w:tr>{row_properties}{first}</w:tr>" + "".join(f"<w:tr>{each}</w:tr>" for each in others)
    return f"<w:tbl><w:tblPr>{table_properties}</w:tblPr>{made}</w:tbl>"


SHADED, MERGED, GOES_ON = '<w:shd w:fill="DDDDDD"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
HEAD = "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
PLAIN = "<table><tbody><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>"
TWO = cell("1") + cell("2")
FIRST_ROW = (
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>'
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(table(["A", "B"], ["1", "2"]), PLAIN, id="no heading row"),
        pytest.param(table([bold("A"), bold("B")], ["1", "2"]), HEAD, id="bold first row"),
        pytest.param(
            rows(cell("A") + cell("B"), row_properties="<w:trPr><w:tblHeader/></w:trPr>"),
            "<table><tbody><tr><td>A</td><td>B</td></tr></tbody></table>",
            id="nothing but a heading row",
        ),
        pytest.param(rows(cell("A", SHADED) + cell("B", SHADED), TWO), HEAD, id="shaded first row"),
        pytest.param(
            rows(cell("A") + cell("B"), TWO, row_properties="<w:trPr><w:tblHeader/></w:trPr>"),
            HEAD,
            id="marked as heading",
        ),
        pytest.param(
            rows(cell("A") + cell("B"), TWO, table_properties='<w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0"/>'),
            HEAD,
            id="style with a first row",
        ),
        pytest.param(
            rows(cell("A") + cell("B"), TWO, table_properties='<w:tblStyle w:val="Grid"/><w:tblLook w:firstRow="0"/>'),
            PLAIN,
            id="style whose first row is off",
        ),
        pytest.param(
            rows(cell("A") + cell("B"), TWO, table_properties='<w:tblStyle w:val="Grid"/>'),
            PLAIN,
            id="style without look",
        ),
        pytest.param(
            rows(cell("x", '<w:gridSpan w:val="80"/>') + cell("y"), TWO),
            "<table><tbody><tr><td>x</td><td/><td>y</td></tr><tr><td>1</td><td>2</td><td/></tr></tbody></table>",
            id="wider than any table",
        ),
        pytest.param(
            rows(cell("All", '<w:gridSpan w:val="2"/>'), TWO, TWO),
            "<table><tbody><tr><td>All</td><td/></tr><tr><td>1</td><td>2</td></tr><tr><td>1</td><td>2</td></tr></tbody></table>",
            id="merged across",
        ),
        pytest.param(
            rows(
                cell("All", MERGED) + cell("1"), cell(p(""), GOES_ON) + cell("2"), cell(p("more"), GOES_ON) + cell("3")
            ),
            "<table><tbody><tr><td><p>All</p><p>more</p></td><td>1</td></tr><tr><td/><td>2</td></tr>"
            "<tr><td/><td>3</td></tr></tbody></table>",
            id="merged down",
        ),
        pytest.param(
            rows(TWO, "<w:sdt><w:sdtContent>" + cell("3") + "</w:sdtContent></w:sdt>", cell("4") + cell("5")),
            "<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td/></tr><tr><td>4</td><td>5</td></tr></tbody></table>",
            id="uneven rows and a control",
        ),
        pytest.param(
            rows(TWO, cell("3"), row_properties='<w:trPr><w:gridBefore w:val="1"/></w:trPr>'),
            "<table><tbody><tr><td/><td>1</td><td>2</td></tr><tr><td>3</td><td/><td/></tr></tbody></table>",
            id="a row that begins later",
        ),
        pytest.param(
            table(["A", "", "B"], ["1", "", "2"], ["", "", ""]),
            PLAIN,
            id="an empty column and an empty row are left out",
        ),
        pytest.param(
            p("Table 1: Figures") + table(["A", "B"], ["1", "2"]),
            PLAIN.replace("<table>", "<table><caption>Table 1: Figures</caption>"),
            id="caption",
        ),
        pytest.param(
            table(["Plans", p("- a") + p("- b")], ["A", "B"], ["C", "D"], ["E", "F"], ["G", "H"]),
            "<table><tbody><tr><td>Plans</td><td><ul><li>a</li><li>b</li></ul></td></tr><tr><td>A</td><td>B</td></tr>"
            "<tr><td>C</td><td>D</td></tr><tr><td>E</td><td>F</td></tr><tr><td>G</td><td>H</td></tr></tbody></table>",
            id="a list in a cell",
        ),
        pytest.param(
            table(["1", p(run("a\n\nb"))], ["2", "c"], ["3", "d"], ["4", "e"]),
            "<table><tbody><tr><td>1</td><td><p>a</p><p>b</p></td></tr><tr><td>2</td><td>c</td></tr>"
            "<tr><td>3</td><td>d</td></tr><tr><td>4</td><td>e</td></tr></tbody></table>",
            id="two paragraphs in a cell",
        ),
    ],
)
def test_tables(body: str, expected: str) -> None:
    file = read_word(word_file(body, styles=STYLES + FIRST_ROW))
    assert tree(file) == expected
    assert misplaced(file) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            table([bold("Proud"), bold("To do")], [p("- a") + p("- b"), p("- c")]),
            "<h2>Proud</h2><ul><li>a</li><li>b</li></ul><h2>To do</h2><ul><li>c</li></ul>",
            id="columns under headings",
        ),
        pytest.param(
            table([bold("Proud"), bold("To do")], [p("- a"), p("")]),
            "<h2>Proud</h2><ul><li>a</li></ul><p><strong>To do</strong></p>",
            id="a heading with nothing below it",
        ),
        pytest.param(
            table(["Proud", p("- a") + p("- b")], ["To do", p("- c")]),
            "<h2>Proud</h2><ul><li>a</li><li>b</li></ul><h2>To do</h2><ul><li>c</li></ul>",
            id="labels beside texts",
        ),
        pytest.param(
            table(
                [bold("Strengths") + p("- a"), bold("Weak") + p("- b")],
                [bold("Chances") + p("- c"), bold("Risks") + p("- d")],
            ),
            "<h2>Strengths</h2><ul><li>a</li></ul><h2>Weak</h2><ul><li>b</li></ul>"
            "<h2>Chances</h2><ul><li>c</li></ul><h2>Risks</h2><ul><li>d</li></ul>",
            id="four texts with their own headings",
        ),
        pytest.param(
            table([p(LONG) + p(LONG), p("- c")]),
            f"<p>{LONG}</p><p>{LONG}</p><ul><li>c</li></ul>",
            id="two columns of text",
        ),
        pytest.param(
            table(["Year", "Share"], ["2023", table(["78%", "79%"])]),
            "<h2>Year</h2><p>2023</p><h2>Share</h2><table><tbody><tr><td>78%</td><td>79%</td></tr></tbody></table>",
            id="a table in a table",
        ),
        pytest.param(
            styled("Care", "Heading1") + table([bold("1. Proud"), bold("To do")], [p("- a"), p("- b")]) + p(LONG),
            f"<h2>Care</h2><h3>Proud</h3><ul><li>a</li></ul><h3>To do</h3><ul><li>b</li></ul><p>{LONG}</p>",
            id="below the heading above",
        ),
    ],
)
def test_tables_that_only_lay_out_texts(body: str, expected: str) -> None:
    file = read_word(word_file(body))
    assert tree(file) == expected
    assert misplaced(file) == []


ASIDE = '<aside class="spotlight">{}</aside>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(table([bold("Alan") + p(LONG)]), ASIDE.format(f"<h3>Alan</h3><p>{LONG}</p>"), id="one cell"),
        pytest.param(table([bold("Alan")], [LONG]), ASIDE.format(f"<h3>Alan</h3><p>{LONG}</p>"), id="one column"),
        pytest.param(table([LONG]), ASIDE.format(f"<p>{LONG}</p>"), id="without heading"),
        pytest.param(
            table([p(run("Spotlight on: ") + run("Alan and his flat", "<w:b/>")) + p(LONG)]),
            ASIDE.format(f"<h3>Spotlight on: Alan and his flat</h3><p>{LONG}</p>"),
            id="mostly bold heading",
        ),
        pytest.param(
            p(run("Before") + text_box(bold("Alan") + p(LONG))),
            "<p>Before</p>" + ASIDE.format(f"<h3>Alan</h3><p>{LONG}</p>"),
            id="text box, once",
        ),
        pytest.param(
            styled("Care", "Heading2") + p(text_box(bold("Alan") + styled("In it", "Heading1") + p(LONG))) + p(LONG),
            "<h3>Care</h3>" + ASIDE.format(f"<h4>Alan</h4><h3>In it</h3><p>{LONG}</p>") + f"<p>{LONG}</p>",
            id="headings in a box",
        ),
        pytest.param(
            styled("Care", "Heading1") + table([p("1. Alan moves") + p(LONG)]) + p(LONG),
            "<h2>Care</h2>" + ASIDE.format(f"<p>1. Alan moves</p><p>{LONG}</p>") + f"<p>{LONG}</p>",
            id="a plain first line",
        ),
        pytest.param(
            table([bold("1. Alan moves") + p(LONG)]),
            ASIDE.format(f"<h3>Alan moves</h3><p>{LONG}</p>"),
            id="a typed number",
        ),
        pytest.param(
            table([table([p(LONG)]) + p("after")]), ASIDE.format(f"<p>{LONG}</p><p>after</p>"), id="a box in a box"
        ),
        pytest.param(
            table(["a", p(run("b") + text_box(p("c") + p("d")))], ["1", "2"], ["3", "4"]),
            "<table><tbody><tr><td>a</td><td><p>b</p><p>c</p><p>d</p></td></tr><tr><td>1</td><td>2</td></tr>"
            "<tr><td>3</td><td>4</td></tr></tbody></table>",
            id="a box in a cell",
        ),
        pytest.param(
            table(["a", p(run("b") + text_box(table(["c", "d"])))], ["1", "2"], ["3", "4"]),
            "<table><tbody><tr><td>a</td><td><p>b</p><p>c</p><p>d</p></td></tr><tr><td>1</td><td>2</td></tr>"
            "<tr><td>3</td><td>4</td></tr></tbody></table>",
            id="a table in a box in a cell",
        ),
        pytest.param(
            p(text_box(p(field("TOC", run("Care"))) + p(field("TOC", run("More"))))) + p("a"),
            "<p>a</p>",
            id="contents in a box",
        ),
        pytest.param(
            p('<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'),
            ASIDE.format("<p>DRAFT</p>"),
            id="WordArt",
        ),
        pytest.param(
            p("<w:r><w:drawing><a:txBody><a:p><a:r><a:t>Drawn</a:t></a:r></a:p><a:p/></a:txBody></w:drawing></w:r>"),
            ASIDE.format("<p>Drawn</p>"),
            id="words of a drawing",
        ),
        pytest.param(
            p(
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback>"
                '<w:pict><v:shape alt="A map"><v:imagedata r:id="p"/></v:shape></w:pict>'
                "</mc:Fallback></mc:AlternateContent></w:r>"
            ),
            '<figure><img src="images/a.png" alt="A map"/></figure>',
            id="the older form where the newer is empty",
        ),
        pytest.param(
            p("<mc:AlternateContent><mc:Choice/></mc:AlternateContent>" + run("a")), "<p>a</p>", id="an empty choice"
        ),
        pytest.param(
            "<mc:AlternateContent><mc:Choice>" + p("a") + "</mc:Choice></mc:AlternateContent>",
            "<p>a</p>",
            id="a choice of blocks",
        ),
        pytest.param(
            p("<mc:AlternateContent><mc:Choice>" + run("a") + "</mc:Choice></mc:AlternateContent>"),
            "<p>a</p>",
            id="a choice of runs",
        ),
    ],
)
def test_boxes_and_drawings(body: str, expected: str) -> None:
    file = read_word(word_file(body, ("p", "image", "media/a.png"), parts={"word/media/a.png": PNG}))
    assert tree(file) == expected
    assert misplaced(file) == []


STYLE_OF = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{1}"/></w:style>'
NAMED = [("Quote", "Quote"), ("Quotation", "Quotation"), ("Caption", "caption"), ("TOC1", "toc 1")]
MORE = "".join(STYLE_OF.format(*each) for each in (*NAMED, ("PictureCaption", "Picture Caption")))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            styled("a", "Quote") + styled("b", "Quote") + p("c"),
            "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>",
            id="quotations",
        ),
        pytest.param(
            styled("a", "Quotation") + p("c"), "<blockquote><p>a</p></blockquote><p>c</p>", id="a quotation of our own"
        ),
        pytest.param(
            p(picture('r:embed="p"', "Map")) + styled("Our area", "PictureCaption"),
            '<figure><img src="images/a.png" alt="Map"/><figcaption>Our area</figcaption></figure>',
            id="caption of a picture of our own",
        ),
        pytest.param(
            p(picture('r:embed="p"', "Map")) + styled("Our area", "Caption"),
            '<figure><img src="images/a.png" alt="Map"/><figcaption>Our area</figcaption></figure>',
            id="caption of a picture",
        ),
        pytest.param(
            p(picture('r:embed="p"')) + p("Figure 2: Our area"),
            '<figure><img src="images/a.png"/><figcaption>Figure 2: Our area</figcaption></figure>',
            id="typed caption",
        ),
        pytest.param(
            styled("Care", "Heading1").replace("</w:p>", picture('r:embed="p"') + "</w:p>"),
            '<h2>Care</h2><figure><img src="images/a.png"/></figure>',
            id="picture in a heading",
        ),
    ],
)
def test_captions_and_quotations(body: str, expected: str) -> None:
    file = read_word(
        word_file(body, ("p", "image", "media/a.png"), styles=STYLES + MORE, parts={"word/media/a.png": PNG})
    )
    assert tree(file) == expected
    assert misplaced(file) == []


CARE = "".join(styled(words, "Heading1") + p(LONG) for words in ("Our vision", "Care", "Safety"))
TYPED = p("Contents") + p("1\tOur vision\t3") + p("2 Care ........ 4") + p("3  Safety   5")


@pytest.mark.parametrize(
    "contents",
    [
        pytest.param(TYPED, id="typed"),
        pytest.param(p("Contents") + p(field('TOC \\o "1-3"', run("Our vision\t3"))) + "", id="field of one line"),
        pytest.param(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
            f"<w:sdtContent>{p('What is in here')}{p('Care')}</w:sdtContent></w:sdt>",
            id="building block",
        ),
        pytest.param(styled("Our vision\t3", "TOC1"), id="style"),
        pytest.param(table(["1", "Our vision", "3"], ["2", "Care", "4"], ["3", "Safety", "5"]), id="table"),
    ],
)
def test_lists_of_contents_are_no_part_of_the_tree(contents: str) -> None:
    file = read_word(word_file(contents + CARE, styles=STYLES + MORE))
    before = [each.part for each in file.paragraphs[:-6]]
    assert before == ["contents"] * len(before)
    assert [each.tag for each in file.main] == ["h2", "p"] * 3


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(p("Staff\t12") + p("Beds\t40") + p("Homes\t7"), id="figures"),
        pytest.param(p("Care\t12") + p("Safety\t40"), id="two lines"),
    ],
)
def test_lines_that_end_in_a_number_and_repeat_no_heading_are_kept(body: str) -> None:
    assert {each.part for each in read_word(word_file(body + CARE)).paragraphs} == {"body"}


DIAGRAM = f"""<dgm:dataModel {SPACES}><dgm:ptLst><dgm:pt modelId="0" type="doc"/>
<dgm:pt modelId="1"><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt>
<dgm:pt modelId="2"><dgm:t><a:p><a:r><a:t>Do</a:t></a:r></a:p></dgm:t></dgm:pt>
<dgm:pt modelId="3" type="pres"><dgm:t><a:p><a:r><a:t>no</a:t></a:r></a:p></dgm:t></dgm:pt>
<dgm:pt modelId="4"><dgm:t><a:p/></dgm:t></dgm:pt></dgm:ptLst>
<dgm:cxnLst><dgm:cxn srcId="0" destId="1" srcOrd="0"/><dgm:cxn srcId="1" destId="2" srcOrd="x"/>
<dgm:cxn type="presOf" srcId="3" destId="1"/><dgm:cxn srcId="2" destId="1"/></dgm:cxnLst></dgm:dataModel>"""
CHART = f"""<c:chartSpace {SPACES}><c:chart><c:title><a:p><a:r><a:t>Waiting times</a:t></a:r></a:p></c:title>
<c:ser><c:tx><c:v>Days</c:v></c:tx><c:cat><c:v>2022</c:v><c:v>2023</c:v></c:cat></c:ser></c:chart></c:chartSpace>"""
SHAPE = "<w:r><w:drawing><wp:inline>{}</wp:inline></w:drawing></w:r>"


def drawn(content: str, *related: tuple[str, str, str], **parts: str) -> tuple[str, list[Note]]:
    file = read_word(
        word_file(p(run("a") + content), *related, parts={f"word/{name}.xml": each for name, each in parts.items()})
    )
    assert misplaced(file) == []
    return tree(file), list(file.notes)


def test_smartart_is_a_list_of_its_words() -> None:
    shape = SHAPE.format('<dgm:relIds r:dm="d"/>')
    words, notes = drawn(shape, ("d", "diagramData", "d.xml"), d=DIAGRAM)
    assert words == "<p>a</p><ul><li>Plan<ul><li>Do</li></ul></li></ul>"
    assert notes == [
        Note(1, "A SmartArt diagram was imported as a list of its words. Check that it still makes sense.")
    ]


@pytest.mark.parametrize(
    ("related", "message"),
    [
        pytest.param(
            "c.xml",
            "The chart “Waiting times” was left out. It shows: Days, 2022, 2023. "
            "Save it as a picture and add it to content/images/.",
            id="told with its words",
        ),
        pytest.param(
            "https://example.org/c.xml",
            "The chart was left out. Save it as a picture and add it to content/images/.",
            id="from another place",
        ),
    ],
)
def test_a_chart_is_told(related: str, message: str) -> None:
    words, notes = drawn(SHAPE.format('<c:chart r:id="c"/>'), ("c", "chart", related), c=CHART)
    assert (words, notes) == ("<p>a</p>", [Note(1, message)])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(
            '<w:object><v:shape><v:imagedata r:id="x"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>',
            "An Excel workbook inside the document was left out. "
            "If readers need it, save it separately and add it as evidence.",
            id="workbook",
        ),
        pytest.param(
            '<w:object><o:OLEObject ProgID="Odd.1"/></w:object>',
            "An object of another program inside the document was left out. "
            "If readers need it, save it separately and add it as evidence.",
            id="unknown",
        ),
        pytest.param(
            "<w:object><w:control/></w:object>", "A control was left out. If it shows words, type them.", id="control"
        ),
        pytest.param(
            "<w:drawing><w:contentPart/></w:drawing>",
            "Handwriting was left out. If it shows words, type them.",
            id="ink",
        ),
    ],
)
def test_objects_of_other_programs_are_told(content: str, message: str) -> None:
    assert drawn(f"<w:r>{content}</w:r>") == ("<p>a</p>", [Note(1, message)])


def test_a_hidden_drawing_is_not_shown() -> None:
    assert markup(p(run("a") + text_box(p("b")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1))) == "<p>a</p>"


def test_headers_and_footers_are_told_of_but_are_not_in_the_tree() -> None:
    section = '<w:footerReference r:id="f"/>' + "".join(f'<w:headerReference r:id="{each}"/>' for each in "hhx")
    body = p("a", f"<w:sectPr>{section}</w:sectPr>") + p("b") + f"<w:sectPr>{section}</w:sectPr>"
    parts = {"word/h.xml": root("hdr", p("Draft")), "word/f.xml": root("ftr", p("Page"))}
    file = read_word(
        word_file(body, ("f", "footer", "f.xml"), ("h", "header", "h.xml"), ("x", "header", "none.xml"), parts=parts)
    )
    assert [(each.number, each.words, each.part) for each in file.paragraphs] == [
        (1, "a", "body"),
        (2, "b", "body"),
        (3, "Draft", "header"),
        (4, "Page", "footer"),
    ]
    assert tree(file) == "<p>a</p><p>b</p>"


def test_a_list_of_contents_whose_end_is_nowhere_does_not_swallow_the_text() -> None:
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    open_field = field('TOC \\o "1-3"', run("Care\t3")).removesuffix(end)
    file = read_word(word_file(p(open_field) + p("We act.", end)))
    assert [each.part for each in file.paragraphs] == ["body", "body"]
    assert misplaced(file) == []
