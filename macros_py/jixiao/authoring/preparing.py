"""Data made ready for a new workbook: parameters and form of its 规则包, and what is to be said."""

from dataclasses import dataclass, replace
from typing import Final

from jixiao.authoring.packs import form_of, installed
from jixiao.form.defaults import new_evaluation
from jixiao.form.groups import with_groups
from jixiao.form.labels import label_of
from jixiao.form.loading import Form, base_form
from jixiao.form.own import with_own_typed
from jixiao.form.placing import unplaced
from jixiao.model.keyed import Keyed
from jixiao.model.self_evaluation import SelfEvaluation
from jixiao.profile.filling import reported_on, with_fixed_rows, with_profile
from jixiao.profile.loading import DEFAULT, load_profile, profiles
from jixiao.profile.renewing import renewed

_NAMED: Final = 12


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a workbook is written from.

    Attributes:
        data: with parameters; nothing in it that the form has no place for.
        form: of its 规则包.
        notes: what the user is to know, a line each.
    """

    data: SelfEvaluation
    form: Form
    notes: tuple[str, ...] = ()


def blank(name: str | None) -> Prepared:
    """A blank self-evaluation under the 规则包 ``name``, by default the usual one.

    Raises:
        ProfileError, TemplateError: there is none of that name, or it is broken.
    """
    profile = load_profile(name or DEFAULT)
    form = form_of(profile)
    return _placed(with_profile(new_evaluation(form), profile), form, folded=False)


def filled(data: SelfEvaluation, asked: str | None) -> Prepared:
    """``data`` as they are: their own 规则包 if they name one, else the one asked for.

    Raises:
        ProfileError, TemplateError: as :func:`blank`.
    """
    own = data.settings.profile.name
    if not own:
        profile = load_profile(asked or DEFAULT, on=reported_on(data))
        return _placed(with_profile(data, profile), form_of(profile))
    form = installed(own)
    notes = []
    if asked and asked != own:
        load_profile(asked)
        notes.append(f"数据自带规则包“{own}”的参数，没有改用“{asked}”。")
    if form is None:
        name = asked or DEFAULT
        form = form_of(load_profile(name))
        notes.append(f"规则包“{own}”这里没有安装，表样用的是“{name}”的。")
    return _placed(data, form, *notes)


def begun(data: SelfEvaluation, form: Form, asked: str | None) -> Prepared:
    """``data`` begun from last year's, under the parameters of the 规则包 as it is now.

    Dated parameters are those of the installed 规则包; where it is not at hand and none is asked
    for, last year's go on.

    Args:
        data: of :func:`jixiao.binding.begun.begun_from`.
        form: of last year's workbook.
        asked: the 规则包 to change to.

    Raises:
        ProfileError, TemplateError: as :func:`blank`.
    """
    own = data.settings.profile.name
    name = asked or own or DEFAULT
    if not asked and own and own not in profiles():
        known = installed(own) or form
        note = f"规则包“{own}”这里没有安装，参数沿用上年的；要换用别的，请用 --profile。"
        return _placed(data, known if known.needs else form, note, folded=False)
    profile = load_profile(name, on=reported_on(data))
    current, changes = renewed(data, profile)
    new_form = form_of(profile)
    notes = []
    if own and own != name:
        notes.append(f"已由规则包“{own}”改用“{name}”。")
    if own and changes:
        told = [change.told(lambda path: label_of(path, base_form())) for change in changes]
        more = f"等{len(told)}项" if len(told) > _NAMED else ""
        notes.append(f"参数与上年不同的：{'；'.join(told[:_NAMED])}{more}。")
    return _placed(with_fixed_rows(current), new_form, *notes, folded=False)


def _placed(data: SelfEvaluation, form: Form, *notes: str, folded: bool = True) -> Prepared:
    """Put together; what is ``folded`` is not worth telling of last year's own figures."""
    form = with_groups(form, data.settings.groups)
    found = unplaced(data, form)
    paragraph = str(found if folded else replace(found, folded=()))
    papers = Keyed({key: each for key, each in data.settings.papers.items() if key in form.papers})
    data = replace(data, settings=replace(data.settings, papers=papers))
    data = with_own_typed(data, form)
    return Prepared(data, form, (*notes, *([paragraph] if paragraph else [])))
