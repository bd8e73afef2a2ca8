"""The official Légifrance API, asked for one article at a time: the only door of this program to a network.

Nothing goes out but an article’s number and the name of its code; nothing of a case. The user’s own PISTE account
(piste.gouv.fr) is asked for in LEGIFRANCE_CLIENT_ID and LEGIFRANCE_CLIENT_SECRET. Protocol (the worked cases of the
API): OAuth2 client credentials, POST ``search`` in the collection of codes, POST ``consult/getArticle``; an article of
a law, and one whose number the search does not find, by POST ``consult/getArticleWithIdAndNum``. Days are milliseconds,
at midnight in Paris or in Greenwich; 2999 stands for « no end », 22 February 2222 for « not fixed yet ».

urllib is imported by the functions that use it: nobody who reads the law pays for the network.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from msgspec import Struct

from filings.errors import FilingsError

TOKEN_URL = "https://oauth.piste.gouv.fr/api/oauth/token"
API_URL = "https://api.piste.gouv.fr/dila/legifrance/lf-engine-app/"
#: How long one answer is waited for (in seconds).
PATIENCE = 30
#: An answer is one article; anything much larger is another thing (in bytes).
LARGEST = 8 * 1024 * 1024

WHERE = "Légifrance"
_LATER = "Réessayez plus tard."


class Text(Struct, frozen=True):
    """A code or a law: its Légifrance identifier, and the name its search knows a code by (none for a law)."""

    id: str
    code: str = ""


PENAL = Text("LEGITEXT000006070719", "Code pénal")
PROCEDURE = Text("LEGITEXT000006071154", "Code de procédure pénale")
CIVIL = Text("LEGITEXT000006070721", "Code civil")
RELATIONS = Text("LEGITEXT000031366350", "Code des relations entre le public et l'administration")
POST = Text("LEGITEXT000006070987", "Code des postes et des communications électroniques")
PRESS = Text("LEGITEXT000006070722")


class Entry(Struct, frozen=True):
    """One version of an article as Légifrance holds it; ``until`` is its last day, None while none is fixed.

    ``state`` is Légifrance’s word: VIGUEUR, MODIFIE, ABROGE, ABROGE_DIFF (in force, and to be repealed).
    """

    id: str
    number: str
    state: str
    since: date | None
    until: date | None


class Client:
    """A connection opened with the user’s own credentials, asked for when it is first used."""

    def __init__(
        self,
        credentials: Mapping[str, str],
        *,
        token_url: str = "",
        api_url: str = "",
        patience: float | None = None,
    ) -> None:
        """Take the credentials from an environment. Raises FilingsError when they are not there."""
        self._id = credentials.get("LEGIFRANCE_CLIENT_ID", "").strip()
        self._secret = credentials.get("LEGIFRANCE_CLIENT_SECRET", "").strip()
        self._token_url, self._api_url = token_url or TOKEN_URL, api_url or API_URL
        self._patience = PATIENCE if patience is None else patience
        self._token = ""
        if not self._id or not self._secret:
            raise FilingsError(
                WHERE,
                "vos identifiants PISTE ne sont pas donnés",
                "Créez un compte gratuit sur piste.gouv.fr, abonnez une application à l’API Légifrance, puis donnez "
                "son identifiant et son secret dans les variables d’environnement LEGIFRANCE_CLIENT_ID et "
                "LEGIFRANCE_CLIENT_SECRET.",
            )

    def article(self, text: Text, number: str, on: date) -> Entry | None:
        """Return the version of an article in force on a day, None when Légifrance does not know the article.

        Raises FilingsError: credentials refused, too many questions, no answer, an answer nobody can read.
        """
        wanted = sent(number)
        found = self._searched(text, wanted, on) if text.code else ""
        if found:
            answer = self._post("consult/getArticle", {"id": found})
        else:
            answer = self._post("consult/getArticleWithIdAndNum", {"id": text.id, "num": wanted})
        article = answer.get("article")
        if not isinstance(article, dict) or sent(str(article.get("num"))) != wanted:
            return None
        return Entry(
            id=str(article.get("id") or ""),
            number=number,
            state=str(article.get("etat") or ""),
            since=_day(article.get("dateDebut")),
            until=_last(article.get("dateFin")),
        )

    def _searched(self, text: Text, number: str, on: date) -> str:
        """Return the identifier of the version in force, empty when the search does not give that very number."""
        criterion = {"typeRecherche": "EXACTE", "valeur": number, "operateur": "ET"}
        answer = self._post(
            "search",
            {
                "fond": "CODE_DATE",
                "recherche": {
                    "champs": [{"typeChamp": "NUM_ARTICLE", "criteres": [criterion], "operateur": "ET"}],
                    "filtres": [
                        {"facette": "NOM_CODE", "valeurs": [text.code]},
                        {"facette": "DATE_VERSION", "singleDate": _milliseconds(on)},
                    ],
                    "operateur": "ET",
                    "pageNumber": 1,
                    "pageSize": 10,
                    "sort": "PERTINENCE",
                    "typePagination": "ARTICLE",
                },
            },
        )
        for result in _list(answer, "results"):
            for section in _list(result, "sections"):
                for extract in _list(section, "extracts"):
                    if sent(str(extract.get("num"))) == number and extract.get("id"):
                        return str(extract["id"])
        return ""

    def _post(self, path: str, asked: Mapping[str, Any]) -> dict[str, Any]:
        if not self._token:
            self._token = self._opened()
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        return self._read(self._api_url + path, json.dumps(asked).encode(), headers)

    def _opened(self) -> str:
        from urllib.parse import urlencode

        form = {
            "grant_type": "client_credentials",
            "client_id": self._id,
            "client_secret": self._secret,
            "scope": "openid",
        }
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        token = self._read(self._token_url, urlencode(form).encode(), headers, refusals=(400, 401, 403))
        if not isinstance(token.get("access_token"), str):
            raise _unreadable()
        return str(token["access_token"])

    def _read(
        self, url: str, data: bytes, headers: Mapping[str, str], refusals: tuple[int, ...] = (401, 403)
    ) -> dict[str, Any]:
        from http.client import HTTPException
        from urllib.error import HTTPError, URLError
        from urllib.request import Request, urlopen

        request = Request(url, data, {"Accept": "application/json", **headers})
        try:
            with urlopen(request, timeout=self._patience) as answer:
                body = answer.read(LARGEST)
        except HTTPError as error:
            # What the server writes back may repeat what was sent: it is never shown.
            error.close()
            raise _refused(error.code, refusals) from None
        except TimeoutError as error:
            raise _silent(self._patience) from error
        except URLError as error:
            if isinstance(error.reason, TimeoutError):
                raise _silent(self._patience) from error
            what = "le service ne peut pas être joint"
            raise FilingsError(WHERE, what, "Vérifiez votre connexion à Internet.") from error
        except (OSError, HTTPException) as error:
            raise FilingsError(WHERE, "la connexion a été interrompue", _LATER) from error
        try:
            told = json.loads(body)
        except ValueError as error:
            raise _unreadable() from error
        if not isinstance(told, dict):
            raise _unreadable()
        return told


def sent(number: str) -> str:
    """Write a number as Légifrance does: « R. 625-8-1 » is R625-8-1."""
    return re.sub(r"^([LRD])\*?\.?\s*(?=\d)", r"\1", number.strip())


def _refused(code: int, refusals: tuple[int, ...]) -> FilingsError:
    if code in refusals:
        remedy = "Vérifiez-les sur piste.gouv.fr, et que votre application est abonnée à l’API Légifrance."
        return FilingsError(WHERE, "vos identifiants PISTE sont refusés", remedy)
    if code == 429:
        return FilingsError(WHERE, "trop de questions ont été posées avec ces identifiants", _LATER)
    return FilingsError(WHERE, f"le service a répondu par une erreur ({code})", _LATER)


def _silent(patience: float) -> FilingsError:
    return FilingsError(WHERE, f"le service n’a pas répondu en {patience:g} secondes", _LATER)


def _unreadable() -> FilingsError:
    return FilingsError(WHERE, "la réponse du service n’a pas la forme attendue", "Le service a peut-être changé.")


def _list(told: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    listed = told.get(key)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _day(told: object) -> date | None:
    """Return the civil day of milliseconds that stand at midnight in Paris, or in Greenwich."""
    if not isinstance(told, int) or isinstance(told, bool):
        return None
    try:
        day = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=told, hours=2)).date()
    except OverflowError:
        return None
    return None if day.year >= 2222 else day


def _last(told: object) -> date | None:
    """Return the last day of a version: Légifrance gives the first day without it."""
    day = _day(told)
    return day - timedelta(days=1) if day else None


def _milliseconds(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
