<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Made of these packages, each under its own licence:</source>
        <translation>Fait de ces paquets, chacun sous sa propre licence :</translation>
    </message>
    <message>
        <source>Packages and licences</source>
        <translation>Paquets et licences</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>What works here and what is missing. It names no source and no word of yours.</source>
        <translation>Ce qui marche ici et ce qui manque. Aucune source ni aucun mot de vous n’y figure.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Regarder maintenant</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>AboutPanel</name>
    <message>
        <source>Written by {0}, version {1}</source>
        <translation>Écrit par {0}, version {1}</translation>
    </message>
    <message>
        <source>Evidence {0}</source>
        <translation>Preuve {0}</translation>
    </message>
    <message>
        <source>taken {0} by {1}</source>
        <translation>repris {0} par {1}</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>Trail handed out</source>
        <translation>Journal remis</translation>
    </message>
    <message>
        <source>Part of the trail handed out</source>
        <translation>Partie du journal remise</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sauvegarde faite</translation>
    </message>
    <message>
        <source>Backup folder changed</source>
        <translation>Emplacement de la sauvegarde changé</translation>
    </message>
    <message>
        <source>Backups planned</source>
        <translation>Sauvegardes planifiées</translation>
    </message>
    <message>
        <source>Send allowed once</source>
        <translation>Envoi autorisé une fois</translation>
    </message>
    <message>
        <source>Asked for a word on a send</source>
        <translation>Accord demandé pour un envoi</translation>
    </message>
    <message>
        <source>Connection refused by the guard</source>
        <translation>Connexion refusée par le gardien</translation>
    </message>
    <message>
        <source>Send ended</source>
        <translation>Envoi terminé</translation>
    </message>
    <message>
        <source>Send kept in by a person</source>
        <translation>Envoi retenu par une personne</translation>
    </message>
    <message>
        <source>Send kept in by the policy</source>
        <translation>Envoi retenu par la politique</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Erased without trace</source>
        <translation>Effacé sans trace</translation>
    </message>
    <message>
        <source>Finding added</source>
        <translation>Détection ajoutée</translation>
    </message>
    <message>
        <source>Words always to be found</source>
        <translation>Mots à toujours trouver</translation>
    </message>
    <message>
        <source>Findings confirmed</source>
        <translation>Détections confirmées</translation>
    </message>
    <message>
        <source>Findings read</source>
        <translation>Détections lues</translation>
    </message>
    <message>
        <source>Findings rejected</source>
        <translation>Détections rejetées</translation>
    </message>
    <message>
        <source>Finding changed</source>
        <translation>Détection modifiée</translation>
    </message>
    <message>
        <source>Decision about findings taken back</source>
        <translation>Décision sur des détections annulée</translation>
    </message>
    <message>
        <source>To be searched for personal data again</source>
        <translation>Données personnelles à rechercher de nouveau</translation>
    </message>
    <message>
        <source>Waits for the search for personal data</source>
        <translation>En attente de la recherche de données personnelles</translation>
    </message>
    <message>
        <source>Searched for personal data</source>
        <translation>Données personnelles recherchées</translation>
    </message>
    <message>
        <source>Folder no longer watched</source>
        <translation>Dossier plus surveillé</translation>
    </message>
    <message>
        <source>Folder watched</source>
        <translation>Dossier surveillé</translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation>Protection contre l’effacement levée</translation>
    </message>
    <message>
        <source>Legal hold placed</source>
        <translation>Protection contre l’effacement posée</translation>
    </message>
    <message>
        <source>File put aside</source>
        <translation>Fichier mis de côté</translation>
    </message>
    <message>
        <source>Original moved aside</source>
        <translation>Original mis de côté</translation>
    </message>
    <message>
        <source>File not taken in</source>
        <translation>Fichier non repris</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Tâche annulée</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>Tâche échouée</translation>
    </message>
    <message>
        <source>Job paused</source>
        <translation>Tâche suspendue</translation>
    </message>
    <message>
        <source>Job moved in the queue</source>
        <translation>Tâche déplacée dans la file</translation>
    </message>
    <message>
        <source>Job let go on</source>
        <translation>Tâche reprise</translation>
    </message>
    <message>
        <source>Job tried again</source>
        <translation>Tâche réessayée</translation>
    </message>
    <message>
        <source>Jobs cancelled</source>
        <translation>Tâches annulées</translation>
    </message>
    <message>
        <source>Work on battery set</source>
        <translation>Travail sur batterie réglé</translation>
    </message>
    <message>
        <source>Jobs paused</source>
        <translation>Tâches suspendues</translation>
    </message>
    <message>
        <source>Jobs let go on</source>
        <translation>Tâches reprises</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>Tâches réessayées</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Niveau donné</translation>
    </message>
    <message>
        <source>Attachments taken out of an e-mail</source>
        <translation>Pièces jointes tirées d’un e-mail</translation>
    </message>
    <message>
        <source>Model of meaning chosen</source>
        <translation>Modèle de sens choisi</translation>
    </message>
    <message>
        <source>Looked at what was sent</source>
        <translation>Envoi consulté</translation>
    </message>
    <message>
        <source>Participant entered</source>
        <translation>Participant inscrit</translation>
    </message>
    <message>
        <source>Participant forgotten</source>
        <translation>Participant oublié</translation>
    </message>
    <message>
        <source>Persons merged</source>
        <translation>Personnes fusionnées</translation>
    </message>
    <message>
        <source>Persons read</source>
        <translation>Personnes lues</translation>
    </message>
    <message>
        <source>Person renamed</source>
        <translation>Personne renommée</translation>
    </message>
    <message>
        <source>Person split</source>
        <translation>Personne scindée</translation>
    </message>
    <message>
        <source>Policy lifted</source>
        <translation>Politique levée</translation>
    </message>
    <message>
        <source>Policy set</source>
        <translation>Politique fixée</translation>
    </message>
    <message>
        <source>Policy signed</source>
        <translation>Politique signée</translation>
    </message>
    <message>
        <source>Policy key let go</source>
        <translation>Clé de politique abandonnée</translation>
    </message>
    <message>
        <source>Project made</source>
        <translation>Projet créé</translation>
    </message>
    <message>
        <source>Way of transcribing chosen</source>
        <translation>Mode de transcription choisi</translation>
    </message>
    <message>
        <source>Project exported</source>
        <translation>Projet exporté</translation>
    </message>
    <message>
        <source>Project renamed</source>
        <translation>Projet renommé</translation>
    </message>
    <message>
        <source>Pseudonyms given</source>
        <translation>Pseudonymes attribués</translation>
    </message>
    <message>
        <source>Key of the pseudonyms made</source>
        <translation>Clé des pseudonymes créée</translation>
    </message>
    <message>
        <source>Pseudonym renamed</source>
        <translation>Pseudonyme renommé</translation>
    </message>
    <message>
        <source>Real names put back</source>
        <translation>Vrais noms remis</translation>
    </message>
    <message>
        <source>Pseudonym revealed</source>
        <translation>Pseudonyme révélé</translation>
    </message>
    <message>
        <source>Kind of pseudonyms chosen</source>
        <translation>Sorte de pseudonymes choisie</translation>
    </message>
    <message>
        <source>Quote made</source>
        <translation>Citation faite</translation>
    </message>
    <message>
        <source>Quote confirmed</source>
        <translation>Citation confirmée</translation>
    </message>
    <message>
        <source>Quote moved</source>
        <translation>Citation déplacée</translation>
    </message>
    <message>
        <source>Note on a quote</source>
        <translation>Note sur une citation</translation>
    </message>
    <message>
        <source>Quotes read</source>
        <translation>Citations lues</translation>
    </message>
    <message>
        <source>Quote removed</source>
        <translation>Citation retirée</translation>
    </message>
    <message>
        <source>Retention carried out</source>
        <translation>Conservation appliquée</translation>
    </message>
    <message>
        <source>Retention lifted</source>
        <translation>Conservation levée</translation>
    </message>
    <message>
        <source>Retention set</source>
        <translation>Conservation fixée</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Recherché</translation>
    </message>
    <message>
        <source>Saved search run</source>
        <translation>Recherche enregistrée lancée</translation>
    </message>
    <message>
        <source>Saved search pinned or unpinned</source>
        <translation>Recherche enregistrée épinglée ou détachée</translation>
    </message>
    <message>
        <source>Saved search removed</source>
        <translation>Recherche enregistrée retirée</translation>
    </message>
    <message>
        <source>Saved search renamed</source>
        <translation>Recherche enregistrée renommée</translation>
    </message>
    <message>
        <source>Search saved</source>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Sound exported</source>
        <translation>Son exporté</translation>
    </message>
    <message>
        <source>Exported sound written</source>
        <translation>Son exporté écrit</translation>
    </message>
    <message>
        <source>Sound opened</source>
        <translation>Son ouvert</translation>
    </message>
    <message>
        <source>Source needs attention</source>
        <translation>La source demande attention</translation>
    </message>
    <message>
        <source>Recording decoded</source>
        <translation>Enregistrement décodé</translation>
    </message>
    <message>
        <source>Sound erased</source>
        <translation>Son effacé</translation>
    </message>
    <message>
        <source>Text taken out of a document</source>
        <translation>Texte extrait d’un document</translation>
    </message>
    <message>
        <source>Source moved to another project</source>
        <translation>Source déplacée vers un autre projet</translation>
    </message>
    <message>
        <source>Text recognised in a picture</source>
        <translation>Texte reconnu dans une image</translation>
    </message>
    <message>
        <source>Source renamed</source>
        <translation>Source renommée</translation>
    </message>
    <message>
        <source>Source taken in</source>
        <translation>Source reprise</translation>
    </message>
    <message>
        <source>Source put into the trash</source>
        <translation>Source mise à la corbeille</translation>
    </message>
    <message>
        <source>Source restored</source>
        <translation>Source restaurée</translation>
    </message>
    <message>
        <source>Speaker given</source>
        <translation>Locuteur attribué</translation>
    </message>
    <message>
        <source>Speakers told apart</source>
        <translation>Locuteurs distingués</translation>
    </message>
    <message>
        <source>Speakers merged</source>
        <translation>Locuteurs fusionnés</translation>
    </message>
    <message>
        <source>Speaker named</source>
        <translation>Locuteur nommé</translation>
    </message>
    <message>
        <source>Speakers to be told apart again</source>
        <translation>Locuteurs à distinguer de nouveau</translation>
    </message>
    <message>
        <source>Stretch to be transcribed again</source>
        <translation>Passage à transcrire de nouveau</translation>
    </message>
    <message>
        <source>Trail begun</source>
        <translation>Journal commencé</translation>
    </message>
    <message>
        <source>Trail had been cut</source>
        <translation>Le journal avait été coupé</translation>
    </message>
    <message>
        <source>To be transcribed again</source>
        <translation>À transcrire de nouveau</translation>
    </message>
    <message>
        <source>Transcription begun</source>
        <translation>Transcription commencée</translation>
    </message>
    <message>
        <source>Transcript complete</source>
        <translation>Transcription complète</translation>
    </message>
    <message>
        <source>Transcript exported</source>
        <translation>Transcription exportée</translation>
    </message>
    <message>
        <source>Exported transcript written</source>
        <translation>Transcription exportée écrite</translation>
    </message>
    <message>
        <source>Stretch transcribed again</source>
        <translation>Passage transcrit de nouveau</translation>
    </message>
    <message>
        <source>Doubt settled</source>
        <translation>Doute levé</translation>
    </message>
    <message>
        <source>Transcript brought in</source>
        <translation>Transcription apportée</translation>
    </message>
    <message>
        <source>Segments merged</source>
        <translation>Segments réunis</translation>
    </message>
    <message>
        <source>Transcript read</source>
        <translation>Transcription lue</translation>
    </message>
    <message>
        <source>Correction done again</source>
        <translation>Correction refaite</translation>
    </message>
    <message>
        <source>Words replaced everywhere</source>
        <translation>Mots remplacés partout</translation>
    </message>
    <message>
        <source>Earlier version restored</source>
        <translation>Version antérieure rétablie</translation>
    </message>
    <message>
        <source>Speaker of words changed</source>
        <translation>Locuteur de mots changé</translation>
    </message>
    <message>
        <source>Segment split</source>
        <translation>Segment scindé</translation>
    </message>
    <message>
        <source>Words corrected</source>
        <translation>Mots corrigés</translation>
    </message>
    <message>
        <source>Correction undone</source>
        <translation>Correction annulée</translation>
    </message>
    <message>
        <source>Trash emptied</source>
        <translation>Corbeille vidée</translation>
    </message>
    <message>
        <source>Keyring of the system set</source>
        <translation>Trousseau du système réglé</translation>
    </message>
    <message>
        <source>Vault mended</source>
        <translation>Coffre remis en état</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Phrase secrète changée</translation>
    </message>
    <message>
        <source>Recovery code renewed</source>
        <translation>Code de secours renouvelé</translation>
    </message>
    <message>
        <source>Key of the vault renewed</source>
        <translation>Clé du coffre renouvelée</translation>
    </message>
    <message>
        <source>Vault repaired</source>
        <translation>Coffre réparé</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Sauvegarde restaurée</translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation>Coffre ouvert</translation>
    </message>
    <message>
        <source>Failed tries to open</source>
        <translation>Tentatives d’ouverture échouées</translation>
    </message>
