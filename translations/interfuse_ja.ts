<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ConvergenceFigure</name>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>layer %1, %2</source>
        <translation>層%1、%2</translation>
    </message>
    <message>
        <source>layer %1, mean</source>
        <translation>層%1、平均</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>tolerance %1</source>
        <translation>許容誤差：%1</translation>
    </message>
    <message>
        <source>as 1/√n</source>
        <translation>1/√nに比例</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>収束</translation>
    </message>
    <message>
        <source>How the routing weights settled is not recorded here: it is seen while a calibration runs.</source>
        <translation>ルーティング重みの収束の経過は記録されていません。キャリブレーションの実行中に表示されます。</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>各データセットの画像数</translation>
    </message>
    <message>
        <source>Standard error of a routing weight</source>
        <translation>ルーティング重みの標準誤差</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 has a standard error of %3 after %4 images of each dataset.</source>
        <translation>%1：各データセットの画像%4枚の時点で、%2のルーティング重みの標準誤差は%3です。</translation>
    </message>
    <message>
        <source>After %1 images of each dataset: largest standard error %2, median %3.</source>
        <translation>各データセットの画像%1枚の時点：標準誤差は最大%2、中央値%3です。</translation>
    </message>
    <message>
        <source>The selected routing weight has %1.</source>
        <translation>選択中のルーティング重みの標準誤差は%1です。</translation>
    </message>
    <message>
        <source>Standard errors need at least two images of each dataset.</source>
        <translation>標準誤差を求めるには、各データセットに少なくとも2枚の画像が必要です。</translation>
    </message>
    <message>
        <source>No standard error is left: every image of the datasets has been seen, or a dataset has fewer than two.</source>
        <translation>標準誤差は残っていません。データセットの全画像を使い切ったか、画像が2枚に満たないデータセットがあります。</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>simple average</source>
        <translation>単純平均</translation>
    </message>
    <message>
        <source>task arithmetic</source>
        <translation>タスク算術</translation>
    </message>
    <message>
        <source>the pretrained model</source>
        <translation>事前学習済みモデル</translation>
    </message>
    <message>
        <source>the experts</source>
        <translation>エキスパート</translation>
    </message>
    <message>
        <source>the calibration data</source>
        <translation>キャリブレーションデータ</translation>
    </message>
    <message>
        <source>the image processor</source>
        <translation>画像プロセッサー</translation>
    </message>
    <message>
        <source>The method.</source>
        <translation>手法です。</translation>
    </message>
    <message>
        <source>Images of each dataset to calibrate on.</source>
        <translation>キャリブレーションに使う、データセットごとの画像の枚数です。</translation>
    </message>
    <message>
        <source>Singular directions of each expert&apos;s gate.</source>
        <translation>各エキスパートのゲートで使う特異方向の数です。</translation>
    </message>
    <message>
        <source>Whether layers that are not linear become the mean of the experts&apos; instead of the pretrained model&apos;s.</source>
        <translation>線形層以外を、事前学習済みモデルのままにせず、エキスパートの平均にするかどうかです。</translation>
    </message>
    <message>
        <source>Where to compute; auto and null take a GPU when there is one.</source>
        <translation>計算に使うデバイスです。autoとnullでは、GPUがあればGPUを使います。</translation>
    </message>
    <message>
        <source>Where the gates are computed; null is where the weights are.</source>
        <translation>ゲートを計算するデバイスです。nullでは、重みのある場所で計算します。</translation>
    </message>
    <message>
        <source>The seed that samples are drawn with; null draws one and records it.</source>
        <translation>サンプルの抽出に使うシードです。nullでは、シードを無作為に選んで記録します。</translation>
    </message>
    <message>
        <source>What every expert&apos;s routing weight is multiplied by; null is 1. The λ of task arithmetic and TIES; null is 0.3.</source>
        <translation>各エキスパートのルーティング重みに掛ける値です。nullは1です。タスク算術とTIESではλになり、nullは0.3です。</translation>
    </message>
    <message>
        <source>TIES: how many percent of an expert&apos;s values are kept, the largest; up to 1 it is the share.</source>
        <translation>TIES：エキスパートの値のうち、大きいほうから何パーセントを保持するかです。1以下は割合とみなします。</translation>
    </message>
    <message>
        <source>TIES: what becomes of the values that have the elected sign.</source>
        <translation>TIES：選出した符号を持つ値をどうまとめるかです。</translation>
    </message>
    <message>
        <source>Most samples of a dataset in one round of calibration.</source>
        <translation>キャリブレーションの1ラウンドで使う、データセットあたりのサンプル数の上限です。</translation>
    </message>
    <message>
        <source>Images that go through a layer at once.</source>
        <translation>一度に層を通す画像の枚数です。</translation>
    </message>
    <message>
        <source>Threads to compute with.</source>
        <translation>計算に使うスレッドの数です。</translation>
    </message>
    <message>
        <source>Calibration stops when every standard error is below it.</source>
        <translation>すべての標準誤差がこの値を下回ると、キャリブレーションを終了します。</translation>
    </message>
    <message>
        <source>The arithmetic of calibration: float32 throughout, or a cheaper one for what the routing weights&apos; changes from token to token add (docs/method.md).</source>
        <translation>キャリブレーションの計算精度です。すべてfloat32で計算するか、トークンごとのルーティング重みの変化による分だけをより軽い計算で求めます（docs/method.md）。</translation>
    </message>
    <message>
        <source>Whether images that cannot be decoded are left out instead of being an error.</source>
        <translation>デコードできない画像を、エラーにせずスキップするかどうかです。</translation>
    </message>
    <message>
        <source>A CLIPVisionModel, a whole CLIPModel with the pretrained model&apos;s text tower and projections, or a LoRA adapter over the pretrained model.</source>
        <translation>CLIPVisionModel、事前学習済みモデルのテキストエンコーダーと射影を含むCLIPModel全体、または事前学習済みモデルに対するLoRAアダプターです。</translation>
    </message>
    <message>
        <source>The type of the exported numbers, rounded to the nearest.</source>
        <translation>エクスポートする数値の型です。最も近い値に丸めます。</translation>
    </message>
    <message>
        <source>Most bytes in one weight file of a model.</source>
        <translation>モデルの重みファイル1つあたりの最大バイト数です。</translation>
    </message>
    <message>
        <source>The rank of a LoRA adapter.</source>
        <translation>LoRAアダプターのランクです。</translation>
    </message>
    <message>
        <source>AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm or TiesMergingAlgorithm</source>
        <translation>AdaSVDMergingForCLIPVisionModel、SimpleAverageAlgorithm、TaskArithmeticAlgorithmまたはTiesMergingAlgorithm</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto、cpu、cudaまたはcuda:N</translation>
    </message>
    <message>
        <source>0 to 9223372036854775807</source>
        <translation>0～9223372036854775807</translation>
    </message>
    <message>
        <source>finite; one number but for AdaSVD</source>
        <translation>有限の値。AdaSVD以外では1つの数</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0～100</translation>
    </message>
    <message>
        <source>sum, mean or max</source>
        <translation>sum、meanまたはmax</translation>
    </message>
    <message>
        <source>1 to 1024</source>
        <translation>1～1024</translation>
    </message>
    <message>
        <source>exact or fast</source>
        <translation>exactまたはfast</translation>
    </message>
    <message>
        <source>vision, clip or lora</source>
        <translation>vision、clipまたはlora</translation>
    </message>
    <message>
        <source>float32, float16 or bfloat16</source>
        <translation>float32、float16またはbfloat16</translation>
    </message>
    <message>
        <source>&gt;= 1, as in 200MB or 1GiB</source>
        <translation>&gt;= 1（例：200MB、1GiB）</translation>
    </message>
    <message>
        <source>1 to 4096</source>
        <translation>1～4096</translation>
    </message>
    <message>
        <source>ViT, %1 layers, width %2, patch %3, image %4</source>
        <translation>ViT、%1層、幅%2、パッチ%3、画像%4</translation>
    </message>
    <message>
        <source>Fast precision computed in float32: nothing else is quicker there.</source>
        <translation>高速精度はfloat32で計算しました。ここではほかに速い方法がありません。</translation>
    </message>
    <message>
        <source>Fast precision, with a correction in %1: one round only, and the first is exact.</source>
        <translation>高速精度（補正は%1）：ラウンドは1回だけで、最初のラウンドは正確に計算されます。</translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1, given up for exact: it was off by %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>高速精度（補正は%1）は、正確な計算に切り替えました。%n枚の画像での測定で、ルーティング重みに%2のずれがありました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fast precision, with a correction in %1: off by at most %2 in a routing weight, measured on %n image(s).</source>
        <translation>
            <numerusform>高速精度（補正は%1）：ルーティング重みのずれは最大%2です（%n枚の画像で測定）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetsFigure</name>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>%1の全層平均</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>全線形層の平均</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>ルーティング重み</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>画像のデータセット</translation>
    </message>
    <message>
        <source>Expert · %1</source>
        <translation>エキスパート · %1</translation>
    </message>
    <message>
        <source>By dataset</source>
        <translation>データセット別</translation>
    </message>
    <message>
        <source>Only the routing weights of the mixture are known, not those of each dataset.</source>
        <translation>混合データ全体のルーティング重みだけがわかっており、データセットごとの値はありません。</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2 for images of %3.</source>
        <translation>%1：%3の画像に対する%2のルーティング重みはありません。</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1: images of %2 give %3 a routing weight of %4 (1/M is %5).</source>
        <translation>%1：%2の画像に対する%3のルーティング重みは%4です（1/Mは%5）。</translation>
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
        <translation>深さ</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>エンコーダー層</translation>
    </message>
</context>
<context>
    <name>DifferenceFigure</name>
    <message>
        <source>Difference of routing weights</source>
        <translation>ルーティング重みの差</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>エンコーダー層、%1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>エンコーダー層</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>エンコーダー層（各層にk、v、q、out、fc1、fc2）</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>%1: one of the runs has no routing weight of %2.</source>
        <translation>%1：一方の実行に%2のルーティング重みがありません。</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is lower by %3.</source>
        <translation>%1：%2のルーティング重みは%3低くなっています。</translation>
    </message>
    <message>
        <source>%1: the routing weight of %2 is higher by %3.</source>
        <translation>%1：%2のルーティング重みは%3高くなっています。</translation>
    </message>
    <message>
        <source>One of the two runs has no routing weights.</source>
        <translation>一方の実行にルーティング重みがありません。</translation>
    </message>
    <message>
        <source>The two runs have no expert in common, so their routing cannot be compared.</source>
        <translation>2つの実行に共通のエキスパートがないため、ルーティングを比較できません。</translation>
    </message>
    <message>
        <source>The routing weights are the same.</source>
        <translation>ルーティング重みは同一です。</translation>
    </message>
    <message>
        <source>The largest difference: %1 is lower by %2 in layer %3, %4.</source>
        <translation>最大の差：層%3の%4で、%1が%2低くなっています。</translation>
    </message>
    <message>
        <source>The largest difference: %1 is higher by %2 in layer %3, %4.</source>
        <translation>最大の差：層%3の%4で、%1が%2高くなっています。</translation>
    </message>
    <message>
        <source>%1 Of %2 routing weights, %3 differ by more than two standard errors.</source>
        <translation>%1ルーティング重み%2個のうち、%3個で差が標準誤差の2倍を超えています。</translation>
    </message>
</context>
<context>
    <name>DraftFolder</name>
    <message>
        <source>The folder ‘%1’ cannot be written.</source>
        <translation>フォルダー「%1」に書き込めません。</translation>
    </message>
    <message>
        <source>‘%1’ is no draft that this version of Interfuse can read.</source>
        <translation>「%1」は、このバージョンのInterfuseで読み込める下書きではありません。</translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>Progress of the fetch</source>
        <translation>ダウンロードの進行状況</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り%1</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>%1を展開中</translation>
    </message>
    <message>
        <source>A Python environment with PyTorch %1</source>
        <translation>PyTorch %1を含むPython環境</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>%1: no routing weights.</source>
        <translation>%1：ルーティング重みはありません。</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1：最大は%2（%3）、最小は%4（%5）です。</translation>
    </message>
    <message>
        <source>Routing weight, %1</source>
        <translation>ルーティング重み、%1</translation>
    </message>
    <message>
        <source>Routing weight, mean of all linear layers</source>
        <translation>ルーティング重み、全線形層の平均</translation>
    </message>
    <message>
        <source>%1, images of %2</source>
        <translation>%1、%2の画像</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>層%1、%2</translation>
    </message>
    <message>
        <source>Layer %1, mean of all linear layers</source>
        <translation>層%1、全線形層の平均</translation>
    </message>
    <message>
        <source>%1: no routing weight of %2.</source>
        <translation>%1：%2のルーティング重みはありません。</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 (1/M is %4).</source>
        <translation>%1：%2のルーティング重みは%3です（1/Mは%4）。</translation>
    </message>
    <message>
        <source>%1: routing weight of %2 is %3 ± %4 (1/M is %5).</source>
        <translation>%1：%2のルーティング重みは%3 ± %4です（1/Mは%5）。</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>ルーティング重みはまだありません。</translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>%1: pictures are written as .png, .svg or .pdf; give the file one of these endings.</source>
        <translation>%1：図は.png、.svg、.pdfのいずれかで保存します。ファイル名の拡張子をいずれかにしてください。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1：書き込めません（%2）。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1：書き込めません（%2）。空き容量を増やすか、別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>HeatMapFigure</name>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>相対変化</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>ルーティング重み</translation>
    </message>
    <message>
        <source>1/M</source>
        <translation>1/M</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>Encoder layer, %1</source>
        <translation>エンコーダー層、%1</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>エンコーダー層</translation>
    </message>
    <message>
        <source>Encoder layer, each with k, v, q, out, fc1, fc2</source>
        <translation>エンコーダー層（各層にk、v、q、out、fc1、fc2）</translation>
    </message>
    <message>
        <source>%1: no coefficients.</source>
        <translation>%1：係数はありません。</translation>
    </message>
    <message>
        <source>%1: the coefficients of all experts add up to %2.</source>
        <translation>%1：全エキスパートの係数の合計は%2です。</translation>
    </message>
    <message>
        <source>%1 The merged weight differs from the pretrained one by %2 of its norm.</source>
        <translation>%1マージ後の重みは、事前学習済みの重みからノルム比で%2変化しています。</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2, set by hand.</source>
        <translation>%1係数は%2です（手動設定）。</translation>
    </message>
    <message>
        <source>%1 Its coefficient is %2.</source>
        <translation>%1係数は%2です。</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>No coefficients are known.</source>
        <translation>係数がまだ求められていません。</translation>
    </message>
