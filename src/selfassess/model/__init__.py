"""The assessment, the evidence library and the framework, as frozen values."""
