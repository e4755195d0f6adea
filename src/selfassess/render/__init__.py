"""Project to tree: templates arrange what was read. The home of Jinja."""
