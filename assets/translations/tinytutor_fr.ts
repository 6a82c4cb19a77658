<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>The model in use: %1</source>
        <translation>Modèle utilisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>No model is in use</source>
        <translation>Aucun modèle n’est utilisé</translation>
    </message>
    <message>
        <source>It makes no network connections. What you type, and what it answers, stays on this computer.</source>
        <translation>Il ne se connecte pas au réseau. Ce que vous écrivez et ce qu’il répond restent sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Made for: %1</source>
        <translation>Fait pour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Licence&#xa0;: %1</translation>
    </message>
    <message>
        <source>What it can do, and what not</source>
        <translation>Ce qu’il sait faire, et ce qu’il ne sait pas</translation>
    </message>
    <message>
        <source>It writes short programs for word problems in English, runs them, and shows what exactly ran.</source>
        <translation>Il écrit de courts programmes pour des problèmes en anglais, les exécute et montre exactement ce qui a été exécuté.</translation>
    </message>
    <message>
        <source>It is a small model: it misreads problems that are long, unusual, or about things that it never met.</source>
        <translation>C’est un petit modèle&#xa0;: il lit mal les problèmes longs, inhabituels ou qui parlent de choses qu’il n’a jamais rencontrées.</translation>
    </message>
    <message>
        <source>It says “checked” only where its ideas agree, a second model finds them good, and the problem&apos;s words are not too strange to it. It can still be wrong then; the figures below say how often.</source>
        <translation>Il dit «&#xa0;vérifié&#xa0;» seulement si ses idées concordent, si un second modèle les trouve bonnes et si les mots du problème ne lui sont pas trop étrangers. Il peut quand même se tromper&#xa0;; les chiffres ci-dessous disent combien de fois.</translation>
    </message>
    <message>
        <source>It knows no pictures, tables, proofs or drawings, and no facts that the problem does not tell.</source>
        <translation>Il ne connaît ni images, ni tableaux, ni démonstrations, ni dessins, et rien que le problème ne dise pas.</translation>
    </message>
    <message>
        <source>It can not see why a child errs; where it names a slip, that is one that gives the child&apos;s number.</source>
        <translation>Il ne peut pas voir pourquoi un enfant se trompe ; quand il nomme une étourderie, c’est une erreur qui donne le même nombre que l’enfant.</translation>
    </message>
    <message>
        <source>How often it is right</source>
        <translation>À quelle fréquence il a raison</translation>
    </message>
    <message>
        <source>Measured on problems that it did not learn from.</source>
        <translation>Mesuré sur des problèmes qui n’ont pas servi à l’entraîner.</translation>
    </message>
    <message>
        <source>Not measured for this pack.</source>
        <translation>Pas mesuré pour ce pack.</translation>
    </message>
    <message>
        <source>When it answers, and when it errs</source>
        <translation>Quand il répond et quand il se trompe</translation>
    </message>
    <message>
        <source>The more problems it would answer, the more answers would be wrong. So it answers only the surest.</source>
        <translation>Plus il répondrait à de problèmes, plus il y aurait de réponses fausses. Il ne répond donc qu’aux plus sûrs.</translation>
    </message>
</context>
<context>
    <name>AddHeader</name>
    <message>
        <source>Choose a file with problems</source>
        <translation>Choisir un fichier de problèmes</translation>
    </message>
    <message>
        <source>Tables and texts (*.csv *.tsv *.txt)</source>
        <translation>Tableaux et textes (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Add problems to “%1”</source>
        <translation>Ajouter des problèmes à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Paste them here, one on each line or with blank lines between them. Numbers such as 1. or a) are taken off.</source>
        <translation>Collez-les ici, en anglais, un par ligne ou séparés par des lignes vides. Les numéros comme 1. ou a) sont retirés.</translation>
    </message>
    <message>
        <source>Problems to add</source>
        <translation>Problèmes à ajouter</translation>
    </message>
    <message>
        <source>1. Ben has 3 apples and buys 4 more. How many has he?</source>
        <translation>1. Ben has 3 apples and buys 4 more. How many has he?</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>Choisir un fichier CSV</translation>
    </message>
    <message>
        <source>Back to the set</source>
        <translation>Retour à la série</translation>
    </message>
    <message>
        <source>Let TinyTutor write them</source>
        <translation>Laisser TinyTutor les écrire</translation>
    </message>
    <message>
        <source>I add them myself</source>
        <translation>Je les ajoute moi-même</translation>
    </message>
    <message>
        <source>A new problem begins</source>
        <translation>Un nouveau problème commence</translation>
    </message>
    <message>
        <source>where it seems to</source>
        <translation>là où il semble commencer</translation>
    </message>
    <message>
        <source>on each line</source>
        <translation>à chaque ligne</translation>
    </message>
    <message>
        <source>after a blank line</source>
        <translation>après une ligne vide</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1&#xa0;: </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2 that can not be taken</source>
        <translation>%1, et %2 qui ne peuvent pas être pris</translation>
    </message>
    <message numerus="yes">
        <source>Add these %n problem(s)</source>
        <translation>
            <numerusform>Ajouter ce problème</numerusform>
            <numerusform>Ajouter ces %n problèmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddProblems</name>
    <message>
        <source>Problems to add</source>
        <translation>Problèmes à ajouter</translation>
    </message>
</context>
<context>
    <name>AdultGate</name>
    <message>
        <source>For adults</source>
        <translation>Pour les adultes</translation>
    </message>
    <message>
        <source>This part is opened with the teacher&apos;s PIN.</source>
        <translation>Cette partie s’ouvre avec le code PIN de l’enseignant.</translation>
    </message>
    <message>
        <source>The teacher&apos;s PIN</source>
        <translation>Le code PIN de l’enseignant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The window speaks this language. Word problems are read in English only, and the programs with their comments stay English, because the model knows no other language.</source>
        <translation>La fenêtre parle cette langue. Les problèmes ne sont lus qu’en anglais, et les programmes avec leurs commentaires restent en anglais, car le modèle ne connaît pas d’autre langue.</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Espacement</translation>
    </message>
    <message>
        <source>More room between letters, words and lines. Many people with dyslexia read more easily with it.</source>
        <translation>Plus de place entre les lettres, les mots et les lignes. Beaucoup de personnes dyslexiques lisent mieux ainsi.</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Plus large</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>Le plus large</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Crème</translation>
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
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Things may move</source>
        <translation>Les choses peuvent bouger</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Rien ne bouge</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voix</translation>
    </message>
    <message>
        <source>The computer&apos;s own</source>
        <translation>Celle de l’ordinateur</translation>
    </message>
    <message>
        <source>I read the problem to you.</source>
        <translation>Je te lis le problème.</translation>
    </message>
</context>
<context>
    <name>CheckingCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ClassGrid</name>
    <message>
        <source>Class report, skills by pupils. Arrow keys go from one to the next.</source>
        <translation>Bilan de la classe, compétences par élève. Les flèches vont de l’une à l’autre.</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
</context>
<context>
    <name>ClassReport</name>
    <message>
        <source>Class report</source>
        <translation>Bilan de la classe</translation>
    </message>
    <message>
        <source>There are no pupils yet. Add them under “Pupils”, or let each one add themselves at the start. What they work on comes here.</source>
        <translation>Il n’y a pas encore d’élèves. Ajoutez-les sous «&#xa0;Élèves&#xa0;», ou laissez chacun s’ajouter au début. Leur travail apparaîtra ici.</translation>
    </message>
    <message>
        <source>Nobody has worked on a problem yet. What they work on comes here, and what you collect from other computers.</source>
        <translation>Personne n’a encore travaillé sur un problème. Leur travail apparaîtra ici, et ce que vous recueillez d’autres ordinateurs.</translation>
    </message>
    <message>
        <source>Common slips</source>
        <translation>Étourderies fréquentes</translation>
    </message>
    <message>
        <source>None that the tutor could name.</source>
        <translation>Aucune que le tuteur ait pu nommer.</translation>
    </message>
    <message>
        <source>Save as a table (CSV)…</source>
        <translation>Enregistrer comme tableau (CSV)…</translation>
    </message>
    <message>
        <source>Where the table goes</source>
        <translation>Où enregistrer le tableau</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
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
        <translation>réponses fausses</translation>
    </message>
    <message>
        <source>problems answered, to 100%</source>
        <translation>problèmes avec réponse, jusqu’à 100&#xa0;%</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>What is kept, and where</source>
        <translation>Ce qui est gardé, et où</translation>
    </message>
    <message>
        <source>All of it is on this computer, and nothing is sent anywhere. Of a child there is no more than a nickname and a picture.</source>
        <translation>Tout est sur cet ordinateur et rien n’est envoyé. D’un enfant, il n’y a qu’un surnom et une image.</translation>
    </message>
    <message>
        <source>A copy of everything</source>
        <translation>Une copie de tout</translation>
    </message>
    <message>
        <source>One file with all profiles, sets and results, that TinyTutor on another computer can read.</source>
        <translation>Un fichier avec tous les profils, séries et résultats, que TinyTutor peut lire sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Delete all data…</source>
        <translation>Supprimer toutes les données…</translation>
    </message>
    <message>
        <source>This deletes %1, the teacher&apos;s PIN and rules, all saved copies, and the text you are typing. It can not be undone. Files that you exported, model packs, and how the window looks stay.</source>
        <translation>Cela supprime %1, le code PIN et les règles de l’enseignant, toutes les copies et le texte en cours. On ne peut pas revenir en arrière. Les fichiers exportés, les packs de modèles et l’aspect de la fenêtre restent.</translation>
    </message>
    <message>
        <source>Yes, delete everything</source>
        <translation>Oui, tout supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Où enregistrer la copie</translation>
    </message>
</context>
<context>
    <name>DownloadCard</name>
    <message>
        <source>Download a pack</source>
        <translation>Télécharger un pack</translation>
    </message>
    <message>
        <source>For adults. This is the only thing in TinyTutor that uses the network, and only when you press a button here. First it asks the address what it has, and how large that is; nothing of you is sent.</source>
        <translation>Pour les adultes. C’est la seule chose dans TinyTutor qui utilise le réseau, et seulement si vous appuyez sur un bouton ici. Il demande d’abord à l’adresse ce qu’elle a, et de quelle taille&#xa0;; rien de vous n’est envoyé.</translation>
    </message>
    <message>
        <source>Address of the pack</source>
        <translation>Adresse du pack</translation>
    </message>
    <message>
        <source>Ask what is there</source>
        <translation>Demander ce qu’il y a</translation>
    </message>
    <message>
        <source>I am an adult: download it</source>
        <translation>Je suis adulte : télécharger</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Non, merci</translation>
    </message>
</context>
<context>
    <name>EditProblem</name>
    <message>
        <source>Edit the problem</source>
        <translation>Modifier le problème</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>Le problème</translation>
    </message>
    <message>
        <source>In other words it is another problem: the tutor has to solve it again.</source>
        <translation>Avec d’autres mots, c’est un autre problème&#xa0;: le tuteur doit le résoudre à nouveau.</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>A number; may stay empty</source>
        <translation>Un nombre&#xa0;; peut rester vide</translation>
    </message>
    <message>
        <source>The tutor found %1.</source>
        <translation>Le tuteur a trouvé %1.</translation>
    </message>
    <message>
        <source>The tutor has no answer yet.</source>
        <translation>Le tuteur n’a pas encore de réponse.</translation>
    </message>
    <message>
        <source>Approve with my answer</source>
        <translation>Approuver avec ma réponse</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Laisser comme c’était</translation>
    </message>
</context>
<context>
    <name>ExampleChips</name>
    <message>
        <source>Or try one of these:</source>
        <translation>Ou essaie un de ceux-ci&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ExchangeSection</name>
    <message>
        <source>Hand out and collect</source>
        <translation>Distribuer et recueillir</translation>
    </message>
    <message>
        <source>Without a network: by a USB stick, or a folder that all computers see.</source>
        <translation>Sans réseau&#xa0;: par une clé USB, ou un dossier que tous les ordinateurs voient.</translation>
    </message>
    <message>
        <source>One moment: the folder is being read or written.</source>
        <translation>Un instant&#xa0;: le dossier est lu ou écrit.</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Recueillir</translation>
    </message>
    <message>
        <source>Look first what the files of the folder bring. What is here already makes no doubles. On a pupil&apos;s computer this takes in what you handed out.</source>
        <translation>Regardez d’abord ce qu’apportent les fichiers du dossier. Ce qui est déjà ici n’est pas doublé. Sur l’ordinateur d’un élève, cela reçoit ce que vous avez distribué.</translation>
    </message>
    <message>
        <source>Look what is there</source>
        <translation>Regarder ce qu’il y a</translation>
    </message>
    <message numerus="yes">
        <source>Take over these %n file(s)</source>
        <translation>
            <numerusform>Reprendre ce fichier</numerusform>
            <numerusform>Reprendre ces %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (skipped)</source>
        <translation>%1 (ignoré)</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>Distribuer</translation>
    </message>
    <message>
        <source>A set goes with its solutions and what you approved; today&apos;s set is today&apos;s there too. Hand out the class list first: then each pupil is the same one on every computer.</source>
        <translation>Une série part avec ses solutions et ce que vous avez approuvé ; la série du jour l’est là-bas aussi. Distribuez d’abord la liste de la classe&#xa0;: chaque élève est alors le même sur tous les ordinateurs.</translation>
    </message>
    <message>
        <source>The class list (nicknames and pictures) and the rules</source>
        <translation>La liste de la classe (surnoms et images) et les règles</translation>
    </message>
    <message>
        <source>No set</source>
        <translation>Aucune série</translation>
    </message>
    <message>
        <source>Results of this computer</source>
        <translation>Résultats de cet ordinateur</translation>
    </message>
    <message>
        <source>On a pupil&apos;s computer: write what was done here into the folder, to be collected on yours.</source>
        <translation>Sur l’ordinateur d’un élève&#xa0;: écrire dans le dossier ce qui a été fait ici, pour le recueillir sur le vôtre.</translation>
    </message>
    <message>
        <source>Save the results there</source>
        <translation>Y enregistrer les résultats</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>What we know</source>
        <translation>Ce que nous savons</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Folder or stick</source>
        <translation>Dossier ou clé USB</translation>
    </message>
    <message>
        <source>Where the folder is</source>
        <translation>Où est le dossier</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
</context>
<context>
    <name>GridCell</name>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
