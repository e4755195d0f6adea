"""The statuses of actions as people type them: the product's own words, or what the council calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from selfassess.model.plan import ACTION_STATUSES

if TYPE_CHECKING:
    from selfassess.model.plan import Plan


def status_id(typed: str, plan: Plan | None) -> str:
    """The status that was typed; a usage error if there is none."""
    from selfassess.near_words import did_you_mean, same_word

    own = {
        str(named.name): str(id_) for id_, named in (plan.statuses if plan is not None else {}).items() if named.name
    }
    word = same_word(typed, dict.fromkeys((*ACTION_STATUSES, *own)))
    if word is None:
        hint = did_you_mean(typed, [*ACTION_STATUSES, *own]) or f"Use one of these: {', '.join(ACTION_STATUSES)}."
        raise click.UsageError(f"There is no status “{typed}”. {hint}")
    return own.get(word, word)
