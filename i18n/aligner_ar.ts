<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>About</name>
    <message>
        <source>About Aligner</source>
        <translation>حول Aligner</translation>
    </message>
    <message>
        <source>Each organization is one file on your own computer; the program opens no network connection. Kept versions, settings and reports of faults lie in these folders:</source>
        <translation>كل منظمة ملف واحد على حاسوبكم؛ والبرنامج لا يفتح أي اتصال بالشبكة. النسخ المحفوظة والإعدادات وتقارير الأعطال موجودة في هذه المجلدات:</translation>
    </message>
    <message>
        <source>Licence: MIT. The fonts have their own.</source>
        <translation>الترخيص: MIT. وللخطوط تراخيصها.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ActorPanel</name>
    <message>
        <source>Not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>القطاع</translation>
    </message>
    <message>
        <source>Relation to us</source>
        <translation>العلاقة بنا</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحقّ له الاطّلاع</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>What it does on the roadmap</source>
        <translation>ما يفعله على خارطة الطريق</translation>
    </message>
    <message>
        <source>Nothing is written yet: without it nobody knows where this actor is.</source>
        <translation>لم يُكتب شيء بعد: من دونه لا يُعرف أين تعمل هذه الجهة.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>النشاط</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>إضافة نشاط</translation>
    </message>
    <message>
        <source>Remove activity</source>
        <translation>إزالة النشاط</translation>
    </message>
    <message>
        <source>Goal of the new activity</source>
        <translation>هدف النشاط الجديد</translation>
    </message>
    <message>
        <source>Remove actor</source>
        <translation>إزالة الجهة</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
    <message>
        <source>As its actor</source>
        <translation>مثل الجهة</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>ماذا يفعلون</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>الفئة المستهدفة</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>People reached in a year</source>
        <translation>عدد الأشخاص في السنة</translation>
    </message>
    <message>
        <source>Their money</source>
        <translation>أموالهم</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Empty: the organization&apos;s</source>
        <translation>إن تُرك فارغًا: عملة المنظمة</translation>
    </message>
    <message>
        <source>Who may see this activity</source>
        <translation>من يحقّ له الاطّلاع على هذا النشاط</translation>
    </message>
    <message>
        <source>Choose a goal</source>
        <translation>اختيار هدف</translation>
    </message>
</context>
<context>
    <name>AdoptionStep</name>
    <message>
        <source>Make the result our stated priorities</source>
        <translation>اعتماد النتيجة أولويات معلنة لنا</translation>
    </message>
    <message>
        <source>Which round&apos;s result</source>
        <translation>نتيجة أيّ جولة</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>ما الذي يتغير</translation>
    </message>
    <message>
        <source>Adopt as our stated priorities</source>
        <translation>اعتمادها أولويات معلنة لنا</translation>
    </message>
    <message>
        <source>No vote? Keep an estimate</source>
        <translation>لم يجرِ تصويت؟ يمكن حفظ تقدير</translation>
    </message>
    <message>
        <source>The facilitator&apos;s own estimate of the group. It is kept as an estimate, never as a ballot.</source>
        <translation>تقدير الميسّر للمجموعة. يُحفظ تقديرًا، ولا يُعدّ نموذج تصويت أبدًا.</translation>
    </message>
    <message>
        <source>Write an estimate</source>
        <translation>كتابة تقدير</translation>
    </message>
    <message>
        <source>Keep the estimate</source>
        <translation>حفظ التقدير</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>After adopting</source>
        <translation>بعد الاعتماد</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>التغيير</translation>
    </message>
    <message>
        <source>Round {n}</source>
        <translation>الجولة {n}</translation>
    </message>
    <message>
        <source>The estimate is kept, marked as an estimate.</source>
        <translation>حُفظ التقدير مع الإشارة إلى أنه تقدير.</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>On the agenda</source>
        <translation>جدول الأعمال</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Remove the item</source>
        <translation>إزالة البند</translation>
    </message>
    <message>
        <source>Nothing yet. Add the questions that the meeting takes up: the first page lists them.</source>
        <translation>لا بنود بعد. أضيفوا الأسئلة التي يتناولها الاجتماع، فتظهر في الصفحة الأولى.</translation>
    </message>
    <message>
        <source>Items on the agenda</source>
        <translation>بنود جدول الأعمال</translation>
    </message>
    <message>
        <source>Alt with the arrows moves an item, Delete removes it.</source>
        <translation>Alt مع الأسهم ينقل البند، و&#xa0;Delete يزيله.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>السؤال</translation>
    </message>
    <message>
        <source>What is done with it</source>
        <translation>طريقة التناول</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>ما يتناوله البند</translation>
    </message>
    <message>
        <source>The first page lists the question. Say what it is about, and the kit tells what the data say of it.</source>
        <translation>يظهر السؤال في الصفحة الأولى. حدّدوا موضوعه لكي تعرض الحقيبة ما تقوله البيانات عنه.</translation>
    </message>
    <message>
        <source>Add what the item is about</source>
        <translation>إضافة ما يتناوله البند</translation>
    </message>
    <message>
        <source>A question for the agenda</source>
        <translation>سؤال لجدول الأعمال</translation>
    </message>
    <message>
        <source>Question to add to the agenda</source>
        <translation>سؤال يُضاف إلى جدول الأعمال</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Add a goal, a decision or a resolution</source>
        <translation>إضافة هدف أو قرار أو مشروع قرار</translation>
    </message>
    <message>
        <source>Decision: {title}</source>
        <translation>قرار: {title}</translation>
    </message>
    <message>
        <source>Not about this: {subject}</source>
        <translation>إزالة الارتباط: {subject}</translation>
    </message>
    <message>
        <source>Goal: {title}</source>
        <translation>هدف: {title}</translation>
    </message>
    <message>
        <source>Resolution: {title}</source>
        <translation>مشروع قرار: {title}</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>What we recommend</source>
        <translation>ما نوصي به</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>جواب آخر</translation>
    </message>
    <message>
        <source>Back to what the figures say</source>
        <translation>العودة إلى ما تقوله الأرقام</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>الجواب</translation>
    </message>
    <message>
        <source>No recommendation: the board chooses</source>
        <translation>بلا توصية: مجلس الإدارة يختار</translation>
    </message>
</context>
<context>
    <name>ArrivalWords</name>
    <message>
        <source>The file is open as it is now: {side}. Nothing of yours is missing in it. {changes}</source>
        <translation>الملف مفتوح كما هو الآن: {side}. لا ينقص فيه شيء مما عملتم. {changes}</translation>
    </message>
    <message>
        <source>What came: {changes}.</source>
        <translation>ما أُضيف: {changes}.</translation>
    </message>
    <message>
        <source>Another state came into this file&apos;s place: {side}. What was changed here since is not in it. What you see is kept under Versions, and nothing of it is lost.</source>
        <translation>حلّت حالة أخرى محلّ هذا الملف: {side}. ما غُيّر هنا منذ ذلك الحين غير موجود فيها. ما يظهر الآن محفوظ في «النسخ السابقة»، ولا يضيع منه شيء.</translation>
    </message>
    <message>
        <source>Your change of {moment} ({change}) is not in this file. In its place lies another state: {side}.</source>
        <translation>التغيير الذي أجريتموه ({moment}: {change}) غير موجود في هذا الملف. وفي مكانه حالة أخرى: {side}.</translation>
    </message>
    <message>
        <source>Your change of {moment} is not in this file. In its place lies another state: {side}.</source>
        <translation>التغيير الذي أجريتموه ({moment}) غير موجود في هذا الملف. وفي مكانه حالة أخرى: {side}.</translation>
    </message>
    <message>
        <source>The state that you left is kept; bring both together so that nothing is lost.</source>
        <translation>الحالة التي تركتموها محفوظة؛ اجمعوا الاثنتين كي لا يضيع شيء.</translation>
    </message>
    <message>
        <source>No kept version holds it: look under Versions for the newest one before it.</source>
        <translation>لا توجد نسخة محفوظة تحتويه: ابحثوا في «النسخ السابقة» عن آخر نسخة قبله.</translation>
    </message>
</context>
<context>
    <name>BallotFields</name>
    <message>
        <source>Save ballot</source>
        <translation>حفظ النموذج</translation>
    </message>
    <message>
        <source>Ctrl+Enter, or Enter in the last field</source>
        <translation>Ctrl+Enter، أو Enter في الحقل الأخير</translation>
    </message>
</context>
<context>
    <name>Ballots</name>
    <message>
        <source>Type in a ballot</source>
        <translation>إدخال نموذج</translation>
    </message>
    <message>
        <source>Code on the ballot</source>
        <translation>الرمز الذي على النموذج</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>إخفاء ما يُكتب</translation>
    </message>
    <message>
        <source>Shows dots in place of the numbers, for a screen that the room may see</source>
        <translation>نقاط بدل الأرقام، حين قد يرى الحاضرون هذه الشاشة</translation>
    </message>
    <message>
        <source>Ballots are typed in here once the vote is open.</source>
        <translation>هنا تُدخَل نماذج التصويت بعد فتح التصويت.</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>فتح التصويت</translation>
    </message>
    <message>
        <source>Add participants</source>
        <translation>إضافة مشاركين</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>الانتقال إلى خارطة الطريق</translation>
    </message>
    <message>
        <source>Choose another way to vote</source>
        <translation>اختيار طريقة تصويت أخرى</translation>
    </message>
    <message>
        <source>There are no participants yet: each needs a code before a ballot can be typed in.</source>
        <translation>لا مشاركين بعد. يحتاج كل مشارك إلى رمز قبل إدخال نموذج تصويت.</translation>
    </message>
    <message>
        <source>From then on quorum, method and questions stay as they are.</source>
        <translation>بعد الفتح يبقى النصاب والطريقة والأسئلة كما هي.</translation>
    </message>
    <message>
        <source>Who is in</source>
        <translation>من صوّت حتى الآن</translation>
    </message>
    <message>
        <source>What the ballots say stays hidden until the result is shown to everyone.</source>
        <translation>يبقى مضمون النماذج مخفيًا حتى تُكشف النتيجة للجميع.</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>كشف النتيجة</translation>
    </message>
    <message>
        <source>Ballots in: {ballots} of {expected}</source>
        <translation>النماذج التي وصلت: {ballots} من {expected}</translation>
    </message>
    <message>
        <source>Nobody has the code {code}. Look at the ballot, or add a participant.</source>
        <translation>لا أحد يحمل الرمز {code}. راجعوا النموذج أو أضيفوا مشاركًا.</translation>
    </message>
    <message>
        <source>Type a code first.</source>
        <translation>اكتبوا رمزًا أولًا.</translation>
    </message>
    <message>
        <source>All ballots are in.</source>
        <translation>وصلت كل النماذج.</translation>
    </message>
    <message>
        <source>Type the code and press Enter.</source>
        <translation>اكتبوا الرمز واضغطوا Enter.</translation>
    </message>
    <message>
        <source>already in; typing it again replaces it</source>
        <translation>وصل بالفعل؛ إدخاله مجددًا يحلّ محلّه</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>BesideDialog</name>
    <message>
        <source>Joint map</source>
        <translation>خريطة مشتركة</translation>
    </message>
    <message>
        <source>The joint map beside our field</source>
        <translation>الخريطة المشتركة بجانب ميداننا</translation>
    </message>
    <message>
        <source>For reading alone: nothing of it comes into this file.</source>
        <translation>للقراءة فقط: لا يدخل منها شيء إلى هذا الملف.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Place them…</source>
        <translation>إدراجها كلّها…</translation>
    </message>
    <message>
        <source>Chosen: {count}. Who may see them:</source>
        <translation>المختار: {count}. من يحقّ له الاطّلاع:</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Place all</source>
        <translation>إدراجها كلّها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>خارج أهداف المبادرة</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>بلا مرحلة</translation>
    </message>
    <message>
        <source>Choose a goal</source>
        <translation>اختيار هدف</translation>
    </message>
    <message>
        <source>Choose first where they go.</source>
        <translation>اختاروا الهدف أولًا.</translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message>
        <source>Add what another does here</source>
        <translation>إضافة ما يفعله آخرون هنا</translation>
    </message>
    <message>
        <source>People who need an answer</source>
        <translation>أشخاص يحتاجون إلى استجابة</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>كيف نعرف ذلك</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحقّ له الاطّلاع</translation>
    </message>
    <message>
        <source>What is known of this cell</source>
        <translation>ما يُعرف عن هذه الخانة</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>Who looked found</source>
        <translation>ما وجده من فحص</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>تاريخ الفحص</translation>
    </message>
    <message>
        <source>Remove what is said of this cell</source>
        <translation>إزالة ما سُجّل عن الخانة</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>الأوّل</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>الثاني</translation>
    </message>
    <message>
        <source>The third</source>
        <translation>الثالث</translation>
    </message>
    <message>
        <source>No next path of ours</source>
        <translation>ليس مسارًا قادمًا لنا</translation>
    </message>
    <message>
        <source>Next path</source>
        <translation>المسار القادم</translation>
    </message>
    <message>
        <source>What it takes in a year</source>
        <translation>ما يتطلّبه في السنة</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>مع مَن</translation>
    </message>
    <message>
        <source>What could go wrong</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>What is known of this cell, of all sectors</source>
        <translation>ما هو معروف عن هذه الخانة، في كل القطاعات</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>لنا</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>للآخرين</translation>
    </message>
    <message>
        <source>A new actor</source>
        <translation>جهة جديدة</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>جهة جديدة</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>In another order: {kinds}</source>
        <translation>تغيّر الترتيب: {kinds}</translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation>استعادة هذا السجلّ</translation>
    </message>
</context>
<context>
    <name>Charges</name>
    <message>
        <source>Who is in charge</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Nobody is named here: it is not known who is in charge. That is not to say that nobody is.</source>
        <translation>لم يُذكر أحد هنا، فلا يُعرف من المسؤول. ولا يعني ذلك أنه لا مسؤول.</translation>
    </message>
    <message>
        <source>Who is in charge, too</source>
        <translation>مسؤول آخر</translation>
    </message>
    <message>
        <source>Add by law</source>
        <translation>إضافة بحكم القانون</translation>
    </message>
    <message>
        <source>Add in fact</source>
        <translation>إضافة في الواقع</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>By law or in fact</source>
        <translation>بالقانون أو في الواقع</translation>
    </message>
    <message>
        <source>Of what in it</source>
        <translation>عن أيّ شيء فيه</translation>
    </message>
    <message>
        <source>Where that is written</source>
        <translation>أين كُتب ذلك</translation>
    </message>
    <message>
        <source>Which actor of the field</source>
        <translation>أيّ جهة في الميدان</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>ليس في القائمة</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحقّ له الاطّلاع</translation>
    </message>
    <message>
        <source>Remove who is in charge</source>
        <translation>إزالة قيد المسؤولية</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Show as picture</source>
        <translation>عرض الرسم</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>عرض الجدول</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>Column {letters}</source>
        <translation>العمود {letters}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>عدم الاستيراد</translation>
    </message>
    <message>
        <source>Where {column} goes</source>
        <translation>إلى أين ينتمي العمود {column}</translation>
    </message>
    <message>
        <source>left out: another column goes there now</source>
        <translation>لن يُستورد: عمود آخر أخذ هذا الحقل</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>اختياركم</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>لم يُتعرَّف عليه</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>مؤكّد</translation>
    </message>
    <message>
        <source>likely</source>
        <extracomment>How sure the program is of a guess.</extracomment>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>ربما</translation>
    </message>
    <message>
        <source>In thousands</source>
        <translation>بالآلاف</translation>
    </message>
    <message>
        <source>An empty cell means the one above</source>
        <translation>الخلية الفارغة تعني قيمة الخلية التي فوقها</translation>
    </message>
    <message>
        <source>Asked in the next step</source>
        <translation>يُسأل عنه لاحقًا</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Everything is in the workbook&apos;s own form: there is nothing to match.</source>
        <translation>كل شيء مكتوب ببنية مصنّف العمل، ولا شيء لمطابقته.</translation>
    </message>
    <message>
        <source>No column is chosen yet for: {fields}</source>
        <translation>لم يُختر عمود بعد للحقول: {fields}</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Connections worth a look</source>
        <translation>صلات تستحقّ النظر</translation>
    </message>
    <message>
        <source>None yet: they come from what others do on the roadmap.</source>
        <translation>لا توجد بعد: تنشأ ممّا يفعله الآخرون على خارطة الطريق.</translation>
    </message>
    <message>
        <source>Shown: {shown} of {total}</source>
        <translation>المعروض: {shown} من {total}</translation>
    </message>
    <message>
        <source>Kept: {n}</source>
        <translation>المُبقاة: {n}</translation>
    </message>
    <message>
        <source>In decisions: {n}</source>
        <translation>في القرارات: {n}</translation>
    </message>
    <message>
        <source>Dismissed: {n}</source>
        <translation>المستبعدة: {n}</translation>
    </message>
    <message>
        <source>Suggested no longer: {n}</source>
        <translation>لم تعد مقترحة: {n}</translation>
    </message>
    <message>
        <source>None waits for an answer.</source>
        <translation>لا صلة تنتظر إجابة.</translation>
    </message>
    <message>
        <source>Kept on {day}</source>
        <translation>أُبقيت في {day}</translation>
    </message>
    <message>
        <source>Dismissed on {day}</source>
        <translation>استُبعدت في {day}</translation>
    </message>
    <message>
        <source>Went into the decisions on {day}</source>
        <translation>أُضيفت إلى القرارات في {day}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>The item: {title}</source>
        <translation>البند: {title}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>إلغاء الإبقاء</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>استبعاد…</translation>
    </message>
    <message>
        <source>Make it an item</source>
        <translation>إضافته بندًا للقرار</translation>
    </message>
    <message>
        <source>Copy a draft message</source>
        <translation>نسخ مسوّدة رسالة</translation>
    </message>
    <message>
        <source>Show the item</source>
        <translation>إلى البند</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>إعادة إلى القائمة</translation>
    </message>
    <message>
        <source>Remove what we said</source>
        <translation>إزالة ما قلناه</translation>
    </message>
    <message>
        <source>Kept: {what}</source>
        <translation>أُبقيت: {what}</translation>
    </message>
    <message>
        <source>Dismissed: {what}</source>
        <translation>استُبعدت: {what}</translation>
    </message>
</context>
<context>
    <name>DamageScreen</name>
    <message>
        <source>This file is damaged</source>
        <translation>هذا الملف تالف</translation>
    </message>
    <message>
        <source>{file} cannot be read as a whole. Nothing in it was changed, and nothing will be.</source>
        <translation>تتعذّر قراءة {file} كاملًا. لم يتغيّر فيه شيء ولن يتغيّر.</translation>
    </message>
    <message>
        <source>The newest good copy</source>
        <translation>أحدث نسخة سليمة</translation>
    </message>
    <message>
        <source>Looking for a copy that is whole…</source>
        <translation>جارٍ البحث عن نسخة كاملة…</translation>
    </message>
    <message>
        <source>No copy of this file was kept on this computer.</source>
        <translation>لم تُحفظ نسخة من هذا الملف على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Open this copy as a new file</source>
        <translation>فتح هذه النسخة في ملف جديد</translation>
    </message>
    <message>
        <source>It is written beside the damaged file, under a name of its own.</source>
        <translation>تُكتب بجانب الملف التالف باسم خاص بها.</translation>
    </message>
    <message>
        <source>Older copies</source>
        <translation>نسخ أقدم</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>What can still be read</source>
        <translation>ما يمكن إنقاذه</translation>
    </message>
    <message>
        <source>Every record of the damaged file that is whole can be taken into a new file. It may hold newer changes than the copy, and some records may be missing.</source>
        <translation>يمكن نقل كل سجلّ سليم من الملف التالف إلى ملف جديد. قد يتضمّن تغييرات أحدث من النسخة، وقد تنقصه سجلًّات.</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>حفظ ما يمكن قراءته…</translation>
    </message>
    <message>
        <source>saved</source>
        <extracomment>Goes into the name of the new file, after the damaged one&apos;s.</extracomment>
        <translation>(محفوظ)</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>حفظ ما يمكن قراءته</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>ملفات Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>Reading record by record…</source>
        <translation>جارٍ القراءة سجلًّا بعد سجلّ…</translation>
    </message>
    <message>
        <source>Nothing was saved because of a fault in the program.</source>
        <translation>لم يُحفظ شيء بسبب خلل في البرنامج.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>تعذّرت قراءته</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>فتح الملف المحفوظ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>تفاصيل</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>فتح ملف آخر…</translation>
    </message>
