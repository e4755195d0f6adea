"""Compiled templates that are kept: used only where they are whole, this user's own, and of this very text."""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import CodeType

import pytest

from selfassess.render import kept_code as subject
from selfassess.render.kept_code import MOST_KEPT, kept_code

STRANGERS = compile("'a stranger'", "x", "eval")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "selfassess/templates"


def used(name: str = "a", text: str = "x") -> str:
    """Whether the code of a template was made or kept, and what it gives."""
    made: list[str] = []

    def make() -> CodeType:
        made.append(text)
        return compile(repr(text), name, "eval")

    given = eval(kept_code(name, text, make))
    return f"{'made' if made else 'kept'} {given}"


def test_what_was_made_is_kept(cache: Path) -> None:
    assert [used(), used(), used(text="y"), used(name="b"), used()] == [
        "made x",
        "kept x",
        "made y",
        "made x",
        "kept x",
    ]


def test_only_this_user_may_look_into_the_folder(cache: Path) -> None:
    used()
    assert cache.stat().st_mode & 0o777 == 0o700
    [kept] = cache.iterdir()
    assert not kept.stat().st_mode & 0o022


def planted(code: CodeType) -> bytes:
    content = marshal.dumps(code)
    return sha256(content).digest() + content


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def no_code(path: Path) -> None:
    content = marshal.dumps("no code")
    path.write_bytes(sha256(content).digest() + content)


def no_marshal(path: Path) -> None:
    path.write_bytes(sha256(b"\xff").digest() + b"\xff")


@pytest.mark.parametrize("damage", [cut, flipped, no_code, no_marshal, lambda path: path.write_bytes(b"")])
def test_what_is_damaged_is_made_again(damage: Callable[[Path], None], cache: Path) -> None:
    used()
    [kept] = cache.iterdir()
    damage(kept)
    assert [used(), used()] == ["made x", "kept x"]


def linked(path: Path) -> None:
    other = path.parents[3] / "other"
    other.write_bytes(planted(STRANGERS))
    path.unlink()
    path.symlink_to(other)


def open_to_all(path: Path) -> None:
    path.write_bytes(planted(STRANGERS))
    path.chmod(0o666)


def in_a_folder_open_to_all(path: Path) -> None:
    path.write_bytes(planted(STRANGERS))
    path.parent.chmod(0o777)


def in_a_linked_folder(path: Path) -> None:
    path.write_bytes(planted(STRANGERS))
    path.parent.rename(path.parents[3] / "elsewhere")
    path.parent.symlink_to(path.parents[3] / "elsewhere")


def _give_away(path: Path) -> None:
    """Only the superuser can; for anybody else the file stays their own, and is open to all in its stead."""
    if os.geteuid() == 0:
        os.chown(path, 12345, 12345)
    else:
        path.chmod(0o777)


def somebody_elses(path: Path) -> None:
    path.write_bytes(planted(STRANGERS))
    _give_away(path)


def in_somebody_elses_folder(path: Path) -> None:
    path.write_bytes(planted(STRANGERS))
    _give_away(path.parent)


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "plant",
    [
        linked,
        open_to_all,
        in_a_folder_open_to_all,
        in_a_linked_folder,
        a_pipe,
        somebody_elses,
        in_somebody_elses_folder,
    ],
)
def test_what_a_stranger_may_have_put_there_is_not_run(
    plant: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    used()
    [kept] = (tmp_path / "cache/selfassess/templates").iterdir()
    plant(kept)
    assert used() == "made x"


def test_of_many_the_oldest_go(cache: Path) -> None:
    for number in range(MOST_KEPT + 5):
        used(text=str(number))
    assert len([*cache.iterdir()]) == MOST_KEPT + 1


@pytest.mark.parametrize("home", ["/dev/null", "/proc"])
def test_where_nothing_can_be_kept_it_is_made_each_time(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", home)
    assert [used(), used()] == ["made x", "made x"]


def test_without_a_cache_folder_it_is_made_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "cache_folder", lambda: None)
    assert [used(), used()] == ["made x", "made x"]


def test_a_part_that_a_killed_command_left_is_cleared_away(cache: Path) -> None:
    used()
    (cache / ".a.0123abcd.part").write_bytes(b"")
    used(text="y")
    assert not [*cache.glob(".*")]
