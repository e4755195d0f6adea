"""A request sent, and the head of its answer: a document is never read."""

from __future__ import annotations

import io
import re
import socket
from collections.abc import Mapping
from http.client import HTTPException, HTTPMessage, parse_headers
from typing import TYPE_CHECKING

from selfassess.links.connection import left
from selfassess.version import __version__

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FIELDS = {
    "User-Agent": f"selfassess/{__version__} (checks the links of an evidence library)",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
# Bytes of a head, and of everything that announces it.
LONGEST = 65_536
STATUS_LINE = rb"HTTP/1\.\d +([1-9]\d\d)\b"


def exchange(
    line: socket.socket, method: str, target: str, fields: Mapping[str, str], deadline: float
) -> tuple[int, HTTPMessage]:
    """The status and fields of the answer; an OSError, HTTPException or ValueError if there is none."""
    sent = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in {**fields, **FIELDS}.items())]
    line.settimeout(left(deadline))
    line.sendall("\r\n".join([*sent, "", ""]).encode("ascii"))
    arriving = io.BufferedReader(_Arriving(line, deadline))
    while True:
        status = re.match(STATUS_LINE, arriving.readline())
        if status is None:
            raise HTTPException("no status line")
        answer = parse_headers(arriving)
        # 100 Continue and 103 Early Hints only announce an answer.
        if not status[1].startswith(b"1"):
            return int(status[1]), answer


class _Arriving(io.RawIOBase):
    """What a connection brings before the deadline, however slowly, and no more than a head may be long."""

    def __init__(self, line: socket.socket, deadline: float) -> None:
        self._line, self._deadline, self._length = line, deadline, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        if self._length > LONGEST:
            raise HTTPException("too long")
        self._line.settimeout(left(self._deadline))
        count = self._line.recv_into(buffer)
        self._length += count
        return count
