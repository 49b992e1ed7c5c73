"""What one record of the data says of newsnorm: numbers that can be added up over records."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias

from tokens import SHINGLE, is_wordless, sealed, shingles, words

from newsnorm import normalize

__all__ = ["Cleaned", "Figures", "judge", "lines_with_roles", "with_newsnorm"]

Words: TypeAlias = list[str]
Figures: TypeAlias = dict[str, float]
ROLES = ("other", "byline", "caption")


class Cleaned(NamedTuple):
    """What a cleaner makes of a text; most know bodies only."""

    body: str
    title: str | None = None
    captions: tuple[str, ...] = ()


def lines_with_roles(record: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the lines of a record's text, each with the role that it has by the gold."""
    return list(zip(record["text"].split("\n"), record["roles"], strict=False))


def with_newsnorm(record: dict[str, Any]) -> Cleaned:
    """Normalize the text of a record."""
    article = normalize(record["text"])
    return Cleaned(article.body, article.title, tuple(caption.text for caption in article.captions))


def judge(record: dict[str, Any], found: Cleaned | None = None) -> Figures:
    """Hold what a cleaner found, newsnorm where none is given, against what the record says."""
    cleaned = with_newsnorm(record) if found is None else found
    return fragments(record, cleaned) if "must_have" in record else gold(record, cleaned)


def fragments(record: dict[str, Any], article: Cleaned) -> Figures:
    """Count the fragments that must be, and must not be, in the body: of those in the text, those kept."""
    before, after = sealed(words(record["text"])), sealed(words(article.body))
    found: Figures = {}
    for name, key in (("have", "must_have"), ("not", "must_not_have")):
        asked = [sealed(words(fragment)) for fragment in record[key]]
        asked = [fragment for fragment in asked if fragment]
        found[f"{name}_asked"] = len(asked)
        found[f"{name}_before"] = sum(fragment in before for fragment in asked)
        found[f"{name}_after"] = sum(fragment in after for fragment in asked)
        found[f"{name}_both"] = sum(fragment in before and fragment in after for fragment in asked)
    return found


def gold(record: dict[str, Any], article: Cleaned) -> Figures:
    """Compare body, captions and title with the gold ones."""
    text, body = record["text"], article.body
    units = list(paragraphs(record["gold"]))
    whole = "\n".join(units)
    wordless = is_wordless(whole)
    right = shingles(whole, wordless=wordless)
    lines = [words(line) for line in text.split("\n")]
    kept = [words(line) for line in body.split("\n")]
    by_role: dict[str, list[Words]] = {}
    for line, role in zip(lines, record["roles"], strict=False):
        if line:
            by_role.setdefault(role, []).append(line)
    return (
        overlap(right, shingles(body, wordless=wordless), "")
        | overlap(right, shingles(text, wordless=wordless), "_before")
        | harm([words(unit) for unit in units], lines, kept, width=8 if wordless else SHINGLE)
        | removed(by_role, lines, kept)
        | captions(by_role, list(map(words, article.captions)))
        | (title(record, words(article.title)) if "title" in record["gold"] else {})
    )


def paragraphs(gold: dict[str, Any]) -> Iterator[str]:
    """Yield the gold article unit by unit: standfirst, headings and paragraphs in their order."""
    if "articleBody" in gold:
        yield from (line for line in gold["articleBody"].split("\n") if line.strip())
        return
    parts = {"s": iter(gold["summary"]), "h": iter(gold["headings"]), "p": iter(gold["paragraphs"])}
    for kind in gold["order"]:
        yield next(parts[kind])


def overlap(right: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]], suffix: str) -> Figures:
    """Return precision and recall over shingles; neither where it is not defined."""
    both = (right & found).total()
    figures: Figures = {}
    if found.total():
        figures[f"precision{suffix}"] = both / found.total()
    if right.total():
        figures[f"recall{suffix}"] = both / right.total()
    return figures


def harm(units: Sequence[Words], lines: Sequence[Words], kept: Sequence[Words], *, width: int) -> Figures:
    """Count the gold words that the text covered and the body does not."""
    units = [unit for unit in units if unit]
    before, after = covered(units, lines, width), covered(units, kept, width)
    lost = sum(max(0, was - still) for was, still in zip(before, after, strict=True))
    return {"gold_words": sum(map(len, units)), "lost_words": lost}


