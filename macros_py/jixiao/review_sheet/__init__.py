"""校验结果 in a closed workbook: findings written into the file, and nothing else of it touched.

The story: ``area`` finds where 校验结果 stands; ``writing`` puts the rows there, with ``links`` to
their cells, ``numbering`` and ``filtering`` what goes with them; ``counts`` gives the cells that
count findings their new results; ``update`` is the whole way from a package and its findings to the
bytes of the file.
"""
