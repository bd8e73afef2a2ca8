"""The people of a case: who complains, who represents them, who defends them, who saw."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import Field, model_validator

from schemas.asked import Asked, Choice, Draft, Flag, Lines, Telling, Told, told
from schemas.when import Day, When
from schemas.words import Email, Line, Name, Phone, Postcode, Prose, Whole, phone_at_home


class Civility(Choice):
    """How a person wishes to be addressed; leaving it out is an answer (CJUE, 9 January 2025, C-394/23)."""

    MADAME = "madame", "Madame", "Mme", "Mlle", "Mademoiselle", "Mrs", "Ms", "Miss", "F", "femme", "féminin"
    MONSIEUR = "monsieur", "Monsieur", "M", "Mr", "H", "homme", "masculin"


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


LINES = Asked(
    title="Adresse",
    question="Quelle est l’adresse (numéro et rue, sans la commune) ?",
    example="12 rue des Lilas",
)
POSTCODE = Asked(title="Code postal", question="Quel est le code postal ?", example="78000")
CITY = Asked(title="Commune", question="Dans quelle commune ?", example="Versailles")
COUNTRY = Asked(title="Pays", question="Dans quel pays, si ce n’est pas la France ?", example="Belgique")


class Address(Telling):
    """A postal address, as it is written on an envelope."""

    lines: Annotated[list[Line], Lines, LINES] = Field(default_factory=list, max_length=4)
    postcode: Annotated[Told[Postcode], POSTCODE] = None
    city: Annotated[Told[Name], CITY] = None
    country: Annotated[Told[Name], COUNTRY] = None


CIVILITY = Asked(
    title="Civilité",
    question="Quelle civilité faut-il employer dans les lettres ?",
    help="Vous pouvez ne pas répondre : les lettres sont alors écrites sans civilité.",
)
FIRST_NAMES = Asked(
    title="Prénoms", question="Quels sont les prénoms, dans l’ordre de l’état civil ?", example="Salomé"
)
LAST_NAME = Asked(title="Nom de famille", question="Quel est le nom de famille ?", example="Marchand")
USED_NAME = Asked(
    title="Nom d’usage",
    question="Quel autre nom est porté dans la vie courante, s’il y en a un ?",
    example="Marchand-Duval",
)
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


class Named(Telling):
    """What a person is called."""

    civility: Annotated[Told[Civility], CIVILITY] = None
    first_names: Annotated[Told[Name], FIRST_NAMES] = None
    last_name: Annotated[Told[Name], LAST_NAME] = None
    used_name: Annotated[Told[Name], USED_NAME] = None


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


# --- a legal person ------------------------------------------------------------------------------------------------


class OrganisationForm(Choice):
    """What a legal person is; the noun by which a letter names it follows."""

    ASSOCIATION = "association", "une association", "association", "asso", "association loi 1901"
    COMPANY = "company", "une société", "société", "entreprise", "SARL", "SAS", "SASU", "SA", "SCI", "EURL"
    UNION = "union", "un syndicat", "syndicat", "syndicat professionnel"
    FOUNDATION = "foundation", "une fondation", "fondation", "fonds de dotation"
    PARTY = "party", "un parti politique", "parti politique", "parti"
    COMMUNE = "commune", "une commune", "commune", "mairie", "ville", "municipalité"
    TERRITORY = (
        "territory",
        "une autre collectivité territoriale",
        "collectivité",
        "collectivité territoriale",
        "département",
        "région",
    )
    PUBLIC_BODY = (
        "public_body",
        "un établissement public ou une administration",
        "établissement",
        "établissement public",
        "administration",
    )
    OTHER = "other", "une autre personne morale", "autre"


class Purpose(Choice):
    """What an association is made for, by its statutes, where a text lets such an association act in court."""

    RACISM = "racism", "combattre le racisme, ou assister les victimes de discriminations racistes ou religieuses"
    SEX = "sex", "combattre les violences ou les discriminations fondées sur le sexe"
    ORIENTATION = "orientation", "combattre celles fondées sur l’orientation ou l’identité sexuelle"
    DISABILITY = "disability", "combattre celles fondées sur le handicap"
    OTHER = "other", "autre chose"


def _declared(here: Draft, case: Draft) -> bool:
    return str(here.get("form")) == OrganisationForm.ASSOCIATION.value


OFFICER_QUALITY = Asked(
    title="Qualité",
    question="En quelle qualité cette personne représente-t-elle l’organisation ?",
    example="présidente",
)
OFFICER_POWERS = Asked(
    title="Pouvoir d’agir",
    question="Qu’est-ce qui habilite cette personne à agir en justice (article des statuts, délibération) ?",
    help="Une commune agit sur délibération ; les statuts d’une association disent qui peut agir pour elle.",
    example="l’article 12 des statuts",
)


class Officer(Named):
    """Who represents a legal person, and in what quality."""

    quality: Annotated[Told[Line], OFFICER_QUALITY] = None
    powers: Annotated[Told[Line], OFFICER_POWERS] = None


ORGANISATION_FORM = Asked(
    title="Forme", question="Qu’est-ce qui porte plainte ?", why="Certains textes ne protègent que des personnes."
)
ORGANISATION_STATUS = Asked(
    title="Forme exacte",
    question="Quelle est sa forme exacte, si elle en a une ?",
    example="société par actions simplifiée",
)
ORGANISATION_NAME = Asked(
    title="Dénomination", question="Comment se nomme-t-elle exactement ?", example="Les Mots Clairs"
)
ORGANISATION_SEAT = Asked(
    title="Siège",
    question="À quelle adresse est son siège ?",
    why="Le siège dit quel procureur peut être compétent ; il est écrit dans la plainte.",
)
ORGANISATION_OFFICER = Asked(
    title="Représentant légal",
    question="Quel est le nom de famille de la personne qui la représente et signe pour elle ?",
)
ORGANISATION_OBJECT = Asked(
    title="Objet",
    question="Quel est son objet, d’après ses statuts ?",
    example="la défense des usagers du quartier",
)
ORGANISATION_DECLARED = Asked(
    title="Déclarée le",
    question="À quelle date l’association a-t-elle été déclarée ?",
    why="Certaines associations peuvent agir en justice, cinq ans après leur déclaration.",
    example="3 mars 2010",
    only_if=_declared,
)
ORGANISATION_PURPOSES = Asked(
    title="But d’après les statuts",
    question="Que se propose-t-elle, d’après ses statuts ?",
    why="La loi ouvre l’action en justice à certaines associations, selon ce que disent leurs statuts.",
    only_if=_declared,
)


class Organisation(Telling):
    """A legal person: what it is, its name and seat, who represents it, what it was made for."""

    form: Annotated[Told[OrganisationForm], ORGANISATION_FORM] = None
    status: Annotated[Told[Line], ORGANISATION_STATUS] = None
    name: Annotated[Told[Line], ORGANISATION_NAME] = None
    seat: Annotated[Told[Address], ORGANISATION_SEAT] = None
    officer: Annotated[Officer | None, ORGANISATION_OFFICER] = None
    object: Annotated[Told[Line], ORGANISATION_OBJECT] = None
    declared: Annotated[Told[Day], ORGANISATION_DECLARED] = None
    purposes: Annotated[list[Purpose], ORGANISATION_PURPOSES] = Field(default_factory=list)


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
