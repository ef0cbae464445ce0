"""The add-in on one user's PC: installed without admin rights, taken away without a trace.

``machine``        the user's folders, Python and, in ``registry``, what Windows keeps
``configuration``  the file in which the add-in reads where Python is
``install``        put it there, take it away
``doctor``         what is there, what isn't, what to do
"""

from jixiao.excel.setup.doctor import Line, Status, doctor
from jixiao.excel.setup.install import install, uninstall
from jixiao.excel.setup.machine import Machine, this_machine

__all__ = ["Line", "Machine", "Status", "doctor", "install", "this_machine", "uninstall"]
