"""What stands around a question on a terminal: where we are, help, why, example, how to answer. Both faces show it."""

from filings.french.typography import typography
from filings.interview import words
from filings.interview.question import Kind, Question, title_of

WHY = "Pourquoi cette question : {why}"
EXAMPLE = "Exemple : {example}"
NOW = "Réponse actuelle : {now}"
OR_ENTER = "(oui, non ; Entrée : oui)"
TOO_LONG = (
    "Cette ligne est trop longue pour ce terminal, qui en aurait perdu la fin. Rien n’a été retenu : coupez-la en "
    "plusieurs lignes, ou relancez sans --simple."
)

YES_NO = "Répondez par oui ou non (o, n)."
NUMBER = "Tapez le numéro de la réponse."
NAMED = "Tapez un numéro, ou écrivez un autre nom."
NUMBERS = "Tapez un ou plusieurs numéros : 1, 3."
SEVERAL_LINES = "Plusieurs lignes sont possibles ; une ligne vide termine la réponse."
DATE = "Écrivez la date comme vous la diriez."
FILE = "Faites glisser le fichier dans cette fenêtre, ou écrivez son chemin."
OUTS = "? je ne sais pas · + plus tard · - je préfère ne pas répondre · Entrée {empty}"
OUTS_MANY = (
    "Plusieurs lignes sont possibles. Pour finir : Entrée sur une ligne vide.\n"
    "? je ne sais pas · + plus tard · - je préfère ne pas répondre · Entrée passer"
)
PASS, KEEP = "passer", "garder"

HELP = (
    "À la place d’une réponse, vous pouvez taper :",
    "? ou « je ne sais pas »",
    "+ ou « plus tard » : la question sera reprise avant de finir",
    "- ou « je préfère ne pas répondre »",
    "Entrée seule : passer, ou garder la réponse donnée",
    "retour : la question précédente",
    "sections : la liste des parties, pour aller à l’une d’elles ou changer une réponse",
    "arrêter (ou Ctrl et C) : s’arrêter là, tout est enregistré",
    "quitter : effacer l’écran et partir tout de suite ; ce qui est enregistré le reste",
)


def header(question: Question) -> str:
    """Say where we are: the section, and the thing told."""
    section = title_of(question.section) if question.section else ""
    return " · ".join(part for part in (section, typography(question.about)) if part)


def around(question: Question) -> list[str]:
    """Return the lines that stand under a question, ours typeset and the person’s own left as they are."""
    asked = question.asked
    lines = [typography(words.FAULT.format(fault=question.fault))] if question.fault else []
    lines += [typography(asked.help)] if asked.help else []
    lines += [typography(WHY.format(why=asked.why))] if asked.why else []
    lines += [f"{typography(EXAMPLE.format(example='')).rstrip()} {asked.example}"] if asked.example else []
    if question.now:
        shown = question.now if not asked.sensitive else words.HIDDEN
        lines.append(f"{typography(NOW.format(now='')).rstrip()} {shown}")
    return lines


def how(question: Question, *, many: bool) -> str:
    """Say how to answer, in one line, and that one may always not answer."""
    ways = {
        Kind.YES_NO: YES_NO,
        Kind.CHOICE: NUMBER,
        Kind.NAMED: NAMED if question.options else "",
        Kind.SEVERAL: NUMBERS,
        Kind.DETAILS: NUMBERS,
        Kind.DATE: DATE,
        Kind.FILE: FILE,
    }
    way = SEVERAL_LINES if many else ways.get(question.kind, "")
    outs = OUTS.format(empty=KEEP if question.now else PASS)
    return "\n".join(filter(None, (typography(way), outs)))
