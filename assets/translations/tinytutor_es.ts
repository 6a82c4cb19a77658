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
        <source>It says “checked” only where its ideas agree, a second model finds them good, and the problem&apos;s words are not too strange to it. It can still be wrong then; the figures below say how often.</source>
        <translation>Dice «comprobado» solo si sus ideas coinciden, un segundo modelo las ve bien y las palabras del problema no le resultan demasiado extrañas. Aun así puede equivocarse; las cifras de abajo dicen con qué frecuencia.</translation>
    </message>
    <message>
        <source>It knows no pictures, tables, proofs or drawings, and no facts that the problem does not tell.</source>
        <translation>No entiende imágenes, tablas, demostraciones ni dibujos, ni sabe nada que el problema no diga.</translation>
    </message>
    <message>
        <source>It can not see why a child errs; where it names a slip, that is one that gives the child&apos;s number.</source>
        <translation>No puede ver por qué se equivoca un niño; cuando nombra un despiste, es uno que da el mismo número que el niño.</translation>
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
        <translation>Pégalos aquí, en inglés, uno por línea o con líneas en blanco entre ellos. Se quitan los números como 1. o a).</translation>
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
        <source>Let TinyTutor write them</source>
        <translation>Que los escriba TinyTutor</translation>
    </message>
    <message>
        <source>I add them myself</source>
        <translation>Los añado yo</translation>
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
        <source>%1%</source>
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
    <name>CheckingCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>0%</source>
        <translation>0&#xa0;%</translation>
    </message>
    <message>
        <source>wrong answers</source>
        <translation>respuestas erróneas</translation>
    </message>
    <message>
        <source>problems answered, to 100%</source>
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
        <translation>Soy una persona adulta: descargar</translation>
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
        <source>A set goes with its solutions and what you approved; today&apos;s set is today&apos;s there too. Hand out the class list first: then each pupil is the same one on every computer.</source>
        <translation>Una serie va con sus soluciones y lo que aprobaste; la serie de hoy también lo es allí. Reparte primero la lista de la clase: así cada alumno es el mismo en todos los ordenadores.</translation>
    </message>
    <message>
        <source>The class list (nicknames and pictures) and the rules</source>
        <translation>La lista de la clase (apodos y dibujos) y las reglas</translation>
    </message>
    <message>
        <source>No set</source>
        <translation>Ninguna serie</translation>
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
    <name>JoinPupils</name>
    <message>
        <source>The same child as another one…</source>
        <translation>Es el mismo niño o niña que…</translation>
    </message>
    <message>
        <source>Which one is the same child as %1?</source>
        <translation>¿Quién es la misma persona que %1?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a nickname and its picture</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Yes, they are one child</source>
        <translation>Sí, es la misma persona</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar los dos</translation>
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
    <name>MakeProblems</name>
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
        <source>Each comes with its own solution, so pupils can have them at once. You can still change or reject every one.</source>
        <translation>Cada uno trae su propia solución, así que los alumnos pueden tenerlos enseguida. Puedes cambiar o rechazar cualquiera de ellos.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
    </message>
    <message>
        <source>Largest number</source>
        <translation>Número más grande</translation>
    </message>
    <message>
        <source>Numbers up to %1</source>
        <translation>Números hasta %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>one or two</source>
        <translation>uno o dos</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Pasos: %1</translation>
    </message>
    <message>
        <source>How many problems? (1 to 40)</source>
        <translation>¿Cuántos problemas? (de 1 a 40)</translation>
    </message>
    <message>
        <source>Write them into the set</source>
        <translation>Escribirlos en la serie</translation>
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
        <translation>Soy yo</translation>
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
        <translation>Otros parecidos, con otros números</translation>
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
        <translation>Imagina que le cuentas a alguien por qué cada paso está bien. Es solo para ti: nadie lo corrige.</translation>
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
        <translation>¡Hola! Dame un problema en inglés. Tú lo intentas primero, yo te doy pistas y te digo cuándo no estoy seguro.</translation>
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
        <source>Take it back: they are two children</source>
        <translation>Deshacerlo: son dos personas</translation>
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
        <source>The ones that your pupils have learnt. A problem of a set that needs another one gets a note; pupils do not see it, and it is not printed.</source>
        <translation>Las que tus alumnos han aprendido. Un problema de una serie que necesita otra lleva una nota; los alumnos no lo ven y no se imprime.</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Proyector</translation>
    </message>
    <message>
        <source>Show everything large, for the wall</source>
        <translation>Mostrar todo en grande, para la pared</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>If pupils have seen it, choose another one. Until you do, the old one holds.</source>
        <translation>Si los alumnos lo han visto, elige otro. Hasta entonces vale el de antes.</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Elegir otro PIN</translation>
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
    <message>
        <source>Sections; this one: %1</source>
        <translation>Secciones; esta: %1</translation>
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
        <translation>Aprobados</translation>
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
        <source>Such as “Week 12”</source>
        <translation>Por ejemplo, «Semana 12»</translation>
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
    <message numerus="yes">
        <source>Show more problems: there are %n more</source>
        <translation>
            <numerusform>Mostrar más problemas: queda %n más</numerusform>
            <numerusform>Mostrar más problemas: quedan %n más</numerusform>
        </translation>
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
    <name>class</name>
    <message>
        <source>Skill</source>
        <translation>Destreza</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problemas</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>intentos</translation>
    </message>
    <message>
        <source>right at first try</source>
        <translation>bien a la primera</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>pistas</translation>
    </message>
    <message>
        <source>going well</source>
        <translation>va bien</translation>
    </message>
    <message>
        <source>getting there</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>mira aquí</translation>
    </message>
    <message>
        <source>{right} of {problems} right at first try</source>
        <translation>{right} de {problems} bien a la primera</translation>
    </message>
    <message>
        <source>{count} try</source>
        <translation>{count} intento</translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation>{count} intentos</translation>
    </message>
    <message>
        <source>{count} hint</source>
        <translation>{count} pista</translation>
    </message>
    <message>
        <source>{count} hints</source>
        <translation>{count} pistas</translation>
    </message>
    <message>
        <source>{count} problem worked on</source>
        <translation>{count} problema trabajado</translation>
    </message>
    <message>
        <source>{count} problems worked on</source>
        <translation>{count} problemas trabajados</translation>
    </message>
    <message>
        <source>{count} hint used</source>
        <translation>{count} pista usada</translation>
    </message>
    <message>
        <source>{count} hints used</source>
        <translation>{count} pistas usadas</translation>
    </message>
    <message>
        <source>{worked}, {right} right at first try, {tries}, {hints}.</source>
        <translation>{worked}, {right} bien a la primera, {tries}, {hints}.</translation>
    </message>
    <message>
        <source>{count} time</source>
        <translation>{count} vez</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} veces</translation>
    </message>
    <message>
        <source>{count} pupil</source>
        <translation>{count} alumno</translation>
    </message>
    <message>
        <source>{count} pupils</source>
        <translation>{count} alumnos</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Put the stick in, or choose another folder.</source>
        <translation>No existe la carpeta «{folder}». Conecta la memoria USB o elige otra carpeta.</translation>
    </message>
    <message>
        <source>the nickname and picture</source>
        <translation>el apodo y el dibujo</translation>
    </message>
    <message>
        <source>the work on {count} problem</source>
        <translation>el trabajo en {count} problema</translation>
    </message>
    <message>
        <source>the work on {count} problems</source>
        <translation>el trabajo en {count} problemas</translation>
    </message>
    <message>
        <source>Are {kept} and {other} the same child? Then {worked} and the saved questions of {other} go to {kept}, and {other} is not in the list any more. A copy of the records is made before. You can take it back as long as you stay here and change nothing else; not later.</source>
        <translation>¿Son {kept} y {other} la misma persona? Entonces {worked} y las preguntas guardadas de {other} pasan a {kept}, y {other} deja de estar en la lista. Antes se hace una copia de los registros. Se puede deshacer mientras sigas aquí y no cambies nada más; después, no.</translation>
    </message>
    <message>
        <source>{count} question saved for you</source>
        <translation>{count} pregunta guardada para ti</translation>
    </message>
    <message>
        <source>{count} questions saved for you</source>
        <translation>{count} preguntas guardadas para ti</translation>
    </message>
    <message>
        <source>Remove {nickname}? This deletes {parts} from this computer, from its copies too. It can not be undone. Files that you saved to a stick stay there.</source>
        <translation>¿Quitar a {nickname}? Esto borra {parts} de este ordenador, también de sus copias. No se puede deshacer. Los archivos que guardaste en una memoria USB se quedan allí.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada aún</translation>
    </message>
    <message>
        <source>{count} pupil added.</source>
        <translation>{count} alumno añadido.</translation>
    </message>
    <message>
        <source>{count} pupils added.</source>
        <translation>{count} alumnos añadidos.</translation>
    </message>
    <message>
        <source>Saved: {nickname}.</source>
        <translation>Guardado: {nickname}.</translation>
    </message>
    <message>
        <source>{nickname} is removed, with everything.</source>
        <translation>Se ha quitado a {nickname}, con todo lo suyo.</translation>
    </message>
    <message>
        <source>They are one child now. The copy from before is {path}.</source>
        <translation>Ahora es una sola persona. La copia de antes es {path}.</translation>
    </message>
    <message>
        <source>{nickname} is in the list again, with the work from before.</source>
        <translation>{nickname} vuelve a estar en la lista, con el trabajo de antes.</translation>
    </message>
    <message>
        <source>The report is in {path} now, with the same numbers as here.</source>
        <translation>El informe está ahora en {path}, con los mismos números que aquí.</translation>
    </message>
    <message>
        <source>Handed out: {files} in {folder}.</source>
        <translation>Repartido: {files} en {folder}.</translation>
    </message>
    <message>
        <source>The results of this computer are in {path} now.</source>
        <translation>Los resultados de este ordenador están ahora en {path}.</translation>
    </message>
    <message>
        <source>{count} file can be taken over.</source>
        <translation>Se puede incorporar {count} archivo.</translation>
    </message>
    <message>
        <source>{count} files can be taken over.</source>
        <translation>Se pueden incorporar {count} archivos.</translation>
    </message>
    <message>
        <source>{count} file taken over.</source>
        <translation>{count} archivo incorporado.</translation>
    </message>
    <message>
        <source>{count} files taken over.</source>
        <translation>{count} archivos incorporados.</translation>
    </message>
    <message>
        <source>Choose a folder first, or type where it is.</source>
        <translation>Primero elige una carpeta o escribe dónde está.</translation>
    </message>
    <message>
        <source>{count} file was skipped; below is why.</source>
        <translation>Se omitió {count} archivo; abajo se dice por qué.</translation>
    </message>
    <message>
        <source>{count} files were skipped; below is why.</source>
        <translation>Se omitieron {count} archivos; abajo se dice por qué.</translation>
    </message>
    <message>
        <source>Choose a set or the class list to hand out.</source>
        <translation>Elige una serie o la lista de la clase para repartir.</translation>
    </message>
    <message>
        <source>There are no TinyTutor files in {folder}. Choose the folder that they were saved to; not one around it.</source>
        <translation>No hay archivos de TinyTutor en {folder}. Elige la carpeta en la que se guardaron, no una que la contenga.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{new} of {all} new or changed</source>
        <translation>nuevo o cambiado: {new} de {all}</translation>
    </message>
    <message>
        <source>all of it is here already</source>
        <translation>todo está ya aquí</translation>
    </message>
    <message>
        <source>A set</source>
        <translation>Una serie</translation>
    </message>
    <message>
        <source>Pupils and their work</source>
        <translation>Alumnos y su trabajo</translation>
    </message>
    <message>
        <source>Everything of another computer</source>
        <translation>Todo lo de otro ordenador</translation>
    </message>
    <message>
        <source>{kind}, saved {when}: {what}; {news}.</source>
        <translation>{kind}, guardado el {when}: {what}; {news}.</translation>
    </message>
    <message>
        <source>{count} set</source>
        <translation>{count} serie</translation>
    </message>
    <message>
        <source>{count} sets</source>
        <translation>{count} series</translation>
    </message>
    <message>
        <source>{count} problem of a set</source>
        <translation>{count} problema de una serie</translation>
    </message>
    <message>
        <source>{count} problems of sets</source>
        <translation>{count} problemas de series</translation>
    </message>
    <message>
        <source>{count} question for you</source>
        <translation>{count} pregunta para ti</translation>
    </message>
    <message>
        <source>{count} questions for you</source>
        <translation>{count} preguntas para ti</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>las reglas</translation>
    </message>
    <message>
        <source>which set is today&apos;s</source>
        <translation>qué serie es la de hoy</translation>
    </message>
    <message>
        <source>{count} entry</source>
        <translation>{count} entrada</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} entradas</translation>
    </message>
    <message>
        <source>{entries} new, {newer} changed, {same} here already</source>
        <translation>Nuevo: {entries}; cambiado: {newer}; ya estaba aquí: {same}</translation>
    </message>
    <message>
        <source>{count} left out because you removed them here</source>
        <translation>{count} sin incorporar porque lo quitaste aquí</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe ese archivo o carpeta</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>el archivo ya existe</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>la carpeta no está vacía</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>el disco es de solo lectura</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda sitio en el disco</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>error de lectura o escritura</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>otro programa lo está usando</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>ese dispositivo no está</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>Stopped. What has arrived is kept: the next download goes on from there.</source>
        <translation>Parado. Lo que ha llegado se conserva: la próxima descarga sigue desde ahí.</translation>
    </message>
    <message>
        <source>Install the pack again, or choose another one.</source>
        <translation>Instala el paquete de nuevo o elige otro.</translation>
    </message>
    <message>
        <source>The description of the model pack, {where}, can not be used: {reason}.</source>
        <translation>La descripción del paquete de modelos, {where}, no se puede usar: {reason}.</translation>
    </message>
    <message>
        <source>The model pack of {where} has format {found}; TinyTutor knows formats up to {known}. Update TinyTutor, or choose an older pack.</source>
        <translation>El paquete de modelos de {where} tiene el formato {found}; TinyTutor conoce formatos hasta el {known}. Actualiza TinyTutor o elige un paquete más antiguo.</translation>
    </message>
    <message>
        <source>The model pack {name} is for prompt version {found}; this TinyTutor uses version {wanted}.</source>
        <translation>El paquete de modelos {name} es para la versión {found} del formato de preguntas; este TinyTutor usa la versión {wanted}.</translation>
    </message>
    <message>
        <source>Update TinyTutor, or choose another pack.</source>
        <translation>Actualiza TinyTutor o elige otro paquete.</translation>
    </message>
    <message>
        <source>Get a newer version of the pack, or choose another pack.</source>
        <translation>Consigue una versión más nueva del paquete o elige otro.</translation>
    </message>
    <message>
        <source>is cut short: {found} bytes of {wanted}</source>
        <translation>está cortado: {found} bytes de {wanted}</translation>
    </message>
    <message>
        <source>is longer than it should be: {found} bytes of {wanted}</source>
        <translation>es más largo de lo que debería: {found} bytes en vez de {wanted}</translation>
    </message>
    <message>
        <source>is damaged: its checksum is not the pack&apos;s</source>
        <translation>está dañado: su suma de comprobación no es la del paquete</translation>
    </message>
    <message>
        <source>{folder} holds several model packs: {names}. Choose the folder of one.</source>
        <translation>{folder} contiene varios paquetes de modelos: {names}. Elige la carpeta de uno.</translation>
    </message>
    <message>
        <source>The model pack {title} is on this computer already.</source>
        <translation>El paquete de modelos {title} ya está en este ordenador.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {needed} are needed and the disk is full.</source>
        <translation>No hay sitio en el disco: hacen falta {needed} y el disco está lleno.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {needed} are needed and {free} are free.</source>
        <translation>No hay sitio en el disco: hacen falta {needed} y quedan {free} libres.</translation>
    </message>
    <message>
        <source>Nothing was changed. Delete something that you do not need, then try again.</source>
        <translation>No se ha cambiado nada. Borra algo que no necesites e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The file {path} could not be read to the end. Nothing was changed. If it is on a stick, leave the stick in and try again.</source>
        <translation>El archivo {path} no se pudo leer hasta el final. No se ha cambiado nada. Si está en una memoria USB, déjala conectada e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>{folder} can not be changed ({reason}). Nothing was lost. Close other programs that use it, or ask who looks after this computer.</source>
        <translation>No se puede cambiar {folder} ({reason}). No se ha perdido nada. Cierra otros programas que la usen o pregunta a quien cuida de este ordenador.</translation>
    </message>
    <message>
        <source>The download from {address} broke off ({reason}).</source>
        <translation>La descarga desde {address} se interrumpió ({reason}).</translation>
    </message>
    <message>
        <source>{arrived} of {wanted} have arrived and are kept.</source>
        <translation>Han llegado {arrived} de {wanted} y se conservan.</translation>
    </message>
    <message>
        <source>Try again to go on from there.</source>
        <translation>Inténtalo de nuevo para seguir desde ahí.</translation>
    </message>
    <message>
        <source>The file at {address} is not the one that the description of the pack promises, so it was thrown away. Try again later, or ask the people who offer the pack.</source>
        <translation>El archivo de {address} no es el que promete la descripción del paquete, así que se ha descartado. Inténtalo más tarde o pregunta a quien ofrece el paquete.</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>The model file {path} {state}.</source>
        <translation>El archivo de modelo {path} {state}.</translation>
    </message>
    <message>
        <source>is a damaged GGUF file</source>
        <translation>es un archivo GGUF dañado</translation>
    </message>
    <message>
        <source>is not a GGUF model file</source>
        <translation>no es un archivo de modelo GGUF</translation>
    </message>
    <message>
        <source>is a GGUF file of a kind that can not be read here (version {version})</source>
        <translation>es un archivo GGUF de un tipo que aquí no se puede leer (versión {version})</translation>
    </message>
    <message>
        <source>{address} is no address of a page. It has to begin with https:// or http://.</source>
        <translation>{address} no es la dirección de una página. Tiene que empezar por https:// o http://.</translation>
    </message>
    <message>
        <source>The server has nothing to give at {address} (it says {code}). Check the address.</source>
        <translation>El servidor no tiene nada en {address} (responde {code}). Comprueba la dirección.</translation>
    </message>
    <message>
        <source>the server says {code}</source>
        <translation>el servidor responde {code}</translation>
    </message>
    <message>
        <source>What is at {address} is far too long for the description of a pack.</source>
        <translation>Lo que hay en {address} es demasiado largo para ser la descripción de un paquete.</translation>
    </message>
    <message>
        <source>the server&apos;s file has changed</source>
        <translation>el archivo del servidor ha cambiado</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>la conexión se cortó antes de tiempo</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>no llegó ninguna respuesta</translation>
    </message>
    <message>
        <source>There is no model pack in {folder}. Choose the folder of a pack, or a stick with one.</source>
        <translation>No hay ningún paquete de modelos en {folder}. Elige la carpeta de un paquete o una memoria USB que tenga uno.</translation>
    </message>
    <message>
        <source>the file is far too long</source>
        <translation>el archivo es demasiado largo</translation>
    </message>
    <message>
        <source>the file can not be read ({reason})</source>
        <translation>el archivo no se puede leer ({reason})</translation>
    </message>
    <message>
        <source>it is not a JSON text</source>
        <translation>no es un texto JSON</translation>
    </message>
    <message>
        <source>it does not hold one JSON object</source>
        <translation>no contiene un objeto JSON</translation>
    </message>
    <message>
        <source>format: it is missing</source>
        <translation>format: falta</translation>
    </message>
    <message>
        <source>There is no model pack in {folder}: it has no {file}. Choose the folder of a pack.</source>
        <translation>No hay ningún paquete de modelos en {folder}: no tiene {file}. Elige la carpeta de un paquete.</translation>
    </message>
    <message>
        <source>is not a file of wordings that this version reads, or a broken one</source>
        <translation>no es un archivo de enunciados que esta versión pueda leer, o está dañado</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>can not be read ({reason})</source>
        <translation>no se puede leer ({reason})</translation>
    </message>
    <message>
        <source>is a model of another kind, not made for TinyTutor</source>
        <translation>es un modelo de otro tipo, no hecho para TinyTutor</translation>
    </message>
    <message>
        <source>is a {found}, where a {role} is needed</source>
        <translation>es un «{found}» y hace falta un «{role}»</translation>
    </message>
    <message>
        <source>No model pack was found. Put one into {folder}, or give the folder of a pack.</source>
        <translation>No se encontró ningún paquete de modelos. Pon uno en {folder} o indica la carpeta de uno.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>There is no model pack called {name} (found: {known}). Give one of these names, or the folder of a pack.</source>
        <translation>No hay ningún paquete de modelos llamado {name} (hay: {known}). Indica uno de estos nombres o la carpeta de un paquete.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Parado. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The model pack {name} was not imported by you, so it is not deleted from here.</source>
        <translation>El paquete de modelos {name} no lo importaste tú, así que no se borra desde aquí.</translation>
    </message>
    <message>
        <source>its calibration names what this version can not measure ({names})</source>
        <translation>su calibración nombra algo que esta versión no puede medir ({names})</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Guardado como «{name}».</translation>
    </message>
    <message>
        <source>The pages are open in another window. Print them there.</source>
        <translation>Las páginas están abiertas en otra ventana. Imprímelas allí.</translation>
    </message>
    <message>
        <source>No program on this computer opens PDF files. Save the pages, and print them where there is one.</source>
        <translation>Ningún programa de este ordenador abre archivos PDF. Guarda las páginas e imprímelas donde haya uno.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written to “{folder}” ({reason}). Make room there, close the file where it is open, or choose another folder.</source>
        <translation>«{name}» no se puede escribir en «{folder}» ({reason}). Haz sitio allí, cierra el archivo donde esté abierto o elige otra carpeta.</translation>
    </message>
    <message>
        <source>Something went wrong while the pages were made. Try it again.</source>
        <translation>Algo salió mal al hacer las páginas. Inténtalo de nuevo.</translation>
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
        <translation>Aquí no hay ningún problema todavía. Escribe o pega uno en inglés y pulsa Resolver.</translation>
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
    <name>records</name>
    <message>
        <source>{reason}; close all other TinyTutor windows</source>
        <translation>{reason}; cierra todas las demás ventanas de TinyTutor</translation>
    </message>
    <message>
        <source>it can not be opened</source>
        <translation>no se puede abrir</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>el disco no responde</translation>
    </message>
    <message>
        <source>This profile is not there any more.</source>
        <translation>Este perfil ya no está.</translation>
    </message>
    <message>
        <source>This set is not there any more.</source>
        <translation>Esta serie ya no está.</translation>
    </message>
    <message>
        <source>This problem is not there any more.</source>
        <translation>Este problema ya no está.</translation>
    </message>
    <message>
        <source>This attempt is not there any more.</source>
        <translation>Este intento ya no está.</translation>
    </message>
    <message>
        <source>This question is not there any more.</source>
        <translation>Esta pregunta ya no está.</translation>
    </message>
    <message>
        <source>Go back and choose another one.</source>
        <translation>Vuelve atrás y elige otra cosa.</translation>
    </message>
    <message>
        <source>The records in {folder} were written by a newer TinyTutor. They are left as they are. Update TinyTutor to use them.</source>
        <translation>Los registros de {folder} los escribió un TinyTutor más nuevo. Se dejan como están. Actualiza TinyTutor para usarlos.</translation>
    </message>
    <message>
        <source>The records in {folder} are damaged or missing.</source>
        <translation>Los registros de {folder} están dañados o faltan.</translation>
    </message>
    <message>
        <source>Go on with the copy of {moment}.</source>
        <translation>Sigue con la copia del {moment}.</translation>
    </message>
    <message>
        <source>There is no copy of them: start afresh.</source>
        <translation>No hay ninguna copia: empieza de cero.</translation>
    </message>
    <message>
        <source>What is left of the damaged file is kept beside it; nothing is thrown away.</source>
        <translation>Lo que queda del archivo dañado se guarda al lado; no se tira nada.</translation>
    </message>
    <message>
        <source>The file {path} belongs to another program. Move it elsewhere, then open TinyTutor again.</source>
        <translation>El archivo {path} es de otro programa. Muévelo a otro sitio y vuelve a abrir TinyTutor.</translation>
    </message>
    <message>
        <source>TinyTutor can not write to {path} ({reason}). Choose another folder or disk.</source>
        <translation>TinyTutor no puede escribir en {path} ({reason}). Elige otra carpeta u otro disco.</translation>
    </message>
    <message>
        <source>TinyTutor can not read or write its records in {folder} ({reason}). If they are on a stick, put it in again, then go on: what was kept before is still there.</source>
        <translation>TinyTutor no puede leer ni escribir sus registros en {folder} ({reason}). Si están en una memoria USB, vuelve a conectarla y sigue: lo que se guardó antes sigue ahí.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {path}. Nothing is lost, but the last change was not saved. Make some room, then try again.</source>
        <translation>No queda sitio en el disco para {path}. No se ha perdido nada, pero el último cambio no se guardó. Haz sitio e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Another TinyTutor window is busy saving. Wait a moment, then try again.</source>
        <translation>Otra ventana de TinyTutor está guardando. Espera un momento e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Este no es el PIN.</translation>
    </message>
    <message>
        <source>There were too many wrong PINs.</source>
        <translation>Ha habido demasiados PIN equivocados.</translation>
    </message>
    <message>
        <source>The file {path} can not be read ({reason}). Put the stick in again, or choose another file.</source>
        <translation>El archivo {path} no se puede leer ({reason}). Conecta otra vez la memoria USB o elige otro archivo.</translation>
    </message>
    <message>
        <source>The file {name} {reason}. Nothing of it was taken. Save it again from the computer that it comes from.</source>
        <translation>El archivo {name} {reason}. No se ha incorporado nada de él. Guárdalo otra vez desde el ordenador de donde viene.</translation>
    </message>
    <message>
        <source>The file {name} has format {found}; this TinyTutor knows formats up to {known}. Update TinyTutor, then try again.</source>
        <translation>El archivo {name} tiene el formato {found}; este TinyTutor conoce formatos hasta el {known}. Actualiza TinyTutor e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Wait {count} second, then try again.</source>
        <translation>Espera {count} segundo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Wait {count} seconds, then try again.</source>
        <translation>Espera {count} segundos e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Wait {count} minute, then try again.</source>
        <translation>Espera {count} minuto e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Wait {count} minutes, then try again.</source>
        <translation>Espera {count} minutos e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>es de solo lectura</translation>
    </message>
    <message>
        <source>is far too large for a file of TinyTutor</source>
        <translation>es demasiado grande para ser un archivo de TinyTutor</translation>
    </message>
    <message>
        <source>is cut short or damaged</source>
        <translation>está cortado o dañado</translation>
    </message>
    <message>
        <source>is not a file of TinyTutor</source>
        <translation>no es un archivo de TinyTutor</translation>
    </message>
    <message>
        <source>is damaged: its checksum is not right</source>
        <translation>está dañado: su suma de comprobación no es correcta</translation>
    </message>
    <message>
        <source>has something that is not allowed ({where})</source>
        <translation>tiene algo que no está permitido ({where})</translation>
    </message>
    <message>
        <source>A problem is not solved yet. Solve the set first, then approve it.</source>
        <translation>Hay un problema sin resolver. Resuelve primero la serie y luego apruébalo.</translation>
    </message>
    <message>
        <source>There is no problem here yet. Type or paste one.</source>
        <translation>Aquí no hay ningún problema todavía. Escribe o pega uno.</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits. Type another one.</source>
        <translation>Un PIN tiene de {shortest} a {longest} cifras. Escribe otro.</translation>
    </message>
    <message>
        <source>Another child here is called {nickname}. Choose another nickname.</source>
        <translation>Aquí ya hay alguien que se llama {nickname}. Elige otro apodo.</translation>
    </message>
    <message>
        <source>There is no nickname yet. Type one, then press Save.</source>
        <translation>Todavía no hay apodo. Escribe uno y guárdalo.</translation>
    </message>
    <message>
        <source>The set has no name yet. Type one, then press Save.</source>
        <translation>La serie aún no tiene nombre. Escribe uno y guárdalo.</translation>
    </message>
    <message>
        <source>The setting {key} can not be kept: {error}.</source>
        <translation>El ajuste {key} no se puede guardar: {error}.</translation>
    </message>
    <message>
        <source>This nickname can not be kept: {reason}. Change it, then try again.</source>
        <translation>Este apodo no se puede guardar: {reason}. Cámbialo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This name can not be kept: {reason}. Change it, then try again.</source>
        <translation>Este nombre no se puede guardar: {reason}. Cámbialo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This problem can not be kept: {reason}. Change it, then try again.</source>
        <translation>Este problema no se puede guardar: {reason}. Cámbialo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This answer can not be kept: {reason}. Change it, then try again.</source>
        <translation>Esta respuesta no se puede guardar: {reason}. Cámbiala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This entry can not be kept: {reason}. Change it, then try again.</source>
        <translation>Esta entrada no se puede guardar: {reason}. Cámbiala e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>it has more than {most} characters</source>
        <translation>tiene más de {most} caracteres</translation>
    </message>
    <message>
        <source>it must begin with a letter or a number and have no control characters</source>
        <translation>tiene que empezar por una letra o un número y no puede tener caracteres de control</translation>
    </message>
    <message>
        <source>You can solve problems as ever; until this is mended, nothing is kept.</source>
        <translation>Se pueden resolver problemas como siempre; hasta que esto se arregle, no se guarda nada.</translation>
    </message>
    <message>
        <source>The records are open now. What you do is kept again.</source>
        <translation>Los registros ya están abiertos. Lo que haces se vuelve a guardar.</translation>
    </message>
    <message>
        <source>There are new, empty records now.</source>
        <translation>Ahora hay registros nuevos y vacíos.</translation>
    </message>
    <message>
        <source>The last copy is in use now.</source>
        <translation>Ahora se usa la última copia.</translation>
    </message>
    <message>
        <source>The damaged file is kept: {path}</source>
        <translation>El archivo dañado se conserva: {path}</translation>
    </message>
    <message>
        <source>Something went wrong with the records on this computer. You can go on; it may not be kept.</source>
        <translation>Algo salió mal con los registros de este ordenador. Puedes seguir; quizá no se guarde.</translation>
    </message>
    <message>
        <source>Choose another child: this is the same one.</source>
        <translation>Elige a otro niño o niña: este es el mismo.</translation>
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
        <source>Pages that were opened to be printed</source>
        <translation>Páginas que se abrieron para imprimirlas</translation>
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
        <source>Everything is deleted from this computer.</source>
        <translation>Se ha borrado todo de este ordenador.</translation>
    </message>
    <message>
        <source>{count} child</source>
        <translation>{count} niño o niña</translation>
    </message>
    <message>
        <source>{count} children</source>
        <translation>{count} niños y niñas</translation>
    </message>
    <message>
        <source>{count} set of problems</source>
        <translation>{count} serie de problemas</translation>
    </message>
    <message>
        <source>{count} sets of problems</source>
        <translation>{count} series de problemas</translation>
    </message>
    <message>
        <source>{count} problem worked on</source>
        <translation>{count} problema trabajado</translation>
    </message>
    <message>
        <source>{count} problems worked on</source>
        <translation>{count} problemas trabajados</translation>
    </message>
    <message>
        <source>{count} question for the teacher</source>
        <translation>{count} pregunta para el docente</translation>
    </message>
    <message>
        <source>{count} questions for the teacher</source>
        <translation>{count} preguntas para el docente</translation>
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
    <message>
        <source>Copying the pack and checking it…</source>
        <translation>Copiando el paquete y comprobándolo…</translation>
    </message>
    <message>
        <source>Checking every byte of the pack…</source>
        <translation>Comprobando cada byte del paquete…</translation>
    </message>
    <message>
        <source>Removing the pack…</source>
        <translation>Quitando el paquete…</translation>
    </message>
    <message>
        <source>Asking the server what it has…</source>
        <translation>Preguntando al servidor qué tiene…</translation>
    </message>
    <message>
        <source>Downloading the pack…</source>
        <translation>Descargando el paquete…</translation>
    </message>
    <message>
        <source>{title} is on this computer now. Choose it to use it.</source>
        <translation>{title} ya está en este ordenador. Elígelo para usarlo.</translation>
    </message>
    <message>
        <source>{title} is whole: every checksum is right.</source>
        <translation>{title} está entero: todas las sumas de comprobación son correctas.</translation>
    </message>
    <message>
        <source>The pack is gone.</source>
        <translation>El paquete se ha quitado.</translation>
    </message>
    <message>
        <source>Opening the pack…</source>
        <translation>Abriendo el paquete…</translation>
    </message>
    <message>
        <source>{work} {done} of {whole}</source>
        <translation>{work} {done} de {whole}</translation>
    </message>
    <message>
        <source>{title} is in use now.</source>
        <translation>Ahora se usa {title}.</translation>
    </message>
    <message>
        <source>The pack before is still in use.</source>
        <translation>Se sigue usando el paquete de antes.</translation>
    </message>
    <message>
        <source>{title}, {size}, licence {license}, from {address}.</source>
        <translation>{title}, {size}, licencia {license}, desde {address}.</translation>
    </message>
    <message>
        <source>{size} of it are here already.</source>
        <translation>{size} ya están aquí.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was measured.</source>
        <translation>Parado. No se midió nada.</translation>
    </message>
    <message>
        <source>About {pace} s a problem. The best answer was right for {right} of {problems}. TinyTutor was sure of {sure}, and wrong on {wrong} of these. It used {memory} MB of memory.</source>
        <translation>Unos {pace} s por problema. La mejor respuesta fue correcta en {right} de {problems}. TinyTutor estuvo seguro de {sure} y se equivocó en {wrong} de ellos. Usó {memory} MB de memoria.</translation>
    </message>
    <message>
        <source>{whole} GB, {free} GB free now</source>
        <translation>{whole} GB, ahora {free} GB libres</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Núcleos</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Libre en el disco</translation>
    </message>
    <message>
        <source>{free} GB</source>
        <translation>{free} GB</translation>
    </message>
    <message>
        <source>The tutor is getting ready to work like this…</source>
        <translation>El tutor se está preparando para trabajar así…</translation>
    </message>
    <message>
        <source>Problems expanded from TinyTutor&apos;s own authored families (MIT) and augmented, held-out families and numbers left out.</source>
        <translation>Problemas hechos a partir de las familias propias de TinyTutor (MIT) y variados; sin las familias ni los números reservados para la prueba.</translation>
    </message>
    <message>
        <source>TinyTutor&apos;s own problems written one by one (MIT), and redraws of them.</source>
        <translation>Problemas propios de TinyTutor escritos uno a uno (MIT), y los mismos con otros números.</translation>
    </message>
    <message>
        <source>Programs made from GSM8K&apos;s training split (Cobbe et al. 2021, MIT) and redraws of them, without its development tenth (index divisible by 10).</source>
        <translation>Programas hechos a partir de la parte de entrenamiento de GSM8K (Cobbe et al. 2021, MIT) y variantes de ellos, sin su décima parte de desarrollo (índice divisible entre 10).</translation>
    </message>
    <message>
        <source>The model that reads a question began as all-MiniLM-L6-v2 (Wang et al. 2020, Apache 2.0).</source>
        <translation>El modelo que lee una pregunta empezó como all-MiniLM-L6-v2 (Wang et al. 2020, Apache 2.0).</translation>
    </message>
    <message>
        <source>Known kinds of problems, numbers never seen</source>
        <translation>Tipos de problemas conocidos, números nunca vistos</translation>
    </message>
    <message>
        <source>Known kinds of short problems, numbers never seen</source>
        <translation>Tipos de problemas cortos conocidos, números nunca vistos</translation>
    </message>
    <message>
        <source>Kinds of problems never seen</source>
        <translation>Tipos de problemas nunca vistos</translation>
    </message>
    <message>
        <source>Kinds of short problems never seen</source>
        <translation>Tipos de problemas cortos nunca vistos</translation>
    </message>
    <message>
        <source>Problems as children type them</source>
        <translation>Problemas como los escriben los niños</translation>
    </message>
    <message>
        <source>Problems that children, parents and teachers type</source>
        <translation>Problemas que escriben niños, familias y maestros</translation>
    </message>
    <message>
        <source>GSM8K: long school problems of other people</source>
        <translation>GSM8K: problemas escolares largos de otras personas</translation>
    </message>
    <message>
        <source>addition and subtraction</source>
        <translation>suma y resta</translation>
    </message>
    <message>
        <source>multiplication and division</source>
        <translation>multiplicación y división</translation>
    </message>
    <message>
        <source>several steps</source>
        <translation>varios pasos</translation>
    </message>
    <message>
        <source>money</source>
        <translation>dinero</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>medidas</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparación</translation>
    </message>
    <message>
        <source>fractions</source>
        <translation>fracciones</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>decimales</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>porcentajes</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>contar</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>geometría</translation>
    </message>
    <message>
        <source>patterns</source>
        <translation>patrones</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>tasas</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>razones</translation>
    </message>
    <message>
        <source>average</source>
        <translation>promedio</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edades</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>velocidad</translation>
    </message>
    <message>
        <source>work</source>
        <translation>trabajo</translation>
    </message>
    <message>
        <source>plain arithmetic</source>
        <translation>cálculo</translation>
    </message>
    <message>
        <source>data</source>
        <translation>datos</translation>
    </message>
    <message>
        <source>logic</source>
        <translation>lógica</translation>
    </message>
    <message>
        <source>number theory</source>
        <translation>teoría de números</translation>
    </message>
    <message>
        <source>estimation</source>
        <translation>estimación</translation>
    </message>
    <message>
        <source>Grades {first} to {last}</source>
        <translation>Cursos {first} a {last} (Estados Unidos)</translation>
    </message>
    <message>
        <source>TinyTutor calls an answer checked for {answered} of {problems} problems.</source>
        <translation>TinyTutor da una respuesta por comprobada en el {answered} de {problems} problemas.</translation>
    </message>
    <message>
        <source>{wrong} of these were wrong.</source>
        <translation>El {wrong} de ellas eran erróneas.</translation>
    </message>
    <message>
        <source>With {confidence} confidence no more than {wrong} of these are wrong.</source>
        <translation>Con una confianza del {confidence}, no más del {wrong} de ellas son erróneas.</translation>
    </message>
    <message>
        <source>Had it answered {answered}, {wrong} of these would have been wrong.</source>
        <translation>Si hubiera respondido al {answered}, el {wrong} de las respuestas habrían sido erróneas.</translation>
    </message>
    <message>
        <source>{right} of {problems} right with one answer to each</source>
        <translation>{right} de {problems} bien, con una respuesta para cada uno</translation>
    </message>
    <message>
        <source>{shown} called checked</source>
        <translation>{shown} dado por comprobado</translation>
    </message>
    <message>
        <source>{wrong} of these wrong</source>
        <translation>{wrong} de ellos mal</translation>
    </message>
    <message>
        <source>Until then, the pack {name} is used.</source>
        <translation>Hasta entonces se usa el paquete {name}.</translation>
    </message>
    <message>
        <source>This works now, but cannot be saved on this computer, so it will be forgotten when you close the window.</source>
        <translation>Ahora funciona, pero no se puede guardar en este ordenador, así que se olvidará al cerrar la ventana.</translation>
    </message>
