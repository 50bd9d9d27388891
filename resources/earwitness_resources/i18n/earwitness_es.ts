<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Made of these packages, each under its own licence:</source>
        <translation>Hecho de estos paquetes, cada uno con su licencia:</translation>
    </message>
    <message>
        <source>Packages and licences</source>
        <translation>Paquetes y licencias</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>What works here and what is missing. It names no source and no word of yours.</source>
        <translation>Qué funciona aquí y qué falta. No nombra ninguna fuente ni palabra suya.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Mirar ahora</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>AboutPanel</name>
    <message>
        <source>Written by {0}, version {1}</source>
        <translation>Escrito por {0}, versión {1}</translation>
    </message>
    <message>
        <source>Evidence {0}</source>
        <translation>Prueba {0}</translation>
    </message>
    <message>
        <source>taken {0} by {1}</source>
        <translation>incorporado {0} por {1}</translation>
    </message>
</context>
<context>
    <name>Act</name>
    <message>
        <source>Trail handed out</source>
        <translation>Registro entregado</translation>
    </message>
    <message>
        <source>Part of the trail handed out</source>
        <translation>Parte del registro entregada</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Copia de seguridad hecha</translation>
    </message>
    <message>
        <source>Backup folder changed</source>
        <translation>Lugar de la copia cambiado</translation>
    </message>
    <message>
        <source>Backups planned</source>
        <translation>Copias de seguridad planificadas</translation>
    </message>
    <message>
        <source>Send allowed once</source>
        <translation>Envío permitido una vez</translation>
    </message>
    <message>
        <source>Asked for a word on a send</source>
        <translation>Se pidió la palabra para un envío</translation>
    </message>
    <message>
        <source>Connection refused by the guard</source>
        <translation>Conexión rechazada por el guardián</translation>
    </message>
    <message>
        <source>Send ended</source>
        <translation>Envío terminado</translation>
    </message>
    <message>
        <source>Send kept in by a person</source>
        <translation>Envío retenido por una persona</translation>
    </message>
    <message>
        <source>Send kept in by the policy</source>
        <translation>Envío retenido por la política</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Erased without trace</source>
        <translation>Borrado sin rastro</translation>
    </message>
    <message>
        <source>Finding added</source>
        <translation>Hallazgo añadido</translation>
    </message>
    <message>
        <source>Words always to be found</source>
        <translation>Palabras que hallar siempre</translation>
    </message>
    <message>
        <source>Findings confirmed</source>
        <translation>Hallazgos confirmados</translation>
    </message>
    <message>
        <source>Findings read</source>
        <translation>Hallazgos leídos</translation>
    </message>
    <message>
        <source>Findings rejected</source>
        <translation>Hallazgos rechazados</translation>
    </message>
    <message>
        <source>Finding changed</source>
        <translation>Hallazgo cambiado</translation>
    </message>
    <message>
        <source>Decision about findings taken back</source>
        <translation>Decisión sobre hallazgos retirada</translation>
    </message>
    <message>
        <source>To be searched for personal data again</source>
        <translation>Se buscarán de nuevo datos personales</translation>
    </message>
    <message>
        <source>Waits for the search for personal data</source>
        <translation>Espera la búsqueda de datos personales</translation>
    </message>
    <message>
        <source>Searched for personal data</source>
        <translation>Datos personales buscados</translation>
    </message>
    <message>
        <source>Folder no longer watched</source>
        <translation>Carpeta ya no vigilada</translation>
    </message>
    <message>
        <source>Folder watched</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>Legal hold lifted</source>
        <translation>Retención legal levantada</translation>
    </message>
    <message>
        <source>Legal hold placed</source>
        <translation>Retención legal impuesta</translation>
    </message>
    <message>
        <source>File put aside</source>
        <translation>Archivo apartado</translation>
    </message>
    <message>
        <source>Original moved aside</source>
        <translation>Original apartado</translation>
    </message>
    <message>
        <source>File not taken in</source>
        <translation>Archivo no incorporado</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Tarea cancelada</translation>
    </message>
    <message>
        <source>Job failed</source>
        <translation>Tarea fallida</translation>
    </message>
    <message>
        <source>Job paused</source>
        <translation>Tarea en pausa</translation>
    </message>
    <message>
        <source>Job moved in the queue</source>
        <translation>Tarea movida en la cola</translation>
    </message>
    <message>
        <source>Job let go on</source>
        <translation>Tarea reanudada</translation>
    </message>
    <message>
        <source>Job tried again</source>
        <translation>Tarea reintentada</translation>
    </message>
    <message>
        <source>Jobs cancelled</source>
        <translation>Tareas canceladas</translation>
    </message>
    <message>
        <source>Work on battery set</source>
        <translation>Trabajo con batería ajustado</translation>
    </message>
    <message>
        <source>Jobs paused</source>
        <translation>Tareas en pausa</translation>
    </message>
    <message>
        <source>Jobs let go on</source>
        <translation>Tareas reanudadas</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>Tareas reintentadas</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>Nivel fijado</translation>
    </message>
    <message>
        <source>Attachments taken out of an e-mail</source>
        <translation>Adjuntos sacados de un correo</translation>
    </message>
    <message>
        <source>Model of meaning chosen</source>
        <translation>Modelo de significado elegido</translation>
    </message>
    <message>
        <source>Looked at what was sent</source>
        <translation>Envío consultado</translation>
    </message>
    <message>
        <source>Participant entered</source>
        <translation>Participante anotado</translation>
    </message>
    <message>
        <source>Participant forgotten</source>
        <translation>Participante olvidado</translation>
    </message>
    <message>
        <source>Persons merged</source>
        <translation>Personas unidas</translation>
    </message>
    <message>
        <source>Persons read</source>
        <translation>Personas leídas</translation>
    </message>
    <message>
        <source>Person renamed</source>
        <translation>Persona renombrada</translation>
    </message>
    <message>
        <source>Person split</source>
        <translation>Persona separada</translation>
    </message>
    <message>
        <source>Policy lifted</source>
        <translation>Política levantada</translation>
    </message>
    <message>
        <source>Policy set</source>
        <translation>Política fijada</translation>
    </message>
    <message>
        <source>Policy signed</source>
        <translation>Política firmada</translation>
    </message>
    <message>
        <source>Policy key let go</source>
        <translation>Clave de política soltada</translation>
    </message>
    <message>
        <source>Project made</source>
        <translation>Proyecto creado</translation>
    </message>
    <message>
        <source>Way of transcribing chosen</source>
        <translation>Modo de transcripción elegido</translation>
    </message>
    <message>
        <source>Project exported</source>
        <translation>Proyecto exportado</translation>
    </message>
    <message>
        <source>Project renamed</source>
        <translation>Proyecto renombrado</translation>
    </message>
    <message>
        <source>Pseudonyms given</source>
        <translation>Seudónimos asignados</translation>
    </message>
    <message>
        <source>Key of the pseudonyms made</source>
        <translation>Clave de los seudónimos creada</translation>
    </message>
    <message>
        <source>Pseudonym renamed</source>
        <translation>Seudónimo renombrado</translation>
    </message>
    <message>
        <source>Real names put back</source>
        <translation>Nombres reales repuestos</translation>
    </message>
    <message>
        <source>Pseudonym revealed</source>
        <translation>Seudónimo revelado</translation>
    </message>
    <message>
        <source>Kind of pseudonyms chosen</source>
        <translation>Tipo de seudónimos elegido</translation>
    </message>
    <message>
        <source>Quote made</source>
        <translation>Cita hecha</translation>
    </message>
    <message>
        <source>Quote confirmed</source>
        <translation>Cita confirmada</translation>
    </message>
    <message>
        <source>Quote moved</source>
        <translation>Cita movida</translation>
    </message>
    <message>
        <source>Note on a quote</source>
        <translation>Nota sobre una cita</translation>
    </message>
    <message>
        <source>Quotes read</source>
        <translation>Citas leídas</translation>
    </message>
    <message>
        <source>Quote removed</source>
        <translation>Cita quitada</translation>
    </message>
    <message>
        <source>Retention carried out</source>
        <translation>Conservación aplicada</translation>
    </message>
    <message>
        <source>Retention lifted</source>
        <translation>Conservación levantada</translation>
    </message>
    <message>
        <source>Retention set</source>
        <translation>Conservación fijada</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>Buscado</translation>
    </message>
    <message>
        <source>Saved search run</source>
        <translation>Búsqueda guardada ejecutada</translation>
    </message>
    <message>
        <source>Saved search pinned or unpinned</source>
        <translation>Búsqueda guardada fijada o soltada</translation>
    </message>
    <message>
        <source>Saved search removed</source>
        <translation>Búsqueda guardada quitada</translation>
    </message>
    <message>
        <source>Saved search renamed</source>
        <translation>Búsqueda guardada renombrada</translation>
    </message>
    <message>
        <source>Search saved</source>
        <translation>Búsqueda guardada</translation>
    </message>
    <message>
        <source>Sound exported</source>
        <translation>Sonido exportado</translation>
    </message>
    <message>
        <source>Exported sound written</source>
        <translation>Sonido exportado escrito</translation>
    </message>
    <message>
        <source>Sound opened</source>
        <translation>Sonido abierto</translation>
    </message>
    <message>
        <source>Source needs attention</source>
        <translation>La fuente requiere atención</translation>
    </message>
    <message>
        <source>Recording decoded</source>
        <translation>Grabación decodificada</translation>
    </message>
    <message>
        <source>Sound erased</source>
        <translation>Sonido borrado</translation>
    </message>
    <message>
        <source>Text taken out of a document</source>
        <translation>Texto extraído de un documento</translation>
    </message>
    <message>
        <source>Source moved to another project</source>
        <translation>Fuente movida a otro proyecto</translation>
    </message>
    <message>
        <source>Text recognised in a picture</source>
        <translation>Texto reconocido en una imagen</translation>
    </message>
    <message>
        <source>Source renamed</source>
        <translation>Fuente renombrada</translation>
    </message>
    <message>
        <source>Source taken in</source>
        <translation>Fuente incorporada</translation>
    </message>
    <message>
        <source>Source put into the trash</source>
        <translation>Fuente puesta en la papelera</translation>
    </message>
    <message>
        <source>Source restored</source>
        <translation>Fuente restaurada</translation>
    </message>
    <message>
        <source>Speaker given</source>
        <translation>Hablante asignado</translation>
    </message>
    <message>
        <source>Speakers told apart</source>
        <translation>Hablantes distinguidos</translation>
    </message>
    <message>
        <source>Speakers merged</source>
        <translation>Hablantes unidos</translation>
    </message>
    <message>
        <source>Speaker named</source>
        <translation>Hablante nombrado</translation>
    </message>
    <message>
        <source>Speakers to be told apart again</source>
        <translation>Hablantes por distinguir de nuevo</translation>
    </message>
    <message>
        <source>Stretch to be transcribed again</source>
        <translation>Fragmento por transcribir de nuevo</translation>
    </message>
    <message>
        <source>Trail begun</source>
        <translation>Registro iniciado</translation>
    </message>
    <message>
        <source>Trail had been cut</source>
        <translation>El registro había sido cortado</translation>
    </message>
    <message>
        <source>To be transcribed again</source>
        <translation>Por transcribir de nuevo</translation>
    </message>
    <message>
        <source>Transcription begun</source>
        <translation>Transcripción empezada</translation>
    </message>
    <message>
        <source>Transcript complete</source>
        <translation>Transcripción completa</translation>
    </message>
    <message>
        <source>Transcript exported</source>
        <translation>Transcripción exportada</translation>
    </message>
    <message>
        <source>Exported transcript written</source>
        <translation>Transcripción exportada escrita</translation>
    </message>
    <message>
        <source>Stretch transcribed again</source>
        <translation>Fragmento transcrito de nuevo</translation>
    </message>
    <message>
        <source>Doubt settled</source>
        <translation>Duda resuelta</translation>
    </message>
    <message>
        <source>Transcript brought in</source>
        <translation>Transcripción traída</translation>
    </message>
    <message>
        <source>Segments merged</source>
        <translation>Segmentos unidos</translation>
    </message>
    <message>
        <source>Transcript read</source>
        <translation>Transcripción leída</translation>
    </message>
    <message>
        <source>Correction done again</source>
        <translation>Corrección rehecha</translation>
    </message>
    <message>
        <source>Words replaced everywhere</source>
        <translation>Palabras sustituidas en todas partes</translation>
    </message>
    <message>
        <source>Earlier version restored</source>
        <translation>Versión anterior restaurada</translation>
    </message>
    <message>
        <source>Speaker of words changed</source>
        <translation>Hablante de palabras cambiado</translation>
    </message>
    <message>
        <source>Segment split</source>
        <translation>Segmento dividido</translation>
    </message>
    <message>
        <source>Words corrected</source>
        <translation>Palabras corregidas</translation>
    </message>
    <message>
        <source>Correction undone</source>
        <translation>Corrección deshecha</translation>
    </message>
    <message>
        <source>Trash emptied</source>
        <translation>Papelera vaciada</translation>
    </message>
    <message>
        <source>Keyring of the system set</source>
        <translation>Llavero del sistema ajustado</translation>
    </message>
    <message>
        <source>Vault mended</source>
        <translation>Bóveda remendada</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Frase de contraseña cambiada</translation>
    </message>
    <message>
        <source>Recovery code renewed</source>
        <translation>Código de recuperación renovado</translation>
    </message>
    <message>
        <source>Key of the vault renewed</source>
        <translation>Clave de la bóveda renovada</translation>
    </message>
    <message>
        <source>Vault repaired</source>
        <translation>Bóveda reparada</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>Copia de seguridad restaurada</translation>
    </message>
    <message>
        <source>Vault opened</source>
        <translation>Bóveda abierta</translation>
    </message>
    <message>
        <source>Failed tries to open</source>
        <translation>Intentos fallidos de abrir</translation>
    </message>
