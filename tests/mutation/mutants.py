"""The mutants of the rules and of restore: where each one is, what it changes, and which ones change no output."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.ast.ast_query import ASTQuery
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

PACKAGE = Path(__file__).resolve().parent.parent.parent / "src" / "newsnorm"
EQUIVALENT = Path(__file__).with_name("equivalent.toml")
MUTATED = ("labels", "repairs", "grammar", "edits.py", "engine.py", "article.py")
# A change of an operator to one that its operands do not have (`text >> 1`) is noticed by any test and would only
# flatter the figure, so it is none of these.
KINDS = re.compile(
    r"core/(?:NumberReplacer|AddNot|ReplaceAndWithOr|ReplaceOrWithAnd|ReplaceTrueWithFalse|ReplaceFalseWithTrue"
    r"|ReplaceBreakWithContinue|ReplaceContinueWithBreak|ZeroIterationForLoop|ReplaceUnaryOperator_Delete_\w+"
    r"|ReplaceBinaryOperator_(?:Add_Sub|Sub_Add|Mul_FloorDiv|FloorDiv_Mul|Mod_Mul)"
    r"|ReplaceComparisonOperator_(?:Eq_NotEq|NotEq_Eq|Is_IsNot|IsNot_Is|Lt_LtE|Lt_GtE|LtE_Lt|LtE_Gt|Gt_GtE|Gt_LtE"
    r"|GtE_Gt|GtE_Lt))"
)


class Change(NamedTuple):
    """The lines that a mutant changes, and what they become: so that it is found again when lines move."""

    file: str
    function: str
    line: str
    becomes: str


class Mutant(NamedTuple):
    """A place in a file and what is done there, counted as cosmic-ray does; `line` counts from 1."""

    file: str
    operator: str
    occurrence: int
    function: str
    line: int

    def source(self) -> str:
        """Return the source of the file with the mutant in it."""
        made = mutate_code(_source(self.file), get_operator(self.operator)(), self.occurrence)
        assert isinstance(made, str)
        return made

    def change(self) -> Change:
        """Return what it changes."""
        old, new = _source(self.file).splitlines(), self.source().splitlines()
        for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                was, becomes = (" ".join(map(str.strip, lines)) for lines in (old[start:end], new[first:last]))
                return Change(self.file, self.function, was, becomes)
        raise ValueError(f"nothing is changed by {self}")


@cache
def _source(file: str) -> str:
    return (PACKAGE / file).read_text(encoding="utf-8")


def _files(path: Path) -> list[Path]:
    return [*path.glob("*.py")] if path.is_dir() else [path]


def all_mutants() -> Iterator[Mutant]:
    """Yield the mutants of all kinds, file by file."""
    operators = {name: get_operator(name)() for name in sorted(operator_names()) if KINDS.fullmatch(name)}
    for path in sorted(path for name in MUTATED for path in _files(PACKAGE / name)):
        file = path.relative_to(PACKAGE).as_posix()
        nodes = list(ast_nodes(get_ast(_source(file))))
        for name, operator in operators.items():
            places = ((node, start) for node in nodes for start, _ in operator.mutation_positions(node))
            for occurrence, (node, start) in enumerate(places):
                yield Mutant(file, name, occurrence, ASTQuery(node).get_definition_name() or "", start[0])


def matching(mutants: Iterable[Mutant], changes: Iterable[Change]) -> dict[Mutant, Change]:
    """Return the mutants that change what is told; as many of each as it is told times."""
    wanted = Counter(changes)
    places = {(change.file, change.function, change.line) for change in wanted}
    found = {}
    for mutant in mutants:
        if (mutant.file, mutant.function, _source(mutant.file).splitlines()[mutant.line - 1].strip()) in places:
            change = mutant.change()
            if wanted[change] > 0:
                wanted[change] -= 1
                found[mutant] = change
    return found


def listed() -> list[Change]:
    """Return the changes that are listed as ones that no output can show."""
    entries = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("equivalent", [])
    return [
        Change(entry["file"], entry.get("function", ""), entry["line"], becomes)
        for entry in entries
        for becomes in entry["becomes"]
    ]


def telling() -> list[Mutant]:
    """Return the mutants that are not listed as equivalent, in an order that stays.

    Raises:
        ValueError: what is listed is not there (any more).

    """
    mutants = sorted(all_mutants())
    changes = listed()
    equivalent = matching(mutants, changes)
    if gone := set(changes) - set(equivalent.values()):
        raise ValueError(f"{EQUIVALENT.name} lists what is not there: {sorted(gone)}")
    return [mutant for mutant in mutants if mutant not in equivalent]
