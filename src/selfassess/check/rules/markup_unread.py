from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project

LINK = re.compile(r"!?\[[^][]*\]\([^()\s]+\)")


def markup_unread(project: Project) -> Iterator[Problem]:
    """HTML tags, attributes and similar code that readers would see as they are typed.

    Some programs leave such code behind when text is pasted. Remove it. These tags are read: `<br>`, `<b>`,
    `<strong>`, `<i>`, `<em>`, `<sup>`, `<sub>`, `<s>`. For everything else there is a
    simpler way, such as `**bold**` and `m²`. To show a tag to readers, put it between backticks.
    Links are read in longer texts only, and not in titles, names and cells of published tables.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen <u>within a week</u>.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen <b>within a week</b>, and 9 in 10 in < 28 days.
    """
    yield from prose_mistakes(project, "markup-unread")
    for text in project.short_texts:
        for match in LINK.finditer(text) if "](" in text else ():
            message = f"Readers see “{match[0]}” as it is typed, because only longer texts can contain links."
            yield Problem(text.span(*match.span()), message, "Type the words that readers should see here.")
