"""单位情况: duties, organisation, posts and people."""

from decimal import Decimal
from typing import Final

from jixiao.facts.fact import Fact
from jixiao.facts.place import Place, gap
from jixiao.facts.texts import item, plain_item, texts
from jixiao.model.unit import Unit
from jixiao.scoring.control_rate import control_rate
from jixiao.scoring.evaluation import Evaluation


def _unit(evaluation: Evaluation) -> Unit:
    return evaluation.data.unit


_ORGANISATION: Final = Place[Evaluation]("unit.organisation", lambda e: _unit(e).organisation)
_POSTS: Final = Place[Evaluation]("unit.establishment", lambda e: _unit(e).establishment)
_STAFF: Final = Place[Evaluation]("unit.staff", lambda e: _unit(e).staff)
_BEFORE: Final = Place[Evaluation]("unit.last_year", lambda e: _unit(e).last_year)

_TOTAL: Final = _POSTS.count("编制.总数", "total", "个", "编制总数")
_IN_POST: Final = _STAFF.count("人员.在职", "in_post", "人", "在职人员")
_RETIRED: Final = _STAFF.count("人员.退休", "retired", "人", "退休人员")
_LAST_TOTAL: Final = _BEFORE.count("编制.上年总数", "establishment", "个", "上年末编制总数")
_LAST_IN_POST: Final = _BEFORE.count("人员.上年在职", "in_post", "人", "上年末在职人员")
_LAST_RETIRED: Final = _BEFORE.count("人员.上年退休", "retired", "人", "上年末退休人员")
_RATIO_PATHS: Final = (*_IN_POST.paths, *_TOTAL.paths)


def _control_rate(evaluation: Evaluation) -> Decimal | None:
    return control_rate(_IN_POST.value(evaluation), _TOTAL.value(evaluation))


def _beyond(evaluation: Evaluation) -> Decimal | None:
    people, posts = _IN_POST.value(evaluation), _TOTAL.value(evaluation)
    return people - posts if people is not None and posts is not None and people > posts else None


FACTS: Final = (
    Fact[Evaluation](
        "主要职责",
        "list",
        "主要职责，一条一项，句末补句号",
        ("unit.duties",),
        lambda e: [item(text) for text in texts(_unit(e).duties)],
        items=(plain_item(("unit.duties.text",), "一条职责"),),
    ),
    _ORGANISATION.count("机构.内设机构", "divisions", "个", "内设机构数"),
    _ORGANISATION.count("机构.所属单位数", "subordinate_units", "个", "所属二级单位数"),
    _ORGANISATION.text("机构.所属单位", "subordinate_names", "所属二级单位的名称"),
    _ORGANISATION.count("机构.基层所站", "local_offices", "个", "基层所（站）数"),
    _TOTAL,
    _POSTS.count("编制.行政", "administrative", "个", "行政编制"),
    _POSTS.count("编制.事业", "institutional", "个", "事业编制"),
    _POSTS.count("编制.工勤", "workers", "个", "工勤编制"),
    _POSTS.count("编制.其他", "other", "个", "其他编制"),
    _POSTS.text("编制.文号", "document", "编制批复文号"),
    _LAST_TOTAL,
    gap("编制.比上年", _TOTAL, _LAST_TOTAL, "编制总数比上年末增减"),
    _STAFF.count("人员.总数", "total", "人", "人员总数"),
    _IN_POST,
    _STAFF.count("人员.在职行政", "in_post_administrative", "人", "在职的行政人员"),
    _STAFF.count("人员.在职事业", "in_post_institutional", "人", "在职的事业人员"),
    _STAFF.count("人员.在职工勤", "in_post_workers", "人", "在职的工勤人员"),
    _STAFF.count("人员.离休", "retired_veterans", "人", "离休人员"),
    _RETIRED,
    _STAFF.count("人员.临聘", "temporary", "人", "临聘、劳务派遣人员"),
    _STAFF.text("人员.时点", "point_in_time", "人员数的时点：年末、年初或年平均"),
    Fact[Evaluation](
        "人员.控制率", "rate", "在职人员控制率（在职÷编制）", _RATIO_PATHS, _control_rate
    ),
    Fact[Evaluation](
        "人员.超编", "count", "在职多于编制的人数，不超编为空", _RATIO_PATHS, _beyond, "人"
    ),
    _STAFF.text("人员.超编说明", "overstaffing_note", "超编的原因和消化办法"),
    _LAST_IN_POST,
    _LAST_RETIRED,
    gap("人员.在职比上年", _IN_POST, _LAST_IN_POST, "在职人员比上年末增减"),
    gap("人员.退休比上年", _RETIRED, _LAST_RETIRED, "退休人员比上年末增减"),
)
