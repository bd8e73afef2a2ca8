"""Fills each template of a folder, in a process whose memory is limited: a line of JSON each, as soon as it is known.

Run by `test_excess`: `python filler.py FOLDER MEBIBYTES`.
"""

import json
import resource
import sys
from datetime import date
from pathlib import Path

WORDS = "Il a écrit ceci ; puis cela. " * 70
VIEW = {
    "objet": "Plainte",
    "recit": WORDS,
    "noms": ["Anouk", "Ines"] * 20,
    "faits": [{"recit": WORDS, "propos": [{"texte": "des mots"}] * 3}] * 200,
    "posts": [{"mots": f"Message n° {number}, « tu vas le regretter »", "vide": ""} for number in range(18_000)],
}


def main(folder: Path, mebibytes: int) -> None:
    from filings.assembly.template.render import render
    from filings.errors import FilingsError

    resource.setrlimit(resource.RLIMIT_AS, (mebibytes * 2**20, mebibytes * 2**20))
    for template in sorted(folder.glob("*.docx")):
        said = ""
        try:
            render(template, VIEW, title="Essai", on=date(2013, 11, 9))
        except FilingsError as refusal:
            said = refusal.what
        except BaseException as failure:
            said = f"!{type(failure).__name__}"
        print(json.dumps({"name": template.stem, "said": said}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
