"""What a Word template asks for is what it prints: read out of the file, whoever edited it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings

from jixiao.assets import asset
from jixiao.authoring.word_template import build_word_template
from jixiao.errors import TemplateError
from jixiao.report.compiled import environment
from jixiao.report.template import load
from jixiao.report.told import _Reader, told_by_template
from support import hostile

Make = Callable[[str], Path]
COUNTY = asset("templates", "湖南-县级", "report.docx")


def needs(path: Path) -> dict[str, bool]:
    """Need path → whether it is required."""
    return {each.path: each.required for each in told_by_template(path)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ 预算.收入|万元|必填 }}", {"budget.income.total.initial": True}),
        ("{{ 预算.收入|必填|万元 }}", {"budget.income.total.initial": True}),
        ("{{ 预算.收入|万元 }}", {"budget.income.total.initial": False}),
        ('{{ 预算["收入"] }}', {"budget.income.total.initial": False}),
        ("{% if 预算.收入 is 有 %}字{% endif %}", {"budget.income.total.initial": False}),
        ("{{ 单位名称 }}{{ 单位名称|必填 }}", {"cover.unit_name": True}),
        (
            "{{ 决算.基本占比|百分比|必填 }}",
            {"budget.expenditure.basic.actual": True, "budget.expenditure.total.actual": True},
        ),
        ("{{ 署名|必填 }}", {"cover.signature": False, "cover.unit_name": True}),
        (
            '{{ {"行政编制": 编制.行政|必填, "事业编制": 编制.事业}|其中("个") }}',
            {"unit.establishment.administrative": True, "unit.establishment.institutional": False},
        ),
        (
            "{% for 职责 in 主要职责|必填 %}{{ 职责 }}{% endfor %}",
            {"unit.duties": True, "unit.duties.text": False},
        ),
        (
            "{% for 项 in 项目支出.分项 %}{{ 项.决算|必填 }}{{ 项.用途 }}{% endfor %}",
            {"spending.items": False, "spending.items.actual": True, "spending.items.uses": False},
        ),
        (
            "{% for 项 in 项目 if 项.得分 %}{{ 项.满意度|length }}{% endfor %}",
            None,
        ),
        ("{{ 项目支出.其他.说明 }}", {"spending.others.note": False}),
        ("{{ 其他说明[0] }}{{ (其他说明|first) }}", None),
        (
            "{% for 段 in 自评组织 + 结果应用 %}{{ 段|必填 }}{% endfor %}",
            {
                "problems.organisation": False,
                "problems.use_of_results": False,
                "problems.organisation.text": True,
                "problems.use_of_results.text": True,
            },
        ),
        (
            "{{ 项目|join('、', '名称') }}{{ 差异清单|sum(attribute='金额') }}",
            {
                "projects": False,
                "projects.head.name": False,
                "budget.variances": False,
                "budget.variances.amount": False,
            },
        ),
        (
            "{{ (结论 or 社会效益)|必填 }}",
            {
                "performance.conclusion.overall": False,
                "performance.conclusion.social_benefit": False,
            },
        ),
        ("{{ 草稿 }}{% for 件 in 附件 %}{{ 件.标题 }}{{ loop.index }}{% endfor %}", {}),
        ("{{ 没有|default('无') }}{% if 年渡 is defined %}字{% endif %}", {}),
        ("{{ 资产.率名称|必填 }}", {}),
    ],
)
def test_a_placeholder_tells_the_inputs_behind_it(
    make_template: Make, text: str, told: dict[str, bool] | None
) -> None:
    found = needs(make_template(text))
    if told is None:
        assert found
        assert not any(found.values())
    else:
        assert found == told


def test_items_of_items_are_told_by_the_columns_they_stand_in(make_template: Make) -> None:
    path = make_template(
        "{% for 项 in 项目 %}{% for 甲 in 项.产出 %}{{ 甲.指标值|必填 }}{% endfor %}{% endfor %}"
    )
    assert needs(path) == {
        "projects": False,
        "projects.indicators": False,
        "projects.indicators.level1": False,
        "projects.indicators.target": True,
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("甲{{ 年渡 }}乙", "“甲…乙”一段的占位符“{{ 年渡 }}”：没有名为“年渡”的数据，相近的有：年度"),
        ("{{ 预算.收人|万元 }}", "这一组数据里没有“收人”这一项，相近的有：收入"),
        ("{% for 项 in 项目 %}{{ 项.名字 }}{% endfor %}", "这一组数据里没有“名字”这一项"),
        ("{% for 项 in 项目 %}{% endfor %}{{ 项.名称 }}", "没有名为“项”的数据"),
        ("{{ 项目|sum('执行书') }}", "没有“执行书”这一项"),
        ("{{ 年度.甲 }}", "没有“甲”这一项"),
    ],
)
def test_a_name_that_is_no_fact_is_refused_with_its_place(
    make_template: Make, text: str, said: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        told_by_template(make_template(text))
    assert said in str(caught.value)
    assert str(caught.value).endswith("请在 Word 中改正模板这一处后再生成。")


def test_a_list_summed_with_itself_is_one_list(make_template: Make) -> None:
    outer, inner = "+".join(["项目"] * 30), "+".join(["甲.产出"] * 30)
    start, end = f"{{% for 甲 in {outer} %}}{{% for 乙 in {inner} %}}", "{% endfor %}" * 2
    path = make_template(f"{start}{{{{ 乙.名称 }}}}{end}")
    word = load(path, {})
    source = word.sources.parts["word/document.xml"]
    reader = _Reader(source, "word/document.xml", "模板", environment({}, {}))
    names = [each for each in reader.read() if each.path == "projects.indicators.name"]
    assert len(names) == 1


def test_a_section_deleted_in_word_is_not_asked_for_any_more(tmp_path: Path) -> None:
    before = needs(COUNTY)
    document = Document(str(COUNTY))
    heading, following = (
        next(i for i, p in enumerate(document.paragraphs) if p.text == text)
        for text in ("3.“三公”经费执行情况", "4.政府采购执行情况")
    )
    for paragraph in document.paragraphs[heading:following]:
        paragraph._element.getparent().remove(paragraph._element)
    edited = tmp_path / "report.docx"
    document.save(str(edited))
    after = needs(edited)
    gone = before.keys() - after.keys()
    assert gone == {path for path in before if path.startswith("budget.three_public")}
    assert "budget.three_public.total.actual" in gone
    assert {path: before[path] for path in after} == after


def test_the_shell_for_tables_alone_tells_nothing() -> None:
    assert told_by_template(asset("templates", "附表.docx")) == ()


@given(text=hostile.templates)
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_template_is_read_or_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    path, refusal = tmp_path / "模板.docx", ""
    told: list[str] = []
    try:
        path.write_bytes(build_word_template(text, "模板.txt"))
        told = [each.path for each in told_by_template(path)]
    except TemplateError as error:
        refusal = str(error)
    assert all(told)
    assert "\n" not in refusal
