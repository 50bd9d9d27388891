"""Words that a question is made of and that say nothing of what it is about: *what did they say about …*.

They are not looked for in passages; if a question has no others, they are. Lists of functions words and of the verbs
and nouns of asking, lower case without accents, for the languages of the interface.
"""

from __future__ import annotations

from collections.abc import Sequence

from earwitness_core.search.filters import folded

_ENGLISH = """
a an the of to in on at by for from with about as into through over after before between against during without within
along across behind beyond up down out off above below near and or but nor so yet if then than because while although
though unless until when where whereas whether i me my mine we us our ours you your yours he him his he she her hers
it its they them their theirs this that these those who whom whose which what how why is am are was were be been being
do does did doing done have has had having will would shall should can could may might must not no yes just very too
also only even still own same other such some any each every all both few more most much many s t d ll re ve m there
here again once say said says saying tell told tells telling think thought thinks thinking discuss discussed discusses
discussing discussion discussions talk talked talks talking mention mentioned mentions summarize summarise summary
group team meeting meetings people person opinion opinions view views describe explain give given get got make made
regarding concerning related
"""
_GERMAN = """
der die das den dem des ein eine einen einem einer eines und oder aber denn weil wenn als ob dass in im an am auf aus
bei mit nach von vom zu zum zur uber unter vor hinter zwischen durch fur gegen ohne um bis seit wahrend ich mich mir
mein meine wir uns unser du dich dir dein ihr euch sie er ihn ihm es sein seine ihre ihren dieser diese dieses jener
jene wer wen wem wessen was welche welcher welches wie warum wieso weshalb wo wann ist bin sind war waren sei gewesen
hat haben hatte hatten wird werden wurde wurden kann konnen konnte muss mussen soll sollen darf nicht kein keine ja
nein auch nur noch schon sehr so dann da hier dort man sich sagt sagte sagten gesagt sagen erzahlt erzahlte erzahlen
denkt dachte denken meint meinte meinung besprochen besprechen besprachen diskutiert diskutieren diskussion gesprach
gesprochen sprechen sprach gruppe team sitzung treffen leute person zusammenfassung fasse zusammen beschreibe erklare
erwahnt
"""
_FRENCH = """
le la les l un une des du de d et ou mais donc or ni car si que qu qui quoi dont ou quand comment pourquoi quel quelle
quels quelles a au aux en dans sur sous par pour avec sans entre vers chez apres avant pendant depuis contre je me m
moi mon ma mes nous notre nos tu te toi ton ta tes vous votre vos il elle on le lui se s son sa ses ils elles leur
leurs ce cet cette ces c est suis es sommes etes sont etait etaient ete etre a ai as avons avez ont avait avaient
avoir fait faire ne n pas plus non oui aussi tres bien encore deja dit disent disait dire raconte raconter pense
pensent pensait penser discute discuter discussion parle parlent parler evoque groupe equipe reunion personne gens
avis resume resumer decris explique sujet propos
"""
_SPANISH = """
el la los las lo un una unos unas de del al a y e o u pero si que quien quienes cual cuales como cuando donde por para
con sin sobre entre hasta desde en ante bajo tras durante segun contra yo me mi mis nosotros nos nuestro tu te ti tus
usted ustedes el ella ellos ellas le les se su sus este esta estos estas ese esa eso aquel aquella es soy son era eran
fue fueron ser estar esta estan ha han he habia haber hay hace hacer no si tambien muy mas ya dice dijo dijeron decir
cuenta conto contar piensa penso pensar opina opinion hablo hablaron hablar discutio discutieron discutir discusion
menciono grupo equipo reunion persona gente resume resumir resumen describe explica acerca
"""
_DUTCH = """
de het een en of maar want omdat als dat die dit deze wie wat welke welk hoe waarom wanneer waar in op aan bij met van
voor door over onder tussen na naar uit tot tegen zonder om ik me mij mijn wij we ons onze jij je jouw u uw hij hem
zijn haar zij ze hun is ben bent zijn was waren geweest heeft hebben had hadden wordt worden werd werden kan kunnen
kon moet moeten zal zullen zou zouden mag niet geen ja nee ook nog al zeer erg dan er hier daar zegt zei zeiden gezegd
zeggen vertelt vertelde vertellen denkt dacht denken vindt vond mening besproken bespreken besprak bespraken discussie
gesprek gesproken spreken sprak groep team vergadering mensen persoon samenvatting vat samen beschrijf leg uit genoemd
"""
ASKING = frozenset(" ".join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _DUTCH)).split())


def telling(words: Sequence[str]) -> tuple[str, ...]:
    """The words that say what a question is about; all, when it has no such words."""
    return tuple(word for word in words if not ASKING.issuperset(folded(word))) or tuple(words)
