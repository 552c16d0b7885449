<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ConvergenceFigure</name>
    <message>
        <source>largest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>layer %1, %2</source>
        <translation>Schicht %1, %2</translation>
    </message>
    <message>
        <source>layer %1, mean</source>
        <translation>Schicht %1, Mittel</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>tolerance %1</source>
        <translation>Toleranz %1</translation>
    </message>
    <message>
        <source>as 1/√n</source>
        <translation>wie 1/√n</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Konvergenz</translation>
    </message>
    <message>
        <source>How the routing weights settled is not recorded here: it is seen while a calibration runs.</source>
        <translation>Wie sich die Routing-Gewichte eingependelt haben, ist hier nicht aufgezeichnet: Das ist nur während einer Kalibrierung zu sehen.</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>Bilder je Datensatz</translation>
    </message>
    <message>
        <source>Standard error of a routing weight</source>
        <translation>Standardfehler eines Routing-Gewichts</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 has a standard error of %3 after %4 images of each dataset.</source>
        <translation>%1: Das Routing-Gewicht von %2 hat nach %4 Bildern je Datensatz einen Standardfehler von %3.</translation>
    </message>
    <message>
        <source>After %1 images of each dataset: largest standard error %2, median %3.</source>
        <translation>Nach %1 Bildern je Datensatz: größter Standardfehler %2, Median %3.</translation>
    </message>
    <message>
        <source>The selected routing weight has %1.</source>
        <translation>Das ausgewählte Routing-Gewicht hat %1.</translation>
    </message>
    <message>
        <source>Standard errors need at least two images of each dataset.</source>
        <translation>Für Standardfehler sind mindestens zwei Bilder je Datensatz nötig.</translation>
    </message>
    <message>
        <source>No standard error is left: every image of the datasets has been seen, or a dataset has fewer than two.</source>
        <translation>Es bleibt kein Standardfehler: Alle Bilder der Datensätze wurden gesehen, oder ein Datensatz hat weniger als zwei.</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>simple average</source>
        <translation>einfacher Mittelwert</translation>
    </message>
    <message>
        <source>task arithmetic</source>
        <translation>Task-Arithmetik</translation>
    </message>
    <message>
        <source>the pretrained model</source>
        <translation>das vortrainierte Modell</translation>
    </message>
    <message>
        <source>the experts</source>
        <translation>die Experten</translation>
    </message>
    <message>
        <source>the calibration data</source>
        <translation>die Kalibrierdaten</translation>
    </message>
    <message>
        <source>the image processor</source>
        <translation>der Image Processor</translation>
    </message>
    <message>
        <source>The method.</source>
        <translation>Das Verfahren.</translation>
    </message>
    <message>
        <source>Images of each dataset to calibrate on.</source>
        <translation>Bilder je Datensatz, mit denen kalibriert wird.</translation>
    </message>
    <message>
        <source>Singular directions of each expert&apos;s gate.</source>
        <translation>Singulärrichtungen im Gate jedes Experten.</translation>
    </message>
    <message>
        <source>Whether layers that are not linear become the mean of the experts&apos; instead of the pretrained model&apos;s.</source>
        <translation>Ob die nicht linearen Schichten das Mittel der Experten werden statt die des vortrainierten Modells zu bleiben.</translation>
    </message>
    <message>
        <source>Where to compute; auto and null take a GPU when there is one.</source>
        <translation>Wo gerechnet wird; auto und null nehmen eine GPU, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Where the gates are computed; null is where the weights are.</source>
        <translation>Wo die Gates berechnet werden; null ist dort, wo die Gewichte liegen.</translation>
    </message>
    <message>
        <source>The seed that samples are drawn with; null draws one and records it.</source>
        <translation>Der Seed, mit dem die Samples gezogen werden; null zieht einen und hält ihn fest.</translation>
    </message>
    <message>
        <source>What every expert&apos;s routing weight is multiplied by; null is 1. The λ of task arithmetic and TIES; null is 0.3.</source>
        <translation>Womit das Routing-Gewicht jedes Experten multipliziert wird; null ist 1. Bei Task-Arithmetik und TIES das λ; null ist 0.3.</translation>
    </message>
    <message>
        <source>TIES: how many percent of an expert&apos;s values are kept, the largest; up to 1 it is the share.</source>
        <translation>TIES: wie viel Prozent der Werte eines Experten bleiben, die größten; bis 1 ist es der Anteil.</translation>
    </message>
    <message>
        <source>TIES: what becomes of the values that have the elected sign.</source>
        <translation>TIES: was aus den Werten mit dem gewählten Vorzeichen wird.</translation>
    </message>
    <message>
        <source>Most samples of a dataset in one round of calibration.</source>
        <translation>Höchstzahl der Samples eines Datensatzes in einer Runde der Kalibrierung.</translation>
    </message>
    <message>
        <source>Images that go through a layer at once.</source>
        <translation>Bilder, die auf einmal durch eine Schicht gehen.</translation>
    </message>
    <message>
        <source>Threads to compute with.</source>
        <translation>Threads, mit denen gerechnet wird.</translation>
    </message>
    <message>
        <source>Calibration stops when every standard error is below it.</source>
        <translation>Die Kalibrierung endet, sobald jeder Standardfehler darunter liegt.</translation>
    </message>
    <message>
        <source>The arithmetic of calibration: float32 throughout, or a cheaper one for what the routing weights&apos; changes from token to token add (docs/method.md).</source>
        <translation>Die Arithmetik der Kalibrierung: durchweg float32 oder eine billigere für das, was die Änderungen der Routing-Gewichte von Token zu Token beitragen (docs/method.md).</translation>
    </message>
    <message>
        <source>Whether images that cannot be decoded are left out instead of being an error.</source>
        <translation>Ob nicht dekodierbare Bilder ausgelassen werden, statt ein Fehler zu sein.</translation>
    </message>
    <message>
        <source>A CLIPVisionModel, a whole CLIPModel with the pretrained model&apos;s text tower and projections, or a LoRA adapter over the pretrained model.</source>
        <translation>Ein CLIPVisionModel, ein vollständiges CLIPModel mit Text-Encoder und Projektionen des vortrainierten Modells oder ein LoRA-Adapter zum vortrainierten Modell.</translation>
    </message>
    <message>
        <source>The type of the exported numbers, rounded to the nearest.</source>
        <translation>Der Typ der exportierten Zahlen, auf die nächste gerundet.</translation>
    </message>
    <message>
        <source>Most bytes in one weight file of a model.</source>
        <translation>Größte Zahl der Bytes in einer Gewichtsdatei eines Modells.</translation>
    </message>
    <message>
        <source>The rank of a LoRA adapter.</source>
        <translation>Der Rang eines LoRA-Adapters.</translation>
    </message>
    <message>
        <source>AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm or TiesMergingAlgorithm</source>
        <translation>AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm oder TiesMergingAlgorithm</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda oder cuda:N</translation>
    </message>
    <message>
        <source>0 to 9223372036854775807</source>
        <translation>0 bis 9223372036854775807</translation>
    </message>
    <message>
        <source>finite; one number but for AdaSVD</source>
        <translation>endlich; außer bei AdaSVD eine einzige Zahl</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 bis 100</translation>
    </message>
    <message>
        <source>sum, mean or max</source>
        <translation>sum, mean oder max</translation>
    </message>
    <message>
        <source>1 to 1024</source>
        <translation>1 bis 1024</translation>
    </message>
    <message>
        <source>exact or fast</source>
        <translation>exact oder fast</translation>
    </message>
    <message>
        <source>vision, clip or lora</source>
        <translation>vision, clip oder lora</translation>
    </message>
    <message>
        <source>float32, float16 or bfloat16</source>
        <translation>float32, float16 oder bfloat16</translation>
    </message>
    <message>
        <source>&gt;= 1, as in 200MB or 1GiB</source>
        <translation>&gt;= 1, etwa 200MB oder 1GiB</translation>
    </message>
    <message>
        <source>1 to 4096</source>
        <translation>1 bis 4096</translation>
    </message>
    <message>
        <source>ViT, %1 layers, width %2, patch %3, image %4</source>
        <translation>ViT, %1 Schichten, Breite %2, Patch %3, Bild %4</translation>
    </message>
    <message>
        <source>Fast precision computed in float32: nothing else is quicker there.</source>
        <translation>Die schnelle Präzision hat in float32 gerechnet: dort ist nichts anderes schneller.</translation>
    </message>
    <message>
        <source>Fast precision, with a correction in %1: one round only, and the first is exact.</source>
        <translation>Schnelle Präzision mit einer Korrektur in %1: nur eine Runde, und die erste ist exakt.</translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1, given up for exact: it was off by %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>Schnelle Präzision mit einer Korrektur in %1, zugunsten der exakten aufgegeben: Sie lag bei einem Routing-Gewicht um %2 daneben, gemessen an %n Bild.</numerusform>
            <numerusform>Schnelle Präzision mit einer Korrektur in %1, zugunsten der exakten aufgegeben: Sie lag bei einem Routing-Gewicht um %2 daneben, gemessen an %n Bildern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1: off by at most %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>Schnelle Präzision mit einer Korrektur in %1: bei einem Routing-Gewicht höchstens um %2 daneben, gemessen an %n Bild.</numerusform>
            <numerusform>Schnelle Präzision mit einer Korrektur in %1: bei einem Routing-Gewicht höchstens um %2 daneben, gemessen an %n Bildern.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetsFigure</name>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>Mittel von %1 über alle Schichten</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>Mittel aller linearen Schichten</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Routing-Gewicht</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>Bilder von</translation>
    </message>
    <message>
        <source>Expert · %1</source>
        <translation>Experte · %1</translation>
    </message>
    <message>
        <source>By dataset</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Only the routing weights of the mixture are known, not those of each dataset.</source>
        <translation>Bekannt sind nur die Routing-Gewichte der Mischung, nicht die der einzelnen Datensätze.</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2 for images of %3.</source>
        <translation>%1: kein Routing-Gewicht von %2 für Bilder von %3.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: images of %2 give %3 a routing weight of %4 (1/M is %5).</source>
        <translation>%1: Bilder von %2 geben %3 ein Routing-Gewicht von %4 (1/M ist %5).</translation>
    </message>
</context>
<context>
    <name>DepthFigure</name>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Encoder-Schicht</translation>
    </message>
</context>
<context>
    <name>DifferenceFigure</name>
    <message>
        <source>Difference of routing weights</source>
        <translation>Differenz der Routing-Gewichte</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>Encoder-Schicht, %1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Encoder-Schicht</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>Encoder-Schicht, jeweils mit k, v, q, out, fc1, fc2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>%1: one of the runs has no routing weight of %2.</source>
        <translation>%1: Einer der Läufe hat kein Routing-Gewicht von %2.</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is lower by %3.</source>
        <translation>%1: Das Routing-Gewicht von %2 ist um %3 niedriger.</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is higher by %3.</source>
        <translation>%1: Das Routing-Gewicht von %2 ist um %3 höher.</translation>
    </message>
    <message>
        <source>One of the two runs has no routing weights.</source>
        <translation>Einer der beiden Läufe hat keine Routing-Gewichte.</translation>
    </message>
    <message>
        <source>The two runs have no expert in common, so their routing cannot be compared.</source>
        <translation>Die beiden Läufe haben keinen Experten gemeinsam; ihr Routing lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>The routing weights are the same.</source>
        <translation>Die Routing-Gewichte sind gleich.</translation>
    </message>
    <message>
        <source>The largest difference: %1 is lower by %2 in layer %3, %4.</source>
        <translation>Die größte Differenz: %1 ist in Schicht %3, %4 um %2 niedriger.</translation>
    </message>
    <message>
        <source>The largest difference: %1 is higher by %2 in layer %3, %4.</source>
        <translation>Die größte Differenz: %1 ist in Schicht %3, %4 um %2 höher.</translation>
    </message>
    <message>
        <source>%1 Of %2 routing weights, %3 differ by more than two standard errors.</source>
        <translation>%1 Von %2 Routing-Gewichten unterscheiden sich %3 um mehr als zwei Standardfehler.</translation>
    </message>
