"""The words of the interview itself: greeting, buttons, care. What is asked of a case is worded in ``schemas``.

Plain spaces here, as in the schemas: the face that shows a sentence typesets it.
"""

from schemas.asked import Asked

# --- answers that are not a value ------------------------------------------------------------------------------

UNKNOWN = "Je ne sais pas"
LATER = "Plus tard"
DECLINED = "Je préfère ne pas répondre"
UNSAID = {"unknown": UNKNOWN, "declined": DECLINED, "later": LATER}

YES, NO = "oui", "non"

#: Over what is asked before all the rest, under the name of no part.
BEFORE_ALL = "Avant tout"

# --- the questions that belong to no field ---------------------------------------------------------------------

MORE = "{title} : voulez-vous en ajouter ?"
DETAILS = Asked(
    title="Précisions",
    question="Que pouvez-vous préciser ?",
    help="Ne choisissez que ce que vous savez. Rien n’est obligatoire.",
)
CROSSROAD = Asked(
    title="Où nous en sommes",
    question="Voulez-vous continuer, ou écrire les documents avec ces réponses ?",
    help="L’essentiel est dit. Les questions qui suivent rendent la plainte plus solide : preuves, comptes, "
    "démarches, conséquences.",
)
CONTINUE = "Continuer les questions"
MAKE = "Écrire les documents maintenant"
AGAIN = "Reprendre les réponses remises à plus tard"
SHOW_SECTIONS = "Voir les parties et changer une réponse"
STOP = "S’arrêter là"

# --- how to answer ---------------------------------------------------------------------------------------------

PASTE_ENTRIES = "Une par ligne ; vous pouvez en coller plusieurs à la fois."
PASTE_POSTS = (
    "Collez leurs adresses, une par ligne. Si vous n’avez que les mots, collez-les, "
    "un message par ligne ; laissez une ligne vide entre deux messages de plusieurs lignes."
)
POSTS_IN_FILE = "{count}, dans le fichier {name}"
POSTS_UNREAD = "dans le fichier {name}, qui n’est pas lisible pour l’instant"
ADD_TO_FILE = "Les messages de ce fait sont dans le fichier {name} : ajoutez-y des lignes, ou passez cette question."
RENAMED_IN_FILE = "Si ce compte est nommé dans {names}, corrigez-y aussi son repère."
PASTE_ACCOUNTS = (
    "Un par ligne : l’adresse du profil, son nom (@exemple), un numéro de téléphone, une adresse électronique, ou vos "
    "mots si vous n’avez rien d’autre."
)
PASTE_COSTS = "Une par ligne, avec la somme : « changement de numéro : 49,90 »."
PASTE_DEPENDANTS = "Une personne par ligne, avec son âge : « fille, 11 »."
PASTE_IPS = "Une par ligne, avec sa date : « 192.0.2.17, 12/09/2013 à 23 h 40 »."
PASTE_EXHIBITS = "Une preuve par ligne, en quelques mots ; le fichier viendra ensuite."
PASTE_ADDRESS = "Sur une ou plusieurs lignes : « 12 rue des Lilas, 78000 Versailles »."
NAME_IT = "Écrivez son nom exact, ou « non »."
ADD_ONE = "Répondez oui pour ajouter une personne."

# --- what was understood, what is refused ----------------------------------------------------------------------

READ_BACK = "Compris : {said}."
CONFIRM = "Compris : {said}. Est-ce bien cela ?"
MEANT = "Il manquait l’année. Voulez-vous dire : {said} ?"
OF_AGE = "Avec cette date de naissance, cette personne est majeure. Est-ce bien celle de l’enfant ?"
CLOSES = (
    "Avec cette réponse, ces questions ne se posent plus : {titles}. Ce que vous y aviez répondu sera effacé. "
    "Continuer ?"
)
DROPS = "« {about} » sera retiré, avec ce que vous en aviez dit{linked}. Continuer ?"
LINKED = ", et les renvois qui y mènent"
MASK = "Ce texte contient un numéro de sécurité sociale, qui n’est jamais conservé. Le remplacer par « […] » ?"
COPY = (
    "Ce fichier n’est pas rangé à côté du dossier. En faire une copie dans le dossier « {folder} » ? "
    "L’original reste où il est."
)
COPIED = "Copie faite : {name}."
HASHED = "Fichier lu, jamais modifié. Son empreinte commence par {digest}."
NO_FILE = "Ce fichier est introuvable : « {name} ». Vérifiez son nom, ou passez cette question."
NO_OPTION = "« {said} » n’est pas dans la liste. Écrivez le numéro ou les mots d’une des réponses."
YES_OR_NO = "Répondez par « oui » ou par « non » (ou o, n)."
EMPTY = "Écrivez une réponse, ou choisissez « {unknown} », « {later} » ou « {declined} »."
ONE_LINE = (
    "Plusieurs lignes ont été collées, et cette question en attend une seule. Rien n’a été retenu : "
    "répondez de nouveau."
)
NO_AMOUNT = "Il manque la somme : « {line} ». Écrivez par exemple « changement de numéro : 49,90 »."
NOT_KEPT = "Cette réponse n’a pas été retenue."
FORGOTTEN = "Réponse effacée : {titles}."
FAULT = "Cette réponse du fichier ne convient pas : {fault}"
FIRST = "C’est la première question : il n’y en a pas avant."

