"""The page that labellers read: the lines of a text, each folded once, and the labels so far."""

import re
from collections.abc import Mapping
from functools import cached_property

from attrs import define, field

from newsnorm.grammar.characters import lines_of
from newsnorm.grammar.rows import rows
from newsnorm.grammar.scripts import WORDLESS_SCRIPT
from newsnorm.grammar.zones import Zones, find_zones
from newsnorm.phrases import EDGES, Phrase, Phrases, fold
from newsnorm.roles import BODY, Role

__all__ = ["Page"]

STOPS = ".!?…。！？।؟۔"
ASCII_EDGES = "".join(filter(str.isascii, EDGES))
SENTENCE_END = re.compile(rf"[{STOPS}][\"'”’“»«)\]」』]*$")
QUOTED = re.compile(r"[\"“”„«] ?(\S.*?) ?[\"“”»]\s*$")  # a title at the end of a line
PLAIN = bytes(code for code in range(0x100) if chr(code).isalnum() or chr(code) in " \t.,!?'\"-" or code > 0x7F)
MARKED_LENGTH = 320  # characters; no phrase speaks for more of a line than this
KEYED_LENGTH = 400  # characters; the same with the signs at its ends
PROSE_LENGTH = 60  # characters; a shorter line may be a heading, a teaser or a piece of a widget
PARAGRAPH_LENGTH = 300  # characters; a line this long is a paragraph whatever its end
WORDLESS_PROSE_LENGTH = 24  # the same where a character is a word or a syllable


