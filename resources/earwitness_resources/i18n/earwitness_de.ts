<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Made of these packages, each under its own licence:</source>
        <translation>Gemacht aus diesen Paketen, jedes unter eigener Lizenz:</translation>
    </message>
    <message>
        <source>Packages and licences</source>
        <translation>Pakete und Lizenzen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>What works here and what is missing. It names no source and no word of yours.</source>
        <translation>Was hier funktioniert und was fehlt. Es nennt keine Quelle und kein Wort von Ihnen.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>AboutPanel</name>
    <message>
        <source>Written by {0}, version {1}</source>
        <translation>Geschrieben von {0}, Fassung {1}</translation>
    </message>
    <message>
        <source>Evidence {0}</source>
        <translation>Beleg {0}</translation>
    </message>
    <message>
        <source>taken {0} by {1}</source>
        <translation>aufgenommen {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>Trail handed out</source>
        <translation>Protokoll herausgegeben</translation>
    </message>
    <message>
        <source>Part of the trail handed out</source>
        <translation>Teil des Protokolls herausgegeben</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sicherung gemacht</translation>
    </message>
    <message>
        <source>Backup folder changed</source>
        <translation>Ort der Sicherung geändert</translation>
    </message>
    <message>
        <source>Backups planned</source>
        <translation>Sicherungen geplant</translation>
    </message>
    <message>
        <source>Send allowed once</source>
        <translation>Sendung einmal erlaubt</translation>
    </message>
    <message>
        <source>Asked for a word on a send</source>
        <translation>Um ein Wort zu einer Sendung gebeten</translation>
    </message>
    <message>
        <source>Connection refused by the guard</source>
        <translation>Verbindung vom Wächter verweigert</translation>
    </message>
    <message>
        <source>Send ended</source>
        <translation>Sendung beendet</translation>
    </message>
    <message>
        <source>Send kept in by a person</source>
        <translation>Sendung von einer Person zurückgehalten</translation>
    </message>
    <message>
        <source>Send kept in by the policy</source>
        <translation>Sendung von der Richtlinie zurückgehalten</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Erased without trace</source>
        <translation>Spurlos gelöscht</translation>
    </message>
    <message>
        <source>Finding added</source>
        <translation>Fund hinzugefügt</translation>
    </message>
    <message>
        <source>Words always to be found</source>
        <translation>Immer zu findende Wörter</translation>
    </message>
    <message>
        <source>Findings confirmed</source>
        <translation>Funde bestätigt</translation>
    </message>
    <message>
        <source>Findings read</source>
        <translation>Funde gelesen</translation>
    </message>
    <message>
        <source>Findings rejected</source>
        <translation>Funde verworfen</translation>
    </message>
    <message>
        <source>Finding changed</source>
        <translation>Fund geändert</translation>
    </message>
    <message>
        <source>Decision about findings taken back</source>
        <translation>Entscheidung über Funde zurückgenommen</translation>
    </message>
    <message>
        <source>To be searched for personal data again</source>
        <translation>Wird erneut nach personenbezogenen Daten durchsucht</translation>
    </message>
    <message>
        <source>Waits for the search for personal data</source>
        <translation>Wartet auf die Suche nach personenbezogenen Daten</translation>
    </message>
    <message>
        <source>Searched for personal data</source>
        <translation>Nach personenbezogenen Daten durchsucht</translation>
    </message>
    <message>
        <source>Folder no longer watched</source>
        <translation>Ordner nicht mehr beobachtet</translation>
    </message>
    <message>
        <source>Folder watched</source>
        <translation>Ordner beobachtet</translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation>Löschsperre aufgehoben</translation>
    </message>
    <message>
        <source>Legal hold placed</source>
        <translation>Löschsperre gesetzt</translation>
    </message>
    <message>
        <source>File put aside</source>
        <translation>Datei beiseitegelegt</translation>
    </message>
    <message>
        <source>Original moved aside</source>
        <translation>Original beiseitegelegt</translation>
    </message>
    <message>
        <source>File not taken in</source>
        <translation>Datei nicht aufgenommen</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Auftrag abgebrochen</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>Auftrag fehlgeschlagen</translation>
    </message>
    <message>
        <source>Job paused</source>
        <translation>Auftrag angehalten</translation>
    </message>
    <message>
        <source>Job moved in the queue</source>
        <translation>Auftrag in der Warteschlange verschoben</translation>
    </message>
    <message>
        <source>Job let go on</source>
        <translation>Auftrag fortgesetzt</translation>
    </message>
    <message>
        <source>Job tried again</source>
        <translation>Auftrag erneut versucht</translation>
    </message>
    <message>
        <source>Jobs cancelled</source>
        <translation>Aufträge abgebrochen</translation>
    </message>
    <message>
        <source>Work on battery set</source>
        <translation>Arbeit im Akkubetrieb eingestellt</translation>
    </message>
    <message>
        <source>Jobs paused</source>
        <translation>Aufträge angehalten</translation>
    </message>
    <message>
        <source>Jobs let go on</source>
        <translation>Aufträge fortgesetzt</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>Aufträge erneut versucht</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Schutzstufe gesetzt</translation>
    </message>
    <message>
        <source>Attachments taken out of an e-mail</source>
        <translation>Anhänge aus einer E-Mail geholt</translation>
    </message>
    <message>
        <source>Model of meaning chosen</source>
        <translation>Bedeutungsmodell gewählt</translation>
    </message>
    <message>
        <source>Looked at what was sent</source>
        <translation>Gesendetes angesehen</translation>
    </message>
    <message>
        <source>Participant entered</source>
        <translation>Teilnehmer eingetragen</translation>
    </message>
    <message>
        <source>Participant forgotten</source>
        <translation>Teilnehmer vergessen</translation>
    </message>
    <message>
        <source>Persons merged</source>
        <translation>Personen zusammengeführt</translation>
    </message>
    <message>
        <source>Persons read</source>
        <translation>Personen gelesen</translation>
    </message>
    <message>
        <source>Person renamed</source>
        <translation>Person umbenannt</translation>
    </message>
    <message>
        <source>Person split</source>
        <translation>Person getrennt</translation>
    </message>
    <message>
        <source>Policy lifted</source>
        <translation>Richtlinie aufgehoben</translation>
    </message>
    <message>
        <source>Policy set</source>
        <translation>Richtlinie gesetzt</translation>
    </message>
    <message>
        <source>Policy signed</source>
        <translation>Richtlinie unterschrieben</translation>
    </message>
    <message>
        <source>Policy key let go</source>
        <translation>Schlüssel der Richtlinie losgelassen</translation>
    </message>
    <message>
        <source>Project made</source>
        <translation>Projekt angelegt</translation>
    </message>
    <message>
        <source>Way of transcribing chosen</source>
        <translation>Art der Transkription gewählt</translation>
    </message>
    <message>
        <source>Project exported</source>
        <translation>Projekt exportiert</translation>
    </message>
    <message>
        <source>Project renamed</source>
        <translation>Projekt umbenannt</translation>
    </message>
    <message>
        <source>Pseudonyms given</source>
        <translation>Pseudonyme vergeben</translation>
    </message>
    <message>
        <source>Key of the pseudonyms made</source>
        <translation>Schlüssel der Pseudonyme erzeugt</translation>
    </message>
    <message>
        <source>Pseudonym renamed</source>
        <translation>Pseudonym umbenannt</translation>
    </message>
    <message>
        <source>Real names put back</source>
        <translation>Echte Namen wieder eingesetzt</translation>
    </message>
    <message>
        <source>Pseudonym revealed</source>
        <translation>Pseudonym aufgedeckt</translation>
    </message>
    <message>
        <source>Kind of pseudonyms chosen</source>
        <translation>Art der Pseudonyme gewählt</translation>
    </message>
    <message>
        <source>Quote made</source>
        <translation>Zitat gemacht</translation>
    </message>
    <message>
        <source>Quote confirmed</source>
        <translation>Zitat bestätigt</translation>
    </message>
    <message>
        <source>Quote moved</source>
        <translation>Zitat verschoben</translation>
    </message>
    <message>
        <source>Note on a quote</source>
        <translation>Notiz zu einem Zitat</translation>
    </message>
    <message>
        <source>Quotes read</source>
        <translation>Zitate gelesen</translation>
    </message>
    <message>
        <source>Quote removed</source>
        <translation>Zitat entfernt</translation>
    </message>
    <message>
        <source>Retention carried out</source>
        <translation>Aufbewahrung durchgeführt</translation>
    </message>
    <message>
        <source>Retention lifted</source>
        <translation>Aufbewahrung aufgehoben</translation>
    </message>
    <message>
        <source>Retention set</source>
        <translation>Aufbewahrung gesetzt</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Gesucht</translation>
    </message>
    <message>
        <source>Saved search run</source>
        <translation>Gesicherte Suche ausgeführt</translation>
    </message>
    <message>
        <source>Saved search pinned or unpinned</source>
        <translation>Gesicherte Suche angeheftet oder gelöst</translation>
    </message>
    <message>
        <source>Saved search removed</source>
        <translation>Gesicherte Suche entfernt</translation>
    </message>
    <message>
        <source>Saved search renamed</source>
        <translation>Gesicherte Suche umbenannt</translation>
    </message>
    <message>
        <source>Search saved</source>
        <translation>Suche gesichert</translation>
    </message>
    <message>
        <source>Sound exported</source>
        <translation>Ton exportiert</translation>
    </message>
    <message>
        <source>Exported sound written</source>
        <translation>Exportierter Ton geschrieben</translation>
    </message>
    <message>
        <source>Sound opened</source>
        <translation>Ton geöffnet</translation>
    </message>
    <message>
        <source>Source needs attention</source>
        <translation>Quelle braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Recording decoded</source>
        <translation>Aufnahme entpackt</translation>
    </message>
    <message>
        <source>Sound erased</source>
        <translation>Ton gelöscht</translation>
    </message>
    <message>
        <source>Text taken out of a document</source>
        <translation>Text aus einem Dokument geholt</translation>
    </message>
    <message>
        <source>Source moved to another project</source>
        <translation>Quelle in ein anderes Projekt verschoben</translation>
    </message>
    <message>
        <source>Text recognised in a picture</source>
        <translation>Text in einem Bild erkannt</translation>
    </message>
    <message>
        <source>Source renamed</source>
        <translation>Quelle umbenannt</translation>
    </message>
    <message>
        <source>Source taken in</source>
        <translation>Quelle aufgenommen</translation>
    </message>
    <message>
        <source>Source put into the trash</source>
        <translation>Quelle in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>Source restored</source>
        <translation>Quelle wiederhergestellt</translation>
    </message>
    <message>
        <source>Speaker given</source>
        <translation>Sprecher zugewiesen</translation>
    </message>
    <message>
        <source>Speakers told apart</source>
        <translation>Sprecher unterschieden</translation>
    </message>
    <message>
        <source>Speakers merged</source>
        <translation>Sprecher zusammengeführt</translation>
    </message>
    <message>
        <source>Speaker named</source>
        <translation>Sprecher benannt</translation>
    </message>
    <message>
        <source>Speakers to be told apart again</source>
        <translation>Sprecher werden erneut unterschieden</translation>
    </message>
    <message>
        <source>Stretch to be transcribed again</source>
        <translation>Stelle wird erneut transkribiert</translation>
    </message>
    <message>
        <source>Trail begun</source>
        <translation>Protokoll begonnen</translation>
    </message>
    <message>
        <source>Trail had been cut</source>
        <translation>Protokoll war abgeschnitten</translation>
    </message>
    <message>
        <source>To be transcribed again</source>
        <translation>Wird erneut transkribiert</translation>
    </message>
    <message>
        <source>Transcription begun</source>
        <translation>Transkription begonnen</translation>
    </message>
    <message>
        <source>Transcript complete</source>
        <translation>Transkript vollständig</translation>
    </message>
    <message>
        <source>Transcript exported</source>
        <translation>Transkript exportiert</translation>
    </message>
    <message>
        <source>Exported transcript written</source>
        <translation>Exportiertes Transkript geschrieben</translation>
    </message>
    <message>
        <source>Stretch transcribed again</source>
        <translation>Stelle erneut transkribiert</translation>
    </message>
    <message>
        <source>Doubt settled</source>
        <translation>Zweifel ausgeräumt</translation>
    </message>
    <message>
        <source>Transcript brought in</source>
        <translation>Transkript mitgebracht</translation>
    </message>
    <message>
        <source>Segments merged</source>
        <translation>Segmente verbunden</translation>
    </message>
    <message>
        <source>Transcript read</source>
        <translation>Transkript gelesen</translation>
    </message>
    <message>
        <source>Correction done again</source>
        <translation>Korrektur wiederholt</translation>
    </message>
    <message>
        <source>Words replaced everywhere</source>
        <translation>Wörter überall ersetzt</translation>
    </message>
    <message>
        <source>Earlier version restored</source>
        <translation>Frühere Fassung wiederhergestellt</translation>
    </message>
    <message>
        <source>Speaker of words changed</source>
        <translation>Sprecher von Wörtern geändert</translation>
    </message>
    <message>
        <source>Segment split</source>
        <translation>Segment geteilt</translation>
    </message>
    <message>
        <source>Words corrected</source>
        <translation>Wörter korrigiert</translation>
    </message>
    <message>
        <source>Correction undone</source>
        <translation>Korrektur zurückgenommen</translation>
    </message>
    <message>
        <source>Trash emptied</source>
        <translation>Papierkorb geleert</translation>
    </message>
    <message>
        <source>Keyring of the system set</source>
        <translation>Schlüsselbund des Systems eingestellt</translation>
    </message>
    <message>
        <source>Vault mended</source>
        <translation>Tresor ausgebessert</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Passphrase geändert</translation>
    </message>
    <message>
        <source>Recovery code renewed</source>
        <translation>Wiederherstellungscode erneuert</translation>
    </message>
    <message>
        <source>Key of the vault renewed</source>
        <translation>Schlüssel des Tresors erneuert</translation>
    </message>
    <message>
        <source>Vault repaired</source>
        <translation>Tresor repariert</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation>Tresor geöffnet</translation>
    </message>
    <message>
        <source>Failed tries to open</source>
        <translation>Fehlgeschlagene Öffnungsversuche</translation>
    </message>
</context>
<context>
    <name>ActGroup</name>
    <message>
        <source>Transcripts</source>
        <translation>Transkripte</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schutzstufen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Taking files into the vault…</source>
        <translation>Dateien werden in den Tresor aufgenommen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s):</source>
        <translation>
            <numerusform>%Ln Datei:</numerusform>
            <numerusform>%Ln Dateien:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken.</source>
        <translation>
            <numerusform>%n aufgenommen.</numerusform>
            <numerusform>%n aufgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was or were here already.</source>
        <translation>
            <numerusform>%n war schon hier.</numerusform>
            <numerusform>%n waren schon hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken.</source>
        <translation>
            <numerusform>%n nicht aufgenommen.</numerusform>
            <numerusform>%n nicht aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to take.</source>
        <translation>Es gab nichts aufzunehmen.</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Files that need a look</source>
        <translation>Dateien, die einen Blick brauchen</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>What would happen if…</source>
        <translation>Was würde geschehen, wenn…</translation>
    </message>
    <message>
        <source>This source: title or id (else any source)</source>
        <translation>Diese Quelle: Titel oder Kennung (sonst jede Quelle)</translation>
    </message>
    <message>
        <source>Went to this host (else all there are)</source>
        <translation>An diesen Rechnernamen (sonst alle, die es gibt)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Schutzstufe</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>For any purpose</source>
        <translation>Zu jedem Zweck</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Any project</source>
        <translation>Jedes Projekt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>unkenntlich</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Dabei belassen</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Alle noch einmal versuchen</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Die Liste exportieren…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht Sie</translation>
    </message>
    <message>
        <source>What fails or is not taken stands here.</source>
        <translation>Was fehlschlägt oder nicht aufgenommen wird, steht hier.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Die Liste exportieren</translation>
    </message>
