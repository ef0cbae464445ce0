"""Facts into words: what the Word template's Chinese placeholders stand for."""
