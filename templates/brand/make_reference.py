"""Makes reference.docx, the look of every Word file, from reference.toml: run `python make_reference.py`.

A communications team may edit reference.docx in Word instead, and from then on leave these two files alone.
"""

from __future__ import annotations

import re
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(__file__).parent
LOOK = tomllib.loads((FOLDER / "reference.toml").read_text(encoding="utf-8"))
COLOURS = LOOK["colours"]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.microsoft.com/office/word"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OPEN = "application/vnd.openxmlformats-package"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# The order that the schema asks for, in paragraphs and in characters.
ORDER = {
    "pPr": "keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc outlineLvl",
    "rPr": "rFonts b i caps color spacing sz u shd vertAlign",
}
LOWER_CASE = {
    *("Caption", "Header", "Footer", "Footnote Text", "Footnote Reference"),
    *(f"{kind} {n}" for kind in ("Heading", "TOC") for n in range(1, 6)),
}
MODERN = {"compatibilityMode": 15, "differentiateMultirowTableHeaders": 1}
HANG, BOX = 907, 227
ROOM = {"Compact Table": (20, 60), "Dense Table": (50, 50), "Evidence Table": (30, 113), "Facts Table": (30, 113)}

Level = tuple[str, str, int, int]  # how it counts, what it shows, its indent, and how far its number hangs


def tag(name: str, *inside: str, **values: object) -> str:
    attributes = "".join(f' w:{key}="{value}"' for key, value in values.items())
    return f"<w:{name}{attributes}>{''.join(inside)}</w:{name}>" if inside else f"<w:{name}{attributes}/>"


def style_id(name: str) -> str:
    return name.replace(" ", "").replace("-", "")


def border(side: str, name: str, width: str, distance: str) -> str:
    return tag(side, val="single", sz=width, space=distance, color=COLOURS[name])


def ground(name: str) -> str:
    return tag("shd", val="clear", color="auto", fill=COLOURS[name])


def box(name: str, high: str, wide: str) -> str:
    """Edges have the colour of the ground, and their distances are its padding."""
    sides = {"top": high, "left": wide, "bottom": high, "right": wide}
    return tag("pBdr", *(border(side, name, "8", distance) for side, distance in sides.items())) + ground(name)


def stop(kind: str, place: str) -> str:
    side, _, leader = kind.partition("-")
    return tag("tab", val=side, **({"leader": "dot"} if leader else {}), pos=place)


SPELT: dict[str, Callable[..., str]] = {
    "keep": lambda: tag("keepNext"),
    "whole": lambda: tag("keepLines"),
    "new-page": lambda: tag("pageBreakBefore"),
    "centred": lambda: tag("jc", val="center"),
    "outline": lambda level: tag("outlineLvl", val=level),
    "gap": lambda before, after, line: tag("spacing", before=before, after=after, line=line, lineRule="auto"),
    "indent": lambda left, right, hanging: tag("ind", left=left, right=right, hanging=hanging),
    "tabs": lambda *stops: tag("tabs", *(stop(*stops[n : n + 2]) for n in range(0, len(stops), 2))),
    "list": lambda *name: tag("numPr", tag("numId", val=[*LISTS].index(" ".join(name)) + 1)),
    "box": box,
    "above": lambda *line: tag("pBdr", border("top", *line)),
    "below": lambda *line: tag("pBdr", border("bottom", *line)),
    "beside": lambda *line: tag("pBdr", border("left", *line)),
    "bold": lambda: tag("b"),
    "italic": lambda: tag("i"),
    "capitals": lambda: tag("caps"),
    "underlined": lambda: tag("u", val="single"),
    "typewriter": lambda: tag("rFonts", ascii="Courier New", hAnsi="Courier New", cs="Courier New"),
    "ink": lambda name: tag("color", val=COLOURS[name]),
    "ground": ground,
    "raised": lambda: tag("vertAlign", val="superscript"),
    "apart": lambda distance: tag("spacing", val=distance),
    "size": lambda points: tag("sz", val=int(2 * float(points))) + tag("szCs", val=int(2 * float(points))),
}


def spelt(name: str, look: str) -> list[str]:
    """A look as Word spells it; nothing where there is none."""
    said = [each.split() for each in look.split(";") if each.strip()]
    properties = [SPELT[word](*values) for word, *values in said]
    properties.sort(key=lambda each: ORDER[name].split().index(re.split(r"\W+", each)[2]))
    return [tag(name, *properties)] if properties else []


