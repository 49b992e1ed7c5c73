"""Sources: the code that functions run, read from their modules and all that these import.

Code is compared as a syntax tree, so that comments, docstrings and layout do not count. Of packages that are installed
beside newsnorm the version counts, not the code. Python and its standard library do not.
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib import metadata
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, resolve_name
from pathlib import Path
from typing import NamedTuple

from newsnorm.errors import FingerprintError

__all__ = ["Module", "reached", "read_module"]

OWN = "newsnorm"
SILENT = frozenset({"attr", "attrs", *sys.stdlib_module_names})  # packages that do not decide what comes out
INSTALLED = frozenset({"site-packages", "dist-packages"})
DOCUMENTED = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


class Module(NamedTuple):
    """The digest of a module's code, and the names of what it imports: modules, and what may be one."""

    digest: str
    imports: frozenset[str]


def reached(names: Iterable[str]) -> set[str]:
    """Return the digests of these modules and of all that they import, and the versions of installed packages.

    Raises:
        FingerprintError: a module has no source that can be read.

    """
    todo, seen, told = list(names), set[str](), set[str]()
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        module = read_module(name)
        told.add(module.digest)
        for other in module.imports - seen:
            if version := _version(other.partition(".")[0]):
                told.add(version)
            elif _spec(other):
                todo.append(other)
    return told


@cache
def read_module(name: str) -> Module:
    """Read the code of a module, once in a process.

    Raises:
        FingerprintError: the module has no source, or it is not Python.

    """
    module = sys.modules.get(name)
    package = getattr(module, "__package__", None) or name.rpartition(".")[0]
    try:
        tree = ast.parse(_source(name))
    except SyntaxError as error:
        raise FingerprintError(f"the source of module {name!r} cannot be parsed: {error}") from None
    found = {other for other in _imports(tree, package) if other.partition(".")[0] not in SILENT}
    return Module(sha256(_told(tree).encode()).hexdigest(), frozenset(found))


def _source(name: str) -> bytes | str:
    """Return the source of a module, from its file or, where it stands in an archive, from what loads it.

    Raises:
        FingerprintError: there is none.

    """
    spec = _spec(name)
    file = Path((spec.origin if spec else getattr(sys.modules.get(name), "__file__", None)) or "")
    if file.suffix == ".py" and file.is_file():
        return file.read_bytes()
    if spec and spec.origin is None and spec.submodule_search_locations is not None:
        return ""  # a folder
    source: str | None = getattr(spec and spec.loader, "get_source", lambda _: None)(name)
    if source is None:
        raise FingerprintError(f"what module {name!r} does cannot be known: it has no source; keep rules in a .py file")
    return source


def _imports(tree: ast.AST, package: str) -> Iterator[str]:
    """Yield the names of what a module imports, inside functions too; of `from a import b` both a and a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), package)
            yield base
            yield from (f"{base}.{name.name}" for name in node.names)


def _told(node: object) -> str:
    """Write a syntax tree down without docstrings, and without what Pythons tell differently of the same code."""
    if isinstance(node, list):
        return f"[{','.join(map(_told, node))}]"
    if not isinstance(node, ast.AST):
        return ascii(node)
    fields = dict(ast.iter_fields(node))
    if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
        fields["body"] = node.body[1:]
    elif isinstance(node, ast.JoinedStr):
        fields["values"] = [part for part in node.values if getattr(part, "value", None) != ""]
    elif isinstance(node, ast.Constant):
        del fields["kind"]
    told = (f"{name}={_told(value)}" for name, value in fields.items() if value is not None and value != [])
    return f"{type(node).__name__}({','.join(told)})"


@cache
def _version(top: str) -> str | None:
    """Return name and version of an installed package; None for newsnorm and for what is no installed package."""
    spec = None if top == OWN else _spec(top)
    places = [spec.origin or "", *(spec.submodule_search_locations or ())] if spec else []
    if not any(INSTALLED.intersection(Path(place).parts) for place in places):
        return None
    try:
        return f"{top} {metadata.version(top)}"
    except metadata.PackageNotFoundError:  # it is distributed under other names; to look them up takes longer
        names = metadata.packages_distributions().get(top, [])
        return " ".join([top, *sorted(f"{name} {metadata.version(name)}" for name in set(names))])


@cache
def _spec(name: str) -> ModuleSpec | None:
    """Return what Python knows of a module before it is imported; None where there is no module of this name."""
    try:
        return find_spec(name)
    except (ImportError, ValueError):  # its parent is no package; or it is a script
        return None
