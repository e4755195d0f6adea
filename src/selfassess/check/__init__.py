"""Model or tree to findings: one rule, one file."""
