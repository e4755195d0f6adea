"""The document as a folder of web pages: one for each statement, theme and chapter, with the same words and links."""