</context>
<context>
    <name>AttentionViewModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message numerus="yes">
        <source>%n to be tried again.</source>
        <translation>
            <numerusform>%n wird noch einmal versucht.</numerusform>
            <numerusform>%n werden noch einmal versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is tried again.</source>
        <translation>Alles wird noch einmal versucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are.</source>
        <translation>
            <numerusform>%n bleibt, wie er ist.</numerusform>
            <numerusform>%n bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is written.</source>
        <translation>Die Liste ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>CellsModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>ChoosingCard</name>
    <message>
        <source>Choose a policy</source>
        <translation>Eine Richtlinie wählen</translation>
    </message>
    <message>
        <source>For the vault, or for a project</source>
        <translation>Für den Tresor oder für ein Projekt</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Choose one…</source>
        <translation>Eine wählen…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>For the whole vault</source>
        <translation>Für den ganzen Tresor</translation>
    </message>
    <message>
        <source>For the project {name}</source>
        <translation>Für das Projekt {name}</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
    <message>
        <source>That is meant</source>
        <translation>Das ist so gewollt</translation>
    </message>
    <message>
        <source>The fingerprint that the signer told you</source>
        <translation>Der Fingerabdruck, den Ihnen der Unterzeichner genannt hat</translation>
    </message>
    <message>
        <source>Why (stays on record)</source>
        <translation>Warum (bleibt verzeichnet)</translation>
    </message>
    <message>
        <source>Go back to an older version on purpose</source>
        <translation>Mit Absicht zu einer älteren Fassung zurück</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>In Kraft setzen</translation>
    </message>
    <message>
        <source>Let this project have no policy of its own</source>
        <translation>Dieses Projekt ohne eigene Richtlinie lassen</translation>
    </message>
    <message>
        <source>A policy</source>
        <translation>Eine Richtlinie</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>It allows more than what is in force:</source>
        <translation>Sie erlaubt mehr, als in Kraft ist:</translation>
    </message>
    <message>
        <source>It allows no more than what is in force.</source>
        <translation>Sie erlaubt nicht mehr, als in Kraft ist.</translation>
    </message>
    <message>
        <source>Under this policy content can leave this machine, to: {places}. Each send is in the ledger with its bytes; what went cannot be called back.</source>
        <translation>Unter dieser Richtlinie können Inhalte diesen Rechner verlassen, nach: {places}. Jede Sendung steht mit ihren Bytes im Ausgangsbuch; was ging, kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>your team, sealed</source>
        <translation>Ihr Team, versiegelt</translation>
    </message>
    <message numerus="yes">
        <source>Its retention would trash or erase %n source(s) at once: {titles}</source>
        <translation>
            <numerusform>Ihre Aufbewahrung würde sofort %n Quelle wegwerfen oder löschen: {titles}</numerusform>
            <numerusform>Ihre Aufbewahrung würde sofort %n Quellen wegwerfen oder löschen: {titles}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is signed with a key that is not known here.</source>
        <translation>Sie ist mit einem Schlüssel unterschrieben, der hier nicht bekannt ist.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Confirm the finding</source>
        <translation>Den Fund bestätigen</translation>
    </message>
    <message>
        <source>Reject the finding</source>
        <translation>Den Fund verwerfen</translation>
    </message>
    <message>
        <source>The finding is something else…</source>
        <translation>Der Fund ist etwas anderes…</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>Die letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Back 2 seconds</source>
        <translation>2 Sekunden zurück</translation>
    </message>
    <message>
        <source>On 2 seconds</source>
        <translation>2 Sekunden vor</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Repeat what is chosen</source>
        <translation>Gewähltes wiederholen</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Von hier abspielen</translation>
    </message>
    <message>
        <source>Follow the sound</source>
        <translation>Dem Ton folgen</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Choose all of it</source>
        <translation>Alles davon wählen</translation>
    </message>
    <message>
        <source>Correct this segment</source>
        <translation>Dieses Segment korrigieren</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier teilen</translation>
    </message>
    <message>
        <source>Merge with the next</source>
        <translation>Mit dem nächsten verbinden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Transcribe this again</source>
        <translation>Dies neu transkribieren</translation>
    </message>
    <message>
        <source>Mark as personal data…</source>
        <translation>Als personenbezogen markieren…</translation>
    </message>
    <message>
        <source>Who speaks…</source>
        <translation>Wer spricht…</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>Nächste unsichere Stelle</translation>
    </message>
    <message>
        <source>Previous doubtful place</source>
        <translation>Vorige unsichere Stelle</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Nächster Fund</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Voriger Fund</translation>
    </message>
    <message>
        <source>Hear it again</source>
        <translation>Noch einmal hören</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es stimmt</translation>
    </message>
    <message>
        <source>It is not personal data</source>
        <translation>Es ist nicht personenbezogen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Compare with the machine</source>
        <translation>Mit der Maschine vergleichen</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Über diese Quelle</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle Befehle…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Nach Titel filtern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Move to project…</source>
        <translation>In ein Projekt verschieben…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Schutzstufe…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Löschsperre…</translation>
    </message>
    <message>
        <source>Lift the hold…</source>
        <translation>Löschsperre aufheben…</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Neu transkribieren</translation>
    </message>
    <message>
        <source>Find speakers again</source>
        <translation>Sprecher neu finden</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Diese Suche sichern…</translation>
    </message>
    <message>
        <source>Exact words only</source>
        <translation>Nur genaue Wörter</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Wie gesucht wird</translation>
    </message>
    <message>
        <source>Play the hit</source>
        <translation>Den Treffer abspielen</translation>
    </message>
    <message>
        <source>Pause everything, or go on</source>
        <translation>Alles anhalten oder weitermachen</translation>
    </message>
    <message>
        <source>Stop after this file</source>
        <translation>Nach dieser Datei anhalten</translation>
    </message>
    <message>
        <source>Cancel all jobs…</source>
        <translation>Alle Aufträge abbrechen…</translation>
    </message>
    <message>
        <source>Do first</source>
        <translation>Zuerst tun</translation>
    </message>
    <message>
        <source>Do last</source>
        <translation>Zuletzt tun</translation>
    </message>
    <message>
        <source>Pause these</source>
        <translation>Diese anhalten</translation>
    </message>
    <message>
        <source>Let these go on</source>
        <translation>Diese weitermachen lassen</translation>
    </message>
    <message>
        <source>Cancel these</source>
        <translation>Diese abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>CommandGroup</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Tresor</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Alle Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Nothing was changed: these are the machine&apos;s words.</source>
        <translation>Nichts wurde geändert: Das sind die Worte der Maschine.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>What differs from the machine&apos;s words</source>
        <translation>Was von den Worten der Maschine abweicht</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>und %n weitere Zeile</numerusform>
            <numerusform>und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: these are the machine&apos;s words.</source>
        <translation>Nichts wurde geändert: Das sind die Worte der Maschine.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ from the machine&apos;s words</source>
        <translation>
            <numerusform>%n Stelle weicht von den Worten der Maschine ab</numerusform>
            <numerusform>%n Stellen weichen von den Worten der Maschine ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut otherwise: {0}</source>
        <translation>Anders geschnitten: {0}</translation>
    </message>
