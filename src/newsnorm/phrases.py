"""Phrases are data: the words that mark a line as something else than the article, per language.

They are kept in phrase files, whose form `newsnorm.phrasefiles` tells; here they are merged and looked up.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate, chain
from pathlib import Path

from attrs import field, frozen

from newsnorm.errors import PhraseError
from newsnorm.grammar.characters import has_any, places
from newsnorm.grammar.scripts import WORDLESS_COMMON
from newsnorm.phrasefiles import DIGIT, EDGES, GAP, Section, checked, fold, numbered, sections, spans
from newsnorm.phraseindex import (
    END_LENGTHS,
    RANKED_LENGTH,
    START_LENGTHS,
    Entry,
    Phrase,
    end_index,
    part_index,
    start_index,
    wordless_index,
)
from newsnorm.roles import Role

__all__ = ["EDGES", "Phrase", "Phrases", "fold", "numbered", "shipped"]

LABEL_MARK = re.compile(r" ?[:|>：｜»▶►→\]】]| [-–—]|[-–—] ")  # "must read-write" has none
ROLES = frozenset(Role)
PIECE = 100_000  # characters
NUMBERED_LENGTH = 80  # characters; longer lines are not asked for phrases with numbers
COUNTED = re.compile(r"\d{1,5} \S+ (?:\S+ )?[“\"„«'”]")  # but for "2 thoughts on" and a title, which may be long


def _kept(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Keep sections as a tuple, so that a set of phrases can be hashed."""
    return tuple(sections)


