"""Form and workbook together: from a ``Snapshot`` to the data, with the origin of each value.

The story: ``recognise`` asks whether the workbook is ours; ``places`` finds each single cell by its
name, or by its label where the name is lost; ``tables`` finds the lists and their columns;
``entries`` says what a cell's value means; ``workbook`` puts the ``Reading`` together. Positions
and sheet titles are never relied on: staff insert rows, move columns and rename sheets.
"""
