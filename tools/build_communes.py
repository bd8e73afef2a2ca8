#!/usr/bin/env python3
"""build_communes.py: build the register of communes again from npm packages of etalab.

    for version in 6.0.0 0.5.0 0.3.0; do npm pack @etalab/decoupage-administratif@$version; done
    npm pack codes-postaux@2.1.0
    uv run --no-sync python tools/build_communes.py etalab-*-{6.0.0,0.5.0,0.3.0}.tgz codes-postaux-2.1.0.tgz

The first is that of today; the next two, of 2019, still name the communes that vanished whole into another or bore
another name, and the history in one of them says until when. The last, of 2018, has the postcodes that some lost with
their name. Same packages, same bytes. The data are under the Licence Ouverte; the register says so on its first lines.
"""

import json
import sys
import tarfile
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from filings.law.registers.communes import FILE, HEADER
from filings.law.registers.names import bare

REGISTER = Path(__file__).parents[1] / "filings/law/registers" / FILE
PRESENT = {"commune-actuelle", "arrondissement-municipal"}
FORMER = {"commune-deleguee", "commune-associee"}
ABSORBED = {"commune-absorbee"}
#: What a whole package holds at the least: a truncated one must not become a register.
LEAST = {"commune-actuelle": 34_000, "arrondissement-municipal": 45}
#: The court of no commune is known before this day: a commune that was none of its own by then has no day.
FIRST_DAY = "2010-01-01"
#: The eve of the day whose communes the first package gives: one that vanished since the history ends did so by then.
LAST_EVE = "2024-12-31"
#: A name given up before this day is typed by nobody.
RENAMED_SINCE = "1990-01-01"

Told = Iterable[Mapping[str, Any]]


class Row(NamedTuple):
    """A line of the register; ``until`` and ``before`` are those of a former commune, else empty."""

    name: str
    insee: str
    postcodes: str
    within: str
    until: str = ""
    before: str = ""


class Past(NamedTuple):
    """What older packages say: their communes by version, the history and the postcodes by code."""

    older: tuple[tuple[str, Told], ...] = ()
    history: Mapping[str, tuple[Mapping[str, Any], ...]] = {}
    postcodes: Mapping[str, frozenset[str]] = {}


NO_PAST = Past()


def build(communes: Told, version: str, past: Past = NO_PAST) -> bytes:
    """Return the register: a line a commune, sorted by plain name; ``past`` gives the names of before."""
    told = list(communes)
    present = {one["code"]: one for one in told if one["type"] in PRESENT}
    rows = [
        Row(_name(one["nom"]), code, " ".join(one.get("codesPostaux", ())), one.get("commune", ""))
        for code, one in present.items()
    ]
    for one in told:
        # A former commune is worth a line only under a name that its commune does not bear.
        if one["type"] in FORMER and (now := present.get(one["chefLieu"])) and bare(one["nom"]) != bare(now["nom"]):
            rows.append(_former(one["nom"], one["code"], one["chefLieu"], present, past))
    for _, before in past.older:
        rows += _vanished(before, present, {(bare(row.name), row.insee or row.within) for row in rows}, past)
    rows += _ended_since(present, {(bare(row.name), row.insee or row.within) for row in rows}, past)
    rows += _renamed(present, {(bare(row.name), row.insee or row.within) for row in rows}, past)
    rows.sort(key=lambda row: (bare(row.name), row.insee, row.within))
    told_by = ", ".join((version, *(name for name, _ in past.older)))
    head = (
        f"# Communes, arrondissements et anciennes communes : {len(rows)} lignes, par nom sans article ni accent.",
        f"# Source : @etalab/decoupage-administratif {told_by} (npm), d'après l'INSEE et La Poste ; Licence Ouverte.",
        "#   Apostrophes et capitales mises en forme ; insee vide : ancienne commune, ou ancien nom, d'une commune",
        "#   d'aujourd'hui (within), avec les codes postaux que celle-ci n'a plus (codes-postaux 2.1.0, npm, d'après",
        "#   la DGFiP ; Licence Ouverte). until : son dernier jour comme commune à part, depuis 2010, ou au plus",
        "#   tard ; before : son code d'alors, quand c'était celui d'un autre département, ou celui d'aujourd'hui",
        "#   quand seul le nom a changé. Vides, non écrits.",
        HEADER.decode().rstrip(),
    )
    text = "\n".join((*head, *map(_line, rows))) + "\n"
    return text.encode()


def _line(row: Row) -> str:
    """Return the line of a row, without the two last cells when they say nothing: the register is compact."""
    return ",".join(row if row.until or row.before else row[:4])


