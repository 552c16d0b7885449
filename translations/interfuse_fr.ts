<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ConvergenceFigure</name>
    <message>
        <source>largest</source>
        <translation>maximale</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>layer %1, %2</source>
        <translation>couche %1, %2</translation>
    </message>
    <message>
        <source>layer %1, mean</source>
        <translation>couche %1, moyenne</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>tolerance %1</source>
        <translation>tolérance %1</translation>
    </message>
    <message>
        <source>as 1/√n</source>
        <translation>en 1/√n</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Convergence</translation>
    </message>
    <message>
        <source>How the routing weights settled is not recorded here: it is seen while a calibration runs.</source>
        <translation>La stabilisation des poids de routage n’a pas été enregistrée ici&#xa0;: elle s’observe pendant une calibration.</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>Images par jeu de données</translation>
    </message>
    <message>
        <source>Standard error of a routing weight</source>
        <translation>Erreur type d’un poids de routage</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 has a standard error of %3 after %4 images of each dataset.</source>
        <translation>%1&#xa0;: le poids de routage de %2 a une erreur type de %3 après %4 images par jeu de données.</translation>
    </message>
    <message>
        <source>After %1 images of each dataset: largest standard error %2, median %3.</source>
        <translation>Après %1 images par jeu de données&#xa0;: erreur type maximale %2, médiane %3.</translation>
    </message>
    <message>
        <source>The selected routing weight has %1.</source>
        <translation>Pour le poids de routage sélectionné&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Standard errors need at least two images of each dataset.</source>
        <translation>Les erreurs types demandent au moins deux images par jeu de données.</translation>
    </message>
    <message>
        <source>No standard error is left: every image of the datasets has been seen, or a dataset has fewer than two.</source>
        <translation>Il n’y a plus d’erreur type&#xa0;: toutes les images des jeux de données ont été vues, ou un jeu en compte moins de deux.</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>simple average</source>
        <translation>moyenne simple</translation>
    </message>
    <message>
        <source>task arithmetic</source>
        <translation>arithmétique des tâches</translation>
    </message>
    <message>
        <source>the pretrained model</source>
        <translation>le modèle préentraîné</translation>
    </message>
    <message>
        <source>the experts</source>
        <translation>les experts</translation>
    </message>
    <message>
        <source>the calibration data</source>
        <translation>les données de calibration</translation>
    </message>
    <message>
        <source>the image processor</source>
        <translation>le processeur d’images</translation>
    </message>
    <message>
        <source>The method.</source>
        <translation>La méthode.</translation>
    </message>
    <message>
        <source>Images of each dataset to calibrate on.</source>
        <translation>Images de chaque jeu de données pour la calibration.</translation>
    </message>
    <message>
        <source>Singular directions of each expert&apos;s gate.</source>
        <translation>Directions singulières de la porte de chaque expert.</translation>
    </message>
    <message>
        <source>Whether layers that are not linear become the mean of the experts&apos; instead of the pretrained model&apos;s.</source>
        <translation>Si les couches non linéaires deviennent la moyenne de celles des experts au lieu de rester celles du modèle préentraîné.</translation>
    </message>
    <message>
        <source>Where to compute; auto and null take a GPU when there is one.</source>
        <translation>Où calculer ; auto et null prennent un GPU s’il y en a un.</translation>
    </message>
    <message>
        <source>Where the gates are computed; null is where the weights are.</source>
        <translation>Où les portes sont calculées ; null : là où sont les poids.</translation>
    </message>
    <message>
        <source>The seed that samples are drawn with; null draws one and records it.</source>
        <translation>La graine du tirage des échantillons ; null en tire une et la consigne.</translation>
    </message>
    <message>
        <source>What every expert&apos;s routing weight is multiplied by; null is 1. The λ of task arithmetic and TIES; null is 0.3.</source>
        <translation>Ce par quoi le poids de routage de chaque expert est multiplié ; null vaut 1. Le λ de l’arithmétique des tâches et de TIES ; null vaut 0.3.</translation>
    </message>
    <message>
        <source>TIES: how many percent of an expert&apos;s values are kept, the largest; up to 1 it is the share.</source>
        <translation>TIES : le pourcentage des valeurs d’un expert qui est gardé, les plus grandes ; jusqu’à 1, c’est la proportion.</translation>
    </message>
    <message>
        <source>TIES: what becomes of the values that have the elected sign.</source>
        <translation>TIES : ce que deviennent les valeurs qui ont le signe élu.</translation>
    </message>
    <message>
        <source>Most samples of a dataset in one round of calibration.</source>
        <translation>Nombre maximal d’échantillons d’un jeu de données par tour de calibration.</translation>
    </message>
    <message>
        <source>Images that go through a layer at once.</source>
        <translation>Images qui traversent une couche en une fois.</translation>
    </message>
    <message>
        <source>Threads to compute with.</source>
        <translation>Threads utilisés pour le calcul.</translation>
    </message>
    <message>
        <source>Calibration stops when every standard error is below it.</source>
        <translation>La calibration s’arrête dès que toutes les erreurs types sont en dessous.</translation>
    </message>
    <message>
        <source>The arithmetic of calibration: float32 throughout, or a cheaper one for what the routing weights&apos; changes from token to token add (docs/method.md).</source>
        <translation>L’arithmétique de la calibration : float32 partout, ou moins coûteuse pour ce qu’ajoutent les variations des poids de routage d’un token à l’autre (docs/method.md).</translation>
    </message>
    <message>
        <source>Whether images that cannot be decoded are left out instead of being an error.</source>
        <translation>Si les images non décodables sont ignorées au lieu de provoquer une erreur.</translation>
    </message>
    <message>
        <source>A CLIPVisionModel, a whole CLIPModel with the pretrained model&apos;s text tower and projections, or a LoRA adapter over the pretrained model.</source>
        <translation>Un CLIPVisionModel, un CLIPModel complet avec l’encodeur de texte et les projections du modèle préentraîné, ou un adaptateur LoRA sur le modèle préentraîné.</translation>
    </message>
    <message>
        <source>The type of the exported numbers, rounded to the nearest.</source>
        <translation>Le type des nombres exportés, arrondis au plus proche.</translation>
    </message>
    <message>
        <source>Most bytes in one weight file of a model.</source>
        <translation>Nombre maximal d’octets dans un fichier de poids d’un modèle.</translation>
    </message>
    <message>
        <source>The rank of a LoRA adapter.</source>
        <translation>Le rang d’un adaptateur LoRA.</translation>
    </message>
    <message>
        <source>AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm or TiesMergingAlgorithm</source>
        <translation>AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm ou TiesMergingAlgorithm</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda ou cuda:N</translation>
    </message>
    <message>
        <source>0 to 9223372036854775807</source>
        <translation>de 0 à 9223372036854775807</translation>
    </message>
    <message>
        <source>finite; one number but for AdaSVD</source>
        <translation>fini ; un seul nombre, sauf pour AdaSVD</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>de 0 à 100</translation>
    </message>
    <message>
        <source>sum, mean or max</source>
        <translation>sum, mean ou max</translation>
    </message>
    <message>
        <source>1 to 1024</source>
        <translation>de 1 à 1024</translation>
    </message>
    <message>
        <source>exact or fast</source>
        <translation>exact ou fast</translation>
    </message>
    <message>
        <source>vision, clip or lora</source>
        <translation>vision, clip ou lora</translation>
    </message>
    <message>
        <source>float32, float16 or bfloat16</source>
        <translation>float32, float16 ou bfloat16</translation>
    </message>
    <message>
        <source>&gt;= 1, as in 200MB or 1GiB</source>
        <translation>&gt;= 1, comme 200MB ou 1GiB</translation>
    </message>
    <message>
        <source>1 to 4096</source>
        <translation>de 1 à 4096</translation>
    </message>
    <message>
        <source>ViT, %1 layers, width %2, patch %3, image %4</source>
        <translation>ViT, %1 couches, largeur %2, patch %3, image %4</translation>
    </message>
    <message>
        <source>Fast precision computed in float32: nothing else is quicker there.</source>
        <translation>La précision rapide a calculé en float32 : rien d’autre n’y est plus rapide.</translation>
    </message>
    <message>
        <source>Fast precision, with a correction in %1: one round only, and the first is exact.</source>
        <translation>Précision rapide, avec une correction en %1 : un seul tour, et le premier est exact.</translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1, given up for exact: it was off by %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>Précision rapide, avec une correction en %1, abandonnée au profit de l’exacte : elle s’écartait de %2 pour un poids de routage, mesuré sur %n image.</numerusform>
            <numerusform>Précision rapide, avec une correction en %1, abandonnée au profit de l’exacte : elle s’écartait de %2 pour un poids de routage, mesuré sur %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1: off by at most %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>Précision rapide, avec une correction en %1 : écart d’au plus %2 pour un poids de routage, mesuré sur %n image.</numerusform>
            <numerusform>Précision rapide, avec une correction en %1 : écart d’au plus %2 pour un poids de routage, mesuré sur %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetsFigure</name>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>Moyenne de %1 sur toutes les couches</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>Moyenne de toutes les couches linéaires</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Poids de routage</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>Images de</translation>
    </message>
    <message>
        <source>Expert · %1</source>
        <translation>Expert · %1</translation>
    </message>
    <message>
        <source>By dataset</source>
        <translation>Par jeu</translation>
    </message>
    <message>
        <source>Only the routing weights of the mixture are known, not those of each dataset.</source>
        <translation>Seuls les poids de routage du mélange sont connus, pas ceux de chaque jeu de données.</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2 for images of %3.</source>
        <translation>%1&#xa0;: pas de poids de routage de %2 pour les images de %3.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: images of %2 give %3 a routing weight of %4 (1/M is %5).</source>
        <translation>%1&#xa0;: les images de %2 donnent à %3 un poids de routage de %4 (1/M vaut %5).</translation>
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
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Couche de l’encodeur</translation>
    </message>
</context>
<context>
    <name>DifferenceFigure</name>
    <message>
        <source>Difference of routing weights</source>
        <translation>Différence des poids de routage</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>Couche de l’encodeur, %1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Couche de l’encodeur</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>Couche de l’encodeur, chacune avec k, v, q, out, fc1, fc2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>%1: one of the runs has no routing weight of %2.</source>
        <translation>%1&#xa0;: l’une des exécutions n’a pas de poids de routage de %2.</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is lower by %3.</source>
        <translation>%1&#xa0;: le poids de routage de %2 est plus bas de %3.</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is higher by %3.</source>
        <translation>%1&#xa0;: le poids de routage de %2 est plus haut de %3.</translation>
    </message>
    <message>
        <source>One of the two runs has no routing weights.</source>
        <translation>L’une des deux exécutions n’a pas de poids de routage.</translation>
    </message>
    <message>
        <source>The two runs have no expert in common, so their routing cannot be compared.</source>
        <translation>Les deux exécutions n’ont aucun expert en commun&#xa0;: leur routage n’est pas comparable.</translation>
    </message>
    <message>
        <source>The routing weights are the same.</source>
        <translation>Les poids de routage sont identiques.</translation>
    </message>
    <message>
        <source>The largest difference: %1 is lower by %2 in layer %3, %4.</source>
        <translation>Plus grande différence&#xa0;: %1 est plus bas de %2 dans la couche %3, %4.</translation>
    </message>
    <message>
        <source>The largest difference: %1 is higher by %2 in layer %3, %4.</source>
        <translation>Plus grande différence&#xa0;: %1 est plus haut de %2 dans la couche %3, %4.</translation>
    </message>
    <message>
        <source>%1 Of %2 routing weights, %3 differ by more than two standard errors.</source>
        <translation>%1 Sur %2 poids de routage, %3 diffèrent de plus de deux erreurs types.</translation>
    </message>