</context>
<context>
    <name>JoinPupils</name>
    <message>
        <source>The same child as another one…</source>
        <translation>Le même enfant qu’un autre…</translation>
    </message>
    <message>
        <source>Which one is the same child as %1?</source>
        <translation>Lequel est le même enfant que %1 ?</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a nickname and its picture</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Yes, they are one child</source>
        <translation>Oui, c’est le même enfant</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>Go to the next thing; with Shift to the one before</source>
        <translation>Aller à l’élément suivant ; avec Maj, au précédent</translation>
    </message>
    <message>
        <source>Press the button that you are on; check your answer</source>
        <translation>Appuyer sur le bouton où tu es&#xa0;; vérifier ta réponse</translation>
    </message>
    <message>
        <source>Solve the problem, or check your answer</source>
        <translation>Résoudre le problème, ou vérifier ta réponse</translation>
    </message>
    <message>
        <source>Stop the tutor while it works</source>
        <translation>Arrêter le tuteur pendant qu’il travaille</translation>
    </message>
    <message>
        <source>Go back to the place before</source>
        <translation>Revenir à l’endroit d’avant</translation>
    </message>
    <message>
        <source>Go down a page</source>
        <translation>Descendre d’une page</translation>
    </message>
    <message>
        <source>Go up a page</source>
        <translation>Monter d’une page</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Texte de taille normale</translation>
    </message>
    <message>
        <source>For teachers, in a set: go to the next problem or the one before</source>
        <translation>Pour les enseignants, dans une série&#xa0;: aller au problème suivant ou précédent</translation>
    </message>
    <message>
        <source>In a set: go to the first or the last problem</source>
        <translation>Dans une série&#xa0;: aller au premier ou au dernier problème</translation>
    </message>
    <message>
        <source>In a set: move the problem down or up</source>
        <translation>Dans une série&#xa0;: descendre ou monter le problème</translation>
    </message>
    <message>
        <source>In a set: approve the answer</source>
        <translation>Dans une série&#xa0;: approuver la réponse</translation>
    </message>
    <message>
        <source>In a set: edit the problem</source>
        <translation>Dans une série&#xa0;: modifier le problème</translation>
    </message>
    <message>
        <source>In a set: reject the problem</source>
        <translation>Dans une série&#xa0;: refuser le problème</translation>
    </message>
    <message>
        <source>In a set: approve your own answer</source>
        <translation>Dans une série&#xa0;: approuver votre réponse</translation>
    </message>
    <message>
        <source>In a set: select the problem</source>
        <translation>Dans une série&#xa0;: choisir le problème</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>left arrow</source>
        <translation>flèche gauche</translation>
    </message>
    <message>
        <source>up arrow</source>
        <translation>flèche haut</translation>
    </message>
    <message>
        <source>down arrow</source>
        <translation>flèche bas</translation>
    </message>
    <message>
        <source>space bar</source>
        <translation>barre d’espace</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Everything works without a mouse.</source>
        <translation>Tout marche sans souris.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>For teachers</source>
        <translation>Pour les enseignants</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Your problem</source>
        <translation>Ton problème</translation>
    </message>
</context>
<context>
    <name>MakeProblems</name>
    <message>
        <source>Adding</source>
        <translation>Additionner</translation>
    </message>
    <message>
        <source>Taking away</source>
        <translation>Soustraire</translation>
    </message>
    <message>
        <source>Multiplying</source>
        <translation>Multiplier</translation>
    </message>
    <message>
        <source>Dividing</source>
        <translation>Diviser</translation>
    </message>
    <message>
        <source>Each comes with its own solution, so pupils can have them at once. You can still change or reject every one.</source>
        <translation>Chacun vient avec sa propre solution&#xa0;: les élèves peuvent les avoir tout de suite. Vous pouvez encore modifier ou refuser chacun d’eux.</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>Largest number</source>
        <translation>Plus grand nombre</translation>
    </message>
    <message>
        <source>Numbers up to %1</source>
        <translation>Nombres jusqu’à %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>one</source>
        <translation>une</translation>
    </message>
    <message>
        <source>one or two</source>
        <translation>une ou deux</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Étapes&#xa0;: %1</translation>
    </message>
    <message>
        <source>How many problems? (1 to 40)</source>
        <translation>Combien de problèmes&#xa0;? (de 1 à 40)</translation>
    </message>
    <message>
        <source>Write them into the set</source>
        <translation>Les écrire dans la série</translation>
    </message>
</context>
<context>
    <name>MyAnswerCard</name>
    <message>
        <source>My answer</source>
        <translation>Ma réponse</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un nombre</translation>
    </message>
    <message>
        <source>Write my steps too</source>
        <translation>Écrire aussi mes étapes</translation>
    </message>
    <message>
        <source>Hide my steps</source>
        <translation>Cacher mes étapes</translation>
    </message>
    <message>
        <source>My steps, one on each line</source>
        <translation>Mes étapes, une par ligne</translation>
    </message>
    <message>
        <source>3 x 4 = 12</source>
        <translation>3 x 4 = 12</translation>
    </message>
    <message>
        <source>Check my answer</source>
        <translation>Vérifier ma réponse</translation>
    </message>
</context>
<context>
    <name>NewProfile</name>
    <message>
        <source>Who are you?</source>
        <translation>Qui es-tu&#xa0;?</translation>
    </message>
    <message>
        <source>My nickname (not my whole name)</source>
        <translation>Mon surnom (pas mon nom entier)</translation>
    </message>
    <message>
        <source>My nickname</source>
        <translation>Mon surnom</translation>
    </message>
    <message>
        <source>My picture</source>
        <translation>Mon image</translation>
    </message>
    <message>
        <source>That is me</source>
        <translation>C’est moi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Your nickname and what you do stay on this computer. Your teacher can see them here.</source>
        <translation>Ton surnom et ce que tu fais restent sur cet ordinateur. Ton enseignant peut les voir ici.</translation>
    </message>
</context>
<context>
    <name>NumberChoices</name>
    <message>
        <source>Which numbers?</source>
        <translation>Quels nombres&#xa0;?</translation>
    </message>
    <message>
        <source>The problems as they are</source>
        <translation>Les problèmes tels quels</translation>
    </message>
    <message>
        <source>More like them, with other numbers</source>
        <translation>D’autres semblables, avec d’autres nombres</translation>
    </message>
    <message>
        <source>How many problems?</source>
        <translation>Combien de problèmes&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the range of the numbers</source>
        <translation>Choisir entre quels nombres</translation>
    </message>
    <message>
        <source>from</source>
        <translation>de</translation>
    </message>
    <message>
        <source>The smallest number</source>
        <translation>Le plus petit nombre</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>The largest number</source>
        <translation>Le plus grand nombre</translation>
    </message>
    <message>
        <source>Draw other numbers again</source>
        <translation>Tirer d’autres nombres</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Gros caractères</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Explain it in your own words</source>
        <translation>Explique avec tes mots</translation>
    </message>
    <message>
        <source>Put my words away</source>
        <translation>Ranger mes mots</translation>
    </message>
    <message>
        <source>Pretend that you tell a friend why each step is right. This is for you alone: nobody marks it.</source>
        <translation>Imagine que tu expliques à quelqu’un pourquoi chaque étape est juste. C’est juste pour toi : personne ne le note.</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>Avec mes mots</translation>
    </message>
    <message>
        <source>First … because …</source>
        <translation>D’abord … parce que …</translation>
    </message>
</context>
<context>
    <name>PackCard</name>
    <message>
        <source>In use</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Copy %1 to this computer</source>
        <translation>Copier %1 sur cet ordinateur</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Check every byte of %1</source>
        <translation>Vérifier chaque octet de %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove %1 from this computer</source>
        <translation>Retirer %1 de cet ordinateur</translation>
    </message>
    <message>
        <source>Remove %1 from this computer? It can be imported again from where it came.</source>
        <translation>Retirer %1 de cet ordinateur&#xa0;? On peut l’importer à nouveau d’où il vient.</translation>
    </message>
    <message>
        <source>Yes, remove it</source>
        <translation>Oui, le retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
</context>
<context>
    <name>PacksSection</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>More packs</source>
        <translation>Plus de packs</translation>
    </message>
    <message>
        <source>A pack on a stick is listed above once the stick is in. A pack in a folder can be copied to this computer, or used where it is.</source>
        <translation>Un pack sur une clé apparaît ci-dessus dès que la clé est branchée. Un pack dans un dossier peut être copié sur cet ordinateur, ou utilisé là où il est.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Regarder à nouveau</translation>
    </message>
    <message>
        <source>Import from a folder…</source>
        <translation>Importer d’un dossier…</translation>
    </message>
    <message>
        <source>Look in another folder too…</source>
        <translation>Regarder aussi dans un autre dossier…</translation>
    </message>
    <message>
        <source>The folder of the pack</source>
        <translation>Le dossier du pack</translation>
    </message>
    <message>
        <source>A folder with packs</source>
        <translation>Un dossier avec des packs</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The page before</source>
        <translation>La page précédente</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>La page suivante</translation>
    </message>
    <message>
        <source>Page %1 as it will be printed</source>
        <translation>La page %1 comme elle sera imprimée</translation>
    </message>
</context>
<context>
    <name>PaperButtons</name>
    <message>
        <source>Open to print</source>
        <translation>Ouvrir pour imprimer</translation>
    </message>
    <message>
        <source>Save as a PDF file</source>
        <translation>Enregistrer en fichier PDF</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>Les pages se préparent …</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Your picture</source>
        <translation>Ton image</translation>
    </message>
</context>
<context>
    <name>PinGate</name>
    <message>
        <source>For teachers: choose a PIN</source>
        <translation>Pour les enseignants&#xa0;: choisir un code PIN</translation>
    </message>
    <message>
        <source>For teachers</source>
        <translation>Pour les enseignants</translation>
    </message>
    <message>
        <source>The PIN keeps pupils out of these pages. It has 4 to 12 digits. Type it twice.</source>
        <translation>Le code PIN ferme ces pages aux élèves. Il a de 4 à 12 chiffres. Tapez-le deux fois.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nouveau code PIN</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Le même code PIN encore</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Définir le code PIN</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>If the PIN is forgotten: close TinyTutor, open a terminal in its folder and run</source>
        <translation>Si le code PIN est oublié&#xa0;: fermez TinyTutor, ouvrez un terminal dans son dossier et lancez</translation>
    </message>
    <message>
        <source>All sets and results stay. The PIN is a door for children, not a safe.</source>
        <translation>Toutes les séries et les résultats restent. Le code PIN est une porte pour les enfants, pas un coffre-fort.</translation>
    </message>
</context>
<context>
    <name>PreviewItem</name>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Réponse&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PrintOffer</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Hide printing</source>
        <translation>Cacher l’impression</translation>
    </message>
    <message>
        <source>Open to print</source>
        <translation>Ouvrir pour imprimer</translation>
    </message>
    <message>
        <source>Open in large print</source>
        <translation>Ouvrir en gros caractères</translation>
    </message>
    <message>
        <source>Save as a PDF file</source>
        <translation>Enregistrer en fichier PDF</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>Les pages se préparent …</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Fichiers PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ProblemActions</name>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Use my answer</source>
        <translation>Prendre ma réponse</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Le monter</translation>
    </message>
    <message>
        <source>Move it down</source>
        <translation>Le descendre</translation>
    </message>
</context>
<context>
    <name>ProblemEditor</name>
    <message>
        <source>Your problem</source>
        <translation>Ton problème</translation>
    </message>
    <message>
        <source>Type or paste a word problem here.</source>
        <translation>Écris ou colle ici un problème en anglais.</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Your problem</source>
        <translation>Ton problème</translation>
    </message>
    <message>
        <source>Hello! Give me a word problem. You try first, I give you hints, and I tell you when I am not sure.</source>
        <translation>Bonjour ! Donne-moi un problème en anglais. Tu essaies d’abord, je te donne des indices, et je te dis quand je ne suis pas sûr.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Solve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Today&apos;s problems</source>
        <translation>Les problèmes du jour</translation>
    </message>
    <message>
        <source>Another problem</source>
        <translation>Un autre problème</translation>
    </message>
    <message>
        <source>the problem</source>
        <translation>le problème</translation>
    </message>
    <message>
        <source>or press Ctrl and Enter</source>
        <translation>ou appuie sur Ctrl et Entrée</translation>
    </message>
    <message>
        <source>What you type stays on this computer.</source>
        <translation>Ce que tu écris reste sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Problem %1</source>
        <translation>Problème %1</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Réponse %1</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Select problem %1</source>
        <translation>Choisir le problème %1</translation>
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
        <translation>Pomme</translation>
    </message>
    <message>
        <source>Balloon</source>
        <translation>Ballon</translation>
    </message>
    <message>
        <source>Boat</source>
        <translation>Bateau</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>Fleur</translation>
    </message>
    <message>
        <source>House</source>
        <translation>Maison</translation>
    </message>
    <message>
        <source>Kite</source>
        <translation>Cerf-volant</translation>
    </message>
    <message>
        <source>Mushroom</source>
        <translation>Champignon</translation>
    </message>
    <message>
        <source>Owl</source>
        <translation>Chouette</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>Lapin</translation>
    </message>
    <message>
        <source>Rocket</source>
        <translation>Fusée</translation>
    </message>
    <message>
        <source>Snail</source>
        <translation>Escargot</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Soleil</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Turtle</source>
        <translation>Tortue</translation>
    </message>
</context>
<context>
    <name>ProgramView</name>
    <message>
        <source>Show the program</source>
        <translation>Montrer le programme</translation>
    </message>
    <message>
        <source>Hide the program</source>
        <translation>Cacher le programme</translation>
    </message>
    <message>
        <source>This is the program that ran to get the answer.</source>
        <translation>C’est le programme qui a été exécuté pour trouver la réponse.</translation>
    </message>
    <message>
        <source>The program: %1</source>
        <translation>Le programme&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PupilCard</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>Fermer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Changer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Surnom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Remove this pupil…</source>
        <translation>Retirer cet élève…</translation>
    </message>
    <message>
        <source>Yes, remove</source>
        <translation>Oui, retirer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>PupilsSection</name>
    <message>
        <source>Pupils (%1)</source>
        <translation>Élèves (%1)</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Élèves</translation>
    </message>
    <message>
        <source>There are no pupils yet. Paste their nicknames below.</source>
        <translation>Il n’y a pas encore d’élèves. Collez leurs surnoms ci-dessous.</translation>
    </message>
    <message>
        <source>Take it back: they are two children</source>
        <translation>Annuler&#xa0;: ce sont deux enfants</translation>
    </message>
    <message>
        <source>Add several at once</source>
        <translation>En ajouter plusieurs à la fois</translation>
    </message>
    <message>
        <source>Nicknames, one a line or with commas between. No whole names: a nickname is enough. Each gets a picture, which can be changed.</source>
        <translation>Des surnoms, un par ligne ou séparés par des virgules. Pas de noms entiers&#xa0;: un surnom suffit. Chacun reçoit une image, qu’on peut changer.</translation>
    </message>
    <message>
        <source>Nicknames to add</source>
        <translation>Surnoms à ajouter</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Les ajouter</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Stop reading: %1</source>
        <translation>Arrêter la lecture&#xa0;: %1</translation>
    </message>
    <message>
        <source>Read aloud: %1</source>
        <translation>Lire à voix haute&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RecordsNotice</name>
    <message>
        <source>Use the last copy</source>
        <translation>Prendre la dernière copie</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Repartir de zéro</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Go on without keeping what you do</source>
        <translation>Continuer sans garder le travail</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ResultColumn</name>
    <message>
        <source>How we worked it out</source>
        <translation>Comment nous avons trouvé</translation>
    </message>
    <message>
        <source>Show one idea, right or wrong</source>
        <translation>Montrer une idée, juste ou fausse</translation>
    </message>
    <message>
        <source>Hide the idea</source>
        <translation>Cacher l’idée</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Adding</source>
        <translation>Additionner</translation>
    </message>
    <message>
        <source>Taking away</source>
        <translation>Soustraire</translation>
    </message>
    <message>
        <source>Multiplying</source>
        <translation>Multiplier</translation>
    </message>
    <message>
        <source>Dividing</source>
        <translation>Diviser</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Tries before the whole solution</source>
        <translation>Essais avant la solution complète</translation>
    </message>
    <message>
        <source>A pupil sees the whole solution after so many checks or hints. With 0 it can be seen at once.</source>
        <translation>Un élève voit la solution complète après ce nombre de vérifications ou d’indices. Avec 0, on la voit tout de suite.</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n essai</numerusform>
            <numerusform>%n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
    <message>
        <source>The ones that your pupils have learnt. A problem of a set that needs another one gets a note; pupils do not see it, and it is not printed.</source>
        <translation>Celles que vos élèves ont apprises. Un problème d’une série qui en demande une autre porte une note ; les élèves ne le voient pas et il n&apos;est pas imprimé.</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>Show everything large, for the wall</source>
        <translation>Tout montrer en grand, pour le mur</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>If pupils have seen it, choose another one. Until you do, the old one holds.</source>
        <translation>Si des élèves l’ont vu, choisissez-en un autre. Jusque-là, l’ancien reste valable.</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Choisir un autre code PIN</translation>
    </message>