def _former(name: str, code: str, within: str, present: Mapping[str, Mapping[str, Any]], past: Past) -> Row:
    """Return the line of a former commune: until when it was one, and what it had that its commune has not."""
    own = {code, *_codes_before(code, past)}
    days = [end for code in own for one in past.history.get(code, ()) if (end := _ended(one))]
    since_history = not days and within != code and _was(code, past)
    until = max(days) if days else LAST_EVE if since_history else ""
    crossing = next((one for one in sorted(own) if _departement(one) != _departement(within)), "") if until else ""
    kept = set(present[within].get("codesPostaux", ()))
    lost = sorted({code for one in own for code in past.postcodes.get(one, ())} - kept)
    # What kept its code is what the commune of today goes on from.
    return Row(_name(name), "", " ".join(lost), within, "" if within in own else until, crossing)


def _codes_before(code: str, past: Past) -> set[str]:
    """Return the codes a former commune bore, since the first day, in another département."""
    told = (one.get("predecesseur", "") for one in past.history.get(code, ()))
    codes = {one.removeprefix("COM-")[:5] for one in told if one.startswith("COM-")}
    return {old for old in codes if any(map(_ended, past.history.get(old, ())))}


def _ended(one: Mapping[str, Any]) -> str:
    """Return the last day of a commune that the history ends for good since the first day, else nothing."""
    if one["type"] != "COM" or one.get("raisonFin") == "changement de nom" or one.get("dateFin", "") <= FIRST_DAY:
        return ""
    return (date.fromisoformat(one["dateFin"]) - timedelta(days=1)).isoformat()


def _was(code: str, past: Past) -> bool:
    return any(one["code"] == code and one["type"] in PRESENT for _, told in past.older for one in told)


def _departement(code: str) -> str:
    return code[:3] if code.startswith(("97", "98")) else code[:2]


def _vanished(
    before: Told, present: Mapping[str, Mapping[str, Any]], known: set[tuple[str, str]], past: Past
) -> list[Row]:
    """Return the names of before that are not ``known`` (plain name and commune), with the commune of today."""
    now = {old: code for code, one in present.items() for old in one.get("anciensCodes", ())} | {c: c for c in present}
    borne = {name for name, _ in known}
    found = {}
    for one in before:
        within = now.get(one.get("chefLieu", "")) if one["type"] in FORMER | ABSORBED else None
        if one["type"] in PRESENT and one["code"] not in present:
            within = now.get(one["code"])
        key = (bare(one["nom"]), within or "")
        # What was absorbed long ago takes no name that a commune of today bears.
        if within and key not in known and not (one["type"] in ABSORBED and key[0] in borne):
            found[key] = _former(one["nom"], one["code"], within, present, past)
    return list(found.values())


def _ended_since(present: Mapping[str, Mapping[str, Any]], known: set[tuple[str, str]], past: Past) -> list[Row]:
    """Return the communes that joined another since the first day and left no part that bears their name."""
    now = {old: code for code, one in present.items() for old in one.get("anciensCodes", ())} | {c: c for c in present}
    found = {}
    for code in sorted(past.history):
        for one in past.history[code]:
            within = now.get(code) if _ended(one) else None
            if within and (key := (bare(one["nom"]), within)) not in known:
                found[key] = _former(one["nom"], code, within, present, past)
    return list(found.values())


def _renamed(present: Mapping[str, Mapping[str, Any]], known: set[tuple[str, str]], past: Past) -> list[Row]:
    """Return the names that communes of today gave up; such a row bears the code of its commune twice."""
    given_up = [
        (one["nom"], one["code"])
        for _, older in past.older
        for one in older
        if one["type"] in PRESENT and one["code"] in present
    ]
    given_up += [
        (one["nom"], one["code"])
        for told in past.history.values()
        for one in told
        if one["type"] == "COM" and one.get("raisonFin") == "changement de nom" and one["dateFin"] >= RENAMED_SINCE
    ]
    found = {}
    for name, code in given_up:
        key = (bare(name), code)
        if code in present and key not in known:
            found[key] = Row(_name(name), "", "", code, "", code)
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
    REGISTER.write_bytes(build(communes, version, _past(older)))
    print(f"{REGISTER.name}: {REGISTER.stat().st_size} bytes")


def _past(packages: Iterable[str]) -> Past:
    """Return what the packages of before say, each by what it holds."""
    older: list[tuple[str, Told]] = []
    history: list[Mapping[str, Any]] = []
    postcodes: dict[str, frozenset[str]] = {}
    for package in packages:
        with tarfile.open(package) as archive:
            names = archive.getnames()
            if "package/codes-postaux.json" in names:
                for one in json.load(_member(archive, "codes-postaux.json")):
                    code = one["codeCommune"]
                    postcodes[code] = postcodes.get(code, frozenset()) | {one["codePostal"]}
                continue
            if "package/data/historique-communes.json" in names:
                history += json.load(_member(archive, "data/historique-communes.json"))
        older.append(_read(package))
    by_code: dict[str, tuple[Mapping[str, Any], ...]] = {}
    for one in history:
        by_code[one["code"]] = (*by_code.get(one["code"], ()), one)
    return Past(tuple(older), by_code, postcodes)


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