</context>
<context>
    <name>DecisionInspector</name>
    <message>
        <source>To hold our course, say why: the reason goes with the decision.</source>
        <translation>لمواصلة نهجنا اذكروا السبب: فالتعليل يرافق القرار.</translation>
    </message>
    <message>
        <source>Reason for the next change</source>
        <translation>سبب التغيير التالي</translation>
    </message>
    <message>
        <source>Kept in the history of this item</source>
        <translation>يُحفظ في سجلّ البند</translation>
    </message>
    <message>
        <source>Mark as decided</source>
        <translation>تحديد البند محسومًا</translation>
    </message>
    <message>
        <source>Remove item</source>
        <translation>إزالة البند</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير محدَّد</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>موضوع البند</translation>
    </message>
    <message>
        <source>What we will do</source>
        <translation>ما سنفعله</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>الأهمية</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>درجة الثقة</translation>
    </message>
    <message>
        <source>Who is in charge</source>
        <translation>المسؤول عن التنفيذ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>مشروع القرار</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحق له الاطّلاع</translation>
    </message>
    <message>
        <source>What was changed, and why</source>
        <translation>ما الذي تغيّر، ولماذا</translation>
    </message>
</context>
<context>
    <name>DecisionsPage</name>
    <message>
        <source>Add item</source>
        <translation>إضافة بند</translation>
    </message>
    <message>
        <source>Nothing to decide yet</source>
        <translation>لا شيء للحسم بعد</translation>
    </message>
    <message>
        <source>Gaps and findings will be offered here once programs stand on the roadmap. Or add an item now.</source>
        <translation>ستُعرض هنا الفجوات والاستنتاجات متى أُدرجت برامج على خارطة الطريق. ويمكن إضافة بند الآن.</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>لا بنود بعد</translation>
    </message>
    <message>
        <source>Begin with what the figures say: press “Make it an item” beside a finding.</source>
        <translation>ابدؤوا بما تقوله الأرقام: اضغطوا «تحويله إلى بند» بجانب أي استنتاج.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>What we make of the gaps: what we do, who does it, until when.</source>
        <translation>ما نفعله إزاء الفجوات: ماذا نفعل، ومن ينفّذ، وفي أي موعد.</translation>
    </message>
    <message>
        <source>Items</source>
        <extracomment>A view of the page: what is to be decided, one line each.</extracomment>
        <translation>البنود</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>مشاريع القرارات</translation>
    </message>
    <message>
        <source>Search decisions</source>
        <translation>البحث في القرارات</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Which items to show</source>
        <translation>البنود المعروضة</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>الأهمية</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>درجة الثقة</translation>
    </message>
    <message>
        <source>Items to decide</source>
        <translation>بنود للحسم</translation>
    </message>
    <message>
        <source>Enter opens, Ctrl+Enter decides, Alt with the arrows moves, Delete removes.</source>
        <translation>Enter للفتح، و&#xa0;Ctrl+Enter للحسم، و&#xa0;Alt مع الأسهم للنقل، و&#xa0;Delete للإزالة.</translation>
    </message>
    <message>
        <source>New resolution</source>
        <translation>مشروع قرار جديد</translation>
    </message>
    <message>
        <source>Shown: {shown} of {total}</source>
        <translation>المعروض: {shown} من {total}</translation>
    </message>
    <message>
        <source>No item matches. Clear the search to see all.</source>
        <translation>لا بند مطابق. امسحوا البحث لعرض الكل.</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>بند جديد</translation>
    </message>
</context>
<context>
    <name>Dismissing</name>
    <message>
        <source>Why? May stay empty</source>
        <translation>لماذا؟ (يمكن تركه فارغًا)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>EarlierRoadmaps</name>
    <message>
        <source>The roadmap&apos;s versions</source>
        <translation>إصدارات خارطة الطريق</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>What the newer roadmap changed</source>
        <translation>ما غيّرته خارطة الطريق الأحدث</translation>
    </message>
    <message>
        <source>The roadmap as it was</source>
        <translation>خارطة الطريق كما كانت</translation>
    </message>
    <message>
        <source>Save this roadmap…</source>
        <translation>حفظ هذه الخارطة…</translation>
    </message>
    <message>
        <source>Save the letter…</source>
        <translation>حفظ الرسالة…</translation>
    </message>
    <message>
        <source>The letter is being written.</source>
        <translation>تُكتب الرسالة.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>حفظ الرسالة</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>roadmap-letter</source>
        <translation>رسالة-خارطة-الطريق</translation>
    </message>
    <message>
        <source>The letter could not be written because of a fault in the program.</source>
        <translation>تعذّرت كتابة الرسالة بسبب خلل في البرنامج.</translation>
    </message>
    <message>
        <source>roadmap</source>
        <translation>خارطة-الطريق</translation>
    </message>
    <message>
        <source>Save this roadmap</source>
        <translation>حفظ هذه الخارطة</translation>
    </message>
    <message>
        <source>Packages (*.json)</source>
        <translation>حزم (*.json)</translation>
    </message>
</context>
<context>
    <name>EditableCanvas</name>
    <message>
        <source>Open its form</source>
        <translation>فتح النموذج</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>تغيير الاسم</translation>
    </message>
    <message>
        <source>Move one place earlier</source>
        <translation>النقل إلى المكان السابق</translation>
    </message>
    <message>
        <source>Move one place later</source>
        <translation>النقل إلى المكان التالي</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Share 100 points among the goals</source>
        <translation>توزيع 100 نقطة على الأهداف</translation>
    </message>
    <message>
        <source>Give more points to what matters more to us. An empty goal is not yet said; 0 means not at all.</source>
        <translation>أعطوا نقاطًا أكثر لما هو أهمّ لنا. الخانة الفارغة تعني أننا لم نحدّد بعد، والصفر يعني أنه لا أهمية للهدف.</translation>
    </message>
    <message>
        <source>Who may see our weights</source>
        <translation>من يحق له الاطّلاع على أوزاننا</translation>
    </message>
    <message>
        <source>Collective</source>
        <translation>المبادرة</translation>
    </message>
    <message>
        <source>Ours</source>
        <extracomment>Heading of a column: the points that our organization gives.</extracomment>
        <translation>نحن</translation>
    </message>
    <message>
        <source>Our money</source>
        <translation>أموالنا</translation>
    </message>
    <message>
        <source>Our points for {goal}</source>
        <translation>نقاطنا للهدف {goal}</translation>
    </message>
    <message>
        <source>All 100 points are given</source>
        <translation>وُزِّعت النقاط المئة كلها</translation>
    </message>
    <message>
        <source>Points left: {points}</source>
        <translation>النقاط المتبقية: {points}</translation>
    </message>
    <message>
        <source>Points too many: {points}</source>
        <translation>النقاط الزائدة: {points}</translation>
    </message>
    <message>
        <source>Scale down to 100</source>
        <translation>تصغير نسبي إلى 100</translation>
    </message>
    <message>
        <source>Scale up to 100</source>
        <translation>تكبير نسبي إلى 100</translation>
    </message>
</context>
<context>
    <name>ErrorCopy</name>
    <message>
        <source>{file}, what is wrong</source>
        <translation>{file}، مواضع الخطأ</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>مصنّفات ‏(*.xlsx)</translation>
    </message>
    <message>
        <source>Save what is wrong</source>
        <translation>حفظ مواضع الخطأ</translation>
    </message>
    <message>
        <source>A copy of {file} is being written.</source>
        <translation>تُكتب نسخة من {file}.</translation>
    </message>
    <message>
        <source>The copy could not be written because of a fault in the program.</source>
        <translation>تعذّرت كتابة النسخة بسبب خلل في البرنامج.</translation>
    </message>
    <message>
        <source>Nothing is wrong in any row, so no copy was written.</source>
        <translation>لا خطأ في أي صف، فلم تُكتب نسخة.</translation>
    </message>
</context>
<context>
    <name>ExportBar</name>
    <message>
        <source>{name} kit</source>
        <translation>حقيبة {name}</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>مجلد آخر…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Changed since this kit was made: {folder}</source>
        <translation>تغيّرت البيانات منذ إعداد هذه الحقيبة: {folder}</translation>
    </message>
    <message>
        <source>The kit goes to {folder}</source>
        <translation>تُحفظ الحقيبة في {folder}</translation>
    </message>
    <message>
        <source>Making the kit…</source>
        <translation>جارٍ إعداد الحقيبة…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing half-made was left behind.</source>
        <translation>أُلغي. لم يبقَ أي ملف غير مكتمل.</translation>
    </message>
    <message>
        <source>The kit could not be made because of a fault in the program. Your file is safe.</source>
        <translation>تعذّر إعداد الحقيبة بسبب خلل في البرنامج. ملفكم آمن.</translation>
    </message>
    <message>
        <source>The kit is ready: {folder}</source>
        <translation>الحقيبة جاهزة: {folder}</translation>
    </message>
    <message>
        <source>{folder} holds a kit for others, which stays apart. This kit goes to {fit}</source>
        <translation>في المجلد {folder} حقيبة لجمهور آخر، ولذلك تُحفظ هذه الحقيبة في المجلد {fit}</translation>
    </message>
    <message>
        <source>Folder for the kit</source>
        <translation>مجلد الحقيبة</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>حدث خلل في البرنامج</translation>
    </message>
    <message>
        <source>Your file is safe: every change was saved when you made it. You can go on. If it happens again, send this report to the program&apos;s makers; it holds none of your texts.</source>
        <translation>ملفكم آمن: حُفظ كل تغيير لحظة إجرائه. يمكنكم المتابعة. إن تكرر ذلك فأرسلوا هذا التقرير إلى مطوّري البرنامج؛ فهو لا يحوي شيئًا من نصوصكم.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>FieldForms</name>
    <message>
        <source>The field: goals by stages</source>
        <translation>الميدان: الأهداف حسب المراحل</translation>
    </message>
    <message>
        <source>Who works beside whom</source>
        <translation>من يعمل إلى جانب من</translation>
    </message>
    <message>
        <source>Who is in charge of each goal</source>
        <translation>المسؤول عن كل هدف</translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message>
        <source>The field</source>
        <translation>الميدان</translation>
    </message>
    <message>
        <source>Who else works on the roadmap: crowded, lacking, and what we do not know.</source>
        <translation>من يعمل أيضًا على خارطة الطريق: أين يزدحم، وأين ينقص، وما الذي لا نعرفه.</translation>
    </message>
    <message>
        <source>Add actor</source>
        <translation>إضافة جهة</translation>
    </message>
    <message>
        <source>Arrows choose an organization or a goal and name its lines; Enter opens it. Dashed: stage not said.</source>
        <translation>الأسهم تختار منظمة أو هدفًا وتُظهر أسماء خطوطه؛ Enter يفتحه. خط متقطّع: المرحلة غير مذكورة.</translation>
    </message>
    <message>
        <source>No roadmap yet</source>
        <translation>لا توجد خارطة طريق بعد</translation>
    </message>
    <message>
        <source>The field is read against the initiative&apos;s goals: who works at which of them.</source>
        <translation>يُقرأ الميدان على ضوء أهداف المبادرة: من يعمل في كلّ منها.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>الانتقال إلى خارطة الطريق</translation>
    </message>
    <message>
        <source>Squares are ours, circles others. Enter shows who; Space says: nobody there, or not relevant.</source>
        <translation>المربّعات لنا والدوائر للآخرين. يُظهر Enter من هم؛ مفتاح المسافة يقول: فُحص ولا أحد، أو: غير ذي صلة.</translation>
    </message>
    <message>
        <source>Map</source>
        <extracomment>Choices of how the field is shown: goals by stages, as a map or a table; organizations beside each other; who is in charge of each goal.</extracomment>
        <translation>خريطة</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>شبكة الجهات</translation>
    </message>
    <message>
        <source>Network table</source>
        <translation>جدول الشبكة</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>المسؤولية</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>طريقة العرض</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>الفئة المستهدفة</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>القطاع</translation>
    </message>
    <message>
        <source>Open an actor</source>
        <translation>فتح جهة</translation>
    </message>
    <message>
        <source>All populations</source>
        <translation>كلّ الفئات</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>كلّ المناطق</translation>
    </message>
    <message>
        <source>All sectors</source>
        <translation>كل القطاعات</translation>
    </message>
    <message>
        <source>What was found is said of all sectors: choose all of them first</source>
        <translation>ما وُجد يُقال عن كل القطاعات: اختاروها كلها أولًا</translation>
    </message>
    <message>
        <source>New actor</source>
        <translation>جهة جديدة</translation>
    </message>
    <message>
        <source>The draft message is in the clipboard</source>
        <translation>نُسخت مسوّدة الرسالة إلى الحافظة</translation>
    </message>
    <message>
        <source>Show the map</source>
        <translation>عرض الخريطة</translation>
    </message>
    <message>
        <source>Connections worth a look</source>
        <translation>صلات تستحقّ النظر</translation>
    </message>
</context>
<context>
    <name>FileTrouble</name>
    <message>
        <source>This file was changed by another window, another computer or a sync folder. What you see is the state before that; nothing was written over.</source>
        <translation>تغيّر هذا الملف من نافذة أخرى أو حاسوب آخر أو مجلد مزامنة. ما يظهر هنا هو الحالة السابقة لذلك؛ ولم تُستبدل أي بيانات.</translation>
    </message>
    <message>
        <source>Another file lies in this file&apos;s place now. What you see is kept in memory; nothing is lost.</source>
        <translation>يوجد الآن ملف آخر في مكان هذا الملف. ما يظهر هنا محفوظ في الذاكرة؛ لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>This file is no longer in its place: it was moved, renamed or deleted, or its drive is gone. What you see is kept in memory; nothing is lost.</source>
        <translation>لم يعد هذا الملف في مكانه: نُقل أو أُعيدت تسميته أو حُذف أو فُصل قرصه. ما يظهر هنا محفوظ في الذاكرة؛ لم يُفقد شيء.</translation>
    </message>
    <message>
        <source>This place cannot be written to any more. What you see is whole; to go on changing it, keep it as a copy.</source>
        <translation>لم تعد الكتابة ممكنة في هذا المكان. ما يظهر هنا كامل؛ وللاستمرار في تعديله احفظوا نسخة منه.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>فتحه مجددًا</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>المحاولة مجددًا</translation>
    </message>
    <message>
        <source>Keep mine as a copy…</source>
        <translation>حفظ نسختي…</translation>
    </message>
    <message>
        <source>The file is open as it is now. Your last change is not in it.</source>
        <translation>الملف مفتوح كما هو الآن. تغييركم الأخير ليس فيه.</translation>
    </message>
    <message>
        <source>Make my change again</source>
        <translation>إجراء تغييري مجددًا</translation>
    </message>
    <message>
        <source>It is as it should be</source>
        <translation>هذا مقصود، المتابعة</translation>
    </message>
    <message>
        <source>The change before this one was refused. It is still here.</source>
        <translation>رُفض التغيير السابق، وهو ما زال هنا.</translation>
    </message>
    <message>
        <source>The file is in its place again. Your change is still here.</source>
        <translation>عاد الملف إلى مكانه. ما زال تغييركم هنا.</translation>
    </message>
    <message>
        <source>Bring both together</source>
        <translation>جمع الاثنتين</translation>
    </message>
    <message>
        <source>Say who you are…</source>
        <translation>ذكر اسمكم…</translation>
    </message>
    <message>
        <source>Your change is still here: it goes with whichever way you choose.</source>
        <translation>ما زال تغييركم هنا: سينتقل مع أي طريقة تختارونها.</translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation>حفظ نسختي</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>ملفات Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>This file is older than the one that was open here before (revision {here}, then {before}). A sync folder may have brought an old one back.</source>
        <translation>هذا الملف أقدم من الذي كان مفتوحًا هنا سابقًا (المراجعة {here}، وكانت {before}). ربما أعاد مجلد مزامنة ملفًا قديمًا.</translation>
    </message>
    <message>
        <source>The newest kept copy is of {day}, {time}.</source>
        <translation>أحدث نسخة محفوظة تعود إلى {day}، {time}.</translation>
    </message>
    <message>
        <source>Show the kept versions</source>
        <translation>إظهار النسخ المحفوظة</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>المتابعة مع هذا الملف</translation>
    </message>
    <message>
        <source>Both are one now, and the history tells whose each change is.</source>
        <translation>اجتمعت الاثنتان، والسجلّ يبيّن لمن كلّ تغيير.</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>التراجع عن الدمج</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>نسختي</translation>
    </message>
</context>
<context>
    <name>GeneratedText</name>
    <message>
        <source>Back to the generated text</source>
        <translation>العودة إلى النص المولَّد</translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation>الإبقاء على نصّي</translation>
    </message>
    <message>
        <source>The data under this text has changed. Now it would say: {text}</source>
        <translation>تغيّرت البيانات التي بُني عليها النص. النص المولَّد الآن: {text}</translation>
    </message>
    <message>
        <source>Generated from the data</source>
        <translation>مولَّد من البيانات</translation>
    </message>
</context>
<context>
    <name>GivingDialog</name>
    <message>
        <source>Publish grants (360Giving)</source>
        <translation>نشر المنح (360Giving)</translation>
    </message>
    <message>
        <source>A file of grants in the open form of 360Giving, for a workbook, a table or JSON: title, description, amount awarded and its currency, dates, grantee and its place, regions, and the goals where each grant stands. This is all that would leave:</source>
        <translation>ملف منح بصيغة 360Giving المفتوحة، مصنّفًا أو جدولًا أو JSON: العنوان والوصف والمبلغ الممنوح وعملته والتواريخ ومتلقّي المنحة ومكانه والمناطق والأهداف التي تقع فيها كل منحة. هذا كل ما سيخرج:</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>من يحق له قراءته</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>ما الذي سيخرج</translation>
    </message>
    <message>
        <source>What stays here, and why</source>
        <translation>ما يبقى هنا، ولماذا</translation>
    </message>
    <message>
        <source>Save the grants…</source>
        <translation>حفظ المنح…</translation>
    </message>
</context>
<context>
    <name>GoalLinks</name>
    <message>
        <source>Goals that it helps</source>
        <translation>أهداف يفيدها</translation>
    </message>
    <message>
        <source>Another goal that it helps</source>
        <translation>هدف آخر يفيده</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>إضافة صلة</translation>
    </message>
    <message>
        <source>None yet. Say which goals come nearer where this one is reached.</source>
        <translation>لا شيء بعد. حدّدوا أي الأهداف تقترب عند تحقيق هذا الهدف.</translation>
    </message>
    <message>
        <source>The initiative has named none.</source>
        <translation>لم تذكر المبادرة أيًّا منها.</translation>
    </message>
    <message>
        <source>It is helped by: {goals}</source>
        <translation>تفيده: {goals}</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>إزالة الصلة</translation>
    </message>
    <message>
        <source>How much: {strength}</source>
        <translation>بأي قدر: {strength}</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>بأي قدر</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Facilitator&apos;s guide</source>
        <translation>دليل الميسّر</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>الخطوة السابقة</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>الخطوة التالية</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ماذا نفعل</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>ماذا نقول</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>على الورق</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>على الشاشة</translation>
    </message>
    <message>
        <source>Length of the session</source>
        <translation>مدة اللقاء</translation>
    </message>
    <message>
        <source>Step {n} of {all} · {minutes} · from minute {start}</source>
        <translation>الخطوة {n} من {all} · {minutes} · من الدقيقة {start}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Each kit that you make is noted here with its data, so that it can be made again.</source>
        <translation>تُسجَّل هنا كل حقيبة تُعَدّ مع بياناتها، ليمكن إعدادها من جديد.</translation>
    </message>
    <message>
        <source>What it was made from was removed for good with the history of changes.</source>
        <translation>أُزيلت نهائيًا مع سجلّ التغييرات البيانات التي أُعدّت منها.</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>ما تغيّر منذ ذلك الحين</translation>
    </message>
    <message>
        <source>Make it again…</source>
        <translation>إعدادها من جديد…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>المراجعة {number}</translation>
    </message>
    <message>
        <source>Nothing changed: the same kit would be made today.</source>
        <translation>لم يتغير شيء: لو أُعدّت اليوم لكانت الحقيبة نفسها.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>{what}: {after} instead of {before}</source>
        <translation>{what}: {after} بدلًا من {before}</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>No change is recorded yet.</source>
        <translation>لم يُسجَّل أي تغيير بعد.</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>أجراه {name}</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>السبب: {reason}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>ImportButton</name>
    <message>
        <source>Bring in a list</source>
        <translation>استيراد قائمة</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Update from {file}</source>
        <translation>تحديث من {file}</translation>
    </message>
    <message>
        <source>Lists that were brought in…</source>
        <translation>القوائم المستوردة…</translation>
    </message>
