#!/usr/bin/env python3
"""build_communes.py: build the register of communes again from the npm package @etalab/decoupage-administratif.

    npm pack @etalab/decoupage-administratif@6.0.0
    uv run --no-sync python tools/build_communes.py etalab-decoupage-administratif-6.0.0.tgz

Same package, same bytes. The data are under the Licence Ouverte; the register says so on its first lines.
"""

import json
import sys
import tarfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from filings.law.registers.communes import FILE, HEADER
from filings.law.registers.names import bare

REGISTER = Path(__file__).parents[1] / "filings/law/registers" / FILE
PRESENT = {"commune-actuelle", "arrondissement-municipal"}
FORMER = {"commune-deleguee", "commune-associee"}
#: What a whole package holds at the least: a truncated one must not become a register.
LEAST = {"commune-actuelle": 34_000, "arrondissement-municipal": 45}


def build(communes: Iterable[Mapping[str, Any]], version: str) -> bytes:
    """Return the register: a line a commune, sorted by plain name."""
    told = list(communes)
    present = {one["code"]: one for one in told if one["type"] in PRESENT}
    rows = [
        (_name(one["nom"]), code, " ".join(one.get("codesPostaux", ())), one.get("commune", ""))
        for code, one in present.items()
    ]
    for one in told:
        # A former commune is worth a line only under a name that its commune does not bear.
        if one["type"] in FORMER and (now := present.get(one["chefLieu"])) and bare(one["nom"]) != bare(now["nom"]):
            rows.append((_name(one["nom"]), "", "", one["chefLieu"]))
    rows.sort(key=lambda row: (bare(row[0]), row[1], row[3]))
    head = (
        f"# Communes, arrondissements et anciennes communes : {len(rows)} lignes, par nom sans article ni accent.",
        f"# Source : @etalab/decoupage-administratif {version} (npm), d'après l'INSEE et La Poste ; Licence Ouverte.",
        "#   Apostrophes et capitales mises en forme ; insee vide : ancienne commune, aujourd'hui dans « within ».",
        HEADER.decode().rstrip(),
    )
    text = "\n".join((*head, *(",".join(row) for row in rows))) + "\n"
    return text.encode()


def _name(name: str) -> str:
    if "," in name:
        raise ValueError(f"a comma in the name of a commune: {name}")
    return name.replace("'", "’").replace(" Arrondissement", " arrondissement")


def main(package: str) -> None:
    """Read the package and write the register."""
    with tarfile.open(package) as archive:
        communes = json.load(_member(archive, "data/communes.json"))
        version = json.load(_member(archive, "package.json"))["version"]
    for kind, least in LEAST.items():
        if sum(one["type"] == kind for one in communes) < least:
            raise SystemExit(f"{package}: fewer than {least} rows of type {kind}")
    REGISTER.write_bytes(build(communes, version))
    print(f"{REGISTER.name}: {REGISTER.stat().st_size} bytes")


def _member(archive: tarfile.TarFile, name: str) -> Any:
    member = archive.extractfile(f"package/{name}")
    if member is None:
        raise SystemExit(f"{name} is not in the package")
    return member


if __name__ == "__main__":
    main(*sys.argv[1:])
