<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>The model in use: %1</source>
        <translation>Modelo en uso: %1</translation>
    </message>
    <message>
        <source>No model is in use</source>
        <translation>No hay ningún modelo en uso</translation>
    </message>
    <message>
        <source>It makes no network connections. What you type, and what it answers, stays on this computer.</source>
        <translation>No se conecta a la red. Lo que escribes y lo que responde se queda en este ordenador.</translation>
    </message>
    <message>
        <source>Made for: %1</source>
        <translation>Hecho para: %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licencia: %1</translation>
    </message>
    <message>
        <source>What it can do, and what not</source>
        <translation>Qué sabe hacer y qué no</translation>
    </message>
    <message>
        <source>It writes short programs for word problems in English, runs them, and shows what exactly ran.</source>
        <translation>Escribe programas cortos para problemas de texto en inglés, los ejecuta y muestra exactamente qué se ejecutó.</translation>
    </message>
    <message>
        <source>It is a small model: it misreads problems that are long, unusual, or about things that it never met.</source>
        <translation>Es un modelo pequeño: lee mal los problemas largos, poco comunes o sobre cosas que nunca ha visto.</translation>
    </message>
    <message>
        <source>It says “checked” only where its ideas agree and a second model finds them good. It can still be wrong then; the figures below say how often.</source>
        <translation>Dice «comprobado» solo si sus ideas coinciden y un segundo modelo las ve bien. Aun así puede equivocarse; las cifras de abajo dicen con qué frecuencia.</translation>
    </message>
    <message>
        <source>It knows no pictures, tables, proofs or drawings, and no facts that the problem does not tell.</source>
        <translation>No entiende imágenes, tablas, demostraciones ni dibujos, ni sabe nada que el problema no diga.</translation>
    </message>
    <message>
        <source>It can not see why a child errs; where it names a slip, that is one that gives the child&apos;s number.</source>
        <translation>No puede ver por qué se equivoca un niño; cuando nombra un despiste, es uno que da el número del niño.</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>Con qué frecuencia acierta</translation>
    </message>
    <message>
        <source>Measured on problems that it did not learn from.</source>
        <translation>Medido con problemas de los que no aprendió.</translation>
    </message>
    <message>
        <source>Not measured for this pack.</source>
        <translation>No se ha medido para este paquete.</translation>
    </message>
    <message>
        <source>When it answers, and when it errs</source>
        <translation>Cuándo responde y cuándo se equivoca</translation>
    </message>
    <message>
        <source>The more problems it would answer, the more answers would be wrong. So it answers only the surest.</source>
        <translation>Cuantos más problemas respondiera, más respuestas serían erróneas. Por eso responde solo los más seguros.</translation>
    </message>
</context>
<context>
    <name>AddHeader</name>
    <message>
        <source>Choose a file with problems</source>
        <translation>Elige un archivo con problemas</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt)</source>
        <translation>Tablas y textos (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Add problems to “%1”</source>
        <translation>Añadir problemas a «%1»</translation>
    </message>
    <message>
        <source>Paste them here, one on each line or with blank lines between them. Numbers such as 1. or a) are taken off.</source>
        <translation>Pégalos aquí, uno por línea o con líneas en blanco entre ellos. Se quitan los números como 1. o a).</translation>
    </message>
    <message>
        <source>Problems to add</source>
        <translation>Problemas para añadir</translation>
    </message>
    <message>
        <source>1. Ben has 3 apples and buys 4 more. How many has he?</source>
        <translation>1. Ben has 3 apples and buys 4 more. How many has he?</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>Elegir un archivo CSV</translation>
    </message>
    <message>
        <source>Back to the set</source>
        <translation>Volver a la serie</translation>
    </message>
    <message>
        <source>A new problem begins</source>
        <translation>Un problema nuevo empieza</translation>
    </message>
    <message>
        <source>where it seems to</source>
        <translation>donde parece empezar</translation>
    </message>
    <message>
        <source>on each line</source>
        <translation>en cada línea</translation>
    </message>
    <message>
        <source>after a blank line</source>
        <translation>tras una línea en blanco</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1: </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2 that can not be taken</source>
        <translation>%1, y %2 que no se pueden usar</translation>
    </message>
    <message numerus="yes">
        <source>Add these %n problem(s)</source>
        <translation>
            <numerusform>Añadir este problema</numerusform>
            <numerusform>Añadir estos %n problemas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddProblems</name>
    <message>
        <source>Problems to add</source>
        <translation>Problemas para añadir</translation>
    </message>
</context>
<context>
    <name>AdultGate</name>
    <message>
        <source>For adults</source>
        <translation>Para adultos</translation>
    </message>
    <message>
        <source>This part is opened with the teacher&apos;s PIN.</source>
        <translation>Esta parte se abre con el PIN del docente.</translation>
    </message>
    <message>
        <source>The teacher&apos;s PIN</source>
        <translation>El PIN del docente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The window speaks this language. Word problems are read in English only, and the programs with their comments stay English, because the model knows no other language.</source>
        <translation>La ventana habla este idioma. Los problemas solo se leen en inglés, y los programas con sus comentarios siguen en inglés, porque el modelo no sabe otro idioma.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Como el ordenador</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>More room between letters, words and lines. Many people with dyslexia read more easily with it.</source>
        <translation>Más espacio entre letras, palabras y líneas. Muchas personas con dislexia leen mejor así.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Más ancho</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>El más ancho</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Crema</translation>
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
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Things may move</source>
        <translation>Las cosas pueden moverse</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nada se mueve</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>The computer&apos;s own</source>
        <translation>La del ordenador</translation>
    </message>
    <message>
        <source>I read the problem to you.</source>
        <translation>Te leo el problema.</translation>
    </message>
</context>
<context>
    <name>ClassGrid</name>
    <message>
        <source>Class report, skills by pupils. Arrow keys go from one to the next.</source>
        <translation>Informe de la clase, destrezas por alumnos. Las flechas llevan de una a otra.</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Destreza</translation>
    </message>
</context>
<context>
    <name>ClassReport</name>
    <message>
        <source>Class report</source>
        <translation>Informe de la clase</translation>
    </message>
    <message>
        <source>There are no pupils yet. Add them under “Pupils”, or let each one add themselves at the start. What they work on comes here.</source>
        <translation>Aún no hay alumnos. Añádelos en «Alumnos» o deja que cada uno se añada al empezar. Lo que trabajen aparecerá aquí.</translation>
    </message>
    <message>
        <source>Nobody has worked on a problem yet. What they work on comes here, and what you collect from other computers.</source>
        <translation>Nadie ha trabajado aún en un problema. Aquí aparecerá lo que trabajen y lo que recojas de otros ordenadores.</translation>
    </message>
    <message>
        <source>Common slips</source>
        <translation>Despistes frecuentes</translation>
    </message>
    <message>
        <source>None that the tutor could name.</source>
        <translation>Ninguno que el tutor pudiera nombrar.</translation>
    </message>
    <message>
        <source>Save as a table (CSV)…</source>
        <translation>Guardar como tabla (CSV)…</translation>
    </message>
    <message>
        <source>Where the table goes</source>
        <translation>Dónde guardar la tabla</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>CurvePicture</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>0 %</source>
        <translation>0&#xa0;%</translation>
    </message>
    <message>
        <source>wrong answers</source>
        <translation>respuestas erróneas</translation>
    </message>
    <message>
        <source>problems answered, to 100 %</source>
        <translation>problemas respondidos, hasta 100&#xa0;%</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>comprobado</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>What is kept, and where</source>
        <translation>Qué se guarda y dónde</translation>
    </message>
    <message>
        <source>All of it is on this computer, and nothing is sent anywhere. Of a child there is no more than a nickname and a picture.</source>
        <translation>Todo está en este ordenador y nada se envía a ningún sitio. De un niño no hay más que un apodo y un dibujo.</translation>
    </message>
    <message>
        <source>A copy of everything</source>
        <translation>Una copia de todo</translation>
    </message>
    <message>
        <source>One file with all profiles, sets and results, that TinyTutor on another computer can read.</source>
        <translation>Un archivo con todos los perfiles, series y resultados, que TinyTutor puede leer en otro ordenador.</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Exportar todo…</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>Delete all data…</source>
        <translation>Borrar todos los datos…</translation>
    </message>
    <message>
        <source>This deletes %1, the teacher&apos;s PIN and rules, all saved copies, and the text you are typing. It can not be undone. Files that you exported, model packs, and how the window looks stay.</source>
        <translation>Esto borra %1, el PIN y las reglas del docente, todas las copias guardadas y el texto que estás escribiendo. No se puede deshacer. Quedan los archivos que exportaste, los paquetes de modelos y el aspecto de la ventana.</translation>
    </message>
    <message>
        <source>Yes, delete everything</source>
        <translation>Sí, borrar todo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Dónde guardar la copia</translation>
    </message>
