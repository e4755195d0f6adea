"""What the network says when there is no answer."""

from __future__ import annotations

import errno
import socket
import ssl
from http.client import BadStatusLine, RemoteDisconnected

import pytest
from urllib3 import HTTPConnectionPool
from urllib3.connection import HTTPConnection
from urllib3.exceptions import (
    ConnectTimeoutError,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

from selfassess.librarian.links import Answer, Outcome, told
from selfassess.librarian.links.address import parsed
from selfassess.librarian.links.faults import fault
from selfassess.librarian.links.wording import SAYINGS

CONNECTION = HTTPConnection("council.example")


def caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


def looked_up(number: int) -> Exception:
    cause = socket.gaierror(number, "no")
    return caused(NameResolutionError("council.example", CONNECTION, cause), cause)


def connecting(number: int) -> Exception:
    return caused(NewConnectionError(CONNECTION, "no"), OSError(number, "no"))


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (looked_up(socket.EAI_NONAME), Outcome.NO_SUCH_SITE),
        (looked_up(socket.EAI_AGAIN), Outcome.NOT_LOOKED_UP),
        (connecting(errno.ECONNREFUSED), Outcome.REFUSED),
        (connecting(errno.ENETUNREACH), Outcome.UNREACHABLE),
        (connecting(errno.EHOSTUNREACH), Outcome.UNREACHABLE),
        (connecting(errno.ETIMEDOUT), Outcome.NO_CONNECTION),
        (ConnectTimeoutError("slow"), Outcome.NO_CONNECTION),
        (ReadTimeoutError(HTTPConnectionPool("council.example"), "/", "slow"), Outcome.TIMED_OUT),
        (ProtocolError("aborted", ConnectionResetError(errno.ECONNRESET, "reset")), Outcome.CUT_OFF),
        (ProtocolError("aborted", RemoteDisconnected("gone")), Outcome.CUT_OFF),
        (ProtocolError("aborted", BadStatusLine("x")), Outcome.GARBLED),
        (SSLError(ssl.SSLError(1, "handshake failure")), Outcome.NOT_SECURE),
        (ProxyError("no", ConnectionRefusedError(errno.ECONNREFUSED, "no")), Outcome.PROXY),
        (ValueError("no"), Outcome.GARBLED),
    ],
    ids=lambda each: each.value if isinstance(each, Outcome) else type(each).__name__,
)
def test_each_fault_of_the_network_has_its_outcome(error: Exception, outcome: Outcome) -> None:
    assert fault(error)[0] is outcome


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_but_one_has_words(outcome: Outcome) -> None:
    address = parsed("https://council.example/a")
    assert address is not None
    said = told(Answer(address, outcome, 404, detail="x"))
    assert (said is None) == (outcome is Outcome.OPEN)
    assert said is None or "{" not in f"{said.message}{said.hint}"


def test_there_are_words_for_outcomes_alone() -> None:
    assert {*SAYINGS, Outcome.OPEN} == set(Outcome)
