"""The rules, each in the file that has its name."""
