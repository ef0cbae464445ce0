"""Long work in a process of its own, so that Excel is free meanwhile.

A folder is all the two sides share::

    progress.txt   written by the work, read by a timer in VBA; UTF-16 with a mark, which
                   ``FileSystemObject.OpenTextFile(path, 1, False, -1)`` reads. Three lines:
                   state (``running``, ``done``, ``failed`` or ``cancelled``), what is done of
                   how much (``3/100``), and a sentence for the status bar or the last message.
    cancel         made by whoever wants the work to stop; what is in it does not matter.

The file is put in place whole, so a reader never sees half of it. If the process is gone and the
state still says ``running``, it was killed; :func:`~jixiao.excel.longwork.start.state_of` says so.

``progress``  both files, from the side of the work
``start``     starting it and looking after it
``worker``    the process
"""
