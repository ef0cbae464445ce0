"""The functions of the workbook's cells: a Python core and a native Excel twin for each.

``function``    what a function is
``values``      cells' values as cores see them, and the coded texts
``excel``       pieces of native formulas
``registry``    all functions by name
``references``  what a reference in a formula of the form leads to
``examples``    the examples of the help as values
``manual``      the exported functions as a page
``calculate``   the value of every calculated cell of the form
``render``      a formula of the form as Excel text

Both branches of a cell, core and twin, give the same value to the last digit: ratios and sums are
rounded to 8 decimals, scores to the places asked for. Blank in, blank out; ``"非数"`` where a
text stands in place of a number, ``"—"`` where a ratio has no meaning. Nothing raises.
"""
