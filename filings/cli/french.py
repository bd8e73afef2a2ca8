"""Click’s own words in French: usage, errors, help.

Click asks ``gettext`` for each of its sentences; a table answers here instead of a compiled catalogue, so that no
binary file has to travel and no environment variable decides the language. The sentences are those of click 8.5; one
that is not in the table stays in English, and a test walks click’s sources to say which.
"""

import gettext
from collections.abc import Callable

ONE = {
    "Aborted!": "Interrompu.",
    "Usage:": "Usage :",
    "Options": "Options",
    "Commands": "Commandes",
    "Positional arguments": "Arguments",
    "Show this message and exit.": "Affiche cette aide.",
    "Show the version and exit.": "Affiche la version.",
    "%(prog)s, version %(version)s": "%(prog)s, version %(version)s",
    "default: {default}": "par défaut : {default}",
    "env var: {var}": "variable d’environnement : {var}",
    "required": "obligatoire",
    "(dynamic)": "(calculé)",
    "deprecated": "abandonné",
    "Error: {message}": "Erreur : {message}",
    "Try '{command} {option}' for help.": "Pour l’aide : {command} {option}",
    "Missing command.": "Il manque une commande.",
    "Missing argument": "Il manque l’argument",
    "Missing option": "Il manque l’option",
    "Missing parameter": "Il manque le paramètre",
    "Missing {param_type}": "Il manque : {param_type}",
    "Missing parameter: {param_name}": "Il manque le paramètre {param_name}",
    "No such option {name!r}.": "L’option « {name} » n’existe pas.",
    "No such command {name!r}.": "La commande « {name} » n’existe pas.",
    "Option {name!r} does not take a value.": "L’option « {name} » ne prend pas de valeur.",
    "Argument {name!r} takes {nargs} values.": "L’argument « {name} » prend {nargs} valeurs.",
    "Invalid value: {message}": "Valeur refusée : {message}",
    "Invalid value for {param_hint}: {message}": "Valeur refusée pour {param_hint} : {message}",
    "{value!r} is not a valid {number_type}.": "« {value} » n’est pas un nombre.",
    "{value} is not in the range {range}.": "{value} est hors des limites {range}.",
    "Choose from:\n\t{choices}": "Choix possibles :\n\t{choices}",
    "Could not open file {filename!r}: {message}": "Le fichier « {filename} » ne peut pas être ouvert : {message}",
    "unknown error": "erreur inconnue",
    "file": "fichier",
    "directory": "dossier",
    "path": "chemin",
    "{name} {filename!r} does not exist.": "le {name} « {filename} » n’existe pas.",
    "{name} {filename!r} is a file.": "« {filename} » est un fichier, et non un dossier.",
    "{name} {filename!r} is a directory.": "« {filename} » est un dossier, et non un fichier.",
    "{name} {filename!r} is not readable.": "la lecture du {name} « {filename} » est refusée.",
    "{name} {filename!r} is not writable.": "l’écriture du {name} « {filename} » est refusée.",
    "{name} {filename!r} is not executable.": "le {name} « {filename} » ne peut pas être exécuté.",
    "Error: invalid input": "Erreur : réponse non comprise",
}

SEVERAL = {
    "Did you mean {possibility}?": (
        "Vouliez-vous {possibility} ?",
        "Vouliez-vous l’une de celles-ci : {possibilities} ?",
    ),
    "Got unexpected extra argument ({args})": (
        "Un argument de trop ({args}).",
        "Des arguments de trop ({args}).",
    ),
    "Option {name!r} requires an argument.": (
        "L’option « {name} » demande une valeur.",
        "L’option « {name} » demande {nargs} valeurs.",
    ),
    "{value!r} is not {choice}.": (
        "« {value} » n’est pas le choix attendu ({choice}).",
        "« {value} » n’est pas un choix possible : {choices}.",
    ),
    "Takes {nargs} values but 1 was given.": (
        "{nargs} valeurs attendues, une seule donnée.",
        "{nargs} valeurs attendues, {len} données.",
    ),
}


def speak_french() -> None:
    """Have click speak French from now on, in this process; other texts asked of gettext are left as they were."""
    if getattr(gettext.dgettext, "__module__", "") == __name__:
        return
    one, several = gettext.dgettext, gettext.dngettext
    # gettext.gettext and gettext.ngettext, which click holds by name, ask these two at each call.
    vars(gettext)["dgettext"] = _one(one)
    vars(gettext)["dngettext"] = _several(several)


def _one(otherwise: Callable[[str, str], str]) -> Callable[[str, str], str]:
    def translated(domain: str, message: str) -> str:
        return ONE.get(message) or otherwise(domain, message)

    return translated


def _several(otherwise: Callable[[str, str, str, int], str]) -> Callable[[str, str, str, int], str]:
    def translated(domain: str, singular: str, plural: str, n: int) -> str:
        known = SEVERAL.get(singular)
        return (known[n > 1]) if known else otherwise(domain, singular, plural, n)

    return translated
