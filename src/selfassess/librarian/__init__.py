"""What evidence librarians do: each action looks at a project and returns the changes to make, or why it cannot."""
