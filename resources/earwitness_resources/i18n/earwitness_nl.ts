<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Made of these packages, each under its own licence:</source>
        <translation>Gemaakt van deze pakketten, elk onder zijn eigen licentie:</translation>
    </message>
    <message>
        <source>Packages and licences</source>
        <translation>Pakketten en licenties</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>What works here and what is missing. It names no source and no word of yours.</source>
        <translation>Wat hier werkt en wat ontbreekt. Het noemt geen bron en geen woord van u.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Nu kijken</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
</context>
<context>
    <name>AboutPanel</name>
    <message>
        <source>Written by {0}, version {1}</source>
        <translation>Geschreven door {0}, versie {1}</translation>
    </message>
    <message>
        <source>Evidence {0}</source>
        <translation>Bewijs {0}</translation>
    </message>
    <message>
        <source>taken {0} by {1}</source>
        <translation>opgenomen {0} door {1}</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>Trail handed out</source>
        <translation>Logboek uitgegeven</translation>
    </message>
    <message>
        <source>Part of the trail handed out</source>
        <translation>Deel van het logboek uitgegeven</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Back-up gemaakt</translation>
    </message>
    <message>
        <source>Backup folder changed</source>
        <translation>Plaats van de back-up gewijzigd</translation>
    </message>
    <message>
        <source>Backups planned</source>
        <translation>Back-ups gepland</translation>
    </message>
    <message>
        <source>Send allowed once</source>
        <translation>Verzending eenmaal toegestaan</translation>
    </message>
    <message>
        <source>Asked for a word on a send</source>
        <translation>Om een woord gevraagd voor een verzending</translation>
    </message>
    <message>
        <source>Connection refused by the guard</source>
        <translation>Verbinding geweigerd door de wachter</translation>
    </message>
    <message>
        <source>Send ended</source>
        <translation>Verzending beëindigd</translation>
    </message>
    <message>
        <source>Send kept in by a person</source>
        <translation>Verzending door een persoon tegengehouden</translation>
    </message>
    <message>
        <source>Send kept in by the policy</source>
        <translation>Verzending door het beleid tegengehouden</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
    <message>
        <source>Erased without trace</source>
        <translation>Spoorloos gewist</translation>
    </message>
    <message>
        <source>Finding added</source>
        <translation>Bevinding toegevoegd</translation>
    </message>
    <message>
        <source>Words always to be found</source>
        <translation>Altijd te vinden woorden</translation>
    </message>
    <message>
        <source>Findings confirmed</source>
        <translation>Bevindingen bevestigd</translation>
    </message>
    <message>
        <source>Findings read</source>
        <translation>Bevindingen gelezen</translation>
    </message>
    <message>
        <source>Findings rejected</source>
        <translation>Bevindingen verworpen</translation>
    </message>
    <message>
        <source>Finding changed</source>
        <translation>Bevinding gewijzigd</translation>
    </message>
    <message>
        <source>Decision about findings taken back</source>
        <translation>Beslissing over bevindingen teruggenomen</translation>
    </message>
    <message>
        <source>To be searched for personal data again</source>
        <translation>Wordt opnieuw op persoonsgegevens doorzocht</translation>
    </message>
    <message>
        <source>Waits for the search for personal data</source>
        <translation>Wacht op het zoeken naar persoonsgegevens</translation>
    </message>
    <message>
        <source>Searched for personal data</source>
        <translation>Op persoonsgegevens doorzocht</translation>
    </message>
    <message>
        <source>Folder no longer watched</source>
        <translation>Map niet meer bewaakt</translation>
    </message>
    <message>
        <source>Folder watched</source>
        <translation>Map bewaakt</translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation>Bewaarplicht opgeheven</translation>
    </message>
    <message>
        <source>Legal hold placed</source>
        <translation>Bewaarplicht opgelegd</translation>
    </message>
    <message>
        <source>File put aside</source>
        <translation>Bestand terzijde gelegd</translation>
    </message>
    <message>
        <source>Original moved aside</source>
        <translation>Origineel terzijde gelegd</translation>
    </message>
    <message>
        <source>File not taken in</source>
        <translation>Bestand niet opgenomen</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Taak geannuleerd</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>Taak mislukt</translation>
    </message>
    <message>
        <source>Job paused</source>
        <translation>Taak gepauzeerd</translation>
    </message>
    <message>
        <source>Job moved in the queue</source>
        <translation>Taak verplaatst in de wachtrij</translation>
    </message>
    <message>
        <source>Job let go on</source>
        <translation>Taak hervat</translation>
    </message>
    <message>
        <source>Job tried again</source>
        <translation>Taak opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Jobs cancelled</source>
        <translation>Taken geannuleerd</translation>
    </message>
    <message>
        <source>Work on battery set</source>
        <translation>Werk op de accu ingesteld</translation>
    </message>
    <message>
        <source>Jobs paused</source>
        <translation>Taken gepauzeerd</translation>
    </message>
    <message>
        <source>Jobs let go on</source>
        <translation>Taken hervat</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>Taken opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Label gezet</translation>
    </message>
    <message>
        <source>Attachments taken out of an e-mail</source>
        <translation>Bijlagen uit een e-mail gehaald</translation>
    </message>
    <message>
        <source>Model of meaning chosen</source>
        <translation>Betekenismodel gekozen</translation>
    </message>
    <message>
        <source>Looked at what was sent</source>
        <translation>Verzonden inhoud bekeken</translation>
    </message>
    <message>
        <source>Participant entered</source>
        <translation>Deelnemer ingevoerd</translation>
    </message>
    <message>
        <source>Participant forgotten</source>
        <translation>Deelnemer vergeten</translation>
    </message>
    <message>
        <source>Persons merged</source>
        <translation>Personen samengevoegd</translation>
    </message>
    <message>
        <source>Persons read</source>
        <translation>Personen gelezen</translation>
    </message>
    <message>
        <source>Person renamed</source>
        <translation>Persoon hernoemd</translation>
    </message>
    <message>
        <source>Person split</source>
        <translation>Persoon gesplitst</translation>
    </message>
    <message>
        <source>Policy lifted</source>
        <translation>Beleid opgeheven</translation>
    </message>
    <message>
        <source>Policy set</source>
        <translation>Beleid ingesteld</translation>
    </message>
    <message>
        <source>Policy signed</source>
        <translation>Beleid ondertekend</translation>
    </message>
    <message>
        <source>Policy key let go</source>
        <translation>Beleidssleutel losgelaten</translation>
    </message>
    <message>
        <source>Project made</source>
        <translation>Project gemaakt</translation>
    </message>
    <message>
        <source>Way of transcribing chosen</source>
        <translation>Manier van transcriberen gekozen</translation>
    </message>
    <message>
        <source>Project exported</source>
        <translation>Project geëxporteerd</translation>
    </message>
    <message>
        <source>Project renamed</source>
        <translation>Project hernoemd</translation>
    </message>
    <message>
        <source>Pseudonyms given</source>
        <translation>Pseudoniemen gegeven</translation>
    </message>
    <message>
        <source>Key of the pseudonyms made</source>
        <translation>Sleutel van de pseudoniemen gemaakt</translation>
    </message>
    <message>
        <source>Pseudonym renamed</source>
        <translation>Pseudoniem hernoemd</translation>
    </message>
    <message>
        <source>Real names put back</source>
        <translation>Echte namen teruggezet</translation>
    </message>
    <message>
        <source>Pseudonym revealed</source>
        <translation>Pseudoniem onthuld</translation>
    </message>
    <message>
        <source>Kind of pseudonyms chosen</source>
        <translation>Soort pseudoniemen gekozen</translation>
    </message>
    <message>
        <source>Quote made</source>
        <translation>Citaat gemaakt</translation>
    </message>
    <message>
        <source>Quote confirmed</source>
        <translation>Citaat bevestigd</translation>
    </message>
    <message>
        <source>Quote moved</source>
        <translation>Citaat verplaatst</translation>
    </message>
    <message>
        <source>Note on a quote</source>
        <translation>Notitie bij een citaat</translation>
    </message>
    <message>
        <source>Quotes read</source>
        <translation>Citaten gelezen</translation>
    </message>
    <message>
        <source>Quote removed</source>
        <translation>Citaat verwijderd</translation>
    </message>
    <message>
        <source>Retention carried out</source>
        <translation>Bewaartermijn uitgevoerd</translation>
    </message>
    <message>
        <source>Retention lifted</source>
        <translation>Bewaartermijn opgeheven</translation>
    </message>
    <message>
        <source>Retention set</source>
        <translation>Bewaartermijn ingesteld</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Gezocht</translation>
    </message>
    <message>
        <source>Saved search run</source>
        <translation>Bewaarde zoekopdracht uitgevoerd</translation>
    </message>
    <message>
        <source>Saved search pinned or unpinned</source>
        <translation>Bewaarde zoekopdracht vast- of losgemaakt</translation>
    </message>
    <message>
        <source>Saved search removed</source>
        <translation>Bewaarde zoekopdracht verwijderd</translation>
    </message>
    <message>
        <source>Saved search renamed</source>
        <translation>Bewaarde zoekopdracht hernoemd</translation>
    </message>
    <message>
        <source>Search saved</source>
        <translation>Zoekopdracht bewaard</translation>
    </message>
    <message>
        <source>Sound exported</source>
        <translation>Geluid geëxporteerd</translation>
    </message>
    <message>
        <source>Exported sound written</source>
        <translation>Geëxporteerd geluid geschreven</translation>
    </message>
    <message>
        <source>Sound opened</source>
        <translation>Geluid geopend</translation>
    </message>
    <message>
        <source>Source needs attention</source>
        <translation>Bron heeft aandacht nodig</translation>
    </message>
    <message>
        <source>Recording decoded</source>
        <translation>Opname gedecodeerd</translation>
    </message>
    <message>
        <source>Sound erased</source>
        <translation>Geluid gewist</translation>
    </message>
    <message>
        <source>Text taken out of a document</source>
        <translation>Tekst uit een document gehaald</translation>
    </message>
    <message>
        <source>Source moved to another project</source>
        <translation>Bron naar een ander project verplaatst</translation>
    </message>
    <message>
        <source>Text recognised in a picture</source>
        <translation>Tekst in een afbeelding herkend</translation>
    </message>
    <message>
        <source>Source renamed</source>
        <translation>Bron hernoemd</translation>
    </message>
    <message>
        <source>Source taken in</source>
        <translation>Bron opgenomen</translation>
    </message>
    <message>
        <source>Source put into the trash</source>
        <translation>Bron in de prullenbak gelegd</translation>
    </message>
    <message>
        <source>Source restored</source>
        <translation>Bron teruggezet</translation>
    </message>
    <message>
        <source>Speaker given</source>
        <translation>Spreker toegewezen</translation>
    </message>
    <message>
        <source>Speakers told apart</source>
        <translation>Sprekers onderscheiden</translation>
    </message>
    <message>
        <source>Speakers merged</source>
        <translation>Sprekers samengevoegd</translation>
    </message>
    <message>
        <source>Speaker named</source>
        <translation>Spreker benoemd</translation>
    </message>
    <message>
        <source>Speakers to be told apart again</source>
        <translation>Sprekers worden opnieuw onderscheiden</translation>
    </message>
    <message>
        <source>Stretch to be transcribed again</source>
        <translation>Stuk wordt opnieuw getranscribeerd</translation>
    </message>
    <message>
        <source>Trail begun</source>
        <translation>Logboek begonnen</translation>
    </message>
    <message>
        <source>Trail had been cut</source>
        <translation>Logboek was afgekapt</translation>
    </message>
    <message>
        <source>To be transcribed again</source>
        <translation>Wordt opnieuw getranscribeerd</translation>
    </message>
    <message>
        <source>Transcription begun</source>
        <translation>Transcriptie begonnen</translation>
    </message>
    <message>
        <source>Transcript complete</source>
        <translation>Transcript compleet</translation>
    </message>
    <message>
        <source>Transcript exported</source>
        <translation>Transcript geëxporteerd</translation>
    </message>
    <message>
        <source>Exported transcript written</source>
        <translation>Geëxporteerd transcript geschreven</translation>
    </message>
    <message>
        <source>Stretch transcribed again</source>
        <translation>Stuk opnieuw getranscribeerd</translation>
    </message>
    <message>
        <source>Doubt settled</source>
        <translation>Twijfel weggenomen</translation>
    </message>
    <message>
        <source>Transcript brought in</source>
        <translation>Transcript ingebracht</translation>
    </message>
    <message>
        <source>Segments merged</source>
        <translation>Segmenten samengevoegd</translation>
    </message>
    <message>
        <source>Transcript read</source>
        <translation>Transcript gelezen</translation>
    </message>
    <message>
        <source>Correction done again</source>
        <translation>Correctie opnieuw gedaan</translation>
    </message>
    <message>
        <source>Words replaced everywhere</source>
        <translation>Woorden overal vervangen</translation>
    </message>
    <message>
        <source>Earlier version restored</source>
        <translation>Eerdere versie hersteld</translation>
    </message>
    <message>
        <source>Speaker of words changed</source>
        <translation>Spreker van woorden gewijzigd</translation>
    </message>
    <message>
        <source>Segment split</source>
        <translation>Segment gesplitst</translation>
    </message>
    <message>
        <source>Words corrected</source>
        <translation>Woorden gecorrigeerd</translation>
    </message>
    <message>
        <source>Correction undone</source>
        <translation>Correctie ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Trash emptied</source>
        <translation>Prullenbak geleegd</translation>
    </message>
    <message>
        <source>Keyring of the system set</source>
        <translation>Sleutelbos van het systeem ingesteld</translation>
    </message>
    <message>
        <source>Vault mended</source>
        <translation>Kluis opgeknapt</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Wachtzin gewijzigd</translation>
    </message>
    <message>
        <source>Recovery code renewed</source>
        <translation>Herstelcode vernieuwd</translation>
    </message>
    <message>
        <source>Key of the vault renewed</source>
        <translation>Sleutel van de kluis vernieuwd</translation>
    </message>
    <message>
        <source>Vault repaired</source>
        <translation>Kluis hersteld</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Back-up teruggezet</translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation>Kluis geopend</translation>
    </message>
    <message>
        <source>Failed tries to open</source>
        <translation>Mislukte pogingen om te openen</translation>
    </message>
