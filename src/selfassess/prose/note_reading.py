"""Which note each reference means, and what of notes is mistyped, so that a document shows it as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from selfassess.diagnostics import Problem
from selfassess.prose.block import Block, Position
from selfassess.prose.notes import CLOSE, INLINE_NOTE, OPEN, REFERRED
from selfassess.prose.parser import Token
from selfassess.prose.passage import Note, ProseMistake

MALFORMED = "note-malformed"
NOT_WORDS = r"(?m)^(?:[-+*•] |\d{1,2}[.)] |\|)"
NO_LIST, MOVE_OUT = "A note cannot contain a list or a table.", "Type it as a sentence, or move it out of the note."
LISTS = ("bullet_list_open", "ordered_list_open")
Paragraphs = list[tuple[Token, Block]]


def joined(tokens: Sequence[Token], blocks: Sequence[Block], references: Paragraphs) -> Iterator[ProseMistake]:
    """Gives each reference the note that it means, and yields the mistakes of references and notes without the other.

    What of a note is in no document elsewhere says so, as `is_used`.
    """
    notes = _notes(tokens, iter(blocks))
    if not notes and not references:
        return
    names = {_name(token.meta["refers_to"]) for token, _ in references}
    unused = [name for name in notes if name not in names]
    for token, block in references:
        typed = notes.get(_name(token.meta["refers_to"]))
        if typed is None:
            yield _without_note(token, block, unused)
        else:
            inside = tuple(each.children or () for each, _ in typed[0])
            token.meta["words"] = Note(tuple(block for _, block in typed[0]), inside)
    yield from _lists_below(tokens, blocks)
    for name, all_typed in notes.items():
        for number, paragraphs in enumerate(all_typed):
            is_used = number == 0 and name in names
            for token, _ in paragraphs:
                token.meta["is_used"] = is_used
            yield from _mistakes(name, paragraphs, is_again=number > 0, is_used=is_used)


def _notes(tokens: Iterable[Token], blocks: Iterator[Block]) -> dict[str, list[Paragraphs]]:
    """The paragraphs of each note, under its name and in the order of the text."""
    notes: dict[str, list[Paragraphs]] = {}
    for token in tokens:
        block = next(blocks) if token.type == "inline" else None
        if token.type == OPEN:
            notes.setdefault(_name(token.meta["note"]), []).append([])
        elif block is not None and "note" in token.meta:
            notes[_name(token.meta["note"])][-1].append((token, block))
    return notes


def _lists_below(tokens: Sequence[Token], blocks: Iterable[Block]) -> Iterator[ProseMistake]:
    """Lists that are set in under a note: they are lists of the text."""
    last = None
    inlines = iter(blocks)
    for token, after in pairwise(tokens):
        last = next(inlines) if token.type == "inline" else last
        if token.type == CLOSE and after.type in LISTS and last is not None and _is_set_in(after, last):
            yield _mistake(last, (0, len(last.content)), NO_LIST, MOVE_OUT)


def _is_set_in(token: Token, block: Block) -> bool:
    row = block.text.split("\n")[token.map[0]] if token.map else ""
    return row[:2].isspace() and len(row) > 1


def _name(typed: str) -> str:
    return typed.casefold()


def _without_note(token: Token, block: Block, unused: Sequence[str]) -> ProseMistake:
    mark = token.content
    near = f"Did you mean “[^{unused[0]}]”? If not, type" if len(unused) == 1 else "Type"
    hint = f"{near} the note in this text, on a line that begins with “{mark}:”."
    return _mistake(block, (token.meta["at"], token.meta["end"]), f"There is no note “{mark}” in this text.", hint)


def _mistakes(name: str, paragraphs: Paragraphs, *, is_again: bool, is_used: bool) -> Iterator[ProseMistake]:
    first = paragraphs[0][1]
    whole = (0, len(first.content))
    if is_again:
        hint = "Give this one another name, and type that name where the note belongs."
        yield _mistake(first, whole, f"This is a second note “[^{name}]”, so readers see it here.", hint)
    elif not first.content:
        yield _mistake(first, whole, f"The note “[^{name}]” has no words.", "Type them after its colon.")
    elif not is_used:
        hint = f"Type “[^{name}]” where the note belongs, or remove the note."
        yield _mistake(first, whole, f"Nothing refers to the note “[^{name}]”, so readers see it here.", hint)
    for _, block in paragraphs:
        listed = re.search(NOT_WORDS, block.content)
        if listed is not None:
            yield _mistake(block, listed.span(), NO_LIST, MOVE_OUT)


def misplaced(tokens: Iterable[Token], block: Block, *, in_note: bool) -> Iterator[ProseMistake]:
    """Notes where there can be none, and pictures in notes."""
    for token in tokens:
        span = (token.meta.get("at", 0), token.meta.get("end", 0))
        if in_note and token.type in (REFERRED, INLINE_NOTE):
            hint = "Type its words in this note, in round brackets."
            yield _mistake(block, span, "A note cannot have a note.", hint)
        elif in_note and token.type == "image":
            yield _mistake(block, span, "A note cannot contain a picture.", "Move the picture out of the note.")
        elif token.type == "image" and any(child.type in (REFERRED, INLINE_NOTE) for child in token.children or ()):
            yield _mistake(
                block, span, "Alternative text cannot have a note.", "Put the note in the picture's caption."
            )


def _mistake(block: Block, span: tuple[int, int], message: str, hint: str) -> ProseMistake:
    return ProseMistake(MALFORMED, Position(block, span[0]), span[1], partial(Problem, message=message, hint=hint))