</context>
<context>
    <name>ActGroup</name>
    <message>
        <source>Transcripts</source>
        <translation>Transcripciones</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Bóveda</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Taking files into the vault…</source>
        <translation>Incorporando archivos a la bóveda…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s):</source>
        <translation>
            <numerusform>%Ln archivo:</numerusform>
            <numerusform>%Ln archivos:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken.</source>
        <translation>
            <numerusform>%n incorporado.</numerusform>
            <numerusform>%n incorporados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was or were here already.</source>
        <translation>
            <numerusform>%n ya estaba aquí.</numerusform>
            <numerusform>%n ya estaban aquí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken.</source>
        <translation>
            <numerusform>%n no incorporado.</numerusform>
            <numerusform>%n no incorporados.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was nothing to take.</source>
        <translation>No había nada que incorporar.</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Files that need a look</source>
        <translation>Archivos que requieren una mirada</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>AskingCard</name>
    <message>
        <source>What would happen if…</source>
        <translation>Qué pasaría si…</translation>
    </message>
    <message>
        <source>This source: title or id (else any source)</source>
        <translation>Esta fuente: título o identificador (si no, cualquiera)</translation>
    </message>
    <message>
        <source>Went to this host (else all there are)</source>
        <translation>A este servidor (si no, a todos los que hay)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>For any purpose</source>
        <translation>Para cualquier fin</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Any project</source>
        <translation>Cualquier proyecto</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>redacted</source>
        <translation>ocultado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>AttentionPage</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Dejarlo estar</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Reintentar todo</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Exportar la lista…</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Le necesita</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nada le necesita</translation>
    </message>
    <message>
        <source>What fails or is not taken stands here.</source>
        <translation>Lo que falla o no se incorpora está aquí.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Exportar la lista</translation>
    </message>
</context>
<context>
    <name>AttentionViewModel</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message numerus="yes">
        <source>%n to be tried again.</source>
        <translation>
            <numerusform>%n por reintentar.</numerusform>
            <numerusform>%n por reintentar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is tried again.</source>
        <translation>Se reintenta todo.</translation>
    </message>
    <message numerus="yes">
        <source>%n left as they are.</source>
        <translation>
            <numerusform>%n queda como está.</numerusform>
            <numerusform>%n quedan como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is written.</source>
        <translation>La lista está escrita.</translation>
    </message>
</context>
<context>
    <name>CellsModel</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>ChoosingCard</name>
    <message>
        <source>Choose a policy</source>
        <translation>Elegir una política</translation>
    </message>
    <message>
        <source>For the vault, or for a project</source>
        <translation>Para la bóveda o para un proyecto</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Choose one…</source>
        <translation>Elija una…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>De un archivo…</translation>
    </message>
    <message>
        <source>For the whole vault</source>
        <translation>Para toda la bóveda</translation>
    </message>
    <message>
        <source>For the project {name}</source>
        <translation>Para el proyecto {name}</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>He leído esto</translation>
    </message>
    <message>
        <source>That is meant</source>
        <translation>Es lo que se quiere</translation>
    </message>
    <message>
        <source>The fingerprint that the signer told you</source>
        <translation>La huella que le dijo quien firma</translation>
    </message>
    <message>
        <source>Why (stays on record)</source>
        <translation>Por qué (queda registrado)</translation>
    </message>
    <message>
        <source>Go back to an older version on purpose</source>
        <translation>Volver a propósito a una versión anterior</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>Poner en vigor</translation>
    </message>
    <message>
        <source>Let this project have no policy of its own</source>
        <translation>Dejar este proyecto sin política propia</translation>
    </message>
    <message>
        <source>A policy</source>
        <translation>Una política</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>It allows more than what is in force:</source>
        <translation>Permite más de lo que está en vigor:</translation>
    </message>
    <message>
        <source>It allows no more than what is in force.</source>
        <translation>No permite más de lo que está en vigor.</translation>
    </message>
    <message>
        <source>Under this policy content can leave this machine, to: {places}. Each send is in the ledger with its bytes; what went cannot be called back.</source>
        <translation>Con esta política puede salir contenido de este equipo, a: {places}. Cada envío está en el libro con sus bytes; lo que salió no se puede recuperar.</translation>
    </message>
    <message>
        <source>your team, sealed</source>
        <translation>su equipo, sellado</translation>
    </message>
    <message numerus="yes">
        <source>Its retention would trash or erase %n source(s) at once: {titles}</source>
        <translation>
            <numerusform>Su plazo de conservación tiraría o borraría de inmediato %n fuente: {titles}</numerusform>
            <numerusform>Su plazo de conservación tiraría o borraría de inmediato %n fuentes: {titles}</numerusform>
        </translation>
    </message>
    <message>
        <source>It is signed with a key that is not known here.</source>
        <translation>Está firmada con una clave que aquí no se conoce.</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Confirm the finding</source>
        <translation>Confirmar el hallazgo</translation>
    </message>
    <message>
        <source>Reject the finding</source>
        <translation>Rechazar el hallazgo</translation>
    </message>
    <message>
        <source>The finding is something else…</source>
        <translation>El hallazgo es otra cosa…</translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation>Retirar la última decisión</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>Adelante 5 segundos</translation>
    </message>
    <message>
        <source>Back 2 seconds</source>
        <translation>Atrás 2 segundos</translation>
    </message>
    <message>
        <source>On 2 seconds</source>
        <translation>Adelante 2 segundos</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Repeat what is chosen</source>
        <translation>Repetir lo elegido</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Reproducir desde aquí</translation>
    </message>
    <message>
        <source>Follow the sound</source>
        <translation>Seguir el sonido</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>Buscar en este texto</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Siguiente resultado</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Choose all of it</source>
        <translation>Elegirlo todo</translation>
    </message>
    <message>
        <source>Correct this segment</source>
        <translation>Corregir este segmento</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Dividir aquí</translation>
    </message>
    <message>
        <source>Merge with the next</source>
        <translation>Unir con el siguiente</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Transcribe this again</source>
        <translation>Transcribir esto de nuevo</translation>
    </message>
    <message>
        <source>Mark as personal data…</source>
        <translation>Marcar como dato personal…</translation>
    </message>
    <message>
        <source>Who speaks…</source>
        <translation>Quién habla…</translation>
    </message>
    <message>
        <source>Next doubtful place</source>
        <translation>Siguiente punto dudoso</translation>
    </message>
    <message>
        <source>Previous doubtful place</source>
        <translation>Punto dudoso anterior</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Siguiente hallazgo</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Hallazgo anterior</translation>
    </message>
    <message>
        <source>Hear it again</source>
        <translation>Oírlo otra vez</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es correcto</translation>
    </message>
    <message>
        <source>It is not personal data</source>
        <translation>No es un dato personal</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Compare with the machine</source>
        <translation>Comparar con la máquina</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Diferencia siguiente</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Diferencia anterior</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Sobre esta fuente</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Todos los comandos…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Nuevo proyecto…</translation>
    </message>
    <message>
        <source>Filter by title</source>
        <translation>Filtrar por título</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Move to project…</source>
        <translation>Mover a un proyecto…</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Nivel…</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Retener…</translation>
    </message>
    <message>
        <source>Lift the hold…</source>
        <translation>Levantar la retención…</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Transcribir de nuevo</translation>
    </message>
    <message>
        <source>Find speakers again</source>
        <translation>Volver a encontrar hablantes</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Guardar esta búsqueda…</translation>
    </message>
    <message>
        <source>Exact words only</source>
        <translation>Solo palabras exactas</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>Play the hit</source>
        <translation>Reproducir el resultado</translation>
    </message>
    <message>
        <source>Pause everything, or go on</source>
        <translation>Pausar todo o continuar</translation>
    </message>
    <message>
        <source>Stop after this file</source>
        <translation>Detener después de este archivo</translation>
    </message>
    <message>
        <source>Cancel all jobs…</source>
        <translation>Cancelar todas las tareas…</translation>
    </message>
    <message>
        <source>Do first</source>
        <translation>Hacer primero</translation>
    </message>
    <message>
        <source>Do last</source>
        <translation>Hacer al final</translation>
    </message>
    <message>
        <source>Pause these</source>
        <translation>Pausar estas</translation>
    </message>
    <message>
        <source>Let these go on</source>
        <translation>Dejar que estas sigan</translation>
    </message>
    <message>
        <source>Cancel these</source>
        <translation>Cancelar estas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>CommandGroup</name>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Bóveda</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Todos los comandos</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué desea hacer?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Nothing was changed: these are the machine&apos;s words.</source>
        <translation>No se ha cambiado nada: son las palabras de la máquina.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>What differs from the machine&apos;s words</source>
        <translation>Lo que difiere de las palabras de la máquina</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>y %n línea más</numerusform>
            <numerusform>y %n líneas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: these are the machine&apos;s words.</source>
        <translation>No se ha cambiado nada: son las palabras de la máquina.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ from the machine&apos;s words</source>
        <translation>
            <numerusform>%n punto difiere de las palabras de la máquina</numerusform>
            <numerusform>%n puntos difieren de las palabras de la máquina</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut otherwise: {0}</source>
        <translation>Cortado de otro modo: {0}</translation>
    </message>
