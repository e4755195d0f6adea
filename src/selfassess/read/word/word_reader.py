"""The way from the bytes of a Word file to its tree: its parts, its stories, what each paragraph is, and the tree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from selfassess.read.word.file_facts import FileFacts
from selfassess.read.word.flow_blocks import in_order
from selfassess.read.word.framed_text import in_frames
from selfassess.read.word.heading_looks import text_look
from selfassess.read.word.headings_found import mark_headings
from selfassess.read.word.inline_building import InlineBuilder
from selfassess.read.word.left_out import SEPARATORS, tell_of_file, tell_of_paragraphs
from selfassess.read.word.linked_places import give_ids, linked, linked_bookmarks
from selfassess.read.word.list_levels import ListLevels
from selfassess.read.word.paragraph_styles import ParagraphStyles
from selfassess.read.word.pictures_in_file import PicturesInFile
from selfassess.read.word.raw_blocks import Block, NoteStory, RawBox, RawParagraph, paragraphs_of
from selfassess.read.word.story_reader import StoryReader
from selfassess.read.word.style_chain import Styles
from selfassess.read.word.tracked import Entry, Ledger
from selfassess.read.word.tree_building import TreeBuilder
from selfassess.read.word.typed_contents import mark_contents
from selfassess.read.word.typed_marks import mark_lists
from selfassess.read.word.word_file import Change, Comment, Note, Paragraph, WordFile, WordUnreadableError
from selfassess.read.word.word_flow import WordFlow
from selfassess.read.word.word_names import W
from selfassess.read.word.word_parts import SAVE_AGAIN, Parts

TITLE = "{http://purl.org/dc/elements/1.1/}title"
NO_TITLES = r"(?i)(microsoft )?word( document)?( - .*)?|document\d*|untitled.*|untitled|title|.*\.docx?"


def read_word(data: bytes) -> WordFile:
    """A Word file as a tree, with what the tree cannot tell. Raises WordUnreadableError."""
    return WordReader(Parts(data)).read()


def read_flow(data: bytes) -> WordFlow:
    """A Word file as blocks in reading order, for those who judge how it was made. Raises WordUnreadableError."""
    return WordReader(Parts(data)).flow()


class WordReader:
    """Reads one file."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._main = _main_part(parts)
        relations = list(parts.relations(self._main).values())
        self._kinds = {each.kind: each.target for each in reversed(relations) if not each.is_external}
        styles = Styles(self._part("styles"))
        lists = ListLevels(self._part("numbering"), styles)
        pictures = PicturesInFile(parts)
        self._facts = FileFacts(parts, styles, ParagraphStyles(styles), lists, Ledger(), pictures, [], [], [])
        self._referred: list[NoteStory] = []
        self._note_parts: dict[str, tuple[StoryReader, dict[str, etree._Element]]] = {}
        self._ordered: list[RawParagraph] = []
        self._told: list[tuple[str, etree._Element, list[RawParagraph]]] = []
        self._next: dict[RawParagraph, int] = {}
        self._remarks: list[tuple[RawParagraph | None, list[RawParagraph]]] = []
        self._cover_title = ""

    def read(self) -> WordFile:
        flow = self.flow()
        main = etree.Element("main")
        ids = linked_bookmarks(self._ordered)
        TreeBuilder(flow.text, InlineBuilder(lambda link: linked(link, ids))).build(main, flow.blocks)
        give_ids(main, ids)
        for remark, story in self._remarks:
            for paragraph in story:
                paragraph.above = remark.above if remark is not None else 0
        tell_of_paragraphs(self._facts, self._ordered)
        tell_of_file(self._facts, [element for _, told in self._note_parts.values() for element in told.values()])
        return WordFile(
            main,
            [_paragraph(each) for each in self._ordered],
            self._told_comments(),
            [self._change(entry) for entry in self._facts.ledger.changes],
            self._notes(),
            self._facts.pictures.found,
            flow.title or self._cover_title,
        )

    def flow(self) -> WordFlow:
        """The body as blocks, each with what it was recognised to be."""
        root = self._parts.xml(self._main)
        body = next(root.iter(f"{W}body"), None) if root is not None else None
        if body is None:
            raise WordUnreadableError(f"The text of this Word file is missing or damaged. {SAVE_AGAIN}")
        blocks = StoryReader(self._facts, self._main, self._note).read(body, "body")
        self._remarks = self._comments()
        edges = self._edges()
        self._number_all(list(paragraphs_of(blocks)))
        notes = [each for story in self._sorted_notes() for each in story.paragraphs]
        self._number_all(notes)
        self._number_all([each for _, story in self._remarks for each in story])
        self._number_all(edges)
        flow = in_frames(in_order(blocks))
        mark_contents(flow)
        text = text_look(each for each in paragraphs_of(blocks) if not each.is_contents)
        self._cover_title = mark_headings(flow, text)
        _mark_lists(flow)
        pages = root.find(f"{W}background") if root is not None else None
        behind = (pages.get(f"{W}color") or "auto").lower() if pages is not None else "auto"
        return WordFlow(
            flow,
            blocks,
            notes,
            text,
            self._title(),
            self._facts.styles.language,
            "" if behind == "auto" else behind,
            frozenset(each.get(f"{W}name", "") for each in root.iter(f"{W}bookmarkStart"))
            if root is not None
            else frozenset(),
        )

    def _sorted_notes(self) -> list[NoteStory]:
        return sorted(self._referred, key=lambda story: story.kind == "endnote")

    def _part(self, kind: str) -> etree._Element | None:
        """The part of this kind that the body refers to."""
        return self._parts.xml(self._kinds[kind]) if kind in self._kinds else None

    def _note(self, kind: str, name: str) -> NoteStory | None:
        """A footnote or endnote where it is first referred to."""
        part = self._kinds.get(f"{kind}s")
        if part is None:
            return None
        if kind not in self._note_parts:
            root = self._parts.xml(part)
            told = (
                {each.get(f"{W}id", ""): each for each in root if each.tag == f"{W}{kind}"} if root is not None else {}
            )
            self._note_parts[kind] = StoryReader(self._facts, part), told
        reader, told = self._note_parts[kind]
        element = told.pop(name, None)
        if element is None or element.get(f"{W}type", "") in SEPARATORS:
            return None
        self._facts.ledger.is_elsewhere = True
        story = NoteStory(kind, list(paragraphs_of(reader.read(element, kind))))
        self._facts.ledger.is_elsewhere = False
        self._referred.append(story)
        return story

    def _comments(self) -> list[tuple[RawParagraph | None, list[RawParagraph]]]:
        """The stories of the comments, each with the paragraph that it is on, in the order of the paragraphs."""
        root = self._part("comments")
        told = {each.get(f"{W}id", ""): each for each in root.iter(f"{W}comment")} if root is not None else {}
        remarks = self._facts.ledger.remarks
        reader = StoryReader(self._facts, self._kinds["comments"]) if told else None
        found: list[tuple[RawParagraph | None, list[RawParagraph]]] = []
        for name in (*(each for each in remarks if each in told), *(each for each in told if each not in remarks)):
            story = list(paragraphs_of(reader.read(told[name], "comment"))) if reader is not None else []
            place = remarks[name].paragraph if name in remarks else None
            self._told.append((name, told[name], story))
            found.append((place, story))
        return found

    def _told_comments(self) -> list[Comment]:
        remarks = self._facts.ledger.remarks
        made: list[Comment] = []
        for name, element, story in self._told:
            remark = remarks.get(name)
            about = self._facts.ledger.about(remark) if remark is not None else ""
            number = self._number_of(remark.paragraph) if remark is not None else 0
            words = "\n".join(each.shown for each in story if each.shown)
            made.append(Comment(number, element.get(f"{W}author", ""), element.get(f"{W}date", "")[:10], words, about))
        return made

    def _edges(self) -> list[RawParagraph]:
        """The paragraphs of the headers, and then of the footers, each part once."""
        found: list[RawParagraph] = []
        for kind, part in sorted(self._facts.edges, key=lambda edge: edge[0] == "footer"):
            root = self._parts.xml(part)
            if root is not None:
                found.extend(paragraphs_of(StoryReader(self._facts, part).read(root, kind)))
        return found

    def _number_all(self, stories: Sequence[RawParagraph]) -> None:
        for paragraph in stories:
            if not paragraph.is_empty:
                self._ordered.append(paragraph)
                paragraph.number = len(self._ordered)
                paragraph.said = paragraph.words.strip()

    def _number_of(self, paragraph: RawParagraph | None) -> int:
        """The number of a paragraph, or of the next one that has a number if nothing is left of it."""
        passed: list[RawParagraph] = []
        while paragraph is not None and paragraph.into is not None:
            passed.append(paragraph)
            paragraph = paragraph.into
        for each in passed:  # so that a long chain is followed once
            each.into = paragraph
        if paragraph is None or paragraph.number:
            return paragraph.number if paragraph is not None else 0
        if not self._next:
            following = 0
            for each in reversed(self._facts.read):
                following = each.number or following
                self._next[each] = following
        return self._next.get(paragraph, 0)

    def _change(self, entry: Entry) -> Change:
        revision = entry.revision
        words = " ".join("".join(entry.words).split())
        return Change(self._number_of(entry.paragraph), revision.kind, revision.author, revision.day, words)

    def _notes(self) -> list[Note]:
        made = [Note(self._number_of(paragraph), message) for paragraph, message in self._facts.told]
        return sorted(dict.fromkeys(made), key=lambda note: note.number)

    def _title(self) -> str:
        """The title among the properties of the file, if somebody gave it one."""
        relations = self._parts.relations("").values()
        part = next((each.target for each in relations if each.kind == "core-properties"), "docProps/core.xml")
        root = self._parts.xml(part)
        found = next((each.text or "" for each in root.iter(TITLE)), "") if root is not None else ""
        title = " ".join(found.split())
        return "" if re.fullmatch(NO_TITLES, title) else title


def _main_part(parts: Parts) -> str:
    """The part with the text, whatever it is called."""
    for relation in parts.relations("").values():
        if relation.kind == "officeDocument" and relation.target in parts:
            return relation.target
    if "word/document.xml" in parts:
        return "word/document.xml"
    kinds = {"xl/": "an Excel workbook", "ppt/": "a PowerPoint file", "mimetype": "an OpenDocument file"}
    kind = next((kind for start, kind in kinds.items() if any(name.startswith(start) for name in parts.names)), "")
    what = f"This is {kind}, not a Word document (.docx)." if kind else "This is not a Word document (.docx)."
    raise WordUnreadableError(f"{what} {SAVE_AGAIN}")


def _mark_lists(blocks: Sequence[Block]) -> None:
    mark_lists(blocks)
    for block in blocks:
        if isinstance(block, RawBox):
            _mark_lists(block.blocks)


def _paragraph(raw: RawParagraph) -> Paragraph:
    part = "contents" if raw.is_contents else raw.part
    return Paragraph(raw.number, raw.said, part, raw.above, raw.mark, raw.heading)
