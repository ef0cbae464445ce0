"""Draw the tables of each 规则包, filled with the sample: ``python -m support.pack_pictures``.

The pictures stand in the pages of ``docs/规则包`` that ``jixiao.authoring.pack_page`` writes.
"""

import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.form.reading import Reading
from jixiao.model.data import load
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.definition import Profile
from jixiao.profile.filling import with_profile
from jixiao.profile.loading import load_profile, profiles
from jixiao.report.render import render_report, template_of
from jixiao.scoring.evaluate import evaluate
from support.libreoffice import render

_DPI = 70


def main(folder: str) -> None:
    """Write ``<规则包>-<材料>.png`` of every table into ``folder``."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    sample = load(asset("workbook", "samples", "衡山县司法局-2022.json"))
    for name in profiles():
        profile = load_profile(name)
        for paper in profile.papers:
            if not paper.is_narrative:
                _draw(profile, paper.key, sample, target / f"{name}-{paper.key}.png")


def _draw(profile: Profile, paper: str, sample: SelfEvaluation, target: Path) -> None:
    papers = {
        key: replace(each, submitted="是" if key == paper else "否")
        for key, each in profile.settings.papers.items()
    }
    settings = replace(sample.settings, papers=Keyed(papers))
    data = with_profile(replace(sample, settings=settings), profile)
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "表.docx")
        evaluation = evaluate(Reading("表.xlsx", data, form=form_of(profile)))
        document.write_bytes(render_report(evaluation, template_of(evaluation, profile), draft=""))
        first, *_ = render(document, Path(folder, "页"), dpi=_DPI)
        shutil.copy(first, target)
        sys.stdout.write(f"{target}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