</context>
<context>
    <name>ImportFooter</name>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>اختيار ملف آخر…</translation>
    </message>
    <message>
        <source>Read it as a file says…</source>
        <translation>قراءتها بحسب ملف محفوظ…</translation>
    </message>
    <message>
        <source>Save how it is read…</source>
        <translation>حفظ طريقة القراءة…</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>إلغاء الاستيراد</translation>
    </message>
    <message>
        <source>By a file that was saved by “Save how it is read”, here or by a colleague</source>
        <translation>بحسب ملف حُفظ عبر «حفظ طريقة القراءة»، هنا أو عند زميل</translation>
    </message>
    <message>
        <source>As a small file, by which a colleague or the command line reads the like</source>
        <translation>في ملف صغير يقرأ به زميل أو سطر الأوامر قوائم مماثلة</translation>
    </message>
    <message>
        <source>How lists of your own are brought in (F1)</source>
        <translation>كيف تُستورد قوائمكم (F1)</translation>
    </message>
    <message>
        <source>To the columns</source>
        <translation>إلى الأعمدة</translation>
    </message>
    <message>
        <source>To the questions</source>
        <translation>إلى الأسئلة</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>قراءة الملف</translation>
    </message>
    <message>
        <source>What has no answer stays unknown.</source>
        <translation>ما لا جواب عنه يبقى غير معروف.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>ما الذي سيتغيّر</translation>
    </message>
    <message>
        <source>{first} and {second} may be the same list twice. Leave one of them out, unless they are two.</source>
        <translation>قد تكون {first} و{second} القائمة نفسها مرتين. اتركوا إحداهما، إلا إذا كانتا قائمتين.</translation>
    </message>
    <message>
        <source>Choose a sheet, and what it holds.</source>
        <translation>اختاروا ورقة وما تحويه.</translation>
    </message>
    <message>
        <source>Everything in this file is already here. There is nothing to bring in.</source>
        <translation>كل ما في هذا الملف موجود هنا. لا شيء للاستيراد.</translation>
    </message>
</context>
<context>
    <name>ImportScreen</name>
    <message>
        <source>Bring in {file}</source>
        <translation>استيراد {file}</translation>
    </message>
    <message>
        <source>Update from {file}</source>
        <translation>تحديث من {file}</translation>
    </message>
    <message>
        <source>Nothing is written to your file before the last step.</source>
        <translation>لا يُكتب شيء في ملفكم قبل الخطوة الأخيرة.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>تجري قراءة الملف…</translation>
    </message>
    <message>
        <source>The import is being cancelled…</source>
        <translation>يجري إلغاء الاستيراد…</translation>
    </message>
    <message>
        <source>A file is being read for the import: {file}</source>
        <translation>يُقرأ ملف للاستيراد: {file}</translation>
    </message>
    <message>
        <source>Looking at the sheet…</source>
        <translation>يجري فحص الورقة…</translation>
    </message>
    <message>
        <source>This file cannot be brought in. Nothing was changed.</source>
        <translation>لا يمكن استيراد هذا الملف. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The file could not be read because of a fault in the program.</source>
        <translation>تعذّرت قراءة الملف بسبب خلل في البرنامج.</translation>
    </message>
    <message>
        <source>Choose a goal…</source>
        <translation>اختيار هدف…</translation>
    </message>
    <message>
        <source>A copy of the file is kept, then everything comes in…</source>
        <translation>تُحفظ نسخة من الملف، ثم يُستورد كل شيء…</translation>
    </message>
    <message>
        <source>The import was cancelled, and nothing was changed.</source>
        <translation>أُلغي الاستيراد ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The newer roadmap was taken; the one before it is kept.</source>
        <translation>استُوردت خارطة الطريق الأحدث؛ وحُفظت السابقة.</translation>
    </message>
    <message>
        <source>Read its letter</source>
        <translation>قراءة الرسالة</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Bring in a list</source>
        <translation>استيراد قائمة</translation>
    </message>
    <message>
        <source>Workbooks, tables and texts ({kinds})</source>
        <translation>مصنّفات وجداول ونصوص ({kinds})</translation>
    </message>
    <message>
        <source>Where is {file} now?</source>
        <translation>أين {file} الآن؟</translation>
    </message>
    <message>
        <source>What was copied is no list. Copy rows of a table or lines of a text, then paste them here.</source>
        <translation>ما نُسخ ليس قائمة. انسخوا صفوف جدول أو أسطر نص، ثم الصقوها هنا.</translation>
    </message>
    <message>
        <source>Pasted list</source>
        <extracomment>The name of a list that came by pasting.</extracomment>
        <translation>قائمة ملصقة</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>JointMapButton</name>
    <message>
        <source>Joint map</source>
        <translation>خريطة مشتركة</translation>
    </message>
    <message>
        <source>Show a joint map beside our field…</source>
        <translation>عرض خريطة مشتركة بجانب ميداننا…</translation>
    </message>
    <message>
        <source>Put a joint map together…</source>
        <translation>تجميع خريطة مشتركة…</translation>
    </message>
    <message>
        <source>Poster of the field…</source>
        <translation>ملصق الميدان…</translation>
    </message>
    <message>
        <source>Show a joint map beside our field</source>
        <translation>عرض خريطة مشتركة بجانب ميداننا</translation>
    </message>
    <message>
        <source>Joint maps (*.json)</source>
        <translation>خرائط مشتركة (*.json)</translation>
    </message>
</context>
<context>
    <name>JointMapDialog</name>
    <message>
        <source>Put a joint map together</source>
        <translation>تجميع خريطة مشتركة</translation>
    </message>
    <message>
        <source>What partners told in their packages, and what we do, by goal and stage, in one file that each of them takes home. Nothing else of our file is in it.</source>
        <translation>ما أخبر به الشركاء في حزمهم وما نفعله نحن، بحسب الهدف والمرحلة، في ملف واحد يأخذه كلّ منهم معه. ليس فيه شيء آخر من ملفنا.</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>من يحقّ له الاطّلاع</translation>
    </message>
    <message>
        <source>For whom (noted in this file alone)</source>
        <translation>لمن (يُسجَّل في هذا الملف وحده)</translation>
    </message>
    <message>
        <source>Add packages…</source>
        <translation>إضافة حزم…</translation>
    </message>
    <message>
        <source>Take all out</source>
        <translation>إخراجها كلها</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>ما الذي سيخرج</translation>
    </message>
    <message>
        <source>Save the joint map…</source>
        <translation>حفظ الخريطة المشتركة…</translation>
    </message>
    <message>
        <source>Packages of what partners do</source>
        <translation>حزم بما يفعله الشركاء</translation>
    </message>
    <message>
        <source>Packages (*.json)</source>
        <translation>حزم (*.json)</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Make the kit</source>
        <translation>إعداد الحقيبة</translation>
    </message>
    <message>
        <source>The kit is made of your data</source>
        <translation>تُعدّ الحقيبة من بياناتكم</translation>
    </message>
    <message>
        <source>Write the initiative&apos;s goals and your programs first; then the documents make themselves.</source>
        <translation>اكتبوا أولًا أهداف المبادرة وبرامجكم؛ ثم تُعدّ المستندات منها.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>إلى خارطة الطريق</translation>
    </message>
    <message>
        <source>Kit</source>
        <translation>حقيبة مجلس الإدارة</translation>
    </message>
    <message>
        <source>The documents for your board, all made from one state of this file.</source>
        <translation>مستندات مجلس الإدارة، مُعدّة كلها من حالة واحدة لهذا الملف.</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>جارٍ إعداد الصفحات…</translation>
    </message>
    <message>
        <source>The preview could not be made because of a fault in the program.</source>
        <translation>تعذّر إعداد المعاينة بسبب خلل في البرنامج.</translation>
    </message>
    <message>
        <source>The kit is being made: {folder}</source>
        <translation>الحقيبة قيد الإعداد: {folder}</translation>
    </message>
    <message>
        <source>Folder for the kit</source>
        <translation>مجلد الحقيبة</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Show the window in {language}</source>
        <translation>عرض النافذة بلغة: {language}</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>إبقاؤها كما هي</translation>
    </message>
    <message>
        <source>This file is in {language}.</source>
        <translation>لغة هذا الملف: {language}.</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Not saved</source>
        <translation>غير محفوظ</translation>
    </message>
    <message>
        <source>What stands in these fields was refused or not added. It is lost when you leave.</source>
        <translation>القيم في هذه الحقول لم تُقبل أو لم تُضَف. وستضيع عند الخروج.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>متابعة التعديل</translation>
    </message>
    <message>
        <source>Leave and discard</source>
        <translation>الخروج دون حفظ</translation>
    </message>
</context>
<context>
    <name>LeavingImport</name>
    <message>
        <source>Leave the import?</source>
        <translation>الخروج من الاستيراد؟</translation>
    </message>
    <message>
        <source>What you answered and chose about {file} is not kept.</source>
        <translation>لن تُحفظ الإجابات والاختيارات الخاصة بالملف {file}.</translation>
    </message>
    <message>
        <source>Nothing of it is in your file yet.</source>
        <translation>لم يدخل شيء منه إلى ملفكم بعد.</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>متابعة الاستيراد</translation>
    </message>
    <message>
        <source>Leave without it</source>
        <translation>الخروج دون حفظ</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>collective weight</source>
        <translation>الوزن الجماعي</translation>
    </message>
    <message>
        <source>our weight</source>
        <translation>وزننا</translation>
    </message>
</context>
<context>
    <name>LevelBox</name>
    <message>
        <source>As what it belongs to</source>
        <translation>مثل السجلّ الذي يتبعه</translation>
    </message>
    <message>
        <source>Different levels</source>
        <translation>مستويات مختلفة</translation>
    </message>
    <message>
        <source>Who may see: {kind}</source>
        <translation>من يحقّ له رؤية: {kind}</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>Lists that were brought in</source>
        <translation>القوائم المستوردة</translation>
    </message>
    <message>
        <source>The file keeps how each list was read, so that the next one with the same headers is read alike. In which folder a list lies is known on this computer only.</source>
        <translation>يحفظ الملف طريقة قراءة كل قائمة، فتُقرأ القائمة التالية ذات العناوين نفسها بالطريقة نفسها. أما المجلد الذي توجد فيه القائمة فمعروف على هذا الحاسوب وحده.</translation>
    </message>
    <message>
        <source>No list of your own was brought in yet.</source>
        <translation>لم تُستورد قائمة من قوائمكم بعد.</translation>
    </message>
    <message>
        <source>Update…</source>
        <translation>تحديث…</translation>
    </message>
    <message>
        <source>Save how it is read…</source>
        <translation>حفظ طريقة القراءة…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيانها</translation>
    </message>
    <message>
        <source>{action}: {list}</source>
        <translation>{action}: {list}</translation>
    </message>
    <message>
        <source>last read on {day}</source>
        <translation>آخر قراءة في {day}</translation>
    </message>
    <message>
        <source>this version cannot read how it was read</source>
        <translation>هذا الإصدار لا يفهم طريقة القراءة المحفوظة</translation>
    </message>
    <message>
        <source>its file is no longer in its place</source>
        <translation>لم يعد ملفها في مكانه</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>The logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>Stands on the first page and the first slide. PNG or JPEG.</source>
        <translation>يظهر في الصفحة الأولى والشريحة الأولى. PNG أو JPEG.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>اختيار صورة…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>إزالة الشعار</translation>
    </message>
    <message>
        <source>Main colour</source>
        <translation>اللون الرئيسي</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>اللون الثاني</translation>
    </message>
    <message>
        <source>Template for the deck</source>
        <translation>قالب العرض التقديمي</translation>
    </message>
    <message>
        <source>Choose a .pptx…</source>
        <translation>اختيار ملف pptx…</translation>
    </message>
    <message>
        <source>Use our own again</source>
        <translation>العودة إلى قالب Aligner</translation>
    </message>
    <message>
        <source>In Hebrew and Arabic, time runs right to left</source>
        <translation>في العبرية والعربية يسير الزمن من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Otherwise it runs from left to right in every language.</source>
        <translation>وإلا فإنه يسير من اليسار إلى اليمين في كل اللغات.</translation>
    </message>
    <message>
        <source>Ours. A template of yours gives its layouts, fonts and ground.</source>
        <translation>قالب Aligner. أما قالبكم فيحدّد التخطيطات والخطوط والخلفية.</translation>
    </message>
    <message>
        <source>In use: {name}</source>
        <translation>قيد الاستخدام: {name}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
</context>
<context>
    <name>MappingFiles</name>
    <message>
        <source>How {file} is read</source>
        <translation>طريقة قراءة {file}</translation>
    </message>
    <message>
        <source>Save how it is read</source>
        <translation>حفظ طريقة القراءة</translation>
    </message>
    <message>
        <source>Read it as a file says</source>
        <translation>قراءتها بحسب ملف محفوظ</translation>
    </message>
    <message>
        <source>How lists are read (*.json)</source>
        <translation>طرق قراءة القوائم ‏(*.json)</translation>
    </message>
</context>
<context>
    <name>Measurements</name>
    <message>
        <source>Measurements</source>
        <translation>القياسات</translation>
    </message>
    <message>
        <source>No measurement yet. That is normal while there is no source of data.</source>
        <translation>لا قياسات بعد. هذا طبيعي ما دام لا مصدر للبيانات.</translation>
    </message>
    <message>
        <source>As its indicator</source>
        <translation>مثل مؤشره</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحق له الاطّلاع</translation>
    </message>
    <message>
        <source>Add measurement</source>
        <translation>إضافة قياس</translation>
    </message>
    <message>
        <source>New measurement</source>
        <translation>قياس جديد</translation>
    </message>
    <message>
        <source>Remove measurement</source>
        <translation>إزالة قياس</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>The meeting</source>
        <translation>الاجتماع</translation>
    </message>
    <message>
        <source>Meeting that the kit is for</source>
        <translation>الاجتماع الذي تُعدّ له الحقيبة</translation>
    </message>
    <message>
        <source>Remove this meeting</source>
        <translation>إزالة هذا الاجتماع</translation>
    </message>
    <message>
        <source>No meeting yet. What you fill in here makes one.</source>
        <translation>لا يوجد اجتماع بعد. تعبئة التفاصيل هنا تُنشئه.</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>اجتماع جديد</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>موعد الاجتماع</translation>
    </message>
    <message>
        <source>Minutes of discussion</source>
        <translation>دقائق النقاش</translation>
    </message>
    <message>
        <source>Who meets</source>
        <translation>مَن يجتمع</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>رئاسة الاجتماع</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>إعداد</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحق له الاطّلاع</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>جديد…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>تجربة مثال</translation>
    </message>
    <message>
        <source>A nonprofit</source>
        <translation>جمعية</translation>
    </message>
    <message>
        <source>A foundation</source>
        <translation>مؤسسة مانحة</translation>
    </message>
    <message>
        <source>Cradle to career, in English</source>
        <translation>من المهد إلى المهنة، بالإنجليزية</translation>
    </message>
    <message>
        <source>Bring in a list…</source>
        <translation>استيراد قائمة…</translation>
    </message>
    <message>
        <source>Update a list</source>
        <translation>تحديث قائمة</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>تصدير إلى Excel…</translation>
    </message>
    <message>
        <source>Share what we do…</source>
        <translation>مشاركة ما نفعله…</translation>
    </message>
    <message>
        <source>Publish grants (360Giving)…</source>
        <translation>نشر المنح (360Giving)…</translation>
    </message>
    <message>
        <source>Hand on the roadmap…</source>
        <translation>تسليم خارطة الطريق…</translation>
    </message>
    <message>
        <source>Roadmap poster…</source>
        <translation>ملصق خارطة الطريق…</translation>
    </message>
    <message>
        <source>Fill-in workbook…</source>
        <translation>مصنّف للتعبئة…</translation>
    </message>
    <message>
        <source>Fill-in workbook with what is known…</source>
        <translation>مصنّف للتعبئة بما هو معروف…</translation>
    </message>
    <message>
        <source>The organization…</source>
        <translation>المنظمة…</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>إغلاق الملف</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Paste a list…</source>
        <translation>لصق قائمة…</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>انتقال</translation>
    </message>
    <message>
        <source>The message at the foot</source>
        <translation>الرسالة في أسفل النافذة</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>Colours as the system has them</source>
        <translation>الألوان كما في نظام التشغيل</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Your own files</source>
        <translation>ملفاتكم</translation>
    </message>
    <message>
        <source>About Aligner</source>
        <translation>حول Aligner</translation>
    </message>
</context>
<context>
    <name>MergeScreen</name>
    <message>
        <source>Before: {value}</source>
        <translation>قبل ذلك: {value}</translation>
    </message>
    <message>
        <source>Removed on one side, still used on the other</source>
        <translation>أُزيل في جهة وما زال مستخدمًا في الأخرى</translation>
    </message>
    <message>
        <source>Our priorities, as a whole</source>
        <translation>أولوياتنا، جملةً واحدة</translation>
    </message>
    <message>
        <source>The weights of these goals, as a whole</source>
        <translation>أوزان هذه الأهداف، جملةً واحدة</translation>
    </message>
    <message>
        <source>Its places on the roadmap, as a whole</source>
        <translation>مواقعه على خارطة الطريق، جملةً واحدة</translation>
    </message>
    <message>
        <source>The ballot of this participant</source>
        <translation>تصويت هذا المشارك</translation>
    </message>
    <message>
        <source>What belongs together, as a whole</source>
        <translation>ما ينتمي بعضه إلى بعض، جملةً واحدة</translation>
    </message>
    <message>
        <source>Stands only on one side: {side}</source>
        <translation>موجود في جهة واحدة فقط: {side}</translation>
    </message>
    <message>
        <source>Removed on one side ({side}), changed on the other</source>
        <translation>أُزيل في جهة ({side}) وغُيّر في الأخرى</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>النصّان معًا</translation>
    </message>
    <message>
        <source>Remove it, with what belongs to it</source>
        <translation>إزالته مع ما يتبعه</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>إبقاؤه</translation>
    </message>
    <message>
        <source>One below the other, to be edited later</source>
        <translation>أحدهما تحت الآخر، للتحرير لاحقًا</translation>
    </message>
    <message>
        <source>Takes away with it: {what}</source>
        <translation>يُزال معه: {what}</translation>
    </message>
    <message>
        <source>Answers in it: {count}</source>
        <translation>عدد الإجابات: {count}</translation>
    </message>
    <message>
        <source>Nothing is said</source>
        <translation>لم يُذكر شيء</translation>
    </message>
    <message>
        <source>Comparing the two…</source>
        <translation>جارٍ مقارنة الاثنين…</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>من المفيد معرفته</translation>
    </message>
    <message>
        <source>Bring both together</source>
        <translation>جمع الاثنتين</translation>
    </message>
    <message>
        <source>Two states of this file both went on. What only one of them changed comes together by itself; where both changed the same thing, you choose.</source>
        <translation>حالتان من هذا الملف واصلتا التغيّر. ما تغيّر في واحدة فقط يجتمع تلقائيًا؛ وحيث تغيّر الشيء نفسه في كلتيهما يكون الاختيار لكم.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Leave both as they are</source>
        <translation>ترك الاثنين كما هما</translation>
    </message>
    <message>
        <source>The open file</source>
        <translation>الملف المفتوح</translation>
    </message>
    <message>
        <source>For the rest: {side}</source>
        <translation>لكل ما تبقّى: {side}</translation>
    </message>
    <message>
        <source>In the open file: {side}</source>
        <translation>في الملف المفتوح: {side}</translation>
    </message>
    <message>
        <source>To bring in: {side}</source>
        <translation>للإضافة: {side}</translation>
    </message>
    <message>
        <source>Your name, so that others see which changes are yours:</source>
        <translation>اسمكم، ليرى الآخرون أيّ التغييرات لكم:</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Your name in the history of changes</source>
        <translation>اسمكم في سجلّ التغييرات</translation>
    </message>
    <message>
        <source>The comparison failed because of a fault in the program.</source>
        <translation>فشلت المقارنة بسبب خلل في البرنامج.</translation>
    </message>
    <message>
        <source>It cannot be told when the two parted, so everything that differs is shown. Nothing is lost.</source>
        <translation>تتعذّر معرفة متى انفصلت النسختان، لذا يُعرض كل اختلاف بينهما. لا يُفقد شيء.</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>للاختيار</translation>
    </message>
    <message>
        <source>Comes together by itself from: {side}</source>
        <translation>يجتمع تلقائيًا من: {side}</translation>
    </message>
    <message>
        <source>Nothing: there is no change in it that is lacking here.</source>
        <translation>لا شيء: لا تغيير فيه ينقص هنا.</translation>
    </message>
    <message>
        <source>There is nothing to choose.</source>
        <translation>لا شيء للاختيار.</translation>
    </message>
    <message>
        <source>Still to choose: {count}</source>
        <translation>بقي للاختيار: {count}</translation>
    </message>
    <message>
        <source>All is chosen.</source>
        <translation>اكتمل الاختيار.</translation>
    </message>
    <message>
        <source>Keeping a copy of today&apos;s state first…</source>
        <translation>تُحفظ أولًا نسخة من الحالة الحالية…</translation>
    </message>
    <message>
        <source>Nothing was merged because of a fault in the program.</source>
        <translation>لم يُدمج شيء بسبب خلل في البرنامج.</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the whole roadmap</source>
        <translation>عرض مصغّر لخارطة الطريق كلّها</translation>
    </message>