</context>
<context>
    <name>DownloadCard</name>
    <message>
        <source>Download a pack</source>
        <translation>Descargar un paquete</translation>
    </message>
    <message>
        <source>For adults. This is the only thing in TinyTutor that uses the network, and only when you press a button here. First it asks the address what it has, and how large that is; nothing of you is sent.</source>
        <translation>Para adultos. Esto es lo único de TinyTutor que usa la red, y solo cuando pulsas un botón aquí. Primero pregunta a la dirección qué tiene y cuánto ocupa; no se envía nada tuyo.</translation>
    </message>
    <message>
        <source>Address of the pack</source>
        <translation>Dirección del paquete</translation>
    </message>
    <message>
        <source>Ask what is there</source>
        <translation>Preguntar qué hay</translation>
    </message>
    <message>
        <source>I am an adult: download it</source>
        <translation>Soy un adulto: descargar</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
</context>
<context>
    <name>EditProblem</name>
    <message>
        <source>Edit the problem</source>
        <translation>Editar el problema</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>El problema</translation>
    </message>
    <message>
        <source>In other words it is another problem: the tutor has to solve it again.</source>
        <translation>Con otras palabras es otro problema: el tutor tiene que resolverlo de nuevo.</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>Tu propia respuesta</translation>
    </message>
    <message>
        <source>A number; may stay empty</source>
        <translation>Un número; puede quedar vacío</translation>
    </message>
    <message>
        <source>The tutor found %1.</source>
        <translation>El tutor encontró %1.</translation>
    </message>
    <message>
        <source>The tutor has no answer yet.</source>
        <translation>El tutor aún no tiene respuesta.</translation>
    </message>
    <message>
        <source>Approve with my answer</source>
        <translation>Aprobar con mi respuesta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
</context>
<context>
    <name>ExampleChips</name>
    <message>
        <source>Or try one of these:</source>
        <translation>O prueba uno de estos:</translation>
    </message>
</context>
<context>
    <name>ExchangeSection</name>
    <message>
        <source>Hand out and collect</source>
        <translation>Repartir y recoger</translation>
    </message>
    <message>
        <source>Without a network: by a USB stick, or a folder that all computers see.</source>
        <translation>Sin red: con una memoria USB o una carpeta que vean todos los ordenadores.</translation>
    </message>
    <message>
        <source>One moment: the folder is being read or written.</source>
        <translation>Un momento: se está leyendo o escribiendo la carpeta.</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Recoger</translation>
    </message>
    <message>
        <source>Look first what the files of the folder bring. What is here already makes no doubles. On a pupil&apos;s computer this takes in what you handed out.</source>
        <translation>Mira primero qué traen los archivos de la carpeta. Lo que ya está aquí no se duplica. En el ordenador de un alumno, esto recibe lo que repartiste.</translation>
    </message>
    <message>
        <source>Look what is there</source>
        <translation>Mirar qué hay</translation>
    </message>
    <message numerus="yes">
        <source>Take over these %n file(s)</source>
        <translation>
            <numerusform>Incorporar este archivo</numerusform>
            <numerusform>Incorporar estos %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (skipped)</source>
        <translation>%1 (omitido)</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Repartir</translation>
    </message>
    <message>
        <source>A set goes with its solutions and what you approved. Hand out the class list first: then each pupil is the same one on every computer.</source>
        <translation>Una serie va con sus soluciones y lo que aprobaste. Reparte primero la lista de la clase: así cada alumno es el mismo en todos los ordenadores.</translation>
    </message>
    <message>
        <source>No set</source>
        <translation>Ninguna serie</translation>
    </message>
    <message>
        <source>The class list: nicknames and pictures</source>
        <translation>La lista de la clase: apodos y dibujos</translation>
    </message>
    <message>
        <source>Results of this computer</source>
        <translation>Resultados de este ordenador</translation>
    </message>
    <message>
        <source>On a pupil&apos;s computer: write what was done here into the folder, to be collected on yours.</source>
        <translation>En el ordenador de un alumno: escribe en la carpeta lo que se hizo aquí, para recogerlo en el tuyo.</translation>
    </message>
    <message>
        <source>Save the results there</source>
        <translation>Guardar ahí los resultados</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What we know</source>
        <translation>Lo que sabemos</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Folder or stick</source>
        <translation>Carpeta o memoria USB</translation>
    </message>
    <message>
        <source>Where the folder is</source>
        <translation>Dónde está la carpeta</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Elegir la carpeta…</translation>
    </message>
</context>
<context>
    <name>GridCell</name>
    <message>
        <source>nothing yet</source>
        <translation>nada aún</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Go to the next thing; with Shift to the one before</source>
        <translation>Ir a lo siguiente; con Mayús, a lo anterior</translation>
    </message>
    <message>
        <source>Press the button that you are on; check your answer</source>
        <translation>Pulsar el botón en el que estás; comprobar tu respuesta</translation>
    </message>
    <message>
        <source>Solve the problem, or check your answer</source>
        <translation>Resolver el problema o comprobar tu respuesta</translation>
    </message>
    <message>
        <source>Stop the tutor while it works</source>
        <translation>Parar al tutor mientras trabaja</translation>
    </message>
    <message>
        <source>Go back to the place before</source>
        <translation>Volver al lugar anterior</translation>
    </message>
    <message>
        <source>Go down a page</source>
        <translation>Bajar una página</translation>
    </message>
    <message>
        <source>Go up a page</source>
        <translation>Subir una página</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Texto de tamaño normal</translation>
    </message>
    <message>
        <source>For teachers, in a set: go to the next problem or the one before</source>
        <translation>Para docentes, en una serie: ir al problema siguiente o al anterior</translation>
    </message>
    <message>
        <source>In a set: go to the first or the last problem</source>
        <translation>En una serie: ir al primer o al último problema</translation>
    </message>
    <message>
        <source>In a set: move the problem down or up</source>
        <translation>En una serie: bajar o subir el problema</translation>
    </message>
    <message>
        <source>In a set: approve the answer</source>
        <translation>En una serie: aprobar la respuesta</translation>
    </message>
    <message>
        <source>In a set: edit the problem</source>
        <translation>En una serie: editar el problema</translation>
    </message>
    <message>
        <source>In a set: reject the problem</source>
        <translation>En una serie: rechazar el problema</translation>
    </message>
    <message>
        <source>In a set: approve your own answer</source>
        <translation>En una serie: aprobar tu propia respuesta</translation>
    </message>
    <message>
        <source>In a set: select the problem</source>
        <translation>En una serie: seleccionar el problema</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Av Pág</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Re Pág</translation>
    </message>
    <message>
        <source>left arrow</source>
        <translation>flecha izquierda</translation>
    </message>
    <message>
        <source>up arrow</source>
        <translation>flecha arriba</translation>
    </message>
    <message>
        <source>down arrow</source>
        <translation>flecha abajo</translation>
    </message>
    <message>
        <source>space bar</source>
        <translation>barra espaciadora</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Everything works without a mouse.</source>
        <translation>Todo funciona sin ratón.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>For teachers</source>
        <translation>Para docentes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Your problem</source>
        <translation>Tu problema</translation>
    </message>
