"""Titles that documents give themselves and that say nothing: what programs, templates and scanners leave there."""

from __future__ import annotations

import re

SAY_NOTHING = frozenset(
    words.strip()
    for words in """
    untitled|untitled document|untitled presentation|untitled spreadsheet|untitled form|no title|not titled|unnamed
    document|doc|word document|microsoft word document|new microsoft word document|new document|word
    presentation|powerpoint presentation|powerpoint|microsoft powerpoint presentation|new presentation
    new microsoft powerpoint presentation|slide|slides|title slide|blank presentation|office theme
    book|workbook|excel workbook|worksheet|excel worksheet|microsoft excel worksheet|new microsoft excel worksheet
    excel|microsoft excel|sheet|spreadsheet|table
    pdf|pdf document|adobe pdf|print|printing|print job|untitled pdf|output|layout|publication|brochure
    scan|scanned document|scanned image|scanned file|image|picture|photo|camscanner|fax|scanner
    title|document title|title of document|report title|title of report|title of the report|title here|your title
    presentation title|title of presentation|insert title|insert title here|enter title|enter title here|add title
    add title here|type title|type title here|type the document title|click to add title|click to enter title
    click here to enter text|click or tap here to enter text|click to edit master title style|main title|heading|subject
    template|word template|report template|document template|blank|blank document|cover|cover page|front cover|page
    report|letter|memo|form|note|notes|agenda|policy|strategy|plan|procedure|minutes|paper|appendix|annex|contents
    draft|final|final version|version|copy|new|test|default|normal|temp|tmp|file|attachment|none|null|na|n/a|nil
    home|homepage|home page|index|welcome|loading|error|login|log in|page not found|access denied|anonymous
    """.replace("\n", "|").split("|")
    if words.strip()
)  # fmt: skip
FORMS = re.compile(
    r"""
      (?:[\W\d_]*[^\W\d_]?){2}[\W\d_]*\Z                              # fewer than three letters
    | microsoft[ ](?:office[ ])?\w+[ ]-[ ].*                       # what printing to PDF leaves
    | .*\.(?:docx?|docm|dotx?|xlsx?|xlsm|csv|pptx?|pdf|indd|pub|odt|ods|odp|rtf|txt|qxd|ai|pages|html?|tmp)\Z  # a file
    | (?:[a-z]:[\\/]|\\\\|/|file:|https?:|www\.)\S*.*              # a path or an address
    | (?:img|dsc|dscf|scan|skm|skmbt|kmbt|km|mfp|doc|sharp|xerox|hp)[-_ ]?(?:c?\d[\w -]*|_.*)\Z  # numbers of a scanner
    | (?:camscanner|adobe[ ]scan|scanned?[ ](?:by|with|from|on))\b.*
    | (?:slide|page|sheet|book|doc|document|dokument|presentation|workbook|untitled)[ -]?\(?\d+\)?\Z
    | [\[{<«(].{0,60}[\]}>»)]\Z                                    # a field that nobody filled in: [Document title]
    | error!.*                                                     # what Word says of a field that it lost
    | [0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\Z              # the number of an object
    """,
    re.VERBOSE,
)


def says_nothing(title: str, council: str = "") -> bool:
    """Whether a title, in any case and with any number after it, is none of the document's own.

    Templates of a council leave its name there.
    """
    words = " ".join(title.lower().split())
    bare = re.sub(r"[\s\d()\[\]._:-]+\Z", "", words).strip("\"'“”‘’ ")
    return bare in SAY_NOTHING or words == " ".join(council.lower().split()) or FORMS.match(words) is not None
