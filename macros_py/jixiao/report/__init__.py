"""Word out: a .docx template that staff edit in Word, filled with the words and figures of a year.

::

    template.docx -> package -> source (docxtpl's language -> jinja2) -> template -> report.docx
                                cache keeps the translated sources between runs

Official tables with merged cells are described plainly (``tables``) and written by the filter
``表格``; how the report looks is decided by the styles in the template, never here.
"""