</context>
<context>
    <name>ActGroup</name>
    <message>
        <source>Transcripts</source>
        <translation>Transcriptions</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Détections</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Politiques</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Taking files into the vault…</source>
        <translation>Reprise des fichiers dans le coffre…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s):</source>
        <translation>
            <numerusform>%Ln fichier :</numerusform>
            <numerusform>%Ln fichiers :</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken.</source>
        <translation>
            <numerusform>%n repris.</numerusform>
            <numerusform>%n repris.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was or were here already.</source>
        <translation>
            <numerusform>%n était déjà ici.</numerusform>
            <numerusform>%n étaient déjà ici.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken.</source>
        <translation>
            <numerusform>%n non repris.</numerusform>
            <numerusform>%n non repris.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to take.</source>
        <translation>Il n’y avait rien à reprendre.</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Files that need a look</source>
        <translation>Fichiers à regarder</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>What would happen if…</source>
        <translation>Que se passerait-il si…</translation>
    </message>
    <message>
        <source>This source: title or id (else any source)</source>
        <translation>Cette source : titre ou identifiant (sinon toute source)</translation>
    </message>
    <message>
        <source>Went to this host (else all there are)</source>
        <translation>Vers cet hôte (sinon tous ceux qu’il y a)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>For any purpose</source>
        <translation>Pour tout usage</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Any project</source>
        <translation>N’importe quel projet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>caviardé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Exporter la liste…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>A besoin de vous</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Rien n’a besoin de vous</translation>
    </message>
    <message>
        <source>What fails or is not taken stands here.</source>
        <translation>Ce qui échoue ou n’est pas repris est ici.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exporter la liste</translation>
    </message>
</context>
<context>
    <name>AttentionViewModel</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message numerus="yes">
        <source>%n to be tried again.</source>
        <translation>
            <numerusform>%n à réessayer.</numerusform>
            <numerusform>%n à réessayer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is tried again.</source>
        <translation>Tout est réessayé.</translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are.</source>
        <translation>
            <numerusform>%n laissé tel quel.</numerusform>
            <numerusform>%n laissés tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is written.</source>
        <translation>La liste est écrite.</translation>
    </message>
</context>
<context>
    <name>CellsModel</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>ChoosingCard</name>
    <message>
        <source>Choose a policy</source>
        <translation>Choisir une politique</translation>
    </message>
    <message>
        <source>For the vault, or for a project</source>
        <translation>Pour le coffre ou pour un projet</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Choose one…</source>
        <translation>En choisir une…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>For the whole vault</source>
        <translation>Pour tout le coffre</translation>
    </message>
    <message>
        <source>For the project {name}</source>
        <translation>Pour le projet {name}</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>J’ai lu cela</translation>
    </message>
    <message>
        <source>That is meant</source>
        <translation>C’est voulu</translation>
    </message>
    <message>
        <source>The fingerprint that the signer told you</source>
        <translation>L’empreinte que le signataire vous a dite</translation>
    </message>
    <message>
        <source>Why (stays on record)</source>
        <translation>Pourquoi (reste au journal)</translation>
    </message>
    <message>
        <source>Go back to an older version on purpose</source>
        <translation>Revenir exprès à une version plus ancienne</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Mettre en vigueur</translation>
    </message>
    <message>
        <source>Let this project have no policy of its own</source>
        <translation>Laisser ce projet sans politique propre</translation>
    </message>
    <message>
        <source>A policy</source>
        <translation>Une politique</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et %n autre</numerusform>
            <numerusform>… et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>It allows more than what is in force:</source>
        <translation>Elle permet plus que ce qui est en vigueur :</translation>
    </message>
    <message>
        <source>It allows no more than what is in force.</source>
        <translation>Elle ne permet rien de plus que ce qui est en vigueur.</translation>
    </message>
    <message>
        <source>Under this policy content can leave this machine, to: {places}. Each send is in the ledger with its bytes; what went cannot be called back.</source>
        <translation>Sous cette politique, du contenu peut quitter cette machine, vers : {places}. Chaque envoi est au registre avec ses octets ; ce qui est parti ne peut être rappelé.</translation>
    </message>
    <message>
        <source>your team, sealed</source>
        <translation>votre équipe, scellé</translation>
    </message>
    <message numerus="yes">
        <source>Its retention would trash or erase %n source(s) at once: {titles}</source>
        <translation>
            <numerusform>Sa conservation jetterait ou effacerait aussitôt %n source : {titles}</numerusform>
            <numerusform>Sa conservation jetterait ou effacerait aussitôt %n sources : {titles}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is signed with a key that is not known here.</source>
        <translation>Elle est signée d’une clé inconnue ici.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Confirm the finding</source>
        <translation>Confirmer la détection</translation>
    </message>
    <message>
        <source>Reject the finding</source>
        <translation>Rejeter la détection</translation>
    </message>
    <message>
        <source>The finding is something else…</source>
        <translation>La détection est autre chose…</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>Annuler la dernière décision</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lire ou mettre en pause</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Reculer de 5 secondes</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>Avancer de 5 secondes</translation>
    </message>
    <message>
        <source>Back 2 seconds</source>
        <translation>Reculer de 2 secondes</translation>
    </message>
    <message>
        <source>On 2 seconds</source>
        <translation>Avancer de 2 secondes</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Plus lentement</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus vite</translation>
    </message>
    <message>
        <source>Repeat what is chosen</source>
        <translation>Répéter ce qui est choisi</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Follow the sound</source>
        <translation>Suivre le son</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Chercher dans ce texte</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Choose all of it</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Correct this segment</source>
        <translation>Corriger ce segment</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Couper ici</translation>
    </message>
    <message>
        <source>Merge with the next</source>
        <translation>Fusionner avec le suivant</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Transcribe this again</source>
        <translation>Transcrire ceci à nouveau</translation>
    </message>
    <message>
        <source>Mark as personal data…</source>
        <translation>Marquer comme donnée personnelle…</translation>
    </message>
    <message>
        <source>Who speaks…</source>
        <translation>Qui parle…</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>Passage douteux suivant</translation>
    </message>
    <message>
        <source>Previous doubtful place</source>
        <translation>Passage douteux précédent</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Détection suivante</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Détection précédente</translation>
    </message>
    <message>
        <source>Hear it again</source>
        <translation>Réécouter</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>C’est juste</translation>
    </message>
    <message>
        <source>It is not personal data</source>
        <translation>Ce n’est pas une donnée personnelle</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Réviser</translation>
    </message>
    <message>
        <source>Compare with the machine</source>
        <translation>Comparer avec la machine</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Différence suivante</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Différence précédente</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Sur cette source</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Toutes les commandes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nouveau projet…</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Filtrer par titre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Move to project…</source>
        <translation>Déplacer vers un projet…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Niveau…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Protéger…</translation>
    </message>
    <message>
        <source>Lift the hold…</source>
        <translation>Lever la protection…</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Transcrire à nouveau</translation>
    </message>
    <message>
        <source>Find speakers again</source>
        <translation>Retrouver les locuteurs</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Enregistrer cette recherche…</translation>
    </message>
    <message>
        <source>Exact words only</source>
        <translation>Mots exacts seulement</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Comment chercher</translation>
    </message>
    <message>
        <source>Play the hit</source>
        <translation>Lire le résultat</translation>
    </message>
    <message>
        <source>Pause everything, or go on</source>
        <translation>Tout mettre en pause, ou continuer</translation>
    </message>
    <message>
        <source>Stop after this file</source>
        <translation>Arrêter après ce fichier</translation>
    </message>
    <message>
        <source>Cancel all jobs…</source>
        <translation>Annuler toutes les tâches…</translation>
    </message>
    <message>
        <source>Do first</source>
        <translation>Faire d’abord</translation>
    </message>
    <message>
        <source>Do last</source>
        <translation>Faire en dernier</translation>
    </message>
    <message>
        <source>Pause these</source>
        <translation>Mettre celles-ci en pause</translation>
    </message>
    <message>
        <source>Let these go on</source>
        <translation>Laisser celles-ci continuer</translation>
    </message>
    <message>
        <source>Cancel these</source>
        <translation>Annuler celles-ci</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>CommandGroup</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Réviser</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Toutes les commandes</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Nothing was changed: these are the machine&apos;s words.</source>
        <translation>Rien n’a été changé : ce sont les mots de la machine.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>What differs from the machine&apos;s words</source>
        <translation>Ce qui diffère des mots de la machine</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>et %n ligne de plus</numerusform>
            <numerusform>et %n lignes de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: these are the machine&apos;s words.</source>
        <translation>Rien n’a été changé : ce sont les mots de la machine.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ from the machine&apos;s words</source>
        <translation>
            <numerusform>%n endroit diffère des mots de la machine</numerusform>
            <numerusform>%n endroits diffèrent des mots de la machine</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut otherwise: {0}</source>
        <translation>Coupé autrement : {0}</translation>
    </message>
