"""What shows that conditions of life and health have suffered: only what was told."""

from filings.law.circumstances import Circumstances
from filings.law.reading import Seen, seen


def degraded(told: Circumstances) -> Seen | None:
    """What shows the degradation of the conditions of life."""
    return seen("les conséquences sur la vie quotidienne sont décrites", "harm.told") if told.life_degraded else None


def altered(told: Circumstances) -> Seen | None:
    """What shows that health is altered: a certificate, or the person’s account of it (never an estimate)."""
    if told.certificate:
        return seen("un certificat médical en rend compte", "harm.certificate")
    return seen("la personne rapporte que sa santé en souffre", "harm.health") if told.health_altered else None
