<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddHeader</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add these %n problem(s)</source>
        <translation>
            <numerusform>Add this problem</numerusform>
            <numerusform>Add these %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeSection</name>
    <message numerus="yes">
        <source>Take over these %n file(s)</source>
        <translation>
            <numerusform>Take over this 1 file</numerusform>
            <numerusform>Take over these %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberChoices</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove these %n problem(s) from the set?</source>
        <translation>
            <numerusform>Remove this problem from the set?</numerusform>
            <numerusform>Remove these %n problems from the set?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetHeader</name>
    <message numerus="yes">
        <source>Remove this set with its %n problem(s)? What pupils did stays in the class report.</source>
        <translation>
            <numerusform>Remove this set with its %n problem? What pupils did stays in the class report.</numerusform>
            <numerusform>Remove this set with its %n problems? What pupils did stays in the class report.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetList</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be solved</source>
        <translation>
            <numerusform>%n to be solved</numerusform>
            <numerusform>%n to be solved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetProgress</name>
    <message numerus="yes">
        <source>%n problem(s) are to be solved.</source>
        <translation>
            <numerusform>%n problem is to be solved.</numerusform>
            <numerusform>%n problems are to be solved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodaysSet</name>
    <message numerus="yes">
        <source>Show more problems: there are %n more</source>
        <translation>
            <numerusform>Show more problems: there is %n more</numerusform>
            <numerusform>Show more problems: there are %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TryingColumn</name>
    <message numerus="yes">
        <source>Check %n more answers of your own, then you can see the whole solution.</source>
        <translation>
            <numerusform>Check %n more answer of your own, then you can see the whole solution.</numerusform>
            <numerusform>Check %n more answers of your own, then you can see the whole solution.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can see the whole solution after %n more checks or hints.</source>
        <translation>
            <numerusform>You can see the whole solution after %n more check or hint.</numerusform>
            <numerusform>You can see the whole solution after %n more checks or hints.</numerusform>
        </translation>
    </message>
</context>
</TS>
