"""How others see a file: an editor, by the core schema of YAML 1.2, and who takes every value for text."""

from __future__ import annotations

import re
from typing import Any

import yaml

NULL = re.compile(r"|~|null|Null|NULL")
TRUTH = re.compile(r"true|True|TRUE|false|False|FALSE")
WHOLE = re.compile(r"[-+]?[0-9]+")
OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
ENDLESS = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def by_editor(text: str) -> Any:
    """The file as an editor sees it: `96` is a number, `true` a truth value, `~` and a blank are null."""
    return _of(_composed(text), _seen)


def as_text(text: str) -> Any:
    """The file with every value as text."""
    return yaml.load(text, yaml.BaseLoader)


def loses_nothing(text: str) -> bool:
    """Whether every value that an editor takes for no text can be told from what it makes of it: `96`, not `0x60`."""
    return all(each.value == _spelt(_seen(each)) for each in _plain(_composed(text)))


def takes_words_for_nothing(text: str) -> bool:
    """Whether a word stands for nothing to an editor: `~`, `null`."""
    return any(each.value and _seen(each) is None for each in _plain(_composed(text)))


def _composed(text: str) -> yaml.Node:
    node = yaml.compose(text, yaml.BaseLoader)
    assert node is not None
    return node


def _plain(node: yaml.Node) -> list[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        return [node] if node.style is None else []
    inside = [each for pair in node.value for each in pair[1:]] if isinstance(node, yaml.MappingNode) else node.value
    return [each for value in inside for each in _plain(value)]


def _of(node: yaml.Node, seen: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _of(value, seen) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_of(each, seen) for each in node.value]
    return seen(node)


def _seen(node: yaml.ScalarNode) -> Any:
    word: str = node.value
    if node.style is not None:
        return word
    if NULL.fullmatch(word):
        return None
    if TRUTH.fullmatch(word):
        return word.lower() == "true"
    if WHOLE.fullmatch(word):
        return int(word)
    if OTHER_BASE.fullmatch(word):
        return int(word, 0)
    if DECIMAL.fullmatch(word) or ENDLESS.fullmatch(word):
        return float(word.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return word


def _spelt(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
