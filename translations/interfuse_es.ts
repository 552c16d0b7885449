<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ConvergenceFigure</name>
    <message>
        <source>largest</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>layer %1, %2</source>
        <translation>capa %1, %2</translation>
    </message>
    <message>
        <source>layer %1, mean</source>
        <translation>capa %1, media</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>tolerance %1</source>
        <translation>tolerancia %1</translation>
    </message>
    <message>
        <source>as 1/√n</source>
        <translation>como 1/√n</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Convergencia</translation>
    </message>
    <message>
        <source>How the routing weights settled is not recorded here: it is seen while a calibration runs.</source>
        <translation>Aquí no consta cómo se estabilizaron los pesos de enrutamiento: se ve mientras se ejecuta una calibración.</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>Imágenes de cada conjunto de datos</translation>
    </message>
    <message>
        <source>Standard error of a routing weight</source>
        <translation>Error estándar de un peso de enrutamiento</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 has a standard error of %3 after %4 images of each dataset.</source>
        <translation>%1: el peso de enrutamiento de %2 tiene un error estándar de %3 tras %4 imágenes de cada conjunto de datos.</translation>
    </message>
    <message>
        <source>After %1 images of each dataset: largest standard error %2, median %3.</source>
        <translation>Tras %1 imágenes de cada conjunto de datos: error estándar máximo %2, mediana %3.</translation>
    </message>
    <message>
        <source>The selected routing weight has %1.</source>
        <translation>El peso de enrutamiento seleccionado tiene %1.</translation>
    </message>
    <message>
        <source>Standard errors need at least two images of each dataset.</source>
        <translation>Los errores estándar necesitan al menos dos imágenes de cada conjunto de datos.</translation>
    </message>
    <message>
        <source>No standard error is left: every image of the datasets has been seen, or a dataset has fewer than two.</source>
        <translation>Ya no queda error estándar: se han visto todas las imágenes de los conjuntos de datos, o alguno tiene menos de dos.</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>simple average</source>
        <translation>promedio simple</translation>
    </message>
    <message>
        <source>task arithmetic</source>
        <translation>aritmética de tareas</translation>
    </message>
    <message>
        <source>the pretrained model</source>
        <translation>el modelo preentrenado</translation>
    </message>
    <message>
        <source>the experts</source>
        <translation>los expertos</translation>
    </message>
    <message>
        <source>the calibration data</source>
        <translation>los datos de calibración</translation>
    </message>
    <message>
        <source>the image processor</source>
        <translation>el procesador de imágenes</translation>
    </message>
    <message>
        <source>The method.</source>
        <translation>El método.</translation>
    </message>
    <message>
        <source>Images of each dataset to calibrate on.</source>
        <translation>Imágenes de cada conjunto de datos con las que se calibra.</translation>
    </message>
    <message>
        <source>Singular directions of each expert&apos;s gate.</source>
        <translation>Direcciones singulares de la puerta de cada experto.</translation>
    </message>
    <message>
        <source>Whether layers that are not linear become the mean of the experts&apos; instead of the pretrained model&apos;s.</source>
        <translation>Si las capas no lineales pasan a ser la media de las de los expertos en lugar de las del modelo preentrenado.</translation>
    </message>
    <message>
        <source>Where to compute; auto and null take a GPU when there is one.</source>
        <translation>Dónde se calcula; auto y null usan una GPU si la hay.</translation>
    </message>
    <message>
        <source>Where the gates are computed; null is where the weights are.</source>
        <translation>Dónde se calculan las puertas; null es donde están los pesos.</translation>
    </message>
    <message>
        <source>The seed that samples are drawn with; null draws one and records it.</source>
        <translation>La semilla con la que se extraen las muestras; null elige una y la registra.</translation>
    </message>
    <message>
        <source>What every expert&apos;s routing weight is multiplied by; null is 1. The λ of task arithmetic and TIES; null is 0.3.</source>
        <translation>Por cuánto se multiplica el peso de enrutamiento de cada experto; null es 1. Es el λ de la aritmética de tareas y de TIES; null es 0.3.</translation>
    </message>
    <message>
        <source>TIES: how many percent of an expert&apos;s values are kept, the largest; up to 1 it is the share.</source>
        <translation>TIES: qué porcentaje de los valores de un experto se conserva, los mayores; hasta 1 es la proporción.</translation>
    </message>
    <message>
        <source>TIES: what becomes of the values that have the elected sign.</source>
        <translation>TIES: qué se hace con los valores que tienen el signo elegido.</translation>
    </message>
    <message>
        <source>Most samples of a dataset in one round of calibration.</source>
        <translation>Máximo de muestras de un conjunto de datos en una ronda de calibración.</translation>
    </message>
    <message>
        <source>Images that go through a layer at once.</source>
        <translation>Imágenes que pasan a la vez por una capa.</translation>
    </message>
    <message>
        <source>Threads to compute with.</source>
        <translation>Hilos con los que se calcula.</translation>
    </message>
    <message>
        <source>Calibration stops when every standard error is below it.</source>
        <translation>La calibración termina cuando todos los errores estándar están por debajo.</translation>
    </message>
    <message>
        <source>The arithmetic of calibration: float32 throughout, or a cheaper one for what the routing weights&apos; changes from token to token add (docs/method.md).</source>
        <translation>La aritmética de la calibración: float32 en todo, o una más barata para lo que aportan los cambios de los pesos de enrutamiento de un token a otro (docs/method.md).</translation>
    </message>
    <message>
        <source>Whether images that cannot be decoded are left out instead of being an error.</source>
        <translation>Si las imágenes no decodificables se omiten en lugar de ser un error.</translation>
    </message>
    <message>
        <source>A CLIPVisionModel, a whole CLIPModel with the pretrained model&apos;s text tower and projections, or a LoRA adapter over the pretrained model.</source>
        <translation>Un CLIPVisionModel, un CLIPModel completo con la torre de texto y las proyecciones del modelo preentrenado, o un adaptador LoRA sobre el modelo preentrenado.</translation>
    </message>
    <message>
        <source>The type of the exported numbers, rounded to the nearest.</source>
        <translation>El tipo de los números exportados, redondeados al más próximo.</translation>
    </message>
    <message>
        <source>Most bytes in one weight file of a model.</source>
        <translation>Máximo de bytes en un archivo de pesos de un modelo.</translation>
    </message>
    <message>
        <source>The rank of a LoRA adapter.</source>
        <translation>El rango de un adaptador LoRA.</translation>
    </message>
    <message>
        <source>AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm or TiesMergingAlgorithm</source>
        <translation>AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm o TiesMergingAlgorithm</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda o cuda:N</translation>
    </message>
    <message>
        <source>0 to 9223372036854775807</source>
        <translation>de 0 a 9223372036854775807</translation>
    </message>
    <message>
        <source>finite; one number but for AdaSVD</source>
        <translation>finito; un solo número salvo con AdaSVD</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>de 0 a 100</translation>
    </message>
    <message>
        <source>sum, mean or max</source>
        <translation>sum, mean o max</translation>
    </message>
    <message>
        <source>1 to 1024</source>
        <translation>de 1 a 1024</translation>
    </message>
    <message>
        <source>exact or fast</source>
        <translation>exact o fast</translation>
    </message>
    <message>
        <source>vision, clip or lora</source>
        <translation>vision, clip o lora</translation>
    </message>
    <message>
        <source>float32, float16 or bfloat16</source>
        <translation>float32, float16 o bfloat16</translation>
    </message>
    <message>
        <source>&gt;= 1, as in 200MB or 1GiB</source>
        <translation>&gt;= 1, como 200MB o 1GiB</translation>
    </message>
    <message>
        <source>1 to 4096</source>
        <translation>de 1 a 4096</translation>
    </message>
    <message>
        <source>ViT, %1 layers, width %2, patch %3, image %4</source>
        <translation>ViT, %1 capas, ancho %2, parche %3, imagen %4</translation>
    </message>
    <message>
        <source>Fast precision computed in float32: nothing else is quicker there.</source>
        <translation>La precisión rápida calculó en float32: allí nada es más rápido.</translation>
    </message>
    <message>
        <source>Fast precision, with a correction in %1: one round only, and the first is exact.</source>
        <translation>Precisión rápida, con una corrección en %1: solo hubo una ronda, y la primera es exacta.</translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1, given up for exact: it was off by %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>Precisión rápida, con una corrección en %1, abandonada por la exacta: se desviaba %2 en un peso de enrutamiento, medido en %n imagen.</numerusform>
            <numerusform>Precisión rápida, con una corrección en %1, abandonada por la exacta: se desviaba %2 en un peso de enrutamiento, medido en %n imágenes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1: off by at most %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>Precisión rápida, con una corrección en %1: se desvía como mucho %2 en un peso de enrutamiento, medido en %n imagen.</numerusform>
            <numerusform>Precisión rápida, con una corrección en %1: se desvía como mucho %2 en un peso de enrutamiento, medido en %n imágenes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetsFigure</name>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>Media de %1 en todas las capas</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>Media de todas las capas lineales</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Peso de enrutamiento</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>Imágenes de</translation>
    </message>
    <message>
        <source>Expert · %1</source>
        <translation>Experto · %1</translation>
    </message>
    <message>
        <source>By dataset</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Only the routing weights of the mixture are known, not those of each dataset.</source>
        <translation>Solo se conocen los pesos de enrutamiento de la mezcla, no los de cada conjunto de datos.</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2 for images of %3.</source>
        <translation>%1: no hay peso de enrutamiento de %2 para las imágenes de %3.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: images of %2 give %3 a routing weight of %4 (1/M is %5).</source>
        <translation>%1: las imágenes de %2 dan a %3 un peso de enrutamiento de %4 (1/M es %5).</translation>
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
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Capa del codificador</translation>
    </message>
</context>
<context>
    <name>DifferenceFigure</name>
    <message>
        <source>Difference of routing weights</source>
        <translation>Diferencia de pesos de enrutamiento</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>Capa del codificador, %1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Capa del codificador</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>Capa del codificador, cada una con k, v, q, out, fc1, fc2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>%1: one of the runs has no routing weight of %2.</source>
        <translation>%1: una de las ejecuciones no tiene peso de enrutamiento de %2.</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is lower by %3.</source>
        <translation>%1: el peso de enrutamiento de %2 es %3 menor.</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is higher by %3.</source>
        <translation>%1: el peso de enrutamiento de %2 es %3 mayor.</translation>
    </message>
    <message>
        <source>One of the two runs has no routing weights.</source>
        <translation>Una de las dos ejecuciones no tiene pesos de enrutamiento.</translation>
    </message>
    <message>
        <source>The two runs have no expert in common, so their routing cannot be compared.</source>
        <translation>Las dos ejecuciones no tienen ningún experto en común, así que no se puede comparar su enrutamiento.</translation>
    </message>
    <message>
        <source>The routing weights are the same.</source>
        <translation>Los pesos de enrutamiento son iguales.</translation>
    </message>
    <message>
        <source>The largest difference: %1 is lower by %2 in layer %3, %4.</source>
        <translation>La mayor diferencia: %1 es %2 menor en la capa %3, %4.</translation>
    </message>
    <message>
        <source>The largest difference: %1 is higher by %2 in layer %3, %4.</source>
        <translation>La mayor diferencia: %1 es %2 mayor en la capa %3, %4.</translation>
    </message>
    <message>
        <source>%1 Of %2 routing weights, %3 differ by more than two standard errors.</source>
        <translation>%1 De %2 pesos de enrutamiento, %3 difieren en más de dos errores estándar.</translation>
    </message>
