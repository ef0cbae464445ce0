"""What the registry tells about this user's Excel."""

from collections.abc import Iterator, Mapping
from typing import Final

from jixiao.authoring.addin import ADDIN_NAME
from jixiao.excel.setup.line import Line
from jixiao.excel.setup.registry import Registry

_VERSIONS: Final[Mapping[str, str]] = {
    "16.0": "Excel 2016 或更新",
    "15.0": "Excel 2013",
    "14.0": "Excel 2010",
}
_MACROS: Final[Mapping[object, str]] = {3: "只许运行有数字签名的宏", 4: "禁用所有宏"}


def excel_lines(registry: Registry) -> Iterator[Line]:
    """Which Excel there is, and what keeps it from loading the add-in."""
    found = [number for number in _VERSIONS if registry.values(_key(number, "Options"))]
    if not found:
        yield Line(
            "注意",
            "没有发现本用户用过的 Excel（2010 或更新）",
            "请先打开一次 Excel。WPS 不能加载，工作簿里的数由本机公式计算。",
        )
    for number in found:
        yield Line("正常", _VERSIONS[number])
        yield from _opened_twice(registry.values(_key(number, "Options")))
        yield from _switched_off(registry.values(_key(number, r"Resiliency\DisabledItems")))
        yield from _macros(registry, number)


def _opened_twice(options: Mapping[str, object]) -> Iterator[Line]:
    for name, value in options.items():
        if name.upper().startswith("OPEN") and ADDIN_NAME in str(value).lower():
            yield Line(
                "异常",
                f"加载项还从别处加载了一次：{value}",
                "请在 Excel 的“文件 → 选项 → 加载项 → 转到”里去掉 jixiao 的勾。",
            )


def _switched_off(disabled: Mapping[str, object]) -> Iterator[Line]:
    name = ADDIN_NAME.encode("utf-16-le")
    if any(isinstance(value, bytes) and name in value.lower() for value in disabled.values()):
        yield Line(
            "异常",
            "Excel 上次出错时停用了加载项",
            "请在“文件 → 选项 → 加载项 → 管理：禁用项目 → 转到”里启用它，再重开 Excel。",
        )


def _macros(registry: Registry, number: str) -> Iterator[Line]:
    policy = rf"Software\Policies\Microsoft\Office\{number}\Excel\Security"
    for key, whose in ((policy, "单位的安全策略"), (_key(number, "Security"), "Excel 的宏设置")):
        limit = _MACROS.get(registry.values(key).get("VBAWarnings"))
        if limit:
            yield Line(
                "注意",
                f"{whose}：{limit}",
                "工作簿里的数改由本机公式计算，结果一样；功能区的按钮可能用不了，"
                "请在“信任中心 → 宏设置”里改为“禁用宏，并发出通知”，或联系信息人员。",
            )
        locations = registry.values(key + r"\Trusted Locations")
        if locations.get("AllLocationsDisabled") == 1:
            yield Line(
                "异常",
                f"{whose}：不信任任何文件夹，加载项打不开",
                "请联系单位的信息人员，放行 Excel 的 XLSTART 文件夹。",
            )


def _key(number: str, name: str) -> str:
    return rf"Software\Microsoft\Office\{number}\Excel\{name}"
