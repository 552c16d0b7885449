<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConvergenceFigure</name>
    <message>
        <source>largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>layer %1, %2</source>
        <translation>第 %1 层 %2</translation>
    </message>
    <message>
        <source>layer %1, mean</source>
        <translation>第 %1 层均值</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>tolerance %1</source>
        <translation>容差 %1</translation>
    </message>
    <message>
        <source>as 1/√n</source>
        <translation>按 1/√n</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>收敛</translation>
    </message>
    <message>
        <source>How the routing weights settled is not recorded here: it is seen while a calibration runs.</source>
        <translation>此处没有路由权重收敛过程的记录：只有校准运行时才能看到。</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>每个数据集的图像数</translation>
    </message>
    <message>
        <source>Standard error of a routing weight</source>
        <translation>路由权重的标准误</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 has a standard error of %3 after %4 images of each dataset.</source>
        <translation>%1：每个数据集用过 %4 张图像后，%2 的路由权重标准误为 %3。</translation>
    </message>
    <message>
        <source>After %1 images of each dataset: largest standard error %2, median %3.</source>
        <translation>每个数据集用过 %1 张图像后：最大标准误 %2，中位数 %3。</translation>
    </message>
    <message>
        <source>The selected routing weight has %1.</source>
        <translation>所选路由权重的标准误为 %1。</translation>
    </message>
    <message>
        <source>Standard errors need at least two images of each dataset.</source>
        <translation>每个数据集至少要有两张图像才能计算标准误。</translation>
    </message>
    <message>
        <source>No standard error is left: every image of the datasets has been seen, or a dataset has fewer than two.</source>
        <translation>不再有标准误：数据集的图像已全部用过，或某个数据集不足两张图像。</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>simple average</source>
        <translation>简单平均</translation>
    </message>
    <message>
        <source>task arithmetic</source>
        <translation>任务算术</translation>
    </message>
    <message>
        <source>the pretrained model</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>the experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>the calibration data</source>
        <translation>校准数据</translation>
    </message>
    <message>
        <source>the image processor</source>
        <translation>图像处理器</translation>
    </message>
    <message>
        <source>The method.</source>
        <translation>合并方法。</translation>
    </message>
    <message>
        <source>Images of each dataset to calibrate on.</source>
        <translation>每个数据集用于校准的图像数。</translation>
    </message>
    <message>
        <source>Singular directions of each expert&apos;s gate.</source>
        <translation>每个专家的门控所用的奇异方向数。</translation>
    </message>
    <message>
        <source>Whether layers that are not linear become the mean of the experts&apos; instead of the pretrained model&apos;s.</source>
        <translation>线性层以外的层是否取各专家的均值，而不是沿用预训练模型的。</translation>
    </message>
    <message>
        <source>Where to compute; auto and null take a GPU when there is one.</source>
        <translation>在哪里计算；auto 和 null 在有 GPU 时使用 GPU。</translation>
    </message>
    <message>
        <source>Where the gates are computed; null is where the weights are.</source>
        <translation>在哪里计算门控；null 表示在权重所在之处。</translation>
    </message>
    <message>
        <source>The seed that samples are drawn with; null draws one and records it.</source>
        <translation>抽取样本所用的随机种子；null 表示随机取一个并记录下来。</translation>
    </message>
    <message>
        <source>What every expert&apos;s routing weight is multiplied by; null is 1. The λ of task arithmetic and TIES; null is 0.3.</source>
        <translation>每个专家的路由权重所乘的因子；null 为 1。在任务算术和 TIES 中即 λ；null 为 0.3。</translation>
    </message>
    <message>
        <source>TIES: how many percent of an expert&apos;s values are kept, the largest; up to 1 it is the share.</source>
        <translation>TIES：保留专家数值中最大的百分之几；不大于 1 时表示比例。</translation>
    </message>
    <message>
        <source>TIES: what becomes of the values that have the elected sign.</source>
        <translation>TIES：如何合并符号与选定符号一致的数值。</translation>
    </message>
    <message>
        <source>Most samples of a dataset in one round of calibration.</source>
        <translation>一轮校准中每个数据集最多的样本数。</translation>
    </message>
    <message>
        <source>Images that go through a layer at once.</source>
        <translation>一次通过一层的图像数。</translation>
    </message>
    <message>
        <source>Threads to compute with.</source>
        <translation>计算所用的线程数。</translation>
    </message>
    <message>
        <source>Calibration stops when every standard error is below it.</source>
        <translation>当所有标准误都低于此值时，校准停止。</translation>
    </message>
    <message>
        <source>The arithmetic of calibration: float32 throughout, or a cheaper one for what the routing weights&apos; changes from token to token add (docs/method.md).</source>
        <translation>校准所用的算术：全程 float32，或对路由权重随 token 变化带来的部分使用开销更低的算术（docs/method.md）。</translation>
    </message>
    <message>
        <source>Whether images that cannot be decoded are left out instead of being an error.</source>
        <translation>是否跳过无法解码的图像，而不是报错。</translation>
    </message>
    <message>
        <source>A CLIPVisionModel, a whole CLIPModel with the pretrained model&apos;s text tower and projections, or a LoRA adapter over the pretrained model.</source>
        <translation>CLIPVisionModel、带有预训练模型的文本塔和投影层的完整 CLIPModel，或基于预训练模型的 LoRA 适配器。</translation>
    </message>
    <message>
        <source>The type of the exported numbers, rounded to the nearest.</source>
        <translation>导出数值的类型，舍入到最接近的值。</translation>
    </message>
    <message>
        <source>Most bytes in one weight file of a model.</source>
        <translation>模型的一个权重文件最多的字节数。</translation>
    </message>
    <message>
        <source>The rank of a LoRA adapter.</source>
        <translation>LoRA 适配器的秩。</translation>
    </message>
    <message>
        <source>AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm or TiesMergingAlgorithm</source>
        <translation>AdaSVDMergingForCLIPVisionModel、SimpleAverageAlgorithm、TaskArithmeticAlgorithm 或 TiesMergingAlgorithm</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto、cpu、cuda 或 cuda:N</translation>
    </message>
    <message>
        <source>0 to 9223372036854775807</source>
        <translation>0 到 9223372036854775807</translation>
    </message>
    <message>
        <source>finite; one number but for AdaSVD</source>
        <translation>有限值；除 AdaSVD 外只能是一个数</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 到 100</translation>
    </message>
    <message>
        <source>sum, mean or max</source>
        <translation>sum、mean 或 max</translation>
    </message>
    <message>
        <source>1 to 1024</source>
        <translation>1 到 1024</translation>
    </message>
    <message>
        <source>exact or fast</source>
        <translation>exact 或 fast</translation>
    </message>
    <message>
        <source>vision, clip or lora</source>
        <translation>vision、clip 或 lora</translation>
    </message>
    <message>
        <source>float32, float16 or bfloat16</source>
        <translation>float32、float16 或 bfloat16</translation>
    </message>
    <message>
        <source>&gt;= 1, as in 200MB or 1GiB</source>
        <translation>&gt;= 1，例如 200MB 或 1GiB</translation>
    </message>
    <message>
        <source>1 to 4096</source>
        <translation>1 到 4096</translation>
    </message>
    <message>
        <source>ViT, %1 layers, width %2, patch %3, image %4</source>
        <translation>ViT，%1 层，宽度 %2，patch %3，图像 %4</translation>
    </message>
    <message>
        <source>Fast precision computed in float32: nothing else is quicker there.</source>
        <translation>快速精度使用了 float32 计算：在此处没有更快的方式。</translation>
    </message>
    <message>
        <source>Fast precision, with a correction in %1: one round only, and the first is exact.</source>
        <translation>快速精度（以 %1 修正）：只有一轮，而第一轮是精确的。</translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1, given up for exact: it was off by %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>快速精度（以 %1 修正）已改为精确计算：在 %n 张图像上测得某个路由权重偏差 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1: off by at most %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>快速精度（以 %1 修正）：在 %n 张图像上测得路由权重偏差不超过 %2。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetsFigure</name>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>所有层 %1 的均值</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>所有线性层的均值</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>路由权重</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>图像来自</translation>
    </message>
    <message>
        <source>Expert · %1</source>
        <translation>专家 · %1</translation>
    </message>
    <message>
        <source>By dataset</source>
        <translation>按数据集</translation>
    </message>
    <message>
        <source>Only the routing weights of the mixture are known, not those of each dataset.</source>
        <translation>只有混合后的路由权重，没有各数据集单独的路由权重。</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2 for images of %3.</source>
        <translation>%1：对于 %3 的图像，没有 %2 的路由权重。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: images of %2 give %3 a routing weight of %4 (1/M is %5).</source>
        <translation>%1：%2 的图像给 %3 的路由权重为 %4（1/M 为 %5）。</translation>
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
        <translation>深度</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>编码器层</translation>
    </message>
</context>
<context>
    <name>DifferenceFigure</name>
    <message>
        <source>Difference of routing weights</source>
        <translation>路由权重之差</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>编码器层，%1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>编码器层</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>编码器层，每层依次为 k、v、q、out、fc1、fc2</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>%1: one of the runs has no routing weight of %2.</source>
        <translation>%1：其中一次运行没有 %2 的路由权重。</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is lower by %3.</source>
        <translation>%1：%2 的路由权重低了 %3。</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is higher by %3.</source>
        <translation>%1：%2 的路由权重高了 %3。</translation>
    </message>
    <message>
        <source>One of the two runs has no routing weights.</source>
        <translation>两次运行中有一次没有路由权重。</translation>
    </message>
    <message>
        <source>The two runs have no expert in common, so their routing cannot be compared.</source>
        <translation>两次运行没有共同的专家，无法比较路由。</translation>
    </message>
    <message>
        <source>The routing weights are the same.</source>
        <translation>路由权重相同。</translation>
    </message>
    <message>
        <source>The largest difference: %1 is lower by %2 in layer %3, %4.</source>
        <translation>差异最大处：第 %3 层 %4 的 %1 低了 %2。</translation>
    </message>
    <message>
        <source>The largest difference: %1 is higher by %2 in layer %3, %4.</source>
        <translation>差异最大处：第 %3 层 %4 的 %1 高了 %2。</translation>
    </message>
    <message>
        <source>%1 Of %2 routing weights, %3 differ by more than two standard errors.</source>
        <translation>%1在 %2 个路由权重中，有 %3 个相差超过两个标准误。</translation>
    </message>
