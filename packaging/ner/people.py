"""Names of people for generated lines: Faker's lists (MIT) in Latin letters, lists of our own, and surnames built by ending.

Built surnames teach the model what a name looks like rather than which names there are: a root nobody bears with an
ending that a language gives to its names.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import unicodedata
from dataclasses import dataclass

import faker.providers.person

CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕ",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g u j lj nj c dj dz gj kj dz".split(),
        strict=True,
    )
)
GREEK = dict(
    zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(), strict=True)
)
GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
        strict=True,
    )
)
ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split(),
        strict=True,
    )
)
LETTERS = CYRILLIC | GREEK | GEORGIAN | ARMENIAN

# Weights: the countries whose people speak and are spoken of most in European papers first, everybody present.
WEIGHTS = {
    "en_GB": 5, "en_IE": 4, "en_US": 3, "en_IN": 2, "en_PK": 2, "en_NG": 1, "en_KE": 1, "en_NZ": 1, "de_DE": 5, "de_AT": 3,
    "de_CH": 2, "de_LU": 1, "fr_FR": 5, "fr_BE": 3, "fr_CH": 2, "fr_DZ": 2, "es_ES": 4, "es_AR": 1, "es_CL": 1, "es_MX": 1,
    "nl_NL": 5, "nl_BE": 3, "it_IT": 3, "pt_PT": 2, "pt_BR": 1, "pl_PL": 4, "cs_CZ": 2, "sk_SK": 2, "sl_SI": 2, "hr_HR": 3,
    "hu_HU": 2, "ro_RO": 3, "bg_BG": 2, "el_GR": 2, "tr_TR": 5, "ru_RU": 4, "uk_UA": 3, "mk_MK": 1, "lt_LT": 2, "lv_LV": 2,
    "et_EE": 2, "fi_FI": 3, "sv_SE": 3, "no_NO": 2, "da_DK": 3, "is_IS": 1, "ga_IE": 1, "az_AZ": 2, "uz_UZ": 1, "ka_GE": 2,
    "hy_AM": 2, "id_ID": 1, "vi_VN": 1, "yo_NG": 1, "ha_NG": 1, "ig_NG": 1, "zu_ZA": 1, "tw_GH": 1, "sw": 1, "own_AR": 4,
    "own_SQ": 2, "own_BS": 2, "own_KU": 2, "own_ZH": 2, "own_JA": 1, "own_KO": 1, "own_SO": 1, "own_CAT": 1, "own_MT": 1,
    "own_CHE": 1, "own_FA": 1, "own_HI": 1,
}  # fmt: skip

OWN: dict[str, tuple[str, str]] = {
    "pl_PL": (
        "Jan Andrzej Piotr Krzysztof Stanisław Tomasz Paweł Józef Marcin Marek Michał Grzegorz Jerzy Tadeusz Adam Łukasz "
        "Zbigniew Ryszard Dariusz Henryk Mariusz Kazimierz Wojciech Robert Mateusz Marian Rafał Jacek Janusz Mirosław Maciej "
        "Sławomir Jarosław Kamil Wiesław Roman Władysław Jakub Artur Zdzisław Edward Mieczysław Damian Dawid Przemysław "
        "Bogdan Bogusław Czesław Leszek Waldemar Zenon Anna Maria Katarzyna Małgorzata Agnieszka Krystyna Barbara Ewa "
        "Elżbieta Zofia Jadwiga Danuta Magdalena Janina Irena Joanna Halina Teresa Monika Grażyna Dorota Bożena Beata",
        "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski "
        "Jankowski Mazur Kwiatkowski Wojciechowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król "
        "Wieczorek Jabłoński Wróbel Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski "
        "Witkowski Walczak Sikora Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski "
        "Marciniak Jasiński Zawadzki Bąk Jakubowski Sadowski Duda Włodarczyk Wilk Chmielewski Borkowski Sokołowski "
        "Szczepański Sawicki Kucharski Lis Maciejewski Kubiak Kalinowski Mazurek Wysocki Kołodziej Kaźmierczak Gajda "
        "Urbaniak Głowacki Ziółkowski Kozak Krajewski Laskowski Brzeziński Błaszczyk Szulc Cieślak Gawroński Żak Hajduk",
    ),
    "own_AR": (
        "Mohamed Muhammad Ahmed Ahmad Ali Hassan Hussein Omar Khaled Khalid Youssef Yusuf Ibrahim Mustafa Mahmoud Abdullah "
        "Abdelkader Abdelaziz Abderrahmane Karim Tariq Tarek Samir Nabil Rachid Said Bilal Hamza Anwar Faisal Jamal Kamal "
        "Walid Ziad Fatima Aisha Aïcha Khadija Mariam Maryam Layla Leila Nadia Samira Yasmin Amina Zahra Zainab Hanan Rania "
        "Salma Nour Huda Souad Naima Malika Farida Latifa",
        "Al-Masri Al-Hashimi el-Sayed El Amrani Benali Ben-Youssef Bouzid Haddad Khoury Nasser Mansour Saleh Salim Hamdan "
        "Darwish Abbas Aziz Rahman Al-Khatib al-Zawahri Bensaïd Bouchareb Belkacem Cherif Mokhtar Benjelloun Tazi Alaoui "
        "Boukhari Chaoui Idrissi Mansouri Najjar Qasim Rashid Sharif Shaheen Suleiman Tahiri Ziani Hachemi Hadj Hamdi Jaber "
        "Zerrouki Zidan Saïdi Messaoudi Ouali Larbi Meziane",
    ),
    "own_SQ": (
        "Arben Agron Besnik Bujar Dritan Fatmir Ilir Luan Petrit Skënder Shpëtim Valon Xhevdet Blerim Afërdita Albana Arta "
        "Drita Fatime Liridona Mimoza Shpresa Teuta Vjosa Zana Ardita Enver Hashim Ramush",
        "Hoxha Shehu Krasniqi Gashi Berisha Morina Bytyqi Shala Kelmendi Thaçi Haliti Rexhepi Leka Gjoka Marku Prifti "
        "Dervishi Çela Kola Balliu Zogaj Osmani Rama Basha Gjini Hyseni Beqiri Islami Kastrati",
    ),
    "own_BS": (
        "Amir Emir Senad Mirsad Nedžad Sead Adnan Jasmin Edin Haris Goran Dragan Zoran Slobodan Milan Nenad Dejan Aleksandar "
        "Branko Vuk Miloš Predrag Amra Azra Jasmina Senada Sabina Lejla Emina Milica Jelena Dragana Snežana Vesna Ljiljana "
        "Biljana Gordana Radmila Svetlana",
        "Hadžić Halilović Mehmedović Ibrahimović Begić Delić Hodžić Kovačević Petrović Jovanović Nikolić Marković Đorđević "
        "Stojanović Ilić Stanković Pavlović Milošević Popović Ristić Tadić Vuković Simić Lukić Mitrović Savić Đukić Bajramović "
        "Suljić Omerović Karadžić Obradović Živković Kostić",
    ),
    "own_KU": (
        "Abdullah Azad Baran Berivan Cemal Cemil Dilan Ferhat Hasip Hatip Kemal Leyla Mazlum Mehdi Mehmet Nazım Orhan Osman "
        "Rojda Selahattin Selim Sırrı Süleyman Şerafettin Zeki Zübeyir Hüseyin Halil İbrahim İsmail Veysi Yılmaz Zeynep "
        "Hatice Emine Fatma Gülten Sakine Güler Nuray Songül Ayten Bedriye",
        "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt "
        "Özkan Şimşek Polat Korkmaz Güneş Aktaş Bozkurt Tekin Güler Erdoğan Avcı Türk Sarı Ateş Bulut Keskin Toprak Zengin "
        "Akdeniz Zana Kaplan Baydemir Demirtaş Ekinci Ertak Çakıcı Orak Işık Tanış Akkum Gündem Selçuk Salman Aksoy "
        "Mentese Tanrıkulu Yaşa Ergi Aydoğdu Buldan Çiçek Akman Başak Elçi Ölmez Üçer Yöyler",
    ),
    "own_ZH": (
        "Wei Li Fang Jing Min Yan Lei Jun Yang Yong Jie Xiuying Xia Qiang Ming Ping Hui Hong Xiaoming Meiling Zhiwei Yifan "
        "Haoran Jiahui Xinyi Chao Bo Tao",
        "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Feng Deng "
        "Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang",
    ),
    "own_JA": (
        "Haruto Yuto Sota Riku Ren Hiroshi Kenji Takashi Naoki Akira Satoshi Yuki Aoi Hina Sakura Misaki Yoko Keiko Naomi "
        "Haruka Emi Mariko Kaori Tomoko",
        "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Matsumoto Inoue "
        "Kimura Hayashi Shimizu Saito Mori Abe Ikeda Hashimoto Ishikawa Ogawa Okada Fujita Goto Murakami",
    ),
    "own_KO": (
        "Min-jun Seo-yeon Ji-hoon Hyun-woo Ji-woo Soo-jin Eun-ji Young-ho Sung-min Kyung-hee Dong-hyun Mi-kyung",
        "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song Hong",
    ),
    "own_SO": (
        "Abdi Abdirahman Ahmed Farah Hassan Ismail Mohamud Nur Yusuf Asha Fadumo Halima Hodan Ifrah Khadra Sahra Ubah",
        "Abdi Aden Ali Barre Dirie Egal Farah Guled Hersi Jama Mohamud Nur Omar Osman Samatar Warsame",
    ),
    "own_CAT": (
        "Jordi Josep Oriol Pau Ferran Jaume Núria Montserrat Mercè Iker Aitor Ander Ainhoa Itziar Maialen Xabier Brais Uxía",
        "Puig Vila Serra Ferrer Soler Roca Casals Pujol Etxebarria Zabala Goikoetxea Otegi Arzalluz Mendizabal Rodríguez "
        "Castro Ferreiro Outeiro Iglesias Bastida Figueras Bonet",
    ),
    "own_MT": (
        "Ċensu Ġorġ Karmenu Salvu Toni Doris Marija Ġużeppa Joseph Carmel Lawrence",
        "Borg Camilleri Vella Farrugia Zammit Galea Micallef Grech Attard Spiteri Azzopardi Mifsud Caruana Muscat Agius",
    ),
    "own_CHE": (
        "Aslan Ramzan Khasan Musa Isa Zelimkhan Rustam Sultan Ruslan Zura Malika Aset Khava Zarema Kheda Elza Apti Islam "
        "Magomed Umar Adam Visita Luiza Roza Timur Bekkhan Lom-Ali Said-Magomed Sharani Shamil",
        "Akhmadov Akhmadova Khashiyev Isayeva Yusupova Bazayeva Estamirov Imakayeva Luluyev Baysayeva Magomadov Musayev "
        "Bitiyeva Tangiyeva Betayev Kaplanova Dzhabrailov Umarov Khadzhialiyev Arzu Akhiyadova Elmurzayev Khamidov "
        "Medov Mezhidov Tsurova Sadulayeva Zakriyeva Utsayeva Dudayev",
    ),
    "own_FA": (
        "Reza Mehdi Hossein Amir Farhad Behrouz Dariush Kaveh Babak Omid Shirin Parisa Nasrin Mina Azadeh Golnaz Zohreh "
        "Maryam Ahmad-Shah Hamid Najib Gulbuddin Farzana",
        "Ahmadi Hosseini Karimi Mohammadi Rezaei Moradi Jafari Sadeghi Tehrani Shirazi Farahani Esfahani Ghorbani Rahimi "
        "Karzai Noori Popal Wardak Safi Stanekzai",
    ),
    "own_HI": (
        "Rajesh Amit Priya Anjali Sunita Vikram Arjun Deepak Sanjay Neha Kavita Harpreet Gurpreet Manjit Jaswinder Balwinder "
        "Thilini Kumar Nishan Sivakumar Tharshan Mohammed Rahim Nasreen Shabana",
        "Singh Kaur Patel Sharma Gupta Kumar Reddy Iyer Nair Menon Chatterjee Banerjee Mukherjee Desai Mehta Shah Joshi "
        "Chowdhury Begum Miah Uddin Hossain Perera Fernando Silva Wickramasinghe Sivalingam Rajapaksa Balakrishnan",
    ),
}

ENDINGS = (
    "ski ska ski cki cka wicz czyk czak owski owska ewski ewska iński ów ov ova ov ova ev eva in ina sky skaya enko enko uk "
    "yuk chuk ko ović ević ić ić ič čić escu eanu aru iu oiu opoulos opoulou idis iadis akis ou oglou oğlu çi cı taş han soy "
    "kaya demir bay er türk doğan sson sen sson ström berg lund gren kvist qvist holm dahl nen la lä maa ainen onen as is us "
    "aitis auskas ienė ytė iņš ovs ns dze shvili uri ia yan ian ez az es ínez eira inho ães a i ini etti ella ucci one ano "
    "iero er mann mayer meier bauer hofer inger reiter huber stein feld wald bach ler ke sch tz ier ard aud eau ault in "
    "otte et elle on ez ac ec uyse sen s mans aert broeck veld dijk stra ma inga huis man ens akker ton son ley ford well "
    "worth by field wood man shaw more den ster ham nagh han gan ey lly agh zade ev li yev yeva ullah zai i pour ani"
).split()
ONSETS = (
    "B Br Bl C Ch Cz D Dr Dz F Fr G Gr Gł H Hr J K Kr Kl Kh L M N Ni P Pr Pl R S Sch Sh Sk Sl Sm Sn Sp St Str Sz Šk Š T Tr Ts V "
    "Vl W Wr Y Z Zh Ž Ż Ø Ö Ü Ä É Ç Ş Č D G H K L M N P R S T V A E I O U"
).split()
VOWELS = "a a a e e e i i o o o u u y ö ü ä å ø é á ó ı ij ie oo ee ou ei au ia".split()
CODAS = "b d g k l m n p r s t v z l n r s t m k ll nn rr ss tt nd nt rt rk lk ls ns rm sk st ch š č ž ł ń ğ ş".split()

PARTICLES = {
    "nl": "van de|van den|van der|van|de|ter|ten|van 't|op de|van de".split("|"),
    "de": "von|von der|zu|von und zu|vom|zum".split("|"),
    "fr": "de|de la|du|des|d'|Le|La|de".split("|"),
    "es": "de|de la|del|de los|de las".split("|"),
    "it": "di|de|della|D'|Di|Lo|La".split("|"),
    "pt": "da|dos|de|do|e".split("|"),
    "en": "Mc|Mac|O'|Fitz|St|Mc|O'|O’".split("|"),
    "ar": "al-|El|Al-|Ben|Abu|bin|ibn|Abd al-|Bou".split("|"),
    "da": "af|von".split("|"),
    "sv": "af|von".split("|"),
}


@dataclass(frozen=True, slots=True)
class People:
    """Pools of given names and surnames by culture, in Latin letters."""

    given: dict[str, list[str]]
    family: dict[str, list[str]]

    @classmethod
    def gather(cls) -> People:
        """Read the pools once. Sorted, so that a seed gives the same names on every machine."""
        given: dict[str, list[str]] = {}
        family: dict[str, list[str]] = {}
        for module in pkgutil.iter_modules(faker.providers.person.__path__):
            if module.name not in WEIGHTS or module.name == "pl_PL":
                continue
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            given[module.name] = _pool(provider, "first_name")
            family[module.name] = _pool(provider, "last_name")
        for culture, (first, last) in OWN.items():
            given[culture] = first.split()
            family[culture] = re.findall(r"(?:[Ee]l )?\S+", last)
            if culture == "pl_PL":
                family[culture] += [re.sub(r"ki$", "ka", name) for name in family[culture]]
        return cls({k: v for k, v in given.items() if v}, {k: v for k, v in family.items() if v})

    def culture(self, rng: random.Random, language: str) -> str:
        """A culture: one of `language` four times in ten, any of the others else."""
        native = [name for name in self.family if name.startswith(language)]
        if native and rng.random() < 0.4:
            return rng.choice(native)
        names = [name for name in self.family if name in self.given]
        return rng.choices(names, weights=[WEIGHTS[name] for name in names])[0]

    def a_given(self, rng: random.Random, culture: str) -> str:
        """One given name, sometimes two."""
        name = rng.choice(self.given[culture])
        if rng.random() < 0.06:
            name += rng.choice("- ") + rng.choice(self.given[culture])
        return name

    def a_family(self, rng: random.Random, culture: str) -> str:
        """One surname: of the list, or built; sometimes double, sometimes with a particle."""
        name = built(rng) if rng.random() < 0.3 else rng.choice(self.family[culture])
        if rng.random() < 0.07:
            name += rng.choice("--- ") + (built(rng) if rng.random() < 0.4 else rng.choice(self.family[culture]))
        elif rng.random() < 0.12 and " " not in name:
            key = "ar" if culture in {"own_AR", "fr_DZ"} else culture[:2]
            if particles := PARTICLES.get(key):
                particle = rng.choice(particles)
                name = particle + ("" if particle[-1] in "'’-" or particle in {"Mc", "Mac", "Fitz"} else " ") + name
        return name


def built(rng: random.Random) -> str:
    """A surname nobody bears: one or two syllables and an ending."""
    root = rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS)
    if rng.random() < 0.4:
        root += rng.choice(VOWELS) + rng.choice(CODAS)
    if rng.random() < 0.12:
        return root + rng.choice(["", "a", "e", "o", "i"])
    return root + rng.choice(ENDINGS)


def _pool(provider: object, prefix: str) -> list[str]:
    found: set[str] = set()
    for attribute in dir(provider):
        values = getattr(provider, attribute)
        if attribute.startswith(prefix) and isinstance(values, tuple | list | dict):
            found.update(latin(value) for value in values if isinstance(value, str))
    return sorted(
        name for name in found if len(name) > 1 and re.fullmatch(r"[^\W\d_][^\d_]*", name) and _is_latin(name)
    )


def latin(name: str) -> str:
    """`name` in Latin letters where its script is one we can write over."""
    if _is_latin(name):
        return name
    plain = unicodedata.normalize("NFD", name.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter) or letter == "\u0306")
    plain = (
        unicodedata.normalize("NFC", plain)
        .replace("ου", "ou")
        .replace("ού", "ou")
        .replace("μπ", "b")
        .replace("ντ", "d")
    )
    return "".join(LETTERS.get(letter, letter).replace("_", "") for letter in plain).title()


def _is_latin(name: str) -> bool:
    return all(not letter.isalpha() or "LATIN" in unicodedata.name(letter, "") for letter in name)
