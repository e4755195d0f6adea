"""A register read beside a project: its words as the council has explained them, its files as evidence/ has them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote

from msgspec import Struct

from selfassess.librarian.change_set import every_record
from selfassess.load.folder import YAML
from selfassess.project.project import Project
from selfassess.register import ParsedRegister, RegisterDiff, compare, read
from selfassess.register.cell_reader import Files
from selfassess.register.meanings import meaning
from selfassess.register.questions import Answers, Question, joined, of_lines
from selfassess.register.settling import settle


class RegisterImport(Struct, frozen=True):
    """A register as it was read, what must be answered first, and what it would change in the library."""

    register: ParsedRegister
    questions: tuple[Question, ...]
    diff: RegisterDiff


def read_register(
    content: bytes, name: str, project: Project, answers: Answers, sheets: Sequence[str] = ()
) -> RegisterImport:
    """Reads a register; `answers` count for more than those of the project."""
    known = joined(kept_answers(project), answers)
    framework = project.assessment.framework
    register = read(content, name, framework, known, files_of(project), sheets)
    return beside(register, project, known)


def beside(register: ParsedRegister, project: Project, answers: Answers) -> RegisterImport:
    """A register beside the library as it is now."""
    evidence = project.assessment.evidence
    settled = settle(register, evidence, answers)
    return RegisterImport(settled.register, settled.questions, compare(settled.register, evidence, settled.replaced))


def kept_answers(project: Project) -> Answers:
    """What `content/register.yaml` says; of two answers to one question the later counts, and of none, nothing."""
    words = project.assessment.register_words
    framework = project.assessment.framework
    typed = [(str(each.about), str(each.word), str(each.means)) for each in words]
    return of_lines(
        (about, word, kept) for about, word, means in typed if (kept := meaning(about, word, means, framework))
    )


def files_of(project: Project) -> Files:
    """Finds the files of the library by what a register calls them: a path, with any strokes, or a name alone.

    A name that several files have finds none of them.
    """
    paths: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    paths |= {record.file.casefold(): str(record.file) for record in every_record(project) if record.file}
    for file in project.files.below("evidence/"):
        path = file.removeprefix("evidence/")
        if not path.endswith(YAML):
            paths[path.casefold()] = path
            names.setdefault(path.rpartition("/")[2].casefold(), []).append(path)

    def find(typed: str) -> str:
        plain = unquote(typed).strip().replace("\\", "/").removeprefix("file:").casefold()
        plain = plain.removeprefix("./").removeprefix("evidence/")
        same = names.get(plain.rpartition("/")[2], [])
        return paths.get(plain) or paths.get(f"files/{plain}") or (same[0] if len(same) == 1 else "")

    return find
