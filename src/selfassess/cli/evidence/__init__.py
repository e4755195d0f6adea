"""`selfassess evidence`: the librarian's commands."""

from __future__ import annotations

from selfassess.cli.lazy import Commands

NAMES = ("add", "review", "renumber", "supersede", "import")

command = Commands(
    "evidence",
    package=__name__,
    names=NAMES,
    help="Keep the evidence library: add, review, renumber and replace its records.",
)
