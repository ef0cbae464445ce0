"""Changing a few cells of a workbook file and nothing else of it.

No library does it: those that can write a workbook write all of it anew and lose what they do not
know (macros, ribbon, cached values, newer features). Here only the parts that change are written
again; every other member of the package keeps its bytes, as they are compressed.

The story: ``patch`` opens the parts it needs and remembers what was changed; ``worksheet`` writes
cells, ``attributes`` reads what they say of themselves; ``content`` says what a cell can be given;
``growth`` makes blocks longer wherever they are named; ``workbook_part`` and ``filters`` do what
goes with it; ``archive`` writes the package; ``replacing`` puts it in the place of the file.
"""