</context>
<context>
    <name>DraftFolder</name>
    <message>
        <source>The folder ‘%1’ cannot be written.</source>
        <translation>No se puede escribir en la carpeta «%1».</translation>
    </message>
    <message>
        <source>‘%1’ is no draft that this version of Interfuse can read.</source>
        <translation>«%1» no es un borrador que esta versión de Interfuse pueda leer.</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Progress of the fetch</source>
        <translation>Progreso de la descarga</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>Desempaquetando %1</translation>
    </message>
    <message>
        <source>A Python environment with PyTorch %1</source>
        <translation>Un entorno de Python con PyTorch %1</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1: no routing weights.</source>
        <translation>%1: no hay pesos de enrutamiento.</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1: máximo para %2 (%3), mínimo para %4 (%5).</translation>
    </message>
    <message>
        <source>Routing weight, %1</source>
        <translation>Peso de enrutamiento, %1</translation>
    </message>
    <message>
        <source>Routing weight, mean of all linear layers</source>
        <translation>Peso de enrutamiento, media de todas las capas lineales</translation>
    </message>
    <message>
        <source>%1, images of %2</source>
        <translation>%1, imágenes de %2</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Capa %1, %2</translation>
    </message>
    <message>
        <source>Layer %1, mean of all linear layers</source>
        <translation>Capa %1, media de todas las capas lineales</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2.</source>
        <translation>%1: no hay peso de enrutamiento de %2.</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 (1/M is %4).</source>
        <translation>%1: el peso de enrutamiento de %2 es %3 (1/M es %4).</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 ± %4 (1/M is %5).</source>
        <translation>%1: el peso de enrutamiento de %2 es %3 ± %4 (1/M es %5).</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>Aún no hay pesos de enrutamiento.</translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>%1: pictures are written as .png, .svg or .pdf; give the file one of these endings.</source>
        <translation>%1: las imágenes se guardan como .png, .svg o .pdf; dé al archivo una de estas extensiones.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1: no se puede escribir (%2); elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1: no se puede escribir (%2); libere espacio o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>HeatMapFigure</name>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>Cambio relativo</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Peso de enrutamiento</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coeficiente</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>Capa del codificador, %1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Capa del codificador</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>Capa del codificador, cada una con k, v, q, out, fc1, fc2</translation>
    </message>
    <message>
        <source>%1: no coefficients.</source>
        <translation>%1: no hay coeficientes.</translation>
    </message>
    <message>
        <source>%1: the coefficients of all experts add up to %2.</source>
        <translation>%1: los coeficientes de todos los expertos suman %2.</translation>
    </message>
    <message>
        <source>%1 The merged weight differs from the pretrained one by %2 of its norm.</source>
        <translation>%1 El peso fusionado difiere del preentrenado en un %2 de su norma.</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2, set by hand.</source>
        <translation>%1 Su coeficiente es %2, fijado a mano.</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2.</source>
        <translation>%1 Su coeficiente es %2.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>No coefficients are known.</source>
        <translation>No se conocen los coeficientes.</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Zero-shot top-1 accuracy in percent; beneath each task the number of its images</source>
        <translation>Exactitud top-1 zero-shot en porcentaje; debajo de cada tarea, su número de imágenes</translation>
    </message>
    <message>
        <source>The model of this report is in bold type; the best of the merged models is underlined in every column. Loss is the mean cross-entropy.</source>
        <translation>El modelo de este informe va en negrita; el mejor de los modelos fusionados, subrayado en cada columna. La pérdida es la entropía cruzada media.</translation>
    </message>
    <message>
        <source>Loss is the mean cross-entropy.</source>
        <translation>La pérdida es la entropía cruzada media.</translation>
    </message>
    <message>
        <source>The same in numbers; beneath each task the number of its images</source>
        <translation>Lo mismo en números; debajo de cada tarea, su número de imágenes</translation>
    </message>
    <message>
        <source>A routing weight is the share of an expert in the images of the calibration data, layer by layer. An even share would be %1.</source>
        <translation>Un peso de enrutamiento es la parte que corresponde a un experto en las imágenes de los datos de calibración, capa por capa. Un reparto uniforme daría %1.</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>En números</translation>
    </message>
    <message>
        <source>Contents are told apart by their hash (XXH3, 128 bit): of a model&apos;s files, and of the images that were used.</source>
        <translation>Los contenidos se distinguen por su hash (XXH3, 128 bits): el de los archivos de un modelo y el de las imágenes usadas.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>Factores de escala</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Enrutamiento</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Coeficientes</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>El pool</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Receta</translation>
    </message>
    <message>
        <source>Run again, it gives the same model.</source>
        <translation>Si se ejecuta de nuevo, da el mismo modelo.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Report of a merge by Interfuse</source>
        <translation>Informe de una fusión con Interfuse</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>The report %1 cannot be written: there is no folder %2. Make it or choose another.</source>
        <translation>El informe %1 no se puede escribir: no existe la carpeta %2. Créela o elija otra.</translation>
    </message>
    <message>
        <source>The highest routing weight is %1: of %2 in layer %3, %4.</source>
        <translation>El peso de enrutamiento más alto es %1: el de %2 en la capa %3, %4.</translation>
    </message>
    <message>
        <source>Every linear layer.</source>
        <translation>Todas las capas lineales.</translation>
    </message>
    <message>
        <source>Orange is above an even share, blue below; hatched layers were changed by no expert.</source>
        <translation>El naranja está por encima del reparto uniforme y el azul por debajo; ningún experto cambió las capas rayadas.</translation>
    </message>
    <message>
        <source>By depth.</source>
        <translation>Por profundidad.</translation>
    </message>
    <message>
        <source>The mean routing weight of each expert in every encoder layer; the bands are one standard error wide.</source>
        <translation>El peso de enrutamiento medio de cada experto en cada capa del codificador; las bandas miden un error estándar de ancho.</translation>
    </message>
    <message>
        <source>Shares.</source>
        <translation>Reparto.</translation>
    </message>
    <message>
        <source>How every encoder layer is divided between the experts.</source>
        <translation>Cómo se reparte cada capa del codificador entre los expertos.</translation>
    </message>
    <message>
        <source>By dataset.</source>
        <translation>Por conjunto de datos.</translation>
    </message>
    <message>
        <source>Which experts the images of each dataset are routed to, over all layers.</source>
        <translation>A qué expertos se enrutan las imágenes de cada conjunto de datos, en todas las capas.</translation>
    </message>
    <message>
        <source>Convergence.</source>
        <translation>Convergencia.</translation>
    </message>
    <message>
        <source>How sure the routing weights became with more images.</source>
        <translation>Cómo los pesos de enrutamiento se hicieron más seguros con más imágenes.</translation>
    </message>
    <message>
        <source>Coefficients.</source>
        <translation>Coeficientes.</translation>
    </message>
    <message>
        <source>What the difference of each expert to the pretrained model is multiplied with. Cells with a marked corner were set by hand.</source>
        <translation>Por lo que se multiplica la diferencia de cada experto respecto al modelo preentrenado. Las celdas con una esquina marcada se fijaron a mano.</translation>
    </message>
    <message>
        <source>Accuracy by scaling factor.</source>
        <translation>Exactitud según el factor de escala.</translation>
    </message>
    <message>
        <source>The same model with other scaling factors.</source>
        <translation>El mismo modelo con otros factores de escala.</translation>
    </message>
    <message>
        <source>Change.</source>
        <translation>Cambio.</translation>
    </message>
    <message>
        <source>How far each expert is from the pretrained model, as a share of the weights&apos; norm.</source>
        <translation>A qué distancia está cada experto del modelo preentrenado, como fracción de la norma de los pesos.</translation>
    </message>
    <message>
        <source>Effective rank.</source>
        <translation>Rango efectivo.</translation>
    </message>
    <message>
        <source>In how many directions each expert changed a layer.</source>
        <translation>En cuántas direcciones cambió cada experto una capa.</translation>
    </message>
    <message>
        <source>Overlap.</source>
        <translation>Solapamiento.</translation>
    </message>
    <message>
        <source>How much the gates of two experts look in the same directions: 0 for none, 1 for all.</source>
        <translation>En qué medida las puertas de dos expertos miran en las mismas direcciones: 0, en ninguna; 1, en todas.</translation>
    </message>
    <message>
        <source>Sign conflicts.</source>
        <translation>Conflictos de signo.</translation>
    </message>
    <message>
        <source>The share of weights that two experts changed in opposite directions.</source>
        <translation>La proporción de pesos que dos expertos cambiaron en direcciones opuestas.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>The expert %1 was</source>
        <translation>El experto %1 se ha</translation>
    </message>
    <message>
        <source>The experts %1 were</source>
        <translation>Los expertos %1 se han</translation>
    </message>
    <message>
        <source>%1 experts were</source>
        <translation>%1 expertos se han</translation>
    </message>
    <message>
        <source>%1 merged into %2 with %3.</source>
        <translation>%1 fusionado en %2 con %3.</translation>
    </message>
    <message>
        <source>each expert&apos;s data</source>
        <translation>los datos de cada experto</translation>
    </message>
    <message>
        <source>each of %1</source>
        <translation>cada uno de los conjuntos de datos %1</translation>
    </message>
    <message>
        <source>each of %1 datasets</source>
        <translation>cada uno de los %1 conjuntos de datos</translation>
    </message>
    <message>
        <source>The routing was calibrated on %1 images of %2.</source>
        <translation>El enrutamiento se calibró con %1 imágenes de %2.</translation>
    </message>
    <message>
        <source>The largest standard error of a routing weight is %1.</source>
        <translation>El error estándar máximo de un peso de enrutamiento es %1.</translation>
    </message>
    <message>
        <source>Muted: %1.</source>
        <translation>Silenciados: %1.</translation>
    </message>
    <message>
        <source>The datasets were weighted by hand.</source>
        <translation>Los conjuntos de datos se ponderaron a mano.</translation>
    </message>
    <message>
        <source>Routing was averaged over the class token alone.</source>
        <translation>El enrutamiento se promedió solo sobre el token de clase.</translation>
    </message>
    <message>
        <source>Coefficients set by hand: %1.</source>
        <translation>Coeficientes fijados a mano: %1.</translation>
    </message>
    <message>
        <source>On average over %1 the merged model is right on %2 of the images.</source>
        <translation>De media en %1, el modelo fusionado acierta en el %2 de las imágenes.</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 tareas</translation>
    </message>
    <message>
        <source>The pretrained model: %1.</source>
        <translation>El modelo preentrenado: %1.</translation>
    </message>
    <message>
        <source>A simpler method does better here: %1, with %2.</source>
        <translation>Aquí un método más sencillo da mejor resultado: %1, con %2.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>Factor de escala</translation>
    </message>
    <message>
        <source>Directions in a gate</source>
        <translation>Direcciones de cada puerta</translation>
    </message>
    <message>
        <source>Layers that are not linear</source>
        <translation>Capas no lineales</translation>
    </message>
    <message>
        <source>mean of the experts</source>
        <translation>media de los expertos</translation>
    </message>
    <message>
        <source>those of the pretrained model</source>
        <translation>las del modelo preentrenado</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Time to calibrate</source>
        <translation>Tiempo de calibración</translation>
    </message>
    <message>
        <source>Time to merge and write</source>
        <translation>Tiempo de fusión y escritura</translation>
    </message>
    <message>
        <source>Time to evaluate</source>
        <translation>Tiempo de evaluación</translation>
    </message>
    <message>
        <source>Exported to</source>
        <translation>Exportado a</translation>
    </message>
    <message>
        <source>Corrupt images passed over</source>
        <translation>Imágenes dañadas omitidas</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Who the images are routed to, by kind of linear layer and depth</source>
        <translation>A quién se enrutan las imágenes, por tipo de capa lineal y profundidad</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>Capas lineales</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Top expert</source>
        <translation>Experto principal</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>Peso medio</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersión</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>Capa lineal</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Fijado a mano</translation>
    </message>
    <message>
        <source>Coefficients of every linear layer</source>
        <translation>Coeficientes de todas las capas lineales</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>pretrained model</source>
        <translation>modelo preentrenado</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>Datos de calibración</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usadas</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Content used</source>
        <translation>Contenido usado</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>There is nothing at ‘%1’.</source>
        <translation>No hay nada en «%1».</translation>
    </message>
    <message>
        <source>‘%1’ is no model (there is no config.json), no LoRA adapter, no folder of images and no recipe.</source>
        <translation>«%1» no es un modelo (no hay config.json), ni un adaptador LoRA, ni una carpeta de imágenes, ni una receta.</translation>
    </message>
</context>
<context>
    <name>LayersFigure</name>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Capa del codificador</translation>
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
        <translation>Predeterminado: %1</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>Permitido: %1</translation>
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
        <translation>%1, media de todos los tipos</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>Capa del codificador</translation>
    </message>
    <message>
        <source>%1: not measured yet.</source>
        <translation>%1: aún sin medir.</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1: máximo para %2 (%3), mínimo para %4 (%5).</translation>
    </message>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>Media de %1 en todas las capas</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>Media de todas las capas lineales</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>Cambio relativo</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: the change of %2 is %3 of the pretrained weights&apos; norm.</source>
        <translation>%1: el cambio de %2 es el %3 de la norma de los pesos preentrenados.</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Rango efectivo</translation>
    </message>
    <message>
        <source>%1: the change of %2 has an effective rank of %3.</source>
        <translation>%1: el cambio de %2 tiene un rango efectivo de %3.</translation>
    </message>
    <message>
        <source>There is only one expert, and none to compare it with.</source>
        <translation>Solo hay un experto, y ninguno con el que compararlo.</translation>
    </message>
    <message>
        <source>%1, %2: highest with %3 (%4), lowest with %5 (%6).</source>
        <translation>%1, %2: máximo con %3 (%4), mínimo con %5 (%6).</translation>
    </message>
    <message>
        <source>%1: nothing to compare of %2 and %3.</source>
        <translation>%1: nada que comparar entre %2 y %3.</translation>
    </message>
    <message>
        <source>Gate overlap</source>
        <translation>Solapamiento de puertas</translation>
    </message>
    <message>
        <source>Overlap of the gates&apos; subspaces</source>
        <translation>Solapamiento de los subespacios de las puertas</translation>
    </message>
    <message>
        <source>%1: the gates of %2 and %3 overlap by %4 (1 is the same subspace).</source>
        <translation>%1: las puertas de %2 y %3 se solapan en %4 (1 es el mismo subespacio).</translation>
    </message>
    <message>
        <source>Sign conflicts</source>
        <translation>Conflictos de signo</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>azar</translation>
    </message>
    <message>
        <source>Share of weights changed in opposite directions</source>
        <translation>Proporción de pesos cambiados en direcciones opuestas</translation>
    </message>
    <message>
        <source>%1: of the weights that both changed, %2 and %3 moved %4 in opposite directions (by chance 50 %).</source>
        <translation>%1: de los pesos que ambos cambiaron, %2 y %3 movieron el %4 en direcciones opuestas (por azar, el 50 %).</translation>
    </message>
    <message>
        <source>Inspect pool measures how far the experts are from the pretrained model; it needs no images.</source>
        <translation>«Inspeccionar el pool» mide a qué distancia están los expertos del modelo preentrenado; no necesita imágenes.</translation>
    </message>
