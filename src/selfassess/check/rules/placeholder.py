from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.likely_texts import likely_texts
from selfassess.diagnostics import Problem
from selfassess.project.placeholders import placeholders
from selfassess.project.project import Project

LIKELY = (
    *("todo", "xx", "£x", "£ x", "x)", "x%", "x %", "x per", "???", "tbc", "tbd", "lorem", "insert"),
    *("to enter", "error!", "#"),
)


def placeholder(project: Project) -> Iterator[Problem]:
    """Words that show that something is still to be written: TBC, TODO, XX%, ???, “[insert figure]”, lorem ipsum.

    Nobody means to send these to an inspector. Write what belongs there, or remove the sentence. The same goes for
    error text left by Word and Excel, such as “Error! Reference source not found” and “#REF!”. Nothing is reported
    for a short form in the glossary, or for a word alone in quotation marks: our “tbc” folder.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Last year XX% of people were seen within a week.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Last year 78% of people were seen within a week. Staff insert a note here for the next visit.
    """
    explained = {short.upper() for short in project.assessment.glossary}
    for text, place in likely_texts(project, LIKELY):
        for words, start in placeholders(text):
            if words.upper() not in explained:
                message = f"“{words}” shows that something is still to be written."
                yield Problem(place(start), message, "Write what belongs here, or remove it.")
