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
        return seen(f"selon le récit, {pointing.quoted(told.life)}", "harm.told", private=True)
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
        return seen(f"selon le récit, {pointing.quoted(told.health)}", "harm.health", private=True)
    return seen("la personne visée rapporte que sa santé en souffre", "harm.health", private=True)
