from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def template_invalid(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A template that has an error, or that produces something a document cannot contain.

    Templates can use the elements and names that the guide to templates lists. A misspelt name is an error; it is
    never shown as a blank. A template that loops without end, or makes far more than a document needs, is stopped. The
    finding gives the line of the template and the content it was used for. The look of the PDF, `document.typ`, is
    checked when a PDF is built: Typst must be able to use it, and a draft must say on every page that it is one. You
    only meet this if you edit templates.

    Fails:
        # templates/self-assessment.html.j2
        <html lang="en-GB"><head><title>{{ asessment.title }}</title></head><body class="draft"><main/></body></html>

    Passes:
        # templates/self-assessment.html.j2
        <html lang="en-GB"><head><title>{{ assessment.title }}</title></head><body class="draft"><main/></body></html>
    """
    return problems
