"""Find every pattern that newsnorm compiles, in a fresh interpreter: at import, and when all cases are normalized."""

import json

from fresh import run

# The only pattern that is made of a text: a word of it, which holds letters and digits alone.
MADE_OF_TEXT = {"newsnorm.repairs.heads"}

CODE = """
import importlib, json, pkgutil, re, sys
found = {}
original = re._compile
def watched(pattern, flags):
    compiled = original(pattern, flags)
    frame = sys._getframe(2)
    name = frame.f_globals.get("__name__", "")
    if name.startswith("newsnorm"):
        place = name if frame.f_code.co_name == "<module>" else f"{name}:{frame.f_code.co_name}"
        found[f"{place}|{compiled.pattern}|{compiled.flags}"] = (place, compiled.pattern, compiled.flags)
    return compiled
re._compile = watched
import newsnorm
for module in pkgutil.walk_packages(newsnorm.__path__, "newsnorm."):
    if not module.name.endswith("__main__"):
        try:
            importlib.import_module(module.name)
        except ImportError:
            pass  # an adapter whose extra is not installed
from hostile import ATTACKS
from material import sources
for text in (*sources(), *(make(300) for make in ATTACKS.values())):
    newsnorm.normalize(text)
print(json.dumps(list(found.values())))
"""


def patterns() -> list[tuple[str, str, int]]:
    """Return module, pattern and flags of each, in the order in which they were compiled."""
    found = [(place, pattern, flags) for place, pattern, flags in json.loads(run(CODE))]
    return [entry for entry in found if entry[0].partition(":")[0] not in MADE_OF_TEXT or ":" not in entry[0]]
