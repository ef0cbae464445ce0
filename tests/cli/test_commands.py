"""What each command gives on the sample."""

import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jixiao.cli.samples import sample
from jixiao.model.data import load
from jixiao.profile.definition import Profile
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile, profiles
from jixiao.rules.checking import profile_of
from jixiao.rules.registry import catalogue
from jixiao.scoring.evaluation import Evaluation
from support.templates import with_hyperlink

Call = Callable[..., Any]
SAMPLE = "衡山县司法局-2022"
FINDING = "code level sheet cell field section paragraph quote value message fix basis status note"
FORM = "id name execution_rate execution_score indicators total computed_total grade"
INDICATOR = "name weight target actual completion deviation score computed_score"


def test_data_gives_back_what_new_was_given(workbook: Path, jixiao: Call) -> None:
    result = jixiao("data", workbook)
    assert result.code == 0
    read = load(result.out)
    given = with_profile(sample(SAMPLE), load_profile())
    assert read.budget == given.budget
    assert read.settings == given.settings
    assert [each.indicators for each in read.projects] == [
        each.indicators for each in given.projects
    ]


def test_data_keeps_its_own_parameters_though_another_profile_is_named(
    workbook: Path, tmp_path: Path, jixiao: Call
) -> None:
    data, again = tmp_path / "数据.json", tmp_path / "再建.xlsx"
    data.write_text(jixiao("data", workbook).out, encoding="utf-8")
    result = jixiao("new", again, "--data", data, "--profile", "项目-通用")
    assert result.code == 0
    assert "数据自带规则包“湖南-县级”的参数，没有改用“项目-通用”。" in result.out
    assert again.read_bytes() == workbook.read_bytes()


def test_new_says_what_came_out_and_by_which_rules(blank: tuple[Path, Any], jixiao: Call) -> None:
    out, made = blank
    assert made.out == f"工作簿已生成：{out}（规则包“项目-通用”2026.1）\n"
    settings = load(jixiao("data", out).out).settings
    assert settings.profile.name == "项目-通用"
    assert [group.name for group in settings.groups][:2] == ["产出指标", "效益指标"]


def test_new_writes_functions_into_an_xlsm_and_the_same_data(
    workbook: Path, tmp_path: Path, jixiao: Call
) -> None:
    out = tmp_path / "自评.xlsm"
    assert jixiao("new", out, "--sample", SAMPLE).code == 0
    assert jixiao("data", out).out == jixiao("data", workbook).out
    with zipfile.ZipFile(out) as package:
        assert "xl/vbaProject.bin" in package.namelist()
        assert b"JX_EXEC_RATE(" in b"".join(map(package.read, package.namelist()))


def test_check_as_json_has_the_pinned_shape(workbook: Path, jixiao: Call) -> None:
    result = jixiao("check", workbook, "--format", "json")
    assert result.code == 1
    checked = json.loads(result.out)
    assert list(checked) == [
        *("file", "profile", "form_version", "summary", "findings", "undecided")
    ]
    assert checked["file"] == str(workbook)
    assert (checked["profile"], checked["form_version"]) == ("湖南-县级", 2)
    assert list(checked["summary"]) == ["error", "warning", "info"]
    assert sum(checked["summary"].values()) == len(checked["findings"])
    assert {tuple(finding) for finding in checked["findings"]} == {tuple(FINDING.split())}


def test_check_finds_at_its_cell_that_the_parts_miss_the_total(
    workbook: Path, jixiao: Call
) -> None:
    findings = json.loads(jixiao("check", workbook, "--format", "json").out)["findings"]
    gaps = [finding for finding in findings if finding["code"] == "A01"]
    assert len(gaps) == 2
    for gap in gaps:
        assert gap["level"] == "error"
        assert gap["sheet"]
        assert re.fullmatch(r"[A-Z]+\d+", gap["cell"])
        assert "265.48" in gap["message"]
        assert "0.10" in gap["message"]


def test_check_of_several_gives_a_list(workbook: Path, jixiao: Call) -> None:
    listed = json.loads(jixiao("check", workbook, workbook, "--format", "json").out)
    assert [each["file"] for each in listed] == [str(workbook)] * 2