</context>
<context>
    <name>CustodyCard</name>
    <message>
        <source>Custody</source>
        <translation>Custodia</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>version {number}, {origin}, {state}</source>
        <translation>versión {number}, {origin}, {state}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Incorporado</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>A paper stays as it was taken in.</source>
        <translation>Un documento queda como se incorporó.</translation>
    </message>
    <message>
        <source>The text can be corrected as soon as the machine has written all of it.</source>
        <translation>El texto se puede corregir en cuanto la máquina lo haya escrito todo.</translation>
    </message>
    <message>
        <source>It will be transcribed again. What comes of it appears here, and can be undone.</source>
        <translation>Se transcribirá de nuevo. El resultado aparece aquí y se puede deshacer.</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Reproducir desde aquí</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Dividir aquí</translation>
    </message>
    <message>
        <source>Merge with the next</source>
        <translation>Unir con el siguiente</translation>
    </message>
    <message>
        <source>Transcribe again</source>
        <translation>Transcribir de nuevo</translation>
    </message>
    <message>
        <source>This segment was changed elsewhere. What you typed is kept as a draft.</source>
        <translation>Este segmento se cambió en otro sitio. Lo que escribió se guarda como borrador.</translation>
    </message>
    <message>
        <source>What you were typing is here again. Enter keeps it, Esc leaves it out.</source>
        <translation>Lo que escribía está aquí de nuevo. Intro lo conserva, Esc lo deja fuera.</translation>
    </message>
    <message>
        <source>You had typed “{0}” over a segment that is another one now.</source>
        <translation>Había escrito «{0}» sobre un segmento que ahora es otro.</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>Choose a row to see all that is on record of it.</source>
        <translation>Elija una fila para ver todo lo que consta de ella.</translation>
    </message>
    <message>
        <source>Show what went</source>
        <translation>Mostrar lo que salió</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>Lo que salió</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Made unreadable</source>
        <translation>Hecho ilegible</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>{size}, of which {left} left</source>
        <translation>{size}, de los que salieron {left}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Hecho de</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n fuente</numerusform>
            <numerusform>%n fuentes</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>Buscar en este texto</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Siguiente resultado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada hallado</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
</context>
<context>
    <name>FindingsSection</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Nothing waits for a look</source>
        <translation>Nada espera una mirada</translation>
    </message>
    <message>
        <source>Whatever is found in new sources comes here, the riskiest first.</source>
        <translation>Lo que se halle en fuentes nuevas viene aquí, lo más delicado primero.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Todos los proyectos</translation>
    </message>
    <message>
        <source>Show all sources</source>
        <translation>Mostrar todas las fuentes</translation>
    </message>
    <message>
        <source>Findings to look at</source>
        <translation>Hallazgos por revisar</translation>
    </message>
    <message>
        <source>The same wherever it stands in the project</source>
        <translation>Lo mismo dondequiera que esté en el proyecto</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>It is something else</source>
        <translation>Es otra cosa</translation>
    </message>
    <message>
        <source>It is something else…</source>
        <translation>Es otra cosa…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n hallazgo por revisar.</numerusform>
            <numerusform>%n hallazgos por revisar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: what was decided about %n finding(s) or person(s).</source>
        <translation>
            <numerusform>Retirado: lo decidido sobre %n hallazgo o persona.</numerusform>
            <numerusform>Retirado: lo decidido sobre %n hallazgos o personas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Choose the folder whose name ends in %1.</source>
        <translation>Elija la carpeta cuyo nombre termina en %1.</translation>
    </message>
</context>
<context>
    <name>FirstRunView</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>FoldersPage</name>
    <message>
        <source>Watched</source>
        <translation>Vigilada</translation>
    </message>
    <message>
        <source>What arrives in them is taken by itself.</source>
        <translation>Lo que llega a ellas se incorpora solo.</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Aún no se vigila ninguna carpeta.</translation>
    </message>
    <message>
        <source>Watch another</source>
        <translation>Vigilar otra</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Move originals aside</source>
        <translation>Apartar los originales</translation>
    </message>
    <message>
        <source>To “processed” in the same folder, once they are safe in the vault.</source>
        <translation>A «processed» en la misma carpeta, cuando estén a salvo en la bóveda.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Vigilar</translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Dejar de vigilar</translation>
    </message>
    <message>
        <source>originals go aside</source>
        <translation>los originales se apartan</translation>
    </message>
    <message>
        <source>originals stay</source>
        <translation>los originales se quedan</translation>
    </message>
    <message>
        <source>not there now</source>
        <translation>ahora no está</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Follow the sound</source>
        <translation>Seguir el sonido</translation>
    </message>
</context>
<context>
    <name>FoundHere</name>
    <message>
        <source>Open {place}</source>
        <translation>Abrir {place}</translation>
    </message>
    <message>
        <source>Found by {detector}, {percent} % sure.</source>
        <translation>Hallado por {detector}, seguro al {percent} %.</translation>
    </message>
    <message>
        <source>Means person {number}.</source>
        <translation>Se refiere a la persona {number}.</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>A file outside the vault is no longer protected by it.</source>
        <translation>Un archivo fuera de la bóveda ya no está protegido por ella.</translation>
    </message>
    <message>
        <source>What was found is hidden under a profile; what nobody found is not. A voice tells who speaks, and a story can point to somebody without a name. Read what you hand on.</source>
        <translation>Lo hallado queda oculto con un perfil; lo que nadie halló, no. Una voz delata quién habla, y un relato puede señalar a alguien sin nombrarlo. Lea lo que entrega.</translation>
    </message>
    <message>
        <source>A whole project</source>
        <translation>Un proyecto entero</translation>
    </message>
    <message>
        <source>A whole project…</source>
        <translation>Un proyecto entero…</translation>
    </message>
    <message>
        <source>Hide only what was confirmed</source>
        <translation>Ocultar solo lo confirmado</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Con el sonido</translation>
    </message>
    <message>
        <source>For Excel</source>
        <translation>Para Excel</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Escribir…</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Archivos escritos</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Datos personales</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>Cómo se verá</translation>
    </message>
    <message>
        <source>The document</source>
        <translation>El documento</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Documento de Word (DOCX)</translation>
    </message>
    <message>
        <source>Plain text (TXT)</source>
        <translation>Texto sin formato (TXT)</translation>
    </message>
    <message>
        <source>Page that plays (HTML)</source>
        <translation>Página que reproduce (HTML)</translation>
    </message>
    <message>
        <source>Subtitles (SRT)</source>
        <translation>Subtítulos (SRT)</translation>
    </message>
    <message>
        <source>Subtitles for the web (VTT)</source>
        <translation>Subtítulos para la web (VTT)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>Everything, for programs (JSON)</source>
        <translation>Todo, para programas (JSON)</translation>
    </message>
    <message>
        <source>Sound alone (MP3)</source>
        <translation>Solo el sonido (MP3)</translation>
    </message>
    <message>
        <source>A project as a database (SQLite)</source>
        <translation>Un proyecto como base de datos (SQLite)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> y %n más</numerusform>
            <numerusform> y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Aún no se ha elegido nada.</translation>
    </message>
    <message>
        <source>Choose sources in the library and come back with Export, or take a whole project.</source>
        <translation>Elija fuentes en la biblioteca y vuelva con «Exportar», o tome un proyecto entero.</translation>
    </message>
    <message>
        <source>A database holds a whole project: choose one above.</source>
        <translation>Una base contiene un proyecto entero: elija uno arriba.</translation>
    </message>
    <message>
        <source>Nothing is written.</source>
        <translation>No se escribe nada.</translation>
    </message>
    <message>
        <source>The policy demands: {profile}. So it is written.</source>
        <translation>La política exige: {profile}. Así se escribe.</translation>
    </message>
    <message>
        <source>The policy lets it be written.</source>
        <translation>La política permite escribirlo.</translation>
    </message>
    <message>
        <source>The sound as it is; under a profile, what was found is bleeped.</source>
        <translation>El sonido tal como está; con un perfil, lo hallado se tapa con un pitido.</translation>
    </message>
    <message>
        <source>All that was said in the project as tables, for any program that reads SQLite.</source>
        <translation>Todo lo dicho en el proyecto como tablas, para cualquier programa que lea SQLite.</translation>
    </message>
    <message>
        <source>The first pages, read back from the document itself.</source>
        <translation>Las primeras páginas, leídas del propio documento.</translation>
    </message>
    <message>
        <source>Read back from the document itself.</source>
        <translation>Leído del propio documento.</translation>
    </message>
    <message>
        <source>The beginning, letter by letter as it will be written.</source>
        <translation>El principio, letra por letra, como se escribirá.</translation>
    </message>
    <message>
        <source>Letter by letter as it will be written.</source>
        <translation>Letra por letra, como se escribirá.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to {place}: {size}.</source>
        <translation>
            <numerusform>%n archivo escrito en {place}: {size}.</numerusform>
            <numerusform>%n archivos escritos en {place}: {size}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Have this version again</source>
        <translation>Recuperar esta versión</translation>
    </message>
    <message>
        <source>0  ·  as the machine gave it</source>
        <translation>0  ·  como lo dio la máquina</translation>
    </message>
    <message>
        <source>Have the machine&apos;s words again</source>
        <translation>Recuperar las palabras de la máquina</translation>
    </message>
    <message>
        <source>words corrected</source>
        <translation>palabras corregidas</translation>
    </message>
    <message>
        <source>replaced everywhere</source>
        <translation>sustituido en todas partes</translation>
    </message>
    <message>
        <source>split</source>
        <translation>dividido</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>unido</translation>
    </message>
    <message>
        <source>another speaker</source>
        <translation>otro hablante</translation>
    </message>
    <message>
        <source>transcribed again</source>
        <translation>transcrito de nuevo</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>rehecho</translation>
    </message>
    <message>
        <source>an earlier version restored</source>
        <translation>una versión anterior restaurada</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>by meaning</source>
        <translation>por significado</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
