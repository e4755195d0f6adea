"""How long a build and a check take, as a ratio to pandoc writing the same words in the same run.

    python benchmarks/run.py [--runs N] [--project DIR] [--largest] [--library]

Whole processes from cold, ours and pandoc's in turn; each figure is the median of the ratios of
neighbouring runs. Pandoc comes from Debian's packages, and reads the finished document as Markdown.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
PYTHON = [sys.executable, "-m", "selfassess"]


@dataclass(frozen=True)
class Run:
    """One finished process: seconds from start to end, and the most memory it held, in megabytes."""

    seconds: float
    megabytes: float


def run(*command: str | Path) -> Run:
    begun = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} failed: {complaint.decode()}")
    return Run(time.perf_counter() - begun, usage.ru_maxrss / 1024)


def build(project: Path, output: Path) -> Run:
    return run(*PYTHON, "build", "--project", project, "--format", "all", "--output", output)


def check(project: Path) -> Run:
    return run(*PYTHON, "check", "--project", project)


def pandoc(words: Path, project: Path, output: Path) -> Run:
    """The same words to a Word file and then to a page, both with contents."""
    shared: list[str | Path] = ["pandoc", words, "--standalone", "--toc", f"--resource-path={project / 'content'}"]
    word = run(*shared, "-o", output / "peer.docx")
    page = run(*shared, "--self-contained", "-o", output / "peer.html")
    return Run(word.seconds + page.seconds, max(word.megabytes, page.megabytes))


def as_markdown(project: Path, output: Path) -> Path:
    """The finished document as pandoc's own Markdown, so that the peer writes the very same words."""
    from lxml import etree

    from selfassess import pipeline

    tree = pipeline.check(project).trees["self-assessment"]
    page, words = output / "tree.html", output / "words.md"
    page.write_bytes(etree.tostring(tree.root, method="html"))
    run("pandoc", page, "-f", "html", "-t", "markdown", "-o", words)
    return words


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def against_pandoc(project: Path, runs: int, output: Path) -> tuple[float, Run]:
    words = as_markdown(project, output)
    ours, peers, checks = [], [], []
    for _ in range(runs + 1):
        ours.append(build(project, output))
        peers.append(pandoc(words, project, output))
        checks.append(check(project))
    ours, peers, checks = ours[1:], peers[1:], checks[1:]
    pairs = list(zip(ours, peers, checks, strict=True))
    took = median([each.seconds for each in ours])
    print(f"{project.name}: build {took:.3f} s, pandoc {median([each.seconds for each in peers]):.3f} s")
    print(f"  build / pandoc   {median([a.seconds / b.seconds for a, b, _ in pairs]):.2f}   (target 0.40)")
    print(f"  check / pandoc   {median([c.seconds / b.seconds for _, b, c in pairs]):.2f}   (target 0.25)")
    print(f"  memory / pandoc  {median([a.megabytes / b.megabytes for a, b, _ in pairs]):.2f}   (target 1.00)")
    return took, ours[-1]


def against_sha256sum(records: int, megabytes: int, runs: int, folder: Path) -> tuple[float, float]:
    """A check of a large library, before and after its fingerprints are kept, and where everything is used."""
    from benchmarks.inputs import stock

    project = stock(records, megabytes, folder)
    files = sorted((project / "evidence/files").iterdir())
    cache = folder / "cache"
    os.environ["XDG_CACHE_HOME"] = str(cache)
    time.sleep(3)  # a file that has only just been written is not kept
    first, again, used, peer = [], [], [], []
    for _ in range(runs):
        shutil.rmtree(cache, ignore_errors=True)
        peer.append(run("sha256sum", *files).seconds)
        first.append(check(project).seconds)
        again.append(check(project).seconds)
        used.append(run(*PYTHON, "evidence", "where-used", "--project", project).seconds)
    print(f"{records} records, {megabytes} MB: sha256sum {median(peer):.2f} s")
    for name, took in (("first check", first), ("next check", again), ("where-used", used)):
        ratio = median([one / other for one, other in zip(took, peer, strict=True)])
        print(f"  {name:<11} {median(took):6.2f} s, {ratio:.2f} of sha256sum")
    shutil.rmtree(project)
    return median(again), median(used)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--project", type=Path, help="time this project instead of the example")
    arguments.add_argument("--largest", action="store_true", help="a hundred times the example too")
    arguments.add_argument("--library", action="store_true", help="a library of 3,000 records and 2 GB instead")
    chosen = arguments.parse_args()
    # An installed tool has its modules compiled; so has ours after the first run, which is not counted.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    from benchmarks.inputs import grow

    if chosen.library:
        with tempfile.TemporaryDirectory() as name:
            half = against_sha256sum(1500, 1024, min(chosen.runs, 3), Path(name))
            whole = against_sha256sum(3000, 2048, min(chosen.runs, 3), Path(name))
        print(
            f"twice the library: check x {whole[0] / half[0]:.2f}, where-used x {whole[1] / half[1]:.2f}   (target 2.2)"
        )
        return
    if shutil.which("pandoc") is None:
        sys.exit("pandoc is not installed; it is one of Debian's packages.")
    with tempfile.TemporaryDirectory() as name:
        output = Path(name)
        if chosen.project:
            against_pandoc(chosen.project.resolve(), chosen.runs, output)
            return
        folder = HERE / "inputs"
        one, _ = against_pandoc(grow(1, folder), chosen.runs, output)
        ten, _ = against_pandoc(grow(10, folder), max(chosen.runs // 2, 1), output)
        print(f"x10 / x1         {ten / one:.1f}   (target 11)")
        if chosen.largest:
            hundred = build(grow(100, folder), output)
            print(f"x100: {hundred.seconds:.1f} s, {hundred.megabytes:.0f} MB; x100 / x10 {hundred.seconds / ten:.1f}")


if __name__ == "__main__":
    main()
