"""What the network says when there is no answer, as outcomes."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Iterator
from http.client import HTTPException, RemoteDisconnected

from urllib3 import exceptions

from selfassess.librarian.links.answer import Outcome

Fault = tuple[Outcome, str]
UNVOUCHED = (19, 20, 21)
UNANSWERED = (socket.EAI_AGAIN, socket.EAI_FAIL)
CERTIFICATES = {
    9: "its certificate does not hold yet",
    10: "its certificate has run out",
    18: "its certificate is vouched for by nobody but itself",
    62: "its certificate is made out to another name",
    64: "its certificate is made out to another name",
}
NUMBERS = {
    errno.ECONNREFUSED: Outcome.REFUSED,
    errno.ENETUNREACH: Outcome.UNREACHABLE,
    errno.EHOSTUNREACH: Outcome.UNREACHABLE,
    errno.ENETDOWN: Outcome.UNREACHABLE,
    errno.EACCES: Outcome.UNREACHABLE,
    errno.EPERM: Outcome.UNREACHABLE,
    errno.ETIMEDOUT: Outcome.NO_CONNECTION,
    errno.ECONNRESET: Outcome.CUT_OFF,
    errno.ECONNABORTED: Outcome.CUT_OFF,
    errno.EPIPE: Outcome.CUT_OFF,
}
KINDS: tuple[tuple[type[BaseException], Outcome], ...] = (
    (exceptions.ReadTimeoutError, Outcome.TIMED_OUT),
    (exceptions.ConnectTimeoutError, Outcome.NO_CONNECTION),
    (RemoteDisconnected, Outcome.CUT_OFF),
    (ConnectionError, Outcome.CUT_OFF),
    (HTTPException, Outcome.GARBLED),
    (exceptions.LocationParseError, Outcome.NO_ADDRESS),
    (UnicodeError, Outcome.NO_ADDRESS),
    (ssl.SSLError, Outcome.NOT_SECURE),
    (exceptions.SSLError, Outcome.NOT_SECURE),
)


def fault(error: BaseException) -> Fault:
    """What an exception of a request means, with what is to be said of a certificate."""
    chain = list(_chain(error))
    for judge in (_by_proxy, _by_lookup, _by_number, _by_kind):
        found = next(filter(None, map(judge, chain)), None)
        if found is not None:
            return found
    return Outcome.GARBLED, ""


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and those that it was raised from or holds, outermost first."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        each = waiting.pop(0)
        if each is None or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [held for held in each.args if isinstance(held, BaseException)]
        waiting += [each.__cause__, each.__context__]


def _by_proxy(error: BaseException) -> Fault | None:
    return (Outcome.PROXY, "") if isinstance(error, exceptions.ProxyError | exceptions.ProxySchemeUnknown) else None


def _by_lookup(error: BaseException) -> Fault | None:
    """A name that does not exist, a lookup that nobody answered, a certificate that proves nothing."""
    if isinstance(error, socket.gaierror):
        return (Outcome.NOT_LOOKED_UP if error.errno in UNANSWERED else Outcome.NO_SUCH_SITE), ""
    if not isinstance(error, ssl.SSLCertVerificationError):
        return None
    if error.verify_code in UNVOUCHED:
        return Outcome.ISSUER, ""
    return Outcome.CERTIFICATE, CERTIFICATES.get(error.verify_code, "its certificate is not in order")


def _by_number(error: BaseException) -> Fault | None:
    """What the machine says; the numbers of faults of encryption are others."""
    if isinstance(error, ssl.SSLError) or not isinstance(error, OSError) or error.errno not in NUMBERS:
        return None
    return NUMBERS[error.errno], ""


def _by_kind(error: BaseException) -> Fault | None:
    return next(((outcome, "") for kind, outcome in KINDS if isinstance(error, kind)), None)