def covered(units: Sequence[Words], lines: Sequence[Words], width: int) -> list[int]:
    """Count, for each unit, its words within a run of `width` words that the lines have too.

    A unit shorter than that counts as a whole, where a line starts or ends with it.
    """
    flat = [word for line in lines for word in line]
    runs = {tuple(flat[at : at + width]) for at in range(len(flat) - width + 1)}
    edges = {tuple(edge) for line in lines for size in range(1, width) for edge in (line[:size], line[-size:])}
    counts = []
    for unit in units:
        if len(unit) < width:
            counts.append(len(unit) if tuple(unit) in edges else 0)
            continue
        there = bytearray(len(unit))
        for at in range(len(unit) - width + 1):
            if tuple(unit[at : at + width]) in runs:
                there[at : at + width] = b"\x01" * width
        counts.append(sum(there))
    return counts


def removed(by_role: dict[str, list[Words]], lines: Sequence[Words], kept: Sequence[Words]) -> Figures:
    """Count words and lines of the roles that do not belong into the body, and those still there."""
    before, after = "".join(map(sealed, lines)), "".join(map(sealed, kept))
    flat = [word for line in kept for word in line]
    runs = {tuple(flat[at : at + SHINGLE]) for at in range(len(flat) - SHINGLE + 1)}
    figures: Figures = {}
    for role in ROLES:
        counts = [
            (len(line), copies, still(line, copies, before, after, runs))
            for line, copies in Counter(map(tuple, by_role.get(role, ()))).items()
        ]
        figures[f"{role}_words"] = sum(size * copies for size, copies, _ in counts)
        figures[f"{role}_words_kept"] = sum(size * left for size, _, left in counts)
        figures[f"{role}_lines"] = sum(copies for _, copies, _ in counts)
        figures[f"{role}_lines_kept"] = sum(left for _, _, left in counts)
    return figures


def still(line: tuple[str, ...], copies: int, before: str, after: str, runs: set[tuple[str, ...]]) -> int:
    """Count the copies of a line that are still in the body; an edited one is there if half of its shingles are."""
    one = sealed(line)
    now = after.count(one)
    if not now and len(line) > SHINGLE:
        parts = [line[at : at + SHINGLE] for at in range(len(line) - SHINGLE + 1)]
        if sum(part in runs for part in parts) >= 0.5 * len(parts):
            return copies
    return copies - max(0, min(copies, before.count(one) - now))


def captions(by_role: dict[str, list[Words]], found: Sequence[Words]) -> Figures:
    """Count the caption lines that were found, and the body lines that were taken for captions."""
    body = by_role.get("body", [])
    fair = {tuple(line) for role in ("caption", "ambiguous") for line in by_role.get(role, ())}
    return {
        "captions_found": sum(is_among(line, found) for line in by_role.get("caption", ())),
        "body_lines": len(body),
        "body_as_caption": sum(tuple(line) not in fair and is_among(line, found) for line in body),
    }


def is_among(line: Words, found: Iterable[Words]) -> bool:
    """Whether a line is one of the captions: the same, most of it, or four fifths of the words in common."""
    return any(is_same(line, caption) for caption in found if caption)


def is_same(line: Words, caption: Words) -> bool:
    one, other = sealed(line), sealed(caption)
    if one in other and (len(line) >= 3 or len(caption) <= 3 * len(line) + 3):
        return True
    if other in one and len(caption) >= 0.5 * len(line):
        return True
    common = (Counter(line) & Counter(caption)).total()
    shorter, longer = sorted((len(line), len(caption)))
    return common >= 0.8 * shorter and common >= 0.5 * longer


def title(record: dict[str, Any], found: Words) -> Figures:
    """Say whether the title is right: the gold one, or the one that the page gives itself elsewhere."""
    gold = record["gold"]
    right = [words(name) for name in (gold["title"], *gold["title_alts"]) if name]
    there = "title" in record["roles"]
    return {
        "title_there": there,
        "title_right": there and bool(found) and found in right,
        "title_wrong": bool(found) and found not in right,
    }
