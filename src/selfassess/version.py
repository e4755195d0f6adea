"""Which release of selfassess this is."""

__version__ = "0.1.0"