</context>
<context>
    <name>MotionCard</name>
    <message>
        <source>The motion</source>
        <translation>نصّ القرار</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message>
        <source>What the list is called</source>
        <translation>اسم القائمة</translation>
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
        <translation>ألوان فاتحة</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>ألوان داكنة</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>لم يبدأ بعد</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>New file</source>
        <translation>ملف جديد</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation>اسم المنظمة</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>نوع المنظمة</translation>
    </message>
    <message>
        <source>Language of its documents</source>
        <translation>لغة المستندات</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>What it begins with</source>
        <translation>بماذا يبدأ</translation>
    </message>
    <message>
        <source>From my own files: Excel, a table or a text</source>
        <translation>من ملفاتي: Excel أو جدول أو نص</translation>
    </message>
    <message>
        <source>I will write it here</source>
        <translation>كتابتها هنا</translation>
    </message>
    <message>
        <source>Choose a place and create…</source>
        <translation>اختيار مكان وإنشاء…</translation>
    </message>
    <message>
        <source>Get the fill-in workbook</source>
        <translation>إنشاء مصنّف للتعبئة</translation>
    </message>
    <message>
        <source>{file} is brought in as soon as the file is made, or another one is opened.</source>
        <translation>يُستورد {file} فور إنشاء الملف الجديد أو فتح ملف آخر.</translation>
    </message>
    <message>
        <source>Write the organization&apos;s name first.</source>
        <translation>اكتبوا اسم المنظمة أولًا.</translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation>إنشاء الملف</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>ملفات Aligner ‏(*.aligner)</translation>
    </message>
</context>
<context>
    <name>NumbersEntry</name>
    <message>
        <source>Within {goal}</source>
        <translation>ضمن {goal}</translation>
    </message>
    <message>
        <source>Main goals</source>
        <translation>الأهداف الرئيسية</translation>
    </message>
    <message>
        <source>{goal}, this ballot</source>
        <translation>{goal}، في هذا النموذج</translation>
    </message>
    <message>
        <source>Still empty: {n}</source>
        <translation>ما زال فارغًا: {n}</translation>
    </message>
    <message>
        <source>All goals have an answer</source>
        <translation>لكل الأهداف إجابة</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>غير مطلوب</translation>
    </message>
    <message>
        <source>All 100 points are given</source>
        <translation>وُزّعت النقاط المئة كلها</translation>
    </message>
    <message>
        <source>Left: {points}</source>
        <extracomment>Points of a ballot that are not given yet.</extracomment>
        <translation>المتبقي: {points}</translation>
    </message>
    <message>
        <source>Too many: {points}</source>
        <translation>الزائد: {points}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Not decided yet</source>
        <translation>لم يُحسم بعد</translation>
    </message>
    <message>
        <source>Make all of them items</source>
        <translation>تحويلها كلها إلى بنود</translation>
    </message>
    <message>
        <source>What the figures say and nobody has answered yet.</source>
        <translation>ما تقوله الأرقام ولم يُجب عنه أحد بعد.</translation>
    </message>
    <message>
        <source>Every finding that asks for a choice is an item by now.</source>
        <translation>كل استنتاج يتطلّب حسمًا أصبح بندًا.</translation>
    </message>
    <message>
        <source>Make it an item</source>
        <translation>تحويله إلى بند</translation>
    </message>
</context>
<context>
    <name>OpeningTrouble</name>
    <message>
        <source>Open read-only</source>
        <translation>فتح للقراءة فقط</translation>
    </message>
    <message>
        <source>Show the window that has it</source>
        <translation>إظهار النافذة التي تفتحه</translation>
    </message>
    <message>
        <source>This file is already open in another window on this computer.</source>
        <translation>هذا الملف مفتوح في نافذة أخرى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It is closed there: open it</source>
        <translation>أُغلق هناك: فتحه هنا</translation>
    </message>
    <message>
        <source>The other window could not be reached.</source>
        <translation>تعذّر الوصول إلى النافذة الأخرى.</translation>
    </message>
    <message>
        <source>The other window does not answer. Look for it yourself, or open the file read-only.</source>
        <translation>النافذة الأخرى لا تستجيب. يمكن البحث عنها أو فتح الملف للقراءة فقط.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Ways to resolve</source>
        <translation>خيارات القرار</translation>
    </message>
    <message>
        <source>Add a way to resolve</source>
        <translation>إضافة خيار للقرار</translation>
    </message>
    <message>
        <source>For our mission</source>
        <translation>لرسالتنا</translation>
    </message>
    <message>
        <source>For our money</source>
        <translation>لأموالنا</translation>
    </message>
    <message>
        <source>For our people</source>
        <translation>لطاقمنا</translation>
    </message>
    <message>
        <source>For our autonomy</source>
        <translation>لاستقلاليتنا</translation>
    </message>
    <message>
        <source>For our data</source>
        <translation>لبياناتنا</translation>
    </message>
    <message>
        <source>Fit with our strategy</source>
        <translation>الملاءمة لاستراتيجيتنا</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>المزايا</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>التحفظات</translation>
    </message>
    <message>
        <source>Recommend this one</source>
        <translation>التوصية بهذا الخيار</translation>
    </message>
    <message>
        <source>This is what we recommend</source>
        <translation>هذه توصيتنا</translation>
    </message>
    <message>
        <source>Remove this way</source>
        <translation>إزالة الخيار</translation>
    </message>
    <message>
        <source>Add a way…</source>
        <translation>إضافة خيار…</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>موصى به</translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>The options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>An option with an amount of your own</source>
        <translation>خيار بمبلغ تحدّدونه</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Drop the option of your own</source>
        <translation>إسقاط خياركم</translation>
    </message>
    <message>
        <source>Write an amount up to {most}.</source>
        <translation>اكتبوا مبلغًا لا يزيد على {most}.</translation>
    </message>
    <message>
        <source>Recommended: {option}</source>
        <translation>الموصى به: {option}</translation>
    </message>
</context>
<context>
    <name>OrganizationDialog</name>
    <message>
        <source>The organization</source>
        <translation>المنظمة</translation>
    </message>
    <message>
        <source>Who may see what</source>
        <translation>من يحقّ له رؤية ماذا</translation>
    </message>
    <message>
        <source>The level of each kind of record. What hangs on another record is never seen more widely than that one; names of participants, reasons and owners of decisions never go further than the board.</source>
        <translation>مستوى الاطّلاع لكل نوع من السجلًّات. ما يتبع سجلًّا آخر لا يُعرض أبدًا على نطاق أوسع منه. أسماء المشاركين والأسباب والمسؤولون عن القرارات لا تتجاوز مجلس الإدارة.</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>النوع: {kind}</translation>
    </message>
    <message>
        <source>Of each grant: its money of a year, the amount awarded for all its years, or what was paid</source>
        <translation>من كل منحة: مبلغ السنة، أو المبلغ الممنوح لجميع السنوات، أو ما دُفع</translation>
    </message>
    <message>
        <source>Only where sums count what was paid. Both empty: all years</source>
        <translation>فقط حين تحسب المجاميع ما دُفع. كلاهما فارغ: كل السنوات</translation>
    </message>
    <message>
        <source>Paid from year</source>
        <translation>دفعات من سنة</translation>
    </message>
    <message>
        <source>Paid to year</source>
        <translation>دفعات حتى سنة</translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation>اسم المنظمة</translation>
    </message>
    <message>
        <source>Mission</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Chair of the board</source>
        <translation>رئاسة مجلس الإدارة</translation>
    </message>
    <message>
        <source>Sums, shares and charts count</source>
        <translation>تُحسب المجاميع والنسب والرسوم بحسب</translation>
    </message>
    <message>
        <source>Money for grants, a year</source>
        <translation>مبلغ المنح السنوي</translation>
    </message>
    <message>
        <source>What you plan to give in a year: what is free next year follows. Never beyond the board</source>
        <translation>ما تخطّطون لتقديمه في السنة: منه يُعرف المتاح في السنة القادمة. لمجلس الإدارة فقط</translation>
    </message>
    <message>
        <source>Number in the register</source>
        <translation>رقم التسجيل</translation>
    </message>
    <message>
        <source>Who may see mission and chair</source>
        <translation>من يحقّ له رؤية الرسالة والرئاسة</translation>
    </message>
    <message>
        <source>Language of the file</source>
        <translation>لغة الملف</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Leave the currency as it is</source>
        <translation>إبقاء العملة كما هي</translation>
    </message>
    <message>
        <source>{count} with a budget in {before}. Nothing is converted: what are these amounts from now on?</source>
        <translation>{count} مع ميزانية بعملة {before}. لا يُحوَّل شيء: ما هذه المبالغ من الآن فصاعدًا؟</translation>
    </message>
    <message>
        <source>They stay in {before}</source>
        <translation>تبقى بعملة {before}</translation>
    </message>
    <message>
        <source>The same numbers, now in {after}</source>
        <translation>الأرقام نفسها، من الآن بعملة {after}</translation>
    </message>
    <message>
        <source>usual: {level}</source>
        <translation>المعتاد: {level}</translation>
    </message>
    <message>
        <source>other than usual: {n}</source>
        <translation>غير المعتاد: {n}</translation>
    </message>
