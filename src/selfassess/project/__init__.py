"""The project as one value, and every question asked of it."""
