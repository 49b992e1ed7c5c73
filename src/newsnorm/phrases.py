"""Phrases are data: the words that mark a line as something else than the article, per language.

They are kept in phrase files, whose form `newsnorm.phrasefiles` tells; here they are merged and looked up.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate, chain, product
from pathlib import Path
from typing import NamedTuple

from attrs import field, frozen

from newsnorm.errors import PhraseError
from newsnorm.grammar.characters import places
from newsnorm.grammar.scripts import WORDLESS_COMMON, WORDLESS_SCRIPT
from newsnorm.phrasefiles import EDGES, GAP, KEY_LENGTH, Section, checked, fold, has_number, numbered, sections, spans
from newsnorm.roles import Role

__all__ = ["EDGES", "Phrase", "Phrases", "fold", "numbered", "shipped"]

BEFORE_WORD = ("", '"', "'", "“", "„", "«", "(", "[", "•", "-", "¿", "¡")
AFTER_WORD = ("", ".", ",", "!", "?", ":", ";", ")", "]", '"', "'", "”", "»", "…", ".)", "!)", "-")
LABEL_MARK = re.compile(r" ?[:|>：｜»▶►→\]】]| [-–—]|[-–—] ")  # "must read-write" has none
ROLES = frozenset(Role)
START_LENGTHS = (6, 5, 4, 3)  # characters by which phrases at the start are looked up: six, or all that they have
NUMBERED_LENGTH = 80  # characters; longer lines are not asked for phrases with numbers


class Phrase(NamedTuple):
    """One phrase: its folded text, the role it gives, how it matches, whether it is sure by itself, and its section."""

    text: str
    role: Role
    how: str
    sure: bool = True
    place: str = ""


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
        than a few look-ups. Those at the start go by `START_LENGTHS`, written out, since a loop takes three times as
        long.
        """
        lines, starts, ends = self._lines, self.starts, self.ends
        parts = self._held(keys)
        found = {}
        for number, key in keys.items():
            phrase = None
            if (
                key in lines
                or key[:6] in starts
                or key[:5] in starts
                or key[:4] in starts
                or key[:3] in starts
                or key[-KEY_LENGTH:] in ends
                or (len(key) <= NUMBERED_LENGTH and has_number(key))
            ):
                phrase = self.edge(key)
            if number in parts and not (phrase and (phrase.sure or not parts[number].sure)):
                phrase = parts[number]
            if phrase:
                found[number] = phrase
        return found

    def edge(self, key: str) -> Phrase | None:
        """Return the phrase that a folded line matches as a whole, at its start or at its end, or None."""
        listed = self._lines.get(key)
        found = _phrases(listed, key)[0] if listed else None
        if not (found and found.sure):
            start = self._start(key)
            found = start if start and (start.sure or not found) else found
        if not (found and found.sure) and (bucket := self.ends.get(key[-KEY_LENGTH:])):
            end = next((phrase for phrase in bucket if key.endswith(phrase.text)), None)
            found = end if end and (end.sure or not found) else found
        if not (found and found.sure) and len(key) <= NUMBERED_LENGTH and has_number(key):
            counted = self.edge(numbered(key))
            found = counted if counted and (counted.sure or not found) else found
        return found

    def _start(self, key: str) -> Phrase | None:
        """Return the phrase that a folded line starts with, or None."""
        best = None
        for length in START_LENGTHS:
            for phrase in self.starts.get(key[:length], ()):
                if _starts(key, phrase):
                    best = phrase if best is None else min(best, phrase, key=_rank)
                    break  # those of one bucket are sorted by rank
        return best

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
        anchors = self._part_words
        near = [phrase for word in self._anchors.intersection(folded.split()) for phrase in anchors[word]]
        if not folded.isascii() and any(common in folded for common in WORDLESS_COMMON):
            near += chain(*(phrases for first, phrases in self._wordless_parts.items() if first in folded))
        return sorted({phrase for phrase in near if phrase.text in folded})

    @cached_property
    def entries(self) -> tuple[Phrase, ...]:
        """Every phrase."""
        return self._that_match("line", "label", "start", "end", "part")

    @cached_property
    def _lines(self) -> dict[str, Section]:
        """The sections of the phrases that match a whole line, by text."""
        return self._listed("line")

    @cached_property
    def starts(self) -> dict[str, tuple[Phrase, ...]]:
        """The phrases that match at the start of a line, by their first characters, six or all that they have.

        So most lines meet none, and need not be compared with the many phrases that start with "the".
        """
        return _buckets(self._that_match("start", "label"))

    @cached_property
    def ends(self) -> dict[str, tuple[Phrase, ...]]:
        """The phrases that match at the end of a line, by their last `KEY_LENGTH` characters, longest first."""
        return _buckets(self._that_match("end"), at_end=True)

    @cached_property
    def parts(self) -> tuple[Phrase, ...]:
        """The phrases that match anywhere in a line."""
        return self._that_match("part")

    @cached_property
    def _part_words(self) -> dict[str, list[Phrase]]:
        """The phrases that may stand anywhere, by their longest word with the marks that can stand beside it."""
        found: dict[str, list[Phrase]] = {}
        for phrase in self.parts:
            if WORDLESS_SCRIPT.search(phrase.text):
                continue
            words = phrase.text.split()
            longest = max(words, key=len)
            before = BEFORE_WORD if longest == words[0] else ("",)
            after = AFTER_WORD if longest == words[-1] else ("",)
            for opening, closing in product(before, after):
                found.setdefault(f"{opening}{longest}{closing}", []).append(phrase)
        return found

    @cached_property
    def _anchors(self) -> frozenset[str]:
        """The words by which phrases that may stand anywhere are looked up."""
        return frozenset(self._part_words)

    @cached_property
    def _wordless_parts(self) -> dict[str, list[Phrase]]:
        """The phrases that may stand anywhere and have no such word, by their first character: few are in a text.

        That is so in scripts that do not part words.
        """
        found: dict[str, list[Phrase]] = {}
        for phrase in self.parts:
            if WORDLESS_SCRIPT.search(phrase.text):
                found.setdefault(phrase.text[0], []).append(phrase)
        return found

    def _that_match(self, *hows: str) -> tuple[Phrase, ...]:
        """Return the phrases that match in these ways."""
        chosen = (section for section in self.sections if section.how in hows)
        return tuple(phrase for section in chosen for phrase in _phrases(section, *section.texts))

    def _listed(self, how: str) -> dict[str, Section]:
        """Return the sections of the phrases that match in this way, by text.

        Raises:
            PhraseError: a phrase stands in two sections that differ.

        """
        found: dict[str, Section] = {}
        for section in self.sections:
            if section.how != how:
                continue
            for text in found.keys() & section.texts:
                if found[text][:3] != section[:3]:
                    raise PhraseError(_clash(text, section, found[text]))
            found.update(dict.fromkeys(section.texts, section))
        return found

    def __attrs_post_init__(self) -> None:
        for section in self.sections:
            if section.role not in ROLES:
                place = f"{section.file}:{section.head}"
                raise PhraseError(f"{place}: {section.role!r} is not a role; roles are {', '.join(Role)}")
        for how in ("line", "label", "start", "end", "part"):
            self._listed(how)


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


