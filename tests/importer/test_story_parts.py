"""What a story tells besides its text."""

from __future__ import annotations

import pytest

from selfassess.importer.placed import Piece
from selfassess.importer.story_parts import StoryParts, parts_of
from tests.importer.made import blocks

ABOUT = "<p><em>Gardens, and who</em> <em>digs them</em></p>"
PICTURE = '<figure><img src="images/a.png" alt="Two people dig"/></figure>'
TEXT = "<p>It grew.</p>"


def story(markup: str) -> StoryParts:
    return parts_of([Piece(block, 95, "Below") for block in blocks(markup)])


def text_of(parts: StoryParts) -> list[str]:
    return [piece.block.words for piece in parts.text]


def test_a_line_in_italics_and_a_picture_before_the_text_have_keys_of_their_own() -> None:
    parts = story(ABOUT + PICTURE + TEXT)

    assert parts.values == {"about": "Gardens, and who digs them", "image": "images/a.png", "alt": "Two people dig"}
    assert text_of(parts) == ["It grew."]
    assert [key for key, _ in parts.places()] == ["about", "image"]


def test_the_line_on_consent_is_no_text() -> None:
    parts = story(f"{TEXT}<p>Told with consent. The name has been changed.</p>")

    assert text_of(parts) == ["It grew."]
    assert [key for key, _ in parts.places()] == [""]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        pytest.param("<p><em>It</em> grew.</p><p>So.</p>", ["It grew.", "So."], id="a word in italics"),
        pytest.param("<p><em>It grew.</em></p>", ["It grew."], id="nothing after the line"),
        pytest.param(f"<p><em>{'dig ' * 26}</em></p>{TEXT}", [("dig " * 26).strip(), "It grew."], id="a long line"),
        pytest.param(f"{TEXT}{PICTURE}", ["It grew.", ""], id="a picture after the text"),
        pytest.param(
            '<figure><img src="a.png"/><figcaption>Digging</figcaption></figure>' + TEXT,
            ["Digging", "It grew."],
            id="a picture with a caption",
        ),
        pytest.param("", [], id="nothing"),
    ],
)
def test_everything_else_is_text(markup: str, words: list[str]) -> None:
    parts = story(markup)

    assert text_of(parts) == words
    assert parts.values == {}