</context>
<context>
    <name>CustodyCard</name>
    <message>
        <source>Custody</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>version {number}, {origin}, {state}</source>
        <translation>Fassung {number}, {origin}, {state}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Ging hinaus</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>A paper stays as it was taken in.</source>
        <translation>Ein Schriftstück bleibt, wie es aufgenommen wurde.</translation>
    </message>
    <message>
        <source>The text can be corrected as soon as the machine has written all of it.</source>
        <translation>Der Text kann korrigiert werden, sobald die Maschine ihn ganz geschrieben hat.</translation>
    </message>
    <message>
        <source>It will be transcribed again. What comes of it appears here, and can be undone.</source>
        <translation>Es wird neu transkribiert. Was herauskommt, erscheint hier und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Von hier abspielen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier teilen</translation>
    </message>
    <message>
        <source>Merge with the next</source>
        <translation>Mit dem nächsten verbinden</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Neu transkribieren</translation>
    </message>
    <message>
        <source>This segment was changed elsewhere. What you typed is kept as a draft.</source>
        <translation>Dieses Segment wurde anderswo geändert. Was Sie getippt haben, ist als Entwurf bewahrt.</translation>
    </message>
    <message>
        <source>What you were typing is here again. Enter keeps it, Esc leaves it out.</source>
        <translation>Was Sie tippten, ist wieder da. Eingabe behält es, Esc verwirft es.</translation>
    </message>
    <message>
        <source>You had typed “{0}” over a segment that is another one now.</source>
        <translation>Sie hatten „{0}“ über ein Segment getippt, das jetzt ein anderes ist.</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Choose a row to see all that is on record of it.</source>
        <translation>Wählen Sie eine Zeile, um alles zu sehen, was dazu verzeichnet ist.</translation>
    </message>
    <message>
        <source>Show what went</source>
        <translation>Zeigen, was ging</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>Was ging</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es endete</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Schutzstufe</translation>
    </message>
    <message>
        <source>Made unreadable</source>
        <translation>Unkenntlich gemacht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>{size}, of which {left} left</source>
        <translation>{size}, davon gingen {left}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Gemacht aus</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>FindingsSection</name>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>Nothing waits for a look</source>
        <translation>Nichts wartet auf einen Blick</translation>
    </message>
    <message>
        <source>Whatever is found in new sources comes here, the riskiest first.</source>
        <translation>Was in neuen Quellen gefunden wird, kommt hierher, das Heikelste zuerst.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>Alle Quellen zeigen</translation>
    </message>
    <message>
        <source>Findings to look at</source>
        <translation>Anzusehende Funde</translation>
    </message>
    <message>
        <source>The same wherever it stands in the project</source>
        <translation>Dasselbe, wo immer es im Projekt steht</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>It is something else</source>
        <translation>Es ist etwas anderes</translation>
    </message>
    <message>
        <source>It is something else…</source>
        <translation>Es ist etwas anderes…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n Fund ist anzusehen.</numerusform>
            <numerusform>%n Funde sind anzusehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: what was decided about %n finding(s) or person(s).</source>
        <translation>
            <numerusform>Zurückgenommen: was über %n Fund oder Person entschieden war.</numerusform>
            <numerusform>Zurückgenommen: was über %n Funde oder Personen entschieden war.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Choose the folder whose name ends in %1.</source>
        <translation>Wählen Sie den Ordner, dessen Name auf %1 endet.</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>What arrives in them is taken by itself.</source>
        <translation>Was dort ankommt, wird von selbst aufgenommen.</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Noch wird kein Ordner beobachtet.</translation>
    </message>
    <message>
        <source>Watch another</source>
        <translation>Einen weiteren beobachten</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Move originals aside</source>
        <translation>Originale beiseitelegen</translation>
    </message>
    <message>
        <source>To “processed” in the same folder, once they are safe in the vault.</source>
        <translation>Nach „processed“ im selben Ordner, sobald sie sicher im Tresor sind.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Nicht mehr beobachten</translation>
    </message>
    <message>
        <source>originals go aside</source>
        <translation>Originale werden beiseitegelegt</translation>
    </message>
    <message>
        <source>originals stay</source>
        <translation>Originale bleiben</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>jetzt nicht da</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Follow the sound</source>
        <translation>Dem Ton folgen</translation>
    </message>
</context>
<context>
    <name>FoundHere</name>
    <message>
        <source>Open {place}</source>
        <translation>{place} öffnen</translation>
    </message>
    <message>
        <source>Found by {detector}, {percent} % sure.</source>
        <translation>Gefunden von {detector}, zu {percent} % sicher.</translation>
    </message>
    <message>
        <source>Means person {number}.</source>
        <translation>Meint Person {number}.</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>A file outside the vault is no longer protected by it.</source>
        <translation>Eine Datei außerhalb des Tresors ist nicht mehr von ihm geschützt.</translation>
    </message>
    <message>
        <source>What was found is hidden under a profile; what nobody found is not. A voice tells who speaks, and a story can point to somebody without a name. Read what you hand on.</source>
        <translation>Gefundenes ist unter einem Profil verborgen; was niemand gefunden hat, nicht. Eine Stimme verrät, wer spricht, und eine Geschichte kann ohne Namen auf jemanden weisen. Lesen Sie, was Sie weitergeben.</translation>
    </message>
    <message>
        <source>A whole project</source>
        <translation>Ein ganzes Projekt</translation>
    </message>
    <message>
        <source>A whole project…</source>
        <translation>Ein ganzes Projekt…</translation>
    </message>
    <message>
        <source>Hide only what was confirmed</source>
        <translation>Nur Bestätigtes verbergen</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Mit dem Ton</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>Für Excel</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schreiben…</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Geschriebene Dateien</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Personenbezogene Daten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>So wird es aussehen</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Das Dokument</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word-Dokument (DOCX)</translation>
    </message>
    <message>
        <source>Plain text (TXT)</source>
        <translation>Reiner Text (TXT)</translation>
    </message>
    <message>
        <source>Page that plays (HTML)</source>
        <translation>Seite zum Abspielen (HTML)</translation>
    </message>
    <message>
        <source>Subtitles (SRT)</source>
        <translation>Untertitel (SRT)</translation>
    </message>
    <message>
        <source>Subtitles for the web (VTT)</source>
        <translation>Untertitel für das Web (VTT)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Everything, for programs (JSON)</source>
        <translation>Alles, für Programme (JSON)</translation>
    </message>
    <message>
        <source>Sound alone (MP3)</source>
        <translation>Nur der Ton (MP3)</translation>
    </message>
    <message>
        <source>A project as a database (SQLite)</source>
        <translation>Ein Projekt als Datenbank (SQLite)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Noch ist nichts gewählt.</translation>
    </message>
    <message>
        <source>Choose sources in the library and come back with Export, or take a whole project.</source>
        <translation>Wählen Sie Quellen in der Bibliothek und kommen Sie mit „Exportieren“ zurück, oder nehmen Sie ein ganzes Projekt.</translation>
    </message>
    <message>
        <source>A database holds a whole project: choose one above.</source>
        <translation>Eine Datenbank enthält ein ganzes Projekt: Wählen Sie oben eines.</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>Es wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>The policy demands: {profile}. So it is written.</source>
        <translation>Die Richtlinie verlangt: {profile}. So wird es geschrieben.</translation>
    </message>
    <message>
        <source>The policy lets it be written.</source>
        <translation>Die Richtlinie lässt es schreiben.</translation>
    </message>
    <message>
        <source>The sound as it is; under a profile, what was found is bleeped.</source>
        <translation>Der Ton, wie er ist; unter einem Profil wird Gefundenes überpiept.</translation>
    </message>
    <message>
        <source>All that was said in the project as tables, for any program that reads SQLite.</source>
        <translation>Alles Gesagte des Projekts als Tabellen, für jedes Programm, das SQLite liest.</translation>
    </message>
    <message>
        <source>The first pages, read back from the document itself.</source>
        <translation>Die ersten Seiten, aus dem Dokument selbst zurückgelesen.</translation>
    </message>
    <message>
        <source>Read back from the document itself.</source>
        <translation>Aus dem Dokument selbst zurückgelesen.</translation>
    </message>
    <message>
        <source>The beginning, letter by letter as it will be written.</source>
        <translation>Der Anfang, Buchstabe für Buchstabe, wie es geschrieben wird.</translation>
    </message>
    <message>
        <source>Letter by letter as it will be written.</source>
        <translation>Buchstabe für Buchstabe, wie es geschrieben wird.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {place}: {size}.</source>
        <translation>
            <numerusform>%n Datei nach {place} geschrieben: {size}.</numerusform>
            <numerusform>%n Dateien nach {place} geschrieben: {size}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Have this version again</source>
        <translation>Wieder diese Fassung</translation>
    </message>
    <message>
        <source>0  ·  as the machine gave it</source>
        <translation>0  ·  wie von der Maschine</translation>
    </message>
    <message>
        <source>Have the machine&apos;s words again</source>
        <translation>Wieder die Worte der Maschine</translation>
    </message>
    <message>
        <source>words corrected</source>
        <translation>Wörter korrigiert</translation>
    </message>
    <message>
        <source>replaced everywhere</source>
        <translation>überall ersetzt</translation>
    </message>
    <message>
        <source>split</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>ein anderer Sprecher</translation>
    </message>
    <message>
        <source>transcribed again</source>
        <translation>neu transkribiert</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>an earlier version restored</source>
        <translation>eine frühere Fassung wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>by meaning</source>
        <translation>nach Bedeutung</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Noch</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>Is it in safe hands?</source>
        <translation>Ist er in sicheren Händen?</translation>
    </message>
    <message>
        <source>Type two groups of the code from your paper. After this, the code is gone from here.</source>
        <translation>Tippen Sie zwei Gruppen des Codes von Ihrem Papier. Danach ist der Code hier fort.</translation>
    </message>
    <message numerus="yes">
        <source>Group %n</source>
        <translation>
            <numerusform>Gruppe %n</numerusform>
            <numerusform>Gruppe %n</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not what the page says. Look again, or go back to see the code.</source>
        <translation>Das steht nicht auf dem Blatt. Sehen Sie noch einmal nach, oder gehen Sie zurück, um den Code zu sehen.</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Netzwerkadresse</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankkonto</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Zahlungskarte</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Umsatzsteuernummer</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Reisepass</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Führerschein</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Other number or code</source>
        <translation>Andere Nummer oder Code</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>Politik</translation>
    </message>
    <message>
        <source>Trade union</source>
        <translation>Gewerkschaft</translation>
    </message>
    <message>
        <source>Sexuality</source>
        <translation>Sexualität</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Ethnische Herkunft</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Straftat</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Your recovery code</source>
        <translation>Ihr Wiederherstellungscode</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten. It is shown this once and kept nowhere: without it and the passphrase nobody can open the vault, not even we. Print it, or write it down, and keep it away from this machine.</source>
        <translation>Er öffnet den Tresor, wenn die Passphrase vergessen ist. Er wird nur dieses eine Mal gezeigt und nirgends aufbewahrt: Ohne ihn und die Passphrase kann niemand den Tresor öffnen, auch wir nicht. Drucken Sie ihn oder schreiben Sie ihn ab und bewahren Sie ihn fern von diesem Rechner auf.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>File to save the page to</source>
        <translation>Datei, in die das Blatt gesichert wird</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Or save the page as a file, on a stick that you lock away:</source>
        <translation>Oder das Blatt als Datei sichern, auf einem Stick, den Sie wegschließen:</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ich habe ihn auf Papier</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Earwitness recovery kit</source>
        <translation>Earwitness-Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>The page is saved. Whoever reads the file can open the vault: print it, then delete it.</source>
        <translation>Das Blatt ist gesichert. Wer die Datei liest, kann den Tresor öffnen: drucken Sie sie, dann löschen Sie sie.</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertraulich</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>streng vertraulich</translation>
    </message>