</context>
<context>
    <name>JobsModel</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Queda</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>Is it in safe hands?</source>
        <translation>¿Está en buenas manos?</translation>
    </message>
    <message>
        <source>Type two groups of the code from your paper. After this, the code is gone from here.</source>
        <translation>Escriba dos grupos del código de su papel. Después, el código desaparece de aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Group %n</source>
        <translation>
            <numerusform>Grupo %n</numerusform>
            <numerusform>Grupo %n</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not what the page says. Look again, or go back to see the code.</source>
        <translation>No es lo que dice la hoja. Mire otra vez, o vuelva atrás para ver el código.</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Dirección web</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Dirección de red</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Cuenta bancaria</translation>
    </message>
    <message>
        <source>Payment card</source>
        <translation>Tarjeta de pago</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Número de identidad</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Número fiscal</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Número de IVA</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Número de la seguridad social</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>Permiso de conducir</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>Matrícula</translation>
    </message>
    <message>
        <source>Other number or code</source>
        <translation>Otro número o código</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nacionalidad</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>Religion</source>
        <translation>Religión</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Trade union</source>
        <translation>Sindicato</translation>
    </message>
    <message>
        <source>Sexuality</source>
        <translation>Sexualidad</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Origen étnico</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Delito</translation>
    </message>
</context>
<context>
    <name>KitPage</name>
    <message>
        <source>Your recovery code</source>
        <translation>Su código de recuperación</translation>
    </message>
    <message>
        <source>It opens the vault when the passphrase is forgotten. It is shown this once and kept nowhere: without it and the passphrase nobody can open the vault, not even we. Print it, or write it down, and keep it away from this machine.</source>
        <translation>Abre la bóveda cuando se ha olvidado la frase de contraseña. Se muestra solo esta vez y no se guarda en ninguna parte: sin él ni la frase nadie puede abrir la bóveda, tampoco nosotros. Imprímalo o cópielo, y guárdelo lejos de este equipo.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>File to save the page to</source>
        <translation>Archivo donde guardar la hoja</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Or save the page as a file, on a stick that you lock away:</source>
        <translation>O guarde la hoja como archivo, en una memoria que cierre con llave:</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Lo tengo en papel</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Earwitness recovery kit</source>
        <translation>Hoja de recuperación de Earwitness</translation>
    </message>
    <message>
        <source>The page is saved. Whoever reads the file can open the vault: print it, then delete it.</source>
        <translation>La hoja está guardada. Quien lea el archivo puede abrir la bóveda: imprímala y luego bórrela.</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>public</source>
        <translation>público</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>interno</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>confidencial</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>restringido</translation>
    </message>
</context>
<context>
    <name>LabellingCard</name>
    <message>
        <source>Labels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Only this source: title or id</source>
        <translation>Solo esta fuente: título o identificador</translation>
    </message>
    <message>
        <source>Why (needed to lower it)</source>
        <translation>Por qué (necesario para bajarlo)</translation>
    </message>
    <message>
        <source>Set the label</source>
        <translation>Fijar el nivel</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>What is found in a source can raise its label; only a person lowers it.</source>
        <translation>Lo que se halla en una fuente puede subir su nivel; solo una persona lo baja.</translation>
    </message>
    <message>
        <source>There is no source yet.</source>
        <translation>Aún no hay ninguna fuente.</translation>
    </message>
    <message>
        <source>{name}: its label was never changed.</source>
        <translation>{name}: su nivel nunca cambió.</translation>
    </message>
    <message>
        <source>by what was found</source>
        <translation>por lo hallado</translation>
    </message>
    <message>
        <source>by {actor}</source>
        <translation>por {actor}</translation>
    </message>
    <message>
        <source>source</source>
        <translation>fuente</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>la bóveda</translation>
    </message>
    <message>
        <source>Let go to take this into {place}.</source>
        <translation>Suelte para incorporar esto a {place}.</translation>
    </message>
    <message>
        <source>Places and filters</source>
        <translation>Lugares y filtros</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Archivos…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Una carpeta…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
</context>
<context>
    <name>LibraryViewModel</name>
    <message>
        <source>Project added.</source>
        <translation>Proyecto añadido.</translation>
    </message>
    <message>
        <source>Project renamed.</source>
        <translation>Proyecto renombrado.</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Nombre cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) moved.</source>
        <translation>
            <numerusform>%n fuente movida.</numerusform>
            <numerusform>%n fuentes movidas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) labelled.</source>
        <translation>
            <numerusform>%n fuente clasificada.</numerusform>
            <numerusform>%n fuentes clasificadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) in the trash.</source>
        <translation>
            <numerusform>%n fuente en la papelera.</numerusform>
            <numerusform>%n fuentes en la papelera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n fuente recuperada.</numerusform>
            <numerusform>%n fuentes recuperadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) under hold.</source>
        <translation>
            <numerusform>%n fuente bajo retención.</numerusform>
            <numerusform>%n fuentes bajo retención.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) no longer under hold.</source>
        <translation>
            <numerusform>%n fuente ya sin retención.</numerusform>
            <numerusform>%n fuentes ya sin retención.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) to be done again.</source>
        <translation>
            <numerusform>%n fuente se rehará.</numerusform>
            <numerusform>%n fuentes se reharán.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speakers of %n source(s) to be found again.</source>
        <translation>
            <numerusform>Se volverán a encontrar los hablantes de %n fuente.</numerusform>
            <numerusform>Se volverán a encontrar los hablantes de %n fuentes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Mark as personal data</source>
        <translation>Marcar como dato personal</translation>
    </message>
    <message>
        <source>Specially protected</source>
        <translation>Especialmente protegido</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Marked as: {kind}. It is confirmed, and hidden from now on wherever findings are hidden.</source>
        <translation>Marcado como: {kind}. Está confirmado y desde ahora se oculta allí donde se ocultan los hallazgos.</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>How shall it listen?</source>
        <translation>¿Cómo debe escuchar?</translation>
    </message>
    <message>
        <source>A model on this machine turns sound into text. Larger ones hear better and take longer.</source>
        <translation>Un modelo en este equipo convierte el sonido en texto. Los mayores oyen mejor y tardan más.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>El mejor</translation>
    </message>
    <message>
        <source>Measure this machine (about a minute)</source>
        <translation>Medir este equipo (un minuto, más o menos)</translation>
    </message>
    <message>
        <source>Hears better, and has to be brought here once:</source>
        <translation>Oye mejor y hay que traerlo aquí una vez:</translation>
    </message>
    <message>
        <source>No model fits this machine. Recordings are kept, and wait.</source>
        <translation>Ningún modelo cabe en este equipo. Las grabaciones se guardan y esperan.</translation>
    </message>
    <message>
        <source>No model is here yet.</source>
        <translation>Todavía no hay ningún modelo aquí.</translation>
    </message>
    <message>
        <source>Listening to a minute of sound…</source>
        <translation>Escuchando un minuto de sonido…</translation>
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
        <translation>una hora de sonido tarda %1</translation>
    </message>
    <message>
        <source>an hour of sound takes about %1</source>
        <translation>una hora de sonido tarda unos %1</translation>
    </message>
    <message>
        <source>too large for this machine&apos;s memory</source>
        <translation>demasiado grande para la memoria de este equipo</translation>
    </message>
    <message>
        <source>damaged: get it again</source>
        <translation>dañado: hay que traerlo otra vez</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>no está aquí</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Get</source>
        <translation>Obtener</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Each is pinned by its hash. They come by the one door, as far as the policies allow.</source>
        <translation>Cada uno está fijado por su hash. Llegan por la única puerta, en lo que permiten las políticas.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Telling speakers apart</source>
        <translation>Distinguir hablantes</translation>
    </message>
    <message>
        <source>Searching by meaning</source>
        <translation>Búsqueda por significado</translation>
    </message>
    <message>
        <source>Measure this machine</source>
        <translation>Medir este equipo</translation>
    </message>
</context>
<context>
    <name>MoreLine</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>Name of {0}</source>
        <translation>Nombre de {0}</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Quién habla</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>Name {0}…</source>
        <translation>Dar nombre a {0}…</translation>
    </message>
    <message>
        <source>{0} is the same person as</source>
        <translation>{0} es la misma persona que</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Copy report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>Choose its folder. The name ends in %1.</source>
        <translation>Elija su carpeta. El nombre termina en %1.</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Abrir una bóveda</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>Carpeta de la bóveda</translation>
    </message>
    <message>
        <source>Go to its door</source>
        <translation>Ir a su puerta</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Went, and was answered</source>
        <translation>Salió y tuvo respuesta</translation>
    </message>
    <message>
        <source>Went at least in part, without an answer</source>
        <translation>Salió al menos en parte, sin respuesta</translation>
    </message>
    <message>
        <source>Kept in by the policy</source>
        <translation>Retenido por la política</translation>
    </message>
    <message>
        <source>Kept in by the guard</source>
        <translation>Retenido por el guardián</translation>
    </message>
    <message>
        <source>Waits for your word</source>
        <translation>Espera su palabra</translation>
    </message>
    <message>
        <source>End not known: counts as gone</source>
        <translation>Final desconocido: cuenta como salido</translation>
    </message>