</context>
<context>
    <name>ActGroup</name>
    <message>
        <source>Transcripts</source>
        <translation>Transcripten</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Verzendingen</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Beleid</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projecten</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Zoekopdrachten</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Kluis</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Taking files into the vault…</source>
        <translation>Bestanden worden in de kluis opgenomen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s):</source>
        <translation>
            <numerusform>%Ln bestand:</numerusform>
            <numerusform>%Ln bestanden:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken.</source>
        <translation>
            <numerusform>%n opgenomen.</numerusform>
            <numerusform>%n opgenomen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was or were here already.</source>
        <translation>
            <numerusform>%n was er al.</numerusform>
            <numerusform>%n waren er al.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken.</source>
        <translation>
            <numerusform>%n niet opgenomen.</numerusform>
            <numerusform>%n niet opgenomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to take.</source>
        <translation>Er was niets op te nemen.</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Files that need a look</source>
        <translation>Bestanden die een blik nodig hebben</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>What would happen if…</source>
        <translation>Wat zou er gebeuren als…</translation>
    </message>
    <message>
        <source>This source: title or id (else any source)</source>
        <translation>Deze bron: titel of kenmerk (anders elke bron)</translation>
    </message>
    <message>
        <source>Went to this host (else all there are)</source>
        <translation>Naar deze host (anders alle die er zijn)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Doel</translation>
    </message>
    <message>
        <source>For any purpose</source>
        <translation>Voor elk doel</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Any project</source>
        <translation>Elk project</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>onleesbaar</translation>
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
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Laten zoals het is</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Alles opnieuw proberen</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>De lijst exporteren…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Heeft u nodig</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Niets heeft u nodig</translation>
    </message>
    <message>
        <source>What fails or is not taken stands here.</source>
        <translation>Wat mislukt of niet opgenomen wordt, staat hier.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>De lijst exporteren</translation>
    </message>
</context>
<context>
    <name>AttentionViewModel</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Wat te doen</translation>
    </message>
    <message numerus="yes">
        <source>%n to be tried again.</source>
        <translation>
            <numerusform>%n wordt opnieuw geprobeerd.</numerusform>
            <numerusform>%n worden opnieuw geprobeerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is tried again.</source>
        <translation>Alles wordt opnieuw geprobeerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are.</source>
        <translation>
            <numerusform>%n gelaten zoals het is.</numerusform>
            <numerusform>%n gelaten zoals ze zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is written.</source>
        <translation>De lijst is geschreven.</translation>
    </message>
</context>
<context>
    <name>CellsModel</name>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
</context>
<context>
    <name>ChoosingCard</name>
    <message>
        <source>Choose a policy</source>
        <translation>Een beleid kiezen</translation>
    </message>
    <message>
        <source>For the vault, or for a project</source>
        <translation>Voor de kluis of voor een project</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Beleid</translation>
    </message>
    <message>
        <source>Choose one…</source>
        <translation>Kies er een…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Uit een bestand…</translation>
    </message>
    <message>
        <source>For the whole vault</source>
        <translation>Voor de hele kluis</translation>
    </message>
    <message>
        <source>For the project {name}</source>
        <translation>Voor het project {name}</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ik heb dit gelezen</translation>
    </message>
    <message>
        <source>That is meant</source>
        <translation>Dat is de bedoeling</translation>
    </message>
    <message>
        <source>The fingerprint that the signer told you</source>
        <translation>De vingerafdruk die de ondertekenaar u noemde</translation>
    </message>
    <message>
        <source>Why (stays on record)</source>
        <translation>Waarom (blijft vastgelegd)</translation>
    </message>
    <message>
        <source>Go back to an older version on purpose</source>
        <translation>Met opzet terug naar een oudere versie</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Van kracht maken</translation>
    </message>
    <message>
        <source>Let this project have no policy of its own</source>
        <translation>Dit project geen eigen beleid laten hebben</translation>
    </message>
    <message>
        <source>A policy</source>
        <translation>Een beleid</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… en nog %n</numerusform>
            <numerusform>… en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>It allows more than what is in force:</source>
        <translation>Het staat meer toe dan wat van kracht is:</translation>
    </message>
    <message>
        <source>It allows no more than what is in force.</source>
        <translation>Het staat niet meer toe dan wat van kracht is.</translation>
    </message>
    <message>
        <source>Under this policy content can leave this machine, to: {places}. Each send is in the ledger with its bytes; what went cannot be called back.</source>
        <translation>Onder dit beleid kan inhoud deze computer verlaten, naar: {places}. Elke verzending staat met haar bytes in het register; wat weg is, kan niet teruggehaald worden.</translation>
    </message>
    <message>
        <source>your team, sealed</source>
        <translation>uw team, verzegeld</translation>
    </message>
    <message numerus="yes">
        <source>Its retention would trash or erase %n source(s) at once: {titles}</source>
        <translation>
            <numerusform>De bewaartermijn zou meteen %n bron weggooien of wissen: {titles}</numerusform>
            <numerusform>De bewaartermijn zou meteen %n bronnen weggooien of wissen: {titles}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is signed with a key that is not known here.</source>
        <translation>Het is ondertekend met een sleutel die hier niet bekend is.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Confirm the finding</source>
        <translation>De bevinding bevestigen</translation>
    </message>
    <message>
        <source>Reject the finding</source>
        <translation>De bevinding verwerpen</translation>
    </message>
    <message>
        <source>The finding is something else…</source>
        <translation>De bevinding is iets anders…</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>De laatste beslissing terugnemen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Afspelen of pauzeren</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 seconden terug</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>5 seconden vooruit</translation>
    </message>
    <message>
        <source>Back 2 seconds</source>
        <translation>2 seconden terug</translation>
    </message>
    <message>
        <source>On 2 seconds</source>
        <translation>2 seconden vooruit</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langzamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Sneller</translation>
    </message>
    <message>
        <source>Repeat what is chosen</source>
        <translation>Het gekozene herhalen</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Vanaf hier afspelen</translation>
    </message>
    <message>
        <source>Follow the sound</source>
        <translation>Het geluid volgen</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In deze tekst zoeken</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Volgende treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige treffer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Choose all of it</source>
        <translation>Alles ervan kiezen</translation>
    </message>
    <message>
        <source>Correct this segment</source>
        <translation>Dit segment corrigeren</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier splitsen</translation>
    </message>
    <message>
        <source>Merge with the next</source>
        <translation>Met het volgende samenvoegen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Transcribe this again</source>
        <translation>Dit opnieuw transcriberen</translation>
    </message>
    <message>
        <source>Mark as personal data…</source>
        <translation>Als persoonsgegeven markeren…</translation>
    </message>
    <message>
        <source>Who speaks…</source>
        <translation>Wie spreekt…</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>Volgende twijfelachtige plek</translation>
    </message>
    <message>
        <source>Previous doubtful place</source>
        <translation>Vorige twijfelachtige plek</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Volgende bevinding</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Vorige bevinding</translation>
    </message>
    <message>
        <source>Hear it again</source>
        <translation>Nog eens horen</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Het klopt</translation>
    </message>
    <message>
        <source>It is not personal data</source>
        <translation>Het is geen persoonsgegeven</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nalopen</translation>
    </message>
    <message>
        <source>Compare with the machine</source>
        <translation>Met de machine vergelijken</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Volgend verschil</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Vorig verschil</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Over deze bron</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Nu vergrendelen</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Alle opdrachten…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Bestanden toevoegen…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Map toevoegen…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nieuw project…</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Op titel filteren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Hernoemen…</translation>
    </message>
    <message>
        <source>Move to project…</source>
        <translation>Naar project verplaatsen…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Label…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Bewaren…</translation>
    </message>
    <message>
        <source>Lift the hold…</source>
        <translation>Bewaarplicht opheffen…</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Opnieuw transcriberen</translation>
    </message>
    <message>
        <source>Find speakers again</source>
        <translation>Sprekers opnieuw vinden</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Naar de prullenbak</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Deze zoekopdracht bewaren…</translation>
    </message>
    <message>
        <source>Exact words only</source>
        <translation>Alleen exacte woorden</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Hoe te zoeken</translation>
    </message>
    <message>
        <source>Play the hit</source>
        <translation>De treffer afspelen</translation>
    </message>
    <message>
        <source>Pause everything, or go on</source>
        <translation>Alles pauzeren of verdergaan</translation>
    </message>
    <message>
        <source>Stop after this file</source>
        <translation>Na dit bestand stoppen</translation>
    </message>
    <message>
        <source>Cancel all jobs…</source>
        <translation>Alle taken annuleren…</translation>
    </message>
    <message>
        <source>Do first</source>
        <translation>Eerst doen</translation>
    </message>
    <message>
        <source>Do last</source>
        <translation>Laatst doen</translation>
    </message>
    <message>
        <source>Pause these</source>
        <translation>Deze pauzeren</translation>
    </message>
    <message>
        <source>Let these go on</source>
        <translation>Deze verder laten gaan</translation>
    </message>
    <message>
        <source>Cancel these</source>
        <translation>Deze annuleren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
