"""Places, organisations and small things for generated lines: our own lists, Faker's towns (MIT), and built ones."""

from __future__ import annotations

import importlib
import random
import re

from people import People, built, latin

COUNTRIES = {
    "en": "Germany|France|Spain|the Netherlands|Italy|Poland|Turkey|Romania|Russia|Ukraine|the United Kingdom|Ireland|Portugal|"
    "Greece|Austria|Switzerland|Belgium|Sweden|Norway|Denmark|Finland|Iceland|Hungary|Slovakia|Slovenia|Croatia|Serbia|Bulgaria|"
    "Albania|Moldova|Georgia|Armenia|Azerbaijan|Cyprus|Malta|Latvia|Lithuania|Estonia|Luxembourg|Bosnia and Herzegovina|"
    "North Macedonia|Kosovo|Syria|Iraq|Iran|Afghanistan|Pakistan|India|China|Japan|Morocco|Algeria|Tunisia|Egypt|Nigeria|Ghana|"
    "Somalia|Eritrea|Sudan|Canada|Brazil|Mexico|Argentina|Chile|Australia|the United States|the USA|the UK|Belarus|Kazakhstan|"
    "Vietnam|Bangladesh|Sri Lanka|Lebanon|Israel|Palestine|England|Scotland|Wales|Northern Ireland|the Czech Republic|Chechnya|"
    "Europe|Africa|Asia|Latin America|the Balkans|Kurdistan|Siberia",
    "de": "Deutschland|Frankreich|Spanien|die Niederlande|Italien|Polen|die Türkei|Rumänien|Russland|Österreich|die Schweiz|Belgien|"
    "Schweden|Norwegen|Dänemark|Finnland|Ungarn|Kroatien|Serbien|Bosnien|Griechenland|Portugal|Irland|Syrien|Irak|Iran|Afghanistan|"
    "Marokko|Ägypten|Ukraine|Tschechien|Großbritannien|England|Amerika|China|Indien|Ghana|Somalia|Eritrea|Kanada|Brasilien|Europa",
    "fr": "la France|l'Allemagne|l'Espagne|les Pays-Bas|l'Italie|la Pologne|la Turquie|la Roumanie|la Russie|la Suisse|la Belgique|"
    "le Maroc|l'Algérie|la Tunisie|le Portugal|la Grèce|l'Autriche|la Syrie|l'Irak|le Sénégal|le Mali|le Cameroun|le Liban|"
    "le Canada|la Chine|l'Angleterre|le Royaume-Uni|l'Ukraine|la Serbie|la Hongrie|l'Europe|Haïti|Israël",
    "es": "España|Francia|Alemania|Italia|Portugal|Marruecos|Rumanía|Polonia|Rusia|Ucrania|Argentina|Chile|México|Colombia|Perú|"
    "Ecuador|Venezuela|Bolivia|Cuba|Suiza|Bélgica|los Países Bajos|Inglaterra|Reino Unido|Siria|Turquía|China|Senegal|Suecia|Europa",
    "nl": "Nederland|België|Duitsland|Frankrijk|Spanje|Italië|Polen|Turkije|Marokko|Suriname|Indonesië|Syrië|Irak|Iran|Afghanistan|"
    "Eritrea|Somalië|Roemenië|Bulgarije|Oekraïne|Rusland|Engeland|Ierland|Zweden|Zwitserland|Oostenrijk|Griekenland|Amerika|Europa",
}  # fmt: skip
NATIONS = {
    "en": "German French Spanish Dutch Italian Polish Turkish Romanian Russian Ukrainian British Irish Portuguese Greek Austrian "
    "Swiss Belgian Swedish Norwegian Danish Finnish Hungarian Slovak Slovenian Croatian Serbian Bulgarian Albanian Moldovan "
    "Georgian Armenian Azerbaijani Cypriot Maltese Latvian Lithuanian Estonian Syrian Iraqi Iranian Afghan Pakistani Indian "
    "Chinese Moroccan Algerian Nigerian Somali American Canadian Czech Icelandic Bosnian Kurdish",
    "de": "deutsche polnische türkische syrische österreichische französische russische rumänische italienische serbische",
    "fr": "français allemand turc polonais roumain algérien marocain belge suisse italien russe syrien",
    "es": "español marroquí rumano francés alemán colombiano argentino italiano ruso sirio",
    "nl": "Nederlandse Belgische Duitse Turkse Marokkaanse Poolse Syrische Surinaamse Franse Bulgaarse",
}
# Towns Faker has no list of, or where a list of the large ones is wanted more often than the small ones.
TOWNS = (
    "London|Paris|Berlin|Madrid|Rome|Vienna|Warsaw|Kraków|Cracow|Łódź|Gdańsk|Wrocław|Poznań|Lublin|Katowice|Szczecin|Białystok|"
    "Bydgoszcz|Istanbul|Ankara|Izmir|Diyarbakır|Adana|Bursa|Malatya|Mardin|Batman|Şırnak|Van|Gaziantep|Trabzon|Moscow|St Petersburg|"
    "Grozny|Kazan|Samara|Rostov-on-Don|Vladikavkaz|Nalchik|Urus-Martan|Kyiv|Kiev|Kharkiv|Lviv|Odessa|Donetsk|Bucharest|Cluj-Napoca|"
    "Iaşi|Timişoara|Craiova|Constanţa|Sofia|Plovdiv|Varna|Burgas|Athens|Thessaloniki|Piraeus|Patras|Nicosia|Limassol|Larnaca|Kyrenia|"
    "Famagusta|Budapest|Debrecen|Szeged|Pécs|Győr|Prague|Brno|Ostrava|Plzeň|Olomouc|Bratislava|Košice|Žilina|Ljubljana|Maribor|Zagreb|"
    "Split|Rijeka|Osijek|Belgrade|Novi Sad|Niš|Sarajevo|Mostar|Banja Luka|Srebrenica|Tuzla|Skopje|Bitola|Tirana|Durrës|Pristina|"
    "Podgorica|Chişinău|Tiraspol|Tbilisi|Kutaisi|Batumi|Yerevan|Gyumri|Baku|Ganja|Sumgayit|Nakhchivan|Riga|Daugavpils|Vilnius|Kaunas|"
    "Klaipėda|Tallinn|Tartu|Narva|Helsinki|Espoo|Tampere|Turku|Oulu|Stockholm|Gothenburg|Malmö|Uppsala|Oslo|Bergen|Trondheim|"
    "Copenhagen|Aarhus|Odense|Aalborg|Reykjavik|Dublin|Cork|Galway|Limerick|Belfast|Edinburgh|Glasgow|Aberdeen|Cardiff|Swansea|"
    "Manchester|Liverpool|Leeds|Birmingham|Bristol|Sheffield|Newcastle|Nottingham|Leicester|Norwich|Oxford|Cambridge|York|Bath|Kent|"
    "Surrey|Essex|Croydon|Brixton|Hackney|Bradford|Coventry|Hull|Stoke-on-Trent|Amsterdam|Rotterdam|Utrecht|Den Haag|The Hague|"
    "Eindhoven|Groningen|Nijmegen|Brussels|Antwerp|Ghent|Liège|Leuven|Bruges|Luxembourg|Zurich|Geneva|Basel|Bern|Lausanne|Lugano|"
    "Munich|Hamburg|Cologne|Frankfurt|Stuttgart|Leipzig|Dresden|Bremen|Hanover|Nuremberg|Salzburg|Graz|Linz|Innsbruck|Milan|Naples|"
    "Turin|Palermo|Genoa|Bologna|Florence|Bari|Venice|Lisbon|Porto|Coimbra|Braga|Faro|Barcelona|Valencia|Seville|Bilbao|Málaga|"
    "Zaragoza|Granada|San Sebastián|Pamplona|Strasbourg|Lyons|Lyon|Marseilles|Marseille|Toulouse|Bordeaux|Lille|Nice|Nantes|Rennes|"
    "Grenoble|Montpellier|Valletta|Sliema|Damascus|Aleppo|Homs|Baghdad|Mosul|Erbil|Tehran|Kabul|Herat|Kandahar|Islamabad|Lahore|"
    "Karachi|Delhi|Mumbai|Dhaka|Colombo|Jaffna|Beirut|Tripoli|Cairo|Tunis|Algiers|Oran|Rabat|Casablanca|Tangier|Melilla|Ceuta|Dakar|"
    "Bamako|Accra|Lagos|Abuja|Kano|Kinshasa|Kigali|Nairobi|Mogadishu|Hargeisa|Asmara|Addis Ababa|Khartoum|Juba|New York|Chicago|"
    "Boston|Washington|Los Angeles|Houston|Toronto|Montreal|Mexico City|Bogotá|Lima|Santiago|Buenos Aires|São Paulo|Caracas|Havana|"
    "Sydney|Melbourne|Beijing|Shanghai|Hong Kong|Tokyo|Osaka|Seoul|Hanoi|Bangkok|Manila|Jakarta|Singapore|Köln|München|Wien|Genève|"
    "Roma|Milano|Praha|Warszawa|Lisboa|Sevilla|København|Göteborg|Bruxelles|Anvers|Gent|Zürich|Moskau|Athen|Kopenhagen|Neukölln|"
    "Kreuzberg|Lesbos|Lampedusa|Calais|Corsica|Sicily|Crete|Anatolia|Bavaria|Catalonia|Flanders|Silesia|Transylvania|Dagestan|Ingushetia"
).split("|")  # fmt: skip
TOWN_ENDINGS = (
    "burg dorf stadt heim hausen ingen au bach feld berg ville court bourg sur-Mer y ac ton ford ham bury wick thorpe mouth field "
    "ov ice ín ec owo ów in no grad vo ovo ovac ica köy hisar pınar lı abad stan sk evka ino ești eni ova u holm sund vik by borg "
    "ness dal veld dam dijk hoven recht drecht gem em zele illa ejo ada eda anes elos ona ano ello ino iano polis ia os"
).split()
STREETS = {
    "en": ["{n} {x} Street", "{n} {x} Road", "{x} Avenue {n}", "{n} {x} Lane", "{x} Square", "{n} {x} Close", "Flat 3, {n} {x} Road",
           "{n} {x} Drive", "{x} Hill", "{n} {x} St", "{n} {x} Crescent Apt. 12", "{x} Street", "{x} Road"],
    "de": ["{x}straße {n}", "{x}weg {n}", "{x}platz {n}", "{x}-Straße {n}", "{x}gasse {n}", "Am {x} {n}", "{x}str. {n}", "{x}allee {n}",
           "Straße der {x} {n}"],
    "fr": ["{n}, rue {x}", "{n} rue de {x}", "{n} avenue {x}", "boulevard {x}", "place {x}", "{n}, chemin des {x}", "rue du {x}", "{n} quai {x}"],
    "es": ["Calle {x} {n}", "calle {x}, {n}", "Avenida {x} {n}", "C/ {x} {n}", "Plaza {x}", "Paseo de {x}, {n}", "Rúa {x} {n}", "Carrer de {x} {n}"],
    "nl": ["{x}straat {n}", "{x}laan {n}", "{x}weg {n}", "{x}plein {n}", "{x}gracht {n}", "{x}kade {n}", "{x}dijk {n}", "Van {x}straat {n}"],
    "xx": ["ul. {x} {n}", "Via {x} {n}", "{x} utca {n}.", "{x}gatan {n}", "{x}vej {n}", "{x}katu {n}", "Rua {x} {n}", "{x} Sokak No. {n}",
           "str. {x} nr. {n}", "{x} {n}", "ulica {x} {n}", "{x}veien {n}", "{x} Caddesi {n}"],
}  # fmt: skip
BODIES = {
    "en": ["Ministry of {field}", "Department of {field}", "{t} District Court", "{t} Regional Court", "{t} Court of Appeal", "{t} Crown Court",
           "University of {t}", "{t} University", "{t} Hospital", "{t} City Council", "{t} Prison", "{t} Police Department", "Bank of {t}", "{f} Bank",
           "{f} Ltd", "{f} & Sons", "{f} plc", "{f}, {f} & {f}", "{f} Group", "{f}, {f} and {f}", "{f} Inc", "{f} LLC", "{x} Holdings", "{x} Systems", "{w} {w2}",
           "{w} {w2}", "{w}{w2}", "{w} {w2} Inc.", "The {t} Times", "{t} Herald", "{t} United", "FC {t}", "St {g}'s School", "{A}", "{A}", "{A}", "Association of {field}", "{t} Chamber of Commerce", "{x}",
           "{t} Public Prosecutor's Office", "Supreme Court of {c}", "{t} State Security Court", "Foreign Office", "Home Office", "European Commission", "{f} and {f} Solicitors", "{t} Town Court", "{t} Social Services", "Office of {field}", "{w} Party", "{t} Labour Court"],
    "de": ["Landgericht {t}", "Amtsgericht {t}", "Oberlandesgericht {t}", "Universität {t}", "Klinikum {t}", "{f} GmbH", "{f} AG", "{f} & Söhne", "{f} GmbH & Co. KG", "Stadtwerke {t}", "Sparkasse {t}", "{A}", "{A}",
           "Polizeiinspektion {t}", "FC {t}", "{t}er Zeitung", "Bundesamt für {field}", "Ministerium für {field}", "{x}", "Staatsanwaltschaft {t}", "{g}-{f}-Schule", "Verein {f}", "Verlag {f}"],
    "fr": ["tribunal de grande instance de {t}", "cour d'appel de {t}", "université de {t}", "hôpital de {t}", "Société {f}", "{f} SA", "{f} & Fils", "{A}", "{A}", "ministère de {field}", "mairie de {t}", "Banque de {t}",
           "Crédit {t}", "Le {x}", "SARL {f}", "lycée {f}", "CHU de {t}", "Association {x}", "préfecture de {t}"],
    "es": ["Audiencia Provincial de {t}", "Juzgado de {t}", "Universidad de {t}", "Hospital {t}", "Hospital de {t}", "{f} S.A.", "{f} S.L.", "Banco de {t}", "{A}", "{A}", "Ministerio de {field}", "Ayuntamiento de {t}", "Grupo {f}", "Real {t}", "El {x}",
           "Fundación {f}", "Asociación {x}", "Centro de Salud {t}"],
    "nl": ["rechtbank {t}", "gerechtshof {t}", "Universiteit {t}", "Universiteit van {t}", "{f} BV", "{f} B.V.", "{f} NV", "{f} & Zonen", "{A}", "{A}", "ministerie van {field}", "gemeente {t}", "Stichting {x}", "Rabobank {t}", "{t} Ziekenhuis", "FC {t}", "politie {t}",
           "Hogeschool {t}", "De {x}", "vereniging {x}"],
}  # fmt: skip
FIELDS = {
    "en": "Justice|Foreign Affairs|Health|the Interior|Education|Defence|Finance|Labour|Agriculture|Transport|Social Affairs|Human Rights",
    "de": "Justiz|Gesundheit|Inneres|Bildung|Finanzen|Arbeit|Verkehr|Migration und Flüchtlinge|Verfassungsschutz",
    "fr": "la Justice|l'Intérieur|la Santé|l'Éducation|la Défense|l'Économie",
    "es": "Justicia|Interior|Sanidad|Educación|Defensa|Hacienda",
    "nl": "Justitie|Binnenlandse Zaken|Onderwijs|Financiën|Defensie|Volksgezondheid",
}
WORDS = (
    "Blue Clear Rapid Open Green First Global Bright Smart Prime North Solar Silver Pixel Cloud Data Urban Golden Swift Red Iron Quick "
    "Next True Metro Alpha Nova Micro Inter Euro Eco Bio Trans Aqua Terra Data Neo United National General"
).split()
WORDS2 = (
    "Energy Finance Logistics Solutions Networks Software Media Labs Partners Capital Foods Motors Traffic Systems Agency Bridge Works "
    "Health Analytics Foundation Trust Airlines Telecom Books Studios Games Power Water Insurance Press Records Group Union Front"
).split()
JOBS = {
    "en": "nurse|teacher|lawyer|barrister|engineer|journalist|farmer|driver|doctor|cleaner|civil servant|student|baker|carpenter|legal adviser",
    "de": "Lehrer|Krankenschwester|Anwältin|Bäcker|Ingenieur|Journalistin|Fahrer|Bäuerin",
    "fr": "infirmière|professeur|avocat|boulanger|journaliste|agricultrice",
    "es": "enfermera|profesor|abogada|panadero|periodista|agricultor",
    "nl": "verpleegster|leraar|advocaat|bakker|journalist|boer",
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}