# --- care ------------------------------------------------------------------------------------------------------

HELLO = "Bonjour. Ce programme vous aide à écrire votre plainte et vos courriers."
HELLO_MORE = (
    "Répondez avec vos mots. Une question à la fois. Vous avez le droit de ne pas répondre, et de vous arrêter : "
    "chaque réponse sera enregistrée dès que vous l’aurez donnée, dans {path}. Rien n’y est écrit pour l’instant."
)
HELLO_HELP = (
    "À tout moment, à la place d’une réponse, « aide » dit ce que vous pouvez taper, « retour » revient en arrière, "
    "et « quitter » efface l’écran."
)
HELLO_AGAIN = "Bonjour. Nous reprenons où vous en étiez, avec {count} dans {path}."
NEXT_SECTION = "La prochaine question est dans la partie « {section} »."
PRIVACY = (
    "Rien ne sort de cet ordinateur. Toute personne qui peut l’ouvrir peut lire ce fichier. Si quelqu’un d’autre voit "
    "cet ordinateur, mieux vaut utiliser celui d’une personne de confiance."
)
URGENT = "En cas de danger :"
BEFORE_SENSITIVE = (
    "La question suivante peut être difficile. Vous pouvez faire une pause, ou ne pas répondre. Tapez « quitter » pour "
    "effacer l’écran tout de suite. Cela n’efface ni le fichier du dossier, ni l’historique du terminal, ni les "
    "fichiers récents, ni les sauvegardes."
)
DANGER = "Vous n’êtes pas seul, ni seule. Avant de continuer, si vous ou quelqu’un êtes en danger, appelez maintenant :"
AFTER_DANGER = "Vous pouvez vous arrêter ici et revenir plus tard."
AFTER_DANGER_SAVED = "Vos réponses sont enregistrées. Vous pouvez vous arrêter ici et revenir plus tard."
MINOR = "Une personne mineure est concernée. Pour elle et pour ses parents : {number} ({purpose})."
SUMMONS = (
    "Le jour où cette personne sera convoquée est un moment à préparer, avant de déposer ou d’envoyer quoi que ce "
    "soit : appelez {women}une association d’aide aux victimes ({number})."
)
IMAGE_OF_MINOR = (
    "Avant toute autre chose, l’image elle-même. Ne la copiez pas, ne l’imprimez pas, ne la photographiez pas, ne "
    "l’envoyez et ne la remettez à personne, même comme preuve ; ne la rangez pas avec ce dossier. Appelez le "
    "{number} : on vous y dira quoi faire. La plainte dit seulement où elle se trouve."
)
NO_IMAGE = (
    "Jamais l’image intime d’une personne mineure : ni fichier, ni copie, ni photographie. Dites seulement où elle se "
    "trouve."
)
READ_BY_ACCUSED = (
    "La personne mise en cause et son avocat pourront lire la plainte : ne dites que ce qu’ils peuvent savoir."
)
LEFT = "À bientôt."
SAVED = "Vos réponses sont enregistrées dans {path}. Pour reprendre, tapez :"
NOTHING_SAVED = "Rien n’a été enregistré : vous n’avez encore répondu à aucune question."
NOT_SAVED = "Vos dernières réponses ne sont pas enregistrées."
COMMAND = "filings ask {path}"

# --- before making ---------------------------------------------------------------------------------------------

