"""Fingerprints are read once, and again only where a file seems to have changed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from selfassess.files.reading import LARGEST_TEXT
from selfassess.project.fingerprints import Fingerprints

LONG_AGO = 1_700_000_000
FORGED = "0123456789abcdef" * 4


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache/selfassess"


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """A file that stands unchanged for more than two seconds by every clock that is asked."""
    path = tmp_path / "evidence/survey.txt"
    path.parent.mkdir()
    path.write_text("78 of 100\n", "utf-8")
    return path


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that is an hour on: what was just written counts as long settled."""
    monkeypatch.setattr("time.time_ns", lambda: (LONG_AGO + 10**9) * 10**9)


def learn(project: Path, path: Path) -> str:
    fingerprints = Fingerprints(project)
    found = fingerprints.of(path)
    fingerprints.keep()
    return found


def forge(cache: Path) -> None:
    """Puts other fingerprints on the shelf, so that a test sees whether it was asked."""
    (shelf,) = cache.iterdir()
    kept = json.loads(shelf.read_text("utf-8"))
    kept["files"] = {name: [stamp, FORGED] for name, (stamp, _) in kept["files"].items()}
    shelf.write_text(json.dumps(kept), "utf-8")


def test_it_is_the_sha256_of_the_contents(tmp_path: Path, survey: Path) -> None:
    assert Fingerprints(tmp_path).of(survey) == sha256(b"78 of 100\n").hexdigest()


def test_a_file_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert Fingerprints(tmp_path).of(tmp_path / "nowhere.txt") == ""


@pytest.mark.usefixtures("settled")
def test_an_unchanged_file_is_not_read_again(tmp_path: Path, cache: Path, survey: Path) -> None:
    learn(tmp_path, survey)
    forge(cache)
    assert Fingerprints(tmp_path).of(survey) == FORGED


def hide(survey: Path, before: os.stat_result) -> None:
    os.utime(survey, ns=(before.st_atime_ns, before.st_mtime_ns))


def date_back(survey: Path, before: os.stat_result) -> None:
    os.utime(survey, (LONG_AGO, LONG_AGO))


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize(
    ("words", "touch"),
    [("78 of 1000\n", lambda survey, before: None), ("79 of 100\n", date_back), ("79 of 100\n", hide)],
    ids=["another size", "the same size and another time", "a change that hides its time"],
)
def test_a_file_that_has_changed_is_read_again(
    words: str, touch: Callable[[Path, os.stat_result], None], tmp_path: Path, cache: Path, survey: Path
) -> None:
    before = survey.stat()
    learn(tmp_path, survey)
    forge(cache)
    survey.write_text(words, "utf-8")
    touch(survey, before)
    assert Fingerprints(tmp_path).of(survey) == sha256(words.encode()).hexdigest()


@pytest.mark.usefixtures("cache")
def test_a_file_that_has_only_just_changed_is_not_remembered(tmp_path: Path, cache: Path, survey: Path) -> None:
    learn(tmp_path, survey)
    assert not cache.exists()


DAMAGES = {
    "nothing": "",
    "half": "{",
    "a list": "[]",
    "another version": '{"version": 0}',
    "a number for a mark": '{"version": 1, "files": {"a": 7}}',
    "words for a stamp": '{"version": 1, "files": {"a": [["x"], "y"]}}',
    "no number": '{"version": 1, "files": {"a": [[1e999], "y"]}}',
    "5,000 digits": f'{{"version": {"9" * 5000}, "files": {{}}}}',
    "a stamp of 5,000 digits": f'{{"version": 1, "files": {{"a": [[{"9" * 5000}], "y"]}}}}',
    "very deep": "[" * 100_000,
    "very deep files": '{"version": 1, "files": ' + '{"a":' * 100_000,
    "no text": "\udcff",
    "too large": " " * (LARGEST_TEXT + 1),
}


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_cache_is_as_good_as_none(tmp_path: Path, cache: Path, survey: Path, damage: str) -> None:
    learn(tmp_path, survey)
    (shelf,) = cache.iterdir()
    shelf.write_text(damage, "utf-8", errors="surrogateescape")
    assert Fingerprints(tmp_path).of(survey) == sha256(b"78 of 100\n").hexdigest()


@pytest.mark.parametrize("lay", [os.mkfifo, Path.mkdir, lambda path: path.symlink_to("/dev/zero")])
@pytest.mark.usefixtures("settled")
def test_what_is_no_file_is_as_good_as_no_cache(
    lay: Callable[[Path], object], tmp_path: Path, cache: Path, survey: Path
) -> None:
    learn(tmp_path, survey)
    (shelf,) = cache.iterdir()
    shelf.unlink()
    lay(shelf)
    assert learn(tmp_path, survey)


@pytest.mark.usefixtures("settled")
def test_a_fingerprint_that_is_none_is_not_believed(tmp_path: Path, cache: Path, survey: Path) -> None:
    learn(tmp_path, survey)
    (shelf,) = cache.iterdir()
    shelf.write_text(shelf.read_text().replace(sha256(b"78 of 100\n").hexdigest(), "short"))
    assert Fingerprints(tmp_path).of(survey) == sha256(b"78 of 100\n").hexdigest()


@pytest.mark.usefixtures("settled")
def test_the_cache_is_safe_to_delete(tmp_path: Path, cache: Path, survey: Path) -> None:
    before = learn(tmp_path, survey)
    (shelf,) = cache.iterdir()
    shelf.unlink()
    assert learn(tmp_path, survey) == before
    assert len(list(cache.iterdir())) == 1


@pytest.mark.usefixtures("settled")
def test_a_file_that_is_gone_is_forgotten(tmp_path: Path, cache: Path, survey: Path) -> None:
    learn(tmp_path, survey)
    survey.unlink()
    other = tmp_path / "evidence/other.txt"
    other.write_text("1\n", "utf-8")
    learn(tmp_path, other)
    (shelf,) = cache.iterdir()
    assert list(json.loads(shelf.read_text("utf-8"))["files"]) == [str(other)]


@pytest.mark.usefixtures("settled")
def test_a_cache_that_cannot_be_written_loses_nothing(
    tmp_path: Path, survey: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file where a folder belongs", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "taken"))
    assert learn(tmp_path, survey) == sha256(b"78 of 100\n").hexdigest()


@pytest.mark.usefixtures("settled")
def test_nobody_else_may_look_into_the_folder(tmp_path: Path, cache: Path, survey: Path) -> None:
    cache.mkdir(parents=True)
    learn(tmp_path, survey)
    assert cache.stat().st_mode & 0o077 == 0
