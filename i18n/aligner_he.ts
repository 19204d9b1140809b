<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name>About</name>
    <message>
        <source>About Aligner</source>
        <translation>אודות Aligner</translation>
    </message>
    <message>
        <source>Each organization is one file on your own computer; the program opens no network connection. Kept versions, settings and reports of faults lie in these folders:</source>
        <translation>כל ארגון הוא קובץ אחד במחשב שלכם; התוכנה אינה מתחברת לרשת. הגרסאות השמורות, ההגדרות ודוחות התקלות נמצאים בתיקיות האלה:</translation>
    </message>
    <message>
        <source>Licence: MIT. The fonts have their own.</source>
        <translation>רישיון: MIT. לגופנים רישיונות משלהם.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>ActorPanel</name>
    <message>
        <source>Not said</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>מגזר</translation>
    </message>
    <message>
        <source>Relation to us</source>
        <translation>הקשר אלינו</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>קוד</translation>
    </message>
    <message>
        <source>What it does on the roadmap</source>
        <translation>מה הוא עושה במפת הדרכים</translation>
    </message>
    <message>
        <source>Nothing is written yet: without it nobody knows where this actor is.</source>
        <translation>עדיין לא נרשמה פעילות, ולכן לא ידוע היכן הגורם הזה פועל.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>פעילות</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>הוספת פעילות</translation>
    </message>
    <message>
        <source>Remove activity</source>
        <translation>הסרת פעילות</translation>
    </message>
    <message>
        <source>Goal of the new activity</source>
        <translation>היעד של הפעילות החדשה</translation>
    </message>
    <message>
        <source>Remove actor</source>
        <translation>הסרת גורם</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>מה השתנה</translation>
    </message>
    <message>
        <source>As its actor</source>
        <translation>כמו הגורם</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>מה הם עושים</translation>
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
        <source>Population</source>
        <translation>אוכלוסיית יעד</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>אזור</translation>
    </message>
    <message>
        <source>People reached in a year</source>
        <translation>מספר האנשים בשנה</translation>
    </message>
    <message>
        <source>Their money</source>
        <translation>התקציב שלהם</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>מטבע</translation>
    </message>
    <message>
        <source>Empty: the organization&apos;s</source>
        <translation>אם ריק: מטבע הארגון</translation>
    </message>
    <message>
        <source>Who may see this activity</source>
        <translation>מי רשאי לראות את הפעילות הזאת</translation>
    </message>
    <message>
        <source>Choose a goal</source>
        <translation>בחירת יעד</translation>
    </message>
</context>
<context>
    <name>AdoptionStep</name>
    <message>
        <source>Make the result our stated priorities</source>
        <translation>אימוץ התוצאה כסדר העדיפויות המוצהר שלנו</translation>
    </message>
    <message>
        <source>Which round&apos;s result</source>
        <translation>תוצאה של איזה סבב</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>מה משתנה</translation>
    </message>
    <message>
        <source>Adopt as our stated priorities</source>
        <translation>אימוץ כסדר העדיפויות המוצהר</translation>
    </message>
    <message>
        <source>No vote? Keep an estimate</source>
        <translation>לא הייתה הצבעה? אפשר לשמור הערכה</translation>
    </message>
    <message>
        <source>The facilitator&apos;s own estimate of the group. It is kept as an estimate, never as a ballot.</source>
        <translation>הערכת המנחים לגבי הקבוצה. היא נשמרת כהערכה, ולא כטופס הצבעה.</translation>
    </message>
    <message>
        <source>Write an estimate</source>
        <translation>כתיבת הערכה</translation>
    </message>
    <message>
        <source>Keep the estimate</source>
        <translation>שמירת ההערכה</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>After adopting</source>
        <translation>אחרי האימוץ</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>סבב {n}</translation>
    </message>
    <message>
        <source>The estimate is kept, marked as an estimate.</source>
        <translation>ההערכה נשמרה, ומסומנת כהערכה.</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>On the agenda</source>
        <translation>סדר היום</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>העלאה</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>הורדה</translation>
    </message>
    <message>
        <source>Remove the item</source>
        <translation>הסרת הנושא</translation>
    </message>
    <message>
        <source>Nothing yet. Add the questions that the meeting takes up: the first page lists them.</source>
        <translation>עדיין אין נושאים. הוסיפו את השאלות שהישיבה תעסוק בהן, והן יופיעו בעמוד הראשון.</translation>
    </message>
    <message>
        <source>Items on the agenda</source>
        <translation>הנושאים בסדר היום</translation>
    </message>
    <message>
        <source>Alt with the arrows moves an item, Delete removes it.</source>
        <translation>Alt עם החצים מזיז נושא, Delete מסיר אותו.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>שאלה</translation>
    </message>
    <message>
        <source>What is done with it</source>
        <translation>אופן הטיפול</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>במה הנושא עוסק</translation>
    </message>
    <message>
        <source>The first page lists the question. Say what it is about, and the kit tells what the data say of it.</source>
        <translation>השאלה תופיע בעמוד הראשון. כדי שערכת הישיבה תציג גם מה עולה מן הנתונים, יש לציין במה היא עוסקת.</translation>
    </message>
    <message>
        <source>Add what the item is about</source>
        <translation>הוספת מה שהנושא עוסק בו</translation>
    </message>
    <message>
        <source>A question for the agenda</source>
        <translation>שאלה לסדר היום</translation>
    </message>
    <message>
        <source>Question to add to the agenda</source>
        <translation>שאלה להוספה לסדר היום</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Add a goal, a decision or a resolution</source>
        <translation>הוספת יעד, החלטה או הצעת החלטה</translation>
    </message>
    <message>
        <source>Decision: {title}</source>
        <translation>החלטה: {title}</translation>
    </message>
    <message>
        <source>Not about this: {subject}</source>
        <translation>הסרת הקישור: {subject}</translation>
    </message>
    <message>
        <source>Goal: {title}</source>
        <translation>יעד: {title}</translation>
    </message>
    <message>
        <source>Resolution: {title}</source>
        <translation>הצעת החלטה: {title}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>What we recommend</source>
        <translation>מה אנחנו ממליצים</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>תשובה אחרת</translation>
    </message>
    <message>
        <source>Back to what the figures say</source>
        <translation>חזרה למה שהנתונים אומרים</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>התשובה</translation>
    </message>
    <message>
        <source>No recommendation: the board chooses</source>
        <translation>ללא המלצה: הוועד המנהל בוחר</translation>
    </message>
</context>
<context>
    <name>ArrivalWords</name>
    <message>
        <source>The file is open as it is now: {side}. Nothing of yours is missing in it. {changes}</source>
        <translation>הקובץ פתוח כפי שהוא עכשיו: {side}. דבר משלכם אינו חסר בו. {changes}</translation>
    </message>
    <message>
        <source>What came: {changes}.</source>
        <translation>מה נוסף: {changes}.</translation>
    </message>
    <message>
        <source>Another state came into this file&apos;s place: {side}. What was changed here since is not in it. What you see is kept under Versions, and nothing of it is lost.</source>
        <translation>מצב אחר הגיע למקום הקובץ: {side}. מה ששונה כאן מאז אינו נמצא בו. מה שמוצג עכשיו נשמר תחת ״גרסאות״, ודבר ממנו אינו אובד.</translation>
    </message>
    <message>
        <source>Your change of {moment} ({change}) is not in this file. In its place lies another state: {side}.</source>
        <translation>השינוי שלכם ({moment}: {change}) אינו נמצא בקובץ הזה. במקומו נמצא מצב אחר: {side}.</translation>
    </message>
    <message>
        <source>Your change of {moment} is not in this file. In its place lies another state: {side}.</source>
        <translation>השינוי שלכם ({moment}) אינו נמצא בקובץ הזה. במקומו נמצא מצב אחר: {side}.</translation>
    </message>
    <message>
        <source>The state that you left is kept; bring both together so that nothing is lost.</source>
        <translation>המצב שהשארתם נשמר; כדאי לאחד את שניהם כדי שדבר לא יאבד.</translation>
    </message>
    <message>
        <source>No kept version holds it: look under Versions for the newest one before it.</source>
        <translation>אין גרסה שמורה שמכילה אותו: חפשו תחת ״גרסאות״ את האחרונה שלפניו.</translation>
    </message>
</context>
<context>
    <name>BallotFields</name>
    <message>
        <source>Save ballot</source>
        <translation>שמירת הטופס</translation>
    </message>
    <message>
        <source>Ctrl+Enter, or Enter in the last field</source>
        <translation>Ctrl+Enter, או Enter בשדה האחרון</translation>
    </message>
</context>
<context>
    <name>Ballots</name>
    <message>
        <source>Type in a ballot</source>
        <translation>הקלדת טופס</translation>
    </message>
    <message>
        <source>Code on the ballot</source>
        <translation>הקוד שעל הטופס</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>קוד</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>הסתרת המוקלד</translation>
    </message>
    <message>
        <source>Shows dots in place of the numbers, for a screen that the room may see</source>
        <translation>נקודות במקום המספרים, כשהחדר עשוי לראות את המסך</translation>
    </message>
    <message>
        <source>Ballots are typed in here once the vote is open.</source>
        <translation>כאן מקלידים את טופסי ההצבעה, אחרי פתיחת ההצבעה.</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>פתיחת ההצבעה</translation>
    </message>
    <message>
        <source>Add participants</source>
        <translation>הוספת משתתפים</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>מעבר למפת הדרכים</translation>
    </message>
    <message>
        <source>Choose another way to vote</source>
        <translation>בחירת שיטת הצבעה אחרת</translation>
    </message>
    <message>
        <source>There are no participants yet: each needs a code before a ballot can be typed in.</source>
        <translation>עוד אין משתתפים. כל משתתף צריך קוד לפני שאפשר להקליד טופס הצבעה.</translation>
    </message>
    <message>
        <source>From then on quorum, method and questions stay as they are.</source>
        <translation>מרגע הפתיחה הקוורום, השיטה והשאלות אינם משתנים.</translation>
    </message>
    <message>
        <source>Who is in</source>
        <translation>מי כבר הצביע</translation>
    </message>
    <message>
        <source>What the ballots say stays hidden until the result is shown to everyone.</source>
        <translation>תוכן הטפסים מוסתר עד שהתוצאה נחשפת לכולם.</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>חשיפת התוצאה</translation>
    </message>
    <message>
        <source>Ballots in: {ballots} of {expected}</source>
        <translation>טפסים שנקלטו: {ballots} מתוך {expected}</translation>
    </message>
    <message>
        <source>Nobody has the code {code}. Look at the ballot, or add a participant.</source>
        <translation>אין משתתף עם הקוד {code}. כדאי לבדוק בטופס או להוסיף משתתף.</translation>
    </message>
    <message>
        <source>Type a code first.</source>
        <translation>הקלידו קוד תחילה.</translation>
    </message>
    <message>
        <source>All ballots are in.</source>
        <translation>כל הטפסים נקלטו.</translation>
    </message>
    <message>
        <source>Type the code and press Enter.</source>
        <translation>הקלידו את הקוד ולחצו Enter.</translation>
    </message>
    <message>
        <source>already in; typing it again replaces it</source>
        <translation>כבר נקלט; הקלדה חוזרת תחליף אותו</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>BesideDialog</name>
    <message>
        <source>Joint map</source>
        <translation>מפה משותפת</translation>
    </message>
    <message>
        <source>The joint map beside our field</source>
        <translation>המפה המשותפת לצד הזירה שלנו</translation>
    </message>
    <message>
        <source>For reading alone: nothing of it comes into this file.</source>
        <translation>לקריאה בלבד: דבר ממנה אינו נכנס לקובץ הזה.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Place them…</source>
        <translation>מיקום כולם…</translation>
    </message>
    <message>
        <source>Chosen: {count}. Who may see them:</source>
        <translation>נבחרו: {count}. מי רשאי לראות:</translation>
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
        <source>Place all</source>
        <translation>מיקום כולם</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
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
        <source>Choose a goal</source>
        <translation>בחירת יעד</translation>
    </message>
    <message>
        <source>Choose first where they go.</source>
        <translation>בחרו תחילה יעד.</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Add what another does here</source>
        <translation>הוספת פעילות של אחרים כאן</translation>
    </message>
    <message>
        <source>People who need an answer</source>
        <translation>אנשים הזקוקים למענה</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>מניין ידוע לנו</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>What is known of this cell</source>
        <translation>מה ידוע על המשבצת הזאת</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>Who looked found</source>
        <translation>מה מצא מי שבדק</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>תאריך הבדיקה</translation>
    </message>
    <message>
        <source>Remove what is said of this cell</source>
        <translation>הסרת מה שנרשם על המשבצת</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>הראשון</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>השני</translation>
    </message>
    <message>
        <source>The third</source>
        <translation>השלישי</translation>
    </message>
    <message>
        <source>No next path of ours</source>
        <translation>אינו נתיב אפשרי שלנו</translation>
    </message>
    <message>
        <source>Next path</source>
        <translation>נתיב אפשרי</translation>
    </message>
    <message>
        <source>What it takes in a year</source>
        <translation>הסכום הדרוש בשנה</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>עם מי</translation>
    </message>
    <message>
        <source>What could go wrong</source>
        <translation>הסיכון</translation>
    </message>
    <message>
        <source>What is known of this cell, of all sectors</source>
        <translation>מה ידוע על המשבצת הזאת, בכל המגזרים</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>שלנו</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>של אחרים</translation>
    </message>
    <message>
        <source>A new actor</source>
        <translation>גורם חדש</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>גורם חדש</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Added</source>
        <translation>נוספו</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>השתנו</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>הוסרו</translation>
    </message>
    <message>
        <source>In another order: {kinds}</source>
        <translation>בסדר אחר: {kinds}</translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation>החזרת רשומה זו</translation>
    </message>
</context>
<context>
    <name>Charges</name>
    <message>
        <source>Who is in charge</source>
        <translation>מי אחראי</translation>
    </message>
    <message>
        <source>Nobody is named here: it is not known who is in charge. That is not to say that nobody is.</source>
        <translation>לא רשום כאן מי אחראי, ולכן הדבר אינו ידוע. אין פירושו שאין אחראי.</translation>
    </message>
    <message>
        <source>Who is in charge, too</source>
        <translation>מי אחראי נוסף</translation>
    </message>
    <message>
        <source>Add by law</source>
        <translation>הוספה לפי חוק</translation>
    </message>
    <message>
        <source>Add in fact</source>
        <translation>הוספה בפועל</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>מי</translation>
    </message>
    <message>
        <source>By law or in fact</source>
        <translation>לפי חוק או בפועל</translation>
    </message>
    <message>
        <source>Of what in it</source>
        <translation>לאיזה חלק של היעד</translation>
    </message>
    <message>
        <source>Where that is written</source>
        <translation>היכן זה כתוב</translation>
    </message>
    <message>
        <source>Which actor of the field</source>
        <translation>איזה גורם בזירה</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>אינו ברשימה</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>Remove who is in charge</source>
        <translation>הסרת רישום האחריות</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Show as picture</source>
        <translation>הצגה כתרשים</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>הצגה כטבלה</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>Column {letters}</source>
        <translation>עמודה {letters}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>ריקה</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>לא לייבא</translation>
    </message>
    <message>
        <source>Where {column} goes</source>
        <translation>לאן שייכת העמודה {column}</translation>
    </message>
    <message>
        <source>left out: another column goes there now</source>
        <translation>לא תיובא: עמודה אחרת תופסת עכשיו את השדה הזה</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>הבחירה שלכם</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>לא זוהתה</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>ודאי</translation>
    </message>
    <message>
        <source>likely</source>
        <extracomment>How sure the program is of a guess.</extracomment>
        <translation>סביר</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>אולי</translation>
    </message>
    <message>
        <source>In thousands</source>
        <translation>באלפים</translation>
    </message>
    <message>
        <source>An empty cell means the one above</source>
        <translation>תא ריק פירושו כמו התא שמעליו</translation>
    </message>
    <message>
        <source>Asked in the next step</source>
        <translation>יישאל בשלב הבא</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Everything is in the workbook&apos;s own form: there is nothing to match.</source>
        <translation>הכול כתוב במבנה של חוברת העבודה, ואין מה להתאים.</translation>
    </message>
    <message>
        <source>No column is chosen yet for: {fields}</source>
        <translation>עדיין לא נבחרה עמודה לשדות: {fields}</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Connections worth a look</source>
        <translation>קשרים הראויים לבחינה</translation>
    </message>
    <message>
        <source>None yet: they come from what others do on the roadmap.</source>
        <translation>אין עדיין: הם עולים ממה שאחרים עושים במפת הדרכים.</translation>
    </message>
    <message>
        <source>Shown: {shown} of {total}</source>
        <translation>בתצוגה: {shown} מתוך {total}</translation>
    </message>
    <message>
        <source>Kept: {n}</source>
        <translation>נשמרו: {n}</translation>
    </message>
    <message>
        <source>In decisions: {n}</source>
        <translation>בהחלטות: {n}</translation>
    </message>
    <message>
        <source>Dismissed: {n}</source>
        <translation>ירדו מהרשימה: {n}</translation>
    </message>
    <message>
        <source>Suggested no longer: {n}</source>
        <translation>כבר לא מוצעים: {n}</translation>
    </message>
    <message>
        <source>None waits for an answer.</source>
        <translation>אין קשר שממתין לתשובה.</translation>
    </message>
    <message>
        <source>Kept on {day}</source>
        <translation>נשמר ב־{day}</translation>
    </message>
    <message>
        <source>Dismissed on {day}</source>
        <translation>ירד מהרשימה ב־{day}</translation>
    </message>
    <message>
        <source>Went into the decisions on {day}</source>
        <translation>נוסף להחלטות ב־{day}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>הסיבה: {reason}</translation>
    </message>
    <message>
        <source>The item: {title}</source>
        <translation>הנושא: {title}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>ביטול השמירה</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>הורדה מהרשימה…</translation>
    </message>
    <message>
        <source>Make it an item</source>
        <translation>הוספה כנושא להחלטה</translation>
    </message>
    <message>
        <source>Copy a draft message</source>
        <translation>העתקת טיוטת הודעה</translation>
    </message>
    <message>
        <source>Show the item</source>
        <translation>אל הנושא</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>החזרה לרשימה</translation>
    </message>
    <message>
        <source>Remove what we said</source>
        <translation>הסרת מה שאמרנו</translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation>נשמר: {what}</translation>
    </message>
    <message>
        <source>Dismissed: {what}</source>
        <translation>ירד מהרשימה: {what}</translation>
    </message>
</context>
<context>
    <name>DamageScreen</name>
    <message>
        <source>This file is damaged</source>
        <translation>הקובץ הזה פגום</translation>
    </message>
    <message>
        <source>{file} cannot be read as a whole. Nothing in it was changed, and nothing will be.</source>
        <translation>אי אפשר לקרוא את {file} בשלמותו. דבר בו לא שונה, ולא ישונה.</translation>
    </message>
    <message>
        <source>The newest good copy</source>
        <translation>העותק התקין החדש ביותר</translation>
    </message>
    <message>
        <source>Looking for a copy that is whole…</source>
        <translation>מחפשים עותק תקין…</translation>
    </message>
    <message>
        <source>No copy of this file was kept on this computer.</source>
        <translation>לא נשמר במחשב הזה עותק של הקובץ.</translation>
    </message>
    <message>
        <source>Open this copy as a new file</source>
        <translation>פתיחת העותק כקובץ חדש</translation>
    </message>
    <message>
        <source>It is written beside the damaged file, under a name of its own.</source>
        <translation>הוא נכתב לצד הקובץ הפגום, בשם משלו.</translation>
    </message>
    <message>
        <source>Older copies</source>
        <translation>עותקים ישנים יותר</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>What can still be read</source>
        <translation>מה שעוד אפשר לקרוא</translation>
    </message>
    <message>
        <source>Every record of the damaged file that is whole can be taken into a new file. It may hold newer changes than the copy, and some records may be missing.</source>
        <translation>כל רשומה שלמה בקובץ הפגום יכולה לעבור לקובץ חדש. ייתכן שיש בו שינויים חדשים מאלה שבעותק, וייתכן שחסרות בו רשומות.</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>חילוץ מה שאפשר לקרוא…</translation>
    </message>
    <message>
        <source>saved</source>
        <extracomment>Goes into the name of the new file, after the damaged one&apos;s.</extracomment>
        <translation>(חילוץ)</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>חילוץ מה שאפשר לקרוא</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>קובצי Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>Reading record by record…</source>
        <translation>קוראים רשומה אחר רשומה…</translation>
    </message>
    <message>
        <source>Nothing was saved because of a fault in the program.</source>
        <translation>דבר לא נשמר בגלל תקלה בתוכנה.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>חולצו</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>לא ניתנו לקריאה</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>פתיחת הקובץ שחולץ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>העתקת הפרטים</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>פתיחת קובץ אחר…</translation>
    </message>
