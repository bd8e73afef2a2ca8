"""What stands around a question on a terminal: where we are, help, why, example, how to answer. Both faces show it."""

from collections.abc import Sequence

from filings.french.typography import typography
from filings.interview import reading, words
from filings.interview.question import Kind, Option, Question, title_of

WHY = "Pourquoi cette question : {why}"
EXAMPLE = "Exemple : {example}"
NOW = "Réponse actuelle : {now}"
TOO_LONG = (
    "Cette ligne est trop longue pour ce terminal, qui en aurait perdu la fin. Rien n’a été retenu : coupez-la en "
    "plusieurs lignes, ou relancez sans --simple."
)

# --- how to answer, in one line; what Enter alone does is said with it -------------------------------------------

YES_NO = "Tapez oui ou non (o, n), puis Entrée."
NUMBER = "Tapez le numéro de la réponse, ou ses premiers mots."
NAMED = "Tapez un numéro, ou écrivez un autre nom."
NUMBERS = "Tapez un ou plusieurs numéros : 1, 3."
TICK = "Flèches, espace pour cocher, Entrée pour finir ; ou tapez des numéros : 1, 3."
POINT = "Flèches puis Entrée ; ou tapez le numéro de la réponse, ou ses premiers mots."
POINT_NAMED = "Flèches puis Entrée ; ou tapez un numéro, ou écrivez un autre nom."
SEVERAL_LINES = "Plusieurs lignes sont possibles ; Entrée sur une ligne vide termine."
DATE = "Écrivez la date comme vous la diriez, puis Entrée."
FILE = "Faites glisser le fichier dans cette fenêtre, ou écrivez son chemin, puis Entrée."
LINE = "Écrivez, puis Entrée."
READ = "Appuyez sur Entrée pour continuer."
NEXT_PAGE = "Appuyez sur Entrée pour lire la suite."
ENTER = "Entrée seule : {empty}."
PASS, KEEP = "passer", "garder la réponse"

# --- the ways out, under every prompt --------------------------------------------------------------------------

TYPE = "À tout moment, tapez :"
POINT_OR_TYPE = "À tout moment, tapez ou montrez avec les flèches :"

UNSAID = (
    Option("je ne sais pas", "je ne sais pas"),
    Option("plus tard", "plus tard"),
    Option("je préfère ne pas répondre", "je préfère ne pas répondre"),
)
WAYS = (
    Option("retour", "retour"),
    Option("parties", "parties"),
    Option("aide", "aide"),
    Option("arrêter", "arrêter"),
    Option("quitter", "quitter"),
)

# --- what is refused -------------------------------------------------------------------------------------------

NOTHING_CHOSEN = "Rien n’est choisi, et rien n’a été retenu. Choisissez une des réponses."
NOTHING_TICKED = "Rien n’est coché, et rien n’a été retenu. Espace coche la ligne montrée ; Entrée envoie."
NOT_HERE = "Cette réponse ne convient pas ici, et rien n’a été retenu. Choisissez une des réponses."
ENTER_ONLY = "Il n’y a rien à répondre ici : appuyez sur Entrée, ou tapez « quitter »."
NO_MATCH = "Aucune réponse ne commence ainsi."
MORE_ABOVE, MORE_BELOW = "… {count} plus haut", "… {count} plus bas"
MORE_LISTED = "Tapez « suite » pour voir les autres réponses ({count})."

HELP = (
    "À la place d’une réponse, vous pouvez taper :",
    "aide, ou ? : cette page",
    "retour : la question précédente",
    "parties : la liste des parties, pour aller à l’une d’elles ou changer une réponse",
    "je ne sais pas, ou jsp",
    "plus tard, ou + : la question sera reprise avant de finir",
    "je préfère ne pas répondre, ou -",
    "passer, ou Entrée seule : passer, ou garder la réponse donnée",
    "arrêter, ou Ctrl et C : s’arrêter là ; ce qui est enregistré le reste",
    "quitter : effacer l’écran et partir tout de suite ; ce qui est enregistré le reste",
)


def header(question: Question) -> str:
    """Say where we are: the section, and the thing told."""
    section = title_of(question.section) if question.section else ""
    return " · ".join(part for part in (section, typography(question.about)) if part)


def around(question: Question) -> list[str]:
    """Return the lines that stand under a question, ours typeset and the person’s own left as they are.

    The first matter most: where the screen is small, the last give way.
    """
    asked = question.asked
    lines = [typography(words.FAULT.format(fault=question.fault))] if question.fault else []
    if question.now:
        shown = question.now if not asked.sensitive else words.HIDDEN
        lines.append(f"{typography(NOW.format(now='')).rstrip()} {shown}")
    lines += [typography(asked.help)] if asked.help else []
    lines += [f"{typography(EXAMPLE.format(example='')).rstrip()} {asked.example}"] if asked.example else []
    lines += [typography(WHY.format(why=asked.why))] if asked.why else []
    return lines


def ways(question: Question | None = None) -> tuple[tuple[Option, ...], ...]:
    """Return the ways out in the rows in which they are shown: those of a question, or of whatever else waits."""
    if question is None:
        return (WAYS,)
    passing = Option("passer", "garder" if question.now else PASS)
    return ((*UNSAID, passing), WAYS)


def how(question: Question, *, many: bool, pointed: bool = False) -> str:
    """Say how to answer, and what Enter alone does."""
    listed = {
        Kind.CHOICE: POINT if pointed else NUMBER,
        Kind.NAMED: POINT_NAMED if pointed else NAMED,
        Kind.SEVERAL: TICK if pointed else NUMBERS,
        Kind.DETAILS: TICK if pointed else NUMBERS,
    }
    lines = {Kind.YES_NO: YES_NO, Kind.DATE: DATE, Kind.FILE: FILE}
    way = (listed if question.options else lines).get(question.kind, SEVERAL_LINES if many else LINE)
    return typography(f"{way} {ENTER.format(empty=KEEP if question.now else PASS)}")


def named(options: Sequence[Option]) -> list[str]:
    """Return the options as both faces show them: with the number to type, unless they bear one of their own."""
    numbered = all(option.value.isdigit() or option.value in {words.YES, words.NO} for option in options)
    return [option.label if numbered else f"{n}. {typography(option.label)}" for n, option in enumerate(options, 1)]


def yes_or_no(typed: str) -> str:
    """Return « oui » or « non »; raise NotRead for anything else."""
    return words.YES if reading.yes_no(typed) == "true" else words.NO
