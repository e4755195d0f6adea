"""The texts of a project that hold more than ordinary characters: few do, and only these are worth a closer look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from selfassess.model.assessment import Acceptance
from selfassess.model.entry import Entry
from selfassess.project.project import Project
from selfassess.syntax.nodes import Mapping, Node, Scalar, Sequence, Text

ODD = re.compile(r"[^\t\n\r -~£°½–—‘’“”…•€éèêàçöüÉ\u00a0]")
ESCAPES = ("\\u", "\\U", "\\x")


@lru_cache(maxsize=1)  # several rules ask
def odd_texts(project: Project) -> tuple[Text, ...]:
    """Every text of a file that is not made of ordinary characters alone, also the short forms of the glossary.

    Other keys are left out: whoever reads them says that they are not known.
    """
    return tuple(texts_with(project, ODD))


def texts_with(project: Project, pattern: re.Pattern[str]) -> Iterator[Text]:
    """Every text of a file in which a pattern is found, also the short forms of the glossary."""
    assessment = project.assessment
    entries: list[Entry] = [assessment, *project.entries(Entry), *project.entries(Acceptance), *assessment.accepted]
    nodes: list[Node] = [entry.node for entry in (*entries, assessment.framework)]
    nodes += [meaning.node for meaning in assessment.glossary.values()]
    files = {node.source.file: node for node in nodes}
    glossary = next((meaning.node.source.file for meaning in assessment.glossary.values()), "")
    for node in files.values():
        if pattern.search(node.source.text) or any(mark in node.source.text for mark in ESCAPES):
            yield from _texts(_root(node), pattern)
            if node.source.file == glossary:
                yield from (short for short in assessment.glossary if pattern.search(short))


def _root(node: Node) -> Node:
    while node.parent is not None:
        node = node.parent
    return node


def _texts(node: Node, pattern: re.Pattern[str]) -> Iterator[Text]:
    if isinstance(node, Scalar):
        if pattern.search(node.text):
            yield Text.of(node)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item, pattern)
    elif isinstance(node, Mapping):
        for value in node.values.values():
            yield from _texts(value, pattern)