def counted(first: str, kind: str, hang: int = HANG) -> list[Level]:
    """Headings: the first level as given, those below it joined by full stops."""
    stem = "%1" if kind == "upperLetter" else "%1."
    deeper = [stem + ".".join(f"%{n}" for n in range(2, level + 1)) for level in range(2, 10)]
    return [(kind, first, hang, hang), *(("decimal", shown, HANG, HANG) for shown in deeper)]


def stepped(kind: str, shown: str, start: int, step: int) -> list[Level]:
    """Each level a step further in; `#` stands for its number."""
    return [(kind, shown[n % len(shown)].replace("#", f"%{n + 1}."), start + step * (n + 1), step) for n in range(9)]


def boxed(levels: list[Level]) -> list[Level]:
    """Every number hangs at the edge of the box: Word joins paragraphs to one box where their edges agree."""
    return [(kind, shown, left, left - BOX) for kind, shown, left, _ in levels]


# The shapes of the six statuses, each a level of one list: its number says which. Arial has no tick and no star.
SHAPES = "○●▲■✓★"
SYMBOL = tag("rFonts", **dict.fromkeys(("ascii", "hAnsi", "cs"), "Segoe UI Symbol"))
LISTS: dict[str, list[Level]] = {
    "Chapters": counted("%1", "decimal"),
    "Parts": counted("Part %1", "upperLetter", 1758),
    "Bullets": stepped("bullet", "•–", 113, 397),
    "Numbers": stepped("decimal", "#", 113, 510),
    "Table Bullets": stepped("bullet", "•–", 0, 227),
    "Table Numbers": stepped("decimal", "#", 0, 397),
    "Spotlight Bullets": boxed(stepped("bullet", "•–", BOX, 397)),
    "Spotlight Numbers": boxed(stepped("decimal", "#", BOX, 510)),
    "Status Shapes": [("bullet", SHAPES[min(level, len(SHAPES) - 1)], 284, 227) for level in range(9)],
}


def style(kind: str, name: str, *look: str, default: bool = False, **links: str) -> str:
    """Word writes the names of some styles of its own in lower case, and shows them with a capital."""
    shown = tag("name", val=name.lower() if name in LOWER_CASE else name)
    linked = [tag(key, val=style_id(value)) for key, value in links.items() if value]
    return tag("style", shown, *linked, tag("qFormat"), *look, type=kind, default=int(default), styleId=style_id(name))


def styles() -> str:
    fonts = tag("rFonts", ascii="Arial", hAnsi="Arial", eastAsia="Arial", cs="Arial")
    language = tag("lang", val="en-GB", eastAsia="en-GB", bidi="ar-SA")
    words = tag("rPrDefault", tag("rPr", fonts, SPELT["size"](12), language))
    rows = [tag("docDefaults", words, tag("pPrDefault", tag("pPr", tag("widowControl"), SPELT["gap"](0, 0, 276))))]
    for name, (based, after, paragraph, run) in LOOK["paragraph"].items():
        look = spelt("pPr", paragraph) + spelt("rPr", run)
        rows.append(style("paragraph", name, *look, default=not based, basedOn=based, next=after))
    rows.append(style("character", "Default Paragraph Font", default=True))
    for name, run in LOOK["character"].items():
        rows.append(style("character", name, *spelt("rPr", run), basedOn="Default Paragraph Font"))
    rows.append(style("table", "Table Normal", default=True))
    rows.extend(table_style(name, header) for name, header in LOOK["table"].items())
    rows.append(style("numbering", "No List", default=True))
    rows.extend(style("numbering", name, tag("pPr", SPELT["list"](name))) for name in LISTS)
    return part("styles", *rows)


def table_style(name: str, header: str) -> str:
    """Rows ruled off by hairlines and no upright lines; a calm header row above a stronger line."""
    rules = tag("tblBorders", *(border(side, "line", "4", "0") for side in ("top", "bottom", "insideH")))
    high, wide = ROOM.get(name, (60, 113))
    room = {"top": high, "left": wide, "bottom": high, "right": wide}
    margins = tag("tblCellMar", *(tag(side, w=width, type="dxa") for side, width in room.items()))
    cell = tag("tcPr", tag("tcBorders", border("bottom", "accent", "12", "0")), ground(header))
    first = tag("tblStylePr", cell, type="firstRow")
    # Their letters are bold by their paragraphs; this says to Word that the style knows headings of rows.
    column = tag("tblStylePr", tag("tcPr", tag("vAlign", val="top")), type="firstCol")
    return style("table", name, tag("tblPr", rules, margins), first, column, basedOn="Table Normal")


