"""Workbook files: reading one into a ``Snapshot`` of values with addresses.

The story: ``opening`` opens the file as a package (:mod:`jixiao.ooxml`), ``cells`` and ``texts``
read its parts, ``reader`` puts the ``Snapshot`` together. Nothing of this knows the form;
``binding`` does.
"""
