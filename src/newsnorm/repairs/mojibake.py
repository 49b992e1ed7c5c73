"""Repair of UTF-8 that was read in another encoding."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsnorm.edits import Edit
from newsnorm.grammar.characters import character, odd_characters

__all__ = ["mojibake"]

# Lead bytes in a row are no UTF-8, and each of them would cost ftfy another pass.
CHAIN = re.compile(r"[ÂÃĂĀΒΓВГ]{5}")

# Printable ASCII but `?` and the blank, which may stand for a lost byte: it comes out of a repair as it went in.
FIXED_ASCII = re.compile(r"([!->@-~]++)")

SURE = re.compile(r"â€|â‚¬|â„¢|ðŸ|ï»¿|ï¿½|Ã¢|вЂ|Гў|‚Ä[ìîïòôúùñ]|[ÐÑ][^\w\s]?.?[ÐÑ]|[РС][^\w\s].?[РС]")
SYMBOL = re.compile(r"Â[\xa0-©«-´¶-¸»-¿]")
CLOSING = r"[‘’“”„…–—»›\xa0!?,.;: ]"
ENDS_WORD = re.compile(rf"[À-ÖØ-öø-ɏ]{CLOSING}++")
QUOTED = re.compile(r"""["'“”„‘«].*["'“”’»][.,;:!?]*""")
BYTE_ORDER_MARK = "\ufeff"
REACH = 40  # characters on each side in which a word is looked for
ENOUGH = 2  # different words that could be garbled or not, before they are taken for garbled
LOST_CLOSING_QUOTE = {"â€": "”", "â€ ": "” ", "â€?": "”", "â€\ufffd": "”"}


class Hunk(NamedTuple):
    """One place where the repaired text differs, and the word it stands in."""

    edit: Edit
    before: str
    after: str

    @property
    def word(self) -> str:
        """The word around it, as far as blanks."""
        return self.before.rpartition(" ")[2] + self.edit.old + self.after.partition(" ")[0]

    @property
    def is_natural(self) -> bool:
        """Whether it is a letter and then what ends a quotation: `IRMÃ”` is Portuguese as it stands."""
        return not self.after[:1].isalpha() and ENDS_WORD.fullmatch(self.edit.old) is not None

    @property
    def is_sure(self) -> bool:
        """Whether no language writes like this, so that one place is evidence enough."""
        old, last = self.edit.old, self.before[-1:]
        if QUOTED.fullmatch(self.word) and len(self.edit.new) == 1:
            return False
        if SURE.search(old) or (len(self.edit.new) > ENOUGH and len(old) >= 2 * len(self.edit.new)):
            return True
        if last.isalnum():
            return last.islower() and old[:1].isupper()
        return SYMBOL.match(old + self.after[:1]) is not None


def mojibake(text: str) -> Iterator[Edit]:
    """Restore UTF-8 that was read in another encoding, with ftfy, if the text as a whole says that it was.

    Some sequences no language writes: `â€™`, or a capital after a small letter as in `cafÃ©`. Others could be meant,
    as the end of a Portuguese word in capitals before a quotation mark, or a name: those are repaired beside sure ones
    or where two different words have them.

    >>> list(mojibake("The captainâ€™s log"))
    [Edit(start=11, old='â€™', new='’')]
    >>> list(mojibake("A palavra IRMÃ” estava no muro. The band Ãélite."))
    []
    """
    hunks = [hunk for start, line in _suspects(text) for hunk in _hunks(start, line)]
    votes = [hunk for hunk in hunks if not hunk.is_natural]
    doubtful = {hunk.word.casefold() for hunk in votes if not QUOTED.fullmatch(hunk.word)}
    if len(doubtful) >= ENOUGH or any(hunk.is_sure for hunk in votes):
        for hunk in hunks:
            if not (hunk.is_natural and hunk.edit.old[:1].islower()):
                yield hunk.edit


def _suspects(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines in which ftfy could find something, and where they start.

    ftfy needs half a microsecond a character. The gate lets it see about one line of a hundred.
    """
    if text.isascii() or not odd_characters(text):  # without odd ones, no rule of ftfy's can match
        return
    end = -1
    for found in _gate().finditer(text):
        if found.start() < end:
            continue
        start = text.rfind("\n", 0, found.start()) + 1
        while text.startswith(BYTE_ORDER_MARK, start):  # no encoding that text is garbled with has it
            start += 1
        end = text.find("\n", found.start())
        end = len(text) if end < 0 else end
        line = text[start:end]
        if not CHAIN.search(line):
            yield start, line


@cache
def _gate() -> re.Pattern[str]:
    """Return a pattern that is found wherever the one of ftfy is, built from ftfy's own tables.

    ftfy tries forty classes at each character. This one first asks for a rare character, and then for neighbours;
    what ftfy wants to see two characters away is left out, which can only make the gate open more often.
    """
    from ftfy.badness import MOJIBAKE_CATEGORIES  # noqa: PLC0415 - 0.1 seconds, and few texts need it

    kinds = dict(MOJIBAKE_CATEGORIES)
    odd = "".join(kinds[kind] for kind in ("c1", "bad", "box", "currency", "numeric", "law"))
    upper, lower = kinds["upper_accented"], kinds["lower_accented"]
    start, end = kinds["start_punctuation"], kinds["end_punctuation"]
    any_kind = "".join(characters for kind, characters in kinds.items() if kind != "common")
    return re.compile(
        rf"""
        [{odd}{start}{end}{upper}Œœ°ЂØÙ]
        (?:
            (?<=[{kinds["c1"]}])
          | (?<=[{odd}])(?:(?<=[{any_kind}].)|(?=[{any_kind}]))
          | (?<=[{lower}{kinds["lower_common"]}{end}][{upper}])
          | (?<=[{end}])(?=[{lower}])
          | (?<=[{lower}{upper}][{start}{end}])(?=[\w{start}])
          | (?<=[a-z][{upper}])(?=[{start}])
          | (?<=[{upper}]°)
          | (?<=[Œœ])(?=[^A-Za-z])
          | (?<=[ÂÃÎÐ])(?=[€œŠš¢£Ÿž\xa0\xad®©°·»–—´{start}{end}])
          | (?<=[a-z\s.,?!{end}][ÂÃ])(?=[ ]) | (?<=\A[ÂÃ])(?=[ ])
          | (?<=[ØÙ])(?=.[ØÙ])
          | (?<=[√≈])(?=[^\x00-\x7f])
          | (?<=‚)(?=[Äâó])
          | (?<=[вВ]Ђ)
          | (?<=[ВГРС].)(?=[ВГРС])
          | (?<=[ΒΓΞΟ].)(?=[ΒΓΞΟ])
        )
        """,
        re.VERBOSE,
    )


def _hunks(start: int, line: str) -> Iterator[Hunk]:
    """Let ftfy repair a line, and yield where the repaired one differs."""
    for place, old, new in _differences(line, _fixed(line)):
        end = place + len(old)
        fixed = LOST_CLOSING_QUOTE.get(old) or "".join(character(ord(char)) for char in new)
        if fixed != old:
            yield Hunk(Edit(start + place, old, fixed), line[max(0, place - REACH) : place], line[end : end + REACH])


def _fixed(line: str) -> str:
    """Return the line as ftfy repairs its encoding; whatever else ftfy does is left to other rules."""
    from ftfy import TextFixerConfig, fix_encoding  # noqa: PLC0415 - as above

    return fix_encoding(line, TextFixerConfig(unescape_html=False, normalization=None, explain=False))


def _differences(line: str, fixed: str) -> Iterator[tuple[int, str, str]]:
    """Yield place, old and new of what differs, in time linear in the line: ASCII comes out as it went in."""
    olds, news = FIXED_ASCII.split(line), FIXED_ASCII.split(fixed)
    if olds[1::2] != news[1::2]:
        olds, news = [line], [fixed]
    place = 0
    for old, new in zip(olds, news, strict=True):
        if old != new:
            yield from _words(place, old, new)
        place += len(old)


def _words(place: int, old: str, new: str) -> Iterator[tuple[int, str, str]]:
    """Split a difference at blanks where both sides have as many, and trim what is equal at its ends."""
    olds, news = old.split(" "), new.split(" ")
    if len(olds) != len(news):
        olds, news = [old], [new]
    for was, now in zip(olds, news, strict=True):
        if was != now:
            yield _trimmed(place, was, now)
        place += len(was) + 1


def _trimmed(place: int, old: str, new: str) -> tuple[int, str, str]:
    """Leave out what old and new have in common at their ends."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    return place + head, old[head : len(old) - tail], new[head : len(new) - tail]