</context>
<context>
    <name>DraftFolder</name>
    <message>
        <source>The folder ‘%1’ cannot be written.</source>
        <translation>In den Ordner „%1“ kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>‘%1’ is no draft that this version of Interfuse can read.</source>
        <translation>„%1“ ist kein Entwurf, den diese Version von Interfuse lesen kann.</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Progress of the fetch</source>
        <translation>Downloadfortschritt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>%1 wird entpackt</translation>
    </message>
    <message>
        <source>A Python environment with PyTorch %1</source>
        <translation>Eine Python-Umgebung mit PyTorch %1</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1: no routing weights.</source>
        <translation>%1: keine Routing-Gewichte.</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1: am höchsten für %2 (%3), am niedrigsten für %4 (%5).</translation>
    </message>
    <message>
        <source>Routing weight, %1</source>
        <translation>Routing-Gewicht, %1</translation>
    </message>
    <message>
        <source>Routing weight, mean of all linear layers</source>
        <translation>Routing-Gewicht, Mittel aller linearen Schichten</translation>
    </message>
    <message>
        <source>%1, images of %2</source>
        <translation>%1, Bilder von %2</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Schicht %1, %2</translation>
    </message>
    <message>
        <source>Layer %1, mean of all linear layers</source>
        <translation>Schicht %1, Mittel aller linearen Schichten</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2.</source>
        <translation>%1: kein Routing-Gewicht von %2.</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 (1/M is %4).</source>
        <translation>%1: Routing-Gewicht von %2 ist %3 (1/M ist %4).</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 ± %4 (1/M is %5).</source>
        <translation>%1: Routing-Gewicht von %2 ist %3 ± %4 (1/M ist %5).</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>Noch keine Routing-Gewichte.</translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>%1: pictures are written as .png, .svg or .pdf; give the file one of these endings.</source>
        <translation>%1: Abbildungen werden als .png, .svg oder .pdf gespeichert; geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1: lässt sich nicht schreiben (%2); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1: lässt sich nicht schreiben (%2); schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>HeatMapFigure</name>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>Relative Änderung</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Routing-Gewicht</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>Encoder-Schicht, %1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Encoder-Schicht</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>Encoder-Schicht, jeweils mit k, v, q, out, fc1, fc2</translation>
    </message>
    <message>
        <source>%1: no coefficients.</source>
        <translation>%1: keine Koeffizienten.</translation>
    </message>
    <message>
        <source>%1: the coefficients of all experts add up to %2.</source>
        <translation>%1: Die Koeffizienten aller Experten ergeben zusammen %2.</translation>
    </message>
    <message>
        <source>%1 The merged weight differs from the pretrained one by %2 of its norm.</source>
        <translation>%1 Das zusammengeführte Gewicht weicht vom vortrainierten um %2 von dessen Norm ab.</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2, set by hand.</source>
        <translation>%1 Der Koeffizient ist %2, von Hand gesetzt.</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2.</source>
        <translation>%1 Der Koeffizient ist %2.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>No coefficients are known.</source>
        <translation>Es sind keine Koeffizienten bekannt.</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Zero-shot top-1 accuracy in percent; beneath each task the number of its images</source>
        <translation>Zero-Shot-Genauigkeit (Top-1) in Prozent; unter jeder Aufgabe die Anzahl ihrer Bilder</translation>
    </message>
    <message>
        <source>The model of this report is in bold type; the best of the merged models is underlined in every column. Loss is the mean cross-entropy.</source>
        <translation>Das Modell dieses Berichts ist fett gesetzt; das beste der zusammengeführten Modelle ist in jeder Spalte unterstrichen. Loss ist die mittlere Kreuzentropie.</translation>
    </message>
    <message>
        <source>Loss is the mean cross-entropy.</source>
        <translation>Loss ist die mittlere Kreuzentropie.</translation>
    </message>
    <message>
        <source>The same in numbers; beneath each task the number of its images</source>
        <translation>Dasselbe in Zahlen; unter jeder Aufgabe die Anzahl ihrer Bilder</translation>
    </message>
    <message>
        <source>A routing weight is the share of an expert in the images of the calibration data, layer by layer. An even share would be %1.</source>
        <translation>Ein Routing-Gewicht ist der Anteil eines Experten an den Bildern der Kalibrierdaten, Schicht für Schicht. Bei gleichmäßiger Verteilung wäre er %1.</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>In Zahlen</translation>
    </message>
    <message>
        <source>Contents are told apart by their hash (XXH3, 128 bit): of a model&apos;s files, and of the images that were used.</source>
        <translation>Inhalte werden an ihrem Hash (XXH3, 128 Bit) unterschieden: bei Modellen über die Dateien, bei Datensätzen über die verwendeten Bilder.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>Skalierungsfaktoren</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>Der Pool</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Run again, it gives the same model.</source>
        <translation>Erneut ausgeführt ergibt es dasselbe Modell.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Report of a merge by Interfuse</source>
        <translation>Interfuse-Bericht über eine Zusammenführung</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The report %1 cannot be written: there is no folder %2. Make it or choose another.</source>
        <translation>Der Bericht %1 lässt sich nicht schreiben: Den Ordner %2 gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The highest routing weight is %1: of %2 in layer %3, %4.</source>
        <translation>Das höchste Routing-Gewicht ist %1: %2 in Schicht %3, %4.</translation>
    </message>
    <message>
        <source>Every linear layer.</source>
        <translation>Jede lineare Schicht.</translation>
    </message>
    <message>
        <source>Orange is above an even share, blue below; hatched layers were changed by no expert.</source>
        <translation>Orange liegt über der gleichmäßigen Verteilung, Blau darunter; schraffierte Schichten hat kein Experte verändert.</translation>
    </message>
    <message>
        <source>By depth.</source>
        <translation>Nach Tiefe.</translation>
    </message>
    <message>
        <source>The mean routing weight of each expert in every encoder layer; the bands are one standard error wide.</source>
        <translation>Das mittlere Routing-Gewicht jedes Experten in jeder Encoder-Schicht; die Bänder sind einen Standardfehler breit.</translation>
    </message>
    <message>
        <source>Shares.</source>
        <translation>Anteile.</translation>
    </message>
    <message>
        <source>How every encoder layer is divided between the experts.</source>
        <translation>Wie sich jede Encoder-Schicht auf die Experten aufteilt.</translation>
    </message>
    <message>
        <source>By dataset.</source>
        <translation>Nach Datensatz.</translation>
    </message>
    <message>
        <source>Which experts the images of each dataset are routed to, over all layers.</source>
        <translation>Zu welchen Experten die Bilder jedes Datensatzes geroutet werden, über alle Schichten.</translation>
    </message>
    <message>
        <source>Convergence.</source>
        <translation>Konvergenz.</translation>
    </message>
    <message>
        <source>How sure the routing weights became with more images.</source>
        <translation>Wie genau die Routing-Gewichte mit mehr Bildern wurden.</translation>
    </message>
    <message>
        <source>Coefficients.</source>
        <translation>Koeffizienten.</translation>
    </message>
    <message>
        <source>What the difference of each expert to the pretrained model is multiplied with. Cells with a marked corner were set by hand.</source>
        <translation>Womit die Differenz jedes Experten zum vortrainierten Modell multipliziert wird. Zellen mit markierter Ecke wurden von Hand gesetzt.</translation>
    </message>
    <message>
        <source>Accuracy by scaling factor.</source>
        <translation>Genauigkeit nach Skalierungsfaktor.</translation>
    </message>
    <message>
        <source>The same model with other scaling factors.</source>
        <translation>Dasselbe Modell mit anderen Skalierungsfaktoren.</translation>
    </message>
    <message>
        <source>Change.</source>
        <translation>Änderung.</translation>
    </message>
    <message>
        <source>How far each expert is from the pretrained model, as a share of the weights&apos; norm.</source>
        <translation>Wie weit jeder Experte vom vortrainierten Modell entfernt ist, als Anteil an der Norm der Gewichte.</translation>
    </message>
    <message>
        <source>Effective rank.</source>
        <translation>Effektiver Rang.</translation>
    </message>
    <message>
        <source>In how many directions each expert changed a layer.</source>
        <translation>In wie vielen Richtungen jeder Experte eine Schicht verändert hat.</translation>
    </message>
    <message>
        <source>Overlap.</source>
        <translation>Überlappung.</translation>
    </message>
    <message>
        <source>How much the gates of two experts look in the same directions: 0 for none, 1 for all.</source>
        <translation>Wie weit die Gates zweier Experten in dieselben Richtungen zeigen: 0 für keine, 1 für alle.</translation>
    </message>
    <message>
        <source>Sign conflicts.</source>
        <translation>Vorzeichenkonflikte.</translation>
    </message>
    <message>
        <source>The share of weights that two experts changed in opposite directions.</source>
        <translation>Der Anteil der Gewichte, die zwei Experten in entgegengesetzte Richtungen verändert haben.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The expert %1 was</source>
        <translation>Der Experte %1 wurde</translation>
    </message>
    <message>
        <source>The experts %1 were</source>
        <translation>Die Experten %1 wurden</translation>
    </message>
    <message>
        <source>%1 experts were</source>
        <translation>%1 Experten wurden</translation>
    </message>
    <message>
        <source>%1 merged into %2 with %3.</source>
        <translation>%1 mit %3 in %2 zusammengeführt.</translation>
    </message>
    <message>
        <source>each expert&apos;s data</source>
        <translation>den Daten jedes Experten</translation>
    </message>
    <message>
        <source>each of %1</source>
        <translation>jedem der Datensätze %1</translation>
    </message>
    <message>
        <source>each of %1 datasets</source>
        <translation>jedem der %1 Datensätze</translation>
    </message>
    <message>
        <source>The routing was calibrated on %1 images of %2.</source>
        <translation>Das Routing wurde mit %1 Bildern aus %2 kalibriert.</translation>
    </message>
    <message>
        <source>The largest standard error of a routing weight is %1.</source>
        <translation>Der größte Standardfehler eines Routing-Gewichts ist %1.</translation>
    </message>
    <message>
        <source>Muted: %1.</source>
        <translation>Stummgeschaltet: %1.</translation>
    </message>
    <message>
        <source>The datasets were weighted by hand.</source>
        <translation>Die Datensätze wurden von Hand gewichtet.</translation>
    </message>
    <message>
        <source>Routing was averaged over the class token alone.</source>
        <translation>Das Routing wurde nur über das Klassen-Token gemittelt.</translation>
    </message>
    <message>
        <source>Coefficients set by hand: %1.</source>
        <translation>Von Hand gesetzte Koeffizienten: %1.</translation>
    </message>
    <message>
        <source>On average over %1 the merged model is right on %2 of the images.</source>
        <translation>Im Durchschnitt über %1 liegt das zusammengeführte Modell bei %2 der Bilder richtig.</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 Aufgaben</translation>
    </message>
    <message>
        <source>The pretrained model: %1.</source>
        <translation>Das vortrainierte Modell: %1.</translation>
    </message>
    <message>
        <source>A simpler method does better here: %1, with %2.</source>
        <translation>Eine einfachere Methode ist hier besser: %1, mit %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>Skalierungsfaktor</translation>
    </message>
    <message>
        <source>Directions in a gate</source>
        <translation>Richtungen je Gate</translation>
    </message>
    <message>
        <source>Layers that are not linear</source>
        <translation>Schichten außer den linearen</translation>
    </message>
    <message>
        <source>mean of the experts</source>
        <translation>Mittel der Experten</translation>
    </message>
    <message>
        <source>those of the pretrained model</source>
        <translation>die des vortrainierten Modells</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Time to calibrate</source>
        <translation>Dauer der Kalibrierung</translation>
    </message>
    <message>
        <source>Time to merge and write</source>
        <translation>Dauer von Zusammenführen und Schreiben</translation>
    </message>
    <message>
        <source>Time to evaluate</source>
        <translation>Dauer der Evaluation</translation>
    </message>
    <message>
        <source>Exported to</source>
        <translation>Exportiert nach</translation>
    </message>
    <message>
        <source>Corrupt images passed over</source>
        <translation>Übersprungene fehlerhafte Bilder</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Who the images are routed to, by kind of linear layer and depth</source>
        <translation>Zu welchem Experten die Bilder geroutet werden, nach Art der linearen Schicht und Tiefe</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>Lineare Schichten</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Top expert</source>
        <translation>Stärkster Experte</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>Mittleres Gewicht</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Spannweite</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>Lineare Schicht</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand gesetzt</translation>
    </message>
    <message>
        <source>Coefficients of every linear layer</source>
        <translation>Koeffizienten aller linearen Schichten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>pretrained model</source>
        <translation>vortrainiertes Modell</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>Kalibrierdaten</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Content used</source>
        <translation>Verwendeter Inhalt</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>There is nothing at ‘%1’.</source>
        <translation>Bei „%1“ gibt es nichts.</translation>
    </message>
    <message>
        <source>‘%1’ is no model (there is no config.json), no LoRA adapter, no folder of images and no recipe.</source>
        <translation>„%1“ ist weder ein Modell (es gibt keine config.json) noch ein LoRA-Adapter, ein Ordner mit Bildern oder ein Rezept.</translation>
    </message>
</context>
<context>
    <name>LayersFigure</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Encoder-Schicht</translation>
    </message>
</context>
<context>
    <name>MatrixElement</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>Erlaubt: %1</translation>
    </message>
</context>
<context>
    <name>PoolFigure</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, mean of all kinds</source>
        <translation>%1, Mittel aller Arten</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Encoder-Schicht</translation>
    </message>
    <message>
        <source>%1: not measured yet.</source>
        <translation>%1: noch nicht gemessen.</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1: am höchsten für %2 (%3), am niedrigsten für %4 (%5).</translation>
    </message>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>Mittel von %1 über alle Schichten</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>Mittel aller linearen Schichten</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>Relative Änderung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: the change of %2 is %3 of the pretrained weights&apos; norm.</source>
        <translation>%1: Die Änderung von %2 beträgt %3 der Norm der vortrainierten Gewichte.</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>%1: the change of %2 has an effective rank of %3.</source>
        <translation>%1: Die Änderung von %2 hat einen effektiven Rang von %3.</translation>
    </message>
    <message>
        <source>There is only one expert, and none to compare it with.</source>
        <translation>Es gibt nur einen Experten und keinen zum Vergleich.</translation>
    </message>
    <message>
        <source>%1, %2: highest with %3 (%4), lowest with %5 (%6).</source>
        <translation>%1, %2: am höchsten mit %3 (%4), am niedrigsten mit %5 (%6).</translation>
    </message>
    <message>
        <source>%1: nothing to compare of %2 and %3.</source>
        <translation>%1: Zwischen %2 und %3 gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Gate overlap</source>
        <translation>Gate-Überlappung</translation>
    </message>
    <message>
        <source>Overlap of the gates&apos; subspaces</source>
        <translation>Überlappung der Unterräume der Gates</translation>
    </message>
    <message>
        <source>%1: the gates of %2 and %3 overlap by %4 (1 is the same subspace).</source>
        <translation>%1: Die Gates von %2 und %3 überlappen sich zu %4 (1 ist derselbe Unterraum).</translation>
    </message>
    <message>
        <source>Sign conflicts</source>
        <translation>Vorzeichenkonflikte</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Share of weights changed in opposite directions</source>
        <translation>Anteil gegenläufig veränderter Gewichte</translation>
    </message>
    <message>
        <source>%1: of the weights that both changed, %2 and %3 moved %4 in opposite directions (by chance 50 %).</source>
        <translation>%1: Von den Gewichten, die beide verändert haben, verschoben %2 und %3 %4 in entgegengesetzte Richtungen (zufällig wären es 50 %).</translation>
    </message>
    <message>
        <source>Inspect pool measures how far the experts are from the pretrained model; it needs no images.</source>
        <translation>„Pool untersuchen“ misst, wie weit die Experten vom vortrainierten Modell entfernt sind; Bilder sind dafür nicht nötig.</translation>
    </message>