</context>
<context>
    <name>MyAnswerCard</name>
    <message>
        <source>My answer</source>
        <translation>Mi respuesta</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un número</translation>
    </message>
    <message>
        <source>Write my steps too</source>
        <translation>Escribir también mis pasos</translation>
    </message>
    <message>
        <source>Hide my steps</source>
        <translation>Ocultar mis pasos</translation>
    </message>
    <message>
        <source>My steps, one on each line</source>
        <translation>Mis pasos, uno en cada línea</translation>
    </message>
    <message>
        <source>3 x 4 = 12</source>
        <translation>3 x 4 = 12</translation>
    </message>
    <message>
        <source>Check my answer</source>
        <translation>Comprobar mi respuesta</translation>
    </message>
</context>
<context>
    <name>NewProfile</name>
    <message>
        <source>Who are you?</source>
        <translation>¿Quién eres?</translation>
    </message>
    <message>
        <source>My nickname (not my whole name)</source>
        <translation>Mi apodo (no mi nombre completo)</translation>
    </message>
    <message>
        <source>My nickname</source>
        <translation>Mi apodo</translation>
    </message>
    <message>
        <source>My picture</source>
        <translation>Mi dibujo</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>Ese soy yo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Your nickname and what you do stay on this computer. Your teacher can see them here.</source>
        <translation>Tu apodo y lo que haces se quedan en este ordenador. Tu profe puede verlos aquí.</translation>
    </message>
</context>
<context>
    <name>NumberChoices</name>
    <message>
        <source>Which numbers?</source>
        <translation>¿Qué números?</translation>
    </message>
    <message>
        <source>The problems as they are</source>
        <translation>Los problemas tal como son</translation>
    </message>
    <message>
        <source>More like them, with other numbers</source>
        <translation>Más como ellos, con otros números</translation>
    </message>
    <message>
        <source>How many problems?</source>
        <translation>¿Cuántos problemas?</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the range of the numbers</source>
        <translation>Elegir entre qué números</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>The smallest number</source>
        <translation>El número más pequeño</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>The largest number</source>
        <translation>El número más grande</translation>
    </message>
    <message>
        <source>Draw other numbers again</source>
        <translation>Sacar otros números</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Explain it in your own words</source>
        <translation>Explícalo con tus palabras</translation>
    </message>
    <message>
        <source>Put my words away</source>
        <translation>Guardar mis palabras</translation>
    </message>
    <message>
        <source>Pretend that you tell a friend why each step is right. This is for you alone: nobody marks it.</source>
        <translation>Imagina que le cuentas a un amigo por qué cada paso está bien. Es solo para ti: nadie lo corrige.</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>Con mis palabras</translation>
    </message>
    <message>
        <source>First … because …</source>
        <translation>Primero … porque …</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Copy %1 to this computer</source>
        <translation>Copiar %1 a este ordenador</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Check every byte of %1</source>
        <translation>Comprobar cada byte de %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1 from this computer</source>
        <translation>Quitar %1 de este ordenador</translation>
    </message>
    <message>
        <source>Remove %1 from this computer? It can be imported again from where it came.</source>
        <translation>¿Quitar %1 de este ordenador? Se puede volver a importar desde donde vino.</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Sí, quitarlo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
</context>
<context>
    <name>PacksSection</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>More packs</source>
        <translation>Más paquetes</translation>
    </message>
    <message>
        <source>A pack on a stick is listed above once the stick is in. A pack in a folder can be copied to this computer, or used where it is.</source>
        <translation>Un paquete en una memoria USB sale arriba al conectarla. Un paquete en una carpeta se puede copiar a este ordenador o usar donde está.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>Importar de una carpeta…</translation>
    </message>
    <message>
        <source>Look in another folder too…</source>
        <translation>Mirar también en otra carpeta…</translation>
    </message>
    <message>
        <source>The folder of the pack</source>
        <translation>La carpeta del paquete</translation>
    </message>
    <message>
        <source>A folder with packs</source>
        <translation>Una carpeta con paquetes</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The page before</source>
        <translation>La página anterior</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>La página siguiente</translation>
    </message>
    <message>
        <source>Page %1 as it will be printed</source>
        <translation>La página %1 como se imprimirá</translation>
    </message>
</context>
<context>
    <name>PaperButtons</name>
    <message>
        <source>Open to print</source>
        <translation>Abrir para imprimir</translation>
    </message>
    <message>
        <source>Save as a PDF file</source>
        <translation>Guardar como archivo PDF</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>Se están haciendo las páginas …</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Your picture</source>
        <translation>Tu dibujo</translation>
    </message>
</context>
<context>
    <name>PinGate</name>
    <message>
        <source>For teachers: choose a PIN</source>
        <translation>Para docentes: elige un PIN</translation>
    </message>
    <message>
        <source>For teachers</source>
        <translation>Para docentes</translation>
    </message>
    <message>
        <source>The PIN keeps pupils out of these pages. It has 4 to 12 digits. Type it twice.</source>
        <translation>El PIN impide que los alumnos entren en estas páginas. Tiene de 4 a 12 cifras. Escríbelo dos veces.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Poner el PIN</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>If the PIN is forgotten: close TinyTutor, open a terminal in its folder and run</source>
        <translation>Si se olvida el PIN: cierra TinyTutor, abre una terminal en su carpeta y ejecuta</translation>
    </message>
    <message>
        <source>All sets and results stay. The PIN is a door for children, not a safe.</source>
        <translation>Todas las series y resultados quedan. El PIN es una puerta para niños, no una caja fuerte.</translation>
    </message>
</context>
<context>
    <name>PreviewItem</name>
    <message>
        <source>Row %1: %2</source>
        <translation>Fila %1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Respuesta: %1</translation>
    </message>
</context>
<context>
    <name>PrintOffer</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Hide printing</source>
        <translation>Ocultar la impresión</translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation>Abrir para imprimir</translation>
    </message>
    <message>
        <source>Open in large print</source>
        <translation>Abrir con letra grande</translation>
    </message>
    <message>
        <source>Save as a PDF file</source>
        <translation>Guardar como archivo PDF</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>Se están haciendo las páginas …</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ProblemActions</name>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Use my answer</source>
        <translation>Usar mi respuesta</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Subirlo</translation>
    </message>
    <message>
        <source>Move it down</source>
        <translation>Bajarlo</translation>
    </message>