</context>
<context>
    <name>DecisionInspector</name>
    <message>
        <source>To hold our course, say why: the reason goes with the decision.</source>
        <translation>כדי ״להתמיד בדרכנו״ כתבו מדוע: הנימוק מצורף להחלטה.</translation>
    </message>
    <message>
        <source>Reason for the next change</source>
        <translation>הסיבה לשינוי הבא</translation>
    </message>
    <message>
        <source>Kept in the history of this item</source>
        <translation>נשמרת בהיסטוריה של הנושא</translation>
    </message>
    <message>
        <source>Mark as decided</source>
        <translation>סימון: הוחלט</translation>
    </message>
    <message>
        <source>Remove item</source>
        <translation>הסרת הנושא</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>במה מדובר</translation>
    </message>
    <message>
        <source>What we will do</source>
        <translation>העמדה שלנו</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>נימוק</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>חשיבות</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>מידת הוודאות</translation>
    </message>
    <message>
        <source>Who is in charge</source>
        <translation>באחריות</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>עד מתי</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ללא</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>הצעת החלטה</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>What was changed, and why</source>
        <translation>מה השתנה, ומדוע</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>Add item</source>
        <translation>הוספת נושא</translation>
    </message>
    <message>
        <source>Nothing to decide yet</source>
        <translation>אין עדיין על מה להחליט</translation>
    </message>
    <message>
        <source>Gaps and findings will be offered here once programs stand on the roadmap. Or add an item now.</source>
        <translation>פערים וממצאים יוצעו כאן כשיהיו תוכניות במפת הדרכים. אפשר גם להוסיף נושא כבר עכשיו.</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>אין עדיין נושאים</translation>
    </message>
    <message>
        <source>Begin with what the figures say: press “Make it an item” beside a finding.</source>
        <translation>התחילו במה שהנתונים אומרים: לחצו על ״הוספה כנושא להחלטה״ ליד ממצא.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>החלטות</translation>
    </message>
    <message>
        <source>What we make of the gaps: what we do, who does it, until when.</source>
        <translation>המענה לפערים: מה בכוונתנו לעשות, מי אחראי ועד מתי.</translation>
    </message>
    <message>
        <source>Items</source>
        <extracomment>A view of the page: what is to be decided, one line each.</extracomment>
        <translation>נושאים</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>הצעות החלטה</translation>
    </message>
    <message>
        <source>Search decisions</source>
        <translation>חיפוש החלטות</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>באיחור</translation>
    </message>
    <message>
        <source>Which items to show</source>
        <translation>אילו נושאים להציג</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>חשיבות</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>מידת הוודאות</translation>
    </message>
    <message>
        <source>Items to decide</source>
        <translation>נושאים להחלטה</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+Enter decides, Alt with the arrows moves, Delete removes.</source>
        <translation>Enter פותח, Ctrl+Enter מסמן כהוחלט, Alt עם החצים מזיז, Delete מסיר.</translation>
    </message>
    <message>
        <source>New resolution</source>
        <translation>הצעת החלטה חדשה</translation>
    </message>
    <message>
        <source>Shown: {shown} of {total}</source>
        <translation>בתצוגה: {shown} מתוך {total}</translation>
    </message>
    <message>
        <source>No item matches. Clear the search to see all.</source>
        <translation>אין נושא מתאים. נקו את החיפוש כדי לראות את כולם.</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>נושא חדש</translation>
    </message>
</context>
<context>
    <name>Dismissing</name>
    <message>
        <source>Why? May stay empty</source>
        <translation>מדוע? (אפשר להשאיר ריק)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>הורדה מהרשימה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>EarlierRoadmaps</name>
    <message>
        <source>The roadmap&apos;s versions</source>
        <translation>הגרסאות של מפת הדרכים</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>What the newer roadmap changed</source>
        <translation>מה שינתה מפת הדרכים החדשה</translation>
    </message>
    <message>
        <source>The roadmap as it was</source>
        <translation>מפת הדרכים כפי שהייתה</translation>
    </message>
    <message>
        <source>Save this roadmap…</source>
        <translation>שמירת מפת דרכים זו…</translation>
    </message>
    <message>
        <source>Save the letter…</source>
        <translation>שמירת המכתב…</translation>
    </message>
    <message>
        <source>The letter is being written.</source>
        <translation>המכתב נכתב.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>שמירת המכתב</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>קובצי PDF (*.pdf)</translation>
    </message>
    <message>
        <source>roadmap-letter</source>
        <translation>מכתב-מפת-הדרכים</translation>
    </message>
    <message>
        <source>The letter could not be written because of a fault in the program.</source>
        <translation>לא היה אפשר לכתוב את המכתב בגלל תקלה בתוכנה.</translation>
    </message>
    <message>
        <source>roadmap</source>
        <translation>מפת-דרכים</translation>
    </message>
    <message>
        <source>Save this roadmap</source>
        <translation>שמירת מפת דרכים זו</translation>
    </message>
    <message>
        <source>Packages (*.json)</source>
        <translation>חבילות (*.json)</translation>
    </message>
</context>
<context>
    <name>EditableCanvas</name>
    <message>
        <source>Open its form</source>
        <translation>פתיחת הטופס</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>שינוי השם</translation>
    </message>
    <message>
        <source>Move one place earlier</source>
        <translation>העברה למקום הקודם</translation>
    </message>
    <message>
        <source>Move one place later</source>
        <translation>העברה למקום הבא</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Share 100 points among the goals</source>
        <translation>חלוקת 100 נקודות בין היעדים</translation>
    </message>
    <message>
        <source>Give more points to what matters more to us. An empty goal is not yet said; 0 means not at all.</source>
        <translation>תנו יותר נקודות למה שחשוב לנו יותר. שדה ריק: טרם נקבע; 0: אין ליעד משקל אצלנו.</translation>
    </message>
    <message>
        <source>Who may see our weights</source>
        <translation>מי רשאי לראות את המשקלים שלנו</translation>
    </message>
    <message>
        <source>Collective</source>
        <translation>קולקטיבי</translation>
    </message>
    <message>
        <source>Ours</source>
        <extracomment>Heading of a column: the points that our organization gives.</extracomment>
        <translation>שלנו</translation>
    </message>
    <message>
        <source>Our money</source>
        <translation>התקציב שלנו</translation>
    </message>
    <message>
        <source>Our points for {goal}</source>
        <translation>הנקודות שלנו ליעד {goal}</translation>
    </message>
    <message>
        <source>All 100 points are given</source>
        <translation>כל 100 הנקודות חולקו</translation>
    </message>
    <message>
        <source>Points left: {points}</source>
        <translation>נקודות שנותרו: {points}</translation>
    </message>
    <message>
        <source>Points too many: {points}</source>
        <translation>נקודות עודפות: {points}</translation>
    </message>
    <message>
        <source>Scale down to 100</source>
        <translation>הקטנה יחסית ל־100</translation>
    </message>
    <message>
        <source>Scale up to 100</source>
        <translation>הגדלה יחסית ל־100</translation>
    </message>
</context>
<context>
    <name>ErrorCopy</name>
    <message>
        <source>{file}, what is wrong</source>
        <translation>{file}, מה שגוי</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>חוברות ‏(*.xlsx)</translation>
    </message>
    <message>
        <source>Save what is wrong</source>
        <translation>שמירת מה ששגוי</translation>
    </message>
    <message>
        <source>A copy of {file} is being written.</source>
        <translation>נכתב עותק של {file}.</translation>
    </message>
    <message>
        <source>The copy could not be written because of a fault in the program.</source>
        <translation>לא היה אפשר לכתוב את העותק בגלל תקלה בתוכנה.</translation>
    </message>
    <message>
        <source>Nothing is wrong in any row, so no copy was written.</source>
        <translation>אין שורה שגויה, ולכן לא נכתב עותק.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>{name} kit</source>
        <translation>ערכת ישיבה – {name}</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>תיקייה אחרת…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>פתיחת התיקייה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Changed since this kit was made: {folder}</source>
        <translation>הקובץ השתנה מאז שערכת הישיבה הופקה: {folder}</translation>
    </message>
    <message>
        <source>The kit goes to {folder}</source>
        <translation>ערכת הישיבה תישמר בתיקייה {folder}</translation>
    </message>
    <message>
        <source>Making the kit…</source>
        <translation>מפיקים את ערכת הישיבה…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing half-made was left behind.</source>
        <translation>הפעולה בוטלה. לא נשארו קבצים חלקיים.</translation>
    </message>
    <message>
        <source>The kit could not be made because of a fault in the program. Your file is safe.</source>
        <translation>לא היה אפשר להפיק את ערכת הישיבה בגלל תקלה בתוכנה. הקובץ שלכם לא נפגע.</translation>
    </message>
    <message>
        <source>The kit is ready: {folder}</source>
        <translation>ערכת הישיבה מוכנה: {folder}</translation>
    </message>
    <message>
        <source>{folder} holds a kit for others, which stays apart. This kit goes to {fit}</source>
        <translation>בתיקייה {folder} כבר יש ערכת ישיבה לקהל אחר, ולכן ערכת הישיבה הזאת תישמר בתיקייה {fit}</translation>
    </message>
    <message>
        <source>Folder for the kit</source>
        <translation>תיקייה לערכת הישיבה</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>תקלה בתוכנה</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>אירעה תקלה בתוכנה</translation>
    </message>
    <message>
        <source>Your file is safe: every change was saved when you made it. You can go on. If it happens again, send this report to the program&apos;s makers; it holds none of your texts.</source>
        <translation>הקובץ שלכם לא נפגע: כל שינוי נשמר ברגע שנעשה. אפשר להמשיך. אם התקלה תחזור, שלחו את הדוח למפתחים; אין בו דבר מהטקסטים שלכם.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>העתקת הדוח</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>המשך</translation>
    </message>
</context>
<context>
    <name>FieldForms</name>
    <message>
        <source>The field: goals by stages</source>
        <translation>הזירה: יעדים לפי שלבים</translation>
    </message>
    <message>
        <source>Who works beside whom</source>
        <translation>מי פועל לצד מי</translation>
    </message>
    <message>
        <source>Who is in charge of each goal</source>
        <translation>מי אחראי לכל יעד</translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message>
        <source>The field</source>
        <translation>הזירה</translation>
    </message>
    <message>
        <source>Who else works on the roadmap: crowded, lacking, and what we do not know.</source>
        <translation>מי עוד פועל במפת הדרכים: היכן צפוף, היכן חסר, ומה איננו יודעים.</translation>
    </message>
    <message>
        <source>Add actor</source>
        <translation>הוספת גורם</translation>
    </message>
    <message>
        <source>Arrows choose an organization or a goal and name its lines; Enter opens it. Dashed: stage not said.</source>
        <translation>החיצים בוחרים ארגון או יעד ומציגים את שמות הקווים שלו; Enter פותח אותו. קו מקווקו: השלב לא צוין.</translation>
    </message>
    <message>
        <source>No roadmap yet</source>
        <translation>אין עדיין מפת דרכים</translation>
    </message>
    <message>
        <source>The field is read against the initiative&apos;s goals: who works at which of them.</source>
        <translation>הזירה נקראת לפי יעדי היוזמה: מי פועל באיזה מהם.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>מעבר למפת הדרכים</translation>
    </message>
    <message>
        <source>Squares are ours, circles others. Enter shows who; Space says: nobody there, or not relevant.</source>
        <translation>ריבועים הם שלנו, עיגולים של אחרים. Enter מראה מי; מקש הרווח מסמן: נבדק ואין איש, או: לא רלוונטי.</translation>
    </message>
    <message>
        <source>Map</source>
        <extracomment>Choices of how the field is shown: goals by stages, as a map or a table; organizations beside each other; who is in charge of each goal.</extracomment>
        <translation>מפה</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>טבלה</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>רשת הגורמים</translation>
    </message>
    <message>
        <source>Network table</source>
        <translation>טבלת הרשת</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>אחריות</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>צורת התצוגה</translation>
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
        <source>Sector</source>
        <translation>מגזר</translation>
    </message>
    <message>
        <source>Open an actor</source>
        <translation>פתיחת גורם</translation>
    </message>
    <message>
        <source>All populations</source>
        <translation>כל האוכלוסיות</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>כל האזורים</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>כל המגזרים</translation>
    </message>
    <message>
        <source>What was found is said of all sectors: choose all of them first</source>
        <translation>מה שנמצא מתייחס לכל המגזרים: בחרו תחילה את כולם</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>גורם חדש</translation>
    </message>
    <message>
        <source>The draft message is in the clipboard</source>
        <translation>טיוטת ההודעה הועתקה ללוח</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>הצגת המפה</translation>
    </message>
    <message>
        <source>Connections worth a look</source>
        <translation>קשרים הראויים לבחינה</translation>
    </message>
</context>
<context>
    <name>FileTrouble</name>
    <message>
        <source>This file was changed by another window, another computer or a sync folder. What you see is the state before that; nothing was written over.</source>
        <translation>הקובץ שונה בחלון אחר, במחשב אחר או בידי תיקיית סנכרון. מה שמוצג כאן הוא המצב שלפני כן; דבר לא נדרס.</translation>
    </message>
    <message>
        <source>Another file lies in this file&apos;s place now. What you see is kept in memory; nothing is lost.</source>
        <translation>במקומו של הקובץ הזה נמצא עכשיו קובץ אחר. מה שמוצג כאן שמור בזיכרון; דבר לא אבד.</translation>
    </message>
    <message>
        <source>This file is no longer in its place: it was moved, renamed or deleted, or its drive is gone. What you see is kept in memory; nothing is lost.</source>
        <translation>הקובץ הזה אינו עוד במקומו: הוא הועבר, נמחק או ששמו שונה, או שהכונן נותק. מה שמוצג כאן שמור בזיכרון; דבר לא אבד.</translation>
    </message>
    <message>
        <source>This place cannot be written to any more. What you see is whole; to go on changing it, keep it as a copy.</source>
        <translation>אי אפשר עוד לכתוב במקום הזה. מה שמוצג כאן שלם; כדי להמשיך לערוך, שמרו עותק.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>פתיחה מחדש</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>Keep mine as a copy…</source>
        <translation>שמירת הגרסה שלי כעותק…</translation>
    </message>
    <message>
        <source>The file is open as it is now. Your last change is not in it.</source>
        <translation>הקובץ פתוח כפי שהוא עכשיו. השינוי האחרון שלכם אינו בו.</translation>
    </message>
    <message>
        <source>Make my change again</source>
        <translation>ביצוע חוזר של השינוי שלי</translation>
    </message>
    <message>
        <source>It is as it should be</source>
        <translation>המצב תקין</translation>
    </message>
    <message>
        <source>The change before this one was refused. It is still here.</source>
        <translation>השינוי הקודם נדחה. הוא עדיין כאן.</translation>
    </message>
    <message>
        <source>The file is in its place again. Your change is still here.</source>
        <translation>הקובץ שוב במקומו. השינוי שלכם עדיין כאן.</translation>
    </message>
    <message>
        <source>Bring both together</source>
        <translation>איחוד של שניהם</translation>
    </message>
    <message>
        <source>Say who you are…</source>
        <translation>ציון השם שלכם…</translation>
    </message>
    <message>
        <source>Your change is still here: it goes with whichever way you choose.</source>
        <translation>השינוי שלכם נשמר, ולא יאבד בכל דרך שתבחרו.</translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation>שמירת הגרסה שלי כעותק</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>קובצי Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>This file is older than the one that was open here before (revision {here}, then {before}). A sync folder may have brought an old one back.</source>
        <translation>הקובץ הזה ישן מזה שהיה פתוח כאן קודם (עכשיו מהדורה {here}, קודם מהדורה {before}). ייתכן שתיקיית סנכרון החזירה קובץ ישן.</translation>
    </message>
    <message>
        <source>The newest kept copy is of {day}, {time}.</source>
        <translation>העותק השמור החדש ביותר הוא מ־{day}, {time}.</translation>
    </message>
    <message>
        <source>Show the kept versions</source>
        <translation>הצגת הגרסאות השמורות</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>המשך עם הקובץ הזה</translation>
    </message>
    <message>
        <source>Both are one now, and the history tells whose each change is.</source>
        <translation>שניהם אוחדו, והיסטוריית השינויים מראה של מי כל שינוי.</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>ביטול המיזוג</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>הגרסה שלי</translation>
    </message>
</context>
<context>
    <name>GeneratedText</name>
    <message>
        <source>Back to the generated text</source>
        <translation>חזרה לנוסח שנוצר מן הנתונים</translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation>השארת הנוסח שלי</translation>
    </message>
    <message>
        <source>The data under this text has changed. Now it would say: {text}</source>
        <translation>הנתונים שמאחורי הטקסט השתנו. הנוסח המעודכן: {text}</translation>
    </message>
    <message>
        <source>Generated from the data</source>
        <translation>נוצר מן הנתונים</translation>
    </message>
</context>
<context>
    <name>GivingDialog</name>
    <message>
        <source>Publish grants (360Giving)</source>
        <translation>פרסום מענקים (360Giving)</translation>
    </message>
    <message>
        <source>A file of grants in the open form of 360Giving, for a workbook, a table or JSON: title, description, amount awarded and its currency, dates, grantee and its place, regions, and the goals where each grant stands. This is all that would leave:</source>
        <translation>קובץ מענקים במתכונת הפתוחה של 360Giving, כחוברת, כטבלה או כ־JSON: כותרת, תיאור, הסכום שהוענק והמטבע שלו, תאריכים, הארגון הנתמך ומקומו, אזורים, והיעדים שכל מענק ממוקם בהם. זה כל מה שייצא:</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>מי רשאי לקרוא אותו</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>מה ייצא</translation>
    </message>
    <message>
        <source>What stays here, and why</source>
        <translation>מה נשאר כאן, ומדוע</translation>
    </message>
    <message>
        <source>Save the grants…</source>
        <translation>שמירת המענקים…</translation>
    </message>