</context>
<context>
    <name>CustodyCard</name>
    <message>
        <source>Custody</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>version {number}, {origin}, {state}</source>
        <translation>version {number}, {origin}, {state}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Sorti</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Effacé</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>A paper stays as it was taken in.</source>
        <translation>Un document reste tel qu’il a été repris.</translation>
    </message>
    <message>
        <source>The text can be corrected as soon as the machine has written all of it.</source>
        <translation>Le texte peut être corrigé dès que la machine l’a écrit en entier.</translation>
    </message>
    <message>
        <source>It will be transcribed again. What comes of it appears here, and can be undone.</source>
        <translation>Cela sera transcrit à nouveau. Le résultat apparaît ici et peut être annulé.</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Couper ici</translation>
    </message>
    <message>
        <source>Merge with the next</source>
        <translation>Fusionner avec le suivant</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Transcrire à nouveau</translation>
    </message>
    <message>
        <source>This segment was changed elsewhere. What you typed is kept as a draft.</source>
        <translation>Ce segment a été modifié ailleurs. Ce que vous avez tapé est gardé comme brouillon.</translation>
    </message>
    <message>
        <source>What you were typing is here again. Enter keeps it, Esc leaves it out.</source>
        <translation>Ce que vous tapiez est de nouveau là. Entrée le garde, Échap l’abandonne.</translation>
    </message>
    <message>
        <source>You had typed “{0}” over a segment that is another one now.</source>
        <translation>Vous aviez tapé « {0} » sur un segment qui est maintenant autre.</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Choose a row to see all that is on record of it.</source>
        <translation>Choisissez une ligne pour voir tout ce qui en est enregistré.</translation>
    </message>
    <message>
        <source>Show what went</source>
        <translation>Montrer ce qui est parti</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>Ce qui est parti</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Vers où</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Made unreadable</source>
        <translation>Rendu illisible</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>{size}, of which {left} left</source>
        <translation>{size}, dont {left} partis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Fait de</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>Chercher dans ce texte</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Résultat précédent</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Résultat suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
</context>
<context>
    <name>FindingsSection</name>
    <message>
        <source>Findings</source>
        <translation>Détections</translation>
    </message>
    <message>
        <source>Nothing waits for a look</source>
        <translation>Rien n’attend votre regard</translation>
    </message>
    <message>
        <source>Whatever is found in new sources comes here, the riskiest first.</source>
        <translation>Tout ce qui est trouvé dans de nouvelles sources vient ici, le plus risqué d’abord.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Tous les projets</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>Montrer toutes les sources</translation>
    </message>
    <message>
        <source>Findings to look at</source>
        <translation>Détections à examiner</translation>
    </message>
    <message>
        <source>The same wherever it stands in the project</source>
        <translation>La même, où qu’elle soit dans le projet</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It is something else</source>
        <translation>C’est autre chose</translation>
    </message>
    <message>
        <source>It is something else…</source>
        <translation>C’est autre chose…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n détection à examiner.</numerusform>
            <numerusform>%n détections à examiner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: what was decided about %n finding(s) or person(s).</source>
        <translation>
            <numerusform>Annulé : ce qui était décidé pour %n détection ou personne.</numerusform>
            <numerusform>Annulé : ce qui était décidé pour %n détections ou personnes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Choose the folder whose name ends in %1.</source>
        <translation>Choisissez le dossier dont le nom finit par %1.</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Watched</source>
        <translation>Surveillé</translation>
    </message>
    <message>
        <source>What arrives in them is taken by itself.</source>
        <translation>Ce qui y arrive est repris tout seul.</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Aucun dossier n’est encore surveillé.</translation>
    </message>
    <message>
        <source>Watch another</source>
        <translation>En surveiller un autre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Move originals aside</source>
        <translation>Ranger les originaux à part</translation>
    </message>
    <message>
        <source>To “processed” in the same folder, once they are safe in the vault.</source>
        <translation>Dans « processed » du même dossier, une fois en sûreté dans le coffre.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Surveiller</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>originals go aside</source>
        <translation>les originaux sont rangés à part</translation>
    </message>
    <message>
        <source>originals stay</source>
        <translation>les originaux restent</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>absent pour l’instant</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Follow the sound</source>
        <translation>Suivre le son</translation>
    </message>
</context>
<context>
    <name>FoundHere</name>
    <message>
        <source>Open {place}</source>
        <translation>Ouvrir {place}</translation>
    </message>
    <message>
        <source>Found by {detector}, {percent} % sure.</source>
        <translation>Trouvé par {detector}, sûr à {percent} %.</translation>
    </message>
    <message>
        <source>Means person {number}.</source>
        <translation>Désigne la personne {number}.</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>A file outside the vault is no longer protected by it.</source>
        <translation>Un fichier hors du coffre n’est plus protégé par lui.</translation>
    </message>
    <message>
        <source>What was found is hidden under a profile; what nobody found is not. A voice tells who speaks, and a story can point to somebody without a name. Read what you hand on.</source>
        <translation>Ce qui a été détecté est caché sous un profil ; ce que personne n’a trouvé ne l’est pas. Une voix dit qui parle, et un récit peut désigner quelqu’un sans le nommer. Lisez ce que vous transmettez.</translation>
    </message>
    <message>
        <source>A whole project</source>
        <translation>Un projet entier</translation>
    </message>
    <message>
        <source>A whole project…</source>
        <translation>Un projet entier…</translation>
    </message>
    <message>
        <source>Hide only what was confirmed</source>
        <translation>Ne cacher que ce qui est confirmé</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Avec le son</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>Pour Excel</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Écrire…</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Fichiers écrits</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>Le document</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Document Word (DOCX)</translation>
    </message>
    <message>
        <source>Plain text (TXT)</source>
        <translation>Texte brut (TXT)</translation>
    </message>
    <message>
        <source>Page that plays (HTML)</source>
        <translation>Page qui se lit et s’écoute (HTML)</translation>
    </message>
    <message>
        <source>Subtitles (SRT)</source>
        <translation>Sous-titres (SRT)</translation>
    </message>
    <message>
        <source>Subtitles for the web (VTT)</source>
        <translation>Sous-titres pour le web (VTT)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>Everything, for programs (JSON)</source>
        <translation>Tout, pour les programmes (JSON)</translation>
    </message>
    <message>
        <source>Sound alone (MP3)</source>
        <translation>Le son seul (MP3)</translation>
    </message>
    <message>
        <source>A project as a database (SQLite)</source>
        <translation>Un projet en base de données (SQLite)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et %n autre</numerusform>
            <numerusform> et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Rien n’est encore choisi.</translation>
    </message>
    <message>
        <source>Choose sources in the library and come back with Export, or take a whole project.</source>
        <translation>Choisissez des sources dans la bibliothèque et revenez par « Exporter », ou prenez un projet entier.</translation>
    </message>
    <message>
        <source>A database holds a whole project: choose one above.</source>
        <translation>Une base contient un projet entier : choisissez-en un ci-dessus.</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>Rien n’est écrit.</translation>
    </message>
    <message>
        <source>The policy demands: {profile}. So it is written.</source>
        <translation>La politique exige : {profile}. Ce sera écrit ainsi.</translation>
    </message>
    <message>
        <source>The policy lets it be written.</source>
        <translation>La politique permet de l’écrire.</translation>
    </message>
    <message>
        <source>The sound as it is; under a profile, what was found is bleeped.</source>
        <translation>Le son tel quel ; sous un profil, ce qui a été détecté est bipé.</translation>
    </message>
    <message>
        <source>All that was said in the project as tables, for any program that reads SQLite.</source>
        <translation>Tout ce qui a été dit dans le projet, en tables, pour tout programme qui lit SQLite.</translation>
    </message>
    <message>
        <source>The first pages, read back from the document itself.</source>
        <translation>Les premières pages, relues dans le document lui-même.</translation>
    </message>
    <message>
        <source>Read back from the document itself.</source>
        <translation>Relu dans le document lui-même.</translation>
    </message>
    <message>
        <source>The beginning, letter by letter as it will be written.</source>
        <translation>Le début, lettre pour lettre, tel que ce sera écrit.</translation>
    </message>
    <message>
        <source>Letter by letter as it will be written.</source>
        <translation>Lettre pour lettre, tel que ce sera écrit.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Vers où</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {place}: {size}.</source>
        <translation>
            <numerusform>%n fichier écrit dans {place} : {size}.</numerusform>
            <numerusform>%n fichiers écrits dans {place} : {size}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Have this version again</source>
        <translation>Reprendre cette version</translation>
    </message>
    <message>
        <source>0  ·  as the machine gave it</source>
        <translation>0  ·  tel que donné par la machine</translation>
    </message>
    <message>
        <source>Have the machine&apos;s words again</source>
        <translation>Reprendre les mots de la machine</translation>
    </message>
    <message>
        <source>words corrected</source>
        <translation>mots corrigés</translation>
    </message>
    <message>
        <source>replaced everywhere</source>
        <translation>remplacé partout</translation>
    </message>
    <message>
        <source>split</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>fusionné</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>un autre locuteur</translation>
    </message>
    <message>
        <source>transcribed again</source>
        <translation>transcrit à nouveau</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>refait</translation>
    </message>
    <message>
        <source>an earlier version restored</source>
        <translation>une version antérieure restaurée</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>by meaning</source>
        <translation>par le sens</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>Is it in safe hands?</source>
        <translation>Est-il en lieu sûr ?</translation>
    </message>
    <message>
        <source>Type two groups of the code from your paper. After this, the code is gone from here.</source>
        <translation>Tapez deux groupes du code depuis votre papier. Ensuite, le code disparaît d’ici.</translation>
    </message>
    <message numerus="yes">
        <source>Group %n</source>
        <translation>
            <numerusform>Groupe %n</numerusform>
            <numerusform>Groupe %n</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not what the page says. Look again, or go back to see the code.</source>
        <translation>Ce n’est pas ce que dit la page. Regardez encore, ou revenez en arrière pour voir le code.</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
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
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Adresse réseau</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Compte bancaire</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Carte de paiement</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Numéro d’identité</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Numéro fiscal</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Numéro de sécurité sociale</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passeport</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Permis de conduire</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Plaque d’immatriculation</translation>
    </message>
    <message>
        <source>Other number or code</source>
        <translation>Autre numéro ou code</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nationalité</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Santé</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>Opinion politique</translation>
    </message>
    <message>
        <source>Trade union</source>
        <translation>Syndicat</translation>
    </message>
    <message>
        <source>Sexuality</source>
        <translation>Sexualité</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origine ethnique</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Infraction</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Your recovery code</source>
        <translation>Votre code de secours</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten. It is shown this once and kept nowhere: without it and the passphrase nobody can open the vault, not even we. Print it, or write it down, and keep it away from this machine.</source>
        <translation>Il ouvre le coffre quand la phrase secrète est oubliée. Il n’est montré que cette fois et n’est conservé nulle part : sans lui ni la phrase secrète, personne ne peut ouvrir le coffre, pas même nous. Imprimez-le ou recopiez-le, et gardez-le loin de cette machine.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>File to save the page to</source>
        <translation>Fichier où enregistrer la page</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Or save the page as a file, on a stick that you lock away:</source>
        <translation>Ou enregistrez la page dans un fichier, sur une clé que vous mettez sous clé :</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Je l’ai sur papier</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Earwitness recovery kit</source>
        <translation>Feuille de secours d’Earwitness</translation>
    </message>
    <message>
        <source>The page is saved. Whoever reads the file can open the vault: print it, then delete it.</source>
        <translation>La page est enregistrée. Qui lit le fichier peut ouvrir le coffre : imprimez-la, puis effacez-la.</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interne</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>confidentiel</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>restreint</translation>
    </message>