</context>
<context>
    <name>RungCard</name>
    <message>
        <source>Hint %1. %2</source>
        <translation>Indice %1. %2</translation>
    </message>
    <message>
        <source>hint %1</source>
        <translation>indice %1</translation>
    </message>
</context>
<context>
    <name>SavedQuestion</name>
    <message>
        <source>The tutor found: %1</source>
        <translation>Le tuteur a trouvé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Put into a set</source>
        <translation>Mettre dans une série</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Which set?</source>
        <translation>Quelle série&#xa0;?</translation>
    </message>
    <message>
        <source>There is no set yet. Make one under Sets.</source>
        <translation>Il n’y a pas encore de série. Créez-en une sous Séries.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>SavedQuestions</name>
    <message>
        <source>Not sure (%1)</source>
        <translation>Pas sûr (%1)</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Pas sûr</translation>
    </message>
    <message>
        <source>Questions that pupils saved for you</source>
        <translation>Questions que les élèves ont gardées pour vous</translation>
    </message>
    <message>
        <source>The tutor was not sure of these. Put one into a set to solve it with your own answer.</source>
        <translation>Le tuteur n’était pas sûr de celles-ci. Mettez-en une dans une série pour la résoudre avec votre réponse.</translation>
    </message>
    <message>
        <source>There are none. When the tutor is not sure of a problem, a pupil can save it for you.</source>
        <translation>Il n’y en a pas. Quand le tuteur n’est pas sûr d’un problème, un élève peut le garder pour vous.</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Sections; this one: %1</source>
        <translation>Sections ; celle-ci : %1</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n choisi</numerusform>
            <numerusform>%n choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Solve again</source>
        <translation>Résoudre à nouveau</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message numerus="yes">
        <source>Remove these %n problem(s) from the set?</source>
        <translation>
            <numerusform>Retirer ce problème de la série&#xa0;?</numerusform>
            <numerusform>Retirer ces %n problèmes de la série&#xa0;?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetChoices</name>
    <message>
        <source>Problems of which set?</source>
        <translation>Problèmes de quelle série&#xa0;?</translation>
    </message>
    <message>
        <source>%1 (%2 approved)</source>
        <translation>%1 (%2 approuvés)</translation>
    </message>
    <message>
        <source>Title on the sheet</source>
        <translation>Titre de la feuille</translation>
    </message>
</context>
<context>
    <name>SetHeader</name>
    <message>
        <source>All sets</source>
        <translation>Toutes les séries</translation>
    </message>
    <message>
        <source>Approve all that are checked (%1)</source>
        <translation>Approuver tous les vérifiés (%1)</translation>
    </message>
    <message>
        <source>Add problems</source>
        <translation>Ajouter des problèmes</translation>
    </message>
    <message>
        <source>Today&apos;s set: pupils choose from its approved problems</source>
        <translation>Série du jour&#xa0;: les élèves choisissent parmi ses problèmes approuvés</translation>
    </message>
    <message>
        <source>Rename or remove this set</source>
        <translation>Renommer ou retirer cette série</translation>
    </message>
    <message>
        <source>Leave its name</source>
        <translation>Laisser son nom</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Nom de la série</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Remove the set</source>
        <translation>Retirer la série</translation>
    </message>
    <message numerus="yes">
        <source>Remove this set with its %n problem(s)? What pupils did stays in the class report.</source>
        <translation>
            <numerusform>Retirer cette série avec son %n problème&#xa0;? Ce que les élèves ont fait reste dans le bilan.</numerusform>
            <numerusform>Retirer cette série avec ses %n problèmes&#xa0;? Ce que les élèves ont fait reste dans le bilan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Différents</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvés</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Keys: arrows go from problem to problem, A approves, E edits, R rejects, M uses your answer, space selects, Alt with an arrow moves.</source>
        <translation>Touches&#xa0;: les flèches vont d’un problème à l’autre, A approuve, E modifie, R refuse, M prend votre réponse, espace choisit, Alt avec une flèche déplace.</translation>
    </message>
</context>
<context>
    <name>SetList</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problème</numerusform>
            <numerusform>%n problèmes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be solved</source>
        <translation>
            <numerusform>%n à résoudre</numerusform>
            <numerusform>%n à résoudre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approuvé</numerusform>
            <numerusform>%n approuvés</numerusform>
        </translation>
    </message>
    <message>
        <source>today&apos;s set</source>
        <translation>série du jour</translation>
    </message>
    <message>
        <source>Today&apos;s set</source>
        <translation>Série du jour</translation>
    </message>
    <message>
        <source>Your sets</source>
        <translation>Vos séries</translation>
    </message>
    <message>
        <source>A set is a list of problems. You paste or import them, the tutor solves them beforehand, and you approve what is right: pupils get those at once, without waiting.</source>
        <translation>Une série est une liste de problèmes. Vous les collez ou les importez, le tuteur les résout à l’avance, et vous approuvez ce qui est juste&#xa0;: les élèves les ont tout de suite, sans attendre.</translation>
    </message>
    <message>
        <source>A new set</source>
        <translation>Une nouvelle série</translation>
    </message>
    <message>
        <source>Name of the new set</source>
        <translation>Nom de la nouvelle série</translation>
    </message>
    <message>
        <source>Such as “Week 12”</source>
        <translation>Par exemple « Semaine 12 »</translation>
    </message>
    <message>
        <source>Make the set</source>
        <translation>Créer la série</translation>
    </message>
</context>
<context>
    <name>SetProgress</name>
    <message>
        <source>Another set is being solved.</source>
        <translation>Une autre série est en cours de résolution.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) are to be solved.</source>
        <translation>
            <numerusform>Il reste %n problème à résoudre.</numerusform>
            <numerusform>Il reste %n problèmes à résoudre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Solve now</source>
        <translation>Résoudre maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SetsSection</name>
    <message>
        <source>Sets</source>
        <translation>Séries</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Part of the settings</source>
        <translation>Partie des réglages</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspect</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Packs</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>SimilarOffer</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Try one like this</source>
        <translation>Essaie un problème semblable</translation>
    </message>
</context>
<context>
    <name>SolverSection</name>
    <message>
        <source>Fast or careful</source>
        <translation>Rapide ou soigneux</translation>
    </message>
    <message>
        <source>Fast tries up to %1 ideas for a problem. Careful tries up to %2 and takes longer; the figures in “About” are of this.</source>
        <translation>Rapide essaie jusqu’à %1 idées par problème. Soigneux en essaie jusqu’à %2 et prend plus de temps&#xa0;; les chiffres de «&#xa0;À propos&#xa0;» viennent de lui.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Rapide</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Soigneux</translation>
    </message>
    <message>
        <source>Cores of the processor</source>
        <translation>Cœurs du processeur</translation>
    </message>
    <message>
        <source>This computer has %1. One is always left to everything else.</source>
        <translation>Cet ordinateur en a %1. Un est toujours laissé à tout le reste.</translation>
    </message>
    <message>
        <source>This computer has one, and uses it.</source>
        <translation>Cet ordinateur en a un, et l’utilise.</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Cœurs</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autotest</translation>
    </message>
    <message>
        <source>Solves six built-in problems with the model that is in use, and measures time and memory.</source>
        <translation>Résout six problèmes fournis avec le modèle utilisé, et mesure le temps et la mémoire.</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester à nouveau</translation>
    </message>
    <message>
        <source>Test this computer</source>
        <translation>Tester cet ordinateur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>%1 of %2 problems solved</source>
        <translation>%1 problèmes résolus sur %2</translation>
    </message>
    <message>
        <source>Waiting for the tutor…</source>
        <translation>En attente du tuteur…</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Hello, %1!</source>
        <translation>Bonjour, %1&#xa0;!</translation>
    </message>
    <message>
        <source>Hello! Who are you?</source>
        <translation>Bonjour&#xa0;! Qui es-tu&#xa0;?</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Pick your picture, or just try.</source>
        <translation>Choisis ton image, ou essaie tout simplement.</translation>
    </message>
    <message>
        <source>Add yourself, or just try.</source>
        <translation>Ajoute-toi, ou essaie tout simplement.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>is working now</source>
        <translation>travaille maintenant</translation>
    </message>
    <message>
        <source>Just try</source>
        <translation>Juste essayer</translation>
    </message>
    <message>
        <source>Add me</source>
        <translation>Ajoute-moi</translation>
    </message>
    <message>
        <source>Type my own problem</source>
        <translation>Écrire mon propre problème</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Step %1</source>
        <translation>Étape %1</translation>
    </message>
    <message>
        <source>%1 =</source>
        <translation>%1 =</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>étape %1</translation>
    </message>
    <message>
        <source>Show it on a number line</source>
        <translation>Voir sur une droite graduée</translation>
    </message>
    <message>
        <source>Show it as bars</source>
        <translation>Voir avec un schéma en barres</translation>
    </message>
</context>
<context>
    <name>TeacherOffer</name>
    <message>
        <source>Saved for my teacher</source>
        <translation>Gardé pour mon enseignant</translation>
    </message>
    <message>
        <source>Save for my teacher</source>
        <translation>Garder pour mon enseignant</translation>
    </message>
</context>
<context>
    <name>TeacherPage</name>
    <message>
        <source>For teachers</source>
        <translation>Pour les enseignants</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Fiches d’exercices</translation>
    </message>
    <message>
        <source>Class report</source>
        <translation>Bilan de la classe</translation>
    </message>
    <message>
        <source>Pupils</source>
        <translation>Élèves</translation>
    </message>
    <message>
        <source>Hand out and collect</source>
        <translation>Distribuer et recueillir</translation>
    </message>
</context>
<context>
    <name>TodaysSet</name>
    <message>
        <source>Problem %1, done. %2</source>
        <translation>Problème %1, fait. %2</translation>
    </message>
    <message>
        <source>Problem %1. %2</source>
        <translation>Problème %1. %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>Aujourd’hui&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Show more problems: there are %n more</source>
        <translation>
            <numerusform>Afficher plus de problèmes : il en reste %n</numerusform>
            <numerusform>Afficher plus de problèmes : il en reste %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back (Escape)</source>
        <translation>Retour (Échap)</translation>
    </message>
    <message>
        <source>%1 is working. Change</source>
        <translation>%1 travaille. Changer</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>Qui travaille&#xa0;?</translation>
    </message>
    <message>
        <source>For teachers</source>
        <translation>Pour les enseignants</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Smaller text (Ctrl and −)</source>
        <translation>Texte plus petit (Ctrl et −)</translation>
    </message>
    <message>
        <source>Larger text (Ctrl and +)</source>
        <translation>Texte plus grand (Ctrl et +)</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Couleurs claires</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Couleurs sombres</translation>
    </message>
</context>
<context>
    <name>TryingColumn</name>
    <message>
        <source>Show the whole solution</source>
        <translation>Montrer la solution complète</translation>
    </message>
    <message>
        <source>Give me another hint</source>
        <translation>Donne-moi un autre indice</translation>
    </message>
    <message>
        <source>Give me a hint</source>
        <translation>Donne-moi un indice</translation>
    </message>
    <message>
        <source>Check an answer of your own, then you can see the whole solution.</source>
        <translation>Vérifie une réponse à toi, puis tu pourras voir la solution complète.</translation>
    </message>
    <message numerus="yes">
        <source>Check %n more answers of your own, then you can see the whole solution.</source>
        <translation>
            <numerusform>Vérifie encore %n réponse à toi, puis tu pourras voir la solution complète.</numerusform>
            <numerusform>Vérifie encore %n réponses à toi, puis tu pourras voir la solution complète.</numerusform>
        </translation>
    </message>
    <message>
        <source>First check an answer of your own, or take a hint.</source>
        <translation>Vérifie d’abord une réponse à toi, ou prends un indice.</translation>
    </message>
    <message numerus="yes">
        <source>You can see the whole solution after %n more checks or hints.</source>
        <translation>
            <numerusform>Tu pourras voir la solution complète après encore %n vérification ou indice.</numerusform>
            <numerusform>Tu pourras voir la solution complète après encore %n vérifications ou indices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksheetsPanel</name>
    <message>
        <source>Worksheets</source>
        <translation>Fiches d’exercices</translation>
    </message>
    <message>
        <source>Worksheets are made of approved problems only. Let the tutor solve a set, look at its answers and approve them; then come back here.</source>
        <translation>Les fiches se font seulement avec des problèmes approuvés. Laissez le tuteur résoudre une série, regardez ses réponses et approuvez-les&#xa0;; puis revenez ici.</translation>
    </message>
