"""Commands as a case runs them, and which files each may change when it succeeds."""

from __future__ import annotations

from random import Random

from msgspec import Struct

AUTHORS = ("project/content/", "project/evidence/", "project/framework.yaml")
LIBRARY = ("project/content/", "project/evidence/")
FORMS = ("json", "json", "text", "html", "sarif", "github")
CHECK = ("check", "--format", "json")


class Command(Struct, frozen=True):
    """What is typed, in the folder of the case; the files that begin so may be changed if it succeeds."""

    words: tuple[str, ...]
    writes: tuple[str, ...] = ()

    @property
    def is_build(self) -> bool:
        return self.words[0] == "build"

    @property
    def goes_on(self) -> bool:
        """Whether it writes in spite of errors in the project."""
        return not {"--keep-going", "--fix", "export"}.isdisjoint(self.words)


def command(*words: str, writes: tuple[str, ...] = ()) -> Command:
    return Command(words, writes)


BUILD = command("build", writes=("project/output/",))
AGAIN = command("build", "--output", "again", writes=("again/",))


def add(*words: str) -> Command:
    return command("evidence", "add", *words, writes=LIBRARY)


def import_(register: str, *words: str) -> Command:
    return command("evidence", "import", register, "--yes", *words, writes=LIBRARY)


def others(random: Random, count: int) -> list[Command]:
    """Some of the other commands, in any order; and every second time a build in spite of errors."""
    form = random.choice(FORMS)
    in_spite = [command("build", "--keep-going", writes=("project/output/",))] if random.random() < 0.5 else []
    return in_spite + random.sample(
        [
            command("build", "--strict", "--audience", "public", "--format", "docx", writes=("project/output/",)),
            command("check", "--strict", "--format", form),
            command("check", "--audience", random.choice(("public", "cqc", "internal"))),
            command("release", "--audience", "public", "--format", "html", writes=("project/releases/",)),
            command("check", "--fix", writes=AUTHORS),
            command("check", "--fix", "--dry-run"),
            command("coverage", "--format", random.choice(("table", "json"))),
            command("schema", "--with-evidence", writes=("project/.vscode/",)),
            command("schema", "--output", "schemas", writes=("schemas/",)),
            command("evidence", "list"),
            command("evidence", "due"),
            command("evidence", "unused"),
            command("evidence", "show", "1"),
            command("evidence", "where-used", "--format", random.choice(("text", "csv", "json"))),
            add("documents/017-report.txt"),
            add("https://www.smallshire.example/visits"),
            command("evidence", "review", "1", "--by", "Librarian", writes=LIBRARY),
            command("evidence", "renumber", "1", "70", writes=LIBRARY),
            command("evidence", "supersede", "1", "2", writes=LIBRARY),
            command("plan", "list", "--format", random.choice(("table", "csv", "json"))),
            command("plan", "update", "A1", "--status", "late", "--note", "One left", writes=LIBRARY),
            command("evidence", "export", "register.xlsx", writes=("register.xlsx",)),
            command("evidence", "export", "register.csv", writes=("register.csv",)),
        ],
        count,
    )
