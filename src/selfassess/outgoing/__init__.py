"""Every finished file, read from its bytes as a stranger would, for what must never go out; it knows no writer."""