</context>
<context>
    <name>OtherCopies</name>
    <message>
        <source>Beside this file lies another copy of it, {file}, with changes of its own: {side}. Sync folders make one when two people worked at the same time.</source>
        <translation>بجانب هذا الملف نسخة أخرى منه، {file}، وفيها تغييرات خاصة بها: {side}. تنشئ مجلدات المزامنة نسخة كهذه حين يعمل شخصان في الوقت نفسه.</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>مقارنة ودمج</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>A button: leave the other copy for today.</extracomment>
        <translation>ليس الآن</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>أقسام الحقيبة</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Sections of the kit</source>
        <translation>أقسام الحقيبة</translation>
    </message>
    <message>
        <source>Space switches a section on or off, Alt with the arrows moves it, Enter edits its texts.</source>
        <translation>مفتاح المسافة يُظهر القسم أو يخفيه، و&#xa0;Alt مع الأسهم ينقله، و&#xa0;Enter لتعديل نصوصه.</translation>
    </message>
    <message>
        <source>Back to the usual order</source>
        <translation>العودة إلى الترتيب المعتاد</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>الصفحة الأولى</translation>
    </message>
    <message>
        <source>{section}: not for this audience</source>
        <translation>{section}: ليس لهذا الجمهور</translation>
    </message>
    <message>
        <source>the data under an edited text has changed</source>
        <translation>تغيّرت البيانات التي بُني عليها نص معدَّل</translation>
    </message>
    <message>
        <source>has a text of yours</source>
        <translation>فيه نص كتبتموه</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>{points} of 100</source>
        <translation>{points} من 100</translation>
    </message>
    <message>
        <source>What we decided</source>
        <translation>ما قرّرناه</translation>
    </message>
    <message>
        <source>Overdue: {count}</source>
        <translation>متأخر: {count}</translation>
    </message>
    <message>
        <source>Overdue since {day}</source>
        <translation>متأخر منذ {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>See the decisions</source>
        <translation>عرض القرارات</translation>
    </message>
    <message>
        <source>Data to mend: {count}</source>
        <translation>بيانات تحتاج إلى إصلاح: {count}</translation>
    </message>
    <message>
        <source>They come from an older version or from a merge, and hold up nothing else.</source>
        <translation>جاءت من إصدار أقدم أو من دمج، ولا تعيق شيئًا آخر.</translation>
    </message>
    <message>
        <source>No longer on the roadmap: {count}</source>
        <translation>لم يعد في خارطة الطريق: {count}</translation>
    </message>
    <message>
        <source>A newer roadmap has no place for these. Nothing of them is lost: place them again.</source>
        <translation>لا مكان لها في خارطة الطريق الأحدث. لم يضِع منها شيء: أدرجوها من جديد.</translation>
    </message>
    <message>
        <source>To its place</source>
        <translation>إلى مكانه</translation>
    </message>
    <message>
        <source>Leave off the roadmap</source>
        <translation>إبقاؤه خارج خارطة الطريق</translation>
    </message>
    <message>
        <source>Further lines: {count}. They appear here as these are placed.</source>
        <translation>أسطر أخرى: {count}. تظهر هنا كلما أُدرجت هذه.</translation>
    </message>
    <message>
        <source>Further lines: {count}. They appear here as these are mended.</source>
        <translation>أسطر أخرى: {count}. تظهر هنا كلما أُصلحت هذه.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Where we stand, what stands out, and what to do next.</source>
        <translation>أين نقف، وما الذي يلفت النظر، وما الخطوة التالية.</translation>
    </message>
    <message>
        <source>The initiative: {name}</source>
        <translation>المبادرة: {name}</translation>
    </message>
    <message>
        <source>Next: write the initiative&apos;s goals and stages, or import them from Excel.</source>
        <translation>الخطوة التالية: كتابة أهداف المبادرة ومراحلها، أو استيرادها من Excel.</translation>
    </message>
    <message>
        <source>Next: list your grants with their amounts.</source>
        <translation>الخطوة التالية: تسجيل مِنحكم ومبالغها.</translation>
    </message>
    <message>
        <source>Next: list your programs with their budgets.</source>
        <translation>الخطوة التالية: تسجيل برامجكم وميزانياتها.</translation>
    </message>
    <message>
        <source>Next: place the programs that are still off the roadmap.</source>
        <translation>الخطوة التالية: إدراج البرامج التي ما زالت خارج خارطة الطريق.</translation>
    </message>
    <message>
        <source>Next: share 100 points among the goals as you see them.</source>
        <translation>الخطوة التالية: توزيع 100 نقطة على الأهداف كما ترونها.</translation>
    </message>
    <message>
        <source>Everything is in place. Next: make the board kit.</source>
        <translation>كل شيء جاهز. الخطوة التالية: إعداد حقيبة مجلس الإدارة.</translation>
    </message>
    <message>
        <source>Next: write the collective weights that are missing ({count}).</source>
        <translation>الخطوة التالية: إكمال الأوزان الجماعية الناقصة ({count}).</translation>
    </message>
    <message>
        <source>Next: write the stages by which the initiative gets there.</source>
        <translation>الخطوة التالية: كتابة المراحل التي تصل بها المبادرة إلى ذلك.</translation>
    </message>
    <message>
        <source>Next: complete the amounts that are missing ({count}).</source>
        <translation>الخطوة التالية: استكمال المبالغ الناقصة ({count}).</translation>
    </message>
    <message>
        <source>Next: complete the budgets that are missing ({count}).</source>
        <translation>الخطوة التالية: استكمال الميزانيات الناقصة ({count}).</translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation>إلى {page}</translation>
    </message>
    <message>
        <source>Our priorities and the collective ones</source>
        <translation>أولوياتنا وأولويات المبادرة</translation>
    </message>
    <message>
        <source>Both stand side by side here once there are goals and both sides have their weights.</source>
        <translation>ستظهر المقارنة هنا عندما تكون هناك أهداف ويكون للطرفين أوزان.</translation>
    </message>
    <message>
        <source>Compare priorities</source>
        <translation>مقارنة الأولويات</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>ما يلفت النظر</translation>
    </message>
    <message>
        <source>Findings appear here once there are programs and weights.</source>
        <translation>تظهر الاستنتاجات هنا عند توفّر برامج وأوزان.</translation>
    </message>
</context>
<context>
    <name>OwnMeasures</name>
    <message>
        <source>Our own measures</source>
        <translation>مؤشراتنا</translation>
    </message>
    <message>
        <source>What we measure of our own work. It is no result of the population, and is never added to one.</source>
        <translation>ما نقيسه من عملنا. ليس نتيجة للسكان، ولا يُضاف إليها أبدًا.</translation>
    </message>
    <message>
        <source>Add our measure</source>
        <translation>إضافة مؤشر لنا</translation>
    </message>
    <message>
        <source>All of our work there</source>
        <translation>كل عملنا هناك</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>لم يُذكر بعد</translation>
    </message>
    <message>
        <source>What we measure</source>
        <translation>ما نقيسه</translation>
    </message>
    <message>
        <source>Whose work</source>
        <translation>عمل مَن</translation>
    </message>
    <message>
        <source>Held against the shared indicator</source>
        <translation>مقابل المؤشر المشترك</translation>
    </message>
    <message>
        <source>How it fits</source>
        <translation>مدى التوافق</translation>
    </message>
    <message>
        <source>How one is read as the other</source>
        <translation>كيف يُحوَّل أحدهما إلى الآخر</translation>
    </message>
    <message>
        <source>Last value</source>
        <translation>آخر قيمة</translation>
    </message>
    <message>
        <source>Of the date</source>
        <translation>بتاريخ</translation>
    </message>
    <message>
        <source>In which unit</source>
        <translation>الوحدة</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحق له الاطّلاع</translation>
    </message>
    <message>
        <source>Remove our measure</source>
        <translation>إزالة مؤشرنا</translation>
    </message>
    <message>
        <source>New measure</source>
        <translation>مؤشر جديد</translation>
    </message>
</context>
<context>
    <name>PairsEntry</name>
    <message>
        <source>1: alike. 3: the first is three times heavier. -3: the second is. Up to 9.</source>
        <translation>1: متساويان. 3: وزن الأول ثلاثة أضعاف وزن الثاني. ⁦-3⁩: وزن الثاني ثلاثة أضعاف وزن الأول. حتى 9.</translation>
    </message>
    <message>
        <source>{first} beside {second}</source>
        <translation>{first} مقارنةً بـ{second}</translation>
    </message>
    <message>
        <source>Still empty: {n}</source>
        <translation>ما زال فارغًا: {n}</translation>
    </message>
    <message>
        <source>Clashes with the answers about {goal}</source>
        <translation>لا ينسجم مع الإجابات عن {goal}</translation>
    </message>
    <message>
        <source>All pairs have an answer; some clash</source>
        <translation>لكل الأزواج إجابة؛ وبعضها لا ينسجم</translation>
    </message>
    <message>
        <source>All pairs have an answer</source>
        <translation>لكل الأزواج إجابة</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>On paper and as files</source>
        <translation>على الورق وفي ملفات</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>أُلغي. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>لحظة واحدة…</translation>
    </message>
    <message>
        <source>A fault in the program ended the work. Your file is safe.</source>
        <translation>أوقف خلل في البرنامج العمل. ملفكم آمن.</translation>
    </message>
    <message>
        <source>Ready in {folder}</source>
        <translation>جاهز في {folder}</translation>
    </message>
    <message>
        <source>They are in; one undo takes them all back.</source>
        <translation>أُدخلت كلها، ويمكن التراجع عنها بتراجع واحد.</translation>
    </message>
    <message>
        <source>{name} workshop</source>
        <translation>{name} - ورشة</translation>
    </message>
    <message>
        <source>Print the forms, or send each participant a file to fill in. Filled PDF and Excel files come back in together.</source>
        <translation>اطبعوا النماذج أو أرسلوا إلى كل مشارك ملفًا للتعبئة. تُقرأ ملفات PDF و&#xa0;Excel المملوءة دفعة واحدة.</translation>
    </message>
    <message>
        <source>Ballots and cards to print</source>
        <translation>نماذج وبطاقات للطباعة</translation>
    </message>
    <message>
        <source>A file for each</source>
        <translation>ملف لكل مشارك</translation>
    </message>
    <message>
        <source>Read filled ballots…</source>
        <translation>قراءة النماذج المملوءة…</translation>
    </message>
    <message>
        <source>Folder with filled ballots</source>
        <translation>مجلد النماذج المملوءة</translation>
    </message>
    <message>
        <source>Correct</source>
        <extracomment>A button: mend a ballot by hand.</extracomment>
        <translation>تصحيح</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>Move up</source>
        <translation>نقل إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى أسفل</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>حذف من العرض</translation>
    </message>
    <message>
        <source>Number {number}</source>
        <translation>رقم {number}</translation>
    </message>
</context>
<context>
    <name>PartsCard</name>
    <message>
        <source>Next steps</source>
        <translation>الخطوات التالية</translation>
    </message>
    <message>
        <source>The reasons</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>إضافة خطوة</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>إضافة سبب</translation>
    </message>
    <message>
        <source>A step in your own words</source>
        <translation>خطوة بكلماتكم</translation>
    </message>
    <message>
        <source>A reason in your own words</source>
        <translation>سبب بكلماتكم</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>ما نعرفه</translation>
    </message>
    <message>
        <source>More that could be added: {count}</source>
        <translation>ما يمكن إضافته: {count}</translation>
    </message>
</context>
<context>
    <name>Payments</name>
    <message>
        <source>Payments</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>No payment yet. Write what is scheduled and what was paid, year by year.</source>
        <translation>لا دفعات بعد. اكتبوا ما تقرّر وما دُفع، سنة بعد سنة.</translation>
    </message>
    <message>
        <source>Scheduled or paid</source>
        <translation>مقرّرة أو مدفوعة</translation>
    </message>
    <message>
        <source>Add payment</source>
        <translation>إضافة دفعة</translation>
    </message>
    <message>
        <source>New payment</source>
        <translation>دفعة جديدة</translation>
    </message>
    <message>
        <source>Remove payment</source>
        <translation>إزالة دفعة</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>السنة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Participants</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>The code stands on the ballot; a name is never needed. Roles and groups only if set beforehand.</source>
        <translation>الرمز مكتوب على النموذج، ولا حاجة إلى الاسم. الأدوار والمجموعات فقط إن حُددت مسبقًا.</translation>
    </message>
    <message>
        <source>How many participants to add</source>
        <translation>عدد المشاركين الجدد</translation>
    </message>
    <message>
        <source>Add with codes</source>
        <translation>إضافة مع رموز</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>لصق قائمة</translation>
    </message>
    <message>
        <source>Remove chosen</source>
        <translation>إزالة المختارين</translation>
    </message>
    <message>
        <source>A line each: name, role, group. Only what you want to keep.</source>
        <translation>سطر لكل شخص: الاسم، الدور، المجموعة. فقط ما تريدون حفظه.</translation>
    </message>
    <message>
        <source>List of participants</source>
        <translation>قائمة المشاركين</translation>
    </message>
    <message>
        <source>Add these</source>
        <translation>إضافة هؤلاء</translation>
    </message>
    <message>
        <source>Cut the names from the ballots</source>
        <translation>فصل الأسماء عن النماذج</translation>
    </message>
    <message>
        <source>The chosen ones:</source>
        <translation>الصفوف المختارة:</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>لم يُذكر</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>الحضور</translation>
    </message>
    <message>
        <source>Participants: {n}</source>
        <translation>المشاركون: {n}</translation>
    </message>
    <message>
        <source>taking part: {here}, away: {away}</source>
        <translation>يشارك: {here}، غير موجودين: {away}</translation>
    </message>
    <message>
        <source>Choose the rows first: with the mouse, or with Shift and the arrow keys.</source>
        <translation>اختاروا الصفوف أولًا: بالفأرة، أو بمفتاح Shift مع الأسهم.</translation>
    </message>
    <message>
        <source>Cut the names from the ballots?</source>
        <translation>هل تُفصل الأسماء عن النماذج؟</translation>
    </message>
    <message>
        <source>Names, roles and codes go out of this file and its history, and the list gets another order. Results and groups stay. This cannot be undone.</source>
        <translation>تخرج الأسماء والأدوار والرموز من هذا الملف ومن سجلّه، ويتغيّر ترتيب القائمة. تبقى النتائج والمجموعات. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>Remove the kept versions, too: they still hold the names</source>
        <translation>إزالة النسخ المحفوظة أيضًا: فالأسماء ما زالت فيها</translation>
    </message>
    <message>
        <source>A version of today is kept in any case. Files saved elsewhere are not touched.</source>
        <translation>تُحفظ نسخة من اليوم في كل حال. ولا تُمسّ الملفات المحفوظة في مكان آخر.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Cut for good</source>
        <translation>فصل نهائي</translation>
    </message>
    <message>
        <source>The names are cut from the ballots.</source>
        <translation>فُصلت الأسماء عن النماذج.</translation>
    </message>
    <message>
        <source>Nobody yet. Add as many codes as there are chairs.</source>
        <translation>لا أحد بعد. أضيفوا رموزًا بعدد الكراسي.</translation>
    </message>
</context>
<context>
    <name>PictureEditing</name>
    <message>
        <source>Double click or F2: rename. Ins: add one more. Drag or Alt with the arrows: another place. Enter: all its fields.</source>
        <translation>نقر مزدوج أو F2: تغيير الاسم. Ins: إضافة. السحب أو Alt مع الأسهم: تغيير المكان. Enter: كل الحقول.</translation>
    </message>
    <message>
        <source>The roadmap has no goals and no stages yet. Add them, or bring in a list.</source>
        <translation>لا أهداف ولا مراحل في خارطة الطريق بعد. أضيفوها، أو استوردوا قائمة.</translation>
    </message>
    <message>
        <source>The roadmap has no goals and no stages yet.</source>
        <translation>لا أهداف ولا مراحل في خارطة الطريق بعد.</translation>
    </message>
    <message>
        <source>Enter: all its fields.</source>
        <translation>Enter: كل الحقول.</translation>
    </message>
    <message>
        <source>Double click or F2: what we call a goal. Enter: all its fields.</source>
        <translation>نقر مزدوج أو F2: بمَ نسمّي الهدف. Enter: كل الحقول.</translation>
    </message>
    <message>
        <source>Title of the stage</source>
        <translation>اسم المرحلة</translation>
    </message>
    <message>
        <source>Title of the goal</source>
        <translation>اسم الهدف</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>بكلماتنا</translation>
    </message>
    <message>
        <source>The title is the initiative&apos;s and stays. Here is how we call this goal before our board; empty: as the initiative does.</source>
        <translation>الاسم من المبادرة ويبقى كما هو. هنا نكتب كيف نسمّي هذا الهدف أمام مجلس إدارتنا؛ فارغ: كما تسمّيه المبادرة.</translation>
    </message>
</context>
<context>
    <name>PlacementPage</name>
    <message>
        <source>Our story</source>
        <translation>قصتنا</translation>
    </message>
    <message>
        <source>Place a program…</source>
        <translation>إدراج برنامج…</translation>
    </message>
    <message>
        <source>Nothing to place yet</source>
        <translation>لا شيء لإدراجه بعد</translation>
    </message>
    <message>
        <source>This page needs the initiative&apos;s goals and your programs.</source>
        <translation>تحتاج هذه الصفحة إلى أهداف المبادرة وإلى برامجكم.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>إلى خارطة الطريق</translation>
    </message>
    <message>
        <source>Place here: {where}</source>
        <translation>الإدراج هنا: {where}</translation>
    </message>
    <message>
        <source>Our programs on the roadmap</source>
        <translation>برامجنا على خارطة الطريق</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>مواقع البرامج</translation>
    </message>
    <message>
        <source>Drag each program to the goals and stages it serves, or press Enter in a cell.</source>
        <translation>اسحبوا كل برنامج إلى الأهداف والمراحل التي يخدمها، أو اضغطوا Enter في الخانة.</translation>
    </message>
</context>
<context>
    <name>PlacementPanel</name>
    <message>
        <source>How the program divides</source>
        <translation>كيف يتوزّع البرنامج</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير محدَّد</translation>
    </message>
    <message>
        <source>As its program</source>
        <translation>مثل برنامجه</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>نوع المساهمة</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>قوة المساهمة</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>درجة الثقة</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>الفئة المستهدفة</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>لماذا هنا</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحقّ له رؤيته</translation>
    </message>
    <message>
        <source>Place elsewhere too…</source>
        <translation>الإدراج في مكان آخر أيضًا…</translation>
    </message>
    <message>
        <source>Remove from here</source>
        <translation>الإزالة من هنا</translation>
    </message>
    <message>
        <source>No longer left out: {statement}</source>
        <translation>لم يعد خارج النطاق: {statement}</translation>
    </message>
    <message>
        <source>What the initiative leaves out</source>
        <translation>ما هو خارج نطاق المبادرة</translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>خارج أهداف المبادرة</translation>
    </message>
    <message>
        <source>Indicators it moves</source>
        <translation>المؤشرات التي يؤثّر فيها</translation>
    </message>
    <message>
        <source>Place a program</source>
        <translation>إدراج برنامج</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>بلا مرحلة</translation>
    </message>
    <message>
        <source>Choose a goal</source>
        <translation>اختيار هدف</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>برنامج</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>هدف</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>مرحلة</translation>
    </message>
    <message>
        <source>Choose first where it goes.</source>
        <translation>اختاروا الهدف أولًا.</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>A button: put the program at this goal and stage.</extracomment>
        <translation>إدراج</translation>
    </message>
    <message>
        <source>Our story on the roadmap</source>
        <translation>قصتنا على خارطة الطريق</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
</context>
<context>
    <name>PlainDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PosterDialog</name>
    <message>
        <source>Roadmap poster</source>
        <translation>ملصق خارطة الطريق</translation>
    </message>
    <message>
        <source>The whole roadmap with our place on it, as one large page for the wall (PDF). The type is as large as the sheet lets it be; what has no room is grouped and counted.</source>
        <translation>خارطة الطريق كلّها وموقعنا عليها في صفحة واحدة كبيرة للحائط (PDF). الأحرف كبيرة بقدر ما تسمح الورقة، وما لا مكان له يُجمَع ويُعَدّ.</translation>
    </message>
    <message>
        <source>The roadmap with our place on it</source>
        <translation>خارطة الطريق وموقعنا عليها</translation>
    </message>
    <message>
        <source>The field: who works where</source>
        <translation>الميدان: من يعمل وأين</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>ما الذي يعرضه</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>الورقة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>من يقرؤه</translation>
    </message>
    <message>
        <source>Save the poster…</source>
        <translation>حفظ الملصق…</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Your preferences could not be saved: the settings folder cannot be written.</source>
        <translation>تعذّر حفظ تفضيلاتكم: لا يمكن الكتابة في مجلد الإعدادات.</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>The session</source>
        <translation>اللقاء</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Place</source>
        <extracomment>Where the workshop meets.</extracomment>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>التيسير</translation>
    </message>
    <message>
        <source>Minutes on the timer</source>
        <translation>دقائق المؤقت</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>المدعوون</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>النصاب</translation>
    </message>
    <message>
        <source>Set before voting. Left empty: half of the invited, at least 5.</source>
        <translation>يُحدَّد قبل التصويت. إن تُرك فارغًا: نصف المدعوين، و5 على الأقل.</translation>
    </message>
    <message>
        <source>How and what we ask</source>
        <translation>كيف نسأل وعمّ نسأل</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>How important is it for the population?</source>
        <translation>ما أهميته للفئة المستهدفة؟</translation>
    </message>
    <message>
        <source>Where should we put our effort?</source>
        <translation>أين نبذل جهدنا؟</translation>
    </message>
    <message>
        <source>The goals on the ballot</source>
        <translation>الأهداف في النموذج</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>فتح التصويت</translation>
    </message>
    <message>
        <source>No goals yet. Write them on the roadmap page.</source>
        <translation>لا أهداف بعد. اكتبوها في صفحة خارطة الطريق.</translation>
    </message>
    <message>
        <source>This list is kept as it is at the moment the vote opens.</source>
        <translation>تُحفظ القائمة كما هي لحظة فتح التصويت.</translation>
    </message>
    <message>
        <source>The list as it was when the vote opened.</source>
        <translation>القائمة كما كانت عند فتح التصويت.</translation>
    </message>
    <message>
        <source>Once the vote is open, quorum, method and questions stay as they are.</source>
        <translation>بعد فتح التصويت يبقى النصاب والطريقة والأسئلة كما هي.</translation>
    </message>
    <message>
        <source>The vote is open: quorum, method and questions stay as they are.</source>
        <translation>التصويت مفتوح: يبقى النصاب والطريقة والأسئلة كما هي.</translation>
    </message>
    <message>
        <source>Put the goals in order, then share 100 points. Best up to about ten goals.</source>
        <translation>ترتيب الأهداف ثم توزيع 100 نقطة. الأنسب لعشرة أهداف تقريبًا أو أقل.</translation>
    </message>
    <message>
        <source>Quick: places only, ties allowed. Weights are derived from the order.</source>
        <translation>سريعة: مراتب فقط، والتعادل مسموح. تُشتق الأوزان من الترتيب.</translation>
    </message>
    <message>
        <source>1 to 5 for each goal. Good for screening; it gives no weights.</source>
        <translation>من 1 إلى 5 لكل هدف. مناسبة للفرز؛ ولا تعطي أوزانًا.</translation>
    </message>
    <message>
        <source>Goal beside goal, up to seven goals. Needs a facilitator who explains it.</source>
        <translation>هدف مقابل هدف، حتى سبعة أهداف. تحتاج إلى شرح من الميسّر.</translation>
    </message>
    <message>
        <source>Remove this workshop</source>
        <translation>إزالة هذه الورشة</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the pages</source>
        <translation>معاينة الصفحات</translation>
    </message>
    <message>
        <source>All pages, small</source>
        <translation>كل الصفحات مصغَّرة</translation>
    </message>
    <message>
        <source>The deck is set in {font}, which this computer does not have. Shown here: {stand_in}.</source>
        <translation>العرض التقديمي مصمَّم بخط {font} غير المثبَّت على هذا الحاسوب. يُعرض هنا بخط {stand_in}.</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>صفحة {number}</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>Stays unknown</source>
        <translation>يبقى غير معروف</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>لا يُستورد</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>أُكمل</translation>
    </message>
    <message>
        <source>How it was read</source>
        <translation>كيف قُرئ</translation>
    </message>
    <message>
        <source>A verified copy of the file is kept first. Everything comes in as one step, and Undo takes it back.</source>
        <translation>تُحفظ أولًا نسخة مفحوصة من الملف. يُستورد كل شيء بخطوة واحدة، و«تراجع» يعيد الحال السابق.</translation>
    </message>
    <message>
        <source>Save what is wrong…</source>
        <translation>حفظ مواضع الخطأ…</translation>
    </message>
    <message>
        <source>A copy of your list, with the cells marked and what is wrong beside them.</source>
        <translation>نسخة من قائمتكم، فيها الخلايا معلّمة وبجانبها بيان الخطأ.</translation>
    </message>
    <message>
        <source>to add</source>
        <translation>ستُضاف</translation>
    </message>
    <message>
        <source>to change</source>
        <translation>ستتغيّر</translation>
    </message>
    <message>
        <source>already the same</source>
        <translation>مطابقة أصلًا</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>تبقى كما هي</translation>
    </message>
    <message>
        <source>to take out</source>
        <translation>ستُزال</translation>
    </message>
    <message>
        <source>What changes, by sheet</source>
        <translation>ما يتغيّر، حسب الورقة</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>الورقة</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>للإضافة</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>للتغيير</translation>
    </message>
    <message>
        <source>Same</source>
        <extracomment>A heading: how many rows of a sheet stand in the file already, just so.</extracomment>
        <translation>مطابقة</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <extracomment>A heading: how many records stand in the file only, and stay.</extracomment>
        <translation>تبقى كما هي</translation>
    </message>
</context>
<context>
    <name>PrioritiesPage</name>
    <message>
        <source>No goals to weigh yet</source>
        <translation>لا أهداف بعد لتحديد أوزانها</translation>
    </message>
    <message>
        <source>This page compares priorities over the initiative&apos;s goals. Write the goals first.</source>
        <translation>تقارن هذه الصفحة الأولويات بين أهداف المبادرة. اكتبوا الأهداف أولًا.</translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation>إلى خارطة الطريق</translation>
    </message>
    <message>
        <source>What the comparison says</source>
        <translation>ماذا تقول المقارنة</translation>
    </message>
    <message>
        <source>Weights kept from before</source>
        <translation>أوزان محفوظة من قبل</translation>
    </message>
    <message>
        <source>How our weights changed</source>
        <translation>كيف تغيّرت أوزاننا</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>الأولويات</translation>
    </message>
    <message>
        <source>What the collective weighs, what we say matters, and where our money goes.</source>
        <translation>أوزان المبادرة، وما نقول إنه مهم، وإلى أين تذهب أموالنا.</translation>
    </message>
    <message>
        <source>Sentences appear here once both sides have their weights.</source>
        <translation>تظهر الجمل هنا عندما يكون للطرفين أوزان.</translation>
    </message>
</context>
<context>
    <name>ProgramInspector</name>
    <message>
        <source>See it on the roadmap</source>
        <translation>عرضه على خارطة الطريق</translation>
    </message>
    <message>
        <source>Remove program</source>
        <translation>إزالة برنامج</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>غير محدَّد</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Grantee</source>
        <translation>متلقّي المنحة</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>نوع التمويل</translation>
    </message>
    <message>
        <source>Our role</source>
        <translation>دورنا</translation>
    </message>
    <message>
        <source>Budget, a year</source>
        <translation>الميزانية السنوية</translation>
    </message>
    <message>
        <source>Money, a year</source>
        <translation>المبلغ في السنة</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>مرحلة المنحة</translation>
    </message>
    <message>
        <source>Goes before the status</source>
        <translation>تُقدَّم على الحالة</translation>
    </message>
    <message>
        <source>Grantee’s number in the register</source>
        <translation>رقم متلقّي المنحة في السجلّ</translation>
    </message>
    <message>
        <source>Grantee’s place</source>
        <translation>مكان متلقّي المنحة</translation>
    </message>
    <message>
        <source>Awarded, for all years</source>
        <translation>المبلغ الممنوح لجميع السنوات</translation>
    </message>
    <message>
        <source>Awarded on</source>
        <translation>تاريخ المنح</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Empty: the organization&apos;s</source>
        <translation>فارغ: عملة المنظمة</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>People reached in a year</source>
        <translation>عدد المستفيدين في السنة</translation>
    </message>
    <message>
        <source>What is unique in it</source>
        <translation>ما يميّزه</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Populations</source>
        <translation>الفئات المستهدفة</translation>
    </message>
    <message>
        <source>Several: put ; between them</source>
        <translation>إن تعدّدت فافصلوا بينها بعلامة ;</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>المناطق</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>الطريقة</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحق له الاطّلاع</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Renewal due</source>
        <translation>موعد التجديد</translation>
    </message>
    <message>
        <source>Paid through</source>
        <translation>تُدفع عن طريق</translation>
    </message>
    <message>
        <source>Funding stream</source>
        <translation>مسار المنح</translation>
    </message>
    <message>
        <source>Pooled fund</source>
        <translation>صندوق مشترك</translation>
    </message>
    <message>
        <source>Our share of the fund</source>
        <translation>حصّتنا في الصندوق</translation>
    </message>
    <message>
        <source>Identifier at the source</source>
        <translation>المعرّف في المصدر</translation>
    </message>
    <message>
        <source>What could go wrong</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>For the board alone</source>
        <translation>لمجلس الإدارة وحده</translation>
    </message>
    <message>
        <source>What we learned with it</source>
        <translation>ما تعلّمناه منها</translation>
    </message>
    <message>
        <source>A story, in the words of who tells it</source>
        <translation>قصّة بكلمات من يرويها</translation>
    </message>
    <message>
        <source>Who tells it</source>
        <translation>من يرويها</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>تاريخ الموافقة</translation>
    </message>
    <message>
        <source>Without it no paper shows the story or its picture; other ones need a new consent</source>
        <translation>بدونها لا تعرض أيّ ورقة القصّة أو صورتها؛ وتغيير الكلمات أو الصورة يتطلّب موافقة جديدة</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>ما الذي تغيّر</translation>
    </message>
</context>
<context>
    <name>ProgramTable</name>
    <message>
        <source>Title</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Grantee</source>
        <translation>متلقّي المنحة</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Awarded</source>
        <translation>المبلغ الممنوح</translation>
    </message>
    <message>
        <source>Budget, a year</source>
        <translation>الميزانية السنوية</translation>
    </message>
    <message>
        <source>Money, a year</source>
        <translation>المبلغ في السنة</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>النسبة المُدرَجة</translation>
    </message>
    <message>
        <source>No grantee yet</source>
        <translation>لا متلقّي بعد</translation>
    </message>
    <message>
        <source>No funding stream yet</source>
        <translation>بلا مسار منح بعد</translation>
    </message>
    <message>
        <source>No day of the award yet</source>
        <translation>لا يوم للمنح بعد</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>لا حالة بعد</translation>
    </message>
    <message>
        <source>Not on the roadmap yet</source>
        <translation>ليس على خارطة الطريق بعد</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Add grant</source>
        <translation>إضافة منحة</translation>
    </message>
    <message>
        <source>Add program</source>
        <translation>إضافة برنامج</translation>
    </message>
    <message>
        <source>No programs yet</source>
        <translation>لا برامج بعد</translation>
    </message>
    <message>
        <source>Bring in a list</source>
        <translation>استيراد قائمة</translation>
    </message>
    <message>
        <source>Bring in your own list, paste it here, or add the first one.</source>
        <translation>استوردوا قائمتكم، أو الصقوها هنا، أو أضيفوا البرنامج الأول.</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>المنح</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>What we do, what it costs, and what is unique in it.</source>
        <translation>ما نفعله، وكم يكلّف، وما يميّزه.</translation>
    </message>
    <message>
        <source>Search programs</source>
        <translation>بحث في البرامج</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>On the roadmap</source>
        <translation>على خارطة الطريق</translation>
    </message>
    <message>
        <source>Not on the roadmap yet</source>
        <translation>خارج خارطة الطريق حتى الآن</translation>
    </message>
    <message>
        <source>Which programs to show</source>
        <translation>أي برامج تُعرض</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>جميع المستويات</translation>
    </message>
    <message>
        <source>Which levels to show</source>
        <translation>أي المستويات تُعرض</translation>
    </message>
    <message>
        <source>What sums count…</source>
        <translation>ما تحسبه المجاميع…</translation>
    </message>
    <message>
        <source>Shown: {shown} of {total}</source>
        <translation>المعروض: {shown} من {total}</translation>
    </message>
    <message>
        <source>No program matches. Clear the search to see all.</source>
        <translation>لا برنامج مطابق. امسحوا البحث لعرض الكل.</translation>
    </message>
    <message>
        <source>New grant</source>
        <translation>منحة جديدة</translation>
    </message>
    <message>
        <source>New program</source>
        <translation>برنامج جديد</translation>
    </message>
</context>
<context>
    <name>ProjectorControl</name>
    <message>
        <source>Slide before (F7)</source>
        <translation>الشاشة السابقة (F7)</translation>
    </message>
    <message>
        <source>Next slide (F8)</source>
        <translation>الشاشة التالية (F8)</translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation>تشغيل المؤقت أو إيقافه</translation>
    </message>
    <message>
        <source>One minute more</source>
        <translation>دقيقة إضافية</translation>
    </message>
    <message>
        <source>End projection</source>
        <translation>إنهاء العرض</translation>
    </message>
    <message>
        <source>Parking list</source>
        <translation>المواضيع المؤجَّلة</translation>
    </message>
    <message>
        <source>What leads astray now and must not be lost. It has a slide of its own.</source>
        <translation>ما يخرج عن الموضوع الآن ويجب ألا يُنسى. لهذه المواضيع شاشة خاصة.</translation>
    </message>
    <message>
        <source>Write it and press Enter</source>
        <translation>اكتبوا واضغطوا Enter</translation>
    </message>
    <message>
        <source>New line of the parking list</source>
        <translation>سطر جديد في المواضيع المؤجَّلة</translation>
    </message>
    <message>
        <source>Show it to the room again</source>
        <translation>إعادة العرض على الحاضرين</translation>
    </message>
    <message>
        <source>Next screen</source>
        <translation>الشاشة التالية</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>The room sees {n} of {all}: {slide}</source>
        <translation>ترى القاعة {n} من {all}: {slide}</translation>
    </message>
    <message>
        <source>The room&apos;s screen is gone. The view comes back with it, at the same slide.</source>
        <translation>انقطعت شاشة القاعة. يعود العرض معها عند الشريحة نفسها.</translation>
    </message>
    <message>
        <source>The room&apos;s view rests behind this window, at the same slide.</source>
        <translation>العرض على القاعة ينتظر خلف هذه النافذة عند الشريحة نفسها.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>The question of the meeting</source>
        <translation>سؤال الاجتماع</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>سؤال آخر</translation>
    </message>
    <message>
        <source>The figures put this question first. They would bear others, too:</source>
        <translation>تضع الأرقام هذا السؤال أولًا. ويمكن طرح أسئلة أخرى:</translation>
    </message>
    <message>
        <source>You chose this question. The figures put another one first.</source>
        <translation>هذا السؤال اختياركم. تضع الأرقام سؤالًا آخر أولًا.</translation>
    </message>
</context>
<context>
    <name>QuestionsStep</name>
    <message>
        <source>Nothing has to be asked.</source>
        <translation>لا حاجة إلى أي سؤال.</translation>
    </message>
    <message>
        <source>Read without asking; choose otherwise where it is wrong</source>
        <translation>قُرئ بلا سؤال؛ اختاروا غير ذلك إن كان خطأ</translation>
    </message>
    <message>
        <source>It cannot be read like this</source>
        <translation>لا يمكن قراءته هكذا</translation>
    </message>
</context>
<context>
    <name>QuitQuestion</name>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
    <message>
        <source>Something is still being done</source>
        <translation>ما زال هناك عمل لم ينتهِ</translation>
    </message>
    <message>
        <source>If you stop it, nothing half-made stays, and what is in your file is saved.</source>
        <translation>إذا أوقفتموه فلن يبقى شيء ناقص، وكل ما في ملفكم محفوظ.</translation>
    </message>
    <message>
        <source>Wait, then quit</source>
        <translation>انتظار الانتهاء ثم الخروج</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>إيقاف وخروج</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>متابعة العمل</translation>
    </message>
</context>
<context>
    <name>Quitting</name>
    <message>
        <source>The window closes as soon as this is finished.</source>
        <translation>تُغلق النافذة حال انتهاء العمل.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>متابعة العمل</translation>
    </message>
</context>
<context>
    <name>RatesPart</name>
    <message>
        <source>Other currencies</source>
        <translation>عملات أخرى</translation>
    </message>
    <message>
        <source>Amounts in another currency stand in sums, shares and charts once you write what it is worth. Without a rate they are in no sum, and every document says so.</source>
        <translation>تدخل المبالغ المكتوبة بعملة أخرى في المجاميع والنسب والرسوم بعد أن تكتبوا قيمتها. ومن دون سعر صرف لا يشملها أي مجموع، وتذكر كل وثيقة ذلك.</translation>
    </message>
    <message>
        <source>1 {currency} in {own}</source>
        <translation>1 {currency} بعملة {own}</translation>
    </message>
    <message>
        <source>Rate of the day</source>
        <translation>تاريخ السعر</translation>
    </message>
    <message>
        <source>Source of the rate</source>
        <translation>مصدر السعر</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحقّ له الاطّلاع</translation>
    </message>
    <message>
        <source>{rate}: in no sum, because the organization’s currency is another one.</source>
        <translation>{rate}: لا يُستعمل في أي مجموع، لأن عملة المنظمة مختلفة.</translation>
    </message>
    <message>
        <source>Remove the rate</source>
        <translation>إزالة السعر</translation>
    </message>
</context>
<context>
    <name>ReasonLine</name>
    <message>
        <source>Why? Kept with the next change</source>
        <translation>لماذا؟ يُحفظ مع التغيير التالي</translation>
    </message>
    <message>
        <source>Reason of the next change, may stay empty</source>
        <translation>سبب التغيير التالي، يمكن تركه فارغًا</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message>
        <source>Who changed what</source>
        <translation>سجلّ التغييرات</translation>
    </message>
    <message>
        <source>Your name in it</source>
        <translation>اسمكم في السجلّ</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>Your name in the history of changes</source>
        <translation>اسمكم في سجلّ التغييرات</translation>
    </message>
    <message>
        <source>It stands beside each change you make from now on. It may stay empty.</source>
        <translation>يظهر من الآن بجانب كل تغيير تجرونه، ويمكن تركه فارغًا.</translation>
    </message>
    <message>
        <source>Remove the history for good…</source>
        <translation>إزالة السجلّ نهائيًا…</translation>
    </message>
    <message>
        <source>Remove the whole history?</source>
        <translation>إزالة السجلّ كله؟</translation>
    </message>
    <message>
        <source>Who changed what, when and why, and all old values go out of this file. Kits made from an older state can no longer be made again or compared. This cannot be undone; what stands in the file today stays.</source>
        <translation>يُحذف من هذا الملف سجلّ التغييرات كله (من غيّر، وماذا، ومتى، ولماذا) مع القيم السابقة. ولا يمكن بعد ذلك إعادة إعداد الحقائب التي أُعدّت من حالة أقدم ولا مقارنتها. لا يمكن التراجع عن ذلك؛ أما ما في الملف اليوم فيبقى.</translation>
    </message>
    <message>
        <source>Remove the kept versions, too: they still hold it</source>
        <translation>إزالة النسخ المحفوظة أيضًا: السجلّ ما زال محفوظًا فيها</translation>
    </message>
    <message>
        <source>A version of today is kept in any case. Files saved elsewhere are not touched.</source>
        <translation>تُحفظ نسخة من اليوم في كل الأحوال. لا تُمسّ ملفات حُفظت في مكان آخر.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>الإبقاء على السجلّ</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>إزالة نهائية</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>All</source>
        <extracomment>What happens to a record: all of these.</extracomment>
        <translation>الكل</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>What happens to a record.</extracomment>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>What happens to a record.</extracomment>
        <translation>يتغيّر</translation>
    </message>
    <message>
        <source>Taken out</source>
        <extracomment>What happens to a record.</extracomment>
        <translation>يُزال</translation>
    </message>
    <message>
        <source>The records that change</source>
        <translation>السجلًّات التي تتغيّر</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين في الملف</translation>
    </message>
</context>
<context>
    <name>RefusalLine</name>
    <message>
        <source>Show: {kind}</source>
        <translation>عرض: {kind}</translation>
    </message>
</context>
<context>
    <name>Removals</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Removing</name>
    <message>
        <source>Remove them with their ballots?</source>
        <translation>هل يُزالون مع نماذجهم؟</translation>
    </message>
    <message>
        <source>A ballot is in from: {people}</source>
        <translation>وصل نموذج من: {people}</translation>
    </message>
    <message>
        <source>It goes with them. You can undo this.</source>
        <translation>يُزال النموذج معهم. ويمكن التراجع.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>إبقاؤها</translation>
    </message>
    <message>
        <source>Remove with the ballots</source>
        <translation>إزالة مع النماذج</translation>
    </message>
</context>
<context>
    <name>ResolutionsView</name>
    <message>
        <source>No resolution yet</source>
        <translation>لا مشروع قرار بعد</translation>
    </message>
    <message>
        <source>A resolution puts the ways to go on before the board. Its motion is drafted from the figures.</source>
        <translation>يطرح مشروع القرار سبل المتابعة أمام مجلس الإدارة. ونصّ القرار يُصاغ من الأرقام.</translation>
    </message>
    <message>
        <source>New resolution</source>
        <translation>مشروع قرار جديد</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>مشاريع القرارات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يحق له الاطّلاع</translation>
    </message>
    <message>
        <source>The question before the board</source>
        <translation>السؤال المطروح على المجلس</translation>
    </message>
    <message>
        <source>Motion, worded for the minutes</source>
        <translation>نصّ القرار للمحضر</translation>
    </message>
    <message>
        <source>Items that it settles</source>
        <translation>البنود التي يحسمها</translation>
    </message>
    <message>
        <source>Items to decide can be attached here once there are any.</source>
        <translation>يمكن إرفاق بنود للحسم هنا متى وُجدت.</translation>
    </message>
    <message>
        <source>Question and motion back to generated</source>
        <translation>إعادة السؤال ونصّ القرار إلى الصياغة التلقائية</translation>
    </message>
    <message>
        <source>Remove resolution</source>
        <translation>إزالة مشروع القرار</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>The result is hidden</source>
        <translation>النتيجة مخفية</translation>
    </message>
    <message>
        <source>Show it when everyone looks at the same screen. Fewer than three ballots are never shown.</source>
        <translation>اكشفوها عندما ينظر الجميع إلى الشاشة نفسها. لا تُكشف أبدًا نتيجة أقل من ثلاثة نماذج.</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>كشف النتيجة</translation>
    </message>
    <message>
        <source>What the result says</source>
        <translation>ماذا تقول النتيجة</translation>
    </message>
    <message>
        <source>Our order</source>
        <translation>ترتيبنا</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>المجموعات</translation>
    </message>
    <message>
        <source>How firm it is</source>
        <translation>مدى ثبات النتيجة</translation>
    </message>
    <message>
        <source>On to adopting</source>
        <translation>إلى الاعتماد</translation>
    </message>
    <message>
        <source>Another round</source>
        <translation>جولة أخرى</translation>
    </message>
    <message>
        <source>Show with the late ballots</source>
        <translation>الكشف مع النماذج المتأخرة</translation>
    </message>
    <message>
        <source>Close the workshop</source>
        <translation>إغلاق الورشة</translation>
    </message>
    <message>
        <source>Ballots in: {ballots} of {expected}</source>
        <translation>النماذج التي وصلت: {ballots} من {expected}</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>الهدف</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>متوسط التقييم</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>نحن</translation>
    </message>
    <message>
        <source>Half of the ballots</source>
        <translation>نصف النماذج</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المراتب المعطاة</translation>
    </message>
    <message>
        <source>Initiative</source>
        <translation>المبادرة</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>الفجوة</translation>
    </message>
</context>
<context>
    <name>Revealing</name>
    <message>
        <source>Show the result?</source>
        <translation>هل تُكشف النتيجة؟</translation>
    </message>
    <message>
        <source>What the room has seen stays seen, and later ballots wait for a showing of their own.</source>
        <translation>ما رآه الحاضرون لا يُسترجع، والنماذج التي تصل لاحقًا تنتظر كشفًا مستقلًّا.</translation>
    </message>
    <message>
        <source>Wait for the ballots</source>
        <translation>انتظار النماذج</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>الكشف الآن</translation>
    </message>
</context>
<context>
    <name>RoadmapCanvas</name>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>خارج أهداف المبادرة</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>بلا مرحلة</translation>
    </message>
    <message>
        <source>?</source>
        <extracomment>A share that nobody knows.</extracomment>
        <translation>؟</translation>
    </message>
    <message>
        <source>{program}, {share} of it, at {goal}, {stage}</source>
        <translation>{program}، {share} منه، في {goal}، {stage}</translation>
    </message>
    <message>
        <source>{count} at {goal}, {stage}; together {money}</source>
        <extracomment>A group of programs in one cell, for those who listen; money: what they have there together.</extracomment>
        <translation>{count}، {goal}، {stage}؛ معًا {money}</translation>
    </message>
    <message>
        <source>not awarded yet: {n}</source>
        <extracomment>Of a group of grants in one cell: how many are not awarded yet.</extracomment>
        <translation>لم تُمنح بعد: {n}</translation>
    </message>
</context>
<context>
    <name>RoadmapForms</name>
    <message>
        <source>What the initiative wants to reach. Add goals, and goals below goals; weigh those below.</source>
        <translation>ما تريد المبادرة بلوغه. أضيفوا أهدافًا وأهدافًا فرعية، وحدّدوا أوزان الأهداف الفرعية.</translation>
    </message>
    <message>
        <source>The steps by which the initiative gets there, in their order.</source>
        <translation>المراحل التي تتقدّم بها المبادرة، بالترتيب.</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>إضافة هدف</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>إضافة مرحلة</translation>
    </message>
    <message>
        <source>Name of the initiative</source>
        <translation>اسم المبادرة</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>الرؤية</translation>
    </message>
    <message>
        <source>The problem it answers</source>
        <translation>المشكلة التي تعالجها</translation>
    </message>
    <message>
        <source>Backbone organization</source>
        <translation>المنظمة المحورية</translation>
    </message>
    <message>
        <source>Version of the roadmap</source>
        <translation>إصدار خارطة الطريق</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>What it leaves out</source>
        <translation>ما هو خارج نطاقها</translation>
    </message>
    <message>
        <source>The initiative</source>
        <translation>المبادرة</translation>
    </message>
    <message>
        <source>Any number from 0 up; empty means unknown. Only goals without goals below them have one.</source>
        <translation>أي عدد من 0 فأكثر؛ الفارغ يعني غير معروف. الوزن فقط للأهداف التي لا أهداف فرعية تحتها.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Collective weight</source>
        <translation>الوزن الجماعي</translation>
    </message>
    <message>
        <source>As its stages name it; empty: of all tracks</source>
        <translation>اسم المسار كما هو مكتوب في مراحله؛ فارغ: في كل المسارات</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>In our words</source>
        <translation>بكلماتنا</translation>
    </message>
    <message>
        <source>So our board reads it; empty: the title</source>
        <translation>هكذا يقرؤه مجلس إدارتنا؛ فارغ: العنوان</translation>
    </message>
    <message>
        <source>Our note</source>
        <translation>ملاحظتنا</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>هدف</translation>
    </message>
    <message>
        <source>Track</source>
        <translation>المسار</translation>
    </message>
    <message>
        <source>Only when there are several</source>
        <translation>فقط عند وجود عدة مسارات</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>مرحلة</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>وحدة القياس</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Baseline, date</source>
        <translation>خط الأساس، التاريخ</translation>
    </message>
    <message>
        <source>Baseline, value</source>
        <translation>خط الأساس، القيمة</translation>
    </message>
    <message>
        <source>Target, date</source>
        <translation>القيمة المستهدفة، التاريخ</translation>
    </message>
    <message>
        <source>Target, value</source>
        <translation>القيمة المستهدفة</translation>
    </message>
    <message>
        <source>Source of the data</source>
        <translation>مصدر البيانات</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>مؤشر</translation>
    </message>
    <message>
        <source>Catalysts: goals that help several others</source>
        <translation>محفّزات: أهداف تفيد عدّة أهداف أخرى</translation>
    </message>
</context>
<context>
    <name>RoadmapPage</name>
    <message>
        <source>Show as picture</source>
        <translation>عرض الرسم</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>The roadmap with our programs</source>
        <translation>خارطة الطريق مع برامجنا</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>خارطة الطريق</translation>
    </message>
    <message>
        <source>What the initiative wants to reach, by which steps, and how it is measured.</source>
        <translation>ما تريد المبادرة بلوغه، وبأي مراحل، وكيف يُقاس.</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>نقل إلى أعلى (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>نقل إلى أسفل (Alt+Down)</translation>
    </message>
    <message>
        <source>Put below the goal before it</source>
        <translation>جعله هدفًا فرعيًا للهدف السابق</translation>
    </message>
    <message>
        <source>Take out of the goal above it</source>
        <translation>إخراجه من الهدف الرئيسي</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>إزالة (Delete)</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>إصدارات سابقة…</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>هدف</translation>
    </message>
    <message>
        <source>Goal below the chosen one</source>
        <translation>هدف فرعي للهدف المختار</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>مرحلة</translation>
    </message>
    <message>
        <source>Indicator of the chosen goal</source>
        <translation>مؤشر للهدف المختار</translation>
    </message>
    <message>
        <source>Show as list</source>
        <translation>عرض القائمة</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>هدف جديد</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>مرحلة جديدة</translation>
    </message>
    <message>
        <source>New indicator</source>
        <translation>مؤشر جديد</translation>
    </message>
</context>
<context>
    <name>RoadmapTree</name>
    <message>
        <source>Roadmap</source>
        <translation>خارطة الطريق</translation>
    </message>
    <message>
        <source>The initiative</source>
        <translation>المبادرة</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>الأهداف</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>المراحل</translation>
    </message>
    <message>
        <source>No longer on the roadmap</source>
        <translation>لم تعد في خارطة الطريق</translation>
    </message>
</context>
<context>
    <name>SearchEditor</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
</context>
<context>
    <name>Seat</name>
    <message>
        <source>{code}: in</source>
        <translation>{code}: وصل</translation>
    </message>
    <message>
        <source>{code}: not in yet</source>
        <translation>{code}: لم يصل بعد</translation>
    </message>
</context>
<context>
    <name>SectionTexts</name>
    <message>
        <source>Texts</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>This section has no text of its own: it shows a table.</source>
        <translation>ليس لهذا القسم نص خاص به: فهو يعرض جدولًا.</translation>
    </message>
    <message>
        <source>Texts of: {section}</source>
        <translation>نصوص: {section}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This file is open read-only: nothing you see here can be changed.</source>
        <translation>الملف مفتوح للقراءة فقط: لا يمكن تغيير أي شيء هنا.</translation>
    </message>
    <message>
        <source>This was stopped, and nothing half-made was left: {work}</source>
        <translation>أُوقف العمل ولم يبقَ شيء ناقص: {work}</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The kit</source>
        <translation>حقيبة الاجتماع</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Speaker notes in the deck</source>
        <translation>ملاحظات المتحدث في العرض</translation>
    </message>
    <message>
        <source>It needs a funder that this audience may see, with work at a goal.</source>
        <translation>يحتاج إلى مموّل يمكن لهذا الجمهور أن يراه وله عمل مسجَّل في هدف.</translation>
    </message>
    <message>
        <source>This audience is not given this document.</source>
        <translation>لا يُعطى هذا المستند لهذا الجمهور.</translation>
    </message>
    <message>
        <source>At least one document is needed.</source>
        <translation>يلزم مستند واحد على الأقل.</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share what we do</source>
        <translation>مشاركة ما نفعله</translation>
    </message>
    <message>
        <source>A package tells other partners where our programs stand on the roadmap. This is all that would leave:</source>
        <translation>تبيّن الحزمة للشركاء الآخرين مواقع برامجنا على خارطة الطريق. هذا كلّ ما سيخرج:</translation>
    </message>
    <message>
        <source>A package tells other partners where our grants stand on the roadmap. This is all that would leave:</source>
        <translation>تبيّن الحزمة للشركاء الآخرين مواقع المنح التي نقدّمها على خارطة الطريق. هذا كلّ ما سيخرج:</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>من يحقّ له قراءتها</translation>
    </message>
    <message>
        <source>For whom (noted in this file alone)</source>
        <translation>لمن (يُسجَّل في هذا الملف وحده)</translation>
    </message>
    <message>
        <source>What would leave</source>
        <translation>ما الذي سيخرج</translation>
    </message>
    <message>
        <source>What left this file before</source>
        <translation>ما خرج من هذا الملف سابقًا</translation>
    </message>
    <message>
        <source>Save the package…</source>
        <translation>حفظ الحزمة…</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Share evenly</source>
        <translation>توزيع متساوٍ</translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>خارج أهداف المبادرة</translation>
    </message>
    <message>
        <source>?</source>
        <extracomment>A share that nobody knows.</extracomment>
        <translation>؟</translation>
    </message>
    <message>
        <source>Share at {place}</source>
        <translation>الحصة في {place}</translation>
    </message>
    <message>
        <source>{percent} are not yet divided.</source>
        <translation>{percent} لم تُوزَّع بعد.</translation>
    </message>
    <message>
        <source>{percent} of the program lie outside the goals.</source>
        <translation>{percent} من البرنامج خارج الأهداف.</translation>
    </message>
    <message>
        <source>All of the program is on the roadmap.</source>
        <translation>البرنامج كله على خارطة الطريق.</translation>
    </message>
</context>
<context>
    <name>SheetsStep</name>
    <message>
        <source>Row of the headers</source>
        <translation>صف العناوين</translation>
    </message>
    <message>
        <source>The first rows of the sheet</source>
        <translation>الصفوف الأولى من الورقة</translation>
    </message>
    <message>
        <source>As the program reads them</source>
        <translation>كما يقرؤها البرنامج</translation>
    </message>
    <message>
        <source>How the letters of the file are written</source>
        <translation>ترميز حروف الملف</translation>
    </message>
    <message>
        <source>Letters of the file</source>
        <translation>حروف الملف</translation>
    </message>
    <message>
        <source>Bring in {sheet}</source>
        <translation>استيراد {sheet}</translation>
    </message>
    <message>
        <source>Choose what it holds</source>
        <translation>اختيار نوع القائمة</translation>
    </message>
    <message>
        <source>What {sheet} holds</source>
        <translation>ما تحويه الورقة {sheet}</translation>
    </message>
    <message>
        <source>hidden in the file</source>
        <translation>مخفية في الملف</translation>
    </message>
    <message>
        <source>in the workbook&apos;s own form</source>
        <translation>ببنية مصنّف العمل</translation>
    </message>
    <message>
        <source>none of the lists that the program knows</source>
        <translation>ليست أيًّا من القوائم التي يعرفها البرنامج</translation>
    </message>
    <message>
        <source>could also be: {kinds}</source>
        <translation>قد تكون أيضًا: {kinds}</translation>
    </message>
    <message>
        <source>seen by: {headers}</source>
        <translation>عُرفت من: {headers}</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Storyline</source>
        <translation>خط الحجّة</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>الإعداد</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Made before</source>
        <translation>حقائب سابقة</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>الصفحة الأولى</translation>
    </message>
</context>
<context>
    <name>SinceLastKit</name>
    <message>
        <source>Since the last kit for these readers, {day}</source>
        <translation>منذ الحقيبة الأخيرة لهؤلاء القرّاء، {day}</translation>
    </message>
    <message>
        <source>Nothing moved: the same kit would be made today.</source>
        <translation>لم يتغيّر شيء: لو أُعدّت الحقيبة اليوم لكانت نفسها.</translation>
    </message>
    <message>
        <source>All that changed</source>
        <translation>كل ما تغيّر</translation>
    </message>
    <message>
        <source>Then: {text}</source>
        <translation>حينها: {text}</translation>
    </message>
    <message>
        <source>Now: {text}</source>
        <translation>الآن: {text}</translation>
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
        <translation>المراجعة {number}</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>حُفظت كل التغييرات</translation>
    </message>
    <message>
        <source>Being written: saved when you leave the field</source>
        <extracomment>At the foot of the window, while a field is being written in.</extracomment>
        <translation>قيد الكتابة: يُحفظ عند مغادرة الحقل</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Step {number} of {count}: {name}</source>
        <translation>الخطوة {number} من {count}: {name}</translation>
    </message>
    <message>
        <source>Sheets and headers</source>
        <translation>الأوراق والعناوين</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Before it is saved</source>
        <translation>قبل الحفظ</translation>
    </message>
</context>
<context>
    <name>StoryPicture</name>
    <message>
        <source>A picture of the story</source>
        <translation>صورة للقصّة</translation>
    </message>
    <message>
        <source>PNG or JPEG: choose one, or drop it here. The consent to the story covers the picture, so a new picture needs a new day of consent.</source>
        <translation>PNG أو JPEG: اختاروا صورة أو اسحبوها إلى هنا. الموافقة على القصّة تشمل الصورة، ولذلك تتطلّب الصورة الجديدة تاريخ موافقة جديدًا.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>اختيار صورة…</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>إزالة الصورة</translation>
    </message>
    <message>
        <source>What is seen in it</source>
        <translation>ما يظهر فيها</translation>
    </message>
    <message>
        <source>Read out to those who do not see it</source>
        <translation>يُقرأ لمن لا يرونها</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>صور</translation>
    </message>
</context>
<context>
    <name>StorylineDesk</name>
    <message>
        <source>The storyline is being put together…</source>
        <translation>يُعَدّ خط الحجّة…</translation>
    </message>
    <message>
        <source>Question of the agenda</source>
        <translation>سؤال من جدول الأعمال</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>From these records: {count}</source>
        <translation>من هذه السجلًّات: {count}</translation>
    </message>
    <message>
        <source>By this rule</source>
        <translation>بهذه القاعدة</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>And more: {count}</source>
        <translation>وغيرها: {count}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not on the roadmap yet</source>
        <translation>خارج خارطة الطريق حتى الآن</translation>
    </message>
    <message>
        <source>Programs that are not on the roadmap yet</source>
        <translation>برامج ليست على خارطة الطريق بعد</translation>
    </message>
</context>
<context>
    <name>ValueLine</name>
    <message>
        <source>d.m.yyyy</source>
        <translation>يوم/شهر/عام</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>التقويم (Alt+سهم إلى الأسفل)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Undo: {change}</source>
        <translation>تراجع: {change}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>إعادة: {change}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
</context>
<context>
    <name>VersionDetail</name>
    <message>
        <source>Comparing with today…</source>
        <translation>جارٍ المقارنة مع اليوم…</translation>
    </message>
    <message>
        <source>Look inside</source>
        <extracomment>A button: open an older state read-only.</extracomment>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Save as a file of its own…</source>
        <translation>حفظ في ملف مستقل…</translation>
    </message>
    <message>
        <source>Bring this state back</source>
        <translation>استعادة هذه الحالة</translation>
    </message>
    <message>
        <source>Bringing it back can be undone, and today&apos;s state is kept, too.</source>
        <translation>يمكن التراجع عن الاستعادة، كما تُحفظ حالة اليوم.</translation>
    </message>
    <message>
        <source>The comparison failed because of a fault in the program.</source>
        <translation>فشلت المقارنة بسبب خلل في البرنامج.</translation>
    </message>
    <message>
        <source>Save as a file of its own</source>
        <translation>حفظ في ملف مستقل</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>ملفات Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What changed from then to today</source>
        <translation>ما تغيّر منذ ذلك الحين حتى اليوم</translation>
    </message>
    <message>
        <source>Nothing: this state is the same as today.</source>
        <translation>لا شيء: هذه الحالة مطابقة لليوم.</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Older states of this file</source>
        <translation>حالات سابقة لهذا الملف</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} ك.ب</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} م.ب</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Other copies of this file beside it</source>
        <translation>نسخ أخرى من هذا الملف بجانبه</translation>
    </message>
    <message>
        <source>No older state yet</source>
        <translation>لا حالة سابقة بعد</translation>
    </message>
    <message>
        <source>A copy is kept when the file is opened, while you work, and before an import.</source>
        <translation>تُحفظ نسخة عند فتح الملف، وأثناء العمل، وقبل الاستيراد.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>النسخ السابقة</translation>
    </message>
    <message>
        <source>Older states of this file: look inside, compare, bring back.</source>
        <translation>حالات سابقة لهذا الملف: معاينة ومقارنة واستعادة.</translation>
    </message>
    <message>
        <source>The history was removed for good.</source>
        <translation>أُزيل السجلّ نهائيًا.</translation>
    </message>
    <message>
        <source>Keep today&apos;s state under a name</source>
        <translation>حفظ الحالة الحالية باسم</translation>
    </message>
    <message>
        <source>For example: before the board meeting</source>
        <translation>مثلًا: قبل اجتماع مجلس الإدارة</translation>
    </message>
    <message>
        <source>Name of the restore point</source>
        <translation>اسم نقطة الاستعادة</translation>
    </message>
    <message>
        <source>Keep this state</source>
        <translation>حفظ هذه الحالة</translation>
    </message>
    <message>
        <source>A copy for reading…</source>
        <translation>نسخة للقراءة…</translation>
    </message>
    <message>
        <source>Without the history, without ballots, and only what its readers may see</source>
        <translation>من دون السجلّ ومن دون الأصوات، وفقط ما يحقّ لقرّائها أن يروه</translation>
    </message>
    <message>
        <source>Give this state a name first.</source>
        <translation>أعطوا هذه الحالة اسمًا أولًا.</translation>
    </message>
    <message>
        <source>This state is being kept: {name}</source>
        <translation>يجري حفظ هذه الحالة: {name}</translation>
    </message>
    <message>
        <source>A copy for reading</source>
        <translation>نسخة للقراءة</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>ملفات Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>حُفظ: {name}</translation>
    </message>
    <message>
        <source>This state could not be kept because of a fault in the program.</source>
        <translation>تعذّر حفظ هذه الحالة بسبب خلل في البرنامج.</translation>
    </message>
    <message>
        <source>holds changes of its own</source>
        <translation>فيها تغييرات خاصة بها</translation>
    </message>
    <message>
        <source>nothing new in it</source>
        <translation>لا جديد فيها</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
