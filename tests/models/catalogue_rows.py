"""Small procedures for tests: in the office's own shape and in the national portal's."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from desk_app.models.catalogue import Procedure
from desk_app.models.catalogue_file import CatalogueReading, read_catalogue
from desk_app.resources import resource_bytes

Json = dict[str, Any]


def shipped_document() -> Json:
    document: Json = json.loads(resource_bytes("catalogue/commune-2026.json"))
    return document


@cache
def shipped() -> CatalogueReading:
    return read_catalogue(shipped_document())


def versions(code: str) -> list[Procedure]:
    return [each for each in shipped().procedures if each.code == code]


def own_row(**changes: object) -> Json:
    return {
        "code": "1.004194",
        "name": "Đăng ký tạm trú",
        "field": "Cư trú",
        "valid_from": "2026-07-01",
        "terms": {"counter": {"amount": 3, "unit": "working_days"}},
        "cases": [{"name": "Cá nhân", "components": [{"name": "Tờ khai CT01", "originals": 1}]}],
        **changes,
    }


def way(channel: str, amount: str, unit: str = "Ngày làm việc", *fees: Json) -> Json:
    stretch = {"THOIGIANGIAIQUYET": amount, "DONVITINH": unit, "MOTA": "", "PHILEPHI": list(fees)}
    return {"KENH": channel, "THOIGIAN": [stretch]}


def fee(total: str, unit: str = "Việt Nam Đồng", note: str = "") -> Json:
    return {"MAPHILEPHI": "", "SOTIEN": total, "DONVI": unit, "MOTA": note}


def paper(name: str, originals: str = "1", copies: str = "0", **more: str) -> Json:
    return {"TENGIAYTO": name, "SOBANCHINH": originals, "SOBANSAO": copies, **more}


def papers(situation: str, *listed: Json) -> Json:
    return {"TRUONGHOP": situation, "GIAYTO": list(listed)}


def national_row(**changes: object) -> Json:
    return {
        "MATTHC": "1.001193",
        "TENTTHC": "Thủ tục đăng ký khai sinh",
        "LINHVUCTHUCHIEN": [{"MALINHVUC": "G15-HT", "TENLINHVUC": "Hộ tịch"}],
        "CACHTHUCTHUCHIEN": [way("1", "3")],
        "THANHPHANHOSO": [papers("", paper("Tờ khai đăng ký khai sinh"))],
        "KETQUATHUCHIEN": [{"MAKETQUA": "KQ.G15.000031", "TENKETQUA": "Giấy khai sinh"}],
        **changes,
    }
