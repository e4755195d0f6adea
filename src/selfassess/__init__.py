"""Turn a council's self-assessment, written as YAML, into a checked Word document and web page."""

__version__ = "0.1.0"
