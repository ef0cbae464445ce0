"""Every error a user can meet.

::

    JixiaoError            one clear Chinese sentence: what, where, what to do
    ├── InputError         a file given cannot be used as it is
    │   ├── NotAWorkbookError  not a readable .xlsx/.xlsm package
    │   ├── ForeignWorkbookError a workbook, but not one of ours
    │   ├── NewerFormError     made by a newer version of the form
    │   └── BadCellError        a cell holds what cannot be read (``#REF!`` …)
    ├── DataError          a data file (JSON) breaks the schema
    ├── ProfileError       a 规则包 is broken: file, key and reason
    ├── FormError          a form definition is broken: file, key and reason
    ├── TemplateError      a Word template is broken: file, place and reason
    ├── AddinError         the add-in cannot be built or installed: what is wrong, what to do
    ├── HostError          the spreadsheet program beside the buttons does not answer
    └── OutputError        the result cannot be written where it was asked for

Findings about the content of a self-evaluation are data, not errors.
"""


class JixiaoError(Exception):
    """Base of all errors with a message for the user; the message is Chinese and complete."""


class InputError(JixiaoError):
    """A file given by the user cannot be used as it is."""


class NotAWorkbookError(InputError):
    """The file is not a readable .xlsx or .xlsm package."""


class ForeignWorkbookError(InputError):
    """The workbook was not made from this form."""


class NewerFormError(InputError):
    """The workbook was made by a newer version of the form."""


class BadCellError(InputError):
    """A cell that staff fill holds a formula error such as ``#REF!``."""


class DataError(JixiaoError):
    """A data file does not follow the schema."""


class ProfileError(JixiaoError):
    """A 规则包 is broken; the message names file, key and reason."""


class FormError(JixiaoError):
    """A form definition is broken; the message names file, key and reason."""


class TemplateError(JixiaoError):
    """A Word template is broken; the message names file, place and reason."""


class AddinError(JixiaoError):
    """The add-in cannot be built from its sources, or cannot be installed."""


class HostError(JixiaoError):
    """A spreadsheet program other than Excel is missing, does not start, or refuses."""


class OutputError(JixiaoError):
    """A result cannot be written where it was asked for; nothing was written."""
