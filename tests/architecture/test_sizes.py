"""Files and functions stay small enough to be read in one sitting."""

import ast

from tests.architecture.house import PARTS, modules, place, tree

LONGEST_FILE = 400
LONGEST_FUNCTION = 50


def test_no_file_is_longer_than_400_lines() -> None:
    lengths = {place(each): len(each.read_text("utf-8").splitlines()) for each in modules(*PARTS)}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FILE}


def test_no_function_is_longer_than_50_lines() -> None:
    too_long = {}
    for module in modules(*PARTS):
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    too_long[f"{place(module, node.lineno)} {node.name}"] = length
    assert not too_long
