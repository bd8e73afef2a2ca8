"""The emoji of a quotation, named after it in French: who hears it, or prints without the drawing, has them.

The names are ours, short, and say what is drawn and nothing of what it means. One that has no name here is only said to
be there: a name is never made up.

>>> named("bonjour 👋🏽")
'[emoji : main qui salue]'
>>> named("🔪🔪 à demain ❤️")
'[emoji : couteau, deux fois ; cœur rouge]'
>>> named("des mots, sans plus")
''
"""

import re

from filings.french.numbers import in_words

#: Skin, hair, sex and the choice of a drawing: they change the drawing, not what is drawn.
_VARIANT = re.compile("[\U0001f3fb-\U0001f3ff\ufe0e\ufe0f]|\u200d[\u2640\u2642]")
_ONE = "[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a\u231b\u23e9-\u23f3]"
_EMOJI = re.compile(f"[\U0001f1e6-\U0001f1ff]{{2}}|{_ONE}(?:\u200d{_ONE})*")

_NAMES = {
    drawn: name
    for name, drawings in {
        "visage souriant": "😀😃😄🙂☺😊",
        "visage hilare": "😆😁",
        "visage qui pleure de rire": "😂",
        "visage qui se roule de rire": "🤣",
        "visage qui fait un clin d’œil": "😉",
        "visage à l’envers": "🙃",
        "visage aux yeux en cœur": "😍",
        "visage qui envoie un baiser": "😘",
        "visage qui tire la langue": "😛😜😝",
        "visage qui louche": "🤪",
        "visage avec des lunettes de soleil": "😎",
        "visage en coin": "😏",
        "visage sans expression": "😐😑",
        "visage aux yeux levés": "🙄",
        "visage pensif": "🤔",
        "visage triste": "😔☹🙁😞",
        "visage qui pleure": "😢😭",
        "visage en colère": "😠😡",
        "visage qui jure": "🤬",
        "visage effrayé": "😱😨😰",
        "visage dégoûté": "🤢",
        "visage qui vomit": "🤮",
        "visage à la bouche fermée par une glissière": "🤐",
        "visage qui demande le silence": "🤫",
        "visage de diable souriant": "😈",
        "visage de diable en colère": "👿",
        "visage de clown": "🤡",
        "visage d’extraterrestre": "👽",
        "fantôme": "👻",
        "crâne": "💀",
        "tête de mort sur deux os": "☠",
        "excrément": "💩",
        "singe qui se cache les yeux": "🙈",
        "singe qui se bouche les oreilles": "🙉",
        "singe qui se ferme la bouche": "🙊",
        "singe": "🐒🐵",
        "cochon": "🐷🐖",
        "rat": "🐀",
        "souris": "🐁🐭",
        "serpent": "🐍",
        "chien": "🐶🐕",
        "vache": "🐄🐮",
        "baleine": "🐋🐳",
        "cœur rouge": "❤♥",
        "cœur noir": "🖤",
        "cœur brisé": "💔",
        "baiser": "💋",
        "goutte": "💧",
        "gouttes": "💦",
        "main qui salue": "👋",
        "pouce levé": "👍",
        "pouce baissé": "👎",
        "majeur tendu": "🖕",
        "poing levé": "✊",
        "poing tendu": "👊",
        "index pointé vers la droite": "👉",
        "index pointé vers la gauche": "👈",
        "index pointé vers le bas": "👇",
        "index pointé vers le haut": "👆☝",
        "mains qui applaudissent": "👏",
        "mains jointes": "🙏",
        "bras musclé": "💪",
        "œil": "👁",
        "yeux": "👀",
        "langue": "👅",
        "pistolet": "🔫",
        "couteau": "🔪🗡",
        "épées croisées": "⚔",
        "hache": "🪓",
        "bombe": "💣",
        "explosion": "💥",
        "feu": "🔥",
        "sang": "🩸",
        "seringue": "💉",
        "cercueil": "⚰",
        "pierre tombale": "🪦",
        "corde": "🪢",
        "chaîne": "⛓",
        "cible": "🎯",
        "maison": "🏠🏡",
        "voiture": "🚗",
        "téléphone": "📱📞☎",
        "appareil photo": "📷📸",
        "caméra": "📹🎥",
        "cadenas": "🔒",
        "ordures": "🗑",
        "balai": "🧹",
        "argent": "💰💸",
        "aubergine": "🍆",
        "pêche": "🍑",
        "banane": "🍌",
        "interdiction": "🚫⛔",
        "croix": "❌✖",
        "marque de validation": "✅✔",
        "avertissement": "⚠",
        "sablier": "⌛⏳",
        "réveil": "⏰",
        "fusée": "🚀",
        "étoile": "⭐🌟",
    }.items()
    for drawn in drawings
}
_NAMES |= {"🏳\u200d🌈": "drapeau arc-en-ciel", "👁\u200d🗨": "œil dans une bulle"}


def named(text: str) -> str:
    """Return « [emoji : main qui salue] » for the emoji of a text, each once with how often, or nothing."""
    if text.isascii():
        return ""
    found: dict[str, int] = {}
    for drawn in _EMOJI.findall(_VARIANT.sub("", text)):
        name = _NAMES.get(drawn, "")
        found[name] = found.get(name, 0) + 1
    known = [name + (f", {in_words(count)} fois" if count > 1 else "") for name, count in found.items() if name]
    if not found:
        return ""
    return f"[emoji : {' ; '.join(known)}]" if known else "[emoji]"