</context>
<context>
    <name>LabellingCard</name>
    <message>
        <source>Labels</source>
        <translation>Schutzstufen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Schutzstufe</translation>
    </message>
    <message>
        <source>Only this source: title or id</source>
        <translation>Nur diese Quelle: Titel oder Kennung</translation>
    </message>
    <message>
        <source>Why (needed to lower it)</source>
        <translation>Warum (nötig, um zu senken)</translation>
    </message>
    <message>
        <source>Set the label</source>
        <translation>Schutzstufe setzen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What is found in a source can raise its label; only a person lowers it.</source>
        <translation>Was in einer Quelle gefunden wird, kann ihre Schutzstufe heben; nur ein Mensch senkt sie.</translation>
    </message>
    <message>
        <source>There is no source yet.</source>
        <translation>Es gibt noch keine Quelle.</translation>
    </message>
    <message>
        <source>{name}: its label was never changed.</source>
        <translation>{name}: Die Schutzstufe wurde nie geändert.</translation>
    </message>
    <message>
        <source>by what was found</source>
        <translation>durch das Gefundene</translation>
    </message>
    <message>
        <source>by {actor}</source>
        <translation>von {actor}</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>der Tresor</translation>
    </message>
    <message>
        <source>Let go to take this into {place}.</source>
        <translation>Lassen Sie los, um dies in {place} aufzunehmen.</translation>
    </message>
    <message>
        <source>Places and filters</source>
        <translation>Orte und Filter</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dateien…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ein Ordner…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
</context>
<context>
    <name>LibraryViewModel</name>
    <message>
        <source>Project added.</source>
        <translation>Projekt hinzugefügt.</translation>
    </message>
    <message>
        <source>Project renamed.</source>
        <translation>Projekt umbenannt.</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Umbenannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) moved.</source>
        <translation>
            <numerusform>%n Quelle verschoben.</numerusform>
            <numerusform>%n Quellen verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) labelled.</source>
        <translation>
            <numerusform>%n Quelle eingestuft.</numerusform>
            <numerusform>%n Quellen eingestuft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) in the trash.</source>
        <translation>
            <numerusform>%n Quelle im Papierkorb.</numerusform>
            <numerusform>%n Quellen im Papierkorb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n Quelle ist zurück.</numerusform>
            <numerusform>%n Quellen sind zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) under hold.</source>
        <translation>
            <numerusform>%n Quelle mit Löschsperre.</numerusform>
            <numerusform>%n Quellen mit Löschsperre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) no longer under hold.</source>
        <translation>
            <numerusform>%n Quelle ohne Löschsperre.</numerusform>
            <numerusform>%n Quellen ohne Löschsperre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) to be done again.</source>
        <translation>
            <numerusform>%n Quelle wird neu gemacht.</numerusform>
            <numerusform>%n Quellen werden neu gemacht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speakers of %n source(s) to be found again.</source>
        <translation>
            <numerusform>Die Sprecher von %n Quelle werden neu gefunden.</numerusform>
            <numerusform>Die Sprecher von %n Quellen werden neu gefunden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Mark as personal data</source>
        <translation>Als personenbezogen markieren</translation>
    </message>
    <message>
        <source>Specially protected</source>
        <translation>Besonders geschützt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Marked as: {kind}. It is confirmed, and hidden from now on wherever findings are hidden.</source>
        <translation>Markiert als: {kind}. Das ist bestätigt und wird ab jetzt überall verborgen, wo Funde verborgen werden.</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>How shall it listen?</source>
        <translation>Wie soll es zuhören?</translation>
    </message>
    <message>
        <source>A model on this machine turns sound into text. Larger ones hear better and take longer.</source>
        <translation>Ein Modell auf diesem Rechner macht aus Ton Text. Größere hören besser und brauchen länger.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Am besten</translation>
    </message>
    <message>
        <source>Measure this machine (about a minute)</source>
        <translation>Diesen Rechner messen (etwa eine Minute)</translation>
    </message>
    <message>
        <source>Hears better, and has to be brought here once:</source>
        <translation>Hört besser und muss einmal hierher geholt werden:</translation>
    </message>
    <message>
        <source>No model fits this machine. Recordings are kept, and wait.</source>
        <translation>Kein Modell passt auf diesen Rechner. Aufnahmen werden aufbewahrt und warten.</translation>
    </message>
    <message>
        <source>No model is here yet.</source>
        <translation>Noch ist kein Modell hier.</translation>
    </message>
    <message>
        <source>Listening to a minute of sound…</source>
        <translation>Eine Minute Ton wird angehört…</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour of sound takes %1</source>
        <translation>eine Stunde Ton braucht %1</translation>
    </message>
    <message>
        <source>an hour of sound takes about %1</source>
        <translation>eine Stunde Ton braucht etwa %1</translation>
    </message>
    <message>
        <source>too large for this machine&apos;s memory</source>
        <translation>zu groß für den Speicher dieses Rechners</translation>
    </message>
    <message>
        <source>damaged: get it again</source>
        <translation>beschädigt: noch einmal holen</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Each is pinned by its hash. They come by the one door, as far as the policies allow.</source>
        <translation>Jedes ist durch seinen Hash festgelegt. Sie kommen durch die eine Tür, soweit die Richtlinien es erlauben.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Telling speakers apart</source>
        <translation>Sprecher unterscheiden</translation>
    </message>
    <message>
        <source>Searching by meaning</source>
        <translation>Suchen nach Bedeutung</translation>
    </message>
    <message>
        <source>Measure this machine</source>
        <translation>Diesen Rechner messen</translation>
    </message>