def _phrases(section: Section, *texts: str) -> list[Phrase]:
    """Make phrases of texts of a section."""
    role, how, sure, place = Role(section.role), section.how, section.sure, f"{section.file}:{section.head}"
    return [Phrase(text, role, how, sure, place) for text in texts]


def _without(section: Section, theirs: set[tuple[str, str]]) -> Section:
    """Take out of a section the phrases that others bring."""
    return section._replace(texts=tuple(text for text in section.texts if (section.how, text) not in theirs))


def _clash(text: str, section: Section, other: Section) -> str:
    """Say that a phrase stands in two sections that do not go together."""
    now, was = (f"{found.role}{'' if found.sure else ' with a ?'}" for found in (section, other))
    return f"{section.place(text)}: {text!r} is listed as {now}, and as {was} at {other.place(text)}"


def _starts(key: str, phrase: Phrase) -> bool:
    """Whether a folded line starts with a phrase, and goes on as a label does where the phrase is one."""
    if not key.startswith(phrase.text):
        return GAP in phrase.text and spans(key, phrase.text)
    return phrase.how == "start" or LABEL_MARK.match(key, len(phrase.text)) is not None


def _rank(phrase: Phrase) -> tuple[bool, int]:
    """Sort sure phrases before others, and longer ones before shorter ones."""
    return not phrase.sure, -len(phrase.text)


def _buckets(phrases: Iterable[Phrase], *, at_end: bool = False) -> dict[str, tuple[Phrase, ...]]:
    """Sort phrases by the characters they are looked up by, and by rank."""
    found: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=_rank):
        text = phrase.text
        head = text[-KEY_LENGTH:] if at_end else text.partition(GAP)[0][: START_LENGTHS[0]]
        found.setdefault(head, []).append(phrase)
    return {key: tuple(bucket) for key, bucket in found.items()}