</context>
<context>
    <name>DraftFolder</name>
    <message>
        <source>The folder ‘%1’ cannot be written.</source>
        <translation>Impossible d’écrire dans le dossier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>‘%1’ is no draft that this version of Interfuse can read.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un brouillon que cette version d’Interfuse sait lire.</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Progress of the fetch</source>
        <translation>Progression du téléchargement</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>Décompression de %1</translation>
    </message>
    <message>
        <source>A Python environment with PyTorch %1</source>
        <translation>Un environnement Python avec PyTorch %1</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1: no routing weights.</source>
        <translation>%1&#xa0;: pas de poids de routage.</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1&#xa0;: maximum pour %2 (%3), minimum pour %4 (%5).</translation>
    </message>
    <message>
        <source>Routing weight, %1</source>
        <translation>Poids de routage, %1</translation>
    </message>
    <message>
        <source>Routing weight, mean of all linear layers</source>
        <translation>Poids de routage, moyenne de toutes les couches linéaires</translation>
    </message>
    <message>
        <source>%1, images of %2</source>
        <translation>%1, images de %2</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Couche %1, %2</translation>
    </message>
    <message>
        <source>Layer %1, mean of all linear layers</source>
        <translation>Couche %1, moyenne de toutes les couches linéaires</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2.</source>
        <translation>%1&#xa0;: pas de poids de routage de %2.</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 (1/M is %4).</source>
        <translation>%1&#xa0;: le poids de routage de %2 vaut %3 (1/M vaut %4).</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 ± %4 (1/M is %5).</source>
        <translation>%1&#xa0;: le poids de routage de %2 vaut %3 ± %4 (1/M vaut %5).</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>Pas encore de poids de routage.</translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>%1: pictures are written as .png, .svg or .pdf; give the file one of these endings.</source>
        <translation>%1&#xa0;: les figures s’enregistrent en .png, .svg ou .pdf&#xa0;; donnez au fichier l’une de ces extensions.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1&#xa0;: écriture impossible (%2)&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1&#xa0;: écriture impossible (%2)&#xa0;; libérez de l’espace ou choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>HeatMapFigure</name>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>Écart relatif</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Poids de routage</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>Couche de l’encodeur, %1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Couche de l’encodeur</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>Couche de l’encodeur, chacune avec k, v, q, out, fc1, fc2</translation>
    </message>
    <message>
        <source>%1: no coefficients.</source>
        <translation>%1&#xa0;: pas de coefficients.</translation>
    </message>
    <message>
        <source>%1: the coefficients of all experts add up to %2.</source>
        <translation>%1&#xa0;: la somme des coefficients de tous les experts vaut %2.</translation>
    </message>
    <message>
        <source>%1 The merged weight differs from the pretrained one by %2 of its norm.</source>
        <translation>%1 La matrice de poids fusionnée s’écarte de la préentraînée de %2 de sa norme.</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2, set by hand.</source>
        <translation>%1 Son coefficient vaut %2, fixé à la main.</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2.</source>
        <translation>%1 Son coefficient vaut %2.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>No coefficients are known.</source>
        <translation>Aucun coefficient n’est connu.</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Zero-shot top-1 accuracy in percent; beneath each task the number of its images</source>
        <translation>Exactitude zero-shot top-1 en pourcentage&#xa0;; sous chaque tâche, le nombre de ses images</translation>
    </message>
    <message>
        <source>The model of this report is in bold type; the best of the merged models is underlined in every column. Loss is the mean cross-entropy.</source>
        <translation>Le modèle de ce rapport est en gras&#xa0;; dans chaque colonne, le meilleur des modèles fusionnés est souligné. La perte est l’entropie croisée moyenne.</translation>
    </message>
    <message>
        <source>Loss is the mean cross-entropy.</source>
        <translation>La perte est l’entropie croisée moyenne.</translation>
    </message>
    <message>
        <source>The same in numbers; beneath each task the number of its images</source>
        <translation>Les mêmes valeurs en chiffres&#xa0;; sous chaque tâche, le nombre de ses images</translation>
    </message>
    <message>
        <source>A routing weight is the share of an expert in the images of the calibration data, layer by layer. An even share would be %1.</source>
        <translation>Un poids de routage est la part d’un expert dans les images des données de calibration, couche par couche. À parts égales, il vaudrait %1.</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>En chiffres</translation>
    </message>
    <message>
        <source>Contents are told apart by their hash (XXH3, 128 bit): of a model&apos;s files, and of the images that were used.</source>
        <translation>Les contenus sont identifiés par leur empreinte (XXH3, 128 bits)&#xa0;: celle des fichiers d’un modèle, et celle des images utilisées.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>Facteurs d’échelle</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routage</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Coefficients</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>Le pool</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Run again, it gives the same model.</source>
        <translation>Exécutée à nouveau, elle donne le même modèle.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Report of a merge by Interfuse</source>
        <translation>Rapport de fusion d’Interfuse</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>The report %1 cannot be written: there is no folder %2. Make it or choose another.</source>
        <translation>Impossible d’écrire le rapport %1&#xa0;: le dossier %2 n’existe pas. Créez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The highest routing weight is %1: of %2 in layer %3, %4.</source>
        <translation>Le poids de routage le plus élevé est %1&#xa0;: celui de %2 dans la couche %3, %4.</translation>
    </message>
    <message>
        <source>Every linear layer.</source>
        <translation>Chaque couche linéaire.</translation>
    </message>
    <message>
        <source>Orange is above an even share, blue below; hatched layers were changed by no expert.</source>
        <translation>L’orange est au-dessus de la part égale, le bleu au-dessous&#xa0;; les couches hachurées n’ont été modifiées par aucun expert.</translation>
    </message>
    <message>
        <source>By depth.</source>
        <translation>Par profondeur.</translation>
    </message>
    <message>
        <source>The mean routing weight of each expert in every encoder layer; the bands are one standard error wide.</source>
        <translation>Le poids de routage moyen de chaque expert dans chaque couche de l’encodeur&#xa0;; les bandes ont la largeur d’une erreur type.</translation>
    </message>
    <message>
        <source>Shares.</source>
        <translation>Parts.</translation>
    </message>
    <message>
        <source>How every encoder layer is divided between the experts.</source>
        <translation>Comment chaque couche de l’encodeur se partage entre les experts.</translation>
    </message>
    <message>
        <source>By dataset.</source>
        <translation>Par jeu de données.</translation>
    </message>
    <message>
        <source>Which experts the images of each dataset are routed to, over all layers.</source>
        <translation>Vers quels experts sont routées les images de chaque jeu de données, toutes couches confondues.</translation>
    </message>
    <message>
        <source>Convergence.</source>
        <translation>Convergence.</translation>
    </message>
    <message>
        <source>How sure the routing weights became with more images.</source>
        <translation>Comment les poids de routage se sont précisés avec le nombre d’images.</translation>
    </message>
    <message>
        <source>Coefficients.</source>
        <translation>Coefficients.</translation>
    </message>
    <message>
        <source>What the difference of each expert to the pretrained model is multiplied with. Cells with a marked corner were set by hand.</source>
        <translation>Ce par quoi est multipliée la différence entre chaque expert et le modèle préentraîné. Les cellules au coin marqué ont été fixées à la main.</translation>
    </message>
    <message>
        <source>Accuracy by scaling factor.</source>
        <translation>Exactitude selon le facteur d’échelle.</translation>
    </message>
    <message>
        <source>The same model with other scaling factors.</source>
        <translation>Le même modèle avec d’autres facteurs d’échelle.</translation>
    </message>
    <message>
        <source>Change.</source>
        <translation>Écart.</translation>
    </message>
    <message>
        <source>How far each expert is from the pretrained model, as a share of the weights&apos; norm.</source>
        <translation>La distance de chaque expert au modèle préentraîné, en part de la norme des poids.</translation>
    </message>
    <message>
        <source>Effective rank.</source>
        <translation>Rang effectif.</translation>
    </message>
    <message>
        <source>In how many directions each expert changed a layer.</source>
        <translation>Dans combien de directions chaque expert a modifié une couche.</translation>
    </message>
    <message>
        <source>Overlap.</source>
        <translation>Recouvrement.</translation>
    </message>
    <message>
        <source>How much the gates of two experts look in the same directions: 0 for none, 1 for all.</source>
        <translation>À quel point les portes de deux experts regardent dans les mêmes directions&#xa0;: 0 pour aucune, 1 pour toutes.</translation>
    </message>
    <message>
        <source>Sign conflicts.</source>
        <translation>Conflits de signe.</translation>
    </message>
    <message>
        <source>The share of weights that two experts changed in opposite directions.</source>
        <translation>La part des poids que deux experts ont modifiés en sens opposé.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>The expert %1 was</source>
        <translation>Fusion de l’expert %1</translation>
    </message>
    <message>
        <source>The experts %1 were</source>
        <translation>Fusion des experts %1</translation>
    </message>
    <message>
        <source>%1 experts were</source>
        <translation>Fusion de %1 experts</translation>
    </message>
    <message>
        <source>%1 merged into %2 with %3.</source>
        <translation>%1 dans %2 par %3.</translation>
    </message>
    <message>
        <source>each expert&apos;s data</source>
        <translation>chacun des jeux de données des experts</translation>
    </message>
    <message>
        <source>each of %1</source>
        <translation>chacun des jeux %1</translation>
    </message>
    <message>
        <source>each of %1 datasets</source>
        <translation>chacun des %1 jeux de données</translation>
    </message>
    <message>
        <source>The routing was calibrated on %1 images of %2.</source>
        <translation>Le routage a été calibré sur %1 images de %2.</translation>
    </message>
    <message>
        <source>The largest standard error of a routing weight is %1.</source>
        <translation>L’erreur type maximale d’un poids de routage est %1.</translation>
    </message>
    <message>
        <source>Muted: %1.</source>
        <translation>Experts muets&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The datasets were weighted by hand.</source>
        <translation>Les jeux de données ont été pondérés à la main.</translation>
    </message>
    <message>
        <source>Routing was averaged over the class token alone.</source>
        <translation>Le routage a été moyenné sur le seul token de classe.</translation>
    </message>
    <message>
        <source>Coefficients set by hand: %1.</source>
        <translation>Coefficients fixés à la main&#xa0;: %1.</translation>
    </message>
    <message>
        <source>On average over %1 the merged model is right on %2 of the images.</source>
        <translation>En moyenne sur %1, le modèle fusionné classe correctement %2 des images.</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 tâches</translation>
    </message>
    <message>
        <source>The pretrained model: %1.</source>
        <translation>Le modèle préentraîné&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A simpler method does better here: %1, with %2.</source>
        <translation>Une méthode plus simple fait mieux ici&#xa0;: %1, avec %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>Facteur d’échelle</translation>
    </message>
    <message>
        <source>Directions in a gate</source>
        <translation>Directions par porte</translation>
    </message>
    <message>
        <source>Layers that are not linear</source>
        <translation>Couches non linéaires</translation>
    </message>
    <message>
        <source>mean of the experts</source>
        <translation>moyenne des experts</translation>
    </message>
    <message>
        <source>those of the pretrained model</source>
        <translation>celles du modèle préentraîné</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Time to calibrate</source>
        <translation>Durée de la calibration</translation>
    </message>
    <message>
        <source>Time to merge and write</source>
        <translation>Durée de la fusion et de l’écriture</translation>
    </message>
    <message>
        <source>Time to evaluate</source>
        <translation>Durée de l’évaluation</translation>
    </message>
    <message>
        <source>Exported to</source>
        <translation>Exporté dans</translation>
    </message>
    <message>
        <source>Corrupt images passed over</source>
        <translation>Images corrompues ignorées</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Who the images are routed to, by kind of linear layer and depth</source>
        <translation>Vers qui sont routées les images, par type de couche linéaire et par profondeur</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>Couches linéaires</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Top expert</source>
        <translation>Expert dominant</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>Poids moyen</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>Couche linéaire</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Fixés à la main</translation>
    </message>
    <message>
        <source>Coefficients of every linear layer</source>
        <translation>Coefficients de chaque couche linéaire</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>pretrained model</source>
        <translation>modèle préentraîné</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>Données de calibration</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisées</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Content used</source>
        <translation>Contenu utilisé</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>There is nothing at ‘%1’.</source>
        <translation>Il n’y a rien à l’emplacement «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>‘%1’ is no model (there is no config.json), no LoRA adapter, no folder of images and no recipe.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un modèle (il n’y a pas de config.json), ni un adaptateur LoRA, ni un dossier d’images, ni une recette.</translation>
    </message>
</context>
<context>
    <name>LayersFigure</name>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Couche de l’encodeur</translation>
    </message>
</context>
<context>
    <name>MatrixElement</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Default: %1</source>
        <translation>Par défaut&#xa0;: %1</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>Valeurs admises&#xa0;: %1</translation>
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
        <translation>%1, moyenne de tous les types</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Couche de l’encodeur</translation>
    </message>
    <message>
        <source>%1: not measured yet.</source>
        <translation>%1&#xa0;: pas encore mesuré.</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1&#xa0;: maximum pour %2 (%3), minimum pour %4 (%5).</translation>
    </message>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>Moyenne de %1 sur toutes les couches</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>Moyenne de toutes les couches linéaires</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>Écart relatif</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1: the change of %2 is %3 of the pretrained weights&apos; norm.</source>
        <translation>%1&#xa0;: l’écart de %2 représente %3 de la norme des poids préentraînés.</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Rang effectif</translation>
    </message>
    <message>
        <source>%1: the change of %2 has an effective rank of %3.</source>
        <translation>%1&#xa0;: l’écart de %2 a un rang effectif de %3.</translation>
    </message>
    <message>
        <source>There is only one expert, and none to compare it with.</source>
        <translation>Il n’y a qu’un seul expert, donc aucun autre auquel le comparer.</translation>
    </message>
    <message>
        <source>%1, %2: highest with %3 (%4), lowest with %5 (%6).</source>
        <translation>%1, %2&#xa0;: maximum avec %3 (%4), minimum avec %5 (%6).</translation>
    </message>
    <message>
        <source>%1: nothing to compare of %2 and %3.</source>
        <translation>%1&#xa0;: rien à comparer entre %2 et %3.</translation>
    </message>
    <message>
        <source>Gate overlap</source>
        <translation>Recouvrement des portes</translation>
    </message>
    <message>
        <source>Overlap of the gates&apos; subspaces</source>
        <translation>Recouvrement des sous-espaces des portes</translation>
    </message>
    <message>
        <source>%1: the gates of %2 and %3 overlap by %4 (1 is the same subspace).</source>
        <translation>%1&#xa0;: les portes de %2 et %3 se recouvrent à %4 (1&#xa0;: même sous-espace).</translation>
    </message>
    <message>
        <source>Sign conflicts</source>
        <translation>Conflits de signe</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>hasard</translation>
    </message>
    <message>
        <source>Share of weights changed in opposite directions</source>
        <translation>Part des poids modifiés en sens opposé</translation>
    </message>
    <message>
        <source>%1: of the weights that both changed, %2 and %3 moved %4 in opposite directions (by chance 50 %).</source>
        <translation>%1&#xa0;: parmi les poids que tous deux ont modifiés, %2 et %3 en ont déplacé %4 en sens opposé (50&#xa0;% au hasard).</translation>
    </message>
    <message>
        <source>Inspect pool measures how far the experts are from the pretrained model; it needs no images.</source>
        <translation>«&#xa0;Inspecter le pool&#xa0;» mesure la distance des experts au modèle préentraîné&#xa0;; aucune image n’est nécessaire.</translation>
    </message>