</context>
<context>
    <name>CommandGroup</name>
    <message>
        <source>Go to</source>
        <translation>Ga naar</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Kluis</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Geluid</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nalopen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Alle opdrachten</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Wat wilt u doen?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Nothing was changed: these are the machine&apos;s words.</source>
        <translation>Er is niets veranderd: dit zijn de woorden van de machine.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>What differs from the machine&apos;s words</source>
        <translation>Wat afwijkt van de woorden van de machine</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>en nog %n regel</numerusform>
            <numerusform>en nog %n regels</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: these are the machine&apos;s words.</source>
        <translation>Er is niets veranderd: dit zijn de woorden van de machine.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ from the machine&apos;s words</source>
        <translation>
            <numerusform>%n plek wijkt af van de woorden van de machine</numerusform>
            <numerusform>%n plekken wijken af van de woorden van de machine</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut otherwise: {0}</source>
        <translation>Anders geknipt: {0}</translation>
    </message>
</context>
<context>
    <name>CustodyCard</name>
    <message>
        <source>Custody</source>
        <translation>Bewaring</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>version {number}, {origin}, {state}</source>
        <translation>versie {number}, {origin}, {state}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Opgenomen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Ging naar buiten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gewist</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>A paper stays as it was taken in.</source>
        <translation>Een stuk blijft zoals het is opgenomen.</translation>
    </message>
    <message>
        <source>The text can be corrected as soon as the machine has written all of it.</source>
        <translation>De tekst kan gecorrigeerd worden zodra de machine hem helemaal geschreven heeft.</translation>
    </message>
    <message>
        <source>It will be transcribed again. What comes of it appears here, and can be undone.</source>
        <translation>Het wordt opnieuw getranscribeerd. Wat eruit komt, verschijnt hier en kan ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Vanaf hier afspelen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corrigeren</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier splitsen</translation>
    </message>
    <message>
        <source>Merge with the next</source>
        <translation>Met het volgende samenvoegen</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Opnieuw transcriberen</translation>
    </message>
    <message>
        <source>This segment was changed elsewhere. What you typed is kept as a draft.</source>
        <translation>Dit segment is elders gewijzigd. Wat u typte, is als concept bewaard.</translation>
    </message>
    <message>
        <source>What you were typing is here again. Enter keeps it, Esc leaves it out.</source>
        <translation>Wat u typte, is er weer. Enter bewaart het, Esc laat het weg.</translation>
    </message>
    <message>
        <source>You had typed “{0}” over a segment that is another one now.</source>
        <translation>U had ‘{0}’ getypt over een segment dat nu een ander is.</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Choose a row to see all that is on record of it.</source>
        <translation>Kies een regel om alles te zien wat erover is vastgelegd.</translation>
    </message>
    <message>
        <source>Show what went</source>
        <translation>Tonen wat wegging</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>Wat wegging</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Hoe het afliep</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Waarheen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Made unreadable</source>
        <translation>Onleesbaar gemaakt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>{size}, of which {left} left</source>
        <translation>{size}, waarvan {left} wegging</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Gemaakt van</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n bron</numerusform>
            <numerusform>%n bronnen</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>In deze tekst zoeken</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Volgende treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} van {1}</translation>
    </message>
</context>
<context>
    <name>FindingsSection</name>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Nothing waits for a look</source>
        <translation>Niets wacht op een blik</translation>
    </message>
    <message>
        <source>Whatever is found in new sources comes here, the riskiest first.</source>
        <translation>Wat in nieuwe bronnen gevonden wordt, komt hier, het gevoeligste eerst.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle projecten</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>Alle bronnen tonen</translation>
    </message>
    <message>
        <source>Findings to look at</source>
        <translation>Te bekijken bevindingen</translation>
    </message>
    <message>
        <source>The same wherever it stands in the project</source>
        <translation>Hetzelfde, waar het ook staat in het project</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerpen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>It is something else</source>
        <translation>Het is iets anders</translation>
    </message>
    <message>
        <source>It is something else…</source>
        <translation>Het is iets anders…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n bevinding te bekijken.</numerusform>
            <numerusform>%n bevindingen te bekijken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: what was decided about %n finding(s) or person(s).</source>
        <translation>
            <numerusform>Teruggenomen: wat over %n bevinding of persoon beslist was.</numerusform>
            <numerusform>Teruggenomen: wat over %n bevindingen of personen beslist was.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Choose the folder whose name ends in %1.</source>
        <translation>Kies de map waarvan de naam eindigt op %1.</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Stap %1 van %2</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Watched</source>
        <translation>Bewaakt</translation>
    </message>
    <message>
        <source>What arrives in them is taken by itself.</source>
        <translation>Wat erin aankomt, wordt vanzelf opgenomen.</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Er wordt nog geen map bewaakt.</translation>
    </message>
    <message>
        <source>Watch another</source>
        <translation>Nog een bewaken</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Move originals aside</source>
        <translation>Originelen opzij leggen</translation>
    </message>
    <message>
        <source>To “processed” in the same folder, once they are safe in the vault.</source>
        <translation>Naar ‘processed’ in dezelfde map, zodra ze veilig in de kluis zijn.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Bewaken</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Niet meer bewaken</translation>
    </message>
    <message>
        <source>originals go aside</source>
        <translation>originelen gaan opzij</translation>
    </message>
    <message>
        <source>originals stay</source>
        <translation>originelen blijven</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>nu niet aanwezig</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Follow the sound</source>
        <translation>Het geluid volgen</translation>
    </message>
</context>
<context>
    <name>FoundHere</name>
    <message>
        <source>Open {place}</source>
        <translation>{place} openen</translation>
    </message>
    <message>
        <source>Found by {detector}, {percent} % sure.</source>
        <translation>Gevonden door {detector}, {percent} % zeker.</translation>
    </message>
    <message>
        <source>Means person {number}.</source>
        <translation>Bedoelt persoon {number}.</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>A file outside the vault is no longer protected by it.</source>
        <translation>Een bestand buiten de kluis wordt er niet meer door beschermd.</translation>
    </message>
    <message>
        <source>What was found is hidden under a profile; what nobody found is not. A voice tells who speaks, and a story can point to somebody without a name. Read what you hand on.</source>
        <translation>Wat gevonden is, is onder een profiel verborgen; wat niemand vond niet. Een stem verraadt wie spreekt, en een verhaal kan zonder naam iemand aanwijzen. Lees wat u doorgeeft.</translation>
    </message>
    <message>
        <source>A whole project</source>
        <translation>Een heel project</translation>
    </message>
    <message>
        <source>A whole project…</source>
        <translation>Een heel project…</translation>
    </message>
    <message>
        <source>Hide only what was confirmed</source>
        <translation>Alleen verbergen wat bevestigd is</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Met het geluid</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>Voor Excel</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Schrijven…</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Geschreven bestanden</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Persoonsgegevens</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>Zo komt het eruit te zien</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Het document</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word-document (DOCX)</translation>
    </message>
    <message>
        <source>Plain text (TXT)</source>
        <translation>Platte tekst (TXT)</translation>
    </message>
    <message>
        <source>Page that plays (HTML)</source>
        <translation>Pagina die afspeelt (HTML)</translation>
    </message>
    <message>
        <source>Subtitles (SRT)</source>
        <translation>Ondertitels (SRT)</translation>
    </message>
    <message>
        <source>Subtitles for the web (VTT)</source>
        <translation>Ondertitels voor het web (VTT)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabel (CSV)</translation>
    </message>
    <message>
        <source>Everything, for programs (JSON)</source>
        <translation>Alles, voor programma’s (JSON)</translation>
    </message>
    <message>
        <source>Sound alone (MP3)</source>
        <translation>Alleen het geluid (MP3)</translation>
    </message>
    <message>
        <source>A project as a database (SQLite)</source>
        <translation>Een project als database (SQLite)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> en %n andere</numerusform>
            <numerusform> en %n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Er is nog niets gekozen.</translation>
    </message>
    <message>
        <source>Choose sources in the library and come back with Export, or take a whole project.</source>
        <translation>Kies bronnen in de bibliotheek en kom terug met ‘Exporteren’, of neem een heel project.</translation>
    </message>
    <message>
        <source>A database holds a whole project: choose one above.</source>
        <translation>Een database bevat een heel project: kies er hierboven een.</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>Er wordt niets geschreven.</translation>
    </message>
    <message>
        <source>The policy demands: {profile}. So it is written.</source>
        <translation>Het beleid eist: {profile}. Zo wordt het geschreven.</translation>
    </message>
    <message>
        <source>The policy lets it be written.</source>
        <translation>Het beleid laat het schrijven.</translation>
    </message>
    <message>
        <source>The sound as it is; under a profile, what was found is bleeped.</source>
        <translation>Het geluid zoals het is; onder een profiel wordt wat gevonden is weggepiept.</translation>
    </message>
    <message>
        <source>All that was said in the project as tables, for any program that reads SQLite.</source>
        <translation>Alles wat in het project gezegd is als tabellen, voor elk programma dat SQLite leest.</translation>
    </message>
    <message>
        <source>The first pages, read back from the document itself.</source>
        <translation>De eerste bladzijden, teruggelezen uit het document zelf.</translation>
    </message>
    <message>
        <source>Read back from the document itself.</source>
        <translation>Teruggelezen uit het document zelf.</translation>
    </message>
    <message>
        <source>The beginning, letter by letter as it will be written.</source>
        <translation>Het begin, letter voor letter zoals het geschreven wordt.</translation>
    </message>
    <message>
        <source>Letter by letter as it will be written.</source>
        <translation>Letter voor letter zoals het geschreven wordt.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Waarheen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {place}: {size}.</source>
        <translation>
            <numerusform>%n bestand geschreven naar {place}: {size}.</numerusform>
            <numerusform>%n bestanden geschreven naar {place}: {size}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Have this version again</source>
        <translation>Weer deze versie</translation>
    </message>
    <message>
        <source>0  ·  as the machine gave it</source>
        <translation>0  ·  zoals de machine het gaf</translation>
    </message>
    <message>
        <source>Have the machine&apos;s words again</source>
        <translation>Weer de woorden van de machine</translation>
    </message>
    <message>
        <source>words corrected</source>
        <translation>woorden gecorrigeerd</translation>
    </message>
    <message>
        <source>replaced everywhere</source>
        <translation>overal vervangen</translation>
    </message>
    <message>
        <source>split</source>
        <translation>gesplitst</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>samengevoegd</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>een andere spreker</translation>
    </message>
    <message>
        <source>transcribed again</source>
        <translation>opnieuw getranscribeerd</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>opnieuw gedaan</translation>
    </message>
    <message>
        <source>an earlier version restored</source>
        <translation>een eerdere versie teruggezet</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>by meaning</source>
        <translation>op betekenis</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Nog</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>Is it in safe hands?</source>
        <translation>Is hij in veilige handen?</translation>
    </message>
    <message>
        <source>Type two groups of the code from your paper. After this, the code is gone from here.</source>
        <translation>Typ twee groepen van de code van uw papier. Daarna is de code hier weg.</translation>
    </message>
    <message numerus="yes">
        <source>Group %n</source>
        <translation>
            <numerusform>Groep %n</numerusform>
            <numerusform>Groep %n</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not what the page says. Look again, or go back to see the code.</source>
        <translation>Dat staat niet op het blad. Kijk nog eens, of ga terug om de code te zien.</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadres</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Netwerkadres</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Bankrekening</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Betaalkaart</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Identiteitsnummer</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Fiscaal nummer</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Btw-nummer</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Socialezekerheidsnummer</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Paspoort</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Rijbewijs</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Kenteken</translation>
    </message>
    <message>
        <source>Other number or code</source>
        <translation>Ander nummer of code</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geboortedatum</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationaliteit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gezondheid</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religie</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>Politiek</translation>
    </message>
    <message>
        <source>Trade union</source>
        <translation>Vakbond</translation>
    </message>
    <message>
        <source>Sexuality</source>
        <translation>Seksualiteit</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Etniciteit</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Strafbaar feit</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Your recovery code</source>
        <translation>Uw herstelcode</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten. It is shown this once and kept nowhere: without it and the passphrase nobody can open the vault, not even we. Print it, or write it down, and keep it away from this machine.</source>
        <translation>Hij opent de kluis als de wachtzin vergeten is. Hij wordt alleen deze keer getoond en nergens bewaard: zonder hem en de wachtzin kan niemand de kluis openen, ook wij niet. Druk hem af of schrijf hem over, en bewaar hem ver van deze computer.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>File to save the page to</source>
        <translation>Bestand om het blad in op te slaan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Or save the page as a file, on a stick that you lock away:</source>
        <translation>Of bewaar het blad als bestand, op een stick die u opbergt:</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb hem op papier</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Earwitness recovery kit</source>
        <translation>Herstelblad van Earwitness</translation>
    </message>
    <message>
        <source>The page is saved. Whoever reads the file can open the vault: print it, then delete it.</source>
        <translation>Het blad is opgeslagen. Wie het bestand leest, kan de kluis openen: druk het af en verwijder het dan.</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>public</source>
        <translation>openbaar</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertrouwelijk</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>beperkt</translation>
    </message>
