"""What each button does: a command a module, each with ``run(session) -> str``.

The string is what the user is told at the end; it is empty if what was done can be seen.
"""
