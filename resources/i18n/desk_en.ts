<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>{act}: %n dossier(s)</source>
        <translation>
            <numerusform>{act}: %n dossier</numerusform>
            <numerusform>{act}: %n dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActsCard</name>
    <message numerus="yes">
        <source>Not possible now: %n act(s)</source>
        <translation>
            <numerusform>Not possible now: %n act</numerusform>
            <numerusform>Not possible now: %n acts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BehindList</name>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message numerus="yes">
        <source>Print for %n dossier(s)</source>
        <translation>
            <numerusform>Print for %n dossier</numerusform>
            <numerusform>Print for %n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not asked for.</source>
        <translation>
            <numerusform>%n were not asked for.</numerusform>
            <numerusform>%n were not asked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>longest %n day(s)</source>
        <translation>
            <numerusform>longest %n day</numerusform>
            <numerusform>longest %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message numerus="yes">
        <source>%n more day(s) in between</source>
        <translation>
            <numerusform>%n more day in between</numerusform>
            <numerusform>%n more days in between</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message numerus="yes">
        <source>{state}, %n working day(s) left</source>
        <translation>
            <numerusform>{state}, %n working day left</numerusform>
            <numerusform>{state}, %n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n working day(s)</source>
        <translation>
            <numerusform>Overdue by %n working day</numerusform>
            <numerusform>Overdue by %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s)</source>
        <translation>
            <numerusform>%n original</numerusform>
            <numerusform>%n originals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy/copies</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeeLine</name>
    <message numerus="yes">
        <source>taken for now: %n copy/copies × 1 page</source>
        <translation>
            <numerusform>taken for now: %n copy × 1 page</numerusform>
            <numerusform>taken for now: %n copies × 1 page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n print(s) failed</source>
        <translation>
            <numerusform>%n print failed</numerusform>
            <numerusform>%n prints failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverReminder</name>
    <message numerus="yes">
        <source>%n dossier(s) must still be handed over today.</source>
        <translation>
            <numerusform>%n dossier must still be handed over today.</numerusform>
            <numerusform>%n dossiers must still be handed over today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobsTable</name>
    <message numerus="yes">
        <source>%n try/tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateActs</name>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n dossier(s) chosen · Esc lets go</source>
        <translation>
            <numerusform>%n dossier chosen · Esc lets go</numerusform>
            <numerusform>%n dossiers chosen · Esc lets go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message numerus="yes">
        <source>%n dossier(s) added</source>
        <translation>
            <numerusform>%n dossier added</numerusform>
            <numerusform>%n dossiers added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) handed over</source>
        <translation>
            <numerusform>%n dossier handed over</numerusform>
            <numerusform>%n dossiers handed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message numerus="yes">
        <source>%n paper(s) still missing</source>
        <translation>
            <numerusform>%n paper still missing</numerusform>
            <numerusform>%n papers still missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) to be brought later</source>
        <translation>
            <numerusform>%n paper to be brought later</numerusform>
            <numerusform>%n papers to be brought later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishFace</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written into {folder}</source>
        <translation>
            <numerusform>%n file written into {folder}</numerusform>
            <numerusform>%n files written into {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message numerus="yes">
        <source>%n form(s) recorded</source>
        <translation>
            <numerusform>%n form recorded</numerusform>
            <numerusform>%n forms recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without an answer. Enter once more records it so.</source>
        <translation>
            <numerusform>%n row without an answer. Enter once more records it so.</numerusform>
            <numerusform>%n rows without an answer. Enter once more records it so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message numerus="yes">
        <source>%n scanned meanwhile. Press Enter.</source>
        <translation>
            <numerusform>%n scanned meanwhile. Press Enter.</numerusform>
            <numerusform>%n scanned meanwhile. Press Enter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>State</name>
    <message numerus="yes">
        <source>Overdue by %n day(s)</source>
        <translation>
            <numerusform>Overdue by %n day</numerusform>
            <numerusform>Overdue by %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n record(s) written. Bring the file to the centre.</source>
        <translation>
            <numerusform>%n record written. Bring the file to the centre.</numerusform>
            <numerusform>%n records written. Bring the file to the centre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) kept on this machine</source>
        <translation>
            <numerusform>%n record kept on this machine</numerusform>
            <numerusform>%n records kept on this machine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a decision</source>
        <translation>
            <numerusform>%n need a decision</numerusform>
            <numerusform>%n need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) new or changed</source>
        <translation>
            <numerusform>%n dossier new or changed</numerusform>
            <numerusform>%n dossiers new or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fee(s)</source>
        <translation>
            <numerusform>%n fee</numerusform>
            <numerusform>%n fees</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) confirmed by the centre</source>
        <translation>
            <numerusform>%n record confirmed by the centre</numerusform>
            <numerusform>%n records confirmed by the centre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken in from others</source>
        <translation>
            <numerusform>%n taken in from others</numerusform>
            <numerusform>%n taken in from others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkStep</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
</TS>
