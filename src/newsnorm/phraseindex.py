"""Tables by which phrases are looked up: by their first characters, by their last ones, or by a word.

With them most lines meet no phrase at all, and need not be compared with the many that start with "the".
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from newsnorm.grammar.scripts import WORDLESS_SCRIPT
from newsnorm.phrasefiles import GAP, Section
from newsnorm.roles import Role

__all__ = [
    "CRUMB",
    "END_LENGTHS",
    "RANKED_LENGTH",
    "START_LENGTHS",
    "Entry",
    "Phrase",
    "end_index",
    "part_index",
    "start_index",
    "wordless_index",
]

BEFORE_WORD = ("", '"', "'", "“", "„", "«", "(", "[", "•", "-", "¿", "¡")
AFTER_WORD = ("", ".", ",", "!", "?", ":", ";", ")", "]", '"', "'", "”", "»", "…", ".)", "!)", "-")
START_LENGTHS = (12, 8, 5, 3)  # characters by which phrases at the start are looked up: as many as they have
END_LENGTHS = (8, 3)  # the same at the end
START_CUTS = (0, 0, 0, 3, 3, 5, 5, 5, 8, 8, 8, 8)  # which of them a phrase of 0, 1, 2 ... characters has
RANKED_LENGTH = 6  # characters; of phrases of one length, those with more of a head before a gap come first

CRUMB = "»"  # between the parts of a path ("Home » News » Port") it quotes nothing

Entry = tuple[str, int]  # the text of a phrase, and the number of its section


class Phrase(NamedTuple):
    """One phrase: its folded text, the role it gives, how it matches, whether it is sure by itself, and its section."""

    text: str
    role: Role
    how: str
    sure: bool = True
    place: str = ""

    @property
    def opens_path(self) -> bool:
        """Whether it is what paths to a page begin with: "Home »"."""
        return self.role is Role.NAVIGATION and self.text.endswith(CRUMB)


def start_index(sections: Sequence[Section]) -> dict[str, list[Entry]]:
    """Return the phrases that match at the start of a line, by their first characters: `START_LENGTHS` of them."""
    longest = START_LENGTHS[0]
    found: dict[str, list[Entry]] = defaultdict(list)
    for number, section in enumerate(sections):
        if section.how in ("start", "label"):
            for text in section.texts:
                head = text.partition(GAP)[0][:longest]
                found[head if len(head) == longest else head[: START_CUTS[len(head)]]].append((text, number))
    return found


def end_index(sections: Sequence[Section]) -> dict[str, list[Entry]]:
    """Return the phrases that match at the end of a line, by their last characters: `END_LENGTHS` of them."""
    longest, shortest = END_LENGTHS
    found: dict[str, list[Entry]] = {}
    for number, section in enumerate(sections):
        if section.how == "end":
            for text in section.texts:
                found.setdefault(text[-(longest if len(text) >= longest else shortest) :], []).append((text, number))
    return found


def part_index(parts: Iterable[Phrase]) -> dict[str, list[tuple[list[str], Phrase]]]:
    """Return the phrases that may stand anywhere, by their longest word with the marks that can stand beside it.

    With each come the words inside it, which stand in a text with blanks around them wherever it does: they are keys,
    too, so that a text that has not all of them need not be searched.
    """
    grouped: dict[tuple[str, bool, bool], list[tuple[list[str], Phrase]]] = {}
    for phrase in parts:
        if WORDLESS_SCRIPT.search(phrase.text):
            continue
        words = phrase.text.split()
        longest = max(words, key=len)
        kind = longest, longest == words[0], longest == words[-1]
        grouped.setdefault(kind, []).append((words[1:-1], phrase))
    found: dict[str, list[tuple[list[str], Phrase]]] = {}
    for (longest, is_first, is_last), group in grouped.items():
        before, after = BEFORE_WORD if is_first else ("",), AFTER_WORD if is_last else ("",)
        for opening, closing in product(before, after):
            found.setdefault(f"{opening}{longest}{closing}", []).extend(group)
        for inner, _ in group:
            for word in inner:
                found.setdefault(word, [])
    return found


def wordless_index(parts: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    """Return the phrases that may stand anywhere and have no such word, by their first character: few are in a text.

    That is so in scripts that do not part words.
    """
    found: dict[str, list[Phrase]] = {}
    for phrase in parts:
        if WORDLESS_SCRIPT.search(phrase.text):
            found.setdefault(phrase.text[0], []).append(phrase)
    return found
