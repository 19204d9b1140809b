<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>ChartView</name>
    <message>
        <source>Show as picture</source>
        <translation>عرض كرسم</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>عرض كجدول</translation>
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
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
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
        <source>Import from Excel…</source>
        <translation>استيراد من Excel…</translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation>تصدير إلى Excel…</translation>
    </message>
    <message>
        <source>Fill-in workbook…</source>
        <translation>مصنّف للتعبئة…</translation>
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
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;انتقال</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
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
        <source>Where the roadmap comes from</source>
        <translation>من أين تأتي خارطة الطريق</translation>
    </message>
    <message>
        <source>I will write it here</source>
        <translation>سأكتبها هنا</translation>
    </message>
    <message>
        <source>From a workbook that is filled in (Excel)</source>
        <translation>من مصنّف معبّأ (Excel)</translation>
    </message>
    <message>
        <source>Choose a place and create…</source>
        <translation>اختيار مكان وإنشاء…</translation>
    </message>
    <message>
        <source>Get the fill-in workbook</source>
        <translation>الحصول على المصنّف للتعبئة</translation>
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
    <name>Overview</name>
    <message>
        <source>{points} of 100</source>
        <translation>{points} من 100</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Where we stand, what stands out, and what to do next.</source>
        <translation>أين نقف، وما اللافت، وما الخطوة التالية.</translation>
    </message>
    <message>
        <source>In the initiative {name}</source>
        <translation>في مبادرة {name}</translation>
    </message>
    <message>
        <source>Next: write the initiative&apos;s goals and stages, or import them from Excel.</source>
        <translation>الخطوة التالية: كتابة أهداف المبادرة ومراحلها، أو استيرادها من Excel.</translation>
    </message>
    <message>
        <source>Next: list your programs with their budgets.</source>
        <translation>الخطوة التالية: تسجيل برامجكم وميزانياتها.</translation>
    </message>
    <message>
        <source>Next: place the programs that are still off the roadmap.</source>
        <translation>الخطوة التالية: وضع البرامج التي ليست على خارطة الطريق بعد.</translation>
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
        <source>Go to {page}</source>
        <translation>إلى {page}</translation>
    </message>
    <message>
        <source>Our priorities and the collective ones</source>
        <translation>أولوياتنا والأولويات الجماعية</translation>
    </message>
    <message>
        <source>Compare priorities</source>
        <translation>مقارنة الأولويات</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>ما اللافت</translation>
    </message>
    <message>
        <source>Findings appear here once there are programs and weights.</source>
        <translation>تظهر الاستنتاجات هنا عند توفّر برامج وأوزان.</translation>
    </message>
    <message>
        <source>Our story</source>
        <translation>قصتنا</translation>
    </message>
    <message>
        <source>Place a program…</source>
        <translation>وضع برنامج…</translation>
    </message>
    <message>
        <source>Nothing to place yet</source>
        <translation>لا شيء لوضعه بعد</translation>
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
        <translation>الوضع هنا: {where}</translation>
    </message>
    <message>
        <source>Our programs on the roadmap</source>
        <translation>برامجنا على خارطة الطريق</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Drag each program to the goals and stages it serves, or press Enter in a cell.</source>
        <translation>اسحبوا كل برنامج إلى الأهداف والمراحل التي يخدمها، أو اضغطوا Enter في الخانة.</translation>
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
        <source>?</source>
        <translation>؟</translation>
    </message>
    <message>
        <source>{program}, {share} of it, at {goal}, {stage}</source>
        <translation>{program}، {share} منه، عند {goal}، {stage}</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>ملف جديد</translation>
    </message>
    <message>
        <source>For your organization: bring the roadmap from Excel, or build it here.</source>
        <translation>لمنظمتكم: اجلبوا خارطة الطريق من Excel، أو ابنوها هنا.</translation>
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
        <source>Recent files</source>
        <translation>الملفات الأخيرة</translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. Aligner opens no network connection.</source>
        <translation>يبقى كل شيء في ملف واحد على هذا الحاسوب. لا يفتح Aligner أي اتصال بالشبكة.</translation>
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
        <source>Place elsewhere too…</source>
        <translation>الوضع في مكان آخر أيضًا…</translation>
    </message>
    <message>
        <source>Remove from here</source>
        <translation>الإزالة من هنا</translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation>خارج أهداف المبادرة</translation>
    </message>
    <message>
        <source>Indicators it moves</source>
        <translation>المؤشرات التي يحرّكها</translation>
    </message>
    <message>
        <source>Place a program</source>
        <translation>وضع برنامج</translation>
    </message>
    <message>
        <source>No stage</source>
        <translation>بلا مرحلة</translation>
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
        <source>Place</source>
        <translation>وضع</translation>
    </message>
    <message>
        <source>Our story on the roadmap</source>
        <translation>قصتنا على خارطة الطريق</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Open read-only</source>
        <translation>فتح للقراءة فقط</translation>
    </message>
    <message>
        <source>This file is open read-only: nothing you see here can be changed.</source>
        <translation>الملف مفتوح للقراءة فقط: لا يمكن تغيير أي شيء هنا.</translation>
    </message>
    <message>
        <source>Your preferences could not be saved: the settings folder cannot be written.</source>
        <translation>تعذّر حفظ تفضيلاتكم: لا يمكن الكتابة في مجلد الإعدادات.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
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
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>حُفظت كل التغييرات</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>النسخة {number}</translation>
    </message>
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
    <name>Tray</name>
    <message>
        <source>Not on the roadmap yet</source>
        <translation>ليست على خارطة الطريق بعد</translation>
    </message>
    <message>
        <source>Programs that are not on the roadmap yet</source>
        <translation>برامج ليست على خارطة الطريق بعد</translation>
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
        <source>Import from Excel</source>
        <translation>استيراد من Excel</translation>
    </message>
    <message>
        <source>Workbooks and tables (*.xlsx *.csv)</source>
        <translation>مصنّفات وجداول ‏(*.xlsx *.csv)</translation>
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
        <translation>صُدِّر إلى {file}</translation>
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
        <translation>كُتب إلى {file}</translation>
    </message>
    <message>
        <source>Open or make a file first, then drop the workbook on it to import it.</source>
        <translation>افتحوا ملفًا أو أنشئوه أولًا، ثم اسحبوا المصنّف إليه لاستيراده.</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Add goal</source>
        <translation>إضافة هدف</translation>
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
        <source>Set collective weights</source>
        <translation>تحديد الأوزان الجماعية</translation>
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
        <source>Edit organization</source>
        <translation>تعديل المنظمة</translation>
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
        <translation>تعديل برامج</translation>
    </message>
    <message>
        <source>Move program</source>
        <translation>نقل برنامج</translation>
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
        <source>Place program</source>
        <translation>وضع برنامج</translation>
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
        <source>Take off the roadmap</source>
        <translation>الإنزال عن خارطة الطريق</translation>
    </message>
    <message>
        <source>Set our priorities</source>
        <translation>تحديد أولوياتنا</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
</context>
</TS>
