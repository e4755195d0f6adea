"""A new project: an empty frame of a framework, or the sample.

The sample is the example council trimmed to a few words under every heading: the files in `project/`, and those of the
example that `from_example.txt` names, since its documents and pictures are stored once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from selfassess.files.writing import DRAFT_NAME, draft_folder
from selfassess.model.framework import Framework
from selfassess.starter.frame import ASSESSMENT, frame_files

__all__ = ["ASSESSMENT", "example", "frame", "is_free", "sample", "start", "tools"]

HERE = Path(__file__).parent
PROJECT = HERE / "project"
FROM_EXAMPLE = HERE / "from_example.txt"
IN_WHEEL = HERE.parent / "example"
IN_CHECKOUT = HERE.parents[2]
BUILD = "build.py"
SETTINGS = (".gitattributes", ".gitignore")
NOTHING: Mapping[str, bytes] = MappingProxyType({})


def example() -> Path:
    """The folder of the files named in `from_example.txt`."""
    return IN_WHEEL if IN_WHEEL.is_dir() else IN_CHECKOUT


def sample() -> dict[str, bytes]:
    """The files of the sample, by name: the example council trimmed to a few words under every heading."""
    names = FROM_EXAMPLE.read_text("utf-8").splitlines()
    own = (path for path in PROJECT.rglob("*") if path.is_file())
    return {
        **{name: (example() / name).read_bytes() for name in names},
        **{path.relative_to(PROJECT).as_posix(): path.read_bytes() for path in own},
    }


def frame(framework: Framework, values: Mapping[str, Mapping[str, object]]) -> dict[str, bytes]:
    """The files of an empty frame, by name, with what every project needs; `values` are as in `frame_files`."""
    return {**tools(), **{name: text.encode() for name, text in frame_files(framework, values).items()}}


def tools() -> dict[str, bytes]:
    """The files that every project needs besides its content, by name."""
    return {
        BUILD: (example() / BUILD).read_bytes(),
        **{name: (PROJECT / name).read_bytes() for name in SETTINGS},
    }


def start(
    project: Path, files: Mapping[str, bytes], more: Callable[[Path], Mapping[str, bytes]] = lambda _: NOTHING
) -> list[Path]:
    """Creates a project in a folder that is new or empty, and returns all its files.

    `more` gives further files of the project that it is shown. All of it or nothing; cut off while it fills a folder,
    it is finished when called again. Raises OSError, and what `more` raises.
    """
    project = project.resolve()
    nearest_folder = next(folder for folder in (project, *project.parents) if folder.is_dir())
    with draft_folder(nearest_folder) as draft:
        _write(draft, files)
        _write(draft, more(draft))
        if project.is_dir():
            _fill(project, draft)
        else:
            project.parent.mkdir(parents=True, exist_ok=True)
            draft.rename(project)
    return sorted(path for path in project.rglob("*") if path.is_file())


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


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


def is_free(project: Path, files: Iterable[str]) -> bool:
    """Whether a project of these files can be created in a folder: it is new, empty, or holds what was cut off."""
    if not project.is_dir():
        return not project.exists()
    names = {path.name for path in project.iterdir()}
    drafts = {name for name in names if DRAFT_NAME.fullmatch(name)}
    return names <= drafts | ({".vscode", *(name.partition("/")[0] for name in files)} if drafts else set())