</context>
<context>
    <name>HtmlReport</name>
    <message>
        <source>Zero-shot top-1 accuracy in percent; beneath each task the number of its images</source>
        <translation>ゼロショットのTop-1正解率（%）。各タスクの下の数は画像数</translation>
    </message>
    <message>
        <source>The model of this report is in bold type; the best of the merged models is underlined in every column. Loss is the mean cross-entropy.</source>
        <translation>このレポートのモデルは太字、各列で最良のマージモデルは下線付きです。損失は平均交差エントロピーです。</translation>
    </message>
    <message>
        <source>Loss is the mean cross-entropy.</source>
        <translation>損失は平均交差エントロピーです。</translation>
    </message>
    <message>
        <source>The same in numbers; beneath each task the number of its images</source>
        <translation>同じ内容の数値。各タスクの下の数は画像数</translation>
    </message>
    <message>
        <source>A routing weight is the share of an expert in the images of the calibration data, layer by layer. An even share would be %1.</source>
        <translation>ルーティング重みは、キャリブレーションデータの画像のうち各エキスパートが占める割合を層ごとに示したものです。均等なら%1になります。</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>数値一覧</translation>
    </message>
    <message>
        <source>Contents are told apart by their hash (XXH3, 128 bit): of a model&apos;s files, and of the images that were used.</source>
        <translation>内容はハッシュ（XXH3、128ビット）で識別します。対象は、モデルのファイルと使用した画像です。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>スケーリング係数</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>ルーティング</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>レシピ</translation>
    </message>
    <message>
        <source>Run again, it gives the same model.</source>
        <translation>このレシピをもう一度実行すると、同じモデルになります。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Report of a merge by Interfuse</source>
        <translation>Interfuseによるマージのレポート</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>The report %1 cannot be written: there is no folder %2. Make it or choose another.</source>
        <translation>レポート「%1」を書き込めません。フォルダー「%2」がありません。作成するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The highest routing weight is %1: of %2 in layer %3, %4.</source>
        <translation>最大のルーティング重みは、層%3の%4における%2の%1です。</translation>
    </message>
    <message>
        <source>Every linear layer.</source>
        <translation>線形層ごと。</translation>
    </message>
    <message>
        <source>Orange is above an even share, blue below; hatched layers were changed by no expert.</source>
        <translation>均等より大きい値はオレンジ、小さい値は青です。斜線の層は、どのエキスパートでも変化していません。</translation>
    </message>
    <message>
        <source>By depth.</source>
        <translation>深さ別。</translation>
    </message>
    <message>
        <source>The mean routing weight of each expert in every encoder layer; the bands are one standard error wide.</source>
        <translation>各エンコーダー層における各エキスパートの平均ルーティング重み。帯の幅は標準誤差1つ分です。</translation>
    </message>
    <message>
        <source>Shares.</source>
        <translation>割合。</translation>
    </message>
    <message>
        <source>How every encoder layer is divided between the experts.</source>
        <translation>各エンコーダー層がエキスパートにどう配分されるかを示します。</translation>
    </message>
    <message>
        <source>By dataset.</source>
        <translation>データセット別。</translation>
    </message>
    <message>
        <source>Which experts the images of each dataset are routed to, over all layers.</source>
        <translation>各データセットの画像がどのエキスパートにルーティングされるか（全層の平均）を示します。</translation>
    </message>
    <message>
        <source>Convergence.</source>
        <translation>収束。</translation>
    </message>
    <message>
        <source>How sure the routing weights became with more images.</source>
        <translation>画像が増えるにつれて、ルーティング重みがどれだけ確かになったかを示します。</translation>
    </message>
    <message>
        <source>Coefficients.</source>
        <translation>係数。</translation>
    </message>
    <message>
        <source>What the difference of each expert to the pretrained model is multiplied with. Cells with a marked corner were set by hand.</source>
        <translation>各エキスパートと事前学習済みモデルとの差に掛ける値。角に印のあるセルは手動設定です。</translation>
    </message>
    <message>
        <source>Accuracy by scaling factor.</source>
        <translation>スケーリング係数別の正解率。</translation>
    </message>
    <message>
        <source>The same model with other scaling factors.</source>
        <translation>同じモデルでスケーリング係数だけを変えたものです。</translation>
    </message>
    <message>
        <source>Change.</source>
        <translation>変化量。</translation>
    </message>
    <message>
        <source>How far each expert is from the pretrained model, as a share of the weights&apos; norm.</source>
        <translation>各エキスパートが事前学習済みモデルからどれだけ離れているかを、重みのノルムに対する比で示します。</translation>
    </message>
    <message>
        <source>Effective rank.</source>
        <translation>実効ランク。</translation>
    </message>
    <message>
        <source>In how many directions each expert changed a layer.</source>
        <translation>各エキスパートが層を何方向に変化させたかを示します。</translation>
    </message>
    <message>
        <source>Overlap.</source>
        <translation>重なり。</translation>
    </message>
    <message>
        <source>How much the gates of two experts look in the same directions: 0 for none, 1 for all.</source>
        <translation>2つのエキスパートのゲートの方向がどれだけ一致するかを示します。0はまったく一致せず、1は完全に一致します。</translation>
    </message>
    <message>
        <source>Sign conflicts.</source>
        <translation>符号の衝突。</translation>
    </message>
    <message>
        <source>The share of weights that two experts changed in opposite directions.</source>
        <translation>2つのエキスパートが逆方向に変化させた重みの割合。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The expert %1 was</source>
        <translation>エキスパート「%1」を</translation>
    </message>
    <message>
        <source>The experts %1 were</source>
        <translation>エキスパート（%1）を</translation>
    </message>
    <message>
        <source>%1 experts were</source>
        <translation>%1個のエキスパートを</translation>
    </message>
    <message>
        <source>%1 merged into %2 with %3.</source>
        <translation>%1、%3で%2にマージしました。</translation>
    </message>
    <message>
        <source>each expert&apos;s data</source>
        <translation>各エキスパートのデータ</translation>
    </message>
    <message>
        <source>each of %1</source>
        <translation>%1の各データセット</translation>
    </message>
    <message>
        <source>each of %1 datasets</source>
        <translation>%1個のデータセットそれぞれ</translation>
    </message>
    <message>
        <source>The routing was calibrated on %1 images of %2.</source>
        <translation>ルーティングは、%2の画像%1枚でキャリブレーションしました。</translation>
    </message>
    <message>
        <source>The largest standard error of a routing weight is %1.</source>
        <translation>ルーティング重みの標準誤差は最大%1です。</translation>
    </message>
    <message>
        <source>Muted: %1.</source>
        <translation>ミュート：%1。</translation>
    </message>
    <message>
        <source>The datasets were weighted by hand.</source>
        <translation>データセットの重みは手動で設定しました。</translation>
    </message>
    <message>
        <source>Routing was averaged over the class token alone.</source>
        <translation>ルーティングはクラストークンだけで平均しました。</translation>
    </message>
    <message>
        <source>Coefficients set by hand: %1.</source>
        <translation>手動設定の係数：%1個。</translation>
    </message>
    <message>
        <source>On average over %1 the merged model is right on %2 of the images.</source>
        <translation>%1におけるマージモデルの平均正解率は%2です。</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1個のタスク</translation>
    </message>
    <message>
        <source>The pretrained model: %1.</source>
        <translation>事前学習済みモデル：%1。</translation>
    </message>
    <message>
        <source>A simpler method does better here: %1, with %2.</source>
        <translation>ここでは、より単純な手法の方が正解率が高くなりました：%1（%2）。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>スケーリング係数</translation>
    </message>
    <message>
        <source>Directions in a gate</source>
        <translation>ゲートの方向数</translation>
    </message>
    <message>
        <source>Layers that are not linear</source>
        <translation>線形層以外</translation>
    </message>
    <message>
        <source>mean of the experts</source>
        <translation>エキスパートの平均</translation>
    </message>
    <message>
        <source>those of the pretrained model</source>
        <translation>事前学習済みモデルのまま</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Time to calibrate</source>
        <translation>キャリブレーション時間</translation>
    </message>
    <message>
        <source>Time to merge and write</source>
        <translation>マージと書き込みの時間</translation>
    </message>
    <message>
        <source>Time to evaluate</source>
        <translation>評価時間</translation>
    </message>
    <message>
        <source>Exported to</source>
        <translation>エクスポート先</translation>
    </message>
    <message>
        <source>Corrupt images passed over</source>
        <translation>スキップした破損画像</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Who the images are routed to, by kind of linear layer and depth</source>
        <translation>画像のルーティング先（線形層の種類と深さ別）</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>線形層</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Top expert</source>
        <translation>最上位エキスパート</translation>
    </message>
    <message>
        <source>Mean weight</source>
        <translation>平均重み</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>最大と最小の差</translation>
    </message>
    <message>
        <source>Linear layer</source>
        <translation>線形層</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手動設定</translation>
    </message>
    <message>
        <source>Coefficients of every linear layer</source>
        <translation>各線形層の係数</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>pretrained model</source>
        <translation>事前学習済みモデル</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>キャリブレーションデータ</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>スプリット</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像数</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用数</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Content used</source>
        <translation>使用した内容</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>There is nothing at ‘%1’.</source>
        <translation>「%1」には何もありません。</translation>
    </message>
    <message>
        <source>‘%1’ is no model (there is no config.json), no LoRA adapter, no folder of images and no recipe.</source>
        <translation>「%1」は、モデル（config.jsonがありません）、LoRAアダプター、画像のフォルダー、レシピのいずれでもありません。</translation>
    </message>
</context>
<context>
    <name>LayersFigure</name>
    <message>
        <source>Layers</source>
        <translation>層別</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>エンコーダー層</translation>
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
        <translation>既定値：%1</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>指定できる値：%1</translation>
    </message>
</context>
<context>
    <name>PoolFigure</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, mean of all kinds</source>
        <translation>%1、全種類の平均</translation>
    </message>
    <message>
        <source>Encoder layer</source>
        <translation>エンコーダー層</translation>
    </message>
    <message>
        <source>%1: not measured yet.</source>
        <translation>%1：まだ測定していません。</translation>
    </message>
    <message>
        <source>%1: highest for %2 (%3), lowest for %4 (%5).</source>
        <translation>%1：最大は%2（%3）、最小は%4（%5）です。</translation>
    </message>
    <message>
        <source>Mean of %1 over all layers</source>
        <translation>%1の全層平均</translation>
    </message>
    <message>
        <source>Mean of all linear layers</source>
        <translation>全線形層の平均</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化量</translation>
    </message>
    <message>
        <source>Relative change</source>
        <translation>相対変化</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: the change of %2 is %3 of the pretrained weights&apos; norm.</source>
        <translation>%1：%2の変化量は、事前学習済みの重みのノルムの%3です。</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>実効ランク</translation>
    </message>
    <message>
        <source>%1: the change of %2 has an effective rank of %3.</source>
        <translation>%1：%2の変化の実効ランクは%3です。</translation>
    </message>
    <message>
        <source>There is only one expert, and none to compare it with.</source>
        <translation>エキスパートが1つしかなく、比較する相手がありません。</translation>
    </message>
    <message>
        <source>%1, %2: highest with %3 (%4), lowest with %5 (%6).</source>
        <translation>%1、%2：最大は%3（%4）、最小は%5（%6）です。</translation>
    </message>
    <message>
        <source>%1: nothing to compare of %2 and %3.</source>
        <translation>%1：%2と%3には比較できるものがありません。</translation>
    </message>
    <message>
        <source>Gate overlap</source>
        <translation>ゲートの重なり</translation>
    </message>
    <message>
        <source>Overlap of the gates&apos; subspaces</source>
        <translation>ゲートの部分空間の重なり</translation>
    </message>
    <message>
        <source>%1: the gates of %2 and %3 overlap by %4 (1 is the same subspace).</source>
        <translation>%1：%2と%3のゲートの重なりは%4です（1は同じ部分空間）。</translation>
    </message>
    <message>
        <source>Sign conflicts</source>
        <translation>符号の衝突</translation>
    </message>
    <message>
        <source>chance</source>
        <translation>偶然</translation>
    </message>
    <message>
        <source>Share of weights changed in opposite directions</source>
        <translation>逆方向に変化した重みの割合</translation>
    </message>
    <message>
        <source>%1: of the weights that both changed, %2 and %3 moved %4 in opposite directions (by chance 50 %).</source>
        <translation>%1：%2と%3がともに変化させた重みのうち、逆方向に変化したものは%4です（偶然なら50 %）。</translation>
    </message>
    <message>
        <source>Inspect pool measures how far the experts are from the pretrained model; it needs no images.</source>
        <translation>「プールを分析」では、各エキスパートが事前学習済みモデルからどれだけ離れているかを測定します。画像は不要です。</translation>
    </message>
</context>
<context>
    <name>RecipeChanges</name>
    <message>
        <source>This name cannot be given: %1.</source>
        <translation>この名前は付けられません：%1。</translation>
    </message>
    <message>
        <source>Another row has this name.</source>
        <translation>この名前は別の行で使われています。</translation>
    </message>
