"""The sandbox: Jinja with everything escaped, in which a misspelt name is an error and nothing can be changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, MutableMapping, Sequence
from types import FunctionType
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateRuntimeError, Undefined, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, Macro, markup_join, str_join
from jinja2.sandbox import MAX_RANGE, SandboxedEnvironment
from markupsafe import Markup

from selfassess.model.entry import Figure
from selfassess.render.sandbox import reach, text_methods
from selfassess.render.sandbox.code import CountingCode
from selfassess.render.sandbox.effort import CALL, ITEM, PIECE, PLAIN, SMALL, TEXTS, CountingEnvironment, Effort
from selfassess.render.sandbox.filters import FILTERS, TESTS
from selfassess.render.sandbox.operators import OPERATORS
from selfassess.render.sandbox.showing import day_in_form, named, printable
from selfassess.syntax.nodes import Text

DEEPEST = 60
"""How deep macros may call one another. Python itself gives up at about three times as much."""
TOO_DEEP = "This calls itself without end"
TOO_MANY = f"“range” makes at most {MAX_RANGE:,} numbers"
FOREIGN = 40
"""The work of our own functions for a character that a template made; what authors typed has been read already."""
LISTED = 500
"""Their work for an item of a list."""
SHOWN = 4
"""Their work for a character that they make."""
MADE = frozenset({str, Markup})
READ = SMALL | {Text, Figure}


def numbers(*bounds: Any) -> range:
    """What `range` makes in a template."""
    made = range(*bounds)
    if len(made) > MAX_RANGE:
        raise TemplateRuntimeError(TOO_MANY)
    return made


class CountedContext(Context):
    """What a template knows by name. Handing all of it to another template takes longer the more it is."""

    environment: CountingEnvironment

    def get_all(self) -> dict[str, Any]:
        known = super().get_all()
        self.environment.effort.spend(PIECE * len(known))
        return known


class Sandbox(CountingEnvironment, SandboxedEnvironment):
    """Templates of a loader, with what they may name; together they may make this much effort."""

    code_generator_class = CountingCode
    context_class = CountedContext
    intercepted_binops = frozenset(OPERATORS)

    def __init__(self, loader: BaseLoader, names: Mapping[str, Any], effort: Effort) -> None:
        super().__init__(
            loader=loader,
            autoescape=True,
            auto_reload=False,
            optimized=False,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.finalize = self.printed
        self.filters = dict(FILTERS)
        self.tests = dict(TESTS)
        self.globals = {"range": numbers, **names}
        self.effort = effort
        self.spend, self.weighed, self.settled = effort.spend, effort.weighed, effort.settled
        self.weighed_place = effort.weighed_place
        self._functions = frozenset(value for value in self.globals.values() if type(value) is FunctionType)
        self._fields: set[tuple[type, str]] = set()
        self._answers: dict[tuple[int, str], tuple[Any, Any]] = {}
        self._depth = 0

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What every template knows by name; none that is loaded here has names of its own besides."""
        return self.globals if not d else super().make_globals(d)

    @pass_context
    def printed(self, context: Context, value: Any) -> Any:
        """What `{{ … }}` prints."""
        self.spend(len(value) if type(value) in TEXTS else ITEM)
        return printable(value)

    def concatenated(self, is_escaped: bool, parts: Sequence[Any]) -> str:
        """What `a ~ b` makes."""
        for part in parts:
            self.spend(len(part) if type(part) in TEXTS else ITEM)
            printable(part)
        return (markup_join if is_escaped else str_join)(parts)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        return self.settled(OPERATORS[operator](left, right, self.effort))

    def getattr(self, obj: Any, attribute: str) -> Any:
        if (type(obj), attribute) in self._fields:
            return getattr(obj, attribute)
        answer = self._answers.get((id(obj), attribute))
        return self._read(obj, attribute) if answer is None else answer[1]

    def _read(self, obj: Any, attribute: str) -> Any:
        kind = type(obj)
        if attribute.startswith("_"):
            return self.unsafe_undefined(obj, attribute)
        if reach.is_field(kind, attribute):
            self._fields.add((kind, attribute))
            return getattr(obj, attribute)
        if reach.is_answer(kind, attribute):
            value = _answer(obj, attribute)
            value = tuple(value) if isinstance(value, Iterator) else value
            self._answers[id(obj), attribute] = obj, value  # which keeps the object, so that no other gets its number
            return value
        if reach.is_always_open(kind, attribute):
            self._fields.add((kind, attribute))
            return getattr(obj, attribute)
        if reach.is_open(obj, attribute):
            return getattr(obj, attribute)
        if hasattr(kind, attribute):
            return self.unsafe_undefined(obj, attribute)
        try:
            return obj[attribute]
        except (TypeError, LookupError):
            return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        try:
            return obj[self.weighed(argument)]
        except (TypeError, LookupError):
            if isinstance(argument, str):
                return self.getattr(obj, str(argument))
            return self.undefined(obj=obj, name=argument if type(argument) in PLAIN else named(argument))

    def call(self, context: Context, called: Any, /, *values: Any, **named_values: Any) -> Any:
        self.spend(CALL)
        named_values.pop("_loop_vars", None)
        named_values.pop("_block_vars", None)
        if isinstance(called, reach.CALLED):
            return self.settled(self._deeper(context, called, values, named_values))
        if type(called) is FunctionType and called in self._functions:
            return self._function(called, values, named_values)
        if isinstance(called, Undefined):
            return called()  # which says what is not known
        if not reach.is_method(called):
            raise SecurityError(f"{type(called).__name__} is not safely callable")
        return self.settled(self._method(called, values, named_values))

    def _deeper(self, context: Context, called: Any, values: Sequence[Any], named_values: Mapping[str, Any]) -> Any:
        if self._depth == DEEPEST:
            raise TemplateRuntimeError(TOO_DEEP)
        self._depth += 1
        try:
            if type(called) is Macro:  # most are, and what Jinja would look for first they do not have
                return called(context.eval_ctx, *values, **named_values)
            return context.call(called, *values, **named_values)
        finally:
            self._depth -= 1

    def _function(self, called: Any, values: Sequence[Any], named_values: Mapping[str, Any]) -> Any:
        """What one of our own functions makes."""
        for value in (*values, *named_values.values()) if named_values else values:
            kind = type(value)
            if kind in MADE:
                self.spend(FOREIGN * len(value))
            elif kind not in READ and isinstance(value, Collection):
                self.spend(LISTED * len(value))
        made = called(*values, **named_values)
        if type(made) in TEXTS:
            self.spend(SHOWN * len(made))
            return made
        return self.settled(made)

    def _method(self, called: Any, values: Sequence[Any], named_values: Mapping[str, Any]) -> Any:
        value = called.__self__
        if isinstance(value, reach.WORDS):
            return _say(called, values, named_values)
        if isinstance(value, str):
            return text_methods.called(called, values, named_values, self)
        if called.__name__ == "strftime":
            return day_in_form(value, *values, **named_values)
        for given in (*values, *named_values.values()):
            self.weighed(given)
        if isinstance(value, list | tuple):
            self.weighed(value)
        return called(*values, **named_values)


def _answer(value: Any, name: str) -> Any:
    try:
        return getattr(value, name)
    except ValueError as error:  # such as the newest of no values
        raise TemplateRuntimeError(f"{type(value).__name__} has nothing for “{name}” here") from error


def _say(method: Any, values: Sequence[Any], named_values: Mapping[str, Any]) -> Any:
    """What the product says of values, in words of its own."""
    try:
        return method(*map(printable, values), **{name: printable(value) for name, value in named_values.items()})
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        shown = ", ".join(f"“{named(value)}”" for value in (*values, *named_values.values()))
        raise TemplateRuntimeError(f"“{method.__name__}” cannot take {shown}") from error
