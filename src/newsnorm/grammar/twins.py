"""Lines that stand next to each other and say the same: a picture's alternative text and its caption."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from operator import eq

from newsnorm.grammar.captionmarks import LONGEST_SCENE, MOST_SENTENCES, sentences

__all__ = ["SHORTEST_TWIN", "twins"]

SHORTEST_TWIN = 16  # characters; shorter lines repeat by chance
LONGEST_NUMBER = 3  # characters; a picture's number can stand between the two
MOST_COPIES = 5  # in the text, the caption and a gallery; a line that comes more often is a refrain
FEWEST_WORDS = 4
SHARED_BESIDE_CAPTION = 0.75  # of the words of the shorter line, where the other is known to be a caption
LEAST_LENGTH = 0.6  # of the longer line; in a tenth of its words there are no more characters than the rest
SHARED = 0.9  # of the words of either line, where neither is


def twins(
    lines: Sequence[str], keys: Sequence[str], numbers: Sequence[int], known: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Find the pairs of neighbours that are one text twice.

    Three sentences that stand there twice may be a paragraph that was copied by mistake; they stay.

    Args:
        lines: the lines of the page.
        keys: the same, folded and without stops at their ends.
        numbers: the lines that may be captions, in order.
        known: the lines that are captions.

    >>> same, other = "the aurora on its last tour", "the aurora was built in hale"
    >>> list(twins([same, "2", same], [same, "2", same], [0, 1, 2], ()))
    [(0, 2)]
    >>> list(twins([same, other], [same, other], [0, 1], ()))
    []

    """
    starts = [key[:6] for number in numbers if len(key := keys[number]) > LONGEST_NUMBER or not key.isdigit()]
    if not known and True not in map(eq, starts, starts[1:]):
        return  # most pages
    standing = [number for number in numbers if len(keys[number]) > LONGEST_NUMBER or not keys[number].isdigit()]
    copies = Counter(keys)
    for above, below in pairwise(standing):
        shorter, longer = keys[above], keys[below]
        beside = above in known or below in known
        if shorter[:6] != longer[:6] and not (beside and shorter[-6:] == longer[-6:]):
            continue  # most neighbours
        if len(shorter) > len(longer):
            shorter, longer = longer, shorter
        if not SHORTEST_TWIN <= len(shorter) <= len(longer) <= LONGEST_SCENE:
            continue
        if beside:
            alike = _is_part(shorter, longer) or (
                _shared(shorter, longer) >= SHARED_BESIDE_CAPTION and _said(lines, above, below) == 1
            )
        else:
            alike = (
                _is_copy(shorter, longer)
                and copies[shorter] <= MOST_COPIES
                and _said(lines, above, below) <= MOST_SENTENCES
            )
        if alike:
            yield above, below


def _said(lines: Sequence[str], above: int, below: int) -> int:
    """Return how many sentences the longer of two lines has."""
    return max(sentences(lines[above]), sentences(lines[below]))


def _is_part(shorter: str, longer: str) -> bool:
    """Whether most of the shorter text starts the longer one, or all of it ends it."""
    return longer.startswith(shorter[: max(SHORTEST_TWIN, len(shorter) * 2 // 3)]) or longer.endswith(shorter)


def _is_copy(shorter: str, longer: str) -> bool:
    """Whether two texts are the same but for signs and for a word in ten."""
    if shorter == longer or len(shorter) < len(longer) * LEAST_LENGTH:
        return shorter == longer
    return _shared(shorter, longer, of_longer=True) >= SHARED


def _shared(shorter: str, longer: str, *, of_longer: bool = False) -> float:
    """Return the share of words that the shorter text has in common with the longer one."""
    words, others = (Counter(_words(text)) for text in (shorter, longer))
    if words.total() < FEWEST_WORDS:
        return 0.0
    return (words & others).total() / (max(words.total(), others.total()) if of_longer else words.total())


def _words(text: str) -> list[str]:
    """Return the words of a text without the signs at their ends; what stands in brackets counts for none."""
    bare = [word.strip(".,:;!?–—-\"'“”‘’„«»") for word in text.split() if word[0] != "("]
    return [word for word in bare if word]
