"""Workbook files: reading one into a ``Snapshot`` of values with addresses.

The story: ``package`` opens the file safely, ``parts`` and ``cells`` read its XML, ``reader`` puts
the ``Snapshot`` together. Nothing of this knows the form; ``binding`` does.
"""
