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
    """A zip of parts, with the list of their types, which nobody needs to read them."""
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
    return package(
        {
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
