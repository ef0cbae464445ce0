"""A report of a made-up unit with the figures of a real one, and ways to make small templates."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.authoring.word_template import build_word_template
from jixiao.form.reading import Reading
from jixiao.model.data import load
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Display
from jixiao.narrative.context import report_context
from jixiao.narrative.printing import Printer
from jixiao.profile.loading import load_profile
from jixiao.report.attachments import attachments
from jixiao.report.tables import Table
from jixiao.scoring.evaluate import evaluate


@pytest.fixture
def filters() -> dict[str, Callable[..., object]]:
    return dict(Printer(Display()).filters())


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or leaves anything in the user's own cache."""
    monkeypatch.setenv("JIXIAO_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def make_template(tmp_path: Path) -> Callable[[str], Path]:
    """Write a template with the paragraphs given; its path."""

    def make(text: str) -> Path:
        path = tmp_path / "模板.docx"
        path.write_bytes(build_word_template(text, "模板.txt"))
        return path

    return make


def part(docx: bytes, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read(name).decode()


@pytest.fixture
def paragraphs() -> Callable[[bytes], list[str]]:
    """The text of each paragraph of a .docx, as a reader sees it."""
    from docx import Document  # noqa: PLC0415 - slow to load

    return lambda content: [p.text for p in Document(io.BytesIO(content)).paragraphs]


@pytest.fixture
def document_xml() -> Callable[..., str]:
    return part


@pytest.fixture
def table() -> Table:
    """附件三 of the sample unit, as its county prints it."""
    form = form_of(load_profile("湖南-县级"))
    data = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
    printer = Printer(data.settings.display)
    (item,) = attachments(evaluate(Reading("表.xlsx", data, form=form)), printer)
    made = item["表"]
    assert isinstance(made, Table)
    return made


@pytest.fixture
def context(table: Table) -> dict[str, Any]:
    """Everything the shipped template names."""

    def d(text: str) -> Decimal:
        return Decimal(text)

    three = {"出国": d("0"), "购置": None, "运行": None}
    made_up = {
        "草稿": "",
        "标题": "2022年度部门整体支出绩效自评报告",
        "年度": 2022,
        "主要职责": [
            (
                "承担全面依法治县重大问题的政策研究，协调有关方面提出中长期规划建议，"
                "负责有关重大决策部署督察工作。"
            ),
            "贯彻执行国家、省、市有关司法行政工作方针、政策和法律、法规。",
            "完成县委、县政府交办的其他任务。",
        ],
        "编制": {"总数": 62, "行政": 46, "事业": 16, "工勤": None, "其他": None},
        "人员": {"总数": 73, "在职": 57, "退休": 16, "离休": None, "临聘": None},
        "预算": {
            "收入": d("863.2"),
            "一般公共预算": d("863.2"),
            "政府性基金": None,
            "支出": d("863.2"),
            "基本": d("748.2"),
            "项目": d("115"),
        },
        "决算": {
            "收入": d("1092.90"),
            "收入差额": d("229.70"),
            "支出": d("1092.90"),
            "基本": d("827.32"),
            "项目": d("265.58"),
            "基本占比": d("0.757"),
            "项目占比": d("0.243"),
            "差异原因": "上年已产生的业务本年度支付。",
        },
        "三公": {
            "预算": {**three, "合计": d("3"), "公车": d("2"), "接待": d("1")},
            "决算": {
                **three,
                "合计": d("2.74"),
                "公车": d("1.95"),
                "运行": d("1.95"),
                "接待": d("0.79"),
            },
        },
        "采购": {"合计": d("43.85"), "货物": d("43.85"), "工程": d("0"), "服务": d("0")},
        "资产": {
            "总额": d("1581.89"),
            "负债": d("295.41"),
            "净资产": d("1286.48"),
            "固定资产原值": d("1561.69"),
            "在用原值": d("1561.69"),
            "使用率": d("1"),
            "率名称": "固定资产利用率",
            "截止日期": "2022年12月31日",
        },
        "基本支出": {
            "合计": d("827.32"),
            "人员": d("727.33"),
            "人员占比": d("0.879"),
            "人员用途": "人员工资、津贴补贴、养老保险、医疗保险、住房公积金、伙食补助费等",
            "公用": d("99.99"),
            "公用占比": d("0.121"),
            "公用用途": "办公费、水电费、燃气费、劳务费等日常开支。",
        },
        "项目支出": {
            "合计": d("265.58"),
            "括注": "含县级财政配套资金",
            "分项": [
                {
                    "名称": "一般行政管理事务",
                    "决算": d("80.35"),
                    "用途": "被装购置、办公设备购置等。",
                },
                {
                    "名称": "其他司法支出",
                    "决算": d("53.88"),
                    "用途": "法律援助办案补贴、人民调解以奖代补等",
                },
            ],
            "其他": {"决算": d("131.35"), "个数": None, "说明": None},
        },
        "绩效段落": [
            (
                "2022年，我局深入开展“法援惠民生”品牌和“我为群众办实事”系列活动10余次，"
                "共办理法律援助案件515件，接待来访来电咨询620余人次。"
            ),
            "开展矛盾纠纷排查90余次，排查各类矛盾纠纷398起。\n共受理行政复议案件34件。",
        ],
        "结论": "整体目标完成较好，社会效益良好。",
        "社会效益": None,
        "自评": [{"名称": "司法行政项目经费", "得分": d("100"), "等级": "优"}],
        "自评组织": [],
        "结果应用": [],
        "上年整改": [],
        "问题清单": [
            "发展不够平衡，基层基础比较薄弱。工作人员业务能力有待提高。",
            "人员编制不足，专业性人才缺乏。",
        ],
        "措施清单": [
            {"文字": "积极争取上级重视，招录专业人才。", "子项": []},
            {
                "文字": "业务工作上：",
                "子项": [
                    "加大普法宣传力度。贯彻落实好“八五”普法规划。",
                    "整合力量化解纠纷。搞好“诉调对接”“访调对接”。",
                ],
            },
        ],
        "其他说明": [],
        "附件": [
            {
                "标记": "附件2",
                "序号": "2",
                "标题": "项目支出绩效自评表",
                "副题": "（2022年度）",
                "表": table,
                "横向": False,
                "表上说明": [],
                "表下说明": "填表人：　　　　　　填报日期：2023年8月8日　　　　　　单位负责人：",
            }
        ],
        "署名": "某县司法局",
        "日期": "2023年8月8日",
    }
    return _over(report_context(evaluate(Reading("表.xlsx", SelfEvaluation()))), made_up)


def _over(all_names: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """``given`` in the place of what nothing is said of."""
    return {
        **all_names,
        **{
            key: _over(all_names[key], value)
            if isinstance(value, Mapping) and isinstance(all_names.get(key), Mapping)
            else value
            for key, value in given.items()
        },
    }


@pytest.fixture
def tags() -> Callable[[str, str], list[str]]:
    """All opening tags of one name in an XML text."""
    return lambda xml, name: re.findall(f"<{name}[ />][^>]*>", xml)
