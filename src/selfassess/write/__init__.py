"""Tree to bytes: the writers know the tree, never the model."""