</context>
<context>
    <name>LabellingCard</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Only this source: title or id</source>
        <translation>Alleen deze bron: titel of kenmerk</translation>
    </message>
    <message>
        <source>Why (needed to lower it)</source>
        <translation>Waarom (nodig om te verlagen)</translation>
    </message>
    <message>
        <source>Set the label</source>
        <translation>Label zetten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>What is found in a source can raise its label; only a person lowers it.</source>
        <translation>Wat in een bron gevonden wordt, kan het label verhogen; alleen een mens verlaagt het.</translation>
    </message>
    <message>
        <source>There is no source yet.</source>
        <translation>Er is nog geen bron.</translation>
    </message>
    <message>
        <source>{name}: its label was never changed.</source>
        <translation>{name}: het label is nooit gewijzigd.</translation>
    </message>
    <message>
        <source>by what was found</source>
        <translation>door wat gevonden is</translation>
    </message>
    <message>
        <source>by {actor}</source>
        <translation>door {actor}</translation>
    </message>
    <message>
        <source>source</source>
        <translation>bron</translation>
    </message>
    <message>
        <source>project</source>
        <translation>project</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>Library</source>
        <translation>Bibliotheek</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Bestanden toevoegen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Map toevoegen</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>de kluis</translation>
    </message>
    <message>
        <source>Let go to take this into {place}.</source>
        <translation>Laat los om dit op te nemen in {place}.</translation>
    </message>
    <message>
        <source>Places and filters</source>
        <translation>Plaatsen en filters</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Bestanden…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Een map…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Hernoemen…</translation>
    </message>
</context>
<context>
    <name>LibraryViewModel</name>
    <message>
        <source>Project added.</source>
        <translation>Project toegevoegd.</translation>
    </message>
    <message>
        <source>Project renamed.</source>
        <translation>Project hernoemd.</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Hernoemd.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) moved.</source>
        <translation>
            <numerusform>%n bron verplaatst.</numerusform>
            <numerusform>%n bronnen verplaatst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) labelled.</source>
        <translation>
            <numerusform>%n bron gelabeld.</numerusform>
            <numerusform>%n bronnen gelabeld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) in the trash.</source>
        <translation>
            <numerusform>%n bron in de prullenbak.</numerusform>
            <numerusform>%n bronnen in de prullenbak.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n bron is terug.</numerusform>
            <numerusform>%n bronnen zijn terug.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) under hold.</source>
        <translation>
            <numerusform>%n bron onder bewaarplicht.</numerusform>
            <numerusform>%n bronnen onder bewaarplicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) no longer under hold.</source>
        <translation>
            <numerusform>%n bron niet langer onder bewaarplicht.</numerusform>
            <numerusform>%n bronnen niet langer onder bewaarplicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) to be done again.</source>
        <translation>
            <numerusform>%n bron wordt opnieuw gedaan.</numerusform>
            <numerusform>%n bronnen worden opnieuw gedaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speakers of %n source(s) to be found again.</source>
        <translation>
            <numerusform>De sprekers van %n bron worden opnieuw gevonden.</numerusform>
            <numerusform>De sprekers van %n bronnen worden opnieuw gevonden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Mark as personal data</source>
        <translation>Als persoonsgegeven markeren</translation>
    </message>
    <message>
        <source>Specially protected</source>
        <translation>Bijzonder beschermd</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Marked as: {kind}. It is confirmed, and hidden from now on wherever findings are hidden.</source>
        <translation>Gemarkeerd als: {kind}. Het is bevestigd en voortaan verborgen overal waar bevindingen verborgen worden.</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>How shall it listen?</source>
        <translation>Hoe moet het luisteren?</translation>
    </message>
    <message>
        <source>A model on this machine turns sound into text. Larger ones hear better and take longer.</source>
        <translation>Een model op deze computer maakt van geluid tekst. Grotere horen beter en doen er langer over.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Snel</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Beste</translation>
    </message>
    <message>
        <source>Measure this machine (about a minute)</source>
        <translation>Deze computer meten (ongeveer een minuut)</translation>
    </message>
    <message>
        <source>Hears better, and has to be brought here once:</source>
        <translation>Hoort beter en moet één keer hierheen gehaald worden:</translation>
    </message>
    <message>
        <source>No model fits this machine. Recordings are kept, and wait.</source>
        <translation>Geen model past op deze computer. Opnamen worden bewaard en wachten.</translation>
    </message>
    <message>
        <source>No model is here yet.</source>
        <translation>Er is hier nog geen model.</translation>
    </message>
    <message>
        <source>Listening to a minute of sound…</source>
        <translation>Een minuut geluid wordt beluisterd…</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 u %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour of sound takes %1</source>
        <translation>een uur geluid duurt %1</translation>
    </message>
    <message>
        <source>an hour of sound takes about %1</source>
        <translation>een uur geluid duurt ongeveer %1</translation>
    </message>
    <message>
        <source>too large for this machine&apos;s memory</source>
        <translation>te groot voor het geheugen van deze computer</translation>
    </message>
    <message>
        <source>damaged: get it again</source>
        <translation>beschadigd: opnieuw halen</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>niet hier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Halen</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Each is pinned by its hash. They come by the one door, as far as the policies allow.</source>
        <translation>Elk ligt vast door zijn hash. Ze komen door de ene deur, voor zover het beleid het toestaat.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Luisteren</translation>
    </message>
    <message>
        <source>Telling speakers apart</source>
        <translation>Sprekers onderscheiden</translation>
    </message>
    <message>
        <source>Searching by meaning</source>
        <translation>Zoeken op betekenis</translation>
    </message>
    <message>
        <source>Measure this machine</source>
        <translation>Deze computer meten</translation>
    </message>