</context>
<context>
    <name>DraftFolder</name>
    <message>
        <source>The folder ‘%1’ cannot be written.</source>
        <translation>无法写入文件夹“%1”。</translation>
    </message>
    <message>
        <source>‘%1’ is no draft that this version of Interfuse can read.</source>
        <translation>“%1”不是此版本的 Interfuse 能读取的草稿。</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Progress of the fetch</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>正在解压 %1</translation>
    </message>
    <message>
        <source>A Python environment with PyTorch %1</source>
        <translation>含 PyTorch %1 的 Python 环境</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1: no routing weights.</source>
        <translation>%1：没有路由权重。</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1：%2 最高（%3），%4 最低（%5）。</translation>
    </message>
    <message>
        <source>Routing weight, %1</source>
        <translation>路由权重，%1</translation>
    </message>
    <message>
        <source>Routing weight, mean of all linear layers</source>
        <translation>路由权重，所有线性层的均值</translation>
    </message>
    <message>
        <source>%1, images of %2</source>
        <translation>%1，%2 的图像</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>第 %1 层 %2</translation>
    </message>
    <message>
        <source>Layer %1, mean of all linear layers</source>
        <translation>第 %1 层，所有线性层的均值</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2.</source>
        <translation>%1：没有 %2 的路由权重。</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 (1/M is %4).</source>
        <translation>%1：%2 的路由权重为 %3（1/M 为 %4）。</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 ± %4 (1/M is %5).</source>
        <translation>%1：%2 的路由权重为 %3 ± %4（1/M 为 %5）。</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>尚无路由权重。</translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>%1: pictures are written as .png, .svg or .pdf; give the file one of these endings.</source>
        <translation>%1：图片只能保存为 .png、.svg 或 .pdf；请使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1：无法写入（%2）；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1：无法写入（%2）；请腾出空间或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>HeatMapFigure</name>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>相对变化</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>路由权重</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>编码器层，%1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>编码器层</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>编码器层，每层依次为 k、v、q、out、fc1、fc2</translation>
    </message>
    <message>
        <source>%1: no coefficients.</source>
        <translation>%1：没有系数。</translation>
    </message>
    <message>
        <source>%1: the coefficients of all experts add up to %2.</source>
        <translation>%1：所有专家的系数之和为 %2。</translation>
    </message>
    <message>
        <source>%1 The merged weight differs from the pretrained one by %2 of its norm.</source>
        <translation>%1合并后的权重与预训练权重之差为后者范数的 %2。</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2, set by hand.</source>
        <translation>%1其系数为 %2，手动设定。</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2.</source>
        <translation>%1其系数为 %2。</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>No coefficients are known.</source>
        <translation>尚无系数。</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Zero-shot top-1 accuracy in percent; beneath each task the number of its images</source>
        <translation>零样本 top-1 准确率（%）；各任务下方为其图像数</translation>
    </message>
    <message>
        <source>The model of this report is in bold type; the best of the merged models is underlined in every column. Loss is the mean cross-entropy.</source>
        <translation>粗体为本报告的模型；每列中最好的合并模型带下划线。损失为平均交叉熵。</translation>
    </message>
    <message>
        <source>Loss is the mean cross-entropy.</source>
        <translation>损失为平均交叉熵。</translation>
    </message>
    <message>
        <source>The same in numbers; beneath each task the number of its images</source>
        <translation>同样内容的数值；各任务下方为其图像数</translation>
    </message>
    <message>
        <source>A routing weight is the share of an expert in the images of the calibration data, layer by layer. An even share would be %1.</source>
        <translation>路由权重是专家在校准数据图像中所占的份额，逐层计算。均分时为 %1。</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Contents are told apart by their hash (XXH3, 128 bit): of a model&apos;s files, and of the images that were used.</source>
        <translation>内容以哈希（XXH3，128 位）区分：模型取其文件的哈希，数据集取所用图像的哈希。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>模型池</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>Run again, it gives the same model.</source>
        <translation>再次运行可得到同样的模型。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Report of a merge by Interfuse</source>
        <translation>Interfuse 合并报告</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The report %1 cannot be written: there is no folder %2. Make it or choose another.</source>
        <translation>无法写入报告 %1：文件夹 %2 不存在。请创建该文件夹或另选一个。</translation>
    </message>
    <message>
        <source>The highest routing weight is %1: of %2 in layer %3, %4.</source>
        <translation>路由权重最高为 %1：第 %3 层 %4 的 %2。</translation>
    </message>
    <message>
        <source>Every linear layer.</source>
        <translation>所有线性层。</translation>
    </message>
    <message>
        <source>Orange is above an even share, blue below; hatched layers were changed by no expert.</source>
        <translation>橙色高于均分值，蓝色低于均分值；画有斜线的层没有任何专家改动过。</translation>
    </message>
    <message>
        <source>By depth.</source>
        <translation>按深度。</translation>
    </message>
    <message>
        <source>The mean routing weight of each expert in every encoder layer; the bands are one standard error wide.</source>
        <translation>每个专家在各编码器层的平均路由权重；色带宽度为一个标准误。</translation>
    </message>
    <message>
        <source>Shares.</source>
        <translation>占比。</translation>
    </message>
    <message>
        <source>How every encoder layer is divided between the experts.</source>
        <translation>各编码器层如何分配给各个专家。</translation>
    </message>
    <message>
        <source>By dataset.</source>
        <translation>按数据集。</translation>
    </message>
    <message>
        <source>Which experts the images of each dataset are routed to, over all layers.</source>
        <translation>各数据集的图像被路由到哪些专家（对所有层取平均）。</translation>
    </message>
    <message>
        <source>Convergence.</source>
        <translation>收敛。</translation>
    </message>
    <message>
        <source>How sure the routing weights became with more images.</source>
        <translation>路由权重随图像增多而趋于准确的过程。</translation>
    </message>
    <message>
        <source>Coefficients.</source>
        <translation>系数。</translation>
    </message>
    <message>
        <source>What the difference of each expert to the pretrained model is multiplied with. Cells with a marked corner were set by hand.</source>
        <translation>各专家与预训练模型之差所乘的系数。带角标的单元格为手动设定。</translation>
    </message>
    <message>
        <source>Accuracy by scaling factor.</source>
        <translation>不同缩放因子下的准确率。</translation>
    </message>
    <message>
        <source>The same model with other scaling factors.</source>
        <translation>同一模型采用其他缩放因子的结果。</translation>
    </message>
    <message>
        <source>Change.</source>
        <translation>变化。</translation>
    </message>
    <message>
        <source>How far each expert is from the pretrained model, as a share of the weights&apos; norm.</source>
        <translation>各专家偏离预训练模型的程度，以占权重范数的比例表示。</translation>
    </message>
    <message>
        <source>Effective rank.</source>
        <translation>有效秩。</translation>
    </message>
    <message>
        <source>In how many directions each expert changed a layer.</source>
        <translation>各专家在多少个方向上改动了某一层。</translation>
    </message>
    <message>
        <source>Overlap.</source>
        <translation>重叠。</translation>
    </message>
    <message>
        <source>How much the gates of two experts look in the same directions: 0 for none, 1 for all.</source>
        <translation>两个专家的门控方向有多少相同：0 表示完全不同，1 表示完全相同。</translation>
    </message>
    <message>
        <source>Sign conflicts.</source>
        <translation>符号冲突。</translation>
    </message>
    <message>
        <source>The share of weights that two experts changed in opposite directions.</source>
        <translation>两个专家朝相反方向改动的权重所占比例。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>The expert %1 was</source>
        <translation>专家 %1 已</translation>
    </message>
    <message>
        <source>The experts %1 were</source>
        <translation>专家 %1 已</translation>
    </message>
    <message>
        <source>%1 experts were</source>
        <translation>%1 个专家已</translation>
    </message>
    <message>
        <source>%1 merged into %2 with %3.</source>
        <translation>%1用 %3 合并到 %2。</translation>
    </message>
    <message>
        <source>each expert&apos;s data</source>
        <translation>各专家的数据集</translation>
    </message>
    <message>
        <source>each of %1</source>
        <translation>数据集 %1</translation>
    </message>
    <message>
        <source>each of %1 datasets</source>
        <translation>全部 %1 个数据集</translation>
    </message>
    <message>
        <source>The routing was calibrated on %1 images of %2.</source>
        <translation>路由校准使用%2，每个取 %1 张图像。</translation>
    </message>
    <message>
        <source>The largest standard error of a routing weight is %1.</source>
        <translation>路由权重的最大标准误为 %1。</translation>
    </message>
    <message>
        <source>Muted: %1.</source>
        <translation>已屏蔽：%1。</translation>
    </message>
    <message>
        <source>The datasets were weighted by hand.</source>
        <translation>数据集的权重由手动设定。</translation>
    </message>
    <message>
        <source>Routing was averaged over the class token alone.</source>
        <translation>路由只对 class token 取平均。</translation>
    </message>
    <message>
        <source>Coefficients set by hand: %1.</source>
        <translation>手动设定的系数：%1 个。</translation>
    </message>
    <message>
        <source>On average over %1 the merged model is right on %2 of the images.</source>
        <translation>合并模型的平均准确率为 %2（%1）。</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 个任务</translation>
    </message>
    <message>
        <source>The pretrained model: %1.</source>
        <translation>预训练模型：%1。</translation>
    </message>
    <message>
        <source>A simpler method does better here: %1, with %2.</source>
        <translation>此处有更简单的方法效果更好：%1，准确率 %2。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>Directions in a gate</source>
        <translation>门控方向数</translation>
    </message>
    <message>
        <source>Layers that are not linear</source>
        <translation>线性层以外的层</translation>
    </message>
    <message>
        <source>mean of the experts</source>
        <translation>专家的均值</translation>
    </message>
    <message>
        <source>those of the pretrained model</source>
        <translation>取自预训练模型</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Time to calibrate</source>
        <translation>校准用时</translation>
    </message>
    <message>
        <source>Time to merge and write</source>
        <translation>合并与写入用时</translation>
    </message>
    <message>
        <source>Time to evaluate</source>
        <translation>评估用时</translation>
    </message>
    <message>
        <source>Exported to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Corrupt images passed over</source>
        <translation>跳过的损坏图像</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Who the images are routed to, by kind of linear layer and depth</source>
        <translation>图像被路由到哪些专家（按线性层类型和深度）</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Top expert</source>
        <translation>首选专家</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>平均权重</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>极差</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动设定</translation>
    </message>
    <message>
        <source>Coefficients of every linear layer</source>
        <translation>各线性层的系数</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>pretrained model</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>校准数据</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像数</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Content used</source>
        <translation>所用内容</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>There is nothing at ‘%1’.</source>
        <translation>“%1”处没有任何内容。</translation>
    </message>
    <message>
        <source>‘%1’ is no model (there is no config.json), no LoRA adapter, no folder of images and no recipe.</source>
        <translation>“%1”既不是模型（没有 config.json），也不是 LoRA 适配器、图像文件夹或配方。</translation>
    </message>
</context>
<context>
    <name>LayersFigure</name>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>编码器层</translation>
    </message>
</context>
<context>
    <name>MatrixElement</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Default: %1</source>
        <translation>默认值：%1</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>允许值：%1</translation>
    </message>
</context>
<context>
    <name>PoolFigure</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, mean of all kinds</source>
        <translation>%1，所有类型的均值</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>编码器层</translation>
    </message>
    <message>
        <source>%1: not measured yet.</source>
        <translation>%1：尚未测量。</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1：%2 最高（%3），%4 最低（%5）。</translation>
    </message>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>所有层 %1 的均值</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>所有线性层的均值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>相对变化</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: the change of %2 is %3 of the pretrained weights&apos; norm.</source>
        <translation>%1：%2 的变化为预训练权重范数的 %3。</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>有效秩</translation>
    </message>
    <message>
        <source>%1: the change of %2 has an effective rank of %3.</source>
        <translation>%1：%2 的变化的有效秩为 %3。</translation>
    </message>
    <message>
        <source>There is only one expert, and none to compare it with.</source>
        <translation>只有一个专家，没有可比较的对象。</translation>
    </message>
    <message>
        <source>%1, %2: highest with %3 (%4), lowest with %5 (%6).</source>
        <translation>%1，%2：与 %3 最高（%4），与 %5 最低（%6）。</translation>
    </message>
    <message>
        <source>%1: nothing to compare of %2 and %3.</source>
        <translation>%1：%2 与 %3 没有可比较的内容。</translation>
    </message>
    <message>
        <source>Gate overlap</source>
        <translation>门控重叠</translation>
    </message>
    <message>
        <source>Overlap of the gates&apos; subspaces</source>
        <translation>门控子空间的重叠度</translation>
    </message>
    <message>
        <source>%1: the gates of %2 and %3 overlap by %4 (1 is the same subspace).</source>
        <translation>%1：%2 与 %3 的门控重叠度为 %4（1 表示子空间相同）。</translation>
    </message>
    <message>
        <source>Sign conflicts</source>
        <translation>符号冲突</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>Share of weights changed in opposite directions</source>
        <translation>朝相反方向改动的权重占比</translation>
    </message>
    <message>
        <source>%1: of the weights that both changed, %2 and %3 moved %4 in opposite directions (by chance 50 %).</source>
        <translation>%1：在两者都改动过的权重中，%2 与 %3 有 %4 方向相反（随机水平为 50%）。</translation>
    </message>
    <message>
        <source>Inspect pool measures how far the experts are from the pretrained model; it needs no images.</source>
        <translation>“分析模型池”测量各专家偏离预训练模型的程度，不需要图像。</translation>
    </message>