</context>
<context>
    <name>RecipeChanges</name>
    <message>
        <source>This name cannot be given: %1.</source>
        <translation>Dieser Name ist nicht möglich: %1.</translation>
    </message>
    <message>
        <source>Another row has this name.</source>
        <translation>Ein anderer Eintrag hat schon diesen Namen.</translation>
    </message>
</context>
<context>
    <name>RecipeDifferences</name>
    <message>
        <source>none</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>Kalibrierdaten</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>without the expert %1</source>
        <translation>ohne den Experten %1</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <source>with the expert %1</source>
        <translation>mit dem Experten %1</translation>
    </message>
    <message>
        <source>order of the experts</source>
        <translation>Reihenfolge der Experten</translation>
    </message>
    <message>
        <source>%1: without %2</source>
        <translation>%1: ohne %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>split of %1</source>
        <translation>Split von %1</translation>
    </message>
    <message>
        <source>configuration of %1</source>
        <translation>Konfiguration von %1</translation>
    </message>
    <message>
        <source>%1: with %2</source>
        <translation>%1: mit %2</translation>
    </message>
    <message>
        <source>order of %1</source>
        <translation>Reihenfolge der %1</translation>
    </message>
    <message>
        <source>muted: %1</source>
        <translation>stummgeschaltet: %1</translation>
    </message>
    <message>
        <source>no longer muted: %1</source>
        <translation>nicht mehr stummgeschaltet: %1</translation>
    </message>
    <message>
        <source>weights of the datasets as calibrated</source>
        <translation>Gewichte der Datensätze wie kalibriert</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>coefficients set by hand: %1 differ</source>
        <translation>von Hand gesetzte Koeffizienten: %1 unterscheiden sich</translation>
    </message>
    <message>
        <source>by routing</source>
        <translation>nach Routing</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>test data</source>
        <translation>Testdaten</translation>
    </message>
    <message>
        <source>processor of the test data</source>
        <translation>Image Processor der Testdaten</translation>
    </message>
    <message>
        <source>other content of %1</source>
        <translation>anderer Inhalt von %1</translation>
    </message>
</context>
<context>
    <name>RunIndex</name>
    <message>
        <source>%1 is not what it should be</source>
        <translation>%1 ist nicht wie vorgesehen</translation>
    </message>
    <message>
        <source>‘%1’ of %2 is not what it should be</source>
        <translation>%2: „%1“ ist nicht wie vorgesehen</translation>
    </message>
    <message>
        <source>‘%1’ of %2</source>
        <translation>%2: „%1“</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>Byte %1: %2</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 has the id of another one</source>
        <translation>%1 hat die ID eines anderen</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ was written by a newer version of Interfuse.</source>
        <translation>Der Verlauf der Läufe „%1“ stammt aus einer neueren Version von Interfuse.</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ is damaged: %2.</source>
        <translation>Der Verlauf der Läufe „%1“ ist beschädigt: %2.</translation>
    </message>
</context>
<context>
    <name>RunRecord</name>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>No calibration is running.</source>
        <translation>Es läuft keine Kalibrierung.</translation>
    </message>
    <message>
        <source>It is stopping already.</source>
        <translation>Es wird bereits gestoppt.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Nothing is paused.</source>
        <translation>Nichts ist pausiert.</translation>
    </message>
    <message>
        <source>This method merges without calibration.</source>
        <translation>Diese Methode kommt ohne Kalibrierung aus.</translation>
    </message>
    <message>
        <source>There is no calibration to repeat.</source>
        <translation>Es gibt keine Kalibrierung, die sich wiederholen ließe.</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>Zuerst kalibrieren.</translation>
    </message>
    <message>
        <source>A model is being exported.</source>
        <translation>Ein Modell wird gerade exportiert.</translation>
    </message>
    <message>
        <source>A calibration is running.</source>
        <translation>Eine Kalibrierung läuft.</translation>
    </message>
    <message>
        <source>Choose a pretrained model, experts and calibration data first.</source>
        <translation>Wählen Sie zuerst ein vortrainiertes Modell, Experten und Kalibrierdaten.</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Noch unvollständig</translation>
    </message>
    <message>
        <source>Ready to calibrate</source>
        <translation>Bereit zum Kalibrieren</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Kalibrierung läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Bereit zum Exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>SweepFigure</name>
    <message>
        <source>average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>Scaling factor %1</source>
        <translation>Skalierungsfaktor %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>No sweep yet.</source>
        <translation>Noch kein Sweep.</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>Skalierungsfaktor</translation>
    </message>
    <message>
        <source>Top-1 accuracy, %</source>
        <translation>Top-1-Genauigkeit, %</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>aktuell %1</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory. Use a smaller batch size and round size, or close other programs.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Verkleinern Sie Batch-Größe und Rundengröße oder schließen Sie andere Programme.</translation>
    </message>
    <message>
        <source>Something in Interfuse itself failed: %1</source>
        <translation>In Interfuse selbst ist ein Fehler aufgetreten: %1</translation>
    </message>
</context>
<context>
    <name>interfuse::Actions</name>
    <message>
        <source>&amp;About Interfuse</source>
        <translation>Ü&amp;ber Interfuse</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Begin an empty project</source>
        <translation>Ein leeres Projekt beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Ein Rezept öffnen</translation>
    </message>
    <message>
        <source>Open &amp;preset…</source>
        <translation>&amp;Vorlage öffnen…</translation>
    </message>
    <message>
        <source>Begin with models of the Hugging Face Hub that belong together</source>
        <translation>Mit zusammengehörigen Modellen aus dem Hugging Face Hub beginnen</translation>
    </message>
    <message>
        <source>Open the project that comes with Interfuse</source>
        <translation>Das mitgelieferte Projekt öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the recipe, and the routing table beside it</source>
        <translation>Das Rezept speichern, und daneben die Routing-Tabelle</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Paste paths</source>
        <translation>&amp;Pfade einfügen</translation>
    </message>
    <message>
        <source>Add the folders or the recipe whose paths were copied</source>
        <translation>Die Ordner oder das Rezept hinzufügen, deren Pfade kopiert wurden</translation>
    </message>
    <message>
        <source>Choose the folder of the pretrained model</source>
        <translation>Den Ordner des vortrainierten Modells wählen</translation>
    </message>
    <message>
        <source>Add &amp;experts…</source>
        <translation>&amp;Experten hinzufügen…</translation>
    </message>
    <message>
        <source>Add folders of fine-tuned models</source>
        <translation>Ordner mit feinabgestimmten Modellen hinzufügen</translation>
    </message>
    <message>
        <source>Add calibration &amp;data…</source>
        <translation>&amp;Kalibrierdaten hinzufügen…</translation>
    </message>
    <message>
        <source>Add folders of images</source>
        <translation>Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Take the selected rows out of the project</source>
        <translation>Die ausgewählten Einträge aus dem Projekt nehmen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Change the name of the selected row</source>
        <translation>Den Namen des ausgewählten Eintrags ändern</translation>
    </message>
    <message>
        <source>Move the selected row up</source>
        <translation>Den ausgewählten Eintrag nach oben verschieben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach u&amp;nten</translation>
    </message>
    <message>
        <source>Move the selected row down</source>
        <translation>Den ausgewählten Eintrag nach unten verschieben</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Farbe…</translation>
    </message>
    <message>
        <source>Choose the expert&apos;s colour in the plots</source>
        <translation>Die Farbe des Experten in den Diagrammen wählen</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the selected row&apos;s folder in the file manager</source>
        <translation>Den Ordner des ausgewählten Eintrags in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>&amp;Look at the folders again</source>
        <translation>Ordner neu ein&amp;lesen</translation>
    </message>
    <message>
        <source>Read models and datasets again, after something on disk changed</source>
        <translation>Modelle und Datensätze neu lesen, wenn sich auf dem Datenträger etwas geändert hat</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>&amp;Kalibrieren</translation>
    </message>
    <message>
        <source>Find out how every layer routes the images to the experts</source>
        <translation>Ermitteln, zu welchen Experten jede Schicht die Bilder routet</translation>
    </message>
    <message>
        <source>Leave the present routing table and begin anew</source>
        <translation>Ohne die vorhandene Routing-Tabelle neu beginnen</translation>
    </message>
    <message>
        <source>Pau&amp;se</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Wait, and go on later</source>
        <translation>Anhalten und später weitermachen</translation>
    </message>
    <message>
        <source>En&amp;ough</source>
        <translation>&amp;Genug</translation>
    </message>
    <message>
        <source>Stop here and keep the routing weights of the rounds that are complete</source>
        <translation>Hier aufhören und die Routing-Gewichte der vollständigen Runden behalten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>Stoppen, was gerade läuft</translation>
    </message>
    <message>
        <source>E&amp;valuate</source>
        <translation>&amp;Evaluieren</translation>
    </message>
    <message>
        <source>Measure how good the models are on zero-shot tasks, side by side</source>
        <translation>Messen, wie gut die Modelle auf Zero-Shot-Aufgaben sind, nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Inspect pool</source>
        <translation>Pool &amp;untersuchen</translation>
    </message>
    <message>
        <source>Measure how far the experts are from the pretrained model and from each other; needs no images</source>
        <translation>Messen, wie weit die Experten vom vortrainierten Modell und voneinander entfernt sind; ohne Bilder</translation>
    </message>
    <message>
        <source>Choose the file that says what to evaluate on</source>
        <translation>Die Datei wählen, die festlegt, worauf evaluiert wird</translation>
    </message>
    <message>
        <source>&amp;GPU runtime…</source>
        <translation>GPU-&amp;Laufzeitumgebung…</translation>
    </message>
    <message>
        <source>See which GPU there is, and get what it still needs</source>
        <translation>Zeigen, welche GPU es gibt, und besorgen, was ihr noch fehlt</translation>
    </message>
    <message>
        <source>Write the whole run into one HTML file: tables, plots, recipe</source>
        <translation>Den ganzen Lauf in eine HTML-Datei schreiben: Tabellen, Diagramme, Rezept</translation>
    </message>
    <message>
        <source>&amp;Export model…</source>
        <translation>Modell &amp;exportieren…</translation>
    </message>
    <message>
        <source>Merge the experts and save the model</source>
        <translation>Die Experten zusammenführen und das Modell speichern</translation>
    </message>
    <message>
        <source>Select a row of the project first.</source>
        <translation>Wählen Sie zuerst einen Eintrag des Projekts aus.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Alles ist gespeichert.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>Select an expert first.</source>
        <translation>Wählen Sie zuerst einen Experten aus.</translation>
    </message>
    <message>
        <source>&amp;Continue calibrating</source>
        <translation>&amp;Kalibrierung fortsetzen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>Eine andere Evaluation läuft.</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Es gibt noch nichts zu berichten.</translation>
    </message>
    <message>
        <source>Open sa&amp;mple project</source>
        <translation>Beis&amp;pielprojekt öffnen</translation>
    </message>
    <message>
        <source>C&amp;hoose pretrained model…</source>
        <translation>&amp;Vortrainiertes Modell wählen…</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>Calibrate from the st&amp;art</source>
        <translation>&amp;Von vorn kalibrieren</translation>
    </message>
    <message>
        <source>Choose tas&amp;ks…</source>
        <translation>&amp;Aufgaben wählen…</translation>
    </message>
    <message>
        <source>Save repor&amp;t…</source>
        <translation>Be&amp;richt speichern…</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>&amp;Dokumentation</translation>
    </message>
    <message>
        <source>Open the documentation</source>
        <translation>Die Dokumentation öffnen</translation>
    </message>
