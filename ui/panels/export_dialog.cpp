// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/export_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStorageInfo>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>
#include <vector>

#include "core/checkpoint/dtype.h"
#include "core/project/export_target.h"
#include "ui/panels/export_fields.h"
#include "ui/style/formatting.h"
#include "ui/style/icons.h"
#include "ui/style/paths.h"

namespace interfuse {

namespace {

QString contentsText(const Recipe& recipe) {
    const ExportOptions& options = recipe.interfuse.exporting;
    const bool lora = options.form == ExportForm::lora;
    std::vector<std::pair<QString, QString>> files = {
        {lora ? QStringLiteral("adapter_model.safetensors") : QStringLiteral("model.safetensors"),
         exportFormText(options)},
        {QStringLiteral("preprocessor_config.json"), ExportDialog::tr("the image processor")},
        {QStringLiteral("README.md"), ExportDialog::tr("a model card")},
        {QStringLiteral("recipe.yaml"), ExportDialog::tr("makes the same bytes again")},
    };
    if (lora) {
        files.emplace_back(QStringLiteral("truncation.csv"),
                           ExportDialog::tr("what the rank leaves out of each layer's change"));
    }
    if (recipe.method.kind == MergeMethod::ada_svd) {
        files.emplace_back(QStringLiteral("routing.safetensors"),
                           ExportDialog::tr("the routing table, and four CSV files of it"));
    }
    if (!recipe.taskpool.test_datasets.empty()) {
        files.emplace_back(QStringLiteral("evaluation.csv"),
                           ExportDialog::tr("the accuracies on the recipe's task pool"));
    }
    QString rows;
    for (const auto& [file, meaning] : files) {
        rows += QStringLiteral("<tr><td style=\"padding-right:12px\">%1</td><td>%2</td></tr>")
                    .arg(file, meaning.toHtmlEscaped());
    }
    return QStringLiteral("<table cellspacing=\"0\" cellpadding=\"1\">%1</table>").arg(rows);
}

// Where the text tower of a whole model comes from, as the recipe has it.
const std::filesystem::path& clipModelOf(const Recipe& recipe) {
    const std::filesystem::path& named = recipe.taskpool.clip_model;
    return named.empty() ? recipe.pretrained.path : named;
}

}  // namespace

ExportDialog::ExportDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      session_(session),
      target_(new QLineEdit(this)),
      contents_(new QLabel(this)),
      space_(new QLabel(this)),
      problem_(new QLabel(this)),
      overwrite_(new QCheckBox(tr("Replace the model that is there"), this)),
      pictures_(new QCheckBox(tr("With pictures of the routing weights"), this)) {
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the merged model"));
    setMinimumWidth(620);
    target_->setObjectName(QStringLiteral("exportTarget"));
    target_->setAccessibleName(tr("Folder"));
    target_->setClearButtonEnabled(true);
    overwrite_->setObjectName(QStringLiteral("exportOverwrite"));
    pictures_->setObjectName(QStringLiteral("exportPictures"));
    pictures_->setToolTip(tr("routing_weights.png and routing_weights.svg: heat map and depth"));
    problem_->setObjectName(QStringLiteral("exportProblem"));
    problem_->setWordWrap(true);
    contents_->setObjectName(QStringLiteral("exportContents"));
    contents_->setWordWrap(true);
    space_->setObjectName(QStringLiteral("exportSpace"));
    auto* browseButton = new QToolButton(this);
    browseButton->setObjectName(QStringLiteral("exportBrowse"));
    browseButton->setIcon(icon(QStringLiteral("folder")));
    browseButton->setToolTip(tr("Choose a folder…"));
    browseButton->setAccessibleName(tr("Choose a folder…"));
    auto* row = new QHBoxLayout;
    row->addWidget(target_, 1);
    row->addWidget(browseButton);
    auto* fields = new ExportFields(session, this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Folder"), row);
    form->addRow(QString(), problem_);
    form->addRow(QString(), overwrite_);
    form->addRow(tr("Model"), fields);
    form->addRow(QString(), pictures_);
    form->addRow(tr("It will hold"), contents_);
    form->addRow(tr("Size"), space_);
    static_cast<QLabel*>(form->labelForField(row))->setBuddy(target_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    export_ = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    export_->setObjectName(QStringLiteral("exportStart"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);

    contents_->setTextFormat(Qt::RichText);
    connect(target_, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(overwrite_, &QCheckBox::toggled, this, &ExportDialog::check);
    connect(browseButton, &QToolButton::clicked, this, &ExportDialog::browse);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(export_, &QPushButton::clicked, this, [this] {
        Q_EMIT exportRequested(toPath(target()), overwrite_->isChecked(),
                               pictures_->isVisible() && pictures_->isChecked());
        close();
    });
    connect(&session, &Session::stateChanged, this, &ExportDialog::check);
    connect(&session.document(), &ProjectDocument::recipeChanged, this, &ExportDialog::check);
    check();
}

void ExportDialog::setTarget(const QString& folder) {
    overwrite_->setChecked(false);
    target_->setText(QDir::toNativeSeparators(folder));
    target_->setFocus();
    target_->selectAll();
}

QString ExportDialog::target() const {
    const QString text = QDir::fromNativeSeparators(target_->text().trimmed());
    return text.isEmpty() ? text : QDir::cleanPath(QFileInfo(text).absoluteFilePath());
}

// The folder to be made is usually a new one, so its parent is chosen together with a name.
void ExportDialog::browse() {
    auto* dialog =
        new QFileDialog(this, tr("Folder of the merged model"), QFileInfo(target()).absolutePath());
    dialog->setObjectName(QStringLiteral("exportFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    dialog->selectFile(QFileInfo(target()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& folder) { target_->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

// About as many as a whole model has outside the vision tower, told from the size of its files.
std::uint64_t ExportDialog::otherElements() const {
    const Recipe& recipe = session_.document().recipe();
    const SourceState* source = session_.sources().model(clipModelOf(recipe));
    if (source == nullptr || !source->model) return 0;
    const ModelFacts& facts = *source->model;
    const auto dtype = dtype_from_name(facts.dtypes.empty() ? "F32" : facts.dtypes.front());
    const std::uint64_t size = dtype ? std::max<std::uint64_t>(1, dtype_size(*dtype)) : 4;
    const std::uint64_t elements = facts.stored_bytes / size;
    const auto vision = static_cast<std::uint64_t>(facts.parameters);
    return elements > vision ? elements - vision : 0;
}

std::uint64_t ExportDialog::modelBytes() const {
    const Recipe& recipe = session_.document().recipe();
    const auto config = session_.sources().config(recipe);
    if (!config) return 0;
    const ExportOptions& options = recipe.interfuse.exporting;
    const bool whole = options.form == ExportForm::clip_model;
    return exported_bytes(*config, options, whole ? otherElements() : 0);
}

// Why the export cannot have its form; "" when it can, or when only reading will tell.
QString ExportDialog::formProblem() const {
    const Recipe& recipe = session_.document().recipe();
    if (recipe.interfuse.exporting.form != ExportForm::clip_model) return {};
    const SourceState* source = session_.sources().model(clipModelOf(recipe));
    if (source == nullptr || !source->model || source->model->full_clip_model) return {};
    return tr("A whole CLIPModel needs a text tower, which %1 does not have. Export the vision "
              "tower, or name a whole CLIP model as taskpool.clip_model in the recipe.")
        .arg(toText(source->model->folder.filename()));
}

void ExportDialog::check() {
    contents_->setText(contentsText(session_.document().recipe()));
    const QString folder = target();
    QString problem = session_.whyNot(RunAction::exportModel);
    bool replaces = false;
    if (problem.isEmpty()) problem = formProblem();
    if (problem.isEmpty() && folder.isEmpty()) problem = tr("Choose a folder.");
    if (problem.isEmpty()) {
        const ExportTarget found = look_at_target(toPath(folder));
        replaces = found.replaces;
        problem = QString::fromStdString(found.problem);
        if (replaces && !overwrite_->isChecked()) {
            problem = tr("An earlier export is in this folder. It can be replaced.");
        }
    }
    overwrite_->setVisible(replaces);
    pictures_->setVisible(session_.document().recipe().method.kind == MergeMethod::ada_svd);
    const std::uint64_t bytes = modelBytes();
    QString place = folder;
    while (!place.isEmpty() && !QFileInfo::exists(place) && QFileInfo(place).path() != place)
        place = QFileInfo(place).path();
    const QStorageInfo storage(place);
    if (storage.isValid() && !folder.isEmpty()) {
        const auto available = static_cast<std::uint64_t>(storage.bytesAvailable());
        space_->setText(
            tr("%1 (%2 are free there)").arg(formatBytes(bytes), formatBytes(available)));
        if (problem.isEmpty() && available < bytes) {
            problem = tr("There is not enough room there. Choose another folder.");
        }
    } else {
        space_->setText(formatBytes(bytes));
    }
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    export_->setEnabled(problem.isEmpty());
    export_->setToolTip(problem);
}

}  // namespace interfuse
