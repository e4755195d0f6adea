"""`selfassess rules`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.output import give, output_option


@click.command("rules")
@click.argument("name", required=False)
@output_option
def command(name: str | None, output: Path | None) -> None:
    """List the rules of check and audit, or show the page of one rule."""
    from selfassess.near_words import did_you_mean
    from selfassess.pipeline import manual

    pages = {page.name: page for page in manual()}
    if name is None:
        width = max(map(len, pages))
        rows = (f"{page.name:<{width}}  {page.severity.word:<7}  {page.finds}" for page in pages.values())
        give("\n".join(rows), output)
        return
    if name not in pages:
        raise click.UsageError(f"There is no rule “{name}”. {did_you_mean(name, pages)}".strip())
    give(f"{name} ({pages[name].grade})\n\n{pages[name].text}", output)
