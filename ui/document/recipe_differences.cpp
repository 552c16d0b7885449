// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recipe_differences.h"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "core/recipe/method_names.h"
#include "core/runtime/text.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr std::size_t mostCells = 6;  // edited coefficients that are told one by one

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecipeDifferences)
};

// ---- values as recipes write them

QString text(const std::string& value) {
    return QString::fromStdString(value);
}
QString text(std::string_view value) {
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}
QString orNull(const std::string& value) {
    return value.empty() ? QStringLiteral("null") : text(value);
}
QString text(const std::filesystem::path& value) {
    return value.empty() ? Texts::tr("none") : toText(value);
}
QString text(bool value) {
    return value ? QStringLiteral("true") : QStringLiteral("false");
}
QString text(double value) {
    return QString::fromStdString(shortest(value));
}
QString text(std::int64_t value) {
    return QString::number(value);
}
QString text(std::uint64_t value) {
    return QString::number(value);
}
QString text(TokenSet value) {
    return value == TokenSet::all ? QStringLiteral("all") : QStringLiteral("class");
}
QString text(MergeMethod value) {
    return text(method_name(value));
}
QString text(TiesMerge value) {
    return text(ties_merge_name(value));
}
QString text(const std::vector<std::string>& values) {
    QStringList parts;
    for (const std::string& value : values)
        parts << text(value);
    return QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")));
}
QString text(const ScalingFactor& value) {
    if (const auto* one = std::get_if<double>(&value)) return text(*one);
    const auto* list = std::get_if<std::vector<double>>(&value);
    if (list == nullptr) return QStringLiteral("null");
    QStringList parts;
    for (const double each : *list)
        parts << text(each);
    return QStringLiteral("[%1]").arg(parts.join(QStringLiteral(", ")));
}
template <typename Value>
QString text(const std::optional<Value>& value) {
    return value ? text(*value) : QStringLiteral("null");
}

// ---- what differs

class Differences {
  public:
    Differences(const Recipe& before, const Recipe& after) : before_(before), after_(after) {}

    QStringList take() {
        models();
        datasets(before_.train_datasets, after_.train_datasets, Texts::tr("calibration data"));
        option("processor", before_.processor, after_.processor);
        method();
        shaping();
        coefficients();
        running();
        evaluation();
        recorded(before_.interfuse.models, after_.interfuse.models);
        recorded(before_.interfuse.datasets, after_.interfuse.datasets);
        return std::move(found_);
    }

  private:
    template <typename Value>
    void option(const char* key, const Value& before, const Value& after) {
        if (before == after) return;
        found_ << Texts::tr("%1 %2 → %3").arg(QString::fromLatin1(key), text(before), text(after));
    }
    void changed(const QString& what, const QString& before, const QString& after) {
        if (before != after) found_ << Texts::tr("%1: %2 → %3").arg(what, before, after);
    }

    void models() {
        option("pretrained", before_.pretrained.path, after_.pretrained.path);
        for (const ModelSource& old : before_.experts) {
            const ModelSource* now = named(after_.experts, old.name);
            if (now == nullptr) {
                found_ << Texts::tr("without the expert %1").arg(text(old.name));
            } else {
                changed(Texts::tr("expert %1").arg(text(old.name)), text(old.path),
                        text(now->path));
            }
        }
        for (const ModelSource& now : after_.experts) {
            if (named(before_.experts, now.name) == nullptr)
                found_ << Texts::tr("with the expert %1").arg(text(now.name));
        }
        order(before_.experts, after_.experts, Texts::tr("order of the experts"));
    }

    void datasets(const std::vector<DatasetSource>& before, const std::vector<DatasetSource>& after,
                  const QString& what) {
        for (const DatasetSource& old : before) {
            const DatasetSource* now = named(after, old.name);
            if (now == nullptr) {
                found_ << Texts::tr("%1: without %2").arg(what, text(old.name));
                continue;
            }
            const QString place = Texts::tr("%1 %2").arg(what, text(old.name));
            changed(place, text(old.path), text(now->path));
            changed(Texts::tr("split of %1").arg(text(old.name)), text(old.split),
                    text(now->split));
            changed(Texts::tr("configuration of %1").arg(text(old.name)), orNull(old.configuration),
                    orNull(now->configuration));
        }
        for (const DatasetSource& now : after) {
            if (named(before, now.name) == nullptr)
                found_ << Texts::tr("%1: with %2").arg(what, text(now.name));
        }
        order(before, after, Texts::tr("order of %1").arg(what));
    }

    void method() {
        const MethodOptions &old = before_.method, &now = after_.method;
        option("method", old.kind, now.kind);
        option("scaling_factor", old.scaling_factor, now.scaling_factor);
        option("num_samples", old.num_samples, now.num_samples);
        option("gate_k", old.gate_k, now.gate_k);
        option("average_experts", old.average_experts, now.average_experts);
        option("device", old.device, now.device);
        option("upscaling_accelerator", old.upscaling_accelerator, now.upscaling_accelerator);
        option("seed", old.seed, now.seed);
        option("threshold", old.threshold, now.threshold);
        option("merge_func", old.merge_func, now.merge_func);
        option("remove_keys", old.remove_keys, now.remove_keys);
    }

