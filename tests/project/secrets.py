"""A project full of words for some readers alone: each is one of a kind, so that it can be looked for in any file."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

from tests.pictures import picture
from tests.projects import typed_into

SECRET = re.compile(r"(?i)(?:cqc|int)only[a-z]+")
SECRET_PICTURE, OPEN_PICTURE = (48, 27), (64, 36)
"""The sizes of pictures that only the council may see, and of one for everybody."""

PROJECT = """\
    # content/assessment.yaml
    framework: cqc-local-authority
    council: Exampleshire County Council
    title: Adult Social Care Self-Assessment
    as_at: 2026-11-30
    edition: "0.3"
    status: draft
    audience: internal
    front: [welcome, intonlychapter, open]
    back: [cqconlychapter]

    # content/chapters/welcome.yaml
    chapter: welcome
    title: Welcome
    text: |
      We know where we stand (Ref 1, 41 page cqconlylocator, 42). We audit (Ref 42 intonlylocator). See [](ref:42), and
      [the plan](ref:41 "cqconlytitleoflink") or [welsh words](ref:41){lang=cy}, *with (Ref
      42) in emphasis*. Mistyped (ref 42) and Ref 41 too.

      Go to [our risks](#intonlychapter), [](#intonlychapter), [](#intonlyheading), [a claim][int],
      [the record](#ref-42), [](#intonlyclaim) and [other](#open). A note[^kept] and a note^[inline (Ref 42)].

      ### Open part {audience=public}

      Open words[^both].

      ### Intonlyheading {audience=internal}

      Intonlypart (Ref 2)[^intonlynote] with a picture:

      ![Intonlyalt](images/intonlypicture.png "Intonlycaption (Ref 42)")

      [^both]: Said in the part below.

      #### Intonlybelow

      | Intonlycell | b |
      | --- | --- |
      | c (Ref 2) | d |

      ### Cqconlyheading {audience=cqc}

      Cqconlypart[^kept].

      ### Last part

      ![A map](images/open.png "Caption (Ref 42) and (Ref 1)")

      | Table | (Ref 42) |
      | --- | --- |
      | (Ref 1, 42) | x |

      [^kept]: Kept words (Ref 42).
      [^intonlynote]: Intonlynotewords.
      [int]: #intonlyclaim

    # content/chapters/intonlychapter.yaml
    chapter: intonlychapter
    title: Intonlychaptertitle
    audience: internal
    text: |
      Intonlychaptertext (Ref 2).

      ### Intonlychapterheading

      More.

    # content/chapters/cqconlychapter.yaml
    chapter: cqconlychapter
    title: Cqconlychaptertitle
    audience: cqc
    text: Cqconlychaptertext.

    # content/chapters/open.yaml
    chapter: open
    title: Open
    text: Open words.

    # content/themes/working-with-people.yaml
    theme: working-with-people
    scope: Scope (Ref 42).
    proud_of:
      - text: Intonlythemeclaim (Ref 1).
        audience: internal

    # content/plan.yaml
    plan: Improvement plan
    introduction: |
      Open introduction (Ref 42).

      ### Intonlyintroduction {audience=internal}

      Intonlyintroductionwords.
    groups:
      - group: waits
        name: Waits
        summary: Fewer people wait (Ref 1, 41 page cqconlyplace).

    # content/findings.yaml
    - finding: F1
      from: first
      kind: improve
      statement: assessing-needs
      text: People wait.
      actions: [A1, A2]
      progress:
        - {on: 2026-10, note: Asked for more, evidence: [1, 42 intonlyshelf]}
    - finding: intonlyfindingid
      from: first
      kind: improve
      statement: assessing-needs
      text: Intonlyfinding.
      no_action: Intonlynoaction
      audience: internal

    # content/assessments.yaml
    - assessment: first
      by: CQC
      published: 2026-01
      report: 42 intonlypage
      scores: {assessing-needs: 1}
      timeline: [{on: 2025-06, what: Visit (Ref 42)}]

    # content/corrections.yaml
    - correction: C1
      assessment: first
      kind: error
      says: Words of the draft
      should_say: Other words (Ref 1)
      evidence: [1, 41 cqconlyparagraph]
    - correction: cqconlycorrectionid
      assessment: first
      kind: omitted
      says: Cqconlysays
      should_say: Cqconlyshouldsay
      audience: cqc

    # content/reports/march.yaml
    report: march
    to: A committee
    date: 2026-03-17
    title: Report for March
    sections:
      - heading: Words
        text: Open words of the report (Ref 42).
    recommendations: [{that: It is noted}]

    # content/reports/intonlyreport.yaml
    report: intonlyreport
    to: Intonlycommittee
    date: 2026-03-17
    audience: internal
    sections: [{heading: Intonlysection, text: Intonlyreportwords.}]

    # content/returns/open.yaml
    return: open
    items:
      - {item: "1", asks: What do you have?, answer: This (Ref 1), evidence: [1, 41 cqconlysheet, 42]}
      - {item: "2", asks: Anything else?, none: Not yet}

    # content/returns/cqconlyreturn.yaml
    return: cqconlyreturn
    audience: cqc
    items: [{item: "1", asks: Cqconlyasks, answer: Cqconlyanswer, evidence: [41]}]

    # content/position.yaml
    position: Intonlyposition
    audience: internal
    introduction: Intonlypositionwords.

    # content/statements/assessing-needs.yaml
    statement: assessing-needs
    lead: Head of Assessment
    indicators: [waits]
    ambition: |
      We aim high (Ref 1).

      ### Cqconlyambition {audience=cqc}

      Cqconlyambitionwords: 4 in 5 people wait, says the survey of the CQCONLYTERM.
    performance: People wait [](indicator:waits).
    proud_of:
      - Open claim (Ref 1).
      - text: Claim with all kinds.
        evidence: [1, 41, 42 intonlylocator]
      - text: Claim with restricted evidence alone.
        evidence: [42]
      - Claim that cites restricted evidence alone (Ref 42).
      - text: Cqconlyclaim.
        id: cqconlyclaimid
        evidence: [41]
        audience: cqc
    areas_for_improvement:
      - text: Open area.
        actions: [A1]
      - text: Intonlyarea.
        id: intonlyclaim
        actions: [A1, A2]
        audience: internal
    how_we_know: We audit.
    plans: We plan.
    others_say:
      - spotlight: Intonlystory
        about: Intonlyabout
        consent: {needed: no, because: Intonlybecause}
        image: images/intonlystory.png
        alt: Intonlystoryalt
        audience: internal
        story: Intonlystorywords.
      - spotlight: Cqconly story
        consent: {needed: no, because: A service}
        audience: cqc
        story: Cqconlystorywords.
      - spotlight: Open story
        consent: {needed: no, because: A service}
        story: |
          Words (Ref 42).

    # content/indicators.yaml
    - indicator: waits
      name: Waits
      sentence: people waited for less than a month
      source: 42
      unit: percent
      values: {2024-25: 70, 2025-26: 72}

    # content/actions.yaml
    - action: A1
      what: Do it
      lead: Head of Assessment
      due: 2027-01-01
      evidence: [41, 1]
    - action: A2
      what: Intonlyaction
      lead: Intonlylead
      due: 2027-01-01

    # content/glossary.yaml
    CQCONLYTERM: Cqconlymeaning
    CQC: Care Quality Commission

    # content/accepted.yaml
    - rule: evidence-unused
      where: evidence/library.yaml
      because: Intonlyreason

    # evidence/library.yaml
    - ref: 1
      title: Open record
      owner: Librarian
      dated: 2026-01-01
    - ref: 2
      title: Open record that restricted parts alone cite
      owner: Librarian
      dated: 2026-01-01
    - ref: 41
      title: Cqconlyrecord
      owner: Cqconlyowner
      url: https://cqconlyhost.example/cqconlyurl
      file: files/cqconlyfile.txt
      version: cqconlyversion
      notes: Cqconlynotes
      dated: 2026-01-01
      sensitivity: cqc
    - ref: 42
      title: Intonlyrecord
      owner: Intonlyowner
      url: https://intonlyhost.example/intonlyurl
      file: files/intonlyfile.txt
      notes: Intonlynotes
      unused: Intonlyunused
      dated: 2026-01-01
      sensitivity: internal
"""


def secret_project(folder: Path, mode: str = "") -> Path:
    """The project in a new folder, with its pictures and documents; `mode` is what its framework says of citations."""
    project = typed_into(folder, dedent(PROJECT))
    images = project / "content/images"
    images.mkdir(parents=True, exist_ok=True)
    for name in ("intonlypicture", "intonlystory"):
        (images / f"{name}.png").write_bytes(picture("png", *SECRET_PICTURE))
    (images / "open.png").write_bytes(picture("png", *OPEN_PICTURE))
    files = project / "evidence/files"
    files.mkdir(parents=True, exist_ok=True)
    for name in ("cqconlyfile", "intonlyfile"):
        (files / f"{name}.txt").write_text(f"Words of {name}.", "utf-8")
    return project
