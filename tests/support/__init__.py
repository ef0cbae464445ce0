"""Oracles and tools shared by the tests."""
