"""A finished document, ours or anybody's, judged by how well people can read it who cannot see it."""
