from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def yaml_feature(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Something that YAML can do and that is not used here.

    Anchors (`&name`), aliases (`*name`), merge keys (`<<`), tags (`!word`) and several documents in one
    file all make a text say what does not stand there. Type the words out where they belong. A text that
    is meant to begin with one of these signs goes in quotes.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: &name Welcome
        text: Words.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: "&name Welcome"
        text: Words.
    """
    return problems
