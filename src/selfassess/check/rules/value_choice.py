from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def value_choice(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A word that this key does not accept.

    Some keys accept only certain words, so that records and actions can be sorted and counted: the kind of a
    record, its sensitivity, the status of an action. The finding lists the words, or suggests the right one.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        kind: polisy
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        kind: policy
        unused: Held for the site visit
    """
    return problems