</context>
<context>
    <name>ViewsBar</name>
    <message>
        <source>Without groups</source>
        <translation>بلا مجموعات</translation>
    </message>
    <message>
        <source>By goal</source>
        <translation>بحسب الهدف</translation>
    </message>
    <message>
        <source>By grantee</source>
        <translation>بحسب متلقّي المنحة</translation>
    </message>
    <message>
        <source>By year of the award</source>
        <translation>بحسب سنة المنح</translation>
    </message>
    <message>
        <source>By funding stream</source>
        <translation>حسب مسار المنح</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>حسب الحالة</translation>
    </message>
    <message>
        <source>How to group</source>
        <translation>طريقة التجميع</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>فتح الكل</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>إغلاق الكل</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>طرق العرض</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>اسم طريقة العرض</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>حفظ طريقة العرض</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>حفظ طريقة العرض هذه…</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>إزالة طريقة عرض</translation>
    </message>
    <message>
        <source>The view {name} was removed.</source>
        <translation>أُزيلت طريقة العرض {name}.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>New file</source>
        <translation>ملف جديد</translation>
    </message>
    <message>
        <source>For your organization: bring the roadmap from Excel, or build it here.</source>
        <translation>لمنظمتكم: استوردوا خارطة الطريق من Excel، أو ابنوها هنا.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>البدء</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Go on with an Aligner file that is on this computer.</source>
        <translation>تابعوا العمل على ملف Aligner موجود على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation>تجربة مثال</translation>
    </message>
    <message>
        <source>See the whole path on a ready example and make a board kit from it.</source>
        <translation>شاهدوا المسار كله على مثال جاهز، وأعدّوا منه حقيبة لمجلس الإدارة.</translation>
    </message>
    <message>
        <source>A nonprofit</source>
        <translation>جمعية</translation>
    </message>
    <message>
        <source>A foundation</source>
        <translation>مؤسسة مانحة</translation>
    </message>
    <message>
        <source>Cradle to career, in English</source>
        <translation>من المهد إلى المهنة، بالإنجليزية</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>الملفات الأخيرة</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. Aligner opens no network connection.</source>
        <translation>يبقى كل شيء في ملف واحد على هذا الحاسوب. لا يفتح Aligner أي اتصال بالشبكة.</translation>
    </message>
    <message>
        <source>Start from your own files</source>
        <translation>البدء من ملفاتكم</translation>
    </message>
    <message>
        <source>A list of programs or grants, a roadmap, a list of partners: from Excel, a table or a text, as it is. Aligner finds what is in it and asks about what it cannot tell.</source>
        <translation>قائمة برامج أو مِنح، خارطة طريق، قائمة شركاء: من Excel أو جدول أو نص، كما هي. يتعرّف Aligner على ما فيها ويسأل عمّا لا يتبيّن منها.</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>اختيار قائمة…</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا بكم</translation>
    </message>
    <message>
        <source>Your organization&apos;s place in the collective roadmap, and the discussion at your board.</source>
        <translation>موقع منظمتكم على خارطة الطريق المشتركة، والنقاش في مجلس إدارتكم.</translation>
    </message>
    <message>
        <source>What do we bring to the collective roadmap?</source>
        <translation>ماذا نقدّم لخارطة الطريق المشتركة؟</translation>
    </message>
