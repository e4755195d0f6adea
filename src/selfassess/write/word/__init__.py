"""The Word file: a document tree in the named styles of a council's reference.docx. The home of python-docx."""
