from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfassess.check.engine import AcceptanceMatch
from selfassess.diagnostics import Problem


def acceptance_expired(matches: Iterable[AcceptanceMatch]) -> Iterator[Problem]:
    """An entry of `content/accepted.yaml` whose `until` lies before `as_at`.

    What it covered is found again. Mend that, or let the board accept it anew with another day.

    Fails:
        # content/accepted.yaml
        - rule: evidence-unused
          where: "2"
          because: Held for the visit.
          until: 2026-10-31

        # evidence/more.yaml
        ref: 2
        title: Survey of carers
        category: voices

    Passes:
        # content/accepted.yaml
        - rule: evidence-unused
          where: "2"
          because: Held for the visit.
          until: 2026-12-31

        # evidence/more.yaml
        ref: 2
        title: Survey of carers
        category: voices
    """
    for match in matches:
        if match.covered and match.has_ended:
            message = f"This acceptance of {match.acceptance.rule} ended on {match.acceptance.until}."
            yield Problem(match.acceptance.at("until"), message, "Mend what it covers, or let it be accepted anew.")
