"""What `check --fix` has fixed, and what it could not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from selfassess.model.number_format import counted

if TYPE_CHECKING:
    from selfassess.edit.fixing import Fixes


def lines(fixes: Fixes, dry_run: bool = False) -> str:
    """How many problems were fixed, or would be; how many of each rule in each file; and fixes that were not safe."""
    counts = Counter((finding.place.file, finding.rule) for finding in fixes.fixed)
    rows: list[str] = []
    for file in fixes.changes:
        rows.append(f"  {file}")
        rows += [f"    {count} × {rule}" for (name, rule), count in sorted(counts.items()) if name == file]
    did = "Would fix" if dry_run else "Fixed"
    head = f"{did} {counted(len(fixes.fixed), 'problem')} in {counted(len(fixes.changes), 'file')}."
    unsafe = [f"{finding.place}: {finding.rule}: not safe to fix automatically." for finding in fixes.unproven]
    return "\n".join([*unsafe, *rows, head] if fixes.changes else [*unsafe, "No problem can be fixed automatically."])
