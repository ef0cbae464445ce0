"""绩效自评工作簿: workbook, scoring, checks and Word report of a budget self-evaluation.

The way of the data, always forward::

    workbook -> Snapshot -> Evaluation -> scores, findings -> Word report
    (sheets)    (sheets)    (form, model)  (scoring, rules)   (narrative, report)
"""

from typing import Final

__version__: Final = "0.1.0"
