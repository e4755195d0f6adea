"""What a function says of itself, which is the page of a rule and the help of a command: text that people read.

Python leaves it out under `-OO`; it is read from the source then.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import cleandoc, getsourcefile, unwrap
from typing import Any


def docstring(function: Callable[..., Any]) -> str:
    """The docstring of a function at the top of its module, without its indentation; empty where it has none."""
    return cleandoc(function.__doc__ or _typed(function))


def _typed(function: Callable[..., Any]) -> str:
    import ast
    from pathlib import Path

    function = unwrap(function)
    file = getsourcefile(function)
    module = ast.parse(Path(file).read_bytes()) if file is not None else ast.Module([], [])
    named = (each for each in module.body if isinstance(each, ast.FunctionDef) and each.name == function.__name__)
    return next((ast.get_docstring(each) or "" for each in named), "")
