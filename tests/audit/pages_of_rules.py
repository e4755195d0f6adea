"""The examples of the rules of an audit as whole files: a page, or a PDF where the example is one."""

from __future__ import annotations

import re

from selfassess.audit.auditing import audit
from selfassess.diagnostics import Finding

FRAME = """<!doctype html>
<html lang="en-GB">
<head><title>Adult social care strategy</title></head>
<body>
{}
</body>
</html>
"""


def page(example: str) -> bytes:
    """A whole page of an example; `{400 words}` in it are as many words."""
    full = re.sub(r"\{(\d+) words\}", lambda found: "word " * int(found[1]), example)
    return (full if full.startswith("<html") else FRAME.replace("{}", full)).encode()


def found_in(example: str) -> tuple[Finding, ...]:
    """Everything that an audit finds in an example."""
    return audit("page.html", page(example)).findings