</context>
<context>
    <name>RecipeDifferences</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>キャリブレーションデータ</translation>
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
        <translation>エキスパート%1を除外</translation>
    </message>
    <message>
        <source>expert %1</source>
        <translation>エキスパート%1</translation>
    </message>
    <message>
        <source>with the expert %1</source>
        <translation>エキスパート%1を追加</translation>
    </message>
    <message>
        <source>order of the experts</source>
        <translation>エキスパートの順序</translation>
    </message>
    <message>
        <source>%1: without %2</source>
        <translation>%1：%2を除外</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1の%2</translation>
    </message>
    <message>
        <source>split of %1</source>
        <translation>%1のスプリット</translation>
    </message>
    <message>
        <source>configuration of %1</source>
        <translation>%1の構成</translation>
    </message>
    <message>
        <source>%1: with %2</source>
        <translation>%1：%2を追加</translation>
    </message>
    <message>
        <source>order of %1</source>
        <translation>%1の順序</translation>
    </message>
    <message>
        <source>muted: %1</source>
        <translation>ミュート：%1</translation>
    </message>
    <message>
        <source>no longer muted: %1</source>
        <translation>ミュート解除：%1</translation>
    </message>
    <message>
        <source>weights of the datasets as calibrated</source>
        <translation>データセットの重みをキャリブレーション時の値に変更</translation>
    </message>
    <message>
        <source>weight of %1</source>
        <translation>%1の重み</translation>
    </message>
    <message>
        <source>coefficients set by hand: %1 differ</source>
        <translation>手動設定の係数：%1個が異なる</translation>
    </message>
    <message>
        <source>by routing</source>
        <translation>ルーティングによる値</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>test data</source>
        <translation>テストデータ</translation>
    </message>
    <message>
        <source>processor of the test data</source>
        <translation>テストデータのプロセッサー</translation>
    </message>
    <message>
        <source>other content of %1</source>
        <translation>%1の内容が異なる</translation>
    </message>
</context>
<context>
    <name>RunIndex</name>
    <message>
        <source>%1 is not what it should be</source>
        <translation>%1が正しくありません</translation>
    </message>
    <message>
        <source>‘%1’ of %2 is not what it should be</source>
        <translation>%2の「%1」が正しくありません</translation>
    </message>
    <message>
        <source>‘%1’ of %2</source>
        <translation>%2の「%1」</translation>
    </message>
    <message>
        <source>byte %1: %2</source>
        <translation>%1バイト目：%2</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>実行%1</translation>
    </message>
    <message>
        <source>%1 has the id of another one</source>
        <translation>%1のIDが別の実行と重複しています</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ was written by a newer version of Interfuse.</source>
        <translation>実行履歴「%1」は、新しいバージョンのInterfuseで書き込まれています。</translation>
    </message>
    <message>
        <source>The history of runs ‘%1’ is damaged: %2.</source>
        <translation>実行履歴「%1」が壊れています：%2。</translation>
    </message>
</context>
<context>
    <name>RunRecord</name>
    <message>
        <source>Calibration</source>
        <translation>キャリブレーション</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>No calibration is running.</source>
        <translation>キャリブレーションは実行されていません。</translation>
    </message>
    <message>
        <source>It is stopping already.</source>
        <translation>すでに停止処理中です。</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>実行中の処理はありません。</translation>
    </message>
    <message>
        <source>Nothing is paused.</source>
        <translation>一時停止中の処理はありません。</translation>
    </message>
    <message>
        <source>This method merges without calibration.</source>
        <translation>この手法のマージにキャリブレーションは不要です。</translation>
    </message>
    <message>
        <source>There is no calibration to repeat.</source>
        <translation>やり直すキャリブレーションがありません。</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>先にキャリブレーションを行ってください。</translation>
    </message>
    <message>
        <source>A model is being exported.</source>
        <translation>モデルをエクスポート中です。</translation>
    </message>
    <message>
        <source>A calibration is running.</source>
        <translation>キャリブレーションの実行中です。</translation>
    </message>
    <message>
        <source>Choose a pretrained model, experts and calibration data first.</source>
        <translation>先に事前学習済みモデル、エキスパート、キャリブレーションデータを選んでください。</translation>
    </message>
    <message>
        <source>Not complete yet</source>
        <translation>設定未完了</translation>
    </message>
    <message>
        <source>Ready to calibrate</source>
        <translation>キャリブレーション可能</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>キャリブレーション中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止中…</translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation>キャリブレーション済み</translation>
    </message>
    <message>
        <source>Ready to export</source>
        <translation>エクスポート可能</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>エクスポート中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
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
        <translation>スケーリング係数：%1</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>No sweep yet.</source>
        <translation>スイープはまだ行われていません。</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>スケーリング係数</translation>
    </message>
    <message>
        <source>Top-1 accuracy, %</source>
        <translation>Top-1正解率（%）</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>現在：%1</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory. Use a smaller batch size and round size, or close other programs.</source>
        <translation>メモリが足りません。バッチサイズとラウンドサイズを小さくするか、ほかのプログラムを終了してください。</translation>
    </message>
    <message>
        <source>Something in Interfuse itself failed: %1</source>
        <translation>Interfuse内部でエラーが発生しました：%1</translation>
    </message>
