"""Texts for property tests: any text, texts of news lines, and those with something done to them."""

import tomllib
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from hostile import ATTACKS

NAMES = tuple(ATTACKS)
CASES = Path(__file__).parent / "cases"
PROSE = (
    "The council met on Tuesday and put off its vote on the new bridge until the spring.",
    "“We were told that the road would be open by now,” said Marta Lind, who runs the bakery.",
    "Der Pegel fiel am Morgen unter sechs Meter, teilte der Landkreis mit.",
    "Les pompiers sont intervenus dans la nuit ; personne n’a été blessé.",
    "市議会は火曜日、新しい橋の建設を来年に延期することを決めた。",
)
FRAGMENTS = (
    *"&;\\[]{}()<>#%$*_`|\"'’“”\u00ad\u200b\u200d\ufeff\u2028\ufffd\x85\x92\0\t\r\n-–—©:=/\u0301",
    *(
        "amp;",
        "&amp;",
        "&#8217;",
        "&#x2019",
        "&nbsp",
        "\\'",
        "\\n",
        "\\u2019",
        "u2019",
        "%u2019",
        "\\ud83d",
        "â€™",
        "Ã©",
    ),
    *("<p>", "</p>", "<br/>", "<script>", "</script>", "<!--", "-->", "<a href='x'>", "<style", "{{", "}}", "{%", "${"),
    *("[caption]", "[/caption]", "[b]", "[/b]", "[do_widget", "[[", "]]", "**", "__", "![", "](", "##", "```"),
    *("Photo:", "Foto: ", "(AFP Photo/", "Getty Images", "Advertisement", "Read more:", "By ", "Von ", "10:30", "©"),
    *("\r\n", "\n\n", "   ", "a", "The ", "end.", "govern- ment", "W\nhen"),
)


@cache
def sources() -> tuple[str, ...]:
    """Return the source of every case that can be read."""
    found = list(PROSE)
    for path in sorted(CASES.glob("*.toml")):
        try:
            rows = tomllib.loads(path.read_text(encoding="utf-8")).get("case", [])
        except tomllib.TOMLDecodeError:  # test_cases.py says so
            continue
        found += [row["source"] for row in rows if isinstance(row.get("source"), str)]
    return tuple(found)


@cache
def news_lines() -> tuple[str, ...]:
    """Return the distinct lines of all sources, the blank one too."""
    return ("", *dict.fromkeys(line for source in sources() for line in source.split("\n")))


any_text = st.text(st.characters(exclude_categories=()), max_size=120)
noise = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)


@st.composite
def news_texts(draw: st.DrawFn) -> str:
    """Lines of many articles in one, as if a page had been scraped badly."""
    lines = draw(st.lists(st.sampled_from(news_lines()), min_size=1, max_size=12))
    return draw(st.sampled_from(("\n", "\n\n", "\r\n", " "))).join(lines)


@st.composite
def spoilt_texts(draw: st.DrawFn) -> str:
    """A text of news lines with a cut, a doubling or an insertion somewhere."""
    text = draw(news_texts())
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 40)))
    between = draw(st.sampled_from(("", text[start:end] * 2, "\n")) | noise | any_text)
    return text[:start] + between + text[end:]


@st.composite
def attacked_texts(draw: st.DrawFn) -> str:
    """A text of news lines with an attack in it, on a line of its own or within one."""
    text = draw(news_texts())
    attack = ATTACKS[draw(st.sampled_from(NAMES))](draw(st.integers(1, 300)))
    place = draw(st.integers(0, len(text)))
    around = draw(st.sampled_from(("", "\n", " ")))
    return text[:place] + around + attack + around + text[place:]


@st.composite
def mutated_rows(draw: st.DrawFn) -> str:
    """The source of a case with some of its characters lost, doubled, swapped or replaced."""
    text = draw(st.sampled_from(sources()))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        size = draw(st.integers(1, 3))
        piece = text[at : at + size]
        text = (
            text[:at]
            + draw(st.sampled_from(("", piece * 2, piece[::-1], piece.swapcase(), *FRAGMENTS)))
            + text[at + size :]
        )
    return text


texts = st.one_of(any_text, noise, news_texts(), spoilt_texts(), attacked_texts(), mutated_rows())
