from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def yaml_feature(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A special feature of YAML that is not used here.

    Anchors (`&name`), aliases (`*name`), merge keys (`<<`), tags (`!word`) and several documents in one file can
    make a file mean something that nobody can see in it. Type the words where they belong. If text should begin
    with one of these characters, put the text in quotes.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: &name Welcome
        text: Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: "&name Welcome"
        text: Words of welcome.
    """
    return problems
