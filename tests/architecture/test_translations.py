"""Every text of the window has its Vietnamese, with the same fields and an access key."""

import ast
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer.translations import compile_translations, qt_tool
from tests.architecture.house import ROOT, modules, place, tree

FIELDS = re.compile(r"{\w*}|%n|%L?\d")
ACCESS_KEY = re.compile(r"&(?=\w)")
TEXTS = ROOT / "resources" / "i18n"
OURS = TEXTS / "desk_vi.ts"
ASKING = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}


def name_of(call: ast.Call) -> str:
    """The last word of what is called."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def messages(catalogue: Path) -> list[tuple[str, ElementTree.Element]]:
    """The entries of a catalogue, each with its context."""
    return [
        (context.findtext("name", ""), message)
        for context in ElementTree.parse(catalogue).iter("context")
        for message in context.iter("message")
    ]


def translated(message: ElementTree.Element) -> list[str]:
    """The Vietnamese of an entry; several where the source counts."""
    translation = message.find("translation")
    assert translation is not None
    forms = translation.findall("numerusform") or [translation]
    return ["".join(form.itertext()) for form in forms]


def test_only_plain_text_is_marked_for_translation() -> None:
    broken = []
    for module in modules("desk_app/ui", "desk_app/sentences"):
        for call in ast.walk(tree(module)):
            if isinstance(call, ast.Call) and name_of(call) in ASKING:
                texts = call.args[: 1 if name_of(call) in {"tr", "QT_TR_NOOP"} else 2]
                broken += [
                    place(module, call.lineno)
                    for text in texts
                    if not (isinstance(text, ast.Constant) and isinstance(text.value, str))
                ]
    assert not broken


@pytest.mark.parametrize("catalogue", sorted(TEXTS.glob("*.ts")), ids=lambda file: file.name)
def test_every_text_is_translated_with_its_fields_and_access_key(catalogue: Path) -> None:
    broken = []
    for context, message in messages(catalogue):
        source = message.findtext("source", "")
        for text in translated(message):
            whole = text.strip() and sorted(FIELDS.findall(source)) == sorted(FIELDS.findall(text))
            keys = len(ACCESS_KEY.findall(source)) == len(ACCESS_KEY.findall(text))
            state = message.find("translation[@type]")
            if not whole or not keys or state is not None:
                broken.append((context, source, text))
    assert not broken


def test_every_text_of_the_window_stands_in_the_catalogue(tmp_path: Path) -> None:
    found = tmp_path / "found_vi.ts"
    sources = tmp_path / "sources.lst"
    sources.write_text("\n".join(str(each) for each in modules("desk_app")), "utf-8")
    command = [str(qt_tool("lupdate")), "-silent", f"@{sources}", "-ts", str(found)]
    subprocess.run(command, check=True)
    wanted = {(context, each.findtext("source", "")) for context, each in messages(found)}
    known = {(context, each.findtext("source", "")) for context, each in messages(OURS)}
    assert wanted, "lupdate read nothing"
    assert not wanted - known


def test_english_says_one_and_many_of_whatever_is_counted() -> None:
    counted = {
        (context, each.findtext("source", ""))
        for context, each in messages(OURS)
        if "%n" in each.findtext("source", "")
    }
    english = {
        (context, each.findtext("source", "")): translated(each)
        for context, each in messages(TEXTS / "desk_en.ts")
    }
    assert set(english) == counted
    assert not [forms for forms in english.values() if len(forms) != 2 or "(s)" in "".join(forms)]


def test_an_unfinished_translation_is_refused(tmp_path: Path) -> None:
    (tmp_path / "desk_vi.ts").write_text(
        '<!DOCTYPE TS><TS version="2.1" language="vi_VN"><context><name>Page</name><message>'
        '<source>Receive</source><translation type="unfinished"></translation>'
        "</message></context></TS>",
        "utf-8",
    )
    with pytest.raises(subprocess.CalledProcessError):
        compile_translations(tmp_path)
