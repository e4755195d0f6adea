from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selfassess.audit.audited import AuditedFile, AuditedLink
from selfassess.audit.fault import Fault
from selfassess.document.vague_words import is_vague

HINT = "Say in the words of each link what is different about it, as in “Plan for 2024” and “Plan for 2025”."
SEVERAL = "{} groups of links share their words and lead to different places."
RETURNS = r"(?i)\W*(?:(?:go |return )?back|return|top|up|next|previous|prev|home|contents)\b.{0,30}"
"""The words of links that lead somewhere else from each place, as everybody expects."""


def link_words_repeated(file: AuditedFile) -> Iterator[Fault]:
    """Links with the same words that lead to different places.

    In a list of links, people cannot tell them apart.

    Fails:
        <p><a href="https://www.exampleshire.example/plan-24">Improvement plan</a> and its successor, the
        <a href="https://www.exampleshire.example/plan-25">improvement plan</a>.</p>

    Passes:
        <p><a href="https://www.exampleshire.example/plan-24">Improvement plan 2024</a> and its successor, the
        <a href="https://www.exampleshire.example/plan-25">improvement plan 2025</a>.</p>
    """
    alike: dict[str, list[AuditedLink]] = {}
    for link in file.links:
        if re.search(r"[^\W\d_]{2}", link.words) and not is_vague(link.words) and not re.fullmatch(RETURNS, link.words):
            alike.setdefault(link.words.casefold(), []).append(link)
    for links in alike.values():
        inside = _parts(file, [link.target for link in links if link.target.startswith("#")])
        elsewhere = {_same(link.target) for link in links if not link.target.startswith("#")} - {""}
        count = max(len(inside), len(elsewhere))
        if count > 1:
            message = f"{len(links)} links are called “{links[0].words[:60]}” and lead to {count} different places."
            yield Fault(links[0].place, message, HINT, SEVERAL)


def _parts(file: AuditedFile, targets: Iterable[str]) -> set[str]:
    """The parts of a document that links lead to, as readers know them, by the headings above: one within another is
    that other."""
    parts = {file.anchors.get(target[1:]) or target for target in targets}
    return {part for part in parts if not any(part.startswith(f"{other}\n") for other in parts)}


def _same(target: str) -> str:
    """An address without what makes no difference."""
    return re.sub(r"^https?://(www\.)?|/+$", "", target.strip().casefold())