</context>
<context>
    <name>interfuse::CellEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>Reset to &amp;calibrated</source>
        <translation>&amp;Zurück auf kalibriert</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>Koeffizient der ausgewählten Zellen</translation>
    </message>
    <message>
        <source>The coefficient of all selected cells; the arrows add to each of them.</source>
        <translation>Der Koeffizient aller ausgewählten Zellen; die Pfeile ändern jede um denselben Betrag.</translation>
    </message>
    <message>
        <source>Give all selected cells this coefficient (Enter)</source>
        <translation>Allen ausgewählten Zellen diesen Koeffizienten geben (Eingabe)</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>Die ausgewählten Zellen wieder den Routing-Gewichten folgen lassen (Entf)</translation>
    </message>
    <message>
        <source>None of the selected cells was set by hand.</source>
        <translation>Keine der ausgewählten Zellen wurde von Hand gesetzt.</translation>
    </message>
    <message>
        <source>Select cells by click or drag; then type, or drag with the right button.</source>
        <translation>Zellen anklicken oder aufziehen; dann tippen oder rechts ziehen.</translation>
    </message>
    <message>
        <source>The selected cells have no coefficients.</source>
        <translation>Die ausgewählten Zellen haben keine Koeffizienten.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>layers %1 to %2</source>
        <translation>Schichten %1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expert(s)</source>
        <translation>
            <numerusform>%n Experte</numerusform>
            <numerusform>%n Experten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::CompareFields</name>
    <message>
        <source>&amp;Pretrained model</source>
        <translation>&amp;Vortrainiertes Modell</translation>
    </message>
    <message>
        <source>&amp;Experts</source>
        <translation>&amp;Experten</translation>
    </message>
    <message>
        <source>&amp;Merged model</source>
        <translation>&amp;Zusammengeführtes Modell</translation>
    </message>
    <message>
        <source>Simple &amp;average</source>
        <translation>Einfacher &amp;Mittelwert</translation>
    </message>
    <message>
        <source>&amp;Task arithmetic</source>
        <translation>Task-&amp;Arithmetik</translation>
    </message>
    <message>
        <source>TIE&amp;S</source>
        <translation>TIE&amp;S</translation>
    </message>
    <message>
        <source>A&amp;daSVD, scaling</source>
        <translation>A&amp;daSVD, Skalierung</translation>
    </message>
    <message>
        <source>Scaling factors of %1</source>
        <translation>Skalierungsfaktoren von %1</translation>
    </message>
    <message>
        <source>One scaling factor or several: each makes a model of its own.</source>
        <translation>Ein oder mehrere Skalierungsfaktoren: Jeder ergibt ein eigenes Modell.</translation>
    </message>
    <message>
        <source>Give at least one factor.</source>
        <translation>Geben Sie mindestens einen Faktor an.</translation>
    </message>
    <message>
        <source>Choose at least one model to evaluate.</source>
        <translation>Wählen Sie mindestens ein Modell zum Evaluieren.</translation>
    </message>
    <message>
        <source>As the recipe is now</source>
        <translation>Nach dem aktuellen Rezept</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>Zuerst kalibrieren: Es gibt noch kein zusammengeführtes Modell.</translation>
    </message>
    <message>
        <source>With these scaling factors instead of the recipe&apos;s</source>
        <translation>Mit diesen Skalierungsfaktoren statt denen des Rezepts</translation>
    </message>
    <message>
        <source>Calibrate first: AdaSVD has no routing yet.</source>
        <translation>Zuerst kalibrieren: AdaSVD hat noch kein Routing.</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceFacts</name>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Set up %1…&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;%1 einrichten…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Why not %1?&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;Warum nicht %1?&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceText</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Device: %1 (%2)</source>
        <translation>Gerät: %1 (%2)</translation>
    </message>
    <message>
        <source>Memory: %1 in use, by all programs</source>
        <translation>Speicher: %1 belegt, von allen Programmen zusammen</translation>
    </message>
    <message>
        <source>Device: %1, %2</source>
        <translation>Gerät: %1, %2</translation>
    </message>
    <message>
        <source>Memory: this program holds %1; the machine has %2</source>
        <translation>Arbeitsspeicher: dieses Programm belegt %1, der Rechner hat %2</translation>
    </message>
    <message>
        <source>Speed: %1 in the pretrained model’s layers, measured here</source>
        <translation>Geschwindigkeit: %1 in den Schichten des vortrainierten Modells, hier gemessen</translation>
    </message>
    <message>
        <source>GPU: %1, %2</source>
        <translation>GPU: %1, %2</translation>
    </message>
    <message>
        <source>CUDA libraries: %1</source>
        <translation>CUDA-Bibliotheken: %1</translation>
    </message>
    <message>
        <source>No GPU is used: %1.</source>
        <translation>Es wird keine GPU verwendet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>driver %1</source>
        <translation>Treiber %1</translation>
    </message>
    <message>
        <source>CUDA %1</source>
        <translation>CUDA %1</translation>
    </message>
    <message>
        <source>compute capability %1</source>
        <translation>Compute Capability %1</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationFile</name>
    <message>
        <source>%1: evaluations are written as .csv, .md or .png; give the file one of these endings.</source>
        <translation>%1: Evaluationen werden als .csv, .md oder .png gespeichert; geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1: lässt sich nicht schreiben (%2); wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1: lässt sich nicht schreiben (%2); schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationModel</name>
    <message>
        <source>before the last change</source>
        <translation>vor der letzten Änderung</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>Experte %1</translation>
    </message>
    <message>
        <source>Measured before the last change: evaluate again to see the present model.</source>
        <translation>Vor der letzten Änderung gemessen: Evaluieren Sie erneut, um das aktuelle Modell zu sehen.</translation>
    </message>
    <message>
        <source>%1, before the last change</source>
        <translation>%1, vor der letzten Änderung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>average of all tasks</source>
        <translation>Durchschnitt aller Aufgaben</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>in work: %1 of %2 images</source>
        <translation>in Arbeit: %1 von %2 Bildern</translation>
    </message>
    <message>
        <source>top-1 %1</source>
        <translation>Top-1 %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Loss %1</translation>
    </message>
    <message>
        <source>images: %1</source>
        <translation>Bilder: %1</translation>
    </message>
    <message>
        <source>not known before every task is measured</source>
        <translation>erst bekannt, wenn alle Aufgaben gemessen sind</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Aufgabe</numerusform>
            <numerusform>%n Aufgaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>Every model on the task %1</source>
        <translation>Alle Modelle auf der Aufgabe %1</translation>
    </message>
    <message>
        <source>The plain mean over the tasks</source>
        <translation>Das einfache Mittel über die Aufgaben</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPages</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Take the scaling factor of the sweep</source>
        <translation>Skalierungsfaktor des Sweeps übernehmen</translation>
    </message>
    <message>
        <source>Choose another task file…</source>
        <translation>Andere Aufgabendatei wählen…</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>Ein Sweep variiert den Skalierungsfaktor von AdaSVD; gewählt ist eine andere Methode.</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>Eine andere Evaluation läuft.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPanel</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Which models are evaluated side by side</source>
        <translation>Welche Modelle nebeneinander evaluiert werden</translation>
    </message>
    <message>
        <source>&amp;Follow changes</source>
        <translation>Änderungen &amp;folgen</translation>
    </message>
    <message>
        <source>Choose a task file first.</source>
        <translation>Wählen Sie zuerst eine Aufgabendatei.</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2: %3 of %4 images</source>
        <translation>%1 wird auf %2 evaluiert: %3 von %4 Bildern</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>Aufgaben werden vorbereitet…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Evaluieren</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>Was schon gemessen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Task: %1…</source>
        <translation>Aufgabe: %1…</translation>
    </message>
    <message>
        <source>%1 tasks…</source>
        <translation>%1 Aufgaben…</translation>
    </message>
    <message>
        <source>Choose another task file. Now: %1</source>
        <translation>Andere Aufgabendatei wählen. Aktuell: %1</translation>
    </message>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>Noch ist nichts evaluiert.</translation>
    </message>
    <message>
        <source>How good is the model? A task file tells what to measure on: datasets with labels, their classes and the prompts.</source>
        <translation>Wie gut ist das Modell? Eine Aufgabendatei legt fest, worauf gemessen wird: Datensätze mit Labels, ihre Klassen und die Prompts.</translation>
    </message>
    <message>
        <source>Choose a task file…</source>
        <translation>Aufgabendatei wählen…</translation>
    </message>
    <message>
        <source>Ready to evaluate on %1.</source>
        <translation>Bereit zur Evaluation auf %1.</translation>
    </message>
    <message>
        <source>There is no merged model before a calibration. The pretrained model, the experts and the baselines can be evaluated all the same.</source>
        <translation>Vor einer Kalibrierung gibt es kein zusammengeführtes Modell. Das vortrainierte Modell, die Experten und die Baselines lassen sich trotzdem evaluieren.</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>Zuerst kalibrieren: Es gibt noch kein zusammengeführtes Modell.</translation>
    </message>
    <message>
        <source>Evaluates the merged model on a few images after every change, in the background.</source>
        <translation>Evaluiert das zusammengeführte Modell nach jeder Änderung auf einigen Bildern, im Hintergrund.</translation>
    </message>
    <message>
        <source>%1, %2 images</source>
        <translation>%1, %2 Bilder</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>Average top-1 accuracy of the merged model: before the last change, and now with its standard error. Pale while a newer one is on its way.</source>
        <translation>Durchschnittliche Top-1-Genauigkeit des zusammengeführten Modells: vor der letzten Änderung und jetzt, mit Standardfehler. Blass, solange ein neuerer Wert noch aussteht.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPicture</name>
    <message>
        <source>Bold: the best of the merged models.</source>
        <translation>Fett: das beste der zusammengeführten Modelle.</translation>
    </message>
    <message>
        <source>Marked at the left: an expert on its own task.</source>
        <translation>Links markiert: ein Experte auf seiner eigenen Aufgabe.</translation>
    </message>
    <message>
        <source>—: not measured.</source>
        <translation>—: nicht gemessen.</translation>
    </message>
    <message>
        <source>Grey: measured before the last change.</source>
        <translation>Grau: vor der letzten Änderung gemessen.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationText</name>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1&#xa0;±&#xa0;%2&#xa0;%</source>
        <translation>%1&#xa0;±&#xa0;%2&#xa0;%</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>vortrainiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, scaling %2</source>
        <translation>%1, Skalierung %2</translation>
    </message>
    <message>
        <source>%1, scaling by expert</source>
        <translation>%1, Skalierung je Experte</translation>
    </message>
    <message>
        <source>%1, scaling by expert × %2</source>
        <translation>%1, Skalierung je Experte × %2</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationView</name>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>Noch ist nichts evaluiert.</translation>
    </message>
    <message>
        <source>Top-1, %</source>
        <translation>Top-1, %</translation>
    </message>
    <message>
        <source>The share of images whose class is the most probable one</source>
        <translation>Der Anteil der Bilder, deren Klasse die wahrscheinlichste ist</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>The mean cross-entropy, in nats: lower is better</source>
        <translation>Die mittlere Kreuzentropie in nat: Niedriger ist besser</translation>
    </message>
    <message>
        <source>Save or copy this table</source>
        <translation>Diese Tabelle speichern oder kopieren</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluation</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>&amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Save as C&amp;SV…</source>
        <translation>Als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>Als &amp;Markdown speichern…</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown-Tabelle (*.md)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Zero-shot accuracy, top-1 in percent</source>
        <translation>Zero-Shot-Genauigkeit, Top-1 in Prozent</translation>
    </message>
    <message>
        <source>Zero-shot loss, mean cross-entropy</source>
        <translation>Zero-Shot-Loss, mittlere Kreuzentropie</translation>
    </message>
    <message>
        <source>Save the evaluation</source>
        <translation>Evaluation speichern</translation>
    </message>