</context>
<context>
    <name>OverviewSection</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>Labels and policy</source>
        <translation>Niveles y política</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Review findings</source>
        <translation>Revisar los hallazgos</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Look at sends</source>
        <translation>Ver los envíos</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Look at the trail</source>
        <translation>Ver el registro</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Niveles</translation>
    </message>
    <message>
        <source>Change labels</source>
        <translation>Cambiar los niveles</translation>
    </message>
    <message>
        <source>{size} have left this machine.</source>
        <translation>{size} han salido de este equipo.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at.</source>
        <translation>
            <numerusform>%n hallazgo por revisar.</numerusform>
            <numerusform>%n hallazgos por revisar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for a look.</source>
        <translation>Nada espera una mirada.</translation>
    </message>
    <message>
        <source>What was found is hidden in what you export under a profile, also before you looked.</source>
        <translation>Lo hallado se oculta en lo que exporta con un perfil, también antes de que lo mire.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for your word.</source>
        <translation>
            <numerusform>%n solicitud espera su palabra.</numerusform>
            <numerusform>%n solicitudes esperan su palabra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were kept in.</source>
        <translation>
            <numerusform>Se retuvo %n intento.</numerusform>
            <numerusform>Se retuvieron %n intentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for your word.</source>
        <translation>Nada espera su palabra.</translation>
    </message>
    <message>
        <source>Every attempt is in the ledger, with the bytes that went.</source>
        <translation>Cada intento está en el libro de envíos, con los bytes que salieron.</translation>
    </message>
    <message>
        <source>{number} events are on record.</source>
        <translation>{number} eventos están registrados.</translation>
    </message>
    <message>
        <source>Who did what, chained so that a missing or changed event is found.</source>
        <translation>Quién hizo qué, encadenado de modo que se descubre un evento ausente o cambiado.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) went to {hosts}.</source>
        <translation>
            <numerusform>%n pregunta fue a {hosts}.</numerusform>
            <numerusform>%n preguntas fueron a {hosts}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without content, this machine asked %n time(s) for published models.</source>
        <translation>
            <numerusform>Sin contenido, este equipo pidió %n vez modelos publicados.</numerusform>
            <numerusform>Sin contenido, este equipo pidió %n veces modelos publicados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of what is in this vault was ever sent.</source>
        <translation>Nada de esta bóveda se ha enviado jamás.</translation>
    </message>
    <message>
        <source>In force: {names}</source>
        <translation>En vigor: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n fuente</numerusform>
            <numerusform>%n fuentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>A source that it was made of was erased; its hash stays.</source>
        <translation>Se borró una fuente de la que procedía; su hash queda.</translation>
    </message>
    <message>
        <source>{size} that are no text.</source>
        <translation>{size} que no son texto.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>También llamado</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>People of this project</source>
        <translation>Personas de este proyecto</translation>
    </message>
    <message>
        <source>Nobody was found or entered</source>
        <translation>No se halló ni se anotó a nadie</translation>
    </message>
    <message>
        <source>People whose names are found in this project come here, each with a number for good.</source>
        <translation>Las personas cuyo nombre se halla en este proyecto vienen aquí, cada una con un número para siempre.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Name of a participant</source>
        <translation>Nombre de un participante</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Choose somebody to rename or split; choose several to merge them.</source>
        <translation>Elija a alguien para cambiarle el nombre o separarlo; elija a varios para unirlos.</translation>
    </message>
    <message>
        <source>Note: who they are</source>
        <translation>Nota: quién es</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Names that mean somebody else:</source>
        <translation>Nombres que se refieren a otra persona:</translation>
    </message>
    <message>
        <source>Split these names off</source>
        <translation>Separar estos nombres</translation>
    </message>
    <message>
        <source>They are one person</source>
        <translation>Son una sola persona</translation>
    </message>
    <message>
        <source>{names}: merged, they are person {number}.</source>
        <translation>{names}: unidos, son la persona {number}.</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nuevo proyecto</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Todas las fuentes</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Le necesita</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>{name}, {count} in it</source>
        <translation>{name}, {count} dentro</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se conoce</translation>
    </message>
</context>
<context>
    <name>Preference</name>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Foot pedal</source>
        <translation>Pedal</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Vigilancia</translation>
    </message>
    <message>
        <source>Media key: previous</source>
        <translation>Tecla multimedia: anterior</translation>
    </message>
    <message>
        <source>Media key: play</source>
        <translation>Tecla multimedia: reproducir</translation>
    </message>
    <message>
        <source>Media key: next</source>
        <translation>Tecla multimedia: siguiente</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Ninguna tecla</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system, or as you like it.</source>
        <translation>Como el sistema, o como usted prefiera.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Everything grows with it.</source>
        <translation>Todo crece con él.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Tiene efecto en el próximo inicio.</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Reproducir o pausar</translation>
    </message>
    <message>
        <source>The key that your pedal sends when it is pressed in the middle.</source>
        <translation>La tecla que su pedal envía en el centro.</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>The key of its left side.</source>
        <translation>La tecla de su lado izquierdo.</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>Adelante 5 segundos</translation>
    </message>
    <message>
        <source>The key of its right side. A key that is chosen twice does the first of these.</source>
        <translation>La tecla de su lado derecho. Una tecla elegida dos veces hace lo primero de esto.</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Bloquear por sí solo tras</translation>
    </message>
    <message>
        <source>Without a key or a movement of the mouse. 0: never. It also locks with the screen and before sleep.</source>
        <translation>Sin una tecla ni un movimiento del ratón. 0: nunca. También se bloquea con la pantalla y antes de suspender.</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source>Go on in the tray when the window is closed</source>
        <translation>Seguir en la bandeja cuando se cierra la ventana</translation>
    </message>
    <message>
        <source>While folders are watched or jobs run.</source>
        <translation>Mientras se vigilan carpetas o hay tareas en marcha.</translation>
    </message>
    <message>
        <source>Keep the machine awake while it transcribes</source>
        <translation>Mantener el equipo despierto mientras transcribe</translation>
    </message>
    <message>
        <source>Not on battery. The screen still locks; a closed lid is sleep.</source>
        <translation>No con batería. La pantalla se bloquea igual; con la tapa cerrada, duerme.</translation>
    </message>
    <message>
        <source>Tell when a recording is ready</source>
        <translation>Avisar cuando una grabación está lista</translation>
    </message>
    <message>
        <source>Without its name, and never while the vault is locked.</source>
        <translation>Sin su nombre, y nunca mientras la bóveda está bloqueada.</translation>
    </message>
</context>
<context>
    <name>PrivacyScreen</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Pseudonyms</source>
        <translation>Seudónimos</translation>
    </message>
    <message>
        <source>Labels and policy</source>
        <translation>Niveles y política</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Sections of the privacy centre</source>
        <translation>Secciones de privacidad</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>As it is</source>
        <translation>Tal como está</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Enmascarado</translation>
    </message>
    <message>
        <source>Under pseudonyms</source>
        <translation>Con seudónimos</translation>
    </message>
    <message>
        <source>Generalised</source>
        <translation>Generalizado</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>Bring models here</source>
        <translation>Traer modelos aquí</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <translation>Compartir con el equipo</translation>
    </message>
    <message>
        <source>Transcribe elsewhere</source>
        <translation>Transcribir en otro lugar</translation>
    </message>
    <message>
        <source>Search by meaning elsewhere</source>
        <translation>Buscar por significado en otro lugar</translation>
    </message>
    <message>
        <source>Send with a question</source>
        <translation>Enviar con una pregunta</translation>
    </message>
    <message>
        <source>Summarise elsewhere</source>
        <translation>Resumir en otro lugar</translation>
    </message>
    <message>
        <source>Send for extraction</source>
        <translation>Enviar para extraer</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Exportar a un archivo</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Into which project?</source>
        <translation>¿En qué proyecto?</translation>
    </message>
    <message>
        <source>What is the new project called?</source>
        <translation>¿Cómo se llama el nuevo proyecto?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>What shall the project be called?</source>
        <translation>¿Cómo debe llamarse el proyecto?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>What shall it be called?</source>
        <translation>¿Cómo debe llamarse?</translation>
    </message>
    <message>
        <source>Why may nobody erase this? The reason stays on record.</source>
        <translation>¿Por qué nadie debe borrar esto? El motivo queda registrado.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message>
        <source>Why may it be erased again? The reason stays on record.</source>
        <translation>¿Por qué se puede volver a borrar? El motivo queda registrado.</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>Levantar la retención</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n source(s) for good? Nobody can bring them back.</source>
        <translation>
            <numerusform>¿Borrar %n fuente para siempre? Nadie podrá recuperarla.</numerusform>
            <numerusform>¿Borrar %n fuentes para siempre? Nadie podrá recuperarlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>Move to which project?</source>
        <translation>¿Mover a qué proyecto?</translation>
    </message>
    <message>
        <source>How sensitive is it?</source>
        <translation>¿Qué grado de sensibilidad tiene?</translation>
    </message>
    <message>
        <source>Why {label}? The reason stays on record.</source>
        <translation>¿Por qué {label}? El motivo queda registrado.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nivel</translation>
    </message>
</context>
<context>
    <name>QueueScreen</name>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Done and failed</source>
        <translation>Hecho y fallido</translation>
    </message>
    <message>
        <source>Nothing is to be done</source>
        <translation>No hay nada que hacer</translation>
    </message>
    <message>
        <source>What you add to the library is transcribed and read here, one after the other.</source>
        <translation>Lo que añade a la biblioteca se transcribe y se lee aquí, uno tras otro.</translation>
    </message>
    <message>
        <source>Give up everything that is not done? What was done so far stays.</source>
        <translation>¿Abandonar todo lo que no está hecho? Lo hecho hasta ahora queda.</translation>
    </message>
    <message>
        <source>Cancel all jobs</source>
        <translation>Cancelar todas las tareas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop after this</source>
        <translation>Detener después de este</translation>
    </message>
    <message>
        <source>Finish what is being worked at, then pause</source>
        <translation>Terminar lo que está en curso y luego pausar</translation>
    </message>
    <message>
        <source>On battery</source>
        <translation>Con batería</translation>
    </message>
    <message>
        <source>On battery: go on</source>
        <translation>Con batería: continuar</translation>
    </message>
    <message>
        <source>On battery: rest when low</source>
        <translation>Con batería: descansar si está baja</translation>
    </message>
    <message>
        <source>On battery: rest</source>
        <translation>Con batería: descansar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>QueueViewModel</name>
    <message>
        <source>Everything is done.</source>
        <translation>Todo está hecho.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) to do</source>
        <translation>
            <numerusform>%n tarea pendiente</numerusform>
            <numerusform>%n tareas pendientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n en marcha</numerusform>
            <numerusform>%n en marcha</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is paused.</source>
        <translation>Todo está en pausa.</translation>
    </message>
    <message numerus="yes">
        <source>Everything pauses once %n source(s) are finished.</source>
        <translation>
            <numerusform>Todo se detiene cuando termine %n fuente.</numerusform>
            <numerusform>Todo se detiene cuando terminen %n fuentes.</numerusform>
        </translation>
    </message>
    <message>
        <source>On battery, {percent}: heavy work rests until the power is back.</source>
        <translation>Con batería, {percent}: el trabajo pesado descansa hasta que vuelva la corriente.</translation>
    </message>
    <message>
        <source>Another Earwitness on this machine does the work. It follows what you ask for here.</source>
        <translation>Otro Earwitness en este equipo hace el trabajo. Sigue lo que usted pide aquí.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Screens</source>
        <translation>Pantallas</translation>
    </message>