def numbering() -> str:
    patterns, own = [], []
    for number, (name, levels) in enumerate(LISTS.items(), 1):
        rows = [tag("nsid", val=f"5E1FA5{number:02}"), tag("multiLevelType", val="multilevel")]
        rows.append(tag("styleLink", val=style_id(name)))
        for at, (kind, shown, left, hanging) in enumerate(levels):
            count = [tag("start", val=1), tag("numFmt", val=kind), tag("lvlText", val=shown), tag("lvlJc", val="left")]
            look = spelt("rPr", "ink accent") if shown not in SHAPES else [tag("rPr", SYMBOL)]
            rows.append(tag("lvl", *count, tag("pPr", tag("ind", left=left, hanging=hanging)), *look, ilvl=at))
        patterns.append(tag("abstractNum", *rows, abstractNumId=number))
        own.append(tag("num", tag("abstractNumId", val=number), numId=number))
    return part("numbering", *patterns, *own)


def part(name: str, *inside: str) -> str:
    return f'{HEAD}<w:{name} xmlns:w="{W}" xmlns:r="{R}">{"".join(inside)}</w:{name}>'


def words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(name: str, inside: str) -> str:
    """A place that every document fills with words of its own: move it freely, but keep its tag."""
    kept = tag("sdtPr", tag("alias", val=name.capitalize()), tag("tag", val=f"selfassess-{name}"), tag("text"))
    return tag("sdt", kept, tag("sdtContent", inside))


def paragraph(name: str, *inside: str) -> str:
    return tag("p", tag("pPr", tag("pStyle", val=style_id(name))), *inside)


def document() -> str:
    """A page for whoever edits the styles: each one shown by its own name."""
    rows = (paragraph(name, words(name)) for name in LOOK["paragraph"])
    kinds = [(place, kind) for place in ("header", "footer") for kind in ("first", "default")]
    edges = (f'<w:{place}Reference w:type="{kind}" r:id="{place}-{kind}"/>' for place, kind in kinds)
    sheet = tag("pgSz", w=11906, h=16838)
    room = tag("pgMar", top=1191, right=1219, bottom=1020, left=1219, header=425, footer=425, gutter=0)
    return part("document", tag("body", *rows, tag("sectPr", *edges, sheet, room, tag("titlePg"))))


def everything() -> dict[str, str]:
    """Every part of the package but those that say what the others are, by its name and kind."""
    banner = control("status", paragraph("Draft Banner", words("Draft")))
    said = control("title", words("Title")) + words(", edition ") + control("edition", words("0.1"))
    page, pages = (tag("fldSimple", words("1"), instr=name) for name in ("PAGE", "NUMPAGES"))
    place = tag("r", tag("tab")) + words("Page ") + page + words(" of ") + pages
    modern = (f'<w:compatSetting w:name="{name}" w:uri="{WORD}" w:val="{value}"/>' for name, value in MODERN.items())
    return {
        "styles styles": styles(),
        "numbering numbering": numbering(),
        "settings settings": part("settings", tag("defaultTabStop", val=567), tag("compat", *modern)),
        "header-first header": part("hdr", banner, paragraph("Normal")),
        "header-default header": part("hdr", banner, paragraph("Header", control("council", words("Council")))),
        "footer-first footer": part("ftr", paragraph("Normal")),
        "footer-default footer": part("ftr", paragraph("Footer", said, place)),
    }


def main() -> None:
    """Entries carry no clock and are not compressed, so that every machine makes the same bytes."""
    parts = {tuple(key.split()): content for key, content in everything().items()}
    kinds = [("word/document.xml", f"{OFFICE}.document.main"), ("docProps/core.xml", f"{OPEN}.core-properties")]
    kinds += [(f"word/{name}.xml", f"{OFFICE}.{kind}") for name, kind in parts]
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}+xml"/>' for name, kind in kinds)
    types += f'<Default Extension="rels" ContentType="{OPEN}.relationships+xml"/>'
    about = f"{PACKAGE}/relationships/metadata/core-properties"
    ends = [("document", f"{R}/officeDocument", "word/document.xml"), ("core", about, "docProps/core.xml")]
    own = '<title xmlns="http://purl.org/dc/elements/1.1/">The look of Word files</title>'
    entries = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{types}</Types>',
        "_rels/.rels": relations(ends),
        "docProps/core.xml": f'<p:coreProperties xmlns:p="{PACKAGE}/metadata/core-properties">{own}</p:coreProperties>',
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relations([(name, f"{R}/{kind}", f"{name}.xml") for name, kind in parts]),
        **{f"word/{name}.xml": content for (name, _), content in parts.items()},
    }
    with zipfile.ZipFile(FOLDER / "reference.docx", "w") as package:
        for name, content in entries.items():
            package.writestr(zipfile.ZipInfo(name), content)


def relations(ends: list[tuple[str, str, str]]) -> str:
    rows = (f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in ends)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


if __name__ == "__main__":
    main()
