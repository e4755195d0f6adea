"""What themes and statements may hold: their own keys, and an answer for each field of the framework."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from selfassess.diagnostics import Problems
from selfassess.load.evidence import AUDIENCE, SUPPORT
from selfassess.load.framework_schema import WORD, an_id
from selfassess.model.assessment import Answer, Claim, Part, Statement, Theme
from selfassess.model.entry import NONE
from selfassess.model.framework import Field, Framework, Section
from selfassess.model.spotlight import Consent, Spotlight
from selfassess.schema.containers import ListOf, ScalarOr, TaggedUnion, mapping
from selfassess.schema.dates_and_figures import DATE
from selfassess.schema.fields import HERE, Key, Keys, keys_of, needed, no_keys, optional, read_keys
from selfassess.schema.reader import Reader
from selfassess.schema.scalars import TEXT, YES_OR_NO, Choice, Map, Str, listed
from selfassess.syntax import nodes
from selfassess.syntax.nodes import Node, Text, text_without_source

Kind = TypeVar("Kind", bound=Part, covariant=True)
UNNAMED = text_without_source("")

CLAIM = mapping(
    "A claim",
    Claim(
        node=HERE,
        text=needed(TEXT, "What you say, as one paragraph"),
        id=optional(WORD, "An id, so that other text can link to the claim"),
        evidence=optional(
            ListOf(SUPPORT), "The numbers of records, each with where to look if that helps: `[96, 97 section 3]`", ()
        ),
        actions=optional(ListOf(an_id("action")), "The ids of the actions for an area for improvement", ()),
        audience=AUDIENCE,
    ),
)
CONSENT = mapping(
    "Consent",
    Consent(
        node=HERE,
        given=optional(DATE, "The date on which the person agreed"),
        until=optional(DATE, "The last day on which you may tell the story"),
        name=optional(TEXT, "`changed` if you changed the name. The document then says so"),
        needed=optional(
            YES_OR_NO,
            "`no` if the story is not about a person; otherwise leave it out, or type `yes`",
            True,
            default="yes",
        ),
        because=optional(TEXT, "Why consent is not needed"),
    ),
)
SPOTLIGHT = mapping(
    "A spotlight",
    Spotlight(
        node=HERE,
        spotlight=needed(TEXT, "The heading of the box"),
        story=needed(TEXT, "The story, in Markdown"),
        about=optional(TEXT, "A line under the heading that names the service or place"),
        consent=optional(CONSENT, "Consent to tell the story"),
        image=optional(TEXT, "The path of a picture inside the content folder, such as `images/garden-match.png`"),
        alt=optional(TEXT, "What the picture shows, for people who cannot see it. Every picture must have this"),
        audience=AUDIENCE,
    ),
)


def _bare_claim(node: Node, words: Text) -> Claim:
    return Claim(node=node, text=words)


BARE_CLAIM = Map(TEXT, _bare_claim)
CLAIMS = ListOf(ScalarOr(BARE_CLAIM, CLAIM), ("text",))
STORY = ScalarOr(BARE_CLAIM, TaggedUnion("text", having=CLAIM, lacking=SPOTLIGHT))
STORIES = ScalarOr(TEXT, ListOf(STORY, ("text", "spotlight")))
HOLDS: Mapping[str, Reader[Answer]] = {"prose": TEXT, "claims": CLAIMS, "stories": STORIES}
HELD = {
    "prose": "Prose",
    "claims": "A list of claims",
    "stories": "One text, or a list of claims and spotlights",
}
ASKED = {"evidence": "Each must cite evidence", "action": "Each must list an action"}


class PartReader(Reader[Kind], Generic[Kind], frozen=True):
    """Reads a theme or statement: its own keys, the first of which is its id, and its answers under the framework's.

    `names` are the official names by id.
    """

    title: str
    build: Callable[..., Kind]
    own: Keys
    answers: Keys
    names: Mapping[str, Text]

    @property
    def keys(self) -> Keys:
        return {**self.own, **self.answers}

    def read(self, node: Node, problems: Problems) -> Kind | None:
        if not isinstance(node, nodes.Mapping):
            no_keys(node, self.keys, problems)
            return None
        values, typed = read_keys(node, self.keys, problems)
        own = {key: values[key] for key in self.own}
        answers = {key: values[key] for key in self.answers if values[key] is not None}
        written = next(iter(own.values()))
        return self.build(node=node, typed=typed, name=self.names.get(str(written), written), answers=answers, **own)


def theme(framework: Framework) -> PartReader[Theme]:
    table = Theme(node=HERE, name=UNNAMED, answers=NONE, theme=needed(Str(names="theme"), "The theme's id"))
    answers = {str(field.key): _answer(field, None) for field in framework.theme_fields}
    names = {str(official.theme): official.name for official in framework.themes}
    return PartReader("A theme", Theme, keys_of(table), answers, names)


def statement(framework: Framework) -> PartReader[Statement]:
    scores = {str(score.score): score.name for score in framework.scale}
    table = Statement(
        node=HERE,
        name=UNNAMED,
        answers=NONE,
        statement=needed(Str(names="statement"), "The statement's id"),
        lead=optional(TEXT, "Who leads this work: a job title, not a person's name"),
        self_score=optional(
            Choice(scores), f"{listed(scores)}. The document says that it is your own view and not the regulator's"
        ),
        indicators=optional(
            ListOf(an_id("indicator")), "The ids of indicators. Their figures open the section on performance", ()
        ),
    )
    answers = {str(field.key): _answer(field, section) for section in framework.sections for field in section.fields}
    names = {str(official.statement): official.name for part in framework.themes for official in part.statements}
    return PartReader("A statement", Statement, keys_of(table), answers, names)


def _answer(field: Field, section: Section | None) -> Key:
    return Key(HOLDS[field.holds], asked(field, section))


def asked(field: Field, section: Section | None) -> str:
    """What an answer holds, under which heading, and what the framework asks of it."""
    heading = field.heading or (section.heading if section else None)
    under = f"{',' if ',' in HELD[field.holds] else ''} under “{heading}”" if heading else ""
    after = ", after the figures of the indicators" if field.opens_with_indicators else ""
    prompt = field.prompt or (section.prompt if section and field is section.fields[0] else None)
    said = [f"{HELD[field.holds]}{under}{after}", ASKED.get(field.asks_for or "", ""), (prompt or "").removesuffix(".")]
    return ". ".join(filter(None, said)).replace("?”. ", "?” ")
