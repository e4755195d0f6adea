"""Any Word file as a document tree, with every paragraph of the file numbered and accounted for."""

from selfassess.read.word.word_file import Change, Comment, Note, Paragraph, WordFile, WordUnreadableError
from selfassess.read.word.word_reader import read_flow, read_word

__all__ = ["Change", "Comment", "Note", "Paragraph", "WordFile", "WordUnreadableError", "read_flow", "read_word"]
