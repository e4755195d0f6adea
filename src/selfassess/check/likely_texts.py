"""Every text that readers see, for rules that search it with a slow pattern: only those that may match."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, partial

from selfassess.diagnostics import Place
from selfassess.project.project import Project
from selfassess.prose.passage import Link

Shown = tuple[str, Callable[[int], Place]]


def likely_texts(project: Project, likely: Iterable[str]) -> list[Shown]:
    """The texts that contain one of these words, in small letters, and what tells the place of their characters."""
    texts, small, everything = _texts(project)
    met = [words for words in likely if words in everything]
    return [text for text, letters in zip(texts, small, strict=True) if any(map(letters.__contains__, met))]


def are_said(project: Project, words: Iterable[str]) -> bool:
    """Whether the texts have all of these words, in small letters, though perhaps not one text all of them."""
    return all(map(_texts(project)[2].__contains__, words))


@lru_cache(maxsize=1)
def _texts(project: Project) -> tuple[list[Shown], list[str], str]:
    """The texts of a project, all of them in small letters, and those in one."""
    texts: list[Shown] = [(text, text.at) for text in project.short_texts]
    for passage in project.passages:
        texts += [(words, block.at) for block, words in passage.running_words.items()]
        texts += [(link.title, partial(_beginning, link)) for link in passage.links if link.title]
    small = [text.lower() for text, _ in texts]
    return texts, small, "\n".join(small)


def _beginning(link: Link, _: int) -> Place:
    return link.position.place