</context>
<context>
    <name>class</name>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>problèmes</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>essais</translation>
    </message>
    <message>
        <source>right at first try</source>
        <translation>justes du premier coup</translation>
    </message>
    <message>
        <source>hints</source>
        <translation>indices</translation>
    </message>
    <message>
        <source>going well</source>
        <translation>ça va bien</translation>
    </message>
    <message>
        <source>getting there</source>
        <translation>en bonne voie</translation>
    </message>
    <message>
        <source>look here</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>{right} of {problems} right at first try</source>
        <translation>{right} sur {problems} du premier coup</translation>
    </message>
    <message>
        <source>{count} try</source>
        <translation>{count} essai</translation>
    </message>
    <message>
        <source>{count} tries</source>
        <translation>{count} essais</translation>
    </message>
    <message>
        <source>{count} hint</source>
        <translation>{count} indice</translation>
    </message>
    <message>
        <source>{count} hints</source>
        <translation>{count} indices</translation>
    </message>
    <message>
        <source>{count} problem worked on</source>
        <translation>{count} problème travaillé</translation>
    </message>
    <message>
        <source>{count} problems worked on</source>
        <translation>{count} problèmes travaillés</translation>
    </message>
    <message>
        <source>{count} hint used</source>
        <translation>{count} indice utilisé</translation>
    </message>
    <message>
        <source>{count} hints used</source>
        <translation>{count} indices utilisés</translation>
    </message>
    <message>
        <source>{worked}, {right} right at first try, {tries}, {hints}.</source>
        <translation>{worked}, {right} du premier coup, {tries}, {hints}.</translation>
    </message>
    <message>
        <source>{count} time</source>
        <translation>{count} fois</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} fois</translation>
    </message>
    <message>
        <source>{count} pupil</source>
        <translation>{count} élève</translation>
    </message>
    <message>
        <source>{count} pupils</source>
        <translation>{count} élèves</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”. Put the stick in, or choose another folder.</source>
        <translation>Le dossier « {folder} » n’existe pas. Branchez la clé USB, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>the nickname and picture</source>
        <translation>le surnom et l’image</translation>
    </message>
    <message>
        <source>the work on {count} problem</source>
        <translation>le travail sur {count} problème</translation>
    </message>
    <message>
        <source>the work on {count} problems</source>
        <translation>le travail sur {count} problèmes</translation>
    </message>
    <message>
        <source>Are {kept} and {other} the same child? Then {worked} and the saved questions of {other} go to {kept}, and {other} is not in the list any more. A copy of the records is made before. You can take it back as long as you stay here and change nothing else; not later.</source>
        <translation>{kept} et {other} sont-ils le même enfant&#xa0;? Alors {worked} et les questions gardées de {other} passent à {kept}, et {other} n’est plus dans la liste. Une copie des données est faite avant. Vous pouvez revenir en arrière tant que vous restez ici et ne changez rien d’autre&#xa0;; plus tard, non.</translation>
    </message>
    <message>
        <source>{count} question saved for you</source>
        <translation>{count} question gardée pour vous</translation>
    </message>
    <message>
        <source>{count} questions saved for you</source>
        <translation>{count} questions gardées pour vous</translation>
    </message>
    <message>
        <source>Remove {nickname}? This deletes {parts} from this computer, from its copies too. It can not be undone. Files that you saved to a stick stay there.</source>
        <translation>Retirer {nickname} ? Cela supprime {parts} de cet ordinateur, de ses copies aussi. On ne peut pas revenir en arrière. Les fichiers enregistrés sur une clé USB y restent.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>rien encore</translation>
    </message>
    <message>
        <source>{count} pupil added.</source>
        <translation>{count} élève ajouté.</translation>
    </message>
    <message>
        <source>{count} pupils added.</source>
        <translation>{count} élèves ajoutés.</translation>
    </message>
    <message>
        <source>Saved: {nickname}.</source>
        <translation>Enregistré : {nickname}.</translation>
    </message>
    <message>
        <source>{nickname} is removed, with everything.</source>
        <translation>{nickname} est retiré, avec tout son travail.</translation>
    </message>
    <message>
        <source>They are one child now. The copy from before is {path}.</source>
        <translation>C’est maintenant un seul enfant. La copie d’avant est {path}.</translation>
    </message>
    <message>
        <source>{nickname} is in the list again, with the work from before.</source>
        <translation>{nickname} est de nouveau dans la liste, avec le travail d’avant.</translation>
    </message>
    <message>
        <source>The report is in {path} now, with the same numbers as here.</source>
        <translation>Le bilan est maintenant dans {path}, avec les mêmes nombres qu’ici.</translation>
    </message>
    <message>
        <source>Handed out: {files} in {folder}.</source>
        <translation>Distribué : {files} dans {folder}.</translation>
    </message>
    <message>
        <source>The results of this computer are in {path} now.</source>
        <translation>Les résultats de cet ordinateur sont maintenant dans {path}.</translation>
    </message>
    <message>
        <source>{count} file can be taken over.</source>
        <translation>{count} fichier peut être repris.</translation>
    </message>
    <message>
        <source>{count} files can be taken over.</source>
        <translation>{count} fichiers peuvent être repris.</translation>
    </message>
    <message>
        <source>{count} file taken over.</source>
        <translation>{count} fichier repris.</translation>
    </message>
    <message>
        <source>{count} files taken over.</source>
        <translation>{count} fichiers repris.</translation>
    </message>
    <message>
        <source>Choose a folder first, or type where it is.</source>
        <translation>Choisissez d’abord un dossier, ou écrivez où il se trouve.</translation>
    </message>
    <message>
        <source>{count} file was skipped; below is why.</source>
        <translation>{count} fichier a été ignoré ; la raison est indiquée ci-dessous.</translation>
    </message>
    <message>
        <source>{count} files were skipped; below is why.</source>
        <translation>{count} fichiers ont été ignorés ; la raison est indiquée ci-dessous.</translation>
    </message>
    <message>
        <source>Choose a set or the class list to hand out.</source>
        <translation>Choisissez une série ou la liste de la classe à distribuer.</translation>
    </message>
    <message>
        <source>There are no TinyTutor files in {folder}. Choose the folder that they were saved to; not one around it.</source>
        <translation>Il n’y a pas de fichiers de TinyTutor dans {folder}. Choisissez le dossier où ils ont été enregistrés, pas celui qui le contient.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{new} of {all} new or changed</source>
        <translation>nouveau ou modifié : {new} sur {all}</translation>
    </message>
    <message>
        <source>all of it is here already</source>
        <translation>tout est déjà ici</translation>
    </message>
    <message>
        <source>A set</source>
        <translation>Une série</translation>
    </message>
    <message>
        <source>Pupils and their work</source>
        <translation>Des élèves et leur travail</translation>
    </message>
    <message>
        <source>Everything of another computer</source>
        <translation>Tout d’un autre ordinateur</translation>
    </message>
    <message>
        <source>{kind}, saved {when}: {what}; {news}.</source>
        <translation>{kind}, enregistré le {when} : {what} ; {news}.</translation>
    </message>
    <message>
        <source>{count} set</source>
        <translation>{count} série</translation>
    </message>
    <message>
        <source>{count} sets</source>
        <translation>{count} séries</translation>
    </message>
    <message>
        <source>{count} problem of a set</source>
        <translation>{count} problème d’une série</translation>
    </message>
    <message>
        <source>{count} problems of sets</source>
        <translation>{count} problèmes de séries</translation>
    </message>
    <message>
        <source>{count} question for you</source>
        <translation>{count} question pour vous</translation>
    </message>
    <message>
        <source>{count} questions for you</source>
        <translation>{count} questions pour vous</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>les règles</translation>
    </message>
    <message>
        <source>which set is today&apos;s</source>
        <translation>quelle série est celle du jour</translation>
    </message>
    <message>
        <source>{count} entry</source>
        <translation>{count} élément</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} éléments</translation>
    </message>
    <message>
        <source>{entries} new, {newer} changed, {same} here already</source>
        <translation>Nouveau : {entries} ; modifié : {newer} ; déjà ici : {same}</translation>
    </message>
    <message>
        <source>{count} left out because you removed them here</source>
        <translation>{count} laissés de côté, car retirés ici</translation>
    </message>
</context>
<context>
    <name>disk</name>
    <message>
        <source>Permission denied</source>
        <translation>permission refusée</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>opération non permise</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ce fichier ou ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>le dossier n’est pas vide</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>il n’y a plus de place sur le disque</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>erreur de lecture ou d’écriture</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>un autre programme l’utilise</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>cet appareil n’est pas là</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>Stopped. What has arrived is kept: the next download goes on from there.</source>
        <translation>Arrêté. Ce qui est arrivé est gardé : le prochain téléchargement reprendra là.</translation>
    </message>
    <message>
        <source>Install the pack again, or choose another one.</source>
        <translation>Installez à nouveau le pack, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The description of the model pack, {where}, can not be used: {reason}.</source>
        <translation>La description du pack de modèles, {where}, ne peut pas être utilisée : {reason}.</translation>
    </message>
    <message>
        <source>The model pack of {where} has format {found}; TinyTutor knows formats up to {known}. Update TinyTutor, or choose an older pack.</source>
        <translation>Le pack de modèles de {where} a le format {found} ; TinyTutor connaît les formats jusqu’à {known}. Mettez TinyTutor à jour, ou choisissez un pack plus ancien.</translation>
    </message>
    <message>
        <source>The model pack {name} is for prompt version {found}; this TinyTutor uses version {wanted}.</source>
        <translation>Le pack de modèles {name} est fait pour la version {found} du format des questions ; ce TinyTutor utilise la version {wanted}.</translation>
    </message>
    <message>
        <source>Update TinyTutor, or choose another pack.</source>
        <translation>Mettez TinyTutor à jour, ou choisissez un autre pack.</translation>
    </message>
    <message>
        <source>Get a newer version of the pack, or choose another pack.</source>
        <translation>Prenez une version plus récente du pack, ou choisissez un autre pack.</translation>
    </message>
    <message>
        <source>is cut short: {found} bytes of {wanted}</source>
        <translation>est tronqué : {found} octets sur {wanted}</translation>
    </message>
    <message>
        <source>is longer than it should be: {found} bytes of {wanted}</source>
        <translation>est plus long qu’il ne devrait : {found} octets au lieu de {wanted}</translation>
    </message>
    <message>
        <source>is damaged: its checksum is not the pack&apos;s</source>
        <translation>est abîmé : sa somme de contrôle n’est pas celle du pack</translation>
    </message>
    <message>
        <source>{folder} holds several model packs: {names}. Choose the folder of one.</source>
        <translation>{folder} contient plusieurs packs de modèles : {names}. Choisissez le dossier de l’un d’eux.</translation>
    </message>
    <message>
        <source>The model pack {title} is on this computer already.</source>
        <translation>Le pack de modèles {title} est déjà sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {needed} are needed and the disk is full.</source>
        <translation>Il n’y a pas assez de place sur le disque : il faut {needed} et le disque est plein.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk: {needed} are needed and {free} are free.</source>
        <translation>Il n’y a pas assez de place sur le disque : il faut {needed} et il reste {free}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Delete something that you do not need, then try again.</source>
        <translation>Rien n’a été changé. Supprimez quelque chose d’inutile, puis réessayez.</translation>
    </message>
    <message>
        <source>The file {path} could not be read to the end. Nothing was changed. If it is on a stick, leave the stick in and try again.</source>
        <translation>Le fichier {path} n’a pas pu être lu jusqu’au bout. Rien n’a été changé. S’il est sur une clé USB, laissez-la branchée et réessayez.</translation>
    </message>
    <message>
        <source>{folder} can not be changed ({reason}). Nothing was lost. Close other programs that use it, or ask who looks after this computer.</source>
        <translation>{folder} ne peut pas être modifié ({reason}). Rien n’est perdu. Fermez les autres programmes qui l’utilisent, ou demandez à la personne qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>The download from {address} broke off ({reason}).</source>
        <translation>Le téléchargement depuis {address} s’est interrompu ({reason}).</translation>
    </message>
    <message>
        <source>{arrived} of {wanted} have arrived and are kept.</source>
        <translation>{arrived} sur {wanted} sont arrivés et sont gardés.</translation>
    </message>
    <message>
        <source>Try again to go on from there.</source>
        <translation>Réessayez pour continuer à partir de là.</translation>
    </message>
    <message>
        <source>The file at {address} is not the one that the description of the pack promises, so it was thrown away. Try again later, or ask the people who offer the pack.</source>
        <translation>Le fichier de {address} n’est pas celui que la description du pack annonce ; il a donc été jeté. Réessayez plus tard, ou demandez aux personnes qui proposent le pack.</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} Mo</translation>
    </message>
    <message>
        <source>The model file {path} {state}.</source>
        <translation>Le fichier de modèle {path} {state}.</translation>
    </message>
    <message>
        <source>is a damaged GGUF file</source>
        <translation>est un fichier GGUF abîmé</translation>
    </message>
    <message>
        <source>is not a GGUF model file</source>
        <translation>n’est pas un fichier de modèle GGUF</translation>
    </message>
    <message>
        <source>is a GGUF file of a kind that can not be read here (version {version})</source>
        <translation>est un fichier GGUF d’une sorte qu’on ne peut pas lire ici (version {version})</translation>
    </message>
    <message>
        <source>{address} is no address of a page. It has to begin with https:// or http://.</source>
        <translation>{address} n’est pas l’adresse d’une page. Elle doit commencer par https:// ou http://.</translation>
    </message>
    <message>
        <source>The server has nothing to give at {address} (it says {code}). Check the address.</source>
        <translation>Le serveur n’a rien à donner à {address} (il répond {code}). Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>the server says {code}</source>
        <translation>le serveur répond {code}</translation>
    </message>
    <message>
        <source>What is at {address} is far too long for the description of a pack.</source>
        <translation>Ce qui se trouve à {address} est bien trop long pour la description d’un pack.</translation>
    </message>
    <message>
        <source>the server&apos;s file has changed</source>
        <translation>le fichier du serveur a changé</translation>
    </message>
    <message>
        <source>the connection ended early</source>
        <translation>la connexion s’est coupée trop tôt</translation>
    </message>
    <message>
        <source>no answer came</source>
        <translation>aucune réponse n’est venue</translation>
    </message>
    <message>
        <source>There is no model pack in {folder}. Choose the folder of a pack, or a stick with one.</source>
        <translation>Il n’y a pas de pack de modèles dans {folder}. Choisissez le dossier d’un pack, ou une clé USB qui en a un.</translation>
    </message>
    <message>
        <source>the file is far too long</source>
        <translation>le fichier est bien trop long</translation>
    </message>
    <message>
        <source>the file can not be read ({reason})</source>
        <translation>le fichier ne peut pas être lu ({reason})</translation>
    </message>
    <message>
        <source>it is not a JSON text</source>
        <translation>ce n’est pas un texte JSON</translation>
    </message>
    <message>
        <source>it does not hold one JSON object</source>
        <translation>il ne contient pas un objet JSON</translation>
    </message>
    <message>
        <source>format: it is missing</source>
        <translation>format : il manque</translation>
    </message>
    <message>
        <source>There is no model pack in {folder}: it has no {file}. Choose the folder of a pack.</source>
        <translation>Il n’y a pas de pack de modèles dans {folder} : il n’a pas de {file}. Choisissez le dossier d’un pack.</translation>
    </message>
    <message>
        <source>is not a file of wordings that this version reads, or a broken one</source>
        <translation>n’est pas un fichier d’énoncés que cette version sait lire, ou il est abîmé</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>can not be read ({reason})</source>
        <translation>ne peut pas être lu ({reason})</translation>
    </message>
    <message>
        <source>is a model of another kind, not made for TinyTutor</source>
        <translation>est un modèle d’une autre sorte, pas fait pour TinyTutor</translation>
    </message>
    <message>
        <source>is a {found}, where a {role} is needed</source>
        <translation>est un « {found} », alors qu’il faut un « {role} »</translation>
    </message>
    <message>
        <source>No model pack was found. Put one into {folder}, or give the folder of a pack.</source>
        <translation>Aucun pack de modèles n’a été trouvé. Mettez-en un dans {folder}, ou donnez le dossier d’un pack.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>There is no model pack called {name} (found: {known}). Give one of these names, or the folder of a pack.</source>
        <translation>Il n’y a pas de pack de modèles appelé {name} (trouvés : {known}). Donnez un de ces noms, ou le dossier d’un pack.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The model pack {name} was not imported by you, so it is not deleted from here.</source>
        <translation>Le pack de modèles {name} n’a pas été importé par vous ; il n’est donc pas supprimé d’ici.</translation>
    </message>
    <message>
        <source>its calibration names what this version can not measure ({names})</source>
        <translation>sa calibration nomme ce que cette version ne sait pas mesurer ({names})</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Enregistré sous « {name} ».</translation>
    </message>
    <message>
        <source>The pages are open in another window. Print them there.</source>
        <translation>Les pages sont ouvertes dans une autre fenêtre. C’est là qu’on les imprime.</translation>
    </message>
    <message>
        <source>No program on this computer opens PDF files. Save the pages, and print them where there is one.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre les fichiers PDF. On peut enregistrer les pages et les imprimer ailleurs.</translation>
    </message>
    <message>
        <source>“{name}” cannot be written to “{folder}” ({reason}). Make room there, close the file where it is open, or choose another folder.</source>
        <translation>« {name} » ne peut pas être écrit dans « {folder} » ({reason}). Il faut y faire de la place, fermer le fichier là où il est ouvert, ou choisir un autre dossier.</translation>
    </message>
    <message>
        <source>Something went wrong while the pages were made. Try it again.</source>
        <translation>Quelque chose s’est mal passé pendant la préparation des pages. Il faut réessayer.</translation>
    </message>
</context>
<context>
    <name>question</name>
    <message>
        <source>This problem has {length} characters and I can read up to {most}. Paste one problem at a time, without the text around it.</source>
        <translation>Ce problème a {length} caractères et je peux en lire {most} au plus. Colle un problème à la fois, sans le texte autour.</translation>
    </message>
    <message>
        <source>I do not see a question in this text, so I work out what seems to be asked.</source>
        <translation>Je ne vois pas de question dans ce texte, alors je cherche ce qui semble demandé.</translation>
    </message>
    <message>
        <source>I left out the pictures and signs that I cannot read.</source>
        <translation>J’ai laissé de côté les images et les signes que je ne peux pas lire.</translation>
    </message>
    <message>
        <source>There is no problem here yet. Type or paste a word problem, then press Solve.</source>
        <translation>Il n’y a pas encore de problème ici. Écris ou colle un problème en anglais, puis appuie sur Résoudre.</translation>
    </message>
    <message>
        <source>I cannot find any numbers in this problem. Type the whole problem with its numbers, then try again.</source>
        <translation>Je ne trouve aucun nombre dans ce problème. Écris tout le problème avec ses nombres, puis réessaie.</translation>
    </message>
    <message>
        <source>I only know English, so I may misunderstand this problem.</source>
        <translation>Je ne connais que l’anglais, je peux donc mal comprendre ce problème.</translation>
    </message>
