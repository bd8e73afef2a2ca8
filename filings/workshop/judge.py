"""Whether a lawyer's template may write letters: one judgement for the check, a preview, a case and a night."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from filings.assembly.check.faults import Fault, Gravity
from filings.assembly.check.whole_template import check_template
from filings.assembly.template.shelves import templates_root
from filings.assembly.template.untrusted_file import read
from filings.errors import FilingsError, cut
from filings.workshop.fields import fields_of
from filings.workshop.samples import samples


def wrong_in(template: Path, kind: str) -> tuple[FilingsError, ...]:
    """The errors of a template that is filled as the letter of that name: nothing is written with one that has any.

    A copy of ours has none: a test checks ours. Another is checked once while its bytes are the same.
    """
    try:
        digest = sha256(read(template)).digest()
    except FilingsError as error:
        return (error,)
    ours = templates_root() / f"{kind}.docx"
    if ours.is_file() and sha256(ours.read_bytes()).digest() == digest:
        return ()
    return _judged(template, digest, kind)


@lru_cache(maxsize=64)
def _judged(template: Path, digest: bytes, kind: str) -> tuple[FilingsError, ...]:
    try:
        faults = check_template(template, fields_of(kind), samples().get(kind, ()))
    except FilingsError as error:
        return (error,)
    return tuple(_error(one, template.name) for one in faults if one.gravity is Gravity.ERROR)


def _error(fault: Fault, template: str) -> FilingsError:
    where = f"{template} (« {cut(fault.words)} »)" if fault.words else template
    return FilingsError(where, fault.what, fault.remedy)