@frozen
class Phrases:
    """A set of phrases that can be looked up by line; `a | b` has the phrases of both, b's where they differ.

    Thousands of them are loaded whenever newsnorm is first used, and few ever match: they are kept as the texts of
    sections, and a `Phrase` is made of one when it is needed.

    Raises:
        PhraseError: a phrase stands under two roles, or with a `?` and without; or a role is none.

    """

    sections: tuple[Section, ...] = field(converter=_kept)

    @classmethod
    def read(cls, text: str, name: str = "phrases") -> "Phrases":
        r"""Read the text of a phrase file.

        Args:
            text: lines as `newsnorm.phrasefiles` tells.
            name: what error messages call the file.

        Raises:
            PhraseError: a head names no role or way of matching, or a phrase is not folded or stands there twice.

        >>> Phrases.read("[ad line]\nadvertisement {n}").find("advertisement 3").role
        <Role.AD: 'ad'>

        """
        return cls(map(checked, sections(text, name)))

    @classmethod
    def load(cls, path: str | Path) -> "Phrases":
        """Read a phrase file, as UTF-8.

        Raises:
            OSError: the file cannot be read.
            PhraseError: it is not UTF-8, or as for `read`.

        """
        try:
            return cls.read(Path(path).read_text(encoding="utf-8"), Path(path).name)
        except UnicodeDecodeError as error:
            raise PhraseError(f"{path}: not UTF-8 at byte {error.start}; a phrase file is UTF-8 text") from None

    def __or__(self, other: "Phrases") -> "Phrases":
        theirs = {(section.how, text) for section in other.sections for text in section.texts}
        return Phrases((*(_without(section, theirs) for section in self.sections), *other.sections))

    def find(self, key: str) -> Phrase | None:
        """Return the phrase that a folded line matches: as a whole, else at its start, at its end or anywhere.

        Of several, sure ones come before others, and longer ones before shorter ones.

        Args:
            key: a line after `fold`, without `EDGES` at its ends.

        """
        return self.find_in({0: key}).get(0)

    def find_in(self, keys: Mapping[int, str]) -> dict[int, Phrase]:
        """Return what `find` returns for each of many folded lines, by number, for those that a phrase matches.

        All of them are searched at once for the phrases that may stand anywhere; for the others most lines need no more
        than a few look-ups. Those go by `START_LENGTHS` and `END_LENGTHS`, written out, since a loop takes three times
        as long.
        """
        lines, starts, ends = self._lines, self._starts, self._ends
        asked = list(keys.items())
        asked += [(number, numbered(key)) for number, key in asked if _may_be_counted(key)]
        near = {
            number
            for number, key in asked
            if key in lines
            or key[:12] in starts
            or key[:8] in starts
            or key[:5] in starts
            or key[:3] in starts
            or key[-8:] in ends
            or key[-3:] in ends
        }
        parts = self._held(keys)
        found = {}
        for number in [number for number in keys if number in near or number in parts]:
            phrase = self.edge(keys[number])
            if number in parts and not (phrase and (phrase.sure or not parts[number].sure)):
                phrase = parts[number]
            if phrase:
                found[number] = phrase
        return found

    def edge(self, key: str) -> Phrase | None:
        """Return the phrase that a folded line matches as a whole, at its start or at its end, or None."""
        listed = self._lines.get(key)
        found = _phrase(key, listed) if listed else None
        if not (found and found.sure):
            start = self._start(key)
            found = start if start and (start.sure or not found) else found
        if not (found and found.sure):
            end = self._end(key)
            found = end if end and (end.sure or not found) else found
        if not (found and found.sure) and _may_be_counted(key):
            counted = self.edge(numbered(key))
            found = counted if counted and (counted.sure or not found) else found
        return found

    def _start(self, key: str) -> Phrase | None:
        """Return the phrase that a folded line starts with, or None."""
        near: list[Entry] = []
        for length in START_LENGTHS:
            if bucket := self._starts.get(key[:length]):
                near += [
                    (text, number)
                    for text, number in bucket
                    if (key.startswith(text) or GAP in text) and _starts(key, text, self.sections[number])
                ]
        return self._best(near) if near else None

    def _end(self, key: str) -> Phrase | None:
        """Return the phrase that a folded line ends with, or None."""
        near: list[Entry] = []
        for length in END_LENGTHS:
            if bucket := self._ends.get(key[-length:]):
                near += [(text, number) for text, number in bucket if key.endswith(text)]
        return self._best(near) if near else None

    def _best(self, near: list[Entry]) -> Phrase:
        """Return the phrase of the highest rank."""
        text, number = near[0] if len(near) == 1 else min(near, key=self._rank)
        return _phrase(text, self.sections[number])

    def _rank(self, entry: Entry) -> tuple[bool, int, int, int]:
        """Sort sure phrases before others, longer ones before shorter ones, and those without a gap before others."""
        text, number = entry
        return not self.sections[number].sure, -len(text), -len(text.partition(GAP)[0][:RANKED_LENGTH]), number

    def _held(self, keys: Mapping[int, str]) -> dict[int, Phrase]:
        """Return the phrase that stands anywhere in a folded line, by number: a sure one, or else the first."""
        folded = "\n".join(keys.values())
        parts = self.parts_in(folded)
        if not parts:
            return {}
        numbers, starts = list(keys), list(accumulate((len(key) + 1 for key in keys.values()), initial=0))
        held: dict[int, Phrase] = {}
        for part in sorted(parts, key=lambda part: not part.sure):
            for place in places(folded, (part.text,)):
                held.setdefault(numbers[bisect_right(starts, place) - 1], part)
        return held

    def parts_in(self, folded: str) -> list[Phrase]:
        """Return the phrases that may stand anywhere in a line and do stand in this folded text."""
        parts, words = self._part_words, set[str]()
        start = 0
        while start < len(folded):  # piece by piece, since the words of a long text take ten times its memory
            end = folded.find("\n", start + PIECE)
            end = len(folded) if end < 0 else end
            words |= self._anchors.intersection(folded[start:end].split())
            start = end
        near = [phrase for word in words for inner, phrase in parts[word] if words.issuperset(inner)]
        if not folded.isascii() and has_any(folded, WORDLESS_COMMON):
            near += chain(*(phrases for first, phrases in self._wordless_parts.items() if first in folded))
        return sorted({phrase for phrase in near if phrase.text in folded})

    @cached_property
    def entries(self) -> tuple[Phrase, ...]:
        """Every phrase."""
        return self._that_match("line", "label", "start", "end", "part")

    @cached_property
    def _listed(self) -> dict[str, dict[str, Section]]:
        """The sections of phrases by text, for each way of matching.

        Raises:
            PhraseError: a phrase stands in two sections that differ.

        """
        listed: dict[str, dict[str, Section]] = {}
        for section in self.sections:
            found = listed.setdefault(section.how, {})
            for text in found.keys() & section.texts:
                if found[text][:3] != section[:3]:
                    raise PhraseError(_clash(text, section, found[text]))
            found.update(dict.fromkeys(section.texts, section))
        return listed

    @cached_property
    def _lines(self) -> dict[str, Section]:
        """The sections of the phrases that match a whole line, by text."""
        return self._listed.get("line", {})

    @cached_property
    def _starts(self) -> dict[str, list[Entry]]:
        """The phrases that match at the start of a line, by their first characters."""
        return start_index(self.sections)

    @cached_property
    def _ends(self) -> dict[str, list[Entry]]:
        """The phrases that match at the end of a line, by their last characters."""
        return end_index(self.sections)

    @cached_property
    def parts(self) -> tuple[Phrase, ...]:
        """The phrases that match anywhere in a line."""
        return self._that_match("part")

    @cached_property
    def _part_words(self) -> dict[str, list[tuple[list[str], Phrase]]]:
        """The phrases that may stand anywhere, by the word that they are looked up by, and the words inside them."""
        return part_index(self.parts)

    @cached_property
    def _anchors(self) -> frozenset[str]:
        """The words by which phrases that may stand anywhere are looked up."""
        return frozenset(self._part_words)

    @cached_property
    def _wordless_parts(self) -> dict[str, list[Phrase]]:
        """The phrases that may stand anywhere, by their first character, in scripts that do not part words."""
        return wordless_index(self.parts)

    def _that_match(self, *hows: str) -> tuple[Phrase, ...]:
        """Return the phrases that match in these ways."""
        chosen = (section for section in self.sections if section.how in hows)
        return tuple(_phrase(text, section) for section in chosen for text in section.texts)

    def __attrs_post_init__(self) -> None:
        for section in self.sections:
            if section.role not in ROLES:
                place = f"{section.file}:{section.head}"
                raise PhraseError(f"{place}: {section.role!r} is not a role; roles are {', '.join(Role)}")
        _ = self._listed  # raises


