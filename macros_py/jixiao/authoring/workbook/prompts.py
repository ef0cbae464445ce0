"""Drop-downs and input prompts: what to type, in which unit, copied from where, an example."""

from typing import Any, Final

from jixiao.form.definition import Field

LONGEST_PROMPT: Final = 255
LONGEST_TITLE: Final = 32
LONGEST_LIST: Final = 255


def validation_of(field: Field) -> dict[str, Any] | None:
    """XlsxWriter's options for the cells of ``field``; ``None`` if there is nothing to say.

    A drop-down only informs: pasting a block from an old form must never be stopped, and the check
    reports what does not fit.
    """
    message = prompt_of(field)
    title = field.label.replace("　", "").strip()[:LONGEST_TITLE]
    options: dict[str, Any] = {"validate": "any", "ignore_blank": True}
    if field.options:
        options |= {
            "validate": "list",
            "source": list(field.options),
            "error_type": "information",
            "error_title": title,
            "error_message": "这一项一般从下拉列表里选。确需另填，点“确定”即可。",
        }
    elif not message:
        return None
    if message:
        options |= {"input_title": title, "input_message": message}
    return options


def prompt_of(field: Field) -> str:
    """The input prompt of ``field``, within Excel's 255 characters."""
    parts = [
        field.prompt,
        f"单位：{field.unit}。" if field.unit else "",
        f"取自：{field.source}。" if field.source else "",
        f"什么时候要填：{field.when}。" if field.when else "",
        f"例：{field.example}" if field.example else "",
        f"不填则为“{field.default}”。" if field.default else "",
    ]
    text = "\n".join(part for part in parts if part)
    return text if len(text) <= LONGEST_PROMPT else text[: LONGEST_PROMPT - 1] + "…"
