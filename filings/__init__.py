"""French legal documents for victims of online harassment."""

import schemas

__version__ = "0.1.0"

if getattr(schemas, "OWNER", None) != "filings":
    raise ImportError(
        "Un autre module nommé « schemas » prend la place de celui de filings : "
        f"{getattr(schemas, '__file__', None) or 'emplacement inconnu'}. "
        "Installez filings dans un environnement à part (uv tool install, ou python -m venv)."
    )