</context>
<context>
    <name>GoalLinks</name>
    <message>
        <source>Goals that it helps</source>
        <translation>יעדים שהוא מקדם</translation>
    </message>
    <message>
        <source>Another goal that it helps</source>
        <translation>יעד נוסף שהוא מקדם</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>הוספת קשר</translation>
    </message>
    <message>
        <source>None yet. Say which goals come nearer where this one is reached.</source>
        <translation>אין עדיין. ציינו אילו יעדים מתקרבים כשמתקדמים ביעד הזה.</translation>
    </message>
    <message>
        <source>The initiative has named none.</source>
        <translation>היוזמה לא ציינה יעדים כאלה.</translation>
    </message>
    <message>
        <source>It is helped by: {goals}</source>
        <translation>היעדים שמקדמים אותו: {goals}</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>הסרת הקשר</translation>
    </message>
    <message>
        <source>How much: {strength}</source>
        <translation>באיזו מידה: {strength}</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>באיזו מידה</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>מדוע</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Facilitator&apos;s guide</source>
        <translation>מדריך למנחים</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>השלב הקודם</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>השלב הבא</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>מה עושים</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>מה אומרים</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>על נייר</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>על המסך</translation>
    </message>
    <message>
        <source>Length of the session</source>
        <translation>משך המפגש</translation>
    </message>
    <message>
        <source>Step {n} of {all} · {minutes} · from minute {start}</source>
        <translation>שלב {n} מתוך {all} · {minutes} · מתחיל בדקה {start}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Each kit that you make is noted here with its data, so that it can be made again.</source>
        <translation>כל ערכת ישיבה שתפיקו תירשם כאן עם הנתונים שלה, כדי שאפשר יהיה להפיק אותה שוב.</translation>
    </message>
    <message>
        <source>What it was made from was removed for good with the history of changes.</source>
        <translation>הנתונים שמהם הופקה ערכת הישיבה הוסרו לצמיתות יחד עם היסטוריית השינויים.</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>מה השתנה מאז</translation>
    </message>
    <message>
        <source>Make it again…</source>
        <translation>הפקה חוזרת…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>הסרה מהרשימה</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>מהדורה {number}</translation>
    </message>
    <message>
        <source>Nothing changed: the same kit would be made today.</source>
        <translation>דבר לא השתנה: גם היום הייתה מופקת אותה ערכת ישיבה.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>נתונים</translation>
    </message>
    <message>
        <source>{what}: {after} instead of {before}</source>
        <translation>{what}: {after} במקום {before}</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>נוספו</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>השתנו</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>הוסרו</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>No change is recorded yet.</source>
        <translation>עדיין לא נרשם שינוי.</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>בידי {name}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>הסיבה: {reason}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>נוסף</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>הוסר</translation>
    </message>
</context>
<context>
    <name>ImportButton</name>
    <message>
        <source>Bring in a list</source>
        <translation>ייבוא רשימה</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>בחירת קובץ…</translation>
    </message>
    <message>
        <source>Update from {file}</source>
        <translation>עדכון מתוך {file}</translation>
    </message>
    <message>
        <source>Lists that were brought in…</source>
        <translation>רשימות שיובאו…</translation>
    </message>
</context>
<context>
    <name>ImportFooter</name>
    <message>
        <source>Next</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>בחירת קובץ אחר…</translation>
    </message>
    <message>
        <source>Read it as a file says…</source>
        <translation>קריאה לפי קובץ שמור…</translation>
    </message>
    <message>
        <source>Save how it is read…</source>
        <translation>שמירת אופן הקריאה…</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>ביטול הייבוא</translation>
    </message>
    <message>
        <source>By a file that was saved by “Save how it is read”, here or by a colleague</source>
        <translation>לפי קובץ שנשמר דרך ״שמירת אופן הקריאה״, כאן או אצל עמיתים</translation>
    </message>
    <message>
        <source>As a small file, by which a colleague or the command line reads the like</source>
        <translation>כקובץ קטן, שלפיו עמיתים או שורת הפקודה יקראו רשימות דומות</translation>
    </message>
    <message>
        <source>How lists of your own are brought in (F1)</source>
        <translation>כיצד מייבאים רשימות משלכם (F1)</translation>
    </message>
    <message>
        <source>To the columns</source>
        <translation>אל העמודות</translation>
    </message>
    <message>
        <source>To the questions</source>
        <translation>אל השאלות</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>קריאת הקובץ</translation>
    </message>
    <message>
        <source>What has no answer stays unknown.</source>
        <translation>מה שלא תיבחר לו תשובה יישאר לא ידוע.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>מה ישתנה</translation>
    </message>
    <message>
        <source>{first} and {second} may be the same list twice. Leave one of them out, unless they are two.</source>
        <translation>ייתכן שבגיליונות {first} ו{second} נמצאת אותה רשימה פעמיים. השאירו אחד מהם בחוץ, אלא אם אלה שתי רשימות.</translation>
    </message>
    <message>
        <source>Choose a sheet, and what it holds.</source>
        <translation>בחרו גיליון ומה יש בו.</translation>
    </message>
    <message>
        <source>Everything in this file is already here. There is nothing to bring in.</source>
        <translation>כל מה שבקובץ הזה כבר כאן. אין מה לייבא.</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Bring in {file}</source>
        <translation>ייבוא {file}</translation>
    </message>
    <message>
        <source>Update from {file}</source>
        <translation>עדכון מתוך {file}</translation>
    </message>
    <message>
        <source>Nothing is written to your file before the last step.</source>
        <translation>דבר לא נכתב לקובץ שלכם עד השלב האחרון.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>הקובץ נקרא…</translation>
    </message>
    <message>
        <source>The import is being cancelled…</source>
        <translation>הייבוא מתבטל…</translation>
    </message>
    <message>
        <source>A file is being read for the import: {file}</source>
        <translation>קובץ נקרא לצורך הייבוא: {file}</translation>
    </message>
    <message>
        <source>Looking at the sheet…</source>
        <translation>הגיליון נבדק…</translation>
    </message>
    <message>
        <source>This file cannot be brought in. Nothing was changed.</source>
        <translation>אי אפשר לייבא את הקובץ הזה. דבר לא השתנה.</translation>
    </message>
    <message>
        <source>The file could not be read because of a fault in the program.</source>
        <translation>הקובץ לא נקרא בשל תקלה בתוכנה.</translation>
    </message>
    <message>
        <source>Choose a goal…</source>
        <translation>בחירת יעד…</translation>
    </message>
    <message>
        <source>A copy of the file is kept, then everything comes in…</source>
        <translation>נשמר עותק של הקובץ, ואז הכול מיובא…</translation>
    </message>
    <message>
        <source>The import was cancelled, and nothing was changed.</source>
        <translation>הייבוא בוטל, ודבר לא השתנה.</translation>
    </message>
    <message>
        <source>The newer roadmap was taken; the one before it is kept.</source>
        <translation>מפת הדרכים החדשה נקלטה; הקודמת נשמרה.</translation>
    </message>
    <message>
        <source>Read its letter</source>
        <translation>קריאת המכתב</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Bring in a list</source>
        <translation>ייבוא רשימה</translation>
    </message>
    <message>
        <source>Workbooks, tables and texts ({kinds})</source>
        <translation>חוברות עבודה, טבלאות וטקסטים ({kinds})</translation>
    </message>
    <message>
        <source>Where is {file} now?</source>
        <translation>היכן {file} נמצא עכשיו?</translation>
    </message>
    <message>
        <source>What was copied is no list. Copy rows of a table or lines of a text, then paste them here.</source>
        <translation>מה שהועתק אינו רשימה. העתיקו שורות של טבלה או שורות טקסט, והדביקו אותן כאן.</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <extracomment>The name of a list that came by pasting.</extracomment>
        <translation>רשימה שהודבקה</translation>
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
    <name>JointMapButton</name>
    <message>
        <source>Joint map</source>
        <translation>מפה משותפת</translation>
    </message>
    <message>
        <source>Show a joint map beside our field…</source>
        <translation>הצגת מפה משותפת לצד הזירה שלנו…</translation>
    </message>
    <message>
        <source>Put a joint map together…</source>
        <translation>הרכבת מפה משותפת…</translation>
    </message>
    <message>
        <source>Poster of the field…</source>
        <translation>כרזה של הזירה…</translation>
    </message>
    <message>
        <source>Show a joint map beside our field</source>
        <translation>הצגת מפה משותפת לצד הזירה שלנו</translation>
    </message>
    <message>
        <source>Joint maps (*.json)</source>
        <translation>מפות משותפות (*.json)</translation>
    </message>
</context>
<context>
    <name>JointMapDialog</name>
    <message>
        <source>Put a joint map together</source>
        <translation>הרכבת מפה משותפת</translation>
    </message>
    <message>
        <source>What partners told in their packages, and what we do, by goal and stage, in one file that each of them takes home. Nothing else of our file is in it.</source>
        <translation>מה שמסרו שותפים בחבילות שלהם ומה שאנחנו עושים, לפי יעד ושלב, בקובץ אחד שכל אחד מהם מקבל. אין בו דבר אחר מהקובץ שלנו.</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>מי רשאי לקרוא</translation>
    </message>
    <message>
        <source>For whom (noted in this file alone)</source>
        <translation>עבור מי (נרשם בקובץ הזה בלבד)</translation>
    </message>
    <message>
        <source>Add packages…</source>
        <translation>הוספת חבילות…</translation>
    </message>
    <message>
        <source>Take all out</source>
        <translation>הוצאת כולן</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>מה ייצא</translation>
    </message>
    <message>
        <source>Save the joint map…</source>
        <translation>שמירת המפה המשותפת…</translation>
    </message>
    <message>
        <source>Packages of what partners do</source>
        <translation>חבילות של מה ששותפים עושים</translation>
    </message>
    <message>
        <source>Packages (*.json)</source>
        <translation>חבילות (*.json)</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Make the kit</source>
        <translation>הפקת ערכת הישיבה</translation>
    </message>
    <message>
        <source>The kit is made of your data</source>
        <translation>ערכת הישיבה נבנית מהנתונים שלכם</translation>
    </message>
    <message>
        <source>Write the initiative&apos;s goals and your programs first; then the documents make themselves.</source>
        <translation>כתבו קודם את יעדי היוזמה ואת התוכניות שלכם; אחר כך המסמכים ייבנו מהם.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>מעבר למפת הדרכים</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>ערכה לוועד</translation>
    </message>
    <message>
        <source>The documents for your board, all made from one state of this file.</source>
        <translation>המסמכים לוועד המנהל, כולם לפי אותם נתונים.</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>העמודים בהכנה…</translation>
    </message>
    <message>
        <source>The preview could not be made because of a fault in the program.</source>
        <translation>לא היה אפשר להכין תצוגה מקדימה בגלל תקלה בתוכנה.</translation>
    </message>
    <message>
        <source>The kit is being made: {folder}</source>
        <translation>ערכת הישיבה בהכנה: {folder}</translation>
    </message>
    <message>
        <source>Folder for the kit</source>
        <translation>תיקייה לערכת הישיבה</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Hebrew</source>
        <translation>עברית</translation>
    </message>
    <message>
        <source>English</source>
        <translation>אנגלית</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>ערבית</translation>
    </message>
    <message>
        <source>Show the window in {language}</source>
        <translation>הצגת החלון בשפה: {language}</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>השארה כפי שהוא</translation>
    </message>
    <message>
        <source>This file is in {language}.</source>
        <translation>שפת הקובץ הזה: {language}.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved</source>
        <translation>לא נשמר</translation>
    </message>
    <message>
        <source>What stands in these fields was refused or not added. It is lost when you leave.</source>
        <translation>הערכים שבשדות האלה לא התקבלו או לא נוספו. ביציאה הם יאבדו.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>המשך העריכה</translation>
    </message>
    <message>
        <source>Leave and discard</source>
        <translation>יציאה בלי שמירה</translation>
    </message>
</context>
<context>
    <name>LeavingImport</name>
    <message>
        <source>Leave the import?</source>
        <translation>לצאת מהייבוא?</translation>
    </message>
    <message>
        <source>What you answered and chose about {file} is not kept.</source>
        <translation>התשובות והבחירות לגבי {file} לא יישמרו.</translation>
    </message>
    <message>
        <source>Nothing of it is in your file yet.</source>
        <translation>דבר ממנו עוד לא נכנס לקובץ.</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>המשך הייבוא</translation>
    </message>
    <message>
        <source>Leave without it</source>
        <translation>יציאה בלי שמירה</translation>
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
    <name>LevelBox</name>
    <message>
        <source>As what it belongs to</source>
        <translation>כמו הרשומה שאליה היא שייכת</translation>
    </message>
    <message>
        <source>Different levels</source>
        <translation>רמות שונות</translation>
    </message>
    <message>
        <source>Who may see: {kind}</source>
        <translation>מי רשאי לראות: {kind}</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Lists that were brought in</source>
        <translation>רשימות שיובאו</translation>
    </message>
    <message>
        <source>The file keeps how each list was read, so that the next one with the same headers is read alike. In which folder a list lies is known on this computer only.</source>
        <translation>בקובץ נשמר אופן הקריאה של כל רשימה, וכך הרשימה הבאה עם אותן כותרות תיקרא באותו אופן. באיזו תיקייה נמצאת הרשימה – ידוע רק במחשב הזה.</translation>
    </message>
    <message>
        <source>No list of your own was brought in yet.</source>
        <translation>עדיין לא יובאה רשימה משלכם.</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>עדכון…</translation>
    </message>
    <message>
        <source>Save how it is read…</source>
        <translation>שמירת אופן הקריאה…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>מחיקה מהזיכרון</translation>
    </message>
    <message>
        <source>{action}: {list}</source>
        <translation>{action}: {list}</translation>
    </message>
    <message>
        <source>last read on {day}</source>
        <translation>נקראה לאחרונה ב־{day}</translation>
    </message>
    <message>
        <source>this version cannot read how it was read</source>
        <translation>הגרסה הזאת אינה מבינה את אופן הקריאה השמור</translation>
    </message>
    <message>
        <source>its file is no longer in its place</source>
        <translation>הקובץ שלה אינו במקומו</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Logo</source>
        <translation>לוגו</translation>
    </message>
    <message>
        <source>The logo</source>
        <translation>הלוגו</translation>
    </message>
    <message>
        <source>Stands on the first page and the first slide. PNG or JPEG.</source>
        <translation>מופיע בעמוד הראשון ובשקופית הראשונה. PNG או JPEG.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>בחירת תמונה…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>הסרת הלוגו</translation>
    </message>
    <message>
        <source>Main colour</source>
        <translation>צבע ראשי</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>צבע משני</translation>
    </message>
    <message>
        <source>Template for the deck</source>
        <translation>תבנית למצגת</translation>
    </message>
    <message>
        <source>Choose a .pptx…</source>
        <translation>בחירת קובץ pptx…</translation>
    </message>
    <message>
        <source>Use our own again</source>
        <translation>חזרה לתבנית של Aligner</translation>
    </message>
    <message>
        <source>In Hebrew and Arabic, time runs right to left</source>
        <translation>בעברית ובערבית הזמן מתקדם מימין לשמאל</translation>
    </message>
    <message>
        <source>Otherwise it runs from left to right in every language.</source>
        <translation>אחרת הוא מתקדם משמאל לימין בכל השפות.</translation>
    </message>
    <message>
        <source>Ours. A template of yours gives its layouts, fonts and ground.</source>
        <translation>התבנית של Aligner. תבנית של הארגון תקבע את הפריסות, הגופנים והרקע.</translation>
    </message>
    <message>
        <source>In use: {name}</source>
        <translation>בשימוש: {name}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>תמונות</translation>
    </message>
</context>
<context>
    <name>MappingFiles</name>
    <message>
        <source>How {file} is read</source>
        <translation>אופן הקריאה של {file}</translation>
    </message>
    <message>
        <source>Save how it is read</source>
        <translation>שמירת אופן הקריאה</translation>
    </message>
    <message>
        <source>Read it as a file says</source>
        <translation>קריאה לפי קובץ שמור</translation>
    </message>
    <message>
        <source>How lists are read (*.json)</source>
        <translation>אופני קריאה של רשימות ‏(*.json)</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Measurements</source>
        <translation>מדידות</translation>
    </message>
    <message>
        <source>No measurement yet. That is normal while there is no source of data.</source>
        <translation>עדיין אין מדידות. זה מצב רגיל כל עוד אין מקור נתונים.</translation>
    </message>
    <message>
        <source>As its indicator</source>
        <translation>כמו המדד</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>Add measurement</source>
        <translation>הוספת מדידה</translation>
    </message>
    <message>
        <source>New measurement</source>
        <translation>מדידה חדשה</translation>
    </message>
    <message>
        <source>Remove measurement</source>
        <translation>הסרת מדידה</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>The meeting</source>
        <translation>הישיבה</translation>
    </message>
    <message>
        <source>Meeting that the kit is for</source>
        <translation>הישיבה שערכת הישיבה מוכנה לקראתה</translation>
    </message>
    <message>
        <source>Remove this meeting</source>
        <translation>הסרת הישיבה הזאת</translation>
    </message>
    <message>
        <source>No meeting yet. What you fill in here makes one.</source>
        <translation>עדיין אין ישיבה. מילוי הפרטים כאן ייצור אותה.</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>ישיבה חדשה</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>מועד הישיבה</translation>
    </message>
    <message>
        <source>Minutes of discussion</source>
        <translation>דקות לדיון</translation>
    </message>
    <message>
        <source>Who meets</source>
        <translation>מי נפגש</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>מטרה</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>מקום</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>יו״ר הישיבה</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>הוכן בידי</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
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
        <translation>התנסות בדוגמה</translation>
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
        <source>Cradle to career, in English</source>
        <translation>מהעריסה לקריירה, באנגלית</translation>
    </message>
    <message>
        <source>Bring in a list…</source>
        <translation>ייבוא רשימה…</translation>
    </message>
    <message>
        <source>Update a list</source>
        <translation>עדכון רשימה</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>ייצוא ל־Excel…</translation>
    </message>
    <message>
        <source>Share what we do…</source>
        <translation>שיתוף הפעילות שלנו…</translation>
    </message>
    <message>
        <source>Publish grants (360Giving)…</source>
        <translation>פרסום מענקים (360Giving)…</translation>
    </message>
    <message>
        <source>Hand on the roadmap…</source>
        <translation>העברת מפת הדרכים הלאה…</translation>
    </message>
    <message>
        <source>Roadmap poster…</source>
        <translation>כרזת מפת הדרכים…</translation>
    </message>
    <message>
        <source>Fill-in workbook…</source>
        <translation>חוברת למילוי…</translation>
    </message>
    <message>
        <source>Fill-in workbook with what is known…</source>
        <translation>חוברת למילוי עם מה שכבר ידוע…</translation>
    </message>
    <message>
        <source>The organization…</source>
        <translation>הארגון…</translation>
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
        <source>Paste a list…</source>
        <translation>הדבקת רשימה…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;מעבר</translation>
    </message>
    <message>
        <source>The message at the foot</source>
        <translation>ההודעה שבתחתית החלון</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>מסך מלא</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>בהיר או כהה</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>צבעים כמו במערכת ההפעלה</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;עזרה</translation>
    </message>
    <message>
        <source>Your own files</source>
        <translation>הקבצים שלכם</translation>
    </message>
    <message>
        <source>About Aligner</source>
        <translation>אודות Aligner</translation>
    </message>