</context>
<context>
    <name>interfuse::Evaluations</name>
    <message>
        <source>Wait until the calibration or the export has ended.</source>
        <translation>Warten Sie, bis die Kalibrierung oder der Export beendet ist.</translation>
    </message>
    <message>
        <source>Add a pretrained model and experts first.</source>
        <translation>Fügen Sie zuerst ein vortrainiertes Modell und Experten hinzu.</translation>
    </message>
    <message>
        <source>Choose a file of tasks first.</source>
        <translation>Wählen Sie zuerst eine Aufgabendatei.</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>Zuerst kalibrieren.</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>Ein Sweep variiert den Skalierungsfaktor von AdaSVD; gewählt ist eine andere Methode.</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportDialog</name>
    <message>
        <source>the image processor</source>
        <translation>der Image Processor</translation>
    </message>
    <message>
        <source>a model card</source>
        <translation>eine Model Card</translation>
    </message>
    <message>
        <source>makes the same bytes again</source>
        <translation>ergibt wieder dieselben Bytes</translation>
    </message>
    <message>
        <source>what the rank leaves out of each layer&apos;s change</source>
        <translation>was der Rang von der Änderung jeder Schicht weglässt</translation>
    </message>
    <message>
        <source>the routing table, and four CSV files of it</source>
        <translation>die Routing-Tabelle, dazu vier CSV-Dateien daraus</translation>
    </message>
    <message>
        <source>the accuracies on the recipe&apos;s task pool</source>
        <translation>die Genauigkeiten auf dem Aufgabenpool des Rezepts</translation>
    </message>
    <message>
        <source>Replace the model that is there</source>
        <translation>Vorhandenes Modell ersetzen</translation>
    </message>
    <message>
        <source>With pictures of the routing weights</source>
        <translation>Mit Abbildungen der Routing-Gewichte</translation>
    </message>
    <message>
        <source>Export the merged model</source>
        <translation>Zusammengeführtes Modell exportieren</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>routing_weights.png and routing_weights.svg: heat map and depth</source>
        <translation>routing_weights.png und routing_weights.svg: Heatmap und Tiefe</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>It will hold</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder of the merged model</source>
        <translation>Ordner des zusammengeführten Modells</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>A whole CLIPModel needs a text tower, which %1 does not have. Export the vision tower, or name a whole CLIP model as taskpool.clip_model in the recipe.</source>
        <translation>Ein vollständiges CLIPModel braucht einen Text-Encoder, den %1 nicht hat. Exportieren Sie den Vision-Encoder oder geben Sie im Rezept als taskpool.clip_model ein vollständiges CLIP-Modell an.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>An earlier export is in this folder. It can be replaced.</source>
        <translation>In diesem Ordner liegt ein früherer Export. Er lässt sich ersetzen.</translation>
    </message>
    <message>
        <source>%1 (%2 are free there)</source>
        <translation>%1 (%2 sind dort frei)</translation>
    </message>
    <message>
        <source>There is not enough room there. Choose another folder.</source>
        <translation>Dort ist nicht genug Platz. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportFields</name>
    <message>
        <source>a whole CLIPModel in %1 that transformers loads, with config.json and the tokeniser</source>
        <translation>ein vollständiges CLIPModel in %1, das transformers lädt, mit config.json und dem Tokenizer</translation>
    </message>
    <message>
        <source>a LoRA adapter of rank %1 in %2 that PEFT loads over the pretrained model</source>
        <translation>ein LoRA-Adapter vom Rang %1 in %2, den PEFT zum vortrainierten Modell lädt</translation>
    </message>
    <message>
        <source>a CLIPVisionModel in %1 that transformers loads, with config.json</source>
        <translation>ein CLIPVisionModel in %1, das transformers lädt, mit config.json</translation>
    </message>
    <message>
        <source>Vision tower (CLIPVisionModel)</source>
        <translation>Vision-Encoder (CLIPVisionModel)</translation>
    </message>
    <message>
        <source>Whole model (CLIPModel)</source>
        <translation>Vollständiges Modell (CLIPModel)</translation>
    </message>
    <message>
        <source>LoRA adapter</source>
        <translation>LoRA-Adapter</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>A&amp;ls</translation>
    </message>
    <message>
        <source>Change the export&apos;s form</source>
        <translation>Form des Exports ändern</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Zahlenformat</translation>
    </message>
    <message>
        <source>Change the export&apos;s numbers</source>
        <translation>Zahlenformat des Exports ändern</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>&amp;Rang</translation>
    </message>
    <message>
        <source>Change the adapter&apos;s rank</source>
        <translation>Rang des Adapters ändern</translation>
    </message>
    <message>
        <source>&amp;Largest file</source>
        <translation>&amp;Größte Datei</translation>
    </message>
    <message>
        <source>Change the export&apos;s largest file</source>
        <translation>Größte Datei des Exports ändern</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuDialog</name>
    <message>
        <source>GPU runtime</source>
        <translation>GPU-Laufzeitumgebung</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Eine Python-Umgebung, ihr site-packages-Ordner oder ein entpacktes LibTorch</translation>
    </message>
    <message>
        <source>Take them from PyTorch %1 on this machine</source>
        <translation>Aus PyTorch %1 auf diesem Rechner übernehmen</translation>
    </message>
    <message>
        <source>They are the PyTorch project’s and NVIDIA’s own builds, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>Es sind die eigenen Builds des PyTorch-Projekts und von NVIDIA, verwendet unter deren Lizenzen, die mit entpackt werden. Jede Datei wird anhand ihres SHA-256 geprüft.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Was schon da ist, bleibt für das nächste Mal erhalten</translation>
    </message>
    <message>
        <source>&amp;Delete what came so far</source>
        <translation>Bisher Geladenes &amp;löschen</translation>
    </message>
    <message>
        <source>Or fetch them</source>
        <translation>Oder herunterladen</translation>
    </message>
    <message>
        <source>No NVIDIA GPU</source>
        <translation>Keine NVIDIA-GPU</translation>
    </message>
    <message>
        <source>Ready. The CUDA libraries are in use from ‘%1’.</source>
        <translation>Bereit. Die CUDA-Bibliotheken werden aus „%1“ verwendet.</translation>
    </message>
    <message>
        <source>The driver is here, and LibTorch’s CUDA libraries are not.</source>
        <translation>Der Treiber ist da, die CUDA-Bibliotheken von LibTorch nicht.</translation>
    </message>
    <message>
        <source>The CUDA libraries are here. Start Interfuse again to use them.</source>
        <translation>Die CUDA-Bibliotheken sind da. Starten Sie Interfuse neu, um sie zu verwenden.</translation>
    </message>
    <message>
        <source>It cannot be used: %1.</source>
        <translation>Sie lässt sich nicht verwenden: %1.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>Wo Python üblicherweise liegt, wurde keines gefunden.</translation>
    </message>
    <message>
        <source>%1 from the package index; they take %2 in ‘%3’, where %4 are free.</source>
        <translation>%1 aus dem Paketindex; sie belegen %2 in „%3“, wo %4 frei sind.</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>&amp;Weiter herunterladen (%1 von %2 sind da)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>%1 &amp;herunterladen</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>Paketindex wird abgefragt</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuMessages</name>
    <message>
        <source>A GPU (%1) is here, but LibTorch’s CUDA libraries are not.</source>
        <translation>Eine GPU (%1) ist da, aber die CUDA-Bibliotheken von LibTorch fehlen.</translation>
    </message>
    <message>
        <source>The PyTorch in ‘%1’ has them.</source>
        <translation>Das PyTorch in „%1“ hat sie.</translation>
    </message>
    <message>
        <source>Use that PyTorch</source>
        <translation>Dieses PyTorch verwenden</translation>
    </message>
    <message>
        <source>Use my PyTorch…</source>
        <translation>Eigenes PyTorch…</translation>
    </message>
    <message>
        <source>Fetch (%1)…</source>
        <translation>Herunterladen (%1)…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The GPU is ready: %1.</source>
        <translation>Die GPU ist bereit: %1.</translation>
    </message>
    <message>
        <source>The CUDA libraries are in place. Start Interfuse again to use the GPU.</source>
        <translation>Die CUDA-Bibliotheken sind eingerichtet. Starten Sie Interfuse neu, um die GPU zu verwenden.</translation>
    </message>
    <message>
        <source>The GPU still cannot be used: %1.</source>
        <translation>Die GPU lässt sich noch nicht verwenden: %1.</translation>
    </message>
</context>
<context>
    <name>interfuse::GuideWindow</name>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Documentation – Interfuse</source>
        <translation>Dokumentation – Interfuse</translation>
    </message>
    <message>
        <source>%1 – Interfuse</source>
        <translation>%1 – Interfuse</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>interfuse::HubDialog</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>Vom Hugging Face Hub herunterladen</translation>
    </message>
    <message>
        <source>The recipe names these models and datasets by their ids, and they are not on this machine. They go where huggingface_hub keeps them too. Every file is checked by its hash.</source>
        <translation>Das Rezept nennt diese Modelle und Datensätze mit ihren IDs, und sie sind nicht auf diesem Rechner. Sie kommen dorthin, wo auch huggingface_hub sie ablegt. Jede Datei wird anhand ihres Hashs geprüft.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Erneut abfragen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Was schon da ist, bleibt für das nächste Mal erhalten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>%1 to fetch into ‘%2’, where %3 are free.</source>
        <translation>%1 nach „%2“ herunterzuladen, wo %3 frei sind.</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>%1 &amp;herunterladen</translation>
    </message>
    <message>
        <source>Asking the hub what there is</source>
        <translation>Hub wird abgefragt</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
</context>
<context>
    <name>interfuse::HubMessages</name>
    <message>
        <source>%1 and more</source>
        <translation>%1 und weitere</translation>
    </message>
    <message>
        <source>What the recipe names of the Hugging Face Hub is here.</source>
        <translation>Was das Rezept aus dem Hugging Face Hub nennt, ist jetzt da.</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Herunterladen…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The recipe names what is not on this machine, and the Hugging Face Hub may have: %1.</source>
        <translation>Das Rezept nennt Quellen, die auf diesem Rechner fehlen und im Hugging Face Hub liegen könnten: %1.</translation>
    </message>
</context>
<context>
    <name>interfuse::HubSetup</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>Vom Hugging Face Hub herunterladen</translation>
    </message>
</context>
<context>
    <name>interfuse::ImagesChooser</name>
    <message>
        <source>Images per task</source>
        <translation>Bilder je Aufgabe</translation>
    </message>
    <message>
        <source>How many images of each task are measured on: drawn once, the same ones every time.</source>
        <translation>Auf wie vielen Bildern jeder Aufgabe gemessen wird: einmal gezogen, jedes Mal dieselben.</translation>
    </message>
    <message>
        <source>%1 images per task</source>
        <translation>%1 Bilder je Aufgabe</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>alle Bilder</translation>
    </message>
</context>
<context>
    <name>interfuse::InspectorPanel</name>
    <message>
        <source>Routing weights of the selection</source>
        <translation>Routing-Gewichte der Auswahl</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Routing-Gewicht</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehler</translation>
    </message>
    <message>
        <source>Compared to 1/M</source>
        <translation>Verglichen mit 1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>What the expert&apos;s difference to the pretrained model is multiplied with: scaling factor × routing weight, or what was set by hand.</source>
        <translation>Womit die Differenz des Experten zum vortrainierten Modell multipliziert wird: Skalierungsfaktor × Routing-Gewicht, oder was von Hand gesetzt wurde.</translation>
    </message>
    <message>
        <source>What is selected in a view stands here in numbers.</source>
        <translation>Was in einer Ansicht ausgewählt ist, steht hier in Zahlen.</translation>
    </message>
    <message>
        <source>No expert changed this layer.</source>
        <translation>Kein Experte hat diese Schicht verändert.</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n linear layer(s)</source>
        <translation>
            <numerusform>Mittel über %n lineare Schicht</numerusform>
            <numerusform>Mittel über %n lineare Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>Schicht %1 · %2</translation>
    </message>
    <message>
        <source>All layers · %1</source>
        <translation>Alle Schichten · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them set by hand</source>
        <translation>
            <numerusform>%n davon von Hand gesetzt</numerusform>
            <numerusform>%n davon von Hand gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>± %L1</source>
        <translation>± %L1</translation>
    </message>
    <message>
        <source>%1%L2 %</source>
        <translation>%1%L2 %</translation>
    </message>
</context>
<context>
    <name>interfuse::LibrariesDialog</name>
    <message>
        <source>Before the first start</source>
        <translation>Vor dem ersten Start</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Interfuse computes with LibTorch %1</source>
        <translation>Interfuse rechnet mit LibTorch %1</translation>
    </message>
    <message>
        <source>It is not here yet: its licences do not go with the program’s, so that a package may not carry it. It is brought once, for you alone, and needs no Python.</source>
        <translation>Es ist noch nicht da: Seine Lizenzen vertragen sich nicht mit der des Programms, sodass kein Paket es mitliefern darf. Es wird einmal geholt, nur für Sie, und braucht kein Python.</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>It is the PyTorch project’s own build, with two small libraries of NVIDIA’s, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>Es ist der eigene Build des PyTorch-Projekts mit zwei kleinen Bibliotheken von NVIDIA, verwendet unter deren Lizenzen, die mit entpackt werden. Jede Datei wird anhand ihres SHA-256 geprüft.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Was schon da ist, bleibt für das nächste Mal erhalten</translation>
    </message>
    <message>
        <source>Or take it from PyTorch %1 on this machine</source>
        <translation>Oder aus PyTorch %1 auf diesem Rechner übernehmen</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Ordner…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Eine Python-Umgebung, ihr site-packages-Ordner oder ein entpacktes LibTorch</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>Wo Python üblicherweise liegt, wurde keines gefunden.</translation>
    </message>
    <message>
        <source>%1 from the package index; it takes %2 in ‘%3’, where %4 are free.</source>
        <translation>%1 aus dem Paketindex; es belegt %2 in „%3“, wo %4 frei sind.</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>&amp;Weiter herunterladen (%1 von %2 sind da)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>%1 &amp;herunterladen</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>Paketindex wird abgefragt</translation>
    </message>
    <message>
        <source>Trying ‘%1’</source>
        <translation>„%1“ wird ausprobiert</translation>
    </message>
</context>
<context>
    <name>interfuse::LogModel</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>interfuse::LogView</name>
    <message>
        <source>Levels shown</source>
        <translation>Angezeigte Stufen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Notices and graver</source>
        <translation>Hinweise und höher</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected entries, or all that are shown.</source>
        <translation>Kopiert die ausgewählten Einträge oder alle angezeigten.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Removes all entries from the log.</source>
        <translation>Entfernt alle Einträge aus dem Protokoll.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>No entry of these levels.</source>
        <translation>Kein Eintrag dieser Stufen.</translation>
    </message>
