from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfassess.check.engine import AcceptanceMatch
from selfassess.diagnostics import Problem


def acceptance_expired(matches: Iterable[AcceptanceMatch]) -> Iterator[Problem]:
    """An entry of `content/accepted.yaml` that ended before the date in `as_at`.

    The finding that it covered is back. Fix it, or ask the board to accept it again with a new date.

    Fails:
        # content/accepted.yaml
        - rule: evidence-unused
          where: "96"
          because: Held for the site visit.
          until: 2026-10-31

        # evidence/practice.yaml
        ref: 96
        title: Practice framework

    Passes:
        # content/accepted.yaml
        - rule: evidence-unused
          where: "96"
          because: Held for the site visit.
          until: 2026-12-31

        # evidence/practice.yaml
        ref: 96
        title: Practice framework
    """
    for match in matches:
        if match.covered and match.has_ended:
            message = f"This acceptance of {match.acceptance.rule} ended on {match.acceptance.until}."
            hint = "Fix what it covers, or ask the board to accept it again with a new date."
            yield Problem(match.acceptance.at("until"), message, hint)
