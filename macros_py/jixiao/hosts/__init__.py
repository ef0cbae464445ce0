"""xlwings without Excel: the same buttons on a workbook file and in a live LibreOffice.

xlwings talks to Excel through an engine. Here are two more, for the small part of its documented
interface that the buttons use. The rest is not there: asking for it is an error, never a silence.

``document``     what a host must be able to do
``file``         a host over a workbook file, read as a snapshot and patched when saved
``libreoffice``  a host over a live LibreOffice, which calculates
``typing_in``    what a cell makes of what is written into it
``engine``, ``app``, ``book``, ``sheet``, ``cells``: xlwings' interface over any host
"""
