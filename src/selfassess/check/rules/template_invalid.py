from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def template_invalid(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A template that fails, or that emits what a document cannot hold.

    Templates may use the elements of the document vocabulary and the words that the guide to templates
    lists; a misspelt name is an error, never an empty space. The finding names the line of the template
    and the content that it was rendering. Only whoever edits templates meets this.

    Fails:
        # templates/self-assessment.html.j2
        <html lang="en-GB"><head><title>{{ asessment.title }}</title></head><body class="draft"><main/></body></html>

    Passes:
        # templates/self-assessment.html.j2
        <html lang="en-GB"><head><title>{{ assessment.title }}</title></head><body class="draft"><main/></body></html>
    """
    return problems
