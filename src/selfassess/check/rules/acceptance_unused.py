from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfassess.check.engine import AcceptanceMatch
from selfassess.diagnostics import Problem, did_you_mean


def acceptance_unused(matches: Iterable[AcceptanceMatch]) -> Iterator[Problem]:
    """An entry of `content/accepted.yaml` that no finding needs.

    What was accepted is mended, or `rule` or `where` is mistyped. `where` is a file, the ref of a record,
    or the path of one value as the report gives it. Warnings and notes can be accepted, and
    evidence-changed; no other error can. Take the entry out, or correct it.

    Fails:
        # content/accepted.yaml
        - rule: evidence-unused
          where: "1"
          because: Held for the visit.

    Passes:
        # content/accepted.yaml
        - rule: evidence-unused
          where: "2"
          because: Held for the visit.

        # evidence/more.yaml
        ref: 2
        title: Survey of carers
        category: voices
    """
    for match in matches:
        rule = match.acceptance.rule
        if match.covered:
            continue
        if rule not in match.rules:
            yield Problem(match.acceptance.at("rule"), f"There is no rule “{rule}”.", did_you_mean(rule, match.rules))
        elif match.refused:
            hint = "Mend it, and take this entry out."
            yield Problem(match.acceptance.at("rule"), f"{rule} is an error, and errors cannot be accepted.", hint)
        else:
            message = f"No finding of {rule} at “{match.acceptance.where}” needs this acceptance."
            yield Problem(match.acceptance.at("where"), message, "Take the entry out, or correct “where”.")
