"""Footnotes: which words are a note, which reference means it, and what is wrong with either."""

from __future__ import annotations

import pytest

from selfassess.prose.notes import INLINE_NOTE, REFERRED
from selfassess.prose.passage import Note, Passage
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source
from tests.prose.typed_text import text_of


def passage(prose: str) -> Passage:
    return read(text_without_source(prose))


def notes(prose: str) -> list[Note | None]:
    """What each reference of a text means."""
    inlines = [child for token in passage(prose).tokens for child in token.children or ()]
    return [token.meta.get("words") for token in inlines if token.type in (REFERRED, INLINE_NOTE)]


def words(prose: str) -> list[str]:
    """The paragraphs of the note that the first reference means."""
    note = notes(prose)[0]
    assert note is not None
    return [block.content for block in note.blocks]


WORDS = {
    "on one line": ("Waits fell.[^1]\n\n[^1]: Provisional.", ["Provisional."]),
    "before the reference": ("[^1]: Provisional.\n\nWaits fell.[^1]", ["Provisional."]),
    "straight under the words": ("Waits fell.[^1]\n[^1]: Provisional.", ["Provisional."]),
    "over several lines": ("Waits[^1]\n\n[^1]: Provisional\nfigure.\n  Soon final.\n\nMore.",
                           ["Provisional\nfigure.\nSoon final."]),
    "of two paragraphs": ("Waits[^1]\n\n[^1]: One.\n\n    Two\n    lines.\n\nMore.", ["One.", "Two\nlines."]),
    "that begins on the next line": ("Waits[^1]\n\n[^1]:\n    One.", ["One."]),
    "up to the next note": ("Waits[^1][^2]\n\n[^1]: One.\n[^2]: Two.", ["One."]),
    "up to a heading": ("Waits[^1]\n\n[^1]: One.\n### Two", ["One."]),
    "up to a list": ("Waits[^1]\n\n[^1]: One.\n- Two\n- Three", ["One."]),
    "under a name, in small letters or large": ("Waits[^Survey]\n\n[^survey]: One.", ["One."]),
    "in a quotation": ("> Waits[^1]\n>\n> [^1]: One\n> line.", ["One\nline."]),
    "in a list": ("- Waits[^1]\n\n  [^1]: One\n  line.\n- Two", ["One\nline."]),
    "referred to in a cell": ("| a[^1] |\n|---|\n| b |\n\n[^1]: One.", ["One."]),
    "referred to in a heading": ("### a[^1]\n\n[^1]: One.", ["One."]),
    "referred to in a caption": ('![What](a.png "Of[^1]")\n\n[^1]: One.', []),
    "where it belongs": ("Waits^[One *two* [three](#x).] fell.", ["One *two* [three](#x)."]),
    "referred to in the words of a link": ("[Waits[^1]](#waits)\n\n[^1]: One.", ["One."]),
}  # fmt: skip


@pytest.mark.parametrize("name", [name for name, (_, made) in WORDS.items() if made])
def test_a_note_has_its_words(name: str) -> None:
    prose, made = WORDS[name]
    assert words(prose) == made
    assert passage(prose).mistakes == ()


def test_a_caption_has_notes() -> None:
    found = passage('![What](a.png "Of[^1]")\n\n[^1]: One.')
    [picture] = found.pictures
    assert picture.caption is not None
    assert [token.type for token in picture.caption.tokens] == ["text", REFERRED]
    assert found.mistakes == ()


def test_two_references_mean_the_same_note() -> None:
    first, again = notes("One[^1] two[^1]\n\n[^1]: Note.")
    assert first is not None
    assert again is not None
    assert first.blocks == again.blocks


@pytest.mark.parametrize("prose", ["`[^1]`", "\\[^1]", "```\n[^1]\n```", "x^[ ]", "^[never closed", "[^two words]"])
def test_what_is_no_reference(prose: str) -> None:
    assert notes(prose) == []
    assert passage(prose).mistakes == ()


@pytest.mark.parametrize("style", ["|", '"'])
def test_the_words_of_a_note_know_where_they_were_typed(style: str) -> None:
    rows = "  Waits fell.[^1]\n\n  [^1]: Provisional\n  figure (Ref 9).\n"
    file = f"text: |\n{rows}" if style == "|" else f'text: "\n{rows}"\n'
    [citation] = read(text_of(file)).citations
    place = citation.place(citation.items[0])
    assert file.split("\n")[place.line - 1][place.column - 1 :].startswith("9)")


def test_the_words_of_a_note_in_the_sentence_know_where_they_were_typed() -> None:
    file = "text: |\n  Waits^[Provisional (Ref 9)] fell.\n"
    [citation] = read(text_of(file)).citations
    place = citation.place(citation.items[0])
    assert (place.line, place.column) == (2, 27)


def test_notes_are_running_words_where_they_were_typed() -> None:
    found = passage("Waits[^1]^[here] fell.\n\n[^1]: TBC")
    assert [text.split() for text in found.running_words.values()] == [["Waits", "fell."], ["here"], ["TBC"]]


MISTAKES = {
    "Waits[^1]": ("There is no note “[^1]” in this text.", "[^1]"),
    "Waits.\n\n[^1]: Provisional.": ("Nothing refers to the note “[^1]”, so readers see it here.", "Provisional."),
    "Waits[^1].\n\n[^1]: One.\n[^1]: Two.": ("This is a second note “[^1]”, so readers see it here.", "Two."),
    "Waits[^1].\n\n[^1]:\n\nMore.": ("The note “[^1]” has no words.", ""),
    "Waits[^1].\n\n[^1]: One^[two].": ("A note cannot have a note.", "^[two]"),
    "Waits[^1].\n\n[^1]: One.\n\n    - two\n    - three": ("A note cannot contain a list or a table.", "One."),
    "Waits[^1].\n\n[^1]: One.\n\n    | a |\n    |---|": ("A note cannot contain a list or a table.", "|"),
    "Waits^[![A map](a.png)].": ("A note cannot contain a picture.", "![A map](a.png)"),
    "![A map[^1]](a.png) and[^1]\n\n[^1]: One.": ("Alternative text cannot have a note.", "![A map[^1]](a.png)"),
}


@pytest.mark.parametrize("prose", MISTAKES)
def test_what_is_wrong_with_a_note_is_found_at_its_words(prose: str) -> None:
    [mistake] = passage(prose).mistakes
    assert (mistake.rule, mistake.problem.message, mistake.words) == ("note-malformed", *MISTAKES[prose])


def test_a_note_in_a_note_is_not_referred_to() -> None:
    messages = [mistake.problem.message for mistake in passage("Waits[^1].\n\n[^1]: One[^2].\n[^2]: Two.").mistakes]
    assert messages == [
        "A note cannot have a note.",
        "Nothing refers to the note “[^2]”, so readers see it here.",
    ]


def test_the_only_note_that_nothing_refers_to_was_probably_meant() -> None:
    hints = [mistake.problem.hint for mistake in passage("Waits[^1].\n\n[^l]: One.").mistakes]
    assert hints[0].startswith("Did you mean “[^l]”?")