@pytest.mark.parametrize("columns", ["80", "120"])
def test_check_as_text_puts_the_gravest_first_and_fits_the_terminal(
    columns: str, workbook: Path, jixiao: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    result = jixiao("check", workbook)
    assert result.code == 1
    assert "\x1b" not in result.out
    levels = re.findall(r"^ (必改|需说明|建议) ", result.out, flags=re.MULTILINE)
    ranks = [("必改", "需说明", "建议").index(level) for level in levels]
    assert ranks
    assert ranks == sorted(ranks)
    # The last line names the file, whose path may be longer than the terminal is wide.
    table = result.out.partition(str(workbook.parts[1]))[0].splitlines()
    assert max(map(_columns, table)) <= int(columns)
    errors = levels.count("必改")
    assert f"必改{errors}条" in result.out.replace("\n", "")


def _columns(line: str) -> int:
    return sum(2 if ord(each) > 0x2E7F else 1 for each in line)


def test_check_of_a_blank_workbook_ends_without_a_fault(
    blank: tuple[Path, Any], jixiao: Call
) -> None:
    result = jixiao("check", blank[0])
    assert result.code in {0, 1}
    assert result.err == ""


def test_score_as_json_has_the_pinned_shape(workbook: Path, jixiao: Call) -> None:
    result = jixiao("score", workbook, "--format", "json")
    assert result.code == 0
    scores = json.loads(result.out)
    assert list(scores) == ["projects", "overall"]
    assert scores["overall"] is None
    [project] = scores["projects"]
    assert list(project) == FORM.split()
    assert {tuple(each) for each in project["indicators"]} == {tuple(INDICATOR.split())}


def test_score_gives_the_sample_its_100_points(workbook: Path, jixiao: Call) -> None:
    [project] = json.loads(jixiao("score", workbook, "--format", "json").out)["projects"]
    assert project["name"] == "司法行政项目经费"
    assert (project["execution_rate"], project["execution_score"]) == (1, 10)
    assert (project["total"], project["grade"]) == (100, "优")
    first = project["indicators"][0]
    assert (first["name"], first["target"], first["actual"]) == ("法治宣传场次", "6场", "14场")
    assert (first["weight"], first["score"]) == (5, 5)
    assert first["completion"] == pytest.approx(14 / 6)
    said = jixiao("score", workbook).out
    assert "法治宣传场次" in said
    assert "司法行政项目经费：得分100" in said.splitlines()[-1]


def test_score_of_a_blank_workbook_says_there_is_none(
    blank: tuple[Path, Any], jixiao: Call
) -> None:
    assert json.loads(jixiao("score", blank[0], "--format", "json").out)["projects"] == []
    assert "没有得分" in jixiao("score", blank[0]).out


def test_report_says_what_of_its_template_led_outside(
    workbook: Path, tmp_path: Path, jixiao: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jixiao.cli.commands import report  # noqa: PLC0415 - what the command itself loads

    def linked(evaluation: Evaluation) -> Profile:
        profile = profile_of(evaluation)
        (tmp_path / "report.docx").write_bytes(
            with_hyperlink(profile.template().read_bytes(), "http://a.cn/")
        )
        return replace(profile, folder=tmp_path)

    monkeypatch.setattr(report, "profile_of", linked)
    done = jixiao("report", workbook, "-o", tmp_path / "报告.docx")
    assert done.code == 0
    assert "Word模板“report.docx”里指向文件以外的超链接“http://a.cn/”没有带进报告" in done.out


def test_report_writes_exactly_where_it_is_told(
    workbook: Path, tmp_path: Path, jixiao: Call
) -> None:
    out = tmp_path / "报告.docx"
    result = jixiao("report", workbook, "-o", out)
    assert result.code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["报告.docx"]
    assert result.out.splitlines()[-1] == f"报告已生成：{out}"
    assert "条必改的问题" in result.out
    with zipfile.ZipFile(out) as package:
        text = re.sub("<[^>]+>", "", package.read("word/document.xml").decode())
    assert "2022年决算总收入1092.90万元" in text


def test_force_replaces_a_report(workbook: Path, tmp_path: Path, jixiao: Call) -> None:
    out = tmp_path / "报告.docx"
    out.write_text("旧", encoding="utf-8")
    assert jixiao("report", workbook, "-o", out, "--force").code == 0
    assert zipfile.is_zipfile(out)


def test_rules_lists_the_whole_catalogue(jixiao: Call) -> None:
    out = jixiao("rules").out
    for code in catalogue():
        assert f" {code} " in out
    assert f"共{len(catalogue())}条规则" in out


def test_rules_explains_one_however_its_code_is_typed(jixiao: Call) -> None:
    result = jixiao("rules", "a01")
    assert result.code == 0
    rule = catalogue()["A01"]
    assert result.out.startswith(f"A01 {rule.title}\n")
    for heading in ("查什么", "为什么", "例", "怎么改", "依据", "程度"):
        assert f"\n{heading}\n" in result.out


def test_profiles_says_how_much_is_still_to_be_compared_with_the_notice(jixiao: Call) -> None:
    result = jixiao("profiles")
    assert result.code == 0
    sources = load_profile("项目-通用").sources.values()
    open_ones = sum(not source.verified for source in sources)
    assert f"{open_ones}/{len(sources)}项" in result.out
    assert f"共{len(profiles())}个规则包" in result.out


def test_profiles_tells_of_one_what_is_unsure_and_what_it_cannot_make(jixiao: Call) -> None:
    result = jixiao("profiles", "四川-项目")
    assert result.code == 0
    told = "".join(result.out.split())
    assert "适用：四川省各级预算单位的部门预算项目" in told
    assert "材料：自评报告、项目自评表✓（2025-03-17起" in told
    assert "还做不到：" in told
    assert "待核对：财预〔2020〕10号，2020-02-25起" in told


def test_schema_is_a_json_schema_that_the_sample_follows(workbook: Path, jixiao: Call) -> None:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - only here

    schema = json.loads(jixiao("schema").out)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(jixiao("data", workbook).out))
