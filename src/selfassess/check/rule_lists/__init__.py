"""Every rule, in the order of the manual. The name of a rule is the name of its file."""

from __future__ import annotations

from typing import Any

from selfassess.check.engine import Rule
from selfassess.check.rule_lists.content import CONTENT
from selfassess.check.rule_lists.document import ACCEPTANCE, DOCUMENT
from selfassess.check.rule_lists.plan import PLAN
from selfassess.check.rule_lists.reading import READING, WRITING

KINDS: dict[str, tuple[Rule[Any], ...]] = {
    "reading": (*READING, *WRITING),
    "content": (*CONTENT, *PLAN),
    "document": DOCUMENT,
    "acceptance": ACCEPTANCE,
}
"""Every rule under what it looks at."""


def every_rule() -> tuple[Rule[Any], ...]:
    return tuple(rule for rules in KINDS.values() for rule in rules)
