"""The command line: for the bureau that has a folder of workbooks, and for Linux.

``main``       parses, dispatches, and turns errors into one Chinese line
``arguments``  every command with its arguments
``parser``     argparse that speaks Chinese
``checking``   a workbook read, scored and checked
``terminal``   what is printed, and how; ``as_json`` for other programs
``commands``   one file a command; it is imported only when its command is given
"""
