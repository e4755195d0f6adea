"""An empty frame: every file that a framework asks for, with its questions as comments and nothing typed in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from msgspec import Struct, structs

from selfassess.load import content, file_types, statements
from selfassess.load.file_types import FileType
from selfassess.model.framework import Field, Framework, Section
from selfassess.schema.containers import EntryReader, ListOf, OneOrMany
from selfassess.schema.fields import Key, Keys
from selfassess.schema.scalars import Choice
from selfassess.starter.known_values import plain
from selfassess.syntax.emit_blocks import block_entry

ASSESSMENT = file_types.ASSESSMENT.kind.files
CHAPTERS = f"{file_types.CHAPTER.kind.folder}/"
LIBRARY = "evidence/library.yaml"
COMMENT_WIDTH = 98
HOW_TO_TYPE = "Type your words on the lines under each key, two spaces in. Start each item of a list with “- ”."
HOW_TO_LIST = "For each, copy the lines below to the end of this file and delete “# ” before the keys that you need."
BLOCK = " |"
NEW_LINE = "\n"
BEGUN: Mapping[str, object] = {"edition": "0.1", "status": "draft", "language": "en-GB"}
KEPT_FOLDERS = ("content/images/.gitkeep", "evidence/files/.gitkeep")


class Line(Struct, frozen=True):
    """A key of a file, and what stands after its colon while nothing is typed there.

    The `comment` explains it until something is; the `question` that it answers stays.
    """

    key: str
    comment: str
    blank: str = ""
    question: str = ""


def frame_files(framework: Framework, values: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """Every file of a frame by its path; `values` are what is known of each file, under its keys.

    Chapters are those that the assessment names in `front` and `back`, else the usual ones, and those of `values`.
    """
    head = {"framework": framework.framework, **BEGUN, **values.get(ASSESSMENT, {})}
    if "front" not in head and "back" not in head:
        for usual in framework.chapters:
            key = "back" if usual.after_themes else "front"
            head = {**head, key: [*_names(head, key), usual.chapter]}
    files = {ASSESSMENT: _file(_own_lines(content.ASSESSMENT.keys), head)}
    named = [f"{CHAPTERS}{name}.yaml" for key in ("front", "back") for name in _names(head, key)]
    for path in dict.fromkeys([*named, *(path for path in values if path.startswith(CHAPTERS))]):
        files[path] = _chapter(path.removeprefix(CHAPTERS).removesuffix(".yaml"), values.get(path, {}), framework)
    for theme in framework.themes:
        path = f"content/themes/{theme.theme}.yaml"
        lines = [*_own_lines(statements.theme(framework).own), *_answers(framework.theme_fields, None)]
        files[path] = _file(lines, {"theme": theme.theme, **values.get(path, {})}, theme.name, HOW_TO_TYPE)
        for statement in theme.statements:
            path = f"content/statements/{statement.statement}.yaml"
            about = (statement.name, statement.summary or "", HOW_TO_TYPE)
            known = {"statement": statement.statement, **values.get(path, {})}
            files[path] = _file(_statement_lines(framework), known, *about)
    for file_type in (file_types.INDICATORS, file_types.ACTIONS, file_types.EVIDENCE):
        path = LIBRARY if file_type is file_types.EVIDENCE else file_type.kind.files
        files[path] = _list_to_fill(file_type, framework)
    about_glossary = f"{file_types.GLOSSARY.about}, one on each line, as in “{content.GLOSSARY.like}”."
    return {**files, file_types.GLOSSARY.kind.files: _comment(about_glossary), **dict.fromkeys(KEPT_FOLDERS, "")}


def _chapter(name: str, values: Mapping[str, object], framework: Framework) -> str:
    usual = next((each for each in framework.chapters if each.chapter == name), None)
    title = usual.begins[0] if usual is not None and usual.begins else ""
    prompt = usual.prompt if usual is not None else None
    lines = [
        structs.replace(line, question=prompt or "", comment="") if line.key == "text" and prompt else line
        for line in _own_lines(content.CHAPTER.keys)
    ]
    return _file(lines, {"chapter": name, "title": title, **values})


def _names(head: Mapping[str, object], key: str) -> list[str]:
    names = head.get(key)
    return [str(name) for name in names] if isinstance(names, Sequence) else []


def _statement_lines(framework: Framework) -> list[Line]:
    lines = _own_lines(statements.statement(framework).own)
    return [*lines, *(line for section in framework.sections for line in _answers(section.fields, section))]


def _own_lines(keys: Keys) -> list[Line]:
    """The keys that such a file has under any framework; the first is its id, which needs no explanation."""
    first = next(iter(keys))
    kept = {name: key for name, key in keys.items() if not isinstance(key.reader, Choice) or key.reader.words}
    return [Line(name, "" if name == first else _about(key), _blank(name, key)) for name, key in kept.items()]


def _about(key: Key) -> str:
    return f"{key.about.replace('`', '')}."


def _blank(name: str, key: Key) -> str:
    return BLOCK if name == "text" else " []" if isinstance(key.reader, ListOf) else ""


def _answers(fields: Sequence[Field], section: Section | None) -> Iterator[Line]:
    """What the framework asks: its question above the first field that answers it, and the form of every other."""
    for field in fields:
        question = f"{section.heading} {section.prompt or ''}".strip() if section and field is fields[0] else ""
        is_prose = field.holds == "prose"
        form = "" if question and is_prose else f"{statements.asked(field, None if question else section)}."
        yield Line(field.key, form, BLOCK if is_prose else "", question)


def _file(lines: Sequence[Line], known: Mapping[str, object], *about: str) -> str:
    """The text of a file of keys: what it is about, then each key with its value, or ready to be typed into."""
    values = {key: value for key, value in plain(known).items() if value != []}
    prose = [line.key for line in lines if line.blank == BLOCK] + ["story"]
    rows: list[str] = []
    is_apart = False
    for line in lines:
        comment = _comment(line.question) + (_comment(line.comment) if line.key not in values else "")
        typed = block_entry(line.key, values[line.key], prose) if line.key in values else f"{line.key}:{line.blank}\n"
        rows.append(f"{NEW_LINE if rows and (comment or is_apart) else ''}{comment}{typed}")
        is_apart = bool(comment)
    return "".join((*(_comment(each) for each in about if each), *rows))


def _list_to_fill(file_type: FileType[object], framework: Framework) -> str:
    """The text of a file that is a list without entries: the keys of an entry, each with what it means."""
    reader = file_type.reader(framework)
    entry = reader.item if isinstance(reader, ListOf | OneOrMany) else None
    assert isinstance(entry, EntryReader)
    widest = max(map(len, entry.keys)) + 2
    rows = [f"{name + ':':<{widest}}# {_about(key)}" for name, key in entry.keys.items()]
    marks = ["- ", *["  "] * (len(rows) - 1)]
    shown = "".join(f"# {mark}{row}\n" for mark, row in zip(marks, rows, strict=True))
    return f"{_comment(f'{file_type.about}.')}{_comment(HOW_TO_LIST)}#\n{shown}"


def _comment(words: str) -> str:
    return "".join(f"{row}\n" for row in wrap(words, COMMENT_WIDTH, initial_indent="# ", subsequent_indent="# "))
