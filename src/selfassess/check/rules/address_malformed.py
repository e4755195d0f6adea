from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.check.prose_mistakes import slips
from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import WEB_ADDRESS

BEGINNING = re.compile(r"(?:(https?)[:;./]+)+", re.IGNORECASE)
FOLDER = re.compile(r"\\\\|[A-Za-z]:[\\/]|file:", re.IGNORECASE)
LINK = re.compile(r"(?:\]\(\s*<?|<)(https?://[^\s<>)]*)")


def address_malformed(project: Project) -> Iterator[Problem]:
    """A web address that is none.

    An address begins with `https://` or `http://`, goes on with the name of a site, and holds no spaces.
    Copy it from the address line of the browser. It holds for `url` of a record and for links in prose,
    which are written `[Prevention strategy](https://…)`, with no space between the two pairs of brackets.
    So are pictures, with a `!` before them; a name with spaces goes between pointed brackets,
    `![Our area](<images/our map.png>)`.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          url: www.smallshire.example/survey

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          url: https://www.smallshire.example/survey
    """
    for record in project.assessment.evidence.values():
        if record.url and not WEB_ADDRESS.fullmatch(record.url):
            message = f"“{record.url}” is no web address."
            yield Problem(record.at("url"), message, _mend(record.url), record.ref)
    yield from slips(project, "address-malformed")
    for passage in project.passages:
        told = {(id(each.spot.block), each.spot.offset) for each in passage.slips}
        for block in passage.blocks:
            for link in LINK.finditer(block.content):
                if not WEB_ADDRESS.fullmatch(link[1]) and (id(block), link.start(1)) not in told:
                    yield Problem(block.at(link.start(1)), f"“{link[1]}” is no web address.", _mend(link[1]))


def _mend(url: str) -> str:
    if FOLDER.match(url):
        return "A folder is no address: copy the file to evidence/files/ and give it under “file:”."
    if re.search(r"\s", url):
        return "Take out the spaces, or write %20 for each."
    begun = BEGINNING.match(url)
    rest = url[begun.end() :] if begun is not None else url
    whole = f"http://{rest}" if begun is not None and begun[1].lower() == "http" else f"https://{rest}"
    if "." in rest and ":" not in rest and WEB_ADDRESS.fullmatch(whole):
        return f"Write {whole}."
    return "Copy it from the address line of the browser."
