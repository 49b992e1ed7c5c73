"""Phrases are data: the words that mark a line as something else than the article, per language.

A phrase file is plain text. A head in brackets says which role the phrases under it give, and how they match; then
comes one folded phrase a line; `#` starts a comment. `{n}` stands for any number.

    [share line]
    share this article
    {n} shares
    [related start]
    read more:

How a phrase matches:

`line`
    the whole line, bullets, brackets and stops at its ends aside
`start`, `end`
    the line starts or ends with it
`label`
    the line starts with it, and a colon, a bar, a dash or an arrow follows
`part`
    it stands anywhere in the line, between blanks or marks
`line?`, `start?`, and so on
    the same, but an honest line can read like that: it counts only in company, beside another line that is not body,
    or before the first paragraph or after the last
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import NamedTuple, TypeAlias

from attrs import field, frozen

from newsnorm.article import Role
from newsnorm.errors import PhraseError

__all__ = ["EDGES", "Phrase", "Phrases", "fold", "numbered", "shipped"]

EDGES = " \t\u3000\xa0•·*|>‹›<»«→▶►▸▷■□●○◆◇▲△▼▽✓✔※☆★–—―-:：.。!！…[]()（）【】［］〔〕《》〈〉#+=_~/\\"
WORDLESS_SCRIPT = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
BEFORE_WORD = ("", '"', "'", "“", "„", "«", "(", "[", "•", "-", "¿", "¡")
AFTER_WORD = ("", ".", ",", "!", "?", ":", ";", ")", "]", '"', "'", "”", "»", "…", ".)", "!)", "-")
HEAD = re.compile(r"\[(\w+) (line|start|label|end|part)(\??)\]")
AFTER_LABEL = (":", "|", ">", "-", "–", "—", "：", "｜", "»", "▶", "►", "→", "]", "】")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
NUMBERED_LENGTH = 80  # characters; longer lines are not asked for phrases with numbers
WORDLESS_COMMON = ("。", "、", "，", "다", "니", "の")  # one of these is in every text whose script does not part words
KEY_LENGTH = 3  # characters by which phrases at the start or end of a line are looked up
SPELLINGS = (("\u2019", "'"), ("\u2018", "'"), ("\u0131", "i"), ("\u0307", ""), ("\xa0", " "))


class Phrase(NamedTuple):
    """One phrase: its folded text, the role it gives, how it matches, and whether it is sure by itself."""

    text: str
    role: Role
    how: str
    sure: bool = True
    place: str = ""


Bucket: TypeAlias = tuple[tuple[str, ...], tuple[Phrase, ...]]  # the texts, and their phrases


def _kept(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Keep phrases as a tuple, so that the set of them can be hashed."""
    return tuple(phrases)


@frozen
class Phrases:
    """A set of phrases that can be looked up by line; `a | b` has the phrases of both, b's where they differ.

    Raises:
        PhraseError: a phrase stands under two roles.

    """

    entries: tuple[Phrase, ...] = field(converter=_kept)

    @classmethod
    def read(cls, text: str, name: str = "phrases") -> "Phrases":
        r"""Read the text of a phrase file.

        Args:
            text: lines as the module's docstring tells.
            name: what error messages call the file.

        Raises:
            PhraseError: a head names no role or way of matching, or a phrase is not folded or stands there twice.

        >>> Phrases.read("[ad line]\nadvertisement {n}").find("advertisement 3").role
        <Role.AD: 'ad'>

        """
        return cls(_parsed(text, name))

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
        theirs = {(phrase.how, phrase.text) for phrase in other.entries}
        mine = tuple(phrase for phrase in self.entries if (phrase.how, phrase.text) not in theirs)
        return Phrases(mine + other.entries)

    def find(self, key: str) -> Phrase | None:
        """Return the phrase that a folded line matches: as a whole, else at its start, at its end or anywhere.

        Of several, sure ones come before others, and longer ones before shorter ones.

        Args:
            key: a line after `fold`, without `EDGES` at its ends.

        """
        return self.edge(key) or next(iter(self.parts_in(key)), None)

    def edge(self, key: str) -> Phrase | None:
        """Return the phrase that a folded line matches as a whole, at its start or at its end, or None.

        Phrases that may stand anywhere are in `parts`: who looks through many lines asks the whole text for them first.
        """
        found = self.lines.get(key)
        if found is None and (bucket := self.starts.get(key[:KEY_LENGTH])) and key.startswith(bucket[0]):
            found = next((phrase for phrase in bucket[1] if _starts(key, phrase)), None)
        if found is None and (bucket := self.ends.get(key[-KEY_LENGTH:])) and key.endswith(bucket[0]):
            found = next(phrase for phrase in bucket[1] if key.endswith(phrase.text))
        if found is None and len(key) <= NUMBERED_LENGTH and NUMBER.search(key):
            return self.edge(numbered(key))
        return found

    def parts_in(self, folded: str) -> list[Phrase]:
        """Return the phrases that may stand anywhere in a line and do stand in this folded text."""
        anchors = self._part_words
        near = {phrase for word in filter(anchors.__contains__, folded.split()) for phrase in anchors[word]}
        if any(common in folded for common in WORDLESS_COMMON):
            near.update(self._wordless_parts)
        return sorted(phrase for phrase in near if phrase.text in folded)

    @cached_property
    def lines(self) -> dict[str, Phrase]:
        """The phrases that match a whole line, by text."""
        return {phrase.text: phrase for phrase in self.entries if phrase.how == "line"}

    @cached_property
    def starts(self) -> dict[str, Bucket]:
        """The phrases that match at the start of a line, by their first `KEY_LENGTH` characters, longest first."""
        return _buckets(phrase for phrase in self.entries if phrase.how in ("start", "label"))

    @cached_property
    def ends(self) -> dict[str, Bucket]:
        """The phrases that match at the end of a line, by their last `KEY_LENGTH` characters, longest first."""
        return _buckets((phrase for phrase in self.entries if phrase.how == "end"), at_end=True)

    @cached_property
    def parts(self) -> tuple[Phrase, ...]:
        """The phrases that match anywhere in a line."""
        return tuple(phrase for phrase in self.entries if phrase.how == "part")

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
    def _wordless_parts(self) -> tuple[Phrase, ...]:
        """The phrases that may stand anywhere and have no such word, because their script does not part words."""
        return tuple(phrase for phrase in self.parts if WORDLESS_SCRIPT.search(phrase.text))

    def __attrs_post_init__(self) -> None:
        seen: dict[tuple[str, str], Phrase] = {}
        for phrase in self.entries:
            twin = seen.setdefault((phrase.how, phrase.text), phrase)
            if twin.role is not phrase.role or twin.sure is not phrase.sure:
                was, now = (f"{found.role}{'' if found.sure else ' with a ?'}" for found in (twin, phrase))
                raise PhraseError(f"{phrase.place}: {phrase.text!r} is listed as {now}, and as {was} at {twin.place}")


