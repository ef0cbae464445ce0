"""Settings that hold for every test."""

import os

from hypothesis import settings

# No deadlines: a slow machine is no fault of the code. CI draws the same examples each time.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
