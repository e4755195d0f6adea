"""A Word file whose contents have page numbers: written, laid out by LibreOffice, and written again."""

from __future__ import annotations

from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.paging.page_numbers import page_numbers
from selfassess.write.brand import Brand
from selfassess.write.word.bookmarks import Bookmarks
from selfassess.write.word.document import write_word


def with_page_numbers(tree: Tree, brand: Brand, resources: Resources, content: bytes) -> bytes:
    """The Word file of a tree with page numbers, given the one without them. Raises PagingError.

    The numbers take the room that was kept for them, so they change no page.
    """
    listed = [link.get("href", "")[1:] for link in tree.root.iterfind("body/nav//a")]
    bookmarks = Bookmarks(tree.root)
    names = {each: bookmarks.name(each) or "" for each in listed}
    if not names:
        return content
    counted = page_numbers(content, names.values())
    pages = {each: counted[name] for each, name in names.items()}
    return write_word(tree, brand, resources, pages).value[f"{tree.name}.docx"]