</context>
<context>
    <name>teacher</name>
    <message>
        <source>Not solved yet</source>
        <translation>Sin resolver</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobado</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>No answer found</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Written by TinyTutor, with its own solution</source>
        <translation>Escrito por TinyTutor, con su propia solución</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>Tu propia respuesta</translation>
    </message>
    <message>
        <source>{sure} sure, {agree} of the ideas agree</source>
        <translation>{sure} de seguridad, coincide el {agree} de las ideas</translation>
    </message>
    <message>
        <source>Your answer is {given}.</source>
        <translation>Tu respuesta es {given}.</translation>
    </message>
    <message>
        <source>Your answer is {given}, the tutor found {answer}.</source>
        <translation>Tu respuesta es {given}; el tutor encontró {answer}.</translation>
    </message>
    <message>
        <source>Your answer is {given}. Compare it yourself.</source>
        <translation>Tu respuesta es {given}. Compárala tú.</translation>
    </message>
    <message>
        <source>The same as your answer.</source>
        <translation>Igual que tu respuesta.</translation>
    </message>
    <message>
        <source>Needs {operations}, which your rules leave out: pupils do not see it.</source>
        <translation>Necesita {operations}, que tus reglas dejan fuera: los alumnos no lo ven.</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>suma</translation>
    </message>
    <message>
        <source>subtraction</source>
        <translation>resta</translation>
    </message>
    <message>
        <source>multiplication</source>
        <translation>multiplicación</translation>
    </message>
    <message>
        <source>division</source>
        <translation>división</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otra</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>A quotation mark opens here and does not close. Close it, or take it away.</source>
        <translation>Aquí se abren unas comillas que no se cierran. Ciérralas o quítalas.</translation>
    </message>
    <message>
        <source>This row has {found} cells and the others have {usual}. Put the problem in quotation marks, or take away the sign that parts the cells.</source>
        <translation>Esta fila tiene {found} celdas y las demás {usual}. Pon el problema entre comillas o quita el signo que separa las celdas.</translation>
    </message>
    <message>
        <source>There is no problem in this row.</source>
        <translation>No hay ningún problema en esta fila.</translation>
    </message>
    <message>
        <source>number {place}</source>
        <translation>número {place}</translation>
    </message>
    <message>
        <source>These columns are not used: {names}.</source>
        <translation>Estas columnas no se usan: {names}.</translation>
    </message>
    <message>
        <source>Row {number}: the answer “{answer}” is not one number. Compare it with the tutor&apos;s yourself.</source>
        <translation>Fila {number}: la respuesta «{answer}» no es un solo número. Compárala tú con la del tutor.</translation>
    </message>
    <message>
        <source>Row {number}: the answer “{answer}” was read as {read}.</source>
        <translation>Fila {number}: la respuesta «{answer}» se leyó como {read}.</translation>
    </message>
    <message>
        <source>One set holds up to {most} problems. Put this one into another set.</source>
        <translation>En una serie caben hasta {most} problemas. Pon este en otra serie.</translation>
    </message>
    <message>
        <source>{done} of {total} solved</source>
        <translation>Resueltos: {done} de {total}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message>
        <source>about {count} minute left</source>
        <translation>queda cerca de {count} minuto</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>quedan unos {count} minutos</translation>
    </message>
    <message>
        <source>about {count} hour left</source>
        <translation>queda cerca de {count} hora</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>quedan unas {count} horas</translation>
    </message>
    <message>
        <source>The smallest number must not be larger than the largest one.</source>
        <translation>El número más pequeño no puede ser mayor que el más grande.</translation>
    </message>
    <message>
        <source>Another operation</source>
        <translation>Otra operación</translation>
    </message>
    <message>
        <source>The wrong way round</source>
        <translation>En el orden contrario</translation>
    </message>
    <message>
        <source>A number or step left out</source>
        <translation>Un número o paso olvidado</translation>
    </message>
    <message>
        <source>Another number of the question</source>
        <translation>Otro número del enunciado</translation>
    </message>
    <message>
        <source>Digits in the wrong place</source>
        <translation>Cifras en mal lugar</translation>
    </message>
    <message>
        <source>Forgot to halve or double</source>
        <translation>Olvidó la mitad o el doble</translation>
    </message>
    <message>
        <source>Units not changed</source>
        <translation>Unidades sin convertir</translation>
    </message>
    <message>
        <source>{name} can not be read: {reason}. Check that the stick is plugged in and that no other program holds the file, then choose it again.</source>
        <translation>{name} no se puede leer: {reason}. Comprueba que la memoria USB está conectada y que ningún otro programa usa el archivo, y elígelo de nuevo.</translation>
    </message>
    <message>
        <source>{name} is too large for a list of problems. Split it into smaller files.</source>
        <translation>{name} es demasiado grande para una lista de problemas. Divídelo en archivos más pequeños.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Esto no es un archivo de texto.</translation>
    </message>
    <message>
        <source>This is a PDF file, not a CSV file. Copy the problems out of it and paste them here.</source>
        <translation>Esto es un archivo PDF, no CSV. Copia de él los problemas y pégalos aquí.</translation>
    </message>
    <message>
        <source>This is a spreadsheet or another packed file, not a CSV file.</source>
        <translation>Esto es una hoja de cálculo u otro archivo comprimido, no CSV.</translation>
    </message>
    <message>
        <source>This is an old Office file, not a CSV file.</source>
        <translation>Esto es un archivo antiguo de Office, no CSV.</translation>
    </message>
    <message>
        <source>Open it in the program that made it, choose “Save as” and “CSV”, and choose the new file here.</source>
        <translation>Ábrelo en el programa que lo hizo, elige «Guardar como» y «CSV», y elige aquí el archivo nuevo.</translation>
    </message>
    <message>
        <source>{far}. Look at the answers now, and approve those that are right.</source>
        <translation>{far}. Mira ahora las respuestas y aprueba las que estén bien.</translation>
    </message>
    <message>
        <source>Every problem of this set is solved.</source>
        <translation>Todos los problemas de esta serie están resueltos.</translation>
    </message>
    <message>
        <source>Stopped. {far}. What is solved is kept; Solve goes on from there.</source>
        <translation>Parado. {far}. Lo resuelto se conserva; Resolver sigue desde ahí.</translation>
    </message>
    <message>
        <source>Stopped: {reason} What is solved is kept; Solve goes on from there.</source>
        <translation>Parado: {reason} Lo resuelto se conserva; Resolver sigue desde ahí.</translation>
    </message>
    <message>
        <source>This could not be read. Paste the problems instead.</source>
        <translation>Esto no se pudo leer. Pega los problemas en su lugar.</translation>
    </message>
    <message>
        <source>{count} problem added.</source>
        <translation>{count} problema añadido.</translation>
    </message>
    <message>
        <source>{count} problems added.</source>
        <translation>{count} problemas añadidos.</translation>
    </message>
    <message>
        <source>{count} problem could not be taken; it is still here for you to mend.</source>
        <translation>{count} problema no se pudo añadir; sigue aquí para que lo corrijas.</translation>
    </message>
    <message>
        <source>{count} problems could not be taken; they are still here for you to mend.</source>
        <translation>{count} problemas no se pudieron añadir; siguen aquí para que los corrijas.</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type the PIN twice.</source>
        <translation>Los dos PIN no son iguales. Escribe el PIN dos veces.</translation>
    </message>
    <message>
        <source>At least one operation is needed.</source>
        <translation>Hace falta al menos una operación.</translation>
    </message>
    <message>
        <source>The problem is in the set “{name}” now.</source>
        <translation>El problema está ahora en la serie «{name}».</translation>
    </message>
    <message>
        <source>Taken off the list.</source>
        <translation>Quitado de la lista.</translation>
    </message>
    <message>
        <source>{count} problem approved.</source>
        <translation>{count} problema aprobado.</translation>
    </message>
    <message>
        <source>{count} problems approved.</source>
        <translation>{count} problemas aprobados.</translation>
    </message>
    <message>
        <source>{count} problem rejected.</source>
        <translation>{count} problema rechazado.</translation>
    </message>
    <message>
        <source>{count} problems rejected.</source>
        <translation>{count} problemas rechazados.</translation>
    </message>
    <message>
        <source>{count} problem to be solved again.</source>
        <translation>{count} problema por resolver de nuevo.</translation>
    </message>
    <message>
        <source>{count} problems to be solved again.</source>
        <translation>{count} problemas por resolver de nuevo.</translation>
    </message>
    <message>
        <source>{count} problem removed.</source>
        <translation>{count} problema quitado.</translation>
    </message>
    <message>
        <source>{count} problems removed.</source>
        <translation>{count} problemas quitados.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>Aprobado.</translation>
    </message>
    <message>
        <source>Now problem {place} of {all}.</source>
        <translation>Ahora es el problema {place} de {all}.</translation>
    </message>
    <message>
        <source>{count} problem needs an operation that your rules leave out.</source>
        <translation>{count} problema necesita una operación que tus reglas dejan fuera.</translation>
    </message>
    <message>
        <source>{count} problems need operations that your rules leave out.</source>
        <translation>{count} problemas necesitan operaciones que tus reglas dejan fuera.</translation>
    </message>
    <message>
        <source>The sheet has the first {made} of {all} problems.</source>
        <translation>La hoja tiene los primeros {made} de {all} problemas.</translation>
    </message>
    <message>
        <source>{made} of {wanted} problems are on the sheet: those that were checked.</source>
        <translation>En la hoja hay {made} de {wanted} problemas: los que se han comprobado.</translation>
    </message>
    <message>
        <source>Only {made} of {wanted} problems are on the sheet: of the others the tutor was not sure, so they are left out. Choose another range of numbers, or another set.</source>
        <translation>En la hoja solo hay {made} de {wanted} problemas: de los demás el tutor no estaba seguro, así que se han dejado fuera. Elige otro intervalo de números u otra serie.</translation>
    </message>
    <message>
        <source>The tutor was not sure of any problem with other numbers, so none is printed. Print the problems as they are, or choose another range or set.</source>
        <translation>El tutor no estaba seguro de ningún problema con otros números, así que no se imprime ninguno. Imprime los problemas tal como son o elige otro intervalo u otra serie.</translation>
    </message>
    <message>
        <source>No problem with other numbers could be made of this set. Choose a wider range, or another set.</source>
        <translation>Con esta serie no se pudo hacer ningún problema con otros números. Elige un intervalo más amplio u otra serie.</translation>
    </message>
    <message>
        <source>Only {made} of {wanted} problems could be made. Choose a wider range of numbers, or another set.</source>
        <translation>Solo se pudieron hacer {made} de {wanted} problemas. Elige un intervalo de números más amplio u otra serie.</translation>
    </message>
    <message>
        <source>There is no answer yet. Type one, or let the tutor solve the problem.</source>
        <translation>Aún no hay respuesta. Escribe una o deja que el tutor resuelva el problema.</translation>
    </message>
    <message>
        <source>“{answer}” is not one number. Type the answer as a number, such as {example} or 1/2.</source>
        <translation>«{answer}» no es un solo número. Escribe la respuesta como número, por ejemplo {example} o 1/2.</translation>
    </message>
    <message>
        <source>“{answer}” can be read as {read} or as {other}. Write the number without a sign between the thousands.</source>
        <translation>«{answer}» se puede leer como {read} o como {other}. Escribe el número sin signo entre los millares.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Parado.</translation>
    </message>
    <message>
        <source>Stopped: {reason}</source>
        <translation>Parado: {reason}</translation>
    </message>
    <message>
        <source>Waiting until the tutor is free …</source>
        <translation>Esperando a que el tutor esté libre …</translation>
    </message>
    <message>
        <source>Each new problem is solved again from its text: {done} of {total} agree.</source>
        <translation>Cada problema nuevo se resuelve otra vez a partir de su texto: coinciden {done} de {total}.</translation>
    </message>
    <message>
        <source>Writing the problems…</source>
        <translation>Se escriben los problemas…</translation>
    </message>
    <message>
        <source>The problems could not be written. Paste some instead.</source>
        <translation>No se pudieron escribir los problemas. Pega algunos en su lugar.</translation>
    </message>
    <message>
        <source>Choose at least one operation.</source>
        <translation>Elige al menos una operación.</translation>
    </message>
    <message>
        <source>Type how many problems you want, from 1 to {most}.</source>
        <translation>Escribe cuántos problemas quieres, de 1 a {most}.</translation>
    </message>
    <message>
        <source>No problem fits. Take another operation, or a larger number.</source>
        <translation>Ningún problema encaja. Toma otra operación o un número más grande.</translation>
    </message>
    <message>
        <source>{count} problem written and approved.</source>
        <translation>{count} problema escrito y aprobado.</translation>
    </message>
    <message>
        <source>{count} problems written and approved.</source>
        <translation>{count} problemas escritos y aprobados.</translation>
    </message>
    <message>
        <source>No more fit. Take another operation, or a larger number.</source>
        <translation>No encajan más. Toma otra operación o un número más grande.</translation>
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
        <translation>Bien hasta aquí. ¿Qué viene ahora?</translation>
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
        <source>I need a single number as your answer, such as 12, 1/2 or {decimal}.</source>
        <translation>Necesito un solo número como respuesta, por ejemplo 12, 1/2 o {decimal}.</translation>
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
        <translation>Mira otra vez aquí: ¿es correcta la cuenta «{text}»?</translation>
    </message>
    <message>
        <source>I read “{text}” as {read}. If you mean {other}, write the number without a sign between the thousands.</source>
        <translation>Leo «{text}» como {read}. Si quieres decir {other}, escribe el número sin signo entre los millares.</translation>
    </message>
    <message>
        <source>A number here can be read in two ways. Write the number without a sign between the thousands.</source>
        <translation>Aquí hay un número que se puede leer de dos formas. Escríbelo sin signo entre los millares.</translation>
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
        <source>{line} (the whole part)</source>
        <translation>{line} (la parte entera)</translation>
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
        <source>{minutes}, that is {time}</source>
        <translation>{minutes}, es decir, {time}</translation>
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
        <translation>Modelo de barras. Las partes {parts} van una tras otra. La barra larga de arriba es {whole}.</translation>
    </message>
    <message>
        <source>Bars. The long bar is {whole}. Under it, {taken} and the rest: {rest}.</source>
        <translation>Modelo de barras. La barra larga es {whole}. Debajo, {taken} y lo que queda: {rest}.</translation>
    </message>
    <message>
        <source>Bars side by side: {larger}, and below it {smaller}. What is missing to the end is {difference}.</source>
        <translation>Modelo de barras, una debajo de otra: {larger} y debajo {smaller}. Lo que falta hasta el final es {difference}.</translation>
    </message>
    <message>
        <source>Bars of the same length. Above: {before} end to end. Below: what went and what is left: {after}.</source>
        <translation>Modelo de barras igual de largas. Arriba: {before}, una tras otra. Abajo: lo que se fue y lo que queda: {after}.</translation>
    </message>
    <message>
        <source>A bar of equal groups, each of them {group}. How many groups: {count}. The whole bar is {whole}.</source>
        <translation>Modelo de barras. Una barra de grupos iguales, cada uno {group}. Cuántos grupos: {count}. La barra entera es {whole}.</translation>
    </message>
    <message>
        <source>A bar, {whole}, cut into equal shares. How many shares: {count}. Each share is {share}.</source>
        <translation>Modelo de barras. Una barra, {whole}, cortada en partes iguales. Cuántas partes: {count}. Cada parte es {share}.</translation>
    </message>
    <message>
        <source>A bar, {whole}, and below it a group, {group}. How many of these groups fit: {count}.</source>
        <translation>Modelo de barras. Una barra, {whole}, y debajo un grupo, {group}. Cuántos grupos de estos caben: {count}.</translation>
    </message>
    <message>
        <source>A bar, {whole}. Marked on it is a part, {share} of the whole: {part}.</source>
        <translation>Modelo de barras. Una barra, {whole}. En ella está marcada una parte, {share} del total: {part}.</translation>
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
        <source>{title}: answers</source>
        <translation>{title}: respuestas</translation>
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
        <translation>¿Es correcta cada operación? Pregúntate en cada una: ¿sumar, restar, multiplicar o dividir?</translation>
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
        <translation>¿Has olvidado calcular la mitad?</translation>
    </message>
    <message>
        <source>Did you forget to double?</source>
        <translation>¿Has olvidado calcular el doble?</translation>
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
        <source>The first step is worked out for you</source>
        <translation>El primer paso ya está hecho</translation>
    </message>
    <message>
        <source>The first {steps} steps are worked out for you</source>
        <translation>Los primeros {steps} pasos ya están hechos</translation>
    </message>
    <message>
        <source>Now it is your turn: go on from there.</source>
        <translation>Ahora te toca a ti: sigue desde ahí.</translation>
    </message>
    <message>
        <source>You got {count} problems of this kind right by yourself, one after another. You know how they go!</source>
        <translation>Has resuelto bien por tu cuenta {count} problemas de este tipo seguidos. ¡Ya sabes cómo van!</translation>
    </message>
    <message>
        <source>I am making a problem like this one and checking it …</source>
        <translation>Estoy preparando un problema como este y comprobándolo…</translation>
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
        <translation>Restar dice cuánto queda cuando se quita una parte, o qué diferencia hay entre las cantidades.</translation>
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
        <source>This is a sum, and it was worked out as it is written.</source>
        <translation>Es una cuenta, y se calculó tal como está escrita.</translation>
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
        <source>{count} ideas</source>
        <translation>{count} ideas</translation>
    </message>
    <message>
        <source>{count} idea</source>
        <translation>{count} idea</translation>
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
        <source>remainder of {dividend} ÷ {divisor}</source>
        <translation>resto de {dividend} ÷ {divisor}</translation>
    </message>
    <message>
        <source>Add {left} and {right}.</source>
        <translation>Suma {left} y {right}.</translation>
    </message>
    <message>
        <source>Take {right} away from {left}.</source>
        <translation>A {left} réstale {right}.</translation>
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
        <source>Only the whole part counts; what is left over is dropped.</source>
        <translation>Solo cuenta la parte entera; lo que sobra se deja.</translation>
    </message>
    <message>
        <source>This is done {runs} times; here is the last time.</source>
        <translation>Esto se hace {runs} veces; aquí está la última.</translation>
    </message>
    <message>
        <source>This is done {runs} times: {sums}. Here is the last time.</source>
        <translation>Esto se hace {runs} veces: {sums}. Aquí está la última.</translation>
    </message>
    <message>
        <source>Start with {number}.</source>
        <translation>Empieza con {number}.</translation>
    </message>
    <message>
        <source>Work out: {title}.</source>
        <translation>Calcula: {title}.</translation>
    </message>
    <message>
        <source>The answer that your teacher gave.</source>
        <translation>La respuesta que dio tu profe.</translation>
    </message>
    <message>
        <source>the last of {numbers}</source>
        <translation>el último de {numbers}</translation>
    </message>
    <message>
        <source>number {place} of {numbers}</source>
        <translation>el número {place} de {numbers}</translation>
    </message>
    <message>
        <source>{numbers} all together</source>
        <translation>{numbers}, todo junto</translation>
    </message>
    <message>
        <source>{numbers} in order, the largest first</source>
        <translation>{numbers} en orden, del mayor al menor</translation>
    </message>
    <message>
        <source>{numbers} in order</source>
        <translation>{numbers} en orden</translation>
    </message>
    <message>
        <source>the largest of {numbers}</source>
        <translation>el mayor de {numbers}</translation>
    </message>
    <message>
        <source>the smallest of {numbers}</source>
        <translation>el menor de {numbers}</translation>
    </message>
    <message>
        <source>how many there are: {numbers}</source>
        <translation>cuántos hay: {numbers}</translation>
    </message>
    <message>
        <source>the largest number that divides {numbers}</source>
        <translation>el mayor número que divide a {numbers}</translation>
    </message>
    <message>
        <source>the smallest common multiple of {numbers}</source>
        <translation>el mínimo común múltiplo de {numbers}</translation>
    </message>
    <message>
        <source>{number}, rounded</source>
        <translation>{number}, redondeado</translation>
    </message>
    <message>
        <source>{number}, rounded up</source>
        <translation>{number}, redondeado hacia arriba</translation>
    </message>
    <message>
        <source>{number}, rounded down</source>
        <translation>{number}, redondeado hacia abajo</translation>
    </message>
    <message>
        <source>{number} without its sign</source>
        <translation>{number} sin su signo</translation>
    </message>
    <message>
        <source>{time} the next day</source>
        <translation>{time} del día siguiente</translation>
    </message>
