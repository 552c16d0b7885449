// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_style.h"

#include "ui/style/palette.h"

namespace interfuse {
namespace {

// The program's own colours, as variables.
QString variables(bool dark) {
    const Palette& palette = paletteFor(dark);
    const QPalette widgets = widgetPalette(dark);
    const auto set = [](const char* name, const QColor& color) {
        return QStringLiteral("--%1:%2;").arg(QString::fromLatin1(name), color.name());
    };
    const QColor bar = palette.inWork;
    return set("page", widgets.color(QPalette::Window)) + set("card", palette.paper) +
           set("ink", palette.ink) + set("faint", palette.faintInk) + set("line", palette.grid) +
           set("link", widgets.color(QPalette::Link)) + set("note", palette.warning) +
           set("mark", palette.above) +
           QStringLiteral("--bar:rgba(%1,%2,%3,.24);")
               .arg(bar.red())
               .arg(bar.green())
               .arg(bar.blue()) +
           QStringLiteral("color-scheme:%1;")
               .arg(dark ? QLatin1String("dark") : QLatin1String("light"));
}

constexpr const char* rules = R"css(
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
color:var(--ink);background:var(--page);-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:72rem;padding:2rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 .75rem}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.5rem 0;max-width:46rem}
a{color:var(--link)}
header p,.faint,figcaption,caption{color:var(--faint)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:1rem 0 0;padding:0}
section{background:var(--card);border:1px solid var(--line);border-radius:8px;
padding:1.25rem;margin:1.25rem 0 0}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9375rem}
caption{text-align:left;padding:0 0 .5rem;font-size:.875rem}
th,td{padding:.3125rem .75rem;text-align:left;border-bottom:1px solid var(--line);
vertical-align:baseline;white-space:nowrap}
thead th{color:var(--faint);font-weight:600;font-size:.875rem;vertical-align:bottom}
tbody th{font-weight:400}
tr.result>*{font-weight:600}
td.number,th.number{text-align:right}
td.bar{background:linear-gradient(90deg,var(--bar) var(--share),transparent 0);
background-size:calc(100% - 4px) calc(100% - 4px);background-position:2px 2px;
background-repeat:no-repeat;min-width:4.5rem}
.scores th,.scores td{padding-left:.5rem;padding-right:.5rem}
.scroll th:first-child{position:sticky;left:0;background:var(--card)}
td.best{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px}
td.edited{color:var(--mark);font-weight:600}
td small,th small{color:var(--faint);font-weight:400}
td.long{white-space:normal;overflow-wrap:anywhere;min-width:14rem}
.dense{font-size:.8125rem}
.dense th,.dense td{padding:.125rem .5rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.25rem;margin:.75rem 0 0}
dt{color:var(--faint)}
dd{margin:0;overflow-wrap:anywhere}
ul.notes{margin:.5rem 0;padding-left:1.25rem;max-width:46rem}
.swatch{display:inline-block;width:.7em;height:.7em;border-radius:2px;margin-right:.45em}
figure{margin:1.25rem 0 0}
figure+.scroll,.scroll+.scroll{margin-top:1.25rem}
figcaption{font-size:.9375rem;margin:0 0 .5rem;max-width:46rem}
figcaption b{color:var(--ink)}
.paper{background:#paper#;border:1px solid var(--line);border-radius:6px;padding:.5rem}
.paper svg{display:block;width:100%;min-width:40rem;height:auto;
font-family:"DejaVu Sans",Verdana,"Noto Sans",system-ui,sans-serif}
pre{margin:0;padding:1rem;overflow-x:auto;border:1px solid var(--line);border-radius:6px;
font:.8125rem/1.5 ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;tab-size:4}
code{font-family:ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;font-size:.875em}
footer{color:var(--faint);font-size:.875rem;margin-top:1.25rem}
@media (max-width:40rem){body{padding:1rem .75rem 2rem}section{padding:1rem .75rem}
dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .5rem}}
@media print{html{font-size:10pt;background:none}body{max-width:none;padding:0}
nav{display:none}section{border:0;border-radius:0;padding:0;margin:0 0 1.5rem}
.scroll,pre{overflow:visible}pre{white-space:pre-wrap;overflow-wrap:anywhere}
.paper{border:0;padding:0}.paper svg{min-width:0}
figure,tr,h2,h3{break-inside:avoid}h2,h3,caption{break-after:avoid}
td.bar,.swatch{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";

}  // namespace

QString reportStyle() {
    return QStringLiteral(":root{%1}\n@media screen and (prefers-color-scheme:dark){:root{%2}}")
               .arg(variables(false), variables(true)) +
           QString::fromLatin1(rules).replace(QStringLiteral("#paper#"),
                                              paperPalette().paper.name());
}

}  // namespace interfuse