</context>
<context>
    <name>RecipeChanges</name>
    <message>
        <source>This name cannot be given: %1.</source>
        <translation>No se puede dar este nombre: %1.</translation>
    </message>
    <message>
        <source>Another row has this name.</source>
        <translation>Otra fila tiene este nombre.</translation>
    </message>
</context>
<context>
    <name>RecipeDifferences</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>datos de calibración</translation>
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
        <translation>sin el experto %1</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>experto %1</translation>
    </message>
    <message>
        <source>with the expert %1</source>
        <translation>con el experto %1</translation>
    </message>
    <message>
        <source>order of the experts</source>
        <translation>orden de los expertos</translation>
    </message>
    <message>
        <source>%1: without %2</source>
        <translation>%1: sin %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>split of %1</source>
        <translation>partición de %1</translation>
    </message>
    <message>
        <source>configuration of %1</source>
        <translation>configuración de %1</translation>
    </message>
    <message>
        <source>%1: with %2</source>
        <translation>%1: con %2</translation>
    </message>
    <message>
        <source>order of %1</source>
        <translation>orden de los %1</translation>
    </message>
    <message>
        <source>muted: %1</source>
        <translation>silenciados: %1</translation>
    </message>
    <message>
        <source>no longer muted: %1</source>
        <translation>ya no silenciados: %1</translation>
    </message>
    <message>
        <source>weights of the datasets as calibrated</source>
        <translation>pesos de los conjuntos de datos, como se calibró</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>peso de %1</translation>
    </message>
    <message>
        <source>coefficients set by hand: %1 differ</source>
        <translation>coeficientes fijados a mano: difieren %1</translation>
    </message>
    <message>
        <source>by routing</source>
        <translation>por enrutamiento</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>test data</source>
        <translation>datos de prueba</translation>
    </message>
    <message>
        <source>processor of the test data</source>
        <translation>procesador de los datos de prueba</translation>
    </message>
    <message>
        <source>other content of %1</source>
        <translation>otro contenido de %1</translation>
    </message>
</context>
<context>
    <name>RunIndex</name>
    <message>
        <source>%1 is not what it should be</source>
        <translation>%1 no es lo que debería ser</translation>
    </message>
    <message>
        <source>‘%1’ of %2 is not what it should be</source>
        <translation>«%1» en %2 no es lo que debería ser</translation>
    </message>
    <message>
        <source>‘%1’ of %2</source>
        <translation>«%1» en %2</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>byte %1: %2</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>el archivo</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>la ejecución %1</translation>
    </message>
    <message>
        <source>%1 has the id of another one</source>
        <translation>%1 tiene el identificador de otra</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ was written by a newer version of Interfuse.</source>
        <translation>El historial de ejecuciones «%1» lo escribió una versión más reciente de Interfuse.</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ is damaged: %2.</source>
        <translation>El historial de ejecuciones «%1» está dañado: %2.</translation>
    </message>
</context>
<context>
    <name>RunRecord</name>
    <message>
        <source>Calibration</source>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportación</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
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
        <translation>No hay ninguna calibración en curso.</translation>
    </message>
    <message>
        <source>It is stopping already.</source>
        <translation>Ya se está deteniendo.</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>No hay nada en curso.</translation>
    </message>
    <message>
        <source>Nothing is paused.</source>
        <translation>No hay nada en pausa.</translation>
    </message>
    <message>
        <source>This method merges without calibration.</source>
        <translation>Este método fusiona sin calibración.</translation>
    </message>
    <message>
        <source>There is no calibration to repeat.</source>
        <translation>No hay calibración que repetir.</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>Calibre antes.</translation>
    </message>
    <message>
        <source>A model is being exported.</source>
        <translation>Se está exportando un modelo.</translation>
    </message>
    <message>
        <source>A calibration is running.</source>
        <translation>Hay una calibración en curso.</translation>
    </message>
    <message>
        <source>Choose a pretrained model, experts and calibration data first.</source>
        <translation>Elija antes un modelo preentrenado, expertos y datos de calibración.</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>Aún incompleto</translation>
    </message>
    <message>
        <source>Ready to calibrate</source>
        <translation>Listo para calibrar</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Calibrando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>Calibrado</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>Listo para exportar</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ha fallado</translation>
    </message>
</context>
<context>
    <name>SweepFigure</name>
    <message>
        <source>average</source>
        <translation>media</translation>
    </message>
    <message>
        <source>Scaling factor %1</source>
        <translation>Factor de escala %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Barrido</translation>
    </message>
    <message>
        <source>No sweep yet.</source>
        <translation>Aún no hay barrido.</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>Factor de escala</translation>
    </message>
    <message>
        <source>Top-1 accuracy, %</source>
        <translation>Exactitud top-1, %</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>ahora %1</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory. Use a smaller batch size and round size, or close other programs.</source>
        <translation>No hay memoria suficiente. Reduzca el tamaño de lote y el de ronda, o cierre otros programas.</translation>
    </message>
    <message>
        <source>Something in Interfuse itself failed: %1</source>
        <translation>Ha fallado algo en el propio Interfuse: %1</translation>
    </message>
</context>
<context>
    <name>interfuse::Actions</name>
    <message>
        <source>&amp;About Interfuse</source>
        <translation>&amp;Acerca de Interfuse</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>Begin an empty project</source>
        <translation>Empezar un proyecto vacío</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>Abrir una receta</translation>
    </message>
    <message>
        <source>Open &amp;preset…</source>
        <translation>Abrir &amp;preajuste…</translation>
    </message>
    <message>
        <source>Begin with models of the Hugging Face Hub that belong together</source>
        <translation>Empezar con modelos del Hugging Face Hub que forman un grupo</translation>
    </message>
    <message>
        <source>Open the project that comes with Interfuse</source>
        <translation>Abrir el proyecto que viene con Interfuse</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save the recipe, and the routing table beside it</source>
        <translation>Guardar la receta y, junto a ella, la tabla de enrutamiento</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>Guardar con otro nombre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Paste paths</source>
        <translation>&amp;Pegar rutas</translation>
    </message>
    <message>
        <source>Add the folders or the recipe whose paths were copied</source>
        <translation>Añadir las carpetas o la receta cuyas rutas se copiaron</translation>
    </message>
    <message>
        <source>Choose the folder of the pretrained model</source>
        <translation>Elegir la carpeta del modelo preentrenado</translation>
    </message>
    <message>
        <source>Add &amp;experts…</source>
        <translation>Añadir &amp;expertos…</translation>
    </message>
    <message>
        <source>Add folders of fine-tuned models</source>
        <translation>Añadir carpetas de modelos afinados</translation>
    </message>
    <message>
        <source>Add calibration &amp;data…</source>
        <translation>Añadir datos de ca&amp;libración…</translation>
    </message>
    <message>
        <source>Add folders of images</source>
        <translation>Añadir carpetas de imágenes</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Take the selected rows out of the project</source>
        <translation>Quitar del proyecto las filas seleccionadas</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nombrar</translation>
    </message>
    <message>
        <source>Change the name of the selected row</source>
        <translation>Cambiar el nombre de la fila seleccionada</translation>
    </message>
    <message>
        <source>Move the selected row up</source>
        <translation>Subir la fila seleccionada</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Move the selected row down</source>
        <translation>Bajar la fila seleccionada</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>&amp;Color…</translation>
    </message>
    <message>
        <source>Choose the expert&apos;s colour in the plots</source>
        <translation>Elegir el color del experto en los gráficos</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>Abrir su c&amp;arpeta</translation>
    </message>
    <message>
        <source>Show the selected row&apos;s folder in the file manager</source>
        <translation>Mostrar la carpeta de la fila seleccionada en el gestor de archivos</translation>
    </message>
    <message>
        <source>&amp;Look at the folders again</source>
        <translation>&amp;Volver a leer las carpetas</translation>
    </message>
    <message>
        <source>Read models and datasets again, after something on disk changed</source>
        <translation>Leer de nuevo los modelos y los conjuntos de datos tras un cambio en el disco</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>&amp;Calibrar</translation>
    </message>
    <message>
        <source>Find out how every layer routes the images to the experts</source>
        <translation>Averiguar cómo enruta cada capa las imágenes a los expertos</translation>
    </message>
    <message>
        <source>Leave the present routing table and begin anew</source>
        <translation>Abandonar la tabla de enrutamiento actual y empezar de nuevo</translation>
    </message>
    <message>
        <source>Pau&amp;se</source>
        <translation>Pau&amp;sar</translation>
    </message>
    <message>
        <source>Wait, and go on later</source>
        <translation>Esperar y seguir más tarde</translation>
    </message>
    <message>
        <source>En&amp;ough</source>
        <translation>C&amp;oncluir</translation>
    </message>
    <message>
        <source>Stop here and keep the routing weights of the rounds that are complete</source>
        <translation>Parar aquí y conservar los pesos de enrutamiento de las rondas completas</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>Detener lo que está en curso</translation>
    </message>
    <message>
        <source>E&amp;valuate</source>
        <translation>&amp;Evaluar</translation>
    </message>
    <message>
        <source>Measure how good the models are on zero-shot tasks, side by side</source>
        <translation>Medir, lado a lado, cómo rinden los modelos en tareas zero-shot</translation>
    </message>
    <message>
        <source>&amp;Inspect pool</source>
        <translation>&amp;Inspeccionar el pool</translation>
    </message>
    <message>
        <source>Measure how far the experts are from the pretrained model and from each other; needs no images</source>
        <translation>Medir a qué distancia están los expertos del modelo preentrenado y entre sí; no necesita imágenes</translation>
    </message>
    <message>
        <source>Choose the file that says what to evaluate on</source>
        <translation>Elegir el archivo que dice con qué evaluar</translation>
    </message>
    <message>
        <source>&amp;GPU runtime…</source>
        <translation>Entorno de &amp;GPU…</translation>
    </message>
    <message>
        <source>See which GPU there is, and get what it still needs</source>
        <translation>Ver qué GPU hay y obtener lo que le falta</translation>
    </message>
    <message>
        <source>Write the whole run into one HTML file: tables, plots, recipe</source>
        <translation>Escribir toda la ejecución en un archivo HTML: tablas, gráficos, receta</translation>
    </message>
    <message>
        <source>&amp;Export model…</source>
        <translation>&amp;Exportar modelo…</translation>
    </message>
    <message>
        <source>Merge the experts and save the model</source>
        <translation>Fusionar los expertos y guardar el modelo</translation>
    </message>
    <message>
        <source>Select a row of the project first.</source>
        <translation>Seleccione antes una fila del proyecto.</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>Todo está guardado.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>Select an expert first.</source>
        <translation>Seleccione antes un experto.</translation>
    </message>
    <message>
        <source>&amp;Continue calibrating</source>
        <translation>&amp;Continuar la calibración</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Calibrar</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>Hay otra evaluación en curso.</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Aún no hay nada de lo que informar.</translation>
    </message>
    <message>
        <source>Open sa&amp;mple project</source>
        <translation>Abrir proyecto de e&amp;jemplo</translation>
    </message>
    <message>
        <source>C&amp;hoose pretrained model…</source>
        <translation>Elegir &amp;modelo preentrenado…</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Calibrate from the st&amp;art</source>
        <translation>Calibrar desde el &amp;principio</translation>
    </message>
    <message>
        <source>Choose tas&amp;ks…</source>
        <translation>Elegir &amp;tareas…</translation>
    </message>
    <message>
        <source>Save repor&amp;t…</source>
        <translation>Guardar &amp;informe…</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>&amp;Documentación</translation>
    </message>
    <message>
        <source>Open the documentation</source>
        <translation>Abrir la documentación</translation>
    </message>
