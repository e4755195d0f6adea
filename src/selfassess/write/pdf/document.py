"""One document: from its tree and the brand's document.typ to the bytes of a PDF that conforms to PDF/UA-1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.json import decode

from selfassess.diagnostics import Problem, Result
from selfassess.document.cross_references import ids_of
from selfassess.document.drawn_words import Colours
from selfassess.document.flow import classes, text
from selfassess.document.opening import has_masthead, on_paper
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.brand import PRINTED, Brand
from selfassess.write.pdf import source
from selfassess.write.pdf.blocks import BLOCKS, document
from selfassess.write.pdf.engine import FONTS, RefusedError
from selfassess.write.pdf.inlines import is_numbered_note
from selfassess.write.pdf.press import Press, press
from selfassess.write.pdf.refusals import MAIN, problems, unshown
from selfassess.write.pdf.row_headings import with_row_headings
from selfassess.write.pdf.state import PdfState, looks, speech

FRAME, RULER = "frame.typ", "ruler.typ"
LABEL = "selfassess-measures"
RULE = f"""#import "/{PRINTED}" as brand
#let own = dictionary(brand)
#let given = own.at("measures", default: (:))
#metadata((
  measures: given.pairs().map(it => (it.at(0), it.at(1).pt())).to-dict(),
  chart: own.at("chart-colours", default: (:)).pairs().map(it => (it.at(0), it.at(1).to-hex())).to-dict(),
  font: own.at("font", default: ""),
))<{LABEL}>
"""
FACE = re.compile(r"[\w -]+")


class Said(Struct, frozen=True):
    """What a brand says of itself: lengths in points, colours of charts, and a font."""

    measures: Mapping[str, float]
    chart: Mapping[str, str]
    font: str

    @property
    def colours(self) -> Colours:
        plain = {"ink": "#000000", "ours": "#000000", "earlier": "#000000"}
        known = {**plain, **{name: colour for name, colour in self.chart.items() if name in plain}}
        return Colours(**known, face=self.font if FACE.fullmatch(self.font) else "")


def write_pdf(tree: Tree, brand: Brand, resources: Resources) -> Result[Mapping[str, bytes]]:
    """The PDF of a tree, and what kept it from being one; no file where nothing could be made."""
    with press([brand.font_folder] if brand.font_folder else [], brand.is_printed_apart) as typesetter:
        fonts = {f"{FONTS}/{name}": content for name, content in brand.fonts.items()}
        typesetter.add({FRAME: _frame(), PRINTED: brand.printed.encode(), RULER: RULE.encode(), **fonts})
        try:
            said = decode(typesetter.said(RULER, LABEL), type=Said)
        except RefusedError as error:
            return Result({}, tuple(problems(error.refusals, None, "")))
        return _typeset(tree, resources, said, typesetter)


def _typeset(tree: Tree, resources: Resources, said: Said, typesetter: Press) -> Result[Mapping[str, bytes]]:
    """Characters that no font has are reported, and their places then marked, so that there is something to look at."""
    found: tuple[Problem, ...] = ()
    missing: frozenset[str] = frozenset()
    while True:
        ids, notes = frozenset(ids_of(tree.root)), frozenset(_notes(tree))
        state = PdfState(BLOCKS, tree, resources, looks(said.measures), said.colours, ids, notes, unshown=missing)
        code = _source(tree, state)
        typesetter.add({MAIN: code.encode(), **{name: content for content, name in state.files.items()}})
        try:
            made = typesetter.pdf(MAIN, tree.words.day(_facts(tree)["date"]))
            return Result({f"{tree.name}.pdf": with_row_headings(made, state.cells)}, found)
        except RefusedError as error:
            found += tuple(problems(error.refusals, state, code))
            more = unshown(error.refusals) - missing
            if not more:
                return Result({}, found)
            missing |= more


def _notes(tree: Tree) -> Iterator[str]:
    """The ids of footnotes that have a number."""
    return (span.get("id", "") for span in tree.root.iter("span") if is_numbered_note(span))


def _source(tree: Tree, state: PdfState) -> str:
    """The whole source: what is drawn on, what the document says of itself, and its body."""
    body = tree.root.find("body")
    written = document(on_paper(body) if body is not None else [], state)
    if has_masthead(tree.root):
        written = source.call("report", source.block([written]))
    aliases = {name: source.literal(label) for name, label in state.aliases.items()}
    return "\n".join(
        [
            f'#import "/{FRAME}": *',
            f"#let aliases = {source.pairs(aliases)}",
            "#let leads-to(kind, name, body) = link(label(aliases.at(name, default: name)), link-look(kind, body))",
            f"#show: it => whole({source.pairs(_told(tree, state))}, it)",
            f"#{written}",
        ]
    )


def _told(tree: Tree, state: PdfState) -> dict[str, str]:
    """What the frame is told of the document, as code."""
    facts = _facts(tree)
    day = tree.words.day(facts["date"])
    spoken = dict(each.split(":", 1) for each in speech(tree.root.get("lang", "")))
    before, _, rest = tree.words.page_of.partition("{}")
    between, _, after = rest.partition("{}")
    return {
        **{
            name: source.literal(state.shown(facts.get(name, "")))
            for name in ("title", "council", "edition", "owner", "status", "stage")
        },
        "date": source.literal(tree.words.date_shown(facts["date"])),
        "day": "none" if day is None else f"datetime(year:{day.year},month:{day.month},day:{day.day})",
        "lang": spoken.get("lang", '"en"'),
        "region": spoken.get("region", "none"),
        "cover": "true" if tree.root.find("body/header") is not None and not has_masthead(tree.root) else "false",
        "page-of": source.several([source.literal(part) for part in (before, between, after)]),
    }


def _facts(tree: Tree) -> dict[str, str]:
    """The title and all that the head says, by name; the status in words, and only where the document is not final."""
    root = tree.root
    facts = {meta.get("name", ""): meta.get("content", "").strip() for meta in root.iterfind("head/meta")}
    titles = [text(title) for title in (*root.iterfind("head/title"), *root.iterfind("body/header/h1"))]
    facts["title"] = next(filter(None, titles), tree.name)
    facts.setdefault("date", "")
    body = root.find("body")
    stage = " ".join(classes(body)) if body is not None else ""
    on_cover = {part.get("class", ""): text(part) for part in root.iterfind("body/header/p")}
    status = on_cover.get("status") or tree.words.status_shown(facts.get("status") or "draft")
    return {**facts, "stage": stage, "status": "" if "final" in stage.split() else status}


@cache
def _frame() -> bytes:
    return Path(__file__).with_name(FRAME).read_bytes()
