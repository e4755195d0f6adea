"""Documents that others wrote, read into the tree that documents of ours are made of."""