</context>
<context>
    <name>MoreLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Name of {0}</source>
        <translation>Naam van {0}</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Wie spreekt</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Iemand nieuws</translation>
    </message>
    <message>
        <source>Name {0}…</source>
        <translation>{0} benoemen…</translation>
    </message>
    <message>
        <source>{0} is the same person as</source>
        <translation>{0} is dezelfde persoon als</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy report</source>
        <translation>Rapport kopiëren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Choose its folder. The name ends in %1.</source>
        <translation>Kies de map ervan. De naam eindigt op %1.</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Een kluis openen</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Map van de kluis</translation>
    </message>
    <message>
        <source>Go to its door</source>
        <translation>Naar de deur ervan</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Went, and was answered</source>
        <translation>Ging weg en werd beantwoord</translation>
    </message>
    <message>
        <source>Went at least in part, without an answer</source>
        <translation>Ging ten minste deels weg, zonder antwoord</translation>
    </message>
    <message>
        <source>Kept in by the policy</source>
        <translation>Tegengehouden door het beleid</translation>
    </message>
    <message>
        <source>Kept in by the guard</source>
        <translation>Tegengehouden door de wachter</translation>
    </message>
    <message>
        <source>Waits for your word</source>
        <translation>Wacht op uw woord</translation>
    </message>
    <message>
        <source>End not known: counts as gone</source>
        <translation>Einde onbekend: telt als weg</translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Beleid</translation>
    </message>
    <message>
        <source>Labels and policy</source>
        <translation>Labels en beleid</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Review findings</source>
        <translation>Bevindingen nalopen</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Verzendingen</translation>
    </message>
    <message>
        <source>Look at sends</source>
        <translation>Verzendingen bekijken</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Look at the trail</source>
        <translation>Logboek bekijken</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>Labels wijzigen</translation>
    </message>
    <message>
        <source>{size} have left this machine.</source>
        <translation>{size} hebben deze computer verlaten.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n bevinding te bekijken.</numerusform>
            <numerusform>%n bevindingen te bekijken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for a look.</source>
        <translation>Niets wacht op een blik.</translation>
    </message>
    <message>
        <source>What was found is hidden in what you export under a profile, also before you looked.</source>
        <translation>Wat gevonden is, wordt verborgen in wat u onder een profiel exporteert, ook voor u keek.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for your word.</source>
        <translation>
            <numerusform>%n verzoek wacht op uw woord.</numerusform>
            <numerusform>%n verzoeken wachten op uw woord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were kept in.</source>
        <translation>
            <numerusform>%n poging is tegengehouden.</numerusform>
            <numerusform>%n pogingen zijn tegengehouden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your word.</source>
        <translation>Niets wacht op uw woord.</translation>
    </message>
    <message>
        <source>Every attempt is in the ledger, with the bytes that went.</source>
        <translation>Elke poging staat in het verzendregister, met de bytes die gingen.</translation>
    </message>
    <message>
        <source>{number} events are on record.</source>
        <translation>{number} gebeurtenissen zijn vastgelegd.</translation>
    </message>
    <message>
        <source>Who did what, chained so that a missing or changed event is found.</source>
        <translation>Wie wat deed, zo geketend dat een ontbrekende of gewijzigde gebeurtenis opvalt.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) went to {hosts}.</source>
        <translation>
            <numerusform>%n vraag ging naar {hosts}.</numerusform>
            <numerusform>%n vragen gingen naar {hosts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without content, this machine asked %n time(s) for published models.</source>
        <translation>
            <numerusform>Zonder inhoud vroeg deze computer %n keer om gepubliceerde modellen.</numerusform>
            <numerusform>Zonder inhoud vroeg deze computer %n keer om gepubliceerde modellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of what is in this vault was ever sent.</source>
        <translation>Niets uit deze kluis is ooit verzonden.</translation>
    </message>
    <message>
        <source>In force: {names}</source>
        <translation>Van kracht: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n bron</numerusform>
            <numerusform>%n bronnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Kiezen: %1</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>A source that it was made of was erased; its hash stays.</source>
        <translation>Een bron waarvan het gemaakt was, is gewist; de hash blijft.</translation>
    </message>
    <message>
        <source>{size} that are no text.</source>
        <translation>{size} die geen tekst zijn.</translation>
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
        <translation>Naam</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Ook genoemd</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>People of this project</source>
        <translation>Personen van dit project</translation>
    </message>
    <message>
        <source>Nobody was found or entered</source>
        <translation>Er is niemand gevonden of ingevoerd</translation>
    </message>
    <message>
        <source>People whose names are found in this project come here, each with a number for good.</source>
        <translation>Personen van wie de naam in dit project gevonden wordt, komen hier, elk met een vast nummer.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Name of a participant</source>
        <translation>Naam van een deelnemer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Choose somebody to rename or split; choose several to merge them.</source>
        <translation>Kies iemand om te hernoemen of te splitsen; kies er meer om ze samen te voegen.</translation>
    </message>
    <message>
        <source>Note: who they are</source>
        <translation>Notitie: wie het is</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>Names that mean somebody else:</source>
        <translation>Namen die iemand anders bedoelen:</translation>
    </message>
    <message>
        <source>Split these names off</source>
        <translation>Deze namen afsplitsen</translation>
    </message>
    <message>
        <source>They are one person</source>
        <translation>Zij zijn één persoon</translation>
    </message>
    <message>
        <source>{names}: merged, they are person {number}.</source>
        <translation>{names}: samengevoegd zijn zij persoon {number}.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture</source>
        <translation>Beeld</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nieuw project</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle bronnen</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Heeft u nodig</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>{name}, {count} in it</source>
        <translation>{name}, {count} erin</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Look</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Foot pedal</source>
        <translation>Voetpedaal</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Bewaken</translation>
    </message>
    <message>
        <source>Media key: previous</source>
        <translation>Mediatoets: vorige</translation>
    </message>
    <message>
        <source>Media key: play</source>
        <translation>Mediatoets: afspelen</translation>
    </message>
    <message>
        <source>Media key: next</source>
        <translation>Mediatoets: volgende</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Geen toets</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>As the system, or as you like it.</source>
        <translation>Zoals het systeem, of zoals u het wilt.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Everything grows with it.</source>
        <translation>Alles groeit mee.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Geldt vanaf de volgende start.</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Afspelen of pauzeren</translation>
    </message>
    <message>
        <source>The key that your pedal sends when it is pressed in the middle.</source>
        <translation>De toets die uw pedaal in het midden stuurt.</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 seconden terug</translation>
    </message>
    <message>
        <source>The key of its left side.</source>
        <translation>De toets van de linkerkant.</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>5 seconden vooruit</translation>
    </message>
    <message>
        <source>The key of its right side. A key that is chosen twice does the first of these.</source>
        <translation>De toets van de rechterkant. Een toets die twee keer gekozen is, doet het eerste hiervan.</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Vanzelf vergrendelen na</translation>
    </message>
    <message>
        <source>Without a key or a movement of the mouse. 0: never. It also locks with the screen and before sleep.</source>
        <translation>Zonder toets of muisbeweging. 0: nooit. Het vergrendelt ook met het scherm en voor de slaapstand.</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minuten</translation>
    </message>
    <message>
        <source>Go on in the tray when the window is closed</source>
        <translation>In het systeemvak verdergaan als het venster sluit</translation>
    </message>
    <message>
        <source>While folders are watched or jobs run.</source>
        <translation>Zolang mappen bewaakt worden of taken lopen.</translation>
    </message>
    <message>
        <source>Keep the machine awake while it transcribes</source>
        <translation>De computer wakker houden tijdens het transcriberen</translation>
    </message>
    <message>
        <source>Not on battery. The screen still locks; a closed lid is sleep.</source>
        <translation>Niet op de accu. Het scherm vergrendelt toch; met dichte klep slaapt hij.</translation>
    </message>
    <message>
        <source>Tell when a recording is ready</source>
        <translation>Melden als een opname klaar is</translation>
    </message>
    <message>
        <source>Without its name, and never while the vault is locked.</source>
        <translation>Zonder de naam, en nooit zolang de kluis vergrendeld is.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudoniemen</translation>
    </message>
    <message>
        <source>Labels and policy</source>
        <translation>Labels en beleid</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Verzendingen</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Sections of the privacy centre</source>
        <translation>Onderdelen van privacy</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>As it is</source>
        <translation>Zoals het is</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Gemaskeerd</translation>
    </message>
    <message>
        <source>Under pseudonyms</source>
        <translation>Onder pseudoniem</translation>
    </message>
    <message>
        <source>Generalised</source>
        <translation>Veralgemeend</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Verwijderd</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Bring models here</source>
        <translation>Modellen hierheen halen</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>Delen met het team</translation>
    </message>
    <message>
        <source>Transcribe elsewhere</source>
        <translation>Elders transcriberen</translation>
    </message>
    <message>
        <source>Search by meaning elsewhere</source>
        <translation>Elders op betekenis zoeken</translation>
    </message>
    <message>
        <source>Send with a question</source>
        <translation>Met een vraag verzenden</translation>
    </message>
    <message>
        <source>Summarise elsewhere</source>
        <translation>Elders samenvatten</translation>
    </message>
    <message>
        <source>Send for extraction</source>
        <translation>Verzenden om gegevens te halen</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Naar een bestand exporteren</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Into which project?</source>
        <translation>In welk project?</translation>
    </message>
    <message>
        <source>What is the new project called?</source>
        <translation>Hoe heet het nieuwe project?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>What shall the project be called?</source>
        <translation>Hoe moet het project heten?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>Hoe moet het heten?</translation>
    </message>
    <message>
        <source>Why may nobody erase this? The reason stays on record.</source>
        <translation>Waarom mag niemand dit wissen? De reden blijft vastgelegd.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Why may it be erased again? The reason stays on record.</source>
        <translation>Waarom mag het weer gewist worden? De reden blijft vastgelegd.</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Bewaarplicht opheffen</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n source(s) for good? Nobody can bring them back.</source>
        <translation>
            <numerusform>%n bron voorgoed wissen? Niemand kan haar terughalen.</numerusform>
            <numerusform>%n bronnen voorgoed wissen? Niemand kan ze terughalen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>Naar welk project verplaatsen?</translation>
    </message>
    <message>
        <source>How sensitive is it?</source>
        <translation>Hoe gevoelig is het?</translation>
    </message>
    <message>
        <source>Why {label}? The reason stays on record.</source>
        <translation>Waarom {label}? De reden blijft vastgelegd.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Te doen</translation>
    </message>
    <message>
        <source>Done and failed</source>
        <translation>Klaar en mislukt</translation>
    </message>
    <message>
        <source>Nothing is to be done</source>
        <translation>Er is niets te doen</translation>
    </message>
    <message>
        <source>What you add to the library is transcribed and read here, one after the other.</source>
        <translation>Wat u aan de bibliotheek toevoegt, wordt hier een voor een getranscribeerd en gelezen.</translation>
    </message>
    <message>
        <source>Give up everything that is not done? What was done so far stays.</source>
        <translation>Alles opgeven wat niet klaar is? Wat al gedaan is, blijft.</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Alle taken annuleren</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Stop after this</source>
        <translation>Na deze stoppen</translation>
    </message>
    <message>
        <source>Finish what is being worked at, then pause</source>
        <translation>Afmaken wat bezig is, dan pauzeren</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Op de accu</translation>
    </message>
    <message>
        <source>On battery: go on</source>
        <translation>Op de accu: doorgaan</translation>
    </message>
    <message>
        <source>On battery: rest when low</source>
        <translation>Op de accu: rusten als die laag is</translation>
    </message>
    <message>
        <source>On battery: rest</source>
        <translation>Op de accu: rusten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>QueueViewModel</name>
    <message>
        <source>Everything is done.</source>
        <translation>Alles is gedaan.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) to do</source>
        <translation>
            <numerusform>%n taak te doen</numerusform>
            <numerusform>%n taken te doen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n bezig</numerusform>
            <numerusform>%n bezig</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is paused.</source>
        <translation>Alles is gepauzeerd.</translation>
    </message>
    <message numerus="yes">
        <source>Everything pauses once %n source(s) are finished.</source>
        <translation>
            <numerusform>Alles pauzeert zodra %n bron klaar is.</numerusform>
            <numerusform>Alles pauzeert zodra %n bronnen klaar zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>On battery, {percent}: heavy work rests until the power is back.</source>
        <translation>Op de accu, {percent}: zwaar werk rust tot de stroom terug is.</translation>
    </message>
    <message>
        <source>Another Earwitness on this machine does the work. It follows what you ask for here.</source>
        <translation>Een andere Earwitness op deze computer doet het werk. Die volgt wat u hier vraagt.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Schermen</translation>
    </message>
