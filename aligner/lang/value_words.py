"""Words that people write in and beside values: months, currencies, "unknown", "about", "thousand".

Source: month names of CLDR for English, Hebrew and the Arabic of Israel, the Gulf, the Levant and the Maghreb (a test
compares them with Babel's); the rest from spreadsheets of our users. All are matched as `fold_word` folds them, in
every language: Hebrew sheets hold English words, and Arabic sheets Hebrew ones.
"""

import re
from functools import lru_cache

_MONTHS = """
january jan, ינואר ינו, يناير كانون_الثاني جانفي
february feb, פברואר פבר, فبراير شباط فيفري
march mar, מרץ מרס, مارس آذار
april apr, אפריל אפר, أبريل نيسان أفريل إبريل
may, מאי, مايو أيار ماي
june jun, יוני, يونيو حزيران جوان
july jul, יולי, يوليو تموز جويلية يوليوز
august aug, אוגוסט אוג, أغسطس آب أوت غشت
september sept sep, ספטמבר ספט, سبتمبر أيلول شتنبر
october oct, אוקטובר אוק, أكتوبر تشرين_الأول
november nov, נובמבר נוב, نوفمبر تشرين_الثاني نونبر
december dec, דצמבר דצמ, ديسمبر كانون_الأول دجنبر
"""
_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
יום_ראשון יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי שבת יום_א יום_ב יום_ג יום_ד יום_ה יום_ו
الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت
"""
_OTHER_CALENDARS = """
tishrei cheshvan heshvan kislev tevet shvat adar nisan iyar sivan tammuz elul תשרי חשוון חשון מרחשוון כסלו טבת שבט
אדר ניסן אייר סיוון סיון תמוז אב אלול
muharram safar rabi jumada rajab shaban ramadan shawwal محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو_القعدة ذو_الحجة
"""
_CURRENCIES = """
ILS: ₪ nis ils שח שקל שקלים שקל_חדש שקלים_חדשים شيكل شيقل شواكل شواقل شيكل_جديد shekel shekels new_shekel new_shekels
USD: $ usd us$ us_$ $us דולר דולרים דולר_ארהב דולר_אמריקאי دولار دولارات دولار_أمريكي dollar dollars us_dollars
EUR: € eur אירו יורו يورو euro euros
GBP: £ gbp ליש_ט לישט לירה_שטרלינג פאונד جنيه_إسترليني باوند pound pounds pound_sterling pounds_sterling
JOD: jod jd דינר_ירדני دينار_أردني
CAD: cad c_$ c$ ca_$ ca$
AUD: aud a_$ a$ au_$ au$
"""
_CODES = """
AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CDF CHF CLP CNY COP CRC CUP
CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR INR IQD IRR ISK JMD JPY KES
KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN
NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC
SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
"""
"""Codes of ISO 4217 beyond those above."""
_SCALES = """
1000: k אלף אלפים אלפי ألف آلاف الف thousand thousands
1000000: m mn mln מיליון מיליוני מליון مليون ملايين million millions
1000000000: bn מיליארד مليار billion
"""
_SCALED_CURRENCIES = {"אלשח": 1000, "מלשח": 1_000_000, "משח": 1_000_000}
_PERCENT = "% percent pct אחוז אחוזים في_المئة في_المائة بالمئة بالمائة"
_ABOUT = "~ ≈ about approx approximately around circa ca c כ כמעט בערך בקירוב בסביבות نحو حوالي تقريبا قرابة"
_BOUNDS = """
> < ≥ ≤ + at_least at_most up_to over under more_than less_than לפחות לכל_היותר עד מעל מתחת יותר_מ פחות_מ
على_الأقل على_الأكثر حتى أكثر_من أقل_من
"""
_UNKNOWN = """
- ? . … n/a na n.a #n/a unknown not_known not_available no_data tbd tba tbc null לא_ידוע לא_ידועה לא_ידועים אינו_ידוע
אין_נתון אין_נתונים אין_מידע לא_זמין טרם_נקבע לא_נקבע לא_רלוונטי לר غير_معروف غير_معروفة غير_متوفر غير_متوفرة غير_متاح
لا_يوجد لا_توجد_بيانات لا_تتوفر_بيانات غير_محدد مجهول
"""
_EVERYWHERE = """
nationwide national countrywide statewide everywhere whole_country entire_country all_regions all_the_country
כל_הארץ בכל_הארץ ארצי ארצית ארציים פריסה_ארצית בפריסה_ארצית כלל_ארצי כלל_ארצית כל_האזורים כל_ארצות_הברית
كل_البلاد في_كل_البلاد جميع_المناطق كل_المناطق قطري قطرية وطني كل_الولايات_المتحدة
"""

_QUOTES = re.compile("[\"'`´׳״‘’‚“”„]")
_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u0591-\u05bd\u05bf-\u05c7]")
"""Vowel signs, the Arabic lengthening stroke."""
_LETTERS = str.maketrans("أإآٱىة", "اااايه")


def fold_word(text: str) -> str:
    """A word as it is matched: without quotes, vowel signs and case, Arabic letters in their plainest form."""
    if text.isascii():
        plain = _QUOTES.sub("", text) if "'" in text or '"' in text or "`" in text else text
        return " ".join(plain.casefold().split()).strip(".:")
    return " ".join(_MARKS.sub("", _QUOTES.sub("", text)).translate(_LETTERS).casefold().split()).strip(".:")


def _fold(word: str) -> str:
    return fold_word(word.replace("_", " ")) or word


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """The number of the month by its name."""
    lines = _MONTHS.strip().splitlines()
    return {_fold(name): number for number, line in enumerate(lines, 1) for name in line.replace(",", " ").split()}


@lru_cache(maxsize=1)
def weekdays() -> frozenset[str]:
    return _set(_WEEKDAYS)


@lru_cache(maxsize=1)
def months_of_other_calendars() -> frozenset[str]:
    """Names of months of the Hebrew and the Muslim year that no month of the civil year shares."""
    return _set(_OTHER_CALENDARS) - months().keys()


@lru_cache(maxsize=1)
def currencies() -> dict[str, str]:
    """The code of ISO 4217 by sign, word or code."""
    found = {code.casefold(): code for code in _CODES.split()}
    for line in _CURRENCIES.strip().splitlines():
        code, _, names = line.partition(":")
        found.update((_fold(name), code) for name in names.split())
    return found


@lru_cache(maxsize=1)
def scales() -> dict[str, int]:
    """How often one more word is meant: 1,000 for "k"."""
    found: dict[str, int] = dict(_SCALED_CURRENCIES)
    for line in _SCALES.strip().splitlines():
        number, _, names = line.partition(":")
        found.update((_fold(name), int(number)) for name in names.split())
    return found


@lru_cache(maxsize=1)
def percent_words() -> frozenset[str]:
    return _set(_PERCENT)


@lru_cache(maxsize=1)
def about_words() -> frozenset[str]:
    return _set(_ABOUT)


@lru_cache(maxsize=1)
def bound_words() -> frozenset[str]:
    return _set(_BOUNDS)


@lru_cache(maxsize=1)
def unknown_words() -> frozenset[str]:
    return _set(_UNKNOWN)


def is_everywhere(region: str) -> bool:
    """Whether a region's name says that it is the whole country."""
    return fold_word(region) in _everywhere()


@lru_cache(maxsize=1)
def _everywhere() -> frozenset[str]:
    return _set(_EVERYWHERE)


def _set(names: str) -> frozenset[str]:
    return frozenset(_fold(name) for name in names.split())
