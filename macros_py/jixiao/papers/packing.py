"""A 规则包 as the form of its workbooks, and the text in which a workbook carries it along."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

import msgspec

from jixiao.errors import FormError, JixiaoError, ProfileError
from jixiao.form.layout import Layout
from jixiao.form.loading import Form
from jixiao.model.needs import Needs, Told
from jixiao.papers.asking import IDENTITY, joined, told_by
from jixiao.papers.bounds import is_sound
from jixiao.papers.checking import check_names, check_shape
from jixiao.papers.form import form_for, unprinted
from jixiao.papers.reading import read_layout
from jixiao.profile.definition import Profile

ToldByTemplate = Callable[[Path], Iterable[Told]]
"""What a Word template prints; only the layer that reads Word knows."""

_HOMES: Final = ("project", "overall")
_LENGTH: Final = 12
_FIELDS: Final = {"项目类别": "category", "项目类型": "kind"}


class _Carried(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the text says."""

    papers: dict[str, str]
    layouts: dict[str, Layout]
    needs: dict[str, list[tuple[str, int]]]


def form_of_profile(
    profile: Profile,
    catalogue: Form,
    defaults: Mapping[str, Layout],
    told_by_template: ToldByTemplate,
) -> Form:
    """The form of the workbooks of ``profile``.

    Args:
        profile: the 规则包.
        catalogue: all that can be asked.
        defaults: key of a sheet (``project``, ``overall``) → its layout where no paper draws it.
        told_by_template: see :data:`ToldByTemplate`.

    Raises:
        ProfileError: a layout can't be read, or names what there is not.
        TemplateError: a Word template is broken.
    """
    papers = {each.key: each.name for each in profile.papers}
    layouts = {
        each.key: _read(profile, each.file, catalogue)
        for each in profile.papers
        if not each.is_narrative
    }
    form = _formed(profile, catalogue, papers, layouts, defaults)
    needs: list[tuple[str, tuple[Told, ...]]] = [IDENTITY]
    for each in profile.papers:
        if each.is_narrative:
            told = tuple(told_by_template(profile.folder / each.file))
        else:
            told = _told(profile, each.file, layouts[each.key], form)
        needs.append((each.key, joined((*told, *_for_points(profile, told)))))
    return form_for(catalogue, papers, form.layouts, Needs(tuple(needs)))


def _for_points(profile: Profile, told: Iterable[Told]) -> Iterator[Told]:
    """What the points on a paper of projects depend on: it must be known, printed or not."""
    field = _FIELDS.get(profile.settings.weights.by or "")
    if field and any(each.path == "projects.indicators.weight" for each in told):
        yield Told(f"projects.head.{field}", required=True)


def carried(form: Form) -> str:
    """``form`` as a text from which :func:`form_carried` makes it again; equal ones are equal."""
    needs = form.needs or Needs()
    content = _Carried(
        dict(form.papers),
        dict(form.layouts),
        {paper: [(each.path, int(each.required)) for each in told] for paper, told in needs.papers},
    )
    return msgspec.json.encode(content).decode()


def form_carried(text: str, catalogue: Form) -> Form | None:
    """The form that ``text`` carries; ``None`` if the text is none, or of another time.

    Workbooks come from outside: what no 规则包 would say (:mod:`jixiao.papers.bounds`) is none.
    """
    try:
        content = msgspec.json.decode(text, type=_Carried)
        if not is_sound(content.papers, content.layouts, content.needs):
            return None
        needs = Needs(
            tuple(
                (paper, tuple(Told(path, bool(required)) for path, required in told))
                for paper, told in content.needs.items()
            )
        )
        for layout in content.layouts.values():
            check_shape(layout)
        form = form_for(catalogue, content.papers, content.layouts, needs)
        for layout in content.layouts.values():
            told_by(layout, form)  # every formula and path is one of the form's
    except (msgspec.MsgspecError, JixiaoError, RecursionError, ArithmeticError, LookupError):
        return None
    return form


def digest_of(text: str) -> str:
    """The 校验码 of what a workbook carries: twelve hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def _read(profile: Profile, file: str, catalogue: Form) -> Layout:
    layout = read_layout(profile.folder / file)
    try:
        check_names(layout, catalogue)
    except ProfileError as error:
        raise ProfileError(f"规则包“{profile.name}”的 {file}：{error}。请改正后再用。") from error
    return layout


def _formed(
    profile: Profile,
    catalogue: Form,
    papers: Mapping[str, str],
    layouts: Mapping[str, Layout],
    defaults: Mapping[str, Layout],
) -> Form:
    drawn = {layout.sheet for layout in layouts.values()}
    others = {unprinted(home): defaults[home] for home in _HOMES if home not in drawn}
    try:
        return form_for(catalogue, papers, {**layouts, **others})
    except (ProfileError, FormError) as error:
        raise ProfileError(f"规则包“{profile.name}”的版式：{error}。请改正后再用。") from error


def _told(profile: Profile, file: str, layout: Layout, form: Form) -> tuple[Told, ...]:
    try:
        return told_by(layout, form)
    except FormError as error:
        raise ProfileError(f"规则包“{profile.name}”的 {file}：{error}。请改正后再用。") from error
