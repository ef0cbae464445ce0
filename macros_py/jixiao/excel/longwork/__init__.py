"""Long work in a process of its own, so that Excel is free meanwhile.

What the work is given, a unit's figures, goes to it over its stdin and is never written. A folder
is all the two sides share besides::

    progress.txt   written by the work, read once a second by the add-in (``JxWork.bas``); UTF-16
                   with a mark, lines ended by CR LF: state (``running``, ``done``, ``failed`` or
                   ``cancelled``), what is done of how much (``3/100``), the workbook to open in
                   the end (mostly empty), and to the end of the file a message: a line for the
                   status bar, or the last words.
    alive          held open by the work as long as it runs, so that Windows lets nobody delete it:
                   where it can be deleted, the process is gone, and if the state still says
                   ``running``, it was killed.
    cancel         made by the add-in when the user wants the work to stop; what is in it does not
                   matter.

``progress.txt`` is put in place whole, so a reader never sees half of it. The add-in removes the
folder when it has said the last words; where it could not, the next work does.

``progress``      the files, from the side of the work
``start``         starting it
``worker``        the process
``new_workbook``  the work of 新建 and 导入
"""
