"""The named styles that a document of ours is made of, and their identifiers inside a .docx.

A template uses these styles and no formatting of its own: a lawyer who changes a style changes every letter, and
a screen reader finds its way. The names are those Word shows in French.
"""

from typing import Final

#: Paragraph styles: identifier in the file → name shown to the lawyer.
PARAGRAPH: Final = {
    "Normal": "Normal",
    "Expediteur": "Expéditeur",
    "Destinataire": "Destinataire",
    "LieuDate": "Lieu et date",
    "Envoi": "Envoi",
    "Objet": "Objet",
    "Appel": "Appel",
    "Corps": "Corps",
    "CorpsLie": "Corps lié",
    "CorpsFinal": "Corps final",
    "Titre": "Titre du document",
    "Titre1": "Titre 1",
    "Titre2": "Titre 2",
    "TextePeine": "Texte et peine",
    "Resume": "Résumé",
    "TitreAnnexe": "Titre d’annexe",
    "TitreBordereau": "Titre de bordereau",
    "Fait": "Fait",
    "Demande": "Demande",
    "DemandeLiee": "Demande liée",
    "SousDemande": "Sous-demande",
    "SuiteDemande": "Suite de demande",
    "Puce": "Puce",
    "Citation": "Citation",
    "Tableau": "Tableau",
    "TableauEntete": "Tableau en-tête",
    "TableauLie": "Tableau lié",
    "SuiteTableau": "Suite de tableau",
    "Legende": "Légende",
    "Formule": "Formule",
    "Signature": "Signature",
    "PiecesJointes": "Pièces jointes",
    "PiedDePage": "Pied de page",
    "PiedDePagePaysage": "Pied de page paysage",
}

TABLE: Final = {"TableauSobre": "Tableau sobre"}

#: Names that Word translates by itself: what the file says → what a French Word shows.
BUILT_IN: Final = {
    "title": "Titre du document",
    "heading 1": "Titre 1",
    "heading 2": "Titre 2",
    "heading 3": "Titre 3",
    "caption": "Légende",
    "footer": "Pied de page",
    "header": "En-tête",
    "quote": "Citation",
    "strong": "Fort",
    "signature": "Signature",
    "annotation text": "Commentaire",
    "annotation reference": "Marque de commentaire",
    "footnote text": "Note de bas de page",
    "footnote reference": "Appel de note de bas de page",
}

#: Headings, outermost first: they keep with the next paragraph and never skip a level.
HEADINGS: Final = ("Titre1", "Titre2")

TO_COMPLETE: Final = "ACompleter"
VERBATIM: Final = "Verbatim"
#: An address, in smaller type and never a link: a click on the page of a threat tells its author.
ADDRESS: Final = "Adresse"
#: What is somebody’s own, letter by letter: nothing of ours is read in it, and nothing marks it.
EXACT: Final = frozenset({VERBATIM, ADDRESS})


def shown(name: str) -> str:
    """The name a French Word shows for a style's name in the file."""
    return BUILT_IN.get(name.lower(), name)