</context>
<context>
    <name>tutor</name>
    <message>
        <source>There is not enough memory for this model ({log}).</source>
        <translation>No hay memoria suficiente para este modelo ({log}).</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>se cerró</translation>
    </message>
    <message>
        <source>The part of TinyTutor that writes solutions stopped: {reason}. Please try once more.</source>
        <translation>La parte de TinyTutor que escribe soluciones se paró: {reason}. Inténtalo otra vez.</translation>
    </message>
    <message>
        <source>Choose another model pack, or install this one again.</source>
        <translation>Hay que elegir otro paquete de modelos o instalar este de nuevo.</translation>
    </message>
    <message>
        <source>The problem is too long for this model: {tokens} word pieces, and it can read {limit}. Please shorten the problem and try again.</source>
        <translation>El problema es demasiado largo para este modelo: tiene {tokens} trozos de palabra y puede leer {limit}. Acórtalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The work was stopped. Press Solve to start again.</source>
        <translation>El trabajo se paró. Pulsa Resolver para empezar de nuevo.</translation>
    </message>
    <message>
        <source>The model file {name} is not a reader: its vocabulary is too small.</source>
        <translation>El archivo de modelo {name} no es un lector: su vocabulario es demasiado pequeño.</translation>
    </message>
    <message>
        <source>The model file {name} is not a reader: its head is missing or of another size.</source>
        <translation>El archivo de modelo {name} no es un lector: su salida falta o tiene otro tamaño.</translation>
    </message>
    <message>
        <source>This model pack has no verifier, so programs can not be scored.</source>
        <translation>Este paquete de modelos no tiene verificador, así que no se pueden puntuar los programas.</translation>
    </message>
    <message>
        <source>This model pack has no reader, so questions can not be read.</source>
        <translation>Este paquete de modelos no tiene lector, así que no se pueden leer los enunciados.</translation>
    </message>
    <message>
        <source>The model file {name} is missing.</source>
        <translation>Falta el archivo de modelo {name}.</translation>
    </message>
    <message>
        <source>The file {name} is not a GGUF model.</source>
        <translation>El archivo {name} no es un modelo GGUF.</translation>
    </message>
    <message>
        <source>The model file {name} is damaged or cut short ({log}).</source>
        <translation>El archivo de modelo {name} está dañado o cortado ({log}).</translation>
    </message>
    <message>
        <source>The model file {name} is not a verifier: it has no {token} token.</source>
        <translation>El archivo de modelo {name} no es un verificador: no tiene el símbolo {token}.</translation>
    </message>
    <message>
        <source>The file {name} is a model of another kind, not made for TinyTutor.</source>
        <translation>El archivo {name} es un modelo de otro tipo, no hecho para TinyTutor.</translation>
    </message>
    <message>
        <source>The model file {name} is for prompt version {found}; this app uses {wanted}.</source>
        <translation>El archivo de modelo {name} es para la versión {found} del formato de preguntas; esta aplicación usa la {wanted}.</translation>
    </message>
    <message>
        <source>The model file {name} is a {found}, but a {role} is wanted.</source>
        <translation>El archivo de modelo {name} es un «{found}» y hace falta un «{role}».</translation>
    </message>
    <message>
        <source>The model file {name} names no end token.</source>
        <translation>El archivo de modelo {name} no indica un símbolo de fin.</translation>
    </message>
    <message>
        <source>it was silent for {seconds} seconds</source>
        <translation>no dijo nada en {seconds} segundos</translation>
    </message>
    <message>
        <source>it ended</source>
        <translation>terminó</translation>
    </message>
    <message>
        <source>it was silent for {seconds} seconds when it had to stop</source>
        <translation>no dijo nada en {seconds} segundos cuando tenía que parar</translation>
    </message>
    <message>
        <source>it ended by signal {number}</source>
        <translation>terminó por la señal {number}</translation>
    </message>
    <message>
        <source>it ended with code {number}</source>
        <translation>terminó con el código {number}</translation>
    </message>
    <message>
        <source>The work was stopped. Solve the problem again to go on.</source>
        <translation>El trabajo se paró. Resuelve el problema de nuevo para seguir.</translation>
    </message>
    <message>
        <source>This solved problem was kept by another version of TinyTutor. Solve it again to use it here.</source>
        <translation>Este problema resuelto lo guardó otra versión de TinyTutor. Hay que resolverlo de nuevo para usarlo aquí.</translation>
    </message>
    <message>
        <source>The tutor was closed. Open it again to solve a problem.</source>
        <translation>El tutor se cerró. Ábrelo de nuevo para resolver un problema.</translation>
    </message>
    <message>
        <source>The model stopped again and again ({reason}). Your question is kept: try it again, and if that does not help, close other programs or choose a smaller pack.</source>
        <translation>El modelo se paró una y otra vez ({reason}). Tu pregunta se conserva: inténtalo de nuevo y, si no ayuda, cierra otros programas o elige un paquete más pequeño.</translation>
    </message>
    <message>
        <source>What you do cannot be saved on this computer just now. You can go on.</source>
        <translation>Lo que haces no se puede guardar ahora en este ordenador. Puedes seguir.</translation>
    </message>
    <message>
        <source>Saved. Your teacher will find this problem in the list “not sure”.</source>
        <translation>Guardado. Tu profe encontrará este problema en la lista «Dudosos».</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Stopped. Your problem is still here. Press Solve to start again.</source>
        <translation>Parado. Tu problema sigue aquí. Pulsa Resolver para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Preparándose…</translation>
    </message>
    <message>
        <source>Your text cannot be saved on this computer just now, so it will be gone when you close the window.</source>
        <translation>Tu texto no se puede guardar ahora en este ordenador, así que se perderá al cerrar la ventana.</translation>
    </message>
    <message>
        <source>Something went wrong inside TinyTutor. Your problem is still here. Press Try again.</source>
        <translation>Algo salió mal dentro de TinyTutor. Tu problema sigue aquí. Pulsa Intentar de nuevo.</translation>
    </message>
    <message>
        <source>This problem can not be opened. Ask your teacher to solve and approve it again.</source>
        <translation>Este problema no se puede abrir. Pide a tu profe que lo resuelva y lo apruebe de nuevo.</translation>
    </message>
    <message>
        <source>I have been working for {count} second.</source>
        <translation>Llevo {count} segundo trabajando.</translation>
    </message>
    <message>
        <source>I have been working for {count} seconds.</source>
        <translation>Llevo {count} segundos trabajando.</translation>
    </message>
</context>
</TS>
