<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CoreWords</name>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1, given up for exact: it was off by %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>Fast precision, with a correction in %1, given up for exact: it was off by %2 in a routing weight, measured on %n image.</numerusform>
            <numerusform>Fast precision, with a correction in %1, given up for exact: it was off by %2 in a routing weight, measured on %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1: off by at most %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>Fast precision, with a correction in %1: off by at most %2 in a routing weight, measured on %n image.</numerusform>
            <numerusform>Fast precision, with a correction in %1: off by at most %2 in a routing weight, measured on %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::CellEditor</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expert(s)</source>
        <translation>
            <numerusform>%n expert</numerusform>
            <numerusform>%n experts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceText</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationModel</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::InspectorPanel</name>
    <message numerus="yes">
        <source>mean of %n linear layer(s)</source>
        <translation>
            <numerusform>mean of %n linear layer</numerusform>
            <numerusform>mean of %n linear layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them set by hand</source>
        <translation>
            <numerusform>%n of them set by hand</numerusform>
            <numerusform>%n of them set by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::MainWindow</name>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>Add %n folder</numerusform>
            <numerusform>Add %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n coefficient(s)</source>
        <translation>
            <numerusform>Change %n coefficient</numerusform>
            <numerusform>Change %n coefficients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::MessageBar</name>
    <message numerus="yes">
        <source>… and %n more; all are in the log.</source>
        <translation>
            <numerusform>… and %n more; all are in the log.</numerusform>
            <numerusform>… and %n more; all are in the log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::ProgressStrip</name>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset.</source>
        <translation>
            <numerusform>Calibrated on %n image of each dataset.</numerusform>
            <numerusform>Calibrated on %n images of each dataset.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::RecoveryMessages</name>
    <message numerus="yes">
        <source>Its calibration can go on after %n image(s) of each dataset.</source>
        <translation>
            <numerusform>Its calibration can go on after %n image of each dataset.</numerusform>
            <numerusform>Its calibration can go on after %n images of each dataset.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::RunMessages</name>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset in %1.</source>
        <translation>
            <numerusform>Calibrated on %n image of each dataset in %1.</numerusform>
            <numerusform>Calibrated on %n images of each dataset in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n image(s) of each dataset, in %1. Calibrating can go on from there.</source>
        <translation>
            <numerusform>Stopped after %n image of each dataset, in %1. Calibrating can go on from there.</numerusform>
            <numerusform>Stopped after %n images of each dataset, in %1. Calibrating can go on from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::SourceRows</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n class(es)</source>
        <translation>
            <numerusform> · %n class</numerusform>
            <numerusform> · %n classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::SourcesPanel</name>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>Remove %n row</numerusform>
            <numerusform>Remove %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
