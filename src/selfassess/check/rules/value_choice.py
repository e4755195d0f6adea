from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def value_choice(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A word that is not one of those permitted for this key.

    Some keys take one of a few words, so that everything can be sorted and counted: the kind of a record,
    its sensitivity, the status of an action. The finding lists them, or names the one that was meant.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          kind: survay
          file: files/survey.txt

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          kind: survey
          file: files/survey.txt
    """
    return problems