</context>
<context>
    <name>Rank</name>
    <message>
        <source>Special category: protected more than other personal data.</source>
        <translation>Categoría especial: más protegida que otros datos personales.</translation>
    </message>
    <message>
        <source>A number whose check digit agrees.</source>
        <translation>Un número cuyo dígito de control coincide.</translation>
    </message>
    <message>
        <source>A way to reach somebody or to single them out.</source>
        <translation>Una forma de localizar o señalar a alguien.</translation>
    </message>
    <message>
        <source>A name.</source>
        <translation>Un nombre.</translation>
    </message>
    <message>
        <source>Can point to somebody together with other things.</source>
        <translation>Puede señalar a alguien junto con otras cosas.</translation>
    </message>
    <message>
        <source>Unsure: look closely.</source>
        <translation>Inseguro: mire bien.</translation>
    </message>
</context>
<context>
    <name>RecentSources</name>
    <message>
        <source>No source is open</source>
        <translation>No hay ninguna fuente abierta</translation>
    </message>
    <message>
        <source>Open a recording or a paper from the library, or go on where you were.</source>
        <translation>Abra una grabación o un documento de la biblioteca, o siga donde estaba.</translation>
    </message>
    <message>
        <source>Where you were</source>
        <translation>Donde estaba</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>What would leave</source>
        <translation>Lo que saldría</translation>
    </message>
    <message>
        <source>Why not (stays on record)</source>
        <translation>Por qué no (queda registrado)</translation>
    </message>
    <message>
        <source>Let it go once</source>
        <translation>Dejar salir una vez</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Retenerlo</translation>
    </message>
    <message>
        <source>{purpose}: {size} to {host} ({region})</source>
        <translation>{purpose}: {size} a {host} ({region})</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Nivel: {label}</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Regla: {rule}</translation>
    </message>
    <message>
        <source>Made unreadable: {what}</source>
        <translation>Hecho ilegible: {what}</translation>
    </message>
    <message>
        <source>Asked by {actor}, {time}</source>
        <translation>Pedido por {actor}, {time}</translation>
    </message>
    <message>
        <source>Made of: {sources}</source>
        <translation>Hecho de: {sources}</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind it.</source>
        <translation>
            <numerusform>%n más espera detrás.</numerusform>
            <numerusform>%n más esperan detrás.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>A backup is one sealed file. The passphrase or the recovery code of its vault opens it.</source>
        <translation>Una copia de seguridad es un solo archivo sellado. La abre la frase de contraseña o el código de recuperación de su bóveda.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>New folder for the vault</source>
        <translation>Nueva carpeta para la bóveda</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Frase de contraseña de la bóveda</translation>
    </message>
    <message>
        <source>It is the recovery code</source>
        <translation>Es el código de recuperación</translation>
    </message>
    <message>
        <source>Restored so far</source>
        <translation>Restaurado hasta ahora</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Restaurando…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message numerus="yes">
        <source>%n doubtful place(s)</source>
        <translation>
            <numerusform>%n punto dudoso</numerusform>
            <numerusform>%n puntos dudosos</numerusform>
        </translation>
    </message>
    <message>
        <source>No doubtful place is left.</source>
        <translation>No queda ningún punto dudoso.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) to look at</source>
        <translation>
            <numerusform>%n hallazgo por revisar</numerusform>
            <numerusform>%n hallazgos por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding is left to look at.</source>
        <translation>No queda ningún hallazgo por revisar.</translation>
    </message>
    <message>
        <source>Personal data: {0}</source>
        <translation>Datos personales: {0}</translation>
    </message>
    <message>
        <source>next doubtful place</source>
        <translation>siguiente punto dudoso</translation>
    </message>
    <message>
        <source>next finding</source>
        <translation>siguiente hallazgo</translation>
    </message>
    <message>
        <source>hear it again</source>
        <translation>oírlo otra vez</translation>
    </message>
    <message>
        <source>it is right</source>
        <translation>es correcto</translation>
    </message>
    <message>
        <source>it is not personal data</source>
        <translation>no es un dato personal</translation>
    </message>
    <message>
        <source>correct it</source>
        <translation>corregirlo</translation>
    </message>
    <message>
        <source>The same words come again and again: the machine may have gone in a circle.</source>
        <translation>Las mismas palabras se repiten: la máquina puede haber dado vueltas.</translation>
    </message>
    <message>
        <source>Somebody speaks here, and no word was written.</source>
        <translation>Aquí habla alguien y no se escribió ninguna palabra.</translation>
    </message>
    <message>
        <source>Words were written where nothing is heard.</source>
        <translation>Se escribieron palabras donde no se oye nada.</translation>
    </message>
    <message>
        <source>The machine was not sure of these words.</source>
        <translation>La máquina no estaba segura de estas palabras.</translation>
    </message>
    <message>
        <source>More words than anybody says in this time.</source>
        <translation>Más palabras de las que nadie dice en ese tiempo.</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Text of this segment</source>
        <translation>Texto de este segmento</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Labels and policy</source>
        <translation>Niveles y política</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigor</translation>
    </message>
    <message>
        <source>{name}, for this whole machine: {sentence}</source>
        <translation>{name}, para todo este equipo: {sentence}</translation>
    </message>
    <message>
        <source>{name}, for the vault: {sentence}</source>
        <translation>{name}, para la bóveda: {sentence}</translation>
    </message>
    <message>
        <source>{name}, for the project {project}: {sentence}</source>
        <translation>{name}, para el proyecto {project}: {sentence}</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>ninguna parte</translation>
    </message>
    <message>
        <source>Content may go to: {places}</source>
        <translation>El contenido puede ir a: {places}</translation>
    </message>
    <message>
        <source>Regions: {regions}</source>
        <translation>Regiones: {regions}</translation>
    </message>
    <message>
        <source>Beyond the EEA: {regions}</source>
        <translation>Fuera del EEE: {regions}</translation>
    </message>
    <message>
        <source>Set {time} by {actor}</source>
        <translation>Fijada {time} por {actor}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Motivo: {reason}</translation>
    </message>
    <message>
        <source>Signed by {key}</source>
        <translation>Firmada por {key}</translation>
    </message>
    <message>
        <source>Only policies signed by {key} are taken.</source>
        <translation>Solo se aceptan políticas firmadas por {key}.</translation>
    </message>
    <message>
        <source>{name} is in force.</source>
        <translation>{name} está en vigor.</translation>
    </message>
    <message>
        <source>The project has no policy of its own any more.</source>
        <translation>El proyecto ya no tiene política propia.</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>paragraph {number}</source>
        <translation>párrafo {number}</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>página {number}</translation>
    </message>
    <message>
        <source>Is being paused</source>
        <translation>Se está pausando</translation>
    </message>
    <message>
        <source>Is being cancelled</source>
        <translation>Se está cancelando</translation>
    </message>
    <message>
        <source>Waits for the step before</source>
        <translation>Espera el paso anterior</translation>
    </message>
    <message>
        <source>Is next</source>
        <translation>Es el siguiente</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Le necesita</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>La bóveda</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Tarjeta gráfica</translation>
    </message>
    <message>
        <source>Processor: there is no graphics card that could be used</source>
        <translation>Procesador: no hay ninguna tarjeta gráfica utilizable</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Subtitles</source>
        <translation>Subtítulos</translation>
    </message>
    <message>
        <source>Transcript without sound</source>
        <translation>Transcripción sin sonido</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interno</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidencial</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restringido</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Escucha</translation>
    </message>
    <message>
        <source>Transcribing</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Hearing a stretch again</source>
        <translation>Se vuelve a escuchar un pasaje</translation>
    </message>
    <message>
        <source>Telling speakers apart</source>
        <translation>Se distinguen los hablantes</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Recognising text</source>
        <translation>Reconocimiento de texto</translation>
    </message>
    <message>
        <source>Taking attachments</source>
        <translation>Se toman los adjuntos</translation>
    </message>
    <message>
        <source>Making searchable</source>
        <translation>Preparación de la búsqueda</translation>
    </message>
    <message>
        <source>Looking for personal data</source>
        <translation>Búsqueda de datos personales</translation>
    </message>
    <message>
        <source>Making the backup</source>
        <translation>Se hace la copia de seguridad</translation>
    </message>
    <message>
        <source>Carrying out the rules of retention</source>
        <translation>Se aplican las reglas de conservación</translation>
    </message>
    <message>
        <source>Wiping what was erased</source>
        <translation>Se limpia lo borrado</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
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
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Found passages</source>
        <translation>Pasajes hallados</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Cómo buscar</translation>
    </message>
    <message>
        <source>Nobody said that</source>
        <translation>Nadie dijo eso</translation>
    </message>
    <message>
        <source>Try other words, or fewer; a question in whole sentences is looked for by what it means.</source>
        <translation>Pruebe otras palabras, o menos; una pregunta en frases enteras se busca por lo que significa.</translation>
    </message>
    <message>
        <source>Under which name shall this search be kept?</source>
        <translation>¿Con qué nombre se guarda esta búsqueda?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>What shall the search be called?</source>
        <translation>¿Cómo debe llamarse la búsqueda?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar nombre</translation>
    </message>
    <message>
        <source>Words, or a question</source>
        <translation>Palabras, o una pregunta</translation>
    </message>
    <message>
        <source>What to search for</source>
        <translation>Qué buscar</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Palabras exactas</translation>
    </message>
    <message>
        <source>By the words alone, all of which must occur</source>
        <translation>Solo por las palabras, que deben aparecer todas</translation>
    </message>
    <message>
        <source>The passage</source>
        <translation>El pasaje</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Reproducir desde aquí</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Mostrar el lugar</translation>
    </message>
    <message>
        <source>both words, and passages that mean something like it</source>
        <translation>ambas palabras, y pasajes que significan algo parecido</translation>
    </message>
    <message>
        <source>a question, looked for by what it means</source>
        <translation>una pregunta, buscada por lo que significa</translation>
    </message>
    <message>
        <source>just these words, one after the other</source>
        <translation>exactamente estas palabras, una tras otra</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>palabras que empiezan así</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>una de ellas</translation>
    </message>
    <message>
        <source>the first without the second</source>
        <translation>la primera sin la segunda</translation>
    </message>
    <message>
        <source>both, at most five words apart</source>
        <translation>ambas, a cinco palabras como mucho</translation>
    </message>
    <message>
        <source>said by her</source>
        <translation>dicho por ella</translation>
    </message>
    <message>
        <source>in a project, in a source called so</source>
        <translation>en un proyecto, en una fuente llamada así</translation>
    </message>
    <message>
        <source>in a language, in a kind of source</source>
        <translation>en un idioma, en un tipo de fuente</translation>
    </message>
    <message>
        <source>recorded then</source>
        <translation>grabado entonces</translation>
    </message>
