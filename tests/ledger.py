"""The ledger: what each of many lines becomes, wherever it stands, and what the grammar says of it.

`ledger.jsonl` has a row for each line: the line; its role under the title, between two paragraphs, after the last one
and right above a credit; what the functions of the grammar say of it, but for no and nothing; and what repairs make of
it. `ledger_pages.jsonl` has pages: a text, the roles of its lines, and the roles that they have once one of them is
gone, where that changes another one. No row says what is right: that is what the rows of cases/ are for. The ledger
shows what a change of a rule changes besides: `python tests/ledger.py` writes it anew, and the difference is to be read
like one of code. Of many thousand more pages there are digests only (digests.py): `python tests/ledger.py changed`
prints those that come out otherwise than they say, with what becomes of them now.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from asked import answers
from digests import DIGESTS, changed, groups, written
from newsnorm import Article, normalize

LEDGER = Path(__file__).parent / "ledger.jsonl"
PAGES = LEDGER.with_name("ledger_pages.jsonl")
TITLE = "Old bridge shut after the flood"
FIRST = "The old bridge was shut on Sunday, when the river had risen by two metres in a single night."
SECOND = "Nobody was hurt, the council said, and the ford upstream is open to lorries for the time being."
PLACES = (
    "{title}\n{line}\n{first}\n\n{second}",
    "{first}\n\n{line}\n\n{second}",
    "{title}\n\n{first}\n\n{second}\n\n{line}",
    "{title}\n\n{first}\n\n{line}\nPhoto: Ida Quist\n\n{second}",
)


def rows(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the rows of a ledger as they stand, each with what it would be now."""
    for was in path.read_text(encoding="utf-8").splitlines():
        yield was, LEDGERS[path](json.loads(was)[0])


def role(article: Article, line: str) -> str:
    """Return the roles of what became of a line, and the credits."""
    stood = (FIRST, SECOND, TITLE, "Photo: Ida Quist")
    found = [str(each.role) for each in article.lines if each.text and each.text not in stood]
    credits = [caption.credit for caption in article.captions if caption.credit and caption.credit != "Ida Quist"]
    return " ".join([*found, *(f"[{credit}]" for credit in credits)]) or f"nothing of {line}"


def row(line: str) -> str:
    """Return the row of a line."""
    texts = (place.format(line=line, title=TITLE, first=FIRST, second=SECOND) for place in PLACES)
    roles = [role(normalize(text), line) for text in texts]
    told: list[Any] = [line, roles if len(set(roles)) > 1 else roles[0], dict(answers(line))]
    repaired = normalize(line).text
    return json.dumps([*told, repaired] if repaired != line else told, ensure_ascii=False)


def roles(text: str) -> list[str]:
    return [str(line.role) for line in normalize(text).lines]


def page(text: str) -> str:
    """Return the row of a page."""
    whole, lines = roles(text), text.split("\n")
    without = {}
    for number, line in enumerate(lines):
        left = roles("\n".join(lines[:number] + lines[number + 1 :])) if line.strip() else []
        if left and left != whole[:number] + whole[number + 1 :]:
            without[number] = " ".join(left)
    return json.dumps([text, " ".join(whole), without], ensure_ascii=False)


LEDGERS = {LEDGER: row, PAGES: page}


def main(*asked: str) -> None:
    if asked == ("changed",):
        for variant, told in changed():
            print(*variant, told, "", sep="\n")
        return
    for path in LEDGERS:
        path.write_text("".join(f"{now}\n" for _, now in rows(path)), encoding="utf-8")
    DIGESTS.write_text("".join(written(group) + "\n" for group in groups()), encoding="ascii")


if __name__ == "__main__":
    main(*sys.argv[1:])
