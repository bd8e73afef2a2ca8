"""A PDF says the day of its document, not the moment at which it was converted.

LibreOffice writes the clock of the machine in a PDF, and takes no other. Figures take the place of as many figures:
nothing moves. ISO 32000-1, § 7.9.4 (dates).
"""

import re
from datetime import date

_DATES = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}")
_METADATA = re.compile(rb"(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def dated(pdf: bytes, on: date) -> bytes:
    """The PDF as if it had been made on that day, at midnight."""
    day = on.isoformat().encode()
    pdf = _DATES.sub(rb"\g<1>" + day.replace(b"-", b"") + b"000000", pdf)
    return _METADATA.sub(rb"\g<1>" + day + b"T00:00:00", pdf)