</context>
<context>
    <name>SearchSide</name>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Narrow by</source>
        <translation>Acotar por</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Hablante</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar otra vez</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Soltar</translation>
    </message>
    <message>
        <source>Keep on top</source>
        <translation>Mantener delante</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>SearchViewModel</name>
    <message>
        <source>Nobody said that.</source>
        <translation>Nadie dijo eso.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n pasaje</numerusform>
            <numerusform>%n pasajes</numerusform>
        </translation>
    </message>
    <message>
        <source>about {number} passages</source>
        <translation>unos {number} pasajes</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo que se escribe</translation>
    </message>
</context>
<context>
    <name>SendsSection</name>
    <message>
        <source>Sends</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Adónde</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Ledger: every attempt to send</source>
        <translation>Libro de envíos: cada intento de enviar</translation>
    </message>
    <message>
        <source>Verify the ledger</source>
        <translation>Comprobar el libro de envíos</translation>
    </message>
    <message>
        <source>{size} have left this machine.</source>
        <translation>{size} han salido de este equipo.</translation>
    </message>
    <message>
        <source>Nothing was ever sent.</source>
        <translation>Nunca se envió nada.</translation>
    </message>
    <message>
        <source>Allowed once, until {time}. Ask again what you asked.</source>
        <translation>Permitido una vez, hasta {time}. Vuelva a preguntar lo que preguntó.</translation>
    </message>
    <message>
        <source>It does not go.</source>
        <translation>No sale.</translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) are missing or are not those that were sent.</source>
        <translation>
            <numerusform>%n contenido falta o no es el que se envió.</numerusform>
            <numerusform>%n contenidos faltan o no son los que se enviaron.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries read; every payload there is has the hash on record.</source>
        <translation>
            <numerusform>%n entrada leída; todo contenido presente tiene el hash registrado.</numerusform>
            <numerusform>%n entradas leídas; todo contenido presente tiene el hash registrado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payload(s) went with a source that was erased; the hashes stay.</source>
        <translation>
            <numerusform>%n contenido se fue con una fuente borrada; el hash queda.</numerusform>
            <numerusform>%n contenidos se fueron con fuentes borradas; los hash quedan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Carpetas vigiladas</translation>
    </message>
    <message>
        <source>Vault and backup</source>
        <translation>Bóveda y copia de seguridad</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>%1 is as it was published, to the byte.</source>
        <translation>%1 está como se publicó, byte por byte.</translation>
    </message>
    <message>
        <source>The new passphrase opens the vault; the old one does not any more.</source>
        <translation>La nueva frase abre la bóveda; la antigua ya no.</translation>
    </message>
    <message>
        <source>The keyring was told.</source>
        <translation>Se avisó al llavero.</translation>
    </message>
    <message>
        <source>The backup was made, read back and proved.</source>
        <translation>La copia se hizo, se releyó y se comprobó.</translation>
    </message>
    <message>
        <source>Every page and every byte of the vault is sound.</source>
        <translation>Cada página y cada byte de la bóveda están sanos.</translation>
    </message>
    <message>
        <source>The vault is damaged. Do not write to it; restore a backup: “Another vault”, at the door.</source>
        <translation>La bóveda está dañada. No escriba en ella; restaure una copia: «Otra bóveda», en la puerta.</translation>
    </message>
</context>
<context>
    <name>SoundRoom</name>
    <message>
        <source>This sound cannot be played here. Its text and times are whole.</source>
        <translation>Este sonido no se puede reproducir aquí. Su texto y sus tiempos están íntegros.</translation>
    </message>
</context>
<context>
    <name>SourceHead</name>
    <message>
        <source>Public</source>
        <translation>Público</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interno</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidencial</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restringido</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Being written, {0} %</source>
        <translation>Escribiéndose, {0} %</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>Escribiéndose</translation>
    </message>
    <message>
        <source>Waiting for its text</source>
        <translation>Espera su texto</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n corrección</numerusform>
            <numerusform>%n correcciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceScreen</name>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
</context>
<context>
    <name>SourceSide</name>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Sobre esta fuente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Hablantes</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Filter by title</source>
        <translation>Filtrar por título</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada aquí</translation>
    </message>
    <message>
        <source>Drop recordings, documents or whole folders here. They are copied into the vault, sealed, and become text. The originals stay as they are.</source>
        <translation>Suelte aquí grabaciones, documentos o carpetas enteras. Se copian, selladas, en la bóveda y se vuelven texto. Los originales quedan como están.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>No source fits</source>
        <translation>Ninguna fuente coincide</translation>
    </message>
    <message>
        <source>Nothing has what you filter by.</source>
        <translation>Nada cumple lo que filtra.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>suggested</source>
        <translation>sugerido</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazado</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Say it more fully, or choose it in the library.</source>
        <translation>Dígalo con más detalle o elíjalo en la biblioteca.</translation>
    </message>
    <message>
        <source>Restore an earlier moment of it, or another copy.</source>
        <translation>Restaure un momento anterior u otra copia.</translation>
    </message>
    <message>
        <source>Install Earwitness anew.</source>
        <translation>Instale Earwitness de nuevo.</translation>
    </message>
    <message>
        <source>Free some space, then try again; “Needs you” in the library has all of it.</source>
        <translation>Libere espacio e inténtelo de nuevo; «Le necesita» en la biblioteca lo muestra todo.</translation>
    </message>
    <message>
        <source>Get it again: it goes on where it stopped.</source>
        <translation>Tráigalo de nuevo: sigue donde paró.</translation>
    </message>
    <message>
        <source>Use the passphrase; the vault itself is unharmed.</source>
        <translation>Use la frase de contraseña; la bóveda está intacta.</translation>
    </message>
    <message>
        <source>Look in the library what there is, and try again.</source>
        <translation>Mire en la biblioteca qué hay e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Read it again and correct it there; “Versions” says what was done.</source>
        <translation>Léalo de nuevo y corríjalo allí; «Versiones» dice qué se hizo.</translation>
    </message>
    <message>
        <source>Lift the hold first (library, menu of the source), if you may.</source>
        <translation>Levante antes la retención (biblioteca, menú de la fuente), si puede.</translation>
    </message>
    <message>
        <source>Do not write to it; restore a backup: “Another vault”, at the door.</source>
        <translation>No escriba en ella; restaure una copia: «Otra bóveda», en la puerta.</translation>
    </message>
    <message>
        <source>Check the path, or go to “Another vault” and make one.</source>
        <translation>Compruebe la ruta, o vaya a «Otra bóveda» y cree una.</translation>
    </message>
    <message>
        <source>Privacy, Trail shows it.</source>
        <translation>Privacidad, Registro lo muestra.</translation>
    </message>
    <message>
        <source>Its words are corrected in the source (F2).</source>
        <translation>Sus palabras se corrigen en la fuente (F2).</translation>
    </message>
    <message>
        <source>Settings, About says what is missing.</source>
        <translation>Ajustes, Acerca de dice qué falta.</translation>
    </message>
    <message>
        <source>Privacy, Sends shows it, and what waits for your word.</source>
        <translation>Privacidad, Envíos lo muestra, y lo que espera su palabra.</translation>
    </message>
    <message>
        <source>Privacy, Findings shows what waits.</source>
        <translation>Privacidad, Hallazgos muestra lo que espera.</translation>
    </message>
    <message>
        <source>The queue shows what runs and what failed.</source>
        <translation>La cola muestra lo que corre y lo que falló.</translation>
    </message>
    <message>
        <source>Settings, Models brings it here.</source>
        <translation>Ajustes, Modelos lo trae aquí.</translation>
    </message>
    <message>
        <source>Privacy, People lists them.</source>
        <translation>Privacidad, Personas las enumera.</translation>
    </message>
    <message>
        <source>Privacy, Labels and policy says what may happen, and why.</source>
        <translation>Privacidad, Niveles y política dice qué puede pasar y por qué.</translation>
    </message>
    <message>
        <source>The library has the projects at its side.</source>
        <translation>La biblioteca tiene los proyectos a un lado.</translation>
    </message>
    <message>
        <source>Privacy, Pseudonyms lists them.</source>
        <translation>Privacidad, Seudónimos los enumera.</translation>
    </message>
    <message>
        <source>F1 in the search shows how to ask.</source>
        <translation>F1 en la búsqueda muestra cómo preguntar.</translation>
    </message>
    <message>
        <source>Open the source to see it.</source>
        <translation>Abra la fuente para verlo.</translation>
    </message>
    <message>
        <source>The trash is at the side of the library.</source>
        <translation>La papelera está a un lado de la biblioteca.</translation>
    </message>
    <message>
        <source>Settings, Vault has its backups and its check.</source>
        <translation>Ajustes, Bóveda tiene sus copias y su comprobación.</translation>
    </message>
    <message>
        <source>Let the queue get there: it shows what runs and what waits.</source>
        <translation>Deje que la cola llegue: muestra lo que corre y lo que espera.</translation>
    </message>
    <message>
        <source>Say why: it stays on record.</source>
        <translation>Diga por qué: queda registrado.</translation>
    </message>
    <message>
        <source>Choose the project first.</source>
        <translation>Elija antes el proyecto.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>Four or more unrelated words hold best.</source>
        <translation>Cuatro o más palabras sin relación resisten mejor.</translation>
    </message>
    <message>
        <source>Somebody with many machines guesses it in about %1.</source>
        <translation>Alguien con muchos equipos la adivina en unos %1.</translation>
    </message>
    <message>
        <source>Not enough yet (%1).</source>
        <translation>Todavía no basta (%1).</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 años</translation>
    </message>
    <message>
        <source>more than a million years</source>
        <translation>más de un millón de años</translation>
    </message>
</context>
<context>
    <name>Tier</name>
    <message>
        <source>Content stays on this machine.</source>
        <translation>El contenido se queda en este equipo.</translation>
    </message>
    <message>
        <source>Content goes sealed to your team, and to nobody else.</source>
        <translation>El contenido va sellado a su equipo y a nadie más.</translation>
    </message>
    <message>
        <source>Content may go in the clear to the places on the list.</source>
        <translation>El contenido puede ir en claro a los lugares de la lista.</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>under a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>queda alrededor de %n minuto</numerusform>
            <numerusform>quedan unos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>queda alrededor de %n hora</numerusform>
            <numerusform>quedan unas %n horas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokensSection</name>
    <message>
        <source>Pseudonyms</source>
        <translation>Seudónimos</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Seudónimo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Ways to write it</source>
        <translation>Formas</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Pseudonyms of this project</source>
        <translation>Seudónimos de este proyecto</translation>
    </message>
    <message>
        <source>No pseudonym was given yet</source>
        <translation>Todavía no se asignó ningún seudónimo</translation>
    </message>
    <message>
        <source>Export under pseudonyms: whoever is named gets a token, the same in all of the project.</source>
        <translation>Exporte con seudónimos: quien sea nombrado recibe una marca, la misma en todo el proyecto.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>New ones get invented names</source>
        <translation>Los nuevos reciben nombres inventados</translation>
    </message>
    <message>
        <source>Else they are numbered: Person 3. Those in use stay as they are.</source>
        <translation>Si no, se numeran: Person 3. Los que están en uso quedan como están.</translation>
    </message>
    <message>
        <source>Why you look behind it; it stays on record</source>
        <translation>Por qué lo mira; queda registrado</translation>
    </message>
    <message>
        <source>What to write in its place</source>
        <translation>Qué escribir en su lugar</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>In truth: {forms}</source>
        <translation>En realidad: {forms}</translation>
    </message>
    <message>
        <source>It stands for nobody any more.</source>
        <translation>Ya no designa a nadie.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>is {token} now</source>
        <translation>es ahora {token}</translation>
    </message>
    <message>
        <source>stands for nobody any more</source>
        <translation>ya no designa a nadie</translation>
    </message>