</context>
<context>
    <name>WhoseRoadmap</name>
    <message>
        <source>Work on a draft</source>
        <translation>العمل على مسودة</translation>
    </message>
    <message>
        <source>Hand over to the initiative</source>
        <translation>تسليم إلى المبادرة</translation>
    </message>
    <message>
        <source>Say that it has ended</source>
        <translation>تسجيل أنّ المبادرة انتهت</translation>
    </message>
    <message>
        <source>Say that it goes on</source>
        <translation>تسجيل أنّ المبادرة مستمرّة</translation>
    </message>
    <message>
        <source>Our draft: we write this roadmap down ourselves, and may change all of it.</source>
        <translation>مسودتنا: نكتب خارطة الطريق هذه بأنفسنا، ويمكننا تغيير كل ما فيها.</translation>
    </message>
    <message>
        <source>The initiative&apos;s roadmap: what comes from it is only for reading. What is ours stands beside it.</source>
        <translation>خارطة طريق المبادرة: ما يأتي منها للقراءة فقط، وما هو لنا يظهر إلى جانبه.</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>Guide</source>
        <extracomment>The facilitator&apos;s guide to the session.</extracomment>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>The facilitator&apos;s guide, step by step (F1)</source>
        <translation>دليل الميسّر، خطوة بعد خطوة (F1)</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>ورشة جديدة</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>شاشة العرض</translation>
    </message>
    <message>
        <source>Shows the room&apos;s view on the second screen or full screen (F5)</source>
        <translation>تعرض ما تراه القاعة على الشاشة الثانية أو بملء الشاشة (F5)</translation>
    </message>
    <message>
        <source>Set priorities together</source>
        <translation>تحديد الأولويات معًا</translation>
    </message>
    <message>
        <source>Two hours, one laptop, a projector: everyone votes in secret, the result is shown to all at once, and the group sees where it is of one mind, where not, and how far it stands from the initiative.</source>
        <translation>ساعتان وحاسوب واحد وجهاز عرض: يصوّت الجميع سرًا، وتُكشف النتيجة للجميع معًا، وترى المجموعة أين تتفق وأين تختلف، وما المسافة بينها وبين المبادرة.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <extracomment>A step of the workshop.</extracomment>
        <translation>التحضير</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Ballots</source>
        <extracomment>A step of the workshop: the ballots are entered.</extracomment>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Adopt</source>
        <extracomment>A step: make the workshop&apos;s result our priorities.</extracomment>
        <translation>الاعتماد</translation>
    </message>
    <message>
        <source>Which workshop</source>
        <translation>أي ورشة</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>الورشة</translation>
    </message>
    <message>
        <source>A group sets its priorities together, each voice in secret.</source>
        <translation>مجموعة تضع أولوياتها معًا، وكل صوت سري.</translation>
    </message>
    <message>
        <source>Priorities workshop</source>
        <translation>ورشة الأولويات</translation>
    </message>
    <message>
        <source>Workshop on the projector</source>
        <translation>الورشة على شاشة العرض</translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation>ملفات Aligner ‏(*.aligner)</translation>
    </message>
    <message>
        <source>{file} is open in Aligner. Choose another name.</source>
        <translation>الملف {file} مفتوح في Aligner. اختاروا اسمًا آخر.</translation>
    </message>
    <message>
        <source>The file {file} that was there before is kept beside it as {older}.</source>
        <translation>الملف {file} الذي كان هناك من قبل محفوظ بجانبه باسم {older}.</translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation>تصدير إلى Excel</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>مصنّفات ‏(*.xlsx)</translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation>حُفظ التصدير في {file}</translation>
    </message>
    <message>
        <source>Share what we do</source>
        <translation>مشاركة ما نفعله</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;Tables (*.csv);;360Giving JSON (*.json)</source>
        <translation>مصنّفات (*.xlsx);;جداول (*.csv);;360Giving JSON (*.json)</translation>
    </message>
    <message>
        <source>Publish grants</source>
        <translation>نشر المنح</translation>
    </message>
    <message>
        <source>Joint map</source>
        <translation>خريطة مشتركة</translation>
    </message>
    <message>
        <source>Roadmap poster</source>
        <translation>ملصق خارطة الطريق</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Hand on the roadmap</source>
        <translation>تسليم خارطة الطريق</translation>
    </message>
    <message>
        <source>Packages (*.json)</source>
        <translation>حزم (*.json)</translation>
    </message>
    <message>
        <source>aligner-workbook</source>
        <translation>aligner-workbook</translation>
    </message>
    <message>
        <source>Fill-in workbook</source>
        <translation>مصنّف للتعبئة</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>حُفظ في {file}</translation>
    </message>
    <message>
        <source>This is an older state of your file: look around, nothing here can be changed.</source>
        <translation>هذه حالة سابقة لملفكم: يمكن الاطّلاع ولا يمكن تغيير أي شيء هنا.</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>العودة إلى اليوم</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Smaller ({keys})</source>
        <translation>تصغير ({keys})</translation>
    </message>
    <message>
        <source>Larger ({keys})</source>
        <translation>تكبير ({keys})</translation>
    </message>
    <message>
        <source>Actual size ({keys})</source>
        <translation>الحجم العادي ({keys})</translation>
    </message>
    <message>
        <source>Shown at {percent}; press for the actual size</source>
        <translation>معروض بنسبة {percent}؛ اضغطوا للعودة إلى الحجم العادي</translation>
    </message>
    <message>
        <source>The whole roadmap; again: the goal at the cursor ({keys})</source>
        <translation>خارطة الطريق كلّها؛ ومرّة أخرى: الهدف الذي عنده مؤشّر الفأرة ({keys})</translation>
    </message>
    <message>
        <source>Full screen ({keys})</source>
        <translation>ملء الشاشة ({keys})</translation>
    </message>
