"""首页: whose report it is, of which year, and who signs."""

from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.place import Place
from jixiao.facts.texts import UNFILLED, printed_date
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper
from jixiao.scoring.evaluation import Evaluation

REPORT: Final = "report"
_DEFAULT_TITLE: Final = "绩效自评报告"
_COVER: Final = Place[Evaluation]("cover", lambda evaluation: evaluation.data.cover)


def year(data: SelfEvaluation) -> str | None:
    """The year evaluated, as printed."""
    number = data.cover.year.number
    return data.cover.year.text if number is None else f"{number:f}"


def title(paper: Paper | None, default: str, data: SelfEvaluation) -> str:
    """The title of ``paper`` on 设置, ``{年度}`` and ``{单位}`` filled in; or a default."""
    current = year(data) or UNFILLED
    written = (paper and paper.title) or f"{current}年度{default}"
    return written.replace("{年度}", current).replace("{单位}", data.cover.unit_name or "")


def _title(evaluation: Evaluation) -> str:
    """The title of the report, or of the first paper where no report is handed in."""
    settings = evaluation.data.settings
    first = REPORT if settings.hands_in(REPORT) else next(iter(settings.ticked), REPORT)
    return title(settings.papers.get(first), _DEFAULT_TITLE, evaluation.data)


def _last_year(evaluation: Evaluation) -> str:
    number = evaluation.data.cover.year.number
    return UNFILLED if number is None else f"{number - 1:f}"


def _signature(evaluation: Evaluation) -> str | None:
    cover = evaluation.data.cover
    return cover.signature or cover.unit_name


FACTS: Final = (
    Fact[Evaluation](
        "标题",
        "text",
        "报告的标题，照《设置》“报送材料”写的，年度和单位已换好",
        ("settings.papers.report.title", "cover.year", "cover.unit_name"),
        _title,
        needed=("cover.year", "cover.unit_name"),
    ),
    Fact[Evaluation](
        "年度", "text", "评价年度", ("cover.year",), lambda e: year(e.data) or UNFILLED
    ),
    Fact[Evaluation]("上年度", "text", "评价年度的前一年", ("cover.year",), _last_year),
    _COVER.text("通知", "notice", "布置自评的通知，名称和文号"),
    _COVER.text("单位名称", "unit_name", "单位全称"),
    Fact[Evaluation](
        "自称",
        "text",
        "报告里怎样称呼本单位，不填为“我单位”",
        ("cover.self_reference",),
        lambda e: e.data.cover.self_reference or "我单位",
        needed=(),
    ),
    _COVER.text("单位编码", "unit_code", "预算单位编码"),
    _COVER.text("单位类型", "unit_kind", "一级或二级预算单位"),
    _COVER.text("主管部门", "authority", "主管部门"),
    Fact[Evaluation](
        "署名",
        "text",
        "报告落款，不填用单位全称",
        ("cover.signature", "cover.unit_name"),
        _signature,
        needed=("cover.unit_name",),
    ),
    Fact[Evaluation](
        "日期",
        "date",
        "报告落款日期",
        ("cover.reported_on",),
        lambda e: printed_date(e.data.cover.reported_on),
    ),
    _COVER.text("填表人", "preparer", "填表人"),
    _COVER.text("联系电话", "phone", "联系电话"),
    _COVER.text("单位负责人", "head", "单位负责人"),
    _COVER.text("财务负责人", "finance_head", "财务负责人"),
    _COVER.date("填报日期", "filled_on", "表格的填报日期"),
)