</context>
<context>
    <name>MoreLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Name of {0}</source>
        <translation>Name von {0}</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Name {0}…</source>
        <translation>{0} benennen…</translation>
    </message>
    <message>
        <source>{0} is the same person as</source>
        <translation>{0} ist dieselbe Person wie</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Choose its folder. The name ends in %1.</source>
        <translation>Wählen Sie seinen Ordner. Der Name endet auf %1.</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Einen Tresor öffnen</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Ordner des Tresors</translation>
    </message>
    <message>
        <source>Go to its door</source>
        <translation>Zu seiner Tür gehen</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Went, and was answered</source>
        <translation>Ging und wurde beantwortet</translation>
    </message>
    <message>
        <source>Went at least in part, without an answer</source>
        <translation>Ging mindestens teilweise, ohne Antwort</translation>
    </message>
    <message>
        <source>Kept in by the policy</source>
        <translation>Von der Richtlinie zurückgehalten</translation>
    </message>
    <message>
        <source>Kept in by the guard</source>
        <translation>Vom Wächter zurückgehalten</translation>
    </message>
    <message>
        <source>Waits for your word</source>
        <translation>Wartet auf Ihr Wort</translation>
    </message>
    <message>
        <source>End not known: counts as gone</source>
        <translation>Ende unbekannt: gilt als gegangen</translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Labels and policy</source>
        <translation>Schutzstufen und Richtlinie</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>Review findings</source>
        <translation>Funde durchsehen</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Look at sends</source>
        <translation>Sendungen ansehen</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Look at the trail</source>
        <translation>Protokoll ansehen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Schutzstufen</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>Schutzstufen ändern</translation>
    </message>
    <message>
        <source>{size} have left this machine.</source>
        <translation>{size} haben diesen Rechner verlassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n Fund ist anzusehen.</numerusform>
            <numerusform>%n Funde sind anzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for a look.</source>
        <translation>Nichts wartet auf einen Blick.</translation>
    </message>
    <message>
        <source>What was found is hidden in what you export under a profile, also before you looked.</source>
        <translation>Gefundenes wird in dem, was Sie unter einem Profil exportieren, verborgen, auch bevor Sie es angesehen haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for your word.</source>
        <translation>
            <numerusform>%n Anfrage wartet auf Ihr Wort.</numerusform>
            <numerusform>%n Anfragen warten auf Ihr Wort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were kept in.</source>
        <translation>
            <numerusform>%n Versuch wurde zurückgehalten.</numerusform>
            <numerusform>%n Versuche wurden zurückgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your word.</source>
        <translation>Nichts wartet auf Ihr Wort.</translation>
    </message>
    <message>
        <source>Every attempt is in the ledger, with the bytes that went.</source>
        <translation>Jeder Versuch steht im Ausgangsbuch, mit den Bytes, die gingen.</translation>
    </message>
    <message>
        <source>{number} events are on record.</source>
        <translation>{number} Ereignisse sind verzeichnet.</translation>
    </message>
    <message>
        <source>Who did what, chained so that a missing or changed event is found.</source>
        <translation>Wer was getan hat, so verkettet, dass ein fehlendes oder geändertes Ereignis auffällt.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) went to {hosts}.</source>
        <translation>
            <numerusform>%n Frage ging an {hosts}.</numerusform>
            <numerusform>%n Fragen gingen an {hosts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without content, this machine asked %n time(s) for published models.</source>
        <translation>
            <numerusform>Ohne Inhalte hat dieser Rechner %n Mal nach veröffentlichten Modellen gefragt.</numerusform>
            <numerusform>Ohne Inhalte hat dieser Rechner %n Mal nach veröffentlichten Modellen gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of what is in this vault was ever sent.</source>
        <translation>Nichts aus diesem Tresor wurde je gesendet.</translation>
    </message>
    <message>
        <source>In force: {names}</source>
        <translation>In Kraft: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>A source that it was made of was erased; its hash stays.</source>
        <translation>Eine Quelle, aus der es gemacht war, wurde gelöscht; der Hash bleibt.</translation>
    </message>
    <message>
        <source>{size} that are no text.</source>
        <translation>{size}, die kein Text sind.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Auch genannt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>People of this project</source>
        <translation>Personen dieses Projekts</translation>
    </message>
    <message>
        <source>Nobody was found or entered</source>
        <translation>Niemand wurde gefunden oder eingetragen</translation>
    </message>
    <message>
        <source>People whose names are found in this project come here, each with a number for good.</source>
        <translation>Personen, deren Namen in diesem Projekt gefunden werden, kommen hierher, jede mit einer Nummer auf Dauer.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Name of a participant</source>
        <translation>Name eines Teilnehmers</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Choose somebody to rename or split; choose several to merge them.</source>
        <translation>Wählen Sie jemanden, um umzubenennen oder zu trennen; wählen Sie mehrere, um sie zusammenzuführen.</translation>
    </message>
    <message>
        <source>Note: who they are</source>
        <translation>Notiz: wer das ist</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Names that mean somebody else:</source>
        <translation>Namen, die jemand anderen meinen:</translation>
    </message>
    <message>
        <source>Split these names off</source>
        <translation>Diese Namen abtrennen</translation>
    </message>
    <message>
        <source>They are one person</source>
        <translation>Sie sind eine Person</translation>
    </message>
    <message>
        <source>{names}: merged, they are person {number}.</source>
        <translation>{names}: zusammengeführt sind sie Person {number}.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>{name}, {count} in it</source>
        <translation>{name}, {count} darin</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Schutzstufe</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Foot pedal</source>
        <translation>Fußpedal</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Media key: previous</source>
        <translation>Medientaste: zurück</translation>
    </message>
    <message>
        <source>Media key: play</source>
        <translation>Medientaste: Wiedergabe</translation>
    </message>
    <message>
        <source>Media key: next</source>
        <translation>Medientaste: vor</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system, or as you like it.</source>
        <translation>Wie das System, oder wie Sie es mögen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Everything grows with it.</source>
        <translation>Alles wächst mit.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>The key that your pedal sends when it is pressed in the middle.</source>
        <translation>Die Taste, die Ihr Pedal in der Mitte sendet.</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>The key of its left side.</source>
        <translation>Die Taste seiner linken Seite.</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>The key of its right side. A key that is chosen twice does the first of these.</source>
        <translation>Die Taste seiner rechten Seite. Eine doppelt gewählte Taste tut das erste davon.</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Von selbst sperren nach</translation>
    </message>
    <message>
        <source>Without a key or a movement of the mouse. 0: never. It also locks with the screen and before sleep.</source>
        <translation>Ohne Taste und ohne Mausbewegung. 0: nie. Gesperrt wird auch mit dem Bildschirm und vor dem Ruhezustand.</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Go on in the tray when the window is closed</source>
        <translation>In der Taskleiste weitermachen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>While folders are watched or jobs run.</source>
        <translation>Solange Ordner beobachtet werden oder Aufträge laufen.</translation>
    </message>
    <message>
        <source>Keep the machine awake while it transcribes</source>
        <translation>Den Rechner wach halten, während er transkribiert</translation>
    </message>
    <message>
        <source>Not on battery. The screen still locks; a closed lid is sleep.</source>
        <translation>Nicht im Akkubetrieb. Der Bildschirm sperrt trotzdem; zugeklappt schläft er.</translation>
    </message>
    <message>
        <source>Tell when a recording is ready</source>
        <translation>Melden, wenn eine Aufnahme fertig ist</translation>
    </message>
    <message>
        <source>Without its name, and never while the vault is locked.</source>
        <translation>Ohne ihren Namen, und nie, solange der Tresor gesperrt ist.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Funde</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Labels and policy</source>
        <translation>Schutzstufen und Richtlinie</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Sections of the privacy centre</source>
        <translation>Abschnitte des Datenschutzes</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Maskiert</translation>
    </message>
    <message>
        <source>Under pseudonyms</source>
        <translation>Unter Pseudonymen</translation>
    </message>
    <message>
        <source>Generalised</source>
        <translation>Verallgemeinert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Bring models here</source>
        <translation>Modelle hierher holen</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>Mit dem Team teilen</translation>
    </message>
    <message>
        <source>Transcribe elsewhere</source>
        <translation>Anderswo transkribieren</translation>
    </message>
    <message>
        <source>Search by meaning elsewhere</source>
        <translation>Anderswo nach Bedeutung suchen</translation>
    </message>
    <message>
        <source>Send with a question</source>
        <translation>Mit einer Frage senden</translation>
    </message>
    <message>
        <source>Summarise elsewhere</source>
        <translation>Anderswo zusammenfassen</translation>
    </message>
    <message>
        <source>Send for extraction</source>
        <translation>Zum Auswerten senden</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>In eine Datei exportieren</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Into which project?</source>
        <translation>In welches Projekt?</translation>
    </message>
    <message>
        <source>What is the new project called?</source>
        <translation>Wie heißt das neue Projekt?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>What shall the project be called?</source>
        <translation>Wie soll das Projekt heißen?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>Wie soll es heißen?</translation>
    </message>
    <message>
        <source>Why may nobody erase this? The reason stays on record.</source>
        <translation>Warum darf niemand dies löschen? Der Grund bleibt verzeichnet.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Löschsperre</translation>
    </message>
    <message>
        <source>Why may it be erased again? The reason stays on record.</source>
        <translation>Warum darf es wieder gelöscht werden? Der Grund bleibt verzeichnet.</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Löschsperre aufheben</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n source(s) for good? Nobody can bring them back.</source>
        <translation>
            <numerusform>%n Quelle endgültig löschen? Niemand kann sie zurückholen.</numerusform>
            <numerusform>%n Quellen endgültig löschen? Niemand kann sie zurückholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>In welches Projekt verschieben?</translation>
    </message>
    <message>
        <source>How sensitive is it?</source>
        <translation>Wie schutzbedürftig ist es?</translation>
    </message>
    <message>
        <source>Why {label}? The reason stays on record.</source>
        <translation>Warum {label}? Der Grund bleibt verzeichnet.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Schutzstufe</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Done and failed</source>
        <translation>Fertig und fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing is to be done</source>
        <translation>Es ist nichts zu tun</translation>
    </message>
    <message>
        <source>What you add to the library is transcribed and read here, one after the other.</source>
        <translation>Was Sie der Bibliothek hinzufügen, wird hier eins nach dem anderen transkribiert und gelesen.</translation>
    </message>
    <message>
        <source>Give up everything that is not done? What was done so far stays.</source>
        <translation>Alles aufgeben, was nicht fertig ist? Was bisher getan wurde, bleibt.</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Alle Aufträge abbrechen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop after this</source>
        <translation>Nach diesem anhalten</translation>
    </message>
    <message>
        <source>Finish what is being worked at, then pause</source>
        <translation>Das Laufende fertigstellen, dann anhalten</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Im Akkubetrieb</translation>
    </message>
    <message>
        <source>On battery: go on</source>
        <translation>Im Akkubetrieb: weitermachen</translation>
    </message>
    <message>
        <source>On battery: rest when low</source>
        <translation>Im Akkubetrieb: ruhen, wenn er schwach ist</translation>
    </message>
    <message>
        <source>On battery: rest</source>
        <translation>Im Akkubetrieb: ruhen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>QueueViewModel</name>
    <message>
        <source>Everything is done.</source>
        <translation>Alles ist erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) to do</source>
        <translation>
            <numerusform>%n Auftrag zu erledigen</numerusform>
            <numerusform>%n Aufträge zu erledigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is paused.</source>
        <translation>Alles ist angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>Everything pauses once %n source(s) are finished.</source>
        <translation>
            <numerusform>Alles hält an, sobald %n Quelle fertig ist.</numerusform>
            <numerusform>Alles hält an, sobald %n Quellen fertig sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>On battery, {percent}: heavy work rests until the power is back.</source>
        <translation>Akkubetrieb, {percent}: Schwere Arbeit ruht, bis der Strom zurück ist.</translation>
    </message>
    <message>
        <source>Another Earwitness on this machine does the work. It follows what you ask for here.</source>
        <translation>Ein anderes Earwitness auf diesem Rechner tut die Arbeit. Es folgt dem, was Sie hier verlangen.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>Rank</name>
    <message>
        <source>Special category: protected more than other personal data.</source>
        <translation>Besondere Kategorie: stärker geschützt als andere personenbezogene Daten.</translation>
    </message>
    <message>
        <source>A number whose check digit agrees.</source>
        <translation>Eine Nummer, deren Prüfziffer stimmt.</translation>
    </message>
    <message>
        <source>A way to reach somebody or to single them out.</source>
        <translation>Ein Weg, jemanden zu erreichen oder herauszufinden.</translation>
    </message>
    <message>
        <source>A name.</source>
        <translation>Ein Name.</translation>
    </message>
    <message>
        <source>Can point to somebody together with other things.</source>
        <translation>Kann zusammen mit anderem auf jemanden hinweisen.</translation>
    </message>
    <message>
        <source>Unsure: look closely.</source>
        <translation>Unsicher: genau hinsehen.</translation>
    </message>
