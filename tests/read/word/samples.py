"""Small Word files, written from their markup alone, so that each test shows what its file says."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

OFFICE = "http://schemas.openxmlformats.org/"
KIND = f"{OFFICE}officeDocument/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": f"{OFFICE}wordprocessingml/2006/main",
        "r": KIND,
        "m": f"{OFFICE}officeDocument/2006/math",
        "a": f"{OFFICE}drawingml/2006/main",
        "wp": f"{OFFICE}drawingml/2006/wordprocessingDrawing",
        "pic": f"{OFFICE}drawingml/2006/picture",
        "c": f"{OFFICE}drawingml/2006/chart",
        "dgm": f"{OFFICE}drawingml/2006/diagram",
        "mc": f"{OFFICE}markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
HEADINGS = "".join(
    f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
    f'<w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="{40 - 4 * level}"/></w:rPr></w:style>'
    for level in range(1, 7)
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' + HEADINGS
)
LONG = "Prose that nobody would take for a heading, since it has far more words than any heading has, and ends so."


def root(name: str, content: str) -> str:
    """A part whose outermost element is one of Word's own."""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {SPACES}>{content}</w:{name}>'


def relations(*rows: tuple[str, str, str]) -> str:
    """Relationships: the id, the kind and the target of each, which is an address if it has a colon."""
    listed = "".join(
        f'<Relationship Id="{name}" Type="{KIND}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for name, kind, target in rows
    )
    return f'<Relationships xmlns="{OFFICE}package/2006/relationships">{listed}</Relationships>'


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts, in the order that they are given."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def word_file(
    body: str,
    *related: tuple[str, str, str],
    styles: str = STYLES,
    numbering: str = "",
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A Word file with this body. `related` are further relationships of the body, `parts` further parts."""
    rows = [("styles", "styles", "styles.xml"), ("numbering", "numbering", "numbering.xml"), *related]
    kinds = {"document": "document.main", **{kind: kind for _, kind, target in rows if target.endswith(".xml")}}
    named = {"document": "document", **{kind: target.removesuffix(".xml") for _, kind, target in rows}}
    types = f'<Types xmlns="{OFFICE}package/2006/content-types">' + "".join(
        (
            '<Default Extension="xml" ContentType="application/xml"/>',
            '<Default Extension="png" ContentType="image/png"/>',
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
            *(
                f'<Override PartName="/word/{named[part]}.xml" '
                f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
                for part, kind in kinds.items()
            ),
            "</Types>",
        )
    )
    return package(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": relations(("main", "officeDocument", "word/document.xml")),
            "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
            "word/_rels/document.xml.rels": relations(*rows),
            "word/styles.xml": root("styles", styles),
            "word/numbering.xml": root("numbering", numbering),
            **(parts or {}),
        }
    )


def run(words: str, look: str = "") -> str:
    """A run with what its properties say; a tab and a line break are the elements that Word has for them."""
    inside = words.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    inside = inside.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{inside}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    """A paragraph of markup, or of words alone."""
    inside = content if content.startswith("<") or not content else run(content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def styled(words: str, style: str) -> str:
    return p(words, f'<w:pStyle w:val="{style}"/>')


def bold(words: str, look: str = "") -> str:
    """A paragraph that is all bold."""
    return p(run(words, f"<w:b/>{look}"))


def table(*rows: list[str]) -> str:
    """A table of cells, each of words or of paragraphs."""
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def numbering(*lists: str) -> str:
    """Lists by their number from 1; each is given as what is in its levels."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{levels}</w:abstractNum>' for at, levels in enumerate(lists, 1)
    )
    return kinds + "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, len(lists) + 1)
    )


def level(depth: int, kind: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{360 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


def listed(words: str, number: int, depth: int = 0) -> str:
    return p(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def field(instruction: str, result: str) -> str:
    """A field over several runs, whose result is markup."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def picture(relation: str, described: str = "", inside: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{described}"/><a:graphic><a:graphicData>'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="x.png"/></pic:nvPicPr><pic:blipFill><a:blip {relation}/>'
        f"</pic:blipFill></pic:pic>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def text_box(content: str) -> str:
    """A text box as newer versions of Word write it, with the same for older ones."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
        f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def tracked(kind: str, content: str) -> str:
    return f'<w:{kind} w:id="9" w:author="Reviewer A" w:date="2026-11-02T10:00:00Z">{content}</w:{kind}>'


def deleted(words: str) -> str:
    return tracked("del", f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>')


PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00\x90wS\xde\x00\x00\x00\x0c"
    b"IDATx\x9cc\xf8\xcf\xc0\x00\x00\x03\x01\x01\x00\xc9\xfe\x92\xef\x00\x00\x00\x00IEND\xaeB`\x82"
)
BULLETS, NUMBERS = (
    level(0, "bullet", "•") + level(1, "bullet", "o"),
    level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)"),
)
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="1">{p("Ref 7")}{p("Seen in May")}</w:footnote>'
    f'<w:footnote w:id="2">{p("Never cited")}</w:footnote>'
)


def everything() -> bytes:
    """A Word file with one of nearly everything that Word files hold."""
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = "".join(
        (
            styled("Contents", "Heading1"),
            p(field('TOC \\o "1-3"', run("1\tSafeguarding\t3"))),
            styled("1. Safeguarding", "Heading1"),
            p(
                run("We act ")
                + run("fast", "<w:b/>")
                + note
                + tracked("ins", run(" now"))
                + deleted(" then")
                + run(".\n\nAnd well.")
            ),
            p(
                '<w:commentRangeStart w:id="0"/>' + run("Is it so?") + '<w:commentRangeEnd w:id="0"/>'
                '<w:r><w:commentReference w:id="0"/></w:r>' + run("hidden", "<w:vanish/>")
            ),
            listed("One", 1) + listed("Two", 1, 1) + listed("First", 2) + p("•\tTyped") + p("a) alpha") + p("b) beta"),
            p(text_box(bold("Alan's story") + p(LONG)) + picture('r:embed="pic"', "A map")),
            table([bold("Proud of"), bold("To improve")], [p("- a") + p("- b"), p("- c")]),
            table([bold("Year"), bold("Share")], ["2022", "76%"], ["2023", table(["78%"])]),
            p('<w:hyperlink r:id="web">' + run("Our page") + "</w:hyperlink>"),
            f"<w:sdt><w:sdtPr/><w:sdtContent>{p('In a control')}</w:sdtContent></w:sdt>",
            p('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + run("\tWith a sign")),
            p("<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>"),
            p(run("joined "), '<w:rPr><w:del w:id="3" w:author="B" w:date="2026-01-01T00:00:00Z"/></w:rPr>')
            + p("to this"),
            '<w:sectPr><w:headerReference r:id="head"/></w:sectPr>',
        )
    )
    return word_file(
        body,
        ("pic", "image", "media/map.png"),
        ("web", "hyperlink", "https://example.org/page"),
        ("notes", "footnotes", "footnotes.xml"),
        ("remarks", "comments", "comments.xml"),
        ("head", "header", "header1.xml"),
        numbering=numbering(BULLETS, NUMBERS),
        parts={
            "word/media/map.png": PNG,
            "word/footnotes.xml": root("footnotes", FOOTNOTES),
            "word/comments.xml": root(
                "comments",
                f'<w:comment w:id="0" w:author="Reviewer B" w:date="2026-10-01T09:00:00Z">{p("Check")}</w:comment>',
            ),
            "word/header1.xml": root("hdr", p("Draft for the board")),
        },
    )
