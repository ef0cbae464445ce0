"""规则包: what a finance bureau decides, as dated parameters with their 文号.

A 规则包 is a folder with ``profile.toml`` and the Word template it names; a new one needs no code.
"""
