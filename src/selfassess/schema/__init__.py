"""What the authors' files may hold: readers of text, lists and mappings."""
