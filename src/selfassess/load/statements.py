"""What themes and statements may hold: their own keys, and an answer for each field of the framework."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from selfassess.diagnostics import Problems
from selfassess.load.evidence import SUPPORT
from selfassess.load.framework_schema import WORD, an_id
from selfassess.model.assessment import Claim, Consent, Spotlight, Statement, Theme
from selfassess.model.framework import Field, Framework, Section
from selfassess.schema.containers import Either, Entry, Forked, Many
from selfassess.schema.fields import Key, Keys, needed, no_keys, values
from selfassess.schema.scalars import DATE, TEXT, YES_OR_NO, Choice, Described, Made, Reader, Words
from selfassess.syntax import nodes
from selfassess.syntax.messages import listed
from selfassess.syntax.source import Node, Text

CLAIM = Entry(
    "A claim",
    Claim,
    {
        "text": needed(TEXT, "What you say, as prose of one paragraph"),
        "id": Key(WORD, "An id, so that other text can link to the claim"),
        "evidence": Key(
            Many(SUPPORT), "A list of references, each with where to look if that helps: `[96, 97 section 3]`"
        ),
        "actions": Key(Many(an_id("action")), "Ids of the actions that answer an area for improvement"),
    },
)
CONSENT = Entry(
    "Consent",
    Consent,
    {
        "given": Key(DATE, "The day on which the person agreed"),
        "until": Key(DATE, "The last day on which you may tell the story"),
        "name": Key(TEXT, "`changed` if you changed the name. The document then says so"),
        "needed": Key(
            YES_OR_NO, "`no` if the story is about no person; otherwise leave it out, or write `yes`", default="yes"
        ),
        "because": Key(TEXT, "Why consent is not needed"),
    },
)
SPOTLIGHT = Entry(
    "A spotlight",
    Spotlight,
    {
        "spotlight": needed(TEXT, "The heading of the box"),
        "story": needed(TEXT, "The story, as prose"),
        "about": Key(TEXT, "A line under the heading: which service or place"),
        "consent": Key(CONSENT, "Consent to tell the story"),
        "image": Key(TEXT, "A picture, named from `content`: `images/garden-match.png`"),
        "alt": Key(TEXT, "What the picture shows, for people who cannot see it. A picture without it is an error"),
    },
)


def _bare_claim(node: Node, words: Text) -> Claim:
    return Claim(node=node, text=words)


BARE_CLAIM = Made(TEXT, _bare_claim)
CLAIMS = Many(Either(BARE_CLAIM, CLAIM), ("text",))
STORY = Either(BARE_CLAIM, Forked("text", having=CLAIM, lacking=SPOTLIGHT))
STORIES = Either(TEXT, Many(STORY, ("text", "spotlight")))
HOLDS: Mapping[str, Reader] = {"prose": TEXT, "claims": CLAIMS, "stories": STORIES}
HELD = {
    "prose": "Prose",
    "claims": "A list of claims",
    "stories": "One text, or a list of claims and spotlights",
}
ASKED = {"evidence": "Each cites evidence", "action": "Each names an action that answers it"}


class Answering(Described):
    """Reads a theme or statement: its own keys, and its answers, each under the framework's own key."""

    title: str
    build: Callable[..., Any]
    own: Keys
    answers: Keys
    names: Mapping[str, Text]

    @property
    def keys(self) -> Keys:
        return {**self.own, **self.answers}

    def read(self, node: Node, faults: Problems) -> Any:
        if not isinstance(node, nodes.Mapping):
            no_keys(node, self.keys, faults)
            return None
        found = values(node, self.keys, faults)
        own = {key: found[key] for key in self.own if key in found}
        answers = {key: found[key] for key in self.answers if key in found}
        written = next(iter(own.values()))
        return self.build(node=node, name=self.names.get(written, written), answers=answers, **own)


def theme(framework: Framework) -> Answering:
    answers = {str(each.key): _answer(each, None) for each in framework.theme_fields}
    names = {str(each.theme): each.name for each in framework.themes}
    return Answering("A theme", Theme, {"theme": needed(Words(names="theme"), "The theme's id")}, answers, names)


def statement(framework: Framework) -> Answering:
    scores = {str(each.score): each.name for each in framework.scale}
    own = {
        "statement": needed(Words(names="statement"), "The statement's id"),
        "lead": Key(TEXT, "Who leads this work: a role, not a person's name"),
        "self_score": Key(
            Choice(scores), f"{listed(scores)}. The document says that it is your own view and not the regulator's"
        ),
        "indicators": Key(Many(an_id("indicator")), "Ids of indicators. Their figures open the section on performance"),
    }
    answers = {str(each.key): _answer(each, section) for section in framework.sections for each in section.fields}
    names = {str(each.statement): each.name for part in framework.themes for each in part.statements}
    return Answering("A statement", Statement, own, answers, names)


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
