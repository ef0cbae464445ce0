from support.rules import Check, Make


def test_passes_a_score_within_its_band(check: Check, project: Make, row: Make) -> None:
    assert check("E06", project(row("有所提升", "提升", "10", "7", band="部分达成"))).passes
    assert check("E06", project(row("有所提升", "提升", "10", "10", band="达成"))).passes


def test_finds_a_score_outside_it(check: Check, project: Make, row: Make) -> None:
    found = check("E06", project(row("有所提升", "提升", "10", "9", band="部分达成"))).only
    assert "应在 6（含）到 8 之间，现在是 9" in found.message


def test_reads_the_band_in_the_result(check: Check, project: Make, row: Make) -> None:
    assert not check("E06", project(row("有所提升", "部分达成预期", "10", "9"))).passes


def test_takes_the_edges_from_the_settings(check: Check, project: Make, row: Make) -> None:
    bands = {"settings": {"bands": {"achieved": "0.95", "partly": "0.5"}}}
    patch = project(row("有所提升", "提升", "10", "9", band="部分达成")) | bands
    assert check("E06", patch).passes


def test_cannot_tell_without_a_band(check: Check, project: Make, row: Make) -> None:
    assert "没有选档次" in check("E06", project(row("有所提升", "提升", "10", "9"))).undecided[0]