</context>
<context>
    <name>RecipeChanges</name>
    <message>
        <source>This name cannot be given: %1.</source>
        <translation>Ce nom ne peut pas être donné&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Another row has this name.</source>
        <translation>Une autre ligne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>RecipeDifferences</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>données de calibration</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>without the expert %1</source>
        <translation>sans l’expert %1</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>expert %1</translation>
    </message>
    <message>
        <source>with the expert %1</source>
        <translation>avec l’expert %1</translation>
    </message>
    <message>
        <source>order of the experts</source>
        <translation>ordre des experts</translation>
    </message>
    <message>
        <source>%1: without %2</source>
        <translation>%1&#xa0;: sans %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>split of %1</source>
        <translation>partition de %1</translation>
    </message>
    <message>
        <source>configuration of %1</source>
        <translation>configuration de %1</translation>
    </message>
    <message>
        <source>%1: with %2</source>
        <translation>%1&#xa0;: avec %2</translation>
    </message>
    <message>
        <source>order of %1</source>
        <translation>ordre (%1)</translation>
    </message>
    <message>
        <source>muted: %1</source>
        <translation>experts rendus muets&#xa0;: %1</translation>
    </message>
    <message>
        <source>no longer muted: %1</source>
        <translation>experts réactivés&#xa0;: %1</translation>
    </message>
    <message>
        <source>weights of the datasets as calibrated</source>
        <translation>poids des jeux de données comme à la calibration</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>poids de %1</translation>
    </message>
    <message>
        <source>coefficients set by hand: %1 differ</source>
        <translation>coefficients fixés à la main&#xa0;: %1 diffèrent</translation>
    </message>
    <message>
        <source>by routing</source>
        <translation>selon le routage</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>test data</source>
        <translation>données de test</translation>
    </message>
    <message>
        <source>processor of the test data</source>
        <translation>processeur des données de test</translation>
    </message>
    <message>
        <source>other content of %1</source>
        <translation>contenu différent&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RunIndex</name>
    <message>
        <source>%1 is not what it should be</source>
        <translation>%1 n’a pas la forme attendue</translation>
    </message>
    <message>
        <source>‘%1’ of %2 is not what it should be</source>
        <translation>«&#xa0;%1&#xa0;» dans %2 n’a pas la forme attendue</translation>
    </message>
    <message>
        <source>‘%1’ of %2</source>
        <translation>«&#xa0;%1&#xa0;» dans %2</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>octet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>l’exécution %1</translation>
    </message>
    <message>
        <source>%1 has the id of another one</source>
        <translation>%1 a le même identifiant qu’une autre</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ was written by a newer version of Interfuse.</source>
        <translation>L’historique des exécutions «&#xa0;%1&#xa0;» a été écrit par une version plus récente d’Interfuse.</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ is damaged: %2.</source>
        <translation>L’historique des exécutions «&#xa0;%1&#xa0;» est endommagé&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>RunRecord</name>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
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
        <translation>Aucune calibration n’est en cours.</translation>
    </message>
    <message>
        <source>It is stopping already.</source>
        <translation>L’arrêt est déjà en cours.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Rien n’est en cours.</translation>
    </message>
    <message>
        <source>Nothing is paused.</source>
        <translation>Rien n’est en pause.</translation>
    </message>
    <message>
        <source>This method merges without calibration.</source>
        <translation>Cette méthode fusionne sans calibration.</translation>
    </message>
    <message>
        <source>There is no calibration to repeat.</source>
        <translation>Il n’y a pas de calibration à refaire.</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>Calibrez d’abord.</translation>
    </message>
    <message>
        <source>A model is being exported.</source>
        <translation>Un modèle est en cours d’export.</translation>
    </message>
    <message>
        <source>A calibration is running.</source>
        <translation>Une calibration est en cours.</translation>
    </message>
    <message>
        <source>Choose a pretrained model, experts and calibration data first.</source>
        <translation>Choisissez d’abord un modèle préentraîné, des experts et des données de calibration.</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Encore incomplet</translation>
    </message>
    <message>
        <source>Ready to calibrate</source>
        <translation>Prêt à calibrer</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Calibration en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Calibré</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Prêt à exporter</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export en cours</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
</context>
<context>
    <name>SweepFigure</name>
    <message>
        <source>average</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>Scaling factor %1</source>
        <translation>Facteur d’échelle %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>No sweep yet.</source>
        <translation>Pas encore de balayage.</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>Facteur d’échelle</translation>
    </message>
    <message>
        <source>Top-1 accuracy, %</source>
        <translation>Exactitude top-1,&#xa0;%</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>actuel&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory. Use a smaller batch size and round size, or close other programs.</source>
        <translation>Mémoire insuffisante. Réduisez la taille des lots et des tours, ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>Something in Interfuse itself failed: %1</source>
        <translation>Erreur interne d’Interfuse&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>interfuse::Actions</name>
    <message>
        <source>&amp;About Interfuse</source>
        <translation>À &amp;propos d’Interfuse</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>Begin an empty project</source>
        <translation>Commencer un projet vide</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Ouvrir une recette</translation>
    </message>
    <message>
        <source>Open &amp;preset…</source>
        <translation>Ouvrir un &amp;préréglage…</translation>
    </message>
    <message>
        <source>Begin with models of the Hugging Face Hub that belong together</source>
        <translation>Commencer avec des modèles du Hugging Face Hub faits pour aller ensemble</translation>
    </message>
    <message>
        <source>Open the project that comes with Interfuse</source>
        <translation>Ouvrir le projet fourni avec Interfuse</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the recipe, and the routing table beside it</source>
        <translation>Enregistrer la recette, et la table de routage à côté</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Enregistrer sous un autre nom</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Paste paths</source>
        <translation>Co&amp;ller les chemins</translation>
    </message>
    <message>
        <source>Add the folders or the recipe whose paths were copied</source>
        <translation>Ajouter les dossiers ou la recette dont les chemins ont été copiés</translation>
    </message>
    <message>
        <source>Choose the folder of the pretrained model</source>
        <translation>Choisir le dossier du modèle préentraîné</translation>
    </message>
    <message>
        <source>Add &amp;experts…</source>
        <translation>Ajouter des &amp;experts…</translation>
    </message>
    <message>
        <source>Add folders of fine-tuned models</source>
        <translation>Ajouter des dossiers de modèles affinés</translation>
    </message>
    <message>
        <source>Add calibration &amp;data…</source>
        <translation>Ajouter des &amp;données de calibration…</translation>
    </message>
    <message>
        <source>Add folders of images</source>
        <translation>Ajouter des dossiers d’images</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ret&amp;irer</translation>
    </message>
    <message>
        <source>Take the selected rows out of the project</source>
        <translation>Retirer du projet les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nommer</translation>
    </message>
    <message>
        <source>Change the name of the selected row</source>
        <translation>Changer le nom de la ligne sélectionnée</translation>
    </message>
    <message>
        <source>Move the selected row up</source>
        <translation>Monter la ligne sélectionnée</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>De&amp;scendre</translation>
    </message>
    <message>
        <source>Move the selected row down</source>
        <translation>Descendre la ligne sélectionnée</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Couleur…</translation>
    </message>
    <message>
        <source>Choose the expert&apos;s colour in the plots</source>
        <translation>Choisir la couleur de l’expert dans les graphiques</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>Ou&amp;vrir son dossier</translation>
    </message>
    <message>
        <source>Show the selected row&apos;s folder in the file manager</source>
        <translation>Afficher le dossier de la ligne sélectionnée dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>&amp;Look at the folders again</source>
        <translation>Relire les d&amp;ossiers</translation>
    </message>
    <message>
        <source>Read models and datasets again, after something on disk changed</source>
        <translation>Relire les modèles et les jeux de données après une modification sur le disque</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>&amp;Calibrer</translation>
    </message>
    <message>
        <source>Find out how every layer routes the images to the experts</source>
        <translation>Déterminer comment chaque couche route les images vers les experts</translation>
    </message>
    <message>
        <source>Leave the present routing table and begin anew</source>
        <translation>Abandonner la table de routage actuelle et recommencer</translation>
    </message>
    <message>
        <source>Pau&amp;se</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Wait, and go on later</source>
        <translation>Suspendre, et reprendre plus tard</translation>
    </message>
    <message>
        <source>En&amp;ough</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>Stop here and keep the routing weights of the rounds that are complete</source>
        <translation>S’arrêter ici et garder les poids de routage des tours achevés</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>Arrêter ce qui est en cours</translation>
    </message>
    <message>
        <source>E&amp;valuate</source>
        <translation>É&amp;valuer</translation>
    </message>
    <message>
        <source>Measure how good the models are on zero-shot tasks, side by side</source>
        <translation>Mesurer la qualité des modèles sur des tâches zero-shot, côte à côte</translation>
    </message>
    <message>
        <source>&amp;Inspect pool</source>
        <translation>&amp;Inspecter le pool</translation>
    </message>
    <message>
        <source>Measure how far the experts are from the pretrained model and from each other; needs no images</source>
        <translation>Mesurer la distance des experts au modèle préentraîné et entre eux&#xa0;; aucune image n’est nécessaire</translation>
    </message>
    <message>
        <source>Choose the file that says what to evaluate on</source>
        <translation>Choisir le fichier qui dit sur quoi évaluer</translation>
    </message>
    <message>
        <source>&amp;GPU runtime…</source>
        <translation>Runtime &amp;GPU…</translation>
    </message>
    <message>
        <source>See which GPU there is, and get what it still needs</source>
        <translation>Voir quel GPU est présent, et obtenir ce qui lui manque</translation>
    </message>
    <message>
        <source>Write the whole run into one HTML file: tables, plots, recipe</source>
        <translation>Réunir toute l’exécution dans un seul fichier HTML&#xa0;: tableaux, graphiques, recette</translation>
    </message>
    <message>
        <source>&amp;Export model…</source>
        <translation>Exporter le &amp;modèle…</translation>
    </message>
    <message>
        <source>Merge the experts and save the model</source>
        <translation>Fusionner les experts et enregistrer le modèle</translation>
    </message>
    <message>
        <source>Select a row of the project first.</source>
        <translation>Sélectionnez d’abord une ligne du projet.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Tout est enregistré.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Select an expert first.</source>
        <translation>Sélectionnez d’abord un expert.</translation>
    </message>
    <message>
        <source>&amp;Continue calibrating</source>
        <translation>&amp;Continuer la calibration</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Calibrer</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>Une autre évaluation est en cours.</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Il n’y a encore rien à mettre dans un rapport.</translation>
    </message>
    <message>
        <source>Open sa&amp;mple project</source>
        <translation>Ouvrir le projet d’e&amp;xemple</translation>
    </message>
    <message>
        <source>C&amp;hoose pretrained model…</source>
        <translation>Choisir le &amp;modèle préentraîné…</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>Mon&amp;ter</translation>
    </message>
    <message>
        <source>Calibrate from the st&amp;art</source>
        <translation>Calibrer depuis le &amp;début</translation>
    </message>
    <message>
        <source>Choose tas&amp;ks…</source>
        <translation>Ch&amp;oisir les tâches…</translation>
    </message>
    <message>
        <source>Save repor&amp;t…</source>
        <translation>Enregistrer le rappor&amp;t…</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>Re&amp;prendre</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>&amp;Documentation</translation>
    </message>
    <message>
        <source>Open the documentation</source>
        <translation>Ouvrir la documentation</translation>
    </message>