</context>
<context>
    <name>interfuse::MainWindow</name>
    <message>
        <source>%1[*] – Interfuse</source>
        <translation>%1[*] – Interfuse</translation>
    </message>
    <message>
        <source>Save the project before beginning a new one?</source>
        <translation>Projekt speichern, bevor ein neues begonnen wird?</translation>
    </message>
    <message>
        <source>Save the project before opening another one?</source>
        <translation>Projekt speichern, bevor ein anderes geöffnet wird?</translation>
    </message>
    <message>
        <source>The sample project is not installed.</source>
        <translation>Das Beispielprojekt ist nicht installiert.</translation>
    </message>
    <message>
        <source>Save the project before opening the sample?</source>
        <translation>Projekt speichern, bevor das Beispiel geöffnet wird?</translation>
    </message>
    <message>
        <source>Saved ‘%1’.</source>
        <translation>„%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Nicht speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>%n Ordner hinzufügen</numerusform>
            <numerusform>%n Ordner hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what is there</source>
        <translation>Vorhandenes behalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>A calibration is running. Stop it and close?</source>
        <translation>Eine Kalibrierung läuft. Stoppen und schließen?</translation>
    </message>
    <message>
        <source>Stop calibrating?</source>
        <translation>Kalibrierung stoppen?</translation>
    </message>
    <message>
        <source>Save the project before closing?</source>
        <translation>Projekt vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml);;All files (*)</source>
        <translation>Rezepte (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the project before opening a preset?</source>
        <translation>Projekt speichern, bevor eine Vorlage geöffnet wird?</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml)</source>
        <translation>Rezepte (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>merge.yaml</source>
        <translation>merge.yaml</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>Vortrainiertes Modell</translation>
    </message>
    <message>
        <source>An expert, or a folder of experts</source>
        <translation>Ein Experte oder ein Ordner mit Experten</translation>
    </message>
    <message>
        <source>A dataset, or a folder of datasets</source>
        <translation>Ein Datensatz oder ein Ordner mit Datensätzen</translation>
    </message>
    <message>
        <source>Change the colour of %1</source>
        <translation>Farbe von %1 ändern</translation>
    </message>
    <message>
        <source>merged-model</source>
        <translation>merged-model</translation>
    </message>
    <message>
        <source>-merged</source>
        <translation>-merged</translation>
    </message>
    <message>
        <source>Interfuse will speak this language when it is started again.</source>
        <translation>Interfuse spricht diese Sprache nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>About Interfuse</source>
        <translation>Über Interfuse</translation>
    </message>
    <message>
        <source>Interfuse %1</source>
        <translation>Interfuse %1</translation>
    </message>
    <message>
        <source>Merges fine-tuned CLIP vision encoders into one with AdaSVD.

Free software under the GNU General Public License, version 3 or later. Built on Qt %1, LibTorch and QCustomPlot.</source>
        <translation>Führt feinabgestimmte CLIP-Vision-Encoder mit AdaSVD zu einem zusammen.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Gebaut mit Qt %1, LibTorch und QCustomPlot.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n coefficient(s)</source>
        <translation>
            <numerusform>%n Koeffizienten ändern</numerusform>
            <numerusform>%n Koeffizienten ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks to evaluate on</source>
        <translation>Aufgaben für die Evaluation</translation>
    </message>
    <message>
        <source>Tasks (*.yaml *.yml);;All files (*)</source>
        <translation>Aufgaben (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the tasks</source>
        <translation>Aufgaben wählen</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>bericht</translation>
    </message>
    <message>
        <source>-report</source>
        <translation>-bericht</translation>
    </message>
    <message>
        <source>The report is in ‘%1’.</source>
        <translation>Der Bericht ist in „%1“.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>A&amp;usführen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Restore the layout</source>
        <translation>Anordnung &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>The documentation is not installed.</source>
        <translation>Die Dokumentation ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>interfuse::MatrixControl</name>
    <message>
        <source>Reset to calibrated</source>
        <translation>Zurück auf kalibriert</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>Koeffizient der ausgewählten Zellen</translation>
    </message>
    <message>
        <source>A number between −100 and 100, such as 0.125</source>
        <translation>Eine Zahl zwischen −100 und 100, etwa 0,125</translation>
    </message>
</context>
<context>
    <name>interfuse::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; all are in the log.</source>
        <translation>
            <numerusform>… und %n weitere; alle stehen im Protokoll.</numerusform>
            <numerusform>… und %n weitere; alle stehen im Protokoll.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::MethodFields</name>
    <message>
        <source>AdaSVD</source>
        <translation>AdaSVD</translation>
    </message>
    <message>
        <source>Simple average</source>
        <translation>Einfacher Mittelwert</translation>
    </message>
    <message>
        <source>Task arithmetic</source>
        <translation>Task-Arithmetik</translation>
    </message>
    <message>
        <source>TIES</source>
        <translation>TIES</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Methode ändern</translation>
    </message>
    <message>
        <source>Scaling factor λ</source>
        <translation>Skalierungsfaktor λ</translation>
    </message>
    <message>
        <source>Change the scaling factor</source>
        <translation>Skalierungsfaktor ändern</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Keep the largest</source>
        <translation>Nur die größten</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>Schwellenwert ändern</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Merge by</source>
        <translation>Zusammenführen als</translation>
    </message>
    <message>
        <source>Change how TIES merges</source>
        <translation>Art der TIES-Zusammenführung ändern</translation>
    </message>
</context>
<context>
    <name>interfuse::NumberList</name>
    <message>
        <source>“%1” is no factor: give numbers from 0 to %2.</source>
        <translation>„%1“ ist kein Faktor: Geben Sie Zahlen von 0 bis %2 an.</translation>
    </message>
    <message>
        <source>These are %1 factors; at most %2 are measured at once.</source>
        <translation>Das sind %1 Faktoren; höchstens %2 werden auf einmal gemessen.</translation>
    </message>
</context>
<context>
    <name>interfuse::OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>From this machine&apos;s own speed, measured on the pretrained model&apos;s layers.</source>
        <translation>Aus der Geschwindigkeit dieses Rechners, gemessen an den Schichten des vortrainierten Modells.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>Samples per dataset</source>
        <translation>Samples je Datensatz</translation>
    </message>
    <message>
        <source>Gate directions (k)</source>
        <translation>Gate-Richtungen (k)</translation>
    </message>
    <message>
        <source>Average the experts’ other layers</source>
        <translation>Übrige Schichten der Experten mitteln</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Round size</source>
        <translation>Rundengröße</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch-Größe</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Pass over images that cannot be decoded</source>
        <translation>Nicht dekodierbare Bilder überspringen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation>Gerät ändern</translation>
    </message>
    <message>
        <source>Device for the gates</source>
        <translation>Gerät für die Gates</translation>
    </message>
    <message>
        <source>Change the gates&apos; device</source>
        <translation>Gerät für die Gates ändern</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>Exakt (float32)</translation>
    </message>
    <message>
        <source>Fast (checked)</source>
        <translation>Schnell (geprüft)</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Change the precision</source>
        <translation>Präzision ändern</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not here)</source>
        <translation>%1 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>Where the weights are</source>
        <translation>Wo die Gewichte liegen</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Zufällig gezogen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>Seed ändern</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Change the tolerance</source>
        <translation>Toleranz ändern</translation>
    </message>
    <message>
        <source>The samples that are missing take about %1, with %2 of memory.</source>
        <translation>Die fehlenden Samples brauchen etwa %1 und %2 Speicher.</translation>
    </message>
    <message>
        <source>Calibration takes about %1 (first values after %2), with %3 of memory.</source>
        <translation>Die Kalibrierung braucht etwa %1 (erste Werte nach %2) und %3 Speicher.</translation>
    </message>
</context>
<context>
    <name>interfuse::PlotView</name>
    <message>
        <source>Plot: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrow keys move, 0 shows all.</source>
        <translation>Plus und Minus zoomen, die Pfeiltasten verschieben, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>Click a cell to select it, or move with the arrow keys. Shift extends the selection.</source>
        <translation>Eine Zelle durch Klicken auswählen oder mit den Pfeiltasten wandern. Die Umschalttaste erweitert die Auswahl.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Abbildung speichern…</translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation>Daten speichern…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Abbildung kopieren</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>All of the data is shown.</source>
        <translation>Alle Daten sind zu sehen.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Es gibt noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Daten speichern</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>interfuse::PoolPanel</name>
    <message>
        <source>How far has each expert moved every layer, as a share of its norm?</source>
        <translation>Wie weit hat jeder Experte jede Schicht verschoben, als Anteil an ihrer Norm?</translation>
    </message>
    <message>
        <source>In how many directions has each expert changed a layer?</source>
        <translation>In wie vielen Richtungen hat jeder Experte eine Schicht verändert?</translation>
    </message>
    <message>
        <source>Do two experts react to the same inputs? 1: to the same, 0: to none in common</source>
        <translation>Reagieren zwei Experten auf dieselben Eingaben? 1: auf dieselben, 0: auf keine gemeinsamen</translation>
    </message>
    <message>
        <source>How often do two experts change a weight in opposite directions?</source>
        <translation>Wie oft verändern zwei Experten ein Gewicht in entgegengesetzte Richtungen?</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>Diese Ansicht speichern oder kopieren</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>Das Mittel der sechs linearen Schichten einer Encoder-Schicht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Inspect again</source>
        <translation>Erneut untersuchen</translation>
    </message>
    <message>
        <source>Inspect pool</source>
        <translation>Pool untersuchen</translation>
    </message>
    <message>
        <source>Measures the weights of all models; needs no images.</source>
        <translation>Misst die Gewichte aller Modelle; Bilder sind nicht nötig.</translation>
    </message>
    <message>
        <source>Measuring · %1 %</source>
        <translation>Messung läuft · %1 %</translation>
    </message>
</context>
<context>
    <name>interfuse::PresetDialog</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Vorlage öffnen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Models in the cache</source>
        <translation>Modelle im Cache</translation>
    </message>
    <message>
        <source>Datasets in the cache</source>
        <translation>Datensätze im Cache</translation>
    </message>
    <message>
        <source>Take its calibration &amp;data</source>
        <translation>Kalibrier&amp;daten der Vorlage übernehmen</translation>
    </message>
    <message>
        <source>Evaluate on its &amp;test data</source>
        <translation>Auf den &amp;Testdaten der Vorlage evaluieren</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>Commands that fetch what is missing</source>
        <translation>Befehle, die das Fehlende herunterladen</translation>
    </message>
    <message>
        <source>Everything is in the cache of the Hugging Face Hub.</source>
        <translation>Alles ist im Cache des Hugging Face Hub.</translation>
    </message>
    <message>
        <source>Not in the cache of the Hugging Face Hub yet. Interfuse offers to fetch it once this is open; these commands do it too:</source>
        <translation>Noch nicht im Cache des Hugging Face Hub. Nach dem Öffnen bietet Interfuse an, es herunterzuladen; diese Befehle tun es auch:</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemMessages</name>
    <message>
        <source>Problem &amp;reports…</source>
        <translation>&amp;Problemberichte…</translation>
    </message>
    <message>
        <source>Read what crashes and failed runs have left</source>
        <translation>Lesen, was Abstürze und fehlgeschlagene Läufe hinterlassen haben</translation>
    </message>
    <message>
        <source>A report is in ‘%1’.</source>
        <translation>Ein Bericht liegt in „%1“.</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht anzeigen</translation>
    </message>
    <message>
        <source>Interfuse ended unexpectedly (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Interfuse wurde unerwartet beendet (%1). Ein Bericht darüber liegt auf diesem Rechner; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>A run failed by a fault of Interfuse (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Ein Lauf ist durch einen Fehler in Interfuse gescheitert (%1). Ein Bericht darüber liegt auf diesem Rechner; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemReportsDialog</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1: lässt sich nicht lesen (%2).</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Absturz</translation>
    </message>
    <message>
        <source>Failed run</source>
        <translation>Fehlgeschlagener Lauf</translation>
    </message>
    <message>
        <source>Run that was stopped by an error</source>
        <translation>Lauf, den ein Fehler beendet hat</translation>
    </message>
    <message>
        <source>Problem reports</source>
        <translation>Problemberichte</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Text des Berichts</translation>
    </message>
    <message>
        <source>Reports stay on this machine: nothing is sent anywhere. They hold no tokens and no images, but names and places of files. Read a report before you give it to somebody. The last %1 are kept.</source>
        <translation>Berichte bleiben auf diesem Rechner: Es wird nichts irgendwohin gesendet. Sie enthalten keine Zugangs-Token und keine Bilder, aber Namen und Orte von Dateien. Lesen Sie einen Bericht, bevor Sie ihn weitergeben. Die letzten %1 werden aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There are no reports: nothing went wrong, or they were deleted.</source>
        <translation>Es gibt keine Berichte: Nichts ging schief, oder sie wurden gelöscht.</translation>
    </message>
</context>
<context>
    <name>interfuse::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset.</source>
        <translation>
            <numerusform>Mit %n Bild je Datensatz kalibriert.</numerusform>
            <numerusform>Mit %n Bildern je Datensatz kalibriert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrate goes on to %1.</source>
        <translation>„Fortsetzen“ kalibriert bis %1 weiter.</translation>
    </message>
    <message>
        <source>%1 · takes about %2, first values after %3, with %4 of memory</source>
        <translation>%1 · dauert etwa %2, erste Werte nach %3, braucht %4 Speicher</translation>
    </message>
    <message>
        <source>Other routing weights are wanted now (%1): calibrate again, or undo.</source>
        <translation>Jetzt sind andere Routing-Gewichte nötig (%1): neu kalibrieren oder rückgängig machen.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Inspecting the pool</source>
        <translation>Pool wird untersucht</translation>
    </message>
    <message>
        <source>Preparing the evaluation</source>
        <translation>Evaluation wird vorbereitet</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2 · %3 of %4 images</source>
        <translation>%1 wird auf %2 evaluiert · %3 von %4 Bildern</translation>
    </message>
    <message>
        <source>Electing signs</source>
        <translation>Vorzeichen werden bestimmt</translation>
    </message>
    <message>
        <source>Writing the merged model</source>
        <translation>Zusammengeführtes Modell wird geschrieben</translation>
    </message>
    <message>
        <source>Evaluating the merged model</source>
        <translation>Zusammengeführtes Modell wird evaluiert</translation>
    </message>
    <message>
        <source>Checking the inputs</source>
        <translation>Eingaben werden geprüft</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Finishing the first round</source>
        <translation>Erste Runde wird abgeschlossen</translation>
    </message>
    <message>
        <source>%1 · round %2 of %3 · layer %4 %5%6</source>
        <translation>%1 · Runde %2 von %3 · Schicht %4 %5%6</translation>
    </message>
    <message>
        <source> (gates)</source>
        <translation> (Gates)</translation>
    </message>
    <message>
        <source>%L1 images/s</source>
        <translation>%L1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>interfuse::ProjectDocument</name>
    <message>
        <source>a pretrained model</source>
        <translation>ein vortrainiertes Modell</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>Kalibrierdaten</translation>
    </message>
    <message>
        <source>Add %1 to calibrate.</source>
        <translation>Fügen Sie zum Kalibrieren %1 hinzu.</translation>
    </message>
    <message>
        <source>Add %1 to merge.</source>
        <translation>Fügen Sie zum Zusammenführen %1 hinzu.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>The routing table ‘%1’ belongs to another recipe or other options and was left aside. Calibrate again.</source>
        <translation>Die Routing-Tabelle „%1“ gehört zu einem anderen Rezept oder anderen Optionen und wurde nicht übernommen. Kalibrieren Sie erneut.</translation>
    </message>
    <message>
        <source>Saving keeps what a project means, but not its comments and unused keys. The file as it was is in ‘%1’.</source>
        <translation>Beim Speichern bleibt erhalten, was ein Projekt bedeutet, nicht aber seine Kommentare und ungenutzten Schlüssel. Die bisherige Datei ist in „%1“.</translation>
    </message>
</context>
<context>
    <name>interfuse::RecoveryMessages</name>
    <message>
        <source>What is not saved cannot be kept for the case of a crash: %1</source>
        <translation>Was nicht gespeichert ist, kann für den Fall eines Absturzes nicht aufbewahrt werden: %1</translation>
    </message>
    <message>
        <source>‘%1’ was not saved when Interfuse ended. It was kept as it was on %2.</source>
        <translation>„%1“ war nicht gespeichert, als Interfuse endete. Der Stand vom %2 ist erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Its calibration can go on after %n image(s) of each dataset.</source>
        <translation>
            <numerusform>Seine Kalibrierung kann nach %n Bild je Datensatz weitergehen.</numerusform>
            <numerusform>Seine Kalibrierung kann nach %n Bildern je Datensatz weitergehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Save the project before recovering the other one?</source>
        <translation>Projekt speichern, bevor das andere wiederhergestellt wird?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>A project was not saved when Interfuse ended, and what was kept of it cannot be read. %1</source>
        <translation>Ein Projekt war nicht gespeichert, als Interfuse endete, und was davon aufbewahrt wurde, ist nicht lesbar. %1</translation>
    </message>
    <message>
        <source>‘%1’ is as it was. It is not saved yet.</source>
        <translation>„%1“ ist wieder, wie es war. Es ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file has changed since. Saving replaces what is in the file now; “Save as” keeps both.</source>
        <translation>„%1“ ist wieder, wie es war, aber seine Datei hat sich seither geändert. „Speichern“ ersetzt, was jetzt in der Datei steht; „Speichern unter“ behält beides.</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file is gone. Saving makes it anew.</source>
        <translation>„%1“ ist wieder, wie es war, aber seine Datei ist nicht mehr da. Speichern legt sie neu an.</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingCellDelegate</name>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableModel</name>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>%1: no coefficient</source>
        <translation>%1: kein Koeffizient</translation>
    </message>
    <message>
        <source>%1: no routing weight yet</source>
        <translation>%1: noch kein Routing-Gewicht</translation>
    </message>
    <message>
        <source>%1: %2, set by hand</source>
        <translation>%1: %2, von Hand gesetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 ± %3</source>
        <translation>%1: %2 ± %3</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Schicht %1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Coefficients of %1</source>
        <translation>Koeffizienten von %1</translation>
    </message>
    <message>
        <source>Routing weights of %1</source>
        <translation>Routing-Gewichte von %1</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableView</name>
    <message>
        <source>Filter layers</source>
        <translation>Schichten filtern</translation>
    </message>
    <message>
        <source>Filter: 3, fc1, layer 3 v_proj</source>
        <translation>Filter: 3, fc1, Schicht 3 v_proj</translation>
    </message>
    <message>
        <source>Standard &amp;errors</source>
        <translation>Standard&amp;fehler</translation>
    </message>
    <message>
        <source>Shows how far each routing weight may be off, as 0.131 ± 0.002.</source>
        <translation>Zeigt, wie weit jedes Routing-Gewicht danebenliegen kann, etwa 0,131 ± 0,002.</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>Routing-Gewichte</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>&amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copies all rows that are shown, for a spreadsheet.</source>
        <translation>Kopiert alle angezeigten Zeilen, für eine Tabellenkalkulation.</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>&amp;Reset to calibrated</source>
        <translation>&amp;Zurück auf kalibriert</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>Die ausgewählten Zellen wieder den Routing-Gewichten folgen lassen (Entf)</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>Noch keine Routing-Gewichte.</translation>
    </message>
    <message>
        <source>No linear layer matches the filter.</source>
        <translation>Keine lineare Schicht passt zum Filter.</translation>
    </message>
    <message>
        <source>%1, standard error</source>
        <translation>%1, Standardfehler</translation>
    </message>
</context>
<context>
    <name>interfuse::RunHistory</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1: lässt sich nicht lesen (%2).</translation>
    </message>
    <message>
        <source>%1: is larger than a history of runs can be; move it away.</source>
        <translation>%1: ist größer, als ein Verlauf der Läufe sein kann; verschieben Sie die Datei.</translation>
    </message>
    <message>
        <source>%1: the folder for the runs cannot be made; choose another place for the project.</source>
        <translation>%1: Der Ordner für die Läufe lässt sich nicht anlegen; wählen Sie einen anderen Ort für das Projekt.</translation>
    </message>
    <message>
        <source>The routing table of ‘%1’ is gone: there is no file %2 any more.</source>
        <translation>Die Routing-Tabelle von „%1“ ist nicht mehr da: Die Datei %2 gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 It is left as it is; until it is mended or moved away, new runs are kept in memory only.</source>
        <translation>%1 Er bleibt, wie er ist; bis er repariert oder verschoben wird, werden neue Läufe nur im Arbeitsspeicher gehalten.</translation>
    </message>
    <message>
        <source>%1: cannot be written; make room or choose another folder.</source>
        <translation>%1: lässt sich nicht schreiben; schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>interfuse::RunMessages</name>
    <message>
        <source>Stopped. The calibration was discarded.</source>
        <translation>Gestoppt. Die Kalibrierung wurde verworfen.</translation>
    </message>
    <message>
        <source>Stopped. No model was written.</source>
        <translation>Gestoppt. Es wurde kein Modell geschrieben.</translation>
    </message>
    <message>
        <source>Exporting.</source>
        <translation>Export läuft.</translation>
    </message>
    <message>
        <source>Calibrating.</source>
        <translation>Kalibrierung läuft.</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset in %1.</source>
        <translation>
            <numerusform>Mit %n Bild je Datensatz kalibriert, in %1.</numerusform>
            <numerusform>Mit %n Bildern je Datensatz kalibriert, in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n image(s) of each dataset, in %1. Calibrating can go on from there.</source>
        <translation>
            <numerusform>Nach %n Bild je Datensatz gestoppt, in %1. Die Kalibrierung lässt sich von dort fortsetzen.</numerusform>
            <numerusform>Nach %n Bildern je Datensatz gestoppt, in %1. Die Kalibrierung lässt sich von dort fortsetzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Round of %1 images a dataset: %2 s (images %3, weights %4, gates %5).</source>
        <translation>Runde mit %1 Bildern je Datensatz: %2 s (Bilder %3, Gewichte %4, Gates %5).</translation>
    </message>
    <message>
        <source>Export model…</source>
        <translation>Modell exportieren…</translation>
    </message>
    <message>
        <source>The merged model is in ‘%1’ (%2).</source>
        <translation>Das zusammengeführte Modell ist in „%1“ (%2).</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy Python snippet</source>
        <translation>Python-Snippet kopieren</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>Interfuse</source>
        <translation>Interfuse</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsComparison</name>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracies of the selected runs</source>
        <translation>Genauigkeiten der ausgewählten Läufe</translation>
    </message>
    <message>
        <source>Select a run to see what it was, or two to compare them.</source>
        <translation>Wählen Sie einen Lauf aus, um ihn anzusehen, oder zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>Wählen Sie zwei Läufe aus, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Experts: %1</source>
        <translation>Experten: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>It was ended before all samples were used.</source>
        <translation>Er wurde beendet, bevor alle Samples verwendet waren.</translation>
    </message>
    <message>
        <source>Its routing table is gone: the file was moved or deleted. Going back to this run brings its recipe back, to be calibrated again.</source>
        <translation>Die Routing-Tabelle ist nicht mehr da: Die Datei wurde verschoben oder gelöscht. Die Rückkehr zu diesem Lauf bringt sein Rezept zurück, das dann neu zu kalibrieren ist.</translation>
    </message>
    <message>
        <source>It has no routing table.</source>
        <translation>Er hat keine Routing-Tabelle.</translation>
    </message>
    <message>
        <source>Options that differ from the defaults:</source>
        <translation>Optionen, die vom Standard abweichen:</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 zu %2</translation>
    </message>
    <message>
        <source>Their recipes are the same.</source>
        <translation>Die Rezepte sind gleich.</translation>
    </message>
    <message>
        <source>The model of this run was not evaluated.</source>
        <translation>Das Modell dieses Laufs wurde nicht evaluiert.</translation>
    </message>
    <message>
        <source>Neither run&apos;s model was evaluated.</source>
        <translation>Keines der beiden Modelle wurde evaluiert.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>In percentage points</source>
        <translation>In Prozentpunkten</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Durchschnitt</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsModel</name>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Ended before all samples were used.</source>
        <translation>Beendet, bevor alle Samples verwendet waren.</translation>
    </message>
    <message>
        <source>Its routing table is gone.</source>
        <translation>Die Routing-Tabelle ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>Bilder je Datensatz</translation>
    </message>
    <message>
        <source>The model of this run, averaged over the tasks that it was evaluated on</source>
        <translation>Das Modell dieses Laufs, gemittelt über die Aufgaben, auf denen es evaluiert wurde</translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation>Nicht evaluiert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Average accuracy</source>
        <translation>Mittlere Genauigkeit</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsPanel</name>
    <message>
        <source>No runs yet. Every calibration and every export will stand here, to be compared and gone back to.</source>
        <translation>Noch keine Läufe. Hier erscheint jede Kalibrierung und jeder Export, zum Vergleichen und Zurückkehren.</translation>
    </message>
    <message>
        <source>&amp;Go back to this run</source>
        <translation>&amp;Zurück zu diesem Lauf</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Umbe&amp;nennen</translation>
    </message>
    <message>
        <source>Gives the run a name of its own (F2).</source>
        <translation>Gibt dem Lauf einen eigenen Namen (F2).</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Select one run to go back to.</source>
        <translation>Wählen Sie einen Lauf aus, zu dem Sie zurückkehren möchten.</translation>
    </message>
    <message>
        <source>Brings back the run&apos;s recipe and its routing weights. This can be undone.</source>
        <translation>Holt das Rezept und die Routing-Gewichte des Laufs zurück. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Re&amp;move?</source>
        <translation>En&amp;tfernen?</translation>
    </message>
    <message>
        <source>Press again to remove what is selected. It cannot be undone.</source>
        <translation>Noch einmal drücken, um das Ausgewählte zu entfernen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Removes what is selected from the history (Delete).</source>
        <translation>Entfernt das Ausgewählte aus dem Verlauf (Entf).</translation>
    </message>
    <message>
        <source>Press again to remove the selected runs. It cannot be undone.</source>
        <translation>Noch einmal drücken, um die ausgewählten Läufe zu entfernen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Press again to remove ‘%1’. It cannot be undone.</source>
        <translation>Noch einmal drücken, um „%1“ zu entfernen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>interfuse::Session</name>
    <message>
        <source>An evaluation is running. Stop it, or wait for its end.</source>
        <translation>Eine Evaluation läuft. Stoppen Sie sie oder warten Sie, bis sie zu Ende ist.</translation>
    </message>
    <message>
        <source>All samples that were asked for are in the routing table. Raise their number, or calibrate from the start.</source>
        <translation>Alle verlangten Samples sind in der Routing-Tabelle. Erhöhen Sie ihre Anzahl oder kalibrieren Sie von vorn.</translation>
    </message>
    <message>
        <source>It ends with the first round, which is not complete yet.</source>
        <translation>Sie endet nach der ersten Runde; diese ist noch nicht vollständig.</translation>
    </message>
    <message>
        <source>Something in the project cannot be used yet.</source>
        <translation>Etwas im Projekt ist noch nicht verwendbar.</translation>
    </message>
    <message>
        <source>No routing weights yet. Calibrate (F5) finds them.</source>
        <translation>Noch keine Routing-Gewichte. „Kalibrieren“ (F5) ermittelt sie.</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeExperts</name>
    <message>
        <source>There are no experts yet.</source>
        <translation>Es gibt noch keine Experten.</translation>
    </message>
    <message>
        <source>M</source>
        <comment>mute</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>%1 skalieren</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Stummschaltung von %1 aufheben</translation>
    </message>
    <message>
        <source>End the solo of %1</source>
        <translation>Solo von %1 beenden</translation>
    </message>
    <message>
        <source>Solo %1</source>
        <translation>%1 solo schalten</translation>
    </message>
    <message>
        <source>Scaling of %1</source>
        <translation>Skalierung von %1</translation>
    </message>
    <message>
        <source>Scaling of %1, as a number</source>
        <translation>Skalierung von %1, als Zahl</translation>
    </message>
    <message>
        <source>Mute: set the coefficients of %1 to 0, but for those set by hand</source>
        <translation>Mute: setzt die Koeffizienten von %1 auf 0, außer den von Hand gesetzten</translation>
    </message>
    <message>
        <source>Solo: leave out all others but %1; again to bring them back</source>
        <translation>Solo: lässt alle anderen außer %1 weg; noch einmal holt sie zurück</translation>
    </message>
    <message>
        <source>What all coefficients of %1 are multiplied with. Double-click the slider for 1.</source>
        <translation>Womit alle Koeffizienten von %1 multipliziert werden. Ein Doppelklick auf den Regler setzt ihn auf 1.</translation>
    </message>
    <message>
        <source>There is only one expert.</source>
        <translation>Es gibt nur einen Experten.</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeMixture</name>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>As calibrated</source>
        <translation>Wie kalibriert</translation>
    </message>
    <message>
        <source>Weigh every dataset by its number of samples, as the calibration did</source>
        <translation>Jeden Datensatz nach der Anzahl seiner Samples gewichten, wie bei der Kalibrierung</translation>
    </message>
    <message>
        <source>Weigh the data as calibrated</source>
        <translation>Daten wie kalibriert gewichten</translation>
    </message>
    <message>
        <source>Weigh %1</source>
        <translation>%1 gewichten</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Gewicht von %1</translation>
    </message>
    <message>
        <source>Weight of %1, as a number</source>
        <translation>Gewicht von %1, als Zahl</translation>
    </message>
    <message>
        <source>How much the routing on the images of %1 counts. Double-click the slider for 1.</source>
        <translation>Wie viel das Routing auf den Bildern von %1 zählt. Ein Doppelklick auf den Regler setzt ihn auf 1.</translation>
    </message>
    <message>
        <source>There is no calibration data yet.</source>
        <translation>Es gibt noch keine Kalibrierdaten.</translation>
    </message>
    <message>
        <source>With one dataset there is nothing to weigh.</source>
        <translation>Bei nur einem Datensatz gibt es nichts zu gewichten.</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapePanel</name>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>What the model should be good at</source>
        <translation>Worin das Modell gut sein soll</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to a scaling of 1</source>
        <translation>Zurück zur Skalierung 1</translation>
    </message>
    <message>
        <source>Reset the scaling</source>
        <translation>Skalierung zurücksetzen</translation>
    </message>
    <message>
        <source>Scaling of all experts, as a number</source>
        <translation>Skalierung aller Experten, als Zahl</translation>
    </message>
    <message>
        <source>Scaling of all experts</source>
        <translation>Skalierung aller Experten</translation>
    </message>
    <message>
        <source>What all coefficients are multiplied with. Double-click the slider for 1.</source>
        <translation>Womit alle Koeffizienten multipliziert werden. Ein Doppelklick auf den Regler setzt ihn auf 1.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>Alle Tokens</translation>
    </message>
    <message>
        <source>Routing weights averaged over all tokens of an image, as AdaSVD does</source>
        <translation>Routing-Gewichte, über alle Tokens eines Bildes gemittelt, wie bei AdaSVD</translation>
    </message>
    <message>
        <source>Class token only</source>
        <translation>Nur das Klassen-Token</translation>
    </message>
    <message>
        <source>Routing weights of the token that becomes the image&apos;s embedding</source>
        <translation>Routing-Gewichte des Tokens, aus dem das Embedding des Bildes wird</translation>
    </message>
    <message>
        <source>Routing of</source>
        <translation>Routing über</translation>
    </message>
    <message>
        <source>Let the coefficients that were set by hand follow the routing again</source>
        <translation>Die von Hand gesetzten Koeffizienten wieder dem Routing folgen lassen</translation>
    </message>
    <message>
        <source>Reset edited cells</source>
        <translation>Bearbeitete Zellen zurücksetzen</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>As calibrated: scaling 1, nothing muted, data weighed by number of samples, all tokens, no edited cells</source>
        <translation>Wie kalibriert: Skalierung 1, nichts stummgeschaltet, Daten nach Anzahl der Samples gewichtet, alle Tokens, keine bearbeiteten Zellen</translation>
    </message>
    <message>
        <source>Reset the shaping</source>
        <translation>Anpassungen zurücksetzen</translation>
    </message>
    <message>
        <source>Scale all experts</source>
        <translation>Alle Experten skalieren</translation>
    </message>
    <message>
        <source>Change the tokens</source>
        <translation>Tokens ändern</translation>
    </message>
    <message>
        <source>Add experts first: there is nothing to shape yet.</source>
        <translation>Fügen Sie zuerst Experten hinzu: Noch gibt es nichts anzupassen.</translation>
    </message>
    <message>
        <source>Only AdaSVD has routing weights to shape. Another method is chosen in the options.</source>
        <translation>Nur AdaSVD hat Routing-Gewichte, die sich anpassen lassen. In den Optionen ist eine andere Methode gewählt.</translation>
    </message>
    <message>
        <source>Edited cells: %1</source>
        <translation>Bearbeitete Zellen: %1</translation>
    </message>
    <message>
        <source>Accuracy on %1 images: %2</source>
        <translation>Genauigkeit auf %1 Bildern: %2</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeReadout</name>
    <message>
        <source>Measured on a few images after every change; see Accuracy.</source>
        <translation>Nach jeder Änderung auf einigen Bildern gemessen; siehe „Genauigkeit“.</translation>
    </message>
    <message>
        <source>The coefficients of a linear layer, added up over the experts. At a sum of 1 the merged layer is a weighted mean of the experts&apos; layers.</source>
        <translation>Die Koeffizienten einer linearen Schicht, summiert über die Experten. Bei einer Summe von 1 ist die zusammengeführte Schicht ein gewichtetes Mittel der Schichten der Experten.</translation>
    </message>
    <message>
        <source>How far the merged layers are from the pretrained ones: the norm of what is added to a layer&apos;s weight, divided by the norm of that weight.</source>
        <translation>Wie weit die zusammengeführten Schichten von den vortrainierten entfernt sind: die Norm dessen, was zum Gewicht einer Schicht addiert wird, geteilt durch die Norm dieses Gewichts.</translation>
    </message>
    <message>
        <source>Sum of coefficients per layer: %1 on average (%2 to %3)</source>
        <translation>Summe der Koeffizienten je Schicht: im Mittel %1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Change of the weights: %1 % of their norm on average (%2 to %3 %)</source>
        <translation>Änderung der Gewichte: im Mittel %1 % ihrer Norm (%2 bis %3 %)</translation>
    </message>
    <message>
        <source>Inspect pool shows how far that moves the layers.</source>
        <translation>„Pool untersuchen“ zeigt, wie weit das die Schichten verschiebt.</translation>
    </message>
    <message>
        <source>What comes of this is shown once there is a calibration.</source>
        <translation>Was dabei herauskommt, steht hier nach einer Kalibrierung.</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceCatalog</name>
    <message>
        <source>This is a LoRA adapter, which is no model by itself. Make it an expert, and choose the model that it was trained on here.</source>
        <translation>Das ist ein LoRA-Adapter und für sich allein kein Modell. Machen Sie ihn zum Experten und wählen Sie hier das Modell, für das er trainiert wurde.</translation>
    </message>
    <message>
        <source>There is no preprocessor_config.json in its folder. Copy it there from the model&apos;s original folder.</source>
        <translation>In seinem Ordner gibt es keine preprocessor_config.json. Kopieren Sie sie aus dem ursprünglichen Ordner des Modells dorthin.</translation>
    </message>
    <message>
        <source>The same folder as %1. Remove one of them.</source>
        <translation>Derselbe Ordner wie %1. Entfernen Sie einen von beiden.</translation>
    </message>
    <message>
        <source>This is the pretrained model itself. Remove it from the experts.</source>
        <translation>Das ist das vortrainierte Modell selbst. Entfernen Sie es aus den Experten.</translation>
    </message>
    <message>
        <source>Another architecture than the pretrained model: %1. Remove it, or choose the pretrained model that it was tuned from.</source>
        <translation>Andere Architektur als das vortrainierte Modell: %1. Entfernen Sie ihn oder wählen Sie das vortrainierte Modell, aus dem er entstanden ist.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Only %1 images, but %2 samples are asked for. Ask for fewer samples, or choose more images.</source>
        <translation>Nur %1 Bilder, aber %2 Samples verlangt. Verlangen Sie weniger Samples oder wählen Sie mehr Bilder.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>Vortrainiertes Modell</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceList</name>
    <message>
        <source>Pretrained model</source>
        <translation>Vortrainiertes Modell</translation>
    </message>
    <message>
        <source>Choose the pretrained model…</source>
        <translation>Vortrainiertes Modell wählen…</translation>
    </message>
    <message>
        <source>The model that the experts were tuned from. Drop its folder here.</source>
        <translation>Das Modell, aus dem die Experten durch Fine-Tuning entstanden sind. Ziehen Sie seinen Ordner hierher.</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Add experts…</source>
        <translation>Experten hinzufügen…</translation>
    </message>
    <message>
        <source>Models tuned from it, each good at one task. Drop their folders here.</source>
        <translation>Daraus feinabgestimmte Modelle, jedes gut in einer Aufgabe. Ziehen Sie ihre Ordner hierher.</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>Kalibrierdaten</translation>
    </message>
    <message>
        <source>Add calibration data…</source>
        <translation>Kalibrierdaten hinzufügen…</translation>
    </message>
    <message>
        <source>A few images of each task. Drop folders of images here.</source>
        <translation>Einige Bilder jeder Aufgabe. Ziehen Sie Ordner mit Bildern hierher.</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceRows</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 · %2 · %3</source>
        <translation> · %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message numerus="yes">
        <source> · %n class(es)</source>
        <translation>
            <numerusform> · %n Klasse</numerusform>
            <numerusform> · %n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>Scaling factor of %1</source>
        <translation>Skalierungsfaktor von %1</translation>
    </message>
    <message>
        <source>This expert&apos;s own factor, beside the scaling of all. Double-click to change it.</source>
        <translation>Der eigene Faktor dieses Experten, neben der Skalierung aller. Zum Ändern doppelklicken.</translation>
    </message>
    <message>
        <source>%1 in the plots</source>
        <translation>%1 in den Diagrammen</translation>
    </message>
    <message>
        <source>Whether the plots show this expert. It changes nothing in the merged model.</source>
        <translation>Ob die Diagramme diesen Experten zeigen. Am zusammengeführten Modell ändert das nichts.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>%1 skalieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Sichtbar</translation>
    </message>
</context>
<context>
    <name>interfuse::SourcesPanel</name>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>%n Eintrag entfernen</numerusform>
            <numerusform>%n Einträge entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a row</source>
        <translation>Eintrag verschieben</translation>
    </message>
</context>
<context>
    <name>interfuse::StartPage</name>
    <message>
        <source>Merge fine-tuned CLIP models into one</source>
        <translation>Feinabgestimmte CLIP-Modelle zu einem zusammenführen</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Beispielprojekt öffnen</translation>
    </message>
    <message>
        <source>Five small experts, ready to be merged in under a minute</source>
        <translation>Fünf kleine Experten, in unter einer Minute zusammengeführt</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Begin with the pretrained model</source>
        <translation>Mit dem vortrainierten Modell beginnen</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>A recipe of Interfuse or fusion_bench</source>
        <translation>Ein Rezept von Interfuse oder fusion_bench</translation>
    </message>
    <message>
        <source>Open a preset…</source>
        <translation>Vorlage öffnen…</translation>
    </message>
    <message>
        <source>Eight experts of the Hugging Face Hub, as in fusion_bench</source>
        <translation>Acht Experten aus dem Hugging Face Hub, wie in fusion_bench</translation>
    </message>
    <message>
        <source>Or drop folders here: models, images, a recipe. Interfuse tells them apart.</source>
        <translation>Oder ziehen Sie Ordner hierher: Modelle, Bilder, ein Rezept. Interfuse unterscheidet sie selbst.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnete Projekte</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepCaption</name>
    <message>
        <source>Best average %1 at %2, on %3 images.</source>
        <translation>Bester Durchschnitt %1 bei %2, auf %3 Bildern.</translation>
    </message>
    <message>
        <source>All from %1 to %2 lie within one standard error of it.</source>
        <translation>Alle Faktoren von %1 bis %2 liegen innerhalb eines Standardfehlers davon.</translation>
    </message>
    <message>
        <source>It is at the end of the sweep: factors beyond it may be better still.</source>
        <translation>Der beste Faktor liegt am Rand des Sweeps: Jenseits davon können noch bessere liegen.</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepFields</name>
    <message>
        <source>First factor</source>
        <translation>Erster Faktor</translation>
    </message>
    <message>
        <source>Last factor</source>
        <translation>Letzter Faktor</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>Skalierungsfaktoren</translation>
    </message>
    <message>
        <source>Scaling factors to try</source>
        <translation>Zu probierende Skalierungsfaktoren</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Number of factors</source>
        <translation>Anzahl der Faktoren</translation>
    </message>
    <message>
        <source>List of factors</source>
        <translation>Liste der Faktoren</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>in</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werten</translation>
    </message>
    <message>
        <source>Give at least one scaling factor.</source>
        <translation>Geben Sie mindestens einen Skalierungsfaktor an.</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepPanel</name>
    <message>
        <source>Use the best factor</source>
        <translation>Besten Faktor verwenden</translation>
    </message>
    <message>
        <source>Use the selected factor</source>
        <translation>Ausgewählten Faktor verwenden</translation>
    </message>
    <message>
        <source>The first factor is being measured.</source>
        <translation>Der erste Faktor wird gemessen.</translation>
    </message>
    <message>
        <source>A sweep tries one scaling factor after another on the tasks, without calibrating again, and shows which one is best.</source>
        <translation>Ein Sweep probiert einen Skalierungsfaktor nach dem anderen auf den Aufgaben, ohne neu zu kalibrieren, und zeigt, welcher der beste ist.</translation>
    </message>
    <message>
        <source>Factor %1 on %2: %3 of %4 images</source>
        <translation>Faktor %1 auf %2: %3 von %4 Bildern</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>Aufgaben werden vorbereitet…</translation>
    </message>
    <message>
        <source>Measured before the last change: run it again to be sure.</source>
        <translation>Vor der letzten Änderung gemessen: Zur Sicherheit erneut starten.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Run sweep</source>
        <translation>Sweep starten</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>Was schon gemessen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 is the present scaling factor.</source>
        <translation>%1 ist der aktuelle Skalierungsfaktor.</translation>
    </message>
    <message>
        <source>Makes %1 the scaling factor of the recipe.</source>
        <translation>Macht %1 zum Skalierungsfaktor des Rezepts.</translation>
    </message>
    <message>
        <source>Use %1, the best</source>
        <translation>Besten Faktor %1 verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>interfuse::Units</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 of %2 GB</source>
        <translation>%1 von %2 GB</translation>
    </message>
    <message>
        <source>%1 MFLOP/s</source>
        <translation>%1 MFLOP/s</translation>
    </message>
    <message>
        <source>%1 GFLOP/s</source>
        <translation>%1 GFLOP/s</translation>
    </message>
    <message>
        <source>%1 TFLOP/s</source>
        <translation>%1 TFLOP/s</translation>
    </message>
</context>
<context>
    <name>interfuse::ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>Lineare Schichten</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>Das Mittel der sechs linearen Schichten einer Encoder-Schicht</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>Bilder von</translation>
    </message>
    <message>
        <source>Show all of the data again (0)</source>
        <translation>Wieder alle Daten zeigen (0)</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>Diese Ansicht speichern oder kopieren</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>Routing-Gewichte</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Koeffizienten</translation>
    </message>
    <message>
        <source>What the experts&apos; changes are multiplied with; can be edited</source>
        <translation>Womit die Änderungen der Experten multipliziert werden; bearbeitbar</translation>
    </message>
    <message>
        <source>There are none before a calibration.</source>
        <translation>Vor einer Kalibrierung gibt es keine.</translation>
    </message>
    <message>
        <source>Coefficients are those of the calibration data as a whole.</source>
        <translation>Die Koeffizienten gelten für die Kalibrierdaten als Ganzes.</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>allen Daten</translation>
    </message>
</context>
</TS>
