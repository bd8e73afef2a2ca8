"""The steps already taken: which were complaints, reports to a platform, what platforms did."""

from schemas.asked import told
from schemas.case import Case
from schemas.step import Step, StepKind

_COMPLAINTS = {StepKind.COMPLAINT_PROSECUTOR, StepKind.COMPLAINT_POLICE}


def complaints(case: Case) -> list[Step]:
    """Return the complaints already filed, in the order of the file."""
    return [step for step in case.steps if step.kind in _COMPLAINTS and not step.expected]


def reports(case: Case, platform: str | None = None) -> list[Step]:
    """Return the reports made to a platform, or to all."""
    kinds = {StepKind.PLATFORM_REPORT, StepKind.PLATFORM_NOTICE}
    return [
        step
        for step in case.steps
        if step.kind in kinds and not step.expected and (platform is None or told(step.platform) == platform)
    ]


def actions(case: Case, platform: str | None = None) -> list[Step]:
    """Return what platforms did of their own."""
    return [
        step
        for step in case.steps
        if step.kind is StepKind.PLATFORM_ACTION and (platform is None or told(step.platform) == platform)
    ]
