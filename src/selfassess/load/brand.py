"""The look of a council: the files of `templates/brand/`, its own before those that ship with the tool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from selfassess.diagnostics import Diagnostic
from selfassess.source import Source

from .faults import Faults
from .located import read
from .shape import keyed, text

SHIPPED = Path(__file__).parent.parent / "templates"
CHECKOUT = Path(__file__).parents[3] / "templates"


@dataclass(frozen=True, slots=True)
class Brand:
    """Where each file of the look stands, and the Word style of each element of a document."""

    reference: Path
    page: Path
    page_style: Path
    styles: Mapping[str, str]
    faults: Mapping[str, list[Diagnostic]]


def template_folders(project: Path) -> list[Path]:
    """Where templates are looked for: the project's own folder, then the one that ships with the tool."""
    shipped = SHIPPED if SHIPPED.is_dir() else CHECKOUT
    own = project / "templates"
    return [own, shipped] if own.is_dir() and not own.samefile(shipped) else [shipped]


def documents(folders: Sequence[Path]) -> list[str]:
    """The names of the documents that there are templates for."""
    return sorted({path.name.removesuffix(".html.j2") for folder in folders for path in folder.glob("*.html.j2")})


def brand(folders: Sequence[Path]) -> Brand:
    found = {name: _first(name, folders) for name in ("reference.docx", "page.html", "page.css", "styles.yaml")}
    faults = Faults()
    source = Source("templates/brand/styles.yaml", found["styles.yaml"].read_text("utf-8"))
    node = read(source, faults)
    styles = keyed(text)(node, faults) if node is not None else None
    return Brand(found["reference.docx"], found["page.html"], found["page.css"], styles or {}, faults.by_rule)


def _first(name: str, folders: Sequence[Path]) -> Path:
    paths = [folder / "brand" / name for folder in folders]
    return next((path for path in paths if path.is_file()), paths[-1])
