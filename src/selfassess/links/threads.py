"""Work that may hang, done where it can be left alone."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import ParamSpec, TypeVar

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


def started(
    function: Callable[Parameters, Result], *arguments: Parameters.args, **more: Parameters.kwargs
) -> Future[Result]:
    """The result to come, from a daemon thread. An executor would wait for its threads before Python can exit."""
    future: Future[Result] = Future()

    def work() -> None:
        try:
            future.set_result(function(*arguments, **more))
        except BaseException as error:
            future.set_exception(error)

    Thread(target=work, daemon=True).start()
    return future
