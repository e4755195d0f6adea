"""The kinds of file that a project may hold: where they stand, what they hold, and what reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from selfassess.load import content as council
from selfassess.load import evidence as library
from selfassess.load import framework_schema as regulator
from selfassess.load import statements as answers
from selfassess.load.brand import STYLES
from selfassess.model.framework import Framework
from selfassess.schema.containers import Many, OneOrMany
from selfassess.schema.scalars import Described, Reader


class Kind(Described):
    """A kind of file: where such files stand, what they hold, and their reader under a framework.

    `also` says where else they stand, and where they do not (`!`); `is_needed`, that such a file must hold
    something.
    """

    files: str
    about: str
    reader: Callable[[Framework], Reader]
    also: tuple[str, ...] = ()
    is_needed: bool = False

    @property
    def folder(self) -> str:
        """The folder of files of which there may be many."""
        return self.files.partition("/*")[0]


KINDS: Mapping[str, Kind] = {
    "assessment": Kind(
        "content/assessment.yaml",
        "Which council, framework, edition and date",
        lambda _: council.ASSESSMENT,
        is_needed=True,
    ),
    "chapter": Kind(
        "content/chapters/*.yaml",
        "One chapter in each file: welcome, about, governance",
        lambda _: council.CHAPTER,
    ),
    "theme": Kind("content/themes/*.yaml", "One theme in each file", answers.theme),
    "statement": Kind("content/statements/*.yaml", "One quality statement in each file", answers.statement),
    "indicators": Kind(
        "content/indicators.yaml",
        "Performance figures, each typed once",
        lambda _: Many(council.INDICATOR, ("indicator",)),
    ),
    "actions": Kind(
        "content/actions.yaml", "The improvement plan", lambda framework: Many(council.action(framework), ("action",))
    ),
    "glossary": Kind("content/glossary.yaml", "Short forms and their meanings", lambda _: council.GLOSSARY),
    "accepted": Kind(
        "content/accepted.yaml", "Findings that the board accepts", lambda _: Many(council.ACCEPTANCE, ("rule",))
    ),
    "evidence": Kind(
        "evidence/**/*.yaml",
        "Records of the evidence library: one, or a list of them",
        lambda framework: OneOrMany(library.record(framework), ("ref",)),
        also=("evidence/**/*.yml", "!evidence/files/**"),
    ),
    "framework": Kind("framework.yaml", "A framework of your own", lambda _: regulator.FRAMEWORK, is_needed=True),
    "styles": Kind("templates/brand/styles.yaml", "Word: which style each element takes", lambda _: STYLES),
}
