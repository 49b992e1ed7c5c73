"""What becomes of a line put into a story, and of a whole page: the judges of rows that say what is right."""

from typing import Any, TypeAlias

from newsnorm import Article, normalize

Row: TypeAlias = dict[str, Any]

TITLE = "Harbour bridge to close for two years of repairs"
FIRST = (
    "The bridge over the old harbour will close in March for repairs that are to take two years, the city said on "
    "Monday, and buses will be sent through the tunnel."
)
SECOND = (
    "Shop owners on the north bank said that they had not been asked, and that they would lose a third of their trade "
    "if no ferry was put in its place."
)


def flat(text: str) -> str:
    """Fold all runs of blanks and line ends into one blank."""
    return " ".join(text.split())


def without_blank_lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def between(line: str) -> Article:
    return normalize(f"{FIRST}\n{line}\n{SECOND}")


def placed(row: Row) -> Article:
    """Put the line where it is seen: before the story, between two paragraphs or after the last."""
    line = row["text"]
    story = {
        "head": (TITLE, line, FIRST, SECOND),
        "between": (TITLE, FIRST, line, SECOND),
        "tail": (TITLE, FIRST, SECOND, line),
    }
    return normalize("\n".join(story[row["position"]]))


def is_kept(row: Row) -> bool:
    body = flat(between(row["text"]).body)
    return flat(row["text"]) in body and FIRST in body and SECOND in body


def is_dropped(row: Row) -> bool:
    body = placed(row).body
    rest = flat(body.replace(FIRST, "").replace(SECOND, ""))
    return FIRST in body and SECOND in body and not any(flat(line) in rest for line in without_blank_lines(row["text"]))


def is_caption(row: Row) -> bool:
    expected = row["expected"]
    article = normalize(f"{TITLE}\n{row['text']}\n{FIRST}\n{SECOND}")
    found = [(flat(caption.text), flat(caption.credit)) for caption in article.captions]
    return (flat(expected["caption"] or ""), flat(expected["credit"] or "")) in found


def is_unwrapped(row: Row) -> bool:
    return without_blank_lines(normalize(row["text"]).body) == without_blank_lines(row["expected"])


def told(article: Article) -> Row:
    """Return what the expected.json files say of an article."""
    return {
        "title": article.title,
        "paragraphs": list(article.paragraphs),
        "captions": [{"text": caption.text, "credit": caption.credit} for caption in article.captions],
    }
