"""Charts as plain SVG: bars of a table, what a corpus is made of, and a histogram; each says in words what it shows."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from newsnorm.report.markup import element

__all__ = ["bar", "composition", "histogram"]

WIDTH, HEIGHT = 720, 160
FATES = ("body", "field", "dropped")


def bar(share: float, kind: str) -> Element:
    """Return a bar that fills a share of its width; the figure stands beside it, for screen readers too."""
    drawn = element("rect", width=f"{100 * share:.2f}", height="10")
    return element(
        "svg", drawn, class_=f"bar {kind}", viewBox="0 0 100 10", preserveAspectRatio="none", aria_hidden="true"
    )


def composition(parts: Sequence[tuple[str, int]], whole: int) -> Element:
    """Return one bar made of parts: body, fields, dropped, with a legend."""
    drawn = element("svg", viewBox="0 0 100 6", preserveAspectRatio="none", class_="composition", role="img")
    told = [f"{name} {count / whole:.1%}" for name, count in parts]
    drawn.set("aria-label", "; ".join(told))
    legend = element("ul", class_="legend")
    start = 0.0
    for kind, (_, count), label in zip(FATES, parts, told, strict=True):
        width = 100 * count / whole
        drawn.append(element("rect", x=f"{start:.3f}", width=f"{width:.3f}", height="6", class_=f"fate-{kind}"))
        legend.append(element("li", element("i", class_=f"swatch fate-{kind}"), label))
        start += width
    return element("div", drawn, legend)


def histogram(counts: Sequence[int]) -> Element:
    """Return bars of how many documents lost which share of their text; the steps are of equal width.

    Heights go by the square root, since most documents lose little and a step of one would not be seen.
    """
    most, step = max(1, *counts), WIDTH / len(counts)
    drawn = element("svg", viewBox=f"0 -16 {WIDTH} {HEIGHT + 40}", class_="histogram", role="img")
    drawn.set("aria-label", "; ".join(_told(place, count, len(counts)) for place, count in enumerate(counts) if count))
    for place, count in enumerate(counts):
        height = HEIGHT * (count / most) ** 0.5
        attributes = {"x": f"{place * step + 2:.1f}", "y": f"{HEIGHT - height:.1f}", "width": f"{step - 4:.1f}"}
        column = element(
            "rect", element("title", _told(place, count, len(counts))), height=f"{height:.1f}", **attributes
        )
        drawn.append(column)
        middle = f"{(place + 0.5) * step:.1f}"
        if count:
            drawn.append(element("text", f"{count:,}", x=middle, y=f"{HEIGHT - height - 4:.1f}", class_="count"))
        if place % 2 == 0:
            drawn.append(element("text", f"{place / len(counts):.0%}", x=f"{place * step:.1f}", y=f"{HEIGHT + 18}"))
    return drawn


def _told(place: int, count: int, steps: int) -> str:
    return f"{place / steps:.0%} to {(place + 1) / steps:.0%} dropped: {count:,} documents"
