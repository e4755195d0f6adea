"""Where templates run: what they may read and call, and how much work they may make.

Whoever wrote a template may be a stranger. Everything here is a list of what is permitted, and all else is refused.
"""
