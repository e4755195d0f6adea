"""What evidence librarians do: each act looks at a project and answers what it found, or what to write."""
