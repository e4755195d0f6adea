"""Words that remember where they were typed."""

from __future__ import annotations

from typing import Self

from selfassess.diagnostics import Place
from selfassess.syntax.nodes import Scalar
from selfassess.syntax.source import Source, Style


class Text(str):
    """Words of the model, and the value that they were read from.

    Templates and rules use it as any `str`; `at` says where it was typed.
    """

    __slots__ = ("node",)
    node: Scalar

    def __new__(cls, words: str, node: Scalar) -> Self:
        text = super().__new__(cls, words)
        object.__setattr__(text, "node", node)
        return text

    @classmethod
    def of(cls, node: Scalar) -> Text:
        """The words of a value as they were typed."""
        return Text(node.text, node)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} cannot be changed: a text is frozen")

    def at(self, offset: int = 0) -> Place:
        return self.node.at(offset)

    @property
    def place(self) -> Place:
        return self.node.place


def text_without_source(text: str, file: str = "typed") -> Text:
    """Words that are in no file, on one line: for tests, and for what nobody typed."""
    return Text.of(Scalar(Source(file, text), 0, 0, 0, text, Style.PLAIN))