</context>
<context>
    <name>LabellingCard</name>
    <message>
        <source>Labels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Only this source: title or id</source>
        <translation>Cette source seulement : titre ou identifiant</translation>
    </message>
    <message>
        <source>Why (needed to lower it)</source>
        <translation>Pourquoi (requis pour abaisser)</translation>
    </message>
    <message>
        <source>Set the label</source>
        <translation>Donner le niveau</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What is found in a source can raise its label; only a person lowers it.</source>
        <translation>Ce qui est trouvé dans une source peut élever son niveau ; seule une personne l’abaisse.</translation>
    </message>
    <message>
        <source>There is no source yet.</source>
        <translation>Il n’y a pas encore de source.</translation>
    </message>
    <message>
        <source>{name}: its label was never changed.</source>
        <translation>{name} : son niveau n’a jamais changé.</translation>
    </message>
    <message>
        <source>by what was found</source>
        <translation>par ce qui a été détecté</translation>
    </message>
    <message>
        <source>by {actor}</source>
        <translation>par {actor}</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>le coffre</translation>
    </message>
    <message>
        <source>Let go to take this into {place}.</source>
        <translation>Lâchez pour reprendre ceci dans {place}.</translation>
    </message>
    <message>
        <source>Places and filters</source>
        <translation>Lieux et filtres</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Un dossier…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
</context>
<context>
    <name>LibraryViewModel</name>
    <message>
        <source>Project added.</source>
        <translation>Projet ajouté.</translation>
    </message>
    <message>
        <source>Project renamed.</source>
        <translation>Projet renommé.</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Renommé.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) moved.</source>
        <translation>
            <numerusform>%n source déplacée.</numerusform>
            <numerusform>%n sources déplacées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) labelled.</source>
        <translation>
            <numerusform>Niveau donné à %n source.</numerusform>
            <numerusform>Niveau donné à %n sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) in the trash.</source>
        <translation>
            <numerusform>%n source dans la corbeille.</numerusform>
            <numerusform>%n sources dans la corbeille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n source est revenue.</numerusform>
            <numerusform>%n sources sont revenues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) under hold.</source>
        <translation>
            <numerusform>%n source protégée de l’effacement.</numerusform>
            <numerusform>%n sources protégées de l’effacement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) no longer under hold.</source>
        <translation>
            <numerusform>%n source n’est plus protégée.</numerusform>
            <numerusform>%n sources ne sont plus protégées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) to be done again.</source>
        <translation>
            <numerusform>%n source à refaire.</numerusform>
            <numerusform>%n sources à refaire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speakers of %n source(s) to be found again.</source>
        <translation>
            <numerusform>Les locuteurs de %n source vont être retrouvés.</numerusform>
            <numerusform>Les locuteurs de %n sources vont être retrouvés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Mark as personal data</source>
        <translation>Marquer comme donnée personnelle</translation>
    </message>
    <message>
        <source>Specially protected</source>
        <translation>Spécialement protégé</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Marked as: {kind}. It is confirmed, and hidden from now on wherever findings are hidden.</source>
        <translation>Marqué comme : {kind}. C’est confirmé, et désormais masqué partout où les détections le sont.</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>How shall it listen?</source>
        <translation>Comment doit-il écouter ?</translation>
    </message>
    <message>
        <source>A model on this machine turns sound into text. Larger ones hear better and take longer.</source>
        <translation>Un modèle sur cette machine transforme le son en texte. Les plus grands entendent mieux et prennent plus de temps.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Le meilleur</translation>
    </message>
    <message>
        <source>Measure this machine (about a minute)</source>
        <translation>Mesurer cette machine (une minute environ)</translation>
    </message>
    <message>
        <source>Hears better, and has to be brought here once:</source>
        <translation>Entend mieux et doit être apporté ici une fois :</translation>
    </message>
    <message>
        <source>No model fits this machine. Recordings are kept, and wait.</source>
        <translation>Aucun modèle ne convient à cette machine. Les enregistrements sont gardés et attendent.</translation>
    </message>
    <message>
        <source>No model is here yet.</source>
        <translation>Aucun modèle n’est encore ici.</translation>
    </message>
    <message>
        <source>Listening to a minute of sound…</source>
        <translation>Écoute d’une minute de son…</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
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
        <translation>une heure de son prend %1</translation>
    </message>
    <message>
        <source>an hour of sound takes about %1</source>
        <translation>une heure de son prend environ %1</translation>
    </message>
    <message>
        <source>too large for this machine&apos;s memory</source>
        <translation>trop grand pour la mémoire de cette machine</translation>
    </message>
    <message>
        <source>damaged: get it again</source>
        <translation>abîmé : à reprendre</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>pas ici</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Obtenir</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Each is pinned by its hash. They come by the one door, as far as the policies allow.</source>
        <translation>Chacun est fixé par son empreinte. Ils viennent par la seule porte, autant que les politiques le permettent.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Telling speakers apart</source>
        <translation>Distinguer les locuteurs</translation>
    </message>
    <message>
        <source>Searching by meaning</source>
        <translation>Recherche par le sens</translation>
    </message>
    <message>
        <source>Measure this machine</source>
        <translation>Mesurer cette machine</translation>
    </message>
