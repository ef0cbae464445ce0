"""What stops a template that asks for more, or for something else, than a report can be."""


class Refused(Exception):  # noqa: N818 - it is the template that is at fault
    """The message is a Chinese half-sentence: the reason, for the person who edits the template."""
