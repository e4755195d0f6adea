"""A zip that may come from anywhere: a workbook, a Word file, an OpenDocument file.

Nothing is unpacked before it is known to be small enough, and no more is unpacked than was announced.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from itertools import pairwise
from typing import BinaryIO

from selfassess.files.reading import BoundedReads, ReadTooLargeError

MOST_MEMBERS = 10_000
LONGEST_LISTING = 2 * 1024 * 1024
"""The most bytes that the list of members at the end of a zip may have: it is read before anything can be counted."""
PIECE = 256 * 1024
FIXED_HEADER = 30
"""The bytes before the name of a member, where its contents are."""
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file begins that Office has locked with a password or rights, and one of Office before 2007: it is no zip."""
ENCRYPTED = 0x1
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What Office and OpenDocument files may be packed with. The others unpack a piece to any size at once."""


class DamagedArchiveError(Exception):
    """No zip, a zip that is damaged, or one that no program for documents writes."""


class ArchiveTooLargeError(Exception):
    """A zip with more members, or more bytes once unpacked, than were permitted."""


class Archive:
    """The members of a zip by name. All of them together may be unpacked to `most_unpacked` bytes.

    Opening raises DamagedArchiveError where two members have one name or share bytes of the file, or a name is no path
    below the zip; ArchiveTooLargeError for more than MOST_MEMBERS. `most_of_a_member` bounds each member that is read.
    """

    def __init__(self, source: bytes | BinaryIO, most_unpacked: int, most_of_a_member: int | None = None) -> None:
        self._bytes_left = most_unpacked
        self._most_of_a_member = most_unpacked if most_of_a_member is None else most_of_a_member
        stream = BytesIO(source) if isinstance(source, bytes) else source
        try:
            self._zip = zipfile.ZipFile(BoundedReads(stream, LONGEST_LISTING))
            members = self._zip.infolist()
        except ReadTooLargeError:
            raise ArchiveTooLargeError("the list of members is too long") from None
        except Exception as error:  # a damaged zip raises far more than BadZipFile
            raise DamagedArchiveError(str(error)) from error
        if len(members) > MOST_MEMBERS:
            raise ArchiveTooLargeError(f"{len(members)} members")
        for member in members:
            if not _is_path(member.orig_filename):
                raise DamagedArchiveError(f"a member is called {member.orig_filename!r}")
        self._members = {_with_slashes(member.filename): member for member in members}
        if len(self._members) < len(members):
            raise DamagedArchiveError("two members have one name")
        if _overlap(self._zip):
            raise DamagedArchiveError("two members share bytes")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members in the order of the zip, with `/` between folders; folders are not among them."""
        return tuple(name for name in self._members if not name.endswith("/"))

    def size(self, name: str) -> int:
        """How many bytes a member announces that it unpacks to; KeyError if there is none of this name."""
        return self._members[name].file_size

    def read(self, name: str) -> bytes:
        """A member, unpacked; KeyError if there is none of this name.

        Raises DamagedArchiveError, also for a member that is encrypted; ArchiveTooLargeError.
        """
        member = self._members[name]
        if member.file_size > min(self._most_of_a_member, self._bytes_left):
            raise ArchiveTooLargeError(f"{name} has {member.file_size} bytes")
        if member.flag_bits & ENCRYPTED or member.compress_type not in METHODS:
            raise DamagedArchiveError(f"{name} is encrypted, or packed in an unknown way")
        self._bytes_left -= member.file_size
        try:
            with self._zip.open(member) as opened:
                content = b"".join(iter(lambda: opened.read(PIECE), b""))
        except Exception as error:
            raise DamagedArchiveError(str(error)) from error
        if len(content) != member.file_size:
            raise DamagedArchiveError(f"{name} is cut short")
        return content


def _is_path(name: str) -> bool:
    """Whether the name of a member says where it is below the zip."""
    steps = _with_slashes(name).split("/")
    return bool(steps[0]) and ".." not in steps and "\0" not in name and not steps[0].endswith(":")


def _with_slashes(name: str) -> str:
    """A name as the format has it; a few programs of Windows write backslashes."""
    return name.replace("\\", "/")


def _overlap(archive: zipfile.ZipFile) -> bool:
    """Whether two members share bytes, so that a small file could unpack to a large one in many ways."""
    starts = [
        (member.header_offset, member.header_offset + FIXED_HEADER + len(member.orig_filename) + member.compress_size)
        for member in archive.infolist()
    ]
    placed = [*sorted(starts), (archive.start_dir, archive.start_dir)]
    return any(end > start for (_, end), (start, _) in pairwise(placed))
