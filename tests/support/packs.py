"""Forms of the packs at hand."""

from jixiao.authoring.packs import installed
from jixiao.form.loading import Form
from jixiao.profile.loading import DEFAULT


def pack_form(name: str = DEFAULT) -> Form:
    """The form of the 规则包 ``name``."""
    form = installed(name)
    assert form is not None
    return form
