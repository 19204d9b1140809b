"""Small lists as people keep them, in three languages: what each holds, and which column is what."""

from dataclasses import dataclass

from aligner.exchange.raw import EMPTY_CELL, RawCell, RawSheet


@dataclass(frozen=True)
class Listed:
    """A sheet with what is right of it. rows: their cells between bars.  fields: of its columns that are ours.

    goals, programs: known already.
    """

    name: str
    title: str
    kind: str
    fields: str
    rows: tuple[str, ...]
    goals: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()

    @property
    def sheet(self) -> RawSheet:
        """The sheet as it is read of a file."""
        lines = ((number, tuple(map(_cell, row.split("|")))) for number, row in enumerate(self.rows, 1))
        return RawSheet(self.title, tuple(lines))


def _cell(text: str) -> RawCell:
    if not text:
        return EMPTY_CELL
    return RawCell(int(text) if text.isdecimal() else text)


LISTS: tuple[Listed, ...] = (
    Listed(
        "he1",
        "רשימה",
        "programs",
        "code title status start end budget",
        (
            "מס'|שם הפרויקט|סטטוס|מתאריך|עד תאריך|עלות שנתית",
            "1|קריאה|פעיל|1.9.2025|30.6.2026|120,000 ₪",
            "2|חשבון|בהקמה|1.9.2025|30.6.2027|80,000 ₪",
        ),
    ),
    Listed(
        "he2",
        "גיליון1",
        "programs",
        "title description populations regions budget reach",
        (
            'תוכנית|תיאור|אוכלוסיית יעד|יישוב|תקציב תשפ"ו|כמות משתתפים',
            "מועדונית|ליווי אחר הצהריים לילדים בסיכון בשכונות|ילדים בסיכון|לוד|120000|40",
            "גשר|קבוצות נוער משותפות לשתי הערים|בני נוער|רמלה; לוד|90000|60",
        ),
    ),
    Listed(
        "he3",
        "תכניות",
        "programs",
        "title grantee budget start end",
        (
            "שם המיזם|גוף מבצע|סכום מאושר|מועד התחלה|מועד סיום",
            "מיזם א|עמותת אור|100000|2025-01-01|2025-12-31",
            "מיזם ב|עמותת דרך|50000|2025-01-01|2025-12-31",
        ),
    ),
    Listed(
        "he4",
        "2025",
        "programs",
        "title kind grantee budget currency",
        (
            "שם המענק|סוג|ארגון מקבל|סכום המענק|מטבע",
            'מענק לקריאה|מענק|עמותת א|50000|ש"ח',
            "מענק לחשבון|מענק|עמותת ב|70000|דולר",
        ),
    ),
    Listed(
        "he5",
        "נתונים",
        "programs",
        "title method reach regions",
        ("שם הפעילות|שיטת עבודה|מספר מוטבים|אזור", "חונכות|ליווי אישי|120|צפון", "סדנאות|קבוצות|300|דרום"),
    ),
    Listed(
        "he6",
        "רשימת שירותים",
        "programs",
        "title populations reach budget",
        ('שירות|קהל יעד|משתתפים בשנה|היקף תקציבי (אלפי ש"ח)', "ייעוץ|הורים|100|250", "טיפול|ילדים|60|400"),
    ),
    Listed(
        "he7",
        "x",
        "programs",
        "title description start budget",
        (
            "פרויקט|מטרות|תחילת הפרויקט|תקציב כולל",
            "פרויקט גיל הרך|פיתוח מיומנויות שפה בקרב ילדים בגיל הרך|ספטמבר 2024|1.2 מיליון",
            "פרויקט נוער|פיתוח מנהיגות בקרב נוער בפריפריה|ינואר 2023|450,000",
        ),
    ),
    Listed(
        "he8",
        "x",
        "programs",
        "title status grantee role",
        ("שם התכנית|מצב|שותף מבצע|תפקידנו", "א|פעילה|עמותה|מממנים", "ב|הסתיימה|רשות|מבצעים"),
    ),
    Listed(
        "en1",
        "Data",
        "programs",
        "code title description start end budget currency",
        (
            "Project ID|Project title|Summary|Start date|End date|Total budget|Currency",
            "PR-1|Reading|A reading program for children of all ages in the north|2025-01-01|2025-12-31|10000|USD",
            "PR-2|Maths|A program of maths in schools of the south and its towns|2025-01-01|2025-12-31|20000|USD",
        ),
    ),
    Listed(
        "en2",
        "Sheet1",
        "programs",
        "title populations regions reach budget",
        (
            "Initiative|Target group|Location|Beneficiaries|Cost (USD)",
            "After school|Children|Lod|40|5000",
            "Bridge|Youth|Ramla|60|9000",
        ),
    ),
    Listed(
        "en3",
        "Grants 2024",
        "programs",
        "code grantee title budget start end",
        (
            "Grant no.|Grantee|Purpose|Amount|From|To",
            "G-100|Org A|Core support|10000|2024-01-01|2024-12-31",
            "G-101|Org B|Reading corners|5000|2024-02-01|2024-12-31",
        ),
    ),
    Listed(
        "en4",
        "Portfolio",
        "programs",
        "title status reach budget",
        ("Programme name|Current status|People reached|Annual cost", "A|Active|10|100", "B|Closed|20|200"),
    ),
    Listed(
        "en5",
        "x",
        "programs",
        "title description method",
        (
            "Activity|What we do|How we do it",
            "Mentoring|We match volunteers with young people every week|One to one",
            "Workshops|We run monthly workshops for parents|Groups",
        ),
    ),
    Listed(
        "en6",
        "Services",
        "programs",
        "title grantee populations budget",
        (
            "Service|Delivery partner|Who it serves|Budget 2025",
            "Hotline|Org A|Women|1000",
            "Shelter|Org B|Families|3000",
        ),
    ),
    Listed(
        "ar1",
        "ورقة1",
        "programs",
        "title description budget reach",
        (
            "اسم البرنامج|الوصف|الميزانية السنوية|عدد المستفيدين",
            "القراءة|برنامج قراءة للأطفال في المدارس العربية|10000|40",
            "الحساب|برنامج حساب للأطفال في المدارس الثانوية|20000|60",
        ),
    ),
    Listed(
        "ar2",
        "x",
        "programs",
        "code title status start end",
        (
            "الرقم|المشروع|الحالة|تاريخ البدء|تاريخ الانتهاء",
            "1|مشروع أ|نشط|2025-01-01|2025-12-31",
            "2|مشروع ب|منتهي|2024-01-01|2024-12-31",
        ),
    ),
    Listed(
        "ar3",
        "x",
        "programs",
        "title populations regions",
        ("اسم المشروع|الفئة المستهدفة|المنطقة", "أ|الشباب|الشمال", "ب|النساء|الجنوب"),
    ),
    Listed("g1", "יעדים", "goals", "code title weight", ("קוד|יעד|משקל", "1|קריאה|60", "2|חשבון|40")),
    Listed(
        "g2",
        "מפת דרכים",
        "goals",
        "title description",
        (
            "היעד|פירוט",
            "כל ילד קורא|עד סוף כיתה ב׳ כל ילד קורא באופן שוטף",
            "כל ילד סופר|עד סוף כיתה ג׳ כל ילד שולט בארבע הפעולות",
        ),
    ),
    Listed(
        "g3", "Sheet1", "goals", "code title parent", ("#|Goal|Parent goal", "1|Read|", "1.1|Teachers|1", "1.2|Books|1")
    ),
    Listed(
        "g4", "Strategy", "tree", "level_1 level_2", ("Pillar|Objective", "People|Recruit", "|Train", "Money|Raise")
    ),
    Listed(
        "g5",
        "x",
        "tree",
        "level_1 level_2 level_3",
        ("מטרת על|מטרה|יעד", "חינוך|קריאה|ספריות", "חינוך|קריאה|הורים", "חינוך|חשבון|מורים"),
    ),
    Listed("g6", "الأهداف", "goals", "code title weight", ("الرمز|الهدف|الوزن", "1|القراءة|50", "2|الحساب|50")),
    Listed("g7", "x", "tree", "level_1 level_2", ("المحور|الهدف", "التعليم|القراءة", "|الحساب", "الصحة|الغذاء")),
    Listed("g8", "roadmap.txt", "outline", "title", ("1. קריאה", "1.1 מורים", "1.2 הורים", "2. חשבון")),
    Listed("g9", "x", "outline", "title", ("- Read", "    - Teachers", "    - Parents", "- Count")),
    Listed(
        "i1",
        "מדדים",
        "results",
        "goal title unit baseline_value target_value",
        ("יעד|מדד|יחידה|קו בסיס|ערך יעד", "קריאה|שיעור הקוראים|%|40|80", "חשבון|שיעור השולטים|%|30|70"),
    ),
    Listed(
        "i2",
        "Logframe",
        "results",
        "goal title baseline_value target_value data_source",
        (
            "Outcome|Indicator|Baseline|Target|Means of verification",
            "Children read|Share who read|40|80|Test",
            "|Books read|3|10|Survey",
        ),
    ),
    Listed(
        "i3",
        "x",
        "results",
        "goal title baseline_value target_value year year year",
        (
            "Goal|KPI|Baseline|Target|2022|2023|2024",
            "Read|Share who read|40|80|44|48|52",
            "Count|Share who count|30|70|33|35|40",
        ),
    ),
    Listed(
        "i4",
        "x",
        "results",
        "goal title year year",
        ('מטרה|מדד|תשפ"ד|תשפ"ה', "קריאה|שיעור הקוראים|44|48", "חשבון|שיעור השולטים|33|35"),
    ),
    Listed(
        "i5",
        "x",
        "results",
        "goal title date value",
        (
            "יעד|מדד|שנה|ערך",
            "קריאה|שיעור הקוראים|2023|44",
            "קריאה|שיעור הקוראים|2024|48",
            "חשבון|שיעור השולטים|2024|33",
        ),
    ),
    Listed(
        "i6",
        "x",
        "years",
        "indicator year year year",
        ("מדד|2022|2023|2024", "שיעור הקוראים|44|48|52", "שיעור השולטים|33|35|40"),
    ),
    Listed(
        "i7",
        "x",
        "series",
        "date mark mark",
        ("שנה|שיעור הקוראים|שיעור השולטים", "2022|44|33", "2023|48|35", "2024|52|40"),
    ),
    Listed(
        "i8",
        "x",
        "series",
        "date mark mark",
        ("תאריך|שיעור הקוראים|שיעור השולטים", "31.12.2022|44|33", "31.12.2023|48|35"),
    ),
    Listed(
        "i9",
        "Indicators",
        "indicators",
        "code goal title unit baseline_value target_value",
        (
            "Code|Goal code|Indicator|Unit|Baseline|Target",
            "I1|G1|Share who read|%|40|80",
            "I2|G2|Share who count|%|30|70",
        ),
    ),
    Listed(
        "i10",
        "x",
        "measurements",
        "indicator date value source",
        ("Indicator|As of|Value|Source", "I1|2024-12-31|44|Survey", "I2|2024-12-31|33|Survey"),
    ),
    Listed(
        "i11",
        "x",
        "results",
        "goal title year year",
        ("الهدف|المؤشر|2023|2024", "القراءة|نسبة القراء|44|48", "الحساب|نسبة الحساب|33|35"),
    ),
    Listed("m1", "x", "matrix", "program mark mark", ("תוכנית|קריאה|חשבון", "א|X|", "ב||X"), goals=("קריאה", "חשבון")),
    Listed(
        "m3",
        "x",
        "goal_rows",
        "goal mark mark",
        ("יעד|תוכנית א|תוכנית ב", "קריאה|V|", "חשבון|V|V"),
        goals=("קריאה", "חשבון"),
        programs=("תוכנית א", "תוכנית ב"),
    ),
    Listed("m4", "x", "matrix", "program mark mark", ("Program|Read|Count", "A|H|L", "B|M|"), goals=("Read", "Count")),
    Listed(
        "m5",
        "x",
        "matrix",
        "program mark mark",
        ("Program|Read|Count", "A|50000|20000", "B||10000"),
        goals=("Read", "Count"),
    ),
    Listed(
        "m6",
        "x",
        "matrix",
        "program mark mark",
        ("البرنامج|القراءة|الحساب", "أ|✓|", "ب||✓"),
        goals=("القراءة", "الحساب"),
    ),
    Listed("m7", "x", "matrix", "program mark mark", ("Programme|Improve literacy|Improve numeracy", "A|x|", "B|x|x")),
    Listed(
        "p1",
        "שיוך",
        "placements",
        "program goal share",
        ("תוכנית|יעד|אחוז", "א|קריאה|60", "א|חשבון|40"),
        goals=("קריאה", "חשבון"),
        programs=("א", "ב"),
    ),
    Listed(
        "p2",
        "x",
        "placements",
        "program goal contribution share",
        ("Program|Goal|Contribution|%", "A|Read|direct|60", "B|Count|supporting|100"),
        goals=("Read", "Count"),
        programs=("A", "B"),
    ),
    Listed(
        "a1",
        "שותפים",
        "actors",
        "name sector relation notes",
        ("שם הארגון|מגזר|סוג הקשר|הערות", "עמותת אור|עמותה|שותף|", "עיריית לוד|ממשלתי|שותף|מחלקת חינוך"),
    ),
    Listed(
        "a2",
        "x",
        "partners",
        "name sector title goal",
        (
            "Organization|Sector|What they do|Goal",
            "Org A|nonprofit|Mentoring|Read",
            "Org A|nonprofit|Books|Read",
            "City|government|Schools|Count",
        ),
        goals=("Read", "Count"),
    ),
    Listed(
        "a3",
        "x",
        "actors",
        "name sector",
        ("Partner organisation|Type of organisation", "Org A|NGO", "City of Lod|Government"),
    ),
    Listed("a4", "الشركاء", "actors", "name sector", ("اسم المؤسسة|القطاع", "جمعية أ|جمعية", "بلدية|حكومي")),
    Listed("n1", "צרכים", "needs", "goal region people", ("יעד|אזור|מספר אנשים", "קריאה|צפון|9000", "חשבון|דרום|7000")),
    Listed(
        "d1",
        "החלטות",
        "decisions",
        "title owner due state",
        (
            "החלטה|אחראי|תאריך יעד|סטטוס",
            "להרחיב את המועדונית|דנה|30.6.2026|פתוחה",
            "לסגור את הגשר|יוסי|31.12.2025|בוצעה",
        ),
    ),
    Listed(
        "d2",
        "x",
        "decisions",
        "title owner due state",
        (
            "Decision|Responsible|Deadline|Status",
            "Expand the club|Dana|2026-06-30|open",
            "Close the bridge|Joe|2025-12-31|done",
        ),
    ),
    Listed("s1", "שלבים", "stages", "title start end", ("שלב|התחלה|סיום", "הקמה|2024|2025", "הרחבה|2026|2028")),
    Listed(
        "b1",
        "הצבעות",
        "votes",
        "participant mark mark",
        ("משתתף|קריאה|חשבון", "דנה|60|40", "יוסי|70|30"),
        goals=("קריאה", "חשבון"),
    ),
    Listed(
        "b2",
        "x",
        "ballots",
        "participant goal points",
        ("Participant|Goal|Points", "Dana|Read|60", "Dana|Count|40"),
        goals=("Read", "Count"),
    ),
    Listed("z1", "x", "", "", ("city|municipality", "Lod|Lod", "Ramla|Ramla")),
    Listed(
        "z2",
        "אנשי קשר",
        "",
        "",
        ('שם פרטי|שם משפחה|טלפון|דוא"ל', "דנה|כהן|050-1234567|d@x.org", "יוסי|לוי|052-1234567|y@x.org"),
    ),
    Listed("z3", "Budget", "", "", ("Item|Jan|Feb|Mar", "Salaries|100|100|100", "Rent|50|50|50")),
    Listed("z4", "הוצאות", "", "", ("סעיף|תאריך|סכום", "שכר|1.1.2025|1000", "שכירות|1.1.2025|500")),
)
