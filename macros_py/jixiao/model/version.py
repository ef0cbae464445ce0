"""What marks a file as one of ours, and which version of the form it follows."""

from typing import Final

FORM_ID: Final = "jixiao"
FORM_VERSION: Final = 2
