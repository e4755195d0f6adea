"""What came of an address, in the council's words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selfassess.diagnostics import Severity
from selfassess.librarian.links.address import Address
from selfassess.librarian.links.answer import Answer, Outcome

DEAD, LOOK, KNOW = Severity.ERROR, Severity.WARNING, Severity.NOTE
FIND = "Find the document’s new address, or keep a copy in evidence/files/ and give it as “file”."
LATER = "Ask again later; where it stays so, open it in a browser."
BROWSER = "Open it in a browser to see whether the document is there."
SAYINGS: dict[Outcome, tuple[Severity, str, str]] = {
    Outcome.LED_ON: (KNOW, "This address leads on to {end}.", ""),
    Outcome.MOVED: (LOOK, "This address has moved for good.", "Type the new one: {new}"),
    Outcome.FRONT_PAGE: (LOOK, "This address leads to a front page, {end}, so the document has probably gone.", FIND),
    Outcome.NOT_THERE: (DEAD, "Nothing is at this address ({status}).", FIND),
    Outcome.TAKEN_AWAY: (DEAD, "What stood at this address has been taken away ({status}).", FIND),
    Outcome.KEPT_OUT: (LOOK, "The site does not let a program look at this address ({status}).", BROWSER),
    Outcome.BUSY: (LOOK, "The site {host} asks to be left alone for a while.", LATER),
    Outcome.FAILING: (DEAD, "The site fails at this address ({status}).", LATER),
    Outcome.UNCLEAR: (LOOK, "The site’s answer says nothing of the document ({status}).", BROWSER),
    Outcome.TIMED_OUT: (DEAD, "The site {host} did not answer in time.", LATER),
    Outcome.NO_CONNECTION: (DEAD, "No connection to {host} came about in time.", LATER),
    Outcome.NO_SUCH_SITE: (DEAD, "There is no site {host}.", FIND),
    Outcome.NOT_LOOKED_UP: (LOOK, "This computer could not find out where {host} is.", "Is it on the network?"),
    Outcome.REFUSED: (DEAD, "The site {host} refuses the connection.", LATER),
    Outcome.UNREACHABLE: (LOOK, "There is no way from this computer to {host}.", "Is it on the network?"),
    Outcome.CUT_OFF: (DEAD, "The site {host} broke off without an answer.", LATER),
    Outcome.GARBLED: (DEAD, "What {host} answers is no answer of a website.", LATER),
    Outcome.CERTIFICATE: (DEAD, "The site {host} cannot prove that it is itself: {detail}.", BROWSER),
    Outcome.ISSUER: (
        LOOK,
        "Nobody whom this computer trusts vouches for {host}.",
        "Open it in a browser. Where it opens there, ask your IT team: the network’s own certificate may be lacking.",
    ),
    Outcome.NOT_SECURE: (LOOK, "No secure connection to {host} came about.", BROWSER),
    Outcome.CIRCLE: (DEAD, "This address leads in a circle, back to {end}.", BROWSER),
    Outcome.TOO_FAR: (DEAD, "This address leads on more than {most} times.", BROWSER),
    Outcome.OFF_THE_WEB: (DEAD, "This address leads to “{detail}”, which is no web address.", FIND),
    Outcome.PROXY: (LOOK, "The proxy of this network does not let the question through.", "Ask your IT team."),
    Outcome.NO_ADDRESS: (DEAD, "This address leads to “{end}”, which is no web address.", FIND),
}


@dataclass(frozen=True, slots=True)
class Told:
    """How bad it is, what to say, and how to mend it."""

    severity: Severity
    message: str
    hint: str = ""


def told(answer: Answer, fragment: str = "") -> Told | None:
    """What to say of an answer, to a record that names this place within the page; None where all is well."""
    if answer.outcome is Outcome.OPEN:
        return None
    if answer.outcome is Outcome.NO_ADDRESS and not answer.hops:
        return no_address()
    severity, message, hint = SAYINGS[answer.outcome]
    words = {
        "status": answer.status,
        "host": answer.end.host,
        "end": _shown(answer.end, fragment),
        "new": _shown(answer.moved_to or answer.end, fragment),
        "most": len(answer.hops) - 1,
        "detail": answer.detail,
    }
    is_led = bool(answer.hops) and answer.outcome is not Outcome.MOVED and "{end}" not in message
    led = " It leads on to {end}." if is_led else ""
    return Told(severity, f"{message}{led}".format_map(words), hint.format_map(words))


def no_address() -> Told:
    """What to say of a text that is no web address, so that nobody can be asked."""
    return Told(DEAD, "This is no web address.", "Copy it from the address line of the browser.")


def _shown(address: Address, fragment: str) -> str:
    return replace(address, fragment=address.fragment or fragment).shown