</context>
<context>
    <name>Touched</name>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n fuente</numerusform>
            <numerusform>%n fuentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n transcripción</numerusform>
            <numerusform>%n transcripciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n hallazgo</numerusform>
            <numerusform>%n hallazgos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n proyecto</numerusform>
            <numerusform>%n proyectos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n hablante</numerusform>
            <numerusform>%n hablantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n cita</numerusform>
            <numerusform>%n citas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrailSection</name>
    <message>
        <source>Trail</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Events looked at</source>
        <translation>Eventos examinados</translation>
    </message>
    <message>
        <source>Verify the trail</source>
        <translation>Comprobar el registro</translation>
    </message>
    <message>
        <source>Hand out what is shown…</source>
        <translation>Entregar lo mostrado…</translation>
    </message>
    <message>
        <source>What for (stays on record)</source>
        <translation>Para qué (queda registrado)</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Todos los actos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Último día</numerusform>
            <numerusform>Últimos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Source: title or id</source>
        <translation>Fuente: título o identificador</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Custodia</translation>
    </message>
    <message>
        <source>All that happened to this source</source>
        <translation>Todo lo que le ocurrió a esta fuente</translation>
    </message>
    <message>
        <source>The trail is whole: {number} events, none changed, missing, added or moved.</source>
        <translation>El registro está íntegro: {number} eventos, ninguno cambiado, ausente, añadido ni movido.</translation>
    </message>
    <message>
        <source>The trail is not whole. Do not work on; make a copy of the vault&apos;s folder and ask for help.</source>
        <translation>El registro no está íntegro. No siga trabajando; copie la carpeta de la bóveda y pida ayuda.</translation>
    </message>
    <message>
        <source>A new or empty folder for the part</source>
        <translation>Una carpeta nueva o vacía para la parte</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) written to {folder}.</source>
        <translation>
            <numerusform>%n evento escrito en {folder}.</numerusform>
            <numerusform>%n eventos escritos en {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by the key {fingerprint}</source>
        <translation>Firmado con la clave {fingerprint}</translation>
    </message>
    <message>
        <source>Give that fingerprint to the reader by another way: the folder says how to check the rest.</source>
        <translation>Dé esa huella al lector por otra vía: la carpeta dice cómo comprobar el resto.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Unknown speaker</source>
        <translation>Hablante desconocido</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Página {0}</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Back 5 seconds</source>
        <translation>Atrás 5 segundos</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>On 5 seconds</source>
        <translation>Adelante 5 segundos</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Repeat what is chosen</source>
        <translation>Repetir lo elegido</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed; the voice stays as high as it is</source>
        <translation>Velocidad; la voz conserva su tono</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Put back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Borrar para siempre…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Vaciar la papelera…</translation>
    </message>
    <message>
        <source>What you move here is in no list and no search, and comes back with all that belongs to it.</source>
        <translation>Lo que mueve aquí no está en ninguna lista ni búsqueda, y vuelve con todo lo que le pertenece.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
</context>
<context>
    <name>TrashViewModel</name>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retener</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) back.</source>
        <translation>
            <numerusform>%n fuente recuperada.</numerusform>
            <numerusform>%n fuentes recuperadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) erased for good.</source>
        <translation>
            <numerusform>%n fuente borrada para siempre.</numerusform>
            <numerusform>%n fuentes borradas para siempre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others are using the vault: the remains are wiped the next time work begins.</source>
        <translation>Otros usan la bóveda: los restos se borran la próxima vez que empiece el trabajo.</translation>
    </message>
    <message>
        <source>Earlier backups hold it until they are pruned.</source>
        <translation>Las copias anteriores lo conservan hasta que se depuren.</translation>
    </message>
    <message numerus="yes">
        <source>%n original(s) are still where they came from.</source>
        <translation>
            <numerusform>%n original sigue en su lugar de origen.</numerusform>
            <numerusform>%n originales siguen en su lugar de origen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under hold</source>
        <translation>Bajo retención</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Earwitness goes on working here. “Quit” in this menu ends it.</source>
        <translation>Earwitness sigue trabajando aquí. «Salir» en este menú lo termina.</translation>
    </message>
    <message>
        <source>Watching and transcribing</source>
        <translation>Vigilando y transcribiendo</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) are ready.</source>
        <translation>
            <numerusform>%n grabación está lista.</numerusform>
            <numerusform>%n grabaciones están listas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Earwitness</source>
        <translation>Abrir Earwitness</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Bloquear ahora</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Earwitness ended unexpectedly last time. Nothing that was finished is lost.</source>
        <translation>Earwitness terminó de forma inesperada la última vez. No se ha perdido nada de lo terminado.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unlock with this system&apos;s keyring</source>
        <translation>Desbloquear con el llavero de este sistema</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Usar el código de recuperación</translation>
    </message>
    <message>
        <source>Another vault</source>
        <translation>Otra bóveda</translation>
    </message>
    <message>
        <source>This vault is locked.</source>
        <translation>Esta bóveda está bloqueada.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Usar la frase de contraseña</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
    <message>
        <source>This takes a second or two on purpose: so does every guess of somebody else.</source>
        <translation>Tarda a propósito uno o dos segundos: así también cada intento de otro.</translation>
    </message>
    <message>
        <source>Open, make or restore another…</source>
        <translation>Abrir, crear o restaurar otra…</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Your vault</source>
        <translation>Su bóveda</translation>
    </message>
    <message>
        <source>An encrypted folder. Only your passphrase or the recovery code opens it.</source>
        <translation>Una carpeta cifrada. Solo la abre su frase de contraseña o el código de recuperación.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Entrevistas</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>Let this system&apos;s keyring open it, too</source>
        <translation>Dejar que lo abra también el llavero de este sistema</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Creando la bóveda…</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>Crear la bóveda</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Qué la abre</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Set the new passphrase</source>
        <translation>Fijar la nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Four or more unrelated words hold best.</source>
        <translation>Cuatro o más palabras sin relación resisten mejor.</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Hacer un nuevo código de recuperación</translation>
    </message>
    <message>
        <source>Write it down now; the old code opens nothing any more.</source>
        <translation>Anótelo ahora; el código antiguo ya no abre nada.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Lo tengo en papel</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>One sealed file with the vault at many moments. To restore it: Another vault, at the door.</source>
        <translation>Un archivo sellado con la bóveda en muchos momentos. Para restaurarla: «Otra bóveda», en la puerta.</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Carpeta o archivo</translation>
    </message>
    <message>
        <source>Only when I ask</source>
        <translation>Solo cuando lo pido</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Cada día</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Por sí solo</translation>
    </message>
    <message>
        <source>While Earwitness works, where it went last.</source>
        <translation>Mientras Earwitness trabaja, adonde fue la última vez.</translation>
    </message>
    <message>
        <source>Soundness</source>
        <translation>Integridad</translation>
    </message>
    <message>
        <source>Reads every page and every byte, and changes nothing.</source>
        <translation>Lee cada página y cada byte, y no cambia nada.</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>Comprobar la bóveda</translation>
    </message>
    <message>
        <source>Done so far</source>
        <translation>Hecho hasta ahora</translation>
    </message>
    <message>
        <source>The last one: %1.</source>
        <translation>La última: %1.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Aún no hay copia de seguridad.</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Where do recordings arrive?</source>
        <translation>¿Dónde llegan las grabaciones?</translation>
    </message>
    <message>
        <source>A recorder&apos;s folder, a phone&apos;s, a colleague&apos;s share: what is dropped there is taken by itself while Earwitness runs. Leave it empty to do without; you can always drop files on the window.</source>
        <translation>La carpeta de una grabadora, de un teléfono, de un colega: lo que se deja ahí se incorpora solo mientras Earwitness está en marcha. Déjelo vacío para prescindir de ello; siempre puede soltar archivos en la ventana.</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Carpeta que vigilar</translation>
    </message>
    <message>
        <source>Move originals aside</source>
        <translation>Apartar los originales</translation>
    </message>
    <message>
        <source>To “processed” in the same folder, once they are safe in the vault. Else they stay as they are.</source>
        <translation>A «processed» en la misma carpeta, cuando estén a salvo en la bóveda. Si no, quedan como están.</translation>
    </message>
    <message>
        <source>Watch it and begin</source>
        <translation>Vigilarla y empezar</translation>
    </message>
    <message>
        <source>Begin without</source>
        <translation>Empezar sin ello</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Outline of the sound</source>
        <translation>Contorno del sonido</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Recordings that stay with you</source>
        <translation>Grabaciones que se quedan con usted</translation>
    </message>
    <message>
        <source>Earwitness turns recordings into searchable text, in an encrypted vault on this machine. Every word stays tied to its second of sound.</source>
        <translation>Earwitness convierte grabaciones en texto en el que se puede buscar, en una bóveda cifrada en este equipo. Cada palabra sigue unida a su segundo de sonido.</translation>
    </message>
    <message>
        <source>Nothing leaves this machine unless a policy that you set says so.</source>
        <translation>Nada sale de este equipo salvo que lo diga una política que usted fije.</translation>
    </message>
    <message>
        <source>What is done and what leaves is on record, and you can look at it.</source>
        <translation>Lo que se hace y lo que sale queda registrado, y usted puede verlo.</translation>
    </message>
    <message>
        <source>While the vault is locked, nothing of it can be read: no text, no names, no sound.</source>
        <translation>Mientras la bóveda está bloqueada no se puede leer nada de ella: ni texto, ni nombres, ni sonido.</translation>
    </message>
    <message>
        <source>It does not protect from a program that runs as you while the vault is open.</source>
        <translation>No protege de un programa que se ejecuta en su nombre mientras la bóveda está abierta.</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Crear una bóveda</translation>
    </message>
    <message>
        <source>Open a vault that I have</source>
        <translation>Abrir una bóveda que ya tengo</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
</context>
</TS>
