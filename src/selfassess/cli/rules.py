"""`selfassess rules`."""

from __future__ import annotations

import click


@click.command("rules")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the rules of check, or show the page of one rule."""
    from selfassess.diagnostics import did_you_mean
    from selfassess.pipeline import manual

    pages = {page.name: page for page in manual()}
    if name is None:
        width = max(map(len, pages))
        for page in pages.values():
            click.echo(f"{page.name:<{width}}  {page.severity.word:<7}  {page.finds}")
        return
    if name not in pages:
        raise click.UsageError(f"There is no rule “{name}”. {did_you_mean(name, pages)}".strip())
    click.echo(f"{name} ({pages[name].grade})\n\n{pages[name].text}")
