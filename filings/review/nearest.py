"""Which kinds of facts are nearest to one told as « autre chose »: by the words people use of each.

A kind is offered, never supposed: whoever tells chooses it, or leaves the fact in the account.
"""

import re

from schemas.asked import told
from schemas.fact import Fact, FactKind

#: So many kinds are offered.
_OFFERED = 3
#: What people say of each kind, by the beginning of the words.
_WORDS = {
    FactKind.HARASSMENT: r"harc[eè]l|raid|meute|s’acharn|acharnement|commentaires?\b|me suit|suivie? |traqu|balise|gps",
    FactKind.MESSAGES: r"messages?\b|sms\b|textos?\b|courriels?\b|mails?\b|m’écrit|envoie|envoy|non sollicit",
    FactKind.CALLS: r"appels?\b(?! publics?| à | au )|appell|téléphon|sonn|raccroch|numéro masqué",
    FactKind.DEATH_THREAT: r"mort\b|tuer|crever|assassin|égorg|buter",
    FactKind.THREAT: r"menac|frapper|casser|brûler|violer|représailles|retrouver",
    FactKind.CALL_TO_VIOLENCE: r"appels? publics?|appel(?:s|le|lent)? (?:à|au) |lynch|incit",
    FactKind.INSULT: r"injur|insult|trait(?:ée?|er?) de|grossi[eè]r|salope|connard|connasse|pute\b",
    FactKind.DEFAMATION: r"diffam|accus|mensong|rumeur|calomni|réputation|faux avis",
    FactKind.HATRED: r"haine|racis|antisémit|homophob|transphob|sexis",
    FactKind.PERSONAL_DATA: r"adresse|coordonnées|données|mon numéro|doxx?ing|dossier médical",
    FactKind.PRIVATE_CONTENT: r"conversations?\b|correspondance|enregistr|captures? de nos|publi|privée?s\b",
    FactKind.INTIMATE_IMAGE: r"intimes?\b|nue?s?\b|nudes?\b|sexe\b|sexuel|seins|porno|dick ?pic",
    FactKind.SOLICITATION: r"mineure?|enfant|adolescent|(?:ma|mon) fil(?:le|s)\b|propositions? sexuel",
    FactKind.FALSE_PROFILE: r"faux (?:profil|compte)|usurp|à mon nom|mon identité|se fait passer|commande|inscri",
    FactKind.MONTAGE: r"montage|deepfake|truqu|fabriqu|générée?|intelligence artificielle|\bia\b",
    FactKind.INTRUSION: r"pirat|mot de passe|mes? comptes?\b|espion|logiciel|connect|balise|traceur|gps|localis|airtag",
    FactKind.BLACKMAIL: r"chantage|ran[cç]on|sextors|exige|contre de l’argent|si je ne|payer",
    FactKind.SUICIDE_CALL: r"suicid|me tuer toi|va mourir|me foutre en l’air",
    FactKind.IN_PERSON: r"devant (?:chez|ma|mon)|domicile|dans la rue|boîte aux lettres|visite|suivie? |voiture|dégrad",
}


def nearest(fact: Fact) -> tuple[FactKind, ...]:
    """Return the kinds whose words a fact holds, the best served first; none when it holds none of them."""
    said = words_of(fact)
    found = {kind: len(set(re.findall(rf"\b(?:{words})", said))) for kind, words in _WORDS.items()}
    best = sorted((kind for kind in found if found[kind] and kind is not fact.kind), key=lambda kind: -found[kind])
    return tuple(best[:_OFFERED])


def words_of(fact: Fact) -> str:
    """Return the words of the story of a fact and of its first messages, in lower case, apostrophes curved."""
    said = " ".join([told(fact.story) or "", *(str(told(post.text) or "") for post in fact.posts[:_OFFERED])])
    return said.replace("'", "’").casefold()
