"""The two charts of 首页, native so that they follow the cells."""

from typing import Any, Final

from jixiao.authoring.workbook.places import Area

_FONT: Final = {"name": "微软雅黑", "size": 9, "color": "#404040"}


def add_charts(
    book: Any,  # noqa: ANN401
    worksheet: Any,  # noqa: ANN401
    place: Area,
    rates: tuple[Area, Area],
    execution: tuple[Area, Area],
) -> None:
    """Put the bar charts of 得分率 and 执行率 below the dashboard, side by side."""
    for column, (title, (names, values), color) in zip(
        (0, 5),
        (
            ("得分率（按一级指标）", rates, "#1F4E79"),
            ("预算执行率（按项目）", execution, "#C55A11"),
        ),
        strict=True,
    ):
        chart = book.add_chart({"type": "bar"})
        chart.add_series(
            {
                "name": title,
                "categories": f"={names.qualified_range}",
                "values": f"={values.qualified_range}",
                "fill": {"color": color},
                "gap": 60,
                "data_labels": {"value": True, "num_format": "0.0%;;", "font": _FONT},
            }
        )
        chart.set_title({"name": title, "name_font": {**_FONT, "size": 11, "bold": True}})
        chart.set_legend({"none": True})
        chart.set_x_axis(
            {
                "min": 0,
                "max": 1,
                "major_unit": 0.25,
                "num_format": "0%",
                "num_font": _FONT,
                "major_gridlines": {"visible": True, "line": {"color": "#E0E0E0"}},
            }
        )
        chart.set_y_axis({"reverse": True, "num_font": _FONT})
        chart.set_size({"width": 455 if column == 0 else 560, "height": 300})
        worksheet.insert_chart(place.top, column, chart, {"object_position": 2})