@define(eq=False, slots=False)  # with slots, attrs answers for views by a hook that slows down every attribute
class Page:
    """The lines of a repaired text as labellers see them. Labellers read it; only the engine writes `roles`.

    Line numbers count from 0 and stay the same from the first labeller to the last.

    Attributes:
        text: the text after all repairs.
        phrases: what labellers look lines up in.
        title: the title that the caller knows from elsewhere, or None.
        lines: the lines as they stand, without line ends.
        filled: the numbers of the lines that are not blank, in order.
        roles: the role of each line that has a label so far, else None.
        open: the numbers of the lines that are neither blank nor labelled, in order.

    """

    text: str
    phrases: Phrases
    title: str | None = None
    lines: list[str] = field(init=False)
    filled: list[int] = field(init=False)
    roles: list[Role | None] = field(init=False)
    open: list[int] = field(init=False)
    _span: tuple[int, int] | None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        self.lines = lines = list(lines_of(self.text))
        self.filled = [number for number, line in enumerate(lines) if line and not line.isspace()]
        self.roles = [None] * len(lines)
        self.open = self.filled.copy()

    @cached_property
    def folded(self) -> list[str]:
        """Each line in lower case and with plain apostrophes."""
        return [fold(line) for line in self.lines]

    @cached_property
    def alone(self) -> dict[str, int]:
        """The last place of every line, by the line without the blanks around it: what stands by itself somewhere."""
        return {line.strip(): number for number, line in enumerate(self.lines)}

    @cached_property
    def keys(self) -> list[str]:
        """Each line folded and without bullets, brackets and stops at its ends: what phrases are looked up by.

        A line of more than `KEYED_LENGTH` characters, for which no phrase speaks, has an empty key. Lines are folded
        one by one, because a curly quote makes all of a string slow to fold; and signs that only other lines can have
        would make ASCII slow to strip.
        """
        return [
            ""
            if len(line) > KEYED_LENGTH
            else line.lower().strip(ASCII_EDGES)
            if line.isascii()
            else fold(line).strip(EDGES)
            for line in self.lines
        ]

    @cached_property
    def marks(self) -> dict[int, Phrase]:
        """The phrase that marks a line, by line number, for the lines of at most `MARKED_LENGTH` that one marks."""
        short = {number: key for number, key in enumerate(self.keys) if key and len(key) <= MARKED_LENGTH}
        return self.phrases.find_in(short)

    @cached_property
    def signs(self) -> list[bytes]:
        """The signs of each line: its ASCII characters that are no letter, digit, blank, stop, comma, quote or hyphen.

        Most paragraphs have none: what shows itself by a bracket, a colon or a slash is not in them. Told for all
        lines at once, at 2 ns a character.
        """
        return self.text.encode(errors="replace").translate(None, PLAIN).split(b"\n")

    @cached_property
    def prose(self) -> list[bool]:
        """Whether each line reads like a paragraph: ended as a sentence is and long enough, or very long."""
        return [_is_prose(line) for line in self.lines]

    @cached_property
    def story(self) -> list[bool]:
        """Whether each line reads like a paragraph and no phrase says that it is something else."""
        story = self.prose.copy()
        for number in self.marks:
            story[number] = False
        return story

    def quotes_title(self, number: int) -> bool:
        """Whether a line ends with what stands by itself elsewhere, in quotes, or with the title that is known."""
        found = QUOTED.search(self.lines[number])
        return found is not None and (found[1] in self.alone or found[1] == self.title)

    def give(self, roles: Mapping[int, Role]) -> None:
        """Write down the roles of lines that have none, by number; all that a labeller found at once, for speed."""
        for number, role in roles.items():
            self.roles[number] = role
        self.open = [number for number in self.open if number not in roles]
        self._span = None

    @cached_property
    def zones(self) -> Zones:
        """Where the head ends and the tail begins, as the labels stand when a labeller first asks."""
        return find_zones(self.lines, self.open, self.story)

    @property
    def span(self) -> tuple[int, int]:
        """The numbers of the first and the last line that are paragraphs of the story and have no label yet.

        Where there is none, the first is past the end and the last before the start. It changes with the labels.
        """
        if self._span is None:
            story = self.story
            told = [number for number in self.open if story[number]]
            self._span = (told[0], told[-1]) if told else (len(story), -1)
        return self._span

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left that another reading could take.

        That would be a line that a phrase marks, or one outside the story that is no sentence, on a side of the story
        where lines were taken: any other line stands where it stood at the first reading.
        """
        roles = self.roles
        taken = [number for number, role in enumerate(roles) if role is not None and role not in BODY]
        if not taken:
            return True
        first, last = self.span
        before, after = taken[0] < first, taken[-1] > last
        outside = (number for number in self.open if (before and number < first) or (after and number > last))
        return all(roles[number] for number in self.marks) and all(map(self.ends_sentence, outside))

    def rest(self) -> tuple["Page", list[int]]:
        """Return the body as a page of its own, and which line of this page each of its lines is; -1 for blank ones."""
        others = {number for number, role in enumerate(self.roles) if role is not None and role not in BODY}
        lines: list[str] = []
        numbers: list[int] = []
        kept, joined = rows(self.text, self.lines, others)
        for number in kept:
            if number in joined:
                lines.append(self.lines[number])
                numbers.append(number)
            else:
                lines += ("", self.lines[number].strip())
                numbers += (-1, number)
        del lines[:1], numbers[:1]
        rest = Page("\n".join(lines), self.phrases, self.title)
        rest.keys = [self.keys[number] if number >= 0 else "" for number in numbers]
        rest.prose = [number >= 0 and self.prose[number] for number in numbers]
        rest.marks = {line: self.marks[number] for line, number in enumerate(numbers) if number in self.marks}
        return rest, numbers

    def ends_sentence(self, number: int) -> bool:
        """Whether the line ends as a sentence does: with a stop, closing quotes and brackets aside."""
        line = self.lines[number].rstrip()
        if line[-1:] in STOPS or line[-1:].isalnum():  # most lines need no more than that
            return line[-1:] in STOPS and line != ""
        return SENTENCE_END.search(line) is not None


def _is_prose(line: str) -> bool:
    """Whether a line reads like a paragraph."""
    length = len(line)
    if length >= PARAGRAPH_LENGTH:
        return True
    if length < WORDLESS_PROSE_LENGTH:
        return False
    if length < PROSE_LENGTH and (line.isascii() or not WORDLESS_SCRIPT.search(line)):
        return False
    return line[-1] in STOPS or (not line[-1].isalnum() and SENTENCE_END.search(line[-8:].rstrip()) is not None)
