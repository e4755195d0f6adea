"""Tree × brand × resources → {file name: bytes}. A writer knows the tree, never the model, and no disk."""