</context>
<context>
    <name>interfuse::CellEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>F&amp;ixer</translation>
    </message>
    <message>
        <source>Reset to &amp;calibrated</source>
        <translation>Revenir au &amp;calibré</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>Coefficient des cellules sélectionnées</translation>
    </message>
    <message>
        <source>The coefficient of all selected cells; the arrows add to each of them.</source>
        <translation>Le coefficient de toutes les cellules sélectionnées&#xa0;; les flèches l’augmentent ou le diminuent dans chacune.</translation>
    </message>
    <message>
        <source>Give all selected cells this coefficient (Enter)</source>
        <translation>Donner ce coefficient à toutes les cellules sélectionnées (Entrée)</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>Aligner de nouveau les cellules sélectionnées sur les poids de routage (Suppr)</translation>
    </message>
    <message>
        <source>None of the selected cells was set by hand.</source>
        <translation>Aucune des cellules sélectionnées n’a été fixée à la main.</translation>
    </message>
    <message>
        <source>Select cells by click or drag; then type, or drag with the right button.</source>
        <translation>Choisissez des cellules, puis tapez, ou glissez avec le bouton droit.</translation>
    </message>
    <message>
        <source>The selected cells have no coefficients.</source>
        <translation>Les cellules sélectionnées n’ont pas de coefficient.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cellule</numerusform>
            <numerusform>%n cellules</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>layers %1 to %2</source>
        <translation>couches %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
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
    <name>interfuse::CompareFields</name>
    <message>
        <source>&amp;Pretrained model</source>
        <translation>Modèle &amp;préentraîné</translation>
    </message>
    <message>
        <source>&amp;Experts</source>
        <translation>&amp;Experts</translation>
    </message>
    <message>
        <source>&amp;Merged model</source>
        <translation>Modèle &amp;fusionné</translation>
    </message>
    <message>
        <source>Simple &amp;average</source>
        <translation>&amp;Moyenne simple</translation>
    </message>
    <message>
        <source>&amp;Task arithmetic</source>
        <translation>Arithmétique des &amp;tâches</translation>
    </message>
    <message>
        <source>TIE&amp;S</source>
        <translation>TIE&amp;S</translation>
    </message>
    <message>
        <source>A&amp;daSVD, scaling</source>
        <translation>A&amp;daSVD, échelle</translation>
    </message>
    <message>
        <source>Scaling factors of %1</source>
        <translation>Facteurs d’échelle de %1</translation>
    </message>
    <message>
        <source>One scaling factor or several: each makes a model of its own.</source>
        <translation>Un ou plusieurs facteurs d’échelle&#xa0;: chacun donne un modèle distinct.</translation>
    </message>
    <message>
        <source>Give at least one factor.</source>
        <translation>Donnez au moins un facteur.</translation>
    </message>
    <message>
        <source>Choose at least one model to evaluate.</source>
        <translation>Choisissez au moins un modèle à évaluer.</translation>
    </message>
    <message>
        <source>As the recipe is now</source>
        <translation>Selon la recette actuelle</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>Calibrez d’abord&#xa0;: il n’y a pas encore de modèle fusionné.</translation>
    </message>
    <message>
        <source>With these scaling factors instead of the recipe&apos;s</source>
        <translation>Avec ces facteurs d’échelle au lieu de ceux de la recette</translation>
    </message>
    <message>
        <source>Calibrate first: AdaSVD has no routing yet.</source>
        <translation>Calibrez d’abord&#xa0;: AdaSVD n’a pas encore de routage.</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceFacts</name>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Set up %1…&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;Configurer %1…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Why not %1?&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;Pourquoi pas %1&#xa0;?&lt;/a&gt;</translation>
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
    <message>
        <source>Device: %1 (%2)</source>
        <translation>Périphérique&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Memory: %1 in use, by all programs</source>
        <translation>Mémoire&#xa0;: %1 occupés, tous programmes confondus</translation>
    </message>
    <message>
        <source>Device: %1, %2</source>
        <translation>Périphérique&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Memory: this program holds %1; the machine has %2</source>
        <translation>Mémoire&#xa0;: ce programme occupe %1&#xa0;; la machine dispose de %2</translation>
    </message>
    <message>
        <source>Speed: %1 in the pretrained model’s layers, measured here</source>
        <translation>Vitesse&#xa0;: %1 dans les couches du modèle préentraîné, mesurée ici</translation>
    </message>
    <message>
        <source>GPU: %1, %2</source>
        <translation>GPU&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>CUDA libraries: %1</source>
        <translation>Bibliothèques CUDA&#xa0;: %1</translation>
    </message>
    <message>
        <source>No GPU is used: %1.</source>
        <translation>Aucun GPU n’est utilisé&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>driver %1</source>
        <translation>pilote %1</translation>
    </message>
    <message>
        <source>CUDA %1</source>
        <translation>CUDA %1</translation>
    </message>
    <message>
        <source>compute capability %1</source>
        <translation>capacité de calcul %1</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationFile</name>
    <message>
        <source>%1: evaluations are written as .csv, .md or .png; give the file one of these endings.</source>
        <translation>%1&#xa0;: les évaluations s’enregistrent en .csv, .md ou .png&#xa0;; donnez au fichier l’une de ces extensions.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1&#xa0;: écriture impossible (%2)&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1&#xa0;: écriture impossible (%2)&#xa0;; libérez de l’espace ou choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationModel</name>
    <message>
        <source>before the last change</source>
        <translation>avant la dernière modification</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>Expert %1</translation>
    </message>
    <message>
        <source>Measured before the last change: evaluate again to see the present model.</source>
        <translation>Mesuré avant la dernière modification&#xa0;: évaluez à nouveau pour voir le modèle actuel.</translation>
    </message>
    <message>
        <source>%1, before the last change</source>
        <translation>%1, avant la dernière modification</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>average of all tasks</source>
        <translation>moyenne de toutes les tâches</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>in work: %1 of %2 images</source>
        <translation>en cours&#xa0;: %1 sur %2 images</translation>
    </message>
    <message>
        <source>top-1 %1</source>
        <translation>top-1 %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>perte %1</translation>
    </message>
    <message>
        <source>images: %1</source>
        <translation>images&#xa0;: %1</translation>
    </message>
    <message>
        <source>not known before every task is measured</source>
        <translation>inconnue tant que toutes les tâches ne sont pas mesurées</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>Every model on the task %1</source>
        <translation>Tous les modèles sur la tâche %1</translation>
    </message>
    <message>
        <source>The plain mean over the tasks</source>
        <translation>La moyenne simple sur les tâches</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPages</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Take the scaling factor of the sweep</source>
        <translation>Prendre le facteur d’échelle du balayage</translation>
    </message>
    <message>
        <source>Choose another task file…</source>
        <translation>Choisir un autre fichier de tâches…</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>Un balayage fait varier le facteur d’échelle d’AdaSVD, qui n’est pas la méthode choisie.</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>Une autre évaluation est en cours.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPanel</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Which models are evaluated side by side</source>
        <translation>Modèles évalués côte à côte</translation>
    </message>
    <message>
        <source>&amp;Follow changes</source>
        <translation>&amp;Suivre les modifications</translation>
    </message>
    <message>
        <source>Choose a task file first.</source>
        <translation>Choisissez d’abord un fichier de tâches.</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2: %3 of %4 images</source>
        <translation>Évaluation de %1 sur %2&#xa0;: %3 sur %4 images</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>Préparation des tâches…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>Ce qui est déjà mesuré est conservé.</translation>
    </message>
    <message>
        <source>Task: %1…</source>
        <translation>Tâche&#xa0;: %1…</translation>
    </message>
    <message>
        <source>%1 tasks…</source>
        <translation>%1 tâches…</translation>
    </message>
    <message>
        <source>Choose another task file. Now: %1</source>
        <translation>Choisir un autre fichier de tâches. Actuel&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>Rien n’est encore évalué.</translation>
    </message>
    <message>
        <source>How good is the model? A task file tells what to measure on: datasets with labels, their classes and the prompts.</source>
        <translation>Que vaut le modèle&#xa0;? Un fichier de tâches dit sur quoi mesurer&#xa0;: des jeux de données étiquetés, leurs classes et les prompts.</translation>
    </message>
    <message>
        <source>Choose a task file…</source>
        <translation>Choisir un fichier de tâches…</translation>
    </message>
    <message>
        <source>Ready to evaluate on %1.</source>
        <translation>Prêt à évaluer sur %1.</translation>
    </message>
    <message>
        <source>There is no merged model before a calibration. The pretrained model, the experts and the baselines can be evaluated all the same.</source>
        <translation>Il n’y a pas de modèle fusionné avant une calibration. Le modèle préentraîné, les experts et les méthodes de référence peuvent déjà être évalués.</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>Calibrez d’abord&#xa0;: il n’y a pas encore de modèle fusionné.</translation>
    </message>
    <message>
        <source>Evaluates the merged model on a few images after every change, in the background.</source>
        <translation>Évaluer le modèle fusionné sur quelques images après chaque modification, en arrière-plan.</translation>
    </message>
    <message>
        <source>%1, %2 images</source>
        <translation>%1, %2 images</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesuré</translation>
    </message>
    <message>
        <source>Average top-1 accuracy of the merged model: before the last change, and now with its standard error. Pale while a newer one is on its way.</source>
        <translation>Exactitude top-1 moyenne du modèle fusionné&#xa0;: avant la dernière modification, et maintenant avec son erreur type. Pâle tant qu’une valeur plus récente se prépare.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPicture</name>
    <message>
        <source>Bold: the best of the merged models.</source>
        <translation>Gras&#xa0;: le meilleur des modèles fusionnés.</translation>
    </message>
    <message>
        <source>Marked at the left: an expert on its own task.</source>
        <translation>Marque à gauche&#xa0;: un expert sur sa propre tâche.</translation>
    </message>
    <message>
        <source>—: not measured.</source>
        <translation>—&#xa0;: non mesuré.</translation>
    </message>
    <message>
        <source>Grey: measured before the last change.</source>
        <translation>Gris&#xa0;: mesuré avant la dernière modification.</translation>
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
        <translation>préentraîné</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, scaling %2</source>
        <translation>%1, échelle %2</translation>
    </message>
    <message>
        <source>%1, scaling by expert</source>
        <translation>%1, échelle par expert</translation>
    </message>
    <message>
        <source>%1, scaling by expert × %2</source>
        <translation>%1, échelle par expert × %2</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationView</name>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>Rien n’est encore évalué.</translation>
    </message>
    <message>
        <source>Top-1, %</source>
        <translation>Top-1,&#xa0;%</translation>
    </message>
    <message>
        <source>The share of images whose class is the most probable one</source>
        <translation>La part des images dont la classe est jugée la plus probable</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>The mean cross-entropy, in nats: lower is better</source>
        <translation>L’entropie croisée moyenne, en nats&#xa0;: plus elle est basse, mieux c’est</translation>
    </message>
    <message>
        <source>Save or copy this table</source>
        <translation>Enregistrer ou copier ce tableau</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>Copier le &amp;tableau</translation>
    </message>
    <message>
        <source>Save as C&amp;SV…</source>
        <translation>Enregistrer en C&amp;SV…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tableau CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>Enregistrer en &amp;Markdown…</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Tableau Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Enregistrer en &amp;PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Zero-shot accuracy, top-1 in percent</source>
        <translation>Exactitude zero-shot, top-1 en pourcentage</translation>
    </message>
    <message>
        <source>Zero-shot loss, mean cross-entropy</source>
        <translation>Perte zero-shot, entropie croisée moyenne</translation>
    </message>
    <message>
        <source>Save the evaluation</source>
        <translation>Enregistrer l’évaluation</translation>
    </message>