</context>
<context>
    <name>ProblemEditor</name>
    <message>
        <source>Your problem</source>
        <translation>Tu problema</translation>
    </message>
    <message>
        <source>Type or paste a word problem here.</source>
        <translation>Escribe o pega aquí un problema en inglés.</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Your problem</source>
        <translation>Tu problema</translation>
    </message>
    <message>
        <source>Hello! Give me a word problem. You try first, I give you hints, and I tell you when I am not sure.</source>
        <translation>¡Hola! Dame un problema. Tú lo intentas primero, yo te doy pistas y te digo cuándo no estoy seguro.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Today&apos;s problems</source>
        <translation>Los problemas de hoy</translation>
    </message>
    <message>
        <source>Another problem</source>
        <translation>Otro problema</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>el problema</translation>
    </message>
    <message>
        <source>or press Ctrl and Enter</source>
        <translation>o pulsa Ctrl e Intro</translation>
    </message>
    <message>
        <source>What you type stays on this computer.</source>
        <translation>Lo que escribes se queda en este ordenador.</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Problem %1</source>
        <translation>Problema %1</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Respuesta %1</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Select problem %1</source>
        <translation>Seleccionar el problema %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ProfilePictures</name>
    <message>
        <source>Apple</source>
        <translation>Manzana</translation>
    </message>
    <message>
        <source>Balloon</source>
        <translation>Globo</translation>
    </message>
    <message>
        <source>Boat</source>
        <translation>Barco</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Gato</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Pez</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>Flor</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Kite</source>
        <translation>Cometa</translation>
    </message>
    <message>
        <source>Mushroom</source>
        <translation>Seta</translation>
    </message>
    <message>
        <source>Owl</source>
        <translation>Búho</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>Conejo</translation>
    </message>
    <message>
        <source>Rocket</source>
        <translation>Cohete</translation>
    </message>
    <message>
        <source>Snail</source>
        <translation>Caracol</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sol</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Turtle</source>
        <translation>Tortuga</translation>
    </message>
</context>
<context>
    <name>ProgramView</name>
    <message>
        <source>Show the program</source>
        <translation>Mostrar el programa</translation>
    </message>
    <message>
        <source>Hide the program</source>
        <translation>Ocultar el programa</translation>
    </message>
    <message>
        <source>This is the program that ran to get the answer.</source>
        <translation>Este es el programa que se ejecutó para hallar la respuesta.</translation>
    </message>
    <message>
        <source>The program: %1</source>
        <translation>El programa: %1</translation>
    </message>
</context>
<context>
    <name>PupilCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Cerrar: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Cambiar: %1</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Apodo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Remove this pupil…</source>
        <translation>Quitar a este alumno…</translation>
    </message>
    <message>
        <source>Yes, remove</source>
        <translation>Sí, quitar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>PupilsSection</name>
    <message>
        <source>Pupils (%1)</source>
        <translation>Alumnos (%1)</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>There are no pupils yet. Paste their nicknames below.</source>
        <translation>Aún no hay alumnos. Pega sus apodos abajo.</translation>
    </message>
    <message>
        <source>Add several at once</source>
        <translation>Añadir varios a la vez</translation>
    </message>
    <message>
        <source>Nicknames, one a line or with commas between. No whole names: a nickname is enough. Each gets a picture, which can be changed.</source>
        <translation>Apodos, uno por línea o separados por comas. Nada de nombres completos: basta un apodo. Cada uno recibe un dibujo, que se puede cambiar.</translation>
    </message>
    <message>
        <source>Nicknames to add</source>
        <translation>Apodos para añadir</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Añadirlos</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Stop reading: %1</source>
        <translation>Dejar de leer: %1</translation>
    </message>
    <message>
        <source>Read aloud: %1</source>
        <translation>Leer en voz alta: %1</translation>
    </message>
</context>
<context>
    <name>RecordsNotice</name>
    <message>
        <source>Use the last copy</source>
        <translation>Usar la última copia</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Empezar de cero</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on without keeping what you do</source>
        <translation>Seguir sin guardar lo que haces</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ResultColumn</name>
    <message>
        <source>How we worked it out</source>
        <translation>Cómo lo resolvimos</translation>
    </message>
    <message>
        <source>Show one idea, right or wrong</source>
        <translation>Mostrar una idea, buena o mala</translation>
    </message>
    <message>
        <source>Hide the idea</source>
        <translation>Ocultar la idea</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Adding</source>
        <translation>Sumar</translation>
    </message>
    <message>
        <source>Taking away</source>
        <translation>Restar</translation>
    </message>
    <message>
        <source>Multiplying</source>
        <translation>Multiplicar</translation>
    </message>
    <message>
        <source>Dividing</source>
        <translation>Dividir</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Tries before the whole solution</source>
        <translation>Intentos antes de la solución completa</translation>
    </message>
    <message>
        <source>A pupil sees the whole solution after so many checks or hints. With 0 it can be seen at once.</source>
        <translation>Un alumno ve la solución completa tras ese número de comprobaciones o pistas. Con 0 se ve enseguida.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n intento</numerusform>
            <numerusform>%n intentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>The ones that your pupils have learnt. A problem of a set that needs another one gets a note.</source>
        <translation>Las que tus alumnos han aprendido. Un problema de una serie que necesite otra lleva una nota.</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Proyector</translation>
    </message>
    <message>
        <source>Show everything large, for the wall</source>
        <translation>Mostrar todo en grande, para la pared</translation>
    </message>
</context>
<context>
    <name>RungCard</name>
    <message>
        <source>Hint %1. %2</source>
        <translation>Pista %1. %2</translation>
    </message>
    <message>
        <source>hint %1</source>
        <translation>pista %1</translation>
    </message>
</context>
<context>
    <name>SavedQuestion</name>
    <message>
        <source>The tutor found: %1</source>
        <translation>El tutor encontró: %1</translation>
    </message>
    <message>
        <source>Put into a set</source>
        <translation>Poner en una serie</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Which set?</source>
        <translation>¿Qué serie?</translation>
    </message>
    <message>
        <source>There is no set yet. Make one under Sets.</source>
        <translation>Aún no hay series. Crea una en Series.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>SavedQuestions</name>
    <message>
        <source>Not sure (%1)</source>
        <translation>Dudosos (%1)</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Dudosos</translation>
    </message>
    <message>
        <source>Questions that pupils saved for you</source>
        <translation>Preguntas que los alumnos guardaron para ti</translation>
    </message>
    <message>
        <source>The tutor was not sure of these. Put one into a set to solve it with your own answer.</source>
        <translation>El tutor no estaba seguro de estas. Pon una en una serie para resolverla con tu propia respuesta.</translation>
    </message>
    <message>
        <source>There are none. When the tutor is not sure of a problem, a pupil can save it for you.</source>
        <translation>No hay ninguna. Cuando el tutor no está seguro de un problema, un alumno puede guardarlo para ti.</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Solve again</source>
        <translation>Resolver de nuevo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message numerus="yes">
        <source>Remove these %n problem(s) from the set?</source>
        <translation>
            <numerusform>¿Quitar este problema de la serie?</numerusform>
            <numerusform>¿Quitar estos %n problemas de la serie?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetChoices</name>
    <message>
        <source>Problems of which set?</source>
        <translation>¿Problemas de qué serie?</translation>
    </message>
    <message>
        <source>%1 (%2 approved)</source>
        <translation>%1 (%2 aprobados)</translation>
    </message>
    <message>
        <source>Title on the sheet</source>
        <translation>Título de la hoja</translation>
    </message>
