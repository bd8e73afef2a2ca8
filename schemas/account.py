"""The accounts at the origin of the facts, and what is known of the people who use them."""

import re
from typing import Annotated

from pydantic import Field

from schemas.asked import Asked, Choice, Draft, Flag, Lines, Several, Telling, Told, told
from schemas.when import When
from schemas.words import Email, Handle, IpAddress, Line, Name, Phone, Prose, Url, Verbatim, Whole


class AccountKind(Choice):
    """What an account is in the story."""

    AUTHOR = "author", "un compte qui publie contre moi"
    FALSE_PROFILE = "false_profile", "un faux profil à mon nom", "faux profil", "faux compte", "usurpation"


class Bond(Choice):
    """What the user of an account is to the victim, as far as known."""

    UNKNOWN = "unknown", "inconnu"
    PARTNER = "partner", "conjoint, concubin ou partenaire", "conjoint", "conjointe", "mari", "compagnon", "compagne"
    FORMER_PARTNER = (
        "former_partner",
        "ancien conjoint, concubin ou partenaire",
        "ex",
        "mon ex",
        "ex-conjoint",
        "ex-mari",
    )
    CLASSMATE = "classmate", "élève du même établissement"
    COLLEAGUE = "colleague", "collègue"
    OTHER = "other", "une autre connaissance"


_KNOWN = frozenset(str(bond) for bond in Bond) - {"unknown"}


def is_known(here: Draft, case: Draft) -> bool:
    """Whether the person says who uses the account, by a name or by what that person is to them."""
    return isinstance(here.get("holder"), str) or str(here.get("bond") or "unknown") in _KNOWN


IP_ADDRESS = Asked(title="Adresse IP", question="Quelle est l’adresse IP ?", example="192.0.2.17")
IP_WHEN = Asked(
    title="Relevée le", question="À quelle date et à quelle heure correspond-elle ?", example="12/09/2013 à 23 h 40"
)


class Ip(Telling):
    """An IP address attributed to an account, with its moment: without it, an address identifies nobody."""

    address: Annotated[IpAddress, IP_ADDRESS]
    when: Annotated[Told[When], IP_WHEN] = None


ID = Asked(
    title="Repère",
    question="Par quel mot court désigner ce compte dans le dossier ?",
    help="Il sert seulement à relier les faits aux comptes ; il n’est pas imprimé.",
    example="exemple_03",
)
KIND = Asked(title="Nature du compte", question="Qu’est-ce que ce compte ?")
PLATFORM = Asked(
    title="Plateforme",
    question="Sur quelle plateforme ou quel site ?",
    help="Facebook, Instagram, X, TikTok, Snapchat, YouTube… ou le nom du site.",
    example="twitter",
    among="platforms",
)
HANDLE = Asked(
    title="Nom du compte", question="Quel est le nom du compte, tel qu’il s’affiche après le @ ?", example="@exemple_03"
)
DISPLAYED = Asked(title="Nom affiché", question="Quel nom est affiché en haut du profil ?", example="Exemple Trois")
PERMANENT_ID = Asked(
    title="Identifiant permanent",
    question="Quel est l’identifiant numérique du compte, si vous le connaissez ?",
    why="Un nom de compte change, cet identifiant non.",
    example="1234567890",
)
URL = Asked(
    title="Adresse du profil",
    question="Quelle est l’adresse complète du profil ?",
    example="https://exemple.fr/exemple_03",
)
PHONE = Asked(
    title="Numéro de l’auteur",
    question="De quel numéro de téléphone viennent les messages ou les appels ?",
    why="L’opérateur peut dire aux enquêteurs à qui est ce numéro.",
    example="01 99 00 55 66",
)
EMAIL = Asked(
    title="Courriel de l’auteur",
    question="De quelle adresse électronique viennent les messages ?",
    example="auteur@exemple.fr",
)
SEEN_IN = Asked(
    title="Publications de ce compte",
    question="Quelles sont les adresses de publications de ce compte, si c’est tout ce que vous en avez ?",
    help="Donnez-les aussi parmi les messages du fait : la plateforme doit savoir ce qu’elle doit retirer.",
    example="https://exemple.fr/exemple_03/status/1",
)
DESCRIBED = Asked(
    title="Désigné ainsi",
    question="Comment désignez-vous ce compte, si vous n’en savez ni le nom ni l’adresse ?",
    help="Vos mots sont repris entre guillemets dans la plainte, et dans elle seule.",
    example="le compte anonyme qui m’écrit chaque soir",
)
OLDEST = Asked(
    title="Plus ancienne capture",
    question="De quand date la plus ancienne publication que vous avez gardée ?",
    example="30/08/2013",
)
COUNT = Asked(title="Nombre de publications", question="Combien de publications avez-vous relevées ?", example="1500")
MORE_THAN = Asked(title="Au moins", question="Ce nombre est-il un minimum (« plus de… ») ?")
APPEARED = Asked(title="Apparu le", question="Quand ce compte est-il apparu ?", example="09/11/2013")
CLOSED = Asked(title="Fermé le", question="Quand ce compte a-t-il été fermé, s’il l’a été ?", example="09/11/2013")
LEARNED = Asked(
    title="Appris le",
    question="Quel jour l’avez-vous constaté, si c’est plus tard ?",
    why="Un document ne raconte jamais ce que vous ne saviez pas encore le jour de sa date.",
    example="10/11/2013",
)
SEEN = Asked(
    title="Constaté ouvert le",
    question="Quand l’avez-vous vu ouvert pour la dernière fois (jour et heure) ?",
    example="9 novembre 2013 à 18 h 30",
)
HOLDER = Asked(
    title="Qui l’utilise",
    question="Qui utilise ce compte, si vous le savez ?",
    help="Dans le doute, laissez vide : la plainte est alors « contre X », c’est normal.",
    why="Accuser une personne à tort peut vous être reproché.",
)
HOLDER_BASIS = Asked(
    title="Ce qui le montre",
    question="Qu’est-ce qui montre que c’est cette personne ?",
    why="Sans élément, le nom n’est pas écrit comme certain.",
    only_if=is_known,
)
HOLDER_TOWN = Asked(
    title="Sa commune",
    question="Dans quelle commune cette personne habite-t-elle, si vous le savez ?",
    help="La commune et son code postal, jamais l’adresse : celle d’une autre personne n’est écrite nulle part.",
    why="Le procureur de son domicile est compétent aussi.",
    example="Rennes (35000)",
    only_if=is_known,
)
ACCUSE = Asked(
    title="La nommer",
    question="Voulez-vous que la plainte soit portée contre cette personne, par son nom ?",
    help="Si oui, elle sera convoquée ; elle et son avocat liront cette lettre. Une erreur de bonne foi n’est pas "
    "punie, un mensonge l’est. Dans le doute, dites non : la plainte reste « contre X ».",
    why="Être convoqué peut rendre quelqu’un dangereux : si c’est votre partenaire ou votre ex, parlez-en d’abord à "
    "une association.",
    only_if=lambda here, case: isinstance(here.get("holder"), str),
)
UNDER_AGE = Asked(
    title="Auteur mineur",
    question="Cette personne a-t-elle moins de dix-huit ans ?",
    why="Un mineur n’est nommé ni dans l’objet de la plainte, ni auprès d’une plateforme ou d’une école.",
    only_if=is_known,
)
BOND = Asked(title="Lien avec l’auteur", question="Qui est cette personne pour vous, si vous le savez ?")
IPS = Asked(title="Adresses IP", question="Avez-vous des adresses IP attribuées à ce compte ?")
IP_SOURCE = Asked(
    title="Origine des adresses IP",
    question="Comment avez-vous obtenu ces adresses IP ?",
    help="Cette réponse est pour votre avocat : elle n’est écrite dans aucun document.",
)
BLOCKED = Asked(title="Compte bloqué", question="Avez-vous bloqué ce compte ?")
EXHIBITS = Asked(
    title="Pièces", question="Quelles pièces montrent ce profil (leurs numéros) ?", example="1, 2", among="exhibits"
)


