"""Typst in a process of its own, since a look may be a stranger's: it can neither run for ever nor fill the memory."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress

import msgspec

from selfassess.write.brand import PRINTED
from selfassess.write.pdf.engine import Order, Refusal, RefusedError, filled

DEADLINE = 60
"""Seconds; the longest of our own documents takes one."""
MOST_MEMORY = 2 * 1024**3
FEW_THREADS = {"RAYON_NUM_THREADS": "2"}
"""Each thread reserves memory, and a large computer would have many."""
CHILD = "import sys; sys.path[:] = sys.argv[1:]; from selfassess.write.pdf.apart import fill_order; fill_order()"
MADE, REFUSED = b"+", b"-"


def filled_apart(order: Order, deadline: float = DEADLINE) -> bytes:
    """What was ordered, as another process made it. Raises RefusedError."""
    env = {**os.environ, **FEW_THREADS}
    typed = msgspec.json.encode(order)
    words = [sys.executable, "-P", "-c", CHILD, *filter(None, sys.path)]
    try:
        done = subprocess.run(
            words, input=typed, capture_output=True, cwd=order.folder, env=env, timeout=deadline, check=False
        )
    except subprocess.TimeoutExpired:
        raise RefusedError([Refusal(f"it was still not done after {deadline:.0f} seconds", PRINTED)]) from None
    if done.stdout.startswith(MADE):
        return done.stdout[1:]
    if done.stdout.startswith(REFUSED):
        raise RefusedError(msgspec.json.decode(done.stdout[1:], type=list[Refusal]))
    raise RefusedError([Refusal("it needs too much memory", PRINTED)])


def fill_order() -> None:
    """Reads an order, and writes what it comes to, or why it is refused."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # Windows has nothing of the kind

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    order = msgspec.json.decode(sys.stdin.buffer.read(), type=Order)
    try:
        answer = MADE + filled(order)
    except RefusedError as error:
        answer = REFUSED + msgspec.json.encode(error.refusals)
    sys.stdout.buffer.write(answer)
