"""The domain: one unit's self-evaluation of one year, as frozen dataclasses."""
