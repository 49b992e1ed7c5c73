"""Read the imports and hold the floors: a room imports only from below, and the leaves of floor 0 only leaves."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import newsnorm

PACKAGE = Path(newsnorm.__file__).parent
CORE = (
    "article",
    "phrases",
    "page",
    "rules",
    "engine",
    "fingerprint",
    "pipeline",
)  # floor 1, each imports only those before it
LONGEST = 200  # lines of code in a file; most have less than 150
ROOF = {"__init__", "__main__", "arrow", "audit", "cli", "report"}
MODULES = {".".join(path.relative_to(PACKAGE).with_suffix("").parts): path for path in sorted(PACKAGE.rglob("*.py"))}


def floor(module: str) -> int:
    """Return the floor a module lives on: leaves 0, core 1, repairs and labels 2, the table of rules 3, the roof 4."""
    if module.partition(".")[0] in ROOF:
        return 4
    if module == "news":
        return 3
    if module.startswith(("repairs", "labels")):
        return 2
    return 1 if module in CORE else 0


def imported(path: Path) -> set[str]:
    """Return the full names of the modules that a file imports, inside functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            found.add(node.module or "")
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def inside(path: Path) -> set[str]:
    """Return the modules of the package that a file imports, without the package's name."""
    names = {name.removeprefix("newsnorm.") for name in imported(path) if name.startswith("newsnorm.")}
    return {found for name in names for found in (name, f"{name}.__init__") if found in MODULES}


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_down(module: str) -> None:
    wrong = {other: floor(other) for other in inside(MODULES[module]) if not allowed(module, other)}
    assert not wrong, f"{module} is on floor {floor(module)}"


def allowed(module: str, other: str) -> bool:
    """Whether a module may import another: from below, in order in the core, freely among leaves and on the roof."""
    here, there = floor(module), floor(other)
    if here == there == 1:
        return CORE.index(other) < CORE.index(module)
    return there < here or here == there in (0, 4)


def test_leaves_do_not_import_each_other_in_circles() -> None:
    graph = {module: inside(path) for module, path in MODULES.items() if floor(module) == 0}
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("module", [module for module in MODULES if floor(module) < 4])
def test_nothing_inside_calls_the_roof(module: str) -> None:
    assert "newsnorm" not in {name for name in imported(MODULES[module]) if "." not in name}


@pytest.mark.parametrize("module", MODULES)
def test_only_repairs_know_ftfy_and_regex(module: str) -> None:
    tools = {name.partition(".")[0] for name in imported(MODULES[module])} & {"ftfy", "regex"}
    assert not tools or module.startswith("repairs.")


@pytest.mark.parametrize("module", MODULES)
def test_only_the_adapter_knows_arrow(module: str) -> None:
    tools = {name.partition(".")[0] for name in imported(MODULES[module])} & {"pyarrow"}
    assert not tools or module in ("cli.columns", "cli.tables", "cli.writing") or module.startswith("arrow.")


def test_importing_newsnorm_does_not_import_ftfy() -> None:
    tree = [ast.parse(path.read_text(encoding="utf-8")) for path in MODULES.values()]
    at_import = [node for module in tree for node in module.body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {name.name for node in at_import for name in node.names} | {
        node.module for node in at_import if isinstance(node, ast.ImportFrom)
    }
    assert not {name for name in names if name and name.partition(".")[0] == "ftfy"}


@pytest.mark.parametrize("module", MODULES)
def test_files_are_short(module: str) -> None:
    assert code_lines(MODULES[module].read_text(encoding="utf-8")) <= LONGEST


def code_lines(source: str) -> int:
    """Count the lines that are neither blank nor comment nor docstring."""
    documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    told: set[int] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, documented) and ast.get_docstring(node) is not None:
            told |= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    lines = enumerate(source.split("\n"), 1)
    return sum(1 for number, line in lines if line.strip() and not line.lstrip().startswith("#") and number not in told)