</context>
<context>
    <name>_ColorField</name>
    <message>
        <source>Darkened to {color}, so that text in it can be read.</source>
        <translation>جُعل أغمق ({color}) ليكون النص مقروءًا.</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>Who may see it</source>
        <translation>من يحقّ له رؤيته</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Add goal</source>
        <translation>إضافة هدف</translation>
    </message>
    <message>
        <source>Bring one record back</source>
        <translation>استعادة سجلّ واحد</translation>
    </message>
    <message>
        <source>Edit goal</source>
        <translation>تعديل هدف</translation>
    </message>
    <message>
        <source>Move goal</source>
        <translation>نقل هدف</translation>
    </message>
    <message>
        <source>Remove goal</source>
        <translation>إزالة هدف</translation>
    </message>
    <message>
        <source>Link goals</source>
        <translation>ربط الأهداف</translation>
    </message>
    <message>
        <source>Edit link of goals</source>
        <translation>تعديل صلة بين هدفين</translation>
    </message>
    <message>
        <source>Remove link of goals</source>
        <translation>إزالة صلة بين هدفين</translation>
    </message>
    <message>
        <source>Say who is in charge</source>
        <translation>تسجيل المسؤول</translation>
    </message>
    <message>
        <source>Edit who is in charge</source>
        <translation>تعديل قيد المسؤولية</translation>
    </message>
    <message>
        <source>Remove who is in charge</source>
        <translation>إزالة قيد المسؤولية</translation>
    </message>
    <message>
        <source>Add our measure</source>
        <translation>إضافة مؤشر لنا</translation>
    </message>
    <message>
        <source>Edit our measure</source>
        <translation>تعديل مؤشر لنا</translation>
    </message>
    <message>
        <source>Remove our measure</source>
        <translation>إزالة مؤشرنا</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>إضافة مرحلة</translation>
    </message>
    <message>
        <source>Edit stage</source>
        <translation>تعديل مرحلة</translation>
    </message>
    <message>
        <source>Move stage</source>
        <translation>نقل مرحلة</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>إزالة مرحلة</translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation>إضافة مؤشر</translation>
    </message>
    <message>
        <source>Edit indicator</source>
        <translation>تعديل مؤشر</translation>
    </message>
    <message>
        <source>Remove indicator</source>
        <translation>إزالة مؤشر</translation>
    </message>
    <message>
        <source>Add measurement</source>
        <translation>إضافة قياس</translation>
    </message>
    <message>
        <source>Edit measurement</source>
        <translation>تعديل قياس</translation>
    </message>
    <message>
        <source>Remove measurement</source>
        <translation>إزالة قياس</translation>
    </message>
    <message>
        <source>Edit initiative</source>
        <translation>تعديل المبادرة</translation>
    </message>
    <message>
        <source>Work on a draft of the roadmap</source>
        <translation>العمل على مسودة لخارطة الطريق</translation>
    </message>
    <message>
        <source>Hand the roadmap over to the initiative</source>
        <translation>تسليم خارطة الطريق إلى المبادرة</translation>
    </message>
    <message>
        <source>End the initiative</source>
        <translation>إنهاء المبادرة</translation>
    </message>
    <message>
        <source>Set who may see it</source>
        <translation>تحديد من يحقّ له الرؤية</translation>
    </message>
    <message>
        <source>Edit organization</source>
        <translation>تعديل المنظمة</translation>
    </message>
    <message>
        <source>Leave off the roadmap</source>
        <translation>إبقاؤه خارج خارطة الطريق</translation>
    </message>
    <message>
        <source>Set an exchange rate</source>
        <translation>تحديد سعر صرف</translation>
    </message>
    <message>
        <source>Remove an exchange rate</source>
        <translation>إزالة سعر صرف</translation>
    </message>
    <message>
        <source>Add program</source>
        <translation>إضافة برنامج</translation>
    </message>
    <message>
        <source>Add programs</source>
        <translation>إضافة برامج</translation>
    </message>
    <message>
        <source>Edit program</source>
        <translation>تعديل برنامج</translation>
    </message>
    <message>
        <source>Edit programs</source>
        <translation>تعديل البرامج</translation>
    </message>
    <message>
        <source>Remove program</source>
        <translation>إزالة برنامج</translation>
    </message>
    <message>
        <source>Remove programs</source>
        <translation>إزالة برامج</translation>
    </message>
    <message>
        <source>Add payment</source>
        <translation>إضافة دفعة</translation>
    </message>
    <message>
        <source>Edit payment</source>
        <translation>تعديل دفعة</translation>
    </message>
    <message>
        <source>Remove payment</source>
        <translation>إزالة دفعة</translation>
    </message>
    <message>
        <source>Add actor</source>
        <translation>إضافة جهة</translation>
    </message>
    <message>
        <source>Edit actor</source>
        <translation>تعديل الجهة</translation>
    </message>
    <message>
        <source>Remove actor</source>
        <translation>إزالة الجهة</translation>
    </message>
    <message>
        <source>Add activity</source>
        <translation>إضافة نشاط</translation>
    </message>
    <message>
        <source>Edit activity</source>
        <translation>تعديل النشاط</translation>
    </message>
    <message>
        <source>Remove activity</source>
        <translation>إزالة النشاط</translation>
    </message>
    <message>
        <source>Keep a connection</source>
        <translation>إبقاء صلة</translation>
    </message>
    <message>
        <source>Dismiss a connection</source>
        <translation>استبعاد صلة</translation>
    </message>
    <message>
        <source>Make a connection an item to decide</source>
        <translation>إضافة صلة بندًا للقرار</translation>
    </message>
    <message>
        <source>Bring a connection back</source>
        <translation>إعادة صلة إلى القائمة</translation>
    </message>
    <message>
        <source>Set the need</source>
        <translation>تسجيل الحاجة</translation>
    </message>
    <message>
        <source>Remove need</source>
        <translation>إزالة الحاجة</translation>
    </message>
    <message>
        <source>Place program</source>
        <translation>إدراج برنامج</translation>
    </message>
    <message>
        <source>Place programs</source>
        <translation>إدراج برامج</translation>
    </message>
    <message>
        <source>Move placement</source>
        <translation>نقل موقع</translation>
    </message>
    <message>
        <source>Edit placement</source>
        <translation>تعديل موقع</translation>
    </message>
    <message>
        <source>Set shares</source>
        <translation>تحديد الحصص</translation>
    </message>
    <message>
        <source>Share evenly</source>
        <translation>توزيع متساوٍ</translation>
    </message>
    <message>
        <source>Remove placement</source>
        <translation>إزالة موقع</translation>
    </message>
    <message>
        <source>Set our priorities</source>
        <translation>تحديد أولوياتنا</translation>
    </message>
    <message>
        <source>Remove participants</source>
        <translation>إزالة مشاركين</translation>
    </message>
    <message>
        <source>Say who is there</source>
        <translation>تسجيل الحضور</translation>
    </message>
    <message>
        <source>Cut the names</source>
        <translation>فصل الأسماء</translation>
    </message>
    <message>
        <source>Add meeting</source>
        <translation>إضافة اجتماع</translation>
    </message>
    <message>
        <source>Edit meeting</source>
        <translation>تعديل اجتماع</translation>
    </message>
    <message>
        <source>Remove meeting</source>
        <translation>إزالة اجتماع</translation>
    </message>
    <message>
        <source>Add an item to the agenda</source>
        <translation>إضافة بند إلى جدول الأعمال</translation>
    </message>
    <message>
        <source>Edit an item of the agenda</source>
        <translation>تعديل بند في جدول الأعمال</translation>
    </message>
    <message>
        <source>Move an item of the agenda</source>
        <translation>نقل بند في جدول الأعمال</translation>
    </message>
    <message>
        <source>Remove an item of the agenda</source>
        <translation>إزالة بند من جدول الأعمال</translation>
    </message>
    <message>
        <source>Choose what an item is about</source>
        <translation>اختيار ما يتناوله البند</translation>
    </message>
    <message>
        <source>Arrange the storyline</source>
        <translation>ترتيب خط الحجّة</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Name a list</source>
        <translation>تسمية قائمة</translation>
    </message>
    <message>
        <source>Forget how a list was read</source>
        <translation>نسيان كيفية قراءة قائمة</translation>
    </message>
    <message>
        <source>Bring an older state back</source>
        <translation>استعادة حالة سابقة</translation>
    </message>
    <message>
        <source>Merge two copies</source>
        <translation>دمج نسختين</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>أُلغي: {change}</translation>
    </message>
    <message>
        <source>Made again: {change}</source>
        <translation>أُعيد: {change}</translation>
    </message>
    <message>
        <source>Add decision</source>
        <translation>إضافة بند</translation>
    </message>
    <message>
        <source>Edit decision</source>
        <translation>تعديل بند</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>حسم بند</translation>
    </message>
    <message>
        <source>Set the state of decisions</source>
        <translation>تغيير حالة البنود</translation>
    </message>
    <message>
        <source>Move decision</source>
        <translation>نقل بند</translation>
    </message>
    <message>
        <source>Remove decision</source>
        <translation>إزالة بند</translation>
    </message>
    <message>
        <source>Remove decisions</source>
        <translation>إزالة بنود</translation>
    </message>
    <message>
        <source>Make a finding an item</source>
        <translation>تحويل استنتاج إلى بند</translation>
    </message>
    <message>
        <source>Add resolution</source>
        <translation>إضافة مشروع قرار</translation>
    </message>
    <message>
        <source>Edit resolution</source>
        <translation>تعديل مشروع قرار</translation>
    </message>
    <message>
        <source>Move resolution</source>
        <translation>نقل مشروع قرار</translation>
    </message>
    <message>
        <source>Remove resolution</source>
        <translation>إزالة مشروع قرار</translation>
    </message>
    <message>
        <source>Choose the decisions of a resolution</source>
        <translation>اختيار بنود مشروع القرار</translation>
    </message>
    <message>
        <source>Add option</source>
        <translation>إضافة خيار</translation>
    </message>
    <message>
        <source>Edit option</source>
        <translation>تعديل خيار</translation>
    </message>
    <message>
        <source>Move option</source>
        <translation>نقل خيار</translation>
    </message>
    <message>
        <source>Remove option</source>
        <translation>إزالة خيار</translation>
    </message>
    <message>
        <source>Back to the generated texts</source>
        <translation>العودة إلى النصوص المولَّدة</translation>
    </message>
    <message>
        <source>Set up the kit</source>
        <translation>إعداد الحقيبة</translation>
    </message>
    <message>
        <source>Arrange the kit’s sections</source>
        <translation>ترتيب أقسام الحقيبة</translation>
    </message>
    <message>
        <source>Edit a text of the kit</source>
        <translation>تعديل نص في الحقيبة</translation>
    </message>
    <message>
        <source>Back to the generated text</source>
        <translation>العودة إلى النص المولَّد</translation>
    </message>
    <message>
        <source>Change the kit’s looks</source>
        <translation>تغيير مظهر الحقيبة</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>ورشة جديدة</translation>
    </message>
    <message>
        <source>Edit workshop</source>
        <translation>تعديل الورشة</translation>
    </message>
    <message>
        <source>Remove workshop</source>
        <translation>إزالة الورشة</translation>
    </message>
    <message>
        <source>Edit the parking list</source>
        <translation>تعديل المواضيع المؤجَّلة</translation>
    </message>
    <message>
        <source>Add participants</source>
        <translation>إضافة مشاركين</translation>
    </message>
    <message>
        <source>Edit participant</source>
        <translation>تعديل مشارك</translation>
    </message>
    <message>
        <source>Remove participant</source>
        <translation>إزالة مشارك</translation>
    </message>
    <message>
        <source>Open the voting</source>
        <translation>فتح التصويت</translation>
    </message>
    <message>
        <source>Enter a ballot</source>
        <translation>إدخال نموذج تصويت</translation>
    </message>
    <message>
        <source>Enter comparisons</source>
        <translation>إدخال مقارنات</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>كشف النتيجة</translation>
    </message>
    <message>
        <source>Open a further round</source>
        <translation>فتح جولة إضافية</translation>
    </message>
    <message>
        <source>Close the workshop</source>
        <translation>إغلاق الورشة</translation>
    </message>
    <message>
        <source>Make the result our priorities</source>
        <translation>اعتماد النتيجة أولويات لنا</translation>
    </message>
    <message>
        <source>Record an estimate</source>
        <translation>تسجيل تقدير</translation>
    </message>
    <message>
        <source>Read ballots</source>
        <translation>قراءة نماذج التصويت</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>Overdue since {day}</source>
        <translation>متأخر منذ {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>الأهمية</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>درجة الثقة</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>It is no longer there: {path}</source>
        <translation>لم يعد موجودًا في مكانه: {path}</translation>
    </message>
    <message>
        <source>No program on this computer opens this. You find it here: {path}</source>
        <translation>لا يوجد في هذا الحاسوب برنامج يفتحه. مكانه: {path}</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Deck</source>
        <translation>العرض التقديمي</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>ورقة الإحاطة</translation>
    </message>
    <message>
        <source>Discussion guide</source>
        <translation>دليل النقاش</translation>
    </message>
    <message>
        <source>One page</source>
        <translation>صفحة واحدة</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>نماذج للتعبئة</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>مصنّف</translation>
    </message>
    <message>
        <source>First hour</source>
        <translation>الساعة الأولى</translation>
    </message>
    <message>
        <source>Our story</source>
        <translation>قصتنا</translation>
    </message>
    <message>
        <source>For funders</source>
        <translation>للمموّلين</translation>
    </message>
    <message>
        <source>Deck for the meeting (PowerPoint)</source>
        <translation>عرض تقديمي للاجتماع (PowerPoint)</translation>
    </message>
    <message>
        <source>Briefing to read before it (PDF)</source>
        <translation>ورقة إحاطة تُقرأ قبل الاجتماع (PDF)</translation>
    </message>
    <message>
        <source>Guide for whoever leads the discussion (PDF)</source>
        <translation>دليل لمن يدير النقاش (PDF)</translation>
    </message>
    <message>
        <source>All of it on one page (PDF)</source>
        <translation>الخلاصة في صفحة واحدة (PDF)</translation>
    </message>
    <message>
        <source>Resolution and ballots of a coming vote (PDF)</source>
        <translation>مشروع القرار ونماذج تصويت قادم (PDF)</translation>
    </message>
    <message>
        <source>Workbook with the figures (Excel)</source>
        <translation>مصنّف الأرقام (Excel)</translation>
    </message>
    <message>
        <source>First hour of a new board member (PDF)</source>
        <translation>الساعة الأولى لعضو جديد في مجلس الإدارة (PDF)</translation>
    </message>
    <message>
        <source>Our story in three lengths (PDF)</source>
        <translation>قصتنا في ثلاثة أطوال (PDF)</translation>
    </message>
    <message>
        <source>A page for each known funder (PDF)</source>
        <translation>صفحة لكل مموّل معروف (PDF)</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>The organization</source>
        <translation>المنظمة</translation>
    </message>
    <message>
        <source>The initiative</source>
        <translation>المبادرة</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>الأهداف</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>المراحل</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>المؤشرات</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>القياسات</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Placements</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Indicators that placements move</source>
        <translation>مؤشرات تؤثّر فيها المواقع</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الجهات الفاعلة</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>الأنشطة</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>الاحتياجات</translation>
    </message>
    <message>
        <source>Our weights</source>
        <translation>أوزاننا</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>ورش العمل</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>المشاركون</translation>
    </message>
    <message>
        <source>Ballots</source>
        <translation>نماذج التصويت</translation>
    </message>
    <message>
        <source>Comparisons of goals</source>
        <translation>مقارنات بين الأهداف</translation>
    </message>
    <message>
        <source>Earlier weights</source>
        <translation>الأوزان السابقة</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>مشاريع القرارات</translation>
    </message>
    <message>
        <source>Options of a resolution</source>
        <translation>خيارات مشروع القرار</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>الاجتماعات</translation>
    </message>
    <message>
        <source>Items of the agenda</source>
        <translation>بنود جدول الأعمال</translation>
    </message>
    <message>
        <source>What items of the agenda are about</source>
        <translation>ارتباطات بنود جدول الأعمال</translation>
    </message>
    <message>
        <source>The kit’s plan</source>
        <translation>خطة الحقيبة</translation>
    </message>
    <message>
        <source>Edited texts of the kit</source>
        <translation>نصوص الحقيبة المحرَّرة</translation>
    </message>
    <message>
        <source>Logo and colours</source>
        <translation>الشعار والألوان</translation>
    </message>
    <message>
        <source>Texts in further languages</source>
        <translation>نصوص بلغات أخرى</translation>
    </message>
    <message>
        <source>How lists were read</source>
        <translation>كيف قُرئت القوائم</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>أسعار الصرف</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Links between goals</source>
        <translation>الصلات بين الأهداف</translation>
    </message>
    <message>
        <source>Who is in charge of goals</source>
        <translation>المسؤولية عن الأهداف</translation>
    </message>
    <message>
        <source>Our own measures</source>
        <translation>مؤشراتنا</translation>
    </message>
    <message>
        <source>What we said of suggested connections</source>
        <translation>ما قلناه عن الصلات المقترحة</translation>
    </message>
    <message>
        <source>Earlier versions of the roadmap</source>
        <translation>إصدارات سابقة لخارطة الطريق</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Meeting of {day}</source>
        <translation>اجتماع {day}</translation>
    </message>
    <message>
        <source>Documents: {count}</source>
        <translation>المستندات: {count}</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}، {time}</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>لكم</translation>
    </message>
    <message>
        <source>{name}&apos;s</source>
        <translation>لـ{name}</translation>
    </message>
    <message>
        <source>Another computer&apos;s</source>
        <translation>لحاسوب آخر</translation>
    </message>
    <message>
        <source>{whose}, {moment}</source>
        <translation>{whose}، {moment}</translation>
    </message>
</context>
<context>
    <name>roadmap</name>
    <message>
        <source>The initiative has ended. Its roadmap and all that is ours stay as they were.</source>
        <translation>انتهت المبادرة. وبقيت خارطة طريقها وكل ما هو لنا كما كانت.</translation>
    </message>
    <message>
        <source>The initiative ended on {day}. Its roadmap and all that is ours stay as they were.</source>
        <translation>انتهت المبادرة في {day}. وبقيت خارطة طريقها وكل ما هو لنا كما كانت.</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>What it means for us</source>
        <translation>ما يعنيه لنا</translation>
    </message>
    <message>
        <source>Question for the discussion</source>
        <translation>سؤال للنقاش</translation>
    </message>
    <message>
        <source>Speaker notes</source>
        <translation>ملاحظات المتحدث</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
</context>
</TS>