</context>
<context>
    <name>RecipeChanges</name>
    <message>
        <source>This name cannot be given: %1.</source>
        <translation>不能使用该名称：%1。</translation>
    </message>
    <message>
        <source>Another row has this name.</source>
        <translation>已有其他行使用该名称。</translation>
    </message>
</context>
<context>
    <name>RecipeDifferences</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>校准数据</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>without the expert %1</source>
        <translation>去掉专家 %1</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>with the expert %1</source>
        <translation>加入专家 %1</translation>
    </message>
    <message>
        <source>order of the experts</source>
        <translation>专家的顺序</translation>
    </message>
    <message>
        <source>%1: without %2</source>
        <translation>%1：去掉 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>split of %1</source>
        <translation>%1 的划分</translation>
    </message>
    <message>
        <source>configuration of %1</source>
        <translation>%1 的配置</translation>
    </message>
    <message>
        <source>%1: with %2</source>
        <translation>%1：加入 %2</translation>
    </message>
    <message>
        <source>order of %1</source>
        <translation>%1的顺序</translation>
    </message>
    <message>
        <source>muted: %1</source>
        <translation>屏蔽：%1</translation>
    </message>
    <message>
        <source>no longer muted: %1</source>
        <translation>取消屏蔽：%1</translation>
    </message>
    <message>
        <source>weights of the datasets as calibrated</source>
        <translation>数据集权重与校准时相同</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>coefficients set by hand: %1 differ</source>
        <translation>手动设定的系数：有 %1 个不同</translation>
    </message>
    <message>
        <source>by routing</source>
        <translation>由路由决定</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>test data</source>
        <translation>测试数据</translation>
    </message>
    <message>
        <source>processor of the test data</source>
        <translation>测试数据的处理器</translation>
    </message>
    <message>
        <source>other content of %1</source>
        <translation>%1 的内容不同</translation>
    </message>
</context>
<context>
    <name>RunIndex</name>
    <message>
        <source>%1 is not what it should be</source>
        <translation>%1的内容无效</translation>
    </message>
    <message>
        <source>‘%1’ of %2 is not what it should be</source>
        <translation>%2的“%1”内容无效</translation>
    </message>
    <message>
        <source>‘%1’ of %2</source>
        <translation>%2的“%1”</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>第 %1 字节：%2</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>第 %1 次运行</translation>
    </message>
    <message>
        <source>%1 has the id of another one</source>
        <translation>%1的 id 与另一次运行重复</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ was written by a newer version of Interfuse.</source>
        <translation>运行记录“%1”由更新版本的 Interfuse 写入。</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ is damaged: %2.</source>
        <translation>运行记录“%1”已损坏：%2。</translation>
    </message>
</context>
<context>
    <name>RunRecord</name>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
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
        <translation>没有正在运行的校准。</translation>
    </message>
    <message>
        <source>It is stopping already.</source>
        <translation>已在停止中。</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>Nothing is paused.</source>
        <translation>没有已暂停的任务。</translation>
    </message>
    <message>
        <source>This method merges without calibration.</source>
        <translation>该方法合并时不需要校准。</translation>
    </message>
    <message>
        <source>There is no calibration to repeat.</source>
        <translation>没有可重复的校准。</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>请先校准。</translation>
    </message>
    <message>
        <source>A model is being exported.</source>
        <translation>正在导出模型。</translation>
    </message>
    <message>
        <source>A calibration is running.</source>
        <translation>正在校准。</translation>
    </message>
    <message>
        <source>Choose a pretrained model, experts and calibration data first.</source>
        <translation>请先选择预训练模型、专家和校准数据。</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>尚未齐备</translation>
    </message>
    <message>
        <source>Ready to calibrate</source>
        <translation>可以校准</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>正在校准</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>已校准</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>可以导出</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>SweepFigure</name>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Scaling factor %1</source>
        <translation>缩放因子 %1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>No sweep yet.</source>
        <translation>尚未扫描。</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>Top-1 accuracy, %</source>
        <translation>Top-1 准确率（%）</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>当前 %1</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory. Use a smaller batch size and round size, or close other programs.</source>
        <translation>内存不足。请减小批大小和每轮样本数，或关闭其他程序。</translation>
    </message>
    <message>
        <source>Something in Interfuse itself failed: %1</source>
        <translation>Interfuse 自身出错：%1</translation>
    </message>
