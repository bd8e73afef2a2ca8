"""The people of a case: who complains, who represents them, who defends them, who saw."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import Field, model_validator

from schemas.address import Address
from schemas.asked import Asked, Choice, Flag, Telling, Told, told
from schemas.named import Named
from schemas.organisation import Organisation
from schemas.when import Day, When
from schemas.words import Email, Line, Name, Phone, Prose, Whole, phone_at_home


class Relation(Choice):
    """What a person is to the complainant they represent."""

    MOTHER = "mother", "mère", "maman", "sa mère"
    FATHER = "father", "père", "papa", "son père"
    GUARDIAN = "guardian", "tuteur légal", "tuteur", "tutrice", "tutrice légale"


class AddressKind(Choice):
    """Whose address is given to the prosecutor."""

    OWN = "own", "mon adresse"
    THIRD_PARTY = "third_party", "l’adresse d’une autre personne, avec son accord"
    LAWYER = "lawyer", "l’adresse de mon avocat"


class Service(Choice):
    """A profession that some texts protect, as the texts part them."""

    AUTHORITY = (
        "authority",
        "policier, gendarme, douanier, magistrat, agent pénitentiaire ou autre autorité publique",
        "policier",
        "policière",
        "gendarme",
        "douanier",
        "magistrat",
        "magistrate",
    )
    FIREFIGHTER = "firefighter", "sapeur-pompier ou marin-pompier", "pompier", "pompière", "sapeur-pompier"
    TEACHER = (
        "teacher",
        "enseignant, ou personnel d’un établissement scolaire",
        "enseignant",
        "enseignante",
        "professeur",
        "professeure",
        "surveillant",
    )
    CARER = "carer", "soignant, professionnel de santé", "soignant", "soignante", "médecin", "infirmier", "infirmière"
    TRANSPORT = "transport", "agent d’un réseau de transport public", "contrôleur", "conducteur de bus"
    PUBLIC_SERVICE = "public_service", "autre agent d’un service public", "agent public", "fonctionnaire"
    LAWYER = "lawyer", "avocat", "avocate"
    CARETAKER = "caretaker", "gardien d’immeuble assermenté, ou agent d’un bailleur", "gardien d’immeuble", "gardienne"
    GUARD = "guard", "agent de sécurité privée", "agent de sécurité", "vigile"
    JOURNALIST = "journalist", "journaliste"
    CANDIDATE = "candidate", "candidat à une élection, pendant la campagne", "candidat", "candidate"
    NONE = "none", "aucune de ces professions", "aucune"


EMAIL = Asked(
    title="Adresse électronique",
    question="À quelle adresse électronique peut-on vous répondre ?",
    help="Choisissez une adresse que personne d’autre que vous ne lit.",
    why="La plateforme répond à cette adresse, et la loi l’exige dans la demande de retrait.",
    example="salome@exemple.fr",
)
PHONE = Asked(
    title="Téléphone",
    question="À quel numéro peut-on vous appeler sans risque ?",
    example="01 99 00 12 34",
)
ADDRESS = Asked(title="Adresse postale", question="À quelle adresse peut-on vous écrire sans risque ?")


class Person(Named):
    """Anyone named in a document, and how to reach them."""

    email: Annotated[Told[Email], EMAIL] = None
    phone: Annotated[Told[Phone], PHONE] = None
    address: Annotated[Told[Address], ADDRESS] = None

    @model_validator(mode="before")
    @classmethod
    def _phone_of_home(cls, told_: Any) -> Any:
        """A number without its country is one of the territory of the address: « 76 12 34 » in New Caledonia."""
        if not isinstance(told_, Mapping) or not isinstance(home := told_.get("address"), Mapping):
            return told_
        number, postcode = told_.get("phone"), home.get("postcode")
        if not isinstance(number, str) or not isinstance(postcode, str):
            return told_
        try:
            return {**told_, "phone": phone_at_home(number, postcode)}
        except ValueError:
            return told_  # to be refused where it stands


RELATION = Asked(title="Lien avec la victime", question="Quel est le lien avec la personne représentée ?")


class Representative(Person):
    """Who acts for a minor (code civil, articles 388-1-1 and 388-2)."""

    relation: Annotated[Told[Relation], RELATION] = None


BAR = Asked(title="Barreau", question="À quel barreau l’avocat est-il inscrit ?", example="Versailles")
SIGNS = Asked(
    title="L’avocat signe",
    question="L’avocat signe-t-il la plainte à votre place ?",
    help="Il le peut, sans pouvoir particulier.",
)


class Lawyer(Person):
    """The complainant’s lawyer."""

    bar: Annotated[Told[Name], BAR] = None
    signs: Annotated[Flag, SIGNS] = False


MANDATE_TITLE = Asked(
    title="Intitulé du mandat",
    question="Comment ce mandat s’intitule-t-il exactement ?",
    example="conseiller régional d’Île-de-France",
)
MANDATE_SINCE = Asked(title="Mandat depuis", question="Depuis quand exercez-vous ce mandat ?", example="mars 2010")
MANDATE_KNOWN = Asked(
    title="Mandat connu des auteurs",
    question="Ce mandat est-il affiché sur votre profil, ou cité par les auteurs ?",
    why="Les menaces contre un élu en raison de son mandat sont punies plus sévèrement, si l’auteur le connaissait.",
)


class Mandate(Telling):
    """An elected office held by a complainant."""

    title: Annotated[Told[Line], MANDATE_TITLE] = None
    since: Annotated[Told[When], MANDATE_SINCE] = None
    known_to_authors: Annotated[Told[Flag], MANDATE_KNOWN] = None


DEPENDANT_WHO = Asked(title="Lien", question="Qui est cette personne pour vous ?", example="fille")
DEPENDANT_AGE = Asked(title="Âge", question="Quel âge a-t-elle ?", example="11")


class Dependant(Telling):
    """A child or a relative who lives with the complainant: what the facts weigh on."""

    who: Annotated[Line, DEPENDANT_WHO]
    age: Annotated[Told[Annotated[Whole, Field(ge=0, le=120)]], DEPENDANT_AGE] = None


CONTACT_NAME = Asked(
    title="Organisme",
    question="Quel organisme peut prendre les rendez-vous pour vous ?",
    example="la permanence de l’association",
)
CONTACT_PHONE = Asked(title="Standard", question="Quel est le numéro de son standard ?", example="01 99 00 36 46")


class Switchboard(Telling):
    """An organisation that answers in the complainant’s place."""

    name: Annotated[Line, CONTACT_NAME]
    phone: Annotated[Told[Phone], CONTACT_PHONE] = None


# --- who complains -------------------------------------------------------------------------------------------------

ORGANISATION = Asked(
    title="Personne morale",
    question="Est-ce une association, une société ou une autre organisation qui porte plainte ?",
    help="Si des personnes sont visées elles aussi, chacune porte plainte de son côté dans le même dossier.",
)
BIRTH_DATE = Asked(
    title="Date de naissance",
    question="Quelle est la date de naissance ?",
    why="Elle établit l’identité devant le procureur, et la minorité protège davantage.",
    example="14 mai 1979",
)
BIRTH_PLACE = Asked(
    title="Lieu de naissance",
    question="Dans quelle commune, ou dans quel pays, cette naissance a-t-elle eu lieu ?",
    example="Nantes",
)
NATIONALITY = Asked(title="Nationalité", question="De quelle nationalité ?", example="française")
OCCUPATION = Asked(
    title="Profession",
    question="Quelle profession, ou quelle situation ?",
    example="consultante indépendante",
)
ADDRESS_KIND = Asked(
    title="Nature de l’adresse",
    question="De qui est cette adresse ?",
    help="La loi permet de donner l’adresse d’une autre personne, avec son accord, pour ne pas révéler la vôtre.",
)
REPRESENTATIVES = Asked(
    title="Représentants",
    question="Qui représente la personne mineure ?",
    why="Un mineur peut signaler seul les faits ; un parent agit pour demander réparation.",
    only_if=lambda here, case: bool(here.get("birth_date") or here.get("representatives") or case.get("for_whom")),
)
MANDATE = Asked(
    title="Mandat électif",
    question="Exercez-vous un mandat électif public ?",
    why="Certaines infractions sont punies plus sévèrement quand elles visent un élu en raison de son mandat.",
)
SERVICE = Asked(
    title="Profession protégée",
    question="Au moment des faits, exerciez-vous l’une de ces professions ?",
    help="Sinon, choisissez « aucune ».",
    why="Certaines infractions sont punies plus sévèrement quand elles visent une personne à cause de son métier.",
)
VULNERABLE = Asked(
    title="Vulnérabilité",
    question="Une maladie, une infirmité, une grossesse ou l’âge rend-il la personne particulièrement vulnérable ?",
    help="Dites-le en une phrase, seulement si vous le souhaitez : elle est écrite dans la plainte, que la personne "
    "mise en cause et son avocat pourront lire.",
    why="La loi punit plus sévèrement certains faits, si l’auteur le savait ou le voyait.",
    sensitive=True,
)
DEPENDANTS = Asked(
    title="Enfants et proches à charge",
    question="Des enfants ou des proches vivent-ils avec vous et subissent-ils les conséquences ?",
)
CONTACT = Asked(
    title="Contact",
    question="Un organisme peut-il recevoir les réponses et prendre les rendez-vous à votre place ?",
)
PUBLIC_FIGURE = Asked(
    title="Personne connue du public",
    question="Êtes-vous une personnalité connue du public ?",
    why="Le caractère privé de la personne visée compte pour la vie privée.",
)
REACH = Asked(
    title="Comment vous joindre",
    question="Comment vous joindre sans risque : à quelles heures, peut-on laisser un message ?",
    help="Pensez à qui voit ce téléphone, cette messagerie, cette boîte aux lettres.",
    why="Les enquêteurs appellent sans prévenir.",
    example="par téléphone, entre 9 h et 16 h, sans laisser de message",
)


class Complainant(Person):
    """Who complains: the victim, or each of the victims; a legal person when ``organisation`` is told."""

    organisation: Annotated[Organisation | None, ORGANISATION] = None
    birth_date: Annotated[Told[Day], BIRTH_DATE] = None
    birth_place: Annotated[Told[Name], BIRTH_PLACE] = None
    nationality: Annotated[Told[Line], NATIONALITY] = None
    occupation: Annotated[Told[Line], OCCUPATION] = None
    address_kind: Annotated[AddressKind, ADDRESS_KIND] = AddressKind.OWN
    representatives: Annotated[list[Representative], REPRESENTATIVES] = Field(default_factory=list)
    mandate: Annotated[Mandate | None, MANDATE] = None
    service: Annotated[Told[Service], SERVICE] = None
    vulnerability: Annotated[Told[Prose], VULNERABLE] = None
    reach: Annotated[Told[Line], REACH] = None
    dependants: Annotated[list[Dependant], DEPENDANTS] = Field(default_factory=list)
    contact: Annotated[Switchboard | None, CONTACT] = None
    public_figure: Annotated[Told[Flag], PUBLIC_FIGURE] = None

    def age_on(self, day: date) -> int | None:
        """Age in whole years on a day, None when the birth is not told."""
        birth = told(self.birth_date)
        if birth is None:
            return None
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


WITNESS_SAW = Asked(title="Ce que le témoin a vu", question="Qu’a vu ou entendu cette personne ?")
WITNESS_AGREES = Asked(
    title="Accord du témoin",
    question="Cette personne est-elle d’accord pour que son nom figure dans la plainte ?",
    why="Sans son accord, son nom n’est écrit nulle part.",
)


class Witness(Person):
    """Someone who saw; named in the complaint only with their agreement."""

    saw: Annotated[Told[Prose], WITNESS_SAW] = None
    agrees: Annotated[Flag, WITNESS_AGREES] = False
