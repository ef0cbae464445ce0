"""What a file is that is not the package asked for, and what its owner can do about it."""

from pathlib import PurePath
from typing import Final

ZIP_START: Final = b"PK\x03\x04"
_OLE_START: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_RIGHTS_MANAGED: Final = "DRMEncryptedDataSpace".encode("utf-16-le")
_HEAD: Final = 4096
_OWNER_FILE: Final = "~$"

_SAVE_AS: Final = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再用。"
_OTHER_PACKAGES: Final = {
    "word/document.xml": " Word 文档",
    "ppt/presentation.xml": "演示文稿",
    "xl/workbook.bin": "二进制工作簿（.xlsb）",
    "content.xml": " OpenDocument 文件（如 .ods）",
}
_TEXT_STARTS: Final = {
    b"<!doctype html": "网页（HTML）",
    b"<html": "网页（HTML）",
    b"<table": "网页（HTML）",
    b"<meta": "网页（HTML）",
    b"<?xml": " XML 文本",
    b"%pdf": " PDF",
}


def why_not_a_package(data: bytes, file_name: str) -> str:
    """The sentence about a file that does not even begin as a workbook does, without its name."""
    if file_name.startswith(_OWNER_FILE):
        return (
            "这是 Excel 打开文件时产生的临时文件，不是工作簿。"
            f"请选用名称中没有“{_OWNER_FILE}”的那个文件。"
        )
    if not data:
        return "文件是空的（0 字节），可能没有下载完。请重新下载或复制一份。"
    if data.startswith(_OLE_START):
        return _about_ole(data, file_name)
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    kind = next((kind for start, kind in _TEXT_STARTS.items() if head.startswith(start)), None)
    if kind is not None:
        return f"文件内容其实是{kind}，不是工作簿。{_SAVE_AS}"
    return (
        "不是 Excel 工作簿（.xlsx 或 .xlsm），可能只是改了扩展名，或者文件已损坏。"
        "请使用填报用的 Excel 文件。"
    )


def _about_ole(data: bytes, file_name: str) -> str:
    if _RIGHTS_MANAGED in data:
        return "工作簿设有权限管理（加密文档），读不出内容。请解除权限限制，另存为 .xlsx 后再用。"
    if _ENCRYPTED in data:
        return (
            "工作簿设有打开密码，读不出内容。"
            "请先去掉打开密码（文件→信息→保护工作簿→用密码进行加密，清空密码后保存）。"
        )
    kind = {
        ".et": "WPS 表格的旧格式（.et）",
        ".doc": "旧版 Word 文档（.doc）",
        ".wps": "WPS 文字文档（.wps）",
    }.get(PurePath(file_name).suffix.lower(), "旧版 Excel 文件（.xls）")
    return f"这是{kind}，不能直接读取。{_SAVE_AS}"


def why_not_a_template(data: bytes, file_name: str) -> str:
    """The sentence about a file that does not even begin as a .docx does, without its name."""
    del file_name
    if data.startswith(_OLE_START):
        return "是旧版 .doc 文档或设了打开密码。请在 Word 中去掉密码，另存为 .docx 后再用。"
    return "打不开：文件损坏，或不是 .docx 文档。请用 Word 打开检查，另存为 .docx 后再用。"


def why_not_a_workbook(parts: frozenset[str], main_part: str) -> str:
    """The sentence about a package, or any zip file, whose main part is no workbook.

    Args:
        parts: the names of the parts, in small letters.
        main_part: the main part's name; empty if the package does not say.
    """
    named = main_part.lower().removeprefix("/")
    kind = next((kind for mark, kind in _OTHER_PACKAGES.items() if mark in (named, *parts)), None)
    if kind is not None:
        return f"这是{kind}，不能直接读取。请使用填报用的 Excel 文件（.xlsx 或 .xlsm）。"
    if "xl/workbook.xml" in parts:
        return f"工作簿已损坏，缺少必要的组成部分。{_SAVE_AS}"
    return "这是压缩包，不是工作簿。请先解压，再选用里面的 Excel 文件（.xlsx 或 .xlsm）。"
