"""J08."""

from jixiao.rules.basis import WORKBOOK
from jixiao.rules.j_workbook.issues import issues
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.scoring.evaluation import Evaluation

_UNREADABLE = (
    "隐藏的《规则包资料》被改动或损坏，没有采用；表样改按本机安装的规则包，没有的按通用表单。"
)
_CHANGED = "工作簿的表样、报送材料与本机安装的同名规则包不同，规则包可能更新过；现按工作簿里的。"


@rule(
    "J08",
    title="带着的表样与规则包不同",
    level="info",
    basis=WORKBOOK,
    checks="工作簿里隐藏的《规则包资料》读得出来，与本机安装的同名规则包一致。",
    why="要填什么、印什么由它定；与现行的规则包不同，交上去的表可能不是现在要的样子。",
    example="规则包加了一列，工作簿是加列以前建的。",
    fix="要用现行的表样，用“导入”把数据带到新建的工作簿。",
)
def pack_carried(evaluation: Evaluation) -> Outcomes:
    """What the workbook carries is sound, and that of the installed 规则包."""
    for issue in issues(evaluation, "pack_unreadable", "pack_changed"):
        if isinstance(issue, Undecided):
            yield issue
        else:
            yield Found(issue.path, _CHANGED if issue.kind == "pack_changed" else _UNREADABLE)
