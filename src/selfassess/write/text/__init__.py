"""The plain-text twin: the words of a document in their order, one paragraph a line, for whoever wants nothing else."""