</context>
<context>
    <name>interfuse::Evaluations</name>
    <message>
        <source>Wait until the calibration or the export has ended.</source>
        <translation>Attendez la fin de la calibration ou de l’export.</translation>
    </message>
    <message>
        <source>Add a pretrained model and experts first.</source>
        <translation>Ajoutez d’abord un modèle préentraîné et des experts.</translation>
    </message>
    <message>
        <source>Choose a file of tasks first.</source>
        <translation>Choisissez d’abord un fichier de tâches.</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>Calibrez d’abord.</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>Un balayage fait varier le facteur d’échelle d’AdaSVD, qui n’est pas la méthode choisie.</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportDialog</name>
    <message>
        <source>the image processor</source>
        <translation>le processeur d’images</translation>
    </message>
    <message>
        <source>a model card</source>
        <translation>une fiche de modèle</translation>
    </message>
    <message>
        <source>makes the same bytes again</source>
        <translation>reproduit le modèle à l’octet près</translation>
    </message>
    <message>
        <source>what the rank leaves out of each layer&apos;s change</source>
        <translation>la part de l’écart de chaque couche que le rang tronque</translation>
    </message>
    <message>
        <source>the routing table, and four CSV files of it</source>
        <translation>la table de routage, et quatre fichiers CSV qui en sont tirés</translation>
    </message>
    <message>
        <source>the accuracies on the recipe&apos;s task pool</source>
        <translation>les exactitudes sur le pool de tâches de la recette</translation>
    </message>
    <message>
        <source>Replace the model that is there</source>
        <translation>Remplacer le modèle présent</translation>
    </message>
    <message>
        <source>With pictures of the routing weights</source>
        <translation>Avec des figures des poids de routage</translation>
    </message>
    <message>
        <source>Export the merged model</source>
        <translation>Exporter le modèle fusionné</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>routing_weights.png and routing_weights.svg: heat map and depth</source>
        <translation>routing_weights.png et routing_weights.svg&#xa0;: heatmap et profondeur</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>It will hold</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folder of the merged model</source>
        <translation>Dossier du modèle fusionné</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>A whole CLIPModel needs a text tower, which %1 does not have. Export the vision tower, or name a whole CLIP model as taskpool.clip_model in the recipe.</source>
        <translation>Un CLIPModel complet exige un encodeur de texte, que %1 n’a pas. Exportez l’encodeur de vision, ou indiquez un modèle CLIP complet dans taskpool.clip_model de la recette.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choisissez un dossier.</translation>
    </message>
    <message>
        <source>An earlier export is in this folder. It can be replaced.</source>
        <translation>Ce dossier contient un export précédent. Il peut être remplacé.</translation>
    </message>
    <message>
        <source>%1 (%2 are free there)</source>
        <translation>%1 (%2 libres à cet endroit)</translation>
    </message>
    <message>
        <source>There is not enough room there. Choose another folder.</source>
        <translation>Il n’y a pas assez de place à cet endroit. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportFields</name>
    <message>
        <source>a whole CLIPModel in %1 that transformers loads, with config.json and the tokeniser</source>
        <translation>un CLIPModel complet en %1 que transformers charge, avec config.json et le tokeniseur</translation>
    </message>
    <message>
        <source>a LoRA adapter of rank %1 in %2 that PEFT loads over the pretrained model</source>
        <translation>un adaptateur LoRA de rang %1 en %2 que PEFT charge par-dessus le modèle préentraîné</translation>
    </message>
    <message>
        <source>a CLIPVisionModel in %1 that transformers loads, with config.json</source>
        <translation>un CLIPVisionModel en %1 que transformers charge, avec config.json</translation>
    </message>
    <message>
        <source>Vision tower (CLIPVisionModel)</source>
        <translation>Encodeur de vision (CLIPVisionModel)</translation>
    </message>
    <message>
        <source>Whole model (CLIPModel)</source>
        <translation>Modèle complet (CLIPModel)</translation>
    </message>
    <message>
        <source>LoRA adapter</source>
        <translation>Adaptateur LoRA</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Forme</translation>
    </message>
    <message>
        <source>Change the export&apos;s form</source>
        <translation>Changer la forme de l’export</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Nombres</translation>
    </message>
    <message>
        <source>Change the export&apos;s numbers</source>
        <translation>Changer le format des nombres de l’export</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>&amp;Rang</translation>
    </message>
    <message>
        <source>Change the adapter&apos;s rank</source>
        <translation>Changer le rang de l’adaptateur</translation>
    </message>
    <message>
        <source>&amp;Largest file</source>
        <translation>Fichier &amp;max.</translation>
    </message>
    <message>
        <source>Change the export&apos;s largest file</source>
        <translation>Changer la taille maximale des fichiers de l’export</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuDialog</name>
    <message>
        <source>GPU runtime</source>
        <translation>Runtime GPU</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Dossier…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Un environnement Python, son site-packages, ou un LibTorch décompressé</translation>
    </message>
    <message>
        <source>Take them from PyTorch %1 on this machine</source>
        <translation>Les prendre dans PyTorch %1 sur cette machine</translation>
    </message>
    <message>
        <source>They are the PyTorch project’s and NVIDIA’s own builds, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>Ce sont les binaires du projet PyTorch et de NVIDIA, utilisés sous leurs licences, placées à côté une fois décompressées. Chaque fichier est vérifié par son SHA-256.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Ce qui est déjà reçu est conservé pour la prochaine fois</translation>
    </message>
    <message>
        <source>&amp;Delete what came so far</source>
        <translation>&amp;Supprimer ce qui est déjà reçu</translation>
    </message>
    <message>
        <source>Or fetch them</source>
        <translation>Ou les télécharger</translation>
    </message>
    <message>
        <source>No NVIDIA GPU</source>
        <translation>Pas de GPU NVIDIA</translation>
    </message>
    <message>
        <source>Ready. The CUDA libraries are in use from ‘%1’.</source>
        <translation>Prêt. Les bibliothèques CUDA utilisées sont dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The driver is here, and LibTorch’s CUDA libraries are not.</source>
        <translation>Le pilote est présent, mais pas les bibliothèques CUDA de LibTorch.</translation>
    </message>
    <message>
        <source>The CUDA libraries are here. Start Interfuse again to use them.</source>
        <translation>Les bibliothèques CUDA sont présentes. Redémarrez Interfuse pour les utiliser.</translation>
    </message>
    <message>
        <source>It cannot be used: %1.</source>
        <translation>Inutilisable&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>Aucun PyTorch trouvé aux emplacements habituels de Python.</translation>
    </message>
    <message>
        <source>%1 from the package index; they take %2 in ‘%3’, where %4 are free.</source>
        <translation>%1 depuis l’index de paquets&#xa0;; elles occupent %2 dans «&#xa0;%3&#xa0;», où %4 sont libres.</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>&amp;Reprendre le téléchargement (%1 sur %2 déjà reçus)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>&amp;Télécharger %1</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>Interrogation de l’index de paquets</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuMessages</name>
    <message>
        <source>A GPU (%1) is here, but LibTorch’s CUDA libraries are not.</source>
        <translation>Un GPU (%1) est présent, mais pas les bibliothèques CUDA de LibTorch.</translation>
    </message>
    <message>
        <source>The PyTorch in ‘%1’ has them.</source>
        <translation>Le PyTorch de «&#xa0;%1&#xa0;» les contient.</translation>
    </message>
    <message>
        <source>Use that PyTorch</source>
        <translation>Utiliser ce PyTorch</translation>
    </message>
    <message>
        <source>Use my PyTorch…</source>
        <translation>Utiliser mon PyTorch…</translation>
    </message>
    <message>
        <source>Fetch (%1)…</source>
        <translation>Télécharger (%1)…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The GPU is ready: %1.</source>
        <translation>Le GPU est prêt&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The CUDA libraries are in place. Start Interfuse again to use the GPU.</source>
        <translation>Les bibliothèques CUDA sont en place. Redémarrez Interfuse pour utiliser le GPU.</translation>
    </message>
    <message>
        <source>The GPU still cannot be used: %1.</source>
        <translation>Le GPU reste inutilisable&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>interfuse::GuideWindow</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Rechercher dans cette page</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Documentation – Interfuse</source>
        <translation>Documentation – Interfuse</translation>
    </message>
    <message>
        <source>%1 – Interfuse</source>
        <translation>%1 – Interfuse</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>interfuse::HubDialog</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>Télécharger depuis le Hugging Face Hub</translation>
    </message>
    <message>
        <source>The recipe names these models and datasets by their ids, and they are not on this machine. They go where huggingface_hub keeps them too. Every file is checked by its hash.</source>
        <translation>La recette désigne ces modèles et jeux de données par leurs identifiants, et ils ne sont pas sur cette machine. Ils seront placés là où huggingface_hub les conserve aussi. Chaque fichier est vérifié par son empreinte.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Déjà présent</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Réinterroger</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Ce qui est déjà reçu est conservé pour la prochaine fois</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Plus tard</translation>
    </message>
    <message>
        <source>%1 to fetch into ‘%2’, where %3 are free.</source>
        <translation>%1 à télécharger dans «&#xa0;%2&#xa0;», où %3 sont libres.</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>&amp;Télécharger %1</translation>
    </message>
    <message>
        <source>Asking the hub what there is</source>
        <translation>Interrogation du Hub</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Démarrage</translation>
    </message>
</context>
<context>
    <name>interfuse::HubMessages</name>
    <message>
        <source>%1 and more</source>
        <translation>%1, etc.</translation>
    </message>
    <message>
        <source>What the recipe names of the Hugging Face Hub is here.</source>
        <translation>Tout ce que la recette demande au Hugging Face Hub est présent.</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The recipe names what is not on this machine, and the Hugging Face Hub may have: %1.</source>
        <translation>La recette désigne des éléments absents de cette machine, que le Hugging Face Hub a peut-être&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>interfuse::HubSetup</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>Télécharger depuis le Hugging Face Hub</translation>
    </message>
</context>
<context>
    <name>interfuse::ImagesChooser</name>
    <message>
        <source>Images per task</source>
        <translation>Images par tâche</translation>
    </message>
    <message>
        <source>How many images of each task are measured on: drawn once, the same ones every time.</source>
        <translation>Nombre d’images de chaque tâche sur lesquelles mesurer&#xa0;: tirées une fois, toujours les mêmes.</translation>
    </message>
    <message>
        <source>%1 images per task</source>
        <translation>%1 images par tâche</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>toutes les images</translation>
    </message>