</context>
<context>
    <name>Rank</name>
    <message>
        <source>Special category: protected more than other personal data.</source>
        <translation>Bijzondere categorie: sterker beschermd dan andere persoonsgegevens.</translation>
    </message>
    <message>
        <source>A number whose check digit agrees.</source>
        <translation>Een nummer waarvan het controlecijfer klopt.</translation>
    </message>
    <message>
        <source>A way to reach somebody or to single them out.</source>
        <translation>Een manier om iemand te bereiken of aan te wijzen.</translation>
    </message>
    <message>
        <source>A name.</source>
        <translation>Een naam.</translation>
    </message>
    <message>
        <source>Can point to somebody together with other things.</source>
        <translation>Kan samen met andere dingen iemand aanwijzen.</translation>
    </message>
    <message>
        <source>Unsure: look closely.</source>
        <translation>Onzeker: kijk goed.</translation>
    </message>
</context>
<context>
    <name>RecentSources</name>
    <message>
        <source>No source is open</source>
        <translation>Er is geen bron open</translation>
    </message>
    <message>
        <source>Open a recording or a paper from the library, or go on where you were.</source>
        <translation>Open een opname of een stuk uit de bibliotheek, of ga verder waar u was.</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Waar u was</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>What would leave</source>
        <translation>Wat weg zou gaan</translation>
    </message>
    <message>
        <source>Why not (stays on record)</source>
        <translation>Waarom niet (blijft vastgelegd)</translation>
    </message>
    <message>
        <source>Let it go once</source>
        <translation>Eén keer laten gaan</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Tegenhouden</translation>
    </message>
    <message>
        <source>{purpose}: {size} to {host} ({region})</source>
        <translation>{purpose}: {size} naar {host} ({region})</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Label: {label}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Regel: {rule}</translation>
    </message>
    <message>
        <source>Made unreadable: {what}</source>
        <translation>Onleesbaar gemaakt: {what}</translation>
    </message>
    <message>
        <source>Asked by {actor}, {time}</source>
        <translation>Gevraagd door {actor}, {time}</translation>
    </message>
    <message>
        <source>Made of: {sources}</source>
        <translation>Gemaakt van: {sources}</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind it.</source>
        <translation>
            <numerusform>Er wacht nog %n achter.</numerusform>
            <numerusform>Er wachten er nog %n achter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>A backup is one sealed file. The passphrase or the recovery code of its vault opens it.</source>
        <translation>Een back-up is één verzegeld bestand. De wachtzin of de herstelcode van de kluis opent het.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>New folder for the vault</source>
        <translation>Nieuwe map voor de kluis</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Wachtzin van de kluis</translation>
    </message>
    <message>
        <source>It is the recovery code</source>
        <translation>Het is de herstelcode</translation>
    </message>
    <message>
        <source>Restored so far</source>
        <translation>Tot nu toe teruggezet</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wordt teruggezet…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n doubtful place(s)</source>
        <translation>
            <numerusform>%n twijfelachtige plek</numerusform>
            <numerusform>%n twijfelachtige plekken</numerusform>
        </translation>
    </message>
    <message>
        <source>No doubtful place is left.</source>
        <translation>Er is geen twijfelachtige plek meer.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at</source>
        <translation>
            <numerusform>%n bevinding te bekijken</numerusform>
            <numerusform>%n bevindingen te bekijken</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding is left to look at.</source>
        <translation>Er is geen bevinding meer te bekijken.</translation>
    </message>
    <message>
        <source>Personal data: {0}</source>
        <translation>Persoonsgegevens: {0}</translation>
    </message>
    <message>
        <source>next doubtful place</source>
        <translation>volgende twijfelachtige plek</translation>
    </message>
    <message>
        <source>next finding</source>
        <translation>volgende bevinding</translation>
    </message>
    <message>
        <source>hear it again</source>
        <translation>het nog eens horen</translation>
    </message>
    <message>
        <source>it is right</source>
        <translation>het klopt</translation>
    </message>
    <message>
        <source>it is not personal data</source>
        <translation>het is geen persoonsgegeven</translation>
    </message>
    <message>
        <source>correct it</source>
        <translation>het corrigeren</translation>
    </message>
    <message>
        <source>The same words come again and again: the machine may have gone in a circle.</source>
        <translation>Dezelfde woorden komen steeds terug: de machine kan in een kring gelopen zijn.</translation>
    </message>
    <message>
        <source>Somebody speaks here, and no word was written.</source>
        <translation>Hier spreekt iemand, en er is geen woord geschreven.</translation>
    </message>
    <message>
        <source>Words were written where nothing is heard.</source>
        <translation>Er zijn woorden geschreven waar niets te horen is.</translation>
    </message>
    <message>
        <source>The machine was not sure of these words.</source>
        <translation>De machine was niet zeker van deze woorden.</translation>
    </message>
    <message>
        <source>More words than anybody says in this time.</source>
        <translation>Meer woorden dan iemand in deze tijd zegt.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Text of this segment</source>
        <translation>Tekst van dit segment</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Labels and policy</source>
        <translation>Labels en beleid</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Van kracht</translation>
    </message>
    <message>
        <source>{name}, for this whole machine: {sentence}</source>
        <translation>{name}, voor deze hele computer: {sentence}</translation>
    </message>
    <message>
        <source>{name}, for the vault: {sentence}</source>
        <translation>{name}, voor de kluis: {sentence}</translation>
    </message>
    <message>
        <source>{name}, for the project {project}: {sentence}</source>
        <translation>{name}, voor het project {project}: {sentence}</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nergens</translation>
    </message>
    <message>
        <source>Content may go to: {places}</source>
        <translation>Inhoud mag gaan naar: {places}</translation>
    </message>
    <message>
        <source>Regions: {regions}</source>
        <translation>Regio’s: {regions}</translation>
    </message>
    <message>
        <source>Beyond the EEA: {regions}</source>
        <translation>Buiten de EER: {regions}</translation>
    </message>
    <message>
        <source>Set {time} by {actor}</source>
        <translation>Ingesteld {time} door {actor}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Reden: {reason}</translation>
    </message>
    <message>
        <source>Signed by {key}</source>
        <translation>Ondertekend door {key}</translation>
    </message>
    <message>
        <source>Only policies signed by {key} are taken.</source>
        <translation>Alleen beleid ondertekend door {key} wordt aangenomen.</translation>
    </message>
    <message>
        <source>{name} is in force.</source>
        <translation>{name} is van kracht.</translation>
    </message>
    <message>
        <source>The project has no policy of its own any more.</source>
        <translation>Het project heeft geen eigen beleid meer.</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>paragraph {number}</source>
        <translation>alinea {number}</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>pagina {number}</translation>
    </message>
    <message>
        <source>Is being paused</source>
        <translation>Wordt gepauzeerd</translation>
    </message>
    <message>
        <source>Is being cancelled</source>
        <translation>Wordt geannuleerd</translation>
    </message>
    <message>
        <source>Waits for the step before</source>
        <translation>Wacht op de vorige stap</translation>
    </message>
    <message>
        <source>Is next</source>
        <translation>Is de volgende</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wacht op zijn beurt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Heeft u nodig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>De kluis</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processor</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafische kaart</translation>
    </message>
    <message>
        <source>Processor: there is no graphics card that could be used</source>
        <translation>Processor: er is geen bruikbare grafische kaart</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Ondertitels</translation>
    </message>
    <message>
        <source>Transcript without sound</source>
        <translation>Transcript zonder geluid</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertrouwelijk</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Beperkt</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>In bewerking</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Beluisteren</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transcriberen</translation>
    </message>
    <message>
        <source>Hearing a stretch again</source>
        <translation>Een stuk wordt opnieuw beluisterd</translation>
    </message>
    <message>
        <source>Telling speakers apart</source>
        <translation>Sprekers onderscheiden</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Recognising text</source>
        <translation>Tekstherkenning</translation>
    </message>
    <message>
        <source>Taking attachments</source>
        <translation>Bijlagen worden opgenomen</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>Doorzoekbaar maken</translation>
    </message>
    <message>
        <source>Looking for personal data</source>
        <translation>Zoeken naar persoonsgegevens</translation>
    </message>
    <message>
        <source>Making the backup</source>
        <translation>De back-up wordt gemaakt</translation>
    </message>
    <message>
        <source>Carrying out the rules of retention</source>
        <translation>De bewaarregels worden uitgevoerd</translation>
    </message>
    <message>
        <source>Wiping what was erased</source>
        <translation>Het gewiste wordt opgeruimd</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>{count} p.</source>
        <translation>{count} p.</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>Gevonden passages</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Hoe te zoeken</translation>
    </message>
    <message>
        <source>Nobody said that</source>
        <translation>Dat heeft niemand gezegd</translation>
    </message>
    <message>
        <source>Try other words, or fewer; a question in whole sentences is looked for by what it means.</source>
        <translation>Probeer andere woorden, of minder; een vraag in hele zinnen wordt gezocht op wat ze betekent.</translation>
    </message>
    <message>
        <source>Under which name shall this search be kept?</source>
        <translation>Onder welke naam moet deze zoekopdracht bewaard worden?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>What shall the search be called?</source>
        <translation>Hoe moet de zoekopdracht heten?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>Words, or a question</source>
        <translation>Woorden, of een vraag</translation>
    </message>
    <message>
        <source>What to search for</source>
        <translation>Waarnaar te zoeken</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Exacte woorden</translation>
    </message>
    <message>
        <source>By the words alone, all of which must occur</source>
        <translation>Alleen op de woorden, die allemaal moeten voorkomen</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>De passage</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Vanaf hier afspelen</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>De plek tonen</translation>
    </message>
    <message>
        <source>both words, and passages that mean something like it</source>
        <translation>beide woorden, en passages die iets dergelijks betekenen</translation>
    </message>
    <message>
        <source>a question, looked for by what it means</source>
        <translation>een vraag, gezocht op wat ze betekent</translation>
    </message>
    <message>
        <source>just these words, one after the other</source>
        <translation>precies deze woorden, na elkaar</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>woorden die zo beginnen</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>een ervan</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>het eerste zonder het tweede</translation>
    </message>
    <message>
        <source>both, at most five words apart</source>
        <translation>beide, hoogstens vijf woorden uit elkaar</translation>
    </message>
    <message>
        <source>said by her</source>
        <translation>door haar gezegd</translation>
    </message>
    <message>
        <source>in a project, in a source called so</source>
        <translation>in een project, in een bron die zo heet</translation>
    </message>
    <message>
        <source>in a language, in a kind of source</source>
        <translation>in een taal, in een soort bron</translation>
    </message>
    <message>
        <source>recorded then</source>
        <translation>toen opgenomen</translation>
    </message>
</context>
<context>
    <name>SearchSide</name>
    <message>
        <source>Saved searches</source>
        <translation>Bewaarde zoekopdrachten</translation>
    </message>
    <message>
        <source>Narrow by</source>
        <translation>Beperken op</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Spreker</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Opnieuw zoeken</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Hernoemen…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Losmaken</translation>
    </message>
    <message>
        <source>Keep on top</source>
        <translation>Bovenaan houden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>SearchViewModel</name>
    <message>
        <source>Nobody said that.</source>
        <translation>Dat heeft niemand gezegd.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} passages</source>
        <translation>ongeveer {number} passages</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Tonen wat getypt wordt</translation>
    </message>
