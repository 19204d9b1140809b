<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>ChartView</name>
    <message>
        <source>Show as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>collective weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our weight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nonprofit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A foundation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill-in workbook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Aligner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewForm</name>
    <message>
        <source>New file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of its documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the roadmap comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I will write it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a workbook that is filled in (Excel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place and create…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the fill-in workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the organization&apos;s name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>{points} of 100</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where we stand, what stands out, and what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the initiative {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: write the initiative&apos;s goals and stages, or import them from Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: list your programs with their budgets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: place the programs that are still off the roadmap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: share 100 points among the goals as you see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in place. Next: make the board kit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our priorities and the collective ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings appear here once there are programs and weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to place yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page needs the initiative&apos;s goals and your programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the roadmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place here: {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our programs on the roadmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag each program to the goals and stages it serves, or press Enter in a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}, {share} of it, at {goal}, {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your organization: bring the roadmap from Excel, or build it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with an Aligner file that is on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the whole path on a ready example and make a board kit from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A nonprofit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A foundation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays in one file on this computer. Aligner opens no network connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization&apos;s place in the collective roadmap, and the discussion at your board.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do we bring to the collective roadmap?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlacementPanel</name>
    <message>
        <source>How the program divides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place elsewhere too…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators it moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our story on the roadmap</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Open read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is open read-only: nothing you see here can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your preferences could not be saved: the settings folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{organization} · Aligner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Share evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the initiative&apos;s goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} are not yet divided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} of the program lie outside the goals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the program is on the roadmap.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Not on the roadmap yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that are not on the roadmap yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceFiles</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligner files (*.aligner)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbooks and tables (*.xlsx *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligner-workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill-in workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or make a file first, then drop the workbook on it to import it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Add goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set collective weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove indicator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit initiative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share evenly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the roadmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set our priorities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
