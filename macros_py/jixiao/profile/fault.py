"""How a broken 规则包 is refused: file, key, reason and what to do, in one sentence."""

from pathlib import Path

from jixiao.errors import FormError, ProfileError

FILE = "profile.toml"


def fault(folder: Path, key: str, reason: str) -> ProfileError:
    """The error to raise; ``key`` is the dotted place in the file, ``reason`` a half-sentence."""
    return ProfileError(f"规则包“{folder.name}”的 {FILE}：{_place(key)}{reason}。请改正后再用。")


def _place(key: str) -> str:
    label = _label(key)
    return f"{key}（{label}）" if label else key


def _label(key: str) -> str:
    """What staff call the parameter; the form is read only now that something is wrong."""
    from jixiao.form.loading import base_form  # noqa: PLC0415

    try:
        cell = base_form().cells.get(f"settings.{key.removeprefix('other.')}")
    except FormError:  # the 规则包 is what is being reported
        return ""
    return f"{cell.block.title}·{cell.field.label}" if cell else ""
