"""Try patterns in the engine that will run them: an attack, or pieces made of the pattern's own characters.

A prober proves guilt and never innocence; it is asked where a checker has found an attack or could not read a pattern.
"""

import re
import signal
from collections.abc import Callable, Iterator
from itertools import islice
from time import process_time
from typing import Any

from newsnorm import normalize

ENGINE = (2000, 8000)  # characters for a pattern alone
WHOLE = ((16_000, 64_000), (64_000, 256_000))  # characters for all of newsnorm: a busy machine spoils one look
STEEPEST = 8.0  # times the time for four times the text; quadratic is sixteen
LEAST = 0.02  # seconds; while a timer runs, the clock of a process moves in steps of a jiffy
PATIENCE = 1.0  # seconds for a pattern alone
LONG_PATIENCE = 20.0  # seconds for all of newsnorm
SAMPLES = " \n\taA0b1.,:;-_/@#&<>()[]{}\"'\\*=|“”—–•©\u0301éB中"
TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|\w{2,}+|.", re.DOTALL)
QUANTIFIED = frozenset("()*+?|^$")
MOST = 8
ENOUGH = 2  # attacks that are slow in the engine, to be tried through normalize


class TooSlowError(Exception):
    """It took too long."""


def verdict_of(pattern: str, flags: int, told: dict[str, Any] | None) -> dict[str, str]:
    """Say whether a pattern is safe, and who says so.

    Args:
        pattern: its source.
        flags: its flags.
        told: what the checker said; None where it could not read the pattern.

    """
    compiled = re.compile(pattern, flags & ~32)
    if told and told["status"] == "safe":
        return {"verdict": "safe", "by": "recheck"}
    attacks = list(_attacks(told)) if told and told.get("attack") else list(_pumps(compiled))
    steep = (attack for attack in attacks if _is_steep(lambda text: list(compiled.finditer(text)), attack, ENGINE))
    slow = list(islice(steep, ENOUGH))
    if not slow:
        by = "recheck's attack in the engine" if told and told.get("attack") else "pumps in the engine"
        return {"verdict": "linear", "by": by}
    reached = [
        attack for attack in slow if all(_is_steep(_normalized, attack, sizes, LONG_PATIENCE) for sizes in WHOLE)
    ]
    return {
        "verdict": "vulnerable" if reached else "bounded",
        "by": "the attack through normalize",
        "attack": ascii((reached or slow)[0][:3]),
    }


def _normalized(text: str) -> None:
    """Normalize an attack alone, between paragraphs and behind what begins bylines and credits."""
    prose = "The council met on Tuesday and put off its vote on the new bridge until the spring."
    flat = text.replace("\n", " ")
    for framed in (
        text,
        f"{prose}\n{text}\n{prose}",
        f"By {flat}",
        f"Photo: {flat}",
        f"{prose}\n{flat} (Ada Quist/AFP)\n{prose}",
    ):
        normalize(framed)


Attack = tuple[str, str, str]  # before, again and again, after


def _attacks(told: dict[str, Any]) -> Iterator[Attack]:
    """Yield the attack that the checker found, one for each of the pieces that it repeats."""
    pumps, suffix = told["attack"]["pumps"], told["attack"]["suffix"]
    for number, pump in enumerate(pumps):
        before = "".join(other["prefix"] + other["pump"] * 2 for other in pumps[:number]) + pump["prefix"]
        after = "".join(other["prefix"] + other["pump"] * 2 for other in pumps[number + 1 :]) + suffix
        yield before, pump["pump"], after
        yield before, pump["pump"], after + "\0"


def _pumps(compiled: re.Pattern[str]) -> Iterator[Attack]:
    """Yield pieces of the pattern's own characters, behind what begins it."""
    pieces = _pieces(compiled)
    befores, so_far = ["", "x"], ""
    for piece in pieces:
        so_far += piece
        befores += [so_far, piece]
    pairs = [first + second for first in pieces for second in pieces if first != second]
    for before in dict.fromkeys(befores):
        yield from ((before, piece, "\0") for piece in pieces)
    yield from ((before, pair, "\0") for before in befores[:2] for pair in pairs)


def _pieces(compiled: re.Pattern[str]) -> list[str]:
    """Return characters and words that the parts of a pattern match."""
    found: list[str] = []
    for token in TOKEN.findall(compiled.pattern):
        if token in QUANTIFIED:
            continue
        if token[0] == "[" or token == "." or (token[0] == "\\" and token[1:].isalpha()):
            try:
                part = re.compile(token)
            except re.error:
                continue
            found += [sample for sample in SAMPLES if part.fullmatch(sample)][:3]
        else:
            found.append(token if token[0] != "\\" else token[1:])
    return list(dict.fromkeys(found))[:MOST]


def _is_steep(
    work: Callable[[str], object], attack: Attack, sizes: tuple[int, int], patience: float = PATIENCE
) -> bool:
    """Whether four times the attack takes much more than four times as long, in each of two looks."""
    before, pump, after = attack
    few, many = (before + pump * (size // len(pump) + 1) + after for size in sizes)
    long = _seconds(work, many, patience)
    if long < LEAST or long >= patience:
        return long >= patience
    short = _seconds(work, few, patience)
    if long <= STEEPEST * short:
        return False
    short, long = (min(_seconds(work, text, patience) for _ in range(3)) for text in (few, many))
    return long > STEEPEST * short


def _seconds(work: Callable[[str], object], text: str, patience: float) -> float:
    """Return the processor time, or the limit where it takes longer."""

    def stop(*_: object) -> None:
        raise TooSlowError

    former = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, patience)
    start = process_time()
    try:
        work(text)
    except TooSlowError:
        return patience
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, former)
    return process_time() - start
