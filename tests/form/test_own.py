"""Values of a place's own cells, and what a form has no place for."""

from decimal import Decimal

from msgspec.structs import replace as with_fields

from jixiao.form.definition import Field, FieldsBlock
from jixiao.form.loading import Form, base_form, form_of
from jixiao.form.own import unknown_own, with_own_typed
from jixiao.form.placing import unplaced
from jixiao.model.amount import Amount
from jixiao.model.keyed import Keyed
from jixiao.model.needs import Needs, Told
from jixiao.model.project import Project, ProjectHead
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.model.settings import Paper, Settings

OWN = FieldsBlock(
    key="own",
    title="本表另填",
    path="own",
    field=(
        Field(key="points", label="加分", type="number", name="加分"),
        Field(key="process", label="实施过程", name="实施过程"),
    ),
)


def place_form() -> Form:
    sheets = tuple(
        with_fields(sheet, blocks=(*sheet.blocks, OWN)) if sheet.repeat else sheet
        for sheet in base_form().sheets
    )
    needs = Needs((("report", (Told("projects.head.name"), Told("unit.duties"))),))
    return form_of(sheets, None, needs)


def data_with(**own: Amount | str) -> SelfEvaluation:
    return SelfEvaluation(projects=(Project(head=ProjectHead(name="路灯"), own=Keyed(own)),))


def test_values_are_of_the_kind_the_form_asks() -> None:
    data = with_own_typed(data_with(points="2.50", process=Amount(Decimal(7))), place_form())
    assert data.projects[0].own == Keyed({"points": Amount(Decimal("2.50")), "process": "7"})


def test_a_text_where_a_figure_belongs_stays_a_text_for_the_rules_to_find() -> None:
    data = with_own_typed(data_with(points="两分"), place_form())
    assert data.projects[0].own["points"] == Amount(text="两分")


def test_keys_the_form_has_not_are_named_and_left_out() -> None:
    data = data_with(strange="x")
    assert list(unknown_own(data, place_form())) == ["projects[0].own.strange"]
    assert not with_own_typed(data, place_form()).projects[0].own


def test_what_is_not_printed_and_what_has_no_place_is_told_once() -> None:
    data = SelfEvaluation(
        projects=(Project(head=ProjectHead(name="路灯", code="A1")),) * 2,
        settings=Settings(papers=Keyed({"map": Paper("是")})),
    )
    found = unplaced(data, place_form())
    assert sum("项目编码" in label for label in found.folded) == 1
    assert not any("项目名称" in label for label in found.folded)
    assert found.nowhere == ("报送材料 map",)
    assert "没有写入：报送材料 map。" in str(found)
    assert not str(unplaced(SelfEvaluation(), place_form()))
