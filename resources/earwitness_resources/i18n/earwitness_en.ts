<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%Ln file(s):</source>
        <translation>
            <numerusform>%Ln file:</numerusform>
            <numerusform>%Ln files:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken.</source>
        <translation>
            <numerusform>%n taken.</numerusform>
            <numerusform>%n taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was or were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken.</source>
        <translation>
            <numerusform>%n not taken.</numerusform>
            <numerusform>%n not taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttentionViewModel</name>
    <message numerus="yes">
        <source>%n to be tried again.</source>
        <translation>
            <numerusform>%n to be tried again.</numerusform>
            <numerusform>%n to be tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are.</source>
        <translation>
            <numerusform>%n left as it is.</numerusform>
            <numerusform>%n left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoosingCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its retention would trash or erase %n source(s) at once: {titles}</source>
        <translation>
            <numerusform>Its retention would trash or erase %n source at once: {titles}</numerusform>
            <numerusform>Its retention would trash or erase %n sources at once: {titles}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ from the machine&apos;s words</source>
        <translation>
            <numerusform>%n place differs from the machine&apos;s words</numerusform>
            <numerusform>%n places differ from the machine&apos;s words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsSection</name>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n finding to look at.</numerusform>
            <numerusform>%n findings to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: what was decided about %n finding(s) or person(s).</source>
        <translation>
            <numerusform>Taken back: what was decided about %n finding or person.</numerusform>
            <numerusform>Taken back: what was decided about %n findings or persons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {place}: {size}.</source>
        <translation>
            <numerusform>%n file written to {place}: {size}.</numerusform>
            <numerusform>%n files written to {place}: {size}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message numerus="yes">
        <source>Group %n</source>
        <translation>
            <numerusform>Group %n</numerusform>
            <numerusform>Group %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryViewModel</name>
    <message numerus="yes">
        <source>%n source(s) moved.</source>
        <translation>
            <numerusform>%n source moved.</numerusform>
            <numerusform>%n sources moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) labelled.</source>
        <translation>
            <numerusform>%n source labelled.</numerusform>
            <numerusform>%n sources labelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) in the trash.</source>
        <translation>
            <numerusform>%n source in the trash.</numerusform>
            <numerusform>%n sources in the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n source back.</numerusform>
            <numerusform>%n sources back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) under hold.</source>
        <translation>
            <numerusform>%n source under hold.</numerusform>
            <numerusform>%n sources under hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) no longer under hold.</source>
        <translation>
            <numerusform>%n source no longer under hold.</numerusform>
            <numerusform>%n sources no longer under hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) to be done again.</source>
        <translation>
            <numerusform>%n source to be done again.</numerusform>
            <numerusform>%n sources to be done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speakers of %n source(s) to be found again.</source>
        <translation>
            <numerusform>Speakers of %n source to be found again.</numerusform>
            <numerusform>Speakers of %n sources to be found again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n finding to look at.</numerusform>
            <numerusform>%n findings to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for your word.</source>
        <translation>
            <numerusform>%n request waits for your word.</numerusform>
            <numerusform>%n requests wait for your word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were kept in.</source>
        <translation>
            <numerusform>%n attempt was kept in.</numerusform>
            <numerusform>%n attempts were kept in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) went to {hosts}.</source>
        <translation>
            <numerusform>%n question went to {hosts}.</numerusform>
            <numerusform>%n questions went to {hosts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without content, this machine asked %n time(s) for published models.</source>
        <translation>
            <numerusform>Without content, this machine asked %n time for published models.</numerusform>
            <numerusform>Without content, this machine asked %n times for published models.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>Erase %n source(s) for good? Nobody can bring them back.</source>
        <translation>
            <numerusform>Erase %n source for good? Nobody can bring it back.</numerusform>
            <numerusform>Erase %n sources for good? Nobody can bring them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueViewModel</name>
    <message numerus="yes">
        <source>%n job(s) to do</source>
        <translation>
            <numerusform>%n job to do</numerusform>
            <numerusform>%n jobs to do</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything pauses once %n source(s) are finished.</source>
        <translation>
            <numerusform>Everything pauses once %n source is finished.</numerusform>
            <numerusform>Everything pauses once %n sources are finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message numerus="yes">
        <source>%n more wait behind it.</source>
        <translation>
            <numerusform>%n more waits behind it.</numerusform>
            <numerusform>%n more wait behind it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n doubtful place(s)</source>
        <translation>
            <numerusform>%n doubtful place</numerusform>
            <numerusform>%n doubtful places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at</source>
        <translation>
            <numerusform>%n finding to look at</numerusform>
            <numerusform>%n findings to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchViewModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendsSection</name>
    <message numerus="yes">
        <source>%n payload(s) are missing or are not those that were sent.</source>
        <translation>
            <numerusform>%n payload is missing or is not the one that was sent.</numerusform>
            <numerusform>%n payloads are missing or are not those that were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries read; every payload there is has the hash on record.</source>
        <translation>
            <numerusform>%n entry read; every payload there is has the hash on record.</numerusform>
            <numerusform>%n entries read; every payload there is has the hash on record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) went with a source that was erased; the hashes stay.</source>
        <translation>
            <numerusform>%n payload went with a source that was erased; the hashes stay.</numerusform>
            <numerusform>%n payloads went with a source that was erased; the hashes stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceHead</name>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Touched</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n transcript</numerusform>
            <numerusform>%n transcripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailSection</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {folder}.</source>
        <translation>
            <numerusform>%n event written to {folder}.</numerusform>
            <numerusform>%n events written to {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashViewModel</name>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n source back.</numerusform>
            <numerusform>%n sources back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) erased for good.</source>
        <translation>
            <numerusform>%n source erased for good.</numerusform>
            <numerusform>%n sources erased for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) are still where they came from.</source>
        <translation>
            <numerusform>%n original is still where it came from.</numerusform>
            <numerusform>%n originals are still where they came from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n recording(s) are ready.</source>
        <translation>
            <numerusform>%n recording is ready.</numerusform>
            <numerusform>%n recordings are ready.</numerusform>
        </translation>
    </message>
</context>
</TS>
