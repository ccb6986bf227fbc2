"""What the office publishes: whole, readable without network or script, and without a citizen in it."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest

from desk_app.models.actor import Actor
from desk_app.models.outcomes import NotAllowed
from desk_app.models.site import StaffMember
from desk_app.services.acts import Acts
from desk_app.services.shipped import demo_site
from tests.services.conftest import Opens
from tests.services.counter import Counter

VOID = frozenset({"meta", "br"})
A3_ACROSS = (1190.6, 841.9)


class Page(HTMLParser):
    """A page read strictly: every element that is opened is closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data.strip())


@pytest.fixture
def supervisor(acts: Acts) -> Actor:
    return acts.sign_in("supervisor", "supervisor")


def pages(folder: Path) -> dict[str, Page]:
    return {file.name: Page(file.read_text("utf-8")) for file in folder.glob("*.html")}


def words(page: Page) -> str:
    return " ".join(each for each in page.text if each)


def test_the_pages_need_nothing_from_outside(acts: Acts, supervisor: Actor, tmp_path: Path) -> None:
    names = acts.publish()(supervisor, tmp_path / "out")
    found = pages(tmp_path / "out")
    assert set(found) == {name for name in names if name.endswith(".html")}
    for page in found.values():
        tags = [tag for tag, _ in page.seen]
        assert ("html", {"lang": "vi"}) in page.seen
        assert tags.count("style") == 1
        assert not {"script", "link", "img", "iframe"} & set(tags)
        links = [given["href"] for tag, given in page.seen if tag == "a"]
        assert set(links) == set(found)
    assert "url(" not in (tmp_path / "out" / "index.html").read_text("utf-8")


def test_the_figures_of_the_day_are_there_and_nobody_else_is(
    acts: Acts, clerk: Actor, supervisor: Actor, tmp_path: Path
) -> None:
    counter = Counter(acts, clerk)
    code = counter.receive().code
    counter.receive()
    acts.publish()(supervisor, tmp_path)
    told = words(pages(tmp_path)["index.html"])
    assert "Hôm nay, 20/11/2026" in told
    assert "Tiếp nhận trong kỳ 2 Từ kỳ trước chuyển sang 0" in told
    assert "Đang giải quyết 2 Trong hạn 2 100,00 % của đang giải quyết" in told
    for file in tmp_path.glob("*.html"):
        text = file.read_text("utf-8")
        assert not [each for each in (code, "Phượng", "066194004217") if each in text]


def test_every_procedure_in_force_is_listed_with_term_fee_and_papers(
    acts: Acts, supervisor: Actor, tmp_path: Path
) -> None:
    acts.publish()(supervisor, tmp_path)
    told = words(pages(tmp_path)["procedures.html"])
    listed = acts.publish().publication(supervisor).procedures
    assert len(listed) == len(acts.procedures(""))
    assert all(entry.code in told for entry in listed)
    assert "2.000 đ một trang đối với 2 trang đầu" in told
    assert "858/QĐ-BTP" in told


def test_the_book_and_the_posters_hold_every_code(
    acts: Acts, supervisor: Actor, tmp_path: Path
) -> None:
    acts.publish()(supervisor, tmp_path)
    codes = {entry.code for entry in acts.publish().publication(supervisor).procedures}
    for name in ("procedures-a4.pdf", "poster-a4.pdf", "poster-a3.pdf"):
        document = pypdfium2.PdfDocument(tmp_path / name)
        text = "".join(page.get_textpage().get_text_range() for page in document)
        assert {code for code in codes if code not in text} == set(), name
    size = pypdfium2.PdfDocument(tmp_path / "poster-a3.pdf")[0].get_size()
    assert size == pytest.approx(A3_ACROSS, abs=1)


def test_the_staff_of_the_site_file_is_the_roster(open_site: Opens, tmp_path: Path) -> None:
    staff = (StaffMember("Lê Thị <Mẫu>", "Công chức", "Quầy 1", "0900000001"),)
    counter = open_site(replace(demo_site(1), staff=staff, hotline="0900000002"))
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    counter.acts.publish()(supervisor, tmp_path)
    told = words(pages(tmp_path)["staff.html"])
    assert "Lê Thị <Mẫu> Công chức Quầy 1 0900000001" in told
    assert "0900000002" in told


def test_a_clerk_does_not_publish(acts: Acts, clerk: Actor, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        acts.publish()(clerk, tmp_path / "out")
    assert not (tmp_path / "out").exists()