</context>
<context>
    <name>interfuse::Actions</name>
    <message>
        <source>&amp;About Interfuse</source>
        <translation>关于 Interfuse(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Begin an empty project</source>
        <translation>新建空项目</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>打开配方</translation>
    </message>
    <message>
        <source>Open &amp;preset…</source>
        <translation>打开预设(&amp;P)…</translation>
    </message>
    <message>
        <source>Begin with models of the Hugging Face Hub that belong together</source>
        <translation>从 Hugging Face Hub 上的一组配套模型开始</translation>
    </message>
    <message>
        <source>Open the project that comes with Interfuse</source>
        <translation>打开 Interfuse 自带的项目</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the recipe, and the routing table beside it</source>
        <translation>保存配方，并在旁边保存路由表</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>以其他名称保存</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paste paths</source>
        <translation>粘贴路径(&amp;V)</translation>
    </message>
    <message>
        <source>Add the folders or the recipe whose paths were copied</source>
        <translation>添加所复制路径的文件夹或配方</translation>
    </message>
    <message>
        <source>Choose the folder of the pretrained model</source>
        <translation>选择预训练模型的文件夹</translation>
    </message>
    <message>
        <source>Add &amp;experts…</source>
        <translation>添加专家(&amp;E)…</translation>
    </message>
    <message>
        <source>Add folders of fine-tuned models</source>
        <translation>添加微调模型的文件夹</translation>
    </message>
    <message>
        <source>Add calibration &amp;data…</source>
        <translation>添加校准数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Add folders of images</source>
        <translation>添加图像文件夹</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Take the selected rows out of the project</source>
        <translation>从项目中移除所选行</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Change the name of the selected row</source>
        <translation>更改所选行的名称</translation>
    </message>
    <message>
        <source>Move the selected row up</source>
        <translation>上移所选行</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Move the selected row down</source>
        <translation>下移所选行</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>颜色(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the expert&apos;s colour in the plots</source>
        <translation>选择该专家在图中的颜色</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>打开所在文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Show the selected row&apos;s folder in the file manager</source>
        <translation>在文件管理器中显示所选行的文件夹</translation>
    </message>
    <message>
        <source>&amp;Look at the folders again</source>
        <translation>重新读取文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Read models and datasets again, after something on disk changed</source>
        <translation>磁盘内容有变后，重新读取模型和数据集</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>校准(&amp;C)</translation>
    </message>
    <message>
        <source>Find out how every layer routes the images to the experts</source>
        <translation>找出各层如何将图像路由到专家</translation>
    </message>
    <message>
        <source>Leave the present routing table and begin anew</source>
        <translation>不沿用当前路由表，重新开始</translation>
    </message>
    <message>
        <source>Pau&amp;se</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Wait, and go on later</source>
        <translation>暂停，稍后继续</translation>
    </message>
    <message>
        <source>En&amp;ough</source>
        <translation>提前结束(&amp;O)</translation>
    </message>
    <message>
        <source>Stop here and keep the routing weights of the rounds that are complete</source>
        <translation>就此结束，保留已完成各轮的路由权重</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>停止正在运行的任务</translation>
    </message>
    <message>
        <source>E&amp;valuate</source>
        <translation>评估(&amp;V)</translation>
    </message>
    <message>
        <source>Measure how good the models are on zero-shot tasks, side by side</source>
        <translation>在零样本任务上并列比较各模型的效果</translation>
    </message>
    <message>
        <source>&amp;Inspect pool</source>
        <translation>分析模型池(&amp;I)</translation>
    </message>
    <message>
        <source>Measure how far the experts are from the pretrained model and from each other; needs no images</source>
        <translation>测量各专家与预训练模型之间以及彼此之间的差距；不需要图像</translation>
    </message>
    <message>
        <source>Choose the file that says what to evaluate on</source>
        <translation>选择指定评估内容的文件</translation>
    </message>
    <message>
        <source>&amp;GPU runtime…</source>
        <translation>GPU 运行时(&amp;G)…</translation>
    </message>
    <message>
        <source>See which GPU there is, and get what it still needs</source>
        <translation>查看本机 GPU，并获取所缺的组件</translation>
    </message>
    <message>
        <source>Write the whole run into one HTML file: tables, plots, recipe</source>
        <translation>将整次运行的内容写入一个 HTML 文件：表格、图和配方</translation>
    </message>
    <message>
        <source>&amp;Export model…</source>
        <translation>导出模型(&amp;E)…</translation>
    </message>
    <message>
        <source>Merge the experts and save the model</source>
        <translation>合并专家并保存模型</translation>
    </message>
    <message>
        <source>Select a row of the project first.</source>
        <translation>请先选择项目中的一行。</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>已全部保存。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Select an expert first.</source>
        <translation>请先选择一个专家。</translation>
    </message>
    <message>
        <source>&amp;Continue calibrating</source>
        <translation>继续校准(&amp;C)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>另一项评估正在运行。</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>尚无可报告的内容。</translation>
    </message>
    <message>
        <source>Open sa&amp;mple project</source>
        <translation>打开示例项目(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;hoose pretrained model…</source>
        <translation>选择预训练模型(&amp;P)…</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>上移(&amp;T)</translation>
    </message>
    <message>
        <source>Calibrate from the st&amp;art</source>
        <translation>从头校准(&amp;S)</translation>
    </message>
    <message>
        <source>Choose tas&amp;ks…</source>
        <translation>选择任务(&amp;K)…</translation>
    </message>
    <message>
        <source>Save repor&amp;t…</source>
        <translation>保存报告(&amp;T)…</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>文档(&amp;D)</translation>
    </message>
    <message>
        <source>Open the documentation</source>
        <translation>打开文档</translation>
    </message>
</context>
<context>
    <name>interfuse::CellEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>设定(&amp;S)</translation>
    </message>
    <message>
        <source>Reset to &amp;calibrated</source>
        <translation>恢复校准值(&amp;C)</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>所选单元格的系数</translation>
    </message>
    <message>
        <source>The coefficient of all selected cells; the arrows add to each of them.</source>
        <translation>所有选中单元格的系数；箭头按钮对每个单元格分别增减。</translation>
    </message>
    <message>
        <source>Give all selected cells this coefficient (Enter)</source>
        <translation>将所有选中单元格设为该系数（Enter）</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>让所选单元格跟随路由权重（Del）</translation>
    </message>
    <message>
        <source>None of the selected cells was set by hand.</source>
        <translation>所选单元格中没有手动设定的。</translation>
    </message>
    <message>
        <source>Select cells by click or drag; then type, or drag with the right button.</source>
        <translation>单击或拖动选择单元格；然后输入数值，或按住右键拖动。</translation>
    </message>
    <message>
        <source>The selected cells have no coefficients.</source>
        <translation>所选单元格没有系数。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>layers %1 to %2</source>
        <translation>第 %1–%2 层</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expert(s)</source>
        <translation>
            <numerusform>%n 个专家</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::CompareFields</name>
    <message>
        <source>&amp;Pretrained model</source>
        <translation>预训练模型(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Experts</source>
        <translation>专家(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Merged model</source>
        <translation>合并模型(&amp;M)</translation>
    </message>
    <message>
        <source>Simple &amp;average</source>
        <translation>简单平均(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Task arithmetic</source>
        <translation>任务算术(&amp;T)</translation>
    </message>
    <message>
        <source>TIE&amp;S</source>
        <translation>TIES(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;daSVD, scaling</source>
        <translation>AdaSVD，缩放(&amp;D)</translation>
    </message>
    <message>
        <source>Scaling factors of %1</source>
        <translation>%1 的缩放因子</translation>
    </message>
    <message>
        <source>One scaling factor or several: each makes a model of its own.</source>
        <translation>一个或多个缩放因子：每个因子对应一个模型。</translation>
    </message>
    <message>
        <source>Give at least one factor.</source>
        <translation>请至少给出一个因子。</translation>
    </message>
    <message>
        <source>Choose at least one model to evaluate.</source>
        <translation>请至少选择一个要评估的模型。</translation>
    </message>
    <message>
        <source>As the recipe is now</source>
        <translation>按当前配方</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>请先校准：尚无合并模型。</translation>
    </message>
    <message>
        <source>With these scaling factors instead of the recipe&apos;s</source>
        <translation>用这些缩放因子代替配方中的因子</translation>
    </message>
    <message>
        <source>Calibrate first: AdaSVD has no routing yet.</source>
        <translation>请先校准：AdaSVD 尚无路由。</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceFacts</name>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Set up %1…&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;配置 %1…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Why not %1?&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;为何不用 %1？&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceText</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n 个线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Device: %1 (%2)</source>
        <translation>设备：%1（%2）</translation>
    </message>
    <message>
        <source>Memory: %1 in use, by all programs</source>
        <translation>内存：已用 %1（所有程序合计）</translation>
    </message>
    <message>
        <source>Device: %1, %2</source>
        <translation>设备：%1，%2</translation>
    </message>
    <message>
        <source>Memory: this program holds %1; the machine has %2</source>
        <translation>内存：本程序占用 %1；本机共 %2</translation>
    </message>
    <message>
        <source>Speed: %1 in the pretrained model’s layers, measured here</source>
        <translation>速度：%1（在本机预训练模型各层上实测）</translation>
    </message>
    <message>
        <source>GPU: %1, %2</source>
        <translation>GPU：%1，%2</translation>
    </message>
    <message>
        <source>CUDA libraries: %1</source>
        <translation>CUDA 库：%1</translation>
    </message>
    <message>
        <source>No GPU is used: %1.</source>
        <translation>未使用 GPU：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>driver %1</source>
        <translation>驱动 %1</translation>
    </message>
    <message>
        <source>CUDA %1</source>
        <translation>CUDA %1</translation>
    </message>
    <message>
        <source>compute capability %1</source>
        <translation>计算能力 %1</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationFile</name>
    <message>
        <source>%1: evaluations are written as .csv, .md or .png; give the file one of these endings.</source>
        <translation>%1：评估结果只能保存为 .csv、.md 或 .png；请使用其中一种扩展名。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1：无法写入（%2）；请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1：无法写入（%2）；请腾出空间或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationModel</name>
    <message>
        <source>before the last change</source>
        <translation>上次更改之前</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>专家 %1</translation>
    </message>
    <message>
        <source>Measured before the last change: evaluate again to see the present model.</source>
        <translation>在上次更改之前测得：重新评估可得到当前模型的结果。</translation>
    </message>
    <message>
        <source>%1, before the last change</source>
        <translation>%1，上次更改之前</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>average of all tasks</source>
        <translation>所有任务的平均</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，任务 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>in work: %1 of %2 images</source>
        <translation>进行中：%1 / %2 张图像</translation>
    </message>
    <message>
        <source>top-1 %1</source>
        <translation>top-1 %1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <source>images: %1</source>
        <translation>图像：%1 张</translation>
    </message>
    <message>
        <source>not known before every task is measured</source>
        <translation>全部任务测完后才有结果</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Every model on the task %1</source>
        <translation>各模型在任务 %1 上的结果</translation>
    </message>
    <message>
        <source>The plain mean over the tasks</source>
        <translation>各任务的简单平均</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPages</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>模型池</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Take the scaling factor of the sweep</source>
        <translation>采用扫描得到的缩放因子</translation>
    </message>
    <message>
        <source>Choose another task file…</source>
        <translation>选择其他任务文件…</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>扫描改变的是 AdaSVD 的缩放因子，而当前是其他方法。</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>另一项评估正在运行。</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPanel</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Which models are evaluated side by side</source>
        <translation>选择要并列评估的模型</translation>
    </message>
    <message>
        <source>&amp;Follow changes</source>
        <translation>更改后自动评估(&amp;F)</translation>
    </message>
    <message>
        <source>Choose a task file first.</source>
        <translation>请先选择任务文件。</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2: %3 of %4 images</source>
        <translation>正在评估 %1，任务 %2：%3 / %4 张图像</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>正在准备任务…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>已测得的结果会保留。</translation>
    </message>
    <message>
        <source>Task: %1…</source>
        <translation>任务：%1…</translation>
    </message>
    <message>
        <source>%1 tasks…</source>
        <translation>%1 个任务…</translation>
    </message>
    <message>
        <source>Choose another task file. Now: %1</source>
        <translation>选择其他任务文件。当前：%1</translation>
    </message>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>尚未评估。</translation>
    </message>
    <message>
        <source>How good is the model? A task file tells what to measure on: datasets with labels, their classes and the prompts.</source>
        <translation>模型效果如何？任务文件指定评估内容：带标签的数据集、类别和提示模板。</translation>
    </message>
    <message>
        <source>Choose a task file…</source>
        <translation>选择任务文件…</translation>
    </message>
    <message>
        <source>Ready to evaluate on %1.</source>
        <translation>已可在以下任务上评估：%1。</translation>
    </message>
    <message>
        <source>There is no merged model before a calibration. The pretrained model, the experts and the baselines can be evaluated all the same.</source>
        <translation>校准之前没有合并模型，但仍可评估预训练模型、专家和基线方法。</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>请先校准：尚无合并模型。</translation>
    </message>
    <message>
        <source>Evaluates the merged model on a few images after every change, in the background.</source>
        <translation>每次更改后，在后台用少量图像评估合并模型。</translation>
    </message>
    <message>
        <source>%1, %2 images</source>
        <translation>%1，%2 张图像</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Average top-1 accuracy of the merged model: before the last change, and now with its standard error. Pale while a newer one is on its way.</source>
        <translation>合并模型的平均 top-1 准确率：上次更改之前的值，以及当前值和标准误。正在测量更新的模型时显示为浅色。</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPicture</name>
    <message>
        <source>Bold: the best of the merged models.</source>
        <translation>粗体：最好的合并模型。</translation>
    </message>
    <message>
        <source>Marked at the left: an expert on its own task.</source>
        <translation>左侧标记：专家在自己的任务上。</translation>
    </message>
    <message>
        <source>—: not measured.</source>
        <translation>—：未测量。</translation>
    </message>
    <message>
        <source>Grey: measured before the last change.</source>
        <translation>灰色：在上次更改之前测得。</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationText</name>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1&#xa0;±&#xa0;%2&#xa0;%</source>
        <translation>%1&#xa0;±&#xa0;%2%</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>pretrained</source>
        <translation>预训练</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, scaling %2</source>
        <translation>%1，缩放 %2</translation>
    </message>
    <message>
        <source>%1, scaling by expert</source>
        <translation>%1，按专家缩放</translation>
    </message>
    <message>
        <source>%1, scaling by expert × %2</source>
        <translation>%1，按专家缩放 × %2</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationView</name>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>尚未评估。</translation>
    </message>
    <message>
        <source>Top-1, %</source>
        <translation>Top-1（%）</translation>
    </message>
    <message>
        <source>The share of images whose class is the most probable one</source>
        <translation>真实类别概率最高的图像所占比例</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The mean cross-entropy, in nats: lower is better</source>
        <translation>平均交叉熵，单位 nat：越低越好</translation>
    </message>
    <message>
        <source>Save or copy this table</source>
        <translation>保存或复制此表格</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>Save as C&amp;SV…</source>
        <translation>另存为 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>另存为 Markdown(&amp;M)…</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown 表格 (*.md)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>另存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Zero-shot accuracy, top-1 in percent</source>
        <translation>零样本准确率，top-1（%）</translation>
    </message>
    <message>
        <source>Zero-shot loss, mean cross-entropy</source>
        <translation>零样本损失，平均交叉熵</translation>
    </message>
    <message>
        <source>Save the evaluation</source>
        <translation>保存评估结果</translation>
    </message>
</context>
<context>
    <name>interfuse::Evaluations</name>
    <message>
        <source>Wait until the calibration or the export has ended.</source>
        <translation>请等待校准或导出结束。</translation>
    </message>
    <message>
        <source>Add a pretrained model and experts first.</source>
        <translation>请先添加预训练模型和专家。</translation>
    </message>
    <message>
        <source>Choose a file of tasks first.</source>
        <translation>请先选择任务文件。</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>请先校准。</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>扫描改变的是 AdaSVD 的缩放因子，而当前是其他方法。</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportDialog</name>
    <message>
        <source>the image processor</source>
        <translation>图像处理器</translation>
    </message>
    <message>
        <source>a model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>makes the same bytes again</source>
        <translation>可逐字节重现本次结果</translation>
    </message>
    <message>
        <source>what the rank leaves out of each layer&apos;s change</source>
        <translation>各层变化中因截断秩而舍去的部分</translation>
    </message>
    <message>
        <source>the routing table, and four CSV files of it</source>
        <translation>路由表，以及由其生成的四个 CSV 文件</translation>
    </message>
    <message>
        <source>the accuracies on the recipe&apos;s task pool</source>
        <translation>配方中任务池上的准确率</translation>
    </message>
    <message>
        <source>Replace the model that is there</source>
        <translation>替换已有的模型</translation>
    </message>
    <message>
        <source>With pictures of the routing weights</source>
        <translation>附带路由权重图</translation>
    </message>
    <message>
        <source>Export the merged model</source>
        <translation>导出合并模型</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>routing_weights.png and routing_weights.svg: heat map and depth</source>
        <translation>routing_weights.png 和 routing_weights.svg：热力图和深度图</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>It will hold</source>
        <translation>将包含</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folder of the merged model</source>
        <translation>合并模型的文件夹</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>A whole CLIPModel needs a text tower, which %1 does not have. Export the vision tower, or name a whole CLIP model as taskpool.clip_model in the recipe.</source>
        <translation>完整的 CLIPModel 需要文本塔，而 %1 没有。请导出视觉塔，或在配方的 taskpool.clip_model 中指定一个完整的 CLIP 模型。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择文件夹。</translation>
    </message>
    <message>
        <source>An earlier export is in this folder. It can be replaced.</source>
        <translation>该文件夹中已有先前的导出结果，可以替换。</translation>
    </message>
    <message>
        <source>%1 (%2 are free there)</source>
        <translation>%1（可用空间 %2）</translation>
    </message>
    <message>
        <source>There is not enough room there. Choose another folder.</source>
        <translation>可用空间不足。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportFields</name>
    <message>
        <source>a whole CLIPModel in %1 that transformers loads, with config.json and the tokeniser</source>
        <translation>完整的 CLIPModel（%1），可由 transformers 加载，附 config.json 和分词器</translation>
    </message>
    <message>
        <source>a LoRA adapter of rank %1 in %2 that PEFT loads over the pretrained model</source>
        <translation>秩为 %1 的 LoRA 适配器（%2），可由 PEFT 加载到预训练模型上</translation>
    </message>
    <message>
        <source>a CLIPVisionModel in %1 that transformers loads, with config.json</source>
        <translation>CLIPVisionModel（%1），可由 transformers 加载，附 config.json</translation>
    </message>
    <message>
        <source>Vision tower (CLIPVisionModel)</source>
        <translation>视觉塔（CLIPVisionModel）</translation>
    </message>
    <message>
        <source>Whole model (CLIPModel)</source>
        <translation>完整模型（CLIPModel）</translation>
    </message>
    <message>
        <source>LoRA adapter</source>
        <translation>LoRA 适配器</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>导出为(&amp;A)</translation>
    </message>
    <message>
        <source>Change the export&apos;s form</source>
        <translation>更改导出形式</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数值格式(&amp;N)</translation>
    </message>
    <message>
        <source>Change the export&apos;s numbers</source>
        <translation>更改导出的数值格式</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>秩(&amp;R)</translation>
    </message>
    <message>
        <source>Change the adapter&apos;s rank</source>
        <translation>更改适配器的秩</translation>
    </message>
    <message>
        <source>&amp;Largest file</source>
        <translation>单文件上限(&amp;L)</translation>
    </message>
    <message>
        <source>Change the export&apos;s largest file</source>
        <translation>更改导出的单文件上限</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuDialog</name>
    <message>
        <source>GPU runtime</source>
        <translation>GPU 运行时</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Python 环境、其 site-packages，或解压后的 LibTorch</translation>
    </message>
    <message>
        <source>Take them from PyTorch %1 on this machine</source>
        <translation>使用本机 PyTorch %1 中的库</translation>
    </message>
    <message>
        <source>They are the PyTorch project’s and NVIDIA’s own builds, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>这些是 PyTorch 项目和 NVIDIA 官方构建的库，按各自的许可证使用，许可证随库一同解压。每个文件都经过 SHA-256 校验。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>已下载的部分会保留，供下次继续</translation>
    </message>
    <message>
        <source>&amp;Delete what came so far</source>
        <translation>删除已下载的部分(&amp;D)</translation>
    </message>
    <message>
        <source>Or fetch them</source>
        <translation>或下载这些库</translation>
    </message>
    <message>
        <source>No NVIDIA GPU</source>
        <translation>没有 NVIDIA GPU</translation>
    </message>
    <message>
        <source>Ready. The CUDA libraries are in use from ‘%1’.</source>
        <translation>就绪。正在使用“%1”中的 CUDA 库。</translation>
    </message>
    <message>
        <source>The driver is here, and LibTorch’s CUDA libraries are not.</source>
        <translation>驱动已安装，但缺少 LibTorch 的 CUDA 库。</translation>
    </message>
    <message>
        <source>The CUDA libraries are here. Start Interfuse again to use them.</source>
        <translation>CUDA 库已就位。重新启动 Interfuse 即可使用。</translation>
    </message>
    <message>
        <source>It cannot be used: %1.</source>
        <translation>无法使用：%1。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>在 Python 的常见位置没有找到。</translation>
    </message>
    <message>
        <source>%1 from the package index; they take %2 in ‘%3’, where %4 are free.</source>
        <translation>从软件包索引下载 %1；将在“%3”占用 %2，该处可用空间 %4。</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>继续下载（已有 %1 / %2）(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>下载 %1(&amp;F)</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>正在查询软件包索引</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuMessages</name>
    <message>
        <source>A GPU (%1) is here, but LibTorch’s CUDA libraries are not.</source>
        <translation>本机有 GPU（%1），但缺少 LibTorch 的 CUDA 库。</translation>
    </message>
    <message>
        <source>The PyTorch in ‘%1’ has them.</source>
        <translation>“%1”中的 PyTorch 含有这些库。</translation>
    </message>
    <message>
        <source>Use that PyTorch</source>
        <translation>使用该 PyTorch</translation>
    </message>
    <message>
        <source>Use my PyTorch…</source>
        <translation>使用我的 PyTorch…</translation>
    </message>
    <message>
        <source>Fetch (%1)…</source>
        <translation>下载（%1）…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The GPU is ready: %1.</source>
        <translation>GPU 就绪：%1。</translation>
    </message>
    <message>
        <source>The CUDA libraries are in place. Start Interfuse again to use the GPU.</source>
        <translation>CUDA 库已就位。重新启动 Interfuse 即可使用 GPU。</translation>
    </message>
    <message>
        <source>The GPU still cannot be used: %1.</source>
        <translation>GPU 仍无法使用：%1。</translation>
    </message>
</context>
<context>
    <name>interfuse::GuideWindow</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>在本页中查找</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Documentation – Interfuse</source>
        <translation>文档 – Interfuse</translation>
    </message>
    <message>
        <source>%1 – Interfuse</source>
        <translation>%1 – Interfuse</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>interfuse::HubDialog</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>从 Hugging Face Hub 下载</translation>
    </message>
    <message>
        <source>The recipe names these models and datasets by their ids, and they are not on this machine. They go where huggingface_hub keeps them too. Every file is checked by its hash.</source>
        <translation>配方以 id 引用了这些模型和数据集，但本机上没有。下载后将存放在 huggingface_hub 使用的同一位置。每个文件都经过哈希校验。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少的内容</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>本机已有</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>重新查询(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>已下载的部分会保留，供下次继续</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>%1 to fetch into ‘%2’, where %3 are free.</source>
        <translation>需下载 %1 到“%2”，该处可用空间 %3。</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>下载 %1(&amp;F)</translation>
    </message>
    <message>
        <source>Asking the hub what there is</source>
        <translation>正在查询 Hub 上的内容</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>正在启动</translation>
    </message>
</context>
<context>
    <name>interfuse::HubMessages</name>
    <message>
        <source>%1 and more</source>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>What the recipe names of the Hugging Face Hub is here.</source>
        <translation>配方所引用的 Hugging Face Hub 内容已在本机。</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>下载…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>The recipe names what is not on this machine, and the Hugging Face Hub may have: %1.</source>
        <translation>配方引用的下列内容不在本机，Hugging Face Hub 上可能有：%1。</translation>
    </message>
</context>
<context>
    <name>interfuse::HubSetup</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>从 Hugging Face Hub 下载</translation>
    </message>
</context>
<context>
    <name>interfuse::ImagesChooser</name>
    <message>
        <source>Images per task</source>
        <translation>每个任务的图像数</translation>
    </message>
    <message>
        <source>How many images of each task are measured on: drawn once, the same ones every time.</source>
        <translation>每个任务用多少张图像测量：只抽取一次，每次测量都用同一批图像。</translation>
    </message>
    <message>
        <source>%1 images per task</source>
        <translation>每个任务 %1 张图像</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>全部图像</translation>
    </message>
</context>
<context>
    <name>interfuse::InspectorPanel</name>
    <message>
        <source>Routing weights of the selection</source>
        <translation>所选内容的路由权重</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>路由权重</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Compared to 1/M</source>
        <translation>相对 1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>What the expert&apos;s difference to the pretrained model is multiplied with: scaling factor × routing weight, or what was set by hand.</source>
        <translation>专家与预训练模型之差所乘的系数：缩放因子 × 路由权重，或手动设定的值。</translation>
    </message>
    <message>
        <source>What is selected in a view stands here in numbers.</source>
        <translation>在视图中选中的内容会在此以数值显示。</translation>
    </message>
    <message>
        <source>No expert changed this layer.</source>
        <translation>没有专家改动过该层。</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n linear layer(s)</source>
        <translation>
            <numerusform>%n 个线性层的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>第 %1 层 · %2</translation>
    </message>
    <message>
        <source>All layers · %1</source>
        <translation>所有层 · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them set by hand</source>
        <translation>
            <numerusform>其中 %n 个为手动设定</numerusform>
        </translation>
    </message>
    <message>
        <source>± %L1</source>
        <translation>± %L1</translation>
    </message>
    <message>
        <source>%1%L2 %</source>
        <translation>%1%L2%</translation>
    </message>
</context>
<context>
    <name>interfuse::LibrariesDialog</name>
    <message>
        <source>Before the first start</source>
        <translation>首次启动前</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Interfuse computes with LibTorch %1</source>
        <translation>Interfuse 使用 LibTorch %1 进行计算</translation>
    </message>
    <message>
        <source>It is not here yet: its licences do not go with the program’s, so that a package may not carry it. It is brought once, for you alone, and needs no Python.</source>
        <translation>本机尚无此库：其许可证与本程序的许可证不相容，软件包不能附带它。只需获取一次，仅供您使用，无需 Python。</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>It is the PyTorch project’s own build, with two small libraries of NVIDIA’s, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>这是 PyTorch 项目的官方构建，另有 NVIDIA 的两个小型库，按各自的许可证使用，许可证随库一同解压。每个文件都经过 SHA-256 校验。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>已下载的部分会保留，供下次继续</translation>
    </message>
    <message>
        <source>Or take it from PyTorch %1 on this machine</source>
        <translation>或使用本机 PyTorch %1 中的库</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Python 环境、其 site-packages，或解压后的 LibTorch</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>在 Python 的常见位置没有找到。</translation>
    </message>
    <message>
        <source>%1 from the package index; it takes %2 in ‘%3’, where %4 are free.</source>
        <translation>从软件包索引下载 %1；将在“%3”占用 %2，该处可用空间 %4。</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>继续下载（已有 %1 / %2）(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>下载 %1(&amp;F)</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>正在查询软件包索引</translation>
    </message>
    <message>
        <source>Trying ‘%1’</source>
        <translation>正在试用“%1”</translation>
    </message>
</context>
<context>
    <name>interfuse::LogModel</name>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>interfuse::LogView</name>
    <message>
        <source>Levels shown</source>
        <translation>显示的级别</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Notices and graver</source>
        <translation>提示及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected entries, or all that are shown.</source>
        <translation>复制所选条目；未选择时复制显示的全部条目。</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
    <message>
        <source>Removes all entries from the log.</source>
        <translation>清除日志中的所有条目。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>暂无消息。</translation>
    </message>
    <message>
        <source>No entry of these levels.</source>
        <translation>没有这些级别的条目。</translation>
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
        <translation>新建项目之前，要保存当前项目吗？</translation>
    </message>
    <message>
        <source>Save the project before opening another one?</source>
        <translation>打开其他项目之前，要保存当前项目吗？</translation>
    </message>
    <message>
        <source>The sample project is not installed.</source>
        <translation>没有安装示例项目。</translation>
    </message>
    <message>
        <source>Save the project before opening the sample?</source>
        <translation>打开示例之前，要保存当前项目吗？</translation>
    </message>
    <message>
        <source>Saved ‘%1’.</source>
        <translation>已保存“%1”。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>添加 %n 个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what is there</source>
        <translation>保留已有结果</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续校准</translation>
    </message>
    <message>
        <source>A calibration is running. Stop it and close?</source>
        <translation>校准正在运行。要停止并关闭吗？</translation>
    </message>
    <message>
        <source>Stop calibrating?</source>
        <translation>要停止校准吗？</translation>
    </message>
    <message>
        <source>Save the project before closing?</source>
        <translation>关闭之前，要保存当前项目吗？</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml);;All files (*)</source>
        <translation>配方 (*.yaml *.yml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save the project before opening a preset?</source>
        <translation>打开预设之前，要保存当前项目吗？</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml)</source>
        <translation>配方 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>merge.yaml</source>
        <translation>merge.yaml</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>An expert, or a folder of experts</source>
        <translation>一个专家，或包含多个专家的文件夹</translation>
    </message>
    <message>
        <source>A dataset, or a folder of datasets</source>
        <translation>一个数据集，或包含多个数据集的文件夹</translation>
    </message>
    <message>
        <source>Change the colour of %1</source>
        <translation>更改 %1 的颜色</translation>
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
        <translation>下次启动 Interfuse 时将使用此语言。</translation>
    </message>
    <message>
        <source>About Interfuse</source>
        <translation>关于 Interfuse</translation>
    </message>
    <message>
        <source>Interfuse %1</source>
        <translation>Interfuse %1</translation>
    </message>
    <message>
        <source>Merges fine-tuned CLIP vision encoders into one with AdaSVD.

Free software under the GNU General Public License, version 3 or later. Built on Qt %1, LibTorch and QCustomPlot.</source>
        <translation>用 AdaSVD 将微调后的 CLIP 视觉编码器合并为一个。

自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。基于 Qt %1、LibTorch 和 QCustomPlot 构建。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n coefficient(s)</source>
        <translation>
            <numerusform>更改 %n 个系数</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks to evaluate on</source>
        <translation>选择评估任务</translation>
    </message>
    <message>
        <source>Tasks (*.yaml *.yml);;All files (*)</source>
        <translation>任务 (*.yaml *.yml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the tasks</source>
        <translation>选择任务</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>report</translation>
    </message>
    <message>
        <source>-report</source>
        <translation>-report</translation>
    </message>
    <message>
        <source>The report is in ‘%1’.</source>
        <translation>报告已保存到“%1”。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Restore the layout</source>
        <translation>恢复布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>The documentation is not installed.</source>
        <translation>未安装文档。</translation>
    </message>
</context>
<context>
    <name>interfuse::MatrixControl</name>
    <message>
        <source>Reset to calibrated</source>
        <translation>恢复校准值</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>所选单元格的系数</translation>
    </message>
    <message>
        <source>A number between −100 and 100, such as 0.125</source>
        <translation>−100 到 100 之间的数，例如 0.125</translation>
    </message>
</context>
<context>
    <name>interfuse::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; all are in the log.</source>
        <translation>
            <numerusform>…另有 %n 条；全部消息见日志。</numerusform>
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
        <translation>简单平均</translation>
    </message>
    <message>
        <source>Task arithmetic</source>
        <translation>任务算术</translation>
    </message>
    <message>
        <source>TIES</source>
        <translation>TIES</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>更改方法</translation>
    </message>
    <message>
        <source>Scaling factor λ</source>
        <translation>缩放因子 λ</translation>
    </message>
    <message>
        <source>Change the scaling factor</source>
        <translation>更改缩放因子</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Keep the largest</source>
        <translation>保留最大的</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>更改阈值</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Merge by</source>
        <translation>合并方式</translation>
    </message>
    <message>
        <source>Change how TIES merges</source>
        <translation>更改 TIES 的合并方式</translation>
    </message>
</context>
<context>
    <name>interfuse::NumberList</name>
    <message>
        <source>“%1” is no factor: give numbers from 0 to %2.</source>
        <translation>“%1”不是有效因子：请输入 0 到 %2 之间的数。</translation>
    </message>
    <message>
        <source>These are %1 factors; at most %2 are measured at once.</source>
        <translation>共 %1 个因子；一次最多测量 %2 个。</translation>
    </message>
</context>
<context>
    <name>interfuse::OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>From this machine&apos;s own speed, measured on the pretrained model&apos;s layers.</source>
        <translation>根据本机在预训练模型各层上的实测速度估计。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>Samples per dataset</source>
        <translation>每数据集样本数</translation>
    </message>
    <message>
        <source>Gate directions (k)</source>
        <translation>门控方向数（k）</translation>
    </message>
    <message>
        <source>Average the experts’ other layers</source>
        <translation>对专家的其他层取平均</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Round size</source>
        <translation>每轮样本数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Pass over images that cannot be decoded</source>
        <translation>跳过无法解码的图像</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation>更改设备</translation>
    </message>
    <message>
        <source>Device for the gates</source>
        <translation>门控计算设备</translation>
    </message>
    <message>
        <source>Change the gates&apos; device</source>
        <translation>更改门控计算设备</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>精确（float32）</translation>
    </message>
    <message>
        <source>Fast (checked)</source>
        <translation>快速（带校验）</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Change the precision</source>
        <translation>更改精度</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (not here)</source>
        <translation>%1（本机没有）</translation>
    </message>
    <message>
        <source>Where the weights are</source>
        <translation>权重所在设备</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>随机生成</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>更改随机种子</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Change the tolerance</source>
        <translation>更改容差</translation>
    </message>
    <message>
        <source>The samples that are missing take about %1, with %2 of memory.</source>
        <translation>补足所缺样本约需 %1，占用内存 %2。</translation>
    </message>
    <message>
        <source>Calibration takes about %1 (first values after %2), with %3 of memory.</source>
        <translation>校准约需 %1（%2 后得到首批数值），占用内存 %3。</translation>
    </message>
</context>
<context>
    <name>interfuse::PlotView</name>
    <message>
        <source>Plot: %1</source>
        <translation>图：%1</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrow keys move, 0 shows all.</source>
        <translation>加减号放大缩小，方向键平移，0 键显示全部。</translation>
    </message>
    <message>
        <source>Click a cell to select it, or move with the arrow keys. Shift extends the selection.</source>
        <translation>单击单元格选中，或用方向键移动；按住 Shift 可扩展选择。</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation>保存数据…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>All of the data is shown.</source>
        <translation>已显示全部数据。</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>尚无可显示的内容。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>interfuse::PoolPanel</name>
    <message>
        <source>How far has each expert moved every layer, as a share of its norm?</source>
        <translation>每个专家使各层偏移了多少（占其范数的比例）？</translation>
    </message>
    <message>
        <source>In how many directions has each expert changed a layer?</source>
        <translation>每个专家在多少个方向上改动了某一层？</translation>
    </message>
    <message>
        <source>Do two experts react to the same inputs? 1: to the same, 0: to none in common</source>
        <translation>两个专家是否对同样的输入有反应？1：完全相同，0：毫无共同之处</translation>
    </message>
    <message>
        <source>How often do two experts change a weight in opposite directions?</source>
        <translation>两个专家朝相反方向改动同一权重的情况有多常见？</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>保存或复制此视图</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>一个编码器层中六个线性层的均值</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Inspect again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Inspect pool</source>
        <translation>分析模型池</translation>
    </message>
    <message>
        <source>Measures the weights of all models; needs no images.</source>
        <translation>测量所有模型的权重；不需要图像。</translation>
    </message>
    <message>
        <source>Measuring · %1 %</source>
        <translation>正在测量 · %1%</translation>
    </message>
</context>
<context>
    <name>interfuse::PresetDialog</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>打开预设</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Models in the cache</source>
        <translation>缓存中的模型</translation>
    </message>
    <message>
        <source>Datasets in the cache</source>
        <translation>缓存中的数据集</translation>
    </message>
    <message>
        <source>Take its calibration &amp;data</source>
        <translation>使用其校准数据(&amp;D)</translation>
    </message>
    <message>
        <source>Evaluate on its &amp;test data</source>
        <translation>在其测试数据上评估(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>Commands that fetch what is missing</source>
        <translation>下载所缺内容的命令</translation>
    </message>
    <message>
        <source>Everything is in the cache of the Hugging Face Hub.</source>
        <translation>所需内容均已在 Hugging Face Hub 的缓存中。</translation>
    </message>
    <message>
        <source>Not in the cache of the Hugging Face Hub yet. Interfuse offers to fetch it once this is open; these commands do it too:</source>
        <translation>Hugging Face Hub 的缓存中尚无以下内容。打开后 Interfuse 会提示下载；也可使用这些命令：</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemMessages</name>
    <message>
        <source>Problem &amp;reports…</source>
        <translation>问题报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Read what crashes and failed runs have left</source>
        <translation>查看崩溃和失败的运行留下的报告</translation>
    </message>
    <message>
        <source>A report is in ‘%1’.</source>
        <translation>报告位于“%1”。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Interfuse ended unexpectedly (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Interfuse 意外终止（%1）。报告已保存在本机，未发送任何内容。</translation>
    </message>
    <message>
        <source>A run failed by a fault of Interfuse (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>一次运行因 Interfuse 自身的错误而失败（%1）。报告已保存在本机，未发送任何内容。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemReportsDialog</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1：无法读取（%2）。</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>Failed run</source>
        <translation>失败的运行</translation>
    </message>
    <message>
        <source>Run that was stopped by an error</source>
        <translation>因错误停止的运行</translation>
    </message>
    <message>
        <source>Problem reports</source>
        <translation>问题报告</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>报告正文</translation>
    </message>
    <message>
        <source>Reports stay on this machine: nothing is sent anywhere. They hold no tokens and no images, but names and places of files. Read a report before you give it to somebody. The last %1 are kept.</source>
        <translation>报告只保留在本机，不会发送到任何地方。报告不含访问令牌和图像，但含有文件的名称和位置。转交他人之前请先阅读。保留最近 %1 份。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>There are no reports: nothing went wrong, or they were deleted.</source>
        <translation>没有报告：未出现问题，或报告已被删除。</translation>
    </message>
</context>
<context>
    <name>interfuse::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset.</source>
        <translation>
            <numerusform>每个数据集已用 %n 张图像校准。</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrate goes on to %1.</source>
        <translation>继续校准可增至 %1 张。</translation>
    </message>
    <message>
        <source>%1 · takes about %2, first values after %3, with %4 of memory</source>
        <translation>%1 · 约需 %2，%3 后得到首批数值，占用内存 %4</translation>
    </message>
    <message>
        <source>Other routing weights are wanted now (%1): calibrate again, or undo.</source>
        <translation>当前设置需要新的路由权重（%1）：请重新校准，或撤销更改。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Inspecting the pool</source>
        <translation>正在分析模型池</translation>
    </message>
    <message>
        <source>Preparing the evaluation</source>
        <translation>正在准备评估</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2 · %3 of %4 images</source>
        <translation>正在评估 %1，任务 %2 · %3 / %4 张图像</translation>
    </message>
    <message>
        <source>Electing signs</source>
        <translation>正在选定符号</translation>
    </message>
    <message>
        <source>Writing the merged model</source>
        <translation>正在写入合并模型</translation>
    </message>
    <message>
        <source>Evaluating the merged model</source>
        <translation>正在评估合并模型</translation>
    </message>
    <message>
        <source>Checking the inputs</source>
        <translation>正在检查输入</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Finishing the first round</source>
        <translation>正在完成第一轮</translation>
    </message>
    <message>
        <source>%1 · round %2 of %3 · layer %4 %5%6</source>
        <translation>%1 · 第 %2 / %3 轮 · 第 %4 层 %5%6</translation>
    </message>
    <message>
        <source> (gates)</source>
        <translation> · 门控</translation>
    </message>
    <message>
        <source>%L1 images/s</source>
        <translation>%L1 张/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
</context>
<context>
    <name>interfuse::ProjectDocument</name>
    <message>
        <source>a pretrained model</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>校准数据</translation>
    </message>
    <message>
        <source>Add %1 to calibrate.</source>
        <translation>添加%1后即可校准。</translation>
    </message>
    <message>
        <source>Add %1 to merge.</source>
        <translation>添加%1后即可合并。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新项目</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>示例项目</translation>
    </message>
    <message>
        <source>The routing table ‘%1’ belongs to another recipe or other options and was left aside. Calibrate again.</source>
        <translation>路由表“%1”属于其他配方或其他选项，未予采用。请重新校准。</translation>
    </message>
    <message>
        <source>Saving keeps what a project means, but not its comments and unused keys. The file as it was is in ‘%1’.</source>
        <translation>保存会保留项目的含义，但不保留注释和未使用的键。原文件已备份为“%1”。</translation>
    </message>
</context>
<context>
    <name>interfuse::RecoveryMessages</name>
    <message>
        <source>What is not saved cannot be kept for the case of a crash: %1</source>
        <translation>无法保留未保存的内容以防崩溃：%1</translation>
    </message>
    <message>
        <source>‘%1’ was not saved when Interfuse ended. It was kept as it was on %2.</source>
        <translation>Interfuse 终止时“%1”尚未保存。已保留其在 %2 的状态。</translation>
    </message>
    <message numerus="yes">
        <source>Its calibration can go on after %n image(s) of each dataset.</source>
        <translation>
            <numerusform>其校准可在每个数据集的 %n 张图像之后继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save the project before recovering the other one?</source>
        <translation>恢复另一个项目之前，要保存当前项目吗？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>A project was not saved when Interfuse ended, and what was kept of it cannot be read. %1</source>
        <translation>Interfuse 终止时有一个项目尚未保存，而保留的内容无法读取。%1</translation>
    </message>
    <message>
        <source>‘%1’ is as it was. It is not saved yet.</source>
        <translation>“%1”已恢复原状，尚未保存。</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file has changed since. Saving replaces what is in the file now; “Save as” keeps both.</source>
        <translation>“%1”已恢复原状，但其文件此后有改动。保存会替换文件的现有内容；“另存为”可保留两者。</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file is gone. Saving makes it anew.</source>
        <translation>“%1”已恢复原状，但其文件已不存在。保存会重新创建。</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingCellDelegate</name>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableModel</name>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>%1: no coefficient</source>
        <translation>%1：没有系数</translation>
    </message>
    <message>
        <source>%1: no routing weight yet</source>
        <translation>%1：尚无路由权重</translation>
    </message>
    <message>
        <source>%1: %2, set by hand</source>
        <translation>%1：%2，手动设定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 ± %3</source>
        <translation>%1：%2 ± %3</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>第 %1 层 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Coefficients of %1</source>
        <translation>%1 的系数</translation>
    </message>
    <message>
        <source>Routing weights of %1</source>
        <translation>%1 的路由权重</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableView</name>
    <message>
        <source>Filter layers</source>
        <translation>筛选层</translation>
    </message>
    <message>
        <source>Filter: 3, fc1, layer 3 v_proj</source>
        <translation>筛选：3、fc1、层 3 v_proj</translation>
    </message>
    <message>
        <source>Standard &amp;errors</source>
        <translation>标准误(&amp;E)</translation>
    </message>
    <message>
        <source>Shows how far each routing weight may be off, as 0.131 ± 0.002.</source>
        <translation>显示每个路由权重可能的误差，例如 0.131 ± 0.002。</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>路由权重</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>Copies all rows that are shown, for a spreadsheet.</source>
        <translation>复制所有显示的行，可粘贴到电子表格。</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset to calibrated</source>
        <translation>恢复校准值(&amp;R)</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>让所选单元格跟随路由权重（Del）</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>尚无路由权重。</translation>
    </message>
    <message>
        <source>No linear layer matches the filter.</source>
        <translation>没有符合筛选条件的线性层。</translation>
    </message>
    <message>
        <source>%1, standard error</source>
        <translation>%1，标准误</translation>
    </message>
</context>
<context>
    <name>interfuse::RunHistory</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1：无法读取（%2）。</translation>
    </message>
    <message>
        <source>%1: is larger than a history of runs can be; move it away.</source>
        <translation>%1：大小超出运行记录的上限；请将其移走。</translation>
    </message>
    <message>
        <source>%1: the folder for the runs cannot be made; choose another place for the project.</source>
        <translation>%1：无法创建存放运行记录的文件夹；请为项目选择其他位置。</translation>
    </message>
    <message>
        <source>The routing table of ‘%1’ is gone: there is no file %2 any more.</source>
        <translation>“%1”的路由表已丢失：文件 %2 不复存在。</translation>
    </message>
    <message>
        <source>%1 It is left as it is; until it is mended or moved away, new runs are kept in memory only.</source>
        <translation>%1该文件保持原样；在修复或移走之前，新的运行只保存在内存中。</translation>
    </message>
    <message>
        <source>%1: cannot be written; make room or choose another folder.</source>
        <translation>%1：无法写入；请腾出空间或选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>interfuse::RunMessages</name>
    <message>
        <source>Stopped. The calibration was discarded.</source>
        <translation>已停止。校准结果已丢弃。</translation>
    </message>
    <message>
        <source>Stopped. No model was written.</source>
        <translation>已停止。没有写入模型。</translation>
    </message>
    <message>
        <source>Exporting.</source>
        <translation>开始导出。</translation>
    </message>
    <message>
        <source>Calibrating.</source>
        <translation>开始校准。</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset in %1.</source>
        <translation>
            <numerusform>校准完成：每个数据集 %n 张图像，用时 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n image(s) of each dataset, in %1. Calibrating can go on from there.</source>
        <translation>
            <numerusform>已停止：每个数据集用了 %n 张图像，用时 %1。之后可从此处继续校准。</numerusform>
        </translation>
    </message>
    <message>
        <source>Round of %1 images a dataset: %2 s (images %3, weights %4, gates %5).</source>
        <translation>一轮（每个数据集 %1 张图像）：%2 秒（图像 %3，权重 %4，门控 %5）。</translation>
    </message>
    <message>
        <source>Export model…</source>
        <translation>导出模型…</translation>
    </message>
    <message>
        <source>The merged model is in ‘%1’ (%2).</source>
        <translation>合并模型已保存到“%1”（%2）。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy Python snippet</source>
        <translation>复制 Python 代码</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>显示日志</translation>
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
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracies of the selected runs</source>
        <translation>所选运行的准确率</translation>
    </message>
    <message>
        <source>Select a run to see what it was, or two to compare them.</source>
        <translation>选择一次运行可查看详情，选择两次可进行比较。</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>选择两次运行进行比较。</translation>
    </message>
    <message>
        <source>Experts: %1</source>
        <translation>专家：%1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>It was ended before all samples were used.</source>
        <translation>在用完全部样本之前已提前结束。</translation>
    </message>
    <message>
        <source>Its routing table is gone: the file was moved or deleted. Going back to this run brings its recipe back, to be calibrated again.</source>
        <translation>其路由表已丢失：文件被移动或删除。回到此次运行会恢复其配方，但需要重新校准。</translation>
    </message>
    <message>
        <source>It has no routing table.</source>
        <translation>没有路由表。</translation>
    </message>
    <message>
        <source>Options that differ from the defaults:</source>
        <translation>与默认值不同的选项：</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Their recipes are the same.</source>
        <translation>两者的配方相同。</translation>
    </message>
    <message>
        <source>The model of this run was not evaluated.</source>
        <translation>此次运行的模型未经评估。</translation>
    </message>
    <message>
        <source>Neither run&apos;s model was evaluated.</source>
        <translation>两次运行的模型都未经评估。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>In percentage points</source>
        <translation>单位：百分点</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsModel</name>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Ended before all samples were used.</source>
        <translation>在用完全部样本之前已提前结束。</translation>
    </message>
    <message>
        <source>Its routing table is gone.</source>
        <translation>其路由表已丢失。</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>每个数据集的图像数</translation>
    </message>
    <message>
        <source>The model of this run, averaged over the tasks that it was evaluated on</source>
        <translation>此次运行的模型在其评估过的任务上的平均值</translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation>未评估</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Average accuracy</source>
        <translation>平均准确率</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsPanel</name>
    <message>
        <source>No runs yet. Every calibration and every export will stand here, to be compared and gone back to.</source>
        <translation>尚无运行记录。每次校准和导出都会列在这里，以便比较和恢复。</translation>
    </message>
    <message>
        <source>&amp;Go back to this run</source>
        <translation>回到此次运行(&amp;G)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Gives the run a name of its own (F2).</source>
        <translation>为此次运行命名（F2）。</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>Select one run to go back to.</source>
        <translation>请选择要回到的那次运行。</translation>
    </message>
    <message>
        <source>Brings back the run&apos;s recipe and its routing weights. This can be undone.</source>
        <translation>恢复此次运行的配方和路由权重。此操作可以撤销。</translation>
    </message>
    <message>
        <source>Re&amp;move?</source>
        <translation>移除(&amp;M)？</translation>
    </message>
    <message>
        <source>Press again to remove what is selected. It cannot be undone.</source>
        <translation>再按一次即移除所选内容。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Removes what is selected from the history (Delete).</source>
        <translation>从记录中移除所选内容（Delete）。</translation>
    </message>
    <message>
        <source>Press again to remove the selected runs. It cannot be undone.</source>
        <translation>再按一次即移除所选运行。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Press again to remove ‘%1’. It cannot be undone.</source>
        <translation>再按一次即移除“%1”。此操作无法撤销。</translation>
    </message>
</context>
<context>
    <name>interfuse::Session</name>
    <message>
        <source>An evaluation is running. Stop it, or wait for its end.</source>
        <translation>评估正在运行。请停止评估，或等待其结束。</translation>
    </message>
    <message>
        <source>All samples that were asked for are in the routing table. Raise their number, or calibrate from the start.</source>
        <translation>要求的样本已全部计入路由表。请增加样本数，或从头校准。</translation>
    </message>
    <message>
        <source>It ends with the first round, which is not complete yet.</source>
        <translation>第一轮完成后即结束，目前尚未完成。</translation>
    </message>
    <message>
        <source>Something in the project cannot be used yet.</source>
        <translation>项目中有内容尚不可用。</translation>
    </message>
    <message>
        <source>No routing weights yet. Calibrate (F5) finds them.</source>
        <translation>尚无路由权重。请先校准（F5）。</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>回到“%1”</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeExperts</name>
    <message>
        <source>There are no experts yet.</source>
        <translation>尚无专家。</translation>
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
        <translation>缩放 %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>屏蔽 %1</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>取消屏蔽 %1</translation>
    </message>
    <message>
        <source>End the solo of %1</source>
        <translation>取消单独使用 %1</translation>
    </message>
    <message>
        <source>Solo %1</source>
        <translation>单独使用 %1</translation>
    </message>
    <message>
        <source>Scaling of %1</source>
        <translation>%1 的缩放</translation>
    </message>
    <message>
        <source>Scaling of %1, as a number</source>
        <translation>%1 的缩放（数值）</translation>
    </message>
    <message>
        <source>Mute: set the coefficients of %1 to 0, but for those set by hand</source>
        <translation>屏蔽（Mute）：将 %1 的系数设为 0，手动设定的除外</translation>
    </message>
    <message>
        <source>Solo: leave out all others but %1; again to bring them back</source>
        <translation>单独使用（Solo）：只保留 %1，屏蔽其他所有专家；再按一次恢复</translation>
    </message>
    <message>
        <source>What all coefficients of %1 are multiplied with. Double-click the slider for 1.</source>
        <translation>%1 的所有系数都乘以该值。双击滑块恢复为 1。</translation>
    </message>
    <message>
        <source>There is only one expert.</source>
        <translation>只有一个专家。</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeMixture</name>
    <message>
        <source>%L1 %</source>
        <translation>%L1%</translation>
    </message>
    <message>
        <source>As calibrated</source>
        <translation>恢复校准时的值</translation>
    </message>
    <message>
        <source>Weigh every dataset by its number of samples, as the calibration did</source>
        <translation>按样本数给各数据集加权，与校准时相同</translation>
    </message>
    <message>
        <source>Weigh the data as calibrated</source>
        <translation>将数据权重恢复为校准时的值</translation>
    </message>
    <message>
        <source>Weigh %1</source>
        <translation>调整 %1 的权重</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1 的权重</translation>
    </message>
    <message>
        <source>Weight of %1, as a number</source>
        <translation>%1 的权重（数值）</translation>
    </message>
    <message>
        <source>How much the routing on the images of %1 counts. Double-click the slider for 1.</source>
        <translation>%1 的图像在路由中所占的比重。双击滑块恢复为 1。</translation>
    </message>
    <message>
        <source>There is no calibration data yet.</source>
        <translation>尚无校准数据。</translation>
    </message>
    <message>
        <source>With one dataset there is nothing to weigh.</source>
        <translation>只有一个数据集，无需加权。</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapePanel</name>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>What the model should be good at</source>
        <translation>希望模型擅长的任务</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to a scaling of 1</source>
        <translation>将缩放恢复为 1</translation>
    </message>
    <message>
        <source>Reset the scaling</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Scaling of all experts, as a number</source>
        <translation>所有专家的缩放（数值）</translation>
    </message>
    <message>
        <source>Scaling of all experts</source>
        <translation>所有专家的缩放</translation>
    </message>
    <message>
        <source>What all coefficients are multiplied with. Double-click the slider for 1.</source>
        <translation>所有系数都乘以该值。双击滑块恢复为 1。</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>所有 token</translation>
    </message>
    <message>
        <source>Routing weights averaged over all tokens of an image, as AdaSVD does</source>
        <translation>路由权重对图像的所有 token 取平均，与 AdaSVD 相同</translation>
    </message>
    <message>
        <source>Class token only</source>
        <translation>仅 class token</translation>
    </message>
    <message>
        <source>Routing weights of the token that becomes the image&apos;s embedding</source>
        <translation>取最终成为图像嵌入的 token 的路由权重</translation>
    </message>
    <message>
        <source>Routing of</source>
        <translation>路由取自</translation>
    </message>
    <message>
        <source>Let the coefficients that were set by hand follow the routing again</source>
        <translation>让手动设定的系数重新跟随路由</translation>
    </message>
    <message>
        <source>Reset edited cells</source>
        <translation>重置已编辑的单元格</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>As calibrated: scaling 1, nothing muted, data weighed by number of samples, all tokens, no edited cells</source>
        <translation>与校准时相同：缩放为 1，不屏蔽专家，数据按样本数加权，使用所有 token，没有编辑过的单元格</translation>
    </message>
    <message>
        <source>Reset the shaping</source>
        <translation>重置调整</translation>
    </message>
    <message>
        <source>Scale all experts</source>
        <translation>缩放所有专家</translation>
    </message>
    <message>
        <source>Change the tokens</source>
        <translation>更改 token 范围</translation>
    </message>
    <message>
        <source>Add experts first: there is nothing to shape yet.</source>
        <translation>请先添加专家：目前没有可调整的内容。</translation>
    </message>
    <message>
        <source>Only AdaSVD has routing weights to shape. Another method is chosen in the options.</source>
        <translation>只有 AdaSVD 有可调整的路由权重。选项中选择的是其他方法。</translation>
    </message>
    <message>
        <source>Edited cells: %1</source>
        <translation>已编辑的单元格：%1</translation>
    </message>
    <message>
        <source>Accuracy on %1 images: %2</source>
        <translation>%1 张图像上的准确率：%2</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeReadout</name>
    <message>
        <source>Measured on a few images after every change; see Accuracy.</source>
        <translation>每次更改后用少量图像测得；详见“准确率”。</translation>
    </message>
    <message>
        <source>The coefficients of a linear layer, added up over the experts. At a sum of 1 the merged layer is a weighted mean of the experts&apos; layers.</source>
        <translation>一个线性层中各专家系数之和。和为 1 时，合并后的层是各专家对应层的加权平均。</translation>
    </message>
    <message>
        <source>How far the merged layers are from the pretrained ones: the norm of what is added to a layer&apos;s weight, divided by the norm of that weight.</source>
        <translation>合并后的层偏离预训练层的程度：层权重增量的范数与该权重范数之比。</translation>
    </message>
    <message>
        <source>Sum of coefficients per layer: %1 on average (%2 to %3)</source>
        <translation>每层系数之和：平均 %1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Change of the weights: %1 % of their norm on average (%2 to %3 %)</source>
        <translation>权重变化：平均为其范数的 %1%（%2% 至 %3%）</translation>
    </message>
    <message>
        <source>Inspect pool shows how far that moves the layers.</source>
        <translation>“分析模型池”可显示各层因此偏移了多少。</translation>
    </message>
    <message>
        <source>What comes of this is shown once there is a calibration.</source>
        <translation>校准之后，这里显示调整的效果。</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceCatalog</name>
    <message>
        <source>This is a LoRA adapter, which is no model by itself. Make it an expert, and choose the model that it was trained on here.</source>
        <translation>这是 LoRA 适配器，本身不是模型。请将其作为专家添加，并在此处选择训练它所基于的模型。</translation>
    </message>
    <message>
        <source>There is no preprocessor_config.json in its folder. Copy it there from the model&apos;s original folder.</source>
        <translation>其文件夹中没有 preprocessor_config.json。请从该模型的原始文件夹复制过来。</translation>
    </message>
    <message>
        <source>The same folder as %1. Remove one of them.</source>
        <translation>与 %1 是同一文件夹。请移除其中一个。</translation>
    </message>
    <message>
        <source>This is the pretrained model itself. Remove it from the experts.</source>
        <translation>这就是预训练模型本身。请将其从专家中移除。</translation>
    </message>
    <message>
        <source>Another architecture than the pretrained model: %1. Remove it, or choose the pretrained model that it was tuned from.</source>
        <translation>架构与预训练模型不同：%1。请移除它，或选择微调它所基于的预训练模型。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Only %1 images, but %2 samples are asked for. Ask for fewer samples, or choose more images.</source>
        <translation>只有 %1 张图像，但要求 %2 个样本。请减少样本数，或选择更多图像。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>预训练模型</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceList</name>
    <message>
        <source>Pretrained model</source>
        <translation>预训练模型</translation>
    </message>
    <message>
        <source>Choose the pretrained model…</source>
        <translation>选择预训练模型…</translation>
    </message>
    <message>
        <source>The model that the experts were tuned from. Drop its folder here.</source>
        <translation>各专家由此模型微调而来。将其文件夹拖放到此处。</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>专家</translation>
    </message>
    <message>
        <source>Add experts…</source>
        <translation>添加专家…</translation>
    </message>
    <message>
        <source>Models tuned from it, each good at one task. Drop their folders here.</source>
        <translation>由预训练模型微调而来，各擅长一项任务。将其文件夹拖放到此处。</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>校准数据</translation>
    </message>
    <message>
        <source>Add calibration data…</source>
        <translation>添加校准数据…</translation>
    </message>
    <message>
        <source>A few images of each task. Drop folders of images here.</source>
        <translation>每个任务的少量图像。将图像文件夹拖放到此处。</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceRows</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 · %2 · %3</source>
        <translation> · %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message numerus="yes">
        <source> · %n class(es)</source>
        <translation>
            <numerusform> · %n 类</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>Scaling factor of %1</source>
        <translation>%1 的缩放因子</translation>
    </message>
    <message>
        <source>This expert&apos;s own factor, beside the scaling of all. Double-click to change it.</source>
        <translation>该专家自己的因子，与总缩放相乘。双击可更改。</translation>
    </message>
    <message>
        <source>%1 in the plots</source>
        <translation>在图中显示 %1</translation>
    </message>
    <message>
        <source>Whether the plots show this expert. It changes nothing in the merged model.</source>
        <translation>是否在图中显示该专家。对合并模型没有影响。</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名 %1</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>缩放 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>interfuse::SourcesPanel</name>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>移除 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a row</source>
        <translation>移动一行</translation>
    </message>
</context>
<context>
    <name>interfuse::StartPage</name>
    <message>
        <source>Merge fine-tuned CLIP models into one</source>
        <translation>将微调后的 CLIP 模型合并为一个</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>打开示例项目</translation>
    </message>
    <message>
        <source>Five small experts, ready to be merged in under a minute</source>
        <translation>五个小型专家，不到一分钟即可合并</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Begin with the pretrained model</source>
        <translation>从选择预训练模型开始</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>A recipe of Interfuse or fusion_bench</source>
        <translation>Interfuse 或 fusion_bench 的配方</translation>
    </message>
    <message>
        <source>Open a preset…</source>
        <translation>打开预设…</translation>
    </message>
    <message>
        <source>Eight experts of the Hugging Face Hub, as in fusion_bench</source>
        <translation>Hugging Face Hub 上的八个专家，与 fusion_bench 相同</translation>
    </message>
    <message>
        <source>Or drop folders here: models, images, a recipe. Interfuse tells them apart.</source>
        <translation>也可将文件夹拖放到此处：模型、图像或配方，Interfuse 会自动识别。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepCaption</name>
    <message>
        <source>Best average %1 at %2, on %3 images.</source>
        <translation>最佳平均准确率 %1，缩放因子 %2，共 %3 张图像。</translation>
    </message>
    <message>
        <source>All from %1 to %2 lie within one standard error of it.</source>
        <translation>从 %1 到 %2 的因子与其相差都在一个标准误以内。</translation>
    </message>
    <message>
        <source>It is at the end of the sweep: factors beyond it may be better still.</source>
        <translation>最佳值位于扫描范围的端点：范围之外可能有更好的因子。</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepFields</name>
    <message>
        <source>First factor</source>
        <translation>起始因子</translation>
    </message>
    <message>
        <source>Last factor</source>
        <translation>终止因子</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>Scaling factors to try</source>
        <translation>要尝试的缩放因子</translation>
    </message>
    <message>
        <source>From</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Number of factors</source>
        <translation>因子个数</translation>
    </message>
    <message>
        <source>List of factors</source>
        <translation>因子列表</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>in</source>
        <translation>共</translation>
    </message>
    <message>
        <source>values</source>
        <translation>个值</translation>
    </message>
    <message>
        <source>Give at least one scaling factor.</source>
        <translation>请至少给出一个缩放因子。</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepPanel</name>
    <message>
        <source>Use the best factor</source>
        <translation>采用最佳因子</translation>
    </message>
    <message>
        <source>Use the selected factor</source>
        <translation>采用所选因子</translation>
    </message>
    <message>
        <source>The first factor is being measured.</source>
        <translation>正在测量第一个因子。</translation>
    </message>
    <message>
        <source>A sweep tries one scaling factor after another on the tasks, without calibrating again, and shows which one is best.</source>
        <translation>扫描会在任务上依次尝试各个缩放因子，无需重新校准，并显示哪个最好。</translation>
    </message>
    <message>
        <source>Factor %1 on %2: %3 of %4 images</source>
        <translation>因子 %1，任务 %2：%3 / %4 张图像</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>正在准备任务…</translation>
    </message>
    <message>
        <source>Measured before the last change: run it again to be sure.</source>
        <translation>在上次更改之前测得：如需确认，请重新扫描。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run sweep</source>
        <translation>开始扫描</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>已测得的结果会保留。</translation>
    </message>
    <message>
        <source>%1 is the present scaling factor.</source>
        <translation>%1 就是当前的缩放因子。</translation>
    </message>
    <message>
        <source>Makes %1 the scaling factor of the recipe.</source>
        <translation>将配方的缩放因子设为 %1。</translation>
    </message>
    <message>
        <source>Use %1, the best</source>
        <translation>采用 %1（最佳）</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>采用 %1</translation>
    </message>
</context>
<context>
    <name>interfuse::Units</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
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
        <translation>%1 / %2 GB</translation>
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
        <translation>视图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>线性层</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>一个编码器层中六个线性层的均值</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>图像来自</translation>
    </message>
    <message>
        <source>Show all of the data again (0)</source>
        <translation>重新显示全部数据（0）</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>保存或复制此视图</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>路由权重</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>What the experts&apos; changes are multiplied with; can be edited</source>
        <translation>各专家的变化所乘的系数；可编辑</translation>
    </message>
    <message>
        <source>There are none before a calibration.</source>
        <translation>校准之前没有系数。</translation>
    </message>
    <message>
        <source>Coefficients are those of the calibration data as a whole.</source>
        <translation>系数针对全部校准数据，不分数据集。</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>全部数据</translation>
    </message>
</context>
</TS>
