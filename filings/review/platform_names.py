"""A platform bears one name in a case: « insta » and « Instagram » are one."""

from filings.law.registers import platforms
from schemas.asked import Unsaid, told
from schemas.case import Case


def one_name_each(case: Case) -> Case:
    """Call each platform by the first of its names in the case, and take that of an account from its address."""
    first: dict[str, str] = {}

    def named(name: str | Unsaid | None, url: str | None = None) -> str | Unsaid | None:
        word = told(name) or (platforms.recognise(url) if url and name is None else None)
        known = platforms.recognise(word) if word else None
        return first.setdefault(known, word) if word and known else name

    accounts = [one.model_copy(update={"platform": named(one.platform, told(one.url))}) for one in case.accounts]
    facts = [one.model_copy(update={"platform": named(one.platform)}) for one in case.facts]
    steps = [
        one.model_copy(update={"platform": named(one.platform), "copied_to": named(one.copied_to)})
        for one in case.steps
    ]
    management = [one.model_copy(update={"platform": named(one.platform)}) for one in case.management]
    return case.model_copy(update={"accounts": accounts, "facts": facts, "steps": steps, "management": management})