SUMMARY = "Vos réponses"
NOT_TOLD = "non renseigné"
TO_DEAL_WITH = "Ce qui presse, ce qui manque"
NOTHING_MISSING = "Rien ne manque pour écrire la plainte."
MISSING_FOR = "Pour {name} : {question}"
NOW_WHAT = "Que voulez-vous faire ?"
NONE_MADE = "Aucun document n’a été écrit."
WHICH_SECTION = "Quelle partie voulez-vous voir ?"
WHICH_ANSWER = "Quelle question voulez-vous reprendre ?"
TAKE_OUT = "Retirer un élément de cette partie"
TAKE_OUT_WHICH = "Que faut-il retirer ?"
MADE = "Vos documents sont dans {folder} :"
READ_FIRST = "Ouvrez d’abord {guide} : cette page dit quoi envoyer, à qui, avec quelles pièces, et avant quand."
NOT_MADE = "N’a pas été écrit, faute de réponse : {label}."
TO_COMPLETE = "À compléter dans {name} : {holes}."
WHO_READS = "La personne mise en cause et son avocat pourront lire la plainte."
NAMED = (
    "Elle donne un nom, comme une possibilité : cette personne pourra être convoquée. Si vous n’en êtes pas sûr, "
    "retirez ce nom avant d’envoyer."
)
KNOWABLE = (
    "Elle est « contre X », sans nom, mais elle dit qui l’auteur est pour la personne visée : il peut s’y reconnaître."
)
AGAINST_X = "Elle est « contre X », c’est-à-dire sans nom : l’enquête cherche qui est derrière les comptes."
NUMBERS = "Pour parler à quelqu’un :"

# --- the file --------------------------------------------------------------------------------------------------

CHANGED = "{path} a été modifié ailleurs pendant cet entretien : ces changements sont gardés."
PARTED = (
    "{path} a été modifié ailleurs pendant cet entretien, et vos réponses ne peuvent pas y être ajoutées sans risque. "
    "Rien n’est perdu : ce fichier reste tel qu’il est, et vos réponses sont maintenant enregistrées dans {ours}."
)
EDITED = (
    "ce fichier a été modifié ailleurs pendant cet entretien",
    "Enregistrez vos réponses sous un autre nom : rien ne sera perdu.",
)
GONE = (
    "ce fichier n’est plus à sa place : il a été supprimé, ou déplacé",
    "Écrivez-le de nouveau, ou enregistrez vos réponses ailleurs.",
)
EXISTS = ("ce fichier existe déjà", "Donnez un autre nom : rien n’est remplacé.")
HELD = (
    "Votre réponse n’est pas perdue : elle est gardée ici tant que cette fenêtre reste ouverte, et sera enregistrée "
    "dès que possible."
)
STILL_HELD = "Vos dernières réponses ne sont toujours pas enregistrées."
SAVED_AGAIN = "Vos réponses sont enregistrées dans {path}."
WHERE_TO_SAVE = "Où voulez-vous enregistrer vos réponses ?"
TRY_AGAIN = "Essayer encore au même endroit"
ELSEWHERE = "Enregistrer ailleurs"
NOT_NOW = "Continuer sans enregistrer pour l’instant"
WITHOUT = "Partir sans enregistrer ces réponses"
CHOOSE_PLACE = "Choisissez d’abord ce que deviennent vos réponses."
NO_PLACE = "Ce nom ne convient à aucun fichier. Donnez-en un autre."
OTHER_PLACE = Asked(
    title="Autre endroit",
    question="Dans quel fichier ?",
    help="Un nom, ou le chemin d’un dossier : une clé USB, par exemple.",
)
OWN = "« {said} » n’est pas dans la liste. Est-ce bien le nom à retenir ?"

# --- the door --------------------------------------------------------------------------------------------------

FOUND = "Un entretien est déjà commencé ici. Voulez-vous le reprendre ?"
FOUND_MANY = "Des entretiens sont déjà commencés ici. Lequel voulez-vous reprendre ?"
NOTHING_BEFORE = "Il n’y a rien avant ce choix, et aucune partie n’est encore ouverte."
RESUME = "Reprendre {name} ({count})"
ANOTHER = "En commencer un autre, dans {name}"

TAKEN = (
    "Ce dossier est déjà ouvert dans un autre entretien",
    "Fermez l’autre fenêtre, puis recommencez. Aucune réponse n’a été touchée.",
)
NO_TERMINAL = (
    "L’entretien se passe dans un terminal, avec quelqu’un au clavier : il n’y en a pas ici. Ouvrez un terminal et "
    "tapez « filings ask », ou écrivez le dossier dans un fichier, puis « filings check »."
)

#: Shown in place of words that may hurt: they are read again only on purpose.
HIDDEN = "répondu"
