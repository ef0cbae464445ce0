"""H07."""

from typing import Final

from jixiao.numbers.text import tidy
from jixiao.rules.basis import FORM
from jixiao.rules.rule import Found, Outcomes, Undecided, rule
from jixiao.rules.words import quoted
from jixiao.scoring.evaluation import Evaluation

_GOVERNMENT: Final = "人民政府"


@rule(
    "H07",
    title="主管部门填了人民政府",
    level="info",
    basis=FORM,
    checks="项目的主管部门是一级预算单位；本单位不是政府的，主管部门不填人民政府。",
    why="人民政府不是部门的主管部门；一级预算单位的主管部门就是本单位。",
    example="县司法局的项目，主管部门填了“某县人民政府”。",
    fix="一级预算单位填本单位；二级单位填主管它的部门；批复另有写法的照批复。",
)
def government_as_authority(evaluation: Evaluation) -> Outcomes:
    """The authority of a project is a department, unless the unit is a government itself."""
    unit = evaluation.data.cover.unit_name or ""
    for number, project in enumerate(evaluation.data.projects):
        authority = tidy(project.head.authority or "")
        path = f"projects[{number}].head.authority"
        if not authority.endswith(_GOVERNMENT):
            continue
        if not unit:
            yield Undecided(path, "单位名称没有填，主管部门无从核对")
        elif "政府" not in unit:
            yield Found(path, f"{quoted(unit)}的项目，主管部门填了{quoted(authority)}。")
