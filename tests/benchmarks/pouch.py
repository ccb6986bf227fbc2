"""PouchDB as a neighbour: the same events as documents, replicated into a pouchdb-server over HTTP."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from desk_app.protocol.messages import BATCH_LINES, Sent
from tests.benchmarks.cpu import Cost, process_seconds

PACKAGES = ("pouchdb@9", "pouchdb-server@4")
SERVER = "node_modules/pouchdb-server/bin/pouchdb-server"
START_S = 30.0
PUSH = """
const PouchDB = require('pouchdb'), fs = require('fs');
const [file, folder, url, many] = process.argv.slice(2);
(async () => {
  const local = new PouchDB(folder), batch_size = Number(many);
  const docs = fs.readFileSync(file, 'utf8').trim().split('\\n').map(JSON.parse);
  for (let at = 0; at < docs.length; at += batch_size)
    await local.bulkDocs(docs.slice(at, at + batch_size));
  const begun = process.hrtime.bigint(), used = process.cpuUsage();
  const done = await local.replicate.to(url, { batch_size, batches_limit: 4 });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const { user, system } = process.cpuUsage(used), worked = (user + system) / 1e6;
  const { docs_written: written, doc_write_failures: failed } = done;
  console.log(JSON.stringify({ written, failed, seconds, worked }));
})();
"""
"""Fills a local PouchDB, and times only its replication."""


def has_npm() -> bool:
    """Whether the packages can be installed here."""
    return shutil.which("npm") is not None and shutil.which("node") is not None


def installed(folder: Path) -> Path:
    """The packages in that folder; what is there already is taken as it is."""
    if not (folder / SERVER).exists():
        quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--loglevel", "error")
        command = ("npm", "install", "--prefix", str(folder), *quiet, *PACKAGES)
        subprocess.run(command, check=True, capture_output=True)
    return folder


def replicated(packages: Path, lines: Sequence[Sent]) -> Cost:
    """What it costs from a PouchDB into a pouchdb-server, both on LevelDB; all documents arrive."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        file, script = place / "documents.jsonl", packages / "replicate.js"
        file.write_text("\n".join(map(_document, lines)), "utf-8")
        script.write_text(PUSH, "utf-8")
        with _server(packages, place) as (port, server):
            asked = (str(file), str(place / "local"), f"http://127.0.0.1:{port}/centre")
            command = ("node", str(script), *asked, str(BATCH_LINES))
            before = process_seconds(server)
            said = subprocess.run(command, check=True, capture_output=True, cwd=packages)
            worked = process_seconds(server) - before
    told = json.loads(said.stdout)
    if told["written"] != len(lines) or told["failed"]:
        raise RuntimeError(f"PouchDB wrote {told}")
    return Cost(len(lines), told["seconds"], told["worked"], worked)


def _document(sent: Sent) -> str:
    """The event as one document: the line's fields, and its personal part."""
    line = json.loads(sent.line)
    part = {} if sent.part is None else {"part": json.loads(sent.part)}
    salt = {} if sent.salt is None else {"salt": sent.salt.hex()}
    document = {"_id": line.pop("id"), **line, **part, **salt}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


@contextmanager
def _server(packages: Path, place: Path) -> Iterator[tuple[int, int]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = place / "server"
    folder.mkdir()
    where = ("--host", "127.0.0.1", "--port", str(port), "--dir", str(folder))
    command = ("node", str(packages / SERVER), *where, "--no-stdout-logs")
    server = subprocess.Popen(command, cwd=place, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    until = time.monotonic() + START_S
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("pouchdb-server does not answer")
