<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="eo" sourcelanguage="en">
<context>
    <name>crisis::text::EditText</name>
    <message>
        <source>add a date</source>
        <translation>aldoni daton</translation>
    </message>
</context>
<context>
    <name>crisis::text::SceneStrings</name>
    <message numerus="yes">
        <source>%1 without a date</source>
        <translation>
            <numerusform>%1 sen dato</numerusform>
            <numerusform>%1 sen datoj</numerusform>
        </translation>
    </message>
</context>
</TS>