</context>
<context>
    <name>interfuse::CellEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Fijar</translation>
    </message>
    <message>
        <source>Reset to &amp;calibrated</source>
        <translation>Volver a &amp;lo calibrado</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>Coeficiente de las celdas seleccionadas</translation>
    </message>
    <message>
        <source>The coefficient of all selected cells; the arrows add to each of them.</source>
        <translation>El coeficiente de todas las celdas seleccionadas; las flechas suman a cada una de ellas.</translation>
    </message>
    <message>
        <source>Give all selected cells this coefficient (Enter)</source>
        <translation>Dar este coeficiente a todas las celdas seleccionadas (Intro)</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>Hacer que las celdas seleccionadas sigan los pesos de enrutamiento (Supr)</translation>
    </message>
    <message>
        <source>None of the selected cells was set by hand.</source>
        <translation>Ninguna de las celdas seleccionadas se fijó a mano.</translation>
    </message>
    <message>
        <source>Select cells by click or drag; then type, or drag with the right button.</source>
        <translation>Elija celdas; luego escriba, o arrastre con el botón derecho.</translation>
    </message>
    <message>
        <source>The selected cells have no coefficients.</source>
        <translation>Las celdas seleccionadas no tienen coeficientes.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n celda</numerusform>
            <numerusform>%n celdas</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>layers %1 to %2</source>
        <translation>capas %1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expert(s)</source>
        <translation>
            <numerusform>%n experto</numerusform>
            <numerusform>%n expertos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::CompareFields</name>
    <message>
        <source>&amp;Pretrained model</source>
        <translation>&amp;Modelo preentrenado</translation>
    </message>
    <message>
        <source>&amp;Experts</source>
        <translation>&amp;Expertos</translation>
    </message>
    <message>
        <source>&amp;Merged model</source>
        <translation>Modelo &amp;fusionado</translation>
    </message>
    <message>
        <source>Simple &amp;average</source>
        <translation>&amp;Promedio simple</translation>
    </message>
    <message>
        <source>&amp;Task arithmetic</source>
        <translation>&amp;Aritmética de tareas</translation>
    </message>
    <message>
        <source>TIE&amp;S</source>
        <translation>TIE&amp;S</translation>
    </message>
    <message>
        <source>A&amp;daSVD, scaling</source>
        <translation>A&amp;daSVD, escala</translation>
    </message>
    <message>
        <source>Scaling factors of %1</source>
        <translation>Factores de escala de %1</translation>
    </message>
    <message>
        <source>One scaling factor or several: each makes a model of its own.</source>
        <translation>Un factor de escala o varios: cada uno da un modelo propio.</translation>
    </message>
    <message>
        <source>Give at least one factor.</source>
        <translation>Indique al menos un factor.</translation>
    </message>
    <message>
        <source>Choose at least one model to evaluate.</source>
        <translation>Elija al menos un modelo que evaluar.</translation>
    </message>
    <message>
        <source>As the recipe is now</source>
        <translation>Tal como está ahora la receta</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>Calibre antes: aún no hay modelo fusionado.</translation>
    </message>
    <message>
        <source>With these scaling factors instead of the recipe&apos;s</source>
        <translation>Con estos factores de escala en lugar de los de la receta</translation>
    </message>
    <message>
        <source>Calibrate first: AdaSVD has no routing yet.</source>
        <translation>Calibre antes: AdaSVD aún no tiene enrutamiento.</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceFacts</name>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Set up %1…&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;Configurar %1…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Why not %1?&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;¿Por qué no %1?&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceText</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n hilo</numerusform>
            <numerusform>%n hilos</numerusform>
        </translation>
    </message>
    <message>
        <source>Device: %1 (%2)</source>
        <translation>Dispositivo: %1 (%2)</translation>
    </message>
    <message>
        <source>Memory: %1 in use, by all programs</source>
        <translation>Memoria: %1 en uso, entre todos los programas</translation>
    </message>
    <message>
        <source>Device: %1, %2</source>
        <translation>Dispositivo: %1, %2</translation>
    </message>
    <message>
        <source>Memory: this program holds %1; the machine has %2</source>
        <translation>Memoria: este programa ocupa %1; el equipo tiene %2</translation>
    </message>
    <message>
        <source>Speed: %1 in the pretrained model’s layers, measured here</source>
        <translation>Velocidad: %1 en las capas del modelo preentrenado, medida aquí</translation>
    </message>
    <message>
        <source>GPU: %1, %2</source>
        <translation>GPU: %1, %2</translation>
    </message>
    <message>
        <source>CUDA libraries: %1</source>
        <translation>Bibliotecas CUDA: %1</translation>
    </message>
    <message>
        <source>No GPU is used: %1.</source>
        <translation>No se usa ninguna GPU: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>driver %1</source>
        <translation>controlador %1</translation>
    </message>
    <message>
        <source>CUDA %1</source>
        <translation>CUDA %1</translation>
    </message>
    <message>
        <source>compute capability %1</source>
        <translation>capacidad de cómputo %1</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationFile</name>
    <message>
        <source>%1: evaluations are written as .csv, .md or .png; give the file one of these endings.</source>
        <translation>%1: las evaluaciones se guardan como .csv, .md o .png; dé al archivo una de estas extensiones.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1: no se puede escribir (%2); elija otra carpeta.</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1: no se puede escribir (%2); libere espacio o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationModel</name>
    <message>
        <source>before the last change</source>
        <translation>antes del último cambio</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>Experto %1</translation>
    </message>
    <message>
        <source>Measured before the last change: evaluate again to see the present model.</source>
        <translation>Medido antes del último cambio: evalúe de nuevo para ver el modelo actual.</translation>
    </message>
    <message>
        <source>%1, before the last change</source>
        <translation>%1, antes del último cambio</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>average of all tasks</source>
        <translation>media de todas las tareas</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>in work: %1 of %2 images</source>
        <translation>en curso: %1 de %2 imágenes</translation>
    </message>
    <message>
        <source>top-1 %1</source>
        <translation>top-1 %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>pérdida %1</translation>
    </message>
    <message>
        <source>images: %1</source>
        <translation>imágenes: %1</translation>
    </message>
    <message>
        <source>not known before every task is measured</source>
        <translation>no se conoce hasta medir todas las tareas</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln imagen</numerusform>
            <numerusform>%Ln imágenes</numerusform>
        </translation>
    </message>
    <message>
        <source>Every model on the task %1</source>
        <translation>Todos los modelos en la tarea %1</translation>
    </message>
    <message>
        <source>The plain mean over the tasks</source>
        <translation>La media aritmética de las tareas</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPages</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>Barrido</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Take the scaling factor of the sweep</source>
        <translation>Tomar el factor de escala del barrido</translation>
    </message>
    <message>
        <source>Choose another task file…</source>
        <translation>Elegir otro archivo de tareas…</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>Un barrido varía el factor de escala de AdaSVD; el método elegido es otro.</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>Hay otra evaluación en curso.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPanel</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Which models are evaluated side by side</source>
        <translation>Qué modelos se evalúan lado a lado</translation>
    </message>
    <message>
        <source>&amp;Follow changes</source>
        <translation>&amp;Seguir los cambios</translation>
    </message>
    <message>
        <source>Choose a task file first.</source>
        <translation>Elija antes un archivo de tareas.</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2: %3 of %4 images</source>
        <translation>Evaluando %1 en %2: %3 de %4 imágenes</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>Preparando las tareas…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Evaluar</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>Lo medido hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>Task: %1…</source>
        <translation>Tarea: %1…</translation>
    </message>
    <message>
        <source>%1 tasks…</source>
        <translation>%1 tareas…</translation>
    </message>
    <message>
        <source>Choose another task file. Now: %1</source>
        <translation>Elegir otro archivo de tareas. Ahora: %1</translation>
    </message>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>Aún no se ha evaluado nada.</translation>
    </message>
    <message>
        <source>How good is the model? A task file tells what to measure on: datasets with labels, their classes and the prompts.</source>
        <translation>¿Qué rendimiento tiene el modelo? Un archivo de tareas dice con qué medirlo: conjuntos de datos con etiquetas, sus clases y los prompts.</translation>
    </message>
    <message>
        <source>Choose a task file…</source>
        <translation>Elegir un archivo de tareas…</translation>
    </message>
    <message>
        <source>Ready to evaluate on %1.</source>
        <translation>Listo para evaluar en %1.</translation>
    </message>
    <message>
        <source>There is no merged model before a calibration. The pretrained model, the experts and the baselines can be evaluated all the same.</source>
        <translation>Antes de calibrar no hay modelo fusionado. El modelo preentrenado, los expertos y los métodos de referencia se pueden evaluar igualmente.</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>Calibre antes: aún no hay modelo fusionado.</translation>
    </message>
    <message>
        <source>Evaluates the merged model on a few images after every change, in the background.</source>
        <translation>Evalúa el modelo fusionado en unas pocas imágenes tras cada cambio, en segundo plano.</translation>
    </message>
    <message>
        <source>%1, %2 images</source>
        <translation>%1, %2 imágenes</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>aún sin medir</translation>
    </message>
    <message>
        <source>Average top-1 accuracy of the merged model: before the last change, and now with its standard error. Pale while a newer one is on its way.</source>
        <translation>Exactitud top-1 media del modelo fusionado: antes del último cambio y ahora, con su error estándar. En tono pálido mientras llega una más reciente.</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPicture</name>
    <message>
        <source>Bold: the best of the merged models.</source>
        <translation>Negrita: el mejor de los modelos fusionados.</translation>
    </message>
    <message>
        <source>Marked at the left: an expert on its own task.</source>
        <translation>Marca a la izquierda: un experto en su propia tarea.</translation>
    </message>
    <message>
        <source>—: not measured.</source>
        <translation>—: sin medir.</translation>
    </message>
    <message>
        <source>Grey: measured before the last change.</source>
        <translation>Gris: medido antes del último cambio.</translation>
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
        <translation>preentrenado</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, scaling %2</source>
        <translation>%1, escala %2</translation>
    </message>
    <message>
        <source>%1, scaling by expert</source>
        <translation>%1, escala por experto</translation>
    </message>
    <message>
        <source>%1, scaling by expert × %2</source>
        <translation>%1, escala por experto × %2</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationView</name>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>Aún no se ha evaluado nada.</translation>
    </message>
    <message>
        <source>Top-1, %</source>
        <translation>Top-1, %</translation>
    </message>
    <message>
        <source>The share of images whose class is the most probable one</source>
        <translation>La proporción de imágenes cuya clase resulta la más probable</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>The mean cross-entropy, in nats: lower is better</source>
        <translation>La entropía cruzada media, en nats: menos es mejor</translation>
    </message>
    <message>
        <source>Save or copy this table</source>
        <translation>Guardar o copiar esta tabla</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>Copiar &amp;tabla</translation>
    </message>
    <message>
        <source>Save as C&amp;SV…</source>
        <translation>Guardar como C&amp;SV…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tabla CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>Guardar como &amp;Markdown…</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Tabla Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Guardar como &amp;PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>Zero-shot accuracy, top-1 in percent</source>
        <translation>Exactitud zero-shot, top-1 en porcentaje</translation>
    </message>
    <message>
        <source>Zero-shot loss, mean cross-entropy</source>
        <translation>Pérdida zero-shot, entropía cruzada media</translation>
    </message>
    <message>
        <source>Save the evaluation</source>
        <translation>Guardar la evaluación</translation>
    </message>