class Account(Telling):
    """One account, as it can be found again."""

    id: Annotated[Handle, ID]
    kind: Annotated[AccountKind, KIND] = AccountKind.AUTHOR
    platform: Annotated[Told[Name], PLATFORM] = None
    handle: Annotated[Told[Handle], HANDLE] = None
    displayed_name: Annotated[Told[Verbatim], DISPLAYED] = None
    permanent_id: Annotated[Told[Handle], PERMANENT_ID] = None
    url: Annotated[Told[Url], URL] = None
    phone: Annotated[Told[Phone], PHONE] = None
    email: Annotated[Told[Email], EMAIL] = None
    seen_in: Annotated[list[Url], Lines, SEEN_IN] = Field(default_factory=list)
    described: Annotated[Told[Verbatim], DESCRIBED] = None
    oldest: Annotated[Told[When], OLDEST] = None
    post_count: Annotated[Told[Annotated[Whole, Field(ge=0)]], COUNT] = None
    more_than: Annotated[Flag, MORE_THAN] = False
    appeared: Annotated[Told[When], APPEARED] = None
    closed: Annotated[Told[When], CLOSED] = None
    learned: Annotated[Told[When], LEARNED] = None
    seen_open: Annotated[Told[When], SEEN] = None
    blocked: Annotated[Told[Flag], BLOCKED] = None
    holder: Annotated[Told[Line], HOLDER] = None
    holder_basis: Annotated[Told[Prose], HOLDER_BASIS] = None
    holder_town: Annotated[Told[Name], HOLDER_TOWN] = None
    accuse: Annotated[Told[Flag], ACCUSE] = None
    under_age: Annotated[Told[Flag], UNDER_AGE] = None
    bond: Annotated[Told[Bond], BOND] = None
    ips: Annotated[list[Ip], IPS] = Field(default_factory=list)
    ip_source: Annotated[Told[Prose], IP_SOURCE] = None
    exhibits: Annotated[list[Annotated[Whole, Field(ge=1)]], Several, EXHIBITS] = Field(default_factory=list)

    @property
    def known_by(self) -> tuple[str, ...]:
        """Whatever an enquiry can find this account by, the surest first; its words and its mark are not of them."""
        named = (self.handle, self.displayed_name, self.phone, self.email, self.url, self.permanent_id)
        found = [str(one) for each in named if (one := told(each))]
        return tuple(found + [str(url) for url in self.seen_in])

    @property
    def marked_by_name(self) -> bool:
        """Whether the mark of an account is itself a name of account, a number or an address."""
        return re.search(r"@|#\d{4}$|^(?:\+|00)?\d[\d .-]{6,}$|^https?://", self.id) is not None

    @property
    def named(self) -> bool:
        """Whether the complaint names who uses it: a name, and what shows it."""
        return bool(told(self.holder)) and bool(told(self.holder_basis))

    @property
    def designated(self) -> bool:
        """Whether the complaint says what the one who uses it is to the victim: somebody who may know himself in it."""
        return told(self.bond) not in {None, Bond.UNKNOWN}
