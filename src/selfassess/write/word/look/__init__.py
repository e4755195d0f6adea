"""What comes through from reference.docx: its look, rebuilt from an allow-list, and nothing else of it."""
