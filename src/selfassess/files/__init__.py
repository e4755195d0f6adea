"""The door for every file that is read or written: what came from anywhere is met here, and bounded."""
