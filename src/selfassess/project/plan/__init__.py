"""The improvement plan: how it is arranged, counted and worded, and what changed in it."""
