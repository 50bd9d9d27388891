"""Word lists for names: titles, particles, nationalities, what introduces a name, the common words of five languages.

`common.txt` and `given.txt` are made with the model, from words of its corpora that are no names, or nothing else;
`nationalities.txt` is our own.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from importlib import resources

# As \b, but that a combining mark belongs to its word.
_WORD_BEGINS, _WORD_ENDS = r"(?<![\w\u0300-\u036f])", r"(?![\w\u0300-\u036f])"
# Titles that are no other word, in any case; then those that are one, which count only before a capital.
_TITLES = (
    "mr|mrs|ms|mx|dr|prof|professor|messrs|mme|mlle|monsieur|madame|maître|herr|herrn|frau|fräulein|señor|señora|señorita|"
    "sr|sra|srta|dña|doña|dhr|mw|mevr|mevrouw|meneer|mijnheer|drs|dott|signor|signora|pani"
)
_AMBIGUOUS = (
    "M|MM|Me|Mes|D|Don|[Dd]e [Hh]eer|Miss|Inspector|Sergeant|Captain|Colonel|Constable|Lieutenant|Detective|Corporal|"
    "Officer|Private|Father|Sister|Brother|Sheikh|Imam|Rabbi|Count|Richter|Richterin|Rechtsanwalt|Rechtsanwältin|Notar|"
    "Kommissar"
)
_RANKS = "Lord|Lady|Sir|Dame|Baroness|Baron|Justice|Judge|Saint"
_PARTICLES = """
    van de der den von zu zur vom di da dos das do del della dei du des la le el al bin ibn ben abu ter ten op 't af av
    y e
