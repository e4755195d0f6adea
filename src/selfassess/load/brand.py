"""The look of a council: the files of `templates/brand/`, its own before those that ship with the tool."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from selfassess.diagnostics import Problems, Result
from selfassess.load.folder import Folder
from selfassess.schema.containers import MapOf
from selfassess.schema.scalars import TEXT
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source, Text

SHIPPED = Path(__file__).parents[1] / "templates"
CHECKOUT = Path(__file__).parents[3] / "templates"
STYLES: MapOf[str, Text] = MapOf(TEXT, TEXT)


@dataclass(frozen=True, slots=True)
class Brand:
    """The look: where the Word file of it stands, the page and its style, and the Word style of each element.

    The styles know where they were typed if that is a file of the project's own. Where one of these cannot be
    read, the one that ships takes its place.
    """

    reference: Path
    page: str
    page_style: str
    styles: Mapping[str, str]


def template_folders(project: Path) -> list[Path]:
    """Where templates are looked for: the project's own folder, then the one that ships with the tool."""
    shipped = SHIPPED if SHIPPED.is_dir() else CHECKOUT
    own = project / "templates"
    return [own, shipped] if own.is_dir() and not own.samefile(shipped) else [shipped]


def documents(folders: Sequence[Path]) -> list[str]:
    """The names of the documents that there are templates for."""
    return sorted({path.name.removesuffix(".html.j2") for folder in folders for path in folder.glob("*.html.j2")})


def brand(folders: Sequence[Path]) -> Result[Brand]:
    project, shipped = Folder(folders[0].parent, Problems()), folders[-1].parent
    is_own = len(folders) > 1 and project.opens("templates")

    def own(name: str) -> bool:
        return is_own and project.exists(f"templates/brand/{name}")

    def source(name: str) -> Source:
        file = f"templates/brand/{name}"
        found = project.source(file) if own(name) else None
        return found or Source(file, (shipped / file).read_text("utf-8"))

    reference = "templates/brand/reference.docx"
    is_read = own("reference.docx") and project.content(reference) is not None
    node = read(source("styles.yaml"), project.problems)
    styles = (STYLES.read(node, project.problems) if node is not None else None) or {}
    made = Brand(
        reference=(project.path if is_read else shipped) / reference,
        page=source("page.html").text,
        page_style=source("page.css").text,
        styles=styles if own("styles.yaml") else {str(element): str(style) for element, style in styles.items()},
    )
    return Result(made, tuple(project.problems))
