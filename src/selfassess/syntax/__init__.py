"""YAML text with places: read, explained, edited and written. The home of PyYAML."""