</context>
<context>
    <name>interfuse::Evaluations</name>
    <message>
        <source>Wait until the calibration or the export has ended.</source>
        <translation>Espere a que termine la calibración o la exportación.</translation>
    </message>
    <message>
        <source>Add a pretrained model and experts first.</source>
        <translation>Añada antes un modelo preentrenado y expertos.</translation>
    </message>
    <message>
        <source>Choose a file of tasks first.</source>
        <translation>Elija antes un archivo de tareas.</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>Calibre antes.</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>Un barrido varía el factor de escala de AdaSVD; el método elegido es otro.</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportDialog</name>
    <message>
        <source>the image processor</source>
        <translation>el procesador de imágenes</translation>
    </message>
    <message>
        <source>a model card</source>
        <translation>una tarjeta del modelo</translation>
    </message>
    <message>
        <source>makes the same bytes again</source>
        <translation>vuelve a dar los mismos bytes</translation>
    </message>
    <message>
        <source>what the rank leaves out of each layer&apos;s change</source>
        <translation>lo que el rango deja fuera del cambio de cada capa</translation>
    </message>
    <message>
        <source>the routing table, and four CSV files of it</source>
        <translation>la tabla de enrutamiento, y cuatro archivos CSV de ella</translation>
    </message>
    <message>
        <source>the accuracies on the recipe&apos;s task pool</source>
        <translation>las exactitudes en el pool de tareas de la receta</translation>
    </message>
    <message>
        <source>Replace the model that is there</source>
        <translation>Reemplazar el modelo que ya está ahí</translation>
    </message>
    <message>
        <source>With pictures of the routing weights</source>
        <translation>Con imágenes de los pesos de enrutamiento</translation>
    </message>
    <message>
        <source>Export the merged model</source>
        <translation>Exportar el modelo fusionado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>routing_weights.png and routing_weights.svg: heat map and depth</source>
        <translation>routing_weights.png y routing_weights.svg: mapa de calor y profundidad</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>C&amp;arpeta</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>It will hold</source>
        <translation>Contendrá</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Folder of the merged model</source>
        <translation>Carpeta del modelo fusionado</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>A whole CLIPModel needs a text tower, which %1 does not have. Export the vision tower, or name a whole CLIP model as taskpool.clip_model in the recipe.</source>
        <translation>Un CLIPModel completo necesita una torre de texto, y %1 no la tiene. Exporte la torre de visión o indique en la receta un modelo CLIP completo como taskpool.clip_model.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elija una carpeta.</translation>
    </message>
    <message>
        <source>An earlier export is in this folder. It can be replaced.</source>
        <translation>En esta carpeta hay una exportación anterior. Se puede reemplazar.</translation>
    </message>
    <message>
        <source>%1 (%2 are free there)</source>
        <translation>%1 (%2 libres ahí)</translation>
    </message>
    <message>
        <source>There is not enough room there. Choose another folder.</source>
        <translation>Ahí no hay espacio suficiente. Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportFields</name>
    <message>
        <source>a whole CLIPModel in %1 that transformers loads, with config.json and the tokeniser</source>
        <translation>un CLIPModel completo en %1 que transformers carga, con config.json y el tokenizador</translation>
    </message>
    <message>
        <source>a LoRA adapter of rank %1 in %2 that PEFT loads over the pretrained model</source>
        <translation>un adaptador LoRA de rango %1 en %2 que PEFT carga sobre el modelo preentrenado</translation>
    </message>
    <message>
        <source>a CLIPVisionModel in %1 that transformers loads, with config.json</source>
        <translation>un CLIPVisionModel en %1 que transformers carga, con config.json</translation>
    </message>
    <message>
        <source>Vision tower (CLIPVisionModel)</source>
        <translation>Torre de visión (CLIPVisionModel)</translation>
    </message>
    <message>
        <source>Whole model (CLIPModel)</source>
        <translation>Modelo completo (CLIPModel)</translation>
    </message>
    <message>
        <source>LoRA adapter</source>
        <translation>Adaptador LoRA</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>F&amp;orma</translation>
    </message>
    <message>
        <source>Change the export&apos;s form</source>
        <translation>Cambiar la forma de la exportación</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>&amp;Tipo de dato</translation>
    </message>
    <message>
        <source>Change the export&apos;s numbers</source>
        <translation>Cambiar el tipo de dato de la exportación</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>&amp;Rango</translation>
    </message>
    <message>
        <source>Change the adapter&apos;s rank</source>
        <translation>Cambiar el rango del adaptador</translation>
    </message>
    <message>
        <source>&amp;Largest file</source>
        <translation>&amp;Máx. por archivo</translation>
    </message>
    <message>
        <source>Change the export&apos;s largest file</source>
        <translation>Cambiar el tamaño máximo por archivo</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuDialog</name>
    <message>
        <source>GPU runtime</source>
        <translation>Entorno de GPU</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usar este</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>C&amp;arpeta…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Un entorno de Python, su site-packages o un LibTorch desempaquetado</translation>
    </message>
    <message>
        <source>Take them from PyTorch %1 on this machine</source>
        <translation>Tomarlas de PyTorch %1 en este equipo</translation>
    </message>
    <message>
        <source>They are the PyTorch project’s and NVIDIA’s own builds, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>Son compilaciones del propio proyecto PyTorch y de NVIDIA, usadas según sus licencias, que se desempaquetan junto a ellas. Cada archivo se comprueba con su SHA-256.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Lo descargado hasta ahora se conserva para la próxima vez</translation>
    </message>
    <message>
        <source>&amp;Delete what came so far</source>
        <translation>&amp;Borrar lo descargado</translation>
    </message>
    <message>
        <source>Or fetch them</source>
        <translation>O descargarlas</translation>
    </message>
    <message>
        <source>No NVIDIA GPU</source>
        <translation>Sin GPU de NVIDIA</translation>
    </message>
    <message>
        <source>Ready. The CUDA libraries are in use from ‘%1’.</source>
        <translation>Lista. Las bibliotecas CUDA se usan desde «%1».</translation>
    </message>
    <message>
        <source>The driver is here, and LibTorch’s CUDA libraries are not.</source>
        <translation>El controlador está, pero las bibliotecas CUDA de LibTorch no.</translation>
    </message>
    <message>
        <source>The CUDA libraries are here. Start Interfuse again to use them.</source>
        <translation>Las bibliotecas CUDA están aquí. Reinicie Interfuse para usarlas.</translation>
    </message>
    <message>
        <source>It cannot be used: %1.</source>
        <translation>No se puede usar: %1.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>No se encontró ninguno donde suele estar Python.</translation>
    </message>
    <message>
        <source>%1 from the package index; they take %2 in ‘%3’, where %4 are free.</source>
        <translation>%1 del índice de paquetes; ocupan %2 en «%3», donde hay %4 libres.</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>&amp;Seguir descargando (%1 de %2 ya están)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>&amp;Descargar %1</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>Consultando el índice de paquetes</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuMessages</name>
    <message>
        <source>A GPU (%1) is here, but LibTorch’s CUDA libraries are not.</source>
        <translation>Hay una GPU (%1), pero faltan las bibliotecas CUDA de LibTorch.</translation>
    </message>
    <message>
        <source>The PyTorch in ‘%1’ has them.</source>
        <translation>El PyTorch de «%1» las tiene.</translation>
    </message>
    <message>
        <source>Use that PyTorch</source>
        <translation>Usar ese PyTorch</translation>
    </message>
    <message>
        <source>Use my PyTorch…</source>
        <translation>Usar mi PyTorch…</translation>
    </message>
    <message>
        <source>Fetch (%1)…</source>
        <translation>Descargar (%1)…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The GPU is ready: %1.</source>
        <translation>La GPU está lista: %1.</translation>
    </message>
    <message>
        <source>The CUDA libraries are in place. Start Interfuse again to use the GPU.</source>
        <translation>Las bibliotecas CUDA están en su sitio. Reinicie Interfuse para usar la GPU.</translation>
    </message>
    <message>
        <source>The GPU still cannot be used: %1.</source>
        <translation>La GPU sigue sin poder usarse: %1.</translation>
    </message>
</context>
<context>
    <name>interfuse::GuideWindow</name>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>Buscar en esta página</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Documentation – Interfuse</source>
        <translation>Documentación – Interfuse</translation>
    </message>
    <message>
        <source>%1 – Interfuse</source>
        <translation>%1 – Interfuse</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No se encontró</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>interfuse::HubDialog</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>Descargar del Hugging Face Hub</translation>
    </message>
    <message>
        <source>The recipe names these models and datasets by their ids, and they are not on this machine. They go where huggingface_hub keeps them too. Every file is checked by its hash.</source>
        <translation>La receta nombra estos modelos y conjuntos de datos por su identificador, y no están en este equipo. Se guardan donde también los guarda huggingface_hub. Cada archivo se comprueba con su hash.</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Lo que falta</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repositorio</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ya en el equipo</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Co&amp;nsultar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Lo descargado hasta ahora se conserva para la próxima vez</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Ahora no</translation>
    </message>
    <message>
        <source>%1 to fetch into ‘%2’, where %3 are free.</source>
        <translation>%1 por descargar en «%2», donde hay %3 libres.</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>&amp;Descargar %1</translation>
    </message>
    <message>
        <source>Asking the hub what there is</source>
        <translation>Consultando en el Hub lo que hay</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Empezando</translation>
    </message>
</context>
<context>
    <name>interfuse::HubMessages</name>
    <message>
        <source>%1 and more</source>
        <translation>%1 y más</translation>
    </message>
    <message>
        <source>What the recipe names of the Hugging Face Hub is here.</source>
        <translation>Lo que la receta nombra del Hugging Face Hub ya está aquí.</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Descargar…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The recipe names what is not on this machine, and the Hugging Face Hub may have: %1.</source>
        <translation>La receta nombra modelos o datos que no están en este equipo y que quizá tenga el Hugging Face Hub: %1.</translation>
    </message>
</context>
<context>
    <name>interfuse::HubSetup</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>Descargar del Hugging Face Hub</translation>
    </message>
</context>
<context>
    <name>interfuse::ImagesChooser</name>
    <message>
        <source>Images per task</source>
        <translation>Imágenes por tarea</translation>
    </message>
    <message>
        <source>How many images of each task are measured on: drawn once, the same ones every time.</source>
        <translation>Con cuántas imágenes de cada tarea se mide: se sortean una vez y son siempre las mismas.</translation>
    </message>
    <message>
        <source>%1 images per task</source>
        <translation>%1 imágenes por tarea</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>todas las imágenes</translation>
    </message>
</context>
<context>
    <name>interfuse::InspectorPanel</name>
    <message>
        <source>Routing weights of the selection</source>
        <translation>Pesos de enrutamiento de la selección</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>Experto</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Peso de enrutamiento</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Error estándar</translation>
    </message>
    <message>
        <source>Compared to 1/M</source>
        <translation>Frente a 1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coeficiente</translation>
    </message>
    <message>
        <source>What the expert&apos;s difference to the pretrained model is multiplied with: scaling factor × routing weight, or what was set by hand.</source>
        <translation>Por lo que se multiplica la diferencia del experto respecto al modelo preentrenado: factor de escala × peso de enrutamiento, o lo fijado a mano.</translation>
    </message>
    <message>
        <source>What is selected in a view stands here in numbers.</source>
        <translation>Lo que se selecciona en una vista aparece aquí en números.</translation>
    </message>
    <message>
        <source>No expert changed this layer.</source>
        <translation>Ningún experto cambió esta capa.</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n linear layer(s)</source>
        <translation>
            <numerusform>media de %n capa lineal</numerusform>
            <numerusform>media de %n capas lineales</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>Capa %1 · %2</translation>
    </message>
    <message>
        <source>All layers · %1</source>
        <translation>Todas las capas · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them set by hand</source>
        <translation>
            <numerusform>%n de ellos fijado a mano</numerusform>
            <numerusform>%n de ellos fijados a mano</numerusform>
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
        <translation>Antes del primer inicio</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Interfuse computes with LibTorch %1</source>
        <translation>Interfuse calcula con LibTorch %1</translation>
    </message>
    <message>
        <source>It is not here yet: its licences do not go with the program’s, so that a package may not carry it. It is brought once, for you alone, and needs no Python.</source>
        <translation>Todavía no está: sus licencias no son compatibles con la del programa, de modo que ningún paquete puede incluirlo. Se obtiene una sola vez, solo para usted, y no necesita Python.</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>Descargarlo</translation>
    </message>
    <message>
        <source>It is the PyTorch project’s own build, with two small libraries of NVIDIA’s, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>Es la compilación del propio proyecto PyTorch, con dos pequeñas bibliotecas de NVIDIA, usadas según sus licencias, que se desempaquetan junto a ellas. Cada archivo se comprueba con su SHA-256.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>Lo descargado hasta ahora se conserva para la próxima vez</translation>
    </message>
    <message>
        <source>Or take it from PyTorch %1 on this machine</source>
        <translation>O tomarlo de PyTorch %1 en este equipo</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usar este</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>C&amp;arpeta…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Un entorno de Python, su site-packages o un LibTorch desempaquetado</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>No se encontró ninguno donde suele estar Python.</translation>
    </message>
    <message>
        <source>%1 from the package index; it takes %2 in ‘%3’, where %4 are free.</source>
        <translation>%1 del índice de paquetes; ocupa %2 en «%3», donde hay %4 libres.</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>&amp;Seguir descargando (%1 de %2 ya están)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>&amp;Descargar %1</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>Consultando el índice de paquetes</translation>
    </message>
    <message>
        <source>Trying ‘%1’</source>
        <translation>Probando «%1»</translation>
    </message>