def towns() -> list[str]:
    """Faker's towns of Europe and beyond, in Latin letters, sorted."""
    found: set[str] = set()
    for locale in (
        "cs_CZ da_DK de_AT de_CH de_DE el_GR fi_FI hr_HR hu_HU it_IT nl_BE nl_NL pl_PL pt_PT ro_RO sk_SK sl_SI ru_RU uk_UA sv_SE "
        "az_AZ ka_GE en_IN fr_DZ he_IL"
    ).split():
        provider = importlib.import_module(f"faker.providers.address.{locale}").Provider
        for attribute in ("cities", "city_names", "states", "regions"):
            values = sorted(str(value) for value in getattr(provider, attribute, ()) if isinstance(value, str))
            found.update(latin(value) for value in random.Random(locale).sample(values, min(len(values), 400)))
    return sorted(name for name in found if re.fullmatch(r"[A-ZÀ-Ž][^\d(),/<{\"]{2,30}", name))


class Places:
    """Fills the slots that are no people."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.towns = towns()

    def town(self, rng: random.Random) -> str:
        """A large town, a small one, or one that is on no map."""
        dice = rng.random()
        if dice < 0.42:
            return rng.choice(TOWNS)
        if dice < 0.82:
            return rng.choice(self.towns)
        name = built(rng)[: rng.randint(3, 6)].rstrip("-'") + rng.choice(TOWN_ENDINGS)
        return rng.choice(["", "", "", "", "Bad ", "San ", "Saint-", "Sankt ", "New ", "Novi ", "El "]) + name

    def country(self, rng: random.Random, language: str) -> str:
        return re.sub(r"^(?:the|die|las?|les?|los) |^l'", "", rng.choice(COUNTRIES[language].split("|")))

    def street(self, rng: random.Random, language: str) -> str:
        pattern = rng.choice(STREETS[language if rng.random() < 0.75 else "xx"])
        thing = self.town(rng) if rng.random() < 0.3 else self.people.a_family(rng, self.people.culture(rng, language))
        if rng.random() < 0.3:
            thing = rng.choice(
                "Station Church Mill Park Garten Bahnhof Schul Linden Kirch Molen Kerk Eglise Fleurs Sol Mayor Ouest Rose Oak".split()
            )
        return pattern.format(x=thing, n=f"{rng.randint(1, 299)}{rng.choice(['', '', '', 'a', 'b', '-3'])}")

    def organisation(self, rng: random.Random, language: str) -> str:
        family = lambda: self.people.a_family(rng, self.people.culture(rng, language))  # noqa: E731
        pattern = rng.choice(BODIES[language if rng.random() < 0.85 else "en"])
        while "{f}" in pattern:
            pattern = pattern.replace("{f}", family(), 1)
        return (
            pattern.replace("{t}", self.town(rng))
            .replace("{c}", self.country(rng, language))
            .replace("{g}", self.people.a_given(rng, self.people.culture(rng, language)))
            .replace("{field}", rng.choice(FIELDS[language].split("|")))
            .replace("{A}", "".join(rng.choices("ABCDEFGHIKLMNOPRSTUVWZ", k=rng.randint(2, 5))))
            .replace("{w2}", rng.choice(WORDS2))
            .replace("{w}", rng.choice(WORDS))
            .replace(
                "{x}", rng.choice([built(rng), rng.choice(WORDS) + rng.choice(WORDS2).lower(), rng.choice(WORDS2)])
            )
        )


def small(slot: str, rng: random.Random, language: str) -> str | None:
    """A date, a number, a trade, a nationality: words around names that are no names. None for another slot."""
    year, day = rng.randint(1935, 2024), rng.randint(1, 28)
    month = rng.choice(MONTHS[language].split())
    match slot:
        case "date":
            return rng.choice(
                [
                    f"{day} {month} {year}",
                    f"{day} {month} {year}",
                    f"{day} {month}",
                    f"{day:02}.{rng.randint(1, 12):02}.{year}",
                ]
            )
        case "year":
            return str(year)
        case "n":
            return str(rng.choice([rng.randint(1, 40), rng.randint(1, 40), rng.randint(100, 3000)]))
        case "time":
            return rng.choice([f"{rng.randint(1, 12)} p.m.", f"{rng.randint(0, 23)}:{rng.randint(0, 59):02}"])
        case "code":
            return f"{rng.randint(10000, 60000)}/{rng.randint(85, 99)}"
        case "job":
            return rng.choice(JOBS[language].split("|"))
        case "nation":
            return rng.choice(NATIONS[language].split())
        case "mail":
            return f"{built(rng).lower()}{rng.randint(1, 99)}@{built(rng).lower()}.{rng.choice(['com', 'eu', 'de', 'org'])}"
    return None
