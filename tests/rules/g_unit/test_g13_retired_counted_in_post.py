from support.rules import Check


def staff(**counts: str) -> dict[str, object]:
    return {"unit": {"staff": counts}}


def test_passes_people_in_post_apart_from_the_retired(check: Check) -> None:
    assert check("G13", staff(total="73", in_post="57", retired="16")).passes


def test_finds_the_retired_among_people_in_post_by_kind(check: Check) -> None:
    kinds = {"in_post_administrative": "41", "in_post_institutional": "16"}
    patch = staff(in_post="73", retired="16", **kinds)
    assert "把离退休算进了在职" in check("G13", patch).only.message
    assert check("A12", patch).passes


def test_finds_a_total_that_is_people_in_post_alone(check: Check) -> None:
    assert "都是 73" in check("G13", staff(total="73", in_post="73", retired="16")).only.message


def test_cannot_tell_without_people_in_post(check: Check) -> None:
    assert check("G13", staff(total="73", retired="16")).undecided


def test_finds_posts_that_are_all_people_the_retired_among_them(check: Check) -> None:
    patch = staff(total="205", in_post="128", retired_veterans="2", retired="75")
    patch["unit"]["establishment"] = {"total": "205"}  # type: ignore[index]
    found = check("G13", patch).only
    assert found.path == "unit.establishment.total"
    assert "编制总数 205 与人员总数相同，而人员总数 = 在职人员 128 + " in found.message
    assert "离退休可能算进了编制" in found.message


def test_passes_posts_that_are_people_in_post(check: Check) -> None:
    patch = staff(total="21", in_post="21")
    patch["unit"]["establishment"] = {"total": "21"}  # type: ignore[index]
    assert check("G13", patch).passes
