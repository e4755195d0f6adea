"""Invented self-assessments as many hands would have typed them in Word, each part in another way."""

from __future__ import annotations

from collections import Counter
from random import Random
from xml.sax.saxutils import escape

from selfassess.model.framework import Framework
from tests.importer.made import AMBITION, AREAS, KNOW, OTHERS, PLANS, PROUD
from tests.read.word.samples import BULLETS, bold, listed, numbering, p, root, run, styled, table, text_box, word_file

WORDS = (
    "people carers families staff partners visits plans care support homes weeks months reviews calls "
    "teams days listen ask meet plan agree share learn change keep offer build check together often early "
    "again nearby well with from about after before when where every more first next our their each"
)
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
REFS = [*map(str, range(1, 60)), "IR1", "IR2", "20a"]
HEADINGS = ("styled", "deep", "bold", "shouted")
NUMBERS = ("", "7.\t", "7.2  ", "A1.2 ", "7 – ")
BULLET_WAYS = ("word", "dot", "hyphen", "sign", "letter")
CITATIONS = ("(Ref {})", "(ref{})", "[{}]", "(Evidence {})", "(see Ref {})", "raised", "footnote", "linked")
STORIES, CLAIMS, FIGURES = ("box", "cell", "lines"), ("list", "layout", "box"), ("list", "two", "three")
ANNOUNCING = ("Spotlight on: ", "Case study: ", "Good practice example – ", "CASE STUDY 3: ")
WORDINGS = {
    "ambition": (AMBITION, AMBITION.upper(), AMBITION.rstrip("?"), "Our ambition and how we are performing"),
    "how_we_know": (KNOW, KNOW.upper(), "How do we know?", "How do we know what makes us confident"),
    "plans": (PLANS, PLANS.rstrip("?"), "Our plans to improve", "Next steps"),
    "others_say": (OTHERS, OTHERS.upper(), "What others say about us", "Feedback from others"),
    "proud_of": (PROUD, PROUD.upper(), "What we’re proud of", f"{PROUD}:"),
    "areas_for_improvement": (AREAS, AREAS.upper(), "Areas for improvement", "Areas for development"),
}
LINK = "https://council.sharepoint.com/sites/evidence"