</context>
<context>
    <name>records</name>
    <message>
        <source>{reason}; close all other TinyTutor windows</source>
        <translation>{reason} ; fermez toutes les autres fenêtres de TinyTutor</translation>
    </message>
    <message>
        <source>it can not be opened</source>
        <translation>il ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>le disque ne répond pas</translation>
    </message>
    <message>
        <source>This profile is not there any more.</source>
        <translation>Ce profil n’est plus là.</translation>
    </message>
    <message>
        <source>This set is not there any more.</source>
        <translation>Cette série n’est plus là.</translation>
    </message>
    <message>
        <source>This problem is not there any more.</source>
        <translation>Ce problème n’est plus là.</translation>
    </message>
    <message>
        <source>This attempt is not there any more.</source>
        <translation>Cet essai n’est plus là.</translation>
    </message>
    <message>
        <source>This question is not there any more.</source>
        <translation>Cette question n’est plus là.</translation>
    </message>
    <message>
        <source>Go back and choose another one.</source>
        <translation>Il faut revenir en arrière et choisir autre chose.</translation>
    </message>
    <message>
        <source>The records in {folder} were written by a newer TinyTutor. They are left as they are. Update TinyTutor to use them.</source>
        <translation>Les données de {folder} ont été écrites par un TinyTutor plus récent. Elles sont laissées telles quelles. Mettez TinyTutor à jour pour les utiliser.</translation>
    </message>
    <message>
        <source>The records in {folder} are damaged or missing.</source>
        <translation>Les données de {folder} sont abîmées ou manquent.</translation>
    </message>
    <message>
        <source>Go on with the copy of {moment}.</source>
        <translation>Continuez avec la copie du {moment}.</translation>
    </message>
    <message>
        <source>There is no copy of them: start afresh.</source>
        <translation>Il n’y en a pas de copie : repartez de zéro.</translation>
    </message>
    <message>
        <source>What is left of the damaged file is kept beside it; nothing is thrown away.</source>
        <translation>Ce qui reste du fichier abîmé est gardé à côté ; rien n’est jeté.</translation>
    </message>
    <message>
        <source>The file {path} belongs to another program. Move it elsewhere, then open TinyTutor again.</source>
        <translation>Le fichier {path} appartient à un autre programme. Déplacez-le, puis ouvrez TinyTutor à nouveau.</translation>
    </message>
    <message>
        <source>TinyTutor can not write to {path} ({reason}). Choose another folder or disk.</source>
        <translation>TinyTutor ne peut pas écrire dans {path} ({reason}). Choisissez un autre dossier ou un autre disque.</translation>
    </message>
    <message>
        <source>TinyTutor can not read or write its records in {folder} ({reason}). If they are on a stick, put it in again, then go on: what was kept before is still there.</source>
        <translation>TinyTutor ne peut ni lire ni écrire ses données dans {folder} ({reason}). Si elles sont sur une clé USB, rebranchez-la, puis continuez&#xa0;: ce qui a été enregistré avant est toujours là.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for {path}. Nothing is lost, but the last change was not saved. Make some room, then try again.</source>
        <translation>Il n’y a plus de place sur le disque pour {path}. Rien n’est perdu, mais le dernier changement n’a pas été enregistré. Faites de la place, puis réessayez.</translation>
    </message>
    <message>
        <source>Another TinyTutor window is busy saving. Wait a moment, then try again.</source>
        <translation>Une autre fenêtre de TinyTutor est en train d’enregistrer. Attendez un instant, puis réessayez.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Ce n’est pas le code PIN.</translation>
    </message>
    <message>
        <source>There were too many wrong PINs.</source>
        <translation>Il y a eu trop de codes PIN faux.</translation>
    </message>
    <message>
        <source>The file {path} can not be read ({reason}). Put the stick in again, or choose another file.</source>
        <translation>Le fichier {path} ne peut pas être lu ({reason}). Branchez à nouveau la clé USB, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The file {name} {reason}. Nothing of it was taken. Save it again from the computer that it comes from.</source>
        <translation>Le fichier {name} {reason}. Rien n’en a été repris. Enregistrez-le à nouveau sur l’ordinateur d’où il vient.</translation>
    </message>
    <message>
        <source>The file {name} has format {found}; this TinyTutor knows formats up to {known}. Update TinyTutor, then try again.</source>
        <translation>Le fichier {name} a le format {found} ; ce TinyTutor connaît les formats jusqu’à {known}. Mettez TinyTutor à jour, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait {count} second, then try again.</source>
        <translation>Attendez {count} seconde, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait {count} seconds, then try again.</source>
        <translation>Attendez {count} secondes, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait {count} minute, then try again.</source>
        <translation>Attendez {count} minute, puis réessayez.</translation>
    </message>
    <message>
        <source>Wait {count} minutes, then try again.</source>
        <translation>Attendez {count} minutes, puis réessayez.</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>il est en lecture seule</translation>
    </message>
    <message>
        <source>is far too large for a file of TinyTutor</source>
        <translation>est bien trop grand pour un fichier de TinyTutor</translation>
    </message>
    <message>
        <source>is cut short or damaged</source>
        <translation>est tronqué ou abîmé</translation>
    </message>
    <message>
        <source>is not a file of TinyTutor</source>
        <translation>n’est pas un fichier de TinyTutor</translation>
    </message>
    <message>
        <source>is damaged: its checksum is not right</source>
        <translation>est abîmé : sa somme de contrôle n’est pas la bonne</translation>
    </message>
    <message>
        <source>has something that is not allowed ({where})</source>
        <translation>contient quelque chose qui n’est pas permis ({where})</translation>
    </message>
    <message>
        <source>A problem is not solved yet. Solve the set first, then approve it.</source>
        <translation>Un problème n’est pas encore résolu. Résolvez d’abord la série, puis approuvez-le.</translation>
    </message>
    <message>
        <source>There is no problem here yet. Type or paste one.</source>
        <translation>Il n’y a pas encore de problème ici. Écrivez-en ou collez-en un.</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits. Type another one.</source>
        <translation>Un code PIN a de {shortest} à {longest} chiffres. Tapez-en un autre.</translation>
    </message>
    <message>
        <source>Another child here is called {nickname}. Choose another nickname.</source>
        <translation>Il y a déjà ici quelqu’un qui s’appelle {nickname}. Il faut un autre surnom.</translation>
    </message>
    <message>
        <source>There is no nickname yet. Type one, then press Save.</source>
        <translation>Il n’y a pas encore de surnom. Il faut en écrire un, puis l’enregistrer.</translation>
    </message>
    <message>
        <source>The set has no name yet. Type one, then press Save.</source>
        <translation>La série n’a pas encore de nom. Écrivez-en un, puis enregistrez-le.</translation>
    </message>
    <message>
        <source>The setting {key} can not be kept: {error}.</source>
        <translation>Le réglage {key} ne peut pas être gardé : {error}.</translation>
    </message>
    <message>
        <source>This nickname can not be kept: {reason}. Change it, then try again.</source>
        <translation>Ce surnom ne peut pas être gardé : {reason}. Il faut le changer, puis réessayer.</translation>
    </message>
    <message>
        <source>This name can not be kept: {reason}. Change it, then try again.</source>
        <translation>Ce nom ne peut pas être gardé : {reason}. Changez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>This problem can not be kept: {reason}. Change it, then try again.</source>
        <translation>Ce problème ne peut pas être gardé : {reason}. Il faut le changer, puis réessayer.</translation>
    </message>
    <message>
        <source>This answer can not be kept: {reason}. Change it, then try again.</source>
        <translation>Cette réponse ne peut pas être gardée : {reason}. Il faut la changer, puis réessayer.</translation>
    </message>
    <message>
        <source>This entry can not be kept: {reason}. Change it, then try again.</source>
        <translation>Cet élément ne peut pas être gardé : {reason}. Il faut le changer, puis réessayer.</translation>
    </message>
    <message>
        <source>it has more than {most} characters</source>
        <translation>il y a plus de {most} caractères</translation>
    </message>
    <message>
        <source>it must begin with a letter or a number and have no control characters</source>
        <translation>il faut commencer par une lettre ou un chiffre, sans caractères de contrôle</translation>
    </message>
    <message>
        <source>You can solve problems as ever; until this is mended, nothing is kept.</source>
        <translation>On peut résoudre des problèmes comme d’habitude ; tant que ce n’est pas réparé, rien n’est gardé.</translation>
    </message>
    <message>
        <source>The records are open now. What you do is kept again.</source>
        <translation>Les données sont de nouveau ouvertes. Le travail est gardé à nouveau.</translation>
    </message>
    <message>
        <source>There are new, empty records now.</source>
        <translation>Il y a maintenant des données neuves et vides.</translation>
    </message>
    <message>
        <source>The last copy is in use now.</source>
        <translation>La dernière copie est maintenant utilisée.</translation>
    </message>
    <message>
        <source>The damaged file is kept: {path}</source>
        <translation>Le fichier abîmé est gardé : {path}</translation>
    </message>
    <message>
        <source>Something went wrong with the records on this computer. You can go on; it may not be kept.</source>
        <translation>Quelque chose s’est mal passé avec les données de cet ordinateur. On peut continuer, mais le travail ne sera peut-être pas gardé.</translation>
    </message>
    <message>
        <source>Choose another child: this is the same one.</source>
        <translation>Choisissez un autre enfant : c’est le même.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Profiles, problem sets and what was worked on</source>
        <translation>Les profils, les séries de problèmes et le travail fait</translation>
    </message>
    <message>
        <source>The text you type, and these settings</source>
        <translation>Le texte que vous écrivez, et ces réglages</translation>
    </message>
    <message>
        <source>Pages that were opened to be printed</source>
        <translation>Pages ouvertes pour être imprimées</translation>
    </message>
    <message>
        <source>Model packs that you imported</source>
        <translation>Les packs de modèles que vous avez importés</translation>
    </message>
    <message>
        <source>Everything is in {path} now.</source>
        <translation>Tout est maintenant dans {path}.</translation>
    </message>
    <message>
        <source>Everything is deleted from this computer.</source>
        <translation>Tout est supprimé de cet ordinateur.</translation>
    </message>
    <message>
        <source>{count} child</source>
        <translation>{count} enfant</translation>
    </message>
    <message>
        <source>{count} children</source>
        <translation>{count} enfants</translation>
    </message>
    <message>
        <source>{count} set of problems</source>
        <translation>{count} série de problèmes</translation>
    </message>
    <message>
        <source>{count} sets of problems</source>
        <translation>{count} séries de problèmes</translation>
    </message>
    <message>
        <source>{count} problem worked on</source>
        <translation>{count} problème travaillé</translation>
    </message>
    <message>
        <source>{count} problems worked on</source>
        <translation>{count} problèmes travaillés</translation>
    </message>
    <message>
        <source>{count} question for the teacher</source>
        <translation>{count} question pour l’enseignant</translation>
    </message>
    <message>
        <source>{count} questions for the teacher</source>
        <translation>{count} questions pour l’enseignant</translation>
    </message>
    <message>
        <source>Came with TinyTutor</source>
        <translation>Fourni avec TinyTutor</translation>
    </message>
    <message>
        <source>Imported by you</source>
        <translation>Importé par vous</translation>
    </message>
    <message>
        <source>For everyone on this computer</source>
        <translation>Pour tous sur cet ordinateur</translation>
    </message>
    <message>
        <source>In a folder that you chose</source>
        <translation>Dans un dossier que vous avez choisi</translation>
    </message>
    <message>
        <source>On a stick</source>
        <translation>Sur une clé USB</translation>
    </message>
    <message>
        <source>Copying the pack and checking it…</source>
        <translation>Copie et vérification du pack…</translation>
    </message>
    <message>
        <source>Checking every byte of the pack…</source>
        <translation>Vérification de chaque octet du pack…</translation>
    </message>
    <message>
        <source>Removing the pack…</source>
        <translation>Retrait du pack…</translation>
    </message>
    <message>
        <source>Asking the server what it has…</source>
        <translation>On demande au serveur ce qu’il a…</translation>
    </message>
    <message>
        <source>Downloading the pack…</source>
        <translation>Téléchargement du pack…</translation>
    </message>
    <message>
        <source>{title} is on this computer now. Choose it to use it.</source>
        <translation>{title} est maintenant sur cet ordinateur. Choisissez-le pour l’utiliser.</translation>
    </message>
    <message>
        <source>{title} is whole: every checksum is right.</source>
        <translation>{title} est entier : toutes les sommes de contrôle sont bonnes.</translation>
    </message>
    <message>
        <source>The pack is gone.</source>
        <translation>Le pack est retiré.</translation>
    </message>
    <message>
        <source>Opening the pack…</source>
        <translation>Ouverture du pack…</translation>
    </message>
    <message>
        <source>{work} {done} of {whole}</source>
        <translation>{work} {done} sur {whole}</translation>
    </message>
    <message>
        <source>{title} is in use now.</source>
        <translation>{title} est maintenant utilisé.</translation>
    </message>
    <message>
        <source>The pack before is still in use.</source>
        <translation>Le pack d’avant est toujours utilisé.</translation>
    </message>
    <message>
        <source>{title}, {size}, licence {license}, from {address}.</source>
        <translation>{title}, {size}, licence {license}, depuis {address}.</translation>
    </message>
    <message>
        <source>{size} of it are here already.</source>
        <translation>{size} sont déjà ici.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was measured.</source>
        <translation>Arrêté. Rien n’a été mesuré.</translation>
    </message>
    <message>
        <source>About {pace} s a problem. The best answer was right for {right} of {problems}. TinyTutor was sure of {sure}, and wrong on {wrong} of these. It used {memory} MB of memory.</source>
        <translation>Environ {pace} s par problème. La meilleure réponse était juste pour {right} sur {problems}. TinyTutor était sûr de {sure}, et s’est trompé sur {wrong} d’entre eux. Il a utilisé {memory} Mo de mémoire.</translation>
    </message>
    <message>
        <source>{whole} GB, {free} GB free now</source>
        <translation>{whole} Go, dont {free} Go libres maintenant</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Cœurs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Free on the disk</source>
        <translation>Libre sur le disque</translation>
    </message>
    <message>
        <source>{free} GB</source>
        <translation>{free} Go</translation>
    </message>
    <message>
        <source>The tutor is getting ready to work like this…</source>
        <translation>Le tuteur se prépare à travailler ainsi…</translation>
    </message>
    <message>
        <source>Problems expanded from TinyTutor&apos;s own authored families (MIT) and augmented, held-out families and numbers left out.</source>
        <translation>Problèmes tirés des familles écrites pour TinyTutor (MIT) et variés ; sans les familles ni les nombres réservés au test.</translation>
    </message>
    <message>
        <source>TinyTutor&apos;s own problems written one by one (MIT), and redraws of them.</source>
        <translation>Problèmes de TinyTutor écrits un à un (MIT), et les mêmes avec d’autres nombres.</translation>
    </message>
    <message>
        <source>Programs made from GSM8K&apos;s training split (Cobbe et al. 2021, MIT) and redraws of them, without its development tenth (index divisible by 10).</source>
        <translation>Programmes tirés de la partie d’entraînement de GSM8K (Cobbe et al. 2021, MIT) et leurs variantes, sans son dixième de développement (indice divisible par 10).</translation>
    </message>
    <message>
        <source>The model that reads a question began as all-MiniLM-L6-v2 (Wang et al. 2020, Apache 2.0).</source>
        <translation>Le modèle qui lit une question est parti de all-MiniLM-L6-v2 (Wang et al. 2020, Apache 2.0).</translation>
    </message>
    <message>
        <source>Known kinds of problems, numbers never seen</source>
        <translation>Types de problèmes connus, nombres jamais vus</translation>
    </message>
    <message>
        <source>Known kinds of short problems, numbers never seen</source>
        <translation>Types de problèmes courts connus, nombres jamais vus</translation>
    </message>
    <message>
        <source>Kinds of problems never seen</source>
        <translation>Types de problèmes jamais vus</translation>
    </message>
    <message>
        <source>Kinds of short problems never seen</source>
        <translation>Types de problèmes courts jamais vus</translation>
    </message>
    <message>
        <source>Problems as children type them</source>
        <translation>Problèmes tels que les enfants les écrivent</translation>
    </message>
    <message>
        <source>Problems that children, parents and teachers type</source>
        <translation>Problèmes qu’écrivent enfants, parents et enseignants</translation>
    </message>
    <message>
        <source>GSM8K: long school problems of other people</source>
        <translation>GSM8K : longs problèmes scolaires d’autres personnes</translation>
    </message>
    <message>
        <source>addition and subtraction</source>
        <translation>addition et soustraction</translation>
    </message>
    <message>
        <source>multiplication and division</source>
        <translation>multiplication et division</translation>
    </message>
    <message>
        <source>several steps</source>
        <translation>plusieurs étapes</translation>
    </message>
    <message>
        <source>money</source>
        <translation>monnaie</translation>
    </message>
    <message>
        <source>time</source>
        <translation>temps</translation>
    </message>
    <message>
        <source>measurement</source>
        <translation>mesures</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>fractions</source>
        <translation>fractions</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>nombres décimaux</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>pourcentages</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>dénombrement</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>géométrie</translation>
    </message>
    <message>
        <source>patterns</source>
        <translation>suites logiques</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>taux</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>rapports</translation>
    </message>
    <message>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>age</source>
        <translation>âges</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>vitesse</translation>
    </message>
    <message>
        <source>work</source>
        <translation>travail</translation>
    </message>
    <message>
        <source>plain arithmetic</source>
        <translation>calcul</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>logic</source>
        <translation>logique</translation>
    </message>
    <message>
        <source>number theory</source>
        <translation>théorie des nombres</translation>
    </message>
    <message>
        <source>estimation</source>
        <translation>estimation</translation>
    </message>
    <message>
        <source>Grades {first} to {last}</source>
        <translation>Classes {first} à {last} (États-Unis)</translation>
    </message>
    <message>
        <source>TinyTutor calls an answer checked for {answered} of {problems} problems.</source>
        <translation>TinyTutor dit une réponse vérifiée pour {answered} des {problems} problèmes.</translation>
    </message>
    <message>
        <source>{wrong} of these were wrong.</source>
        <translation>{wrong} d’entre elles étaient fausses.</translation>
    </message>
    <message>
        <source>With {confidence} confidence no more than {wrong} of these are wrong.</source>
        <translation>Avec une confiance de {confidence}, pas plus de {wrong} d’entre elles sont fausses.</translation>
    </message>
    <message>
        <source>Had it answered {answered}, {wrong} of these would have been wrong.</source>
        <translation>S’il avait répondu à {answered}, {wrong} des réponses auraient été fausses.</translation>
    </message>
    <message>
        <source>{right} of {problems} right with one answer to each</source>
        <translation>{right} de {problems} justes, avec une réponse pour chacun</translation>
    </message>
    <message>
        <source>{shown} called checked</source>
        <translation>{shown} dits vérifiés</translation>
    </message>
    <message>
        <source>{wrong} of these wrong</source>
        <translation>{wrong} d’entre eux faux</translation>
    </message>
    <message>
        <source>Until then, the pack {name} is used.</source>
        <translation>En attendant, le pack {name} est utilisé.</translation>
    </message>
    <message>
        <source>This works now, but cannot be saved on this computer, so it will be forgotten when you close the window.</source>
        <translation>Cela marche maintenant, mais ne peut pas être enregistré sur cet ordinateur : ce sera oublié à la fermeture de la fenêtre.</translation>
    </message>
