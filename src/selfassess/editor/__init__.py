"""What an editor needs in a project: schemas, snippets and settings."""
