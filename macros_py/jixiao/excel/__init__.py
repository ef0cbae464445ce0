"""Live Excel on Windows, through xlwings: functions in cells, buttons, installation.

``values``     what Excel hands over, as the cores understand it, and back
``functions``  the module xlwings serves; its names are those of the cells' functions
``buttons``    the commands of the ribbon
``setup``      installing the add-in for one user, taking it away, looking whether all is there
"""