class Draft:
    """A Word file that is typed part by part. `expected` says where each marked word belongs: a file and a key."""

    def __init__(self, framework: Framework, seed: int) -> None:
        self._random = Random(seed)
        self._body: list[str] = []
        self._notes: list[str] = []
        self._marks: set[str] = set()
        self._way: dict[str, str] = {}
        self.expected: dict[str, tuple[str, str]] = {}
        self.cited: Counter[str] = Counter()
        self._type(framework)

    def file(self) -> bytes:
        notes = "".join(f'<w:footnote w:id="{at}">{each}</w:footnote>' for at, each in enumerate(self._notes, 1))
        related = [("notes", "footnotes", "footnotes.xml"), ("link", "hyperlink", LINK)]
        return word_file(
            "".join(self._body),
            *related,
            numbering=numbering(BULLETS),
            parts={"word/footnotes.xml": root("footnotes", notes)},
        )

    def _type(self, framework: Framework) -> None:
        for line in ("DRAFT", "Exampleshire County Council", "Adult social care self-assessment", "December 2026"):
            self._add(p(line))
        self._part()
        for chapter, title in (("welcome", "Foreword by the leader"), ("about", "About us")):
            self._chapter(f"content/chapters/{chapter}.yaml", title)
        for at, theme in enumerate(framework.themes, 1):
            self._part()
            self._add(styled(f"Theme {at}: {theme.name}", "Heading1"))
            self._prose(f"content/themes/{theme.theme}.yaml", "scope")
            self._claims(f"content/themes/{theme.theme}.yaml", 2)
            for statement in theme.statements:
                self._statement(f"content/statements/{statement.statement}.yaml", [*statement.every_name])
        self._part()
        self._chapter("content/chapters/governance.yaml", "Document governance")
        self._add(styled("Appendix 1: Evidence list", "Heading1"))
        self._add(table(["Ref", "Document"], *([ref, f"Document called {ref}"] for ref in REFS)))

    def _part(self) -> None:
        """Another person goes on, who does everything in another way."""
        ways = {"heading": HEADINGS, "number": NUMBERS, "bullet": BULLET_WAYS, "citation": CITATIONS}
        ways |= {"story": STORIES, "claims": CLAIMS, "figures": FIGURES}
        self._way = {what: self._random.choice(choices) for what, choices in ways.items()}

    def _statement(self, file: str, called: list[str]) -> None:
        self._part()
        self._heading(self._random.choice(called), 2)
        self._question("ambition")
        self._prose(file, "ambition")
        self._figures(file)
        self._prose(file, "performance")
        self._claims(file, 4)
        for key in ("how_we_know", "plans"):
            self._question(key)
            self._prose(file, key)
        self._question("others_say")
        self._story(file)

    def _chapter(self, file: str, title: str) -> None:
        self._add(styled(title, "Heading1"))
        self._prose(file, "text")

    def _question(self, key: str) -> None:
        self._heading(self._random.choice(WORDINGS[key]), 3)

    def _heading(self, words: str, level: int) -> None:
        words = self._way["number"] + words
        if self._way["heading"] in ("styled", "deep"):
            self._add(styled(escape(words), f"Heading{level + (self._way['heading'] == 'deep')}"))
        else:
            size = f'<w:sz w:val="{36 - 3 * level}"/>' if self._way["heading"] == "shouted" else ""
            self._add(bold(escape(words.upper() if size else words), size))

    def _prose(self, file: str, key: str) -> None:
        for _ in range(self._random.randint(1, 3)):
            self._add(p(self._said(file, key, self._random.randint(24, 60))))
            if self._random.random() < 0.2:
                self._add(p(""))

    def _figures(self, file: str) -> None:
        rows = []
        for _ in range(3):
            of = self._random.randint(5, 9)
            shares = f"{self._random.randint(1, 4)} in {of}", f"({self._random.randint(20, 99)}%)"
            rows.append((*shares, f"people {self._mark(file, 'performance')} {self._words(4)}"))
        if self._way["figures"] == "list":
            self._bullets(*(run(" ".join(row)) for row in rows))
        elif self._way["figures"] == "two":
            self._add(table(*([f"{first} {second}", rest] for first, second, rest in rows)))
        else:
            self._add(table(*([*row] for row in rows)))

    def _claims(self, file: str, level: int) -> None:
        asked = {key: self._random.choice(WORDINGS[key]) for key in ("proud_of", "areas_for_improvement")}
        claims = {key: [self._said(file, key, 8) for _ in range(self._random.randint(1, 3))] for key in asked}
        lists = {key: "".join(map(self._bullet, each)) for key, each in claims.items()}
        if self._way["claims"] == "layout":
            self._add(table([bold(words) for words in asked.values()], [*lists.values()]))
            return
        for key, words in asked.items():
            if self._way["claims"] == "box":
                self._add(table([bold(words) + lists[key]]))
            else:
                self._heading(words, level)
                self._add(lists[key])

    def _story(self, file: str) -> None:
        self._add(p(self._said(file, "others_say", 24)))
        for _ in range(self._random.randint(1, 2)):
            title = self._random.choice(ANNOUNCING) + self._mark(file, "others_say").capitalize() + " and more"
            told = "".join(p(self._said(file, "others_say", 30)) for _ in range(2))
            if self._way["story"] == "box":
                self._add(p(text_box(bold(title) + told)))
            elif self._way["story"] == "cell":
                self._add(table([bold(title) + told]))
            else:
                self._add(p(title) + told)

    def _said(self, file: str, key: str, length: int) -> str:
        """A sentence with a mark in it, and perhaps a citation at its end."""
        words = f"We {self._mark(file, key)} {self._words(length)}"
        return run(words) + (self._citation() if self._random.random() < 0.5 else "") + run(".")

    def _citation(self) -> str:
        ref, way = self._random.choice(REFS), self._way["citation"]
        self.cited[ref] += 1
        if way == "raised":
            return run(ref, '<w:vertAlign w:val="superscript"/>')
        if way == "footnote":
            self._notes.append(p(f"Ref {ref}"))
            return f'<w:r><w:footnoteReference w:id="{len(self._notes)}"/></w:r>'
        if way == "linked":
            return f'{run(" (")}<w:hyperlink r:id="link">{run(f"Ref {ref}")}</w:hyperlink>{run(")")}'
        return run(f" {way.format(ref)}")

    def _bullets(self, *items: str) -> None:
        self._add("".join(map(self._bullet, items)))

    def _bullet(self, item: str) -> str:
        ways = {
            "word": listed(item, 1),
            "dot": p(run("•\t") + item),
            "hyphen": p(run("- ") + item),
            "sign": p('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + run("\t") + item),
            "letter": p(run("o\t") + item),
        }
        return ways[self._way["bullet"]]

    def _mark(self, file: str, key: str) -> str:
        mark = "".join(self._random.choices(SYLLABLES, k=5))
        assert mark not in self._marks
        self._marks.add(mark)
        self.expected[mark] = (file, key)
        return mark

    def _words(self, count: int) -> str:
        return " ".join(self._random.choices(WORDS.split(), k=count))

    def _add(self, markup: str) -> None:
        self._body.append(markup)
