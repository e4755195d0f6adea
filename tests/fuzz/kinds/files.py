"""The file system: links, pipes, folders in the place of files, files that vanish, and what an earlier run left."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TypeAlias

from tests.fuzz.commands import Command, add
from tests.fuzz.judge import UNSTEADY
from tests.fuzz.mutation import damaged_bytes
from tests.fuzz.project import own_templates

Act: TypeAlias = Callable[[Random, Path], None]
NEW = (
    *("content/chapters/new.yaml", "content/images/new.png", "content/extra/a.yaml", "evidence/files/new.pdf"),
    *("output", "output/self-assessment.html", ".vscode", ".vscode/settings.json", ".selfassess.lock"),
    *(".selfassess.journal", "templates/x.html.j2", "templates/brand/reference.docx", "templates/brand/page.html"),
    *("evidence/new.yaml", "releases", "templates/parts/chapter.html.j2", "templates/brand", "content/a\nb.yaml"),
    *("content/\x1b[31m.yaml", "evidence/files", "content/chapters/\udcff.yaml", "content/chapters/welcome (2).yaml"),
    *("content/chapters/CON.yaml", "content/.x.yaml"),
)


def damage(random: Random, project: Path) -> Sequence[Command]:
    if random.random() < 0.3:
        own_templates(project)
    for _ in range(random.randint(1, 3)):
        there = sorted(path.relative_to(project).as_posix() for path in project.rglob("*"))
        path = project / random.choice((*there, *NEW))
        with suppress(OSError):  # where a file is in the place of its folder
            path.parent.mkdir(parents=True, exist_ok=True)
        if path.parent.is_dir():
            random.choice(ACTS)(random, path)
    if random.random() < 0.2:
        _vanishing(random, project)
    return (add(f"documents/{_odd_document(random, project.parent / 'documents')}"),)


def _odd_document(random: Random, folder: Path) -> str:
    odd = folder / "odd.pdf"
    random.choice(ACTS)(random, odd)
    if odd.is_dir() and not odd.resolve().is_relative_to(folder.parent):
        _file(random, odd)  # whoever adds a link to the whole machine asks for it
    return odd.name


def _link_out(random: Random, path: Path) -> None:
    outside = next(parent for parent in path.parents if (parent / "outside").is_dir()) / "outside"
    secret = random.choice(("secret.txt", "secret.yaml", "secret.png", "", "nosuch"))
    _clear(path)
    path.symlink_to(random.choice((outside / secret, os.path.relpath(outside / secret, path.parent))))


def _link_in(random: Random, path: Path) -> None:
    _clear(path)
    path.symlink_to(random.choice((path.name, ".", "..", "../content", f"../{path.parent.name}", "library.yaml")))


def _link_to_a_device(random: Random, path: Path) -> None:
    _clear(path)
    path.symlink_to(random.choice(("/dev/zero", "/dev/null", "/dev/tty", "/proc/self/environ", "/proc/self/fd", "/")))


def _pipe(random: Random, path: Path) -> None:
    _clear(path)
    os.mkfifo(path)


def _socket(random: Random, path: Path) -> None:
    _clear(path)
    here = Path.cwd()
    os.chdir(path.parent)  # the address of a socket has room for a name only
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(here)


def _folder(random: Random, path: Path) -> None:
    _clear(path)
    path.mkdir()
    if random.random() < 0.5:
        (path / random.choice(("x.yaml", "x.png", "x"))).write_bytes(b"x")


def _file(random: Random, path: Path) -> None:
    _clear(path)
    path.write_bytes(random.choice((b"", b"x", b"{}", b"\0" * 99, b"text: x\n", random.randbytes(99))))


def _huge(random: Random, path: Path) -> None:
    _clear(path)
    path.touch()
    os.truncate(path, random.choice((17 * 1024**2, 200 * 1024**2)))


def _gone(random: Random, path: Path) -> None:
    _clear(path)


def _journal(random: Random, path: Path) -> None:
    """A journal that an earlier act, or a stranger, has left."""
    project = next(parent for parent in path.parents if parent.name in ("project", "documents"))
    names = (
        "evidence/library.yaml",
        "../outside/secret.yaml",
        "/etc/hostname",
        "",
        ".",
        "evidence/.x.part",
        "x/../y.part",
    )
    parts = {random.choice(names): random.choice(("library.yaml", "../x", "", "/", 1, None)) for _ in range(2)}
    whole = json.dumps(random.choice((parts, [], {}, 1, None, {"version": 99}, [[[[]]]]))).encode()
    _clear(project / ".selfassess.journal")
    (project / ".selfassess.journal").write_bytes(whole if random.random() < 0.6 else damaged_bytes(random, whole))


def _clear(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


ACTS: tuple[Act, ...] = (
    *(_link_out, _link_out, _link_in, _link_to_a_device, _pipe, _socket, _folder, _file, _huge, _gone, _journal),
)


def _vanishing(random: Random, project: Path) -> None:
    """Some file or folder goes, or becomes another, just before the n-th file of the project is opened."""
    left = random.randrange(60)
    there = sorted(path for path in project.rglob("*"))
    victim, act = random.choice(there), random.choice((_gone, _folder, _pipe, _link_out, _file))
    (project.parent / UNSTEADY).write_text(victim.relative_to(project.parent).as_posix() + "\n", "utf-8", "replace")

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event == "open" and str(project) in str(arguments[0]):
            left -= 1
            if left == 0 and victim.parent.is_dir():
                act(random, victim)

    sys.addaudithook(watch)
