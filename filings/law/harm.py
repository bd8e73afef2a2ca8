"""What shows that conditions of life and health have suffered: only what was told."""

from filings.french import grammar
from filings.law import pointing
from filings.law.circumstances import Circumstances
from filings.law.reading import Seen, seen


def degraded(told: Circumstances) -> Seen | None:
    """What shows the degradation of the conditions of life."""
    if not told.life_degraded:
        return None
    if told.life:
        said = f"selon le récit, {pointing.quoted(told.life)}"
        return seen(said, "harm.told", private=True, short=f"les conséquences décrites {pointing.PLACE}")
    return seen("le récit en décrit les conséquences sur la vie quotidienne", "harm.told", private=True)


def certified(told: Circumstances) -> Seen | None:
    """What a medical certificate shows."""
    if not told.certificate:
        return None
    number = grammar.exhibits([told.certificate_number] if told.certificate_number else [])
    return seen(f"un certificat médical en rend compte {number}".rstrip(), "harm.certificate", private=True)


def altered(told: Circumstances) -> Seen | None:
    """What shows that health is altered: a certificate, or the person’s account of it (never an estimate)."""
    if certificate := certified(told):
        return certificate
    if not told.health_altered:
        return None
    if told.health:
        said = f"selon le récit, {pointing.quoted(told.health)}"
        return seen(said, "harm.health", private=True, short=f"les effets décrits {pointing.PLACE}")
    return seen("la personne visée rapporte que sa santé en souffre", "harm.health", private=True)
