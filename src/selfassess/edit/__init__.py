"""The authors' own files, changed: drafts of a project, one writer at a time, all files or none."""
