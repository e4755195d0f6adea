"""The author's own files: single values changed in them, everything else as it was."""
