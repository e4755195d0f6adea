"""`python -m tests.fuzz --kind yaml --seed 7 --seconds 3600`: damages projects for as long as you like.

Each seed is one project; they are tried in order, each under every kind that is asked for. A project that something
is wrong with is kept, and a line says how to try it again.
"""

from __future__ import annotations

import sys
import tempfile
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from tests.fuzz.engine import attempt, warm_up
from tests.fuzz.kinds import KINDS

LONGEST = 1500


def main() -> int:
    parser = ArgumentParser(
        prog="python -m tests.fuzz", description="Damage projects, and watch every command on them."
    )
    parser.add_argument("--kind", choices=[*KINDS], action="append", help="what to damage (default: everything)")
    parser.add_argument("--seed", type=int, default=0, help="the first project (default: 0)")
    parser.add_argument("--cases", type=int, help="how many projects of each kind")
    parser.add_argument("--seconds", type=float, help="how long to go on")
    parser.add_argument("--keep", type=Path, help="where to keep projects that something is wrong with")
    asked = parser.parse_args()
    if asked.cases is None and asked.seconds is None:
        parser.error("say how long: --cases or --seconds")
    root = asked.keep or Path(tempfile.mkdtemp(prefix="fuzz-"))
    tempfile.tempdir = str(root / "temporary")  # compiled templates are kept there too
    Path(tempfile.tempdir).mkdir(parents=True, exist_ok=True)
    warm_up()
    until = time.monotonic() + asked.seconds if asked.seconds else float("inf")
    cases, faulty, ends = 0, 0, Counter[str]()
    for kind, seed in _cases(asked.kind or [*KINDS], asked.seed, asked.cases):
        if time.monotonic() > until:
            break
        outcome = attempt(kind, seed, root)
        cases, faulty, ends = cases + 1, faulty + bool(outcome.faults), ends + outcome.ends
        if outcome.faults:
            _tell(kind, seed, outcome.faults, root)
    _write(f"{cases} projects, {ends.total()} commands, {faulty} projects with faults.")
    _write(", ".join(f"{end}: {number}" for end, number in sorted(ends.items())))
    return 1 if faulty else 0


def _cases(kinds: list[str], first: int, number: int | None) -> Iterator[tuple[str, int]]:
    seeds = count(first) if number is None else range(first, first + number)
    return ((kind, seed) for seed in seeds for kind in kinds)


def _tell(kind: str, seed: int, faults: list[str], root: Path) -> None:
    _write(f"{kind} {seed}:")
    for fault in faults:
        _write("    " + _short(fault.strip()).replace("\n", "\n    "))
    _write(f"  kept in {root / f'{kind}-{seed}'}")
    _write(f"  again: python -m tests.fuzz --kind {kind} --seed {seed} --cases 1")


def _short(fault: str) -> str:
    return fault if len(fault) <= LONGEST else f"{fault[:LONGEST]} …"


def _write(line: str) -> None:
    sys.stdout.write(line.encode("utf-8", "backslashreplace").decode() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