</context>
<context>
    <name>interfuse::InspectorPanel</name>
    <message>
        <source>Routing weights of the selection</source>
        <translation>Poids de routage de la sélection</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Expert</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Poids de routage</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Erreur type</translation>
    </message>
    <message>
        <source>Compared to 1/M</source>
        <translation>Par rapport à 1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>What the expert&apos;s difference to the pretrained model is multiplied with: scaling factor × routing weight, or what was set by hand.</source>
        <translation>Ce par quoi est multipliée la différence entre l’expert et le modèle préentraîné&#xa0;: facteur d’échelle × poids de routage, ou la valeur fixée à la main.</translation>
    </message>
    <message>
        <source>What is selected in a view stands here in numbers.</source>
        <translation>Ce qui est sélectionné dans une vue figure ici en chiffres.</translation>
    </message>
    <message>
        <source>No expert changed this layer.</source>
        <translation>Aucun expert n’a modifié cette couche.</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n linear layer(s)</source>
        <translation>
            <numerusform>moyenne de %n couche linéaire</numerusform>
            <numerusform>moyenne de %n couches linéaires</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>Couche %1 · %2</translation>
    </message>
    <message>
        <source>All layers · %1</source>
        <translation>Toutes les couches · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them set by hand</source>
        <translation>
            <numerusform>dont %n fixé à la main</numerusform>
            <numerusform>dont %n fixés à la main</numerusform>
        </translation>
    </message>
    <message>
        <source>± %L1</source>
        <translation>± %L1</translation>
    </message>
    <message>
        <source>%1%L2 %</source>
        <translation>%1%L2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>interfuse::LibrariesDialog</name>
    <message>
        <source>Before the first start</source>
        <translation>Avant le premier démarrage</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Interfuse computes with LibTorch %1</source>
        <translation>Interfuse calcule avec LibTorch %1</translation>
    </message>
    <message>
        <source>It is not here yet: its licences do not go with the program’s, so that a package may not carry it. It is brought once, for you alone, and needs no Python.</source>
        <translation>Elle n’est pas encore là&#xa0;: ses licences ne s’accordent pas avec celle du programme, si bien qu’un paquet ne peut pas la contenir. Elle est installée une fois, pour vous seul, et n’a pas besoin de Python.</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>La télécharger</translation>
    </message>
    <message>
        <source>It is the PyTorch project’s own build, with two small libraries of NVIDIA’s, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>C’est le binaire du projet PyTorch, avec deux petites bibliothèques de NVIDIA, utilisés sous leurs licences, placées à côté une fois décompressées. Chaque fichier est vérifié par son SHA-256.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Ce qui est déjà reçu est conservé pour la prochaine fois</translation>
    </message>
    <message>
        <source>Or take it from PyTorch %1 on this machine</source>
        <translation>Ou la prendre dans PyTorch %1 sur cette machine</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Dossier…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Un environnement Python, son site-packages, ou un LibTorch décompressé</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>Aucun PyTorch trouvé aux emplacements habituels de Python.</translation>
    </message>
    <message>
        <source>%1 from the package index; it takes %2 in ‘%3’, where %4 are free.</source>
        <translation>%1 depuis l’index de paquets&#xa0;; elle occupe %2 dans «&#xa0;%3&#xa0;», où %4 sont libres.</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>&amp;Reprendre le téléchargement (%1 sur %2 déjà reçus)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>&amp;Télécharger %1</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>Interrogation de l’index de paquets</translation>
    </message>
    <message>
        <source>Trying ‘%1’</source>
        <translation>Essai de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>interfuse::LogModel</name>
    <message>
        <source>Notice</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
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
        <translation>Heure</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>interfuse::LogView</name>
    <message>
        <source>Levels shown</source>
        <translation>Niveaux affichés</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Notices and graver</source>
        <translation>Remarques et au-delà</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies the selected entries, or all that are shown.</source>
        <translation>Copier les entrées sélectionnées, ou toutes celles qui sont affichées.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Removes all entries from the log.</source>
        <translation>Supprimer toutes les entrées du journal.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>Il ne s’est encore rien passé.</translation>
    </message>
    <message>
        <source>No entry of these levels.</source>
        <translation>Aucune entrée de ces niveaux.</translation>
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
        <translation>Enregistrer le projet avant d’en commencer un nouveau&#xa0;?</translation>
    </message>
    <message>
        <source>Save the project before opening another one?</source>
        <translation>Enregistrer le projet avant d’en ouvrir un autre&#xa0;?</translation>
    </message>
    <message>
        <source>The sample project is not installed.</source>
        <translation>Le projet d’exemple n’est pas installé.</translation>
    </message>
    <message>
        <source>Save the project before opening the sample?</source>
        <translation>Enregistrer le projet avant d’ouvrir l’exemple&#xa0;?</translation>
    </message>
    <message>
        <source>Saved ‘%1’.</source>
        <translation>«&#xa0;%1&#xa0;» enregistré.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>Ajouter %n dossier</numerusform>
            <numerusform>Ajouter %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what is there</source>
        <translation>Garder ce qui est fait</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ne rien garder</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Poursuivre la calibration</translation>
    </message>
    <message>
        <source>A calibration is running. Stop it and close?</source>
        <translation>Une calibration est en cours. L’arrêter et fermer&#xa0;?</translation>
    </message>
    <message>
        <source>Stop calibrating?</source>
        <translation>Arrêter la calibration&#xa0;?</translation>
    </message>
    <message>
        <source>Save the project before closing?</source>
        <translation>Enregistrer le projet avant de fermer&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml);;All files (*)</source>
        <translation>Recettes (*.yaml *.yml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the project before opening a preset?</source>
        <translation>Enregistrer le projet avant d’ouvrir un préréglage&#xa0;?</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Enregistrer le projet</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml)</source>
        <translation>Recettes (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>merge.yaml</source>
        <translation>merge.yaml</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>Modèle préentraîné</translation>
    </message>
    <message>
        <source>An expert, or a folder of experts</source>
        <translation>Un expert, ou un dossier d’experts</translation>
    </message>
    <message>
        <source>A dataset, or a folder of datasets</source>
        <translation>Un jeu de données, ou un dossier de jeux de données</translation>
    </message>
    <message>
        <source>Change the colour of %1</source>
        <translation>Changer la couleur de %1</translation>
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
        <translation>Interfuse utilisera cette langue à son prochain démarrage.</translation>
    </message>
    <message>
        <source>About Interfuse</source>
        <translation>À propos d’Interfuse</translation>
    </message>
    <message>
        <source>Interfuse %1</source>
        <translation>Interfuse %1</translation>
    </message>
    <message>
        <source>Merges fine-tuned CLIP vision encoders into one with AdaSVD.

Free software under the GNU General Public License, version 3 or later. Built on Qt %1, LibTorch and QCustomPlot.</source>
        <translation>Fusionne des encodeurs de vision CLIP affinés en un seul avec AdaSVD.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Repose sur Qt %1, LibTorch et QCustomPlot.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n coefficient(s)</source>
        <translation>
            <numerusform>Changer %n coefficient</numerusform>
            <numerusform>Changer %n coefficients</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks to evaluate on</source>
        <translation>Tâches d’évaluation</translation>
    </message>
    <message>
        <source>Tasks (*.yaml *.yml);;All files (*)</source>
        <translation>Tâches (*.yaml *.yml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose the tasks</source>
        <translation>Choisir les tâches</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>rapport</translation>
    </message>
    <message>
        <source>-report</source>
        <translation>-rapport</translation>
    </message>
    <message>
        <source>The report is in ‘%1’.</source>
        <translation>Le rapport est dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Ajustement</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;xécution</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Restore the layout</source>
        <translation>&amp;Rétablir la disposition</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>The documentation is not installed.</source>
        <translation>La documentation n’est pas installée.</translation>
    </message>
</context>
<context>
    <name>interfuse::MatrixControl</name>
    <message>
        <source>Reset to calibrated</source>
        <translation>Revenir au calibré</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>Coefficient des cellules sélectionnées</translation>
    </message>
    <message>
        <source>A number between −100 and 100, such as 0.125</source>
        <translation>Un nombre entre −100 et 100, par exemple 0,125</translation>
    </message>
</context>
<context>
    <name>interfuse::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; all are in the log.</source>
        <translation>
            <numerusform>… et %n autre&#xa0;; tout est dans le journal.</numerusform>
            <numerusform>… et %n autres&#xa0;; tout est dans le journal.</numerusform>
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
        <translation>Moyenne simple</translation>
    </message>
    <message>
        <source>Task arithmetic</source>
        <translation>Arithmétique des tâches</translation>
    </message>
    <message>
        <source>TIES</source>
        <translation>TIES</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Changer la méthode</translation>
    </message>
    <message>
        <source>Scaling factor λ</source>
        <translation>Facteur d’échelle λ</translation>
    </message>
    <message>
        <source>Change the scaling factor</source>
        <translation>Changer le facteur d’échelle</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Keep the largest</source>
        <translation>Garder les plus grands</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>Changer le seuil</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Merge by</source>
        <translation>Fusion par</translation>
    </message>
    <message>
        <source>Change how TIES merges</source>
        <translation>Changer le mode de fusion de TIES</translation>
    </message>
</context>
<context>
    <name>interfuse::NumberList</name>
    <message>
        <source>“%1” is no factor: give numbers from 0 to %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un facteur&#xa0;: donnez des nombres de 0 à %2.</translation>
    </message>
    <message>
        <source>These are %1 factors; at most %2 are measured at once.</source>
        <translation>Cela fait %1 facteurs&#xa0;; on en mesure au plus %2 à la fois.</translation>
    </message>
</context>
<context>
    <name>interfuse::OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <source>From this machine&apos;s own speed, measured on the pretrained model&apos;s layers.</source>
        <translation>D’après la vitesse de cette machine, mesurée sur les couches du modèle préentraîné.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Changer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Samples per dataset</source>
        <translation>Échantillons par jeu</translation>
    </message>
    <message>
        <source>Gate directions (k)</source>
        <translation>Directions (k)</translation>
    </message>
    <message>
        <source>Average the experts’ other layers</source>
        <translation>Moyenner les autres couches des experts</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Round size</source>
        <translation>Taille des tours</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille des lots</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Pass over images that cannot be decoded</source>
        <translation>Ignorer les images non décodables</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation>Changer le périphérique</translation>
    </message>
    <message>
        <source>Device for the gates</source>
        <translation>Calcul des portes</translation>
    </message>
    <message>
        <source>Change the gates&apos; device</source>
        <translation>Changer le périphérique des portes</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>Exacte (float32)</translation>
    </message>
    <message>
        <source>Fast (checked)</source>
        <translation>Rapide (vérifiée)</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Change the precision</source>
        <translation>Changer la précision</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not here)</source>
        <translation>%1 (absent)</translation>
    </message>
    <message>
        <source>Where the weights are</source>
        <translation>Là où sont les poids</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Tirée au hasard</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>Changer la graine</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolérance</translation>
    </message>
    <message>
        <source>Change the tolerance</source>
        <translation>Changer la tolérance</translation>
    </message>
    <message>
        <source>The samples that are missing take about %1, with %2 of memory.</source>
        <translation>Les échantillons manquants prendront environ %1, avec %2 de mémoire.</translation>
    </message>
    <message>
        <source>Calibration takes about %1 (first values after %2), with %3 of memory.</source>
        <translation>La calibration prendra environ %1 (premières valeurs après %2), avec %3 de mémoire.</translation>
    </message>
</context>
<context>
    <name>interfuse::PlotView</name>
    <message>
        <source>Plot: %1</source>
        <translation>Graphique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrow keys move, 0 shows all.</source>
        <translation>Plus et moins pour zoomer, flèches pour se déplacer, 0 pour tout afficher.</translation>
    </message>
    <message>
        <source>Click a cell to select it, or move with the arrow keys. Shift extends the selection.</source>
        <translation>Cliquez sur une cellule pour la sélectionner, ou déplacez-vous avec les flèches. Maj étend la sélection.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation>Enregistrer les données…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Copier les données</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Réinitialiser le zoom</translation>
    </message>
    <message>
        <source>All of the data is shown.</source>
        <translation>Toutes les données sont affichées.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Il n’y a encore rien à afficher.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Image SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Enregistrer les données</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tableau CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>interfuse::PoolPanel</name>
    <message>
        <source>How far has each expert moved every layer, as a share of its norm?</source>
        <translation>De combien chaque expert a-t-il déplacé chaque couche, en part de sa norme&#xa0;?</translation>
    </message>
    <message>
        <source>In how many directions has each expert changed a layer?</source>
        <translation>Dans combien de directions chaque expert a-t-il modifié une couche&#xa0;?</translation>
    </message>
    <message>
        <source>Do two experts react to the same inputs? 1: to the same, 0: to none in common</source>
        <translation>Deux experts réagissent-ils aux mêmes entrées&#xa0;? 1&#xa0;: aux mêmes, 0&#xa0;: à aucune en commun</translation>
    </message>
    <message>
        <source>How often do two experts change a weight in opposite directions?</source>
        <translation>À quelle fréquence deux experts modifient-ils un poids en sens opposé&#xa0;?</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>Enregistrer ou copier cette vue</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>La moyenne des six couches linéaires d’une couche de l’encodeur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Inspect again</source>
        <translation>Inspecter à nouveau</translation>
    </message>
    <message>
        <source>Inspect pool</source>
        <translation>Inspecter le pool</translation>
    </message>
    <message>
        <source>Measures the weights of all models; needs no images.</source>
        <translation>Mesurer les poids de tous les modèles&#xa0;; aucune image n’est nécessaire.</translation>
    </message>
    <message>
        <source>Measuring · %1 %</source>
        <translation>Mesure en cours · %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>interfuse::PresetDialog</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Ouvrir un préréglage</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Models in the cache</source>
        <translation>Modèles en cache</translation>
    </message>
    <message>
        <source>Datasets in the cache</source>
        <translation>Jeux de données en cache</translation>
    </message>
    <message>
        <source>Take its calibration &amp;data</source>
        <translation>Prendre ses &amp;données de calibration</translation>
    </message>
    <message>
        <source>Evaluate on its &amp;test data</source>
        <translation>Évaluer sur ses données de &amp;test</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <source>Commands that fetch what is missing</source>
        <translation>Commandes qui téléchargent ce qui manque</translation>
    </message>
    <message>
        <source>Everything is in the cache of the Hugging Face Hub.</source>
        <translation>Tout est dans le cache du Hugging Face Hub.</translation>
    </message>
    <message>
        <source>Not in the cache of the Hugging Face Hub yet. Interfuse offers to fetch it once this is open; these commands do it too:</source>
        <translation>Pas encore dans le cache du Hugging Face Hub. Interfuse proposera le téléchargement une fois le préréglage ouvert&#xa0;; ces commandes le font aussi&#xa0;:</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemMessages</name>
    <message>
        <source>Problem &amp;reports…</source>
        <translation>&amp;Rapports de problèmes…</translation>
    </message>
    <message>
        <source>Read what crashes and failed runs have left</source>
        <translation>Lire ce que les plantages et les exécutions échouées ont laissé</translation>
    </message>
    <message>
        <source>A report is in ‘%1’.</source>
        <translation>Un rapport se trouve dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>Interfuse ended unexpectedly (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Interfuse s’est arrêté de façon inattendue (%1). Un rapport a été gardé sur cette machine&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>A run failed by a fault of Interfuse (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Une exécution a échoué à cause d’un défaut d’Interfuse (%1). Un rapport a été gardé sur cette machine&#xa0;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ignorer</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemReportsDialog</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1&#xa0;: lecture impossible (%2).</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Plantage</translation>
    </message>
    <message>
        <source>Failed run</source>
        <translation>Exécution échouée</translation>
    </message>
    <message>
        <source>Run that was stopped by an error</source>
        <translation>Exécution arrêtée par une erreur</translation>
    </message>
    <message>
        <source>Problem reports</source>
        <translation>Rapports de problèmes</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Texte du rapport</translation>
    </message>
    <message>
        <source>Reports stay on this machine: nothing is sent anywhere. They hold no tokens and no images, but names and places of files. Read a report before you give it to somebody. The last %1 are kept.</source>
        <translation>Les rapports restent sur cette machine&#xa0;: rien n’est envoyé nulle part. Ils ne contiennent ni jetons d’accès ni images, mais des noms et des emplacements de fichiers. Lisez un rapport avant de le donner à quelqu’un. Les %1 derniers sont conservés.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There are no reports: nothing went wrong, or they were deleted.</source>
        <translation>Il n’y a pas de rapports&#xa0;: rien n’a échoué, ou ils ont été supprimés.</translation>
    </message>
</context>
<context>
    <name>interfuse::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset.</source>
        <translation>
            <numerusform>Calibré sur %n image par jeu de données.</numerusform>
            <numerusform>Calibré sur %n images par jeu de données.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrate goes on to %1.</source>
        <translation>«&#xa0;Calibrer&#xa0;» poursuit jusqu’à %1.</translation>
    </message>
    <message>
        <source>%1 · takes about %2, first values after %3, with %4 of memory</source>
        <translation>%1 · prendra environ %2, premières valeurs après %3, avec %4 de mémoire</translation>
    </message>
    <message>
        <source>Other routing weights are wanted now (%1): calibrate again, or undo.</source>
        <translation>Il faut maintenant d’autres poids de routage (%1)&#xa0;: calibrez à nouveau, ou annulez.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Inspecting the pool</source>
        <translation>Inspection du pool</translation>
    </message>
    <message>
        <source>Preparing the evaluation</source>
        <translation>Préparation de l’évaluation</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2 · %3 of %4 images</source>
        <translation>Évaluation de %1 sur %2 · %3 sur %4 images</translation>
    </message>
    <message>
        <source>Electing signs</source>
        <translation>Élection des signes</translation>
    </message>
    <message>
        <source>Writing the merged model</source>
        <translation>Écriture du modèle fusionné</translation>
    </message>
    <message>
        <source>Evaluating the merged model</source>
        <translation>Évaluation du modèle fusionné</translation>
    </message>
    <message>
        <source>Checking the inputs</source>
        <translation>Vérification des entrées</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Lecture des images</translation>
    </message>
    <message>
        <source>Finishing the first round</source>
        <translation>Fin du premier tour</translation>
    </message>
    <message>
        <source>%1 · round %2 of %3 · layer %4 %5%6</source>
        <translation>%1 · tour %2 sur %3 · couche %4 %5%6</translation>
    </message>
    <message>
        <source> (gates)</source>
        <translation> (portes)</translation>
    </message>
    <message>
        <source>%L1 images/s</source>
        <translation>%L1 images/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
</context>
<context>
    <name>interfuse::ProjectDocument</name>
    <message>
        <source>a pretrained model</source>
        <translation>un modèle préentraîné</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>des experts</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>des données de calibration</translation>
    </message>
    <message>
        <source>Add %1 to calibrate.</source>
        <translation>Ajoutez %1 pour calibrer.</translation>
    </message>
    <message>
        <source>Add %1 to merge.</source>
        <translation>Ajoutez %1 pour fusionner.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Projet d’exemple</translation>
    </message>
    <message>
        <source>The routing table ‘%1’ belongs to another recipe or other options and was left aside. Calibrate again.</source>
        <translation>La table de routage «&#xa0;%1&#xa0;» correspond à une autre recette ou à d’autres options et a été laissée de côté. Calibrez à nouveau.</translation>
    </message>
    <message>
        <source>Saving keeps what a project means, but not its comments and unused keys. The file as it was is in ‘%1’.</source>
        <translation>L’enregistrement conserve le sens du projet, mais ni ses commentaires ni ses clés inutilisées. Le fichier tel qu’il était est dans «&#xa0;%1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>interfuse::RecoveryMessages</name>
    <message>
        <source>What is not saved cannot be kept for the case of a crash: %1</source>
        <translation>Ce qui n’est pas enregistré ne peut pas être gardé en cas de plantage&#xa0;: %1</translation>
    </message>
    <message>
        <source>‘%1’ was not saved when Interfuse ended. It was kept as it was on %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’était pas enregistré quand Interfuse s’est arrêté. Son état du %2 a été gardé.</translation>
    </message>
    <message numerus="yes">
        <source>Its calibration can go on after %n image(s) of each dataset.</source>
        <translation>
            <numerusform>Son calibrage peut reprendre après %n image par jeu de données.</numerusform>
            <numerusform>Son calibrage peut reprendre après %n images par jeu de données.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Save the project before recovering the other one?</source>
        <translation>Enregistrer le projet avant de récupérer l’autre&#xa0;?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ne rien garder</translation>
    </message>
    <message>
        <source>A project was not saved when Interfuse ended, and what was kept of it cannot be read. %1</source>
        <translation>Un projet n’était pas enregistré quand Interfuse s’est arrêté, et ce qui en a été gardé est illisible. %1</translation>
    </message>
    <message>
        <source>‘%1’ is as it was. It is not saved yet.</source>
        <translation>«&#xa0;%1&#xa0;» est comme il était. Il n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file has changed since. Saving replaces what is in the file now; “Save as” keeps both.</source>
        <translation>«&#xa0;%1&#xa0;» est comme il était, mais son fichier a changé depuis. L’enregistrer remplace le contenu actuel du fichier&#xa0;; «&#xa0;Enregistrer sous&#xa0;» garde les deux.</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file is gone. Saving makes it anew.</source>
        <translation>«&#xa0;%1&#xa0;» est comme il était, mais son fichier a disparu. L’enregistrer le recrée.</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingCellDelegate</name>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableModel</name>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>%1: no coefficient</source>
        <translation>%1&#xa0;: pas de coefficient</translation>
    </message>
    <message>
        <source>%1: no routing weight yet</source>
        <translation>%1&#xa0;: pas encore de poids de routage</translation>
    </message>
    <message>
        <source>%1: %2, set by hand</source>
        <translation>%1&#xa0;: %2, fixé à la main</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2 ± %3</source>
        <translation>%1&#xa0;: %2 ± %3</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Couche %1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Coefficients of %1</source>
        <translation>Coefficients de %1</translation>
    </message>
    <message>
        <source>Routing weights of %1</source>
        <translation>Poids de routage de %1</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableView</name>
    <message>
        <source>Filter layers</source>
        <translation>Filtrer les couches</translation>
    </message>
    <message>
        <source>Filter: 3, fc1, layer 3 v_proj</source>
        <translation>Filtre&#xa0;: 3, fc1, couche 3 v_proj</translation>
    </message>
    <message>
        <source>Standard &amp;errors</source>
        <translation>Erreurs t&amp;ypes</translation>
    </message>
    <message>
        <source>Shows how far each routing weight may be off, as 0.131 ± 0.002.</source>
        <translation>Afficher l’incertitude de chaque poids de routage, comme 0,131 ± 0,002.</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>Poids de routage</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>Copier le &amp;tableau</translation>
    </message>
    <message>
        <source>Copies all rows that are shown, for a spreadsheet.</source>
        <translation>Copier toutes les lignes affichées, pour un tableur.</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrer</translation>
    </message>
    <message>
        <source>&amp;Reset to calibrated</source>
        <translation>&amp;Revenir au calibré</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>Aligner de nouveau les cellules sélectionnées sur les poids de routage (Suppr)</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Coefficients</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>Pas encore de poids de routage.</translation>
    </message>
    <message>
        <source>No linear layer matches the filter.</source>
        <translation>Aucune couche linéaire ne correspond au filtre.</translation>
    </message>
    <message>
        <source>%1, standard error</source>
        <translation>%1, erreur type</translation>
    </message>
</context>
<context>
    <name>interfuse::RunHistory</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1&#xa0;: lecture impossible (%2).</translation>
    </message>
    <message>
        <source>%1: is larger than a history of runs can be; move it away.</source>
        <translation>%1&#xa0;: trop volumineux pour un historique d’exécutions&#xa0;; déplacez-le.</translation>
    </message>
    <message>
        <source>%1: the folder for the runs cannot be made; choose another place for the project.</source>
        <translation>%1&#xa0;: impossible de créer le dossier des exécutions&#xa0;; choisissez un autre emplacement pour le projet.</translation>
    </message>
    <message>
        <source>The routing table of ‘%1’ is gone: there is no file %2 any more.</source>
        <translation>La table de routage de «&#xa0;%1&#xa0;» a disparu&#xa0;: le fichier %2 n’existe plus.</translation>
    </message>
    <message>
        <source>%1 It is left as it is; until it is mended or moved away, new runs are kept in memory only.</source>
        <translation>%1 Il est laissé tel quel&#xa0;; tant qu’il n’est pas réparé ou déplacé, les nouvelles exécutions ne sont gardées qu’en mémoire.</translation>
    </message>
    <message>
        <source>%1: cannot be written; make room or choose another folder.</source>
        <translation>%1&#xa0;: écriture impossible&#xa0;; libérez de l’espace ou choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>interfuse::RunMessages</name>
    <message>
        <source>Stopped. The calibration was discarded.</source>
        <translation>Arrêté. La calibration a été abandonnée.</translation>
    </message>
    <message>
        <source>Stopped. No model was written.</source>
        <translation>Arrêté. Aucun modèle n’a été écrit.</translation>
    </message>
    <message>
        <source>Exporting.</source>
        <translation>Export en cours.</translation>
    </message>
    <message>
        <source>Calibrating.</source>
        <translation>Calibration en cours.</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset in %1.</source>
        <translation>
            <numerusform>Calibré sur %n image par jeu de données en %1.</numerusform>
            <numerusform>Calibré sur %n images par jeu de données en %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n image(s) of each dataset, in %1. Calibrating can go on from there.</source>
        <translation>
            <numerusform>Arrêté après %n image par jeu de données, en %1. La calibration peut reprendre de là.</numerusform>
            <numerusform>Arrêté après %n images par jeu de données, en %1. La calibration peut reprendre de là.</numerusform>
        </translation>
    </message>
    <message>
        <source>Round of %1 images a dataset: %2 s (images %3, weights %4, gates %5).</source>
        <translation>Tour de %1 images par jeu de données&#xa0;: %2&#xa0;s (images %3, poids %4, portes %5).</translation>
    </message>
    <message>
        <source>Export model…</source>
        <translation>Exporter le modèle…</translation>
    </message>
    <message>
        <source>The merged model is in ‘%1’ (%2).</source>
        <translation>Le modèle fusionné est dans «&#xa0;%1&#xa0;» (%2).</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Copy Python snippet</source>
        <translation>Copier l’extrait Python</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Afficher le journal</translation>
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
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Accuracies of the selected runs</source>
        <translation>Exactitudes des exécutions sélectionnées</translation>
    </message>
    <message>
        <source>Select a run to see what it was, or two to compare them.</source>
        <translation>Sélectionnez une exécution pour la voir en détail, ou deux pour les comparer.</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>Sélectionnez deux exécutions pour les comparer.</translation>
    </message>
    <message>
        <source>Experts: %1</source>
        <translation>Experts&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté dans %1</translation>
    </message>
    <message>
        <source>It was ended before all samples were used.</source>
        <translation>Elle a été arrêtée avant d’avoir utilisé tous les échantillons.</translation>
    </message>
    <message>
        <source>Its routing table is gone: the file was moved or deleted. Going back to this run brings its recipe back, to be calibrated again.</source>
        <translation>Sa table de routage a disparu&#xa0;: le fichier a été déplacé ou supprimé. Revenir à cette exécution restaure sa recette, à calibrer de nouveau.</translation>
    </message>
    <message>
        <source>It has no routing table.</source>
        <translation>Elle n’a pas de table de routage.</translation>
    </message>
    <message>
        <source>Options that differ from the defaults:</source>
        <translation>Options différentes des valeurs par défaut&#xa0;:</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 à %2</translation>
    </message>
    <message>
        <source>Their recipes are the same.</source>
        <translation>Leurs recettes sont identiques.</translation>
    </message>
    <message>
        <source>The model of this run was not evaluated.</source>
        <translation>Le modèle de cette exécution n’a pas été évalué.</translation>
    </message>
    <message>
        <source>Neither run&apos;s model was evaluated.</source>
        <translation>Le modèle d’aucune des deux exécutions n’a été évalué.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>In percentage points</source>
        <translation>En points de pourcentage</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsModel</name>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté dans %1</translation>
    </message>
    <message>
        <source>Ended before all samples were used.</source>
        <translation>Arrêtée avant d’avoir utilisé tous les échantillons.</translation>
    </message>
    <message>
        <source>Its routing table is gone.</source>
        <translation>Sa table de routage a disparu.</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>Images par jeu de données</translation>
    </message>
    <message>
        <source>The model of this run, averaged over the tasks that it was evaluated on</source>
        <translation>Le modèle de cette exécution, en moyenne sur les tâches où il a été évalué</translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation>Non évalué</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Échantillons</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Average accuracy</source>
        <translation>Exactitude moyenne</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsPanel</name>
    <message>
        <source>No runs yet. Every calibration and every export will stand here, to be compared and gone back to.</source>
        <translation>Pas encore d’exécution. Toutes les calibrations et tous les exports figureront ici, pour les comparer et y revenir.</translation>
    </message>
    <message>
        <source>&amp;Go back to this run</source>
        <translation>&amp;Revenir à cette exécution</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nommer</translation>
    </message>
    <message>
        <source>Gives the run a name of its own (F2).</source>
        <translation>Donner à l’exécution un nom à elle (F2).</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Su&amp;pprimer</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Select one run to go back to.</source>
        <translation>Sélectionnez l’exécution à laquelle revenir.</translation>
    </message>
    <message>
        <source>Brings back the run&apos;s recipe and its routing weights. This can be undone.</source>
        <translation>Restaurer la recette et les poids de routage de l’exécution. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>Re&amp;move?</source>
        <translation>Su&amp;pprimer&#xa0;?</translation>
    </message>
    <message>
        <source>Press again to remove what is selected. It cannot be undone.</source>
        <translation>Appuyez de nouveau pour supprimer la sélection. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Removes what is selected from the history (Delete).</source>
        <translation>Supprimer la sélection de l’historique (Suppr).</translation>
    </message>
    <message>
        <source>Press again to remove the selected runs. It cannot be undone.</source>
        <translation>Appuyez de nouveau pour supprimer les exécutions sélectionnées. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Press again to remove ‘%1’. It cannot be undone.</source>
        <translation>Appuyez de nouveau pour supprimer «&#xa0;%1&#xa0;». Cela ne peut pas être annulé.</translation>
    </message>
</context>
<context>
    <name>interfuse::Session</name>
    <message>
        <source>An evaluation is running. Stop it, or wait for its end.</source>
        <translation>Une évaluation est en cours. Arrêtez-la, ou attendez qu’elle se termine.</translation>
    </message>
    <message>
        <source>All samples that were asked for are in the routing table. Raise their number, or calibrate from the start.</source>
        <translation>Tous les échantillons demandés sont dans la table de routage. Augmentez leur nombre, ou calibrez depuis le début.</translation>
    </message>
    <message>
        <source>It ends with the first round, which is not complete yet.</source>
        <translation>Elle se terminera avec le premier tour, qui n’est pas encore achevé.</translation>
    </message>
    <message>
        <source>Something in the project cannot be used yet.</source>
        <translation>Quelque chose dans le projet n’est pas encore utilisable.</translation>
    </message>
    <message>
        <source>No routing weights yet. Calibrate (F5) finds them.</source>
        <translation>Pas encore de poids de routage. «&#xa0;Calibrer&#xa0;» (F5) les détermine.</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>Revenir à %1</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeExperts</name>
    <message>
        <source>There are no experts yet.</source>
        <translation>Il n’y a pas encore d’experts.</translation>
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
        <translation>Changer l’échelle de %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Rendre %1 muet</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Réactiver %1</translation>
    </message>
    <message>
        <source>End the solo of %1</source>
        <translation>Quitter le solo de %1</translation>
    </message>
    <message>
        <source>Solo %1</source>
        <translation>Solo de %1</translation>
    </message>
    <message>
        <source>Scaling of %1</source>
        <translation>Échelle de %1</translation>
    </message>
    <message>
        <source>Scaling of %1, as a number</source>
        <translation>Échelle de %1, en nombre</translation>
    </message>
    <message>
        <source>Mute: set the coefficients of %1 to 0, but for those set by hand</source>
        <translation>Muet&#xa0;: mettre à 0 les coefficients de %1, sauf ceux fixés à la main</translation>
    </message>
    <message>
        <source>Solo: leave out all others but %1; again to bring them back</source>
        <translation>Solo&#xa0;: ne garder que %1&#xa0;; à nouveau pour rétablir les autres</translation>
    </message>
    <message>
        <source>What all coefficients of %1 are multiplied with. Double-click the slider for 1.</source>
        <translation>Ce par quoi sont multipliés tous les coefficients de %1. Double-cliquez sur le curseur pour revenir à 1.</translation>
    </message>
    <message>
        <source>There is only one expert.</source>
        <translation>Il n’y a qu’un seul expert.</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeMixture</name>
    <message>
        <source>%L1 %</source>
        <translation>%L1&#xa0;%</translation>
    </message>
    <message>
        <source>As calibrated</source>
        <translation>Tel que calibré</translation>
    </message>
    <message>
        <source>Weigh every dataset by its number of samples, as the calibration did</source>
        <translation>Pondérer chaque jeu de données par son nombre d’échantillons, comme la calibration</translation>
    </message>
    <message>
        <source>Weigh the data as calibrated</source>
        <translation>Pondérer les données comme à la calibration</translation>
    </message>
    <message>
        <source>Weigh %1</source>
        <translation>Pondérer %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Poids de %1</translation>
    </message>
    <message>
        <source>Weight of %1, as a number</source>
        <translation>Poids de %1, en nombre</translation>
    </message>
    <message>
        <source>How much the routing on the images of %1 counts. Double-click the slider for 1.</source>
        <translation>L’importance du routage sur les images de %1. Double-cliquez sur le curseur pour revenir à 1.</translation>
    </message>
    <message>
        <source>There is no calibration data yet.</source>
        <translation>Il n’y a pas encore de données de calibration.</translation>
    </message>
    <message>
        <source>With one dataset there is nothing to weigh.</source>
        <translation>Avec un seul jeu de données, il n’y a rien à pondérer.</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapePanel</name>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>What the model should be good at</source>
        <translation>Points forts voulus du modèle</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Back to a scaling of 1</source>
        <translation>Revenir à une échelle de 1</translation>
    </message>
    <message>
        <source>Reset the scaling</source>
        <translation>Réinitialiser l’échelle</translation>
    </message>
    <message>
        <source>Scaling of all experts, as a number</source>
        <translation>Échelle de tous les experts, en nombre</translation>
    </message>
    <message>
        <source>Scaling of all experts</source>
        <translation>Échelle de tous les experts</translation>
    </message>
    <message>
        <source>What all coefficients are multiplied with. Double-click the slider for 1.</source>
        <translation>Ce par quoi tous les coefficients sont multipliés. Double-cliquez sur le curseur pour revenir à 1.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>Tous les tokens</translation>
    </message>
    <message>
        <source>Routing weights averaged over all tokens of an image, as AdaSVD does</source>
        <translation>Poids de routage moyennés sur tous les tokens d’une image, comme le fait AdaSVD</translation>
    </message>
    <message>
        <source>Class token only</source>
        <translation>Token de classe seul</translation>
    </message>
    <message>
        <source>Routing weights of the token that becomes the image&apos;s embedding</source>
        <translation>Poids de routage du token qui devient l’embedding de l’image</translation>
    </message>
    <message>
        <source>Routing of</source>
        <translation>Routage sur</translation>
    </message>
    <message>
        <source>Let the coefficients that were set by hand follow the routing again</source>
        <translation>Aligner de nouveau sur le routage les coefficients fixés à la main</translation>
    </message>
    <message>
        <source>Reset edited cells</source>
        <translation>Réinitialiser les cellules modifiées</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>As calibrated: scaling 1, nothing muted, data weighed by number of samples, all tokens, no edited cells</source>
        <translation>Tel que calibré&#xa0;: échelle 1, aucun expert muet, données pondérées par nombre d’échantillons, tous les tokens, aucune cellule modifiée</translation>
    </message>
    <message>
        <source>Reset the shaping</source>
        <translation>Réinitialiser l’ajustement</translation>
    </message>
    <message>
        <source>Scale all experts</source>
        <translation>Changer l’échelle de tous les experts</translation>
    </message>
    <message>
        <source>Change the tokens</source>
        <translation>Changer les tokens</translation>
    </message>
    <message>
        <source>Add experts first: there is nothing to shape yet.</source>
        <translation>Ajoutez d’abord des experts&#xa0;: il n’y a encore rien à ajuster.</translation>
    </message>
    <message>
        <source>Only AdaSVD has routing weights to shape. Another method is chosen in the options.</source>
        <translation>Seul AdaSVD a des poids de routage à ajuster. Les options permettent de choisir une autre méthode.</translation>
    </message>
    <message>
        <source>Edited cells: %1</source>
        <translation>Cellules modifiées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Accuracy on %1 images: %2</source>
        <translation>Exactitude sur %1 images&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeReadout</name>
    <message>
        <source>Measured on a few images after every change; see Accuracy.</source>
        <translation>Mesurée sur quelques images après chaque modification&#xa0;; voir l’onglet Exactitude.</translation>
    </message>
    <message>
        <source>The coefficients of a linear layer, added up over the experts. At a sum of 1 the merged layer is a weighted mean of the experts&apos; layers.</source>
        <translation>Les coefficients d’une couche linéaire, additionnés sur les experts. Pour une somme de 1, la couche fusionnée est une moyenne pondérée des couches des experts.</translation>
    </message>
    <message>
        <source>How far the merged layers are from the pretrained ones: the norm of what is added to a layer&apos;s weight, divided by the norm of that weight.</source>
        <translation>La distance des couches fusionnées aux préentraînées&#xa0;: la norme de ce qui est ajouté à la matrice de poids d’une couche, divisée par la norme de celle-ci.</translation>
    </message>
    <message>
        <source>Sum of coefficients per layer: %1 on average (%2 to %3)</source>
        <translation>Somme des coefficients par couche&#xa0;: %1 en moyenne (%2 à %3)</translation>
    </message>
    <message>
        <source>Change of the weights: %1 % of their norm on average (%2 to %3 %)</source>
        <translation>Écart des poids&#xa0;: %1&#xa0;% de leur norme en moyenne (%2 à %3&#xa0;%)</translation>
    </message>
    <message>
        <source>Inspect pool shows how far that moves the layers.</source>
        <translation>«&#xa0;Inspecter le pool&#xa0;» montre de combien cela déplace les couches.</translation>
    </message>
    <message>
        <source>What comes of this is shown once there is a calibration.</source>
        <translation>Ce qui en résulte s’affichera après une calibration.</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceCatalog</name>
    <message>
        <source>This is a LoRA adapter, which is no model by itself. Make it an expert, and choose the model that it was trained on here.</source>
        <translation>C’est un adaptateur LoRA, qui n’est pas un modèle à lui seul. Faites-en un expert, et choisissez ici le modèle sur lequel il a été entraîné.</translation>
    </message>
    <message>
        <source>There is no preprocessor_config.json in its folder. Copy it there from the model&apos;s original folder.</source>
        <translation>Il n’y a pas de preprocessor_config.json dans son dossier. Copiez-le depuis le dossier d’origine du modèle.</translation>
    </message>
    <message>
        <source>The same folder as %1. Remove one of them.</source>
        <translation>Même dossier que %1. Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>This is the pretrained model itself. Remove it from the experts.</source>
        <translation>C’est le modèle préentraîné lui-même. Retirez-le des experts.</translation>
    </message>
    <message>
        <source>Another architecture than the pretrained model: %1. Remove it, or choose the pretrained model that it was tuned from.</source>
        <translation>Architecture différente de celle du modèle préentraîné&#xa0;: %1. Retirez-le, ou choisissez le modèle préentraîné à partir duquel il a été affiné.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Only %1 images, but %2 samples are asked for. Ask for fewer samples, or choose more images.</source>
        <translation>Seulement %1 images, mais %2 échantillons demandés. Demandez moins d’échantillons, ou choisissez plus d’images.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>Modèle préentraîné</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceList</name>
    <message>
        <source>Pretrained model</source>
        <translation>Modèle préentraîné</translation>
    </message>
    <message>
        <source>Choose the pretrained model…</source>
        <translation>Choisir le modèle préentraîné…</translation>
    </message>
    <message>
        <source>The model that the experts were tuned from. Drop its folder here.</source>
        <translation>Le modèle à partir duquel les experts ont été affinés. Déposez son dossier ici.</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Add experts…</source>
        <translation>Ajouter des experts…</translation>
    </message>
    <message>
        <source>Models tuned from it, each good at one task. Drop their folders here.</source>
        <translation>Des modèles affinés à partir de lui, chacun bon pour une tâche. Déposez leurs dossiers ici.</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>Données de calibration</translation>
    </message>
    <message>
        <source>Add calibration data…</source>
        <translation>Ajouter des données de calibration…</translation>
    </message>
    <message>
        <source>A few images of each task. Drop folders of images here.</source>
        <translation>Quelques images de chaque tâche. Déposez des dossiers d’images ici.</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceRows</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 · %2 · %3</source>
        <translation> · %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 images</translation>
    </message>
    <message numerus="yes">
        <source> · %n class(es)</source>
        <translation>
            <numerusform> · %n classe</numerusform>
            <numerusform> · %n classes</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>Scaling factor of %1</source>
        <translation>Facteur d’échelle de %1</translation>
    </message>
    <message>
        <source>This expert&apos;s own factor, beside the scaling of all. Double-click to change it.</source>
        <translation>Le facteur propre à cet expert, en plus de l’échelle commune. Double-cliquez pour le changer.</translation>
    </message>
    <message>
        <source>%1 in the plots</source>
        <translation>%1 dans les graphiques</translation>
    </message>
    <message>
        <source>Whether the plots show this expert. It changes nothing in the merged model.</source>
        <translation>Afficher ou non cet expert dans les graphiques. Cela ne change rien au modèle fusionné.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>Changer l’échelle de %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
</context>
<context>
    <name>interfuse::SourcesPanel</name>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>Retirer %n ligne</numerusform>
            <numerusform>Retirer %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a row</source>
        <translation>Déplacer une ligne</translation>
    </message>
</context>
<context>
    <name>interfuse::StartPage</name>
    <message>
        <source>Merge fine-tuned CLIP models into one</source>
        <translation>Fusionner des modèles CLIP affinés en un seul</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Ouvrir le projet d’exemple</translation>
    </message>
    <message>
        <source>Five small experts, ready to be merged in under a minute</source>
        <translation>Cinq petits experts, à fusionner en moins d’une minute</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Begin with the pretrained model</source>
        <translation>Commencer par le modèle préentraîné</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>A recipe of Interfuse or fusion_bench</source>
        <translation>Une recette d’Interfuse ou de fusion_bench</translation>
    </message>
    <message>
        <source>Open a preset…</source>
        <translation>Ouvrir un préréglage…</translation>
    </message>
    <message>
        <source>Eight experts of the Hugging Face Hub, as in fusion_bench</source>
        <translation>Huit experts du Hugging Face Hub, comme dans fusion_bench</translation>
    </message>
    <message>
        <source>Or drop folders here: models, images, a recipe. Interfuse tells them apart.</source>
        <translation>Ou déposez des dossiers ici&#xa0;: modèles, images, recette. Interfuse les distingue.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepCaption</name>
    <message>
        <source>Best average %1 at %2, on %3 images.</source>
        <translation>Meilleure moyenne&#xa0;: %1 pour le facteur %2 (%3 images).</translation>
    </message>
    <message>
        <source>All from %1 to %2 lie within one standard error of it.</source>
        <translation>Tous les facteurs de %1 à %2 en sont à moins d’une erreur type.</translation>
    </message>
    <message>
        <source>It is at the end of the sweep: factors beyond it may be better still.</source>
        <translation>Ce facteur est à une extrémité du balayage&#xa0;: au-delà, d’autres peuvent être encore meilleurs.</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepFields</name>
    <message>
        <source>First factor</source>
        <translation>Premier facteur</translation>
    </message>
    <message>
        <source>Last factor</source>
        <translation>Dernier facteur</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>Facteurs d’échelle</translation>
    </message>
    <message>
        <source>Scaling factors to try</source>
        <translation>Facteurs d’échelle à essayer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Number of factors</source>
        <translation>Nombre de facteurs</translation>
    </message>
    <message>
        <source>List of factors</source>
        <translation>Liste des facteurs</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>in</source>
        <translation>en</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valeurs</translation>
    </message>
    <message>
        <source>Give at least one scaling factor.</source>
        <translation>Donnez au moins un facteur d’échelle.</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepPanel</name>
    <message>
        <source>Use the best factor</source>
        <translation>Utiliser le meilleur facteur</translation>
    </message>
    <message>
        <source>Use the selected factor</source>
        <translation>Utiliser le facteur sélectionné</translation>
    </message>
    <message>
        <source>The first factor is being measured.</source>
        <translation>Le premier facteur est en cours de mesure.</translation>
    </message>
    <message>
        <source>A sweep tries one scaling factor after another on the tasks, without calibrating again, and shows which one is best.</source>
        <translation>Un balayage essaie un facteur d’échelle après l’autre sur les tâches, sans recalibrer, et montre lequel est le meilleur.</translation>
    </message>
    <message>
        <source>Factor %1 on %2: %3 of %4 images</source>
        <translation>Facteur %1 sur %2&#xa0;: %3 sur %4 images</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>Préparation des tâches…</translation>
    </message>
    <message>
        <source>Measured before the last change: run it again to be sure.</source>
        <translation>Mesuré avant la dernière modification&#xa0;: relancez le balayage pour en être sûr.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Run sweep</source>
        <translation>Lancer le balayage</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>Ce qui est déjà mesuré est conservé.</translation>
    </message>
    <message>
        <source>%1 is the present scaling factor.</source>
        <translation>%1 est le facteur d’échelle actuel.</translation>
    </message>
    <message>
        <source>Makes %1 the scaling factor of the recipe.</source>
        <translation>Faire de %1 le facteur d’échelle de la recette.</translation>
    </message>
    <message>
        <source>Use %1, the best</source>
        <translation>Utiliser %1, le meilleur</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Utiliser %1</translation>
    </message>
</context>
<context>
    <name>interfuse::Units</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1&#xa0;octets</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1&#xa0;ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1&#xa0;Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1&#xa0;Go</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1&#xa0;To</translation>
    </message>
    <message>
        <source>%1 of %2 GB</source>
        <translation>%1 sur %2&#xa0;Go</translation>
    </message>
    <message>
        <source>%1 MFLOP/s</source>
        <translation>%1&#xa0;MFLOP/s</translation>
    </message>
    <message>
        <source>%1 GFLOP/s</source>
        <translation>%1&#xa0;GFLOP/s</translation>
    </message>
    <message>
        <source>%1 TFLOP/s</source>
        <translation>%1&#xa0;TFLOP/s</translation>
    </message>
</context>
<context>
    <name>interfuse::ViewsPanel</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>Couches linéaires</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>La moyenne des six couches linéaires d’une couche de l’encodeur</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>Images de</translation>
    </message>
    <message>
        <source>Show all of the data again (0)</source>
        <translation>Réafficher toutes les données (0)</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Réinitialiser le zoom</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>Enregistrer ou copier cette vue</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>Poids de routage</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Coefficients</translation>
    </message>
    <message>
        <source>What the experts&apos; changes are multiplied with; can be edited</source>
        <translation>Ce par quoi les écarts des experts sont multipliés&#xa0;; modifiables</translation>
    </message>
    <message>
        <source>There are none before a calibration.</source>
        <translation>Il n’y en a pas avant une calibration.</translation>
    </message>
    <message>
        <source>Coefficients are those of the calibration data as a whole.</source>
        <translation>Les coefficients sont ceux de l’ensemble des données de calibration.</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>toutes les données</translation>
    </message>
</context>
</TS>
