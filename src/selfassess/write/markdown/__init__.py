"""The Markdown that authors type: elements of the document tree, written so that prose reads the same tree again.

What Markdown has no form for is unrolled into what it has, and no word of it is lost.
"""