</context>
<context>
    <name>interfuse::Actions</name>
    <message>
        <source>&amp;About Interfuse</source>
        <translation>Interfuseについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>Begin an empty project</source>
        <translation>空のプロジェクトを作成します</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a recipe</source>
        <translation>レシピを開きます</translation>
    </message>
    <message>
        <source>Open &amp;preset…</source>
        <translation>プリセットを開く(&amp;P)…</translation>
    </message>
    <message>
        <source>Begin with models of the Hugging Face Hub that belong together</source>
        <translation>Hugging Face Hubで公開されているモデルの組から始めます</translation>
    </message>
    <message>
        <source>Open the project that comes with Interfuse</source>
        <translation>Interfuseに付属のプロジェクトを開きます</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the recipe, and the routing table beside it</source>
        <translation>レシピを保存し、同じ場所にルーティング表も保存します</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>別の名前で保存します</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paste paths</source>
        <translation>パスを貼り付け(&amp;V)</translation>
    </message>
    <message>
        <source>Add the folders or the recipe whose paths were copied</source>
        <translation>コピーしたパスのフォルダーまたはレシピを追加します</translation>
    </message>
    <message>
        <source>Choose the folder of the pretrained model</source>
        <translation>事前学習済みモデルのフォルダーを選びます</translation>
    </message>
    <message>
        <source>Add &amp;experts…</source>
        <translation>エキスパートを追加(&amp;E)…</translation>
    </message>
    <message>
        <source>Add folders of fine-tuned models</source>
        <translation>ファインチューニング済みモデルのフォルダーを追加します</translation>
    </message>
    <message>
        <source>Add calibration &amp;data…</source>
        <translation>キャリブレーションデータを追加(&amp;D)…</translation>
    </message>
    <message>
        <source>Add folders of images</source>
        <translation>画像のフォルダーを追加します</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>Take the selected rows out of the project</source>
        <translation>選択した行をプロジェクトから取り除きます</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>名前の変更(&amp;N)</translation>
    </message>
    <message>
        <source>Change the name of the selected row</source>
        <translation>選択した行の名前を変更します</translation>
    </message>
    <message>
        <source>Move the selected row up</source>
        <translation>選択した行を上へ移動します</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下へ移動(&amp;W)</translation>
    </message>
    <message>
        <source>Move the selected row down</source>
        <translation>選択した行を下へ移動します</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>色(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the expert&apos;s colour in the plots</source>
        <translation>図で使うエキスパートの色を選びます</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>Show the selected row&apos;s folder in the file manager</source>
        <translation>選択した行のフォルダーをファイルマネージャーで表示します</translation>
    </message>
    <message>
        <source>&amp;Look at the folders again</source>
        <translation>フォルダーを再読み込み(&amp;L)</translation>
    </message>
    <message>
        <source>Read models and datasets again, after something on disk changed</source>
        <translation>ディスク上で変更があったときに、モデルとデータセットを読み直します</translation>
    </message>
    <message>
        <source>&amp;Calibrate</source>
        <translation>キャリブレーション(&amp;C)</translation>
    </message>
    <message>
        <source>Find out how every layer routes the images to the experts</source>
        <translation>各層が画像をどのエキスパートにルーティングするかを求めます</translation>
    </message>
    <message>
        <source>Leave the present routing table and begin anew</source>
        <translation>現在のルーティング表を使わずに最初からやり直します</translation>
    </message>
    <message>
        <source>Pau&amp;se</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Wait, and go on later</source>
        <translation>処理を中断し、後で再開します</translation>
    </message>
    <message>
        <source>En&amp;ough</source>
        <translation>打ち切り(&amp;O)</translation>
    </message>
    <message>
        <source>Stop here and keep the routing weights of the rounds that are complete</source>
        <translation>ここで終了し、完了したラウンドまでのルーティング重みを残します</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>実行中の処理を停止します</translation>
    </message>
    <message>
        <source>E&amp;valuate</source>
        <translation>評価(&amp;V)</translation>
    </message>
    <message>
        <source>Measure how good the models are on zero-shot tasks, side by side</source>
        <translation>複数のモデルの性能をゼロショットタスクで測定し、並べて比較します</translation>
    </message>
    <message>
        <source>&amp;Inspect pool</source>
        <translation>プールを分析(&amp;I)</translation>
    </message>
    <message>
        <source>Measure how far the experts are from the pretrained model and from each other; needs no images</source>
        <translation>エキスパートと事前学習済みモデルの隔たり、およびエキスパート間の隔たりを測定します（画像は不要）</translation>
    </message>
    <message>
        <source>Choose the file that says what to evaluate on</source>
        <translation>評価に使うタスクを記述したファイルを選びます</translation>
    </message>
    <message>
        <source>&amp;GPU runtime…</source>
        <translation>GPUランタイム(&amp;G)…</translation>
    </message>
    <message>
        <source>See which GPU there is, and get what it still needs</source>
        <translation>GPUの状態を確認し、足りないものを用意します</translation>
    </message>
    <message>
        <source>Write the whole run into one HTML file: tables, plots, recipe</source>
        <translation>表、図、レシピを含む実行全体を1つのHTMLファイルに書き出します</translation>
    </message>
    <message>
        <source>&amp;Export model…</source>
        <translation>モデルをエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Merge the experts and save the model</source>
        <translation>エキスパートをマージしてモデルを保存します</translation>
    </message>
    <message>
        <source>Select a row of the project first.</source>
        <translation>先にプロジェクトの行を選択してください。</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>すべて保存済みです。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>元に戻せる操作はありません。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>やり直せる操作はありません。</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直し(&amp;R)：%1</translation>
    </message>
    <message>
        <source>Select an expert first.</source>
        <translation>先にエキスパートを選択してください。</translation>
    </message>
    <message>
        <source>&amp;Continue calibrating</source>
        <translation>キャリブレーションを続行(&amp;C)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>キャリブレーション</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>別の評価を実行中です。</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>レポートする内容がまだありません。</translation>
    </message>
    <message>
        <source>Open sa&amp;mple project</source>
        <translation>サンプルプロジェクトを開く(&amp;M)</translation>
    </message>
    <message>
        <source>C&amp;hoose pretrained model…</source>
        <translation>事前学習済みモデルを選択(&amp;P)…</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>上へ移動(&amp;T)</translation>
    </message>
    <message>
        <source>Calibrate from the st&amp;art</source>
        <translation>最初からキャリブレーション(&amp;S)</translation>
    </message>
    <message>
        <source>Choose tas&amp;ks…</source>
        <translation>タスクを選択(&amp;K)…</translation>
    </message>
    <message>
        <source>Save repor&amp;t…</source>
        <translation>レポートを保存(&amp;T)…</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>再開(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>ドキュメント(&amp;D)</translation>
    </message>
    <message>
        <source>Open the documentation</source>
        <translation>ドキュメントを開く</translation>
    </message>
</context>
<context>
    <name>interfuse::CellEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>設定(&amp;S)</translation>
    </message>
    <message>
        <source>Reset to &amp;calibrated</source>
        <translation>キャリブレーション値に戻す(&amp;B)</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>選択したセルの係数</translation>
    </message>
    <message>
        <source>The coefficient of all selected cells; the arrows add to each of them.</source>
        <translation>選択した全セルの係数です。矢印ボタンは各セルの値を増減します。</translation>
    </message>
    <message>
        <source>Give all selected cells this coefficient (Enter)</source>
        <translation>選択した全セルをこの係数にします（Enter）</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>選択したセルの値をルーティング重みに連動させます（Del）</translation>
    </message>
    <message>
        <source>None of the selected cells was set by hand.</source>
        <translation>選択したセルに手動設定のものはありません。</translation>
    </message>
    <message>
        <source>Select cells by click or drag; then type, or drag with the right button.</source>
        <translation>クリックまたはドラッグでセルを選択。値を入力するか、右ドラッグ。</translation>
    </message>
    <message>
        <source>The selected cells have no coefficients.</source>
        <translation>選択したセルに係数はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n個のセル</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層%1</translation>
    </message>
    <message>
        <source>layers %1 to %2</source>
        <translation>層%1〜%2</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n個の層</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expert(s)</source>
        <translation>
            <numerusform>%n個のエキスパート</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interfuse::CompareFields</name>
    <message>
        <source>&amp;Pretrained model</source>
        <translation>事前学習済みモデル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Experts</source>
        <translation>エキスパート(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Merged model</source>
        <translation>マージモデル(&amp;M)</translation>
    </message>
    <message>
        <source>Simple &amp;average</source>
        <translation>単純平均(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Task arithmetic</source>
        <translation>タスク算術(&amp;T)</translation>
    </message>
    <message>
        <source>TIE&amp;S</source>
        <translation>TIE&amp;S</translation>
    </message>
    <message>
        <source>A&amp;daSVD, scaling</source>
        <translation>A&amp;daSVD、スケーリング</translation>
    </message>
    <message>
        <source>Scaling factors of %1</source>
        <translation>%1のスケーリング係数</translation>
    </message>
    <message>
        <source>One scaling factor or several: each makes a model of its own.</source>
        <translation>スケーリング係数を1つ以上指定します。係数ごとに1つのモデルを作ります。</translation>
    </message>
    <message>
        <source>Give at least one factor.</source>
        <translation>スケーリング係数を1つ以上指定してください。</translation>
    </message>
    <message>
        <source>Choose at least one model to evaluate.</source>
        <translation>評価するモデルを1つ以上選んでください。</translation>
    </message>
    <message>
        <source>As the recipe is now</source>
        <translation>現在のレシピのとおり</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>先にキャリブレーションを行ってください。マージモデルがまだありません。</translation>
    </message>
    <message>
        <source>With these scaling factors instead of the recipe&apos;s</source>
        <translation>レシピの値の代わりに、これらのスケーリング係数を使います</translation>
    </message>
    <message>
        <source>Calibrate first: AdaSVD has no routing yet.</source>
        <translation>先にキャリブレーションを行ってください。AdaSVDのルーティングがまだありません。</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceFacts</name>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Set up %1…&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;%1を設定…&lt;/a&gt;</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;gpu&quot;&gt;Why not %1?&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;gpu&quot;&gt;%1を使えない理由&lt;/a&gt;</translation>
    </message>
</context>
<context>
    <name>interfuse::DeviceText</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%nスレッド</numerusform>
        </translation>
    </message>
    <message>
        <source>Device: %1 (%2)</source>
        <translation>デバイス：%1（%2）</translation>
    </message>
    <message>
        <source>Memory: %1 in use, by all programs</source>
        <translation>メモリ：%1使用中（全プログラムの合計）</translation>
    </message>
    <message>
        <source>Device: %1, %2</source>
        <translation>デバイス：%1、%2</translation>
    </message>
    <message>
        <source>Memory: this program holds %1; the machine has %2</source>
        <translation>メモリ：このプログラムが%1使用、マシン全体で%2</translation>
    </message>
    <message>
        <source>Speed: %1 in the pretrained model’s layers, measured here</source>
        <translation>速度：%1（事前学習済みモデルの層による、このマシンでの実測値）</translation>
    </message>
    <message>
        <source>GPU: %1, %2</source>
        <translation>GPU：%1、%2</translation>
    </message>
    <message>
        <source>CUDA libraries: %1</source>
        <translation>CUDAライブラリ：%1</translation>
    </message>
    <message>
        <source>No GPU is used: %1.</source>
        <translation>GPUは使用していません：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1ほか%n個</numerusform>
        </translation>
    </message>
    <message>
        <source>driver %1</source>
        <translation>ドライバー%1</translation>
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
        <translation>%1：評価は.csv、.md、.pngのいずれかで保存します。ファイル名の拡張子をいずれかにしてください。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); choose another folder.</source>
        <translation>%1：書き込めません（%2）。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1: cannot be written (%2); make room or choose another folder.</source>
        <translation>%1：書き込めません（%2）。空き容量を増やすか、別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationModel</name>
    <message>
        <source>before the last change</source>
        <translation>直前の変更より前</translation>
    </message>
    <message>
        <source>Expert %1</source>
        <translation>エキスパート%1</translation>
    </message>
    <message>
        <source>Measured before the last change: evaluate again to see the present model.</source>
        <translation>直前の変更より前の測定値です。現在のモデルの値を見るには、もう一度評価してください。</translation>
    </message>
    <message>
        <source>%1, before the last change</source>
        <translation>%1、直前の変更より前</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>average of all tasks</source>
        <translation>全タスクの平均</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>in work: %1 of %2 images</source>
        <translation>評価中：画像%1/%2枚</translation>
    </message>
    <message>
        <source>top-1 %1</source>
        <translation>Top-1：%1</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>損失：%1</translation>
    </message>
    <message>
        <source>images: %1</source>
        <translation>画像数：%1</translation>
    </message>
    <message>
        <source>not known before every task is measured</source>
        <translation>全タスクの測定が終わるまで求まりません</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%nタスク</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>画像%Ln枚</numerusform>
        </translation>
    </message>
    <message>
        <source>Every model on the task %1</source>
        <translation>タスク%1における各モデル</translation>
    </message>
    <message>
        <source>The plain mean over the tasks</source>
        <translation>タスクの単純な平均</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPages</name>
    <message>
        <source>Accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>プール</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Take the scaling factor of the sweep</source>
        <translation>スイープのスケーリング係数の採用</translation>
    </message>
    <message>
        <source>Choose another task file…</source>
        <translation>別のタスクファイルを選択…</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>スイープはAdaSVDのスケーリング係数を変化させます。現在は別の手法が選ばれています。</translation>
    </message>
    <message>
        <source>Another evaluation is running.</source>
        <translation>別の評価を実行中です。</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPanel</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Which models are evaluated side by side</source>
        <translation>並べて評価するモデルを選びます</translation>
    </message>
    <message>
        <source>&amp;Follow changes</source>
        <translation>変更に追従(&amp;W)</translation>
    </message>
    <message>
        <source>Choose a task file first.</source>
        <translation>先にタスクファイルを選んでください。</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2: %3 of %4 images</source>
        <translation>%1を%2で評価中：画像%3/%4枚</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>タスクを準備中…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>これまでの測定値は残ります。</translation>
    </message>
    <message>
        <source>Task: %1…</source>
        <translation>タスク：%1…</translation>
    </message>
    <message>
        <source>%1 tasks…</source>
        <translation>%1個のタスク…</translation>
    </message>
    <message>
        <source>Choose another task file. Now: %1</source>
        <translation>別のタスクファイルを選びます。現在：%1</translation>
    </message>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>まだ評価していません。</translation>
    </message>
    <message>
        <source>How good is the model? A task file tells what to measure on: datasets with labels, their classes and the prompts.</source>
        <translation>モデルの性能を測定できます。測定に使うラベル付きデータセット、クラス、プロンプトはタスクファイルに記述します。</translation>
    </message>
    <message>
        <source>Choose a task file…</source>
        <translation>タスクファイルを選択…</translation>
    </message>
    <message>
        <source>Ready to evaluate on %1.</source>
        <translation>%1で評価できます。</translation>
    </message>
    <message>
        <source>There is no merged model before a calibration. The pretrained model, the experts and the baselines can be evaluated all the same.</source>
        <translation>キャリブレーションを行うまでマージモデルはありません。事前学習済みモデル、エキスパート、ベースラインは今でも評価できます。</translation>
    </message>
    <message>
        <source>Calibrate first: there is no merged model yet.</source>
        <translation>先にキャリブレーションを行ってください。マージモデルがまだありません。</translation>
    </message>
    <message>
        <source>Evaluates the merged model on a few images after every change, in the background.</source>
        <translation>変更のたびに、少数の画像を使ってマージモデルをバックグラウンドで評価します。</translation>
    </message>
    <message>
        <source>%1, %2 images</source>
        <translation>%1、画像%2枚</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>Average top-1 accuracy of the merged model: before the last change, and now with its standard error. Pale while a newer one is on its way.</source>
        <translation>マージモデルの平均Top-1正解率：直前の変更より前の値と、現在の値（標準誤差付き）。新しい値の測定中は薄く表示します。</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationPicture</name>
    <message>
        <source>Bold: the best of the merged models.</source>
        <translation>太字：マージモデルの中で最良。</translation>
    </message>
    <message>
        <source>Marked at the left: an expert on its own task.</source>
        <translation>左端の印：エキスパート自身のタスク。</translation>
    </message>
    <message>
        <source>—: not measured.</source>
        <translation>—：未測定。</translation>
    </message>
    <message>
        <source>Grey: measured before the last change.</source>
        <translation>灰色：直前の変更より前の測定値。</translation>
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
        <translation>事前学習済み</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, scaling %2</source>
        <translation>%1、スケーリング%2</translation>
    </message>
    <message>
        <source>%1, scaling by expert</source>
        <translation>%1、エキスパート別スケーリング</translation>
    </message>
    <message>
        <source>%1, scaling by expert × %2</source>
        <translation>%1、エキスパート別スケーリング × %2</translation>
    </message>
</context>
<context>
    <name>interfuse::EvaluationView</name>
    <message>
        <source>Nothing is evaluated yet.</source>
        <translation>まだ評価していません。</translation>
    </message>
    <message>
        <source>Top-1, %</source>
        <translation>Top-1（%）</translation>
    </message>
    <message>
        <source>The share of images whose class is the most probable one</source>
        <translation>最も確率の高いクラスが正解である画像の割合です</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>The mean cross-entropy, in nats: lower is better</source>
        <translation>平均交差エントロピー（単位はnat）です。低いほど良い値です</translation>
    </message>
    <message>
        <source>Save or copy this table</source>
        <translation>この表を保存またはコピーします</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>表をコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Save as C&amp;SV…</source>
        <translation>CSVとして保存(&amp;S)…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV表 (*.csv)</translation>
    </message>
    <message>
        <source>Save as &amp;Markdown…</source>
        <translation>Markdownとして保存(&amp;M)…</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown表 (*.md)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>PNGとして保存(&amp;P)…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG画像 (*.png)</translation>
    </message>
    <message>
        <source>Zero-shot accuracy, top-1 in percent</source>
        <translation>ゼロショット正解率（Top-1、%）</translation>
    </message>
    <message>
        <source>Zero-shot loss, mean cross-entropy</source>
        <translation>ゼロショット損失（平均交差エントロピー）</translation>
    </message>
    <message>
        <source>Save the evaluation</source>
        <translation>評価の保存</translation>
    </message>
</context>
<context>
    <name>interfuse::Evaluations</name>
    <message>
        <source>Wait until the calibration or the export has ended.</source>
        <translation>キャリブレーションまたはエクスポートが終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>Add a pretrained model and experts first.</source>
        <translation>先に事前学習済みモデルとエキスパートを追加してください。</translation>
    </message>
    <message>
        <source>Choose a file of tasks first.</source>
        <translation>先にタスクファイルを選んでください。</translation>
    </message>
    <message>
        <source>Calibrate first.</source>
        <translation>先にキャリブレーションを行ってください。</translation>
    </message>
    <message>
        <source>A sweep varies the scaling factor of AdaSVD; the method is another.</source>
        <translation>スイープはAdaSVDのスケーリング係数を変化させます。現在は別の手法が選ばれています。</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportDialog</name>
    <message>
        <source>the image processor</source>
        <translation>画像プロセッサー</translation>
    </message>
    <message>
        <source>a model card</source>
        <translation>モデルカード</translation>
    </message>
    <message>
        <source>makes the same bytes again</source>
        <translation>バイト単位で同じモデルを再現するレシピ</translation>
    </message>
    <message>
        <source>what the rank leaves out of each layer&apos;s change</source>
        <translation>各層の変化量のうち、このランクで失われる分</translation>
    </message>
    <message>
        <source>the routing table, and four CSV files of it</source>
        <translation>ルーティング表と、その内容のCSVファイル4個</translation>
    </message>
    <message>
        <source>the accuracies on the recipe&apos;s task pool</source>
        <translation>レシピのタスクプールでの正解率</translation>
    </message>
    <message>
        <source>Replace the model that is there</source>
        <translation>既存のモデルを置き換える</translation>
    </message>
    <message>
        <source>With pictures of the routing weights</source>
        <translation>ルーティング重みの図を含める</translation>
    </message>
    <message>
        <source>Export the merged model</source>
        <translation>マージモデルのエクスポート</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>routing_weights.png and routing_weights.svg: heat map and depth</source>
        <translation>routing_weights.pngとrouting_weights.svg：ヒートマップと深さの図</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>フォルダー(&amp;F)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>It will hold</source>
        <translation>出力内容</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Folder of the merged model</source>
        <translation>マージモデルのフォルダー</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>A whole CLIPModel needs a text tower, which %1 does not have. Export the vision tower, or name a whole CLIP model as taskpool.clip_model in the recipe.</source>
        <translation>CLIPModel全体の出力にはテキストエンコーダーが必要ですが、%1にはありません。画像エンコーダーをエクスポートするか、レシピのtaskpool.clip_modelに完全なCLIPモデルを指定してください。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>An earlier export is in this folder. It can be replaced.</source>
        <translation>このフォルダーには以前のエクスポートがあります。置き換えることができます。</translation>
    </message>
    <message>
        <source>%1 (%2 are free there)</source>
        <translation>%1（空き容量%2）</translation>
    </message>
    <message>
        <source>There is not enough room there. Choose another folder.</source>
        <translation>空き容量が足りません。別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>interfuse::ExportFields</name>
    <message>
        <source>a whole CLIPModel in %1 that transformers loads, with config.json and the tokeniser</source>
        <translation>%1のCLIPModel全体（config.jsonとトークナイザー付き、transformersで読み込み可能）</translation>
    </message>
    <message>
        <source>a LoRA adapter of rank %1 in %2 that PEFT loads over the pretrained model</source>
        <translation>ランク%1、%2のLoRAアダプター（PEFTで事前学習済みモデルに重ねて読み込み可能）</translation>
    </message>
    <message>
        <source>a CLIPVisionModel in %1 that transformers loads, with config.json</source>
        <translation>%1のCLIPVisionModel（config.json付き、transformersで読み込み可能）</translation>
    </message>
    <message>
        <source>Vision tower (CLIPVisionModel)</source>
        <translation>画像エンコーダー（CLIPVisionModel）</translation>
    </message>
    <message>
        <source>Whole model (CLIPModel)</source>
        <translation>モデル全体（CLIPModel）</translation>
    </message>
    <message>
        <source>LoRA adapter</source>
        <translation>LoRAアダプター</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>形式(&amp;A)</translation>
    </message>
    <message>
        <source>Change the export&apos;s form</source>
        <translation>エクスポート形式の変更</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数値形式(&amp;N)</translation>
    </message>
    <message>
        <source>Change the export&apos;s numbers</source>
        <translation>エクスポートの数値形式の変更</translation>
    </message>
    <message>
        <source>&amp;Rank</source>
        <translation>ランク(&amp;R)</translation>
    </message>
    <message>
        <source>Change the adapter&apos;s rank</source>
        <translation>アダプターのランクの変更</translation>
    </message>
    <message>
        <source>&amp;Largest file</source>
        <translation>最大ファイルサイズ(&amp;L)</translation>
    </message>
    <message>
        <source>Change the export&apos;s largest file</source>
        <translation>エクスポートの最大ファイルサイズの変更</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuDialog</name>
    <message>
        <source>GPU runtime</source>
        <translation>GPUランタイム</translation>
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
        <translation>フォルダー(&amp;O)…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Python環境、そのsite-packages、または展開済みのLibTorchを選びます</translation>
    </message>
    <message>
        <source>Take them from PyTorch %1 on this machine</source>
        <translation>このマシンのPyTorch %1のライブラリを使う</translation>
    </message>
    <message>
        <source>They are the PyTorch project’s and NVIDIA’s own builds, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>PyTorchプロジェクトとNVIDIAによる公式ビルドで、それぞれのライセンスに従って使用します。ライセンスはライブラリと同じ場所に展開します。全ファイルをSHA-256で検証します。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>ここまでにダウンロードした分は次回のために残します</translation>
    </message>
    <message>
        <source>&amp;Delete what came so far</source>
        <translation>ダウンロード済みの分を削除(&amp;D)</translation>
    </message>
    <message>
        <source>Or fetch them</source>
        <translation>またはダウンロードする</translation>
    </message>
    <message>
        <source>No NVIDIA GPU</source>
        <translation>NVIDIA GPUなし</translation>
    </message>
    <message>
        <source>Ready. The CUDA libraries are in use from ‘%1’.</source>
        <translation>準備完了です。「%1」のCUDAライブラリを使用しています。</translation>
    </message>
    <message>
        <source>The driver is here, and LibTorch’s CUDA libraries are not.</source>
        <translation>ドライバーはありますが、LibTorchのCUDAライブラリがありません。</translation>
    </message>
    <message>
        <source>The CUDA libraries are here. Start Interfuse again to use them.</source>
        <translation>CUDAライブラリがそろいました。使用するにはInterfuseを起動し直してください。</translation>
    </message>
    <message>
        <source>It cannot be used: %1.</source>
        <translation>使用できません：%1。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>Pythonの通常の場所には見つかりませんでした。</translation>
    </message>
    <message>
        <source>%1 from the package index; they take %2 in ‘%3’, where %4 are free.</source>
        <translation>パッケージインデックスから%1をダウンロードし、「%3」に%2を展開します（空き容量%4）。</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>ダウンロードを続行（%1/%2取得済み）(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>%1をダウンロード(&amp;F)</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>パッケージインデックスに問い合わせ中</translation>
    </message>
</context>
<context>
    <name>interfuse::GpuMessages</name>
    <message>
        <source>A GPU (%1) is here, but LibTorch’s CUDA libraries are not.</source>
        <translation>GPU（%1）はありますが、LibTorchのCUDAライブラリがありません。</translation>
    </message>
    <message>
        <source>The PyTorch in ‘%1’ has them.</source>
        <translation>「%1」のPyTorchに含まれています。</translation>
    </message>
    <message>
        <source>Use that PyTorch</source>
        <translation>そのPyTorchを使用</translation>
    </message>
    <message>
        <source>Use my PyTorch…</source>
        <translation>手元のPyTorchを使用…</translation>
    </message>
    <message>
        <source>Fetch (%1)…</source>
        <translation>ダウンロード（%1）…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>The GPU is ready: %1.</source>
        <translation>GPUを使用できます：%1。</translation>
    </message>
    <message>
        <source>The CUDA libraries are in place. Start Interfuse again to use the GPU.</source>
        <translation>CUDAライブラリがそろいました。GPUを使用するにはInterfuseを起動し直してください。</translation>
    </message>
    <message>
        <source>The GPU still cannot be used: %1.</source>
        <translation>まだGPUを使用できません：%1。</translation>
    </message>
</context>
<context>
    <name>interfuse::GuideWindow</name>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Find in this page</source>
        <translation>このページ内を検索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Documentation – Interfuse</source>
        <translation>ドキュメント – Interfuse</translation>
    </message>
    <message>
        <source>%1 – Interfuse</source>
        <translation>%1 – Interfuse</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>interfuse::HubDialog</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>Hugging Face Hubからのダウンロード</translation>
    </message>
    <message>
        <source>The recipe names these models and datasets by their ids, and they are not on this machine. They go where huggingface_hub keeps them too. Every file is checked by its hash.</source>
        <translation>レシピがIDで指定している次のモデルとデータセットは、このマシンにありません。保存先はhuggingface_hubと同じ場所です。全ファイルをハッシュで検証します。</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>足りないもの</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>リポジトリ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>取得済み</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>再度問い合わせ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>ここまでにダウンロードした分は次回のために残します</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>後で(&amp;N)</translation>
    </message>
    <message>
        <source>%1 to fetch into ‘%2’, where %3 are free.</source>
        <translation>%1を「%2」にダウンロードします（空き容量%3）。</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>%1をダウンロード(&amp;F)</translation>
    </message>
    <message>
        <source>Asking the hub what there is</source>
        <translation>Hubの内容を問い合わせ中</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>開始中</translation>
    </message>
</context>
<context>
    <name>interfuse::HubMessages</name>
    <message>
        <source>%1 and more</source>
        <translation>%1など</translation>
    </message>
    <message>
        <source>What the recipe names of the Hugging Face Hub is here.</source>
        <translation>レシピが指定しているHugging Face Hubのモデルとデータセットがそろいました。</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>ダウンロード…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>The recipe names what is not on this machine, and the Hugging Face Hub may have: %1.</source>
        <translation>レシピで指定されている次のものはこのマシンにありませんが、Hugging Face Hubにある可能性があります：%1。</translation>
    </message>
</context>
<context>
    <name>interfuse::HubSetup</name>
    <message>
        <source>Fetch from the Hugging Face Hub</source>
        <translation>Hugging Face Hubからのダウンロード</translation>
    </message>
</context>
<context>
    <name>interfuse::ImagesChooser</name>
    <message>
        <source>Images per task</source>
        <translation>タスクごとの画像数</translation>
    </message>
    <message>
        <source>How many images of each task are measured on: drawn once, the same ones every time.</source>
        <translation>各タスクの測定に使う画像の枚数です。一度だけ抽出し、毎回同じ画像を使います。</translation>
    </message>
    <message>
        <source>%1 images per task</source>
        <translation>タスクごとに画像%1枚</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>全画像</translation>
    </message>
</context>
<context>
    <name>interfuse::InspectorPanel</name>
    <message>
        <source>Routing weights of the selection</source>
        <translation>選択箇所のルーティング重み</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>エキスパート</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>ルーティング重み</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>標準誤差</translation>
    </message>
    <message>
        <source>Compared to 1/M</source>
        <translation>1/Mとの比較</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>What the expert&apos;s difference to the pretrained model is multiplied with: scaling factor × routing weight, or what was set by hand.</source>
        <translation>エキスパートと事前学習済みモデルとの差に掛ける値：スケーリング係数 × ルーティング重み、または手動で設定した値です。</translation>
    </message>
    <message>
        <source>What is selected in a view stands here in numbers.</source>
        <translation>ビューで選択した箇所の数値をここに表示します。</translation>
    </message>
    <message>
        <source>No expert changed this layer.</source>
        <translation>この層を変化させたエキスパートはありません。</translation>
    </message>
    <message numerus="yes">
        <source>mean of %n linear layer(s)</source>
        <translation>
            <numerusform>線形層%n個の平均</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer %1 · %2</source>
        <translation>層%1 · %2</translation>
    </message>
    <message>
        <source>All layers · %1</source>
        <translation>全層 · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of them set by hand</source>
        <translation>
            <numerusform>うち%n個は手動設定</numerusform>
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
        <translation>初回起動の準備</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Interfuse computes with LibTorch %1</source>
        <translation>InterfuseはLibTorch %1で計算します</translation>
    </message>
    <message>
        <source>It is not here yet: its licences do not go with the program’s, so that a package may not carry it. It is brought once, for you alone, and needs no Python.</source>
        <translation>まだこのマシンにありません。ライセンスがプログラムのものと合わず、パッケージに含められないためです。一度だけ、あなた専用に用意します。Pythonは不要です。</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>ダウンロードする</translation>
    </message>
    <message>
        <source>It is the PyTorch project’s own build, with two small libraries of NVIDIA’s, used under their licences, which are unpacked beside them. Every file is checked by its SHA-256.</source>
        <translation>PyTorchプロジェクトによる公式ビルドと、NVIDIAの小さなライブラリ2つです。それぞれのライセンスに従って使用し、ライセンスはライブラリと同じ場所に展開します。全ファイルをSHA-256で検証します。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>What came so far is kept for the next time</source>
        <translation>ここまでにダウンロードした分は次回のために残します</translation>
    </message>
    <message>
        <source>Or take it from PyTorch %1 on this machine</source>
        <translation>またはこのマシンのPyTorch %1のものを使う</translation>
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
        <translation>フォルダー(&amp;O)…</translation>
    </message>
    <message>
        <source>A Python environment, its site-packages, or an unpacked LibTorch</source>
        <translation>Python環境、そのsite-packages、または展開済みのLibTorchを選びます</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>None was found where Python usually is.</source>
        <translation>Pythonの通常の場所には見つかりませんでした。</translation>
    </message>
    <message>
        <source>%1 from the package index; it takes %2 in ‘%3’, where %4 are free.</source>
        <translation>パッケージインデックスから%1をダウンロードし、「%3」に%2を展開します（空き容量%4）。</translation>
    </message>
    <message>
        <source>&amp;Go on fetching (%1 of %2 are here)</source>
        <translation>ダウンロードを続行（%1/%2取得済み）(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Fetch %1</source>
        <translation>%1をダウンロード(&amp;F)</translation>
    </message>
    <message>
        <source>Asking the package index</source>
        <translation>パッケージインデックスに問い合わせ中</translation>
    </message>
    <message>
        <source>Trying ‘%1’</source>
        <translation>「%1」を試しています</translation>
    </message>
</context>
<context>
    <name>interfuse::LogModel</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>interfuse::LogView</name>
    <message>
        <source>Levels shown</source>
        <translation>表示するレベル</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Notices and graver</source>
        <translation>通知以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告とエラー</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected entries, or all that are shown.</source>
        <translation>選択した項目、または表示中の全項目をコピーします。</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>消去(&amp;L)</translation>
    </message>
    <message>
        <source>Removes all entries from the log.</source>
        <translation>ログの全項目を消去します。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>まだ何も記録されていません。</translation>
    </message>
    <message>
        <source>No entry of these levels.</source>
        <translation>このレベルの項目はありません。</translation>
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
        <translation>新しいプロジェクトを作成する前に、プロジェクトを保存しますか？</translation>
    </message>
    <message>
        <source>Save the project before opening another one?</source>
        <translation>別のプロジェクトを開く前に、プロジェクトを保存しますか？</translation>
    </message>
    <message>
        <source>The sample project is not installed.</source>
        <translation>サンプルプロジェクトがインストールされていません。</translation>
    </message>
    <message>
        <source>Save the project before opening the sample?</source>
        <translation>サンプルを開く前に、プロジェクトを保存しますか？</translation>
    </message>
    <message>
        <source>Saved ‘%1’.</source>
        <translation>「%1」を保存しました。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>保存しない</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message numerus="yes">
        <source>Add %n folder(s)</source>
        <translation>
            <numerusform>フォルダー%n個の追加</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what is there</source>
        <translation>ここまでの結果を残す</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>A calibration is running. Stop it and close?</source>
        <translation>キャリブレーションの実行中です。停止して閉じますか？</translation>
    </message>
    <message>
        <source>Stop calibrating?</source>
        <translation>キャリブレーションを停止しますか？</translation>
    </message>
    <message>
        <source>Save the project before closing?</source>
        <translation>閉じる前に、プロジェクトを保存しますか？</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>一覧を消去(&amp;C)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml);;All files (*)</source>
        <translation>レシピ (*.yaml *.yml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save the project before opening a preset?</source>
        <translation>プリセットを開く前に、プロジェクトを保存しますか？</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>プロジェクトの保存</translation>
    </message>
    <message>
        <source>Recipes (*.yaml *.yml)</source>
        <translation>レシピ (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>merge.yaml</source>
        <translation>merge.yaml</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>事前学習済みモデル</translation>
    </message>
    <message>
        <source>An expert, or a folder of experts</source>
        <translation>エキスパート、またはエキスパートを含むフォルダー</translation>
    </message>
    <message>
        <source>A dataset, or a folder of datasets</source>
        <translation>データセット、またはデータセットを含むフォルダー</translation>
    </message>
    <message>
        <source>Change the colour of %1</source>
        <translation>%1の色の変更</translation>
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
        <translation>この言語は、Interfuseを次に起動したときから使われます。</translation>
    </message>
    <message>
        <source>About Interfuse</source>
        <translation>Interfuseについて</translation>
    </message>
    <message>
        <source>Interfuse %1</source>
        <translation>Interfuse %1</translation>
    </message>
    <message>
        <source>Merges fine-tuned CLIP vision encoders into one with AdaSVD.

Free software under the GNU General Public License, version 3 or later. Built on Qt %1, LibTorch and QCustomPlot.</source>
        <translation>ファインチューニング済みのCLIP画像エンコーダーを、AdaSVDで1つにマージします。

GNU General Public Licenseバージョン3以降に基づくフリーソフトウェアです。Qt %1、LibTorch、QCustomPlotを使用しています。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n coefficient(s)</source>
        <translation>
            <numerusform>係数%n個の変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks to evaluate on</source>
        <translation>評価に使うタスク</translation>
    </message>
    <message>
        <source>Tasks (*.yaml *.yml);;All files (*)</source>
        <translation>タスク (*.yaml *.yml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose the tasks</source>
        <translation>タスクの選択</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>レポートの保存</translation>
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
        <translation>レポートを「%1」に保存しました。</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったプロジェクト(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Restore the layout</source>
        <translation>レイアウトをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>The documentation is not installed.</source>
        <translation>ドキュメントがインストールされていません。</translation>
    </message>
</context>
<context>
    <name>interfuse::MatrixControl</name>
    <message>
        <source>Reset to calibrated</source>
        <translation>キャリブレーション値に戻す</translation>
    </message>
    <message>
        <source>Coefficient of the selected cells</source>
        <translation>選択したセルの係数</translation>
    </message>
    <message>
        <source>A number between −100 and 100, such as 0.125</source>
        <translation>−100から100までの数（例：0.125）</translation>
    </message>
</context>
<context>
    <name>interfuse::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じます</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; all are in the log.</source>
        <translation>
            <numerusform>…ほか%n件。すべてログにあります。</numerusform>
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
        <translation>単純平均</translation>
    </message>
    <message>
        <source>Task arithmetic</source>
        <translation>タスク算術</translation>
    </message>
    <message>
        <source>TIES</source>
        <translation>TIES</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>手法</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>手法の変更</translation>
    </message>
    <message>
        <source>Scaling factor λ</source>
        <translation>スケーリング係数λ</translation>
    </message>
    <message>
        <source>Change the scaling factor</source>
        <translation>スケーリング係数の変更</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Keep the largest</source>
        <translation>保持する上位割合</translation>
    </message>
    <message>
        <source>Change the threshold</source>
        <translation>しきい値の変更</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Merge by</source>
        <translation>マージ方法</translation>
    </message>
    <message>
        <source>Change how TIES merges</source>
        <translation>TIESのマージ方法の変更</translation>
    </message>
</context>
<context>
    <name>interfuse::NumberList</name>
    <message>
        <source>“%1” is no factor: give numbers from 0 to %2.</source>
        <translation>「%1」はスケーリング係数として使えません。0から%2までの数を指定してください。</translation>
    </message>
    <message>
        <source>These are %1 factors; at most %2 are measured at once.</source>
        <translation>%1個のスケーリング係数が指定されています。一度に測定できるのは%2個までです。</translation>
    </message>
</context>
<context>
    <name>interfuse::OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>詳細オプション</translation>
    </message>
    <message>
        <source>From this machine&apos;s own speed, measured on the pretrained model&apos;s layers.</source>
        <translation>この見積もりは、事前学習済みモデルの層で実測した、このマシンの速度に基づきます。</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>「%1」の変更</translation>
    </message>
    <message>
        <source>Samples per dataset</source>
        <translation>サンプル数/データセット</translation>
    </message>
    <message>
        <source>Gate directions (k)</source>
        <translation>ゲートの方向数（k）</translation>
    </message>
    <message>
        <source>Average the experts’ other layers</source>
        <translation>線形層以外はエキスパートの平均</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Round size</source>
        <translation>ラウンドサイズ</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>バッチサイズ</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>Pass over images that cannot be decoded</source>
        <translation>デコードできない画像をスキップ</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Change the device</source>
        <translation>デバイスの変更</translation>
    </message>
    <message>
        <source>Device for the gates</source>
        <translation>ゲート用デバイス</translation>
    </message>
    <message>
        <source>Change the gates&apos; device</source>
        <translation>ゲート用デバイスの変更</translation>
    </message>
    <message>
        <source>Exact (float32)</source>
        <translation>厳密（float32）</translation>
    </message>
    <message>
        <source>Fast (checked)</source>
        <translation>高速（検証付き）</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>計算精度</translation>
    </message>
    <message>
        <source>Change the precision</source>
        <translation>計算精度の変更</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (not here)</source>
        <translation>%1（利用不可）</translation>
    </message>
    <message>
        <source>Where the weights are</source>
        <translation>重みと同じ</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>ランダムに決定</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>シードの変更</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>許容誤差</translation>
    </message>
    <message>
        <source>Change the tolerance</source>
        <translation>許容誤差の変更</translation>
    </message>
    <message>
        <source>The samples that are missing take about %1, with %2 of memory.</source>
        <translation>残りのサンプルの処理には約%1かかり、メモリを%2使用します。</translation>
    </message>
    <message>
        <source>Calibration takes about %1 (first values after %2), with %3 of memory.</source>
        <translation>キャリブレーションには約%1かかり（最初の値まで%2）、メモリを%3使用します。</translation>
    </message>
</context>
<context>
    <name>interfuse::PlotView</name>
    <message>
        <source>Plot: %1</source>
        <translation>図：%1</translation>
    </message>
    <message>
        <source>Plus and minus zoom, arrow keys move, 0 shows all.</source>
        <translation>+と-で拡大・縮小、矢印キーで移動、0で全体を表示します。</translation>
    </message>
    <message>
        <source>Click a cell to select it, or move with the arrow keys. Shift extends the selection.</source>
        <translation>クリックまたは矢印キーでセルを選択します。Shiftで選択範囲を広げます。</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>図を保存…</translation>
    </message>
    <message>
        <source>Save data…</source>
        <translation>データを保存…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>図をコピー</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>データをコピー</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>ズームをリセット</translation>
    </message>
    <message>
        <source>All of the data is shown.</source>
        <translation>全データを表示しています。</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>表示する内容がまだありません。</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>図の保存</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG画像 (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG画像 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>データの保存</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>interfuse::PoolPanel</name>
    <message>
        <source>How far has each expert moved every layer, as a share of its norm?</source>
        <translation>各エキスパートが層をどれだけ動かしたかを、層のノルムに対する比で示します。</translation>
    </message>
    <message>
        <source>In how many directions has each expert changed a layer?</source>
        <translation>各エキスパートが層を何方向に変化させたかを示します。</translation>
    </message>
    <message>
        <source>Do two experts react to the same inputs? 1: to the same, 0: to none in common</source>
        <translation>2つのエキスパートが同じ入力に反応する度合い。1：すべて共通、0：共通なし</translation>
    </message>
    <message>
        <source>How often do two experts change a weight in opposite directions?</source>
        <translation>2つのエキスパートが重みを逆方向に変化させた頻度を示します。</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>このビューを保存またはコピーします</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>エンコーダー層の線形層6個の平均です</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Inspect again</source>
        <translation>再分析</translation>
    </message>
    <message>
        <source>Inspect pool</source>
        <translation>プールを分析</translation>
    </message>
    <message>
        <source>Measures the weights of all models; needs no images.</source>
        <translation>全モデルの重みを測定します。画像は不要です。</translation>
    </message>
    <message>
        <source>Measuring · %1 %</source>
        <translation>測定中 · %1 %</translation>
    </message>
</context>
<context>
    <name>interfuse::PresetDialog</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Open a preset</source>
        <translation>プリセットを開く</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>エキスパート</translation>
    </message>
    <message>
        <source>Models in the cache</source>
        <translation>キャッシュ内のモデル</translation>
    </message>
    <message>
        <source>Datasets in the cache</source>
        <translation>キャッシュ内のデータセット</translation>
    </message>
    <message>
        <source>Take its calibration &amp;data</source>
        <translation>キャリブレーションデータも使う(&amp;D)</translation>
    </message>
    <message>
        <source>Evaluate on its &amp;test data</source>
        <translation>テストデータで評価する(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>手法(&amp;M)</translation>
    </message>
    <message>
        <source>Commands that fetch what is missing</source>
        <translation>足りないものをダウンロードするコマンド</translation>
    </message>
    <message>
        <source>Everything is in the cache of the Hugging Face Hub.</source>
        <translation>すべてHugging Face Hubのキャッシュにあります。</translation>
    </message>
    <message>
        <source>Not in the cache of the Hugging Face Hub yet. Interfuse offers to fetch it once this is open; these commands do it too:</source>
        <translation>Hugging Face Hubのキャッシュにまだないものがあります。プリセットを開いた後にInterfuseからダウンロードできますが、次のコマンドでも取得できます：</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemMessages</name>
    <message>
        <source>Problem &amp;reports…</source>
        <translation>問題レポート(&amp;R)…</translation>
    </message>
    <message>
        <source>Read what crashes and failed runs have left</source>
        <translation>クラッシュや失敗した実行が残したものを読む</translation>
    </message>
    <message>
        <source>A report is in ‘%1’.</source>
        <translation>レポートは「%1」にあります。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>レポートを表示</translation>
    </message>
    <message>
        <source>Interfuse ended unexpectedly (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Interfuseが予期せず終了しました（%1）。レポートをこのマシンに保存しました。何も送信していません。</translation>
    </message>
    <message>
        <source>A run failed by a fault of Interfuse (%1). A report of it was kept on this machine; nothing was sent.</source>
        <translation>Interfuseの不具合により実行が失敗しました（%1）。レポートをこのマシンに保存しました。何も送信していません。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>interfuse::ProblemReportsDialog</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1：読み取れません（%2）。</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>クラッシュ</translation>
    </message>
    <message>
        <source>Failed run</source>
        <translation>失敗した実行</translation>
    </message>
    <message>
        <source>Run that was stopped by an error</source>
        <translation>エラーで停止した実行</translation>
    </message>
    <message>
        <source>Problem reports</source>
        <translation>問題レポート</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Text of the report</source>
        <translation>レポートの本文</translation>
    </message>
    <message>
        <source>Reports stay on this machine: nothing is sent anywhere. They hold no tokens and no images, but names and places of files. Read a report before you give it to somebody. The last %1 are kept.</source>
        <translation>レポートはこのマシンに残り、どこにも送信されません。アクセストークンや画像は含みませんが、ファイルの名前と場所を含みます。人に渡す前に内容を確認してください。最新の%1件を保存します。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>There are no reports: nothing went wrong, or they were deleted.</source>
        <translation>レポートはありません。問題が起きていないか、削除されています。</translation>
    </message>
</context>
<context>
    <name>interfuse::ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset.</source>
        <translation>
            <numerusform>各データセットの画像%n枚でキャリブレーション済みです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Calibrate goes on to %1.</source>
        <translation>キャリブレーションは%1枚まで続行できます。</translation>
    </message>
    <message>
        <source>%1 · takes about %2, first values after %3, with %4 of memory</source>
        <translation>%1 · 約%2（最初の値まで%3）、メモリ%4</translation>
    </message>
    <message>
        <source>Other routing weights are wanted now (%1): calibrate again, or undo.</source>
        <translation>変更により別のルーティング重みが必要です（%1）。もう一度キャリブレーションを行うか、変更を元に戻してください。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Inspecting the pool</source>
        <translation>プールを分析中</translation>
    </message>
    <message>
        <source>Preparing the evaluation</source>
        <translation>評価を準備中</translation>
    </message>
    <message>
        <source>Evaluating %1 on %2 · %3 of %4 images</source>
        <translation>%1を%2で評価中 · 画像%3/%4枚</translation>
    </message>
    <message>
        <source>Electing signs</source>
        <translation>符号を選出中</translation>
    </message>
    <message>
        <source>Writing the merged model</source>
        <translation>マージモデルを書き込み中</translation>
    </message>
    <message>
        <source>Evaluating the merged model</source>
        <translation>マージモデルを評価中</translation>
    </message>
    <message>
        <source>Checking the inputs</source>
        <translation>入力を確認中</translation>
    </message>
    <message>
        <source>Reading images</source>
        <translation>画像を読み込み中</translation>
    </message>
    <message>
        <source>Finishing the first round</source>
        <translation>最初のラウンドの完了待ち</translation>
    </message>
    <message>
        <source>%1 · round %2 of %3 · layer %4 %5%6</source>
        <translation>%1 · ラウンド%2/%3 · 層%4 %5%6</translation>
    </message>
    <message>
        <source> (gates)</source>
        <translation> (ゲート)</translation>
    </message>
    <message>
        <source>%L1 images/s</source>
        <translation>%L1枚/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り%1</translation>
    </message>
</context>
<context>
    <name>interfuse::ProjectDocument</name>
    <message>
        <source>a pretrained model</source>
        <translation>事前学習済みモデル</translation>
    </message>
    <message>
        <source>experts</source>
        <translation>エキスパート</translation>
    </message>
    <message>
        <source>calibration data</source>
        <translation>キャリブレーションデータ</translation>
    </message>
    <message>
        <source>Add %1 to calibrate.</source>
        <translation>キャリブレーションを行うには、%1を追加してください。</translation>
    </message>
    <message>
        <source>Add %1 to merge.</source>
        <translation>マージするには、%1を追加してください。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>サンプルプロジェクト</translation>
    </message>
    <message>
        <source>The routing table ‘%1’ belongs to another recipe or other options and was left aside. Calibrate again.</source>
        <translation>ルーティング表「%1」は、別のレシピまたは別のオプションのものなので使用しませんでした。もう一度キャリブレーションを行ってください。</translation>
    </message>
    <message>
        <source>Saving keeps what a project means, but not its comments and unused keys. The file as it was is in ‘%1’.</source>
        <translation>保存するとプロジェクトの内容は保たれますが、コメントと未使用のキーは失われます。元のファイルは「%1」にあります。</translation>
    </message>
</context>
<context>
    <name>interfuse::RecoveryMessages</name>
    <message>
        <source>What is not saved cannot be kept for the case of a crash: %1</source>
        <translation>保存していない内容をクラッシュに備えて保管できません: %1</translation>
    </message>
    <message>
        <source>‘%1’ was not saved when Interfuse ended. It was kept as it was on %2.</source>
        <translation>Interfuseの終了時に「%1」は保存されていませんでした。%2時点の状態が残っています。</translation>
    </message>
    <message numerus="yes">
        <source>Its calibration can go on after %n image(s) of each dataset.</source>
        <translation>
            <numerusform>キャリブレーションは各データセットの画像%n枚の後から続けられます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Save the project before recovering the other one?</source>
        <translation>別のプロジェクトを復元する前に、プロジェクトを保存しますか？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>A project was not saved when Interfuse ended, and what was kept of it cannot be read. %1</source>
        <translation>Interfuseの終了時に保存されていなかったプロジェクトがありますが、残っている内容を読み込めません。%1</translation>
    </message>
    <message>
        <source>‘%1’ is as it was. It is not saved yet.</source>
        <translation>「%1」を元の状態に戻しました。まだ保存されていません。</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file has changed since. Saving replaces what is in the file now; “Save as” keeps both.</source>
        <translation>「%1」を元の状態に戻しましたが、その後ファイルが変更されています。保存するとファイルの現在の内容が置き換わります。「名前を付けて保存」なら両方が残ります。</translation>
    </message>
    <message>
        <source>‘%1’ is as it was, but its file is gone. Saving makes it anew.</source>
        <translation>「%1」を元の状態に戻しましたが、ファイルがなくなっています。保存すると作り直します。</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingCellDelegate</name>
    <message>
        <source>Coefficient</source>
        <translation>係数</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableModel</name>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>%1: no coefficient</source>
        <translation>%1：係数なし</translation>
    </message>
    <message>
        <source>%1: no routing weight yet</source>
        <translation>%1：ルーティング重みはまだありません</translation>
    </message>
    <message>
        <source>%1: %2, set by hand</source>
        <translation>%1：%2（手動設定）</translation>
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
        <translation>層%1、%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Coefficients of %1</source>
        <translation>%1の係数</translation>
    </message>
    <message>
        <source>Routing weights of %1</source>
        <translation>%1のルーティング重み</translation>
    </message>
</context>
<context>
    <name>interfuse::RoutingTableView</name>
    <message>
        <source>Filter layers</source>
        <translation>層のフィルター</translation>
    </message>
    <message>
        <source>Filter: 3, fc1, layer 3 v_proj</source>
        <translation>フィルター：3、fc1、層 3 v_proj</translation>
    </message>
    <message>
        <source>Standard &amp;errors</source>
        <translation>標準誤差(&amp;D)</translation>
    </message>
    <message>
        <source>Shows how far each routing weight may be off, as 0.131 ± 0.002.</source>
        <translation>各ルーティング重みの誤差を「0.131 ± 0.002」のように表示します。</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>ルーティング重み</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>表をコピー(&amp;T)</translation>
    </message>
    <message>
        <source>Copies all rows that are shown, for a spreadsheet.</source>
        <translation>表示中の全行を表計算ソフト用にコピーします。</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>フィルター(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset to calibrated</source>
        <translation>キャリブレーション値に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Let the selected cells follow the routing weights (Del)</source>
        <translation>選択したセルの値をルーティング重みに連動させます（Del）</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>No routing weights yet.</source>
        <translation>ルーティング重みはまだありません。</translation>
    </message>
    <message>
        <source>No linear layer matches the filter.</source>
        <translation>フィルターに一致する線形層がありません。</translation>
    </message>
    <message>
        <source>%1, standard error</source>
        <translation>%1、標準誤差</translation>
    </message>
</context>
<context>
    <name>interfuse::RunHistory</name>
    <message>
        <source>%1: cannot be read (%2).</source>
        <translation>%1：読み取れません（%2）。</translation>
    </message>
    <message>
        <source>%1: is larger than a history of runs can be; move it away.</source>
        <translation>%1：実行履歴として大きすぎます。別の場所に移動してください。</translation>
    </message>
    <message>
        <source>%1: the folder for the runs cannot be made; choose another place for the project.</source>
        <translation>%1：実行履歴用のフォルダーを作成できません。プロジェクトの保存場所を変えてください。</translation>
    </message>
    <message>
        <source>The routing table of ‘%1’ is gone: there is no file %2 any more.</source>
        <translation>「%1」のルーティング表が失われています。ファイル「%2」がありません。</translation>
    </message>
    <message>
        <source>%1 It is left as it is; until it is mended or moved away, new runs are kept in memory only.</source>
        <translation>%1ファイルはそのままにしてあります。修復するか移動するまで、新しい実行はメモリ上にだけ保持されます。</translation>
    </message>
    <message>
        <source>%1: cannot be written; make room or choose another folder.</source>
        <translation>%1：書き込めません。空き容量を増やすか、別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>interfuse::RunMessages</name>
    <message>
        <source>Stopped. The calibration was discarded.</source>
        <translation>停止しました。キャリブレーションは破棄しました。</translation>
    </message>
    <message>
        <source>Stopped. No model was written.</source>
        <translation>停止しました。モデルは書き込んでいません。</translation>
    </message>
    <message>
        <source>Exporting.</source>
        <translation>エクスポート中です。</translation>
    </message>
    <message>
        <source>Calibrating.</source>
        <translation>キャリブレーション中です。</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated on %n image(s) of each dataset in %1.</source>
        <translation>
            <numerusform>各データセットの画像%n枚でキャリブレーションを完了しました（%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n image(s) of each dataset, in %1. Calibrating can go on from there.</source>
        <translation>
            <numerusform>各データセットの画像%n枚で打ち切りました（%1）。キャリブレーションはここから続行できます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Round of %1 images a dataset: %2 s (images %3, weights %4, gates %5).</source>
        <translation>データセットごとに画像%1枚のラウンド：%2秒（画像%3秒、重み%4秒、ゲート%5秒）。</translation>
    </message>
    <message>
        <source>Export model…</source>
        <translation>モデルをエクスポート…</translation>
    </message>
    <message>
        <source>The merged model is in ‘%1’ (%2).</source>
        <translation>マージモデルを「%1」に保存しました（%2）。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Copy Python snippet</source>
        <translation>Pythonコードをコピー</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>ログを表示</translation>
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
        <translation>正解率</translation>
    </message>
    <message>
        <source>Accuracies of the selected runs</source>
        <translation>選択した実行の正解率</translation>
    </message>
    <message>
        <source>Select a run to see what it was, or two to compare them.</source>
        <translation>実行を1つ選択すると内容を表示し、2つ選択すると比較します。</translation>
    </message>
    <message>
        <source>Select two runs to compare them.</source>
        <translation>比較するには実行を2つ選択してください。</translation>
    </message>
    <message>
        <source>Experts: %1</source>
        <translation>エキスパート：%1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>エクスポート先：%1</translation>
    </message>
    <message>
        <source>It was ended before all samples were used.</source>
        <translation>全サンプルを使う前に打ち切られました。</translation>
    </message>
    <message>
        <source>Its routing table is gone: the file was moved or deleted. Going back to this run brings its recipe back, to be calibrated again.</source>
        <translation>ルーティング表が失われています。ファイルが移動または削除されました。この実行に戻るとレシピは復元されますが、もう一度キャリブレーションを行う必要があります。</translation>
    </message>
    <message>
        <source>It has no routing table.</source>
        <translation>ルーティング表はありません。</translation>
    </message>
    <message>
        <source>Options that differ from the defaults:</source>
        <translation>既定値と異なるオプション：</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1から%2への変更</translation>
    </message>
    <message>
        <source>Their recipes are the same.</source>
        <translation>レシピは同一です。</translation>
    </message>
    <message>
        <source>The model of this run was not evaluated.</source>
        <translation>この実行のモデルは評価していません。</translation>
    </message>
    <message>
        <source>Neither run&apos;s model was evaluated.</source>
        <translation>どちらの実行のモデルも評価していません。</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>In percentage points</source>
        <translation>パーセントポイント単位</translation>
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
        <translation>エクスポート先：%1</translation>
    </message>
    <message>
        <source>Ended before all samples were used.</source>
        <translation>全サンプルを使う前に打ち切られました。</translation>
    </message>
    <message>
        <source>Its routing table is gone.</source>
        <translation>ルーティング表が失われています。</translation>
    </message>
    <message>
        <source>Images of each dataset</source>
        <translation>各データセットの画像数</translation>
    </message>
    <message>
        <source>The model of this run, averaged over the tasks that it was evaluated on</source>
        <translation>この実行のモデルの、評価したタスクでの平均です</translation>
    </message>
    <message>
        <source>Not evaluated</source>
        <translation>未評価</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Average accuracy</source>
        <translation>平均正解率</translation>
    </message>
</context>
<context>
    <name>interfuse::RunsPanel</name>
    <message>
        <source>No runs yet. Every calibration and every export will stand here, to be compared and gone back to.</source>
        <translation>実行はまだありません。キャリブレーションとエクスポートのたびにここに記録され、比較したり、その時点に戻ったりできます。</translation>
    </message>
    <message>
        <source>&amp;Go back to this run</source>
        <translation>この実行に戻る(&amp;G)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>名前の変更(&amp;N)</translation>
    </message>
    <message>
        <source>Gives the run a name of its own (F2).</source>
        <translation>実行に名前を付けます（F2）。</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行履歴</translation>
    </message>
    <message>
        <source>Select one run to go back to.</source>
        <translation>戻る先の実行を1つ選択してください。</translation>
    </message>
    <message>
        <source>Brings back the run&apos;s recipe and its routing weights. This can be undone.</source>
        <translation>この実行のレシピとルーティング重みを復元します。この操作は元に戻せます。</translation>
    </message>
    <message>
        <source>Re&amp;move?</source>
        <translation>削除しますか(&amp;M)？</translation>
    </message>
    <message>
        <source>Press again to remove what is selected. It cannot be undone.</source>
        <translation>もう一度押すと、選択した項目を削除します。元に戻せません。</translation>
    </message>
    <message>
        <source>Removes what is selected from the history (Delete).</source>
        <translation>選択した項目を履歴から削除します（Delete）。</translation>
    </message>
    <message>
        <source>Press again to remove the selected runs. It cannot be undone.</source>
        <translation>もう一度押すと、選択した実行を削除します。元に戻せません。</translation>
    </message>
    <message>
        <source>Press again to remove ‘%1’. It cannot be undone.</source>
        <translation>もう一度押すと、「%1」を削除します。元に戻せません。</translation>
    </message>
</context>
<context>
    <name>interfuse::Session</name>
    <message>
        <source>An evaluation is running. Stop it, or wait for its end.</source>
        <translation>評価の実行中です。停止するか、終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>All samples that were asked for are in the routing table. Raise their number, or calibrate from the start.</source>
        <translation>指定したサンプルはすべてルーティング表に反映済みです。サンプル数を増やすか、最初からキャリブレーションを行ってください。</translation>
    </message>
    <message>
        <source>It ends with the first round, which is not complete yet.</source>
        <translation>最初のラウンドがまだ完了していません。完了した時点で終了します。</translation>
    </message>
    <message>
        <source>Something in the project cannot be used yet.</source>
        <translation>プロジェクトに、まだ使用できないものがあります。</translation>
    </message>
    <message>
        <source>No routing weights yet. Calibrate (F5) finds them.</source>
        <translation>ルーティング重みはまだありません。キャリブレーション（F5）で求めます。</translation>
    </message>
    <message>
        <source>Go back to %1</source>
        <translation>%1への復帰</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeExperts</name>
    <message>
        <source>There are no experts yet.</source>
        <translation>エキスパートがまだありません。</translation>
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
        <translation>%1のスケーリングの変更</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1のミュート</translation>
    </message>
    <message>
        <source>Unmute %1</source>
        <translation>%1のミュート解除</translation>
    </message>
    <message>
        <source>End the solo of %1</source>
        <translation>%1のソロ解除</translation>
    </message>
    <message>
        <source>Solo %1</source>
        <translation>%1のソロ</translation>
    </message>
    <message>
        <source>Scaling of %1</source>
        <translation>%1のスケーリング</translation>
    </message>
    <message>
        <source>Scaling of %1, as a number</source>
        <translation>%1のスケーリング（数値）</translation>
    </message>
    <message>
        <source>Mute: set the coefficients of %1 to 0, but for those set by hand</source>
        <translation>ミュート：%1の係数を0にします（手動設定の係数を除く）</translation>
    </message>
    <message>
        <source>Solo: leave out all others but %1; again to bring them back</source>
        <translation>ソロ：%1以外をすべて除外します。もう一度押すと元に戻ります</translation>
    </message>
    <message>
        <source>What all coefficients of %1 are multiplied with. Double-click the slider for 1.</source>
        <translation>%1の全係数に掛ける値です。スライダーをダブルクリックすると1になります。</translation>
    </message>
    <message>
        <source>There is only one expert.</source>
        <translation>エキスパートが1つしかありません。</translation>
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
        <translation>キャリブレーション時に戻す</translation>
    </message>
    <message>
        <source>Weigh every dataset by its number of samples, as the calibration did</source>
        <translation>キャリブレーション時と同じく、各データセットをサンプル数で重み付けします</translation>
    </message>
    <message>
        <source>Weigh the data as calibrated</source>
        <translation>データの重みをキャリブレーション時に戻す</translation>
    </message>
    <message>
        <source>Weigh %1</source>
        <translation>%1の重みの変更</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1の重み</translation>
    </message>
    <message>
        <source>Weight of %1, as a number</source>
        <translation>%1の重み（数値）</translation>
    </message>
    <message>
        <source>How much the routing on the images of %1 counts. Double-click the slider for 1.</source>
        <translation>%1の画像に対するルーティングをどれだけ重視するかを決めます。スライダーをダブルクリックすると1になります。</translation>
    </message>
    <message>
        <source>There is no calibration data yet.</source>
        <translation>キャリブレーションデータがまだありません。</translation>
    </message>
    <message>
        <source>With one dataset there is nothing to weigh.</source>
        <translation>データセットが1つの場合、重み付けは不要です。</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapePanel</name>
    <message>
        <source>Experts</source>
        <translation>エキスパート</translation>
    </message>
    <message>
        <source>What the model should be good at</source>
        <translation>得意にしたいタスク</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Back to a scaling of 1</source>
        <translation>スケーリングを1に戻します</translation>
    </message>
    <message>
        <source>Reset the scaling</source>
        <translation>スケーリングのリセット</translation>
    </message>
    <message>
        <source>Scaling of all experts, as a number</source>
        <translation>全エキスパートのスケーリング（数値）</translation>
    </message>
    <message>
        <source>Scaling of all experts</source>
        <translation>全エキスパートのスケーリング</translation>
    </message>
    <message>
        <source>What all coefficients are multiplied with. Double-click the slider for 1.</source>
        <translation>全係数に掛ける値です。スライダーをダブルクリックすると1になります。</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>スケーリング</translation>
    </message>
    <message>
        <source>All tokens</source>
        <translation>全トークン</translation>
    </message>
    <message>
        <source>Routing weights averaged over all tokens of an image, as AdaSVD does</source>
        <translation>ルーティング重みを画像の全トークンで平均します（AdaSVDの方法）</translation>
    </message>
    <message>
        <source>Class token only</source>
        <translation>クラストークンのみ</translation>
    </message>
    <message>
        <source>Routing weights of the token that becomes the image&apos;s embedding</source>
        <translation>画像の埋め込みになるトークンのルーティング重みを使います</translation>
    </message>
    <message>
        <source>Routing of</source>
        <translation>ルーティングの対象</translation>
    </message>
    <message>
        <source>Let the coefficients that were set by hand follow the routing again</source>
        <translation>手動設定の係数を、再びルーティングに連動させます</translation>
    </message>
    <message>
        <source>Reset edited cells</source>
        <translation>編集したセルのリセット</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>As calibrated: scaling 1, nothing muted, data weighed by number of samples, all tokens, no edited cells</source>
        <translation>キャリブレーション時の状態：スケーリング1、ミュートなし、データはサンプル数で重み付け、全トークン、編集したセルなし</translation>
    </message>
    <message>
        <source>Reset the shaping</source>
        <translation>調整のリセット</translation>
    </message>
    <message>
        <source>Scale all experts</source>
        <translation>全エキスパートのスケーリングの変更</translation>
    </message>
    <message>
        <source>Change the tokens</source>
        <translation>トークンの変更</translation>
    </message>
    <message>
        <source>Add experts first: there is nothing to shape yet.</source>
        <translation>先にエキスパートを追加してください。調整できるものがまだありません。</translation>
    </message>
    <message>
        <source>Only AdaSVD has routing weights to shape. Another method is chosen in the options.</source>
        <translation>調整できるルーティング重みがあるのはAdaSVDだけです。オプションで別の手法が選ばれています。</translation>
    </message>
    <message>
        <source>Edited cells: %1</source>
        <translation>編集したセル：%1</translation>
    </message>
    <message>
        <source>Accuracy on %1 images: %2</source>
        <translation>正解率（画像%1枚）：%2</translation>
    </message>
</context>
<context>
    <name>interfuse::ShapeReadout</name>
    <message>
        <source>Measured on a few images after every change; see Accuracy.</source>
        <translation>変更のたびに少数の画像で測定します。詳細は「正解率」を参照してください。</translation>
    </message>
    <message>
        <source>The coefficients of a linear layer, added up over the experts. At a sum of 1 the merged layer is a weighted mean of the experts&apos; layers.</source>
        <translation>線形層の係数を全エキスパートについて合計した値です。合計が1なら、マージ後の層はエキスパートの層の加重平均になります。</translation>
    </message>
    <message>
        <source>How far the merged layers are from the pretrained ones: the norm of what is added to a layer&apos;s weight, divided by the norm of that weight.</source>
        <translation>マージ後の層が事前学習済みの層からどれだけ離れているかを示します。層の重みに加わる分のノルムを、その重みのノルムで割った値です。</translation>
    </message>
    <message>
        <source>Sum of coefficients per layer: %1 on average (%2 to %3)</source>
        <translation>層ごとの係数の合計：平均%1（%2〜%3）</translation>
    </message>
    <message>
        <source>Change of the weights: %1 % of their norm on average (%2 to %3 %)</source>
        <translation>重みの変化量：ノルム比で平均%1 %（%2〜%3 %）</translation>
    </message>
    <message>
        <source>Inspect pool shows how far that moves the layers.</source>
        <translation>層がどれだけ変化するかは「プールを分析」で表示されます。</translation>
    </message>
    <message>
        <source>What comes of this is shown once there is a calibration.</source>
        <translation>調整の効果は、キャリブレーションを行うと表示されます。</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceCatalog</name>
    <message>
        <source>This is a LoRA adapter, which is no model by itself. Make it an expert, and choose the model that it was trained on here.</source>
        <translation>これはLoRAアダプターで、単独ではモデルになりません。エキスパートとして追加し、ここでは学習元のモデルを選んでください。</translation>
    </message>
    <message>
        <source>There is no preprocessor_config.json in its folder. Copy it there from the model&apos;s original folder.</source>
        <translation>フォルダーにpreprocessor_config.jsonがありません。元のモデルのフォルダーからコピーしてください。</translation>
    </message>
    <message>
        <source>The same folder as %1. Remove one of them.</source>
        <translation>%1と同じフォルダーです。どちらかを削除してください。</translation>
    </message>
    <message>
        <source>This is the pretrained model itself. Remove it from the experts.</source>
        <translation>これは事前学習済みモデル自体です。エキスパートから削除してください。</translation>
    </message>
    <message>
        <source>Another architecture than the pretrained model: %1. Remove it, or choose the pretrained model that it was tuned from.</source>
        <translation>事前学習済みモデルとアーキテクチャが異なります：%1。削除するか、ファインチューニング元の事前学習済みモデルを選んでください。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Only %1 images, but %2 samples are asked for. Ask for fewer samples, or choose more images.</source>
        <translation>画像は%1枚しかありませんが、%2サンプルが指定されています。サンプル数を減らすか、画像を増やしてください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Pretrained model</source>
        <translation>事前学習済みモデル</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceList</name>
    <message>
        <source>Pretrained model</source>
        <translation>事前学習済みモデル</translation>
    </message>
    <message>
        <source>Choose the pretrained model…</source>
        <translation>事前学習済みモデルを選択…</translation>
    </message>
    <message>
        <source>The model that the experts were tuned from. Drop its folder here.</source>
        <translation>エキスパートのファインチューニング元のモデル。フォルダーをここにドロップします。</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>エキスパート</translation>
    </message>
    <message>
        <source>Add experts…</source>
        <translation>エキスパートを追加…</translation>
    </message>
    <message>
        <source>Models tuned from it, each good at one task. Drop their folders here.</source>
        <translation>事前学習済みモデルから各タスク向けにファインチューニングしたモデル。フォルダーをここにドロップします。</translation>
    </message>
    <message>
        <source>Calibration data</source>
        <translation>キャリブレーションデータ</translation>
    </message>
    <message>
        <source>Add calibration data…</source>
        <translation>キャリブレーションデータを追加…</translation>
    </message>
    <message>
        <source>A few images of each task. Drop folders of images here.</source>
        <translation>各タスクの少数の画像。画像のフォルダーをここにドロップします。</translation>
    </message>
</context>
<context>
    <name>interfuse::SourceRows</name>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n層</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 · %2 · %3</source>
        <translation> · %1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>画像%1枚</translation>
    </message>
    <message numerus="yes">
        <source> · %n class(es)</source>
        <translation>
            <numerusform> · %nクラス</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>ミュート</translation>
    </message>
    <message>
        <source>Scaling factor of %1</source>
        <translation>%1のスケーリング係数</translation>
    </message>
    <message>
        <source>This expert&apos;s own factor, beside the scaling of all. Double-click to change it.</source>
        <translation>全体のスケーリングとは別の、このエキスパートだけのスケーリング係数です。ダブルクリックで変更します。</translation>
    </message>
    <message>
        <source>%1 in the plots</source>
        <translation>図の中の%1</translation>
    </message>
    <message>
        <source>Whether the plots show this expert. It changes nothing in the merged model.</source>
        <translation>このエキスパートを図に表示するかどうかを指定します。マージモデルには影響しません。</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1の名前の変更</translation>
    </message>
    <message>
        <source>Scale %1</source>
        <translation>%1のスケーリングの変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>スケーリング</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>interfuse::SourcesPanel</name>
    <message numerus="yes">
        <source>Remove %n row(s)</source>
        <translation>
            <numerusform>%n行の削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Move a row</source>
        <translation>行の移動</translation>
    </message>
</context>
<context>
    <name>interfuse::StartPage</name>
    <message>
        <source>Merge fine-tuned CLIP models into one</source>
        <translation>ファインチューニング済みのCLIPモデルを1つにマージ</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>サンプルプロジェクトを開く</translation>
    </message>
    <message>
        <source>Five small experts, ready to be merged in under a minute</source>
        <translation>小さなエキスパート5個を1分以内にマージできます</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新規プロジェクト</translation>
    </message>
    <message>
        <source>Begin with the pretrained model</source>
        <translation>事前学習済みモデルの選択から始めます</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>プロジェクトを開く…</translation>
    </message>
    <message>
        <source>A recipe of Interfuse or fusion_bench</source>
        <translation>Interfuseまたはfusion_benchのレシピ</translation>
    </message>
    <message>
        <source>Open a preset…</source>
        <translation>プリセットを開く…</translation>
    </message>
    <message>
        <source>Eight experts of the Hugging Face Hub, as in fusion_bench</source>
        <translation>Hugging Face Hubのエキスパート8個（fusion_benchと同じ構成）</translation>
    </message>
    <message>
        <source>Or drop folders here: models, images, a recipe. Interfuse tells them apart.</source>
        <translation>モデル、画像のフォルダー、レシピは、ここにドロップすることもできます。種類はInterfuseが見分けます。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近使ったプロジェクト</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepCaption</name>
    <message>
        <source>Best average %1 at %2, on %3 images.</source>
        <translation>最良の平均は%2のときの%1です（画像%3枚）。</translation>
    </message>
    <message>
        <source>All from %1 to %2 lie within one standard error of it.</source>
        <translation>%1から%2までは、いずれもその値との差が標準誤差1つ分以内です。</translation>
    </message>
    <message>
        <source>It is at the end of the sweep: factors beyond it may be better still.</source>
        <translation>最良の値がスイープの端にあります。その先のスケーリング係数の方が良い可能性があります。</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepFields</name>
    <message>
        <source>First factor</source>
        <translation>最初のスケーリング係数</translation>
    </message>
    <message>
        <source>Last factor</source>
        <translation>最後のスケーリング係数</translation>
    </message>
    <message>
        <source>Scaling factors</source>
        <translation>スケーリング係数</translation>
    </message>
    <message>
        <source>Scaling factors to try</source>
        <translation>試すスケーリング係数</translation>
    </message>
    <message>
        <source>From</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>Number of factors</source>
        <translation>スケーリング係数の数</translation>
    </message>
    <message>
        <source>List of factors</source>
        <translation>スケーリング係数のリスト</translation>
    </message>
    <message>
        <source>to</source>
        <translation>〜</translation>
    </message>
    <message>
        <source>in</source>
        <translation>を</translation>
    </message>
    <message>
        <source>values</source>
        <translation>点で</translation>
    </message>
    <message>
        <source>Give at least one scaling factor.</source>
        <translation>スケーリング係数を1つ以上指定してください。</translation>
    </message>
</context>
<context>
    <name>interfuse::SweepPanel</name>
    <message>
        <source>Use the best factor</source>
        <translation>最良のスケーリング係数を採用</translation>
    </message>
    <message>
        <source>Use the selected factor</source>
        <translation>選択したスケーリング係数を採用</translation>
    </message>
    <message>
        <source>The first factor is being measured.</source>
        <translation>最初のスケーリング係数を測定中です。</translation>
    </message>
    <message>
        <source>A sweep tries one scaling factor after another on the tasks, without calibrating again, and shows which one is best.</source>
        <translation>スイープでは、キャリブレーションをやり直さずに、タスクでスケーリング係数を1つずつ試し、最良の値を示します。</translation>
    </message>
    <message>
        <source>Factor %1 on %2: %3 of %4 images</source>
        <translation>スケーリング係数%1、%2：画像%3/%4枚</translation>
    </message>
    <message>
        <source>Preparing the tasks…</source>
        <translation>タスクを準備中…</translation>
    </message>
    <message>
        <source>Measured before the last change: run it again to be sure.</source>
        <translation>直前の変更より前の測定値です。確かめるには、もう一度実行してください。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Run sweep</source>
        <translation>スイープを実行</translation>
    </message>
    <message>
        <source>What is measured so far stays.</source>
        <translation>これまでの測定値は残ります。</translation>
    </message>
    <message>
        <source>%1 is the present scaling factor.</source>
        <translation>%1は現在のスケーリング係数です。</translation>
    </message>
    <message>
        <source>Makes %1 the scaling factor of the recipe.</source>
        <translation>レシピのスケーリング係数を%1にします。</translation>
    </message>
    <message>
        <source>Use %1, the best</source>
        <translation>最良の%1を採用</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1を採用</translation>
    </message>
</context>
<context>
    <name>interfuse::Units</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1バイト</translation>
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
        <translation>%1/%2 GB</translation>
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
        <translation>ビュー</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Linear layers</source>
        <translation>線形層</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>The mean of the six linear layers of an encoder layer</source>
        <translation>エンコーダー層の線形層6個の平均です</translation>
    </message>
    <message>
        <source>Images of</source>
        <translation>対象画像</translation>
    </message>
    <message>
        <source>Show all of the data again (0)</source>
        <translation>全データの表示に戻します（0）</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>ズームをリセット</translation>
    </message>
    <message>
        <source>Save or copy this view</source>
        <translation>このビューを保存またはコピーします</translation>
    </message>
    <message>
        <source>Routing weights</source>
        <translation>ルーティング重み</translation>
    </message>
    <message>
        <source>Coefficients</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>What the experts&apos; changes are multiplied with; can be edited</source>
        <translation>エキスパートの変化量に掛ける値です。編集できます</translation>
    </message>
    <message>
        <source>There are none before a calibration.</source>
        <translation>係数はキャリブレーションを行うまでありません。</translation>
    </message>
    <message>
        <source>Coefficients are those of the calibration data as a whole.</source>
        <translation>係数はキャリブレーションデータ全体に対する値です。</translation>
    </message>
    <message>
        <source>all data</source>
        <translation>全データ</translation>
    </message>
</context>
</TS>