</context>
<context>
    <name>SendsSection</name>
    <message>
        <source>Sends</source>
        <translation>Verzendingen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Waarheen</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Hoe het afliep</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Weggegaan</translation>
    </message>
    <message>
        <source>Ledger: every attempt to send</source>
        <translation>Verzendregister: elke poging om te verzenden</translation>
    </message>
    <message>
        <source>Verify the ledger</source>
        <translation>Register controleren</translation>
    </message>
    <message>
        <source>{size} have left this machine.</source>
        <translation>{size} hebben deze computer verlaten.</translation>
    </message>
    <message>
        <source>Nothing was ever sent.</source>
        <translation>Er is nooit iets verzonden.</translation>
    </message>
    <message>
        <source>Allowed once, until {time}. Ask again what you asked.</source>
        <translation>Eén keer toegestaan, tot {time}. Vraag opnieuw wat u vroeg.</translation>
    </message>
    <message>
        <source>It does not go.</source>
        <translation>Het gaat niet weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) are missing or are not those that were sent.</source>
        <translation>
            <numerusform>%n inhoud ontbreekt of is niet wat verzonden is.</numerusform>
            <numerusform>%n inhouden ontbreken of zijn niet wat verzonden is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries read; every payload there is has the hash on record.</source>
        <translation>
            <numerusform>%n regel gelezen; elke aanwezige inhoud heeft de vastgelegde hash.</numerusform>
            <numerusform>%n regels gelezen; elke aanwezige inhoud heeft de vastgelegde hash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) went with a source that was erased; the hashes stay.</source>
        <translation>
            <numerusform>%n inhoud verdween met een gewiste bron; de hash blijft.</numerusform>
            <numerusform>%n inhouden verdwenen met gewiste bronnen; de hashes blijven.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modellen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Bewaakte mappen</translation>
    </message>
    <message>
        <source>Vault and backup</source>
        <translation>Kluis en back-up</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>%1 is as it was published, to the byte.</source>
        <translation>%1 is tot op de byte zoals het gepubliceerd is.</translation>
    </message>
    <message>
        <source>The new passphrase opens the vault; the old one does not any more.</source>
        <translation>De nieuwe wachtzin opent de kluis; de oude niet meer.</translation>
    </message>
    <message>
        <source>The keyring was told.</source>
        <translation>De sleutelbos weet het.</translation>
    </message>
    <message>
        <source>The backup was made, read back and proved.</source>
        <translation>De back-up is gemaakt, teruggelezen en gecontroleerd.</translation>
    </message>
    <message>
        <source>Every page and every byte of the vault is sound.</source>
        <translation>Elke pagina en elke byte van de kluis is gaaf.</translation>
    </message>
    <message>
        <source>The vault is damaged. Do not write to it; restore a backup: “Another vault”, at the door.</source>
        <translation>De kluis is beschadigd. Schrijf er niet in; herstel een back-up: “Andere kluis”, bij de deur.</translation>
    </message>
</context>
<context>
    <name>SoundRoom</name>
    <message>
        <source>This sound cannot be played here. Its text and times are whole.</source>
        <translation>Dit geluid kan hier niet afgespeeld worden. Tekst en tijden zijn heel.</translation>
    </message>
</context>
<context>
    <name>SourceHead</name>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Vertrouwelijk</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Beperkt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Heeft aandacht nodig</translation>
    </message>
    <message>
        <source>Being written, {0} %</source>
        <translation>Wordt geschreven, {0} %</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>Wordt geschreven</translation>
    </message>
    <message>
        <source>Waiting for its text</source>
        <translation>Wacht op zijn tekst</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correctie</numerusform>
            <numerusform>%n correcties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceScreen</name>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcript</translation>
    </message>
</context>
<context>
    <name>SourceSide</name>
    <message>
        <source>Review</source>
        <translation>Nalopen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Over deze bron</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
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
        <translation>Project</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprekers</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Filter by title</source>
        <translation>Op titel filteren</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier is nog niets</translation>
    </message>
    <message>
        <source>Drop recordings, documents or whole folders here. They are copied into the vault, sealed, and become text. The originals stay as they are.</source>
        <translation>Zet hier opnamen, documenten of hele mappen neer. Ze worden verzegeld in de kluis gekopieerd en worden tekst. De originelen blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Bestanden toevoegen…</translation>
    </message>
    <message>
        <source>No source fits</source>
        <translation>Geen bron past</translation>
    </message>
    <message>
        <source>Nothing has what you filter by.</source>
        <translation>Niets voldoet aan uw filters.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>suggested</source>
        <translation>voorgesteld</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworpen</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Say it more fully, or choose it in the library.</source>
        <translation>Zeg het vollediger, of kies het in de bibliotheek.</translation>
    </message>
    <message>
        <source>Restore an earlier moment of it, or another copy.</source>
        <translation>Herstel een eerder moment ervan, of een andere kopie.</translation>
    </message>
    <message>
        <source>Install Earwitness anew.</source>
        <translation>Installeer Earwitness opnieuw.</translation>
    </message>
    <message>
        <source>Free some space, then try again; “Needs you” in the library has all of it.</source>
        <translation>Maak ruimte vrij en probeer het opnieuw; “Heeft u nodig” in de bibliotheek toont alles.</translation>
    </message>
    <message>
        <source>Get it again: it goes on where it stopped.</source>
        <translation>Haal het opnieuw: het gaat verder waar het stopte.</translation>
    </message>
    <message>
        <source>Use the passphrase; the vault itself is unharmed.</source>
        <translation>Gebruik de wachtzin; de kluis zelf is ongeschonden.</translation>
    </message>
    <message>
        <source>Look in the library what there is, and try again.</source>
        <translation>Kijk in de bibliotheek wat er is, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Read it again and correct it there; “Versions” says what was done.</source>
        <translation>Lees het opnieuw en corrigeer het daar; “Versies” zegt wat er gedaan is.</translation>
    </message>
    <message>
        <source>Lift the hold first (library, menu of the source), if you may.</source>
        <translation>Hef eerst de bewaarplicht op (bibliotheek, menu van de bron), als u dat mag.</translation>
    </message>
    <message>
        <source>Do not write to it; restore a backup: “Another vault”, at the door.</source>
        <translation>Schrijf er niet in; herstel een back-up: “Andere kluis”, bij de deur.</translation>
    </message>
    <message>
        <source>Check the path, or go to “Another vault” and make one.</source>
        <translation>Controleer het pad, of ga naar “Andere kluis” en maak er een.</translation>
    </message>
    <message>
        <source>Privacy, Trail shows it.</source>
        <translation>Privacy, Logboek toont het.</translation>
    </message>
    <message>
        <source>Its words are corrected in the source (F2).</source>
        <translation>De woorden worden in de bron gecorrigeerd (F2).</translation>
    </message>
    <message>
        <source>Settings, About says what is missing.</source>
        <translation>Instellingen, Over zegt wat er ontbreekt.</translation>
    </message>
    <message>
        <source>Privacy, Sends shows it, and what waits for your word.</source>
        <translation>Privacy, Verzendingen toont het, en wat op uw woord wacht.</translation>
    </message>
    <message>
        <source>Privacy, Findings shows what waits.</source>
        <translation>Privacy, Bevindingen toont wat wacht.</translation>
    </message>
    <message>
        <source>The queue shows what runs and what failed.</source>
        <translation>De wachtrij toont wat loopt en wat mislukte.</translation>
    </message>
    <message>
        <source>Settings, Models brings it here.</source>
        <translation>Instellingen, Modellen haalt het hierheen.</translation>
    </message>
    <message>
        <source>Privacy, People lists them.</source>
        <translation>Privacy, Personen somt ze op.</translation>
    </message>
    <message>
        <source>Privacy, Labels and policy says what may happen, and why.</source>
        <translation>Privacy, Labels en beleid zegt wat er mag gebeuren, en waarom.</translation>
    </message>
    <message>
        <source>The library has the projects at its side.</source>
        <translation>De bibliotheek heeft de projecten aan de zijkant.</translation>
    </message>
    <message>
        <source>Privacy, Pseudonyms lists them.</source>
        <translation>Privacy, Pseudoniemen somt ze op.</translation>
    </message>
    <message>
        <source>F1 in the search shows how to ask.</source>
        <translation>F1 in het zoeken toont hoe u vraagt.</translation>
    </message>
    <message>
        <source>Open the source to see it.</source>
        <translation>Open de bron om het te zien.</translation>
    </message>
    <message>
        <source>The trash is at the side of the library.</source>
        <translation>De prullenbak staat aan de zijkant van de bibliotheek.</translation>
    </message>
    <message>
        <source>Settings, Vault has its backups and its check.</source>
        <translation>Instellingen, Kluis heeft de back-ups en de controle.</translation>
    </message>
    <message>
        <source>Let the queue get there: it shows what runs and what waits.</source>
        <translation>Laat de wachtrij zover komen: die toont wat loopt en wat wacht.</translation>
    </message>
    <message>
        <source>Say why: it stays on record.</source>
        <translation>Zeg waarom: het blijft vastgelegd.</translation>
    </message>
    <message>
        <source>Choose the project first.</source>
        <translation>Kies eerst het project.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Kies een andere naam.</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>Four or more unrelated words hold best.</source>
        <translation>Vier of meer losse woorden houden het best.</translation>
    </message>
    <message>
        <source>Somebody with many machines guesses it in about %1.</source>
        <translation>Iemand met veel computers raadt hem in ongeveer %1.</translation>
    </message>
    <message>
        <source>Not enough yet (%1).</source>
        <translation>Nog niet genoeg (%1).</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>een minuut</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 jaar</translation>
    </message>
    <message>
        <source>more than a million years</source>
        <translation>meer dan een miljoen jaar</translation>
    </message>
</context>
<context>
    <name>Tier</name>
    <message>
        <source>Content stays on this machine.</source>
        <translation>Inhoud blijft op deze computer.</translation>
    </message>
    <message>
        <source>Content goes sealed to your team, and to nobody else.</source>
        <translation>Inhoud gaat verzegeld naar uw team en naar niemand anders.</translation>
    </message>
    <message>
        <source>Content may go in the clear to the places on the list.</source>
        <translation>Inhoud mag leesbaar naar de plaatsen op de lijst gaan.</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>under a minute left</source>
        <translation>nog minder dan een minuut</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>nog ongeveer %n minuut</numerusform>
            <numerusform>nog ongeveer %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>nog ongeveer %n uur</numerusform>
            <numerusform>nog ongeveer %n uur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudoniemen</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudoniem</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Ways to write it</source>
        <translation>Schrijfwijzen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Pseudonyms of this project</source>
        <translation>Pseudoniemen van dit project</translation>
    </message>
    <message>
        <source>No pseudonym was given yet</source>
        <translation>Er is nog geen pseudoniem gegeven</translation>
    </message>
    <message>
        <source>Export under pseudonyms: whoever is named gets a token, the same in all of the project.</source>
        <translation>Exporteer onder pseudoniemen: wie genoemd wordt krijgt een teken, hetzelfde in het hele project.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>New ones get invented names</source>
        <translation>Nieuwe krijgen verzonnen namen</translation>
    </message>
    <message>
        <source>Else they are numbered: Person 3. Those in use stay as they are.</source>
        <translation>Anders worden ze genummerd: Person 3. Wat in gebruik is blijft zoals het is.</translation>
    </message>
    <message>
        <source>Why you look behind it; it stays on record</source>
        <translation>Waarom u erachter kijkt; het blijft vastgelegd</translation>
    </message>
    <message>
        <source>What to write in its place</source>
        <translation>Wat er in plaats van komt</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Onthullen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Opbergen</translation>
    </message>
    <message>
        <source>In truth: {forms}</source>
        <translation>In werkelijkheid: {forms}</translation>
    </message>
    <message>
        <source>It stands for nobody any more.</source>
        <translation>Het staat voor niemand meer.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>is {token} now</source>
        <translation>is nu {token}</translation>
    </message>
    <message>
        <source>stands for nobody any more</source>
        <translation>staat voor niemand meer</translation>
    </message>
