from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.file_names import windows_refuses
from selfassess.project.project import Project


def evidence_file_misnamed(project: Project) -> Iterator[Problem]:
    """A record's file with a name that Windows refuses.

    Colleagues who use Windows cannot copy or open it, and may not be able to open the project at all. Names must not
    contain < > : " | ? * or \\, end with a full stop or a space, or be the name of a device, such as `con` or `nul`.
    Rename the file and type its new name in the record.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Auxiliary staff
        file: files/aux.txt
        unused: Held for the site visit

        # evidence/files/aux.txt
        Auxiliary staff in 2026.

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Auxiliary staff
        file: files/096-auxiliary-staff.txt
        unused: Held for the site visit

        # evidence/files/096-auxiliary-staff.txt
        Auxiliary staff in 2026.
    """
    for record in project.assessment.evidence.values():
        if record.file and windows_refuses(record.file) and record in project.record_files:
            message = f"Windows does not accept the file name “{record.file}”."
            hint = "Rename the file, then type its new name here. Letters, digits and hyphens are always accepted."
            yield Problem(record.at("file"), message, hint, record.ref)
