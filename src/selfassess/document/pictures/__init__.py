"""Pictures: bytes in, and what every document can show out. The home of Pillow."""
