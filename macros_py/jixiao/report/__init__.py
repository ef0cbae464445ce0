"""Word out: a .docx template that staff edit in Word, filled with the words and figures of a year.

::

    template.docx -> package -> marks (what would lose words or break the translation is refused)
                  -> source (docxtpl's language -> jinja2; cache keeps the result between runs)
                  -> language (what no report needs is refused) -> template -> report.docx

A template may come from outside: ``meter`` bounds what it can cost while it is filled.

Official tables with merged cells are described plainly (``tables``) and written by the filter
``表格``; how the report looks is decided by the styles in the template, never here.
"""