</context>
<context>
    <name>RecentSources</name>
    <message>
        <source>No source is open</source>
        <translation>Keine Quelle ist offen</translation>
    </message>
    <message>
        <source>Open a recording or a paper from the library, or go on where you were.</source>
        <translation>Öffnen Sie eine Aufnahme oder ein Schriftstück aus der Bibliothek, oder machen Sie weiter, wo Sie waren.</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Wo Sie waren</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>What would leave</source>
        <translation>Was hinausginge</translation>
    </message>
    <message>
        <source>Why not (stays on record)</source>
        <translation>Warum nicht (bleibt verzeichnet)</translation>
    </message>
    <message>
        <source>Let it go once</source>
        <translation>Einmal hinauslassen</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>{purpose}: {size} to {host} ({region})</source>
        <translation>{purpose}: {size} an {host} ({region})</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Schutzstufe: {label}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Regel: {rule}</translation>
    </message>
    <message>
        <source>Made unreadable: {what}</source>
        <translation>Unkenntlich gemacht: {what}</translation>
    </message>
    <message>
        <source>Asked by {actor}, {time}</source>
        <translation>Gefragt von {actor}, {time}</translation>
    </message>
    <message>
        <source>Made of: {sources}</source>
        <translation>Gemacht aus: {sources}</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind it.</source>
        <translation>
            <numerusform>%n weitere wartet dahinter.</numerusform>
            <numerusform>%n weitere warten dahinter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>A backup is one sealed file. The passphrase or the recovery code of its vault opens it.</source>
        <translation>Eine Sicherung ist eine versiegelte Datei. Die Passphrase oder der Wiederherstellungscode ihres Tresors öffnet sie.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>New folder for the vault</source>
        <translation>Neuer Ordner für den Tresor</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Wiederhergestellt</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>It is the recovery code</source>
        <translation>Es ist der Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Restored so far</source>
        <translation>Bisher wiederhergestellt</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n doubtful place(s)</source>
        <translation>
            <numerusform>%n unsichere Stelle</numerusform>
            <numerusform>%n unsichere Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>No doubtful place is left.</source>
        <translation>Es bleibt keine unsichere Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at</source>
        <translation>
            <numerusform>%n Fund anzusehen</numerusform>
            <numerusform>%n Funde anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding is left to look at.</source>
        <translation>Es bleibt kein Fund anzusehen.</translation>
    </message>
    <message>
        <source>Personal data: {0}</source>
        <translation>Personenbezogene Daten: {0}</translation>
    </message>
    <message>
        <source>next doubtful place</source>
        <translation>nächste unsichere Stelle</translation>
    </message>
    <message>
        <source>next finding</source>
        <translation>nächster Fund</translation>
    </message>
    <message>
        <source>hear it again</source>
        <translation>noch einmal hören</translation>
    </message>
    <message>
        <source>it is right</source>
        <translation>es stimmt</translation>
    </message>
    <message>
        <source>it is not personal data</source>
        <translation>es ist nicht personenbezogen</translation>
    </message>
    <message>
        <source>correct it</source>
        <translation>korrigieren</translation>
    </message>
    <message>
        <source>The same words come again and again: the machine may have gone in a circle.</source>
        <translation>Dieselben Wörter kommen immer wieder: Die Maschine kann sich im Kreis gedreht haben.</translation>
    </message>
    <message>
        <source>Somebody speaks here, and no word was written.</source>
        <translation>Hier spricht jemand, und kein Wort wurde geschrieben.</translation>
    </message>
    <message>
        <source>Words were written where nothing is heard.</source>
        <translation>Wörter wurden geschrieben, wo nichts zu hören ist.</translation>
    </message>
    <message>
        <source>The machine was not sure of these words.</source>
        <translation>Die Maschine war sich dieser Wörter nicht sicher.</translation>
    </message>
    <message>
        <source>More words than anybody says in this time.</source>
        <translation>Mehr Wörter, als jemand in dieser Zeit sagt.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Text of this segment</source>
        <translation>Text dieses Segments</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Labels and policy</source>
        <translation>Schutzstufen und Richtlinie</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>{name}, for this whole machine: {sentence}</source>
        <translation>{name}, für diesen ganzen Rechner: {sentence}</translation>
    </message>
    <message>
        <source>{name}, for the vault: {sentence}</source>
        <translation>{name}, für den Tresor: {sentence}</translation>
    </message>
    <message>
        <source>{name}, for the project {project}: {sentence}</source>
        <translation>{name}, für das Projekt {project}: {sentence}</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>Content may go to: {places}</source>
        <translation>Inhalte dürfen gehen an: {places}</translation>
    </message>
    <message>
        <source>Regions: {regions}</source>
        <translation>Regionen: {regions}</translation>
    </message>
    <message>
        <source>Beyond the EEA: {regions}</source>
        <translation>Außerhalb des EWR: {regions}</translation>
    </message>
    <message>
        <source>Set {time} by {actor}</source>
        <translation>Gesetzt {time} von {actor}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>Signed by {key}</source>
        <translation>Unterschrieben von {key}</translation>
    </message>
    <message>
        <source>Only policies signed by {key} are taken.</source>
        <translation>Nur von {key} unterschriebene Richtlinien werden angenommen.</translation>
    </message>
    <message>
        <source>{name} is in force.</source>
        <translation>{name} ist in Kraft.</translation>
    </message>
    <message>
        <source>The project has no policy of its own any more.</source>
        <translation>Das Projekt hat keine eigene Richtlinie mehr.</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>Is being paused</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Is being cancelled</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Waits for the step before</source>
        <translation>Wartet auf den Schritt davor</translation>
    </message>
    <message>
        <source>Is next</source>
        <translation>Ist als Nächstes dran</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>Der Tresor</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>Processor: there is no graphics card that could be used</source>
        <translation>Prozessor: Es gibt keine Grafikkarte, die genutzt werden könnte</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Transcript without sound</source>
        <translation>Transkript ohne Ton</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Streng vertraulich</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transkribieren</translation>
    </message>
    <message>
        <source>Hearing a stretch again</source>
        <translation>Eine Stelle wird noch einmal gehört</translation>
    </message>
    <message>
        <source>Telling speakers apart</source>
        <translation>Sprecher werden unterschieden</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Recognising text</source>
        <translation>Texterkennung</translation>
    </message>
    <message>
        <source>Taking attachments</source>
        <translation>Anhänge werden aufgenommen</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>Durchsuchbar machen</translation>
    </message>
    <message>
        <source>Looking for personal data</source>
        <translation>Suche nach personenbezogenen Daten</translation>
    </message>
    <message>
        <source>Making the backup</source>
        <translation>Sicherung wird gemacht</translation>
    </message>
    <message>
        <source>Carrying out the rules of retention</source>
        <translation>Die Regeln der Aufbewahrung werden ausgeführt</translation>
    </message>
    <message>
        <source>Wiping what was erased</source>
        <translation>Gelöschtes wird beseitigt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{count} p.</source>
        <translation>{count} S.</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>Gefundene Passagen</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Wie gesucht wird</translation>
    </message>
    <message>
        <source>Nobody said that</source>
        <translation>Das hat niemand gesagt</translation>
    </message>
    <message>
        <source>Try other words, or fewer; a question in whole sentences is looked for by what it means.</source>
        <translation>Versuchen Sie andere oder weniger Wörter; nach einer Frage in ganzen Sätzen wird ihrer Bedeutung nach gesucht.</translation>
    </message>
    <message>
        <source>Under which name shall this search be kept?</source>
        <translation>Unter welchem Namen soll diese Suche aufbewahrt werden?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>What shall the search be called?</source>
        <translation>Wie soll die Suche heißen?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Words, or a question</source>
        <translation>Wörter oder eine Frage</translation>
    </message>
    <message>
        <source>What to search for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Genaue Wörter</translation>
    </message>
    <message>
        <source>By the words alone, all of which must occur</source>
        <translation>Nur nach den Wörtern, die alle vorkommen müssen</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Die Passage</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Von hier abspielen</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Die Stelle zeigen</translation>
    </message>
    <message>
        <source>both words, and passages that mean something like it</source>
        <translation>beide Wörter, und Passagen, die etwas Ähnliches meinen</translation>
    </message>
    <message>
        <source>a question, looked for by what it means</source>
        <translation>eine Frage, nach ihrer Bedeutung gesucht</translation>
    </message>
    <message>
        <source>just these words, one after the other</source>
        <translation>genau diese Wörter, eines nach dem anderen</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>Wörter, die so beginnen</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>eines davon</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>das erste ohne das zweite</translation>
    </message>
    <message>
        <source>both, at most five words apart</source>
        <translation>beide, höchstens fünf Wörter auseinander</translation>
    </message>
    <message>
        <source>said by her</source>
        <translation>von ihr gesagt</translation>
    </message>
    <message>
        <source>in a project, in a source called so</source>
        <translation>in einem Projekt, in einer Quelle dieses Namens</translation>
    </message>
    <message>
        <source>in a language, in a kind of source</source>
        <translation>in einer Sprache, in einer Art von Quelle</translation>
    </message>
    <message>
        <source>recorded then</source>
        <translation>dann aufgenommen</translation>
    </message>
</context>
<context>
    <name>SearchSide</name>
    <message>
        <source>Saved searches</source>
        <translation>Gesicherte Suchen</translation>
    </message>
    <message>
        <source>Narrow by</source>
        <translation>Eingrenzen nach</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Keep on top</source>
        <translation>Im Vordergrund halten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>SearchViewModel</name>
    <message>
        <source>Nobody said that.</source>
        <translation>Das hat niemand gesagt.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Passage</numerusform>
            <numerusform>%n Passagen</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} passages</source>
        <translation>etwa {number} Passagen</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Zeigen, was getippt wird</translation>
    </message>
