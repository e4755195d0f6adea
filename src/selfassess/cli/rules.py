"""`selfassess rules`."""

from __future__ import annotations

from inspect import getdoc

import click


@click.command("rules")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the rules of check, or print the page of one."""
    from selfassess.check.rules import every_rule

    rules = {rule.name: rule for rule in every_rule()}
    if name is None:
        width = max(map(len, rules))
        for rule in rules.values():
            first = (getdoc(rule.function) or "").partition("\n")[0]
            click.echo(f"{rule.name:<{width}}  {rule.severity.word:<7}  {first}")
        return
    if name not in rules:
        from selfassess.diagnostics import did_you_mean

        raise click.UsageError(f"There is no rule “{name}”. {did_you_mean(name, rules)}".strip())
    rule = rules[name]
    click.echo(f"{rule.name} ({rule.grade})\n\n{getdoc(rule.function)}")
