"""A new project: the files in `project/`, and the files of the example named in `from_example.txt`.

`project/` is the example council trimmed to a few words under every heading. The documents and pictures that the
kept words cite are stored once, in the example.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

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

    All of it or nothing. Raises OSError.
    """
    project = project.resolve()
    nearest_folder = next(folder for folder in (project, *project.parents) if folder.is_dir())
    with TemporaryDirectory(prefix=".selfassess-", dir=nearest_folder) as temporary:
        draft = Path(temporary, "project")
        for name, content in (*_files().items(), *more.items()):
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            (draft / name).write_bytes(content)
        if project.is_dir():
            # An empty folder is filled, not replaced: a terminal may be open in it.
            for path in draft.iterdir():
                path.rename(project / path.name)
        else:
            project.parent.mkdir(parents=True, exist_ok=True)
            draft.rename(project)
    return sorted(path for path in project.rglob("*") if path.is_file())


def _files() -> dict[str, bytes]:
    names = FROM_EXAMPLE.read_text("utf-8").splitlines()
    own = (path for path in PROJECT.rglob("*") if path.is_file())
    return {
        **{name: (example() / name).read_bytes() for name in names},
        **{path.relative_to(PROJECT).as_posix(): path.read_bytes() for path in own},
    }
