"""Time newsnorm beside its peers, text by text in one run.

    python benchmarks/speed/compare.py [FOLDER] [--texts N] [--rounds N]     (default: NEWSNORM_DATA, else the examples)
    python benchmarks/speed/compare.py --by size
    python benchmarks/speed/compare.py --by rule

FOLDER is as texts.py says. What counts are the ratios: they hold on other machines, milliseconds do not. A peer has its
time over that of newsnorm on the same text: the median over texts, and the quartiles. Peers that are not installed are
left out: pip install clean-text textacy datatrove.
"""

import argparse
import os
import random
from collections.abc import Sequence
from pathlib import Path

from peers import NAMES, own, peers
from rules import shares
from texts import EXAMPLES, Text, by_kind, by_size, read
from timing import by_turns, spread


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(os.environ.get("NEWSNORM_DATA") or EXAMPLES))
    parser.add_argument("--texts", type=int, default=40, help="how many texts of a kind, drawn by lot")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is timed; the best counts")
    parser.add_argument("--by", choices=("kind", "size", "rule"), default="kind")
    chosen = parser.parse_args(arguments)
    found = read(chosen.folder)
    if not found:
        parser.error(f"{chosen.folder} holds no texts of a length that can be timed")
    print(f"{len(found)} texts in {chosen.folder.name}; processor time, best of {chosen.rounds} rounds by turns")
    {"kind": show_kinds, "size": show_sizes, "rule": show_rules}[chosen.by](found, chosen.texts, chosen.rounds)


def show_kinds(texts: list[Text], most: int, rounds: int) -> None:
    """Print for each kind of text how many times as long each peer takes."""
    others = peers()
    print(f"left out: {', '.join(set(NAMES) - set(others))}" if len(others) < len(NAMES) else "all peers are here")
    print(f"{'':24}{'texts':>6}{'characters':>12}{'MB/s':>7}" + "".join(f"{name:>22}" for name in others))
    for kind, drawn in by_kind(texts, most).items():
        times = by_turns({"newsnorm": own} | dict(others), drawn, rounds)
        size, bytes_ = sum(map(len, drawn)) / len(drawn), sum(len(text.encode()) for text in drawn)
        speed = 1000 * bytes_ / sum(times["newsnorm"])
        ratios = (spread(times[name], times["newsnorm"]) for name in others)
        told = "".join(f"{ratio.middle:>9.1f} ({ratio.low:.1f} to {ratio.high:.1f})".rjust(22) for ratio in ratios)
        print(f"{kind:<24}{len(drawn):>6}{size:>12,.0f}{speed:>7.1f}{told}")


def show_sizes(texts: list[Text], most: int, rounds: int) -> None:
    """Print what a character costs in texts of several sizes, beside what it costs in the second of them."""
    sizes = by_size(texts)
    costs = {}
    for name, (text,) in sizes.items():
        times = by_turns({"newsnorm": own}, [text], max(1, min(rounds, 5_000_000 // len(text))))
        costs[name] = times["newsnorm"][0] / len(text)
    _, usual, *_ = costs.values()
    for name, cost in costs.items():
        print(f"{name}: {cost:6.1f} ns a character, {cost / usual:.2f} times that of 10,000")


def show_rules(texts: list[Text], most: int, rounds: int) -> None:
    """Print which share of the time each rule takes."""
    drawn = random.Random(0).sample([text for text in texts if not text.is_page], min(most, len(texts)))
    found = shares([text.text for text in drawn], rounds)
    for name, share in sorted(found.items(), key=lambda item: -item[1]):
        print(f"{name:<28}{share:6.1%}")


if __name__ == "__main__":
    main()
