"""The stages of a build after everything is checked: the files are made, and looked at before they go out."""

from __future__ import annotations

from msgspec.structs import replace

from selfassess.check.run import check_reading
from selfassess.diagnostics import Problem
from selfassess.document.addresses import escaped_address
from selfassess.pipeline.journey import Journey, once, with_findings
from selfassess.write.formats import FORMATS


def write(journey: Journey) -> Journey:
    if journey.is_stopped or journey.brand is None:
        return journey
    files: dict[str, bytes] = {}
    internal: set[str] = set()
    problems: list[tuple[Problem, ...]] = []
    for tree in journey.trees.values():
        for name in journey.formats:
            written = FORMATS[name].write(tree, journey.brand, journey.resources)
            problems.append(written.problems)
            files.update(written.value)
            internal.update(written.value if tree.is_internal else ())
    return with_findings(replace(journey, files=files, internal=frozenset(internal)), check_reading(once(problems)))


def check_look(journey: Journey) -> Journey:
    """Whether words stand out in the colours of a council's own brand; those of the one that ships do."""
    brand = journey.brand
    if brand is None or not journey.files or (brand.is_shipped and brand.is_style_shipped):
        return journey
    from selfassess.write.look_problems import problems

    return with_findings(journey, check_reading(problems(journey.files, brand)))


def number_pages(journey: Journey) -> Journey:
    """Word files are laid out by LibreOffice, which takes seconds, and written again."""
    if not journey.counts_pages or journey.brand is None:
        return journey
    from selfassess.paging.libreoffice import PagingError
    from selfassess.write.word.numbered import with_page_numbers

    files, notes = dict(journey.files), list[str]()
    for tree in journey.trees.values():
        name = f"{tree.name}.docx"
        try:
            if name in files:
                files[name] = with_page_numbers(tree, journey.brand, journey.resources, files[name])
        except PagingError as error:
            notes.append(str(error))
    return replace(journey, files=files, notes=tuple(dict.fromkeys(notes)))


def inspect(journey: Journey) -> Journey:
    """What was written is read as a stranger would. Nothing goes out if some of it must not, whatever was asked."""
    if not journey.files or journey.brand is None:
        return journey
    from selfassess.outgoing.problems import problems  # a check writes nothing, and need not load it

    typed = {
        f"{name}.docx": {escaped_address(link.get("href") or "") for link in tree.root.iter("a")}
        for name, tree in journey.trees.items()
    }
    found = [*problems(journey.files, typed, journey.brand.of_pages)]
    return with_findings(replace(journey, files={}), check_reading(found)) if found else journey


def look_quickly(journey: Journey) -> Journey:
    """The few faults that a finished file shows at once; an audit of all takes as long as the build itself."""
    if not journey.files:
        return journey
    from selfassess.audit.quick_look import quick_look

    found = (finding for name, content in journey.files.items() for finding in quick_look(f"output/{name}", content))
    return with_findings(journey, found)


def stop(journey: Journey) -> Journey:
    """Nothing is written where what writing itself found is too bad."""
    return replace(journey, files={}) if journey.is_stopped else journey
