"""T: how texts are written."""
