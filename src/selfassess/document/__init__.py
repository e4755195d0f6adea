"""The document tree: what it may hold, its numbers and contents, its resources. The home of lxml's tree."""
