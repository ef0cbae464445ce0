"""C 跨处一致: the same figure in several places."""