</context>
<context>
    <name>teacher</name>
    <message>
        <source>Not solved yet</source>
        <translation>Pas encore résolu</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Pas sûr</translation>
    </message>
    <message>
        <source>No answer found</source>
        <translation>Aucune réponse trouvée</translation>
    </message>
    <message>
        <source>Written by TinyTutor, with its own solution</source>
        <translation>Écrit par TinyTutor, avec sa propre solution</translation>
    </message>
    <message>
        <source>Your own answer</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>{sure} sure, {agree} of the ideas agree</source>
        <translation>sûr à {sure}, {agree} des idées concordent</translation>
    </message>
    <message>
        <source>Your answer is {given}.</source>
        <translation>Votre réponse est {given}.</translation>
    </message>
    <message>
        <source>Your answer is {given}, the tutor found {answer}.</source>
        <translation>Votre réponse est {given}, le tuteur a trouvé {answer}.</translation>
    </message>
    <message>
        <source>Your answer is {given}. Compare it yourself.</source>
        <translation>Votre réponse est {given}. Comparez-la vous-même.</translation>
    </message>
    <message>
        <source>The same as your answer.</source>
        <translation>La même que votre réponse.</translation>
    </message>
    <message>
        <source>Needs {operations}, which your rules leave out: pupils do not see it.</source>
        <translation>Demande {operations}, que vos règles excluent : les élèves ne le voient pas.</translation>
    </message>
    <message>
        <source>addition</source>
        <translation>addition</translation>
    </message>
    <message>
        <source>subtraction</source>
        <translation>soustraction</translation>
    </message>
    <message>
        <source>multiplication</source>
        <translation>multiplication</translation>
    </message>
    <message>
        <source>division</source>
        <translation>division</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>A quotation mark opens here and does not close. Close it, or take it away.</source>
        <translation>Un guillemet s’ouvre ici et ne se ferme pas. Fermez-le, ou enlevez-le.</translation>
    </message>
    <message>
        <source>This row has {found} cells and the others have {usual}. Put the problem in quotation marks, or take away the sign that parts the cells.</source>
        <translation>Cette ligne a {found} cellules et les autres {usual}. Mettez le problème entre guillemets, ou enlevez le signe qui sépare les cellules.</translation>
    </message>
    <message>
        <source>There is no problem in this row.</source>
        <translation>Il n’y a pas de problème dans cette ligne.</translation>
    </message>
    <message>
        <source>number {place}</source>
        <translation>numéro {place}</translation>
    </message>
    <message>
        <source>These columns are not used: {names}.</source>
        <translation>Ces colonnes ne sont pas utilisées : {names}.</translation>
    </message>
    <message>
        <source>Row {number}: the answer “{answer}” is not one number. Compare it with the tutor&apos;s yourself.</source>
        <translation>Ligne {number} : la réponse « {answer} » n’est pas un seul nombre. Comparez-la vous-même avec celle du tuteur.</translation>
    </message>
    <message>
        <source>Row {number}: the answer “{answer}” was read as {read}.</source>
        <translation>Ligne {number} : la réponse « {answer} » a été lue comme {read}.</translation>
    </message>
    <message>
        <source>One set holds up to {most} problems. Put this one into another set.</source>
        <translation>Une série contient au plus {most} problèmes. Mettez celui-ci dans une autre série.</translation>
    </message>
    <message>
        <source>{done} of {total} solved</source>
        <translation>Résolus : {done} sur {total}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>il reste moins d’une minute</translation>
    </message>
    <message>
        <source>about {count} minute left</source>
        <translation>il reste environ {count} minute</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>il reste environ {count} minutes</translation>
    </message>
    <message>
        <source>about {count} hour left</source>
        <translation>il reste environ {count} heure</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>il reste environ {count} heures</translation>
    </message>
    <message>
        <source>The smallest number must not be larger than the largest one.</source>
        <translation>Le plus petit nombre ne doit pas dépasser le plus grand.</translation>
    </message>
    <message>
        <source>Another operation</source>
        <translation>Une autre opération</translation>
    </message>
    <message>
        <source>The wrong way round</source>
        <translation>Dans le mauvais sens</translation>
    </message>
    <message>
        <source>A number or step left out</source>
        <translation>Un nombre ou une étape oubliés</translation>
    </message>
    <message>
        <source>Another number of the question</source>
        <translation>Un autre nombre de l’énoncé</translation>
    </message>
    <message>
        <source>Digits in the wrong place</source>
        <translation>Des chiffres à la mauvaise place</translation>
    </message>
    <message>
        <source>Forgot to halve or double</source>
        <translation>La moitié ou le double oublié</translation>
    </message>
    <message>
        <source>Units not changed</source>
        <translation>Des unités non converties</translation>
    </message>
    <message>
        <source>{name} can not be read: {reason}. Check that the stick is plugged in and that no other program holds the file, then choose it again.</source>
        <translation>{name} ne peut pas être lu : {reason}. Vérifiez que la clé USB est branchée et qu’aucun autre programme n’utilise le fichier, puis choisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>{name} is too large for a list of problems. Split it into smaller files.</source>
        <translation>{name} est trop grand pour une liste de problèmes. Partagez-le en fichiers plus petits.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Ce n’est pas un fichier texte.</translation>
    </message>
    <message>
        <source>This is a PDF file, not a CSV file. Copy the problems out of it and paste them here.</source>
        <translation>C’est un fichier PDF, pas un fichier CSV. Copiez-en les problèmes et collez-les ici.</translation>
    </message>
    <message>
        <source>This is a spreadsheet or another packed file, not a CSV file.</source>
        <translation>C’est une feuille de calcul ou un autre fichier compressé, pas un fichier CSV.</translation>
    </message>
    <message>
        <source>This is an old Office file, not a CSV file.</source>
        <translation>C’est un ancien fichier Office, pas un fichier CSV.</translation>
    </message>
    <message>
        <source>Open it in the program that made it, choose “Save as” and “CSV”, and choose the new file here.</source>
        <translation>Ouvrez-le dans le programme qui l’a créé, choisissez « Enregistrer sous » et « CSV », puis choisissez ici le nouveau fichier.</translation>
    </message>
    <message>
        <source>{far}. Look at the answers now, and approve those that are right.</source>
        <translation>{far}. Regardez maintenant les réponses, et approuvez celles qui sont justes.</translation>
    </message>
    <message>
        <source>Every problem of this set is solved.</source>
        <translation>Tous les problèmes de cette série sont résolus.</translation>
    </message>
    <message>
        <source>Stopped. {far}. What is solved is kept; Solve goes on from there.</source>
        <translation>Arrêté. {far}. Ce qui est résolu est gardé ; Résoudre reprend là.</translation>
    </message>
    <message>
        <source>Stopped: {reason} What is solved is kept; Solve goes on from there.</source>
        <translation>Arrêté : {reason} Ce qui est résolu est gardé ; Résoudre reprend là.</translation>
    </message>
    <message>
        <source>This could not be read. Paste the problems instead.</source>
        <translation>Cela n’a pas pu être lu. Collez plutôt les problèmes.</translation>
    </message>
    <message>
        <source>{count} problem added.</source>
        <translation>{count} problème ajouté.</translation>
    </message>
    <message>
        <source>{count} problems added.</source>
        <translation>{count} problèmes ajoutés.</translation>
    </message>
    <message>
        <source>{count} problem could not be taken; it is still here for you to mend.</source>
        <translation>{count} problème n’a pas pu être pris ; il est encore ici, à corriger.</translation>
    </message>
    <message>
        <source>{count} problems could not be taken; they are still here for you to mend.</source>
        <translation>{count} problèmes n’ont pas pu être pris ; ils sont encore ici, à corriger.</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type the PIN twice.</source>
        <translation>Les deux codes PIN ne sont pas les mêmes. Tapez le code deux fois.</translation>
    </message>
    <message>
        <source>At least one operation is needed.</source>
        <translation>Il faut au moins une opération.</translation>
    </message>
    <message>
        <source>The problem is in the set “{name}” now.</source>
        <translation>Le problème est maintenant dans la série « {name} ».</translation>
    </message>
    <message>
        <source>Taken off the list.</source>
        <translation>Retiré de la liste.</translation>
    </message>
    <message>
        <source>{count} problem approved.</source>
        <translation>{count} problème approuvé.</translation>
    </message>
    <message>
        <source>{count} problems approved.</source>
        <translation>{count} problèmes approuvés.</translation>
    </message>
    <message>
        <source>{count} problem rejected.</source>
        <translation>{count} problème refusé.</translation>
    </message>
    <message>
        <source>{count} problems rejected.</source>
        <translation>{count} problèmes refusés.</translation>
    </message>
    <message>
        <source>{count} problem to be solved again.</source>
        <translation>{count} problème à résoudre à nouveau.</translation>
    </message>
    <message>
        <source>{count} problems to be solved again.</source>
        <translation>{count} problèmes à résoudre à nouveau.</translation>
    </message>
    <message>
        <source>{count} problem removed.</source>
        <translation>{count} problème retiré.</translation>
    </message>
    <message>
        <source>{count} problems removed.</source>
        <translation>{count} problèmes retirés.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>Approuvé.</translation>
    </message>
    <message>
        <source>Now problem {place} of {all}.</source>
        <translation>Maintenant problème {place} sur {all}.</translation>
    </message>
    <message>
        <source>{count} problem needs an operation that your rules leave out.</source>
        <translation>{count} problème demande une opération que vos règles excluent.</translation>
    </message>
    <message>
        <source>{count} problems need operations that your rules leave out.</source>
        <translation>{count} problèmes demandent des opérations que vos règles excluent.</translation>
    </message>
    <message>
        <source>The sheet has the first {made} of {all} problems.</source>
        <translation>La feuille contient les {made} premiers des {all} problèmes.</translation>
    </message>
    <message>
        <source>{made} of {wanted} problems are on the sheet: those that were checked.</source>
        <translation>{made} problèmes sur {wanted} sont sur la feuille : ceux qui ont été vérifiés.</translation>
    </message>
    <message>
        <source>Only {made} of {wanted} problems are on the sheet: of the others the tutor was not sure, so they are left out. Choose another range of numbers, or another set.</source>
        <translation>Seulement {made} problèmes sur {wanted} sont sur la feuille : le tuteur n’était pas sûr des autres, ils sont donc laissés de côté. Choisissez un autre intervalle de nombres, ou une autre série.</translation>
    </message>
    <message>
        <source>The tutor was not sure of any problem with other numbers, so none is printed. Print the problems as they are, or choose another range or set.</source>
        <translation>Le tuteur n’était sûr d’aucun problème avec d’autres nombres, aucun n’est donc imprimé. Imprimez les problèmes tels quels, ou choisissez un autre intervalle ou une autre série.</translation>
    </message>
    <message>
        <source>No problem with other numbers could be made of this set. Choose a wider range, or another set.</source>
        <translation>Aucun problème avec d’autres nombres n’a pu être fait à partir de cette série. Choisissez un intervalle plus large, ou une autre série.</translation>
    </message>
    <message>
        <source>Only {made} of {wanted} problems could be made. Choose a wider range of numbers, or another set.</source>
        <translation>Seulement {made} problèmes sur {wanted} ont pu être faits. Choisissez un intervalle de nombres plus large, ou une autre série.</translation>
    </message>
    <message>
        <source>There is no answer yet. Type one, or let the tutor solve the problem.</source>
        <translation>Il n’y a pas encore de réponse. Écrivez-en une, ou laissez le tuteur résoudre le problème.</translation>
    </message>
    <message>
        <source>“{answer}” is not one number. Type the answer as a number, such as {example} or 1/2.</source>
        <translation>« {answer} » n’est pas un seul nombre. Écrivez la réponse comme un nombre, par exemple {example} ou 1/2.</translation>
    </message>
    <message>
        <source>“{answer}” can be read as {read} or as {other}. Write the number without a sign between the thousands.</source>
        <translation>« {answer} » peut se lire {read} ou {other}. Écrivez le nombre sans signe entre les milliers.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Stopped: {reason}</source>
        <translation>Arrêté : {reason}</translation>
    </message>
    <message>
        <source>Waiting until the tutor is free …</source>
        <translation>En attente que le tuteur soit libre …</translation>
    </message>
    <message>
        <source>Each new problem is solved again from its text: {done} of {total} agree.</source>
        <translation>Chaque nouveau problème est résolu à nouveau à partir de son texte : {done} sur {total} concordent.</translation>
    </message>
    <message>
        <source>Writing the problems…</source>
        <translation>Les problèmes s’écrivent…</translation>
    </message>
    <message>
        <source>The problems could not be written. Paste some instead.</source>
        <translation>Les problèmes n’ont pas pu être écrits. Collez-en plutôt.</translation>
    </message>
    <message>
        <source>Choose at least one operation.</source>
        <translation>Choisissez au moins une opération.</translation>
    </message>
    <message>
        <source>Type how many problems you want, from 1 to {most}.</source>
        <translation>Tapez combien de problèmes vous voulez, de 1 à {most}.</translation>
    </message>
    <message>
        <source>No problem fits. Take another operation, or a larger number.</source>
        <translation>Aucun problème ne convient. Prenez une autre opération ou un nombre plus grand.</translation>
    </message>
    <message>
        <source>{count} problem written and approved.</source>
        <translation>{count} problème écrit et approuvé.</translation>
    </message>
    <message>
        <source>{count} problems written and approved.</source>
        <translation>{count} problèmes écrits et approuvés.</translation>
    </message>
    <message>
        <source>No more fit. Take another operation, or a larger number.</source>
        <translation>Il n’y en a pas d’autres qui conviennent. Prenez une autre opération ou un nombre plus grand.</translation>
    </message>
