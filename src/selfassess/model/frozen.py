"""Frozen values: classes whose annotations are their fields, as in dataclasses, made without generated code.

The methods of a frozen dataclass are written as text and compiled, which takes half a millisecond a class at every
start; the model and the readers of `schema` are some forty. Here one `__init__` serves them all: see decision 9.
"""

from __future__ import annotations

from typing import Any, ClassVar, Self, dataclass_transform


class _FrozenType(type):
    """Turns the annotations of a class into slots, and keeps their defaults; fields of base classes come first."""

    _fields: tuple[str, ...]
    _defaults: dict[str, object]

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> _FrozenType:
        own = tuple(field for field in namespace.get("__annotations__", ()) if not field.startswith("_"))
        # A class attribute may not have the name of a slot, so that defaults are taken out of the class.
        defaults = {field: namespace.pop(field) for field in own if field in namespace}
        kind = super().__new__(cls, name, bases, {**namespace, "__slots__": own})
        above = [base for base in bases if isinstance(base, _FrozenType)]
        kind._fields = (*(field for base in above for field in base._fields), *own)
        kind._defaults = {field: value for base in above for field, value in base._defaults.items()} | defaults
        return kind


class _Value(metaclass=_FrozenType):
    """A value whose fields are set once, when it is made; it is equal to itself alone.

    `_fields` and `_replace` are those of named tuples.
    """

    _fields: ClassVar[tuple[str, ...]]
    _defaults: ClassVar[dict[str, object]]

    def __init__(self, *values: object, **named: object) -> None:
        kind = type(self)
        given = {**kind._defaults, **named}
        if values:
            given.update(zip(kind._fields, values, strict=False))
        if len(given) != len(kind._fields):
            wrong = ", ".join(sorted(given.keys() ^ {*kind._fields}))
            raise TypeError(f"{kind.__name__}: missing or unknown: {wrong}")
        settle = object.__setattr__
        for field, value in given.items():
            settle(self, field, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} cannot be changed: {type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{name} cannot be deleted: {type(self).__name__} is frozen")

    def _replace(self, **changes: object) -> Self:
        """A copy with these fields changed."""
        return type(self)(**{field: getattr(self, field) for field in self._fields} | changes)


@dataclass_transform(frozen_default=True, eq_default=False)
class Frozen(_Value):
    """Made with its values in the order of its fields, or by name, as mypy checks."""


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False)
class FrozenByName(_Value):
    """Made with its values by name alone, so that a subclass may add required fields after optional ones."""