    void shaping() {
        const InterfuseOptions &old = before_.interfuse, &now = after_.interfuse;
        option("scaling", old.scaling, now.scaling);
        muted(old.muted, now.muted, Texts::tr("muted: %1"));
        muted(now.muted, old.muted, Texts::tr("no longer muted: %1"));
        option("tokens", old.tokens, now.tokens);
        if (old.mixture == now.mixture) return;
        if (now.mixture.empty()) found_ << Texts::tr("weights of the datasets as calibrated");
        for (const auto& [name, weight] : now.mixture) {
            // Without a mixture every dataset weighs the same.
            const auto earlier = old.mixture.find(name);
            const double was = earlier != old.mixture.end() ? earlier->second
                               : old.mixture.empty()        ? 1
                                                            : 0;
            changed(Texts::tr("weight of %1").arg(text(name)), text(was), text(weight));
        }
        for (const auto& [name, weight] : old.mixture) {
            if (!now.mixture.empty() && !now.mixture.contains(name))
                changed(Texts::tr("weight of %1").arg(text(name)), text(weight), text(0.0));
        }
    }

    void muted(const std::set<std::string>& without, const std::set<std::string>& with,
               const QString& sentence) {
        QStringList names;
        for (const std::string& name : with) {
            if (!without.contains(name)) names << text(name);
        }
        if (!names.isEmpty()) found_ << sentence.arg(names.join(QStringLiteral(", ")));
    }

    void coefficients() {
        std::map<std::pair<std::string, std::string>,
                 std::pair<std::optional<double>, std::optional<double>>>
            cells;
        for (const auto& [module, row] : before_.interfuse.coefficients) {
            for (const auto& [expert, value] : row)
                cells[{module, expert}].first = value;
        }
        for (const auto& [module, row] : after_.interfuse.coefficients) {
            for (const auto& [expert, value] : row)
                cells[{module, expert}].second = value;
        }
        std::erase_if(cells,
                      [](const auto& cell) { return cell.second.first == cell.second.second; });
        if (cells.size() > mostCells) {
            found_ << Texts::tr("coefficients set by hand: %1 differ").arg(cells.size());
            return;
        }
        const auto value = [](const std::optional<double>& set) {
            return set ? text(*set) : Texts::tr("by routing");
        };
        for (const auto& [place, values] : cells) {
            changed(Texts::tr("%1, %2").arg(shortModule(place.first), text(place.second)),
                    value(values.first), value(values.second));
        }
    }

    void running() {
        const InterfuseOptions &old = before_.interfuse, &now = after_.interfuse;
        option("round_size", old.round_size, now.round_size);
        option("batch_size", old.batch_size, now.batch_size);
        option("threads", old.threads, now.threads);
        option("tolerance", old.tolerance, now.tolerance);
        option("precision", old.precision, now.precision);
        option("correction", old.correction, now.correction);
        option("skip_corrupt_images", old.skip_corrupt_images, now.skip_corrupt_images);
    }

    void evaluation() {
        const TaskPoolSource &old = before_.taskpool, &now = after_.taskpool;
        datasets(old.test_datasets, now.test_datasets, Texts::tr("test data"));
        option("clip_model", old.clip_model, now.clip_model);
        changed(Texts::tr("processor of the test data"), text(old.processor), text(now.processor));
        option("tasks", before_.interfuse.tasks, after_.interfuse.tasks);
    }

    // What the files were, where both runs recorded it.
    void recorded(const std::map<std::string, RecordedInput>& before,
                  const std::map<std::string, RecordedInput>& after) {
        for (const auto& [name, old] : before) {
            const auto now = after.find(name);
            if (now != after.end() && now->second != old)
                found_ << Texts::tr("other content of %1").arg(text(name));
        }
    }

    template <typename Source>
    static const Source* named(const std::vector<Source>& sources, const std::string& name) {
        const auto found = std::find_if(sources.begin(), sources.end(),
                                        [&](const Source& each) { return each.name == name; });
        return found == sources.end() ? nullptr : &*found;
    }

    // Told only where both have the same names: else the additions say enough.
    template <typename Source>
    void order(const std::vector<Source>& before, const std::vector<Source>& after,
               const QString& what) {
        std::vector<std::string> old, now;
        for (const Source& each : before)
            old.push_back(each.name);
        for (const Source& each : after)
            now.push_back(each.name);
        if (old != now && std::is_permutation(old.begin(), old.end(), now.begin(), now.end()))
            changed(what, text(old), text(now));
    }

    static QString shortModule(const std::string& module) {
        constexpr std::string_view prefix = "vision_model.encoder.";
        return text(module.starts_with(prefix) ? module.substr(prefix.size()) : module);
    }

    const Recipe &before_, &after_;
    QStringList found_;
};

}  // namespace

QStringList recipeDifferences(const Recipe& before, const Recipe& after) {
    return Differences(before, after).take();
}

}  // namespace interfuse