</context>
<context>
    <name>MoreLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Name of {0}</source>
        <translation>Nom de {0}</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Qui parle</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Quelqu’un de nouveau</translation>
    </message>
    <message>
        <source>Name {0}…</source>
        <translation>Nommer {0}…</translation>
    </message>
    <message>
        <source>{0} is the same person as</source>
        <translation>{0} est la même personne que</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Choose its folder. The name ends in %1.</source>
        <translation>Choisissez son dossier. Le nom finit par %1.</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Ouvrir un coffre</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Dossier du coffre</translation>
    </message>
    <message>
        <source>Go to its door</source>
        <translation>Aller à sa porte</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Went, and was answered</source>
        <translation>Parti, avec réponse</translation>
    </message>
    <message>
        <source>Went at least in part, without an answer</source>
        <translation>Parti au moins en partie, sans réponse</translation>
    </message>
    <message>
        <source>Kept in by the policy</source>
        <translation>Retenu par la politique</translation>
    </message>
    <message>
        <source>Kept in by the guard</source>
        <translation>Retenu par le gardien</translation>
    </message>
    <message>
        <source>Waits for your word</source>
        <translation>Attend votre accord</translation>
    </message>
    <message>
        <source>End not known: counts as gone</source>
        <translation>Fin inconnue : compte comme parti</translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu général</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politique</translation>
    </message>
    <message>
        <source>Labels and policy</source>
        <translation>Niveaux et politique</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Détections</translation>
    </message>
    <message>
        <source>Review findings</source>
        <translation>Examiner les détections</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Look at sends</source>
        <translation>Voir les envois</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Look at the trail</source>
        <translation>Voir le journal</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>Changer les niveaux</translation>
    </message>
    <message>
        <source>{size} have left this machine.</source>
        <translation>{size} ont quitté cette machine.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n détection à examiner.</numerusform>
            <numerusform>%n détections à examiner.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for a look.</source>
        <translation>Rien n’attend votre regard.</translation>
    </message>
    <message>
        <source>What was found is hidden in what you export under a profile, also before you looked.</source>
        <translation>Ce qui a été détecté est caché dans ce que vous exportez sous un profil, même avant votre regard.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for your word.</source>
        <translation>
            <numerusform>%n demande attend votre accord.</numerusform>
            <numerusform>%n demandes attendent votre accord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were kept in.</source>
        <translation>
            <numerusform>%n tentative a été retenue.</numerusform>
            <numerusform>%n tentatives ont été retenues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your word.</source>
        <translation>Rien n’attend votre accord.</translation>
    </message>
    <message>
        <source>Every attempt is in the ledger, with the bytes that went.</source>
        <translation>Chaque tentative est au registre, avec les octets partis.</translation>
    </message>
    <message>
        <source>{number} events are on record.</source>
        <translation>{number} événements sont consignés.</translation>
    </message>
    <message>
        <source>Who did what, chained so that a missing or changed event is found.</source>
        <translation>Qui a fait quoi, enchaîné de sorte qu’un événement manquant ou modifié se voit.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) went to {hosts}.</source>
        <translation>
            <numerusform>%n question est allée à {hosts}.</numerusform>
            <numerusform>%n questions sont allées à {hosts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without content, this machine asked %n time(s) for published models.</source>
        <translation>
            <numerusform>Sans contenu, cette machine a demandé %n fois des modèles publiés.</numerusform>
            <numerusform>Sans contenu, cette machine a demandé %n fois des modèles publiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of what is in this vault was ever sent.</source>
        <translation>Rien de ce coffre n’a jamais été envoyé.</translation>
    </message>
    <message>
        <source>In force: {names}</source>
        <translation>En vigueur : {names}</translation>
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
    <name>Page</name>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir : %1</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>A source that it was made of was erased; its hash stays.</source>
        <translation>Une source dont il était fait a été effacée ; son empreinte reste.</translation>
    </message>
    <message>
        <source>{size} that are no text.</source>
        <translation>{size} qui ne sont pas du texte.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Aussi appelé</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Détections</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>People of this project</source>
        <translation>Personnes de ce projet</translation>
    </message>
    <message>
        <source>Nobody was found or entered</source>
        <translation>Personne n’a été trouvé ni inscrit</translation>
    </message>
    <message>
        <source>People whose names are found in this project come here, each with a number for good.</source>
        <translation>Les personnes dont le nom est trouvé dans ce projet viennent ici, chacune avec un numéro pour toujours.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Name of a participant</source>
        <translation>Nom d’un participant</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose somebody to rename or split; choose several to merge them.</source>
        <translation>Choisissez quelqu’un pour le renommer ou le scinder ; choisissez-en plusieurs pour les fusionner.</translation>
    </message>
    <message>
        <source>Note: who they are</source>
        <translation>Note : qui c’est</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Names that mean somebody else:</source>
        <translation>Noms qui désignent quelqu’un d’autre :</translation>
    </message>
    <message>
        <source>Split these names off</source>
        <translation>Détacher ces noms</translation>
    </message>
    <message>
        <source>They are one person</source>
        <translation>C’est une seule personne</translation>
    </message>
    <message>
        <source>{names}: merged, they are person {number}.</source>
        <translation>{names} : fusionnés, c’est la personne {number}.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>A besoin de vous</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>{name}, {count} in it</source>
        <translation>{name}, {count} dedans</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Foot pedal</source>
        <translation>Pédale</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Surveillance</translation>
    </message>
    <message>
        <source>Media key: previous</source>
        <translation>Touche média : précédent</translation>
    </message>
    <message>
        <source>Media key: play</source>
        <translation>Touche média : lecture</translation>
    </message>
    <message>
        <source>Media key: next</source>
        <translation>Touche média : suivant</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the system, or as you like it.</source>
        <translation>Comme le système, ou à votre goût.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Everything grows with it.</source>
        <translation>Tout grandit avec elle.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lire ou mettre en pause</translation>
    </message>
    <message>
        <source>The key that your pedal sends when it is pressed in the middle.</source>
        <translation>La touche que votre pédale envoie au milieu.</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Reculer de 5 secondes</translation>
    </message>
    <message>
        <source>The key of its left side.</source>
        <translation>La touche de son côté gauche.</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>Avancer de 5 secondes</translation>
    </message>
    <message>
        <source>The key of its right side. A key that is chosen twice does the first of these.</source>
        <translation>La touche de son côté droit. Une touche choisie deux fois fait la première de ces actions.</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Verrouiller tout seul après</translation>
    </message>
    <message>
        <source>Without a key or a movement of the mouse. 0: never. It also locks with the screen and before sleep.</source>
        <translation>Sans touche ni mouvement de souris. 0 : jamais. Il se verrouille aussi avec l’écran et avant la veille.</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>Go on in the tray when the window is closed</source>
        <translation>Continuer dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>While folders are watched or jobs run.</source>
        <translation>Tant que des dossiers sont surveillés ou que des tâches tournent.</translation>
    </message>
    <message>
        <source>Keep the machine awake while it transcribes</source>
        <translation>Garder la machine éveillée pendant qu’elle transcrit</translation>
    </message>
    <message>
        <source>Not on battery. The screen still locks; a closed lid is sleep.</source>
        <translation>Pas sur batterie. L’écran se verrouille quand même ; capot fermé, elle dort.</translation>
    </message>
    <message>
        <source>Tell when a recording is ready</source>
        <translation>Signaler quand un enregistrement est prêt</translation>
    </message>
    <message>
        <source>Without its name, and never while the vault is locked.</source>
        <translation>Sans son nom, et jamais tant que le coffre est verrouillé.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu général</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Détections</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudonymes</translation>
    </message>
    <message>
        <source>Labels and policy</source>
        <translation>Niveaux et politique</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Sections of the privacy centre</source>
        <translation>Sections de la vie privée</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Under pseudonyms</source>
        <translation>Sous pseudonymes</translation>
    </message>
    <message>
        <source>Generalised</source>
        <translation>Généralisé</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Supprimé</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Bring models here</source>
        <translation>Apporter des modèles ici</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>Partager avec l’équipe</translation>
    </message>
    <message>
        <source>Transcribe elsewhere</source>
        <translation>Transcrire ailleurs</translation>
    </message>
    <message>
        <source>Search by meaning elsewhere</source>
        <translation>Chercher ailleurs par le sens</translation>
    </message>
    <message>
        <source>Send with a question</source>
        <translation>Envoyer avec une question</translation>
    </message>
    <message>
        <source>Summarise elsewhere</source>
        <translation>Résumer ailleurs</translation>
    </message>
    <message>
        <source>Send for extraction</source>
        <translation>Envoyer pour extraction</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exporter dans un fichier</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Into which project?</source>
        <translation>Dans quel projet ?</translation>
    </message>
    <message>
        <source>What is the new project called?</source>
        <translation>Comment s’appelle le nouveau projet ?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>What shall the project be called?</source>
        <translation>Comment appeler le projet ?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>Comment l’appeler ?</translation>
    </message>
    <message>
        <source>Why may nobody erase this? The reason stays on record.</source>
        <translation>Pourquoi personne ne doit-il effacer ceci ? Le motif reste au journal.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Protéger</translation>
    </message>
    <message>
        <source>Why may it be erased again? The reason stays on record.</source>
        <translation>Pourquoi peut-on de nouveau l’effacer ? Le motif reste au journal.</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Lever la protection</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n source(s) for good? Nobody can bring them back.</source>
        <translation>
            <numerusform>Effacer %n source pour de bon ? Personne ne pourra la ramener.</numerusform>
            <numerusform>Effacer %n sources pour de bon ? Personne ne pourra les ramener.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour de bon</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>Déplacer vers quel projet ?</translation>
    </message>
    <message>
        <source>How sensitive is it?</source>
        <translation>À quel point est-ce sensible ?</translation>
    </message>
    <message>
        <source>Why {label}? The reason stays on record.</source>
        <translation>Pourquoi {label} ? Le motif reste au journal.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Niveau</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Done and failed</source>
        <translation>Terminé et échoué</translation>
    </message>
    <message>
        <source>Nothing is to be done</source>
        <translation>Il n’y a rien à faire</translation>
    </message>
    <message>
        <source>What you add to the library is transcribed and read here, one after the other.</source>
        <translation>Ce que vous ajoutez à la bibliothèque est transcrit et lu ici, l’un après l’autre.</translation>
    </message>
    <message>
        <source>Give up everything that is not done? What was done so far stays.</source>
        <translation>Abandonner tout ce qui n’est pas fait ? Ce qui l’est déjà reste.</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Annuler toutes les tâches</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop after this</source>
        <translation>Arrêter après celui-ci</translation>
    </message>
    <message>
        <source>Finish what is being worked at, then pause</source>
        <translation>Terminer ce qui est en cours, puis mettre en pause</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Sur batterie</translation>
    </message>
    <message>
        <source>On battery: go on</source>
        <translation>Sur batterie : continuer</translation>
    </message>
    <message>
        <source>On battery: rest when low</source>
        <translation>Sur batterie : se reposer quand elle est faible</translation>
    </message>
    <message>
        <source>On battery: rest</source>
        <translation>Sur batterie : se reposer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>QueueViewModel</name>
    <message>
        <source>Everything is done.</source>
        <translation>Tout est fait.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) to do</source>
        <translation>
            <numerusform>%n tâche à faire</numerusform>
            <numerusform>%n tâches à faire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is paused.</source>
        <translation>Tout est en pause.</translation>
    </message>
    <message numerus="yes">
        <source>Everything pauses once %n source(s) are finished.</source>
        <translation>
            <numerusform>Tout se met en pause dès que %n source est terminée.</numerusform>
            <numerusform>Tout se met en pause dès que %n sources sont terminées.</numerusform>
        </translation>
    </message>
    <message>
        <source>On battery, {percent}: heavy work rests until the power is back.</source>
        <translation>Sur batterie, {percent} : le gros travail se repose jusqu’au retour du courant.</translation>
    </message>
    <message>
        <source>Another Earwitness on this machine does the work. It follows what you ask for here.</source>
        <translation>Un autre Earwitness sur cette machine fait le travail. Il suit ce que vous demandez ici.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Écrans</translation>
    </message>