</context>
<context>
    <name>SetHeader</name>
    <message>
        <source>All sets</source>
        <translation>Todas las series</translation>
    </message>
    <message>
        <source>Approve all that are checked (%1)</source>
        <translation>Aprobar todos los comprobados (%1)</translation>
    </message>
    <message>
        <source>Add problems</source>
        <translation>Añadir problemas</translation>
    </message>
    <message>
        <source>Today&apos;s set: pupils choose from its approved problems</source>
        <translation>Serie de hoy: los alumnos eligen entre sus problemas aprobados</translation>
    </message>
    <message>
        <source>Rename or remove this set</source>
        <translation>Renombrar o quitar esta serie</translation>
    </message>
    <message>
        <source>Leave its name</source>
        <translation>Dejar su nombre</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Nombre de la serie</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Guardar el nombre</translation>
    </message>
    <message>
        <source>Remove the set</source>
        <translation>Quitar la serie</translation>
    </message>
    <message numerus="yes">
        <source>Remove this set with its %n problem(s)? What pupils did stays in the class report.</source>
        <translation>
            <numerusform>¿Quitar esta serie con su %n problema? Lo que hicieron los alumnos queda en el informe.</numerusform>
            <numerusform>¿Quitar esta serie con sus %n problemas? Lo que hicieron los alumnos queda en el informe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Distintos</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Keys: arrows go from problem to problem, A approves, E edits, R rejects, M uses your answer, space selects, Alt with an arrow moves.</source>
        <translation>Teclas: las flechas van de problema en problema, A aprueba, E edita, R rechaza, M usa tu respuesta, espacio selecciona, Alt con una flecha mueve.</translation>
    </message>
</context>
<context>
    <name>SetList</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be solved</source>
        <translation>
            <numerusform>%n por resolver</numerusform>
            <numerusform>%n por resolver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n aprobado</numerusform>
            <numerusform>%n aprobados</numerusform>
        </translation>
    </message>
    <message>
        <source>today&apos;s set</source>
        <translation>serie de hoy</translation>
    </message>
    <message>
        <source>Today&apos;s set</source>
        <translation>Serie de hoy</translation>
    </message>
    <message>
        <source>Your sets</source>
        <translation>Tus series</translation>
    </message>
    <message>
        <source>A set is a list of problems. You paste or import them, the tutor solves them beforehand, and you approve what is right: pupils get those at once, without waiting.</source>
        <translation>Una serie es una lista de problemas. Tú los pegas o importas, el tutor los resuelve antes y tú apruebas lo que está bien: los alumnos los reciben enseguida, sin esperar.</translation>
    </message>
    <message>
        <source>A new set</source>
        <translation>Una serie nueva</translation>
    </message>
    <message>
        <source>Name of the new set</source>
        <translation>Nombre de la serie nueva</translation>
    </message>
    <message>
        <source>Name, such as “Week 12”</source>
        <translation>Nombre, como «Semana 12»</translation>
    </message>
    <message>
        <source>Make the set</source>
        <translation>Crear la serie</translation>
    </message>
</context>
<context>
    <name>SetProgress</name>
    <message>
        <source>Another set is being solved.</source>
        <translation>Se está resolviendo otra serie.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) are to be solved.</source>
        <translation>
            <numerusform>Queda %n problema por resolver.</numerusform>
            <numerusform>Quedan %n problemas por resolver.</numerusform>
        </translation>
    </message>
    <message>
        <source>Solve now</source>
        <translation>Resolver ahora</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>SetsSection</name>
    <message>
        <source>Sets</source>
        <translation>Series</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Part of the settings</source>
        <translation>Parte de los ajustes</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>SimilarOffer</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Try one like this</source>
        <translation>Prueba uno como este</translation>
    </message>
    <message>
        <source>I am making a problem like this one and checking it …</source>
        <translation>Estoy haciendo un problema como este y comprobándolo …</translation>
    </message>
</context>
<context>
    <name>SolverSection</name>
    <message>
        <source>Fast or careful</source>
        <translation>Rápido o cuidadoso</translation>
    </message>
    <message>
        <source>Fast tries up to %1 ideas for a problem. Careful tries up to %2 and takes longer; the figures in “About” are of this.</source>
        <translation>Rápido prueba hasta %1 ideas por problema. Cuidadoso prueba hasta %2 y tarda más; las cifras de «Acerca de» son de este.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rápido</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Cuidadoso</translation>
    </message>
    <message>
        <source>Cores of the processor</source>
        <translation>Núcleos del procesador</translation>
    </message>
    <message>
        <source>This computer has %1. One is always left to everything else.</source>
        <translation>Este ordenador tiene %1. Uno se deja siempre para todo lo demás.</translation>
    </message>
    <message>
        <source>This computer has one, and uses it.</source>
        <translation>Este ordenador tiene uno y lo usa.</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autoprueba</translation>
    </message>
    <message>
        <source>Solves six built-in problems with the model that is in use, and measures time and memory.</source>
        <translation>Resuelve seis problemas incluidos con el modelo en uso y mide tiempo y memoria.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Test this computer</source>
        <translation>Probar este ordenador</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>%1 of %2 problems solved</source>
        <translation>%1 de %2 problemas resueltos</translation>
    </message>
    <message>
        <source>Waiting for the tutor…</source>
        <translation>Esperando al tutor…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este ordenador</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Hello, %1!</source>
        <translation>¡Hola, %1!</translation>
    </message>
    <message>
        <source>Hello! Who are you?</source>
        <translation>¡Hola! ¿Quién eres?</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Pick your picture, or just try.</source>
        <translation>Elige tu dibujo o prueba sin más.</translation>
    </message>
    <message>
        <source>Add yourself, or just try.</source>
        <translation>Añádete o prueba sin más.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>is working now</source>
        <translation>está trabajando ahora</translation>
    </message>
    <message>
        <source>Just try</source>
        <translation>Solo probar</translation>
    </message>
    <message>
        <source>Add me</source>
        <translation>Añádeme</translation>
    </message>
    <message>
        <source>Type my own problem</source>
        <translation>Escribir mi propio problema</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>%1 =</source>
        <translation>%1 =</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>paso %1</translation>
    </message>
    <message>
        <source>Show it on a number line</source>
        <translation>Verlo en una recta numérica</translation>
    </message>
    <message>
        <source>Show it as bars</source>
        <translation>Verlo con barras</translation>
    </message>
</context>
<context>
    <name>TeacherOffer</name>
    <message>
        <source>Saved for my teacher</source>
        <translation>Guardado para mi profe</translation>
    </message>
    <message>
        <source>Save for my teacher</source>
        <translation>Guardar para mi profe</translation>
    </message>
</context>
<context>
    <name>TeacherPage</name>
    <message>
        <source>For teachers</source>
        <translation>Para docentes</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Hojas de trabajo</translation>
    </message>
    <message>
        <source>Class report</source>
        <translation>Informe de la clase</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Alumnos</translation>
    </message>
    <message>
        <source>Hand out and collect</source>
        <translation>Repartir y recoger</translation>
    </message>
</context>
<context>
    <name>TodaysSet</name>
    <message>
        <source>Problem %1, done. %2</source>
        <translation>Problema %1, hecho. %2</translation>
    </message>
    <message>
        <source>Problem %1. %2</source>
        <translation>Problema %1. %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Hoy: %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back (Escape)</source>
        <translation>Volver (Escape)</translation>
    </message>
    <message>
        <source>%1 is working. Change</source>
        <translation>%1 está trabajando. Cambiar</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>¿Quién trabaja?</translation>
    </message>
    <message>
        <source>For teachers</source>
        <translation>Para docentes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Smaller text (Ctrl and −)</source>
        <translation>Texto más pequeño (Ctrl y −)</translation>
    </message>
    <message>
        <source>Larger text (Ctrl and +)</source>
        <translation>Texto más grande (Ctrl y +)</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