"""
TITLE_WORDS = frozenset(_TITLES.split("|"))  # folded
AMBIGUOUS_WORDS = frozenset(f"{_AMBIGUOUS}|{_RANKS}".replace("[Dd]e [Hh]eer", "De|de").split("|"))  # their first words
RANKS = frozenset(_RANKS.lower().split("|"))  # part of the name that follows
PARTICLES = frozenset(_PARTICLES.split())

# What a firm or body is called by, at the end of its name.
_LEGAL_FORMS = (
    r"Inc|Corp|Corporation|LLC|LLP|Ltd|Limited|plc|PLC|GmbH|mbH|AG|KG|SE|eV|e\.V|SA|S\.A|SAS|SARL|SL|S\.L|BV|B\.V|NV|N\.V|"
    r"SpA|S\.p\.A|AB|ASA|A/S|Oy|Oyj|Holdings?|Incorporated|Ltda|Lda|Sp\. z o\.o|Kft|Zrt"
)
_BODIES = (
    "Group|Company|Bank|University|Institute|Foundation|Agency|Consulting|Finance|Solutions|Technologies|Partners|Capital|"
    "Labs|Software|Systems|Networks|Analytics|Logistics|Industries|Associates|Ventures|Hospital|Council|Association|"
    "Stiftung|Verlag|Klinikum|Sparkasse|"
    "Research|Investments|Insurance|Services|Service|Movers|Airlines|Airways|Pharma|Pharmaceuticals|Energy|Telecom|Media|"
    "Motors|Records|Studios|Entertainment|Trust|Federation|Union|Society|Ministry|Department|Clinic|Museum|Orchestra|"
    "Versicherung|Krankenhaus|Universität|Verein|Ministerium"
)
# Words after which a name is somebody's employer; things that bodies have; what a body may be said to be.
EMPLOYED = (
    r"(?:work(?:s|ed|ing)?|employed) (?:for|at|by)|"
    r"(?:job|position|internship|apprenticeship|interview) (?:at|with)|"
    r"(?:ceo|cfo|cto|founder|co-founder|chairman|chairwoman|director|employee|employees|owner|shareholder) (?:of|at)|"
    r"(?:arbeite|arbeitet|arbeitete|arbeiten|angestellt|beschäftigt) (?:bei|für)|mitarbeiter(?:in)? (?:bei|von)|"
    r"travaill\w+ (?:chez|pour)|(?:salarié|employé)e? (?:chez|de)|trabaj\w+ para|emplead[oa] (?:de|en)|"
    r"(?:werk|werkt|werkte|werken) (?:bij|voor)|in dienst bij"
)
OWN_THINGS = (
    "website|office|offices|headquarters|newsletter|shareholders|employees|app|branch|helpline|hotline|resignation"
)
WHAT_IT_IS = (
    "company|companies|agency|bank|firm|corporation|manufacturer|start-?up|charity|retailer|supplier|provider|publisher|"
    "brainchild|subsidiary|non-profit|nonprofit|501|employer|insurer|airline|brand"
)
# How a word begins, folded, and how words are spelled, of which one is in each of these phrases: only lines with one
# are searched.
EMPLOYED_BEGINS = re.compile(
    r"work|employed|job|position|internship|apprenticeship|interview|ceo|cfo|cto|founder|chairman|chairwoman|director|"
    r"owner|shareholder|employee|arbeite|angestellt|beschäftigt|mitarbeiter|travaill|salarié|employé|trabaj|emplead|"
    r"werk|dienst"
)
OWN_WORDS = frozenset(OWN_THINGS.split("|"))
WHAT_IT_IS_WORDS = frozenset((*WHAT_IT_IS.split("|"), "start", "startup", "non"))
_PART = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w&.'’-]*"
ORGANISATION = re.compile(
    rf"(?<!\w){_PART}(?:(?:,? (?:&|and|und|et|y|e|en) |,? ){_PART}){{0,4}}?,? "
    rf"(?:(?:{_LEGAL_FORMS})(?!\w)\.?|(?:{_BODIES})(?!\w))"
)

_NAME_FOLLOWS = (
    r"my name(?: is|['’]s)|(?:he|she|they) (?:is|was) (?:called|named)|(?:guy|man|woman|boy|girl) (?:called|named)|"
    r"this is|i['’]?m called|name:|"
    r"ich hei(?:ß|ss)e|mein name ist|hier spricht|namens|"
    r"je m['’]appelle|mon nom est|s['’]appel(?:le|ait)|"
    r"me llamo|mi nombre es|se llama(?:ba)?|"
    r"ik heet|mijn naam is|u spreekt met|genaamd"
)
# How the last word of such a name is spelled: the A of S.A, by itself no more than a letter, too.
ORGANISATION_ENDS = frozenset(
    re.split(r"[./]", form.replace("\\", ""))[-1]
    for form in f"{_LEGAL_FORMS}|Holding|{_BODIES}".replace("?", "").split("|")
)

# Who is called by a name after "my" in the same breath; the name must have a capital.
_RELATIVES = (
    r"my (?:late |ex-?|older |younger |little |best |good |dear )?(?:kid|child|son|daughter|wife|husband|partner|"
    r"brother|sister|"
    r"mother|father|mum|mom|dad|uncle|aunt|cousin|nephew|niece|grandfather|grandmother|grandson|granddaughter|girlfriend|"
    r"boyfriend|friend|colleague|boss|neighbour|neighbor|fiancée?|stepfather|stepmother)|"
    r"mein(?:e|er|en|em)? (?:Mann|Frau|Sohn|Tochter|Bruder|Schwester|Vater|Mutter|Onkel|Tante|Freund|Freundin|Kollege|"
    r"Kollegin|Chef|Chefin|Nachbar|Nachbarin|Cousin|Cousine|Neffe|Nichte|Opa|Oma)|"
    r"m(?:on|a) (?:mari|femme|fils|fille|frère|sœur|soeur|père|mère|oncle|tante|cousine?|neveu|nièce|amie?|collègue|"
    r"voisine?|copain|copine|patronn?e?)|"
    r"mi (?:marido|mujer|esposa|esposo|hijo|hija|hermano|hermana|padre|madre|tío|tía|primo|prima|sobrino|sobrina|amigo|"
    r"amiga|jefe|jefa|vecino|vecina|novio|novia|compañer[oa])|"
    r"mijn (?:man|vrouw|zoon|dochter|broer|zus|zusje|vader|moeder|oom|tante|neef|nicht|vriend|vriendin|collega|baas|"
    r"buurman|buurvrouw)"
)
RELATIVE = re.compile(rf"(?i:{_RELATIVES})[ ,]{{1,2}}(?=[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_A-ZÀ-Þ])")
RELATIVE_WORDS = frozenset(["my", "mein", "meine", "meiner", "meinen", "meinem", "mon", "ma", "mi", "mijn"])
# Words of forms that stand where a name might; and what is read or spoken as a language, not as a people.
_FIELDS = """
    zip atm pin iban bic vat ssn id number numbers billing shipping address phone mobile email e-mail fax card account
    licence license passport website url name surname date zipcode postcode