</context>
<context>
    <name>SendsSection</name>
    <message>
        <source>Sends</source>
        <translation>Sendungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es endete</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Hinausgegangen</translation>
    </message>
    <message>
        <source>Ledger: every attempt to send</source>
        <translation>Ausgangsbuch: jeder Sendeversuch</translation>
    </message>
    <message>
        <source>Verify the ledger</source>
        <translation>Ausgangsbuch prüfen</translation>
    </message>
    <message>
        <source>{size} have left this machine.</source>
        <translation>{size} haben diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>Nothing was ever sent.</source>
        <translation>Es wurde nie etwas gesendet.</translation>
    </message>
    <message>
        <source>Allowed once, until {time}. Ask again what you asked.</source>
        <translation>Einmal erlaubt, bis {time}. Fragen Sie noch einmal, was Sie gefragt haben.</translation>
    </message>
    <message>
        <source>It does not go.</source>
        <translation>Es geht nicht hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) are missing or are not those that were sent.</source>
        <translation>
            <numerusform>%n Inhalt fehlt oder ist nicht der gesendete.</numerusform>
            <numerusform>%n Inhalte fehlen oder sind nicht die gesendeten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries read; every payload there is has the hash on record.</source>
        <translation>
            <numerusform>%n Eintrag gelesen; jeder vorhandene Inhalt hat den verzeichneten Hash.</numerusform>
            <numerusform>%n Einträge gelesen; jeder vorhandene Inhalt hat den verzeichneten Hash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) went with a source that was erased; the hashes stay.</source>
        <translation>
            <numerusform>%n Inhalt ging mit einer gelöschten Quelle; der Hash bleibt.</numerusform>
            <numerusform>%n Inhalte gingen mit gelöschten Quellen; die Hashes bleiben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>Vault and backup</source>
        <translation>Tresor und Sicherung</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>%1 is as it was published, to the byte.</source>
        <translation>%1 ist Byte für Byte, wie es veröffentlicht wurde.</translation>
    </message>
    <message>
        <source>The new passphrase opens the vault; the old one does not any more.</source>
        <translation>Die neue Passphrase öffnet den Tresor; die alte nicht mehr.</translation>
    </message>
    <message>
        <source>The keyring was told.</source>
        <translation>Der Schlüsselbund weiß Bescheid.</translation>
    </message>
    <message>
        <source>The backup was made, read back and proved.</source>
        <translation>Die Sicherung wurde gemacht, zurückgelesen und geprüft.</translation>
    </message>
    <message>
        <source>Every page and every byte of the vault is sound.</source>
        <translation>Jede Seite und jedes Byte des Tresors ist heil.</translation>
    </message>
    <message>
        <source>The vault is damaged. Do not write to it; restore a backup: “Another vault”, at the door.</source>
        <translation>Der Tresor ist beschädigt. Schreiben Sie nicht hinein; stellen Sie eine Sicherung wieder her: „Anderer Tresor“, an der Tür.</translation>
    </message>
</context>
<context>
    <name>SoundRoom</name>
    <message>
        <source>This sound cannot be played here. Its text and times are whole.</source>
        <translation>Dieser Ton kann hier nicht abgespielt werden. Text und Zeiten sind unversehrt.</translation>
    </message>
</context>
<context>
    <name>SourceHead</name>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertraulich</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Streng vertraulich</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Being written, {0} %</source>
        <translation>Wird geschrieben, {0} %</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Waiting for its text</source>
        <translation>Wartet auf seinen Text</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n Korrektur</numerusform>
            <numerusform>%n Korrekturen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceScreen</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
</context>
<context>
    <name>SourceSide</name>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Über diese Quelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Schutzstufe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Filter by title</source>
        <translation>Nach Titel filtern</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Drop recordings, documents or whole folders here. They are copied into the vault, sealed, and become text. The originals stay as they are.</source>
        <translation>Legen Sie hier Aufnahmen, Dokumente oder ganze Ordner ab. Sie werden versiegelt in den Tresor kopiert und zu Text. Die Originale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>No source fits</source>
        <translation>Keine Quelle passt</translation>
    </message>
    <message>
        <source>Nothing has what you filter by.</source>
        <translation>Nichts entspricht den Filtern.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Say it more fully, or choose it in the library.</source>
        <translation>Sagen Sie es genauer, oder wählen Sie es in der Bibliothek.</translation>
    </message>
    <message>
        <source>Restore an earlier moment of it, or another copy.</source>
        <translation>Stellen Sie einen früheren Stand oder eine andere Kopie wieder her.</translation>
    </message>
    <message>
        <source>Install Earwitness anew.</source>
        <translation>Installieren Sie Earwitness neu.</translation>
    </message>
    <message>
        <source>Free some space, then try again; “Needs you” in the library has all of it.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut; „Braucht Sie“ in der Bibliothek zeigt alles.</translation>
    </message>
    <message>
        <source>Get it again: it goes on where it stopped.</source>
        <translation>Holen Sie es erneut: Es geht dort weiter, wo es aufhörte.</translation>
    </message>
    <message>
        <source>Use the passphrase; the vault itself is unharmed.</source>
        <translation>Nehmen Sie die Passphrase; der Tresor selbst ist unversehrt.</translation>
    </message>
    <message>
        <source>Look in the library what there is, and try again.</source>
        <translation>Sehen Sie in der Bibliothek nach, was da ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Read it again and correct it there; “Versions” says what was done.</source>
        <translation>Lesen Sie es noch einmal und korrigieren Sie es dort; „Fassungen“ sagt, was geschah.</translation>
    </message>
    <message>
        <source>Lift the hold first (library, menu of the source), if you may.</source>
        <translation>Heben Sie zuerst die Löschsperre auf (Bibliothek, Menü der Quelle), wenn Sie das dürfen.</translation>
    </message>
    <message>
        <source>Do not write to it; restore a backup: “Another vault”, at the door.</source>
        <translation>Schreiben Sie nicht hinein; stellen Sie eine Sicherung wieder her: „Anderer Tresor“, an der Tür.</translation>
    </message>
    <message>
        <source>Check the path, or go to “Another vault” and make one.</source>
        <translation>Prüfen Sie den Pfad, oder legen Sie über „Anderer Tresor“ einen an.</translation>
    </message>
    <message>
        <source>Privacy, Trail shows it.</source>
        <translation>Datenschutz, Protokoll zeigt es.</translation>
    </message>
    <message>
        <source>Its words are corrected in the source (F2).</source>
        <translation>Die Wörter werden in der Quelle korrigiert (F2).</translation>
    </message>
    <message>
        <source>Settings, About says what is missing.</source>
        <translation>Einstellungen, Worüber sagt, was fehlt.</translation>
    </message>
    <message>
        <source>Privacy, Sends shows it, and what waits for your word.</source>
        <translation>Datenschutz, Sendungen zeigt es, und was auf Ihr Wort wartet.</translation>
    </message>
    <message>
        <source>Privacy, Findings shows what waits.</source>
        <translation>Datenschutz, Funde zeigt, was wartet.</translation>
    </message>
    <message>
        <source>The queue shows what runs and what failed.</source>
        <translation>Die Warteschlange zeigt, was läuft und was fehlschlug.</translation>
    </message>
    <message>
        <source>Settings, Models brings it here.</source>
        <translation>Einstellungen, Modelle holt es her.</translation>
    </message>
    <message>
        <source>Privacy, People lists them.</source>
        <translation>Datenschutz, Personen führt sie auf.</translation>
    </message>
    <message>
        <source>Privacy, Labels and policy says what may happen, and why.</source>
        <translation>Datenschutz, Schutzstufen und Richtlinie sagt, was geschehen darf, und warum.</translation>
    </message>
    <message>
        <source>The library has the projects at its side.</source>
        <translation>Die Bibliothek führt die Projekte an der Seite.</translation>
    </message>
    <message>
        <source>Privacy, Pseudonyms lists them.</source>
        <translation>Datenschutz, Pseudonyme führt sie auf.</translation>
    </message>
    <message>
        <source>F1 in the search shows how to ask.</source>
        <translation>F1 in der Suche zeigt, wie man fragt.</translation>
    </message>
    <message>
        <source>Open the source to see it.</source>
        <translation>Öffnen Sie die Quelle, um es zu sehen.</translation>
    </message>
    <message>
        <source>The trash is at the side of the library.</source>
        <translation>Der Papierkorb ist an der Seite der Bibliothek.</translation>
    </message>
    <message>
        <source>Settings, Vault has its backups and its check.</source>
        <translation>Einstellungen, Tresor hat seine Sicherungen und seine Prüfung.</translation>
    </message>
    <message>
        <source>Let the queue get there: it shows what runs and what waits.</source>
        <translation>Lassen Sie die Warteschlange dorthin kommen: Sie zeigt, was läuft und was wartet.</translation>
    </message>
    <message>
        <source>Say why: it stays on record.</source>
        <translation>Sagen Sie, warum: Es bleibt verzeichnet.</translation>
    </message>
    <message>
        <source>Choose the project first.</source>
        <translation>Wählen Sie zuerst das Projekt.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>Four or more unrelated words hold best.</source>
        <translation>Vier oder mehr Wörter ohne Zusammenhang halten am besten.</translation>
    </message>
    <message>
        <source>Somebody with many machines guesses it in about %1.</source>
        <translation>Jemand mit vielen Rechnern errät sie in etwa %1.</translation>
    </message>
    <message>
        <source>Not enough yet (%1).</source>
        <translation>Noch nicht genug (%1).</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>more than a million years</source>
        <translation>mehr als einer Million Jahren</translation>
    </message>
