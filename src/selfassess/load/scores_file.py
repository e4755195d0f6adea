"""The published scores of other councils: a CSV file of the council's own, inside the content folder."""

from __future__ import annotations

from selfassess.load.folder import Folder
from selfassess.model.council_scores import CouncilScores, ScoresFile
from selfassess.model.framework import Framework
from selfassess.near_words import nearest
from selfassess.project.evidence_files import leads_out
from selfassess.syntax.messages import short
from selfassess.syntax.nodes import Text

CONTENT = "content/"


def other_councils(scores_file: ScoresFile | None, framework: Framework, folder: Folder) -> tuple[CouncilScores, ...]:
    """Every council of the file that an assessment names; what reads it is loaded only where it names one."""
    file = _file(scores_file.file, folder) if scores_file is not None else ""
    content = folder.content(file) if file else None
    if content is None:
        return ()
    from selfassess.load.csv_rows import decoded
    from selfassess.load.scores_rows import councils_in

    text = decoded(file, content, folder.problems)
    return councils_in(file, text, framework, folder.problems) if text is not None else ()


def _file(typed: Text, folder: Folder) -> str:
    """The file within the project; empty, with a problem, where there is none."""
    name = typed.replace("\\", "/").removeprefix(CONTENT)
    if leads_out(name, folder.path / CONTENT):
        hint = "Put the file in the content folder, and type its name."
        folder.problems.add("value-choice", typed.place, f"“{short(typed)}” is not in the content folder.", hint)
        return ""
    if not folder.exists(CONTENT + name):
        there = sorted(path.name for path in (folder.path / CONTENT).glob("*.csv"))
        near = nearest(name, there)
        hint = f"Did you mean “{near}”?" if near else "Put the file there, or correct its name."
        folder.problems.add("value-choice", typed.place, f"There is no file content/{short(name)}.", hint)
        return ""
    return CONTENT + name
