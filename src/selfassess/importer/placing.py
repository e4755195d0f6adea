"""The walk through a Word file that says where each of its blocks belongs in the framework."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy

from lxml import etree
from msgspec import Struct

from selfassess.importer.blocks import Block, blocks_of, figure_list, gives_figures
from selfassess.importer.chapter_ids import ChapterIds
from selfassess.importer.cover import cover_length
from selfassess.importer.framework_fields import FrameworkFields
from selfassess.importer.glossary import take_glossary
from selfassess.importer.heading_names import SURE, HeadingNames
from selfassess.importer.index_tables import is_index_heading, is_index_table
from selfassess.importer.kept_together import keep_together
from selfassess.importer.placed import FoundChapter, Piece, Placed, Replaced, Story
from selfassess.importer.records import LIBRARY
from selfassess.importer.said_lines import SaidLines
from selfassess.importer.skeleton import Sign, signs
from selfassess.importer.story_boxes import StoryHead, story_head, unboxed
from selfassess.model.framework import Framework

GUESSED, LOOSE, UNANNOUNCED, CHAPTER = 40, 60, 70, 95
LONG_CLAIM, INDEX_WITHIN = 30, 4
FIRST = "It comes before the first heading"
INDEX_WORDS = "It introduces the list of evidence"


class _Where(Struct):
    """The place that the next block goes to, how sure that is and why. `most` bounds how sure anything here is.

    `level` is that of the heading of the part or chapter, `asked` that of its last question.
    """

    kind: str = ""
    part: str = ""
    section: int = -1
    key: str = ""
    level: int = 0
    sure: int = 0
    most: int = 100
    why: str = FIRST
    story: Story | None = None
    asked: int = 0


class Placing:
    """Reads the blocks of a Word file in order, and keeps where it is."""

    def __init__(self, framework: Framework, names: HeadingNames) -> None:
        self._names = names
        self._fields = FrameworkFields(framework)
        self._ids = ChapterIds(names)
        self._placed = Placed()
        self._own = SaidLines(framework, self._placed)
        self._where = _Where()
        self._outside = _Where()
        self._box = 0
        self._answered: dict[str, set[int]] = {}
        self._headed: set[tuple[str, str]] = set()

    def place(self, main: Iterable[etree._Element]) -> Placed:
        """Where every block of a document goes."""
        self._blocks = self._own.without_overview([*unboxed(blocks_of(main), self._names)])
        found = signs(self._blocks, self._names)
        usual = (at for at, block in enumerate(self._blocks) if block.level and self._names.chapter(block.words))
        first = cover_length(self._blocks, {*usual, *(at for at in found if self._blocks[at].level)})
        self._placed.cover = self._blocks[:first]
        self._signs = {at: sign for at, sign in found.items() if at >= first}
        self._named = {sign.part for sign in self._signs.values()}
        rest = [*enumerate(self._blocks)][first:]
        self._chapter_level = min((block.level for at, block in rest if block.level and self._is_front(at)), default=2)
        for at, block in rest:
            self._enter(block)
            self._take(at, block)
        keep_together(self._placed, self._fields, self._headed)
        self._placed.glossary = take_glossary(self._placed, self._names)
        return self._placed

    def _enter(self, block: Block) -> None:
        """What a box says stays in the box: behind it, the document goes on where it was."""
        if block.box == self._box:
            return
        if self._box:
            self._where = self._outside
        self._outside = copy(self._where)
        self._box = block.box

    def _take(self, at: int, block: Block) -> None:
        sign = self._signs.get(at)
        if sign is not None:
            self._turn(block, sign)
        elif (head := self._story_head(block)) is not None:
            self._open_story(block, head)
        elif block.level:
            self._go_below(at, block)
        elif is_index_table(block):
            self._placed.records.append(block)
        elif not self._is_said(block):
            self._add(block)

    def _turn(self, block: Block, sign: Sign) -> None:
        """A heading of the framework: what follows answers it."""
        score = int(sign.score)
        if sign.kind == "both":
            kind = "statement" if sign.part in self._fields.order else "theme"
            self._where = _Where(kind, sign.part, level=block.level, most=score)
        if sign.question is None:
            sure = score if sign.kind == "theme" else min(score, LOOSE)
            key, why = self._fields.first(sign.kind), f"Below “{block.words}”"
            self._where = _Where(sign.kind, sign.part, -1, key, block.level, sure, score, why)
        elif not self._ask(block, sign):
            self._add(block)
            return
        part = self._placed.part(self._where.kind, self._where.part)
        why = "The document has the framework’s own heading"
        self._placed.replaced.append(Replaced(block.numbers, part.file, score, why))

    def _ask(self, block: Block, sign: Sign) -> bool:
        """Turns to a question of the open part, or of the one whose heading is missing; False if there is none."""
        question = sign.question
        assert question is not None
        is_section = question.kind == "section"
        number = int(question.id) if is_section else -1
        seen = self._answered.get(self._where.part, set())
        is_again = number in seen and number <= self._where.section
        if is_section and (is_again or self._where.kind != "statement"):
            if not self._guess():
                return False
        elif self._where.kind not in ("theme", "statement"):
            return False
        where = self._where
        if is_section:
            if number == 0 < where.section:  # a statement whose heading is missing may begin here
                where.most = min(where.most, LOOSE)
            self._answered.setdefault(where.part, set()).add(number)
            where.asked = block.level
            where.section, where.key = number, self._fields.first_of_section(number)
        else:
            where.key = question.id
            if where.kind == "statement":
                self._headed.add((where.part, where.key))
                where.section = max(where.section, self._fields.section_of(where.key))
        where.sure, where.story = min(where.most, int(question.score)), None
        where.why = f"Below “{block.words}”"
        return True

    def _guess(self) -> bool:
        """Goes on to the statement that must follow, where its heading is missing; False where none can."""
        order, part = self._fields.order, self._where.part
        later = order[order.index(part) + 1 :] if part in order else self._fields.statements_of(part) or order
        missing = next((each for each in later if each not in self._named and each not in self._placed.parts), None)
        if missing is not None:
            self._where = _Where("statement", missing, level=self._where.level, most=GUESSED)
        return missing is not None

    def _is_said(self, block: Block) -> bool:
        """Whether a block is a line that becomes a short value, or that the document says by itself."""
        where, chapters = self._where, self._placed.chapters
        if not where.kind:
            return where.why == INDEX_WORDS and self._own.takes_index_purpose(block)
        part = chapters[-1] if where.kind == "chapter" else self._placed.part(where.kind, where.part)
        return self._own.takes(block, part, where.section < 0)

    def _story_head(self, block: Block) -> StoryHead | None:
        """The heading of the story that begins here, in a statement of a framework that has stories."""
        if self._where.kind != "statement" or not self._fields.stories:
            return None
        return story_head(block, self._names, self._where.key == self._fields.stories)

    def _open_story(self, block: Block, head: StoryHead) -> None:
        sure = min(self._where.most, CHAPTER if head.is_announced else UNANNOUNCED)
        story = Story(head.title, head.announced, head.numbers, sure, f"Begins with “{head.announced}{head.title}”")
        story.pieces += [Piece(child, sure, story.why) for child in head.inside]
        self._placed.part("statement", self._where.part).add(self._fields.stories, story)
        self._where.story = None if block.tag == "aside" else story

    def _go_below(self, at: int, block: Block) -> None:
        """A heading of the council's own: a chapter, a subsection, a story, or the one above the list of evidence."""
        self._where.story = None
        if is_index_heading(block.words) and any(map(is_index_table, self._blocks[at + 1 : at + INDEX_WITHIN])):
            self._placed.replaced.append(Replaced(block.numbers, LIBRARY, SURE, "The document makes its own list"))
            self._where = _Where(level=block.level, why=INDEX_WORDS)
        elif self._begins_chapter(at, block):
            self._open_chapter(at, block)
        elif self._where.kind == "statement" and self._where.key == self._fields.stories:
            self._open_story(block, StoryHead(block.words, "", block.numbers))
        else:
            if block.level <= self._where.asked:  # it may be a question in other words
                self._where.sure = min(self._where.sure, LOOSE)
            self._add(block)

    def _begins_chapter(self, at: int, block: Block) -> bool:
        if self._is_front(at) or self._where.kind not in ("theme", "statement"):
            return block.level <= self._chapter_level or self._where.kind != "chapter"
        if block.level < self._where.level or self._names.is_glossary(block.words):
            return True
        later = (sign for other, sign in sorted(self._signs.items()) if other > at)
        following = next((sign for sign in later if sign.question is None or sign.question.kind == "section"), None)
        if following is None:
            return block.level <= self._where.level or bool(self._names.chapter(block.words))
        if following.kind != "question" and block.level <= self._where.level:
            self._where.most = self._where.sure = min(self._where.sure, GUESSED)
        return False

    def _is_front(self, at: int) -> bool:
        return at < min(self._signs, default=len(self._blocks))

    def _open_chapter(self, at: int, block: Block) -> None:
        is_front = self._is_front(at)
        if not is_front:
            self._chapter_level = block.level
        chapter = FoundChapter(
            self._ids.free(block.words, block.element.get("id") or ""), block.words, block.numbers, is_front
        )
        self._placed.chapters.append(chapter)
        why = f"Below “{block.words}”"
        self._where = _Where("chapter", chapter.id, level=block.level, sure=CHAPTER, why=why)

    def _add(self, block: Block) -> None:
        where = self._where
        if where.kind == "chapter":
            self._placed.chapters[-1].pieces.append(Piece(block, where.sure, where.why))
        elif not where.kind or not where.key:
            self._placed.unplaced.append(Piece(block, 0, where.why))
        elif where.story is not None and not block.level:
            where.story.pieces.append(Piece(block, where.story.sure, where.story.why))
        else:
            self._answer(block)

    def _answer(self, block: Block) -> None:
        where = self._where
        holds = self._fields.field(where.kind, where.key).holds
        if holds == "prose" and where.kind == "statement" and gives_figures(block):
            where.key = self._fields.for_figures(where.section) or where.key
            block = figure_list(block)
        elif holds == "claims" and not self._fits_claims(block):
            where.key = self._fields.for_prose(where.kind, where.key) or where.key
            where.sure = min(where.sure, LOOSE)
        self._placed.part(where.kind, where.part).add(where.key, Piece(block, where.sure, where.why))

    def _fits_claims(self, block: Block) -> bool:
        """Whether a block is claims: a list, a paragraph where there is no list yet, or a short one behind a list."""
        there = self._placed.part(self._where.kind, self._where.part).answers.get(self._where.key, [])
        has_list = any(isinstance(each, Piece) and each.block.is_list for each in there)
        return block.is_list or (block.tag == "p" and (not has_list or len(block.words.split()) <= LONG_CLAIM))
