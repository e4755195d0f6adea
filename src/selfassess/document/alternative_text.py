"""Whether the alternative text of a picture says what it shows, or only that there is a picture."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

FILE = r"(?i)(?:\S*|[\w ()%~.&’'-]*)\.(?:png|jpe?g|jfif|gif|bmp|tiff?|webp|svg|heic|heif|avif|emf|wmf)"
WORDLESS = r"\S*[\d_-]\S*"
KINDS = r"""
    image|img|picture|pic|photo|photograph|figure|fig\.?|graphic|graphics|illustration|drawing|chart|graph|diagram|icon
  | logo|screen\s?-?(?:shot|grab|clipping|capture)|snip|scan|slide|infographic|clip\s?art|word\s?art|smart\s?art|shape
  | object|picture\splaceholder|content\splaceholder|text\s?box|group|freeform|rectangle|canvas|thumbnail|banner
"""
BEFORE = r"(?:an?|the|this|my|our|see|(?:click\sto\s)?(?:insert|add)(?:\san?)?|new|inline|embedded)"
THINGS = r"""
    computer|computer\sscreen|screen|phone|cell\sphone|document|text|graph|chart|diagram|sign|web\s?page|website|map|logo
  | computer\sprogram|text\smessage|report
"""
NAMELESS = rf"""(?xi)
    (?:{BEFORE}\s)? (?:{KINDS}) (?:\s?[-_:\#]?\s?\(?\d{{1,4}}[a-z]?\)?)?  # a word for any picture, its number
  | (?:{KINDS})\s(?:of|showing|shows|above|below|here|description)  # or what should have gone on
  | an?\s(?:screen\s?shot|close[\s-]?up|picture|image)\sof\s(?:an?\s)?(?:{THINGS}) # or what Word sees in any of them
  | (?:alt|alternative|alternate|alt\.)[\s-]?text | description | caption | untitled(?:[\s-].{{0,20}})? | unnamed
  | (?:image\s)?placeholder | decorative | clipboard[\s_-]?\d* | capture\d* | download(?:\s?\(\d+\))?
  | none | null | n/?a
"""
CAMERA = r"""(?xi)
    (?:img|dsc[fn_]?|dscn|pict?|p|mvimg|pxl|gopr|imag|pano|vid|photo|image|scan|wp|cimg|sam|hpim)   # what cameras write
    [\s_-]?\d{3,} (?:[_-]\w+)* (?:\s?\(\d+\))?
  | (?:screen\s?-?(?:shot|grab|clip|capture)|scan|whatsapp\simage|signal|photo|image|snapshot|snip)
    [\s_-]*\(?\d[\d\s:._,/()-]*(?:(?:at|on)[\s\d:._/()-]+)? (?:[ap]\.?m\.?)? (?:\s?\(\d+\))?
  | \d{4,8}[-_]?\d{2}[-_\s]?[\d_:.-]* (?:\s?\(\d+\))?                                               # only a time
"""
MACHINE = r"""(?xi)
    automatically\sgenerated | generated\swith\s(?:very\s)?(?:high|low|medium)\sconfidence   # Word, until 2024
  | ai[\s-]generated\scontent\smay\sbe\sincorrect                                            # and since
  | \b(?:may\sbe|might\sbe)\san\simage\sof\b | ^image\smay\scontain\b                        # Facebook
  | ^no\s(?:photo|alt(?:ernative)?\stext|description)\s(?:description\s)?(?:available|provided)
  | ^an?\s(?:picture|image|close\sup)\scontaining\s[\w\s]+,[\w\s,]+$
"""
SAYS_MACHINE = ("enerat", "ay be an", "might be", "contain", "available", "provided")
"""One of these is in every text that a program writes."""

LONGEST_NAME = 45
LABELS = (
    "graphical user interface|user interface|text|application|website|web page|email|chat or text message|timeline|"
    "calendar|table|table excel|excel|word|teams|powerpoint|letter|chart|bar chart|line chart|pie chart|scatter chart|"
    "histogram|waterfall chart|radar chart|box and whisker chart|sunburst chart|treemap chart|funnel chart|"
    "bubble chart|surface chart|diagram|schematic|engineering drawing|venn diagram|map|logo|company name|icon|shape|"
    "arrow|rectangle|circle|square|polygon|background pattern|pattern|qr code|whiteboard|line|indoor|outdoor|person|"
    "people|building"
)


def says_nothing_of(alt: str, name: str) -> str:
    """What is wrong with the alternative text of the picture in the file with this name; empty where it says something.

    It goes on after “The alternative text …”.
    """
    words = alt.strip("[]<>.:;!…-_ ")
    is_stem = alt == PurePosixPath(name).stem and re.fullmatch(WORDLESS, alt)
    if is_stem or ("." in words and re.fullmatch(FILE, words)):
        return "is the name of a file."
    if (any(map(alt.__contains__, SAYS_MACHINE)) and re.search(MACHINE, alt)) or _only_labels(words):
        return f"was written by a program: “{alt[:60].strip()}”."
    if len(words) <= LONGEST_NAME and any(re.fullmatch(pattern, words) for pattern in (NAMELESS, CAMERA, "")):
        return f"does not say what it shows: “{alt[:60].strip()}”."
    return ""


def _only_labels(words: str) -> bool:
    """Whether it is a list of what Word calls the things that it sees, as in “Chart, bar chart”."""
    labels = words.lower().split(", ")
    return len(labels) > 1 and set(LABELS.split("|")).issuperset(labels)
