"""The page that labellers read: the lines of a text, each folded once, and the labels so far."""

import re
from functools import cached_property

from attrs import define

from newsnorm.article import Role
from newsnorm.phrases import EDGES, WORDLESS_SCRIPT, Phrase, Phrases, fold
from newsnorm.zones import Zones, find_zones

__all__ = ["Page"]

SENTENCE_END = re.compile(r"[.!?…。！？।؟۔][\"'”’“»«)\]」』]*$")
MARKED_LENGTH = 320  # characters; no phrase speaks for more of a line than this
PROSE_LENGTH = 60  # characters; a shorter line may be a heading, a teaser or a piece of a widget
PARAGRAPH_LENGTH = 300  # characters; a line this long is a paragraph whatever its end
WORDLESS_PROSE_LENGTH = 24  # the same where a character is a word or a syllable


@define(eq=False)
class Page:
    """The lines of a repaired text as labellers see them. Labellers read it; only the engine writes `roles`.

    Line numbers count from 0 and stay the same from the first labeller to the last.
    """

    text: str
    phrases: Phrases

    @cached_property
    def lines(self) -> list[str]:
        """The lines as they stand, without line ends."""
        return self.text.split("\n")

    @cached_property
    def folded(self) -> str:
        """The text in lower case and with plain apostrophes, line for line."""
        return fold(self.text)

    @cached_property
    def keys(self) -> list[str]:
        """Each line folded and without bullets, brackets and stops at its ends: what phrases are looked up by."""
        strip = str.strip
        return [strip(line, EDGES) for line in self.folded.split("\n")]

    @cached_property
    def roles(self) -> list[Role | None]:
        """The role of each line that has a label so far, else None."""
        return [None] * len(self.lines)

    @cached_property
    def filled(self) -> list[int]:
        """The numbers of the lines that are not blank, in order."""
        return [number for number, line in enumerate(self.lines) if line and not line.isspace()]

    @cached_property
    def marks(self) -> dict[int, Phrase]:
        """The phrase that marks a line, by line number, for the lines of at most `MARKED_LENGTH` that one marks."""
        keys, edge = self.keys, self.phrases.edge
        parts = self.phrases.parts_in(self.folded)
        found = {}
        for number in self.filled:
            key = keys[number]
            if len(key) > MARKED_LENGTH:
                continue
            phrase = edge(key)
            if parts and not (phrase and phrase.sure):
                held = [part for part in parts if part.text in key]
                phrase = next((part for part in held if part.sure), phrase or (held[0] if held else None))
            if phrase is not None:
                found[number] = phrase
        return found

    @cached_property
    def prose(self) -> list[bool]:
        """Whether each line reads like a paragraph: ended as a sentence is and long enough, or very long."""
        return [self._is_prose(line) for line in self.lines]

    @cached_property
    def story(self) -> list[bool]:
        """Whether each line reads like a paragraph and no phrase says that it is something else."""
        return [prose and number not in self.marks for number, prose in enumerate(self.prose)]

    @property
    def open(self) -> list[int]:
        """The numbers of the lines that are neither blank nor labelled, in order."""
        roles = self.roles
        return [number for number in self.filled if roles[number] is None]

    @cached_property
    def zones(self) -> Zones:
        """Where the head ends and the tail begins, as the labels stand when a labeller first asks."""
        return find_zones(self.lines, self.open, self.story)

    @property
    def span(self) -> tuple[int, int]:
        """The numbers of the first and the last line that are paragraphs of the story and have no label yet.

        Where there is none, the first is past the end and the last before the start. Counted anew at each call.
        """
        stands = [number for number in self.filled if self.story[number] and self.roles[number] is None]
        return (stands[0], stands[-1]) if stands else (len(self.lines), -1)

    def ends_sentence(self, number: int) -> bool:
        """Whether the line ends as a sentence does: with a stop, closing quotes and brackets aside."""
        return SENTENCE_END.search(self.lines[number].rstrip()) is not None

    @staticmethod
    def _is_prose(line: str) -> bool:
        if len(line) < WORDLESS_PROSE_LENGTH:
            return False
        if len(line) < PROSE_LENGTH and (line.isascii() or not WORDLESS_SCRIPT.search(line)):
            return False
        return len(line) >= PARAGRAPH_LENGTH or SENTENCE_END.search(line[-8:].rstrip()) is not None