</context>
<context>
    <name>TryingColumn</name>
    <message>
        <source>Show the whole solution</source>
        <translation>Mostrar la solución completa</translation>
    </message>
    <message>
        <source>Give me another hint</source>
        <translation>Dame otra pista</translation>
    </message>
    <message>
        <source>Give me a hint</source>
        <translation>Dame una pista</translation>
    </message>
    <message>
        <source>Check an answer of your own, then you can see the whole solution.</source>
        <translation>Comprueba una respuesta tuya y podrás ver la solución completa.</translation>
    </message>
    <message numerus="yes">
        <source>Check %n more answers of your own, then you can see the whole solution.</source>
        <translation>
            <numerusform>Comprueba %n respuesta más y podrás ver la solución completa.</numerusform>
            <numerusform>Comprueba %n respuestas más y podrás ver la solución completa.</numerusform>
        </translation>
    </message>
    <message>
        <source>First check an answer of your own, or take a hint.</source>
        <translation>Primero comprueba una respuesta tuya o pide una pista.</translation>
    </message>
    <message numerus="yes">
        <source>You can see the whole solution after %n more checks or hints.</source>
        <translation>
            <numerusform>Podrás ver la solución completa tras %n comprobación o pista más.</numerusform>
            <numerusform>Podrás ver la solución completa tras %n comprobaciones o pistas más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksheetsPanel</name>
    <message>
        <source>Worksheets</source>
        <translation>Hojas de trabajo</translation>
    </message>
    <message>
        <source>Worksheets are made of approved problems only. Let the tutor solve a set, look at its answers and approve them; then come back here.</source>
        <translation>Las hojas se hacen solo con problemas aprobados. Deja que el tutor resuelva una serie, mira sus respuestas y apruébalas; luego vuelve aquí.</translation>
    </message>
</context>
<context>
    <name>question</name>
    <message>
        <source>This problem has {length} characters and I can read up to {most}. Paste one problem at a time, without the text around it.</source>
        <translation>Este problema tiene {length} caracteres y puedo leer hasta {most}. Pega un problema cada vez, sin el texto de alrededor.</translation>
    </message>
    <message>
        <source>I do not see a question in this text, so I work out what seems to be asked.</source>
        <translation>No veo una pregunta en este texto, así que busco lo que parece que se pide.</translation>
    </message>
    <message>
        <source>I left out the pictures and signs that I cannot read.</source>
        <translation>He dejado fuera los dibujos y signos que no puedo leer.</translation>
    </message>
    <message>
        <source>There is no problem here yet. Type or paste a word problem, then press Solve.</source>
        <translation>Aquí no hay ningún problema todavía. Escribe o pega uno y pulsa Resolver.</translation>
    </message>
    <message>
        <source>I cannot find any numbers in this problem. Type the whole problem with its numbers, then try again.</source>
        <translation>No encuentro ningún número en este problema. Escribe el problema entero con sus números e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>I only know English, so I may misunderstand this problem.</source>
        <translation>Solo sé inglés, así que puedo entender mal este problema.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Profiles, problem sets and what was worked on</source>
        <translation>Perfiles, series de problemas y lo que se trabajó</translation>
    </message>
    <message>
        <source>The text you type, and these settings</source>
        <translation>El texto que escribes y estos ajustes</translation>
    </message>
    <message>
        <source>Model packs that you imported</source>
        <translation>Los paquetes de modelos que importaste</translation>
    </message>
    <message>
        <source>Everything is in {path} now.</source>
        <translation>Ahora todo está en {path}.</translation>
    </message>
    <message>
        <source>1 child</source>
        <translation>1 niño</translation>
    </message>
    <message>
        <source>{children} children</source>
        <translation>{children} niños</translation>
    </message>
    <message>
        <source>1 set of problems</source>
        <translation>1 serie de problemas</translation>
    </message>
    <message>
        <source>{sets} sets of problems</source>
        <translation>{sets} series de problemas</translation>
    </message>
    <message>
        <source>1 problem worked on</source>
        <translation>1 problema trabajado</translation>
    </message>
    <message>
        <source>{worked} problems worked on</source>
        <translation>{worked} problemas trabajados</translation>
    </message>
    <message>
        <source>1 question for the teacher</source>
        <translation>1 pregunta para el docente</translation>
    </message>
    <message>
        <source>{unsure} questions for the teacher</source>
        <translation>{unsure} preguntas para el docente</translation>
    </message>
    <message>
        <source>Came with TinyTutor</source>
        <translation>Vino con TinyTutor</translation>
    </message>
    <message>
        <source>Imported by you</source>
        <translation>Importado por ti</translation>
    </message>
    <message>
        <source>For everyone on this computer</source>
        <translation>Para todos en este ordenador</translation>
    </message>
    <message>
        <source>In a folder that you chose</source>
        <translation>En una carpeta que elegiste</translation>
    </message>
    <message>
        <source>On a stick</source>
        <translation>En una memoria USB</translation>
    </message>
