from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfassess.check.engine import AcceptanceMatch
from selfassess.diagnostics import Problem
from selfassess.near_words import did_you_mean


def acceptance_unused(matches: Iterable[AcceptanceMatch]) -> Iterator[Problem]:
    """An entry of `content/accepted.yaml` that matches no finding.

    Either the finding has been fixed, or `rule` or `where` has a typing error. `where` is a file, the ref of a
    record, or the path of one value as the report shows it. Warnings and notes can be accepted. Of the errors, only
    evidence-changed can. Remove the entry, or correct it.

    Fails:
        # content/accepted.yaml
        - rule: evidence-unused
          where: "1"
          because: Held for the site visit.

    Passes:
        # content/accepted.yaml
        - rule: evidence-unused
          where: "96"
          because: Held for the site visit.

        # evidence/practice.yaml
        ref: 96
        title: Practice framework
    """
    for match in matches:
        rule = match.acceptance.rule
        if match.covered:
            continue
        if rule not in match.rules:
            yield Problem(match.acceptance.at("rule"), f"There is no rule “{rule}”.", did_you_mean(rule, match.rules))
        elif match.refused:
            hint = "Fix the error and remove this entry."
            yield Problem(match.acceptance.at("rule"), f"{rule} is an error, and errors cannot be accepted.", hint)
        else:
            message = f"There is no finding of {rule} at “{match.acceptance.where}”."
            yield Problem(match.acceptance.at("where"), message, "Remove this entry, or correct “where”.")
