"""The interface in words of OpenAPI: what each route takes and answers; a test compares them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import Response

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
ANY: Schema = {"type": "object"}
HASH: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
HEX: Schema = {"type": "string", "pattern": "^[0-9a-f]+$"}
MOMENT: Schema = {"type": "string", "format": "date-time"}
BINARY: Schema = {"type": "string", "format": "binary"}
JSON, LINES, BYTES = "application/json", "application/x-ndjson", "application/octet-stream"


def of(*optional: str, **fields: Schema) -> Schema:
    """An object with these fields, all needed but the optional ones."""
    needed = [name for name in fields if name not in optional]
    return {"type": "object", "properties": fields, "required": needed}


def listed(each: Schema) -> Schema:
    """A list of those."""
    return {"type": "array", "items": each}


def maybe(schema: Schema) -> Schema:
    """That or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name: str) -> Schema:
    """A shape of `SHAPES`."""
    return {"$ref": f"#/components/schemas/{name}"}


PLACE = of(epoch=WHOLE, seq=WHOLE, head=HASH)
NUMBERS: Schema = {"type": "object", "additionalProperties": WHOLE}
CURSOR = of(timeline=TEXT, position=WHOLE, prefix=HASH)
SHAPES: Mapping[str, Schema] = {
    "Refusal": of(
        "problems", code=TEXT, facts=ANY, next_try=maybe(WHOLE),
        problems=listed(of(field=TEXT, code=TEXT, facts=ANY)),
    ),
    "Place": PLACE,
    "Hello": of(
        desk=TEXT, chain=TEXT, epoch=WHOLE, seq=WHOLE, head=HASH, clock=MOMENT, app=TEXT,
        kinds=NUMBERS, cursors={"type": "object", "additionalProperties": CURSOR},
        revocations=listed(ANY),
    ),
    "HelloAnswer": of(
        timeline=TEXT, now=MOMENT, status=TEXT, mark=maybe(ref("Place")), agrees=maybe(FLAG),
        seen=of(lanes=NUMBERS, registers=NUMBERS, series=NUMBERS),
        limits=of(lines=WHOLE, bytes=WHOLE, wait=WHOLE), min_app=TEXT, streams=NUMBERS,
        wanted=listed(HASH),
    ),
    "PushAnswer": of(timeline=TEXT, mark=ref("Place"), centre=TEXT, signature=HEX),
}  # fmt: skip


def body(kind: str, schema: Schema) -> Schema:
    """What a request carries."""
    return {"required": True, "content": {kind: {"schema": schema}}}


def asked(name: str, schema: Schema, *, where: str = "query", required: bool = False) -> Schema:
    """One parameter."""
    needed = required or where == "path"
    return {"name": name, "in": where, "required": needed, "schema": schema}


SIGNED = tuple(
    asked(name, TEXT, where="header", required=True)
    for name in ("x-desk", "x-desk-at", "x-desk-signature", "x-desk-site")
)


def route(
    summary: str,
    answer: tuple[str, Schema] | None,
    *parameters: Schema,
    takes: Schema | None = None,
    refusals: tuple[int, ...] = (),
) -> dict[str, Any]:
    """What a route is told when it is added to the service."""
    refused = {"description": "Refused", "content": {JSON: {"schema": ref("Refusal")}}}
    well: Schema = {"description": "Done"}
    if answer is not None:
        kind, schema = answer
        well["content"] = {kind: {"schema": schema}}
    extra: Schema = {"parameters": list(parameters)}
    if takes is not None:
        extra["requestBody"] = takes
    codes = sorted({*refusals, 413, 422, 429, 500, 503})
    return {
        "summary": summary,
        "response_class": Response,
        "responses": {200: well} | dict.fromkeys(codes, refused),
        "openapi_extra": extra,
    }


HELLO = route(
    "How a desk opens a round: what the centre holds of it",
    (JSON, ref("HelloAnswer")), *SIGNED, takes=body(JSON, ref("Hello")), refusals=(403, 409),
)  # fmt: skip
PUSH = route(
    "Lines of a desk's journal under one signature",
    (JSON, ref("PushAnswer")), *SIGNED, takes=body(BYTES, BINARY), refusals=(403, 409),
)  # fmt: skip
PULL = route(
    "A page of a stream behind a position",
    (LINES, TEXT), *SIGNED, asked("stream", TEXT, required=True), asked("chain", TEXT),
    asked("after", WHOLE), asked("limit", WHOLE), asked("wait", WHOLE), asked("own", TEXT),
    refusals=(403, 409),
)  # fmt: skip
VERSION = of(key=TEXT, stream=TEXT, content=TEXT, at=MOMENT, proposed=FLAG)
VERSIONS = route(
    "Versions of reference data that a desk's dossiers name, or that it proposes",
    (JSON, of(held=listed(TEXT))), *SIGNED, takes=body(JSON, of(versions=listed(VERSION))),
    refusals=(403,),
)  # fmt: skip
ENROL = route(
    "A desk asks to be known, with a one-time code",
    (JSON, ANY), takes=body(JSON, ANY), refusals=(403, 409),
)  # fmt: skip
CARD = route("The centre's public keys", (JSON, ANY))
BUNDLE = route(
    "The same exchange as a sealed file", (BYTES, BINARY), takes=body(BYTES, BINARY),
    refusals=(403, 409),
)  # fmt: skip
BLOB = asked("sha256", HASH, where="path")
BLOB_STATE = route("How much of an attachment is here", None, BLOB, *SIGNED, refusals=(403, 404))
BLOB_APPEND = route(
    "The next chunk of an attachment", (JSON, of(offset=WHOLE, complete=FLAG)), BLOB, *SIGNED,
    asked("upload-offset", WHOLE, where="header", required=True),
    asked("upload-length", WHOLE, where="header", required=True),
    asked("content-digest", TEXT, where="header", required=True),
    takes=body(BYTES, BINARY), refusals=(403, 404, 409),
)  # fmt: skip
BLOB_READ = route(
    "An attachment from a position on", (BYTES, BINARY), BLOB, *SIGNED, asked("offset", WHOLE),
    refusals=(403, 404),
)  # fmt: skip
ACTS = of("body", act=TEXT, codes=listed(TEXT), body=ANY)
OFFICER = asked("authorization", TEXT, where="header", required=True)
KEY = asked("idempotency-key", {**TEXT, "pattern": "^[!-~]{1,200}$"}, where="header")
OFFICER_ACT = route(
    "An act on dossiers: an event of the centre", (JSON, of(dossiers=listed(ANY))), OFFICER, KEY,
    takes=body(JSON, ACTS), refusals=(401, 404, 409),
)  # fmt: skip
OFFICER_LIST = route(
    "The dossiers of the officer's unit", (JSON, of(dossiers=listed(ANY), next=maybe(TEXT))),
    OFFICER, asked("state", TEXT), asked("after", TEXT), asked("limit", WHOLE), refusals=(401,),
)  # fmt: skip
OFFICER_SHOW = route(
    "One of them whole; who read it is kept", (JSON, ANY), asked("code", TEXT, where="path"),
    OFFICER, refusals=(401, 404, 409),
)  # fmt: skip
OFFICER_FILE = route(
    "The file of a result", (JSON, of(sha256=HASH, size=WHOLE)), OFFICER,
    takes=body(BYTES, BINARY), refusals=(401,),
)  # fmt: skip
HEALTH = route("Whether the service and its database work", (JSON, of(status=TEXT, timeline=TEXT)))
METRICS = route("What the service counts of itself", ("text/plain", TEXT))
