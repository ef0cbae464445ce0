from support.rules import Check, Make

SCORED = [{"level1": "产出指标", "name": "宣传场次", "weight": "90", "score": "72"}]


def test_passes_a_cover_that_agrees_with_the_form(check: Check, funds: Make) -> None:
    patch = funds("1", "1", "1", foot={"total": "92"}) | {"cover": {"score": "92", "grade": "优"}}
    assert check("C04", patch).passes


def test_finds_a_score_and_a_grade_that_differ(check: Check, funds: Make) -> None:
    patch = funds("1", "1", "1", foot={"total": "82"}, indicators=SCORED) | {
        "cover": {"score": "95", "grade": "优"}
    }
    messages = check("C04", patch).messages
    assert "首页的自评得分 95 与项目“普法项目”的总分 82 不一致。" in messages
    assert "首页的自评等级“优”与项目“普法项目”的等级“良”不一致。" in messages


def test_reads_the_score_and_grade_in_the_conclusion(check: Check, funds: Make) -> None:
    text = {"overall": "经自评，自评得分为95.5分，评价等级为“优”。"}
    patch = funds("1", "1", "1", foot={"total": "82"}, indicators=SCORED) | {
        "performance": {"conclusion": text}
    }
    assert len(check("C04", patch).findings) == 2


def test_cannot_tell_which_of_several_projects_is_meant(check: Check) -> None:
    patch = {
        "cover": {"score": "95"},
        "projects": [{"id": "P1", "head": {"name": "甲"}}, {"id": "P2", "head": {"name": "乙"}}],
    }
    assert "项目也不止一个" in check("C04", patch).undecided[0]
