"""A part of reference.docx written anew: only what `markup.txt` lists comes through, in the order that Word wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import itemgetter

from lxml import etree

from selfassess.write.word.look.container import SAVE_AGAIN, ReferenceDocxError
from selfassess.write.word.look.markup import NAMESPACES, PREFIXES, Shape, fit, listed, shape, short, tag
from selfassess.write.word.look.report import Report

DEEPEST = 100
RANK = itemgetter(0)
W, R = NAMESPACES["w"], NAMESPACES["r"]
RELATED = f"{{{R}}}"
CHECKED = ("w", "a", "wp", "pic", "wps", "wpg")
"""The namespaces in which what is not listed is a fault; in others it is an addition of some program."""
RESIDUE = listed("residue")
"""What Word writes besides the look: who worked on the file, when and how. It is left behind without a word."""
SETTINGS = tag("w:settings")  # most of them are not look, and are left out without a word
UNWRAPPED = frozenset(map(tag, ("w:ins", "w:moveTo", "w:smartTag", "w:customXml")))
Maker = Callable[["Rebuild", etree._Element, etree._Element], bool]
Replacing = Callable[["Rebuild", etree._Element], "Iterator[etree._Element] | None"]


class Rebuild:
    """The rebuilding of one part, which is `name` in the package and `shown` to people.

    `makers` make the elements of some types; each is given what there was and the new parent, and says whether it made
    something. `replacing` gives, by tag, what comes in the place of an element: None for itself. `references` gives,
    for an attribute and the relationship that it names, the one that is named instead, empty where there may be none.
    """

    def __init__(
        self,
        name: str,
        shown: str,
        report: Report,
        makers: Mapping[str, Maker] | None = None,
        replacing: Mapping[str, Replacing] | None = None,
        references: Callable[[str, str], str] | None = None,
    ) -> None:
        self.name, self.shown, self.report = name, shown, report
        self._makers, self._replacing = makers or {}, replacing or {}
        self.reference = references or (lambda _attribute, _relation: "")
        self._depth = 0

    def root(self, old: etree._Element, kind: str) -> etree._Element:
        """The whole part, of this type."""
        prefix = PREFIXES.get(etree.QName(old).namespace or "", "")
        new = etree.Element(
            old.tag, nsmap={prefix: NAMESPACES[prefix], "r": R} if prefix == "w" else {prefix: NAMESPACES[prefix]}
        )
        self.fill(new, old, shape(kind))
        return new

    def build(self, old: etree._Element, kind: str, parent: etree._Element) -> bool:
        """Adds to its parent what may come through of an element; False where that is nothing."""
        maker = self._makers.get(kind)
        return maker(self, old, parent) if maker is not None else self.copy(old, kind, parent) is not None

    def copy(self, old: etree._Element, kind: str, parent: etree._Element) -> etree._Element | None:
        new = added(parent, old.tag)
        if kind.startswith("="):
            new.text = fit(kind[1:], old.text or "")
            is_whole = new.text is not None
        else:
            is_whole = self.fill(new, old, shape(kind))
        if not is_whole:
            parent.remove(new)
            return None
        return new

    def fill(self, new: etree._Element, old: etree._Element, form: Shape) -> bool:
        """Whether the element has all that one of its type must have."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise ReferenceDocxError(f"reference.docx is damaged: its part {self.name} is nested too deep", SAVE_AGAIN)
        for name, said in old.items():
            self._attribute(new, form, str(name), str(said))
        if form.words:
            new.text = "".join(map(str, old.itertext()))
        met: dict[int, int] = {}
        for rank, kind, child in sorted(self.children(old, form), key=RANK) if len(old) else ():
            if met.get(rank, 0) < form.most.get(rank, len(old) + 1) and self.build(child, kind, new):
                met[rank] = met.get(rank, 0) + 1
        self._depth -= 1
        return form.required <= met.keys() and all(name in new.attrib for name in form.needs)

    def children(self, old: etree._Element, form: Shape) -> Iterator[tuple[int, str, etree._Element]]:
        """What may come through of the insides of an element, with the rank and type of each."""
        for child in old:
            replacing = self._replacing.get(child.tag)
            instead = replacing(self, child) if replacing is not None else None
            if instead is not None:
                for each in instead:
                    yield from self.children(each, form)
            elif child.tag in form.children:
                yield *form.children[child.tag], child
            elif child.tag in UNWRAPPED:
                yield from self.children(child, form)
            else:
                self._unlisted(child.tag, old)

    def _attribute(self, new: etree._Element, form: Shape, name: str, said: str) -> None:
        about = form.attributes.get(name)
        if about is None:
            self._unlisted(name, new)
            return
        kept = self.reference(name, said) if name.startswith(RELATED) else fit(about, said)
        if kept:
            new.set(name, kept)
        elif kept is None:
            self.report.invalid(self.name, f"{short(name)}=“{said[:40]}” of {short(new.tag)}")
        elif not said:
            new.set(name, "")

    def _unlisted(self, name: str, inside: etree._Element) -> None:
        space, _, local = name.rpartition("}")
        prefix = (
            PREFIXES.get(space.removeprefix("{"), "") if space else PREFIXES.get(etree.QName(inside).namespace or "")
        )
        if prefix in CHECKED and local not in RESIDUE and inside.tag != SETTINGS:
            self.report.invalid(self.name, f"{short(name)} in {short(inside.tag)}")


def added(parent: etree._Element, name: str) -> etree._Element:
    """A new last child, with the prefix that people know."""
    space = name.rpartition("}")[0].removeprefix("{")
    if space == W:
        return etree.SubElement(parent, name)
    known = {} if space in parent.nsmap.values() else {PREFIXES[space]: space}
    return etree.SubElement(parent, name, nsmap=known)