</context>
<context>
    <name>teaching</name>
    <message>
        <source>Yes, that is right.</source>
        <translation>Oui, c’est juste.</translation>
    </message>
    <message>
        <source>Right so far. What comes next?</source>
        <translation>C’est juste jusqu’ici. Qu’est-ce qui vient ensuite ?</translation>
    </message>
    <message>
        <source>I can&apos;t place this yet. It may be another way. Look again at what is asked, or write down your steps.</source>
        <translation>Je n’arrive pas encore à situer cela. C’est peut-être un autre chemin. Regarde encore ce qui est demandé, ou écris tes étapes.</translation>
    </message>
    <message>
        <source>Look again at the steps that are marked.</source>
        <translation>Regarde encore les étapes marquées.</translation>
    </message>
    <message>
        <source>I&apos;m not sure of this problem myself, so I can&apos;t check it. Show it to your teacher.</source>
        <translation>Je ne suis pas sûr de ce problème moi-même, alors je ne peux pas vérifier ta réponse. Montre-le à ton enseignant.</translation>
    </message>
    <message>
        <source>I need a single number as your answer, such as 12, 1/2 or {decimal}.</source>
        <translation>J’ai besoin d’un seul nombre comme réponse, par exemple 12, 1/2 ou {decimal}.</translation>
    </message>
    <message>
        <source>Write your answer or a step, and I will look at it.</source>
        <translation>Écris ta réponse ou une étape, et je la regarderai.</translation>
    </message>
    <message>
        <source>This gives what is asked.</source>
        <translation>Cela donne ce qui est demandé.</translation>
    </message>
    <message>
        <source>I can&apos;t place this yet. Say what it is for.</source>
        <translation>Je n’arrive pas encore à situer cela. Dis à quoi cela sert.</translation>
    </message>
    <message>
        <source>I can read sums such as 3 x 4 = 12. I can&apos;t place this yet.</source>
        <translation>Je sais lire des calculs comme 3 x 4 = 12. Je n’arrive pas encore à situer cela.</translation>
    </message>
    <message>
        <source>Right so far: you have found “{title}”. Is that what is asked?</source>
        <translation>C’est juste jusqu’ici : tu as trouvé « {title} ». Est-ce ce qui est demandé ?</translation>
    </message>
    <message>
        <source>Right so far: this is “{title}”.</source>
        <translation>C’est juste jusqu’ici : c’est « {title} ».</translation>
    </message>
    <message>
        <source>Look again here: does “{text}” come out?</source>
        <translation>Regarde encore ici : le calcul « {text} » est-il juste ?</translation>
    </message>
    <message>
        <source>I read “{text}” as {read}. If you mean {other}, write the number without a sign between the thousands.</source>
        <translation>Je lis « {text} » comme {read}. Si tu veux dire {other}, écris le nombre sans signe entre les milliers.</translation>
    </message>
    <message>
        <source>A number here can be read in two ways. Write the number without a sign between the thousands.</source>
        <translation>Un nombre ici peut se lire de deux façons. Écris-le sans signe entre les milliers.</translation>
    </message>
    <message>
        <source>What is asked?</source>
        <translation>Que demande-t-on&#xa0;?</translation>
    </message>
    <message>
        <source>Which facts matter?</source>
        <translation>Quelles données comptent&#xa0;?</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Un dessin</translation>
    </message>
    <message>
        <source>The first step</source>
        <translation>La première étape</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>L’étape suivante</translation>
    </message>
    <message>
        <source>The whole solution</source>
        <translation>La solution complète</translation>
    </message>
    <message>
        <source>this part</source>
        <translation>cette partie</translation>
    </message>
    <message>
        <source>this number</source>
        <translation>ce nombre</translation>
    </message>
    <message>
        <source>Draw a picture of the facts, and put a question mark where the answer goes.</source>
        <translation>Fais un dessin des données, et mets un point d’interrogation à la place de la réponse.</translation>
    </message>
    <message>
        <source>Now use your results to answer the question.</source>
        <translation>Maintenant, utilise tes résultats pour répondre à la question.</translation>
    </message>
    <message>
        <source>Look for the numbers in the problem, and say what each of them counts.</source>
        <translation>Cherche les nombres du problème, et dis ce que chacun compte.</translation>
    </message>
    <message>
        <source>Very small parts are drawn larger than they are.</source>
        <translation>Les parties très petites sont dessinées plus grandes qu’elles ne sont.</translation>
    </message>
    <message>
        <source>We want to find: {asked}</source>
        <translation>On veut trouver&#xa0;: {asked}</translation>
    </message>
    <message>
        <source>Not needed: {numbers}</source>
        <translation>Pas utile&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>You also need {number}: {reason}</source>
        <translation>Il te faut aussi {number}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>You also need {number}.</source>
        <translation>Il te faut aussi {number}.</translation>
    </message>
    <message>
        <source>First find: {title}.</source>
        <translation>Trouve d’abord&#xa0;: {title}.</translation>
    </message>
    <message>
        <source>Next find: {title}.</source>
        <translation>Trouve ensuite&#xa0;: {title}.</translation>
    </message>
    <message>
        <source>Now find what is asked: {title}.</source>
        <translation>Trouve maintenant ce qui est demandé&#xa0;: {title}.</translation>
    </message>
    <message>
        <source>{line} (the whole part)</source>
        <translation>{line} (la partie entière)</translation>
    </message>
    <message>
        <source>You have already found: {title}.</source>
        <translation>Tu as déjà trouvé&#xa0;: {title}.</translation>
    </message>
    <message>
        <source>Do this again and again, as long as the problem says.</source>
        <translation>Fais cela encore et encore, aussi longtemps que le problème le dit.</translation>
    </message>
    <message>
        <source>{minutes}, that is {time}</source>
        <translation>{minutes}, c’est-à-dire {time}</translation>
    </message>
    <message>
        <source>The answer is {answer}.</source>
        <translation>La réponse est {answer}.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>{label}, which is not known</source>
        <translation>{label}, qu’on ne connaît pas</translation>
    </message>
    <message>
        <source>a part that is not known</source>
        <translation>une partie qu’on ne connaît pas</translation>
    </message>
    <message>
        <source>a part</source>
        <translation>une partie</translation>
    </message>
    <message>
        <source>Bars. The parts {parts} are laid end to end. The long bar above them is {whole}.</source>
        <translation>Schéma en barres. Les parties {parts} sont mises bout à bout. La longue barre au-dessus est {whole}.</translation>
    </message>
    <message>
        <source>Bars. The long bar is {whole}. Under it, {taken} and the rest: {rest}.</source>
        <translation>Schéma en barres. La longue barre est {whole}. En dessous, {taken} et ce qui reste : {rest}.</translation>
    </message>
    <message>
        <source>Bars side by side: {larger}, and below it {smaller}. What is missing to the end is {difference}.</source>
        <translation>Schéma en barres, l’une sous l’autre : {larger}, et en dessous {smaller}. Ce qui manque jusqu’au bout est {difference}.</translation>
    </message>
    <message>
        <source>Bars of the same length. Above: {before} end to end. Below: what went and what is left: {after}.</source>
        <translation>Schéma en barres de même longueur. En haut : {before} bout à bout. En bas : ce qui est parti et ce qui reste : {after}.</translation>
    </message>
    <message>
        <source>A bar of equal groups, each of them {group}. How many groups: {count}. The whole bar is {whole}.</source>
        <translation>Schéma en barres. Une barre de groupes égaux, chacun {group}. Combien de groupes : {count}. La barre entière est {whole}.</translation>
    </message>
    <message>
        <source>A bar, {whole}, cut into equal shares. How many shares: {count}. Each share is {share}.</source>
        <translation>Schéma en barres. Une barre, {whole}, coupée en parts égales. Combien de parts : {count}. Chaque part est {share}.</translation>
    </message>
    <message>
        <source>A bar, {whole}, and below it a group, {group}. How many of these groups fit: {count}.</source>
        <translation>Schéma en barres. Une barre, {whole}, et en dessous un groupe, {group}. Combien de ces groupes y tiennent : {count}.</translation>
    </message>
    <message>
        <source>A bar, {whole}. Marked on it is a part, {share} of the whole: {part}.</source>
        <translation>Schéma en barres. Une barre, {whole}. Une partie y est marquée, {share} du tout : {part}.</translation>
    </message>
    <message>
        <source>jump forward by {size}</source>
        <translation>saute de {size} en avant</translation>
    </message>
    <message>
        <source>jump back by {size}</source>
        <translation>saute de {size} en arrière</translation>
    </message>
    <message>
        <source>You land at {end}.</source>
        <translation>Tu arrives à {end}.</translation>
    </message>
    <message>
        <source>See where you land.</source>
        <translation>Regarde où tu arrives.</translation>
    </message>
    <message>
        <source>A number line. Start at {start}, {jumps}. {landing}</source>
        <translation>Une droite graduée. Pars de {start}, {jumps}. {landing}</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, puis </translation>
    </message>
    <message>
        <source>A solved problem</source>
        <translation>Un problème résolu</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>Ce que nous savons</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>{title}: answers</source>
        <translation>{title} : réponses</translation>
    </message>
    <message>
        <source>If a child wrote this, ask:</source>
        <translation>Si un enfant a écrit cela, demandez&#xa0;:</translation>
    </message>
    <message>
        <source>add</source>
        <translation>additionné</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>soustrait</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>multiplié</translation>
    </message>
    <message>
        <source>divide</source>
        <translation>divisé</translation>
    </message>
    <message>
        <source>adding</source>
        <translation>additionner</translation>
    </message>
    <message>
        <source>taking away</source>
        <translation>soustraire</translation>
    </message>
    <message>
        <source>multiplying</source>
        <translation>multiplier</translation>
    </message>
    <message>
        <source>dividing</source>
        <translation>diviser</translation>
    </message>
    <message>
        <source>Did you leave a step out? Look at every number that you need.</source>
        <translation>As-tu oublié une étape&#xa0;? Regarde chaque nombre dont tu as besoin.</translation>
    </message>
    <message>
        <source>Is there one more step? Look again at what is asked.</source>
        <translation>Manque-t-il une étape&#xa0;? Regarde encore ce qui est demandé.</translation>
    </message>
    <message>
        <source>Are all the digits in the right place?</source>
        <translation>Tous les chiffres sont-ils à la bonne place&#xa0;?</translation>
    </message>
    <message>
        <source>Do all your numbers have the same unit? Look at the unit that is asked for.</source>
        <translation>Tous tes nombres ont-ils la même unité&#xa0;? Regarde l’unité qui est demandée.</translation>
    </message>
    <message>
        <source>Are you sure of each operation? Ask for each: add, take away, multiply or divide?</source>
        <translation>Chaque opération est-elle la bonne ? Demande-toi pour chacune : additionner, soustraire, multiplier ou diviser ?</translation>
    </message>
    <message>
        <source>Did you use the numbers that matter? Read again what each of them counts.</source>
        <translation>As-tu utilisé les nombres qui comptent&#xa0;? Relis ce que chacun d’eux compte.</translation>
    </message>
    <message>
        <source>Did you {doing} instead of {instead_of}?</source>
        <translation>As-tu {doing} au lieu de {instead_of}&#xa0;?</translation>
    </message>
    <message>
        <source>Did you take away the right way round? What do you start with?</source>
        <translation>As-tu soustrait dans le bon sens&#xa0;? De quoi pars-tu&#xa0;?</translation>
    </message>
    <message>
        <source>Did you divide the right way round? What is shared out?</source>
        <translation>As-tu divisé dans le bon sens&#xa0;? Qu’est-ce qu’on partage&#xa0;?</translation>
    </message>
    <message>
        <source>Did you forget to halve?</source>
        <translation>As-tu oublié de prendre la moitié&#xa0;?</translation>
    </message>
    <message>
        <source>Did you forget to double?</source>
        <translation>As-tu oublié de calculer le double ?</translation>
    </message>
    <message>
        <source>Did you use “{number}” in the right place? Read again what it counts.</source>
        <translation>As-tu utilisé «&#xa0;{number}&#xa0;» au bon endroit&#xa0;? Relis ce qu’il compte.</translation>
    </message>
    <message>
        <source>I have worked it out and checked it. You try first!</source>
        <translation>Je l’ai résolu et vérifié. Essaie d’abord&#xa0;!</translation>
    </message>
    <message>
        <source>I am still working on it; I will check your answer in a moment.</source>
        <translation>J’y travaille encore&#xa0;; je vérifierai ta réponse dans un instant.</translation>
    </message>
    <message>
        <source>I will check your answer when I have worked the problem out.</source>
        <translation>Je vérifierai ta réponse quand j’aurai résolu le problème.</translation>
    </message>
    <message>
        <source>Look again.</source>
        <translation>Regarde encore.</translation>
    </message>
    <message>
        <source>The first step is worked out for you</source>
        <translation>La première étape est déjà faite</translation>
    </message>
    <message>
        <source>The first {steps} steps are worked out for you</source>
        <translation>Les {steps} premières étapes sont déjà faites</translation>
    </message>
    <message>
        <source>Now it is your turn: go on from there.</source>
        <translation>À toi maintenant : continue à partir de là.</translation>
    </message>
    <message>
        <source>You got {count} problems of this kind right by yourself, one after another. You know how they go!</source>
        <translation>Tu as résolu toi-même {count} problèmes de cette sorte d’affilée. Tu sais comment faire !</translation>
    </message>
    <message>
        <source>I am making a problem like this one and checking it …</source>
        <translation>Je prépare un problème comme celui-ci et je le vérifie…</translation>
    </message>
    <message>
        <source>I could not make one that I am sure of. You may ask for another.</source>
        <translation>Je n’ai pas pu en faire un dont je sois sûr. Tu peux en demander un autre.</translation>
    </message>
    <message>
        <source>Why add?</source>
        <translation>Pourquoi additionner&#xa0;?</translation>
    </message>
    <message>
        <source>Why subtract?</source>
        <translation>Pourquoi soustraire&#xa0;?</translation>
    </message>
    <message>
        <source>Why multiply?</source>
        <translation>Pourquoi multiplier&#xa0;?</translation>
    </message>
    <message>
        <source>Why divide?</source>
        <translation>Pourquoi diviser&#xa0;?</translation>
    </message>
    <message>
        <source>Why this step?</source>
        <translation>Pourquoi cette étape&#xa0;?</translation>
    </message>
    <message>
        <source>Adding puts things together: it tells how many there are in all.</source>
        <translation>Additionner met ensemble&#xa0;: cela dit combien il y en a en tout.</translation>
    </message>
    <message>
        <source>Subtracting tells what is left when some are taken away, or how far apart the amounts are.</source>
        <translation>Soustraire dit ce qui reste quand on enlève une partie, ou l’écart entre les quantités.</translation>
    </message>
    <message>
        <source>Multiplying counts equal groups: the same amount again and again.</source>
        <translation>Multiplier compte des groupes égaux&#xa0;: la même quantité encore et encore.</translation>
    </message>
    <message>
        <source>Dividing shares out equally, or tells how often a group of the same size fits.</source>
        <translation>Diviser partage en parts égales, ou dit combien de fois un groupe de même taille y tient.</translation>
    </message>
    <message>
        <source>Because {parts} are put together. All of it: {whole}.</source>
        <translation>Parce que {parts} sont mis ensemble. Le tout&#xa0;: {whole}.</translation>
    </message>
    <message>
        <source>Because we take {taken} away from {whole}. What stays: {rest}.</source>
        <translation>Parce qu’on enlève {taken} de {whole}. Ce qui reste&#xa0;: {rest}.</translation>
    </message>
    <message>
        <source>Because we compare {larger} with {smaller}. How far apart they are: {difference}.</source>
        <translation>Parce qu’on compare {larger} avec {smaller}. L’écart&#xa0;: {difference}.</translation>
    </message>
    <message>
        <source>Because {came} come together, and {went} goes away again. What stays: {rest}.</source>
        <translation>Parce que {came} se réunissent, et {went} repart. Ce qui reste&#xa0;: {rest}.</translation>
    </message>
    <message>
        <source>Because there are equal groups: each is {group}, and {count} is how many. All of it: {whole}.</source>
        <translation>Parce qu’il y a des groupes égaux&#xa0;: chacun est {group}, et {count} dit combien. Le tout&#xa0;: {whole}.</translation>
    </message>
    <message>
        <source>Because {whole} is shared out into equal parts, and {count} is how many. Each part: {share}.</source>
        <translation>Parce que {whole} est partagé en parts égales, et {count} dit combien. Chaque part&#xa0;: {share}.</translation>
    </message>
    <message>
        <source>Because we look how often {group} fits into {whole}. How often: {count}.</source>
        <translation>Parce qu’on cherche combien de fois {group} tient dans {whole}. Combien de fois : {count}.</translation>
    </message>
    <message>
        <source>Because we look for a part of {known}: {share} of it. That part: {found}.</source>
        <translation>Parce qu’on cherche une partie de {known}&#xa0;: {share} de cela. Cette partie&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Because {known} is only a part of the whole: {share} of it. The whole: {found}.</source>
        <translation>Parce que {known} n’est qu’une partie du tout&#xa0;: {share} du tout. Le tout&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>We think the answer is</source>
        <translation>Nous pensons que la réponse est</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>This is a sum, and it was worked out as it is written.</source>
        <translation>C&apos;est un calcul, et il a été fait tel qu&apos;il est écrit.</translation>
    </message>
    <message>
        <source>We can still be wrong, so read the steps.</source>
        <translation>Nous pouvons quand même nous tromper, alors lis les étapes.</translation>
    </message>
    <message>
        <source>I couldn&apos;t work this one out.</source>
        <translation>Je n’ai pas pu résoudre celui-ci.</translation>
    </message>
    <message>
        <source>Try writing it in other words, or ask your teacher.</source>
        <translation>Essaie de l’écrire avec d’autres mots, ou demande à ton enseignant.</translation>
    </message>
    <message>
        <source>I found different answers. Let&apos;s ask your teacher.</source>
        <translation>J’ai trouvé des réponses différentes. Demandons à ton enseignant.</translation>
    </message>
    <message>
        <source>Here is what I found. Which one do you think is right, and why?</source>
        <translation>Voici ce que j’ai trouvé. Laquelle est juste, à ton avis, et pourquoi&#xa0;?</translation>
    </message>
    <message>
        <source>I&apos;m not sure about this one. Let&apos;s ask your teacher.</source>
        <translation>Je ne suis pas sûr de celui-ci. Demandons à ton enseignant.</translation>
    </message>
    <message>
        <source>I found one answer, but I can&apos;t be sure of it.</source>
        <translation>J’ai trouvé une réponse, mais je ne peux pas en être sûr.</translation>
    </message>
    <message>
        <source>The idea was run and checked.</source>
        <translation>L’idée a été exécutée et vérifiée.</translation>
    </message>
    <message>
        <source>All {agree} ideas that worked gave this answer.</source>
        <translation>Les {agree} idées qui ont marché ont donné cette réponse.</translation>
    </message>
    <message>
        <source>{agree} of the {ran} ideas that worked gave this answer.</source>
        <translation>{agree} des {ran} idées qui ont marché ont donné cette réponse.</translation>
    </message>
    <message>
        <source>{count} ideas</source>
        <translation>{count} idées</translation>
    </message>
    <message>
        <source>{count} idea</source>
        <translation>{count} idée</translation>
    </message>
    <message>
        <source>{finished} of {wanted} ideas tried</source>
        <translation>{finished} idées essayées sur {wanted}</translation>
    </message>
    <message>
        <source>Thinking of ideas…</source>
        <translation>Je cherche des idées…</translation>
    </message>
    <message>
        <source>{tried}, {agree} agree</source>
        <translation>{tried}, {agree} concordent</translation>
    </message>
    <message>
        <source>{tried}, none worked yet</source>
        <translation>{tried}, aucune n’a encore marché</translation>
    </message>
    <message>
        <source>remainder of {dividend} ÷ {divisor}</source>
        <translation>reste de {dividend} ÷ {divisor}</translation>
    </message>
    <message>
        <source>Add {left} and {right}.</source>
        <translation>Additionne {left} et {right}.</translation>
    </message>
    <message>
        <source>Take {right} away from {left}.</source>
        <translation>Enlève {right} de {left}.</translation>
    </message>
    <message>
        <source>Multiply {left} by {right}.</source>
        <translation>Multiplie {left} par {right}.</translation>
    </message>
    <message>
        <source>Divide {left} by {right}.</source>
        <translation>Divise {left} par {right}.</translation>
    </message>
    <message>
        <source>Only the whole part counts; what is left over is dropped.</source>
        <translation>Seule la partie entière compte ; on laisse le reste.</translation>
    </message>
    <message>
        <source>This is done {runs} times; here is the last time.</source>
        <translation>Cela se fait {runs} fois&#xa0;; voici la dernière.</translation>
    </message>
    <message>
        <source>This is done {runs} times: {sums}. Here is the last time.</source>
        <translation>Cela se fait {runs} fois : {sums}. Voici la dernière fois.</translation>
    </message>
    <message>
        <source>Start with {number}.</source>
        <translation>Pars de {number}.</translation>
    </message>
    <message>
        <source>Work out: {title}.</source>
        <translation>Calcule&#xa0;: {title}.</translation>
    </message>
    <message>
        <source>The answer that your teacher gave.</source>
        <translation>La réponse que ton enseignant a donnée.</translation>
    </message>
    <message>
        <source>the last of {numbers}</source>
        <translation>le dernier de {numbers}</translation>
    </message>
    <message>
        <source>number {place} of {numbers}</source>
        <translation>le numéro {place} de {numbers}</translation>
    </message>
    <message>
        <source>{numbers} all together</source>
        <translation>{numbers}, tout ensemble</translation>
    </message>
    <message>
        <source>{numbers} in order, the largest first</source>
        <translation>{numbers} dans l&apos;ordre, du plus grand au plus petit</translation>
    </message>
    <message>
        <source>{numbers} in order</source>
        <translation>{numbers} dans l&apos;ordre</translation>
    </message>
    <message>
        <source>the largest of {numbers}</source>
        <translation>le plus grand de {numbers}</translation>
    </message>
    <message>
        <source>the smallest of {numbers}</source>
        <translation>le plus petit de {numbers}</translation>
    </message>
    <message>
        <source>how many there are: {numbers}</source>
        <translation>combien il y en a : {numbers}</translation>
    </message>
    <message>
        <source>the largest number that divides {numbers}</source>
        <translation>le plus grand nombre qui divise {numbers}</translation>
    </message>
    <message>
        <source>the smallest common multiple of {numbers}</source>
        <translation>le plus petit multiple commun de {numbers}</translation>
    </message>
    <message>
        <source>{number}, rounded</source>
        <translation>{number}, arrondi</translation>
    </message>
    <message>
        <source>{number}, rounded up</source>
        <translation>{number}, arrondi vers le haut</translation>
    </message>
    <message>
        <source>{number}, rounded down</source>
        <translation>{number}, arrondi vers le bas</translation>
    </message>
    <message>
        <source>{number} without its sign</source>
        <translation>{number} sans son signe</translation>
    </message>
    <message>
        <source>{time} the next day</source>
        <translation>{time} le lendemain</translation>
    </message>
