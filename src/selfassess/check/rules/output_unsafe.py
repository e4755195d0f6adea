from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def output_unsafe(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A finished file with something that must never go out, such as a password in a web address.

    Before anything is written, each finished file is read as a stranger could read it. It may not run or fetch
    anything, lead to a computer's own files, or tell who worked on it, and a picture may not say where it was taken.
    Where another finding points to the same thing, fix that. Otherwise look in your templates for it. This is checked
    when documents are built, and nothing is written, even with `--keep-going`.

    Fails:
        # templates/notice.html.j2
        <html lang="en-GB"><head><title>Notice</title></head><body><header><h1>Notice</h1></header><main>
        <p>Read <a href="https://reader:sesame@www.exampleshire.example/strategy">our strategy</a>.</p>
        </main></body></html>

    Passes:
        # templates/notice.html.j2
        <html lang="en-GB"><head><title>Notice</title></head><body><header><h1>Notice</h1></header><main>
        <p>Read <a href="https://www.exampleshire.example/strategy">our strategy</a>.</p>
        </main></body></html>
    """
    return problems
