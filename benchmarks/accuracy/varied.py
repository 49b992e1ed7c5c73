"""Normalize texts with one threshold of newsnorm set to another value; thresholds.py calls this once for each value.

    python benchmarks/accuracy/varied.py newsnorm.page PROSE_LENGTH 84 < TEXTS > CLEANED

Texts come as lines of JSON, and what is made of each (body, title, captions) goes out as such. The value is set in the
code before it is compiled, so whatever the module counts from it while it is imported has the new value too.
"""

import ast
import json
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import CodeType, ModuleType

__all__ = ["main"]


class Varied(SourceFileLoader):
    """Compiles a module with one of its names bound to another value."""

    name_in_module = ""
    value: object = None

    def get_code(self, fullname: str) -> CodeType | None:
        """Compile the source, whatever compiled code lies beside it."""
        path = self.get_filename(fullname)
        tree = ast.parse(self.get_data(path), path)
        for node in tree.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == self.name_in_module:
                node.value = ast.copy_location(ast.parse(repr(self.value), mode="eval").body, node.value)
                return compile(ast.fix_missing_locations(tree), path, "exec")
        raise NameError(f"{fullname} has no {self.name_in_module}")


class Finder(MetaPathFinder):
    """Finds the one module that is varied; all others are found as usual."""

    def __init__(self, module: str, name: str, value: object) -> None:
        """Remember which name of which module gets which value."""
        self.module, self.name, self.value = module, name, value

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Give the module a loader that varies it."""
        spec = PathFinder.find_spec(fullname, path, target) if fullname == self.module else None
        if spec is None or spec.origin is None:
            return None
        spec.loader = loader = Varied(fullname, spec.origin)
        loader.name_in_module, loader.value = self.name, self.value
        return spec


def main() -> int:
    """Read texts, normalize them, write what came out."""
    module, name, value = sys.argv[1:]
    sys.meta_path.insert(0, Finder(module, name, ast.literal_eval(value)))
    from newsnorm import normalize  # noqa: PLC0415 - the finder has to be there first

    for line in sys.stdin:
        article = normalize(json.loads(line))
        captions = [caption.text for caption in article.captions]
        print(json.dumps([article.body, article.title, captions]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