</context>
<context>
    <name>tutor</name>
    <message>
        <source>There is not enough memory for this model ({log}).</source>
        <translation>Il n’y a pas assez de mémoire pour ce modèle ({log}).</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>elle a été fermée</translation>
    </message>
    <message>
        <source>The part of TinyTutor that writes solutions stopped: {reason}. Please try once more.</source>
        <translation>La partie de TinyTutor qui écrit les solutions s’est arrêtée : {reason}. Essaie encore une fois.</translation>
    </message>
    <message>
        <source>Choose another model pack, or install this one again.</source>
        <translation>Il faut choisir un autre pack de modèles, ou réinstaller celui-ci.</translation>
    </message>
    <message>
        <source>The problem is too long for this model: {tokens} word pieces, and it can read {limit}. Please shorten the problem and try again.</source>
        <translation>Le problème est trop long pour ce modèle : il a {tokens} morceaux de mots, et le modèle peut en lire {limit}. Raccourcis-le et réessaie.</translation>
    </message>
    <message>
        <source>The work was stopped. Press Solve to start again.</source>
        <translation>Le travail a été arrêté. Appuie sur Résoudre pour recommencer.</translation>
    </message>
    <message>
        <source>The model file {name} is not a reader: its vocabulary is too small.</source>
        <translation>Le fichier de modèle {name} n’est pas un lecteur : son vocabulaire est trop petit.</translation>
    </message>
    <message>
        <source>The model file {name} is not a reader: its head is missing or of another size.</source>
        <translation>Le fichier de modèle {name} n’est pas un lecteur : sa sortie manque ou a une autre taille.</translation>
    </message>
    <message>
        <source>This model pack has no verifier, so programs can not be scored.</source>
        <translation>Ce pack de modèles n’a pas de vérificateur ; les programmes ne peuvent donc pas être notés.</translation>
    </message>
    <message>
        <source>This model pack has no reader, so questions can not be read.</source>
        <translation>Ce pack de modèles n’a pas de lecteur ; les énoncés ne peuvent donc pas être lus.</translation>
    </message>
    <message>
        <source>The model file {name} is missing.</source>
        <translation>Le fichier de modèle {name} manque.</translation>
    </message>
    <message>
        <source>The file {name} is not a GGUF model.</source>
        <translation>Le fichier {name} n’est pas un modèle GGUF.</translation>
    </message>
    <message>
        <source>The model file {name} is damaged or cut short ({log}).</source>
        <translation>Le fichier de modèle {name} est abîmé ou tronqué ({log}).</translation>
    </message>
    <message>
        <source>The model file {name} is not a verifier: it has no {token} token.</source>
        <translation>Le fichier de modèle {name} n’est pas un vérificateur : il n’a pas le symbole {token}.</translation>
    </message>
    <message>
        <source>The file {name} is a model of another kind, not made for TinyTutor.</source>
        <translation>Le fichier {name} est un modèle d’une autre sorte, pas fait pour TinyTutor.</translation>
    </message>
    <message>
        <source>The model file {name} is for prompt version {found}; this app uses {wanted}.</source>
        <translation>Le fichier de modèle {name} est fait pour la version {found} du format des questions ; cette application utilise la {wanted}.</translation>
    </message>
    <message>
        <source>The model file {name} is a {found}, but a {role} is wanted.</source>
        <translation>Le fichier de modèle {name} est un « {found} », mais il faut un « {role} ».</translation>
    </message>
    <message>
        <source>The model file {name} names no end token.</source>
        <translation>Le fichier de modèle {name} n’indique pas de symbole de fin.</translation>
    </message>
    <message>
        <source>it was silent for {seconds} seconds</source>
        <translation>elle n’a rien dit pendant {seconds} secondes</translation>
    </message>
    <message>
        <source>it ended</source>
        <translation>elle s’est terminée</translation>
    </message>
    <message>
        <source>it was silent for {seconds} seconds when it had to stop</source>
        <translation>elle n’a rien dit pendant {seconds} secondes alors qu’elle devait s’arrêter</translation>
    </message>
    <message>
        <source>it ended by signal {number}</source>
        <translation>elle s’est terminée par le signal {number}</translation>
    </message>
    <message>
        <source>it ended with code {number}</source>
        <translation>elle s’est terminée avec le code {number}</translation>
    </message>
    <message>
        <source>The work was stopped. Solve the problem again to go on.</source>
        <translation>Le travail a été arrêté. Résous à nouveau le problème pour continuer.</translation>
    </message>
    <message>
        <source>This solved problem was kept by another version of TinyTutor. Solve it again to use it here.</source>
        <translation>Ce problème résolu a été gardé par une autre version de TinyTutor. Il faut le résoudre à nouveau pour l’utiliser ici.</translation>
    </message>
    <message>
        <source>The tutor was closed. Open it again to solve a problem.</source>
        <translation>Le tuteur a été fermé. Il faut l’ouvrir à nouveau pour résoudre un problème.</translation>
    </message>
    <message>
        <source>The model stopped again and again ({reason}). Your question is kept: try it again, and if that does not help, close other programs or choose a smaller pack.</source>
        <translation>Le modèle s’est arrêté plusieurs fois ({reason}). Ta question est gardée : réessaie, et si cela n’aide pas, ferme d’autres programmes ou choisis un pack plus petit.</translation>
    </message>
    <message>
        <source>What you do cannot be saved on this computer just now. You can go on.</source>
        <translation>Ce que tu fais ne peut pas être enregistré sur cet ordinateur pour le moment. Tu peux continuer.</translation>
    </message>
    <message>
        <source>Saved. Your teacher will find this problem in the list “not sure”.</source>
        <translation>Enregistré. Ton enseignant trouvera ce problème dans la liste « Pas sûr ».</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Stopped. Your problem is still here. Press Solve to start again.</source>
        <translation>Arrêté. Ton problème est encore là. Appuie sur Résoudre pour recommencer.</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Je me prépare…</translation>
    </message>
    <message>
        <source>Your text cannot be saved on this computer just now, so it will be gone when you close the window.</source>
        <translation>Ton texte ne peut pas être enregistré sur cet ordinateur pour le moment : il disparaîtra à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>Something went wrong inside TinyTutor. Your problem is still here. Press Try again.</source>
        <translation>Quelque chose s’est mal passé dans TinyTutor. Ton problème est encore là. Appuie sur Réessayer.</translation>
    </message>
    <message>
        <source>This problem can not be opened. Ask your teacher to solve and approve it again.</source>
        <translation>Ce problème ne peut pas s’ouvrir. Demande à ton enseignant de le résoudre et de l’approuver à nouveau.</translation>
    </message>
    <message>
        <source>I have been working for {count} second.</source>
        <translation>Je travaille depuis {count} seconde.</translation>
    </message>
    <message>
        <source>I have been working for {count} seconds.</source>
        <translation>Je travaille depuis {count} secondes.</translation>
    </message>
</context>
</TS>
