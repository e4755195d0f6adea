from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfassess.diagnostics import Problem, Region
from selfassess.model.readers import AUDIENCES, READERS, narrower_than
from selfassess.project.edition import for_readers
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.project.withheld import has_readers
from selfassess.prose.passage import Citation

HINT = "Cite something else, or correct the sensitivity of the record or the audience of what cites it."


def evidence_restricted(project: Project) -> Iterator[Problem]:
    """A reference to a record that the readers of this document may not see.

    `audience` in `content/assessment.yaml` says who the document is for. `sensitivity` says who may see a record.
    Both are `public`, `cqc` or `internal`; `public` is the widest. Remove the reference, cite something else, or
    correct the sensitivity or the audience. A record without `sensitivity` may go to every reader. An edition that is
    made with `--audience` replaces such references with words instead. What has an `audience` of its own, as a return
    may, is judged by that, because `selfassess pack` refuses to send what its readers may not see.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        sensitivity: internal

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We start from what matters to people (Ref 96).

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        sensitivity: public

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We start from what matters to people (Ref 96).
    """
    readers = project.assessment.readers
    regions = (value(project.assessment, "audience"),)
    edition = for_readers(project).project
    yield from _restricted(edition, edition.references, READERS[readers].document, narrower_than(readers), regions)
    for root in project.plan_entries:
        own = root.under("audience") if has_readers(root) else None
        if own in AUDIENCES and own != readers:
            is_shown = AUDIENCES.index(own) < AUDIENCES.index(readers)
            restricted = narrower_than(own) - (narrower_than(readers) if is_shown else frozenset())
            what_cites = f"what is for {READERS[own].after_label}"
            yield from _restricted(project, project.references_of(root), what_cites, restricted)


def _restricted(
    project: Project,
    citations: Iterable[Citation],
    what_cites: str,
    restricted: frozenset[str],
    regions: tuple[Region, ...] = (),
) -> Iterator[Problem]:
    for citation in citations:
        for item in citation.items:
            record = project.assessment.evidence.get(item.ref)
            if record is not None and record.sensitivity in restricted:
                what = f"Record {item.ref}, “{record.title}”, is marked {record.sensitivity}"
                message = f"{what}, so {what_cites} cannot cite it."
                yield Problem(citation.place(item), message, HINT, item.ref, relies_on=regions)
