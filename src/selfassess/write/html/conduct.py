"""What a page does without a script, as style that comes before the brand's: a brand need know nothing of it."""

from __future__ import annotations

import re

CONDUCT = """\
.filter { display: none; }
@media screen {
  @supports selector(:has(*)) { .filter { display: block; } }
}
.own-link { position: absolute; opacity: 0; text-decoration: none; }
.own-link::before { content: "#"; content: "#" / ""; }
.own-link:is(:hover, :focus-visible), :is(h2, h3, h4, h5, h6):hover + .own-link { opacity: 1; }
@media print {
  .own-link { display: none; }
}
"""
"""How the filter of the evidence index and the links of headings act, whatever they look like."""

NARROW = "@media screen and (max-width: 48em)"
"""Where the evidence index is a list of entries, and its columns have no heads."""


def labelled(selector: str, label: str) -> str:
    """A rule that shows a label before elements of a narrow screen."""
    return f'{NARROW} {{ {selector}::before {{ content: "{quoted(label)}: "; }} }}\n'


def quoted(words: str) -> str:
    """Words as a style sheet has them between quotation marks."""
    return re.sub(r"[^\w ]", lambda mark: f"\\{ord(mark[0]):x} ", words)
