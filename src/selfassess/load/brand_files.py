"""The look of a council: the files of `templates/brand/`, its own before those that ship with the tool."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from selfassess.diagnostics import Problems, Result
from selfassess.load.folder import Folder
from selfassess.schema.containers import MapOf
from selfassess.schema.scalars import TEXT
from selfassess.syntax.nodes import Text
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source
from selfassess.write.brand import FOLDER, FONTS, REFERENCE, Brand, StylePlaces

SHIPPED = Path(__file__).parents[1] / "templates"
CHECKOUT = Path(__file__).parents[3] / "templates"
FONT_FILES = (".ttf", ".otf", ".ttc")
FILES = ("reference.docx", "styles.yaml", "page.css", "page.html", "site.html", "document.typ")
STYLES: MapOf[str, Text] = MapOf(TEXT, TEXT)


def template_folders(project: Path) -> list[Path]:
    """Where templates are looked for: the project's own folder, then the one that ships with the tool."""
    shipped = SHIPPED if SHIPPED.is_dir() else CHECKOUT
    own = project / "templates"
    return [own, shipped] if own.is_dir() and not own.samefile(shipped) else [shipped]


def documents(folders: Sequence[Path]) -> list[str]:
    """The names of the documents that there are templates for; a folder of the project that is a link has none."""
    kept = [folder for folder in folders if folder is folders[-1] or not folder.is_symlink()]
    return sorted({path.name.removesuffix(".html.j2") for folder in kept for path in folder.glob("*.html.j2")})


def shipped_brand() -> dict[str, bytes]:
    """The files of the brand that ships, as a project has them."""
    shipped = template_folders(Path())[-1].parent
    return {f"{FOLDER}/{name}": (shipped / FOLDER / name).read_bytes() for name in FILES}


def brand(folders: Sequence[Path]) -> Result[Brand]:
    """The project's own files, each by itself; where one is absent or cannot be read, the one that ships."""
    project, shipped = Folder(folders[0].parent, Problems()), folders[-1].parent
    is_own = len(folders) > 1 and project.opens("templates")

    def own(name: str) -> bool:
        return is_own and project.exists(f"{FOLDER}/{name}")

    def source(name: str) -> Source:
        file = f"{FOLDER}/{name}"
        typed = project.source(file) if own(name) else None
        return typed or Source(file, (shipped / file).read_text("utf-8"))

    page, site = source("page.html"), source("site.html")
    for frame in (page, site):
        if own(frame.file.rpartition("/")[2]):
            from selfassess.load.page_frame import frame_problems

            project.problems.extend(frame_problems(frame.file, frame.text))
    reference = project.content(REFERENCE) if own("reference.docx") else None
    node = read(source("styles.yaml"), project.problems)
    styles = (STYLES.read(node, project.problems) if node is not None else None) or {}
    made = Brand(
        reference=reference if reference is not None else (shipped / REFERENCE).read_bytes(),
        page=page.text,
        page_style=source("page.css").text,
        styles={str(element): str(style) for element, style in styles.items()},
        style_places={
            str(element): StylePlaces(element.place, style.place)
            for element, style in styles.items()
            if own("styles.yaml") and isinstance(element, Text)
        },
        is_shipped=reference is None,
        printed=source("document.typ").text,
        is_printed_apart=own("document.typ") or own("fonts"),
        fonts=_fonts(folders[0].parent, project) if own("fonts") else {},
        font_folder=str(shipped / FONTS),
        is_style_shipped=not own("page.css"),
        site=site.text,
    )
    return Result(made, tuple(project.problems))


def _fonts(project: Path, files: Folder) -> dict[str, bytes]:
    """The fonts that a project adds, by name."""
    names = sorted(path.name for path in (project / FONTS).glob("*") if path.suffix.lower() in FONT_FILES)
    read = {name: files.content(f"{FONTS}/{name}") for name in names}
    return {name: content for name, content in read.items() if content is not None}
