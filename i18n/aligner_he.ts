<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name>ChartView</name>
    <message>
        <source>Show as picture</source>
        <translation>להציג כתרשים</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>להציג כטבלה</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>collective weight</source>
        <translation>המשקל הקולקטיבי</translation>
    </message>
    <message>
        <source>our weight</source>
        <translation>המשקל שלנו</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>חדש…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>פתיחה…</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>להתנסות בדוגמה</translation>
    </message>
    <message>
        <source>A nonprofit</source>
        <translation>עמותה</translation>
    </message>
    <message>
        <source>A foundation</source>
        <translation>קרן</translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation>ייבוא מ־Excel…</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>ייצוא ל־Excel…</translation>
    </message>
    <message>
        <source>Fill-in workbook…</source>
        <translation>חוברת למילוי…</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>סגירת הקובץ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;מעבר</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>בהיר או כהה</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Aligner</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>צבעים בהירים</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>צבעים כהים</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>טרם התחיל</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>בתהליך</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>מוכן</translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>New file</source>
        <translation>קובץ חדש</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation>שם הארגון</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>סוג הארגון</translation>
    </message>
    <message>
        <source>Language of its documents</source>
        <translation>שפת המסמכים</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>מטבע</translation>
    </message>
    <message>
        <source>Where the roadmap comes from</source>
        <translation>מאיפה תגיע מפת הדרכים</translation>
    </message>
    <message>
        <source>I will write it here</source>
        <translation>אכתוב אותה כאן</translation>
    </message>
    <message>
        <source>From a workbook that is filled in (Excel)</source>
        <translation>מחוברת שמולאה (Excel)</translation>
    </message>
    <message>
        <source>Choose a place and create…</source>
        <translation>בחירת מקום ויצירה…</translation>
    </message>
    <message>
        <source>Get the fill-in workbook</source>
        <translation>קבלת החוברת למילוי</translation>
    </message>
    <message>
        <source>Write the organization&apos;s name first.</source>
        <translation>כתבו קודם את שם הארגון.</translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation>יצירת הקובץ</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>קובצי Aligner ‏(*.aligner)</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>{points} of 100</source>
        <translation>{points} מתוך 100</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>מבט כולל</translation>
    </message>
    <message>
        <source>Where we stand, what stands out, and what to do next.</source>
        <translation>איפה אנחנו עומדים, מה בולט, ומה הצעד הבא.</translation>
    </message>
    <message>
        <source>In the initiative {name}</source>
        <translation>ביוזמה {name}</translation>
    </message>
    <message>
        <source>Next: write the initiative&apos;s goals and stages, or import them from Excel.</source>
        <translation>הצעד הבא: לכתוב את היעדים והשלבים של היוזמה, או לייבא אותם מ־Excel.</translation>
    </message>
    <message>
        <source>Next: list your programs with their budgets.</source>
        <translation>הצעד הבא: לרשום את התכניות שלכם ואת התקציבים שלהן.</translation>
    </message>
    <message>
        <source>Next: place the programs that are still off the roadmap.</source>
        <translation>הצעד הבא: למקם את התכניות שעדיין אינן על מפת הדרכים.</translation>
    </message>
    <message>
        <source>Next: share 100 points among the goals as you see them.</source>
        <translation>הצעד הבא: לחלק 100 נקודות בין היעדים כפי שאתם רואים אותם.</translation>
    </message>
    <message>
        <source>Everything is in place. Next: make the board kit.</source>
        <translation>הכול מוכן. הצעד הבא: להפיק את הערכה לוועד המנהל.</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>אל {page}</translation>
    </message>
    <message>
        <source>Our priorities and the collective ones</source>
        <translation>סדר העדיפויות שלנו והקולקטיבי</translation>
    </message>
    <message>
        <source>Compare priorities</source>
        <translation>להשוואת סדרי העדיפויות</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>מה בולט</translation>
    </message>
    <message>
        <source>Findings appear here once there are programs and weights.</source>
        <translation>הממצאים יופיעו כאן כשיהיו תכניות ומשקלים.</translation>
    </message>
    <message>
        <source>Our story</source>
        <translation>הסיפור שלנו</translation>
    </message>
    <message>
        <source>Place a program…</source>
        <translation>מיקום תכנית…</translation>
    </message>
    <message>
        <source>Nothing to place yet</source>
        <translation>עדיין אין מה למקם</translation>
    </message>
    <message>
        <source>This page needs the initiative&apos;s goals and your programs.</source>
        <translation>כדי למקם צריך את יעדי היוזמה ואת התכניות שלכם.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>אל מפת הדרכים</translation>
    </message>
    <message>
        <source>Place here: {where}</source>
        <translation>למקם כאן: {where}</translation>
    </message>
    <message>
        <source>Our programs on the roadmap</source>
        <translation>התכניות שלנו על מפת הדרכים</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Drag each program to the goals and stages it serves, or press Enter in a cell.</source>
        <translation>גררו כל תכנית אל היעדים והשלבים שהיא משרתת, או הקישו Enter במשבצת.</translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>מחוץ ליעדי היוזמה</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>ללא שלב</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>{program}, {share} of it, at {goal}, {stage}</source>
        <translation>{program}, {share} ממנה, ביעד {goal}, {stage}</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>קובץ חדש</translation>
    </message>
    <message>
        <source>For your organization: bring the roadmap from Excel, or build it here.</source>
        <translation>לארגון שלכם: הביאו את מפת הדרכים מ־Excel, או בנו אותה כאן.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>להתחיל</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>פתיחת קובץ</translation>
    </message>
    <message>
        <source>Go on with an Aligner file that is on this computer.</source>
        <translation>המשיכו לעבוד על קובץ Aligner שנמצא במחשב הזה.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>בחירת קובץ…</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>להתנסות בדוגמה</translation>
    </message>
    <message>
        <source>See the whole path on a ready example and make a board kit from it.</source>
        <translation>ראו את הדרך כולה על דוגמה מוכנה, והפיקו ממנה ערכה לוועד המנהל.</translation>
    </message>
    <message>
        <source>A nonprofit</source>
        <translation>עמותה</translation>
    </message>
    <message>
        <source>A foundation</source>
        <translation>קרן</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>קבצים אחרונים</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. Aligner opens no network connection.</source>
        <translation>הכול נשמר בקובץ אחד במחשב הזה. Aligner אינה מתחברת לרשת.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>ברוכים הבאים</translation>
    </message>
    <message>
        <source>Your organization&apos;s place in the collective roadmap, and the discussion at your board.</source>
        <translation>המקום של הארגון שלכם במפת הדרכים המשותפת, והדיון בוועד המנהל.</translation>
    </message>
    <message>
        <source>What do we bring to the collective roadmap?</source>
        <translation>מה אנחנו מביאים אל מפת הדרכים המשותפת?</translation>
    </message>
