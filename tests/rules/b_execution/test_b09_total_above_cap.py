from support.rules import Check, Make

CAPS = {"settings": {"caps": [{"rate": "0.8", "limit": "89"}, {"rate": "0.7", "limit": "79"}]}}


def test_passes_where_no_caps_are_prescribed(check: Check, funds: Make) -> None:
    assert check("B09", funds("100", "100", "75", foot={"total": "95"})).passes


def test_finds_a_total_above_its_cap(check: Check, funds: Make) -> None:
    found = check("B09", funds("100", "100", "75", foot={"total": "95"}) | CAPS).only
    assert "执行率75%，总分最高 89，现在是 95" in found.message


def test_passes_a_rate_on_the_very_edge(check: Check, funds: Make) -> None:
    assert check("B09", funds("100", "100", "80", foot={"total": "95"}) | CAPS).passes


def test_cannot_tell_without_a_rate(check: Check, funds: Make) -> None:
    assert check("B09", funds("", "", "75", foot={"total": "95"}) | CAPS).undecided
