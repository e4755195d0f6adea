"""Whatever stands where a file belongs is read, or refused with a finding; nothing hangs and nothing raises."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.diagnostics import Problem, Problems
from selfassess.files.reading import LARGEST_TEXT, MB
from selfassess.load.folder import LARGEST_CONTENT, Folder
from selfassess.syntax.source import Source, find_unprintable

NOBODY = 65534


def folder(path: Path) -> Folder:
    return Folder(path, Problems())


def failed(read: Folder) -> bool:
    """Whether the computer refused to open something."""
    return any(each.is_system for each in read.problems)


def refused(path: Path, name: str = "a.yaml") -> tuple[bool, Problem]:
    """Whether the machine failed, and why a file was not read."""
    read = folder(path)
    assert read.source(name) is None
    assert list(read.problems.by_rule) == ["file-unreadable"]
    [found] = read.problems.by_rule["file-unreadable"]
    assert found.place.file == name
    return failed(read), found


def bytes_of(path: Path, content: bytes) -> tuple[Source | None, list[Problem]]:
    (path / "a.yaml").write_bytes(content)
    read = folder(path)
    source = read.source("a.yaml")
    assert set(read.problems.by_rule) <= {"text-encoding"}
    return source, read.problems.by_rule.get("text-encoding", [])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_is_its_text_without_a_byte_order_mark(tmp_path: Path, mark: bytes) -> None:
    source, found = bytes_of(tmp_path, mark + "a: é€😀\r\nb: c\r".encode())
    assert source is not None
    assert (source.file, source.text, found) == ("a.yaml", "a: é€😀\r\nb: c\r", [])


def test_a_word_of_another_encoding_is_shown_where_it_stands(tmp_path: Path) -> None:
    source, [found] = bytes_of(tmp_path, "a: b\r\ncé: The council".encode() + b"\x92s plan\n")
    assert source is None
    assert (found.place.line, found.place.column) == (2, 16)
    assert found.message == "This file is not UTF-8 text."
    assert found.hint == "Save it again as UTF-8. The character here was probably “’”."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-32", "latin-1", "cp037", "shift-jis"])
def test_every_other_encoding_is_refused(tmp_path: Path, encoding: str) -> None:
    _, found = bytes_of(tmp_path, "a: naï\n".encode(encoding, "replace").replace(b"?", b"\xe9"))
    assert found


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_that_windows_calls_unicode_is_named_so_with_its_mark_and_without(tmp_path: Path, encoding: str) -> None:
    source, [found] = bytes_of(tmp_path, "a: b\n".encode(encoding))
    assert source is None
    assert found.hint == "Save it again as UTF-8. It is now UTF-16, which Windows calls Unicode."


@pytest.mark.parametrize(
    "sign", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x9f", "\u202e", "\u2066", "\ufffe", "\uffff"]
)
def test_a_control_character_is_shown_where_it_stands(tmp_path: Path, sign: str) -> None:
    source, [found] = bytes_of(tmp_path, f"a: b\nc: d{sign}e\n".encode())
    assert source is not None
    assert find_unprintable(source.text) is None
    assert (found.place.line, found.place.column) == (2, 5)
    assert found.message == f"There is an invisible control character here (U+{ord(sign):04X})."


def test_many_control_characters_are_one_finding(tmp_path: Path) -> None:
    _, [found] = bytes_of(tmp_path, b"a: \x07\x07\x07\n")
    assert found.message == "There is an invisible control character here (U+0007), and 2 more in this file."


@pytest.mark.parametrize(
    "sign", ["\t", "\n", "\r", "\x85", "\u2028", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u200f", "\ufeff", "\ufffd"]
)
def test_a_sign_that_texts_use_is_no_control_character(tmp_path: Path, sign: str) -> None:
    source, found = bytes_of(tmp_path, f"a: b{sign}c\n".encode())
    assert source is not None
    assert (source.text, found) == (f"a: b{sign}c\n", [])


@settings(max_examples=200)
@given(st.binary(max_size=40))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    source, found = bytes_of(tmp_path_factory.getbasetemp(), content)
    assert source is not None or found
    assert source is None or find_unprintable(source.text) is None


def swell(path: Path) -> None:
    with path.open("wb") as large:
        large.truncate(50 * 1024 * 1024)


@pytest.mark.parametrize(
    ("lay", "message"),
    [
        (Path.mkdir, "This is a folder with the name of a file."),
        (swell, "This file is too large: 50 MB. The limit is 1 MB."),
        (os.mkfifo, "This is not an ordinary file."),
        (lambda path: path.symlink_to("../secret.yaml"), "This is a link that leads out of its folder."),
        (lambda path: path.symlink_to("/etc/hostname"), "This is a link that leads out of its folder."),
    ],
    ids=["a folder", "fifty megabytes", "a pipe", "a link out of the project", "a link to the machine"],
)
def test_what_is_no_file_of_the_project_is_refused_unread(
    lay: Callable[[Path], object], message: str, tmp_path: Path
) -> None:
    (tmp_path / "secret.yaml").write_text("a: b\n")
    (tmp_path / "project").mkdir()
    lay(tmp_path / "project/a.yaml")
    failed, found = refused(tmp_path / "project")
    assert (failed, found.message) == (False, message)


@pytest.mark.parametrize(
    ("file", "most"),
    [
        ("content/a.yaml", LARGEST_CONTENT),
        ("evidence/a.yaml", LARGEST_TEXT),
        ("templates/brand/page.css", LARGEST_TEXT),
    ],
)
def test_a_file_is_read_up_to_the_limit_of_its_kind(file: str, most: int, tmp_path: Path) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_bytes(b"x" * most)
    assert folder(tmp_path).source(file) is not None
    path.write_bytes(b"x" * (most + 1))
    _, found = refused(tmp_path, file)
    assert found.message == f"This file is too large: {most / MB + 0.1:.1f} MB. The limit is {most // MB} MB."


def test_a_link_that_leads_back_to_itself_is_refused_by_the_machine(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    failed, found = refused(tmp_path)
    assert failed
    assert found.message.startswith("This file cannot be opened: ")
    assert found.hint == "Check that you have permission to open it."


def test_a_link_to_nothing_is_refused_by_the_machine(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").symlink_to("nowhere.yaml")
    assert refused(tmp_path)[0]


@pytest.fixture
def without_permission(tmp_path: Path) -> Iterator[Path]:
    """A project of which nothing may be opened, by somebody who is not the superuser."""
    (tmp_path / "evidence").mkdir()
    for locked in (tmp_path / "a.yaml", tmp_path / "evidence/b.yaml"):
        locked.write_text("a: b\n")
        locked.chmod(0)
    (tmp_path / "evidence").chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    yield tmp_path
    os.seteuid(user)
    (tmp_path / "evidence").chmod(0o700)


def test_a_file_without_permission_is_refused_by_the_machine(without_permission: Path) -> None:
    failed, found = refused(without_permission)
    assert failed
    assert found.message == "This file cannot be opened: Permission denied."


def test_a_folder_without_permission_is_refused_by_the_machine(without_permission: Path) -> None:
    read = folder(without_permission)
    assert list(read.names("evidence")) == []
    [found] = read.problems.by_rule["file-unreadable"]
    assert found.message == "This folder cannot be opened: Permission denied."
    assert failed(read)


def test_a_folder_that_the_machine_opens_throughout_opens(tmp_path: Path) -> None:
    (tmp_path / "evidence/files").mkdir(parents=True)
    read = folder(tmp_path)
    assert read.opens("evidence")
    assert (read.problems.by_rule, failed(read)) == ({}, False)


def test_a_folder_without_permission_does_not_open(without_permission: Path) -> None:
    read = folder(without_permission)
    assert not read.opens("evidence")
    assert failed(read)


@pytest.mark.parametrize("name", ["x" * 300 + ".yaml", "a.yaml/b.yaml"])
def test_a_name_that_the_machine_cannot_open_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.yaml").write_text("a: b\n")
    assert folder(tmp_path).exists("x" * 300 + ".yaml")
    assert refused(tmp_path, name)[0]


def test_a_link_within_the_project_is_followed(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("a: b\n")
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    assert folder(tmp_path).source("a.yaml") is not None


def test_the_files_of_a_folder_come_in_order_whatever_their_ending(tmp_path: Path) -> None:
    for name in ("b.yaml", "a/c.yml", "a/B.YAML", "a.txt", "a.yaml.bak", "yaml"):
        (tmp_path / "evidence" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "evidence" / name).touch()
    (tmp_path / "evidence/d.yaml").mkdir()
    found = list(folder(tmp_path).names("evidence"))
    assert found == ["evidence/a/B.YAML", "evidence/a/c.yml", "evidence/b.yaml", "evidence/d.yaml"]


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    read = folder(tmp_path)
    assert list(read.names("evidence")) == []
    assert (read.problems.by_rule, failed(read)) == ({}, False)


def test_a_folder_that_leads_back_to_itself_is_refused_by_the_machine(tmp_path: Path) -> None:
    (tmp_path / "evidence").symlink_to("evidence")
    read = folder(tmp_path)
    assert list(read.names("evidence")) == []
    [found] = read.problems.by_rule["file-unreadable"]
    assert found.place.file == "evidence"
    assert found.message.startswith("This folder cannot be opened: ")
    assert failed(read)


@pytest.mark.parametrize("target", ["/", "..", "../another"])
def test_a_folder_that_is_a_link_out_of_the_project_is_not_looked_into(tmp_path: Path, target: str) -> None:
    (tmp_path / "another").mkdir()
    (tmp_path / "another/a.yaml").write_text("a: b\n")
    (tmp_path / "project").mkdir()
    (tmp_path / "project/evidence").symlink_to(target)
    read = folder(tmp_path / "project")
    assert list(read.names("evidence")) == []
    [found] = read.problems.by_rule["file-unreadable"]
    assert (found.place.file, found.message) == ("evidence", "This folder is a link that leads out of the project.")
    assert not failed(read)


def test_a_file_where_a_folder_belongs_is_refused(tmp_path: Path) -> None:
    (tmp_path / "evidence").write_text("a: b\n")
    read = folder(tmp_path)
    assert list(read.names("evidence")) == []
    assert failed(read)


@pytest.mark.parametrize("name", [b"caf\xe9.yaml", b"a\nb.yaml", b"a\x07.yaml", b"a\xe2\x80\xaeb.yaml"])
def test_a_file_whose_name_cannot_be_shown_is_refused(tmp_path: Path, name: bytes) -> None:
    (tmp_path / os.fsdecode(name)).touch()
    read = folder(tmp_path)
    assert list(read.names(".")) == []
    [found] = read.problems.by_rule["file-unreadable"]
    assert found.message == "The name of this file contains characters that are not text."
    assert found.place.file.encode()
    assert len(found.place.file.splitlines()) == 1


def test_a_name_in_any_script_is_a_name(tmp_path: Path) -> None:
    (tmp_path / "ŵ – 日本 (é).yaml").touch()
    assert list(folder(tmp_path).names(".")) == ["ŵ – 日本 (é).yaml"]


def test_a_quotation_mark_of_windows_is_offered_in_its_right_form(tmp_path: Path) -> None:
    _, [found] = bytes_of(tmp_path, "a: the council\x92s plan\n".encode())
    assert found.hint == "Delete it and type “’” instead, which is probably what you meant."