</context>
<context>
    <name>Rank</name>
    <message>
        <source>Special category: protected more than other personal data.</source>
        <translation>Catégorie particulière : plus protégée que les autres données personnelles.</translation>
    </message>
    <message>
        <source>A number whose check digit agrees.</source>
        <translation>Un numéro dont la clé de contrôle concorde.</translation>
    </message>
    <message>
        <source>A way to reach somebody or to single them out.</source>
        <translation>Un moyen de joindre quelqu’un ou de le désigner.</translation>
    </message>
    <message>
        <source>A name.</source>
        <translation>Un nom.</translation>
    </message>
    <message>
        <source>Can point to somebody together with other things.</source>
        <translation>Peut désigner quelqu’un avec d’autres éléments.</translation>
    </message>
    <message>
        <source>Unsure: look closely.</source>
        <translation>Incertain : regardez de près.</translation>
    </message>
</context>
<context>
    <name>RecentSources</name>
    <message>
        <source>No source is open</source>
        <translation>Aucune source n’est ouverte</translation>
    </message>
    <message>
        <source>Open a recording or a paper from the library, or go on where you were.</source>
        <translation>Ouvrez un enregistrement ou un document de la bibliothèque, ou reprenez où vous en étiez.</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Où vous en étiez</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>What would leave</source>
        <translation>Ce qui partirait</translation>
    </message>
    <message>
        <source>Why not (stays on record)</source>
        <translation>Pourquoi pas (reste au journal)</translation>
    </message>
    <message>
        <source>Let it go once</source>
        <translation>Laisser partir une fois</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>{purpose}: {size} to {host} ({region})</source>
        <translation>{purpose} : {size} vers {host} ({region})</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Niveau : {label}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Règle : {rule}</translation>
    </message>
    <message>
        <source>Made unreadable: {what}</source>
        <translation>Rendu illisible : {what}</translation>
    </message>
    <message>
        <source>Asked by {actor}, {time}</source>
        <translation>Demandé par {actor}, {time}</translation>
    </message>
    <message>
        <source>Made of: {sources}</source>
        <translation>Fait de : {sources}</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind it.</source>
        <translation>
            <numerusform>%n autre attend derrière.</numerusform>
            <numerusform>%n autres attendent derrière.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>A backup is one sealed file. The passphrase or the recovery code of its vault opens it.</source>
        <translation>Une sauvegarde est un seul fichier scellé. La phrase secrète ou le code de secours de son coffre l’ouvre.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>New folder for the vault</source>
        <translation>Nouveau dossier pour le coffre</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauré</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Phrase secrète du coffre</translation>
    </message>
    <message>
        <source>It is the recovery code</source>
        <translation>C’est le code de secours</translation>
    </message>
    <message>
        <source>Restored so far</source>
        <translation>Restauré jusqu’ici</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n doubtful place(s)</source>
        <translation>
            <numerusform>%n passage douteux</numerusform>
            <numerusform>%n passages douteux</numerusform>
        </translation>
    </message>
    <message>
        <source>No doubtful place is left.</source>
        <translation>Il ne reste aucun passage douteux.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at</source>
        <translation>
            <numerusform>%n détection à examiner</numerusform>
            <numerusform>%n détections à examiner</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding is left to look at.</source>
        <translation>Il ne reste aucune détection à examiner.</translation>
    </message>
    <message>
        <source>Personal data: {0}</source>
        <translation>Données personnelles : {0}</translation>
    </message>
    <message>
        <source>next doubtful place</source>
        <translation>passage douteux suivant</translation>
    </message>
    <message>
        <source>next finding</source>
        <translation>détection suivante</translation>
    </message>
    <message>
        <source>hear it again</source>
        <translation>le réécouter</translation>
    </message>
    <message>
        <source>it is right</source>
        <translation>c’est juste</translation>
    </message>
    <message>
        <source>it is not personal data</source>
        <translation>ce n’est pas une donnée personnelle</translation>
    </message>
    <message>
        <source>correct it</source>
        <translation>le corriger</translation>
    </message>
    <message>
        <source>The same words come again and again: the machine may have gone in a circle.</source>
        <translation>Les mêmes mots reviennent sans cesse : la machine a pu tourner en rond.</translation>
    </message>
    <message>
        <source>Somebody speaks here, and no word was written.</source>
        <translation>Quelqu’un parle ici, et aucun mot n’a été écrit.</translation>
    </message>
    <message>
        <source>Words were written where nothing is heard.</source>
        <translation>Des mots ont été écrits là où l’on n’entend rien.</translation>
    </message>
    <message>
        <source>The machine was not sure of these words.</source>
        <translation>La machine n’était pas sûre de ces mots.</translation>
    </message>
    <message>
        <source>More words than anybody says in this time.</source>
        <translation>Plus de mots qu’on n’en dit dans ce temps.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Text of this segment</source>
        <translation>Texte de ce segment</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Labels and policy</source>
        <translation>Niveaux et politique</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>{name}, for this whole machine: {sentence}</source>
        <translation>{name}, pour toute cette machine : {sentence}</translation>
    </message>
    <message>
        <source>{name}, for the vault: {sentence}</source>
        <translation>{name}, pour le coffre : {sentence}</translation>
    </message>
    <message>
        <source>{name}, for the project {project}: {sentence}</source>
        <translation>{name}, pour le projet {project} : {sentence}</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nulle part</translation>
    </message>
    <message>
        <source>Content may go to: {places}</source>
        <translation>Le contenu peut aller à : {places}</translation>
    </message>
    <message>
        <source>Regions: {regions}</source>
        <translation>Régions : {regions}</translation>
    </message>
    <message>
        <source>Beyond the EEA: {regions}</source>
        <translation>Hors de l’EEE : {regions}</translation>
    </message>
    <message>
        <source>Set {time} by {actor}</source>
        <translation>Fixée {time} par {actor}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motif : {reason}</translation>
    </message>
    <message>
        <source>Signed by {key}</source>
        <translation>Signée par {key}</translation>
    </message>
    <message>
        <source>Only policies signed by {key} are taken.</source>
        <translation>Seules les politiques signées par {key} sont acceptées.</translation>
    </message>
    <message>
        <source>{name} is in force.</source>
        <translation>{name} est en vigueur.</translation>
    </message>
    <message>
        <source>The project has no policy of its own any more.</source>
        <translation>Le projet n’a plus de politique propre.</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>paragraph {number}</source>
        <translation>paragraphe {number}</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>page {number}</translation>
    </message>
    <message>
        <source>Is being paused</source>
        <translation>Mise en pause en cours</translation>
    </message>
    <message>
        <source>Is being cancelled</source>
        <translation>Annulation en cours</translation>
    </message>
    <message>
        <source>Waits for the step before</source>
        <translation>Attend l’étape précédente</translation>
    </message>
    <message>
        <source>Is next</source>
        <translation>Est le prochain</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>A besoin de vous</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>Le coffre</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>Processor: there is no graphics card that could be used</source>
        <translation>Processeur : aucune carte graphique utilisable</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
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
        <translation>Image</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Sous-titres</translation>
    </message>
    <message>
        <source>Transcript without sound</source>
        <translation>Transcription sans son</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restreint</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Écoute</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Hearing a stretch again</source>
        <translation>Réécoute d’un passage</translation>
    </message>
    <message>
        <source>Telling speakers apart</source>
        <translation>Distinction des locuteurs</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Recognising text</source>
        <translation>Reconnaissance du texte</translation>
    </message>
    <message>
        <source>Taking attachments</source>
        <translation>Prise des pièces jointes</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>Préparation de la recherche</translation>
    </message>
    <message>
        <source>Looking for personal data</source>
        <translation>Recherche de données personnelles</translation>
    </message>
    <message>
        <source>Making the backup</source>
        <translation>Sauvegarde en cours</translation>
    </message>
    <message>
        <source>Carrying out the rules of retention</source>
        <translation>Application des règles de conservation</translation>
    </message>
    <message>
        <source>Wiping what was erased</source>
        <translation>Effacement des restes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
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
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Comment chercher</translation>
    </message>
    <message>
        <source>Nobody said that</source>
        <translation>Personne n’a dit cela</translation>
    </message>
    <message>
        <source>Try other words, or fewer; a question in whole sentences is looked for by what it means.</source>
        <translation>Essayez d’autres mots, ou moins ; une question en phrases entières est cherchée par son sens.</translation>
    </message>
    <message>
        <source>Under which name shall this search be kept?</source>
        <translation>Sous quel nom garder cette recherche ?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>What shall the search be called?</source>
        <translation>Comment appeler la recherche ?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Words, or a question</source>
        <translation>Des mots, ou une question</translation>
    </message>
    <message>
        <source>What to search for</source>
        <translation>Ce qu’il faut chercher</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Mots exacts</translation>
    </message>
    <message>
        <source>By the words alone, all of which must occur</source>
        <translation>Par les mots seuls, qui doivent tous apparaître</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>Le passage</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Lire à partir d’ici</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Montrer l’endroit</translation>
    </message>
    <message>
        <source>both words, and passages that mean something like it</source>
        <translation>les deux mots, et des passages de sens voisin</translation>
    </message>
    <message>
        <source>a question, looked for by what it means</source>
        <translation>une question, cherchée par son sens</translation>
    </message>
    <message>
        <source>just these words, one after the other</source>
        <translation>exactement ces mots, l’un après l’autre</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>mots qui commencent ainsi</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>l’un d’eux</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>le premier sans le second</translation>
    </message>
    <message>
        <source>both, at most five words apart</source>
        <translation>les deux, à cinq mots d’écart au plus</translation>
    </message>
    <message>
        <source>said by her</source>
        <translation>dit par elle</translation>
    </message>
    <message>
        <source>in a project, in a source called so</source>
        <translation>dans un projet, dans une source ainsi nommée</translation>
    </message>
    <message>
        <source>in a language, in a kind of source</source>
        <translation>dans une langue, dans un genre de source</translation>
    </message>
    <message>
        <source>recorded then</source>
        <translation>enregistré alors</translation>
    </message>
</context>
<context>
    <name>SearchSide</name>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Narrow by</source>
        <translation>Restreindre par</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Locuteur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Rechercher à nouveau</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Keep on top</source>
        <translation>Garder au premier plan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>SearchViewModel</name>
    <message>
        <source>Nobody said that.</source>
        <translation>Personne n’a dit cela.</translation>
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
        <translation>environ {number} passages</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Montrer ce qui est tapé</translation>
    </message>
