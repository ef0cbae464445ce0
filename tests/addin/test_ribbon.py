import re
from pathlib import Path

import pytest
from lxml import etree

from jixiao.assets import asset
from jixiao.authoring.addin import addin_modules
from jixiao.authoring.ribbon_part import read_ribbon
from jixiao.authoring.vba_project import Module
from jixiao.errors import AddinError

GROUPS = {
    "填报": ["新建", "导入", "新增项目", "下一个未填", "按报送材料整理"],
    "校验": ["校验", "下一条问题", "清除标记"],
    "报告": ["生成报告", "预览", "核对Word", "同步数据到Word", "审核Word"],
    "批量": ["汇总"],
    "工具": ["环境自检", "设置", "日志", "帮助"],
}
WITHOUT_OUR_WORKBOOK = {"导入", "新建", "审核Word", "汇总", "环境自检", "日志", "帮助"}
RIBBON = asset("xl_addin", "ribbon", "customUI14.xml")
PICTURES = asset("xl_addin", "ribbon", "imageMso.txt")


@pytest.fixture(scope="module")
def ribbon() -> etree._Element:
    return etree.fromstring(read_ribbon(RIBBON, PICTURES, addin_modules()))


def buttons(ribbon: etree._Element) -> list[etree._Element]:
    return list(ribbon.iter("{*}button"))


def test_the_tab_has_its_groups_and_buttons_in_order(ribbon: etree._Element) -> None:
    [tab] = ribbon.iter("{*}tab")
    assert tab.get("label") == "绩效自评"
    shown = {group.get("label"): [each.get("label") for each in group] for group in tab}
    assert list(shown.items()) == list(GROUPS.items())


def test_the_two_main_buttons_are_large(ribbon: etree._Element) -> None:
    large = [each.get("label") for each in buttons(ribbon) if each.get("size") == "large"]
    assert large == ["校验", "生成报告"]


def test_no_two_buttons_share_a_key_or_a_picture(ribbon: etree._Element) -> None:
    for attribute in ("keytip", "imageMso"):
        values = [each.get(attribute) for each in buttons(ribbon)]
        assert len(set(values)) == len(values)


def test_a_button_that_can_be_grey_says_why(ribbon: etree._Element) -> None:
    for each in buttons(ribbon):
        needs_ours = each.get("label") not in WITHOUT_OUR_WORKBOOK
        assert (each.get("getEnabled") == "JxRibbonEnabled") == needs_ours
        assert ("按钮灰色，是因为" in each.get("supertip")) == needs_ours


def changed(folder: Path, old: str, new: str) -> Path:
    text = RIBBON.read_text(encoding="utf-8")
    assert old in text
    path = folder / "customUI14.xml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('onAction="JxRibbonPress"', 'onAction="JxGone"', "JxGone”在 VBA 里没有同名的 Public Sub"),
        ('onLoad="JxRibbonLoaded"', 'onLoad="JxCall"', "JxCall”在 VBA 里没有同名"),
        ('onAction="JxRibbonPress"', 'onAction="JxRibbonEnabled"', "应有 1 个参数"),
        ('id="jx_import"', 'id="jx_new"', "id“jx_new”用了不止一次"),
        ('imageMso="FileNew"', 'imageMso="FileNow"', "FileNow”不在已知图标之列"),
        ('label="导入"', "", "jx_import：label 要有"),
        ('keytip="N"', 'keytip="NEWS"', "jx_new：keytip 要有，且不超过 3 个字符"),
        ('size="normal"', 'getSize="JxRibbonSize"', "getSize 的参数个数未知"),
    ],
)
def test_a_ribbon_that_excel_would_show_broken_is_refused(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    with pytest.raises(AddinError, match=re.escape(said)):
        read_ribbon(changed(tmp_path, old, new), PICTURES, addin_modules())


def test_an_empty_callback_is_refused() -> None:
    empty = "Public Sub JxRibbonPress(ByVal control As IRibbonControl)\n    ' soon\nEnd Sub\n"
    modules = [each for each in addin_modules() if each.name != "JxRibbon"]
    modules.append(Module("JxRibbon", empty))
    with pytest.raises(AddinError, match="JxRibbonPress”是空的"):
        read_ribbon(RIBBON, PICTURES, modules)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    path = changed(tmp_path, 'imageMso="FileNew"', 'imageMso="FileNow" getVisible="JxSeen"')
    with pytest.raises(AddinError) as caught:
        read_ribbon(path, PICTURES, addin_modules())
    assert "FileNow" in str(caught.value)
    assert "getVisible" in str(caught.value)


def test_xml_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AddinError, match="读不出来"):
        read_ribbon(changed(tmp_path, "</ribbon>", ""), PICTURES, addin_modules())