</context>
<context>
    <name>Tier</name>
    <message>
        <source>Content stays on this machine.</source>
        <translation>Inhalte bleiben auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Content goes sealed to your team, and to nobody else.</source>
        <translation>Inhalte gehen versiegelt an Ihr Team und an niemanden sonst.</translation>
    </message>
    <message>
        <source>Content may go in the clear to the places on the list.</source>
        <translation>Inhalte dürfen im Klartext an die Orte auf der Liste gehen.</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>under a minute left</source>
        <translation>noch unter einer Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>noch etwa %n Stunde</numerusform>
            <numerusform>noch etwa %n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonym</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Ways to write it</source>
        <translation>Schreibweisen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Pseudonyms of this project</source>
        <translation>Pseudonyme dieses Projekts</translation>
    </message>
    <message>
        <source>No pseudonym was given yet</source>
        <translation>Noch wurde kein Pseudonym vergeben</translation>
    </message>
    <message>
        <source>Export under pseudonyms: whoever is named gets a token, the same in all of the project.</source>
        <translation>Exportieren Sie unter Pseudonymen: Wer genannt wird, bekommt ein Zeichen, dasselbe im ganzen Projekt.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>New ones get invented names</source>
        <translation>Neue bekommen erfundene Namen</translation>
    </message>
    <message>
        <source>Else they are numbered: Person 3. Those in use stay as they are.</source>
        <translation>Sonst werden sie nummeriert: Person 3. Was in Gebrauch ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Why you look behind it; it stays on record</source>
        <translation>Warum Sie nachsehen; es bleibt verzeichnet</translation>
    </message>
    <message>
        <source>What to write in its place</source>
        <translation>Was an seiner Stelle steht</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Aufdecken</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
    <message>
        <source>In truth: {forms}</source>
        <translation>In Wahrheit: {forms}</translation>
    </message>
    <message>
        <source>It stands for nobody any more.</source>
        <translation>Es steht für niemanden mehr.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>is {token} now</source>
        <translation>ist jetzt {token}</translation>
    </message>
    <message>
        <source>stands for nobody any more</source>
        <translation>steht für niemanden mehr</translation>
    </message>
</context>
<context>
    <name>Touched</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n Transkript</numerusform>
            <numerusform>%n Transkripte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Fund</numerusform>
            <numerusform>%n Funde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n Sprecher</numerusform>
            <numerusform>%n Sprecher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailSection</name>
    <message>
        <source>Trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Events looked at</source>
        <translation>Angesehene Ereignisse</translation>
    </message>
    <message>
        <source>Verify the trail</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Hand out what is shown…</source>
        <translation>Gezeigtes herausgeben…</translation>
    </message>
    <message>
        <source>What for (stays on record)</source>
        <translation>Wofür (bleibt verzeichnet)</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Alle Handlungen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Source: title or id</source>
        <translation>Quelle: Titel oder Kennung</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>All that happened to this source</source>
        <translation>Alles, was mit dieser Quelle geschah</translation>
    </message>
    <message>
        <source>The trail is whole: {number} events, none changed, missing, added or moved.</source>
        <translation>Das Protokoll ist vollständig: {number} Ereignisse, keines geändert, fehlend, hinzugefügt oder verschoben.</translation>
    </message>
    <message>
        <source>The trail is not whole. Do not work on; make a copy of the vault&apos;s folder and ask for help.</source>
        <translation>Das Protokoll ist nicht vollständig. Arbeiten Sie nicht weiter; kopieren Sie den Ordner des Tresors und bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>A new or empty folder for the part</source>
        <translation>Ein neuer oder leerer Ordner für den Teil</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {folder}.</source>
        <translation>
            <numerusform>%n Ereignis nach {folder} geschrieben.</numerusform>
            <numerusform>%n Ereignisse nach {folder} geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by the key {fingerprint}</source>
        <translation>Unterschrieben mit dem Schlüssel {fingerprint}</translation>
    </message>
    <message>
        <source>Give that fingerprint to the reader by another way: the folder says how to check the rest.</source>
        <translation>Geben Sie dem Leser den Fingerabdruck auf anderem Weg: Der Ordner sagt, wie der Rest geprüft wird.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Unknown speaker</source>
        <translation>Unbekannter Sprecher</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Seite {0}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Repeat what is chosen</source>
        <translation>Gewähltes wiederholen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed; the voice stays as high as it is</source>
        <translation>Tempo; die Stimme bleibt gleich hoch</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Papierkorb leeren…</translation>
    </message>
    <message>
        <source>What you move here is in no list and no search, and comes back with all that belongs to it.</source>
        <translation>Was Sie hierher verschieben, ist in keiner Liste und keiner Suche und kommt mit allem zurück, was dazugehört.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
</context>
<context>
    <name>TrashViewModel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Löschsperre</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n Quelle ist zurück.</numerusform>
            <numerusform>%n Quellen sind zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) erased for good.</source>
        <translation>
            <numerusform>%n Quelle endgültig gelöscht.</numerusform>
            <numerusform>%n Quellen endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others are using the vault: the remains are wiped the next time work begins.</source>
        <translation>Andere verwenden den Tresor: Die Reste werden gewischt, wenn die Arbeit das nächste Mal beginnt.</translation>
    </message>
    <message>
        <source>Earlier backups hold it until they are pruned.</source>
        <translation>Frühere Sicherungen enthalten es, bis sie bereinigt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) are still where they came from.</source>
        <translation>
            <numerusform>%n Original liegt noch, wo es herkam.</numerusform>
            <numerusform>%n Originale liegen noch, wo sie herkamen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under hold</source>
        <translation>Mit Löschsperre</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Earwitness goes on working here. “Quit” in this menu ends it.</source>
        <translation>Earwitness arbeitet hier weiter. „Beenden“ in diesem Menü beendet es.</translation>
    </message>
    <message>
        <source>Watching and transcribing</source>
        <translation>Beobachtet und transkribiert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are ready.</source>
        <translation>
            <numerusform>%n Aufnahme ist fertig.</numerusform>
            <numerusform>%n Aufnahmen sind fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Earwitness</source>
        <translation>Earwitness öffnen</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Earwitness ended unexpectedly last time. Nothing that was finished is lost.</source>
        <translation>Earwitness endete beim letzten Mal unerwartet. Nichts, was fertig war, ist verloren.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlock with this system&apos;s keyring</source>
        <translation>Mit dem Schlüsselbund dieses Systems entsperren</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Den Wiederherstellungscode verwenden</translation>
    </message>
    <message>
        <source>Another vault</source>
        <translation>Anderer Tresor</translation>
    </message>
    <message>
        <source>This vault is locked.</source>
        <translation>Dieser Tresor ist gesperrt.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Die Passphrase verwenden</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
    <message>
        <source>This takes a second or two on purpose: so does every guess of somebody else.</source>
        <translation>Das dauert mit Absicht ein, zwei Sekunden: So auch jedes Raten eines anderen.</translation>
    </message>
    <message>
        <source>Open, make or restore another…</source>
        <translation>Anderen öffnen, anlegen oder wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Your vault</source>
        <translation>Ihr Tresor</translation>
    </message>
    <message>
        <source>An encrypted folder. Only your passphrase or the recovery code opens it.</source>
        <translation>Ein verschlüsselter Ordner. Nur Ihre Passphrase oder der Wiederherstellungscode öffnet ihn.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dasselbe</translation>
    </message>
    <message>
        <source>Let this system&apos;s keyring open it, too</source>
        <translation>Auch den Schlüsselbund dieses Systems öffnen lassen</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Der Tresor wird angelegt…</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Den Tresor anlegen</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Was ihn öffnet</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Neue Passphrase setzen</translation>
    </message>
    <message>
        <source>Four or more unrelated words hold best.</source>
        <translation>Vier oder mehr Wörter ohne Zusammenhang halten am besten.</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Neuen Wiederherstellungscode machen</translation>
    </message>
    <message>
        <source>Write it down now; the old code opens nothing any more.</source>
        <translation>Schreiben Sie ihn jetzt auf; der alte Code öffnet nichts mehr.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ich habe ihn auf Papier</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>One sealed file with the vault at many moments. To restore it: Another vault, at the door.</source>
        <translation>Eine versiegelte Datei mit dem Tresor zu vielen Zeitpunkten. Zum Wiederherstellen: „Anderer Tresor“ an der Tür.</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Nur wenn ich es verlange</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>While Earwitness works, where it went last.</source>
        <translation>Während Earwitness arbeitet, dorthin, wohin es zuletzt ging.</translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation>Unversehrtheit</translation>
    </message>
    <message>
        <source>Reads every page and every byte, and changes nothing.</source>
        <translation>Liest jede Seite und jedes Byte und ändert nichts.</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>Den Tresor prüfen</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Bisher getan</translation>
    </message>
    <message>
        <source>The last one: %1.</source>
        <translation>Die letzte: %1.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Where do recordings arrive?</source>
        <translation>Wo kommen Aufnahmen an?</translation>
    </message>
    <message>
        <source>A recorder&apos;s folder, a phone&apos;s, a colleague&apos;s share: what is dropped there is taken by itself while Earwitness runs. Leave it empty to do without; you can always drop files on the window.</source>
        <translation>Der Ordner eines Rekorders, eines Telefons, von Kollegen: Was dort abgelegt wird, wird von selbst aufgenommen, solange Earwitness läuft. Lassen Sie das Feld leer, wenn Sie darauf verzichten; Sie können jederzeit Dateien auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Zu beobachtender Ordner</translation>
    </message>
    <message>
        <source>Move originals aside</source>
        <translation>Originale beiseitelegen</translation>
    </message>
    <message>
        <source>To “processed” in the same folder, once they are safe in the vault. Else they stay as they are.</source>
        <translation>Nach „processed“ im selben Ordner, sobald sie sicher im Tresor sind. Sonst bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Watch it and begin</source>
        <translation>Beobachten und beginnen</translation>
    </message>
    <message>
        <source>Begin without</source>
        <translation>Ohne beginnen</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Outline of the sound</source>
        <translation>Umriss des Tons</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Recordings that stay with you</source>
        <translation>Aufnahmen, die bei Ihnen bleiben</translation>
    </message>
    <message>
        <source>Earwitness turns recordings into searchable text, in an encrypted vault on this machine. Every word stays tied to its second of sound.</source>
        <translation>Earwitness macht aus Aufnahmen durchsuchbaren Text, in einem verschlüsselten Tresor auf diesem Rechner. Jedes Wort bleibt mit seiner Sekunde Ton verbunden.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless a policy that you set says so.</source>
        <translation>Nichts verlässt diesen Rechner, solange keine Richtlinie, die Sie setzen, es erlaubt.</translation>
    </message>
    <message>
        <source>What is done and what leaves is on record, and you can look at it.</source>
        <translation>Was getan wird und was hinausgeht, wird verzeichnet, und Sie können es ansehen.</translation>
    </message>
    <message>
        <source>While the vault is locked, nothing of it can be read: no text, no names, no sound.</source>
        <translation>Solange der Tresor gesperrt ist, kann nichts aus ihm gelesen werden: kein Text, keine Namen, kein Ton.</translation>
    </message>
    <message>
        <source>It does not protect from a program that runs as you while the vault is open.</source>
        <translation>Es schützt nicht vor einem Programm, das unter Ihrem Namen läuft, während der Tresor offen ist.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Einen Tresor anlegen</translation>
    </message>
    <message>
        <source>Open a vault that I have</source>
        <translation>Einen vorhandenen Tresor öffnen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Eine Sicherung wiederherstellen</translation>
    </message>
</context>
</TS>