</context>
<context>
    <name>teaching</name>
    <message>
        <source>Yes, that is right.</source>
        <translation>Sí, está bien.</translation>
    </message>
    <message>
        <source>Right so far. What comes next?</source>
        <translation>Bien hasta aquí. ¿Qué viene después?</translation>
    </message>
    <message>
        <source>I can&apos;t place this yet. It may be another way. Look again at what is asked, or write down your steps.</source>
        <translation>Todavía no sé dónde encaja esto. Puede ser otro camino. Mira otra vez qué se pide o escribe tus pasos.</translation>
    </message>
    <message>
        <source>Look again at the steps that are marked.</source>
        <translation>Mira otra vez los pasos marcados.</translation>
    </message>
    <message>
        <source>I&apos;m not sure of this problem myself, so I can&apos;t check it. Show it to your teacher.</source>
        <translation>Yo tampoco estoy seguro de este problema, así que no puedo comprobarlo. Enséñaselo a tu profe.</translation>
    </message>
    <message>
        <source>I need a single number as your answer, such as 12, 1/2 or 0.5.</source>
        <translation>Necesito un solo número como respuesta, por ejemplo 12, 1/2 o 0,5.</translation>
    </message>
    <message>
        <source>Write your answer or a step, and I will look at it.</source>
        <translation>Escribe tu respuesta o un paso y lo miraré.</translation>
    </message>
    <message>
        <source>This gives what is asked.</source>
        <translation>Esto da lo que se pide.</translation>
    </message>
    <message>
        <source>I can&apos;t place this yet. Say what it is for.</source>
        <translation>Todavía no sé dónde encaja esto. Di para qué es.</translation>
    </message>
    <message>
        <source>I can read sums such as 3 x 4 = 12. I can&apos;t place this yet.</source>
        <translation>Puedo leer cuentas como 3 x 4 = 12. Todavía no sé dónde encaja esto.</translation>
    </message>
    <message>
        <source>Right so far: you have found “{title}”. Is that what is asked?</source>
        <translation>Bien hasta aquí: has encontrado «{title}». ¿Es eso lo que se pide?</translation>
    </message>
    <message>
        <source>Right so far: this is “{title}”.</source>
        <translation>Bien hasta aquí: esto es «{title}».</translation>
    </message>
    <message>
        <source>Look again here: does “{text}” come out?</source>
        <translation>Mira otra vez aquí: ¿sale «{text}»?</translation>
    </message>
    <message>
        <source>What is asked?</source>
        <translation>¿Qué se pide?</translation>
    </message>
    <message>
        <source>Which facts matter?</source>
        <translation>¿Qué datos importan?</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Un dibujo</translation>
    </message>
    <message>
        <source>The first step</source>
        <translation>El primer paso</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>El paso siguiente</translation>
    </message>
    <message>
        <source>The whole solution</source>
        <translation>La solución completa</translation>
    </message>
    <message>
        <source>this part</source>
        <translation>esta parte</translation>
    </message>
    <message>
        <source>this number</source>
        <translation>este número</translation>
    </message>
    <message>
        <source>Draw a picture of the facts, and put a question mark where the answer goes.</source>
        <translation>Haz un dibujo de los datos y pon un signo de interrogación donde va la respuesta.</translation>
    </message>
    <message>
        <source>Now use your results to answer the question.</source>
        <translation>Ahora usa tus resultados para responder a la pregunta.</translation>
    </message>
    <message>
        <source>Look for the numbers in the problem, and say what each of them counts.</source>
        <translation>Busca los números del problema y di qué cuenta cada uno.</translation>
    </message>
    <message>
        <source>Very small parts are drawn larger than they are.</source>
        <translation>Las partes muy pequeñas se dibujan más grandes de lo que son.</translation>
    </message>
    <message>
        <source>We want to find: {asked}</source>
        <translation>Queremos hallar: {asked}</translation>
    </message>
    <message>
        <source>Not needed: {numbers}</source>
        <translation>No hace falta: {numbers}</translation>
    </message>
    <message>
        <source>You also need {number}: {reason}</source>
        <translation>También necesitas {number}: {reason}</translation>
    </message>
    <message>
        <source>You also need {number}.</source>
        <translation>También necesitas {number}.</translation>
    </message>
    <message>
        <source>First find: {title}.</source>
        <translation>Primero halla: {title}.</translation>
    </message>
    <message>
        <source>Next find: {title}.</source>
        <translation>Después halla: {title}.</translation>
    </message>
    <message>
        <source>Now find what is asked: {title}.</source>
        <translation>Ahora halla lo que se pide: {title}.</translation>
    </message>
    <message>
        <source>You have already found: {title}.</source>
        <translation>Ya has hallado: {title}.</translation>
    </message>
    <message>
        <source>Do this again and again, as long as the problem says.</source>
        <translation>Haz esto una y otra vez, mientras lo diga el problema.</translation>
    </message>
    <message>
        <source>The answer is {answer}.</source>
        <translation>La respuesta es {answer}.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>{label}, which is not known</source>
        <translation>{label}, que no se conoce</translation>
    </message>
    <message>
        <source>a part that is not known</source>
        <translation>una parte que no se conoce</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>una parte</translation>
    </message>
    <message>
        <source>Bars. The parts {parts} are laid end to end. The long bar above them is {whole}.</source>
        <translation>Barras. Las partes {parts} van una tras otra. La barra larga de arriba es {whole}.</translation>
    </message>
    <message>
        <source>Bars. The long bar is {whole}. Under it, {taken} and the rest: {rest}.</source>
        <translation>Barras. La barra larga es {whole}. Debajo, {taken} y el resto: {rest}.</translation>
    </message>
    <message>
        <source>Bars side by side: {larger}, and below it {smaller}. What is missing to the end is {difference}.</source>
        <translation>Barras juntas: {larger} y debajo {smaller}. Lo que falta hasta el final es {difference}.</translation>
    </message>
    <message>
        <source>Bars of the same length. Above: {before} end to end. Below: what went and what is left: {after}.</source>
        <translation>Barras igual de largas. Arriba: {before}, una tras otra. Abajo: lo que se fue y lo que queda: {after}.</translation>
    </message>
    <message>
        <source>A bar of equal groups, each of them {group}. How many groups: {count}. The whole bar is {whole}.</source>
        <translation>Una barra de grupos iguales, cada uno {group}. Cuántos grupos: {count}. La barra entera es {whole}.</translation>
    </message>
    <message>
        <source>A bar, {whole}, cut into equal shares. How many shares: {count}. Each share is {share}.</source>
        <translation>Una barra, {whole}, cortada en partes iguales. Cuántas partes: {count}. Cada parte es {share}.</translation>
    </message>
    <message>
        <source>A bar, {whole}, and below it a group, {group}. How many of these groups fit: {count}.</source>
        <translation>Una barra, {whole}, y debajo un grupo, {group}. Cuántos grupos de estos caben: {count}.</translation>
    </message>
    <message>
        <source>A bar, {whole}. Marked on it is a part, {share} of the whole: {part}.</source>
        <translation>Una barra, {whole}. En ella está marcada una parte, {share} del total: {part}.</translation>
    </message>
    <message>
        <source>jump forward by {size}</source>
        <translation>salta {size} hacia delante</translation>
    </message>
    <message>
        <source>jump back by {size}</source>
        <translation>salta {size} hacia atrás</translation>
    </message>
    <message>
        <source>You land at {end}.</source>
        <translation>Llegas a {end}.</translation>
    </message>
    <message>
        <source>See where you land.</source>
        <translation>Mira dónde llegas.</translation>
    </message>
    <message>
        <source>A number line. Start at {start}, {jumps}. {landing}</source>
        <translation>Una recta numérica. Empieza en {start}, {jumps}. {landing}</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, luego </translation>
    </message>
    <message>
        <source>A solved problem</source>
        <translation>Un problema resuelto</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>Lo que sabemos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>If a child wrote this, ask:</source>
        <translation>Si un niño escribió esto, pregunta:</translation>
    </message>
    <message>
        <source>add</source>
        <translation>sumado</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>restado</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>multiplicado</translation>
    </message>
    <message>
        <source>divide</source>
        <translation>dividido</translation>
    </message>
    <message>
        <source>adding</source>
        <translation>sumar</translation>
    </message>
    <message>
        <source>taking away</source>
        <translation>restar</translation>
    </message>
    <message>
        <source>multiplying</source>
        <translation>multiplicar</translation>
    </message>
    <message>
        <source>dividing</source>
        <translation>dividir</translation>
    </message>
    <message>
        <source>Did you leave a step out? Look at every number that you need.</source>
        <translation>¿Te has saltado un paso? Mira cada número que necesitas.</translation>
    </message>
    <message>
        <source>Is there one more step? Look again at what is asked.</source>
        <translation>¿Falta algún paso? Mira otra vez qué se pide.</translation>
    </message>
    <message>
        <source>Are all the digits in the right place?</source>
        <translation>¿Están todas las cifras en su sitio?</translation>
    </message>
    <message>
        <source>Do all your numbers have the same unit? Look at the unit that is asked for.</source>
        <translation>¿Tienen todos tus números la misma unidad? Mira la unidad que se pide.</translation>
    </message>
    <message>
        <source>Are you sure of each operation? Ask for each: add, take away, multiply or divide?</source>
        <translation>¿Estás seguro de cada operación? Pregúntate en cada una: ¿sumar, restar, multiplicar o dividir?</translation>
    </message>
    <message>
        <source>Did you use the numbers that matter? Read again what each of them counts.</source>
        <translation>¿Has usado los números que importan? Lee otra vez qué cuenta cada uno.</translation>
    </message>
    <message>
        <source>Did you {doing} instead of {instead_of}?</source>
        <translation>¿Has {doing} en vez de {instead_of}?</translation>
    </message>
    <message>
        <source>Did you take away the right way round? What do you start with?</source>
        <translation>¿Has restado en el orden correcto? ¿Con qué empiezas?</translation>
    </message>
    <message>
        <source>Did you divide the right way round? What is shared out?</source>
        <translation>¿Has dividido en el orden correcto? ¿Qué se reparte?</translation>
    </message>
    <message>
        <source>Did you forget to halve?</source>
        <translation>¿Has olvidado dividir a la mitad?</translation>
    </message>
    <message>
        <source>Did you forget to double?</source>
        <translation>¿Has olvidado duplicar?</translation>
    </message>
    <message>
        <source>Did you use “{number}” in the right place? Read again what it counts.</source>
        <translation>¿Has usado «{number}» en el lugar correcto? Lee otra vez qué cuenta.</translation>
    </message>
    <message>
        <source>I have worked it out and checked it. You try first!</source>
        <translation>Lo he resuelto y comprobado. ¡Inténtalo tú primero!</translation>
    </message>
    <message>
        <source>I am still working on it; I will check your answer in a moment.</source>
        <translation>Todavía estoy en ello; comprobaré tu respuesta enseguida.</translation>
    </message>
    <message>
        <source>I will check your answer when I have worked the problem out.</source>
        <translation>Comprobaré tu respuesta cuando haya resuelto el problema.</translation>
    </message>
    <message>
        <source>Look again.</source>
        <translation>Mira otra vez.</translation>
    </message>
    <message>
        <source>I could not make one that I am sure of. You may ask for another.</source>
        <translation>No pude hacer uno del que esté seguro. Puedes pedir otro.</translation>
    </message>
    <message>
        <source>Why add?</source>
        <translation>¿Por qué sumar?</translation>
    </message>
    <message>
        <source>Why subtract?</source>
        <translation>¿Por qué restar?</translation>
    </message>
    <message>
        <source>Why multiply?</source>
        <translation>¿Por qué multiplicar?</translation>
    </message>
    <message>
        <source>Why divide?</source>
        <translation>¿Por qué dividir?</translation>
    </message>
    <message>
        <source>Why this step?</source>
        <translation>¿Por qué este paso?</translation>
    </message>
    <message>
        <source>Adding puts things together: it tells how many there are in all.</source>
        <translation>Sumar junta cosas: dice cuántas hay en total.</translation>
    </message>
    <message>
        <source>Subtracting tells what is left when some are taken away, or how far apart the amounts are.</source>
        <translation>Restar dice qué queda cuando se quitan algunas, o cuánta diferencia hay entre las cantidades.</translation>
    </message>
    <message>
        <source>Multiplying counts equal groups: the same amount again and again.</source>
        <translation>Multiplicar cuenta grupos iguales: la misma cantidad una y otra vez.</translation>
    </message>
    <message>
        <source>Dividing shares out equally, or tells how often a group of the same size fits.</source>
        <translation>Dividir reparte en partes iguales, o dice cuántas veces cabe un grupo del mismo tamaño.</translation>
    </message>
    <message>
        <source>Because {parts} are put together. All of it: {whole}.</source>
        <translation>Porque {parts} se juntan. Todo: {whole}.</translation>
    </message>
    <message>
        <source>Because we take {taken} away from {whole}. What stays: {rest}.</source>
        <translation>Porque quitamos {taken} de {whole}. Lo que queda: {rest}.</translation>
    </message>
    <message>
        <source>Because we compare {larger} with {smaller}. How far apart they are: {difference}.</source>
        <translation>Porque comparamos {larger} con {smaller}. La diferencia: {difference}.</translation>
    </message>
    <message>
        <source>Because {came} come together, and {went} goes away again. What stays: {rest}.</source>
        <translation>Porque {came} se juntan y {went} se va. Lo que queda: {rest}.</translation>
    </message>
    <message>
        <source>Because there are equal groups: each is {group}, and {count} is how many. All of it: {whole}.</source>
        <translation>Porque hay grupos iguales: cada uno es {group}, y {count} es cuántos hay. Todo: {whole}.</translation>
    </message>
    <message>
        <source>Because {whole} is shared out into equal parts, and {count} is how many. Each part: {share}.</source>
        <translation>Porque {whole} se reparte en partes iguales, y {count} es cuántas hay. Cada parte: {share}.</translation>
    </message>
    <message>
        <source>Because we look how often {group} fits into {whole}. How often: {count}.</source>
        <translation>Porque miramos cuántas veces cabe {group} en {whole}. Cuántas veces: {count}.</translation>
    </message>
    <message>
        <source>Because we look for a part of {known}: {share} of it. That part: {found}.</source>
        <translation>Porque buscamos una parte de {known}: {share} de ello. Esa parte: {found}.</translation>
    </message>
    <message>
        <source>Because {known} is only a part of the whole: {share} of it. The whole: {found}.</source>
        <translation>Porque {known} es solo una parte del total: {share} de él. El total: {found}.</translation>
    </message>
    <message>
        <source>We think the answer is</source>
        <translation>Creemos que la respuesta es</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>We can still be wrong, so read the steps.</source>
        <translation>Aun así podemos equivocarnos, así que lee los pasos.</translation>
    </message>
    <message>
        <source>I couldn&apos;t work this one out.</source>
        <translation>No he podido resolver este.</translation>
    </message>
    <message>
        <source>Try writing it in other words, or ask your teacher.</source>
        <translation>Prueba a escribirlo con otras palabras o pregunta a tu profe.</translation>
    </message>
    <message>
        <source>I found different answers. Let&apos;s ask your teacher.</source>
        <translation>He encontrado respuestas distintas. Preguntemos a tu profe.</translation>
    </message>
    <message>
        <source>Here is what I found. Which one do you think is right, and why?</source>
        <translation>Esto es lo que encontré. ¿Cuál crees que está bien y por qué?</translation>
    </message>
    <message>
        <source>I&apos;m not sure about this one. Let&apos;s ask your teacher.</source>
        <translation>No estoy seguro de este. Preguntemos a tu profe.</translation>
    </message>
    <message>
        <source>I found one answer, but I can&apos;t be sure of it.</source>
        <translation>He encontrado una respuesta, pero no puedo estar seguro.</translation>
    </message>
    <message>
        <source>The idea was run and checked.</source>
        <translation>La idea se ejecutó y se comprobó.</translation>
    </message>
    <message>
        <source>All {agree} ideas that worked gave this answer.</source>
        <translation>Las {agree} ideas que funcionaron dieron esta respuesta.</translation>
    </message>
    <message>
        <source>{agree} of the {ran} ideas that worked gave this answer.</source>
        <translation>{agree} de las {ran} ideas que funcionaron dieron esta respuesta.</translation>
    </message>
    <message>
        <source>1 idea</source>
        <translation>1 idea</translation>
    </message>
    <message>
        <source>{count} ideas</source>
        <translation>{count} ideas</translation>
    </message>
    <message>
        <source>{finished} of {wanted} ideas tried</source>
        <translation>{finished} de {wanted} ideas probadas</translation>
    </message>
    <message>
        <source>Thinking of ideas…</source>
        <translation>Pensando ideas…</translation>
    </message>
    <message>
        <source>{tried}, {agree} agree</source>
        <translation>{tried}, {agree} coinciden</translation>
    </message>
    <message>
        <source>{tried}, none worked yet</source>
        <translation>{tried}, ninguna ha funcionado aún</translation>
    </message>
    <message>
        <source>Add {left} and {right}.</source>
        <translation>Suma {left} y {right}.</translation>
    </message>
    <message>
        <source>Take {right} away from {left}.</source>
        <translation>Resta {right} de {left}.</translation>
    </message>
    <message>
        <source>Multiply {left} by {right}.</source>
        <translation>Multiplica {left} por {right}.</translation>
    </message>
    <message>
        <source>Divide {left} by {right}.</source>
        <translation>Divide {left} entre {right}.</translation>
    </message>
    <message>
        <source>This is done {runs} times; here is the last time.</source>
        <translation>Esto se hace {runs} veces; aquí está la última.</translation>
    </message>
    <message>
        <source>Start with {number}.</source>
        <translation>Empieza con {number}.</translation>
    </message>
    <message>
        <source>Work out: {title}.</source>
        <translation>Calcula: {title}.</translation>
    </message>
</context>
</TS>
