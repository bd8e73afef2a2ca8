"""A real Dask cluster on loopback, encrypted: the same bytes as one machine, a worker lost on the way.

Everything that opens a connection runs in processes of its own: this one may not.
"""

import datetime
import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.clinic import invented
from tests.clinic.driver import COMMAND, DAY, ENVIRONMENT, ROOT, documents, filings, night, plain, report

#: A scheduler and two workers, as the README starts them.
COMMANDS = re.findall(r"^(dask .*) &$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)


def certificate(folder: Path) -> dict[str, str]:
    """Make a certificate of our own, and return what tells Dask of it."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "filings")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    told = {"DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(folder / "cert.pem")}
    for one in ("SCHEDULER", "WORKER", "CLIENT"):
        told[f"DASK_DISTRIBUTED__COMM__TLS__{one}__CERT"] = str(folder / "cert.pem")
        told[f"DASK_DISTRIBUTED__COMM__TLS__{one}__KEY"] = str(folder / "key.pem")
    return told


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A scheduler and two workers with TLS: the address, what to put around a command, the processes."""
    folder = tmp_path_factory.mktemp("grappe")
    around = {**ENVIRONMENT, **certificate(folder)}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tls://127.0.0.1:{free.getsockname()[1]}"

    def start(name: str, *command: str) -> "subprocess.Popen[bytes]":
        with (folder / name).open("wb") as log:
            return subprocess.Popen(command, env=around, cwd=folder, stdout=log, stderr=log, start_new_session=True)

    port = address.rpartition(":")[2]
    running: list[subprocess.Popen[bytes]] = []
    try:
        for name, told in zip(("chef", "un", "deux"), COMMANDS, strict=True):
            alone = ("--no-nanny",) if name != "chef" else ()
            running.append(start(name, sys.executable, "-m", *shlex.split(told.replace("8786", port)), *alone))
        until = time.monotonic() + 60
        while time.monotonic() < until:
            if (folder / "chef").read_text(errors="replace").count("Register worker") == 2:
                break
            time.sleep(0.1)
        yield address, around, running
    finally:
        for process in reversed(running):  # a worker without its scheduler waits for another
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def test_a_cluster_writes_what_one_machine_writes(cluster: Any, tmp_path: Path) -> None:
    address, around, _ = cluster
    told = [invented.told(number) for number in range(4)]
    told[1]["exhibits"][0]["file"] = "capture.png"
    told[2]["facts"][0]["kind"] = "zzz"
    (tmp_path / "capture.png").write_bytes(b"une capture")
    path = tmp_path / "c.jsonl"
    path.write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    assert night(path, tmp_path / "ici").returncode == 1
    arguments = ("clinic", "run", path, "--out", tmp_path / "loin", "--on", DAY, "--cluster", address)
    command = [*COMMAND, *map(str, arguments)]
    done = subprocess.run(command, env=around, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1, done.stderr
    assert documents(tmp_path / "loin") == documents(tmp_path / "ici")
    here, far = report(tmp_path / "ici"), report(tmp_path / "loin")
    assert here["cases"] == far["cases"]


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="needs the /proc of Linux")
def test_the_cluster_of_the_readme_listens_on_this_machine_alone(cluster: Any) -> None:
    _, _, running = cluster
    sockets = set()
    for process in running:
        for handle in Path(f"/proc/{process.pid}/fd").iterdir():
            if found := re.fullmatch(r"socket:\[(\d+)\]", str(handle.readlink())):
                sockets.add(found[1])
    # Of each: an address in hexadecimal, its state (0A: listening) and its number.
    for table, loopback in (("tcp", "0100007F"), ("tcp6", "0" * 24 + "01000000")):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            _, local, _, state, *rest = line.split()
            if state == "0A" and rest[5] in sockets:
                assert local.startswith(loopback), local


def test_a_case_whose_posts_are_in_a_file_is_drafted_on_this_machine(cluster: Any, tmp_path: Path) -> None:
    address, around, _ = cluster
    (tmp_path / "captures.csv").write_text("Compte;Termes exacts\nexemple_01;mot\n", encoding="utf-8")
    told = [
        {**invented.told(0)},
        {
            "reference": "avec-fichier",
            "complainants": [{"first_names": "Ana", "last_name": "Exemple"}],
            "accounts": [{"id": "exemple_01", "platform": "twitter"}],
            "facts": [{"kind": "insult", "posts": "captures.csv"}],
        },
    ]
    path = tmp_path / "c.jsonl"
    path.write_text("\n".join(map(json.dumps, told)), encoding="utf-8")
    assert night(path, tmp_path / "ici").returncode in {0, 1}
    arguments = ("clinic", "run", path, "--out", tmp_path / "loin", "--on", DAY, "--cluster", address)
    subprocess.run([*COMMAND, *map(str, arguments)], env=around, capture_output=True, encoding="utf-8", check=False)
    assert (tmp_path / "loin" / "avec-fichier" / "plainte.docx").is_file()
    assert documents(tmp_path / "loin") == documents(tmp_path / "ici")


def test_without_its_certificate_nobody_joins(cluster: Any, tmp_path: Path) -> None:
    address, _, _ = cluster
    path = invented.as_lines(tmp_path / "c.jsonl", 1)
    done = filings("clinic", "run", path, "--out", tmp_path / "out", "--cluster", address)
    assert done.returncode == 1 and "ne répond pas, ou refuse" in plain(done.stderr)
    assert "Traceback" not in done.stderr


def test_a_worker_that_dies_loses_nothing(cluster: Any, tmp_path: Path) -> None:
    # Last of its file: one worker is left.
    address, around, running = cluster
    path = invented.as_lines(tmp_path / "c.jsonl", 30)
    assert night(path, tmp_path / "ici").returncode == 0
    arguments = ("clinic", "run", path, "--out", tmp_path / "loin", "--on", DAY, "--cluster", address)
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)], env=around, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    until = time.monotonic() + 60
    while not list((tmp_path / "loin").glob("*/a-lire.html")) and time.monotonic() < until:
        time.sleep(0.02)
    os.killpg(running[1].pid, signal.SIGKILL)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert documents(tmp_path / "loin") == documents(tmp_path / "ici")


def test_away_from_this_machine_only_tls_is_accepted(tmp_path: Path) -> None:
    path = invented.as_lines(tmp_path / "c.jsonl", 1)
    done = filings("clinic", "run", path, "--out", tmp_path / "out", "--cluster", "tcp://192.0.2.1:8786")
    assert done.returncode == 1 and "ne voyagent que chiffrés" in plain(done.stderr)