</context>
<context>
    <name>Touched</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n bron</numerusform>
            <numerusform>%n bronnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n transcript</numerusform>
            <numerusform>%n transcripten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n bevinding</numerusform>
            <numerusform>%n bevindingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projecten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n spreker</numerusform>
            <numerusform>%n sprekers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n citaat</numerusform>
            <numerusform>%n citaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailSection</name>
    <message>
        <source>Trail</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Gebeurtenis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Gebeurtenissen</translation>
    </message>
    <message>
        <source>Events looked at</source>
        <translation>Bekeken gebeurtenissen</translation>
    </message>
    <message>
        <source>Verify the trail</source>
        <translation>Logboek controleren</translation>
    </message>
    <message>
        <source>Hand out what is shown…</source>
        <translation>Het getoonde uitgeven…</translation>
    </message>
    <message>
        <source>What for (stays on record)</source>
        <translation>Waarvoor (blijft vastgelegd)</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Alle handelingen</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Laatste dag</numerusform>
            <numerusform>Laatste %n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Source: title or id</source>
        <translation>Bron: titel of kenmerk</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Bewaring</translation>
    </message>
    <message>
        <source>All that happened to this source</source>
        <translation>Alles wat met deze bron is gebeurd</translation>
    </message>
    <message>
        <source>The trail is whole: {number} events, none changed, missing, added or moved.</source>
        <translation>Het logboek is heel: {number} gebeurtenissen, geen gewijzigd, ontbrekend, toegevoegd of verplaatst.</translation>
    </message>
    <message>
        <source>The trail is not whole. Do not work on; make a copy of the vault&apos;s folder and ask for help.</source>
        <translation>Het logboek is niet heel. Werk niet verder; kopieer de map van de kluis en vraag om hulp.</translation>
    </message>
    <message>
        <source>A new or empty folder for the part</source>
        <translation>Een nieuwe of lege map voor het deel</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {folder}.</source>
        <translation>
            <numerusform>%n gebeurtenis geschreven naar {folder}.</numerusform>
            <numerusform>%n gebeurtenissen geschreven naar {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by the key {fingerprint}</source>
        <translation>Ondertekend met de sleutel {fingerprint}</translation>
    </message>
    <message>
        <source>Give that fingerprint to the reader by another way: the folder says how to check the rest.</source>
        <translation>Geef die vingerafdruk langs een andere weg aan de lezer: de map zegt hoe de rest te controleren is.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>Unknown speaker</source>
        <translation>Onbekende spreker</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Pagina {0}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Back 5 seconds</source>
        <translation>5 seconden terug</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Afspelen</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>5 seconden vooruit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Positie</translation>
    </message>
    <message>
        <source>Repeat what is chosen</source>
        <translation>Het gekozene herhalen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Snelheid</translation>
    </message>
    <message>
        <source>Speed; the voice stays as high as it is</source>
        <translation>Snelheid; de stem blijft even hoog</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Voorgoed wissen…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Prullenbak legen…</translation>
    </message>
    <message>
        <source>What you move here is in no list and no search, and comes back with all that belongs to it.</source>
        <translation>Wat u hierheen verplaatst, staat in geen lijst en geen zoekopdracht, en komt terug met alles wat erbij hoort.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Prullenbak</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>De prullenbak is leeg</translation>
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
        <translation>Project</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Bewaren</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n bron is terug.</numerusform>
            <numerusform>%n bronnen zijn terug.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) erased for good.</source>
        <translation>
            <numerusform>%n bron voorgoed gewist.</numerusform>
            <numerusform>%n bronnen voorgoed gewist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others are using the vault: the remains are wiped the next time work begins.</source>
        <translation>Anderen gebruiken de kluis: de resten worden gewist als het werk weer begint.</translation>
    </message>
    <message>
        <source>Earlier backups hold it until they are pruned.</source>
        <translation>Eerdere back-ups bewaren het tot ze opgeschoond worden.</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) are still where they came from.</source>
        <translation>
            <numerusform>%n origineel ligt nog waar het vandaan kwam.</numerusform>
            <numerusform>%n originelen liggen nog waar ze vandaan kwamen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under hold</source>
        <translation>Onder bewaarplicht</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Earwitness goes on working here. “Quit” in this menu ends it.</source>
        <translation>Earwitness werkt hier verder. ‘Afsluiten’ in dit menu stopt het.</translation>
    </message>
    <message>
        <source>Watching and transcribing</source>
        <translation>Bewaakt en transcribeert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are ready.</source>
        <translation>
            <numerusform>%n opname is klaar.</numerusform>
            <numerusform>%n opnamen zijn klaar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Earwitness</source>
        <translation>Earwitness openen</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Nu vergrendelen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Earwitness ended unexpectedly last time. Nothing that was finished is lost.</source>
        <translation>Earwitness stopte de vorige keer onverwacht. Niets dat klaar was, is verloren.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Unlock with this system&apos;s keyring</source>
        <translation>Ontgrendelen met de sleutelbos van dit systeem</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>De herstelcode gebruiken</translation>
    </message>
    <message>
        <source>Another vault</source>
        <translation>Andere kluis</translation>
    </message>
    <message>
        <source>This vault is locked.</source>
        <translation>Deze kluis is vergrendeld.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>De wachtzin gebruiken</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wordt ontgrendeld…</translation>
    </message>
    <message>
        <source>This takes a second or two on purpose: so does every guess of somebody else.</source>
        <translation>Dit duurt met opzet een of twee seconden: elke gok van een ander ook.</translation>
    </message>
    <message>
        <source>Open, make or restore another…</source>
        <translation>Een andere openen, maken of terugzetten…</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Your vault</source>
        <translation>Uw kluis</translation>
    </message>
    <message>
        <source>An encrypted folder. Only your passphrase or the recovery code opens it.</source>
        <translation>Een versleutelde map. Alleen uw wachtzin of de herstelcode opent hem.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Nog eens hetzelfde</translation>
    </message>
    <message>
        <source>Let this system&apos;s keyring open it, too</source>
        <translation>Ook de sleutelbos van dit systeem laten openen</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>De kluis wordt gemaakt…</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>De kluis maken</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Wat hem opent</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Nieuwe wachtzin instellen</translation>
    </message>
    <message>
        <source>Four or more unrelated words hold best.</source>
        <translation>Vier of meer losse woorden houden het best.</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Nieuwe herstelcode maken</translation>
    </message>
    <message>
        <source>Write it down now; the old code opens nothing any more.</source>
        <translation>Schrijf hem nu op; de oude code opent niets meer.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Ik heb hem op papier</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Back-up</translation>
    </message>
    <message>
        <source>One sealed file with the vault at many moments. To restore it: Another vault, at the door.</source>
        <translation>Eén verzegeld bestand met de kluis op veel momenten. Terugzetten: ‘Andere kluis’, bij de deur.</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Map of bestand</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Alleen als ik het vraag</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Elke week</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nu een back-up maken</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Vanzelf</translation>
    </message>
    <message>
        <source>While Earwitness works, where it went last.</source>
        <translation>Terwijl Earwitness werkt, naar waar het de vorige keer ging.</translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation>Gaafheid</translation>
    </message>
    <message>
        <source>Reads every page and every byte, and changes nothing.</source>
        <translation>Leest elke pagina en elke byte, en verandert niets.</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>De kluis controleren</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Tot nu toe gedaan</translation>
    </message>
    <message>
        <source>The last one: %1.</source>
        <translation>De laatste: %1.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Er is nog geen back-up.</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Where do recordings arrive?</source>
        <translation>Waar komen opnamen binnen?</translation>
    </message>
    <message>
        <source>A recorder&apos;s folder, a phone&apos;s, a colleague&apos;s share: what is dropped there is taken by itself while Earwitness runs. Leave it empty to do without; you can always drop files on the window.</source>
        <translation>De map van een recorder, een telefoon, een collega: wat daar wordt neergezet, wordt vanzelf opgenomen zolang Earwitness draait. Laat het leeg om het zonder te doen; u kunt altijd bestanden op het venster slepen.</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Te bewaken map</translation>
    </message>
    <message>
        <source>Move originals aside</source>
        <translation>Originelen opzij leggen</translation>
    </message>
    <message>
        <source>To “processed” in the same folder, once they are safe in the vault. Else they stay as they are.</source>
        <translation>Naar ‘processed’ in dezelfde map, zodra ze veilig in de kluis zijn. Anders blijven ze zoals ze zijn.</translation>
    </message>
    <message>
        <source>Watch it and begin</source>
        <translation>Bewaken en beginnen</translation>
    </message>
    <message>
        <source>Begin without</source>
        <translation>Zonder beginnen</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Outline of the sound</source>
        <translation>Omtrek van het geluid</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Recordings that stay with you</source>
        <translation>Opnamen die bij u blijven</translation>
    </message>
    <message>
        <source>Earwitness turns recordings into searchable text, in an encrypted vault on this machine. Every word stays tied to its second of sound.</source>
        <translation>Earwitness maakt van opnamen doorzoekbare tekst, in een versleutelde kluis op deze computer. Elk woord blijft verbonden met zijn seconde geluid.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless a policy that you set says so.</source>
        <translation>Niets verlaat deze computer, tenzij een beleid dat u instelt dat zegt.</translation>
    </message>
    <message>
        <source>What is done and what leaves is on record, and you can look at it.</source>
        <translation>Wat gedaan wordt en wat weggaat, wordt vastgelegd, en u kunt het bekijken.</translation>
    </message>
    <message>
        <source>While the vault is locked, nothing of it can be read: no text, no names, no sound.</source>
        <translation>Zolang de kluis vergrendeld is, kan er niets uit gelezen worden: geen tekst, geen namen, geen geluid.</translation>
    </message>
    <message>
        <source>It does not protect from a program that runs as you while the vault is open.</source>
        <translation>Het beschermt niet tegen een programma dat onder uw naam draait terwijl de kluis open is.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Een kluis maken</translation>
    </message>
    <message>
        <source>Open a vault that I have</source>
        <translation>Een kluis openen die ik heb</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Een back-up terugzetten</translation>
    </message>
</context>
</TS>