@cache
def shipped(*languages: str) -> Phrases:
    """Return the phrases that come with newsnorm, of all languages or of those named by code ("en", "de").

    Raises:
        PhraseError: there is no file for a language; the message lists those there are.

    """
    folder = files("newsnorm") / "phrases"
    found = {file.name.removesuffix(".txt"): file for file in folder.iterdir() if file.name.endswith(".txt")}
    missing = [language for language in languages if language not in found]
    if missing:
        raise PhraseError(f"no phrases for {', '.join(missing)}; there are phrases for {', '.join(sorted(found))}")
    chosen = languages or sorted(found)
    texts = ((found[name].read_text(encoding="utf-8"), f"{name}.txt") for name in chosen)
    return Phrases(section for text, name in texts for section in sections(text, name))


def _phrase(text: str, section: Section) -> Phrase:
    """Make a phrase of a text of a section."""
    return Phrase(text, Role(section.role), section.how, section.sure, f"{section.file}:{section.head}")


def _without(section: Section, theirs: set[tuple[str, str]]) -> Section:
    """Take out of a section the phrases that others bring."""
    return section._replace(texts=tuple(text for text in section.texts if (section.how, text) not in theirs))


def _clash(text: str, section: Section, other: Section) -> str:
    """Say that a phrase stands in two sections that do not go together."""
    now, was = (f"{found.role}{'' if found.sure else ' with a ?'}" for found in (section, other))
    return f"{section.place(text)}: {text!r} is listed as {now}, and as {was} at {other.place(text)}"


def _may_be_counted(key: str) -> bool:
    """Whether a folded line has numbers and may match a phrase that has them."""
    return (DIGIT.search(key) if len(key) <= NUMBERED_LENGTH else COUNTED.match(key)) is not None


def _starts(key: str, text: str, section: Section) -> bool:
    """Whether a folded line starts with a phrase, and goes on as a label does where the phrase is one."""
    if not key.startswith(text):
        return spans(key, text)
    return section.how == "start" or LABEL_MARK.match(key, len(text)) is not None