</context>
<context>
    <name>interfuse::LogModel</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>interfuse::LogView</name>
    <message>
        <source>Levels shown</source>
        <translation>Niveles mostrados</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Notices and graver</source>
        <translation>Avisos y más graves</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies the selected entries, or all that are shown.</source>
        <translation>Copia las entradas seleccionadas, o todas las que se muestran.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Vac&amp;iar</translation>
    </message>
    <message>
        <source>Removes all entries from the log.</source>
        <translation>Elimina todas las entradas del registro.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>Aún no ha pasado nada.</translation>
    </message>
    <message>
        <source>No entry of these levels.</source>
        <translation>No hay entradas de estos niveles.</translation>
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
        <translation>¿Guardar el proyecto antes de empezar uno nuevo?</translation>
    </message>
    <message>
        <source>Save the project before opening another one?</source>
        <translation>¿Guardar el proyecto antes de abrir otro?</translation>
    </message>
    <message>
        <source>The sample project is not installed.</source>
        <translation>El proyecto de ejemplo no está instalado.</translation>
    </message>
    <message>
        <source>Save the project before opening the sample?</source>
        <translation>¿Guardar el proyecto antes de abrir el de ejemplo?</translation>
    </message>
    <message>
        <source>Saved ‘%1’.</source>
        <translation>Se guardó «%1».</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>Añadir %n carpeta</numerusform>
            <numerusform>Añadir %n carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what is there</source>
        <translation>Conservar lo que hay</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>A calibration is running. Stop it and close?</source>
        <translation>Hay una calibración en curso. ¿Detenerla y cerrar?</translation>
    </message>
    <message>
        <source>Stop calibrating?</source>
        <translation>¿Detener la calibración?</translation>
    </message>
    <message>
        <source>Save the project before closing?</source>
        <translation>¿Guardar el proyecto antes de cerrar?</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml);;All files (*)</source>
        <translation>Recetas (*.yaml *.yml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save the project before opening a preset?</source>
        <translation>¿Guardar el proyecto antes de abrir un preajuste?</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Guardar el proyecto</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml)</source>
        <translation>Recetas (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>merge.yaml</source>
        <translation>merge.yaml</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>Modelo preentrenado</translation>
    </message>
    <message>
        <source>An expert, or a folder of experts</source>
        <translation>Un experto, o una carpeta de expertos</translation>
    </message>
    <message>
        <source>A dataset, or a folder of datasets</source>
        <translation>Un conjunto de datos, o una carpeta de ellos</translation>
    </message>
    <message>
        <source>Change the colour of %1</source>
        <translation>Cambiar el color de %1</translation>
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
        <translation>Interfuse usará este idioma la próxima vez que se inicie.</translation>
    </message>
    <message>
        <source>About Interfuse</source>
        <translation>Acerca de Interfuse</translation>
    </message>
    <message>
        <source>Interfuse %1</source>
        <translation>Interfuse %1</translation>
    </message>
    <message>
        <source>Merges fine-tuned CLIP vision encoders into one with AdaSVD.

Free software under the GNU General Public License, version 3 or later. Built on Qt %1, LibTorch and QCustomPlot.</source>
        <translation>Con AdaSVD, fusiona en uno solo varios codificadores de visión CLIP afinados.

Software libre con la Licencia Pública General de GNU, versión 3 o posterior. Construido sobre Qt %1, LibTorch y QCustomPlot.</translation>
    </message>
    <message numerus="yes">
        <source>Change %n coefficient(s)</source>
        <translation>
            <numerusform>Cambiar %n coeficiente</numerusform>
            <numerusform>Cambiar %n coeficientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks to evaluate on</source>
        <translation>Tareas con las que evaluar</translation>
    </message>
    <message>
        <source>Tasks (*.yaml *.yml);;All files (*)</source>
        <translation>Tareas (*.yaml *.yml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Choose the tasks</source>
        <translation>Elegir las tareas</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>-report</source>
        <translation>-informe</translation>
    </message>
    <message>
        <source>The report is in ‘%1’.</source>
        <translation>El informe está en «%1».</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Retoque</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecutar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Restore the layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apariencia</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>The documentation is not installed.</source>
        <translation>La documentación no está instalada.</translation>
    </message>
</context>
<context>
    <name>interfuse::MatrixControl</name>
    <message>
        <source>Reset to calibrated</source>
        <translation>Volver a lo calibrado</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>Coeficiente de las celdas seleccionadas</translation>
    </message>
    <message>
        <source>A number between −100 and 100, such as 0.125</source>
        <translation>Un número entre −100 y 100, como 0.125</translation>
    </message>
</context>
<context>
    <name>interfuse::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; all are in the log.</source>
        <translation>
            <numerusform>… y %n más; todo está en el registro.</numerusform>
            <numerusform>… y %n más; todo está en el registro.</numerusform>
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
        <translation>Promedio simple</translation>
    </message>
    <message>
        <source>Task arithmetic</source>
        <translation>Aritmética de tareas</translation>
    </message>
    <message>
        <source>TIES</source>
        <translation>TIES</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Cambiar el método</translation>
    </message>
    <message>
        <source>Scaling factor λ</source>
        <translation>Factor de escala λ</translation>
    </message>
    <message>
        <source>Change the scaling factor</source>
        <translation>Cambiar el factor de escala</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Keep the largest</source>
        <translation>Conservar el mayor</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>Cambiar el umbral</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Suma</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Merge by</source>
        <translation>Fusionar por</translation>
    </message>
    <message>
        <source>Change how TIES merges</source>
        <translation>Cambiar cómo fusiona TIES</translation>
    </message>
</context>
<context>
    <name>interfuse::NumberList</name>
    <message>
        <source>“%1” is no factor: give numbers from 0 to %2.</source>
        <translation>«%1» no es un factor: indique números de 0 a %2.</translation>
    </message>
    <message>
        <source>These are %1 factors; at most %2 are measured at once.</source>
        <translation>Son %1 factores; se miden como máximo %2 a la vez.</translation>
    </message>
</context>
<context>
    <name>interfuse::OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Más opciones</translation>
    </message>
    <message>
        <source>From this machine&apos;s own speed, measured on the pretrained model&apos;s layers.</source>
        <translation>Según la velocidad de este equipo, medida en las capas del modelo preentrenado.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar «%1»</translation>
    </message>
    <message>
        <source>Samples per dataset</source>
        <translation>Muestras por conjunto</translation>
    </message>
    <message>
        <source>Gate directions (k)</source>
        <translation>Direc. por puerta (k)</translation>
    </message>
    <message>
        <source>Average the experts’ other layers</source>
        <translation>Promediar las demás capas de los expertos</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Round size</source>
        <translation>Tamaño de ronda</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Tamaño de lote</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Pass over images that cannot be decoded</source>
        <translation>Omitir imágenes no decodificables</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation>Cambiar el dispositivo</translation>
    </message>
    <message>
        <source>Device for the gates</source>
        <translation>Dispositivo de puertas</translation>
    </message>
    <message>
        <source>Change the gates&apos; device</source>
        <translation>Cambiar el dispositivo de las puertas</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>Exacta (float32)</translation>
    </message>
    <message>
        <source>Fast (checked)</source>
        <translation>Rápida (comprobada)</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Change the precision</source>
        <translation>Cambiar la precisión</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not here)</source>
        <translation>%1 (no disponible)</translation>
    </message>
    <message>
        <source>Where the weights are</source>
        <translation>Donde están los pesos</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>Cambiar la semilla</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>Change the tolerance</source>
        <translation>Cambiar la tolerancia</translation>
    </message>
    <message>
        <source>The samples that are missing take about %1, with %2 of memory.</source>
        <translation>Las muestras que faltan tardan aproximadamente %1, con %2 de memoria.</translation>
    </message>
    <message>
        <source>Calibration takes about %1 (first values after %2), with %3 of memory.</source>
        <translation>La calibración tarda aproximadamente %1 (primeros valores tras %2), con %3 de memoria.</translation>
    </message>
</context>
<context>
    <name>interfuse::PlotView</name>
    <message>
        <source>Plot: %1</source>
        <translation>Gráfico: %1</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrow keys move, 0 shows all.</source>
        <translation>Más y menos acercan y alejan, las flechas desplazan, 0 muestra todo.</translation>
    </message>
    <message>
        <source>Click a cell to select it, or move with the arrow keys. Shift extends the selection.</source>
        <translation>Haga clic en una celda para seleccionarla, o muévase con las flechas. Mayús amplía la selección.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation>Guardar datos…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Copiar datos</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Restablecer el zoom</translation>
    </message>
    <message>
        <source>All of the data is shown.</source>
        <translation>Se muestran todos los datos.</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>Aún no hay nada que mostrar.</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Imagen SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>Guardar datos</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tabla CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>interfuse::PoolPanel</name>
    <message>
        <source>How far has each expert moved every layer, as a share of its norm?</source>
        <translation>¿Cuánto ha movido cada experto cada capa, como fracción de su norma?</translation>
    </message>
    <message>
        <source>In how many directions has each expert changed a layer?</source>
        <translation>¿En cuántas direcciones ha cambiado cada experto una capa?</translation>
    </message>
    <message>
        <source>Do two experts react to the same inputs? 1: to the same, 0: to none in common</source>
        <translation>¿Reaccionan dos expertos a las mismas entradas? 1: a las mismas; 0: a ninguna en común</translation>
    </message>
    <message>
        <source>How often do two experts change a weight in opposite directions?</source>
        <translation>¿Con qué frecuencia cambian dos expertos un peso en direcciones opuestas?</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>Guardar o copiar esta vista</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>La media de las seis capas lineales de una capa del codificador</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Inspect again</source>
        <translation>Inspeccionar de nuevo</translation>
    </message>
    <message>
        <source>Inspect pool</source>
        <translation>Inspeccionar el pool</translation>
    </message>
    <message>
        <source>Measures the weights of all models; needs no images.</source>
        <translation>Mide los pesos de todos los modelos; no necesita imágenes.</translation>
    </message>
    <message>
        <source>Measuring · %1 %</source>
        <translation>Midiendo · %1 %</translation>
    </message>
</context>
<context>
    <name>interfuse::PresetDialog</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>Abrir un preajuste</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
    <message>
        <source>Models in the cache</source>
        <translation>Modelos en la caché</translation>
    </message>
    <message>
        <source>Datasets in the cache</source>
        <translation>Conjuntos de datos en la caché</translation>
    </message>
    <message>
        <source>Take its calibration &amp;data</source>
        <translation>Tomar sus &amp;datos de calibración</translation>
    </message>
    <message>
        <source>Evaluate on its &amp;test data</source>
        <translation>Evaluar con sus datos de &amp;prueba</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Método</translation>
    </message>
    <message>
        <source>Commands that fetch what is missing</source>
        <translation>Órdenes que descargan lo que falta</translation>
    </message>
    <message>
        <source>Everything is in the cache of the Hugging Face Hub.</source>
        <translation>Todo está en la caché del Hugging Face Hub.</translation>
    </message>
    <message>
        <source>Not in the cache of the Hugging Face Hub yet. Interfuse offers to fetch it once this is open; these commands do it too:</source>
        <translation>Aún no está en la caché del Hugging Face Hub. Interfuse ofrece descargarlo una vez abierto; estas órdenes también lo hacen:</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemMessages</name>
    <message>
        <source>Problem &amp;reports…</source>
        <translation>&amp;Informes de problemas…</translation>
    </message>
    <message>
        <source>Read what crashes and failed runs have left</source>
        <translation>Leer lo que dejaron los cierres inesperados y las ejecuciones fallidas</translation>
    </message>
    <message>
        <source>A report is in ‘%1’.</source>
        <translation>Hay un informe en «%1».</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Mostrar el informe</translation>
    </message>
    <message>
        <source>Interfuse ended unexpectedly (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Interfuse terminó de forma inesperada (%1). Se guardó un informe en este equipo; no se envió nada.</translation>
    </message>
    <message>
        <source>A run failed by a fault of Interfuse (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Una ejecución falló por un error de Interfuse (%1). Se guardó un informe en este equipo; no se envió nada.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar el aviso</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemReportsDialog</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1: no se puede leer (%2).</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Cierre inesperado</translation>
    </message>
    <message>
        <source>Failed run</source>
        <translation>Ejecución fallida</translation>
    </message>
    <message>
        <source>Run that was stopped by an error</source>
        <translation>Ejecución detenida por un error</translation>
    </message>
    <message>
        <source>Problem reports</source>
        <translation>Informes de problemas</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>Texto del informe</translation>
    </message>
    <message>
        <source>Reports stay on this machine: nothing is sent anywhere. They hold no tokens and no images, but names and places of files. Read a report before you give it to somebody. The last %1 are kept.</source>
        <translation>Los informes se quedan en este equipo: no se envía nada a ninguna parte. No contienen tokens de acceso ni imágenes, pero sí nombres y ubicaciones de archivos. Lea un informe antes de dárselo a alguien. Se conservan los últimos %1.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Abrir la &amp;carpeta</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>There are no reports: nothing went wrong, or they were deleted.</source>
        <translation>No hay informes: nada falló, o se borraron.</translation>
    </message>
</context>
<context>
    <name>interfuse::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset.</source>
        <translation>
            <numerusform>Calibrado con %n imagen de cada conjunto de datos.</numerusform>
            <numerusform>Calibrado con %n imágenes de cada conjunto de datos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrate goes on to %1.</source>
        <translation>Se puede continuar hasta %1.</translation>
    </message>
    <message>
        <source>%1 · takes about %2, first values after %3, with %4 of memory</source>
        <translation>%1 · tarda aprox. %2, primeros valores tras %3, con %4 de memoria</translation>
    </message>
    <message>
        <source>Other routing weights are wanted now (%1): calibrate again, or undo.</source>
        <translation>Ahora se piden otros pesos de enrutamiento (%1): calibre de nuevo o deshaga.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Inspecting the pool</source>
        <translation>Inspeccionando el pool</translation>
    </message>
    <message>
        <source>Preparing the evaluation</source>
        <translation>Preparando la evaluación</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2 · %3 of %4 images</source>
        <translation>Evaluando %1 en %2 · %3 de %4 imágenes</translation>
    </message>
    <message>
        <source>Electing signs</source>
        <translation>Eligiendo los signos</translation>
    </message>
    <message>
        <source>Writing the merged model</source>
        <translation>Escribiendo el modelo fusionado</translation>
    </message>
    <message>
        <source>Evaluating the merged model</source>
        <translation>Evaluando el modelo fusionado</translation>
    </message>
    <message>
        <source>Checking the inputs</source>
        <translation>Comprobando las entradas</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>Leyendo imágenes</translation>
    </message>
    <message>
        <source>Finishing the first round</source>
        <translation>Terminando la primera ronda</translation>
    </message>
    <message>
        <source>%1 · round %2 of %3 · layer %4 %5%6</source>
        <translation>%1 · ronda %2 de %3 · capa %4 %5%6</translation>
    </message>
    <message>
        <source> (gates)</source>
        <translation> (puertas)</translation>
    </message>
    <message>
        <source>%L1 images/s</source>
        <translation>%L1 imágenes/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
</context>
<context>
    <name>interfuse::ProjectDocument</name>
    <message>
        <source>a pretrained model</source>
        <translation>un modelo preentrenado</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>expertos</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>datos de calibración</translation>
    </message>
    <message>
        <source>Add %1 to calibrate.</source>
        <translation>Añada %1 para calibrar.</translation>
    </message>
    <message>
        <source>Add %1 to merge.</source>
        <translation>Añada %1 para fusionar.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Proyecto de ejemplo</translation>
    </message>
    <message>
        <source>The routing table ‘%1’ belongs to another recipe or other options and was left aside. Calibrate again.</source>
        <translation>La tabla de enrutamiento «%1» pertenece a otra receta o a otras opciones y se ha dejado de lado. Calibre de nuevo.</translation>
    </message>
    <message>
        <source>Saving keeps what a project means, but not its comments and unused keys. The file as it was is in ‘%1’.</source>
        <translation>Al guardar se conserva el significado de un proyecto, pero no sus comentarios ni sus claves sin uso. El archivo tal como estaba queda en «%1».</translation>
    </message>
</context>
<context>
    <name>interfuse::RecoveryMessages</name>
    <message>
        <source>What is not saved cannot be kept for the case of a crash: %1</source>
        <translation>Lo que no está guardado no se puede conservar para el caso de un cierre inesperado: %1</translation>
    </message>
    <message>
        <source>‘%1’ was not saved when Interfuse ended. It was kept as it was on %2.</source>
        <translation>«%1» no estaba guardado cuando terminó Interfuse. Se conservó como estaba el %2.</translation>
    </message>
    <message numerus="yes">
        <source>Its calibration can go on after %n image(s) of each dataset.</source>
        <translation>
            <numerusform>Su calibración puede continuar tras %n imagen de cada conjunto de datos.</numerusform>
            <numerusform>Su calibración puede continuar tras %n imágenes de cada conjunto de datos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Save the project before recovering the other one?</source>
        <translation>¿Guardar el proyecto antes de recuperar el otro?</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>A project was not saved when Interfuse ended, and what was kept of it cannot be read. %1</source>
        <translation>Un proyecto no estaba guardado cuando terminó Interfuse, y lo que se conservó de él no se puede leer. %1</translation>
    </message>
    <message>
        <source>‘%1’ is as it was. It is not saved yet.</source>
        <translation>«%1» está como estaba. Aún no está guardado.</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file has changed since. Saving replaces what is in the file now; “Save as” keeps both.</source>
        <translation>«%1» está como estaba, pero su archivo ha cambiado desde entonces. Guardar reemplaza lo que hay ahora en el archivo; «Guardar como» conserva ambos.</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file is gone. Saving makes it anew.</source>
        <translation>«%1» está como estaba, pero su archivo ya no existe. Guardar lo crea de nuevo.</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingCellDelegate</name>
    <message>
        <source>Coefficient</source>
        <translation>Coeficiente</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableModel</name>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>%1: no coefficient</source>
        <translation>%1: sin coeficiente</translation>
    </message>
    <message>
        <source>%1: no routing weight yet</source>
        <translation>%1: aún sin peso de enrutamiento</translation>
    </message>
    <message>
        <source>%1: %2, set by hand</source>
        <translation>%1: %2, fijado a mano</translation>
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
        <translation>Capa %1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Coefficients of %1</source>
        <translation>Coeficientes de %1</translation>
    </message>
    <message>
        <source>Routing weights of %1</source>
        <translation>Pesos de enrutamiento de %1</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableView</name>
    <message>
        <source>Filter layers</source>
        <translation>Filtrar capas</translation>
    </message>
    <message>
        <source>Filter: 3, fc1, layer 3 v_proj</source>
        <translation>Filtro: 3, fc1, capa 3 v_proj</translation>
    </message>
    <message>
        <source>Standard &amp;errors</source>
        <translation>E&amp;rrores estándar</translation>
    </message>
    <message>
        <source>Shows how far each routing weight may be off, as 0.131 ± 0.002.</source>
        <translation>Muestra cuánto puede desviarse cada peso de enrutamiento, como 0,131 ± 0,002.</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>Pesos de enrutamiento</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>Copiar &amp;tabla</translation>
    </message>
    <message>
        <source>Copies all rows that are shown, for a spreadsheet.</source>
        <translation>Copia todas las filas que se muestran, para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtrar</translation>
    </message>
    <message>
        <source>&amp;Reset to calibrated</source>
        <translation>&amp;Volver a lo calibrado</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>Hacer que las celdas seleccionadas sigan los pesos de enrutamiento (Supr)</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Coeficientes</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>Aún no hay pesos de enrutamiento.</translation>
    </message>
    <message>
        <source>No linear layer matches the filter.</source>
        <translation>Ninguna capa lineal coincide con el filtro.</translation>
    </message>
    <message>
        <source>%1, standard error</source>
        <translation>%1, error estándar</translation>
    </message>
</context>
<context>
    <name>interfuse::RunHistory</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1: no se puede leer (%2).</translation>
    </message>
    <message>
        <source>%1: is larger than a history of runs can be; move it away.</source>
        <translation>%1: es mayor de lo que puede ser un historial de ejecuciones; muévalo a otro sitio.</translation>
    </message>
    <message>
        <source>%1: the folder for the runs cannot be made; choose another place for the project.</source>
        <translation>%1: no se puede crear la carpeta de las ejecuciones; elija otro lugar para el proyecto.</translation>
    </message>
    <message>
        <source>The routing table of ‘%1’ is gone: there is no file %2 any more.</source>
        <translation>La tabla de enrutamiento de «%1» ya no está: el archivo %2 ha desaparecido.</translation>
    </message>
    <message>
        <source>%1 It is left as it is; until it is mended or moved away, new runs are kept in memory only.</source>
        <translation>%1 Se deja como está; hasta que se repare o se mueva a otro sitio, las ejecuciones nuevas se guardan solo en memoria.</translation>
    </message>
    <message>
        <source>%1: cannot be written; make room or choose another folder.</source>
        <translation>%1: no se puede escribir; libere espacio o elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>interfuse::RunMessages</name>
    <message>
        <source>Stopped. The calibration was discarded.</source>
        <translation>Detenido. La calibración se descartó.</translation>
    </message>
    <message>
        <source>Stopped. No model was written.</source>
        <translation>Detenido. No se escribió ningún modelo.</translation>
    </message>
    <message>
        <source>Exporting.</source>
        <translation>Exportando.</translation>
    </message>
    <message>
        <source>Calibrating.</source>
        <translation>Calibrando.</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset in %1.</source>
        <translation>
            <numerusform>Calibrado con %n imagen de cada conjunto de datos en %1.</numerusform>
            <numerusform>Calibrado con %n imágenes de cada conjunto de datos en %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n image(s) of each dataset, in %1. Calibrating can go on from there.</source>
        <translation>
            <numerusform>Detenido tras %n imagen de cada conjunto de datos, en %1. La calibración puede continuar desde ahí.</numerusform>
            <numerusform>Detenido tras %n imágenes de cada conjunto de datos, en %1. La calibración puede continuar desde ahí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Round of %1 images a dataset: %2 s (images %3, weights %4, gates %5).</source>
        <translation>Ronda de %1 imágenes por conjunto de datos: %2 s (imágenes %3, pesos %4, puertas %5).</translation>
    </message>
    <message>
        <source>Export model…</source>
        <translation>Exportar modelo…</translation>
    </message>
    <message>
        <source>The merged model is in ‘%1’ (%2).</source>
        <translation>El modelo fusionado está en «%1» (%2).</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Copy Python snippet</source>
        <translation>Copiar fragmento de Python</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Ver registro</translation>
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
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Accuracies of the selected runs</source>
        <translation>Exactitudes de las ejecuciones seleccionadas</translation>
    </message>
    <message>
        <source>Select a run to see what it was, or two to compare them.</source>
        <translation>Seleccione una ejecución para ver cómo fue, o dos para compararlas.</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>Seleccione dos ejecuciones para compararlas.</translation>
    </message>
    <message>
        <source>Experts: %1</source>
        <translation>Expertos: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>It was ended before all samples were used.</source>
        <translation>Se concluyó antes de usar todas las muestras.</translation>
    </message>
    <message>
        <source>Its routing table is gone: the file was moved or deleted. Going back to this run brings its recipe back, to be calibrated again.</source>
        <translation>Su tabla de enrutamiento ya no está: el archivo se movió o se borró. Al volver a esta ejecución se recupera su receta, para calibrarla de nuevo.</translation>
    </message>
    <message>
        <source>It has no routing table.</source>
        <translation>No tiene tabla de enrutamiento.</translation>
    </message>
    <message>
        <source>Options that differ from the defaults:</source>
        <translation>Opciones distintas de las predeterminadas:</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>Their recipes are the same.</source>
        <translation>Sus recetas son iguales.</translation>
    </message>
    <message>
        <source>The model of this run was not evaluated.</source>
        <translation>El modelo de esta ejecución no se evaluó.</translation>
    </message>
    <message>
        <source>Neither run&apos;s model was evaluated.</source>
        <translation>No se evaluó el modelo de ninguna de las dos ejecuciones.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>In percentage points</source>
        <translation>En puntos porcentuales</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Media</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsModel</name>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>Ended before all samples were used.</source>
        <translation>Se concluyó antes de usar todas las muestras.</translation>
    </message>
    <message>
        <source>Its routing table is gone.</source>
        <translation>Su tabla de enrutamiento ya no está.</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>Imágenes de cada conjunto de datos</translation>
    </message>
    <message>
        <source>The model of this run, averaged over the tasks that it was evaluated on</source>
        <translation>El modelo de esta ejecución, promediado sobre las tareas en las que se evaluó</translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation>Sin evaluar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Muestras</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Average accuracy</source>
        <translation>Exactitud media</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsPanel</name>
    <message>
        <source>No runs yet. Every calibration and every export will stand here, to be compared and gone back to.</source>
        <translation>Aún no hay ejecuciones. Aquí aparecerán cada calibración y cada exportación, para compararlas y volver a ellas.</translation>
    </message>
    <message>
        <source>&amp;Go back to this run</source>
        <translation>V&amp;olver a esta ejecución</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nombrar</translation>
    </message>
    <message>
        <source>Gives the run a name of its own (F2).</source>
        <translation>Da a la ejecución un nombre propio (F2).</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Select one run to go back to.</source>
        <translation>Seleccione una sola ejecución a la que volver.</translation>
    </message>
    <message>
        <source>Brings back the run&apos;s recipe and its routing weights. This can be undone.</source>
        <translation>Recupera la receta de la ejecución y sus pesos de enrutamiento. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Re&amp;move?</source>
        <translation>¿E&amp;liminar?</translation>
    </message>
    <message>
        <source>Press again to remove what is selected. It cannot be undone.</source>
        <translation>Pulse otra vez para eliminar lo seleccionado. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Removes what is selected from the history (Delete).</source>
        <translation>Elimina del historial lo seleccionado (Supr).</translation>
    </message>
    <message>
        <source>Press again to remove the selected runs. It cannot be undone.</source>
        <translation>Pulse otra vez para eliminar las ejecuciones seleccionadas. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Press again to remove ‘%1’. It cannot be undone.</source>
        <translation>Pulse otra vez para eliminar «%1». No se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>interfuse::Session</name>
    <message>
        <source>An evaluation is running. Stop it, or wait for its end.</source>
        <translation>Hay una evaluación en curso. Deténgala o espere a que termine.</translation>
    </message>
    <message>
        <source>All samples that were asked for are in the routing table. Raise their number, or calibrate from the start.</source>
        <translation>Todas las muestras pedidas están ya en la tabla de enrutamiento. Aumente su número o calibre desde el principio.</translation>
    </message>
    <message>
        <source>It ends with the first round, which is not complete yet.</source>
        <translation>Terminará con la primera ronda, que aún no está completa.</translation>
    </message>
    <message>
        <source>Something in the project cannot be used yet.</source>
        <translation>Algo del proyecto aún no se puede usar.</translation>
    </message>
    <message>
        <source>No routing weights yet. Calibrate (F5) finds them.</source>
        <translation>Aún no hay pesos de enrutamiento. Calibrar (F5) los obtiene.</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>Volver a %1</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeExperts</name>
    <message>
        <source>There are no experts yet.</source>
        <translation>Aún no hay expertos.</translation>
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
        <translation>Escalar %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Silenciar %1</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>Dejar de silenciar %1</translation>
    </message>
    <message>
        <source>End the solo of %1</source>
        <translation>Fin del solo de %1</translation>
    </message>
    <message>
        <source>Solo %1</source>
        <translation>Solo de %1</translation>
    </message>
    <message>
        <source>Scaling of %1</source>
        <translation>Escala de %1</translation>
    </message>
    <message>
        <source>Scaling of %1, as a number</source>
        <translation>Escala de %1, como número</translation>
    </message>
    <message>
        <source>Mute: set the coefficients of %1 to 0, but for those set by hand</source>
        <translation>Silenciar (M): pone a 0 los coeficientes de %1, salvo los fijados a mano</translation>
    </message>
    <message>
        <source>Solo: leave out all others but %1; again to bring them back</source>
        <translation>Solo (S): deja fuera a todos menos a %1; otra vez, para recuperarlos</translation>
    </message>
    <message>
        <source>What all coefficients of %1 are multiplied with. Double-click the slider for 1.</source>
        <translation>Por lo que se multiplican todos los coeficientes de %1. Doble clic en el deslizador para 1.</translation>
    </message>
    <message>
        <source>There is only one expert.</source>
        <translation>Solo hay un experto.</translation>
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
        <translation>Como se calibró</translation>
    </message>
    <message>
        <source>Weigh every dataset by its number of samples, as the calibration did</source>
        <translation>Ponderar cada conjunto de datos por su número de muestras, como hizo la calibración</translation>
    </message>
    <message>
        <source>Weigh the data as calibrated</source>
        <translation>Ponderar los datos como se calibró</translation>
    </message>
    <message>
        <source>Weigh %1</source>
        <translation>Ponderar %1</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>Peso de %1</translation>
    </message>
    <message>
        <source>Weight of %1, as a number</source>
        <translation>Peso de %1, como número</translation>
    </message>
    <message>
        <source>How much the routing on the images of %1 counts. Double-click the slider for 1.</source>
        <translation>Cuánto cuenta el enrutamiento de las imágenes de %1. Doble clic en el deslizador para 1.</translation>
    </message>
    <message>
        <source>There is no calibration data yet.</source>
        <translation>Aún no hay datos de calibración.</translation>
    </message>
    <message>
        <source>With one dataset there is nothing to weigh.</source>
        <translation>Con un solo conjunto de datos no hay nada que ponderar.</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapePanel</name>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
    <message>
        <source>What the model should be good at</source>
        <translation>En qué debe ser bueno el modelo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Back to a scaling of 1</source>
        <translation>Volver a una escala de 1</translation>
    </message>
    <message>
        <source>Reset the scaling</source>
        <translation>Restablecer la escala</translation>
    </message>
    <message>
        <source>Scaling of all experts, as a number</source>
        <translation>Escala de todos los expertos, como número</translation>
    </message>
    <message>
        <source>Scaling of all experts</source>
        <translation>Escala de todos los expertos</translation>
    </message>
    <message>
        <source>What all coefficients are multiplied with. Double-click the slider for 1.</source>
        <translation>Por lo que se multiplican todos los coeficientes. Doble clic en el deslizador para 1.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>Todos los tokens</translation>
    </message>
    <message>
        <source>Routing weights averaged over all tokens of an image, as AdaSVD does</source>
        <translation>Pesos de enrutamiento promediados sobre todos los tokens de una imagen, como hace AdaSVD</translation>
    </message>
    <message>
        <source>Class token only</source>
        <translation>Solo el token de clase</translation>
    </message>
    <message>
        <source>Routing weights of the token that becomes the image&apos;s embedding</source>
        <translation>Pesos de enrutamiento del token que se convierte en el embedding de la imagen</translation>
    </message>
    <message>
        <source>Routing of</source>
        <translation>Enrutamiento de</translation>
    </message>
    <message>
        <source>Let the coefficients that were set by hand follow the routing again</source>
        <translation>Hacer que los coeficientes fijados a mano vuelvan a seguir el enrutamiento</translation>
    </message>
    <message>
        <source>Reset edited cells</source>
        <translation>Restablecer las celdas editadas</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>As calibrated: scaling 1, nothing muted, data weighed by number of samples, all tokens, no edited cells</source>
        <translation>Como se calibró: escala 1, nada silenciado, datos ponderados por número de muestras, todos los tokens, ninguna celda editada</translation>
    </message>
    <message>
        <source>Reset the shaping</source>
        <translation>Restablecer el retoque</translation>
    </message>
    <message>
        <source>Scale all experts</source>
        <translation>Escalar todos los expertos</translation>
    </message>
    <message>
        <source>Change the tokens</source>
        <translation>Cambiar los tokens</translation>
    </message>
    <message>
        <source>Add experts first: there is nothing to shape yet.</source>
        <translation>Añada antes expertos: aún no hay nada que retocar.</translation>
    </message>
    <message>
        <source>Only AdaSVD has routing weights to shape. Another method is chosen in the options.</source>
        <translation>Solo AdaSVD tiene pesos de enrutamiento que retocar. En las opciones está elegido otro método.</translation>
    </message>
    <message>
        <source>Edited cells: %1</source>
        <translation>Celdas editadas: %1</translation>
    </message>
    <message>
        <source>Accuracy on %1 images: %2</source>
        <translation>Exactitud en %1 imágenes: %2</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeReadout</name>
    <message>
        <source>Measured on a few images after every change; see Accuracy.</source>
        <translation>Medida en unas pocas imágenes tras cada cambio; véase Exactitud.</translation>
    </message>
    <message>
        <source>The coefficients of a linear layer, added up over the experts. At a sum of 1 the merged layer is a weighted mean of the experts&apos; layers.</source>
        <translation>Los coeficientes de una capa lineal, sumados sobre los expertos. Con una suma de 1, la capa fusionada es una media ponderada de las capas de los expertos.</translation>
    </message>
    <message>
        <source>How far the merged layers are from the pretrained ones: the norm of what is added to a layer&apos;s weight, divided by the norm of that weight.</source>
        <translation>A qué distancia están las capas fusionadas de las preentrenadas: la norma de lo que se suma al peso de una capa, dividida por la norma de ese peso.</translation>
    </message>
    <message>
        <source>Sum of coefficients per layer: %1 on average (%2 to %3)</source>
        <translation>Suma de coeficientes por capa: %1 de media (de %2 a %3)</translation>
    </message>
    <message>
        <source>Change of the weights: %1 % of their norm on average (%2 to %3 %)</source>
        <translation>Cambio de los pesos: %1 % de su norma de media (de %2 a %3 %)</translation>
    </message>
    <message>
        <source>Inspect pool shows how far that moves the layers.</source>
        <translation>«Inspeccionar el pool» muestra cuánto mueve eso las capas.</translation>
    </message>
    <message>
        <source>What comes of this is shown once there is a calibration.</source>
        <translation>El efecto de esto se muestra cuando hay una calibración.</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceCatalog</name>
    <message>
        <source>This is a LoRA adapter, which is no model by itself. Make it an expert, and choose the model that it was trained on here.</source>
        <translation>Esto es un adaptador LoRA, que por sí solo no es un modelo. Añádalo como experto y elija aquí el modelo sobre el que se entrenó.</translation>
    </message>
    <message>
        <source>There is no preprocessor_config.json in its folder. Copy it there from the model&apos;s original folder.</source>
        <translation>No hay preprocessor_config.json en su carpeta. Cópielo ahí desde la carpeta original del modelo.</translation>
    </message>
    <message>
        <source>The same folder as %1. Remove one of them.</source>
        <translation>La misma carpeta que %1. Quite uno de los dos.</translation>
    </message>
    <message>
        <source>This is the pretrained model itself. Remove it from the experts.</source>
        <translation>Este es el propio modelo preentrenado. Quítelo de los expertos.</translation>
    </message>
    <message>
        <source>Another architecture than the pretrained model: %1. Remove it, or choose the pretrained model that it was tuned from.</source>
        <translation>Arquitectura distinta de la del modelo preentrenado: %1. Quítelo, o elija el modelo preentrenado a partir del cual se afinó.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Only %1 images, but %2 samples are asked for. Ask for fewer samples, or choose more images.</source>
        <translation>Solo %1 imágenes, pero se piden %2 muestras. Pida menos muestras o elija más imágenes.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>Modelo preentrenado</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceList</name>
    <message>
        <source>Pretrained model</source>
        <translation>Modelo preentrenado</translation>
    </message>
    <message>
        <source>Choose the pretrained model…</source>
        <translation>Elegir el modelo preentrenado…</translation>
    </message>
    <message>
        <source>The model that the experts were tuned from. Drop its folder here.</source>
        <translation>El modelo a partir del cual se afinaron los expertos. Suelte aquí su carpeta.</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Expertos</translation>
    </message>
    <message>
        <source>Add experts…</source>
        <translation>Añadir expertos…</translation>
    </message>
    <message>
        <source>Models tuned from it, each good at one task. Drop their folders here.</source>
        <translation>Modelos afinados a partir de él, cada uno bueno en una tarea. Suelte aquí sus carpetas.</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>Datos de calibración</translation>
    </message>
    <message>
        <source>Add calibration data…</source>
        <translation>Añadir datos de calibración…</translation>
    </message>
    <message>
        <source>A few images of each task. Drop folders of images here.</source>
        <translation>Unas pocas imágenes de cada tarea. Suelte aquí carpetas de imágenes.</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceRows</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 · %2 · %3</source>
        <translation> · %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 imágenes</translation>
    </message>
    <message numerus="yes">
        <source> · %n class(es)</source>
        <translation>
            <numerusform> · %n clase</numerusform>
            <numerusform> · %n clases</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>Scaling factor of %1</source>
        <translation>Factor de escala de %1</translation>
    </message>
    <message>
        <source>This expert&apos;s own factor, beside the scaling of all. Double-click to change it.</source>
        <translation>El factor propio de este experto, además de la escala de todos. Doble clic para cambiarlo.</translation>
    </message>
    <message>
        <source>%1 in the plots</source>
        <translation>%1 en los gráficos</translation>
    </message>
    <message>
        <source>Whether the plots show this expert. It changes nothing in the merged model.</source>
        <translation>Si los gráficos muestran este experto. No cambia nada en el modelo fusionado.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renombrar %1</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>Escalar %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visible</translation>
    </message>
</context>
<context>
    <name>interfuse::SourcesPanel</name>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>Quitar %n fila</numerusform>
            <numerusform>Quitar %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a row</source>
        <translation>Mover una fila</translation>
    </message>
</context>
<context>
    <name>interfuse::StartPage</name>
    <message>
        <source>Merge fine-tuned CLIP models into one</source>
        <translation>Fusionar en uno varios modelos CLIP afinados</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>Abrir el proyecto de ejemplo</translation>
    </message>
    <message>
        <source>Five small experts, ready to be merged in under a minute</source>
        <translation>Cinco expertos pequeños, listos para fusionarse en menos de un minuto</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Begin with the pretrained model</source>
        <translation>Empezar con el modelo preentrenado</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Abrir un proyecto…</translation>
    </message>
    <message>
        <source>A recipe of Interfuse or fusion_bench</source>
        <translation>Una receta de Interfuse o de fusion_bench</translation>
    </message>
    <message>
        <source>Open a preset…</source>
        <translation>Abrir un preajuste…</translation>
    </message>
    <message>
        <source>Eight experts of the Hugging Face Hub, as in fusion_bench</source>
        <translation>Ocho expertos del Hugging Face Hub, como en fusion_bench</translation>
    </message>
    <message>
        <source>Or drop folders here: models, images, a recipe. Interfuse tells them apart.</source>
        <translation>O suelte aquí carpetas: modelos, imágenes, una receta. Interfuse los distingue.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepCaption</name>
    <message>
        <source>Best average %1 at %2, on %3 images.</source>
        <translation>Mejor media: %1 con %2, en %3 imágenes.</translation>
    </message>
    <message>
        <source>All from %1 to %2 lie within one standard error of it.</source>
        <translation>Todos los factores de %1 a %2 quedan a menos de un error estándar de ella.</translation>
    </message>
    <message>
        <source>It is at the end of the sweep: factors beyond it may be better still.</source>
        <translation>El mejor está en un extremo del barrido: más allá puede haber factores aún mejores.</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepFields</name>
    <message>
        <source>First factor</source>
        <translation>Primer factor</translation>
    </message>
    <message>
        <source>Last factor</source>
        <translation>Último factor</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>Factores de escala</translation>
    </message>
    <message>
        <source>Scaling factors to try</source>
        <translation>Factores de escala que probar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Number of factors</source>
        <translation>Número de factores</translation>
    </message>
    <message>
        <source>List of factors</source>
        <translation>Lista de factores</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>in</source>
        <translation>en</translation>
    </message>
    <message>
        <source>values</source>
        <translation>valores</translation>
    </message>
    <message>
        <source>Give at least one scaling factor.</source>
        <translation>Indique al menos un factor de escala.</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepPanel</name>
    <message>
        <source>Use the best factor</source>
        <translation>Usar el mejor factor</translation>
    </message>
    <message>
        <source>Use the selected factor</source>
        <translation>Usar el factor seleccionado</translation>
    </message>
    <message>
        <source>The first factor is being measured.</source>
        <translation>Se está midiendo el primer factor.</translation>
    </message>
    <message>
        <source>A sweep tries one scaling factor after another on the tasks, without calibrating again, and shows which one is best.</source>
        <translation>Un barrido prueba un factor de escala tras otro en las tareas, sin volver a calibrar, y muestra cuál es el mejor.</translation>
    </message>
    <message>
        <source>Factor %1 on %2: %3 of %4 images</source>
        <translation>Factor %1 en %2: %3 de %4 imágenes</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>Preparando las tareas…</translation>
    </message>
    <message>
        <source>Measured before the last change: run it again to be sure.</source>
        <translation>Medido antes del último cambio: repita el barrido para confirmarlo.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Run sweep</source>
        <translation>Ejecutar barrido</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>Lo medido hasta ahora se conserva.</translation>
    </message>
    <message>
        <source>%1 is the present scaling factor.</source>
        <translation>%1 es el factor de escala actual.</translation>
    </message>
    <message>
        <source>Makes %1 the scaling factor of the recipe.</source>
        <translation>Hace de %1 el factor de escala de la receta.</translation>
    </message>
    <message>
        <source>Use %1, the best</source>
        <translation>Usar %1, el mejor</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
</context>
<context>
    <name>interfuse::Units</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
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
        <translation>%1 de %2 GB</translation>
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
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>Capas lineales</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>La media de las seis capas lineales de una capa del codificador</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>Imágenes de</translation>
    </message>
    <message>
        <source>Show all of the data again (0)</source>
        <translation>Mostrar de nuevo todos los datos (0)</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Restablecer el zoom</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>Guardar o copiar esta vista</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>Pesos de enrutamiento</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>Coeficientes</translation>
    </message>
    <message>
        <source>What the experts&apos; changes are multiplied with; can be edited</source>
        <translation>Por lo que se multiplican los cambios de los expertos; se pueden editar</translation>
    </message>
    <message>
        <source>There are none before a calibration.</source>
        <translation>No los hay antes de una calibración.</translation>
    </message>
    <message>
        <source>Coefficients are those of the calibration data as a whole.</source>
        <translation>Los coeficientes son los de los datos de calibración en su totalidad.</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>todos los datos</translation>
    </message>
</context>
</TS>
