"""`selfassess brand`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.options import as_json, end, find, project_option, values
from selfassess.cli.output import CSV, give, output_option, write_files

if TYPE_CHECKING:
    from selfassess.pipeline import Journey
    from selfassess.write.brand import Brand
    from selfassess.write.html.page_colours import ColourPair
    from selfassess.write.word.look_in_use import StyleUse

HEADINGS = ("Style", "Kind", "For", "Times", "First under", "Contrast")
COLOURS = ("Colour", "On", "Screen", "Contrast")
RULES = ("style-missing", "brand-contrast", "brand-faulty", "brand-unsafe")


@click.command("brand")
@project_option
@click.option("--list", "only_list", is_flag=True, help="Only list the styles and colours. Copy nothing.")
@click.option(
    "--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", help="Format of the list."
)
@output_option
def command(project: Path | None, only_list: bool, form: str, output: Path | None) -> None:
    """Copy the brand files into the project and list its styles.

    Files that are there already are not changed. The list contains every style that documents use: what it is for, how
    often it is used, where first, and the contrast of its words. AA is what the law asks for, AAA is better.
    """
    from selfassess import pipeline
    from selfassess.write.word.look_in_use import styles_in_use, together

    folder = find(project)
    copied = () if only_list else tuple(_copy(folder))
    click.echo("\n".join(copied), err=form != "text" or output is not None) if copied else None
    built = pipeline.look(folder)
    if built.brand is None or not built.files:
        from selfassess.cli.reports.text import report

        give(report(built, folder), output)
        end(built)
    uses = together(styles_in_use(built.files[name]) for name in _word_files(built))
    give(REPORTS[form](built, built.brand, uses, folder), output, CSV if form == "csv" else "")
    end(built)


def _word_files(built: Journey) -> list[str]:
    """The names of the Word files, internal ones last."""
    bodies = {f"{name}.docx": tree.root.find("body") for name, tree in built.trees.items()}
    internal = {name for name, body in bodies.items() if body is not None and body.get("class") == "internal"}
    return sorted(bodies, key=lambda name: (name in internal, name))


def _copy(folder: Path) -> Iterator[str]:
    """Copies the files that the project lacks, and says of each what became of it."""
    from selfassess.load import shipped_brand, template_folders

    own = folder / "templates"
    if own.is_dir() and template_folders(folder) == [own]:
        yield "This project contains the brand files that come with selfassess. Nothing was copied."
        return
    files = shipped_brand()
    missing = {name: content for name, content in files.items() if not (folder / name).exists()}
    yield from (f"{name} is there already, and was not changed." for name in files if name not in missing)
    yield from (f"Wrote {path}" for path in write_files(missing, folder, folder))


def _text(built: Journey, brand: Brand, uses: Sequence[StyleUse], folder: Path) -> str:
    from selfassess.cli.reports.summary import summary
    from selfassess.cli.reports.text import lines
    from selfassess.cli.table import TableColumn, table, terminal_width
    from selfassess.write.html.page_colours import colour_pairs

    found = [finding for finding in built.findings if finding.rule in RULES]
    width = terminal_width(None)
    styles = table(
        [
            TableColumn("Style"),
            TableColumn("Kind", spare=2),
            TableColumn("For", 12, 1),
            TableColumn("Times"),
            TableColumn("First under", 12, 3),
            TableColumn("Contrast"),
        ],
        [_row(use, brand) for use in uses],
        width,
    )
    colours = table([*map(TableColumn, COLOURS)], [_colour(pair) for pair in colour_pairs(brand.page_style)], width)
    lacks = f"\n\n{lines(found)}" if found else ""
    return f"Word styles in use\n\n{styles}\n\nColours of the web page\n\n{colours}{lacks}\n\n{summary(found)}"


def _csv(built: Journey, brand: Brand, uses: Sequence[StyleUse], folder: Path) -> str:
    from selfassess.cli.table import csv

    return csv(HEADINGS, (_row(use, brand) for use in uses))


def _json(built: Journey, brand: Brand, uses: Sequence[StyleUse], folder: Path) -> str:
    from selfassess.write.html.page_colours import colour_pairs

    return as_json(
        styles=[
            {
                **values(use, "kind", "name", "times", "first", "grade"),
                "for": _selectors(use, brand),
                "contrast": use.ratio,
            }
            for use in uses
        ],
        colours=[
            values(pair, "scheme", "colour", "ground", "ratio", "needed") for pair in colour_pairs(brand.page_style)
        ],
    )


def _row(use: StyleUse, brand: Brand) -> list[str]:
    contrast = f"{use.ratio:.1f} {use.grade or 'too low'}" if use.ratio else ""
    return [_name(use), use.kind, ", ".join(_selectors(use, brand)), str(use.times), _place(use), contrast]


def _name(use: StyleUse) -> str:
    """The name as Word shows it, which writes its own with small letters in the file."""
    return use.name.replace("toc ", "TOC ") if use.name.startswith("toc ") else use.name[:1].upper() + use.name[1:]


def _place(use: StyleUse) -> str:
    return use.first or "Cover"


def _colour(pair: ColourPair) -> list[str]:
    return [f"--{pair.colour}", f"--{pair.ground}", pair.scheme, f"{pair.ratio:.1f} {pair.grade or 'too low'}"]


def _selectors(use: StyleUse, brand: Brand) -> list[str]:
    """The elements that styles.yaml gives a style."""
    return [element for element, name in brand.styles.items() if name.casefold() == use.name.casefold()]


REPORTS = {"text": _text, "csv": _csv, "json": _json}