</context>
<context>
    <name>PlacementPanel</name>
    <message>
        <source>How the program divides</source>
        <translation>איך התכנית מתחלקת</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>סוג התרומה</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>עוצמת התרומה</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>מידת הביטחון</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>אוכלוסיית יעד</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>אזור</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>למה כאן</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>ראיות</translation>
    </message>
    <message>
        <source>Place elsewhere too…</source>
        <translation>למקם גם במקום נוסף…</translation>
    </message>
    <message>
        <source>Remove from here</source>
        <translation>להסיר מכאן</translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>מחוץ ליעדי היוזמה</translation>
    </message>
    <message>
        <source>Indicators it moves</source>
        <translation>מדדים שהיא מניעה</translation>
    </message>
    <message>
        <source>Place a program</source>
        <translation>מיקום תכנית</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>ללא שלב</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>תכנית</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>שלב</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Our story on the roadmap</source>
        <translation>הסיפור שלנו על מפת הדרכים</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Open read-only</source>
        <translation>פתיחה לקריאה בלבד</translation>
    </message>
    <message>
        <source>This file is open read-only: nothing you see here can be changed.</source>
        <translation>הקובץ פתוח לקריאה בלבד: אי אפשר לשנות כאן דבר.</translation>
    </message>
    <message>
        <source>Your preferences could not be saved: the settings folder cannot be written.</source>
        <translation>לא ניתן היה לשמור את ההעדפות: אי אפשר לכתוב לתיקיית ההגדרות.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Aligner</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>{organization} · Aligner</source>
        <translation>{organization} · Aligner</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>לקריאה בלבד</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>כל השינויים נשמרו</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>גרסה {number}</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>ביטול: {change}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>ביצוע חוזר: {change}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Share evenly</source>
        <translation>חלוקה שווה</translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>מחוץ ליעדי היוזמה</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Share at {place}</source>
        <translation>החלק ב{place}</translation>
    </message>
    <message>
        <source>{percent} are not yet divided.</source>
        <translation>{percent} עדיין לא חולקו.</translation>
    </message>
    <message>
        <source>{percent} of the program lie outside the goals.</source>
        <translation>{percent} מהתכנית נמצאים מחוץ ליעדים.</translation>
    </message>
    <message>
        <source>All of the program is on the roadmap.</source>
        <translation>כל התכנית נמצאת על מפת הדרכים.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not on the roadmap yet</source>
        <translation>עדיין לא על מפת הדרכים</translation>
    </message>
    <message>
        <source>Programs that are not on the roadmap yet</source>
        <translation>תכניות שעדיין אינן על מפת הדרכים</translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>קובצי Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>ייבוא מ־Excel</translation>
    </message>
    <message>
        <source>Workbooks and tables (*.xlsx *.csv)</source>
        <translation>חוברות וטבלאות ‏(*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>ייצוא ל־Excel</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>חוברות ‏(*.xlsx)</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>יוצא אל {file}</translation>
    </message>
    <message>
        <source>aligner-workbook</source>
        <translation>aligner-workbook</translation>
    </message>
    <message>
        <source>Fill-in workbook</source>
        <translation>חוברת למילוי</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>נכתב אל {file}</translation>
    </message>
    <message>
        <source>Open or make a file first, then drop the workbook on it to import it.</source>
        <translation>פתחו או צרו קודם קובץ, ואז גררו אליו את החוברת כדי לייבא אותה.</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Add goal</source>
        <translation>הוספת יעד</translation>
    </message>
    <message>
        <source>Edit goal</source>
        <translation>עריכת יעד</translation>
    </message>
    <message>
        <source>Move goal</source>
        <translation>הזזת יעד</translation>
    </message>
    <message>
        <source>Remove goal</source>
        <translation>הסרת יעד</translation>
    </message>
    <message>
        <source>Set collective weights</source>
        <translation>קביעת המשקלים הקולקטיביים</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>הוספת שלב</translation>
    </message>
    <message>
        <source>Edit stage</source>
        <translation>עריכת שלב</translation>
    </message>
    <message>
        <source>Move stage</source>
        <translation>הזזת שלב</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>הסרת שלב</translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation>הוספת מדד</translation>
    </message>
    <message>
        <source>Edit indicator</source>
        <translation>עריכת מדד</translation>
    </message>
    <message>
        <source>Remove indicator</source>
        <translation>הסרת מדד</translation>
    </message>
    <message>
        <source>Add measurement</source>
        <translation>הוספת מדידה</translation>
    </message>
    <message>
        <source>Edit measurement</source>
        <translation>עריכת מדידה</translation>
    </message>
    <message>
        <source>Remove measurement</source>
        <translation>הסרת מדידה</translation>
    </message>
    <message>
        <source>Edit initiative</source>
        <translation>עריכת היוזמה</translation>
    </message>
    <message>
        <source>Edit organization</source>
        <translation>עריכת הארגון</translation>
    </message>
    <message>
        <source>Add program</source>
        <translation>הוספת תכנית</translation>
    </message>
    <message>
        <source>Add programs</source>
        <translation>הוספת תכניות</translation>
    </message>
    <message>
        <source>Edit program</source>
        <translation>עריכת תכנית</translation>
    </message>
    <message>
        <source>Edit programs</source>
        <translation>עריכת תכניות</translation>
    </message>
    <message>
        <source>Move program</source>
        <translation>הזזת תכנית</translation>
    </message>
    <message>
        <source>Remove program</source>
        <translation>הסרת תכנית</translation>
    </message>
    <message>
        <source>Remove programs</source>
        <translation>הסרת תכניות</translation>
    </message>
    <message>
        <source>Place program</source>
        <translation>מיקום תכנית</translation>
    </message>
    <message>
        <source>Move placement</source>
        <translation>הזזת מיקום</translation>
    </message>
    <message>
        <source>Edit placement</source>
        <translation>עריכת מיקום</translation>
    </message>
    <message>
        <source>Set shares</source>
        <translation>קביעת חלקים</translation>
    </message>
    <message>
        <source>Share evenly</source>
        <translation>חלוקה שווה</translation>
    </message>
    <message>
        <source>Remove placement</source>
        <translation>הסרת מיקום</translation>
    </message>
    <message>
        <source>Take off the roadmap</source>
        <translation>הורדה ממפת הדרכים</translation>
    </message>
    <message>
        <source>Set our priorities</source>
        <translation>קביעת סדר העדיפויות שלנו</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
</context>
</TS>