</context>
<context>
    <name>SendsSection</name>
    <message>
        <source>Sends</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Vers où</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Ledger: every attempt to send</source>
        <translation>Registre : chaque tentative d’envoi</translation>
    </message>
    <message>
        <source>Verify the ledger</source>
        <translation>Vérifier le registre</translation>
    </message>
    <message>
        <source>{size} have left this machine.</source>
        <translation>{size} ont quitté cette machine.</translation>
    </message>
    <message>
        <source>Nothing was ever sent.</source>
        <translation>Rien n’a jamais été envoyé.</translation>
    </message>
    <message>
        <source>Allowed once, until {time}. Ask again what you asked.</source>
        <translation>Autorisé une fois, jusqu’à {time}. Redemandez ce que vous avez demandé.</translation>
    </message>
    <message>
        <source>It does not go.</source>
        <translation>Cela ne part pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) are missing or are not those that were sent.</source>
        <translation>
            <numerusform>%n contenu manque ou n’est pas celui qui a été envoyé.</numerusform>
            <numerusform>%n contenus manquent ou ne sont pas ceux qui ont été envoyés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries read; every payload there is has the hash on record.</source>
        <translation>
            <numerusform>%n entrée lue ; chaque contenu présent a l’empreinte enregistrée.</numerusform>
            <numerusform>%n entrées lues ; chaque contenu présent a l’empreinte enregistrée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) went with a source that was erased; the hashes stay.</source>
        <translation>
            <numerusform>%n contenu a disparu avec une source effacée ; l’empreinte reste.</numerusform>
            <numerusform>%n contenus ont disparu avec des sources effacées ; les empreintes restent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>Vault and backup</source>
        <translation>Coffre et sauvegarde</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Au sujet de</translation>
    </message>
    <message>
        <source>%1 is as it was published, to the byte.</source>
        <translation>%1 est tel qu’il a été publié, à l’octet près.</translation>
    </message>
    <message>
        <source>The new passphrase opens the vault; the old one does not any more.</source>
        <translation>La nouvelle phrase secrète ouvre le coffre ; l’ancienne ne l’ouvre plus.</translation>
    </message>
    <message>
        <source>The keyring was told.</source>
        <translation>Le trousseau a été informé.</translation>
    </message>
    <message>
        <source>The backup was made, read back and proved.</source>
        <translation>La sauvegarde a été faite, relue et vérifiée.</translation>
    </message>
    <message>
        <source>Every page and every byte of the vault is sound.</source>
        <translation>Chaque page et chaque octet du coffre est sain.</translation>
    </message>
    <message>
        <source>The vault is damaged. Do not write to it; restore a backup: “Another vault”, at the door.</source>
        <translation>Le coffre est endommagé. N’y écrivez plus ; restaurez une sauvegarde : « Autre coffre », à la porte.</translation>
    </message>
</context>
<context>
    <name>SoundRoom</name>
    <message>
        <source>This sound cannot be played here. Its text and times are whole.</source>
        <translation>Ce son ne peut pas être lu ici. Son texte et ses temps sont intacts.</translation>
    </message>
</context>
<context>
    <name>SourceHead</name>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restreint</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Demande attention</translation>
    </message>
    <message>
        <source>Being written, {0} %</source>
        <translation>En cours d’écriture, {0} %</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>En cours d’écriture</translation>
    </message>
    <message>
        <source>Waiting for its text</source>
        <translation>Attend son texte</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceScreen</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
</context>
<context>
    <name>SourceSide</name>
    <message>
        <source>Review</source>
        <translation>Réviser</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Sur cette source</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Locuteurs</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Filter by title</source>
        <translation>Filtrer par titre</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l’instant</translation>
    </message>
    <message>
        <source>Drop recordings, documents or whole folders here. They are copied into the vault, sealed, and become text. The originals stay as they are.</source>
        <translation>Déposez ici des enregistrements, des documents ou des dossiers entiers. Ils sont copiés, scellés, dans le coffre et deviennent du texte. Les originaux restent tels quels.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>No source fits</source>
        <translation>Aucune source ne convient</translation>
    </message>
    <message>
        <source>Nothing has what you filter by.</source>
        <translation>Rien ne répond à vos filtres.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>suggested</source>
        <translation>suggéré</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Say it more fully, or choose it in the library.</source>
        <translation>Précisez, ou choisissez-le dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Restore an earlier moment of it, or another copy.</source>
        <translation>Restaurez un moment antérieur, ou une autre copie.</translation>
    </message>
    <message>
        <source>Install Earwitness anew.</source>
        <translation>Réinstallez Earwitness.</translation>
    </message>
    <message>
        <source>Free some space, then try again; “Needs you” in the library has all of it.</source>
        <translation>Libérez de la place, puis réessayez ; « A besoin de vous » dans la bibliothèque montre tout.</translation>
    </message>
    <message>
        <source>Get it again: it goes on where it stopped.</source>
        <translation>Reprenez-le : il continue là où il s’est arrêté.</translation>
    </message>
    <message>
        <source>Use the passphrase; the vault itself is unharmed.</source>
        <translation>Utilisez la phrase secrète ; le coffre lui-même est intact.</translation>
    </message>
    <message>
        <source>Look in the library what there is, and try again.</source>
        <translation>Regardez dans la bibliothèque ce qu’il y a, puis réessayez.</translation>
    </message>
    <message>
        <source>Read it again and correct it there; “Versions” says what was done.</source>
        <translation>Relisez et corrigez à cet endroit ; « Versions » dit ce qui a été fait.</translation>
    </message>
    <message>
        <source>Lift the hold first (library, menu of the source), if you may.</source>
        <translation>Levez d’abord la protection (bibliothèque, menu de la source), si vous le pouvez.</translation>
    </message>
    <message>
        <source>Do not write to it; restore a backup: “Another vault”, at the door.</source>
        <translation>N’y écrivez plus ; restaurez une sauvegarde : « Autre coffre », à la porte.</translation>
    </message>
    <message>
        <source>Check the path, or go to “Another vault” and make one.</source>
        <translation>Vérifiez le chemin, ou allez à « Autre coffre » et créez-en un.</translation>
    </message>
    <message>
        <source>Privacy, Trail shows it.</source>
        <translation>Vie privée, Journal le montre.</translation>
    </message>
    <message>
        <source>Its words are corrected in the source (F2).</source>
        <translation>Ses mots se corrigent dans la source (F2).</translation>
    </message>
    <message>
        <source>Settings, About says what is missing.</source>
        <translation>Réglages, Au sujet de dit ce qui manque.</translation>
    </message>
    <message>
        <source>Privacy, Sends shows it, and what waits for your word.</source>
        <translation>Vie privée, Envois le montre, avec ce qui attend votre accord.</translation>
    </message>
    <message>
        <source>Privacy, Findings shows what waits.</source>
        <translation>Vie privée, Détections montre ce qui attend.</translation>
    </message>
    <message>
        <source>The queue shows what runs and what failed.</source>
        <translation>La file d’attente montre ce qui tourne et ce qui a échoué.</translation>
    </message>
    <message>
        <source>Settings, Models brings it here.</source>
        <translation>Réglages, Modèles l’apporte ici.</translation>
    </message>
    <message>
        <source>Privacy, People lists them.</source>
        <translation>Vie privée, Personnes en donne la liste.</translation>
    </message>
    <message>
        <source>Privacy, Labels and policy says what may happen, and why.</source>
        <translation>Vie privée, Niveaux et politique dit ce qui est permis, et pourquoi.</translation>
    </message>
    <message>
        <source>The library has the projects at its side.</source>
        <translation>La bibliothèque a les projets sur son côté.</translation>
    </message>
    <message>
        <source>Privacy, Pseudonyms lists them.</source>
        <translation>Vie privée, Pseudonymes en donne la liste.</translation>
    </message>
    <message>
        <source>F1 in the search shows how to ask.</source>
        <translation>F1 dans la recherche montre comment demander.</translation>
    </message>
    <message>
        <source>Open the source to see it.</source>
        <translation>Ouvrez la source pour le voir.</translation>
    </message>
    <message>
        <source>The trash is at the side of the library.</source>
        <translation>La corbeille est sur le côté de la bibliothèque.</translation>
    </message>
    <message>
        <source>Settings, Vault has its backups and its check.</source>
        <translation>Réglages, Coffre a ses sauvegardes et son contrôle.</translation>
    </message>
    <message>
        <source>Let the queue get there: it shows what runs and what waits.</source>
        <translation>Laissez la file y arriver : elle montre ce qui tourne et ce qui attend.</translation>
    </message>
    <message>
        <source>Say why: it stays on record.</source>
        <translation>Dites pourquoi : cela reste au journal.</translation>
    </message>
    <message>
        <source>Choose the project first.</source>
        <translation>Choisissez d’abord le projet.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>Four or more unrelated words hold best.</source>
        <translation>Quatre mots sans lien ou plus tiennent le mieux.</translation>
    </message>
    <message>
        <source>Somebody with many machines guesses it in about %1.</source>
        <translation>Quelqu’un qui a beaucoup de machines la devine en %1 environ.</translation>
    </message>
    <message>
        <source>Not enough yet (%1).</source>
        <translation>Pas encore assez (%1).</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>une minute</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 ans</translation>
    </message>
    <message>
        <source>more than a million years</source>
        <translation>plus d’un million d’années</translation>
    </message>
