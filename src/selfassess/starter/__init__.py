"""A new project: the files in `project/`, and the files of the example named in `from_example.txt`.

`project/` is the example council trimmed to a few words under every heading. The documents and pictures that the
kept words cite are stored once, in the example.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from selfassess.files.writing import DRAFT_NAME, draft_folder

HERE = Path(__file__).parent
PROJECT = HERE / "project"
FROM_EXAMPLE = HERE / "from_example.txt"
IN_WHEEL = HERE.parent / "example"
IN_CHECKOUT = HERE.parents[2]


def example() -> Path:
    """The folder of the files named in `from_example.txt`."""
    return IN_WHEEL if IN_WHEEL.is_dir() else IN_CHECKOUT


def start(project: Path, more: Mapping[str, bytes]) -> list[Path]:
    """Creates a project in a folder that is new or empty, with `more` files by name, and returns all its files.

    All of it or nothing; cut off while it fills a folder, it is finished when called again. Raises OSError.
    """
    project = project.resolve()
    nearest_folder = next(folder for folder in (project, *project.parents) if folder.is_dir())
    with draft_folder(nearest_folder) as draft:
        for name, content in (*_files().items(), *more.items()):
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)
        if project.is_dir():
            _fill(project, draft)
        else:
            project.parent.mkdir(parents=True, exist_ok=True)
            draft.rename(project)
    return sorted(path for path in project.rglob("*") if path.is_file())


def _fill(project: Path, draft: Path) -> None:
    """Fills an empty folder, in which a terminal may be open; `content`, which makes it a project, comes last."""
    moved: list[Path] = []
    try:
        for path in sorted(draft.iterdir(), key=lambda path: path.name == "content"):
            if not (project / path.name).exists():
                moved.append(path)
                path.rename(project / path.name)
    except BaseException:
        for path in moved:
            if (project / path.name).exists():
                (project / path.name).rename(path)
        raise


def is_free(project: Path) -> bool:
    """Whether a project can be created in a folder: it is new, empty, or holds what was cut off creating one."""
    if not project.is_dir():
        return not project.exists()
    names = {path.name for path in project.iterdir()}
    drafts = {name for name in names if DRAFT_NAME.fullmatch(name)}
    return names <= drafts | ({".vscode", *(name.partition("/")[0] for name in _files())} if drafts else set())


def _files() -> dict[str, bytes]:
    names = FROM_EXAMPLE.read_text("utf-8").splitlines()
    own = (path for path in PROJECT.rglob("*") if path.is_file())
    return {
        **{name: (example() / name).read_bytes() for name in names},
        **{path.relative_to(PROJECT).as_posix(): path.read_bytes() for path in own},
    }
