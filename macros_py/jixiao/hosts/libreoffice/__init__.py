"""A live LibreOffice as a host: it calculates, shows conditional formats and prints.

LibreOffice speaks to programs through UNO, which only its own Python (on Debian the system's) can
import. So a worker process runs there and is spoken to over pipes.

``office``  starts and ends it, and gives it orders
``workbook``  a workbook open in it
``worker``  the other side of the pipes
"""
