"""What happened: one fact, told once, with its date, its place on the network and its proof."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from schemas.asked import Asked, Choice, Draft, Flag, Several, Telling, Told, told
from schemas.filed import FiledPosts, InListOrFile
from schemas.when import When
from schemas.words import Handle, Line, Name, Prose, Url, Verbatim, Whole


class FactKind(Choice):
    """What a victim would call the fact."""

    CONTEXT = "context", "un élément de contexte", "contexte"
    HARASSMENT = "harassment", "des messages ou commentaires répétés contre moi", "harcèlement", "cyberharcèlement"
    MESSAGES = "messages", "des messages privés répétés (SMS, courriels, messageries)", "messages privés répétés"
    CALLS = "calls", "des appels téléphoniques répétés", "appels malveillants", "appels répétés"
    DEATH_THREAT = "death_threat", "des menaces de mort", "menaces de mort", "menace de mort"
    THREAT = "threat", "d’autres menaces", "menaces", "menace"
    CALL_TO_VIOLENCE = (
        "call_to_violence",
        "des appels publics à me tuer ou à me faire violence",
        "des appels publics à me tuer ou à m’agresser",
        "appel au meurtre",
        "appels au meurtre",
    )
    INSULT = "insult", "des injures", "injures", "injure", "insultes", "insulte", "des insultes"
    DEFAMATION = "defamation", "des accusations fausses qui salissent ma réputation", "diffamation"
    HATRED = "hatred", "des appels à la haine", "haine", "appel à la haine", "incitation à la haine"
    PERSONAL_DATA = (
        "personal_data",
        "la publication de mon adresse, de mon téléphone ou d’autres données",
        "doxing",
        "doxxing",
    )
    PRIVATE_CONTENT = "private_content", "la publication de textes ou de photos privés"
    INTIMATE_IMAGE = (
        "intimate_image",
        "la diffusion d’images intimes",
        "revenge porn",
        "images intimes",
        "photos intimes",
        "nudes",
    )
    SOLICITATION = "solicitation", "des demandes ou des messages sexuels à un mineur"
    FALSE_PROFILE = (
        "false_profile",
        "un faux profil à mon nom",
        "faux profil",
        "faux compte",
        "usurpation d’identité",
        "usurpation",
    )
    MONTAGE = "montage", "un montage ou une image fabriquée", "montage", "deepfake"
    INTRUSION = (
        "intrusion",
        "l’entrée dans un de mes comptes, réussie ou tentée",
        "l’entrée dans un de mes comptes",
        "piratage",
        "compte piraté",
        "intrusion",
    )
    BLACKMAIL = "blackmail", "du chantage", "chantage", "sextorsion", "sextortion"
    SUICIDE_CALL = "suicide_call", "des messages qui poussent au suicide"
    IN_PERSON = "in_person", "des faits hors ligne (visite, suivi, dégradation)"
    OTHER = "other", "autre chose", "autre"


#: How the kinds of facts, told in the first person, are said by those who tell for another.
_OF_ANOTHER = (
    (" contre moi", ""),
    (" à mon nom", " à son nom"),
    ("à me tuer ou à me faire violence", "à tuer ou à faire violence"),
    ("qui salissent ma réputation", "qui salissent une réputation"),
    ("de mon adresse, de mon téléphone", "d’une adresse, d’un téléphone"),
    ("un de mes comptes", "un compte"),
)


def said_of_another(label: str) -> str:
    """Return the label of a kind of fact as those who tell for another say it.

    >>> said_of_another(FactKind.HARASSMENT.label), said_of_another(FactKind.INTRUSION.label)
    ('des messages ou commentaires répétés', 'l’entrée dans un compte, réussie ou tentée')
    """
    for own, other in _OF_ANOTHER:
        label = label.replace(own, other)
    return label


class Channel(Choice):
    """Through what it came."""

    PUBLIC = "public", "publié, visible de tous", "publique", "en public", "visible de tous"
    RESTRICTED = "restricted", "dans un groupe fermé ou un compte verrouillé", "groupe fermé", "groupe privé"
    PRIVATE_MESSAGE = (
        "private_message",
        "par message privé",
        "MP",
        "DM",
        "message privé",
        "messages privés",
        "en privé",
        "en MP",
        "en DM",
        "inbox",
    )
    EMAIL = "email", "par courriel", "courriel", "courriels", "mail", "mails", "e-mail", "par mail"
    SMS = "sms", "par SMS", "texto", "textos", "par texto", "MMS"
    CALL = "call", "par téléphone", "appel", "appels", "téléphone", "tél", "appel téléphonique"
    LETTER = "letter", "par courrier", "courrier", "lettre", "courrier postal"
    IN_PERSON = "in_person", "en personne", "en face", "de vive voix", "hors ligne"


class Ground(Choice):
    """What the words aim at; it says nothing of what the victim is."""

    ANTISEMITIC = "antisemitic", "antisémite", "antisémitisme", "antisémites"
    RACIST = "racist", "raciste", "racisme", "racistes"
    RELIGION = "religion", "contre une religion", "religion"
    SEXIST = "sexist", "sexiste", "sexisme", "sexistes"
    HOMOPHOBIC = "homophobic", "homophobe", "homophobie", "homophobes"
    TRANSPHOBIC = "transphobic", "transphobe", "transphobie", "transphobes"
    DISABILITY = "disability", "contre un handicap", "handicap", "validisme"
    MANDATE = "mandate", "en raison du mandat électif", "mandat", "mandat électif"
    PROFESSION = "profession", "en raison de la profession", "profession", "métier", "fonction"


class PersonalData(Choice):
    """A kind of personal data that was disclosed; the data itself is never stored."""

    ADDRESS = "address", "adresse personnelle"
    MOBILE = "mobile", "numéro de téléphone portable"
    PHONE = "phone", "numéro de téléphone fixe"
    EMAIL = "email", "adresse électronique"
    SOCIAL_SECURITY = "social_security", "numéro de sécurité sociale"
    TENANT_NUMBER = "tenant_number", "numéro de locataire"
    WORKPLACE = "workplace", "lieu de travail"
    SCHOOL = "school", "établissement scolaire"
    FAMILY = "family", "informations sur la famille"
    IDENTITY = "identity", "identité"
    BANK = "bank", "données bancaires"
    HEALTH = "health", "données de santé"


class Solicited(Choice):
    """What was asked of a minor, or sent to one."""

    PROPOSALS = "proposals", "des propositions sexuelles"
    IMAGES = "images", "une demande d’images sexuelles de lui ou d’elle"
    ACT = "act", "une demande de geste ou d’acte sexuel, même sans suite"
    SHOWN = "shown", "l’envoi d’images pornographiques"


class Announced(Choice):
    """What a threat announces."""

    DEATH = "death", "la mort"
    RAPE = "rape", "un viol"
    VIOLENCE = "violence", "des violences"
    FIRE = "fire", "un incendie ou une explosion"
    DAMAGE = "damage", "une autre destruction ou dégradation"
    IMAGES = "images", "la diffusion d’images intimes ou sexuelles"
    OTHER = "other", "autre chose"


class Demanded(Choice):
    """What an order that goes with a threat, or a blackmail, demands."""

    MONEY = "money", "de l’argent ou un objet", "argent", "une rançon"
    PROMISE = "promise", "une signature, une promesse, ou de renoncer à quelque chose"
    SECRET = "secret", "un secret ou un mot de passe"
    IMAGES = "images", "des images intimes ou sexuelles"
    OFFICE = "office", "un acte de ma fonction ou de mon mandat, ou de ne pas le faire"
    EXEMPTION = "exemption", "une exception aux règles d’un service public"
    OTHER = "other", "autre chose"


class Setting(Choice):
    """What went with a fact, that a text punishes more or names."""

    SEXUAL = "sexual", "des mots ou des gestes à connotation sexuelle"
    HUMILIATING = "humiliating", "c’était humiliant, ou cela créait une situation intimidante ou hostile"
    TRANSPORT = "transport", "dans un transport en commun, une gare ou une station", "transports en commun"
    MINOR_PRESENT = "minor_present", "un enfant ou un adolescent y assistait"
    AUTHORITY = "authority", "l’auteur abusait de l’autorité que lui donne sa fonction"
    ELDER = "elder", "l’auteur est un parent, un grand-parent, ou a autorité sur la personne visée"
    PUBLIC_AGENT = "public_agent", "l’auteur agissait comme agent public, dans ses fonctions"
    PRECARIOUS = "precarious", "une situation de précarité ou de dépendance, que l’auteur connaissait"
    HIDDEN_VIEW = "hidden_view", "images prises en cachette, sous les vêtements ou dans un lieu fermé"


class Counted(Choice):
    """How surely a number of times is known."""

    EXACT = "exact", "exactement ce nombre"
    ABOUT = "about", "à peu près ce nombre"
    OVER = "over", "plus que ce nombre"


def _kind(*kinds: FactKind) -> frozenset[str]:
    return frozenset(kind.value for kind in kinds)


_REPEATED = _kind(FactKind.HARASSMENT, FactKind.MESSAGES, FactKind.CALLS, FactKind.THREAT, FactKind.DEATH_THREAT)
_LASTING = _REPEATED | _kind(FactKind.INSULT, FactKind.DEFAMATION, FactKind.FALSE_PROFILE, FactKind.BLACKMAIL)


def _kind_in(kinds: frozenset[str], here: Draft) -> bool:
    return str(here.get("kind") or "") in kinds


_TO_A_PERSON = frozenset(Setting) - {Setting.HIDDEN_VIEW}
#: By kind of fact, the circumstances that some text punishes more, or names.
SETTINGS: Mapping[str, frozenset[Setting]] = {
    FactKind.HARASSMENT.value: _TO_A_PERSON,
    FactKind.MESSAGES.value: _TO_A_PERSON,
    FactKind.CALLS.value: frozenset({Setting.MINOR_PRESENT}),
    FactKind.INSULT.value: _TO_A_PERSON - {Setting.MINOR_PRESENT, Setting.ELDER},
    FactKind.HATRED.value: frozenset({Setting.PUBLIC_AGENT}),
    FactKind.INTIMATE_IMAGE.value: frozenset({Setting.HIDDEN_VIEW, Setting.TRANSPORT, Setting.AUTHORITY}),
}
_WITH_ORDER = _kind(FactKind.THREAT, FactKind.DEATH_THREAT)


def _entered(here: Draft, case: Draft) -> bool:
    """Whether an intrusion is told to have succeeded."""
    done = here.get("entered")
    told_so = isinstance(done, str | bool) and str(done).casefold() not in {"false", "non"}
    return _kind_in(_kind(FactKind.INTRUSION), here) and told_so


def _demands(here: Draft, case: Draft) -> bool:
    """Whether something is demanded: by blackmail always, by a threat when its order is told."""
    if _kind_in(_kind(FactKind.BLACKMAIL), here):
        return True
    return _kind_in(_WITH_ORDER, here) and isinstance(here.get("condition"), str)


POST_WHEN = Asked(title="Date de publication", question="Quand a-t-il été publié ?", example="12/09/2013 à 23 h 40")
POST_ACCOUNT = Asked(title="Compte", question="Par quel compte ?", example="exemple_03", among="accounts")
POST_URL = Asked(
    title="Adresse exacte",
    question="Quelle est l’adresse exacte de ce message (https://…) ?",
    help="Celle du message lui-même, et non du profil : ouvrez-le, puis copiez la barre d’adresse.",
    why="Sans elle, la plateforme peut refuser d’agir et le procureur ne peut pas vérifier.",
    example="https://exemple.fr/exemple_03/status/1",
)
POST_TEXT = Asked(
    title="Termes exacts",
    question="Quels sont les mots exacts ? Copiez-les sans rien corriger.",
    help="Vous pouvez aussi renvoyer à la pièce, sans recopier.",
    why="Pour une injure, une diffamation ou une menace, ce sont les mots exacts qui comptent.",
    sensitive=True,
)
POST_SEEN = Asked(
    title="Vu en ligne le",
    question="Quand l’avez-vous vu en ligne pour la dernière fois ?",
    example="9 novembre 2013 à 18 h 30",
)
POST_GONE = Asked(title="Retiré", question="Ce message a-t-il disparu depuis ?")
POST_EXHIBIT = Asked(title="Pièce", question="Quel est le numéro de la capture ?", example="5", among="exhibits")
POST_MASKED = Asked(
    title="Numéro masqué",
    question="Un numéro personnel a-t-il été remplacé par « […] » dans ces mots ?",
)


class Post(Telling):
    """One message or publication: a row of the annex, and of a notice."""

    when: Annotated[Told[When], POST_WHEN] = None
    account: Annotated[Told[Handle], POST_ACCOUNT] = None
    url: Annotated[Told[Url], POST_URL] = None
    text: Annotated[Told[Verbatim], POST_TEXT] = None
    seen: Annotated[Told[When], POST_SEEN] = None
    gone: Annotated[Flag, POST_GONE] = False
    exhibit: Annotated[Told[Annotated[Whole, Field(ge=1)]], POST_EXHIBIT] = None
    masked: Annotated[Flag, POST_MASKED] = False

    @property
    def located(self) -> bool:
        """Whether its address was told."""
        return told(self.url) is not None

    @property
    def worded(self) -> bool:
        """Whether its words were told."""
        return told(self.text) is not None


KIND = Asked(
    title="Nature du fait", question="Que s’est-il passé ?", help="Un fait à la fois : vous pourrez en ajouter."
)
WHEN = Asked(
    title="Date",
    question="Quand cela s’est-il passé ?",
    help="Dites ce que vous savez : un jour, un mois, une période. Si vous ne savez pas, dites-le.",
    why="La date décide du texte qui s’applique et du délai pour agir.",
    example="vers le 12 septembre 2013 à 23 h 40",
)
LEARNED = Asked(
    title="Appris le",
    question="Quel jour l’avez-vous appris, si c’est plus tard ?",
    example="10/11/2013",
)
ONGOING = Asked(
    title="Toujours en cours",
    question="Est-ce que cela continue aujourd’hui ?",
    help="Si vous ne savez pas, dites-le.",
    why="La plainte dit alors que les faits se poursuivent, et pas seulement jusqu’à la dernière date donnée.",
    only_if=lambda here, case: _kind_in(_LASTING, here),
)
STORY = Asked(
    title="Récit",
    question="Racontez ce fait en quelques phrases, comme vous le diriez.",
    help="Sans les insultes : les mots exacts vont avec les captures.",
    example="Douze comptes se sont mis à répondre à chacun de mes messages.",
    sensitive=True,
)
PLATFORM = Asked(
    title="Plateforme", question="Sur quelle plateforme ou quel site ?", example="twitter", among="platforms"
)
CHANNEL = Asked(
    title="Voie",
    question="Par quelle voie est-ce venu ?",
    why="Des mots publics et des mots privés ne relèvent pas des mêmes textes.",
)
ACCOUNTS = Asked(title="Comptes", question="Quels comptes sont en cause ?", example="exemple_03", among="accounts")
GROUNDS = Asked(
    title="Ce que les mots visent",
    question="Les mots visent-ils une origine, une religion, un sexe, une orientation, un handicap, un mandat, un "
    "métier ?",
    help="C’est ce que disent les mots qui compte, non ce que vous êtes.",
    why="Le texte qui s’applique et le délai pour agir peuvent changer.",
)
POSTS = Asked(
    title="Messages et publications",
    question="Quels messages ou publications montrent ce fait ?",
    only_if=lambda here, case: str(here.get("kind") or "") not in {"context", "calls", "in_person"},
)
DATA = Asked(
    title="Données divulguées",
    question="Quelles données ont été publiées ? Ne donnez que leur nature, jamais la donnée elle-même.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.PERSONAL_DATA, FactKind.PRIVATE_CONTENT), here),
)
EXPOSED = Asked(
    title="Danger créé",
    question="Qu’est-ce qui montre que l’on voulait vous exposer à un danger ?",
    help="Par exemple : une invitation à se rendre chez vous, des personnes venues sur place.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.PERSONAL_DATA), here),
)
EXPLICIT = Asked(
    title="Nature des images",
    question="Ces images montrent-elles un acte sexuel, ou les parties intimes ?",
    help="Répondez oui ou non, sans les joindre ni les décrire.",
    why="Le texte qui s’applique en dépend, surtout pour un montage ou pour une personne mineure.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.INTIMATE_IMAGE, FactKind.MONTAGE), here),
)
OF_MINOR = Asked(
    title="Personne mineure",
    question="Ces images montrent-elles une personne de moins de dix-huit ans ?",
    help="Répondez oui ou non, sans les joindre ni les décrire.",
    why="Celles d’un enfant ne se gardent ni ne s’envoient, même comme preuve, et c’est un autre texte.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.INTIMATE_IMAGE, FactKind.MONTAGE), here),
)
ENTERED = Asked(
    title="Entrée réussie",
    question="Quelqu’un est-il entré dans ce compte ?",
    help="Répondez non si on l’a seulement tenté.",
    why="Une entrée et une tentative ne se disent pas de la même façon, et ne relèvent pas du même texte.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.INTRUSION), here),
)
ALTERED = Asked(
    title="Données touchées",
    question="Des données ont-elles été supprimées ou changées dans ce compte (mot de passe, messages, photos) ?",
    help="Si vous ne savez pas, dites-le.",
    why="La loi punit alors plus gravement.",
    only_if=_entered,
)
DAMAGED = Asked(
    title="Bien dégradé",
    question="Un bien a-t-il été dégradé ou détruit (voiture, porte, objet) ?",
    why="C’est une infraction à part, qui se prouve par des photographies et une facture.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.IN_PERSON), here),
)
SOLICITED = Asked(
    title="Demandes sexuelles",
    question="Qu’est-ce qui a été demandé, proposé ou envoyé au mineur ?",
    only_if=lambda here, case: _kind_in(_kind(FactKind.SOLICITATION), here),
)
ADULT = Asked(
    title="Auteur majeur",
    question="Qu’est-ce qui montre que l’auteur est majeur ?",
    help="L’âge qu’il donne, sa photo, son métier. Si rien ne le montre, laissez vide.",
    example="il écrit qu’il a trente-quatre ans",
    only_if=lambda here, case: _kind_in(_kind(FactKind.SOLICITATION), here),
)
MET = Asked(
    title="Rencontre",
    question="Une rencontre a-t-elle suivi ?",
    only_if=lambda here, case: _kind_in(_kind(FactKind.SOLICITATION), here),
)
PROFILE_USE = Asked(
    title="Usage du faux profil",
    question="Que publiait ce faux profil, et qu’est-ce que cela a provoqué ?",
    only_if=lambda here, case: _kind_in(_kind(FactKind.FALSE_PROFILE), here),
)
ANNOUNCED = Asked(
    title="Ce qui est annoncé",
    question="De quoi vous menace-t-on ?",
    help="Ce que disent les mots, sans deviner. Vous pouvez en choisir plusieurs.",
    why="Le texte qui s’applique en dépend.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.THREAT, FactKind.BLACKMAIL), here),
)
CONDITION = Asked(
    title="Ordre donné",
    question="Quel ordre accompagnait la menace, s’il y en avait un ?",
    example="supprimer mon compte",
    only_if=lambda here, case: _kind_in(_kind(FactKind.THREAT, FactKind.DEATH_THREAT, FactKind.BLACKMAIL), here),
)
DEMANDED = Asked(
    title="Ce qui est exigé",
    question="Qu’exige-t-on de vous ?",
    help="Sa nature seulement. Vous pouvez en choisir plusieurs.",
    why="Le texte qui s’applique, et la peine, en dépendent.",
    only_if=_demands,
)
GAVE_IN = Asked(
    title="Exigence satisfaite",
    question="Ce qui était exigé a-t-il été donné ou fait, même en partie ?",
    help="Céder sous la menace n’est jamais une faute. Vous pouvez ne pas répondre.",
    why="Si rien n’a été donné, c’est une tentative : elle est punie de même, mais le texte n’est pas le même.",
    only_if=_demands,
    sensitive=True,
)
CARRIED_OUT = Asked(
    title="Menace exécutée",
    question="L’auteur du chantage a-t-il fait ce dont il menaçait ?",
    why="La loi punit alors plus gravement.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.BLACKMAIL), here),
)
REPEATED = Asked(
    title="Répété",
    question="Est-ce arrivé plusieurs fois ?",
    only_if=lambda here, case: _kind_in(_REPEATED, here),
)
COUNT = Asked(
    title="Nombre",
    question="Combien de fois ?",
    help="Un nombre approché suffit : vous pourrez dire s’il est exact.",
    example="40",
)
COUNTED = Asked(
    title="Exactitude du nombre",
    question="Ce nombre est-il exact, approché, ou un minimum ?",
    why="Une plainte ne doit dire ni plus ni moins que ce que vous savez.",
    only_if=lambda here, case: isinstance(here.get("count"), int | str),
)
FREQUENCY = Asked(
    title="Fréquence",
    question="À quelle fréquence ?",
    example="toutes les trente secondes, pendant des heures",
    only_if=lambda here, case: _kind_in(_REPEATED, here),
)
NIGHT = Asked(
    title="La nuit",
    question="Était-ce la nuit ?",
    only_if=lambda here, case: _kind_in(_kind(FactKind.CALLS, FactKind.MESSAGES), here),
)
CONCERTED = Asked(
    title="Action commune",
    question="Plusieurs personnes ont-elles agi ensemble ou l’une après l’autre, en le sachant ?",
    help="Dites oui seulement si quelque chose le montre.",
)
SETTING = Asked(
    title="Circonstances",
    question="Parmi ces circonstances, lesquelles sont vraies pour ce fait ?",
    help="Vous pouvez en choisir plusieurs, ou aucune. Ne dites que ce dont vous êtes sûr.",
    why="Certaines changent le texte qui s’applique, ou la peine ; la plainte les dit.",
    only_if=lambda here, case: str(here.get("kind")) in SETTINGS,
    possible=lambda here: SETTINGS.get(str(here.get("kind")), frozenset(Setting)),
    sensitive=True,
)
PROVOKED = Asked(
    title="Provocation",
    question="Aviez-vous vous-même injurié la personne auparavant ?",
    why="La loi en tient compte pour les injures ; dire qu’il n’y a pas eu de provocation écarte la question.",
    only_if=lambda here, case: _kind_in(_kind(FactKind.INSULT), here),
)
PLACE = Asked(
    title="Lieu",
    question="Dans quelle commune étiez-vous quand vous l’avez reçu ou vu ?",
    example="Versailles",
)
TARGETS = Asked(
    title="Victimes visées",
    question="Laquelle des personnes qui portent plainte est visée (son numéro dans la liste) ?",
    help="Vide : toutes.",
    only_if=lambda here, case: len(case.get("complainants") or ()) > 1,
    among="complainants",
)
EXHIBITS = Asked(
    title="Pièces", question="Quelles pièces le montrent (leurs numéros) ?", example="5, 6", among="exhibits"
)


ID = "Un mot court pour désigner ce fait (F1, F2…) ; s’il manque, sa place dans la liste le donne."


class Fact(Telling):
    """One fact. ``id`` (F1, F2…) is given by the place in the file when the file gives none."""

    id: Annotated[Line, Field(max_length=20, title="Repère", description=ID)] = ""
    kind: Annotated[FactKind, KIND]
    when: Annotated[Told[When], WHEN] = None
    learned: Annotated[Told[When], LEARNED] = None
    ongoing: Annotated[Told[Flag], ONGOING] = None
    story: Annotated[Told[Prose], STORY] = None
    platform: Annotated[Told[Name], PLATFORM] = None
    channel: Annotated[Told[Channel], CHANNEL] = None
    accounts: Annotated[list[Handle], Several, ACCOUNTS] = Field(default_factory=list)
    grounds: Annotated[list[Ground], Several, GROUNDS] = Field(default_factory=list)
    posts: Annotated[list[Post] | FiledPosts, InListOrFile(), POSTS] = Field(default_factory=list)
    data: Annotated[list[PersonalData], Several, DATA] = Field(default_factory=list)
    exposed: Annotated[Told[Prose], EXPOSED] = None
    explicit: Annotated[Told[Flag], EXPLICIT] = None
    of_minor: Annotated[Told[Flag], OF_MINOR] = None
    entered: Annotated[Told[Flag], ENTERED] = None
    altered: Annotated[Told[Flag], ALTERED] = None
    damaged: Annotated[Told[Flag], DAMAGED] = None
    solicited: Annotated[list[Solicited], Several, SOLICITED] = Field(default_factory=list)
    adult: Annotated[Told[Line], ADULT] = None
    met: Annotated[Told[Flag], MET] = None
    profile_use: Annotated[Told[Prose], PROFILE_USE] = None
    announced: Annotated[list[Announced], Several, ANNOUNCED] = Field(default_factory=list)
    condition: Annotated[Told[Line], CONDITION] = None
    demanded: Annotated[list[Demanded], Several, DEMANDED] = Field(default_factory=list)
    gave_in: Annotated[Told[Flag], GAVE_IN] = None
    carried_out: Annotated[Told[Flag], CARRIED_OUT] = None
    repeated: Annotated[Told[Flag], REPEATED] = None
    count: Annotated[Told[Annotated[Whole, Field(ge=1)]], COUNT] = None
    counted: Annotated[Told[Counted], COUNTED] = None
    frequency: Annotated[Told[Line], FREQUENCY] = None
    at_night: Annotated[Told[Flag], NIGHT] = None
    concerted: Annotated[Told[Flag], CONCERTED] = None
    setting: Annotated[list[Setting], Several, SETTING] = Field(default_factory=list)
    provoked: Annotated[Told[Flag], PROVOKED] = None
    place: Annotated[Told[Name], PLACE] = None
    targets: Annotated[list[Annotated[Whole, Field(ge=1)]], Several, TARGETS] = Field(default_factory=list)
    exhibits: Annotated[list[Annotated[Whole, Field(ge=1)]], Several, EXHIBITS] = Field(default_factory=list)
