#!/usr/bin/env python3
"""build_communes.py: build the register of communes again from the npm package @etalab/decoupage-administratif.

    for version in 6.0.0 0.5.0 0.3.0; do npm pack @etalab/decoupage-administratif@$version; done
    uv run --no-sync python tools/build_communes.py etalab-decoupage-administratif-{6.0.0,0.5.0,0.3.0}.tgz

The first is that of today; the others, of 2019, still name the communes that vanished whole into another. Same
packages, same bytes. The data are under the Licence Ouverte; the register says so on its first lines.
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
ABSORBED = {"commune-absorbee"}
#: What a whole package holds at the least: a truncated one must not become a register.
LEAST = {"commune-actuelle": 34_000, "arrondissement-municipal": 45}


def build(
    communes: Iterable[Mapping[str, Any]], version: str, older: Iterable[tuple[str, Iterable[Mapping[str, Any]]]] = ()
) -> bytes:
    """Return the register: a line a commune, sorted by plain name; ``older`` versions give names of before."""
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
    versions = [version]
    for name, before in older:
        versions.append(name)
        rows += _vanished(before, present, {(bare(row[0]), row[1] or row[3]) for row in rows})
    rows.sort(key=lambda row: (bare(row[0]), row[1], row[3]))
    told_by = ", ".join(versions)
    head = (
        f"# Communes, arrondissements et anciennes communes : {len(rows)} lignes, par nom sans article ni accent.",
        f"# Source : @etalab/decoupage-administratif {told_by} (npm), d'après l'INSEE et La Poste ; Licence Ouverte.",
        "#   Apostrophes et capitales mises en forme ; insee vide : ancienne commune, aujourd'hui dans « within ».",
        HEADER.decode().rstrip(),
    )
    text = "\n".join((*head, *(",".join(row) for row in rows))) + "\n"
    return text.encode()


def _vanished(
    before: Iterable[Mapping[str, Any]], present: Mapping[str, Mapping[str, Any]], known: set[tuple[str, str]]
) -> list[tuple[str, str, str, str]]:
    """Return the names of before that are not ``known`` (plain name and commune), with the commune of today."""
    now = {old: code for code, one in present.items() for old in one.get("anciensCodes", ())} | {c: c for c in present}
    borne = {name for name, _ in known}
    found = {}
    for one in before:
        within = now.get(one.get("chefLieu", "")) if one["type"] in FORMER | ABSORBED else None
        key = (bare(one["nom"]), within or "")
        # What was absorbed long ago takes no name that a commune of today bears.
        if within and key not in known and not (one["type"] in ABSORBED and key[0] in borne):
            found[key] = (_name(one["nom"]), "", "", within)
    return list(found.values())


def _name(name: str) -> str:
    if "," in name:
        raise ValueError(f"a comma in the name of a commune: {name}")
    return name.replace("'", "’").replace(" Arrondissement", " arrondissement")


def main(package: str, *older: str) -> None:
    """Read the packages and write the register."""
    version, communes = _read(package)
    for kind, least in LEAST.items():
        if sum(one["type"] == kind for one in communes) < least:
            raise SystemExit(f"{package}: fewer than {least} rows of type {kind}")
    REGISTER.write_bytes(build(communes, version, map(_read, older)))
    print(f"{REGISTER.name}: {REGISTER.stat().st_size} bytes")


def _read(package: str) -> tuple[str, list[Mapping[str, Any]]]:
    """Return the version of a package, and its communes."""
    with tarfile.open(package) as archive:
        return json.load(_member(archive, "package.json"))["version"], json.load(_member(archive, "data/communes.json"))


def _member(archive: tarfile.TarFile, name: str) -> Any:
    member = archive.extractfile(f"package/{name}")
    if member is None:
        raise SystemExit(f"{name} is not in the package")
    return member


if __name__ == "__main__":
    main(*sys.argv[1:])
