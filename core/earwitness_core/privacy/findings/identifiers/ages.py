"""Ages: the number (not the words around it) in "34 years old", "34-jährige", "âgé de 34 ans", "just turned 34"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.line import Line

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:{_ONES}))?"
_BEGINS = frozenset(f"{_ONES}|{_TEENS}|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety".split("|"))
_NUMBER = re.compile(rf"(?<![\w.,])(?:1[01]\d|\d{{1,2}}|{_TENS}|{_TEENS}|{_ONES})(?![^\W_]|[.,]\d)", re.IGNORECASE)
_HINTS = (
    *(
        "old",
        "age",
        "turn",
        "y/o",
        "ans",
        "jahr",
        "jähr",
        "jaar",
        "jarig",
        "año",
        "ann",
        "ano",
        "edad",
        "leeftijd",
        "âg",
    ),
    *(
        "år",
        "vuot",
        "éves",
        "rok",
        "lat",
        "let",
        "godin",
        "ani",
        "ετών",
        "годин",
        "alter",
        "was ",
        "were ",
        "'m ",
        "’m ",
    ),
    *("is ", "am ", "letý", "ročn", "aasta", "gadī", "met", "wiek", "věk", "veku", "dobi", "възраст", "ηλικ", "età"),
)


# What stands behind an age, and says enough.
_BEHIND = re.compile(
    r"(?:[- ](?:years?|yrs?|months?)[- ](?:old|of age)\b| ?(?:y/o|yo|y\.o\.)(?!\w)"
    r"|[ -]?(?:jährig\w{0,2}|jarige?n?|åring\w{0,2}|årige?|letni\w{0,3}|ročn\w{1,3}|letý|letá|letej|"
    r"éves|vuotias\w{0,3}|aastane|aastase|gadīg\w{1,2}|metų amžiaus)\b"
    r"| (?:jahre (?:alt|jung)|jaar (?:oud|jong)|años de edad|anni compiuti|år (?:gammel|gammal)|"
    r"anos de idade|vuotta vanha|let star\w{0,2}|rokov star\w{0,2}|de ani|ans révolus)\b)",
    re.IGNORECASE,
)
# What stands before one and says enough by itself; a unit that is no year ("age 16 per cent") takes it back.
_BEFORE = re.compile(
    r"(?:\baged|\bat (?:the )?age(?: of)?|\bthe age of|\bage of|\bage:?|\bage is|\bage was|\bages|"
    r"im alter von|\balter:?|âgée?s? de|à l['’]âge de|âge:?|a la edad de|edad:?|leeftijd(?: van)?:?|"
    r"all['’]età di|età:?|idade:?|"
    r"vârsta? de|w wieku|ve věku|vo veku|i en alder af|i en ålder av|u dobi od|starosti|на възраст|"
    r"ηλικίας)(?: (?:about|around|only|etwa|ca\.|environ))? $",
    re.IGNORECASE,
)
_NOT_YEARS = re.compile(r" ?(?:%|per ?cent|euros?\b|[a-z]*points?\b)", re.IGNORECASE)
# In every phrase of _BEFORE, so that a line without is not searched for them.
_NAMES_AGE = (
    *("age", "âg", "alter", "edad", "leeftijd", "età", "idade", "vârst", "wieku", "věku", "veku", "alder", "ålder"),
    *("dobi", "starosti", "възраст", "ηλικ"),
)
# What needs both sides: "he turned 68.", "when I was nine,", "je suis, j'ai 40 ans", "ich bin 40 Jahre und".
_TURNED = re.compile(r"\b(?:turn(?:s|ed|ing)?|skończył|skończyła) $", re.IGNORECASE)
_WHEN = re.compile(r"\bwhen (?:he|she|they|i|we|you) (?:was|were) (?:only |just |about |around )?$", re.IGNORECASE)
_IS = re.compile(
    r"\b(?:i am|i['’]m|he is|he['’]s|she is|she['’]s|he was|she was|i was|my (?:son|daughter|wife|"
    r"husband|mother|father|brother|sister) is)"
    r" (?:only |just |now |about )?$",
    re.IGNORECASE,
)
_HAS = re.compile(
    r"(?:\b(?:bin|ist|war|sind|wurde|werde|wird) (?:jetzt |erst |schon |gerade )?|\b(?:j['’]ai|il a|"
    r"elle a|j['’]avais|il avait|elle avait|ans?|a|avait|de) (?:déjà |seulement )?"
    r"|\b(?:ben|is|was|bent|werd|wordt) (?:nu |pas |al )?|\b(?:tiene|tengo|tenía|tenia|cumplió|"
    r"cumplo|de) |\b(?:ho|ha|aveva|avevo|di) |\b(?:tenho|tem|tinha) |\b(?:am|are|avea) |\b(?:mam|ma|"
    r"miał|miała) |\b(?:je mi|je mu|je jí|mám) |\b(?:är|er|var) )$",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r" (?:jahre\b(?! lang| im| bei| in| auf| als| mit| her| vor)|ans\b(?! d['’]| de )|"
    r"jaar\b(?! lang| in| bij| op| geleden| getrouwd)|años\b(?! en| de| con| trabajando)|"
    r"anni\b(?! fa| di)|anos\b(?! de)|år\b(?! sidan| siden|s)|ani\b|lat\b(?! temu)|let\b(?! ))",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:[.,;!?)]|$|years|today|last|next|this|in\b|on\b|and\b|or\b|when|he\b|she\b|now\b|already|but\b)",
    re.IGNORECASE,
)


def may_have_age(text: str) -> bool:
    """Whether a line without figures may name an age in words."""
    return "old" in text or "age" in text or "turn" in text or "of age" in text


def ages(line: Line) -> Iterator[Found]:
    """Ages of a line."""
    small = line.text.lower()
    if not any(hint in small for hint in _HINTS):
        return
    says_age = any(word in small for word in _NAMES_AGE)
    for hit in _numbers(line):
        score = _score(line.text, *hit.span(), says_age=says_age)
        if score:
            yield Found(*hit.span(), Kind.AGE, score, "identifiers/age", None, hit.group().lower())


def _numbers(line: Line) -> Iterator[re.Match[str]]:
    """What may be an age, in figures or words; looked for at words that begin one."""
    taken = 0
    for word in line.words:
        begins = len(word.text) < 4 if word.is_number else word.small in _BEGINS
        if begins and word.start >= taken and (hit := _NUMBER.match(line.text, word.start)):
            taken = hit.end()
            yield hit


def _score(text: str, start: int, end: int, *, says_age: bool) -> float:
    before = text[max(0, start - 36) : start]
    if _BEHIND.match(text, end):
        return 0.85
    if says_age and _BEFORE.search(before) and not _NOT_YEARS.match(text, end):
        return 0.8
    ends = _ENDS.match(text, end) is not None
    if ends and _TURNED.search(before):
        return 0.7
    if _YEARS.match(text, end) and _HAS.search(before):
        return 0.7
    if ends and _WHEN.search(before):
        return 0.65
    figures = text[start].isdigit() and int(text[start:end]) > 9
    return 0.55 if figures and ends and _IS.search(before) else 0.0
