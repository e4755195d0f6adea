from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from selfassess.diagnostics import Problem
from selfassess.model.framework import Framework
from selfassess.project.project import Project

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|&")
BETWEEN = re.compile(r"[\s,]*")
SMALL = frozenset(("a", "and", "&", "for", "in", "of", "our", "the", "to", "with"))
SHORT = 2
STEM = 4
NEVER = r"(?!)"
QUOTES = {'"': '"', "“": "”", "‘": "’", "'": "'", "*": "*", "_": "_", "[": "]"}


def official_name(project: Project) -> Iterator[Problem]:
    """The official name of a theme or statement with a mistake in it.

    Inspectors search for the official names. Only words that look like a name are checked: words with capital
    letters, in quotation marks, in bold, or alone on a line. Ordinary text such as “we support people to live
    healthier lives” is not checked, and a difference in capital letters alone is not reported. A name that the
    regulator itself also uses (`also_called` in the framework) is right too.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Our best score is for Safe System, Pathway and Transition.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Our best score is for Safe Systems, Pathways and Transitions. We plan each transition with the person.
    """
    names = _by_roots(project.assessment.framework)
    regulators_own = _also_called(project.assessment.framework)
    sizes = sorted({len(roots) for roots in names}, reverse=True)
    known = {root for roots in names for root in roots}
    beginning = _beginning(names)
    for passage in project.passages:
        for block, words in passage.running_words.items():
            for start in beginning.finditer(words):
                for window in _windows(block.content, start.start(), sizes, known):
                    name = names.get(_roots(window), "")
                    typed = block.content[window[0].start() : window[-1].end()]
                    if name and _plain(typed) not in regulators_own and _is_meant(window, typed, name, block.content):
                        message = f"“{' '.join(typed.split())}” is not quite the official name."
                        yield Problem(block.at(window[0].start()), message, f"Write “{name}”.")


def _also_called(framework: Framework) -> frozenset[str]:
    """What the regulator itself calls its themes and statements besides their official names."""
    names = [name for theme in framework.themes for name in theme.also_called]
    names += [name for statement in framework.statements for name in statement.also_called]
    return frozenset(map(_plain, names))


def _plain(typed: str) -> str:
    return " ".join(typed.split()).casefold()


def _by_roots(framework: Framework) -> dict[tuple[str, ...], str]:
    """The official names by the roots of their large words; one large word alone is too common to look for."""
    names = [theme.name for theme in framework.themes] + [statement.name for statement in framework.statements]
    by_roots = {_roots([word for word in WORD.finditer(name) if _is_large(word)]): str(name) for name in names}
    return {roots: name for roots, name in by_roots.items() if len(roots) >= SHORT}


def _beginning(names: Iterable[tuple[str, ...]]) -> re.Pattern[str]:
    """Finds the words with a capital letter that a name, or something near it, may begin with."""
    stems = {root[:STEM] for roots in names for root in roots}
    forms = sorted({form for stem in stems for form in (stem.capitalize(), stem.upper())})
    rests = {first: "|".join(re.escape(form[1:]) for form in alike) for first, alike in groupby(forms, itemgetter(0))}
    return re.compile("|".join(f"{re.escape(first)}(?:{rest})" for first, rest in rests.items()) or NEVER)


def _windows(content: str, start: int, sizes: Sequence[int], known: Collection[str]) -> Iterator[list[re.Match[str]]]:
    """The groups of neighbouring words from here on that are as many as the words of some name, and all of names."""
    if start and content[start - 1].isalnum():
        return
    large: list[re.Match[str]] = []
    end = start
    for word in WORD.finditer(content, start):
        if not BETWEEN.fullmatch(content, end, word.start()):
            break
        end = word.end()
        if _is_large(word):
            small = word[0].lower()
            if _root(small) not in known and _singular(small) not in known:
                break
            large.append(word)
            if len(large) in sizes:
                yield large[:]
            if len(large) == sizes[0]:
                break


def _is_large(word: re.Match[str]) -> bool:
    return word[0].lower() not in SMALL


def _roots(words: Sequence[re.Match[str]]) -> tuple[str, ...]:
    """What stays of the words of a name when their endings change; in short names only a plural may change."""
    cut = _singular if len(words) <= SHORT else _root
    return tuple(sorted(cut(word[0].lower()) for word in words))


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s") if not word.endswith("ss") and word != "s" else word


def _singulars(words: str) -> list[str]:
    return [_singular(word) for word in WORD.findall(words.lower().replace("&", "and"))]


@lru_cache(maxsize=4096)
def _root(word: str) -> str:
    single = _singular(word)
    for ending, instead in (("ier", "y"), ("er", ""), ("ing", "")):
        if single.endswith(ending) and single != ending:
            return single.removesuffix(ending) + instead
    return single.removesuffix("e") or single


def _is_meant(window: Sequence[re.Match[str]], typed: str, name: str, content: str) -> bool:
    """Whether words that differ from a name are a name, and not running text that comes near it."""
    if _plain(typed) == name.casefold():
        return False
    if len(window) <= SHORT and _singulars(typed) != _singulars(name):
        return False
    before, after = content[: window[0].start()], content[window[-1].end() :]
    if all(word[0][0].isupper() for word in window):
        return not re.match(r" [A-Z]", after)
    if QUOTES.get(before[-1:], "none") == after.lstrip(",:")[:1]:
        return True
    if len(window) <= SHORT:
        return False
    said = before.rstrip(" \n" + "".join(QUOTES))
    starts = not said or said[-1] in ".!?:"
    return not starts or (not said and not after.strip(" .:*_\n"))
