"""Every code that the program's source raises, with the facts given beside it, read from its trees."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.house import modules, place, tree

KINDS = ("Problem", "NotAllowed", "Trouble", "IntegrityBroken")
REPORTERS = {"fault": 1, "_problem": 1}  # methods that make a Problem; where the code stands
CODE = re.compile(r"[a-z]+(_[a-z0-9]+)+")
NOT_HERE = ("ui", "sentences")


@dataclass(frozen=True)
class Raised:
    """One place that raises a code; `facts` None where the tree does not show them."""

    kind: str
    code: str
    facts: frozenset[str] | None
    where: str


def raised() -> list[Raised]:
    """Every place of the package, the window and the sentences themselves left out."""
    found: list[Raised] = []
    for module in modules("desk_app"):
        if module.parts[module.parts.index("desk_app") + 1] not in NOT_HERE:
            found += _in_module(module)
    return found


def _in_module(module: Path) -> Iterator[Raised]:
    whole = tree(module)
    functions = [each for each in ast.walk(whole) if isinstance(each, ast.FunctionDef)]
    for function in functions:
        for call in ast.walk(function):
            if isinstance(call, ast.Call):
                yield from _in_call(call, function, whole, module)


def _in_call(
    call: ast.Call, function: ast.FunctionDef, whole: ast.Module, module: Path
) -> Iterator[Raised]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name in REPORTERS and len(call.args) > REPORTERS[name]:
        kind, at = "Problem", REPORTERS[name]
    elif name in KINDS and call.args:
        kind, at = name, int(name == "Problem")
    else:
        return
    facts = _facts(call, at) if kind == "Problem" else _keywords(call)
    for code in _codes(call.args[at], function, whole):
        yield Raised(kind, code, facts, place(module, call.lineno))


def _codes(given: ast.expr, function: ast.FunctionDef, whole: ast.Module) -> set[str]:
    """The code itself; of one worked out before, every code its function or its table names."""
    match given:
        case ast.Constant(value=str(code)):
            return {code}
        case ast.IfExp(body=one, orelse=other):
            return _codes(one, function, whole) | _codes(other, function, whole)
        case ast.Name(id=name):
            assigned = [
                each.value
                for each in ast.walk(function)
                if isinstance(each, ast.Assign)
                and any(isinstance(to, ast.Name) and to.id == name for to in each.targets)
            ]
            seen = {code for each in assigned for code in _codes(each, function, whole)}
            return seen or _named_in(function) | _tables_of(function, whole)
    return set()


def _tables_of(function: ast.FunctionDef, whole: ast.Module) -> set[str]:
    """The codes of the constants of its module that a function reads."""
    read = {each.id for each in ast.walk(function) if isinstance(each, ast.Name)}
    tables = [
        each
        for each in whole.body
        if isinstance(each, ast.Assign)
        and any(isinstance(to, ast.Name) and to.id in read for to in each.targets)
    ]
    return {code for table in tables for code in _named_in(table)}


def _named_in(node: ast.AST) -> set[str]:
    """Every text below a node that looks like a code, explanations left out."""
    texts = {
        each.value
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    }
    return {text for text in texts if CODE.fullmatch(text)}


def _facts(call: ast.Call, at: int) -> frozenset[str] | None:
    """The names of the facts of a problem: the argument behind its code, or the keyword."""
    named = [each.value for each in call.keywords if each.arg == "facts"]
    given = named or call.args[at + 1 : at + 2]
    if not given:
        return frozenset()
    if not isinstance(given[0], ast.Dict) or None in given[0].keys:
        return None
    return frozenset(str(key.value) for key in given[0].keys if isinstance(key, ast.Constant))


def _keywords(call: ast.Call) -> frozenset[str] | None:
    names = [each.arg for each in call.keywords]
    return None if None in names else frozenset(str(each) for each in names)
