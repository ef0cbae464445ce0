"""``jixiao profiles``: the 规则包 at hand."""

from argparse import Namespace
from typing import Final

from jixiao.assets import asset
from jixiao.authoring.packs import form_of
from jixiao.cli.exits import Exit
from jixiao.cli.terminal import console, table
from jixiao.profile.definition import Profile
from jixiao.profile.loading import load_profile, profiles

_PAPERS: Final = "papers"


def run(arguments: Namespace) -> int:
    """List them, or tell of one; the first broken one is refused, with the place to put right.

    Raises:
        ProfileError: one is broken, or one of its layouts.
        TemplateError: one of its Word templates is broken.
    """
    if arguments.name:
        return _tell(load_profile(arguments.name))
    found = [load_profile(name) for name in profiles()]
    for profile in found:
        form_of(profile)
    shown = table()
    shown.add_column("名称", no_wrap=True)
    shown.add_column("适用", overflow="fold", ratio=1)
    shown.add_column("报送材料", overflow="fold", ratio=1)
    shown.add_column("版本", no_wrap=True)
    shown.add_column("依据", overflow="fold")
    shown.add_column("待核对", justify="right", no_wrap=True)
    for profile in found:
        unverified = sum(not source.verified for source in profile.sources.values())
        counted = f"{unverified}/{len(profile.sources)}项"
        shown.add_row(
            profile.name,
            profile.title,
            _papers(profile),
            profile.version,
            profile.document_number,
            counted,
        )
    out = console()
    out.print(shown)
    out.print(f"共{len(found)}个规则包，在 {asset('templates')}。")
    out.print("报送材料后有 ✓ 的默认报送，在《设置》里可以改。")
    out.print("某一个的依据、待核对的和还做不到的：jixiao profiles 名称。")
    return Exit.FINE


def _tell(profile: Profile) -> int:
    """Whose form it is, its papers and since when, what nobody checked, what it can't make.

    Raises:
        ProfileError: one of its layouts is broken.
        TemplateError: one of its Word templates is broken.
    """
    form_of(profile)
    out = console()
    out.print(
        f"{profile.name}：{profile.title}，{profile.version}版。依据：{profile.document_number}"
    )
    if profile.applies_to:
        out.print(f"适用：{profile.applies_to}")
    papers = profile.sources[_PAPERS]
    out.print(f"材料：{_papers(profile)}（{papers.since.isoformat()}起，照{papers}）")
    for each in profile.not_made:
        out.print(f"还做不到：{each}")
    for basis, since in dict.fromkeys(
        (each.basis, each.since) for each in profile.sources.values() if not each.verified
    ):
        out.print(f"待核对：{basis}，{since.isoformat()}起")
    return Exit.FINE


def _papers(profile: Profile) -> str:
    ticked = profile.settings.ticked
    return "、".join(f"{each.name}{' ✓' * (each.key in ticked)}" for each in profile.papers)