"""
FIELDS = frozenset(_FIELDS.split())
AS_A_LANGUAGE = re.compile(
    r"(?<!\w)(?:stud(?:y|ies|ied|ying)|learn(?:s|ed|t|ing)?|speak(?:s|ing)?|spoke|spoken|teach(?:es|ing)?|taught|"
    r"fluent in|"
    r"written in|translat\w+ (?:in)?to|native|basic|spricht|sprechen|lernt|lernen|parle|parler|"
    r"habla|hablar|spreekt|spreken) $",
    re.IGNORECASE,
)
_INTRODUCTION_WORDS = """
    my he she they guy man woman boy girl this i im name ich mein hier namens je mon s' s’ me mi se ik mijn u genaamd
"""
INTRODUCTION_WORDS = frozenset(_INTRODUCTION_WORDS.split())  # folded: with which one may begin
INTRODUCTION = re.compile(rf"{_WORD_BEGINS}(?:{_NAME_FOLLOWS})\s+", re.IGNORECASE)
TITLE = re.compile(rf"{_WORD_BEGINS}(?:{_TITLES}){_WORD_ENDS}\.?", re.IGNORECASE)
AMBIGUOUS_TITLE = re.compile(rf"{_WORD_BEGINS}(?:{_AMBIGUOUS}|{_RANKS}){_WORD_ENDS}\.?(?=\s+[^\W\d_a-zß-öø-ÿ])")


@lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    """The word as it is compared: case-folded, one code point a letter where there is one."""
    return word.lower() if word.isascii() else unicodedata.normalize("NFC", word).casefold()


@cache
def common() -> frozenset[str]:
    """Words, folded, that are hardly ever names."""
    return _listed("common.txt")


@cache
def given() -> frozenset[str]:
    """Given names, folded, that are no other word."""
    return _listed("given.txt")


@cache
def nationalities() -> dict[str, frozenset[str]]:
    """Words, folded, that say where somebody is from, and the words of which one must stand before; none for most.

    English, German, French, Spanish, Dutch: "kenyan", and "lankan" behind "sri".
    """
    before: defaultdict[str, set[str]] = defaultdict(set)
    for row in _listed("nationalities.txt"):
        first, _, last = row.rpartition(" ")
        before[last].add(first)
    return {last: frozenset(firsts) for last, firsts in before.items()}


@cache
def occupations() -> frozenset[str]:
    """Words, folded, that name what somebody does for a living."""
    rows = resources.files("earwitness_resources").joinpath("ner", "occupations.txt").read_text("utf-8").splitlines()
    return frozenset(folded(word) for row in rows if not row.startswith("#") for word in row.split())


def _listed(name: str) -> frozenset[str]:
    text = resources.files("earwitness_resources").joinpath("ner", name).read_text("utf-8")
    return frozenset(folded(row) for row in text.splitlines() if row and not row.startswith("#"))
