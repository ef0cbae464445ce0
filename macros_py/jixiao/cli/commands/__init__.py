"""One file a command, each with ``run``: arguments in, exit code out.

Errors are raised, never printed here; ``main`` turns them into one line.
"""