def fold(text: str) -> str:
    """Fold case, apostrophes and dotless i, line for line, so that phrases need to be written once.

    >>> fold("DON’T MISS")
    "don't miss"
    """
    folded = text.lower()
    if not folded.isascii():
        for odd, plain in SPELLINGS:
            if odd in folded:
                folded = folded.replace(odd, plain)
    return folded


def numbered(key: str) -> str:
    """Write every number of a folded line as `{n}`.

    >>> numbered("1,204 views")
    '{n} views'
    """
    return NUMBER.sub("{n}", key)


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
    texts = (Phrases.read(found[name].read_text(encoding="utf-8"), f"{name}.txt") for name in chosen)
    return Phrases(phrase for phrases in texts for phrase in phrases.entries)


def _parsed(text: str, name: str) -> Iterator[Phrase]:
    """Read line by line, checking each phrase against the head it stands under."""
    head: tuple[Role, str, bool] | None = None
    seen: set[tuple[str, str]] = set()
    for number, raw in enumerate(text.split("\n"), 1):
        line, place = raw.strip(), f"{name}:{number}"
        if not line or line.startswith("#"):
            continue
        if found := HEAD.fullmatch(line):
            head = _role(found[1], place), found[2], not found[3]
            continue
        if head is None:
            raise PhraseError(f"{place}: {line[:40]!r} stands before any head like [share line]")
        role, how, sure = head
        _check(line, how, place)
        if (how, line) in seen:
            raise PhraseError(f"{place}: {line!r} is listed twice")
        seen.add((how, line))
        yield Phrase(line, role, how, sure, place)


def _role(name: str, place: str) -> Role:
    """Return the role of this name."""
    try:
        return Role(name)
    except ValueError:
        raise PhraseError(f"{place}: {name!r} is not a role; roles are {', '.join(Role)}") from None


def _check(phrase: str, how: str, place: str) -> None:
    """Raise PhraseError unless a folded line can match the phrase."""
    folded = numbered(fold(phrase))
    if how in ("line", "start", "label"):
        folded = folded.lstrip(EDGES)
    if how in ("line", "end"):
        folded = folded.rstrip(EDGES)
    if folded != phrase:
        raise PhraseError(f"{place}: {phrase[:40]!r} is not folded; write {folded[:40]!r}")
    if how in ("start", "end", "label") and len(phrase) < KEY_LENGTH:
        raise PhraseError(f"{place}: {phrase!r} is too short to match at the {how}; {KEY_LENGTH} characters or more")


def _starts(key: str, phrase: Phrase) -> bool:
    """Whether a folded line starts with a phrase, and goes on as a label does where the phrase is one."""
    if not key.startswith(phrase.text):
        return False
    return phrase.how == "start" or key[len(phrase.text) :].lstrip().startswith(AFTER_LABEL)


def _buckets(phrases: Iterable[Phrase], *, at_end: bool = False) -> dict[str, Bucket]:
    """Sort phrases by the characters they are looked up by; sure ones first, then longer ones."""
    found: dict[str, list[Phrase]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (not phrase.sure, -len(phrase.text))):
        key = phrase.text[-KEY_LENGTH:] if at_end else phrase.text[:KEY_LENGTH]
        found.setdefault(key, []).append(phrase)
    return {key: (tuple(phrase.text for phrase in bucket), tuple(bucket)) for key, bucket in found.items()}
