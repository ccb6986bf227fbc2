"""Nothing lies in the repository that does not belong there."""

import ast
import json
import re
import tomllib

from tests.architecture.house import PARTS, ROOT, files, modules, place, texts, tree

UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b")
ONE_MACHINE = re.compile(r"(?<![\w.}>/])/(?:work|home|root|Users|mnt)/\w|[A-Z]:\\+Users\\")
ELSEWHERE = re.compile(
    r"\b(?:SY[N]C(?=\.md| ?\d|,? section)|DOMAI[N]|DESIG[N]|LOO[K]|QUALIT[Y]|PORTA[L]|FEATURE[S])\b"
)
FONTS = {".otf", ".pfb", ".ttc", ".ttf", ".woff", ".woff2"}
VAGUE = re.compile(r"(Manager|Helper|Util|Utils|Base|Handler|Data|Info)$")
LICENCES = {"LICENSE", "LICENSE.GPL"}  # others' words
NO_TWIN = {"architecture", "benchmarks", "exchange", "faults", "stories"}  # tests of the whole


def found(pattern: re.Pattern[str]) -> list[str]:
    """Every line of the repository in which the pattern occurs."""
    return [
        place(file, number)
        for file, text in texts()
        if file.name not in LICENCES
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_is_left_for_later() -> None:
    assert not found(UNFINISHED)


def test_nothing_names_a_place_on_one_machine() -> None:
    assert not found(ONE_MACHINE)


def test_every_reason_can_be_looked_up_here_or_in_the_law() -> None:
    """A comment names an article, a decision in `docs/adr` or a page of `docs`, nothing outside."""
    assert not found(ELSEWHERE)


def test_the_demonstration_site_that_we_ship_is_looked_at_too() -> None:
    assert ROOT / "resources" / "demo" / "site.json" in set(files())


def test_no_font_is_carried_along() -> None:
    assert not [place(file) for file in files() if file.suffix.lower() in FONTS]


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    marks = re.compile(r"\bmark\.(skip|skipif|xfail)\b|\bpytest\.(skip|xfail|importorskip)\(")
    assert not [place(file) for file in modules("tests") if marks.search(file.read_text("utf-8"))]


def test_no_class_has_a_vague_name() -> None:
    assert not [
        f"{place(module, node.lineno)} {node.name}"
        for module in modules(*PARTS)
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ClassDef) and VAGUE.search(node.name)
    ]


def test_every_json_file_can_be_read() -> None:
    for file, text in texts():
        if file.suffix == ".json":
            assert json.loads(text), place(file)


def test_every_link_of_the_documentation_leads_somewhere() -> None:
    link = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")
    assert not [
        f"{place(file)}: {target}"
        for file, text in texts()
        if file.suffix == ".md"
        for target in link.findall(text)
        if not (file.parent / target).exists()
    ]


def test_every_part_of_the_house_has_its_tests() -> None:
    parts = {each.parent for each in (ROOT / "desk_app").glob("*/__init__.py")}
    untested = {
        each.name for each in parts if not any((ROOT / "tests" / each.name).glob("**/test_*.py"))
    }
    assert not untested


def test_every_folder_of_tests_mirrors_a_part_of_the_house() -> None:
    for folder in {each.parent for each in modules("tests")}:
        assert (folder / "__init__.py").exists(), place(folder)
    twins = {each.name for each in (ROOT / "tests").iterdir() if (each / "__init__.py").exists()}
    assert not {name for name in twins - NO_TWIN if not (ROOT / "desk_app" / name).is_dir()}


def test_every_package_is_pinned_by_hash_and_no_index_is_named() -> None:
    pinned = (ROOT / "requirements.txt").read_text("utf-8")
    assert "://" not in pinned
    assert not re.search(r"^\s*(-i|-f|--index|--extra-index|--find-links|--trusted)", pinned, re.M)
    entries = re.split(r"\n(?=\w)", pinned.replace("\\\n", " ").strip())
    assert not [
        each for each in entries if not re.match(r"[\w.\-\[\]]+==\S+.* --hash=sha256:", each)
    ]


def test_every_package_we_ask_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    asked = [*project["dependencies"], *(each for extra in extras for each in extra)]
    pinned = (ROOT / "requirements.txt").read_text("utf-8").lower()
    names = [re.split(r"[ \[<>=!~]", each, maxsplit=1)[0].lower() for each in asked]
    assert not [name for name in names if not re.search(rf"^{re.escape(name)}==", pinned, re.M)]
