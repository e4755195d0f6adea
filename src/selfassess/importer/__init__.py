"""A council's Word file as a new project: each paragraph placed in the framework, and none lost without being named."""
