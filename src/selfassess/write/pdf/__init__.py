"""The PDF: a document tree as a Typst source in the look of a council's document.typ. The home of typst."""
