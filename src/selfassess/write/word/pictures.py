"""Pictures in the Word file: stored once each, scaled to the place where they are shown."""

from __future__ import annotations

from selfassess.document.pictures.reader import PictureFile
from selfassess.document.pictures.width import inches
from selfassess.document.resources import Resources
from selfassess.write.word.ooxml import quoted
from selfassess.write.word.package import Package

EMU_PER_INCH = 914_400
EMU_PER_TWENTIETH = 635  # of a point


class Pictures:
    """The pictures of one document; `tallest` is the height, in twentieths of a point, that none exceeds."""

    def __init__(self, resources: Resources, package: Package, tallest: int) -> None:
        self._resources = resources
        self._package = package
        self.tallest = tallest
        self._drawn = 0

    def drawing(self, source: str, alt: str, title: str, available_width: int, width: str = "") -> str:
        """A picture no wider than these twentieths of a point; empty where there is none to draw.

        It is as wide as it says of itself, or else as was typed.
        """
        picture = self._resources.picture(source)
        if picture is None:
            return ""
        size = self._size(picture, available_width, width)
        return _drawing(self._package.picture(picture.content, picture.kind), self.count(), alt, title, size)

    def height(self, source: str, available_width: int, width: str) -> float:
        """How high a picture is drawn, in twentieths of a point; 0 where there is none."""
        picture = self._resources.picture(source)
        return 0 if picture is None else self._size(picture, available_width, width)[1] / EMU_PER_TWENTIETH

    def _size(self, picture: PictureFile, available_width: int, width: str) -> tuple[int, int]:
        most_width, most_height = available_width * EMU_PER_TWENTIETH, self.tallest * EMU_PER_TWENTIETH
        across, down = (pixels * EMU_PER_INCH / picture.per_inch for pixels in (picture.width, picture.height))
        wanted = inches(width, most_width / EMU_PER_INCH) * EMU_PER_INCH
        scale = min(wanted / across or 1, most_width / across, most_height / down)
        return max(int(across * scale), 1), max(int(down * scale), 1)

    def count(self) -> int:
        """The number of one drawing more: no two of a document may have the same."""
        self._drawn += 1
        return self._drawn


def _drawing(relation: str, number: int, alt: str, title: str, size: tuple[int, int]) -> str:
    named = f'id="{number}" name="Picture {number}" descr="{quoted(alt)}" title="{quoted(title)}"'
    extent = 'cx="{}" cy="{}"'.format(*size)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr {named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
