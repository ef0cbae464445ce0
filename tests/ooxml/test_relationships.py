"""Links between parts, and those that lead outside whatever they say of themselves."""

import pytest

from jixiao.ooxml.package import Package
from jixiao.ooxml.relationships import OutsideLink, Relationship, outside_links, relationships
from support.packages import zipped

_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"


def _package(link: str, part: str = "xl/_rels/workbook.xml.rels") -> Package:
    listed = f'<Relationships xmlns="{_SPACE}"><Relationship {link}/></Relationships>'
    return Package.of(zipped({part: listed}), "表.xlsx")


@pytest.mark.parametrize(
    "target", ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml"]
)
def test_a_link_within_leads_to_a_part(target: str) -> None:
    package = _package(f'Id="rId1" Type="http://x/worksheet" Target="{target}"')
    found = relationships(package, "xl/workbook.xml")
    assert found == {"rId1": Relationship("worksheet", "/xl/worksheets/sheet1.xml")}
    assert not list(outside_links(package))


@pytest.mark.parametrize(
    "link",
    [
        'Target="http://a.cn/b.dotx" TargetMode="External"',
        'Target="b.dotx" TargetMode="external"',
        'Target="file:///C:/b.dotx"',
        'Target="C:\\b.dotx"',
        'Target="\\\\srv\\b.dotx"',
        'Target="//srv/b.dotx"',
    ],
)
@pytest.mark.parametrize("part", ["word/_rels/settings.xml.rels", "WORD/_RELS/settings.xml.RELS"])
def test_a_link_to_the_outside_is_found(link: str, part: str) -> None:
    package = _package(f'Id="rId1" Type="http://x/attachedTemplate" {link}', part)
    (found,) = outside_links(package)
    assert isinstance(found, OutsideLink)
    assert found.kind == "attachedTemplate"
    assert found.source.lower() == "word/settings.xml"
    assert not relationships(package, "word/settings.xml")