</context>
<context>
    <name>MergeScreen</name>
    <message>
        <source>Before: {value}</source>
        <translation>לפני כן: {value}</translation>
    </message>
    <message>
        <source>Removed on one side, still used on the other</source>
        <translation>הוסר בצד אחד, ועדיין בשימוש בצד השני</translation>
    </message>
    <message>
        <source>Our priorities, as a whole</source>
        <translation>סדר העדיפויות שלנו, כמכלול</translation>
    </message>
    <message>
        <source>The weights of these goals, as a whole</source>
        <translation>משקלי היעדים האלה, כמכלול</translation>
    </message>
    <message>
        <source>Its places on the roadmap, as a whole</source>
        <translation>המיקומים שלה במפת הדרכים, כמכלול</translation>
    </message>
    <message>
        <source>The ballot of this participant</source>
        <translation>ההצבעה של משתתף זה</translation>
    </message>
    <message>
        <source>What belongs together, as a whole</source>
        <translation>מה ששייך יחד, כמכלול</translation>
    </message>
    <message>
        <source>Stands only on one side: {side}</source>
        <translation>נמצא רק בצד אחד: {side}</translation>
    </message>
    <message>
        <source>Removed on one side ({side}), changed on the other</source>
        <translation>הוסר בצד אחד ({side}) ושונה בצד האחר</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>שני הטקסטים</translation>
    </message>
    <message>
        <source>Remove it, with what belongs to it</source>
        <translation>הסרה, עם מה ששייך אליו</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>השארה</translation>
    </message>
    <message>
        <source>One below the other, to be edited later</source>
        <translation>זה מתחת לזה, לעריכה אחר כך</translation>
    </message>
    <message>
        <source>Takes away with it: {what}</source>
        <translation>יוסר יחד איתו: {what}</translation>
    </message>
    <message>
        <source>Answers in it: {count}</source>
        <translation>תשובות: {count}</translation>
    </message>
    <message>
        <source>Nothing is said</source>
        <translation>לא נאמר דבר</translation>
    </message>
    <message>
        <source>Comparing the two…</source>
        <translation>משווים את השניים…</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>כדאי לדעת</translation>
    </message>
    <message>
        <source>Bring both together</source>
        <translation>איחוד של שניהם</translation>
    </message>
    <message>
        <source>Two states of this file both went on. What only one of them changed comes together by itself; where both changed the same thing, you choose.</source>
        <translation>שני מצבים של הקובץ הזה המשיכו להשתנות. מה שהשתנה רק באחד מהם מתאחד מעצמו; אם אותו דבר השתנה בשניהם, הבחירה בידיכם.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>מיזוג</translation>
    </message>
    <message>
        <source>Leave both as they are</source>
        <translation>השארת שניהם כפי שהם</translation>
    </message>
    <message>
        <source>The open file</source>
        <translation>הקובץ הפתוח</translation>
    </message>
    <message>
        <source>For the rest: {side}</source>
        <translation>לכל השאר: {side}</translation>
    </message>
    <message>
        <source>In the open file: {side}</source>
        <translation>בקובץ הפתוח: {side}</translation>
    </message>
    <message>
        <source>To bring in: {side}</source>
        <translation>לצירוף: {side}</translation>
    </message>
    <message>
        <source>Your name, so that others see which changes are yours:</source>
        <translation>השם שלכם, כדי שאחרים יראו אילו שינויים הם שלכם:</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>ללא שם</translation>
    </message>
    <message>
        <source>Your name in the history of changes</source>
        <translation>השם שלכם בהיסטוריית השינויים</translation>
    </message>
    <message>
        <source>The comparison failed because of a fault in the program.</source>
        <translation>ההשוואה נכשלה בגלל תקלה בתוכנה.</translation>
    </message>
    <message>
        <source>It cannot be told when the two parted, so everything that differs is shown. Nothing is lost.</source>
        <translation>לא ידוע מתי נפרדו דרכיהם, ולכן מוצג כל מה ששונה ביניהם. דבר לא אובד.</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>לבחירה</translation>
    </message>
    <message>
        <source>Comes together by itself from: {side}</source>
        <translation>מתאחד מעצמו, מתוך: {side}</translation>
    </message>
    <message>
        <source>Nothing: there is no change in it that is lacking here.</source>
        <translation>אין מה למזג: אין בו שינוי שחסר כאן.</translation>
    </message>
    <message>
        <source>There is nothing to choose.</source>
        <translation>אין במה לבחור.</translation>
    </message>
    <message>
        <source>Still to choose: {count}</source>
        <translation>נותר לבחור: {count}</translation>
    </message>
    <message>
        <source>All is chosen.</source>
        <translation>כל הבחירות נעשו.</translation>
    </message>
    <message>
        <source>Keeping a copy of today&apos;s state first…</source>
        <translation>שומרים קודם עותק של המצב הנוכחי…</translation>
    </message>
    <message>
        <source>Nothing was merged because of a fault in the program.</source>
        <translation>דבר לא מוזג בגלל תקלה בתוכנה.</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the whole roadmap</source>
        <translation>תצוגה מוקטנת של כל מפת הדרכים</translation>
    </message>
</context>
<context>
    <name>MotionCard</name>
    <message>
        <source>The motion</source>
        <translation>נוסח ההחלטה</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>What the list is called</source>
        <translation>שם הרשימה</translation>
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
        <source>What it begins with</source>
        <translation>במה מתחילים</translation>
    </message>
    <message>
        <source>From my own files: Excel, a table or a text</source>
        <translation>מהקבצים שלי: Excel, טבלה או טקסט</translation>
    </message>
    <message>
        <source>I will write it here</source>
        <translation>אכתוב אותה כאן</translation>
    </message>
    <message>
        <source>Choose a place and create…</source>
        <translation>בחירת מקום ויצירה…</translation>
    </message>
    <message>
        <source>Get the fill-in workbook</source>
        <translation>שמירת חוברת למילוי</translation>
    </message>
    <message>
        <source>{file} is brought in as soon as the file is made, or another one is opened.</source>
        <translation>{file} ייובא מיד כשייווצר הקובץ החדש, או כשייפתח קובץ אחר.</translation>
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
    <name>NumbersEntry</name>
    <message>
        <source>Within {goal}</source>
        <translation>בתוך {goal}</translation>
    </message>
    <message>
        <source>Main goals</source>
        <translation>היעדים הראשיים</translation>
    </message>
    <message>
        <source>{goal}, this ballot</source>
        <translation>{goal}, בטופס הזה</translation>
    </message>
    <message>
        <source>Still empty: {n}</source>
        <translation>עוד ריקים: {n}</translation>
    </message>
    <message>
        <source>All goals have an answer</source>
        <translation>לכל היעדים יש תשובה</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>לא נשאל</translation>
    </message>
    <message>
        <source>All 100 points are given</source>
        <translation>כל 100 הנקודות חולקו</translation>
    </message>
    <message>
        <source>Left: {points}</source>
        <extracomment>Points of a ballot that are not given yet.</extracomment>
        <translation>נותרו: {points}</translation>
    </message>
    <message>
        <source>Too many: {points}</source>
        <translation>עודף: {points}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Not decided yet</source>
        <translation>עדיין לא הוחלט</translation>
    </message>
    <message>
        <source>Make all of them items</source>
        <translation>הוספת כולם כנושאים</translation>
    </message>
    <message>
        <source>What the figures say and nobody has answered yet.</source>
        <translation>מה שהנתונים אומרים ועדיין לא ניתן לו מענה.</translation>
    </message>
    <message>
        <source>Every finding that asks for a choice is an item by now.</source>
        <translation>כל ממצא שדורש הכרעה כבר מופיע כנושא.</translation>
    </message>
    <message>
        <source>Make it an item</source>
        <translation>הוספה כנושא להחלטה</translation>
    </message>
</context>
<context>
    <name>OpeningTrouble</name>
    <message>
        <source>Open read-only</source>
        <translation>פתיחה לקריאה בלבד</translation>
    </message>
    <message>
        <source>Show the window that has it</source>
        <translation>הצגת החלון שבו הוא פתוח</translation>
    </message>
    <message>
        <source>This file is already open in another window on this computer.</source>
        <translation>הקובץ הזה כבר פתוח בחלון אחר במחשב הזה.</translation>
    </message>
    <message>
        <source>It is closed there: open it</source>
        <translation>הקובץ נסגר שם: פתיחה כאן</translation>
    </message>
    <message>
        <source>The other window could not be reached.</source>
        <translation>לא היה אפשר להגיע אל החלון האחר.</translation>
    </message>
    <message>
        <source>The other window does not answer. Look for it yourself, or open the file read-only.</source>
        <translation>החלון האחר אינו מגיב. חפשו אותו, או פתחו את הקובץ לקריאה בלבד.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Ways to resolve</source>
        <translation>חלופות להחלטה</translation>
    </message>
    <message>
        <source>Add a way to resolve</source>
        <translation>הוספת חלופה להחלטה</translation>
    </message>
    <message>
        <source>For our mission</source>
        <translation>לייעוד שלנו</translation>
    </message>
    <message>
        <source>For our money</source>
        <translation>לתקציב שלנו</translation>
    </message>
    <message>
        <source>For our people</source>
        <translation>לצוות שלנו</translation>
    </message>
    <message>
        <source>For our autonomy</source>
        <translation>לעצמאות שלנו</translation>
    </message>
    <message>
        <source>For our data</source>
        <translation>לנתונים שלנו</translation>
    </message>
    <message>
        <source>Fit with our strategy</source>
        <translation>התאמה לאסטרטגיה</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>נימוקים בעד</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>נימוקים נגד</translation>
    </message>
    <message>
        <source>Recommend this one</source>
        <translation>סימון כמומלצת</translation>
    </message>
    <message>
        <source>This is what we recommend</source>
        <translation>זו ההמלצה שלנו</translation>
    </message>
    <message>
        <source>Remove this way</source>
        <translation>הסרת החלופה</translation>
    </message>
    <message>
        <source>Add a way…</source>
        <translation>הוספת חלופה…</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>מומלצת</translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>The options</source>
        <translation>החלופות</translation>
    </message>
    <message>
        <source>An option with an amount of your own</source>
        <translation>חלופה עם סכום משלכם</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>Drop the option of your own</source>
        <translation>ויתור על החלופה שלכם</translation>
    </message>
    <message>
        <source>Write an amount up to {most}.</source>
        <translation>כתבו סכום של עד {most}.</translation>
    </message>
    <message>
        <source>Recommended: {option}</source>
        <translation>מומלצת: {option}</translation>
    </message>
</context>
<context>
    <name>OrganizationDialog</name>
    <message>
        <source>The organization</source>
        <translation>הארגון</translation>
    </message>
    <message>
        <source>Who may see what</source>
        <translation>מי רשאי לראות מה</translation>
    </message>
    <message>
        <source>The level of each kind of record. What hangs on another record is never seen more widely than that one; names of participants, reasons and owners of decisions never go further than the board.</source>
        <translation>רמת השיתוף של כל סוג רשומה. רשומה ששייכת לרשומה אחרת לעולם אינה גלויה יותר ממנה. שמות המשתתפים, הנימוקים והאחראים להחלטות אינם יוצאים מגבולות הוועד המנהל.</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>סוג: {kind}</translation>
    </message>
    <message>
        <source>Of each grant: its money of a year, the amount awarded for all its years, or what was paid</source>
        <translation>מכל מענק: הסכום לשנה, הסכום שהוענק לכל השנים או מה ששולם</translation>
    </message>
    <message>
        <source>Only where sums count what was paid. Both empty: all years</source>
        <translation>רק כשהסיכומים סופרים תשלומים. שניהם ריקים: כל השנים</translation>
    </message>
    <message>
        <source>Paid from year</source>
        <translation>תשלומים משנה</translation>
    </message>
    <message>
        <source>Paid to year</source>
        <translation>תשלומים עד שנה</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation>שם הארגון</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>ייעוד</translation>
    </message>
    <message>
        <source>Chair of the board</source>
        <translation>יו״ר הוועד המנהל</translation>
    </message>
    <message>
        <source>Sums, shares and charts count</source>
        <translation>סכומים, חלקים ותרשימים מחושבים לפי</translation>
    </message>
    <message>
        <source>Money for grants, a year</source>
        <translation>סכום שנתי למענקים</translation>
    </message>
    <message>
        <source>What you plan to give in a year: what is free next year follows. Never beyond the board</source>
        <translation>כמה אתם מתכננים לתת בשנה: מכאן נגזר כמה פנוי בשנה הבאה. לוועד המנהל בלבד</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>מספר התאגיד</translation>
    </message>
    <message>
        <source>Who may see mission and chair</source>
        <translation>מי רשאי לראות את הייעוד ואת היו״ר</translation>
    </message>
    <message>
        <source>Language of the file</source>
        <translation>שפת הקובץ</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>מטבע</translation>
    </message>
    <message>
        <source>Leave the currency as it is</source>
        <translation>השארת המטבע כפי שהוא</translation>
    </message>
    <message>
        <source>{count} with a budget in {before}. Nothing is converted: what are these amounts from now on?</source>
        <translation>{count} עם תקציב ב־{before}. דבר אינו מומר: מה יהיו הסכומים האלה מעתה?</translation>
    </message>
    <message>
        <source>They stay in {before}</source>
        <translation>הם נשארים ב־{before}</translation>
    </message>
    <message>
        <source>The same numbers, now in {after}</source>
        <translation>אותם מספרים, מעתה ב־{after}</translation>
    </message>
    <message>
        <source>usual: {level}</source>
        <translation>ברירת המחדל: {level}</translation>
    </message>
    <message>
        <source>other than usual: {n}</source>
        <translation>שונה מברירת המחדל: {n}</translation>
    </message>