</context>
<context>
    <name>Tier</name>
    <message>
        <source>Content stays on this machine.</source>
        <translation>Le contenu reste sur cette machine.</translation>
    </message>
    <message>
        <source>Content goes sealed to your team, and to nobody else.</source>
        <translation>Le contenu va, scellé, à votre équipe et à personne d’autre.</translation>
    </message>
    <message>
        <source>Content may go in the clear to the places on the list.</source>
        <translation>Le contenu peut aller en clair aux endroits de la liste.</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>under a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>environ %n minute restante</numerusform>
            <numerusform>environ %n minutes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>environ %n heure restante</numerusform>
            <numerusform>environ %n heures restantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Pseudonyms</source>
        <translation>Pseudonymes</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonyme</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Ways to write it</source>
        <translation>Graphies</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Pseudonyms of this project</source>
        <translation>Pseudonymes de ce projet</translation>
    </message>
    <message>
        <source>No pseudonym was given yet</source>
        <translation>Aucun pseudonyme n’a encore été attribué</translation>
    </message>
    <message>
        <source>Export under pseudonyms: whoever is named gets a token, the same in all of the project.</source>
        <translation>Exportez sous pseudonymes : chaque personne nommée reçoit un jeton, le même dans tout le projet.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>New ones get invented names</source>
        <translation>Les nouveaux reçoivent des noms inventés</translation>
    </message>
    <message>
        <source>Else they are numbered: Person 3. Those in use stay as they are.</source>
        <translation>Sinon ils sont numérotés : Person 3. Ceux en usage restent tels quels.</translation>
    </message>
    <message>
        <source>Why you look behind it; it stays on record</source>
        <translation>Pourquoi vous regardez ; cela reste au journal</translation>
    </message>
    <message>
        <source>What to write in its place</source>
        <translation>Ce qu’il faut écrire à sa place</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Révéler</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>In truth: {forms}</source>
        <translation>En réalité : {forms}</translation>
    </message>
    <message>
        <source>It stands for nobody any more.</source>
        <translation>Il ne désigne plus personne.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>is {token} now</source>
        <translation>est maintenant {token}</translation>
    </message>
    <message>
        <source>stands for nobody any more</source>
        <translation>ne désigne plus personne</translation>
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
            <numerusform>%n transcription</numerusform>
            <numerusform>%n transcriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n détection</numerusform>
            <numerusform>%n détections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n projet</numerusform>
            <numerusform>%n projets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n locuteur</numerusform>
            <numerusform>%n locuteurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailSection</name>
    <message>
        <source>Trail</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Au sujet de</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Events looked at</source>
        <translation>Événements examinés</translation>
    </message>
    <message>
        <source>Verify the trail</source>
        <translation>Vérifier le journal</translation>
    </message>
    <message>
        <source>Hand out what is shown…</source>
        <translation>Remettre ce qui est montré…</translation>
    </message>
    <message>
        <source>What for (stays on record)</source>
        <translation>Pour quoi (reste au journal)</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Tous les actes</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Dernier jour</numerusform>
            <numerusform>%n derniers jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Depuis toujours</translation>
    </message>
    <message>
        <source>Source: title or id</source>
        <translation>Source : titre ou identifiant</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>All that happened to this source</source>
        <translation>Tout ce qui est arrivé à cette source</translation>
    </message>
    <message>
        <source>The trail is whole: {number} events, none changed, missing, added or moved.</source>
        <translation>Le journal est entier : {number} événements, aucun modifié, manquant, ajouté ou déplacé.</translation>
    </message>
    <message>
        <source>The trail is not whole. Do not work on; make a copy of the vault&apos;s folder and ask for help.</source>
        <translation>Le journal n’est pas entier. Ne continuez pas ; copiez le dossier du coffre et demandez de l’aide.</translation>
    </message>
    <message>
        <source>A new or empty folder for the part</source>
        <translation>Un dossier nouveau ou vide pour l’extrait</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {folder}.</source>
        <translation>
            <numerusform>%n événement écrit dans {folder}.</numerusform>
            <numerusform>%n événements écrits dans {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by the key {fingerprint}</source>
        <translation>Signé par la clé {fingerprint}</translation>
    </message>
    <message>
        <source>Give that fingerprint to the reader by another way: the folder says how to check the rest.</source>
        <translation>Donnez l’empreinte au lecteur par une autre voie : le dossier dit comment vérifier le reste.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Unknown speaker</source>
        <translation>Locuteur inconnu</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Back 5 seconds</source>
        <translation>Reculer de 5 secondes</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>Avancer de 5 secondes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Repeat what is chosen</source>
        <translation>Répéter ce qui est choisi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed; the voice stays as high as it is</source>
        <translation>Vitesse ; la voix garde sa hauteur</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Effacer pour de bon…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vider la corbeille…</translation>
    </message>
    <message>
        <source>What you move here is in no list and no search, and comes back with all that belongs to it.</source>
        <translation>Ce que vous mettez ici n’est dans aucune liste ni recherche, et revient avec tout ce qui lui appartient.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
</context>
<context>
    <name>TrashViewModel</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Protéger</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n source est revenue.</numerusform>
            <numerusform>%n sources sont revenues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) erased for good.</source>
        <translation>
            <numerusform>%n source effacée pour de bon.</numerusform>
            <numerusform>%n sources effacées pour de bon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others are using the vault: the remains are wiped the next time work begins.</source>
        <translation>D’autres utilisent le coffre : les restes seront effacés à la prochaine reprise du travail.</translation>
    </message>
    <message>
        <source>Earlier backups hold it until they are pruned.</source>
        <translation>Les sauvegardes antérieures le gardent jusqu’à leur nettoyage.</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) are still where they came from.</source>
        <translation>
            <numerusform>%n original est encore là d’où il vient.</numerusform>
            <numerusform>%n originaux sont encore là d’où ils viennent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under hold</source>
        <translation>Sous protection</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Earwitness goes on working here. “Quit” in this menu ends it.</source>
        <translation>Earwitness continue ici. « Quitter » dans ce menu y met fin.</translation>
    </message>
    <message>
        <source>Watching and transcribing</source>
        <translation>Surveille et transcrit</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are ready.</source>
        <translation>
            <numerusform>%n enregistrement est prêt.</numerusform>
            <numerusform>%n enregistrements sont prêts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Earwitness</source>
        <translation>Ouvrir Earwitness</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Earwitness ended unexpectedly last time. Nothing that was finished is lost.</source>
        <translation>Earwitness s’est arrêté de façon inattendue la dernière fois. Rien de ce qui était terminé n’est perdu.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlock with this system&apos;s keyring</source>
        <translation>Déverrouiller avec le trousseau de ce système</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Utiliser le code de secours</translation>
    </message>
    <message>
        <source>Another vault</source>
        <translation>Autre coffre</translation>
    </message>
    <message>
        <source>This vault is locked.</source>
        <translation>Ce coffre est verrouillé.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Utiliser la phrase secrète</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
    <message>
        <source>This takes a second or two on purpose: so does every guess of somebody else.</source>
        <translation>Cela prend exprès une seconde ou deux : chaque essai d’un autre aussi.</translation>
    </message>
    <message>
        <source>Open, make or restore another…</source>
        <translation>En ouvrir, créer ou restaurer un autre…</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Your vault</source>
        <translation>Votre coffre</translation>
    </message>
    <message>
        <source>An encrypted folder. Only your passphrase or the recovery code opens it.</source>
        <translation>Un dossier chiffré. Seuls votre phrase secrète ou le code de secours l’ouvrent.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Entretiens</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Let this system&apos;s keyring open it, too</source>
        <translation>Laisser aussi le trousseau de ce système l’ouvrir</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Création du coffre…</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Créer le coffre</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Ce qui l’ouvre</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Fixer la nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>Four or more unrelated words hold best.</source>
        <translation>Quatre mots sans lien ou plus tiennent le mieux.</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Créer un nouveau code de secours</translation>
    </message>
    <message>
        <source>Write it down now; the old code opens nothing any more.</source>
        <translation>Notez-le maintenant ; l’ancien code n’ouvre plus rien.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Je l’ai sur papier</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>One sealed file with the vault at many moments. To restore it: Another vault, at the door.</source>
        <translation>Un seul fichier scellé avec le coffre à bien des moments. Pour le restaurer : « Autre coffre », à la porte.</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Dossier ou fichier</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Seulement quand je le demande</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Tout seul</translation>
    </message>
    <message>
        <source>While Earwitness works, where it went last.</source>
        <translation>Pendant qu’Earwitness travaille, là où elle est allée la dernière fois.</translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation>Intégrité</translation>
    </message>
    <message>
        <source>Reads every page and every byte, and changes nothing.</source>
        <translation>Lit chaque page et chaque octet, et ne change rien.</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>Vérifier le coffre</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Fait jusqu’ici</translation>
    </message>
    <message>
        <source>The last one: %1.</source>
        <translation>La dernière : %1.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Il n’y a pas encore de sauvegarde.</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Where do recordings arrive?</source>
        <translation>Où arrivent les enregistrements ?</translation>
    </message>
    <message>
        <source>A recorder&apos;s folder, a phone&apos;s, a colleague&apos;s share: what is dropped there is taken by itself while Earwitness runs. Leave it empty to do without; you can always drop files on the window.</source>
        <translation>Le dossier d’un enregistreur, d’un téléphone, d’un collègue : ce qui y est déposé est repris tout seul tant qu’Earwitness tourne. Laissez vide pour vous en passer ; vous pouvez toujours déposer des fichiers sur la fenêtre.</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Dossier à surveiller</translation>
    </message>
    <message>
        <source>Move originals aside</source>
        <translation>Ranger les originaux à part</translation>
    </message>
    <message>
        <source>To “processed” in the same folder, once they are safe in the vault. Else they stay as they are.</source>
        <translation>Dans « processed » du même dossier, une fois en sûreté dans le coffre. Sinon ils restent tels quels.</translation>
    </message>
    <message>
        <source>Watch it and begin</source>
        <translation>Le surveiller et commencer</translation>
    </message>
    <message>
        <source>Begin without</source>
        <translation>Commencer sans</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Outline of the sound</source>
        <translation>Contour du son</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Recordings that stay with you</source>
        <translation>Des enregistrements qui restent chez vous</translation>
    </message>
    <message>
        <source>Earwitness turns recordings into searchable text, in an encrypted vault on this machine. Every word stays tied to its second of sound.</source>
        <translation>Earwitness transforme des enregistrements en texte consultable, dans un coffre chiffré sur cette machine. Chaque mot reste lié à sa seconde de son.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless a policy that you set says so.</source>
        <translation>Rien ne quitte cette machine, sauf si une politique que vous fixez le dit.</translation>
    </message>
    <message>
        <source>What is done and what leaves is on record, and you can look at it.</source>
        <translation>Ce qui est fait et ce qui part est consigné, et vous pouvez le regarder.</translation>
    </message>
    <message>
        <source>While the vault is locked, nothing of it can be read: no text, no names, no sound.</source>
        <translation>Tant que le coffre est verrouillé, rien ne peut en être lu : ni texte, ni noms, ni son.</translation>
    </message>
    <message>
        <source>It does not protect from a program that runs as you while the vault is open.</source>
        <translation>Il ne protège pas d’un programme qui s’exécute sous votre nom pendant que le coffre est ouvert.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Créer un coffre</translation>
    </message>
    <message>
        <source>Open a vault that I have</source>
        <translation>Ouvrir un coffre que j’ai déjà</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
</context>
</TS>