</context>
<context>
    <name>OtherCopies</name>
    <message>
        <source>Beside this file lies another copy of it, {file}, with changes of its own: {side}. Sync folders make one when two people worked at the same time.</source>
        <translation>ליד הקובץ הזה נמצא עותק נוסף שלו, {file}, ובו שינויים משלו: {side}. תיקיות מסונכרנות יוצרות עותק כזה כששני אנשים עבדו באותו זמן.</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>השוואה ומיזוג</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>A button: leave the other copy for today.</extracomment>
        <translation>לא עכשיו</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>ראשי הפרקים</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>העלאה</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>הורדה</translation>
    </message>
    <message>
        <source>Sections of the kit</source>
        <translation>פרקי ערכת הישיבה</translation>
    </message>
    <message>
        <source>Space switches a section on or off, Alt with the arrows moves it, Enter edits its texts.</source>
        <translation>מקש הרווח כולל פרק או משמיט אותו, Alt וחצים מזיזים אותו, Enter פותח את הטקסטים שלו.</translation>
    </message>
    <message>
        <source>Back to the usual order</source>
        <translation>חזרה לסדר הרגיל</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>העמוד הראשון</translation>
    </message>
    <message>
        <source>{section}: not for this audience</source>
        <translation>{section}: לא לקהל הזה</translation>
    </message>
    <message>
        <source>the data under an edited text has changed</source>
        <translation>הנתונים שמאחורי טקסט ערוך השתנו</translation>
    </message>
    <message>
        <source>has a text of yours</source>
        <translation>יש בו נוסח שלכם</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>{points} of 100</source>
        <translation>{points} מתוך 100</translation>
    </message>
    <message>
        <source>What we decided</source>
        <translation>מה הוחלט</translation>
    </message>
    <message>
        <source>Overdue: {count}</source>
        <translation>באיחור: {count}</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>באיחור מאז {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>See the decisions</source>
        <translation>מעבר להחלטות</translation>
    </message>
    <message>
        <source>Data to mend: {count}</source>
        <translation>נתונים לתיקון: {count}</translation>
    </message>
    <message>
        <source>They come from an older version or from a merge, and hold up nothing else.</source>
        <translation>הם הגיעו מגרסה קודמת או ממיזוג, ואינם מעכבים דבר אחר.</translation>
    </message>
    <message>
        <source>No longer on the roadmap: {count}</source>
        <translation>אינם עוד במפת הדרכים: {count}</translation>
    </message>
    <message>
        <source>A newer roadmap has no place for these. Nothing of them is lost: place them again.</source>
        <translation>במפת הדרכים החדשה אין להם מקום. דבר מהם לא אבד: מקמו אותם מחדש.</translation>
    </message>
    <message>
        <source>To its place</source>
        <translation>למקום בקובץ</translation>
    </message>
    <message>
        <source>Leave off the roadmap</source>
        <translation>השארה מחוץ למפת הדרכים</translation>
    </message>
    <message>
        <source>Further lines: {count}. They appear here as these are placed.</source>
        <translation>שורות נוספות: {count}. הן יופיעו כאן עם מיקומן של אלה.</translation>
    </message>
    <message>
        <source>Further lines: {count}. They appear here as these are mended.</source>
        <translation>שורות נוספות: {count}. הן יופיעו כאן כשאלה יתוקנו.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>מבט כולל</translation>
    </message>
    <message>
        <source>Where we stand, what stands out, and what to do next.</source>
        <translation>היכן אנחנו עומדים, מה בולט, ומה הצעד הבא.</translation>
    </message>
    <message>
        <source>The initiative: {name}</source>
        <translation>במסגרת {name}</translation>
    </message>
    <message>
        <source>Next: write the initiative&apos;s goals and stages, or import them from Excel.</source>
        <translation>הצעד הבא: לכתוב את היעדים והשלבים של היוזמה, או לייבא אותם מ־Excel.</translation>
    </message>
    <message>
        <source>Next: list your grants with their amounts.</source>
        <translation>הצעד הבא: לרשום את המענקים שלכם ואת סכומיהם.</translation>
    </message>
    <message>
        <source>Next: list your programs with their budgets.</source>
        <translation>הצעד הבא: לרשום את התוכניות שלכם ואת התקציבים שלהן.</translation>
    </message>
    <message>
        <source>Next: place the programs that are still off the roadmap.</source>
        <translation>הצעד הבא: למקם את התוכניות שטרם מוקמו במפת הדרכים.</translation>
    </message>
    <message>
        <source>Next: share 100 points among the goals as you see them.</source>
        <translation>הצעד הבא: לחלק 100 נקודות בין היעדים כפי שאתם רואים אותם.</translation>
    </message>
    <message>
        <source>Everything is in place. Next: make the board kit.</source>
        <translation>הכול מוכן. הצעד הבא: הפקת ערכת הישיבה.</translation>
    </message>
    <message>
        <source>Next: write the collective weights that are missing ({count}).</source>
        <translation>הצעד הבא: להשלים את המשקלים הקולקטיביים החסרים ({count}).</translation>
    </message>
    <message>
        <source>Next: write the stages by which the initiative gets there.</source>
        <translation>הצעד הבא: לכתוב את השלבים שבהם היוזמה תגיע לשם.</translation>
    </message>
    <message>
        <source>Next: complete the amounts that are missing ({count}).</source>
        <translation>הצעד הבא: להשלים את הסכומים החסרים ({count}).</translation>
    </message>
    <message>
        <source>Next: complete the budgets that are missing ({count}).</source>
        <translation>הצעד הבא: להשלים את התקציבים החסרים ({count}).</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>לדף: {page}</translation>
    </message>
    <message>
        <source>Our priorities and the collective ones</source>
        <translation>סדר העדיפויות שלנו וסדר העדיפויות של היוזמה</translation>
    </message>
    <message>
        <source>Both stand side by side here once there are goals and both sides have their weights.</source>
        <translation>כאן תופיע ההשוואה, כשיהיו יעדים ולשני הצדדים יהיו משקלים.</translation>
    </message>
    <message>
        <source>Compare priorities</source>
        <translation>השוואת סדרי העדיפויות</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>מה בולט</translation>
    </message>
    <message>
        <source>Findings appear here once there are programs and weights.</source>
        <translation>הממצאים יופיעו כאן כשיהיו תוכניות ומשקלים.</translation>
    </message>
</context>
<context>
    <name>OwnMeasures</name>
    <message>
        <source>Our own measures</source>
        <translation>המדדים שלנו</translation>
    </message>
    <message>
        <source>What we measure of our own work. It is no result of the population, and is never added to one.</source>
        <translation>מה אנחנו מודדים בעבודה שלנו. אין זו תוצאה של האוכלוסייה, והיא אינה מתווספת לתוצאה כזאת.</translation>
    </message>
    <message>
        <source>Add our measure</source>
        <translation>הוספת מדד שלנו</translation>
    </message>
    <message>
        <source>All of our work there</source>
        <translation>כל העבודה שלנו שם</translation>
    </message>
    <message>
        <source>None</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>טרם צוין</translation>
    </message>
    <message>
        <source>What we measure</source>
        <translation>מה אנחנו מודדים</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>של מי העבודה</translation>
    </message>
    <message>
        <source>Held against the shared indicator</source>
        <translation>מול המדד המשותף</translation>
    </message>
    <message>
        <source>How it fits</source>
        <translation>מידת ההתאמה</translation>
    </message>
    <message>
        <source>How one is read as the other</source>
        <translation>כיצד ממירים ביניהם</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>הערך האחרון</translation>
    </message>
    <message>
        <source>Of the date</source>
        <translation>נכון ליום</translation>
    </message>
    <message>
        <source>In which unit</source>
        <translation>יחידת המידה</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>Remove our measure</source>
        <translation>הסרת המדד שלנו</translation>
    </message>
    <message>
        <source>New measure</source>
        <translation>מדד חדש</translation>
    </message>
</context>
<context>
    <name>PairsEntry</name>
    <message>
        <source>1: alike. 3: the first is three times heavier. -3: the second is. Up to 9.</source>
        <translation>1: שווים. 3: משקל הראשון גדול פי שלושה. ⁦-3⁩: משקל השני גדול פי שלושה. עד 9.</translation>
    </message>
    <message>
        <source>{first} beside {second}</source>
        <translation>{first} מול {second}</translation>
    </message>
    <message>
        <source>Still empty: {n}</source>
        <translation>עוד ריקים: {n}</translation>
    </message>
    <message>
        <source>Clashes with the answers about {goal}</source>
        <translation>לא מתיישב עם התשובות על {goal}</translation>
    </message>
    <message>
        <source>All pairs have an answer; some clash</source>
        <translation>לכל הזוגות יש תשובה; חלקן אינן מתיישבות</translation>
    </message>
    <message>
        <source>All pairs have an answer</source>
        <translation>לכל הזוגות יש תשובה</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>On paper and as files</source>
        <translation>על נייר וכקבצים</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>פתיחת התיקייה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>הפעולה בוטלה. דבר לא השתנה.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>רק רגע…</translation>
    </message>
    <message>
        <source>A fault in the program ended the work. Your file is safe.</source>
        <translation>תקלה בתוכנה הפסיקה את הפעולה. הקובץ שלכם לא נפגע.</translation>
    </message>
    <message>
        <source>Ready in {folder}</source>
        <translation>מוכן בתיקייה {folder}</translation>
    </message>
    <message>
        <source>They are in; one undo takes them all back.</source>
        <translation>הם נקלטו. אפשר לבטל את כולם בפעולת ביטול אחת.</translation>
    </message>
    <message>
        <source>{name} workshop</source>
        <translation>סדנה – {name}</translation>
    </message>
    <message>
        <source>Print the forms, or send each participant a file to fill in. Filled PDF and Excel files come back in together.</source>
        <translation>מדפיסים את הטפסים, או שולחים לכל אחת ואחד קובץ למילוי. קובצי PDF ו־Excel מלאים נקלטים חזרה יחד.</translation>
    </message>
    <message>
        <source>Ballots and cards to print</source>
        <translation>טפסים וכרטיסים להדפסה</translation>
    </message>
    <message>
        <source>A file for each</source>
        <translation>קובץ אישי למילוי</translation>
    </message>
    <message>
        <source>Read filled ballots…</source>
        <translation>קליטת טפסים מלאים…</translation>
    </message>
    <message>
        <source>Folder with filled ballots</source>
        <translation>תיקייה עם טפסים מלאים</translation>
    </message>
    <message>
        <source>Correct</source>
        <extracomment>A button: mend a ballot by hand.</extracomment>
        <translation>תיקון</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Move up</source>
        <translation>העלאה</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>הורדה</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>השמטה</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>מספר {number}</translation>
    </message>
</context>
<context>
    <name>PartsCard</name>
    <message>
        <source>Next steps</source>
        <translation>הצעדים הבאים</translation>
    </message>
    <message>
        <source>The reasons</source>
        <translation>הסיבות</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>הוספת צעד</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>הוספת סיבה</translation>
    </message>
    <message>
        <source>A step in your own words</source>
        <translation>צעד בניסוח שלכם</translation>
    </message>
    <message>
        <source>A reason in your own words</source>
        <translation>סיבה בניסוח שלכם</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>מה ידוע לנו</translation>
    </message>
    <message>
        <source>More that could be added: {count}</source>
        <translation>אפשר להוסיף עוד: {count}</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>Payments</source>
        <translation>תשלומים</translation>
    </message>
    <message>
        <source>No payment yet. Write what is scheduled and what was paid, year by year.</source>
        <translation>עדיין אין תשלומים. כתבו מה נקבע ומה שולם, שנה אחר שנה.</translation>
    </message>
    <message>
        <source>Scheduled or paid</source>
        <translation>נקבע או שולם</translation>
    </message>
    <message>
        <source>Add payment</source>
        <translation>הוספת תשלום</translation>
    </message>
    <message>
        <source>New payment</source>
        <translation>תשלום חדש</translation>
    </message>
    <message>
        <source>Remove payment</source>
        <translation>הסרת תשלום</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>שנה</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>סכום</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Participants</source>
        <translation>משתתפים</translation>
    </message>
    <message>
        <source>The code stands on the ballot; a name is never needed. Roles and groups only if set beforehand.</source>
        <translation>הקוד מופיע על הטופס, ואין צורך בשם. תפקידים וקבוצות רק אם נקבעו מראש.</translation>
    </message>
    <message>
        <source>How many participants to add</source>
        <translation>כמה משתתפים להוסיף</translation>
    </message>
    <message>
        <source>Add with codes</source>
        <translation>הוספה עם קודים</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>הדבקת רשימה</translation>
    </message>
    <message>
        <source>Remove chosen</source>
        <translation>הסרת המסומנים</translation>
    </message>
    <message>
        <source>A line each: name, role, group. Only what you want to keep.</source>
        <translation>שורה לכל אדם: שם, תפקיד, קבוצה. רק מה שרוצים לשמור.</translation>
    </message>
    <message>
        <source>List of participants</source>
        <translation>רשימת משתתפים</translation>
    </message>
    <message>
        <source>Add these</source>
        <translation>הוספת הרשימה</translation>
    </message>
    <message>
        <source>Cut the names from the ballots</source>
        <translation>ניתוק השמות מהטפסים</translation>
    </message>
    <message>
        <source>The chosen ones:</source>
        <translation>השורות המסומנות:</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>קוד</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>תפקיד</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>קבוצה</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>נוכחות</translation>
    </message>
    <message>
        <source>Participants: {n}</source>
        <translation>משתתפים: {n}</translation>
    </message>
    <message>
        <source>taking part: {here}, away: {away}</source>
        <translation>משתתפים: {here}, לא כאן: {away}</translation>
    </message>
    <message>
        <source>Choose the rows first: with the mouse, or with Shift and the arrow keys.</source>
        <translation>סמנו קודם את השורות: בעכבר, או ב־Shift עם מקשי החצים.</translation>
    </message>
    <message>
        <source>Cut the names from the ballots?</source>
        <translation>לנתק את השמות מהטפסים?</translation>
    </message>
    <message>
        <source>Names, roles and codes go out of this file and its history, and the list gets another order. Results and groups stay. This cannot be undone.</source>
        <translation>השמות, התפקידים והקודים יוצאים מהקובץ ומההיסטוריה שלו, וסדר הרשימה מתחלף. התוצאות והקבוצות נשארות. אי אפשר לבטל זאת.</translation>
    </message>
    <message>
        <source>Remove the kept versions, too: they still hold the names</source>
        <translation>הסרת הגרסאות השמורות, שגם בהן השמות נשמרים</translation>
    </message>
    <message>
        <source>A version of today is kept in any case. Files saved elsewhere are not touched.</source>
        <translation>גרסה של היום נשמרת בכל מקרה. בקבצים שנשמרו במקום אחר לא נוגעים.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>השארה</translation>
    </message>
    <message>
        <source>Cut for good</source>
        <translation>ניתוק לצמיתות</translation>
    </message>
    <message>
        <source>The names are cut from the ballots.</source>
        <translation>השמות נותקו מהטפסים.</translation>
    </message>
    <message>
        <source>Nobody yet. Add as many codes as there are chairs.</source>
        <translation>עדיין אין משתתפים. הוסיפו קודים כמספר הכיסאות.</translation>
    </message>
</context>
<context>
    <name>PictureEditing</name>
    <message>
        <source>Double click or F2: rename. Ins: add one more. Drag or Alt with the arrows: another place. Enter: all its fields.</source>
        <translation>לחיצה כפולה או F2: שינוי השם. Ins: הוספה. גרירה או Alt עם החצים: שינוי המקום. Enter: כל השדות.</translation>
    </message>
    <message>
        <source>The roadmap has no goals and no stages yet. Add them, or bring in a list.</source>
        <translation>עדיין אין במפת הדרכים יעדים ושלבים. הוסיפו אותם, או ייבאו רשימה.</translation>
    </message>
    <message>
        <source>The roadmap has no goals and no stages yet.</source>
        <translation>עדיין אין במפת הדרכים יעדים ושלבים.</translation>
    </message>
    <message>
        <source>Enter: all its fields.</source>
        <translation>Enter: כל השדות.</translation>
    </message>
    <message>
        <source>Double click or F2: what we call a goal. Enter: all its fields.</source>
        <translation>לחיצה כפולה או F2: כיצד אנחנו קוראים ליעד. Enter: כל השדות.</translation>
    </message>
    <message>
        <source>Title of the stage</source>
        <translation>שם השלב</translation>
    </message>
    <message>
        <source>Title of the goal</source>
        <translation>שם היעד</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>במילים שלנו</translation>
    </message>
    <message>
        <source>The title is the initiative&apos;s and stays. Here is how we call this goal before our board; empty: as the initiative does.</source>
        <translation>השם הוא של היוזמה ונשאר כפי שהוא. כאן כותבים כיצד אנחנו קוראים ליעד הזה לפני הוועד המנהל שלנו; ריק: כמו ביוזמה.</translation>
    </message>
</context>
<context>
    <name>PlacementPage</name>
    <message>
        <source>Our story</source>
        <translation>הסיפור שלנו</translation>
    </message>
    <message>
        <source>Place a program…</source>
        <translation>מיקום תוכנית…</translation>
    </message>
    <message>
        <source>Nothing to place yet</source>
        <translation>עדיין אין מה למקם</translation>
    </message>
    <message>
        <source>This page needs the initiative&apos;s goals and your programs.</source>
        <translation>כדי למקם נדרשים יעדי היוזמה והתוכניות שלכם.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>מעבר למפת הדרכים</translation>
    </message>
    <message>
        <source>Place here: {where}</source>
        <translation>מיקום כאן: {where}</translation>
    </message>
    <message>
        <source>Our programs on the roadmap</source>
        <translation>התוכניות שלנו במפת הדרכים</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Drag each program to the goals and stages it serves, or press Enter in a cell.</source>
        <translation>גררו כל תוכנית אל היעדים והשלבים שהיא משרתת, או הקישו Enter במשבצת.</translation>
    </message>
</context>
<context>
    <name>PlacementPanel</name>
    <message>
        <source>How the program divides</source>
        <translation>כיצד התוכנית מתחלקת</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>As its program</source>
        <translation>כמו התוכנית</translation>
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
        <translation>מידת הוודאות</translation>
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
        <translation>נימוק</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>ראיות</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>Place elsewhere too…</source>
        <translation>מיקום במקום נוסף…</translation>
    </message>
    <message>
        <source>Remove from here</source>
        <translation>הסרה מכאן</translation>
    </message>
    <message>
        <source>No longer left out: {statement}</source>
        <translation>אינו עוד מחוץ לתחום: {statement}</translation>
    </message>
    <message>
        <source>What the initiative leaves out</source>
        <translation>מה שמחוץ לתחום היוזמה</translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>מחוץ ליעדי היוזמה</translation>
    </message>
    <message>
        <source>Indicators it moves</source>
        <translation>מדדים שהתוכנית תורמת להם</translation>
    </message>
    <message>
        <source>Place a program</source>
        <translation>מיקום תוכנית</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>ללא שלב</translation>
    </message>
    <message>
        <source>Choose a goal</source>
        <translation>בחירת יעד</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>תוכנית</translation>
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
        <source>Choose first where it goes.</source>
        <translation>בחרו תחילה יעד.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>A button: put the program at this goal and stage.</extracomment>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Our story on the roadmap</source>
        <translation>הסיפור שלנו במפת הדרכים</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>מה השתנה</translation>
    </message>
</context>
<context>
    <name>PlainDialog</name>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>PosterDialog</name>
    <message>
        <source>Roadmap poster</source>
        <translation>כרזת מפת הדרכים</translation>
    </message>
    <message>
        <source>The whole roadmap with our place on it, as one large page for the wall (PDF). The type is as large as the sheet lets it be; what has no room is grouped and counted.</source>
        <translation>כל מפת הדרכים ומקומנו בה, בעמוד אחד גדול לקיר (PDF). האותיות גדולות ככל שהגיליון מאפשר; מה שאין לו מקום מקובץ ונספר.</translation>
    </message>
    <message>
        <source>The roadmap with our place on it</source>
        <translation>מפת הדרכים ומקומנו בה</translation>
    </message>
    <message>
        <source>The field: who works where</source>
        <translation>הזירה: מי פועל היכן</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>מה היא מציגה</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>גיליון</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>מי יקרא אותה</translation>
    </message>
    <message>
        <source>Save the poster…</source>
        <translation>שמירת הכרזה…</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Your preferences could not be saved: the settings folder cannot be written.</source>
        <translation>לא היה אפשר לשמור את ההעדפות: אי אפשר לכתוב לתיקיית ההגדרות.</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>The session</source>
        <translation>המפגש</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Where the workshop meets.</extracomment>
        <translation>מקום</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>הנחיה</translation>
    </message>
    <message>
        <source>Minutes on the timer</source>
        <translation>דקות בשעון</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>מוזמנים</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>קוורום</translation>
    </message>
    <message>
        <source>Set before voting. Left empty: half of the invited, at least 5.</source>
        <translation>נקבע לפני ההצבעה. אם נשאר ריק: מחצית המוזמנים, ולפחות 5.</translation>
    </message>
    <message>
        <source>How and what we ask</source>
        <translation>מה שואלים, ובאיזו שיטה</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>שיטה</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>שאלות</translation>
    </message>
    <message>
        <source>How important is it for the population?</source>
        <translation>מה חשוב לאוכלוסייה?</translation>
    </message>
    <message>
        <source>Where should we put our effort?</source>
        <translation>היכן נשקיע אנחנו?</translation>
    </message>
    <message>
        <source>The goals on the ballot</source>
        <translation>היעדים שבטופס</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>פתיחת ההצבעה</translation>
    </message>
    <message>
        <source>No goals yet. Write them on the roadmap page.</source>
        <translation>עדיין אין יעדים. כתבו אותם בדף מפת הדרכים.</translation>
    </message>
    <message>
        <source>This list is kept as it is at the moment the vote opens.</source>
        <translation>הרשימה נשמרת כפי שהיא ברגע פתיחת ההצבעה.</translation>
    </message>
    <message>
        <source>The list as it was when the vote opened.</source>
        <translation>הרשימה כפי שהייתה כשנפתחה ההצבעה.</translation>
    </message>
    <message>
        <source>Once the vote is open, quorum, method and questions stay as they are.</source>
        <translation>אחרי פתיחת ההצבעה הקוורום, השיטה והשאלות אינם משתנים עוד.</translation>
    </message>
    <message>
        <source>The vote is open: quorum, method and questions stay as they are.</source>
        <translation>ההצבעה פתוחה: הקוורום, השיטה והשאלות אינם משתנים עוד.</translation>
    </message>
    <message>
        <source>Put the goals in order, then share 100 points. Best up to about ten goals.</source>
        <translation>מסדרים את היעדים ואז מחלקים 100 נקודות. מתאים עד כעשרה יעדים.</translation>
    </message>
    <message>
        <source>Quick: places only, ties allowed. Weights are derived from the order.</source>
        <translation>מהיר: מקומות בלבד, ומותר שוויון. המשקלים נגזרים מהסדר.</translation>
    </message>
    <message>
        <source>1 to 5 for each goal. Good for screening; it gives no weights.</source>
        <translation>מ־1 עד 5 לכל יעד. טוב לסינון; אינו נותן משקלים.</translation>
    </message>
    <message>
        <source>Goal beside goal, up to seven goals. Needs a facilitator who explains it.</source>
        <translation>יעד מול יעד, עד שבעה יעדים. דורש הסבר של המנחים.</translation>
    </message>
    <message>
        <source>Remove this workshop</source>
        <translation>הסרת הסדנה</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>תצוגה מקדימה של העמודים</translation>
    </message>
    <message>
        <source>All pages, small</source>
        <translation>כל העמודים בקטן</translation>
    </message>
    <message>
        <source>The deck is set in {font}, which this computer does not have. Shown here: {stand_in}.</source>
        <translation>המצגת בנויה בגופן {font}, שאינו מותקן במחשב הזה. כאן מוצג הגופן {stand_in}.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>עמוד {number}</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Stays unknown</source>
        <translation>יישאר לא ידוע</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>לא ייובא</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>הושלם</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>כך נקרא</translation>
    </message>
    <message>
        <source>A verified copy of the file is kept first. Everything comes in as one step, and Undo takes it back.</source>
        <translation>קודם נשמר עותק בדוק של הקובץ. הכול מיובא בצעד אחד, ו״ביטול״ מחזיר את המצב הקודם.</translation>
    </message>
    <message>
        <source>Save what is wrong…</source>
        <translation>שמירת מה ששגוי…</translation>
    </message>
    <message>
        <source>A copy of your list, with the cells marked and what is wrong beside them.</source>
        <translation>עותק של הרשימה שלכם: התאים מסומנים, ולצידם כתוב מה שגוי.</translation>
    </message>
    <message>
        <source>to add</source>
        <translation>יתווספו</translation>
    </message>
    <message>
        <source>to change</source>
        <translation>ישתנו</translation>
    </message>
    <message>
        <source>already the same</source>
        <translation>כבר זהות</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>יישארו כפי שהן</translation>
    </message>
    <message>
        <source>to take out</source>
        <translation>יוסרו</translation>
    </message>
    <message>
        <source>What changes, by sheet</source>
        <translation>מה משתנה, לפי גיליון</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>גיליון</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>להוספה</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>לשינוי</translation>
    </message>
    <message>
        <source>Same</source>
        <extracomment>A heading: how many rows of a sheet stand in the file already, just so.</extracomment>
        <translation>זהות</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <extracomment>A heading: how many records stand in the file only, and stay.</extracomment>
        <translation>נשארות כפי שהן</translation>
    </message>
</context>
<context>
    <name>PrioritiesPage</name>
    <message>
        <source>No goals to weigh yet</source>
        <translation>עדיין אין יעדים לקביעת משקל</translation>
    </message>
    <message>
        <source>This page compares priorities over the initiative&apos;s goals. Write the goals first.</source>
        <translation>הדף משווה בין סדרי העדיפויות ביעדי היוזמה. כתבו קודם את היעדים.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>מעבר למפת הדרכים</translation>
    </message>
    <message>
        <source>What the comparison says</source>
        <translation>מה ההשוואה אומרת</translation>
    </message>
    <message>
        <source>Weights kept from before</source>
        <translation>משקלים קודמים</translation>
    </message>
    <message>
        <source>How our weights changed</source>
        <translation>כיצד השתנו המשקלים שלנו</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>סדרי עדיפויות</translation>
    </message>
    <message>
        <source>What the collective weighs, what we say matters, and where our money goes.</source>
        <translation>איזה משקל נותנת היוזמה לכל יעד, מה חשוב לנו, ולאן מופנה התקציב שלנו.</translation>
    </message>
    <message>
        <source>Sentences appear here once both sides have their weights.</source>
        <translation>הממצאים יופיעו כאן כשיוזנו המשקלים של שני הצדדים.</translation>
    </message>
</context>
<context>
    <name>ProgramInspector</name>
    <message>
        <source>See it on the roadmap</source>
        <translation>הצגה במפת הדרכים</translation>
    </message>
    <message>
        <source>Remove program</source>
        <translation>הסרת התוכנית</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>לא צוין</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Grantee</source>
        <translation>הארגון הנתמך</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>סוג המימון</translation>
    </message>
    <message>
        <source>Our role</source>
        <translation>התפקיד שלנו</translation>
    </message>
    <message>
        <source>Budget, a year</source>
        <translation>תקציב שנתי</translation>
    </message>
    <message>
        <source>Money, a year</source>
        <translation>סכום לשנה</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>שלב הטיפול במענק</translation>
    </message>
    <message>
        <source>Goes before the status</source>
        <translation>גובר על המצב</translation>
    </message>
    <message>
        <source>Grantee’s number in the register</source>
        <translation>מספר הארגון הנתמך במרשם</translation>
    </message>
    <message>
        <source>Grantee’s place</source>
        <translation>מקום הארגון הנתמך</translation>
    </message>
    <message>
        <source>Awarded, for all years</source>
        <translation>הסכום שהוענק, לכל השנים</translation>
    </message>
    <message>
        <source>Awarded on</source>
        <translation>תאריך ההענקה</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>מטבע</translation>
    </message>
    <message>
        <source>Empty: the organization&apos;s</source>
        <translation>אם ריק: מטבע הארגון</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>People reached in a year</source>
        <translation>מספר האנשים בשנה</translation>
    </message>
    <message>
        <source>What is unique in it</source>
        <translation>הייחוד</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>אוכלוסיות יעד</translation>
    </message>
    <message>
        <source>Several: put ; between them</source>
        <translation>כמה ערכים: הפרידו ב־;</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>אזורים</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>שיטת העבודה</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>קוד</translation>
    </message>
    <message>
        <source>Renewal due</source>
        <translation>מועד החידוש</translation>
    </message>
    <message>
        <source>Paid through</source>
        <translation>משולם באמצעות</translation>
    </message>
    <message>
        <source>Funding stream</source>
        <translation>מסלול המענקים</translation>
    </message>
    <message>
        <source>Pooled fund</source>
        <translation>קרן משותפת</translation>
    </message>
    <message>
        <source>Our share of the fund</source>
        <translation>חלקנו בקרן</translation>
    </message>
    <message>
        <source>Identifier at the source</source>
        <translation>המזהה במקור</translation>
    </message>
    <message>
        <source>What could go wrong</source>
        <translation>הסיכון</translation>
    </message>
    <message>
        <source>For the board alone</source>
        <translation>לוועד המנהל בלבד</translation>
    </message>
    <message>
        <source>What we learned with it</source>
        <translation>מה למדנו ממנו</translation>
    </message>
    <message>
        <source>A story, in the words of who tells it</source>
        <translation>סיפור, במילים של מי שמספרים אותו</translation>
    </message>
    <message>
        <source>Who tells it</source>
        <translation>מי מספרים</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>תאריך ההסכמה</translation>
    </message>
    <message>
        <source>Without it no paper shows the story or its picture; other ones need a new consent</source>
        <translation>בלעדיה אין מסמך שמציג את הסיפור או את תמונתו; לנוסח אחר או לתמונה אחרת נדרשת הסכמה חדשה</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>מה השתנה</translation>
    </message>
</context>
<context>
    <name>ProgramTable</name>
    <message>
        <source>Title</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Grantee</source>
        <translation>הארגון הנתמך</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>הוענק</translation>
    </message>
    <message>
        <source>Budget, a year</source>
        <translation>תקציב שנתי</translation>
    </message>
    <message>
        <source>Money, a year</source>
        <translation>סכום לשנה</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>מיקומים</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>אחוז שמוקם</translation>
    </message>
    <message>
        <source>No grantee yet</source>
        <translation>עדיין אין ארגון נתמך</translation>
    </message>
    <message>
        <source>No funding stream yet</source>
        <translation>עדיין אין מסלול מענקים</translation>
    </message>
    <message>
        <source>No day of the award yet</source>
        <translation>עדיין אין יום הענקה</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>עדיין אין מצב</translation>
    </message>
    <message>
        <source>Not on the roadmap yet</source>
        <translation>עדיין לא במפת הדרכים</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Add grant</source>
        <translation>הוספת מענק</translation>
    </message>
    <message>
        <source>Add program</source>
        <translation>הוספת תוכנית</translation>
    </message>
    <message>
        <source>No programs yet</source>
        <translation>עדיין אין תוכניות</translation>
    </message>
    <message>
        <source>Bring in a list</source>
        <translation>ייבוא רשימה</translation>
    </message>
    <message>
        <source>Bring in your own list, paste it here, or add the first one.</source>
        <translation>ייבאו רשימה משלכם, הדביקו אותה כאן או הוסיפו את התוכנית הראשונה.</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>מענקים</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>תוכניות</translation>
    </message>
    <message>
        <source>What we do, what it costs, and what is unique in it.</source>
        <translation>מה אנחנו עושים, כמה זה עולה, ומה מייחד אותנו.</translation>
    </message>
    <message>
        <source>Search programs</source>
        <translation>חיפוש תוכניות</translation>
    </message>
    <message>
        <source>All</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>On the roadmap</source>
        <translation>במפת הדרכים</translation>
    </message>
    <message>
        <source>Not on the roadmap yet</source>
        <translation>טרם מוקמו במפת הדרכים</translation>
    </message>
    <message>
        <source>Which programs to show</source>
        <translation>אילו תוכניות להציג</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>כל הרמות</translation>
    </message>
    <message>
        <source>Which levels to show</source>
        <translation>אילו רמות להציג</translation>
    </message>
    <message>
        <source>What sums count…</source>
        <translation>מה נכלל בסכומים…</translation>
    </message>
    <message>
        <source>Shown: {shown} of {total}</source>
        <translation>בתצוגה: {shown} מתוך {total}</translation>
    </message>
    <message>
        <source>No program matches. Clear the search to see all.</source>
        <translation>אין תוכנית מתאימה. נקו את החיפוש כדי לראות את כולן.</translation>
    </message>
    <message>
        <source>New grant</source>
        <translation>מענק חדש</translation>
    </message>
    <message>
        <source>New program</source>
        <translation>תוכנית חדשה</translation>
    </message>
</context>
<context>
    <name>ProjectorControl</name>
    <message>
        <source>Slide before (F7)</source>
        <translation>המסך הקודם (F7)</translation>
    </message>
    <message>
        <source>Next slide (F8)</source>
        <translation>המסך הבא (F8)</translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation>הפעלה או עצירה של השעון</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>עוד דקה</translation>
    </message>
    <message>
        <source>End projection</source>
        <translation>סיום ההקרנה</translation>
    </message>
    <message>
        <source>Parking list</source>
        <translation>נושאים להמשך</translation>
    </message>
    <message>
        <source>What leads astray now and must not be lost. It has a slide of its own.</source>
        <translation>נושאים שחורגים מהדיון וחשוב לא לאבד. יש להם מסך משלהם.</translation>
    </message>
    <message>
        <source>Write it and press Enter</source>
        <translation>כתבו ולחצו Enter</translation>
    </message>
    <message>
        <source>New line of the parking list</source>
        <translation>שורה חדשה בנושאים להמשך</translation>
    </message>
    <message>
        <source>Show it to the room again</source>
        <translation>הצגה חוזרת לחדר</translation>
    </message>
    <message>
        <source>Next screen</source>
        <translation>המסך הבא</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>בהיר או כהה</translation>
    </message>
    <message>
        <source>The room sees {n} of {all}: {slide}</source>
        <translation>בחדר רואים {n} מתוך {all}: {slide}</translation>
    </message>
    <message>
        <source>The room&apos;s screen is gone. The view comes back with it, at the same slide.</source>
        <translation>המסך של החדר נותק. התצוגה תחזור יחד איתו, באותה שקופית.</translation>
    </message>
    <message>
        <source>The room&apos;s view rests behind this window, at the same slide.</source>
        <translation>התצוגה לחדר ממתינה מאחורי החלון הזה, באותה שקופית.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The question of the meeting</source>
        <translation>השאלה של הישיבה</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>שאלה אחרת</translation>
    </message>
    <message>
        <source>The figures put this question first. They would bear others, too:</source>
        <translation>הנתונים מציבים את השאלה הזאת ראשונה. אפשר לשאול גם שאלות אחרות:</translation>
    </message>
    <message>
        <source>You chose this question. The figures put another one first.</source>
        <translation>השאלה הזאת היא בחירה שלכם. הנתונים מציבים שאלה אחרת ראשונה.</translation>
    </message>
</context>
<context>
    <name>QuestionsStep</name>
    <message>
        <source>Nothing has to be asked.</source>
        <translation>אין מה לשאול.</translation>
    </message>
    <message>
        <source>Read without asking; choose otherwise where it is wrong</source>
        <translation>נקרא בלי לשאול; בחרו אחרת אם זה שגוי</translation>
    </message>
    <message>
        <source>It cannot be read like this</source>
        <translation>כך אי אפשר לקרוא את הקובץ</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Something is still being done</source>
        <translation>פעולה עדיין לא הסתיימה</translation>
    </message>
    <message>
        <source>If you stop it, nothing half-made stays, and what is in your file is saved.</source>
        <translation>אם תעצרו אותה, לא יישאר דבר חלקי, וכל מה שבקובץ שלכם שמור.</translation>
    </message>
    <message>
        <source>Wait, then quit</source>
        <translation>המתנה לסיום ויציאה</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>עצירה ויציאה</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>המשך העבודה</translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message>
        <source>The window closes as soon as this is finished.</source>
        <translation>החלון ייסגר מיד עם סיום הפעולה.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>המשך העבודה</translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message>
        <source>Other currencies</source>
        <translation>מטבעות אחרים</translation>
    </message>
    <message>
        <source>Amounts in another currency stand in sums, shares and charts once you write what it is worth. Without a rate they are in no sum, and every document says so.</source>
        <translation>סכומים במטבע אחר נכללים בסיכומים, בחלקים ובתרשימים אחרי שכותבים את שער ההמרה שלו. בלי שער המרה הם מחוץ לכל סיכום, וכל מסמך מציין זאת.</translation>
    </message>
    <message>
        <source>1 {currency} in {own}</source>
        <translation>1 {currency} ב־{own}</translation>
    </message>
    <message>
        <source>Rate of the day</source>
        <translation>תאריך השער</translation>
    </message>
    <message>
        <source>Source of the rate</source>
        <translation>מקור השער</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>{rate}: in no sum, because the organization’s currency is another one.</source>
        <translation>{rate}: אינו משמש באף סיכום, כי מטבע הארגון הוא אחר.</translation>
    </message>
    <message>
        <source>Remove the rate</source>
        <translation>הסרת השער</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Why? Kept with the next change</source>
        <translation>הסיבה (תישמר עם השינוי הבא)</translation>
    </message>
    <message>
        <source>Reason of the next change, may stay empty</source>
        <translation>הסיבה לשינוי הבא, אפשר להשאיר ריק</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Who changed what</source>
        <translation>מי שינה מה</translation>
    </message>
    <message>
        <source>Your name in it</source>
        <translation>השם שיירשם</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>ללא שם</translation>
    </message>
    <message>
        <source>Your name in the history of changes</source>
        <translation>השם שלכם בהיסטוריית השינויים</translation>
    </message>
    <message>
        <source>It stands beside each change you make from now on. It may stay empty.</source>
        <translation>השם יופיע מעתה לצד כל שינוי שלכם. אפשר להשאיר ריק.</translation>
    </message>
    <message>
        <source>Remove the history for good…</source>
        <translation>הסרת ההיסטוריה לצמיתות…</translation>
    </message>
    <message>
        <source>Remove the whole history?</source>
        <translation>להסיר את כל ההיסטוריה?</translation>
    </message>
    <message>
        <source>Who changed what, when and why, and all old values go out of this file. Kits made from an older state can no longer be made again or compared. This cannot be undone; what stands in the file today stays.</source>
        <translation>מי שינה מה, מתי ומדוע, וכל הערכים הקודמים יוצאים מן הקובץ. ערכות ישיבה שהופקו ממצב קודם לא יהיה אפשר להפיק שוב או להשוות למצב של היום. אי אפשר לבטל זאת; מה שבקובץ היום נשאר.</translation>
    </message>
    <message>
        <source>Remove the kept versions, too: they still hold it</source>
        <translation>הסרת הגרסאות השמורות, שגם בהן היא נשמרת</translation>
    </message>
    <message>
        <source>A version of today is kept in any case. Files saved elsewhere are not touched.</source>
        <translation>גרסה של היום נשמרת בכל מקרה. בקבצים שנשמרו במקום אחר לא נוגעים.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>הסרה לצמיתות</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>All</source>
        <extracomment>What happens to a record: all of these.</extracomment>
        <translation>הכול</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>What happens to a record.</extracomment>
        <translation>חדש</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>What happens to a record.</extracomment>
        <translation>משתנה</translation>
    </message>
    <message>
        <source>Taken out</source>
        <extracomment>What happens to a record.</extracomment>
        <translation>מוסר</translation>
    </message>
    <message>
        <source>The records that change</source>
        <translation>הרשומות שמשתנות</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>מה קורה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>היכן בקובץ</translation>
    </message>
</context>
<context>
    <name>RefusalLine</name>
    <message>
        <source>Show: {kind}</source>
        <translation>הצגה: {kind}</translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Remove them with their ballots?</source>
        <translation>להסיר יחד עם הטפסים?</translation>
    </message>
    <message>
        <source>A ballot is in from: {people}</source>
        <translation>כבר נקלט טופס של: {people}</translation>
    </message>
    <message>
        <source>It goes with them. You can undo this.</source>
        <translation>הטופס יוסר יחד איתם. אפשר לבטל.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>השארה</translation>
    </message>
    <message>
        <source>Remove with the ballots</source>
        <translation>הסרה עם הטפסים</translation>
    </message>
</context>
<context>
    <name>ResolutionsView</name>
    <message>
        <source>No resolution yet</source>
        <translation>אין עדיין הצעת החלטה</translation>
    </message>
    <message>
        <source>A resolution puts the ways to go on before the board. Its motion is drafted from the figures.</source>
        <translation>הצעת החלטה מביאה לפני הוועד המנהל את דרכי ההמשך. נוסח ההחלטה מנוסח מתוך הנתונים.</translation>
    </message>
    <message>
        <source>New resolution</source>
        <translation>הצעת החלטה חדשה</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>הצעות החלטה</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
    <message>
        <source>The question before the board</source>
        <translation>השאלה שלפני הוועד</translation>
    </message>
    <message>
        <source>Motion, worded for the minutes</source>
        <translation>נוסח ההחלטה לפרוטוקול</translation>
    </message>
    <message>
        <source>Items that it settles</source>
        <translation>הנושאים שהיא מכריעה</translation>
    </message>
    <message>
        <source>Items to decide can be attached here once there are any.</source>
        <translation>כאן אפשר לצרף נושאים להחלטה, כשיהיו.</translation>
    </message>
    <message>
        <source>Question and motion back to generated</source>
        <translation>החזרת השאלה ונוסח ההחלטה לנוסח האוטומטי</translation>
    </message>
    <message>
        <source>Remove resolution</source>
        <translation>הסרת הצעת ההחלטה</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>The result is hidden</source>
        <translation>התוצאה מוסתרת</translation>
    </message>
    <message>
        <source>Show it when everyone looks at the same screen. Fewer than three ballots are never shown.</source>
        <translation>חשפו אותה כשכולם מסתכלים באותו מסך. תוצאה של פחות משלושה טפסים אינה נחשפת לעולם.</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>חשיפת התוצאה</translation>
    </message>
    <message>
        <source>What the result says</source>
        <translation>מה התוצאה אומרת</translation>
    </message>
    <message>
        <source>Our order</source>
        <translation>הסדר שלנו</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>קבוצות</translation>
    </message>
    <message>
        <source>How firm it is</source>
        <translation>יציבות התוצאה</translation>
    </message>
    <message>
        <source>On to adopting</source>
        <translation>מעבר לאימוץ</translation>
    </message>
    <message>
        <source>Another round</source>
        <translation>סבב נוסף</translation>
    </message>
    <message>
        <source>Show with the late ballots</source>
        <translation>חשיפה עם הטפסים שהגיעו אחר כך</translation>
    </message>
    <message>
        <source>Close the workshop</source>
        <translation>סגירת הסדנה</translation>
    </message>
    <message>
        <source>Ballots in: {ballots} of {expected}</source>
        <translation>טפסים שנקלטו: {ballots} מתוך {expected}</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>ציון ממוצע</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>אנחנו</translation>
    </message>
    <message>
        <source>Half of the ballots</source>
        <translation>מחצית הטפסים</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>המקומות שניתנו</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>היוזמה</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>פער</translation>
    </message>
</context>
<context>
    <name>Revealing</name>
    <message>
        <source>Show the result?</source>
        <translation>לחשוף את התוצאה?</translation>
    </message>
    <message>
        <source>What the room has seen stays seen, and later ballots wait for a showing of their own.</source>
        <translation>את מה שהחדר ראה אי אפשר להשיב, וטפסים שיגיעו אחר כך יחכו לחשיפה נפרדת.</translation>
    </message>
    <message>
        <source>Wait for the ballots</source>
        <translation>המתנה לטפסים</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>חשיפה עכשיו</translation>
    </message>
</context>
<context>
    <name>RoadmapCanvas</name>
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
        <extracomment>A share that nobody knows.</extracomment>
        <translation>?</translation>
    </message>
    <message>
        <source>{program}, {share} of it, at {goal}, {stage}</source>
        <translation>{program}, {share}, ביעד {goal}, {stage}</translation>
    </message>
    <message>
        <source>{count} at {goal}, {stage}; together {money}</source>
        <extracomment>A group of programs in one cell, for those who listen; money: what they have there together.</extracomment>
        <translation>{count}, {goal}, {stage}; יחד {money}</translation>
    </message>
    <message>
        <source>not awarded yet: {n}</source>
        <extracomment>Of a group of grants in one cell: how many are not awarded yet.</extracomment>
        <translation>טרם הוענקו: {n}</translation>
    </message>
</context>
<context>
    <name>RoadmapForms</name>
    <message>
        <source>What the initiative wants to reach. Add goals, and goals below goals; weigh those below.</source>
        <translation>לאן היוזמה רוצה להגיע. הוסיפו יעדים ויעדי משנה, ותנו משקל ליעדי המשנה.</translation>
    </message>
    <message>
        <source>The steps by which the initiative gets there, in their order.</source>
        <translation>השלבים שבהם היוזמה מתקדמת, לפי הסדר.</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>הוספת יעד</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>הוספת שלב</translation>
    </message>
    <message>
        <source>Name of the initiative</source>
        <translation>שם היוזמה</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>חזון</translation>
    </message>
    <message>
        <source>The problem it answers</source>
        <translation>הבעיה שהיא באה לפתור</translation>
    </message>
    <message>
        <source>Backbone organization</source>
        <translation>ארגון השדרה</translation>
    </message>
    <message>
        <source>Version of the roadmap</source>
        <translation>גרסת מפת הדרכים</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>What it leaves out</source>
        <translation>מה מחוץ לתחומה</translation>
    </message>
    <message>
        <source>The initiative</source>
        <translation>היוזמה</translation>
    </message>
    <message>
        <source>Any number from 0 up; empty means unknown. Only goals without goals below them have one.</source>
        <translation>כל מספר מ־0 ומעלה; ריק פירושו לא ידוע. רק ליעד שאין לו יעדי משנה יש משקל.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>תיאור</translation>
    </message>
    <message>
        <source>Collective weight</source>
        <translation>המשקל הקולקטיבי</translation>
    </message>
    <message>
        <source>As its stages name it; empty: of all tracks</source>
        <translation>שם המסלול, כפי שהוא כתוב בשלבים שלו; ריק: בכל המסלולים</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>קוד</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>במילים שלנו</translation>
    </message>
    <message>
        <source>So our board reads it; empty: the title</source>
        <translation>כך הוועד המנהל שלנו קורא אותו; ריק: הכותרת</translation>
    </message>
    <message>
        <source>Our note</source>
        <translation>ההערה שלנו</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>מסלול</translation>
    </message>
    <message>
        <source>Only when there are several</source>
        <translation>רק כשיש כמה</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>שלב</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>יחידת מידה</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>כיוון השיפור</translation>
    </message>
    <message>
        <source>Baseline, date</source>
        <translation>תאריך קו הבסיס</translation>
    </message>
    <message>
        <source>Baseline, value</source>
        <translation>ערך קו הבסיס</translation>
    </message>
    <message>
        <source>Target, date</source>
        <translation>תאריך היעד</translation>
    </message>
    <message>
        <source>Target, value</source>
        <translation>ערך היעד</translation>
    </message>
    <message>
        <source>Source of the data</source>
        <translation>מקור הנתונים</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>מדד</translation>
    </message>
    <message>
        <source>Catalysts: goals that help several others</source>
        <translation>זרזים: יעדים שמקדמים כמה יעדים אחרים</translation>
    </message>
</context>
<context>
    <name>RoadmapPage</name>
    <message>
        <source>Show as picture</source>
        <translation>הצגה כתרשים</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>The roadmap with our programs</source>
        <translation>מפת הדרכים עם התוכניות שלנו</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>מפת הדרכים</translation>
    </message>
    <message>
        <source>What the initiative wants to reach, by which steps, and how it is measured.</source>
        <translation>לאן היוזמה רוצה להגיע, באילו שלבים, וכיצד הדבר נמדד.</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>העלאה (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>הורדה (Alt+Down)</translation>
    </message>
    <message>
        <source>Put below the goal before it</source>
        <translation>הפיכה ליעד משנה של היעד הקודם</translation>
    </message>
    <message>
        <source>Take out of the goal above it</source>
        <translation>הוצאה מיעד־העל</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>הסרה (Delete)</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>גרסאות קודמות…</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>יעד</translation>
    </message>
    <message>
        <source>Goal below the chosen one</source>
        <translation>יעד משנה ליעד שנבחר</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>שלב</translation>
    </message>
    <message>
        <source>Indicator of the chosen goal</source>
        <translation>מדד ליעד שנבחר</translation>
    </message>
    <message>
        <source>Show as list</source>
        <translation>הצגה כרשימה</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>יעד חדש</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>שלב חדש</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>מדד חדש</translation>
    </message>
</context>
<context>
    <name>RoadmapTree</name>
    <message>
        <source>Roadmap</source>
        <translation>מפת הדרכים</translation>
    </message>
    <message>
        <source>The initiative</source>
        <translation>היוזמה</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>יעדים</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>שלבים</translation>
    </message>
    <message>
        <source>No longer on the roadmap</source>
        <translation>אינם עוד במפת הדרכים</translation>
    </message>
</context>
<context>
    <name>SearchEditor</name>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
</context>
<context>
    <name>Seat</name>
    <message>
        <source>{code}: in</source>
        <translation>{code}: נקלט</translation>
    </message>
    <message>
        <source>{code}: not in yet</source>
        <translation>{code}: טרם נקלט</translation>
    </message>
</context>
<context>
    <name>SectionTexts</name>
    <message>
        <source>Texts</source>
        <translation>טקסטים</translation>
    </message>
    <message>
        <source>This section has no text of its own: it shows a table.</source>
        <translation>אין בפרק הזה טקסט משלו: הוא מציג טבלה.</translation>
    </message>
    <message>
        <source>Texts of: {section}</source>
        <translation>הטקסטים של: {section}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This file is open read-only: nothing you see here can be changed.</source>
        <translation>הקובץ פתוח לקריאה בלבד: אי אפשר לשנות כאן דבר.</translation>
    </message>
    <message>
        <source>This was stopped, and nothing half-made was left: {work}</source>
        <translation>הפעולה נעצרה, ולא נשאר דבר חלקי: {work}</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>For whom</source>
        <translation>קהל</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>The kit</source>
        <translation>ערכת הישיבה</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>מסמכים</translation>
    </message>
    <message>
        <source>Speaker notes in the deck</source>
        <translation>הערות להצגה</translation>
    </message>
    <message>
        <source>It needs a funder that this audience may see, with work at a goal.</source>
        <translation>דרושים קרן או תורם שהקהל הזה רשאי לראות ושפעילותם ביעד רשומה.</translation>
    </message>
    <message>
        <source>This audience is not given this document.</source>
        <translation>קהל זה אינו מקבל את המסמך הזה.</translation>
    </message>
    <message>
        <source>At least one document is needed.</source>
        <translation>בחרו לפחות מסמך אחד.</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share what we do</source>
        <translation>שיתוף הפעילות שלנו</translation>
    </message>
    <message>
        <source>A package tells other partners where our programs stand on the roadmap. This is all that would leave:</source>
        <translation>החבילה מציגה לשותפים אחרים היכן התוכניות שלנו במפת הדרכים. זה כל מה שייצא:</translation>
    </message>
    <message>
        <source>A package tells other partners where our grants stand on the roadmap. This is all that would leave:</source>
        <translation>החבילה מציגה לשותפים אחרים היכן המענקים שלנו במפת הדרכים. זה כל מה שייצא:</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>מי רשאי לקרוא אותה</translation>
    </message>
    <message>
        <source>For whom (noted in this file alone)</source>
        <translation>עבור מי (נרשם בקובץ הזה בלבד)</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>מה ייצא</translation>
    </message>
    <message>
        <source>What left this file before</source>
        <translation>מה יצא מהקובץ הזה קודם</translation>
    </message>
    <message>
        <source>Save the package…</source>
        <translation>שמירת החבילה…</translation>
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
        <extracomment>A share that nobody knows.</extracomment>
        <translation>?</translation>
    </message>
    <message>
        <source>Share at {place}</source>
        <translation>אחוז במיקום: {place}</translation>
    </message>
    <message>
        <source>{percent} are not yet divided.</source>
        <translation>{percent} עדיין לא חולקו.</translation>
    </message>
    <message>
        <source>{percent} of the program lie outside the goals.</source>
        <translation>{percent} מהתוכנית נמצאים מחוץ ליעדים.</translation>
    </message>
    <message>
        <source>All of the program is on the roadmap.</source>
        <translation>כל התוכנית ממוקמת במפת הדרכים.</translation>
    </message>
</context>
<context>
    <name>SheetsStep</name>
    <message>
        <source>Row of the headers</source>
        <translation>שורת הכותרות</translation>
    </message>
    <message>
        <source>The first rows of the sheet</source>
        <translation>השורות הראשונות של הגיליון</translation>
    </message>
    <message>
        <source>As the program reads them</source>
        <translation>כפי שהתוכנה קוראת אותן</translation>
    </message>
    <message>
        <source>How the letters of the file are written</source>
        <translation>קידוד האותיות של הקובץ</translation>
    </message>
    <message>
        <source>Letters of the file</source>
        <translation>האותיות בקובץ</translation>
    </message>
    <message>
        <source>Bring in {sheet}</source>
        <translation>ייבוא {sheet}</translation>
    </message>
    <message>
        <source>Choose what it holds</source>
        <translation>בחירת סוג הרשימה</translation>
    </message>
    <message>
        <source>What {sheet} holds</source>
        <translation>מה יש בגיליון {sheet}</translation>
    </message>
    <message>
        <source>hidden in the file</source>
        <translation>מוסתר בקובץ</translation>
    </message>
    <message>
        <source>in the workbook&apos;s own form</source>
        <translation>במבנה של חוברת העבודה</translation>
    </message>
    <message>
        <source>none of the lists that the program knows</source>
        <translation>אף לא אחת מהרשימות שהתוכנה מכירה</translation>
    </message>
    <message>
        <source>could also be: {kinds}</source>
        <translation>אפשר גם: {kinds}</translation>
    </message>
    <message>
        <source>seen by: {headers}</source>
        <translation>זוהה לפי: {headers}</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Storyline</source>
        <translation>קו הטיעון</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>תוכן</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>Made before</source>
        <translation>הפקות קודמות</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>העמוד הראשון</translation>
    </message>
</context>
<context>
    <name>SinceLastKit</name>
    <message>
        <source>Since the last kit for these readers, {day}</source>
        <translation>מאז ערכת הישיבה האחרונה לקהל הזה, {day}</translation>
    </message>
    <message>
        <source>Nothing moved: the same kit would be made today.</source>
        <translation>דבר לא השתנה: היום הייתה נוצרת אותה ערכת ישיבה.</translation>
    </message>
    <message>
        <source>All that changed</source>
        <translation>כל מה שהשתנה</translation>
    </message>
    <message>
        <source>Then: {text}</source>
        <translation>אז: {text}</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>עכשיו: {text}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Aligner</source>
        <translation>Aligner</translation>
    </message>
    <message>
        <source>{organization} · Aligner</source>
        <translation>{organization} · Aligner</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>מהדורה {number}</translation>
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
        <source>Being written: saved when you leave the field</source>
        <extracomment>At the foot of the window, while a field is being written in.</extracomment>
        <translation>בכתיבה: נשמר ביציאה מהשדה</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>הצגה</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>שלב {number} מתוך {count}: {name}</translation>
    </message>
    <message>
        <source>Sheets and headers</source>
        <translation>גיליונות וכותרות</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>שאלות</translation>
    </message>
    <message>
        <source>Before it is saved</source>
        <translation>לפני השמירה</translation>
    </message>
</context>
<context>
    <name>StoryPicture</name>
    <message>
        <source>A picture of the story</source>
        <translation>תמונה לסיפור</translation>
    </message>
    <message>
        <source>PNG or JPEG: choose one, or drop it here. The consent to the story covers the picture, so a new picture needs a new day of consent.</source>
        <translation>PNG או JPEG: בחרו תמונה או גררו אותה לכאן. ההסכמה לסיפור חלה גם על התמונה, ולכן לתמונה חדשה נדרש תאריך הסכמה חדש.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>בחירת תמונה…</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>הסרת התמונה</translation>
    </message>
    <message>
        <source>What is seen in it</source>
        <translation>מה רואים בה</translation>
    </message>
    <message>
        <source>Read out to those who do not see it</source>
        <translation>מוקרא למי שאינם רואים אותה</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>תמונות</translation>
    </message>
</context>
<context>
    <name>StorylineDesk</name>
    <message>
        <source>The storyline is being put together…</source>
        <translation>קו הטיעון בהכנה…</translation>
    </message>
    <message>
        <source>Question of the agenda</source>
        <translation>שאלה מסדר היום</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>From these records: {count}</source>
        <translation>מתוך הרשומות האלה: {count}</translation>
    </message>
    <message>
        <source>By this rule</source>
        <translation>לפי הכלל הזה</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>פתוח</translation>
    </message>
    <message>
        <source>And more: {count}</source>
        <translation>ועוד: {count}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not on the roadmap yet</source>
        <translation>טרם מוקמו במפת הדרכים</translation>
    </message>
    <message>
        <source>Programs that are not on the roadmap yet</source>
        <translation>תוכניות שטרם מוקמו במפת הדרכים</translation>
    </message>
</context>
<context>
    <name>ValueLine</name>
    <message>
        <source>d.m.yyyy</source>
        <translation>יום.חודש.שנה</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>לוח שנה (Alt+חץ למטה)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>לוח שנה</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
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
    <name>VersionDetail</name>
    <message>
        <source>Comparing with today…</source>
        <translation>משווים להיום…</translation>
    </message>
    <message>
        <source>Look inside</source>
        <extracomment>A button: open an older state read-only.</extracomment>
        <translation>הצצה פנימה</translation>
    </message>
    <message>
        <source>Save as a file of its own…</source>
        <translation>שמירה כקובץ נפרד…</translation>
    </message>
    <message>
        <source>Bring this state back</source>
        <translation>החזרת המצב הזה</translation>
    </message>
    <message>
        <source>Bringing it back can be undone, and today&apos;s state is kept, too.</source>
        <translation>אפשר לבטל את ההחזרה, וגם המצב של היום נשמר.</translation>
    </message>
    <message>
        <source>The comparison failed because of a fault in the program.</source>
        <translation>ההשוואה נכשלה בגלל תקלה בתוכנה.</translation>
    </message>
    <message>
        <source>Save as a file of its own</source>
        <translation>שמירה כקובץ נפרד</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>קובצי Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>What changed from then to today</source>
        <translation>מה השתנה מאז ועד היום</translation>
    </message>
    <message>
        <source>Nothing: this state is the same as today.</source>
        <translation>אין הבדל: המצב הזה זהה למצב היום.</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Older states of this file</source>
        <translation>מצבים קודמים של הקובץ</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>אתמול</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Other copies of this file beside it</source>
        <translation>עותקים נוספים של הקובץ באותה תיקייה</translation>
    </message>
    <message>
        <source>No older state yet</source>
        <translation>עדיין אין מצב קודם</translation>
    </message>
    <message>
        <source>A copy is kept when the file is opened, while you work, and before an import.</source>
        <translation>עותק נשמר כשהקובץ נפתח, תוך כדי העבודה, ולפני ייבוא.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Older states of this file: look inside, compare, bring back.</source>
        <translation>מצבים קודמים של הקובץ: הצצה, השוואה ושחזור.</translation>
    </message>
    <message>
        <source>The history was removed for good.</source>
        <translation>ההיסטוריה הוסרה לצמיתות.</translation>
    </message>
    <message>
        <source>Keep today&apos;s state under a name</source>
        <translation>שמירת המצב הנוכחי בשם</translation>
    </message>
    <message>
        <source>For example: before the board meeting</source>
        <translation>למשל: לפני ישיבת הוועד המנהל</translation>
    </message>
    <message>
        <source>Name of the restore point</source>
        <translation>שם לנקודת השחזור</translation>
    </message>
    <message>
        <source>Keep this state</source>
        <translation>שמירת המצב הזה</translation>
    </message>
    <message>
        <source>A copy for reading…</source>
        <translation>עותק לקריאה…</translation>
    </message>
    <message>
        <source>Without the history, without ballots, and only what its readers may see</source>
        <translation>בלי ההיסטוריה, בלי הצבעות, ורק מה שקוראיו רשאים לראות</translation>
    </message>
    <message>
        <source>Give this state a name first.</source>
        <translation>תנו קודם שם למצב הזה.</translation>
    </message>
    <message>
        <source>This state is being kept: {name}</source>
        <translation>המצב הזה נשמר כעת: {name}</translation>
    </message>
    <message>
        <source>A copy for reading</source>
        <translation>עותק לקריאה</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>קובצי Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>נשמר: {name}</translation>
    </message>
    <message>
        <source>This state could not be kept because of a fault in the program.</source>
        <translation>לא היה אפשר לשמור את המצב הזה בגלל תקלה בתוכנה.</translation>
    </message>
    <message>
        <source>holds changes of its own</source>
        <translation>יש בו שינויים משלו</translation>
    </message>
    <message>
        <source>nothing new in it</source>
        <translation>אין בו דבר חדש</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
</context>
<context>
    <name>ViewsBar</name>
    <message>
        <source>Without groups</source>
        <translation>בלי קבוצות</translation>
    </message>
    <message>
        <source>By goal</source>
        <translation>לפי יעד</translation>
    </message>
    <message>
        <source>By grantee</source>
        <translation>לפי הארגון הנתמך</translation>
    </message>
    <message>
        <source>By year of the award</source>
        <translation>לפי שנת ההענקה</translation>
    </message>
    <message>
        <source>By funding stream</source>
        <translation>לפי מסלול המענקים</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>לפי מצב</translation>
    </message>
    <message>
        <source>How to group</source>
        <translation>אופן הקיבוץ</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>פתיחת הכול</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>סגירת הכול</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>תצוגות</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>שם התצוגה</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>שמירת התצוגה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>שמירת התצוגה הזאת…</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>הסרת תצוגה</translation>
    </message>
    <message>
        <source>The view {name} was removed.</source>
        <translation>התצוגה {name} הוסרה.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>New file</source>
        <translation>קובץ חדש</translation>
    </message>
    <message>
        <source>For your organization: bring the roadmap from Excel, or build it here.</source>
        <translation>לארגון שלכם: ייבאו את מפת הדרכים מ־Excel, או בנו אותה כאן.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>התחלה</translation>
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
        <translation>התנסות בדוגמה</translation>
    </message>
    <message>
        <source>See the whole path on a ready example and make a board kit from it.</source>
        <translation>עברו את הדרך כולה בדוגמה מוכנה, והפיקו ממנה ערכה לוועד המנהל.</translation>
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
        <source>Cradle to career, in English</source>
        <translation>מהעריסה לקריירה, באנגלית</translation>
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
        <source>Start from your own files</source>
        <translation>התחלה מהקבצים שלכם</translation>
    </message>
    <message>
        <source>A list of programs or grants, a roadmap, a list of partners: from Excel, a table or a text, as it is. Aligner finds what is in it and asks about what it cannot tell.</source>
        <translation>רשימת תוכניות או מענקים, מפת דרכים, רשימת שותפים: מ־Excel, מטבלה או מטקסט, כפי שהם. Aligner מזהה מה יש בהם ושואלת על מה שאינו ברור.</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>בחירת רשימה…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>דף הבית</translation>
    </message>
    <message>
        <source>Your organization&apos;s place in the collective roadmap, and the discussion at your board.</source>
        <translation>המקום של הארגון שלכם במפת הדרכים המשותפת, והדיון בוועד המנהל.</translation>
    </message>
    <message>
        <source>What do we bring to the collective roadmap?</source>
        <translation>מה תרומתנו למפת הדרכים המשותפת?</translation>
    </message>
</context>
<context>
    <name>WhoseRoadmap</name>
    <message>
        <source>Work on a draft</source>
        <translation>עבודה על טיוטה</translation>
    </message>
    <message>
        <source>Hand over to the initiative</source>
        <translation>מסירה ליוזמה</translation>
    </message>
    <message>
        <source>Say that it has ended</source>
        <translation>רישום שהיוזמה הסתיימה</translation>
    </message>
    <message>
        <source>Say that it goes on</source>
        <translation>רישום שהיוזמה נמשכת</translation>
    </message>
    <message>
        <source>Our draft: we write this roadmap down ourselves, and may change all of it.</source>
        <translation>טיוטה שלנו: אנחנו כותבים את מפת הדרכים הזאת בעצמנו, ואפשר לשנות בה הכול.</translation>
    </message>
    <message>
        <source>The initiative&apos;s roadmap: what comes from it is only for reading. What is ours stands beside it.</source>
        <translation>מפת הדרכים של היוזמה: מה שבא ממנה הוא לקריאה בלבד. מה ששלנו מופיע לצידו.</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Guide</source>
        <extracomment>The facilitator&apos;s guide to the session.</extracomment>
        <translation>מדריך</translation>
    </message>
    <message>
        <source>The facilitator&apos;s guide, step by step (F1)</source>
        <translation>המדריך למנחים, שלב אחר שלב (F1)</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>סדנה חדשה</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>הקרנה</translation>
    </message>
    <message>
        <source>Shows the room&apos;s view on the second screen or full screen (F5)</source>
        <translation>הצגה למשתתפים במסך השני או במסך מלא (F5)</translation>
    </message>
    <message>
        <source>Set priorities together</source>
        <translation>קובעים יחד סדר עדיפויות</translation>
    </message>
    <message>
        <source>Two hours, one laptop, a projector: everyone votes in secret, the result is shown to all at once, and the group sees where it is of one mind, where not, and how far it stands from the initiative.</source>
        <translation>שעתיים, מחשב אחד ומקרן: כולם מצביעים בחשאי, התוצאה נחשפת לכולם יחד, והקבוצה רואה היכן דעתה אחת, היכן לא, ומה המרחק בינה לבין היוזמה.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <extracomment>A step of the workshop.</extracomment>
        <translation>הכנה</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>משתתפים</translation>
    </message>
    <message>
        <source>Ballots</source>
        <extracomment>A step of the workshop: the ballots are entered.</extracomment>
        <translation>טפסים</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Adopt</source>
        <extracomment>A step: make the workshop&apos;s result our priorities.</extracomment>
        <translation>אימוץ</translation>
    </message>
    <message>
        <source>Which workshop</source>
        <translation>איזו סדנה</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>סדנה</translation>
    </message>
    <message>
        <source>A group sets its priorities together, each voice in secret.</source>
        <translation>קבוצה קובעת יחד את סדר העדיפויות שלה, בהצבעה חשאית.</translation>
    </message>
    <message>
        <source>Priorities workshop</source>
        <translation>סדנה לקביעת סדר עדיפויות</translation>
    </message>
    <message>
        <source>Workshop on the projector</source>
        <translation>הסדנה בהקרנה</translation>
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
        <source>{file} is open in Aligner. Choose another name.</source>
        <translation>הקובץ {file} פתוח ב־Aligner. בחרו שם אחר.</translation>
    </message>
    <message>
        <source>The file {file} that was there before is kept beside it as {older}.</source>
        <translation>הקובץ {file} שהיה שם קודם נשמר לידו בשם {older}.</translation>
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
        <translation>הייצוא נשמר בקובץ {file}</translation>
    </message>
    <message>
        <source>Share what we do</source>
        <translation>שיתוף הפעילות שלנו</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;Tables (*.csv);;360Giving JSON (*.json)</source>
        <translation>חוברות (*.xlsx);;טבלאות (*.csv);;360Giving JSON (*.json)</translation>
    </message>
    <message>
        <source>Publish grants</source>
        <translation>פרסום מענקים</translation>
    </message>
    <message>
        <source>Joint map</source>
        <translation>מפה משותפת</translation>
    </message>
    <message>
        <source>Roadmap poster</source>
        <translation>כרזת מפת הדרכים</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Hand on the roadmap</source>
        <translation>העברת מפת הדרכים הלאה</translation>
    </message>
    <message>
        <source>Packages (*.json)</source>
        <translation>חבילות (*.json)</translation>
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
        <translation>נשמר בקובץ {file}</translation>
    </message>
    <message>
        <source>This is an older state of your file: look around, nothing here can be changed.</source>
        <translation>זה מצב קודם של הקובץ שלכם: אפשר להסתכל, אי אפשר לשנות כאן דבר.</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>חזרה להיום</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Smaller ({keys})</source>
        <translation>הקטנה ({keys})</translation>
    </message>
    <message>
        <source>Larger ({keys})</source>
        <translation>הגדלה ({keys})</translation>
    </message>
    <message>
        <source>Actual size ({keys})</source>
        <translation>גודל רגיל ({keys})</translation>
    </message>
    <message>
        <source>Shown at {percent}; press for the actual size</source>
        <translation>מוצג ב־{percent}; לחיצה תחזיר לגודל רגיל</translation>
    </message>
    <message>
        <source>The whole roadmap; again: the goal at the cursor ({keys})</source>
        <translation>כל מפת הדרכים; שוב: היעד שהסמן עליו ({keys})</translation>
    </message>
    <message>
        <source>Full screen ({keys})</source>
        <translation>מסך מלא ({keys})</translation>
    </message>
</context>
<context>
    <name>_ColorField</name>
    <message>
        <source>Darkened to {color}, so that text in it can be read.</source>
        <translation>הוכהה ל־{color} כדי שהטקסט יהיה קריא.</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Who may see it</source>
        <translation>מי רשאי לראות</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Add goal</source>
        <translation>הוספת יעד</translation>
    </message>
    <message>
        <source>Bring one record back</source>
        <translation>החזרת רשומה אחת</translation>
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
        <source>Link goals</source>
        <translation>קישור בין יעדים</translation>
    </message>
    <message>
        <source>Edit link of goals</source>
        <translation>עריכת קשר בין יעדים</translation>
    </message>
    <message>
        <source>Remove link of goals</source>
        <translation>הסרת קשר בין יעדים</translation>
    </message>
    <message>
        <source>Say who is in charge</source>
        <translation>רישום מי אחראי</translation>
    </message>
    <message>
        <source>Edit who is in charge</source>
        <translation>עריכת רישום האחריות</translation>
    </message>
    <message>
        <source>Remove who is in charge</source>
        <translation>הסרת רישום האחריות</translation>
    </message>
    <message>
        <source>Add our measure</source>
        <translation>הוספת מדד שלנו</translation>
    </message>
    <message>
        <source>Edit our measure</source>
        <translation>עריכת מדד שלנו</translation>
    </message>
    <message>
        <source>Remove our measure</source>
        <translation>הסרת המדד שלנו</translation>
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
        <source>Work on a draft of the roadmap</source>
        <translation>עבודה על טיוטה של מפת הדרכים</translation>
    </message>
    <message>
        <source>Hand the roadmap over to the initiative</source>
        <translation>מסירת מפת הדרכים ליוזמה</translation>
    </message>
    <message>
        <source>End the initiative</source>
        <translation>סיום היוזמה</translation>
    </message>
    <message>
        <source>Set who may see it</source>
        <translation>קביעת מי רשאי לראות</translation>
    </message>
    <message>
        <source>Edit organization</source>
        <translation>עריכת הארגון</translation>
    </message>
    <message>
        <source>Leave off the roadmap</source>
        <translation>השארה מחוץ למפת הדרכים</translation>
    </message>
    <message>
        <source>Set an exchange rate</source>
        <translation>קביעת שער המרה</translation>
    </message>
    <message>
        <source>Remove an exchange rate</source>
        <translation>הסרת שער המרה</translation>
    </message>
    <message>
        <source>Add program</source>
        <translation>הוספת תוכנית</translation>
    </message>
    <message>
        <source>Add programs</source>
        <translation>הוספת תוכניות</translation>
    </message>
    <message>
        <source>Edit program</source>
        <translation>עריכת תוכנית</translation>
    </message>
    <message>
        <source>Edit programs</source>
        <translation>עריכת תוכניות</translation>
    </message>
    <message>
        <source>Remove program</source>
        <translation>הסרת התוכנית</translation>
    </message>
    <message>
        <source>Remove programs</source>
        <translation>הסרת תוכניות</translation>
    </message>
    <message>
        <source>Add payment</source>
        <translation>הוספת תשלום</translation>
    </message>
    <message>
        <source>Edit payment</source>
        <translation>עריכת תשלום</translation>
    </message>
    <message>
        <source>Remove payment</source>
        <translation>הסרת תשלום</translation>
    </message>
    <message>
        <source>Add actor</source>
        <translation>הוספת גורם</translation>
    </message>
    <message>
        <source>Edit actor</source>
        <translation>עריכת גורם</translation>
    </message>
    <message>
        <source>Remove actor</source>
        <translation>הסרת גורם</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>הוספת פעילות</translation>
    </message>
    <message>
        <source>Edit activity</source>
        <translation>עריכת פעילות</translation>
    </message>
    <message>
        <source>Remove activity</source>
        <translation>הסרת פעילות</translation>
    </message>
    <message>
        <source>Keep a connection</source>
        <translation>שמירת קשר</translation>
    </message>
    <message>
        <source>Dismiss a connection</source>
        <translation>הורדת קשר מהרשימה</translation>
    </message>
    <message>
        <source>Make a connection an item to decide</source>
        <translation>הוספת קשר כנושא להחלטה</translation>
    </message>
    <message>
        <source>Bring a connection back</source>
        <translation>החזרת קשר לרשימה</translation>
    </message>
    <message>
        <source>Set the need</source>
        <translation>רישום הצורך</translation>
    </message>
    <message>
        <source>Remove need</source>
        <translation>הסרת צורך</translation>
    </message>
    <message>
        <source>Place program</source>
        <translation>מיקום תוכנית</translation>
    </message>
    <message>
        <source>Place programs</source>
        <translation>מיקום תוכניות</translation>
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
        <translation>קביעת אחוזים</translation>
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
        <source>Set our priorities</source>
        <translation>קביעת סדר העדיפויות שלנו</translation>
    </message>
    <message>
        <source>Remove participants</source>
        <translation>הסרת משתתפים</translation>
    </message>
    <message>
        <source>Say who is there</source>
        <translation>רישום נוכחות</translation>
    </message>
    <message>
        <source>Cut the names</source>
        <translation>ניתוק השמות</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>הוספת ישיבה</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>עריכת ישיבה</translation>
    </message>
    <message>
        <source>Remove meeting</source>
        <translation>הסרת ישיבה</translation>
    </message>
    <message>
        <source>Add an item to the agenda</source>
        <translation>הוספת נושא לסדר היום</translation>
    </message>
    <message>
        <source>Edit an item of the agenda</source>
        <translation>עריכת נושא בסדר היום</translation>
    </message>
    <message>
        <source>Move an item of the agenda</source>
        <translation>הזזת נושא בסדר היום</translation>
    </message>
    <message>
        <source>Remove an item of the agenda</source>
        <translation>הסרת נושא מסדר היום</translation>
    </message>
    <message>
        <source>Choose what an item is about</source>
        <translation>בחירת מה שהנושא עוסק בו</translation>
    </message>
    <message>
        <source>Arrange the storyline</source>
        <translation>סידור קו הטיעון</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Name a list</source>
        <translation>מתן שם לרשימה</translation>
    </message>
    <message>
        <source>Forget how a list was read</source>
        <translation>מחיקת אופן הקריאה של רשימה</translation>
    </message>
    <message>
        <source>Bring an older state back</source>
        <translation>החזרת מצב קודם</translation>
    </message>
    <message>
        <source>Merge two copies</source>
        <translation>מיזוג שני עותקים</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>בוטל: {change}</translation>
    </message>
    <message>
        <source>Made again: {change}</source>
        <translation>בוצע שוב: {change}</translation>
    </message>
    <message>
        <source>Add decision</source>
        <translation>הוספת נושא</translation>
    </message>
    <message>
        <source>Edit decision</source>
        <translation>עריכת נושא</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>קבלת החלטה</translation>
    </message>
    <message>
        <source>Set the state of decisions</source>
        <translation>שינוי המצב של נושאים</translation>
    </message>
    <message>
        <source>Move decision</source>
        <translation>הזזת נושא</translation>
    </message>
    <message>
        <source>Remove decision</source>
        <translation>הסרת נושא</translation>
    </message>
    <message>
        <source>Remove decisions</source>
        <translation>הסרת נושאים</translation>
    </message>
    <message>
        <source>Make a finding an item</source>
        <translation>הפיכת ממצא לנושא להחלטה</translation>
    </message>
    <message>
        <source>Add resolution</source>
        <translation>הוספת הצעת החלטה</translation>
    </message>
    <message>
        <source>Edit resolution</source>
        <translation>עריכת הצעת החלטה</translation>
    </message>
    <message>
        <source>Move resolution</source>
        <translation>הזזת הצעת החלטה</translation>
    </message>
    <message>
        <source>Remove resolution</source>
        <translation>הסרת הצעת החלטה</translation>
    </message>
    <message>
        <source>Choose the decisions of a resolution</source>
        <translation>בחירת הנושאים של הצעת החלטה</translation>
    </message>
    <message>
        <source>Add option</source>
        <translation>הוספת חלופה</translation>
    </message>
    <message>
        <source>Edit option</source>
        <translation>עריכת חלופה</translation>
    </message>
    <message>
        <source>Move option</source>
        <translation>הזזת חלופה</translation>
    </message>
    <message>
        <source>Remove option</source>
        <translation>הסרת חלופה</translation>
    </message>
    <message>
        <source>Back to the generated texts</source>
        <translation>חזרה לנוסח שנוצר מן הנתונים</translation>
    </message>
    <message>
        <source>Set up the kit</source>
        <translation>הגדרת ערכת הישיבה</translation>
    </message>
    <message>
        <source>Arrange the kit’s sections</source>
        <translation>סידור פרקי ערכת הישיבה</translation>
    </message>
    <message>
        <source>Edit a text of the kit</source>
        <translation>עריכת טקסט בערכת הישיבה</translation>
    </message>
    <message>
        <source>Back to the generated text</source>
        <translation>חזרה לנוסח שנוצר מן הנתונים</translation>
    </message>
    <message>
        <source>Change the kit’s looks</source>
        <translation>שינוי עיצוב ערכת הישיבה</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>סדנה חדשה</translation>
    </message>
    <message>
        <source>Edit workshop</source>
        <translation>עריכת סדנה</translation>
    </message>
    <message>
        <source>Remove workshop</source>
        <translation>הסרת סדנה</translation>
    </message>
    <message>
        <source>Edit the parking list</source>
        <translation>עריכת הנושאים להמשך</translation>
    </message>
    <message>
        <source>Add participants</source>
        <translation>הוספת משתתפים</translation>
    </message>
    <message>
        <source>Edit participant</source>
        <translation>עריכת משתתף</translation>
    </message>
    <message>
        <source>Remove participant</source>
        <translation>הסרת משתתף</translation>
    </message>
    <message>
        <source>Open the voting</source>
        <translation>פתיחת ההצבעה</translation>
    </message>
    <message>
        <source>Enter a ballot</source>
        <translation>הזנת טופס הצבעה</translation>
    </message>
    <message>
        <source>Enter comparisons</source>
        <translation>הזנת השוואות</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>חשיפת התוצאה</translation>
    </message>
    <message>
        <source>Open a further round</source>
        <translation>פתיחת סבב נוסף</translation>
    </message>
    <message>
        <source>Close the workshop</source>
        <translation>סגירת הסדנה</translation>
    </message>
    <message>
        <source>Make the result our priorities</source>
        <translation>קביעת התוצאה כסדר העדיפויות שלנו</translation>
    </message>
    <message>
        <source>Record an estimate</source>
        <translation>רישום הערכה</translation>
    </message>
    <message>
        <source>Read ballots</source>
        <translation>קליטת טופסי הצבעה</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>Overdue since {day}</source>
        <translation>באיחור מאז {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>עד {day}</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>חשיבות</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>מידת הוודאות</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>It is no longer there: {path}</source>
        <translation>הקובץ או התיקייה אינם עוד במקומם: {path}</translation>
    </message>
    <message>
        <source>No program on this computer opens this. You find it here: {path}</source>
        <translation>במחשב הזה אין תוכנה לפתיחת הקובץ. מקומו: {path}</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Deck</source>
        <translation>מצגת</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>מסמך הכנה</translation>
    </message>
    <message>
        <source>Discussion guide</source>
        <translation>מדריך לדיון</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>תמצית</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>טפסים</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>חוברת נתונים</translation>
    </message>
    <message>
        <source>First hour</source>
        <translation>שעה ראשונה</translation>
    </message>
    <message>
        <source>Our story</source>
        <translation>הסיפור שלנו</translation>
    </message>
    <message>
        <source>For funders</source>
        <translation>לקרנות ולתורמים</translation>
    </message>
    <message>
        <source>Deck for the meeting (PowerPoint)</source>
        <translation>מצגת לישיבה (PowerPoint)</translation>
    </message>
    <message>
        <source>Briefing to read before it (PDF)</source>
        <translation>מסמך הכנה לקריאה לפני הישיבה (PDF)</translation>
    </message>
    <message>
        <source>Guide for whoever leads the discussion (PDF)</source>
        <translation>מדריך להנחיית הדיון (PDF)</translation>
    </message>
    <message>
        <source>All of it on one page (PDF)</source>
        <translation>תמצית בעמוד אחד (PDF)</translation>
    </message>
    <message>
        <source>Resolution and ballots of a coming vote (PDF)</source>
        <translation>הצעת החלטה וטפסים להצבעה קרובה (PDF)</translation>
    </message>
    <message>
        <source>Workbook with the figures (Excel)</source>
        <translation>חוברת עם הנתונים (Excel)</translation>
    </message>
    <message>
        <source>First hour of a new board member (PDF)</source>
        <translation>השעה הראשונה של חברי ועד חדשים (PDF)</translation>
    </message>
    <message>
        <source>Our story in three lengths (PDF)</source>
        <translation>הסיפור שלנו בשלושה אורכים (PDF)</translation>
    </message>
    <message>
        <source>A page for each known funder (PDF)</source>
        <translation>דף לכל תורם ידוע (PDF)</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>The organization</source>
        <translation>הארגון</translation>
    </message>
    <message>
        <source>The initiative</source>
        <translation>היוזמה</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>יעדים</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>שלבים</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>מדדים</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>מדידות</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>תוכניות</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>מיקומים</translation>
    </message>
    <message>
        <source>Indicators that placements move</source>
        <translation>מדדים שהמיקומים תורמים להם</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>גורמים בזירה</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>פעילויות בזירה</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>צרכים</translation>
    </message>
    <message>
        <source>Our weights</source>
        <translation>המשקלים שלנו</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>סדנאות</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>משתתפים</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>טופסי הצבעה</translation>
    </message>
    <message>
        <source>Comparisons of goals</source>
        <translation>השוואות בין יעדים</translation>
    </message>
    <message>
        <source>Earlier weights</source>
        <translation>משקלים קודמים</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>הצעות החלטה</translation>
    </message>
    <message>
        <source>Options of a resolution</source>
        <translation>חלופות של הצעת החלטה</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>החלטות</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>ישיבות</translation>
    </message>
    <message>
        <source>Items of the agenda</source>
        <translation>נושאים בסדר היום</translation>
    </message>
    <message>
        <source>What items of the agenda are about</source>
        <translation>קישורים של נושאים בסדר היום</translation>
    </message>
    <message>
        <source>The kit’s plan</source>
        <translation>הגדרות ערכת הישיבה</translation>
    </message>
    <message>
        <source>Edited texts of the kit</source>
        <translation>טקסטים ערוכים בערכת הישיבה</translation>
    </message>
    <message>
        <source>Logo and colours</source>
        <translation>לוגו וצבעים</translation>
    </message>
    <message>
        <source>Texts in further languages</source>
        <translation>תרגומים</translation>
    </message>
    <message>
        <source>How lists were read</source>
        <translation>כיצד נקראו רשימות</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>שערי המרה</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>תשלומים</translation>
    </message>
    <message>
        <source>Links between goals</source>
        <translation>קשרים בין יעדים</translation>
    </message>
    <message>
        <source>Who is in charge of goals</source>
        <translation>אחריות ליעדים</translation>
    </message>
    <message>
        <source>Our own measures</source>
        <translation>המדדים שלנו</translation>
    </message>
    <message>
        <source>What we said of suggested connections</source>
        <translation>מה אמרנו על קשרים שהוצעו</translation>
    </message>
    <message>
        <source>Earlier versions of the roadmap</source>
        <translation>גרסאות קודמות של מפת הדרכים</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Meeting of {day}</source>
        <translation>ישיבה ב־{day}</translation>
    </message>
    <message>
        <source>Documents: {count}</source>
        <translation>מסמכים: {count}</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>שלכם</translation>
    </message>
    <message>
        <source>{name}&apos;s</source>
        <translation>של {name}</translation>
    </message>
    <message>
        <source>Another computer&apos;s</source>
        <translation>של מחשב אחר</translation>
    </message>
    <message>
        <source>{whose}, {moment}</source>
        <translation>{whose}, {moment}</translation>
    </message>
</context>
<context>
    <name>roadmap</name>
    <message>
        <source>The initiative has ended. Its roadmap and all that is ours stay as they were.</source>
        <translation>היוזמה הסתיימה. מפת הדרכים שלה וכל מה ששלנו נשארו כפי שהיו.</translation>
    </message>
    <message>
        <source>The initiative ended on {day}. Its roadmap and all that is ours stay as they were.</source>
        <translation>היוזמה הסתיימה ב־{day}. מפת הדרכים שלה וכל מה ששלנו נשארו כפי שהיו.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>What it means for us</source>
        <translation>המשמעות עבורנו</translation>
    </message>
    <message>
        <source>Question for the discussion</source>
        <translation>שאלה לדיון</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>הערות להצגה</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>טקסט</translation>
    </message>
</context>
</TS>
